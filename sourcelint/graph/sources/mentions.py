"""What a source span says by itself: its head noun, number, modifiers and the name in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.namings import given_names
from sourcelint.graph.names.peoples import is_class, is_class_of_bodies
from sourcelint.graph.names.titles import role_of
from sourcelint.graph.names.unnaming_capitals import is_plural_calling
from sourcelint.graph.parse import SUBJECTS
from sourcelint.graph.sources.apposition import (
    called_name,
    closing_name,
    name_before,
    name_behind,
    name_of_subject,
    named_member,
    one_named,
    opening_name,
    own_name,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.extract.model import Spans
    from sourcelint.graph.names.bearers import Name, Names
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse

Determiner = Literal["definite", "indefinite", "other", "possessive", "bare"]

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ONE = frozenset({"one", "another"})
NEXT = 8
"""How far behind a phrase the names of those whom it tells may begin, in code points."""
CALLED = 40
"""How far behind a phrase the name may end by which somebody is called, in code points."""
AMOUNT = 2
"""Among how many of a phrase's first words its amount stands: "even many sailors"."""
PREFIXES = frozenset({"ex", "co", "vice", "semi", "non"})
CLAUSAL = frozenset({"VERB", "AUX"})
NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "pobj", "dobj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
NO_RECORDS = frozenset({"NNP", "NNPS", "VBN", "VBD", "VBG"})
SIDES = frozenset({"pro", "anti"})
ARTICLES = frozenset({"the", "a", "an"})
COMPOUNDED = frozenset({"nmod", "compound"})
COMPOUNDING = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ"})


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A source span as read. Tokens are token numbers of its block, words are in lower case."""

    block: int
    start: int
    end: int
    first: int
    last: int
    head: int
    pronoun: str | None
    """The pronoun that the phrase is, in lower case."""
    lemma: str
    """The head noun's lemma; of "some of the advisers" the noun behind the quantity."""
    plural: bool
    people: int
    """How many it counts: "two officials"; 1 where it gives no number."""
    determiner: Determiner
    quantity: str | None
    """The word that makes a part or an amount of it: "some", "number", "percent"."""
    modifiers: frozenset[str]
    """The words before the head but for determiners and numbers."""
    naming: Naming | None
    """The name that the phrase gives to whom it describes."""
    name: Name | None
    owner: Name | None
    """The body or person that it belongs to: of "the Roe campaign", "a spokesman for Roe"."""
    members: Name | None
    """Somebody of the group whom the phrase names: "economists like Jane Roe", "aides led by Jane Roe"."""
    exemplary: bool
    """The named member speaks for the group: "like", "such as"."""
    text: str

    @property
    def one_of_several(self) -> bool:
        """Whether it means one of those whom its noun tells: "one of the officials", "another of them"."""
        return self.quantity in ONE and " of " in self.text

    @property
    def names_members(self) -> bool:
        """The phrase names one of the people of whom it speaks."""
        return self.members is not None


def read_mention(parse: Parse, block: int, spans: Spans, names: Names) -> NounPhrase | None:
    """The noun phrase that the pieces of a source span make; None where they touch no token."""
    pieces = [number for start, end in spans for number in parse.inside(start, end)]
    if not pieces:
        return None
    outer = _head(parse, pieces)
    pieces = _without_time(parse, pieces, outer)
    outer = _records_of(parse, pieces, outer)
    start, end = max(spans[0][0], parse.tokens[pieces[0]].start), min(spans[-1][1], parse.tokens[pieces[-1]].end)
    head, quantity = _behind_quantity(parse, outer, set(pieces))
    named = names.inside(block, start, end)
    titled = quantity is not None and head == outer and parse.tokens[head].pos == "NOUN"  # "host Jane Roe"
    if quantity is None or titled:
        own = own_name(parse, (outer, head), named, start, end)
        if own is None and parse.tokens[head].pos == "NOUN":
            before = names.inside(block, 0, start)
            own = name_before(parse, before, pieces[0], pieces[-1] + 1) or name_of_subject(parse, head, before)
            own = own or called_name(parse, (outer, head), names.inside(block, end, end + CALLED))
    else:
        own = opening_name(parse, named, start, end) or closing_name(parse, named, end)
        if own is None and quantity == "one":
            own = one_named(parse, named, head, end)
    token = parse.tokens[head]
    pronoun = parse.lower[head] if token.pos in {"PRON", "DET"} and quantity is None and own is None else None
    if pronoun is not None and pronoun not in _pronouns():
        pronoun = None
    left = [number for number in _left_words(parse, head) if number in pieces or parse.tokens[number].dep == "det"]
    if _strayed_article(parse, pieces[0], head):
        left.insert(0, pieces[0])
    members = named_member(parse, outer, named) if own is None else (None, False)
    plural = _plural(parse, head, left)
    if own is None and plural and members[0] is None:
        past = pieces[-1] + 1
        members = name_behind(parse, past, names.inside(block, end, end + NEXT)), False
    others = [
        name
        for naming, name in named
        if (own is None or name is not own[1])
        and not _in_clause(parse, naming, head)
        and not _is_sided(parse, naming)
        and not (name.kind == "person" and "who" in parse.lower[head + 1 : naming.first])  # "an aide who backs Roe"
    ]
    return NounPhrase(
        block,
        start,
        end,
        pieces[0],
        pieces[-1] + 1,
        head,
        pronoun,
        _lemma(parse, head),
        plural,
        _count(parse, left, outer),
        _determiner(parse, left, outer, head),
        quantity if own is None else None,
        frozenset(parse.lower[number] for number in left if _says_something(parse, number)) | _of_the_past(parse, head),
        own[0] if own else None,
        own[1] if own else None,
        others[0] if others else None,
        *members,
        parse.paragraph.text[start:end],
    )


def tells_amount(phrase: NounPhrase) -> bool:
    """Whether a group's phrase tells how many they are, so that one is but an example: "some sailors, like Roe"."""
    return not load("groups")["quantities"].isdisjoint(phrase.text.lower().split()[:AMOUNT])


def phrase_around(parse: Parse, block: int, noun: int, before: int, names: Names) -> NounPhrase | None:
    """The noun phrase around a noun, its complements up to the offset `before` or the next mark; None for a pronoun."""
    first, past = parse.subtree(noun)
    last = noun
    while last + 1 < past and parse.tokens[last + 1].end <= before and parse.words[last + 1][0].isalnum():
        last += 1
    found = read_mention(parse, block, ((parse.tokens[first].start, parse.tokens[last].end),), names)
    return found if found and found.pronoun is None else None


def _without_time(parse: Parse, pieces: list[int], head: int) -> list[int]:
    """Without the comma, and the "late Wednesday", at the end."""
    calendar, last = load("calendar"), len(pieces)
    while last > 1 and pieces[last - 1] > head:
        number = pieces[last - 1]
        day = parse.lower[number] in calendar["words"] and parse.lower[number - 1] not in given_names()
        told = parse.lower[number] in calendar["adverbs"] and (last < len(pieces) or parse.tokens[number].pos != "ADP")
        if not (day or told or parse.lower[number] == ","):
            break
        last -= 1
    time = pieces[last:]
    in_clause = any(parse.tokens[number].pos in CLAUSAL for number in pieces[:last] if number > head)
    if time and parse.lower[time[0]] != "," and (in_clause or parse.tokens[pieces[last - 1]].pos == "ADP"):
        return pieces[:-1] if parse.lower[pieces[-1]] == "," else pieces
    return pieces[:last]


@cache
def _pronouns() -> frozenset[str]:
    lists = load("pronouns")
    return frozenset().union(*(words for key, words in lists.items() if key != "quantities"))


def _head(parse: Parse, pieces: Sequence[int]) -> int:
    """The token that the rest of the phrase hangs on: the first noun whose own head stands outside."""
    if (
        len(pieces) > 1
        and parse.lower[pieces[0]] in load("pronouns")["quantities"]
        and parse.tokens[pieces[1]].pos == "ADP"
    ):
        return pieces[0]  # "most in both states"
    inside = set(pieces)
    tops = [n for n in pieces if parse.tokens[n].head not in inside or parse.tokens[n].head == n]
    tops = [_subject_of_clause(parse, n, inside) for n in tops]
    unowned = [n for n in tops if parse.tokens[n].dep != "poss" and parse.lower[n] not in load("calendar")["words"]]
    for pool in (unowned, tops, pieces):
        for number in pool:
            nominal = parse.tokens[number].pos in NOMINAL and not _beside_the_rest(parse, number)
            in_place = parse.tokens[number].pos == "ADJ" and parse.tokens[number].dep in NOUN_PLACES
            if nominal or (pool is not pieces and (in_place or parse.lower[number] in load("pronouns")["quantities"])):
                return _behind_prefix(parse, number, inside)
    return next((n for n in reversed(tops) if parse.tokens[n].pos != "PUNCT"), pieces[0])


def _records_of(parse: Parse, pieces: Sequence[int], head: int) -> int:
    """Of "Harbor Board records", where the parse has the board for the head, the records; else the head."""
    if office := _of_secretary(parse, pieces, head):
        return office
    misread = parse.tokens[head].pos == "NOUN" and head + 1 in pieces and parse.tokens[head + 1].tag == "JJ"
    if misread and parse.lower[head + 1] in load("documents")["adjectival"]:
        return head + 1  # "a board circular"
    last = pieces[-1]
    between = [number for number in pieces if head < number < last]
    closed = last == head + 1 or (parse.tokens[head].dep in COMPOUNDED and between)
    told = (
        closed and parse.tokens[last].tag not in NO_RECORDS and parse.tokens[last].lemma in load("documents")["nouns"]
    )
    return last if told and all(parse.tokens[number].pos in COMPOUNDING for number in between) else head


def _subject_of_clause(parse: Parse, top: int, inside: set[int]) -> int:
    """Of "the average of polls conducted in May", where the parse has a clause for the phrase, the average."""
    if parse.tokens[top].tag != "VBN" and parse.tokens[top].tag != "VBD":
        return top
    return next((n for n in parse.children[top] if n in inside and parse.tokens[n].dep in SUBJECTS), top)


def _of_secretary(parse: Parse, pieces: Sequence[int], head: int) -> int | None:
    """Of "the Norland secretary of state's office", where the parse has the secretary for the head, the office."""
    owner = parse.lower[head : head + 2] == ["secretary", "of"] and head + 4 in pieces
    return head + 4 if owner and parse.tokens[head + 3].tag == "POS" and head + 4 == pieces[-1] else None


def _beside_the_rest(parse: Parse, number: int) -> bool:
    """Whether a noun is but a number's or a time's: "three", "Tuesday"."""
    dep = parse.tokens[number].dep
    return dep == "nummod" or (dep == "npadvmod" and parse.labels.get(number) != "PERSON")


def _is_cut(parse: Parse, number: int) -> bool:
    """Whether a word says but which of a noun's things are meant: the tagger's "one" of "one view"."""
    told = {"one": "nummod", "another": "det"}.get(parse.lower[number])
    return parse.tokens[number].dep == told and parse.tokens[parse.tokens[number].head].pos == "NOUN"


def _behind_prefix(parse: Parse, number: int, inside: set[int]) -> int:
    """Of "ex-employee", which is parsed as three words, the employee."""
    noun = number + 2
    hyphened = noun in inside and parse.lower[number] in PREFIXES and parse.words[number + 1] == "-"
    return noun if hyphened and parse.tokens[noun].pos in NOMINAL else number


def _of_the_past(parse: Parse, head: int) -> frozenset[str]:
    """What "ex-" says of an employee who is parsed as three words: "former"."""
    return frozenset({"former"} if head > 1 and parse.words[head - 1] == "-" and parse.lower[head - 2] == "ex" else ())


def _behind_quantity(parse: Parse, head: int, inside: set[int]) -> tuple[int, str | None]:
    """Of "some of the advisers", "a number of voters": the advisers, the voters, and the quantity's word."""
    quantities, collectives = load("pronouns")["quantities"], load("groups")["collectives"]
    word, lemma = parse.lower[head], parse.tokens[head].lemma.lower()
    if len(inside) == 1 and _is_cut(parse, head):
        return parse.tokens[head].head, None
    number = parse.tokens[head].pos == "NUM" and parse.tokens[head].dep != "nummod"
    if lemma in load("groups")["figures"] and any(parse.lower[child] == "the" for child in parse.children[head]):
        return head, None
    if word not in quantities and lemma not in collectives and word != "%" and not number:
        return head, None
    for child in parse.children[head]:
        if parse.lower[child] in {"of", "among"} and child in inside:
            for noun in parse.children[child]:
                if parse.tokens[noun].pos in NOMINAL and noun in inside:
                    return noun, word
    counts = word in quantities or word == "%" or number
    return head, word if counts and parse.tokens[head].pos != "PROPN" else None


def _left_words(parse: Parse, head: int) -> list[int]:
    words, rest = [], [n for n in parse.children[head] if n < head]
    while rest:
        number = rest.pop()
        if parse.tokens[number].dep in {"relcl", "punct", "cc", "appos", "acl", "prep"} or _is_of_tens(parse, number):
            continue
        words.append(number)
        rest.extend(child for child in parse.children[number] if parse.tokens[child].dep not in {"prep", "relcl"})
    return sorted(words)


def _is_of_tens(parse: Parse, number: int) -> bool:
    """Whether it is the "one" of "forty-one", which is no one."""
    hyphened = number > 1 and parse.words[number - 1] == "-" and parse.tokens[number - 2].tag == "CD"
    return hyphened and parse.lower[number] in NUMBERS


def _strayed_article(parse: Parse, first: int, head: int) -> bool:
    """Whether an article opens a phrase that the parse has hang on another word than its noun: on a verb, a prefix."""
    above = parse.tokens[first].head
    strayed = parse.lower[first] in ARTICLES and above not in (first, head)
    return strayed and (parse.tokens[above].pos in CLAUSAL or parse.words[above + 1 : head] == ["-"])


def _in_clause(parse: Parse, naming: Naming, head: int) -> bool:
    """Whether a name stands in what a participle tells of the head: "a judge handling the Roe case"."""
    return any(parse.tokens[number].tag == "VBG" for number in range(head + 1, naming.first))


def _is_sided(parse: Parse, naming: Naming) -> bool:
    """Whether a name but tells whose side somebody is on: the Roe of "an anti-Roe group"."""
    return naming.first > 1 and parse.words[naming.first - 1] == "-" and parse.lower[naming.first - 2] in SIDES


def _lemma(parse: Parse, head: int) -> str:
    lemma = parse.tokens[head].lemma.lower()
    if head > 1 and parse.words[head - 1] == "-":
        hyphened = f"{parse.lower[head - 2]}-{lemma}"
        if hyphened in load("bodies")["nouns"] or hyphened in load("documents")["nouns"]:
            return hyphened
    if parse.tokens[head].tag == "NNP" and is_plural_calling(lemma):
        return lemma.removesuffix("s")  # "Rabbis", which a parse takes for a name
    if lemma == "president" and parse.lower[head - 1 : head] == ["vice"]:
        return "vice-president"
    return role_of(lemma) or lemma


def _plural(parse: Parse, head: int, left: Sequence[int]) -> bool:
    tag, word = parse.tokens[head].tag, parse.lower[head]
    if head > 0 and parse.tokens[head].dep == "amod" and parse.labels.get(head) == "NORP":
        return True  # "after Republican criticism"; of a headline's first word the parse is unsure
    fraction = word == "one" and parse.lower[head + 1 : head + 2] == ["in"]
    if fraction or word in load("determiners")["plural"]:
        return True
    shouted = parse.words[head].isupper() and not word.endswith("s")  # a tagger's guess: "THE DEFENDANT:"
    if (
        is_class(word)
        or is_class_of_bodies(parse, head)
        or is_plural_calling(word)
        or (tag in {"NNS", "NNPS"} and not shouted)
    ):
        return True
    return any(parse.lower[n] in NUMBERS[1:] for n in left) and tag not in {"NNP", "NN"}


def _count(parse: Parse, left: Sequence[int], outer: int) -> int:
    for number in (*left, outer):
        word = parse.lower[number]
        if word in NUMBERS:
            return NUMBERS.index(word) + 1
        if word.isdigit() and len(word) < 4 and parse.tokens[number].dep == "nummod":
            return max(int(word), 1)
    return 1


def _determiner(parse: Parse, left: Sequence[int], outer: int, head: int) -> Determiner:
    lists = load("determiners")
    words = [parse.lower[number] for number in left]
    ordinal = bool(words) and words[0] in lists["indefinite"] and not lists["ordinals"].isdisjoint(words)
    if ordinal or not lists["other"].isdisjoint((*words, parse.lower[outer])):
        return "other"
    if outer != head:
        return "indefinite"
    for number, word in zip(left, words, strict=True):
        if word in lists["definite"]:
            return "definite"
        if word in lists["indefinite"] or word in NUMBERS:
            return "indefinite"
        if parse.tokens[number].dep == "poss":
            return "possessive"
    return "bare"


def _says_something(parse: Parse, number: int) -> bool:
    """Whether a word before the head describes: no article, no number."""
    word = parse.lower[number]
    word_of_sense = word[0].isalnum() and word not in _empty_words()
    return word_of_sense and parse.tokens[number].pos in {"NOUN", "PROPN", "ADJ", "ADV", "VERB"}


@cache
def _empty_words() -> frozenset[str]:
    lists = load("determiners")
    return PREFIXES.union(NUMBERS, *(words for key, words in lists.items() if key not in ("plural", "counts")))
