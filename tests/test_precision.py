"""Judgements of findings: how they are drawn, kept and counted, and that the rule files say what they come to."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from sample_run import RULE

from benchmarks import worksheets
from benchmarks.figures import BUDGET, Figures
from benchmarks.judgements import (
    FOLDER,
    Hit,
    Judgement,
    by_level,
    draw,
    load,
    lot,
    precision,
    save,
    undeserved,
    unjudged,
    verdict,
)
from benchmarks.precision import judgements_of, write_table
from sourcelint.article.model import Span
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.finding import Evidence, Finding
from sourcelint.lint.precision import Precision, deserves
from sourcelint.lint.rule import Case

ROOT = Path(__file__).parents[1]
CATALOGUE = load_catalogue()
HITS = [Hit(f"doc-{number}", (10 * number, 10 * number + 6), "warning") for number in range(100)]


def judged(hits: list[Hit], wrong: int = 0) -> list[Judgement]:
    return [Judgement(hit.doc, hit.span, number >= wrong) for number, hit in enumerate(hits)]


def test_a_sample_stays_when_other_findings_come_and_go() -> None:
    sample = draw("vague-group", HITS)
    assert len(sample) == 40
    assert draw("vague-group", reversed(HITS)) == sample
    without = [hit for hit in HITS if hit != sample[0]]
    assert draw("vague-group", without)[:39] == sample[1:]
    assert draw("loaded-verb", HITS) != sample
    assert lot("vague-group", "a", (3, 9)) == lot("vague-group", "a", (3, 12))


def test_a_judgement_speaks_of_the_finding_that_shares_most_of_its_words() -> None:
    known = [Judgement("a", (0, 10), right=False), Judgement("a", (8, 30), right=True)]
    assert verdict(Hit("a", (9, 30), "info"), known) == known[1]
    assert verdict(Hit("a", (0, 12), "info"), known) == known[0]
    assert verdict(Hit("a", (0, 30), "info"), known) == known[1]
    assert verdict(Hit("a", (0, 60), "info"), known) is None
    assert verdict(Hit("b", (0, 10), "info"), known) is None
    assert verdict(Hit("a", (0, 0), "info"), [Judgement("a", (0, 0), right=True)])


def test_findings_of_the_sample_that_nobody_judged_are_known_even_from_some_of_the_articles() -> None:
    sample = draw("vague-group", HITS)
    known = judged(sample)
    assert unjudged("vague-group", HITS, known) == ([], 40)
    assert unjudged("vague-group", sample[:7], known) == ([], 7)
    moved = [replace(sample[0], span=(sample[0].span[0], sample[0].span[0] + 90)), *sample[1:]]
    assert unjudged("vague-group", moved, known) == ([moved[0]], 40)
    few = judged(HITS[:5])
    assert unjudged("vague-group", HITS[:6], few) == ([HITS[5]], 6)


def test_a_level_is_measured_on_its_own_findings() -> None:
    rule = RULE.model_copy(update={"level": "info", "case": (Case.model_construct(where=(), level="warning"),)})
    known = [*judged(HITS[:20], wrong=15), *(replace(item, case="warning") for item in judged(HITS[20:40], wrong=1))]
    assert by_level(rule, known) == {"info": Precision(judged=20, right=5), "warning": Precision(judged=20, right=19)}
    assert undeserved(rule, known) == []
    assert undeserved(rule.model_copy(update={"level": "warning"}), known) == ["warning"]
    assert by_level(rule.model_copy(update={"case": ()}), known) == {"info": Precision(judged=40, right=24)}


@pytest.mark.parametrize(
    ("right", "judged", "levels"),
    [
        (38, 40, {"error", "warning"}),
        (34, 40, {"warning"}),
        (33, 40, set()),
        (9, 9, {"error", "warning"}),
        (8, 9, {"warning"}),
        (2, 3, {"warning"}),
        (1, 2, set()),
        (7, 9, set()),
    ],
)
def test_what_a_level_asks_for(right: int, judged: int, levels: set[str]) -> None:
    found = Precision(judged=judged, right=right)
    assert {level for level in ("error", "warning") if deserves(level, found)} == levels
    assert deserves("info", found)


def test_what_was_never_judged_may_warn_and_not_be_an_error() -> None:
    assert [deserves(level, None) for level in ("info", "warning", "error")] == [True, True, False]


def test_the_interval_and_the_grade() -> None:
    low, high = Precision(judged=40, right=37).interval
    assert (round(low, 3), round(high, 3)) == (0.801, 0.974)
    assert Precision(judged=3, right=3).interval[1] == 1
    grades = {(38, 40): "very-high", (34, 40): "high", (33, 40): "medium", (9, 9): "medium", (1, 40): "low"}
    assert {key: Precision(judged=key[1], right=key[0]).grade for key in grades} == grades


def test_judgements_come_back_as_they_were_kept_and_hold_no_text(tmp_path: Path) -> None:
    known = [Judgement("b", (1, 4), right=True, case="info"), Judgement("a", (5, 9), right=False)]
    save("vague-group", known, tmp_path)
    assert load("vague-group", tmp_path) == [known[1], known[0]]
    first = (tmp_path / "vague-group.jsonl").read_text(encoding="utf-8").splitlines()[0]
    assert first == '{"doc": "a", "span": [5, 9], "right": false}'
    save("vague-group", [], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_worksheet_shows_a_finding_in_its_copy_and_takes_verdicts(tmp_path: Path) -> None:
    text = "Road shut\n\nCritics of the plan said so."
    finding = Finding("vague-group", "warning", "nobody", Span(11, 18), (Evidence(Span(32, 36), "the verb"),))
    hit = Hit("a", (11, 18), "warning")
    assert worksheets.write(tmp_path, RULE, {hit: finding}, {"a": text}, []) == 1
    sheet = (tmp_path / "vague-group.md").read_text(encoding="utf-8")
    mark = worksheets.id_of("vague-group", hit)
    for words in (RULE.title, RULE.why, f": {mark}", "⟦Critics⟧ of the plan", "**nobody**", "the verb: ", "Road shut"):
        assert words in sheet
    assert worksheets.read_sample(tmp_path, "vague-group") == [hit]
    (tmp_path / "mine.verdicts").write_text(f"# loaded\n\n{mark} Right: a crowd\n", encoding="utf-8")
    assert worksheets.read_verdicts(tmp_path) == {mark: True}
    (tmp_path / "yours.verdicts").write_text(f"{mark} wrong\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="contradict"):
        worksheets.read_verdicts(tmp_path)
    (tmp_path / "yours.verdicts").write_text(f"{mark} maybe\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="no verdict"):
        worksheets.read_verdicts(tmp_path)
    assert worksheets.write(tmp_path, RULE, {hit: finding}, {"a": text}, judged([hit])) == 0
    assert not (tmp_path / "vague-group.md").exists()


def test_a_verdict_counts_above_what_was_known_and_what_nobody_judged_is_left_out() -> None:
    sample = [replace(HITS[0], level="info"), *HITS[1:4]]
    known = judged(sample[:2])
    verdicts = {worksheets.id_of(RULE.name, hit): False for hit in sample[1:3]}
    assert judgements_of(RULE, sample, verdicts, known) == [
        replace(known[0], case="info"),
        replace(known[1], right=False),
        Judgement(sample[2].doc, sample[2].span, right=False),
    ]


def test_the_table_of_a_rule_file_is_written_and_taken_out_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "claims" / "vague-group.toml"
    file.parent.mkdir()
    shutil.copy(ROOT / "rules/claims/vague-group.toml", file)
    write_table(file, None)
    before = file.read_text(encoding="utf-8")
    for right in (2, 3):
        write_table(file, Precision(judged=3, right=right))
        assert file.read_text(encoding="utf-8").count(f"[precision]\njudged = 3\nright = {right}\n\n[flag]") == 1
    write_table(file, None)
    assert file.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("name", CATALOGUE.rules)
def test_a_rule_file_says_what_its_judgements_come_to(name: str) -> None:
    assert CATALOGUE.rules[name].precision == precision(load(name))


@pytest.mark.parametrize("name", CATALOGUE.rules)
def test_a_rule_stands_at_no_level_that_it_does_not_deserve(name: str) -> None:
    assert undeserved(CATALOGUE.rules[name], load(name)) == []


def test_every_judgement_is_one_of_a_rule_that_there_is() -> None:
    assert {file.stem for file in FOLDER.glob("*.jsonl")} <= set(CATALOGUE.rules)


def test_the_default_profile_keeps_to_its_noise_budget() -> None:
    figures = Figures.read()
    assert figures.noise["default"] <= BUDGET
    assert figures.articles == 840
