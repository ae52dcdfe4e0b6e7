"""Where sentences begin: the parser's word for it, mended where quotations, titles and initials mislead it."""

from __future__ import annotations

import itertools
import re
import tomllib
from bisect import bisect_left
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.extract.model import Quotation

_INITIAL = re.compile(r"(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)?")
_STOPS = frozenset(".?!…") | {"...", "....", "?!", "!?", "..", "!!", "??"}
_CLOSERS = frozenset("\"'”’»›)]}") | {"''", "’’"}
_NEVER_FIRST = frozenset(",;:%—–-")
_SHORT_QUOTATION = 8  # tokens, marks included


def sentence_ranges(
    text: str,
    spans: Sequence[tuple[int, int]],
    parsed_starts: Sequence[bool],
    quotations: Sequence[Quotation],
) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph as ranges of token numbers, first to last (exclusive), together all its tokens.

    `spans` are the tokens' places in `text` (code points); `parsed_starts` says where the parser begins a sentence.
    """
    words = [text[start:end] for start, end in spans]
    token_at = {start: number for number, (start, _) in enumerate(spans)}
    opening = frozenset(token_at[quotation.start] for quotation in quotations if quotation.start in token_at)
    closing = frozenset(
        number for number, word in enumerate(words) if word.isspace() or (word in _CLOSERS and number not in opening)
    )
    kept_whole = _inside_short_quotations([start for start, _ in spans], quotations)
    unsplit = kept_whole | closing
    starts = [
        number
        for number in range(1, len(words))
        if number not in unsplit and _begins(words, number, closing, by_parser=parsed_starts[number])
    ]
    bounds = [0, *starts, len(words)] if words else []
    return tuple(itertools.pairwise(bounds))


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    source = files("sourcelint.extract").joinpath("abbreviations.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(source).items()}


def _begins(words: Sequence[str], number: int, closing: frozenset[int], *, by_parser: bool) -> bool:
    if words[number] in _STOPS or words[number][:1] in _NEVER_FIRST:
        return False
    last = number - 1
    while last > 0 and last in closing:
        last -= 1
    stop = words[last]
    if stop not in _STOPS and not stop.endswith("."):
        return False
    capital = _capital(words, number)
    if stop == "." and _is_abbreviated(words[last - 1] + ".", capital):
        return False
    if stop not in _STOPS:
        return _follows_abbreviation(stop, capital, by_parser=by_parser)
    if not capital:
        return by_parser and not words[number][:1].islower()
    quoted_question = stop != "." and last < number - 1  # "Why?" Smith asked.
    return by_parser if quoted_question or stop not in ".?!" else True


def _capital(words: Sequence[str], number: int) -> str:
    """The first word from `number` on, past opening marks, where it begins with a capital or a figure; else ''."""
    for word in words[number : number + 3]:
        if word[:1].isalnum():
            return word if word[:1].isupper() or word[:1].isdigit() else ""
    return ""


def _is_abbreviated(word: str, capital: str) -> bool:
    """Whether the tokenizer has cut the full stop off an abbreviation, as it does with the "No." of "No. 2"."""
    return _joins(word) or (word in _abbreviations()["before_number"] and capital[:1].isdigit())


def _joins(word: str) -> bool:
    joins = _abbreviations()["joins"]
    return word in joins or (word.isupper() and word.capitalize() in joins)  # ST. PAUL in a dateline


def _follows_abbreviation(stop: str, capital: str, *, by_parser: bool) -> bool:
    """Whether a sentence begins after a word that ends with a full stop, as "U.S."."""
    known = _abbreviations()
    if _joins(stop):
        return False
    if _INITIAL.fullmatch(stop) and len(stop) == 2:
        return False
    if stop in known["may_end"] or _INITIAL.fullmatch(stop):
        return bool(capital) and (by_parser or capital.lower() in known["openers"])
    return bool(capital)


def _inside_short_quotations(starts: Sequence[int], quotations: Sequence[Quotation]) -> frozenset[int]:
    """Tokens after the first of each short closed quotation: ("Stop! Thief!") stays in its sentence."""
    inside: set[int] = set()
    for quotation in quotations:
        first, after = bisect_left(starts, quotation.start), bisect_left(starts, quotation.end)
        if quotation.closed and after - first <= _SHORT_QUOTATION:
            inside.update(range(first + 1, after))
    return frozenset(inside)
