"""What a story says of who a source is: the name, and the words beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.namings import SUFFIXES
from sourcelint.graph.sources.anonymity import basis_in
from sourcelint.graph.sources.source_types import CASE, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.facts import SourceType
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.sources.heard import Voice
    from sourcelint.graph.sources.mentions import NounPhrase

NAMELESS_STARTS = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "this", "that", "own", "whose"})
POSSESSIVE = re.compile(r"['’]s?(?= |$)")
AFTER_NAME = re.compile(r"[,;:(]| [-–—] | (?:that|which|who|backing|supporting|opposing|concerning|regarding)\b")
MADE_KNOWN = re.compile(
    r"(?: to be)? (?:published|released|issued|posted|obtained|conducted|dated|sent)"
    r"(?: (?:on|in|last|this|earlier|late|recently|[A-Z]\w+day)\b.*)?$"
)
AT_PLACE = re.compile(r"\w (?:at|in|inside|within|from|near) (?!the know\b|anonymity\b)")
PARTY = re.compile(r"^ \([A-Z][^)]*\)")
TITLE = re.compile(r"(?:the |its )?[\"“'‘](?P<title>[^\"“”]+)[\"”’']", re.IGNORECASE)
"""A title in quotation marks at the start of a phrase."""
CALLING = frozenset({"definite", "possessive"})


def source_name(voice: Voice, type_: SourceType) -> str | None:
    """The fullest name in the story: of a body without a proper name, and of a class that speaks, what it is called.

    None for people without a name, and where the words only describe ("a judge", "voters who came late").
    """
    if voice.name is not None:
        return voice.name.name
    phrases = list(voice.described)
    if type_ == "named-organization":
        return _name_of_body(voice, phrases)
    if type_ == "unnamed-group":
        tells = any(cue in load("anonymity")["reporting"] for _, cue in voice.phrases)
        return next((phrase.text for phrase in phrases if _is_plain_plural(phrase)), None) if tells else None
    return _name_of_text(phrases) if type_ == "document" else None


def _name_of_body(voice: Voice, phrases: Sequence[NounPhrase]) -> str | None:
    """What a body without a proper name is called."""
    calling = [phrase for phrase in phrases if phrase.determiner != "indefinite"]
    if not calling and voice.introduced and _calls_body(voice.introduced):
        return _plain(voice.introduced)
    if not calling:
        return voice.owner.name if voice.owner else None
    fullest = max(calling, key=lambda phrase: (phrase.owner is not None, len(phrase.modifiers), " of " in phrase.text))
    bodies = load("bodies")
    if fullest.owner is not None and fullest.lemma in bodies["officials"] | bodies["staff"]:
        return fullest.owner.name
    whose = voice.owner if fullest.owner in (None, voice.owner) else None
    if whose is not None and whose.kind == "person" and _family(whose.name) not in fullest.text:
        return f"{_family(whose.name)} {_plain(fullest)}"
    return _plain(fullest)


def _name_of_text(phrases: Sequence[NounPhrase]) -> str | None:
    """The name of a case, the title of a book, else what a text is called by whose it is."""
    if case := next((case for phrase in phrases if (case := CASE.search(phrase.text))), None):
        return case[0].removeprefix("The ")
    if title := next((title for phrase in phrases if phrase.lemma == "book" and (title := _quoted(phrase))), None):
        return title
    return next((_title(phrase) for phrase in phrases if phrase.owner is not None), None)


def _quoted(phrase: NounPhrase) -> str | None:
    """The title in quotation marks that a phrase opens with: "the “Cold Rooms,” a report by ..."."""
    found = TITLE.match(phrase.text)
    return found["title"].strip(" ,") if found else None


def _calls_body(phrase: NounPhrase) -> bool:
    """Whether a phrase is what a body is called by for whom somebody speaks: "the mayor's office", "Harbor police"."""
    bare = phrase.determiner == "bare" and any(word[0].isupper() for word in phrase.text.split())
    calls = bare or phrase.determiner in CALLING
    return calls and kind_of(phrase) == "body"


def _family(name: str) -> str:
    """The last word of a person's name but for a "Jr."."""
    return [word for word in name.split() if word.lower() not in SUFFIXES][-1]


def source_description(voice: Voice) -> str | None:
    """The longest of what the story's source phrases say of who it is, its name left out."""
    return max(_descriptions(voice), key=len, default=None)


def is_described(voice: Voice, type_: SourceType) -> bool:
    """Whether something says who it is or how it knows, beyond "a source" or "insiders"."""
    if voice.name is not None:
        roles = voice.name.roles - load("people")["courtesy"]
        return bool(roles) or source_description(voice) is not None
    if type_ not in ("anonymous-source", "unnamed-person"):
        return True
    lists = load("anonymity")
    return any(
        phrase.lemma not in lists["opaque"]
        or phrase.modifiers - lists["empty"]
        or basis_in(phrase.text)
        or AT_PLACE.search(phrase.text)
        for phrase in voice.described
    )


def _is_plain_plural(phrase: NounPhrase) -> bool:
    """A class by a word or two, as the story may call it again: "college officials"."""
    return phrase.plural and phrase.determiner == "bare" and phrase.quantity is None and phrase.head == phrase.last - 1


def _plain(phrase: NounPhrase) -> str:
    """A name as a reader would say it: no article, no possessive mark, no clause."""
    courtesy = load("people")["courtesy"]
    text = POSSESSIVE.sub("", AFTER_NAME.split(phrase.text)[0])
    words = [word for word in text.split() if word.lower() not in courtesy] or text.split()
    while len(words) > 1 and words[0].lower() in NAMELESS_STARTS:
        words = words[1:]
    noun = words[0] in load("bodies")["nouns"]
    return " ".join(words[1:] if noun and words[1:2] and all(word[0].isupper() for word in words[1:]) else words)


def _title(phrase: NounPhrase) -> str:
    """A document by what a reader would look for: no "latest" or "another", nothing of when it came out."""
    words = MADE_KNOWN.sub("", _plain(phrase)).split()
    while len(words) > 1 and words[0] != "New" and words[0].lower() in load("documents")["of_many"]:
        words = words[1:]  # "New" may open the name of a place
    return " ".join(words)


def _descriptions(voice: Voice) -> Iterator[str]:
    for phrase, _ in voice.phrases:
        if phrase.pronoun:
            continue
        if phrase.naming is None:
            yield phrase.text
        elif rest := _beside_name(phrase, phrase.naming):
            yield rest


def _beside_name(phrase: NounPhrase, naming: Naming) -> str:
    """What a phrase says of whom it names: the apposition behind the name, else the post before it."""
    before = phrase.text[: naming.start - phrase.start].strip(" ,(")
    after = PARTY.sub("", phrase.text[naming.end - phrase.start :])
    words = before.split()
    while words and words[-1].lower() in load("people")["courtesy"] | NAMELESS_STARTS:
        words.pop()
    before = " ".join(words).rstrip(",")
    if after.startswith(","):
        return after.strip(" ,)") or before
    return f"{before} {after.strip(' ,)')}".strip() if after.startswith(" of ") else before
