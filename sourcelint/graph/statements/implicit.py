"""Implicit statements: sentences without a cue that go on in the voice of the source named just before.

A sentence in quotation marks does: of 361 in PolNeAR's train part that hold no cue, 355 belonged to the statement
beside or before them. Of sentences in plain words right after a statement one in eight does in that part, nearly
half in the stories of benchmarks/exercises: what speaks for it is weighed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.extract.model import Attribution
from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.interviews import spoken_label
from sourcelint.graph.statements.attributed import BODY, implicit_draft, overlaps, quoted_words, words_in
from sourcelint.graph.statements.follow_up_evidence import MOSTLY, FollowUp, evidence_of
from sourcelint.graph.statements.weights import likelihood, weigh, weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sourcelint.extract.model import Spans
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

REACH = 2  # paragraphs that a voice carries in quotation marks without being named again
PLAIN_REACH = 1  # paragraphs that it carries in plain words
LIKELY = 0.52  # right in nine of ten on stories kept back, in two of three on articles (training/follow_ups.py)
SHORTEST_NAME = 3


@dataclass(slots=True)
class Voice:
    """Whose words the reader hears: the last statement, and how likely nothing else has been said since."""

    statement: Draft
    chance: float = 1.0
    carried: int = 0


def chance_of(told: FollowUp) -> float:
    """How likely a sentence in plain words goes on in the voice of the statement before it, if the one before did."""
    return likelihood(weigh(evidence_of(told), weights("follow_ups")))


def implicit_statements(
    passages: Sequence[Passage], drafts: Sequence[Draft], judge: Callable[[FollowUp], float] = chance_of
) -> Iterator[Draft]:
    """The implicit statements of a story, given its explicit ones, and who judges its sentences in plain words."""
    by_sentence = _by_sentence(drafts)
    voice: Voice | None = None
    for passage in passages:
        if passage.block.role == "pointer":
            continue
        if passage.block.role not in BODY or passage.block.label is not None:
            voice = None
            continue
        for sentence in range(len(passage.sentences)):
            if own := by_sentence.get((passage.number, sentence)):
                voice = Voice(max(own, key=_who_goes_on))
            elif fellow := _in_same_quotation(passage, sentence, by_sentence):
                voice = Voice(fellow)
                yield _follow_up(passage, sentence, fellow)
            elif voice is not None:
                voice.chance = _chance_of_all(_told(passage, sentence, voice, by_sentence), voice.chance, judge)
                if voice.chance >= LIKELY:
                    voice.carried += 1
                    yield _follow_up(passage, sentence, voice.statement)


def _who_goes_on(draft: Draft) -> tuple[bool, tuple[int, int]]:
    """By what of a sentence's statements one is chosen that the next sentences go on with: the last but for a question.

    Of "'No,' Roe told CNN when asked whether it leaks" it is Roe's.
    """
    return draft.cue not in load("receivers")["asked"], draft.place


def _chance_of_all(told: FollowUp, so_far: float, judge: Callable[[FollowUp], float]) -> float:
    """How likely a stretch goes on in one voice up to and with a sentence, given how likely it did before that."""
    if quoted_share(told.passage, (told.passage.sentence_extent(told.sentence),)) >= MOSTLY:
        return float(_goes_on_quoted(told))
    return so_far * judge(told) if so_far >= LIKELY and _may_go_on(told) else 0.0


def _follow_up(passage: Passage, sentence: int, before: Draft) -> Draft:
    return implicit_draft(passage, before.source, (passage.sentence_extent(sentence),))


def _told(
    passage: Passage, sentence: int, voice: Voice, by_sentence: Mapping[tuple[int, int], list[Draft]]
) -> FollowUp:
    after = by_sentence.get((passage.number, sentence + 1), ())
    return FollowUp(
        passage, sentence, voice.statement, voice.carried, min(after, key=lambda draft: draft.place, default=None)
    )


def _goes_on_quoted(told: FollowUp) -> bool:
    """Whether a sentence in quotation marks is said by whoever has made the statement before it."""
    before, passage = told.before, told.passage
    if before.stance == "no-comment" or passage.number - before.passage.number > REACH:
        return False
    return passage is before.passage or not _is_cited_paper(before)


def _may_go_on(told: FollowUp) -> bool:
    """Whether a sentence in plain words states something, and stands near enough to a statement of somebody's."""
    before, passage = told.before, told.passage
    near = passage.number - before.passage.number <= PLAIN_REACH
    asks = passage.words[passage.sentences[told.sentence][1] - 1] == "?"
    speaks = before.source is not None and before.stance != "no-comment"
    return near and not asks and speaks and not _is_of_the_writer(told)


def _is_of_the_writer(told: FollowUp) -> bool:
    """Whether it says "I" or "we" outside quotation marks."""
    passage, writer = told.passage, load("follow_up")["writer"]
    tokens = range(*passage.sentences[told.sentence])
    return any(passage.plain[t] in writer and not passage.is_quoted(t) for t in tokens)


def _is_cited_paper(before: Draft) -> bool:
    """Whether a statement rests on a document without quoting it: the words quoted next are somebody else's."""
    paper = before.source is not None and before.source.type == "document"
    return paper and not before.quoted_words


def quoted_share(passage: Passage, spans: Spans) -> float:
    """The share of the words that stand in quotation marks, 0 to 1."""
    words = words_in(passage, spans)
    return quoted_words(passage, spans) / words if words else 0.0


def _in_same_quotation(
    passage: Passage, sentence: int, by_sentence: Mapping[tuple[int, int], list[Draft]]
) -> Draft | None:
    """The statement that has another part of the quotation in which a sentence stands."""
    start, end = passage.sentence_extent(sentence)
    quotation = next((q for q in passage.outer_quotations if q.start < end - 1 and start < q.end - 1), None)
    if quotation is None:
        return None
    bounds = ((quotation.start, quotation.end),)
    for number in passage.sentences_of(bounds):
        for draft in by_sentence.get((passage.number, number), ()):
            if overlaps(draft.content_spans, bounds):
                return draft
    return None


def _by_sentence(drafts: Sequence[Draft]) -> dict[tuple[int, int], list[Draft]]:
    found: dict[tuple[int, int], list[Draft]] = {}
    for draft in drafts:
        for sentence in draft.passage.sentences_of((*draft.cue_spans, *draft.content_spans)):
            found.setdefault((draft.passage.number, sentence), []).append(draft)
    return found


def labelled_voice(passage: Passage) -> Attribution | None:
    """What a paragraph of a transcript or an interview says, whose label names the speaker ("BAKER: ...", "A: ...").

    None where it has no label, is tagged as what the label says, or asks ("Q: ...": a question states nothing).
    """
    label = spoken_label(passage.block)
    if passage.block.label is None or label is None:
        return None
    start, end = passage.block.label
    content = len(passage.text) - len(passage.text[end:].lstrip()), len(passage.text)
    sides = load("interviews")
    speaks = label in sides["answers"] or (len(label) >= SHORTEST_NAME and label not in sides["questions"])
    tagged = any(spans[0][0] < end for a in passage.paragraph.attributions if (spans := a.source or a.content))
    if content[0] >= content[1] or not speaks or tagged:
        return None
    return Attribution(((start, start + len(label)),), (), (content,))
