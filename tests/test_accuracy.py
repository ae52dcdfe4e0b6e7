"""Readers' types of source, which benchmarks/accuracy.py scores beside the labels outside of the repository."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.accuracy import READ

SPLIT = json.loads((Path(__file__).parents[1] / "training" / "split.json").read_text(encoding="utf-8"))
KINDS = {"person", "organization", "document", "anonymous", "group", "none"}


def test_readers_types_are_of_held_out_articles_and_hold_no_text() -> None:
    rows = [json.loads(line) for line in READ.read_text(encoding="utf-8").splitlines()]
    assert len({row["doc"] for row in rows}) == len(rows)
    assert all(set(row) == {"doc", "kinds"} and row["doc"] in SPLIT["develop"] + SPLIT["held-out"] for row in rows)
    assert {kind for row in rows for kind in row["kinds"]} <= KINDS
