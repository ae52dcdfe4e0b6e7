"""Whom pronouns, relative clauses and epithets mean. All stories are made up for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sourcelint.graph.sources.index import find_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from sourcelint.extract.model import Doc

Type = str
Named = str | None

LAST_VOICES: list[tuple[str, Type, Named]] = [
    # a label in capitals is no name
    (
        "The Harbor Institute met.\n\nFULL TEXT.\n\nIn a study [S it] [C warned] [P that the dam may leak].",
        "named-organization",
        "Harbor Institute",
    ),
    # a singular personal pronoun is nobody, no crowd and no list of people
    (
        "Nora Falk came back. [S1 Nobody] [C1 asked about] [P1 the boats]. [S2 She] [C2 said] [P2 it was late].",
        "named-person",
        "Nora Falk",
    ),
    (
        "Carl Boone came in. [S1 The crowd] [C1 cheered] [P1 the plan]. [S2 He] [C2 said] [P2 it was late].",
        "named-person",
        "Carl Boone",
    ),
    (
        "[S1 Carl Boone] met a woman [S2 who] [C2 claimed] [P2 to be lost]. [S3 She] [C3 said] [P3 she was cold]. "
        "[C1 nodded] [P1 away].",
        "unnamed-person",
        None,
    ),
    # people joined are "they", a document is not
    (
        "[S1 The survey] [C1 showed] [P1 a lead]. Nora Falk and Carl Boone met. [S2 They] [C2 said] [P2 it was late].",
        "named-person",
        "Nora Falk",
    ),
    (
        "[S1 The board] [C1 said] [P1 no].\n\n[S1 Nora Falk and her aides] [C1 argue] [P1 that boats are safe]. "
        "[S2 They] [C2 note] [P2 that none sank].",
        "named-person",
        "Nora Falk",
    ),
    # a sentence is about its main clause's subject
    (
        "[S1 Nora Falk] met Rita Moss, [S2 who] [C2 says] [P2 the quay is cold].\n\n[S1 She] [C1 said] [P1 no].",
        "named-person",
        "Nora Falk",
    ),
    (
        "When [S1 Carl Boone] [C1 defended] [P1 the quay], Dan Kerr left.\n\n[P1 “It leaks,”] [S1 he] [C1 said].",
        "named-person",
        "Dan Kerr",
    ),
    # whose the subject is, is what the sentence is about
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\nDan Kerr’s plan is bold. It helps, [S1 he] [C1 claims] [P1 each day].",
        "named-person",
        "Dan Kerr",
    ),
    # a paragraph in between turned to somebody else
    (
        "[S1 Rita Moss] [C1 said] [P1 no].\n\nFor Nora Falk, who fishes, the quay is a home.\n\n"
        "[P1 “It leaks,”] [S1 she] [C1 said].",
        "named-person",
        "Nora Falk",
    ),
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\nIt was late. The town slept.\n\n[P1 “It leaks,”] [S1 he] [C1 said].",
        "named-person",
        "Carl Boone",
    ),
    # nobody whom a picture shows
    (
        "[S1 Carl Boone] [C1 said] [P1 no].\n\nJane Roe/Reuters.\n\nMayor Dan Kerr holds up a fish.\n\n"
        "[P1 “It leaks,”] [S1 he] [C1 said].",
        "named-person",
        "Carl Boone",
    ),
    # people just told of, though none of them spoke, rather than a body far away
    (
        "[S1 The Harbor Board] [C1 said] [P1 no].\n\nIt was late.\n\n"
        "A small number of anglers came back. For hours [S1 they] [C1 spoke about] [P1 the quay].",
        "unnamed-group",
        None,
    ),
    # a new paragraph turns to somebody else
    (
        "[S1 Rita Moss] [C1 said] [P1 the quay was closed]. [S2 She] [C2 left] [P2 early].\n\n"
        "Jane Grant, 34, keeps the lighthouse. [S She] [C denied] [P that it was dark].",
        "named-person",
        "Jane Grant",
    ),
    # of sailors like one, the verb tells whether all are meant
    ("He appeals to young sailors such as Boone, [S who] [C are drawn to] [P the quay].", "unnamed-group", None),
    (
        "It was hard for sailors such as Carl Boone, [S who] [C has criticized] [P the quay].",
        "named-person",
        "Carl Boone",
    ),
    # no person is a "that", no month a "which"
    (
        "A note from a reporter [S that] [C suggested] [P the quay was closed] went round.",
        "document",
        None,
    ),
    ("Nora Falk released her records in July, [S which] [C showed] [P that she was fit].", "document", None),
    (
        "The bill was paid by the Harbor Fund, a group [S that] [C opposes] [P the quay].",
        "named-organization",
        "Harbor Fund",
    ),
    (
        "The case drew [S1 tenants' activists, including the Harbor Union], [S2 which] [C2 called] [P2 it wrong]. "
        "[C1 the interest of] [P1 the case].",
        "named-organization",
        "Harbor Union",
    ),
    (
        "[P1 It is old], [C1 said] [S1 Carl Boone], whom the town hired, and [S2 who] [C2 backs] [P2 the quay].",
        "named-person",
        "Carl Boone",
    ),
    (
        "They invited Carl Boone, the president of the Harbor Fund, [S who] [C criticizes] [P the quay].",
        "named-person",
        "Carl Boone",
    ),
    (
        "A senator [S who] [C has long opposed] [P the bill], Nora Falk of Tarn, was absent.",
        "named-person",
        "Nora Falk",
    ),
    (
        "Another governor [S who] [C has not endorsed] [P Mr. Reed], Nora Falk of Tarn, appeared ready to talk.",
        "named-person",
        "Nora Falk",
    ),
    (
        "A voter [S who] [C supports] [P Paul Reed], Nora Falk lost her son in May.",
        "named-person",
        "Nora Falk",
    ),
    ("A voter [S who] [C supports] [P Paul Reed], Nora Falk said, was hurt in May.", "unnamed-person", None),
    ("A voter [S who] [C supports] [P the bill] met Nora Falk, the mayor.", "unnamed-person", None),
    (
        "For someone [S who] [C conceded] [P that she fears water], Nora Falk sails a lot.",
        "named-person",
        "Nora Falk",
    ),
    # whoever is asked goes on to answer, whoever led a sentence last is in focus
    (
        "[S1 Dan Kerr] [C1 asked] Carl Boone [P1 whether it leaked].\n\n[P1 “It does,”] [S1 he] [C1 said].",
        "named-person",
        "Carl Boone",
    ),
    (
        "[S1 Dan Kerr] [C1 asked] Carl Boone [P1 whether it leaked].\n\n[P1 “It does,”] [S1 the candidate] [C1 said].",
        "named-person",
        "Carl Boone",
    ),
    (
        "[S1 Dan Kerr] [C1 said] [P1 no]. Carl Boone came in.\n\n[P1 “It leaks,”] [S1 the candidate] [C1 said].",
        "named-person",
        "Carl Boone",
    ),
    # epithets: whoever is in focus, though none has spoken yet
    (
        "Carl Boone is to meet the council.\n\n[S The real estate mogul] [C declined to say] [P when].",
        "named-person",
        "Carl Boone",
    ),
    ("Carl Boone sang in Harborside.\n\n[S The impostor] [C gushed about] [P the quay].", "named-person", "Carl Boone"),
    ("Carl Boone sang. It was [S the surgeon's] [C decision] [P to sing].", "named-person", "Carl Boone"),
    (
        "Nora Boone sang. Carl Boone slept.\n\n[S Carl Boone's wife] [C said] [P it was late].",
        "named-person",
        "Nora Boone",
    ),
    (
        "Carl Boone met an impostor. [S The impostor] [C gushed about] [P the quay].",
        "unnamed-person",
        None,
    ),
    (
        "Carl Boone gave more. [S1 Eric Boone] [C1 gave] [P1 little]. [S2 His father] [C2 said] [P2 it was enough].",
        "named-person",
        "Carl Boone",
    ),
]


@pytest.mark.parametrize(("marked", "type_", "name"), LAST_VOICES)
def test_who_is_meant(doc_of: Callable[[str], Doc], marked: str, type_: Type, name: Named) -> None:
    doc = doc_of(marked)
    block = len(doc.paragraphs) - 1
    spans = [a.source[0] for a in doc.paragraphs[block].attributions]
    source = find_sources(doc).of(block, spans.index(max(spans)))
    assert source is not None
    assert (source.type, source.name) == (type_, name)
