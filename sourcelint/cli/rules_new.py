"""`sourcelint rules new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sourcelint.cli.choices import configurations_for
from sourcelint.cli.refusal import refusals, refuse
from sourcelint.report.harmless import harmless

_FOLDER = "house-rules"


def new(
    name: Annotated[str, typer.Argument(help="The rule's name: the problem, in lower case, as in unnamed-witness.")],
    *,
    family: Annotated[
        str, typer.Option("--family", help="What the rule is about: the folder that it is in.")
    ] = "house",
    folder: Annotated[
        Path | None,
        typer.Option("--folder", metavar="DIR", help="Where your rules are; else the first of `rule-paths`."),
    ] = None,
) -> None:
    """Write the file of a new rule, with one bad and one good example to fill in."""
    from sourcelint.lint.new_rule import is_name, new_rule

    for word in (name, family):
        if not is_name(word):
            refuse(f'"{word}" is no name: write lower-case words with hyphens, as in unnamed-witness')
    if family == "profiles":
        refuse('"profiles" holds no rules: choose another family')
    with refusals():
        configuration = configurations_for(None, isolated=False).for_folder(Path.cwd())
    if name in configuration.catalogue.names:
        refuse(f'there is a rule "{name}" already (`sourcelint rule {name}` shows it)')
    folders = [layer.folder / path for layer in configuration.layers for path in layer.table.rule_paths]
    folder = folder or next(iter(folders), Path(_FOLDER))
    file = folder / family / f"{name}.toml"
    if file.exists():
        refuse(f"{file} is there already")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(new_rule(name, str(folder)), encoding="utf-8")
    except OSError as error:
        refuse(f"cannot write {file}: {error.strerror}")
    shown = harmless(str(folder))
    typer.echo(f"{harmless(str(file))} is written. Next:")
    typer.echo("- fill in what stands between «»; `sourcelint rules facts` lists what a rule can ask about")
    typer.echo(f"- run `sourcelint rules test {shown}` until it passes")
    typer.echo(
        f"- run `sourcelint rules try {harmless(str(file))} --archive STORIES` to see what it finds in your copy"
    )
    if folder.absolute() not in [known.absolute() for known in folders]:
        typer.echo(f'- set `rule-paths = ["{shown}"]` in [tool.sourcelint], so that `sourcelint check` knows the rule')
