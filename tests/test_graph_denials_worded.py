"""Stories by hand: claims turned down in a turn of phrase, called false, or laid to somebody's error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from stories import StoryOf


@pytest.mark.parametrize(
    "copy",
    [
        "[S The mayor] [C called] [P the rumor “malicious and untrue”].",
        "[S Nora Falk] [C called] [P the article “a work of fiction”].",
        "[S The mayor] [C said], [P “That isn't so.”]",
        "[S The mayor] [C said] [P it is plain wrong that he sold the mill].",
        "[S Nora Falk] [C said] [P that the reporter was wrong about the date].",
        "[S Nora Falk] [C said] [P what the neighbors have been saying is spiteful and false].",
        "[S The mayor] [C said] [P “The whole story is a fairy tale.”]",
        "The mayor poured scorn on the report.",
        "The actor laughed off rumors that he had moved to Peru.",
        "The striker scotched talk of a transfer.",
        "The firm took issue with the claim that it had dumped oil.",
        "[S Nora Falk] [C played down] [P the idea that she had struck a deal with the bank].",
        "[S Engineers at the institute] [C discounted] [P the ministry's claims].",
        "[S The firm] [C said] [P the tests call into question the claim that the dam leaks].",
        "[S The bank] [C did not buy] [P the argument that it had been warned].",
        "[S The mayor] [C said] [P the whole affair was made up].",
        "[S Nora Falk] [C called] [P the notion that she had fled “a ridiculous proposition”].",
        "[S The mayor] [C said] [P “Let us be done with this fiction that we raised the rents.”]",
        "[S Nora Falk] [C said] [P both of those things weren't true].",
        "[S The aide] [C rejected] [P the idea that the mayor would be a burden to the party].",
        "[P “Unfounded, I think,”] [S the mayor] [C said].",
        "[S The mayor] [C said] [P “She made the story up.”]",
    ],
)
def test_what_denies_a_claim(story_of: StoryOf, copy: str) -> None:
    assert "denial" in [s.stance for s in story_of(copy).statements]


@pytest.mark.parametrize(
    "copy",
    [
        "[S The minister] [C said] [P the figure was wrong. “I misread my own notes”].",
        "[S The police] [C disputed] [P the right of marchers to gather on the bridge].",
        "[S Nora Falk] [C called] [P the dinner a disaster].",
        "The mayor laughed off the rain.",
        "[S Nora Falk] [C bristled at] [P the suggestion that she had been warned].",
        "[S The mayor] [C said] [P the firm was like a circus, and that is unfair to clowns].",
        "[S The mayor] [C said] [P he had made up his mind].",
        "[S Nora Falk] [C said] [P “no one has disputed a word of my story”].",
        "[S The mayor] [C said] [P there is no denying that it was a good year].",
        "[S The paper] [C argued] [P that the town must rebut his claims].",
        "[S The mayor] [C said] [P his office had misread the report].",
        "[S The mayor] [C is disavowing] [P remarks made by a volunteer].",
        "[S Bankers] [C are saying] [P wages are low, and it's unfair].",
        "[S Nora Falk] [C said] [P “Children go hungry here. That's not right.”]",
        "[S The mayor] [C played down] [P the size of the bill].",
        "The mayor took issue with the design.",
        "[S The mayor] [C said] [P it was not right for the town].",
        "[S Her petition] [C says] [P he had hit her].\n\n[S The judge, who saw no danger,] [C denied] [P it].",
        "[S Hall] [C tells] fans: [P “You're being ridiculous”].\n\n[S Reed] [C said] [P it was fixed].",
    ],
)
def test_what_denies_none(story_of: StoryOf, copy: str) -> None:
    assert "denial" not in [s.stance for s in story_of(copy).statements]


def test_a_denial_of_what_nobody_else_says_tells_its_claim_itself(story_of: StoryOf) -> None:
    story = story_of("[S Rita Moss] [C denied] [P that she had met the agents].")
    (denial,) = (s for s in story.statements if s.stance == "denial")
    claim = next(s for s in story.statements if s.id == denial.answers)
    assert (claim.source, claim.implicit) == (None, True)
