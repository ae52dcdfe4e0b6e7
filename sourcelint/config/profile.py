"""A house style: levels and options of rules, each with the document that asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, get_args

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, StrictStr, ValidationError

from sourcelint.config.table import RuleTable, Selection
from sourcelint.lint.catalogue import Catalogue, own_rules
from sourcelint.lint.condition import OptionValue, parse_option_value
from sourcelint.lint.finding import Level
from sourcelint.lint.grammar import option_problem
from sourcelint.lint.standards import standards
from sourcelint.toml_file import TomlError, model_problems, nearest, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.toml_file import KeyPath, TomlFile

DEFAULT_PROFILE = "default"
LEVEL = "level"
"""The key that sets a rule's level; every other key is an option of the rule."""


class UnknownProfileError(Exception):
    """The name of no profile; the words say which may be meant."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Annotated[OptionValue, PlainValidator(parse_option_value)]
    source: StrictStr
    why: Annotated[StrictStr, Field(min_length=1)]


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    title: StrictStr
    rules: dict[str, dict[str, _Value]] = {}


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that a profile sets: the level of a rule or an option of it, on the word of which document, and why."""

    rule: str
    key: str
    value: OptionValue
    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile by name, and all that it sets."""

    name: str
    title: str
    settings: tuple[Setting, ...]

    @property
    def selection(self) -> Selection:
        """What it sets, in the form in which a configuration file sets it."""
        tables: dict[str, dict[str, OptionValue]] = {}
        for setting in self.settings:
            tables.setdefault(setting.rule, {})[setting.key] = setting.value
        return Selection(rules={rule: RuleTable.model_validate(table) for rule, table in tables.items()})

    def setting(self, rule: str, key: str) -> Setting | None:
        """What it sets for a key of a rule, if anything."""
        return next((setting for setting in self.settings if (setting.rule, setting.key) == (rule, key)), None)


def profile_names() -> tuple[str, ...]:
    """The names of all profiles, in order."""
    files = (own_rules() / "profiles").iterdir()
    return tuple(sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml")))


def load_profile(name: str, catalogue: Catalogue) -> Profile:
    """Read a profile against the rules that there are.

    Raises UnknownProfileError, and TomlError for a file with an unknown rule, option or document in it.
    """
    if name not in profile_names():
        raise UnknownProfileError(f'there is no profile "{name}"{nearest(name, profile_names())}')
    toml, content = _read(name)
    problems = [toml.problem(path, text) for path, text in _faults(content, catalogue)]
    if problems:
        raise TomlError(problems)
    return _profile(name, content)


@cache
def own_profiles() -> tuple[Profile, ...]:
    """Every profile that comes with sourcelint, in order, as its file has it: for showing, not for setting rules."""
    return tuple(_profile(name, _read(name)[1]) for name in profile_names())


def _read(name: str) -> tuple[TomlFile, _Content]:
    file = own_rules() / "profiles" / f"{name}.toml"
    toml = read_toml(str(file), file.read_bytes())
    try:
        return toml, _Content.model_validate(toml.data)
    except ValidationError as error:
        raise TomlError(model_problems(toml, error, [*_Content.model_fields, *_Value.model_fields])) from None


def _profile(name: str, content: _Content) -> Profile:
    settings = [
        Setting(rule, key, setting.value, setting.source, setting.why)
        for rule, keys in content.rules.items()
        for key, setting in keys.items()
    ]
    return Profile(name, content.title, tuple(settings))


def _faults(content: _Content, catalogue: Catalogue) -> Iterator[tuple[KeyPath, str]]:
    for name, settings in content.rules.items():
        rule = catalogue.rules.get(name)
        if rule is None:
            yield ("rules", name), f'there is no rule "{name}"{nearest(name, catalogue.rules)}'
            continue
        for key, setting in settings.items():
            at = ("rules", name, key)
            if key == LEVEL and setting.value not in get_args(Level):
                yield at, f'"{setting.value}" is no level ({", ".join(get_args(Level))})'
            elif key != LEVEL and (problem := option_problem(rule, key, setting.value)):
                yield at, problem
            if setting.source not in standards():
                yield at, f'"{setting.source}" is no document that rules may cite{nearest(setting.source, standards())}'
