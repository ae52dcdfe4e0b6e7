"""Who speaks in an interview or a transcript, as the first words of a block name them: "Q:", "BAIER:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.article.shapes import load_shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.article.draft import Draft

_NAME = r"[A-ZÀ-ÖØ-Þ](?:[A-ZÀ-ÖØ-Þ.'’-]|c(?=[A-Z]))*"
_VOICE = re.compile(rf"(?:[QA][:.]|(?!\S:){_NAME}(?: {_NAME}){{0,4}}(?: \([^()]{{1,40}}\))?:)(?=\s\S)")
_BOLD_VOICE = re.compile(r"[^\W\d_][\w.'’ -]{0,40}[:.]?$")
_FEWEST_BLOCKS = 2
_SPEAKING = (None, "paragraph", "list-item", "block-quotation")


def find_voices(drafts: Sequence[Draft]) -> dict[int, tuple[int, int]]:
    """Return, by the number of a draft, the stretch of its text (code points) that names the voice.

    A voice is "Q:" or "A.", a name in capitals before a colon, or a bold name that ends in a colon. One block alone
    is no conversation: nothing is found unless two blocks open so.
    """
    found = {}
    for number, draft in enumerate(drafts):
        end = _voice_end(draft) if draft.role in _SPEAKING else 0
        if end:
            found[number] = (0, end)
    return found if len(found) >= _FEWEST_BLOCKS else {}


def _voice_end(draft: Draft) -> int:
    match = _VOICE.match(draft.text)
    end = match.end() if match else 0
    if not end and 0 < draft.strong < len(draft.text):
        end = _bold_voice_end(draft)
    name = draft.text[:end].rstrip(":.").casefold()
    return 0 if name in load_shapes().never_voices else end


def _bold_voice_end(draft: Draft) -> int:
    bold = draft.text[: draft.strong].rstrip()
    if _BOLD_VOICE.fullmatch(bold):
        if bold.endswith(":"):
            return len(bold)
        if draft.text[draft.strong] == ":":
            return draft.strong + 1
    return 0
