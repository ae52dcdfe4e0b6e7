"""The bytes of a file as text, or a word on why they are none."""

from __future__ import annotations

from sourcelint.article.model import ArticleError

BYTE_ORDER_MARK = "\ufeff"
_OTHER_ENCODINGS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


def decode(path: str, data: bytes, max_bytes: int) -> str:
    """Take `data` as UTF-8 and return it with line endings and byte-order mark as they are.

    `path` only names the file in errors; `max_bytes` is the largest size accepted. Raises ArticleError with the byte
    offset of the trouble for a file that is too large, is not UTF-8, or holds a NUL byte.
    """
    if len(data) > max_bytes:
        raise ArticleError(
            path,
            f"the file has {len(data)} bytes, more than the limit of {max_bytes}",
            "split it, exclude it, or raise `max-bytes`",
            max_bytes,
        )
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            raise ArticleError(path, f"the file is {name}, not UTF-8", "save it as UTF-8", 0)
    nul = data.find(0)
    if nul >= 0:
        raise ArticleError(
            path, "the file holds a NUL byte, so it is no text", "save it as plain UTF-8 text, or exclude it", nul
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(
            path,
            f"the file is not UTF-8 (byte 0x{data[error.start]:02x})",
            "save it as UTF-8, or exclude it",
            error.start,
        ) from None
