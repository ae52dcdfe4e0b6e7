"""Whom a pronoun means, as a voice heard before, a name, or the noun phrase that it takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.bearers import Name
from sourcelint.graph.sources.coreference import REACH, Candidate, antecedent
from sourcelint.graph.sources.mentions import NounPhrase, read_mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.sources.coreference import Sort
    from sourcelint.graph.sources.heard import Heard, Voice


def meant_by(phrase: NounPhrase, heard: Heard) -> Voice | NounPhrase | None:
    """What a pronoun stands for; None where nothing before it fits."""
    lists = load("pronouns")
    word = phrase.pronoun or ""
    if word in lists["second"]:
        return None
    if word in lists["relative"]:
        taken_up = _voice_before(phrase, heard) or _relative_antecedent(phrase, heard)
        if taken_up is not None or word in {"that", "which"}:
            return taken_up
        word = "they"
    found = antecedent(word, phrase.block, phrase.head, _candidates(phrase, heard), heard.parses)
    if found is None:
        return _plural_before(phrase, heard) if word in lists["they"] else None
    return heard.voice_of(found) if isinstance(found, Name) else found


def _candidates(phrase: NounPhrase, heard: Heard) -> Iterator[Candidate[Voice | Name]]:
    for mention, voice in heard.mentions:
        if phrase.block - mention.block <= REACH:
            gender = voice.name.gender if voice.name else None
            plural: Sort = "people" if mention.plural and mention.name is None else voice.sort
            yield Candidate(voice.name or voice, mention.block, mention.head, plural, gender, speaker=True)
    for naming, name in heard.names_before(phrase.block, phrase.first):
        if phrase.block - naming.block > REACH:
            return
        if name.kind != "place":
            sort: Sort = "person" if name.kind == "person" else "thing"
            yield Candidate(name, naming.block, naming.last - 1, sort, name.gender, speaker=False)


def _voice_before(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Of "an aide to Roe, who declined", the voice that stands right before the pronoun: the aide."""
    return heard.last(
        lambda mention, _: (
            mention.block == phrase.block and mention.pronoun is None and 0 <= phrase.head - mention.last <= 1
        )
    )


def _relative_antecedent(phrase: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The noun phrase that "who" takes up."""
    parse = heard.parses[phrase.block]
    for verb in parse.ancestors(phrase.head):
        if parse.tokens[verb].dep in {"relcl", "acl"} and parse.tokens[verb].head < phrase.head:
            return _phrase_of(phrase.block, parse.tokens[verb].head, phrase.start, heard)
    return None


def _plural_before(phrase: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The nearest plural subject before a "they" that no voice explains, in this paragraph or the one before."""
    for block in range(phrase.block, max(phrase.block - 2, -1), -1):
        parse = heard.parses[block]
        end = phrase.head if block == phrase.block else len(parse.tokens)
        for number in range(end - 1, -1, -1):
            token = parse.tokens[number]
            if token.tag in {"NNS", "NNPS"} and token.dep in {"nsubj", "nsubjpass"}:
                return _phrase_of(block, number, token.end, heard)
    return None


def _phrase_of(block: int, noun: int, before: int, heard: Heard) -> NounPhrase | None:
    """The noun phrase around a noun, its complements up to the offset `before` or the next mark."""
    parse = heard.parses[block]
    first, _ = parse.subtree(noun)
    last = noun
    while last + 1 < len(parse.tokens) and parse.tokens[last + 1].end <= before and parse.words[last + 1][0].isalnum():
        last += 1
    found = read_mention(parse, block, ((parse.tokens[first].start, parse.tokens[last].end),), heard.names)
    return found if found and found.pronoun is None else None
