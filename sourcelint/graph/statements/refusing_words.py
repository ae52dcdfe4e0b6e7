"""Whether a word refuses comment: "declined", "would not say", "did not respond", "could not be reached"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import Passage
from sourcelint.graph.statements.refusal_grammar import negated
from sourcelint.graph.statements.refusing_negated import NEGATIVE
from sourcelint.graph.statements.refusing_plainly import PLAIN

Test = Callable[[Passage, int], bool]


def refuses_comment(passage: Passage, word: int) -> bool:
    """Whether a word of a passage refuses comment, by what stands around it."""
    plain, negative = _tests()[passage.lemmas[word]]
    if any(says_no(passage, word) for says_no in plain):
        return True
    return bool(negative) and negated(passage, word) and any(says_no(passage, word) for says_no in negative)


@cache
def telling() -> frozenset[str]:
    """The lemmas on which a refusal can hang."""
    return frozenset(_tests())


@cache
def _tests() -> dict[str, tuple[list[Test], list[Test]]]:
    """By lemma, when it refuses by itself, and when it does where it is negated."""
    tests: dict[str, tuple[list[Test], list[Test]]] = defaultdict(lambda: ([], []))
    for number, table in enumerate((PLAIN, NEGATIVE)):
        for name, says_no in table:
            for lemma in load("refusals")[name]:
                tests[lemma][number].append(says_no)
    return dict(tests)
