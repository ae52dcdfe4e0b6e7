"""Who answers whom: the denials among a story's statements, each with the claim that it contradicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.statements.claims import Field
from sourcelint.graph.statements.denial_evidence import evidence_in_words, evidence_of_claim
from sourcelint.graph.statements.dispute import OUTRIGHT, Dispute
from sourcelint.graph.statements.opposed import opposed, turns_down_claim, turns_down_figure
from sourcelint.graph.statements.pairing import pairs_of
from sourcelint.graph.statements.weights import likelihood, log_odds, weigh, weights

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.pairing import Pair
    from sourcelint.graph.statements.weights import Evidence

LIKELY = 0.29  # on 126 articles that the weights were not fitted on, F1 was level from .25 to .5
HOPELESS = -3.4  # the score of words that no claim of a labelled article rightly made up for; spares looking for one
FITS = -1.0  # below, the story states no claim
# Where a finding may rest on it.
CERTAIN = 0.5
FITS_CUE = 0.7  # enough where the cue itself denies, and just such a thing has been claimed
FITS_SOMEHOW = 1.7  # enough where something is denied in so many words
FITS_WELL = 3.0
AKIN = 0.19  # the likeness below which a claim that is not denied in so many words is another matter
CONTRARY = OUTRIGHT | {"calls wrong"}  # words of one who denies, and makes no claim for others to deny
SAME_STORY = 0.1  # nine paragraphs; a live page puts unlike stories farther apart than that
CONTRASTED = frozenset(
    {"opposite", "just before", "stated"}
)  # somebody says it is so, the next that something of it is not
TOGETHER = 2.0  # the log-odds of a denial and the fit of its claim: a close fit makes up for a quiet denial


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial: the claim that it answers (None: the story never states it), and whether a finding may rest on both."""

    claim: Draft | None
    certain: bool


@dataclass(frozen=True, slots=True)
class Answers:
    """The denials of a story, and all its claims."""

    of: Mapping[Draft, Answer]
    field: Field

    @property
    def of_the_writer(self) -> tuple[Draft, ...]:
        """The claims that nobody but the writer makes."""
        return tuple(claim for claim in self.answered if claim.implicit and claim.source is None)

    @property
    def answered(self) -> Mapping[Draft, Draft]:
        """The first denial of every claim that has one."""
        answered: dict[Draft, Draft] = {}
        for denial, answer in self.of.items():
            if answer.claim is not None:
                answered.setdefault(answer.claim, denial)
        return answered


def find_answers(passages: Sequence[Passage], drafts: Sequence[Draft]) -> Answers:
    """The denials of a story, by what their words and the story's claims tell."""
    field = Field(passages, drafts)
    told = words_of(passages, field)
    each = ((draft, _weighed(field, draft, words)) for draft, words in told.items())
    denials = {draft: weighed for draft, weighed in each if weighed is not None and weighed.likely >= LIKELY}
    denying = {draft for draft, words in told.items() if not words.keys().isdisjoint(CONTRARY)}
    found: dict[Draft, Answer] = {}
    writers: dict[int, Draft] = {}
    for draft, weighed in denials.items():
        number = likely_claim(weighed.pair)
        claim = writers.setdefault(number, field.claims[number].as_draft()) if number is not None else None
        firm = weighed.certain and _stands(field, draft, told[draft], weighed.pair, denying)
        found[draft] = Answer(claim, certain=firm)
    return Answers(found, field)


def _stands(field: Field, draft: Draft, words: Evidence, pair: Pair | None, denying: Container[Draft]) -> bool:
    """Whether a denial stands against its claim, or where the story states none, speaks of a claim all the same."""
    number = likely_claim(pair)
    if pair is None or number is None:
        return ("outright" in words and not turns_down_figure(draft)) or turns_down_claim(draft)
    return opposed(draft, field.claims[number], words, pair.evidence, denying)


def words_of(passages: Sequence[Passage], field: Field) -> dict[Draft, Evidence]:
    """What the words of every statement that may deny tell, in themselves and among the others."""
    words = {
        draft: evidence_in_words(draft, said)
        for draft, said in field.said.items()
        if said.tokens and draft.stance != "no-comment"
    }
    dispute = Dispute.in_story(passages, words)
    return {draft: found | dispute.evidence(draft) for draft, found in words.items()}


def best_of(pairs: Sequence[Pair]) -> Pair | None:
    """The best of some pairs, the likeliest first; what the denial itself tells only where nothing else fits."""
    others = (pair for pair in pairs if "complement" not in pair.evidence and pair.score >= FITS)
    return next(others, next((pair for pair in pairs if "complement" in pair.evidence), pairs[0] if pairs else None))


def likely_claim(pair: Pair | None) -> int | None:
    """The claim that a denial answers, given the best pair; None where even that one does not fit."""
    return pair.claim if pair is not None and (pair.score >= FITS or "complement" in pair.evidence) else None


@dataclass(frozen=True, slots=True)
class Weighed:
    """How likely a statement denies, whether in so many words or by its verb, and the claim that it answers best."""

    likely: float
    outright: bool
    pair: Pair | None
    cued: bool = False
    """Whether its verb denies ("denied that the bus was full")."""

    @property
    def certain(self) -> bool:
        """Whether a finding may rest on it: on the denial, and on which claim it answers or that it answers none."""
        if self.pair is None or self.pair.score < FITS:
            return self.outright or self.likely >= CERTAIN
        evidence = self.pair.evidence
        if "same source" in evidence or "complement" in evidence:
            return False
        near, akin = evidence.get("near", 0.0), evidence.get("likeness", 0.0) >= AKIN
        if near < SAME_STORY and not (self.outright and akin and "whole" in evidence):
            return False
        if self.outright and "restated" in evidence:
            return True
        if self.outright:
            close = akin or "just before" in evidence
            enough = FITS_CUE if self.cued and akin else FITS_SOMEHOW
            return self.pair.score >= (enough if close else FITS_WELL)
        negates = "denied" in evidence or evidence.keys() >= CONTRASTED
        contradicts = akin and negates and evidence.keys().isdisjoint({"asks", "both negative"})
        if not self.cued and not contradicts:
            return False
        return self.pair.score >= FITS_WELL and log_odds(self.likely) + self.pair.score >= TOGETHER


def _weighed(field: Field, draft: Draft, words: Evidence) -> Weighed | None:
    if weigh(words, weights("denials")) < HOPELESS:
        return None
    said = field.said[draft]
    best = best_of(pairs_of(field, said))
    likely = likelihood(weigh(words | evidence_of_claim(field, said, best), weights("denials")))
    return Weighed(likely, not words.keys().isdisjoint(OUTRIGHT), best, cued=draft.cue_class == "deny")
