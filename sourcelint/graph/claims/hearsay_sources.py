"""Who is behind a claim that a hearsay marker passes on, where the copy does say it: beside the claim or around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.extract.model import Attribution
    from sourcelint.graph.passage import Passage

SIGNED_POST = re.compile(r"[—–-] .{1,60}\(@\w+\),? \w+ \d{1,2}, \d{4}\W*(?:</?\w+>\W*)?$")
"""The end of an embedded post: its author, the account, the date."""
STEPS_UP = 3


def somebody_behind(passage: Passage, marker: int, before: Passage | None) -> bool:
    """Whether the copy says who says what a marker passes on; `before` is the paragraph before the marker's."""
    return (
        _in_words_of_somebody(passage, marker)
        or _told_beside(passage, marker)
        or _told_before(passage, marker, before)
        or _charged(passage, marker)
        or SIGNED_POST.search(passage.text) is not None
    )


def says_whose(passage: Passage) -> bool:
    """Whether a paragraph only says whose words the next one holds: "The Courier reports:"."""
    verbs = load("hearsay")["introducing"]
    return passage.text.rstrip().endswith(":") and len(passage.sentences) == 1 and not verbs.isdisjoint(passage.lemmas)


def _in_words_of_somebody(passage: Passage, marker: int) -> bool:
    """Whether the marker stands in somebody's words; reports and rumours are nobody."""
    return any(
        marker in passage.tokens_in(attribution.content) and _is_somebody(passage, attribution)
        for attribution in passage.paragraph.attributions
    )


def _told_beside(passage: Passage, marker: int) -> bool:
    """Whether its paragraph says where the news is from, before the marker's sentence or right after it."""
    own = passage.sentence(marker)
    return any(
        passage.sentence(cue[0]) < own or passage.sentence(cue[0]) == own + 1
        for attribution in passage.paragraph.attributions
        if (cue := passage.tokens_in(attribution.cue)) and _tells_origin(passage, attribution)
    )


def _told_before(passage: Passage, marker: int, before: Passage | None) -> bool:
    """Whether a paragraph goes on with the news of the one before it, which says where that is from."""
    if before is None or passage.sentence(marker) > 0:
        return False
    return any(_tells_origin(before, attribution) for attribution in before.paragraph.attributions)


def _tells_origin(passage: Passage, attribution: Attribution) -> bool:
    telling = load("hearsay")["telling_beside"]
    told = not telling.isdisjoint(passage.lemmas[n] for n in passage.tokens_in(attribution.cue))
    return bool(attribution.source) and told


def _charged(passage: Passage, marker: int) -> bool:
    """Whether a charge or a suit is behind the claim: "charged with theft for allegedly taking", "sued over"."""
    words, token = load("hearsay"), marker
    while passage.tokens[token].head != token:
        if passage.tokens[token].dep == "prep" and _names_charge(passage, passage.tokens[token].head):
            return passage.word(token) in words["charged_with"]
        token = passage.tokens[token].head
    return False


def _names_charge(passage: Passage, token: int) -> bool:
    words = load("hearsay")
    for _ in range(STEPS_UP):
        if passage.lemmas[token] in words["charging"]:
            return True
        if any(passage.word(child) in words["legal"] for child in passage.children[token]):
            return True
        token = passage.tokens[token].head
    return False


def _is_somebody(passage: Passage, attribution: Attribution) -> bool:
    source = passage.tokens_in(attribution.source)
    head = next((t for t in source if passage.tokens[t].head not in source), None)
    return head is not None and passage.lemmas[head] not in load("hearsay")["relayed"]
