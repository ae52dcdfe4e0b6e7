"""The clauses of a rule and a story in, the outcome of each clause at each fact out, and the facts that answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.lint.condition import Condition, OptionRef, Options, PropertyRef
from sourcelint.lint.outcome import Hit, Listed, Outcome, Relation, Whose
from sourcelint.lint.rule import Count, Pair, Unless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.facts import Fact
    from sourcelint.lint.navigation import Navigation
    from sourcelint.lint.rule import Look, Rule


@dataclass(frozen=True, slots=True)
class Query:
    """One rule put to one story, with the options of a run.

    Outcomes come lazily, in the order in which clauses are asked: linting stops at the first that does not hold,
    `why` reads them all. So there is one evaluation, and what `why` tells is what linting did.
    """

    rule: Rule
    options: Options
    story: Navigation

    def hits(self) -> Iterator[Hit]:
        """The facts that the rule flags, in the order of their place."""
        if self.rule.flag is None:
            return
        for fact in self.story.each(self.rule.flag.each):
            outcomes = []
            for outcome in self.outcomes(fact):
                if not outcome.holds:
                    break
                outcomes.append(outcome)
            else:
                yield self._hit(fact, outcomes)

    def outcomes(self, fact: Fact) -> Iterator[Outcome]:
        """Every clause of the rule, put to a fact of the kind that it flags."""
        assert self.rule.flag is not None
        yield from self.tests(fact, self.rule.flag.where)
        if self.rule.speaks_to in ("narrator", "quoted"):
            quoted = _in_quotation(fact, self.story)
            yield Outcome(Whose(self.rule.speaks_to), quoted == (self.rule.speaks_to == "quoted"))
        for count in self.rule.counts:
            yield self._counted(fact, count)
        for unless in self.rule.unless:
            yield self._excused(fact, unless)
        if self.rule.pair is not None:
            others = self._others(fact, self.rule.pair.each, self.rule.pair)
            nearest = tuple(sorted(others, key=lambda found: _distance(fact, found)))
            yield Outcome(self.rule.pair, bool(nearest), facts=nearest)

    def holds(self, fact: Fact, conditions: Sequence[Condition]) -> bool:
        """Whether all conditions hold of the fact."""
        return all(outcome.holds for outcome in self.tests(fact, conditions))

    def tests(self, fact: Fact, conditions: Sequence[Condition]) -> Iterator[Outcome]:
        """Each condition put to the fact."""
        for condition in conditions:
            found = self.story.follow(fact, condition.path)
            yield Outcome(condition, condition.holds(found, self.options), found)

    def looks(self, fact: Fact, other: Fact, look: Look) -> Iterator[Outcome]:
        """All that a clause asks of another fact, seen from the flagged one."""
        yield from self.tests(other, look.where)
        if look.within is not None:
            most = self._amount(fact, look.within)
            yield Outcome(Relation("within", most), _distance(fact, other) <= most, _distance(fact, other))
        if look.side is not None:
            side = "before" if other.span < fact.span else "after"
            yield Outcome(Relation("side", look.side), side == look.side, side)
        for name in look.same:
            yield Outcome(Relation("same", name), self._same(fact, other, name))
        for name in look.different:
            yield Outcome(Relation("different", name), not self._same(fact, other, name))

    def _hit(self, fact: Fact, outcomes: Sequence[Outcome]) -> Hit:
        assert self.rule.flag is not None
        mark, listed = fact, [Listed(fact, self.rule.flag.evidence)]
        count = limit = other = None
        for outcome in reversed(outcomes):
            match outcome.clause:
                case Count(mark=marks):
                    count, limit = len(outcome.facts), outcome.limit
                    mark = outcome.facts[outcome.limit] if marks else mark
                case Pair():
                    other = outcome.facts[0]
        for outcome in outcomes:
            if isinstance(outcome.clause, Count | Pair):
                listed += [Listed(found, outcome.clause.evidence) for found in outcome.facts]
        return Hit(fact, mark, count, limit, other, tuple(listed))

    def _counted(self, fact: Fact, count: Count) -> Outcome:
        facts = tuple(self._others(fact, count.each, count))
        limits = [self._amount(fact, amount) for amount in count.than]
        more = any(count is clause for clause in self.rule.more)
        passed = [limit for limit in limits if (len(facts) > limit if more else len(facts) < limit)]
        return Outcome(count, bool(passed), facts=facts, limit=(passed or limits)[0])

    def _excused(self, fact: Fact, unless: Unless) -> Outcome:
        if unless.each is None:
            inner = tuple(self.tests(fact, unless.where))
            return Outcome(unless, not all(outcome.holds for outcome in inner), inner=inner)
        found = next(self._others(fact, unless.each, unless), None)
        return Outcome(unless, found is None, facts=(found,) if found else ())

    def _others(self, fact: Fact, kind: str, look: Look) -> Iterator[Fact]:
        for other in self.story.each(kind):
            if other.id != fact.id and all(outcome.holds for outcome in self.looks(fact, other, look)):
                yield other

    def _same(self, fact: Fact, other: Fact, name: str) -> bool:
        path = tuple(name.split("."))
        found = self.story.identity(fact, path)
        return found is not None and found == self.story.identity(other, path)

    def _amount(self, fact: Fact, amount: int | OptionRef | PropertyRef) -> int:
        if isinstance(amount, OptionRef):
            return int(self.options[amount.name])  # type: ignore[arg-type]  # grammar.py lets numbers alone through
        if isinstance(amount, PropertyRef):
            return int(self.story.follow(fact, amount.path))  # type: ignore[call-overload, no-any-return]  # as above
        return amount


def _distance(fact: Fact, other: Fact) -> int:
    return abs(fact.paragraph - other.paragraph)


def _in_quotation(fact: Fact, story: Navigation) -> bool:
    return any(
        quotation.span.start <= fact.span.start and fact.span.end <= quotation.span.end
        for quotation in story.each("quotation")
    )
