"""What the kinds of facts and their properties mean, in the words of the classes that define them."""

from __future__ import annotations

import ast
import inspect
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.facts import Fact
from sourcelint.lint.vocabulary import Kind, Property, class_of, kinds, shared_by_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Explained:
    """A kind of fact with what it is, and each of its properties with what it tells."""

    kind: Kind
    meaning: str
    properties: tuple[tuple[Property, str], ...]


def explained(name: str) -> Explained:
    """Explain a kind of fact, without what every fact has. Raises KeyError for a word that names none."""
    kind = kinds()[name]
    shared = shared_by_all().properties
    own = {name: prop for name, prop in kind.properties.items() if name not in shared}
    return _explain(Kind(kind.name, kind.field, own), class_of(kind))


def explained_shared() -> Explained:
    """Explain what every fact has."""
    return _explain(shared_by_all(), Fact)


def _explain(kind: Kind, of: type[Fact]) -> Explained:
    words = _words(of)
    told = tuple((prop, words.get(prop.name, "")) for prop in kind.properties.values())
    return Explained(kind, inspect.cleandoc(of.__doc__ or ""), told)


def _words(of: type[Fact]) -> Mapping[str, str]:
    """The docstring under each field and in each property of a class, those of its ancestors included."""
    words: dict[str, str] = {}
    for ancestor in reversed(of.__mro__[:-1]):
        (tree,) = ast.parse(textwrap.dedent(inspect.getsource(ancestor))).body
        if isinstance(tree, ast.ClassDef):
            words.update(_members(tree))
    return words


def _members(tree: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for member, after in zip(tree.body, [*tree.body[1:], None], strict=True):
        if isinstance(member, ast.FunctionDef):
            yield member.name, ast.get_docstring(member) or ""
        elif isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name):
            yield member.target.id, _string(after)


def _string(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return inspect.cleandoc(node.value.value)
    return ""
