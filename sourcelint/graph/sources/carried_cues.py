"""Whose a cue without source words is: that of the cue before ("she said, adding that"), else its subject's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.lost_subjects import before_aside, behind_opening, behind_saying, over_aside
from sourcelint.graph.sources.noun_holders import holder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.extract.model import Spans
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase

PASSIVE = frozenset({"nsubjpass", "expl", "auxpass", "agent"})
OWN_SUBJECT = PASSIVE | {"nsubj"}
SEEMING = frozenset({"appear", "seem", "sound", "look", "prove"})
"""What the writer sees in somebody is nothing that somebody says."""
HELPING = frozenset({"aux", "auxpass"})
OPEN = frozenset({"which", "what"})
LINKS = frozenset({"conj", "advcl", "xcomp", "pcomp", "dep"})
PARTICIPLES = frozenset({"advcl", "dep"})
BESIDE = frozenset({"in", "with"})


def carrying_verb(parse: Parse, cue: Spans, cues: Mapping[int, object]) -> int | None:
    """The token of another cue whose subject an unsourced cue shares; None where its own words say otherwise.

    `cues` has the tokens of the block's cues that have a source.
    """
    verb = _verb(parse, cue)
    while verb is not None and parse.tokens[verb].dep in LINKS:
        token = parse.tokens[verb]
        if _beyond_content(parse, verb) in cues:
            return parse.tokens[token.head].head
        own_subject = any(parse.tokens[child].dep in OWN_SUBJECT for child in parse.children[verb])
        if own_subject or (token.dep == "advcl" and token.tag != "VBG"):
            return None
        verb = token.head
        if verb in cues:
            return verb
    return None


def subject(parse: Parse, cue: Spans, content: Spans = ()) -> int | None:
    """The token that is the subject of an unsourced cue, or its agent in the passive; None where the parse shows none.

    `content` is what the cue says: a verb in there, on which a bad parse hangs the cue, is passed over.
    """
    if (told := _according(parse, cue)) is not None:
        return told
    verb, noun = _verb(parse, cue), _noun(parse, cue)
    if verb is None and noun is not None and (held_by := holder(parse, noun)) is not None:
        return held_by
    at = verb
    if verb is None and noun is not None and (at := _verb_beside(parse, noun)) is None:
        at = verb = _copula(parse, cue)
    if at is None or (verb is not None and _is_seeming(parse, verb, cue)):
        return None
    said = {number for start, end in content for number in parse.inside(start, end)}
    while True:
        children = {parse.tokens[child].dep: child for child in parse.children[at] if at not in said}
        if at == verb and not PASSIVE.isdisjoint(children):
            return _of_passive(parse, at, children, said)
        own = _own_subject(parse, at, children, said)
        if own is not None:
            return own
        token = parse.tokens[at]
        if (token.dep == "acl" and token.tag == "VBG" and at not in said) or _is_of_the_only(parse, at):
            return _told_of(parse, token.head)
        above = _above(parse, at)
        if above == at or not (at in said or above in said or _shares_subject(parse, at, cue=verb)):
            return _lost(parse, at) if at == verb else behind_opening(parse, at)
        at = above


def _own_subject(parse: Parse, verb: int, children: Mapping[str, int], said: set[int]) -> int | None:
    """A verb's subject; where that is what is said, or the parse has lost it behind an aside, whom the words show."""
    own = children.get("nsubj", children.get("nsubjpass"))
    if own is None:
        return before_aside(parse, verb) if parse.tokens[verb].dep == "conj" else None
    if any(parse.lower[child] in OPEN for child in parse.children[own]):
        return None  # "which candidate is the best"
    behind = behind_saying(parse, verb) if own in said else None
    return over_aside(parse, own, verb) if behind is None else behind


def is_done_to(phrase: NounPhrase, cue: Sequence[int], parse: Parse) -> bool:
    """Whether a phrase is not who says but whom it is done to: of "Roe thrilled the crowd by saying", the crowd.

    `cue` are the tokens of the cue.
    """
    if _is_beside_aim(phrase, cue, parse):
        return True
    verb = next((number for number in cue if parse.tokens[number].pos == "VERB"), None)
    while verb is not None and parse.tokens[verb].dep == "conj":
        verb = parse.tokens[verb].head
    if verb is None or parse.tokens[verb].tag != "VBG":
        return False
    by, noun = parse.tokens[verb].head, parse.tokens[phrase.head]
    if parse.tokens[verb].dep == "advcl" and parse.words[verb - 1] == ",":
        own = any(parse.tokens[child].dep == "nsubj" for child in parse.children[by])
        found = parse.tokens[by].lemma.lower() in load("carried_cues")["finding"]  # "left the crowd, or most, yelling"
        return own and not found and noun.dep == "dobj" and noun.head == by  # "Roe shunned Kerr, claiming that"
    if parse.tokens[verb].dep != "pcomp":
        return False
    over = parse.tokens[noun.head].head if noun.dep == "pobj" else noun.head
    return parse.lower[by] == "by" and noun.dep in {"dobj", "dative", "pobj"} and over == parse.tokens[by].head


def _is_beside_aim(phrase: NounPhrase, cue: Sequence[int], parse: Parse) -> bool:
    """Whether a phrase stands between a verb and the cue that tells with which aim: "met Paul Kerr in hopes of"."""
    aim = next((number for number in cue if parse.tokens[number].pos == "NOUN"), None)
    if aim is None or phrase.head > aim or not _accompanies(parse, aim):
        return False
    verb = parse.tokens[parse.tokens[aim].head].head
    between = verb < phrase.first and not any(number < phrase.first for number in cue)
    done_to = parse.tokens[phrase.head].dep in {"dobj", "pobj", "dative"}
    return between and done_to and verb in parse.ancestors(phrase.head)


def tells_by_itself(phrase: NounPhrase, cue: Sequence[int], parse: Parse) -> bool:
    """Whether a phrase with a cue, given as token numbers, may be a document's: "according to", "the memo notes"."""
    if cue and parse.lower[cue[0]] == "according":
        return True
    lemmas, tellings = {parse.lemmas[number] for number in cue}, load("tellings")
    if phrase.lemma in tellings["documents"] and not lemmas.isdisjoint(tellings["with_clause"]):
        return True
    return phrase.lemma in load("documents")["nouns"] and not lemmas.isdisjoint(load("documents")["showing"])


def _lost(parse: Parse, verb: int) -> int | None:
    finders = (before_aside, behind_saying, behind_opening)
    return next((found for find in finders if (found := find(parse, verb)) is not None), None)


def _according(parse: Parse, cue: Spans) -> int | None:
    """Of the cue "according to", the noun behind it."""
    first = parse.inside(*cue[0]) if cue else range(0)
    if not first or parse.lower[first[0]] != "according":
        return None
    behind = (noun for to in parse.children[first[0]] for noun in parse.children[to])
    return next((noun for noun in behind if parse.tokens[noun].dep == "pobj"), None)


def _shares_subject(parse: Parse, number: int, *, cue: int | None) -> bool:
    """Whether a verb without a subject of its own has that of the verb above."""
    token = parse.tokens[number]
    if token.dep == "acomp" or _is_aim(parse, number):
        return True  # "is immune to mocking", "in an effort to mock"
    if token.dep not in PARTICIPLES:
        return token.dep in LINKS
    if parse.lower[number] in load("carried_cues")["minded"]:
        return True
    purpose = token.tag == "VB" and _is_infinitive(parse, number)
    return token.tag == "VBG" or purpose or (token.tag == "VBN" and number != cue)


def _is_infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.lower[child] == "to" for child in parse.children[verb])


def _is_aim(parse: Parse, verb: int) -> bool:
    """Whether it is the infinitive of "in an effort to mock", an aim of whom the sentence tells."""
    token = parse.tokens[verb]
    return token.dep == "acl" and _is_infinitive(parse, verb) and _accompanies(parse, token.head)


def _is_of_the_only(parse: Parse, verb: int) -> bool:
    """Whether it is the infinitive of "Roe is the only mayor to have mocked"."""
    noun = parse.tokens[verb].head
    told = parse.tokens[verb].dep in {"acl", "relcl"} and parse.tokens[noun].dep == "attr"
    only = load("carried_cues")["only"]
    return told and _is_infinitive(parse, verb) and any(parse.lower[n] in only for n in (noun, *parse.children[noun]))


def _accompanies(parse: Parse, noun: int) -> bool:
    """Whether a noun stands behind the "in" or "with" that tells how somebody does what a verb tells."""
    by = parse.tokens[noun].head
    verb = parse.tokens[by].head
    if parse.tokens[noun].dep != "pobj" or parse.lower[by] not in BESIDE or parse.tokens[verb].pos != "VERB":
        return False
    passive = any(parse.tokens[child].dep in PASSIVE for child in parse.children[verb])
    return not passive and parse.tokens[verb].lemma.lower() not in load("carried_cues")["of_itself"]


def _verb_beside(parse: Parse, noun: int) -> int | None:
    """Of "left with a plan for", the cue of which is a noun, the verb of whoever has that plan."""
    return parse.tokens[parse.tokens[noun].head].head if _accompanies(parse, noun) else None


def _copula(parse: Parse, cue: Spans) -> int | None:
    """The main verb of a cue like "is a supporter of"."""
    inside = (number for start, end in cue for number in parse.inside(start, end))
    return next((n for n in inside if parse.lemmas[n] == "be" and parse.tokens[n].dep not in HELPING), None)


def _noun(parse: Parse, cue: Spans) -> int | None:
    inside = (number for start, end in cue for number in parse.inside(start, end))
    return next((number for number in inside if parse.tokens[number].pos == "NOUN"), None)


def _of_passive(parse: Parse, verb: int, children: Mapping[str, int], said: set[int]) -> int | None:
    """Of "was backed by an ally", the ally; of "was troubled by [what it says]" and "is convinced", who is so."""
    by = children.get("agent")
    if by is None and parse.lower[verb] in load("carried_cues")["minded"]:
        return children.get("nsubjpass")
    noun = next((child for child in parse.children[by] if parse.tokens[child].dep == "pobj"), None) if by else None
    troubled = children.get("nsubjpass")
    backed = noun is not None and troubled in said and parse.labels.get(noun) == "PERSON"
    return troubled if noun in said and not backed else noun


def _told_of(parse: Parse, noun: int) -> int:
    """Of "she was the loudest voice there, mocking", where the parse has the voice mock, she; else the noun itself."""
    verb = parse.tokens[noun].head
    if parse.tokens[noun].dep != "attr" or parse.tokens[verb].lemma != "be":
        return noun  # "children yelling that"
    return next((child for child in parse.children[verb] if parse.tokens[child].dep == "nsubj"), noun)


def _is_seeming(parse: Parse, verb: int, cue: Spans) -> bool:
    """Whether a verb tells what the writer sees; who "appears in a clip" is there, who "seems to mock" does so."""
    if parse.tokens[verb].lemma.lower() not in SEEMING:
        return False
    children = parse.children[verb]
    infinitive = [child for child in children if parse.tokens[child].dep == "xcomp"]
    if any(number in infinitive for start, end in cue for number in parse.inside(start, end)):
        return False
    return bool(infinitive) or not any(child > verb and parse.lower[child] in {"in", "on", "at"} for child in children)


def _above(parse: Parse, verb: int) -> int:
    """The verb that a verb hangs on; of "after tweeting", the one that "after" hangs on."""
    head = parse.tokens[verb].head
    if _is_aim(parse, verb):
        head = parse.tokens[head].head
        return parse.tokens[head].head
    if parse.tokens[verb].dep != "pcomp":
        return head
    over = parse.tokens[head].head
    aim = parse.tokens[over].pos == "NOUN" and _accompanies(parse, over)  # "in hopes of winning"
    return parse.tokens[parse.tokens[over].head].head if aim else over


def _verb(parse: Parse, cue: Spans) -> int | None:
    inside = (number for start, end in cue for number in parse.inside(start, end))
    return next((number for number in inside if parse.tokens[number].pos == "VERB" or _is_misread(parse, number)), None)


def _is_misread(parse: Parse, number: int) -> bool:
    """Whether a verb of saying is taken for a passive's helper: "Reached at home, Roe said"."""
    token = parse.tokens[number]
    return token.dep == "auxpass" and token.tag == "VBD" and token.lemma.lower() not in {"be", "get"}


def _beyond_content(parse: Parse, verb: int) -> int | None:
    """Of "said it was falling and said that", where the parse joins the second cue to "falling", the first one."""
    head = parse.tokens[verb].head
    cue, tag = parse.tokens[head].head, parse.tokens[verb].tag
    parallel = parse.tokens[cue].tag == tag != parse.tokens[head].tag
    joined = parse.tokens[verb].dep == "conj" and parse.tokens[head].dep == "ccomp"
    subject = any(parse.tokens[child].dep in OWN_SUBJECT for child in parse.children[verb])
    return cue if joined and parallel and not subject else None
