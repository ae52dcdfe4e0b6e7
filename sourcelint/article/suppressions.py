"""`sourcelint: ignore RULE -- reason`: an editor's word in a comment that a finding is wanted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.article.model import Span, Suppression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.article.model import Block

_DIRECTIVE = re.compile(r"<!--+\s*sourcelint:(?P<words>.*?)-*-?>?\s*$", re.DOTALL | re.IGNORECASE)
_REASON = re.compile(r"(?:^|\s)(?:--+|[—–])(?:\s|$)")
OPENING, CLOSING = "<!--", "-->"


def find_comments(text: str, start: int = 0) -> Iterator[Span]:
    """Return where the `<!-- ... -->` of `text` stand, from code point `start` on; one that never closes is none."""
    while (opening := text.find(OPENING, start)) >= 0:
        closing = text.find(CLOSING, opening + len(OPENING))
        if closing < 0:
            return
        start = closing + len(CLOSING)
        yield Span(opening, start)


def read_suppressions(text: str, comments: Sequence[Span], blocks: Sequence[Block]) -> list[Suppression]:
    """Return the suppressions that stand in `comments` (stretches of `text`, code points), in their order.

    `ignore` speaks of the next block, `ignore-file` of the whole article. Where no block follows, the target is the
    comment itself, so that the suppression hides nothing. A directive that cannot be read (an unknown verb, no rule)
    comes back with no rules, and one without a reason with an empty reason: it is for the linter to complain.
    """
    following = iter(sorted(block.whole for block in blocks))
    target = next(following, None)
    suppressions = []
    for comment in comments:
        directive = _DIRECTIVE.match(text[comment.start : comment.end])
        if directive is None:
            continue
        while target is not None and target.start < comment.end:
            target = next(following, None)
        verb, rules, reason = _read_words(directive["words"])
        suppressions.append(Suppression(comment, rules, reason, None if verb == "ignore-file" else target or comment))
    return suppressions


def _read_words(words: str) -> tuple[str, tuple[str, ...], str]:
    parts = _REASON.split(words, maxsplit=1)
    reason = " ".join(parts[1].split()) if len(parts) > 1 else ""
    verb, *rules = re.split(r"[\s,]+", parts[0].strip()) or [""]
    known = verb in ("ignore", "ignore-file")
    return verb, tuple(rule for rule in rules if rule) if known else (), reason
