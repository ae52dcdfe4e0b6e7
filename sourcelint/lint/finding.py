"""What a rule answers: somebody should look at these words, and this is why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sourcelint.article.model import Article, Span

Level = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A further place that a finding rests on, and what stands there ("the denial", "first unnamed source")."""

    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of one rule. `span` is the words to look at; `key` tells it from other findings of the rule in the
    article by its words and its source, never by its place, so that a fingerprint survives edits elsewhere."""

    rule: str
    level: Level
    message: str
    span: Span
    evidence: tuple[Evidence, ...] = ()
    advice: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """An article and all that was found in it, in the order of place and rule; what suppressions hide stands apart."""

    article: Article
    findings: tuple[Finding, ...]
    suppressed: tuple[tuple[Finding, str], ...] = ()
    """Hidden findings, each with the reason that the suppression gives."""
