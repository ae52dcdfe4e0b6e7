"""What somebody says, and what is denied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts.fact import Fact, StatementId
from sourcelint.graph.facts.source import Source, SourceType

if TYPE_CHECKING:
    from sourcelint.article.model import Span


Form = Literal["direct", "indirect", "mixed"]
Stance = Literal["assertion", "denial", "no-comment"]
CueClass = Literal[
    "neutral", "act", "endorse", "guilt", "doubt", "manner", "attack", "belief", "accuse", "deny", "no-comment", "other"
]
Judgement = Literal["none", "criticism", "praise", "opinion"]
Claimant = Literal["source", "mentioned", "nobody", "writer", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    """One attribution of the story, or an implicit statement that rests on the source named before.

    `span` runs over the cue for a statement with one, else over the content's first sentence.
    """

    source: Source | None
    """Whose statement it is; None where the copy does not say, or the writer speaks."""
    source_spans: tuple[Span, ...]
    """The words that name its source there."""
    cue_spans: tuple[Span, ...]
    """The words that report it ("said", "according to")."""
    content_spans: tuple[Span, ...]
    """What is said."""
    form: Form
    """Whether the content stands in quotation marks: all of it, nothing, or parts."""
    stance: Stance
    """What it does: assert, call something false, or decline to answer."""
    implicit: bool
    """It has no cue of its own and rests on a source named before, or on nobody but the writer."""
    answers: StatementId | None
    """For a denial: the id of the statement that it contradicts."""
    answered_by: StatementId | None
    """For a claim: the id of the denial that contradicts it."""
    cue: str
    """The cue's main word, as a lemma; empty for an implicit statement."""
    cue_class: CueClass
    """What the cue does beside reporting ("admitted": guilt, "claimed": doubt, "pointed out": endorse)."""
    quoted_words: int
    """Words of the content inside quotation marks."""
    words: int
    """Words of the content."""
    quoted: bool
    """The cue itself stands inside a quotation: somebody's words about what somebody else said."""
    own_fault: bool
    """It confesses or confirms the source's own deed ("admitted that he had lied", "confirmed that she had left")."""
    accusation: bool
    """An assertion of wrongdoing against somebody."""
    clausal: bool = True
    """The content is a clause or a quotation, not a mere noun phrase or infinitive ("claimed the seat")."""
    corroborated: bool
    """Somebody named, a document or other unnamed sources of the story bear the content out."""
    spokesperson: bool = False
    """A spokesperson says it whom the story does not name."""
    refused: bool = False
    """The copy says "refused" of a source that would not talk and owed nobody an answer, as one does in court."""
    refuted: bool = False
    """The copy says "refuted" of a source that denies an allegation, and shows nothing that proves it false."""

    words_before_source: int = 0
    """Words of the content that a reader passes before the copy says whose they are."""
    judgement: Judgement = "none"
    """Whether it judges rather than tells: criticism, praise, or another opinion or forecast ("will lose")."""

    @property
    def source_type(self) -> SourceType | Literal["none"]:
        """The type of its source; "none" where it has none."""
        return self.source.type if self.source else "none"

    @property
    def spoken(self) -> bool:
        """Its cue reports words, not a belief, a mood or an intention."""
        return self.cue_class not in ("belief", "other")

    @property
    def sourced(self) -> bool:
        """The story says whose statement it is."""
        return self.source is not None

    @property
    def voice(self) -> str:
        """Who says it, for a message: a name, the copy's words for who has none, "the story" for the writer."""
        return "the story" if self.source is None else self.source.name or f"“{self.source.text}”"

    @property
    def unnamed(self) -> bool:
        """It rests on an unnamed informant."""
        return self.source is not None and self.source.unnamed

    @property
    def named(self) -> bool:
        """It rests on a source with a name."""
        return self.source is not None and self.source.named

    @property
    def accuses(self) -> Literal["somebody", "nobody"]:
        """Whether its content charges somebody with a wrong, for an option to choose by."""
        return "somebody" if self.accusation else "nobody"

    @property
    def denied(self) -> bool:
        """Somebody in the story says that it is false."""
        return self.answered_by is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial(Fact):
    """A statement of stance "denial", with the claim that it answers."""

    statement: StatementId
    """The id of the denial's statement."""
    claim: StatementId | None
    """The id of the statement that it contradicts; None where the story never states the claim."""
    claim_unnamed: bool
    """The claim rests on unnamed sources alone."""
    claimant: Claimant = "none"
    """Whose claim it is: a source's, of somebody whom the denial mentions ("Republican claims"), of nobody whom the
    copy names ("rumors that"), or the writer's own assertion; "none" where the story states no claim."""
    distance: int | None
    """Paragraphs between claim and denial."""
    named: bool
    """Somebody with a name stands behind the denial."""
    quoted: bool
    """The denial is reported inside somebody's quotation."""

    @property
    def claim_stated(self) -> bool:
        """The story states what is denied."""
        return self.claim is not None
