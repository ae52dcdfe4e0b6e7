"""What a story has told of its voices up to a place: who spoke, and by which words it was called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.gender import told_by_roles
from sourcelint.graph.sources.prominence import asks, is_told_of, leads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sourcelint.extract.model import Spans
    from sourcelint.graph.names.bearers import Name, Names
    from sourcelint.graph.names.namings import Gender, Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.coreference import Sort
    from sourcelint.graph.sources.mentions import NounPhrase
    from sourcelint.graph.sources.source_types import Kind


@dataclass(eq=False)
class Voice:
    """One source in the making: who it is, and where it speaks."""

    name: Name | None
    kind: Kind
    owner: Name | None = None
    introduced: NounPhrase | None = None
    """The description that first told of it."""
    writer: bool = False
    """The publication's own "we"."""
    signs: bool = False
    """An author, who says "I" or "we" in the copy."""
    phrases: list[tuple[NounPhrase, str]] = field(default_factory=list)
    """Its mentions as a source, each with its cue's lemma."""
    attributions: list[tuple[int, int]] = field(default_factory=list)
    """The block and number of every attribution that rests on it."""

    @property
    def described(self) -> Iterator[NounPhrase]:
        """Its mentions that are no pronouns, the latest first."""
        return (phrase for phrase, _ in reversed(self.phrases) if phrase.pronoun is None)

    @property
    def first_place(self) -> tuple[int, int]:
        """The block and offset where the story first names or describes it."""
        places = [(phrase.block, phrase.start) for phrase, _ in self.phrases]
        places += [(naming.block, naming.start) for naming in self.name.namings] if self.name else []
        return min(places)

    @property
    def gender(self) -> Gender | None:
        """What tells a person's sex: the name, what it is called ("the widow"), or the pronouns that it had so far."""
        if self.name is not None and self.name.gender:
            return self.name.gender
        pronouns, words = load("pronouns"), {phrase.pronoun for phrase, _ in self.phrases}
        if words & pronouns["he"]:
            return "he"
        if words & pronouns["she"]:
            return "she"
        return told_by_roles(frozenset(phrase.lemma for phrase in self.described)) if self.name is None else None

    @property
    def named_person(self) -> bool:
        """Whether it is somebody whom the story names."""
        return self.name is not None and self.name.kind == "person"

    @property
    def sort(self) -> Sort:
        """What pronouns may stand for it."""
        if self.name is not None:
            return "person" if self.name.kind == "person" else "thing"
        if self.kind in ("body", "document"):
            return "thing"
        several = self.kind == "people" or any(phrase.plural for phrase, _ in self.phrases)
        return "people" if several else "person"


class Heard:
    """The story so far: its names, and every mention of a voice, in their order."""

    def __init__(self, parses: Sequence[Parse], names: Names, captions: frozenset[int] = frozenset()) -> None:
        """`captions` are the blocks whose people the copy around them does not take up."""
        self.parses, self.names = parses, names
        self._captions = captions
        self.mentions: list[tuple[NounPhrase, Voice]] = []
        self.contents: dict[tuple[int, int], Spans] = {}
        """What is said by the source that begins at an offset of a block."""
        self._by_name: dict[Name, Voice] = {}

    def hear(self, phrase: NounPhrase, voice: Voice) -> None:
        """Take note of a voice's mention, but for a caption's, which the copy does not take up."""
        if phrase.block not in self._captions:
            self.mentions.append((phrase, voice))

    def voice_of(self, name: Name) -> Voice:
        """The voice of somebody or something that the story names."""
        if name not in self._by_name:
            self._by_name[name] = Voice(name, "individual" if name.kind == "person" else "body")
        return self._by_name[name]

    def last(self, suits: Callable[[NounPhrase, Voice], bool]) -> Voice | None:
        """The voice heard last that suits."""
        return next((voice for phrase, voice in reversed(self.mentions) if suits(phrase, voice)), None)

    def last_person(self, block: int, reach: int) -> Voice | None:
        """The named person who spoke last, at most `reach` paragraphs before."""
        return self.last(lambda p, v: v.named_person and block - p.block <= reach)

    def person_in_focus(self, block: int, token: int, reach: int, suits: Callable[[Voice], bool]) -> Voice | None:
        """The person who suits and spoke by name or led a sentence last, at most `reach` paragraphs before.

        Where nobody spoke, the subject of any clause will do.
        """
        spoke = self._spoke_last(block - reach, suits)
        place = (spoke[0].block, spoke[0].head) if spoke else (block - reach, 0)
        for naming, name in self.names_before(block, token):
            if (naming.block, naming.first) < place:
                break
            stands_out = leads if spoke else is_told_of
            if name.kind == "person" and stands_out(naming.last - 1, self.parses[naming.block]):
                voice = self.voice_of(name)
                if suits(voice):
                    return voice
        return spoke[1] if spoke else None

    def _spoke_last(self, first: int, suits: Callable[[Voice], bool]) -> tuple[NounPhrase, Voice] | None:
        """The person who suits and spoke last by name from block `first` on, askers aside, and the words for it."""
        asking = None
        for phrase, voice in reversed(self.mentions):
            if phrase.block < first:
                break
            if voice.named_person and suits(voice):
                if not asks(phrase.head, self.parses[phrase.block]):
                    return phrase, voice
                asking = asking or (phrase, voice)
        return asking

    def last_named_person(self, block: int, token: int) -> Name | None:
        """The person whom token `token`'s sentence names last before it."""
        parse = self.parses[block]
        first = parse.paragraph.sentences[parse.sentence(token)][0]
        names = reversed(self.names.of_block(block))
        return next((name for n, name in names if first <= n.first < token and name.kind == "person"), None)

    def names_before(self, block: int, token: int) -> Iterator[tuple[Naming, Name]]:
        """The names that stand before token `token` of a block, the nearest first."""
        for number in range(block, -1, -1):
            if number in self._captions and number != block:
                continue
            for naming, name in reversed(self.names.of_block(number)):
                if (number, naming.first) < (block, token):
                    yield naming, name
