"""`json`: the whole run as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.report.json_text import to_json
from sourcelint.report.records import document

if TYPE_CHECKING:
    from sourcelint.report.run import Run


def render(run: Run) -> str:
    """The run as schema "sourcelint.findings/1" has it."""
    return to_json(document(run).model_dump(mode="json", by_alias=True), indent=2) + "\n"
