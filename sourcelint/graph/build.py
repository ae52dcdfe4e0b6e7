"""From a doc to its story: the one place that knows in which order the facts are found."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from sourcelint.extract.model import Attribution, Doc
from sourcelint.graph.allegations.alleged_words import alleged_word_facts
from sourcelint.graph.allegations.guilt_labels import guilt_label_facts
from sourcelint.graph.allegations.people import People
from sourcelint.graph.claims.accusations import AccusationWriter
from sourcelint.graph.claims.charges import find_charges
from sourcelint.graph.claims.conflict_claims import conflict_claim_facts
from sourcelint.graph.claims.unverified_claims import unverified_claim_facts
from sourcelint.graph.evidence.documents import document_facts
from sourcelint.graph.evidence.figures import figure_facts
from sourcelint.graph.evidence.polls import poll_facts
from sourcelint.graph.evidence.references import reference_facts
from sourcelint.graph.evidence.stretch import Surroundings
from sourcelint.graph.evidence.studies import study_facts
from sourcelint.graph.facts import Story
from sourcelint.graph.headlines.claims import headline_facts
from sourcelint.graph.identification.affiliations import affiliated
from sourcelint.graph.identification.identifications import identification_facts
from sourcelint.graph.identification.introductions import introduced
from sourcelint.graph.identification.masked_names import masked_name_facts
from sourcelint.graph.passage import Passage, passages_of
from sourcelint.graph.places import Places
from sourcelint.graph.quotations.quotation_facts import quotation_facts
from sourcelint.graph.second_hand.relays import relayed_source_facts
from sourcelint.graph.second_hand.self_credits import self_credit_facts
from sourcelint.graph.sources.index import find_sources
from sourcelint.graph.statements.answers import find_answers
from sourcelint.graph.statements.attributed import draft_of
from sourcelint.graph.statements.doubtful import is_doubtful
from sourcelint.graph.statements.implicit import implicit_statements, labelled_voice
from sourcelint.graph.statements.non_responses import non_response_facts
from sourcelint.graph.statements.refusals import find_refusals, reported
from sourcelint.graph.statements.statement_facts import StatementWriter, denial_facts
from sourcelint.graph.statements.untagged_denials import untagged_denials
from sourcelint.graph.statements.untagged_statements import untagged_statements
from sourcelint.graph.whole_story.story_fact import whole_story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.article.model import Span
    from sourcelint.graph.facts import Source
    from sourcelint.graph.sources.index import SourceIndex
    from sourcelint.graph.statements.attributed import Draft


def build_story(doc: Doc) -> Story:
    """All facts of an article, from its analysis."""
    passages, voices, index = voices_of(doc)
    places = Places(doc.article.blocks)
    answers = find_answers(passages, voices)
    drafts = _in_order([*voices, *answers.of_the_writer])
    sources = introduced(affiliated(_counted(index.sources, drafts), index.names), index.names, doc.article)
    ids = {draft: f"statement-{number}" for number, draft in enumerate(drafts, start=1)}
    charges = tuple(find_charges(passages, drafts, index.names))
    accusing = {charge.draft for charge in charges if charge.draft is not None}
    writer = StatementWriter(ids, answers, accusing, sources)
    statements = tuple(writer.write(draft, places) for draft in drafts)
    accuses = AccusationWriter(passages, drafts, ids, places, answers.answered)
    denials = denial_facts(drafts, ids, answers, places)
    surroundings = Surroundings(doc.article, passages)
    return Story(
        article=doc.article,
        sentences=tuple(_sentences(passages)),
        sources=tuple(sources.values()),
        statements=statements,
        denials=denials,
        unverified_claims=unverified_claim_facts(passages, places),
        quotations=quotation_facts(passages, statements, drafts, places),
        accusations=tuple(accuses.write(number, charge) for number, charge in enumerate(charges, start=1)),
        relayed_sources=relayed_source_facts(drafts, sources, statements, places),
        self_credits=self_credit_facts(passages, drafts, index.names, places),
        whole=whole_story(passages, places, tuple(sources.values()), statements, contested=bool(charges or denials)),
        guilt_labels=guilt_label_facts(passages, People(index.names), places),
        alleged_words=alleged_word_facts(passages, places),
        conflict_claims=conflict_claim_facts(passages, drafts, ids, sources, places),
        non_responses=non_response_facts(drafts, ids, sources, places),
        figures=figure_facts(passages, drafts, surroundings, places),
        polls=poll_facts(passages, surroundings, places),
        studies=study_facts(passages, surroundings, places),
        documents=document_facts(passages, surroundings, places),
        references=reference_facts(passages, surroundings, places),
        headlines=headline_facts(passages, statements, drafts, places),
        identifications=identification_facts(passages, sources, statements, index.names, places),
        masked_names=masked_name_facts(passages, statements, places),
    )


def voices_of(doc: Doc) -> tuple[tuple[Passage, ...], list[Draft], SourceIndex]:
    """The passages of a doc, what the story says in somebody's voice (in its order), and whose words they are."""
    passages, explicit, index = explicit_voices(doc)
    return passages, _in_order([*explicit, *implicit_statements(passages, explicit)]), index


def explicit_voices(doc: Doc) -> tuple[tuple[Passage, ...], list[Draft], SourceIndex]:
    """The same without the implicit statements, which go on in those voices."""
    answered = [_with_answers(passage) for passage in passages_of(doc)]
    passages = tuple(passage for passage, _ in answered)
    index = find_sources(Doc(doc.article, tuple(passage.paragraph for passage in passages)), passages)
    return passages, list(_explicit(answered, index)), index


def _with_answers(passage: Passage) -> tuple[Passage, frozenset[int]]:
    """The passage with what the tagger has not tagged behind what it has, and which of its attributions refuse comment.

    Added are refusals, denials and a transcript's voices.
    """
    refusals = find_refusals(passage)
    told = reported(passage, refusals)
    found = [Attribution(*refusal.spans(passage)) for refusal in refusals if refusal not in told]
    refusing = {number for number, refusal in enumerate(told) if refusal is not None}
    refusing.update(range(len(told), len(told) + len(found)))
    found += untagged_denials(passage)
    found += untagged_statements(passage)
    if voice := labelled_voice(passage):
        found.append(voice)
    if found:
        paragraph = msgspec.structs.replace(passage.paragraph, attributions=(*passage.paragraph.attributions, *found))
        passage = Passage(passage.number, passage.block, paragraph)
    return passage, frozenset(refusing)


def _explicit(answered: Sequence[tuple[Passage, frozenset[int]]], index: SourceIndex) -> Iterator[Draft]:
    for passage, refusing in answered:
        for number, attribution in enumerate(passage.paragraph.attributions):
            refusal = number in refusing
            source_words = index.source_words(passage.number, number, attribution.source)
            draft = draft_of(passage, attribution, index.of(passage.number, number), source_words, refusal=refusal)
            if draft is not None and not is_doubtful(draft, attribution):
                yield draft


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: draft.place)


def _counted(sources: Sequence[Source], drafts: Sequence[Draft]) -> dict[str, Source]:
    """The sources that say something by their ids, with the number of their statements."""
    counts = Counter(draft.source.id for draft in drafts if draft.source is not None)
    return {
        source.id: source if source.statements == counts[source.id] else replace(source, statements=counts[source.id])
        for source in sources
        if counts[source.id]
    }


def _sentences(passages: Sequence[Passage]) -> Iterator[Span]:
    for passage in passages:
        for number in range(len(passage.sentences)):
            yield passage.span(*passage.sentence_extent(number))
