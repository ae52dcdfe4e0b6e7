"""The facts of one story as a rule walks them: each of a kind, and from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.article.model import Span
from sourcelint.graph.facts import Fact, Mention
from sourcelint.lint.vocabulary import kind_of, kinds

if TYPE_CHECKING:
    from sourcelint.graph.facts import Story


class Navigation:
    """Looks facts of `story` up by kind, by id and along paths."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._kinds: dict[str, tuple[Fact, ...]] = {}
        for kind in kinds().values():
            facts = getattr(story, kind.field)
            self._kinds[kind.name] = facts if isinstance(facts, tuple) else (facts,)
        self._by_id = {fact.id: fact for facts in self._kinds.values() for fact in facts}

    def each(self, kind: str) -> tuple[Fact, ...]:
        """All facts of a kind, in the order of their place."""
        return self._kinds[kind]

    def follow(self, fact: Fact, path: tuple[str, ...]) -> object:
        """What stands at the end of `path`: a value, a fact (also where the property holds its id), places.

        None where something on the way is missing. The name of the fact's own kind leads to the fact itself.
        """
        found: object = fact
        for name in path:
            if found is None:
                return None
            kind = kind_of(found) if isinstance(found, Fact) else None
            if kind is None or name not in kind.properties:
                if found is fact and kind is not None and name == kind.name:
                    continue
                raise AttributeError(name)
            value = getattr(found, name)
            found = self._by_id[value] if kind.properties[name].fact and isinstance(value, str) else value
        return found

    def identity(self, fact: Fact, path: tuple[str, ...]) -> object:
        """What stands at the end of `path`, in a form that tells whether two are the same: a fact by its id."""
        found = self.follow(fact, path)
        return found.id if isinstance(found, Fact) else found

    def places(self, fact: Fact, path: tuple[str, ...]) -> tuple[Span, ...]:
        """The places of the copy that `path` leads to: of a fact, a span, or several; none where it is missing."""
        found = self.follow(fact, path)
        if found is None:
            return ()
        items = found if isinstance(found, tuple) and not isinstance(found, Span) else (found,)
        return tuple(item.span if isinstance(item, Fact | Mention) else item for item in items)
