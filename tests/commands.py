"""The command, run in this process or in one of its own, and the two stories that most of its tests run it on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner

from sourcelint.cli.app import app

ROOT = Path(__file__).parents[1]
HEARSAY = "The harbour will close in May, reportedly after two firms left the city for good.\n"
CLEAN = "Mayor Ann Lee said the harbour would close in May.\n"


class Outcome(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def last(self) -> str:
        return (self.out + self.err).rstrip("\n").rpartition("\n")[2]


def sourcelint(*arguments: str, stdin: bytes | None = None) -> Outcome:
    result = CliRunner().invoke(app, arguments, input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Outcome(result.exit_code, result.stdout, result.stderr)


def process(*arguments: str, **environment: str) -> Outcome:
    done = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
