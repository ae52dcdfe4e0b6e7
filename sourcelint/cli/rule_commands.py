"""`sourcelint rule` and `sourcelint rules`; what works on rules of one's own has files beside this one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sourcelint.cli.choices import ConfigFile, Isolated, ProfileName, configurations_for
from sourcelint.cli.refusal import refusals, refuse
from sourcelint.cli.rules_facts import facts
from sourcelint.cli.rules_new import new
from sourcelint.cli.rules_test import try_rules
from sourcelint.cli.rules_try import try_rule
from sourcelint.report.harmless import harmless

if TYPE_CHECKING:
    from sourcelint.lint.catalogue import Catalogue

rules_app = typer.Typer(help="List the rules, or work on rules of your own.", invoke_without_command=True)


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


rules_app.command("test")(try_rules)
rules_app.command("facts")(facts)
rules_app.command("new")(new)
rules_app.command("try")(try_rule)


@rules_app.callback()
def rules(
    context: typer.Context,
    *,
    schema: Annotated[bool, typer.Option("--schema", help="Print the JSON Schema of a rule file.")] = False,
    profile: ProfileName = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """List the rules, or what a profile (a house style) changes in them, or work on rules of your own."""
    if context.invoked_subcommand is not None:
        return
    if schema:
        from sourcelint.lint.rule_schema import rule_schema
        from sourcelint.report.json_text import to_json

        sys.stdout.write(to_json(rule_schema(), indent=2) + "\n")
        return
    catalogue = _catalogue(config, isolated=isolated)
    if profile is not None:
        _show_profile(profile, catalogue)
        return
    width = max(map(len, catalogue.rules))
    for family in catalogue.families:
        typer.echo(f"{harmless(family)}:")
        for listed in catalogue.select(family):
            typer.echo(f"  {listed.name:<{width}}  {listed.level:<7}  {harmless(listed.title)}")


def _show_profile(name: str, catalogue: Catalogue) -> None:
    from sourcelint.report.profile_page import profile_page

    with refusals():
        from sourcelint.config.profile import load_profile

        shown = load_profile(name, catalogue)
    sys.stdout.write(profile_page(shown, catalogue))


def _catalogue(config: Path | None, *, isolated: bool) -> Catalogue:
    with refusals():
        return configurations_for(config, isolated=isolated).for_folder(Path.cwd()).catalogue
