"""What an article is: its text, its blocks with their roles, and the map from every character back to the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Format = Literal["text", "markdown", "html"]

# a "pointer" sends the reader to another story ("RELATED | ...") and is no copy of this one
Role = Literal[
    "kicker",
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "paragraph",
    "list-item",
    "block-quotation",
    "caption",
    "table-cell",
    "label",
    "pointer",
]


class Span(NamedTuple):
    """A stretch of the article: Unicode code points into `Article.text`, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, a paragraph, a caption: a piece of copy that is read on its own.

    `text` is what a reader sees: markup gone, entities and escapes resolved, every run of white space folded to one
    space. `starts[i]` and `ends[i]` say which stretch of the article the character `text[i]` comes from, in code
    points; both have one entry a character. For copy without markup they are ranges.

    `label` is the stretch of `text` (code points) that only names the voice of a block, as "Q:" or "BAIER:" in an
    interview or a transcript.
    """

    role: Role
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    label: tuple[int, int] | None = None

    def span(self, start: int, end: int) -> Span:
        """The stretch of the article that `text[start:end]` comes from; an empty stretch is refused (ValueError)."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no text between {start} and {end} of {len(self.text)} characters")
        return Span(self.starts[start], self.ends[end - 1])

    @property
    def whole(self) -> Span:
        """The stretch of the article from the block's first character to its last."""
        return self.span(0, len(self.text))


@dataclass(frozen=True, slots=True)
class Suppression:
    """`sourcelint: ignore RULE -- reason`: an editor's word that a finding is wanted.

    `span` is where the words stand; `target` the stretch of copy they speak of (None: the whole article).
    """

    span: Span
    rules: tuple[str, ...]
    reason: str
    target: Span | None


@dataclass(frozen=True, slots=True)
class Article:
    """A file as read. `text` is the file's bytes decoded as UTF-8, line endings and byte-order mark kept."""

    path: str
    text: str
    format: Format
    blocks: tuple[Block, ...]
    suppressions: tuple[Suppression, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)


class ArticleError(Exception):
    """A file that cannot be read as copy: what is wrong, at which byte where that is known, and the cure."""

    def __init__(self, path: str, problem: str, cure: str, byte: int | None = None) -> None:
        self.path, self.problem, self.cure, self.byte = path, problem, cure, byte
        place = path if byte is None else f"{path}: byte {byte}"
        super().__init__(f"{place}: {problem}; {cure}")
