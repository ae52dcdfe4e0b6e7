"""Whom a pronoun means, as a voice heard before, a name, or the noun phrase that it takes up."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.names.bearers import Name
from sourcelint.graph.names.gender import told_by_roles
from sourcelint.graph.names.speaking import verbs_of_saying
from sourcelint.graph.parse import SUBJECTS
from sourcelint.graph.sources.coreference import REACH, Candidate, antecedent
from sourcelint.graph.sources.disjoint import others_told_of
from sourcelint.graph.sources.fronted import subject_behind
from sourcelint.graph.sources.mentions import NounPhrase, phrase_around, read_mention
from sourcelint.graph.sources.prominence import is_introduced
from sourcelint.graph.sources.relative_clauses import antecedent_of_clause
from sourcelint.graph.sources.relayers import CITING
from sourcelint.graph.sources.source_types import kind_of, means_people
from sourcelint.graph.sources.texts_meant import figures_shown, text_in_focus, text_read
from sourcelint.graph.sources.two_told_of import first_of_two

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.graph.names.namings import Gender, Naming
    from sourcelint.graph.parse import Parse
    from sourcelint.graph.sources.coreference import Sort
    from sourcelint.graph.sources.heard import Heard, Voice


def meant_by(phrase: NounPhrase, heard: Heard) -> Voice | NounPhrase | None:
    """What a pronoun stands for; None where nothing before it fits."""
    lists = load("pronouns")
    word = phrase.pronoun or ""
    if word in lists["second"] or (word in lists["it"] and _is_empty(phrase, heard)):
        return None
    if word in lists["relative"]:
        taken_up = antecedent_of_clause(phrase, heard)
        if isinstance(taken_up, NounPhrase) and (who := _told_of_pronoun(taken_up, heard)):
            return who
        if taken_up is not None or word in {"that", "which"}:
            return taken_up
        word = "they"
    if other := _text(phrase, heard) or _subject_behind(phrase, heard):
        return other
    if word in lists["they"] and (several := _several_told_of(phrase, heard)):
        return several
    found = antecedent(word, phrase.block, phrase.head, _candidates(phrase, heard), heard.parses)
    if found is None:
        if word in lists["they"]:
            return _plural_before(phrase, heard) or _people_near(phrase, heard)
        found = None if word in lists["it"] else _person_after(phrase, heard)
    if found is None:
        return None
    return heard.voice_of(found) if isinstance(found, Name) else found


def _subject_behind(phrase: NounPhrase, heard: Heard) -> Voice | None:
    subject = subject_behind(phrase, heard)
    return heard.voice_of(subject) if subject else None


def _several_told_of(phrase: NounPhrase, heard: Heard) -> Voice | NounPhrase | None:
    """The two people told of one by one before a "they", or those of whom the copy told where no voice is near."""
    if two := first_of_two(phrase, heard):
        return heard.voice_of(two)
    return None if _heard_near(phrase, heard) else _people_before(phrase, heard)


def _text(phrase: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The text that reads as the copy says, or the figures that show it, for an "it" or a "they"."""
    lists = load("pronouns")
    if phrase.pronoun in lists["it"]:
        return text_read(phrase, heard) or text_in_focus(phrase, heard)
    return figures_shown(phrase, heard) if phrase.pronoun in lists["they"] else None


def _is_empty(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether "it" stands for nobody: "it was claimed that the dam had leaked"."""
    parse = heard.parses[phrase.block]
    token = parse.tokens[phrase.head]
    claimed = token.dep == "nsubjpass" and any(
        parse.tokens[child].dep == "ccomp" for child in parse.children[token.head]
    )
    return token.dep == "expl" or claimed


def _told_of_pronoun(told: NounPhrase, heard: Heard) -> Voice | NounPhrase | None:
    """Of "She was the woman who", whom "she" means: of whom a sentence says that they are what a phrase tells."""
    parse = heard.parses[told.block]
    token, pronouns = parse.tokens[told.head], load("pronouns")["he"] | load("pronouns")["she"]
    if told.name is not None or token.dep != "attr" or parse.tokens[token.head].lemma != "be":
        return None
    for child in parse.children[token.head]:
        if parse.tokens[child].dep == "nsubj" and parse.lower[child] in pronouns:
            span = parse.tokens[child].start, parse.tokens[child].end
            pronoun = read_mention(parse, told.block, (span,), heard.names)
            return meant_by(pronoun, heard) if pronoun is not None else None
    return None


def _person_after(phrase: NounPhrase, heard: Heard) -> Name | None:
    """Of "As she left, Jane Roe said", the person whom the block names next."""
    told: Gender = "he" if phrase.pronoun in load("pronouns")["he"] else "she"
    return next(
        (
            name
            for naming, name in heard.names.of_block(phrase.block)
            if naming.first > phrase.head and name.kind == "person" and name.gender in (told, None)
        ),
        None,
    )


def _candidates(phrase: NounPhrase, heard: Heard) -> Iterator[Candidate[Voice | Name | NounPhrase]]:
    plural_words = load("pronouns")["they"]
    others = others_told_of(phrase, heard)
    one = phrase.pronoun in load("pronouns")["he"] | load("pronouns")["she"]
    if phrase.pronoun in plural_words:
        yield from _people_told_of(phrase, heard)
    elif phrase.pronoun in load("pronouns")["it"]:
        yield from _body_told_of(phrase, heard)
    else:
        yield from _person_told_of(phrase, heard)
    for mention, voice in heard.mentions:
        if phrase.block - mention.block > REACH or voice.name in others:
            continue
        several = phrase.pronoun in plural_words and _joined(heard.parses[mention.block], mention)
        shows = phrase.pronoun in plural_words and voice.name is None and voice.kind == "document"
        if not shows:
            plural: Sort = "people" if several or (mention.plural and mention.name is None) else voice.sort
            who, named = voice.name or voice, voice.name is not None
            deputy = plural == "thing" and one and _is_deputy(mention, heard.parses[mention.block])
            yield Candidate(
                who,
                mention.block,
                mention.head,
                "person" if deputy else plural,
                _told_sex(mention) if deputy else voice.gender,
                speaker=not _is_cited(heard.parses[mention.block], mention),
                named=named,
            )
    for naming, name in heard.names_before(phrase.block, phrase.first):
        if phrase.block - naming.block > REACH:
            return
        if name.kind != "place" and name not in others and not _but_describes(naming, name, heard):
            sort: Sort = "person" if name.kind == "person" else "thing"
            new = naming is name.namings[0] and is_introduced(naming, heard.parses[naming.block])
            place = naming.block, naming.last - 1
            yield Candidate(name, *place, sort, name.gender, speaker=False, introduced=new)
            if phrase.pronoun in plural_words and sort == "person" and _leads_pair(naming, heard):
                yield Candidate(name, naming.block, naming.last - 1, "people", None, speaker=False)


def _people_told_of(phrase: NounPhrase, heard: Heard) -> Iterator[Candidate[Voice | Name | NounPhrase]]:
    """The people without a name who are a clause's subject before a "they", but not in what "they" say."""
    said = heard.contents.get((phrase.block, phrase.start), ())
    spoke = {(mention.block, mention.head): voice for mention, voice in heard.mentions if voice.named_person}
    for block in range(max(phrase.block - 1, 0), phrase.block + 1):
        parse = heard.parses[block]
        end = phrase.head if block == phrase.block else len(parse.tokens)
        for number in range(end):
            if not _is_plural_subject(parse, number) or parse.is_quoted(number):
                continue
            start, past = parse.tokens[number].start, parse.tokens[number].end
            if block == phrase.block and any(first <= start < last for first, last in said):
                continue
            # "two aides, Jane Roe and Paul Kerr"
            if voice := spoke.get((block, number)):
                yield Candidate(voice, block, number, "people", None, speaker=True)
                continue
            if parse.lower[number] in load("groups")["distributive"] or _is_called(parse, number):
                continue
            if _counts_people(parse, number):
                past = parse.tokens[parse.subtree(number)[1] - 1].end  # "some of them"
            found = phrase_around(parse, block, number, past, heard.names)
            if found and found.name is None and kind_of(found) == "people" and means_people(found):
                yield Candidate(found, block, number, "people", None, speaker=False, named=False)


def _person_told_of(phrase: NounPhrase, heard: Heard) -> Iterator[Candidate[Voice | Name | NounPhrase]]:
    """Somebody new without a name, a subject in a pronoun's sentence or the one before: "a Harborside woman"."""
    for block, first, past in _sentences_near(phrase, heard):
        parse = heard.parses[block]
        for number in range(first, past):
            if not _is_somebody_new(parse, number) or _is_called(parse, number) or _has_name_beside(parse, number):
                continue
            of = (child for child in parse.children[number] if parse.lower[child] == "of")
            among = [noun for word in of for noun in parse.children[word]]  # "the elder of the boys"
            found = phrase_around(parse, block, number, parse.tokens[max([number, *among])].end, heard.names)
            if found and found.name is None and kind_of(found) == "individual":
                sex = told_by_roles(frozenset({found.lemma, *(parse.tokens[noun].lemma for noun in among)}))
                yield Candidate(found, block, number, "person", sex, speaker=False, named=False)


def _sentences_near(phrase: NounPhrase, heard: Heard) -> Iterator[tuple[int, int, int]]:
    """The block and the tokens of a pronoun's sentence up to it, and of the one before, in the paragraph above too."""
    parse, block = heard.parses[phrase.block], phrase.block
    number = parse.sentence(phrase.head)
    yield block, parse.paragraph.sentences[max(number - 1, 0)][0], phrase.head
    if number == 0 and block > 0 and heard.parses[block - 1].paragraph.sentences:
        yield block - 1, *heard.parses[block - 1].paragraph.sentences[-1][:2]


def _is_somebody_new(parse: Parse, number: int) -> bool:
    """Whether a subject outside quotation marks is "a woman", "the elder of two"."""
    token, people = parse.tokens[number], load("people")
    if token.dep not in SUBJECTS or parse.is_quoted(number):
        return False
    if parse.lower[number] in people["elder"] | people["younger"]:
        return True
    return token.tag == "NN" and any(
        parse.lower[child] in load("determiners")["indefinite"] for child in parse.children[number]
    )


def _body_told_of(phrase: NounPhrase, heard: Heard) -> Iterator[Candidate[Voice | Name | NounPhrase]]:
    """Somebody's campaign or office that is a clause's subject in an "its" or "it"'s sentence: "his campaign"."""
    parse, personal = heard.parses[phrase.block], load("bodies")["personal"]
    first, _ = parse.paragraph.sentences[parse.sentence(phrase.head)]
    for number in range(first, phrase.head):
        if parse.tokens[number].dep not in SUBJECTS or parse.tokens[number].lemma not in personal:
            continue
        whose = any(parse.tokens[child].dep == "poss" for child in parse.children[number])
        found = phrase_around(parse, phrase.block, number, parse.tokens[number].end, heard.names) if whose else None
        if found and found.name is None and kind_of(found) == "body":
            yield Candidate(found, phrase.block, number, "thing", None, speaker=False, named=False)


def _has_name_beside(parse: Parse, noun: int) -> bool:
    """Whether a name stands in apposition to a noun: "a woman, Jane Roe, said"."""
    return any(parse.tokens[child].dep == "appos" and parse.tokens[child].tag != "CD" for child in parse.children[noun])


def _is_called(parse: Parse, noun: int) -> bool:
    """Whether names stand right behind a noun: "the singers Jane Roe and Paul Kerr"."""
    return noun + 1 < len(parse.tokens) and parse.tokens[noun + 1].pos == "PROPN"


def _is_plural_subject(parse: Parse, number: int) -> bool:
    token = parse.tokens[number]
    several = token.tag in {"NNS", "NNPS"} or _counts_people(parse, number)
    return token.dep in SUBJECTS and several


def _is_deputy(mention: NounPhrase, parse: Parse) -> bool:
    """Whether it is one person by whom a body speaks: "a spokesman for the port", "the judge", a "she" for either."""
    if mention.pronoun is not None:
        return _told_sex(mention) is not None
    one = mention.name is None and not mention.plural and parse.words[mention.head].islower()
    return one and (kind_of(mention) == "spokesperson" or mention.lemma in load("people")["roles"])


def _told_sex(mention: NounPhrase) -> Gender | None:
    """The sex of whom a pronoun or a description means, where its word tells that."""
    if mention.pronoun in load("pronouns")["he"]:
        return "he"
    return "she" if mention.pronoun in load("pronouns")["she"] else told_by_roles(frozenset({mention.lemma}))


def _is_cited(parse: Parse, mention: NounPhrase) -> bool:
    """Whether somebody speaks through others, who are the sentence's subject: "the paper quoted an aide"."""
    token = parse.tokens[mention.head]
    return token.dep == "dobj" and parse.tokens[token.head].lemma in CITING


def _but_describes(naming: Naming, name: Name, heard: Heard) -> bool:
    """Whether a person's name but tells whose a thing is, and nothing tells the sex: "the Roe administration"."""
    tokens = heard.parses[naming.block].tokens
    token = tokens[naming.last - 1]
    describes = token.dep in {"compound", "amod", "nmod"} and tokens[token.head].pos == "NOUN"
    return name.kind == "person" and name.gender is None and describes


def _joined(parse: Parse, mention: NounPhrase) -> bool:
    """Whether others speak with the first in one phrase: "she and her aides", whom "they" means."""
    joined = (child for child in parse.children[mention.head] if parse.tokens[child].dep == "conj")
    return any(child < mention.last for child in joined)


def _leads_pair(naming: Naming, heard: Heard) -> bool:
    """Whether another name is joined to one: "Jane Roe and Paul Kerr", whom "they" means."""
    parse, head = heard.parses[naming.block], naming.last - 1
    return any(
        parse.tokens[child].dep == "conj" and parse.tokens[child].pos == "PROPN" for child in parse.children[head]
    )


def _heard_near(phrase: NounPhrase, heard: Heard) -> bool:
    """Whether a "they" has a voice of several people or a body to mean in its paragraph or the one before."""
    blocks = (phrase.block, max(phrase.block - 1, 0))
    near = takewhile(lambda place: place[0].block in blocks, reversed(heard.mentions))
    return any(voice.sort != "person" or _joined(heard.parses[p.block], p) for p, voice in near) or any(
        name.kind == "person" and _leads_pair(naming, heard)
        for block in blocks
        for naming, name in heard.names.of_block(block)
    )


def _people_before(phrase: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The people who are the nearest plural subject before a "they" of whom no voice was heard of late."""
    found = _plural_before(phrase, heard)
    if found is None or heard.parses[found.block].is_quoted(found.head):
        return None
    return found if kind_of(found) == "people" and means_people(found) else None


def _plural_before(phrase: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The nearest plural subject before a "they" that no voice explains, in this paragraph or the one before."""
    for block in range(phrase.block, max(phrase.block - 2, -1), -1):
        parse = heard.parses[block]
        end = phrase.head if block == phrase.block else len(parse.tokens)
        for number in range(end - 1, -1, -1):
            if _is_plural_subject(parse, number):
                found = phrase_around(parse, block, number, parse.tokens[number].end, heard.names)
                if found is not None and (found.name is not None or kind_of(found) != "document"):
                    return found
    return None


def _people_near(phrase: NounPhrase, heard: Heard) -> NounPhrase | None:
    """The crowd or the people last told of before a "they" that says something, in its paragraph or the one before."""
    parse, crowds = heard.parses[phrase.block], load("groups")["collectives"] - load("pronouns")["quantities"]
    if parse.lemmas[parse.tokens[phrase.head].head] not in verbs_of_saying():
        return None
    for block in range(phrase.block, max(phrase.block - 2, -1), -1):
        parse = heard.parses[block]
        for noun in range((phrase.head if block == phrase.block else len(parse.tokens)) - 1, -1, -1):
            token = parse.tokens[noun]
            several = token.tag == "NNS" or parse.lemmas[noun] in crowds
            if token.pos != "NOUN" or not several or token.dep == "attr" or parse.is_quoted(noun):
                continue
            found = phrase_around(parse, block, noun, token.end, heard.names)
            if found is not None and found.name is None and kind_of(found) == "people" and means_people(found):
                return found
    return None


def _counts_people(parse: Parse, number: int) -> bool:
    """Whether a noun but counts those behind it: "a small number of voters"."""
    return parse.lower[number] in load("pronouns")["quantities"] and parse.lower[number + 1 : number + 2] == ["of"]
