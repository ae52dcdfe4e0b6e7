"""When a word says that somebody keeps silent: "maintained a silence", "had no comment", "no reply came"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import (
    Test,
    after_a_question,
    asked,
    beside,
    denied_noun,
    direct_object,
    has_object,
    helped_by,
    inquiry_subject,
    negated,
    of_others,
    passive,
    perfect,
    prepositions,
    progressive,
    told_by_another,
    will,
)

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage


def _kept_mum(passage: Passage, word: int) -> bool:
    if negated(passage, word):
        return False
    kept = passage.lemmas[passage.tokens[word].head] in load("refusals")["keep"]  # "kept mum" parses as an object
    return kept or passage.tokens[word].dep not in ("nsubj", "dobj", "pobj", "compound", "amod")


def _kept_silent(passage: Passage, word: int) -> bool:
    """ "Stayed silent on the loan", "has been quiet about it", not "the room was silent"."""
    verb = passage.tokens[word].head
    if _in_headline(passage, word):
        return True
    if passage.lemmas[verb] in ("fall", "sit", "stand") and not negated(passage, word):
        return asked(passage, verb) and of_others(passage, verb)
    if not of_others(passage, verb) or passage.tokens[verb].dep == "acl" or negated(passage, word):
        return False
    if prepositions(passage, word, "during", "at", "in", "through", "throughout", "for") or _is_a_place(passage, verb):
        return False
    if passage.lemmas[verb] == "be" and not perfect(passage, verb) and _is_a_text(passage, verb):
        return False
    topics = (*prepositions(passage, word, "on", "about"), *prepositions(passage, verb, "on", "about"))
    kept = passage.lemmas[verb] in load("refusals")["keep"] and (
        passage.lemmas[word] != "quiet" or (passage.lemmas[verb] == "keep" and progressive(passage, verb))
    )
    about = any(_is_a_topic(passage, c) for at in topics for c in passage.children[at])
    if topics and not about:
        return False
    return about or kept or (passage.lemmas[verb] == "be" and (perfect(passage, verb) or asked(passage, verb)))


def _in_headline(passage: Passage, word: int) -> bool:
    """ "Mayor silent on loan", in a headline, which spares the verb."""
    bare = passage.block.role == "headline" and word > 0 and passage.tokens[word - 1].pos in ("NOUN", "PROPN")
    return bare and word + 1 < len(passage.tokens) and passage.word(word + 1) in ("on", "about", "over")


def _is_a_topic(passage: Passage, noun: int) -> bool:
    """Not a day or a platform: "silent on Monday", "quiet on Twitter"."""
    return passage.lemmas[noun] not in load("outlets")["platforms"] | load("calendar")["words"]


def _is_a_place(passage: Passage, verb: int) -> bool:
    who = passage.subject(verb)
    return who is not None and passage.lemmas[who] in load("refusals")["still_place"]


def _is_a_text(passage: Passage, verb: int) -> bool:
    """ "The law is silent on it", and "it was silent on it" of one named before."""
    who = passage.subject(verb)
    return who is not None and (passage.word(who) == "it" or passage.lemmas[who] in load("documents")["nouns"])


def _held_silence(passage: Passage, verb: int) -> bool:
    """ "Maintained a studied silence", "kept her own counsel", not "kept a minute's silence"."""
    kept = passage.child(verb, "dobj")
    if kept is None or not of_others(passage, verb) or negated(passage, verb):
        return False
    owned = any(passage.tokens[c].tag == "PRP$" for c in passage.children[kept])
    measured = any(passage.tokens[c].dep in ("poss", "nummod") for c in passage.children[kept])
    silence = passage.lemmas[kept] == "silence" and (owned or not measured)
    return silence or (passage.lemmas[kept] in ("counsel", "tongue") and owned)


def _goes_on_in_silence(passage: Passage, noun: int) -> bool:
    """ "His silence has lasted a week", "the bank's only answer was silence"."""
    verb, dep = passage.tokens[noun].head, passage.tokens[noun].dep
    if passage.quoted(*passage.extent(noun, noun + 1)):
        return False
    owner = passage.child(noun, "poss")
    if dep == "nsubj" and owner is not None:
        return passage.lemmas[verb] in load("refusals")["last"]
    there = any(passage.tokens[c].dep == "expl" for c in passage.children[verb])
    if there and prepositions(passage, noun, "from"):
        return True
    answer = passage.subject(verb) if dep == "attr" else None
    if dep == "pobj" and passage.word(verb) == "with":
        above = passage.tokens[verb].head
        first, end = passage.sentence_extent(passage.sentence(above))
        speaks = any(first < quotation.end and quotation.start < end for quotation in passage.outer_quotations)
        return passage.lemmas[above] in ("answer", "reply", "respond") and of_others(passage, above) and not speaks
    return answer is not None and passage.lemmas[answer] in load("refusals")["reply_noun"]


def _no_comment_at_all(passage: Passage, noun: int) -> bool:
    """ "Its answer each day: no comment", no object of a verb."""
    alone = passage.tokens[noun].dep in ("ROOT", "appos", "attr") and not passage.quoted(
        *passage.extent(noun, noun + 1)
    )
    no = passage.word(noun - 1) == "no" if noun else False
    return alone and no and any(passage.word(n) == ":" for n in range(max(noun - 3, 0), noun))


def _met_with_silence(passage: Passage, verb: int) -> bool:
    """ "Requests for comment were met with silence"."""
    met = load("refusals")["met_with"]
    put = passage.child(verb, "dobj")
    near = [verb] if put is None else [verb, put]
    ways = (p for n in near for p in prepositions(passage, n, "with"))
    silence = any(passage.lemmas[c] in met for p in ways for c in passage.children[p])
    return silence and (inquiry_subject(passage, verb) is not None or _meets_a_question(passage, verb))


def _meets_a_question(passage: Passage, verb: int) -> bool:
    """ "A query was met with a laugh", "met the question with silence"."""
    put = direct_object(passage, verb, "met")
    thing = passage.tokens[verb].head if passage.tokens[verb].dep == "acl" else passage.subject(verb)
    if put is None and thing is not None and passage.lemmas[thing] in load("refusals")["met"]:
        put = thing
    return (
        put is not None and not passage.quoted(*passage.extent(verb, verb + 1)) and not told_by_another(passage, verb)
    )


def _went_without_reply(passage: Passage, verb: int) -> bool:
    """ "A letter went without reply", "calls went to voicemail"."""
    if inquiry_subject(passage, verb) is None:
        return False
    nouns = load("refusals")["reply_noun"]
    without = any(
        passage.lemmas[c] in nouns for p in prepositions(passage, verb, "without") for c in passage.children[p]
    )
    return without or any(
        passage.lemmas[c] == "voicemail" for p in prepositions(passage, verb, "to") for c in passage.children[p]
    )


def _no_reply(passage: Passage, verb: int) -> bool:
    """ "Had no comment", "there was no immediate response", "gave no details", "received no answer"."""
    words, lemma = load("refusals"), passage.lemmas[verb]
    if _nothing_to_say(passage, verb) or _made_no_statement(passage, verb):
        return True
    noun = denied_noun(passage, verb, "reply_noun", "told")
    if lemma == "be" and noun is None:
        noun = denied_noun(passage, verb, "tidings")
    if lemma in ("take", "give", "grant") and noun is None:
        refused = denied_noun(passage, verb, "asked" if lemma == "take" else "application")
        return refused is not None and of_others(passage, verb)
    if noun is None or lemma in ("take", "grant"):
        return False
    if passage.lemmas[noun] in words["told"]:
        told = lemma not in words["come_by"] and not perfect(passage, verb)
        return told and not passive(passage, verb) and of_others(passage, verb) and after_a_question(passage, verb)
    if lemma in words["elicit"]:
        return inquiry_subject(passage, verb) is not None
    if lemma != "be":
        return True
    if passage.lemmas[noun] == "comment" and (will(passage, verb) or _forthcoming(passage, verb)):
        return True
    at_once = any(passage.word(c) in ("immediate", "official", "public") for c in passage.children[noun])
    from_them = prepositions(passage, noun, "from") or prepositions(passage, verb, "from")
    if passage.lemmas[noun] in load("refusals")["tidings"]:
        return at_once and bool(from_them)
    return at_once or bool(from_them) or _at_the_door(passage, noun)


def _made_no_statement(passage: Passage, verb: int) -> bool:
    """ "Was contacted but made no statement", "had no statement to make"."""
    if passage.lemmas[verb] not in ("make", "have") or denied_noun(passage, verb, "uttered") is None:
        return False
    return passage.lemmas[verb] == "have" or after_a_question(passage, verb)


def _forthcoming(passage: Passage, verb: int) -> bool:
    adjective = passage.child(verb, "acomp")
    return adjective is not None and passage.word(adjective) == "forthcoming"


def _at_the_door(passage: Passage, noun: int) -> bool:
    """ "No answer at the number listed for Roe"."""
    places = load("refusals")["called_at"]
    return any(passage.lemmas[c] in places for at in prepositions(passage, noun, "at") for c in passage.children[at])


def _nothing_to_say(passage: Passage, verb: int) -> bool:
    """ "Had nothing to add", "had nothing further"."""
    if passage.lemmas[verb] != "have":
        return False
    words = ("nothing", "little") if asked(passage, verb) else ("nothing",)
    nothing = next((c for c in passage.children[verb] if passage.word(c) in words), None)
    if nothing is None:
        return False
    rest = (n for n in range(nothing + 1, len(passage.tokens)) if passage.word(n) not in load("refusals")["further"])
    deed = next(rest, None)
    if deed is None or passage.tokens[deed].dep == "punct":
        return passage.word(nothing + 1) == "further" if deed != nothing + 1 else False
    return passage.lemmas[deed] in load("refusals")["add"]


def _would_say_nothing(passage: Passage, verb: int) -> bool:
    """ "Would say nothing", "will add nothing to her statement", "is saying nothing", "on advice, said nothing"."""
    said = passage.child(verb, "dobj")
    if said is None or passage.word(said) not in ("nothing", "little") or _adds_to_a_thing(passage, verb):
        return False
    now = passage.lemmas[verb] == "say" and (
        progressive(passage, verb) or _on_the_way(passage, verb) or _on_advice(passage, verb)
    )
    to_the_press = any(
        passage.lemmas[c] in load("refusals")["press"]
        for at in prepositions(passage, verb, "to")
        for c in passage.children[at]
    )
    now = now or (to_the_press and not perfect(passage, verb))
    return will(passage, verb) or ((now or asked(passage, verb)) and of_others(passage, verb))


def _on_the_way(passage: Passage, verb: int) -> bool:
    """ "Said nothing as he left court"."""
    ways = load("refusals")["on_the_way"]
    return any(passage.lemmas[c] in ways for c in passage.children[verb] if passage.tokens[c].dep == "advcl")


def _on_advice(passage: Passage, verb: int) -> bool:
    """ "On his lawyer's advice, said nothing"."""
    on = prepositions(passage, verb, "on")
    return any(passage.lemmas[c] == "advice" for at in on for c in passage.children[at])


def _no_more(passage: Passage, verb: int) -> bool:
    """ "Could say no more"."""
    more = passage.child(verb, "dobj", "advmod")
    no = (
        more is not None
        and passage.word(more) == "more"
        and any(passage.word(c) == "no" for c in passage.children[more])
    )
    return no and (will(passage, verb) or helped_by(passage, verb, "can"))


def _no_further(passage: Passage, verb: int) -> bool:
    """ "Would go no further than her statement"."""
    further = next((c for c in passage.children[verb] if passage.word(c) == "further"), None)
    if further is None or not any(passage.word(c) == "no" for c in passage.children[further]):
        return False
    than = (c for at in prepositions(passage, further, "than") for c in passage.children[at])
    return will(passage, verb) and any(passage.lemmas[c] in load("refusals")["spoken"] for c in than)


def _gave_nothing_away(passage: Passage, verb: int) -> bool:
    given = passage.child(verb, "dobj")
    nothing = given is not None and passage.word(given) in ("nothing", "little") and beside(passage, verb, "away")
    return nothing and of_others(passage, verb) and not prepositions(passage, verb, "at", "in")


def _no_wish_to(passage: Passage, verb: int) -> bool:
    """ "Had no wish to discuss it"."""
    wish = next((c for c in passage.children[verb] if passage.lemmas[c] in load("refusals")["inclination"]), None)
    if wish is None or not any(passage.word(c) == "no" for c in passage.children[wish]):
        return False
    deed = passage.child(wish, "acl", "relcl")
    return deed is not None and passage.lemmas[deed] in load("refusals")["disclose"] and of_others(passage, verb)


def _would_add_nothing(passage: Passage, verb: int) -> bool:
    """ "Will not be adding to her statement", where it is negated."""
    said = prepositions(passage, verb, "to")
    return will(passage, verb) and bool(said) and not _adds_to_a_thing(passage, verb)


def _adds_to_a_thing(passage: Passage, verb: int) -> bool:
    """ "Would add nothing to the debt"."""
    to = passage.lemmas[verb] == "add" and bool(prepositions(passage, verb, "to"))
    return to and not has_object(passage, verb, "spoken")


def _sealed_lips(passage: Passage, verb: int) -> bool:
    lips = passage.tokens[verb].head if passage.tokens[verb].dep == "acl" else passage.subject(verb)
    return lips is not None and passage.lemmas[lips] == "lip"


def _clammed_up(passage: Passage, verb: int) -> bool:
    return beside(passage, verb, "up") and of_others(passage, verb)


# Word lists of `refusals.toml`, and when a word of the list tells of silence.
SILENCE: tuple[tuple[str, Test], ...] = (
    ("mute", _kept_mum),
    ("quiet", _kept_silent),
    ("hold", _held_silence),
    ("meet", _met_with_silence),
    ("pass_on", _went_without_reply),
    ("give", _no_reply),
    ("elicit", _no_reply),
    ("say_more", _would_say_nothing),
    ("add", _no_more),
    ("enter", _no_further),
    ("give", _gave_nothing_away),
    ("give", _no_wish_to),
    ("seal", _sealed_lips),
    ("clam", _clammed_up),
)
# The same, of a noun, and of a word that is negated.
SILENT_NOUNS: tuple[tuple[str, Test], ...] = (("met_with", _goes_on_in_silence), ("said_no", _no_comment_at_all))
NEGATED_SILENCE: tuple[tuple[str, Test], ...] = (("adding", _would_add_nothing),)
