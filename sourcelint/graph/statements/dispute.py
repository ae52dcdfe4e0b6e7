"""How far a story is about what is true: its denials in so many words, and its words of accusing and denying.

Where one statement denies, the next of that speaker often does too, in plainer words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.weights import Evidence

OUTRIGHT = frozenset({"outright", "withholds assent", "calls false"})
MANY = 3  # denials
DENSE = 0.03  # of a story's words
OPENING = 2  # blocks: headline and standfirst, or headline and first paragraph


@dataclass(frozen=True, slots=True)
class Dispute:
    """The statements of a story that deny in so many words, the share of its words that dispute, and its title."""

    denying: tuple[Draft, ...]
    share: float
    titled: bool

    @classmethod
    def in_story(cls, passages: Sequence[Passage], words: Mapping[Draft, Evidence]) -> Dispute:
        """The dispute in some passages, given what the words of every statement tell."""
        disputing = load("denials")["disputing"]
        telling = (passage for passage in passages if not disputing.isdisjoint(passage.vocabulary))
        count = sum(lemma in disputing for passage in telling for lemma in passage.lemmas)
        words_of_story = sum(len(passage.lemmas) for passage in passages)
        title = {lemma for passage in passages[:OPENING] for lemma in passage.lemmas}
        denying = tuple(draft for draft, found in words.items() if not OUTRIGHT.isdisjoint(found))
        return cls(denying, count / max(words_of_story, 1), not title.isdisjoint(load("denials")["disputing_title"]))

    def evidence(self, draft: Draft) -> Evidence:
        """What the rest of the story tells of one statement."""
        others = [other for other in self.denying if other is not draft]
        near = [other for other in others if abs(other.passage.number - draft.passage.number) <= 1]
        own = draft.source is not None and any(
            other.source is not None and other.source.id == draft.source.id for other in near
        )
        found = {
            "denials around": min(len(others), MANY) / MANY,
            "beside own denial": float(own),
            "beside a denial": float(bool(near) and not own),
            "disputing words": min(self.share / DENSE, 1.0),
            "disputing title": float(self.titled),
        }
        return {name: value for name, value in found.items() if value}
