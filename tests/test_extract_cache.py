"""The paragraph cache: what it keeps, and that nothing can make it fail."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from sourcelint.article.model import Block
from sourcelint.extract.cache import FILE_NAME, ParagraphCache, key_of
from sourcelint.extract.model import Attribution, Entity, Paragraph, Quotation, Token

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPH = Paragraph(
    text="“Go,” é said.",
    tokens=(Token(0, 1, "“", "PUNCT", "``", "punct", 1), Token(1, 3, "go", "VERB", "VB", "ccomp", 0)),
    sentences=((0, 2),),
    entities=(Entity(0, 1, "PERSON"),),
    quotations=(Quotation(0, 5, opened=True, closed=True, depth=0),),
    attributions=(Attribution(((6, 7),), ((8, 12),), ((0, 5),), 0.75),),
)


def block(text: str, role: str = "paragraph", label: tuple[int, int] | None = None) -> Block:
    return Block(role, text, range(len(text)), range(1, len(text) + 1), label)  # type: ignore[arg-type]  # any role


def numbered(numbers: range) -> dict[bytes, Paragraph]:
    return {key_of("v", block(str(number))): PARAGRAPH for number in numbers}


def test_what_is_put_is_got_by_another_object(tmp_path: Path) -> None:
    ParagraphCache(tmp_path / "new" / "folder").put({b"one": PARAGRAPH})
    cache = ParagraphCache(tmp_path / "new" / "folder")
    assert cache.get([b"one", b"two"]) == {b"one": PARAGRAPH}
    assert cache.problem is None


def test_many_keys_at_once(tmp_path: Path) -> None:
    cache = ParagraphCache(tmp_path)
    many = numbered(range(2_000))
    cache.put(many)
    assert cache.get(list(many)) == many


def test_a_key_differs_by_version_role_label_and_text() -> None:
    blocks = [block("a"), block("b"), block("a", "headline"), block("a", label=(0, 1))]
    assert len({key_of(version, each) for version in ("1", "2") for each in blocks}) == 8
    assert key_of("1", block("a")) == key_of("1", block("a"))


def test_the_longest_unused_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = numbered(range(400)), numbered(range(400, 800))
    kept = next(iter(old))
    monkeypatch.setattr("time.time", lambda: 86_400.0 * 10)
    ParagraphCache(tmp_path).put(old)
    monkeypatch.setattr("time.time", lambda: 86_400.0 * 20)
    cache = ParagraphCache(tmp_path, max_bytes=40_000)
    assert cache.get([kept])
    cache.put(new)
    assert cache.problem is None
    assert len(cache.get(list(old))) < 400
    assert cache.get([kept])
    assert cache.get(list(new)) == new


def test_a_damaged_file_is_no_failure_and_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a database, but long enough to look like one" * 100)
    cache = ParagraphCache(tmp_path)
    assert cache.get([b"one"]) == {}
    cache.put({b"one": PARAGRAPH})
    assert cache.get([b"one"]) == {}
    assert cache.problem is not None
    assert FILE_NAME in cache.problem


def test_a_damaged_entry_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    ParagraphCache(tmp_path).put({b"one": PARAGRAPH, b"two": PARAGRAPH})
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("UPDATE paragraph SET value = x'C1' WHERE key = ?", (b"one",))
    cache = ParagraphCache(tmp_path)
    assert cache.get([b"one", b"two"]) == {b"two": PARAGRAPH}
    cache.put({b"one": PARAGRAPH})
    assert cache.get([b"one"]) == {b"one": PARAGRAPH}
    assert cache.problem is None


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    cache = ParagraphCache(tmp_path / "file" / "folder")
    cache.put({b"one": PARAGRAPH})
    assert cache.get([b"one"]) == {}
    assert cache.problem is not None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write into a read-only folder")
def test_a_read_only_folder_is_no_failure(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    cache = ParagraphCache(tmp_path)
    cache.put({b"one": PARAGRAPH})
    assert cache.get([b"one"]) == {}
    assert cache.problem is not None


def test_a_locked_store_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ParagraphCache(tmp_path).put({b"one": PARAGRAPH})
    monkeypatch.setattr("sourcelint.extract.cache._WAIT_SECONDS", 0.0)
    holder = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    cache = ParagraphCache(tmp_path)
    cache.put({b"two": PARAGRAPH})
    assert cache.problem is not None
    holder.execute("ROLLBACK")
    holder.close()
    assert ParagraphCache(tmp_path).get([b"one", b"two"]) == {b"one": PARAGRAPH}


def test_a_store_that_is_deleted_meanwhile_is_no_failure(tmp_path: Path) -> None:
    cache = ParagraphCache(tmp_path / "cache")
    cache.put({b"one": PARAGRAPH})
    shutil.rmtree(tmp_path / "cache")
    cache.put({b"two": PARAGRAPH})
    assert set(cache.get([b"one", b"two", b"three"])) <= {b"one", b"two"}
    fresh = ParagraphCache(tmp_path / "cache")
    fresh.put({b"one": PARAGRAPH})
    assert fresh.get([b"one"]) == {b"one": PARAGRAPH}
    assert fresh.problem is None


def _write(folder: Path, first: int) -> None:
    cache = ParagraphCache(folder)
    for start in range(first, first + 200, 10):
        cache.put(numbered(range(start, start + 10)))
        assert len(cache.get(list(numbered(range(first, start + 10))))) == start + 10 - first
    assert cache.problem is None


def test_processes_write_at_once(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_write, args=(tmp_path, first)) for first in (0, 200, 100)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    assert len(ParagraphCache(tmp_path).get(list(numbered(range(400))))) == 400
