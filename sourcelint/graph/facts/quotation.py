"""Words in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from sourcelint.graph.facts.fact import Fact, StatementId
from sourcelint.graph.facts.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Fact):
    """Quoted words of the copy, the marks included; a quotation that runs over several paragraphs is one fact."""

    words: int
    sentence_like: bool
    """It has a finite verb or ends like a sentence: somebody's sentence rather than a phrase, a title or a slogan."""
    title_like: bool
    """A title of a work, a name, a slogan, a sign or a term that is being introduced."""
    nested: bool
    speaker: Source | None
    statement: StatementId | None
    """The id of the statement whose content it is (part of)."""
    attributed: bool
    """The copy says whose words they are, at the quotation or just before it."""
