from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from pydantic import ValidationError
from sample_run import RULE, TEXT, a_run, checked_file, finding, hostile_run

from sourcelint.lint.precision import Precision
from sourcelint.report import sarif
from sourcelint.report.run import Failure
from sourcelint.report.sarif_model import Message

SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
SHOWN = TEXT.removeprefix("\ufeff")


def rendered(run):
    return json.loads(sarif.render(run))


def the_run(run):
    (only,) = rendered(run)["runs"]
    return only


@pytest.mark.parametrize("run", [hostile_run(), a_run(), a_run(checked_file([]))], ids=["hostile", "empty", "clean"])
def test_a_log_is_valid(run):
    jsonschema.validate(rendered(run), SCHEMA)


def test_every_result_has_what_code_scanning_reads():
    run = the_run(hostile_run())
    driver = run["tool"]["driver"]
    assert len(run["results"]) == 4
    for result in run["results"]:
        assert result["message"]["text"]
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == RULE.name
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] == region["endLine"]  # a pull request shows it only where all its lines are new
        assert (
            result["partialFingerprints"]["primaryLocationLineHash"] == result["partialFingerprints"]["sourcelint/v1"]
        )
    marks = [result["partialFingerprints"]["sourcelint/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)


def test_columns_are_utf16_code_units_and_lead_to_the_snippet():
    run = the_run(hostile_run())
    assert run["columnKind"] == "utf16CodeUnits"
    lines = [line.encode("utf-16-le") for line in SHOWN.split("\r\n")]
    everything = SHOWN.encode("utf-16-le")
    places = [place for result in run["results"] for place in result["locations"] + result.get("relatedLocations", [])]
    assert len(places) == 8
    for place in places:
        region = place["physicalLocation"]["region"]
        start = 2 * region["charOffset"]
        assert everything[start : start + 2 * region["charLength"]].decode("utf-16-le") == region["snippet"]["text"]
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            words = line[2 * region["startColumn"] - 2 : 2 * region["endColumn"] - 2]
            assert words.decode("utf-16-le") == region["snippet"]["text"]


def test_a_context_holds_its_region_and_more():
    for result in the_run(hostile_run())["results"]:
        place = result["locations"][0]["physicalLocation"]
        region, context = place["region"], place["contextRegion"]
        assert context["charOffset"] <= region["charOffset"]
        assert context["charLength"] > region["charLength"]
        assert region["snippet"]["text"] in context["snippet"]["text"]


def test_copy_that_is_nothing_but_the_finding_has_no_context():
    (result,) = the_run(a_run(checked_file([finding("Critics", text="Critics")], text="Critics")))["results"]
    assert "contextRegion" not in result["locations"][0]["physicalLocation"]


def test_a_finding_of_several_lines_is_its_first_line_and_the_whole_beside_it():
    words = "The mayor denied it,\r\nhe said"
    (result,) = the_run(a_run(checked_file([finding(words)])))["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "The mayor denied it,"
    whole = result["relatedLocations"][0]
    assert whole["message"]["text"] == "the whole passage"
    assert whole["physicalLocation"]["region"]["snippet"]["text"] == words


def test_files_are_relative_to_a_base_that_is_declared():
    run = the_run(a_run(checked_file([finding("Critics")])))
    file = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert file == {"uri": "news/sto%20ry.md", "uriBaseId": "%SRCROOT%"}
    assert "uri" not in run["originalUriBaseIds"]["%SRCROOT%"]  # nobody's home folder in a log
    outside = the_run(a_run(checked_file([finding("Critics")], path="../elsewhere/a.md")))
    file = outside["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert unquote(file["uri"]) == "file:///somewhere/elsewhere/a.md"
    assert "uriBaseId" not in file


def test_the_evidence_is_linked_and_the_steps_of_a_flow():
    words = "The mayor denied it,\r\nhe said"
    (result,) = the_run(a_run(checked_file([finding("Critics", evidence=[words])])))["results"]
    assert result["message"]["text"] == "“Critics” names nobody. Evidence: [the denial](1)."
    assert [place["id"] for place in result["relatedLocations"]] == [1]
    (flow,) = result["codeFlows"][0]["threadFlows"]
    assert [step["location"]["message"]["text"] for step in flow["locations"]] == [
        "“Critics” names nobody",
        "the denial",
    ]


def test_copy_in_a_message_is_no_link():
    (first, second, *_) = the_run(hostile_run())["results"]
    assert "so\\](1)" in second["message"]["text"]
    assert "[the denial](1)" in first["message"]["text"]


def test_suppressed_findings_are_left_out():
    assert "headline" not in json.dumps([result["message"] for result in the_run(hostile_run())["results"]])


def test_a_rule_explains_itself():
    (rule,) = the_run(a_run())["tool"]["driver"]["rules"]
    assert rule["name"] == "VagueGroup"
    assert rule["shortDescription"]["text"] == f"{RULE.title}."
    assert rule["fullDescription"]["text"] == RULE.why
    assert rule["help"]["markdown"].startswith("# vague-group")
    assert rule["properties"] == {"tags": ["sourcing", "claims"], "problem.severity": "warning"}
    assert rule["defaultConfiguration"] == {"level": "warning"}


def test_a_rule_says_how_often_it_is_right():
    judged = RULE.model_copy(update={"precision": Precision(judged=40, right=37)})
    run = replace(a_run(), rules=(judged,))
    jsonschema.validate(rendered(run), SCHEMA)
    (rule,) = the_run(run)["tool"]["driver"]["rules"]
    assert rule["properties"]["precision"] == "high"
    assert rule["properties"]["sourcelint/precision"] == {
        "judged": 40,
        "right": 37,
        "share": 0.925,
        "interval": [0.801, 0.974],
    }


def test_a_rule_of_ours_links_to_its_page(monkeypatch):
    monkeypatch.setattr(sarif, "_homepage", lambda: "https://desk.example/sourcelint")
    theirs = RULE.model_copy(update={"family": "house"})
    rules = the_run(replace(a_run(), rules=(RULE, theirs)))["tool"]["driver"]["rules"]
    page = "docs/rules/claims/vague-group.md"
    assert rules[0]["helpUri"] == f"https://desk.example/sourcelint/blob/HEAD/{page}"
    assert (Path(__file__).parents[1] / page).is_file()
    assert "helpUri" not in rules[1]


def test_a_file_that_failed_is_a_notification_of_a_run_that_did_not_succeed():
    run = the_run(a_run(failures=[Failure("a b.txt", "is not UTF-8", "save it as UTF-8", 3)]))
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    (note,) = invocation["toolExecutionNotifications"]
    assert note["message"]["text"] == "byte 3: is not UTF-8; save it as UTF-8."
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.txt"
    assert run["tool"]["driver"]["notifications"][note["descriptor"]["index"]]["id"] == note["descriptor"]["id"]


def test_the_models_know_no_other_keys():
    with pytest.raises(ValidationError, match="Extra inputs"):
        Message.model_validate({"text": "x", "txt": "y"})
