"""Paths of a command line in, files out: which are checked, which are left out, which are not there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sourcelint.article.read import FORMATS
from sourcelint.report.run import Failure, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.config.settings import Configuration, Configurations

# Copy that newsrooms keep beside the formats that can be read: it is named as left out, never passed over in silence.
_UNREADABLE_COPY = frozenset(
    {".doc", ".docx", ".odt", ".rtf", ".pdf", ".rst", ".adoc", ".eml", ".pages", ".tex", ".mdx"}
)
_NEVER_COPY = frozenset({"node_modules", "__pycache__", "venv"})


@dataclass(frozen=True, slots=True)
class Target:
    """A file to check: its name for people, its absolute path, and the configuration that counts for it."""

    name: str
    file: Path
    configuration: Configuration


@dataclass(frozen=True, slots=True)
class Targets:
    """All files of a run, each list in the order of the names."""

    checked: tuple[Target, ...]
    skipped: tuple[Skipped, ...]
    failures: tuple[Failure, ...]


def find_targets(paths: Sequence[str], configurations: Configurations, *, force_exclude: bool = False) -> Targets:
    """The files that `paths` stand for, each once, from the current folder.

    Of a folder, the files with a suffix of copy, without those that `exclude` names; a file that is named itself is
    taken whatever `exclude` says, unless `force_exclude`. Raises TomlError for a configuration that does not hold.
    """
    checked: dict[Path, Target] = {}
    skipped: dict[Path, Skipped] = {}
    failures: dict[str, Failure] = {}
    for path in paths:
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` would follow links
        if os.path.isdir(absolute):  # noqa: PTH112 - unlike Path's, it has an answer for every name
            found: Iterator[Path] = _files_below(absolute, failures)
        elif os.path.exists(absolute):  # noqa: PTH110
            found = iter([absolute])
        else:
            name = shown_name(absolute)
            failures[name] = Failure(name, "there is no such file or folder", "check the path")
            continue
        for file in found:
            name = shown_name(file)
            configuration = configurations.for_folder(file.parent)
            pattern = configuration.excluding(file) if force_exclude or file != absolute else None
            if pattern is not None:
                skipped[file] = Skipped(name, f'exclude "{pattern}"')
            elif file != absolute and file.suffix.lower() in _UNREADABLE_COPY:
                skipped[file] = Skipped(name, "format not supported")
            else:
                checked[file] = Target(name, file, configuration)
    return Targets(
        tuple(sorted(checked.values(), key=lambda target: target.name)),
        tuple(sorted((skip for file, skip in skipped.items() if file not in checked), key=lambda skip: skip.path)),
        tuple(sorted(failures.values(), key=lambda failure: failure.path)),
    )


def shown_name(file: Path) -> str:
    """A file as people are told of it: from the current folder where it is below it, always valid Unicode, with "/"."""
    here = Path.cwd()
    name = file.relative_to(here) if file.is_relative_to(here) else file
    return os.fsencode(name.as_posix()).decode("utf-8", "backslashreplace")


def _files_below(folder: Path, failures: dict[str, Failure]) -> Iterator[Path]:
    """Copy below a folder, readable or not; hidden files and folders and those of programs hold none."""

    def fail(error: OSError) -> None:
        name = shown_name(Path(error.filename))
        failures[name] = Failure(name, f"cannot be read: {error.strerror}", "check the folder's permissions")

    for parent, folders, files in os.walk(folder, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _NEVER_COPY)
        for name in sorted(files):
            suffix = Path(name).suffix.lower()
            if not name.startswith(".") and (suffix in FORMATS or suffix in _UNREADABLE_COPY):
                yield Path(parent, name)
