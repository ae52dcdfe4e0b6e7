"""A run made by hand, hostile copy included, for the tests of the report formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sourcelint.article.model import Article, Span
from sourcelint.lint.finding import Checked, Evidence, Finding, Level
from sourcelint.lint.rule import Rule
from sourcelint.report.run import CheckedFile, Failure, Run, Skipped

if TYPE_CHECKING:
    from collections.abc import Sequence

HOSTILE = "so](1) \x1b[31mred ##[error]x \u202eback \u009b2J % <b>&amp;"
TEXT = (
    "\ufeffA headline 😀\r\n\r\n"
    + "Padding words stand here. " * 20
    + f"😀 Critics e\u0301 said [{HOSTILE} the plan was 東京 bad, "
    + "and more words follow here. " * 20
    + "\r\n::error::x\r\nThe mayor denied it,\r\nhe said.\r\n"
)
RULE = Rule.model_validate(
    {
        "name": "vague-group",
        "family": "claims",
        "title": "A crowd speaks and nobody in it has a name",
        "level": "warning",
        "since": "0.1.0",
        "speaks_to": "attribution",
        "message": "{text} names nobody",
        "advice": "Say who they are.",
        "why": "Readers cannot weigh a crowd.",
        "sources": ("A stylebook",),
        "flag": {"each": "source"},
        "options": {"nearest": {"default": 3, "help": "how many paragraphs away"}},
        "bad": [{"text": "Critics said ``` so.", "at": ["Critics"]}],
        "good": [{"text": "Ann Lee said so."}],
    }
)


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def finding(words: str, level: Level = "warning", evidence: Sequence[str] = (), text: str = TEXT) -> Finding:
    return Finding(
        rule="vague-group",
        level=level,
        message=f"“{words}” names nobody",
        span=span_of(words, text),
        evidence=tuple(Evidence(span_of(piece, text), "the denial") for piece in evidence),
        advice="Say who they are.",
        key=words,
    )


def checked_file(findings: Sequence[Finding], path: str = "news/sto ry.md", text: str = TEXT) -> CheckedFile:
    return CheckedFile(Checked(Article(path, text, "markdown", ()), tuple(findings)))


def a_run(
    *files: CheckedFile, failures: Sequence[Failure] = (), skipped: Sequence[Skipped] = (), budgets: Sequence[str] = ()
) -> Run:
    here = Path("/somewhere/repository")
    return Run(tuple(files), tuple(failures), tuple(skipped), (RULE,), tuple(budgets), "0.1.0", here, here)


def hostile_run() -> Run:
    denial = "The mayor denied it,\r\nhe said"
    findings = (
        finding("Critics", evidence=[denial]),
        finding(f"{HOSTILE} the plan was 東京 bad", "error", evidence=[denial, "::error::x"]),
        finding("::error::x", "error"),
        finding(denial, "info"),
    )
    article = Article("news/::error::sto ry\x1b[2J.md", TEXT, "markdown", ())
    file = CheckedFile(Checked(article, findings, ((finding("headline"), "wanted"),)))
    failure = Failure("::warning::bad\x1b.txt", "not UTF-8", "save it as UTF-8", 17)
    return a_run(file, failures=[failure], skipped=[Skipped("old\x1b.rtf", "format not supported")])
