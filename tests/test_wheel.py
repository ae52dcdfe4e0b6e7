"""The wheel, built from the source distribution: what is in it, and that it works from there alone."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOST_BYTES = 30_000_000  # of weights
NEWS = "The harbour will close in May, reportedly after two firms left the city for good.\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]  # the wheel from the sdist
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def sizes(wheel: Path) -> dict[str, int]:
    with zipfile.ZipFile(wheel) as archive:
        return {entry.filename: entry.file_size for entry in archive.infolist()}


def package_files(pattern: str) -> set[str]:
    return {file.relative_to(ROOT).as_posix() for file in (ROOT / "sourcelint").rglob(pattern)}


def test_every_module_and_every_data_file_is_in_it(sizes: dict[str, int]) -> None:
    rules = {f"sourcelint/{file.relative_to(ROOT).as_posix()}" for file in (ROOT / "rules").rglob("*.toml")}
    lexicons = package_files("*.toml")
    assert len(rules) >= 14
    assert any("lexicons" in file for file in lexicons)
    for files in (rules, lexicons, package_files("*.py"), package_files("*.pyi"), package_files("weights/*")):
        assert files
        assert files <= set(sizes)
    assert "sourcelint/py.typed" in sizes


def test_nothing_else_is_in_it(sizes: dict[str, int]) -> None:
    folders = {name.split("/")[0] for name in sizes}
    (metadata,) = folders - {"sourcelint"}
    assert metadata.endswith(".dist-info")
    assert not [name for name in sizes if "__pycache__" in name or name.endswith(".pyc")]


def test_the_licences_are_in_it(sizes: dict[str, int]) -> None:
    licences = {name.partition("/licenses/")[2] for name in sizes if "/licenses/" in name}
    assert licences == {"LICENSE", "sourcelint/extract/weights/LICENSE-MiniLM"}


def test_the_weights_are_small(sizes: dict[str, int]) -> None:
    weights = [size for name, size in sizes.items() if "/weights/" in name and ".dist-info" not in name]
    assert 0 < sum(weights) <= MOST_BYTES


def test_the_source_distribution_can_be_built_and_tested(wheel: Path) -> None:
    with tarfile.open(next(wheel.parent.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", "README.svg", "LICENSE", ".ci/run", ".pre-commit-hooks.yaml"} <= names
    assert {file.relative_to(ROOT).as_posix() for file in (ROOT / "tests").glob("*.py")} <= names
    assert not {name.split("/")[0] for name in names} & {"training", ".git"}


def test_it_works_from_the_wheel_alone(wheel: Path, tmp_path: Path, cache_folder: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "news.txt").write_text(NEWS, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(site), "SOURCELINT_CACHE_DIR": str(cache_folder)}

    def run(*arguments: str) -> tuple[int, str]:
        command = [sys.executable, *arguments]
        done = subprocess.run(
            command, cwd=desk, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout + done.stderr

    assert run("-c", "import sourcelint; print(sourcelint.__file__)") == (0, f"{site / 'sourcelint' / '__init__.py'}\n")
    status, listed = run("-m", "sourcelint", "rules")
    assert status == 0
    assert "unverified-claim" in listed
    status, found = run("-m", "sourcelint", "check", "news.txt", "--select", "unverified-claim", "--no-cache")
    assert status == 1, found
    assert "news.txt:1:32 warning unverified-claim" in found
