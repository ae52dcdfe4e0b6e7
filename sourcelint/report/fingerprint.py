"""A finding's fingerprint: the same before and after edits elsewhere, so that other tools can follow it over time."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.lint.finding import Finding

_DIGITS = 16


def fingerprints(findings: Sequence[Finding], text: str) -> list[str]:
    """One fingerprint a finding of one article (`text` is the article's), each of them once.

    It is a hash of the rule and of what the rule was asked about, never of a place; findings that agree in both are
    told apart by their order ("…:1", "…:2"). It does not hold the file's name: who compares, compares file by file.
    """
    seen: Counter[str] = Counter()
    made = []
    for finding in findings:
        about = finding.key or " ".join(text[slice(*finding.span)].split())
        digest = hashlib.sha256(f"{finding.rule}\0{about}".encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
        seen[digest] += 1
        made.append(f"{digest}:{seen[digest]}")
    return made
