"""What the tagger knows of a token before it reads the sequence: table entries, numbers, three tokens to look at.

All of it is computed for many paragraphs at once, with array operations only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.extract.parsed import Parsed

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Hashes = npt.NDArray[np.uint64]

SLOTS = (
    ("lemma", "own"), ("lemma", "head"), ("lemma", "verb"), ("lemma", "above"), ("lemma", "cue"),
    ("tag", "own"), ("tag", "head"), ("tag", "verb"), ("tag", "cue"),
    ("dep", "own"), ("dep", "head"), ("dep", "verb_branch"), ("dep", "cue_branch"),
    ("shape", "own"),
    ("quote", "own"),
    ("entity", "own"),
)  # fmt: skip
"""(table, token): which token's entry of which table each column of `Features.entries` holds."""

QUOTE_STATES = 7
ROLES = ("headline", "list-item")
NUMBERS = 19 + len(ROLES)
_CLIMB = 12
"""Steps up the tree; deeper nesting is cut off (0.1 % of the tokens of news copy stand deeper)."""
_VERBS = (100, 87)
"""spaCy's numbers of the parts of speech VERB and AUX."""
_NONE: Hashes = np.zeros(0, dtype=np.uint64)
_POS_SALT = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The strings that the tables know, as sorted hashes, and how likely a lemma is in a cue."""

    tables: Mapping[str, Hashes]
    cue_keys: Hashes
    cue_odds: Floats

    def entries(self, table: str, hashes: Hashes) -> Ints:
        """The table's row of each hash: 0 where the table does not know it (or is not one of these tables)."""
        known = self.tables.get(table, _NONE)
        if not len(known):
            return np.zeros(len(hashes), dtype=np.int64)
        at = np.searchsorted(known, hashes)
        at[at == len(known)] = 0
        return np.where(known[at] == hashes, at + 1, 0)

    def cue_likelihood(self, lemma: Hashes, pos: Hashes) -> Floats:
        """The share of a lemma's uses that stand in a cue, 0 to 1."""
        keys = cue_key(lemma, pos)
        at = np.searchsorted(self.cue_keys, keys)
        at[at == len(self.cue_keys)] = 0
        return np.where(self.cue_keys[at] == keys, self.cue_odds[at], np.float32(0))


def cue_key(lemma: Hashes, pos: Hashes) -> Hashes:
    """One number for a lemma and its part of speech."""
    return lemma ^ (pos * _POS_SALT)


@dataclass(frozen=True, slots=True)
class Features:
    """A row a token: `entries` (table rows, by SLOTS), `numbers`, and `look` (its head, governing verb and cue)."""

    entries: Ints
    numbers: Floats
    look: Ints


@dataclass(frozen=True, slots=True)
class _Tree:
    """Of each token: head, nearest verb above, most cue-like word above (or itself), and the branch to each."""

    head: Ints
    verb: Ints
    verb_branch: Ints
    cue: Ints
    cue_branch: Ints
    depth: Ints


def features(batch: Sequence[Parsed], vocabulary: Vocabulary) -> Features:
    """The features of the tokens of `batch`, paragraph after paragraph; `look` counts from the batch's first token."""
    columns = {
        name: np.concatenate([p.column(name) for p in batch]).view(np.uint64)
        for name in ("LEMMA", "POS", "TAG", "DEP", "HEAD", "SENT_START", "SHAPE", "ENT_TYPE")
    }
    lengths = np.array([len(p.columns) for p in batch], dtype=np.int64)
    odds = vocabulary.cue_likelihood(columns["LEMMA"], columns["POS"])
    tree = _climb(columns["HEAD"].view(np.int64), np.isin(columns["POS"], np.array(_VERBS, dtype=np.uint64)), odds)
    place = {
        "own": np.arange(len(odds)),
        "head": tree.head,
        "verb": tree.verb,
        "above": tree.verb[tree.verb],
        "cue": tree.cue,
        "verb_branch": tree.verb_branch,
        "cue_branch": tree.cue_branch,
    }
    quote, quote_numbers = _quotes(batch)
    rows = {
        "lemma": vocabulary.entries("lemma", columns["LEMMA"]),
        "tag": vocabulary.entries("tag", columns["TAG"]),
        "dep": vocabulary.entries("dep", columns["DEP"]),
        "shape": vocabulary.entries("shape", columns["SHAPE"]),
        "entity": vocabulary.entries("entity", columns["ENT_TYPE"]),
        "quote": quote,
    }
    entries = np.stack([rows[table][place[token]] for table, token in SLOTS], axis=1)
    numbers = np.concatenate(
        [
            _tree_numbers(tree, odds),
            _positions(columns["SENT_START"].view(np.int64) == 1, lengths),
            quote_numbers,
        ],
        axis=1,
    ).astype(np.float32)
    return Features(entries, numbers, np.stack([tree.head, tree.verb, tree.cue], axis=1))


def _climb(offsets: Ints, verbs: npt.NDArray[np.bool_], odds: Floats) -> _Tree:
    own = np.arange(len(offsets))
    head = own + offsets
    verb, verb_branch = head.copy(), own.copy()
    cue, cue_branch, best = own.copy(), own.copy(), odds.copy()
    at, branch, depth = head, own, np.zeros(len(own), dtype=np.int64)
    for _ in range(_CLIMB):
        climbing = (~verbs[verb]) & (head[verb] != verb)
        verb_branch = np.where(climbing, verb, verb_branch)
        verb = np.where(climbing, head[verb], verb)
        moved = at != branch
        depth += moved
        better = moved & (odds[at] > best)
        cue, cue_branch = np.where(better, at, cue), np.where(better, branch, cue_branch)
        best = np.where(better, odds[at], best)
        at, branch = head[at], at
        if not moved.any():
            break
    return _Tree(head, verb, verb_branch, cue, cue_branch, depth)


def _tree_numbers(tree: _Tree, odds: Floats) -> Floats:
    own = np.arange(len(odds))
    return np.stack(
        [
            odds,
            odds[tree.cue],
            np.sign(tree.verb - own),
            np.sign(tree.cue - own),
            np.sign(tree.head - own),
            tree.head == own,
            np.log1p(np.abs(tree.cue - own)) / 4,
            np.log1p(tree.depth) / 2,
        ],
        axis=1,
    ).astype(np.float32)


def _positions(starts: npt.NDArray[np.bool_], lengths: Ints) -> Floats:
    """Where the token stands in its sentence, and the sentence in the paragraph."""
    total = len(starts)
    own = np.arange(total)
    ends = np.cumsum(lengths)
    starts = starts.copy()
    starts[(ends - lengths)[lengths > 0]] = True
    first_of_paragraph = np.repeat(ends - lengths, lengths)
    number = np.cumsum(starts)
    begin = np.flatnonzero(starts)
    end = np.append(begin[1:], total)
    sentence = number - 1
    before = sentence - sentence[first_of_paragraph]
    after = sentence[np.repeat(ends, lengths) - 1] - sentence
    return np.stack(
        [
            np.log1p(own - begin[sentence]) / 4,
            np.log1p(end[sentence] - 1 - own) / 4,
            np.log1p(before) / 2,
            np.log1p(after) / 2,
            before == 0,
            np.repeat(np.log1p(lengths) / 6, lengths),
        ],
        axis=1,
    ).astype(np.float32)


def _quotes(batch: Sequence[Parsed]) -> tuple[Ints, Floats]:
    """The quote state of each token, and what is known of the paragraph's quotations and of the block.

    States: 0 outside; 1 in, 2 opening, 3 closing an outer quotation; 4 to 6 the same of an inner one.
    """
    states, numbers = [], []
    for paragraph in batch:
        start = paragraph.column("IDX")
        end = start + paragraph.column("LENGTH")
        state = np.zeros(len(start), dtype=np.int64)
        row = np.zeros((len(start), 5 + len(ROLES)), dtype=np.float32)
        for q in sorted(paragraph.quotations, key=lambda q: q.depth):
            inner = 3 * min(q.depth, 1)
            state[(start >= q.start) & (start < q.end)] = 1 + inner
            state[(start <= q.start) & (end > q.start) & q.opened] = 2 + inner
            state[(start < q.end) & (end >= q.end) & q.closed] = 3 + inner
            row[:, 0] = 1
            row[:, 1] += not q.closed
            row[:, 2] += q.start <= 1
            row[:, 3] += q.end >= len(paragraph.text) - 1
        if paragraph.label:
            row[:, 4] = start < paragraph.label[1]
        for number, role in enumerate(ROLES):
            row[:, 5 + number] = paragraph.role == role
        states.append(state)
        numbers.append(row)
    return np.concatenate(states), np.concatenate(numbers)
