"""Who or what statements go back to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts.fact import Fact, Mention

if TYPE_CHECKING:
    from sourcelint.article.model import Span


SourceType = Literal[
    "named-person", "named-organization", "document", "anonymous-source", "unnamed-person", "unnamed-group"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Fact):
    """One person, body or document that statements go back to; `span` is its fullest early mention."""

    type: SourceType
    """What it is, and whether a reader can tell who."""
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
    """It stands for several people."""
    reason_for_anonymity: Span | None
    """The words that say why it has no name."""
    granted: bool
    """The copy shows a grant of anonymity ("on condition of anonymity")."""
    reason_class: Literal["none", "boilerplate", "substantive"]
    """What these words are worth: a formula ("not authorized to speak"), or a reason of its own."""
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
    """For a group: paragraphs from a mention of it to the nearest named member of it who speaks; None: none does."""
    statements: int
    """How many statements rest on it."""
    mentions: tuple[Mention, ...]
    """The places where the story names it, describes it or points back to it."""
    body: str | None = None
    """The body that it is, belongs to or speaks for, as the story names it."""
    rank_alone: bool = False
    """Without a name, and described by a rank or a post alone: "a senior official"."""
    confiding: bool = False
    """Without a name, and told in confidence: granted anonymity, with inside knowledge, or one picked out from many."""
    becomes_one: bool = False
    """Announced as several without a number ("sources"), it is one later on ("the source")."""
    spokesperson_named: bool = False
    """An unnamed voice of a body for which somebody speaks in the story with a name."""
    retold: bool = False
    """Without a name, and one of a group that the story told of before, or that group in other words."""
    official: bool = False
    """It speaks for the state: police, prosecutors, an army, a ministry, somebody with a post in one."""
    """Every place where the story names it, describes it or points back to it."""

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
    def definite(self) -> bool:
        """Its words point back to those whom the copy has introduced: "the two lawyers", "these voters"."""
        return self.text.lower().startswith(("the ", "these ", "those "))

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
