"""Where a story names somebody or something: runs of proper nouns, with the titles and roles beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.parse import Parse

NameKind = Literal["person", "organization", "place"]
Gender = Literal["he", "she"]

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
SUFFIXES = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"})
QUOTES = frozenset("\"“'‘")
PARTICLES = frozenset(
    {"de", "da", "di", "del", "der", "van", "von", "bin", "ibn", "al", "el", "la", "le", "du", "dos", "ten"}
)


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a name stands, its titles left out: tokens `first` up to `last` of a block."""

    block: int
    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    key: tuple[str, ...]
    """The words by which forms of a name are compared: lower case, no article, no "Jr."."""
    roles: frozenset[str]
    """Titles and nouns of post beside it, in lower case: "senator", "spokesman"."""
    gender: Gender | None
    """What a courtesy title or a role beside it tells."""
    definite: bool
    """The article "the" stands before it."""

    @property
    def place(self) -> tuple[int, int]:
        """By which namings of a story are put in order."""
        return self.block, self.first


def find_namings(parse: Parse, block: int) -> Iterator[Naming]:
    """The names of a paragraph, in their order."""
    past = 0
    for number in parse.capitals:
        if number < past or not _opens_name(parse, number):
            continue
        past = _run_end(parse, number)
        first = _without_titles(parse, number, past)
        if first < past and not _party_label(parse, first):
            yield _naming(parse, block, number, first, past)


def bare_naming(parse: Parse, block: int, first: int, last: int) -> Naming:
    """The tokens `first` up to `last` of a block as a name of which nothing else is known."""
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    words = tuple(parse.paragraph.text[start:end].split())
    return Naming(block, first, last, start, end, words, key_of(words), frozenset(), None, definite=False)


def key_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words by which forms of a name are compared: lower case, no article, no "Jr."."""
    key = tuple(word for word in map(str.lower, words) if word not in SUFFIXES and word[0] not in QUOTES)
    return (key[1:] if len(key) > 1 and key[0] == "the" else key) or ("",)


def role_of(word: str) -> str | None:
    """The noun of a post or title that a word is, abbreviations spelled out; None where it is none."""
    return _titles().get(word.lower())


def is_class(word: str) -> bool:
    """Whether a word in lower case is the plural for a camp or a people: "democrats", "latinos"."""
    one = word.removesuffix("s")
    return one != word and (one in load("groups")["blocs"] or one in load("groups")["peoples"])


def title_gender(roles: frozenset[str]) -> Gender | None:
    """What titles and roles say of the sex of who bears them."""
    people = load("people")
    if roles & people["women"]:
        return "she"
    return "he" if roles & people["men"] else None


@cache
def _titles() -> dict[str, str]:
    words = {word: word for word in load("people")["roles"] | load("people")["courtesy"]}
    return words | {short: noun for short, _, noun in (title.partition(" ") for title in load("people")["titles"])}


@cache
def given_names() -> frozenset[str]:
    """Given names of either sex, in lower case."""
    names = load("given_names")
    return names["female"] | names["male"] | names["either"]


@cache
def _last_words() -> frozenset[str]:
    """Words that end the name of a body or a place."""
    return load("bodies")["name_words"] | load("places")["places"]


def _opens_name(parse: Parse, number: int) -> bool:
    """Whether a name begins at a capitalised token."""
    token = parse.tokens[number]
    if _is_date(parse, number):
        return False
    if token.pos == "PROPN":
        a_people = _one_of_a_people(parse, number) or _says_of_which_people(parse, number)
        return not a_people and not _bare_plural(parse, number)
    labelled = parse.labels.get(number) in NAME_LABELS and token.pos in {"NOUN", "ADJ", "X", "VERB"}
    return labelled and parse.lower[number] not in _common_people()


@cache
def _common_people() -> frozenset[str]:
    return load("people")["roles"] | load("anonymity")["insiders"] | load("groups")["vague"]


def _is_date(parse: Parse, number: int) -> bool:
    following = parse.words[number + 1][:1] if number + 1 < len(parse.words) else ""
    return parse.lower[number] in load("calendar")["words"] and not following.isupper()


def _bare_plural(parse: Parse, number: int) -> bool:
    """A class of people rather than a name: "Republicans", "Puerto Ricans"."""
    lemma = parse.lower[number].removesuffix("s")
    if parse.tokens[number].tag != "NNPS":
        return is_class(parse.lower[number])
    camp = lemma in load("groups")["blocs"]
    if not camp and lemma in load("people")["roles"] and _in_body_name(parse, number):
        return False
    people = parse.labels.get(number) == "NORP" or lemma.endswith(("an", "crat", "ist", "ite"))
    return people or camp or lemma in load("groups")["peoples"] or lemma in load("people")["roles"]


def _in_body_name(parse: Parse, number: int) -> bool:
    """Whether a plural of people stands in a longer body's name: "the Harbor Workers of America"."""
    labels = (parse.labels.get(number - 1), parse.labels.get(number), parse.labels.get(number + 1))
    return number > 0 and labels[:2] == ("ORG", "ORG") and labels[2] == "ORG" and parse.words[number - 1][0].isupper()


def _one_of_a_people(parse: Parse, number: int) -> bool:
    """Somebody of a people or a faith rather than a name: "another Muslim"."""
    one = number > 0 and parse.lower[number - 1] in load("determiners")["indefinite"] | load("determiners")["other"]
    alone = number + 1 == len(parse.words) or not parse.words[number + 1][0].isupper()
    return one and alone and parse.labels.get(number) == "NORP"


def _says_of_which_people(parse: Parse, number: int) -> bool:
    """Whether a capitalised word stands before a lower-case noun or a hyphen as "Southern" and "African" do."""
    if parse.labels.get(number) != "NORP" or not parse.lower[number].endswith(("an", "ern", "ish", "ese")):
        return False
    following = parse.tokens[number + 1] if number + 1 < len(parse.tokens) else None
    joined = following is not None and (parse.words[number + 1] == "-" or parse.labels.get(number + 1) == "NORP")
    return joined or (following is not None and following.pos == "NOUN" and parse.words[number + 1][0].islower())


def _run_end(parse: Parse, first: int) -> int:
    """The end of the run of a name's words that opens at `first`."""
    last = first + 1
    if _sided(parse, first):
        return last
    while last < len(parse.tokens):
        step = _step(parse, last)
        if step is None:
            return last
        last = step
    return last


def _sided(parse: Parse, number: int) -> bool:
    """Whether a name says but whose side is meant: the Roe of "pro-Roe"."""
    return number > 1 and parse.words[number - 1] == "-" and parse.lower[number - 2] in {"pro", "anti"}


def _step(parse: Parse, at: int) -> int | None:
    """How far the name goes on at token `at`; None where it ends before it."""
    if _goes_on(parse, at):
        return at + 1
    if parse.words[at] in QUOTES and at + 3 < len(parse.tokens) and _nickname(parse, at):
        return at + 4
    after = at + 2 if parse.lower[at + 1 : at + 2] in (["the"], ["-"]) else at + 1
    return after + 1 if after < len(parse.tokens) and _goes_on(parse, after) and _joins(parse, at) else None


def _nickname(parse: Parse, at: int) -> bool:
    """Whether the mark at a token opens a nickname inside a name: John “Jack” Roe."""
    goes_on = _goes_on(parse, at + 1) and _goes_on(parse, at + 3)
    return goes_on and not parse.words[at + 2][0].isalnum() and parse.tokens[at - 1].pos == "PROPN"


def _joins(parse: Parse, at: int) -> bool:
    """Whether a small word or a hyphen stands inside a name."""
    word, before = parse.lower[at], parse.tokens[at - 1]
    if word == "-":
        return parse.tokens[at].start == before.end
    if word == "&" or word in PARTICLES:
        return True
    return word in {"of", "for", "on"} and parse.lower[at - 1] in load("bodies")["of_names"] and before.pos == "PROPN"


def _goes_on(parse: Parse, number: int) -> bool:
    word, token = parse.words[number], parse.tokens[number]
    if not word[0].isupper() or _bare_plural(parse, number):
        return False
    if token.pos == "PROPN":
        return True
    return token.pos in {"NOUN", "ADJ", "NUM"} and not parse.sentence_start(number)


def _without_titles(parse: Parse, first: int, last: int) -> int:
    """Where the name itself begins: after the last title or role of the run, and after a post's own words."""
    if last - first > 1 and (parse.lower[last - 1] in _last_words() or _well_known(parse, first, last)):
        return _after_courtesy(parse, first, last)
    given = given_names()
    start = first
    for number in range(first, last):
        before = parse.lower[number - 1] if number > first else ""
        initial = len(before) == 2 and before[1] == "."
        surname = number == last - 1 and (before in given or (initial and number - first > 1))
        forename = parse.lower[number] in given and number + 1 < last
        if parse.lower[number] in _titles() and not surname and not forename:
            start = number + 1
    if last - start > 2 and (person := _person_inside(parse, start, last)):
        return person
    for number in range(start + 1, last - 1):
        before = parse.lower[number - 1]
        if parse.lower[number] in given and before not in given and not before.endswith("."):
            return number
    return start


def _well_known(parse: Parse, first: int, last: int) -> bool:
    """Whether the run is a body's or an outlet's name, though a title may open it: "General Electric"."""
    name = " ".join(parse.lower[first:last])
    return name in load("bodies")["named"] or name in load("outlets")["outlets"]


def _person_inside(parse: Parse, first: int, last: int) -> int | None:
    """Where a person's name begins that ends a longer run of capitals."""
    for entity in parse.paragraph.entities:
        if entity.label == "PERSON" and first < entity.first < last - 1 and entity.last >= last:
            return entity.first
    return None


def _after_courtesy(parse: Parse, first: int, last: int) -> int:
    while first < last and parse.lower[first] in load("people")["courtesy"]:
        first += 1
    return first


def _party_label(parse: Parse, first: int) -> bool:
    """The "R-Utah" of "(R-Utah)"."""
    bracketed = first > 0 and parse.words[first - 1] in {"(", "["}
    return bracketed and parse.lower[first].partition("-")[0] in {"d", "r", "i", "l", "g"}


def _naming(parse: Parse, block: int, run: int, first: int, last: int) -> Naming:
    text = parse.paragraph.text
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    words = tuple(text[start:end].split())
    roles = frozenset(_roles_beside(parse, run, first, last))
    return Naming(
        block,
        first,
        last,
        start,
        end,
        words,
        key_of(words),
        roles,
        title_gender(roles),
        run > 0 and first == run and parse.lower[run - 1] == "the",
    )


def _roles_beside(parse: Parse, run: int, first: int, last: int) -> Iterator[str]:
    for number in range(run, first):
        if role := role_of(parse.words[number]):
            yield role
    if first == run > 0 and parse.tokens[run - 1].pos in {"NOUN", "PROPN"} and (role := role_of(parse.words[run - 1])):
        yield role
    yield from _appositions(parse, last)


def _appositions(parse: Parse, last: int) -> Iterator[str]:
    """The roles of ", the mayor of ..." after a name: nouns up to the next mark, the first of a noun phrase's heads."""
    at = last
    if parse.words[at : at + 1] == ["("] and ")" in parse.words[at:]:
        at = parse.words.index(")", at) + 1
    if parse.words[at : at + 1] != [","]:
        return
    for number in range(at + 1, min(at + 9, len(parse.words))):
        token = parse.tokens[number]
        if token.pos in {"VERB", "AUX", "PUNCT", "ADP", "PRON"}:
            return
        if token.pos in {"NOUN", "PROPN"} and token.dep != "compound" and (role := role_of(parse.lower[number])):
            yield role
            return
