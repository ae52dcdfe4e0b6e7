"""Words of guilt before a court has spoken, and "alleged" where it does harm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcelint.graph.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class GuiltLabel(Fact):
    """A word that makes one person a criminal: "accused killer Ada Voss", "the alleged bomber", "rapist Ada Voss"."""

    form: Literal["adjective", "noun", "verb"]
    """An adjective before the criminal ("accused killer"), the bare noun ("murderer"), or the deed ("murdered")."""
    person: str | None
    """The name of who is labelled, as the story has it; None where the label stands alone."""
    convicted: bool
    """The story tells of a conviction of that person."""
    pending: bool
    """The story tells that the person was arrested, charged or tried."""
    attributed: bool
    """It stands in what somebody in the story says."""

    @property
    def named(self) -> bool:
        """The label stands on a name."""
        return self.person is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllegedWord(Fact):
    """An "alleged" or "allegedly" that adds nothing or doubts too much; `span` is the word with what it bears on."""

    misuse: Literal["doubled", "victim", "event"]
    """Doubled: beside another word of accusing. Victim: on whoever suffered. Event: on what plainly happened."""
    bears_on: str
    """The word that it bears on."""
