"""Words in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcelint.graph.facts.fact import Fact, StatementId
from sourcelint.graph.facts.source import Source

Standing = Literal["quoted", "unquoted", "named", "absent"]
ChannelConflict = Literal["none", "switched", "e-mail-interview"]
Fragment = Literal["none", "plain", "echoed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Fact):
    """Quoted words of the copy, the marks included; a quotation that runs over several paragraphs is one fact."""

    words: int
    """Words inside the marks."""
    sentence_like: bool
    """It has a finite verb or ends like a sentence: somebody's sentence rather than a phrase, a title or a slogan."""
    title_like: bool
    """A title of a work, a name, a slogan, a sign or a term that is being introduced."""
    nested: bool
    """It stands inside another quotation."""
    alone: bool = False
    """It makes up sentences of its own, no part of a sentence of the copy."""
    speaker: Source | None
    """Whose words they are, where the copy says so."""
    statement: StatementId | None
    """The id of the statement whose content it is (part of)."""
    attributed: bool
    """The copy says whose words they are, at the quotation or just before it."""
    words_before_speaker: int = 0
    """Its words that a reader meets before the copy says whose they are; 0 where that is known, or never said."""
    sentences_before_speaker: int = 0
    """Its sentences that begin before the copy says whose they are, counted in the same way."""
    after_other: StatementId | None = None
    """The id of somebody else's quoted statement with which the paragraph before ends, where this quotation opens its
    paragraph; None in a conversation."""
    standing: Standing | None = None
    """For the quoted words of a headline: the body has them in quotation marks, only without, as a name, or nowhere."""
    sounds_written: bool = False
    """It has a turn of phrase of press statements: "we are thrilled to", "is our top priority"."""
    channel_told: bool = True
    """The copy says how the speaker's words came: a statement, an e-mail, an interview, a speech."""
    fragment: Fragment = "none"
    """Words that are no sentence: plain ones that read the same without marks, or such as the next one repeats."""
    channel_conflict: ChannelConflict = "none"
    """Sent by its speaker here and told to the reporter right beside it, or an exchange of mail called an interview."""
    other_channel: StatementId | None = None
    """The id of the statement by the same speaker that came another way."""
