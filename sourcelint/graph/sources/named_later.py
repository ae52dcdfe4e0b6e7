"""The name that a story gives late to whom it opens with: "The striker said no. Jane Roe has two years left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.ages import told_ages
from sourcelint.graph.sources.announced import sentence_behind

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase

LONGEST = 14
"""How many words into the next sentence the name may stand."""


def named_later(phrase: NounPhrase, heard: Heard) -> Name | None:
    """Whose name the sentence behind the story's first gives, without a word of who they are: the one just described.

    That is so where nobody was named before, and the name is the sentence's subject, or whose the subject is.
    """
    lists = load("people")
    others = lists["anybody"] | lists["kin"] | lists["tell_of_others"] | load("anonymity")["insiders"]
    if phrase.determiner != "definite" or phrase.plural or phrase.lemma in others or phrase.one_of_several:
        return None
    if any(name.kind == "person" for _, name in heard.names_before(phrase.block, phrase.last)):
        return None
    block, (first, last) = sentence_behind(phrase, heard.parses)
    told = (place for place in heard.names.of_block(block) if first <= place[0].first < min(last, first + LONGEST))
    people = [(naming, name) for naming, name in told if name.kind == "person"]
    if len(people) != 1:
        return None
    naming, name = people[0]
    return name if _is_left_unsaid(phrase, naming, name, heard) and _leads(heard.parses[block], naming) else None


def _is_left_unsaid(phrase: NounPhrase, naming: Naming, name: Name, heard: Heard) -> bool:
    """Whether a full name stands first here, and the story nowhere says who its bearer is but what the phrase says."""
    posts = name.roles - load("people")["courtesy"] - {phrase.lemma}
    parse = heard.parses[naming.block]
    behind = parse.lower[naming.last : naming.last + 2]
    added = behind[:1] in ([","], ["("]) and behind[1:] != ["whose"]
    new = naming is name.namings[0] and len(naming.words) > 1
    return new and not posts and not added and not told_ages(name.namings, heard.parses)


def _leads(parse: Parse, naming: Naming) -> bool:
    """Whether a name is its sentence's subject, or tells whose the subject is."""
    token = parse.tokens[naming.last - 1]
    subject = parse.tokens[token.head] if token.dep == "poss" else token
    return subject.dep in {"nsubj", "nsubjpass"}
