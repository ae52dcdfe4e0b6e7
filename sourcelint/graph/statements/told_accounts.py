"""Whose account copy gives, told beside the clause: "by her count", "in the view of the dean"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.extract.model import Attribution
from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.extract.model import Spans
    from sourcelint.graph.passage import Passage

CLAUSES = frozenset({"VERB", "AUX"})
MARKS = frozenset({",", ".", ";", ":", "--", "-", "–", "—"})
LONGEST_TELLER = 8
"""Up to how many words stand between "to hear" and "tell it"."""


def told_accounts(passage: Passage) -> Iterator[Attribution]:
    """What copy gives as somebody's account where no attribution of the passage has it, in its order.

    Words that are quoted or told by somebody else are left alone.
    """
    if _marks().isdisjoint(passage.vocabulary):
        return
    for number, word in enumerate(passage.plain):
        if word not in _marks() or passage.tokens[number].head == number:
            continue
        if word == "hear":
            found = _heard_tell(passage, number)
        elif word == "according":
            found = _according(passage, number)
        else:
            found = _by_account(passage, number)
        if found is not None:
            yield found


@cache
def _marks() -> frozenset[str]:
    return load("tellings")["by"] | load("tellings")["in"] | {"according", "hear"}


def _by_account(passage: Passage, noun: int) -> Attribution | None:
    """ "By his count", "in the opinion of the court"."""
    by = passage.tokens[noun].head
    if passage.word(noun) not in load("tellings").get(passage.word(by), ()) or not is_free(passage, by):
        return None
    aside = _before_quotation(passage, passage.under(by))
    teller = _teller(passage, noun)
    if passage.tokens[noun].dep != "pobj" or teller is None or not _set_off(passage, aside):
        return None
    source = [token for token in passage.under(teller) if passage.word(token) != ","]
    cue = range(by, noun + 1) if teller > noun else [by, *range(max(source) + 1, noun + 1)]
    cue = [*cue, *(token for token in passage.children[noun] if noun < token < teller)]
    content = sorted({*_clause(passage, by, aside), *_quoted_behind(passage, aside[-1] + 1)})
    return _told(passage, _words(passage, teller), sorted(cue), content)


def _teller(passage: Passage, noun: int) -> int | None:
    """Whose account it is, of whom no "my" or "our" tells: they are the writer's or a speaker's own."""
    owner = passage.child(noun, "poss")
    if owner is None:
        of = (child for child in passage.children[noun] if passage.word(child) == "of")
        owner = next((passage.child(child, "pobj") for child in of), None)
    lists = load("pronouns")
    return owner if owner is not None and passage.word(owner) not in lists["first"] | lists["second"] else None


def _according(passage: Passage, according: int) -> Attribution | None:
    """ "According to the memo", where nothing else has it."""
    to = according + 1
    if passage.plain[to : to + 1] != ["to"] or not is_free(passage, according):
        return None
    noun = passage.child(to, "pobj")
    if noun is None or passage.word(noun) == "which":
        return None
    aside = sorted({according, to, *passage.under(noun)})
    return _told(passage, _words(passage, noun), [according, to], _clause(passage, according, aside))


def _words(passage: Passage, noun: int) -> list[int]:
    """A noun's phrase, but for clauses in which it says something else: "the clerk, who told the board"."""
    whole = _before_quotation(passage, passage.under(noun))
    if all(is_free(passage, token) for token in whole):
        return whole
    aside = {n for clause in whole if passage.tokens[clause].dep == "relcl" for n in passage.under(clause)}
    return [token for token in whole if token not in aside]


def _heard_tell(passage: Passage, hear: int) -> Attribution | None:
    """ "To hear the mayor tell it"."""
    near = passage.plain[hear : hear + LONGEST_TELLER]
    if passage.word(hear - 1) != "to" or "tell" not in near or not is_free(passage, hear):
        return None
    tell = hear + near.index("tell")
    if passage.plain[tell + 1 : tell + 2] != ["it"] or tell - hear < 2:
        return None
    aside = list(range(hear - 1, tell + 2))
    first, past = passage.sentences[passage.sentence(hear)]
    rest = [token for token in range(first, past) if token not in aside]
    cue = [hear - 1, hear, tell, tell + 1]
    return _told(passage, list(range(hear + 1, tell)), cue, rest) if _set_off(passage, aside) else None


def is_free(passage: Passage, token: int) -> bool:
    """Whether a token is neither quoted nor part of a cue, of a source or of what somebody is said to say."""
    start, end = passage.tokens[token].start, passage.tokens[token].end
    return not passage.quoted(start, end) and not any(
        first < end and start < last
        for attribution in passage.paragraph.attributions
        for first, last in (*attribution.source, *attribution.cue, *attribution.content)
    )


def _before_quotation(passage: Passage, tokens: list[int]) -> list[int]:
    """Tokens up to the words that somebody says in quotation marks, which a bad parse hangs on whoever says them."""
    quoted = (n for n, t in enumerate(tokens) if passage.quoted(passage.tokens[t].start, passage.tokens[t].end))
    return trim(passage, tokens[: next(quoted, None) or None])


def _quoted_behind(passage: Passage, behind: int) -> range:
    """Where a quotation follows words and their comma, it and the rest of its sentence: "in Roe's words, 'a mess'"."""
    _, past = passage.sentences[passage.sentence(behind - 1)]
    opened = min(behind + 1, past - 1)
    start, end = passage.tokens[opened].start, passage.tokens[opened].end
    return range(opened, past if passage.quoted(start, end) else opened)


def _set_off(passage: Passage, aside: list[int]) -> bool:
    """Whether words stand between commas, or where their sentence begins or ends."""
    first, past = passage.sentences[passage.sentence(aside[0])]
    before, behind = aside[0] - 1, aside[-1] + 1
    opened = before < first or passage.word(before) == "," or passage.word(before) in load("tellings")["joining"]
    return opened and (behind >= past or passage.tokens[behind].pos == "PUNCT")


def _clause(passage: Passage, top: int, aside: list[int]) -> list[int]:
    """The clause that words stand beside, without them."""
    verb = next((token for token in passage.ancestors(top) if passage.tokens[token].pos in CLAUSES), None)
    if verb is None:
        return []
    left_out, near = set(aside), _within_brackets(passage, top)
    return [token for token in passage.under(verb) if token not in left_out and token in near]


def _within_brackets(passage: Passage, token: int) -> range:
    """The tokens of the brackets around a token, else of its sentence."""
    first, past = passage.sentences[passage.sentence(token)]
    opened = next((n for n in range(token, first, -1) if passage.words[n] in "()"), None)
    if opened is None or passage.words[opened] != "(":
        return range(first, past)
    return range(opened + 1, next((n for n in range(token, past) if passage.words[n] == ")"), past))


def _told(passage: Passage, source: list[int], cue: list[int], content: list[int]) -> Attribution | None:
    trimmed = trim(passage, content)
    if not trimmed:
        return None
    return Attribution(pieces(passage, trim(passage, source)), pieces(passage, cue), pieces(passage, trimmed))


def trim(passage: Passage, tokens: list[int]) -> list[int]:
    """Tokens in order without the commas, stops and joining words at their ends; quotation marks stay."""
    first, last = 0, len(tokens)
    while first < last and (
        passage.words[tokens[first]] in MARKS or passage.word(tokens[first]) in load("tellings")["joining"]
    ):
        first += 1
    while first < last and passage.words[tokens[last - 1]] in MARKS:
        last -= 1
    return tokens[first:last]


def pieces(passage: Passage, tokens: list[int]) -> Spans:
    """The characters of tokens in order, in runs, commas at the ends of a run aside."""
    found = (trim(passage, list(range(first, past))) for first, past in runs(tokens))
    return tuple(passage.extent(run[0], run[-1] + 1) for run in found if run)
