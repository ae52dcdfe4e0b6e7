"""The story: typed facts about who said what. All that a rule may ask about stands here, and nothing else.

A property of a fact is a field or a `@property` whose type is bool, int, float, str, a Literal, or one of these or
None; a rule file may name it in `where`. Spans are code points into `Article.text`. A distance counts paragraphs.
"""

from sourcelint.graph.facts.allegation import AllegedWord, GuiltLabel
from sourcelint.graph.facts.claim import Accusation, MarkerClass, UnverifiedClaim
from sourcelint.graph.facts.conflict import ConflictClaim
from sourcelint.graph.facts.evidence import Document, Figure, Poll, Reference, Study
from sourcelint.graph.facts.fact import Fact, Mention, Part, StatementId
from sourcelint.graph.facts.headline import Backing, Headline, HeadlineClaim
from sourcelint.graph.facts.identification import Identification, MaskedName, NameForm
from sourcelint.graph.facts.quotation import ChannelConflict, Fragment, Quotation, Standing
from sourcelint.graph.facts.relayed_source import RelayedSource
from sourcelint.graph.facts.response import NonResponse
from sourcelint.graph.facts.self_credit import SelfCredit
from sourcelint.graph.facts.source import Source, SourceType
from sourcelint.graph.facts.statement import CueClass, Denial, Form, Judgement, Stance, Statement
from sourcelint.graph.facts.story import Story, StoryFact

__all__ = [
    "Accusation",
    "AllegedWord",
    "Backing",
    "ChannelConflict",
    "ConflictClaim",
    "CueClass",
    "Denial",
    "Document",
    "Fact",
    "Figure",
    "Form",
    "Fragment",
    "GuiltLabel",
    "Headline",
    "HeadlineClaim",
    "Identification",
    "Judgement",
    "MarkerClass",
    "MaskedName",
    "Mention",
    "NameForm",
    "NonResponse",
    "Part",
    "Poll",
    "Quotation",
    "Reference",
    "RelayedSource",
    "SelfCredit",
    "Source",
    "SourceType",
    "Stance",
    "Standing",
    "Statement",
    "StatementId",
    "Story",
    "StoryFact",
    "Study",
    "UnverifiedClaim",
]
