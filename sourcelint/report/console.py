"""A console that writes to memory, for the formats that people read at a terminal."""

from __future__ import annotations

from io import StringIO

from rich.console import Console


def console(*, color: bool, width: int) -> tuple[Console, StringIO]:
    """A console of so many columns, and what it writes to; no escape codes unless `color`."""
    buffer = StringIO()
    written = Console(
        file=buffer,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        width=width,
        legacy_windows=False,
    )
    return written, buffer
