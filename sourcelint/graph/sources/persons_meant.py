"""Which person a description without a name means: by post, kin, age or calling, or because the story is about them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.ages import age_meant, told_ages
from sourcelint.graph.names.gender import told_by_roles
from sourcelint.graph.sources.described_before import described_before
from sourcelint.graph.sources.disjoint import others_beside
from sourcelint.graph.sources.known_offices import known_bearers
from sourcelint.graph.sources.running import others_than_runners

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase


COMMON_PROPER = frozenset({"republican", "democratic", "gop", "american", "u.s.", "white", "house"})
"""Capitalised words that an office may bear at any mention."""
PARTIES = frozenset({"republican", "democratic"})
BESIDE = 60
"""How far beside a name stands what the story says of its bearer, in code points."""
SHORT = 3
"""Up to this many letters a word tells nothing of a name: "of", "the"."""
BODYS_OWN = frozenset({"its", "their"})
AHEAD = 5
"""How many paragraphs ahead the story may first name "the candidate"."""
EPITHET_REACH = 3
"""How many paragraphs back "the tycoon" looks for whom it means."""


def person_meant(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Whom "the official", "the senator", "the tycoon" points back to: of those who fit, the one heard last."""
    described = described_before(phrase, heard)
    if age_meant(phrase.text) is not None:
        return described or _by_age(phrase, heard)
    named = None if _of_thing(phrase, heard) else by_role(phrase, heard)
    if described and named:
        return heard.last(lambda _, voice: voice in (described, named))
    return (
        described or named or _relative(phrase, heard) or _by_epithet(phrase, heard) or _told_otherwise(phrase, heard)
    )


def _of_thing(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether it is the officer of a body just told of, whom its pronoun takes up: "its vice president"."""
    parse = heard.parses[phrase.block]
    return parse.lower[phrase.first] in BODYS_OWN and phrase.owner is None


def _by_age(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Who is "the 24-year-old": the one person of whom the story tells that age, else one in focus of no told age."""
    age = age_meant(phrase.text)
    people = [name for name in heard.names.all if name.kind == "person"]
    of_age = [name for name in people if age in told_ages(name.namings, heard.parses)]
    if of_age:
        return heard.voice_of(of_age[0]) if len(of_age) == 1 else None

    def may_be(voice: Voice) -> bool:
        return voice.name is not None and not told_ages(voice.name.namings, heard.parses)

    return heard.person_in_focus(phrase.block, phrase.first, EPITHET_REACH, may_be)


def _relative(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Of "her husband", the one person in the story who bears the surname of whoever spoke or was named last."""
    owned = phrase.owner is not None and phrase.owner.kind != "person"
    if phrase.lemma not in load("people")["kin"] or phrase.determiner != "possessive" or owned:
        return None
    told = told_by_roles(frozenset({phrase.lemma}))
    whose = phrase.owner or _whose_kin(phrase, heard)
    if whose is None:
        return None
    others = load("people")["kin"] - {phrase.lemma}
    kin = [
        name
        for name in heard.names.all
        if name.kind == "person"
        and name is not whose
        and name.gender in (told, None)
        and " " in name.name
        and _family(name) == _family(whose)
        and others.isdisjoint(name.roles)
    ]
    return heard.voice_of(kin[0]) if len(kin) == 1 else None


def _whose_kin(phrase: NounPhrase, heard: Heard) -> Name | None:
    """Whose husband "her husband" is: the person named last before whose sex the pronoun allows, else next."""
    lists, word = load("pronouns"), heard.parses[phrase.block].lower[phrase.first]
    sex = "he" if word in lists["he"] else "she" if word in lists["she"] else None
    people = (name for _, name in heard.names_before(phrase.block, phrase.first) if name.kind == "person")
    ahead = (
        name
        for block in range(phrase.block, min(phrase.block + AHEAD, len(heard.parses)))
        for naming, name in heard.names.of_block(block)
        if (block, naming.first) > (phrase.block, phrase.last) and name.kind == "person"
    )

    def may_be(name: Name) -> bool:
        return sex in (None, name.gender) or (name.gender is None and " " in name.name)

    return next(filter(may_be, chain(people, ahead)), None)


def _family(name: Name) -> str:
    """A surname without the ending by which Slavic ones tell the sex: "petrov" of "Petrova"."""
    return name.name.split()[-1].lower().rstrip("aiy")


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


def by_role(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The named person whose post the phrase tells: the nearest before, else the first of the story."""
    bearers = _former_presidents(phrase, heard) or [
        n for n in heard.names.all if n.kind == "person" and phrase.lemma in n.roles and _fits(n, phrase, heard)
    ]
    bearers = bearers or _heads_of_body(phrase, heard)
    bearers = [*bearers, *known_bearers(phrase, heard.names.all)]
    bearers = bearers or _by_other_word(phrase, heard)
    if not bearers:
        return None
    before = (name for _, name in heard.names_before(phrase.block, phrase.first) if name in bearers)
    nearest = next(before, bearers[0])
    far = nearest.namings[0].block - phrase.block > AHEAD and phrase.lemma in load("people")["running"]
    return None if far else heard.voice_of(nearest)


def _by_other_word(phrase: NounPhrase, heard: Heard) -> list[Name]:
    """Who of those named before has the post that a phrase tells by another word: "Justice Roe", "the judge"."""
    words = {word for row in load("people")["same_post"] for word in row.split() if phrase.lemma in row.split()}
    if not words or phrase.determiner != "definite" or phrase.plural or phrase.owner is not None:
        return []
    named = (name for naming, name in heard.names_before(phrase.block, phrase.first) if name.kind == "person")
    fits = dict.fromkeys(name for name in named if not words.isdisjoint(name.roles) and _fits(name, phrase, heard))
    return list(fits) if len(fits) == 1 else []


def _heads_of_body(phrase: NounPhrase, heard: Heard) -> list[Name]:
    """Who heads "the rules committee", which the story tells by another word: "Rules Committee Chair Roe"."""
    heads, parse = load("people")["heads"], heard.parses[phrase.block]
    told = phrase.determiner == "definite" and phrase.lemma in heads
    bodies = [
        " ".join(parse.lower[body - 1 : body + 1])
        for of in parse.children[phrase.head]
        for body in parse.children[of]
        if told and parse.lower[of] == "of" and parse.tokens[body - 1].dep == "compound" and body < phrase.last
    ]
    return [
        name
        for name in (heard.names.all if bodies else ())
        if name.kind == "person" and not heads.isdisjoint(name.roles) and bodies[0] in _beside(name, heard)
    ]


def _former_presidents(phrase: NounPhrase, heard: Heard) -> list[Name]:
    """Who of the story's people is "the former president", though it never calls them so: every reader knows it."""
    if phrase.lemma != "president" or "former" not in phrase.modifiers or _of_body(phrase):
        return []
    known = [name for name in heard.names.all if name.name.lower() in load("people")["former_presidents"]]
    return [name for name in known if "president" not in name.roles] or known


def _fits(name: Name, phrase: NounPhrase, heard: Heard) -> bool:
    """Whether the story says of a person what "the Vermont senator" says: "Vermont" stands beside the name."""
    if phrase.lemma in load("people")["kin"] and phrase.owner and phrase.owner.kind == "person":
        return phrase.owner.name.split()[-1].lower() in _beside(name, heard)
    if _of_another_body(name, phrase, heard) or _of_another_party(name, phrase, heard):
        return False
    proper = _proper_words(phrase)
    if not (proper or _of_body(phrase)):
        return True
    beside = _beside(name, heard)
    return all(word[:5] in beside for word in proper) and (
        not _of_body(phrase) or any(word in beside for word in _telling_words(phrase))
    )


def _of_another_body(name: Name, phrase: NounPhrase, heard: Heard) -> bool:
    """Whether the story says of which body a person has the post, and a phrase of which other: "Norland's chief"."""
    if phrase.determiner != "possessive" or phrase.owner is None or phrase.owner.kind == "person":
        return False
    beside = _beside(name, heard)
    return f"{phrase.lemma} of " in beside and not any(word in beside for word in _telling_words(phrase))


def _of_another_party(name: Name, phrase: NounPhrase, heard: Heard) -> bool:
    parties = phrase.modifiers & PARTIES
    if not parties:
        return False
    told = {party for party in PARTIES if party in _beside(name, heard)}
    return bool(told) and told.isdisjoint(parties)


def _proper_words(phrase: NounPhrase) -> list[str]:
    """The words of a description that tell of where or of what: "Vermont", "French"."""
    return [word for word in phrase.modifiers - COMMON_PROPER if word.capitalize() in phrase.text]


def _beside(name: Name, heard: Heard) -> str:
    """What stands around the places of a name in their sentences, in lower case."""
    return " ".join(_around(naming, heard.parses[naming.block]) for naming in name.namings)


def _around(naming: Naming, parse: Parse) -> str:
    first, last = parse.paragraph.sentences[parse.sentence(naming.first)]
    start = max(naming.start - BESIDE, parse.tokens[first].start)
    return parse.paragraph.text[start : min(naming.end + BESIDE, parse.tokens[last - 1].end)].lower()


def _of_body(phrase: NounPhrase) -> bool:
    """Whether a phrase tells of which body or place somebody has the post: "the mayor of Harborside"."""
    if phrase.owner is None or (phrase.owner.kind == "person" and phrase.lemma not in load("people")["sole"]):
        return False
    return f"of {phrase.owner.name}" in phrase.text.replace("of the ", "of ")


def _telling_words(phrase: NounPhrase) -> list[str]:
    """The words of the body's or the place's name by which it can be found again."""
    words = phrase.owner.name.lower().split() if phrase.owner else []
    return [word for word in words if len(word) > SHORT] or words


def _by_epithet(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The named person who spoke last, for "the nominee" and other words that copy uses in place of a name."""
    owned = phrase.owner is not None and phrase.owner.kind == "person"
    insider = phrase.lemma in load("anonymity")["insiders"]
    epithet = phrase.lemma in load("people")["offices"] or (len(phrase.modifiers) > 1 and not insider)
    epithet = epithet or (phrase.determiner == "definite" and not insider and _takes_up(phrase, heard))
    this = phrase.text.lower().startswith("this ") and not insider
    if phrase.lemma in load("groups")["electors"] - load("groups")["blocs"]:
        return None  # "the smart voter" is anybody
    titled = heard.parses[phrase.block].words[phrase.head][0].isupper()
    if titled and phrase.lemma in load("groups")["vague"] - load("groups")["blocs"]:
        return None  # "The Advocate" is a paper
    if not this and (owned or not epithet or phrase.determiner not in ("definite", "bare")):
        return None
    parse = heard.parses[phrase.block]
    if any(parse.tokens[child].dep == "poss" for child in parse.children[phrase.head]):
        return None  # "the state's party leader" is somebody's post
    return _in_focus(phrase, heard)


def _in_focus(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Whom the story is about where a phrase stands; of two rather the one of whom it tells no other post."""
    gender = told_by_roles(frozenset({phrase.lemma}))
    others = others_beside(phrase, heard)
    idle = others_than_runners(heard) if phrase.lemma in load("people")["running"] else frozenset()

    def may_be(voice: Voice) -> bool:
        if voice.name in idle:
            return False
        elsewhere = voice.name is not None and phrase.lemma in voice.name.roles and _of_body(phrase)
        other = voice.name is not None and holds_other_post(voice.name, phrase)
        other = other or (voice.name is not None and _of_another_party(voice.name, phrase, heard))
        return not (elsewhere or other) and (gender is None or voice.gender in (gender, None))

    def of_no_post(voice: Voice) -> bool:
        told = voice.name.roles - load("people")["courtesy"] if voice.name else frozenset()
        return may_be(voice) and not told and voice.name is not None and " " in voice.name.name

    found = heard.person_in_focus(phrase.block, phrase.first, EPITHET_REACH, may_be)
    if found is not None and found.name in others:
        return _other_than(others, phrase, heard, may_be)
    people = load("people")
    if found is None or of_no_post(found) or phrase.lemma in people["roles"] | people["offices"]:
        return found
    return heard.person_in_focus(phrase.block, phrase.first, EPITHET_REACH, of_no_post) or found


def _other_than(
    others: frozenset[Name], phrase: NounPhrase, heard: Heard, may_be: Callable[[Voice], bool]
) -> Voice | None:
    """Whom a phrase means but those: who is named last in its sentence or the one before, else who is in focus."""

    def suits(voice: Voice) -> bool:
        return voice.name not in others and may_be(voice)

    near = _named_near(phrase, heard, suits)
    return near or heard.person_in_focus(phrase.block, phrase.first, EPITHET_REACH, suits)


def _named_near(phrase: NounPhrase, heard: Heard, suits: Callable[[Voice], bool]) -> Voice | None:
    """The person who suits and is named last before a phrase, in its sentence or the one before."""
    for naming, name in heard.names_before(phrase.block, phrase.first):
        parse = heard.parses[phrase.block]
        if naming.block != phrase.block or parse.sentence(phrase.head) - parse.sentence(naming.first) > 1:
            return None
        if name.kind == "person" and suits(voice := heard.voice_of(name)):
            return voice
    return None


def holds_other_post(name: Name, phrase: NounPhrase) -> bool:
    """Whether the story gives a person another post than the one that the phrase tells."""
    posts = load("people")["posts"]
    told = phrase.lemma in posts and "former" not in phrase.modifiers
    return told and phrase.lemma not in name.roles and not name.roles.isdisjoint(posts)


def _takes_up(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether "the Ohio surgeon" can only be somebody told of: it says no more, and the story told of no other."""
    past = phrase.last - (heard.parses[phrase.block].tokens[phrase.last - 1].tag == "POS")
    if phrase.head != past - 1 or phrase.lemma in load("people")["anybody"]:
        return False
    for block, parse in enumerate(heard.parses[: phrase.block + 1]):
        for number, word in enumerate(parse.lower):
            if word == phrase.lemma and (block, number) != (phrase.block, phrase.head):
                another = any(parse.lower[c] in load("determiners")["indefinite"] for c in parse.children[number])
                if another or not (phrase.modifiers or _points(parse, number)):
                    return False
    return True


def _points(parse: Parse, noun: int) -> bool:
    """Whether a noun is but "the surgeon", who may be the same."""
    return [parse.lower[child] for child in parse.children[noun]] == ["the"]
