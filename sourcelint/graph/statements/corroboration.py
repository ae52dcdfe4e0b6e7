"""Whether somebody else in the story bears out what a source says."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sourcelint.graph.facts import Source
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.claims import Claim, Field

ALIKE = 0.45
LEAST_SHARED = 3


class Corroboration:
    """The claims of a story, looked up by what they speak of."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self._by_notion: dict[str, list[int]] = {}
        for number, claim in enumerate(field.stated):
            for notion in claim.notions if claim.source is not None else ():
                self._by_notion.setdefault(notion, []).append(number)
        verbs = load("corroboration")["confirm"]
        self._confirming = [claim for claim in field.stated if claim.draft is not None and claim.draft.cue in verbs]

    def of(self, draft: Draft) -> bool:
        """Whether a named source, a document or other unnamed ones bear out a statement, or the copy says that they do.

        To say the same is to share three notions or more, and much of all that both speak of, both asserting or both
        denying. A confirmation by somebody else counts in the same paragraph or the next.
        """
        claim = self._field.said.get(draft)
        if claim is None or draft.stance == "no-comment":
            return False
        return any(self._alike(claim, other) for other in self._sharing(claim)) or any(
            _independent(claim.source, other.source) and 0 <= other.passage.number - claim.passage.number <= 1
            for other in self._confirming
        )

    def _sharing(self, claim: Claim) -> Iterable[Claim]:
        if len(claim.notions) < LEAST_SHARED:
            return ()
        shared = Counter(chain.from_iterable(self._by_notion.get(notion, ()) for notion in claim.notions))
        return (self._field.stated[number] for number, count in shared.items() if count >= LEAST_SHARED)

    def _alike(self, claim: Claim, other: Claim) -> bool:
        return (
            _independent(claim.source, other.source)
            and claim.negative == other.negative
            and self._field.rarity.likeness(claim.notions, other.notions) >= ALIKE
        )


def _independent(source: Source | None, other: Source | None) -> bool:
    return other is not None and (source is None or source.id != other.id)
