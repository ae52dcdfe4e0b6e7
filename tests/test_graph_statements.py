"""Stories by hand: what the statements, hearsay, quotations and accusations of some copy are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from stories import DISPUTE, content, statement_with

from sourcelint.article.model import Article
from sourcelint.extract.model import Doc
from sourcelint.graph.build import build_story

if TYPE_CHECKING:
    from collections.abc import Callable

    from stories import StoryOf


def test_form_and_words_come_from_the_quotations_over_the_content(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S1 Maria Gomez] [C1 said] [P1 “the bridge will open in June.”]
        [S2 She] [C2 said] [P2 the crews were “tired but proud” of it].
        [S3 She] [C3 said] [P3 nobody had been hurt].
        """
    )
    assert [(s.form, s.quoted_words, s.words) for s in story.statements] == [
        ("direct", 6, 6),
        ("mixed", 3, 8),
        ("indirect", 0, 4),
    ]


@pytest.mark.parametrize(
    ("copy", "lemma", "kind"),
    [
        ("[S The mayor] [C admitted] [P that he had lied].", "admit", "guilt"),
        ("[S The mayor] [C pointed out] [P that it rained].", "point", "endorse"),
        ("[S The mayor] [C insisted] [P that it rained].", "insist", "doubt"),
        ("[C According to] [S the mayor], [P it rained].", "according", "neutral"),
        ("[S The group] [C claimed] [P responsibility for the fire].", "claim", "other"),
        ("[S The judge] [C denied] [P bail to the driver].", "deny", "other"),
        ("[S The driver] [C denied] [P the charge].", "deny", "deny"),
    ],
)
def test_cue_word_and_class(story_of: StoryOf, copy: str, lemma: str, kind: str) -> None:
    (statement,) = story_of(copy).statements
    assert (statement.cue, statement.cue_class) == (lemma, kind)


def test_own_fault_is_about_the_source(story_of: StoryOf) -> None:
    own = story_of("[S Paul Reed] [C admitted] [P that he had taken the money].")
    other = story_of("[S Paul Reed] [C admitted] [P that the bank had taken the money].")
    assert [own.statements[0].own_fault, other.statements[0].own_fault] == [True, False]


@pytest.mark.parametrize(
    ("copy", "clausal"),
    [
        ("[S The mayor] [C admitted] [P that it had rained].", True),
        ("[S The mayor] [C claimed] [P “a good day”].", True),
        ("[S The mayor] [C claimed] [P a third of the market].", False),
    ],
)
def test_clausal_content(story_of: StoryOf, copy: str, *, clausal: bool) -> None:
    assert [s.clausal for s in story_of(copy).statements] == [clausal]


@pytest.mark.parametrize(
    "copy",
    [
        "[S The mayor] [C refused to concede] [P that it rained].",
        "[S The mayor] [C did not admit] [P that it rained].",
    ],
)
def test_what_is_not_said_imputes_nothing(story_of: StoryOf, copy: str) -> None:
    assert [s.cue_class for s in story_of(copy).statements] == ["other"]


def test_expectation_is_no_hearsay(story_of: StoryOf) -> None:
    story = story_of("Rates are expected to rise. The firm reportedly sold its fleet.")
    assert [(c.marker_class, c.hearsay) for c in story.unverified_claims] == [("weak-passive", False), ("adverb", True)]


@pytest.mark.parametrize(
    ("copy", "marker", "kind", "claim"),
    [
        ("The firm reportedly sold its fleet.", "reportedly", "adverb", "The firm reportedly sold its fleet."),
        ("The singer is said to be in talks.", "is said", "passive", "The singer is said to be in talks."),
        ("It is believed that the ship sank.", "is believed", "impersonal", "that the ship sank"),
        ("Reports from Peru said the dam had burst.", "Reports", "relayed", "the dam had burst"),
        ("There were rumors that the plant would close.", "rumors", "impersonal", "rumors that the plant would close"),
        ("The alleged payments began in May.", "alleged", "adjective", "The alleged payments"),
        ("Rates are expected to rise.", "are expected", "weak-passive", "Rates are expected to rise."),
        (
            "The move was widely seen as revenge.",
            "was widely seen",
            "weak-passive",
            "The move was widely seen as revenge.",
        ),
    ],
)
def test_hearsay(story_of: StoryOf, copy: str, marker: str, kind: str, claim: str) -> None:
    (found,) = story_of(copy).unverified_claims
    assert (found.marker_text, found.marker_class, found.text) == (marker, kind, claim)


@pytest.mark.parametrize(
    "copy",
    [
        "The theft was reported to the police.",
        "[S Rita Moss] [C said] [P the firm reportedly sold its fleet].",
        "The annual reports said sales had risen.",
        "The claim is believed by many to be true.",
    ],
)
def test_no_hearsay_where_somebody_is_behind_it(story_of: StoryOf, copy: str) -> None:
    assert story_of(copy).unverified_claims == ()


def test_rest_of_a_quotation_goes_on_in_its_voice(story_of: StoryOf) -> None:
    story = story_of(
        """
        [P “We waited all night,”] [S Ann Cole] [C said]. “Nobody came. We left at dawn.”

        The road was closed.
        """
    )
    follow_ups = [s for s in story.statements if s.implicit]
    assert [content(story, s) for s in follow_ups] == ["“Nobody came.", "We left at dawn.”"]
    assert {s.source.name for s in follow_ups if s.source} == {"Ann Cole"}
    assert all(s.cue_spans == () and s.cue == "" for s in follow_ups)


def test_quotation_before_its_cue_has_the_later_source(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S1 Bob Ray] [C1 said] [P1 the ice was thin].

        “It held for years. [P2 It broke in March,”] [S2 Ann Cole] [C2 said].
        """
    )
    first = statement_with(story, "It held")
    assert (first.implicit, first.source and first.source.name) == (True, "Ann Cole")


def test_quotation_over_two_paragraphs_is_one_fact(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S Ann Cole] [C said]: [P “We waited all night.]

        “Nobody came.”

        “Free Bread” reads the sign.
        """
    )
    joined, sign = story.quotations
    assert joined.text == "“We waited all night. “Nobody came.”"
    assert story.article.text[joined.span.start : joined.span.end].count("\n") == 2
    assert (joined.sentence_like, joined.attributed, joined.speaker and joined.speaker.name) == (True, True, "Ann Cole")
    assert (sign.title_like, sign.sentence_like, sign.words) == (True, False, 2)


def test_accusation_and_its_answer(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S Laura Pike] [C accused] [P Paul Reed of fraud].

        The shelter opened in 2012.

        [S Reed] [C said] [P he had kept every receipt].

        [S Pike] [C accused] [P Nina Holt of theft].
        """
    )
    assert [(a.accused, a.accused_type, a.answered, a.answer_distance) for a in story.accusations] == [
        ("Paul Reed", "person", True, 2),
        ("Nina Holt", "person", False, None),
    ]
    assert [s.accusation for s in story.statements if not s.implicit] == [True, False, True]
    assert story.whole.contested


def test_corroboration_needs_somebody_else_who_says_the_same(story_of: StoryOf) -> None:
    told = "[S1 One official] [C1 said] [P1 the minister signed the secret gas contract in Geneva]."
    same = "[S2 Anna Berg] [C2 said] [P2 the minister signed the secret gas contract in Geneva]."
    other = "[S2 Anna Berg] [C2 said] [P2 the minister likes to ski]."
    assert story_of(f"{told}\n\n{same}").statements[0].corroborated
    assert not story_of(f"{told}\n\n{other}").statements[0].corroborated


def test_story_counts_and_places(story_of: StoryOf) -> None:
    story = story_of(DISPUTE)
    assert (story.whole.text, story.whole.part, story.whole.sources) == (
        "Engineer says Acme hid cracks in its bridges",
        "headline",
        2,
    )
    assert [s.paragraph for s in story.statements if s.cue_spans] == [1, 3]
    assert [s.statements for s in story.sources] == [1, 1]
    assert len({f.id for f in (*story.statements, *story.denials, *story.sources)}) == 5


def test_every_text_is_what_its_span_marks(story_of: StoryOf) -> None:
    story = story_of(DISPUTE)
    facts = (*story.statements, *story.denials, *story.accusations, story.whole)
    assert all(story.article.text[f.span.start : f.span.end] == f.text for f in facts)


def test_quotation_goes_on_behind_a_line_that_points_to_another_story(doc_of: Callable[[str], Doc]) -> None:
    doc = doc_of("[S She] [C said]: [P “We left at dawn.”]\n\nRELATED: A boat is lost\n\n“Nobody came to help us.”")
    blocks = tuple(replace(b, role="pointer") if n == 1 else b for n, b in enumerate(doc.article.blocks))
    story = build_story(replace(doc, article=replace(doc.article, blocks=blocks)))
    assert [content(story, statement) for statement in story.statements][1:] == ["“Nobody came to help us.”"]


def test_transcript_label_is_the_voice_of_its_paragraph(doc_of: Callable[[str], Doc]) -> None:
    doc = doc_of("Nora Baker met the press.\n\nBAKER: We will rebuild the pier.\n\nQ: When?")
    ends = {1: 6, 2: 2}
    blocks = tuple(replace(b, label=(0, ends[n]) if n in ends else None) for n, b in enumerate(doc.article.blocks))
    story = build_story(replace(doc, article=replace(doc.article, blocks=blocks)))
    (statement,) = story.statements
    assert (content(story, statement), statement.implicit) == ("We will rebuild the pier.", True)
    assert statement.source is not None
    assert story.whole.speech_report


def test_story_without_copy() -> None:
    story = build_story(Doc(Article("empty.txt", "", "text", ()), ()))
    assert (story.statements, story.whole.span, story.whole.words) == ((), (0, 0), 0)


def test_running_quotation_goes_on_in_the_next_paragraph(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S Ann Cole] [C said]: [P “We waited all night.]

        “Nobody came for us. We left at dawn.”

        The road was closed. Snow fell.
        """
    )
    follow_ups = [s for s in story.statements if s.implicit]
    assert [s.source and s.source.name for s in follow_ups] == ["Ann Cole", "Ann Cole"]
    assert follow_ups[-1].paragraph == 2


def test_further_findings_of_a_poll_rest_on_it(story_of: StoryOf) -> None:
    story = story_of(
        """
        [S A poll by Harbor College] [C found] [P that 40 percent of voters favor the bridge]. Among young voters,
        55 percent do.

        The mayor opens it on Monday.
        """
    )
    assert [content(story, s) for s in story.statements if s.implicit] == ["Among young voters, 55 percent do."]
