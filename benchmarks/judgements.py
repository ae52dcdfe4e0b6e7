"""What readers judged of the findings of a rule: offsets and verdicts, never text; and which findings are to be judged.

A judgement speaks of the finding that shares most of its words, so that a change of the engine that moves a boundary by
a word loses none. Which findings are judged is drawn by a hash of rule, article and place: a change that adds or loses
a few findings leaves the rest of the sample as it was.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sourcelint.lint.precision import Precision, deserves

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sourcelint.lint.finding import Level
    from sourcelint.lint.rule import Rule

FOLDER = Path(__file__).parent / "judgements"
MOST = 40
"""So many findings of a rule are judged, or all where there are fewer."""
_SEED = "2026-11-22"
_SAME = 0.5  # the share of the words that two spans have in common


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding of a rule: the article's name, code points into its text, and the level."""

    doc: str
    span: tuple[int, int]
    level: Level


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict. `case`: the finding's level where a case of the rule gave it another one than the rule's own."""

    doc: str
    span: tuple[int, int]
    right: bool
    case: Level | None = None


def draw(rule: str, hits: Iterable[Hit], most: int = MOST) -> list[Hit]:
    """The findings of a rule that are to be judged."""
    return sorted(hits, key=lambda hit: lot(rule, hit.doc, hit.span))[:most]


def lot(rule: str, doc: str, span: tuple[int, int]) -> str:
    """The lot of a finding: where it ends does not count, for that is what an engine changes most."""
    return sha256(f"{_SEED} {rule} {doc} {span[0]}".encode()).hexdigest()


def verdict(hit: Hit, judgements: Iterable[Judgement]) -> Judgement | None:
    """The judgement that speaks of a finding, if there is one."""
    found = [(_shared(hit.span, known.span), known.right, known) for known in judgements if known.doc == hit.doc]
    share, _, nearest = max(found, key=lambda item: item[:2], default=(0.0, False, None))
    return nearest if share >= _SAME else None


def unjudged(rule: str, hits: Iterable[Hit], judgements: Sequence[Judgement]) -> tuple[list[Hit], int]:
    """Of the findings that belong to the sample: those without a judgement, and how many there are in all.

    `hits` may come from some of the articles: the sample is what has no higher lot than the last one that was judged.
    """
    last = max((lot(rule, known.doc, known.span) for known in judgements), default="")
    everything = len(judgements) < MOST
    sample = [hit for hit in hits if everything or lot(rule, hit.doc, hit.span) <= last]
    return [hit for hit in sample if verdict(hit, judgements) is None], len(sample)


def precision(judgements: Sequence[Judgement]) -> Precision | None:
    """The table of the rule file; None where nothing was judged."""
    if not judgements:
        return None
    return Precision(judged=len(judgements), right=sum(known.right for known in judgements))


def by_level(rule: Rule, judgements: Iterable[Judgement]) -> Mapping[Level, Precision]:
    """The precision at each level that the rule's findings have now."""
    levels = {case.level for case in rule.case if case.level}
    groups: dict[Level, list[Judgement]] = defaultdict(list)
    for known in judgements:
        groups[known.case if known.case in levels else rule.level].append(known)
    return {level: found for level, group in groups.items() if (found := precision(group))}


def undeserved(rule: Rule, judgements: Sequence[Judgement]) -> list[Level]:
    """The levels at which the rule's findings stand and should not."""
    measured = by_level(rule, judgements)
    levels: set[Level] = {rule.level, *(case.level for case in rule.case if case.level)}
    return sorted(level for level in levels if not deserves(level, measured.get(level)))


def load(rule: str, folder: Path = FOLDER) -> list[Judgement]:
    """The judgements of a rule; none where it has no file."""
    file = folder / f"{rule}.jsonl"
    rows = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return [
        Judgement(row["doc"], (row["span"][0], row["span"][1]), row["right"], row.get("level"))
        for row in map(json.loads, rows)
    ]


def save(rule: str, judgements: Sequence[Judgement], folder: Path = FOLDER) -> None:
    """Write the judgements of a rule, by article and place; none: no file."""
    file = folder / f"{rule}.jsonl"
    if not judgements:
        file.unlink(missing_ok=True)
        return
    folder.mkdir(exist_ok=True)
    ordered = sorted(judgements, key=lambda known: (known.doc, known.span))
    file.write_text("".join(f"{json.dumps(_row(known))}\n" for known in ordered), encoding="utf-8")


def _row(known: Judgement) -> dict[str, object]:
    row: dict[str, object] = {"doc": known.doc, "span": known.span, "right": known.right}
    return {**row, "level": known.case} if known.case else row


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The code points in both over those in either."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    either = max(one[1], other[1]) - min(one[0], other[0])
    return max(0, both) / either if either else 1.0
