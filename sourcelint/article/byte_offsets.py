"""From the byte offsets that parsers give to the code points that an article counts in."""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# 1 for a byte that begins a character of UTF-8, 0 for one that continues it
_BEGINS = bytes(0 if 0x80 <= byte < 0xC0 else 1 for byte in range(256))


def code_points(data: bytes, start: int) -> Sequence[int]:
    """Return, for each byte offset of the UTF-8 `data` and its end, the code point there, counted from `start`."""
    if data.isascii():
        return range(start, start + len(data) + 1)
    return array("I", accumulate(data.translate(_BEGINS), initial=start))
