"""HTML to drafts: what a browser shows of a page's story, each character with its place in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

import tree_sitter_html
from tree_sitter import Language, Parser

from sourcelint.article.byte_offsets import code_points
from sourcelint.article.draft import DraftText, Reading
from sourcelint.article.model import ArticleError, Span
from sourcelint.article.nesting import MAX_DEPTH, check_html, refuse
from sourcelint.article.shapes import load_shapes
from sourcelint.article.suppressions import CLOSING, OPENING, find_comments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tree_sitter import Node

    from sourcelint.article.draft import Draft
    from sourcelint.article.model import Role

_UNSHOWN_NAMES = """
script style noscript template nav footer svg math code pre kbd samp textarea select button form iframe object
audio video canvas datalist dialog map
"""
_UNSHOWN = frozenset(_UNSHOWN_NAMES.split())
# Elements that words run through; every other one begins and ends a block.
_INLINE_NAMES = """
a abbr acronym b bdi bdo big cite data del dfn em font i img ins label mark meter output picture progress q ruby
rb rp rt s small span strike strong sub sup time tt u var wbr br input link meta source track area base embed
param
"""
_INLINE = frozenset(_INLINE_NAMES.split())
_ROLES: dict[str, Role] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "dt", "summary"), "label"),
    **dict.fromkeys(("li", "dd"), "list-item"),
    **dict.fromkeys(("td", "th"), "table-cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "h1": "headline",
    "title": "headline",
    "blockquote": "block-quotation",
    "address": "byline",
}
_QUOTES = {"q": ("“", "”")}
_TAG = re.compile(r"<(?P<closing>/?)\s*(?P<name>[A-Za-z][\w-]*)")
_NO_TAG = re.compile(r"<(?![A-Za-z/!?])")
# An end tag that closes nothing is left by the grammar inside what it cannot parse.
_ENTITY_OR_TAG = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?")
_LEAVES = frozenset(("text", "entity", "comment", "raw_text"))
_TAGS = frozenset(("start_tag", "end_tag", "self_closing_tag", "erroneous_end_tag", "doctype"))


class Tag(NamedTuple):
    """A lone tag inside a line: its name, and what it does to the words around it."""

    name: str
    closing: bool
    unshown: bool
    breaks: bool


def inline_tag(markup: str) -> Tag:
    """Read a tag that stands in running text; `markup` is all of it, from `<` to `>`."""
    match = _TAG.match(markup)
    name = match["name"].lower() if match else ""
    breaks = name == "br" or bool(name and name not in _INLINE)
    return Tag(name, bool(match and match["closing"]), name in _UNSHOWN, breaks)


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_html.language()))


def read_html(path: str, text: str, start: int, end: int, role: Role | None = None) -> Reading:
    """Read the HTML of `text` between two code points; `role` is what its blocks are where the markup does not say.

    Scripts, styles, code, navigation, forms and comments are no copy. The `<title>` is the headline only of a page
    without `<h1>`. Raises ArticleError for elements nested too deep and for a comment or tags that never close.
    """
    check_html(path, text, start, end)
    comments = list(find_comments(text[:end], start))
    unclosed = text.find(OPENING, comments[-1].end if comments else start, end)
    if unclosed >= 0:
        problem = "a comment that never closes"
        raise ArticleError(path, problem, f"close it with `{CLOSING}`", len(text[:unclosed].encode()))
    # "<" before anything but a name is text to a browser; to the grammar it opens a tag. Any letter keeps the places.
    source = _NO_TAG.sub("x", text[start:end]).encode()
    reader = _Reader(path, text, code_points(source, start), DraftText(text), [_Element("", role)])
    reader.read(_parser().parse(source).root_node)
    return Reading(_without_title(reader), comments)


def _without_title(reader: _Reader) -> list[Draft]:
    has_headline = any(draft.role == "headline" for draft in reader.drafts if draft is not reader.title)
    return [draft for draft in reader.drafts if draft is not reader.title or not has_headline]


class _Element(NamedTuple):
    name: str
    role: Role | None


@dataclass(slots=True)
class _Reader:
    path: str
    text: str
    places: Sequence[int]
    gathered: DraftText
    open_elements: list[_Element]
    drafts: list[Draft] = field(default_factory=list)
    title: Draft | None = None
    strong: int = 0
    _seen: int = 0

    def read(self, node: Node) -> None:
        """Gather the copy under a node in the order of the file, and close the last block."""
        self._visit(node, 0)
        self._close_block()

    def _visit(self, node: Node, depth: int) -> None:
        if depth > 2 * MAX_DEPTH:
            raise refuse(self.path, self.text, self.places[node.start_byte], "elements")
        self._add_gap(node.start_byte)
        kind = node.type
        if kind in ("element", "script_element", "style_element"):
            self._visit_element(node, depth)
        elif kind in _TAGS or kind == "comment":
            pass
        elif kind in _LEAVES or _is_unparsed(node):
            self._add_text(Span(self.places[node.start_byte], self.places[node.end_byte]))
        else:
            for child in node.children:
                self._visit(child, depth + 1)
            self._add_gap(node.end_byte)
        self._seen = node.end_byte

    def _visit_element(self, node: Node, depth: int) -> None:
        opening = node.children[0]
        name = _name(opening)
        if name in _UNSHOWN or _is_hidden(opening):
            return self._close_block() if name not in _INLINE and name not in ("code", "kbd", "samp") else None
        self._seen = opening.end_byte
        if name in _INLINE:
            return self._visit_inline(node, name, depth)
        self._close_block()
        self.open_elements.append(_Element(name, self._role_of(name, opening)))
        self._visit_inside(node, depth)
        self._close_block()
        self.open_elements.pop()
        return None

    def _visit_inline(self, node: Node, name: str, depth: int) -> None:
        tags = [
            Span(self.places[tag.start_byte], self.places[tag.end_byte])
            for tag in (node.children[0], node.children[-1])
        ]
        if name == "br":
            self.gathered.add_space(*tags[0])
        if name in _QUOTES:
            self.gathered.add_as(_QUOTES[name][0], *tags[0])
        opens_bold = name in ("b", "strong") and not len(self.gathered)
        self._visit_inside(node, depth)
        if opens_bold:
            self.strong = len(self.gathered)
        if name in _QUOTES and node.children[-1].type == "end_tag":
            self.gathered.add_as(_QUOTES[name][1], *tags[1])

    def _visit_inside(self, element: Node, depth: int) -> None:
        for child in element.children[1:]:
            self._visit(child, depth + 1)
        self._add_gap(element.end_byte)

    def _role_of(self, name: str, opening: Node) -> Role | None:
        outer = self.open_elements[-1].role
        if outer == "block-quotation":
            return outer
        words = _attribute(opening, "class").lower().split()
        by_class = (load_shapes().class_roles.get(re.split(r"[-_]+", word)[-1]) for word in words)
        return _ROLES.get(name) or next((role for role in by_class if role), outer)

    def _add_gap(self, start_byte: int) -> None:
        """Add the white space that the grammar leaves out between two nodes."""
        if start_byte > self._seen:
            gap = Span(self.places[self._seen], self.places[start_byte])
            if self.text[gap.start : gap.end].isspace():
                self.gathered.add_space(*gap)

    def _add_text(self, span: Span) -> None:
        start = span.start
        for match in _ENTITY_OR_TAG.finditer(self.text, *span):
            shown = unescape(match[0])
            if match[0].startswith("<"):
                self.gathered.add(start, match.start())
                if inline_tag(match[0]).breaks:
                    self.gathered.add_space(*match.span())
                start = match.end()
            elif shown != match[0]:
                self.gathered.add(start, match.start())
                self.gathered.add_as(shown, *match.span())
                start = match.end()
        self.gathered.add(start, span.end)

    def _close_block(self) -> None:
        element = self.open_elements[-1]
        draft = self.gathered.draft(element.role, strong=self.strong)
        if draft:
            self.drafts.append(draft)
            if element.name == "title":
                self.title = draft
        self.gathered = DraftText(self.text)
        self.strong = 0


def _is_unparsed(node: Node) -> bool:
    """Whether the grammar found nothing under a node but tokens."""
    return all(child.type == "ERROR" or not child.is_named for child in node.children)


def _name(tag: Node) -> str:
    for child in tag.children:
        if child.type == "tag_name" and child.text:
            return child.text.decode().lower()
    return ""


def _attribute(tag: Node, name: str) -> str:
    """The value of an attribute, empty where it has none or is not there."""
    for attribute in tag.children:
        if attribute.type == "attribute" and attribute.children[0].text == name.encode():
            value = attribute.children[-1].text or b""
            return value.decode().strip("\"'") if len(attribute.children) > 1 else ""
    return ""


def _is_hidden(tag: Node) -> bool:
    return any(child.type == "attribute" and child.children[0].text == b"hidden" for child in tag.children)
