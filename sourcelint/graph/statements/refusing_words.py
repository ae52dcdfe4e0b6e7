"""Whether a word refuses comment: "declined", "would not say", "did not respond", "could not be reached"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import SUBJECTS, Passage

FIRST_PERSON = frozenset({"i", "we"})
Test = Callable[[Passage, int], bool]


def refuses_comment(passage: Passage, word: int) -> bool:
    """Whether a verb or an adjective of a passage refuses comment, by what stands around it."""
    words, lemma = load("refusals"), passage.lemmas[word]
    if any(lemma in words[name] and says_no(passage, word) for name, says_no in PLAIN):
        return True
    candidates = [says_no for name, says_no in NEGATIVE if lemma in words[name]]
    return bool(candidates) and _negated(passage, word) and any(says_no(passage, word) for says_no in candidates)


@cache
def telling() -> frozenset[str]:
    """The lemmas on which a refusal can hang."""
    return frozenset().union(*(load("refusals")[name] for name, _ in (*PLAIN, *NEGATIVE)))


def _declined(passage: Passage, verb: int) -> bool:
    handing = passage.child(verb, "xcomp")
    if handing is not None and passage.lemmas[handing] in load("refusals")["hand_over"]:
        return _object(passage, handing, "offered") or _complement(passage, verb, "speak")
    return _complement(passage, verb, "speak") or _refused_request(passage, verb)


def _dodged(passage: Passage, verb: int) -> bool:
    return _object(passage, verb, "asked")


def _avoided(passage: Passage, verb: int) -> bool:
    return _complement(passage, verb, "reply")


def _demurred(passage: Passage, verb: int) -> bool:
    return not _completed(passage, verb) and _of_others(passage, verb)


def _failed(passage: Passage, verb: int) -> bool:
    return _has_not(passage, verb) and _complement(passage, verb, "reply") and _for_answer(passage, verb)


def _kept_mum(passage: Passage, verb: int) -> bool:
    return not _negated(passage, verb)


def _ignored(passage: Passage, verb: int) -> bool:
    return _object(passage, verb, "inquiry") and _for_comment(passage, verb)


def _would_say_nothing(passage: Passage, verb: int) -> bool:
    return _will(passage, verb) and _says_nothing(passage, verb)


def _unavailable(passage: Passage, verb: int) -> bool:
    unavailable = _negated(passage, verb) != passage.lemmas[verb].startswith("un")
    return unavailable and _for_comment(passage, verb)


def _unreached(passage: Passage, verb: int) -> bool:
    return _passive(passage, verb) and not _reaches_something(passage, verb)


def _would_not_enter(passage: Passage, verb: int) -> bool:
    return _will(passage, verb) and _object(passage, verb, "entered")


def _would_not_say(passage: Passage, verb: int) -> bool:
    if not _will(passage, verb) or _passive(passage, verb) or _not_only(passage, verb):
        return False
    return not _claims_otherwise(passage, verb)


def _did_not_offer(passage: Passage, verb: int) -> bool:
    return _object(passage, verb, "offered") and _of_others(passage, verb)


def _did_not_tell(passage: Passage, verb: int) -> bool:
    if not _of_others(passage, verb) or _passive(passage, verb) or _perfect(passage, verb):
        return False
    return any(_asks(passage, token) for token in _clause_openings(passage, verb))


def _did_not_respond(passage: Passage, verb: int) -> bool:
    if _will(passage, verb):
        return False
    needs = passage.lemmas[verb] in load("refusals")["needs_object"] and not _answers_nothing(passage, verb)
    bare = not needs and not _prepositions(passage, verb, "to", "for")
    return bare or _object(passage, verb, "inquiry")


def _refused_request(passage: Passage, verb: int) -> bool:
    """ "Refused a request for comment", "declined an interview", not "refused requests to stop it"."""
    asked = load("refusals")["asked"]
    return any(
        passage.lemmas[c] in asked and passage.child(c, "acl", "relcl") is None
        for c in passage.children[verb]
        if passage.tokens[c].dep == "dobj"
    )


def _completed(passage: Passage, verb: int) -> bool:
    return any(passage.tokens[c].dep in ("dobj", "ccomp", "xcomp", "nsubjpass", "prep") for c in passage.children[verb])


def _perfect(passage: Passage, verb: int) -> bool:
    """ "Has not said" tells what is not known yet, not that somebody was asked."""
    return any(passage.tokens[c].dep == "aux" and passage.lemmas[c] == "have" for c in passage.children[verb])


def _not_only(passage: Passage, verb: int) -> bool:
    return any(passage.word(child) in ("only", "just") for child in range(max(verb - 2, 0), verb))


def _has_not(passage: Passage, verb: int) -> bool:
    """ "Failed to", "has yet to"."""
    if passage.lemmas[verb] != "have":
        return not _negated(passage, verb)
    return any(passage.word(child) == "yet" for child in passage.under(verb))


def _says_nothing(passage: Passage, verb: int) -> bool:
    said = passage.child(verb, "dobj")
    return said is not None and passage.word(said) in ("nothing", "little")


def _answers_nothing(passage: Passage, verb: int) -> bool:
    return passage.lemmas[verb] == "answer" and not _completed(passage, verb) and _of_others(passage, verb)


def _reaches_something(passage: Passage, verb: int) -> bool:
    """ "No deal could be reached", "the summit could not be reached by the climbers"."""
    things, media = load("refusals")["thing_reached"], load("refusals")["medium"]
    what = passage.child(verb, "nsubjpass")
    by = next((c for c in passage.children[verb] if passage.word(c) == "by"), None)
    whom = passage.child(by, "pobj") if by is not None else None
    return (what is not None and passage.lemmas[what] in things) or (
        whom is not None and passage.lemmas[whom] not in media
    )


def _complement(passage: Passage, verb: int, words: str) -> bool:
    """Whether one of the words is the deed that is refused; "declined to be named" asks for anonymity instead."""
    for child in passage.children[verb]:
        if passage.tokens[child].dep == "xcomp" and passage.lemmas[child] in load("refusals")[words]:
            return passage.lemmas[child] == "interview" or not _passive(passage, child)
    return False


def _object(passage: Passage, verb: int, words: str) -> bool:
    """Whether one of the words is what the verb is done to, or what it is done to by way of a preposition."""
    wanted = load("refusals")[words]
    for child in passage.children[verb]:
        token = passage.tokens[child]
        if token.dep in ("dobj", "nsubjpass") and passage.lemmas[child] in wanted:
            return True
        if token.dep == "prep" and any(passage.lemmas[g] in wanted for g in passage.children[child]):
            return True
    return False


def _prepositions(passage: Passage, verb: int, *wanted: str) -> list[int]:
    return [c for c in passage.children[verb] if passage.tokens[c].dep == "prep" and passage.word(c) in wanted]


def _for_comment(passage: Passage, verb: int, *words: str) -> bool:
    return any(passage.lemmas[t] in (words or ("comment", "interview", "request")) for t in passage.under(verb))


def _for_answer(passage: Passage, verb: int) -> bool:
    """Whether it is an inquiry that stays without an answer, not a fire or a request for papers."""
    deed = passage.child(verb, "xcomp")
    if deed is None or not _prepositions(passage, deed, "to"):
        return deed is not None
    request = any(passage.lemmas[token] == "request" for token in passage.under(deed))
    return _object(passage, deed, "inquiry") and (not request or _for_comment(passage, deed, "comment", "interview"))


def _negated(passage: Passage, verb: int) -> bool:
    head = passage.tokens[verb].head
    over = [head] if passage.tokens[verb].dep in ("acomp", "xcomp") else []
    near = [*passage.children[verb], *over, *(c for above in over for c in passage.children[above])]
    negation = load("refusals")["negation"]
    return any(passage.lemmas[n] in negation and passage.tokens[n].dep not in SUBJECTS for n in near) or _none_of_them(
        passage, verb
    )


def _none_of_them(passage: Passage, verb: int) -> bool:
    subject = passage.subject(verb)
    if subject is None:
        return False
    return passage.word(subject) in ("neither", "none", "nobody") or any(
        passage.word(child) in ("neither", "no") for child in passage.children[subject]
    )


def _will(passage: Passage, verb: int) -> bool:
    will, over = load("refusals")["will"], passage.tokens[verb].head
    if passage.tokens[verb].dep == "xcomp" and passage.word(over) == "going":
        return True
    return any(passage.tokens[c].dep == "aux" and passage.word(c) in will for c in passage.children[verb])


def _passive(passage: Passage, verb: int) -> bool:
    return any(passage.tokens[c].dep in ("auxpass", "nsubjpass") for c in passage.children[verb])


def _claims_otherwise(passage: Passage, verb: int) -> bool:
    """ "I would not say that he lied" is an opinion, "he would not say whether he lied" a refusal."""
    if passage.lemmas[verb] != "say":
        return False
    openings = _clause_openings(passage, verb)
    return (bool(openings) and not any(_asks(passage, token) for token in openings)) or not _of_others(passage, verb)


def _clause_openings(passage: Passage, verb: int) -> list[int]:
    """The first two words of every clause that a verb governs."""
    clauses = [child for child in passage.children[verb] if passage.tokens[child].dep in ("ccomp", "advcl", "dobj")]
    return [token for clause in clauses for token in passage.under(clause)[:2]]


def _of_others(passage: Passage, verb: int) -> bool:
    """Whether a third person is the subject, in the words of the copy."""
    subject, token = passage.subject(verb), passage.tokens[verb]
    if subject is None or passage.word(subject) in {*FIRST_PERSON, "you"}:
        return False
    return not passage.quoted(token.start, token.end)


def _asks(passage: Passage, token: int) -> bool:
    return passage.lemmas[token] in ("whether", "if") or passage.tokens[token].tag.startswith("W")


def _no_reply(passage: Passage, verb: int) -> bool:
    """ "Had no comment", "there was no response"."""
    nouns = load("refusals")["reply_noun"]
    return any(
        passage.tokens[c].dep in ("dobj", "attr")
        and passage.lemmas[c] in nouns
        and any(passage.word(d) == "no" for d in passage.children[c])
        for c in passage.children[verb]
    )


def _unanswered(passage: Passage, verb: int) -> bool:
    if passage.lemmas[verb] in load("refusals")["unanswered"]:
        return True
    return _negated(passage, verb) and _passive(passage, verb) and _object(passage, verb, "inquiry")


# Word lists of `refusals.toml`, and when a word of the list refuses: by itself, and where it is negated.
PLAIN: tuple[tuple[str, Test], ...] = (
    ("decline", _declined),
    ("dodge", _dodged),
    ("avoid", _avoided),
    ("demur", _demurred),
    ("fail", _failed),
    ("mute", _kept_mum),
    ("ignore", _ignored),
    ("give", _no_reply),
    ("unanswered", _unanswered),
    ("respond", _unanswered),
    ("withhold", _would_say_nothing),
    ("available", _unavailable),
)
NEGATIVE: tuple[tuple[str, Test], ...] = (
    ("reach", _unreached),
    ("enter", _would_not_enter),
    ("withhold", _would_not_say),
    ("silent", _of_others),
    ("offer", _did_not_offer),
    ("tell", _did_not_tell),
    ("respond", _did_not_respond),
)
