"""Denials in so many words: which statements say that somebody's claim is false."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.statements.cues import is_idiom, word_class

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "ccomp", "xcomp"})
POINTING = frozenset({"it", "that", "this", "they", "he", "she"})
AS_WHAT = frozenset({"amod", "pobj", "prep", "pcomp", "oprd", "acomp", "conj", "advcl"})


def asks(draft: Draft) -> bool:
    """Whether what is said ends as a question."""
    return any(draft.passage.text[start:end].rstrip("\"'”’ ").endswith("?") for start, end in draft.content_spans)


def denies_outright(draft: Draft) -> bool:
    """Whether the cue denies, or the verb of what is said ("we deny it"), and that can be denied.

    "Rejected the accusation" does, "rejected the bill" does not; a plea of not guilty does.
    """
    passage = draft.passage
    cue, content = passage.tokens_in(draft.cue_spans), passage.tokens_in(draft.content_spans)
    if pleads_innocent(passage, [*cue, *content]):
        return True
    if draft.cue_class != "deny":
        return any(denying_verb(passage, token, content) for token in content)
    verb = next((token for token in cue if passage.lemmas[token] == draft.cue), None)
    return verb is not None and denies(passage, verb, [*cue, *content])


def denies(passage: Passage, verb: int, said: list[int]) -> bool:
    """Whether a verb or noun of denying does deny: it is not negated, and what is said is what can be denied."""
    lemma = passage.lemmas[verb]
    if passage.tokens[verb].dep == "amod" or passage.child(verb, "neg") is not None:
        return False
    if lemma == "deny" and _withholds(passage, verb, said):
        return False
    return lemma not in load("denials")["needs_claim"] or _turns_down_claim(passage, said)


def _withholds(passage: Passage, verb: int, said: list[int]) -> bool:
    """Whether "deny" means to keep from: "denied them a visa", "deny licences to couples"."""
    if passage.child(verb, "dative") is not None:
        return True
    thing = passage.child(verb, "dobj")
    after = [t for t in said if t > verb][:2]
    if len(after) > 1 and passage.word(after[0]) in load("denials")["whom"] and passage.tokens[after[1]].pos != "PUNCT":
        return True
    if thing is None or passage.lemmas[thing] in load("denials")["claim_noun"]:
        return False
    preps = (*passage.children[verb], *passage.children[thing])
    return any(passage.word(p) == "to" and passage.child(p, "pobj") is not None for p in preps)


def denying_verb(passage: Passage, verb: int, content: list[int]) -> bool:
    """Whether a verb is a main one of what is said, and denies: "my client denies it", not "she did not deny it"."""
    token = passage.tokens[verb]
    if token.pos != "VERB" or word_class(passage.lemmas[verb]) != "deny" or is_idiom(passage, verb):
        return False
    top = token.head == verb or token.head not in content
    unreal = any(passage.word(child) in load("denials")["modal"] for child in passage.children[verb])
    return top and not unreal and passage.child(verb, "nsubj") is not None and denies(passage, verb, content)


def pleads_innocent(passage: Passage, tokens: list[int]) -> bool:
    """ "Pleaded not guilty", "maintains her innocence"."""
    words = load("denials")
    if not any(passage.lemmas[token] in words["plead"] and passage.tokens[token].pos == "VERB" for token in tokens[:3]):
        return False
    lemmas = [passage.lemmas[token] for token in tokens[:8]]
    return "innocence" in lemmas or "innocent" in lemmas or ("guilty" in lemmas and "not" in lemmas)


def _turns_down_claim(passage: Passage, said: list[int]) -> bool:
    """Whether what is turned down is a claim: "the accusation", "the idea that he lied", "the affair as absurd"."""
    words = load("denials")
    if any(passage.lemmas[t] in words["false_word"] and passage.tokens[t].dep in AS_WHAT for t in said):
        return True
    nouns = [t for t in said if passage.tokens[t].pos == "NOUN" and passage.lemmas[t] in words["claim_noun"]]
    return any(passage.lemmas[t] not in words["loose_noun"] or _states_fact(passage, t) for t in nouns)


def _states_fact(passage: Passage, noun: int) -> bool:
    """Whether a clause on a noun says what is so: "the notion that she knew", not "that the town should pay"."""
    clauses = [child for child in passage.children[noun] if passage.tokens[child].dep in ("acl", "ccomp", "relcl")]
    modal = load("denials")["modal"]
    return any(not any(passage.word(c) in modal for c in passage.children[clause]) for clause in clauses)


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
    if draft.cue_class == "accuse" or draft.cue in load("denials")["conceding"]:
        return False
    text = " ".join(passage.text[start:end].lower().replace("’", "'") for start, end in draft.content_spans)
    if pattern("denials", "phrase").search(text):
        return True
    content = passage.tokens_in(draft.content_spans)
    if any(_is_false(passage, token) and not _merely_described(draft, token, content) for token in content):
        return True
    return any(_is_just_wrong(passage, token) for token in content)


def _is_just_wrong(passage: Passage, token: int) -> bool:
    """ "It is wrong", "they are mistaken", which end there; not "it is wrong to wait"."""
    found = passage.tokens[token]
    if found.dep not in COMPLEMENTS or not _is_so(passage, token, load("denials")["blame_word"]):
        return False
    subject = passage.child(found.head, "nsubj")
    ends = all(passage.child(top, "xcomp", "ccomp", "advcl", "prep") is None for top in (found.head, token))
    return ends and subject is not None and passage.word(subject) in POINTING


def _merely_described(draft: Draft, token: int, content: list[int]) -> bool:
    """ "Repeated a false claim": it is the writer who calls it so."""
    passage = draft.passage
    claim = passage.tokens[token].head
    whole = passage.tokens[claim].head not in content
    return passage.tokens[token].dep == "amod" and whole and draft.cue not in load("denials")["linking"]


def calls_wrong(draft: Draft) -> bool:
    """Whether what is said calls something wrong or unfair, which may be a verdict on a deed as well as a denial."""
    passage = draft.passage
    blame = load("denials")["blame_word"]
    return draft.cue not in load("denials")["conceding"] and any(
        _is_so(passage, token, blame) for token in passage.tokens_in(draft.content_spans)
    )


def _is_false(passage: Passage, token: int) -> bool:
    """Whether a word says of something that it is false: "the story is false", "called it absurd", "a false claim"."""
    return _is_so(passage, token, load("denials")["false_word"])


def _is_so(passage: Passage, token: int, wanted: frozenset[str]) -> bool:
    if passage.lemmas[token] not in wanted:
        return False
    words = load("denials")
    found = passage.tokens[token]
    if found.dep == "amod":
        return passage.lemmas[found.head] in words["claim_noun"]
    if found.dep in COMPLEMENTS:
        beside = [passage.word(c) for c in passage.children[found.head]]
        return passage.lemmas[found.head] in words["linking"] and not {"not", "n't", "what"} & set(beside)
    return found.head == token and found.pos == "ADJ"
