"""Words of the copy that say more than it knows: "refused" to comment, "refuted" what was only denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft

FINITE = frozenset({"VBD", "VBZ", "VBP"})
OPENS_QUESTION = frozenset({"whether", "if"})


def says_refused(draft: Draft) -> bool:
    """Whether "refused" stands where somebody who owed no answer, as one does in court, would not talk."""
    passage, verb = draft.passage, _verb(draft, "refuse")
    if verb is None or draft.stance != "no-comment":
        return False
    return _comment_refused(passage, verb) and not _near(passage, verb, "duty")


def says_refuted(draft: Draft) -> bool:
    """Whether "refuted" stands for a bare denial: the sentence has nothing that shows the allegation to be false."""
    passage, verb = draft.passage, _verb(draft, "refute")
    if verb is None or not _reported_as_done(passage, verb) or passage.child(verb, "neg") is not None:
        return False
    denied = passage.child(verb, "dobj", "ccomp")
    alleged = denied is not None and passage.lemmas[denied] in load("misused_words")["allegation"]
    return alleged and not _near(passage, verb, "evidence", subject_too=True)


def _verb(draft: Draft, words: str) -> int | None:
    """The verb of a statement's cue that is one of the words."""
    passage = draft.passage
    tokens = draft.cue_tokens
    return next(
        (n for n in tokens if passage.tokens[n].pos == "VERB" and passage.lemmas[n] in load("misused_words")[words]),
        None,
    )


def _comment_refused(passage: Passage, verb: int) -> bool:
    deed = passage.child(verb, "xcomp")
    if deed is None:
        return any(passage.lemmas[c] in load("refusals")["asked"] for c in passage.children[verb])
    if passage.lemmas[deed] not in load("misused_words")["talk"]:
        return False
    return passage.lemmas[deed] not in load("misused_words")["telling"] or _asked_about(passage, deed)


def _asked_about(passage: Passage, deed: int) -> bool:
    """Whether a question follows the verb, or nothing does: "refused to say that he was fit" keeps back a claim."""
    _, last = passage.sentences[passage.sentence(deed)]
    if any(passage.word(n) == "that" and passage.tokens[n].dep == "mark" for n in range(deed + 1, last)):
        return False
    said = passage.child(deed, "ccomp", "dobj")
    if said is None or passage.lemmas[said] in load("refusals")["inquiry"]:
        return True
    opening = passage.under(said)[:2]
    return any(passage.word(n) in OPENS_QUESTION or passage.tokens[n].tag.startswith("W") for n in opening)


def _reported_as_done(passage: Passage, verb: int) -> bool:
    """ "Refuted", "has refuted", not "tried to refute" or "was refuted"."""
    token = passage.tokens[verb]
    return token.tag in FINITE or (
        token.tag == "VBN"
        and any(passage.lemmas[c] == "have" for c in passage.children[verb])
        and passage.child(verb, "auxpass") is None
    )


def _near(passage: Passage, verb: int, words: str, *, subject_too: bool = False) -> bool:
    """Whether one of the words stands in the verb's sentence; `subject_too`: also in the verb's subject."""
    first, last = passage.sentences[passage.sentence(verb)]
    subject = None if subject_too else passage.subject(verb)
    left_out = set(passage.under(subject)) if subject is not None else set()
    return any(passage.lemmas[n] in load("misused_words")[words] for n in range(first, last) if n not in left_out)
