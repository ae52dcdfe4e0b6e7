"""What a `where` table says, as a list of conditions on a fact that must all hold."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Test = Literal["is", "exists", "more_than", "fewer_than", "at_least", "at_most"]
Scalar = bool | int | str
OptionValue = bool | int | str | tuple[str, ...]
Options = Mapping[str, OptionValue]

_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "more_than": operator.gt,
    "fewer_than": operator.lt,
    "at_least": operator.ge,
    "at_most": operator.le,
}
COMPARISONS = tuple(_COMPARISONS)


@dataclass(frozen=True, slots=True)
class OptionRef:
    """`{ option = "NAME" }`: the value that an option of the rule has in this run."""

    name: str


@dataclass(frozen=True, slots=True)
class PropertyRef:
    """`{ property = "PATH" }`: the value that a property of the flagged fact has."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of a `where` table: the value at the end of `path` passes a test.

    "is": it is one of `value`; "exists": there is a fact; a comparison: a number against one number.
    """

    path: tuple[str, ...]
    test: Test
    value: tuple[Scalar, ...] | int | OptionRef = ()

    def holds(self, found: object, options: Options) -> bool:
        """Whether the value that stands at `path` passes; a missing one (None) never does."""
        if found is None:
            return False
        if self.test == "exists":
            return True
        wanted = options[self.value.name] if isinstance(self.value, OptionRef) else self.value
        if self.test == "is":
            return found in wanted if isinstance(wanted, tuple) else found == wanted
        return _COMPARISONS[self.test](found, wanted)


def parse_option_value(value: object) -> OptionValue:
    """A value that an option may have, lists as tuples; raises ValueError."""
    if isinstance(value, bool | int | str):
        return value
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ValueError("must be true, false, a whole number, a text or a list of texts")


def parse_where(table: object) -> tuple[Condition, ...]:
    """The conditions of a `where` table as TOML gives it; raises ValueError where it has not the form of one."""
    if not isinstance(table, dict):
        raise ValueError("must be a table of properties and values")
    return tuple(condition for key, value in table.items() for condition in _conditions((key,), value))


def parse_amount(value: object) -> int | OptionRef | PropertyRef:
    """A number, `{ option = "NAME" }` or `{ property = "PATH" }`; raises ValueError."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    match value:
        case {"option": str(name), **rest} if not rest:
            return OptionRef(name)
        case {"property": str(path), **rest} if not rest:
            return PropertyRef(tuple(path.split(".")))
    raise ValueError('must be a number, { option = "NAME" } or { property = "NAME" }')


def _conditions(path: tuple[str, ...], value: object) -> tuple[Condition, ...]:
    match value:
        case bool() | int() | str():
            return (Condition(path, "is", (value,)),)
        case list() if value and all(isinstance(item, bool | int | str) for item in value):
            return (Condition(path, "is", tuple(value)),)
        case {"option": str(name), **rest} if not rest:
            return (Condition(path, "is", OptionRef(name)),)
        case dict() if not value:
            return (Condition(path, "exists"),)
        case dict() if set(value) <= set(COMPARISONS):
            return tuple(_comparison(path, test, limit) for test, limit in value.items())
        case dict():
            return tuple(condition for key, item in value.items() for condition in _conditions((*path, key), item))
    raise ValueError(f'"{path[-1]}" must be a value, a list, a comparison or a table about the fact it leads to')


def _comparison(path: tuple[str, ...], test: Any, limit: object) -> Condition:
    amount = parse_amount(limit)
    if isinstance(amount, PropertyRef):
        raise ValueError(f'"{path[-1]}" is compared with a number or an option')
    return Condition(path, test, amount)
