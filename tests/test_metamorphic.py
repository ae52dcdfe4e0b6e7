"""The same story in other clothes: format, line breaks, quotation marks and strangers beside it change no finding."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sourcelint.article.read import read_article
from sourcelint.check import check_doc
from sourcelint.config.settings import Configurations
from sourcelint.graph.build import build_story

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.article.model import Article, Span
    from sourcelint.extract.pipeline import Extractor
    from sourcelint.graph.facts import Fact, Source

HARBOUR = """Harbour Council Puts Off Vote on New Quay

The harbour council put off a vote on a new quay on Tuesday after engineers raised doubts, Mayor Ann Lee said.

“We won’t build on sand,” Ms. Lee said. “The engineers told us to wait, and we’re going to wait until they are done.”

The quay is reportedly over budget. A source said the contractor had asked for more money twice.

Tom Hale, the contractor’s president, denied that the company had asked for more money. “That is a lie,” he said.

Critics say the council should have known about the sand in 2019, when the first report was published.

The mayor admitted that the report had been read by “nobody I know of,” and promised to publish it on Friday."""

SCHOOL = """State Drops Plan to Merge Two Schools

Two people briefed on the plan said the state would drop it. They asked not to be named because the talks are private.

Education Secretary Mara Quint refused to comment. Her office claimed that no plan had ever been written down.

“I saw the plan,” said Lena Ross, who teaches at the smaller school. “It had ‘final’ on its cover, and my name in it.”

It is believed that the merger would have saved two million dollars a year.

The teachers’ union accused the state of hiding the plan from parents. The state did not respond to the accusation.

Parents were told in a letter on Monday, according to the school board. The letter didn’t give a reason."""

PARAGRAPHS = [part for story in (HARBOUR, SCHOOL) for part in story.split("\n\n")[1:]]
HEADLINE = "Council and State Put Off Two Plans"
UNRELATED = "The harbour is nine metres deep at low tide and freezes in most winters."
STRAYS = [
    'The harbour is 9" deep at low tide.',
    "The harbour is ” deep at low tide.",
    "The ' harbour is deep.",
    'The harbour is deep. "',
    "The harbour “ is deep.",
]
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def one_line(parts: list[str]) -> str:
    return "\n\n".join(parts) + "\n"


def hard_wrapped(parts: list[str]) -> str:
    return "\n\n".join(textwrap.fill(part, 50, break_on_hyphens=False) for part in parts) + "\n"


def markdown(parts: list[str]) -> str:
    return f"# {parts[0]}\n\n" + hard_wrapped([part.replace("*", r"\*") for part in parts[1:]])


def html(parts: list[str]) -> str:
    paragraphs = "".join(f"<p>{escape(textwrap.fill(part, 60))}</p>\n" for part in parts[1:])
    emphasised = paragraphs.replace("said", "<em>said</em>").replace("’", "&rsquo;")
    return f"<html><body><h1>{escape(parts[0])}</h1>\n{emphasised}</body></html>\n"


CLOTHES: dict[str, tuple[str, Callable[[list[str]], str]]] = {
    "one line": ("story.txt", one_line),
    "hard-wrapped": ("story.txt", hard_wrapped),
    "markdown": ("story.md", markdown),
    "html": ("story.html", html),
    "straight marks": ("story.txt", lambda parts: one_line(parts).translate(STRAIGHT)),
    "straight marks in markdown": ("story.md", lambda parts: markdown(parts).translate(STRAIGHT)),
    "CRLF": ("story.txt", lambda parts: hard_wrapped(parts).replace("\n", "\r\n")),
    "CRLF in html": ("story.html", lambda parts: html(parts).replace("\n", "\r\n")),
}


class Meaning(NamedTuple):
    """What a story means, told in its words alone."""

    findings: Counter[tuple[str, str]]
    sources: Counter[tuple[object, ...]]
    statements: Counter[tuple[object, ...]]


def words(article: Article, *spans: Span, but_not: str = "") -> str:
    """What a reader sees of the spans, with straight quotation marks."""
    seen = (
        character
        for span in spans
        for block in article.blocks
        if not but_not or block.text != but_not
        for character, start in zip(block.text, block.starts, strict=True)
        if span.start <= start < span.end
    )
    return " ".join("".join(seen).translate(STRAIGHT).split())


@pytest.fixture(scope="session")
def meaning(extractor: Extractor) -> Callable[..., Meaning]:
    rules = Configurations(isolated=True).for_folder(Path.cwd()).for_file(Path.cwd() / "story.txt")

    def ask(parts: list[str], clothes: str = "one line", but_not: str = "") -> Meaning:
        """The meaning of a story; findings and facts in the paragraph `but_not` are left out."""
        name, wear = CLOTHES[clothes]
        article = read_article(name, wear(parts).encode())
        doc = extractor.extract(article)
        story = build_story(doc)

        def said(*spans: Span) -> str:
            return words(article, *spans, but_not=but_not)

        def who(source: Source | None) -> tuple[str | None, ...]:
            return (source.type, (source.name or "").translate(STRAIGHT), said(source.span)) if source else ()

        def told(fact: Fact) -> bool:
            return not but_not or article.blocks[fact.block].text != but_not

        return Meaning(
            Counter(
                (it.rule, said(it.span)) for it in check_doc(doc, rules, frozenset()).checked.findings if said(it.span)
            ),
            Counter((who(it), *(said(mention.span) for mention in it.mentions)) for it in story.sources if told(it)),
            Counter(
                (who(it.source), said(*it.cue_spans), said(*it.content_spans), it.form, it.stance, it.implicit)
                for it in story.statements
                if told(it)
            ),
        )

    return ask


@pytest.mark.parametrize("clothes", [name for name in CLOTHES if name != "one line"])
@pytest.mark.parametrize("story", [HARBOUR, SCHOOL], ids=["harbour", "school"])
def test_other_clothes_do_not_change_a_story(story: str, clothes: str, meaning: Callable[..., Meaning]) -> None:
    parts = story.split("\n\n")
    plain = meaning(parts)
    assert sum(plain.findings.values()) >= 2
    assert sum(plain.statements.values()) >= 6
    assert meaning(parts, clothes) == plain


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    chosen=st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=6, unique=True),
    clothes=st.sampled_from(sorted(CLOTHES)),
)
def test_nor_those_of_any_story(chosen: list[str], clothes: str, meaning: Callable[..., Meaning]) -> None:
    parts = [HEADLINE, *chosen]
    assert meaning(parts, clothes) == meaning(parts)


@pytest.mark.parametrize("story", [HARBOUR, SCHOOL], ids=["harbour", "school"])
def test_an_unrelated_paragraph_at_the_end_changes_nothing(story: str, meaning: Callable[..., Meaning]) -> None:
    parts = story.split("\n\n")
    assert meaning([*parts, UNRELATED]) == meaning(parts)


@pytest.mark.parametrize("stray", STRAYS)
@pytest.mark.parametrize("story", [HARBOUR, SCHOOL], ids=["harbour", "school"])
def test_a_stray_mark_touches_no_other_paragraph(story: str, stray: str, meaning: Callable[..., Meaning]) -> None:
    parts = story.split("\n\n")
    clean = re.sub("[\"'“”]", "", stray).strip()
    for at in range(2, len(parts) + 1):
        with_mark = meaning([*parts[:at], stray, *parts[at:]], but_not=stray)
        without = meaning([*parts[:at], clean, *parts[at:]], but_not=clean)
        assert with_mark == without
