"""What stands in quotation marks, by its shape: somebody's sentence, a title, words that stand alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import WORD

if TYPE_CHECKING:
    from sourcelint.extract.model import Quotation as Marked
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.quotations.joining import Quoted

LEAST_SENTENCE = 3
LONGEST_TERM = 7
BEFORE_TERM = 40  # code points
OPENS = re.compile(r"(?:^|[.!?…][\"'”’»)\]]*)\s*$")
CLOSES = re.compile(r"\s*(?:$|[A-Z“\"‘'(])")
STOPPED = re.compile(r"[.!?…][\"'”’»]*$")
MARKS = "\"'“”‘’«» "


def is_sentence(quoted: Quoted) -> bool:
    """Whether somebody's sentence is quoted: it has a finite verb with its subject, or begins and ends like one.

    A full stop alone tells nothing: American copy sets it before the closing mark of a mere phrase.
    """
    if len(quoted.words) < LEAST_SENTENCE:
        return False
    stopped = quoted.text.rstrip(MARKS).endswith((".", "!", "?"))
    return (stopped and not quoted.words[0][0].islower()) or any(_finite(p, m) for p, m in quoted.pieces)


def _finite(passage: Passage, mark: Marked) -> bool:
    inside = passage.tokens_in(((mark.start, mark.end),))
    return any(
        passage.tokens[t].dep in ("nsubj", "nsubjpass", "expl") and passage.tokens[t].head in inside for t in inside
    )


def is_title(quoted: Quoted) -> bool:
    """Whether a title, a name, a slogan, a sign or a term that is being introduced stands in the marks."""
    words, lower = quoted.words, load("quotations")["lower_in_titles"]
    capitals = [word for word in words if word.lower() not in lower]
    if len(capitals) > 1 and all(word[0].isupper() or word[0].isdigit() for word in capitals):
        return True
    return len(words) <= LONGEST_TERM and is_introduced(quoted)


def is_introduced(quoted: Quoted) -> bool:
    """Whether the words before it announce a name, a title, a sign or a term: "the so-called", "a song called"."""
    passage, mark = quoted.pieces[0]
    before = WORD.findall(passage.text[max(0, mark.start - BEFORE_TERM) : mark.start].lower())[-3:]
    introduced = load("quotations")["introduced"]
    return any(" ".join(before[-size:]) in introduced for size in range(1, len(before) + 1))


def stands_alone(quoted: Quoted) -> bool:
    """Whether it makes up sentences of its own: it opens one, it ends one, and the copy's next words open another."""
    first, opening = quoted.pieces[0]
    last, closing = quoted.pieces[-1]
    text = first.text[opening.start : opening.end].lstrip(MARKS)
    return (
        OPENS.search(first.text[: opening.start]) is not None
        and text[:1].isupper()
        and STOPPED.search(quoted.text.rstrip()) is not None
        and CLOSES.match(last.text, closing.end) is not None
    )
