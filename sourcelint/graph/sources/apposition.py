"""Which of the names in a phrase is the name of whom it describes: "a senior official, Jane Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.bearers import Name
from sourcelint.graph.names.joined_bodies import POSSESSIVES
from sourcelint.graph.names.kinds import body_nouns, is_outlet, known_body
from sourcelint.graph.names.namings import Naming, bare_naming, given_names
from sourcelint.graph.names.peoples import is_class, is_class_of_bodies
from sourcelint.graph.names.titles import is_title, role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.names.namings import NameKind
    from sourcelint.graph.parse import Parse

CALLING = frozenset({"named", "called"})
KNOWING = frozenset({"known", "calling"})
KNOWN = frozenset({"name", "known", "identified"})
VERSUS = frozenset({"v.", "v", "vs.", "vs", "versus"})
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
CLOSING = frozenset({",", "(", ".", "-", "--", "—", "–", '"', ""})
LISTED = frozenset({"and", ",", "(", ""})
PLACING = frozenset({"in", "at", "near", "outside"})
WRITTEN = frozenset({"by", "that", "which"})
GOVERNING = frozenset({"ADP", "AUX", "VERB"})
DESCRIBING = frozenset({"NOUN", "ADJ", "PROPN", "DET"})
TITLING = DESCRIBING - {"DET"}
OPENING = frozenset({",", ":", "—", "–", "--"})

Named = tuple[Naming, Name]


def own_name(parse: Parse, heads: tuple[int, int], named: Sequence[Named], start: int, end: int) -> Named | None:
    """The name that stands for the whole phrase [start, end), of those `named` in it; None where none does.

    `heads` are the token that the phrase hangs on, and the one that it is about ("some" and "voters").
    """
    named = [(naming, name) for naming, name in named if not _party_to_case(parse, naming)]
    for naming, name in named:
        if any(naming.first <= head < naming.last for head in heads) and not _owns_the_rest(parse, naming, end):
            return _behind_fragment(parse, naming, named, end) or (naming, name)
    if called := called_name(parse, heads, named):
        return called
    for naming, name in named:
        if name.kind != "person" or _owns_the_rest(parse, naming, end) or _of_another(parse, naming, heads[1]):
            continue
        if _wrote(parse, naming, heads[1]):
            continue
        if _behind_post(parse, naming, heads[1], start, end):
            return naming, name
        if _opens(parse, naming, start, end) or _in_apposition(parse, naming, heads[1], start, end):
            return naming, name
    return next((n for n in named if n[1].kind != "person" and _names_body(parse, n[0], heads[1], start, end)), None)


def one_named(parse: Parse, named: Sequence[Named], head: int, end: int) -> Named | None:
    """The name behind "one of the aides, Jane Roe", whose plural noun is the token `head`."""
    for naming, name in named:
        mark = _before_title(parse, naming.first) if naming.first > head + 1 else head
        first = not any(parse.words[number] in OPENING for number in range(head + 1, mark))
        opens = parse.words[mark] in OPENING and first
        if name.kind == "person" and opens and _word_at(parse, naming.last, end) in CLOSING:
            return naming, name
    return None


def called_name(parse: Parse, heads: tuple[int, int], named: Sequence[Named]) -> Named | None:
    """The person's name by which a participle calls whom the phrase describes: "a clerk calling himself Roe"."""
    for naming, name in named:
        if name.kind == "person" and (_called(parse, naming.first, heads) or _known_as(parse, naming, heads[1])):
            return naming, name
    return None


def opening_name(parse: Parse, named: Sequence[Named], start: int, end: int) -> Named | None:
    """The person's name that opens the phrase [start, end) and stands before a comma: "Jane Roe, one of the four"."""
    for naming, name in named[:1]:
        if name.kind == "person" and _opens(parse, naming, start, end) and _word_at(parse, naming.last, end) == ",":
            return naming, name
    return None


def closing_name(parse: Parse, named: Sequence[Named], end: int) -> Named | None:
    """The first of the people's names that end a phrase behind a comma: "two of the four, Jane Roe and Paul Kerr"."""
    for naming, name in named:
        after = _word_at(parse, naming.last, end)
        noun = parse.tokens[naming.first - 2].pos in {"NOUN", "PROPN", "NUM"} if naming.first > 1 else False
        if name.kind == "person" and noun and parse.lower[naming.first - 1] == "," and after in LISTED:
            return naming, name
    return None


def name_before(parse: Parse, named: Sequence[Named], first: int, last: int) -> Named | None:
    """The person whom the phrase of tokens [first, last) describes right behind the name: "Jane Roe, a donor who"."""
    if parse.lower[last : last + 1] not in (["who"], ["whose"]):
        return None
    for naming, name in named:
        opening = parse.lower[max(naming.first - 1, 0) : naming.first + 1]
        placed = not PLACING.isdisjoint(opening)  # "In Harborside, an official said"
        if name.kind == "person" and not placed and naming.last == first - 1 and parse.lower[naming.last] == ",":
            return naming, name
    return None


def name_of_subject(parse: Parse, head: int, named: Sequence[Named]) -> Named | None:
    """The person of whom a sentence says that they are what the phrase describes: "Jane Roe is the official who"."""
    while parse.tokens[head].dep == "conj":
        head = parse.tokens[head].head
    token = parse.tokens[head]
    if token.dep != "attr" or parse.tokens[token.head].lemma != "be":
        return None
    subjects = [child for child in parse.children[token.head] if parse.tokens[child].dep == "nsubj"]
    if any(parse.lower[subject] == "who" for subject in subjects):
        told = parse.tokens[token.head].head
        subjects += [told, parse.tokens[told].head] if parse.tokens[told].dep == "appos" else [told]
    return next(
        (
            (naming, name)
            for naming, name in named
            if name.kind == "person" and any(naming.first <= subject < naming.last for subject in subjects)
        ),
        None,
    )


def named_member(parse: Parse, head: int, named: Sequence[Named]) -> tuple[Name | None, bool]:
    """The person whom a group's phrase names as one of it, and whether as its voice ("economists like Jane Roe")."""
    for naming, name in named:
        if name.kind == "person" and naming.first > head:
            between = parse.lower[head + 1 : naming.first]
            if "like" in between or "such" in between:
                return name, True
            if "led" in between or "including" in between:
                return name, False
    return None, False


def name_behind(parse: Parse, last: int, behind: Sequence[Named]) -> Name | None:
    """The first of the people whom a list names behind a plural: "two clerks, Jane Roe and Peter Lind, said"."""
    if parse.lower[last : last + 1] != [","]:
        return None
    for naming, name in behind[:1]:
        listed = name.kind == "person" and naming.first == last + 1
        if listed and parse.lower[naming.last : naming.last + 1] in (["and"], [","]):
            return name
    return None


def unlisted_name(parse: Parse, block: int, first: int, last: int) -> Name | None:
    """The person's name that a phrase of nothing but capitalised words is, where the story's names miss it."""
    naming = bare_naming(parse, block, first, last)
    name = " ".join(naming.words).strip(" :,")
    tags = {parse.tokens[number].pos for number in range(first, last)}
    plural = parse.tokens[last - 1].tag in {"NNS", "NNPS"}
    capitals = name.isupper() or ("PROPN" in tags and tags <= {"PROPN", "PUNCT"} and not plural)
    if (
        name.lower() in load("documents")["nouns"]
        or len(name) < 2
        or len(naming.words) > 4
        or not capitals
        or _names_texts(naming.words)
        or is_class(name.lower())
        or is_class_of_bodies(parse, last - 1)
        or role_of(naming.words[-1])
        or _tells_body(name.lower())
        or _tells_callings(name.lower())
        or name.lower() in load("outlets")["nouns"]
        or naming.words[-1].lower() in load("people")["callings"]
        or not VERSUS.isdisjoint(parse.lower[first:last])
    ):
        return None
    outlet = is_outlet(naming.words)
    kind: NameKind = "organization" if outlet or known_body(name.lower()) or _ends_as_body(naming.words) else "person"
    return Name(name, kind, None, frozenset(), outlet=outlet, namings=(naming,))


def _tells_body(words: str) -> bool:
    """Whether a headline's capitals are but a noun for a body or for several: "THE COURT", "GOVERNMENTS"."""
    noun = words.removeprefix("the ").removeprefix("super ")
    nouns = load("bodies")["nouns"] | load("bodies")["short_for"]
    return noun in nouns or noun.removesuffix("s") in nouns


def _tells_callings(words: str) -> bool:
    """Whether a headline's capitals are but people of one calling: "EXPERTS", "ANALYSTS"."""
    people = load("people")["roles"] | load("groups")["vague"]
    return words.endswith("s") and not people.isdisjoint((words, words.removesuffix("s")))


def _ends_as_body(words: Sequence[str]) -> bool:
    """Whether a headline's capitals end as a body's name does: "Roe Administration"."""
    return len(words) > 1 and words[-1].lower() in load("bodies")["name_words"]


def _names_texts(words: Sequence[str]) -> bool:
    """Whether a headline's capitals tell of texts: "New Polls", "Leaked Emails"."""
    *before, last = (word.lower() for word in words)
    documents = load("documents")
    several = last.endswith("s") and last.removesuffix("s") in documents["nouns"]
    recent = last in documents["nouns"] and not documents["of_many"].isdisjoint(before)
    return recent or (several and bool(before) and before[0] not in given_names())


def _called(parse: Parse, first: int, heads: tuple[int, int]) -> bool:
    """Whether a participle gives a name to the head: "a clerk named Roe", "the clerk known as Roe"."""
    verb, words = first - 1, CALLING
    if parse.lower[max(verb, 0)] in {"as", "himself", "herself"}:
        verb, words = first - 2, KNOWING
    return verb > 0 and parse.lower[verb] in words and parse.tokens[verb].head in heads


def _owns_the_rest(parse: Parse, naming: Naming, end: int) -> bool:
    """The name is just the owner of what follows: "Roe 's campaign", not "Roe 's and Kerr 's"."""
    owns = _word_at(parse, naming.last, end) in POSSESSIVES and parse.tokens[naming.last].end < end
    return owns and parse.tokens[naming.last + 1].pos not in {"CCONJ", "PUNCT"}


def _opens(parse: Parse, naming: Naming, start: int, end: int) -> bool:
    """Whether the phrase begins with the name, or its titles, and goes on after a mark or not at all."""
    at = naming.first - 1
    while at >= 0 and parse.tokens[at].start >= start and (is_title(parse, at) or parse.words[at] == "("):
        at -= 1
    while 0 <= at < naming.first - 1 and parse.tokens[at].start >= start and parse.tokens[at].pos == "PROPN":
        at -= 1  # "Staff Sgt. Jane Roe"
    opens = at < 0 or parse.tokens[at].start < start
    after = naming.last + (_word_at(parse, naming.last, end) in REFLEXIVES)
    return opens and _word_at(parse, after, end) in CLOSING


def _behind_post(parse: Parse, naming: Naming, head: int, start: int, end: int) -> bool:
    """Whether a name ends a post of several words that has no article: "Head of security Jane Roe"."""
    bare = parse.tokens[head].start == start or not any(parse.tokens[c].pos == "DET" for c in parse.children[head])
    post = bare and parse.tokens[head].tag in {"NN", "NNP"} and role_of(parse.lower[head]) is not None
    between = range(head + 1, naming.first)
    of = any(parse.lower[number] in {"of", "in"} for number in between)
    before = parse.tokens[naming.first - 1]
    noun = before.pos in {"NOUN", "PROPN"} and not is_title(parse, naming.first - 1)
    joined = all(parse.tokens[n].pos in {"ADP", "DET", "NOUN", "PROPN", "ADJ"} for n in between)
    return post and of and noun and joined and naming.end >= end


def _behind_fragment(parse: Parse, naming: Naming, named: Sequence[Named], end: int) -> Named | None:
    """Whom a bare title names behind the name that ends a fragment: "Or Jane Roe, harbor clerk Carl Boone says"."""
    for following, name in named:
        between = range(naming.last + 1, following.first)
        if following.first <= naming.last or name.kind != "person" or following.end < end or not between:
            continue
        titled = role_of(parse.lower[between[-1]]) is not None and parse.words[between[0]].islower()
        if titled and parse.words[naming.last] == "," and all(parse.tokens[n].pos in TITLING for n in between):
            return following, name
    return None


def _names_body(parse: Parse, naming: Naming, head: int, start: int, end: int) -> bool:
    """Whether a body's or a place's name stands behind the noun for it: "the firm, Roe Parts,", "the magazine Hive"."""
    noun = parse.tokens[head].lemma.lower()
    told = noun in body_nouns() or noun in load("bodies")["business_partners"]
    if not told or parse.tokens[head].tag == "NNS" or naming.first <= head or naming.start <= start:
        return False
    if naming.first == head + 1:
        return _word_at(parse, naming.last, end) in CLOSING
    mark = naming.first - 1 - naming.definite
    listed = parse.tokens[mark - 1].pos == "PROPN"  # "the bank in Paris, Texas"
    return parse.words[mark] in OPENING and _word_at(parse, naming.last, end) in CLOSING and not listed


def _party_to_case(parse: Parse, naming: Naming) -> bool:
    """Whether a name is a party's in the name of a case: "Roe v. Harbor Board"."""
    beside = {*parse.lower[max(naming.first - 1, 0) : naming.first], *parse.lower[naming.last : naming.last + 1]}
    return not VERSUS.isdisjoint(beside)


def _known_as(parse: Parse, naming: Naming, head: int) -> bool:
    """Whether copy says that a name is what somebody is called: "who gave her name only as Jane"."""
    first = max(naming.first - 5, head + 1)
    before = parse.lower[first : naming.first]
    verb = parse.tokens[head].head
    whom = any(parse.tokens[child].dep == "dobj" for child in parse.children[verb])
    tells = parse.tokens[head].dep == "nsubj" and verb >= first and whom  # "relatives identified him as Roe"
    told = [word for number, word in enumerate(before, first) if not (tells and number == verb)]
    return before[-1:] == ["as"] and not KNOWN.isdisjoint(told)


def _of_another(parse: Parse, naming: Naming, head: int) -> bool:
    """Whether a name with a title is that of whom somebody speaks for: "a lawyer for the officer, Sgt. Jane Roe"."""
    people = load("people")
    if parse.tokens[head].lemma.lower() not in people["representatives"] or not is_title(parse, naming.first - 1):
        return False
    nouns = [number for number in range(head + 1, naming.first) if parse.tokens[number].pos == "NOUN"]
    return any(parse.tokens[number].dep == "pobj" and role_of(parse.lower[number]) for number in nouns)


def _wrote(parse: Parse, naming: Naming, head: int) -> bool:
    """Whether a name is that of whose study or letter it is: "a letter over the name of a clerk, Jane Roe"."""
    document = parse.tokens[head].lemma.lower() in load("documents")["nouns"]
    between = range(head + 1, naming.first)
    told = any(parse.tokens[number].pos in GOVERNING or parse.lower[number] in WRITTEN for number in between)
    return document and parse.tokens[head].tag in {"NN", "NNS"} and naming.first > head and told


def _in_apposition(parse: Parse, naming: Naming, head: int, start: int, end: int) -> bool:
    """Whether a person's name stands in apposition to the head, or right behind its title."""
    titled = naming.first > 0 and role_of(parse.words[naming.first - 1]) is not None
    called = parse.lower[head] in load("people")["callings"] and naming.end >= end
    if naming.first == head + 1 and (titled or called or role_of(parse.tokens[head].lemma) is not None):
        return True
    token = parse.tokens[naming.last - 1]
    if token.dep in {"appos", "flat"} and token.head == head:
        return True
    before = parse.words[_before_title(parse, naming.first)] if naming.first else ""
    # a tagger takes the title of "pollster and strategist Jane Roe" for a verb
    governed = any(parse.tokens[number].pos in GOVERNING for number in range(head + 1, naming.first - titled))
    if naming.end >= end and (before in POSSESSIVES or (titled and naming.first > head and not governed)):
        return True
    if governed and parse.tokens[head].tag == "NNS":
        return False  # "advisers to a rival, among them the banker Jane Roe"
    listed = token.dep == "conj" and any(parse.tokens[number].tag == "CC" for number in range(head, naming.last + 4))
    inside = token.start > start and not listed
    return inside and before in OPENING and _word_at(parse, naming.last, end) in CLOSING | {"of"}


def _before_title(parse: Parse, first: int) -> int:
    """The token before a name and the post that stands right before it: ", the banker Jane Roe"."""
    number = first - 1
    if parse.words[number] == "." and is_title(parse, number):
        number -= 1
    if role_of(parse.words[number]):
        while number > 0 and (parse.tokens[number].pos in DESCRIBING or parse.tokens[number].tag == "PRP$"):
            number -= 1
    return number


def _word_at(parse: Parse, number: int, end: int) -> str:
    """The word at a token before offset `end`; empty where the phrase is over."""
    over = number >= len(parse.words) or parse.tokens[number].start >= end
    return "" if over else parse.lower[number]
