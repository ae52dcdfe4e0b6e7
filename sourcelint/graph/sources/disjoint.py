"""Whom a pronoun cannot mean: those whom its own sentence, or what it says in quotation marks, tells of by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.parse import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase

ARGUMENTS = frozenset({"dobj", "dative", "prep", "pobj", "agent", "nsubj", "nsubjpass", "attr", "poss", "xcomp"})
"""How what a verb tells of hangs on it, or on the one clause that it brings."""

PARTS = frozenset({"ccomp", "advcl", "xcomp", "relcl", "acl", "prep", "pobj", "pcomp"})
"""How a clause is part of another."""


def others_told_of(phrase: NounPhrase, heard: Heard) -> frozenset[Name]:
    """The people and bodies that stand by name beside a pronoun, where its bearer's own name does not stand.

    Of "Asked about Jane Roe, she said Ann Kerr would win" both, of "'Jane Roe has lost,' she said" Roe.
    """
    places = heard.names.of_block(phrase.block)
    if not places:
        return frozenset()
    parse = heard.parses[phrase.block]
    asked = _asked_about(parse, phrase.head)
    quoted = list(_quoted_before(phrase, heard))
    return frozenset(
        name
        for naming, name in places
        if parse.tokens[naming.last - 1].dep != "compound"
        and (
            naming.last - 1 in asked
            or any(
                start <= naming.start < end and not _is_retold(parse, naming.last - 1, start, end)
                for start, end in quoted
            )
            or (naming.first > phrase.head and _is_argument(parse, naming.last - 1, phrase.head))
        )
    )


def others_beside(phrase: NounPhrase, heard: Heard) -> frozenset[Name]:
    """The people by whose name the sentence of a description calls somebody else: who says it, or of whom it says.

    Of "Jane Roe asked whether the nominee thought Paul Kerr would win" neither is the nominee.
    """
    parse = heard.parses[phrase.block]
    above = {
        child for verb in _verbs_above(parse, phrase.head) for child in parse.children[verb] if child < phrase.head
    }
    first, past = parse.paragraph.sentences[parse.sentence(phrase.head)]
    said = [span for span in heard.contents.get((phrase.block, phrase.start), ()) if span[0] >= phrase.end]
    return frozenset(
        name
        for naming, name in heard.names.of_block(phrase.block)
        if name.kind == "person" and first <= naming.first < past
        if (naming.last - 1 in above and parse.tokens[naming.last - 1].dep in SUBJECTS)
        or any(start <= naming.start < end for start, end in said)
    )


def _verbs_above(parse: Parse, noun: int) -> Iterator[int]:
    """The verbs above a subject's own, of whose clauses its clause is a part, not one joined by "and" or a mark."""
    verb = parse.tokens[noun].head
    if parse.tokens[noun].dep not in SUBJECTS:
        return
    for above in parse.ancestors(verb):
        if parse.tokens[verb].dep not in PARTS:
            return
        yield above
        verb = above


def _quoted_before(phrase: NounPhrase, heard: Heard) -> Iterator[tuple[int, int]]:
    """What a pronoun says in quotation marks before it."""
    quotations = heard.parses[phrase.block].paragraph.quotations
    yield from ((quotation.start, phrase.start) for quotation in quotations if phrase.start - quotation.end == 1)
    for start, end in heard.contents.get((phrase.block, phrase.start), ()):
        for quotation in quotations:
            if quotation.end <= phrase.start and start < quotation.end and quotation.start < end:
                yield max(start, quotation.start), min(end, quotation.end)


def _is_retold(parse: Parse, name: int, start: int, end: int) -> bool:
    """Whether a name stands in what the quotation in [start, end) has others say: "'They say Roe lost,' she said"."""
    for above in parse.ancestors(name):
        token = parse.tokens[above]
        telling = token.head
        if not start <= parse.tokens[telling].start < end:
            return False
        tellers = (child for child in parse.children[telling] if parse.tokens[child].dep in SUBJECTS)
        if token.dep == "ccomp" and any(parse.lower[child] not in load("pronouns")["first"] for child in tellers):
            return True
    return False


def _is_argument(parse: Parse, name: int, pronoun: int) -> bool:
    """Whether a name behind a pronoun is what its verb tells of, or what the clause behind that verb does."""
    token = parse.tokens[pronoun]
    if token.dep not in SUBJECTS:
        return False
    above, clauses = name, 0
    while above != token.head:
        dep = parse.tokens[above].dep
        clauses += dep == "ccomp"
        if clauses > 1 or not (dep in ARGUMENTS or dep == "ccomp"):
            return False
        above = parse.tokens[above].head
    return True


def _asked_about(parse: Parse, pronoun: int) -> range:
    """The tokens of the clause that has a pronoun for its subject: "Asked about ...,"."""
    if parse.tokens[pronoun].dep in SUBJECTS:
        for clause in parse.children[parse.tokens[pronoun].head]:
            token = parse.tokens[clause]
            own = any(parse.tokens[child].dep in SUBJECTS for child in parse.children[clause])
            if clause < pronoun and token.dep == "advcl" and token.tag == "VBN" and not own:
                return range(*parse.subtree(clause))
    return range(0)
