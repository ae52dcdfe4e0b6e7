"""Numbers that somebody must have counted: people hurt, crowds, shares, estimates of money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.evidence.numbers import number_at
from sourcelint.graph.evidence.voices import in_somebodys_words
from sourcelint.graph.facts import Figure
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from typing import Literal

    from sourcelint.extract.model import Token
    from sourcelint.graph.evidence.stretch import Stretch, Surroundings
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft

    Counted = Literal["casualties", "crowd", "share", "money"]
    Voiced = Collection[tuple[int, int]]

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MODIFIERS = ("relcl", "acl")
_FATAL = ("die", "drown", "perish")
_BACKDROP = ("before", "after", "since")
_ROUND = frozenset({"dozens", "hundreds", "thousands", "millions"})
_FEWEST = 2
_NEAR = 3
_TOLL = 8
_CURRENCIES = (["euro"], ["dollar"], ["pound"], ["yen"], ["rupee"], ["peso"], ["franc"])
_TO = ("to", "at", "of", "least", "than")
_DAY_BEFORE, _DAY_AFTER = 2, 1  # sentences in which fresh news has its day


def figure_facts(
    passages: Sequence[Passage], drafts: Sequence[Draft], surroundings: Surroundings, places: Places
) -> tuple[Figure, ...]:
    """The figures of a story that somebody must have counted, in its order."""
    found = [(passage, *figure) for passage in passages for figure in _figures(passage)]
    if not found:
        return ()
    voiced = {(d.passage.number, n) for d in drafts if d.source is not None for n in d.passage.sentences_of(d.whole)}
    return tuple(
        Figure(
            **places.at(passage, *passage.extent(number, _end(passage, number, noun) + 1)),
            id=f"figure-{count}",
            counted=counted,
            size=number_at(passage, number),
            sourced=_is_counted_near(surroundings, passage, number)
            if counted == "crowd"
            else _sourced(surroundings, passage, number, voiced),
            settled=_is_past_crowd(surroundings, passage, number, noun)
            if counted == "crowd"
            else counted == "casualties" and _settled(surroundings, passage, number, noun),
            quoted=in_somebodys_words(passage, number),
        )
        for count, (passage, number, noun, counted) in enumerate(found, start=1)
    )


def _end(passage: Passage, number: int, noun: int) -> int:
    return noun if noun > number and passage.sentence(noun) == passage.sentence(number) else number


def _figures(passage: Passage) -> Iterator[tuple[int, int, Counted]]:
    """The numbers of a passage with the noun that they count, one a sentence."""
    seen = set()
    for number, (token, word) in enumerate(zip(passage.tokens, passage.lower, strict=True)):
        if token.pos != "NUM" and word not in _ROUND:
            continue
        sentence = passage.sentence(number)
        if sentence not in seen and (found := _counted(passage, number)) is not None:
            seen.add(sentence)
            yield number, *found


def _counted(passage: Passage, number: int) -> tuple[int, Counted] | None:
    """What a number is of, and its noun; None for ages, dates, scores, prices and all else."""
    noun = _noun(passage, number)
    size = number_at(passage, number)
    if size is not None and size >= _FEWEST:
        if _is_harm(passage, number, noun):
            return noun, "casualties"
        if _is_crowd(passage, noun):
            return noun, "crowd"
    if (part := _part(passage, number)) is not None:
        return part, "share"
    return (noun, "money") if _is_estimate(passage, number) else None


def _noun(passage: Passage, number: int) -> int:
    """The noun that a number counts: "about 40 people", "hundreds of people"; itself where there is none."""
    token = passage.tokens[number]
    if token.dep in ("nummod", "quantmod", "compound", "amod") and token.head > number:
        head = token.head
        return _noun(passage, head) if passage.tokens[head].pos == "NUM" else head
    of = next((child for child in passage.children[number] if child > number and passage.word(child) == "of"), None)
    below = passage.child(of, "pobj") if of is not None else None
    return number if below is None else below


def _is_harm(passage: Passage, number: int, noun: int) -> bool:
    words = load("figures")
    if passage.lemmas[noun] in words["harmed"] or _is_toll(passage, number):
        return True
    if noun != number and passage.lemmas[noun] not in words["victims"]:
        return False
    top = noun if passage.tokens[noun].dep != "pobj" else number
    token = passage.tokens[top]
    if token.dep not in ("nsubj", "nsubjpass", "dobj", "conj"):
        return False
    if passage.lemmas[token.head] not in words["harm"]:
        return _left_dead(passage, token.head, top) or _driven_out(passage, token.head)
    passive = passage.child(token.head, "auxpass") is not None or passage.lemmas[token.head] in _FATAL
    return passive if token.dep == "nsubj" else token.dep == "dobj" or passive


def _is_toll(passage: Passage, number: int) -> bool:
    """ "The death toll rose to 34"."""
    return passage.word(number - 1) in _TO and "toll" in passage.lemmas[max(number - _TOLL, 0) : number]


def _left_dead(passage: Passage, verb: int, noun: int) -> bool:
    """ "Left 12 people dead"."""
    return passage.lemmas[verb] == "leave" and any(
        passage.lemmas[token] in load("figures")["harmed"] for token in range(noun, min(noun + 3, len(passage.tokens)))
    )


def _driven_out(passage: Passage, verb: int) -> bool:
    """ "Forced 12 people from their homes"."""
    _, last = passage.sentences[passage.sentence(verb)]
    return passage.lemmas[verb] in load("figures")["driven"] and "home" in passage.lemmas[verb:last]


def _is_crowd(passage: Passage, noun: int) -> bool:
    """ "A crowd of 3,000", "thousands of people marched", "drew 3,000 fans"."""
    words, token = load("figures"), passage.tokens[noun]
    if passage.lemmas[noun] in words["percent"]:
        return False
    if (
        token.dep == "pobj"
        and passage.word(token.head) == "of"
        and passage.lemmas[passage.tokens[token.head].head] in words["crowd"]
    ):
        return True
    if passage.lemmas[noun] not in words["people"]:
        return False
    if token.dep == "pobj" and passage.word(token.head) == "of":
        token = passage.tokens[passage.tokens[token.head].head]
    if token.dep == "nsubj":
        return passage.lemmas[token.head] in words["gather"]
    return passage.lemmas[noun] in words["listeners"] and _listens(passage, token)


def _listens(passage: Passage, people: Token) -> bool:
    """Whether people are drawn somewhere or spoken to: "drew 3,000 fans", "told 3,000 people", "a speech to 3,000"."""
    words, over = load("figures"), people.head
    if people.dep == "dobj":
        return passage.lemmas[over] in words["draw"] | words["address"]
    if people.dep != "pobj":
        return False
    if passage.word(over) == "by":
        return passage.lemmas[passage.tokens[over].head] == "attend"
    spoken = {passage.lemmas[passage.tokens[over].head], passage.lemmas[max(over - 1, 0)]}
    return passage.word(over) in words["before"] and not spoken.isdisjoint(words["speech"])


def _part(passage: Passage, number: int) -> int | None:
    """Of what a number is a share that somebody has counted: "40 percent of nurses", "one in five children"."""
    words = load("figures")
    first, last = passage.sentences[passage.sentence(number)]
    after = passage.lemmas[number + 1 : number + 2]
    of = passage.word(number + 2) if number + 2 < last else ""
    numeral = number + 2 < last and passage.tokens[number + 2].pos == "NUM"
    if after and after[0] in words["percent"] and of == "of":
        parts = range(number + 3, min(number + 3 + _NEAR, last))
    elif after == ["in"] and numeral:
        parts = range(number + 3, min(number + 3 + _NEAR - 1, last))
    elif after == ["out"] and of == "of":
        parts = range(number + 4, min(number + 4 + _NEAR, last))
    else:
        return None
    if not words["no_statistic"].isdisjoint(passage.lemmas[first:last]) or passage.words[number] == "100":
        return None
    return next((part for part in parts if _is_whole(passage, part)), None)


def _is_whole(passage: Passage, noun: int) -> bool:
    """Whether somebody must have counted the whole: "of hospitals", "of the population", not "of the company"."""
    words, lemma, tag = load("figures"), passage.lemmas[noun], passage.tokens[noun].tag
    if any(passage.tokens[child].tag == "PRP$" for child in passage.children[noun]):
        return False
    if tag == "NN":
        return lemma in words["mass"]
    return lemma in words["whole"] or (tag == "NNS" and lemma not in words["no_part"])


def _is_estimate(passage: Passage, number: int) -> bool:
    """ "An estimated $3 billion"."""
    words = load("figures")
    before = passage.lower[max(number - 4, 0) : number]
    behind = passage.lower[number + 1 : number + 2]
    unit = any(mark in before for mark in ("$", "€", "£")) or passage.lemmas[number + 2 : number + 3] in _CURRENCIES
    return not words["estimate"].isdisjoint(before) and not words["money"].isdisjoint(behind) and unit


def _sourced(surroundings: Surroundings, passage: Passage, number: int, voiced: Voiced) -> bool:
    """Whether the paragraph, a sentence beside the figure's, or another with the same figure says whose it is."""
    word = passage.word(number)
    near = surroundings.around(passage, number, 1, 1)
    same = [other for other in surroundings.sentences if word in other.passage.lower[other.first : other.last]]
    if any(_has_source(surroundings, stretch, voiced) for stretch in (*near, *same)):
        return True
    return any(block == passage.number for block, _ in voiced)


def _is_counted_near(surroundings: Surroundings, passage: Passage, number: int) -> bool:
    """Whether a sentence beside a crowd's says who has counted it; whoever speaks to a crowd has not."""
    if in_somebodys_words(passage, number):
        return True
    counted_by = load("figures")["crowd_counted_by"]
    near = surroundings.around(passage, number, 1, 1)
    return any(stretch.has(counted_by) or stretch.linked(surroundings.article) for stretch in near)


def _is_voiced(stretch: Stretch, voiced: Voiced) -> bool:
    return (stretch.passage.number, stretch.passage.sentence(stretch.first)) in voiced


def _has_source(surroundings: Surroundings, stretch: Stretch, voiced: Voiced) -> bool:
    if _is_voiced(stretch, voiced):
        return True
    return stretch.has(load("figures")["counted_by"]) or stretch.linked(surroundings.article)


def _is_past_crowd(surroundings: Surroundings, passage: Passage, number: int, noun: int) -> bool:
    """Whether a crowd is told of again, long gone, or expected: "the 3,000 people", "in 1911", "will draw 3,000"."""
    sentence = surroundings.sentence(passage, number)
    if (
        _points_back(passage, number, noun)
        or _YEAR.search(sentence.text)
        or sentence.has(load("figures")["crowd_past"])
    ):
        return True
    verb = next((over for over in passage.ancestors(number) if passage.tokens[over].pos == "VERB"), None)
    return verb is not None and any(passage.tokens[child].tag == "MD" for child in passage.children[verb])


def _points_back(passage: Passage, number: int, noun: int) -> bool:
    """ "The 12 people", "those 3,000 marchers"."""
    back = load("figures")["back"]
    return any(passage.word(child) in back for child in (*passage.children[noun], *passage.children[number]))


def _is_backdrop(passage: Passage, clause: int) -> bool:
    """Whether a clause only tells when something else was: "two days after a gunman killed 12"."""
    token = passage.tokens[clause]
    opening = (
        passage.word(token.head) if token.dep == "pcomp" else passage.word(passage.child(clause, "mark") or clause)
    )
    return token.dep in ("pcomp", "advcl") and opening in _BACKDROP


def _settled(surroundings: Surroundings, passage: Passage, number: int, noun: int) -> bool:
    """Whether it is a known matter: "the 12 people killed", "the fire that killed 12", "in 1911", no day near it."""
    words, sentence = load("figures"), surroundings.sentence(passage, number)
    if _points_back(passage, number, noun):
        return True
    chain = [number, *passage.ancestors(number)]
    if any(passage.tokens[token].dep in _MODIFIERS or _is_backdrop(passage, token) for token in chain):
        return True
    if _YEAR.search(sentence.text) or sentence.has(words["past"]):
        return True
    if sentence.has(words["other_day"]) and not sentence.has(words["days"]):
        return True
    near = surroundings.around(passage, number, _DAY_BEFORE, _DAY_AFTER)
    return not any(stretch.has(words["days"]) for stretch in near)
