"""`--output-format FORMAT[:FILE]`: which formats go where."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sourcelint.cli.refusal import refuse
from sourcelint.cli.terminal import color_wanted, terminal_width
from sourcelint.toml_file import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sourcelint.report.run import Run

FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "json_document",
    "jsonl": "json_lines",
    "sarif": "sarif",
    "github": "github",
    "junit": "junit",
}
"""Each format and the module of `report/` that renders it; only those that are asked for are imported."""

_WITH_SUMMARY = frozenset({"full", "concise", "github"})


@dataclass(frozen=True, slots=True)
class Output:
    """One format, and the file that it goes to; None is standard output."""

    format: str
    file: Path | None

    def write(self, run: Run) -> None:
        """Render the run and write it, as UTF-8; refuses where the file cannot be written."""
        if self.file is None:
            sys.stdout.write(self._render(run))
            return
        try:
            self.file.write_text(self._render(run), encoding="utf-8", newline="")
        except OSError as error:
            refuse(f"cannot write {self.file}: {error.strerror}")

    @property
    def says_summary(self) -> bool:
        """Somebody who reads standard output sees from it what was checked."""
        return self.file is None and self.format in _WITH_SUMMARY

    def _render(self, run: Run) -> str:
        module = import_module(f"sourcelint.report.{FORMATS[self.format]}")
        if self.format == "full":
            rendered = module.render(run, color=self.file is None and color_wanted(), width=terminal_width())
        else:
            rendered = cast("Callable[[Run], str]", module.render)(run)
        return cast("str", rendered)


def parse_outputs(given: Sequence[str]) -> tuple[Output, ...]:
    """The outputs that the user asks for; `full` on standard output where nothing is. Refuses what cannot be."""
    outputs = []
    for word in given or ["full"]:
        name, colon, file = word.partition(":")
        if name not in FORMATS:
            refuse(f'there is no format "{name}"{nearest(name, FORMATS)} (formats: {", ".join(FORMATS)})')
        if colon and not file:
            refuse(f'"{word}" names no file: write {name}:FILE, or {name} for standard output')
        outputs.append(Output(name, Path(file) if file else None))
        if file and not Path(file).absolute().parent.is_dir():
            refuse(f"cannot write {file}: there is no such folder")
    places = [output.file for output in outputs]
    if len(set(places)) < len(places):
        refuse("two formats in one place: give all but one a file of its own, as in sarif:out.sarif")
    return tuple(outputs)
