"""`python -m sourcelint`, and what the command `sourcelint` runs."""

from __future__ import annotations

import io
import os
import sys
import traceback


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # What a terminal's own encoding cannot say is replaced; pipes and files get UTF-8 on every system.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    # pydantic would look through every installed package for plugins: time at each start, and foreign code.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from sourcelint.cli.app import app

    try:
        app()
    except Exception:
        traceback.print_exc()
        sys.exit(2)  # a fault of ours: 1 would say that the copy has findings


if __name__ == "__main__":
    main()
