"""What a story tells of the courts: who was arrested, charged or tried, and who was convicted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.allegations.people import People
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.passage import Passage

SUFFERERS = ("nsubjpass", "dobj")


class CourtCases:
    """Arrests, charges and convictions of a story, each with who suffers it (None: the copy says "he", "the man")."""

    def __init__(self, passages: Sequence[Passage], people: People) -> None:
        found = [case for passage in passages for case in _cases(passage, people)]
        self._convicted = [person for person, over in found if over]
        self._pending = [person for person, over in found if not over]

    def convicted(self, person: Name | None) -> bool:
        """Whether somebody is convicted who is, or may well be, this person (None: a person without a name)."""
        return any(found is None or person is None or found is person for found in self._convicted)

    def pending(self, person: Name | None) -> bool:
        """Whether this person, by name, is arrested, charged or tried."""
        return person is not None and any(found is person for found in self._pending)


def _cases(passage: Passage, people: People) -> Iterator[tuple[Name | None, bool]]:
    words = load("allegations")
    for number, lemma in enumerate(passage.lemmas):
        if passage.tokens[number].pos not in ("VERB", "ADJ"):
            continue
        if lemma in words["convict"] or (lemma in words["verdict"] and _guilty(passage, number)):
            if not _unsettled(passage, number):
                yield _sufferer(passage, number, people), True
            else:
                yield _sufferer(passage, number, people), False
        elif lemma in words["pursue"] or lemma == "plead" or _undergoes(passage, number):
            yield _sufferer(passage, number, people), False


def _undergoes(passage: Passage, verb: int) -> bool:
    """ "Faces a charge of murder", "stands trial"."""
    words, suffered = load("allegations"), passage.child(verb, "dobj")
    return (
        passage.lemmas[verb] in words["undergo"]
        and suffered is not None
        and passage.lemmas[suffered] in words["ordeal"]
    )


def _guilty(passage: Passage, verb: int) -> bool:
    """ "Pleaded guilty", "was found guilty", not "pleaded not guilty"."""
    following = [passage.word(n) for n in range(verb + 1, min(verb + 6, len(passage.tokens)))]
    return "guilty" in following and "not" not in following[: following.index("guilty")]


def _unsettled(passage: Passage, verb: int) -> bool:
    """ "If convicted", "could be sentenced", "was not convicted", "will be sentenced if"."""
    first, last = passage.sentences[passage.sentence(verb)]
    if passage.child(verb, "neg") is not None or "if" in passage.lower[verb:last]:
        return True
    return any(passage.word(n) in load("allegations")["unsettled"] for n in range(max(verb - 4, first), verb))


def _sufferer(passage: Passage, verb: int, people: People) -> Name | None:
    """Whom a court or the police deal with: "Voss was charged", "convicted Voss", "Voss pleaded guilty"."""
    itself = passage.lemmas[verb] == "plead" or _undergoes(passage, verb)
    relations = ("nsubj",) if itself else SUFFERERS
    sufferer = passage.child(verb, *relations)
    if sufferer is None and passage.tokens[verb].dep in ("acl", "relcl", "amod", "conj", "advcl"):
        sufferer = passage.tokens[verb].head
    if sufferer is None:
        return None
    named = people.at(passage, sufferer)
    if named is not None or passage.tokens[sufferer].tag not in ("WP", "WDT"):
        return named
    return people.at(passage, passage.tokens[verb].head)
