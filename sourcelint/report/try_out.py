"""How a new rule does in an archive, as plain text: how often it fires, where, and what other rules say there."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.report.harmless import harmless
from sourcelint.report.positions import Lines
from sourcelint.report.window import around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.article.model import Article
    from sourcelint.lint.finding import Finding
    from sourcelint.lint.try_out import TryOut

_INDENT = 4


def render(tried: TryOut, *, sample: int, seed: int, width: int = 100) -> str:
    """The figures, the overlaps, and up to `sample` hits, drawn with a seed and shown in their lines."""
    return "".join(f"{harmless(line)}\n" for line in _lines(tried, sample, seed, width))


def _lines(tried: TryOut, sample: int, seed: int, width: int) -> Iterator[str]:
    hits = len(tried.hits)
    yield (
        f"{hits} {_plural('hit', hits)} in {tried.stories_hit} of {tried.stories} {_plural('story', tried.stories)}"
        f" ({tried.words} words): {tried.per_thousand_words:.2f} per 1,000 words"
    )
    for rule, number in tried.overlaps.items():
        yield f"{number} of them share words with a finding of {rule}"
    if hits:
        shown = min(sample, hits)
        yield ""
        yield f"{shown} of them, drawn at random with seed {seed}:" if shown < hits else "All of them:"
        drawn = sorted(random.Random(seed).sample(range(hits), shown))
        lines_of = cache(lambda article_text: Lines(article_text))
        for index in drawn:
            article, finding = tried.hits[index]
            yield ""
            yield from _hit(article, finding, lines_of(article.text), width)


def _hit(article: Article, finding: Finding, lines: Lines, width: int) -> Iterator[str]:
    line, column = lines.position(finding.span.start)
    yield f"{article.path}:{line}:{column}: {finding.level}: {finding.message}"
    number, start, end = lines.pieces(finding.span)[0]
    first, last = lines.bounds(number)
    window = around(harmless(lines.text[first:last]), start - first, end - first, width - _INDENT)
    yield f"{'':{_INDENT}}{window.before}{window.mark}{window.after}"
    yield f"{'':{_INDENT}}{'':{window.indent}}{'^' * window.width}"


def _plural(word: str, number: int) -> str:
    if number == 1:
        return word
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
