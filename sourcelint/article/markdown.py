"""Markdown to drafts: CommonMark with tables, strikethrough and footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from markdown_it_pyrs import MarkdownIt

from sourcelint.article.byte_offsets import code_points
from sourcelint.article.draft import DraftText, Reading
from sourcelint.article.html import inline_tag, read_html
from sourcelint.article.markdown_source import parseable, without_code
from sourcelint.article.model import ArticleError, Span
from sourcelint.article.nesting import MAX_DEPTH, check_markdown, refuse
from sourcelint.article.suppressions import OPENING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it_pyrs import Node

    from sourcelint.article.draft import Draft
from sourcelint.article.model import Role

_NO_COPY = frozenset(("code_block", "fence", "hr", "definition", "footnote_ref_anchor"))
_INLINE_NAMES = """
text text_special softbreak hardbreak em strong strikethrough link image autolink code_inline html_inline
footnote_ref
"""
_INLINE = frozenset(_INLINE_NAMES.split())
_UNSHOWN = frozenset(("image", "autolink", "code_inline", "footnote_ref"))
_ROLES: dict[str, Role] = {"list_item": "list-item", "blockquote": "block-quotation", "tcell": "table-cell"}
_ESCAPED_BAR = re.compile(r"\\\|")

_FURTHEST_OFF = 40


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable_many(["table", "strikethrough", "footnote"])


def read_markdown(path: str, text: str, start: int) -> Reading:
    """Read the Markdown of `text` from code point `start` on.

    Code, addresses, pictures' alternative texts, link definitions and comments are no copy. Blocks come in the order
    of the file, so that a footnote stands where it is written. Raises ArticleError for markup nested too deep.
    """
    check_markdown(path, text, start)
    shown = text[:start] + without_code(text[start:])
    source = parseable(shown[start:])
    try:
        root = _parser().tree(source)
    except BaseException as error:  # its panics derive from BaseException alone
        if type(error).__name__ != "PanicException":
            raise
        raise ArticleError(path, "the Markdown parser fails on this file", "simplify its markup", None) from None
    reader = _Reader(path, text, shown, text[:start] + source, code_points(source.encode(), start))
    reader.read_blocks(root, None, 0)
    reader.drafts.sort(key=lambda draft: draft.starts[0])
    return Reading(reader.drafts, sorted(reader.comments))


@dataclass(slots=True)
class _Reader:
    path: str
    text: str
    shown: str
    source: str
    places: Sequence[int]
    drafts: list[Draft] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    _unshown_tags: list[str] = field(default_factory=list)

    def _span(self, node: Node) -> Span:
        """Where a node stands; the parser's end can lie too far where white space closed a line."""
        start, end = node.srcmap or (0, 0)
        return Span(self.places[min(start, len(self.places) - 1)], self.places[min(end, len(self.places) - 1)])

    def read_blocks(self, node: Node, role: Role | None, depth: int) -> None:
        """Read what stands in a container: blocks, or inline nodes where it holds them directly (a tight list item)."""
        if depth > MAX_DEPTH:
            raise refuse(self.path, self.text, self._span(node).start, "blocks")
        direct: list[Node] = []
        for child in node.children:
            if child.name in _INLINE:
                direct.append(child)
                continue
            self._read_inline(direct, role)
            direct = []
            self._read_block(child, role, depth)
        self._read_inline(direct, role)

    def _read_block(self, node: Node, role: Role | None, depth: int) -> None:
        if node.name in _NO_COPY:
            return
        if node.name in ("heading", "lheading"):
            self._read_inline(node.children, "headline" if node.meta["level"] == 1 else "label")
        elif node.name == "html_block":
            span = self._span(node)
            reading = read_html(self.path, self.text, span.start, span.end, role)
            self.drafts += reading.drafts
            self.comments += reading.comments
        else:
            inner = role if role == "block-quotation" else _ROLES.get(node.name, role)
            self.read_blocks(node, inner, depth + 1)

    def _read_inline(self, nodes: Sequence[Node], role: Role | None) -> None:
        gathered = DraftText(self.shown)
        self._unshown_tags.clear()
        strong = 0
        for node in nodes:
            opens = node.name == "strong" and not len(gathered)
            self._add(gathered, node, 0)
            strong = len(gathered) if opens else strong
        emphasized = len(nodes) == 1 and nodes[0].name == "em"
        draft = gathered.draft(role, strong=strong, emphasized=emphasized)
        if draft:
            self.drafts.append(draft)

    def _add(self, gathered: DraftText, node: Node, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise refuse(self.path, self.text, self._span(node).start, "emphasis or links")
        span = self._span(node)
        if node.name == "html_inline":
            self._add_tag(gathered, span)
        elif self._unshown_tags or node.name in _UNSHOWN:
            return
        elif node.name in ("softbreak", "hardbreak"):
            gathered.add_space(*self._line_end(span))
        elif node.name == "text_special":
            self._add_special(gathered, node, span)
        elif node.name == "text":
            self._add_text(gathered, str(node.meta["content"]), span)
        else:
            for child in node.children:
                self._add(gathered, child, depth + 1)

    def _add_special(self, gathered: DraftText, node: Node, span: Span) -> None:
        """Add an entity or an escape; what an escape protects is as the file has it."""
        markup = str(node.meta["markup"])
        start = span.start if self.source.startswith(markup, span.start) else self._refind(markup, span.start)
        end = start + len(markup)
        escape = node.meta.get("info") == "escape"
        gathered.add_as(self.text[end - 1] if escape else str(node.meta["content"]), start, end)

    def _add_text(self, gathered: DraftText, content: str, span: Span) -> None:
        """Add a text node; in a table its source may hold the escape of a bar, which the parser resolves beforehand."""
        start, end = span.start, span.start + len(content)
        if self.source[start:end] != content and "|" not in content:
            start = self._refind(content, start)
            end = start + len(content)
        elif self.source[start:end] != content:
            end = span.end
            for match in _ESCAPED_BAR.finditer(self.text, *span):
                gathered.add(start, match.start())
                gathered.add_as("|", *match.span())
                start = match.end()
        gathered.add(start, end)

    def _line_end(self, span: Span) -> Span:
        """Where a line ends, which the parser misplaces as it does words."""
        if "\n" in self.source[span.start : span.end]:
            return span
        start = self._refind("\n", span.start)
        return Span(start, start + 1)

    def _refind(self, content: str, near: int) -> int:
        """The parser can be some columns off after a tab; words that stand nowhere near are refused."""
        places = range(max(0, near - _FURTHEST_OFF), near + _FURTHEST_OFF)
        matching = [place for place in places if self.source.startswith(content, place)]
        if not matching:
            byte = len(self.text[:near].encode())
            raise ArticleError(self.path, "the Markdown parser misplaces these words", "simplify their markup", byte)
        return min(matching, key=lambda place: abs(place - near))

    def _add_tag(self, gathered: DraftText, span: Span) -> None:
        markup = self.text[span.start : span.end]
        if markup.startswith(OPENING):
            self.comments.append(span)
            return
        tag = inline_tag(markup)
        if tag.unshown and not tag.closing:
            self._unshown_tags.append(tag.name)
        elif tag.closing and tag.name in self._unshown_tags:
            del self._unshown_tags[self._unshown_tags.index(tag.name) :]
        elif tag.breaks:
            gathered.add_space(*span)
