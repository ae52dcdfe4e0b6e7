"""Statements that no attribution of a passage has: "it found,", "the audit identified 40 cases", "put it at 40"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.extract.model import Attribution
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.told_accounts import is_free, pieces, told_accounts, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.passage import Passage

FINITE = frozenset({"VBZ", "VBD", "VBP", "VBN"})
BESIDE = frozenset({"parataxis", "relcl", "ccomp"})
SIDES = frozenset({"conj", "cc", "advcl", "parataxis", "punct"})
LONGEST_ASIDE = 12
"""How many words an aside may have: "the agency said on Tuesday"."""
CLOSING = (".", ",", ")")


def untagged_statements(passage: Passage) -> Iterator[Attribution]:
    """Statements of the copy's plain words that no attribution has and that a sure mark tells, in no order."""
    yield from told_accounts(passage)
    words = load("tellings")
    verbs = words["aside"] | words["with_clause"] | words["with_number"] | words["putting"] | words["taking"]
    if verbs.isdisjoint(passage.lemmas):
        return
    for number, lemma in enumerate(passage.lemmas):
        if lemma not in verbs or not _tells(passage, number) or not is_free(passage, number):
            continue
        found = _aside(passage, number) or _of_document(passage, number)
        if found is not None:
            yield found


def _tells(passage: Passage, verb: int) -> bool:
    """Whether a verb tells what is or was so: no infinitive, no "may" or "not"."""
    token, children = passage.tokens[verb], passage.children[verb]
    helped = [passage.tokens[child] for child in children if passage.tokens[child].dep in ("aux", "auxpass", "neg")]
    past_put = token.tag == "VB" and token.dep in ("ROOT", "conj") and not helped  # "put" of yesterday, misread
    if token.pos != "VERB" or not (token.tag in FINITE or past_put):
        return False
    has = all(helper.lemma == "have" for helper in helped)
    return has and (token.tag != "VBN" or bool(helped))


def _aside(passage: Passage, verb: int) -> Attribution | None:
    """Who says so, between commas or behind the last one: "the bridge, she recalled, was shut"."""
    subject = passage.child(verb, "nsubj")
    if passage.lemmas[verb] not in load("tellings")["aside"] or subject is None or not _is_teller(passage, subject):
        return None
    first, past = passage.sentences[passage.sentence(verb)]
    opening, end = passage.subtree(subject)[0], _end_of_aside(passage, verb, past)
    if end is None or opening <= first + 1 or passage.word(opening - 1) != "," or end - opening > LONGEST_ASIDE:
        return None
    before, behind = range(first, opening - 1), range(end, past)
    if not _stands_aside(passage, verb) or not _untold(passage, behind):
        return None
    content = trim(passage, [*(before if _untold(passage, before) else ()), *behind])
    if not content:
        return None
    return Attribution(pieces(passage, passage.under(subject)), pieces(passage, [verb]), pieces(passage, content))


def _is_teller(passage: Passage, subject: int) -> bool:
    lists = load("pronouns")
    return passage.word(subject) not in lists["first"] | lists["second"] | lists["relative"] | {"there", "what"}


def _end_of_aside(passage: Passage, verb: int, past: int) -> int | None:
    """The mark behind an aside's verb and what tells when and where; None where the verb has more to it."""
    allowed = load("tellings")["with_aside"]
    for number in range(verb + 1, past):
        if passage.words[number] in CLOSING:
            return number
        token = passage.tokens[number]
        if token.pos in ("VERB", "AUX") or (token.head == verb and token.dep not in allowed):
            return None
    return None


def _stands_aside(passage: Passage, verb: int) -> bool:
    """Whether the parse has the sentence go on beside a verb, or hang on it as what it tells."""
    return passage.tokens[verb].dep in BESIDE or passage.child(verb, "ccomp") is not None


def _untold(passage: Passage, tokens: range) -> bool:
    return all(is_free(passage, token) for token in tokens if passage.tokens[token].pos != "PUNCT")


def _of_document(passage: Passage, verb: int) -> Attribution | None:
    """What a document tells: "the register lists 40 firms", "the audit found that"."""
    subject = passage.child(verb, "nsubj")
    if subject is None or subject > verb:
        return None
    words, lemma = load("tellings"), passage.lemmas[verb]
    content: list[int] = []
    if passage.lemmas[subject] in words["documents"]:
        content = _clause(passage, verb) if lemma in words["with_clause"] else []
        if not content and lemma in words["with_number"]:
            content = _counted(passage, verb)
        if not content and lemma in words["taking"]:
            content = _taken(passage, verb)
    if not content and lemma in words["putting"]:
        content = _put(passage, verb)
    if not content:
        return None
    return Attribution(
        pieces(passage, passage.under(subject)), pieces(passage, [verb]), pieces(passage, trim(passage, content))
    )


def _clause(passage: Passage, verb: int) -> list[int]:
    clause = passage.child(verb, "ccomp")
    if clause is None or clause < verb or passage.child(clause, "nsubj", "nsubjpass", "expl") is None:
        return []
    finite = passage.tokens[clause].tag in FINITE or passage.child(clause, "aux", "auxpass") is not None
    return passage.under(clause) if finite else []


def _counted(passage: Passage, verb: int) -> list[int]:
    thing = passage.child(verb, "dobj")
    if thing is None or not _has_number(passage, passage.under(thing)):
        return []
    return _behind(passage, verb)


def _put(passage: Passage, verb: int) -> list[int]:
    """Of "put the cost at $3 million", what is put at a number."""
    rest = _behind(passage, verb)
    at = next((token for token in rest if passage.word(token) == "at"), None)
    if at is None or passage.child(verb, "dobj") is None:
        return []
    return rest if _has_number(passage, passage.under(at)) else []


def _taken(passage: Passage, verb: int) -> list[int]:
    """Of "lists Roe as the owner" and "rates the race a tossup", whom it takes for what."""
    objects = [child for child in passage.children[verb] if passage.tokens[child].dep in ("dobj", "oprd", "attr")]
    as_what = any(passage.word(child) == "as" for child in passage.children[verb])
    return _behind(passage, verb) if len(objects) > 1 or (objects and as_what) else []


def _behind(passage: Passage, verb: int) -> list[int]:
    """What hangs on a verb behind it, other clauses aside."""
    return [token for token in passage.under(verb, without=SIDES) if token > verb]


def _has_number(passage: Passage, tokens: list[int]) -> bool:
    return any(passage.tokens[token].tag == "CD" for token in tokens)
