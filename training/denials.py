"""Fit what the evidence for denials, and for the claims they answer, counts for.

    python -m training.denials CORPUS.jsonl LABELS.jsonl ...

CORPUS.jsonl has the articles with their attributions, each LABELS.jsonl readers' labels of some of them ({"doc",
"denials": [{"span", "claim_span"}]}). Prints how well weights do on articles that they were not fitted on, and writes
sourcelint/graph/weights/{pairs,denials}.toml. Takes a minute for seven hundred articles that are analysed already.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sourcelint.extract.cache import ParagraphCache
from sourcelint.extract.pipeline import Extractor
from sourcelint.graph.statements.answers import HOPELESS, LIKELY, best_of, likely_claim
from sourcelint.graph.statements.denial_evidence import evidence_of_claim
from sourcelint.graph.statements.weights import Evidence, likelihood, weigh
from training.denial_labels import Candidate, candidates_of, gold_doc
from training.weights_file import write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ORIGIN = "Fitted by training/denials.py on hand-labelled denials in articles of PolNeAR's train part."
PRIORS = Path(__file__).with_name("denial_priors.toml")
PULL = {"pairs": 5.0, "denials": 5.0}  # towards the priors
FOLDS = 10
Weights = dict[str, float]


@dataclass(frozen=True)
class Labelled:
    """An article's statements that may deny, and how many denials its labels have."""

    candidates: Sequence[Candidate]
    denials: int


def fit_pairs(candidates: Sequence[Candidate], prior: Weights) -> Weights:
    """Weights under which the right claim comes first; no claim stands at 0."""
    tables = []
    for candidate in candidates:
        if candidate.right is not None:
            pairs = candidate.pairs
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
    weighed = (replace(pair, score=weigh(pair.evidence, pairs)) for pair in candidate.pairs)
    best = best_of(sorted(weighed, key=lambda pair: (-pair.score, pair.claim)))
    return candidate.words | evidence_of_claim(candidate.field, candidate.said, best), likely_claim(best)


def fit(candidates: Sequence[Candidate], priors: Mapping[str, Weights]) -> tuple[Weights, Weights]:
    """Both models, pairs first."""
    pairs = fit_pairs(candidates, priors["pairs"])
    labelled = [candidate for candidate in candidates if candidate.denial is not None]
    rows = [weighed_again(candidate, pairs)[0] for candidate in labelled]
    return pairs, fit_denials(rows, [bool(candidate.denial) for candidate in labelled], priors["denials"])


def try_on(article: Labelled, models: tuple[Weights, Weights]) -> tuple[int, int, int, int, int]:
    """The denials found in an article, the right ones, those labelled, those with a label's claim, the right claims."""
    pairs, denials = models
    found, right, paired, pairable = 0, 0, 0, 0
    for candidate in article.candidates:
        evidence, claim = weighed_again(candidate, pairs)
        if candidate.denial is None or likelihood(weigh(evidence, denials)) < LIKELY:
            continue
        found, right = found + 1, right + candidate.denial
        if candidate.denial and candidate.right is not None:
            pairable += 1
            paired += claim in candidate.right if claim is not None else not candidate.right
    return found, right, article.denials, pairable, paired


def read_labelled(corpus: Path, labels: Sequence[Path], cache: Path | None) -> list[Labelled]:
    """The candidates of each labelled article."""
    rows = {row["doc"]: row for row in map(json.loads, corpus.read_text(encoding="utf-8").splitlines())}
    extractor = Extractor(cache=ParagraphCache(cache) if cache else None)
    articles = []
    for path in labels:
        for label in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            candidates = candidates_of(gold_doc(extractor, rows[label["doc"]]), label["denials"])
            gold = sum(denial.get("agreed", True) for denial in label["denials"])
            articles.append(Labelled(candidates, gold))
    return articles


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("labels", type=Path, nargs="+")
    parser.add_argument("--cache", type=Path, help="a folder of `sourcelint --cache-dir`, to parse nothing twice")
    given = parser.parse_args(arguments)
    report(read_labelled(given.corpus, given.labels, given.cache))
    return 0


def report(articles: Sequence[Labelled]) -> None:
    """Print how weights do on each tenth of the articles that were fitted on the others; write those fitted on all."""
    priors: dict[str, Any] = tomllib.loads(PRIORS.read_text(encoding="utf-8"))
    articles = [_within_reach(article, priors["denials"]) for article in articles]
    counts = np.zeros(5, dtype=int)
    for fold in range(FOLDS):
        others = [c for number, article in enumerate(articles) if number % FOLDS != fold for c in article.candidates]
        models = fit(others, priors)
        for article in articles[fold::FOLDS]:
            counts += try_on(article, models)
    found, right, gold, pairable, paired = counts.tolist()
    shares = {
        "precision": right / max(found, 1),
        "recall": right / max(gold, 1),
        "f1": 2 * right / max(found + gold, 1),
        "paired": paired / max(pairable, 1),
    }
    print({name: round(100 * share, 1) for name, share in shares.items()}, counts.tolist())
    pairs, denials = fit([candidate for article in articles for candidate in article.candidates], priors)
    write("pairs", pairs, ORIGIN)
    write("denials", denials, ORIGIN)


def _within_reach(article: Labelled, model: Weights) -> Labelled:
    """The article without what no claim of it could make a denial."""
    return replace(article, candidates=[c for c in article.candidates if weigh(c.words, model) >= HOPELESS])


if __name__ == "__main__":
    sys.exit(main())
