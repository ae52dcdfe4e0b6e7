"""Which capitalised nouns name nobody: "Article 9", the class that opens a sentence, the noun for a named body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.gender import told_by_given_name

if TYPE_CHECKING:
    from sourcelint.graph.parse import Parse

CALLING_ENDINGS = ("ist", "ian")
"""How nouns for people of a calling or a cause end."""
DATED = frozenset({"PERSON", "GPE"})
"""Behind whose name a day tells when: "in New Norland Monday"."""


def is_numbered_part(parse: Parse, number: int) -> bool:
    """Whether a number behind a word makes it a piece of a text: "Article 9"."""
    numbered = parse.lower[number] in load("documents")["numbered"]
    return numbered and any(word[0].isdigit() for word in parse.words[number + 1 : number + 2])


def is_day_behind(parse: Parse, number: int) -> bool:
    """Whether a word tells but when somebody did something: the Sunday of "Jane Roe Sunday night said"."""
    day = parse.lower[number].endswith("day") and parse.lower[number] in load("calendar")["words"]
    named = parse.labels.get(number - 1) in DATED and parse.tokens[number - 1].pos == "PROPN"
    alone = not any(word[0].isupper() for word in parse.words[number + 1 : number + 2])
    return day and named and alone


def is_state_behind(parse: Parse, first: int, number: int) -> bool:
    """Whether a state of two words stands behind somebody's full name: "the Jane Roe South Carolina party"."""
    return (
        number - first > 1
        and " ".join(parse.lower[number : number + 2]) in load("places")["places"]
        and told_by_given_name(parse.lower[first]) is not None
    )


def is_plain_plural(parse: Parse, number: int) -> bool:
    """Whether a plural that opens a sentence with a capital is a class of people for all its label: "Sculptors"."""
    token = parse.tokens[number]
    people = token.tag == "NNS" and token.lemma.lower().endswith(CALLING_ENDINGS)
    acting = token.dep == "nsubj" and parse.tokens[token.head].tag == "VBP"
    people = people or (acting and is_plural_calling(parse.lower[number]))
    texts = token.tag in {"NNS", "NNPS"} and parse.lower[number].removesuffix("s") in load("documents")["nouns"]
    alone = not any(word[0].isupper() for word in parse.words[number + 1 : number + 2])
    return (
        (people or texts)
        and alone
        and parse.sentence_start(number)
        and parse.lower[number] not in load("bodies")["named"]
    )


def is_plural_calling(word: str) -> bool:
    """Whether a word in lower case is the plural of a calling, though a parse may take it for a name: "rabbis"."""
    one = word.removesuffix("s")
    return one != word and one in load("people")["roles"] | load("people")["callings"]


def is_calling(parse: Parse, number: int) -> bool:
    """Whether a noun that opens a headline tells of somebody by what they did: "Baker who sold", not "Baker, who"."""
    people = load("people")
    told = parse.lower[number] in people["callings"] | people["roles"]
    return told and parse.lower[number + 1 : number + 2] == ["who"] and parse.sentence_start(number)


def stands_for_name(parse: Parse, first: int, last: int) -> bool:
    """Whether a capitalised noun but points to a body named elsewhere: "the PAC", "Group" where a headline opens."""
    noun = last - 1
    if parse.lower[first:noun] not in ([], ["super"]) or parse.lower[noun] not in load("bodies")["short_for"]:
        return False
    opens = parse.sentence_start(first) and parse.tokens[noun].dep == "nsubj"
    return opens or (first > 0 and (parse.tokens[first - 1].pos in {"DET", "ADJ"} or parse.words[first - 1] == "-"))
