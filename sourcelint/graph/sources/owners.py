"""Whose "his campaign", "her office" and "the campaign" are: the person whom the story means by the pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.mentions import read_mention
from sourcelint.graph.sources.pronouns import meant_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase


def owner_meant(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The person to whom a campaign, an office or the like belongs by a pronoun; None where the copy tells none."""
    if phrase.owner is not None or phrase.plural or phrase.lemma not in load("bodies")["personal"]:
        return phrase.owner
    return _possessor(phrase.block, phrase.head, heard) if phrase.determiner == "possessive" else None


def owner_told(phrase: NounPhrase, heard: Heard) -> Name | None:
    """Of "the campaign", of which nobody has spoken, the person of whose campaign the story told last."""
    plain = phrase.determiner == "definite" and not phrase.plural and not phrase.modifiers
    if not plain or phrase.lemma not in load("bodies")["campaign"]:
        return None
    return next(_owners_before(phrase, heard), None)


def _owners_before(phrase: NounPhrase, heard: Heard) -> Iterator[Name]:
    """Whose campaigns the story tells of before a phrase, the nearest first."""
    for block in range(phrase.block, -1, -1):
        parse = heard.parses[block]
        past = phrase.first if block == phrase.block else len(parse.tokens)
        for number in range(past - 1, 0, -1):
            if parse.lower[number] != phrase.lemma:
                continue
            beside = (name for naming, name in heard.names.of_block(block) if naming.last in (number, number - 1))
            owner = next((name for name in beside if name.kind == "person"), None) or _possessor(block, number, heard)
            if owner is not None:
                yield owner


def _possessor(block: int, noun: int, heard: Heard) -> Name | None:
    """The person for whom a possessive pronoun before a noun stands."""
    parse, lists = heard.parses[block], load("pronouns")
    words = lists["he"] | lists["she"] | lists["relative"]
    his = next((child for child in parse.children[noun] if parse.lower[child] in words), None)
    if his is None or parse.tokens[his].dep != "poss":
        return None
    pronoun = read_mention(parse, block, ((parse.tokens[his].start, parse.tokens[his].end),), heard.names)
    if pronoun is None or pronoun.pronoun is None:
        return None
    meant = meant_by(pronoun, heard)
    return meant.name if meant is not None and meant.name is not None and _has_staff(meant.name) else None


def _has_staff(name: Name) -> bool:
    """Whether somebody may have a campaign or an office of their own, rather than work for one."""
    hired = load("anonymity")["staff"] | load("people")["spokespeople"] | load("people")["hired"]
    return name.kind == "person" and name.roles.isdisjoint(hired)
