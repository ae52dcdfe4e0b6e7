"""`--statistics`: how often each rule found something, and in how many files."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sourcelint.report.run import RANK

if TYPE_CHECKING:
    from sourcelint.report.run import Run


def render(run: Run) -> str:
    """A line for each rule that found something, the gravest and most frequent first: count, files, level, name."""
    found = Counter((finding.level, finding.rule) for file in run.files for finding in file.checked.findings)
    files = Counter(key for file in run.files for key in {(f.level, f.rule) for f in file.checked.findings})
    rows = sorted(found.items(), key=lambda row: (RANK[row[0][0]], -row[1], row[0][1]))
    lines = [f"{'found':>7} {'files':>7}  {'level':<8} rule"]
    lines += [f"{number:>7} {files[key]:>7}  {key[0]:<8} {key[1]}" for key, number in rows]
    return "\n".join(lines) + "\n"
