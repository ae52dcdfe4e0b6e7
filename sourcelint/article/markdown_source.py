"""Markdown as its parser can bear it: a few characters exchanged for others as long, so that every place stays."""

from __future__ import annotations

import re

_INLINE_FOOTNOTE = re.compile(r"\^(?=\[)")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_PARAGRAPH_END = re.compile(r"\r?\n[ \t]*(?=\r?\n)")
_TICKS = re.compile(r"(?<!`)`+")
_FENCE = re.compile(r"^[ \t>]*`{3}", re.MULTILINE)
# Punctuation like the marks that it stands for, so that emphasis beside it is read the same; it means nothing itself.
_STAND_IN = "'"
# No reader sees this character, so it shows in no block.
_UNSEEN = "\x1a"


def without_code(text: str) -> str:
    """Return `text` with its code spans exchanged for characters that do not show, each at its own code point.

    The parser's own handling of code marks panics on one inside an open bracket ("He [said `so"). Paragraphs with a
    fence are left to it.
    """
    if "`" not in text:
        return text
    pieces, start = [], 0
    for end in [*(match.end() for match in _PARAGRAPH_END.finditer(text)), len(text)]:
        pieces.append(_blank_out_code(text[start:end]))
        start = end
    return "".join(pieces)


def parseable(text: str) -> str:
    """Return `text`, which holds no code spans, for markdown-it to parse: as long, and of the same meaning.

    markdown-it-pyrs 0.4 reads "^[" as a footnote that CommonMark has not (and panics where it stays open), and
    misplaces words after a lone carriage return. The marks left outside fences are plain characters.
    """
    text = _LONE_RETURN.sub("\n", _INLINE_FOOTNOTE.sub(_STAND_IN, text))
    if "`" not in text:
        return text
    return "".join(
        part if _FENCE.search(part) else part.replace("`", _STAND_IN)
        for part in re.split(rf"({_PARAGRAPH_END.pattern})", text)
    )


def _blank_out_code(paragraph: str) -> str:
    if "`" not in paragraph or _FENCE.search(paragraph):
        return paragraph
    runs = list(_TICKS.finditer(paragraph))
    # of each run, the next one as long
    closing: list[int | None] = [None] * len(runs)
    latest: dict[int, int] = {}
    for number in range(len(runs) - 1, -1, -1):
        length = len(runs[number][0])
        closing[number] = latest.get(length)
        latest[length] = number
    pieces: list[str] = []
    end = number = 0
    while number < len(runs):
        close = closing[number]
        escaped = runs[number].start() > 0 and paragraph[runs[number].start() - 1] == "\\"
        if close is not None and not escaped:
            start, stop = runs[number].start(), runs[close].end()
            pieces += paragraph[end:start], _UNSEEN * (stop - start)
            end, number = stop, close
        number += 1
    return "".join([*pieces, paragraph[end:]])
