"""All rules that there are: our own, and those in the folders that a repository names."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from sourcelint.lint.rule_file import load_rule
from sourcelint.toml_file import Problem, TomlError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from importlib.resources.abc import Traversable

    from sourcelint.lint.rule import Rule

_NOT_RULES = "profiles"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every rule by name, in the order of family and name."""

    rules: Mapping[str, Rule]

    @property
    def names(self) -> frozenset[str]:
        """The names that a suppression or a setting may use, former ones (aliases) included."""
        return frozenset(self.rules).union(*(rule.aliases for rule in self.rules.values()))

    @property
    def families(self) -> tuple[str, ...]:
        """The families, in order."""
        return tuple(dict.fromkeys(rule.family for rule in self.rules.values()))

    def rule(self, name: str) -> Rule:
        """The rule of that name or alias; raises LookupError that names the nearest one."""
        for rule in self.rules.values():
            if name == rule.name or name in rule.aliases:
                return rule
        raise LookupError(f'there is no rule "{name}"{nearest(name, self.rules)}')

    def select(self, selector: str) -> tuple[Rule, ...]:
        """The rules that "all" or the name of a rule or family stands for; raises LookupError naming the nearest."""
        if selector == "all":
            return tuple(self.rules.values())
        family = tuple(rule for rule in self.rules.values() if rule.family == selector)
        if family:
            return family
        try:
            return (self.rule(selector),)
        except LookupError:
            known = [*self.rules, *self.families]
            raise LookupError(f'there is no rule or family "{selector}"{nearest(selector, known)}') from None


def load_catalogue(rule_paths: Sequence[Path] = ()) -> Catalogue:
    """Load our rules and those below each folder of `rule_paths`.

    Raises TomlError with every problem of every file: a rule that cannot be read, a name or alias that two rules
    have, a folder without rules.
    """
    rules: list[tuple[str, Rule]] = []
    problems: list[Problem] = []
    for folder in (own_rules(), *rule_paths):
        found = list(_rule_files(folder))
        if not found:
            problems.append(Problem(str(folder), 1, 1, "there are no rules in this folder"))
        for family, file in found:
            try:
                rule = load_rule(file.name.removesuffix(".toml"), family, str(file), file.read_bytes())
                rules.append((str(file), rule))
            except TomlError as error:
                problems.extend(error.problems)
    problems.extend(_clashes(rules))
    if problems:
        raise TomlError(problems)
    return Catalogue({rule.name: rule for _, rule in sorted(rules, key=lambda item: (item[1].family, item[1].name))})


def own_rules() -> Traversable:
    """The folder of our rules and profiles: in the installed package, else beside it in the checkout."""
    packaged = files("sourcelint") / "rules"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "rules"


def _rule_files(folder: Traversable, family: str = "") -> Iterator[tuple[str, Traversable]]:
    """The rule files below a folder, each with its family: the name of the folder that it is in."""
    if not folder.is_dir():
        return
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if item.is_dir() and item.name != _NOT_RULES:
            yield from _rule_files(item, item.name)
        elif item.name.endswith(".toml"):
            yield family or folder.name, item


def _clashes(rules: Sequence[tuple[str, Rule]]) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for file, rule in rules:
        for name in (rule.name, *rule.aliases):
            if name in owners:
                yield Problem(file, 1, 1, f'"{name}" is the name of another rule as well: {owners[name]}')
            owners.setdefault(name, file)
