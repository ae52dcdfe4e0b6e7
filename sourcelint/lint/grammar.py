"""A rule in, its faults out: words that no fact has, options that it does not declare, values that cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING

from sourcelint.lint.checks import find_check
from sourcelint.lint.condition import Condition, OptionRef, OptionValue, PropertyRef
from sourcelint.lint.rule import Count, Note, Option, Pair, Rule, Unless
from sourcelint.lint.vocabulary import Kind, Property, kinds
from sourcelint.toml_file import KeyPath, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Fault = tuple[KeyPath, str]


def faults(rule: Rule) -> Iterator[Fault]:
    """All that is wrong in what the rule says, each with the key that says it."""
    yield from _options(rule)
    if rule.precision and rule.precision.right > rule.precision.judged:
        yield ("precision", "right"), "more are right than were judged"
    if (rule.check is None) == (rule.flag is None):
        yield ("title",), "a rule has either [flag] or check"
    elif rule.check is not None:
        yield from _check(rule)
    else:
        yield from _Query(rule).faults()
    for kind, examples in (("bad", rule.bad), ("good", rule.good)):
        for index, example in enumerate(examples):
            for name, value in example.options.items():
                if problem := option_problem(rule, name, value):
                    yield (kind, index, "options", name), problem


def option_problem(rule: Rule, name: str, value: OptionValue) -> str | None:
    """What is wrong with setting an option of the rule to a value; None if nothing is."""
    option = rule.options.get(name)
    if option is None:
        return f'{rule.name} has no option "{name}"{nearest(name, rule.options)}'
    if type(value) is not type(option.default):
        return f'"{name}" must be {_type_name(option)}'
    if isinstance(value, int) and value < 0:
        return f'"{name}" must not be negative'
    for word in _words(value) if option.choices else ():
        if word not in option.choices:
            return f'"{word}" is not a choice of "{name}" ({", ".join(option.choices)}){nearest(word, option.choices)}'
    return None


def _type_name(option: Option) -> str:
    match option.default:
        case bool():
            return "true or false"
        case int():
            return "a whole number"
        case str():
            return "a text"
        case _:
            return "a list of texts"


def _words(value: OptionValue) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)


def _options(rule: Rule) -> Iterator[Fault]:
    for name, option in rule.options.items():
        if problem := option_problem(rule, name, option.default):
            yield ("options", name, "default"), problem


def _check(rule: Rule) -> Iterator[Fault]:
    check = find_check(rule.check or "")
    if check is None:
        yield ("check",), f'there is no check "{rule.check}"'
        return
    known = [*check.tells, *(f"option.{name}" for name in rule.options)]
    for name in placeholders(rule.message):
        if name not in known:
            yield ("message",), f'"{{{name}}}" is nothing that {rule.check} tells{nearest(name, known)}'


def placeholders(message: str) -> list[str]:
    """The names in curly brackets; raises ValueError for brackets that do not match, conversions and format marks."""
    names = []
    for _, name, marks, conversion in Formatter().parse(message):
        if marks or conversion or name == "":
            raise ValueError("a placeholder holds one name and nothing else")
        if name is not None:
            names.append(name)
    return names


@dataclass(frozen=True)
class _Query:
    """The clauses of one rule, read against the vocabulary."""

    rule: Rule

    def faults(self) -> Iterator[Fault]:
        rule = self.rule
        assert rule.flag is not None
        kind = kinds().get(rule.flag.each)
        if kind is None:
            yield ("flag", "each"), _unknown_kind(rule.flag.each)
            return
        yield from self._where(kind, rule.flag.where, ("flag", "where"))
        yield from self._notes(kind, rule.flag.evidence, ("flag",))
        if rule.flag.once not in (None, "story"):
            yield from self._value(kind, str(rule.flag.once), ("flag", "once"))
        for at, look in self._looks():
            yield from self._look(kind, look, at)
        for index, count in enumerate(rule.fewer):
            if count.mark:
                yield (
                    ("fewer", index, "mark"),
                    "there is no first one over the limit where there are fewer: take it out",
                )
        yield from self._cases(kind)
        yield from self._message(kind, rule.message, ("message",))

    def _looks(self) -> Iterator[tuple[KeyPath, Unless | Pair | Count]]:
        listed: dict[str, tuple[Unless | Count, ...]] = {
            "unless": self.rule.unless,
            "more": self.rule.more,
            "fewer": self.rule.fewer,
        }
        for name, clauses in listed.items():
            for index, clause in enumerate(clauses):
                yield (name, index), clause
        if self.rule.pair is not None:
            yield ("pair",), self.rule.pair

    def _look(self, flagged: Kind, look: Unless | Pair | Count, at: KeyPath) -> Iterator[Fault]:
        kind = kinds().get(look.each or flagged.name)
        if kind is None:
            yield (*at, "each"), _unknown_kind(look.each)
            return
        yield from self._where(kind, look.where, (*at, "where"))
        if look.within is not None:
            yield from self._amount(flagged, look.within, (*at, "within"))
        for key, names in (("same", look.same), ("different", look.different)):
            for name in names:
                for side in (flagged, kind):
                    yield from self._value(side, name, (*at, key))
        if isinstance(look, Count | Pair):
            yield from self._notes(kind, look.evidence, at)
        for amount in look.than if isinstance(look, Count) else ():
            yield from self._amount(flagged, amount, (*at, "than"))

    def _cases(self, kind: Kind) -> Iterator[Fault]:
        for index, case in enumerate(self.rule.case):
            yield from self._where(kind, case.where, ("case", index, "where"))
            yield from self._message(kind, case.message or "", ("case", index, "message"))

    def _notes(self, kind: Kind, notes: Sequence[Note], at: KeyPath) -> Iterator[Fault]:
        for note in notes:
            if not note.at:
                continue
            found = _resolve(kind, tuple(note.at.split(".")))
            if isinstance(found, str):
                yield (*at, "evidence"), found
            elif found.shape not in ("fact", "place"):
                yield (*at, "evidence"), f'"{note.at}" is no place of the copy'

    def _value(self, kind: Kind, path: str, at: KeyPath) -> Iterator[Fault]:
        if path == kind.name:
            return
        found = _resolve(kind, tuple(path.split(".")))
        if isinstance(found, str):
            yield at, found

    def _amount(self, flagged: Kind, amount: int | OptionRef | PropertyRef, at: KeyPath) -> Iterator[Fault]:
        if isinstance(amount, OptionRef):
            yield from self._option(amount, Property("", "number"), at)
        elif isinstance(amount, PropertyRef):
            found = _resolve(flagged, amount.path)
            if isinstance(found, str):
                yield at, found
            elif found.shape != "number" or found.optional:
                yield at, f'"{".".join(amount.path)}" is not a number that every fact has'

    def _where(self, kind: Kind, conditions: Sequence[Condition], at: KeyPath) -> Iterator[Fault]:
        for condition in conditions:
            place = (*at, *condition.path)
            found = _resolve(kind, condition.path)
            if isinstance(found, str):
                yield place, found
            elif problem := _test_problem(condition, found):
                yield place, problem
            elif isinstance(condition.value, OptionRef):
                yield from self._option(condition.value, found, place)

    def _option(self, ref: OptionRef, prop: Property, at: KeyPath) -> Iterator[Fault]:
        option = self.rule.options.get(ref.name)
        if option is None:
            yield at, f'the rule has no option "{ref.name}"{nearest(ref.name, self.rule.options)}'
        elif problem := _option_clash(ref.name, option, prop):
            yield at, problem

    def _message(self, kind: Kind, message: str, at: KeyPath) -> Iterator[Fault]:
        try:
            names = placeholders(message)
        except ValueError as error:
            yield at, str(error)
            return
        for name in names:
            if problem := self._placeholder(kind, name):
                yield at, problem

    def _placeholder(self, kind: Kind, name: str) -> str | None:
        if name.startswith("option."):
            option = name.removeprefix("option.")
            known = self.rule.options
            return None if option in known else f'the rule has no option "{option}"{nearest(option, known)}'
        if name in ("count", "limit"):
            return None if self.rule.counts else f'"{{{name}}}" needs a clause that counts'
        if name.startswith("other.") and self.rule.pair is not None:
            kind, name = kinds().get(self.rule.pair.each, kind), name.removeprefix("other.")
        found = _resolve(kind, tuple(name.split(".")))
        if isinstance(found, str):
            return found
        return None if found.shape in ("text", "choice", "number", "fact") else f'"{{{name}}}" has no words to show'


def _unknown_kind(name: str | None) -> str:
    return f'there is no fact "{name}"{nearest(str(name), kinds())} (facts: {", ".join(kinds())})'


def _resolve(kind: Kind, path: tuple[str, ...]) -> Property | str:
    """The property at the end of a path, or what is wrong with the path."""
    found: Property | None = None
    for name in path:
        if found is not None:
            if found.fact is None:
                return f'"{found.name}" leads to no other fact, so it has no "{name}"'
            kind = kinds()[found.fact]
        found = kind.properties.get(name)
        if found is None:
            return f'a {kind.name} has no property "{name}"{nearest(name, kind.properties)}'
    return found or "a path has at least one name"


def _test_problem(condition: Condition, prop: Property) -> str | None:
    if condition.test == "exists":
        return None if prop.shape == "fact" else f'"{prop.name}" needs a value'
    if condition.test != "is":
        return None if prop.shape == "number" else f'"{prop.name}" is not a number, so it cannot be compared'
    for value in condition.value if isinstance(condition.value, tuple) else ():
        if problem := _value_problem(value, prop):
            return problem
    return f'"{prop.name}" is a {prop.shape}: ask about its properties' if prop.shape in ("fact", "place") else None


def _value_problem(value: object, prop: Property) -> str | None:
    wanted: dict[str, tuple[type, str]] = {
        "bool": (bool, "true or false"),
        "number": (int, "a number"),
        "text": (str, "a text"),
        "choice": (str, "a text"),
    }
    if prop.shape not in wanted:
        return None
    expected, words = wanted[prop.shape]
    if type(value) is not expected:
        return f'"{prop.name}" is {words}'
    if prop.shape == "choice" and value not in prop.choices:
        choices = ", ".join(prop.choices)
        return f'"{prop.name}" is never "{value}"{nearest(str(value), prop.choices)} (it is one of {choices})'
    return None


def _option_clash(name: str, option: Option, prop: Property) -> str | None:
    """Why a property cannot be compared with an option's values; None if it can."""
    values: tuple[object, ...] = option.default if isinstance(option.default, tuple) else (option.default,)
    for value in option.choices or values:
        if problem := _value_problem(value, prop):
            return f'option "{name}" does not fit: {problem}'
    if prop.shape == "choice" and not option.choices:
        return f'option "{name}" must list its choices, as "{prop.name}" has a closed list of values'
    return None
