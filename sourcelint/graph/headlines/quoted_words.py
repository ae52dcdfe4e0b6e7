"""Where the quoted words of a headline stand in the body: in somebody's quotation, in the copy's own words, nowhere."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from sourcelint.graph.headlines.word_forms import stem, stems_of, words_of
from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sourcelint.graph.facts import Standing
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.quotations.joining import Quoted

HEADS = frozenset({"headline", "kicker"})
QUOTING = frozenset({"block-quotation", "table-cell"})
ALIKE = 0.8
"""The share of a headline's quoted words that a quotation of the body must have, in their order."""
CALLED = re.compile(r"\bso-called ((?:[\w-]+ ?){1,3})")
BESIDE = 40
"""How far before a quotation its sentence may have the first of a headline's words, in code points."""
LEAST_BESIDE = 3
SMALL = 3  # letters of "of", "and"


def standing_of(quoted: Quoted, passages: Sequence[Passage]) -> Standing | None:
    """Where the words of a headline's quotation stand in the body; None for a quotation of the body.

    Words that the body writes with capitals and without marks are a name or a title: "named".
    """
    if quoted.first.block.role not in HEADS:
        return None
    words = words_of(quoted.text)
    wanted = [stem(word) for word in words]
    copy = [passage for passage in passages if passage.block.role not in HEADS]
    if any(_holds(stems_of(text), wanted) for text in _quoted_texts(copy, wider=len(wanted) >= LEAST_BESIDE)):
        return "quoted"
    plain = [passage.text for passage in copy if passage.block.role in BODY]
    if any(_named(text, words) for text in plain):
        return "named"
    return "unquoted" if any(_holds(stems_of(text), wanted) for text in plain) else "absent"


def _quoted_texts(passages: Iterable[Passage], *, wider: bool) -> Iterable[str]:
    """What the body gives as somebody's words: quotations, block quotations, the words under a speaker's label.

    `wider`: a quotation has the words right before it too: `the mayor “sold the quay”`.
    """
    for passage in passages:
        if passage.block.role in QUOTING or passage.block.label is not None:
            yield passage.text
        for mark in passage.paragraph.quotations:
            yield passage.text[max(0, mark.start - BESIDE) if wider else mark.start : mark.end]
        yield from (term[1] for term in CALLED.finditer(passage.text))


def _holds(stems: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether a text has nearly all of some words, in their order."""
    if len(set(wanted) & set(stems)) < ALIKE * len(set(wanted)):
        return False
    blocks = SequenceMatcher(None, stems, wanted, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= ALIKE * len(wanted)


def _named(text: str, words: Sequence[str]) -> bool:
    """Whether a text has the words as a name: together, and with the same capitals."""
    return " ".join(words) in text and all(word[0].isupper() or len(word) <= SMALL for word in words)
