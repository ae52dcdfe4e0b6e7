"""Plain text to drafts: which lines are one paragraph, and what at the top of the file is no copy."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.article.draft import Reading, verbatim
from sourcelint.article.masthead import read_masthead
from sourcelint.article.suppressions import find_comments
from sourcelint.article.text_lines import Line, group_paragraphs, split_lines

if TYPE_CHECKING:
    from sourcelint.article.draft import Draft
    from sourcelint.article.model import Role, Span

_LIST_MARKER = re.compile(r"\s*(?:[-*•·]|\d{1,2}[.)])\s+(?=\S)")
_RULE = re.compile(r"[\s\-=_*#~•·.+]+")


def read_plain_text(text: str, start: int) -> Reading:
    """Read the copy of a text file from code point `start` on: paragraphs on one line or hard-wrapped.

    A comment is no copy, nor is a line of rules or stars; `Title: ...` lines at the very top give headline and byline.
    """
    comments = list(find_comments(text, start))
    copy = _blank_out(text, comments)
    lines = split_lines(copy, start)
    masthead = read_masthead(copy, lines)
    drafts = list(masthead.drafts)
    paragraphs = [
        p for p in group_paragraphs(lines[masthead.lines :]) if not _RULE.fullmatch(copy, p[0].start, p[-1].end)
    ]
    rooms = [after[0].number - before[-1].number for before, after in pairwise(paragraphs)]
    usual = Counter(rooms).most_common(1)[0][0] if rooms else 0
    for paragraph, room in zip(paragraphs, [*rooms, 0], strict=False):
        drafts.extend(_drafts(copy, paragraph, set_apart=room > usual))
    return Reading(drafts, comments)


def _blank_out(text: str, comments: list[Span]) -> str:
    """Spaces for comments: all else keeps its place."""
    pieces: list[str] = []
    end = 0
    for comment in comments:
        pieces += text[end : comment.start], " " * (comment.end - comment.start)
        end = comment.end
    return "".join([*pieces, text[end:]]) if pieces else text


def _drafts(copy: str, paragraph: list[Line], *, set_apart: bool) -> list[Draft]:
    start, end = paragraph[0].start, paragraph[-1].end
    role: Role | None = None
    marker = _LIST_MARKER.match(copy, start, end)
    if marker:
        role, start = "list-item", marker.end()
    draft = verbatim(copy, start, end, role, set_apart=set_apart)
    return [draft] if draft else []
