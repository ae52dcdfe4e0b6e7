"""The sample of a rule's findings as a worksheet for a reader, and the reader's verdicts back.

A folder, outside of the repository for it holds articles, has for each rule RULE.md (to read) and RULE.json (places and
ids of the whole sample). Verdicts stand in files *.verdicts of the same folder, of any name, a line each:

    loaded-verb-3f2a91 right  the verb takes the senator's side
    loaded-verb-77c01d wrong  the words are quoted
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from benchmarks.judgements import Hit, Judgement, draw, lot, verdict
from sourcelint.lint.narrate import narrate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from sourcelint.lint.finding import Finding
    from sourcelint.lint.rule import Rule

_AROUND = 600  # code points of copy on either side of a finding
_AROUND_EVIDENCE = 150
_SHOWN_EXAMPLES = 4
_VERDICTS = {"right": True, "wrong": False}


def write(
    folder: Path,
    rule: Rule,
    findings: Mapping[Hit, Finding],
    texts: Mapping[str, str],
    known: Sequence[Judgement],
    held_out: Collection[str] = (),
) -> int:
    """Write the worksheet of a rule: what of its sample nobody has judged yet. Gives how many findings that is.

    Those from the articles of `held_out` are marked: the engine is not to learn from them.
    """
    sample = draw(rule.name, findings)
    (folder / f"{rule.name}.json").write_text(json.dumps([asdict(hit) for hit in sample]), encoding="utf-8")
    open_ = [hit for hit in sample if verdict(hit, known) is None]
    sheet = folder / f"{rule.name}.md"
    if not open_:
        sheet.unlink(missing_ok=True)
        return 0
    parts = [*_head(rule, len(open_), len(findings))]
    for number, hit in enumerate(open_, 1):
        note = " · held-out: judge it, and take nothing from it for the engine" if hit.doc in held_out else ""
        parts += _item(f"{number} of {len(open_)}", rule.name, hit, findings[hit], texts[hit.doc], note)
        article = folder / "articles" / f"{hit.doc}.txt"
        article.parent.mkdir(exist_ok=True)
        article.write_bytes(texts[hit.doc].encode())
    sheet.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return len(open_)


def read_sample(folder: Path, rule: str) -> list[Hit] | None:
    """The whole sample of a rule, judged before or not; None where none was drawn."""
    file = folder / f"{rule}.json"
    if not file.is_file():
        return None
    rows = json.loads(file.read_text(encoding="utf-8"))
    return [Hit(row["doc"], (row["span"][0], row["span"][1]), row["level"]) for row in rows]


def read_verdicts(folder: Path) -> dict[str, bool]:
    """Every verdict of the folder by id. Raises SystemExit for a line that is none, and for two that contradict."""
    found: dict[str, bool] = {}
    for file in sorted(folder.glob("*.verdicts")):
        for line in file.read_text(encoding="utf-8").splitlines():
            words = line.split(maxsplit=2)
            if not words or words[0].startswith("#"):
                continue
            if len(words) < 2 or words[1].rstrip(":;,").lower() not in _VERDICTS:
                raise SystemExit(f"{file.name}: no verdict (ID right|wrong REASON): {line}")
            right = _VERDICTS[words[1].rstrip(":;,").lower()]
            if found.setdefault(words[0], right) != right:
                raise SystemExit(f"{file.name}: two verdicts that contradict: {words[0]}")
    return found


def id_of(rule: str, hit: Hit) -> str:
    """The id of a finding in worksheets."""
    return f"{rule}-{lot(rule, hit.doc, hit.span)[:6]}-{hit.span[1] - hit.span[0]}"


def _head(rule: Rule, open_: int, hits: int) -> Iterator[str]:
    yield f"# {rule.name}: {rule.title}"
    yield f"Level `{rule.level}`; it judges the words of: {rule.speaks_to}. {open_} findings to judge, of {hits}."
    yield f"**Why:** {' '.join(rule.why.split())}"
    yield f"**What it asks:** {narrate(rule)}"
    yield "\n".join(f"- option `{name}` = {option.default}: {option.help}" for name, option in rule.options.items())
    yield (
        "**Verdict:** right, if an editor who shares the rule's aim and reads the article would agree that the marked "
        "words are what the rule is about and that the message is true of this story; else wrong. One line each in "
        f"`{rule.name}.verdicts`: `ID right|wrong a few words of reason`."
    )
    yield "## Flagged, by the rule's own examples"
    for bad in rule.bad[:_SHOWN_EXAMPLES]:
        yield f"> {_quoted(bad.text)}\n\nmarks: {'; '.join(bad.at)}"
    yield "## Left alone, by the rule's own examples"
    for good in rule.good[:_SHOWN_EXAMPLES]:
        yield f"> {_quoted(good.text)}"


def _item(number: str, rule: str, hit: Hit, finding: Finding, text: str, note: str) -> Iterator[str]:
    yield f"---\n\n## {number}: {id_of(rule, hit)}"
    headline = text.strip().split("\n", 1)[0]
    yield f"level: {hit.level} · article: `articles/{hit.doc}.txt` · it begins: {headline[:160]}{note}"
    yield f"**{finding.message}**"
    for evidence in finding.evidence:
        start, end = evidence.span.start, evidence.span.end
        yield f"- evidence, {evidence.note}: {_marked(text, start, end, _AROUND_EVIDENCE)}"
    yield f"> {_quoted(_marked(text, *hit.span, _AROUND))}"


def _marked(text: str, start: int, end: int, around: int) -> str:
    first, last = max(0, start - around), min(len(text), end + around)
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return f"{before}{text[first:start]}⟦{text[start:end]}⟧{text[end:last]}{after}"


def _quoted(text: str) -> str:
    return "\n> ".join(text.strip("\n").splitlines())
