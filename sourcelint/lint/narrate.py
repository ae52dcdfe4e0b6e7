"""A rule in, the same rule as English sentences out: made from its clauses, so that it says what the machine does."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from sourcelint.graph.facts import Fact
from sourcelint.lint.condition import Condition, OptionRef, PropertyRef
from sourcelint.lint.outcome import Relation, Whose
from sourcelint.lint.rule import Count, Pair, Unless
from sourcelint.lint.vocabulary import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sourcelint.lint.condition import Options
    from sourcelint.lint.rule import Case, Look, Rule

_LEVELS = {"error": "An error", "warning": "A warning", "info": "A note"}
_WHOSE_WORDS = {"narrator": " in the writer's own words", "quoted": " in quoted words", "attribution": "", "story": ""}
_TESTS = {"more_than": "more than ", "fewer_than": "fewer than ", "at_least": "at least ", "at_most": "at most "}


def narrate(rule: Rule) -> str:
    """What the rule asks for, in plain English; options stand with their defaults."""
    return " ".join(Narrator(rule).sentences())


@cache
def phrases(kind: str) -> dict[str, Any]:
    """The words for each property of a kind of facts: a noun, or both readings of what is true or false."""
    listed = tomllib.loads((files("sourcelint.lint") / "phrases.toml").read_text(encoding="utf-8"))
    return {**listed["every"], **listed[kind]}


class Narrator:
    """Puts the clauses of one rule in words; options stand with the values given, else with their defaults."""

    def __init__(self, rule: Rule, options: Options | None = None) -> None:
        self.rule = rule
        self.options = rule.defaults if options is None else options

    def sentences(self) -> Iterator[str]:
        """The whole rule, a sentence a thought."""
        rule, flag = self.rule, self.rule.flag
        if flag is None:
            yield f"{_LEVELS[rule.level]} wherever the check “{rule.check}” finds something."
            return
        clauses = [self._count("more than", count) for count in rule.more]
        clauses += [self._count("fewer than", count) for count in rule.fewer]
        clauses += [f"there is also a {self._look(rule.pair.each, rule.pair)}"] if rule.pair else []
        condition = f", if {', and '.join(clauses)}" if clauses else ""
        whose = "" if flag.each == "quotation" else _WHOSE_WORDS[rule.speaks_to]
        noun = f"{_spaced(flag.each)}{whose}{self._where(flag.each, flag.where)}"
        yield f"{_LEVELS[rule.level]} for each {noun}{condition}."
        for unless in rule.unless:
            if unless.each is None:
                yield f"Not for one{self._where(flag.each, unless.where)}."
            elif unless.each == "story":
                yield f"Not in a {self._look(unless.each, unless)}."
            else:
                yield f"Not where there is a {self._look(unless.each, unless)}."
        for case in rule.case:
            yield self._case(flag.each, case)
        if flag.once is not None:
            yield f"One finding for {'the whole story' if flag.once == 'story' else f'each {_spaced(flag.once)}'}."

    def clause(self, clause: Condition | Whose | Relation | Count | Unless | Pair, kind: str) -> str:
        """One clause in words, as it is put to a fact of a kind."""
        match clause:
            case Condition():
                return self._tail(kind, clause)
            case Whose():
                return "that is made of quoted words" if clause.words == "quoted" else "outside quotations"
            case Relation():
                return _relation(clause)
            case Count():
                more = any(clause is count for count in self.rule.more)
                return self._count("more than" if more else "fewer than", clause)
            case Pair():
                return f"there is also a {self._look(clause.each, clause)}"
            case Unless(each=None):
                return f"not one{self._where(kind, clause.where)}"
            case Unless(each="story"):
                return f"not in a {self._look('story', clause)}"
            case Unless():
                return f"there is no {self._look(clause.each or kind, clause)}"

    def _noun(self, path: tuple[str, ...]) -> str:
        kind = self.rule.flag.each if self.rule.flag else ""
        owner = ""
        for step in path[:-1]:
            owner += f"{_spaced(step)}'s "
            kind = kinds()[kind].properties[step].fact or kind
        return f"{owner}{phrases(kind)[path[-1]]}"

    def _case(self, kind: str, case: Case) -> str:
        said = " with a message of its own" if case.message else ""
        return f"{_LEVELS[case.level or self.rule.level]}{said} for one{self._where(kind, case.where)}."

    def _count(self, comparison: str, count: Count) -> str:
        limits = _either(self._amount(amount) for amount in count.than)
        return f"the {self._look(count.each, count, many=True)} number {comparison} {limits}"

    def _look(self, kind: str, look: Look, *, many: bool = False) -> str:
        found = _spaced(kind) + ("s" if many else "")
        for word, names in (("the same", look.same), ("another", look.different)):
            found += "".join(f" with {word} {_spaced(name)}" for name in names)
        if look.within is not None:
            found += f" at most {self._amount(look.within)} paragraphs away"
        if look.side is not None:
            found += f" {look.side} it"
        return found + self._where(kind, look.where)

    def _where(self, kind: str, conditions: Sequence[Condition]) -> str:
        *first, last = [self._tail(kind, item) for item in conditions] or [""]
        return "".join(f" {part}" for part in (", ".join(first), "and" if first else "", last) if part)

    def _tail(self, kind: str, condition: Condition) -> str:
        *steps, name = condition.path
        owner = ""
        for step in steps:
            owner += f"whose {_spaced(step)} is one "
            kind = kinds()[kind].properties[step].fact or kind
        if condition.test == "exists":
            return f"{owner}with a {_spaced(name)}"
        phrase = phrases(kind)[name]
        if isinstance(phrase, dict):
            return owner + self._truth(phrase, condition)
        return f"{owner}whose {phrase} is {_TESTS.get(condition.test, '')}{self._value(condition.value)}"

    def _truth(self, phrase: dict[str, str], condition: Condition) -> str:
        if isinstance(condition.value, OptionRef):
            return f"{phrase['yes']}, as {self._amount(condition.value)} says"
        return phrase["yes"] if condition.value == (True,) else phrase["no"]

    def _value(self, value: tuple[object, ...] | int | OptionRef) -> str:
        return _either(map(_literal, value)) if isinstance(value, tuple) else self._amount(value)

    def _amount(self, amount: int | OptionRef | PropertyRef) -> str:
        if isinstance(amount, OptionRef):
            value = self.options[amount.name]
            shown = _either(map(_literal, value)) if isinstance(value, tuple) else _literal(value)
            return f"{shown} (option “{amount.name}”)"
        if isinstance(amount, PropertyRef):
            return f"its {self._noun(amount.path)}"
        return str(amount)


def met(condition: Condition, kind: str, found: object) -> str:
    """What a condition met at the end of its path, which starts at a fact of `kind`."""
    *steps, name = condition.path
    for step in steps:
        kind = kinds()[kind].properties[step].fact or kind
    phrase = phrases(kind).get(name, "")
    if found is None:
        return "it has none"
    if isinstance(phrase, dict):
        return f"it is one {phrase['yes' if found else 'no']}"
    return f"it is “{found.text}”" if isinstance(found, Fact) else f"it is {_literal(found)}"


def _relation(relation: Relation) -> str:
    match relation.key:
        case "within":
            return f"at most {relation.value} paragraphs away"
        case "side":
            return f"{relation.value} it"
        case "same":
            return f"with the same {_spaced(str(relation.value))}"
        case "different":
            return f"with another {_spaced(str(relation.value))}"


def _spaced(name: str) -> str:
    return name.replace("_", " ").replace("-", " ").replace(".", " of the ")


def _literal(value: object) -> str:
    return f"“{value}”" if isinstance(value, str) else str(value).lower()


def _either(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last
