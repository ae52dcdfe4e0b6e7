"""When a word refuses comment where it is negated: "would not say", "did not respond", "without elaborating"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import (
    FIRST_PERSON,
    Test,
    after_a_question,
    asked,
    asked_to_tell,
    asks,
    beside,
    calls_for_a_thing,
    clause_openings,
    completed,
    direct_object,
    has_object,
    helped_by,
    mentions,
    of_others,
    passive,
    perfect,
    prepositions,
    progressive,
    quoted_of_others,
    reacts,
    told_by_another,
    will,
    without,
)
from sourcelint.graph.statements.refusing_plainly import refuses_deed

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage


def _would_not_enter(passage: Passage, verb: int) -> bool:
    if not will(passage, verb) and not _will_not_be(passage, verb):
        return False
    return has_object(passage, verb, "entered") or _goes_there(passage, verb)


def _will_not_be(passage: Passage, verb: int) -> bool:
    """ "I'm not getting into that"."""
    may = progressive(passage, verb) or helped_by(passage, verb, "can")
    into = may and passage.lemmas[verb] == "get" and bool(prepositions(passage, verb, "into"))
    return into and not of_others(passage, verb)


def _goes_there(passage: Passage, verb: int) -> bool:
    return passage.lemmas[verb] == "go" and beside(passage, verb, "there")


def _would_not_say(passage: Passage, verb: int) -> bool:
    cannot = helped_by(passage, verb, "can") and passage.lemmas[verb] in load("refusals")["disclose"]
    may = cannot or will(passage, verb)
    if not may or passive(passage, verb) or _not_only(passage, verb):
        return False
    return not _claims_otherwise(passage, verb)


def _would_not_tell(passage: Passage, verb: int) -> bool:
    """ "Would not tell a visitor why"."""
    told = passage.child(verb, "dobj", "dative") is not None and asks(passage, verb)
    return told and will(passage, verb) and of_others(passage, verb) and not told_by_another(passage, verb)


def _would_not_be_drawn(passage: Passage, verb: int) -> bool:
    into = (c for at in prepositions(passage, verb, "into") for c in passage.children[at])
    spoken_of = load("refusals")["entered"]
    return passive(passage, verb) and will(passage, verb) and all(passage.lemmas[c] in spoken_of for c in into)


def _silent_on_advice(passage: Passage, verb: int) -> bool:
    """ "On the advice of counsel, did not speak"."""
    on = prepositions(passage, verb, "on")
    advised = any(passage.lemmas[c] == "advice" for at in on for c in passage.children[at])
    return advised and of_others(passage, verb)


def _dignified(passage: Passage, verb: int) -> bool:
    return will(passage, verb)


def _did_not_offer(passage: Passage, verb: int) -> bool:
    if _takes_no_calls(passage, verb):
        return True
    if without(passage, verb) and passage.lemmas[verb] != "take":
        return False  # "spoke without offering specifics" is a vague speech
    wanted: tuple[str, ...] = ("asked",) if passage.lemmas[verb] in ("take", "entertain", "accept") else ("offered",)
    if passage.lemmas[verb] in ("have", "make"):
        wanted = ("had", "uttered") if will(passage, verb) else ("had",)
    if passage.lemmas[verb] in load("refusals")["shown"] and will(passage, verb):
        wanted = ("offered", "withheld") if passage.lemmas[verb] == "release" else ("offered", "worded")
    if _have_no_comment(passage, verb):
        return True
    if asked(passage, verb):
        wanted = (*wanted, "worded")
    kept_back = direct_object(passage, verb, *wanted)
    if kept_back is None or not of_others(passage, verb) or passive(passage, verb):
        return False
    left_out = passage.lemmas[kept_back] in load("refusals")["told"] and not will(passage, verb)
    return not left_out or after_a_question(passage, verb)


def _have_no_comment(passage: Passage, verb: int) -> bool:
    """ "I don't have any comment on that"."""
    comment = passage.lemmas[verb] == "have" and direct_object(passage, verb, "for_comment") is not None
    return comment and helped_by(passage, verb, "now") and not of_others(passage, verb)


def _takes_no_calls(passage: Passage, verb: int) -> bool:
    """ "Was not taking calls"; who does not take a call may be busy, and a line "from abroad" is a line."""
    calls = direct_object(passage, verb, "call")
    taking = passage.lemmas[verb] in ("take", "accept") and progressive(passage, verb) and of_others(passage, verb)
    return taking and calls is not None and not prepositions(passage, verb, "from")


def _spoke_to_the_press(passage: Passage, verb: int) -> bool:
    """ "Left without speaking to reporters", "is not talking to the press"."""
    to = prepositions(passage, verb, "to", "with")
    press = any(passage.lemmas[c] in load("refusals")["press"] for at in to for c in passage.children[at])
    if not any(passage.tokens[c].dep == "neg" for c in passage.children[verb]) and not without(passage, verb):
        return False  # "was not authorized to speak to reporters" is why a source has no name
    in_public = beside(passage, verb, "publicly") and bool(prepositions(passage, verb, "about", "on"))
    refused = in_public and not perfect(passage, verb)  # "has not spoken publicly" tells of no question
    return (press or refused) and of_others(passage, verb)


def _is_not_talking(passage: Passage, verb: int) -> bool:
    """ "Reed is not talking"; of two who are not, it is to each other."""
    rest = passage.tokens[verb + 1].dep == "punct" if verb + 1 < len(passage.tokens) else True
    one = any(passage.tokens[c].tag == "VBZ" for c in passage.children[verb])
    return rest and one and progressive(passage, verb) and of_others(passage, verb)


def _took_up(passage: Passage, verb: int) -> bool:
    """ "Did not take up an offer to respond"."""
    offers = (c for c in passage.children[verb] if passage.lemmas[c] in load("refusals")["chance"])
    return of_others(passage, verb) and any(mentions(passage, offer, "reply") for offer in offers)


def _would_not(passage: Passage, word: int) -> bool:
    """ "Asked to say more, she would not"."""
    alone = passage.tokens[word].pos == "AUX" and passage.tokens[word].dep in ("ROOT", "conj")
    return alone and asked_to_tell(passage, word) and of_others(passage, word)


def _came_to_the_door(passage: Passage, verb: int) -> bool:
    """ "Did not come to the phone"."""
    to = (c for at in prepositions(passage, verb, "to") for c in passage.children[at])
    return of_others(passage, verb) and any(passage.lemmas[c] in ("phone", "telephone", "door") for c in to)


def _went_beyond(passage: Passage, verb: int) -> bool:
    """ "Would not go beyond her statement"."""
    beyond = (c for at in prepositions(passage, verb, "beyond") for c in passage.children[at])
    return will(passage, verb) and any(passage.lemmas[c] in load("refusals")["spoken"] for c in beyond)


def _did_not_tell(passage: Passage, verb: int) -> bool:
    if _of_a_text(passage, verb) or not of_others(passage, verb) or passive(passage, verb) or perfect(passage, verb):
        return False
    if helped_by(passage, verb, "can"):
        return False  # who "could not say when" does not know
    left_out = asks(passage, verb) and (progressive(passage, verb) or after_a_question(passage, verb))
    return left_out or has_object(passage, verb, "asked") or _left_unsaid(passage, verb)


def _left_unsaid(passage: Passage, verb: int) -> bool:
    """ "He was asked, but did not say"."""
    end = passage.tokens[verb + 1].dep == "punct" if verb + 1 < len(passage.tokens) else True
    return end and helped_by(passage, verb, "did") and not passage.quoted(*passage.extent(verb, verb + 1))


def _did_not_elaborate(passage: Passage, verb: int) -> bool:
    if perfect(passage, verb) and beside(passage, verb, "publicly"):
        return False
    asked = passage.lemmas[verb] == "comment" or after_a_question(passage, verb)
    return asked and of_others(passage, verb) and not _of_a_text(passage, verb)


def _of_a_text(passage: Passage, verb: int) -> bool:
    """ "The law does not say who must pay"; a statement that does not is its author's."""
    who, documents = passage.subject(verb), load("documents")
    return who is not None and passage.lemmas[who] in documents["nouns"] - documents["utterances"]


def _does_not_discuss(passage: Passage, verb: int) -> bool:
    """ "We do not comment on that": a habit, in anybody's words."""
    if without(passage, verb):
        return of_others(passage, verb)
    with_others = bool(prepositions(passage, verb, "with"))  # "we are not discussing a sale with anybody" is a denial
    return (
        passage.subject(verb) is not None
        and not with_others
        and helped_by(passage, verb, "now")
        and not asks(passage, verb)
    )


def _did_not_respond(passage: Passage, verb: int) -> bool:
    if will(passage, verb) or _in_kind(passage, verb) or _says_no_word(passage, verb):
        return False
    if told_by_another(passage, verb) or quoted_of_others(passage, verb) or reacts(passage, verb):
        return False
    if _answers_another(passage, verb):
        return False
    needs = passage.lemmas[verb] in load("refusals")["needs_object"] and not _answers_nothing(passage, verb)
    if _them(passage, verb):
        return of_others(passage, verb)
    bare = not needs and not prepositions(passage, verb, "to", "for")
    if (
        passage.lemmas[verb] in ("respond", "react")
        and of_others(passage, verb)
        and has_object(passage, verb, "reproach")
    ):
        return True
    inquiries = "asked" if without(passage, verb) else "inquiry"
    call = direct_object(passage, verb, "call")
    if call is None and _on_a_day(passage, verb):
        return True
    if call is not None and calls_for_a_thing(passage, call):
        return False
    return bare or has_object(passage, verb, inquiries) or _to_a_list(passage, verb)


def _in_kind(passage: Passage, verb: int) -> bool:
    """ "Did not respond in kind", not "in time"."""
    ways = (c for at in prepositions(passage, verb, "in") for c in passage.children[at])
    return any(passage.lemmas[c] != "time" for c in ways)


def _on_a_day(passage: Passage, verb: int) -> bool:
    """ "Did not return a call Monday evening", which parses as one noun."""
    days = [c for c in passage.children[verb] if passage.tokens[c].dep in ("npadvmod", "dobj")]
    calls = (n for day in days for n in passage.children[day] if passage.tokens[n].dep == "compound")
    return passage.lemmas[verb] == "return" and any(passage.lemmas[n] in load("refusals")["call"] for n in calls)


def _to_a_list(passage: Passage, verb: int) -> bool:
    """ "Did not reply to an emailed list of questions", "did not answer a list of questions"."""
    to = [c for at in (verb, *prepositions(passage, verb, "to")) for c in passage.children[at]]
    lists = load("refusals")["question_list"]
    return any(passage.lemmas[c] in lists and mentions(passage, c, "inquiry") for c in to)


def _answers_another(passage: Passage, verb: int) -> bool:
    """ "Did not answer the question of how to pay", "has not answered the bank's letter", "to his name"."""
    if passage.lemmas[verb] != "answer":
        return False
    what = passage.child(verb, "dobj")
    if what is None:
        return bool(prepositions(passage, verb, "to"))
    matter = passage.lemmas[what] == "question" and bool(prepositions(passage, what, "of"))
    owner = passage.child(what, "poss")
    if passage.lemmas[what] not in load("refusals")["mail"]:
        return matter
    mine = owner is not None and passage.word(owner) in load("pronouns")["first"]
    habit = helped_by(passage, verb, "now") and passage.tokens[what].tag == "NNS"  # "she doesn't answer letters"
    return habit or (owner is not None and not mine)


def _them(passage: Passage, verb: int) -> bool:
    """ "Acknowledged the questions but did not answer them"."""
    first, last = passage.sentences[passage.sentence(verb)]
    them = passage.child(verb, "dobj")
    put = not {"question", "request", "message", "email"}.isdisjoint(passage.lemmas[first:last])
    return put and passage.lemmas[verb] == "answer" and them is not None and passage.word(them) == "them"


def _says_no_word(passage: Passage, verb: int) -> bool:
    """ "“Absolutely not,” she responded": the negation is what is said."""
    helped = any(passage.tokens[c].dep in ("aux", "auxpass") for c in passage.children[verb])
    spoken = any(passage.lemmas[c] == "not" for c in passage.children[verb])
    return spoken and not helped and passage.tokens[verb].tag not in ("VBG", "VB")


def _got_back(passage: Passage, verb: int) -> bool:
    return beside(passage, verb, "back") and not perfect(passage, verb) and of_others(passage, verb)


def _heard_nothing(passage: Passage, verb: int) -> bool:
    """ "Did not receive a response", "did not hear back": it is the asker who tells."""
    if passage.quoted(*passage.extent(verb, verb + 1)) or told_by_another(passage, verb):
        return False
    back = passage.lemmas[verb] == "hear" and beside(passage, verb, "back")
    return back or direct_object(passage, verb, "reply_noun") is not None


def _picked_up(passage: Passage, verb: int) -> bool:
    phone = has_object(passage, verb, "medium") or not completed(passage, verb)
    return beside(passage, verb, "up") and phone and of_others(passage, verb)


def _did_not_want(passage: Passage, verb: int) -> bool:
    interview = passage.lemmas[verb] == "agree" and has_object(passage, verb, "for_comment")
    if _i_want_no_part(passage, verb):
        return True
    return of_others(passage, verb) and (interview or refuses_deed(passage, verb))


def _i_want_no_part(passage: Passage, verb: int) -> bool:
    """ "I don't want to comment", "I don't want to get into that"."""
    who, deed = passage.subject(verb), passage.child(verb, "xcomp")
    if deed is None or who is None or passage.word(who) not in FIRST_PERSON or perfect(passage, verb):
        return False
    into = passage.lemmas[deed] == "get" and bool(prepositions(passage, deed, "into"))
    return passage.lemmas[deed] == "comment" or (into and has_object(passage, deed, "entered"))


def _not_ready(passage: Passage, word: int) -> bool:
    return not perfect(passage, passage.tokens[word].head) and refuses_deed(passage, word)


def _neither_confirmed(passage: Passage, verb: int) -> bool:
    return any(passage.tokens[c].dep == "conj" and passage.lemmas[c] == "deny" for c in passage.children[verb])


def _not_only(passage: Passage, verb: int) -> bool:
    return any(passage.word(child) in ("only", "just") for child in range(max(verb - 2, 0), verb))


def _answers_nothing(passage: Passage, verb: int) -> bool:
    return passage.lemmas[verb] == "answer" and not completed(passage, verb) and of_others(passage, verb)


def _claims_otherwise(passage: Passage, verb: int) -> bool:
    """ "I would not say that he lied" is an opinion, "he would not say whether he lied" a refusal."""
    if passage.lemmas[verb] == "address":
        return not has_object(passage, verb, "asked", "reproach") and not asks(passage, verb)
    if passage.lemmas[verb] == "expand":
        return not prepositions(passage, verb, "on", "upon")
    if passage.lemmas[verb] != "say":
        return False
    if passage.child(verb, "intj") is not None:  # "would not say no"
        return True
    if any(passage.word(c) in ("more", "anything") for c in passage.children[verb]):  # "would not say more"
        return not of_others(passage, verb)
    if _neither_that(passage, verb):
        return False
    rather = any(passage.word(c) == "rather" for c in passage.children[verb])
    openings = clause_openings(passage, verb)
    return (bool(openings) and not asks(passage, verb)) or not (rather or of_others(passage, verb))


def _neither_that(passage: Passage, verb: int) -> bool:
    """ "She would not say that, either"."""
    what = passage.child(verb, "dobj")
    that = what is not None and passage.word(what) in ("that", "this")
    return that and beside(passage, verb, "either") and of_others(passage, verb)


# Word lists of `refusals.toml`, and when a word of the list refuses that is negated.
NEGATIVE: tuple[tuple[str, Test], ...] = (
    ("enter", _would_not_enter),
    ("withhold", _would_not_say),
    ("undergone", _would_not_be_drawn),
    ("dignify", _dignified),
    ("silent", _did_not_elaborate),
    ("habit", _does_not_discuss),
    ("offer", _did_not_offer),
    ("tell", _did_not_tell),
    ("respond", _did_not_respond),
    ("get_back", _got_back),
    ("receive", _heard_nothing),
    ("pick", _picked_up),
    ("want", _did_not_want),
    ("ready", _not_ready),
    ("confirm", _neither_confirmed),
    ("speak_to", _spoke_to_the_press),
    ("take_up", _took_up),
    ("would", _would_not),
    ("come", _came_to_the_door),
    ("enter", _went_beyond),
    ("inform", _would_not_tell),
    ("unspoken", _silent_on_advice),
    ("speak_to", _is_not_talking),
)
