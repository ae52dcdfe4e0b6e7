"""Whom "who", "which" and "that" take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.titles import role_of
from sourcelint.graph.parse import SUBJECTS
from sourcelint.graph.sources.mentions import NOMINAL, phrase_around, read_mention
from sourcelint.graph.sources.source_types import kind_of

if TYPE_CHECKING:
    from sourcelint.graph.names.bearers import Name
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.heard import Heard, Voice
    from sourcelint.graph.sources.mentions import NounPhrase

CLAUSES = frozenset({"relcl", "acl"})
PEOPLE = frozenset({"who", "whom"})
THINGS = frozenset({"which", "that"})
AUXILIARIES = frozenset({"aux", "auxpass"})
EXEMPLARY = frozenset({"as", "like", "including"})
SOMEONE = frozenset({"someone", "somebody"})
UNNAMED = ("indefinite", "other")
PRONOUNS = frozenset({"who", "whom", "whose"})
JOINING = (["and"], ["but"])


def antecedent_of_clause(phrase: NounPhrase, heard: Heard) -> NounPhrase | Voice | None:
    """What a relative pronoun takes up: the voice right before it, or the noun that its clause tells of."""
    if (first := _first_of_two(phrase, heard)) is not None:
        return antecedent_of_clause(first, heard)
    before = _voice_before(phrase, heard)
    if before is not None and _joins_people(phrase, heard):
        return before
    if before is not None and before.sort == "person" and phrase.pronoun == "which":
        body = _body_before(phrase, heard)
        return heard.voice_of(body) if body else before  # "said Jane Roe of the Harbor Union, which"
    if before is not None and before.sort == "thing" and phrase.pronoun in PEOPLE:
        return _person_before(phrase, heard) or before
    if before is None:
        return _told_of(phrase, heard)
    if phrase.pronoun == "which" and before.sort == "people" and (body := _body_before(phrase, heard)):
        return heard.voice_of(body)  # "groups like the Harbor Union, which"
    return before


def _first_of_two(phrase: NounPhrase, heard: Heard) -> NounPhrase | None:
    """Of "who raised Paul Kerr and who sails", the first "who", whose clause the second one's is joined to."""
    parse = heard.parses[phrase.block]
    if phrase.pronoun not in PEOPLE | {"which"} or parse.lower[phrase.head - 1 : phrase.head] not in JOINING:
        return None
    first, _ = parse.paragraph.sentences[parse.sentence(phrase.head)]
    for number in range(phrase.head - 2, first, -1):
        of_thing = parse.lower[number] in THINGS and parse.tokens[number].dep in SUBJECTS
        if of_thing if phrase.pronoun == "which" else parse.lower[number] in PRONOUNS:
            span = parse.tokens[number].start, parse.tokens[number].end
            return read_mention(parse, phrase.block, (span,), heard.names)
    return None


def _joins_people(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether the words right before a "who" join people to a body: "her campaign and sailors, who"."""
    last = phrase.first - 1 - (heard.parses[phrase.block].words[phrase.first - 1 : phrase.first] == [","])
    before = (mention for mention, _ in reversed(heard.mentions) if mention.block == phrase.block)
    mention = next(before, None)
    if mention is None or mention.last != last + 1 or phrase.pronoun not in PEOPLE:
        return False
    parse = heard.parses[phrase.block]
    joined = (child for child in parse.children[mention.head] if parse.tokens[child].dep == "conj")
    return any(parse.tokens[child].tag in {"NNS", "NNPS"} and child < mention.last for child in joined)


def _voice_before(phrase: NounPhrase, heard: Heard) -> Voice | None:
    """Of "an aide to Roe, who declined", the voice that stands right before the pronoun: the aide."""
    return heard.last(
        lambda mention, _: (
            mention.block == phrase.block and mention.pronoun is None and 0 <= phrase.head - mention.last <= 1
        )
    )


def _told_of(phrase: NounPhrase, heard: Heard) -> NounPhrase | Voice | None:
    """The noun phrase that a clause tells of; where the parse has "who" tell of a thing, the person named before it."""
    parse = heard.parses[phrase.block]
    verb = _clause(parse, phrase.head)
    if verb is None:
        return _right_before(phrase, heard)
    if phrase.pronoun in PEOPLE and (several := _exemplified(parse, verb)) is not None:
        return phrase_around(parse, phrase.block, several, parse.tokens[several].end, heard.names)
    found = phrase_around(parse, phrase.block, _noun(parse, verb, phrase, heard), phrase.start, heard.names)
    kind = kind_of(found) if found is not None and found.name is None else None
    if found is not None and found.lemma in SOMEONE:
        return _compared(found, heard) if parse.lower[found.first - 1 : found.first] == ["for"] else found
    if found is not None and found.text.lower() == "one" and phrase.pronoun in THINGS:
        return None
    if found is not None and phrase.pronoun in PEOPLE and (named := _named_behind(found, phrase.head, heard)):
        return heard.voice_of(named)
    no_body = kind == "document" or (kind == "people" and phrase.pronoun == "which")
    if no_body and phrase.pronoun in THINGS and (body := _body_before(phrase, heard)):
        return heard.voice_of(body)
    a_thing = kind == "document" or (found is not None and found.name is not None and found.name.kind != "person")
    return (_person_before(phrase, heard) or found) if a_thing and phrase.pronoun in PEOPLE else found


def _right_before(phrase: NounPhrase, heard: Heard) -> NounPhrase | Voice | None:
    """Of "met Jane Roe, a miner whose plan", where the parse has no clause for "whose", the person right before it."""
    parse = heard.parses[phrase.block]
    before = phrase.head - 1 - (parse.words[phrase.head - 1 : phrase.head] == [","])
    opened = before >= 0 and parse.sentence(before) == parse.sentence(phrase.head)
    if not opened or phrase.pronoun not in PRONOUNS or parse.tokens[before].pos not in NOMINAL:
        return None
    told = parse.tokens[before]
    whom = told.head if told.dep == "appos" else before
    found = phrase_around(parse, phrase.block, whom, phrase.start, heard.names)
    if found is None or found.name is not None:
        return found if found is not None and found.name and found.name.kind == "person" else None
    return found if kind_of(found) in {"individual", "people"} else None


def _named_behind(someone: NounPhrase, pronoun: int, heard: Heard) -> Name | None:
    """Of "a senator who fought the bill, Jane Roe of Ohio, was absent", and of "..., Roe was absent", that name."""
    parse = heard.parses[someone.block]
    token = parse.tokens[someone.head]
    if someone.name is not None or someone.determiner not in UNNAMED or token.dep not in SUBJECTS:
        return None
    for naming, name in heard.names.of_block(someone.block):
        opened = pronoun < naming.first < token.head and parse.words[naming.first - 1] == ","
        between = parse.tokens[naming.last : token.head]
        closed = not between or parse.words[token.head - 1] == "," or all(word.pos == "AUX" for word in between)
        if opened and closed and name.kind == "person" and not any(word.pos == "VERB" for word in between):
            return name
    return None


def _compared(someone: NounPhrase, heard: Heard) -> Voice | None:
    """Of "For someone who fears water, Jane Roe sails a lot", Roe: the person whom the sentence names next."""
    parse = heard.parses[someone.block]
    last = parse.paragraph.sentences[parse.sentence(someone.head)][1]
    after = (name for n, name in heard.names.of_block(someone.block) if someone.head < n.first < last)
    return next((heard.voice_of(name) for name in after if name.kind == "person"), None)


def _clause(parse: Parse, pronoun: int) -> int | None:
    """The verb of a pronoun's clause."""
    for verb in parse.ancestors(pronoun):
        if parse.tokens[verb].dep in CLAUSES and parse.tokens[verb].head < pronoun:
            return verb
    return None


def _exemplified(parse: Parse, verb: int) -> int | None:
    """Of "sailors such as Roe, who are", the sailors: the plural noun for which one name stands, told by the verb."""
    told = [verb, *(child for child in parse.children[verb] if parse.tokens[child].dep in AUXILIARIES)]
    noun = parse.tokens[verb].head
    if parse.tokens[noun].tag != "NNP" or not any(parse.tokens[word].tag == "VBP" for word in told):
        return None
    by = parse.tokens[noun].head
    above = parse.tokens[by].head
    joined = any(parse.tokens[child].dep == "conj" for child in parse.children[noun])
    exemplary = parse.lower[by] in EXEMPLARY and parse.tokens[above].tag in {"NNS", "NNPS"}
    return above if exemplary and not joined else None


def _noun(parse: Parse, verb: int, phrase: NounPhrase, heard: Heard) -> int:
    """The noun that a clause tells of: of "the Roe Fund, a group that", the fund.

    No person is a "that" and no month a "which": of "an ad from a donor that claims" it is the ad, and of "files
    printed in May that show", the files.
    """
    noun = _joined_people(parse, parse.tokens[verb].head)
    token = parse.tokens[noun]
    above = parse.tokens[token.head]
    if token.dep == "appos" and heard.names.inside(phrase.block, above.start, above.end):
        return token.head
    if phrase.pronoun not in THINGS:
        return noun
    if token.pos not in NOMINAL or parse.lower[noun] in load("calendar")["words"]:
        things = (n for n in range(phrase.head - 1, -1, -1) if parse.tokens[n].pos == "NOUN")
        return next(things, noun)
    of = above.head
    if parse.tokens[of].dep == "acl":
        of = parse.tokens[of].head  # "an ad sent by a donor that claims"
    person = token.dep == "pobj" and token.pos == "NOUN" and role_of(token.lemma) is not None
    return of if person and parse.tokens[of].pos == "NOUN" and not role_of(parse.tokens[of].lemma) else noun


def _joined_people(parse: Parse, noun: int) -> int:
    """Of "Latino and older voters, who", where the parse has the first for a noun, the voters."""
    if parse.lower[noun] not in load("groups")["peoples"]:
        return noun
    joined = (n for n in parse.children[noun] if parse.tokens[n].dep == "conj" and parse.tokens[n].tag == "NNS")
    return next(joined, noun)


def _body_before(phrase: NounPhrase, heard: Heard) -> Name | None:
    """Of "a ruling from the Harbor Board, which held that", the board: the body named right before the pronoun."""
    before = next(heard.names_before(phrase.block, phrase.first), None)
    if before is None or before[1].kind != "organization" or before[0].block != phrase.block:
        return None
    between = heard.parses[phrase.block].words[before[0].last : phrase.first]
    return before[1] if between in ([], [","]) else None


def _person_before(phrase: NounPhrase, heard: Heard) -> NounPhrase | Voice | None:
    """The person or people last told of before a pronoun in its sentence."""
    parse = heard.parses[phrase.block]
    named = heard.last_named_person(phrase.block, phrase.head)
    last = next((n.last for n in named.namings if n.block == phrase.block and n.first < phrase.head), 0) if named else 0
    first, _ = parse.paragraph.sentences[parse.sentence(phrase.head)]
    for number in range(phrase.head - 1, max(first, last) - 1, -1):
        token = parse.tokens[number]
        if token.pos == "NOUN" and (role_of(token.lemma) or token.lemma.lower() in load("people")["callings"]):
            return phrase_around(parse, phrase.block, number, phrase.start, heard.names)
    return heard.voice_of(named) if named else None
