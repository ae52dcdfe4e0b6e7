"""What kind of charge it is: of a deed or a mere trait, and whether the copy only mentions a known criminal case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import BODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.claims.charges import Charge
    from sourcelint.graph.passage import Passage

FEW = 3  # sentences


def is_of_deed(charge: Charge) -> bool:
    """Whether a charge names a deed: not "his bigotry", "is a liar", "accused him of “leading from behind”"."""
    passage, word, words = charge.passage, charge.word, load("wrongdoing")
    lemma = passage.lemmas[word]
    if lemma in words["trait"]:
        return False
    if lemma == "lie":
        return _has_matter(passage, word)
    if lemma in words["criticize"]:
        return any(passage.lemmas[t] in words["wrongdoing"] - words["trait"] for t in passage.under(word) if t != word)
    return lemma not in words["accuse"] or not _is_quoted_label(passage, word)


def _has_matter(passage: Passage, lie: int) -> bool:
    """ "Lied to voters", "lied about the wall"."""
    matter = load("wrongdoing")["matter"]
    return any(
        passage.word(child) in matter or passage.tokens[child].dep in ("ccomp", "dative")
        for child in passage.children[lie]
    )


def _is_quoted_label(passage: Passage, accuse: int) -> bool:
    """Whether somebody is accused of a phrase in quotation marks that names no wrong."""
    of = next((child for child in passage.children[accuse] if passage.word(child) == "of"), None)
    if of is None or passage.quoted(*passage.extent(accuse, accuse + 1)):
        return False
    what = [t for t in passage.under(of) if t != of and passage.tokens[t].pos != "PUNCT"]
    named = any(passage.lemmas[t] in load("wrongdoing")["wrongdoing"] for t in what)
    return bool(what) and not named and passage.quoted(*passage.extent(what[0], what[0] + 1))


def is_in_passing(charge: Charge, passages: Sequence[Passage]) -> bool:
    """Whether a criminal case is background: the accused is in neither headline nor lead, and hardly anywhere else."""
    if not _is_criminal_case(charge):
        return False
    surname = charge.name.split()[-1].lower()
    lead = next((passage.number for passage in passages if passage.block.role in BODY), 0)
    told = [passage for passage in passages if surname in passage.lower]
    if any(passage.number <= lead for passage in told):
        return False
    return sum(len({p.sentence(t) for t, word in enumerate(p.lower) if word == surname}) for p in told) <= FEW


def _is_criminal_case(charge: Charge) -> bool:
    """A charge in court, or the accusation of a violent death."""
    passage, words = charge.passage, load("wrongdoing")
    if passage.lemmas[charge.word] in words["criminal_case"]:
        return True
    under = {passage.lemmas[token] for token in passage.under(charge.word)}
    return passage.lemmas[charge.word] in words["accuse"] and not under.isdisjoint(words["violent_death"])
