"""Who the sources of a story are: every attribution's voice, gathered over names, descriptions and pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.names.bearers import find_names
from sourcelint.graph.parse import Parse
from sourcelint.graph.sources.captions import caption_blocks
from sourcelint.graph.sources.first_person import FirstPerson
from sourcelint.graph.sources.interviews import interview
from sourcelint.graph.sources.retold import with_groups
from sourcelint.graph.sources.source_facts import FactWriter
from sourcelint.graph.sources.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.extract.model import Doc, Spans
    from sourcelint.graph.facts import Source
    from sourcelint.graph.names.bearers import Name


HEADLINES = frozenset({"kicker", "headline", "standfirst"})


class SourceIndex:
    """The sources of a story in the order of their first mention, and which attribution rests on which."""

    def __init__(
        self,
        sources: tuple[Source, ...],
        of: dict[tuple[int, int], Source],
        names: tuple[Name, ...],
        told: dict[tuple[int, int], Spans],
    ) -> None:
        self.sources, self.told = sources, told
        self.names = names
        """Everybody and everything that the story names, speaking or not."""
        self._of = of

    def of(self, block: int, attribution: int) -> Source | None:
        """The source of attribution number `attribution` of paragraph `block`; None where the copy names none."""
        return self._of.get((block, attribution))

    def source_words(self, block: int, attribution: int, own: Spans) -> Spans:
        """Where the copy tells an attribution's source: its `own` words, or those of another cue, or a giver's."""
        return self.told.get((block, attribution), own)


def find_sources(doc: Doc, parses: Sequence[Parse] = ()) -> SourceIndex:
    """Who the sources of an article's attributions are; `parses` are of its paragraphs, if already made."""
    parses = parses or [Parse(paragraph) for paragraph in doc.paragraphs]
    names = find_names(parses)
    blocks = doc.article.blocks
    writers = FirstPerson(blocks, parses, names)
    voices = Voices(parses, names, interview(blocks, names), writers, caption_blocks(blocks, parses))
    for block, paragraph in enumerate(doc.paragraphs):
        voices.hear(block, paragraph)
    voices.join_identified()
    headlines = [n for n, block in enumerate(blocks) if n == 0 or block.role in HEADLINES]
    voices.read_headlines(headlines)
    writer = FactWriter(doc.article, parses, names.all, voices.all)
    heard = sorted(voices.all, key=lambda voice: voice.first_place)
    told = [(voice, writer.write(voice, number)) for number, voice in enumerate(heard, 1)]
    sources = tuple(with_groups(told, headlines))
    of = {place: source for voice, source in zip(heard, sources, strict=True) for place in voice.attributions}
    return SourceIndex(sources, of, names.all, voices.told)
