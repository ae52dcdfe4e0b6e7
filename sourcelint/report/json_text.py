"""JSON as text: readable, and safe to print to a terminal or to a CI runner's log."""

from __future__ import annotations

import json
import re

# json leaves these as they are: DEL and C1 controls, marks that reorder or hide text, line separators, lone surrogates.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]")


def to_json(value: object, *, indent: int | None = None) -> str:
    """`value` (dicts, lists, strings, numbers) as JSON; one line where `indent` is None."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    text = _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    # The runner of GitHub Actions obeys "##[" anywhere in a line; inside a JSON string it can be written another way.
    return text.replace("##[", "#\\u0023[")
