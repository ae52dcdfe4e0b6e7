"""Suppressions of an article and findings in; what each of them hides, and what is wrong with it, out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.toml_file import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sourcelint.article.model import Suppression
    from sourcelint.lint.finding import Finding


@dataclass(frozen=True, slots=True)
class Use:
    """One rule that a suppression names, and the findings that it hides; `checked`: that rule is in force."""

    suppression: Suppression
    rule: str
    checked: bool
    hides: tuple[Finding, ...]


def uses(suppressions: Sequence[Suppression], findings: Sequence[Finding], names: Mapping[str, str]) -> tuple[Use, ...]:
    """What each suppression does. `names` maps every name and alias of a rule in force to the rule's name.

    A suppression without a reason hides nothing: it is invalid, not unused.
    """
    found = []
    for suppression in suppressions:
        if not suppression.reason:
            continue
        for word in suppression.rules:
            rule = names.get(word)
            hides = tuple(item for item in findings if item.rule == rule and _covers(suppression, item))
            found.append(Use(suppression, word, rule is not None, hides))
    return tuple(found)


def invalid(suppression: Suppression, known: Collection[str]) -> Iterator[str]:
    """Why a suppression, or a part of it, has no effect; `known` are all names of rules."""
    if not suppression.rules:
        yield "it names no rule"
    if not suppression.reason:
        yield "it gives no reason"
    for word in suppression.rules:
        if word not in known:
            yield f'there is no rule "{word}"{nearest(word, known)}'


def _covers(suppression: Suppression, finding: Finding) -> bool:
    target = suppression.target
    return target is None or target.start <= finding.span.start < target.end
