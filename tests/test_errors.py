"""The tables of errors by class: what the words are, and what is counted where."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.accuracy import load_scorer
from benchmarks.archive import SHARED
from benchmarks.errors import attribution_errors, label_errors, lines, type_errors
from benchmarks.wording import Wording, wording_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

SCORER = SHARED / "tools" / "score.py"
COPY = (
    "# Quay shut\n\nThe mayor said the quay was shut. According to her, “it may fall.”\n\n"
    "Ann Lee denied the claim that it was safe. Some hope to sail."
)


@pytest.fixture
def wording(doc_of: Callable[[str], Doc]) -> Wording:
    return wording_of(doc_of(COPY))


def spans(wording: Wording, *pieces: str) -> list[list[int]]:
    return [[wording.text.index(piece), wording.text.index(piece) + len(piece)] for piece in pieces]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("said", "say, tell"),
        ("According to", "according to"),
        ("denied", "other speech verb"),
        ("hope", "belief"),
        ("fall", "other verb"),
        ("claim", "noun"),
        ("it", "other word"),
    ],
)
def test_the_class_of_a_cue(words: str, kind: str, wording: Wording) -> None:
    assert wording.cue(spans(wording, words)) == kind


def test_what_a_source_and_a_content_are_made_of(wording: Wording) -> None:
    found = [wording.source(spans(wording, words)) for words in ("The mayor", "Ann Lee", "her", "fall")]
    assert found == ["noun", "name", "pronoun", "other"]
    assert (wording.cue([]), wording.source([]), wording.lemma([])) == ("no cue", "none", "-")
    assert wording.lemma(spans(wording, "the claim that it was safe")) == "claim"
    assert [wording.quoted(spans(wording, words)) for words in ("it may fall.", "the quay was shut")] == [
        "quoted",
        "not quoted",
    ]


def statement(wording: Wording, source: str, cue: str, content: str, **more: str) -> dict[str, Any]:
    pieces = {"source": source, "cue": cue, "content": content}
    placed = {f"{role}_spans": spans(wording, piece) for role, piece in pieces.items()}
    return {**placed, "source": "s1", **more}


def gold(wording: Wording, source: str, cue: str, content: str) -> dict[str, list[list[int]]]:
    pieces = {"source": source, "cue": cue, "content": content}
    return {role: spans(wording, piece) for role, piece in pieces.items()}


def test_denials_are_counted_by_the_word_that_they_turn_on(wording: Wording) -> None:
    denied = gold(wording, "Ann Lee", "denied", "the claim that it was safe")
    article = {"doc": "a", "text": wording.text, "attributions": [denied]}
    span = [denied["source"][0][0], denied["content"][0][1]]
    label = {"denials": [{"span": span}], "no_comments": [], "anonymous_sources": []}
    said = statement(wording, "The mayor", "said", "the quay was shut", stance="denial")
    story = {"sources": [], "statements": [said]}
    score: Any = SimpleNamespace(UNNAMED={"anonymous-source"})
    tables = label_errors(score, [article], {"a": label}, {"a": story}, {"a": wording})
    assert {name: dict(row) for name, row in tables["denials"].items()} == {
        "deny": {"missed": 1},
        "say": {"spurious": 1},
    }
    assert list(lines("denials", tables["denials"]))[-2:] == [
        f"{'deny':32}{1:10}{0:10}",
        f"{'say':32}{0:10}{1:10}",
    ]


@pytest.mark.skipif(not SCORER.is_file(), reason=f"the scorer is not at {SCORER}")
def test_each_attribution_has_one_outcome(wording: Wording) -> None:
    given = [
        gold(wording, "The mayor", "said", "the quay was shut"),
        gold(wording, "her", "According to", "it may fall"),
        gold(wording, "Ann Lee", "denied", "the claim that it was safe"),
    ]
    said = [
        statement(wording, "Ann Lee", "said", "the quay was shut"),
        statement(wording, "Ann Lee", "denied", "claim that"),
        statement(wording, "Some", "hope", "to sail"),
    ]
    article = {"doc": "a", "text": wording.text, "attributions": given}
    story = {"sources": [{"id": "s1", "type": "unnamed-group"}], "statements": said}
    score = load_scorer(SCORER)
    by_cue = attribution_errors(score, [article], {"a": story}, {"a": wording})["cue"]
    assert {name: dict(row) for name, row in by_cue.items()} == {
        "say, tell": {"source": 1},
        "according to": {"missed": 1},
        "other speech verb": {"boundary": 1},
        "belief": {"spurious": 1},
    }
    label = {"kinds": ["person", "person", "person"]}
    assert type_errors(score, [article], {"a": label}, {"a": story}) == {"person taken for unnamed-group": 1}
