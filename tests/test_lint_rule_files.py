"""Rule files that say something wrong, and the place and the word that the error names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rule_text import HEAD

from sourcelint.lint.active import activate
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.narrate import narrate, phrases
from sourcelint.lint.rule_file import load_rule
from sourcelint.lint.vocabulary import kinds
from sourcelint.toml_file import TomlError, read_toml

if TYPE_CHECKING:
    from pathlib import Path

FLAG = HEAD + '[flag]\neach = "source"\n'


def problems(text: str) -> list[str]:
    with pytest.raises(TomlError) as caught:
        load_rule("house-rule", "house", "rule.toml", text.encode())
    return [str(problem) for problem in caught.value.problems]


WRONG = {
    "unknown key": (FLAG + "eech = 1", 'rule.toml:16:1: unknown key "eech"; did you mean "each"?'),
    "unknown table": (FLAG + "[unles]\nwithin = 1", 'rule.toml:16:2: unknown key "unles"; did you mean "unless"?'),
    "more right than judged": (
        FLAG + "[precision]\njudged = 3\nright = 4",
        "rule.toml:18:1: more are right than were judged",
    ),
    "unknown fact": (
        HEAD + '[flag]\neach = "sorce"',
        f'rule.toml:15:1: there is no fact "sorce"; did you mean "source"? (facts: {", ".join(kinds())})',
    ),
    "mark without a first one over the limit": (
        FLAG + '[fewer]\neach = "source"\nthan = 2\nmark = true',
        "rule.toml:19:1: there is no first one over the limit where there are fewer: take it out",
    ),
    "unknown property": (
        FLAG + "where = { named = true, descibed = true }",
        'rule.toml:16:25: a source has no property "descibed"; did you mean "described"?',
    ),
    "property of a value": (
        FLAG + "where = { named = { text = 1 } }",
        'rule.toml:16:21: "named" leads to no other fact, so it has no "text"',
    ),
    "unknown value": (
        FLAG + 'where = { reason_class = "nome" }',
        'rule.toml:16:11: "reason_class" is never "nome"; did you mean "none"? '
        "(it is one of none, boilerplate, substantive)",
    ),
    "wrong type": (FLAG + 'where = { named = "yes" }', 'rule.toml:16:11: "named" is true or false'),
    "number for truth": (FLAG + "where = { named = 1 }", 'rule.toml:16:11: "named" is true or false'),
    "comparison of truth": (
        FLAG + "where = { named = { more_than = 1 } }",
        'rule.toml:16:11: "named" is not a number, so it cannot be compared',
    ),
    "undeclared option": (
        FLAG + '[unless]\neach = "source"\nwithin = { option = "windou" }\n[options.window]\ndefault = 1\nhelp = "H"',
        'rule.toml:18:1: the rule has no option "windou"; did you mean "window"?',
    ),
    "option of the wrong type": (
        FLAG + 'where = { people = { more_than = { option = "size" } } }\n[options.size]\ndefault = "big"\nhelp = "H"',
        'rule.toml:16:11: option "size" does not fit: "people" is a number',
    ),
    "option with a choice that cannot be": (
        FLAG + 'where = { type = { option = "t" } }\n[options.t]\ndefault = "document"\n'
        'choices = ["documint", "document"]\nhelp = "H"',
        'rule.toml:16:11: option "t" does not fit: "type" is never "documint"; did you mean "document"? (it is one of '
        "named-person, named-organization, document, anonymous-source, unnamed-person, unnamed-group)",
    ),
    "placeholder": (
        FLAG.replace("{text}", "{txt}"),
        'rule.toml:5:1: a source has no property "txt"; did you mean "text"?',
    ),
    "placeholder with code": (
        FLAG.replace("{text}", "{text!r}"),
        "rule.toml:5:1: a placeholder holds one name and nothing else",
    ),
    "count without counting": (
        FLAG.replace("{text}", "{count}"),
        'rule.toml:5:1: "{count}" needs a clause that counts',
    ),
    "second clause": (
        FLAG + '[[unless]]\neach = "source"\n[[unless]]\neach = "statment"',
        f'rule.toml:19:1: there is no fact "statment"; did you mean "statement"? (facts: {", ".join(kinds())})',
    ),
    "evidence that is no place": (
        FLAG + 'evidence = [{ at = "named", note = "N" }]',
        'rule.toml:16:1: "named" is no place of the copy',
    ),
    "no question": (HEAD, "rule.toml:1:1: a rule has either [flag] or check"),
    "unknown check": (f'check = "nothing"\n{HEAD}', 'rule.toml:1:1: there is no check "nothing"'),
    "no good example": (FLAG.replace('[[good]]\ntext = "Good copy."', ""), 'rule.toml:1:1: "good" is missing'),
    "level": (
        FLAG.replace('"warning"', '"warn"'),
        "rule.toml:2:1: \"warn\" is not one of 'error', 'warning' or 'info'",
    ),
    "example's option": (
        FLAG.replace('text = "Good', 'options = { window = 1 }\ntext = "Good'),
        'rule.toml:13:13: house-rule has no option "window"',
    ),
    "not TOML": ("title = \n", "rule.toml:1:9: Invalid value"),
    "not UTF-8 text": ("name = 'x'", 'rule.toml:1:1: the file\'s place says the name; take "name" out'),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_an_error_names_place_and_nearest_word(wrong: str) -> None:
    text, expected = WRONG[wrong]
    assert expected in problems(text)


def test_all_that_is_wrong_is_said_at_once() -> None:
    found = problems(FLAG.replace("{text}", "{txt}") + "where = { nmaed = true }")
    assert [problem.split(": ")[0] for problem in found] == ["rule.toml:5:1", "rule.toml:16:11"]


def test_columns_count_code_points() -> None:
    toml = read_toml("a.toml", 'x = { "é😀" = 1, y = 2 }\n'.encode())
    assert toml.place(("x", "y")) == (1, 17)


def test_a_file_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(TomlError, match=r"a\.toml:2:1: is not UTF-8"):
        read_toml("a.toml", b"a = 1\nb = '\xff'\n")


def test_the_vocabulary_knows_where_ids_lead() -> None:
    assert kinds()["denial"].properties["claim"].fact == "statement"
    assert kinds()["statement"].properties["source"].fact == "source"
    assert kinds()["source"].properties["type"].choices[0] == "named-person"
    assert kinds()["story"].field == "whole"


def test_options_are_checked_where_they_are_set() -> None:
    rule = load_catalogue().rule("vague-group")
    assert activate(rule, options={"window": 5}).options["window"] == 5
    for name, value, said in (
        ("windo", 1, 'vague-group has no option "windo"; did you mean "window"?'),
        ("window", "five", '"window" must be a whole number'),
        ("window", True, '"window" must be a whole number'),
        ("window", -1, '"window" must not be negative'),
        ("groups", ("crowds",), '"crowds" is not a choice of "groups" (crowd, bloc); did you mean "crowd"?'),
    ):
        with pytest.raises(ValueError, match=r"window|groups") as caught:
            activate(rule, options={name: value})
        assert str(caught.value) == said


def test_a_repository_adds_rules_and_its_mistakes_are_named(tmp_path: Path) -> None:
    house = tmp_path / "desk"
    (house / "style").mkdir(parents=True)
    (house / "style" / "no-aides.toml").write_text(FLAG)
    (house / "loose.toml").write_text(FLAG)
    catalogue = load_catalogue([house])
    assert [rule.family for rule in catalogue.rules.values() if rule.name in ("loose", "no-aides")] == ["desk", "style"]
    (house / "vague-group.toml").write_text(FLAG)
    (house / "broken.toml").write_text("title = ")
    with pytest.raises(TomlError) as caught:
        load_catalogue([house, tmp_path / "nowhere"])
    said = [str(problem).removeprefix(str(tmp_path)) for problem in caught.value.problems]
    assert said[0].startswith("/desk/broken.toml:1:9: ")
    assert said[1] == "/nowhere:1:1: there are no rules in this folder"
    assert said[2].startswith('/desk/vague-group.toml:1:1: "vague-group" is the name of another rule as well: ')


def test_an_alias_finds_its_rule_and_clashes_like_a_name(tmp_path: Path) -> None:
    (tmp_path / "new-name.toml").write_text('aliases = ["old-name"]\n' + FLAG)
    catalogue = load_catalogue([tmp_path])
    assert catalogue.rule("old-name").name == "new-name"
    assert "old-name" in catalogue.names
    (tmp_path / "old-name.toml").write_text(FLAG)
    with pytest.raises(TomlError, match=r"old-name.*another rule"):
        load_catalogue([tmp_path])


def test_a_selector_is_a_rule_a_family_or_all() -> None:
    catalogue = load_catalogue()
    assert {rule.family for rule in catalogue.select("quotes")} == {"quotes"}
    assert [rule.name for rule in catalogue.select("vague-group")] == ["vague-group"]
    assert len(catalogue.select("all")) == len(catalogue.rules)
    with pytest.raises(LookupError, match='did you mean "quotes"'):
        catalogue.select("quots")


def test_every_property_that_can_be_asked_for_has_words() -> None:
    for kind in kinds().values():
        words = phrases(kind.name)
        for prop in kind.properties.values():
            if prop.shape == "bool":
                assert set(words[prop.name]) == {"yes", "no"}, (kind.name, prop.name)
            elif prop.shape not in ("fact", "place"):
                assert isinstance(words[prop.name], str), (kind.name, prop.name)
        assert set(words) <= set(kind.properties)


def test_a_rule_reads_itself_back() -> None:
    text = FLAG + (
        'where = { named = false, people = { more_than = 2 } }\nonce = "story"\n'
        '[[more]]\neach = "statement"\nwhere = { source = { outlet = true } }\nthan = { option = "most" }\n'
        '[[unless]]\neach = "denial"\nwithin = 2\nside = "after"\n[[unless]]\nwhere = { relayed = true }\n'
        '[[case]]\nwhere = { type = ["document", "unnamed-group"] }\nlevel = "error"\n'
        '[options.most]\ndefault = 3\nhelp = "Statements."\n'
    )
    assert narrate(load_rule("house-rule", "house", "rule.toml", text.encode())) == (
        "A warning for each source without a name and whose number of people is more than 2, "
        "if the statements whose source is one that is a news outlet number more than 3 (option “most”). "
        "Not where there is a denial at most 2 paragraphs away after it. "
        "Not for one that another outlet passes on. "
        "An error for one whose type is “document” or “unnamed-group”. "
        "One finding for the whole story."
    )
