"""What the terminal can show."""

from __future__ import annotations

import os
import shutil
import sys

_WIDTH = 100  # where there is no terminal; the copy is cut to it, so it must not depend on the machine
_WIDEST = 140


def color_wanted() -> bool:
    """Standard output is a terminal that shows colour, and the user has not asked for none (NO_COLOR)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def terminal_width() -> int:
    """Columns to write in."""
    return min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _WIDTH
