"""`junit`: XML that CI servers show as a test report. A file is a suite; each finding in it is a case."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from sourcelint.report.harmless import harmless
from sourcelint.report.run import RANK

if TYPE_CHECKING:
    from sourcelint.report.run import CheckedFile, Failure, Run, Shown


def render(run: Run) -> str:
    """Findings at or above a file's fail level are failures; milder ones are passed cases with the words as output."""
    suites = ElementTree.Element("testsuites", name="sourcelint")
    for file in run.files:
        _file(suites, file)
    for failure in run.failures:
        _failure(suites, failure)
    for total in ("tests", "failures", "errors"):
        suites.set(total, str(sum(int(suite.get(total, "0")) for suite in suites)))
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode") + "\n"


def _file(suites: ElementTree.Element, file: CheckedFile) -> None:
    path = _clean(file.path)
    suite = ElementTree.SubElement(suites, "testsuite", name=path, errors="0")
    failures = 0
    for shown in file.shown:
        line, column = shown.lines.position(shown.finding.span.start)
        name = f"{shown.finding.rule} ({line}:{column})"
        case = ElementTree.SubElement(suite, "testcase", name=name, classname=path, file=path, line=str(line))
        if RANK[shown.finding.level] <= RANK[file.fail_level]:
            failures += 1
            message = _clean(shown.finding.message)
            ElementTree.SubElement(case, "failure", type=shown.finding.level, message=message).text = _body(shown)
        else:
            ElementTree.SubElement(case, "system-out").text = _body(shown)
    if not len(suite):
        ElementTree.SubElement(suite, "testcase", name="sourcelint", classname=path, file=path)
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(failures))


def _failure(suites: ElementTree.Element, failure: Failure) -> None:
    path = _clean(failure.path)
    suite = ElementTree.SubElement(suites, "testsuite", name=path, tests="1", failures="0", errors="1")
    case = ElementTree.SubElement(suite, "testcase", name="not checked", classname=path, file=path)
    ElementTree.SubElement(case, "error", type="not checked", message=_clean(failure.problem)).text = _clean(
        failure.sentence
    )


def _body(shown: Shown) -> str:
    finding = shown.finding
    line, column = shown.lines.position(finding.span.start)
    lines = [f"{shown.path}:{line}:{column}: {finding.level}: {finding.message}", shown.words]
    for evidence in finding.evidence:
        at = shown.lines.position(evidence.span.start)
        lines.append(f"- {at.line}:{at.column} {evidence.note}: {shown.lines.text[slice(*evidence.span)]}")
    if finding.advice:
        lines.append(finding.advice)
    return _clean("\n".join(lines))


def _clean(text: str) -> str:
    """Line by line harmless, which also means: no character that XML 1.0 has no place for, not even escaped."""
    return "\n".join(harmless(line) for line in text.replace("\r\n", "\n").split("\n"))
