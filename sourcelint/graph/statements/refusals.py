"""Refusals to comment: who would not talk, did not answer or could not be reached, whether the tagger saw it or not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import FIRST_PERSON, direct_object, doer
from sourcelint.graph.statements.refusing_words import refuses_comment, refuses_in_speech, telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.extract.model import Attribution, Spans
    from sourcelint.graph.passage import Passage

ASIDE = frozenset({"relcl", "acl", "advcl", "conj", "nsubj", "nsubjpass"})
OTHER_CLAUSES = frozenset({"conj", "cc", "punct", "advcl", "ccomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal in the tokens of one passage: the word that says it, who refuses (if the copy tells), and all of it."""

    verb: int
    cue: tuple[int, ...]
    subject: int | None
    extent: tuple[int, ...]

    def spans(self, passage: Passage) -> tuple[Spans, Spans, Spans]:
        """Source, cue and content, in characters of the passage."""
        source = () if self.subject is None else passage.extents(passage.under(self.subject))
        taken = set(self.cue) if self.subject is None else {*self.cue, *passage.under(self.subject)}
        content = [token for token in self.extent if token not in taken and token > min(self.cue)]
        return source, passage.extents(list(self.cue)), passage.extents(content)


def find_refusals(passage: Passage) -> tuple[Refusal, ...]:
    """Every refusal to comment that the copy of a passage reports."""
    words = telling()
    if words.isdisjoint(passage.vocabulary):
        return ()
    verbs = [
        number for number, lemma in enumerate(passage.lemmas) if lemma in words and refuses_comment(passage, number)
    ]
    return tuple(_refusal(passage, verb) for verb in verbs if _refused(passage, verb) not in verbs)


def _refused(passage: Passage, verb: int) -> int | None:
    """Of "declined to comment" and "left without commenting" the verb that the second completes."""
    above = passage.tokens[verb].head
    if passage.tokens[verb].dep == "pcomp":
        return passage.tokens[above].head
    return above if passage.tokens[verb].dep == "xcomp" else None


def reported(passage: Passage, refusals: tuple[Refusal, ...]) -> tuple[Refusal | None, ...]:
    """For each attribution of a passage the refusal that it reports; a refusal is reported by one of them at most."""
    attributions = passage.paragraph.attributions
    found: list[Refusal | None] = [None] * len(attributions)
    for refusal in refusals:
        free = [number for number, taken in enumerate(found) if taken is None]
        cued = (n for n in free if not set(refusal.cue).isdisjoint(passage.tokens_in(attributions[n].cue)))
        reporting = next(cued, None)
        if reporting is None:
            reporting = next((n for n in free if _stands_in(passage, attributions[n], refusal)), None)
        if reporting is not None:
            found[reporting] = refusal
    return tuple(found)


def _stands_in(passage: Passage, attribution: Attribution, refusal: Refusal) -> bool:
    """Whether an attribution is a piece of what is refused ("to say ..."), or the refusal is what its source says."""
    cue = passage.tokens_in(attribution.cue)
    inside = {*cue, *passage.tokens_in(attribution.content)}
    if inside and inside <= set(refusal.extent) and any(_completes(passage, word, refusal.verb) for word in cue):
        return True
    return _in_own_words(passage, refusal) and refusal.verb in inside


def _completes(passage: Passage, word: int, verb: int) -> bool:
    """Whether a word hangs on a verb as what it takes, by no clause of another's: not in "Roe, who wanted to know"."""
    below = word
    for above in passage.ancestors(word):
        if passage.tokens[below].dep in ASIDE:
            return False
        if above == verb:
            return True
        below = above
    return False


def _in_own_words(passage: Passage, refusal: Refusal) -> bool:
    """ "We will not discuss it": the refusal is what the source says, at the start of it."""
    if refusal.subject is None:
        return refuses_in_speech(passage, refusal.verb)
    return passage.word(refusal.subject) in FIRST_PERSON


def _refusal(passage: Passage, verb: int) -> Refusal:
    cue = [verb, *(c for c in passage.children[verb] if passage.tokens[c].dep in ("aux", "neg", "auxpass", "prt"))]
    subject = _refuser(passage, verb)
    extent = passage.under(verb, without=OTHER_CLAUSES)
    if subject is not None:
        extent = sorted({*extent, *passage.under(subject)})
    return Refusal(verb, tuple(sorted(cue)), subject, tuple(extent))


def _refuser(passage: Passage, verb: int) -> int | None:
    words, lemma = load("refusals"), passage.lemmas[verb]
    if refuses_in_speech(passage, verb):
        return None
    if lemma in words["reach"] and (sought := passage.child(verb, "dobj")) is not None:
        return sought
    hears = lemma == "hear" or direct_object(passage, verb, "reply_noun") is not None
    if lemma in words["occur"] or (lemma in words["receive"] and hears):
        whole = passage.under(verb)
        return next(chain(_governed(passage, whole, "from"), _governed(passage, _listed(passage, whole), "for")), None)
    if lemma in words["silence"] and (owner := passage.child(verb, "poss")) is not None:
        return owner
    subject = doer(passage, _predicate(passage, verb))
    if subject is None or _is_a_call(passage, subject):
        return None
    return _asked_through(passage, subject)


def _is_a_call(passage: Passage, subject: int) -> bool:
    """ "None was returned", "it was not answered": of calls or messages."""
    return passage.word(subject) in ("none", "it", "they") and passage.tokens[subject].dep == "nsubjpass"


def _predicate(passage: Passage, word: int) -> int:
    """The verb whose subject refuses: of "was silent" and "kept mum" the verb, of "in a position to respond" "was"."""
    dep, above = passage.tokens[word].dep, passage.tokens[word].head
    if dep in ("acomp", "attr") or passage.lemmas[word] in load("refusals")["mute"]:
        return above
    if dep in ("acl", "relcl") and passage.subject(word) is None:
        return next((n for n in passage.ancestors(above) if passage.subject(n) is not None), word)
    return word


def _asked_through(passage: Passage, subject: int) -> int | None:
    """Whose "calls to the mayor", "number listed for the bank", "answer" or "lips" a subject is; else itself."""
    words, lemma = load("refusals"), passage.lemmas[subject]
    if lemma in words["owned"]:
        return passage.child(subject, "poss")
    if lemma not in words["inquiry"] | words["line"]:
        return subject
    near = [*passage.children[subject], *_listed(passage, passage.children[subject])]
    anywhere = _governed(passage, passage.under(subject), "to", "from")
    return next(chain(_governed(passage, near, "to", "with", "for"), anywhere), None)


def _listed(passage: Passage, words: list[int]) -> list[int]:
    """What hangs on "listed", "sent" or "left" where it describes a number or a message."""
    clauses = (n for n in words if passage.tokens[n].dep == "acl")
    return [child for clause in clauses for child in passage.children[clause]]


def _governed(passage: Passage, tokens: list[int], *prepositions: str) -> Iterator[int]:
    """What the prepositions among some tokens govern: "calls to the mayor", "no answer from the bank"."""
    for number in tokens:
        if passage.word(number) in prepositions:
            yield from (
                child
                for child in passage.children[number]
                if passage.tokens[child].dep == "pobj" and passage.lemmas[child] not in load("refusals")["asked"]
            )
