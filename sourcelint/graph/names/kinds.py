"""Whether a name is a person's, a body's or a place's: what each place where it stands speaks for, in votes."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.gender import told_by_given_name
from sourcelint.graph.names.namings import NameKind, Naming, given_names
from sourcelint.graph.names.speaking import verbs_of_saying
from sourcelint.graph.parse import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.graph.parse import Parse

Votes = Counter[NameKind]
Vote = tuple[NameKind, int]
Words = tuple[str, ...]

WEB_ADDRESS = re.compile(r"\w\.(?:com|org|net|gov|edu|info|tv|[a-z]{2})$")
ARTICLES = frozenset({"a", "an", "the", "its", "their"})
DESCRIBING = frozenset({"compound", "poss", "nmod", "amod"})
PLACE_LABELS = frozenset({"GPE", "LOC"})
APPOSITION = 9
"""How many tokens behind a name its apposition's noun may stand."""
TAKING_SIDES = frozenset({"against", "for"})
"""Inside a name with capitals they are a campaign's: "Sailors Against Roe"."""
TOLD = 5
"""How many votes the words beside a name give that tell its kind outright."""
SEVERAL = frozenset({"have", "are"})
"""Helpers of a verb that several do, or in British copy one team."""
CAMEL = re.compile(r"(?!Fitz)[A-Z][a-z]{3,}[A-Z]")
"""A name with a capital inside, as firms write theirs: not "McRoe", "DeRoe"."""
KIND_OF_LABEL: Mapping[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


def kind_votes(parse: Parse, naming: Naming) -> Iterator[Vote]:
    """What speaks for each kind at one place where a name stands: the entity label, its words, the words around it."""
    yield from _word_votes(naming.words)
    for label in {parse.labels.get(number, "") for number in range(naming.first, naming.last)} & KIND_OF_LABEL.keys():
        yield KIND_OF_LABEL[label], 3 if label == "PERSON" else min(len(naming.words), 2)
    yield from _told_votes(parse, naming)
    if naming.definite:
        yield "organization", 2
        yield "person", -3
    if _behind_body(parse, naming) or _has_plural_verb(parse, naming):
        yield "organization", 5
    if _told_body(parse, naming):
        yield "organization", 10
    if _says_it(parse, naming):
        yield "organization", 5
    if naming.speaks and len(naming.words) == 1 and told_by_given_name(naming.key[0]):
        yield "person", 2
    following = [word for word in parse.lower[naming.last : naming.last + 2] if word != ","]
    if following[:1] == ["of"] and len(naming.words) in (2, 3):
        yield "person", 1
    if following and following[0] in {"who", "himself", "herself"}:
        yield "person", 2


@cache
def _word_votes(written: Words) -> tuple[Vote, ...]:
    return tuple(_votes_of_words(written))


def _votes_of_words(written: Words) -> Iterator[Vote]:
    words = [word.lower() for word in written]
    if " ".join(words) in load("places")["places"]:
        yield "place", 6
    bodies = load("bodies")
    known = words[-1] in bodies["name_words"] and " ".join(words) not in bodies["fields"]
    known = known or " ".join(words) in bodies["named"] or is_outlet(written)
    chartered = any(a in bodies["name_words"] and b in {"of", "for", "on"} for a, b in pairwise(words))
    known = known or (len(words) > 1 and words[-1] in load("documents")["name_words"])
    known = known or (len(words) > 1 and words[0] in bodies["first_words"])
    firm = words[-1] in bodies["company_endings"] and len(words) > 1
    known = known or (firm and (len(words) > 2 or not _forename_votes(words)))
    known = known or CAMEL.match(written[0]) is not None
    if known or chartered or _is_branch(words) or WEB_ADDRESS.search(words[-1]):
        yield "organization", 5
    else:
        yield "person", _forename_votes(words)
    if len(words) == 1 and words[0] in load("identification")["household"]:
        yield "person", 4
    if len(words) == 1 and written[0].isupper() and 2 <= len(words[0]) <= 6:
        yield "organization", 3
    if len(words) > 1 and any(word.isupper() and word.isalpha() and len(word) > 1 for word in written):
        yield "organization", 2
    if any(len(word) == 2 and word[1] == "." for word in words[:-1]):
        yield "person", 3
    if words[0] in {"st", "st.", "saint"} or words[:2] == ["republic", "of"]:
        yield "place", 6
    yield from _votes_of_form(words)
    if words[0] in load("people")["peers"] and "of" in words[1:2]:
        yield "person", 8
    if "&" in words:
        yield "organization", 6


def _votes_of_form(words: Sequence[str]) -> Iterator[Vote]:
    """What the end of a longer name tells, and a word inside that takes sides: "Harbor County", "Sailors for Roe"."""
    if len(words) > 1 and words[-1] in load("places")["lands"] and not _forename_votes(words):
        yield "place", 5
    if not TAKING_SIDES.isdisjoint(words[1:-1]):
        yield "organization", 8


def _is_branch(words: Sequence[str]) -> bool:
    """Whether a name ends in what tells a body's part of the world: "Transport Norland", "Dockers Local 12"."""
    if len(words) < 2:
        return False
    of_country = words[-2] in load("bodies")["of_countries"] and words[-1] in load("places")["places"]
    return of_country or (words[-2] == "local" and words[-1].isdigit())


def _forename_votes(words: Sequence[str]) -> int:
    """What the first word of a name, in lower case, tells for a person."""
    if not given_names().isdisjoint((words[0], words[0].partition("-")[0])):
        return 3 if len(words) > 1 else 1
    return int(len(words) > 1 and told_by_given_name(words[0]) is not None)


@cache
def body_nouns() -> frozenset[str]:
    """Common nouns for bodies: "the company", "the newspaper"."""
    return load("bodies")["nouns"] | load("bodies")["firm"] | load("outlets")["nouns"]


def _behind_body(parse: Parse, naming: Naming) -> bool:
    """Whether a name tells which body a noun before it means: "the magazine Hive", "the company, Roe Parts, "."""
    noun, last = naming.first - 1, naming.last - 1
    if noun > 0 and parse.words[noun] == ",":
        noun -= 1
    nouns = body_nouns() | load("bodies")["before_firms"]
    if noun < 0 or parse.lower[noun] not in nouns or not parse.words[noun].islower():
        return False
    return parse.tokens[last].head == noun or naming.first <= parse.tokens[noun].head < naming.last


def _told_body(parse: Parse, naming: Naming) -> bool:
    """Whether what stands behind a name and a comma tells a body: "Roe, a bank for sailors", "Roe, which sells"."""
    at = naming.last
    if parse.words[at : at + 1] != [","] or parse.labels.get(at - 1) in PLACE_LABELS:
        return False
    if parse.lower[at + 1 : at + 2] == ["which"]:
        return parse.tokens[at - 1].dep in SUBJECTS
    if ARTICLES.isdisjoint(parse.lower[at + 1 : at + 2]):
        return False
    for number in range(at + 2, min(at + APPOSITION, len(parse.words))):
        token = parse.tokens[number]
        if token.pos in {"VERB", "AUX", "PUNCT", "ADP", "PRON", "PROPN"}:
            return False
        owns = parse.tokens[number + 1 : number + 2] and parse.tokens[number + 1].tag == "POS"
        if token.pos == "NOUN" and token.dep not in DESCRIBING and not owns:
            return not _told_nouns().isdisjoint((token.lemma, f"{parse.lower[number - 1]} {token.lemma}"))
    return False


def _told_votes(parse: Parse, naming: Naming) -> Iterator[Vote]:
    """What the post that stands beside a name tells, or the state behind it."""
    if naming.roles:
        yield "person", 4
    elif _lies_in_state(parse, naming):
        yield "place", 8


def _lies_in_state(parse: Parse, naming: Naming) -> bool:
    """Whether a name's state stands behind it between commas: "Harborside, Ohio,"."""
    mark, state = naming.last, naming.last + 1
    if parse.words[mark : mark + 1] != [","] or parse.tokens[naming.first].dep == "conj":
        return False
    past = next((n for n in (state + 1, state + 2) if parse.words[n : n + 1] in ([","], ["."], [")"])), None)
    return past is not None and " ".join(parse.lower[state:past]) in load("places")["states"]


def _says_it(parse: Parse, naming: Naming) -> bool:
    """Whether what a name says is what "it" has or will do, as bodies speak of themselves: "Roe said it had lost"."""
    token = parse.tokens[naming.last - 1]
    verb = token.head
    says = token.dep == "nsubj" and verb >= naming.last and parse.lemmas[verb] in verbs_of_saying()
    if not says:
        return False
    it = next((n for n in range(verb + 1, min(verb + 3, len(parse.words))) if parse.lower[n] == "it"), None)
    if it is None or parse.tokens[it].dep != "nsubj":
        return False
    return parse.lemmas[parse.tokens[it].head] in load("bodies")["own_doings"]


@cache
def _told_nouns() -> frozenset[str]:
    """Nouns by which an apposition tells a body, rather than a place or somebody of it."""
    return (body_nouns() | load("bodies")["told"]) - load("bodies")["lands"]


def _has_plural_verb(parse: Parse, naming: Naming) -> bool:
    """Whether copy goes on from one name as British copy does from a body's: "Hive have softened"."""
    last = naming.last - 1
    if naming.roles or parse.tokens[last].dep not in SUBJECTS:
        return False
    verb = parse.tokens[last].head
    helpers = (child for child in parse.children[verb] if parse.tokens[child].dep in {"aux", "auxpass"})
    plural = any(parse.lower[word] in SEVERAL and last < word for word in (verb, *helpers))
    joined = any(parse.tokens[child].dep in {"conj", "cc"} for child in parse.children[last])
    joined = joined or any(last < child and parse.tokens[child].dep == "nsubj" for child in parse.children[verb])
    return plural and not joined and parse.tokens[last].tag == "NNP"


def shortened_votes(key: Words, votes: Mapping[Words, Votes]) -> Votes:
    """What later short forms tell of a name: copy shortens people to their last word, bodies to their first."""
    told: Votes = Counter()
    last = key[-1]
    short = votes.get((last,))
    if short and short["organization"] >= TOLD and short["person"] <= 0 and not _forename_votes(key):
        told["organization"] += TOLD
    elif (
        short
        and TAKING_SIDES.isdisjoint(key)
        and len(key) in (2, 3)
        and not known_body(last)
        and last not in load("bodies")["name_words"]
    ):
        told["person"] += 3 + max(short["person"], 0)
    return told


def elected(key: Words, votes: Votes) -> NameKind:
    """The kind that the votes speak for; short names lean to people, and single words where nothing speaks."""
    leans = len(key) in (2, 3) or not +votes
    counted = Counter(votes)
    if leans and votes["person"] >= 0:
        counted["person"] += 1
    return max(counted, key=lambda kind: (counted[kind], kind), default="organization")


def known_body(word: str) -> bool:
    """Whether a single word is a body, a place or an outlet that everybody knows."""
    return word in load("bodies")["named"] or word in load("places")["places"] or is_outlet((word,))


def names_document(name: str) -> bool:
    """Whether a name is a poll's, a study's or a law's rather than a body's: not "Norland Geological Survey"."""
    *before, last = name.lower().split()
    return last in load("documents")["name_words"] and before[-1:] not in ([word] for word in load("bodies")["surveys"])


def is_outlet(words: Words) -> bool:
    """Whether a name is a news outlet's."""
    name = " ".join(words).lower().removeprefix("the ")
    outlets = load("outlets")
    _, mark, ending = words[-1].lower().rpartition("-")
    return name in outlets["outlets"] or (bool(mark or len(words) > 1) and ending in outlets["endings"])
