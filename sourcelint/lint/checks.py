"""The questions that need code, by name: ours in one dict, and those of packages (entry points `sourcelint.checks`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from sourcelint.lint.suppressions import Use, invalid

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from sourcelint.article.model import Span
    from sourcelint.graph.facts import Story
    from sourcelint.lint.condition import Options
    from sourcelint.lint.finding import Evidence


@dataclass(frozen=True, slots=True)
class Question:
    """What a check looks at: the story and the rule's options.

    `known` are the names of all rules, in force or not; `uses` says what each suppression of the copy hides (only a
    check that comes last can know).
    """

    story: Story
    options: Options
    known: Collection[str]
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One finding of a check: the words that it marks, and what the message's placeholders say."""

    span: Span
    tells: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A question in code; `tells` are the placeholders that its answers fill.

    `last`: it is about the suppressions, so it is asked when all other findings are known, and none hides its own.
    """

    ask: Callable[[Question], Iterable[Answer]]
    tells: tuple[str, ...] = ()
    last: bool = False


@cache
def find_check(name: str) -> Check | None:
    """The check of that name: ours, else that of an installed package; None if there is none.

    Raises TypeError if a package's entry point is no Check, and whatever importing the package raises.
    """
    if name in CHECKS:
        return CHECKS[name]
    for entry in entry_points(group="sourcelint.checks", name=name):
        check = entry.load()
        if not isinstance(check, Check):
            raise TypeError(f"the entry point {entry.value} is not a sourcelint.lint.checks.Check")
        return check
    return None


def _unused(question: Question) -> Iterable[Answer]:
    for use in question.uses:
        if use.checked and not use.hides:
            yield Answer(use.suppression.span, {"name": use.rule})


def _invalid(question: Question) -> Iterable[Answer]:
    for suppression in question.story.article.suppressions:
        for problem in invalid(suppression, question.known):
            yield Answer(suppression.span, {"problem": problem})


CHECKS: Mapping[str, Check] = {
    "unused-suppression": Check(_unused, ("name",), last=True),
    "invalid-suppression": Check(_invalid, ("problem",), last=True),
}
