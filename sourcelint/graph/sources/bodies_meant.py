"""Which body "the company", "the club" or "a spokeswoman for the port" means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.sources.described_before import described_before
from sourcelint.graph.sources.heard import Voice
from sourcelint.graph.sources.mentions import phrase_around
from sourcelint.graph.sources.persons_meant import person_meant
from sourcelint.graph.sources.prominence import leads
from sourcelint.graph.sources.source_types import kind_of
from sourcelint.graph.sources.spoken_for import (
    body_in_focus,
    body_of_noun,
    body_told_of,
    ends_in,
    is_by_ending,
    is_of,
    is_seated,
    office_of_prosecutors,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.sources.heard import Heard
    from sourcelint.graph.sources.mentions import NounPhrase


APPOSITION = 7
"""How many words behind a name its apposition's noun may stand."""
DESCRIBING = frozenset({"compound", "amod", "nmod"})
FIRM_REACH = 5
"""How many paragraphs back "the company" looks for who spoke."""


def spokesperson(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The body that a spokesperson speaks for: the one that the phrase tells, else the one heard last."""
    if phrase.owner is not None and phrase.owner.kind != "person" and not is_seated(phrase, heard):
        return heard.voice_of(phrase.owner)
    if phrase.owner is not None and phrase.owner.kind == "person":
        return described_before(phrase, heard)
    if body := _spoken_for(phrase, heard):
        told = body_meant(body, heard) or _service_in_focus(phrase, body, heard)
        return told or Voice(None, "body", introduced=body)
    known = person_meant(phrase, heard) if phrase.determiner == "definite" else described_before(phrase, heard)
    if known is not None:
        return known
    if service := body_told_of(phrase, heard):
        named = heard.voice_of(service.name) if service.name else body_meant(service, heard)
        return named or Voice(None, "body", service.owner, service)
    if meant := body_of_noun(phrase, heard) or body_in_focus(phrase, heard):
        return heard.voice_of(meant)
    return heard.last(lambda _, voice: voice.sort == "thing" and voice.kind == "body")


def _service_in_focus(phrase: NounPhrase, body: NounPhrase, heard: Heard) -> Voice | None:
    """Of "Roe Norland will look again, a spokeswoman for the department said", the body of which that tells."""
    bodies = load("bodies")
    if body.determiner != "definite" or body.plural or body.lemma not in bodies["of_state"]:
        return None
    name = body_in_focus(phrase, heard)
    other = name is None or not (bodies["company_endings"] | bodies["name_words"]).isdisjoint(name.name.lower().split())
    return None if name is None or other else heard.voice_of(name)


def _spoken_for(phrase: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The body without a name behind a spokesperson's "for": "a spokeswoman for the port"."""
    parse = heard.parses[phrase.block]
    nouns = (
        noun
        for child in parse.children[phrase.head]
        if parse.lower[child] in {"for", "of"} and child < phrase.last
        for noun in parse.children[child]
        if parse.tokens[noun].pos == "NOUN"
    )
    found = (phrase_around(parse, phrase.block, noun, parse.tokens[noun].end, heard.names) for noun in nouns)
    return next((body for body in found if body and body.name is None and kind_of(body) == "body"), None)


def outlet_meant(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The news outlet that "the newspaper" means."""
    before = heard.names_before(phrase.block, phrase.first)
    return next((name for _, name in before if name.outlet), None)


def body_meant(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The body that "the company", "the club" or "the Falk campaign" means; None where it is new."""
    if office := office_of_prosecutors(phrase, heard):
        return heard.voice_of(office)
    pointing = phrase.owner is None and phrase.determiner == "definite" and not phrase.plural
    return (_named_body(phrase, heard) if pointing else None) or heard.last(
        lambda before, voice: (
            voice.kind == "body" and voice.name is None and _same_body(phrase, _body_told(before, voice), voice)
        )
    )


def body_of_crowd(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The named body that "the district" or "the society" means, which else is a crowd; None where it names none."""
    if phrase.determiner != "definite" or phrase.plural or phrase.owner is not None or phrase.head != phrase.last - 1:
        return None
    if phrase.lemma not in load("groups")["collectives"]:
        return None
    nouns = frozenset({phrase.lemma})
    told = (name for _, name in heard.names_before(phrase.block, phrase.first) if is_of(nouns, name))
    name = next(told, None)
    return heard.voice_of(name) if name is not None and _says_as_much(phrase, name) else None


def _body_told(before: NounPhrase, voice: Voice) -> NounPhrase:
    """The body's own description, where its spokesperson spoke."""
    return voice.introduced if voice.introduced and kind_of(before) == "spokesperson" else before


def _same_body(phrase: NounPhrase, before: NounPhrase, voice: Voice) -> bool:
    campaign = load("bodies")["campaign"]
    if phrase.plural != before.plural or not (phrase.lemma == before.lemma or {phrase.lemma, before.lemma} <= campaign):
        return False
    if phrase.owner or phrase.determiner == "possessive":
        return phrase.owner is voice.owner
    return phrase.modifiers <= before.modifiers


def body_of_headline(phrase: NounPhrase, voices: Sequence[Voice], heard: Heard) -> Voice | None:
    """The named body that a headline calls by its bare noun ("Group sues city"): of those that fit, the one heard most.

    Without a name of that kind it is a firm or a group that may be called so.
    """
    bodies = [voice for voice in voices if voice.name is not None and voice.name.kind == "organization"]
    fits = [voice for voice in bodies if voice.name and _is_told(phrase.lemma, voice.name, heard)]
    outlets = [voice for voice in bodies if voice.name and voice.name.outlet]
    if not fits and outlets and phrase.lemma in load("outlets")["nouns"]:
        fits = outlets
    if not fits and phrase.lemma in load("bodies")["firm"] | load("bodies")["associations"]:
        fits = [voice for voice in bodies if may_be(phrase.lemma, voice.name)]
    return max(fits, key=lambda voice: len(voice.attributions), default=None)


def only_body_told(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The one body that a story names of the kind that a headline's noun tells: "Super PAC"."""
    told = [name for name in heard.names.all if _is_told(phrase.lemma, name, heard)]
    return heard.voice_of(told[0]) if len(told) == 1 else None


def _named_body(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The body of the story's names that "the company", "the club" or "the department" means."""
    firm = phrase.lemma in load("bodies")["firm"]
    before = [name for _, name in heard.names_before(phrase.block, phrase.first)]
    any_firm = phrase.lemma in load("bodies")["any_firm"]
    branch = phrase.lemma == "party" and not load("bodies")["branch"].isdisjoint(phrase.modifiers)
    told = [] if any_firm or branch else [name for name in before if _is_told(phrase.lemma, name, heard)]
    of_kind = next((name for name in told if _says_as_much(phrase, name)), next(iter(told), None))
    if of_kind is not None:
        return heard.voice_of(of_kind)
    if firm and (in_focus := _body_in_focus(phrase, heard)):
        return in_focus
    fits = [
        name
        for name in before
        if _ends_in(phrase.lemma, name) or (firm and not phrase.modifiers and may_be(phrase.lemma, name))
    ]
    found = next((name for name in fits if not _but_describes(name, heard)), next(iter(fits), None))
    return None if found is None else heard.voice_of(found)


def _says_as_much(phrase: NounPhrase, name: Name) -> bool:
    """Whether a body's name has all that a phrase says of it: of "the weather service" the weather and the service."""
    return phrase.modifiers <= {*name.name.lower().split()}


def _but_describes(name: Name, heard: Heard) -> bool:
    """Whether a name only tells of which kind things are, wherever it stands: "the Norland company", "Roe crackers"."""
    return all(
        heard.parses[naming.block].tokens[naming.last - 1].dep in DESCRIBING
        and heard.parses[naming.block].words[naming.last : naming.last + 1] != []
        and heard.parses[naming.block].words[naming.last][0].islower()
        for naming in name.namings
    )


def _body_in_focus(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """The body that may be meant and spoke last; rather one that has led a sentence of the paragraph since."""
    spoke = next(
        (
            place
            for place in reversed(heard.mentions)
            if phrase.block - place[0].block <= FIRM_REACH and may_be(phrase.lemma, place[1].name)
        ),
        None,
    )
    since = spoke[0].head if spoke and spoke[0].block == phrase.block else -1
    for naming, name in heard.names.of_block(phrase.block)[::-1]:
        if since < naming.first < phrase.first and leads(naming.last - 1, heard.parses[phrase.block]):
            acting = phrase.lemma == "company" and name.name.lower() in load("outlets")["platforms"]
            if acting or may_be(phrase.lemma, name):
                return heard.voice_of(name)
    if spoke and spoke[0].block < phrase.block and (beside := _only_body_beside(phrase, heard)):
        return heard.voice_of(beside)
    return spoke[1] if spoke else None


def _only_body_beside(phrase: NounPhrase, heard: Heard) -> Name | None:
    """The one body that may be meant of those whom a phrase's sentence names before it."""
    parse = heard.parses[phrase.block]
    first, _ = parse.paragraph.sentences[parse.sentence(phrase.head)]
    named = {
        name
        for naming, name in heard.names.of_block(phrase.block)
        if first <= naming.first < phrase.first and not parse.is_quoted(naming.first) and may_be(phrase.lemma, name)
    }
    return named.pop() if len(named) == 1 else None


def _is_told(lemma: str, name: Name, heard: Heard) -> bool:
    """Whether a body is one of that noun: by the end of its name, or by what stands beside it ("Roe, a bank")."""
    if name.kind == "person":
        return False
    if _ends_in(lemma, name):
        return True
    if not load("bodies")["called"].isdisjoint(f"{form} {lemma}" for form in _forms(name)):
        return True
    if is_by_ending(lemma, name):
        return name.kind == "organization" or " " in name.name
    return name.kind == "organization" and any(_beside(lemma, naming, heard) for naming in name.namings)


def _forms(name: Name) -> Iterator[str]:
    """How the story writes a name, in lower case and without full stops: "fbi" for "F.B.I."."""
    return (" ".join(naming.key).replace(".", "") for naming in name.namings)


def _ends_in(lemma: str, name: Name) -> bool:
    return ends_in(frozenset({lemma}), name)


def _beside(lemma: str, naming: Naming, heard: Heard) -> bool:
    """Whether a noun is an apposition to a name: "the brewer Roe & Sons", "Roe & Sons, a family-owned brewer"."""
    parse = heard.parses[naming.block]
    trade = lemma in load("bodies")["trades"] | load("bodies")["firm"]
    if trade and parse.lower[max(naming.first - 1, 0) : naming.first] == [lemma]:
        return True
    own = trade or lemma in load("bodies")["associations"] | load("bodies")["whole"]
    if own and parse.lower[naming.last : naming.last + 1] == [lemma]:
        return parse.tokens[naming.last - 1].head == naming.last
    if parse.words[naming.last : naming.last + 1] != [","]:
        return False
    for number in range(naming.last + 1, min(naming.last + APPOSITION, len(parse.words))):
        token = parse.tokens[number]
        if token.pos in {"VERB", "AUX", "PUNCT", "ADP", "PRON"}:
            return False
        if token.lemma.lower() == lemma and token.dep != "compound":
            return True
    return False


def may_be(lemma: str, name: Name | None) -> bool:
    """Whether "the company" or "the group" may be a body of that name."""
    if name is None or name.kind != "organization" or name.outlet:
        return False
    bodies, words = load("bodies"), name.name.lower().split()
    if (
        words[0] in bodies["universities"]
        or " ".join(words) in load("outlets")["platforms"]
        or words[-1] in load("documents")["name_words"]
    ):
        return False
    if words[-1] in bodies["kinds"] and lemma not in bodies["any_firm"] | {words[-1]}:
        return False
    if lemma in bodies["never_taught_at"] and not bodies["taught_at"].isdisjoint(words):
        return False
    if lemma in bodies["associations"]:
        return words[-1] not in bodies["public"] and name.name.lower() not in bodies["named"]
    if words[-1] in bodies["firm"] | bodies["company_endings"]:
        return words[-1] != "services" or bodies["of_towns"].isdisjoint(words)
    return words[-1] not in bodies["name_words"] | bodies["nouns"]
