"""Where small words join the parts of one body's name: "Food and Drug Administration", "Sheriff's Office"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.parse import Parse

OF = frozenset({"of", "for"})
JOINING = frozenset({"and", "the", "of", "for"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def joins_fields(parse: Parse, at: int) -> bool:
    """Whether the "and" at a token joins what a body deals in: the first "and" of "Health and Safety Board".

    Two bodies side by side ("Harbor Bank and Roe Motors") stay apart.
    """
    of_state = load("bodies")["of_state"]
    if parse.lower[at] not in {"and", ","} or parse.lower[at - 1] in of_state:
        return False
    if " ".join(parse.lower[at - 1 : at + 2]) in load("bodies")["joined"] or _lists_fields(parse, at):
        return True
    return parse.lower[at] == "and" and any(
        entity.label == "ORG" and entity.first < at < entity.last - 1 and parse.lower[entity.last - 1] in of_state
        for entity in parse.paragraph.entities
    )


def _lists_fields(parse: Parse, at: int) -> bool:
    """Whether a mark stands in what a body is for: the comma and the "and" of "Ministry of Roads, Rivers and Rail"."""
    bodies = load("bodies")
    for entity in parse.paragraph.entities:
        if entity.label != "ORG" or not entity.first < at < entity.last - 1:
            continue
        words = parse.lower[entity.first : entity.last]
        of = next((n for n, word in enumerate(words) if n and word in OF and words[n - 1] in bodies["of_state"]), None)
        if of is None or entity.first + of >= at:
            return False
        fields = [word for word in words[of + 1 :] if word.isalpha() and word not in JOINING]
        last = "and" in words[at - entity.first :]
        others = bodies["name_words"] - bodies["dealt_in"] | bodies["named"]
        return last and others.isdisjoint(fields) and not any(word.isupper() for word in parse.words[at : entity.last])
    return _adds_field(parse, at)


def _adds_field(parse: Parse, at: int) -> bool:
    """Whether "and" adds one more word to what a body is for: "Ministry of Water and Irrigation sent"."""
    bodies = load("bodies")
    if parse.lower[at] != "and" or parse.lower[at - 2] not in OF or parse.lower[at - 3] not in bodies["of_state"]:
        return False
    word = parse.words[at + 1]
    closed = at + 2 >= len(parse.words) or not parse.words[at + 2][0].isupper()
    others = (bodies["name_words"] - bodies["dealt_in"]) | bodies["named"] | load("places")["places"]
    label = parse.labels.get(at + 1)
    return closed and label not in {"GPE", "PERSON"} and not word.isupper() and word.lower() not in others


def of_office_holder(parse: Parse, at: int) -> bool:
    """Whether an apostrophe at a token ends the post of whose office a body is: "Harbor County Sheriff's Office"."""
    if parse.words[at] not in POSSESSIVES or at + 1 >= len(parse.words) or not parse.words[at + 1][0].isupper():
        return False
    bodies = load("bodies")
    return parse.lower[at - 1] in bodies["office_holders"] and parse.lower[at + 1] in bodies["offices"]
