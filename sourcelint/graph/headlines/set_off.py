"""Others' words that the body gives without quotation marks: embedded posts, and what stands under "she wrote:"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.passage import Passage

POST = re.compile(r"<tweet\b|pic\.twitter\.com|https?://t\.co/|\(@\w+\)")
"""What an embedded post leaves in copy."""
EMPTY_POST = re.compile(r"<tweet\b[^>]*>\s*</?tweet\b")
RUN = 5
"""How many paragraphs an excerpt behind a colon may take."""


def set_off(passages: Sequence[Passage]) -> Iterator[str]:
    """The texts of a story's paragraphs that stand as somebody else's words without marks.

    They are embedded posts, and the paragraphs behind one that ends in a colon, up to one that opens with a quotation.
    """
    body = [passage for passage in passages if passage.block.role in BODY]
    yield from (passage.text for passage in body if POST.search(passage.text))
    left = 0
    for before, passage in pairwise(body):
        left = RUN if before.text.rstrip().endswith(":") else left - 1
        if any(mark.opened and mark.start == 0 for mark in passage.paragraph.quotations):
            left = 0
        if left > 0:
            yield passage.text


def withholds_words(passages: Sequence[Passage]) -> bool:
    """Whether the story embeds a post whose words the copy does not have."""
    return any(EMPTY_POST.search(passage.text) for passage in passages)
