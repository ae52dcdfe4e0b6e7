"""What extraction finds in an article, as plain data: it can be cached, and nothing after this stage needs spaCy.

All positions here are code points into the text of one block (`Block.text`), or token numbers of one paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from sourcelint.article.model import Article


class Token(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A word or a mark. `head` is the number of its syntactic head in the paragraph (the root's is its own)."""

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


class Entity(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A name, a date, a quantity: tokens `first` up to `last` (exclusive), with the model's label (PERSON, ORG ...)."""

    first: int
    last: int
    label: str


class Quotation(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Quoted words: from the opening mark up to the closing mark, both inside [`start`, `end`).

    `opened` is False where the block itself is the quotation (a block quotation without marks); `closed` is False where
    the quotation runs on into the next paragraph; `depth` is 0 for an outer quotation, 1 for one inside it.
    """

    start: int
    end: int
    opened: bool
    closed: bool
    depth: int


Spans = tuple[tuple[int, int], ...]


class Attribution(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Who (`source`) says (`cue`) what (`content`), as PARC and PolNeAR define it; each in one or more pieces.

    `source` is empty where the copy names none ("it was reported that"). `confidence` is the tagger's, 0 to 1. `denies`
    is how much it reads like a denial: log-odds, 0 for an ordinary statement and where nothing read it.
    """

    source: Spans
    cue: Spans
    content: Spans
    confidence: float = 1.0
    denies: float = 0.0


class Paragraph(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A block, analysed. `sentences` are token ranges. A block that is not copy (a byline) has no tokens."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    entities: tuple[Entity, ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Doc:
    """An article and its analysis; `paragraphs[i]` belongs to `article.blocks[i]`."""

    article: Article
    paragraphs: tuple[Paragraph, ...]
