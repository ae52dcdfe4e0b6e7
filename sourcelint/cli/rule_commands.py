"""`sourcelint rule`, `sourcelint rules` and `sourcelint rules test`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sourcelint.cli.choices import ConfigFile, Isolated, configurations_for
from sourcelint.cli.refusal import refusals, refuse
from sourcelint.cli.rules_new import new
from sourcelint.report.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.graph.facts import Story
    from sourcelint.lint.catalogue import Catalogue
    from sourcelint.lint.rule import Rule

rules_app = typer.Typer(help="List the rules, or try their examples.", invoke_without_command=True)


def rule(
    name: Annotated[str, typer.Argument(help="The rule's name, or a former one.")],
    *,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Explain a rule: what it asks, why, on whose word, its options, and copy that it flags."""
    from sourcelint.cli.terminal import color_wanted
    from sourcelint.report.rule_page import rule_page

    try:
        found = _catalogue(config, isolated=isolated).rule(name)
    except LookupError as error:
        refuse(f"{error.args[0]} (`sourcelint rules` lists them)")
    if not color_wanted():
        sys.stdout.write(rule_page(found))
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(rule_page(found), hyperlinks=False))


rules_app.command("new")(new)


@rules_app.callback()
def rules(
    context: typer.Context,
    *,
    schema: Annotated[bool, typer.Option("--schema", help="Print the JSON Schema of a rule file.")] = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """List the rules that there are, or work on rules of your own."""
    if context.invoked_subcommand is not None:
        return
    if schema:
        from sourcelint.lint.rule_schema import rule_schema
        from sourcelint.report.json_text import to_json

        sys.stdout.write(to_json(rule_schema(), indent=2) + "\n")
        return
    catalogue = _catalogue(config, isolated=isolated)
    width = max(map(len, catalogue.rules))
    for family in catalogue.families:
        typer.echo(f"{harmless(family)}:")
        for listed in catalogue.select(family):
            typer.echo(f"  {listed.name:<{width}}  {listed.level:<7}  {harmless(listed.title)}")


@rules_app.command("test")
def try_rules(
    folder: Annotated[
        Path | None, typer.Argument(help="A folder of rules; by default all rules that there are here.")
    ] = None,
    *,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Try the examples of every rule: ends with 1 where one of them gives anything but what it says."""
    with refusals():
        from sourcelint.lint.examples import try_examples

        catalogue = _catalogue(config, isolated=isolated)
        tried = failed = 0
        read_story = _story_reader()
        for listed in catalogue.rules.values() if folder is None else _rules_below(folder):
            for trial in try_examples(listed, read_story, catalogue.names | {listed.name}):
                tried += 1
                if not trial.passed:
                    failed += 1
                    typer.echo(harmless(str(trial)))
    typer.echo(f"{tried} examples tried, {failed} failed")
    raise typer.Exit(1 if failed else 0)


def _catalogue(config: Path | None, *, isolated: bool) -> Catalogue:
    with refusals():
        return configurations_for(config, isolated=isolated).for_folder(Path.cwd()).catalogue


def _rules_below(folder: Path) -> list[Rule]:
    """The rules of a folder alone: it may be the very folder that our own rules come from."""
    from sourcelint.lint.rule_file import load_rule

    files = [file for file in sorted(folder.rglob("*.toml")) if file.parent.name != "profiles"]
    if not files:
        refuse(f"{folder}: there are no rules in this folder")
    return [load_rule(file.stem, file.parent.name, str(file), file.read_bytes()) for file in files]


def _story_reader() -> Callable[[str], Story]:
    from sourcelint.article.read import read_article
    from sourcelint.extract.pipeline import Extractor
    from sourcelint.graph.build import build_story

    extractor = Extractor()
    return lambda text: build_story(extractor.extract(read_article("example.md", text.encode())))
