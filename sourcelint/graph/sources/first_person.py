"""Whom an "I" or a "we" outside quotation marks means: the authors of the copy, the publication, or nobody."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.mentions import phrase_around
from sourcelint.graph.sources.signatures import Signature, behind_colon, find_signatures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.article.model import Block
    from sourcelint.graph.names.bearers import Name, Names
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.mentions import NounPhrase


class FirstPerson:
    """A story's writers, read off its signatures when the copy first says "I" or "we"."""

    def __init__(self, blocks: Sequence[Block], parses: Sequence[Parse], names: Names) -> None:
        self._blocks, self._parses, self._names = blocks, parses, names

    @cached_property
    def _signatures(self) -> tuple[Signature, ...]:
        return find_signatures(self._blocks, self._parses, self._names)

    def authors(self, phrase: NounPhrase, cue: Sequence[int]) -> tuple[Name, ...]:
        """The authors whom a pronoun means that stands with the tokens `cue`; none where it means others.

        An "I" is the one author. A "we" is the authors where it takes sides, where it goes on with who they are ("we
        nurses of Ohio"), and in copy from outside where it tells of their work; else it is people at large.
        """
        signature = self._signatures[phrase.block]
        if phrase.pronoun not in load("pronouns")["publication"]:
            return signature.authors if len(signature.authors) == 1 else ()
        theirs = self._does(phrase, cue, "opinions") or (
            signature.opinion and (_tells_who(phrase) or self._does(phrase, cue, "publishing"))
        )
        return signature.authors if theirs else ()

    def is_publication(self, phrase: NounPhrase, cue: Sequence[int]) -> bool:
        """Whether a pronoun that means no author means the publication: "we asked", "we urge"."""
        ours = phrase.pronoun in load("pronouns")["publication"]
        return ours and (self._does(phrase, cue, "publishing") or self._does(phrase, cue, "opinions"))

    def is_told_above(self, block: int) -> bool:
        """Whether the paragraph above announces a block as somebody's words: "She wrote:"."""
        return behind_colon(self._blocks, block)

    def introduction(self, name: Name) -> NounPhrase | None:
        """What a line at the end says that an author is: of "Jane Roe is a nurse in Ohio." the nurse."""
        naming = name.namings[-1]
        parse = self._parses[naming.block]
        if self._blocks[naming.block].role == "byline":
            return None
        _, past = parse.paragraph.sentences[parse.sentence(naming.first)]
        for number in range(naming.last, past):
            token = parse.tokens[number]
            if token.dep == "attr" and parse.tokens[token.head].lemma == "be":
                found = phrase_around(parse, naming.block, number, len(parse.paragraph.text), self._names)
                return replace(found, naming=None, name=None) if found else None
        return None

    def _does(self, phrase: NounPhrase, cue: Sequence[int], doing: str) -> bool:
        """Whether a cue is one of a list, and no modal beside it makes the readers part of the "we"."""
        parse, lists = self._parses[phrase.block], load("first_person")
        verbs = [number for number in cue if parse.tokens[number].pos == "VERB"] or list(cue)
        said = {" ".join(parse.plain[number] for number in cue), *(parse.lemmas[number] for number in verbs[:1])}
        beside = {parse.plain[number] for verb in verbs[:1] for number in (*cue, *parse.children[verb])}
        return not said.isdisjoint(lists[doing]) and beside.isdisjoint(lists["with_readers"])


def _tells_who(phrase: NounPhrase) -> bool:
    """Whether a name for those who speak follows: "we Democrats"."""
    return any(word[0].isupper() for word in phrase.text.split()[1:])
