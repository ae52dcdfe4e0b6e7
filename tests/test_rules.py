"""The rules that come with sourcelint: every example through the whole pipeline, and what every rule must have."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from sourcelint.article.read import read_article
from sourcelint.graph.build import build_story
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.examples import try_examples, undecided
from sourcelint.lint.narrate import narrate
from sourcelint.lint.standards import standards

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.pipeline import Extractor
    from sourcelint.graph.facts import Story

CATALOGUE = load_catalogue()
TWELVE = {
    "anonymous-source-count",
    "unexplained-anonymity",
    "bare-anonymous-source",
    "lone-anonymous-claim",
    "unverified-claim",
    "vague-group",
    "loaded-verb",
    "quote-without-speaker",
    "denial-paired-with-claim",
    "denial-without-claim",
    "unanswered-accusation",
    "single-source-story",
}


@pytest.fixture(scope="module")
def read_story(extractor: Extractor) -> Callable[[str], Story]:
    return cache(lambda text: build_story(extractor.extract(read_article("example.md", text.encode()))))


@pytest.mark.parametrize("name", CATALOGUE.rules)
def test_every_example_gives_what_it_says(name: str, read_story: Callable[[str], Story]) -> None:
    trials = list(try_examples(CATALOGUE.rule(name), read_story, CATALOGUE.names))
    assert [str(trial) for trial in trials if not trial.passed] == []


@pytest.mark.parametrize("name", CATALOGUE.rules)
def test_every_clause_and_option_is_decided_by_an_example(name: str, read_story: Callable[[str], Story]) -> None:
    assert list(undecided(CATALOGUE.rule(name), read_story, CATALOGUE.names)) == []


def test_the_catalogue_has_the_rules_that_were_asked_for() -> None:
    assert set(CATALOGUE.rules) >= TWELVE


@pytest.mark.parametrize("name", CATALOGUE.rules)
def test_every_rule_has_two_examples_of_each_kind_and_cites_known_standards(name: str) -> None:
    rule = CATALOGUE.rule(name)
    assert len(rule.bad) >= 2
    assert len(rule.good) >= 2
    assert rule.sources or rule.check
    assert [title for title in rule.sources if title not in standards()] == []


@pytest.mark.parametrize("name", CATALOGUE.rules)
def test_every_option_is_used_and_every_rule_reads_as_a_sentence(name: str) -> None:
    rule = CATALOGUE.rule(name)
    sentence = narrate(rule)
    assert sentence.endswith(".")
    assert [option for option in rule.options if f"“{option}”" not in sentence] == []
