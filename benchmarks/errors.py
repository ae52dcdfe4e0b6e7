"""The errors behind the figures, counted by class: which kinds of words are missed, spurious, or wrong.

Counts alone, no copy: the tables may be printed and kept anywhere. Matching is the scorer's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import ModuleType

    from benchmarks.wording import Wording

Json = dict[str, Any]
Table = dict[str, Counter[str]]
_OUTCOMES = ("right", "missed", "boundary", "source", "spurious")
_ROWS = 12


def attribution_errors(
    score: ModuleType, articles: Sequence[Json], stories: Mapping[str, Json], wordings: Mapping[str, Wording]
) -> dict[str, Table]:
    """By kind of cue, by quotation and by kind of source: what became of each attribution.

    `missed`: nothing like it was found; `boundary`: something was that shares words with its content, fewer than the
    scorer asks for; `source`: found, with another source; `spurious`: found and like nothing in the gold.
    """
    tables: dict[str, Table] = {name: defaultdict(Counter) for name in ("cue", "content", "source")}
    for article in articles:
        story, wording = stories[article["doc"]], wordings[article["doc"]]
        words = score.words_of(article["text"])
        gold, said = article["attributions"], score.statements_of(story)
        of_gold, of_said = score.gold_roles(gold, words), score.pred_roles(said, words)
        detected = score.match(of_gold, of_said, need_source=False)
        sourced = score.match(of_gold, of_said, need_source=True)
        near = [any(one["content"] & other["content"] for other in of_said) for one in of_gold]
        for number, item in enumerate(gold):
            if number in sourced:
                outcome = "right"
            elif number in detected:
                outcome = "source"
            else:
                outcome = "boundary" if near[number] else "missed"
            _count(tables, wording, outcome, item["cue"], item["content"], item["source"])
        for number, item in enumerate(said):
            if not any(of_said[number]["content"] & one["content"] for one in of_gold):
                spans = [item.get(f"{role}_spans") or [] for role in ("cue", "content", "source")]
                _count(tables, wording, "spurious", *spans)
    return tables


def _count(
    tables: dict[str, Table],
    wording: Wording,
    outcome: str,
    cue: list[list[int]],
    content: list[list[int]],
    source: list[list[int]],
) -> None:
    tables["cue"][wording.cue(cue)][outcome] += 1
    tables["content"][wording.quoted(content)][outcome] += 1
    tables["source"][wording.source(source)][outcome] += 1


def type_errors(
    score: ModuleType, articles: Sequence[Json], labels: Mapping[str, Json], stories: Mapping[str, Json]
) -> Counter[str]:
    """How often a kind of source was taken for another type, of the attributions that were detected."""
    confused: Counter[str] = Counter()
    for article in articles:
        label, story = labels[article["doc"]], stories[article["doc"]]
        kinds = label.get("kinds") or [item["kind"] for item in label["attributions"]]
        words, said = score.words_of(article["text"]), score.statements_of(story)
        types = {source["id"]: source["type"] for source in story["sources"]}
        gold = score.gold_roles(article["attributions"], words)
        for i, j in score.match(gold, score.pred_roles(said, words), need_source=False).items():
            found = types.get(said[j].get("source"), "no source")
            if kinds[i] in score.TYPE_OF_KIND and found not in score.TYPE_OF_KIND[kinds[i]]:
                confused[f"{kinds[i]} taken for {found}"] += 1
    return confused


def label_errors(
    score: ModuleType,
    articles: Sequence[Json],
    labels: Mapping[str, Json],
    stories: Mapping[str, Json],
    wordings: Mapping[str, Wording],
) -> dict[str, Table]:
    """Denials, refusals and unnamed informants that were missed or are spurious, by the word that they turn on."""
    tables: dict[str, Table] = defaultdict(lambda: defaultdict(Counter))
    for article in articles:
        name = article["doc"]
        wording = wordings[name]
        for key, gold, found in _items(score, article, labels[name], stories[name]):
            hits = [[i for i, item in enumerate(gold) if _touch(item[0], other[0])] for other in found]
            for i, (_, cue, agreed) in enumerate(gold):
                if agreed:
                    tables[key][wording.lemma(cue)]["right" if any(i in hit for hit in hits) else "missed"] += 1
            for (_, cue), hit in zip(found, hits, strict=True):
                if not hit:
                    tables[key][wording.lemma(cue)]["spurious"] += 1
    return tables


def _items(
    score: ModuleType, article: Json, label: Json, story: Json
) -> Iterator[tuple[str, list[tuple[list[list[int]], list[list[int]], bool]], list[tuple[list[list[int]], Any]]]]:
    """Of denials, refusals and unnamed informants: the gold (spans, the words it turns on, agreed) and what was found
    (spans, the words it turns on)."""
    given = article["attributions"]
    for key, stance in (("denials", "denial"), ("no_comments", "no-comment")):
        gold = [([d["span"]], _cue_in(given, d["span"]), d.get("agreed", True)) for d in label[key]]
        said = [s for s in story["statements"] if s.get("stance") == stance]
        yield key, gold, [(_everything(s), s.get("cue_spans") or s.get("content_spans") or []) for s in said]
    gold = [([a["first_mention"]], [a["first_mention"]], a.get("agreed", True)) for a in label["anonymous_sources"]]
    unnamed = [s for s in story["sources"] if s["type"] in score.UNNAMED]
    yield "anonymous sources", gold, [(s["mentions"], s["mentions"][:1]) for s in unnamed]


def _cue_in(given: Sequence[Json], span: list[int]) -> list[list[int]]:
    """The cue of the attribution in a span, else the span itself."""
    cues: list[list[list[int]]] = [a["cue"] for a in given if a["cue"] and _touch([span], a["cue"])]
    return cues[0] if cues else [span]


def _everything(statement: Json) -> list[list[int]]:
    return [span for role in ("content", "cue", "source") for span in statement.get(f"{role}_spans") or []]


def _touch(one: list[list[int]], other: list[list[int]]) -> bool:
    return any(a[0] < b[1] and a[1] > b[0] for a in one for b in other)


def lines(title: str, table: Table) -> Iterator[str]:
    """A table as text: a row a class, those with most errors first."""
    outcomes = [name for name in _OUTCOMES if any(row[name] for row in table.values())]
    yield f"\n{title:32}" + "".join(f"{name:>10}" for name in outcomes)
    rows = sorted(table.items(), key=lambda item: (item[1]["right"] - item[1].total(), item[0]))
    for name, row in rows[:_ROWS]:
        yield f"{name:32}" + "".join(f"{row[outcome]:10}" for outcome in outcomes)
    if len(rows) > _ROWS:
        rest = sum((row for _, row in rows[_ROWS:]), Counter[str]())
        yield f"{f'{len(rows) - _ROWS} more':32}" + "".join(f"{rest[outcome]:10}" for outcome in outcomes)
