"""Analysed paragraphs, kept on disk: one SQLite file that any number of processes may use, and anybody may delete."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sourcelint.extract.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.article.model import Block

FILE_NAME = "paragraphs-1.sqlite"
_DAY = 86_400
_WAIT_SECONDS = 5.0
_VARIABLES = 500  # SQLite takes at least 999 in a statement
_CREATE = "CREATE TABLE IF NOT EXISTS paragraph (key BLOB PRIMARY KEY, day INTEGER NOT NULL, value BLOB NOT NULL)"
_DROP_OLDEST = (
    "DELETE FROM paragraph WHERE rowid IN"
    " (SELECT rowid FROM paragraph ORDER BY day, rowid LIMIT (SELECT count(*) / 4 + 1 FROM paragraph))"
)


def key_of(version: str, block: Block) -> bytes:
    """The name of a block's analysis: 20 bytes that differ when the pipeline, the role, the label or the text does."""
    parts = (version, block.role, repr(block.label), block.text)
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=20).digest()


class ParagraphCache:
    """A folder's store of analyses by key. It never fails: what cannot be read or written is as if it were not there.

    `problem` says why the store is not in use, in words for the user, or is None. An object serves one process (make it
    anew after a fork); the processes share the file.
    """

    def __init__(self, folder: Path, *, max_bytes: int = 512 * 1024 * 1024) -> None:
        """When more than `max_bytes` are stored, the analyses that went unused for longest are dropped."""
        self.problem: str | None = None
        self._path = Path(folder) / FILE_NAME
        self._max_bytes = max_bytes
        self._connection: sqlite3.Connection | None = None
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder = msgspec.msgpack.Decoder(Paragraph)

    def get(self, keys: Sequence[bytes]) -> dict[bytes, Paragraph]:
        """The analyses that are there, by key."""
        found: dict[bytes, Paragraph] = {}
        with self._connected() as connection:
            if connection is None:
                return found
            today = _today()
            aged: list[tuple[int, bytes]] = []
            for key, day, value in _rows(connection, keys):
                # an entry that cannot be read is written anew, as one that is not there
                with suppress(msgspec.MsgspecError):
                    found[key] = self._decoder.decode(value)
                    if day != today:
                        aged.append((today, key))
            if aged:
                with connection:
                    connection.executemany("UPDATE paragraph SET day = ? WHERE key = ?", aged)
        return found

    def put(self, paragraphs: Mapping[bytes, Paragraph]) -> None:
        """Store the analyses."""
        today = _today()
        rows = [(key, today, self._encoder.encode(paragraph)) for key, paragraph in paragraphs.items()]
        with self._connected() as connection:
            if connection is not None:
                with connection:
                    connection.executemany("INSERT OR REPLACE INTO paragraph VALUES (?, ?, ?)", rows)
                    if _stored_bytes(connection) > self._max_bytes:
                        connection.execute(_DROP_OLDEST)

    def close(self) -> None:
        """Close the file; a later call opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection | None]:
        """The open store, or None where it cannot be used; a failure inside puts it out of use and is noted."""
        if self.problem is None and self._connection is None:
            try:
                self._connection = _open(self._path)
            except (sqlite3.Error, OSError) as error:
                self._give_up(error)
        try:
            yield self._connection
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        self.problem = f"cache {self._path} is not used: {error}; delete the file, or set another folder"
        with suppress(sqlite3.Error):
            self.close()
        self._connection = None


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # the text of copy that is not published yet
    connection = sqlite3.connect(path, timeout=_WAIT_SECONDS)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        with connection:
            connection.execute(_CREATE)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _rows(connection: sqlite3.Connection, keys: Sequence[bytes]) -> Iterator[tuple[bytes, int, bytes]]:
    for first in range(0, len(keys), _VARIABLES):
        some = keys[first : first + _VARIABLES]
        marks = ",".join("?" * len(some))
        yield from connection.execute(f"SELECT key, day, value FROM paragraph WHERE key IN ({marks})", some)


def _stored_bytes(connection: sqlite3.Connection) -> int:
    pages, free, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def _today() -> int:
    return int(time.time()) // _DAY
