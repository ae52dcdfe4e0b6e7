"""Line and column of a place in an article: the only spot, with the language server, where offsets become positions."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sourcelint.article.model import Span

# What editors break a line at. `str.splitlines` would also break at U+2028, form feeds and others, as no editor does.
_LINE_END = re.compile(r"\r\n|\n|\r")
_BYTE_ORDER_MARK = "\ufeff"


class Position(NamedTuple):
    """A line and a column, both from 1; the unit of the column is its maker's."""

    line: int
    column: int


class Lines:
    """The lines of one text. Offsets are code points into it; a byte-order mark at its start takes no column."""

    def __init__(self, text: str) -> None:
        """Find the lines of `text`: they end with a line feed, a carriage return, or both."""
        self.text = text
        self._mark = 1 if text.startswith(_BYTE_ORDER_MARK) else 0
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self._starts = [self._mark, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]

    @property
    def number(self) -> int:
        """How many lines there are; the end of the last line starts none."""
        return len(self._starts) - (self._starts[-1] == len(self.text) and len(self._starts) > 1)

    def position(self, offset: int) -> Position:
        """The place of a code point, its column counted in code points."""
        line = self._line(offset)
        return Position(line + 1, max(0, offset - self._starts[line]) + 1)

    def utf16(self, offset: int) -> Position:
        """The place of a code point, its column counted in UTF-16 code units."""
        line = self._line(offset)
        return Position(line + 1, utf16_length(self.text[self._starts[line] : offset]) + 1)

    def utf16_offset(self, offset: int) -> int:
        """The UTF-16 code units before a code point, from 0; a byte-order mark is not counted."""
        return utf16_length(self.text[self._mark : offset])

    def bounds(self, line: int) -> tuple[int, int]:
        """Where a line (from 1) starts and ends, in code points, its line end left out."""
        return self._starts[line - 1], self._ends[line - 1]

    def pieces(self, span: Span) -> list[tuple[int, int, int]]:
        """A stretch of the text line by line: the line's number, and the start and end of the piece on it.

        Lines of which it holds nothing but the line end are left out; an empty stretch is one empty piece.
        """
        first, last = self._line(span.start), self._line(max(span.start, span.end - 1))
        pieces = []
        for line in range(first, last + 1):
            start, end = max(span.start, self._starts[line]), min(span.end, self._ends[line])
            if start < end or first == last:
                pieces.append((line + 1, start, max(start, end)))
        return pieces or [(first + 1, span.start, span.start)]

    def _line(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)


def utf16_length(text: str) -> int:
    """How many UTF-16 code units a text takes."""
    return len(text) + sum(character > "\uffff" for character in text)
