"""Whom a description means: somebody heard before, somebody whom the story names, or somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.gender import told_by_roles
from sourcelint.graph.sources.heard import Voice
from sourcelint.graph.sources.source_types import kind_of

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase

COMMON_PROPER = frozenset({"republican", "democratic", "gop", "american", "u.s.", "white", "house"})
"""Capitalised words that an office may bear at any mention."""
BESIDE = 60
"""How far beside a name stands what the story says of its bearer, in code points."""
EPITHET_REACH = 3
FIRM_REACH = 5
"""How many paragraphs back "the tycoon" and "the company" look for who spoke."""


def described_voice(phrase: NounPhrase, heard: Heard) -> Voice:
    """The voice that a description without a name stands for."""
    voice = _known(phrase, heard) or Voice(None, kind_of(phrase), phrase.owner)
    if voice.introduced is None:
        voice.introduced = phrase
    return voice


def _known(phrase: NounPhrase, heard: Heard) -> Voice | None:
    kind = kind_of(phrase)
    if _each_of_them(phrase):
        return _one_of_them(phrase, heard)
    if phrase.quantity is not None and phrase.lemma in load("pronouns")["they"]:
        return heard.last(lambda before, voice: voice.sort == "people" and phrase.block - before.block <= 1)
    if phrase.determiner == "other":
        return None
    if kind == "spokesperson":
        return _spokesperson(phrase, heard)
    if (
        phrase.lemma in load("outlets")["nouns"]
        and phrase.determiner == "definite"
        and (name := _outlet(phrase, heard))
    ):
        return heard.voice_of(name)
    if phrase.lemma in load("documents")["utterances"] and phrase.owner:
        return heard.voice_of(phrase.owner)
    if kind == "body":
        one = not phrase.plural and phrase.determiner in ("definite", "bare")
        officer = _by_role(phrase, heard) if one else None
        return officer or _body(phrase, heard)
    headlinese = phrase.determiner == "bare" and phrase.lemma in load("people")["offices"]
    if kind == "individual" and (headlinese or phrase.determiner in ("definite", "possessive")):
        return _same_person(phrase, heard)
    return _described_before(phrase, heard)


def _each_of_them(phrase: NounPhrase) -> bool:
    """Whether a phrase means people just told of, each or all: "each", "both women", "all three candidates"."""
    words, groups = phrase.text.lower().split(), load("groups")
    if len(words) > 3 or (
        len(words) > 1 and (phrase.lemma in groups["collectives"] or phrase.lemma in load("bodies")["nouns"])
    ):
        return False
    if words[0] in groups["distributive"]:
        return len(words) <= 2 or words[1:] in (["of", "whom"], ["of", "them"])
    pointing = words[0] in {"the", "all"}
    counted = words[pointing:]
    longest = 2 if pointing else 1
    return 1 <= len(counted) <= longest and counted[0] in groups["counted"]


def _one_of_them(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Of "the two", the person of them who spoke or was named last."""
    people = (name for _, name in heard.names_before(phrase.block, phrase.first) if name.kind == "person")
    named = next(people, None)
    return heard.last_person(phrase.block, EPITHET_REACH) or (heard.voice_of(named) if named else None)


def _spokesperson(phrase: NounPhrase, heard: Heard) -> Voice | None:
    if phrase.owner is not None and phrase.owner.kind != "person":
        return heard.voice_of(phrase.owner)
    if phrase.owner is not None:
        return _described_before(phrase, heard)
    known = _same_person(phrase, heard) if phrase.determiner == "definite" else _described_before(phrase, heard)
    return known or heard.last(lambda _, voice: voice.sort == "thing" and voice.kind == "body")


def _outlet(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The news outlet that "the newspaper" means."""
    before = heard.names_before(phrase.block, phrase.first)
    return next((name for _, name in before if name.outlet), None)


def _body(phrase: NounPhrase, heard: Heard) -> Voice | None:
    pointing = phrase.owner is None and phrase.determiner == "definite"
    return (_named_body(phrase, heard) if pointing else None) or heard.last(
        lambda before, voice: voice.kind == "body" and voice.name is None and _same_body(phrase, before, voice)
    )


def _same_body(phrase: NounPhrase, before: NounPhrase, voice: Voice) -> bool:
    campaign = load("bodies")["campaign"]
    if phrase.plural != before.plural or not (phrase.lemma == before.lemma or {phrase.lemma, before.lemma} <= campaign):
        return False
    return phrase.owner is voice.owner if phrase.owner else phrase.modifiers <= before.modifiers


def _named_body(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The body of the story's names that "the company" or "the department" means."""
    firm = phrase.lemma in load("bodies")["firm"]
    if firm and (
        speaker := heard.last(lambda p, v: phrase.block - p.block <= FIRM_REACH and _may_be(phrase.lemma, v.name))
    ):
        return speaker
    for _, name in heard.names_before(phrase.block, phrase.first):
        ends = name.kind == "organization" and any(n.words[-1].lower() == phrase.lemma for n in name.namings)
        if ends or (firm and not phrase.modifiers and _may_be(phrase.lemma, name)):
            return heard.voice_of(name)
    return None


def _may_be(lemma: str, name: Name | None) -> bool:
    """Whether "the company" or "the group" may be a body of that name."""
    if name is None or name.kind != "organization" or name.outlet:
        return False
    bodies, words = load("bodies"), name.name.lower().split()
    if " ".join(words) in load("outlets")["platforms"] or words[-1] in load("documents")["name_words"]:
        return False
    if lemma in bodies["associations"]:
        return words[-1] not in bodies["public"] and name.name.lower() not in bodies["named"]
    return words[-1] not in bodies["name_words"] or words[-1] in bodies["firm"] | bodies["company_endings"]


def _same_person(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Whom "the official", "the senator", "the tycoon" points back to: of those who fit, the one heard last."""
    described, named = _described_before(phrase, heard), _by_role(phrase, heard)
    if described and named:
        return heard.last(lambda _, voice: voice in (described, named))
    return (
        described or named or _relative(phrase, heard) or _by_epithet(phrase, heard) or _told_otherwise(phrase, heard)
    )


def _relative(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Of "her husband", the one person in the story who bears the surname of whoever spoke or was named last."""
    owned = phrase.owner is not None and phrase.owner.kind != "person"
    if phrase.lemma not in load("people")["kin"] or phrase.determiner != "possessive" or owned:
        return None
    told = told_by_roles(frozenset({phrase.lemma}))
    before = (name for _, name in heard.names_before(phrase.block, phrase.first) if name.kind == "person")
    whose = phrase.owner or next(before, None)
    if whose is None:
        return None
    kin = [
        name
        for name in heard.names.all
        if name.kind == "person"
        and name is not whose
        and name.gender in (told, None)
        and " " in name.name
        and name.name.split()[-1] == whose.name.split()[-1]
    ]
    return heard.voice_of(kin[0]) if len(kin) == 1 else None


def _told_otherwise(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The person without a name who was told of as this before they spoke: "a nurse waited there. The mother said"."""
    if phrase.determiner != "definite":
        return None
    voice = heard.last(lambda _, voice: voice.sort == "person")
    if voice is None or voice.name is not None or voice.introduced is None:
        return None
    first = voice.introduced
    parse, indefinite = heard.parses[first.block], load("determiners")["indefinite"]
    told = any(
        parse.tokens[number].lemma.lower() == phrase.lemma
        and any(parse.lower[c] in indefinite for c in parse.children[number])
        for number in range(first.head)
    )
    return voice if told and 0 <= phrase.block - first.block <= EPITHET_REACH else None


def _described_before(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The voice that this description described before."""
    return heard.last(lambda before, _: before.name is None and before.pronoun is None and _same(phrase, before))


def _same(phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether a description describes again what another described."""
    if phrase.plural != before.plural and phrase.people == before.people:
        return False
    if "possessive" in (phrase.determiner, before.determiner) and phrase.determiner != before.determiner:
        return False
    if phrase.determiner == "definite":
        fits = phrase.modifiers <= before.modifiers and phrase.owner in (None, before.owner)
        return fits and (phrase.lemma == before.lemma or _opaque_for(phrase.lemma, before.lemma))
    again = phrase.lemma == before.lemma and phrase.modifiers == before.modifiers
    return again and phrase.owner is before.owner and phrase.people == before.people


def _opaque_for(lemma: str, before: str) -> bool:
    """Whether "the person" or "those people" may mean an official or officials."""
    lists = load("anonymity")
    return lemma in lists["opaque"] and before in lists["insiders"] | lists["opaque"]


def _by_role(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The named person whose post the phrase tells: the nearest before, else the first of the story."""
    bearers = [n for n in heard.names.all if n.kind == "person" and phrase.lemma in n.roles and _fits(n, phrase, heard)]
    if not bearers:
        return None
    before = (name for _, name in heard.names_before(phrase.block, phrase.first) if name in bearers)
    return heard.voice_of(next(before, bearers[0]))


def _fits(name: Name, phrase: NounPhrase, heard: Heard) -> bool:
    """Whether the story says of a person what "the Vermont senator" says: "Vermont" stands beside the name."""
    proper = [word for word in phrase.modifiers - COMMON_PROPER if word.capitalize() in phrase.text]
    if not proper:
        return True
    beside = " ".join(
        heard.parses[n.block].paragraph.text[max(n.start - BESIDE, 0) : n.end + BESIDE].lower() for n in name.namings
    )
    return all(word[:5] in beside for word in proper)


def _by_epithet(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The named person who spoke last, for "the nominee" and other words that copy uses in place of a name."""
    owned = phrase.owner is not None and phrase.owner.kind == "person"
    insider = phrase.lemma in load("anonymity")["insiders"]
    epithet = phrase.lemma in load("people")["offices"] or (len(phrase.modifiers) > 1 and not insider)
    epithet = epithet or (phrase.determiner == "definite" and not insider and _takes_up(phrase, heard))
    this = phrase.text.lower().startswith("this ") and not insider
    titled = heard.parses[phrase.block].words[phrase.head][0].isupper()
    if titled and phrase.lemma in load("groups")["vague"] - load("groups")["blocs"]:
        return None  # "The Advocate" is a paper
    if not this and (owned or not epithet or phrase.determiner not in ("definite", "bare")):
        return None
    parse = heard.parses[phrase.block]
    if any(parse.tokens[child].dep == "poss" for child in parse.children[phrase.head]):
        return heard.last_person(phrase.block, EPITHET_REACH)
    gender = told_by_roles(frozenset({phrase.lemma}))
    return heard.person_in_focus(phrase.block, phrase.first, EPITHET_REACH, gender)


def _takes_up(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether "the Ohio surgeon" can only be somebody told of: it says no more, and the story told of no other."""
    past = phrase.last - (heard.parses[phrase.block].tokens[phrase.last - 1].tag == "POS")
    if phrase.head != past - 1 or phrase.lemma in load("people")["anybody"]:
        return False
    for block, parse in enumerate(heard.parses[: phrase.block + 1]):
        for number, word in enumerate(parse.lower):
            if word == phrase.lemma and (block, number) != (phrase.block, phrase.head):
                another = any(parse.lower[c] in load("determiners")["indefinite"] for c in parse.children[number])
                if another or not phrase.modifiers:
                    return False
    return True
