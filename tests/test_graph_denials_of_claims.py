"""Stories by hand: denials in titles, of what is told or stated, and of what is made up or is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import content

if TYPE_CHECKING:
    from stories import StoryOf

CLAIM = "[S Rita Moss, a former clerk,] [C said] [P that Reed had hidden the file].\n\n"


@pytest.mark.parametrize(
    "copy",
    [
        "# Reed Rejects Claim on Missing File",
        "# Minister Shoots Down Rumor of a Split",
        "# Mayor brushes aside talk of a secret sale",
        "# Brewer's Family Denies Quarrel",
        "# [S Reed] [C rejects] [P flood report]",
        "# [P Clerk wrong about the file], [S Reed] [C says]",
        "[S Reed] [C rejected] [P any link to the donors].",
        "[S Reed] [C disclaims] [P any part in the sale].",
        "[S Reed] [C repudiated] [P the testimony of the clerk].",
        "[S Reed] [C repudiated] [P that].",
        "[S Reed] [C rejected] [P that timetable].",
        "[S Reed] [C contradicted] [P the report].",
        "[S Reed] [C contradicted] [P Moss].",
        "[S Reed] [C took issue with] [P the arithmetic].",
        "[S Reed] [C said] [P “I reject that completely.”]",
        "[S Reed] [C dismissed] [P the suit as frivolous].",
        "[S Reed] [C slammed] [P the report as a fabrication].",
        "[S Reed] [C repeated her denial] [P that she had hidden the file].",
        "Reed issued a denial.",
        "The report drew a denial from the palace.",
        "The claim was rejected on Friday by the palace.",
        "Despite his insistence that he had kept nothing, the council voted him out.",
        "Reed waved that away.",
        "Reed tried to dispel the notion that he was ill.",
        "[S Reed] [C does not accept] [P that].",
        "[S The bank] [C did not recognize] [P that description].",
        "[S Reed] [C called] [P the story “sloppy and wrong”].",
        "[S Reed] [C called] [P the findings “riddled with errors”].",
        "[S Reed] [C called] [P any link “false, flat out”].",
        "[S Reed] [C branded] [P the story “garbage”].",
        "[P “A smear, start to finish,”] [S Reed] [C said].",
        "[P “Ridiculous,”] [S Reed] [C said].",
        "[S Reed] [C said] [P “It's simply not so.”]",
        "[S Reed] [C said] [P the list was phony].",
        "[S Reed] [C said] [P the photo was doctored].",
        "[S Reed] [C said] [P the memo is not authentic].",
        "[S Reed] [C said] [P “She invented the whole thing.”]",
        "[S Reed] [C said] [P the quotation was invented].",
        "[S Reed] [C said] [P reports that he had quit were premature].",
        "[S Reed] [C said] [P her account does not hold up].",
        "[S Reed] [C said] [P “None of that happened.”]",
        "[S Reed] [C said] [P “Not one of those things is true.”]",
        "[S Reed] [C said] [P that his words had been twisted].",
        "[S Reed] [C said] [P that Ms. Moss was mistaken].",
        "[S Reed] [C said] [P “The newspaper is wrong.”]",
        "[S Reed's lawyer] [C replied] [P that Ms. Moss had misread the contract].",
        "[S Reed] [C said] [P “I'm not a thief.”]",
        "[S Reed's mother] [C said] [P “He's no crook.”]",
        "[S The lawyer] [C said] [P “My client is innocent.”]",
    ],
)
def test_what_denies_the_claim(story_of: StoryOf, copy: str) -> None:
    story = story_of(CLAIM + copy)
    assert "denial" in [s.stance for s in story.statements]


@pytest.mark.parametrize(
    "copy",
    [
        "# Judge Denies Bail to Reed",
        "# Mayor Rejects Bid for the Mill",
        "[S The council] [C rejected] [P that].",
        "[S The council] [C rejected] [P any role for the firm].",
        "[S Reed] [C took issue with] [P the color of the bridge].",
        "[S The judge] [C dismissed] [P the suit].",
        "[S The council] [C did not accept] [P the offer].",
        "[S Reed] [C said] [P he did not recognize the passenger].",
        "[S Reed] [C said] [P “She is not only a crook but a danger.”]",
        "[S Reed] [C said] [P it was premature to name a winner].",
        "[S Reed] [C said] [P the numbers don't add up].",
        "[S Reed] [C said] [P “It was wrong, and I am sorry.”]",
        "[S Reed] [C said] [P “Bread has never been cheaper.”]",
        "[S Reed] [C said] [P that Ms. Moss was wrong for the town].",
        "[S Reed] [C said] [P the firm had invented a better lamp].",
        "[S Reed] [C asked] [P whether the photo was doctored].",
        "Reed wants to deny the claim.",
    ],
)
def test_what_denies_no_claim(story_of: StoryOf, copy: str) -> None:
    story = story_of(CLAIM + copy)
    assert "denial" not in [s.stance for s in story.statements]


def test_whose_denial_a_title_reports_and_of_what(story_of: StoryOf) -> None:
    story = story_of("# Town Clerk Denies Hiding the File, Union Says")
    (denial,) = (s for s in story.statements if s.stance == "denial")
    assert content(story, denial) == "Hiding the File"


def test_whose_denial_was_drawn(story_of: StoryOf) -> None:
    story = story_of("The report drew a denial from the palace.")
    (denial,) = (s for s in story.statements if s.stance == "denial")
    assert [story.article.text[start:end] for start, end in denial.source_spans] == ["the palace"]


def test_figures_turned_down_are_told_in_the_story_even_where_no_claim_of_it_fits(story_of: StoryOf) -> None:
    story = story_of(
        """
        The ferry carried fewer people in May than in April.

        [S Tom Hale's office] [C dismissed] [P the figures].
        """
    )
    assert [statement.stance for statement in story.statements][-1] == "denial"
    assert not story.denials
