"""Which proper nouns tell of a class or a people instead of naming somebody: "Republicans", "another Muslim"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.parse import Parse

JOINING = (["and"], ["or"])


def is_class(word: str) -> bool:
    """Whether a word in lower case is the plural for a camp or a people: "democrats", "latinos"."""
    one = word.removesuffix("s")
    return one != word and (one in load("groups")["blocs"] or one in load("groups")["peoples"])


def tells_of_people(parse: Parse, number: int) -> bool:
    """Whether a proper noun is a class, one of a people, or says of which people or place something is."""
    one = _one_of_a_people(parse, number) or _says_of_which_people(parse, number) or _goes_by_home(parse, number)
    return one or is_bare_plural(parse, number)


def _goes_by_home(parse: Parse, number: int) -> bool:
    """Whether somebody is called by home or camp in place of a name: "the Texan"."""
    alone = number + 1 == len(parse.words) or not parse.words[number + 1][0].isupper()
    called = parse.lower[number] in load("people")["offices"]
    return called and alone and number > 0 and parse.words[number - 1] == "the"


def is_bare_plural(parse: Parse, number: int) -> bool:
    """A class of people rather than a name: "Republicans", "Puerto Ricans"."""
    if of_members(parse, number) or opens_union(parse, number) or _ends_firm(parse, number):
        return False
    if is_class_of_bodies(parse, number):
        return True
    lemma = parse.lower[number].removesuffix("s")
    if parse.tokens[number].tag != "NNPS":
        return is_class(parse.lower[number])
    camp = lemma in load("groups")["blocs"]
    if not camp and lemma in load("people")["roles"] and _in_body_name(parse, number):
        return False
    people = parse.labels.get(number) == "NORP" or lemma.endswith(("an", "crat", "ist", "ite"))
    return people or camp or lemma in load("groups")["peoples"] or lemma in load("people")["roles"]


def _ends_firm(parse: Parse, number: int) -> bool:
    """Whether a plural ends a firm's name: "Roe Partners"."""
    behind = number > 0 and parse.tokens[number - 1].tag == "NNP" and not parse.sentence_start(number)
    return behind and parse.lower[number] in load("bodies")["company_endings"]


def is_class_of_bodies(parse: Parse, number: int) -> bool:
    """Whether a capitalised plural is a class of states or bodies by the word before it: "EU Member States"."""
    return number > 0 and f"{parse.lower[number - 1]} {parse.lower[number]}" in load("groups")["bodies"]


def _in_body_name(parse: Parse, number: int) -> bool:
    """Whether a plural of people stands in a longer body's name: "the Harbor Workers of America"."""
    if parse.lower[number - 1] == "of" and parse.lower[number - 2] in load("bodies")["of_names"]:
        return number > 1 and parse.words[number - 2][0].isupper()  # "the Harbor Federation of Teachers"
    labels = (parse.labels.get(number - 1), parse.labels.get(number), parse.labels.get(number + 1))
    return number > 0 and labels[:2] == ("ORG", "ORG") and labels[2] == "ORG" and parse.words[number - 1][0].isupper()


def of_members(parse: Parse, number: int) -> bool:
    """Whether a body's name says whose it is: the "Teachers" of "Teachers' Union", the "Women" of "Women's League"."""
    if parse.words[number + 1 : number + 2] not in (["'"], ["’"], ["'s"], ["’s"]) or number + 2 >= len(parse.words):
        return False
    many = parse.words[number + 1] in {"'", "’"} or parse.lower[number] in load("bodies")["members"]
    capitals = list(
        takewhile(lambda n: parse.words[n][0].isupper(), range(number + 2, min(number + 5, len(parse.words))))
    )
    body = any(parse.lower[n] in load("bodies")["name_words"] for n in capitals)
    return many and body and parse.words[number][0].isupper()


def opens_union(parse: Parse, number: int) -> bool:
    """Whether a trade's people open the name of a branch of their union: "Stevedores Local 12"."""
    branch = parse.words[number + 1 : number + 3]
    return branch[:1] == ["Local"] and branch[-1].isdigit()


def _one_of_a_people(parse: Parse, number: int) -> bool:
    """Somebody of a people or a faith rather than a name: "another Muslim"."""
    before = number - 1
    while before > 0 and parse.tokens[before].pos == "ADJ":
        before -= 1
    one = before >= 0 and parse.lower[before] in load("determiners")["indefinite"] | load("determiners")["other"]
    alone = number + 1 == len(parse.words) or not parse.words[number + 1][0].isupper()
    return one and alone and (parse.labels.get(number) == "NORP" or parse.lower[number] in load("groups")["blocs"])


def _is_joined_adjective(parse: Parse, number: int) -> bool:
    """Whether a word says of which people somebody is, as another behind "and" does: "Latino and older voters"."""
    if parse.lower[number] not in load("groups")["peoples"] or parse.lower[number + 1 : number + 2] not in JOINING:
        return False
    tags = [token.tag for token in parse.tokens[number + 2 : number + 4]]
    return tags[:1] in (["JJ"], ["NNP"]) and tags[1:] == ["NNS"]


def _says_of_which_people(parse: Parse, number: int) -> bool:
    """Whether a capitalised word stands before a lower-case noun or a hyphen as "Southern" and "African" do."""
    if _is_joined_adjective(parse, number):
        return True
    if parse.labels.get(number) != "NORP" or not parse.lower[number].endswith(("an", "ern", "ish", "ese")):
        return False
    following = parse.tokens[number + 1] if number + 1 < len(parse.tokens) else None
    joined = following is not None and (parse.words[number + 1] == "-" or parse.labels.get(number + 1) == "NORP")
    return joined or (following is not None and following.pos == "NOUN" and parse.words[number + 1][0].islower())
