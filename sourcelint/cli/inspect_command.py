"""`sourcelint inspect`."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from sourcelint.cli.choices import (
    CacheFolder,
    ConfigFile,
    Isolated,
    Jobs,
    NoCache,
    Paths,
    StandardInputName,
    cache_folder_for,
    configurations_for,
    jobs_wanted,
    standard_input_for,
)
from sourcelint.cli.refusal import UNTRUSTED, refusals
from sourcelint.cli.terminal import color_wanted, terminal_width


def inspect(
    paths: Paths = None,
    *,
    output_format: Annotated[
        Literal["tree", "json", "jsonl"],
        typer.Option("--output-format", "-o", help="A tree for people, one JSON list, or one JSON object a line."),
    ] = "tree",
    stdin_filename: StandardInputName = None,
    jobs: Jobs = "auto",
    cache_dir: CacheFolder = None,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show the story itself: the sources, what each says, who answers whom.

    Ends with 0, or with 2 where a file cannot be read.
    """
    with refusals():
        from sourcelint.check import inspect_paths

        given = paths or ["."]
        inspected = inspect_paths(
            given,
            configurations_for(config, isolated=isolated),
            standard_input=standard_input_for(given, stdin_filename),
            jobs=jobs_wanted(jobs),
            cache_folder=cache_folder_for(cache_dir, no_cache=no_cache),
        )
    if output_format == "tree":
        from sourcelint.report import story_tree

        sys.stdout.write(story_tree.render(inspected, color=color_wanted(), width=terminal_width()))
    else:
        from sourcelint.report import story_json

        render = story_json.render_json if output_format == "json" else story_json.render_json_lines
        sys.stdout.write(render(inspected))
    from sourcelint.report.concise import failure_line

    for failure in inspected.failures:
        typer.echo(failure_line(failure), err=True)
    raise typer.Exit(UNTRUSTED if inspected.failures else 0)
