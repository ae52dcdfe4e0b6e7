"""People who stand in a sentence without being anybody: a hypothetical "person", the reporter who only asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.source_types import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase

POSSIBLE = frozenset({"could", "might", "may", "can", "must", "should"})
REMOTE = frozenset({"would"})
WHENEVER = frozenset({"when", "whenever", "if"})
SEEMING = frozenset({"seem", "seems", "seemed", "seeming", "appear", "appears", "appeared", "appearing"})
HELPERS = frozenset({"AUX", "ADV", "PART"})
COMPLEMENTS = frozenset({"xcomp", "oprd", "acomp"})


def means_nobody(phrase: NounPhrase, cue: str, parse: Parse) -> bool:
    """Whether a phrase with a cue of that lemma is no source: anybody at all, or a reporter with a question."""
    if phrase.name is not None or phrase.plural or phrase.people > 1:
        return False
    if phrase.text.lower() == "one":
        return parse.tokens[phrase.head].pos == "PRON" and _supposed(phrase, cue, parse)
    spokesperson = phrase.lemma in load("people")["spokespeople"]
    if phrase.pronoun is not None or phrase.determiner != "indefinite" or spokesperson:
        return False
    return _supposed(phrase, cue, parse) or _asks(phrase, cue, parse)


def tells_nobody(phrase: NounPhrase, cue: Sequence[int], parse: Parse) -> bool:
    """Whether a cue, given as token numbers, tells what the writer sees: "it is hard to see", "Roe seemed to"."""
    seen = _is_impersonal(phrase, cue, parse) or _only_seems(phrase, cue, parse)
    return seen or _raises_doubts(phrase, cue, parse)


def _raises_doubts(phrase: NounPhrase, cue: Sequence[int], parse: Parse) -> bool:
    """Whether a thing but gives rise to what others ask or fear: "the collision raised questions about"."""
    lists = load("receivers")
    raising = any(parse.tokens[number].lemma.lower() in lists["raise"] for number in cue)
    if not raising or phrase.name is not None or phrase.pronoun is not None or kind_of(phrase) != "document":
        return False
    return any(parse.tokens[n].lemma.lower() in lists["doubts"] and parse.tokens[n].dep == "dobj" for n in cue)


def _only_seems(phrase: NounPhrase, cue: Sequence[int], parse: Parse) -> bool:
    """Whether a cue is but the "seemed" by which the writer tells how somebody looks; who "seemed to mock" mocked."""
    seeming = next((number for number in cue if parse.lower[number] in SEEMING), None)
    if seeming is None or any(number != seeming and parse.tokens[number].pos not in HELPERS for number in cue):
        return False
    passive = parse.tokens[seeming].dep in {"aux", "auxpass"}  # "has seemed caught"
    verb = parse.tokens[seeming].head if passive else seeming
    followed = any(child > verb and parse.tokens[child].dep in COMPLEMENTS for child in parse.children[verb])
    subject = parse.tokens[phrase.head]
    return (passive or followed) and subject.head == verb and subject.dep in {"nsubj", "nsubjpass"}


def _is_impersonal(phrase: NounPhrase, cue: Sequence[int], parse: Parse) -> bool:
    """Whether a cue is "it is hard to see", which nobody says of all whom the copy names before."""
    for adjective in cue:
        verb = parse.tokens[adjective].head
        if parse.tokens[adjective].dep != "acomp" or parse.tokens[adjective].lemma not in load("people")["impersonal"]:
            continue
        subjects = [c for c in parse.children[verb] if parse.tokens[c].dep in {"nsubj", "expl"}]
        if any(parse.lower[subject] == "it" for subject in subjects):
            return parse.lower[parse.tokens[phrase.head].head] not in {"for", "to"}
    return False


def _supposed(phrase: NounPhrase, cue: str, parse: Parse) -> bool:
    """Whether what somebody says or does is but supposed: "for a mayor to mock", "a donor might want", "one feels"."""
    token = parse.tokens[phrase.head]
    verb = token.head
    if token.dep != "nsubj":
        return False
    if phrase.text.lower() == "one" and parse.tokens[verb].tag in {"VBP", "VBZ"}:
        return True
    openers = {parse.lower[child] for child in parse.children[verb] if parse.tokens[child].dep in {"mark", "advmod"}}
    if phrase.lemma in load("people")["anybody"] and parse.tokens[verb].tag == "VBZ" and openers & WHENEVER:
        return True
    helpers = {parse.lower[child] for child in parse.children[verb] if parse.tokens[child].dep == "aux"}
    supposing = POSSIBLE if cue in load("anonymity")["reporting"] else POSSIBLE | REMOTE
    return "to" in helpers or not supposing.isdisjoint(helpers)


def _asks(phrase: NounPhrase, cue: str, parse: Parse) -> bool:
    """Whether it is a reporter of an unnamed outlet, whose question is no information: "can be heard asking"."""
    outlets = load("outlets")
    named = phrase.owner is not None and phrase.owner.outlet
    if phrase.lemma not in outlets["askers"] or named:
        return False
    verbs = parse.children[parse.tokens[phrase.head].head]
    asking = (parse.tokens[verb].lemma for verb in verbs if parse.tokens[verb].dep == "xcomp")
    return not outlets["asking"].isdisjoint((cue, *asking))
