"""Labels that make somebody a criminal before a court has: "accused killer Ada Voss", "the alleged bomber"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.allegations.cases import CourtCases
from sourcelint.graph.facts import GuiltLabel
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.allegations.people import People
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places

Form = Literal["adjective", "noun", "verb"]
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
LONGEST = 5
"""How many words may stand between "alleged" and the criminal: "alleged East Side cocaine dealer"."""
BEFORE_VERBS = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "neg", "advmod"})
OWNERS = frozenset({"the", "this", "that", "his", "her", "their", "its", "whose"})


@dataclass(frozen=True, slots=True)
class Label:
    """A label in the tokens of a passage: `first` up to `last`, exclusive, and whose name it stands on."""

    form: Form
    passage: Passage
    first: int
    last: int
    criminal: int
    person: Name | None


def guilt_label_facts(passages: Sequence[Passage], people: People, places: Places) -> tuple[GuiltLabel, ...]:
    """The labels of guilt of a story, in its order."""
    labels = [label for passage in passages for label in find_labels(passage, people)]
    if not labels:
        return ()
    cases = CourtCases(passages, people)
    return tuple(_fact(number, label, cases, places) for number, label in enumerate(labels, start=1))


def find_labels(passage: Passage, people: People) -> Iterator[Label]:
    """The labels of guilt in a passage, in order."""
    words, telling = load("allegations"), _telling()
    if telling.isdisjoint(passage.vocabulary):
        return
    taken: set[int] = set()
    for number, lemma in enumerate(passage.lemmas):
        label = None
        if lemma not in telling and passage.lower[number] not in telling:
            continue
        if passage.lower[number] in words["label"]:
            label = _adjective(passage, number, people)
        elif lemma in words["guilty"] and number not in taken:
            label = _noun(passage, number, people)
        elif lemma in words["guilty_deed"] and passage.tokens[number].pos == "VERB":
            label = _deed(passage, number, people)
        if label is not None:
            taken.update(range(label.first, label.last))
            yield label


@cache
def _telling() -> frozenset[str]:
    """The words at which a label may stand."""
    words = load("allegations")
    return words["label"] | words["guilty"] | words["guilty_deed"]


def _adjective(passage: Passage, label: int, people: People) -> Label | None:
    """ "Accused killer Ada Voss", "Ada Voss, the alleged killer", "the alleged killer"."""
    criminal = _criminal_after(passage, label)
    if criminal is None or _is_verb(passage, label):
        return None
    person, first, last = _person_beside(passage, label, criminal, people)
    if person is None and not _means_one(passage, label, criminal):
        return None
    return Label("adjective", passage, first, last, criminal, person)


def _is_verb(passage: Passage, word: int) -> bool:
    """Whether the word is what somebody does: "she accused dealers of cheating"."""
    before = word - 1
    return before in passage.children[word] and passage.tokens[before].dep in BEFORE_VERBS


def _criminal_after(passage: Passage, label: int) -> int | None:
    """The criminal that an adjective stands before, within its noun phrase."""
    end = min(label + 2 + LONGEST, len(passage.tokens))
    for number in range(label + 1, end):
        if _is_criminal(passage, number) and not _mere_part(passage, number):
            return number
        if passage.tokens[number].pos not in INSIDE and "-" not in passage.words[number - 1 : number + 2]:
            return None
    return None


def _is_criminal(passage: Passage, word: int) -> bool:
    # the parse takes many a noun in -er for a comparative, whose lemma is another word
    words = load("allegations")
    pair = (
        {f"{passage.word(word - 1)} {form}" for form in (passage.lemmas[word], passage.word(word))} if word else set()
    )
    return not words["criminal"].isdisjoint((passage.lemmas[word], passage.word(word))) or not words[
        "criminal_phrase"
    ].isdisjoint(pair)


def _mere_part(passage: Passage, noun: int) -> bool:
    """Whether the noun only says of which kind another thing is: "a suspected terrorist attack"."""
    if noun + 1 == len(passage.tokens):
        return False
    following = passage.tokens[noun + 1]
    return following.pos == "NOUN" or passage.words[noun + 1] == "-"


def _person_beside(passage: Passage, first: int, criminal: int, people: People) -> tuple[Name | None, int, int]:
    """Whose name stands beside the label, and the tokens of both."""
    after = criminal + 1
    comma = passage.words[after : after + 1] == [","]
    found = people.opening_at(passage, after + comma)
    if found is not None and (not comma or _closes(passage, found[0].last)):
        return found[1], first, found[0].last
    start = first - 1 if first and passage.tokens[first - 1].dep == "det" else first
    before = (
        people.ending_at(passage, _before_age(passage, start - 1))
        if passage.words[start - 1 : start] == [","]
        else None
    )
    if before is not None and _closes(passage, criminal + 1):
        return before[1], first, criminal + 1
    verb = passage.tokens[criminal].head
    if passage.tokens[criminal].dep == "attr" and passage.child(verb, "neg") is None:
        subject = passage.child(verb, "nsubj")
        owner = people.at(passage, subject) if subject is not None else None
        return owner, first, criminal + 1
    return None, first, criminal + 1


def _before_age(passage: Passage, comma: int) -> int:
    """The comma after a name, before an age that stands between: "Ada Voss, 43, the alleged killer"."""
    aged = comma > 1 and passage.tokens[comma - 1].pos == "NUM" and passage.words[comma - 2] == ","
    return comma - 2 if aged else comma


def _closes(passage: Passage, number: int) -> bool:
    """Whether an apposition ends before a token: at a mark, a bracket or the end."""
    return number >= len(passage.tokens) or not passage.words[number][0].isalnum() or passage.word(number) == "and"


def _means_one(passage: Passage, label: int, criminal: int) -> bool:
    """Whether one certain person is meant: "the alleged bomber", "her accused killer", not "a suspected spy"."""
    if passage.tokens[criminal].tag != "NN":
        return False
    if passage.block.role in ("headline", "kicker", "standfirst") and (
        label == 0 or passage.tokens[label - 1].dep != "det"
    ):
        return True  # a headline leaves the article out
    return label > 0 and (passage.word(label - 1) in OWNERS or passage.tokens[label - 1].tag in ("POS", "PRP$"))


def _noun(passage: Passage, criminal: int, people: People) -> Label | None:
    """ "Murderer Ada Voss", "Ada Voss is a murderer"."""
    if passage.tokens[criminal].pos not in ("NOUN", "PROPN") or _mere_part(passage, criminal):
        return None
    if any(passage.tokens[c].dep in ("amod", "neg") for c in passage.children[criminal]):
        return None
    if criminal and passage.tokens[criminal - 1].pos in ("ADJ", "VERB"):
        return None
    person, first, last = _person_beside(passage, criminal, criminal, people)
    return None if person is None else Label("noun", passage, first, last, criminal, person)


def _deed(passage: Passage, verb: int, people: People) -> Label | None:
    """ "Ada Voss murdered her husband", "he was murdered by Ada Voss": told as what happened."""
    doer = _doer(passage, verb)
    person = people.at(passage, doer) if doer is not None else None
    return None if person is None else Label("verb", passage, verb, verb + 1, verb, person)


def _doer(passage: Passage, verb: int) -> int | None:
    if passage.tokens[verb].tag == "VBD" and passage.child(verb, "dobj") is not None:
        doer = passage.child(verb, "nsubj")
        return passage.tokens[verb].head if doer is not None and passage.word(doer) == "who" else doer
    if passage.tokens[verb].tag == "VBN" and passage.child(verb, "auxpass") is not None:
        by = passage.child(verb, "agent")
        return passage.child(by, "pobj") if by is not None else None
    return None


def _fact(number: int, label: Label, cases: CourtCases, places: Places) -> GuiltLabel:
    passage, person = label.passage, label.person
    return GuiltLabel(
        **places.at(passage, *passage.extent(label.first, label.last)),
        id=f"guilt-label-{number}",
        form=label.form,
        person=person.name if person is not None else None,
        convicted=cases.convicted(person),
        pending=cases.pending(person),
        attributed=any(
            label.criminal in passage.tokens_in(attribution.content)
            for attribution in passage.paragraph.attributions
            if attribution.source
        ),
    )
