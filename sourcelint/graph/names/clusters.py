"""Gathering the places of a name: full names, surnames, given names, short forms and initials of one bearer."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.gender import told_by_name
from sourcelint.graph.names.kinds import elected, known_body, shortened_votes
from sourcelint.graph.names.namings import given_names
from sourcelint.graph.names.spelling import may_be_slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sourcelint.graph.names.kinds import Votes, Words
    from sourcelint.graph.names.namings import Gender, NameKind, Naming


LONGEST_INITIALS = 5
NAMESAKE = 4
"""How many tokens behind a bare surname a full name tells that somebody else is meant."""
KIN_REACH = 12
"""How many tokens behind the name of somebody's mother the child's may begin."""


class Cluster:
    """One bearer of a name in the making: its kind, the forms of its name, and where they stand."""

    def __init__(self, kind: NameKind, key: Words) -> None:
        self.kind, self.keys = kind, [key]
        self.namings: list[Naming] = []

    def take(self, naming: Naming) -> None:
        """Take note of a place where the name stands, found when its forms were known."""
        self.namings.append(naming)
        if len(naming.key) > len(self.fullest):
            self.keys.append(naming.key)

    @property
    def fullest(self) -> Words:
        """Its longest form."""
        return max(self.keys, key=len)

    @property
    def gender(self) -> Gender | None:
        """What titles tell of a person's sex, or the given name: before a post in "-man" that women have as well."""
        told = Counter(naming.gender for naming in self.namings if naming.gender)
        by_name = told_by_name(self.fullest) if self.kind == "person" else None
        if not told or (by_name == "she" and all(_by_post_of_either(naming) for naming in self.namings)):
            return by_name
        return told.most_common(1)[0][0]

    @property
    def spoken(self) -> Iterator[Words]:
        """The forms by which a headline may call it."""
        yield from self.keys
        if self.kind == "person":
            yield (_surname(self.fullest),)
            yield (_bare(_surname(self.fullest)),)
            if len(self.fullest) > 1 and self.fullest[0] in given_names():
                yield self.fullest[:1]


def _by_post_of_either(naming: Naming) -> bool:
    """Whether nothing beside a name tells that it is a man's: "Spokesman Jane Roe"."""
    people = load("people")
    return naming.roles.isdisjoint(people["men"] - people["posts_of_either"])


def gathered(
    namings: Sequence[Naming], votes: Mapping[Words, Votes], told_apart: Mapping[tuple[int, int], bool] | None = None
) -> list[Cluster]:
    """The bearers of a story's names, given the votes on the kind of every form.

    `told_apart` has the places of surnames at which copy says whether the elder of two is meant.
    """
    people = _People()
    bodies = _Bodies()
    keys = sorted(dict.fromkeys(naming.key for naming in namings), key=len, reverse=True)
    acronyms = {naming.key for naming in namings if naming.words[-1].isupper()}
    spelled = {word.lower() for naming in namings for word in naming.words if not word.isupper()}
    initials = {key for key in acronyms if len(key) == 1 and 2 <= len(key[0]) <= LONGEST_INITIALS} - {
        (word,) for word in spelled
    }
    titled = {naming.key for naming in namings if naming.roles or naming.gender}
    articled = {naming.key for naming in namings if naming.definite}
    for key in keys:
        kind = elected(key, votes[key] if key[-1:] in acronyms else votes[key] + shortened_votes(key, votes))
        team = len(key) > 1 and key[0] in load("bodies")["first_words"]
        if team or (len(key) > 1 and key[-1:] in initials):
            kind = "organization"
        if len(key) == 1 and people.bears(key[0]) and not known_body(key[0]) and key not in initials:
            continue
        misspelt = kind == "organization" and key not in articled | acronyms and people.is_misspelt(key)
        if misspelt or (key in articled and people.of_house(key) is not None):
            continue
        by_surname = len(key) > 1 and key[-1:] in votes
        if kind == "person" and key not in titled and not by_surname and bodies.may_shorten_to(key):
            kind = "organization"
        namesake = len(key) == 2 and kind == "place" and people.has_surname(key[-1])
        if len(key) > 1 and (kind == "person" or (people.ends_name(key) and not team) or namesake):
            people.introduce(key)
        elif kind != "person":
            bodies.introduce(key, kind)
    beside = _named_in_full_beside(namings)
    for naming in namings:
        body = bodies.find(naming.key)
        ambiguous = body is not None and (body.kind == "place" or (len(body.keys) == 1 and naming.key not in articled))
        bare = body is not None and body.kind == "organization" and ambiguous
        if people.is_meant(naming, speaking=ambiguous) or (bare and people.is_known(naming.key)):
            body = None
        elder = told_apart.get(naming.place) if told_apart else None
        of_two = None if elder is None or body else people.of_family(naming.key[-1], elder=elder)
        of_two = of_two or (people.of_house(naming.key) if naming.definite and not body else None)
        (of_two or body or people.find(naming, beside.get(naming.place))).namings.append(naming)
    return [cluster for cluster in (*people.clusters, *bodies.clusters) if cluster.namings]


def _named_in_full_beside(namings: Sequence[Naming]) -> Mapping[tuple[int, int], Words]:
    """Of a bare surname at a place the full name of a namesake right behind it: "Roe praised Jane Roe"."""
    return {
        naming.place: following.key
        for naming, following in pairwise(namings)
        if len(naming.key) == 1 < len(following.key)
        and following.key[-1] == naming.key[0]
        and naming.block == following.block
        and following.first - naming.last < NAMESAKE
    }


class _People:
    """The people of a story, found by full name, surname or given name."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._by_word: dict[str, list[Cluster]] = defaultdict(list)
        self._holder: dict[tuple[str, Gender | None], Cluster] = {}
        self._by_key: dict[Words, Cluster] = {}

    def bears(self, word: str) -> bool:
        """Whether a word is part of somebody's full name."""
        return bool(self._by_word.get(word))

    def has_surname(self, word: str) -> bool:
        """Whether somebody is called so by the last word of a full name."""
        return any(word == _surname(cluster.fullest) for cluster in self._by_word.get(word, ()))

    def is_known(self, key: Words) -> bool:
        """Whether somebody of a surname is surely a person: by the given name or a title."""
        return len(key) == 1 and self._is_known(key[0])

    def _is_known(self, word: str) -> bool:
        return any(
            word == _surname(cluster.fullest) and (cluster.gender or cluster.fullest[0] in given_names())
            for cluster in self._by_word.get(word, ())
        )

    def is_meant(self, naming: Naming, *, speaking: bool) -> bool:
        """Whether a word that is also the name of a body or place stands for somebody of that name: "Israel said".

        With a title it does; where it speaks, it does if `speaking` may be either's.

        By a given name copy calls but those who share their surname with somebody else, or whom it tells more of.
        """
        told = naming.roles or naming.gender or (naming.speaks and speaking)
        if len(naming.key) > 1 or naming.definite or not told:
            return False
        word = naming.key[0]
        family = Counter(_surname(cluster.fullest) for cluster in self.clusters)
        return self._is_known(word) or any(
            word == cluster.fullest[0] and family[_surname(cluster.fullest)] > 1
            for cluster in self._by_word.get(word, ())
        )

    def is_misspelt(self, key: Words) -> bool:
        """Whether a word by itself is a slip of somebody's surname, and no body that everybody knows."""
        return len(key) == 1 and not known_body(key[0]) and bool(self._spelt_alike(key[0]))

    def ends_name(self, key: Words) -> bool:
        """Whether somebody's name ends in these words: "Wasserman Schultz"."""
        return any(key == cluster.fullest[-len(key) :] for cluster in self._by_word.get(key[-1], ()))

    def introduce(self, key: Words) -> None:
        """Take note of a full name: of somebody known by a longer one, or of somebody new."""
        cluster = next((known for known in self._by_word[_surname(key)] if _compatible(known.fullest, key)), None)
        if cluster is None:
            cluster = Cluster("person", key)
            self.clusters.append(cluster)
        else:
            cluster.keys.append(key)
        self._by_key[key] = cluster
        for word in (*key, _bare(_surname(key))):
            if cluster not in self._by_word[word]:
                self._by_word[word].append(cluster)

    def find(self, naming: Naming, namesake: Words | None = None) -> Cluster:
        """Who is named here, but for a namesake of that full name; a name on its own is new."""
        key = naming.key
        if len(key) > 1:
            return self._by_key[key]
        bearers = self._bearers(key[0], naming.gender)
        if not bearers:
            cluster = Cluster("person", key)
            self.clusters.append(cluster)
            self._by_word[key[0]].append(cluster)
            return cluster
        others = [cluster for cluster in bearers if namesake not in cluster.keys and cluster.namings]
        if namesake and others:
            return others[0]
        chosen = self._choose(key[0], bearers, naming.gender)
        if key[0] not in chosen.fullest and key not in chosen.keys:
            chosen.keys.append(key)  # a slip by which a headline may call them too
        return chosen

    def of_house(self, key: Words) -> Cluster | None:
        """Of "the Roes", whom the story names in full, the one who bears that surname first; None where nobody does."""
        surname = key[0].removesuffix("es") if key[0].endswith(("ses", "zes", "xes")) else key[0].removesuffix("s")
        if len(key) > 1 or surname == key[0] or self._by_word.get(key[0]):
            return None
        return next((c for c in self._by_word.get(surname, ()) if surname == _surname(c.fullest) != c.fullest[0]), None)

    def of_family(self, surname: str, *, elder: bool) -> Cluster | None:
        """Of two of a surname the one whom copy calls somebody's parent, or the child; None where it tells neither."""
        family = [c for c in self._by_word.get(surname, ()) if surname == _surname(c.fullest) and c.namings]
        if len(family) != 2:
            return None
        parents, children = load("people")["parents"], load("people")["children"]
        for first, second in (family, family[::-1]):
            roles = frozenset().union(*(naming.roles for naming in first.namings))
            if roles & parents and not roles & children:
                return first if elder else second
            if roles & children and not roles & parents:
                return second if elder else first
        return None

    def _bearers(self, word: str, gender: Gender | None) -> list[Cluster]:
        known = self._by_word[word] or self._spelt_alike(word)
        by_surname = [c for c in known if word in (_surname(c.fullest), _bare(_surname(c.fullest)))]
        known = by_surname or known
        return [c for c in known if not gender or c.gender in (gender, None)] or known

    def _spelt_alike(self, word: str) -> list[Cluster]:
        """The one of the story's people of whose surname a word may be a slip, where it is no other name."""
        if word in given_names() or word in load("identification")["household"]:
            return []
        fits = [c for c in self.clusters if len(c.fullest) > 1 and may_be_slip(word, _surname(c.fullest))]
        return fits if len(fits) == 1 else []

    def _choose(self, word: str, bearers: list[Cluster], gender: Gender | None) -> Cluster:
        """Copy keeps a bare surname for whoever it introduced alone; of two introduced together the last is meant."""
        if (word, gender) in self._holder:
            return self._holder[word, gender]
        introduced = [cluster for cluster in bearers if any(word in naming.key for naming in cluster.namings)]
        introduced = introduced or [cluster for cluster in bearers if cluster.namings]
        if len(introduced or bearers) == 1:
            return self._holder.setdefault((word, gender), (introduced or bearers)[0])
        if not introduced:
            return bearers[0]
        latest = max(introduced, key=_last_place)
        return next((cluster for cluster in introduced if _is_kin_told_by(cluster, latest)), latest)


def _last_place(cluster: Cluster) -> tuple[int, int]:
    return cluster.namings[-1].place


def _is_kin_told_by(cluster: Cluster, other: Cluster) -> bool:
    """Whether somebody is introduced by whose kin they are: the first of "Jane Roe, mother of the pilot Paul Roe"."""
    (block, first), (others_block, others_first) = _last_place(cluster), _last_place(other)
    kin = cluster is not other and not load("people")["kin"].isdisjoint(cluster.namings[-1].roles)
    return kin and block == others_block and 0 < others_first - first < KIN_REACH


class _Bodies:
    """The bodies and places of a story, found by name, short form or initials."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._by_key: dict[Words, Cluster] = {}
        self._by_initials: dict[str, Cluster] = {}

    def introduce(self, key: Words, kind: NameKind) -> None:
        """Take note of a name: a form of a longer one's, or a new one."""
        cluster = self._known(key) or Cluster(kind, key)
        if cluster not in self.clusters:
            self.clusters.append(cluster)
        else:
            cluster.keys.append(key)
        self._by_key[key] = cluster
        if len(key) > 1 and kind == "organization":
            for initials in _initials(key):
                self._by_initials.setdefault(initials, cluster)

    def may_shorten_to(self, key: Words) -> bool:
        """Whether words of which nothing tells that they are a person's open one firm's or group's name."""
        if (
            (len(key) > 1 and told_by_name(key))
            or key[0] in given_names()
            or key[0] in load("identification")["household"]
        ):
            return False
        lists = load("bodies")
        of_people = lists["campaign"] | (lists["after_people"] if len(key) == 1 else frozenset())
        bearers = [c for c in self.clusters if c.kind == "organization" and key == c.fullest[: len(key)] != c.fullest]
        return len(bearers) == 1 and of_people.isdisjoint(bearers[0].fullest)

    def find(self, key: Words) -> Cluster | None:
        """The body or place of that name."""
        return self._by_key.get(key)

    def _known(self, key: Words) -> Cluster | None:
        if len(key) == 1 and key[0].replace(".", "") in self._by_initials:
            return self._by_initials[key[0].replace(".", "")]
        if " ".join(key) in load("places")["places"]:
            return None
        longer = [c for c in self.clusters if c.kind == "organization" and _short_form(key, c.fullest)]
        return longer[0] if len(longer) == 1 else None


def _short_form(short: Words, full: Words) -> bool:
    """Whether a short form opens or ends a body's name ("Post", "State"), and says more than "Department"."""
    if len(short) >= len(full):
        return False
    if short == full[: len(short)]:
        return True
    return short == full[-len(short) :] and (
        len(short) > 1 or short[0].rpartition("-")[2] in load("outlets")["endings"]
    )


def _initials(key: Words) -> Iterable[str]:
    capitals = [word for word in key if word not in {"of", "the", "for", "and", "on", "&", "in"}]
    yield "".join(word[0] for word in capitals)
    yield "".join(word[0] for word in key)


def _surname(key: Words) -> str:
    return key[-1]


def _bare(surname: str) -> str:
    """A surname without its Arabic article: "maliki" for "al-maliki"."""
    return surname.partition("-")[2] if surname.startswith(("al-", "el-")) else surname


def _compatible(full: Words, other: Words) -> bool:
    """Whether two names of one surname can be one person's: by given name, short form or left-out words.

    An initial is no match: copy that writes "J. Roe" beside "Jane Roe" tells two people apart.
    """
    if other == full[-len(other) :]:
        return True
    a, b = full[0], other[0]
    if a == b or _surname(full) != _surname(other):
        return a == b
    short_forms = load("given_names")["short_forms"]
    return f"{a} {b}" in short_forms or f"{b} {a}" in short_forms
