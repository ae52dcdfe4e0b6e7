"""Accusations of a story as facts: whether a court has decided, whether the accused answers, what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.claims.asserted import is_asserted, source_distance
from sourcelint.graph.claims.charge_kinds import is_in_passing, is_of_deed
from sourcelint.graph.facts import Accusation
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.graph.claims.charges import Charge
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft


def is_settled(charge: Charge, passages: Sequence[Passage]) -> bool:
    """Whether a court has decided: the sentence says so, or another one tells of the accused's conviction."""
    passage, surname = charge.passage, charge.name.split()[-1].lower()
    if _tells_of(passage, passage.sentence(charge.word), "settled"):
        return True
    return any(
        _tells_of(other, sentence, "convicted") and not _tells_of(other, sentence, "open_case")
        for other in passages
        if surname in other.lower
        for sentence in {other.sentence(n) for n, word in enumerate(other.lower) if word == surname}
    )


def _tells_of(passage: Passage, sentence: int, words: str) -> bool:
    """Whether one of the words or phrases stands in a sentence."""
    lemmas = passage.lemmas[slice(*passage.sentences[sentence])]
    text = " ".join(lemmas)
    return any(word in lemmas or (" " in word and word in text) for word in load("wrongdoing")[words])


def answers(charge: Charge, drafts: Sequence[Draft]) -> list[Draft]:
    """The statements in which the accused, or somebody who speaks for them, is heard or was asked."""
    key = set(charge.name.lower().split()[-1:]) if charge.kind == "person" else set(charge.name.lower().split())
    others = (draft for draft in drafts if draft is not charge.draft and not _is_the_wrong(draft, charge))
    return [draft for draft in others if _is_answer(draft, key) or _is_described(draft, charge)]


def _is_the_wrong(draft: Draft, charge: Charge) -> bool:
    """Whether what the tagger takes for somebody's word is the wrong itself: "the firm misled investors"."""
    return draft.passage is charge.passage and charge.word in draft.cue_tokens


def _is_described(draft: Draft, charge: Charge) -> bool:
    """Whether the accused may speak under a description right beside: "the woman accused of the theft told police"."""
    source = draft.source
    if source is None or source.name is not None or abs(draft.passage.number - charge.passage.number) > 1:
        return False
    return not source.plural and not load("wrongdoing")["described"].isdisjoint(source.text.lower().split())


def _is_answer(draft: Draft, key: set[str]) -> bool:
    source = draft.source
    if source is None:
        return False
    if key <= set((source.name or "").lower().split()):
        return True
    described = set(f"{source.text} {source.description or ''}".lower().replace("'s", "").replace("’s", "").split())
    return key <= described and bool(described & load("wrongdoing")["representative"])


class AccusationWriter:
    """Writes the accusations of one story; `denied` are the claims that somebody denies, each with the denial."""

    def __init__(
        self,
        passages: Sequence[Passage],
        drafts: Sequence[Draft],
        ids: Mapping[Draft, str],
        places: Places,
        denied: Mapping[Draft, Draft],
    ) -> None:
        self._passages, self._drafts, self._ids, self._places, self._denied = passages, drafts, ids, places, denied

    def write(self, number: int, charge: Charge) -> Accusation:
        """The fact of an accusation, the story's `number`th."""
        passage, places = charge.passage, self._places
        heard = [places.apart(passage.number, answer.passage.number) for answer in self._answers(charge)]
        return Accusation(
            **places.at(passage, *charge.span),
            id=f"accusation-{number}",
            statement=self._ids[charge.draft] if charge.draft is not None else None,
            accused=charge.name,
            accused_type=charge.kind,
            answered=bool(heard),
            answer_distance=min(heard, default=None),
            settled=is_settled(charge, self._passages),
            quoted=passage.quoted(*charge.span),
            in_passing=is_in_passing(charge, self._passages),
            of_deed=is_of_deed(charge),
            asserted=is_asserted(charge),
            source_distance=source_distance(charge, self._drafts, places),
        )

    def _answers(self, charge: Charge) -> list[Draft]:
        denial = self._denied.get(charge.draft) if charge.draft is not None else None
        return [*answers(charge, self._drafts), *([denial] if denial is not None else [])]
