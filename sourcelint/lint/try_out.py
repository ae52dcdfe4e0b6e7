"""A new rule and the stories of an archive in; how often it fires there, and which rules say so already, out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.lint.match import lint

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sourcelint.article.model import Article, Span
    from sourcelint.graph.facts import Story
    from sourcelint.lint.active import ActiveRule
    from sourcelint.lint.finding import Finding


@dataclass(frozen=True, slots=True)
class TryOut:
    """What a rule finds in an archive; `overlaps`: by rule, how many hits share words with one of its findings."""

    stories: int
    words: int
    hits: tuple[tuple[Article, Finding], ...]
    overlaps: Mapping[str, int]

    @property
    def per_thousand_words(self) -> float:
        """Hits per 1,000 words of the archive."""
        return 1000 * len(self.hits) / self.words if self.words else 0.0

    @property
    def stories_hit(self) -> int:
        """Stories with at least one hit."""
        return len({article.path for article, _ in self.hits})


def try_out(
    rule: ActiveRule, others: Sequence[ActiveRule], stories: Iterable[Story], known: Collection[str] = ()
) -> TryOut:
    """Put a rule to every story, beside the other rules. `known` are the names of all rules, as for linting."""
    hits: list[tuple[Article, Finding]] = []
    overlaps: Counter[str] = Counter()
    number = words = 0
    for story in stories:
        number, words = number + 1, words + story.whole.words
        findings = lint(story, [rule, *others], known).findings
        mine = [finding for finding in findings if finding.rule == rule.rule.name]
        for hit in mine:
            hits.append((story.article, hit))
            overlaps.update({found.rule for found in findings if found not in mine and _meet(found.span, hit.span)})
    return TryOut(number, words, tuple(hits), dict(overlaps.most_common()))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
