"""What refuses only in somebody's mouth: "I'm not going there", "it would be inappropriate to comment"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.graph.lexicon import load
from sourcelint.graph.statements.refusal_grammar import (
    FIRST_PERSON,
    Test,
    beside,
    helped_by,
    mentions,
    negated,
    passive,
    prepositions,
    progressive,
    will,
)

if TYPE_CHECKING:
    from sourcelint.graph.passage import Passage

SET_PHRASE = re.compile(r"\W*(?:(?:no\W+)*no (?:further )?comment\b.*|next question\W*)", re.IGNORECASE)
ASK_THEM = re.compile(r"\W*ask (?:him|her|them|the (?:[\w'’-]+\W+){1,3})\W*", re.IGNORECASE)


def _nothing_else(passage: Passage, noun: int) -> bool:
    """ "No comment," or "Next question," and nothing else between the quotation marks."""
    start = passage.tokens[noun].start
    quotation = next((q for q in passage.outer_quotations if q.start <= start < q.end), None)
    if quotation is not None and "comment" in passage.text[quotation.start : start].lower():
        return False  # "no comment, and that is my comment" refuses once
    return quotation is not None and SET_PHRASE.fullmatch(passage.text[quotation.start : quotation.end]) is not None


def _improper(passage: Passage, word: int) -> bool:
    """ "It would be wrong to comment", "it is not right for me to discuss it"."""
    good = passage.lemmas[word] in load("refusals")["proper"]
    if not _spoken(passage, word):
        return False
    verb = passage.tokens[word].head
    unthought = _i_do_not_think(passage, verb)
    if (negated(passage, word) or unthought) != good or not any(
        passage.word(c) == "it" for c in passage.children[verb]
    ):
        return False
    return any(_to_tell(passage, deed) for deed in (*passage.children[word], *passage.children[verb]) if deed > word)


def _i_do_not_think(passage: Passage, verb: int) -> bool:
    """ "I don't think it's appropriate to comment"."""
    above = passage.tokens[verb].head
    return passage.lemmas[above] == "think" and negated(passage, above)


def _to_tell(passage: Passage, deed: int) -> bool:
    if not any(passage.word(c) == "to" for c in passage.children[deed]):
        return False
    return passage.lemmas[deed] in load("refusals")["disclose"] or _says_more(passage, deed)


def _not_going_there(passage: Passage, verb: int) -> bool:
    goes = passage.tokens[verb].tag == "VBG" and beside(passage, verb, "there")
    return goes and _i(passage, verb) and negated(passage, verb) and _quoted(passage, verb)


def _ask_another(passage: Passage, verb: int) -> bool:
    """ "You'll have to ask him", "you will have to put that to the ministry"."""
    if _only_that(passage, verb):
        return True
    above = passage.tokens[verb].head
    you = passage.subject(verb)
    had_to = passage.lemmas[above] == "need" or (passage.lemmas[above] == "have" and will(passage, above))
    must = passage.tokens[verb].dep == "xcomp" and had_to
    put = (c for at in prepositions(passage, verb, "to") for c in passage.children[at])
    whom = next(put, None) if passage.lemmas[verb] == "put" else passage.child(verb, "dobj")
    one = whom is not None and not any(passage.word(c) in ("a", "an") for c in passage.children[whom])
    return must and one and you is not None and passage.word(you) == "you" and _quoted(passage, verb)


def _only_that(passage: Passage, verb: int) -> bool:
    """ "Ask him," and nothing else between the quotation marks."""
    start = passage.tokens[verb].start
    quotation = next((q for q in passage.outer_quotations if q.start <= start < q.end), None)
    if quotation is None or quotation != passage.outer_quotations[0]:
        return False  # who goes on with it has answered
    return ASK_THEM.fullmatch(passage.text[quotation.start : quotation.end]) is not None


def _refers_you(passage: Passage, verb: int) -> bool:
    """ "I would refer you to the ministry"."""
    whom = passage.child(verb, "dobj")
    you = whom is not None and passage.word(whom) == "you"
    return you and _i(passage, verb) and bool(prepositions(passage, verb, "to")) and _quoted(passage, verb)


def _leaves_it_there(passage: Passage, verb: int) -> bool:
    """ "I'll leave it at that"."""
    what = passage.child(verb, "dobj")
    it = what is not None and passage.word(what) in ("it", "that")
    that = any(passage.word(c) == "that" for at in prepositions(passage, verb, "at") for c in passage.children[at])
    there = that or beside(passage, verb, "there")
    return it and there and _i(passage, verb) and will(passage, verb) and _quoted(passage, verb)


def _no_word_on_clients(passage: Passage, verb: int) -> bool:
    """ "We don't talk about our clients"."""
    about = (c for at in prepositions(passage, verb, "about", "on") for c in passage.children[at])
    secret = any(passage.lemmas[c] in load("refusals")["confidential"] for c in about)
    habit = negated(passage, verb) and (helped_by(passage, verb, "now") or _never(passage, verb))
    return secret and habit and (_i(passage, verb) or _they(passage, verb))


def _never(passage: Passage, verb: int) -> bool:
    return any(passage.word(c) == "never" for c in passage.children[verb]) and not any(
        passage.tokens[c].dep == "aux" for c in passage.children[verb]
    )


def _adds_no_more(passage: Passage, verb: int) -> bool:
    """ "Would rather not add to it"."""
    rather = any(passage.word(c) == "rather" for c in passage.children[verb]) and negated(passage, verb)
    return rather and bool(prepositions(passage, verb, "to")) and (_i(passage, verb) or _they(passage, verb))


def _talk_to_my_lawyer(passage: Passage, verb: int) -> bool:
    """ "Speak to my lawyer"."""
    at = [verb, *prepositions(passage, verb, "to", "with")]
    people, agents = load("people"), load("refusals")["agent"]
    whom = (c for n in at for c in passage.children[n] if passage.lemmas[c] in people["representatives"] | agents)
    mine = any(passage.word(c) in ("my", "our") for agent in whom for c in passage.children[agent])
    return mine and passage.child(verb, "nsubj") is None and _quoted(passage, verb)


def _all_i_will_say(passage: Passage, verb: int) -> bool:
    """ "That's all I'm going to say"."""
    clause = verb if passage.tokens[verb].dep == "relcl" else passage.tokens[verb].head
    everything = passage.tokens[clause].dep == "relcl" and passage.word(passage.tokens[clause].head) == "all"
    return everything and _i(passage, verb) and will(passage, verb) and _quoted(passage, verb)


def _question_for_another(passage: Passage, noun: int) -> bool:
    """ "That's a question for the police"."""
    verb = passage.tokens[noun].head
    subject = passage.subject(verb)
    that = subject is not None and passage.word(subject) in ("that", "this", "it")
    told = passage.tokens[noun].dep == "attr" and passage.lemmas[verb] == "be" and that
    return told and bool(prepositions(passage, noun, "for")) and _spoken(passage, noun)


def _lets_it_speak(passage: Passage, verb: int) -> bool:
    """ "I'll let the report speak for itself"."""
    speaking = (c for c in passage.children[verb] if passage.lemmas[c] in ("speak", "stand"))
    itself = any(passage.lower[n] in ("itself", "themselves") for c in speaking for n in passage.under(c))
    return (_i(passage, verb) or _they(passage, verb)) and will(passage, verb) and itself


def _cannot_talk(passage: Passage, verb: int) -> bool:
    """ "I can't talk about it", not "I can't talk about jobs without talking about schools"."""
    over = passage.tokens[verb].head  # "I don't want to talk about it"
    unwilling = passage.tokens[verb].dep == "xcomp" and passage.lemmas[over] == "want" and negated(passage, over)
    barred = helped_by(passage, verb, "can") or progressive(passage, verb)
    if _they(passage, verb) and not _quoted(passage, verb):
        return helped_by(passage, verb, "can") and negated(passage, verb) and _about_it(passage, verb)
    if not (_speaks(passage, verb) and (unwilling or (barred and negated(passage, verb)))):
        return False
    if unwilling and mentions(passage, over, "grounds"):
        return _quoted(passage, verb)
    return _about_it(passage, verb) and not prepositions(passage, verb, "without") and _quoted(passage, verb)


def _about_it(passage: Passage, verb: int) -> bool:
    about = [verb] if passage.lemmas[verb] == "answer" else prepositions(passage, verb, "about")
    return any(passage.word(c) in ("it", "that", "this") for at in about for c in passage.children[at])


def _not_for_me(passage: Passage, verb: int) -> bool:
    """ "It's not for me to say"."""
    who, above = passage.child(verb, "nsubj"), passage.tokens[verb].head
    mine = who is not None and passage.word(who) in ("me", "us")
    bare = passage.lemmas[above] == "be" and passage.child(above, "acomp") is None
    return mine and bare and negated(passage, above)


def _advised_not_to(passage: Passage, verb: int) -> bool:
    """ "I have been advised not to comment", "my lawyers told me to say nothing"."""
    deed = passage.child(verb, "xcomp")
    advised = passive(passage, verb) and passage.lemmas[verb] != "tell"  # workers may be told to keep quiet
    if deed is None or not (advised or _by_a_lawyer(passage, verb)):
        return False
    no = any(passage.tokens[c].dep == "neg" or passage.word(c) == "nothing" for c in passage.children[deed])
    return no and passage.lemmas[deed] in load("refusals")["withhold"] and _spoken(passage, verb)


def _by_a_lawyer(passage: Passage, verb: int) -> bool:
    who, whom = passage.subject(verb), passage.child(verb, "dobj")
    me = whom is not None and passage.word(whom) in ("me", "us")
    return me and who is not None and passage.lemmas[who] in load("people")["representatives"]


def _does_not_discuss_it(passage: Passage, verb: int) -> bool:
    """ "It did not discuss staffing matters", where it is the speaker who does not."""
    habit = helped_by(passage, verb, "did") or (_never(passage, verb) and not prepositions(passage, verb, "with"))
    return _they(passage, verb) and habit and negated(passage, verb)


def _barred_from_it(passage: Passage, verb: int) -> bool:
    """ "The law bars us from discussing it"."""
    deeds = (c for at in prepositions(passage, verb, "from") for c in passage.children[at])
    telling = any(passage.lemmas[c] in load("refusals")["disclose"] or _says_more(passage, c) for c in deeds)
    return telling and not negated(passage, verb) and _spoken(passage, verb)


def _says_more(passage: Passage, deed: int) -> bool:
    more = any(passage.word(c) in ("anything", "more") for c in passage.children[deed])
    return more and passage.lemmas[deed] in load("refusals")["add"]


def _not_a_topic(passage: Passage, word: int) -> bool:
    """ "That is not something I am prepared to discuss"."""
    deed, clause = passage.child(word, "xcomp"), passage.tokens[word].head
    above = passage.tokens[clause].head
    no_matter = passage.lemmas[above] in load("refusals")["matter"] and negated(passage, passage.tokens[above].head)
    telling = deed is not None and passage.lemmas[deed] in load("refusals")["disclose"]
    return telling and no_matter and _i(passage, clause) and _spoken(passage, word)


def _they(passage: Passage, verb: int) -> bool:
    """In reported speech, the speaker as a pronoun: "said it would let the ruling speak for itself"."""
    who = passage.subject(verb)
    return who is not None and passage.word(who) in ("it", "he", "she", "they") and _spoken(passage, verb)


def _speaks(passage: Passage, verb: int) -> bool:
    """Whether the speaker is the subject, named or, as in "Can't talk about it", left out."""
    return _i(passage, verb) or (
        passage.subject(verb) is None and passage.word(verb - 2) in ("ca", "wo", "can", "will")
    )


def _i(passage: Passage, verb: int) -> bool:
    who = passage.subject(verb)
    return who is not None and passage.word(who) in FIRST_PERSON


def _quoted(passage: Passage, token: int) -> bool:
    return passage.quoted(*passage.extent(token, token + 1))


def _spoken(passage: Passage, token: int) -> bool:
    """Whether it is in what a source says."""
    if _quoted(passage, token):
        return True
    at = passage.tokens[token].start
    return any(start <= at < end for found in passage.paragraph.attributions for start, end in found.content)


# Word lists of `refusals.toml`, and when a word of the list refuses in what a source says: nouns, and other words.
SPOKEN_NOUNS: tuple[tuple[str, Test], ...] = (("set_phrase", _nothing_else), ("for_another", _question_for_another))
SPOKEN: tuple[tuple[str, Test], ...] = (
    ("improper", _improper),
    ("proper", _improper),
    ("enter", _not_going_there),
    ("ask", _ask_another),
    ("talk_to", _talk_to_my_lawyer),
    ("add", _all_i_will_say),
    ("let", _lets_it_speak),
    ("talk_about", _cannot_talk),
    ("not_mine", _not_for_me),
    ("advise", _advised_not_to),
    ("bar", _barred_from_it),
    ("habit", _does_not_discuss_it),
    ("ready", _not_a_topic),
    ("refer", _refers_you),
    ("leave", _leaves_it_there),
    ("talk_about", _no_word_on_clients),
    ("adding", _adds_no_more),
)
