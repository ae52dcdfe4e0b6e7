"""A run as the records of the JSON schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.report.counts import count
from sourcelint.report.schema import (
    Document,
    FailureRecord,
    FindingRecord,
    Place,
    Related,
    SkippedRecord,
    Summary,
)

if TYPE_CHECKING:
    from sourcelint.report.positions import Lines
    from sourcelint.report.run import Failure, Run, Shown


def finding_record(shown: Shown, suppressed: str | None = None) -> FindingRecord:
    """One finding; `suppressed` is the reason of the suppression that hides it."""
    finding, lines = shown.finding, shown.lines
    return FindingRecord(
        rule=finding.rule,
        level=finding.level,
        message=finding.message,
        path=shown.path,
        start=_place(lines, finding.span.start),
        end=_place(lines, finding.span.end),
        evidence=shown.words,
        related=tuple(
            Related(
                note=evidence.note,
                evidence=lines.text[slice(*evidence.span)],
                start=_place(lines, evidence.span.start),
                end=_place(lines, evidence.span.end),
            )
            for evidence in finding.evidence
        ),
        advice=finding.advice,
        fingerprint=shown.fingerprint,
        suppressed=suppressed,
    )


def failure_record(failure: Failure) -> FailureRecord:
    """One file that could not be checked."""
    return FailureRecord(path=failure.path, problem=failure.problem, cure=failure.cure, byte=failure.byte)


def document(run: Run) -> Document:
    """The whole run."""
    counts = count(run)
    return Document(
        version=run.version,
        files=tuple(file.path for file in run.files),
        findings=tuple(finding_record(shown) for shown in run.findings),
        suppressed=tuple(finding_record(shown, reason) for file in run.files for shown, reason in file.hidden),
        failures=tuple(failure_record(failure) for failure in run.failures),
        skipped=tuple(SkippedRecord(path=skipped.path, reason=skipped.reason) for skipped in run.skipped),
        summary=Summary(
            files=len(run.files),
            errors=counts["error"],
            warnings=counts["warning"],
            infos=counts["info"],
            suppressed=sum(len(file.checked.suppressed) for file in run.files),
            failures=len(run.failures),
            skipped=len(run.skipped),
            status=run.status,
        ),
    )


def _place(lines: Lines, offset: int) -> Place:
    line, column = lines.position(offset)
    return Place(line=line, column=column, offset=offset)
