"""The lexicon of how the parts of a story name themselves, read once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sourcelint.article.model import Role


# Any letter but a small one, of any script; \w holds digits and the underscore too.
_CAPITAL = r"[^\W\d_a-zß-ÿ]"


class Shapes(NamedTuple):
    """What `copy_shapes.toml` says, ready to be matched against a block's text."""

    key_roles: dict[str, Role]
    class_roles: dict[str, Role]
    byline: re.Pattern[str]
    caption: re.Pattern[str]
    date: re.Pattern[str]
    dateline: re.Pattern[str]
    pointer: re.Pattern[str]
    never_voices: frozenset[str]


@cache
def load_shapes() -> Shapes:
    """Read the lexicon; the patterns match at the start of a block's text unless they say otherwise."""
    lexicon = tomllib.loads(files("sourcelint.article").joinpath("copy_shapes.toml").read_text("utf-8"))
    months, weekdays = _any_of(lexicon["dateline"]["months"]), _any_of(lexicon["dateline"]["weekdays"])
    name = rf"(?!(?i:{months}|{weekdays})\b){_CAPITAL}[\w.'’-]*"
    byline, caption = lexicon["byline"], lexicon["caption"]
    day = rf"(?:(?:{weekdays}),? )?(?:(?:{months})\.? \d{{1,2}}|\d{{1,2}} (?:{months})\.?)(?:,? \d{{4}})?"
    return Shapes(
        _roles_by_name(lexicon["keys"]),
        _roles_by_name(lexicon["classes"]),
        re.compile(
            rf"(?:(?i:{_any_of(byline['openers'])}):? {name}(?:,? (?:{name}|&|(?i:{_any_of(byline['after-name'])})\b))*"
            rf"(?:$| ?[|•·/(—–] ?.*$|, .{{1,60}}(?<!\.)$)"
            rf"|\(?(?i:{_any_of(byline['credits'])}) {name}.*$)"
        ),
        re.compile(
            rf"(?i)(?:(?:{_any_of(caption['openers'])}) ?[:/]|(?:photo|image|picture)s? (?:by|courtesy) "
            rf"|.*\([^()]*\b(?:{_any_of(caption['credits'])})\b[^()]*\)$)"
        ),
        re.compile(
            rf"(?i)(?:(?:{_any_of(lexicon['dateline']['prefixes'])}):? )?{day}(?:,? (?:at )?\d.{{0,30}})?$"
            rf"|\d{{4}}-\d\d-\d\d$"
        ),
        _dateline(months),
        re.compile(rf"(?i)(?:{_any_of(lexicon['pointer']['openers'])}) ?[|:»]+ ?(?=\S)"),
        frozenset(lexicon["voice"]["never"]) | frozenset(lexicon["pointer"]["openers"]),
    )


def _dateline(months: str) -> re.Pattern[str]:
    """A place in capitals, or any place with its agency in brackets, then perhaps region and date, then a dash."""
    capitals = rf"{_CAPITAL}(?:{_CAPITAL}|[.'’])+(?:[ /-](?:{_CAPITAL}|[.'’])+)*"
    place = rf"{_CAPITAL}[\w.'’-]*(?:[ /]{_CAPITAL}[\w.'’-]*){{0,3}}"
    region = rf"(?:, {place}){{0,2}}"
    date = rf"(?:,? (?i:{months})\.? \d{{1,2}}(?:, \d{{4}})?)?"
    agency = r"\([A-Z][\w .&/-]{1,38}\)"
    return re.compile(
        rf"(?P<dateline>{capitals}{region}{date}(?: {agency})?|{place}{region}{date} {agency}|{agency})"
        rf"(?: ?(?:—|–|--) ?| - )(?=\S)"
    )


def _roles_by_name(names: dict[Role, list[str]]) -> dict[str, Role]:
    return {name: role for role, its_names in names.items() for name in its_names}


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
