"""The quotations of a story as facts: joined over paragraphs, with the statement and the speaker they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.article.model import Span
from sourcelint.graph.facts import Quotation
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import BODY, WORD, count_words, overlaps
from sourcelint.graph.statements.cues import word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.extract.model import Quotation as Marked
    from sourcelint.graph.facts import Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft

LEAST_SENTENCE = 3
QUIET = frozenset({"other", "belief"})  # cues that let nobody speak: plans, feelings, deeds
LONGEST_TERM = 7
BESIDE = 5  # tokens
FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with the passages that it runs over: one, or several where it goes on in the next paragraph."""

    pieces: tuple[tuple[Passage, Marked], ...]

    @property
    def first(self) -> Passage:
        """The passage in which it opens."""
        return self.pieces[0][0]

    @property
    def text(self) -> str:
        """What a reader sees of it, marks included; its paragraphs joined by a space."""
        return " ".join(passage.text[mark.start : mark.end] for passage, mark in self.pieces)

    @property
    def depth(self) -> int:
        """0 for an outer quotation, 1 for one inside it."""
        return self.pieces[0][1].depth


def join_quotations(passages: Sequence[Passage]) -> Iterator[Quoted]:
    """The quotations of a story, in order; a running one, whose paragraphs each open with a mark, is one."""
    running: list[tuple[Passage, Marked]] = []
    for passage in passages:
        for mark in passage.paragraph.quotations:
            if running and not goes_on(running[-1][0], passage, mark):
                yield Quoted(tuple(running))
                running = []
            if running or runs_on(passage, mark):
                running.append((passage, mark))
                if not runs_on(passage, mark):
                    yield Quoted(tuple(running))
                    running = []
            else:
                yield Quoted(((passage, mark),))
    if running:
        yield Quoted(tuple(running))


def runs_on(passage: Passage, mark: Marked) -> bool:
    """Whether a quotation is still open where its paragraph ends."""
    return mark.depth == 0 and not mark.closed and mark.end >= len(passage.text.rstrip())


def goes_on(before: Passage, passage: Passage, mark: Marked) -> bool:
    """Whether a quotation takes up the one that ran on at the end of the paragraph before."""
    return mark.start == 0 and mark.depth == 0 and passage.number == before.number + 1 and passage.block.role in BODY


def is_sentence(quoted: Quoted) -> bool:
    """Whether somebody's sentence is quoted: it has a finite verb with its subject, or begins and ends like one.

    A full stop alone tells nothing: American copy sets it before the closing mark of a mere phrase.
    """
    words = WORD.findall(quoted.text)
    if len(words) < LEAST_SENTENCE:
        return False
    stopped = quoted.text.rstrip("\"'”’» ").endswith((".", "!", "?"))
    return (stopped and not words[0][0].islower()) or any(_finite(p, m) for p, m in quoted.pieces)


def _finite(passage: Passage, mark: Marked) -> bool:
    inside = passage.tokens_in(((mark.start, mark.end),))
    return any(
        passage.tokens[t].dep in ("nsubj", "nsubjpass", "expl") and passage.tokens[t].head in inside for t in inside
    )


def is_title(quoted: Quoted) -> bool:
    """Whether a title, a name, a slogan, a sign or a term that is being introduced stands in the marks."""
    words, lower = WORD.findall(quoted.text), load("quotations")["lower_in_titles"]
    capitals = [word for word in words if word.lower() not in lower]
    if len(capitals) > 1 and all(word[0].isupper() or word[0].isdigit() for word in capitals):
        return True
    if len(words) > LONGEST_TERM:
        return False
    passage, mark = quoted.pieces[0]
    before = WORD.findall(passage.text[max(0, mark.start - 40) : mark.start].lower())[-3:]
    introduced = load("quotations")["introduced"]
    return any(" ".join(before[-size:]) in introduced for size in range(1, len(before) + 1))


def quotation_facts(
    passages: Sequence[Passage], statements: Sequence[Statement], drafts: Sequence[Draft], places: Places
) -> tuple[Quotation, ...]:
    """The quotations of a story, in its order, each with the statement in whose content it stands.

    `drafts` are the statements in the making, in the same order.
    """
    by_block: dict[int, list[tuple[Draft, Statement]]] = {}
    for draft, statement in zip(drafts, statements, strict=True):
        by_block.setdefault(draft.passage.number, []).append((draft, statement))
    return tuple(
        _fact(number, quoted, _statement_of(quoted, by_block), places, heard=_is_introduced(quoted, passages, by_block))
        for number, quoted in enumerate(join_quotations(passages), start=1)
    )


def _is_introduced(
    quoted: Quoted, passages: Sequence[Passage], by_block: Mapping[int, Sequence[tuple[Draft, Statement]]]
) -> bool:
    """Whether its paragraph, or the one before it, lets somebody speak, or a colon leads up to it.

    A quotation that no statement holds may still be plain to a reader: somebody speaks beside it.
    """
    passage, mark = quoted.pieces[0]
    before = next((p for p in reversed(passages[: passage.number]) if p.block.role in BODY), None)
    led_up = passage.text[: mark.start] if mark.start or not passage.number else passages[passage.number - 1].text
    if led_up.rstrip().endswith(":"):
        return True
    if any(_is_told(passage, mark) for mark in passage.outer_quotations):
        return True
    near = [passage.number, *([before.number] if before is not None else [])]
    return any(_speaks(statement) for block in near for _, statement in by_block.get(block, ()))


def _is_told(passage: Passage, mark: Marked) -> bool:
    """Whether a verb of saying follows right upon a quotation, even where no statement rests on it."""
    after = passage.tokens_in(((mark.end, len(passage.text)),))[:BESIDE]
    return any(passage.tokens[t].tag in FINITE and word_class(passage.lemmas[t]) == "neutral" for t in after)


def _speaks(statement: Statement) -> bool:
    """Whether somebody is heard in a statement; papers that are cited do not go on to talk."""
    if statement.source is None or statement.source.type == "document":
        return False
    return statement.cue_class not in QUIET and not statement.implicit


def _fact(number: int, quoted: Quoted, statement: Statement | None, places: Places, *, heard: bool) -> Quotation:
    passage, mark = quoted.pieces[0]
    last, end = quoted.pieces[-1]
    place = places.at(passage, mark.start, mark.end)
    place["span"] = Span(place["span"].start, last.span(end.start, end.end).end)
    place["text"] = quoted.text
    speaker = statement.source if statement is not None else None
    return Quotation(
        **place,
        id=f"quotation-{number}",
        words=count_words(quoted.text),
        sentence_like=is_sentence(quoted),
        title_like=is_title(quoted),
        nested=quoted.depth > 0,
        speaker=speaker,
        statement=statement.id if statement is not None else None,
        attributed=passage.block.label is not None or speaker is not None or heard,
    )


def _statement_of(quoted: Quoted, by_block: Mapping[int, Sequence[tuple[Draft, Statement]]]) -> Statement | None:
    """The statement whose content has most of a quotation; of two with as much, the explicit and the narrower one."""
    best: tuple[int, bool, int] = (0, False, 0)
    found = None
    for passage, mark in quoted.pieces:
        for draft, statement in by_block.get(passage.number, ()):
            shared = sum(end - start for start, end in overlaps(draft.content_spans, [(mark.start, mark.end)]))
            rank = shared, not draft.implicit, -sum(end - start for start, end in draft.content_spans)
            if shared and rank > best:
                best, found = rank, statement
    return found
