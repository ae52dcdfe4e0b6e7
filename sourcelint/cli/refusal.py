"""What ends a run before it has a result: said on standard error, with exit status 2."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer

from sourcelint.report.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

UNTRUSTED = 2


def refuse(message: str) -> NoReturn:
    """End the run; a message of several lines stays so."""
    for line in message.split("\n"):
        typer.echo(f"sourcelint: {harmless(line)}", err=True)
    raise typer.Exit(UNTRUSTED)


@contextmanager
def refusals() -> Iterator[None]:
    """Turn the errors of a run that cannot be trusted into a refusal; any other error is a fault of ours and shows."""
    from sourcelint.config.profile import UnknownProfileError
    from sourcelint.config.settings import UnknownRuleError
    from sourcelint.extract.version import ModelError
    from sourcelint.report.run import NothingToCheckError
    from sourcelint.toml_file import TomlError

    try:
        yield
    except (TomlError, UnknownRuleError, UnknownProfileError, NothingToCheckError, ModelError) as error:
        refuse(str(error))
