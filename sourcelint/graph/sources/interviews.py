"""Who asks and who answers in a printed interview, whose paragraphs are labelled "Q:" and "A:".

The publication asks. Where it introduces nobody, it answers as well: questions and answers are how it explains.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.article.model import Block
    from sourcelint.graph.names.bearers import Name, Names
    from sourcelint.graph.sources.mentions import NounPhrase


@dataclass(frozen=True, slots=True)
class Interview:
    """The labels of a story's paragraphs, and whom it introduces before the first of them."""

    labels: tuple[str | None, ...]
    """The label of each block, in lower case, without its stop or colon."""
    answering: Name | None
    """The person who is told of most before the first label."""

    def answers(self, phrase: NounPhrase) -> bool:
        """Whether a source is the label of an answer."""
        return self.is_label(phrase) and self.labels[phrase.block] in load("interviews")["answers"]

    def is_label(self, phrase: NounPhrase) -> bool:
        """Whether a source is the label of a question or of an answer."""
        label, words = self.labels[phrase.block], load("interviews")
        return label is not None and phrase.start < len(label) and label in words["questions"] | words["answers"]

    def is_in_answer(self, block: int) -> bool:
        """Whether a block is an answer, or one of the paragraphs without a label in which it goes on."""
        while block > 0 and self.labels[block] is None:
            block -= 1
        return self.labels[block] in load("interviews")["answers"]


def interview(blocks: Sequence[Block], names: Names) -> Interview:
    """The interview that a story is; one without labels where it is none."""
    labels = tuple(spoken_label(block) for block in blocks)
    if not load("interviews")["answers"].isdisjoint(labels):
        labels = tuple(label or _glued_label(block) for label, block in zip(labels, blocks, strict=True))
    first = next((number for number, label in enumerate(labels) if label is not None), 0)
    told = {name: sum(naming.block < first for naming in name.namings) for name in names.all if name.kind == "person"}
    most = max(told, key=lambda name: told[name], default=None)
    return Interview(labels, most if most is not None and told[most] else None)


def _glued_label(block: Block) -> str | None:
    """The "q" of a question whose label a mark was lost behind: "QWho pays?"."""
    glued = block.text[:1] == "Q" and block.text[1:2].isupper() and block.text[2:3].islower()
    return "q" if glued else None


def bearer_of(label: Name, names: Names) -> Name:
    """Whose surname a label in capitals is, which is no name elsewhere: "BAIER"; itself where it is no one person's."""
    surname = f" {label.name.lower()}"
    bearers = [
        name
        for name in (names.all if label.name.isupper() else ())
        if name.kind == "person" and name.name.lower().endswith(surname)
    ]
    return bearers[0] if len(bearers) == 1 else label


def spoken_label(block: Block) -> str | None:
    """What a block's label says, in lower case: "q", "baier"; None for a block without one."""
    if block.label is None:
        return None
    start, end = block.label
    return block.text[start:end].rstrip(" :.—-").lower()
