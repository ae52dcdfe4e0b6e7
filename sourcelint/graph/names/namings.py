"""Where a story names somebody or something: runs of proper nouns, with the titles and roles beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.gender import told_by_given_name, told_by_roles
from sourcelint.graph.names.joined_bodies import joins_fields, of_office_holder
from sourcelint.graph.names.known_names import known_run
from sourcelint.graph.names.peoples import is_bare_plural, of_members, tells_of_people
from sourcelint.graph.names.speaking import speaks, verbs_of_saying
from sourcelint.graph.names.titles import is_short_title, is_title, office_told, role_at, role_of
from sourcelint.graph.names.unnaming_capitals import (
    is_calling,
    is_day_behind,
    is_numbered_part,
    is_plain_plural,
    is_state_behind,
    stands_for_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.parse import Parse

NameKind = Literal["person", "organization", "place"]
Gender = Literal["he", "she"]

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
SUFFIXES = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"})
QUOTES = frozenset("\"“'‘")
NICKNAME_MARKS = QUOTES | {"("}
OPENING = ([","], ["("])
"""The mark behind a name at which an apposition may open."""
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
    speaks: bool
    """It is the subject of a verb of saying or thinking."""

    @property
    def place(self) -> tuple[int, int]:
        """By which namings of a story are put in order."""
        return self.block, self.first


def find_namings(parse: Parse, block: int) -> Iterator[Naming]:
    """The names of a paragraph, in their order."""
    past = 0
    for number in parse.capitals:
        if number < past:
            continue
        known, opens = known_run(parse, number), _opens_name(parse, number)
        run = _run_end(parse, number) if opens else number
        if known > run:
            past = known
            yield _naming(parse, block, number, number, known)
            continue
        if not opens:
            continue
        past = run
        first = _without_titles(parse, number, past)
        if first < past and not _party_label(parse, first) and not stands_for_name(parse, first, past):
            yield _naming(parse, block, number, first, past)


def bare_naming(parse: Parse, block: int, first: int, last: int) -> Naming:
    """The tokens `first` up to `last` of a block as a name of which nothing else is known."""
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    words = tuple(parse.paragraph.text[start:end].split())
    return Naming(block, first, last, start, end, words, key_of(words), frozenset(), None, definite=False, speaks=False)


@lru_cache(maxsize=1024)
def key_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words by which forms of a name are compared: lower case, no article, no "Jr."."""
    key = tuple(word for word in map(str.lower, words) if word not in SUFFIXES and word[0] not in NICKNAME_MARKS)
    return (key[1:] if len(key) > 1 and key[0] == "the" else key) or ("",)


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
    if _is_date(parse, number) or _is_transcript_part(parse, number) or _only_describes(parse, number):
        return False
    if is_numbered_part(parse, number) or is_plain_plural(parse, number) or is_calling(parse, number):
        return False
    if parse.words[number][1:] != parse.lower[number][1:] and parse.lower[number] in load("outlets")["outlets"]:
        return True  # "RealClearPolitics", which a parse takes for a plural
    if token.pos == "PROPN" or _misread_forename(parse, number):
        return not tells_of_people(parse, number)
    if token.tag == "ADD" and "." in parse.words[number] and "@" not in parse.words[number]:
        return True  # "Roeparts.com"
    labelled = parse.labels.get(number) in NAME_LABELS and token.pos in {"NOUN", "ADJ", "X", "VERB"}
    return labelled and parse.lower[number] not in _common_people()


def _only_describes(parse: Parse, number: int) -> bool:
    """Whether a word but describes who is named behind it: "Absent Roe", "Though Roe", "Oscar-winning Jane Roe"."""
    if parse.words[number + 1 : number + 2] == ["-"]:
        return parse.lower[number + 2 : number + 3] in (["winning"], ["winner"], ["nominated"], ["nominee"])
    words = load("people")["describing"] | load("people")["opening"]
    known = parse.sentence_start(number) and parse.lower[number] in words
    named = parse.words[number + 1 : number + 2]
    return known and any(word[0].isupper() for word in named) and _last_words().isdisjoint(parse.lower[number:][1:4])


def _is_transcript_part(parse: Parse, number: int) -> bool:
    """Whether a word in capitals is a part in a transcript, not a name: "THE COURT: Be seated."."""
    return number > 0 and parse.words[number - 1] == "THE" and parse.words[number + 1 : number + 2] == [":"]


def _misread_forename(parse: Parse, number: int) -> bool:
    """Whether a given name that is a verb too opens a sentence that does not ask: "Will Roe lost his seat"."""
    forename = parse.lower[number] in given_names() and parse.tokens[number].lemma.lower() not in verbs_of_saying()
    if not forename or not parse.sentence_start(number):
        return False
    _, past = parse.paragraph.sentences[parse.sentence(number)]
    surname = number + 1 < past and parse.tokens[number + 1].pos == "PROPN" and parse.words[number + 1][0].isupper()
    return surname and "?" not in parse.words[number:past]


@cache
def _common_people() -> frozenset[str]:
    return load("people")["roles"] | load("anonymity")["insiders"] | load("groups")["vague"]


def _is_date(parse: Parse, number: int) -> bool:
    following = parse.words[number + 1][:1] if number + 1 < len(parse.words) else ""
    return parse.lower[number] in load("calendar")["words"] and not following.isupper()


def _run_end(parse: Parse, first: int) -> int:
    """The end of the run of a name's words that opens at `first`."""
    last = first + 1
    if _sided(parse, first):
        return last
    while last < len(parse.tokens):
        step = _step(parse, last)
        if step is None or is_state_behind(parse, first, last):
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
    if parse.words[at] == "." and is_title(parse, at) and at + 1 < len(parse.tokens) and _goes_on(parse, at + 1):
        return at + 2
    if of_members(parse, at - 1) or of_office_holder(parse, at):
        return at + 2
    if parse.words[at - 1] == "Local" and parse.words[at].isdigit():
        return at + 1
    if parse.words[at] in NICKNAME_MARKS and at + 3 < len(parse.tokens) and _nickname(parse, at):
        return at + 4
    after = at + 2 if parse.lower[at + 1 : at + 2] in (["the"], ["-"]) else at + 1
    while after < len(parse.tokens) and parse.words[at] in PARTICLES and parse.words[after] in PARTICLES | {"-"}:
        after += 1
    if _second_syllable(parse, at):
        return at + 2
    return after + 1 if after < len(parse.tokens) and _goes_on(parse, after) and _joins(parse, at) else None


def _second_syllable(parse: Parse, at: int) -> bool:
    """Whether a hyphen and a small word end a Korean's or a Chinese's given name: "Kim Jong-ho"."""
    if parse.words[at] != "-" or at + 1 >= len(parse.tokens) or parse.tokens[at].start != parse.tokens[at - 1].end:
        return False
    return len(parse.words[at + 1]) < 5 and parse.labels.get(at + 1) == "PERSON" == parse.labels.get(at - 1)


def _nickname(parse: Parse, at: int) -> bool:
    """Whether the mark at a token opens a nickname inside a name: John “Jack” Roe, John (Jack) Roe."""
    if parse.words[at] == "(" and parse.lower[at + 1] not in given_names():
        return False
    goes_on = _goes_on(parse, at + 1) and _goes_on(parse, at + 3)
    return goes_on and not parse.words[at + 2][0].isalnum() and parse.tokens[at - 1].pos == "PROPN"


def _joins(parse: Parse, at: int) -> bool:
    """Whether a small word or a hyphen stands inside a name."""
    word, before = parse.lower[at], parse.tokens[at - 1]
    if word == "-":
        return parse.tokens[at].start == before.end
    if word == "&" or word in PARTICLES or joins_fields(parse, at):
        return True
    if word == "of" and _is_of_peer(parse, at - 1):
        return True
    body = before.pos == "PROPN" or (parse.words[at - 1][0].isupper() and parse.labels.get(at - 1) == "ORG")
    if word == "on" and not load("calendar")["words"].isdisjoint(parse.lower[at + 1 : at + 2]):
        return False
    chartered = word in {"of", "for", "on"} or parse.words[at] == "Against"
    return chartered and parse.lower[at - 1] in load("bodies")["of_names"] and body


def _goes_on(parse: Parse, number: int) -> bool:
    word, token = parse.words[number], parse.tokens[number]
    if (
        not word[0].isupper()
        or is_day_behind(parse, number)
        or _only_describes(parse, number)
        or (is_bare_plural(parse, number) and parse.words[number - 1] != "&")
    ):
        return False
    if token.pos == "PROPN" or (parse.lower[number] in given_names() and is_title(parse, number - 1)):
        return True
    return token.pos in {"NOUN", "ADJ", "NUM"} and not parse.sentence_start(number)


def _without_titles(parse: Parse, first: int, last: int) -> int:
    """Where the name itself begins: after the last title or role of the run, and after a post's own words."""
    if last - first > 1 and (parse.lower[last - 1] in _last_words() or _well_known(parse, first, last)):
        return _after_short_title(parse, first, last)
    if _is_of_peer(parse, first):
        return first
    given = given_names()
    start = first
    for number in range(first, last):
        before = parse.lower[number - 1] if number > first else ""
        initial = len(before) == 2 and before[1] == "."
        surname = number == last - 1 and (before in given or (initial and number - first > 1))
        forename = parse.lower[number] in given and number + 1 < last
        if is_title(parse, number) and not (surname or forename or _named_gen(parse, number, first, last)):
            start = number + 1
    start = _after_calling(parse, start, last)
    if last - start > 2 and (person := _person_inside(parse, start, last)):
        return person
    for number in range(start + 1, last - 1):
        before = parse.lower[number - 1]
        forename = told_by_given_name(before) is not None and not (role_of(before) or _calling(before))
        known = before in given or before == "-" or before in NICKNAME_MARKS or forename
        if parse.lower[number] in given and not known and not before.endswith("."):
            return number
    return start


def _is_of_peer(parse: Parse, number: int) -> bool:
    """Whether a token opens a name like "Duke of Holm"."""
    return parse.lower[number] in load("people")["peers"] and parse.lower[number + 1 : number + 2] == ["of"]


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


def _named_gen(parse: Parse, number: int, first: int, last: int) -> bool:
    """Whether "Gen" is a given name: right behind a post and before one name ("Minister Gen Sato")."""
    posted = number > first and role_of(parse.words[number - 1]) is not None
    return parse.lower[number] == "gen" and posted and number + 2 == last


def _after_calling(parse: Parse, first: int, last: int) -> int:
    """Where the name begins behind what its bearer does, at the start of a sentence: "Skipper Jane Roe said"."""
    if first + 1 >= last or not parse.sentence_start(first):
        return first
    word, trades = parse.lower[first], load("bodies")["trades"]
    named = last - first > 2 or parse.lower[first + 1] in given_names()
    calls = word in trades or word.removesuffix("s") in trades or (named and word in load("people")["callings"])
    return first + 1 if calls else first


def _after_short_title(parse: Parse, first: int, last: int) -> int:
    """Where a name begins that ends as a body's or a place's does: behind "Mr" and "Dr.", but not behind "General"."""
    while first < last - 1 and (parse.lower[first] in load("people")["courtesy"] or is_short_title(parse, first)):
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
        told_by_roles(roles),
        run > 0 and first == run and parse.lower[run - 1] == "the",
        speaks(parse, last - 1),
    )


def _roles_beside(parse: Parse, run: int, first: int, last: int) -> Iterator[str]:
    for number in range(run, first):
        if role := _role_at(parse, number):
            yield role
    yield from office_told(parse, run, first)
    if first == run > 0 and parse.tokens[run - 1].pos in {"NOUN", "PROPN"} and (role := _role_at(parse, run - 1)):
        yield role
    yield from _described_as(parse, run, last)
    if parse.words[last : last + 1] in OPENING:
        yield from _appositions(parse, last)


def _role_at(parse: Parse, number: int) -> str | None:
    """The role or calling that a token tells."""
    return role_at(parse, number) or _calling(parse.lower[number])


def _described_as(parse: Parse, run: int, last: int) -> Iterator[str]:
    """The role of "His manager, " or "The head of the yard, " before a name that is the apposition."""
    token = parse.tokens[last - 1]
    behind = run > 1 and parse.words[run - 1] == "," and token.dep == "appos" and token.head < run - 1
    noun = parse.tokens[token.head]
    if not behind or noun.tag == "NNS":
        return
    if role := role_of(parse.lower[token.head]) or _calling(parse.lower[token.head]):
        yield role


def _appositions(parse: Parse, last: int) -> Iterator[str]:
    """The roles of ", the mayor of ..." after a name: nouns up to the next mark, the first of a noun phrase's heads."""
    at = last
    if parse.words[at : at + 1] == ["("] and ")" in parse.words[at:]:
        at = parse.words.index(")", at) + 1
    if parse.words[at : at + 1] != [","] or parse.lower[at + 1 : at + 2] in (["and"], ["or"]):
        return
    for number in range(at + 1, min(at + 9, len(parse.words))):
        token, word = parse.tokens[number], parse.lower[number]
        whose = number == at + 1 and token.dep == "poss"
        if token.pos == "DET" and number > at + 1 and parse.labels.get(at + 1) == "GPE":
            return  # "in Harborside, Norland, the candidate spoke"
        if token.pos in {"VERB", "AUX", "PUNCT", "ADP", "PRON"} and not whose:
            return
        if token.pos not in {"NOUN", "PROPN"} or token.dep == "compound":
            continue
        if role := role_of(word) or _calling(word):
            yield role
            return


def _calling(word: str) -> str | None:
    """What somebody does, as copy writes it beside a name; many such words are surnames where they have a capital."""
    return word if word in load("people")["callings"] else None
