"""`inspect` for people at a terminal: who speaks in a story, what each says, and who answers whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from rich.tree import Tree

from sourcelint.report.console import console
from sourcelint.report.harmless import harmless
from sourcelint.report.positions import Lines
from sourcelint.report.window import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.article.model import Span
    from sourcelint.graph.facts import Source, Statement, Story
    from sourcelint.report.run import Inspected

_WIDTH = 100
_STANCES = {"assertion": "", "denial": "red", "no-comment": "yellow"}


def render(inspected: Inspected, *, color: bool = False, width: int = _WIDTH) -> str:
    """One tree a story: its sources with their statements, then what nobody stands behind."""
    printer, buffer = console(color=color, width=width)
    for story in inspected.stories:
        # The widest line is cut here, not by rich: it would wrap inside the tree.
        printer.print(_StoryTree(story, width).tree(), soft_wrap=True)
        printer.print()
    return buffer.getvalue()


class _StoryTree:
    def __init__(self, story: Story, width: int) -> None:
        self.story = story
        self.lines = Lines(story.article.text)
        self.words = max(30, width - 45)

    def tree(self) -> Tree:
        story = self.story
        tree = Tree(
            Text.assemble(
                (harmless(story.article.path), "bold"),
                f"  {story.whole.words} words, {len(story.sources)} sources, {len(story.statements)} statements",
            )
        )
        for source in story.sources:
            branch = tree.add(self._source(source))
            for statement in story.statements:
                if statement.source is not None and statement.source.id == source.id:
                    branch.add(self._statement(statement))
        alone = [statement for statement in story.statements if statement.source is None]
        self._list(tree, "statements without a source", [self._statement(statement) for statement in alone])
        self._list(
            tree,
            "claims that nobody stands behind",
            [self._place(claim.span).append(f"  ({harmless(claim.marker_text)})") for claim in story.unverified_claims],
        )
        self._list(
            tree,
            "quotations without a speaker",
            [self._place(quotation.span) for quotation in story.quotations if not quotation.attributed],
        )
        self._list(
            tree,
            "accusations",
            [
                self._place(accusation.span).append(
                    f"  against {harmless(accusation.accused)}, {'answered' if accusation.answered else 'unanswered'}"
                )
                for accusation in story.accusations
            ],
        )
        return tree

    def _list(self, tree: Tree, title: str, entries: Sequence[Text]) -> None:
        if entries:
            branch = tree.add(Text(title, style="bold"))
            for entry in entries:
                branch.add(entry)

    def _source(self, source: Source) -> Text:
        label = harmless(source.name or source.text)
        line = Text.assemble((f"{source.id} ", "dim"), (label, "bold"), " ", (source.type, "cyan"))
        for flag, shown in ((source.spokesperson, "spokesperson"), (source.outlet, "outlet")):
            if flag:
                line.append(f", {shown}")
        if source.description:
            line.append(f", {shortened(harmless(source.description), self.words)}")
        if source.reason_for_anonymity:
            line.append(f", why unnamed: {self._words(source.reason_for_anonymity)}")
        at = ", ".join(self._at(mention.span) for mention in source.mentions)
        return line.append(f"  {at}", style="dim")

    def _statement(self, statement: Statement) -> Text:
        kind = ", ".join([statement.stance, statement.form, *(["implicit"] if statement.implicit else [])])
        line = Text.assemble(
            (f"{self._at(statement.span)} ", "dim"),
            (f"{statement.id} ", "dim"),
            (kind, _STANCES[statement.stance]),
        )
        if statement.cue:
            line.append(f" {harmless(statement.cue)}", style="bold")
        if statement.content_spans:
            line.append(f": {self._words(statement.content_spans[0])}", style="italic")
        if statement.answers:
            line.append(f"  answers {statement.answers}", style="red")
        if statement.answered_by:
            line.append(f"  denied by {statement.answered_by}", style="red")
        return line

    def _place(self, span: Span) -> Text:
        return Text.assemble((f"{self._at(span)} ", "dim"), (self._words(span), "italic"))

    def _at(self, span: Span) -> str:
        return "{}:{}".format(*self.lines.position(span.start))

    def _words(self, span: Span) -> str:
        return shortened(harmless(" ".join(self.lines.text[slice(*span)].split())), self.words)
