"""`sourcelint rules facts`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from sourcelint.cli.refusal import refuse
from sourcelint.cli.terminal import terminal_width


def facts(
    kind: Annotated[str | None, typer.Argument(help="One kind of fact, as rule files name it; else all.")] = None,
) -> None:
    """Say what a rule can ask about: the kinds of facts, their properties, and the values of these."""
    from sourcelint.lint.fact_words import explained, explained_shared
    from sourcelint.lint.vocabulary import kinds
    from sourcelint.report.fact_page import render
    from sourcelint.toml_file import nearest

    if kind is not None and kind not in kinds():
        refuse(f"there is no kind of fact {kind!r}{nearest(kind, kinds())}")
    names = (kind,) if kind is not None else tuple(kinds())
    sys.stdout.write(render((explained_shared(), *map(explained, names)), terminal_width()))
