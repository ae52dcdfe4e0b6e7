"""The words that a rule file may use: kinds of facts and their properties, read from `graph/facts`."""

from __future__ import annotations

import dataclasses
import re
import types
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from sourcelint.article.model import Article, Span
from sourcelint.graph.facts import Fact, Mention, Story

if TYPE_CHECKING:
    from collections.abc import Mapping

Shape = Literal["bool", "number", "text", "choice", "fact", "place"]


@dataclass(frozen=True, slots=True)
class Property:
    """One thing that a fact tells: a value that `where` can ask for, another fact, or a place of the copy.

    `choices` are the values of a "choice"; `fact` is the kind that a "fact" leads to; `optional`: it may be missing.
    """

    name: str
    shape: Shape
    choices: tuple[str, ...] = ()
    fact: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: the word for it in a rule file, the field of Story that holds its facts, its properties."""

    name: str
    field: str
    properties: Mapping[str, Property]


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind of fact by the word that names it in a rule file ("source", "statement" ... "story")."""
    return {_kind_name(cls): Kind(_kind_name(cls), field, _properties(cls)) for field, cls in _fact_fields().items()}


def shared_by_all() -> Kind:
    """What every kind of fact has, as if it were a kind of its own."""
    return Kind("any", "", _properties(Fact))


def kind_of(fact: Fact) -> Kind:
    """The kind of a fact."""
    return _kinds_by_class()[type(fact)]


def class_of(kind: Kind) -> type[Fact]:
    """The class that defines a kind of fact."""
    return _fact_fields()[kind.field]


@cache
def _kinds_by_class() -> Mapping[type, Kind]:
    return {cls: kinds()[_kind_name(cls)] for cls in _fact_fields().values()}


def _kind_name(cls: type[Fact]) -> str:
    """The word for a class of facts: UnverifiedClaim is "unverified-claim", StoryFact is "story"."""
    words = re.findall(r"[A-Z][a-z]*", cls.__name__.removesuffix("Fact"))
    return "-".join(words).lower()


def _hints(of: Any) -> dict[str, Any]:
    # facts.py imports these two for type checkers alone
    return get_type_hints(of, localns={"Article": Article, "Span": Span}, include_extras=True)


def _fact_fields() -> dict[str, type[Fact]]:
    fields = {}
    for name, hint in _hints(Story).items():
        element = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if isinstance(element, type) and issubclass(element, Fact):
            fields[name] = element
    return fields


def _properties(cls: type[Fact]) -> dict[str, Property]:
    hints = _hints(cls)
    found = {field.name: _property(field.name, hints[field.name]) for field in dataclasses.fields(cls)}
    for ancestor in cls.__mro__:
        for name, member in vars(ancestor).items():
            if isinstance(member, property) and member.fget is not None:
                found.setdefault(name, _property(name, _hints(member.fget)["return"]))
    return {name: prop for name, prop in found.items() if prop is not None}


def _property(name: str, hint: Any) -> Property | None:
    parts = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    present = [part for part in parts if part is not type(None)]
    optional = len(present) < len(parts)
    choices = tuple(str(value) for part in present if get_origin(part) is Literal for value in get_args(part))
    if choices:
        return Property(name, "choice", choices, optional=optional)
    shape, fact = _shape(present[0])
    return Property(name, shape, fact=fact, optional=optional) if shape and len(present) == 1 else None


def _shape(hint: Any) -> tuple[Shape | None, str | None]:
    """The shape of a type, and the kind that it leads to if it is a fact or the id of one."""
    if get_origin(hint) is Annotated:
        return "fact", get_args(hint)[1]
    element = get_args(hint)[0] if get_origin(hint) is tuple and hint is not Span else hint
    if element in (Span, Mention):
        return "place", None
    if isinstance(hint, type) and issubclass(hint, Fact):
        return "fact", _kind_name(hint)
    simple: dict[Any, Shape] = {bool: "bool", int: "number", str: "text"}
    return simple.get(hint), None
