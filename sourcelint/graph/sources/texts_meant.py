"""Which text, poll or set of figures is meant where copy takes it up by a pronoun, by its noun or by no noun at all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.parse import SUBJECTS
from sourcelint.graph.sources.mentions import phrase_around
from sourcelint.graph.sources.texts_as_sources import subject_of, text_of

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


def text_in_focus(pronoun: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The report that "it" means where the copy is about it: "the report gives no cause, but it lists faults".

    It is the subject of the clause that "it" goes on from, or of the sentence before; where another may say what "it"
    does, the verb must be one that texts have.
    """
    parse = heard.parses[pronoun.block]
    if parse.tokens[pronoun.head].dep != "nsubj" or load("tellings")["documents"].isdisjoint(parse.lemmas):
        return None
    verb = parse.tokens[pronoun.head].head
    subject = subject_of(parse, parse.tokens[verb].head) if parse.tokens[verb].dep == "conj" else None
    if subject is None:
        subject = _subject_before(parse, pronoun.head)
        if subject is None or not _of_text(parse, verb, subject):
            return None
    if subject >= pronoun.head or parse.tokens[subject].tag != "NN" or parse.is_quoted(subject):
        return None
    return text_of(parse, pronoun.block, subject, parse.tokens[subject].end, heard.names)


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


def is_paper_of_its_own(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether "the paper" is no newspaper: a white paper, or a paper of which the story told since it named one."""
    if phrase.lemma != "paper" or not load("documents")["papers"].isdisjoint(phrase.modifiers):
        return phrase.lemma == "paper"
    papers = (before for before, voice in reversed(heard.mentions) if voice.kind == "document" and _is_paper(voice))
    told, named = next(papers, None), heard.names_before(phrase.block, phrase.first)
    outlet = next((naming for naming, name in named if name.outlet), None)
    return told is not None and (outlet is None or (told.block, told.last) > (outlet.block, outlet.first))


def _is_paper(voice: Voice) -> bool:
    return voice.introduced is not None and voice.introduced.lemma in {"paper", "study"}


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


def _subject_before(parse: Parse, token: int) -> int | None:
    """The subject that a token's sentence has before it, else that of the sentence before."""
    number = parse.sentence(token)
    first, _ = parse.paragraph.sentences[number]
    own = next((n for n in range(first, token) if parse.tokens[n].dep in SUBJECTS), None)
    if own is not None or number == 0:
        return own
    first, past = parse.paragraph.sentences[number - 1]
    root = next((n for n in range(first, past) if parse.tokens[n].dep == "ROOT"), None)
    return subject_of(parse, root) if root is not None else None


def _of_text(parse: Parse, verb: int, subject: int) -> bool:
    """Whether what "it" does is what texts do, or what a text is told to do goes on in it."""
    of_texts, told = load("documents")["of_texts"], parse.tokens[subject].head
    if parse.lemmas[verb] in of_texts:
        return True
    return parse.lemmas[verb] in {"say", "state", "add"} and parse.lemmas[told] in of_texts | {"be"}
