"""The same story in every format gives the same blocks, each mapped back to the same words."""

import html as html_entities
import re
from dataclasses import dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sourcelint.article.model import Article, ArticleError
from sourcelint.article.read import read_article

COPY = r"""
officials said the “we won’t go” café naïve Zoë café 🙂 👩‍👩‍👧 a*b 5<6 R&D x_y [sic] 10% — mayor’s "no" été 日本
senior \n `tick #one ﬁne don't
"""
WORDS = COPY.split()
MARKDOWN_SPECIAL = re.compile(r"([\\`*_\[\]<>&#|~^])")


@dataclass(frozen=True)
class Story:
    headline: str
    standfirst: str
    paragraphs: list[list[str]]
    choices: list[int]


@st.composite
def stories(draw: st.DrawFn) -> Story:
    words = st.lists(st.sampled_from(WORDS), min_size=6, max_size=40)
    paragraphs = [["Then", *draw(words), "ended."] for _ in range(draw(st.integers(1, 4)))]
    headline = " ".join(["Council", *draw(st.lists(st.sampled_from(WORDS[:8]), min_size=3, max_size=6)), "vote"])
    standfirst = " ".join(["Mayor", *draw(st.lists(st.sampled_from(WORDS[:8]), min_size=5, max_size=7)), "plan"])
    return Story(headline, standfirst, paragraphs, draw(st.lists(st.integers(0, 9), min_size=17, max_size=17)))


def wrapped(words: list[str], width: int = 60) -> str:
    lines = [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def markdown_words(words: list[str], choices: list[int]) -> str:
    pieces = []
    for number, word in enumerate(words):
        escaped = MARKDOWN_SPECIAL.sub(r"\\\1", word)
        dressed = {
            0: f"*{escaped}*",
            1: f"[{escaped}](https://example.org/a_b)",
            2: f"**{escaped}**",
            3: "".join(f"&#{ord(letter)};" for letter in word),
            4: f"<i>{escaped}</i>",
        }
        # Emphasis must touch a letter, or the marks would be text.
        choice = choices[number % len(choices)] if word.isalpha() and number else 9
        pieces += [dressed.get(choice, escaped), "\n" if number % 9 == 8 and word.isalpha() else " "]
    return "".join(pieces).strip()


def html_words(words: list[str], choices: list[int]) -> str:
    pieces = []
    for number, word in enumerate(words):
        escaped = html_entities.escape(word, quote=False)
        dressed = {
            0: f"<em>{escaped}</em>",
            1: f"<a href='https://example.org/?a=1&amp;b=2' title=\"said > he\">{escaped}</a>",
            2: escaped.replace("é", "&eacute;").replace("’", "&rsquo;").replace("“", "&#8220;"),
            3: f"<!-- note -->{escaped}",
            4: f"<span class=x>{escaped}</span>",
        }
        choice = choices[number % len(choices)]
        pieces += [dressed.get(choice, escaped), ["&nbsp;", "\n  ", "<br>", " "][min(choice, 3)] if choice < 6 else " "]
    return "".join(pieces).strip()


def renderings(story: Story) -> dict[str, str]:
    plain = [" ".join(words) for words in story.paragraphs]
    one_line = "\n\n".join([story.headline, story.standfirst, *plain])
    hard = "\n\n".join([story.headline, story.standfirst, *map(wrapped, story.paragraphs)])
    marked = [markdown_words(words, story.choices) for words in story.paragraphs]
    markdown = "\n\n".join([f"# {story.headline}", story.standfirst, *marked])
    tagged = [f"<p>{html_words(words, story.choices)}</p>" for words in story.paragraphs]
    page = "\n".join(
        ["<!doctype html><title>Site</title><body>", f"<h1>{story.headline}</h1>", f"<p>{story.standfirst}", *tagged]
    )
    front = f'---\ntitle: "{story.headline}"\nsubtitle: >\n  {story.standfirst}\n---\n' + "\n\n".join(marked)
    return {
        "one-line.txt": one_line,
        "hard.txt": hard,
        "story.md": markdown,
        "front.md": front,
        "story.html": page,
    }


def visible(source: str, name: str) -> str:
    """What a stretch of a source shows, found without the reader's own means."""
    if name.endswith(".html"):
        source = re.sub(r"<!--.*?-->", "", source, flags=re.DOTALL)
        source = re.sub(r"<(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>", lambda tag: " " if tag[0] == "<br>" else "", source)
        source = html_entities.unescape(source)
    elif name.endswith(".md"):
        source = re.sub(r"</?i>|(?<!\\)\*+|\]\(https?:[^)]*\)|(?<!\\)\[", "", source)
        source = re.sub(r"&#(\d+);", lambda entity: chr(int(entity[1])), source)
        source = MARKDOWN_SPECIAL.sub(r"\1", re.sub(r"\\(.)", r"\1", source))
    return " ".join(source.split())


def shape(article: Article) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in article.blocks]


@settings(max_examples=150, deadline=None)
@given(stories(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]), st.data())
def test_every_format_gives_the_same_blocks_and_maps_back(
    story: Story, newline: str, mark: str, data: st.DataObject
) -> None:
    expected = [("headline", story.headline), ("standfirst", story.standfirst)]
    expected += [("paragraph", " ".join(words)) for words in story.paragraphs]
    for name, source in renderings(story).items():
        text = mark + source.replace("\n", newline)
        article = read_article(name, text.encode())
        assert article.text == text
        assert shape(article) == expected, name
        for block in article.blocks:
            assert len(block.starts) == len(block.ends) == len(block.text)
            assert all(a < b for a, b in zip(block.starts, block.ends, strict=True))
            words = list(re.finditer(r"\S+", block.text))
            first = data.draw(st.integers(0, len(words) - 1))
            last = data.draw(st.integers(first, len(words) - 1))
            start, end = words[first].start(), words[last].end()
            span = block.span(start, end)
            assert visible(article.text[span.start : span.end], name) == block.text[start:end], name


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *"<>*_[]()`&#-=|~^!\"'\\\n\r\t 1aé🙂",
                "<p>",
                "<!--",
                "-->",
                "---\n",
                "\n\n",
                "    ",
                "</b>",
                "> ",
                "[^1]",
                "<div ",
            ]
        ),
        max_size=60,
    ).map("".join),
    st.sampled_from([".txt", ".md", ".html"]),
)
@example(source=">\t<---\n<", suffix=".md")
def test_any_text_reads_without_a_crash_and_blocks_are_sound(source: str, suffix: str) -> None:
    try:
        article = read_article("any" + suffix, source.encode())
    except ArticleError:
        return
    for block in article.blocks:
        assert block.text == " ".join(block.text.split())
        assert block.text
        assert len(block.starts) == len(block.ends) == len(block.text)
        assert all(0 <= a < b <= len(source) for a, b in zip(block.starts, block.ends, strict=True))
        assert list(block.starts) == sorted(block.starts)
