"""Where the quoted words of a headline stand in the body: in somebody's quotation, in the copy's own words, nowhere."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from sourcelint.graph.headlines.set_off import set_off, withholds_words
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import BODY
from sourcelint.graph.stems import stem, stems_of, words_of

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
NAME_WORDS = 3
"""How many words a name that ends in a number has."""
SMALL = 3  # letters of "of", "and"


def standing_of(quoted: Quoted, passages: Sequence[Passage]) -> Standing | None:
    """Where the words of a headline's quotation stand in the body; None for a quotation of the body.

    Words that the body writes with capitals and without marks, or gives as a headline's, are a name or a title; so are
    a noun in marks before another and a single word that the body uses without marks: "named". None, too, where nobody
    can tell: the story embeds a post, and the copy does not have its words.
    """
    if quoted.first.block.role not in HEADS:
        return None
    words = words_of(quoted.text)
    wanted = [stem(word) for word in words]
    copy = [passage for passage in passages if passage.block.role not in HEADS]
    wider = len(wanted) >= LEAST_BESIDE
    if any(_holds(stems_of(text), wanted) for text in (*_quoted_texts(copy, wider=wider), *set_off(copy))):
        return "quoted"
    plain = [passage for passage in copy if passage.block.role in BODY]
    used = any(_holds(stems_of(passage.text), wanted) for passage in plain)
    if any(_named(p.text, words) or _titled(p, wanted) for p in plain) or _is_label(quoted, words, used=used):
        return "named"
    if withholds_words(copy):
        return None
    return "unquoted" if used else "absent"


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


def _titled(passage: Passage, wanted: Sequence[str]) -> bool:
    """Whether a sentence that speaks of a headline or a title has all of the words."""
    for number, (first, last) in enumerate(passage.sentences):
        if not load("headlines")["titling"].isdisjoint(passage.lemmas[first:last]):
            start, end = passage.sentence_extent(number)
            if set(wanted) <= set(stems_of(passage.text[start:end])):
                return True
    return False


def _is_label(quoted: Quoted, words: Sequence[str], *, used: bool) -> bool:
    """Whether marks set off a term rather than somebody's words: "the ‘super-fund’ vote", "‘Stage 2’"."""
    numbered = len(words) <= NAME_WORDS and words[-1].isdigit()
    if numbered or (len(words) == 1 and used):
        return True
    passage, mark = quoted.pieces[0]
    inside = [number for number in passage.inside(mark.start, mark.end) if passage.words[number][0].isalnum()]
    if not inside or inside[-1] + 2 >= len(passage.tokens):
        return False
    after = passage.tokens[inside[-1] + 2]
    last = passage.tokens[inside[-1]]
    return last.pos == "NOUN" and after.pos == "NOUN" and passage.text[after.start].islower()
