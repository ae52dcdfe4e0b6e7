"""Quotations of one block: pairing, nesting, strays, apostrophes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcelint.extract.quotations import block_quotation, find_quotations

STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in find_quotations(text)]


PAIRED = [
    ("“Go,” she said.", ["“Go,”"]),
    ("He called it “a fine plan” on Monday, and “a mess” on Tuesday.", ["“a fine plan”", "“a mess”"]),
    (
        "“He told us ‘never again,’ and left,” Ms. Orr said.",
        ["“He told us ‘never again,’ and left,”", "‘never again,’"],
    ),
    ("“It was ‘grand.’”", ["“It was ‘grand.’”", "‘grand.’"]),
    ("‘I read “Dune” twice,’ he said.", ["‘I read “Dune” twice,’", "“Dune”"]),
    ("‘The workers’ plan is dead,’ said Mr Hale. ‘It’s gone.’", ["‘The workers’ plan is dead,’", "‘It’s gone.’"]),
    ("The ‘experts’ were ‘late’ again.", ["‘experts’", "‘late’"]),
    ("She called them ‘friends’ and left.", ["‘friends’"]),
    ("“I saw the ’90s through,” he said, “and ’em all.”", ["“I saw the ’90s through,”", "“and ’em all.”"]),
    ("“He said “go” and left,” she said.", ["“He said “go” and left,”", "“go”"]),
    ("The plan—“a disaster”—failed.", ["“a disaster”"]),
    ("“I just—” he began.", ["“I just—”"]),
    ("He asked (“why?”) and (‘when?’).", ["“why?”", "‘when?’"]),
    ("“Yes.”“No.”", ["“Yes.”", "“No.”"]),
    ("“Hamilton”’s cast said “no.”", ["“Hamilton”", "“no.”"]),
    ("The so-called “A”-team of ‘B’-listers.", ["“A”", "‘B’"]),
    ("“‘No’ means ‘no,’” the judge said.", ["“‘No’ means ‘no,’”", "‘No’", "‘no,’"]),
    ("‘“No” is my answer,’ he said.", ["‘“No” is my answer,’", "“No”"]),
    ("“Let ’em go ’round,” she said, “’til noon.”", ["“Let ’em go ’round,”", "“’til noon.”"]),
    ("“…and then it stopped,” he said.", ["“…and then it stopped,”"]),
    ("“We won in 2016,” he said of “Class of ’16” days.", ["“We won in 2016,”", "“Class of ’16”"]),
    ("He wrote: ‘16 people died.’", ["‘16 people died.’"]),
    ("“He’s 6’2” and wears a 9” brim,” she said.", ["“He’s 6’2” and wears a 9” brim,”"]),
    ("“ Spaced ” marks.", ["“ Spaced ”"]),
]

NONE = [
    "The workers’ rights, James’ hat and the Joneses’ dog.",
    "It’s o’clock; don’t you’d we’ll I’m O’Neil’s.",
    "rock ’n’ roll in the ’90s, since ’68, with ’em",
    "A 6’2” guard threw a 5” pipe 30’ away.",
    "Guns N’ Roses, goin’ home, ol’ man",
    "The (CIA)’s men and the U.S.’s men",
    "It was bad,” he said.",
    "She said so’ and left.",
    "The “plan is very unique.",
    "The ‘plan is very unique.",
    "Sha’ab and al-’Abadi",
    "“”",
    "",
    "“",
    "’",
]

OTHER_SHAPES = [
    ("``Go,'' she said.", ["``Go,''"]),
    ("''Go,'' she said. ''Now.''", ["''Go,''", "''Now.''"]),
    ("„Ja“, sagte er. „Nein”", ["„Ja“", "„Nein”"]),
    ("« Oui », dit-elle, «non».", ["« Oui »", "«non»"]),
    ("»Ja«, sagte er.", ["»Ja«"]),
    ("He said “it was «grand».”", ["“it was «grand».”", "«grand»"]),
    ("He said ”it” was.", ["”it”"]),
    ("He said “it“ was.", ["“it“"]),
]

STRAYS = [
    ("The 'plan is very unique. Another is very unique' he said.", ["'plan is very unique. Another is very unique'"]),
    ('The "plan is bad. "I hate it," she said. "Really."', ['"I hate it,"', '"Really."']),
    ('It was bad," he said. "It is good," she said.', ['"It is good,"']),
    ("It was bad,” he said. “It is good,” she said.", ["“It is good,”"]),
    ("“It is ‘good,” she said. “It is.”", ["“It is ‘good,”", "“It is.”"]),
    ("“I love the ‘ol man,” she said, “and his dogs’ home.”", ["“I love the ‘ol man,”", "“and his dogs’ home.”"]),
]


@pytest.mark.parametrize(("text", "expected"), PAIRED)
@pytest.mark.parametrize("straight", [False, True], ids=["curly", "straight"])
def test_pairs(text: str, expected: list[str], *, straight: bool) -> None:
    if straight:
        text, expected = text.translate(STRAIGHT), [quote.translate(STRAIGHT) for quote in expected]
    assert quoted(text) == expected


@pytest.mark.parametrize("text", NONE)
@pytest.mark.parametrize("straight", [False, True], ids=["curly", "straight"])
def test_no_quotation(text: str, *, straight: bool) -> None:
    assert quoted(text.translate(STRAIGHT) if straight else text) == []


@pytest.mark.parametrize(("text", "expected"), OTHER_SHAPES + STRAYS)
def test_other_shapes_and_strays(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("“We went home. It rained.", 0),
        ('"We went home. It rained.', 0),
        ("‘We went home. It rained.", 0),
        ("Ms. Orr said: “We went home.", 14),
        ("Mr Hale said: ‘We went home.", 14),
        ("‘Yes,’ he said. ‘We went home. It’s late.", 16),
        ("“Yes,” he said. “We saw “Dune” at noon.", 16),
        ("“The “Blue Plan” of the workers’ side is not our plan.", 0),
    ],
)
def test_a_running_quotation_reaches_the_end(text: str, start: int) -> None:
    running = [quote for quote in find_quotations(text) if not quote.closed]
    assert [(quote.start, quote.end, quote.opened, quote.depth) for quote in running] == [(start, len(text), True, 0)]


def test_an_inner_quotation_may_run_on_too() -> None:
    outer, inner = find_quotations("“He told me, ‘We went home. It rained.")
    assert (outer.closed, inner.closed) == (False, False)
    assert (outer.depth, inner.depth) == (0, 1)


def test_depth() -> None:
    found = find_quotations("“A ‘b “c” d’ e,” he said. “F.”")
    assert [quote.depth for quote in found] == [0, 1, 2, 0]


def test_a_block_quotation_is_one_quotation_up_to_its_signature() -> None:
    text = "We were told “no” twice. — Ana Ruiz, tenant"
    whole, inner = block_quotation(text)
    assert text[whole.start : whole.end] == "We were told “no” twice."
    assert (whole.opened, whole.closed, whole.depth) == (False, True, 0)
    assert (inner.opened, inner.depth) == (True, 1)


def test_a_block_quotation_with_its_own_marks_keeps_them() -> None:
    (only,) = block_quotation("“We were told no.” — Ana Ruiz")
    assert only.opened


def test_a_signature_by_itself_is_no_quotation() -> None:
    assert block_quotation("— Ana Ruiz, tenant") == ()


FRAGMENTS = st.sampled_from(
    [
        *"\"'“”‘’„«»`′″ .,:;!?()—-aZ1é\n",
        "''",
        "``",
        " he said ",
        "The workers",
        "’s ",
        "It is so. ",
        "in'",
        "6'2",
        "’90s ",
    ]
)


@settings(max_examples=400)
@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_any_text_gives_spans_that_nest_within_it(text: str) -> None:
    found = find_quotations(text)
    assert list(found) == sorted(found, key=lambda quote: (quote.start, -quote.end))
    open_ends: list[int] = []
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(text)
        while open_ends and open_ends[-1] <= quote.start:
            open_ends.pop()
        assert quote.depth == len(open_ends)
        assert not open_ends or quote.end <= open_ends[-1]
        open_ends.append(quote.end)


CLAUSE = st.sampled_from(
    [
        "the workers’ plan is bad",
        "it’s over",
        "we saw ’em in the ’90s",
        "James’ home",
        "he left at 5 o’clock",
        "no",
        "I won",
    ]
)


@st.composite
def speech(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Copy in typographic marks, and the quotations that were put into it, American or British style."""
    text, expected = "", []
    left, right, inner_left, inner_right = draw(st.sampled_from([tuple("“”‘’"), tuple("‘’“”")]))
    for _ in range(draw(st.integers(1, 4))):
        words = draw(CLAUSE)
        inner = f"{inner_left}{draw(CLAUSE)}{inner_right}" if draw(st.booleans()) else ""
        quote = f"{left}{words.capitalize()}{', ' + inner if inner else ''},{right}"
        text += f"{quote} said {draw(st.sampled_from(['Ms. Orr', 'the D’Arcys’ cousin', 'Sgt. Ito']))}. "
        expected += [quote, inner] if inner else [quote]
    return text, expected


@settings(max_examples=300)
@given(speech())
def test_straight_marks_give_what_typographic_ones_give(case: tuple[str, list[str]]) -> None:
    text, expected = case
    assert quoted(text) == expected
    assert find_quotations(text.translate(STRAIGHT)) == find_quotations(text)


@pytest.mark.parametrize("unit", ['"a ', "'a ", "a' ", "s' ", "'a s' ", "‘“", "”’", "'A. s' "])
def test_many_marks_are_read_in_one_pass(unit: str) -> None:
    found = find_quotations(unit * 20_000)
    assert len(found) <= 20_000
