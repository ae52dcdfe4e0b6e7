"""A word or three in quotation marks: plain ones that need no marks, and those that the next quotation says again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.quotations.shapes import is_sentence, is_title
from sourcelint.graph.statements.attributed import BODY
from sourcelint.graph.stems import words_of

if TYPE_CHECKING:
    from sourcelint.article.model import Span
    from sourcelint.graph.facts import Fragment, Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.quotations.joining import Quoted

LEAST_PLAIN, LONGEST_PLAIN = 2, 3
"""Words of a fragment; a single word in marks may be any word's other sense: his “people”."""
LEAST_ECHO, LONGEST_ECHO = 2, 6
NEXT_SENTENCES = 2
REMEMBERED = 60
"""Words of the next quotation over which a reader still has the fragment in the ear."""
SPEAKERS = frozenset({"named-person", "named-organization", "anonymous-source", "unnamed-person"})


def fragment_of(quoted: Quoted, statement: Statement | None, following: tuple[Quoted, Statement | None]) -> Fragment:
    """Whether a quotation of the body is a mere fragment of what somebody says, and what is wrong with it.

    `following`: the next quotation that stands inside no other, with its statement; itself where none follows.
    """
    alone = len(quoted.pieces) == 1 and quoted.depth == 0 and quoted.first.block.role in BODY
    words = [word.lower() for word in words_of(quoted.text)]
    if not alone or not 0 < len(words) <= LONGEST_ECHO or statement is None or not _is_spoken(statement):
        return "none"
    if is_title(quoted):
        return "none"
    if _is_same_speaker(statement, following[1]) and _is_echoed(quoted, words, following[0]):
        return "echoed"
    return "plain" if _is_plain(quoted, statement) else "none"


def _is_spoken(statement: Statement) -> bool:
    """Whether one person or body is reported to have said it: no document, no share of a poll's people."""
    source = statement.source
    return source is not None and source.type in SPEAKERS and statement.spoken


def _is_same_speaker(statement: Statement, other: Statement | None) -> bool:
    one, two = statement.source, other.source if other is not None else None
    return one is not None and two is not None and one.id == two.id


def _is_echoed(quoted: Quoted, words: list[str], following: Quoted) -> bool:
    """Whether the next quotation, a sentence of one or two sentences later, soon has all the words in a row."""
    if len(words) < LEAST_ECHO or is_sentence(quoted) or not is_sentence(following):
        return False
    if not _tells_something(quoted) or not 0 <= _apart(quoted, following) <= NEXT_SENTENCES:
        return False
    again = [word.lower() for word in words_of(following.text)][:REMEMBERED]
    return any(again[at : at + len(words)] == words for at in range(len(again) - len(words) + 1))


def _tells_something(quoted: Quoted) -> bool:
    """Whether it has a noun, a verb or an adjective."""
    passage, mark = quoted.pieces[0]
    return any(passage.tokens[t].pos in ("NOUN", "VERB", "ADJ") for t in passage.inside(mark.start, mark.end))


def _apart(quoted: Quoted, following: Quoted) -> int:
    """Sentences from one quotation to the next, in the same paragraph or the one after it; else -1."""
    passage, other = quoted.first, following.first
    here, there = _sentence(quoted), _sentence(following)
    if other.number == passage.number:
        return there - here
    return len(passage.sentences) - here + there if other.number == passage.number + 1 else -1


def _sentence(quoted: Quoted) -> int:
    passage, mark = quoted.pieces[0]
    return passage.sentence(passage.inside(mark.start, mark.end)[0])


def _is_plain(quoted: Quoted, statement: Statement) -> bool:
    """Whether plain words of a reported sentence stand in marks, though they would read the same without."""
    passage, mark = quoted.pieces[0]
    lists, inside = load("fragments"), passage.inside(mark.start, mark.end)
    told = [t for t in inside if passage.words[t][0].isalnum()]
    first, last = passage.sentences[passage.sentence(inside[0])]
    before = passage.tokens[inside[0] - 1] if inside[0] > first else None
    # right behind a comma or the cue it is the whole of what somebody says: `he said “no”`
    whole = before is None or before.pos == "PUNCT" or _ends_cue(passage.span(before.start, before.end), statement)
    # and before a noun it is what somebody else calls that: the “not there yet” remark
    after = inside[-1] + 1
    names = after < last and passage.tokens[after].pos in ("NOUN", "PROPN")
    return (
        not (whole or names)
        and LEAST_PLAIN <= len(told) <= LONGEST_PLAIN
        and passage.words[told[0]][0].islower()
        and all(passage.lemmas[t] in lists["ordinary"] for t in told)
        and not any(_is_naming(passage, t) for t in range(first, last) if t not in inside)
    )


def _is_naming(passage: Passage, token: int) -> bool:
    """Whether a token is a verb behind which words are a name or a judgement: "called it"."""
    return passage.tokens[token].pos == "VERB" and passage.lemmas[token] in load("fragments")["naming"]


def _ends_cue(word: Span, statement: Statement) -> bool:
    return any(cue.start <= word.start and word.end == cue.end for cue in statement.cue_spans)
