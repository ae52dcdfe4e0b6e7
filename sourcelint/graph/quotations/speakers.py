"""Whose words a quotation has: the statement that it belongs to, or somebody who is heard beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import BODY, overlaps
from sourcelint.graph.stems import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.graph.facts import Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.quotations.joining import Quoted
    from sourcelint.graph.statements.attributed import Draft

    Told = Mapping[int, Sequence[tuple[Draft, Statement]]]
    """The statements of a story by the number of their passage, each with its draft."""

QUIET = frozenset({"other", "belief"})  # cues that let nobody speak: plans, feelings, deeds
HEARD = frozenset({"neutral", "act", "endorse", "guilt", "doubt", "manner", "attack", "deny"})
LONGEST_DIRECTION = 4  # tokens
CREDIT = ("[", "(", "—", "–", "-")


def statement_of(quoted: Quoted, told: Told) -> Statement | None:
    """The statement whose content has most of a quotation; of two with as much, the explicit and the narrower one."""
    best: tuple[int, bool, int] = (0, False, 0)
    found = None
    for passage, mark in quoted.pieces:
        for draft, statement in told.get(passage.number, ()):
            shared = sum(end - start for start, end in overlaps(draft.content_spans, [(mark.start, mark.end)]))
            rank = shared, not draft.implicit, -sum(end - start for start, end in draft.content_spans)
            if shared and rank > best:
                best, found = rank, statement
    return found


def is_heard(quoted: Quoted, passages: Sequence[Passage], told: Told) -> bool:
    """Whether somebody is heard beside a quotation, though no statement holds it.

    That is in its own paragraph, in the one that leads up to it, and for one that opens the story in the next.
    """
    first, last = quoted.first, quoted.pieces[-1][0]
    before = paragraph_before(first, passages)
    led_up = first.text[: quoted.start] or (passages[first.number - 1].text if first.number else "")
    if led_up.rstrip().endswith(":") or _is_credited(quoted, passages):
        return True
    around = [passage for passage, _ in quoted.pieces]
    if before is None:
        around += passages[last.number + 1 : last.number + 2]
    elif _speaks_in(before, told) or _tells_of_speech(before, before.sentences[-1:]):
        return True
    return any(_speaks_in(passage, told) or _tells_of_speech(passage, passage.sentences) for passage in around)


def is_pulled(quoted: Quoted, found: Sequence[tuple[Quoted, Statement | None]]) -> bool:
    """Whether another of the story's quotations has the same words with their speaker: a pull quote, a headline."""
    text = _plain(quoted)
    return any(
        statement is not None and statement.source is not None and other is not quoted and text in _plain(other)
        for other, statement in found
    )


def _plain(quoted: Quoted) -> str:
    return " ".join(("", *words_of(quoted.text.lower()), ""))


def paragraph_before(passage: Passage, passages: Sequence[Passage]) -> Passage | None:
    """The paragraph that leads up to one, past those that hold but quoted words or a stage direction: "She pauses."."""
    body = (p for p in reversed(passages[: passage.number]) if p.block.role in BODY)
    return next((p for p in body if len(p.tokens) > LONGEST_DIRECTION and not _is_quoted(p)), None)


def _is_quoted(passage: Passage) -> bool:
    """Whether a paragraph is nothing but quoted words."""
    marks = passage.outer_quotations
    spaces = len(marks)
    return spaces > 0 and sum(mark.end - mark.start for mark in marks) + spaces >= len(passage.text)


def _is_credited(quoted: Quoted, passages: Sequence[Passage]) -> bool:
    """Whether a credit follows right upon it, in its paragraph or as the next block: "[Reuters]", "— Jane Roe"."""
    last, mark = quoted.pieces[-1]
    if rest := last.text[mark.end :].lstrip():
        return rest.startswith(CREDIT)
    following = passages[last.number + 1] if last.number + 1 < len(passages) else None
    # a plain text's "- Jane Roe" is read as an item of a list
    return following is not None and (following.block.role == "list-item" or following.text.startswith(CREDIT))


def _speaks_in(passage: Passage, told: Told) -> bool:
    return any(_speaks(statement) for _, statement in told.get(passage.number, ()))


def _tells_of_speech(passage: Passage, sentences: Sequence[tuple[int, int]]) -> bool:
    """Whether some sentences have somebody speak, write or be asked, outside of quotation marks."""
    verbs, nouns = _verbs(), load("speech")["nouns"]
    return any(
        passage.lemmas[number] in (verbs if token.pos == "VERB" else nouns)
        and not passage.quoted(token.start, token.end)
        for first, last in sentences
        for number, token in enumerate(passage.tokens[first:last], start=first)
    )


def _speaks(statement: Statement) -> bool:
    """Whether somebody is heard in a statement; papers that are cited do not go on to talk."""
    if statement.source is None or statement.source.type == "document":
        return False
    return statement.cue_class not in QUIET and not statement.implicit


@cache
def _verbs() -> frozenset[str]:
    """Lemmas of verbs by which somebody is heard or asked."""
    cues = load("cues")
    return frozenset().union(load("speech")["verbs"], *(cues[name] for name in HEARD))
