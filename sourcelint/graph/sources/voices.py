"""Gathering: which attributions come from one voice, over names, roles, descriptions and pronouns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.ages import age_meant
from sourcelint.graph.names.speaking import verbs_of_saying
from sourcelint.graph.sources.announced import announced_name
from sourcelint.graph.sources.apposition import unlisted_name
from sourcelint.graph.sources.bodies_meant import body_of_headline, only_body_told
from sourcelint.graph.sources.carried_cues import carrying_verb, is_done_to, subject, tells_by_itself
from sourcelint.graph.sources.coordination import speakers
from sourcelint.graph.sources.descriptions import described_voice
from sourcelint.graph.sources.heard import Heard, Voice
from sourcelint.graph.sources.identified import identified
from sourcelint.graph.sources.informants import as_informant, informants_meant
from sourcelint.graph.sources.mentions import phrase_around, read_mention, tells_amount
from sourcelint.graph.sources.nobody_meant import means_nobody, tells_nobody
from sourcelint.graph.sources.persons_meant import holds_other_post
from sourcelint.graph.sources.pronouns import meant_by
from sourcelint.graph.sources.receivers import giver, receiving_verb
from sourcelint.graph.sources.relayers import relayed_by
from sourcelint.graph.sources.source_types import means_people
from sourcelint.graph.sources.texts_in_focus import one_more_text, text_around, title_of
from sourcelint.graph.sources.texts_meant import with_its_noun

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sourcelint.extract.model import Attribution, Paragraph, Spans
    from sourcelint.graph.names.bearers import Name, Names
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.first_person import FirstPerson
    from sourcelint.graph.sources.interviews import Interview
    from sourcelint.graph.sources.mentions import NounPhrase


SUPER = frozenset({"super"})
"""What "PAC" may have before it where it stands alone."""


class Voices:
    """The voices of a story, heard block by block."""

    def __init__(
        self,
        parses: Sequence[Parse],
        names: Names,
        interview: Interview,
        writers: FirstPerson,
        captions: frozenset[int] = frozenset(),
    ) -> None:
        self.all: list[Voice] = []
        self._parses, self._names = parses, names
        self._interview, self._writers = interview, writers
        self._heard = Heard(parses, names, captions)
        self._writer = Voice(None, "body", writer=True)
        self._at: dict[tuple[int, int, int], Voice] = {}
        self.told: dict[tuple[int, int], Spans] = {}
        """Where the copy names the source of a cue, not in its own source words, by block and attribution."""

    def hear(self, block: int, paragraph: Paragraph) -> None:
        """Take in the attributions of the next block."""
        self._heard.contents |= {(block, a.source[0][0]): a.content for a in paragraph.attributions if a.source}
        first_person = []
        cues: dict[int, tuple[Voice, Spans]] = {}
        for number in sorted(range(len(paragraph.attributions)), key=lambda n: _place(paragraph.attributions[n])):
            attribution = paragraph.attributions[number]
            parse = self._parses[block]
            phrase = self._phrase(block, attribution)
            if phrase is None:
                continue
            cue = _cue_lemma(parse, attribution.cue)
            if self._is_told_of(phrase, attribution, number):
                continue
            if phrase.pronoun in load("pronouns")["first"]:
                first_person.append((phrase, cue, number))
            elif relayed := relayed_by(phrase, _tokens(parse, attribution.cue), parse, self._names):
                if voice := self._voice(relayed):
                    self._speaks(voice, relayed, cue, number)
            elif voice := self._hear_speakers(phrase, cue, number):
                cues |= dict.fromkeys(_tokens(parse, attribution.cue), (voice, attribution.source))
        for phrase, cue, number in first_person:
            cues |= self._hear_first_person(phrase, cue, paragraph.attributions, number)
        self._hear_carried(block, paragraph, cues)

    def read_headlines(self, headlines: Collection[int]) -> None:
        """Give what a headline calls "widow" or "this Democrat" to the person who speaks most in the story."""
        self._join_headline_insiders(headlines)
        self._join_headline_bodies(headlines)
        named = [voice for voice in self.all if voice.named_person and not voice.signs]
        if not named:
            return
        self._name_announced(headlines, named)
        loudest = sorted(named, key=lambda voice: len(voice.attributions), reverse=True)
        for voice in [voice for voice in self.all if _only_in(voice, headlines)]:
            speaker = _meant_by_headline(voice, loudest)
            if speaker is not None:
                self._join(voice, speaker)

    def join_identified(self) -> None:
        """Give what a described person says to whoever the copy says elsewhere that they are."""
        for voice, speaker in identified(self.all, self._heard):
            self._join(voice, speaker)

    def _name_announced(self, headlines: Collection[int], named: Sequence[Voice]) -> None:
        """Give what headlines call "one organizer" to the one organizer whom the story names."""
        for voice in [v for v in self.all if v.name is None and v.kind == "individual"]:
            if all(phrase.block in headlines for phrase, _ in voice.phrases) and (who := _announced_by(voice, named)):
                self._join(voice, who)

    def _join(self, voice: Voice, speaker: Voice) -> None:
        """Give a speaker what a headline's voice says, who is the same; the headline comes first."""
        speaker.phrases[:0] = voice.phrases
        speaker.attributions[:0] = voice.attributions
        self.all.remove(voice)
        if speaker not in self.all:
            self.all.append(speaker)

    def _hear_speakers(self, phrase: NounPhrase, cue: str, number: int) -> Voice | None:
        """Take in all who speak in a phrase; returns the first, on whom the attribution rests."""
        informants = informants_meant(phrase, self._heard)
        if informants is not None:
            self._speaks(informants, phrase, cue, number)
            return informants
        phrase = as_informant(with_its_noun(phrase, self._parses), self._heard)
        first, *others = speakers(self._parses[phrase.block], phrase, self._names)
        if means_nobody(first, cue, self._parses[phrase.block]):
            return None
        voice = self._at.get((first.block, first.start, first.end)) or self._voice(first)
        if voice is not None:
            self._speaks(voice, first, cue, number)
        for other in others:
            if beside := self._voice(other):
                self._speaks(beside, other, cue, None)
        return voice

    def _is_told_of(self, phrase: NounPhrase, attribution: Attribution, number: int) -> bool:
        """Take in a cue of which a phrase is no source: what somebody receives, what is nobody's view; else False."""
        parse = self._parses[phrase.block]
        tokens = _tokens(parse, attribution.cue)
        verb, done_to = receiving_verb(phrase, tokens, parse), is_done_to(phrase, tokens, parse)
        if verb is None and not done_to and not tells_nobody(phrase, tokens, parse):
            return False
        self.told[phrase.block, number] = ()
        if done_to:
            self._hear_subject(phrase.block, attribution, number)
        if verb is not None:
            self._hear_giver(phrase, verb, _cue_lemma(parse, attribution.cue), number)
        return True

    def _hear_giver(self, receiver: NounPhrase, verb: int, cue: str, number: int) -> None:
        """Take in who gives what the subject of a verb receives; the subject is told of, and is no source."""
        block, parse = receiver.block, self._parses[receiver.block]
        if told_of := self._voice(receiver):
            self._heard.mentions.append((receiver, told_of))
        noun = giver(parse, verb)
        phrase = None if noun is None else phrase_around(parse, block, noun, len(parse.paragraph.text), self._names)
        voice = self._voice(phrase) if phrase else None
        if phrase is not None and voice is not None:
            self._speaks(voice, phrase, cue, number)
            self.told[block, number] = ((phrase.start, phrase.end),)

    def _hear_carried(self, block: int, paragraph: Paragraph, cues: Mapping[int, tuple[Voice, Spans]]) -> None:
        """Give cues that have no source of their own to whoever spoke by the cue that they carry on."""
        for number, attribution in enumerate(paragraph.attributions):
            if not attribution.source:
                carrying = carrying_verb(self._parses[block], attribution.cue, cues)
                if carrying is not None:
                    voice, spans = cues[carrying]
                    voice.attributions.append((block, number))
                    self.told[block, number] = spans
                else:
                    self._hear_subject(block, attribution, number)

    def _hear_subject(self, block: int, attribution: Attribution, number: int) -> None:
        """Give a cue without a source to its grammatical subject, where that names or means somebody."""
        parse = self._parses[block]
        token = subject(parse, attribution.cue, attribution.content)
        if token is None:
            return
        first, past = parse.subtree(token) if parse.tokens[token].pos == "NOUN" else (token, token + 1)
        span = parse.tokens[first].start, parse.tokens[past - 1].end
        if any(start < span[1] and end > span[0] for start, end in (*attribution.cue, *attribution.content)):
            span = parse.tokens[token].start, parse.tokens[token].end
        phrase = read_mention(parse, block, (span,), self._names)
        if phrase is None or (phrase.pronoun is not None and phrase.pronoun not in _third_person()):
            return
        cue = _tokens(parse, attribution.cue)
        if receiving_verb(phrase, cue, parse) is not None:
            return
        voice = self._voice(phrase)
        if voice is None or (voice.name and voice.name.kind == "place"):
            return
        taken_up = voice.kind == "document" or phrase.pronoun in load("pronouns")["relative"]
        unheard = voice.name is None and voice not in self.all and not tells_by_itself(phrase, cue, parse)
        if unheard and (taken_up or not means_people(voice.introduced or phrase)):
            return
        self._speaks(voice, phrase, _cue_lemma(parse, attribution.cue), number)
        self.told[block, number] = (span,)

    def _join_headline_insiders(self, headlines: Collection[int]) -> None:
        """Give what a headline calls "Whistleblower" to the one unnamed voice of the body that it fits."""
        told = [voice for voice in self.all if voice.name is None and voice.kind in ("individual", "people")]
        for voice in told:
            if all(phrase.block in headlines and phrase.determiner == "bare" for phrase, _ in voice.phrases):
                nouns = {(phrase.lemma, phrase.plural, phrase.one_of_several) for phrase in voice.described}
                fits = [
                    v
                    for v in told
                    if v is not voice
                    and nouns & {(phrase.lemma, phrase.plural, phrase.one_of_several) for phrase in v.described}
                ]
                if len(fits) == 1:
                    self._join(voice, fits[0])

    def _join_headline_bodies(self, headlines: Collection[int]) -> None:
        """Give what a headline calls "Group" to the body that the story names."""
        nouns = (
            load("bodies")["nouns"] | load("bodies")["firm"] | (load("outlets")["nouns"] - load("outlets")["of_news"])
        )
        for voice in [voice for voice in self.all if voice.name is None]:
            bare = [p for p, _ in voice.phrases if p.lemma in nouns and p.determiner == "bare" and p.modifiers <= SUPER]
            if len(bare) == len(voice.phrases) and all(_stands_alone(p) and p.block in headlines for p in bare):
                named = body_of_headline(bare[0], self.all, self._heard) or only_body_told(bare[0], self._heard)
                if named is not None:
                    self._join(voice, named)

    def _speaks(self, voice: Voice, phrase: NounPhrase, cue: str, number: int | None) -> None:
        """Take note of a voice's phrase; `number` is None where the attribution rests on another who is named first."""
        if voice not in self.all:
            self.all.append(voice)
            if phrase.pronoun and voice.introduced:
                voice.phrases.append((voice.introduced, cue))
        voice.phrases.append((phrase, cue))
        if number is not None:
            voice.attributions.append((phrase.block, number))
        self._heard.hear(phrase, voice)
        self._at[phrase.block, phrase.start, phrase.end] = voice

    def _phrase(self, block: int, attribution: Attribution) -> NounPhrase | None:
        """What an attribution's source words say; a label "Q:" or "A:" stands for somebody as a pronoun does."""
        phrase = read_mention(self._parses[block], block, attribution.source, self._names)
        if phrase is None:
            return None
        if self._interview.is_label(phrase):
            return replace(phrase, pronoun=phrase.text.lower())
        parse = self._parses[block]
        cue = _tokens(parse, attribution.cue)
        text = text_around(phrase, cue, parse, self._names) or one_more_text(phrase, cue, parse)
        return text or title_of(phrase, parse)

    def _voice(self, phrase: NounPhrase) -> Voice | None:
        if self._interview.is_label(phrase):
            answering = self._interview.answering if self._interview.answers(phrase) else None
            return self._heard.voice_of(answering) if answering else self._writer
        if phrase.pronoun is not None:
            meant = meant_by(phrase, self._heard)
            return meant if isinstance(meant, Voice) or meant is None else self._voice(meant)
        if phrase.name is not None:
            return self._heard.voice_of(phrase.name)
        if phrase.exemplary and phrase.members and not tells_amount(phrase):
            return self._heard.voice_of(phrase.members)
        if name := unlisted_name(self._parses[phrase.block], phrase.block, phrase.first, phrase.last):
            return self._of_unlisted(name)
        if name := announced_name(phrase, self._names.all, self._parses, same_post=True):
            return self._heard.voice_of(name)
        return described_voice(phrase, self._heard)

    def _of_unlisted(self, name: Name) -> Voice:
        """A name that only stands as a source: of all its places one voice."""
        same = (voice for voice in self.all if voice.name and voice.name.name.lower() == name.name.lower())
        return next(same, None) or self._heard.voice_of(name)

    def _hear_first_person(
        self, phrase: NounPhrase, cue: str, attributions: Sequence[Attribution], number: int
    ) -> Mapping[int, tuple[Voice, Spans]]:
        """Take in an "I" or a "we"; returns the writer whose it is, by the tokens of the cue."""
        if speaker := self._quoted_around(phrase, attributions) or self._announced_above(phrase):
            self._speaks(speaker, phrase, cue, number)
            return {}
        writer = self._hear_writers(phrase, attributions[number], number)
        tokens = _tokens(self._parses[phrase.block], attributions[number].cue) if writer else ()
        return {token: (writer, attributions[number].source) for token in tokens if writer}

    def _hear_writers(self, phrase: NounPhrase, attribution: Attribution, number: int) -> Voice | None:
        """Take in what those say who write the story, outside quotation marks; returns the first of them."""
        parse = self._parses[phrase.block]
        cue = _tokens(parse, attribution.cue)
        writers = [self._heard.voice_of(name) for name in self._writers.authors(phrase, cue)]
        if not writers and self._writers.is_publication(phrase, cue):
            writers = [self._writer]
        if not writers or parse.is_quoted(phrase.head):
            return None
        for voice in writers:
            if voice not in self.all:
                self.all.append(voice)
                voice.signs = voice is not self._writer
                if voice.name and (told := self._writers.introduction(voice.name)):
                    voice.phrases.append((told, "be"))
            # not told to _heard: no "he", "she" or "it" takes up an "I" or a "we"
            voice.phrases.append((phrase, _cue_lemma(parse, attribution.cue)))
        writers[0].attributions.append((phrase.block, number))
        return writers[0]

    def _announced_above(self, phrase: NounPhrase) -> Voice | None:
        """Who says "I" in a paragraph that the one above announces as their words: "On her blog Roe wrote:"."""
        above = phrase.block - 1
        if not self._writers.is_told_above(phrase.block):
            return None
        if voice := self._heard.last(lambda mention, voice: mention.block == above and voice.sort == "person"):
            return voice
        lemmas = self._parses[above].lemmas
        says = not verbs_of_saying().isdisjoint(lemmas[-2:])
        name = self._heard.last_named_person(above, len(lemmas) - 1) if says else None
        return self._heard.voice_of(name) if name else None

    def _quoted_around(self, phrase: NounPhrase, attributions: Sequence[Attribution]) -> Voice | None:
        """Whose words an "I" or a "we" is in: the speaker of the narrowest content around it."""
        around = [
            (sum(end - start for start, end in attributions[number].content), voice)
            for voice in self.all
            for block, number in voice.attributions
            if block == phrase.block and any(s <= phrase.start < e for s, e in attributions[number].content)
        ]
        return min(around, key=lambda found: found[0])[1] if around else None


def _third_person() -> frozenset[str]:
    pronouns = load("pronouns")
    return pronouns["he"] | pronouns["she"] | pronouns["they"] | pronouns["quantities"] | pronouns["relative"]


def _only_in(voice: Voice, headlines: Collection[int]) -> bool:
    """Whether a voice is somebody without a name, no insider, of whom the headlines alone speak."""
    insiders = load("anonymity")["insiders"]
    return (
        voice.name is None
        and voice.kind == "individual"
        and all(phrase.block in headlines and phrase.lemma not in insiders for phrase, _ in voice.phrases)
        and not any(phrase.determiner in ("indefinite", "other") or phrase.quantity for phrase, _ in voice.phrases)
    )


def _stands_alone(phrase: NounPhrase) -> bool:
    """Whether a noun is one thing's and nobody's: "Company" where a headline opens."""
    return not phrase.plural and phrase.owner is None and phrase.name is None


def _announced_by(voice: Voice, named: Sequence[Voice]) -> Voice | None:
    """The only speaker with a name to whom the story gives the post of "one organizer" in its headlines."""
    posts = {phrase.lemma for phrase in voice.described if phrase.determiner == "indefinite" and not phrase.plural}
    posts -= load("anonymity")["insiders"]  # "an aide" whom copy does not name may be another
    fits = [speaker for speaker in named if speaker.name and not posts.isdisjoint(speaker.name.roles)]
    return fits[0] if len(fits) == 1 else None


def _meant_by_headline(voice: Voice, loudest: Sequence[Voice]) -> Voice | None:
    """Of those whom a story names, who speaks most first, whom a headline's words mean: "woman" the first woman."""
    sex = voice.gender
    fits = [speaker for speaker in loudest if speaker.gender in (sex, None)] if sex else loudest[:1]
    return next((speaker for speaker in fits[:1] if not _told_apart(voice, speaker)), None)


def _told_apart(voice: Voice, speaker: Voice) -> bool:
    """Whether a headline's words cannot mean a speaker: an age, another post, the speaker's post at another place."""
    if speaker.name is None:
        return False
    name, roles = speaker.name, load("people")["sole"] & speaker.name.roles
    return any(
        age_meant(phrase.text) is not None
        or (phrase.owner is not None and phrase.lemma in roles)
        or holds_other_post(name, phrase)
        for phrase in voice.described
    )


def _place(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0][0] if spans else 0


def _cue_lemma(parse: Parse, spans: Spans) -> str:
    """The lemma of a cue's first verb, or of its first word."""
    numbers = _tokens(parse, spans)
    verbs = [number for number in numbers if parse.tokens[number].pos == "VERB"] or numbers
    return parse.tokens[verbs[0]].lemma.lower() if verbs else ""


def _tokens(parse: Parse, spans: Spans) -> list[int]:
    return [number for start, end in spans for number in parse.inside(start, end)]
