"""Whether a denial and its claim stand against each other so plainly that a finding may rest on the pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.statements.claimants import claim_noun, claimant_words
from sourcelint.graph.statements.claims import names_of
from sourcelint.graph.statements.denied_things import tells_figure

if TYPE_CHECKING:
    from collections.abc import Container

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.claims import Claim
    from sourcelint.graph.statements.weights import Evidence

DENYING = frozenset({"outright", "calls false"})


def opposed(denial: Draft, claim: Claim, words: Evidence, fit: Evidence, denying: Container[Draft]) -> bool:
    """Whether a finding may rest on a denial and its claim: the denial denies just that, and they are two sides.

    `words` is what the denial's own words tell, `fit` what speaks for its claim, `denying` all denials of the story.
    """
    if denial.source is None or not _denies_something(denial, words) or _same_side(denial, claim):
        return False
    if claim.within is not None and _tells_duty(claim):
        return False
    if claim.draft in denying and claimant_words(denial).isdisjoint(names_of(claim.source)):
        return False
    if claim.within is None and (_of_another(denial, claim) or (_apposed(denial) and "same sentence" not in fit)):
        return False
    if "outright" not in words:
        if "of oneself" in words and "names denier" not in fit:
            return False
        if "calls false" in words and "denial names claimer" not in fit and not _speaks_of_claim(denial, claim):
            return False
    return True


def turns_down_claim(denial: Draft) -> bool:
    """Whether what is called false is told to be a claim ("the rumor is untrue"), not pointed at ("it is nonsense")."""
    noun, lists = claim_noun(denial), load("denials")
    return noun is not None and denial.passage.lemmas[noun] not in lists["loose_noun"] | lists["opinion_noun"]


def turns_down_figure(denial: Draft) -> bool:
    """Whether what is turned down is a figure: copy that says no more of it has told it ("dismissed the figures")."""
    tokens, cue = denial.passage.tokens, denial.cue_tokens
    return any(tokens[t].head in cue and tells_figure(denial.passage, t) for t in denial.content_tokens)


def _denies_something(denial: Draft, words: Evidence) -> bool:
    """Not assent merely withheld, a quarrel ("the dispute over the border"), a verdict on an idea or on a deed."""
    passage, lists = denial.passage, load("denials")
    if not denial.content_spans or ("withholds assent" in words and words.keys().isdisjoint(DENYING)):
        return False
    cue = denial.cue_tokens
    if any(passage.lemmas[t] in lists["quarrel"] and passage.tokens[t].pos == "NOUN" for t in cue):
        return False
    if any(passage.tokens[t].dep == "pcomp" and passage.tokens[t].tag == "VBG" for t in cue):
        return False
    said = " ".join(passage.word(t) for t in denial.content_tokens)
    if pattern("denials", "approving").search(said):
        return False
    noun = claim_noun(denial)
    return noun is None or passage.lemmas[noun] not in lists["opinion_noun"] or bool(claimant_words(denial))


def _tells_duty(claim: Claim) -> bool:
    """ "The notion that the town should pay": a plan or an opinion, not what is so."""
    return any(claim.passage.word(token) in load("denials")["duty"] for token in claim.tokens)


def _same_side(denial: Draft, claim: Claim) -> bool:
    """Whether one source speaks on both sides: by name, by body, in the same words; or one is no source at all."""
    one, other = denial.source, claim.source
    if one is None or other is None:
        return False
    if _shares(one, other) or _shares(other, one) or "percent" in other.text.lower():
        return True
    return _is_adjective(claim)


def _shares(one: Source, other: Source) -> bool:
    if one.name is None:
        return one.text.lower() == other.text.lower()
    words = set(one.text.lower().replace("’", "'").replace("'s", "").split())
    speaks_for = not load("wrongdoing")["representative"].isdisjoint(words)
    if (
        speaks_for
        and other.name is not None
        and other.name.split()[-1].lower() in words - set(one.name.lower().split())
    ):
        return True
    beside = " and " in other.text and one.name.split()[-1] in other.text.split()
    return beside or one.name in (other.name, other.body)


def _is_adjective(claim: Claim) -> bool:
    """ "A Democratic line of attack": the word for a camp that only describes."""
    if claim.draft is None:
        return False
    tokens = claim.draft.source_tokens
    return len(tokens) == 1 and claim.passage.tokens[tokens[0]].pos == "ADJ"


def _of_another(denial: Draft, claim: Claim) -> bool:
    """Whether the denial says whose claim it denies, and that is somebody else's: "the AP report was misleading"."""
    whose = claimant_words(denial) - load("denials")["pointing"]
    if not any(word[:1].isalpha() for word in whose):
        return False
    return whose.isdisjoint(names_of(claim.source) | set(claim.source.text.lower().split() if claim.source else ()))


def _apposed(denial: Draft) -> bool:
    """ "A point that officials have disputed", which bears on the sentence that it ends."""
    passage, tokens = denial.passage, denial.content_tokens
    return 0 < len(tokens) <= 2 and passage.word(tokens[0]) in ("a", "an", "something", "which")


def _speaks_of_claim(denial: Draft, claim: Claim) -> bool:
    """Whether what is called false is a claim or what the claim is about, and the writer does not say so too."""
    passage, lists = denial.passage, load("denials")
    if claim.draft is None and (claim.negative or not lists["false_word"].isdisjoint(claim.notions)):
        return False
    subjects = [_subject_of(passage, t) for t in denial.content_tokens if _is_verdict(passage, t)]
    return not subjects or any(subject is None or _is_meant(passage, subject, claim) for subject in subjects)


def _is_verdict(passage: Passage, token: int) -> bool:
    return passage.lemmas[token] in load("denials")["false_word"] and passage.tokens[token].dep in ("acomp", "attr")


def _subject_of(passage: Passage, verdict: int) -> int | None:
    return passage.child(passage.tokens[verdict].head, "nsubj")


def _is_meant(passage: Passage, subject: int, claim: Claim) -> bool:
    meant = passage.lemmas[subject] in load("denials")["claim_noun"] or passage.tokens[subject].pos == "PRON"
    return meant or passage.lemmas[subject] in claim.notions
