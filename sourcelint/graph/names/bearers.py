"""Whose name is whose: the people, bodies and places of a story, each with every place where its name stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.aliases import with_aliases
from sourcelint.graph.names.clusters import Cluster, gathered
from sourcelint.graph.names.gender import told_by_given_name
from sourcelint.graph.names.kinds import is_outlet, kind_votes
from sourcelint.graph.names.namings import Naming, bare_naming, find_namings, given_names
from sourcelint.graph.names.speaking import stands_before_saying

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sourcelint.graph.names.kinds import Votes, Words
    from sourcelint.graph.names.namings import Gender, NameKind
    from sourcelint.graph.parse import Parse

FUNCTION_WORDS = frozenset({"ADP", "AUX", "DET", "PRON", "CCONJ", "SCONJ", "PUNCT", "PART", "NUM"})
LABEL = 4
"""Up to how many tokens in capitals are a label."""
LONGEST = 6
"""How many tokens of a headline a name may take."""
HEADLINE_WORDS = 40
KEPT = 3
"""How often a form of a name stands in a story that keeps using it."""


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """Somebody or something that the story names; `name` is the fullest form, without "the"."""

    name: str
    kind: NameKind
    gender: Gender | None
    roles: frozenset[str]
    """Titles and nouns of post that the story gives it, in lower case."""
    outlet: bool
    namings: tuple[Naming, ...]
    """Where it stands, in the order of the story."""

    @property
    def mentions(self) -> tuple[tuple[int, int, int], ...]:
        """Where it stands: block, start and end (code points of the block)."""
        return tuple((naming.block, naming.start, naming.end) for naming in self.namings)


class Names:
    """All names of a story."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.all = tuple(names)
        self._at: dict[int, list[tuple[Naming, Name]]] = defaultdict(list)
        for name in self.all:
            for naming in name.namings:
                self._at[naming.block].append((naming, name))
        for places in self._at.values():
            places.sort(key=lambda place: place[0].first)

    def inside(self, block: int, start: int, end: int) -> list[tuple[Naming, Name]]:
        """The names that stand in [start, end) of a block, in their order."""
        return [(naming, name) for naming, name in self._at[block] if naming.start < end and naming.end > start]

    def of_block(self, block: int) -> list[tuple[Naming, Name]]:
        """The names of a block, in their order."""
        return self._at[block]


def find_names(parses: Sequence[Parse]) -> Names:
    """The names of a story, given the parses of its blocks."""
    namings: list[Naming] = []
    votes: dict[Words, Votes] = defaultdict(Counter)
    titled = {number for number, parse in enumerate(parses) if _title_case(parse, opens_story=number == 0)}
    for number, parse in enumerate(parses):
        if number in titled or _is_label(parse):
            continue  # a title is read again below, by the names of the rest
        for naming in find_namings(parse, number):
            namings.append(naming)
            for kind, count in kind_votes(parse, naming):
                votes[naming.key][kind] += count
    namings = [_without_adjective(naming, namings, parses[naming.block]) for naming in namings]
    clusters = with_aliases(gathered(namings, votes, dict(_told_apart(namings, parses))), parses)
    taken: dict[int, set[int]] = defaultdict(set)
    for naming in namings:
        taken[naming.block].update(range(naming.first, naming.last))
    by_key: dict[Words, Cluster] = {}
    for cluster in clusters:
        for key in cluster.spoken:
            by_key.setdefault(key, cluster)
    openings = {part for key in by_key for part in (key[0], key[0].partition("-")[0])}
    for number, parse in enumerate(parses):
        _find_again(parse, number, by_key, openings, taken[number])
    return Names([_name(cluster) for cluster in clusters])


def _told_apart(namings: Sequence[Naming], parses: Sequence[Parse]) -> Iterator[tuple[tuple[int, int], bool]]:
    """The places of surnames, each with whether the elder or the younger of two is meant: "the elder Ms. Roe"."""
    people = load("people")
    for naming in namings:
        if len(naming.key) > 1:
            continue
        before = parses[naming.block].lower[max(naming.first - 4, 0) : naming.first]
        words = [word for word in before if word != "." and word not in people["courtesy"]][-2:]
        if words[:1] == ["the"] and words[1:] and words[1] in people["elder"] | people["younger"]:
            yield naming.place, words[1] in people["elder"]


def _is_label(parse: Parse) -> bool:
    """Whether a block but says what follows: "FULL TEXT.", "LETTERS"."""
    return len(parse.words) <= LABEL and parse.paragraph.text.isupper()


def _fullest_form(cluster: Cluster) -> str:
    """The longest form of a name; one that stands but once gives way to one that the story keeps using."""
    forms = Counter(" ".join(naming.words) for naming in cluster.namings)
    longest = max(forms, key=len)
    full = cluster.kind == "person" and longest.partition(" ")[0].lower() in given_names()
    kept = [form for form, count in forms.items() if count >= KEPT and " " in form]
    kept = [form for form in kept if not (full and longest.endswith(form))]  # "Vander Roe" for "Jane Vander Roe"
    return max(kept, key=len) if kept and forms[longest] == 1 else longest


def _name(cluster: Cluster) -> Name:
    namings = tuple(sorted(cluster.namings, key=lambda naming: naming.place))
    return Name(
        _fullest_form(cluster).removeprefix("The ").removeprefix("the "),
        cluster.kind,
        cluster.gender,
        frozenset().union(*(naming.roles for naming in namings)),
        cluster.kind == "organization" and any(is_outlet(naming.words) for naming in namings),
        namings,
    )


def _title_case(parse: Parse, *, opens_story: bool) -> bool:
    """Whether nearly every word has a capital, as in a headline, marked up as one or not: there they tell nothing."""
    a_sentence = "." in parse.words[-1:]
    if len(parse.words) > HEADLINE_WORDS or (a_sentence and not opens_story):
        return False
    long = [word for word in parse.words if len(word) > 3 and word.isalpha()]
    share = 0.8 if a_sentence else 0.7
    return len(long) > 3 + a_sentence and sum(word[0].isupper() for word in long) > share * len(long)


def _without_adjective(naming: Naming, all_: Sequence[Naming], parse: Parse) -> Naming:
    """Of "Absent Roe" where a sentence opens, if the story has Jane Roe and nobody else called Absent, the "Roe"."""
    if len(naming.key) != 2 or not parse.sentence_start(naming.first) or told_by_given_name(naming.key[0]):
        return naming
    headline = naming.block == 0 and naming.first == 0
    if naming.key[0] in load("groups")["of_movements"] or (not headline and parse.labels.get(naming.first) == "PERSON"):
        return naming
    others = [other.key for other in all_ if other is not naming]
    called = any(naming.key[0] in key for key in others) or naming.key[0] in given_names()
    full = any(len(key) > 1 and key[-1] == naming.key[-1] and key[0] in given_names() for key in others)
    return bare_naming(parse, naming.block, naming.first + 1, naming.last) if full and not called else naming


def _with_given_name(parse: Parse, naming: Naming, cluster: Cluster) -> Naming:
    """Of "Jane Roe" in a headline, where the rest of the story has but "Roe", the whole."""
    before = naming.first - 1
    lacks = cluster.kind == "person" and len(cluster.fullest) == 1 and cluster.fullest[0] not in given_names()
    if not lacks or before < 0 or not parse.words[before][0].isupper():
        return naming
    given = parse.lower[before] in given_names() or told_by_given_name(parse.lower[before])
    return bare_naming(parse, naming.block, before, naming.last) if given else naming


def _find_again(parse: Parse, block: int, by_key: Mapping[Words, Cluster], openings: set[str], taken: set[int]) -> None:
    """Find the story's names by their words alone: in a headline full of capitals, and where the parse missed them."""
    past = 0
    for number in parse.capitals:
        if number < past or number in taken or parse.lower[number] not in openings:
            continue
        if parse.tokens[number].pos in FUNCTION_WORDS and not stands_before_saying(parse, number):
            continue
        for last in range(min(number + LONGEST, len(parse.tokens)), number, -1):
            written = parse.paragraph.text[parse.tokens[number].start : parse.tokens[last - 1].end]
            if cluster := by_key.get(tuple(map(str.lower, written.split()))):
                cluster.take(_with_given_name(parse, bare_naming(parse, block, number, last), cluster))
                past = last
                break
