"""A configuration file on disk, found from the file that is linted and read with what it extends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from sourcelint.config.table import KEYS, Table
from sourcelint.toml_file import Problem, TomlError, TomlFile, model_problems, read_toml

if TYPE_CHECKING:
    from pathlib import Path

    from sourcelint.toml_file import KeyPath

OWN_NAME = "sourcelint.toml"
SHARED_NAME = "pyproject.toml"
_SECTION: KeyPath = ("tool", "sourcelint")


@dataclass(frozen=True)
class Section(TomlFile):
    """The part of a TOML file that configures sourcelint: `data` is that part, places are places in the file."""

    under: KeyPath = ()

    def place(self, path: KeyPath) -> tuple[int, int]:
        """Line and column of a key of the section."""
        return super().place((*self.under, *path))


@dataclass(frozen=True)
class Layer:
    """One configuration file: where it is, and what it says. Its paths and patterns start at `folder`."""

    path: Path
    section: Section
    table: Table

    @property
    def folder(self) -> Path:
        """The folder that holds it."""
        return self.path.parent


def configuration_in(folder: Path) -> Path | None:
    """The configuration that stands in a folder; None where there is none.

    Raises TomlError for a file that cannot be read, and for a folder with two configurations.
    """
    own, shared = folder / OWN_NAME, folder / SHARED_NAME
    in_shared = shared.is_file() and _section(shared) is not None
    if not own.is_file():
        return shared if in_shared else None
    if in_shared:
        problem = f"[tool.sourcelint] stands beside a {OWN_NAME}, and only one of the two can count: remove one"
        raise TomlError([Problem(str(shared), *_read(shared).place(_SECTION), problem)])
    return own


def load_layers(path: Path) -> tuple[Layer, ...]:
    """A configuration file and those that it extends, the farthest first; raises TomlError."""
    return _load(path, ())


def _load(path: Path, above: tuple[Path, ...]) -> tuple[Layer, ...]:
    section = _section(path)
    if section is None:
        raise TomlError([Problem(str(path), 1, 1, "has no [tool.sourcelint]")])
    try:
        table = Table.model_validate(section.data)
    except ValidationError as error:
        raise TomlError(model_problems(section, error, KEYS)) from None
    layer = Layer(path, section, table)
    if table.extend is None:
        return (layer,)
    base = (layer.folder / table.extend).resolve()
    if base in (*above, path):
        raise TomlError([section.problem(("extend",), "extends itself")])
    if not base.is_file():
        raise TomlError([section.problem(("extend",), f'there is no file "{table.extend}"')])
    return (*_load(base, (*above, path)), layer)


def _read(path: Path) -> TomlFile:
    try:
        return read_toml(str(path), path.read_bytes())
    except OSError as error:
        raise TomlError([Problem(str(path), 1, 1, f"cannot be read: {error.strerror}")]) from None


def _section(path: Path) -> Section | None:
    file = _read(path)
    if path.name != SHARED_NAME:
        return Section(file.name, file.text, file.data)
    tools = file.data.get("tool", {})
    if not isinstance(tools, dict) or "sourcelint" not in tools:
        return None
    return Section(file.name, file.text, tools["sourcelint"], _SECTION)
