"""Who is said to have done wrong: the words of a story that accuse somebody with a name, and in whose statement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import ALL_SUBJECTS
from sourcelint.graph.statements.attributed import BODY, WORD

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.names.namings import Naming
    from sourcelint.graph.passage import Passage
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
        top = self.passage.tokens[self.word].head if _is_committed(self.passage, self.word) else self.word
        tokens = [t for t in self.passage.under(top) if self.passage.tokens[t].dep != "punct"] or [self.word]
        return self.passage.extent(tokens[0], tokens[-1] + 1)


def find_charges(passages: Sequence[Passage], drafts: Sequence[Draft], names: Sequence[Name]) -> Iterator[Charge]:
    """The accusations of a story against somebody with a name, one for each sentence and accused."""
    headlines = {passage.number for passage in passages if passage.block.role == "headline"}
    by_block = _by_block([name for name in names if not _is_word(name, headlines, passages)])
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
    words, telling = load("wrongdoing"), _telling()
    if telling.isdisjoint(passage.vocabulary):
        return
    for number, lemma in enumerate(passage.lemmas):
        if lemma not in telling:
            continue
        if _accuses(passage, number):
            accused = _target(passage, number)
        elif lemma in words["wrongdoing"] and _is_done(passage, number):
            accused = _doer(passage, number)
        else:
            continue
        bearer = _bearer(passage, accused, named) if accused is not None else None
        if bearer is not None and bearer[0].lower() not in words["exempt"]:
            yield number, bearer


@cache
def _telling() -> frozenset[str]:
    """The words that may accuse."""
    words = load("wrongdoing")
    return words["accuse"] | words["criticize"] | words["filing"] | words["wrongdoing"]


def _accuses(passage: Passage, word: int) -> bool:
    """Whether a word accuses: "accused the board", "criticized the board for misleading voters"."""
    words, lemma = load("wrongdoing"), passage.lemmas[word]
    if lemma in words["accuse"]:
        return not _undone(passage, word)
    if lemma in words["criticize"]:
        under = passage.under(word)
        relayed = any(passage.lemmas[token] in words["accuse"] for token in under)
        return not relayed and any(_names_wrong(passage, token, "wrongdoing") for token in under)
    if lemma in words["filing"] and not _undone(passage, word):
        first, last = passage.sentences[passage.sentence(word)]
        named = (_names_wrong(passage, token, kind) for token in range(first, last) for kind in ("wrongdoing", "plead"))
        return any(named)
    return False


def _names_wrong(passage: Passage, word: int, kind: str) -> bool:
    """Whether a word is one of the kind, and not part of a name for something else ("crime bill")."""
    return passage.lemmas[word] in load("wrongdoing")[kind] and passage.tokens[word].dep not in ("compound", "amod")


def _undone(passage: Passage, word: int) -> bool:
    """ "Would not recommend charges", "did not accuse"; "may be indicted"; "these same allegations", told before."""
    if _negative(passage, word) or _negative(passage, passage.tokens[word].head):
        return True
    words, children = load("wrongdoing"), [passage.word(child) for child in passage.children[word]]
    if passage.tokens[word].pos == "NOUN":
        return not words["back"].isdisjoint(children)
    wished = passage.tokens[word].dep == "xcomp" and passage.lemmas[passage.tokens[word].head] in words["wish"]
    return wished or not words["unreal"].isdisjoint(children)


def _is_done(passage: Passage, word: int) -> bool:
    """Whether a wrong is told as done: not denied ("is no liar"), no title, no idiom ("stole the show")."""
    token = passage.tokens[word]
    if _negative(passage, word) or (token.dep in ("attr", "acomp", "dobj") and _negative(passage, token.head)):
        return False
    titled = passage.block.role in BODY and passage.words[word][0].isupper()
    if titled and not passage.sentence_start(word):
        return False
    if any(passage.lemmas[c] in load("wrongdoing")["harmless_object"] for c in passage.children[word]):
        return False
    return passage.lemmas[word] not in load("wrongdoing")["against_somebody"] or _against_somebody(passage, word)


def _against_somebody(passage: Passage, verb: int) -> bool:
    """ "Threatened a clerk", "exploited the workers", not "threatens the peace" or "threatened to leave"."""
    victim = passage.child(verb, "dobj")
    return victim is not None and (
        passage.lemmas[victim] in load("wrongdoing")["somebody"] or passage.labels.get(victim) == "PERSON"
    )


def _negative(passage: Passage, word: int) -> bool:
    return any(passage.tokens[c].dep == "neg" or passage.word(c) == "no" for c in passage.children[word])


def _bearer(passage: Passage, person: int, named: Named) -> tuple[str, Accused] | None:
    """Who is meant: by name, by a name set behind ("the treasurer, Ada Voss"), by "who" after a name."""
    if passage.word(person) == "who" and passage.tokens[passage.tokens[person].head].dep == "relcl":
        person = passage.tokens[passage.tokens[person].head].head
    behind = passage.child(person, "appos")
    return named.get(person) or (named.get(behind) if behind is not None else None)


def _doer(passage: Passage, word: int) -> int | None:
    """Who does the wrong: its possessor, the one "by" whom it is done, the subject of its verb."""
    token = passage.tokens[word]
    owner = passage.child(word, "poss")
    by = next((child for child in passage.children[word] if passage.word(child) == "by"), None)
    if owner is not None or by is not None:
        return owner if by is None else passage.child(by, "pobj")
    if token.pos == "VERB":
        return passage.child(word, "nsubj")
    if token.dep in ("attr", "acomp") or _is_committed(passage, word):
        return passage.child(token.head, *ALL_SUBJECTS)
    return None


def _is_committed(passage: Passage, wrong: int) -> bool:
    """ "Took bribes", "committed fraud"."""
    token = passage.tokens[wrong]
    return token.dep == "dobj" and passage.lemmas[token.head] in load("wrongdoing")["commit"]


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
    """The statement that makes an accusation: the innermost whose words hold it.

    A wrong that the tagger takes for a verb of saying ("the firm misled investors") is nobody's statement.
    """
    accusing = passage.lemmas[word] not in load("wrongdoing")["wrongdoing"]
    holding = [d for d in drafts if word in passage.tokens_in((*d.content_spans, *(d.cue_spans if accusing else ())))]
    return min(holding, key=lambda d: len(d.tokens), default=None)


def _is_word(name: Name, headlines: Container[int], passages: Sequence[Passage]) -> bool:
    """A plain word that a headline or the head of a sentence writes with a capital: "Overfishing"."""
    if " " in name.name:
        return False
    if all(naming.block in headlines for naming in name.namings):
        return True
    plain = name.name.lower()
    return plain.islower() and any(plain in p.text and plain in WORD.findall(p.text) for p in passages)


def _disputed(draft: Draft | None) -> bool:
    """Whether the words of wrongdoing stand in what somebody denies: "disputed the claim that Roe had lied"."""
    return draft is not None and (draft.cue_class == "deny" or draft.cue == "challenge")
