"""When a word refuses comment where it is negated: "would not say", "did not respond", "without elaborating"."""

from __future__ import annotations

from collections.abc import Callable

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import Passage
from sourcelint.graph.statements.refusal_grammar import (
    asks,
    beside,
    clause_openings,
    completed,
    direct_object,
    has_object,
    helped_by,
    of_others,
    passive,
    perfect,
    prepositions,
    will,
    without,
)
from sourcelint.graph.statements.refusing_plainly import refuses_deed

Test = Callable[[Passage, int], bool]


def _would_not_enter(passage: Passage, verb: int) -> bool:
    return will(passage, verb) and (has_object(passage, verb, "entered") or _goes_there(passage, verb))


def _goes_there(passage: Passage, verb: int) -> bool:
    return passage.lemmas[verb] == "go" and beside(passage, verb, "there")


def _would_not_say(passage: Passage, verb: int) -> bool:
    cannot = helped_by(passage, verb, "can") and passage.lemmas[verb] in load("refusals")["disclose"]
    may = cannot or will(passage, verb)
    if not may or passive(passage, verb) or _not_only(passage, verb):
        return False
    return not _claims_otherwise(passage, verb)


def _would_not_be_drawn(passage: Passage, verb: int) -> bool:
    return passive(passage, verb) and will(passage, verb)


def _dignified(passage: Passage, verb: int) -> bool:
    return will(passage, verb)


def _did_not_offer(passage: Passage, verb: int) -> bool:
    if without(passage, verb) and passage.lemmas[verb] != "take":
        return False  # "spoke without offering specifics" is a vague speech
    wanted = ("asked",) if passage.lemmas[verb] in ("take", "entertain") else ("offered",)
    if passage.lemmas[verb] == "have":
        wanted = ("had",)
    return of_others(passage, verb) and not passive(passage, verb) and direct_object(passage, verb, *wanted) is not None


def _did_not_tell(passage: Passage, verb: int) -> bool:
    if not of_others(passage, verb) or passive(passage, verb) or perfect(passage, verb):
        return False
    return asks(passage, verb) or has_object(passage, verb, "asked")


def _does_not_discuss(passage: Passage, verb: int) -> bool:
    """ "We do not comment on that": a habit, in anybody's words."""
    if without(passage, verb):
        return of_others(passage, verb)
    return passage.subject(verb) is not None and helped_by(passage, verb, "now") and not asks(passage, verb)


def _did_not_respond(passage: Passage, verb: int) -> bool:
    if will(passage, verb) or prepositions(passage, verb, "in") or _says_no_word(passage, verb):
        return False
    needs = passage.lemmas[verb] in load("refusals")["needs_object"] and not _answers_nothing(passage, verb)
    bare = not needs and not prepositions(passage, verb, "to", "for")
    if passage.lemmas[verb] == "respond" and of_others(passage, verb) and has_object(passage, verb, "reproach"):
        return True
    return bare or has_object(passage, verb, "asked" if without(passage, verb) else "inquiry")


def _says_no_word(passage: Passage, verb: int) -> bool:
    """ "“Absolutely not,” she responded": the negation is what is said."""
    helped = any(passage.tokens[c].dep in ("aux", "auxpass") for c in passage.children[verb])
    spoken = any(passage.lemmas[c] == "not" for c in passage.children[verb])
    return spoken and not helped and passage.tokens[verb].tag not in ("VBG", "VB")


def _got_back(passage: Passage, verb: int) -> bool:
    return beside(passage, verb, "back") and not perfect(passage, verb) and of_others(passage, verb)


def _heard_nothing(passage: Passage, verb: int) -> bool:
    """ "Did not receive a response", "did not hear back": it is the asker who tells."""
    if passage.quoted(*passage.extent(verb, verb + 1)):
        return False
    back = passage.lemmas[verb] == "hear" and beside(passage, verb, "back")
    return back or direct_object(passage, verb, "reply_noun") is not None


def _picked_up(passage: Passage, verb: int) -> bool:
    return beside(passage, verb, "up") and has_object(passage, verb, "medium") and of_others(passage, verb)


def _did_not_want(passage: Passage, verb: int) -> bool:
    return of_others(passage, verb) and refuses_deed(passage, verb)


def _not_ready(passage: Passage, word: int) -> bool:
    return not perfect(passage, passage.tokens[word].head) and refuses_deed(passage, word)


def _neither_confirmed(passage: Passage, verb: int) -> bool:
    return any(passage.tokens[c].dep == "conj" and passage.lemmas[c] == "deny" for c in passage.children[verb])


def _not_only(passage: Passage, verb: int) -> bool:
    return any(passage.word(child) in ("only", "just") for child in range(max(verb - 2, 0), verb))


def _answers_nothing(passage: Passage, verb: int) -> bool:
    return passage.lemmas[verb] == "answer" and not completed(passage, verb) and of_others(passage, verb)


def _claims_otherwise(passage: Passage, verb: int) -> bool:
    """ "I would not say that he lied" is an opinion, "he would not say whether he lied" a refusal."""
    if passage.lemmas[verb] == "address":
        return not has_object(passage, verb, "asked") and not asks(passage, verb)
    if passage.lemmas[verb] != "say":
        return False
    rather = any(passage.word(c) == "rather" for c in passage.children[verb])
    openings = clause_openings(passage, verb)
    return (bool(openings) and not asks(passage, verb)) or not (rather or of_others(passage, verb))


# Word lists of `refusals.toml`, and when a word of the list refuses that is negated.
NEGATIVE: tuple[tuple[str, Test], ...] = (
    ("enter", _would_not_enter),
    ("withhold", _would_not_say),
    ("draw", _would_not_be_drawn),
    ("dignify", _dignified),
    ("silent", of_others),
    ("habit", _does_not_discuss),
    ("offer", _did_not_offer),
    ("tell", _did_not_tell),
    ("respond", _did_not_respond),
    ("get_back", _got_back),
    ("receive", _heard_nothing),
    ("pick", _picked_up),
    ("want", _did_not_want),
    ("ready", _not_ready),
    ("confirm", _neither_confirmed),
)
