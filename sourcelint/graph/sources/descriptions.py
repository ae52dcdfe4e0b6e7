"""Whom a description means: somebody heard before, somebody whom the story names, or somebody new."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.ages import age_meant
from sourcelint.graph.sources.anonymity import withholds_name
from sourcelint.graph.sources.authors_meant import authors_meant
from sourcelint.graph.sources.bodies_meant import body_meant, body_of_crowd, outlet_meant, spokesperson
from sourcelint.graph.sources.described_before import described_before
from sourcelint.graph.sources.heard import Voice
from sourcelint.graph.sources.named_later import named_later
from sourcelint.graph.sources.owners import owner_meant, owner_told
from sourcelint.graph.sources.persons_meant import by_role, person_meant
from sourcelint.graph.sources.seats_meant import seat_meant
from sourcelint.graph.sources.several_meant import (
    bodies_together,
    means_people_told,
    one_of_people_told,
    several_meant,
)
from sourcelint.graph.sources.source_types import kind_of
from sourcelint.graph.sources.states_meant import state_meant
from sourcelint.graph.sources.texts_meant import is_paper_of_its_own, text_taken_up

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase


def described_voice(phrase: NounPhrase, heard: Heard) -> Voice:
    """The voice that a description without a name stands for."""
    owner = owner_meant(phrase, heard)
    phrase = phrase if owner is phrase.owner else replace(phrase, owner=owner)
    voice = _known(phrase, heard)
    if voice is None and (owner := owner_told(phrase, heard)):
        phrase = replace(phrase, owner=owner)
        voice = _known(phrase, heard)
    voice = voice or Voice(None, kind_of(phrase), phrase.owner)
    if voice.introduced is None:
        voice.introduced = phrase
    return voice


def _known(phrase: NounPhrase, heard: Heard) -> Voice | None:
    kind = kind_of(phrase)
    if means_people_told(phrase):
        return one_of_people_told(phrase, heard)
    if phrase.quantity is not None and phrase.lemma in load("pronouns")["they"]:
        return heard.last(lambda before, voice: voice.sort == "people" and phrase.block - before.block <= 1)
    if phrase.determiner == "other":
        return None
    if kind == "spokesperson":
        return spokesperson(phrase, heard)
    if phrase.lemma in load("outlets")["nouns"] and (outlet := _outlet_beside(phrase, heard)):
        return heard.voice_of(outlet)
    if (
        _calls_outlet(phrase)
        and phrase.determiner == "definite"
        and not _is_anothers_site(phrase)
        and not is_paper_of_its_own(phrase, heard)
        and (name := outlet_meant(phrase, heard))
    ):
        return heard.voice_of(name)
    if phrase.lemma in load("documents")["utterances"] and phrase.owner:
        return heard.voice_of(phrase.owner)
    if kind == "body":
        return _body(phrase, heard)
    if kind == "individual":
        return _person(phrase, heard)
    return _several_or_text(phrase, heard)


def _body(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The office holder, the body or the bodies of those told before, or the town, that a body's noun means."""
    one = not phrase.plural and phrase.determiner in ("definite", "bare")
    officer = by_role(phrase, heard) if one else None
    return officer or body_meant(phrase, heard) or bodies_together(phrase, heard) or seat_meant(phrase, heard)


def _several_or_text(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Who of those heard or named before several people or a text are."""
    if kind_of(phrase) == "document":
        return described_before(phrase, heard) or several_meant(phrase, heard) or text_taken_up(phrase, heard)
    if state := state_meant(phrase, heard):
        return heard.voice_of(state)
    named = body_of_crowd(phrase, heard) or authors_meant(phrase, heard)
    return named or described_before(phrase, heard) or several_meant(phrase, heard)


def _calls_outlet(phrase: NounPhrase) -> bool:
    """Whether a noun is one for an outlet: "the newspaper", "the news organization"."""
    outlets = load("outlets")
    of_news = not outlets["of_news"].isdisjoint(phrase.modifiers) and phrase.lemma in load("bodies")["firm"]
    return phrase.lemma in outlets["nouns"] or of_news


def _outlet_beside(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The outlet whose name stands right before its noun: "the Harbor Gazette newspaper"."""
    named = [] if phrase.plural else heard.names.inside(phrase.block, phrase.start, phrase.end)
    return next((name for naming, name in named if naming.last == phrase.head and name.outlet), None)


def _is_anothers_site(phrase: NounPhrase) -> bool:
    """Whether a site is told of as a body's or a person's, and thus is no outlet: "the company website"."""
    if phrase.lemma not in load("documents")["nouns"] or (phrase.owner is not None and phrase.owner.outlet):
        return False
    return phrase.owner is not None or not load("bodies")["nouns"].isdisjoint(phrase.modifiers)


def _person(phrase: NounPhrase, heard: Heard) -> Voice | None:
    if withholds_name(phrase, heard.parses[phrase.block]):
        before = described_before(phrase, heard)
        return before if before is None or before.name is None else None
    headlinese = phrase.determiner == "bare" and phrase.lemma in load("people")["offices"]
    aged = phrase.determiner != "indefinite" and age_meant(phrase.text) is not None
    if not (headlinese or aged or phrase.determiner in ("definite", "possessive")):
        return described_before(phrase, heard)
    known = person_meant(phrase, heard)
    later = named_later(phrase, heard) if known is None or _only_headlined(known) else None
    return heard.voice_of(later) if later else known


def _only_headlined(voice: Voice) -> bool:
    """Whether a voice has been but a headline's "Mayor:"."""
    return voice.name is None and all(phrase.head == phrase.first for phrase, _ in voice.phrases)
