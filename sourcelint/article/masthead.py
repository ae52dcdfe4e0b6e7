"""`Title: ...` and `Author: ...` lines at the top of a text file, as an export of a news page writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sourcelint.article.draft import verbatim
from sourcelint.article.shapes import load_shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.article.draft import Draft
    from sourcelint.article.text_lines import Line

_RULE = re.compile(r"[-=_*#~]{3,}")
_KEY = re.compile(r"(?P<key>[A-Za-z][A-Za-z -]{0,20}):\s*(?P<value>.*)")
_LONGEST = 20


class Masthead(NamedTuple):
    """The copy that the first `lines` lines of a file give: a headline, a byline."""

    drafts: tuple[Draft, ...]
    lines: int


def read_masthead(text: str, lines: Sequence[Line]) -> Masthead:
    """Read the `Key: value` lines that open `text`, with rules above and below or without; lines is 0 where none do.

    The first key must be one of a headline, so that a story that opens with "Note: ..." is left alone. Values of keys
    that name no part of a story (a date, an address) are no copy.
    """
    drafts, used, opened = [], 0, False
    for number, line in enumerate(lines[:_LONGEST]):
        match = _KEY.fullmatch(line.words)
        role = load_shapes().key_roles.get(match["key"].strip().casefold()) if match else None
        if match is None:
            if (opened and not line.words) or (line.words and not _RULE.fullmatch(line.words)):
                break
            used = number + 1
            if opened:
                break
            continue
        if not opened and role != "headline":
            break
        opened, used = True, number + 1
        draft = verbatim(text, line.start + match.start("value"), line.end, role) if role else None
        if draft:
            drafts.append(draft)
    return Masthead(tuple(drafts), used) if opened else Masthead((), 0)
