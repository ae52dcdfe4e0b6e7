"""Which blocks tell what a picture shows: the copy around them goes on without them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import any_of, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.article.model import Block
    from sourcelint.graph.parse import Parse

CREDIT_LENGTH = 60
"""How long a line may be that only credits a picture, in code points."""
PRESENT = frozenset({"VBZ", "VBP"})


def caption_blocks(blocks: Sequence[Block], parses: Sequence[Parse]) -> frozenset[int]:
    """The numbers of a story's captions: blocks of that role, and what stands in the present tense behind a credit."""
    return frozenset(
        number
        for number, block in enumerate(blocks)
        if block.role == "caption" or (number and _is_credit(blocks[number - 1].text) and _shows(parses[number]))
    )


def _is_credit(line: str) -> bool:
    return len(line) <= CREDIT_LENGTH and _credit().fullmatch(line) is not None


@cache
def _credit() -> re.Pattern[str]:
    """A line like "Jane Roe/Reuters." or "Harbor Post via AFP"."""
    return re.compile(rf"(?i)\S.*(?: ?/ ?|\bvia )(?:{any_of(sorted(load('outlets')['picture_agencies']))})\.?")


def _shows(parse: Parse) -> bool:
    """Whether a first sentence says what somebody does in a picture: "Mayor Jane Roe holds up a fish"."""
    if not parse.tokens:
        return False
    first, last = parse.paragraph.sentences[0]
    return any(token.dep == "ROOT" and token.tag in PRESENT for token in parse.tokens[first:last])
