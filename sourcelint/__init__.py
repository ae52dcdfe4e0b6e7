"""sourcelint: a linter for how news copy is sourced."""

__version__ = "0.1.0"
