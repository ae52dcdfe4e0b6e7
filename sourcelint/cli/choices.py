"""Options that several commands have, and what they mean for a run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sourcelint.cli.refusal import refuse

if TYPE_CHECKING:
    from sourcelint.check import StandardInput
    from sourcelint.config.settings import Configurations, Overrides

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Files and folders; `-` is standard input. The current folder by default."),
]
ConfigFile = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Use this configuration for every file.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no configuration file at all.")]
ProfileName = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help="The house style to build on, whatever the files say.")
]
CacheFolder = Annotated[
    Path | None,
    typer.Option(
        "--cache-dir", metavar="DIR", envvar="SOURCELINT_CACHE_DIR", help="Where analysed paragraphs are kept."
    ),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither read nor keep analysed paragraphs.")]
Jobs = Annotated[
    str, typer.Option("--jobs", "-j", metavar="N|auto", help="Processes; auto: as many as the copy is worth.")
]
StandardInputName = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename", metavar="NAME", help="The name of the copy on standard input: its suffix says the format."
    ),
]


def configurations_for(config: Path | None, *, isolated: bool, overrides: Overrides | None = None) -> Configurations:
    """The configurations of a run; refuses a `--config` that is not there or stands against `--isolated`."""
    from sourcelint.config.settings import Configurations

    if config is None:
        return Configurations(overrides, isolated=isolated)
    if isolated:
        refuse("--config and --isolated exclude each other")
    if not config.is_file():
        refuse(f"--config: there is no file {config}")
    return Configurations(overrides, only=config.absolute())


def cache_folder_for(folder: Path | None, *, no_cache: bool) -> Path | None:
    """The folder of the cache: the one that is asked for, or the user's own; None where there is to be none."""
    if no_cache:
        return None
    if folder is not None:
        return folder
    from platformdirs import user_cache_path

    return user_cache_path("sourcelint", appauthor=False)


def jobs_wanted(given: str) -> int | None:
    """The number of processes; None is "auto". Refuses what is neither."""
    if given == "auto":
        return None
    if not given.isascii() or not given.isdecimal() or int(given) < 1:
        refuse(f'--jobs: "{given}" is neither "auto" nor a number from 1')
    return int(given)


def standard_input_for(paths: list[str], name: str | None) -> StandardInput | None:
    """The copy that is piped in, if `-` is among the paths; refuses a name without it."""
    from sourcelint.check import StandardInput

    if "-" in paths:
        data = sys.stdin.buffer.read()
        return StandardInput(data, name) if name else StandardInput(data)
    if name is not None:
        refuse("--stdin-filename names standard input, and no path is `-`")
    return None
