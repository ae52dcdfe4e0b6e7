"""The name of a rule in, a rule file to fill in out."""

from __future__ import annotations

import re
from importlib.resources import files

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def is_name(word: str) -> bool:
    """Whether a rule or a family may have this name: lower-case words with hyphens between them."""
    return _NAME.fullmatch(word) is not None


def new_rule(name: str, folder: str) -> str:
    """A rule file that loads, with one bad and one good example to fill in; `folder` is where its author tests it."""
    template = (files("sourcelint.lint") / "new_rule.toml").read_text(encoding="utf-8")
    return template.replace("NAME", name, 1).replace("FOLDER", folder, 1)
