"""Whom "the authors" and "the researchers" mean: those who the story says made the study that it tells of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase

STUDY = r"(?:study|paper|report|research|analysis|book)"
BEHIND = re.compile(
    rf"[^.;]{{0,160}}?\b(?:{STUDY}(?:['’]s)? (?:lead |senior )?(?:co-?)?authors?|(?:co-?)?authors? of the {STUDY})\b"
)
BEFORE = re.compile(rf"(?:\b{STUDY}\b[^.;]{{0,60}}\bby|\b(?:lead|senior|study) author,?) (?:[\w.]+ )?$")
SEVERAL = 2


def authors_meant(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The first of two or more people who the story says made a study; None where it names but one, or nobody."""
    if phrase.determiner != "definite" or not phrase.plural or phrase.lemma not in load("people")["study_makers"]:
        return None
    if not phrase.modifiers <= load("documents")["studied"] or phrase.head != phrase.last - 1:
        return None
    authors = [name for name in heard.names.all if name.kind == "person" and _made_study(name, heard)]
    first = min(authors, key=lambda name: name.namings[0].place, default=None)
    return heard.voice_of(first) if first is not None and len(authors) >= SEVERAL else None


def _made_study(name: Name, heard: Heard) -> bool:
    return any(_told_author(naming, heard) for naming in name.namings) or _joined_to_author(name, heard)


def _told_author(naming: Naming, heard: Heard) -> bool:
    """Whether the copy beside a name says that its bearer wrote a study, or made it."""
    parse = heard.parses[naming.block]
    first, last = parse.paragraph.sentences[parse.sentence(naming.first)]
    text, end = parse.paragraph.text, parse.tokens[last - 1].end
    behind = text[naming.end : naming.end + 1] == "," and BEHIND.match(text, naming.end, end)
    return bool(behind) or BEFORE.search(text[parse.tokens[first].start : naming.start]) is not None


def _joined_to_author(name: Name, heard: Heard) -> bool:
    """Whether a name is joined to an author's by "and": "a study by Jane Roe and Paul Kerr"."""
    for naming in name.namings:
        parse = heard.parses[naming.block]
        token = parse.tokens[naming.last - 1]
        if token.dep == "conj" and any(
            other.first <= token.head < other.last and _told_author(other, heard)
            for other, _ in heard.names.of_block(naming.block)
        ):
            return True
    return False
