"""Who is asked, judged or backed in a sentence, and so is not its source: "was asked about", "faced criticism"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.parse import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase

SHARED = frozenset({"conj", "advcl", "acomp", "xcomp"})
"""How a verb hangs on the one whose subject it shares."""
OF_NOUN = frozenset({"acl", "relcl"})
PERFECT = frozenset({"'s", "’s", "'ve", "’ve", "has", "have", "had", "having"})
HELPERS = frozenset({"aux", "auxpass", "advmod"})
WHEN = frozenset({",", "when", "if"})


def receiving_verb(phrase: NounPhrase, cue: Sequence[int], parse: Parse) -> int | None:
    """The verb of a cue, given as token numbers, by which a phrase is told of rather than speaks; None if it speaks."""
    for verb in cue:
        if parse.tokens[verb].lemma.lower() in _verbs() and _receives(verb, cue, parse):
            who = _subject(parse, verb)
            told = who is not None and (who in range(phrase.first, phrase.last) or _stands_for(who, phrase, parse))
            if told or _is_of_another(verb, phrase, parse) or _opens(phrase, verb, parse):
                return verb
    return None


def giver(parse: Parse, verb: int) -> int | None:
    """The noun for who asks, judges or backs: behind "by", "from", or the "of" of "the support of"."""
    reaction = _reaction(parse, verb)
    if reaction is None:
        return None
    backing = parse.tokens[reaction].lemma.lower() in load("receivers")["backing"]
    openers = {"from", "of"} if backing else {"from"}
    found = (
        noun
        for top in (reaction, verb)
        for child in parse.children[top]
        if parse.lower[child] in openers
        for noun in parse.children[child]
        if parse.tokens[noun].dep == "pobj"
    )
    return next(found, None)


@cache
def _verbs() -> frozenset[str]:
    lists = load("receivers")
    return lists["passive"] | lists["take"] | lists["lead_to"] | lists["have"]


def _receives(verb: int, cue: Sequence[int], parse: Parse) -> bool:
    lists, lemma = load("receivers"), parse.tokens[verb].lemma.lower()
    if any(number > verb and parse.tokens[number].pos == "VERB" for number in cue):
        return False  # "is expected to announce that", "drew criticism for telling them that": the subject tells
    if lemma in lists["passive"] and _is_passive(verb, parse):
        return True
    reaction = _reaction(parse, verb)
    if reaction is None or reaction not in cue:
        return False
    if lemma in lists["have"]:
        return parse.tokens[reaction].lemma.lower() in lists["backing"] and giver(parse, verb) is not None
    return lemma in lists["take"] | lists["lead_to"]


def _reaction(parse: Parse, verb: int) -> int | None:
    """The question, the criticism or the support that a verb has as its object."""
    lists = load("receivers")
    nouns = (child for child in parse.children[verb] if parse.tokens[child].dep == "dobj")
    return next((n for n in nouns if parse.tokens[n].lemma.lower() in lists["reactions"] | lists["backing"]), None)


def _is_passive(verb: int, parse: Parse) -> bool:
    """Whether a verb is in the passive and tells no agent; "he's said" is not."""
    children = {parse.tokens[child].dep: child for child in parse.children[verb]}
    if "agent" in children:
        return False
    if "auxpass" in children:
        return parse.lower[children["auxpass"]] not in PERFECT
    token = parse.tokens[verb]
    caused = token.dep == "ccomp" and parse.tokens[token.head].lemma == "have"
    if caused and token.tag == "VBN" and "nsubj" in children and "aux" not in children:
        return True  # "the words that had her called rude"
    if token.lemma.lower() in load("receivers")["asked"]:
        opens = parse.sentence_start(verb) or parse.lower[verb - 1] in WHEN
        return opens and "dobj" not in children and token.tag in {"VBN", "VBD"}
    if token.tag != "VBN" or not {"dobj", "nsubj", "aux"}.isdisjoint(children):
        return False
    return token.dep in SHARED or (token.dep in OF_NOUN and parse.lower[verb + 1 : verb + 2] in (["as"], ["for"]))


def _subject(parse: Parse, verb: int) -> int | None:
    """Of whom a verb tells: its subject, that of the verb that it is joined to, or the noun that its clause is for."""
    while True:
        subjects = [child for child in parse.children[verb] if parse.tokens[child].dep in SUBJECTS]
        own = next((child for child in subjects if parse.tokens[child].dep == "nsubjpass"), next(iter(subjects), None))
        token = parse.tokens[verb]
        if own is not None:
            return own
        if token.dep in OF_NOUN:
            return token.head
        if token.dep not in SHARED:
            return None
        verb = token.head


def _opens(phrase: NounPhrase, verb: int, parse: Parse) -> bool:
    """Whether a phrase stands right before the "was asked" whose subject the parse may have lost."""
    helpers = {child: parse.tokens[child].dep for child in parse.children[verb] if parse.tokens[child].dep in HELPERS}
    return "auxpass" in helpers.values() and phrase.last == min(helpers)


def _is_of_another(verb: int, phrase: NounPhrase, parse: Parse) -> bool:
    """Whether "known as" tells of a noun that is none of a phrase's: "Roe met Falk, known as the mayor"."""
    as_what = parse.tokens[verb].dep in {"acl", "advcl"} and parse.lower[verb + 1 : verb + 2] == ["as"]
    return as_what and phrase.head not in range(*parse.subtree(verb))


def _stands_for(noun: int, phrase: NounPhrase, parse: Parse) -> bool:
    """Whether a noun means whom a phrase means: the "who" or "that" of its clause, "few" of "is among the few"."""
    inside = range(phrase.first, phrase.last)
    head, dep = parse.tokens[noun].head, parse.tokens[noun].dep
    if parse.tokens[head].dep == "relcl" and parse.tokens[head].head in inside:
        return True
    if dep == "pobj" and parse.lower[head] == "among":
        head = parse.tokens[head].head
    elif dep != "attr":
        return False
    is_it = parse.tokens[head].lemma == "be"
    return is_it and any(child in inside for child in parse.children[head] if parse.tokens[child].dep in SUBJECTS)
