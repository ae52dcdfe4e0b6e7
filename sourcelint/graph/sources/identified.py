"""Whom copy names elsewhere than it describes them: "police identified the man as Roe", "the man, Jan Roe, fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sourcelint.graph.parse import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase

INTRODUCING = frozenset({"named", "called"})
GOVERNING = frozenset({"ADP", "VERB", "AUX", "PRON"})
REFLEXIVES = frozenset({"himself", "herself"})
POINTING = frozenset({"definite", "indefinite"})


class Identified(NamedTuple):
    """The noun by which copy tells of somebody, where it stands, and the name that it gives them."""

    noun: str
    place: tuple[int, int]
    name: Name
    new: bool
    """Told of by "a": nobody told of before."""


def identified(voices: Iterable[Voice], heard: Heard) -> list[tuple[Voice, Voice]]:
    """The described voices of whom the copy gives the name elsewhere, each with the voice of that name."""
    described = {voice: _nouns(voice) for voice in voices if voice.name is None and voice.kind == "individual"}
    nouns = frozenset().union(*described.values())
    found = list(_identifications(nouns, heard)) if nouns else []
    joined = []
    for voice, own in described.items():
        names = {told.name for told in found if own == {told.noun} and _means(voice, told)}
        if len(names) == 1 and sum(own == other for other in described.values()) == 1:
            joined.append((voice, heard.voice_of(names.pop())))
    return joined


def _nouns(voice: Voice) -> frozenset[str]:
    """The nouns of a lone person's descriptions; none where one is told of as another, or one of several."""
    phrases = list(voice.described)
    alone = all(_is_alone(phrase) for phrase in phrases)
    return frozenset(phrase.lemma for phrase in phrases) if alone else frozenset()


def _is_alone(phrase: NounPhrase) -> bool:
    return phrase.determiner in POINTING and not (phrase.plural or phrase.one_of_several)


def _means(voice: Voice, told: Identified) -> bool:
    """Whether a voice may be who is identified: by "the" anybody told of so, by "a" who is told of after it."""
    return not told.new or voice.first_place > told.place


def _identifications(nouns: frozenset[str], heard: Heard) -> Iterator[Identified]:
    """Where the copy gives a name to somebody whom it tells of by one of some nouns."""
    for block, parse in enumerate(heard.parses):
        people = [(naming, name) for naming, name in heard.names.of_block(block) if name.kind == "person"]
        if not people or nouns.isdisjoint(parse.vocabulary):
            continue
        for naming, name in people:
            noun = _apposed(parse, naming)
            if noun is not None and parse.lemmas[noun] in nouns and _article(parse, noun) == "the":
                yield Identified(parse.lemmas[noun], (block, parse.tokens[noun].start), name, new=False)
        for verb in _verbs(parse):
            if told := _told(parse, verb, people):
                noun, name = told
                if parse.lemmas[noun] in nouns:
                    new = _article(parse, noun) != "the"
                    yield Identified(parse.lemmas[noun], (block, parse.tokens[noun].start), name, new=new)


def _apposed(parse: Parse, naming: Naming) -> int | None:
    """The noun right before a name between commas: "the man, Jan Roe, 34"."""
    noun = naming.first - 2
    marks = noun >= 0 and parse.words[noun + 1] == "," and parse.words[naming.last : naming.last + 1] == [","]
    return noun if marks and parse.tokens[noun].pos == "NOUN" and len(naming.words) > 1 else None


def _article(parse: Parse, noun: int) -> str | None:
    return next((parse.lower[child] for child in parse.children[noun] if parse.tokens[child].dep == "det"), None)


def _verbs(parse: Parse) -> Iterator[int]:
    if "identify" in parse.vocabulary:
        for number, lemma in enumerate(parse.lemmas):
            negated = any(parse.tokens[child].dep == "neg" for child in parse.children[number])
            if lemma == "identify" and not negated:
                yield number


def _told(parse: Parse, verb: int, people: Sequence[tuple[Naming, Name]]) -> tuple[int, Name] | None:
    """The noun and the name of whom a verb identifies: "police identified the man as Roe", "Roe was identified as"."""
    last = parse.paragraph.sentences[parse.sentence(verb)][1]
    mark = next((number for number in range(verb + 1, last) if parse.lower[number] == "as"), None)
    whom = _identified(parse, verb)
    if mark is None or whom is None:
        return None
    subject = next((name for naming, name in people if naming.first <= whom < naming.last), None)
    if subject is not None:
        noun = next((child for child in parse.children[mark] if parse.tokens[child].pos == "NOUN"), None)
        return (noun, subject) if noun is not None and _article(parse, noun) == "the" else None
    behind = [(naming, name) for naming, name in people if mark < naming.first < last and _gives(parse, mark, naming)]
    called = [name for naming, name in behind if parse.lower[naming.first - 1] in INTRODUCING]
    names = called or [name for _, name in behind]
    return (whom, names[0]) if names else None


def _identified(parse: Parse, verb: int) -> int | None:
    """Who is identified by a verb: its object; its subject where it has none or a reflexive one; whom it describes."""
    objects = [child for child in parse.children[verb] if parse.tokens[child].dep == "dobj"]
    if objects and parse.lower[objects[0]] not in REFLEXIVES:
        return objects[0]
    if parse.tokens[verb].dep == "acl":
        return parse.tokens[verb].head
    return next((child for child in parse.children[verb] if parse.tokens[child].dep in SUBJECTS), None)


def _gives(parse: Parse, mark: int, naming: Naming) -> bool:
    """Whether a name behind "as" is the identified person's, rather than that of "a friend of Roe"."""
    if parse.lower[naming.first - 1] in INTRODUCING:
        return True
    plain = all(parse.tokens[number].pos not in GOVERNING for number in range(mark + 1, naming.first))
    return plain and parse.tokens[naming.last - 1].dep != "compound"  # "as a Harborside resident"
