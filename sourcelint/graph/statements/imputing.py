"""What a verb that judges comes to in its sentence: it may be the plain word for what the source does there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import ALL_SUBJECTS
from sourcelint.graph.statements.attributed import about_oneself

if TYPE_CHECKING:
    from sourcelint.graph.facts import CueClass
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

JUDGING = frozenset({"guilt", "doubt", "endorse"})
THEMSELVES = frozenset({"i", "we", "he", "she", "they", "it"})
COMPLEMENTS = frozenset({"aux", "acomp", "attr", "xcomp"})
THEIR = frozenset({"my", "our", "his", "her", "their", "its"})


def class_in_copy(draft: Draft) -> CueClass:
    """The class of a statement's cue; "act" where a judging verb tells readers nothing to believe or to doubt."""
    if draft.cue_class not in JUDGING:
        return draft.cue_class
    return "act" if any(is_plain(draft) for is_plain in PLAIN) else draft.cue_class


def _of_own_mind(draft: Draft) -> bool:
    """ "Insisted that they would not vote", "stressed that his aim was peace": nobody else can know it."""
    words, passage, main = load("cues"), draft.passage, _main_word(draft)
    if draft.cue not in words["firm"] or main is None:
        return False
    doer = passage.subject(main)
    if doer is not None and passage.lemmas[doer] in words["own_mind"]:
        return any(passage.word(child) in THEIR for child in passage.children[doer])
    if doer is None or not about_oneself(draft, THEMSELVES):
        return False
    beside = [main, *(n for n in passage.children[main] if passage.tokens[n].dep in COMPLEMENTS)]
    beside += [n for over in beside[1:] for n in passage.children[over] if passage.tokens[n].dep == "amod"]
    return any(passage.word(n) in words["own_will"] or passage.lemmas[n] in words["own_mind"] for n in beside)


def _demands(draft: Draft) -> bool:
    """ "Insisted that the bill must pass", "that any deal include a ban": to insist is the literal word."""
    words, passage, main = load("cues"), draft.passage, _main_word(draft)
    if draft.cue not in words["demanding"] or main is None:
        return False
    helpers = [passage.word(child) for child in passage.children[main] if passage.tokens[child].dep.startswith("aux")]
    if helpers:
        return not words["must"].isdisjoint(helpers)
    doer = passage.child(main, "nsubj")
    return doer is not None and passage.tokens[doer].tag in ("NN", "NNP") and passage.tokens[main].tag in ("VB", "VBP")


def _shows_a_thing(draft: Draft) -> bool:
    """ "Discloses the number of requests that it gets": a deed, no words."""
    passage, main = draft.passage, _main_word(draft)
    if draft.cue not in load("cues")["of_things"] or main is None:
        return False
    return passage.tokens[main].pos in ("NOUN", "PROPN") and not draft.quoted_words


def _shares_own_news(draft: Draft) -> bool:
    """ "Revealed that her husband had left", "revealed why it matters": hers to tell, and no claim."""
    words, passage, main = load("cues"), draft.passage, _main_word(draft)
    if draft.cue not in words["firsthand"] or main is None or draft.quoted_words:
        return False
    if passage.word(draft.content_tokens[0]) in words["reasons"]:
        return True
    doer = passage.subject(main)
    if doer is None or passage.lemmas[doer] not in load("denials")["kin"]:
        return False
    return any(passage.word(child) in THEIR for child in passage.children[doer])


def _brings_to_light(draft: Draft) -> bool:
    """ "A burglar whose theft revealed that the safe was empty": a deed does it, nobody says it."""
    passage, cue = draft.passage, _cue_word(draft)
    if cue is None or draft.cue not in load("cues")["of_things"]:
        return False
    doers = [
        n for n in passage.children[cue] if passage.tokens[n].dep == "nsubj" and passage.lemmas[n] not in _people()
    ]
    return any(passage.word(child) == "whose" for doer in doers for child in passage.children[doer])


@cache
def _people() -> frozenset[str]:
    """Words for somebody who speaks for others, or of them: "whose lawyer revealed"."""
    people = load("people")
    return (
        people["roles"]
        | people["callings"]
        | people["representatives"]
        | people["spokespeople"]
        | load("denials")["kin"]
    )


def _owns_up_to_works(draft: Draft) -> bool:
    """ "The ministry acknowledged that the current system is slow": a body's word on its own works, no confession."""
    words, passage, main = load("cues"), draft.passage, _main_word(draft)
    body = draft.source is not None and draft.source.type == "named-organization"
    doer = passage.subject(main) if main is not None and body and draft.cue_class == "guilt" else None
    if doer is None or passage.lemmas[doer] not in words["works"]:
        return False
    return any(passage.word(child) in THEIR | words["of_today"] for child in passage.children[doer])


def _pleads(draft: Draft) -> bool:
    """ "Announced plans to sue, claiming", "argued in a petition", "two objectors contended": what a party does."""
    words, passage, cue = load("cues"), draft.passage, _cue_word(draft)
    if cue is None or draft.cue not in words["pleading"]:
        return False
    if any(passage.lemmas[n] in words["party"] for n in draft.source_tokens):
        return True
    said = set(draft.content_tokens)
    before = (n for n in range(passage.sentences[passage.sentence(cue)][0], cue) if n not in said)
    return any(_goes_to_law(passage, n) for n in before)


def _goes_to_law(passage: Passage, token: int) -> bool:
    """ "To sue", "in a lawsuit", "filed an objection"; not "was sued", "dismissed the lawsuit"."""
    words, over = load("cues"), passage.tokens[token].head
    if passage.lemmas[token] in words["going_to_law"]:
        return passage.tokens[token].pos == "VERB" and passage.child(token, "auxpass") is None
    if passage.tokens[token].pos != "NOUN" or passage.lemmas[token] not in words["plea"]:
        return False
    return passage.word(over) == "in" or passage.lemmas[over] in words["filing"]


def _sues(draft: Draft) -> bool:
    """ "Sued, claiming that the fence was theirs"."""
    verb = _participle(draft)
    return verb is not None and draft.passage.lemmas[draft.passage.tokens[verb].head] in load("cues")["suing"]


def _of_another(draft: Draft) -> bool:
    """Whether its participle hangs on a clause about somebody else: "Boone said the firm sold it, noting its age"."""
    passage, verb = draft.passage, _participle(draft)
    source = draft.source_tokens
    if verb is None or not source or passage.sentence(source[0]) != passage.sentence(verb):
        return False
    doers = {passage.subject(verb), _nearest_subject(passage, verb)}
    if any(doer is None or passage.tokens[doer].pos == "PRON" for doer in doers):
        return False
    return all(set(source).isdisjoint(passage.under(doer)) for doer in doers if doer is not None)


def _nearest_subject(passage: Passage, verb: int) -> int | None:
    """The last subject before a verb, whatever the parse hangs the verb on."""
    first = passage.sentences[passage.sentence(verb)][0]
    return next((n for n in range(verb - 1, first - 1, -1) if passage.tokens[n].dep in ALL_SUBJECTS), None)


def _participle(draft: Draft) -> int | None:
    """Its cue, where that is a participle at the side of another verb."""
    passage, cue = draft.passage, _cue_word(draft)
    if cue is None or passage.tokens[cue].tag != "VBG" or passage.tokens[cue].dep not in ("advcl", "pcomp"):
        return None
    return cue


def _cue_word(draft: Draft) -> int | None:
    """The main word of its cue."""
    passage = draft.passage
    return next((n for n in draft.cue_tokens if passage.lemmas[n] == draft.cue), None)


def _main_word(draft: Draft) -> int | None:
    """The word of what is said on which all the others hang."""
    return _head_of(draft.passage, draft.content_tokens)


def _head_of(passage: Passage, tokens: list[int]) -> int | None:
    inside = set(tokens)
    heads = (n for n in tokens if passage.tokens[n].head not in inside or passage.tokens[n].head == n)
    return next((n for n in heads if passage.tokens[n].pos not in ("PUNCT", "SCONJ", "ADP")), None)


def _by_oneself(draft: Draft) -> bool:
    """ "I claim", "we admit": who speaks chose the verb, not the copy."""
    return draft.passage.lower[draft.source_tokens[0]] in load("pronouns")["first"] if draft.source_tokens else False


PLAIN = (
    _by_oneself,
    _of_own_mind,
    _demands,
    _shows_a_thing,
    _shares_own_news,
    _brings_to_light,
    _owns_up_to_works,
    _pleads,
    _sues,
    _of_another,
)
