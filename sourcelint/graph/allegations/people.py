"""The people whom a story names, by the tokens where their names stand."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.passage import Passage

    Place = tuple[Naming, Name]


class People:
    """Who is named where; `names` are all names of a story, of which only those of people count."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._in_block: dict[int, list[Place]] = defaultdict(list)
        for name in names:
            if name.kind == "person":
                for naming in name.namings:
                    self._in_block[naming.block].append((naming, name))

    def opening_at(self, passage: Passage, token: int) -> Place | None:
        """Whose name begins at a token."""
        return next((place for place in self._in_block.get(passage.number, ()) if place[0].first == token), None)

    def ending_at(self, passage: Passage, token: int) -> Place | None:
        """Whose name ends before a token."""
        return next((place for place in self._in_block.get(passage.number, ()) if place[0].last == token), None)

    def at(self, passage: Passage, token: int) -> Name | None:
        """Whose name holds a token."""
        places = self._in_block.get(passage.number, ())
        return next((name for naming, name in places if naming.first <= token < naming.last), None)
