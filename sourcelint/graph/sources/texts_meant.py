"""Which text, poll or set of figures is meant where copy takes it up by a pronoun, by its noun or by no noun at all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.parse import SUBJECTS
from sourcelint.graph.sources.mentions import phrase_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase

FIRST_OF_SEVERAL = frozenset({"a", "an", "one"})
IN_ROW = re.compile(
    r"(?:one|(?:another|a second|a third|a fourth)(?:,? (?:from|by|sent|written|dated|posted|to)\b.*)?)"
)
"""How copy goes on with a row of texts: "Another, from a nurse, said so"."""
READ_REACH = 4
"""How many paragraphs back "it read" looks for the text that reads so."""
SHOWN_REACH = 2
"""How many sentences back "they show" looks for the figures that show it."""


def text_read(pronoun: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The letter, sign or email of which the story told last before an "it" that reads so; None for other verbs."""
    parse = heard.parses[pronoun.block]
    verb = parse.tokens[pronoun.head].head
    if parse.tokens[verb].lemma != "read" or "like" in parse.lower[verb + 1 : verb + 3]:
        return None
    texts = load("documents")["read"]
    for block in range(pronoun.block, max(pronoun.block - READ_REACH, -1), -1):
        parse = heard.parses[block]
        if texts.isdisjoint(parse.vocabulary):
            continue
        past = pronoun.head if block == pronoun.block else len(parse.tokens)
        for number in range(past - 1, -1, -1):
            if parse.tokens[number].tag == "NN" and parse.lemmas[number] in texts and not parse.is_quoted(number):
                return phrase_around(parse, block, number, parse.tokens[number].end, heard.names)
    return None


def figures_shown(pronoun: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The plural document that "they" means where they show something: "the numbers were updated, and they showed"."""
    parse = heard.parses[pronoun.block]
    if parse.tokens[parse.tokens[pronoun.head].head].lemma not in load("documents")["showing"]:
        return None
    first, _ = parse.paragraph.sentences[max(parse.sentence(pronoun.head) - SHOWN_REACH + 1, 0)]
    for number in range(pronoun.head - 1, first - 1, -1):
        token = parse.tokens[number]
        if token.tag in {"NNS", "NNPS"} and token.dep in SUBJECTS:
            found = phrase_around(parse, pronoun.block, number, token.end, heard.names)
            return found if found is not None and _is_text(found) else None
    return None


def with_its_noun(phrase: NounPhrase, parses: Sequence[Parse]) -> NounPhrase:
    """A bare "another" as one more text or firm, where the copy told of one right before: "One tweet said so."."""
    share = phrase.text.startswith("a ")  # "less than a third"
    if share or IN_ROW.fullmatch(phrase.text.lower()) is None:
        return phrase
    for block in range(phrase.block, max(phrase.block - 2, -1), -1):
        past = phrase.head if block == phrase.block else len(parses[block].tokens)
        subject = next((n for n in range(past - 1, -1, -1) if _opens_row(parses[block], n)), None)
        if subject is not None:
            return _one_more(phrase, parses[block].lemmas[subject])
    return phrase


def _one_more(phrase: NounPhrase, noun: str) -> NounPhrase:
    if not phrase.text.lower().startswith("one") and noun in load("documents")["nouns"]:
        return replace(phrase, lemma=noun, quantity=None, owner=None)
    if noun in load("bodies")["any_firm"]:
        return replace(phrase, lemma=noun, quantity=None, determiner="indefinite")
    return phrase


def _opens_row(parse: Parse, number: int) -> bool:
    """Whether a noun is the subject of its sentence and new to the story: the "tweet" of "One tweet said"."""
    token = parse.tokens[number]
    main = token.dep == "nsubj" and token.tag == "NN" and parse.tokens[token.head].dep in {"ROOT", "advcl"}
    return main and any(parse.lower[child] in FIRST_OF_SEVERAL for child in parse.children[number])


def text_taken_up(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The poll or the law heard before that "the survey" or "the latest poll" means, named or not."""
    recent = load("documents")["recency"]
    if phrase.determiner != "definite" or phrase.plural or phrase.owner is not None or phrase.modifiers - recent:
        return None
    return heard.last(lambda before, voice: _is_of_kind(phrase.lemma, before, voice))


def _is_of_kind(lemma: str, before: NounPhrase, voice: Voice) -> bool:
    """Whether a voice is a document for which a noun or another of its sense stands, as its name's end or its noun."""
    if before.plural or before.pronoun is not None:
        return False
    noun = before.lemma if voice.name is None else voice.name.name.lower().split()[-1]
    if noun not in load("documents")["nouns"]:
        return False
    return noun == lemma or not load("documents")["same"].isdisjoint((f"{lemma} {noun}", f"{noun} {lemma}"))


def _is_text(phrase: NounPhrase) -> bool:
    return phrase.name is None and phrase.lemma in load("documents")["nouns"]
