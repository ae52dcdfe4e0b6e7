"""Stories made by hand: facts stand on real words of a text, without a model."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sourcelint.article.model import Article, Block, Span, Suppression
from sourcelint.graph.facts import (
    Accusation,
    Denial,
    Fact,
    Quotation,
    Source,
    Statement,
    Story,
    StoryFact,
    UnverifiedClaim,
)
from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from sourcelint.extract.model import Doc

StoryOf = Callable[[str], Story]
"""From marked-up copy to its story."""

_SOURCE = {
    "type": "named-person",
    "name": None,
    "description": None,
    "spokesperson": False,
    "outlet": False,
    "people": 1,
    "plural": False,
    "reason_for_anonymity": None,
    "granted": False,
    "reason_class": "none",
    "described": True,
    "basis": False,
    "vague": False,
    "bloc": False,
    "relayed": False,
    "member_distance": None,
    "statements": 1,
    "mentions": (),
}
_STATEMENT = {
    "source": None,
    "source_spans": (),
    "cue_spans": (),
    "content_spans": (),
    "form": "indirect",
    "stance": "assertion",
    "implicit": False,
    "answers": None,
    "answered_by": None,
    "cue": "say",
    "cue_class": "neutral",
    "quoted_words": 0,
    "words": 8,
    "quoted": False,
    "own_fault": False,
    "accusation": False,
    "corroborated": False,
}
_DENIAL = {"claim": None, "claim_unnamed": False, "distance": None, "named": True, "quoted": False}
_CLAIM = {"marker_class": "adverb", "in_quotation": False}
_QUOTATION = {
    "words": 8,
    "sentence_like": True,
    "title_like": False,
    "nested": False,
    "speaker": None,
    "statement": None,
    "attributed": False,
}
_ACCUSATION = {
    "statement": None,
    "accused_type": "person",
    "answered": False,
    "answer_distance": None,
    "settled": False,
    "quoted": False,
}


class Draft:
    """A text with paragraphs set apart by empty lines (the first may be "# Headline"), and facts put on its words."""

    def __init__(self, text: str, suppressions: tuple[Suppression, ...] = ()) -> None:
        blocks = []
        start = 0
        for piece in text.split("\n\n"):
            words = piece.removeprefix("# ")
            first = start + len(piece) - len(words)
            places = range(first, first + len(words))
            role = "headline" if words != piece else "paragraph"
            blocks.append(Block(role, words, places, range(first + 1, first + len(words) + 1)))
            start += len(piece) + 2
        self.article = Article("story.md", text, "markdown", tuple(blocks), suppressions)
        self.facts: list[Fact] = []

    def place(self, words: str, after: str = "") -> dict[str, Any]:
        """The properties that every fact on `words` has; `after` skips to behind other words."""
        start = self.article.text.index(words, self.article.text.index(after) + len(after))
        return self._at(Span(start, start + len(words)))

    def _at(self, span: Span) -> dict[str, Any]:
        blocks = self.article.blocks
        block = max(number for number, block in enumerate(blocks) if block.starts[0] <= span.start)
        headlines = sum(block.role == "headline" for block in blocks)
        headline = blocks[block].role == "headline"
        return {
            "id": f"f{len(self.facts)}",
            "span": span,
            "text": self.article.text[span.start : span.end],
            "block": block,
            "paragraph": 0 if headline else block + 1 - headlines,
            "part": "headline" if headline else "body",
        }

    def source(self, words: str, after: str = "", **given: Any) -> Source:
        return self._add(Source(**{**_SOURCE, **self.place(words, after), **given}))

    def statement(self, words: str, after: str = "", **given: Any) -> Statement:
        return self._add(Statement(**{**_STATEMENT, **self.place(words, after), **given}))

    def denial(self, words: str, statement: Statement, after: str = "", **given: Any) -> Denial:
        place = self.place(words, after)
        return self._add(Denial(**{**_DENIAL, **place, "statement": statement.id, **given}))

    def claim(self, words: str, marker: str, after: str = "", **given: Any) -> UnverifiedClaim:
        marked = {"marker": self.place(marker, after)["span"], "marker_text": marker}
        return self._add(UnverifiedClaim(**{**_CLAIM, **self.place(words, after), **marked, **given}))

    def quotation(self, words: str, after: str = "", **given: Any) -> Quotation:
        return self._add(Quotation(**{**_QUOTATION, **self.place(words, after), **given}))

    def accusation(self, words: str, accused: str, after: str = "", **given: Any) -> Accusation:
        return self._add(Accusation(**{**_ACCUSATION, **self.place(words, after), "accused": accused, **given}))

    def _add(self, fact: Any) -> Any:
        self.facts.append(fact)
        return fact

    def story(self, **given: Any) -> Story:
        """The story of all facts so far; `given` sets properties of the story as a whole."""

        def each(kind: type[Any]) -> tuple[Any, ...]:
            found = [fact for fact in self.facts if type(fact) is kind]
            return tuple(sorted(found, key=lambda fact: fact.span))

        sources = each(Source)
        whole = {
            **self._at(self.article.blocks[0].whole),
            "id": "story",
            "words": len(self.article.text.split()),
            "sources": len(sources),
            "named_sources": sum(source.named for source in sources),
            "anonymous_sources": sum(source.anonymous for source in sources),
            "unnamed_sources": sum(source.unnamed for source in sources),
            "contested": False,
            "speech_report": False,
            "first_hand": False,
            **given,
        }
        return Story(
            article=self.article,
            sentences=(),
            sources=sources,
            statements=each(Statement),
            denials=each(Denial),
            unverified_claims=each(UnverifiedClaim),
            quotations=each(Quotation),
            accusations=each(Accusation),
            whole=StoryFact(**whole),
        )


DISPUTE = """
# Engineer says Acme hid cracks in its bridges

[S Laura Pike, a former engineer,] [C said] [P that Acme Steel had hidden cracks in two bridges].

Two of the bridges stand in Ohio.

[S Acme Steel] [C denied] [P hiding any cracks].
"""


def content(story: Story, statement: Statement) -> str:
    return " ... ".join(story.article.text[start:end] for start, end in statement.content_spans)


def last_source(doc: Doc) -> Source:
    """Whose words the last attribution of a doc is."""
    last = len(doc.paragraphs) - 1
    source = find_sources(doc).of(last, len(doc.paragraphs[last].attributions) - 1)
    assert source is not None
    return source


def statement_with(story: Story, words: str) -> Statement:
    return next(s for s in story.statements if words in content(story, s))
