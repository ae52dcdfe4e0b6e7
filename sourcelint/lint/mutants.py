"""A rule in, the same rule with one part taken out or one option turned, out: a good example tells the two apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.lint.rule import Case, Count, Flag, Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sourcelint.lint.condition import Options, OptionValue
    from sourcelint.lint.rule import Option, Rule

_WITHOUT_LIMIT = 1_000_000  # no story has so many of anything


@dataclass(frozen=True, slots=True)
class Mutant:
    """Another rule, and how it turns the options that an example sets; `part` says what is different, for a message."""

    part: str
    rule: Rule
    turned: Callable[[Options], Options] = dict


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Every rule that differs from this one in one clause, one part of a clause or one value of an option.

    `speaks_to` is no clause that could be left out: a rule has to say whose words it judges.
    """
    for part, smaller in _smaller(rule):
        yield Mutant(f"without {part}", smaller)
    for name, option in rule.options.items():
        for words, turn in _turns(option):
            yield Mutant(f"with option “{name}” {words}", rule, _turning(name, turn))


def _smaller(rule: Rule) -> Iterator[tuple[str, Rule]]:
    if rule.flag is None:
        return
    for part, flag in _shorter(rule.flag):
        yield f"[flag] {part}", rule.model_copy(update={"flag": flag})
    for key in ("unless", "more", "fewer", "case"):
        clauses = getattr(rule, key)
        for index, clause in enumerate(clauses):
            before, after = clauses[:index], clauses[index + 1 :]
            name = f"[{key}]" if len(clauses) == 1 else f"[[{key}]] {index + 1}"
            yield name, rule.model_copy(update={key: before + after})
            for part, shorter in _shorter(clause):
                yield f"{name} {part}", rule.model_copy(update={key: (*before, shorter, *after)})
    if rule.pair is not None:
        yield "[pair]", rule.model_copy(update={"pair": None})
        for part, pair in _shorter(rule.pair):
            yield f"[pair] {part}", rule.model_copy(update={"pair": pair})


def _shorter(clause: Flag | Look | Case) -> Iterator[tuple[str, Flag | Look | Case]]:
    """The clause with one of the things that it says left out."""
    for index, condition in enumerate(clause.where):
        yield f"where {'.'.join(condition.path)}", _without(clause, "where", index)
    singles = {Flag: ("once",), Case: ("level", "message", "advice")}.get(type(clause), ("within", "side"))
    for key in singles:
        # a case that says nothing else is left out as a whole
        if getattr(clause, key) is not None and not (isinstance(clause, Case) and _says(clause) == 1):
            yield key, clause.model_copy(update={key: None})
    if isinstance(clause, Look):
        for key in ("same", "different"):
            for index, name in enumerate(getattr(clause, key)):
                yield f"{key} {name}", _without(clause, key, index)
    if isinstance(clause, Count):
        for index in range(len(clause.than) if len(clause.than) > 1 else 0):
            yield f"limit {index + 1}", _without(clause, "than", index)
        if clause.mark:
            yield "mark", clause.model_copy(update={"mark": False})


def _says(case: Case) -> int:
    return sum(said is not None for said in (case.level, case.message, case.advice))


def _without(clause: Flag | Look | Case, key: str, index: int) -> Flag | Look | Case:
    items = getattr(clause, key)
    return clause.model_copy(update={key: items[:index] + items[index + 1 :]})


def _turns(option: Option) -> Iterator[tuple[str, Callable[[OptionValue], OptionValue]]]:
    """Other values of an option, in words and as what becomes of the value that it has."""
    match option.default:
        case bool():
            yield "turned round", lambda value: not value
        case int():
            yield "set to 0", lambda _: 0
            yield "without limit", lambda _: _WITHOUT_LIMIT
        case str():
            for choice in option.choices:
                yield f"set to “{choice}”", lambda _, choice=choice: choice  # type: ignore[misc]  # mypy knows no defaults
        case tuple():
            for word in option.choices or option.default:
                yield f"and “{word}” switched", lambda value, word=word: _switched(value, word)  # type: ignore[misc]  # as above


def _switched(value: OptionValue, word: str) -> OptionValue:
    assert isinstance(value, tuple)
    return tuple(item for item in value if item != word) if word in value else (*value, word)


def _turning(name: str, turn: Callable[[OptionValue], OptionValue]) -> Callable[[Options], Options]:
    return lambda options: {**options, name: turn(options[name])}
