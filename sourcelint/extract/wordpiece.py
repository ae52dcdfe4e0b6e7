"""Words into the pieces of the encoder's vocabulary, as BERT's uncased tokenizer cuts them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UNKNOWN = "[UNK]"
# BERT's own limit: a longer "word" is an address or a rule of dashes, and its pieces would crowd out the paragraph
LONGEST_WORD = 100
WORDS_REMEMBERED = 65_536


class WordPieces:
    """A vocabulary of pieces; the number of a piece is its place in the list, and `##` marks one inside a word."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Take the pieces in the order of their numbers. Raises ValueError where there is no `[UNK]` among them."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        if UNKNOWN not in self._numbers:
            raise ValueError(f"the vocabulary has no {UNKNOWN}")
        self._longest = max(map(len, vocabulary))
        self.pieces = lru_cache(WORDS_REMEMBERED)(self._cut)

    def number(self, piece: str) -> int:
        """Return the number of one piece, for instance `[CLS]`. Raises KeyError where the vocabulary lacks it."""
        return self._numbers[piece]

    def _cut(self, word: str) -> tuple[int, ...]:
        """Return the numbers of the pieces of `word`, empty where nothing in it can be seen (spaces, controls)."""
        return tuple(number for part in plain_parts(word) for number in self._greedy(part))

    def _greedy(self, part: str) -> list[int]:
        """Longest match first, from the left; a part with a stretch that no piece covers is unknown as a whole."""
        unknown = [self._numbers[UNKNOWN]]
        if len(part) > LONGEST_WORD:
            return unknown
        found: list[int] = []
        start = 0
        while start < len(part):
            mark = "##" if start else ""
            for end in range(min(len(part), start + self._longest), start, -1):
                number = self._numbers.get(mark + part[start:end])
                if number is not None:
                    break
            else:
                return unknown
            found.append(number)
            start = end
        return found


def plain_parts(word: str) -> Iterator[str]:
    """Yield the parts of a word between spaces and punctuation, and each mark by itself; lower case, no accents."""
    if word.isascii() and word.isalpha():
        yield word.lower()
        return
    part = ""
    for character in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(character)
        if category == "Mn" or (category[0] == "C" and character not in "\t\n\r") or character == "\ufffd":
            continue
        if character.isspace() or _stands_alone(character, category):
            if part:
                yield part
            part = ""
            if not character.isspace():
                yield character
        else:
            part += character
    if part:
        yield part


def _stands_alone(character: str, category: str) -> bool:
    # every ASCII mark counts as punctuation for BERT, also those that Unicode calls symbols ($, +, <, ^, `, |, ~)
    if character.isascii():
        return not character.isalnum()
    return category[0] == "P" or unicodedata.name(character, "").startswith("CJK ")
