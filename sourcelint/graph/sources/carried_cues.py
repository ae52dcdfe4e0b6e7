"""Whose a cue without source words is: that of the cue before ("she said, adding that"), else its subject's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sourcelint.extract.model import Spans
    from sourcelint.graph.parse import Parse

PASSIVE = frozenset({"nsubjpass", "expl", "auxpass", "agent"})
SUBJECTS = PASSIVE | {"nsubj"}
SEEMING = frozenset({"appear", "seem", "sound", "look", "prove"})
"""What the writer sees in somebody is nothing that somebody says."""
LINKS = frozenset({"conj", "advcl", "xcomp", "pcomp", "dep"})
PARTICIPLES = frozenset({"advcl", "dep"})


def carrying_verb(parse: Parse, cue: Spans, cues: Mapping[int, object]) -> int | None:
    """The token of another cue whose subject an unsourced cue shares; None where its own words say otherwise.

    `cues` has the tokens of the block's cues that have a source.
    """
    verb = _verb(parse, cue)
    while verb is not None and parse.tokens[verb].dep in LINKS:
        token = parse.tokens[verb]
        if _beyond_content(parse, verb) in cues:
            return parse.tokens[token.head].head
        own_subject = any(parse.tokens[child].dep in SUBJECTS for child in parse.children[verb])
        if own_subject or (token.dep == "advcl" and token.tag != "VBG"):
            return None
        verb = token.head
        if verb in cues:
            return verb
    return None


def subject(parse: Parse, cue: Spans, content: Spans = ()) -> int | None:
    """The token that is the subject of an unsourced cue, or its agent in the passive; None where the parse shows none.

    `content` is what the cue says: a verb in there, on which a bad parse hangs the cue, is passed over.
    """
    verb = _verb(parse, cue)
    if verb is None or _is_seeming(parse, verb):
        return None
    said = {number for start, end in content for number in parse.inside(start, end)}
    at = verb
    while True:
        children = {parse.tokens[child].dep: child for child in parse.children[at] if at not in said}
        if at == verb and not PASSIVE.isdisjoint(children):
            return _of_passive(parse, children, said)
        own = children.get("nsubj", children.get("nsubjpass"))
        if own is not None:
            return own
        token = parse.tokens[at]
        if token.dep == "acl" and token.tag == "VBG" and at not in said:
            return _told_of(parse, token.head)
        above = _above(parse, at)
        if above == at or not (at in said or above in said or _shares_subject(parse, at, cue=verb)):
            return None
        at = above


def _shares_subject(parse: Parse, number: int, *, cue: int) -> bool:
    """Whether a verb without a subject of its own has that of the verb above."""
    token = parse.tokens[number]
    if token.dep == "acomp":
        return True  # "is immune to mocking"
    if token.dep not in PARTICIPLES:
        return token.dep in LINKS
    purpose = token.tag == "VB" and any(parse.lower[child] == "to" for child in parse.children[number])
    return token.tag == "VBG" or purpose or (token.tag == "VBN" and number != cue)


def _of_passive(parse: Parse, children: Mapping[str, int], said: set[int]) -> int | None:
    """Of "was backed by an ally", the ally; of "was troubled by [what it says]", whom that troubled."""
    by = children.get("agent")
    noun = next((child for child in parse.children[by] if parse.tokens[child].dep == "pobj"), None) if by else None
    return children.get("nsubjpass") if noun in said else noun


def _told_of(parse: Parse, noun: int) -> int:
    """Of "she was the loudest voice there, mocking", where the parse has the voice mock, she; else the noun itself."""
    verb = parse.tokens[noun].head
    if parse.tokens[noun].dep != "attr" or parse.tokens[verb].lemma != "be":
        return noun  # "children yelling that"
    return next((child for child in parse.children[verb] if parse.tokens[child].dep == "nsubj"), noun)


def _is_seeming(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what the writer sees; somebody who "appears in a clip" is there."""
    placed = any(parse.lower[child] in {"in", "on", "at"} for child in parse.children[verb])
    return parse.tokens[verb].lemma.lower() in SEEMING and not placed


def _above(parse: Parse, verb: int) -> int:
    """The verb that a verb hangs on; of "after tweeting", the one that "after" hangs on."""
    head = parse.tokens[verb].head
    return parse.tokens[head].head if parse.tokens[verb].dep == "pcomp" else head


def _verb(parse: Parse, cue: Spans) -> int | None:
    inside = (number for start, end in cue for number in parse.inside(start, end))
    return next((number for number in inside if parse.tokens[number].pos == "VERB"), None)


def _beyond_content(parse: Parse, verb: int) -> int | None:
    """Of "said it was falling and said that", where the parse joins the second cue to "falling", the first one."""
    head = parse.tokens[verb].head
    cue, tag = parse.tokens[head].head, parse.tokens[verb].tag
    parallel = parse.tokens[cue].tag == tag != parse.tokens[head].tag
    joined = parse.tokens[verb].dep == "conj" and parse.tokens[head].dep == "ccomp"
    subject = any(parse.tokens[child].dep in SUBJECTS for child in parse.children[verb])
    return cue if joined and parallel and not subject else None
