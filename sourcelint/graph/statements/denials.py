"""Denials: which statements say that somebody's claim is false, and where the copy denies without being tagged."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.extract.model import Attribution
from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.passage import runs
from sourcelint.graph.statements.cues import is_idiom, word_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.extract.model import Spans
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "ccomp", "xcomp"})


def asks(draft: Draft) -> bool:
    """Whether what is said ends as a question."""
    return any(draft.passage.text[start:end].rstrip("\"'”’ ").endswith("?") for start, end in draft.content_spans)


def denies_outright(draft: Draft) -> bool:
    """Whether the cue denies, or the verb of what is said ("we deny it"), and that can be denied.

    "Rejected the accusation" does, "rejected the bill" does not; a plea of not guilty does.
    """
    passage = draft.passage
    if _pleads_innocent(passage, [*passage.tokens_in(draft.cue_spans), *passage.tokens_in(draft.content_spans)]):
        return True
    content = passage.tokens_in(draft.content_spans)
    if draft.cue_class != "deny":
        return any(_denying_verb(passage, token, content) for token in content)
    if draft.cue not in load("denials")["needs_claim"]:
        return True
    return _speaks_of_claim(passage, [*passage.tokens_in(draft.cue_spans), *content])


def _denying_verb(passage: Passage, verb: int, content: list[int]) -> bool:
    """Whether a verb is the main one of what is said, and denies: "my client denies it", not "she did not deny it"."""
    token = passage.tokens[verb]
    if word_class(passage.lemmas[verb]) != "deny" or token.pos != "VERB" or is_idiom(passage, verb):
        return False
    top = token.head == verb or token.head not in content
    subject = passage.child(verb, "nsubj")
    if not top or subject is None or passage.child(verb, "neg", "aux") is not None:
        return False
    return passage.lemmas[verb] not in load("denials")["needs_claim"] or _speaks_of_claim(passage, content)


def _pleads_innocent(passage: Passage, tokens: list[int]) -> bool:
    """ "Pleaded not guilty", "maintains her innocence"."""
    words = load("denials")
    if not any(passage.lemmas[token] in words["plead"] and passage.tokens[token].pos == "VERB" for token in tokens[:3]):
        return False
    lemmas = [passage.lemmas[token] for token in tokens[:8]]
    return "innocence" in lemmas or "innocent" in lemmas or ("guilty" in lemmas and "not" in lemmas)


def _speaks_of_claim(passage: Passage, tokens: list[int]) -> bool:
    nouns = load("denials")["claim_noun"]
    return any(passage.tokens[t].pos == "NOUN" and passage.lemmas[t] in nouns for t in tokens)


def withholds_assent(draft: Draft) -> bool:
    """ "Did not confirm the report", "declined to concur with the assessment"."""
    words, passage = load("denials"), draft.passage
    cue = {passage.lemmas[token] for token in passage.tokens_in(draft.cue_spans)}
    opening = {passage.lemmas[token] for token in passage.tokens_in(draft.content_spans)[:2]}
    withheld = cue & words["withhold"] and (cue | opening) & words["assent"]
    return bool(withheld) or bool(cue & words["assent"] and cue & words["negation"])


def calls_false(draft: Draft) -> bool:
    """Whether what is said says of something that it is false: "the story is false", "there was no basis for it"."""
    passage = draft.passage
    if draft.cue_class == "accuse":
        return False
    text = " ".join(passage.text[start:end].lower().replace("’", "'") for start, end in draft.content_spans)
    if pattern("denials", "phrase").search(text):
        return True
    content = passage.tokens_in(draft.content_spans)
    return any(_is_false(passage, token) and not _merely_described(draft, token, content) for token in content)


def _merely_described(draft: Draft, token: int, content: list[int]) -> bool:
    """ "Repeated a false claim": it is the writer who calls it so."""
    passage = draft.passage
    claim = passage.tokens[token].head
    whole = passage.tokens[claim].head not in content
    return passage.tokens[token].dep == "amod" and whole and draft.cue not in load("denials")["linking"]


def _is_false(passage: Passage, token: int) -> bool:
    """Whether a word says of something that it is false: "the story is false", "called it absurd", "a false claim"."""
    words = load("denials")
    found = passage.tokens[token]
    if passage.lemmas[token] not in words["false_word"]:
        return False
    if found.dep == "amod":
        return passage.lemmas[found.head] in words["claim_noun"]
    if found.dep in COMPLEMENTS:
        beside = [passage.word(c) for c in passage.children[found.head]]
        return passage.lemmas[found.head] in words["linking"] and not {"not", "n't", "what"} & set(beside)
    return found.head == token


def untagged_denials(passage: Passage) -> Iterator[Attribution]:
    """Denials by a verb or a noun that no attribution of the passage has as its cue; quoted words are left alone."""
    tagged = passage.paragraph.attributions
    taken = {token for attribution in tagged for token in passage.tokens_in(attribution.cue)}
    contents = [passage.tokens_in(attribution.content) for attribution in tagged]
    telling = _telling()
    for number, token in enumerate(passage.tokens):
        if passage.lemmas[number] not in telling or number in taken or not _may_deny(passage, number):
            continue
        said = (content for content in contents if number in content)
        if passage.quoted(token.start, token.end) or any(_denying_verb(passage, number, content) for content in said):
            continue
        found = _of_verb(passage, number) if token.pos == "VERB" else _of_noun(passage, number)
        if found is not None:
            yield found


@cache
def _telling() -> frozenset[str]:
    """The words on which an untagged denial can hang."""
    words = load("denials")
    return words["withhold"] | words["strike"] | words["plead"] | load("cues")["deny"]


def _may_deny(passage: Passage, token: int) -> bool:
    if passage.tokens[token].dep == "conj" and passage.lemmas[passage.tokens[token].head] in load("denials")["assent"]:
        return False  # "would neither confirm nor deny it"
    if word_class(passage.lemmas[token]) == "deny":
        return not is_idiom(passage, token) and not _merely_meant(passage, token)
    if _strikes_down(passage, token) or _pleads_innocent(passage, [token, *passage.under(token)]):
        return True
    return _withheld(passage, token) is not None


def _merely_meant(passage: Passage, verb: int) -> bool:
    """ "Wants to keep his options open and deny responsibility"."""
    top = passage.tokens[verb].head if passage.tokens[verb].dep == "conj" else verb
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
    subject, withheld = passage.subject(verb), _withheld(passage, verb)
    if subject is None or passage.tokens[subject].dep == "nsubjpass":
        return None
    cue = [verb] if withheld is None else [verb, withheld]
    content = _denied(passage, cue[-1])
    words = load("denials")
    if not content or (
        passage.lemmas[verb] in words["needs_claim"] | words["strike"] and not _speaks_of_claim(passage, content)
    ):
        return None
    return Attribution(_pieces(passage, passage.under(subject)), _pieces(passage, cue), _pieces(passage, content))


def _denied(passage: Passage, verb: int) -> list[int]:
    """What a verb denies: its object or clause, or the noun that it stands behind ("a point that he disputes")."""
    objects = [
        child
        for child in passage.children[verb]
        if passage.tokens[child].dep in ("dobj", "ccomp", "xcomp", "prep", "acomp", "oprd")
    ]
    content = sorted({token for child in objects for token in passage.under(child)})
    return content or ([passage.tokens[verb].head] if passage.tokens[verb].dep == "relcl" else [])


def _of_noun(passage: Passage, noun: int) -> Attribution | None:
    """ "His denial of the affair", "denials from the ministry"."""
    if passage.lemmas[noun] not in ("denial", "rebuttal"):
        return None
    owner = passage.child(noun, "poss")
    sources = [passage.child(p, "pobj") for p in passage.children[noun] if passage.word(p) in ("from", "by")]
    source = owner if owner is not None else next((s for s in sources if s is not None), None)
    content = [t for c in passage.children[noun] if passage.word(c) in ("of", "that") for t in passage.under(c)]
    content += [
        t for c in passage.children[noun] if passage.tokens[c].dep in ("acl", "ccomp") for t in passage.under(c)
    ]
    if source is None:
        return None
    cue, whom = _pieces(passage, [noun]), _pieces(passage, passage.under(source))
    return Attribution(whom, cue, _pieces(passage, sorted(set(content))))


def _pieces(passage: Passage, tokens: list[int]) -> Spans:
    return tuple(passage.extent(first, last) for first, last in runs(tokens))
