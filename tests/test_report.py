from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from sample_run import HOSTILE, RULE, TEXT, a_run, checked_file, finding, hostile_run, span_of

from sourcelint.article.model import Span
from sourcelint.lint.narrate import narrate
from sourcelint.report import concise, full, github, json_document, json_lines, junit, sarif, statistics
from sourcelint.report.counts import summary
from sourcelint.report.fingerprint import fingerprints
from sourcelint.report.harmless import harmless
from sourcelint.report.positions import Lines
from sourcelint.report.rule_page import rule_page
from sourcelint.report.run import Failure, Skipped, Status
from sourcelint.report.schema import Document, FindingRecord
from sourcelint.report.window import around, shortened

LINE_TEXT = st.text(st.sampled_from("ab \n\r\t😀é\u0301\u2028\x0b"), max_size=40)


@given(LINE_TEXT)
def test_a_position_leads_back_to_its_offset(text):
    lines = Lines(text)
    physical = re.split(r"\r\n|\n|\r", text)
    for offset in range(len(text) + 1):
        line, column = lines.position(offset)
        start, end = lines.bounds(line)
        assert start + column - 1 == offset
        assert text[start:end] == physical[line - 1]
        assert lines.utf16(offset).column - 1 == len(text[start:offset].encode("utf-16-le")) // 2
        assert lines.utf16_offset(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(LINE_TEXT.filter(bool), st.data())
def test_the_pieces_of_a_span_are_its_text_without_line_ends(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    pieces = Lines(text).pieces(span)
    assert "".join(text[a:b] for _, a, b in pieces) == re.sub(r"[\r\n]", "", text[slice(*span)])
    assert [line for line, _, _ in pieces] == sorted({line for line, _, _ in pieces})


def test_a_byte_order_mark_takes_no_column():
    lines = Lines("\ufeffab\ncd")
    assert lines.position(1) == (1, 1)
    assert lines.position(2) == (1, 2)
    assert lines.position(4) == (2, 1)
    assert lines.utf16(2) == (1, 2)
    assert lines.utf16_offset(1) == 0
    assert lines.bounds(1) == (1, 3)


@given(st.text(st.sampled_from("abc 東京é\u0301😀."), max_size=300), st.data(), st.integers(10, 60))
def test_a_window_holds_the_mark_in_its_width(line, data, width):
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    window = around(line, start, end, width)
    assert cell_len(window.before + window.mark + window.after) <= width
    assert line[start:end].startswith(window.mark.removesuffix("…"))
    assert window.before.removeprefix("…") in line[:start]
    assert window.after.removesuffix("…") in line[end:]


def test_a_short_line_is_shown_whole_and_a_long_one_around_the_mark():
    assert around("one two three", 4, 7, 40).before == "one "
    long = "word " * 50 + "HERE" + " word" * 50
    window = around(long, 250, 254, 60)
    assert window.mark == "HERE"
    assert window.before.startswith("…word")
    assert window.after.endswith("word…")
    assert shortened("one two three four five six", 18) == "one two three…six"


def full_lines(run):
    return full.render(run).splitlines()


def test_full_puts_the_carets_below_the_words():
    for words in ("Critics", "東京", "bad"):
        shown = full_lines(a_run(checked_file([finding(words)])))
        number = next(index for index, line in enumerate(shown) if "^" in line)
        copy, carets = shown[number - 1], shown[number]
        assert cell_len(carets[: carets.index("^")]) == cell_len(copy[: copy.index(words)])
        assert carets.count("^") == cell_len(words)


def test_full_says_where_what_why_and_what_to_do():
    shown = full_lines(a_run(checked_file([finding("Critics", evidence=["The mayor denied it,\r\nhe said"])])))
    line, column = Lines(TEXT).position(TEXT.index("Critics"))
    assert shown[0] == f"news/sto ry.md:{line}:{column} warning vague-group"
    assert shown[1] == "  “Critics” names nobody"
    assert shown[4] == "    └─ 5:1 the denial: “The mayor denied it, he said”"
    assert shown[5] == "    = Say who they are."
    assert all(cell_len(line) <= 100 for line in shown)


def test_full_shows_a_finding_of_many_lines_by_its_first_and_last():
    text = "\n".join(f"line {number}" for number in range(1, 10))
    shown = "\n".join(full_lines(a_run(checked_file([finding(text, text=text)], text=text))))
    assert "line 1" in shown
    assert "6 more lines" in shown
    assert "line 9" in shown
    assert "line 5 " not in shown


def test_full_puts_no_marks_around_words_that_have_their_own():
    text = "“No,” he said. “Never.” Then he left."
    shown = "\n".join(
        full_lines(a_run(checked_file([finding("left", evidence=["he said. “Never.”"], text=text)], text=text)))
    )
    assert "1:7 the denial: he said. “Never.”" in shown


def test_full_has_colour_only_where_it_is_asked_for():
    run = a_run(checked_file([finding("Critics")]))
    assert "\x1b[" not in full.render(run)
    assert "\x1b[" in full.render(run, color=True)


RENDERERS = [full, concise, json_document, json_lines, sarif, github, junit]


@pytest.mark.parametrize("module", RENDERERS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_copy_and_names_cannot_command_a_terminal_or_a_runner(module):
    rendered = module.render(hostile_run())
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", rendered)
    assert "##[" not in rendered
    commands = [line for line in rendered.splitlines() if line.lstrip().startswith("::")]
    if module is github:
        assert len(commands) == 5  # four findings and a failure, and nothing that the copy says
        assert all(re.match(r"::(error|warning|notice) file=[^:,]+,[^:]*::(?!.*[\r\n])", line) for line in commands)
    else:
        assert commands == []


def test_harmless_keeps_every_place_and_every_harmless_character():
    assert len(harmless(HOSTILE)) == len(HOSTILE)
    kept = "“Ça va”, said 👩‍👩‍👧 — 東京 e\u0301"
    assert harmless(kept) == kept
    assert harmless("  ::stop-commands::x").lstrip()[:2] != "::"


def test_json_is_what_its_schema_says_and_its_offsets_are_the_words():
    run = hostile_run()
    written = json.loads(json_document.render(run))
    read = Document.model_validate(written)
    assert written["schema"] == "sourcelint.findings/1"
    assert len(read.findings) == 4
    assert [record.suppressed for record in read.suppressed] == ["wanted"]
    for record in read.findings:
        assert TEXT[record.start.offset : record.end.offset] == record.evidence
        for related in record.related:
            assert TEXT[related.start.offset : related.end.offset] == related.evidence
    assert read.summary.model_dump() == {
        "files": 1,
        "errors": 2,
        "warnings": 1,
        "infos": 1,
        "suppressed": 1,
        "failures": 1,
        "skipped": 1,
        "status": 2,
    }


def test_json_lines_has_one_object_a_finding_and_one_a_failure():
    *findings, failure = [json.loads(line) for line in json_lines.render(hostile_run()).split("\n")[:-1]]
    assert [FindingRecord.model_validate(record).kind for record in findings] == ["finding"] * 4
    assert failure == {
        "kind": "failure",
        "path": "::warning::bad\x1b.txt",
        "problem": "not UTF-8",
        "cure": "save it as UTF-8",
        "byte": 17,
    }
    assert json_lines.render(a_run(checked_file([]))) == ""


def test_a_fingerprint_stays_when_the_copy_moves_and_tells_equal_findings_apart():
    text = "Critics said so. Critics said so."
    first = finding("Critics", text=text)
    twice = fingerprints([first, first], text)
    assert twice[0].endswith(":1")
    assert twice[1] == twice[0].replace(":1", ":2")
    moved = "A new paragraph.\n\n" + text
    assert fingerprints([finding("Critics", text=moved)], moved) == twice[:1]
    assert fingerprints([finding("said", text=text)], text) != twice[:1]


def test_github_shows_the_gravest_and_names_those_that_it_cannot_show():
    text = "critics " * 30
    findings = [finding("critics", "warning", text=text)] * 12 + [finding("critics", "error", text=text)]
    lines = github.render(a_run(checked_file(findings, text=text))).splitlines()
    assert [line.split(" ")[0] for line in lines[:11]] == ["::error"] + ["::warning"] * 10
    assert lines[11] == "2 more that GitHub does not show as annotations:"
    assert lines[12].startswith("- news/sto ry.md:1:1: warning:")


def test_github_escapes_what_would_end_a_property():
    run = a_run(checked_file([finding("Critics")], path="a,b:c%.md"))
    assert github.render(run).startswith("::warning file=a%2Cb%3Ac%25.md,line=3,")


def test_junit_counts_what_fails():
    suites = ElementTree.fromstring(junit.render(hostile_run()))
    assert (suites.get("tests"), suites.get("failures"), suites.get("errors")) == ("5", "3", "1")
    clean = ElementTree.fromstring(junit.render(a_run(checked_file([]))))
    assert [case.get("classname") for case in clean.iter("testcase")] == ["news/sto ry.md"]
    assert list(clean.iter("failure")) == []


def test_the_status_is_2_for_failures_1_for_findings_that_fail_and_1_for_a_spent_budget():
    mild, grave = checked_file([finding("Critics", "info")]), checked_file([finding("Critics")])
    assert a_run(mild).status is Status.CLEAN
    assert a_run(mild, grave).status is Status.FOUND
    assert a_run(mild, budgets=["max-warnings allows 0, there are 1"]).status is Status.FOUND
    assert a_run(grave, failures=[Failure("x.txt", "is broken", "mend it")]).status is Status.UNTRUSTED


def test_the_summary_names_what_was_not_checked():
    failures = [Failure(f"{number}.txt", "is broken", "mend it") for number in range(5)]
    said = summary(a_run(checked_file([]), failures=failures, skipped=[Skipped("a.rtf", "format not supported")]))
    assert said == (
        "0 errors, 0 warnings, 0 info in 1 file checked; 5 files NOT checked: 0.txt, 1.txt, 2.txt and 2 more; "
        "1 left out: a.rtf (format not supported)"
    )


def test_statistics_count_findings_and_files():
    run = a_run(checked_file([finding("Critics")] * 2), checked_file([finding("Critics")], path="b.md"))
    assert statistics.render(run).splitlines()[1].split() == ["3", "2", "warning", "vague-group"]


def test_concise_is_one_line_a_finding():
    line, column = Lines(TEXT).position(span_of("bad").start)
    shown = concise.render(a_run(checked_file([finding("bad")]))).splitlines()
    assert shown[0] == f"news/sto ry.md:{line}:{column}: warning: “bad” names nobody [vague-group]"
    assert len(shown) == 2


def test_a_rule_page_has_all_that_the_rule_says():
    page = rule_page(RULE)
    assert f"**What it asks:** {narrate(RULE)}\n" in page
    for words in (RULE.title, RULE.why, RULE.advice, "A stylebook", "`nearest` (default `3`)", "Ann Lee said so."):
        assert words in page
    assert "Ask ‹accused›." in rule_page(RULE.model_copy(update={"advice": "Ask {accused}."}))
    hostile = RULE.model_copy(update={"why": "Because\x1b[2J\n::error::x"})
    assert "Because␛[2J\n\u2236:error::x" in rule_page(hostile)
    assert "````markdown\nCritics said ``` so.\n````" in page
