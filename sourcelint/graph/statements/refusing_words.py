"""Whether a word refuses comment: "declined", "would not say", "did not respond", "could not be reached", "silence"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import Test, negated
from sourcelint.graph.statements.refusing_by_gesture import GESTURES
from sourcelint.graph.statements.refusing_contact import CONTACT
from sourcelint.graph.statements.refusing_detail import DETAIL, NEGATED_DETAIL
from sourcelint.graph.statements.refusing_in_speech import SPOKEN, SPOKEN_NOUNS
from sourcelint.graph.statements.refusing_negated import NEGATIVE
from sourcelint.graph.statements.refusing_phrases import PHRASES
from sourcelint.graph.statements.refusing_plainly import PLAIN
from sourcelint.graph.statements.refusing_silence import NEGATED_SILENCE, SILENCE, SILENT_NOUNS

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage

HELPING = frozenset({"aux", "auxpass"})
PREDICATES = frozenset({"VERB", "AUX", "ADJ"})


@dataclass(frozen=True, slots=True)
class _Tests:
    """Of one lemma: when it refuses by itself, where it is negated, as a noun, and in what a source says."""

    plain: list[Test] = field(default_factory=list)
    negative: list[Test] = field(default_factory=list)
    noun: list[Test] = field(default_factory=list)
    spoken: list[Test] = field(default_factory=list)


def refuses_comment(passage: Passage, word: int) -> bool:
    """Whether a word of a passage refuses comment, by what stands around it."""
    if passage.tokens[word].dep in HELPING:
        return False
    tests = _tests()[passage.lemmas[word]]
    if not _is_predicate(passage, word):
        return passage.tokens[word].pos == "NOUN" and _any(passage, word, tests.noun)
    if _any(passage, word, tests.plain) or refuses_in_speech(passage, word):
        return True
    return bool(tests.negative) and negated(passage, word) and _any(passage, word, tests.negative)


def refuses_in_speech(passage: Passage, word: int) -> bool:
    """Whether it is only in what a source says that a word refuses: "it would be wrong to comment"."""
    return _any(passage, word, _tests()[passage.lemmas[word]].spoken)


@cache
def telling() -> frozenset[str]:
    """The lemmas on which a refusal can hang."""
    return frozenset(_tests())


def _any(passage: Passage, word: int, tests: list[Test]) -> bool:
    return any(says_no(passage, word) for says_no in tests)


def _is_predicate(passage: Passage, word: int) -> bool:
    return passage.tokens[word].pos in PREDICATES or passage.lemmas[word] in load("refusals")["mute"]


@cache
def _tests() -> dict[str, _Tests]:
    tests: dict[str, _Tests] = defaultdict(_Tests)
    kinds = {
        "plain": (*PLAIN, *SILENCE, *CONTACT, *GESTURES, *DETAIL),
        "negative": (*NEGATIVE, *NEGATED_SILENCE, *NEGATED_DETAIL),
        "noun": (*SILENT_NOUNS, *SPOKEN_NOUNS, *PHRASES),
        "spoken": (*SPOKEN, *SPOKEN_NOUNS, *PHRASES),
    }
    for kind, table in kinds.items():
        for name, says_no in table:
            for lemma in load("refusals")[name]:
                getattr(tests[lemma], kind).append(says_no)
    return dict(tests)
