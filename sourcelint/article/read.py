"""The entry to stage 1: a file's name and bytes in, an article out."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from sourcelint.article.block_roles import give_roles
from sourcelint.article.decode import BYTE_ORDER_MARK, decode
from sourcelint.article.front_matter import read_front_matter
from sourcelint.article.model import Article, ArticleError
from sourcelint.article.plain_text import read_plain_text
from sourcelint.article.suppressions import read_suppressions

if TYPE_CHECKING:
    from sourcelint.article.draft import Reading
    from sourcelint.article.model import Format

DEFAULT_MAX_BYTES = 2_000_000

FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}


def read_article(path: str, data: bytes, *, max_bytes: int = DEFAULT_MAX_BYTES) -> Article:
    """Read news copy: the suffix of `path` says which format, `data` are the file's bytes.

    Every offset of the article that comes back counts Unicode code points of its decoded text. Raises ArticleError for
    a suffix that names no known format, a file over `max_bytes`, bytes that are not UTF-8 or hold NUL, front matter
    that is no YAML, and markup that is nested too deep.
    """
    form = FORMATS.get(PurePath(path).suffix.lower())
    if form is None:
        known = ", ".join(FORMATS)
        raise ArticleError(path, "this kind of file is not known as copy", f"use one of the suffixes {known}")
    text = decode(path, data, max_bytes)
    start = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    front = read_front_matter(path, text, start) if form != "html" else None
    reading = _read_body(path, text, front.end if front else start, form)
    drafts = [*front.drafts, *reading.drafts] if front else reading.drafts
    blocks = give_roles(drafts)
    suppressions = read_suppressions(text, reading.comments, blocks)
    if front:
        suppressions = [*front.suppressions, *suppressions]
    return Article(path, text, form, blocks, tuple(suppressions), front.metadata if front else {})


def _read_body(path: str, text: str, start: int, form: Format) -> Reading:
    if form == "markdown":
        from sourcelint.article.markdown import read_markdown

        return read_markdown(path, text, start)
    if form == "html":
        from sourcelint.article.html import read_html

        return read_html(path, text, start, len(text))
    return read_plain_text(text, start)
