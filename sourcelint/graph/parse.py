"""A paragraph's parse, read by what the graph asks of it: words, children, sentences, the tokens of a stretch."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.extract.model import Paragraph, Spans, Token


SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""How a noun or a pronoun hangs on the verb whose subject it is."""


class Parse:
    """One paragraph. All numbers are token numbers of it, all offsets code points into its text."""

    def __init__(self, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self.tokens: tuple[Token, ...] = paragraph.tokens
        text = paragraph.text
        self._starts = [token.start for token in self.tokens]
        self._ends = [token.end for token in self.tokens]
        self.words: list[str] = [text[start:end] for start, end in zip(self._starts, self._ends, strict=True)]
        self.lower: list[str] = list(map(str.lower, self.words))

    @cached_property
    def lemmas(self) -> list[str]:
        """The lemma of every token, in lower case."""
        return [token.lemma.lower() for token in self.tokens]

    @cached_property
    def plain(self) -> list[str]:
        """The words in lower case, their apostrophes straight."""
        return [word.replace("’", "'") for word in self.lower] if "’" in self.paragraph.text else self.lower

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All its plain words and lemmas: a list that has none of them tells nothing of it."""
        return frozenset(self.plain).union(self.lemmas)

    @cached_property
    def capitals(self) -> list[int]:
        """The tokens that begin with a capital."""
        return [number for number, word in enumerate(self.words) if word[0].isupper()]

    @cached_property
    def children(self) -> list[list[int]]:
        """The syntactic children of every token, in their order."""
        children: list[list[int]] = [[] for _ in self.tokens]
        for number, head in enumerate([token.head for token in self.tokens]):
            if head != number:
                children[head].append(number)
        return children

    @cached_property
    def labels(self) -> dict[int, str]:
        """The entity label of every token inside an entity."""
        return {
            number: entity.label for entity in self.paragraph.entities for number in range(entity.first, entity.last)
        }

    def inside(self, start: int, end: int) -> range:
        """The tokens that [start, end) touches."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def tokens_in(self, spans: Spans) -> list[int]:
        """The numbers of the tokens that the stretches of characters touch, in order."""
        if len(spans) == 1:
            return list(self.inside(*spans[0]))
        return sorted({number for start, end in spans for number in self.inside(start, end)})

    def sentence(self, number: int) -> int:
        """The number of the sentence that a token stands in."""
        return max(bisect_right(self._sentence_starts, number) - 1, 0)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [first for first, _ in self.paragraph.sentences]

    def is_quoted(self, number: int) -> bool:
        """Whether a token stands in quotation marks."""
        start = self.tokens[number].start
        return any(quotation.start <= start < quotation.end for quotation in self.paragraph.quotations)

    def sentence_start(self, number: int) -> bool:
        """Whether a token opens its sentence, or a quotation in it."""
        return number in self._openings

    @cached_property
    def _openings(self) -> frozenset[int]:
        quoted = (number + 1 for number, word in enumerate(self.words) if word in {'"', "“", "‘", "''", "``", ":"})
        return frozenset(self._sentence_starts) | frozenset(quoted)

    def subtree(self, number: int) -> tuple[int, int]:
        """The first token under `number` and the one past the last."""
        first, last = number, number
        rest = [number]
        while rest:
            at = rest.pop()
            first, last = min(first, at), max(last, at)
            rest.extend(self.children[at])
        return first, last + 1

    def ancestors(self, number: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        for _ in self.tokens:
            head = self.tokens[number].head
            if head == number:
                return
            number = head
            yield number
