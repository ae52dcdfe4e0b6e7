"""Each sample story beside the report that it must give, compared as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sourcelint.article.read import FORMATS
from sourcelint.check import check_paths
from sourcelint.report import full

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.report.run import Run

ROOT = Path(__file__).parents[1]
SEEDS = sorted(file for file in (ROOT / "seeds").iterdir() if file.suffix in FORMATS)


def test_every_report_has_its_story() -> None:
    reports = {file.stem for file in (ROOT / "seeds").glob("*.report")}
    assert reports <= {file.stem for file in SEEDS}
    assert len({file.stem for file in SEEDS}) == len(SEEDS) >= 12


def run_of(story: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(ROOT)
    return check_paths([story.relative_to(ROOT)], cache_folder=cache_folder)


@pytest.mark.parametrize("story", SEEDS, ids=[file.stem for file in SEEDS])
def test_a_story_gives_its_report(
    story: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch, keep: Callable[[Path, str], None]
) -> None:
    run = run_of(story, cache_folder, monkeypatch)
    assert not run.failures
    keep(story.with_suffix(".report"), full.render(run, color=False, width=100))


def test_a_well_sourced_story_has_no_finding(cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = run_of(ROOT / "seeds" / "well-sourced-bridge-repairs.txt", cache_folder, monkeypatch)
    assert [shown.finding for shown in run.findings] == []
    assert [file.checked.suppressed for file in run.files] == [()]
