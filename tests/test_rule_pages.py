"""The page of each rule in docs/rules, and the list of them: kept in date."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sample_run import RULE

from sourcelint.config.profile import own_profiles
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.precision import Precision
from sourcelint.report.rule_page import rule_page, share_of, toml_value

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = Path(__file__).parents[1] / "docs" / "rules"
CATALOGUE = load_catalogue()
HEAD = """\
# The rules

Written by `pytest --update` from the files in `rules/`. “Right” is the share of a rule's findings in news articles that
readers judged right, and of how many; [how that is measured](../../README.md#how-often-a-rule-is-right).

| rule | level | right | what it finds |
|---|---|---|---|
"""


@pytest.mark.parametrize("name", CATALOGUE.rules)
def test_the_page_of_a_rule_is_what_the_command_prints(name: str, keep: Callable[[Path, str], None]) -> None:
    rule = CATALOGUE.rules[name]
    keep(PAGES / rule.family / f"{name}.md", rule_page(rule))


def test_the_list_of_the_pages(keep: Callable[[Path, str], None]) -> None:
    rows = [
        f"| [`{rule.name}`]({rule.family}/{rule.name}.md)"
        f" | {rule.level} | {share_of(rule.precision)} | {rule.title} |\n"
        for rule in CATALOGUE.rules.values()
    ]
    keep(PAGES / "README.md", HEAD + "".join(rows))


def test_there_is_no_page_of_a_rule_that_is_gone(request: pytest.FixtureRequest) -> None:
    wanted = {PAGES / rule.family / f"{rule.name}.md" for rule in CATALOGUE.rules.values()}
    stale = set(PAGES.glob("*/*.md")) - wanted
    if request.config.getoption("--update"):
        for page in stale:
            page.unlink()
        stale = set()
    assert stale == set()


@pytest.mark.parametrize("name", CATALOGUE.rules)
def test_a_page_names_every_setting_of_a_house_style(name: str) -> None:
    page = rule_page(CATALOGUE.rules[name])
    styles = page.partition("## House styles\n")[2].partition("\n## ")[0]
    settings = [(p.name, s.key, s.value) for p in own_profiles() for s in p.settings if s.rule == name]
    assert re.findall(r"^- `(.+?)`: `(\w+) = (.+?)`\. ", styles, re.M) == [
        (profile, key, toml_value(value)) for profile, key, value in settings
    ]


def test_a_page_says_how_often_its_rule_is_right() -> None:
    assert "Not measured" in rule_page(RULE)
    many = RULE.model_copy(update={"precision": Precision(judged=40, right=37)})
    assert "37 of 40 findings in news articles, each read" in rule_page(many)
    assert "right: 92 % (95 % interval 80 to 97 %)" in rule_page(many)
    few = RULE.model_copy(update={"precision": Precision(judged=7, right=7)})
    assert "7 of 7 findings in news articles, which is few," in rule_page(few)
    assert [share_of(rule.precision) for rule in (RULE, few)] == ["–", "100 % of 7"]
