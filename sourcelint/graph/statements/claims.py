"""The claims of a story: what its statements say, and what the writer says in sentences that hold none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import ALL_SUBJECTS, runs
from sourcelint.graph.statements.attributed import BODY, implicit_draft
from sourcelint.graph.statements.denials import denies_outright, denying_verb
from sourcelint.graph.statements.propositions import Rarity, negated, notions_of, predicated
from sourcelint.graph.statements.turning_down import phrases, turns_down

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

SOON = 6  # words: "claims by the firm of ..."
LATER = 10  # words: "criticism from the senior senator for the south that ..."
SHORTEST = 3  # words of a claim, letters of a name
CLAUSAL = frozenset({"ccomp", "xcomp", "pcomp", "acl", "ROOT"})
COPY = BODY | {"headline", "standfirst"}
FEWEST = 3  # notions: fewer say nothing by themselves


@dataclass(frozen=True, slots=True)
class Claim:
    """What a denial may answer: a statement, or where `draft` is None a sentence in the writer's own voice."""

    draft: Draft | None
    passage: Passage
    tokens: tuple[int, ...]
    notions: frozenset[str]
    names: frozenset[str]
    denied: frozenset[str]
    """The notions of the predicates that it negates."""
    negative: bool
    accuses: bool
    whole: bool
    asks: bool
    side: frozenset[str] = frozenset()
    """The words of the names by which its source is called, and of the body that it speaks for, in lower case."""
    within: Draft | None = None
    """The denial that states the claim which it denies ("rejected the notion that he had lied")."""
    complement: bool = False
    """Whether it is what the verb of that denial has behind it ("denied that he had lied")."""

    @property
    def source(self) -> Source | None:
        """Whose claim it is; None where the copy names nobody."""
        return self.draft.source if self.draft else None

    def as_draft(self) -> Draft:
        """Its statement: an implicit one without a source where the writer makes the claim."""
        if self.draft is not None:
            return self.draft
        start, end = self.passage.extent(self.tokens[0], self.tokens[-1] + 1)
        return implicit_draft(self.passage, None, ((start, end),))


class Field:
    """The claims of a story: what its statements say, and where a denial asks for more, all others."""

    def __init__(self, passages: Sequence[Passage], drafts: Sequence[Draft]) -> None:
        self._passages = passages
        self.said: Mapping[Draft, Claim] = {
            draft: _claim(draft, draft.passage, tuple(draft.passage.tokens_in(draft.spoken))) for draft in drafts
        }
        """What each statement says."""
        self.stated = tuple(
            claim
            for draft, claim in self.said.items()
            if claim.tokens and draft.content_spans and draft.stance != "no-comment"
        )
        """The statements that claim something."""

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims: statements, sentences of the copy that hold none, and what denials tell of what they deny."""
        taken: dict[int, set[int]] = {}
        for draft in self.said:
            taken.setdefault(draft.passage.number, set()).update(draft.tokens)
        copy = (passage for passage in self._passages if passage.block.role in COPY)
        of_the_writer = (claim for p in copy for claim in _of_the_writer(p, taken.get(p.number, set())))
        return (*self.stated, *of_the_writer, *(claim for draft in self.said for claim in _restated(draft)))

    @cached_property
    def rarity(self) -> Rarity:
        """How rare the notions in the claims are."""
        return Rarity.over([claim.notions for claim in self.claims if not claim.complement])

    @cached_property
    def accused(self) -> frozenset[str]:
        """The names beside which wrongdoing stands."""
        return frozenset().union(*(claim.names for claim in self.claims if claim.accuses))

    @cached_property
    def accusing(self) -> int:
        """How many of the claims speak of wrongdoing."""
        return sum(claim.accuses for claim in self.claims)

    @cached_property
    def first_sentences(self) -> Mapping[int, int]:
        """How many sentences stand before each passage."""
        counts = accumulate((len(passage.sentences) for passage in self._passages), initial=0)
        return dict(zip((passage.number for passage in self._passages), counts, strict=False))

    def place(self, claim: Claim) -> int:
        """The number of the sentence in which a claim starts, in the whole story."""
        return self.first_sentences[claim.passage.number] + claim.passage.sentence(claim.tokens[0])


def _of_the_writer(passage: Passage, taken: set[int]) -> Iterator[Claim]:
    """What the writer says in a passage: the sentences that hold no statement, and what others leave of theirs."""
    for first, last in passage.sentences:
        whole = range(first, last)
        if taken.isdisjoint(whole):
            if last > first:
                yield _claim(None, passage, tuple(whole))
            continue
        for start, end in runs([token for token in whole if token not in taken]):
            claim = _claim(None, passage, tuple(range(start, end)))
            if claim.whole and len(claim.notions) >= FEWEST:
                yield claim


def _restated(draft: Draft) -> Iterator[Claim]:
    """What a denial itself tells of the claim: behind a word for it ("the notion that he had lied") or its verb."""
    passage, words = draft.passage, load("denials")
    told = draft.cue_class == "deny" or draft.cue in _striking_words()
    if not told and _restating_words().isdisjoint(passage.vocabulary):
        return
    said = passage.tokens_in((*draft.cue_spans, *draft.content_spans))
    if (
        not told
        and _turning_words().isdisjoint(passage.lemmas[token] for token in said)
        and not any(
            passage.lemmas[token] in _denying_words()
            and (denying_verb(passage, token, said) or turns_down(passage, token))
            for token in said
        )
    ):
        return
    for place, token in enumerate(said):
        if _tells_of_claim(passage, token):
            if len(clause := _clause_after(passage, said[place + 1 :])) >= SHORTEST:
                yield replace(_claim(None, passage, clause), within=draft)
            return
    if draft.cue in words["denying"] and denies_outright(draft) and len(clause := _complement(draft)) >= SHORTEST:
        yield replace(_claim(None, passage, clause), within=draft, complement=True)


@cache
def _striking_words() -> frozenset[str]:
    return load("denials")["strike"] | load("denials")["turning"]


@cache
def _restating_words() -> frozenset[str]:
    """The words of which one stands in every denial that tells what it denies."""
    return _turning_words() | _denying_words()


@cache
def _turning_words() -> frozenset[str]:
    return load("denials")["false_word"] | load("denials")["turning"]


@cache
def _denying_words() -> frozenset[str]:
    return load("cues")["deny"] | phrases().keys()


def _complement(draft: Draft) -> tuple[int, ...]:
    """The clause or the deed that a verb denies: "that he had lied" of "denied that he had lied", "lying to them"."""
    passage, content = draft.passage, draft.content_tokens
    clause = [t for t in content if t < passage.sentences[passage.sentence(content[0])][1]] if content else []
    heads = (t for t in clause if passage.tokens[t].pos in ("VERB", "AUX") and passage.tokens[t].head not in clause)
    top = next(heads, None)
    return tuple(clause) if top is not None and passage.tokens[top].dep in CLAUSAL else ()


def _tells_of_claim(passage: Passage, token: int) -> bool:
    """The word for a claim of "the notion that he lied", or the "claiming" of "anyone claiming that he lied"."""
    words, found = load("denials"), passage.tokens[token]
    if found.pos == "NOUN":
        return passage.lemmas[token] in words["claim_noun"]
    return found.tag == "VBG" and found.dep == "acl" and passage.lemmas[token] in words["speaking"]


def _clause_after(passage: Passage, tokens: Sequence[int]) -> tuple[int, ...]:
    """What stands behind the first "that", "of" or "to" soon after a word for a claim, to the end of the sentence."""
    start = next((n for n, t in enumerate(tokens[:LATER]) if _opens(passage, t, n)), None)
    if start is None or any(passage.tokens[t].pos in ("VERB", "AUX") for t in tokens[:start]):
        return ()
    last = passage.sentences[passage.sentence(tokens[start])][1]
    return tuple(range(tokens[start], min(tokens[-1] + 1, last)))


def _opens(passage: Passage, token: int, words: int) -> bool:
    """Whether what is claimed begins here, so many words behind the word for it; "to" has a verb hung on a noun."""
    word = passage.word(token)
    if word == "to":
        return passage.tokens[passage.tokens[token].head].dep == "acl"
    return word == "that" or (word == "of" and words < SOON)


def _claim(draft: Draft | None, passage: Passage, tokens: tuple[int, ...]) -> Claim:
    wrongdoing = load("wrongdoing")["wrongdoing"]
    negatives = negated(passage, tokens)
    accuses = not wrongdoing.isdisjoint([passage.lemmas[t] for t in tokens])
    return Claim(
        draft,
        passage,
        tokens,
        notions_of(passage, tokens),
        frozenset([passage.plain[t] for t in tokens if passage.tokens[t].pos == "PROPN"]),
        predicated(passage, negatives),
        bool(negatives),
        accuses or (draft is not None and draft.cue_class in ("accuse", "attack")),
        any(passage.tokens[t].dep in ALL_SUBJECTS and passage.tokens[t].head in tokens for t in tokens),
        (bool(tokens) and "?" in [passage.word(token) for token in tokens[-2:]])
        or (draft is not None and draft.cue == "ask"),
        _side_of(draft.source) if draft is not None else frozenset(),
    )


def names_of(source: Source | None) -> frozenset[str]:
    """The words of a source's name, in lower case."""
    return _words(source.name) if source is not None and source.name else frozenset()


def _side_of(source: Source | None) -> frozenset[str]:
    return _capitalised(source.name, source.text, source.body) if source is not None else frozenset()


@lru_cache(maxsize=256)
def _capitalised(*texts: str | None) -> frozenset[str]:
    """The words of names, but for those that put nobody on a side ("the Senate committee")."""
    words = (
        word.strip(",.()\"'’") for text in texts if text for word in text.replace("’", "'").replace("'s", "").split()
    )
    names = frozenset(word.lower() for word in words if word[:1].isupper() and len(word) >= SHORTEST)
    return names - load("denials")["sideless"]


@lru_cache(maxsize=256)
def _words(name: str) -> frozenset[str]:
    return frozenset(name.lower().split())
