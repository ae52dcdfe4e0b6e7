"""A rule with the settings of one run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.lint.grammar import option_problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sourcelint.lint.condition import Options, OptionValue
    from sourcelint.lint.finding import Level
    from sourcelint.lint.rule import Rule


@dataclass(frozen=True, slots=True)
class ActiveRule:
    """A rule in force. `level` is a user's word and holds for all its findings; None leaves it to the rule.

    `options` holds a value for every option of the rule.
    """

    rule: Rule
    level: Level | None
    options: Options


def activate(rule: Rule, level: Level | None = None, options: Mapping[str, OptionValue] | None = None) -> ActiveRule:
    """Put a rule in force with some options set; raises ValueError that says which option cannot have which value."""
    given = options or {}
    for name, value in given.items():
        if problem := option_problem(rule, name, value):
            raise ValueError(problem)
    return ActiveRule(rule, level, {**rule.defaults, **given})
