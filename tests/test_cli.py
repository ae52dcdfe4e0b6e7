from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from commands import CLEAN, HEARSAY, ROOT, process, sourcelint

import sourcelint as sourcelint_package

ONLY = ["--select", "unverified-claim"]


pytestmark = pytest.mark.usefixtures("desk")


def test_findings_end_with_1_and_name_their_place():
    found = sourcelint("check", *ONLY)
    assert found.status == 1
    assert "news/hearsay.txt:1:32 warning unverified-claim" in found.out
    assert found.last == "0 errors, 1 warning, 0 info in 2 files checked"


def test_no_finding_ends_with_0():
    found = sourcelint("check", *ONLY, "clean.txt")
    assert found.status == 0
    assert found.last == "0 errors, 0 warnings, 0 info in 1 file checked"


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 1),
        (["--exit-zero"], 0),
        (["--fail-level", "error"], 0),
        (["--fail-level", "error", "--max-warnings", "0"], 1),
        (["--fail-level", "error", "--max-warnings", "1"], 0),
        (["--ignore", "claims"], 2),
        (["gone.txt"], 2),
        (["gone.txt", "--exit-zero"], 2),
    ],
)
def test_the_exit_status_is_what_was_asked_for(options, status):
    assert sourcelint("check", "news", *ONLY, *options).status == status


REFUSED = {
    "check empty": "nothing to check: no copy in these paths",
    "check --select anonimity": 'there is no rule or family "anonimity"; did you mean "anonymity"?',
    "check --extend-select x": 'there is no rule or family "x"',
    "check --config gone.toml": "--config: there is no file gone.toml",
    "check --config clean.txt --isolated": "--config and --isolated exclude each other",
    "check --jobs 0": '--jobs: "0" is neither "auto" nor a number from 1',
    "check -o sariff": 'there is no format "sariff"; did you mean "sarif"?',
    "check -o json -o sarif": "two formats in one place",
    "check -o sarif:": '"sarif:" names no file',
    "check -o sarif:gone/out.sarif": "cannot write gone/out.sarif: there is no such folder",
    "check --stdin-filename a.md": "--stdin-filename names standard input, and no path is `-`",
    "check --ignore all": "nothing to check (clean.txt: no rule is in force",
    "inspect empty": "nothing to check: no copy in these paths",
    "rule loaded-verbs": 'there is no rule "loaded-verbs"; did you mean "loaded-verb"?',
    "rules test empty": "there are no rules in this folder",
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.items(), ids=list(REFUSED))
def test_a_run_that_cannot_be_trusted_is_refused(arguments, message):
    Path("empty").mkdir()
    refused = sourcelint(*arguments.split())
    assert refused.status == 2
    assert message in refused.err
    assert refused.out == ""


def test_a_broken_configuration_is_refused_with_its_place():
    Path("sourcelint.toml").write_text('fail-levle = "error"\n', encoding="utf-8")
    for command in (["check"], ["inspect"], ["rules"], ["rule", "loaded-verb"], ["config"]):
        refused = sourcelint(*command)
        assert refused.status == 2
        assert 'sourcelint.toml:1:1: unknown key "fail-levle"; did you mean "fail-level"?' in refused.err


def test_a_model_that_is_not_installed_is_refused_with_the_cure():
    Path("sourcelint.toml").write_text('model = "en_core_web_none"\n', encoding="utf-8")
    refused = sourcelint("check")
    assert refused.status == 2
    assert "en_core_web_none" in refused.err
    assert "pip install en_core_web_none" in refused.err


def test_a_broken_file_is_one_error_among_the_findings_of_the_others():
    Path("broken.txt").write_bytes(b"caf\xe9 said\n")
    Path("nul.txt").write_bytes(b"a\0b\n")
    Path("large.txt").write_text("word " * 100, encoding="utf-8")
    Path("sourcelint.toml").write_text("max-bytes = 200\n", encoding="utf-8")
    found = sourcelint("check", ".", "gone.md", *ONLY)
    assert found.status == 2
    assert "news/hearsay.txt:1:32 warning unverified-claim" in found.out
    for name in ("broken.txt", "gone.md", "large.txt", "nul.txt"):
        assert f"{name}: not checked: " in found.out
    assert found.last.endswith("2 files checked; 4 files NOT checked: broken.txt, gone.md, large.txt and 1 more")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_a_failure():
    Path("news").chmod(0)
    Path("clean.txt").chmod(0)
    found = sourcelint("check")
    Path("news").chmod(0o700)
    assert found.status == 2
    assert "clean.txt: not checked: cannot be read: Permission denied" in found.out
    assert "news: not checked: cannot be read: Permission denied" in found.out


@pytest.mark.parametrize("path", ["gone", "a\0b", "clean.txt/inside", "x" * 5000])
def test_a_path_that_leads_nowhere_is_a_failure(path):
    found = sourcelint("check", path, "clean.txt", *ONLY)
    assert found.status == 2
    assert "not checked: there is no such file or folder" in found.out
    assert "in 1 file checked" in found.last


def test_a_pipe_is_no_copy():
    os.mkfifo("pipe.txt")
    assert "pipe.txt: not checked: is not a regular file" in sourcelint("check", "pipe.txt").out


def test_a_cache_that_cannot_be_used_is_said_and_changes_nothing():
    found = sourcelint("check", *ONLY, "--cache-dir", "clean.txt")
    assert found.status == 1
    assert "cache" in found.err
    assert "is not used" in found.err
    assert found.out == sourcelint("check", *ONLY).out


def test_bad_usage_ends_with_2():
    assert sourcelint("check", "--no-such-option").status == 2
    assert sourcelint("chekc").status == 2


def test_a_fault_in_a_stage_is_an_error_of_that_file_alone(monkeypatch):
    from sourcelint import check

    whole = check.build_story

    def breaking(doc):
        if doc.article.path == "clean.txt":
            raise KeyError("boom")
        return whole(doc)

    monkeypatch.setattr(check, "build_story", breaking)
    found = sourcelint("check", *ONLY)
    assert found.status == 2
    assert "clean.txt: not checked: internal error, KeyError: 'boom' (test_cli.py:" in found.out
    assert "news/hearsay.txt:1:32 warning" in found.out


def test_a_fault_in_the_analysis_of_one_file_leaves_the_others(monkeypatch):
    from sourcelint.extract.pipeline import Extractor

    whole = Extractor.extract_many

    def breaking(self, articles):
        for article in articles:
            if article.path == "clean.txt":
                raise IndexError("boom")
            yield from whole(self, [article])

    monkeypatch.setattr(Extractor, "extract_many", breaking)
    found = sourcelint("check", *ONLY)
    assert found.status == 2
    assert "clean.txt: not checked: internal error, IndexError" in found.out
    assert "news/hearsay.txt:1:32 warning" in found.out


def test_what_is_left_out_is_said():
    Path("old.rtf").write_text("x", encoding="utf-8")
    Path("notes.csv").write_text("x", encoding="utf-8")
    Path(".hidden").mkdir()
    Path(".hidden/a.txt").write_bytes(b"\xff")
    Path("sourcelint.toml").write_text('exclude = ["news/"]\n', encoding="utf-8")
    found = sourcelint("check", *ONLY)
    assert found.status == 0
    assert found.last.endswith(
        '1 file checked; 2 left out: news/hearsay.txt (exclude "news/"), old.rtf (format not supported)'
    )


def test_a_file_that_is_named_is_checked_unless_exclusion_is_forced():
    Path("sourcelint.toml").write_text('exclude = ["news/"]\n', encoding="utf-8")
    assert sourcelint("check", "news/hearsay.txt", *ONLY).status == 1
    forced = sourcelint("check", "news/hearsay.txt", "--force-exclude", *ONLY)
    assert forced.status == 0
    assert '0 files checked; 1 left out: news/hearsay.txt (exclude "news/")' in forced.last


def test_a_file_without_a_rule_in_force_is_said():
    Path("sourcelint.toml").write_text('[per-file."news/**"]\nignore = ["all"]\n', encoding="utf-8")
    found = sourcelint("check", *ONLY)
    assert found.last.endswith("1 file checked; 1 left out: news/hearsay.txt (no rule is in force)")


def test_standard_input_has_the_name_that_it_is_given():
    Path("news/sourcelint.toml").write_text('select = ["unverified-claim"]\n', encoding="utf-8")
    found = sourcelint("check", "-", "--stdin-filename", "news/new.txt", "-o", "concise", stdin=HEARSAY.encode())
    assert found.status == 1
    assert found.out.startswith("news/new.txt:1:32: warning: ")
    assert len(found.out.splitlines()) == 2
    assert sourcelint("check", "-", *ONLY, stdin=CLEAN.encode()).status == 0
    assert "stdin.txt: not checked: " in sourcelint("check", "-", stdin=b"\xff").out


def test_several_formats_at_once_go_where_they_should():
    found = sourcelint(
        "check", *ONLY, "-o", "sarif:out.sarif", "-o", "junit:out.xml", "-o", "json:out.json", "-o", "concise"
    )
    assert found.status == 1
    assert found.out.startswith("news/hearsay.txt:1:32: warning: ")
    (run,) = json.loads(Path("out.sarif").read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["unverified-claim"]
    assert ElementTree.parse("out.xml").getroot().get("failures") == "1"
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["summary"]["status"] == 1


def test_a_machine_format_is_alone_on_standard_output():
    found = sourcelint("check", *ONLY, "-o", "jsonl", "--statistics")
    (record,) = [json.loads(line) for line in found.out.splitlines()]
    assert HEARSAY[record["start"]["offset"] : record["end"]["offset"]] == record["evidence"]
    assert "unverified-claim" in found.err
    assert found.last == "0 errors, 1 warning, 0 info in 2 files checked"


def test_statistics_stand_before_the_summary():
    lines = sourcelint("check", *ONLY, "--statistics").out.splitlines()
    assert lines[1].split() == ["1", "1", "warning", "unverified-claim"]


def test_any_number_of_jobs_gives_the_same_output():
    for number in range(30):
        Path(f"{number}.txt").write_text(HEARSAY if number % 3 else CLEAN, encoding="utf-8")
    Path("broken.txt").write_bytes(b"\xff")
    arguments = ("-m", "sourcelint", "check", *ONLY, "-o", "json")
    one, three = process(*arguments, "-j", "1"), process(*arguments, "-j", "3", "--no-cache")
    assert one.status == three.status == 2
    assert one.out == three.out
    assert len(json.loads(one.out)["findings"]) == 21


def test_a_model_error_of_another_process_is_a_refusal():
    for number in range(30):
        Path(f"{number}.txt").write_text(CLEAN, encoding="utf-8")
    Path("sourcelint.toml").write_text('model = "pytest"\n', encoding="utf-8")
    refused = sourcelint("check", "-j", "2")
    assert refused.status == 2
    assert "not a spaCy model" in refused.err


def test_inspect_prints_the_story_as_the_schema_has_it():
    shown = sourcelint("inspect", "clean.txt", "news", "-o", "jsonl")
    assert shown.status == 0
    first, second = [json.loads(line) for line in shown.out.splitlines()]
    assert (first["schema"], first["path"], second["path"]) == ("sourcelint.story/1", "clean.txt", "news/hearsay.txt")
    (source,) = first["sources"]
    (statement,) = first["statements"]
    assert (source["name"], source["type"]) == ("Ann Lee", "named-person")
    assert statement["source"] == source["id"]
    assert [CLEAN[start:end] for start, end in statement["cue_spans"]] == ["said"]
    (claim,) = second["unverified_claims"]
    assert HEARSAY[slice(*claim["marker"])] == "reportedly"
    assert json.loads(sourcelint("inspect", "clean.txt", "-o", "json").out) == [first]


def test_inspect_draws_a_tree_and_names_what_it_cannot_read():
    Path("broken.txt").write_bytes(b"\xff")
    shown = sourcelint("inspect")
    assert shown.status == 2
    assert "Ann Lee named-person" in shown.out
    assert "claims that nobody stands behind" in shown.out
    assert "broken.txt: not checked: " in shown.err


def test_config_shows_settings_and_schema():
    Path("sourcelint.toml").write_text('fail-level = "info"\n', encoding="utf-8")
    assert 'fail-level = "info"' in sourcelint("config").out
    assert 'fail-level = "warning"' in sourcelint("config", "--isolated").out
    assert json.loads(sourcelint("config", "--schema").out)["title"] == "sourcelint"


def test_the_version_is_printed():
    assert sourcelint("--version").out.startswith("sourcelint 0.")


WITHOUT_SPACY = "import sys; sys.argv = ['sourcelint', *sys.argv[1:]]; from sourcelint.__main__ import main\n" + (
    "try: main()\nfinally: print('spacy' in sys.modules, 'torch' in sys.modules, file=sys.stderr)"
)


@pytest.mark.parametrize(
    "arguments",
    [
        *(
            "--help",
            "rule loaded-verb",
            "rules",
            "rules --schema",
            "rules --profile ap",
            "rules new late-name",
            "config",
        ),
        *("check --select nothing", "check . -j 1", "why clean.txt:1"),
    ],
)
def test_what_needs_no_analysis_does_not_load_spacy(arguments):
    sourcelint("check")  # fills the cache
    assert process("-c", WITHOUT_SPACY, *arguments.split()).last == "False False"


def test_importing_the_package_imports_next_to_nothing():
    script = "import sys, sourcelint; print({'pydantic', 'rich', 'typer', 'spacy', 'numpy'} & set(sys.modules))"
    assert process("-c", script).out == "set()\n"


def test_every_public_name_is_there_and_known_to_type_checkers():
    stub = (ROOT / "sourcelint/__init__.pyi").read_text(encoding="utf-8")
    for name in sourcelint_package.__all__:
        assert hasattr(sourcelint_package, name)
        assert f" as {name}\n" in stub or f"{name}: " in stub


def test_a_fault_of_ours_ends_with_2():
    script = (
        "import sourcelint.check as check\ndef broken(*_, **__): raise RuntimeError('boom')\n"
        "check.check_paths = broken\n"
        "import sys; sys.argv = ['sourcelint', 'check']; from sourcelint.__main__ import main; main()"
    )
    crashed = process("-c", script)
    assert crashed.status == 2
    assert "boom" in crashed.err


def test_output_that_cannot_be_said_in_the_encoding_is_still_said():
    Path("s.txt").write_text("“Ça” — 東京 closed, reportedly.\n", encoding="utf-8")
    found = process("-m", "sourcelint", "check", "s.txt", *ONLY, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert found.status == 1
    assert "東京" in found.out


def test_two_runs_at_once_share_a_cache(tmp_path):
    store = str(tmp_path / "store")
    command = [sys.executable, "-m", "sourcelint", "check", *ONLY, "-o", "jsonl", "--cache-dir", store]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    runs = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)
    ]
    (first, _), (second, _) = [run.communicate() for run in runs]
    assert first == second
    assert [run.returncode for run in runs] == [1, 1]
