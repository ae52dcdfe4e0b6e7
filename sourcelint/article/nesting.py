"""Bounds on how deep markup may nest: past them a parser's time or stack is no longer proportional to the file."""

from __future__ import annotations

import re
from collections import Counter

from sourcelint.article.model import ArticleError

MAX_DEPTH = 200
_MAX_BRACKETS = 100
_MAX_EMPHASIS_MARKS = 2_000
_CURE = "nest less, or exclude the file"
_BRACKET = re.compile(r"(?P<open>\[)|(?P<close>\])|\n[ \t]*\r?\n")
_EMPHASIS = re.compile(r"(?P<mark>(?<!\w)[*_~]+|[*_~]+(?!\w)|\*+)|\n[ \t]*\r?\n")
_CONTAINERS = re.compile(rf"^(?=[^\n]{{{MAX_DEPTH}}})[ \t>+*.)\d-]{{{2 * MAX_DEPTH},}}", re.MULTILINE)
_RULE = re.compile(r"[\s\d.]*|[\s*]*|[\s-]*")
_UNCLOSED_TAGS = re.compile(r"(?:<[A-Za-z][^<>]*+){200}")
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
# An element of these ends where the next begins, or has no content at all: it cannot nest by being left open.
_NEVER_NEST_NAMES = """
area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot
option
"""
_NEVER_NEST = frozenset(_NEVER_NEST_NAMES.split())


def refuse(path: str, text: str, offset: int, what: str) -> ArticleError:
    """Return the error for markup nested too deep; `offset` is its code point in `text`, `what` names the markup."""
    return ArticleError(path, f"{what} nested more than {MAX_DEPTH} deep", _CURE, len(text[:offset].encode()))


def check_markdown(path: str, text: str, start: int) -> None:
    """Raise ArticleError where quotes, lists, brackets or emphasis after code point `start` can nest too deep."""
    for match in _CONTAINERS.finditer(text, start):
        if not _RULE.fullmatch(match[0]):
            raise refuse(path, text, match.start(), "quotes or lists")
    _check_paragraphs(path, text, start, _BRACKET, _MAX_BRACKETS, "brackets")
    _check_paragraphs(path, text, start, _EMPHASIS, _MAX_EMPHASIS_MARKS, "marks of emphasis")


def _check_paragraphs(path: str, text: str, start: int, pattern: re.Pattern[str], limit: int, what: str) -> None:
    """Count what `pattern` opens, less what it closes, between blank lines."""
    depth = 0
    for match in pattern.finditer(text, start):
        if match.lastgroup is None:
            depth = 0
        elif match.lastgroup == "close":
            depth = max(0, depth - 1)
        else:
            depth += 1
        if depth > limit:
            problem = f"more than {limit} {what} in one paragraph"
            raise ArticleError(path, problem, _CURE, len(text[: match.start()].encode()))


def check_html(path: str, text: str, start: int, end: int) -> None:
    """Raise ArticleError where more elements are left open between code points `start` and `end` than copy ever nests,
    or tags themselves are not closed."""
    unclosed = _UNCLOSED_TAGS.search(text, start, end)
    if unclosed:
        raise ArticleError(path, "tags that never close", "close them with `>`", len(text[: unclosed.start()].encode()))
    left_open: Counter[str] = Counter()
    depth = 0
    for match in _TAG.finditer(text, start, end):
        name = match["name"].lower()
        if name in _NEVER_NEST:
            continue
        if not match["closing"]:
            left_open[name] += 1
            depth += 1
        elif left_open[name]:
            left_open[name] -= 1
            depth -= 1
        if depth > 2 * MAX_DEPTH:
            raise refuse(path, text, match.start(), "elements")
