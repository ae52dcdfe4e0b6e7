"""One paragraph as the graph reads it: which tokens stand where, what hangs on what, what is quoted."""

from __future__ import annotations

from functools import cached_property, wraps
from typing import TYPE_CHECKING, TypeVar, cast

from sourcelint.graph.parse import Parse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sourcelint.article.model import Block, Span
    from sourcelint.extract.model import Doc, Paragraph, Quotation, Spans

Found = TypeVar("Found")

ALL_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
"""How the subject of a verb hangs on it, be it a noun or a clause ("that he left was known")."""
CONTENT_WORDS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


class Passage(Parse):
    """A block and its parse. Characters count from the start of the block, tokens from that of its paragraph."""

    def __init__(self, number: int, block: Block, paragraph: Paragraph) -> None:
        super().__init__(paragraph)
        self.number, self.block, self.text = number, block, block.text
        self.sentences = paragraph.sentences
        self.found: dict[object, object] = {}
        """What the finders that are marked `once` have found in it."""

    @cached_property
    def outer_quotations(self) -> tuple[Quotation, ...]:
        """The quotations that stand in no other one."""
        return tuple(quotation for quotation in self.paragraph.quotations if quotation.depth == 0)

    def sentences_of(self, spans: Spans) -> list[int]:
        """The numbers of the sentences that the stretches of characters touch."""
        ranges = [self.inside(start, end) for start, end in spans]
        return sorted({n for r in ranges if r for n in range(self.sentence(r[0]), self.sentence(r[-1]) + 1)})

    def extent(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the tokens from `first` up to `last`, exclusive."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def extents(self, tokens: Sequence[int]) -> Spans:
        """The characters of tokens in order, a stretch for each run of them."""
        return tuple(self.extent(first, last) for first, last in runs(tokens))

    def sentence_extent(self, sentence: int) -> tuple[int, int]:
        """The characters of a sentence."""
        return self.extent(*self.sentences[sentence])

    def under(self, token: int, *, without: frozenset[str] = frozenset()) -> list[int]:
        """A token and all that hangs on it, in order, but for the children whose relation is in `without`."""
        found, stack = [token], [child for child in self.children[token] if self.tokens[child].dep not in without]
        while stack:
            number = stack.pop()
            found.append(number)
            stack.extend(self.children[number])
        return sorted(found)

    def child(self, token: int, *relations: str) -> int | None:
        """The first child of a token in one of the relations."""
        return next((child for child in self.children[token] if self.tokens[child].dep in relations), None)

    def subject(self, verb: int) -> int | None:
        """The subject of a verb: its own, or that of the verb that it is coordinated with or governed by."""
        for _ in range(4):
            own = next((child for child in self.children[verb] if self.tokens[child].dep in ALL_SUBJECTS), None)
            if own is not None or self.tokens[verb].dep not in ("conj", "xcomp", "advcl", "pcomp"):
                return own
            verb = self.tokens[verb].head
        return None

    def span(self, start: int, end: int) -> Span:
        """Where the characters stand in the article."""
        return self.block.span(start, end)

    def quoted(self, start: int, end: int) -> bool:
        """Whether the characters stand inside quotation marks."""
        return any(quotation.start <= start and end <= quotation.end for quotation in self.paragraph.quotations)

    def word(self, token: int) -> str:
        """A token's text in lower case, its apostrophe straight."""
        return self.plain[token]


def once(find: Callable[[Passage], Found]) -> Callable[[Passage], Found]:
    """A finder that looks through a passage but once, however often it is asked: the passage keeps what it found."""

    @wraps(find)
    def known(passage: Passage) -> Found:
        if find not in passage.found:
            passage.found[find] = find(passage)
        return cast("Found", passage.found[find])

    return known


def passages_of(doc: Doc) -> tuple[Passage, ...]:
    """The paragraphs of a doc, each with its number and its block."""
    pairs = zip(doc.article.blocks, doc.paragraphs, strict=True)
    return tuple(Passage(number, block, paragraph) for number, (block, paragraph) in enumerate(pairs))


def runs(tokens: Sequence[int]) -> list[tuple[int, int]]:
    """Token numbers in order, as ranges (first, last exclusive) without gaps."""
    ranges: list[tuple[int, int]] = []
    for number in tokens:
        if ranges and ranges[-1][1] == number:
            ranges[-1] = ranges[-1][0], number + 1
        else:
            ranges.append((number, number + 1))
    return ranges
