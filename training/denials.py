"""Fit what the evidence for denials, and for the claims they answer, counts for.

    python -m training.denials CORPUS.jsonl LABELS.jsonl ...

CORPUS.jsonl has the articles with their attributions, each LABELS.jsonl hand-made labels of some of them ({"doc",
"denials": [{"span", "claim_span"}]}). Prints how well weights do that were fitted without the file they are tried on,
and writes sourcelint/graph/weights/{pairs,denials}.toml. Takes two minutes for a hundred articles.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sourcelint.extract.pipeline import Extractor
from sourcelint.graph.statements.answers import LIKELY, likely_claim
from sourcelint.graph.statements.denial_evidence import evidence_of_claim
from sourcelint.graph.statements.pairing import pairs_of
from sourcelint.graph.statements.weights import Evidence, likelihood, weigh
from training.denial_labels import Candidate, candidates_of, gold_doc

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

FOLDER = Path(__file__).parents[1] / "sourcelint" / "graph" / "weights"
PRIORS = Path(__file__).with_name("denial_priors.toml")
PULL = {"pairs": 20.0, "denials": 40.0}  # towards the priors
Weights = dict[str, float]


def fit_pairs(candidates: Sequence[Candidate], prior: Weights) -> Weights:
    """Weights under which the right claim comes first; no claim stands at 0."""
    tables = []
    for candidate in candidates:
        if candidate.right is not None:
            pairs = pairs_of(candidate.field, candidate.said, {})
            right = np.array([not candidate.right, *(pair.claim in candidate.right for pair in pairs)])
            if right.any():
                tables.append((_table([{}, *(pair.evidence for pair in pairs)], prior), right))

    def slope(weights: np.ndarray) -> np.ndarray:
        total = np.zeros(len(weights))
        for table, right in tables:
            scores = table @ weights
            share = np.exp(scores - scores.max())
            rightly = share * right
            total += table.T @ (rightly / rightly.sum() - share / share.sum())
        return total

    return _climb(slope, prior, PULL["pairs"])


def fit_denials(rows: Sequence[Evidence], denials: Sequence[bool], prior: Weights) -> Weights:
    """Weights of a logistic regression."""
    table, truth = _table(rows, prior), np.array(denials, dtype=float)
    return _climb(lambda weights: table.T @ (truth - 1 / (1 + np.exp(-(table @ weights)))), prior, PULL["denials"])


def _table(rows: Sequence[Evidence], prior: Weights) -> np.ndarray:
    return np.array([[row.get(name, 0.0) for name in prior] for row in rows])


def _climb(slope: Callable[[np.ndarray], np.ndarray], prior: Weights, pull: float, steps: int = 800) -> Weights:
    """The top of a smooth hill whose slope is given, pulled towards the prior weights; by Adam."""
    home = np.array(list(prior.values()))
    weights, first, second = home.copy(), np.zeros(len(home)), np.zeros(len(home))
    for step in range(1, steps + 1):
        gradient = slope(weights) - pull * (weights - home)
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
        rate = 0.05 * (1 - step / steps)
        weights += rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return dict(zip(prior, weights.tolist(), strict=True))


def weighed_again(candidate: Candidate, pairs: Weights) -> tuple[Evidence, int | None]:
    """All evidence of a candidate, and the claim that it answers, under other weights for pairs."""
    best = next(iter(pairs_of(candidate.field, candidate.said, pairs)), None)
    return candidate.words | evidence_of_claim(candidate.field, candidate.said, best), likely_claim(best)


def fit(candidates: Sequence[Candidate], priors: Mapping[str, Weights]) -> tuple[Weights, Weights]:
    """Both models, pairs first."""
    pairs = fit_pairs(candidates, priors["pairs"])
    labelled = [candidate for candidate in candidates if candidate.denial is not None]
    rows = [weighed_again(candidate, pairs)[0] for candidate in labelled]
    return pairs, fit_denials(rows, [bool(candidate.denial) for candidate in labelled], priors["denials"])


def try_on(candidates: Sequence[Candidate], gold: int, models: tuple[Weights, Weights]) -> dict[str, float]:
    """Precision, recall and F1 of the denials, and the share of them whose claim is right, in percent."""
    pairs, denials = models
    found, right, paired, pairable = 0, 0, 0, 0
    for candidate in candidates:
        evidence, claim = weighed_again(candidate, pairs)
        if candidate.denial is None or likelihood(weigh(evidence, denials)) < LIKELY:
            continue
        found, right = found + 1, right + candidate.denial
        if candidate.denial and candidate.right is not None:
            pairable += 1
            paired += claim in candidate.right if claim is not None else not candidate.right
    shares = {
        "precision": right / max(found, 1),
        "recall": right / max(gold, 1),
        "f1": 2 * right / max(found + gold, 1),
    }
    return {name: round(100 * share, 1) for name, share in {**shares, "paired": paired / max(pairable, 1)}.items()}


def read_labelled(corpus: Path, labels: Sequence[Path]) -> list[tuple[list[Candidate], int]]:
    """The candidates of each file of labels, and how many denials it has."""
    rows = {row["doc"]: row for row in map(json.loads, corpus.read_text(encoding="utf-8").splitlines())}
    extractor, files = Extractor(), []
    for path in labels:
        candidates, gold = [], 0
        for label in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            candidates += candidates_of(gold_doc(extractor, rows[label["doc"]]), label["denials"])
            gold += sum(denial.get("agreed", True) for denial in label["denials"])
        files.append((candidates, gold))
    return files


def write(name: str, weights: Weights) -> None:
    """Write a model for the package."""
    lines = [f'"{key}" = {value:.3f}' for key, value in sorted(weights.items(), key=lambda item: -item[1])]
    head = (
        "# Fitted by training/denials.py on hand-labelled denials in articles of PolNeAR's train part. Do not edit.\n"
    )
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.toml").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("labels", type=Path, nargs="+")
    given = parser.parse_args(arguments)
    report(read_labelled(given.corpus, given.labels), [path.name for path in given.labels])
    return 0


def report(files: Sequence[tuple[list[Candidate], int]], names: Sequence[str]) -> None:
    """Print how weights do on each file that were fitted on the others; write those fitted on all."""
    priors: dict[str, Any] = tomllib.loads(PRIORS.read_text(encoding="utf-8"))
    for held, (candidates, gold) in enumerate(files):
        others = [candidate for number, (rest, _) in enumerate(files) if number != held for candidate in rest]
        print(names[held], try_on(candidates, gold, fit(others, priors)))
    pairs, denials = fit([candidate for candidates, _ in files for candidate in candidates], priors)
    write("pairs", pairs)
    write("denials", denials)


if __name__ == "__main__":
    sys.exit(main())
