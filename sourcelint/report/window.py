"""The stretch of a long line that is shown around a finding. Widths are terminal columns, places are code points."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

_CUT = "…"
_WORD = 12  # how far a cut may move to fall between words


@dataclass(frozen=True, slots=True)
class Window:
    """What is shown of a line: the words before the mark, the mark itself, and the words after it."""

    before: str
    mark: str
    after: str

    @property
    def indent(self) -> int:
        """Columns before the mark."""
        return cell_len(self.before)

    @property
    def width(self) -> int:
        """Columns that the mark takes, at least one."""
        return max(1, cell_len(self.mark))


def around(line: str, start: int, end: int, width: int) -> Window:
    """At most `width` columns of `line`, with as much of `line[start:end]` in them as fits, from its first word on."""
    before, mark, after = line[:start], line[start:end], line[end:]
    if cell_len(line) <= width:
        return Window(before, mark, after)
    room = width - 2 * len(_CUT)
    if cell_len(mark) > room:
        head = _prefix(mark, room)
        return Window(_CUT if before else "", head + _CUT, "")
    room -= cell_len(mark)
    left = min(cell_len(before), max(room // 3, room - cell_len(after)))
    shown_before = _suffix(before, left)
    shown_after = _prefix(after, room - cell_len(shown_before))
    if len(shown_before) < len(before):
        shown_before = _CUT + shown_before
    if len(shown_after) < len(after):
        shown_after += _CUT
    return Window(shown_before, mark, shown_after)


def shortened(text: str, width: int) -> str:
    """The text on one line in at most `width` columns, its middle left out where it is longer."""
    text = " ".join(text.split())
    if cell_len(text) <= width:
        return text
    tail = _suffix(text, width // 3)
    return f"{_prefix(text, width - cell_len(tail) - len(_CUT))}{_CUT}{tail}"


def _prefix(text: str, width: int) -> str:
    used = 0
    for index, character in enumerate(text):
        used += cell_len(character)
        if used > width:
            space = text.rfind(" ", max(0, index - _WORD), index)
            return text[: index if space < 0 else space]
    return text


def _suffix(text: str, width: int) -> str:
    used = 0
    for index in range(len(text) - 1, -1, -1):
        used += cell_len(text[index])
        if used > width:
            space = text.find(" ", index, index + _WORD)
            start = index + 1 if space < 0 else space + 1
            # A combining mark belongs to the character that was cut off.
            while start < len(text) and cell_len(text[start]) == 0:
                start += 1
            return text[start:]
    return text
