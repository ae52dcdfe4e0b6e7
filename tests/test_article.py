"""Stage 1 by hand: roles by shape, positions, suppressions, and files that are refused."""

import pytest

from sourcelint.article.model import Article, ArticleError, Suppression
from sourcelint.article.read import read_article


def read(name: str, text: str) -> Article:
    return read_article(name, text.encode())


def shape(article: Article) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in article.blocks]


def roles(article: Article) -> list[str]:
    return [block.role for block in article.blocks]


def source(article: Article, number: int, words: str) -> str:
    """What stands in the file where block `number` shows `words`."""
    block = article.blocks[number]
    start = block.text.index(words)
    span = block.span(start, start + len(words))
    return article.text[span.start : span.end]


STORY = """Harbour row

Council Wants the Ferry Back Before Winter

Two years after the last crossing, the town is asking for boats again.


PORTLAW (Reuters) — The council met on Monday. It voted.

“We need it,” said a senior official.
"""


def test_top_of_a_story_in_plain_text() -> None:
    article = read("story.txt", STORY)
    assert roles(article) == ["kicker", "headline", "standfirst", "dateline", "paragraph", "paragraph"]
    assert article.blocks[3].text == "PORTLAW (Reuters)"
    assert article.blocks[4].text == "The council met on Monday. It voted."
    assert isinstance(article.blocks[0].starts, range)


def test_paragraphs_alone_are_no_headline() -> None:
    assert roles(read("story.txt", "Critics say the mayor lied")) == ["paragraph"]
    assert roles(read("story.txt", "The mayor quit.\n\nHe gave no reason.")) == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("CLEVELAND, July 19 (UPI) -- The", "CLEVELAND, July 19 (UPI)"),
        ("Washington (AFP) – The", "Washington (AFP)"),
        ("DES MOINES, Iowa — The", "DES MOINES, Iowa"),
        ("ST. PAUL - The", "ST. PAUL"),
    ],
)
def test_dateline(opening: str, place: str) -> None:
    article = read("story.txt", f"{opening} vote is over.\n\nIt was close.")
    assert shape(article)[:2] == [("dateline", place), ("paragraph", "The vote is over.")]


def test_capitals_before_a_hyphen_are_no_dateline() -> None:
    assert roles(read("story.txt", "NATO-led troops left on Monday.\n\nMore will go.")) == ["paragraph", "paragraph"]


def test_small_parts_of_a_story() -> None:
    article = read(
        "story.txt",
        "Ferry Is Back\n\nBy Jane Roe and Tom Low, Staff Writers\n\nApril 4, 2025\n\n"
        "The ferry is back.\n\nPhoto: The pier\n\n"
        "What comes next\n\nThe council has plans:\n\n- a new pier\n- two boats\n\nBy Monday, it will have chosen.\n\n"
        "(Reporting by Ann Low; Editing by Bo Hill)",
    )
    assert roles(article) == [
        *("headline", "byline", "dateline", "paragraph", "caption", "label", "paragraph"),
        *("list-item", "list-item", "paragraph", "byline"),
    ]
    assert article.blocks[7].text == "a new pier"


def test_masthead_of_an_export() -> None:
    article = read(
        "story.txt", "=====\nTitle: A Town\nAuthor: Jane Roe\nDate: today\nURL: x\n=====\n\nThe town slept.\nIt woke."
    )
    assert shape(article) == [
        ("headline", "A Town"),
        ("byline", "Jane Roe"),
        ("paragraph", "The town slept."),
        ("paragraph", "It woke."),
    ]


WRAPPED = """The council of the town met late on Monday to talk about the boats that
used to cross the bay. Nobody spoke against them.
“We need the boats,” said a senior official who asked not to be named because
the talks are private.
The mayor did not come, and his office gave no reason for that, though it had
been asked for one twice in the course of the week.
"""


def test_hard_wrapped_without_blank_lines() -> None:
    texts = [block.text for block in read("story.txt", WRAPPED).blocks]
    assert [text.split()[0] for text in texts] == ["The", "“We", "The"]
    assert texts[1].endswith("because the talks are private.")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_hard_wrapped_with_blank_lines(newline: str) -> None:
    first = "The council of the town met late on\nMonday. It voted.\nNobody spoke against\nthe plan."
    text = f"{first}\n\nThe mayor did not\ncome."
    article = read("story.txt", text.replace("\n", newline))
    assert [block.text for block in article.blocks] == [
        "The council of the town met late on Monday. It voted. Nobody spoke against the plan.",
        "The mayor did not come.",
    ]
    assert source(article, 0, "on Monday") == f"on{newline}Monday"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("RELATED | Two hurt as the pier gives way", "pointer"),
        ("Read more: The harbor’s year in numbers", "pointer"),
        ("See also: Who pays for the pier?", "pointer"),
        ("Related: the port said on Monday that it would close.", "paragraph"),
        ("Related questions went unanswered, the port said.", "paragraph"),
    ],
)
def test_line_that_points_to_another_story(line: str, role: str) -> None:
    blocks = read(
        "story.txt", f"The pier is closed.\n\nThe port shut it.\n\n{line}\n\nIt is old, the port said."
    ).blocks
    assert (blocks[2].text, blocks[2].role) == (line, role)


def test_voices_of_an_interview() -> None:
    article = read(
        "talk.txt", "Q: Who knew?\n\nA: Nobody did.\n\nMR. EARNEST: I did.\n\nA. Philip Randolph spoke: yes."
    )
    labels = [block.label and block.text[slice(*block.label)] for block in article.blocks]
    assert labels[:3] == ["Q:", "A:", "MR. EARNEST:"]
    bold = read("talk.md", "**Jane Roe:** Who knew?\n\n**Tom Low:** Nobody.\n\n**Bold** words open this one.")
    assert [block.label for block in bold.blocks] == [(0, 9), (0, 8), None]
    assert [block.label for block in read("talk.txt", "NOTE: One.\n\nRELATED: Two.").blocks] == [None, None]


def test_what_no_reader_sees_is_dropped() -> None:
    article = read(
        "story.txt", "\ufeffHe  said\u00a0so\u200b\u00ad far, 👩‍👩‍👧 at https://a.example/x?y=1. Then\tleft."
    )
    assert article.blocks[0].text == "He said so far, 👩‍👩‍👧 at . Then left."
    assert article.text.startswith("\ufeff")
    assert source(article, 0, "said so") == "said\u00a0so"
    assert source(article, 0, "👩‍👩‍👧") == "👩‍👩‍👧"


MARKDOWN = """---
title: "He said \\"no\\": \\u00e9 é"
dek: 'It''s late'
description: >
  A long
  deck
author: [Ann Low, Bo Hill]
slug: not-copy
---

By Jane Roe

An *old* rule &amp; b\\*c `code` [the link](http://x.example "title")![alt](p.png) is
back <!-- a note --> **now**.[^1]

## What comes next

> We are ~~not~~ sorry

- one
- two

***

    code block

| a \\| é | b |
|---|---|
| c | `d` |

<figure><img alt="unseen"><figcaption>A man, 5 &lt; 6</figcaption></figure>

[^1]: A footnote.

[ref]: http://x.example
"""


def test_markdown() -> None:
    article = read("story.md", MARKDOWN)
    assert shape(article) == [
        ("headline", 'He said "no": é é'),
        ("standfirst", "It's late"),
        ("standfirst", "A long deck"),
        ("byline", "Ann Low"),
        ("byline", "Bo Hill"),
        ("byline", "By Jane Roe"),
        ("paragraph", "An old rule & b*c the link is back now."),
        ("label", "What comes next"),
        ("block-quotation", "We are not sorry"),
        ("list-item", "one"),
        ("list-item", "two"),
        ("table-cell", "a | é"),
        ("table-cell", "b"),
        ("table-cell", "c"),
        ("caption", "A man, 5 < 6"),
        ("paragraph", "A footnote."),
    ]
    assert article.metadata["slug"] == "not-copy"
    assert source(article, 0, '"no": é') == '\\"no\\": \\u00e9'
    assert source(article, 1, "It's") == "It''s"
    assert source(article, 6, "& b*c") == "&amp; b\\*c"
    assert source(article, 6, "is back") == "is\nback"
    assert source(article, 11, "| é") == "\\| é"
    assert source(article, 14, "< 6") == "&lt; 6"


@pytest.mark.parametrize(
    ("text", "shown", "words", "stands"),
    [
        ("He [said `so", "He [said `so", "[said `so", "[said `so"),
        ("He `a` [said ``so` x``] now", "He [said ] now", "] now", "] now"),
        ("``so'' he said", "``so'' he said", "so''", "so''"),
        ("One ^[note] \\`left", "One ^[note] `left", "`left", "\\`left"),
        ("He said \nso 🙂 \nnow", "He said so 🙂 now", "🙂 now", "🙂 \nnow"),
        (">\tq *b* c\n>\td &amp; e", "q b c d & e", "& e", "&amp; e"),
        ("-\tfoo &amp; baz\n\tx \\* y", "foo & baz x * y", "* y", "\\* y"),
        (">\tThe road\nis open", "The road is open", "road is", "road\nis"),
        ("one\rtwo *three*", "one two three", "three", "three"),
    ],
)
def test_markdown_that_its_parser_gets_wrong(text: str, shown: str, words: str, stands: str) -> None:
    article = read("a.md", text)
    assert article.blocks[0].text == shown
    assert source(article, 0, words) == stands


HTML = """<!doctype html><html><head><title>Site</title><style>p{}</style></head><body>
<nav><p>Menu</p></nav><h1>The <i>old</i> rule</h1><p class="dek">It is back.</p>
<div class="story-byline">Jane &amp; Tom</div>
<p>a < b &amp c, <q>no</q><br>caf&eacute; <b>n</b>ow <code>x()</code>5 > 3.<p>Second.
<blockquote><p>Quoted.</p></blockquote><ul><li>one<li>two</ul><table><tr><th>h<td>c</table>
loose <!-- note -->text<script>var a = "<p>no</p>"</script><p hidden>gone</p><footer>Foot</footer></body></html>"""


def test_html() -> None:
    article = read("story.html", HTML)
    assert shape(article) == [
        ("headline", "The old rule"),
        ("standfirst", "It is back."),
        ("byline", "Jane & Tom"),
        ("paragraph", "a < b & c, “no” café now 5 > 3."),
        ("paragraph", "Second."),
        ("block-quotation", "Quoted."),
        ("list-item", "one"),
        ("list-item", "two"),
        ("table-cell", "h"),
        ("table-cell", "c"),
        ("paragraph", "loose text"),
    ]
    assert source(article, 3, "“no” café") == "<q>no</q><br>caf&eacute;"
    assert source(article, 3, "now") == "n</b>ow"


def test_stray_end_tags_are_no_copy() -> None:
    article = read("a.html", "He said</p></div>so</i>me words.")
    assert " ".join(block.text for block in article.blocks) == "He said some words."


def test_title_is_the_headline_of_a_page_without_another() -> None:
    assert shape(read("a.htm", "<title>The rule</title><p>It is back.</p>"))[0] == ("headline", "The rule")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "One is here.\n\n{}\nTwo is here."),
        ("a.md", "One is here.\n\n{}\n**Two** is here."),
        ("a.html", "<p>One is here.{}<p>Two is here."),
    ],
)
def test_suppression_speaks_of_the_next_block(name: str, text: str) -> None:
    comment = "<!-- sourcelint: ignore vague-group, loaded-verb -- the editor -- agreed -->"
    article = read(name, text.format(comment))
    [found] = article.suppressions
    assert article.text[slice(*found.span)] == comment
    assert (found.rules, found.reason) == (("vague-group", "loaded-verb"), "the editor -- agreed")
    assert found.target == article.blocks[1].whole
    assert [block.text for block in article.blocks] == ["One is here.", "Two is here."]


def test_suppressions_of_the_whole_file() -> None:
    front = "---\nsourcelint:\n  - ignore: one\n    reason: agreed\n  - ignore: [two, three]\n---\nCopy is here."
    article = read("a.md", front + "\n\n<!-- sourcelint: ignore-file four -- too -->")
    assert [(found.rules, found.reason, found.target) for found in article.suppressions] == [
        (("one",), "agreed", None),
        (("two", "three"), "", None),
        (("four",), "too", None),
    ]


def test_unreadable_and_trailing_directives_are_kept() -> None:
    article = read(
        "a.txt",
        "Copy is here.\n<!-- sourcelint: ingore one -- why -->\n<!-- sourcelint: ignore two -->\n<!-- other -->",
    )
    first, second = article.suppressions
    assert first.rules == ()
    assert second == Suppression(second.span, ("two",), "", second.span)


@pytest.mark.parametrize(
    ("name", "data", "byte", "words"),
    [
        ("a.docx", b"x", None, "suffix"),
        ("a.txt", "é".encode() + b"\xff", 2, "UTF-8"),
        ("a.txt", b"ab\0", 2, "NUL"),
        ("a.txt", b"\xff\xfea\0", 0, "UTF-16"),
        ("a.txt", b"x" * 101, 100, "max-bytes"),
        ("a.md", b"---\ntitle: a: b\n---\n", 12, "line 2"),
        ("a.html", b"ab<!-- c", 2, "never closes"),
    ],
)
def test_files_that_are_refused(name: str, data: bytes, byte: int | None, words: str) -> None:
    with pytest.raises(ArticleError, match=words) as caught:
        read_article(name, data, max_bytes=100)
    assert caught.value.byte == byte


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", ">" * 1_000_000),
        ("a.md", "> - " * 50_000),
        ("a.md", "[" * 1_000_000),
        ("a.md", "[^a" * 300_000),
        ("a.md", "*a _b " * 100_000 + "_ *" * 100_000),
        ("a.md", "\n".join("  " * depth + "- a" for depth in range(700))),
        ("a.md", "<div>" * 300_000),
        ("a.html", "<div>" * 300_000),
        ("a.html", "<b>" * 300_000),
        ("a.html", "<!--" * 300_000),
        ("a.html", "<a b='" * 300_000),
        ("a.txt", "---\na: " + "[" * 60_000 + "\n---\n"),
    ],
)
def test_nesting_bombs_are_refused(name: str, text: str) -> None:
    with pytest.raises(ArticleError):
        read(name, text)
