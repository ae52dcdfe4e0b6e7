"""Whose words stand in the copy, and what they lean on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.extract.model import Attribution
    from sourcelint.graph.passage import Passage


def in_somebodys_words(passage: Passage, token: int) -> bool:
    """Whether a word is quoted, or stands in what the copy reports that somebody says."""
    place = passage.tokens[token]
    return passage.quoted(place.start, place.end) or any(
        attribution.source
        and (token in passage.tokens_in(attribution.content) or _leads_to(passage, token, attribution))
        for attribution in passage.paragraph.attributions
    )


def _leads_to(passage: Passage, token: int, attribution: Attribution) -> bool:
    """Whether a word opens a sentence whose end is attributed: "It shows that “we won”, said the mayor"."""
    said, cue = passage.tokens_in(attribution.content), passage.tokens_in(attribution.cue)
    if not said or not cue or not token < said[0] < cue[0]:
        return False
    return passage.sentence(token) == passage.sentence(said[0]) == passage.sentence(cue[0])


def gone_by(passage: Passage, noun: int) -> bool:
    """Whether the copy goes "according to" a noun."""
    to = passage.tokens[noun].head
    return passage.tokens[noun].dep == "pobj" and to > 0 and passage.lower[to - 1 : to + 1] == ["according", "to"]


def first_before(passage: Passage, noun: int) -> int:
    """The first token of the words that belong to a noun and stand before it in its sentence."""
    start = passage.sentences[passage.sentence(noun)][0]
    return max(min(token for token in passage.under(noun) if token <= noun), start)
