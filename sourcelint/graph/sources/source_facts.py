"""From a voice to the fact that rules ask about: type, name, description, and what anonymity it has."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts import Mention, Source
from sourcelint.graph.lexicon import load
from sourcelint.graph.names.kinds import names_document
from sourcelint.graph.sources.anonymity import basis_in, reason_class
from sourcelint.graph.sources.grants import Grants
from sourcelint.graph.sources.membership import Membership
from sourcelint.graph.sources.name_and_role import is_described, source_description, source_name
from sourcelint.graph.sources.source_types import description_type, kind_of
from sourcelint.graph.sources.vagueness import is_vague
from sourcelint.graph.sources.withheld import is_withheld

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
QUOTED_FROM = re.compile(r"(?:from|via|according to|as reported by) [^.:]{2,60}:$", re.IGNORECASE)
QUOTED_REACH = 2
"""How many paragraphs below "From Bloomberg:" are Bloomberg's."""
BODY = frozenset({"paragraph", "list-item", "block-quotation", "table-cell"})


class FactWriter:
    """Writes the facts of an article's voices."""

    def __init__(
        self, article: Article, parses: Sequence[Parse], names: Sequence[Name], voices: Sequence[Voice]
    ) -> None:
        self._blocks, self._parses, self._voices, self._names = article.blocks, parses, voices, names
        self._grants = Grants(parses, voices)
        self._outlets: dict[int, list[Naming]] = defaultdict(list)
        for name in names:
            for naming in name.namings if name.outlet else ():
                self._outlets[naming.block].append(naming)
        self._paragraphs = _paragraph_numbers(article.blocks)
        self._membership = Membership(parses, self._paragraphs, voices, names)

    def write(self, voice: Voice, number: int) -> Source:
        """The fact of a voice, the story's source number `number`."""
        grant = self._grants.of(voice)
        type_ = self._type(voice, granted=grant is not None)
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
            described=is_described(voice, type_) or self._is_predicated(voice),
            basis=any(basis_in(phrase.text) for phrase in phrases),
            vague=group and is_vague(voice, self._parses),
            bloc=group and any(phrase.lemma.removesuffix("s") in load("groups")["blocs"] for phrase in phrases),
            relayed=unnamed and self._relayed(voice),
            member_distance=self._membership.nearest(voice) if group else None,
            statements=len(voice.attributions),
            mentions=mentions,
        )

    def _type(self, voice: Voice, *, granted: bool) -> SourceType:
        """The type of a voice; a person whose name the copy does not keep back is no anonymous source."""
        type_ = _type(voice, granted=granted)
        if granted or type_ != "anonymous-source" or is_withheld(voice, self._voices, self._names, self._parses):
            return type_
        return "unnamed-group" if any(phrase.plural for phrase in voice.described) else "unnamed-person"

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

    def _relayed(self, voice: Voice) -> bool:
        """Whether a voice comes with another outlet's report: "CNN reported, citing two officials"."""
        for phrase, _ in voice.phrases:
            parse = self._parses[phrase.block]
            first, last = parse.paragraph.sentences[parse.sentence(phrase.head)]
            if self._tells_outlet(phrase) or self._quoted_from_outlet(phrase.block):
                return True
            relays = not load("outlets")["relays"].isdisjoint(parse.lower[first:last])
            if relays and any(first <= naming.first < last for naming in self._outlets.get(phrase.block, ())):
                return True
        return False

    def _tells_outlet(self, phrase: NounPhrase) -> bool:
        """Whether somebody "told NBC", where NBC speaks in the story itself, or "told a television station"."""
        parse = self._parses[phrase.block]
        verb = parse.tokens[phrase.head].head
        if parse.tokens[verb].lemma != "tell":
            return False
        heard = [child for child in parse.children[verb] if parse.tokens[child].dep in {"dobj", "dative", "iobj"}]
        nouns = load("outlets")["nouns"]
        told = any(parse.lower[word] in nouns for child in heard for word in parse.children[child])
        speaking = {id(voice.name) for voice in self._voices if voice.name is not None and voice.attributions}
        return told or any(
            name.outlet and (id(name) in speaking or self._has_reporter(name)) and naming.first <= child < naming.last
            for name in self._names
            for naming in name.namings
            for child in heard
            if naming.block == phrase.block
        )

    def _has_reporter(self, name: Name) -> bool:
        """Whether the story names somebody of an outlet, as of another house: "NBC's Jane Roe"."""
        return any(
            parse.lower[naming.last : naming.last + 1] in (["'s"], ["’s"])
            and parse.tokens[naming.last + 1].pos == "PROPN"
            for naming in name.namings
            for parse in (self._parses[naming.block],)
            if naming.last + 1 < len(parse.tokens)
        )

    def _quoted_from_outlet(self, block: int) -> bool:
        """Whether a paragraph right above says that what follows is another outlet's: "From Bloomberg:"."""
        return any(
            QUOTED_FROM.match(self._parses[above].paragraph.text.strip()) is not None and self._outlets.get(above)
            for above in range(max(block - QUOTED_REACH, 0), block)
        )

    def _is_predicated(self, voice: Voice) -> bool:
        """Whether a sentence says who they are of whom it speaks: "Among those who told of it are two clerks"."""
        for phrase in voice.described:
            parse = self._parses[phrase.block]
            among = parse.tokens[phrase.head].head
            verb = parse.tokens[among].head
            if parse.lower[among] == "among" and parse.tokens[verb].lemma == "be":
                return any(parse.tokens[child].dep in {"attr", "nsubj"} for child in parse.children[verb])
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
        return "document" if not voice.name.outlet and names_document(voice.name.name) else "named-organization"
    if voice.writer:
        return "named-organization"
    return description_type(((p, cue) for p, cue in voice.phrases if p.pronoun is None), granted=granted)
