"""`sourcelint check`."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from sourcelint.cli.choices import (
    CacheFolder,
    ConfigFile,
    Isolated,
    Jobs,
    NoCache,
    Paths,
    ProfileName,
    StandardInputName,
    cache_folder_for,
    configurations_for,
    jobs_wanted,
    standard_input_for,
)
from sourcelint.cli.outputs import FORMATS, parse_outputs
from sourcelint.cli.refusal import refusals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sourcelint.cli.outputs import Output
    from sourcelint.report.run import Run

FailLevel = Literal["error", "warning", "info"]
_MANY = 20  # files: below that a run ends before anybody looks for its progress

OutputFormats = Annotated[
    list[str] | None,
    typer.Option(
        "--output-format",
        "-o",
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(FORMATS)}; to standard output or to FILE. May be given more than once.",
    ),
]


def _selector(name: str, words: str) -> object:
    return typer.Option(name, metavar="RULE|FAMILY", help=f"{words} Comma-separated, or given more than once.")


def check(
    paths: Paths = None,
    *,
    output_format: OutputFormats = None,
    select: Annotated[list[str] | None, _selector("--select", "Put these in force and no others.")] = None,
    extend_select: Annotated[list[str] | None, _selector("--extend-select", "Put these in force as well.")] = None,
    ignore: Annotated[list[str] | None, _selector("--ignore", "Put these out of force.")] = None,
    profile: ProfileName = None,
    fail_level: Annotated[
        FailLevel | None, typer.Option("--fail-level", help="The mildest level that fails the run.")
    ] = None,
    max_warnings: Annotated[
        int | None, typer.Option("--max-warnings", metavar="N", min=0, help="Fail the run for more warnings than N.")
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="End with 0 whatever is found (2 stays 2).")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")] = False,
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Leave out excluded files even where they are named.")
    ] = False,
    stdin_filename: StandardInputName = None,
    jobs: Jobs = "auto",
    cache_dir: CacheFolder = None,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="Show no progress bar.")] = False,
) -> None:
    """Lint news copy.

    Ends with 0 for nothing at or above the fail level, 1 for something, 2 for a run that cannot be trusted.
    """
    outputs = parse_outputs(output_format or [])
    with refusals():
        from sourcelint.check import check_paths
        from sourcelint.config.settings import Overrides

        overrides = Overrides(
            select=None if select is None else _words(select),
            extend_select=_words(extend_select or []),
            ignore=_words(ignore or []),
            fail_level=fail_level,
            max_warnings=max_warnings,
            profile=profile,
        )
        given = paths or ["."]
        with _progress(wanted=not no_progress) as progress:
            run = check_paths(
                given,
                configurations_for(config, isolated=isolated, overrides=overrides),
                standard_input=standard_input_for(given, stdin_filename),
                force_exclude=force_exclude,
                jobs=jobs_wanted(jobs),
                cache_folder=cache_folder_for(cache_dir, no_cache=no_cache),
                progress=progress,
            )
    _tell(run, outputs, statistics=statistics)
    raise typer.Exit(0 if exit_zero and run.status == 1 else int(run.status))


def _tell(run: Run, outputs: tuple[Output, ...], *, statistics: bool) -> None:
    from sourcelint.report.counts import summary
    from sourcelint.report.harmless import harmless

    for note in run.notes:
        typer.echo(f"sourcelint: {harmless(note)}", err=True)
    on_screen = any(output.says_summary for output in outputs)
    if statistics:
        from sourcelint.report import statistics as table

        (sys.stdout if on_screen else sys.stderr).write(table.render(run) + "\n")
    for output in outputs:
        output.write(run)
    if not on_screen:
        typer.echo(summary(run), err=True)


@contextmanager
def _progress(*, wanted: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on standard error where a person waits there; pre-commit makes a terminal where none is."""
    if not wanted or not sys.stderr.isatty() or os.environ.get("PRE_COMMIT"):
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("checking", total=None, visible=False)

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= _MANY)

        yield show


def _words(given: list[str]) -> tuple[str, ...]:
    return tuple(word.strip() for item in given for word in item.split(",") if word.strip())
