"""The JSON Schema of a rule file, so that editors complete and check it; its words are those of `graph/facts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sourcelint.lint.condition import COMPARISONS
from sourcelint.lint.narrate import phrases
from sourcelint.lint.vocabulary import Kind, Property, kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

Schema = dict[str, Any]

_WORDS: Schema = {"type": "string", "minLength": 1}
_LEVEL: Schema = {"enum": ["error", "warning", "info"]}
_TEXTS: Schema = {"type": "array", "items": _WORDS}
_VALUE: Schema = {
    "anyOf": [{"type": ["boolean", "integer", "string"]}, {"type": "array", "items": {"type": "string"}}],
}
_OPTION_REF: Schema = {"$ref": "#/$defs/option-value"}
_LOOK: Schema = {
    "within": {"$ref": "#/$defs/amount", "description": "At most so many paragraphs away."},
    "side": {"enum": ["before", "after"], "description": "On this side of the flagged fact."},
    "same": {**_TEXTS, "description": "Properties that must have the same value in both."},
    "different": {**_TEXTS, "description": "Properties that must have different values."},
}
_EVIDENCE: Schema = {
    "description": "What the finding lists: a note on the fact itself, or places that `at` leads to.",
    "anyOf": [_WORDS, {"type": "array", "items": {"$ref": "#/$defs/note"}}],
}


def rule_schema() -> Schema:
    """The schema, in draft 2020-12. What it cannot say (that paths and options are known) loading checks."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "a rule of sourcelint",
        **_table(
            _rule(), ["title", "level", "since", "speaks_to", "message", "advice", "why", "sources", "bad", "good"]
        ),
        "oneOf": [{"required": ["flag"]}, {"required": ["check"]}],
        "allOf": [_of_flagged(kind) for kind in kinds().values()],
        "$defs": {**_definitions(), **{_where_name(kind.name): _where(kind) for kind in kinds().values()}},
    }


def _rule() -> Schema:
    said = {
        "title": "What is wrong, in a few words.",
        "since": "The version that it came with.",
        "message": "What a finding says; {text} and other properties stand for the copy's words.",
        "advice": "What the writer should do.",
        "why": "Why it matters to readers.",
        "check": "The name of a check in code, instead of clauses.",
    }
    whose = "Whose words it judges."
    return {
        **{key: {**_WORDS, "description": text} for key, text in said.items()},
        "level": {**_LEVEL, "description": "How grave a finding is."},
        "speaks_to": {"enum": ["narrator", "quoted", "attribution", "story"], "description": whose},
        "sources": {**_TEXTS, "description": "The standards that ask for it, by document."},
        "aliases": {**_TEXTS, "description": "Former names."},
        "precision": {
            **_table({"judged": _number(1), "right": _number(0)}, ["judged", "right"]),
            "description": "How many of its findings were judged, and how many of those were right.",
        },
        "flag": _table(
            {
                "each": _kind(),
                "where": {"type": "object"},
                "once": {**_WORDS, "description": "One finding for all that share this property, or for the story."},
                "evidence": _EVIDENCE,
            },
            ["each"],
        ),
        "unless": _listed({"$ref": "#/$defs/unless"}, "What excuses a flagged fact."),
        "pair": {"$ref": "#/$defs/pair", "description": "The fact that the flagged one clashes with."},
        "more": _listed({"$ref": "#/$defs/count"}, "More of these than a limit."),
        "fewer": _listed({"$ref": "#/$defs/count"}, "Fewer of these than a limit."),
        "case": _listed({"$ref": "#/$defs/case"}, "Another level or wording for some of the findings."),
        "options": {"type": "object", "additionalProperties": {"$ref": "#/$defs/option"}},
        "bad": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/bad"}},
        "good": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/good"}},
    }


def _definitions() -> Schema:
    example = {"text": _WORDS, "options": {"type": "object", "additionalProperties": _VALUE}}
    where = {"type": "object"}
    option_ref = _table({"option": _WORDS}, ["option"])
    return {
        "option-value": {**option_ref, "description": "The value that an option of the rule has."},
        "amount": {"anyOf": [{"type": "integer"}, option_ref, _table({"property": _WORDS}, ["property"])]},
        "note": _table({"note": _WORDS, "at": {"type": "string"}}, ["note"]),
        "unless": {**_table({"each": _kind(), "where": where, **_LOOK}, []), "allOf": _of_each()},
        "pair": {
            **_table({"each": _kind(), "where": where, **_LOOK, "evidence": _EVIDENCE}, ["each"]),
            "allOf": _of_each(),
        },
        "count": {
            **_table(
                {
                    "each": _kind(),
                    "where": where,
                    **_LOOK,
                    "evidence": _EVIDENCE,
                    "than": _one_or_more({"$ref": "#/$defs/amount"}),
                    "mark": {"type": "boolean", "description": "Mark the first over the limit."},
                },
                ["each", "than"],
            ),
            "allOf": _of_each(),
        },
        "case": _table({"where": where, "level": _LEVEL, "message": _WORDS, "advice": _WORDS}, ["where"]),
        "option": _table({"default": _VALUE, "help": _WORDS, "choices": _TEXTS}, ["default", "help"]),
        "bad": _table({**example, "at": {**_TEXTS, "minItems": 1}, "level": _LEVEL}, ["text", "at"]),
        "good": _table(example, ["text"]),
    }


def _of_flagged(kind: Kind) -> Schema:
    """For a rule that flags this kind: what `where` may ask for in the clauses about the flagged fact itself."""
    where = {"properties": {"where": {"$ref": f"#/$defs/{_where_name(kind.name)}"}}}
    itself = {"if": {"not": {"required": ["each"]}}, "then": where}
    return {
        "if": {"required": ["flag"], "properties": {"flag": _is(kind)}},
        "then": {
            "properties": {
                "flag": where,
                "case": {"anyOf": [{"type": "object", **where}, {"type": "array", "items": where}]},
                "unless": {"anyOf": [{"type": "object", **itself}, {"type": "array", "items": itself}]},
            }
        },
    }


def _of_each() -> list[Schema]:
    """What `where` may ask for in a clause about another fact."""
    return [
        {"if": _is(kind), "then": {"properties": {"where": {"$ref": f"#/$defs/{_where_name(kind.name)}"}}}}
        for kind in kinds().values()
    ]


def _is(kind: Kind) -> Schema:
    return {"required": ["each"], "properties": {"each": {"const": kind.name}}}


def _where(kind: Kind) -> Schema:
    words = phrases(kind.name)
    properties = {
        name: {**_asked(prop), "description": _described(words.get(name, name))}
        for name, prop in kind.properties.items()
        if prop.shape != "place"
    }
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _asked(prop: Property) -> Schema:
    match prop.shape:
        case "fact":
            return {"$ref": f"#/$defs/{_where_name(prop.fact or '')}"}
        case "bool":
            value: Schema = {"type": "boolean"}
        case "number":
            value = {"type": "integer"}
        case "choice":
            value = {"enum": list(prop.choices)}
        case _:
            value = {"type": "string"}
    allowed = [value, {"type": "array", "minItems": 1, "items": value}, _OPTION_REF]
    if prop.shape == "number":
        limit = {"anyOf": [{"type": "integer"}, _OPTION_REF]}
        allowed.append({**_table(dict.fromkeys(COMPARISONS, limit), []), "minProperties": 1})
    return {"anyOf": allowed}


def _described(phrase: str | Mapping[str, str]) -> str:
    return phrase if isinstance(phrase, str) else f"true: {phrase['yes']}; false: {phrase['no']}"


def _where_name(kind: str) -> str:
    return f"where-{kind}"


def _number(least: int) -> Schema:
    return {"type": "integer", "minimum": least}


def _kind() -> Schema:
    return {"enum": list(kinds()), "description": "A kind of fact."}


def _table(properties: Schema, required: list[str]) -> Schema:
    return {"type": "object", "additionalProperties": False, "properties": properties, "required": required}


def _listed(item: Schema, description: str) -> Schema:
    return {**_one_or_more(item), "description": description}


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [item, {"type": "array", "minItems": 1, "items": item}]}
