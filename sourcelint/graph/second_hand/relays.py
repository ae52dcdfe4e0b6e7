"""Other outlets' unnamed sources: "an official said, CNN reported", "CNN reported, citing two officials"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.facts import RelayedSource
from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.article.model import Span
    from sourcelint.graph.facts import Source, Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft

CITING = frozenset({"cite", "quote"})


def relayed_source_facts(
    drafts: Sequence[Draft],
    sources: Mapping[str, Source],
    statements: Sequence[Statement],
    places: Places,
) -> tuple[RelayedSource, ...]:
    """The relayed sources of a story, each once; `statements` are the facts of the drafts, in their order."""
    found: dict[Span, RelayedSource] = {}
    borne_out = {s.source.id for s in statements if s.source is not None and s.corroborated}
    for draft, statement in zip(drafts, statements, strict=True):
        if draft.source is None:
            continue
        source = sources[draft.source.id]
        for start, end in _told(draft, source):
            place = places.at(draft.passage, start, end)
            found.setdefault(
                place["span"],
                RelayedSource(
                    **place,
                    id=f"relayed-source-{len(found) + 1}",
                    statement=statement.id,
                    corroborated=statement.corroborated or source.id in borne_out,
                ),
            )
    return tuple(found.values())


def _told(draft: Draft, source: Source) -> Iterator[tuple[int, int]]:
    """The words for the unnamed source on which a statement rests through another outlet."""
    if source.outlet:
        yield from _cited(draft)
    elif source.anonymous and source.relayed and not _beside_the_point(draft):
        spans = [span for span in draft.source_spans if draft.passage.span(*span) == source.span]
        yield from spans[:1] or _cited(draft)


def _beside_the_point(draft: Draft) -> bool:
    """Whether the outlet's report is another matter: "he stays, as the Gazette reported, two officials said"."""
    passage = draft.passage
    for sentence in passage.sentences_of(draft.source_spans):
        for token in range(*passage.sentences[sentence]):
            if passage.lemmas[token] == "report" and any(passage.word(c) == "as" for c in passage.children[token]):
                return True
    return False


def _cited(draft: Draft) -> Iterator[tuple[int, int]]:
    """Whom the outlet cites in the statement's sentence: "citing two officials briefed on the plan"."""
    passage = draft.passage
    for sentence in passage.sentences_of(draft.cue_spans):
        first, last = passage.sentences[sentence]
        for token in range(first, last):
            if passage.lemmas[token] in CITING and passage.tokens[token].tag == "VBG":
                whom = passage.child(token, "dobj")
                if whom is not None and _is_unnamed(passage, whom):
                    begin, end = passage.subtree(whom)
                    yield passage.extent(begin, end)


def _is_unnamed(passage: Passage, noun: int) -> bool:
    """Whether a noun stands for insiders of whom no name is told."""
    lists = load("anonymity")
    begin, end = passage.subtree(noun)
    person = any(entity.label == "PERSON" and begin <= entity.first < end for entity in passage.paragraph.entities)
    beside = any(passage.tokens[child].dep in ("appos", "poss") for child in passage.children[noun])
    return passage.lemmas[noun] in lists["insiders"] | lists["opaque"] and not (person and beside)
