"""From a voice to the fact that rules ask about: type, name, description, and what anonymity it has."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts import Mention, Source
from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.anonymity import basis_in, reason_class
from sourcelint.graph.sources.grants import Grants
from sourcelint.graph.sources.identification import is_described, source_description, source_name
from sourcelint.graph.sources.membership import nearest_member
from sourcelint.graph.sources.source_types import description_type, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.article.model import Article, Block
    from sourcelint.graph.facts import Part, SourceType
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Voice
    from sourcelint.graph.sources.mentions import NounPhrase

MentionKind = Literal["name", "description", "pronoun"]

PARTS: dict[str, Part] = {
    "headline": "headline",
    "kicker": "headline",
    "standfirst": "standfirst",
    "caption": "caption",
}
ADDED_CLAUSE = re.compile(r",\s+(?:who|whose|whom)\b")
AT_HOUSE = re.compile(r"s (?:at|with|for|from) (?:the )?[A-Z]")
BODY = frozenset({"paragraph", "list-item", "block-quotation", "table-cell"})


class FactWriter:
    """Writes the facts of an article's voices."""

    def __init__(
        self, article: Article, parses: Sequence[Parse], names: Sequence[Name], voices: Sequence[Voice]
    ) -> None:
        self._blocks, self._parses, self._voices = article.blocks, parses, voices
        self._grants = Grants(parses, voices)
        self._outlets: dict[int, list[Naming]] = defaultdict(list)
        for name in names:
            for naming in name.namings if name.outlet else ():
                self._outlets[naming.block].append(naming)
        self._paragraphs = _paragraph_numbers(article.blocks)

    def write(self, voice: Voice, number: int) -> Source:
        """The fact of a voice, the story's source number `number`."""
        grant = self._grants.of(voice)
        type_ = _type(voice, granted=grant is not None)
        unnamed, group = type_ in ("anonymous-source", "unnamed-person"), type_ == "unnamed-group"
        reason = grant.reason if grant and unnamed else None
        mentions = self._mentions(voice)
        first = next((mention for mention in mentions if mention.kind != "pronoun"), mentions[0])
        phrases = list(voice.described)
        return Source(
            id=f"s{number}",
            span=first.span,
            text=first.text,
            block=first.block,
            paragraph=self._paragraphs[first.block],
            part=PARTS.get(self._blocks[first.block].role, "body"),
            type=type_,
            name=source_name(voice, type_),
            description=source_description(voice),
            spokesperson=type_ == "named-organization" and _through_spokespeople(phrases),
            outlet=_is_outlet(voice, type_),
            people=max((phrase.people for phrase in phrases), default=1),
            plural=any(phrase.plural for phrase in phrases if phrase.name is None),
            reason_for_anonymity=self._blocks[grant.block].span(*reason) if grant and reason else None,
            granted=unnamed and grant is not None,
            reason_class=reason_class(self._blocks[grant.block].text[slice(*reason)] if grant and reason else None),
            described=is_described(voice, type_),
            basis=any(basis_in(phrase.text) for phrase in phrases),
            vague=group and any(_is_vague(phrase) and not self._polled(phrase) for phrase in phrases),
            bloc=group and any(phrase.lemma.removesuffix("s") in load("groups")["blocs"] for phrase in phrases),
            relayed=unnamed and self._relayed(voice),
            member_distance=nearest_member(voice, self._voices, self._parses, self._paragraphs) if group else None,
            statements=len(voice.attributions),
            mentions=mentions,
        )

    def _mentions(self, voice: Voice) -> tuple[Mention, ...]:
        """Where a voice is a source, and where its name stands elsewhere."""
        found = {(phrase.block, phrase.start, _told_end(phrase)): _mention_kind(phrase) for phrase, _ in voice.phrases}
        told = sorted(found)
        for block, start, end in voice.name.mentions if voice.name else ():
            if not any(b == block and s < end and e > start for b, s, e in told):
                found[block, start, end] = "name"
        return tuple(
            Mention(
                span=self._blocks[block].span(start, end),
                text=self._blocks[block].text[start:end],
                block=block,
                kind=kind,
            )
            for (block, start, end), kind in sorted(found.items())
        )

    def _polled(self, phrase: NounPhrase) -> bool:
        """Whether the paragraph tells of a poll, and the phrase of no experts on it."""
        groups, words = load("groups"), self._parses[phrase.block].lower
        expert = phrase.lemma in groups["callings"] | groups["takes_side"]
        return not expert and not groups["counts"].isdisjoint(words)

    def _relayed(self, voice: Voice) -> bool:
        """Whether a voice comes with another outlet's report: "CNN reported, citing two officials"."""
        for phrase, _ in voice.phrases:
            parse = self._parses[phrase.block]
            first, last = parse.paragraph.sentences[parse.sentence(phrase.head)]
            relays = not load("outlets")["relays"].isdisjoint(parse.lower[first:last])
            if relays and any(first <= naming.first < last for naming in self._outlets.get(phrase.block, ())):
                return True
        return False


def _paragraph_numbers(blocks: Sequence[Block]) -> list[int]:
    numbers, count = [], 0
    for block in blocks:
        body = block.role in BODY
        count += body
        numbers.append(count if body else 0)
    return numbers


def _told_end(phrase: NounPhrase) -> int:
    """Where the words for a source end: before what a clause behind a comma adds."""
    clause = ADDED_CLAUSE.search(phrase.text)
    return phrase.start + clause.start() if clause and phrase.text[: clause.start()].strip() else phrase.end


def _is_vague(phrase: NounPhrase) -> bool:
    """A crowd that nobody can check; one that somebody counted is none: "60 percent of voters"."""
    if phrase.text.lower().startswith("not "):
        return False
    counted = phrase.people > 1 or phrase.quantity in {"percent", "%"} or any(map(str.isdigit, phrase.text))
    return phrase.lemma in load("groups")["vague"] and not counted and not _known_by_whom(phrase)


def _known_by_whom(phrase: NounPhrase) -> bool:
    """Whether the copy says whose they are: "her lawyers", "researchers at the Harbor Institute"."""
    if phrase.determiner == "possessive" and phrase.lemma in load("wrongdoing")["representative"]:
        return True
    body = phrase.owner is not None and phrase.owner.kind == "organization"
    return body and phrase.lemma in load("groups")["callings"] and AT_HOUSE.search(phrase.text) is not None


def _mention_kind(phrase: NounPhrase) -> MentionKind:
    if phrase.pronoun:
        return "pronoun"
    return "name" if phrase.name else "description"


def _through_spokespeople(phrases: Sequence[NounPhrase]) -> bool:
    return any(phrase.name is None and kind_of(phrase) == "spokesperson" for phrase in phrases)


def _is_outlet(voice: Voice, type_: SourceType) -> bool:
    if voice.name is not None or voice.writer:
        return voice.writer or (voice.name is not None and voice.name.outlet)
    nouns = load("outlets")["nouns"]
    return type_ == "named-organization" and any(phrase.lemma in nouns for phrase in voice.described)


def _type(voice: Voice, *, granted: bool) -> SourceType:
    if voice.name is not None and voice.name.kind == "person":
        return "named-person"
    if voice.name is not None:
        document = not voice.name.outlet and voice.name.name.lower().split()[-1] in load("documents")["name_words"]
        return "document" if document else "named-organization"
    if voice.writer:
        return "named-organization"
    return description_type(((p, cue) for p, cue in voice.phrases if p.pronoun is None), granted=granted)
