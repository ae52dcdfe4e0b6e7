"""The story: typed facts about who said what. All that a rule may ask about stands here, and nothing else.

A property of a fact is a field or a `@property` whose type is bool, int, float, str, a Literal, or one of these or
None; a rule file may name it in `where`. Spans are code points into `Article.text`. A distance counts paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

if TYPE_CHECKING:
    from sourcelint.article.model import Article, Span

SourceType = Literal[
    "named-person", "named-organization", "document", "anonymous-source", "unnamed-person", "unnamed-group"
]
Form = Literal["direct", "indirect", "mixed"]
Stance = Literal["assertion", "denial", "no-comment"]
CueClass = Literal[
    "neutral", "act", "endorse", "guilt", "doubt", "manner", "attack", "belief", "accuse", "deny", "no-comment", "other"
]
MarkerClass = Literal["adverb", "adjective", "passive", "impersonal", "weak-passive", "relayed"]
Part = Literal["headline", "standfirst", "body", "caption"]
StatementId = Annotated[str, "statement"]
"""The id of a statement of the same story: a rule can follow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact has: an `id` unique in its story, the words that a finding about it marks, and its place."""

    id: str
    span: Span
    """The words that a finding marks."""
    text: str
    """Those words as a reader sees them."""
    block: int
    """The number of the block (`Article.blocks`) where `span` starts."""
    paragraph: int
    """The number of that paragraph of the body, from 1; 0 in a headline, standfirst or caption."""
    part: Part
    """The part of the article where it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a story names, describes or points back to a source."""

    span: Span
    text: str
    block: int
    kind: Literal["name", "description", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Fact):
    """One person, body or document that statements go back to; `span` is its fullest early mention."""

    type: SourceType
    name: str | None
    """The fullest name in the story."""
    description: str | None
    """What the story says of who it is: a role, an affiliation, how it knows."""
    spokesperson: bool
    """An unnamed voice that speaks for a named body."""
    outlet: bool
    """A news outlet."""
    people: int
    """How many people one entry stands for: 2 for "two senior officials", 1 where no number is given."""
    plural: bool
    reason_for_anonymity: Span | None
    granted: bool
    """The copy shows a grant of anonymity ("on condition of anonymity")."""
    reason_class: Literal["none", "boilerplate", "substantive"]
    described: bool
    """Something says who it is or how it knows, beyond "a source" or "insiders"."""
    basis: bool
    """Something says how it knows ("briefed on the talks", "who attended")."""
    vague: bool
    """A class or crowd that nobody can check: "critics", "experts", "some"."""
    bloc: bool
    """A political camp as one voice: "Republicans", "the opposition"."""
    relayed: bool
    """Another outlet's unnamed source, passed on."""
    member_distance: int | None
    """For a group: paragraphs from its first mention to the nearest named member of it who speaks; None: none does."""
    statements: int
    """How many statements rest on it."""
    mentions: tuple[Mention, ...]

    @property
    def named(self) -> bool:
        """A reader can tell who or what it is by name."""
        return self.type in ("named-person", "named-organization") or (
            self.type == "document" and self.name is not None
        )

    @property
    def anonymous(self) -> bool:
        """Known to the reporter, name withheld."""
        return self.type == "anonymous-source"

    @property
    def unnamed(self) -> bool:
        """One person or a few without a name, granted anonymity or not."""
        return self.type in ("anonymous-source", "unnamed-person")

    @property
    def group(self) -> Literal["none", "crowd", "bloc"]:
        """The kind of unchecked group: a crowd ("critics"), a political camp ("Republicans"), or none."""
        if self.bloc:
            return "bloc"
        return "crowd" if self.vague else "none"

    @property
    def explained(self) -> bool:
        """The story says why the name is withheld."""
        return self.reason_for_anonymity is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    """One attribution of the story, or an implicit statement that rests on the source named before.

    `span` runs over the cue for a statement with one, else over the content's first sentence.
    """

    source: Source | None
    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    content_spans: tuple[Span, ...]
    form: Form
    stance: Stance
    implicit: bool
    answers: StatementId | None
    """For a denial: the id of the statement that it contradicts."""
    answered_by: StatementId | None
    """For a claim: the id of the denial that contradicts it."""
    cue: str
    """The cue's main word, as a lemma; empty for an implicit statement."""
    cue_class: CueClass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class UnverifiedClaim(Fact):
    """A claim that rests on a hearsay marker with nobody behind it; `span` is the claim."""

    marker: Span
    marker_text: str
    marker_class: MarkerClass
    in_quotation: bool

    @property
    def hearsay(self) -> bool:
        """The copy passes it on in its own voice: no mere expectation ("is expected to"), no quoted words."""
        return self.marker_class != "weak-passive" and not self.in_quotation


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Accusation(Fact):
    """An assertion of wrongdoing against somebody whom the story names; `span` marks its words."""

    statement: StatementId | None
    """The id of the statement that makes it; None where the writer does."""
    accused: str
    """The name of the accused, as the story has it."""
    accused_type: Literal["person", "organization", "group"]
    answered: bool
    """The story holds an answer of the accused or of somebody who speaks for them, or the attempt to get one."""
    answer_distance: int | None
    """Paragraphs from the accusation to the nearest answer."""
    settled: bool
    """A court has decided it, or the accused is a historical figure, a state at war or another exempt class."""
    quoted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFact(Fact):
    """The story as a whole; `span` is its headline, or its first paragraph where it has none."""

    words: int
    """Words of the body."""
    sources: int
    """Distinct sources that statements rest on."""
    named_sources: int
    anonymous_sources: int
    unnamed_sources: int
    contested: bool
    """It holds an accusation or a denial."""
    speech_report: bool
    """It is a Q&A, a transcript, or the report of one speech, where one voice is the point."""
    first_hand: bool
    """The writer was there, or writes in the first person."""
    unconfirmed: bool = False
    """The copy says that it could not confirm something ("which could not be independently verified")."""


@dataclass(frozen=True, slots=True)
class Story:
    """All facts of an article, each kind in the order of its place."""

    article: Article
    sentences: tuple[Span, ...]
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    denials: tuple[Denial, ...]
    unverified_claims: tuple[UnverifiedClaim, ...]
    quotations: tuple[Quotation, ...]
    accusations: tuple[Accusation, ...]
    whole: StoryFact
