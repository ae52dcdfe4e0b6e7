"""The settings that hold for a file: those of its configuration, of what that extends, and of the command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from sourcelint.config.layer import Layer, configuration_in, load_layers
from sourcelint.config.profile import DEFAULT_PROFILE, Profile, UnknownProfileError, load_profile
from sourcelint.lint.active import ActiveRule, activate
from sourcelint.lint.catalogue import Catalogue, load_catalogue
from sourcelint.lint.grammar import option_problem
from sourcelint.toml_file import TomlError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pathspec import GitIgnoreSpec

    from sourcelint.config.table import RuleTable, Selection, Table
    from sourcelint.lint.condition import OptionValue
    from sourcelint.lint.finding import Level
    from sourcelint.lint.rule import Rule
    from sourcelint.toml_file import KeyPath, Problem

DEFAULT_FAIL_LEVEL: Level = "warning"


class UnknownRuleError(Exception):
    """A name on the command line that is no rule and no family; the words say which may be meant."""


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line sets; it counts above every file. `select` None: as the files have it."""

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: Level | None = None
    max_warnings: int | None = None
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What holds for one file: its rules, by name, and the mildest level that fails the run."""

    rules: tuple[ActiveRule, ...]
    fail_level: Level


@dataclass(frozen=True, eq=False)
class Configuration:
    """The settings of all files that share a configuration; `layers` holds it last, after what it extends.

    Building one checks every name and option in it: raises TomlError for the files, UnknownRuleError and
    UnknownProfileError for the command line.
    """

    layers: tuple[Layer, ...] = ()
    overrides: Overrides = field(default_factory=Overrides)

    def __post_init__(self) -> None:
        """Refuse names and options that no rule has."""
        problems = sorted(problem for layer in self.layers for problem in _problems(layer, self.catalogue))
        if problems:
            raise TomlError(problems)
        overrides = self.overrides
        for selector in (*(overrides.select or ()), *overrides.extend_select, *overrides.ignore):
            try:
                self.catalogue.select(selector)
            except LookupError as error:
                raise UnknownRuleError(error.args[0]) from None
        if overrides.profile is not None:
            load_profile(overrides.profile, self.catalogue)

    @property
    def path(self) -> Path | None:
        """The file that it comes from; None for the defaults alone."""
        return self.layers[-1].path if self.layers else None

    @cached_property
    def catalogue(self) -> Catalogue:
        """All rules that may be set, those of `rule-paths` included."""
        return load_catalogue([layer.folder / path for layer in self.layers for path in layer.table.rule_paths])

    @cached_property
    def profiles(self) -> tuple[Profile, ...]:
        """The house styles that the files build on: `default`, and above it the one that is set, if one is."""
        chosen = self.overrides.profile or next((t.profile for t in self._tables_from_last if t.profile), None)
        names = dict.fromkeys((DEFAULT_PROFILE, chosen or DEFAULT_PROFILE))
        return tuple(load_profile(name, self.catalogue) for name in names)

    @property
    def model(self) -> str:
        """The spaCy model that reads the copy."""
        from sourcelint.extract.pipeline import DEFAULT_MODEL  # many settings are asked for without any copy to read

        return next((layer.table.model for layer in reversed(self.layers) if layer.table.model), DEFAULT_MODEL)

    @property
    def max_bytes(self) -> int:
        """The size of the largest file that is read."""
        from sourcelint.article.read import DEFAULT_MAX_BYTES

        return next((t.max_bytes for t in self._tables_from_last if t.max_bytes is not None), DEFAULT_MAX_BYTES)

    @property
    def max_warnings(self) -> int | None:
        """How many warnings its files may have together; None: any number."""
        if self.overrides.max_warnings is not None:
            return self.overrides.max_warnings
        return next((t.max_warnings for t in self._tables_from_last if t.max_warnings is not None), None)

    def excluding(self, file: Path) -> str | None:
        """The `exclude` pattern that leaves a file (an absolute path) out; None where none does."""
        for layer in reversed(self.layers):
            if layer.table.exclude is not None:
                return deciding(layer.folder, layer.table.exclude, file)
        return None

    def for_file(self, file: Path) -> FileSettings:
        """What holds for a file (an absolute path)."""
        return self._resolved(tuple(layer.table.per_file[pattern] for layer, pattern in self.patterns_for(file)))

    @property
    def _tables_from_last(self) -> Iterator[Table]:
        return (layer.table for layer in reversed(self.layers))

    @cached_property
    def _cache(self) -> dict[tuple[int, ...], FileSettings]:
        return {}

    def patterns_for(self, file: Path) -> Iterator[tuple[Layer, str]]:
        """The `per-file` patterns that take in a file (an absolute path), each with the layer that has it."""
        for layer in self.layers:
            for pattern in layer.table.per_file:
                if deciding(layer.folder, (pattern,), file):
                    yield layer, pattern

    def _resolved(self, per_file: tuple[Selection, ...]) -> FileSettings:
        key = tuple(map(id, per_file))
        if key not in self._cache:
            tables = [*(layer.table for layer in self.layers), *per_file]
            styled = [*(profile.selection for profile in self.profiles), *tables]
            level = next((table.fail_level for table in reversed(tables) if table.fail_level), DEFAULT_FAIL_LEVEL)
            names = self._selected(per_file)
            rules = tuple(
                self._active(rule, styled) for name, rule in sorted(self.catalogue.rules.items()) if name in names
            )
            self._cache[key] = FileSettings(rules, self.overrides.fail_level or level)
        return self._cache[key]

    def _selected(self, per_file: Sequence[Selection]) -> frozenset[str]:
        """The command line comes before `per-file`, so that `--select` opens no rule where a file is exempt from it;
        what it ignores is ignored everywhere."""
        given = self.overrides
        names = self._names(["all"])
        tables: tuple[Selection | Overrides, ...] = (*(layer.table for layer in self.layers), given, *per_file)
        for table in tables:
            if table.select is not None:
                names = self._names(table.select)
            names = (names | self._names(table.extend_select)) - self._names(table.ignore)
        return names - self._names(given.ignore)

    def _names(self, selectors: Sequence[str]) -> frozenset[str]:
        return frozenset(rule.name for selector in selectors for rule in self.catalogue.select(selector))

    def _active(self, rule: Rule, tables: Sequence[Selection]) -> ActiveRule:
        level: Level | None = None
        options: dict[str, OptionValue] = {}
        for table in tables:
            for name, settings in table.rules.items():
                if name == rule.name or name in rule.aliases:
                    level = settings.level or level
                    options |= option_values(settings)
        return activate(rule, level, options)


class Configurations:
    """The configuration of each folder, read once; the nearest one to a file counts, and no other.

    `only` is a configuration that counts for all files instead; `isolated`: none counts.
    """

    def __init__(self, overrides: Overrides | None = None, *, only: Path | None = None, isolated: bool = False) -> None:
        """Nothing is read before a file asks for it, except `only`; raises TomlError for that."""
        self.overrides = overrides or Overrides()
        self._by_file: dict[Path | None, Configuration] = {}
        self._by_folder: dict[Path, Path | None] = {}
        self._fixed = isolated or only is not None
        self._only = only

    def for_folder(self, folder: Path) -> Configuration:
        """The configuration of the files in a folder (an absolute path). Raises TomlError, and
        UnknownRuleError."""
        path = self._only if self._fixed else self._nearest(folder)
        if path not in self._by_file:
            self._by_file[path] = Configuration(load_layers(path) if path else (), self.overrides)
        return self._by_file[path]

    def _nearest(self, folder: Path) -> Path | None:
        if folder not in self._by_folder:
            found = configuration_in(folder)
            if found is None and folder.parent != folder:
                found = self._nearest(folder.parent)
            self._by_folder[folder] = found
        return self._by_folder[folder]


def deciding(folder: Path, patterns: tuple[str, ...], file: Path) -> str | None:
    """The .gitignore pattern, of those written down in `folder`, that takes in a file (an absolute path)."""
    if not file.is_relative_to(folder):
        return None
    found = _compiled(patterns).check_file(file.relative_to(folder).as_posix())
    return patterns[found.index] if found.include and found.index is not None else None


@cache
def _compiled(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # many runs have no pattern

    return GitIgnoreSpec.from_lines(patterns)


def option_values(settings: RuleTable) -> Mapping[str, OptionValue]:
    """The options that a rule's table sets, in the types that rules know."""
    extra = settings.model_extra or {}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in extra.items()}


def _problems(layer: Layer, catalogue: Catalogue) -> Iterator[Problem]:
    if layer.table.profile is not None:
        try:
            load_profile(layer.table.profile, catalogue)
        except UnknownProfileError as error:
            yield layer.section.problem(("profile",), str(error))
    selections: list[tuple[KeyPath, Selection]] = [((), layer.table)]
    selections += [(("per-file", pattern), selection) for pattern, selection in layer.table.per_file.items()]
    for at, selection in selections:
        for path, problem in (*_unknown_selectors(selection, catalogue), *_unknown_settings(selection, catalogue)):
            yield layer.section.problem((*at, *path), problem)


def _unknown_selectors(selection: Selection, catalogue: Catalogue) -> Iterator[tuple[KeyPath, str]]:
    lists = {"select": selection.select or (), "extend-select": selection.extend_select, "ignore": selection.ignore}
    for key, selectors in lists.items():
        for index, selector in enumerate(selectors):
            try:
                catalogue.select(selector)
            except LookupError as error:
                yield (key, index), str(error.args[0])


def _unknown_settings(selection: Selection, catalogue: Catalogue) -> Iterator[tuple[KeyPath, str]]:
    for name, settings in selection.rules.items():
        try:
            rule = catalogue.rule(name)
        except LookupError as error:
            yield ("rules", name), str(error.args[0])
            continue
        for option, value in option_values(settings).items():
            if problem := option_problem(rule, option, value):
                yield ("rules", name, option), problem
