"""Where copy has one speaker's words come by two ways: sent in a statement, and told to the reporter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.facts import ChannelConflict, Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.quotations.joining import Quoted

Way = Literal["written", "interview"]

NEAR = 1  # paragraphs in which a reader takes a speaker's words for one account
BY = frozenset({"in", "by", "via", "through", "over"})
SENT = frozenset({"email", "e-mail", "mail"})


@dataclass(frozen=True)
class Channel:
    """What the sentence of a statement's cue says of the way by which the words came."""

    passage: Passage
    sentence: int
    ways: frozenset[Way]

    @property
    def told_apart(self) -> bool:
        """Whether it gives an occasion of its own: "later", "on Monday"."""
        told = {self.passage.lemmas[number] for number in self._plain_tokens()}
        return not told.isdisjoint(load("releases")["occasions"] | load("calendar")["words"])

    def _plain_tokens(self) -> list[int]:
        """The tokens of the sentence outside of quotation marks."""
        first, last = self.passage.sentences[self.sentence]
        return [n for n in range(first, last) if not self.passage.quoted(*self.passage.extent(n, n + 1))]


def conflict_of(
    statement: Statement | None, before: Sequence[tuple[Quoted, Statement | None]], passages: Sequence[Passage]
) -> tuple[ChannelConflict, Statement | None]:
    """How the way of a statement's words clashes with what the copy says of it, and the statement that it clashes with.

    `before`: the quotations that stand before it in the story, the nearest last.
    """
    here = _channel(statement, passages) if statement is not None else None
    if statement is None or here is None or not here.ways:
        return "none", None
    if _is_sent_interview(here):
        return "e-mail-interview", None
    for _, other in reversed(before):
        if other is None or not _is_near(other, statement):
            continue
        there = _channel(other, passages)
        if there is not None and _clash(there, here):
            return "switched", other
    return "none", None


def _is_near(other: Statement, statement: Statement) -> bool:
    """Whether somebody's other statement stands in the same paragraph or the one before."""
    one, two = other.source, statement.source
    same = one is not None and two is not None and one.id == two.id and other.id != statement.id
    return same and 0 <= statement.paragraph - other.paragraph <= NEAR


def _clash(there: Channel, here: Channel) -> bool:
    apart = there.told_apart or here.told_apart
    return len(there.ways) == 1 and len(here.ways) == 1 and there.ways != here.ways and not apart


def _channel(statement: Statement, passages: Sequence[Passage]) -> Channel | None:
    """The channel of a statement of the body with a cue; None for others."""
    if not statement.cue_spans or statement.implicit or statement.quoted or statement.part != "body":
        return None
    passage = passages[statement.block]
    if _telling_words().isdisjoint(passage.vocabulary):
        return None
    sentence = _cue_sentence(passage, statement)
    if sentence is None or _telling_words().isdisjoint(passage.lemmas[slice(*passage.sentences[sentence])]):
        return None
    cue = _cue_tokens(passage, statement, sentence)
    if not cue:
        return None
    ways: set[Way] = set()
    for number in range(*passage.sentences[sentence]):
        lemma = passage.lemmas[number]
        if lemma in _telling_words() and _is_object(passage, number):
            ways.add("interview" if lemma == "interview" else "written")
    if not ways and any(_is_told_to_reporters(passage, number) for number in cue):
        ways.add("interview")
    return Channel(passage, sentence, frozenset(ways))


@cache
def _telling_words() -> frozenset[str]:
    """Lemmas of which one stands wherever copy tells a way."""
    return load("releases")["written"] | {"interview", "tell"}


def _cue_sentence(passage: Passage, statement: Statement) -> int | None:
    """The number of the sentence in which a statement's cue begins."""
    ends = (passage.span(*passage.sentence_extent(number)).end for number in range(len(passage.sentences)))
    return next((number for number, end in enumerate(ends) if statement.cue_spans[0].start < end), None)


def _cue_tokens(passage: Passage, statement: Statement, sentence: int) -> list[int]:
    """The tokens of a statement's cue in its sentence."""
    cue, tokens = statement.cue_spans[0], range(*passage.sentences[sentence])
    places = ((token, passage.span(*passage.extent(token, token + 1))) for token in tokens)
    return [token for token, place in places if cue.start <= place.start and place.end <= cue.end]


def _is_object(passage: Passage, number: int) -> bool:
    """Whether a word of the copy's own hangs on "in" or "by": "in a statement", "by e-mail"."""
    token = passage.tokens[number]
    hangs = token.dep == "pobj" and passage.lower[token.head] in BY
    return hangs and not passage.quoted(token.start, token.end)


def _is_told_to_reporters(passage: Passage, verb: int) -> bool:
    """Whether somebody tells "us", "reporters" or an outlet: "told the Gazette"."""
    if passage.lemmas[verb] != "tell":
        return False
    objects = [child for child in passage.children[verb] if passage.tokens[child].dep in ("dobj", "dative")]
    reporters = load("releases")["reporters"]
    return any(
        passage.lower[child] in reporters or passage.lemmas[child] in reporters or passage.labels.get(child) == "ORG"
        for child in objects
    )


def _is_sent_interview(channel: Channel) -> bool:
    """Whether mail goes by the name of an interview: "in an e-mail interview", "in an interview by e-mail"."""
    passage = channel.passage
    return any(
        passage.lemmas[number] == "interview"
        and _is_object(passage, number)
        and any(passage.lemmas[child] in SENT for child in passage.under(number))
        for number in range(*passage.sentences[channel.sentence])
    )
