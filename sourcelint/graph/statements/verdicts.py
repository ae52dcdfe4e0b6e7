"""Verdicts on what somebody says: that it is false or wrong, or that whoever says it has erred."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.statements.turning_down import is_claim, phrases, turns_down
from sourcelint.graph.statements.untruths import tells_untruth

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "ccomp", "xcomp"})
THINGS = frozenset({"it", "that", "this"})
POINTING = frozenset({"it", "that", "this", "these", "those", "they", "he", "she"})
FURTHER = frozenset({"xcomp", "ccomp", "advcl"})
DOING = frozenset({"for", "in", "with"})
HANGING = frozenset({"acl", "relcl", "advcl"})
BETWEEN = 4  # words: "is nothing but a fairy tale"


def calls_false(draft: Draft) -> bool:
    """Whether what is said says of something that it is false: "the story is false", "there was no basis for it"."""
    passage = draft.passage
    lists = load("denials")
    if draft.cue in lists["conceding"] or (draft.cue_class == "accuse" and draft.cue not in lists["naming"]):
        return False
    text = " ".join(passage.text[start:end].lower().replace("’", "'") for start, end in draft.content_spans)
    if draft.cue_class == "accuse":
        return any(is_claim(passage, token) for token in draft.tokens) and _names_false(draft, text)
    if pattern("denials", "phrase").search(text):
        return True
    content = draft.content_tokens
    if _names_false(draft, text) or _is_not_so(draft):
        return True
    if any(_is_falsehood(passage, token) for token in content) or tells_untruth(draft):
        return True
    verdicts = _verdicts(draft)
    if any(_is_false(passage, token) and not _merely_described(draft, token, content) for token in verdicts):
        return True
    return any(_is_just_wrong(passage, token) for token in verdicts)


def names_claim_false(draft: Draft) -> bool:
    """ "Called the accusation false", "branded the story garbage": what is named is a claim, and untrue."""
    passage, lists = draft.passage, load("denials")
    if draft.cue not in lists["naming"] or not any(is_claim(passage, token) for token in draft.tokens):
        return False
    content = draft.content_tokens
    if not lists["negation"].isdisjoint(passage.word(token) for token in content):
        return False
    return any(passage.lemmas[token] in lists["false_word"] and not _is_epithet(passage, token) for token in content)


def _names_false(draft: Draft, text: str) -> bool:
    """ "Called the claim “wicked and untrue”", "branded the column a work of imagination", "it is a fairy tale"."""
    words, passage = load("denials"), draft.passage
    if draft.cue not in words["naming"]:
        return any(
            not words["being"].isdisjoint(re.findall(r"[\w']+", text[: found.start()])[-BETWEEN:])
            for found in pattern("denials", "invention").finditer(text)
        )
    content = draft.content_tokens
    told = [*draft.cue_tokens, *content]
    named = [token for token in told if is_claim(passage, token)]
    pointed = any(passage.word(token) in POINTING for token in content)
    said = named or pointed or any(passage.lemmas[token] in words["said_thing"] for token in told)
    if said and pattern("denials", "disparaging").search(text):
        return True
    if not words["negation"].isdisjoint(passage.word(token) for token in content):
        return False
    if pattern("denials", "invention").search(text):
        return True
    verdict = words["false_word"] | (words["blame_word"] if named or pointed else frozenset())
    if any(passage.lemmas[token] not in words["loose_noun"] | words["opinion_noun"] for token in named):
        verdict |= words["scornful"]
    return any(passage.lemmas[token] in verdict and not _is_epithet(passage, token) for token in content)


def _is_epithet(passage: Passage, token: int) -> bool:
    """The "false" of "a false prophet", not that of "a false statement" or of "“false, flat out”"."""
    over = passage.tokens[token].head
    if token + 1 < len(passage.tokens) and passage.word(token + 1) == ",":
        return False
    return passage.tokens[token].dep == "amod" and passage.lemmas[over] not in load("denials")["proposition"]


def _is_falsehood(passage: Passage, token: int) -> bool:
    """ "This fiction that she was paid"."""
    if passage.lemmas[token] not in load("denials")["falsehood"]:
        return False
    clauses = (c for c in passage.children[token] if passage.tokens[c].dep in ("acl", "ccomp", "relcl"))
    return any(
        passage.word(child) == "that" and passage.tokens[child].dep == "mark"
        for c in clauses
        for child in passage.children[c]
    )


def _is_not_so(draft: Draft) -> bool:
    """ "That isn't so", "it is not right": nothing comes behind."""
    if load("denials")["so"].isdisjoint(draft.content_words):
        return False
    passage, content = draft.passage, draft.content_tokens
    for place, token in enumerate(content):
        subject = passage.child(token, "nsubj") if passage.lemmas[token] in ("be", "'s") else None
        if subject is None or passage.word(subject) not in POINTING or passage.child(token, "neg") is None:
            continue
        after = [passage.word(t) for t in content[place + 1 :]]
        rest = [word for word in after if word not in load("denials")["negation"] | load("denials")["stressing"]]
        if rest[:1] and rest[0] in load("denials")["so"] and (len(rest) == 1 or not rest[1][0].isalnum()):
            return True
    return False


def says_others_erred(draft: Draft) -> bool:
    """Whether what is said tells that others have erred or made it up: "the paper had confused two men"."""
    passage, lists = draft.passage, load("denials")
    if draft.cue in lists["conceding"] or draft.cue_class in ("accuse", "attack"):
        return False
    if lists["erring"].isdisjoint(draft.content_lemmas):
        return False
    return any(_errs(passage, token) for token in draft.content_tokens if passage.lemmas[token] in lists["erring"])


def _errs(passage: Passage, verb: int) -> bool:
    """Whether a verb of error tells what has been, of others than the speaker and whoever is the speaker's."""
    token, doer = passage.tokens[verb], passage.child(verb, "nsubj")
    if token.pos != "VERB" or token.dep in HANGING or passage.child(verb, "neg") is not None:
        return False
    past = token.tag == "VBD" or any(passage.lemmas[c] == "have" for c in passage.children[verb])
    own = doer is None or passage.word(doer) in ("i", "we") or passage.child(doer, "poss") is not None  # "his campaign"
    return past and not own


def clears_of_name(draft: Draft) -> bool:
    """Whether what is said tells that somebody is not what others call him: "he is no racist", "I'm not a crook"."""
    passage, lists = draft.passage, load("denials")
    if lists["label"].isdisjoint(draft.content_words):
        return False
    content = draft.content_tokens
    return any(passage.word(token) in lists["label"] and _is_not(passage, token, content) for token in content)


def _is_not(passage: Passage, name: int, content: list[int]) -> bool:
    """ "Is not a crook", "is no crook", not "if he is not", "it is not racist to ask", "make sure he is not"."""
    found = passage.tokens[name]
    if passage.tokens[found.head].dep in HANGING or (
        passage.tokens[found.head].dep == "ccomp" and passage.tokens[found.head].head in content
    ):
        return False
    if found.dep not in ("attr", "acomp") or passage.lemmas[found.head] not in ("be", "'s", "'m"):
        return False
    subject = passage.child(found.head, "nsubj")
    if subject is None or passage.word(subject) in ("it", "that", "this", "who", "there"):
        return False
    beside = {passage.word(token) for token in (*passage.children[found.head], *range(found.head, name))}
    return not beside.isdisjoint({"not", "n't", "no", "never"}) and beside.isdisjoint(load("denials")["not_alone"])


def owns_an_error(draft: Draft) -> bool:
    """Whether the speaker, here or nearby, takes an error on himself: "the sum was wrong. I misread my notes"."""
    passage = draft.passage
    if load("denials")["error"].isdisjoint(passage.vocabulary):
        return False
    return pattern("denials", "erred").search(passage.text.lower().replace("’", "'")) is not None


def _verdicts(draft: Draft) -> list[int]:
    """The words of what is said that may say that something is false or wrong."""
    words, lemmas = _verdict_words(), draft.passage.lemmas
    if words.isdisjoint(draft.content_lemmas):
        return []
    return [token for token in draft.content_tokens if lemmas[token] in words]


@cache
def _verdict_words() -> frozenset[str]:
    return load("denials")["false_word"] | load("denials")["blame_word"]


def tells_of_rebuttal(draft: Draft) -> bool:
    """Whether what is said tells of a claim that was rebutted: "the audit helped in debunking the theory"."""
    passage, rebutting = draft.passage, load("denials")["rebutting"]
    if rebutting.isdisjoint(draft.content_lemmas) and phrases().keys().isdisjoint(draft.content_lemmas):
        return False
    for token in draft.content_tokens:
        if turns_down(passage, token):
            return True
        if passage.lemmas[token] in rebutting and passage.child(token, "neg") is None:
            refuted = passage.child(token, "dobj")
            if refuted is not None and is_claim(passage, refuted):
                return True
    return False


def is_plainly_false(draft: Draft) -> bool:
    """Whether the verdict is what is said, no mere epithet: "the report is false", "he is wrong", "he made it up"."""
    passage, told = draft.passage, " ".join(draft.passage.plain[token] for token in draft.content_tokens)
    if pattern("denials", "invention").search(f"{told} ") or pattern("denials", "made_up").search(told):
        return calls_false(draft)
    if any(_is_falsehood(passage, token) for token in draft.content_tokens):
        return True
    if any(_stands_alone(passage, token) for token in _verdicts(draft)):
        return True
    return any(
        passage.tokens[token].dep in COMPLEMENTS and (_is_false(passage, token) or _is_just_wrong(passage, token))
        for token in _verdicts(draft)
    )


def _is_just_wrong(passage: Passage, token: int) -> bool:
    """ "It is wrong", "your facts are wrong", "called the charge unfair"; "she is wrong to say so", not "to wait"."""
    found, lists = passage.tokens[token], load("denials")
    if passage.block.role == "headline" and passage.words[token : token + 2] == ["wrong", "about"]:
        return True
    if found.dep not in COMPLEMENTS or not _is_so(passage, token, lists["blame_word"]):
        return False
    judged = next(
        (c for kind in ("dobj", "nsubj") for c in passage.children[found.head] if passage.tokens[c].dep == kind), None
    )
    if judged is None:
        return False
    beside = {passage.word(c) for c in passage.children[token]}
    if passage.lemmas[token] == "unfair" and ("to" in beside or passage.word(judged) in POINTING):
        return False
    if passage.word(judged) in THINGS and passage.tokens[found.head].tag == "VBD" and passage.is_quoted(token):
        return False  # "it was wrong, and I am sorry": what one says of a deed
    about = "about" in beside
    if about and passage.lemmas[token] in ("wrong", "mistaken"):
        return passage.word(judged) not in ("i", "we", "it")
    further = [c for top in (found.head, token) for c in passage.children[top] if _is_deed(passage, c)]
    if further:
        said = {passage.lemmas[t] for c in further for t in passage.under(c)[:3]}
        return not said.isdisjoint(lists["speaking"])
    if _tells_readers(passage, judged):
        return "on" not in beside  # "he is wrong on trade" is of his views
    return passage.word(judged) in POINTING or passage.lemmas[judged] in lists["claim_noun"] | lists["factual"]


def _tells_readers(passage: Passage, judged: int) -> bool:
    """Whether it is somebody by name, who tells the public, or a figure: "Reed is mistaken", "the paper is wrong"."""
    named = passage.tokens[judged].pos == "PROPN" or passage.lemmas[judged] in load("denials")["teller"]
    figure = any(passage.tokens[token].pos == "NUM" for token in (judged, *passage.children[judged]))
    return (named or figure) and passage.tokens[judged].dep == "nsubj"


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
    if found.dep == "conj" and passage.tokens[found.head].pos in ("ADJ", "NOUN"):
        token, found = found.head, passage.tokens[found.head]  # "is cruel and false"
    if found.dep == "amod" and not (found.pos == "ADJ" and passage.sentence_start(token)):
        return passage.lemmas[found.head] in words["claim_noun"]
    if found.dep in COMPLEMENTS:
        if found.pos in ("ADJ", "NOUN") and _stands_alone(passage, token):
            return True
        beside = [passage.word(c) for c in passage.children[found.head]]
        over = passage.tokens[found.head]
        if over.tag == "VBG" and passage.lemmas[found.head] == "be":  # "you're being ridiculous" is of how one behaves
            return False
        if over.dep == "relcl" or (over.dep == "xcomp" and passage.tokens[over.head].dep == "relcl"):
            return False
        return passage.lemmas[found.head] in words["linking"] and not {"not", "n't", "what"} & set(beside)
    return (found.head == token and found.pos == "ADJ") or _stands_alone(passage, token)


def _stands_alone(passage: Passage, token: int) -> bool:
    """ "Unfounded, I think", "A smear, all of it": the verdict opens the sentence, and a comma follows."""
    first, last = passage.sentences[passage.sentence(token)]
    opens = all(passage.tokens[number].pos in ("PUNCT", "DET") for number in range(first, token))
    return opens and token + 1 < last and passage.word(token + 1) == ","
