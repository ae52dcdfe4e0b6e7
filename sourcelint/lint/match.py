"""A story and the rules in force in, findings out, with those that suppressions hide apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from string import Formatter
from typing import TYPE_CHECKING

from sourcelint.graph.facts import Fact, Source
from sourcelint.lint.checks import Answer, Question, find_check
from sourcelint.lint.finding import Checked, Evidence, Finding
from sourcelint.lint.navigation import Navigation
from sourcelint.lint.query import Query
from sourcelint.lint.suppressions import uses

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sourcelint.graph.facts import Story
    from sourcelint.lint.active import ActiveRule
    from sourcelint.lint.outcome import Hit


def lint(story: Story, active: Sequence[ActiveRule], known: Collection[str] = ()) -> Checked:
    """Put every rule in force to the story, and apply the article's suppressions.

    `known` are the names of all rules, in force or not, so that a suppression of a rule that is switched off is not
    taken for a misspelt one; the rules in force are always known.
    """
    navigation = Navigation(story)
    names = {name: rule.rule.name for rule in active for name in (rule.rule.name, *rule.rule.aliases)}
    everything = {*known, *names}
    queried = [finding for rule in active for finding in _query(rule, navigation)]
    checked = [finding for rule in active for finding in _check(rule, Question(story, rule.options, everything))]
    findings = _ordered([*queried, *checked])
    used = uses(story.article.suppressions, findings, names)
    last = [
        finding
        for rule in active
        for finding in _check(rule, Question(story, rule.options, everything, used), last=True)
    ]
    reasons = {finding: use.suppression.reason for use in reversed(used) for finding in use.hides}
    return Checked(
        story.article,
        _ordered([*(finding for finding in findings if finding not in reasons), *last]),
        tuple((finding, reasons[finding]) for finding in findings if finding in reasons),
    )


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place, then rule; of findings that share a key, the later ones are numbered."""
    ordered = sorted(dict.fromkeys(findings), key=lambda finding: (finding.span, finding.rule, finding.message))
    seen: Counter[tuple[str, str]] = Counter()
    numbered = []
    for finding in ordered:
        seen[finding.rule, finding.key] += 1
        number = seen[finding.rule, finding.key]
        numbered.append(finding if number == 1 else replace(finding, key=f"{finding.key} #{number}"))
    return tuple(numbered)


def _check(active: ActiveRule, question: Question, *, last: bool = False) -> Iterator[Finding]:
    check = find_check(active.rule.check) if active.rule.check else None
    if check is not None and check.last == last:
        for answer in check.ask(question):
            yield _answer(active, question.story, answer)


def _answer(active: ActiveRule, story: Story, answer: Answer) -> Finding:
    rule = active.rule
    words = story.article.text[answer.span.start : answer.span.end]
    values = {**answer.tells, **_option_values(active)}
    return Finding(
        rule=rule.name,
        level=active.level or rule.level,
        message=_fill(rule.message, values),
        span=answer.span,
        evidence=answer.evidence,
        advice=rule.advice,
        key=" ".join(words.split()),
    )


def _query(active: ActiveRule, story: Navigation) -> Iterator[Finding]:
    query = Query(active.rule, active.options, story)
    groups: dict[object, list[Hit]] = {}
    for hit in query.hits():
        groups.setdefault(_group(active, story, hit), []).append(hit)
    for first, *rest in groups.values():
        yield _finding(active, query, first, rest)


def _group(active: ActiveRule, story: Navigation, hit: Hit) -> object:
    """What the hits of one finding share: all that `once` names, else nothing."""
    once = active.rule.flag.once if active.rule.flag else None
    if once is None:
        return ("hit", hit.fact.id)
    return once if once == "story" else story.identity(hit.fact, tuple(once.split(".")))


def _finding(active: ActiveRule, query: Query, hit: Hit, rest: Sequence[Hit]) -> Finding:
    rule = active.rule
    case = next((case for case in rule.case if query.holds(hit.fact, case.where)), None)
    also = [Evidence(other.mark.span, "also here") for other in rest]
    return Finding(
        rule=rule.name,
        level=active.level or (case and case.level) or rule.level,
        message=_fill((case and case.message) or rule.message, _Values(active, query.story, hit)),
        span=hit.mark.span,
        evidence=tuple(dict.fromkeys([*_evidence(query.story, hit), *also])),
        advice=(case and case.advice) or rule.advice,
        key=_key(hit),
    )


def _evidence(story: Navigation, hit: Hit) -> Iterator[Evidence]:
    for listed in hit.listed:
        for note in listed.notes:
            for span in story.places(listed.fact, tuple(note.at.split(".")) if note.at else ()):
                yield Evidence(span, note.note)


def _key(hit: Hit) -> str:
    source = next((found for name in ("source", "speaker") if (found := getattr(hit.mark, name, None))), None)
    voice = source.name or source.text if isinstance(source, Source) else ""
    return " — ".join(" ".join(words.split()) for words in (hit.mark.text, voice) if words)


def _option_values(active: ActiveRule) -> dict[str, str]:
    return {f"option.{name}": _words(value) for name, value in active.options.items()}


class _Values(dict[str, str]):
    """What the placeholders of a message stand for, looked up when a message asks."""

    def __init__(self, active: ActiveRule, story: Navigation, hit: Hit) -> None:
        super().__init__(_option_values(active), count=_words(hit.count), limit=_words(hit.limit))
        self._story, self._hit = story, hit

    def __missing__(self, name: str) -> str:
        fact, path = self._hit.fact, name
        if name.startswith("other.") and self._hit.other is not None:
            fact, path = self._hit.other, name.removeprefix("other.")
        return _words(self._story.follow(fact, tuple(path.split("."))))


def _words(value: object) -> str:
    if isinstance(value, Fact):
        return value.text
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "unknown" if value is None else str(value)


def _fill(message: str, values: Mapping[str, str]) -> str:
    # not str.format: a placeholder's dots are a path of ours, never attributes of Python objects
    return "".join(
        literal + (values[name] if name is not None else "") for literal, name, _, _ in Formatter().parse(message)
    )
