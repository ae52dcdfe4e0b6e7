"""How many findings a run has, and the line that says what was checked and what was not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sourcelint.report.harmless import harmless

if TYPE_CHECKING:
    from sourcelint.lint.finding import Level
    from sourcelint.report.run import Run

_NAMED = 3  # skipped or failed files that the summary names; the rest is counted


def count(run: Run) -> dict[Level, int]:
    """Findings that stand, by level."""
    found = Counter(finding.level for file in run.files for finding in file.checked.findings)
    return {"error": found["error"], "warning": found["warning"], "info": found["info"]}


def summary(run: Run) -> str:
    """One line: what was found, in how many files, and each kind of thing that was not checked."""
    counts = count(run)
    parts = [_number(counts["error"], "error"), _number(counts["warning"], "warning"), f"{counts['info']} info"]
    hidden = sum(len(file.checked.suppressed) for file in run.files)
    if hidden:
        parts.append(f"{hidden} suppressed")
    line = f"{', '.join(parts)} in {_number(len(run.files), 'file')} checked"
    if run.failures:
        line += f"; {_number(len(run.failures), 'file')} NOT checked: {_some([f.path for f in run.failures])}"
    if run.skipped:
        line += f"; {len(run.skipped)} left out: {_some([f'{s.path} ({s.reason})' for s in run.skipped])}"
    return line + "".join(f"; {budget}" for budget in run.budgets)


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _some(names: list[str]) -> str:
    shown = ", ".join(harmless(name) for name in names[:_NAMED])
    return shown if len(names) <= _NAMED else f"{shown} and {len(names) - _NAMED} more"
