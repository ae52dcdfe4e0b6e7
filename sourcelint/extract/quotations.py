"""Where the quotations of one block begin and end, by its marks alone.

Every mark is first judged by its neighbours (a mark after a space and before a word opens), then by its shape (“
opens), and only then by what is open already. So a wrongly curled mark is read as it was meant, and copy in straight
marks has the same quotations as the same copy in typographic ones. Apostrophes are told from single marks first.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from sourcelint.extract.model import Quotation

_Kind = Literal["double", "single", "guillemet", "single-guillemet"]

# shape -> (kind, +1 opens, -1 closes, 0 both)
_SHAPES: dict[str, tuple[_Kind, int]] = {
    '"': ("double", 0),
    "“": ("double", 1),
    "„": ("double", 1),
    "‟": ("double", 1),
    "”": ("double", -1),
    "``": ("double", 1),
    "''": ("double", 0),
    "‘‘": ("double", 1),
    "’’": ("double", -1),
    "'": ("single", 0),
    "`": ("single", 1),
    "‘": ("single", 1),
    "‚": ("single", 1),
    "‛": ("single", 1),
    "’": ("single", -1),
    "«": ("guillemet", 1),
    "»": ("guillemet", -1),
    "‹": ("single-guillemet", 1),
    "›": ("single-guillemet", -1),
}
_MARK = re.compile("``|''|‘‘|’’|[\"“„‟”'`‘‚‛’«»‹›]")
_MARKS = frozenset("\"“„‟”'`‘‚‛’«»‹›")
_ALL_MARKS = "".join(sorted(_MARKS))

_DASHES = frozenset("—–-")
_BEFORE_OPENING = frozenset("([{<¿¡/") | _DASHES
_POINTS = frozenset(".,;:!?…")
_AFTER_CLOSING = frozenset(".,;:!?)]}>…/") | _DASHES
_CLITIC = re.compile(r"(?:s|ll|re|ve|d|t|m)(?![^\W_])", re.IGNORECASE)
_DECADE = re.compile(r"\d\ds?(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]*$")
_LONGEST_WORD = 24
_SENTENCE_END = re.compile(r"[.!?…]\s")
_SIGNATURE = re.compile(r"(?:^|\s+)[—–-]{1,2}\s?[A-Z][^.!?]{2,80}$")


class _Mark(NamedTuple):
    start: int
    end: int
    kind: _Kind
    opens: bool
    closes: bool
    weak: bool  # may as well be an apostrophe (workers') or a measure (5")


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations in one block's text, in order of their start; positions are code points of `text`.

    A quotation that opens and never closes runs to the end of the text (`closed` False). A closing mark without an
    opening one, and an opening one in mid-sentence that is never closed, are strays and give nothing. Spans nest, and
    never cross.
    """
    marks = _marks(text)
    spans, unclosed = _pair(text, marks)
    spans += _running(text, spans, unclosed)
    return _nest([span for span in spans if any(map(str.isalnum, text[span.start : span.end]))])


def block_quotation(text: str) -> tuple[Quotation, ...]:
    """The quotations of a block that is itself one (a Markdown or HTML block quote), marks inside included.

    The block is one quotation without marks, up to a signature as "— Jane Roe"; where marks already hold all of it,
    they stand.
    """
    inside = find_quotations(text)
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text)
    if not text[:end].strip() or any(quote.start == 0 and (quote.end >= end or not quote.closed) for quote in inside):
        return inside
    whole = Quotation(0, end, opened=False, closed=True, depth=0)
    return _nest([whole, *(quote for quote in inside if quote.end <= end or quote.start >= end)])


@cache
def _elisions() -> tuple[frozenset[str], frozenset[str]]:
    data = tomllib.loads(files("sourcelint.extract").joinpath("elisions.toml").read_text(encoding="utf-8"))
    return frozenset(data["leading"]), frozenset(data["trailing"])


def _marks(text: str) -> list[_Mark]:
    """The marks of `text` that may be quotation marks; apostrophes are left out."""
    found: list[_Mark] = []
    run_end = 0
    left = right = ""
    for match in _MARK.finditer(text):
        start, end = match.span()
        if start >= run_end:  # marks side by side share their neighbours: in "'No,' she said" both open
            left = text[start - 1] if start else ""
            run_end = end
            while run_end < len(text) and text[run_end] in _MARKS:
                run_end += 1
            right = text[run_end] if run_end < len(text) else ""
        kind, shape = _SHAPES[match.group()]
        mark = _Mark(start, end, kind, *_direction(left, right, shape), weak=False)
        if kind == "single":
            judged = _judge_single(text, mark, left, right, shape)
            if judged is not None:
                found.append(judged)
        else:
            found.append(mark._replace(weak=mark.closes and not mark.opens and _is_digit_before(text, start)))
    return found


def _direction(left: str, right: str, shape: int) -> tuple[bool, bool]:
    """Whether a mark between `left` and `right` can open, and whether it can close."""
    opens = (not left or left.isspace() or left in _BEFORE_OPENING) and bool(right) and not right.isspace()
    closes = (not right or right.isspace() or right in _AFTER_CLOSING) and bool(left) and not left.isspace()
    if opens == closes and left and right:
        return shape >= 0, shape <= 0
    if not left or not right:  # nothing closes where the text begins, nothing opens where it ends
        return not left, bool(left)
    if shape and opens != (shape > 0):  # curled the wrong way round: what is open decides
        return True, True
    return opens, closes


def _judge_single(text: str, mark: _Mark, left: str, right: str, shape: int) -> _Mark | None:
    """The mark as a quotation mark, or None where it is an apostrophe."""
    if left.isalnum() and right.isalnum():
        return None
    before = text[mark.start - 1] if mark.start else ""
    if before and not before.isspace() and (before not in _BEFORE_OPENING) and _CLITIC.match(text, mark.end):
        return None
    starts_word = not left or left.isspace() or left in _BEFORE_OPENING
    if starts_word and (right.isalnum() or right == ""):
        if before == "-" or _is_elided(text, mark):
            return None
        return mark._replace(opens=True, closes=False)
    if shape == 0 and (not left or left.isspace()) and (not right or right.isspace()):
        return None
    return mark._replace(weak=mark.closes and _is_weak_end(text, mark.start))


def _is_elided(text: str, mark: _Mark) -> bool:
    """Whether the mark stands for letters or figures that are left out at the start of a word: 'em, '90s."""
    decade = _DECADE.match(text, mark.end)
    if decade:
        before = text[max(0, mark.start - 2) : mark.start].strip()
        return decade.group().endswith("s") or before[-1:].isalpha()
    word = _WORD.match(text, mark.end)
    if word is None or word.group().lower() not in _elisions()[0]:
        return False
    quoted_alone = text[word.end() : word.end() + 1] in _MARKS
    return word.group() in ("n", "N") or not (quoted_alone or (word.group()[0].isupper() and len(word.group()) < 4))


def _is_weak_end(text: str, start: int) -> bool:
    word = _LAST_WORD.search(text, max(0, start - _LONGEST_WORD), start)
    ending = word.group().lower() if word else ""
    if not ending:
        return _is_digit_before(text, start)
    return ending[-1] in "szx" or ending in _elisions()[1] or (len(ending) > 3 and ending.endswith("in"))


def _is_digit_before(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isnumeric()


def _pair(text: str, marks: list[_Mark]) -> tuple[list[Quotation], list[_Mark]]:
    """The closed quotations, and the marks that opened one and were not closed."""
    spans: list[Quotation] = []
    stack: list[_Mark] = []
    opened: Counter[_Kind] = Counter()
    sentence_ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    ends_later = _closed_by_a_later_mark(marks)
    for number, mark in enumerate(marks):
        # a single mark does not reach past an open double one
        reachable = opened[mark.kind] if mark.kind != "single" else bool(stack) and stack[-1].kind == "single"
        if mark.closes and reachable:
            if mark.weak and ends_later[number]:
                continue
            opening = next(mark_open for mark_open in reversed(stack) if mark_open.kind == mark.kind)
            if mark.weak and _holds_sentence_end(sentence_ends, opening, mark):
                continue
            spans.append(Quotation(opening.start, mark.end, opened=True, closed=True, depth=0))
            while (dropped := stack.pop()) is not opening:
                opened[dropped.kind] -= 1
            opened[mark.kind] -= 1
        elif mark.opens:
            stack.append(mark)
            opened[mark.kind] += 1
    return spans, stack


def _holds_sentence_end(sentence_ends: list[int], opening: _Mark, mark: _Mark) -> bool:
    if mark.kind != "single":
        return False
    return bisect_left(sentence_ends, opening.end) < bisect_left(sentence_ends, mark.start)


def _closed_by_a_later_mark(marks: list[_Mark]) -> list[bool]:
    """For each mark: whether the next one of its kind that is beyond doubt closes (so that a doubtful one need not)."""
    closes_next: dict[_Kind, bool] = {}
    answer = [False] * len(marks)
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        answer[number] = closes_next.get(mark.kind, False)
        if not mark.weak:
            closes_next[mark.kind] = mark.closes and not mark.opens
    return answer


def _running(text: str, spans: list[Quotation], unclosed: list[_Mark]) -> list[Quotation]:
    """The unclosed marks that open a quotation which runs on in the next paragraph; the others are strays."""
    last_start = {True: -1, False: -1}
    for span in spans:
        single = _kind_at(text, span.start) == "single"
        if _is_spoken(text, span):
            last_start[single] = max(last_start[single], span.start)
    running: list[Quotation] = []
    for mark in reversed(unclosed):
        single = mark.kind == "single"
        if last_start[single] < mark.start and _introduced(text, mark):
            running.append(Quotation(mark.start, len(text), opened=True, closed=False, depth=0))
        last_start[single] = max(last_start[single], mark.start)
    return running


def _kind_at(text: str, start: int) -> _Kind:
    shape = _SHAPES.get(text[start : start + 2]) or _SHAPES[text[start]]
    return shape[0]


def _is_spoken(text: str, span: Quotation) -> bool:
    """Whether the quotation has the points of speech ("It was,") and so is no title inside another of its kind."""
    return (
        text[max(0, span.start - 3) : span.start].rstrip()[-1:] in _POINTS
        or text[max(0, span.end - 4) : span.end].rstrip(_ALL_MARKS)[-1:] in _POINTS
    )


def _introduced(text: str, mark: _Mark) -> bool:
    """Whether a quotation of whole sentences may begin at this mark."""
    before = text[max(0, mark.start - 3) : mark.start].rstrip()
    if not before or before[-1] in _MARKS:
        return True
    begins = text[mark.end : mark.end + 1]
    if mark.kind == "single":
        return before[-1] in _POINTS and begins.isupper()
    return before[-1] in _POINTS | _DASHES or not begins.islower()


def _nest(spans: list[Quotation]) -> tuple[Quotation, ...]:
    """The spans in order, each with the depth at which it stands."""
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    open_ends: list[int] = []
    nested: list[Quotation] = []
    for span in ordered:
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        nested.append(Quotation(span.start, span.end, span.opened, span.closed, len(open_ends)))
        open_ends.append(span.end)
    return tuple(nested)
