"""House styles: what they set, on whose word, and that they make a difference."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from sourcelint.check import check_paths
from sourcelint.cli.app import app
from sourcelint.config import profile as profiles
from sourcelint.config.profile import LEVEL, UnknownProfileError, load_profile, profile_names
from sourcelint.config.settings import Configuration, Configurations, Overrides
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.standards import standards
from sourcelint.toml_file import TomlError

CATALOGUE = load_catalogue()
ROTE = """\
The general offered to resign twice, said a senior defense official, who spoke on condition of anonymity because he was
not authorized to speak publicly.

The army’s chief of staff, Omar Haddad, said that the general would stay.
"""
BARE = "The general offered to resign twice, a senior defense official said on condition of anonymity.\n"


def test_the_houses_that_were_asked_for_are_there() -> None:
    assert set(profile_names()) == {
        *("default", "ap", "reuters", "afp", "nyt", "npr", "bbc", "bloomberg", "uk-press"),
    }


@pytest.mark.parametrize("name", profile_names())
def test_every_setting_changes_something_and_cites_a_document(name: str) -> None:
    profile = load_profile(name, CATALOGUE)
    assert bool(profile.settings) == (name != "default")
    for setting in profile.settings:
        rule = CATALOGUE.rules[setting.rule]
        assert setting.value != (rule.level if setting.key == LEVEL else rule.options[setting.key].default)
        assert setting.source in standards()


def level_and_types(configuration: Configuration) -> tuple[object, object]:
    rules = {active.rule.name: active for active in configuration.for_file(Path.cwd() / "story.md").rules}
    return rules["unexplained-anonymity"].level, rules["anonymous-quotation"].options["types"]


def configuration(*lines: str, **overrides: str) -> Configuration:
    Path("sourcelint.toml").write_text("\n".join(lines), encoding="utf-8")
    return Configurations(Overrides(**overrides)).for_folder(Path.cwd())


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_profile_lies_below_the_files_and_the_command_line_chooses_it() -> None:
    assert level_and_types(configuration()) == (None, ("anonymous-source",))
    assert level_and_types(configuration('profile = "ap"')) == ("error", ("anonymous-source",))
    own = ('profile = "ap"', "[rules.unexplained-anonymity]", 'level = "info"')
    assert level_and_types(configuration(*own)) == ("info", ("anonymous-source",))
    everybody = ("anonymous-source", "unnamed-person")
    assert level_and_types(configuration('profile = "ap"', profile="bloomberg")) == (None, everybody)


def test_a_profile_comes_with_what_is_extended() -> None:
    Path("base.toml").write_text('profile = "npr"', encoding="utf-8")
    assert level_and_types(configuration('extend = "base.toml"'))[0] == "error"
    assert level_and_types(configuration('extend = "base.toml"\nprofile = "nyt"'))[0] is None


def test_an_unknown_profile_is_refused_with_its_place() -> None:
    with pytest.raises(TomlError, match=r'sourcelint.toml:2:1: there is no profile "reutrs"; did you mean "reuters"'):
        configuration("exclude = []", 'profile = "reutrs"')
    with pytest.raises(UnknownProfileError):
        configuration(profile="apx")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[rules.loaded-verbs.level]", 'there is no rule "loaded-verbs"; did you mean "loaded-verb"'),
        ("[rules.loaded-verb.class]", "has no option"),
        ("[rules.loaded-verb.level]", '"x" is no level'),
        ("[rules.vague-group.window]", "must be a whole number"),
        ("[rules.loaded-verb.level]\nvalue = 'info'\nsource = 'NPR'\nwhy = 'w'", '"NPR" is no document'),
        ("[rules.loaded-verb.level]\nvalue = 'info'\nwhy = 'w'", '"source" is missing'),
    ],
)
def test_a_profile_that_sets_what_cannot_be_is_refused(
    content: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "value" not in content:
        content += "\nvalue = 'x'\nsource = 'NPR Ethics Handbook'\nwhy = 'w'"
    Path("profiles").mkdir()
    Path("profiles/odd.toml").write_text(f'title = "Odd"\n{content}\n', encoding="utf-8")
    monkeypatch.setattr(profiles, "own_rules", Path)
    with pytest.raises(TomlError, match=problem):
        load_profile("odd", CATALOGUE)


def found(name: str, story: str, *rules: str) -> list[tuple[str, str]]:
    Path("story.md").write_text(story, encoding="utf-8")
    run = check_paths(["story.md"], Configurations(Overrides(profile=name), isolated=True))
    findings = [shown.finding for shown in run.findings]
    return [(finding.rule, finding.level) for finding in findings if finding.rule in rules]


def test_two_houses_disagree_where_their_documents_do() -> None:
    rules = ("unexplained-anonymity", "rote-reason")
    assert found("ap", ROTE, *rules) == [("rote-reason", "info")]  # a rote reason: enough for one of them
    assert found("nyt", ROTE, *rules) == [("rote-reason", "warning")]
    assert found("ap", BARE, *rules) == [("unexplained-anonymity", "error")]
    assert found("nyt", BARE, *rules) == [("unexplained-anonymity", "warning")]


def test_the_command_says_what_a_profile_changes_and_why() -> None:
    shown = CliRunner().invoke(app, ["rules", "--profile", "nyt"])
    assert shown.exit_code == 0
    assert 'rote-reason: level = "warning", where the rule has "info"' in shown.output
    assert "(New York Times memo on rote reasons for anonymity, 31 August 2010)" in shown.output
    assert "changes nothing" in CliRunner().invoke(app, ["rules", "--profile", "default"]).output
    assert CliRunner().invoke(app, ["rules", "--profile", "nty"]).exit_code == 2
    assert CliRunner().invoke(app, ["check", "--profile", "nty", "."]).exit_code == 2
    origin = CliRunner().invoke(app, ["config", "--profile", "nyt"]).output
    assert "# profile nyt: New York Times memo" in origin
