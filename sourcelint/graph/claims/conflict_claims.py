"""What a side in a fight says that it did or suffered, or a video shows, and whether the copy has checked it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts import ConflictClaim
from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.statement_facts import marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sourcelint.graph.facts import Source
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft

Party = Literal["army", "armed-group", "recording", "account"]
PARTIES: tuple[tuple[Party, tuple[str, ...]], ...] = (
    ("armed-group", ("armed_group",)),
    ("army", ("army", "army_phrase")),
    ("recording", ("recording",)),
    ("account", ("account", "account_phrase")),
)
DONE = frozenset({"VBD", "VBN"})


def conflict_claim_facts(
    passages: Sequence[Passage],
    drafts: Sequence[Draft],
    ids: Mapping[Draft, str],
    sources: Mapping[str, Source],
    places: Places,
) -> tuple[ConflictClaim, ...]:
    """The claims of a story by somebody with a side in the event, in its order."""
    claims = [(draft, party) for draft in drafts if (party := _party(draft)) is not None and _tells_event(draft, party)]
    if not claims:
        return ()
    checked = _says_checked(passages) or any(_observed(draft) for draft in drafts)
    parties = {party for _, party in claims}
    return tuple(
        ConflictClaim(
            **places.at(draft.passage, *marked(draft)),
            id=f"conflict-claim-{number}",
            statement=ids[draft],
            source=sources[draft.source.id],
            party=party,
            checked=checked,
            two_sides=len(parties) > 1,
        )
        for number, (draft, party) in enumerate(claims, start=1)
        if draft.source is not None
    )


def _party(draft: Draft) -> Party | None:
    """Which side the words for the source make it; a person with a name speaks for themselves."""
    if draft.source is None or draft.stance == "no-comment" or draft.source.type == "named-person":
        return None
    words = _lemmas(draft.passage, draft.source_tokens)
    return next((party for party, lists in PARTIES if any(_has(words, name) for name in lists)), None)


def _tells_event(draft: Draft, party: Party) -> bool:
    """Whether it tells of a fight or of its dead as what has happened; a recording shows what is happening."""
    told = DONE | {"VBG"} if party == "recording" else DONE
    passage = draft.passage
    tokens = draft.content_tokens
    done = [n for n in tokens if passage.tokens[n].tag in told and not _open(passage, n)]
    return any(passage.lemmas[n] in load("conflict")["event"] for n in done) or (
        bool(done) and _has(_lemmas(passage, tokens), "event_phrase")
    )


def _open(passage: Passage, verb: int) -> bool:
    """Whether it is denied, planned or only possible."""
    helpers = [c for c in passage.children[verb] if passage.tokens[c].dep in ("aux", "neg")]
    return any(passage.tokens[c].dep == "neg" or passage.tokens[c].tag == "MD" for c in helpers)


def _says_checked(passages: Iterable[Passage]) -> bool:
    """Whether the copy says anywhere that the claim was checked, could not be, or was seen by reporters."""
    return any(
        not load("conflict")["check"].isdisjoint(passage.lemmas) or _has(" ".join(passage.lemmas), "check_phrase")
        for passage in passages
    )


def _observed(draft: Draft) -> bool:
    """Whether somebody without a side tells of it: witnesses, doctors, monitors."""
    words = _lemmas(draft.passage, draft.source_tokens)
    return _has(words, "observer") or _has(words, "observer_phrase")


def _lemmas(passage: Passage, tokens: Iterable[int]) -> str:
    return " ".join(passage.lemmas[n] for n in tokens)


def _has(words: str, name: str) -> bool:
    """Whether a word or phrase of the list stands among the words."""
    there = f" {words} "
    return any(f" {entry} " in there for entry in load("conflict")[name])
