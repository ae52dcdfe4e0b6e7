"""What is true of a story as a whole: how much copy, how many sources, what kind of report."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sourcelint.graph.claims.verification import says_unconfirmed
from sourcelint.graph.facts import StoryFact
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import BODY, count_words
from sourcelint.graph.whole_story.balance import all_official, sole_body
from sourcelint.graph.whole_story.state_force import tells_of_force

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.facts import Source, Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places

ONE_VOICE = 0.9
LEAST_STATEMENTS = 6
MOSTLY_QUOTED = 0.5
LABELS = 2
LABEL = re.compile(r"""["“'']*[A-Z][A-Z.'’ -]{2,30}: """)
"""A speaker's label in a transcript: "ROE: "."""
LEAD = 2
"""How many paragraphs tell which occasion a report is of."""
WRITER = frozenset({"i", "we"})
OFTEN = 3


def whole_story(
    passages: Sequence[Passage],
    places: Places,
    sources: Sequence[Source],
    statements: Sequence[Statement],
    *,
    contested: bool,
) -> StoryFact:
    """The fact of the whole story; `sources` are all of its sources, of which only those with statements count."""
    body = [passage for passage in passages if passage.block.role in BODY]
    words = sum(count_words(passage.text) for passage in body)
    speaking = [source for source in sources if source.statements]
    return StoryFact(
        **places.of_story(passages),
        id="story",
        words=words,
        sources=len(speaking),
        named_sources=sum(source.named for source in speaking),
        anonymous_sources=sum(source.anonymous for source in speaking),
        unnamed_sources=sum(source.unnamed for source in speaking),
        contested=contested,
        speech_report=_is_speech_report(body, statements, words),
        first_hand=_writer_speaks(body),
        paid_notice=_is_paid(passages),
        force=tells_of_force(passages),
        officials_alone=all_official(speaking, passages),
        one_body=sole_body(speaking) is not None,
        sole_body=sole_body(speaking),
        unconfirmed=says_unconfirmed(body),
    )


def _is_speech_report(body: Sequence[Passage], statements: Sequence[Statement], words: int) -> bool:
    """A dialogue with labels, or one voice that is quoted for most of the copy or speaks at an occasion for it."""
    if sum(passage.block.label is not None or bool(LABEL.match(passage.text)) for passage in body) >= LABELS:
        return True
    if any(passage.text.lower().strip(" .:").endswith(tuple(load("speech")["transcripts"])) for passage in body):
        return True
    voices: dict[str, int] = {}
    for statement in statements:
        if statement.source is not None:
            voices[statement.source.id] = voices.get(statement.source.id, 0) + 1
    quoted = sum(statement.quoted_words for statement in statements)
    said = sum(voices.values())
    one = said >= LEAST_STATEMENTS and max(voices.values()) >= ONE_VOICE * said
    return one and (quoted >= MOSTLY_QUOTED * words or _tells_of_occasion(body))


def _tells_of_occasion(body: Sequence[Passage]) -> bool:
    """Whether the opening says that somebody held a speech."""
    occasions = load("speech")["occasions"]
    return any(
        token.pos == "NOUN" and passage.word(number) in occasions
        for passage in body[:LEAD]
        for number, token in enumerate(passage.tokens)
    )


def _is_paid(passages: Sequence[Passage]) -> bool:
    return any(passage.text.lower().startswith(tuple(load("speech")["paid"])) for passage in passages[:LEAD])


def _writer_speaks(body: Sequence[Passage]) -> bool:
    """Whether the copy has an "I" outside quotation marks, or again and again a "we"."""
    found = Counter(
        passage.word(number)
        for passage in body
        if not WRITER.isdisjoint(passage.vocabulary)
        for number, token in enumerate(passage.tokens)
        if token.pos == "PRON" and passage.lower[number] in WRITER and not passage.quoted(token.start, token.end)
    )
    return found["i"] > 0 or found["we"] >= OFTEN
