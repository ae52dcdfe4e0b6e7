"""What one call of sourcelint gives to every format: the files, what was found in them, and what was not checked."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sourcelint.report.fingerprint import fingerprints
from sourcelint.report.positions import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.facts import Story
    from sourcelint.lint.finding import Checked, Finding, Level
    from sourcelint.lint.rule import Rule

RANK: dict[Level, int] = {"error": 0, "warning": 1, "info": 2}


class NothingToCheckError(Exception):
    """A run that would look at nothing, and so must not pass for a clean one; the words say why."""


class Status(IntEnum):
    """The exit status of a run."""

    CLEAN = 0
    FOUND = 1
    UNTRUSTED = 2


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be checked: what is wrong, the byte (from 0) where it is known, and the cure."""

    path: str
    problem: str
    cure: str
    byte: int | None = None

    @property
    def sentence(self) -> str:
        """Problem and cure in one line, without the path."""
        place = "" if self.byte is None else f"byte {self.byte}: "
        return f"{place}{self.problem}; {self.cure}"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was named or met and deliberately left out, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with what the formats need beside it."""

    finding: Finding
    path: str
    lines: Lines
    fingerprint: str

    @property
    def words(self) -> str:
        """The file's own characters that the finding marks."""
        return self.lines.text[slice(*self.finding.span)]


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that was checked, and the level from which a finding in it fails the run."""

    checked: Checked
    fail_level: Level = "warning"

    @property
    def path(self) -> str:
        """The file's path as the user gave it."""
        return self.checked.article.path

    @property
    def shown(self) -> list[Shown]:
        """Its findings, in the order of place."""
        return self._with_places(self.checked.findings)

    @property
    def hidden(self) -> list[tuple[Shown, str]]:
        """The findings that suppressions hide, each with the reason that the suppression gives."""
        suppressed = self.checked.suppressed
        places = self._with_places(tuple(finding for finding, _ in suppressed))
        return [(shown, reason) for shown, (_, reason) in zip(places, suppressed, strict=True)]

    @property
    def fails(self) -> bool:
        """Some finding is at or above the file's fail level."""
        return any(RANK[finding.level] <= RANK[self.fail_level] for finding in self.checked.findings)

    def _with_places(self, findings: tuple[Finding, ...]) -> list[Shown]:
        if not findings:
            return []
        text = self.checked.article.text
        lines = Lines(text)
        marks = fingerprints(findings, text)
        return [Shown(finding, self.path, lines, mark) for finding, mark in zip(findings, marks, strict=True)]


@dataclass(frozen=True, slots=True)
class Inspected:
    """One call of `sourcelint inspect`: the stories, and the files that could not be read."""

    stories: tuple[Story, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """One call of `sourcelint check`; files, failures and skipped files each in the order of their paths."""

    files: tuple[CheckedFile, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[Skipped, ...]
    rules: tuple[Rule, ...]
    """The rules in force for at least one of the files, by name."""
    budgets: tuple[str, ...]
    """What `max-warnings` has to say, where it is overdrawn."""
    version: str
    folder: Path
    """Where it was called: relative paths start here."""
    root: Path
    """The repository that `folder` is in, or `folder`: the URIs of SARIF start here."""
    notes: tuple[str, ...] = ()
    """What does not touch the findings and should be known: a cache that cannot be used."""

    def in_repository(self, path: str) -> str | None:
        """A path of this run as seen from the repository's root, with "/"; None for a file outside of it."""
        # Not `resolve`: a story that is a link is reported under the name that the repository has for it.
        absolute = Path(os.path.normpath(self.folder / path))
        return absolute.relative_to(self.root).as_posix() if absolute.is_relative_to(self.root) else None

    @property
    def findings(self) -> Iterator[Shown]:
        """All findings, file by file."""
        for file in self.files:
            yield from file.shown

    @property
    def status(self) -> Status:
        """The exit status: a run with failures is never to be trusted, whatever it found elsewhere."""
        if self.failures:
            return Status.UNTRUSTED
        return Status.FOUND if self.budgets or any(file.fails for file in self.files) else Status.CLEAN
