"""A sentence and the sentences around it: where a story names what a phrase leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sourcelint.article.model import Article
    from sourcelint.extract.model import Entity
    from sourcelint.graph.passage import Passage

_LINKS = ("](", "<a ", "http://", "https://", "www.")


@dataclass(frozen=True)
class Stretch:
    """A sentence, as the tokens from `first` up to `last` (exclusive) of a passage."""

    passage: Passage
    first: int
    last: int

    @property
    def tokens(self) -> range:
        """The numbers of its tokens."""
        return range(self.first, self.last)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas that it holds."""
        return frozenset(self.passage.lemmas[self.first : self.last])

    @cached_property
    def text(self) -> str:
        """Its words in lower case."""
        start, end = self.passage.extent(self.first, self.last)
        return self.passage.text[start:end].lower().replace("’", "'")

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of the words stands in it, as a lemma or as written."""
        return not words.isdisjoint(self.lemmas) or not words.isdisjoint(self.passage.lower[self.first : self.last])

    @property
    def entities(self) -> list[Entity]:
        """The names, dates and quantities in it."""
        return [entity for entity in self.passage.paragraph.entities if self.first <= entity.first < self.last]

    def holds(self, phrases: Collection[str]) -> bool:
        """Whether one of the phrases stands in it, as it is written there."""
        return any(phrase in self.text for phrase in phrases)

    def linked(self, article: Article) -> bool:
        """Whether the file has a link in it."""
        start, end = self.passage.span(*self.passage.extent(self.first, self.last))
        return any(mark in article.text[start : end + 1] for mark in _LINKS)


class Surroundings:
    """The sentences of a story's body in their order, over the borders of its paragraphs."""

    def __init__(self, article: Article, passages: Sequence[Passage]) -> None:
        self.article = article
        self._body = [passage for passage in passages if passage.block.role in BODY]
        counts = accumulate((len(passage.sentences) for passage in self._body), initial=0)
        self._starts = dict(zip((passage.number for passage in self._body), counts, strict=False))

    @cached_property
    def sentences(self) -> list[Stretch]:
        """The sentences of the body, in order."""
        return [Stretch(passage, *sentence) for passage in self._body for sentence in passage.sentences]

    def sentence(self, passage: Passage, token: int) -> Stretch:
        """The sentence of a token."""
        return Stretch(passage, *passage.sentences[passage.sentence(token)])

    def around(self, passage: Passage, token: int, before: int, after: int) -> list[Stretch]:
        """The sentence of a token, with so many before it and after it; alone where it stands outside the body."""
        start = self._starts.get(passage.number)
        if start is None:
            return [self.sentence(passage, token)]
        number = start + passage.sentence(token)
        return self.sentences[max(number - before, 0) : number + after + 1]

    def is_lead(self, passage: Passage) -> bool:
        """Whether a passage is one of the first two paragraphs of the body: plain text may set its headline as one."""
        return passage.number in list(self._starts)[:2]

    def behind(self, passage: Passage, paragraphs: int | None) -> list[Stretch]:
        """The sentences of so many paragraphs behind one of the body; of all of them for None."""
        numbers = [number for number in self._starts if number > passage.number][:paragraphs]
        return [sentence for sentence in self.sentences if sentence.passage.number in numbers]
