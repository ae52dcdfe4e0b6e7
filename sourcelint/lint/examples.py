"""A rule's examples, tried: what each must give against what it gives, and what in the rule no example decides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from sourcelint.lint.active import activate
from sourcelint.lint.match import lint
from sourcelint.lint.mutants import mutants

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from sourcelint.graph.facts import Story
    from sourcelint.lint.condition import Options
    from sourcelint.lint.finding import Level
    from sourcelint.lint.rule import Bad, Example, Good, Rule

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


def undecided(rule: Rule, read_story: Callable[[str], Story], known: Collection[str] = ()) -> Iterator[str]:
    """The parts of a rule that no example decides: take one out, and every example still gives the same.

    Such a part is superfluous, wrong, or waits for an example. `read_story` is asked for each text many times.
    """
    examples = (*rule.bad, *rule.good)
    whole = [_findings(rule, dict, example, read_story, known) for example in examples]
    for mutant in mutants(rule):
        pairs = zip(examples, whole, strict=True)
        if all(_findings(mutant.rule, mutant.turned, example, read_story, known) == found for example, found in pairs):
            yield mutant.part


def _findings(
    rule: Rule,
    turned: Callable[[Options], Options],
    example: Example,
    read_story: Callable[[str], Story],
    known: Collection[str],
) -> list[tuple[object, ...]]:
    """What an example gives, without the evidence: a part that decides no more than that decides nothing."""
    active = activate(rule, options=example.options)
    checked = lint(read_story(example.text), [replace(active, options=turned(active.options))], known)
    return [(found.span, found.level, found.message, found.advice) for found in checked.findings]


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
