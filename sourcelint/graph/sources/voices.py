"""Gathering: which attributions come from one voice, over names, roles, descriptions and pronouns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.speaking import verbs_of_saying
from sourcelint.graph.sources import headlined
from sourcelint.graph.sources.announced import announced_name
from sourcelint.graph.sources.apposition import unlisted_name
from sourcelint.graph.sources.carried_cues import carrying_verb, is_done_to, subject, tells_by_itself
from sourcelint.graph.sources.coordination import speakers
from sourcelint.graph.sources.cue_words import cue_lemma, place_of
from sourcelint.graph.sources.descriptions import described_voice
from sourcelint.graph.sources.heard import Heard, Voice
from sourcelint.graph.sources.identified import identified
from sourcelint.graph.sources.informants import as_informant, informants_meant
from sourcelint.graph.sources.interviewers import asking_outlet
from sourcelint.graph.sources.interviews import bearer_of
from sourcelint.graph.sources.mentions import phrase_around, read_mention, tells_amount
from sourcelint.graph.sources.nobody_meant import means_nobody, tells_nobody
from sourcelint.graph.sources.possessed_cues import possessor
from sourcelint.graph.sources.pronouns import meant_by
from sourcelint.graph.sources.receivers import giver, receiving_verb
from sourcelint.graph.sources.relayers import relayed_by
from sourcelint.graph.sources.source_types import means_people
from sourcelint.graph.sources.texts_as_sources import office_told, one_more_text, text_around, title_of
from sourcelint.graph.sources.texts_meant import with_its_noun

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sourcelint.extract.model import Attribution, Paragraph, Spans
    from sourcelint.graph.names.bearers import Name, Names
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.first_person import FirstPerson
    from sourcelint.graph.sources.interviews import Interview
    from sourcelint.graph.sources.mentions import NounPhrase


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
        for number in sorted(range(len(paragraph.attributions)), key=lambda n: place_of(paragraph.attributions[n])):
            attribution = paragraph.attributions[number]
            parse = self._parses[block]
            phrase = self._phrase(block, attribution)
            if phrase is None:
                continue
            cue = cue_lemma(parse, attribution.cue)
            if self._is_told_of(phrase, attribution, number):
                continue
            if phrase.pronoun in load("pronouns")["first"]:
                first_person.append((phrase, cue, number))
            elif relayed := relayed_by(phrase, parse.tokens_in(attribution.cue), parse, self._names):
                if voice := self._voice(relayed):
                    self._speaks(voice, relayed, cue, number)
            elif voice := self._hear_speakers(phrase, cue, number):
                cues |= dict.fromkeys(parse.tokens_in(attribution.cue), (voice, attribution.source))
        for phrase, cue, number in first_person:
            cues |= self._hear_first_person(phrase, cue, paragraph.attributions, number)
        self._hear_carried(block, paragraph, cues)

    def read_headlines(self, headlines: Collection[int]) -> None:
        """Give what a headline calls "widow", "Group" or "this Democrat" to whoever in the story is meant."""
        for pairs in (
            headlined.insiders_meant(self.all, headlines),
            headlined.bodies_meant(self.all, headlines, self._heard),
            headlined.announced_meant(self.all, headlines),
            headlined.persons_meant(self.all, headlines),
        ):
            for voice, speaker in pairs:
                self._join(voice, speaker)

    def join_identified(self) -> None:
        """Give what a described person says to whoever the copy says elsewhere that they are."""
        for voice, speaker in identified(self.all, self._heard):
            self._join(voice, speaker)

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
        tokens = parse.tokens_in(attribution.cue)
        verb, done_to = receiving_verb(phrase, tokens, parse), is_done_to(phrase, tokens, parse)
        if verb is None and not (done_to or tells_nobody(phrase, tokens, parse)):
            return False
        self.told[phrase.block, number] = ()
        if done_to:
            self._hear_subject(phrase.block, attribution, number)
        if verb is not None:
            self._hear_giver(phrase, verb, cue_lemma(parse, attribution.cue), number)
        return True

    def _hear_giver(self, receiver: NounPhrase, verb: int, cue: str, number: int) -> None:
        """Take in who gives what the subject of a verb receives; the subject is told of, and is no source."""
        block, parse = receiver.block, self._parses[receiver.block]
        if told_of := self._voice(receiver):
            self._heard.mentions.append((receiver, told_of))
        noun = giver(parse, verb)
        if noun is None:
            self._hear_interviewer(block, (verb,), number)
            return
        phrase = phrase_around(parse, block, noun, len(parse.paragraph.text), self._names)
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
            self._hear_interviewer(block, parse.tokens_in(attribution.cue), number)
            return
        first, past = parse.subtree(token) if parse.tokens[token].pos == "NOUN" else (token, token + 1)
        span = parse.tokens[first].start, parse.tokens[past - 1].end
        if any(start < span[1] and end > span[0] for start, end in (*attribution.cue, *attribution.content)):
            span = parse.tokens[token].start, parse.tokens[token].end
        phrase = read_mention(parse, block, (span,), self._names)
        if phrase is None or (phrase.pronoun is not None and phrase.pronoun not in _third_person()):
            return
        cue = parse.tokens_in(attribution.cue)
        if (verb := receiving_verb(phrase, cue, parse)) is not None:
            self._hear_giver(phrase, verb, cue_lemma(parse, attribution.cue), number)
            return
        voice = self._voice(phrase)
        if voice is None or (voice.name and voice.name.kind == "place"):
            return
        taken_up = voice.kind == "document" or phrase.pronoun in load("pronouns")["relative"]
        unheard = voice.name is None and voice not in self.all and not tells_by_itself(phrase, cue, parse)
        if unheard and (taken_up or not means_people(voice.introduced or phrase)):
            return
        self._speaks(voice, phrase, cue_lemma(parse, attribution.cue), number)
        self.told[block, number] = (span,)

    def _hear_interviewer(self, block: int, cue: Sequence[int], number: int) -> None:
        """Give a "was asked" to the outlet whose interview the sentence tells of; copy goes on with who is asked."""
        asking = asking_outlet(self._parses[block], block, cue, self._names)
        if asking is not None and asking.name is not None:
            self._credit(self._heard.voice_of(asking.name), asking, "ask", number)
            self.told[block, number] = ((asking.start, asking.end),)

    def _speaks(self, voice: Voice, phrase: NounPhrase, cue: str, number: int | None) -> None:
        """Take note of a voice's phrase; `number` is None where the attribution rests on another who is named first."""
        self._credit(voice, phrase, cue, number)
        self._heard.hear(phrase, voice)
        self._at[phrase.block, phrase.start, phrase.end] = voice

    def _credit(self, voice: Voice, phrase: NounPhrase, cue: str, number: int | None) -> None:
        if voice not in self.all:
            self.all.append(voice)
            if phrase.pronoun and voice.introduced:
                voice.phrases.append((voice.introduced, cue))
        voice.phrases.append((phrase, cue))
        if number is not None:
            voice.attributions.append((phrase.block, number))

    def _phrase(self, block: int, attribution: Attribution) -> NounPhrase | None:
        """What an attribution's source words say; a label "Q:" or "A:" stands for somebody as a pronoun does."""
        phrase = read_mention(self._parses[block], block, attribution.source, self._names)
        if phrase is None:
            return None
        if self._interview.is_label(phrase):
            return replace(phrase, pronoun=phrase.text.lower())
        parse = self._parses[block]
        cue = parse.tokens_in(attribution.cue)
        text = text_around(phrase, cue, parse, self._names) or one_more_text(phrase, cue, parse)
        if text := text or possessor(phrase, cue, parse, self._names):
            return text
        return title_of(office_told(phrase, parse, self._names), parse)

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
        return next(same, None) or self._heard.voice_of(bearer_of(name, self._names))

    def _hear_first_person(
        self, phrase: NounPhrase, cue: str, attributions: Sequence[Attribution], number: int
    ) -> Mapping[int, tuple[Voice, Spans]]:
        """Take in an "I" or a "we"; returns the writer whose it is, by the tokens of the cue."""
        around = self._quoted_around(phrase, attributions)
        if speaker := around or self._announced_above(phrase) or self._answering(phrase):
            self._speaks(speaker, phrase, cue, number)
            return {}
        writer = self._hear_writers(phrase, attributions[number], number)
        tokens = self._parses[phrase.block].tokens_in(attributions[number].cue)
        return {token: (writer, attributions[number].source) for token in tokens if writer}

    def _hear_writers(self, phrase: NounPhrase, attribution: Attribution, number: int) -> Voice | None:
        """Take in what those say who write the story, outside quotation marks; returns the first of them."""
        parse = self._parses[phrase.block]
        cue = parse.tokens_in(attribution.cue)
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
            voice.phrases.append((phrase, cue_lemma(parse, attribution.cue)))
        writers[0].attributions.append((phrase.block, number))
        return writers[0]

    def _answering(self, phrase: NounPhrase) -> Voice | None:
        """Whose answer in an interview, or words in a transcript, an "I" or a "we" outside quotation marks is in."""
        block, interview = phrase.block, self._interview
        if self._parses[block].is_quoted(phrase.head):
            return None
        if interview.is_in_answer(block):
            return self._heard.voice_of(interview.answering) if interview.answering else None
        return self._at.get((block, 0, len(interview.labels[block] or "")))

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
