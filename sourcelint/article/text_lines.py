"""The lines of plain text, and which of them make one paragraph."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"([^\n\r\x0b\x0c\x85\u2028\u2029]*)(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|$)")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]*_]*$")
_LIST_MARKER = re.compile(r"(?:[-*•·]|\d{1,2}[.)])\s+\S")
# No newsroom wraps copy wider than this; a file with longer lines has a paragraph on each.
_WIDEST_WRAP = 200
_FULL_SHARE = 0.75
_SUBHEAD_SHARE = 0.6
# The share of running lines that may be shorter than the column, by an odd line break.
_ODD_SHARE = 20


class Line(NamedTuple):
    """One line: its number in the file's order, where its words begin and end (code points), and whether it has any."""

    number: int
    start: int
    end: int
    words: str


def split_lines(text: str, start: int) -> list[Line]:
    """Return the lines of `text` from code point `start` on, without their ends and the white space around them."""
    lines: list[Line] = []
    for match in _LINE.finditer(text, start):
        words = match[1].strip()
        first = match.start() + (match[1].index(words) if words else 0)
        lines.append(Line(len(lines), first, first + len(words), words))
    return lines


def group_paragraphs(lines: list[Line]) -> list[list[Line]]:
    """Return the lines that hold words, a list for each paragraph.

    The file as a whole says how it is set. A line runs on where another follows without a blank one between, it ends
    no sentence, and it is about as long as any, or the next begins in lower case. Where most lines that are followed
    run on, and none is longer than copy is ever wrapped, the text is hard-wrapped; else every line is a paragraph.
    In wrapped text blank lines part the paragraphs. Where sentence ends with room left for the next word are more
    frequent than blank lines, the file does not part by these alone, and such a sentence end closes a paragraph too.
    """
    chunks = _chunks(lines)
    pairs = [pair for chunk in chunks for pair in pairwise(chunk)]
    widest = max((len(line.words) for line in lines if " " in line.words), default=0)
    room_needed = sorted(_length_with(a, b) for a, b in pairs if _runs_on(a, b, widest))
    if not room_needed or 2 * len(room_needed) <= len(pairs) or widest > _WIDEST_WRAP:
        return [[line] for chunk in chunks for line in chunk]
    column = room_needed[len(room_needed) // _ODD_SHARE]
    closed = sum(_closes_early(a, b, column) for a, b in pairs)
    by_room = closed > len(chunks)
    return [part for chunk in _join_over_page_breaks(chunks, column) for part in _split(chunk, column, by_room=by_room)]


def _chunks(lines: list[Line]) -> list[list[Line]]:
    chunks: list[list[Line]] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if line.words:
            if before and before.words:
                chunks[-1].append(line)
            else:
                chunks.append([line])
    return chunks


def _runs_on(line: Line, following: Line, widest: int) -> bool:
    if _SENTENCE_END.search(line.words) or _LIST_MARKER.match(following.words):
        return False
    return following.words[0].islower() or _length_with(line, following) >= _FULL_SHARE * widest


def _length_with(line: Line, following: Line) -> int:
    """How long the line were with the first word of the following one."""
    return len(line.words) + 1 + len(following.words.split(maxsplit=1)[0])


def _closes_early(line: Line, following: Line, column: int) -> bool:
    return bool(_SENTENCE_END.search(line.words)) and _length_with(line, following) < column


def _join_over_page_breaks(chunks: list[list[Line]], column: int) -> list[list[Line]]:
    """Mend blank lines that a page break left inside a sentence: a full line without a stop, then lower case."""
    joined = chunks[:1]
    for chunk in chunks[1:]:
        last, first = joined[-1][-1], chunk[0]
        full = not _SENTENCE_END.search(last.words) and _length_with(last, first) >= column
        if full and first.words[0].islower():
            joined[-1] = [*joined[-1], *chunk]
        else:
            joined.append(chunk)
    return joined


def _split(chunk: list[Line], column: int, *, by_room: bool) -> list[list[Line]]:
    parts = [[chunk[0]]]
    for line, following in pairwise(chunk):
        in_list = bool(_LIST_MARKER.match(parts[-1][0].words))
        opens_item = bool(_LIST_MARKER.match(following.words)) and (in_list or bool(_SENTENCE_END.search(line.words)))
        subhead = (
            len(parts[-1]) == 1
            and not following.words[0].islower()
            and not _SENTENCE_END.search(line.words)
            and _length_with(line, following) < _SUBHEAD_SHARE * column
        )
        if opens_item or subhead or (by_room and _closes_early(line, following, column)):
            parts.append([following])
        else:
            parts[-1].append(following)
    return parts
