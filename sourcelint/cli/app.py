"""The command `sourcelint` and its subcommands. Each imports what it needs when it runs: help comes at once."""

from __future__ import annotations

from typing import Annotated

import typer

import sourcelint
from sourcelint.cli import check_command, config_command, inspect_command, rule_commands, why_command

app = typer.Typer(
    name="sourcelint",
    help="A linter for how news copy is sourced: who said what, who is named, who answers whom, what is missing.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check")(check_command.check)
app.command("inspect")(inspect_command.inspect)
app.command("why")(why_command.why)
app.command("rule")(rule_commands.rule)
app.add_typer(rule_commands.rules_app, name="rules")
app.command("config")(config_command.config)


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(f"sourcelint {sourcelint.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    pass
