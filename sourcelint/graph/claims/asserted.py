"""Charges in the writer's own voice, and how far away the copy says who makes them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.cues import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.extract.model import Spans
    from sourcelint.graph.claims.charges import Charge
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft


def is_asserted(charge: Charge) -> bool:
    """Whether the writer states a grave wrong as a fact: no one else's words, no question, nothing left open."""
    passage, word = charge.passage, charge.word
    words = load("assertions")
    first, last = passage.sentences[passage.sentence(word)]
    lemmas = set(passage.lemmas[first:last])
    if charge.draft is not None or passage.lemmas[word] not in words["grave"] or not lemmas.isdisjoint(words["open"]):
        return False
    if _is_possible(charge) or passage.words[last - 1] == "?":
        return False
    if passage.quoted(*passage.extent(word, word + 1)):
        return False
    return _told_as_done(charge) and not _attributed_beside(charge, first, last)


def _is_possible(charge: Charge) -> bool:
    """Whether the charge, or what it hangs on, stands under a "may" or a "would"."""
    passage = charge.passage
    verbs = (charge.word, *passage.ancestors(charge.word))
    return any(passage.tokens[child].tag == "MD" for verb in verbs for child in passage.children[verb])


def _told_as_done(charge: Charge) -> bool:
    """ "Engel stole the money", "Engel is a liar", not "did not steal", "to steal" or a plot ("the hero steals")."""
    passage, word = charge.passage, charge.word
    if passage.tokens[word].dep == "dobj":
        word = passage.tokens[word].head
    if passage.tokens[word].pos != "VERB":
        verb = passage.tokens[word].head
        return passage.lemmas[verb] == "be" and passage.tokens[verb].tag != "VB" and passage.child(verb, "neg") is None
    helpers = {passage.lemmas[c] for c in passage.children[word] if passage.tokens[c].dep in ("aux", "neg")}
    done = passage.tokens[word].tag == "VBD" or not helpers.isdisjoint(("have", "be"))
    return done and helpers.isdisjoint(("not", "n't"))


def _attributed_beside(charge: Charge, first: int, last: int) -> bool:
    """Whether somebody but the accused is heard in the same sentence, or a verb of saying stands in it."""
    passage = charge.passage
    beside = [n for n in range(first, last) if n != charge.word and passage.tokens[n].pos == "VERB"]
    if any(word_class(passage.lemmas[n]) != "other" and passage.tokens[n].dep != "relcl" for n in beside):
        return True
    return any(
        first <= token < last
        for attribution in passage.paragraph.attributions
        if attribution.source and not _belongs_to(charge, attribution.cue)
        for token in passage.tokens_in(attribution.cue or attribution.content)
    )


def _belongs_to(charge: Charge, cue: Spans) -> bool:
    """Whether a cue is only part of what is charged: "a liar who pledged to resign", "and blackmailed the auditor"."""
    passage = charge.passage
    tokens = passage.tokens_in(cue)
    return any(passage.tokens[token].dep == "relcl" or passage.lemmas[token] in _wrongs() for token in tokens)


def source_distance(charge: Charge, drafts: Sequence[Draft], places: Places) -> int | None:
    """Paragraphs to the nearest statement that may be where the charge comes from; None where there is none.

    It is not the accused's own. It speaks of the accused by name, in an earlier paragraph with a word for a wrong; or
    it is by somebody who charges by office.
    """
    apart = (places.apart(charge.passage.number, draft.passage.number) for draft in drafts if _charges(draft, charge))
    return min(apart, default=None)


def _charges(draft: Draft, charge: Charge) -> bool:
    if draft.source is None:
        return False
    name = charge.name.split()[-1].lower()
    voice = f"{draft.source.text} {draft.source.name or ''}".lower()
    if name in voice.split():
        return False
    passage = draft.passage
    spoken = passage.tokens_in(draft.spoken)
    source = {passage.lemmas[n] for n in draft.source_tokens}
    if not source.isdisjoint(load("assertions")["accuser"]):
        return True
    if all(passage.word(n) != name for n in spoken):
        return False
    earlier = passage.number < charge.passage.number
    return not earlier or any(passage.lemmas[n] in _wrongs() for n in spoken)


@cache
def _wrongs() -> frozenset[str]:
    """Words for a wrong or a charge."""
    words = load("wrongdoing")
    return load("assertions")["grave"] | words["wrongdoing"] | words["accuse"]
