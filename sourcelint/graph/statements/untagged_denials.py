"""Denials that no attribution of a passage has: "a charge that the mayor disputes", "pushed back against claims"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.extract.model import Attribution
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.cues import is_idiom, word_class
from sourcelint.graph.statements.denials import denies, denying_verb, is_held_against, pleads_innocent
from sourcelint.graph.statements.titles import denials_in_title, denied_in_title
from sourcelint.graph.statements.turning_down import phrases, turns_down

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.passage import Passage

RELATIVE = frozenset({"WDT", "WP"})


def untagged_denials(passage: Passage) -> Iterator[Attribution]:
    """Denials by a verb or a noun that no attribution of the passage has as its cue; quoted words are left alone."""
    yield from denials_in_title(passage)
    telling = _telling()
    if telling.isdisjoint(passage.vocabulary):
        return
    tagged = passage.paragraph.attributions
    taken = {token for attribution in tagged for token in passage.tokens_in(attribution.cue)}
    contents = [passage.tokens_in(attribution.content) for attribution in tagged]
    for number, token in enumerate(passage.tokens):
        if passage.lemmas[number] not in telling or number in taken or not _may_deny(passage, number):
            continue
        said = (content for content in contents if number in content)
        if passage.quoted(token.start, token.end) or any(denying_verb(passage, number, content) for content in said):
            continue
        found = _of_verb(passage, number) if token.pos == "VERB" else _of_noun(passage, number)
        if found is not None:
            yield found


@cache
def _telling() -> frozenset[str]:
    """The words on which an untagged denial can hang."""
    words = load("denials")
    return (
        words["withhold"]
        | words["strike"]
        | words["plead"]
        | words["rebutting"]
        | words["holding_on"]
        | load("cues")["deny"]
        | set(phrases())
    )


def _may_deny(passage: Passage, token: int) -> bool:
    if denied_in_title(passage, token):
        return False  # told as the title's
    if passage.tokens[token].dep == "conj" and passage.lemmas[passage.tokens[token].head] in load("denials")["assent"]:
        return False  # "would neither confirm nor deny it"
    if word_class(passage.lemmas[token]) == "deny":
        return not is_idiom(passage, token) and not _merely_meant(passage, token)
    if turns_down(passage, token):
        return passage.subject(token) is not None and not _merely_meant(passage, token)
    if passage.lemmas[token] in load("denials")["rebutting"]:
        return passage.tokens[token].pos == "VERB" and passage.child(token, "nsubj") is not None
    if (
        is_held_against(passage, token)
        or _strikes_down(passage, token)
        or pleads_innocent(passage, [token, *passage.under(token)])
    ):
        return True
    return _withheld(passage, token) is not None


def _merely_meant(passage: Passage, verb: int) -> bool:
    """ "Wants to keep his options open and deny responsibility"."""
    top = passage.tokens[verb].head if passage.tokens[verb].dep == "conj" else verb
    if passage.tokens[top].dep == "xcomp" and passage.lemmas[passage.tokens[top].head] in load("denials")["trying"]:
        return False
    return any(passage.word(child) == "to" and passage.tokens[child].dep == "aux" for child in passage.children[top])


def _strikes_down(passage: Passage, verb: int) -> bool:
    """ "Pushed back against claims", "struck down the suggestion"."""
    words = load("denials")
    return passage.lemmas[verb] in words["strike"] and any(
        passage.word(child) in words["down"] for child in passage.children[verb]
    )


def _withheld(passage: Passage, verb: int) -> int | None:
    """The "concur" of "declined to concur with that"."""
    if passage.lemmas[verb] not in load("denials")["withhold"]:
        return None
    complement = passage.child(verb, "xcomp")
    return complement if complement is not None and passage.lemmas[complement] in load("denials")["assent"] else None


def _of_verb(passage: Passage, verb: int) -> Attribution | None:
    subject, withheld, noun = passage.subject(verb), _withheld(passage, verb), _described(passage, verb)
    if subject is not None and passage.tokens[subject].dep == "nsubjpass":
        return _of_passive(passage, verb, subject)
    if noun is not None and passage.tokens[verb].tag == "VBN" and passage.child(verb, "aux") is None:
        subject = _agent(passage, verb)
    if subject is None or passage.tokens[subject].tag in RELATIVE:
        return None
    cue = [verb] if withheld is None else [verb, withheld]
    content = turns_down(passage, verb) or _denied(passage, cue[-1], noun)
    if not content or not (turns_down(passage, verb) or denies(passage, verb, content)):
        return None
    return Attribution(passage.extents(passage.under(subject)), passage.extents(cue), passage.extents(content))


def _of_passive(passage: Passage, verb: int, subject: int) -> Attribution | None:
    """ "The claim was disputed by the aide", "a charge that was rejected by the panel"."""
    denier, noun = _agent(passage, verb), _described(passage, verb)
    if passage.tokens[subject].tag in RELATIVE and noun is not None:
        content = passage.under(noun, without=frozenset({"relcl", "acl"}))
    else:
        content = passage.under(subject)
    if denier is None or not denies(passage, verb, content):
        return None
    return Attribution(passage.extents(passage.under(denier)), passage.extents([verb]), passage.extents(content))


def _described(passage: Passage, verb: int) -> int | None:
    """The noun on which a verb hangs: "a point" of "a point that he has heard and disputes"."""
    if passage.tokens[verb].dep == "conj":
        verb = passage.tokens[verb].head
    return passage.tokens[verb].head if passage.tokens[verb].dep in ("relcl", "acl") else None


def _agent(passage: Passage, verb: int) -> int | None:
    """The "panel" of "a claim rejected by the panel"."""
    by = passage.child(verb, "agent")
    return passage.child(by, "pobj") if by is not None else None


def _denied(passage: Passage, verb: int, noun: int | None) -> list[int]:
    """What a verb denies: its object or clause, or the noun that it stands behind ("a point that he disputes")."""
    objects = [
        child
        for child in passage.children[verb]
        if passage.tokens[child].dep in ("dobj", "ccomp", "xcomp", "prep", "acomp", "oprd")
        and passage.tokens[child].tag not in RELATIVE
    ]
    content = sorted({token for child in objects for token in passage.under(child)})
    if content or noun is None:
        return content
    return passage.under(noun, without=frozenset({"relcl", "acl"}))


def _of_noun(passage: Passage, noun: int) -> Attribution | None:
    """ "His denial of the affair", "denials from the ministry"."""
    lists = load("denials")
    if passage.lemmas[noun] not in lists["denial_noun"] and not is_held_against(passage, noun):
        return None
    owner = passage.child(noun, "poss")
    drawn = _drawing(passage, noun)
    near = [*passage.children[noun], *(passage.children[drawn] if drawn is not None else ())]
    sources = [passage.child(p, "pobj") for p in near if passage.word(p) in ("from", "by")]
    source = owner if owner is not None else next((s for s in sources if s is not None), None)
    content = [t for c in passage.children[noun] if passage.word(c) in ("of", "that") for t in passage.under(c)]
    content += [
        t for c in passage.children[noun] if passage.tokens[c].dep in ("acl", "ccomp") for t in passage.under(c)
    ]
    over = passage.tokens[noun].head
    if source is None and passage.tokens[noun].dep == "dobj" and passage.lemmas[over] in lists["renewing"]:
        source = passage.subject(over)
    if drawn is not None and not content and (subject := passage.child(drawn, "nsubj")) is not None:
        content = passage.under(subject)
    if source is None or (passage.lemmas[noun] in lists["holding_on"] and not content):
        return None
    cue, whom = passage.extents([noun]), passage.extents(passage.under(source))
    return Attribution(whom, cue, passage.extents(sorted(set(content))))


def _drawing(passage: Passage, noun: int) -> int | None:
    """The verb of "drew a denial from the palace", which tells whose denial it is, and of what."""
    verb = passage.tokens[noun].head
    drawn = passage.tokens[noun].dep == "dobj" and passage.lemmas[verb] in load("denials")["drawing"]
    return verb if drawn else None
