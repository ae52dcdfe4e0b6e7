from __future__ import annotations

import json
from typing import Any

from sourcelint.article.model import Article, Span
from sourcelint.graph.facts import Mention, Source, Statement, Story, StoryFact, UnverifiedClaim
from sourcelint.report import story_json, story_tree
from sourcelint.report.run import Inspected
from sourcelint.report.story_schema import StoryRecord

TEXT = "Aides said\x1b the road is 😀 shut. Mayor Ann Lee denied it. She reportedly left."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def place(id_: str, words: str) -> dict[str, Any]:
    return {"id": id_, "span": span(words), "text": words, "block": 0, "paragraph": 1, "part": "body"}


def source(id_: str, words: str, **facts: Any) -> Source:
    unset = {
        **dict.fromkeys(("name", "description", "reason_for_anonymity", "member_distance")),
        **dict.fromkeys(("spokesperson", "outlet", "plural", "granted", "described", "basis"), False),
        **dict.fromkeys(("vague", "bloc", "relayed"), False),
        "people": 1,
        "reason_class": "none",
        "statements": 1,
        "mentions": (Mention(span=span(words), text=words, block=0, kind="name"),),
    }
    return Source(**place(id_, words), **(unset | facts))


def statement(id_: str, cue: str, speaker: Source, content: str, **facts: Any) -> Statement:
    unset = {
        **dict.fromkeys(("answers", "answered_by")),
        **dict.fromkeys(("implicit", "quoted", "own_fault", "accusation", "corroborated"), False),
        "source": speaker,
        "source_spans": (speaker.span,),
        "cue_spans": (span(cue),),
        "content_spans": (span(content),),
        "form": "indirect",
        "stance": "assertion",
        "cue": cue,
        "cue_class": "neutral",
        "quoted_words": 0,
        "words": 4,
    }
    return Statement(**place(id_, cue), **(unset | facts))


AIDES = source("s1", "Aides", type="unnamed-group", plural=True)
LEE = source("s2", "Ann Lee", type="named-person", name="Ann Lee", description="Mayor")
CLAIM = statement("t1", "said", AIDES, "the road is 😀 shut", answered_by="t2")
DENIAL = statement("t2", "denied", LEE, "it", stance="denial", answers="t1")
HEARSAY = UnverifiedClaim(
    **place("u1", "She reportedly left"),
    marker=span("reportedly"),
    marker_text="reportedly",
    marker_class="adverb",
    in_quotation=False,
)
WHOLE = StoryFact(
    **place("story", "Aides"),
    words=15,
    sources=2,
    named_sources=1,
    anonymous_sources=0,
    unnamed_sources=0,
    contested=True,
    speech_report=False,
    first_hand=False,
)
STORY = Story(
    article=Article("a\x1b.txt", TEXT, "text", ()),
    sentences=(Span(0, 31),),
    sources=(AIDES, LEE),
    statements=(CLAIM, DENIAL),
    denials=(),
    unverified_claims=(HEARSAY,),
    quotations=(),
    accusations=(),
    whole=WHOLE,
)


def test_the_json_of_a_story_has_the_keys_that_are_fixed():
    (line,) = story_json.render_json_lines(Inspected((STORY,), ())).splitlines()
    record = json.loads(line)
    StoryRecord.model_validate(record)
    assert record["schema"] == "sourcelint.story/1"
    assert record["sentences"] == [[0, 31]]
    assert record["sources"][1] == {
        "id": "s2",
        "type": "named-person",
        "name": "Ann Lee",
        "description": "Mayor",
        "spokesperson": False,
        "outlet": False,
        "reason_for_anonymity": None,
        "mentions": [list(span("Ann Lee"))],
    }
    assert record["statements"][1] == {
        "id": "t2",
        "source": "s2",
        "source_spans": [list(span("Ann Lee"))],
        "cue_spans": [list(span("denied"))],
        "content_spans": [list(span("it"))],
        "form": "indirect",
        "stance": "denial",
        "answers": "t1",
        "implicit": False,
    }
    assert record["unverified_claims"] == [
        {"span": list(span("She reportedly left")), "marker": list(span("reportedly"))}
    ]
    assert json.loads(story_json.render_json(Inspected((STORY,), ()))) == [record]


def test_the_tree_says_who_says_what_and_who_answers_whom():
    shown = story_tree.render(Inspected((STORY,), ()))
    assert [line.rstrip() for line in shown.splitlines()] == [
        "a␛.txt  15 words, 2 sources, 2 statements",
        "├── s1 Aides unnamed-group  1:1",
        "│   └── 1:7 t1 assertion, indirect said: the road is 😀 shut  denied by t2",
        "├── s2 Ann Lee named-person, Mayor  1:39",
        "│   └── 1:47 t2 denial, indirect denied: it  answers t1",
        "└── claims that nobody stands behind",
        "    └── 1:58 She reportedly left  (reportedly)",
        "",
    ]


def test_the_tree_has_no_escape_codes_unless_they_are_asked_for():
    assert "\x1b" not in story_tree.render(Inspected((STORY,), ()))
    assert "\x1b[1m" in story_tree.render(Inspected((STORY,), ()), color=True)
