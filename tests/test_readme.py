"""Every command and every file of the README, tried; its table of rules and its picture, kept in date."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml
from readme_picture import WIDTH, picture, words

from benchmarks.figures import Figures
from sourcelint.check import check_paths
from sourcelint.config.settings import Configurations
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.report import full
from sourcelint.report.rule_page import share_of

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PICTURE = ROOT / "README.svg"
PICTURED = "seeds/security-border-strike.txt"
BLOCK = re.compile(r"^<!-- (?P<kind>command|commands|file): (?P<name>\S+) -->\n```\w+\n(?P<text>.*?)^```$", re.M | re.S)
BLOCKS = {(block["kind"], block["name"]): block["text"] for block in BLOCK.finditer(README)}


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


def file_of(name: str, folder: Path) -> Path:
    """A file of the README, written to a folder."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(BLOCKS["file", name], encoding="utf-8")
    return file


def run(line: str, folder: Path, cache_folder: Path) -> Outcome:
    """A line of the README that starts with `sourcelint`, run in a folder."""
    program, *arguments = shlex.split(line, comments=True)
    assert program == "sourcelint"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCELINT_CACHE_DIR": str(cache_folder), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "sourcelint", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def lines_of(name: str) -> list[str]:
    return BLOCKS["commands", name].splitlines()


def test_every_block_is_marked_and_so_tried_here() -> None:
    assert len(BLOCKS) == README.count("\n```") / 2
    assert {name for kind, name in BLOCKS if kind != "file"} == {"main", "test", "run", "styles", "rule"}


def test_every_link_leads_to_a_file() -> None:
    links = re.findall(r"\]\(([^)]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def between(mark: str, lines: list[str]) -> str:
    """The README with these lines between the marks of a generated part."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    before, start, rest = text.partition(f"<!-- {mark} -->\n")
    _, end, after = rest.partition(f"<!-- /{mark} -->")
    assert start, mark
    assert end, mark
    return "".join((before, start, *(f"{line}\n" for line in lines), end, after))


def test_the_rules_are_those_that_there_are(keep: Callable[[Path, str], None]) -> None:
    catalogue = load_catalogue()
    table = ["| rule | level | right | what it finds |", "|---|---|---|---|"]
    for family in catalogue.families:
        table.append(f"| **{family}** | | | |")
        for rule in catalogue.select(family):
            page = f"docs/rules/{family}/{rule.name}.md"
            right = share_of(rule.precision).replace(" ", "\u00a0")
            table.append(f"| [`{rule.name}`]({page}) | {rule.level} | {right} | {rule.title} |")
    keep(ROOT / "README.md", between("rules", table))


def test_the_noise_is_what_was_counted(keep: Callable[[Path, str], None]) -> None:
    figures = Figures.read()
    houses = ", ".join(f"`{name}` {rate:.1f}" for name, rate in figures.noise.items() if name != "default")
    lines = [
        f"Over {figures.articles} articles ({figures.words:,} words), errors and warnings for 1,000 words: `default` "
        f"{figures.noise['default']:.1f}, {houses}."
    ]
    keep(ROOT / "README.md", between("noise", lines))


def test_the_picture_shows_what_a_terminal_shows(
    cache_folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(ROOT)
    drawn = picture(
        f"sourcelint check {PICTURED}",
        full.render(check_paths([PICTURED], cache_folder=cache_folder), color=True, width=WIDTH),
    )
    if request.config.getoption("--update"):
        PICTURE.write_text(drawn, encoding="utf-8")
    kept = PICTURE.read_text(encoding="utf-8")
    assert words(kept) == words(drawn), "README.svg is stale: run pytest with --update and look at it"
    assert re.findall(r"https?://[^\s\"')]+", kept) == ["http://www.w3.org/2000/svg"]
    assert f"![sourcelint check {PICTURED}](README.svg)" in README


@pytest.mark.parametrize("line", [*lines_of("run"), *lines_of("styles")])
def test_everyday_commands(line: str, tmp_path: Path, cache_folder: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    done = run(line, tmp_path, cache_folder)
    assert done.status == (1 if line.startswith("sourcelint check") else 0), done.err
    assert done.out
    outputs = re.findall(r"-o \w+:(\S+)", line)
    assert all((tmp_path / output).stat().st_size for output in outputs)


def test_the_configuration_is_in_force(tmp_path: Path) -> None:
    configuration = Configurations().for_folder(file_of("sourcelint.toml", tmp_path).parent)
    news = {active.rule.name: active for active in configuration.for_file(tmp_path / "news" / "a.md").rules}
    opinion = {active.rule.name: active for active in configuration.for_file(tmp_path / "opinion" / "a.md").rules}
    assert configuration.for_file(tmp_path / "a.md").fail_level == "warning"
    assert configuration.max_warnings == 20
    assert configuration.excluding(tmp_path / "archive" / "a.md") == "archive/"
    assert "single-source-story" not in news
    assert news["anonymous-source-count"].options["maximum"] == 1
    assert news["loaded-verb"].level == "warning"
    assert set(news) - set(opinion) >= {"loaded-verb", "quote-without-speaker"}


@pytest.mark.parametrize("name", ["story.md", "front-matter.md"])
def test_a_suppression_hides_its_finding_and_no_other(name: str, tmp_path: Path, cache_folder: Path) -> None:
    (file,) = check_paths([file_of(name, tmp_path)], Configurations(isolated=True), cache_folder=cache_folder).files
    assert [(finding.rule, reason[:24]) for finding, reason in file.checked.suppressed] == [
        ("unexplained-anonymity", "legal has cleared the wo")
    ]
    found = {finding.rule for finding in file.checked.findings}
    assert not found & {"unexplained-anonymity", "invalid-suppression", "unused-suppression"}


def test_the_pre_commit_hook_is_one_that_there_is(tmp_path: Path) -> None:
    file = file_of(".pre-commit-config.yaml", tmp_path)
    validated = subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", file], check=False)
    assert validated.returncode == 0
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (repository,) = yaml.safe_load(file.read_text(encoding="utf-8"))["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= {hook["id"] for hook in hooks}


def test_the_workflow_lints_and_hands_on_what_it_wrote(tmp_path: Path, cache_folder: Path) -> None:
    workflow = yaml.safe_load(file_of(".github/workflows/sourcelint.yml", tmp_path).read_text(encoding="utf-8"))
    steps = workflow["jobs"]["lint"]["steps"]
    (tmp_path / "stories").mkdir()
    shutil.copy(ROOT / PICTURED, tmp_path / "stories")
    (line,) = [step["run"] for step in steps if step.get("run", "").startswith("sourcelint")]
    done = run(line, tmp_path, cache_folder)
    assert done.status == 1, done.err
    assert "::warning file=stories/" in done.out
    (upload,) = [step["with"]["sarif_file"] for step in steps if "upload-sarif" in step.get("uses", "")]
    assert (tmp_path / upload).stat().st_size


def test_the_house_rule_passes_its_own_examples_and_runs(tmp_path: Path, cache_folder: Path) -> None:
    file_of("house-rules/spokesperson-unnamed.toml", tmp_path)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    listed, tested, tried = (run(line, tmp_path, cache_folder) for line in lines_of("rule"))
    assert "spokesperson = true | false" in listed.out
    assert tested.status == 0, tested.out + tested.err
    assert re.fullmatch(r"4 examples .*, 0 failed\n", tested.out)
    assert tried.status == 0, tried.out + tried.err
    assert "1,000 words" in tried.out
    (tmp_path / "sourcelint.toml").write_text('rule-paths = ["house-rules"]\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("A spokeswoman for the Harbour Trust said the quay was closed.\n", encoding="utf-8")
    found = run("sourcelint check a.txt -o concise --select spokesperson-unnamed", tmp_path, cache_folder)
    assert "a.txt:1:1: info: A spokeswoman for the Harbour Trust speaks for a body" in found.out


MAIN_OUTCOMES = {
    "echo '2 warnings in 1 file checked'; exit 1": 0,
    "echo '0 warnings in 1 file checked'": 1,
    "echo 'not installed'; exit 1": 1,
    "echo '2 warnings in 1 file checked'; exit 2": 1,
}


@pytest.mark.parametrize(("main", "status"), MAIN_OUTCOMES.items(), ids=["findings", "clean", "no-install", "refused"])
def test_continuous_integration_runs_both_commands(main: str, status: int, tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    (tmp_path / "README.md").write_text(
        f"<!-- command: main -->\n```sh\nls >here; {main}\n```\n\n"
        "<!-- command: test -->\n```sh\necho tested > tested && test ! -e here\n```\n",
        encoding="utf-8",
    )
    git = ["git", "-C", str(tmp_path), "-c", "user.name=A Desk", "-c", "user.email=desk@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "-c", "commit.gpgsign=false", "commit", "-qm", "start"], check=True)
    done = subprocess.run([tmp_path / ".ci" / "run"], cwd="/", capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    assert (tmp_path / "tested").exists() == (status == 0)
