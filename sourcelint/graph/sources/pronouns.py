"""Whom a pronoun means, as a voice heard before, a name, or the noun phrase that it takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.bearers import Name
from sourcelint.graph.names.namings import role_of
from sourcelint.graph.sources.coreference import REACH, Candidate, antecedent
from sourcelint.graph.sources.mentions import NounPhrase, read_mention
from sourcelint.graph.sources.source_types import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.names.namings import Gender, Naming
    from sourcelint.graph.sources.coreference import Sort
    from sourcelint.graph.sources.heard import Heard, Voice


def meant_by(phrase: NounPhrase, heard: Heard) -> Voice | NounPhrase | None:
    """What a pronoun stands for; None where nothing before it fits."""
    lists = load("pronouns")
    word = phrase.pronoun or ""
    if word in lists["second"] or (word in lists["it"] and _is_empty(phrase, heard)):
        return None
    if word in lists["relative"]:
        taken_up = _voice_before(phrase, heard) or _relative_antecedent(phrase, heard)
        if taken_up is not None or word in {"that", "which"}:
            return taken_up
        word = "they"
    found = antecedent(word, phrase.block, phrase.head, _candidates(phrase, heard), heard.parses)
    if found is None:
        if word in lists["they"]:
            return _plural_before(phrase, heard)
        found = None if word in lists["it"] else _person_after(phrase, heard)
    if found is None:
        return None
    return heard.voice_of(found) if isinstance(found, Name) else found


def _is_empty(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether "it" stands for nobody: "it was claimed that the dam had leaked"."""
    parse = heard.parses[phrase.block]
    token = parse.tokens[phrase.head]
    claimed = token.dep == "nsubjpass" and any(
        parse.tokens[child].dep == "ccomp" for child in parse.children[token.head]
    )
    return token.dep == "expl" or claimed


def _person_after(phrase: NounPhrase, heard: Heard) -> Name | None:
    """Of "As she left, Jane Roe said", the person whom the block names next."""
    told: Gender = "he" if phrase.pronoun in load("pronouns")["he"] else "she"
    return next(
        (
            name
            for naming, name in heard.names.of_block(phrase.block)
            if naming.first > phrase.head and name.kind == "person" and name.gender in (told, None)
        ),
        None,
    )


def _candidates(phrase: NounPhrase, heard: Heard) -> Iterator[Candidate[Voice | Name]]:
    plural_words = load("pronouns")["they"]
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
            if phrase.pronoun in plural_words and sort == "person" and _leads_pair(naming, heard):
                yield Candidate(name, naming.block, naming.last - 1, "people", None, speaker=False)


def _leads_pair(naming: Naming, heard: Heard) -> bool:
    """Whether another name is joined to one: "Jane Roe and Paul Kerr", whom "they" means."""
    parse, head = heard.parses[naming.block], naming.last - 1
    return any(
        parse.tokens[child].dep == "conj" and parse.tokens[child].pos == "PROPN" for child in parse.children[head]
    )


def _voice_before(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Of "an aide to Roe, who declined", the voice that stands right before the pronoun: the aide."""
    return heard.last(
        lambda mention, _: (
            mention.block == phrase.block and mention.pronoun is None and 0 <= phrase.head - mention.last <= 1
        )
    )


def _relative_antecedent(phrase: NounPhrase, heard: Heard) -> NounPhrase | Voice | None:
    """The noun phrase that "who" takes up; where the parse has it take up a thing, the person named before it."""
    parse = heard.parses[phrase.block]
    for verb in parse.ancestors(phrase.head):
        if parse.tokens[verb].dep in {"relcl", "acl"} and parse.tokens[verb].head < phrase.head:
            found = _phrase_of(phrase.block, parse.tokens[verb].head, phrase.start, heard)
            thing = found is not None and found.name is None and kind_of(found) == "document"
            if thing and phrase.pronoun in {"which", "that"} and (body := _body_before(phrase, heard)):
                return heard.voice_of(body)
            if not thing or phrase.pronoun not in {"who", "whom"}:
                return found
            return _person_before(phrase, heard)
    return None


def _body_before(phrase: NounPhrase, heard: Heard) -> Name | None:
    """Of "a ruling from the Harbor Board, which held that", the board: the body named right before the pronoun."""
    before = next(heard.names_before(phrase.block, phrase.first), None)
    if before is None or before[1].kind != "organization" or before[0].block != phrase.block:
        return None
    between = heard.parses[phrase.block].words[before[0].last : phrase.first]
    return before[1] if between in ([], [","]) else None


def _person_before(phrase: NounPhrase, heard: Heard) -> NounPhrase | Voice | None:
    """The person or people last told of before a pronoun in its sentence."""
    parse = heard.parses[phrase.block]
    named = heard.last_named_person(phrase.block, phrase.head)
    last = next((n.last for n in named.namings if n.block == phrase.block and n.first < phrase.head), 0) if named else 0
    first, _ = parse.paragraph.sentences[parse.sentence(phrase.head)]
    for number in range(phrase.head - 1, max(first, last) - 1, -1):
        token = parse.tokens[number]
        if token.pos == "NOUN" and (role_of(token.lemma) or token.lemma.lower() in load("people")["callings"]):
            return _phrase_of(phrase.block, number, phrase.start, heard)
    return heard.voice_of(named) if named else None


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
    first, past = parse.subtree(noun)
    last = noun
    while last + 1 < past and parse.tokens[last + 1].end <= before and parse.words[last + 1][0].isalnum():
        last += 1
    found = read_mention(parse, block, ((parse.tokens[first].start, parse.tokens[last].end),), heard.names)
    return found if found and found.pronoun is None else None
