"""The name that a story gives late to whom it opens with: "The striker said no. Jane Roe has two years left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.ages import told_ages
from sourcelint.graph.sources.announced import sentence_behind
from sourcelint.graph.sources.prominence import leads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase

LONGEST = 14
"""How many words into the next sentence the name may stand."""


def named_later(phrase: NounPhrase, heard: Heard) -> Name | None:
    """Whose name the sentence behind the story's first gives, without a word of who they are: the one just described.

    That is so where nobody was named before, and the name is the sentence's subject, or whose the subject is; where
    others were named, if both are the subjects of their paragraphs, and the name has an age behind it.
    """
    lists = load("people")
    others = lists["anybody"] | lists["kin"] | lists["tell_of_others"] | load("anonymity")["insiders"]
    if phrase.determiner != "definite" or phrase.plural or phrase.lemma in others or phrase.one_of_several:
        return None
    others_named = any(name.kind == "person" for _, name in heard.names_before(phrase.block, phrase.last))
    block, (first, last) = sentence_behind(phrase, heard.parses)
    told = (place for place in heard.names.of_block(block) if first <= place[0].first < min(last, first + LONGEST))
    people = [(naming, name) for naming, name in told if name.kind == "person"]
    if not people:
        return None
    naming, name = people[0]
    if (others_named or len(people) > 1) and not _goes_on(phrase, naming, heard):
        return None
    return name if _is_left_unsaid(phrase, naming, name, heard) and _leads(heard.parses[block], naming) else None


def _is_left_unsaid(phrase: NounPhrase, naming: Naming, name: Name, heard: Heard) -> bool:
    """Whether a full name stands first here, and the story nowhere says who its bearer is but what the phrase says."""
    parse, people = heard.parses[naming.block], load("people")
    posts = name.roles - people["courtesy"] - {phrase.lemma} - (people["kin"] if _is_whose(parse, naming) else set())
    behind = parse.lower[naming.last : naming.last + 2]
    aged = _is_aged(behind)
    added = behind[:1] in ([","], ["("]) and not _is_whose(parse, naming) and not aged
    new = naming in [told for told in name.namings if told.block >= phrase.block][:1] and len(naming.words) > 1
    return new and not posts and not added and (aged or not told_ages(name.namings, heard.parses))


def _goes_on(phrase: NounPhrase, naming: Naming, heard: Heard) -> bool:
    """Whether a phrase is its paragraph's subject, and the next one's a name as copy gives it first: "Jane Roe, 24"."""
    parse = heard.parses[naming.block]
    named_first = _is_aged(parse.lower[naming.last : naming.last + 2]) or _is_whose(parse, naming)
    both_lead = leads(phrase.head, heard.parses[phrase.block]) and leads(naming.last - 1, parse)
    return named_first and both_lead and naming.block == phrase.block + 1


def _is_whose(parse: Parse, naming: Naming) -> bool:
    """Whether what is whose stands behind a name: ", whose husband"."""
    return parse.lower[naming.last : naming.last + 2] == [",", "whose"]


def _is_aged(behind: Sequence[str]) -> bool:
    """Whether an age stands behind a name: ", 24"."""
    return behind[:1] == [","] and "".join(behind[1:]).isdigit()


def _leads(parse: Parse, naming: Naming) -> bool:
    """Whether a name is its sentence's subject, or tells whose the subject is."""
    token = parse.tokens[naming.last - 1]
    subject = parse.tokens[token.head] if token.dep == "poss" else token
    return subject.dep in {"nsubj", "nsubjpass"}
