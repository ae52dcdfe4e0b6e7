"""Which parts of a rule its examples decide, on facts made by hand: the example's text names the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rule_text import TOP
from stories import Draft

from sourcelint.lint.examples import undecided
from sourcelint.lint.mutants import mutants
from sourcelint.lint.rule_file import load_rule

if TYPE_CHECKING:
    from sourcelint.graph.facts import Story
    from sourcelint.lint.rule import Rule

DOUBT = '[flag]\neach = "statement"\nwhere = { cue_class = "doubt" }\n'


def bad(text: str, *words: str, options: str = "{}") -> str:
    return f"[[bad]]\ntext = '{text}'\nat = {list(words)}\noptions = {options}\n"


def good(text: str, options: str = "{}") -> str:
    return f"[[good]]\ntext = '{text}'\noptions = {options}\n"


def rule(clauses: str) -> Rule:
    content = f"{TOP}{clauses}"
    return load_rule("house-rule", "house", "house-rule.toml", content.encode())


def read_story(text: str) -> Story:
    """A statement for each word of the text: claimed, admitted or said, by a person or (*) a document."""
    classes = {"claimed": "doubt", "admitted": "guilt", "said": "neutral"}
    draft = Draft(text.replace(" ", "\n\n"))
    for word in text.split():
        kind = "document" if word.endswith("*") else "named-person"
        draft.statement(word, cue_class=classes[word.strip("*")], source=draft.source(word, type=kind))
    return draft.story()


def missing(found: Rule) -> list[str]:
    return list(undecided(found, read_story))


def test_a_condition_needs_an_example_that_fails_it() -> None:
    assert missing(rule(DOUBT + bad("claimed", "claimed") + good("said"))) == []
    only_bad = rule(DOUBT + bad("claimed", "claimed") + good("claimed", "{ on = false }") + OPTION)
    assert missing(only_bad) == ["without [flag] where cue_class", "with option “on” turned round"]


OPTION = '[options.on]\ndefault = true\nhelp = "H"\n'


def test_an_excuse_needs_an_example_that_it_excuses_and_each_of_its_parts_decides() -> None:
    excused = DOUBT + bad("claimed", "claimed") + good("said") + '[unless]\nwhere = { source_type = "document" }\n'
    assert missing(rule(excused)) == ["without [unless]"]
    assert missing(rule(excused + good("claimed*"))) == []
    two = excused.replace('"document"', '"document", cue_class = "doubt"')
    assert missing(rule(two + good("claimed*"))) == ["without [unless] where cue_class"]


def test_a_pair_and_its_relations_must_be_decided() -> None:
    clash = DOUBT + '[pair]\neach = "statement"\nwhere = { cue_class = "neutral" }\nwithin = 1\n'
    clash += bad("claimed said", "claimed") + good("admitted said")
    assert missing(rule(clash)) == ["without [pair]", "without [pair] where cue_class", "without [pair] within"]
    assert missing(rule(clash + good("claimed") + good("claimed admitted admitted said"))) == []


def test_a_limit_needs_an_example_on_each_side() -> None:
    many = '[flag]\neach = "story"\nwhere = { words = { at_most = 3 } }\n[more]\neach = "statement"\n'
    many += 'than = { option = "most" }\n[options.most]\ndefault = 2\nhelp = "H"\n'
    many += bad("said said* said", "said") + good("said said said said")
    assert missing(rule(many)) == ["without [more]", "with option “most” set to 0"]
    assert missing(rule(many + good("said"))) == []


def test_every_choice_of_an_option_must_be_decided() -> None:
    chosen = DOUBT.replace('"doubt"', '{ option = "classes" }') + bad("claimed", "claimed") + good("said")
    chosen += '[options.classes]\ndefault = ["doubt"]\nchoices = ["doubt", "guilt"]\nhelp = "H"\n'
    assert missing(rule(chosen)) == ["with option “classes” and “guilt” switched"]
    assert missing(rule(chosen + bad("admitted", "admitted", options='{ classes = ["guilt"] }'))) == []


def test_a_case_must_make_a_difference() -> None:
    cased = DOUBT.replace('"doubt"', '["doubt", "guilt"]') + bad("claimed", "claimed") + good("said")
    cased += '[[case]]\nwhere = { cue_class = "guilt" }\nlevel = "info"\n'
    assert missing(rule(cased)) == ["without [case]"]
    graver = '[[bad]]\ntext = "admitted"\nat = ["admitted"]\nlevel = "info"\n'
    assert missing(rule(cased + graver)) == []


@pytest.mark.parametrize(
    "part", ["[flag] once", "[more] limit 1", "[more] limit 2", "[more] mark", "[more] same source", "[[unless]] 2"]
)
def test_there_is_a_mutant_for_every_part(part: str) -> None:
    whole = DOUBT + 'once = "story"\n[more]\neach = "statement"\nthan = [1, 2]\nmark = true\nsame = ["source"]\n'
    whole += '[[unless]]\nwhere = { cue = "say" }\n[[unless]]\nwhere = { cue = "add" }\n'
    found = [mutant.part for mutant in mutants(rule(whole + bad("claimed", "claimed") + good("said")))]
    assert f"without {part}" in found
