"""The cue of a statement: its main word, and what that word imputes to the source."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sourcelint.extract.model import Spans
    from sourcelint.graph.facts import CueClass
    from sourcelint.graph.passage import Passage

CLASSES = ("deny", "accuse", "guilt", "doubt", "attack", "manner", "endorse", "neutral", "act", "belief")
IMPUTING = frozenset({"guilt", "doubt", "manner", "endorse", "attack"})
POSSIBLE = frozenset({"may", "might"})
TELLING = IMPUTING | {"neutral", "act"}
OBJECTS = frozenset({"dobj", "obj", "pobj", "dative", "attr", "nsubjpass", "oprd"})
WHOLE_WORDS = {"according": "according", "per": "per"}


@cache
def _classes() -> Mapping[str, CueClass]:
    """Every reporting word and phrase with its class; where two lists hold a word, the earlier class has it."""
    classes: dict[str, CueClass] = {}
    for name in CLASSES:
        for word in load("cues")[name]:
            classes.setdefault(word, cast("CueClass", name))
    return classes


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases of several words, by their first word."""
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for entry in _classes():
        first, *rest = entry.split()
        if rest:
            phrases.setdefault(first, []).append((first, *rest))
    return {first: tuple(sorted(found, key=lambda words: (-len(words), words))) for first, found in phrases.items()}


def read_cue(passage: Passage, cue: Spans) -> tuple[str, CueClass]:
    """The cue's main word (a lemma; of a phrase its first word) and its class; ("", "other") where there is no cue.

    The first word that is known as a reporting word is the main one, else the first verb, else the first word.
    """
    tokens = passage.tokens_in(cue)
    lemmas = [_lemma(passage, token) for token in tokens]
    for place, lemma in enumerate(lemmas):
        if phrase := _phrase_at(lemmas, place):
            kind = _classes()[phrase]
            undone = kind in IMPUTING and (_is_unsaid(passage, tokens[place]) or _is_undone(passage, tokens[place]))
            return lemma, "other" if undone else kind
        if lemma in _classes() and not _says_more(passage, tokens[place:]):
            word, kind = tokens[place], _classes()[lemma]
            unsaid = kind in TELLING and _is_unsaid(passage, word)
            if lemma == "allege" and _in_court(passage, word):
                kind = "accuse"
            guarded = unsaid or is_idiom(passage, word) or _imputes_nothing(passage, word, kind)
            return lemma, "other" if guarded else kind
        if passage.block.role == "headline" and passage.word(tokens[place]) in load("denials")["heading"]:
            return _verb_of_title(passage.word(tokens[place])), "deny"
    return _fallback(passage, tokens), "other"


def _verb_of_title(word: str) -> str:
    """The lemma of a verb that denies in a title, whose capitals hide that it is one: "deny" of "Denies"."""
    return next(verb for verb in load("cues")["deny"] if word in (f"{verb}s", f"{verb}es", f"{verb[:-1]}ies"))


def _says_more(passage: Passage, cue: Sequence[int]) -> bool:
    """Whether a cue's first word only comes with its verb: "laughed and said", "blasted out a letter stating"."""
    first, *rest = cue
    verbs = [n for n in rest if passage.tokens[n].pos == "VERB" and passage.lemmas[n] in _classes()]
    if passage.lemmas[first] in load("cues")["bodily"]:
        return any(passage.tokens[n].head == first and passage.tokens[n].dep == "conj" for n in verbs)
    return bool(verbs) and word_class(passage.lemmas[first]) == "attack" and is_idiom(passage, first)


def _imputes_nothing(passage: Passage, word: int, kind: CueClass) -> bool:
    """A noun ("her earlier claim"), or a judging verb that is not done ("did not admit", "would claim")."""
    if kind == "act":
        return passage.tokens[word].pos == "NOUN"
    if _restates(passage, word):
        return True
    if kind == "manner" and _is_written(passage, word):
        return True
    return kind in IMPUTING and (passage.tokens[word].pos == "NOUN" or _is_undone(passage, word))


def _restates(passage: Passage, word: int) -> bool:
    """ "Has said that it was safe, claims that nobody could check": a noun, which the tagger takes for a verb."""
    over = passage.tokens[word].head
    if passage.word(word) not in load("cues")["also_nouns"] or passage.tokens[word].dep != "conj":
        return False
    joined = any(passage.child(verb, "cc") is not None for verb in (over, word))
    return passage.word(word - 1) == "," and not joined and passage.child(word, "nsubj") is None


def _is_written(passage: Passage, verb: int) -> bool:
    """ "Banners proclaiming", "a sign shouted"."""
    over = passage.tokens[verb].head if passage.tokens[verb].dep in ("acl", "relcl") else passage.subject(verb)
    return over is not None and passage.lemmas[over] in load("cues")["written_on"]


def _is_undone(passage: Passage, verb: int) -> bool:
    """ "Did not admit", "would ever admit", "few admit", "neither of them admitted", "has the power to insist"."""
    words, children = load("cues"), passage.children[verb]
    if _is_prospect(passage, verb) or any(
        passage.tokens[c].dep == "neg" or passage.tokens[c].tag == "MD" for c in children
    ):
        return True
    if any(passage.word(c) in words["hardly"] for c in children):
        return True
    subject = passage.subject(verb)
    nobody = words["nobody"] | words["reader"]
    return subject is not None and any(passage.word(n) in nobody for n in passage.under(subject))


def _is_prospect(passage: Passage, verb: int) -> bool:
    """ "The power to insist", "a reason to claim": an infinitive that hangs on a noun."""
    token = passage.tokens[verb]
    on_noun = token.dep in ("acl", "relcl") and passage.tokens[token.head].pos == "NOUN"
    return on_noun and any(passage.word(c) == "to" for c in passage.children[verb])


def _in_court(passage: Passage, word: int) -> bool:
    """Whether the sentence tells of a lawsuit, in which to allege is the literal word."""
    first, last = passage.sentences[passage.sentence(word)]
    return not load("cues")["court"].isdisjoint(passage.lemmas[first:last])


def _is_unsaid(passage: Passage, word: int) -> bool:
    """ "Refused to concede", "are wary of saying", "may recall"."""
    if any(passage.tokens[c].dep == "aux" and passage.word(c) in POSSIBLE for c in passage.children[word]):
        return True
    over = passage.tokens[word].head
    if passage.tokens[word].dep == "pcomp" and passage.lemmas[over] not in load("cues")["leave_undone"]:
        over = passage.tokens[over].head
    elif passage.tokens[word].dep not in ("xcomp", "ccomp"):
        return False
    return passage.lemmas[over] in load("cues")["leave_undone"]


def word_class(lemma: str) -> CueClass:
    """The class of a single reporting word, whatever stands around it."""
    return _classes().get(lemma, "other")


def is_idiom(passage: Passage, verb: int) -> bool:
    """Whether a reporting verb stands in an idiom that reports nothing ("denied bail", "claimed victory")."""
    guards = load("cues").get(f"guard_{passage.lemmas[verb]}")
    return guards is not None and any(word in guards for word in _beside(passage, verb))


def _beside(passage: Passage, verb: int) -> list[str]:
    """The lemmas of a verb's objects, and of its particles and prepositions with theirs."""
    found = []
    for child in passage.children[verb]:
        token = passage.tokens[child]
        if token.dep in OBJECTS or token.dep in ("prep", "prt"):
            found.append(passage.lemmas[child])
        if token.dep in ("prep", "dobj"):
            found += [passage.lemmas[g] for g in passage.children[child] if passage.tokens[g].dep in OBJECTS]
    return found


def _lemma(passage: Passage, token: int) -> str:
    return WHOLE_WORDS.get(passage.word(token), passage.lemmas[token])


def _phrase_at(lemmas: Sequence[str], place: int) -> str | None:
    for phrase in _phrases().get(lemmas[place], ()):
        rest = iter(lemmas[place + 1 : place + 6])
        if all(word in rest for word in phrase[1:]):
            return " ".join(phrase)
    return None


def _fallback(passage: Passage, tokens: Sequence[int]) -> str:
    main = next((t for t in tokens if passage.tokens[t].pos == "VERB"), None)
    if main is None:
        main = next((t for t in tokens if passage.tokens[t].pos in ("NOUN", "ADJ", "ADV", "ADP")), None)
    return _lemma(passage, main) if main is not None else ""
