"""The name that the next sentence gives to somebody who is first described: "a judge ruled. Judge Jane Roe said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.titles import role_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase

OPENING = 3
"""How many words before a name a sentence may have that opens with it."""


def announced_name(
    phrase: NounPhrase, names: Iterable[Name], parses: Sequence[Parse], *, same_post: bool = False
) -> Name | None:
    """Whose name the next sentence gives to somebody announced as "one lawmaker": new to the story, of no other post.

    With `same_post` the name must come with the announced post itself; else it may just open the sentence.
    """
    if phrase.determiner != "indefinite" or phrase.name is not None or phrase.plural:
        return None
    block, (first, last) = sentence_behind(phrase, parses)
    return next(
        (
            name
            for name in names
            for naming in name.namings[:1]
            if naming.block == block
            and first <= naming.first < last
            and name.kind == "person"
            and _announced(phrase, naming, first, parses[block], same_post=same_post)
        ),
        None,
    )


def sentence_behind(phrase: NounPhrase, parses: Sequence[Parse]) -> tuple[int, tuple[int, int]]:
    """The block and the tokens of the sentence after a phrase's own; no tokens of block 0 at the end of the story."""
    return next(_sentences_behind(phrase, parses), (0, (0, 0)))


def _sentences_behind(phrase: NounPhrase, parses: Sequence[Parse]) -> Iterator[tuple[int, tuple[int, int]]]:
    sentences = parses[phrase.block].paragraph.sentences
    yield from ((phrase.block, (s[0], s[1])) for s in sentences[parses[phrase.block].sentence(phrase.head) + 1 :])
    for block in range(phrase.block + 1, len(parses)):
        yield from ((block, (s[0], s[1])) for s in parses[block].paragraph.sentences)


def _announced(phrase: NounPhrase, naming: Naming, first: int, parse: Parse, *, same_post: bool) -> bool:
    """Whether a first name may be of the one announced: it opens the sentence, or says the same post."""
    post = role_of(parse.words[naming.first - 1]) if naming.first > first else None
    lawmakers = load("anonymity")["lawmakers"]
    if post is not None:
        return post == phrase.lemma or {post, phrase.lemma} <= lawmakers
    return (
        not same_post
        and len(naming.words) > 1
        and naming.first - first < OPENING
        and parse.tokens[naming.last - 1].dep == "nsubj"
    )
