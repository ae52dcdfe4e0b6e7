"""Statements and denials with their places, their ids and all their properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.facts import Denial, Statement
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.attributed import (
    about_oneself,
    form_of,
    in_article,
    is_clausal,
    words_in,
)
from sourcelint.graph.statements.claimants import claimant_of
from sourcelint.graph.statements.corroboration import Corroboration
from sourcelint.graph.statements.evaluation import judgement_of
from sourcelint.graph.statements.imputing import class_in_copy
from sourcelint.graph.statements.misused_words import says_refused, says_refuted

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.answers import Answers
    from sourcelint.graph.statements.attributed import Draft

PERSONAL = frozenset({"i", "we", "he", "she", "they"})


class StatementWriter:
    """Writes the statements of one story: `accusing` accuse somebody, `sources` are the story's, by id."""

    def __init__(
        self, ids: Mapping[Draft, str], answers: Answers, accusing: Container[Draft], sources: Mapping[str, Source]
    ) -> None:
        self._ids, self._answers, self._accusing, self._sources = ids, answers, accusing, sources
        self._answered = {claim: ids[denial] for claim, denial in answers.answered.items()}
        self._corroboration = Corroboration(answers.field)

    def write(self, draft: Draft, places: Places) -> Statement:
        """The fact of a statement."""
        passage, answer = draft.passage, self._answers.of.get(draft)
        claim = answer.claim if answer is not None else None
        words, quoted = words_in(passage, draft.content_spans), draft.quoted_words
        return Statement(
            **places.at(passage, *marked(draft)),
            id=self._ids[draft],
            source=self._sources[draft.source.id] if draft.source is not None else None,
            source_spans=in_article(passage, draft.source_spans),
            cue_spans=in_article(passage, draft.cue_spans),
            content_spans=in_article(passage, draft.content_spans),
            form=form_of(quoted, words),
            stance="denial" if answer is not None else draft.stance,
            implicit=draft.implicit,
            answers=self._ids[claim] if claim is not None else None,
            answered_by=self._answered.get(draft),
            cue=draft.cue,
            cue_class="other" if _does(draft) else class_in_copy(draft),
            quoted_words=quoted,
            words=words,
            quoted=any(passage.quoted(start, end) for start, end in draft.cue_spans),
            own_fault=_tells_own_deed(draft),
            clausal=is_clausal(draft),
            accusation=draft in self._accusing,
            corroborated=self._corroboration.of(draft),
            spokesperson=_by_spokesperson(draft),
            refused=says_refused(draft),
            refuted=says_refuted(draft),
            words_before_source=_words_before_source(draft),
            judgement=judgement_of(draft),
        )


def marked(draft: Draft) -> tuple[int, int]:
    """The characters that a finding about a statement marks: its cue, or the first sentence of its content."""
    if draft.cue_spans:
        return draft.cue_spans[0]
    start, end = draft.content_spans[0]
    first = draft.passage.sentences_of(((start, end),))[:1]
    return start, min(end, draft.passage.sentence_extent(first[0])[1]) if first else end


def denial_facts(
    drafts: Sequence[Draft], ids: Mapping[Draft, str], answers: Answers, places: Places
) -> tuple[Denial, ...]:
    """The denials of a story that a finding may rest on, in its order."""
    certain = [draft for draft in drafts if draft in answers.of and answers.of[draft].certain]
    return tuple(
        _denial(number, draft, ids, answers.of[draft].claim, places) for number, draft in enumerate(certain, start=1)
    )


def _denial(number: int, draft: Draft, ids: Mapping[Draft, str], claim: Draft | None, places: Places) -> Denial:
    passage = draft.passage
    return Denial(
        **places.at(passage, *marked(draft)),
        id=f"denial-{number}",
        statement=ids[draft],
        claim=ids[claim] if claim is not None else None,
        claim_unnamed=claim is not None and _without_name(claim),
        claimant=claimant_of(draft, claim) if claim is not None else "none",
        distance=places.apart(passage.number, claim.passage.number) if claim is not None else None,
        named=draft.source is not None and draft.source.named,
        quoted=any(passage.quoted(start, end) for start, end in draft.cue_spans),
    )


def _tells_own_deed(draft: Draft) -> bool:
    """Whether somebody did confess or confirm it: not "would never admit", nor "was not disclosed" by nobody."""
    passage = draft.passage
    if draft.source is None or draft.cue_class == "other":
        return False
    if any(passage.tokens[n].dep == "auxpass" for n in draft.cue_tokens):
        return False
    if draft.cue in load("cues")["firsthand"]:
        return about_oneself(draft, PERSONAL | {"it"} if draft.source.type == "named-organization" else PERSONAL)
    return draft.cue_class == "guilt" and about_oneself(draft)


def _words_before_source(draft: Draft) -> int:
    """How many words of what is said stand before its source, in the same paragraph."""
    if not draft.source_spans:
        return 0
    named = min(start for start, _ in (*draft.source_spans, *draft.cue_spans))
    return words_in(
        draft.passage, tuple((start, min(end, named)) for start, end in draft.content_spans if start < named)
    )


def _does(draft: Draft) -> bool:
    """Whether its cue tells a deed and no words: "responded to the call", "called for a vote"."""
    return draft.cue_class == "act" and draft.cue in load("cues")["deeds"] and not is_clausal(draft)


def _by_spokesperson(draft: Draft) -> bool:
    """Whether the words for the source are a spokesperson's office, and the story has no name for its holder."""
    if draft.source is None or draft.source.type == "named-person":
        return False
    words = f" {' '.join([draft.passage.lemmas[n] for n in draft.source_tokens])} "
    return any(f" {office} " in words for office in load("people")["spokespeople"])


def _without_name(claim: Draft) -> bool:
    """Whether people whom nobody can ask again say it; not a camp, a crowd, kin or believers, nor a paper."""
    source = claim.source
    if source is None or claim.cue_class == "belief" or source.bloc or source.vague:
        return False
    kin = not load("denials")["kin"].isdisjoint(source.text.lower().replace("’", "'").split())
    return not kin and "percent" not in source.text.lower() and (source.unnamed or source.type == "unnamed-group")
