"""Two names of one person: "Commander Salt, whose real name is Idris Mwale"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.graph.names.clusters import Cluster
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse

ALIAS = re.compile(r"(?P<of>[\w'’.-]+), (?:\w+ )?(?:whose (?:real|birth|full) name (?:is|was)|real name|born) $")
"""What stands before somebody's other name, from the last word for them on."""
REACH = 60
"""How far before the other name that begins, in code points."""


def with_aliases(clusters: Sequence[Cluster], parses: Sequence[Parse]) -> list[Cluster]:
    """The bearers of a story's names, those who bear two names once."""
    people = [cluster for cluster in clusters if cluster.kind == "person"]
    known = list(clusters)
    for cluster in people:
        for naming in cluster.namings[:1]:
            text = parses[naming.block].paragraph.text
            found = ALIAS.search(text[max(naming.start - REACH, 0) : naming.start])
            other = _bearer(found["of"].lower(), naming, known) if found else None
            if other is not None and other is not cluster:
                other.kind = "person"
                other.keys.extend(cluster.keys)
                other.namings.extend(cluster.namings)
                known.remove(cluster)
    return known


def _bearer(word: str, naming: Naming, clusters: Sequence[Cluster]) -> Cluster | None:
    """Whom the last word before an alias means: somebody of that name, or the only one of that post, told before."""
    before = [cluster for cluster in clusters if any(told.place < naming.place for told in cluster.namings)]
    named = [cluster for cluster in before if any(key[-1] == word for key in cluster.keys)]
    posted = [
        cluster
        for cluster in before
        if cluster.kind == "person" and any(word in told.roles for told in cluster.namings)
    ]
    fits = named or posted
    return fits[0] if len(fits) == 1 else None
