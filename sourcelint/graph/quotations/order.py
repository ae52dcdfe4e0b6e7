"""In which order a reader meets quoted words and who spoke them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.quotations.shapes import MARKS
from sourcelint.graph.statements.attributed import BODY, count_words
from sourcelint.graph.stems import stem, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.facts import Source, Statement
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.quotations.joining import Quoted
    from sourcelint.graph.quotations.speakers import Told

LEAST_SENTENCE = 4  # words: a reader is past a shorter one at once
LONGEST_TAG = 25  # words of "said Jane Roe, who ..." behind a quotation
NEAR = 3  # paragraphs in which a reader has somebody in mind
LONGEST_QUESTION = 60  # code points from a question mark to the end of a paragraph: ` why?” a reporter asked him.`


@dataclass(frozen=True, slots=True)
class Wait:
    """What a reader reads of a quotation before the copy says whose words it has."""

    words: int = 0
    sentences: int = 0


def wait_for_speaker(quoted: Quoted, statement: Statement | None, passages: Sequence[Passage], told: Told) -> Wait:
    """How long a reader waits for the speaker; no time where the copy has just named or heard the speaker.

    The speaker counts as told where the words for the source or the cue begin.
    """
    if statement is None or statement.source is None or not _is_new(statement) or _by_surname(statement):
        return Wait()
    if _is_known(quoted, statement.source, passages, told) or _reads_out(quoted, statement, passages):
        return Wait()
    named = min(span.start for span in (*statement.source_spans, *statement.cue_spans))
    words = sentences = 0
    for passage, mark in quoted.pieces:
        tokens = passage.inside(mark.start, mark.end)
        before = [t for t in tokens if passage.span(passage.tokens[t].start, passage.tokens[t].end).start < named]
        read = Counter(passage.sentence(t) for t in before if passage.words[t][0].isalnum())
        words += sum(read.values())
        sentences += sum(count >= LEAST_SENTENCE for count in read.values())
    return Wait(words, sentences)


def _is_new(statement: Statement) -> bool:
    """Whether the words for the source may bring in somebody new: a name, "one voter", but not "the aide" or "she"."""
    source, words = statement.source, _source_words(statement)
    if source is None or source.type == "document" or not statement.source_spans:
        return False
    if any(mention.kind == "pronoun" and mention.span in statement.source_spans for mention in source.mentions):
        return False
    return source.name is not None or words[:1] != ["the"]


def _by_surname(statement: Statement) -> bool:
    """Whether a surname alone tells the speaker, as of somebody whom the copy has introduced."""
    source = statement.source
    return source is not None and source.type == "named-person" and len(_source_words(statement)) == 1


def _source_words(statement: Statement) -> list[str]:
    mentions = statement.source.mentions if statement.source is not None else ()
    return next((m.text.lower().split() for m in mentions if m.span in statement.source_spans), [])


def _is_known(quoted: Quoted, speaker: Source, passages: Sequence[Passage], told: Told) -> bool:
    """Whether a reader expects the speaker: the copy names or hears them shortly before, or asks and they answer."""
    first, lead = quoted.first, led_up(quoted, passages)
    if first.block.label is not None or lead.endswith(":") or "?" in lead[-LONGEST_QUESTION:]:
        return True
    start = first.span(quoted.start, quoted.start + 1).start
    if any(mention.block == first.number and mention.span.end <= start for mention in speaker.mentions):
        return True
    return _is_near(speaker, first, passages, told)


def _reads_out(quoted: Quoted, statement: Statement, passages: Sequence[Passage]) -> bool:
    """Whether the speaker is the voice of an advertisement or a film that the words before announce."""
    words = load("quotations")
    announced = not words["read_out"].isdisjoint(words_of(led_up(quoted, passages).lower()))
    return announced and not words["readers"].isdisjoint(_source_words(statement))


def _is_near(speaker: Source, passage: Passage, passages: Sequence[Passage], told: Told) -> bool:
    """Whether the copy mentions or hears somebody in one of the paragraphs before."""
    body = [p for p in passages[max(0, passage.number - 2 * NEAR) : passage.number] if p.block.role in BODY][-NEAR:]
    near = {p.number for p in body}
    if any(mention.block in near for mention in speaker.mentions):
        return True
    if any(s.source is not None and s.source.id == speaker.id for number in near for _, s in told.get(number, ())):
        return True
    names = {stem(word) for word in words_of(f"{speaker.name or ''} {speaker.text}") if word[0].isupper()}
    return bool(body) and any(stem(word) in names for word in words_of(body[-1].text) if word[0].isupper())


def led_up(quoted: Quoted, passages: Sequence[Passage]) -> str:
    """The words before a quotation in its paragraph; where it opens the paragraph, those of the paragraph before."""
    if before := quoted.first.text[: quoted.start].strip(MARKS):
        return before
    previous = previous_paragraph(quoted.first, passages)
    return previous.text if previous is not None else ""


def previous_paragraph(passage: Passage, passages: Sequence[Passage]) -> Passage | None:
    """The block right before a paragraph, where that is a paragraph too; None after a headline, a label, a picture."""
    before = passages[passage.number - 1] if passage.number else None
    return before if before is not None and before.block.role in BODY else None


def voice_before(quoted: Quoted, statement: Statement, passages: Sequence[Passage], told: Told) -> Statement | None:
    """Somebody else's quoted statement with which the paragraph before ends, where a quotation opens its paragraph.

    None where the copy has mentioned the new speaker shortly before or somebody asks something, as in a conversation.
    """
    speaker, before = statement.source, previous_paragraph(quoted.first, passages)
    if speaker is None or before is None or quoted.first.text[: quoted.start].strip() or not _is_new(statement):
        return None
    if "?" in (before.text + quoted.text)[-LONGEST_QUESTION - len(quoted.text) :]:
        return None
    other = _last_voice(before, told)
    if (
        other is None
        or other.source is None
        or other.source.id == speaker.id
        or _is_listed(before, other, passages, told)
    ):
        return None
    return None if _is_near(speaker, quoted.first, passages, told) else other


def _is_listed(passage: Passage, voice: Statement, passages: Sequence[Passage], told: Told) -> bool:
    """Whether a paragraph opens with one new voice and follows another's: the third of such a row surprises nobody."""
    marks, before = passage.outer_quotations, previous_paragraph(passage, passages)
    if before is None or not marks or not _is_new(voice) or passage.text[: marks[0].start].strip():
        return False
    first = _last_voice(before, told)
    return first is not None and first.source is not voice.source


def _last_voice(passage: Passage, told: Told) -> Statement | None:
    """The statement that has the last sentence of a paragraph in its quotation marks: a sentence, no phrase."""
    marks = passage.outer_quotations
    if not marks or marks[-1].end <= passage.sentence_extent(len(passage.sentences) - 1)[0]:
        return None
    text = passage.text[marks[-1].start : marks[-1].end].lstrip(MARKS)
    if (
        not text[:1].isupper()
        or count_words(text) < LEAST_SENTENCE
        or count_words(passage.text[marks[-1].end :]) > LONGEST_TAG
    ):
        return None
    holding = (s for d, s in told.get(passage.number, ()) if any(a <= marks[-1].start < b for a, b in d.content_spans))
    return next((s for s in holding if s.quoted_words), None)
