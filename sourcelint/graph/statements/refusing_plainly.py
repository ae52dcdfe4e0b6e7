"""When a word refuses comment by itself: "declined", "dodged a question", "had no comment", "could not be reached"."""

from __future__ import annotations

from collections.abc import Callable

from sourcelint.graph.lexicon import load
from sourcelint.graph.passage import Passage
from sourcelint.graph.statements.refusal_grammar import (
    asked,
    asks,
    beside,
    complement,
    completed,
    denied_noun,
    direct_object,
    has_object,
    helped_by,
    mentions,
    negated,
    of_others,
    passive,
    perfect,
    prepositions,
    quoted_of_others,
    will,
)

Test = Callable[[Passage, int], bool]


def _declined(passage: Passage, verb: int) -> bool:
    if _spurned(passage, verb) or _passed_up(passage, verb):
        return True
    if refuses_deed(passage, verb):
        return True
    return not completed(passage, verb) and asked(passage, verb) and _speaks_of_comment(passage, verb)


def refuses_deed(passage: Passage, word: int) -> bool:
    """ "Declined to say how", not "refused to say the oath"; "declined to provide details"."""
    handing = complement(passage, word, "hand_over")
    if handing is not None and has_object(passage, handing, "offered", "asked") and not beside(passage, handing, "up"):
        return True
    deed = complement(passage, word, "speak")
    if deed is None:
        deed = passage.child(word, "xcomp")
        if deed is None or passive(passage, deed):
            return False
        question = passage.child(deed, "ccomp")
        return question is not None and question > deed and asks(passage, deed)
    if passage.lemmas[deed] == "answer" and prepositions(passage, deed, "to"):
        return False
    return passage.lemmas[deed] != "say" or not says_something(passage, deed)


def says_something(passage: Passage, verb: int) -> bool:
    """Whether "say" is followed by what is or is not said, rather than by a question."""
    if asks(passage, verb):
        return False
    if "so" in passage.lower[verb + 1 : verb + 2]:
        return True
    said = passage.child(verb, "dobj")
    return passage.child(verb, "ccomp") is not None or (said is not None and passage.tokens[said].pos == "NOUN")


def _hesitates(passage: Passage, word: int) -> bool:
    return refuses_deed(passage, word)


def _unable(passage: Passage, word: int) -> bool:
    return complement(passage, word, "disclose") is not None


def _dodged(passage: Passage, verb: int) -> bool:
    """ "Dodged a question", "waved off questions"."""
    over = prepositions(passage, verb, "off", "aside", "away", "from", "around")
    questions = load("refusals")["dodged"]
    by_way = any(passage.lemmas[c] in questions for at in over for c in passage.children[at])
    evaded = by_way or direct_object(passage, verb, "dodged") is not None
    return evaded and not passage.quoted(*passage.extent(verb, verb + 1))


def _spurned(passage: Passage, verb: int) -> bool:
    """ "Refused a request for comment", "declined an interview", not "refused requests to stop it"."""
    request = direct_object(passage, verb, "asked")
    if request is None or passage.child(request, "acl", "relcl") is not None:
        return False
    return not passive(passage, verb) or mentions(passage, request, "for_comment")


def _turned_down(passage: Passage, verb: int) -> bool:
    request = direct_object(passage, verb, "application")
    return request is not None and mentions(passage, request, "for_comment")


def _passed_up(passage: Passage, verb: int) -> bool:
    """ "Declined an invitation to comment", "passed on a chance to respond"."""
    near = [verb, *prepositions(passage, verb, "on", "up")]
    chances = (c for at in near for c in passage.children[at] if passage.lemmas[c] in load("refusals")["chance"])
    return any(mentions(passage, chance, "reply") for chance in chances)


def _avoided(passage: Passage, verb: int) -> bool:
    if helped_by(passage, verb, "duty") or passage.child(verb, "dobj") is not None:
        return False
    words = load("refusals")["reply"]
    given = any(passage.lemmas[c] in words for p in prepositions(passage, verb, "from") for c in passage.children[p])
    return given or complement(passage, verb, "reply") is not None


def _demurred(passage: Passage, verb: int) -> bool:
    return of_others(passage, verb) and (not completed(passage, verb) or asked(passage, verb))


def _failed(passage: Passage, verb: int) -> bool:
    return _has_not(passage, verb) and complement(passage, verb, "reply") is not None and _for_answer(passage, verb)


def _kept_mum(passage: Passage, word: int) -> bool:
    return not negated(passage, word) and passage.tokens[word].dep not in ("nsubj", "dobj", "pobj", "compound", "amod")


def _kept_silent(passage: Passage, word: int) -> bool:
    """ "Stayed silent on the loan", "has been quiet about it", not "the room was silent"."""
    verb = passage.tokens[word].head
    if not of_others(passage, verb) or passage.tokens[verb].dep == "acl" or negated(passage, word):
        return False
    if prepositions(passage, word, "during", "at", "in", "through", "throughout", "for"):
        return False
    topics = (*prepositions(passage, word, "on", "about"), *prepositions(passage, verb, "on", "about"))
    kept = passage.lemmas[verb] in load("refusals")["keep"] and passage.lemmas[word] != "quiet"
    about = any(passage.lemmas[c] not in load("outlets")["platforms"] for at in topics for c in passage.children[at])
    if topics and not about:
        return False
    return about or kept or (passage.lemmas[verb] == "be" and perfect(passage, verb))


def _ignored(passage: Passage, verb: int) -> bool:
    inquiry = direct_object(passage, verb, "inquiry")
    if inquiry is None or not of_others(passage, verb):
        return False
    return passage.lemmas[inquiry] == "question" or mentions(passage, verb, "comment")


def _no_reply(passage: Passage, verb: int) -> bool:
    """ "Had no comment", "there was no immediate response", "gave no details", "received no answer"."""
    if _nothing_to_say(passage, verb):
        return True
    noun = denied_noun(passage, verb, "reply_noun", "told")
    if noun is None or passage.lemmas[verb] == "take":
        return denied_noun(passage, verb, "asked") is not None and passage.lemmas[verb] == "take"
    if passage.lemmas[noun] in load("refusals")["told"]:
        told = passage.lemmas[verb] not in ("have", "be", "receive", "get") and not perfect(passage, verb)
        return told and not passive(passage, verb) and of_others(passage, verb)
    if passage.lemmas[verb] != "be":
        return True
    at_once = any(passage.word(c) in ("immediate", "official", "public") for c in passage.children[noun])
    return at_once or bool(prepositions(passage, noun, "from") or prepositions(passage, verb, "from"))


def _nothing_to_say(passage: Passage, verb: int) -> bool:
    """ "Had nothing to add"."""
    if passage.lemmas[verb] != "have":
        return False
    nothing = next((c for c in passage.children[verb] if passage.word(c) == "nothing"), None)
    if nothing is None:
        return False
    rest = (n for n in range(nothing + 1, len(passage.tokens)) if passage.word(n) not in load("refusals")["further"])
    deed = next(rest, None)
    return deed is not None and passage.lemmas[deed] in load("refusals")["add"]


def _unanswered(passage: Passage, word: int) -> bool:
    """ "Calls went unanswered"; a question that is unanswered is an open one."""
    if passage.lemmas[word] in load("refusals")["unanswered"]:
        head = passage.tokens[word].head
        near = [passage.subject(head), head]
        return any(n is not None and passage.lemmas[n] in load("refusals")["call"] for n in near)
    return negated(passage, word) and passive(passage, word) and has_object(passage, word, "inquiry")


def _would_say_nothing(passage: Passage, verb: int) -> bool:
    said = passage.child(verb, "dobj")
    nothing = said is not None and passage.word(said) in ("nothing", "little")
    return nothing and (will(passage, verb) or (asked(passage, verb) and of_others(passage, verb)))


def _unavailable(passage: Passage, word: int) -> bool:
    plain = passage.lemmas[word].startswith("un")
    if negated(passage, word) == plain:
        return False
    if mentions(passage, word, "comment"):
        return True
    head = passage.tokens[word].head
    person = passage.subject(head) if passage.tokens[word].dep == "acomp" else None
    return person is not None and _is_person(passage, person) and not passage.child(word, "prep", "xcomp")


def _is_person(passage: Passage, noun: int) -> bool:
    return passage.labels.get(noun) == "PERSON" or passage.lemmas[noun] in load("people")["roles"]


def _too_busy(passage: Passage, word: int) -> bool:
    deed = complement(passage, word, "speak") or complement(passage, passage.tokens[word].head, "speak")
    return any(passage.word(c) == "too" for c in passage.children[word]) and deed is not None


def _referred(passage: Passage, verb: int) -> bool:
    """ "Referred questions to the county", not "referred the question to a court"."""
    asked_for = direct_object(passage, verb, "forwarded")
    if (
        asked_for is None
        or quoted_of_others(passage, verb)
        or not any(passage.word(n) == "to" for n in passage.under(verb) if n > asked_for)
    ):
        return False
    of_one = passage.tokens[asked_for].tag == "NN"
    definite = any(passage.word(c) == "the" for c in passage.children[asked_for])
    return not (of_one and definite)


def _chose_not_to(passage: Passage, verb: int) -> bool:
    """ "Opted not to comment"."""
    deed = complement(passage, verb, "speak")
    return (
        deed is not None
        and not quoted_of_others(passage, verb)
        and any(passage.tokens[c].dep == "neg" for c in passage.children[deed])
    )


def _hung_up(passage: Passage, verb: int) -> bool:
    what = passage.child(verb, "dobj")
    phone = what is None or passage.lemmas[what] in load("refusals")["medium"]
    told = asked(passage, verb) or prepositions(passage, verb, "on") or passage.tokens[verb].dep == "conj"
    up = beside(passage, verb, "up") and not passive(passage, verb)
    return up and phone and bool(told) and of_others(passage, verb)


def _walked_away(passage: Passage, verb: int) -> bool:
    first, last = passage.sentences[passage.sentence(verb)]
    put = {"question", "reporter", "journalist"} & set(passage.lemmas[first:last])
    return bool(put) and beside(passage, verb, "away", "off") and of_others(passage, verb)


def _changed_subject(passage: Passage, verb: int) -> bool:
    what = passage.child(verb, "dobj")
    subject = what is not None and passage.lemmas[what] == "subject"
    return subject and asked(passage, verb) and of_others(passage, verb)


def _left_to_others(passage: Passage, verb: int) -> bool:
    """ "Would leave it to others"."""
    what = passage.child(verb, "dobj")
    it = what is not None and passage.word(what) in ("it", "that", "this")
    return it and will(passage, verb) and bool(prepositions(passage, verb, "to") or passage.child(verb, "dative"))


def _pleaded(passage: Passage, verb: int) -> bool:
    return any(passage.word(n) == "fifth" for n in passage.under(verb)) and passage.child(verb, "dobj") is not None


def _unreached(passage: Passage, verb: int) -> bool:
    """ "Could not be reached", "was unable to reach Roe", "attempts to reach Roe failed"."""
    above = passage.tokens[verb].head
    tried = passage.tokens[verb].dep == "acl" and passage.lemmas[above] in load("refusals")["effort"]
    if tried or (passage.lemmas[above] == "unable" and passage.tokens[verb].dep == "xcomp"):
        failing = passage.under(passage.tokens[above].head) if tried else [above]
        vain = any(passage.lemmas[n] in load("refusals")["vain"] for n in failing) or (
            tried and negated(passage, passage.tokens[above].head)
        )
        return vain and not _reaches_something(passage, verb)
    could = helped_by(passage, verb, "can") and negated(passage, verb)
    return could and passive(passage, verb) and not _reaches_something(passage, verb)


def _not_my_place(passage: Passage, verb: int) -> bool:
    """ "It is not my job to comment", "was not at liberty to discuss it"."""
    above = passage.tokens[verb].head
    if passage.tokens[verb].dep not in ("acl", "relcl", "xcomp", "advcl"):
        return False
    near = {above, *(n for n in passage.under(above) if n < verb)}
    place = any(passage.lemmas[n] in load("refusals")["place"] for n in near)
    return place and any(passage.lemmas[n] in ("not", "n't") for n in range(max(verb - 9, 0), verb))


def _has_not(passage: Passage, verb: int) -> bool:
    """ "Failed to", "has yet to"."""
    if passage.lemmas[verb] != "have":
        return not negated(passage, verb)
    return any(passage.word(child) == "yet" for child in passage.under(verb))


def _reaches_something(passage: Passage, verb: int) -> bool:
    """ "No deal could be reached", "the summit could not be reached by the climbers"."""
    things, media = load("refusals")["thing_reached"], load("refusals")["medium"]
    what = passage.child(verb, "nsubjpass", "dobj")
    by = next((c for c in passage.children[verb] if passage.word(c) == "by"), None)
    whom = passage.child(by, "pobj") if by is not None else None
    return (what is not None and passage.lemmas[what] in things) or (
        whom is not None and passage.lemmas[whom] not in media
    )


def _for_answer(passage: Passage, verb: int) -> bool:
    """Whether it is an inquiry that stays without an answer, not a fire or a request for papers."""
    deed = passage.child(verb, "xcomp")
    if deed is None or not prepositions(passage, deed, "to"):
        return deed is not None
    request = any(passage.lemmas[token] == "request" for token in passage.under(deed))
    return has_object(passage, deed, "inquiry") and (not request or mentions(passage, deed, "for_comment"))


def _speaks_of_comment(passage: Passage, verb: int) -> bool:
    first, last = passage.sentences[passage.sentence(verb)]
    return not load("refusals")["for_comment"].isdisjoint(passage.lemmas[first:last])


# Word lists of `refusals.toml`, and when a word of the list refuses.
PLAIN: tuple[tuple[str, Test], ...] = (
    ("decline", _declined),
    ("hesitant", _hesitates),
    ("unable", _unable),
    ("dodge", _dodged),
    ("spurn", _turned_down),
    ("pass_up", _passed_up),
    ("avoid", _avoided),
    ("demur", _demurred),
    ("fail", _failed),
    ("mute", _kept_mum),
    ("quiet", _kept_silent),
    ("ignore", _ignored),
    ("give", _no_reply),
    ("unanswered", _unanswered),
    ("respond", _unanswered),
    ("withhold", _would_say_nothing),
    ("available", _unavailable),
    ("busy", _too_busy),
    ("refer", _referred),
    ("opt", _chose_not_to),
    ("hang", _hung_up),
    ("walk", _walked_away),
    ("change", _changed_subject),
    ("leave", _left_to_others),
    ("plead", _pleaded),
    ("reach", _unreached),
    ("disclose", _not_my_place),
)
