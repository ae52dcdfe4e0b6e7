"""The rules on real copy, where it is: ../shared/corpus, or the folder that SOURCELINT_CORPUS names.

A tenth of the articles is read, unless SOURCELINT_CORPUS_ARTICLES asks for more of them (840 are all); with
SOURCELINT_CACHE_DIR the analysed paragraphs are kept from one time to the next.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from benchmarks.archive import SHARED, Found, articles, ask
from benchmarks.figures import BUDGET, Figures
from benchmarks.judgements import load, unjudged
from sourcelint.lint.catalogue import load_catalogue

CORPUS = Path(os.environ.get("SOURCELINT_CORPUS", SHARED / "corpus"))
ARTICLES = int(os.environ.get("SOURCELINT_CORPUS_ARTICLES", "84"))
WITHOUT_JUDGEMENT = 0.1
"""The share of the sampled findings that a change of the engine may add before somebody has to read them."""

pytestmark = pytest.mark.skipif(
    not (CORPUS / "polnear-train.jsonl").is_file(), reason=f"the corpus is not at {CORPUS} (SOURCELINT_CORPUS)"
)


@pytest.fixture(scope="module")
def found(cache_folder: Path) -> Found:
    texts = articles(CORPUS)
    some = sorted(texts, key=lambda name: sha256(name.encode()).hexdigest())[:ARTICLES]
    kept = os.environ.get("SOURCELINT_CACHE_DIR")
    _, by_profile = ask(["default"], {name: texts[name] for name in some}, Path(kept) if kept else cache_folder)
    return by_profile["default"]


def test_the_default_profile_keeps_to_its_noise_budget(found: Found) -> None:
    assert found.per_thousand_words("error", "warning") <= BUDGET


def test_the_figures_that_are_kept_are_those_of_the_articles(found: Found) -> None:
    figures = Figures.read()
    some = found.articles / figures.articles
    assert found.words == pytest.approx(figures.words * some, rel=0.01 if some == 1 else 0.2)
    noise = found.per_thousand_words("error", "warning")
    assert noise == pytest.approx(figures.noise["default"], rel=0.1 if some == 1 else 0.5)


def test_the_findings_of_the_samples_are_judged(found: Found) -> None:
    lost, total = [], 0
    for rule in load_catalogue().rules:
        missing, sample = unjudged(rule, found.hits(rule), load(rule))
        lost += [f"{rule}: {hit.doc} {hit.span}" for hit in missing]
        total += sample
    assert len(lost) <= WITHOUT_JUDGEMENT * total, "\n".join(["python -m benchmarks.precision draw", *lost])
