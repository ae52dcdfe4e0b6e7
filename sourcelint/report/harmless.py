"""Copy and file names as they may be shown: what a reader sees is kept, what a terminal or a CI runner obeys is not."""

from __future__ import annotations

import re

# Each is shown by one character that takes one column, so that carets still stand below the right words.
_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "␡", 0x09: " "}
# C1 controls; marks that reorder or hide text; lone surrogates, which stand for undecodable bytes in file names; and
# what is no character at all.
_OTHERS = [
    *range(0x80, 0xA0),
    *(0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xD800, 0xE000),
    *range(0xFFF9, 0xFFFC),
    *(0xFFFE, 0xFFFF),
    *range(0xE0000, 0xE0080),
]
_SHOWN = _CONTROLS | dict.fromkeys(_OTHERS, "\ufffd")

# GitHub's runner obeys "##[command]" anywhere in a line of a log, and "::command" at its start after white space.
_RUNNER_ANYWHERE = re.compile(r"##(?=\[)")
_RUNNER_AT_START = re.compile(r"^(\s*):(?=:)")


def harmless(text: str) -> str:
    """The text on one line, one character for each of its characters, with nothing in it that could be a command."""
    shown = text.translate(_SHOWN)
    return _RUNNER_AT_START.sub("\\1\u2236", _RUNNER_ANYWHERE.sub("#♯", shown))
