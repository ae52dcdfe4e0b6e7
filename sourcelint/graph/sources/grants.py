"""Whose a grant of anonymity is: which unnamed voice each sentence that shows one speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.anonymity import find_grants
from sourcelint.graph.sources.source_types import description_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.anonymity import Grant
    from sourcelint.graph.sources.heard import Voice

SHARES = frozenset({"all", "most", "many", "some", "several"})
REACH = 2
"""How many sentences after a voice's mention its grant may stand."""


class Grants:
    """The grants of a story, each with the voices that it speaks of."""

    def __init__(self, parses: Sequence[Parse], voices: Sequence[Voice]) -> None:
        self._parses = parses
        self._unnamed = [voice for voice in voices if voice.name is None and voice.kind in ("individual", "people")]
        self._of: dict[Voice, Grant] = {}
        for grant in find_grants(parses):
            for voice in self._voices(grant):
                if voice not in self._of or (grant.reason and not self._of[voice].reason):
                    self._of[voice] = grant

    def of(self, voice: Voice) -> Grant | None:
        """The grant of a voice; one that tells the reason is preferred."""
        return self._of.get(voice)

    def _voices(self, grant: Grant) -> list[Voice]:
        if grant.shared and grant.reason:
            return [*filter(None, [self._nearest(grant, 0)]), *self._insiders()]
        if in_sentence := self._nearest(grant, 0):
            return [in_sentence, *self._others_of_them(grant)]
        if grant.blanket:
            return self._unnamed
        if alike := list(self._alike(grant)):
            return alike
        before = self._nearest(grant, REACH)
        return [before] if before else []

    def _insiders(self) -> Iterator[Voice]:
        """The voices that are unnamed sources without any grant."""
        for voice in self._unnamed:
            told = ((phrase, cue) for phrase, cue in voice.phrases if phrase.pronoun is None)
            if description_type(told, granted=False) == "anonymous-source":
                yield voice

    def _nearest(self, grant: Grant, reach: int) -> Voice | None:
        """The unnamed voice mentioned last before the grant, else first after it, `reach` sentences around."""
        found = [
            (phrase.start > grant.start, abs(grant.start - phrase.end), number)
            for number, voice in enumerate(self._unnamed)
            for phrase, _ in voice.phrases
            if phrase.block == grant.block
            and 0 <= grant.sentence - self._parses[phrase.block].sentence(phrase.head) <= reach
        ]
        return self._unnamed[min(found)[-1]] if found else None

    def _others_of_them(self, grant: Grant) -> Iterator[Voice]:
        """Of "Some of them spoke ...", the other voices of the sentence before, and those that are just "people"."""
        parse = self._parses[grant.block]
        first, _ = parse.paragraph.sentences[grant.sentence]
        if parse.lower[first + 1 : first + 3] != ["of", "them"] or parse.lower[first] not in SHARES:
            return
        opaque = load("anonymity")["opaque"]
        yield from self._alike(grant)
        yield from (v for v in self._unnamed if any(p.plural and p.lemma in opaque for p in v.described))

    def _alike(self, grant: Grant) -> Iterator[Voice]:
        """Of "Some of them spoke ...", the voices that are what the grant's or the last sentence speaks of."""
        parse = self._parses[grant.block]
        first = parse.paragraph.sentences[max(grant.sentence - 1, 0)][0]
        last = parse.paragraph.sentences[grant.sentence][1]
        plurals = {parse.tokens[n].lemma.lower() for n in range(first, last) if parse.tokens[n].tag == "NNS"}
        for voice in self._unnamed:
            if any(phrase.plural and phrase.lemma in plurals for phrase in voice.described):
                yield voice
