"""`full`: for people at a terminal. Each finding with its line, carets, the evidence as a tree, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from sourcelint.report.console import console
from sourcelint.report.counts import summary
from sourcelint.report.harmless import harmless
from sourcelint.report.run import Status
from sourcelint.report.window import around, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.lint.finding import Evidence, Level
    from sourcelint.report.positions import Lines
    from sourcelint.report.run import Failure, Run, Shown

_STYLES: dict[Level, str] = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
_WIDTH = 100
_NARROWEST = 40
_LINES = 3  # lines of a finding that runs over many
_MARKS = "\"'“”‘’«»"


def render(run: Run, *, color: bool = False, width: int = _WIDTH) -> str:
    """The whole run, at most `width` columns for the copy; no escape codes unless `color`."""
    printer, buffer = console(color=color, width=width)
    width = max(width, _NARROWEST)
    for shown in run.findings:
        for line in _finding(shown, width):
            printer.print(line, soft_wrap=True)
        printer.print()
    for failure in run.failures:
        printer.print(_failure(failure), soft_wrap=True)
    style = {Status.CLEAN: "green", Status.FOUND: "bold", Status.UNTRUSTED: "bold red"}[run.status]
    printer.print(Text(summary(run), style=style), soft_wrap=True)
    return buffer.getvalue()


def _finding(shown: Shown, width: int) -> Iterator[Text]:
    finding = shown.finding
    style = _STYLES[finding.level]
    line, column = shown.lines.position(finding.span.start)
    yield Text.assemble(
        (harmless(shown.path), "bold"), f":{line}:{column} ", (finding.level, style), " ", (finding.rule, "bold")
    )
    yield Text(f"  {harmless(finding.message)}")
    pieces = shown.lines.pieces(finding.span)
    margin = len(str(pieces[-1][0])) + 2
    yield from _copy(shown, width - margin - 3, margin, style)
    for number, evidence in enumerate(finding.evidence, 1):
        branch = "└─" if number == len(finding.evidence) else "├─"
        yield _evidence(evidence, shown.lines, f"{' ' * margin} {branch} ", width)
    if finding.advice:
        yield Text.assemble(" " * margin, (" = ", "blue"), harmless(finding.advice))


def _copy(shown: Shown, width: int, margin: int, style: str) -> Iterator[Text]:
    pieces = shown.lines.pieces(shown.finding.span)
    left_out = len(pieces) - _LINES
    if left_out > 0:
        pieces = [*pieces[: _LINES - 1], pieces[-1]]
    for index, (line, start, end) in enumerate(pieces):
        if left_out > 0 and index == _LINES - 1:
            yield Text.assemble(" " * margin, (" ┆ ", "blue"), (f"{left_out} more lines", "dim"))
        first, last = shown.lines.bounds(line)
        window = around(harmless(shown.lines.text[first:last]), start - first, end - first, width)
        yield Text.assemble(
            (f"{line:>{margin}} │ ", "blue"), (window.before, "dim"), window.mark, (window.after, "dim")
        )
        yield Text.assemble(" " * margin, (" │ ", "blue"), " " * window.indent, ("^" * window.width, style))


def _evidence(evidence: Evidence, lines: Lines, branch: str, width: int) -> Text:
    line, column = lines.position(evidence.span.start)
    words = shortened(harmless(" ".join(lines.text[slice(*evidence.span)].split())), width // 2)
    if words[:1] not in _MARKS and words[-1:] not in _MARKS:
        words = f"“{words}”"
    return Text.assemble(
        (branch, "blue"), (f"{line}:{column} ", "dim"), harmless(evidence.note), ": ", (words, "italic")
    )


def _failure(failure: Failure) -> Text:
    return Text.assemble(
        (harmless(failure.path), "bold"), ": ", ("not checked", "bold red"), f": {harmless(failure.sentence)}\n"
    )
