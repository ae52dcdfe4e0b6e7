"""What a format's reader hands on: stretches of copy whose role its markup gives, or leaves to their shape."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sourcelint.article.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.article.model import Role

# Zero-width and direction marks, the soft hyphen and control characters show nothing. A joiner matters to emoji and to
# scripts that join letters, so it goes only where it follows a Latin letter or sign.
_INVISIBLE = (
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
    r"|(?<=[\x00-\u024f])[\u200c\u200d]"
)
# A bare web address is no copy either; the mark that ends the sentence after it is.
_ADDRESS = r"(?:https?://|\bwww\.(?=\w))(?:[^\s<>\"“”]*[^\s<>\"“”.,;:!?')\]’])?"
_STRETCH = re.compile(
    rf"(?P<gone>(?:{_INVISIBLE})+|{_ADDRESS})|(?P<space>\s+)|(?P<shown>(?:(?!{_INVISIBLE}|{_ADDRESS})\S)+)"
)
_UNEVEN = re.compile(rf"\s\s|[^\S ]|https?://|\bwww\.|{_INVISIBLE}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before its shape is judged; `text`, `starts` and `ends` as in `Block`.

    `role` is what the markup says, or None. `strong` is the length of the bold stretch that opens the text (code
    points), `emphasized` whether all of it is set in emphasis, `set_apart` whether more room than usual follows.
    """

    role: Role | None
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    strong: int = 0
    emphasized: bool = False
    set_apart: bool = False


class Reading(NamedTuple):
    """All that a format's reader found: drafts in the order of the file, and where its comments stand."""

    drafts: list[Draft]
    comments: list[Span]


@dataclass(slots=True)
class DraftText:
    """Gathers the text of one block piece by piece, folding white space and dropping what no reader sees."""

    article: str
    _pieces: list[str] = field(default_factory=list)
    _starts: array[int] = field(default_factory=lambda: array("I"))
    _ends: array[int] = field(default_factory=lambda: array("I"))
    _space: Span | None = None

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, start: int, end: int) -> None:
        """Add `article[start:end]` as it stands there (code points)."""
        for kind, first, last in _stretches(self.article, start, end):
            if kind == "space":
                self.add_space(first, last)
            else:
                self._flush_space()
                self._pieces.append(self.article[first:last])
                self._starts.extend(range(first, last))
                self._ends.extend(range(first + 1, last + 1))

    def add_as(self, shown: str, start: int, end: int) -> None:
        """Add `shown`, which `article[start:end]` stands for as a whole: an entity, an escape."""
        for kind, first, last in _stretches(shown, 0, len(shown)):
            if kind == "space":
                self.add_space(start, end)
            else:
                self._flush_space()
                self._pieces.append(shown[first:last])
                self._starts.extend([start] * (last - first))
                self._ends.extend([end] * (last - first))

    def add_space(self, start: int, end: int) -> None:
        """Add white space that `article[start:end]` shows as; it counts only between visible characters."""
        if self._pieces:
            self._space = Span(self._space.start, end) if self._space else Span(start, end)

    def _flush_space(self) -> None:
        if self._space:
            self._pieces.append(" ")
            self._starts.append(self._space.start)
            self._ends.append(self._space.end)
            self._space = None

    def draft(self, role: Role | None, *, strong: int = 0, emphasized: bool = False) -> Draft | None:
        """Return what was gathered, or None where no character of it can be seen."""
        if not self._pieces:
            return None
        return Draft(role, "".join(self._pieces), tuple(self._starts), tuple(self._ends), strong, emphasized)


def verbatim(article: str, start: int, end: int, role: Role | None = None, *, set_apart: bool = False) -> Draft | None:
    """Return `article[start:end]` (code points) as a draft, or None where no character of it can be seen."""
    stretch = article[start:end]
    text = stretch.strip()
    if text and not _UNEVEN.search(text):
        start += stretch.index(text)
        end = start + len(text)
        return Draft(role, text, range(start, end), range(start + 1, end + 1), set_apart=set_apart)
    gathered = DraftText(article)
    gathered.add(start, end)
    draft = gathered.draft(role)
    return Draft(role, draft.text, draft.starts, draft.ends, set_apart=set_apart) if draft else None


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _STRETCH.finditer(text, start, end):
        if match.lastgroup != "gone":
            yield match.lastgroup or "", match.start(), match.end()
