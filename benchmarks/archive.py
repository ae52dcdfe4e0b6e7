"""The articles on which the rules are judged, as stories, and what the rules find in them."""

from __future__ import annotations

import json
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.judgements import Hit
from sourcelint.check import inspect_paths
from sourcelint.config.settings import Configurations, Overrides
from sourcelint.lint.match import lint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.graph.facts import Story
    from sourcelint.lint.active import ActiveRule
    from sourcelint.lint.catalogue import Catalogue
    from sourcelint.lint.finding import Finding

SHARED = Path(__file__).parents[2] / "shared"
_AT_ONCE = 120  # stories in memory


@dataclass(slots=True)
class Found:
    """What some rules find in the articles: how many words were read, every finding by rule, and the rules' own time
    in CPU seconds."""

    words: int = 0
    articles: int = 0
    seconds: float = 0.0
    findings: dict[str, list[tuple[str, Finding]]] = field(default_factory=lambda: defaultdict(list))

    def hits(self, rule: str) -> list[Hit]:
        """The findings of a rule as places; of several at one place, the first."""
        hits: dict[tuple[str, tuple[int, int]], Hit] = {}
        for doc, finding in self.findings.get(rule, ()):
            place = (doc, (finding.span.start, finding.span.end))
            hits.setdefault(place, Hit(*place, finding.level))
        return list(hits.values())

    def per_thousand_words(self, *levels: str) -> float:
        """How many findings of these levels there are for 1,000 words."""
        listed = (finding for found in self.findings.values() for _, finding in found)
        return 1000 * sum(finding.level in levels for finding in listed) / self.words if self.words else 0.0


def articles(corpus: Path = SHARED / "corpus") -> Mapping[str, str]:
    """The text of each article by its name. Raises OSError where the corpus is not there."""
    lines = (corpus / "polnear-train.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["doc"]: row["text"] for row in map(json.loads, lines)}


def stories(texts: Mapping[str, str], cache_folder: Path | None) -> Iterator[tuple[str, Story]]:
    """Every article as a story, with its name."""
    names, configurations = sorted(texts), Configurations(isolated=True)
    for first in range(0, len(names), _AT_ONCE):
        with tempfile.TemporaryDirectory() as folder:
            for name in names[first : first + _AT_ONCE]:
                (Path(folder) / f"{name}.txt").write_bytes(texts[name].encode())
            inspected = inspect_paths([folder], configurations, cache_folder=cache_folder)
        if inspected.failures:
            raise SystemExit("\n".join(f"{failure.path}: {failure.sentence}" for failure in inspected.failures))
        for story in inspected.stories:
            yield Path(story.article.path).stem, story


def in_force(profile: str) -> tuple[Catalogue, tuple[ActiveRule, ...]]:
    """All rules, and those of a profile as it sets them."""
    configuration = Configurations(Overrides(profile=profile), isolated=True).for_folder(Path.cwd())
    return configuration.catalogue, configuration.for_file(Path.cwd() / "story.txt").rules


def ask(
    profiles: Sequence[str], texts: Mapping[str, str], cache_folder: Path | None
) -> tuple[Catalogue, dict[str, Found]]:
    """What the rules of each profile find in the articles."""
    settings = {profile: in_force(profile) for profile in profiles}
    catalogue, _ = settings[profiles[0]]
    found = {profile: Found() for profile in profiles}
    for name, story in stories(texts, cache_folder):
        for profile, (_, rules) in settings.items():
            tally = found[profile]
            start = time.process_time()
            checked = lint(story, rules, catalogue.names)
            tally.seconds += time.process_time() - start
            tally.articles += 1
            tally.words += story.whole.words
            for finding in checked.findings:
                tally.findings[finding.rule].append((name, finding))
    return catalogue, found
