"""Attributions that are too uncertain to be statements of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.extract.model import Attribution
    from sourcelint.graph.statements.attributed import Draft

LEAST_CONFIDENCE = 0.8
"""The tagger's, for a cue that tells no speech; under it three of four are wrong (counted on the develop part)."""


def is_doubtful(draft: Draft, attribution: Attribution) -> bool:
    """Whether a draft rests on a deed or an attitude, unquoted, that the tagger itself is unsure of."""
    told = not draft.implicit and draft.cue_class == "other"
    return told and attribution.confidence < LEAST_CONFIDENCE and not draft.quoted_words
