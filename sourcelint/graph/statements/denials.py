"""Denials: which statements say that somebody's claim is false, and where the copy denies without being tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sourcelint.extract.model import Attribution
from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import runs
from sourcelint.graph.statements.cues import is_idiom, word_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.extract.model import Spans
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

Strength = Literal["plain", "negative", "none"]
COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "ccomp", "xcomp"})
SAYING = frozenset({"neutral", "act", "endorse", "doubt", "deny", "manner", "attack"})
STATING = SAYING - {"manner", "attack"}  # a bare negative that is shouted is not yet a denial


def denial_strength(draft: Draft, *, negative: bool) -> Strength:
    """How a statement denies: in plain words, or being `negative` ("he was not there"), or not at all.

    A negative is a denial where the story holds the claim that it contradicts; that is for the pairing to find.
    """
    passage = draft.passage
    if draft.stance == "no-comment" or _asks(draft):
        return "none"
    tokens = passage.tokens_in(draft.content_spans)
    if _denying_cue(draft) or _withholds_assent(draft):
        return "plain"
    if draft.cue_class in SAYING and _denying_words(draft, tokens):
        return "plain"
    return "negative" if negative and draft.cue_class in STATING else "none"


def _asks(draft: Draft) -> bool:
    return any(draft.passage.text[start:end].rstrip("\"'”’ ").endswith("?") for start, end in draft.content_spans)


def _denying_cue(draft: Draft) -> bool:
    if draft.cue_class != "deny":
        return False
    if draft.cue not in load("denials")["needs_claim"]:
        return True
    return _speaks_of_claim(draft.passage, draft.passage.tokens_in((*draft.cue_spans, *draft.content_spans)))


def _speaks_of_claim(passage: Passage, tokens: list[int]) -> bool:
    nouns = load("denials")["claim_noun"]
    return any(passage.tokens[t].pos == "NOUN" and passage.lemmas[t] in nouns for t in tokens)


def _withholds_assent(draft: Draft) -> bool:
    """ "Did not confirm the report", "declined to concur with the assessment"."""
    words, passage = load("denials"), draft.passage
    cue = {passage.lemmas[token] for token in passage.tokens_in(draft.cue_spans)}
    opening = {passage.lemmas[token] for token in passage.tokens_in(draft.content_spans)[:2]}
    withheld = cue & words["withhold"] and (cue | opening) & words["assent"]
    return bool(withheld) or bool(cue & words["assent"] and cue & words["negation"])


def _denying_words(draft: Draft, tokens: list[int]) -> bool:
    passage = draft.passage
    text = " ".join(passage.text[start:end].lower().replace("’", "'") for start, end in draft.content_spans)
    if any(phrase in text for phrase in load("denials")["phrase"]):
        return True
    return any(_calls_false(passage, token) for token in tokens)


def _calls_false(passage: Passage, token: int) -> bool:
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
    taken = {token for attribution in passage.paragraph.attributions for token in passage.tokens_in(attribution.cue)}
    for number, token in enumerate(passage.tokens):
        if number in taken or not _may_deny(passage, number) or passage.quoted(token.start, token.end):
            continue
        found = _of_verb(passage, number) if token.pos == "VERB" else _of_noun(passage, number)
        if found is not None:
            yield found


def _may_deny(passage: Passage, token: int) -> bool:
    if word_class(passage.lemmas[token]) == "deny":
        return not is_idiom(passage, token)
    return _withheld(passage, token) is not None


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
    if not content or (
        passage.lemmas[verb] in load("denials")["needs_claim"] and not _speaks_of_claim(passage, content)
    ):
        return None
    return Attribution(_pieces(passage, passage.under(subject)), _pieces(passage, cue), _pieces(passage, content))


def _denied(passage: Passage, verb: int) -> list[int]:
    """What a verb denies: its object or clause, or the noun that it stands behind ("a point that he disputes")."""
    objects = [
        child for child in passage.children[verb] if passage.tokens[child].dep in ("dobj", "ccomp", "xcomp", "prep")
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
