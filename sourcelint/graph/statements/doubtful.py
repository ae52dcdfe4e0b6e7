"""Attributions that are too uncertain to be statements of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.extract.model import Attribution
    from sourcelint.graph.statements.attributed import Draft

LEAST_CONFIDENCE = 0.8
"""The tagger's, for a cue that tells no speech, of a body, a crowd or nobody: what those do is news, not their word."""
OF_PERSON = 0.65
"""The same for a named person, of whom copy tells more often what they think (chosen on develop and nine stories)."""


def is_doubtful(draft: Draft, attribution: Attribution) -> bool:
    """Whether a draft rests on a deed or an attitude, unquoted, that the tagger itself is unsure of."""
    person = draft.source is not None and draft.source.type == "named-person"
    told = not draft.implicit and draft.cue_class == "other" and not _puts_at_number(draft)
    return told and attribution.confidence < (OF_PERSON if person else LEAST_CONFIDENCE) and not draft.quoted_words


def _puts_at_number(draft: Draft) -> bool:
    """ "Put the odds at one in five"."""
    numbers = any(draft.passage.tokens[token].tag == "CD" for token in draft.content_tokens)
    return draft.cue in load("tellings")["putting"] and numbers
