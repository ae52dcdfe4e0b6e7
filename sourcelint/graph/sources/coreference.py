"""Whom a pronoun means: the nearest person, body or group that fits it, speakers and subjects first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.titles import role_of
from sourcelint.graph.parse import SUBJECTS
from sourcelint.graph.sources.prominence import asks, asks_somebody, in_passing, is_topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sourcelint.graph.names.namings import Gender
    from sourcelint.graph.parse import Parse

Who = TypeVar("Who")
Sort = Literal["person", "people", "thing"]

REACH = 4
"""How many paragraphs back a pronoun looks."""
UNNAMED = 1.5
"""How much less "she" means somebody without a name, of whom the story does not tell the sex."""
ASKER = 2.5
"""How much less whoever asks somebody speaks next than the one who is asked."""
PARALLEL = 1.5
"""How much more a pronoun means whom the clause before tells of, to which its own is joined."""
INTRODUCED = 1.5
"""How much it counts that a paragraph ends with who somebody is, wherever that stands in its sentence."""
NEXT_PARAGRAPH = 2.0
"""How many sentences behind a paragraph's last one, at most, the next one's first stands."""
GOES_ON = 4.0
"""How much more whoever spoke says what somebody adds."""
OTHER_PARAGRAPH = 0.7
"""How many sentences farther away another paragraph's are: a new one often turns to somebody else."""


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Who]):
    """Somebody or something mentioned before, at token `token` of `block`."""

    who: Who
    block: int
    token: int
    sort: Sort
    gender: Gender | None
    speaker: bool
    """The mention is the source of an attribution."""
    named: bool = True
    introduced: bool = False
    """The story first names somebody there, and says who they are."""


def antecedent(
    pronoun: str, block: int, token: int, candidates: Iterable[Candidate[Who]], parses: Sequence[Parse]
) -> Who | None:
    """The candidate that a third-person pronoun at token `token` of `block` means; None where none fits."""
    best, best_score = None, float("-inf")
    for candidate in candidates:
        if (candidate.block, candidate.token) >= (block, token) or block - candidate.block > REACH:
            continue
        fit = _fit(pronoun, candidate)
        if fit is None:
            continue
        score = fit + _salience(candidate, block, token, parses)
        if score >= best_score:
            best, best_score = candidate.who, score
    return best


def _fit(pronoun: str, candidate: Candidate[Who]) -> float | None:
    """How well a pronoun's person, number and sex fit; None where they do not."""
    lists = load("pronouns")
    if pronoun in lists["they"]:
        fits = candidate.sort == "people" or (candidate.sort == "thing" and candidate.speaker)
        return (0.0 if candidate.sort == "people" else -2.0) if fits else None
    if pronoun in lists["it"]:
        return 0.0 if candidate.sort == "thing" else None
    wanted: Gender = "he" if pronoun in lists["he"] else "she"
    if candidate.sort != "person" or candidate.gender not in (wanted, None):
        return None
    if candidate.gender:
        return 1.0
    return 0.0 if candidate.named else -UNNAMED


def _salience(candidate: Candidate[Who], block: int, token: int, parses: Sequence[Parse]) -> float:
    parse = parses[candidate.block]
    if candidate.block == block:
        distance: float = parse.sentence(token) - parse.sentence(candidate.token)
    else:
        distance = (
            1
            + OTHER_PARAGRAPH
            + parses[block].sentence(token)
            + sum(len(parses[number].paragraph.sentences) for number in range(candidate.block + 1, block))
        )
        distance += len(parse.paragraph.sentences) - 1 - parse.sentence(candidate.token)
    score = -1.5 * min(distance, 6) - 0.1 * max(distance - 6, 0)
    if candidate.block == block and _leads_clause_before(candidate.token, token, parse):
        score += PARALLEL
    score += _of_speech(candidate, block, distance, parse) + _of_place(candidate, distance, parse)
    if candidate.speaker and _goes_on(token, parses[block]):
        score += GOES_ON
    return score - (2.0 if parse.is_quoted(candidate.token) else 0.0)


def _goes_on(pronoun: int, parse: Parse) -> bool:
    """Whether a pronoun's verb says that somebody says more: "he added"."""
    verb = parse.tokens[pronoun].head
    return parse.tokens[pronoun].dep in SUBJECTS and parse.lemmas[verb] in load("carried_cues")["going_on"]


def _leads_clause_before(noun: int, pronoun: int, parse: Parse) -> bool:
    """Whether a noun, or what it has, is the subject of the clause to which "and" or "after" joins a pronoun's."""
    verb = parse.tokens[pronoun].head
    of_time = any(parse.lower[child] == "when" for child in parse.children[verb])  # of the noun before it, often
    joined = parse.tokens[verb].dep == "conj" or (parse.tokens[verb].dep == "advcl" and not of_time)
    if parse.tokens[pronoun].dep not in SUBJECTS or not joined:
        return False
    subject = parse.tokens[noun].head if parse.tokens[noun].dep == "poss" else noun
    return parse.tokens[subject].dep in SUBJECTS and parse.tokens[subject].head == parse.tokens[verb].head


def _of_speech(candidate: Candidate[Who], block: int, distance: float, parse: Parse) -> float:
    """What it counts that somebody spoke: for a person less where a paragraph in between may have turned to another."""
    if not candidate.speaker or (candidate.sort == "person" and distance and in_passing(candidate.token, parse)):
        return 0.0
    return 1.0 if candidate.sort == "person" and block - candidate.block > 1 else 2.0


def _is_brought_in(noun: int, parse: Parse) -> bool:
    """Whether a sentence ends with the name of whom it brings in by post or kinship: "with his aunt, Jane Roe"."""
    token = parse.tokens[noun]
    past = parse.paragraph.sentences[parse.sentence(noun)][1]
    posted = parse.words[token.head + 1] == "," and role_of(parse.tokens[token.head].lemma) is not None
    return token.dep == "appos" and posted and noun + 2 == past


def _of_place(candidate: Candidate[Who], distance: float, parse: Parse) -> float:
    """What it counts where a mention stands in its sentence: as its subject, as whose the subject is, as its topic."""
    noun = candidate.token
    if distance == 1 and _is_brought_in(noun, parse):
        return 1.0
    if candidate.introduced and 1 < distance < NEXT_PARAGRAPH:
        return INTRODUCED
    if parse.tokens[noun].dep == "appos" and role_of(parse.tokens[parse.tokens[noun].head].lemma):
        noun = parse.tokens[noun].head  # "a sailor, Jane Roe, left"
    dep = parse.tokens[noun].dep
    if dep in SUBJECTS:
        passing = distance and candidate.sort == "person" and in_passing(noun, parse)
        return (1.2 if passing else 1.5) - (ASKER if asks_somebody(noun, parse) else 0.0)
    if (dep == "dobj" and asks(noun, parse)) or (dep == "pobj" and is_topic(noun, parse)):
        return 1.5
    if dep == "poss" and parse.tokens[parse.tokens[noun].head].dep in SUBJECTS:
        return 1.0
    return -1.0 if dep in {"poss", "compound", "pobj"} else 0.0
