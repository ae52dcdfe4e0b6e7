"""Accusations: who is said to have done wrong, by whom, and whether the story lets the accused answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.facts import Accusation
from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import SUBJECTS
from sourcelint.graph.statements.attributed import BODY, WORD

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.passage import Passage
    from sourcelint.graph.places import Places
    from sourcelint.graph.statements.attributed import Draft

Accused = Literal["person", "organization", "group"]
Named = dict[int, tuple[str, Accused]]
COPY = BODY | {"headline", "standfirst"}


@dataclass(frozen=True, slots=True)
class Charge:
    """An accusation in the tokens of a passage: the word of wrongdoing, and the name of the accused."""

    passage: Passage
    word: int
    name: str
    kind: Accused
    draft: Draft | None

    @property
    def span(self) -> tuple[int, int]:
        """The characters of the clause that accuses, cut at the sentence."""
        tokens = [t for t in self.passage.under(self.word) if self.passage.tokens[t].dep != "punct"] or [self.word]
        return self.passage.extent(tokens[0], tokens[-1] + 1)


def find_charges(passages: Sequence[Passage], drafts: Sequence[Draft], names: Sequence[Name]) -> Iterator[Charge]:
    """The accusations of a story against somebody with a name, one for each sentence and accused."""
    headlines = {passage.number for passage in passages if passage.block.role == "headline"}
    words = {word for passage in passages for word in WORD.findall(passage.text) if word.islower()}
    by_block = _by_block([name for name in names if not _is_word(name, headlines, words)])
    for passage in passages:
        named = _named(passage, by_block.get(passage.number, ()))
        if passage.block.role not in COPY or not named:
            continue
        own = [draft for draft in drafts if draft.passage is passage]
        seen: set[tuple[int, str]] = set()
        for word, (name, kind) in _charges(passage, named):
            key, draft = (passage.sentence(word), name), _made_in(passage, word, own)
            if key not in seen and not _disputed(draft):
                seen.add(key)
                yield Charge(passage, word, name, kind, draft)


def _charges(passage: Passage, named: Named) -> Iterator[tuple[int, tuple[str, Accused]]]:
    words = load("wrongdoing")
    for number, lemma in enumerate(passage.lemmas):
        if _accuses(passage, number):
            accused = _target(passage, number)
        elif lemma in words["wrongdoing"] and not _negative(passage, number):
            accused = _doer(passage, number)
        else:
            continue
        if accused is not None and accused in named:
            yield number, named[accused]


def _accuses(passage: Passage, word: int) -> bool:
    """Whether a word accuses: "accused the board", "criticized the board for misleading voters"."""
    words = load("wrongdoing")
    if passage.lemmas[word] in words["accuse"]:
        return not _undone(passage, word)
    return passage.lemmas[word] in words["criticize"] and any(
        passage.lemmas[token] in words["wrongdoing"] for token in passage.under(word)
    )


def _undone(passage: Passage, word: int) -> bool:
    """ "Would not recommend charges", "did not accuse"."""
    return _negative(passage, word) or _negative(passage, passage.tokens[word].head)


def _negative(passage: Passage, word: int) -> bool:
    return any(passage.tokens[c].dep == "neg" for c in passage.children[word])


def _doer(passage: Passage, word: int) -> int | None:
    """Who does the wrong: its possessor, the one "by" whom it is done, the subject of its verb."""
    token = passage.tokens[word]
    owner = passage.child(word, "poss")
    by = next((child for child in passage.children[word] if passage.word(child) == "by"), None)
    if owner is not None or by is not None:
        return owner if by is None else passage.child(by, "pobj")
    if token.pos == "VERB":
        return passage.child(word, "nsubj")
    return passage.child(token.head, *SUBJECTS) if token.dep in ("attr", "acomp") else None


def _target(passage: Passage, word: int) -> int | None:
    """Whom an accusation is against: the object of its verb, or the one "against" whom it stands."""
    against = next((child for child in passage.children[word] if passage.word(child) == "against"), None)
    return passage.child(against, "pobj") if against is not None else passage.child(word, "dobj", "nsubjpass")


def _by_block(names: Sequence[Name]) -> dict[int, list[tuple[Naming, Name]]]:
    found: dict[int, list[tuple[Naming, Name]]] = {}
    for name in names:
        for naming in name.namings:
            found.setdefault(naming.block, []).append((naming, name))
    return found


def _named(passage: Passage, namings: Sequence[tuple[Naming, Name]]) -> Named:
    """Who is named at each token: people and bodies by the story's names, a people or a party by the entities."""
    named: Named = {}
    for entity in passage.paragraph.entities:
        if entity.label == "NORP":
            start, end = passage.extent(entity.first, entity.last)
            named.update(dict.fromkeys(range(entity.first, entity.last), (passage.text[start:end], "group")))
    for naming, name in namings:
        if name.kind != "place":
            named.update(dict.fromkeys(range(naming.first, naming.last), (name.name, name.kind)))
    return named


def _made_in(passage: Passage, word: int, drafts: Sequence[Draft]) -> Draft | None:
    """The statement that makes an accusation: the innermost whose words hold it."""
    holding = [d for d in drafts if word in passage.tokens_in((*d.content_spans, *d.cue_spans))]
    return min(holding, key=lambda d: len(passage.tokens_in(d.whole)), default=None)


def _is_word(name: Name, headlines: Container[int], words: Container[str]) -> bool:
    """A plain word that a headline or the head of a sentence writes with a capital: "Overfishing"."""
    if " " in name.name:
        return False
    return name.name.lower() in words or all(naming.block in headlines for naming in name.namings)


def _disputed(draft: Draft | None) -> bool:
    """Whether the words of wrongdoing stand in what somebody denies: "disputed the claim that Roe had lied"."""
    return draft is not None and (draft.cue_class == "deny" or draft.cue == "challenge")


def is_settled(charge: Charge) -> bool:
    """Whether the sentence says that a court has decided."""
    first, last = charge.passage.sentences[charge.passage.sentence(charge.word)]
    lemmas = [charge.passage.lemmas[t] for t in range(first, last)]
    text = " ".join(lemmas)
    return any(word in lemmas or (" " in word and word in text) for word in load("wrongdoing")["settled"])


def answers(charge: Charge, drafts: Sequence[Draft]) -> list[Draft]:
    """The statements in which the accused, or somebody who speaks for them, is heard or was asked."""
    key = set(charge.name.lower().split()[-1:]) if charge.kind == "person" else set(charge.name.lower().split())
    return [draft for draft in drafts if draft is not charge.draft and _is_answer(draft, key)]


def _is_answer(draft: Draft, key: set[str]) -> bool:
    source = draft.source
    if source is None:
        return False
    if key <= set((source.name or "").lower().split()):
        return True
    described = set(f"{source.text} {source.description or ''}".lower().replace("'s", "").replace("’s", "").split())
    return key <= described and bool(described & load("wrongdoing")["representative"])


def accusation_facts(
    charges: Sequence[Charge],
    drafts: Sequence[Draft],
    ids: Mapping[Draft, str],
    places: Places,
    denied: Mapping[Draft, Draft],
) -> tuple[Accusation, ...]:
    """The accusations of a story, in its order; `denied` are the claims that somebody denies, with the denial."""
    return tuple(
        _fact(number, charge, [*answers(charge, drafts), *_denial_of(charge, denied)], ids, places)
        for number, charge in enumerate(charges, start=1)
    )


def _denial_of(charge: Charge, denied: Mapping[Draft, Draft]) -> list[Draft]:
    return [denied[charge.draft]] if charge.draft is not None and charge.draft in denied else []


def _fact(
    number: int, charge: Charge, answering: Sequence[Draft], ids: Mapping[Draft, str], places: Places
) -> Accusation:
    heard = [places.apart(charge.passage.number, draft.passage.number) for draft in answering]
    return Accusation(
        **places.at(charge.passage, *charge.span),
        id=f"accusation-{number}",
        statement=ids[charge.draft] if charge.draft is not None else None,
        accused=charge.name,
        accused_type=charge.kind,
        answered=bool(heard),
        answer_distance=min(heard, default=None),
        settled=is_settled(charge),
        quoted=charge.passage.quoted(*charge.span),
    )
