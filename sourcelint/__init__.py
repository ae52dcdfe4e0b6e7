"""sourcelint: a linter for how news copy is sourced.

From Python: `check_paths` and `inspect_paths` do what the commands do; `read_article`, `Extractor`, `build_story` and
`check_doc` are the stages one by one. Type checkers read the names from `__init__.pyi`.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "Article": "article.model",
    "ArticleError": "article.model",
    "Checked": "lint.finding",
    "Configurations": "config.settings",
    "Evidence": "lint.finding",
    "Extractor": "extract.pipeline",
    "Finding": "lint.finding",
    "Inspected": "report.run",
    "Overrides": "config.settings",
    "Run": "report.run",
    "Span": "article.model",
    "StandardInput": "check",
    "Story": "graph.facts",
    "build_story": "graph.build",
    "check_doc": "check",
    "check_paths": "check",
    "inspect_paths": "check",
    "read_article": "article.read",
}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> object:
    """Import a name when it is first used: the command line must not wait for all of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
