"""Five rules that a newsroom's own handbook asks for, written with the README and the commands alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from commands import ROOT, sourcelint

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / "tests" / "house-rules"
STORY = """\
# Files were burned, a senior official says

A report by the audit office counts forty empty shelves. Nobody has said who emptied them.

The room was locked. It has one door and no window.

It was open on Friday. The guard was at lunch.

The files were burned in the yard, a senior official at the ministry said. Another senior official denied it.

Karl Ost, the caretaker, admitted that he had lit the fire.
"""


def test_their_examples_decide_every_clause() -> None:
    tried = sourcelint("rules", "test", str(FOLDER))
    assert tried.status == 0, tried.out
    assert "5 rules tried, 0 failed" in tried.out


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sourcelint.toml").write_text(f'rule-paths = ["{FOLDER.as_posix()}"]\nselect = ["house"]\n', "utf-8")
    (tmp_path / "story.md").write_text(STORY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("newsroom")
def test_a_repository_lints_with_them() -> None:
    checked = sourcelint("check", "story.md", "-o", "jsonl", "--no-cache")
    records = map(json.loads, checked.out.splitlines())
    assert {record["rule"] for record in records if "rule" in record} == {
        "confession-in-paraphrase",
        "document-before-person",
        "unnamed-denial",
        "unnamed-source-in-headline",
    }
