"""`sourcelint rules facts`: what a rule can ask about, in the words of the classes that define it."""

from __future__ import annotations

import pytest
from commands import sourcelint

from sourcelint.lint.fact_words import explained, explained_shared
from sourcelint.lint.vocabulary import kinds


@pytest.mark.parametrize("kind", kinds())
def test_every_kind_and_property_is_explained(kind: str) -> None:
    fact = explained(kind)
    assert fact.meaning
    assert [prop.name for prop, meaning in fact.properties if not meaning] == []


def test_what_every_fact_has_is_told_once() -> None:
    shared = {prop.name for prop, _ in explained_shared().properties}
    assert {"span", "paragraph", "part"} <= shared
    assert not shared & {prop.name for prop, _ in explained("source").properties}


def test_the_command_shows_values_that_a_rule_may_ask_for() -> None:
    shown = sourcelint("rules", "facts", "statement").out
    assert 'stance = "assertion" | "denial" | "no-comment"' in shown
    assert "source = a source: ask on with source.PROPERTY | none" in shown
    assert "\nquotation:" not in shown


def test_an_unknown_kind_is_refused_with_the_nearest() -> None:
    refused = sourcelint("rules", "facts", "statment")
    assert refused.status == 2
    assert 'did you mean "statement"' in refused.err
