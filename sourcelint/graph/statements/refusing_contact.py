"""When a word tells of contact that failed or was broken off: "could not be reached", "hung up", "went unanswered"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import (
    Test,
    asked,
    beside,
    calls_for_a_thing,
    direct_object,
    has_object,
    helped_by,
    inquiry_subject,
    is_sent_question,
    mentions,
    negated,
    of_others,
    passive,
    prepositions,
    told_by_another,
)

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage


def _unanswered(passage: Passage, word: int) -> bool:
    """ "Calls went unanswered"; a question that is unanswered is an open one."""
    if told_by_another(passage, word):
        return False
    if passage.lemmas[word] not in load("refusals")["unanswered"]:
        sent = has_object(passage, word, "inquiry") or _none_of_those(passage, word)
        return (negated(passage, word) and passive(passage, word) and sent) or _answered_none(passage, word)
    head = passage.tokens[word].head
    near = (n for n in (passage.subject(head), head) if n is not None)
    return any(_sent(passage, n) and not calls_for_a_thing(passage, n) for n in near)


def _sent(passage: Passage, noun: int) -> bool:
    """Whether it is a call, or a question that a paper asked; a question as such stays open."""
    return passage.lemmas[noun] in load("refusals")["call"] or is_sent_question(passage, noun)


def _none_of_those(passage: Passage, verb: int) -> bool:
    """ "Three messages were left. None was returned", "took a message. It was not returned"."""
    who, sentence = passage.subject(verb), passage.sentence(verb)
    first, _ = passage.sentences[max(sentence - 1, 0)]
    none = who is not None and passage.word(who) in ("none", "neither", "it", "they")
    return none and not load("refusals")["call"].isdisjoint(passage.lemmas[first:verb])


def _answered_none(passage: Passage, verb: int) -> bool:
    """ "Answered no questions", "returned none of five calls"."""
    what = passage.child(verb, "dobj")
    if what is None or not of_others(passage, verb):
        return False
    none = passage.word(what) == "none" and mentions(passage, what, "call")
    no = passage.lemmas[what] in load("refusals")["inquiry"] and any(
        passage.word(c) == "no" for c in passage.children[what]
    )
    return none or no


def _unavailable(passage: Passage, word: int) -> bool:
    plain = passage.lemmas[word].startswith("un")
    if negated(passage, word) == plain:
        return False
    if mentions(passage, word, "comment") or _to_speak(passage, word):
        return True
    head = passage.tokens[word].head
    person = passage.subject(head) if passage.tokens[word].dep in ("acomp", "oprd") else None
    further = passage.child(word, "prep", "xcomp") is not None and not mentions(passage, word, "press")
    return person is not None and _is_person(passage, person) and not further


def _to_speak(passage: Passage, word: int) -> bool:
    """ "Available to speak to The Star"."""
    deed = passage.child(word, "xcomp")
    return deed is not None and passage.lemmas[deed] in load("refusals")["withhold"]


def _is_person(passage: Passage, noun: int) -> bool:
    return passage.labels.get(noun) == "PERSON" or passage.lemmas[noun] in load("people")["roles"]


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
    if any(passage.word(c) == "possible" for c in passage.children[above]):
        return negated(passage, above) and not _reaches_something(passage, verb)
    could = helped_by(passage, verb, "can") and negated(passage, verb)
    return could and passive(passage, verb) and not _reaches_something(passage, verb)


def _reaches_something(passage: Passage, verb: int) -> bool:
    """ "No deal could be reached", "the summit could not be reached by the climbers"."""
    words = load("refusals")
    what, who = passage.child(verb, "nsubjpass", "dobj"), passage.subject(verb)
    by = next((c for c in passage.children[verb] if passage.word(c) == "by"), None)
    whom = passage.child(by, "pobj") if by is not None else None
    if what is not None and (
        passage.lemmas[what] in words["thing_reached"] or passage.labels.get(what) in ("GPE", "LOC")
    ):
        return True
    rescue = who is not None and passage.lemmas[who] in words["rescuer"]
    return rescue or (whom is not None and passage.lemmas[whom] not in words["medium"])


def _disconnected(passage: Passage, verb: int) -> bool:
    """ "A number listed for the bank was disconnected", "emails to the bank bounced back"."""
    if passage.lemmas[verb] == "bounce":
        return inquiry_subject(passage, verb) is not None
    number = passage.subject(verb)
    called = number is not None and passage.lemmas[number] in load("refusals")["line"]
    if passage.lemmas[verb] == "ring":
        return (called or inquiry_subject(passage, verb) is not None) and beside(passage, verb, "out")
    return called and passive(passage, verb) and any(passage.word(n) == "listed" for n in passage.under(verb))


def _hung_up(passage: Passage, verb: int) -> bool:
    """ "Hung up", "put down the phone"."""
    what = passage.child(verb, "dobj")
    phone = what is None or passage.lemmas[what] in load("refusals")["medium"]
    if not phone or passive(passage, verb) or not of_others(passage, verb):
        return False
    if passage.lemmas[verb] != "hang":
        down = what is not None and beside(passage, verb, "down")
        return down and (passage.lemmas[verb] == "slam" or _when_asked(passage, verb))
    told = _when_asked(passage, verb) or prepositions(passage, verb, "on") or passage.tokens[verb].dep == "conj"
    return beside(passage, verb, "up") and (bool(told) or _on_the_phone(passage, verb))


def _on_the_phone(passage: Passage, verb: int) -> bool:
    """ "A woman who answered the phone hung up", "hung up when I rang her"."""
    first, last = passage.sentences[passage.sentence(verb)]
    return not load("refusals")["phoned"].isdisjoint(passage.lemmas[first:last])


def _ended_call(passage: Passage, verb: int) -> bool:
    """ "Ended the call when asked"."""
    call = direct_object(passage, verb, "talk") is not None or _cut_short(passage, verb)
    if not call or passive(passage, verb) or not of_others(passage, verb):
        return False
    interview = direct_object(passage, verb, "application") is not None
    return interview or beside(passage, verb, "off", "short") or _when_asked(passage, verb)


def _cut_short(passage: Passage, verb: int) -> bool:
    """ "Cut the interview short", which parses as a compound adverb."""
    adverb = passage.child(verb, "advmod")
    return adverb is not None and passage.word(adverb) == "short" and mentions(passage, adverb, "talk")


def _shut_door(passage: Passage, verb: int) -> bool:
    """ "Approached at his house, he shut the door", "answered the door and shut it without a word"."""
    if passage.child(verb, "dobj") is None or not of_others(passage, verb):
        return False
    first, last = passage.sentences[passage.sentence(verb)]
    door = "door" in passage.lemmas[first:last]
    return door and (asked(passage, verb) or _without_a_word(passage, verb) or _of_the_press(passage, verb))


def _when_asked(passage: Passage, verb: int) -> bool:
    """Whether a question ends it: "when asked", "when the loan was mentioned"."""
    clauses = (c for c in passage.children[verb] if passage.tokens[c].dep == "advcl")
    put = load("refusals")["put_to"] | load("refusals")["brought_up"]
    raised = any(passage.lemmas[c] in put for c in clauses)
    return raised or asked(passage, verb) or _of_the_press(passage, verb)


def _walked_away(passage: Passage, verb: int) -> bool:
    """ "Walked off when asked", "brushed past reporters", "left reporters without a word"."""
    if not of_others(passage, verb):
        return False
    if _past_the_press(passage, verb):
        return True
    driven = passage.child(verb, "dobj") is not None and passage.lemmas[verb] != "leave"  # "rushed out an attack"
    if driven:
        return False
    if _without_comment(passage, verb):
        return True
    if _out_of_a_talk(passage, verb):
        return True
    away = beside(passage, verb, "away", "off") or _without_a_word(passage, verb)
    out = beside(passage, verb, "out") or prepositions(passage, verb, "out")
    put = asked(passage, verb) or _when_pressed(passage, verb)
    return bool((away and (put or _of_the_press(passage, verb))) or (out and put))


def _out_of_a_talk(passage: Passage, verb: int) -> bool:
    """ "Walked out of the interview"."""
    out = (n for at in prepositions(passage, verb, "out") for n in _led_to(passage, at))
    return passage.lemmas[verb] in ("walk", "storm") and any(passage.lemmas[n] == "interview" for n in out)


def _past_the_press(passage: Passage, verb: int) -> bool:
    """ "Brushed past reporters"; "past microphones" may parse as an object."""
    press = load("refusals")["press"]
    met = [n for at in prepositions(passage, verb, "past") for n in passage.under(at)]
    thing = passage.child(verb, "dobj")
    if thing is not None and any(passage.word(c) == "past" for c in passage.children[thing]):
        met.append(thing)
    return any(passage.lemmas[c] in press for c in met)


def _without_comment(passage: Passage, verb: int) -> bool:
    """ "Walked on without comment"."""
    without = prepositions(passage, verb, "without")
    return any(passage.lemmas[c] == "comment" for at in without for c in passage.children[at])


def _by_a_side_door(passage: Passage, verb: int) -> bool:
    """ "Left by a side door", where reporters or questions are near."""
    ways = [c for at in prepositions(passage, verb, "by", "through", "out", "via") for c in _led_to(passage, at)]
    doors = (c for c in ways if passage.lemmas[c] in ("door", "entrance", "exit"))
    hidden = any(passage.word(c) in ("side", "back", "rear") for door in doors for c in passage.children[door])
    return hidden and of_others(passage, verb) and (_of_the_press(passage, verb) or asked(passage, verb))


def _led_to(passage: Passage, preposition: int) -> list[int]:
    """What a preposition governs, also by way of another: "out of a door"."""
    return [n for c in passage.children[preposition] for n in (c, *passage.children[c])]


def _when_pressed(passage: Passage, verb: int) -> bool:
    """ "Walked off when a reporter asked about it"."""
    words = load("refusals")
    return any(
        passage.tokens[c].dep == "advcl" and passage.lemmas[c] in words["put_to"] for c in passage.children[verb]
    )


def _without_a_word(passage: Passage, verb: int) -> bool:
    without = prepositions(passage, verb, "without")
    return any(passage.lemmas[c] in ("word", "comment") for at in without for c in passage.children[at])


def _of_the_press(passage: Passage, verb: int) -> bool:
    """Whether the sentence has reporters or their questions in it."""
    first, last = passage.sentences[passage.sentence(verb)]
    return not {"question", "reporter", "journalist"}.isdisjoint(passage.lemmas[first:last])


def _sent_off(passage: Passage, verb: int) -> bool:
    """ "Told a reporter to leave"."""
    deed, whom = passage.child(verb, "xcomp", "ccomp"), passage.child(verb, "dobj")
    to = deed is not None and any(passage.word(c) == "to" for c in passage.children[deed])
    off = deed is not None and to and passage.lemmas[deed] in ("leave", "go", "ask", "contact")
    near = [*([] if whom is None else [whom]), *([] if deed is None else passage.children[deed])]
    return off and of_others(passage, verb) and any(passage.lemmas[n] in load("refusals")["press"] for n in near)


def _shook_head(passage: Passage, verb: int) -> bool:
    head = passage.child(verb, "dobj")
    shook = head is not None and passage.lemmas[head] == "head"
    return shook and of_others(passage, verb) and (asked(passage, verb) or _when_pressed(passage, verb))


def _changed_subject(passage: Passage, verb: int) -> bool:
    what = passage.child(verb, "dobj")
    subject = what is not None and passage.lemmas[what] == "subject"
    return subject and asked(passage, verb) and of_others(passage, verb)


# Word lists of `refusals.toml`, and when a word of the list tells of contact that failed.
CONTACT: tuple[tuple[str, Test], ...] = (
    ("unanswered", _unanswered),
    ("respond", _unanswered),
    ("available", _unavailable),
    ("reach", _unreached),
    ("disconnect", _disconnected),
    ("hang", _hung_up),
    ("end", _ended_call),
    ("shut", _shut_door),
    ("walk", _walked_away),
    ("slip", _by_a_side_door),
    ("change", _changed_subject),
    ("send_off", _sent_off),
    ("shake", _shook_head),
)
