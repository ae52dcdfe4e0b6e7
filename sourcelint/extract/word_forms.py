"""Parts of speech and lemmas, looked up once for each word form instead of at each token.

spaCy's attribute ruler and rule lemmatizer tell both from a token's letters, its tag and, for a few words, its
dependency. They take a third of the time of a parse, so they are asked once for each such form. A few patterns of the
ruler read two words in a row; the paragraphs in which one of these may match go through the components themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict, cast

import numpy as np
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt
    from spacy.language import Language
    from thinc.types import Ints2d

    Hashes = npt.NDArray[np.uint64]
    Form = tuple[int, int, int]
    """The hashes of a token's letters, its tag and its dependency."""
    Pattern = list[dict[int | str, Any]]

COMPONENTS = ("attribute_ruler", "lemmatizer")
_OF_A_FORM = frozenset({"ORTH", "LOWER", "TAG", "DEP", "IS_SPACE"})
_TOLD = frozenset({"POS", "LEMMA", "MORPH"})
_OTHER_DEPENDENCY = "other"


class _Entry(TypedDict):
    """What the ruler does at a token: the patterns that ask for it, and what it sets at one of their words."""

    patterns: list[Pattern]
    attrs: dict[str, Any]
    index: int


class WordForms:
    """The part of speech and the lemma of word forms, as the components of one model tell them."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: EnglishLemmatizer) -> None:
        """Take over from these two components; `of_model` is the usual way."""
        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._strings = ruler.vocab.strings
        self._single = AttributeRuler(ruler.vocab, validate=False)
        self._beyond = _Beyond(ruler)
        self._dependencies = _Dependencies(ruler)
        self._other_dependency = self._strings.add(_OTHER_DEPENDENCY)
        self._known: dict[Form, tuple[int, int, int]] = {}
        for entry in _entries(ruler):
            if patterns := [pattern for pattern in entry["patterns"] if _is_of_a_form(pattern, entry)]:
                self._single.add(patterns, entry["attrs"], entry["index"])

    @classmethod
    def of_model(cls, nlp: Language) -> WordForms | None:
        """Take over from a model's components, and disable them in it.

        None, and nothing is changed, where they read more than a form: a trained lemmatizer, or patterns of one's own.
        """
        if not set(COMPONENTS) <= set(nlp.pipe_names):
            return None
        ruler, lemmatizer = (nlp.get_pipe(name) for name in COMPONENTS)
        if not isinstance(ruler, AttributeRuler) or type(lemmatizer) is not EnglishLemmatizer:
            return None
        keys = {key for entry in _entries(ruler) for pattern in entry["patterns"] for token in pattern for key in token}
        if lemmatizer.mode != "rule" or not keys <= _OF_A_FORM:
            return None
        nlp.select_pipes(disable=COMPONENTS)
        _index_by_hash(lemmatizer)
        return cls(ruler, lemmatizer)

    def complete(self, docs: Sequence[Doc]) -> None:
        """Write the part of speech and the lemma of every token into parsed docs, as the components would."""
        forms = [self._forms(doc) for doc in docs]
        self._learn(form for of_doc in forms for form in of_doc if form not in self._known)
        for doc, of_doc in zip(docs, forms, strict=True):
            known = np.array([self._known[form] for form in of_doc], dtype=np.uint64).reshape(len(doc), 3)
            if self._beyond.may_match(known[:, 2].astype(np.int64)):
                self._lemmatizer(self._ruler(doc))
            else:
                doc.from_array(["POS", "LEMMA"], cast("Ints2d", known[:, :2]))

    def _forms(self, doc: Doc) -> list[Form]:
        columns: Hashes = doc.to_array(["ORTH", "TAG", "DEP", "LOWER"]).reshape(len(doc), 4).astype(np.uint64)
        return [
            (orth, tag, dep if dep in self._dependencies.of(lower) else self._other_dependency)
            for orth, tag, dep, lower in columns.tolist()
        ]

    def _learn(self, forms: Iterable[Form]) -> None:
        new = list(dict.fromkeys(forms))
        if not new:
            return
        words, tags, deps = ([self._strings[key] for key in keys] for keys in zip(*new, strict=True))
        doc = Doc(self._ruler.vocab, words=words, tags=tags, deps=deps, heads=list(range(len(new))))
        places = self._beyond.places(doc)
        self._lemmatizer(self._single(doc))
        told = doc.to_array(["POS", "LEMMA"]).reshape(len(doc), 2).astype(np.uint64).tolist()
        self._known.update(
            (form, (pos, lemma, place)) for form, (pos, lemma), place in zip(new, told, places, strict=True)
        )


class _Dependencies:
    """The dependencies that matter: those that patterns ask for of any word, and those of some words only."""

    def __init__(self, ruler: AttributeRuler) -> None:
        strings = ruler.vocab.strings
        asked = [
            word for entry in _entries(ruler) for pattern in entry["patterns"] for word in pattern if "DEP" in word
        ]
        self._of_any = {strings.add(dep) for word in asked if "LOWER" not in word for dep in _labels(word["DEP"])}
        self._of_some = self._of_any | {strings.add(dep) for word in asked for dep in _labels(word["DEP"])}
        self._some = {strings.add(lower) for word in asked for lower in _labels(word.get("LOWER", []))}

    def of(self, lower: int) -> set[int]:
        """Those that matter for a word, given by the hash of its small letters."""
        return self._of_some if lower in self._some else self._of_any


class _Beyond:
    """The patterns that read more than a form, or change more than what is told of one.

    Each word of each pattern has a bit; a form's places are the bits of the words that it may stand for.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._words = Matcher(ruler.vocab, validate=False)
        self._bits: list[list[int]] = []
        number = 0
        for entry in _entries(ruler):
            for pattern in entry["patterns"]:
                if not _is_of_a_form(pattern, entry):
                    self._bits.append([1 << bit for bit in range(number, number + len(pattern))])
                    for bit, word in enumerate(pattern, start=number):
                        self._words.add(str(bit), [[cast("dict[str, Any]", word)]])
                    number += len(pattern)
        self._strings = ruler.vocab.strings

    def places(self, doc: Doc) -> list[int]:
        """The places of each token of a doc, each a form for itself."""
        places = [0] * len(doc)
        for match, token, _ in self._words(doc, allow_missing=True):
            places[token] |= 1 << int(self._strings[match])
        return places

    def may_match(self, places: npt.NDArray[np.int64]) -> bool:
        """Whether the words of a pattern stand in a row."""
        present = int(np.bitwise_or.reduce(places))
        return any(all(present & bit for bit in bits) and _in_a_row(places, bits) for bits in self._bits)


def _index_by_hash(lemmatizer: EnglishLemmatizer) -> None:
    """Make sets of the lemmas that each part of speech has: spaCy reads lists of thousands from their beginning."""
    index = lemmatizer.lookups.get_table("lemma_index")
    for pos, lemmas in list(index.items()):
        index[pos] = frozenset(lemmas)


def _entries(ruler: AttributeRuler) -> list[_Entry]:
    # spaCy declares the values of these dictionaries as a union of all that may stand in any of them
    return cast("list[_Entry]", ruler.patterns)


def _in_a_row(places: npt.NDArray[np.int64], bits: Sequence[int]) -> bool:
    starts = max(0, len(places) - len(bits) + 1)
    matched = np.ones(starts, dtype=bool)
    for offset, bit in enumerate(bits):
        matched &= (places[offset : offset + starts] & bit) != 0
    return bool(matched.any())


def _is_of_a_form(pattern: Pattern, entry: _Entry) -> bool:
    return len(pattern) == 1 and set(entry["attrs"]) <= _TOLD


def _labels(asked: str | list[str] | dict[str, Any]) -> Iterator[str]:
    """The strings that a pattern names for one attribute, whatever it asks of them."""
    if isinstance(asked, str):
        yield asked
    else:
        for labels in asked.values() if isinstance(asked, dict) else asked:
            yield from _labels(labels)
