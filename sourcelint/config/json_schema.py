"""The JSON Schema of a configuration, so that editors complete and check it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sourcelint.config.profile import DEFAULT_PROFILE, profile_names
from sourcelint.config.table import Table

if TYPE_CHECKING:
    from sourcelint.lint.catalogue import Catalogue
    from sourcelint.lint.rule import Option, Rule


def json_schema(catalogue: Catalogue) -> dict[str, Any]:
    """The schema (draft 2020-12) of `sourcelint.toml`, with the rules of the catalogue and their options in it."""
    schema = Table.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "sourcelint"
    schema["$defs"]["Rules"] = {
        "type": "object",
        "description": "Level and options of each rule, by its name.",
        "additionalProperties": False,
        "properties": {rule.name: _rule(rule) for rule in catalogue.rules.values()},
    }
    selectors = {"type": "array", "items": {"enum": ["all", *catalogue.families, *sorted(catalogue.names)]}}
    for table in (schema, schema["$defs"]["Selection"]):
        properties = table["properties"]
        properties["rules"] = {"$ref": "#/$defs/Rules"}
        for key in ("select", "extend-select", "ignore"):
            properties[key] = {**selectors, "description": properties[key]["description"]}
    words = schema["properties"]["profile"]["description"]
    schema["properties"]["profile"] = {"enum": list(profile_names()), "default": DEFAULT_PROFILE, "description": words}
    del schema["$defs"]["RuleTable"]
    return schema


def _rule(rule: Rule) -> dict[str, Any]:
    level = {"enum": ["error", "warning", "info"], "default": rule.level}
    return {
        "type": "object",
        "description": rule.title,
        "additionalProperties": False,
        "properties": {"level": level} | {name: _option(option) for name, option in rule.options.items()},
    }


def _option(option: Option) -> dict[str, Any]:
    word: dict[str, Any] = {"enum": list(option.choices)} if option.choices else {"type": "string"}
    match option.default:
        case bool():
            kind: dict[str, Any] = {"type": "boolean"}
        case int():
            kind = {"type": "integer", "minimum": 0}
        case str():
            kind = word
        case _:
            kind = {"type": "array", "items": word}
    default = list(option.default) if isinstance(option.default, tuple) else option.default
    return {**kind, "description": option.help, "default": default}
