"""Whether copy keeps an insider's name back: it tells of some only as acting, and names others in the next breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.announced import announced_name
from sourcelint.graph.sources.anonymity import basis_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Voice
    from sourcelint.graph.sources.mentions import NounPhrase

SEVERAL = 3
"""How many named lawmakers are a group on the record."""
CLOSING = frozenset({"”", '"', "''"})
"""Behind these stands what the writer adds to a quotation: "“...” in a post"."""


def is_withheld(voice: Voice, voices: Iterable[Voice], names: Iterable[Name], parses: Sequence[Parse]) -> bool:
    """Whether an unnamed voice is somebody whose name the copy keeps back."""
    named = only_acts(voice, parses) or on_record(voice, voices)
    knows = any(basis_in(phrase.text) for phrase in voice.described)
    return not (named or (not knows and named_next(voice, names, parses)))


def on_record(voice: Voice, voices: Iterable[Voice]) -> bool:
    """Whether an unnamed voice is that of several lawmakers, and several speak in the story with their names."""
    lawmakers = load("anonymity")["lawmakers"]
    if not all(phrase.plural and phrase.lemma in lawmakers for phrase in voice.described):
        return False
    speaking = [other for other in voices if other.name is not None and other.attributions]
    return sum(bool(other.name and other.name.roles & lawmakers) for other in speaking) >= SEVERAL


def only_acts(voice: Voice, parses: Sequence[Parse]) -> bool:
    """Whether all that an unnamed voice does is part of the tale: it told the reporter nothing.

    It urges or seeks something, speaks to others ("told the crowd"), accused somebody ("was sued by an aide"), or is
    reported on ("aides are said to be urging him").
    """
    told = [(phrase, cue) for phrase, cue in voice.phrases if phrase.pronoun is None]
    if not told:
        return False
    first, _ = told[0]
    if _speaks_aloud(first, parses[first.block]):
        return True
    return all(_acts(phrase, cue, parses[phrase.block]) for phrase, cue in told)


def named_next(voice: Voice, names: Iterable[Name], parses: Sequence[Parse]) -> bool:
    """Whether the next sentence names the one whom a voice's only mention announces: "one lawmaker", "Rep. Jane Roe".

    That is so where the name is new to the story and comes with no other post than the announced one.
    """
    if len(voice.phrases) != 1 or voice.phrases[0][0].plural:
        return False
    return announced_name(voice.phrases[0][0], names, parses) is not None


def _acts(phrase: NounPhrase, cue: str, parse: Parse) -> bool:
    if phrase.lemma == "source":
        return False
    token = parse.tokens[phrase.head]
    verb = token.head
    if token.dep == "nsubjpass":
        return any(parse.tokens[child].dep == "xcomp" for child in parse.children[verb])
    if token.dep == "pobj" and parse.tokens[verb].dep == "agent":
        return parse.tokens[parse.tokens[verb].head].lemma in load("anonymity")["accusing"]
    lists = load("anonymity")
    return cue in lists["overheard"] or (cue in lists["acting"] and not basis_in(phrase.text))


def _speaks_aloud(phrase: NounPhrase, parse: Parse) -> bool:
    """Whether others heard it: "told the crowd", "in a video, an official said", "“...,” a friend said in a post"."""
    token = parse.tokens[phrase.head]
    if token.dep != "nsubj" or basis_in(phrase.text):
        return False
    if parse.tokens[token.head].lemma == "tell" and _tells_others(parse, token.head):
        return True
    last = parse.paragraph.sentences[parse.sentence(phrase.head)][1]
    behind = (n for n in range(token.head + 1, last) if parse.words[n - 1] in CLOSING)
    return any(_in_public(parse, preposition) for preposition in (*parse.children[token.head], *behind))


def _in_public(parse: Parse, preposition: int) -> bool:
    """Whether a preposition tells where everybody can hear or read it: "in a speech", "on Facebook"."""
    nouns = {parse.tokens[noun].lemma.lower() for noun in parse.children[preposition]}
    if parse.lower[preposition] == "on":
        return not nouns.isdisjoint(load("outlets")["platforms"])
    return parse.lower[preposition] == "in" and not nouns.isdisjoint(load("anonymity")["aloud"])


def _tells_others(parse: Parse, verb: int) -> bool:
    """Whether those whom somebody tells are people, and not of the press."""
    press = load("outlets")["nouns"] | load("anonymity")["press"]
    heard = [child for child in parse.children[verb] if parse.tokens[child].dep in {"dobj", "dative", "iobj"}]
    return any(
        parse.words[child].islower()
        and parse.tokens[child].pos == "NOUN"
        and parse.tokens[child].lemma.lower() not in press
        for child in heard
    )
