"""`sourcelint config`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from sourcelint.cli.choices import ConfigFile, Isolated, ProfileName, configurations_for
from sourcelint.cli.refusal import refusals
from sourcelint.report.harmless import harmless


def config(
    path: Annotated[
        Path | None, typer.Argument(help="The file whose settings to show; any in this folder by default.")
    ] = None,
    *,
    schema: Annotated[bool, typer.Option("--schema", help="Print the JSON Schema of a configuration.")] = False,
    profile: ProfileName = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show the settings in force, and where each of them comes from."""
    with refusals():
        from sourcelint.config.settings import Overrides

        configurations = configurations_for(config, isolated=isolated, overrides=Overrides(profile=profile))
        file = Path(os.path.abspath(path or "story.md"))  # noqa: PTH100 - the file need not be there
        configuration = configurations.for_folder(file if file.is_dir() else file.parent)
        if schema:
            from sourcelint.config.json_schema import json_schema
            from sourcelint.report.json_text import to_json

            sys.stdout.write(to_json(json_schema(configuration.catalogue), indent=2) + "\n")
            return
        from sourcelint.config.overview import overview

        for line in overview(configuration, file):
            typer.echo(harmless(line))
