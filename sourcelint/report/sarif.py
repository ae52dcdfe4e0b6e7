"""`sarif`: SARIF 2.1.0 for code scanning, dashboards and editors.

Columns are UTF-16 code units, for viewers count so and do not convert. Suppressed findings are left out: code scanning
opens an alert for each that it is given.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata
from typing import TYPE_CHECKING
from urllib.parse import quote

from sourcelint.article.model import Span
from sourcelint.lint.catalogue import own_rules
from sourcelint.report import sarif_model as sarif
from sourcelint.report.json_text import to_json
from sourcelint.report.rule_page import rule_page
from sourcelint.report.run import Status

if TYPE_CHECKING:
    from sourcelint.lint.finding import Level
    from sourcelint.lint.precision import Precision
    from sourcelint.lint.rule import Rule
    from sourcelint.report.positions import Lines
    from sourcelint.report.run import Failure, Run, Shown

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BASE = "%SRCROOT%"
_LEVELS: dict[Level, sarif.SarifLevel] = {"error": "error", "warning": "warning", "info": "note"}
_SEVERITIES: dict[Level, sarif.ProblemSeverity] = {"error": "error", "warning": "warning", "info": "recommendation"}
_UNREADABLE = "unreadable-file"
_LONGEST_DESCRIPTION = 1024  # characters; GitHub refuses a file with more
_CONTEXT = 200  # code points of copy on either side of a finding
_MOST_RELATED = 100  # GitHub shows no more
_EXITS = {
    Status.CLEAN: "Nothing at or above the fail level.",
    Status.FOUND: "Findings at or above the fail level.",
    Status.UNTRUSTED: "Some files could not be checked.",
}


def render(run: Run) -> str:
    """The run as one SARIF log with one run in it."""
    return to_json(_log(run).model_dump(mode="json", by_alias=True, exclude_none=True), indent=2) + "\n"


@cache
def _homepage() -> str | None:
    """The homepage that pyproject.toml names; None where the package is run without being installed."""
    try:
        urls = metadata("sourcelint").get_all("Project-URL") or []
    except PackageNotFoundError:
        return None
    return dict(url.split(", ", 1) for url in urls).get("Homepage")


def _log(run: Run) -> sarif.SarifLog:
    indexes = {rule.name: index for index, rule in enumerate(run.rules)}
    notes = tuple(_notification(run, failure) for failure in run.failures)
    driver = sarif.ToolComponent(
        name="sourcelint",
        full_name="sourcelint, a linter for how news copy is sourced",
        version=run.version,
        semantic_version=run.version,
        information_uri=_homepage(),
        rules=tuple(_descriptor(rule) for rule in run.rules),
        notifications=(_UNREADABLE_DESCRIPTOR,),
    )
    return sarif.SarifLog(
        schema_=_SCHEMA,
        runs=(
            sarif.SarifRun(
                tool=sarif.Tool(driver=driver),
                invocations=(
                    sarif.Invocation(
                        execution_successful=run.status is not Status.UNTRUSTED,
                        exit_code=run.status,
                        exit_code_description=_EXITS[run.status],
                        tool_execution_notifications=notes or None,
                    ),
                ),
                automation_details=sarif.AutomationDetails(id="sourcelint/"),
                original_uri_base_ids={
                    _BASE: sarif.BaseLocation(
                        description=sarif.Message(text="The root of the repository that holds the copy.")
                    )
                },
                column_kind="utf16CodeUnits",
                newline_sequences=("\r\n", "\n", "\r"),
                default_encoding="utf-8",
                language="en",
                results=tuple(_result(run, shown, indexes) for shown in run.findings),
            ),
        ),
    )


_UNREADABLE_DESCRIPTOR = sarif.ReportingDescriptor(
    id=_UNREADABLE,
    name="UnreadableFile",
    short_description=sarif.MultiformatMessage(text="A file could not be checked."),
    full_description=sarif.MultiformatMessage(text="A file could not be read as copy; nothing in it was checked."),
    help=sarif.MultiformatMessage(text="Mend the file as the message says, and run sourcelint again."),
)


def _descriptor(rule: Rule) -> sarif.ReportingDescriptor:
    page = rule_page(rule)
    return sarif.ReportingDescriptor(
        id=rule.name,
        name="".join(word.capitalize() for word in rule.name.split("-")),
        short_description=sarif.MultiformatMessage(text=_sentence(rule.title)),
        full_description=sarif.MultiformatMessage(text=_cut(_sentence(rule.why))),
        help_uri=_page_uri(rule),
        help=sarif.MultiformatMessage(text=page, markdown=page),
        default_configuration=sarif.Configuration(level=_LEVELS[rule.level]),
        properties=sarif.DescriptorProperties(
            tags=("sourcing", rule.family),
            problem_severity=_SEVERITIES[rule.level],
            precision=rule.precision.grade if rule.precision else None,
            judged_precision=_judged(rule.precision) if rule.precision else None,
        ),
    )


def _judged(found: Precision) -> sarif.JudgedPrecision:
    low, high = found.interval
    return sarif.JudgedPrecision(
        judged=found.judged, right=found.right, share=round(found.share, 3), interval=(round(low, 3), round(high, 3))
    )


def _page_uri(rule: Rule) -> str | None:
    """The page of one of our own rules; a repository's own rules have none that we know of."""
    homepage = _homepage()
    ours = (own_rules() / rule.family / f"{rule.name}.toml").is_file()
    return f"{homepage}/blob/HEAD/docs/rules/{rule.family}/{rule.name}.md" if homepage and ours else None


def _result(run: Run, shown: Shown, indexes: dict[str, int]) -> sarif.Result:
    finding, lines = shown.finding, shown.lines
    file = _file(run, shown.path)
    pieces = lines.pieces(finding.span)
    _, start, end = pieces[0]
    # GitHub shows a finding on a pull request only where every line of it is in the diff: the first line stands for it.
    primary = Span(start, end)
    places = [(evidence.span, evidence.note) for evidence in finding.evidence]
    if len(pieces) > 1:
        places.insert(0, (finding.span, "the whole passage"))
    related = tuple(
        _location(file, lines, span, note, number) for number, (span, note) in enumerate(places[:_MOST_RELATED], 1)
    )
    links = ", ".join(f"[{_plain(place.message.text)}]({place.id})" for place in related if place.message)
    message = _sentence(_plain(finding.message)) + (f" Evidence: {links}." if links else "")
    return sarif.Result(
        rule_id=finding.rule,
        rule_index=indexes[finding.rule],
        level=_LEVELS[finding.level],
        message=sarif.Message(text=message),
        locations=(_location(file, lines, primary, None, None),),
        related_locations=related or None,
        code_flows=_flow(file, lines, primary, finding.message, places),
        partial_fingerprints={
            "primaryLocationLineHash": shown.fingerprint,
            "sourcelint/v1": shown.fingerprint,
        },
    )


def _flow(
    file: sarif.ArtifactLocation, lines: Lines, primary: Span, message: str, places: list[tuple[Span, str]]
) -> tuple[sarif.CodeFlow, ...] | None:
    if not places:
        return None
    steps = [(primary, message), *places[:_MOST_RELATED]]
    locations = tuple(
        sarif.ThreadFlowLocation(location=_location(file, lines, span, note, None), nesting_level=min(number, 1))
        for number, (span, note) in enumerate(steps)
    )
    return (sarif.CodeFlow(thread_flows=(sarif.ThreadFlow(locations=locations),)),)


def _location(
    file: sarif.ArtifactLocation, lines: Lines, span: Span, note: str | None, number: int | None
) -> sarif.Location:
    context = _context(lines, span)
    return sarif.Location(
        id=number,
        physical_location=sarif.PhysicalLocation(
            artifact_location=file,
            region=_region(lines, span),
            context_region=None if context == span else _region(lines, context),
        ),
        message=None if note is None else sarif.Message(text=_plain(note)),
    )


def _region(lines: Lines, span: Span) -> sarif.Region:
    start, end = lines.utf16(span.start), lines.utf16(span.end)
    offset = lines.utf16_offset(span.start)
    return sarif.Region(
        start_line=start.line,
        start_column=start.column,
        end_line=end.line,
        end_column=end.column,
        char_offset=offset,
        char_length=lines.utf16_offset(span.end) - offset,
        snippet=sarif.Content(text=lines.text[slice(*span)]),
    )


def _context(lines: Lines, span: Span) -> Span:
    """The lines of a span, cut around it where a paragraph is one long line; larger than the span if it can be."""
    pieces = lines.pieces(span)
    first, last = lines.bounds(pieces[0][0])[0], lines.bounds(pieces[-1][0])[1]
    start, end = max(first, span.start - _CONTEXT), min(last, span.end + _CONTEXT)
    if (start, end) == span:  # a finding that is the whole line: its line end, or the one before, makes it larger
        end = min(len(lines.text), end + 1)
        start = start if end > span.end else max(0, start - 1)
    return Span(start, end)


def _notification(run: Run, failure: Failure) -> sarif.Notification:
    return sarif.Notification(
        descriptor=sarif.DescriptorReference(id=_UNREADABLE, index=0),
        level="error",
        message=sarif.Message(text=_sentence(_plain(failure.sentence))),
        locations=(
            sarif.Location(physical_location=sarif.PhysicalLocation(artifact_location=_file(run, failure.path))),
        ),
    )


def _file(run: Run, path: str) -> sarif.ArtifactLocation:
    relative = run.in_repository(path)
    if relative is None:
        return sarif.ArtifactLocation(uri=(run.folder / path).resolve().as_uri())
    return sarif.ArtifactLocation(uri=quote(relative), uri_base_id=_BASE)


def _plain(text: str) -> str:
    """Words in which a viewer sees no link."""
    return re.sub(r"([\\\[\]])", r"\\\1", text)


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", ".”", '."')) else f"{text}."


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_DESCRIPTION else text[: _LONGEST_DESCRIPTION - 1] + "…"
