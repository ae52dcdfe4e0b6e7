"""Gathering: which attributions come from one voice, over names, roles, descriptions and pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.apposition import unlisted_name
from sourcelint.graph.sources.descriptions import described_voice
from sourcelint.graph.sources.heard import Heard, Voice
from sourcelint.graph.sources.mentions import read_mention
from sourcelint.graph.sources.pronouns import meant_by

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sourcelint.extract.model import Attribution, Paragraph, Spans
    from sourcelint.graph.names.bearers import Name, Names
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase


class Voices:
    """The voices of a story, heard block by block."""

    def __init__(self, parses: Sequence[Parse], names: Names) -> None:
        self.all: list[Voice] = []
        self._parses, self._names = parses, names
        self._heard = Heard(parses, names)
        self._writer = Voice(None, "body", writer=True)
        self._at: dict[tuple[int, int, int], Voice] = {}

    def hear(self, block: int, paragraph: Paragraph) -> None:
        """Take in the attributions of the next block."""
        first_person = []
        for number in sorted(range(len(paragraph.attributions)), key=lambda n: _place(paragraph.attributions[n])):
            attribution = paragraph.attributions[number]
            parse = self._parses[block]
            phrase = read_mention(parse, block, attribution.source, self._names) if attribution.source else None
            if phrase is None:
                continue
            cue = _cue_lemma(parse, attribution.cue)
            if phrase.pronoun in load("pronouns")["first"]:
                first_person.append((phrase, cue, number))
            elif voice := self._at.get((block, phrase.start, phrase.end)) or self._voice(phrase):
                self._speaks(voice, phrase, cue, number)
        for phrase, cue, number in first_person:
            speaker = self._quoted_around(phrase, paragraph.attributions) or self._writer_of(phrase)
            if speaker is not None:
                self._speaks(speaker, phrase, cue, number)

    def read_headlines(self, headlines: Collection[int]) -> None:
        """Give what a headline calls "widow" or "this Democrat" to the person who speaks most in the story."""
        named = [voice for voice in self.all if voice.name is not None and voice.name.kind == "person"]
        if not named:
            return
        speaker = max(named, key=lambda voice: len(voice.attributions))
        for voice in [voice for voice in self.all if _only_in(voice, headlines)]:
            speaker.phrases.extend(voice.phrases)
            speaker.attributions.extend(voice.attributions)
            self.all.remove(voice)

    def _speaks(self, voice: Voice, phrase: NounPhrase, cue: str, number: int) -> None:
        if voice not in self.all:
            self.all.append(voice)
            if phrase.pronoun and voice.introduced:
                voice.phrases.append((voice.introduced, cue))
        voice.phrases.append((phrase, cue))
        voice.attributions.append((phrase.block, number))
        self._heard.mentions.append((phrase, voice))
        self._at[phrase.block, phrase.start, phrase.end] = voice

    def _voice(self, phrase: NounPhrase) -> Voice | None:
        if phrase.pronoun is not None:
            meant = meant_by(phrase, self._heard)
            return meant if isinstance(meant, Voice) or meant is None else self._voice(meant)
        if phrase.name is not None:
            return self._heard.voice_of(phrase.name)
        if phrase.exemplary and phrase.members:
            return self._heard.voice_of(phrase.members)
        if name := unlisted_name(self._parses[phrase.block], phrase.block, phrase.first, phrase.last):
            return self._of_unlisted(name)
        return described_voice(phrase, self._heard)

    def _of_unlisted(self, name: Name) -> Voice:
        """A name that only stands as a source: of all its places one voice."""
        same = (voice for voice in self.all if voice.name and voice.name.name.lower() == name.name.lower())
        return next(same, None) or self._heard.voice_of(name)

    def _writer_of(self, phrase: NounPhrase) -> Voice | None:
        """The publication, where it says "we" in its own voice; not "I", not within quotation marks."""
        quotations = self._parses[phrase.block].paragraph.quotations
        quoted = any(quotation.start <= phrase.start < quotation.end for quotation in quotations)
        return None if quoted or phrase.pronoun not in load("pronouns")["publication"] else self._writer

    def _quoted_around(self, phrase: NounPhrase, attributions: Sequence[Attribution]) -> Voice | None:
        """Whose words an "I" or a "we" is in: the speaker of the narrowest content around it."""
        around = [
            (sum(end - start for start, end in attributions[number].content), voice)
            for voice in self.all
            for block, number in voice.attributions
            if block == phrase.block and any(s <= phrase.start < e for s, e in attributions[number].content)
        ]
        return min(around, key=lambda found: found[0])[1] if around else None


def _only_in(voice: Voice, headlines: Collection[int]) -> bool:
    """Whether a voice is somebody without a name, no insider, of whom the headlines alone speak."""
    insiders = load("anonymity")["insiders"]
    return (
        voice.name is None
        and voice.kind == "individual"
        and all(phrase.block in headlines and phrase.lemma not in insiders for phrase, _ in voice.phrases)
    )


def _place(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0][0] if spans else 0


def _cue_lemma(parse: Parse, spans: Spans) -> str:
    """The lemma of a cue's first verb, or of its first word."""
    numbers = [number for start, end in spans for number in parse.inside(start, end)]
    verbs = [number for number in numbers if parse.tokens[number].pos == "VERB"] or numbers
    return parse.tokens[verbs[0]].lemma.lower() if verbs else ""
