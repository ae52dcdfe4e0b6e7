"""Who gave no answer, and what the copy tells of the attempt to get one: how often, by which way, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts import NonResponse
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.statement_facts import marked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft

Manner = Literal["unreached", "silent", "declined"]
Detail = Literal["none", "time", "count", "medium"]
DETAILS: tuple[Detail, ...] = ("medium", "count", "time")
WHEN = frozenset({"DATE", "TIME"})


def non_response_facts(
    drafts: Sequence[Draft], ids: Mapping[Draft, str], sources: Mapping[str, Source], places: Places
) -> tuple[NonResponse, ...]:
    """All places of a story where somebody gives no answer, in its order."""
    silent = [draft for draft in drafts if _gives_no_answer(draft) and not _told_by_another(draft, drafts)]
    return tuple(
        NonResponse(
            **places.at(draft.passage, *marked(draft)),
            id=f"non-response-{number}",
            statement=ids[draft],
            source=sources[draft.source.id],
            manner=_manner(draft),
            asked="person" if _asked_in_person(draft, draft.source) else "office",
            detail=_detail(draft),
        )
        for number, draft in enumerate(silent, start=1)
        if draft.source is not None
    )


def _gives_no_answer(draft: Draft) -> bool:
    """Whether the writer asked and tells of no answer: "has not answered the voters" is no such thing."""
    if draft.stance != "no-comment" or draft.source is None or not draft.cue_spans:
        return False
    if _manner(draft) == "declined":
        return True
    return not _sentence_words(draft).isdisjoint(load("attempts")["sought"]) and not _somebody_elses(draft)


def _somebody_elses(draft: Draft) -> bool:
    """Whether the request was a person's in the story, not the reporter's: "did not respond to Boone's request"."""
    passage = draft.passage
    return any(
        passage.tokens[n].dep == "poss" and (passage.tokens[n].tag == "PRP$" or _is_a_name(passage, n))
        for n in range(*_sentence(draft))
        if passage.lemmas[passage.tokens[n].head] in load("attempts")["sought"]
    )


def _told_by_another(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether somebody in the story, not the writer, tells of it: "Boone has not answered her letters, Voss said"."""
    start, end = draft.cue_spans[0]
    others = (other for other in drafts if other.passage is draft.passage and other.source is not draft.source)
    return any(first <= start and end <= last for other in others for first, last in other.content_spans)


def _is_a_name(passage: Passage, owner: int) -> bool:
    """Whether a request is somebody's by name, and no news outlet's: "Boone's request", not "The Star's request"."""
    words = [passage.word(n) for n in passage.under(owner) if passage.tokens[n].pos == "PROPN"]
    outlets = load("outlets")["outlets"]
    return bool(words) and not any(" ".join(words[first:]) in outlets for first in range(len(words)))


def _manner(draft: Draft) -> Manner:
    words, lemmas = load("attempts"), {draft.passage.lemmas[n] for n in draft.cue_tokens}
    if lemmas & words["unreached"]:
        return "unreached"
    return "silent" if lemmas & words["silent"] else "declined"


def _asked_in_person(draft: Draft, source: Source) -> bool:
    """Whether a person with a name was asked who answers for nobody else."""
    if source.type != "named-person":
        return False
    around = " ".join(draft.passage.text[start:end] for start, end in draft.source_spans)
    described = f"{around} {source.description or ''}".lower().replace("’s", "").replace("'s", "").replace(",", " ")
    return not load("wrongdoing")["representative"] & set(described.split())


def _detail(draft: Draft) -> Detail:
    """The most telling detail that the sentence gives on the attempt."""
    words = _sentence_words(draft)
    for detail in DETAILS:
        if words & load("attempts")[detail]:
            return detail
    first, last = _sentence(draft)
    dated = any(e.label in WHEN and first <= e.first < last for e in draft.passage.paragraph.entities)
    return "time" if dated or not words.isdisjoint(load("calendar")["words"]) else "none"


def _sentence_words(draft: Draft) -> set[str]:
    passage = draft.passage
    return {form for n in range(*_sentence(draft)) for form in (passage.word(n), passage.lemmas[n])}


def _sentence(draft: Draft) -> tuple[int, int]:
    return draft.passage.sentences[draft.passage.sentence(draft.cue_tokens[0])]
