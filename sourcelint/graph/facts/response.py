"""What became of the attempt to hear somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcelint.graph.facts.fact import Fact, StatementId
from sourcelint.graph.facts.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class NonResponse(Fact):
    """Word that somebody gave no answer: "did not respond to an email", "could not be reached"; `span` is the cue."""

    statement: StatementId
    """The id of the statement without comment."""
    source: Source
    """Who gave no answer."""
    manner: Literal["unreached", "silent", "declined"]
    """Not found ("could not be reached"), no answer ("did not respond"), or an answer that tells nothing."""
    asked: Literal["person", "office"]
    """Who was asked: the person, or somebody who answers for the person or a body: a lawyer, a press office."""
    detail: Literal["none", "time", "count", "medium"]
    """The most telling detail of the attempt: when it was made, how often, by which way ("two emails")."""
