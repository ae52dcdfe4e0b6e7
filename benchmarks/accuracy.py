"""How right the story graph is: every figure of the scorer, with a 95 % interval from a bootstrap over articles.

    python -m benchmarks.accuracy --shared ../shared [--part held-out] [--json | --errors]

It trains nothing. It exports the articles, runs `sourcelint inspect` on them as a user would, and scores what comes
out; `--errors` counts the errors by class as well. `--part` names a part of training/split.json ("all" takes the 840
articles); of the 34 labelled articles those in the part are scored. The sourced statements are nine stories of their
own, whatever the part. `kinds.jsonl` has, for 72 more articles outside of the train part, what kind of source
each attribution of the corpus goes back to, in its order, as language models read it that saw nothing of the program.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.errors import attribution_errors, label_errors, lines, type_errors
from benchmarks.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

HERE = Path(__file__).parent
READ = HERE / "kinds.jsonl"
SAMPLES = 1000
Counts = dict[str, tuple[int, int, int]]


def load_scorer(path: Path) -> ModuleType:
    """The scorer, which is kept outside of the repository, as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def inspect(documents: Iterable[dict[str, Any]], options: list[str]) -> dict[str, dict[str, Any]]:
    """What `sourcelint inspect` prints for the documents' texts, by document name."""
    with tempfile.TemporaryDirectory() as folder:
        for document in documents:
            (Path(folder) / f"{document['doc']}.txt").write_bytes(document["text"].encode())
        command = [sys.executable, "-m", "sourcelint", "inspect", folder, "--output-format", "jsonl", *options]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {Path(story["path"]).stem: story for story in map(json.loads, printed.splitlines())}


def by_article(names: Iterable[str], score: Callable[[str], dict[str, Any]]) -> list[Counts]:
    """Hits, predictions and gold items of each article on its own."""
    tallies = []
    for name in names:
        figures = score(name)
        tallies.append({key: (f["hit"], f["predicted"], f["gold"]) for key, f in figures.items()})
    return tallies


def f1(hit: int, predicted: int, gold: int) -> float:
    """The F1 in percent; a share where predictions and gold items are the same things."""
    return 200 * hit / (predicted + gold) if predicted + gold else 0.0


def summed(tallies: list[Counts]) -> Counts:
    """The counts of all articles together."""
    total: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for tally in tallies:
        for key, counts in tally.items():
            for i, count in enumerate(counts):
                total[key][i] += count
    return {key: (c[0], c[1], c[2]) for key, c in total.items()}


def with_intervals(tallies: list[Counts], seed: int = 1) -> dict[str, dict[str, float]]:
    """Every figure and the 2.5 and 97.5 percentiles of its bootstrap over articles."""
    draw = random.Random(seed)
    samples: dict[str, list[float]] = defaultdict(list)
    for _ in range(SAMPLES):
        for key, counts in summed(draw.choices(tallies, k=len(tallies))).items():
            samples[key].append(f1(*counts))
    table = {}
    for key, (hit, predicted, gold) in summed(tallies).items():
        ordered = sorted(samples[key])
        table[key] = {
            "f1": round(f1(hit, predicted, gold), 1),
            "low": round(ordered[int(0.025 * len(ordered))], 1),
            "high": round(ordered[int(0.975 * len(ordered)) - 1], 1),
            "hit": hit,
            "predicted": predicted,
            "gold": gold,
        }
    return table


@dataclass(frozen=True)
class Material:
    """The gold, by article, and what `sourcelint inspect` printed."""

    score: ModuleType
    part: str
    names: list[str]
    corpus: dict[str, dict[str, Any]]
    labels: dict[str, dict[str, Any]]
    read: dict[str, dict[str, Any]]
    sourced: dict[str, dict[str, Any]]
    stories: dict[str, dict[str, Any]]

    @property
    def read_by_readers(self) -> list[str]:
        """The articles of the part of which readers have said the types."""
        return [name for name in self.names if name in self.read]

    @property
    def labelled(self) -> list[str]:
        """The articles of the part that have labels."""
        return [name for name in self.names if name in self.labels]


def gather(shared: Path, part: str, options: list[str]) -> Material:
    """Read the gold and inspect the articles."""
    score = load_scorer(shared / "tools" / "score.py")
    corpus = {d["doc"]: d for d in score.read_jsonl(shared / "corpus" / "polnear-train.jsonl")}
    labels = {d["doc"]: d for d in score.read_jsonl(shared / "corpus" / "sourcing-labels.jsonl")}
    sourced = {d["doc"]: d for d in score.read_jsonl(shared / "corpus" / "sourced-statements.jsonl")}
    split = json.loads((HERE.parent / "training" / "split.json").read_text(encoding="utf-8"))
    names = sorted(corpus) if part == "all" else sorted(split[part])
    stories = inspect((corpus[name] for name in names), options) | inspect(sourced.values(), options)

    read = {row["doc"]: row for row in score.read_jsonl(READ)}
    return Material(score, part, names, corpus, labels, read, sourced, stories)


def measure(found: Material) -> dict[str, dict[str, dict[str, float]]]:
    """The tables of the sections: attributions, labels, types as readers have them, sourcing."""
    score, corpus, labels, sourced, stories = found.score, found.corpus, found.labels, found.sourced, found.stories
    items = ("anonymous_sources", "denials", "no_comments", "unverified_claims")

    def attributions(name: str) -> dict[str, Any]:
        return dict(score.score_attributions([corpus[name]], stories)[1])

    def labelled(name: str) -> dict[str, Any]:
        return dict(score.score_labels([corpus[name]], [labels[name]], stories)[1])

    def types(name: str) -> dict[str, Any]:
        label = dict.fromkeys(items, ()) | found.read[name]
        figures = score.score_labels([corpus[name]], [label], stories)[1]
        return {key: row for key, row in figures.items() if key == "type of source"}

    def sourcing(name: str) -> dict[str, Any]:
        return dict(score.score_sourcing([sourced[name]], stories)[1])

    return {
        f"attributions ({found.part})": with_intervals(by_article(found.names, attributions)),
        f"labels ({found.part})": with_intervals(by_article(found.labelled, labelled)),
        f"readers' labels ({found.part})": with_intervals(by_article(found.read_by_readers, types)),
        "sourcing": with_intervals(by_article(sorted(sourced), sourcing)),
    }


def errors(found: Material, cache_folder: Path) -> Iterator[str]:
    """The tables of errors by class, line by line."""
    articles = [found.corpus[name] for name in found.names]
    words = wordings({article["doc"]: article["text"] for article in articles}, cache_folder)
    for name, table in attribution_errors(found.score, articles, found.stories, words).items():
        yield from lines(f"attributions by {name}", table)
    labelled = [found.corpus[name] for name in found.labelled]
    yield "\ntypes of source"
    for confused, number in type_errors(found.score, labelled, found.labels, found.stories).most_common():
        yield f"{confused:50}{number:5}"
    for name, table in label_errors(found.score, labelled, found.labels, found.stories, words).items():
        yield from lines(f"{name.replace('_', '-')} by word", table)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--part", choices=["train", "develop", "held-out", "all"], default="held-out")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", action="store_true", help="count the errors by class as well")
    parser.add_argument("--cache-dir", type=Path, help="where analysed paragraphs are kept; else they are made anew")
    parser.add_argument("options", nargs="*", help="options for `sourcelint inspect`, after --")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cache = arguments.cache_dir or Path(folder)
        found = gather(arguments.shared, arguments.part, ["--cache-dir", str(cache), *arguments.options])
        tables = measure(found)
        if arguments.json:
            print(json.dumps(tables, indent=1))
            return
        for section, table in ((section, table) for section, table in tables.items() if table):
            print(f"\n{section:36}{'F1':>7}{'95 % interval':>17}{'hit':>8}{'pred':>8}{'gold':>8}")
            for key, row in table.items():
                interval = f"{row['low']:.1f} - {row['high']:.1f}"
                print(f"{key:36}{row['f1']:7.1f}{interval:>17}{row['hit']:8}{row['predicted']:8}{row['gold']:8}")
        if arguments.errors:
            print(*errors(found, cache), sep="\n")


if __name__ == "__main__":
    main()
