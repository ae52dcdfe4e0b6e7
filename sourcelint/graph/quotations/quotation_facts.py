"""The quotations of a story as facts, each with the statement and the speaker it belongs to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.article.model import Span
from sourcelint.graph.facts import Quotation
from sourcelint.graph.headlines.quoted_words import standing_of
from sourcelint.graph.quotations.channel import channel_is_told, sounds_written
from sourcelint.graph.quotations.channel_conflicts import conflict_of
from sourcelint.graph.quotations.fragments import fragment_of
from sourcelint.graph.quotations.joining import join_quotations
from sourcelint.graph.quotations.order import voice_before, wait_for_speaker
from sourcelint.graph.quotations.shapes import is_sentence, is_title, stands_alone
from sourcelint.graph.quotations.speakers import is_heard, is_pulled, statement_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.facts import Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Place, Places
    from sourcelint.graph.quotations.joining import Quoted
    from sourcelint.graph.statements.attributed import Draft


def quotation_facts(
    passages: Sequence[Passage], statements: Sequence[Statement], drafts: Sequence[Draft], places: Places
) -> tuple[Quotation, ...]:
    """The quotations of a story, in its order, each with the statement in whose content it stands.

    `drafts` are the statements in the making, in the same order.
    """
    told: dict[int, list[tuple[Draft, Statement]]] = {}
    for draft, statement in zip(drafts, statements, strict=True):
        told.setdefault(draft.passage.number, []).append((draft, statement))
    writer = _Writer(passages, told, places)
    return tuple(writer.write(number) for number in range(len(writer.found)))


class _Writer:
    def __init__(
        self, passages: Sequence[Passage], told: dict[int, list[tuple[Draft, Statement]]], places: Places
    ) -> None:
        self._passages, self._told, self._places = passages, told, places
        self.found = [(quoted, statement_of(quoted, told)) for quoted in join_quotations(passages)]
        """The quotations, each with its statement."""
        outer = (number for number, (quoted, _) in enumerate(self.found) if quoted.depth == 0)
        self._following = dict(pairwise(outer))

    def write(self, number: int) -> Quotation:
        """The fact of a quotation, the story's number `number` from 0."""
        quoted, statement = self.found[number]
        following = self.found[self._following.get(number, number)]
        conflict, clashing = conflict_of(statement, self.found[:number], self._passages)
        speaker = statement.source if statement is not None else None
        wait = wait_for_speaker(quoted, statement, self._passages, self._told)
        other = voice_before(quoted, statement, self._passages, self._told) if statement is not None else None
        return Quotation(
            **self._place(quoted),
            id=f"quotation-{number + 1}",
            words=len(quoted.words),
            sentence_like=is_sentence(quoted),
            title_like=is_title(quoted),
            nested=quoted.depth > 0,
            alone=stands_alone(quoted),
            speaker=speaker,
            statement=statement.id if statement is not None else None,
            attributed=quoted.first.block.label is not None
            or speaker is not None
            or is_heard(quoted, self._passages, self._told)
            or is_pulled(quoted, self.found),
            words_before_speaker=wait.words,
            sentences_before_speaker=wait.sentences,
            after_other=other.id if other is not None else None,
            standing=standing_of(quoted, self._passages),
            sounds_written=sounds_written(quoted),
            channel_told=channel_is_told(quoted, speaker, self._passages),
            fragment=fragment_of(quoted, statement, following),
            channel_conflict=conflict,
            other_channel=clashing.id if clashing is not None else None,
        )

    def _place(self, quoted: Quoted) -> Place:
        passage, mark = quoted.pieces[0]
        last, end = quoted.pieces[-1]
        place = self._places.at(passage, mark.start, mark.end)
        place["span"] = Span(place["span"].start, last.span(end.start, end.end).end)
        place["text"] = quoted.text
        return place
