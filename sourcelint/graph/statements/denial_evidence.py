"""What speaks for a statement being a denial: its words, and how well a claim of the story fits as what it answers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load, pattern
from sourcelint.graph.statements.claims import names_of
from sourcelint.graph.statements.denials import asks, denies_outright, withholds_assent
from sourcelint.graph.statements.propositions import negates_later
from sourcelint.graph.statements.untruths import faults_teller, protests_innocence
from sourcelint.graph.statements.verdicts import (
    calls_false,
    calls_wrong,
    clears_of_name,
    is_plainly_false,
    names_claim_false,
    owns_an_error,
    says_others_erred,
    tells_of_rebuttal,
)

if TYPE_CHECKING:
    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.statements.attributed import Draft
    from sourcelint.graph.statements.claims import Claim, Field
    from sourcelint.graph.statements.pairing import Pair
    from sourcelint.graph.statements.weights import Evidence

OPENING = 4  # words
SELF = frozenset({"i", "we", "he", "she", "his", "her", "my", "our"})
OTHERS = frozenset({"he", "she", "they", "you"})
SOON = 5  # words
ALIKE = 0.2  # likeness
WITHIN_TWO = 1 / 3  # paragraphs, as pairing tells what is near
ENOUGH = 10  # claims of wrongdoing
FROM_CLAIM = ("likeness", "denied", "opposite", "accuses", "last of others")


def evidence_in_words(draft: Draft, said: Claim) -> Evidence:
    """What a statement's own words tell."""
    passage, words = draft.passage, load("denials")
    content = draft.content_tokens
    opening = [passage.word(token) for token in content[: OPENING + 1] if passage.tokens[token].pos != "PUNCT"][
        :OPENING
    ]
    told, spoken = draft.content_words, " ".join([passage.plain[token] for token in content])
    outright = denies_outright(draft) or names_claim_false(draft) or protests_innocence(draft)
    past = _past_negative(passage, content)
    superlative = "never" in told and _is_superlative(passage, content)
    sentence = _sentence_opening(passage, draft)
    found: dict[str, float | bool] = {
        "constant": True,
        "outright": outright,
        "reads so": 0.0 if _is_bidden(opening) else draft.denies,
        "denying cue": draft.cue_class == "deny",
        "withholds assent": withholds_assent(draft),
        "calls false": calls_false(draft),
        "calls wrong": calls_wrong(draft),
        "plainly false": is_plainly_false(draft),
        "tells of rebuttal": tells_of_rebuttal(draft),
        "corrects": pattern("denials", "correcting").search(spoken) is not None,
        "clears": clears_of_name(draft),
        "negation": not words["negation"].isdisjoint(told),
        "negative": said.negative,
        "past negative": past and not superlative,
        "never did": past and "never" in told and not superlative,
        "superlative": superlative,
        "of another": said.negative and _is_of_another(draft, opening),
        "names a claim": _names_a_claim(draft),
        "contracted": "n't" in told,
        "negative later": not said.negative and negates_later(passage, content),
        "first person negative": said.negative and not {"i", "we"}.isdisjoint(opening),
        "of oneself": said.negative and not SELF.isdisjoint(opening),
        "that is not": _points_and_negates(opening),
        "speaks of truth": not words["truth"].isdisjoint(told),
        "owns up": draft.cue in words["conceding"],
        "owns an error": owns_an_error(draft),
        "others erred": says_others_erred(draft),
        "never": not words["sweeping"].isdisjoint(told),
        "none": not words["none"].isdisjoint(told),
        "stresses": not words["stressing"].isdisjoint(told),
        "supposes": not outright and _supposes(draft),
        "opens with no": opening[:1] == ["no"],
        "will": not words["modal"].isdisjoint(opening),
        "asks": asks(draft),
        "insists": any(passage.lemmas[token] in words["insisting"] for token in draft.cue_tokens),
        "retorts": draft.cue in words["retorting"],
        "contrast": not words["contrast"].isdisjoint([*sentence, *opening[:1]]),
        "quoted": any(passage.quoted(start, end) for start, end in draft.content_spans),
        "implicit": draft.implicit,
        "untold": draft.source is None,
        f"cue {draft.cue_class}": True,
    }
    if draft.source is not None:
        found["named"] = draft.source.named
        found["speaks for somebody"] = _speaks_for(draft.source)
        found[f"of {draft.source.type}"] = True
    return {name: float(value) for name, value in found.items() if value}


def evidence_of_claim(field: Field, said: Claim, pair: Pair | None) -> Evidence:
    """What the story tells: how much is contested in it, and what claim the statement answers best, if any."""
    found = {
        "contested": min(field.accusing, ENOUGH) / ENOUGH,
        "of the accused": float(not field.accused.isdisjoint(names_of(said.source) | said.names)),
    }
    if pair is not None:
        found |= {f"claim: {name}": pair.evidence[name] for name in FROM_CLAIM if name in pair.evidence}
        if said.draft is not None and "denial names claimer" in pair.evidence:
            found["faults claimer"] = float(faults_teller(said.draft) or says_others_erred(said.draft))
        if said.negative:
            found["negative of like"] = pair.evidence.get("likeness", 0.0)
            found["gainsays"] = float(_gainsays(said, field.claims[pair.claim], pair.evidence))
    return found


def _gainsays(said: Claim, claim: Claim, evidence: Evidence) -> bool:
    """Whether a flat negative stands against what another side has said just before of the same deed or thing."""
    if claim.negative or not claim.whole or claim.within is not None or claim.asks or "later" in evidence:
        return False
    told = claim.draft is not None or claim.passage.block.role == "headline"
    same = "denied" in evidence or evidence.get("likeness", 0.0) >= ALIKE
    return told and same and evidence.get("near", 0.0) >= WITHIN_TWO and said.side.isdisjoint(claim.side)


def _is_bidden(opening: list[str]) -> bool:
    """ "Not to read about the case": what somebody is told to leave is no claim."""
    return opening[:2] in (["not", "to"], ["never", "to"])


@cache
def _claims() -> frozenset[str]:
    """Nouns that nobody uses but of what somebody claims."""
    return load("denials")["claim_noun"] - load("denials")["loose_noun"]


def _names_a_claim(draft: Draft) -> bool:
    passage = draft.passage
    return not _claims().isdisjoint(draft.content_lemmas) and any(
        passage.lemmas[token] in _claims() and passage.tokens[token].pos == "NOUN" for token in draft.content_tokens
    )


def _supposes(draft: Draft) -> bool:
    """Whether the first sentence of what is said speaks of what might or ought to be; "would never have" does not."""
    if load("denials")["supposing"].isdisjoint(draft.content_words):
        return False
    passage, content = draft.passage, draft.content_tokens
    end = passage.sentences[passage.sentence(content[0])][1]
    first = {passage.word(token) for token in content if token < end}
    return not load("denials")["supposing"].isdisjoint(first) and not first >= {"never", "have"}


def _past_negative(passage: Passage, tokens: list[int]) -> bool:
    """What was not, or has never been: a claim about facts."""
    negated = [passage.tokens[t].head for t in tokens if passage.tokens[t].dep == "neg"]
    mental = load("denials")["mental"]
    return any(_past(passage, verb) and passage.lemmas[verb] not in mental for verb in negated)


def _is_superlative(passage: Passage, tokens: list[int]) -> bool:
    """ "Had never been so cheap", "I have never seen a better one": nobody said it had."""
    never = (n for n, token in enumerate(tokens) if passage.word(token) == "never")
    after = (token for n in never for token in tokens[n + 1 : n + 1 + SOON])
    return any(passage.tokens[t].tag in ("JJR", "RBR") or passage.word(t) in ("so", "such") for t in after)


def _is_of_another(draft: Draft, opening: list[str]) -> bool:
    """Whether a quotation opens with what somebody else is or did not: "he never paid", not by who speaks for him."""
    if draft.source is None or _speaks_for(draft.source) or not OTHERS & set(opening[:2]):
        return False
    return any(draft.passage.quoted(start, end) for start, end in draft.content_spans)


def _past(passage: Passage, verb: int) -> bool:
    auxiliaries = [child for child in passage.children[verb] if passage.tokens[child].dep in ("aux", "auxpass")]
    return any(passage.tokens[token].tag == "VBD" for token in (verb, *auxiliaries)) or any(
        passage.lemmas[token] == "have" for token in auxiliaries
    )


def _speaks_for(source: Source) -> bool:
    """Whether a source is a voice for somebody else, by its description: a spokesman, a lawyer, a campaign."""
    words = f"{source.description or ''} {source.text}".lower().split()
    return source.spokesperson or not load("wrongdoing")["representative"].isdisjoint(words)


def _points_and_negates(opening: list[str]) -> bool:
    return bool({"that", "it", "this"} & set(opening[:2])) and bool({"not", "n't", "false", "wrong"} & set(opening))


def _sentence_opening(passage: Passage, draft: Draft) -> list[str]:
    """The first words of the sentence in which a statement starts."""
    tokens = draft.tokens
    if not tokens:
        return []
    first, last = passage.sentences[passage.sentence(tokens[0])]
    return [passage.word(token) for token in range(first, min(first + OPENING, last))] + [
        passage.word(token) for token in range(max(first, tokens[0] - 2), tokens[0])
    ]
