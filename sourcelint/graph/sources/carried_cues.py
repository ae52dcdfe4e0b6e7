"""Cues without source words of their own, whose source is that of the cue before: "she said, adding that"."""

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


def subject(parse: Parse, cue: Spans) -> int | None:
    """The token that is the subject of an unsourced cue in the active voice; None where the parse shows none."""
    verb = _verb(parse, cue)
    if verb is None or parse.tokens[verb].lemma.lower() in SEEMING:
        return None
    while True:
        children = {parse.tokens[child].dep: child for child in parse.children[verb]}
        if not PASSIVE.isdisjoint(children):
            return None
        if "nsubj" in children:
            return children["nsubj"]
        token = parse.tokens[verb]
        if token.dep == "acl" and token.tag == "VBG":
            return token.head  # "children yelling that"
        if token.dep not in LINKS or (token.dep in PARTICIPLES and token.tag != "VBG"):
            return None
        verb = _above(parse, verb)


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
