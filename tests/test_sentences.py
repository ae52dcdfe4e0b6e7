"""Where sentences begin, whatever the parser says."""

from __future__ import annotations

import pytest
import spacy

from sourcelint.extract.quotations import find_quotations
from sourcelint.extract.sentences import sentence_ranges

TOKENIZER = spacy.blank("en").tokenizer
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def sentences(text: str, *, parser_breaks_everywhere: bool) -> list[str]:
    spans = [(token.idx, token.idx + len(token)) for token in TOKENIZER(text.translate(STRAIGHT))]
    ranges = sentence_ranges(text, spans, [parser_breaks_everywhere] * len(spans), find_quotations(text))
    assert [number for first, last in ranges for number in range(first, last)] == list(range(len(spans)))
    return [text[spans[first][0] : spans[last - 1][1]] for first, last in ranges]


@pytest.mark.parametrize("parser_breaks_everywhere", [True, False])
@pytest.mark.parametrize(
    "expected",
    [
        ["He left.", "She stayed."],
        ["“We lost,” he said.", "“It was close.”", "Nobody cheered."],
        ["“We lost.", "It was close,” he said."],
        ["Mr. Hale met Dr. Orr at noon, Gen. Ito said.", "They left."],
        ["J. P. Hale of ST. JOHN spoke."],
        ["She left the U.S.", "The trip was long."],
        ["He shouted “Stop! Thief!” and ran."],
        ["“Really?” she asked."],
        ["He said: “It was cold.”", "They left."],
        ["The vote — the last — was close, aides said."],
        ["(He left.)", "She stayed."],
        ["Prices rose 4.5 percent, No. 2 in the region."],
    ],
)
def test_news_copy(expected: list[str], *, parser_breaks_everywhere: bool) -> None:
    assert sentences(" ".join(expected), parser_breaks_everywhere=parser_breaks_everywhere) == expected


def test_the_parser_decides_where_a_quoted_question_is_followed_by_a_name() -> None:
    assert sentences("“Why?” Smith asked.", parser_breaks_everywhere=False) == ["“Why?” Smith asked."]
    assert sentences("“Why would she do it to us, and why now?” Smith left.", parser_breaks_everywhere=True) == [
        "“Why would she do it to us, and why now?”",
        "Smith left.",
    ]


def test_the_parser_decides_where_an_abbreviation_may_end_a_sentence() -> None:
    assert sentences("She left the U.S. Trips are long.", parser_breaks_everywhere=True)[0] == "She left the U.S."
    assert len(sentences("Capt. Orr of the U.S. Navy spoke.", parser_breaks_everywhere=False)) == 1


def test_nothing_has_no_sentence() -> None:
    assert sentence_ranges("", [], [], ()) == ()
