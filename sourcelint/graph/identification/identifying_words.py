"""Whether the words around a name tell who bears it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.passage import Passage

NAMING_VERBS = frozenset({"name", "call"})
COPULAS = frozenset({"be", "become", "remain"})
PERSONS = frozenset({"he", "she", "who"})
NO_OUTLETS = frozenset({"GPE", "LOC", "DATE", "TIME", "PERSON", "EVENT", "NORP"})
LEAST_OPENING = 2
"""How far into a paragraph its opening quotation may begin, in code points."""
AGED = re.compile(r"\b\d{1,3}-year-old\b")


def tells_who(passage: Passage, naming: Naming) -> bool:
    """Whether the words right beside a name tell who bears it."""
    beside = _by_words_before(passage, naming) or _by_words_after(passage, naming)
    return beside or _by_its_verb(passage, naming) or _interviews(passage, naming)


def tells_around(passages: Sequence[Passage], naming: Naming) -> bool:
    """Whether the sentence of a name, or one beside it, holds what may tell who bears it: a post, an age, a house."""
    passage = passages[naming.block]
    here = passage.sentence(naming.first)
    first, last = passage.sentences[here]
    if any(_is_house(passage, t) or _is_own_place(passage, t) for t in range(first, last)):
        return True
    earlier, later = _sentences_around(passages, naming.block, here)
    if announcing := _paragraph_before_voices(passages, naming.block):
        earlier.append((announcing, len(announcing.sentences) - 1))
    if any(_has_post(p, t) for p, number in earlier for t in range(*p.sentences[number])):
        return True
    return any(_explains_person(p, number) for p, number in [*earlier, *later])


def _sentences_around(
    passages: Sequence[Passage], block: int, here: int
) -> tuple[list[tuple[Passage, int]], list[tuple[Passage, int]]]:
    """A sentence and the one before it, and the one after it, over the ends of the paragraph too."""
    passage = passages[block]
    before = next((p for p in reversed(passages[:block]) if p.block.role in BODY and p.sentences), None)
    after = next((p for p in passages[block + 1 :] if p.block.role in BODY and p.sentences), None)
    earlier, later = [(passage, here)], []
    if here > 0:
        earlier.append((passage, here - 1))
    elif before is not None:
        earlier.append((before, len(before.sentences) - 1))
    if here + 1 < len(passage.sentences):
        later.append((passage, here + 1))
    elif after is not None:
        later.append((after, 0))
    return earlier, later


def _paragraph_before_voices(passages: Sequence[Passage], block: int) -> Passage | None:
    """The paragraph before a row of paragraphs that each open with a quotation, of which `block` is one."""
    for passage in reversed(passages[: block + 1]):
        if passage.block.role not in BODY or not passage.sentences:
            continue
        if not any(mark.start <= LEAST_OPENING for mark in passage.paragraph.quotations):
            return passage if passage.number < block else None
    return None


def _has_post(passage: Passage, token: int) -> bool:
    """Whether a token is a noun of post outside of quotation marks."""
    place = passage.tokens[token]
    return passage.lemmas[token] in _posts() and place.pos == "NOUN" and not passage.quoted(place.start, place.end)


def _explains_person(passage: Passage, sentence: int) -> bool:
    """Whether a sentence tells an age, "the" bearer of a post, or of "he" or "she" what they are or do."""
    if AGED.search(passage.text[slice(*passage.sentence_extent(sentence))]):
        return True
    for token in range(*passage.sentences[sentence]):
        if passage.lower[token] in PERSONS and passage.tokens[token].dep == "nsubj":
            if _explains(passage, passage.tokens[token].head):
                return True
        elif _has_post(passage, token) and any(passage.lower[child] == "the" for child in passage.children[token]):
            return True
    return False


@cache
def _posts() -> frozenset[str]:
    lists, titles = load("identification"), load("people")
    return (titles["roles"] - titles["courtesy"]) | load("groups")["callings"] | lists["posts"]


def _is_house(passage: Passage, token: int) -> bool:
    """Whether a token names the body that somebody writes or speaks for: "noted in The Mirror", "from Politico"."""
    head = passage.tokens[token].head
    if passage.tokens[token].dep != "pobj" or passage.tokens[head].pos != "ADP":
        return False
    label = passage.labels.get(token, "")
    writes = passage.lemmas[passage.tokens[head].head] in load("identification")["publishing"]
    published = writes and passage.tokens[token].pos == "PROPN" and label not in NO_OUTLETS
    return label == "ORG" or published


def _is_own_place(passage: Passage, token: int) -> bool:
    """Whether a token is the home or the like of the speaker, who lives or was there: "outside her home"."""
    place = passage.tokens[token]
    owned = any(passage.tokens[child].tag == "PRP$" for child in passage.children[token])
    return (
        owned
        and passage.lemmas[token] in load("identification")["homes"]
        and not passage.quoted(place.start, place.end)
    )


def _interviews(passage: Passage, naming: Naming) -> bool:
    """ "Asked by Jane Roe": whoever asks somebody is an interviewer."""
    token = passage.tokens[_head(passage, naming)]
    by = passage.tokens[token.head]
    return token.dep == "pobj" and by.lemma == "by" and passage.lemmas[by.head] in load("identification")["asking"]


def _by_words_before(passage: Passage, naming: Naming) -> bool:
    """ "Drummer Jane Roe", "his sister Jane Roe", "the drummer, Jane Roe"."""
    if naming.first == 0:
        return False
    before = passage.tokens[naming.first - 1]
    if before.tag == "POS":
        return True
    if before.pos in ("NOUN", "PROPN", "ADJ") and passage.words[naming.first - 1][0].isalnum():
        return passage.lower[naming.first - 1] not in load("calendar")["words"]
    head = _head(passage, naming)
    return passage.tokens[head].dep in ("appos", "conj", "attr", "oprd")


def _by_words_after(passage: Passage, naming: Naming) -> bool:
    """ "Jane Roe of Ridgeford", "Jane Roe, 34,", "Jane Roe (D-Ohio)", "Jane Roe, who sells nets"."""
    lists = load("identification")
    following = passage.lower[naming.last : naming.last + 2]
    if not following:
        return False
    if following[0] in lists["linking"] or passage.tokens[naming.last].tag == "POS":
        return True
    if following[0] == "and":
        return _another_tells(passage, naming)
    if following[0] != "," or len(following) < 2:
        return False
    token = passage.tokens[naming.last + 1]
    return (
        following[1] not in lists["joining"] and token.pos not in ("VERB", "AUX", "PUNCT", "CCONJ")
    ) or token.tag == "VBG"


def _by_its_verb(passage: Passage, naming: Naming) -> bool:
    """ "Jane Roe is a drummer", "Jane Roe runs the mill", "a drummer named Jane Roe"."""
    head = _head(passage, naming)
    token = passage.tokens[head]
    if token.dep not in ("nsubj", "nsubjpass"):
        return passage.lemmas[token.head] in NAMING_VERBS
    verb = token.head
    return any(
        _explains(passage, v) for v in (verb, *passage.children[verb]) if v == verb or passage.tokens[v].dep == "conj"
    )


def _explains(passage: Passage, verb: int) -> bool:
    """Whether a verb tells of its subject what it is or does for a living."""
    copula = passage.lemmas[verb] in COPULAS and passage.child(verb, "attr") is not None
    return copula or passage.lemmas[verb] in load("identification")["explaining"]


def _another_tells(passage: Passage, naming: Naming) -> bool:
    """ "Jane Roe and John Doe, who sell nets": what stands behind the second name tells of both."""
    last = naming.last + 1
    while last < len(passage.tokens) and passage.tokens[last].pos == "PROPN":
        last += 1
    told = passage.lower[last : last + 1]
    return last > naming.last + 1 and bool(told) and (told[0] == "," or told[0] in load("identification")["linking"])


def _head(passage: Passage, naming: Naming) -> int:
    """The token of a name that hangs on a word outside of it."""
    inside = range(naming.first, naming.last)
    return next((t for t in inside if passage.tokens[t].head not in inside), naming.last - 1)
