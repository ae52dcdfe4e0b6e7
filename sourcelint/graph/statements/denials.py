"""Denials in so many words: which statements say that somebody's claim is false."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.cues import is_idiom, word_class
from sourcelint.graph.statements.denied_things import denies_thing
from sourcelint.graph.statements.titles import denied_in_title
from sourcelint.graph.statements.turning_down import is_claim, turns_down

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

PARTIES = frozenset({"PERSON", "NORP"})
CLAUSES = frozenset({"acl", "ccomp", "relcl"})
PLEAS = ("VERB", "NOUN")
AS_WHAT = frozenset({"amod", "pobj", "prep", "pcomp", "oprd", "acomp", "conj", "advcl"})


def asks(draft: Draft) -> bool:
    """Whether what is said ends as a question."""
    return any(draft.passage.text[start:end].rstrip("\"'”’ ").endswith("?") for start, end in draft.content_spans)


def denies_outright(draft: Draft) -> bool:
    """Whether the cue denies, or the verb of what is said ("we deny it"), and that can be denied.

    "Rejected the accusation" does, "rejected the bill" does not; a plea of not guilty does.
    """
    passage = draft.passage
    cue, content = draft.cue_tokens, draft.content_tokens
    if pleads_innocent(passage, [*cue, *content]):
        return True
    if any(denied_in_title(passage, token) for token in cue):
        return True
    if any(_renews_denial(passage, token) or is_held_against(passage, token) for token in cue):
        return True
    if draft.cue_class == "deny":
        verb = next((token for token in cue if passage.lemmas[token] == draft.cue), None)
        return verb is not None and denies(passage, verb, [*cue, *content])
    if any(_turns_on_claim(passage, token) and denies(passage, token, content) for token in cue):
        return True
    if any(turns_down(passage, token) for token in cue):
        return True
    return not load("cues")["deny"].isdisjoint(draft.content_lemmas) and any(
        denying_verb(passage, token, content) for token in content
    )


def _turns_on_claim(passage: Passage, token: int) -> bool:
    """A cue that denies where its object is a claim ("questioned the idea that"), goes on denying, or heads a title."""
    lists, found = load("denials"), passage.tokens[token]
    if found.pos == "VERB" and passage.lemmas[token] in lists["turning"]:
        return True
    if _dismisses_as_untrue(passage, token):
        return True
    if found.dep in ("xcomp", "advcl", "conj") and passage.lemmas[found.head] in lists["going_on"]:
        return word_class(passage.lemmas[token]) == "deny"
    return passage.block.role == "headline" and passage.word(token) in lists["heading"]


def _dismisses_as_untrue(passage: Passage, verb: int) -> bool:
    """ "Dismissed the suit as frivolous", which no court does, "slammed the report as false"."""
    lemma = passage.lemmas[verb]
    if lemma not in load("denials")["condemning"] or passage.tokens[verb].pos != "VERB":
        return False
    thing = passage.child(verb, "dobj")
    if lemma not in load("denials")["needs_claim"] and (thing is None or not is_claim(passage, thing)):
        return False
    return any(_is_untrue_as(passage, token) for token in passage.under(verb))


def _is_untrue_as(passage: Passage, token: int) -> bool:
    words = load("denials")
    verdict = words["false_word"] | words["blame_word"] | words["dismissive"]
    if passage.lemmas[token] not in verdict or passage.tokens[token].dep not in AS_WHAT:
        return False
    return any(passage.word(over) == "as" for over in passage.ancestors(token))


def _renews_denial(passage: Passage, noun: int) -> bool:
    """ "Repeated her denial that she had met them"."""
    lists, over = load("denials"), passage.tokens[noun].head
    if passage.lemmas[noun] not in lists["denial_noun"] or passage.tokens[noun].pos != "NOUN":
        return False
    if passage.tokens[noun].dep == "pobj":
        over = passage.tokens[over].head
    return passage.lemmas[over] in lists["renewing"] and not _is_not_done(passage, over)


def is_held_against(passage: Passage, noun: int) -> bool:
    """The "insistence" of "despite his insistence that he had paid"."""
    lists = load("denials")
    return passage.lemmas[noun] in lists["holding_on"] and passage.word(passage.tokens[noun].head) in lists["against"]


def denies(passage: Passage, verb: int, said: list[int]) -> bool:
    """Whether a verb or noun of denying does deny: it is not negated, and what is said is what can be denied."""
    lemma, lists = passage.lemmas[verb], load("denials")
    if passage.tokens[verb].dep == "amod" or _is_not_done(passage, verb):
        return False
    if lemma in lists["quarrel"] and _is_thing(passage, verb):
        return False
    if lemma == "deny" and _withholds(passage, verb, said):
        return False
    if lemma == "dispute" and _disputes_thing(passage, verb):
        return False
    if lemma in lists["rebutting"] and _rebuts(passage, verb, said):
        return True
    needs_none = lemma not in lists["needs_claim"] | lists["turning"]
    return needs_none or denies_thing(passage, verb) or _turns_down_claim(passage, said)


def _is_not_done(passage: Passage, verb: int) -> bool:
    """ "Did not deny", "no one has disputed it", "there is no denying", "must rebut"."""
    beside = {passage.word(child) for child in passage.children[verb]}
    if passage.child(verb, "neg") is not None or "no" in beside or not beside.isdisjoint(load("denials")["duty"]):
        return True
    subject = passage.subject(verb)
    if subject is None:
        return False
    who = {passage.word(subject), *(passage.word(child) for child in passage.children[subject])}
    return not who.isdisjoint(load("groups")["nobody"])


def _rebuts(passage: Passage, verb: int, said: list[int]) -> bool:
    """Whether what is rebutted is a claim or somebody who makes one: "rebutted his points", "debunked Reed"."""
    rebutted = passage.child(verb, "dobj")
    person = rebutted is not None and passage.tokens[rebutted].pos == "PROPN"
    return person or any(is_claim(passage, token) for token in said)


def _is_thing(passage: Passage, word: int) -> bool:
    """The noun of "a heated dispute", not the verb of "which she disputes"."""
    return passage.tokens[word].pos == "NOUN" and passage.child(word, "det", "amod", "poss") is not None


def _disputes_thing(passage: Passage, verb: int) -> bool:
    """ "Disputed the right of marchers to gather", "disputes the border": no claim is turned down."""
    thing = passage.child(verb, "dobj")
    return thing is not None and passage.lemmas[thing] in load("denials")["disputed_thing"]


def _withholds(passage: Passage, verb: int, said: list[int]) -> bool:
    """Whether "deny" means to keep from: "denied them a visa", "deny licences to couples"."""
    if passage.child(verb, "dative") is not None:
        return True
    thing = passage.child(verb, "dobj")
    if thing is not None and passage.tokens[thing].pos == "PRON" and _is_judge(passage, passage.subject(verb)):
        return True
    after = [t for t in said if t > verb][:2]
    if len(after) > 1 and passage.word(after[0]) in load("denials")["whom"] and passage.tokens[after[1]].pos != "PUNCT":
        return True
    if thing is None or passage.lemmas[thing] in load("denials")["claim_noun"]:
        return False
    if passage.labels.get(thing) in PARTIES:
        return True
    preps = (*passage.children[verb], *passage.children[thing])
    return any(passage.word(p) == "to" and passage.child(p, "pobj") is not None for p in preps)


def _is_judge(passage: Passage, who: int | None) -> bool:
    """Whether it is one who decides on requests: what "the judge denied" was asked for."""
    return who is not None and passage.lemmas[who] in load("denials")["bench"]


def denying_verb(passage: Passage, verb: int, content: list[int]) -> bool:
    """Whether a verb is a main one of what is said, and denies: "my client denies it", not "she did not deny it"."""
    token = passage.tokens[verb]
    if token.pos != "VERB" or word_class(passage.lemmas[verb]) != "deny" or is_idiom(passage, verb):
        return False
    top = token.head == verb or token.head not in content
    return (
        top
        and not _is_modal(passage, verb, "modal")
        and passage.child(verb, "nsubj") is not None
        and denies(passage, verb, content)
    )


def pleads_innocent(passage: Passage, tokens: list[int]) -> bool:
    """ "Pleaded not guilty", "maintains her innocence"."""
    words = load("denials")
    if words["plead"].isdisjoint(passage.vocabulary):
        return False
    if not any(passage.lemmas[token] in words["plead"] and passage.tokens[token].pos in PLEAS for token in tokens[:3]):
        return False
    lemmas = [passage.lemmas[token] for token in tokens[:8]]
    return "innocence" in lemmas or "innocent" in lemmas or ("guilty" in lemmas and "not" in lemmas)


def _turns_down_claim(passage: Passage, said: list[int]) -> bool:
    """Whether what is turned down is a claim: "the accusation", "the idea that he lied", "the affair as absurd"."""
    words = load("denials")
    verdict = words["false_word"] | words["blame_word"]
    if any(passage.lemmas[t] in verdict and passage.tokens[t].dep in AS_WHAT for t in said):
        return True
    if any(_is_untrue_as(passage, t) for t in said):
        return True
    nouns = [t for t in said if is_claim(passage, t)]
    return any(passage.lemmas[t] not in words["loose_noun"] or _states_fact(passage, t) for t in nouns)


def _states_fact(passage: Passage, noun: int) -> bool:
    """Whether a clause on a noun says what is so: "the notion that she knew", not "that the town should pay"."""
    clauses = [c for c in passage.children[noun] if passage.tokens[c].dep in CLAUSES and not _is_made(passage, c)]
    clauses += [t for t in passage.under(noun) if t not in clauses and _opens_with_that(passage, t)]
    return not all(_is_modal(passage, clause, "duty") for clause in clauses)


def _is_made(passage: Passage, clause: int) -> bool:
    """The "made by an aide" of "remarks made by an aide", which does not tell what they state."""
    return passage.tokens[clause].dep == "acl" and passage.tokens[clause].tag == "VBN"


def _opens_with_that(passage: Passage, clause: int) -> bool:
    """The "that he had lied" of "attacks from rivals that he had lied", wherever the parse hangs it."""
    subject = passage.child(clause, "nsubj", "nsubjpass")
    first = passage.under(clause)[0] if passage.tokens[clause].dep in CLAUSES else None
    return first is not None and passage.word(first) == "that" and subject is not None and subject != first


def _is_modal(passage: Passage, verb: int, words: Literal["modal", "duty"]) -> bool:
    """Whether a verb tells what would or should be ("modal"), or what should be alone ("duty")."""
    auxiliaries = (c for c in passage.children[verb] if passage.tokens[c].dep == "aux")
    return any(passage.word(c) in load("denials")[words] for c in auxiliaries)


def withholds_assent(draft: Draft) -> bool:
    """ "Did not confirm the report", "declined to concur with the assessment", "does not accept that"."""
    words, passage = load("denials"), draft.passage
    accepts = not words["accepting"].isdisjoint(passage.vocabulary)
    if accepts and any(_does_not_accept(passage, token) for token in _first_verbs(draft)):
        return True
    if words["assent"].isdisjoint(passage.vocabulary):
        return False
    cue = {passage.lemmas[token] for token in draft.cue_tokens}
    opening = {passage.lemmas[token] for token in draft.content_tokens[:2]}
    withheld = cue & words["withhold"] and (cue | opening) & words["assent"]
    return bool(withheld) or bool(cue & words["assent"] and cue & words["negation"])


def _first_verbs(draft: Draft) -> list[int]:
    """The cue, and the verb on which the first sentence of what is said hangs."""
    passage, content = draft.passage, draft.content_tokens
    last = passage.sentences[passage.sentence(content[0])][1] if content else 0
    first = [token for token in content if token < last]
    inside = set(first)
    tops = (t for t in first if passage.tokens[t].head == t or passage.tokens[t].head not in inside)
    return [*draft.cue_tokens, *tops]


def _does_not_accept(passage: Passage, verb: int) -> bool:
    """ "Does not accept that she was late", "did not recognise that description", not "will not accept the offer"."""
    if passage.lemmas[verb] not in load("denials")["accepting"]:
        return False
    helpers = {passage.lemmas[child] for child in passage.children[verb] if passage.tokens[child].dep == "aux"}
    if passage.child(verb, "neg") is None or "do" not in helpers or passage.subject(verb) is None:
        return False
    thing = passage.child(verb, "dobj")
    if thing is not None:
        return passage.lemmas[thing] in load("denials")["accepted"] or passage.word(thing) in ("that", "this")
    return passage.lemmas[verb] == "accept" and passage.child(verb, "ccomp") is not None
