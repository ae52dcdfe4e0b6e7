"""The JSON Schema of rule files, and the file that `sourcelint rules new` writes."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from typer.testing import CliRunner

from sourcelint.cli.app import app
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.precision import Precision
from sourcelint.lint.rule import Bad, Case, Count, Flag, Good, Note, Option, Pair, Rule, Unless
from sourcelint.lint.rule_file import load_rule
from sourcelint.lint.rule_schema import rule_schema
from sourcelint.lint.vocabulary import kinds
from sourcelint.toml_file import TomlError

RULES = [file for file in (Path(__file__).parents[1] / "rules").rglob("*.toml") if file.parent.name != "profiles"]
RULE = """
title = "A title"
level = "warning"
since = "0.1"
speaks_to = "story"
message = "Look."
advice = "Mend it."
why = "Because."
sources = []
bad = [{ text = "Bad copy.", at = ["Bad"] }]
good = [{ text = "Good copy." }]
"""


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = rule_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("file", RULES, ids=[file.stem for file in RULES])
def test_every_rule_of_ours_fits_the_schema(file: Path, validator: Any) -> None:
    problems = validator.iter_errors(tomllib.loads(file.read_text(encoding="utf-8")))
    assert [problem.message for problem in problems] == []


FLAG = '[flag]\neach = "source"\n'
WRONG = [
    FLAG + "where = { vage = true }",
    FLAG + 'where = { type = "anonymous" }',
    FLAG + "where = { named = 3 }",
    FLAG + "where = { people = { above = 3 } }",
    FLAG + "where = { mentions = true }",
    '[flag]\neach = "sauce"',
    FLAG + "[unless]\nwhere = { cue = 'say' }",
    FLAG + "[[case]]\nwhere = { cue = 'say' }",
    FLAG + "[unless]\neach = 'statement'\nwhere = { bloc = true }",
    FLAG + "[pair]\neach = 'statement'\nwhere = { source = { bloc = 'yes' } }",
    FLAG + "[more]\neach = 'statement'",
    FLAG + "[options.x]\ndefault = 1.5\nhelp = 'H'",
    FLAG + "[precision]\njudged = 0\nright = 0",
    FLAG + "[unles]\nwhere = {}",
    "check = 'x'\n" + FLAG,
    "",
]


@pytest.mark.parametrize("clauses", WRONG)
def test_what_loading_refuses_the_schema_refuses(clauses: str, validator: Any) -> None:
    rule = RULE + clauses
    with pytest.raises(TomlError, match=r"house-rule\.toml"):
        load_rule("house-rule", "house", "house-rule.toml", rule.encode())
    assert not validator.is_valid(tomllib.loads(rule))


def test_the_schema_has_every_key_and_every_property() -> None:
    schema = rule_schema()
    assert set(schema["properties"]["precision"]["properties"]) == set(Precision.model_fields)
    models: dict[str, Any] = {"note": Note, "unless": Unless, "pair": Pair, "count": Count, "case": Case}
    models |= {"option": Option, "bad": Bad, "good": Good}
    assert set(schema["properties"]) == set(Rule.model_fields) - {"name", "family"}
    assert set(schema["properties"]["flag"]["properties"]) == set(Flag.model_fields)
    for name, model in models.items():
        found = schema["$defs"][name]
        assert set(found["properties"]) == set(model.model_fields), name
        required = {key for key, field in model.model_fields.items() if field.is_required()}
        assert set(found["required"]) == required, name
    for kind in kinds().values():
        wanted = {name for name, prop in kind.properties.items() if prop.shape != "place"}
        assert set(schema["$defs"][f"where-{kind.name}"]["properties"]) == wanted


def test_the_command_prints_the_schema() -> None:
    assert json.loads(CliRunner().invoke(app, ["rules", "--schema"]).stdout) == rule_schema()


def test_a_new_rule_loads_and_is_left_alone_the_second_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, validator: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    written = run.invoke(app, ["rules", "new", "unnamed-witness", "--family", "courts"])
    file = Path("house-rules/courts/unnamed-witness.toml")
    assert written.exit_code == 0
    assert "sourcelint rules test house-rules" in written.output
    assert 'rule-paths = ["house-rules"]' in written.output
    assert next(iter(load_catalogue([Path("house-rules")]).select("courts"))).name == "unnamed-witness"
    assert validator.is_valid(tomllib.loads(file.read_text(encoding="utf-8")))
    file.write_text("mine", encoding="utf-8")
    assert run.invoke(app, ["rules", "new", "unnamed-witness", "--family", "courts"]).exit_code == 2
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["Unnamed", "un_named", "-x", "loaded-verb", "../x"])
def test_a_name_that_cannot_be_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, ["rules", "new", "--", name]).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_new_rule_goes_where_the_rules_of_the_repository_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, ["rules", "new", "one", "--folder", "desk"]).exit_code == 0
    Path("sourcelint.toml").write_text('rule-paths = ["desk"]', encoding="utf-8")
    written = CliRunner().invoke(app, ["rules", "new", "two"])
    assert written.exit_code == 0
    assert Path("desk/house/two.toml").is_file()
    assert "rule-paths" not in written.output
