"""A rule file in, the rule out; every word of it that means nothing is refused with its line and column."""

from __future__ import annotations

from pydantic import ValidationError

from sourcelint.lint.grammar import faults
from sourcelint.lint.precision import Precision
from sourcelint.lint.rule import Bad, Case, Count, Flag, Note, Option, Pair, Rule, Unless
from sourcelint.toml_file import TomlError, model_problems, read_toml

_FROM_PLACE = ("name", "family")


def load_rule(name: str, family: str, file: str, content: bytes) -> Rule:
    """Read the rule `name` of `family` from a file's bytes; raises TomlError with all that is wrong in it."""
    toml = read_toml(file, content)
    given = [
        toml.problem((key,), f'the file\'s place says the {key}; take "{key}" out')
        for key in _FROM_PLACE
        if key in toml.data
    ]
    if given:
        raise TomlError(given)
    try:
        rule = Rule.model_validate({**toml.data, "name": name, "family": family})
    except ValidationError as error:
        raise TomlError(sorted(model_problems(toml, error, _keys()))) from None
    problems = [toml.problem(path, text) for path, text in faults(rule)]
    if problems:
        raise TomlError(sorted(problems))
    return rule


def _keys() -> list[str]:
    """Every key of a rule file."""
    models = (Rule, Flag, Unless, Pair, Count, Case, Option, Note, Bad, Precision)
    return sorted({field for model in models for field in model.model_fields} - set(_FROM_PLACE))
