"""What stands at a place of an article, in terms of grammar: the kind of a cue, of a source, quoted words or not."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING

from sourcelint.article.read import read_article
from sourcelint.extract.cache import ParagraphCache
from sourcelint.extract.pipeline import Extractor

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sourcelint.extract.model import Doc, Token

Spans = list[list[int]]
_SPEECH = ("act", "endorse", "guilt", "doubt", "manner", "attack", "accuse", "deny")
_KINDS_OF_SOURCE = {"PROPN": "name", "PRON": "pronoun", "NOUN": "noun"}
_CUES = tomllib.loads((files("sourcelint.graph.lexicons") / "cues.toml").read_text(encoding="utf-8"))
_CLASS = {verb: "other speech verb" for key in _SPEECH for verb in _CUES[key]} | dict.fromkeys(
    _CUES["belief"], "belief"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one article, each with its place."""

    text: str
    starts: list[int] = field(default_factory=list)
    words: list[tuple[int, int, int, Token]] = field(default_factory=list)
    """Of each word: start and end (code points of the article), the place of its syntactic head in `words`, itself."""

    def cue(self, spans: Spans) -> str:
        """The class of a cue."""
        words = self._in(spans)
        if not words:
            return "no cue"
        lemmas = {token.lemma.lower() for *_, token in words}
        if "accord" in lemmas or "according" in lemmas:
            return "according to"
        verbs = [token.lemma.lower() for *_, token in words if token.pos == "VERB"]
        if verbs:
            known = ["say, tell" if verb in ("say", "tell") else _CLASS.get(verb, "") for verb in verbs]
            return next(filter(None, known), "other verb")
        return "noun" if any(token.pos == "NOUN" for *_, token in words) else "other word"

    def lemma(self, spans: Spans) -> str:
        """The lemma of the word that the others of a span depend on; "-" for nothing."""
        head = self._head(spans)
        return head.lemma.lower() if head else "-"

    def source(self, spans: Spans) -> str:
        """The kind of a source by its head."""
        head = self._head(spans)
        return _KINDS_OF_SOURCE.get(head.pos, "other") if head else "none"

    def quoted(self, spans: Spans) -> str:
        """How much of a content stands in quotation marks."""
        marks = sum(self.text[start:end].count(mark) for start, end in spans for mark in '"“”')
        touched = any(
            mark in '"“”' for start, end in spans for mark in (*self.text[start - 1 : start], *self.text[end : end + 1])
        )
        return "quoted" if marks or touched else "not quoted"

    def _in(self, spans: Spans) -> list[tuple[int, int, int, Token]]:
        found = []
        for start, end in spans:
            first = max(0, bisect_left(self.starts, start) - 1)
            for word in self.words[first:]:
                if word[0] >= end:
                    break
                if word[1] > start and any(map(str.isalnum, self.text[word[0] : word[1]])):
                    found.append(word)
        return found

    def _head(self, spans: Spans) -> Token | None:
        words = self._in(spans)
        inside = {word[0] for word in words}
        return next((word[3] for word in words if word[2] not in inside or word[2] == word[0]), None)


def wordings(texts: Mapping[str, str], cache_folder: Path) -> Mapping[str, Wording]:
    """The wording of every article, by name; analysed paragraphs come from the cache."""
    extractor = Extractor(cache=ParagraphCache(cache_folder))
    articles = [read_article(f"{name}.txt", text.encode()) for name, text in texts.items()]
    docs = extractor.extract_many(articles)
    return {name: wording_of(doc) for name, doc in zip(texts, docs, strict=True)}


def wording_of(doc: Doc) -> Wording:
    """The wording of one article."""
    found = Wording(doc.article.text)
    for block, paragraph in zip(doc.article.blocks, doc.paragraphs, strict=True):
        places = [block.span(token.start, token.end) for token in paragraph.tokens]
        for token, place in zip(paragraph.tokens, places, strict=True):
            found.starts.append(place.start)
            found.words.append((place.start, place.end, places[token.head].start, token))
    return found
