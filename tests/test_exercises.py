"""The exercises in benchmarks/: all words that they ask about stand in their pieces, and scores mean what they say."""

from __future__ import annotations

from benchmarks.exercises import (
    HALVES,
    Tally,
    half_of,
    pieces,
    score_denials,
    score_dispute,
    score_sources,
    score_story,
)

DENIALS = pieces("denials", "all")
SOURCES = pieces("sources", "all")
STORIES = pieces("stories", "all")
DISPUTES = pieces("disputes", "all")


def test_what_is_asked_of_sources_stands_in_its_piece():
    asked = [
        (piece, number, row)
        for piece in (*SOURCES, *STORIES)
        for number, row in enumerate(piece["statements"], start=1)
    ]
    assert [row for piece, _, row in asked if piece["text"].count(row["content"]) != 1] == []
    assert [row for _, number, row in asked if row.get("same_as", 0) >= number] == []


def test_what_is_asked_of_denials_stands_in_its_piece():
    def asked(piece):
        parts = [part for row in piece["denials"] for part in (row["words"], row["claim"]) if part]
        return [*parts, *piece["no_comments"], *piece.get("not_denials", ()), *piece.get("doubtful", ())]

    rows = (*DENIALS, *DISPUTES)
    assert [part for piece in rows for part in asked(piece) if part not in piece["text"]] == []


def test_rows_of_stories_lie_in_their_text_one_after_the_other():
    for story in STORIES:
        spans = sorted(span for row in story["rows"] for span in row["spans"])
        assert all(0 <= start < end <= len(story["text"]) for start, end in spans), story["id"]


def test_the_halves_are_of_one_size():
    for rows in (SOURCES, DENIALS):
        halves = [half_of(row) for row in rows]
        assert halves.count(HALVES[0]) == halves.count(HALVES[1])


def statement(number: int, text: str, content: str, **more: object) -> dict[str, object]:
    start = text.index(content)
    spans = [[start, start + len(content)]]
    return {"id": f"statement-{number}", "stance": "assertion", "content_spans": spans, "source": "s1", **more}


def test_a_source_of_another_name_is_wrong():
    text = "The road is open, Ana Ruiz said. The bridge is shut, she said."
    asked = [
        {"content": "The road is open", "type": "named-person", "name": "Ana Ruiz"},
        {"content": "The bridge is shut", "type": "named-person", "name": "Ana Ruiz", "same_as": 1},
    ]
    piece = {"id": "T001", "text": text, "statements": asked}
    story = {
        "sources": [
            {"id": "s1", "type": "named-person", "name": "Ruiz"},
            {"id": "s2", "type": "named-person", "name": "Kerr"},
        ],
        "statements": [
            statement(1, text, "The road is open"),
            statement(2, text, "The bridge is shut", source="s2"),
        ],
    }
    tally = Tally()
    score_sources(piece, story, tally)
    assert tally.counts["type of source", "right"] == 2
    assert tally.counts["name of source", "right"] == 1
    assert tally.counts["same source as before", "right"] == 0
    assert len(tally.errors) == 1


def test_a_denial_counts_once_and_its_claim_apart():
    text = "The mill closed, Roe said. Kerr denied that it had. It rained, Kerr said."
    piece = {
        "id": "N001",
        "text": text,
        "denials": [{"words": "denied that it had", "claim": "The mill closed"}],
        "no_comments": [],
        "not_denials": ["It rained, Kerr said"],
    }
    story = {
        "statements": [
            statement(1, text, "The mill closed"),
            statement(2, text, "that it had", stance="denial", answers="statement-1"),
            statement(3, text, "It rained", stance="denial", answers=None),
        ]
    }
    tally = Tally()
    score_denials(piece, story, tally)
    assert [tally.counts["denials", kind] for kind in ("right", "predicted", "expected")] == [1, 2, 1]
    assert tally.counts["claim paired", "right"] == 1
    assert tally.counts["look-alikes left alone", "right"] == 0


def test_a_doubtful_denial_counts_neither_way():
    text = "The mill closed, Roe said. It would open, Kerr said. It rained, Kerr said."
    piece = {"id": "W001", "text": text, "denials": [], "doubtful": ["It would open"], "no_comments": []}
    said = [statement(n, text, words, stance="denial") for n, words in enumerate(("It would open", "It rained"), 1)]
    tally = Tally()
    score_dispute(piece, {"statements": said}, tally)
    assert [tally.counts["denials", kind] for kind in ("right", "predicted", "expected")] == [0, 1, 0]


def test_a_sentence_counts_by_its_words_and_by_its_source():
    text = "The road is open, Ana Ruiz said. It opened on Monday. The river is near."
    sentences = [[0, 32], [33, 53], [54, 72]]
    story = {
        "id": "S001",
        "text": text,
        "statements": [{"content": "The road is open", "type": "named-person", "name": "Ana Ruiz"}],
        "rows": [{"spans": [[0, 32], [33, 53]], "type": "named-person", "name": "Ana Ruiz"}],
    }
    told = {
        "sentences": sentences,
        "sources": [{"id": "s1", "type": "named-person", "name": "Ruiz"}],
        "statements": [statement(1, text, "The road is open"), statement(2, text, "The river is near")],
    }
    tally = Tally()
    score_story(story, told, tally)
    words = [tally.counts["words that rest on a source", kind] for kind in ("right", "predicted", "expected")]
    assert words == [7, 11, 11]
    assert tally.counts["sentences with their source", "right"] == 1
    assert tally.counts["sentences with their source", "expected"] == 2
