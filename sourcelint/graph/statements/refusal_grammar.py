"""What stands around a word in a passage, as far as refusals to comment ask: negation, modals, objects, complements."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import ALL_SUBJECTS, Passage

Test = Callable[[Passage, int], bool]
"""Whether a word of a passage, by its token number, refuses comment."""

FIRST_PERSON = frozenset({"i", "we"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "dobj"})
TAKEN_UP = frozenset({"acomp", "xcomp", "oprd"})


@cache
def _words(*lists: str) -> frozenset[str]:
    """The words of several lists."""
    return frozenset().union(*(load("refusals")[name] for name in lists))


def doer(passage: Passage, verb: int) -> int | None:
    """The subject of a verb; of "left without taking questions", that of "left"; the one blamed "for not answering"."""
    above = passage.tokens[verb].head
    if passage.tokens[verb].dep == "pcomp" and passage.tokens[above].dep == "prep":
        over = passage.tokens[above].head
        return passage.child(over, "dobj") if passage.word(above) == "for" else _whose_deed(passage, over)
    who = passage.subject(verb)
    return _who_was_asked(passage, verb) if who is None else who


def _who_was_asked(passage: Passage, verb: int) -> int | None:
    """The subject where it parses as that of the aside: "Roe, asked about it, demurred"."""
    asides = (c for c in passage.children[verb] if c < verb and passage.lemmas[c] in load("refusals")["put_to"])
    return next((who for aside in asides if (who := passage.child(aside, "nsubj")) is not None and who < aside), None)


def _whose_deed(passage: Passage, verb: int) -> int | None:
    """The subject of a verb; of one that parses as a description ("the head, Otto Roe, left"), what it describes."""
    token = passage.tokens[verb]
    described = token.dep == "acl" and passage.tokens[token.head].dep == "ROOT"
    return token.head if described else passage.subject(verb)


def of_others(passage: Passage, verb: int) -> bool:
    """Whether a third person is the subject, in the words of the copy."""
    who, token = doer(passage, verb), passage.tokens[verb]
    if who is None or passage.word(who) in {*FIRST_PERSON, "you"}:
        return False
    return not passage.quoted(token.start, token.end)


def negated(passage: Passage, verb: int) -> bool:
    """Whether a verb, an adjective or what it completes is denied: "not", "never", "neither", "without"."""
    head = passage.tokens[verb].head
    taken_up = passage.tokens[verb].dep in TAKEN_UP or passage.lemmas[head] == "make"  # "did not make him available"
    over = [head] if taken_up and not _permits(passage, head) else []
    near = [*passage.children[verb], *over, *(c for above in over for c in passage.children[above])]
    negation = load("refusals")["negation"]
    last = len(passage.tokens) if passage.tokens[verb].pos == "AUX" else verb
    return (
        any(n < last and passage.lemmas[n] in negation and passage.tokens[n].dep not in ALL_SUBJECTS for n in near)
        or without(passage, verb)
        or any(_none_of_them(passage, n) for n in (verb, *over))
    )


def without(passage: Passage, verb: int) -> bool:
    """ "Without commenting"."""
    return passage.tokens[verb].dep == "pcomp" and passage.word(passage.tokens[verb].head) == "without"


def will(passage: Passage, verb: int) -> bool:
    """ "Would not say", "is not going to say"."""
    over = passage.tokens[verb].head
    if passage.tokens[verb].dep == "xcomp" and passage.word(over) == "going":
        return True
    return helped_by(passage, verb, "will")


def helped_by(passage: Passage, verb: int, words: str) -> bool:
    """Whether one of the words is a helping verb of a verb."""
    helpers = load("refusals")[words]
    return any(passage.tokens[c].dep == "aux" and passage.word(c) in helpers for c in passage.children[verb])


def passive(passage: Passage, verb: int) -> bool:
    """ "Was answered"."""
    return any(passage.tokens[c].dep in ("auxpass", "nsubjpass") for c in passage.children[verb])


def perfect(passage: Passage, verb: int) -> bool:
    """ "Has not said" tells what is not known yet, not that somebody was asked."""
    return any(passage.tokens[c].dep == "aux" and passage.lemmas[c] == "have" for c in passage.children[verb])


def progressive(passage: Passage, verb: int) -> bool:
    """ "Is saying", "was not taking"."""
    return passage.tokens[verb].tag == "VBG" and any(
        passage.tokens[c].dep == "aux" and passage.lemmas[c] == "be" for c in passage.children[verb]
    )


def completed(passage: Passage, verb: int) -> bool:
    """Whether an object, a complement or a preposition completes a verb."""
    return any(passage.tokens[c].dep in ("dobj", "ccomp", "xcomp", "nsubjpass", "prep") for c in passage.children[verb])


def complement(passage: Passage, word: int, words: str) -> int | None:
    """The deed of the list that completes a word; "declined to be named" asks for anonymity instead."""
    deeds = load("refusals")[words]
    for child in passage.children[word]:
        dep = passage.tokens[child].dep
        if child < word or dep not in ("xcomp", "advcl", "ccomp") or passage.lemmas[child] not in deeds:
            continue
        infinitive = any(passage.word(c) == "to" for c in passage.children[child])
        undergone = passage.lemmas[child] in load("refusals")["undergone"] and _by_no_inquirer(passage, child)
        if (dep == "xcomp" or infinitive) and (undergone or not passive(passage, child)):
            return child
    return None


def _by_no_inquirer(passage: Passage, deed: int) -> bool:
    """Whether nobody is named who asks, or the press: not "to be interviewed by investigators"."""
    by = [c for c in passage.children[deed] if passage.word(c) == "by"]
    askers = [n for at in by for n in passage.under(at)]
    return not by or any(passage.lemmas[n] in load("refusals")["broadcast"] | load("refusals")["press"] for n in askers)


def quoted_of_others(passage: Passage, verb: int) -> bool:
    """Whether somebody in quotation marks speaks of another: no refusal that the copy reports."""
    who, token = doer(passage, verb), passage.tokens[verb]
    first_person = who is None or passage.word(who) in FIRST_PERSON
    return passage.quoted(token.start, token.end) and not first_person


def has_object(passage: Passage, verb: int, *lists: str) -> bool:
    """Whether a word of the lists is what the verb is done to, directly or by way of a preposition."""
    wanted = _words(*lists)
    for child in passage.children[verb]:
        token = passage.tokens[child]
        if token.dep in ("dobj", "nsubjpass") and any(passage.lemmas[n] in wanted for n in _joined(passage, child)):
            return True
        if token.dep == "prep" and any(passage.lemmas[g] in wanted for g in passage.children[child]):
            return True
    return False


def direct_object(passage: Passage, verb: int, *lists: str) -> int | None:
    """The object of a verb, or the subject of a passive one, that is a word of the lists."""
    wanted = _words(*lists)
    objects = (c for c in passage.children[verb] if passage.tokens[c].dep in ("dobj", "nsubjpass"))
    return next((c for c in objects if passage.lemmas[c] in wanted), None)


def denied_noun(passage: Passage, verb: int, *lists: str) -> int | None:
    """Of "had no comment", "there was no word", the noun of the lists that "no" denies and no clause narrows."""
    if "no" not in passage.vocabulary:
        return None
    wanted = _words(*lists)
    for child in passage.children[verb]:
        noun = passage.tokens[child].dep in ("dobj", "attr", "nsubjpass", "nsubj") and passage.lemmas[child] in wanted
        if noun and any(passage.word(c) == "no" for c in passage.children[child]):
            narrowing = passage.child(child, "relcl", "acl")
            return child if narrowing is None or passage.lemmas[narrowing] in ("make", "offer", "add") else None
    return None


def prepositions(passage: Passage, verb: int, *wanted: str) -> list[int]:
    """The prepositions of the given words that hang on a verb."""
    return [c for c in passage.children[verb] if passage.tokens[c].dep == "prep" and passage.word(c) in wanted]


def beside(passage: Passage, verb: int, *wanted: str) -> bool:
    """Whether one of the words hangs on the verb as a particle or an adverb: "hung up", "called back"."""
    return any(passage.word(c) in wanted for c in passage.children[verb] if passage.tokens[c].dep in ("prt", "advmod"))


def inquiry_subject(passage: Passage, verb: int) -> int | None:
    """The subject of a verb where it is what a reporter sent: "a message left for Roe", not "requests for help"."""
    sent = passage.subject(verb)
    if (
        sent is None
        or not (passage.lemmas[sent] in load("refusals")["call"] or is_sent_question(passage, sent))
        or passage.quoted(*passage.extent(verb, verb + 1))
    ):
        return None
    for_what = prepositions(passage, sent, "for")
    return sent if not for_what or mentions(passage, sent, "for_comment") else None


def is_sent_question(passage: Passage, noun: int) -> bool:
    """Whether it is a question that a paper asked: "written questions", "questions sent by email"."""
    asking = any(passage.lemmas[c] in load("refusals")["questioning"] for c in passage.children[noun])
    return passage.lemmas[noun] == "question" and asking


def calls_for_a_thing(passage: Passage, call: int) -> bool:
    """ "Calls for an inquiry", not "for comment" nor "to the bank for its side"."""
    whom = prepositions(passage, call, "to")
    return bool(prepositions(passage, call, "for")) and not whom and not mentions(passage, call, "for_comment")


def told_by_another(passage: Passage, verb: int) -> bool:
    """Whether a source in the story tells of it: "her letters were never answered, Voss said"."""
    who = passage.subject(passage.tokens[verb].head if passage.tokens[verb].dep == "acomp" else verb)
    if who is None or (passage.tokens[who].pos == "PRON" and passage.word(who) not in ("they", "none", "nobody")):
        return False
    first, at = passage.tokens[who].start, passage.tokens[verb].start
    return any(
        start <= first < end and start <= at < end
        for found in passage.paragraph.attributions
        if found.cue
        for start, end in found.content
    )


def mentions(passage: Passage, word: int, words: str) -> bool:
    """Whether a word of the list stands under another word."""
    wanted = load("refusals")[words]
    return any(passage.lemmas[token] in wanted for token in passage.under(word))


def reacts(passage: Passage, verb: int) -> bool:
    """Whether it is a body or a machine that responds, or does not: "the patient did not respond"."""
    who = passage.subject(verb)
    return who is not None and passage.lemmas[who] in load("refusals")["reacting"]


def asked(passage: Passage, verb: int) -> bool:
    """Whether the sentence of a verb tells that somebody was asked: "asked about", "when pressed"."""
    first, last = passage.sentences[passage.sentence(verb)]
    words = load("refusals")["put_to"]
    return any(
        passage.lemmas[n] in words
        and (
            (passage.tokens[n].tag == "VBN" and passage.tokens[n].dep in ("advcl", "csubj")) or _aside(passage, n, verb)
        )
        for n in range(first, last)
        if n != verb
    ) or any(passage.tokens[n].dep == "advcl" and passage.lemmas[n] in words for n in passage.children[verb])


def _aside(passage: Passage, verb: int, main: int) -> bool:
    """ "Roe, asked about it, demurred": between commas, which parse in many ways."""
    between = 0 < verb < main and passage.word(verb - 1) == "," and passage.word(verb + 1) not in ("him", "her", "them")
    bare = passage.tokens[verb].tag in ("VBN", "VBD") and not any(c > verb for c in _doers(passage, verb))
    return between and bare and any(passage.word(n) == "," for n in range(verb + 1, main))


def _doers(passage: Passage, verb: int) -> list[int]:
    return [c for c in passage.children[verb] if passage.tokens[c].dep in ALL_SUBJECTS]


def asked_to_tell(passage: Passage, verb: int) -> bool:
    """Whether the sentence of a verb tells that somebody was asked to tell: "asked to explain", "contacted"."""
    words, (first, last) = load("refusals"), passage.sentences[passage.sentence(verb)]
    for n in range(first, last):
        if passage.tokens[n].tag == "VBN" and passage.tokens[n].dep == "advcl":
            if passage.lemmas[n] in words["sought_out"]:
                return True
            if passage.lemmas[n] in words["put_to"] and complement(passage, n, "withhold") is not None:
                return True
    return False


def after_a_question(passage: Passage, verb: int) -> bool:
    """Whether this sentence or the one before tells of a question: who only leaves something out has refused nobody."""
    number, words = passage.sentence(verb), load("refusals")
    first, last = passage.sentences[max(number - 1, 0)][0], passage.sentences[number][1]
    return not (words["put_to"] | words["call"]).isdisjoint(passage.lemmas[first:last])


def asks(passage: Passage, verb: int) -> bool:
    """Whether what completes a verb is a question: "whether", "how much"; "said when" and "said why" alone too."""
    return any(_questions(passage, token) for token in clause_openings(passage, verb))


def clause_openings(passage: Passage, verb: int) -> list[int]:
    """The first two words of every clause that a verb governs, and the bare adverbs behind it."""
    clauses = [child for child in passage.children[verb] if passage.tokens[child].dep in CLAUSES]
    adverbs = [c for c in passage.children[verb] if c > verb and passage.tokens[c].tag == "WRB"]
    return [*(token for clause in clauses for token in passage.under(clause)[:2]), *adverbs]


def _questions(passage: Passage, token: int) -> bool:
    return passage.lemmas[token] in ("whether", "if") or passage.tokens[token].tag.startswith("W")


def _permits(passage: Passage, word: int) -> bool:
    """ "Was not allowed to respond" is no refusal."""
    return passage.lemmas[word] in load("refusals")["permit"]


def _none_of_them(passage: Passage, verb: int) -> bool:
    subject = passage.subject(verb)
    if subject is None:
        return False
    return passage.word(subject) in ("neither", "none", "nobody") or any(
        passage.word(child) in ("neither", "no") for child in passage.children[subject]
    )


def _joined(passage: Passage, noun: int) -> list[int]:
    """A noun, those coordinated with it, and what an amount or a list is of: "a list of donors"."""
    found = [noun]
    for at in found:
        found += [c for c in passage.children[at] if passage.tokens[c].dep == "conj"]
    return found
