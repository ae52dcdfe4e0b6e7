"""The fit of what the evidence for implicit statements counts for."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sourcelint.graph.statements.weights import weights
from training.follow_ups import LABELS, Example, chance_of, figures, fit, stories, tried


def example(story: str, *told: str, implicit: bool) -> Example:
    return Example(story, dict.fromkeys(("constant", *told), 1.0), 10, implicit, 1.0)


EXAMPLES = [example(f"story-{n}", "scene" if n % 2 else "finding", implicit=n % 2 == 0) for n in range(20)]


def test_evidence_of_implicit_statements_gains_weight() -> None:
    model = fit(EXAMPLES)
    assert model["finding"] > 0 > model["scene"]
    assert chance_of(EXAMPLES[0], model) > 0.5 > chance_of(EXAMPLES[1], model)


def test_examples_that_count_more_pull_more() -> None:
    split = [example("a", "finding", implicit=True), example("b", "finding", implicit=False)]
    heavier = [split[0], replace(split[1], counts=9.0)]
    assert chance_of(split[0], fit(heavier)) < chance_of(split[0], fit(split))


def test_each_story_is_tried_on_what_the_others_taught() -> None:
    odd_one_out = [example("a", "finding", implicit=True), *(example("b", "finding", implicit=False) for _ in range(9))]
    chances = {e.story: chance for e, chance in tried(odd_one_out)}
    assert chances["a"] < 0.5 < chances["b"]


def test_figures_count_words() -> None:
    pairs = [
        (example("a", implicit=True), 0.9),
        (example("b", implicit=False), 0.8),
        (example("c", implicit=True), 0.1),
    ]
    assert figures(pairs, 0.5) == {"precision": 50.0, "recall": 50.0, "f1": 50.0}


def test_stories_mark_stretches_of_their_text() -> None:
    found = list(stories())
    assert len(found) == 48
    assert all(0 <= start < end <= len(s.text) for s in found for start, end, _ in s.sourced)


@pytest.mark.parametrize("line", LABELS.read_text(encoding="utf-8").splitlines()[:5])
def test_labels_hold_no_text_and_no_held_out_article(line: str) -> None:
    row = json.loads(line)
    split = json.loads((Path(LABELS).parents[1] / "split.json").read_text(encoding="utf-8"))
    assert set(row) == {"doc", "implicit", "own"}
    assert row["doc"] in split["train"]


def test_the_weights_that_ship_speak_for_findings() -> None:
    model = weights("follow_ups")
    assert model["cue of findings"] > 0 > model["opens the paragraph"]
