"""A rule's examples, tried: what each must give against what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sourcelint.lint.active import activate
from sourcelint.lint.match import lint

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from sourcelint.graph.facts import Story
    from sourcelint.lint.finding import Level
    from sourcelint.lint.rule import Bad, Good, Rule

Flagged = tuple[str, "Level"]


@dataclass(frozen=True, slots=True)
class Trial:
    """One example: the words and levels that it must give, and those that it gives. `number` counts from 1."""

    rule: str
    kind: Literal["bad", "good"]
    number: int
    expected: tuple[Flagged, ...]
    found: tuple[Flagged, ...]

    @property
    def passed(self) -> bool:
        """Whether the two agree."""
        return self.expected == self.found

    def __str__(self) -> str:
        said = "passed" if self.passed else f"expected {_listing(self.expected)}, found {_listing(self.found)}"
        return f"{self.rule}: {self.kind} example {self.number}: {said}"


def try_examples(rule: Rule, read_story: Callable[[str], Story], known: Collection[str] = ()) -> Iterator[Trial]:
    """Try every example of a rule. `read_story` makes a story of its text (Markdown); `known` are all rules' names."""
    for number, example in enumerate(rule.bad, 1):
        expected = tuple((words, example.level or rule.level) for words in example.at)
        yield Trial(rule.name, "bad", number, expected, _found(rule, example, read_story, known))
    for number, good in enumerate(rule.good, 1):
        yield Trial(rule.name, "good", number, (), _found(rule, good, read_story, known))


def _found(
    rule: Rule, example: Bad | Good, read_story: Callable[[str], Story], known: Collection[str]
) -> tuple[Flagged, ...]:
    checked = lint(read_story(example.text), [activate(rule, options=example.options)], known)
    text = checked.article.text
    return tuple(
        (" ".join(text[finding.span.start : finding.span.end].split()), finding.level) for finding in checked.findings
    )


def _listing(flagged: tuple[Flagged, ...]) -> str:
    return "; ".join(f"“{words}” ({level})" for words, level in flagged) or "nothing"
