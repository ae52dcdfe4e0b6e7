"""What each block is to the story: given by its markup where that says so, else by its shape and place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.article.model import Block
from sourcelint.article.shapes import load_shapes
from sourcelint.article.voices import find_voices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.article.draft import Draft
    from sourcelint.article.model import Role

# A space may come before a closing mark: a stray mark at its end must not make a sentence a label.
_FULL_STOP = re.compile(r"[.…,][\s\"'”’»)\]]*$")
_SENTENCE_END = re.compile(r"[.!?…:,;][\s\"'”’»)\]]*$")
_OPENING_QUOTE = re.compile(r"[\"'“‘«]")
_HEADLINE_LENGTH = 160
_LONGEST_TOP = 4
_KICKER_WORDS = 4
_SUBHEAD_WORDS = 12
_FEWEST_TITLE_WORDS = 4
_TITLE_SHARE = 0.75


def give_roles(drafts: Sequence[Draft]) -> tuple[Block, ...]:
    """Return the blocks of a story, each with its role; a dateline that opens the copy becomes a block of its own.

    The rules, for drafts whose role is open: "By Jane Roe", "Read more: ...", picture credits and lone dates are what
    they say. Before the first paragraph, lines without a full stop (or in title case) are headline and standfirst, and
    a line of a few words before a longer one is the kicker; a full sentence right after the headline is the standfirst
    where emphasis, extra room or a byline sets it apart. Further down, a short line without a stop between paragraphs
    is a label. Without a paragraph to follow there is no headline.
    """
    voices = find_voices(drafts)
    roles = [
        draft.role or ("paragraph" if number in voices else _role_alone(draft)) for number, draft in enumerate(drafts)
    ]
    body = _settle_top(drafts, roles)
    for number in range(body + 1, len(drafts)):
        roles[number] = roles[number] or _role_in_body(drafts, roles, number)
        if roles[number] == "headline":
            roles[number] = "label"
    blocks = [
        Block(role or "paragraph", draft.text, draft.starts, draft.ends, voices.get(number))
        for number, (role, draft) in enumerate(zip(roles, drafts, strict=True))
    ]
    return _with_dateline(blocks)


def _role_alone(draft: Draft) -> Role | None:
    """The role of a block that its own words settle, wherever it stands."""
    shapes = load_shapes()
    text = draft.text
    if len(text) > _HEADLINE_LENGTH:
        return "caption" if text.endswith(")") and shapes.caption.match(text) else None
    if shapes.byline.match(text):
        return "byline"
    if shapes.date.match(text):
        return "dateline"
    if shapes.pointer.match(text) and is_title(text):
        return "pointer"
    return "caption" if shapes.caption.match(text) else None


def _settle_top(drafts: Sequence[Draft], roles: list[Role | None]) -> int:
    """Fill in the roles of all that stands before the first paragraph; return the number of that paragraph."""
    body = _find_body(drafts, roles)
    lines = [n for n in range(body) if roles[n] in (None, "label", "headline")]
    if body == len(drafts) or not lines:
        return body
    if "headline" not in roles[:body]:
        roles[_headline_among(drafts, lines)] = "headline"
    headline = roles.index("headline")
    for n in lines:
        if roles[n] != "headline":
            role = _role_beside(drafts[n], drafts[headline], before=n < headline)
            roles[n] = "label" if role == "standfirst" and "standfirst" in roles else role
    if roles[body - 1 : body] and body < len(drafts) - 1 and _is_sentence_standfirst(drafts, roles, body, headline):
        roles[body] = "standfirst"
        return body + 1
    return body


def _find_body(drafts: Sequence[Draft], roles: list[Role | None]) -> int:
    """The number of the first paragraph; a dateline near the top shows it even below lines with a full stop."""
    body = next((n for n, draft in enumerate(drafts) if _opens_body(draft, roles[n])), len(drafts))
    for n in range(body + 1, min(len(drafts), body + _LONGEST_TOP)):
        if load_shapes().dateline.match(drafts[n].text) and all(
            len(d.text) <= _HEADLINE_LENGTH for d in drafts[body:n]
        ):
            return n
    return body


def _opens_body(draft: Draft, role: Role | None) -> bool:
    if role is not None:
        return role in ("paragraph", "list-item", "block-quotation", "table-cell")
    return not is_title(draft.text) or bool(load_shapes().dateline.match(draft.text))


def is_title(text: str) -> bool:
    """Whether a line of this shape can be a headline: short, and without a full stop unless in title case."""
    if len(text) > _HEADLINE_LENGTH:
        return False
    return not _FULL_STOP.search(text) or _in_title_case(text)


def _in_title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w’']*", text) if len(word) > 3]
    return len(words) >= _FEWEST_TITLE_WORDS and sum(word[0].isupper() for word in words) >= _TITLE_SHARE * len(words)


def _headline_among(drafts: Sequence[Draft], lines: list[int]) -> int:
    if len(lines) == 1:
        return lines[0]
    first, second = drafts[lines[0]].text, drafts[lines[1]].text
    kicker_first = len(first.split()) <= _KICKER_WORDS and len(second) > len(first)
    return lines[1] if kicker_first else lines[0]


def _role_beside(line: Draft, headline: Draft, *, before: bool) -> Role:
    if line.text.rstrip(".").casefold() == headline.text.rstrip(".").casefold():
        return "headline"
    if before:
        return "kicker"
    return "standfirst" if len(line.text.split()) > _KICKER_WORDS else "label"


def _is_sentence_standfirst(drafts: Sequence[Draft], roles: list[Role | None], body: int, headline: int) -> bool:
    if "standfirst" in roles[:body] or roles[body] is not None or body != headline + 1:
        return False
    draft = drafts[body]
    if load_shapes().dateline.match(draft.text):
        return False
    apart = draft.emphasized or draft.set_apart or roles[body + 1] in ("byline", "dateline")
    return apart or (drafts[headline].text.endswith(";") and len(draft.text) <= _HEADLINE_LENGTH)


def _role_in_body(drafts: Sequence[Draft], roles: list[Role | None], number: int) -> Role | None:
    followed = number + 1 < len(drafts) and roles[number + 1] != "list-item"
    return "label" if followed and _is_subhead(drafts[number].text) else None


def _is_subhead(text: str) -> bool:
    if len(text.split()) > _SUBHEAD_WORDS or _SENTENCE_END.search(text) or _OPENING_QUOTE.match(text):
        return False
    return text[0].isupper() or text[0].isdigit()


def _with_dateline(blocks: list[Block]) -> tuple[Block, ...]:
    """Split "BAGHDAD (Reuters) —" off the first paragraph."""
    for number, block in enumerate(blocks):
        if block.role == "paragraph":
            match = load_shapes().dateline.match(block.text)
            if match is None or block.label:
                break
            place = _part(replace(block, role="dateline"), 0, match.end("dateline"))
            return (*blocks[:number], place, _part(block, match.end(), len(block.text)), *blocks[number + 1 :])
    return tuple(blocks)


def _part(block: Block, start: int, end: int) -> Block:
    return replace(block, text=block.text[start:end], starts=block.starts[start:end], ends=block.ends[start:end])
