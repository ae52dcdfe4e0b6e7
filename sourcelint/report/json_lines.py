"""`jsonl`: one JSON object a line, each a finding (`kind` "finding") or a file that failed (`kind` "failure")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.report.json_text import to_json
from sourcelint.report.records import failure_record, finding_record

if TYPE_CHECKING:
    from sourcelint.report.run import Run


def render(run: Run) -> str:
    """The findings that stand, file by file, then the failures; nothing at all for a clean run."""
    records = [finding_record(shown).model_dump(mode="json") for shown in run.findings]
    records += [failure_record(failure).model_dump(mode="json") for failure in run.failures]
    return "".join(to_json(record) + "\n" for record in records)
