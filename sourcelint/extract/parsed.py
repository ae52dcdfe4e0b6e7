"""A paragraph as the tagger reads it: plain arrays, so that the tagger knows nothing of spaCy's objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt
    from spacy.tokens import Doc

    from sourcelint.article.model import Role
    from sourcelint.extract.encoder import Encoder
    from sourcelint.extract.model import Quotation

COLUMNS = ("IDX", "LENGTH", "LEMMA", "POS", "TAG", "DEP", "HEAD", "SENT_START", "SHAPE", "ENT_TYPE", "ENT_IOB")
COLUMN = {name: number for number, name in enumerate(COLUMNS)}

STRAIGHT = str.maketrans("“”‘’", "\"\"''")
"""Typographic quotes to straight ones, one character for one: the parser gets these, so both spellings parse alike."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One block of copy, parsed.

    `columns` is `Doc.to_array(COLUMNS)`: one row a token, positions in code points of `text`, strings as spaCy's
    hashes; `vectors` has one row a token too, of the width that the tagger's weights were trained for.
    """

    text: str
    role: Role
    columns: npt.NDArray[np.uint64]
    vectors: npt.NDArray[np.float32]
    quotations: tuple[Quotation, ...] = ()
    label: tuple[int, int] | None = None

    def column(self, name: str) -> npt.NDArray[np.int64]:
        """A column as signed numbers (a head is stored as the distance to it, which may be negative)."""
        return self.columns[:, COLUMN[name]].astype(np.int64)


def from_spacy(
    doc: Doc,
    *,
    text: str,
    role: Role,
    quotations: tuple[Quotation, ...] = (),
    label: tuple[int, int] | None = None,
    encoder: Encoder | None = None,
) -> Parsed:
    """A `Parsed` from a spaCy document, which was made from `text.translate(STRAIGHT)`.

    With an `encoder`, its vector of each token stands beside spaCy's; the tagger says whether it wants that.
    """
    columns = doc.to_array(list(COLUMNS)).reshape(len(doc), len(COLUMNS)).astype(np.uint64)
    vectors = np.asarray(doc.tensor, dtype=np.float32)
    if encoder:
        words = [doc.vocab.strings[key] for key in doc.to_array("ORTH").tolist()]
        vectors = np.concatenate([vectors, *encoder.vectors([words])], axis=1)
    return Parsed(text, role, columns, vectors, quotations, label)
