"""From a doc to its story: the one place that knows in which order the facts are found."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from sourcelint.extract.model import Attribution, Doc
from sourcelint.graph.accusations import accusation_facts, find_charges
from sourcelint.graph.facts import Story
from sourcelint.graph.passage import Passage, passages_of
from sourcelint.graph.places import Places
from sourcelint.graph.quotation_facts import quotation_facts
from sourcelint.graph.sources.index import find_sources
from sourcelint.graph.statements.answers import find_answers
from sourcelint.graph.statements.attributed import draft_of
from sourcelint.graph.statements.denials import untagged_denials
from sourcelint.graph.statements.implicit import implicit_statements, labelled_voice
from sourcelint.graph.statements.refusals import find_refusals, refuses
from sourcelint.graph.statements.statement_facts import StatementWriter, denial_facts
from sourcelint.graph.unverified_claims import unverified_claim_facts
from sourcelint.graph.whole_story import whole_story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.article.model import Span
    from sourcelint.graph.facts import Source
    from sourcelint.graph.sources.index import SourceIndex
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.refusals import Refusal


def build_story(doc: Doc) -> Story:
    """All facts of an article, from its analysis."""
    passages, voices, index = voices_of(doc)
    places = Places(doc.article.blocks)
    answers = find_answers(passages, voices)
    drafts = _in_order([*voices, *answers.of_the_writer])
    sources = _counted(index.sources, drafts)
    ids = {draft: f"statement-{number}" for number, draft in enumerate(drafts, start=1)}
    charges = tuple(find_charges(passages, drafts, index.names))
    accusing = {charge.draft for charge in charges if charge.draft is not None}
    writer = StatementWriter(ids, answers, accusing, sources)
    statements = tuple(writer.write(draft, places) for draft in drafts)
    denials = denial_facts(drafts, ids, answers, places)
    return Story(
        article=doc.article,
        sentences=tuple(_sentences(passages)),
        sources=tuple(sources.values()),
        statements=statements,
        denials=denials,
        unverified_claims=unverified_claim_facts(passages, places),
        quotations=quotation_facts(passages, statements, drafts, places),
        accusations=accusation_facts(charges, drafts, ids, places, answers.answered),
        whole=whole_story(passages, places, tuple(sources.values()), statements, contested=bool(charges or denials)),
    )


def voices_of(doc: Doc) -> tuple[tuple[Passage, ...], list[Draft], SourceIndex]:
    """The passages of a doc, what the story says in somebody's voice (in its order), and whose words they are."""
    bare = passages_of(doc)
    refusals = [find_refusals(passage) for passage in bare]
    passages = tuple(_with_answers(passage, found) for passage, found in zip(bare, refusals, strict=True))
    index = find_sources(Doc(doc.article, tuple(passage.paragraph for passage in passages)), passages)
    explicit = list(_explicit(passages, refusals, index))
    return passages, _in_order([*explicit, *implicit_statements(passages, explicit)]), index


def _with_answers(passage: Passage, refusals: tuple[Refusal, ...]) -> Passage:
    """The passage with what the tagger has not tagged behind what it has: refusals, denials, a transcript's voices."""
    tagged = [refuses(passage, attribution, refusals) for attribution in passage.paragraph.attributions]
    found = [Attribution(*refusal.spans(passage)) for refusal in refusals if refusal not in tagged]
    found += untagged_denials(passage)
    if voice := labelled_voice(passage):
        found.append(voice)
    if not found:
        return passage
    attributions = (*passage.paragraph.attributions, *found)
    return Passage(passage.number, passage.block, msgspec.structs.replace(passage.paragraph, attributions=attributions))


def _explicit(
    passages: Sequence[Passage], refusals: Sequence[tuple[Refusal, ...]], index: SourceIndex
) -> Iterator[Draft]:
    for passage, refused in zip(passages, refusals, strict=True):
        for number, attribution in enumerate(passage.paragraph.attributions):
            refusal = refuses(passage, attribution, refused) is not None
            draft = draft_of(passage, attribution, index.of(passage.number, number), refusal=refusal)
            if draft is not None:
                yield draft


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: draft.place)


def _counted(sources: Sequence[Source], drafts: Sequence[Draft]) -> dict[str, Source]:
    """The sources by their ids, with the number of their statements."""
    counts = Counter(draft.source.id for draft in drafts if draft.source is not None)
    return {source.id: replace(source, statements=counts[source.id]) for source in sources}


def _sentences(passages: Sequence[Passage]) -> Iterator[Span]:
    for passage in passages:
        for number in range(len(passage.sentences)):
            yield passage.span(*passage.sentence_extent(number))
