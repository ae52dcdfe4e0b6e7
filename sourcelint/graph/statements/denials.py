"""Denials in so many words: which statements say that somebody's claim is false."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.statements.cues import is_idiom, word_class

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "ccomp", "xcomp"})
POINTING = frozenset({"it", "that", "this", "these", "those", "they", "he", "she"})
PARTIES = frozenset({"PERSON", "NORP"})
FURTHER = frozenset({"xcomp", "ccomp", "advcl"})
DOING = frozenset({"for", "in", "with"})
CLAUSES = frozenset({"acl", "ccomp", "relcl"})
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
    if draft.cue_class == "deny":
        verb = next((token for token in cue if passage.lemmas[token] == draft.cue), None)
        return verb is not None and denies(passage, verb, [*cue, *content])
    if any(_turns_on_claim(passage, token) and denies(passage, token, content) for token in cue):
        return True
    return any(denying_verb(passage, token, content) for token in content)


def _turns_on_claim(passage: Passage, token: int) -> bool:
    """A cue that denies where its object is a claim ("questioned the idea that"), goes on denying, or heads a title."""
    lists, found = load("denials"), passage.tokens[token]
    if found.pos == "VERB" and passage.lemmas[token] in lists["turning"]:
        return True
    if found.dep in ("xcomp", "advcl", "conj") and passage.lemmas[found.head] in lists["going_on"]:
        return word_class(passage.lemmas[token]) == "deny"
    return passage.block.role == "headline" and passage.word(token) in lists["heading"]


def denies(passage: Passage, verb: int, said: list[int]) -> bool:
    """Whether a verb or noun of denying does deny: it is not negated, and what is said is what can be denied."""
    lemma, lists = passage.lemmas[verb], load("denials")
    if passage.tokens[verb].dep == "amod" or passage.child(verb, "neg") is not None:
        return False
    if lemma in lists["quarrel"] and _is_thing(passage, verb):
        return False
    if lemma == "deny" and _withholds(passage, verb, said):
        return False
    if lemma in lists["rebutting"] and _rebuts(passage, verb, said):
        return True
    return lemma not in lists["needs_claim"] | lists["turning"] or _turns_down_claim(passage, said)


def _rebuts(passage: Passage, verb: int, said: list[int]) -> bool:
    """Whether what is rebutted is a claim or somebody who makes one: "rebutted his points", "debunked Reed"."""
    rebutted = passage.child(verb, "dobj")
    person = rebutted is not None and passage.tokens[rebutted].pos == "PROPN"
    return person or any(_is_claim(passage, token) for token in said)


def _is_thing(passage: Passage, word: int) -> bool:
    """The noun of "a heated dispute", not the verb of "which she disputes"."""
    return passage.tokens[word].pos == "NOUN" and passage.child(word, "det", "amod", "poss") is not None


def _is_claim(passage: Passage, token: int) -> bool:
    return passage.tokens[token].pos == "NOUN" and passage.lemmas[token] in load("denials")["claim_noun"]


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
    if passage.labels.get(thing) in PARTIES:
        return True
    preps = (*passage.children[verb], *passage.children[thing])
    return any(passage.word(p) == "to" and passage.child(p, "pobj") is not None for p in preps)


def denying_verb(passage: Passage, verb: int, content: list[int]) -> bool:
    """Whether a verb is a main one of what is said, and denies: "my client denies it", not "she did not deny it"."""
    token = passage.tokens[verb]
    if token.pos != "VERB" or word_class(passage.lemmas[verb]) != "deny" or is_idiom(passage, verb):
        return False
    top = token.head == verb or token.head not in content
    return (
        top
        and not _is_unreal(passage, verb)
        and passage.child(verb, "nsubj") is not None
        and denies(passage, verb, content)
    )


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
    nouns = [t for t in said if _is_claim(passage, t)]
    return any(passage.lemmas[t] not in words["loose_noun"] or _states_fact(passage, t) for t in nouns)


def _states_fact(passage: Passage, noun: int) -> bool:
    """Whether a clause on a noun says what is so: "the notion that she knew", not "that the town should pay"."""
    clauses = [c for c in passage.children[noun] if passage.tokens[c].dep in CLAUSES]
    clauses += [t for t in passage.under(noun) if t not in clauses and _opens_with_that(passage, t)]
    return any(not _is_unreal(passage, clause) for clause in clauses)


def _opens_with_that(passage: Passage, clause: int) -> bool:
    """The "that he had lied" of "attacks from rivals that he had lied", wherever the parse hangs it."""
    subject = passage.child(clause, "nsubj", "nsubjpass")
    first = passage.under(clause)[0] if passage.tokens[clause].dep in CLAUSES else None
    return first is not None and passage.word(first) == "that" and subject is not None and subject != first


def _is_unreal(passage: Passage, verb: int) -> bool:
    """What would or should be."""
    modal = load("denials")["modal"]
    return any(passage.word(c) in modal and passage.tokens[c].dep == "aux" for c in passage.children[verb])


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
    verdicts = _verdicts(draft)
    if any(_is_false(passage, token) and not _merely_described(draft, token, content) for token in verdicts):
        return True
    return any(_is_just_wrong(passage, token) for token in verdicts)


def _verdicts(draft: Draft) -> list[int]:
    """The words of what is said that may say that something is false or wrong."""
    words, lemmas = load("denials"), draft.passage.lemmas
    content = draft.passage.tokens_in(draft.content_spans)
    return [token for token in content if lemmas[token] in words["false_word"] or lemmas[token] in words["blame_word"]]


def tells_of_rebuttal(draft: Draft) -> bool:
    """Whether what is said tells of a claim that was rebutted: "the audit helped in debunking the theory"."""
    passage, rebutting = draft.passage, load("denials")["rebutting"]
    for token in passage.tokens_in(draft.content_spans):
        if passage.lemmas[token] in rebutting and passage.child(token, "neg") is None:
            refuted = passage.child(token, "dobj")
            if refuted is not None and _is_claim(passage, refuted):
                return True
    return False


def is_plainly_false(draft: Draft) -> bool:
    """Whether the verdict is what is said, no mere epithet: "the report is false", "he is wrong"."""
    passage = draft.passage
    return any(
        passage.tokens[token].dep in COMPLEMENTS and (_is_false(passage, token) or _is_just_wrong(passage, token))
        for token in _verdicts(draft)
    )


def _is_just_wrong(passage: Passage, token: int) -> bool:
    """ "It is wrong", "your facts are wrong", "called the charge unfair"; "she is wrong to say so", not "to wait"."""
    found, lists = passage.tokens[token], load("denials")
    if found.dep not in COMPLEMENTS or not _is_so(passage, token, lists["blame_word"]):
        return False
    judged = next(
        (c for kind in ("dobj", "nsubj") for c in passage.children[found.head] if passage.tokens[c].dep == kind), None
    )
    if judged is None:
        return False
    further = [c for top in (found.head, token) for c in passage.children[top] if _is_deed(passage, c)]
    if further:
        said = {passage.lemmas[t] for c in further for t in passage.under(c)[:3]}
        return not said.isdisjoint(lists["speaking"])
    return passage.word(judged) in POINTING or passage.lemmas[judged] in lists["claim_noun"] | lists["factual"]


def _is_deed(passage: Passage, child: int) -> bool:
    """What somebody is wrong to do or for doing; "wrong about the law", "wrong during the hearing" have none."""
    dep = passage.tokens[child].dep
    return dep in FURTHER or (dep == "prep" and passage.word(child) in DOING)


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
        _is_so(passage, token, blame) for token in _verdicts(draft)
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
        if passage.tokens[found.head].dep == "relcl":
            return False
        return passage.lemmas[found.head] in words["linking"] and not {"not", "n't", "what"} & set(beside)
    return found.head == token and found.pos == "ADJ"
