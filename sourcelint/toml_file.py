"""A TOML file in, its values and the place of each of them out: what config and rule files report their errors with."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pydantic import ValidationError
    from tree_sitter import Node

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong in a file, and where: `line` and `column` count from 1, in code points."""

    file: str
    line: int
    column: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.text}"


class TomlError(Exception):
    """One or more problems of TOML files that make them unusable."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class TomlFile:
    """A TOML file as read: `name` is what messages call it, `data` its values."""

    name: str
    text: str
    data: dict[str, Any]

    def place(self, path: KeyPath) -> tuple[int, int]:
        """Line and column of the key at `path`, or of the nearest table above it that the file writes out."""
        known: KeyPath = ()
        for step in path:
            if (*known, step) in self._places:
                known = (*known, step)
            elif step != 0:  # a model may read one table as a list of one
                break
        return self._places.get(known, (1, 1))

    def problem(self, path: KeyPath, text: str) -> Problem:
        """`text` said of the key at `path`."""
        return Problem(self.name, *self.place(path), text)

    @cached_property
    def _places(self) -> dict[KeyPath, tuple[int, int]]:
        return _places(self.text)


def read_toml(name: str, content: bytes) -> TomlFile:
    """Read a TOML file; raises TomlError with the place where it is not UTF-8 or not TOML."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TomlError([Problem(name, line, 1, "is not UTF-8")]) from None
    try:
        return TomlFile(name, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise TomlError([_syntax_problem(name, text, str(error))]) from None


def nearest(word: str, known: Iterable[str]) -> str:
    """'; did you mean "stance"?' for a word that is close to a known one, else an empty string."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{close[0]}"?' if close else ""


def model_problems(file: TomlFile, error: ValidationError, keys: Sequence[str]) -> Iterator[Problem]:
    """The errors of a pydantic model as problems of the file; `keys` are what its unknown keys may have meant."""
    for item in error.errors(include_url=False):
        path: KeyPath = tuple(item["loc"])
        if item["type"] == "extra_forbidden":
            word = str(path[-1])
            yield file.problem(path, f'unknown key "{word}"{nearest(word, keys)}')
        elif item["type"] == "missing":
            yield file.problem(path, f'"{path[-1]}" is missing')
        elif item["type"] == "literal_error":
            yield file.problem(path, f'"{item["input"]}" is not one of {item["ctx"]["expected"]}')
        else:
            message = item["msg"].removeprefix("Value error, ")
            yield file.problem(path, f'"{path[-1]}": {message[:1].lower()}{message[1:]}' if path else message)


def _syntax_problem(name: str, text: str, message: str) -> Problem:
    # tomllib of Python 3.11 tells the place in words alone: "... (at line 3, column 7)" or "(at end of document)"
    reason, _, place = message.rpartition(" (at ")
    words = place.rstrip(")").replace(",", "").split()
    if len(words) == 4:
        return Problem(name, int(words[1]), int(words[3]), reason)
    lines = text.split("\n")
    return Problem(name, len(lines), len(lines[-1]) + 1, reason or message)


def _places(text: str) -> dict[KeyPath, tuple[int, int]]:
    # imported here: a file without errors never needs the parser
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    content = text.encode()
    lines = content.split(b"\n")
    root = Parser(Language(tree_sitter_toml.language())).parse(content).root_node
    counts: dict[KeyPath, int] = {}
    places: dict[KeyPath, tuple[int, int]] = {}
    for path, node in _keys(root, (), counts):
        row, column = node.start_point
        place = (row + 1, len(lines[row][:column].decode()) + 1)
        for length in range(1, len(path) + 1):
            places.setdefault(path[:length], place)
    return places


def _keys(node: Node, above: KeyPath, counts: dict[KeyPath, int]) -> Iterator[tuple[KeyPath, Node]]:
    """Every key and array element below `node` with its path; `counts` numbers the tables of `[[arrays]]`."""
    for child in node.named_children:
        if child.type in ("table", "table_array_element"):
            path = _header(child, counts)
            yield path, child.named_children[0]
            yield from _keys(child, path, counts)
        elif child.type == "pair":
            path = above + _words(child.named_children[0])
            yield path, child.named_children[0]
            yield from _value(child.named_children[1], path, counts)


def _value(node: Node, path: KeyPath, counts: dict[KeyPath, int]) -> Iterator[tuple[KeyPath, Node]]:
    if node.type == "inline_table":
        yield from _keys(node, path, counts)
    elif node.type == "array":
        for index, element in enumerate(child for child in node.named_children if child.type != "comment"):
            yield (*path, index), element
            yield from _value(element, (*path, index), counts)


def _header(table: Node, counts: dict[KeyPath, int]) -> KeyPath:
    path: KeyPath = ()
    for word in _words(table.named_children[0]):
        path = (*path, word)
        if path in counts:
            path = (*path, counts[path])
    if table.type == "table_array_element":
        bare = path[:-1] if path and isinstance(path[-1], int) else path
        counts[bare] = counts.get(bare, -1) + 1
        path = (*bare, counts[bare])
    return path


def _words(key: Node) -> tuple[str, ...]:
    if key.type == "dotted_key":
        return tuple(word for child in key.named_children for word in _words(child))
    text = (key.text or b"").decode()
    return (text[1:-1] if key.type == "quoted_key" else text,)
