"""The JSON of `check`, version 1. What stands here stays; a later version of the schema only adds."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    """Every object of the schema: nothing may stand in it that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(Record):
    """A place in a file: line and column from 1, in code points; `offset` in code points into the decoded text."""

    line: int = Field(ge=1)
    column: int = Field(ge=1)
    offset: int = Field(ge=0)


class Related(Record):
    """A further place that a finding rests on."""

    note: str
    evidence: str
    start: Place
    end: Place


class FindingRecord(Record):
    """One finding; `evidence` is the file's own characters from `start` to `end` (exclusive)."""

    kind: Literal["finding"] = "finding"
    rule: str
    level: Literal["error", "warning", "info"]
    message: str
    path: str
    start: Place
    end: Place
    evidence: str
    related: tuple[Related, ...]
    advice: str | None
    fingerprint: str
    suppressed: str | None = None
    """The reason of the suppression that hides it; None for a finding that stands."""


class FailureRecord(Record):
    """A file that could not be checked; `byte` counts from 0."""

    kind: Literal["failure"] = "failure"
    path: str
    problem: str
    cure: str
    byte: int | None


class SkippedRecord(Record):
    """A file that was left out on purpose."""

    path: str
    reason: str


class Summary(Record):
    """Counts over the run, and the exit status that it ends with."""

    files: int
    errors: int
    warnings: int
    infos: int
    suppressed: int
    failures: int
    skipped: int
    status: int


class Document(Record):
    """All of a run in one object."""

    schema_: Literal["sourcelint.findings/1"] = Field(default="sourcelint.findings/1", alias="schema")
    version: str
    files: tuple[str, ...]
    findings: tuple[FindingRecord, ...]
    suppressed: tuple[FindingRecord, ...]
    failures: tuple[FailureRecord, ...]
    skipped: tuple[SkippedRecord, ...]
    summary: Summary
