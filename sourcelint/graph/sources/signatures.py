"""Who signs a story: by a byline, by a line at the end that says who they are, by the name below a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.bearers import Name
from sourcelint.graph.names.kinds import is_outlet
from sourcelint.graph.names.namings import Naming, key_of
from sourcelint.graph.names.titles import role_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from sourcelint.article.model import Block
    from sourcelint.graph.names.bearers import Names
    from sourcelint.graph.parse import Parse

TAGLINES = 4
"""How many blocks at a story's end may tell of its authors."""
TAGLINE_LENGTH = 400
"""How long such a block may be, in code points."""
TITLES = 3
"""How many words of a title may open a line before the name."""
FULL_NAME = 2
"""How many words a name that signs has at least."""
PERSON = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}"
FULL = re.compile(PERSON)
BYLINE = re.compile(rf"(?i:(?:\w+ )?by):? ({PERSON}(?:(?:, {PERSON})*,? (?:and|&) {PERSON})?)")
TITLE = re.compile(r"^(?:[A-Z][a-z]+\. )+")
"""A title before a name: "Sen. "."""
HANDLE = re.compile(r"@\w+\.?$")
DASHES = " -–—"
PLACE = re.compile(r"(?:, [A-Z][\w.’' -]{1,30}){0,2}\.?$")
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
NOT_ABOVE = frozenset({"headline", "kicker", "standfirst", "label", "byline"})
OTHERS_WORDS = frozenset({"block-quotation", "caption", "table-cell"})


class Signature(NamedTuple):
    """Who signs a block of copy, in their order; no `authors` where nobody does."""

    authors: tuple[Name, ...] = ()
    opinion: bool = False
    """The copy says who its authors are, as it does of those who write from outside, or they sign it as a letter."""


def find_signatures(blocks: Sequence[Block], parses: Sequence[Parse], names: Names) -> tuple[Signature, ...]:
    """Who signs each block of a story.

    Nobody signs what is somebody else's words: a block quotation, what stands behind a colon, an interview.
    """
    story = _Signed(blocks, parses, names)
    letters = story.letters()
    whole = story.whole()
    labelled = next((number for number, block in enumerate(blocks) if block.label is not None), len(blocks))
    return tuple(
        Signature()
        if number >= labelled or block.role in OTHERS_WORDS or behind_colon(blocks, number)
        else letters.get(number, whole)
        for number, block in enumerate(blocks)
    )


def behind_colon(blocks: Sequence[Block], number: int) -> bool:
    """Whether a block stands below a paragraph that announces it with a colon."""
    return number > 0 and blocks[number - 1].role == "paragraph" and blocks[number - 1].text.rstrip().endswith(":")


class _Signed:
    """A story, read for the names that stand where authors' names stand."""

    def __init__(self, blocks: Sequence[Block], parses: Sequence[Parse], names: Names) -> None:
        self._blocks, self._parses, self._names = blocks, parses, names
        self._bylines = {number for number, block in enumerate(blocks) if block.role == "byline"}

    def whole(self) -> Signature:
        """Who signs the whole story."""
        bylined = tuple(name for number in sorted(self._bylines) for name in self._people(number))
        told = tuple(self._in_last_blocks(self._introduced))
        authors = bylined or told or tuple(self._in_last_blocks(self._followed))
        return Signature(tuple(dict.fromkeys(authors)), opinion=bool(told))

    def letters(self) -> dict[int, Signature]:
        """Who signs each block of the letters that a story consists of, from one name to the next."""
        found: dict[int, Signature] = {}
        open_: list[int] = []
        for number, block in enumerate(self._blocks):
            name = self._signing(number)
            if name is not None:
                found |= dict.fromkeys(open_, Signature((name,), opinion=True))
            elif HANDLE.match(block.text):
                found |= dict.fromkeys(open_, Signature())
            elif block.role not in NOT_ABOVE and not block.text.isupper():
                open_.append(number)
                continue
            open_ = []
        return found

    def _signing(self, number: int) -> Name | None:
        """Whose name is all that a block says, but for a place."""
        text = self._blocks[number].text.lstrip(DASHES)
        if number in self._bylines or len(text) > TAGLINE_LENGTH // 4:
            return None
        for naming, name in self._names.of_block(number)[:1]:
            start = self._blocks[number].text[: naming.start].strip(DASHES)
            alone = not start and PLACE.match(self._blocks[number].text, naming.end) is not None
            if alone and _is_full(naming, name) and self._only_in(name, {number}):
                return name
        return None

    def _people(self, number: int) -> Iterator[Name]:
        """Whose names a byline has; no analysis reads one, so they are told by their capitals."""
        text = self._blocks[number].text
        match = BYLINE.match(text)
        for start, end in sorted(one.span() for one in FULL.finditer(match[1])) if match else ():
            place = match.start(1) if match else 0
            words = tuple(TITLE.sub("", text[place + start : place + end]).split())
            if len(words) >= FULL_NAME and _is_persons(words):
                yield self._called(words) or _bylined(number, words, place + end)

    def _called(self, words: tuple[str, ...]) -> Name | None:
        """Who bears a name in the story itself."""
        key = key_of(words)
        people = (name for name in self._names.all if name.kind == "person")
        return next((name for name in people if any(naming.key == key for naming in name.namings)), None)

    def _in_last_blocks(self, found: Callable[[int], Iterator[tuple[Naming, Name]]]) -> Iterator[Name]:
        """The people whom the story names nowhere before one of its last lines."""
        for number in self._last_lines():
            for _, name in found(number):
                if name.kind == "person" and self._only_in(name, range(number, len(self._blocks))):
                    yield name

    def _last_lines(self) -> range:
        """The blocks at the end that are not by whoever says "I" in the copy."""
        number = len(self._blocks)
        while number > max(len(self._blocks) - TAGLINES, 1):
            ours = load("pronouns")["first"].isdisjoint(self._parses[number - 1].lower)
            if not ours or len(self._blocks[number - 1].text) > TAGLINE_LENGTH:
                break
            number -= 1
        return range(number, len(self._blocks))

    def _introduced(self, number: int) -> Iterator[tuple[Naming, Name]]:
        """Of whom the sentences of a block say what they are: "Jane Roe is a nurse."."""
        parse = self._parses[number]
        opened = True
        for first, past in parse.paragraph.sentences:
            opening = [place for place in self._names.of_block(number) if first <= place[0].first <= first + TITLES]
            opened = opened and bool(opening) and _says_who(parse, opening[0][0].last, past)
            if opened:
                yield opening[0]

    def _followed(self, number: int) -> Iterator[tuple[Naming, Name]]:
        """Whom a block asks readers to follow."""
        if not load("first_person")["following"].isdisjoint(self._parses[number].lower[: TITLES + 1]):
            yield from self._names.of_block(number)

    def _only_in(self, name: Name, blocks: Collection[int]) -> bool:
        return all(naming.block in blocks or naming.block in self._bylines for naming in name.namings)


def _is_persons(words: tuple[str, ...]) -> bool:
    """Whether capitalised words in a byline are no desk's, board's or outlet's: "The Editorial Board"."""
    bodies = load("bodies")["nouns"] | load("outlets")["nouns"] | {"the", "staff"}
    return not is_outlet(words) and role_of(words[-1]) is None and bodies.isdisjoint(map(str.lower, words))


def _bylined(block: int, words: tuple[str, ...], end: int) -> Name:
    """Somebody whom the byline alone names."""
    name = " ".join(words)
    naming = Naming(
        block, 0, 0, end - len(name), end, words, key_of(words), frozenset(), None, definite=False, speaks=False
    )
    return Name(name, "person", None, frozenset(), outlet=False, namings=(naming,))


def _is_full(naming: Naming, name: Name) -> bool:
    return name.kind == "person" and len(naming.words) >= FULL_NAME


def _says_who(parse: Parse, first: int, past: int) -> bool:
    """Whether the first finite verb tells of the present, or says what somebody was."""
    verb = next((n for n in range(first, past) if parse.tokens[n].tag in FINITE), None)
    if verb is None or parse.tokens[verb].lemma != "be":
        return verb is not None and parse.tokens[verb].tag == "VBZ"
    return any(parse.tokens[child].dep == "attr" for child in parse.children[verb])
