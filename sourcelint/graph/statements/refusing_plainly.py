"""When a word refuses comment by itself: "declined", "dodged a question", "had no comment", "could not be reached"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import (
    Test,
    asked,
    asked_to_tell,
    asks,
    beside,
    complement,
    completed,
    direct_object,
    has_object,
    helped_by,
    mentions,
    negated,
    of_others,
    passive,
    prepositions,
    quoted_of_others,
    reacts,
    told_by_another,
    will,
)

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage


def _declined(passage: Passage, verb: int) -> bool:
    if _spurned(passage, verb) or _passed_up(passage, verb):
        return True
    if refuses_deed(passage, verb):
        return True
    if _through_another(passage, verb):
        return True
    if completed(passage, verb):
        return False
    return (
        asked_to_tell(passage, verb)
        or _citing_grounds(passage, verb)
        or _both(passage, verb)
        or (asked(passage, verb) and _speaks_of_comment(passage, verb))
    )


def _through_another(passage: Passage, verb: int) -> bool:
    """ "Declined through a spokesman"."""
    others = load("people")["spokespeople"] | load("people")["representatives"]
    through = prepositions(passage, verb, "through", "via")
    bare = not any(passage.tokens[c].dep in ("dobj", "xcomp", "ccomp", "nsubjpass") for c in passage.children[verb])
    return bare and any(passage.lemmas[c] in others for at in through for c in passage.children[at])


def _citing_grounds(passage: Passage, verb: int) -> bool:
    """ "Declined, citing legal advice"."""
    citing = (c for c in passage.children[verb] if passage.tokens[c].dep == "advcl" and passage.lemmas[c] == "cite")
    return any(mentions(passage, clause, "grounds") for clause in citing)


def _both(passage: Passage, verb: int) -> bool:
    """ "The two were asked about it. Both declined"."""
    who, sentence = passage.subject(verb), passage.sentence(verb)
    first, last = passage.sentences[max(sentence - 1, 0)]
    they = who is not None and passage.word(who) in ("both", "he", "she", "they")
    return they and sentence > 0 and not load("refusals")["sought"].isdisjoint(passage.lemmas[first:last])


def refuses_deed(passage: Passage, word: int) -> bool:
    """ "Declined to say how", not "refused to say the oath"; "declined to provide details"."""
    if _breaks_out(passage, word):
        return True
    handing = complement(passage, word, "hand_over")
    if handing is not None and _makes_available(passage, handing):
        return True
    if handing is not None and (_hands_it_over(passage, word, handing) or _goes_further(passage, handing)):
        return True
    if (
        handing is not None
        and has_object(passage, handing, "offered", "asked", "worded")
        and not beside(passage, handing, "up")
    ):
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
    if _does_not_tell(passage, word, deed):
        return False
    return passage.lemmas[deed] != "say" or not says_something(passage, deed)


def _makes_available(passage: Passage, deed: int) -> bool:
    """ "Declined to make him available", "to make the chief available for an interview"."""
    if passage.lemmas[deed] != "make" or "available" not in passage.vocabulary:
        return False
    under = passage.under(deed)
    free = any(passage.word(n) == "available" for n in under)
    return free and (mentions(passage, deed, "for_comment") or any(passage.tokens[n].tag == "PRP" for n in under))


def _breaks_out(passage: Passage, word: int) -> bool:
    """ "Declined to break out sales of the toy"."""
    deed = passage.child(word, "xcomp")
    if deed is None or passage.lemmas[deed] != "break" or not beside(passage, deed, "out"):
        return False
    return passage.child(deed, "dobj") is not None


def _does_not_tell(passage: Passage, word: int, deed: int) -> bool:
    """ "Refused to name a date", "unwilling to address the problem", "did not want to speak on the record"."""
    lemma, words = passage.lemmas[deed], load("refusals")
    if lemma == "name":
        return direct_object(passage, deed, "fixed") is not None
    if lemma in words["speak_to"] and passage.lemmas[word] not in words["decline"]:
        on = (c for at in prepositions(passage, deed, "on") for c in passage.children[at])
        return any(passage.lemmas[c] == "record" for c in on)
    if lemma == "address" and passage.lemmas[word] in words["ready"] | {"refuse", "unwilling", "reluctant"}:
        return not asks(passage, deed) and not has_object(passage, deed, "asked", "reproach", "entered")
    return False


def _hands_it_over(passage: Passage, word: int, handing: int) -> bool:
    """ "Declined to release it"; who "refuses to release them" may be a jailer."""
    it = passage.child(handing, "dobj")
    shown = passage.lemmas[word] == "decline" and passage.lemmas[handing] in load("refusals")["shown"]
    return shown and it is not None and passage.word(it) in ("it", "them")


def _goes_further(passage: Passage, handing: int) -> bool:
    return passage.lemmas[handing] == "go" and beside(passage, handing, "further")


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
    narrowing = None if request is None else passage.child(request, "acl", "relcl")
    if request is None or (narrowing is not None and passage.lemmas[narrowing] not in load("refusals")["application"]):
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
    if helped_by(passage, verb, "duty") or passage.child(verb, "dobj") is not None or reacts(passage, verb):
        return False
    if negated(passage, verb) or _among_themselves(passage, verb):
        return False
    words = load("refusals")["reply"]
    given = any(passage.lemmas[c] in words for p in prepositions(passage, verb, "from") for c in passage.children[p])
    return given or complement(passage, verb, "reply") is not None


def _among_themselves(passage: Passage, verb: int) -> bool:
    """ "Avoids discussing the vote with her mother"."""
    deed = passage.child(verb, "xcomp")
    partners = [] if deed is None else [c for at in prepositions(passage, deed, "with") for c in passage.children[at]]
    return bool(partners) and not any(passage.lemmas[c] in load("refusals")["press"] for c in partners)


def _demurred(passage: Passage, verb: int) -> bool:
    alone = passage.lemmas[verb] == "stonewall" and not completed(passage, verb)
    return of_others(passage, verb) and (alone or asked(passage, verb))


def _failed(passage: Passage, verb: int) -> bool:
    return _has_not(passage, verb) and complement(passage, verb, "reply") is not None and _for_answer(passage, verb)


def _ignored(passage: Passage, verb: int) -> bool:
    inquiry = direct_object(passage, verb, "inquiry", "question_list", "asker")
    if inquiry is None or not of_others(passage, verb):
        return False
    if passage.lemmas[inquiry] == "list":
        return mentions(passage, inquiry, "comment")
    if passage.lemmas[inquiry] in load("refusals")["asker"]:
        return True
    return passage.lemmas[inquiry] == "question" or mentions(passage, verb, "comment") or _sent(passage, inquiry)


def _sent(passage: Passage, message: int) -> bool:
    """Whether a message was left or sent somewhere: "ignored messages left at two numbers"."""
    way = passage.child(message, "acl")
    return (
        passage.lemmas[message] in load("refusals")["call"]
        and way is not None
        and passage.lemmas[way] in ("send", "leave")
    )


def _too_busy(passage: Passage, word: int) -> bool:
    deed = complement(passage, word, "speak") or complement(passage, passage.tokens[word].head, "speak")
    return any(passage.word(c) == "too" for c in passage.children[word]) and deed is not None


def _referred(passage: Passage, verb: int) -> bool:
    """ "Referred questions to the county", not "referred the question to a court"."""
    if _deferred(passage, verb):
        return True
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


def _deferred(passage: Passage, verb: int) -> bool:
    """ "Deferred comment to the club", "deferred to the club for comment"."""
    spoken = direct_object(passage, verb, "for_comment") is not None or any(
        passage.lemmas[c] in load("refusals")["for_comment"]
        for at in prepositions(passage, verb, "for")
        for c in passage.children[at]
    )
    to = any(passage.word(n) == "to" for n in passage.under(verb) if n > verb)
    bare = passage.lemmas[verb] == "defer" and not _completed_by_a_thing(passage, verb) and asked(passage, verb)
    return (spoken or bare) and to and not passive(passage, verb) and of_others(passage, verb)


def _completed_by_a_thing(passage: Passage, verb: int) -> bool:
    """Whether a verb has an object or a clause: "deferred the vote to June"."""
    return passage.child(verb, "dobj", "ccomp", "xcomp") is not None


def _said_only(passage: Passage, verb: int) -> bool:
    """ "Would say only that she knew of it"."""
    only = any(passage.word(n) == "only" for n in (verb - 1, verb + 1) if 0 <= n < len(passage.tokens))
    that = passage.child(verb, "ccomp") is not None
    return only and that and will(passage, verb) and not negated(passage, verb) and of_others(passage, verb)


def _chose_not_to(passage: Passage, verb: int) -> bool:
    """ "Opted not to comment"."""
    deed = complement(passage, verb, "speak")
    return (
        deed is not None
        and not quoted_of_others(passage, verb)
        and any(passage.tokens[c].dep == "neg" or passage.word(c) == "nothing" for c in passage.children[deed])
    )


def _stopped_short(passage: Passage, verb: int) -> bool:
    """ "Stopped short of saying whether", not "of calling it a fraud"."""
    if not beside(passage, verb, "short") or not of_others(passage, verb):
        return False
    deeds = [c for at in prepositions(passage, verb, "of") for c in passage.children[at]]
    told = load("refusals")["tell"]
    return any(asks(passage, c) or (passage.lemmas[c] in told and passage.lemmas[c] != "say") for c in deeds)


def _took_the_fifth(passage: Passage, verb: int) -> bool:
    """ "Pleaded the Fifth", "invoked her right to remain silent"."""
    if passage.tokens[verb].dep == "relcl" or negated(passage, verb) or not of_others(passage, verb):
        return False
    under = [n for n in passage.under(verb) if n > verb]
    fifth = any(passage.word(n) == "fifth" and passage.tokens[n].tag.startswith("NNP") for n in under)
    claimed = passage.lemmas[verb] not in ("plead", "take") and direct_object(passage, verb, "right") is not None
    silence = any(passage.lemmas[n] in load("refusals")["no_speech"] for n in under)
    return fifth or (claimed and silence)


def _left_to_others(passage: Passage, verb: int) -> bool:
    """ "Would leave it to others"."""
    what = passage.child(verb, "dobj")
    it = what is not None and passage.word(what) in ("it", "that", "this")
    return it and will(passage, verb) and bool(prepositions(passage, verb, "to") or passage.child(verb, "dative"))


def _not_my_place(passage: Passage, verb: int) -> bool:
    """ "It is not my job to comment", "was not at liberty to discuss it"."""
    above = passage.tokens[verb].head
    if passage.tokens[verb].dep not in ("acl", "relcl", "xcomp", "advcl"):
        return False
    near = {above, *(n for n in passage.under(above) if n < verb)}
    place = any(passage.lemmas[n] in load("refusals")["place"] for n in near)
    return place and any(passage.lemmas[n] in ("not", "n't", "no") for n in range(max(verb - 9, 0), verb))


def _has_not(passage: Passage, verb: int) -> bool:
    """ "Failed to", "has yet to"."""
    if passage.lemmas[verb] != "have":
        return not negated(passage, verb)
    return any(passage.word(child) == "yet" for child in passage.under(verb))


def _for_answer(passage: Passage, verb: int) -> bool:
    """Whether it is an inquiry that stays without an answer, not a fire or a request for papers."""
    deed = passage.child(verb, "xcomp")
    if deed is None or told_by_another(passage, verb):
        return False
    if passage.lemmas[verb] == "have" and has_object(passage, deed, "reproach"):
        return True
    if not prepositions(passage, deed, "to"):
        answerless = passage.lemmas[deed] != "return" and passage.child(deed, "dobj") is None
        spoken = passage.lemmas[deed] not in ("return", "answer")
        return answerless or spoken or has_object(passage, deed, "inquiry", "reproach")
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
    ("ignore", _ignored),
    ("busy", _too_busy),
    ("refer", _referred),
    ("opt", _chose_not_to),
    ("leave", _left_to_others),
    ("stop", _stopped_short),
    ("invoke", _took_the_fifth),
    ("placed", _not_my_place),
    ("say_only", _said_only),
)
