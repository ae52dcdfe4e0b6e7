"""Texts as sources: which text speaks where the words for a source have its maker, its title or no noun for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.parse import SUBJECTS
from sourcelint.graph.sources.mentions import ONE, phrase_around
from sourcelint.graph.sources.source_types import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.names.bearers import Names
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase

FROM = frozenset({"by", "from", "of"})
TITLE_REACH = 7
"""How many words behind a title may tell that it is a text's."""
WITHIN = frozenset({"pobj", "compound", "nmod", "appos"})


def text_around(phrase: NounPhrase, cue: Sequence[int], parse: Parse, names: Names) -> NounPhrase | None:
    """The text that says something where the tagger has only who made it: the report of "a report by Roe said"."""
    verb = next((number for number in cue if parse.tokens[number].pos == "VERB"), None)
    if verb is None or phrase.last > verb or phrase.pronoun is not None:
        return None
    text = subject_of(parse, verb)
    if text is None or parse.tokens[phrase.head].dep not in WITHIN or not _holds(parse, text, phrase):
        beside = parse.lower[phrase.first - 1 : phrase.first] in ([word] for word in FROM) and phrase.last == verb
        text = phrase.first - 2 if beside else None
    if text is None or text < 0 or (phrase.name and phrase.name.outlet and _is_from(parse, phrase.head, text)):
        return None  # what an outlet reports is its own word
    return text_of(parse, phrase.block, text, phrase.end, names)


def one_more_text(phrase: NounPhrase, cue: Sequence[int], parse: Parse) -> NounPhrase | None:
    """A text told without its noun: the letter of "one, from a nurse, reads", the report of "Roe's lists 40 gifts"."""
    token = parse.tokens[phrase.head]
    owned = parse.tokens[phrase.last - 1].tag == "POS" and phrase.head == phrase.last - 2
    one = parse.lower[phrase.first] in ONE and phrase.head == phrase.first and parse.tokens[token.head].lemma == "read"
    if not (owned or one) or token.dep not in SUBJECTS or token.head not in cue:
        return None
    nouns, told = load("tellings")["documents"], range(phrase.first - 1, -1, -1)
    noun = next((n for n in told if _opens_clause(parse, n)), None)
    if noun is None or parse.lemmas[noun] not in nouns:
        return None
    of = {"owner": phrase.name, "determiner": "possessive"} if owned else {"owner": None, "determiner": "indefinite"}
    return replace(phrase, lemma=parse.lemmas[noun], name=None, naming=None, quantity=None, plural=False, **of)


def office_told(phrase: NounPhrase, parse: Parse, names: Names) -> NounPhrase:
    """The office or campaign of somebody that a statement is from: "a statement from Roe's office"; else the phrase."""
    if phrase.lemma not in load("documents")["utterances"] or phrase.name is not None:
        return phrase
    nouns = (
        noun
        for by in parse.children[phrase.head]
        if parse.lower[by] in FROM and by < phrase.last
        for noun in parse.children[by]
        if parse.tokens[noun].tag == "NN" and parse.lemmas[noun] in load("bodies")["personal"]
    )
    found = (phrase_around(parse, phrase.block, noun, parse.tokens[noun].end, names) for noun in nouns)
    return next((body for body in found if body is not None), phrase)


def title_of(phrase: NounPhrase, parse: Parse) -> NounPhrase:
    """A source whose words are a title in quotation marks as the book that it is: "Roe's 'The Long Dam'"."""
    if phrase.naming is None or not any(mark in phrase.text for mark in "\"“'‘"):
        return phrase
    for quotation in parse.paragraph.quotations:
        inside = quotation.start <= parse.tokens[phrase.naming.first].start and quotation.end <= phrase.end + 2
        if inside and _is_title(phrase, parse, quotation.start, quotation.end):
            return replace(phrase, name=None, naming=None, lemma="book", plural=False, determiner="definite")
    return phrase


def _is_title(phrase: NounPhrase, parse: Parse, start: int, end: int) -> bool:
    """Whether quoted words are all that a source is, but for whose they are: no "Daily Show" host."""
    before = [number for number in range(phrase.first, phrase.last) if parse.tokens[number].end <= start]
    behind = [number for number in range(phrase.first, phrase.last) if parse.tokens[number].start >= end]
    owned = not before or parse.tokens[before[-1]].tag == "POS"
    if behind and _tells_text(parse, behind):
        return owned or parse.lower[before[0]] in {"the", "its"}
    return owned and (not behind or parse.lower[behind[0]] in {"by", "and", ","})


def _tells_text(parse: Parse, behind: Sequence[int]) -> bool:
    """Whether what stands behind a title tells that it is a text's: "“The Long Dam,” a 90-page study by ..."."""
    nouns = (n for n in behind[:TITLE_REACH] if parse.tokens[n].tag == "NN" and parse.tokens[n].dep != "compound")
    article = parse.lower[behind[0]] in {"a", "an", "the", "its", "his", "her", "their"}
    return article and parse.lemmas[next(nouns, behind[0])] in load("documents")["nouns"]


def subject_of(parse: Parse, verb: int) -> int | None:
    """The subject of a verb."""
    return next((child for child in parse.children[verb] if parse.tokens[child].dep in SUBJECTS), None)


def _opens_clause(parse: Parse, noun: int) -> bool:
    """Whether a noun is a clause's subject, or what a bad parse has the sentence begin with."""
    token = parse.tokens[noun]
    return token.pos == "NOUN" and (token.dep in SUBJECTS or (token.dep == "ROOT" and parse.sentence_start(noun)))


def _holds(parse: Parse, text: int, phrase: NounPhrase) -> bool:
    first, past = parse.subtree(text)
    return text != phrase.head and first <= phrase.head < past and not phrase.first <= text < phrase.last


def _is_from(parse: Parse, maker: int, text: int) -> bool:
    """Whether a text is told to be by or from somebody: "a report from Roe"."""
    return parse.tokens[parse.tokens[maker].head].head == text


def text_of(parse: Parse, block: int, noun: int, before: int, names: Names) -> NounPhrase | None:
    """The phrase of a noun for a text; None where another kind of thing has it for its name."""
    if parse.lemmas[noun] not in load("tellings")["documents"]:
        return None
    found = phrase_around(parse, block, noun, before, names)
    if found is not None and found.head != noun:
        found = phrase_around(parse, block, noun, parse.tokens[noun].end, names)
    if found is not None and found.naming is not None and not FROM.isdisjoint(parse.lower[noun : found.naming.first]):
        found = replace(found, name=None, naming=None, owner=found.name)
    return found if found is not None and found.name is None and kind_of(found) == "document" else None
