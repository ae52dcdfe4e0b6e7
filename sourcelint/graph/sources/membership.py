"""Whether a class or crowd has a face: the nearest named person of it who speaks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Voice
    from sourcelint.graph.sources.mentions import NounPhrase

NEXT = 1
"""How many paragraphs after "critics say" the critic may be named."""
BROUGHT_IN = 3
"""How many paragraphs after a crowd somebody may come in, of whom the story has not told yet, to speak for it."""
SUMMARY = 3
"""How many paragraphs may sum up what the rest of a story tells."""
PARTY_MARKS = {"(R-": {"republican", "gop"}, "(R)": {"republican", "gop"}, "(D-": {"democrat"}, "(D)": {"democrat"}}
"""How copy marks a lawmaker's party: "(R-Ohio)"."""
BESIDE = 40
"""How far beside a name its party may stand, in code points."""
TOLD_BEFORE, TOLD_AFTER = 8, 24
"""How many words before and after a name may tell whose member its bearer is."""
DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ"})
OPENING = frozenset({",", "(", "of", "at", "from", "with", "who", "—", "–", "-"})
LISTED = 5
"""How many words behind a group may stand before "including"."""


class _Speaker:
    """A named person who speaks, and what the copy tells beside the name."""

    def __init__(self, name: Name, voice: Voice, parses: Sequence[Parse]) -> None:
        self.name, self.voice, self._parses = name, voice, parses

    @cached_property
    def household(self) -> bool:
        """Whether every reader knows the name, a middle initial aside: nobody's example of a crowd."""
        forms = {self.name.name, *(" ".join(naming.words) for naming in self.name.namings)}
        plain = {" ".join(word for word in form.lower().split() if not word.endswith(".")) for form in forms}
        return not plain.isdisjoint(load("identification")["household"])

    @cached_property
    def behind(self) -> tuple[str, ...]:
        """The copy right behind every place of the name."""
        texts = ((self._parses[naming.block].paragraph.text, naming.end) for naming in self.name.namings)
        return tuple(text[end : end + BESIDE] for text, end in texts)

    @cached_property
    def told(self) -> frozenset[str]:
        """The words right beside the name that describe its bearer."""
        places = [(self._parses[naming.block], naming) for naming in self.name.namings]
        return frozenset(word for place in places for words in (_words_before, _words_after) for word in words(*place))


class Membership:
    """Who of a story's named people belongs to which of its groups."""

    def __init__(
        self, parses: Sequence[Parse], numbers: Sequence[int], voices: Iterable[Voice], names: Iterable[Name]
    ) -> None:
        """`numbers` has the paragraph number of every block, 0 for a headline or a standfirst."""
        self._parses, self._numbers = parses, numbers
        self._speakers = [_Speaker(v.name, v, parses) for v in voices if v.named_person and not v.signs and v.name]
        self._people = [name for name in names if name.kind == "person"]

    def nearest(self, group: Voice) -> int | None:
        """Paragraphs from a mention of a group to the nearest named member who speaks; None where none does.

        A group in the head or the first paragraphs stands for those whom the story quotes later: they are beside it.
        """
        phrases = list(group.described)
        if any(self._lists_a_member(phrase) for phrase in phrases):
            return 0
        lemmas = {phrase.lemma for phrase in phrases}
        homes = [self._numbers[phrase.block] for phrase in phrases]
        found: list[int] = []
        for speaker in self._speakers:
            spoken = [self._numbers[block] for block, _ in speaker.voice.attributions]
            if _belongs(speaker, lemmas):
                summed_up = min(homes) <= SUMMARY and any(number > min(homes) for number in spoken)
                found += [NEXT] if summed_up else [abs(number - home) for number in spoken for home in homes]
            else:
                reach = self._reach(speaker, lemmas, min(homes))
                found += [number - home for number in spoken for home in homes if 0 <= number - home <= reach]
        return min(found, default=None)

    def _reach(self, speaker: _Speaker, lemmas: set[str], home: int) -> int:
        """How many paragraphs behind a group a person may speak to be taken for one of it; -1: none.

        Copy that says "critics say" and then quotes one names the critic right there or in the next paragraph; of other
        crowds, it brings in somebody new.
        """
        if speaker.household:
            return -1
        if self._numbers[speaker.name.namings[0].block] >= home:
            return BROUGHT_IN
        return NEXT if lemmas & load("groups")["takes_side"] else -1

    def _lists_a_member(self, phrase: NounPhrase) -> bool:
        """Whether the sentence goes on to name one of a group: "critics, including Jane Roe"."""
        parse = self._parses[phrase.block]
        _, last = parse.paragraph.sentences[parse.sentence(phrase.head)]
        near = range(phrase.head + 1, min(last, phrase.last + LISTED + 1))
        opening = next((number for number in near if parse.lower[number] in load("groups")["listing"]), last)
        return any(
            naming.block == phrase.block and opening < naming.first < last
            for name in self._people
            for naming in name.namings
        )


def _belongs(speaker: _Speaker, lemmas: set[str]) -> bool:
    if speaker.name.roles & lemmas:
        return True
    marks = [mark for mark, nouns in PARTY_MARKS.items() if nouns & lemmas]
    if marks and any(mark in text for text in speaker.behind for mark in marks):
        return True
    return not speaker.household and not _marks_of(lemmas).isdisjoint(speaker.told)


def _marks_of(lemmas: set[str]) -> frozenset[str]:
    """The words that tell of somebody that they are one of a group."""
    groups = load("groups")
    marks = frozenset(lemmas)
    for kind in ("experts", "campaigners", "heads"):
        if lemmas & groups[kind]:
            marks |= groups[kind] | groups[f"{kind}_marks"]
    return marks


def _words_before(parse: Parse, naming: Naming) -> Iterator[str]:
    """The words of ", the historian Jane Roe"."""
    for number in range(naming.first - 1, max(naming.first - 1 - TOLD_BEFORE, -1), -1):
        if parse.tokens[number].pos not in DESCRIBING:
            return
        yield parse.tokens[number].lemma.lower()


def _words_after(parse: Parse, naming: Naming) -> Iterator[str]:
    """The words of "Jane Roe, a fellow at the institute, " and of "Jane Roe, who backs the plan"."""
    _, last = parse.paragraph.sentences[parse.sentence(naming.last - 1)]
    if naming.last >= last or parse.lower[naming.last] not in OPENING:
        return
    clause = False
    for number in range(naming.last, min(last, naming.last + TOLD_AFTER)):
        token = parse.tokens[number]
        clause = clause or token.lemma == "who"
        if (token.pos in ("VERB", "AUX") and not clause) or (token.pos == "PRON" and token.lemma != "who"):
            return
        yield token.lemma.lower()
