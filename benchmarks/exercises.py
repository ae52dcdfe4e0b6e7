"""How well sourcelint reads copy of genres that no corpus here has: pieces and whole stories written for it.

    python -m benchmarks.exercises [--half developed|kept-back|all] [--errors] [-- OPTION ...]

`exercises/sources.jsonl` says who is the source of each statement, `exercises/denials.jsonl` what is a denial, what it
answers, and what is a refusal: short pieces, hard on purpose. `exercises/stories.jsonl` says the same of the statements
of whole stories, and of every sentence what it rests on (a sentence in no row is the writer's own).
`exercises/disputes.jsonl` marks denials, their claims and refusals in short stories that are full of disputes. Those of
odd number were read while sourcelint was made; those of even number are kept back, and `--errors` does not list them.
Options behind `--` go to `sourcelint inspect`.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.accuracy import f1, inspect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Json = dict[str, Any]
    Span = tuple[int, int]

FOLDER = Path(__file__).with_name("exercises")
HALVES = ("developed", "kept-back")
FOUND = 0.3  # the least share of the words in question that a statement must have
WITHOUT_NAME = frozenset({"anonymous-source", "unnamed-person"})
NAMELESS = frozenset({"document", "unnamed-group"})  # what these are called is not asked
TITLES = frozenset(["the", "of", "a", "dr", "mr", "mrs", "ms", "sgt", "prof", "sir", "lord", "rev"])


@dataclass
class Tally:
    """Right, predicted and expected items by figure, and the errors in a line each."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def share(self, figure: str, *, right: bool) -> None:
        """One more case of a figure that is a share."""
        self.found(figure, right, 1, 1)

    def found(self, figure: str, right: int, predicted: int, expected: int) -> None:
        """More items of a figure that is an F1."""
        for name, number in zip(("right", "predicted", "expected"), (right, predicted, expected), strict=True):
            self.counts[figure, name] += number

    def table(self) -> Iterator[str]:
        """A line for each figure."""
        for figure in dict.fromkeys(figure for figure, _ in self.counts):
            right, predicted, expected = (self.counts[figure, n] for n in ("right", "predicted", "expected"))
            yield f"{figure:28}{f1(right, predicted, expected):7.1f}{right:7}{predicted:7}{expected:7}"


def half_of(piece: Json) -> str:
    """Which half a piece belongs to, by its number."""
    return HALVES[1 - int(re.sub(r"\D", "", piece["id"])) % 2]


def pieces(name: str, half: str) -> list[Json]:
    """The pieces of one file in one half, or in both."""
    rows = map(json.loads, (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [row for row in rows if half in ("all", half_of(row))]


def place(text: str, words: str) -> Span:
    """Where words stand in a piece. Raises ValueError where they do not."""
    start = text.index(words)
    return start, start + len(words)


def covered(spans: Sequence[Span], of: Span) -> int:
    """How many characters of a stretch the spans have."""
    return sum(max(0, min(end, of[1]) - max(start, of[0])) for start, end in spans)


def all_of(statement: Json) -> list[Span]:
    """Where a statement stands: content, cue and source."""
    return [tuple(span) for part in ("content", "cue", "source") for span in statement.get(f"{part}_spans") or []]


def alike(name: str | None, other: str | None) -> bool:
    """Whether two names mean the same, or neither is one: the words of one are words of the other."""
    if not name or not other:
        return not name and not other
    one, two = ({w for w in re.findall(r"\w+", n.lower()) if w not in TITLES} for n in (name, other))
    return one <= two or two <= one


def is_of_type(wanted: Json, source: Json) -> bool:
    """Whether a source is of the type that is asked for; two of the types differ by what the reporter knows alone."""
    return source.get("type") == wanted["type"] or {source.get("type"), wanted["type"]} <= WITHOUT_NAME


def is_of_name(wanted: Json, source: Json) -> bool:
    """Whether a source has the name that is asked for."""
    return wanted["type"] in NAMELESS or alike(wanted["name"], source.get("name"))


def score_sources(piece: Json, story: Json, tally: Tally) -> None:
    """Who says what: the type and the name of each statement's source, and whether it is the one that spoke before."""
    sources = {source["id"]: source for source in story["sources"]}
    ids: list[str | None] = []
    for wanted in piece["statements"]:
        stretch = place(piece["text"], wanted["content"])
        said = [(covered(s["content_spans"], stretch), -_size(s), n) for n, s in enumerate(story["statements"])]
        best = max(said, default=(0, 0, 0))
        found = best[0] >= FOUND * (stretch[1] - stretch[0])
        tally.share("statements found", right=found)
        ids.append(story["statements"][best[2]].get("source") if found else None)
        if not found:
            tally.errors.append(f"{piece['id']} not found: {wanted['content']}")
            continue
        source = sources.get(ids[-1] or "", {})
        of_type, of_name = is_of_type(wanted, source), is_of_name(wanted, source)
        tally.share("type of source", right=of_type)
        tally.share("name of source", right=of_name)
        before = ids[wanted["same_as"] - 1] if wanted.get("same_as") else None
        if before:
            tally.share("same source as before", right=before == ids[-1])
        if not (of_type and of_name) or (before and before != ids[-1]):
            is_one = f"{source.get('type')} {source.get('name')}"
            tally.errors.append(f"{piece['id']} {wanted['type']} {wanted['name']}, is {is_one}: {wanted['content']}")


def score_story(story: Json, told: Json, tally: Tally) -> None:
    """Who says what in a whole story, and which of its words rest on a source."""
    score_sources(story, told, tally)
    sources = {source["id"]: source for source in told["sources"]}
    sourced = [s for s in told["statements"] if s["stance"] != "no-comment" and s.get("source") in sources]
    rows = [(tuple(span), row) for row in story["rows"] for span in row["spans"]]
    for start, end in told["sentences"]:
        words = len(story["text"][start:end].split())
        wanted = any(covered([span], (start, end)) for span, _ in rows)
        said = any(covered(all_of(statement), (start, end)) for statement in sourced)
        tally.found("words that rest on a source", words * (wanted and said), words * said, words * wanted)
        if wanted != said:
            kind = "rests on a source" if wanted else "is the writer's own"
            tally.errors.append(f"{story['id']} {kind}: {' '.join(story['text'][start:end].split())}")
    for span, row in rows:
        near = [sources[s["source"]] for s in sourced if covered(all_of(s), span)]
        right = any(is_of_type(row, source) and is_of_name(row, source) for source in near)
        tally.share("sentences with their source", right=right)


def _size(statement: Json) -> int:
    return sum(end - start for start, end in statement["content_spans"])


def score_denials(piece: Json, story: Json, tally: Tally) -> None:
    """Denials, the claims that they answer, refusals, and what looks like a denial and is none."""
    score_dispute(piece, story, tally)
    text = piece["text"]
    denials = [all_of(statement) for statement in story["statements"] if statement["stance"] == "denial"]
    for words in piece["not_denials"]:
        taken = any(covered(spans, place(text, words)) for spans in denials)
        tally.share("look-alikes left alone", right=not taken)


def score_dispute(piece: Json, story: Json, tally: Tally) -> None:
    """Denials, the claims that they answer, and refusals; a doubtful denial counts neither way."""
    by_id = {statement["id"]: statement for statement in story["statements"]}
    text, wanted = piece["text"], piece["denials"]
    for number, denial in _matched("denials", piece, [row["words"] for row in wanted], story, tally).items():
        answered, claim = by_id.get(denial.get("answers") or ""), wanted[number]["claim"]
        right = covered(all_of(answered), place(text, claim)) > 0 if answered and claim else not answered and not claim
        tally.share("claim paired", right=right)
        if not right:
            tally.errors.append(f"{piece['id']} answers another claim: {wanted[number]['words']}")
    _matched("no-comments", piece, piece["no_comments"], story, tally)


def _matched(figure: str, piece: Json, wanted: Sequence[str], story: Json, tally: Tally) -> dict[int, Json]:
    """The statements of a stance that stand where the words do, one to one, by the number of the words."""
    left = [statement for statement in story["statements"] if statement["stance"] == figure.removesuffix("s")]
    matched: dict[int, Json] = {}
    for number, words in enumerate(wanted):
        stretch = place(piece["text"], words)
        hit = next((statement for statement in left if covered(all_of(statement), stretch)), None)
        if hit is None:
            tally.errors.append(f"{piece['id']} {figure}, missed: {words}")
        else:
            left.remove(hit)
            matched[number] = hit
    doubtful = [place(piece["text"], words) for words in piece.get("doubtful", ())]
    false = [s for s in left if not any(covered(all_of(s), stretch) for stretch in doubtful)]
    tally.found(figure, len(matched), len(matched) + len(false), len(wanted))
    for statement in false:
        start, end = min(all_of(statement))[0], max(end for _, end in all_of(statement))
        tally.errors.append(f"{piece['id']} {figure}, false: {' '.join(piece['text'][start:end].split())}")
    return matched


SCORED: Mapping[str, tuple[tuple[str, Callable[[Json, Json, Tally], None]], ...]] = {
    "short pieces": (("sources", score_sources), ("denials", score_denials)),
    "whole stories": (("stories", score_story),),
    "disputes": (("disputes", score_dispute),),
}


def score(kind: str, half: str, options: list[str]) -> Tally:
    """The exercises of one kind, for one half or all of them."""
    tally = Tally()
    for name, scored in SCORED[kind]:
        rows = pieces(name, half)
        stories = inspect(({"doc": row["id"], "text": row["text"]} for row in rows), options)
        for row in rows:
            scored(row, stories[row["id"]], tally)
    return tally


def main() -> None:
    """Print the figures of each half that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=[*HALVES, "all"], default="all")
    parser.add_argument("--errors", action="store_true", help="list the errors of the half that was developed on")
    parser.add_argument("options", nargs="*", help="options of `sourcelint inspect`, behind --")
    arguments = parser.parse_args()
    for kind, half in itertools.product(SCORED, HALVES if arguments.half == "all" else (arguments.half,)):
        tally = score(kind, half, arguments.options)
        print(f"{f'{kind}, {half}':28}{'F1':>7}{'right':>7}{'pred':>7}{'gold':>7}")
        print("\n".join(tally.table()))
        if arguments.errors and half == "developed":
            print("\n".join(sorted(tally.errors)))


if __name__ == "__main__":
    main()
