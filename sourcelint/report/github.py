"""`github`: workflow commands, which GitHub Actions shows as annotations on the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.report.concise import failure_line, finding_line
from sourcelint.report.counts import summary
from sourcelint.report.harmless import harmless
from sourcelint.report.run import RANK

if TYPE_CHECKING:
    from sourcelint.lint.finding import Level
    from sourcelint.report.run import Failure, Run, Shown

_COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "info": "notice"}
# GitHub shows ten annotations of each kind a step and drops the others without a word.
_LIMIT = 10


def render(run: Run) -> str:
    """The gravest findings as annotations; those that GitHub would drop follow as plain lines of the log."""
    lines = [_failure(failure, run) for failure in run.failures[:_LIMIT]]
    left = {"error": _LIMIT - len(lines), "warning": _LIMIT, "info": _LIMIT}
    unshown = [failure_line(failure) for failure in run.failures[_LIMIT:]]
    for shown in sorted(run.findings, key=lambda shown: RANK[shown.finding.level]):
        level = shown.finding.level
        if left[level] > 0:
            left[level] -= 1
            lines.append(_finding(shown, run))
        else:
            unshown.append(finding_line(shown))
    if unshown:
        lines.append(f"{len(unshown)} more that GitHub does not show as annotations:")
        lines += [f"- {line}" for line in unshown]
    return "\n".join([*lines, summary(run)]) + "\n"


def _finding(shown: Shown, run: Run) -> str:
    finding = shown.finding
    start, end = shown.lines.position(finding.span.start), shown.lines.position(finding.span.end)
    place: dict[str, str | int] = {
        "file": run.in_repository(shown.path) or shown.path,
        "line": start.line,
        "endLine": end.line,
    }
    if start.line == end.line:  # GitHub refuses columns for more than one line
        place |= {"col": start.column, "endColumn": end.column}
    message = finding.message if finding.advice is None else f"{finding.message}\n{finding.advice}"
    return _command(_COMMANDS[finding.level], {**place, "title": finding.rule}, message)


def _failure(failure: Failure, run: Run) -> str:
    place: dict[str, str | int] = {"file": run.in_repository(failure.path) or failure.path, "title": "not checked"}
    return _command("error", place, failure.sentence)


def _command(name: str, properties: dict[str, str | int], message: str) -> str:
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(message)}"


def _data(text: str) -> str:
    lines = text.replace("%", "%25").split("\n")
    return "%0A".join(harmless(line) for line in lines)


def _property(text: str) -> str:
    return harmless(text.replace("%", "%25")).replace(":", "%3A").replace(",", "%2C")
