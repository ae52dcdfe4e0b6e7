"""Where an outlet gives itself as the source: "the Gazette has learned", "this newspaper understands"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.facts import SelfCredit
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft

COPY = BODY | {"headline", "standfirst"}
MATTER = frozenset({"xcomp", "prep", "dobj"})


def self_credit_facts(
    passages: Sequence[Passage], drafts: Sequence[Draft], names: Sequence[Name], places: Places
) -> tuple[SelfCredit, ...]:
    """The self-credits of a story, in its order; `names` are all that it has."""
    outlets = _outlet_tokens(names)
    found = [
        (passage, first, verb)
        for passage in passages
        if passage.block.role in COPY and not _telling().isdisjoint(passage.vocabulary)
        for first, verb in _credits(passage, outlets.get(passage.number, {}))
    ]
    return tuple(
        SelfCredit(
            **places.at(passage, *passage.extent(first, verb + 1)),
            id=f"self-credit-{number}",
            outlet=_outlet(passage, first, verb),
            sourced=_is_sourced(passage, first, verb, drafts),
            quoted=passage.quoted(*passage.extent(verb, verb + 1)),
        )
        for number, (passage, first, verb) in enumerate(found, start=1)
    )


@cache
def _telling() -> frozenset[str]:
    words = load("self_credits")
    return words["learned"] | words["told"] | words["understood"] | words["revealed"]


def _outlet_tokens(names: Sequence[Name]) -> Mapping[int, dict[int, int]]:
    """For every block, the tokens of outlets' names, each with the name's first token."""
    tokens: dict[int, dict[int, int]] = {}
    for name in names:
        for naming in name.namings if name.outlet else ():
            tokens.setdefault(naming.block, {}).update(dict.fromkeys(range(naming.first, naming.last), naming.first))
    return tokens


def _credits(passage: Passage, outlets: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The first token of the outlet and the verb, for each credit."""
    for verb, lemma in enumerate(passage.lemmas):
        if lemma not in _telling() or passage.tokens[verb].pos != "VERB" or not _credits_itself(passage, verb, lemma):
            continue
        subject = passage.child(verb, "nsubj", "nsubjpass")
        if subject is None or subject > verb:
            continue
        if subject in outlets:
            yield outlets[subject], verb
        elif _this_outlet(passage, subject) or (
            lemma in load("self_credits")["revealed"] and passage.word(subject) == "we"
        ):
            yield passage.subtree(subject)[0], verb


def _credits_itself(passage: Passage, verb: int, lemma: str) -> bool:
    """ "Has learned that", "has been told", "understands that", "can reveal", not "learned to", "told readers"."""
    words, children = load("self_credits"), passage.children[verb]
    helpers = {passage.lemmas[child] for child in children if passage.tokens[child].dep in ("aux", "auxpass")}
    if any(passage.tokens[child].dep == "neg" for child in children):
        return False
    if lemma in words["learned"]:
        return "have" in helpers and _has_matter(passage, verb)
    if lemma in words["told"]:
        return {"have", "be"} <= helpers and _has_clause(passage, verb)
    if lemma in words["understood"]:
        return not helpers and passage.tokens[verb].tag == "VBZ" and _has_clause(passage, verb)
    return "can" in helpers


def _has_matter(passage: Passage, verb: int) -> bool:
    """Whether something was learned, and no skill."""
    if any(passage.tokens[c].dep == "xcomp" and passage.child(c, "aux") is not None for c in passage.children[verb]):
        return False
    return _has_clause(passage, verb) or any(passage.tokens[child].dep in MATTER for child in passage.children[verb])


def _has_clause(passage: Passage, verb: int) -> bool:
    """ "Understands that ...", "..., the Gazette understands."."""
    return passage.child(verb, "ccomp") is not None or _closes(passage, verb)


def _closes(passage: Passage, verb: int) -> bool:
    """Whether the sentence ends with the verb."""
    _, last = passage.sentences[passage.sentence(verb)]
    return all(passage.tokens[number].pos == "PUNCT" for number in range(verb + 1, last))


def _this_outlet(passage: Passage, subject: int) -> bool:
    this = any(passage.word(child) == "this" for child in passage.children[subject])
    return this and passage.lemmas[subject] in load("self_credits")["self_nouns"]


def _outlet(passage: Passage, first: int, verb: int) -> str:
    """The words for the outlet, without the verb's helpers."""
    subject = passage.child(verb, "nsubj", "nsubjpass")
    start, end = passage.extent(first, (first if subject is None else subject) + 1)
    return passage.text[start:end]


def _is_sourced(passage: Passage, outlet: int, verb: int, drafts: Sequence[Draft]) -> bool:
    """Whether the credit's sentence or the next one tells whence it comes; `outlet` is the outlet's first token."""
    sentence, words = passage.sentence(verb), load("self_credits")
    first, last = passage.sentences[sentence]
    beside = passage.under(verb, without=frozenset({"ccomp", "nsubj", "nsubjpass"}))
    if any(passage.word(n) in words["whence"] or passage.lemmas[n] in words["papers"] for n in beside):
        return True
    if any(passage.word(n) in words["crediting"] for n in range(first, last)):
        return True
    return any(
        draft.passage is passage
        and draft.source is not None
        and not draft.source.outlet
        and outlet not in draft.source_tokens
        and any(sentence <= found <= sentence + 1 for found in passage.sentences_of(draft.source_spans))
        for draft in drafts
    )
