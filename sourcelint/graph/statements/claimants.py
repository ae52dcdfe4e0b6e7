"""Whose claim a denial answers, where no statement of the story makes it: by the words in which the copy tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.facts.statement import Claimant
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

BEHIND = frozenset({"by", "from", "in"})


def claimant_of(denial: Draft, claim: Draft) -> Claimant:
    """Who stands behind a claim that a statement denies: its source, whom the denial mentions, nobody, the writer."""
    if claim.source is not None:
        return "source"
    noun = claim_noun(denial)
    if noun is not None and mentioned(denial.passage, noun):
        return "mentioned"
    told_within = claim.passage is denial.passage and set(_tokens(claim)) <= set(_tokens(denial))
    return "nobody" if told_within or _hangs_on_word_for_claim(claim) else "writer"


def claim_noun(denial: Draft) -> int | None:
    """The first word for a claim in what is denied: the "accusation" of "rejected the accusation"."""
    nouns = load("denials")["claim_noun"]
    passage = denial.passage
    found = (t for t in _tokens(denial) if passage.lemmas[t] in nouns and passage.tokens[t].pos == "NOUN")
    return next((t for t in found if passage.tokens[t].dep != "poss"), None)


def mentioned(passage: Passage, noun: int) -> bool:
    """Whether a word for a claim is told whose it is: "Republican claims", "a report in the Post", "by critics"."""
    return _maker(passage, noun) is not None


def claimant_words(denial: Draft) -> frozenset[str]:
    """The words that say whose claim is denied, in lower case; empty where the denial does not say it."""
    noun = claim_noun(denial)
    maker = _maker(denial.passage, noun) if noun is not None else None
    return frozenset(denial.passage.word(t) for t in denial.passage.under(maker)) if maker is not None else frozenset()


def _maker(passage: Passage, noun: int) -> int | None:
    """Who makes the claim: its possessor, a name or a people on it, the one behind "by" or "in", its verb's subject."""
    for child in passage.children[noun]:
        token = passage.tokens[child]
        named = token.pos == "PROPN" or passage.labels.get(child) in ("NORP", "ORG", "PERSON")
        if token.dep == "poss" or (named and token.dep in ("amod", "compound", "nmod")):
            return child
    if noun + 1 < len(passage.tokens) and passage.word(noun + 1) in BEHIND:
        return passage.child(noun + 1, "pobj")
    head = passage.tokens[noun].head
    return passage.child(head, "nsubj") if passage.tokens[noun].dep == "dobj" and _is_told(passage, head) else None


def _is_told(passage: Passage, verb: int) -> bool:
    """The "made" of "that the firm had made allegations"."""
    return passage.lemmas[verb] in load("denials")["claiming"]


def _hangs_on_word_for_claim(claim: Draft) -> bool:
    """ "The speculation was that the mayor knew": the writer tells of a claim, and does not make it."""
    passage, tokens = claim.passage, _tokens(claim)
    if not tokens:
        return False
    first = passage.sentences[passage.sentence(tokens[0])][0]
    return any(passage.lemmas[t] in load("denials")["rumoured"] for t in range(first, tokens[0]))


def _tokens(draft: Draft) -> list[int]:
    return draft.content_tokens
