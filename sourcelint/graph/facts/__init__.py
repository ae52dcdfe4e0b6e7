"""The story: typed facts about who said what. All that a rule may ask about stands here, and nothing else.

A property of a fact is a field or a `@property` whose type is bool, int, float, str, a Literal, or one of these or
None; a rule file may name it in `where`. Spans are code points into `Article.text`. A distance counts paragraphs.
"""

from sourcelint.graph.facts.claim import Accusation, MarkerClass, UnverifiedClaim
from sourcelint.graph.facts.fact import Fact, Mention, Part, StatementId
from sourcelint.graph.facts.quotation import Quotation
from sourcelint.graph.facts.source import Source, SourceType
from sourcelint.graph.facts.statement import CueClass, Denial, Form, Stance, Statement
from sourcelint.graph.facts.story import Story, StoryFact

__all__ = [
    "Accusation",
    "CueClass",
    "Denial",
    "Fact",
    "Form",
    "MarkerClass",
    "Mention",
    "Part",
    "Quotation",
    "Source",
    "SourceType",
    "Stance",
    "Statement",
    "StatementId",
    "Story",
    "StoryFact",
    "UnverifiedClaim",
]
