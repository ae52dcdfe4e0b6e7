"""`inspect` as JSON: each story one object, in a list (`json`) or a line each (`jsonl`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sourcelint.report.json_text import to_json
from sourcelint.report.story_schema import (
    AccusationRecord,
    QuotationRecord,
    SourceRecord,
    StatementRecord,
    StoryRecord,
    UnverifiedClaimRecord,
)

if TYPE_CHECKING:
    from sourcelint.graph.facts import Story
    from sourcelint.report.run import Inspected


def render_json(inspected: Inspected) -> str:
    """All stories in one list."""
    return to_json([_story(story) for story in inspected.stories], indent=2) + "\n"


def render_json_lines(inspected: Inspected) -> str:
    """One story a line."""
    return "".join(to_json(_story(story)) + "\n" for story in inspected.stories)


def _story(story: Story) -> dict[str, Any]:
    return story_record(story).model_dump(mode="json", by_alias=True)


def story_record(story: Story) -> StoryRecord:
    """The story as schema "sourcelint.story/1" has it."""
    return StoryRecord(
        path=story.article.path,
        sentences=story.sentences,
        sources=tuple(
            SourceRecord(
                id=source.id,
                type=source.type,
                name=source.name,
                description=source.description,
                spokesperson=source.spokesperson,
                outlet=source.outlet,
                reason_for_anonymity=source.reason_for_anonymity,
                mentions=tuple(mention.span for mention in source.mentions),
            )
            for source in story.sources
        ),
        statements=tuple(
            StatementRecord(
                id=statement.id,
                source=statement.source.id if statement.source else None,
                source_spans=statement.source_spans,
                cue_spans=statement.cue_spans,
                content_spans=statement.content_spans,
                form=statement.form,
                stance=statement.stance,
                answers=statement.answers,
                implicit=statement.implicit,
            )
            for statement in story.statements
        ),
        unverified_claims=tuple(
            UnverifiedClaimRecord(span=claim.span, marker=claim.marker)
            for claim in story.unverified_claims
            if claim.hearsay
        ),
        quotations=tuple(
            QuotationRecord(
                span=quotation.span,
                source=quotation.speaker.id if quotation.speaker else None,
                statement=quotation.statement,
                attributed=quotation.attributed,
            )
            for quotation in story.quotations
        ),
        accusations=tuple(
            AccusationRecord(
                span=accusation.span,
                statement=accusation.statement,
                accused=accusation.accused,
                answered=accusation.answered,
            )
            for accusation in story.accusations
        ),
    )
