"""What a cached analysis rests on, as one short string; computed without importing spaCy, numpy or the weights."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib import metadata
from pathlib import Path

import sourcelint

_HERE = Path(__file__).parent
_SUFFIXES = frozenset({".py", ".toml", ".json", ".txt", ".npz", ".onnx"})
_LARGE = 1 << 20
_SAMPLE = 1 << 16


class ModelError(Exception):
    """A spaCy model that cannot be used: its name, what is wrong with it, and the cure."""

    def __init__(self, name: str, problem: str, cure: str) -> None:
        self.name, self.problem, self.cure = name, problem, cure
        super().__init__(f"model {name!r}: {problem}; {cure}")


def model_version(name: str) -> str:
    """The version of an installed spaCy model package. Raises ModelError where there is none of that name.

    Only installed packages are models, never folders: what stands in a repository must not be loaded because its
    configuration says so.
    """
    try:
        package = metadata.distribution(name)
    except (metadata.PackageNotFoundError, ValueError):
        cure = f"install it (`pip install {name}`), or set `model` to an installed one"
        raise ModelError(name, "not installed", cure) from None
    if not any(file.name == "meta.json" for file in package.files or ()):
        raise ModelError(name, "not a spaCy model", "set `model` to the name of an installed spaCy model package")
    return package.version


@cache
def pipeline_version(model: str) -> str:
    """Names all that an analysis depends on: this program, spaCy, the model, the code and weights of this stage.

    Raises ModelError where the model is not installed.
    """
    parts = {
        "sourcelint": sourcelint.__version__,
        "spacy": metadata.version("spacy"),
        model: model_version(model),
        "stage": _digest_of_stage(),
    }
    return json.dumps(parts, sort_keys=True)


def _digest_of_stage() -> str:
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(_HERE.rglob("*")):
        if path.suffix in _SUFFIXES and path.is_file():
            digest.update(f"{path.relative_to(_HERE).as_posix()} {path.stat().st_size}\n".encode())
            digest.update(_sample(path))
    return digest.hexdigest()


def _sample(path: Path) -> bytes:
    """A file's bytes; of a large one both ends, since weights that are trained again differ everywhere."""
    with path.open("rb") as file:
        if path.stat().st_size <= _LARGE:
            return file.read()
        head = file.read(_SAMPLE)
        file.seek(-_SAMPLE, 2)
        return head + file.read()
