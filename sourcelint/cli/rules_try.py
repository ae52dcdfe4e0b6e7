"""`sourcelint rules try`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sourcelint.cli.choices import (
    CacheFolder,
    ConfigFile,
    Isolated,
    Jobs,
    NoCache,
    cache_folder_for,
    configurations_for,
    jobs_wanted,
)
from sourcelint.cli.refusal import UNTRUSTED, refusals, refuse
from sourcelint.cli.terminal import terminal_width

if TYPE_CHECKING:
    from sourcelint.lint.rule import Rule


def try_rule(
    file: Annotated[Path, typer.Argument(help="The file of the rule.")],
    *,
    archive: Annotated[list[str], typer.Option("--archive", metavar="DIR", help="Copy to try it on; repeatable.")],
    sample: Annotated[int, typer.Option("--sample", metavar="N", min=0, help="How many hits to show.")] = 20,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="Another seed draws other hits.")] = 0,
    jobs: Jobs = "auto",
    cache_dir: CacheFolder = None,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Try a rule on an archive: how often it fires, a sample of its hits, and which rules fire there already.

    Analysed copy is cached, so that after the first time only the rules are asked again. Ends with 0, or with 2 where
    a file cannot be read.
    """
    with refusals():
        from sourcelint.check import inspect_paths
        from sourcelint.lint.active import activate
        from sourcelint.lint.try_out import try_out
        from sourcelint.report.concise import failure_line
        from sourcelint.report.try_out import render

        rule = _rule(file)
        configurations = configurations_for(config, isolated=isolated)
        configuration = configurations.for_folder(Path.cwd())
        in_force = configuration.for_file(Path.cwd() / "story.md").rules
        inspected = inspect_paths(
            archive,
            configurations,
            jobs=jobs_wanted(jobs),
            cache_folder=cache_folder_for(cache_dir, no_cache=no_cache),
        )
    others = [active for active in in_force if active.rule.name != rule.name]
    tried = try_out(activate(rule), others, inspected.stories, configuration.catalogue.names | {rule.name})
    sys.stdout.write(render(tried, sample=sample, seed=seed, width=terminal_width()))
    for failure in inspected.failures:
        typer.echo(failure_line(failure), err=True)
    raise typer.Exit(UNTRUSTED if inspected.failures else 0)


def _rule(file: Path) -> Rule:
    from sourcelint.lint.rule_file import load_rule

    if not file.is_file():
        refuse(f"there is no file {file}")
    return load_rule(file.stem, file.absolute().parent.name, str(file), file.read_bytes())
