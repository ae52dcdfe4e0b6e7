"""Several sources in one source span: "Jane Roe and Paul Dunmore said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.names.titles import role_of
from sourcelint.graph.sources.mentions import NOMINAL, read_mention

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Names
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase

BETWEEN = frozenset({"CCONJ", "PUNCT"})


def speakers(parse: Parse, phrase: NounPhrase, names: Names) -> list[NounPhrase]:
    """The phrases of all who speak in a source span, the first first.

    Only names part a span: "aides and advisers to Roe" may be the same people.
    """
    heads = _heads(parse, phrase)
    starts = [phrase.first, *(parse.subtree(head)[0] for head in heads[1:])]
    ends = [*starts[1:], phrase.last]
    joined = any(tag == "CC" for tag in (parse.tokens[n].tag for n in range(phrase.head, heads[-1])))
    if len(heads) < 2 or not joined or any(start >= end for start, end in zip(starts, ends, strict=True)):
        return [phrase]
    parts = [_part(parse, phrase.block, start, end, names) for start, end in zip(starts, ends, strict=True)]
    named = [part for part in parts[1:] if part is not None and part.name is not None and part.name.kind != "place"]
    first = parts[0]
    if not named or first is None or any(part.name is first.name for part in named):
        return [phrase]
    if len(named) == 1 and _titles(first, named[0]):
        return named
    return [first, *named]


def _titles(phrase: NounPhrase, named: NounPhrase) -> bool:
    """Whether a phrase is a post before a name that it shares with another: "banker and party chairman Jane Roe"."""
    post = phrase.name is None and phrase.pronoun is None and not phrase.plural
    post = post and role_of(phrase.text.split()[-1]) is not None
    described = named.determiner == "bare" and named.text[0].islower()
    party = phrase.owner is not None and phrase.owner.kind == "organization" and described
    if (phrase.owner is None or party) and phrase.determiner == "bare":
        return post
    return post and phrase.determiner == "possessive" and described


def _heads(parse: Parse, phrase: NounPhrase) -> list[int]:
    """The head and the nouns that are coordinated with it, within the phrase."""
    heads, rest = [phrase.head], [phrase.head]
    while rest:
        at = rest.pop()
        for child in parse.children[at]:
            inside = heads[-1] < child < phrase.last
            if parse.tokens[child].dep == "conj" and inside and parse.tokens[child].pos in NOMINAL:
                heads.append(child)
                rest.append(child)
    return heads


def _part(parse: Parse, block: int, first: int, past: int, names: Names) -> NounPhrase | None:
    while past - first > 1 and parse.tokens[past - 1].pos in BETWEEN:
        past -= 1
    return read_mention(parse, block, ((parse.tokens[first].start, parse.tokens[past - 1].end),), names)
