"""What type of source a voice is, by the definitions of the story's words (design: type of source)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.ages import age_meant
from sourcelint.graph.sources.anonymity import basis_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sourcelint.graph.facts import SourceType
    from sourcelint.graph.sources.mentions import NounPhrase

Kind = Literal["spokesperson", "body", "document", "individual", "people"]

PRECEDENCE: tuple[SourceType, ...] = (
    "named-person",
    "anonymous-source",
    "named-organization",
    "unnamed-person",
    "document",
)
"""Which type wins where the phrases of one source speak for several."""
CLASS_CLAUSE = re.compile(r"\w (?:who|whose)\b")
"""What tells a class by what it does: "executives who run a bank"."""
NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
PART = r"(?:half|(?:thirds?|quarters?|fifths?)$)"
SHARE = re.compile(rf"\b{NUMBER}[ -](?:in|out[ -]of)[ -](?:every )?{NUMBER}\b|\bpercent\b|%|\b{NUMBER}[ -]{PART}")
"""What makes people a share of those whom a poll asked: "6 in 10 voters"."""
OWNED = re.compile(r"^(?:his|her|their|its|\w[\w ]*\w['’]s?) ", re.IGNORECASE)
"""What tells whose spokesperson it is by no name: "the premier's"."""
SUCH_BODIES = ("those ", "these ")
OF_BODY = re.compile(r" (?:of|at|in|from|with) (?=the [\w ’'-]+$)")
"""What stands between officials and the body of which they are."""
RANKS = frozenset({"senior", "top", "former", "local", "some", "several", "many", "other"})
FIGURES = frozenset({"number", "percentage"})
"""Several of these are statistics: "the numbers show"."""
FEW = 5
"""Up to how many people are persons rather than a class: "two women"."""
ABSTRACT_ENDINGS = ("ment", "tion", "sion", "ness", "ity", "ance", "ence", "ism", "ship", "ing", "ure")
WORD = r"[A-Z](?:[\w.&-]|['’](?!s\b))*"
PARTY = rf"{WORD}(?: (?:of |& )?{WORD})*"
CASE = re.compile(rf"{PARTY} (?:v|vs|versus)\b\.? {PARTY}")
"""The name of a case: "Roe v. Harbor Board"."""
HUMAN_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "woman",
    "eer",
    "ee",
    "ant",
    "crat",
    "lady",
    "wife",
    "girl",
    "boy",
    "smith",
    "wright",
    "person",
    "witness",
)


def kind_of(phrase: NounPhrase) -> Kind:
    """What kind of voice a description is, by its head noun."""
    if CASE.search(phrase.text):
        return "document"
    if phrase.text.lower() in load("bodies")["addresses"]:
        return "body"
    if age_meant(phrase.text) is not None:
        return "individual"
    if _speaks_for_body(phrase):
        return "spokesperson"
    if _officer(phrase) or _web_address(phrase) or _is_paper(phrase):
        return "body"
    if _nobody(phrase):
        return "people"
    if _human(phrase):
        several = _is_share(phrase) or (phrase.plural and not _is_one_of_them(phrase))
        return "people" if several else "individual"
    return _kind_of_things(phrase)


def _kind_of_things(phrase: NounPhrase) -> Kind:
    """The kind of a noun that is no post or calling: a body, a document, a class of people, or a person after all."""
    bodies, groups = load("bodies"), load("groups")
    pointing = phrase.determiner in ("definite", "possessive") and not phrase.plural
    if phrase.lemma in bodies["firm"] and pointing:
        return "body"
    if pointing and _told_as_body(phrase):
        return "body"
    if phrase.lemma in load("documents")["nouns"] and phrase.lemma not in bodies["nouns"] | groups["collectives"]:
        return "document"
    if phrase.lemma in FIGURES and phrase.plural and phrase.determiner in ("definite", "possessive"):
        return "document"
    if phrase.quantity is not None or phrase.lemma in groups["collectives"]:
        return "people"
    if phrase.lemma in bodies["unions"] and phrase.determiner == "indefinite" and " of " in phrase.text:
        return "people"
    if phrase.lemma in bodies["nouns"] or phrase.lemma in load("outlets")["nouns"]:
        plain = phrase.determiner in ("bare", "indefinite", "other") or phrase.text.lower().startswith(SUCH_BODIES)
        several = phrase.plural and (plain or phrase.lemma in bodies["trades"])
        return "people" if several else "body"
    if phrase.plural and phrase.lemma.endswith(ABSTRACT_ENDINGS) and phrase.naming is None and not _named_so(phrase):
        return "document"  # "their arguments", "disclaimers" aside
    if phrase.plural or phrase.lemma in groups["adjectives"]:
        return "people"
    one_of_a_people = phrase.determiner in ("indefinite", "other") and phrase.lemma.capitalize() in phrase.text
    human = phrase.lemma.endswith(HUMAN_ENDINGS) and phrase.lemma not in load("people")["things"]
    return "individual" if one_of_a_people or human else "document"


def _told_as_body(phrase: NounPhrase) -> bool:
    """Whether the words before a noun make it a body's: "the trade group", "the nursing home", "the Kite group"."""
    if any(f"{word} {phrase.lemma}" in load("bodies")["compounds"] for word in phrase.modifiers):
        return True
    body = phrase.owner if phrase.owner is not None and phrase.owner.kind == "organization" else None
    named = body is not None and phrase.text.lower() == f"the {body.name.lower()} {phrase.lemma}"
    return named and phrase.lemma in load("bodies")["associations"]


def description_type(phrases: Iterable[tuple[NounPhrase, str]], *, granted: bool) -> SourceType:
    """The type of a source that no name stands for, from its phrases, each with the lemma of its cue."""
    types = {_phrase_type(phrase, cue, granted=granted) for phrase, cue in phrases}
    return next((type_ for type_ in PRECEDENCE if type_ in types), "unnamed-group")


def _phrase_type(phrase: NounPhrase, cue: str, *, granted: bool) -> SourceType:
    kind = kind_of(phrase)
    if kind in ("spokesperson", "body", "document"):
        return _type_of_body(phrase, kind)
    outlets = load("outlets")
    if phrase.lemma == "source" and phrase.plural and not phrase.modifiers.isdisjoint(outlets["of_news"]):
        return "named-organization"
    tells = not phrase.plural or cue in load("anonymity")["reporting"]
    if granted or (tells and _has_basis(phrase)):
        return "anonymous-source"
    if phrase.owner is not None and phrase.owner.outlet and cue in outlets["asking"]:
        return "named-organization"
    return _type_of_one(phrase, cue) if kind == "individual" else _type_of_several(phrase, cue)


def _type_of_body(phrase: NounPhrase, kind: Kind) -> SourceType:
    if kind == "spokesperson":
        return "named-organization" if _names_body(phrase) else "unnamed-person"
    if kind == "document":
        return "document"
    crowd = phrase.lemma in load("groups")["collectives"]
    association = _told_association(phrase) or _told_as_body(phrase)
    return "unnamed-group" if crowd and not association else "named-organization"


def _type_of_one(phrase: NounPhrase, cue: str) -> SourceType:
    if cue == "read" and phrase.quantity is not None and phrase.head == phrase.last - 1:
        return "document"  # of signs: "one read"
    if _holds_office(phrase):
        return "named-person"
    return "anonymous-source" if phrase.lemma in load("anonymity")["insiders"] else "unnamed-person"


def _type_of_several(phrase: NounPhrase, cue: str) -> SourceType:
    if _is_share(phrase) or phrase.names_members:
        return "unnamed-group"
    if _speaks_as_body(phrase, cue):
        return "named-organization"
    if _insiders_tell(phrase, cue):
        return "anonymous-source"
    few = 1 < phrase.people <= FEW and phrase.determiner == "indefinite" and phrase.quantity is None
    return "unnamed-person" if few and _human(phrase) else "unnamed-group"


def _has_basis(phrase: NounPhrase) -> bool:
    """Whether the copy says how people know of whom it names none; a share of those polled told nothing of its own."""
    return basis_in(phrase.text) and not phrase.names_members and not _is_share(phrase)


def means_people(phrase: NounPhrase) -> bool:
    """Whether a noun without a name is one for people or a body, rather than a plural of things ("the reasons")."""
    lists = load("groups")["collectives"] | load("bodies")["nouns"] | load("groups")["adjectives"]
    return (
        not phrase.plural or phrase.quantity is not None or _human(phrase) or phrase.lemma in lists or _officer(phrase)
    )


def _speaks_as_body(phrase: NounPhrase, cue: str) -> bool:
    """Whether several of a body's people tell what it has to say: "Roe Motors officials", not "senior officials"."""
    bodies = load("bodies")
    if phrase.lemma in bodies["officials"]:
        return _of_known_body(phrase) or (_of_body(phrase) and _of_named_body(phrase))
    return phrase.lemma in bodies["staff"] and cue in load("anonymity")["reporting"] and _of_body(phrase)


def _of_known_body(phrase: NounPhrase) -> bool:
    """Whether a phrase tells by a people or a place which body's: "officials of the Danish fisheries agency"."""
    if phrase.people > 1 or phrase.quantity or phrase.determiner not in ("bare", "definite") or basis_in(phrase.text):
        return False
    words = OF_BODY.split(phrase.text, maxsplit=1)
    told = (words[1] if len(words) > 1 else phrase.text).removeprefix("the ").split()
    body = told if len(words) > 1 else told[:-1]
    if len(body) < 2 or body[-1] not in load("bodies")["of_state"]:
        return False
    return any(word[0].isupper() and word.lower() not in RANKS for word in body[:-1])


def _of_named_body(phrase: NounPhrase) -> bool:
    """Whether a phrase names the body by more than a noun, a party or a people: no "University officials"."""
    groups = load("groups")
    vague = not phrase.modifiers.isdisjoint({*groups["quantities"], "party"})
    if phrase.owner is None or vague or phrase.determiner not in ("bare", "definite"):
        return False
    words = [n.words for n in phrase.owner.namings if n.block == phrase.block and phrase.start <= n.start < phrase.end]
    classes = load("bodies")["nouns"] | groups["peoples"] | groups["vague"]
    last = {naming[-1].lower() for naming in words if len(naming) > 1 or naming[0].lower() not in classes}
    return bool(last) and last.isdisjoint({"party", "gop"})


def _of_body(phrase: NounPhrase) -> bool:
    """Whether the staff of a body are told of without a number: "Roe Motors executives", "the company's lawyers"."""
    if phrase.people > 1 or phrase.quantity is not None or not phrase.modifiers.isdisjoint({"former", "senior", "top"}):
        return False
    if phrase.owner is not None:
        return phrase.owner.kind == "organization"
    return not load("bodies")["firm"].isdisjoint(phrase.modifiers)


def _is_one_of_them(phrase: NounPhrase) -> bool:
    """Whether it is one of several: "one of the aides", not "one in five voters"."""
    return phrase.one_of_several and not _is_share(phrase)


def _is_share(phrase: NounPhrase) -> bool:
    return SHARE.search(phrase.text.lower()) is not None


def _told_association(phrase: NounPhrase) -> bool:
    """Whether it is "the group", of which the story has told, rather than "the group that left early"."""
    told = phrase.determiner == "definite" and phrase.head == phrase.last - 1
    return told and not phrase.plural and phrase.lemma in load("bodies")["associations"]


def _holds_office(phrase: NounPhrase) -> bool:
    """A post that one person holds, told so that a reader knows who: "the Vermont senator"."""
    people = load("people")
    if phrase.lemma in people["sole"] and phrase.determiner in ("definite", "bare") and not phrase.plural:
        return True
    one = phrase.lemma in people["offices"] and phrase.determiner in ("definite", "possessive")
    return one and phrase.owner is not None and phrase.owner.kind != "person"


def _insiders_tell(phrase: NounPhrase, cue: str) -> bool:
    """Several insiders are unnamed sources where they tell something, and a class where they feel, hope or act."""
    lists = load("anonymity")
    if cue not in lists["reporting"]:
        return False
    if phrase.people > 1 or not load("determiners")["counts"].isdisjoint((phrase.quantity, *phrase.modifiers)):
        return phrase.lemma in lists["insiders"]
    groups = load("groups")
    vague = phrase.quantity or phrase.determiner == "other" or phrase.modifiers & groups["quantities"]
    a_class = phrase.modifiers & groups["public_houses"] or CLASS_CLAUSE.search(phrase.text)
    close = phrase.lemma in lists["confidants"] and phrase.determiner == "bare" and " of " in phrase.text
    return (close or phrase.lemma in lists["plural_insiders"]) and not vague and not a_class


def _officer(phrase: NounPhrase) -> bool:
    """A court's or an inquiry's voice: "a judge", "prosecutors", "the inspector general", "investigators"."""
    officers = load("bodies")["officers"]
    if phrase.plural and (CLASS_CLAUSE.search(phrase.text) or "former" in phrase.modifiers):
        return False  # "the judges who ruled on it" are those judges, "former prosecutors" are none
    if phrase.lemma in load("bodies")["inquirers"]:
        counted = phrase.people > 1 or phrase.quantity or phrase.determiner != "bare"
        return phrase.plural and not counted and not phrase.modifiers and not basis_in(phrase.text)
    return phrase.lemma in officers or any(f"{word} {phrase.lemma}" in officers for word in phrase.modifiers)


def _web_address(phrase: NounPhrase) -> bool:
    return "." in phrase.lemma.strip(".") and " " not in phrase.text


def _is_paper(phrase: NounPhrase) -> bool:
    """Whether a capital makes a paper's name of a noun for people: "The Advocate", "the Independent, a daily"."""
    words = phrase.text.split()[:2]
    named = len(words) > 1 and words[0].lower() == "the" and words[1].strip(",")[:1].isupper()
    return named and words[1].strip(",").lower() == phrase.lemma in load("outlets")["called_by_people"]


def _nobody(phrase: NounPhrase) -> bool:
    none_of_it = phrase.text.lower().startswith("no ") and phrase.lemma not in load("documents")["nouns"]
    return phrase.lemma in load("groups")["nobody"] or none_of_it


def _speaks_for_body(phrase: NounPhrase) -> bool:
    people = load("people")
    if phrase.lemma in people["spokespeople"]:
        return True
    if phrase.lemma in people["deputed"] and phrase.owner is not None:
        return phrase.owner.kind == "organization"
    return phrase.lemma in people["representatives"] and " for " in phrase.text and _names_body(phrase)


def _names_body(phrase: NounPhrase) -> bool:
    """Whether a spokesperson's phrase tells the body: "a Roe Company spokesman", "lawyers for the company"."""
    spokespeople = load("people")["spokespeople"]
    if phrase.owner is not None:
        return phrase.owner.kind != "person" or phrase.lemma in spokespeople
    if phrase.lemma in spokespeople and OWNED.search(phrase.text):
        return True  # "the premier's spokeswoman"
    _, _, whom = phrase.text.lower().partition(" for ")
    if not load("people")["household"].isdisjoint(whom.split()):
        return False
    if whom and phrase.lemma in spokespeople:
        return True
    return not load("bodies")["nouns"].isdisjoint((*whom.split(), *phrase.modifiers))


def _capital(phrase: NounPhrase) -> bool:
    return phrase.lemma.capitalize() in phrase.text


def _named_so(phrase: NounPhrase) -> bool:
    """Whether a noun has a capital where not every word has one, behind the first."""
    return phrase.lemma.capitalize() in phrase.text[1:]


def _human(phrase: NounPhrase) -> bool:
    lemma = phrase.lemma
    people = load("people")
    if lemma in load("bodies")["trades"] or (lemma in load("bodies")["overseers"] and not phrase.plural):
        return False
    one = phrase.determiner == "definite" and not phrase.plural and lemma not in load("documents")["nouns"]
    if lemma in people["ambiguous"] and not phrase.modifiers and not (one and lemma in people["roles"]):
        return phrase.determiner == "definite" and (lemma in people["pointed"] or " of " in phrase.text)
    if "former" in phrase.modifiers and lemma not in load("bodies")["nouns"]:
        return True
    if (
        lemma in people["roles"]
        or lemma in people["offices"]
        or lemma in people["callings"]
        or lemma in load("anonymity")["insiders"]
        or lemma in load("groups")["vague"]
    ):
        return True
    groups = load("groups")
    if lemma in load("anonymity")["opaque"] or (
        lemma.removesuffix("s") in groups["blocs"] and lemma not in groups["collectives"]
    ):
        return True
    return phrase.quantity in {"one", "someone", "another"} and lemma not in load("documents")["nouns"]
