"""`sourcelint why`."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sourcelint.cli.choices import (
    CacheFolder,
    ConfigFile,
    Isolated,
    NoCache,
    ProfileName,
    StandardInputName,
    cache_folder_for,
    configurations_for,
    standard_input_for,
)
from sourcelint.cli.refusal import refusals, refuse

if TYPE_CHECKING:
    from sourcelint.article.model import Span
    from sourcelint.config.settings import Configuration
    from sourcelint.lint.active import ActiveRule
    from sourcelint.report.positions import Lines

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]+)(?::(?P<column>[0-9]+))?")


def why(
    place: Annotated[
        str, typer.Argument(metavar="FILE:LINE[:COLUMN]", help="The place, as findings have it; `-` is standard input.")
    ],
    rule: Annotated[str | None, typer.Argument(help="One rule alone, whether it is in force or not.")] = None,
    *,
    stdin_filename: StandardInputName = None,
    cache_dir: CacheFolder = None,
    no_cache: NoCache = False,
    profile: ProfileName = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Say why a rule fired at a place, or why it did not: each clause of it, put to each fact that stands there."""
    found = _PLACE.fullmatch(place)
    if found is None:
        refuse(f'"{place}" is no place: write FILE:LINE, as in story.md:12')
    path = found["path"]
    with refusals():
        from sourcelint.check import inspect_paths
        from sourcelint.config.settings import Overrides

        standard_input = standard_input_for([path], stdin_filename)
        configurations = configurations_for(config, isolated=isolated, overrides=Overrides(profile=profile))
        file = Path(os.path.abspath(standard_input.name if standard_input else path))  # noqa: PTH100 - may not be there
        configuration = configurations.for_folder(file.parent)
        rules = _rules(configuration, file, rule)
        if file.is_dir():
            refuse(f"{path} is a folder: name one file")
        inspected = inspect_paths(
            [path],
            configurations,
            standard_input=standard_input,
            cache_folder=cache_folder_for(cache_dir, no_cache=no_cache),
        )
    for failure in inspected.failures:
        refuse(f"{failure.path}: {failure.sentence}")
    from sourcelint.lint.why import why as ask
    from sourcelint.report.positions import Lines
    from sourcelint.report.why import render

    (story,) = inspected.stories
    lines = Lines(story.article.text)
    span = _span(path, lines, int(found["line"]), int(found["column"]) if found["column"] else None)
    sys.stdout.write(render(ask(story, span, rules, configuration.catalogue.names), lines))


def _rules(configuration: Configuration, file: Path, name: str | None) -> tuple[ActiveRule, ...]:
    """The rules in force for the file, or the one that is named: in force with its settings, else with its defaults."""
    from sourcelint.lint.active import activate

    in_force = configuration.for_file(file).rules
    if name is None:
        return in_force
    try:
        rule = configuration.catalogue.rule(name)
    except LookupError as error:
        refuse(f"{error.args[0]} (`sourcelint rules` lists them)")
    if not any(active.rule is rule for active in in_force):
        typer.echo(f"{rule.name} is not in force for this file; with its defaults it says:\n")
    return next(((active,) for active in in_force if active.rule is rule), (activate(rule),))


def _span(path: str, lines: Lines, line: int, column: int | None) -> Span:
    from sourcelint.article.model import Span

    if not 1 <= line <= lines.number:
        refuse(f"{path} ends at line {lines.number}, so there is no line {line}")
    start, end = lines.bounds(line)
    if column is None:
        return Span(start, end)
    if not 1 <= column <= end - start + 1:
        refuse(f"line {line} of {path} has {end - start} columns, so there is no column {column}")
    return Span(start + column - 1, start + column)
