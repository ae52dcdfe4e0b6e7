"""The hook as pre-commit runs it: a real repository, a real commit, refused or let through."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

BAD = "The harbour will close in May, reportedly after two firms left the city for good.\n"
GOOD = "Mayor Ann Lee said the harbour would close in May.\n"


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    return {
        **{key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))},
        "HOME": str(home),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PYTHONPATH": str(ROOT),
    }


@pytest.fixture(scope="module")
def repository(tmp_path_factory, environment):
    folder = tmp_path_factory.mktemp("newsroom")
    # What pre-commit would install is what runs these tests already; all else is the hook's own declaration.
    hook = {
        **HOOK,
        "language": "system",
        "entry": HOOK["entry"].replace("sourcelint", f"{sys.executable} -m sourcelint", 1),
    }
    hook["entry"] += " --select claims"
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (folder / "sourcelint.toml").write_text('exclude = ["archive/"]\n', encoding="utf-8")
    run(folder, environment, "git", "init", "-q")
    for key, value in (("user.name", "A Desk"), ("user.email", "desk@example.org"), ("commit.gpgsign", "false")):
        run(folder, environment, "git", "config", key, value)
    run(folder, environment, sys.executable, "-m", "pre_commit", "install")
    run(folder, environment, "git", "add", ".")
    run(folder, environment, "git", "commit", "-qm", "start")
    return folder


def run(folder, environment, *command, check=True):
    return subprocess.run(
        command, cwd=folder, env=environment, check=check, capture_output=True, text=True, encoding="utf-8"
    )


def commit(repository, environment, name, text):
    file = repository / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    run(repository, environment, "git", "add", name)
    done = run(repository, environment, "git", "commit", "-m", name, check=False)
    if done.returncode:
        run(repository, environment, "git", "rm", "-qf", name)
    return done.returncode, done.stdout + done.stderr


def test_the_declaration_suits_a_tool_that_loads_a_model_once():
    assert HOOK["id"] == "sourcelint"
    assert HOOK["require_serial"] is True
    assert HOOK["types_or"] == ["markdown", "html", "plain-text"]
    assert "--force-exclude" in HOOK["entry"]


def test_a_bad_story_is_refused_and_the_words_are_named(repository, environment):
    status, said = commit(repository, environment, "bad.md", BAD)
    assert status != 0
    assert "bad.md:1:32 warning unverified-claim" in said
    assert "1 file checked" in said
    assert "\x1b" not in said


def test_a_good_story_is_let_through(repository, environment):
    status, said = commit(repository, environment, "good.md", GOOD)
    assert status == 0, said
    assert "Passed" in said


def test_an_excluded_story_is_let_through(repository, environment):
    status, said = commit(repository, environment, "archive/bad.md", BAD)
    assert status == 0, said


def test_files_of_other_kinds_are_not_its_business(repository, environment):
    status, said = commit(repository, environment, "code.py", "print('reportedly')\n")
    assert status == 0, said
    assert "Skipped" in said


def test_a_file_that_cannot_be_read_is_refused(repository, environment):
    (repository / "broken.md").write_bytes(b"caf\xe9")
    run(repository, environment, "git", "add", "broken.md")
    done = run(repository, environment, "git", "commit", "-m", "broken", check=False)
    run(repository, environment, "git", "rm", "-qf", "broken.md")
    assert done.returncode != 0
    assert "broken.md: not checked" in done.stdout + done.stderr
