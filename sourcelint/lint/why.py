"""A place of a story and rules in; the facts that stand there, and what each rule makes of each of them, out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from sourcelint.lint.match import lint
from sourcelint.lint.navigation import Navigation
from sourcelint.lint.query import Query
from sourcelint.lint.rule import Pair
from sourcelint.lint.vocabulary import kind_of, kinds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sourcelint.article.model import Span
    from sourcelint.graph.facts import Fact, Story
    from sourcelint.lint.active import ActiveRule
    from sourcelint.lint.condition import Condition
    from sourcelint.lint.finding import Checked, Finding
    from sourcelint.lint.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Near:
    """The fact that came nearest to being the other one of a pair, and what was asked of it."""

    fact: Fact
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule makes of a fact: every clause's outcome; `near` where only a pair's other fact is missing.

    `finding` is the one that tells of the fact, if the rule flags it; `reason`, where a suppression hides that.
    """

    active: ActiveRule
    outcomes: tuple[Outcome, ...]
    near: Near | None = None
    finding: Finding | None = None
    reason: str | None = None

    @property
    def flags(self) -> bool:
        """Whether the rule flags the fact."""
        return all(outcome.holds for outcome in self.outcomes)


@dataclass(frozen=True, slots=True)
class FactThere:
    """A fact at the place, the values of it that rules ask for (by path), and a verdict for each rule on its kind."""

    fact: Fact
    kind: str
    values: tuple[tuple[str, object], ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """All that stands at a place; `checked` are the findings there of rules that are checks in code, by rule."""

    there: tuple[FactThere, ...]
    checked: tuple[tuple[ActiveRule, tuple[Finding, ...]], ...]


def why(story: Story, place: Span, active: Sequence[ActiveRule], known: Collection[str] = ()) -> Why:
    """Ask each rule about each fact that has a part at `place`, and about the story as a whole.

    `known` are the names of all rules, as for linting.
    """
    navigation = Navigation(story)
    checked = lint(story, active, known)
    kind_names = [name for name in kinds() if name != "story"]
    facts = [fact for name in kind_names for fact in navigation.each(name) if _touches(navigation, fact, place)]
    there = [
        _there(fact, navigation, active, checked)
        for fact in (*sorted(facts, key=lambda fact: fact.span), *navigation.each("story"))
    ]
    codes = [rule for rule in active if rule.rule.flag is None]
    return Why(
        tuple(there),
        tuple(
            (rule, tuple(f for f in checked.findings if f.rule == rule.rule.name and _meet(f.span, place)))
            for rule in codes
        ),
    )


def _there(fact: Fact, navigation: Navigation, active: Sequence[ActiveRule], checked: Checked) -> FactThere:
    kind = kind_of(fact).name
    asked = dict.fromkeys(path for rule in active for path in _asked(rule, kind))
    return FactThere(
        fact,
        kind,
        tuple((".".join(path), navigation.follow(fact, path)) for path in asked),
        tuple(
            _verdict(fact, rule, navigation, checked)
            for rule in active
            if rule.rule.flag is not None and rule.rule.flag.each == kind
        ),
    )


def _asked(active: ActiveRule, kind: str) -> Iterator[tuple[str, ...]]:
    """The properties of a kind that a rule's clauses ask for, as paths."""
    rule = active.rule
    if rule.flag is None:
        return
    wheres: list[tuple[str, tuple[Condition, ...]]] = [(rule.flag.each, rule.flag.where)]
    wheres += [(unless.each or rule.flag.each, unless.where) for unless in rule.unless]
    wheres += [(count.each, count.where) for count in rule.counts]
    wheres += [(rule.pair.each, rule.pair.where)] if rule.pair else []
    wheres += [(rule.flag.each, case.where) for case in rule.case]
    for each, where in wheres:
        if each == kind:
            yield from (condition.path for condition in where)


def _verdict(fact: Fact, active: ActiveRule, navigation: Navigation, checked: Checked) -> Verdict:
    query = Query(active.rule, active.options, navigation)
    outcomes = tuple(query.outcomes(fact))
    if all(outcome.holds for outcome in outcomes):
        hit = next(hit for hit in query.hits() if hit.fact.id == fact.id)
        every = chain(((finding, None) for finding in checked.findings), checked.suppressed)
        told = [(finding, reason) for finding, reason in every if finding.rule == active.rule.name]
        exact = [item for item in told if item[0].span == hit.mark.span]
        also = [item for item in told if any(evidence.span == hit.mark.span for evidence in item[0].evidence)]
        finding, reason = next(iter(exact or also), (None, None))
        return Verdict(active, outcomes, finding=finding, reason=reason)
    return Verdict(active, outcomes, _near(fact, query, outcomes))


def _near(fact: Fact, query: Query, outcomes: Sequence[Outcome]) -> Near | None:
    for outcome in outcomes:
        if isinstance(outcome.clause, Pair) and not outcome.holds:
            pair = outcome.clause
            others = [other for other in query.story.each(pair.each) if other.id != fact.id]
            tried = [Near(other, tuple(query.looks(fact, other, pair))) for other in others]
            return min(tried, key=lambda near: sum(not item.holds for item in near.outcomes), default=None)
    return None


def _touches(navigation: Navigation, fact: Fact, place: Span) -> bool:
    """Whether the fact, or one of the places that belong to it, has a part at `place`."""
    properties = kind_of(fact).properties.values()
    paths = [(prop.name,) for prop in properties if prop.shape == "place"]
    return any(_meet(span, place) for path in paths for span in navigation.places(fact, path))


def _meet(one: Span, other: Span) -> bool:
    return one.start < max(other.end, other.start + 1) and other.start < max(one.end, one.start + 1)
