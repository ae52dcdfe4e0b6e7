"""Whom a headline means by "widow", "one organizer", "Whistleblower" or "Group": somebody whom the story tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.ages import age_meant
from sourcelint.graph.sources.bodies_meant import body_of_headline, only_body_told
from sourcelint.graph.sources.persons_meant import holds_other_post

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase

    Pairs = Iterator[tuple[Voice, Voice]]

SUPER = frozenset({"super"})
"""What "PAC" may have before it where it stands alone."""


def insiders_meant(voices: Sequence[Voice], headlines: Collection[int]) -> Pairs:
    """What a headline calls "Whistleblower", with the one unnamed voice of the body that it fits."""
    told = [voice for voice in voices if voice.name is None and voice.kind in ("individual", "people")]
    for voice in told:
        if all(phrase.block in headlines and phrase.determiner == "bare" for phrase, _ in voice.phrases):
            fits = [other for other in told if other is not voice and _nouns(voice) & _nouns(other)]
            if len(fits) == 1:
                yield voice, fits[0]


def bodies_meant(voices: Sequence[Voice], headlines: Collection[int], heard: Heard) -> Pairs:
    """What a headline calls "Group", with the body that the story names."""
    nouns = load("bodies")["nouns"] | load("bodies")["firm"]
    for voice in [voice for voice in voices if voice.name is None]:
        bare = [p for p, _ in voice.phrases if p.lemma in nouns and p.determiner == "bare" and p.modifiers <= SUPER]
        if len(bare) == len(voice.phrases) and all(_stands_alone(p) and p.block in headlines for p in bare):
            named = body_of_headline(bare[0], voices, heard) or only_body_told(bare[0], heard)
            if named is not None:
                yield voice, named


def announced_meant(voices: Sequence[Voice], headlines: Collection[int]) -> Pairs:
    """What headlines call "one organizer", with the one organizer whom the story names."""
    named = _named(voices)
    for voice in [v for v in voices if v.name is None and v.kind == "individual"]:
        if all(phrase.block in headlines for phrase, _ in voice.phrases) and (who := _announced_by(voice, named)):
            yield voice, who


def persons_meant(voices: Sequence[Voice], headlines: Collection[int]) -> Pairs:
    """What a headline calls "widow" or "this Democrat", with the person who speaks most in the story."""
    loudest = sorted(_named(voices), key=lambda voice: len(voice.attributions), reverse=True)
    for voice in [voice for voice in voices if _only_in(voice, headlines)]:
        speaker = _loudest_meant(voice, loudest)
        if speaker is not None:
            yield voice, speaker


def _named(voices: Sequence[Voice]) -> list[Voice]:
    return [voice for voice in voices if voice.named_person and not voice.signs]


def _nouns(voice: Voice) -> set[tuple[str, bool, bool]]:
    return {(phrase.lemma, phrase.plural, phrase.one_of_several) for phrase in voice.described}


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


def _loudest_meant(voice: Voice, loudest: Sequence[Voice]) -> Voice | None:
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
