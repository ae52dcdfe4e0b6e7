"""The keys that a configuration may hold: `[tool.sourcelint]` of a pyproject.toml, or a whole sourcelint.toml."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, StrictStr

from sourcelint.lint.finding import Level


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _list(value: object) -> object:
    # TOML has no tuples, and a message should not ask for one.
    if not isinstance(value, list):
        raise ValueError("must be a list")
    return tuple(value)


Strings = Annotated[tuple[StrictStr, ...], BeforeValidator(_list, json_schema_input_type=list[str])]


class RuleTable(BaseModel):
    """`[rules.NAME]`: the level of the rule, and its options beside it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    level: Level | None = Field(default=None, description="How grave a finding of the rule is.")


class Selection(BaseModel):
    """What may be set for some of the files alone, under `[per-file."GLOB"]`."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_kebab)

    select: Strings | None = Field(
        default=None, description="The rules and families in force; all where it is not set."
    )
    extend_select: Strings = Field(default=(), description="Rules and families in force beside those selected before.")
    ignore: Strings = Field(default=(), description="Rules and families that are not in force.")
    fail_level: Level | None = Field(default=None, description="The mildest level that fails a run; else warning.")
    rules: dict[str, RuleTable] = Field(default={}, description="Level and options of each rule, by its name.")


class Table(Selection):
    """A whole configuration."""

    extend: StrictStr | None = Field(default=None, description="A configuration that this one builds on.")
    profile: StrictStr | None = Field(default=None, description="The house style that these settings build on.")
    exclude: Strings | None = Field(default=None, description="Files that are not linted, as .gitignore patterns.")
    max_warnings: Annotated[StrictInt, Field(ge=0)] | None = Field(
        default=None, description="More warnings than this fail a run even where their level does not."
    )
    max_bytes: Annotated[StrictInt, Field(gt=0)] | None = Field(
        default=None, description="The size of the largest file that is read; else 2000000."
    )
    model: StrictStr | None = Field(default=None, description="The installed spaCy model that reads the copy.")
    rule_paths: Strings = Field(default=(), description="Folders of your own rules, relative to the configuration.")
    per_file: dict[str, Selection] = Field(
        default={}, description="Settings for the files that match a .gitignore pattern."
    )


KEYS = tuple(field.alias or name for name, field in Table.model_fields.items())
"""Every key, as it is spelt in the file."""
