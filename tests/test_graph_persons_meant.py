"""Which person of several a surname, title, pronoun or epithet means. All stories are made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import last_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

Type = str
Named = str | None

LAST_VOICES: list[tuple[str, Type, Named]] = [
    # the title right before a name is no verb, though a tagger takes it for one
    (
        "Nora Falk left.\n\nSpeaking to the board, [S Falk's chief pollster and strategist Carl Boone] on Monday "
        "[C lashed out at] "
        "[P what he called a joke].",
        "named-person",
        "Carl Boone",
    ),
    # whoever is introduced by whose mother she is keeps the surname
    (
        "The sailor Dan Moss drowned.\n\nThen Rita Moss, mother of the sailor Dan Moss, spoke up.\n\n"
        "[P “He was brave,”] [S Moss] [C said].",
        "named-person",
        "Rita Moss",
    ),
    (
        "Carl Boone left.\n\nHis daughter Nora spoke.\n\n[S1 Boone] [C1 said] [P1 no].\n\nNora Boone and Dan Kerr met. "
        "[S1 Boone] [C1 said] [P1 no].",
        "named-person",
        "Carl Boone",
    ),
    # what an office is for stands before the name
    (
        "Minister for Trade Carl Boone came. Labour’s Dan Kerr called it a farce, a word that [S the minister] "
        "[C dismissed as] [P cheap].",
        "named-person",
        "Carl Boone",
    ),
    # the second in office is no president
    (
        "President Dan Kerr came. Later, Vice President Carl Boone spoke.\n\n[S The president] [C said] [P no].",
        "named-person",
        "Dan Kerr",
    ),
    (
        "Vice President Carl Boone spoke. Later, President Dan Kerr came.\n\n[S The vice president] [C said] [P no].",
        "named-person",
        "Carl Boone",
    ),
    # an age and a home town call one person
    (
        "[S1 Nora Falk], who sails, [C1 said] [P1 it was cold].\n\n[P2 “It leaks,”] [C2 said] "
        "[S2 the 26-year-old from Harborside].",
        "named-person",
        "Nora Falk",
    ),
    # somebody new, though without a name, is "she" before whoever was named
    (
        "[S1 Nora Falk] [C1 said] [P1 no].\n\nA Harborside woman, meanwhile, was fined after [S1 she] [C1 claimed] "
        "[P1 that boats leak].",
        "unnamed-person",
        None,
    ),
    (
        "[S1 Nora Falk] [C1 said] [P1 no].\n\nA Harborside woman, Rita Moss, was fined after [S1 she] [C1 claimed] "
        "[P1 that boats leak].",
        "named-person",
        "Rita Moss",
    ),
    # whom the clause before tells of, to which "but" joins the pronoun's
    (
        "[P1 “It leaks,”] [C1 said] [S1 Rita Moss].\n\nRobin Quell's fate is still unclear, but [S1 she] [C1 said] "
        "at a meeting last week [P1 that she would govern].",
        "named-person",
        "Robin Quell",
    ),
    # who does what a participle behind a comma tells is the subject
    (
        "Carl Boone and other captains shunned [S1 Dan Kerr] during his trips to Norland, [C1 claiming] "
        "[P1 that he had lied].",
        "named-person",
        "Carl Boone",
    ),
    (
        "The noise left [S1 Dan Kerr], who was tired, [C1 wondering] [P1 whether it would end].",
        "named-person",
        "Dan Kerr",
    ),
    # of which people voters are is nobody's name
    (
        "[S1 Nora Falk] [C1 said] [P1 no].\n\nShe is courting Latino and older voters, [S1 who] [C1 have backed] "
        "[P1 boats].",
        "unnamed-group",
        None,
    ),
    # subjects that the parse loses
    (
        "Carl Boone rowed.\n\nReached at his home in Cape Harbor, Boone, 71, [C said] [P he did not sail].",
        "named-person",
        "Carl Boone",
    ),
    (
        "Nora Falk, 67, whose boat was lost when the second crane tipped into a small shed, [C believes] [P the "
        "board lied].",
        "named-person",
        "Nora Falk",
    ),
    (
        "Two sailors met.\n\n[P The board has traded drafts of a deal since Friday], [C said] the sailors, who "
        "were not "
        "allowed to speak about a private matter, [P and a vote could come next week].",
        "anonymous-source",
        None,
    ),
    # offices that copy takes for granted
    (
        "Hillary Clinton and Bernie Sanders met.\n\n[S1 Clinton] [C1 said] [P1 no]. [S2 The Vermont senator] [C2 "
        "vowed] "
        "[P2 to go on].",
        "named-person",
        "Bernie Sanders",
    ),
    (
        "Hillary Clinton and Bernie Sanders met.\n\n[S1 Sanders] [C1 said] [P1 no]. [S2 The former secretary of state] "
        "[C2 hopes] [P2 to win].",
        "named-person",
        "Hillary Clinton",
    ),
    (
        "Bernie Sanders came.\n\nIt rained.\n\nNora Falk left.\n\n[S1 Falk] [C1 said] [P1 no]. [S2 The senator] "
        "[C2 hopes] "
        "[P2 to win].",
        "named-person",
        "Nora Falk",
    ),
    # "its" is the campaign's of which the sentence tells, "who" people joined to it
    (
        "Nora Falk toured the coast, phoning into shows as her campaign sought to limit the harm from [S its] "
        "[C decision] [P not to sail].",
        "named-organization",
        "Falk campaign",
    ),
    (
        "Carl Boone left. Nora Falk’s attacks [C1 were echoed] [P1 there] by [S1 her campaign and sailors across "
        "the country], "
        "[S2 who] [C2 highlighted] [P2 old boats].",
        "named-organization",
        "Falk campaign and sailors across the country",
    ),
    # two of one surname
    (
        "Rita Moss rows.\n\n[S1 Ms. Moss] [C1 said] [P1 no]. One of them was Nora Moss, her mother.\n\n"
        "The elder Ms. Moss fell there, where, [S1 she] [C1 recalled], [P1 it was cold].",
        "named-person",
        "Nora Moss",
    ),
    (
        "Rita Moss rows.\n\n[S1 Ms. Moss] [C1 said] [P1 no]. One of them was Nora Moss, her mother.\n\n"
        "Nora Moss spoke.\n\n[S1 The younger Ms. Moss] [C1 hopes] [P1 to win].",
        "named-person",
        "Rita Moss",
    ),
]


@pytest.mark.parametrize(("marked", "type_", "name"), LAST_VOICES)
def test_whom_the_last_source_is(doc_of: Callable[[str], Doc], marked: str, type_: Type, name: Named) -> None:
    source = last_source(doc_of(marked))
    assert (source.type, source.name) == (type_, name)
