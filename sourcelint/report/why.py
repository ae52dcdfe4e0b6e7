"""What stands at a place and what the rules make of it, as plain text."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from sourcelint.graph.facts import Fact
from sourcelint.lint.condition import Condition
from sourcelint.lint.narrate import Narrator, met
from sourcelint.lint.outcome import Relation, Whose
from sourcelint.lint.rule import Count, Pair
from sourcelint.report.harmless import harmless
from sourcelint.report.window import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.lint.outcome import Outcome
    from sourcelint.lint.why import FactThere, Verdict, Why
    from sourcelint.report.positions import Lines

_MOST_FACTS = 5
_MARK = 6  # columns that "yes" or "no" takes before a clause
_MARKS = ("“", "‘", '"', "'")


def render(answer: Why, lines: Lines, *, width: int = 100) -> str:
    """Each fact with its values, and for each rule which clauses held ("yes") and which did not ("no")."""
    report = _Report(lines, width)
    return "".join(f"{line}\n" for text in report.answer(answer) for line in _folded(harmless(text), width))


class _Report:
    def __init__(self, lines: Lines, width: int) -> None:
        self.lines = lines
        self.width = width

    def answer(self, answer: Why) -> Iterator[str]:
        asked = [there for there in answer.there if there.verdicts]
        if all(there.kind == "story" for there in asked) and not answer.checked:
            yield "no fact that is asked about stands here"
            yield ""
        for there in asked:
            yield from self._fact(there)
        for active, findings in answer.checked:
            yield f"{active.rule.name}: " + ("finds nothing here" if not findings else findings[0].message)

    def _fact(self, there: FactThere) -> Iterator[str]:
        if there.kind == "story":
            yield "the story as a whole"
        else:
            yield f"{there.kind} {self._named(there.fact)}"
        values = [f"{name} = {_written(value)}" for name, value in there.values]
        if values:
            yield f"    {', '.join(values)}"
        for verdict in there.verdicts:
            yield from self._verdict(there, verdict)
        yield ""

    def _verdict(self, there: FactThere, verdict: Verdict) -> Iterator[str]:
        yield f"  {verdict.active.rule.name}: {self._result(verdict)}"
        narrator = Narrator(verdict.active.rule, verdict.active.options)
        for outcome in verdict.outcomes:
            yield f"    {_mark(outcome)} {narrator.clause(outcome.clause, there.kind)}{self._met(outcome, there.kind)}"
            if isinstance(outcome.clause, Pair) and not outcome.holds and verdict.near is not None:
                yield f"          nearest: {self._named(verdict.near.fact)}"
                for inner in verdict.near.outcomes:
                    if not inner.holds:
                        words = narrator.clause(inner.clause, outcome.clause.each)
                        yield f"          {_mark(inner)} {words}{self._met(inner, outcome.clause.each)}"

    def _result(self, verdict: Verdict) -> str:
        finding = verdict.finding
        if not verdict.flags or finding is None:
            return "silent"
        line, column = self.lines.position(finding.span.start)
        hidden = f" (hidden by a suppression: {verdict.reason})" if verdict.reason else ""
        return f"{finding.level} at {line}:{column}: {finding.message}{hidden}"

    def _met(self, outcome: Outcome, kind: str) -> str:
        clause = outcome.clause
        if isinstance(clause, Condition):
            return "" if outcome.holds and clause.test == "is" else f": {met(clause, kind, outcome.found)}"
        if isinstance(clause, Whose | Relation):
            return "" if outcome.holds or outcome.found is None else f": it is {outcome.found}"
        if outcome.inner:
            return "" if outcome.holds else ": it is"
        if isinstance(clause, Count) or outcome.facts:
            return f": {self._listed(outcome, count=isinstance(clause, Count))}"
        return ""

    def _listed(self, outcome: Outcome, *, count: bool) -> str:
        shown = ", ".join(map(self._named, outcome.facts[:_MOST_FACTS]))
        more = len(outcome.facts) - _MOST_FACTS
        listed = f"{shown} and {more} more" if more > 0 else shown
        if not count:
            return listed
        return f"there are {len(outcome.facts)}" + (f", {listed}" if listed else "")

    def _named(self, fact: Fact) -> str:
        line, column = self.lines.position(fact.span.start)
        words = shortened(fact.text, self.width // 2)
        quoted = words if words[:1] in _MARKS else f"“{words}”"
        return f"{quoted} ({line}:{column})"


def _mark(outcome: Outcome) -> str:
    return "yes  " if outcome.holds else "no   "


def _written(value: object) -> str:
    """A value as a rule file writes it."""
    if value is None:
        return "missing"
    if isinstance(value, bool | int):
        return str(value).lower()
    return f"“{value.text}”" if isinstance(value, Fact) else f'"{value}"'


def _folded(line: str, width: int) -> list[str]:
    """The line in pieces of a width, those after the first set further in than the line itself."""
    indent = len(line) - len(line.lstrip())
    below = indent + (_MARK if line.lstrip().startswith(("yes  ", "no   ")) else 0)
    return wrap(line, width, subsequent_indent=" " * below, break_long_words=False, break_on_hyphens=False) or [""]
