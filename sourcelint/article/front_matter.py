"""The YAML between `---` lines at the top of a file: headline, standfirst, byline, suppressions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from sourcelint.article.draft import DraftText
from sourcelint.article.model import ArticleError, Span, Suppression
from sourcelint.article.shapes import load_shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sourcelint.article.draft import Draft
    from sourcelint.article.model import Role

MAX_LENGTH = 65_536
_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?:x(?P<x>\w{2})|u(?P<u>\w{4})|U(?P<U>\w{8})|(?P<letter>\r\n|.))", re.DOTALL)
_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says: drafts of copy, suppressions, its plain pairs, and where the body begins."""

    drafts: tuple[Draft, ...]
    suppressions: tuple[Suppression, ...]
    metadata: Mapping[str, str]
    end: int


def read_front_matter(path: str, text: str, start: int) -> FrontMatter | None:
    """Read the front matter that opens `text` at code point `start`; None where there is none.

    Raises ArticleError, with the line, where the YAML is broken, too long, or too deep.
    """
    opening = _OPENING.match(text, start)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    if closing.start() - opening.end() > MAX_LENGTH:
        problem = f"the front matter has more than {MAX_LENGTH} characters"
        raise ArticleError(path, problem, "keep copy below the closing `---`", len(text[: opening.end()].encode()))
    root = _compose(path, text, opening.end(), closing.start())
    drafts: list[Draft] = []
    suppressions: list[Suppression] = []
    metadata = {}
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == "sourcelint":
            suppressions.extend(_suppressions(value, opening.end()))
            continue
        if isinstance(value, yaml.ScalarNode):
            metadata[str(key.value)] = str(value.value)
        role = load_shapes().key_roles.get(str(key.value).casefold())
        if role:
            shown = (_draft(text, scalar, opening.end(), role) for scalar in _scalars(value))
            drafts.extend(draft for draft in shown if draft)
    return FrontMatter(tuple(drafts), tuple(suppressions), metadata, closing.end())


def _compose(path: str, text: str, start: int, end: int) -> yaml.Node | None:
    try:
        return yaml.compose(text[start:end], Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        index = mark.index if mark else getattr(error, "position", 0)
        line = text.count("\n", 0, start + index) + 1
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
        problem = f"the front matter is no YAML: line {line}: {what}"
    except RecursionError:
        index, problem = 0, "the front matter is nested too deep"
    byte = len(text[: start + index].encode())
    raise ArticleError(path, problem, "mend it (a value that holds a colon or a quote mark needs quotes)", byte)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """The value itself, or the items of a list of values."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else (node,):
        if isinstance(item, yaml.ScalarNode) and item.tag != _NULL:
            yield item


def _draft(text: str, scalar: yaml.ScalarNode, offset: int, role: Role) -> Draft | None:
    start, end = offset + scalar.start_mark.index, offset + scalar.end_mark.index
    gathered = DraftText(text)
    if scalar.style == "'":
        _add_with(gathered, re.compile("''"), lambda _: "'", start + 1, end - 1)
    elif scalar.style == '"':
        _add_with(gathered, _ESCAPE, _unescape, start + 1, end - 1)
    elif scalar.style in ("|", ">"):
        gathered.add(text.find("\n", start, end) + 1 or end, end)
    else:
        gathered.add(start, end)
    return gathered.draft(role)


def _add_with(
    gathered: DraftText, special: re.Pattern[str], resolve: Callable[[re.Match[str]], str], start: int, end: int
) -> None:
    """Add a quoted scalar: what `special` matches as it resolves, all else as it stands."""
    for match in special.finditer(gathered.article, start, end):
        gathered.add(start, match.start())
        gathered.add_as(resolve(match), match.start(), match.end())
        start = match.end()
    gathered.add(start, end)


def _unescape(match: re.Match[str]) -> str:
    letter = match["letter"]
    if letter is None:
        return chr(int(match["x"] or match["u"] or match["U"], 16))
    return str(yaml.scanner.Scanner.ESCAPE_REPLACEMENTS.get(letter, ""))


def _suppressions(node: yaml.Node, offset: int) -> Iterator[Suppression]:
    """Read `[{ignore: RULE or [RULES], reason: "..."}]`; an entry of another shape comes back without rules."""
    for entry in node.value if isinstance(node, yaml.SequenceNode) else (node,):
        pairs = {str(key.value): value for key, value in entry.value} if isinstance(entry, yaml.MappingNode) else {}
        rules = tuple(str(rule.value) for rule in _scalars(pairs["ignore"])) if "ignore" in pairs else ()
        reason = " ".join(str(scalar.value) for scalar in _scalars(pairs["reason"])) if "reason" in pairs else ""
        span = Span(offset + entry.start_mark.index, offset + entry.end_mark.index)
        yield Suppression(span, rules, reason, None)
