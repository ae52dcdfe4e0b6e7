"""How quoted words reached the copy: whether they sound written, and whether the copy says by which way they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load, pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.quotations.joining import Quoted


def sounds_written(quoted: Quoted) -> bool:
    """Whether a quotation has a turn of phrase of press statements: "we are thrilled to"."""
    return pattern("releases", "diction").search(quoted.text.lower().replace("’", "'")) is not None


def channel_is_told(quoted: Quoted, speaker: Source | None, passages: Sequence[Passage]) -> bool:
    """Whether the paragraph, the one before or any with the speaker tells of a statement, an interview, a speech."""
    near = {quoted.first.number - 1, *(passage.number for passage, _ in quoted.pieces)}
    near |= {mention.block for mention in speaker.mentions} if speaker is not None else set()
    return any(_tells_channel(passages[number]) for number in near if number >= 0)


def _tells_channel(passage: Passage) -> bool:
    medium = load("releases")["medium"]
    return not medium.isdisjoint(passage.vocabulary) and any(
        lemma in medium and not passage.quoted(token.start, token.end)
        for lemma, token in zip(passage.lemmas, passage.tokens, strict=True)
    )
