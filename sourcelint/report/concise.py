"""`concise`: one line a finding, the form that editors and `grep` know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.report.counts import summary
from sourcelint.report.harmless import harmless

if TYPE_CHECKING:
    from sourcelint.report.run import Failure, Run, Shown


def render(run: Run) -> str:
    """`path:line:column: level: message [rule]` for each finding, then the failures, then the summary."""
    lines = [finding_line(shown) for shown in run.findings]
    lines += [failure_line(failure) for failure in run.failures]
    return "\n".join([*lines, summary(run)]) + "\n"


def finding_line(shown: Shown) -> str:
    """One finding on one line."""
    finding = shown.finding
    line, column = shown.lines.position(finding.span.start)
    return harmless(f"{shown.path}:{line}:{column}: {finding.level}: {finding.message} [{finding.rule}]")


def failure_line(failure: Failure) -> str:
    """One file that could not be checked, on one line."""
    return harmless(f"{failure.path}: not checked: {failure.sentence}")
