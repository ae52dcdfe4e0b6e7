"""How often each rule is right, by readers' judgements of its findings in the 840 articles.

    python -m benchmarks.precision draw FOLDER [--rule NAME ...]   worksheets of what is not judged yet
    python -m benchmarks.precision collect FOLDER                  verdicts to benchmarks/judgements and the rule files
    python -m benchmarks.precision report [--write]                the table of rules, and findings per 1,000 words

All take --shared (where the corpus is) and --cache-dir (analysed paragraphs; without it everything is analysed anew).
FOLDER lies outside of the repository: worksheets hold articles (see benchmarks/worksheets.py).
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import worksheets
from benchmarks.archive import SHARED, articles, ask
from benchmarks.figures import Figures
from benchmarks.judgements import MOST, Hit, Judgement, load, precision, save, undeserved, unjudged, verdict
from sourcelint.config.profile import DEFAULT_PROFILE, profile_names
from sourcelint.lint.catalogue import load_catalogue
from sourcelint.lint.rule_file import load_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.archive import Found
    from sourcelint.lint.precision import Precision
    from sourcelint.lint.rule import Rule

RULES = Path(__file__).parents[1] / "rules"
SPLIT = RULES.parent / "training" / "split.json"
_TABLE = re.compile(r"^\[precision\]\n(?:\w+ = \d+\n)*\n?", re.M)
_FIRST_TABLE = re.compile(r"^\[", re.M)


def draw(arguments: argparse.Namespace) -> None:
    """Write the worksheets."""
    folder: Path = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    texts = articles(arguments.shared / "corpus")
    held_out = json.loads(SPLIT.read_text(encoding="utf-8"))["held-out"]
    catalogue, found = ask([DEFAULT_PROFILE], texts, arguments.cache_dir)
    for name, rule in catalogue.rules.items():
        if arguments.rule and name not in arguments.rule:
            continue
        listed = found[DEFAULT_PROFILE].findings.get(name, [])
        findings = {Hit(doc, (hit.span.start, hit.span.end), hit.level): hit for doc, hit in reversed(listed)}
        open_ = worksheets.write(folder, rule, findings, texts, load(name), held_out)
        print(f"{name:34}{len(findings):6} findings {min(len(findings), MOST):4} drawn {open_:4} to judge")


def collect(arguments: argparse.Namespace) -> None:
    """Write the judgements of every rule that was drawn, and the table of its file."""
    verdicts = worksheets.read_verdicts(arguments.folder)
    used: set[str] = set()
    for name, rule in load_catalogue().rules.items():
        sample = worksheets.read_sample(arguments.folder, name)
        if sample is None:
            continue
        used |= {worksheets.id_of(name, hit) for hit in sample}
        kept = judgements_of(rule, sample, verdicts, load(name))
        save(name, kept)
        write_table(RULES / rule.family / f"{name}.toml", precision(kept))
        missing = len(sample) - len(kept)
        print(f"{name:34}{_said(precision(kept))}{f'   {missing} WITHOUT A VERDICT' if missing else ''}")
    for mark in sorted(verdicts.keys() - used):
        print(f"no finding of any sample has the id {mark}")


def judgements_of(
    rule: Rule, sample: Sequence[Hit], verdicts: Mapping[str, bool], known: Sequence[Judgement]
) -> list[Judgement]:
    """The judgements of a sample: a verdict counts above what was known; findings without either are left out."""
    kept = []
    for hit in sample:
        before = verdict(hit, known)
        right = verdicts.get(worksheets.id_of(rule.name, hit), before.right if before else None)
        if right is not None:
            kept.append(Judgement(hit.doc, hit.span, right, hit.level if hit.level != rule.level else None))
    return kept


def write_table(file: Path, found: Precision | None) -> None:
    """Put the table into a rule file, before its first table, or take it out; the rest stays as it is."""
    text = _TABLE.sub("", file.read_text(encoding="utf-8"))
    if found:
        table = f"[precision]\njudged = {found.judged}\nright = {found.right}\n\n"
        first = _FIRST_TABLE.search(text)
        at = first.start() if first else len(text)
        text = text[:at] + table + text[at:]
    if load_rule(file.stem, file.parent.name, str(file), text.encode()).precision != found:
        raise SystemExit(f"{file}: there is no place for the table")
    file.write_text(text, encoding="utf-8")


def report(arguments: argparse.Namespace) -> None:
    """Print the tables; `--write` keeps the figures that the README shows."""
    names = profile_names()
    catalogue, found = ask(names, articles(arguments.shared / "corpus"), arguments.cache_dir)
    chosen = found[arguments.profile]
    print(f"profile {arguments.profile}: {chosen.articles} articles, {chosen.words} words")
    print(f"{'rule':34}{'level':9}{'hits':>6}{'judged':>8}{'right':>7}   share  95 % interval")
    for rule in catalogue.rules.values():
        print(*_rows(rule, chosen), sep="\n")
    print(f"\n{'per 1,000 words':20}{'error':>8}{'warning':>9}{'info':>8}{'error + warning':>18}")
    for name in names:
        rates = [found[name].per_thousand_words(level) for level in ("error", "warning", "info")]
        both = found[name].per_thousand_words("error", "warning")
        print(f"{name:20}{rates[0]:8.2f}{rates[1]:9.2f}{rates[2]:8.2f}{both:18.2f}")
    milliseconds = 1000 * found[DEFAULT_PROFILE].seconds / chosen.articles
    print(f"\nall {len(catalogue.rules)} rules take {milliseconds:.1f} ms a story once it is built")
    if arguments.write:
        Figures.of(found, catalogue).write()


def _rows(rule: Rule, found: Found) -> Iterator[str]:
    hits, known = found.hits(rule.name), load(rule.name)
    levels = sorted({hit.level for hit in hits}) or [rule.level]
    lost, sample = unjudged(rule.name, hits, known)
    notes = [f"NOT AT {level}" for level in undeserved(rule, known)]
    notes += [f"{len(lost)} of the sample's {sample} without a judgement"] if lost and known else []
    for level in levels:
        those = [hit for hit in hits if hit.level == level]
        judged = [judgement for hit in those if (judgement := verdict(hit, known))]
        name = rule.name if level == levels[0] else ""
        said = _said(precision(judged))
        yield f"{name:34}{level:9}{len(those):6}{said}   {'; '.join(notes) if level == levels[0] else ''}".rstrip()


def _said(found: Precision | None) -> str:
    if found is None:
        return f"{0:8}{'':7}       –"
    low, high = found.interval
    return f"{found.judged:8}{found.right:7}{100 * found.share:6.0f} %  {100 * low:3.0f} - {100 * high:.0f}"


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    corpus = argparse.ArgumentParser(add_help=False)
    corpus.add_argument("--shared", type=Path, default=SHARED)
    corpus.add_argument("--cache-dir", type=Path)
    commands = parser.add_subparsers(required=True)
    drawing = commands.add_parser("draw", parents=[corpus])
    drawing.add_argument("folder", type=Path)
    drawing.add_argument("--rule", action="append")
    drawing.set_defaults(run=draw)
    collecting = commands.add_parser("collect")
    collecting.add_argument("folder", type=Path)
    collecting.set_defaults(run=collect)
    reporting = commands.add_parser("report", parents=[corpus])
    reporting.add_argument("--profile", choices=profile_names(), default=DEFAULT_PROFILE)
    reporting.add_argument("--write", action="store_true")
    reporting.set_defaults(run=report)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
