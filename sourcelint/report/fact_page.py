"""The facts that a rule can ask about, for who writes one."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.lint.fact_words import Explained
    from sourcelint.lint.vocabulary import Property

_INDENT = "    "


def render(facts: tuple[Explained, ...], width: int) -> str:
    """Each kind of fact with its properties and their values, in lines of at most `width` characters."""
    return "\n".join(_kind(fact, width) for fact in facts)


def _kind(fact: Explained, width: int) -> str:
    lines = [_filled(f"{fact.kind.name}: {_flat(fact.meaning)}", width, "")]
    for prop, meaning in fact.properties:
        lines.append(f"  {prop.name} = {_values(prop)}")
        if meaning:
            lines.append(_filled(_flat(meaning), width, _INDENT))
    return "\n".join(lines) + "\n"


def _values(prop: Property) -> str:
    missing = ["none"] if prop.optional else []
    match prop.shape:
        case "bool":
            values = ["true", "false"]
        case "choice":
            values = [f'"{choice}"' for choice in prop.choices] + missing
        case "fact":
            values = [f"a {prop.fact}: ask on with {prop.name}.PROPERTY", *missing]
        case "place":
            values = ['a place of the copy: for `evidence` and "at"', *missing]
        case _:
            values = [prop.shape, *missing]
    return " | ".join(values)


def _filled(text: str, width: int, indent: str) -> str:
    return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent or "  ")


def _flat(text: str) -> str:
    return " ".join(text.split())
