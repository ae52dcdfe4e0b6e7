"""Unnamed sources that a story has told of before: one of a group, or the same group in other words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sourcelint.article.model import Span
    from sourcelint.graph.facts import Source
    from sourcelint.graph.sources.heard import Voice
    from sourcelint.graph.sources.mentions import NounPhrase

CLAUSE = " who "
"""Behind this stand names of others: "one source who met Roe"."""

Told = tuple["Voice", "Source"]


def with_groups(told: Sequence[Told], headlines: Collection[int]) -> Iterator[Source]:
    """The sources of a story in their order, each with what the copy says of the group that it is one of.

    `told` are the voices in the order of their first mention, each with its fact; `headlines` are the blocks above the
    copy, whose short words the copy explains.
    """
    before: list[Told] = []
    for voice, source in told:
        if not source.unnamed:
            yield source
            continue
        group = next((fact for other, fact in before if _is_one_of(voice, other)), None)
        again = any(_same_group(voice, other) for other, _ in before)
        inherits = _inherited(source, group) if group else source
        if source.plural and not inherits.explained:
            inherits = replace(inherits, reason_for_anonymity=_reason_of_one(voice, told))
        yield replace(
            inherits,
            retold=again or (group is not None and group.people == 1),
            described=inherits.described or _explained_below(voice, told, headlines),
        )
        if source.anonymous:
            before.append((voice, inherits))


def _inherited(source: Source, group: Source) -> Source:
    return replace(
        source,
        type="anonymous-source" if group.anonymous else source.type,
        granted=source.granted or group.granted,
        reason_for_anonymity=source.reason_for_anonymity or group.reason_for_anonymity,
        described=source.described or group.described,
        relayed=source.relayed or group.relayed,
    )


def _reason_of_one(group: Voice, told: Sequence[Told]) -> Span | None:
    """The reason that the copy gives for one of a group: what holds for "one source" holds for the sources."""
    return next(
        (
            fact.reason_for_anonymity
            for voice, fact in told
            if fact.explained and not fact.plural and _is_one_of(voice, group)
        ),
        None,
    )


def _is_one_of(voice: Voice, group: Voice) -> bool:
    """Whether "one official", "another intelligence source" is of those officials, those intelligence sources."""
    one, several = _first(voice), _first(group)
    if one is None or several is None or (one.plural and not one.one_of_several) or not several.plural:
        return False
    people = one.lemma == several.lemma or {one.lemma, several.lemma} == {"person", "people"}
    singled_out = people and (one.one_of_several or one.determiner in ("indefinite", "definite", "other"))
    owned = one.owner in (None, several.owner) or CLAUSE in one.text
    return singled_out and _telling(one) <= _telling(several) and owned


def _same_group(voice: Voice, other: Voice) -> bool:
    """Whether "aides" and "campaign aides", "officials" and "campaign officials" may be the same people."""
    now, then = _first(voice), _first(other)
    if now is None or then is None or not (_is_bare_plural(now) and _is_bare_plural(then)):
        return False
    staff = load("anonymity")["staff"]
    nested = _telling(now) <= _telling(then) or _telling(now) >= _telling(then)
    owned = now.owner is None or then.owner is None or now.owner is then.owner
    return nested and owned and (now.lemma == then.lemma or {now.lemma, then.lemma} <= staff)


def _explained_below(voice: Voice, told: Sequence[Told], headlines: Collection[int]) -> bool:
    """Whether a headline's "insiders" are some whom the copy describes."""
    first = _first(voice)
    if first is None or first.block not in headlines:
        return False
    return any(
        fact.described and phrase.lemma == first.lemma and (_telling(phrase) or fact.basis)
        for other, fact in told
        if other is not voice
        for phrase in other.described
    )


def _first(voice: Voice) -> NounPhrase | None:
    return next((phrase for phrase, _ in voice.phrases if phrase.pronoun is None), None)


def _is_bare_plural(phrase: NounPhrase) -> bool:
    uncounted = phrase.people == 1 and phrase.quantity is None and phrase.determiner in ("bare", "definite")
    return phrase.plural and uncounted and phrase.head == phrase.last - 1


def _telling(phrase: NounPhrase) -> frozenset[str]:
    """The words before a noun that say whose or which they are."""
    lists = load("anonymity")
    return phrase.modifiers - lists["empty"] - load("introductions")["amounts"]
