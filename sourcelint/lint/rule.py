"""A rule as its file has it: a question to a story, what to say where the answer is yes, and examples that prove it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, StrictBool, StrictStr

from sourcelint.lint.condition import (
    Condition,
    OptionRef,
    OptionValue,
    PropertyRef,
    parse_amount,
    parse_option_value,
    parse_where,
)
from sourcelint.lint.finding import Level
from sourcelint.lint.precision import Precision

SpeaksTo = Literal["narrator", "quoted", "attribution", "story"]

Where = Annotated[tuple[Condition, ...], PlainValidator(parse_where)]
Amount = Annotated[int | OptionRef | PropertyRef, PlainValidator(parse_amount)]
Value = Annotated[OptionValue, PlainValidator(parse_option_value)]
Words = Annotated[StrictStr, Field(min_length=1)]


def _listed(value: object) -> object:
    """One table where a list of them may stand: `[unless]` and `[[unless]]` read the same."""
    return [value] if isinstance(value, dict) else value


def _amounts(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _notes(value: object) -> object:
    """`evidence = "the denial"` is short for a note on the fact itself."""
    return [{"note": value}] if isinstance(value, str) else value


class Part(BaseModel):
    """A table of a rule file: closed, so that a misspelt key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Note(Part):
    """A place that the finding lists; `at` leads from the clause's fact to it ("claim.source"); empty: itself."""

    note: Words
    at: StrictStr = ""


Evidence = Annotated[tuple[Note, ...], BeforeValidator(_notes)]


class Flag(Part):
    """The facts that the rule is about. `once`: one finding for all that share this property ("story": one in all)."""

    each: Words
    where: Where = ()
    once: Words | None = None
    evidence: Evidence = ()


class Look(Part):
    """Other facts, seen from the flagged one: with these properties, at most so many paragraphs away, on this side of
    it, and with the same (or different) values of some properties."""

    where: Where = ()
    within: Amount | None = None
    side: Literal["before", "after"] | None = None
    same: tuple[Words, ...] = ()
    different: tuple[Words, ...] = ()


class Unless(Look):
    """What excuses a flagged fact: another fact, or (without `each`) something about the flagged fact itself."""

    each: Words | None = None


class Pair(Look):
    """The fact that the flagged one clashes with; the nearest is "other" in the message."""

    each: Words
    evidence: Evidence = ()


class Count(Look):
    """How many there are, against a limit; of several limits, one that is passed is enough.

    `mark`: the finding marks the first fact over the limit instead of the flagged one.
    """

    each: Words
    than: Annotated[tuple[Amount, ...], BeforeValidator(_amounts), Field(min_length=1)]
    evidence: Evidence = ()
    mark: StrictBool = False


class Case(Part):
    """Another level or wording for some of the findings: of several cases, the first that holds counts."""

    where: Where
    level: Level | None = None
    message: Words | None = None
    advice: Words | None = None


class Option(Part):
    """A setting of the rule. Its type is that of `default`; `choices` are the only words that it may hold."""

    default: Value
    help: Words
    choices: tuple[Words, ...] = ()


class Example(Part):
    """Copy (Markdown) that a rule is tried on, with options as a user would set them."""

    text: Words
    options: dict[str, Value] = {}


class Bad(Example):
    """Copy with findings: the exact words that they mark, in order, and their level where it is not the rule's."""

    at: Annotated[tuple[Words, ...], Field(min_length=1)]
    level: Level | None = None


class Good(Example):
    """Copy without findings of this rule."""


class Rule(Part):
    """A whole rule file. `name` is the file's stem, `family` its folder; the file itself does not say them."""

    name: Words
    family: Words
    title: Words
    level: Level
    since: Words
    aliases: tuple[Words, ...] = ()
    speaks_to: SpeaksTo
    message: Words
    advice: Words
    why: Words
    sources: tuple[Words, ...]
    precision: Precision | None = None
    check: Words | None = None
    flag: Flag | None = None
    unless: Annotated[tuple[Unless, ...], BeforeValidator(_listed)] = ()
    pair: Pair | None = None
    more: Annotated[tuple[Count, ...], BeforeValidator(_listed)] = ()
    fewer: Annotated[tuple[Count, ...], BeforeValidator(_listed)] = ()
    case: Annotated[tuple[Case, ...], BeforeValidator(_listed)] = ()
    options: dict[str, Option] = {}
    bad: Annotated[tuple[Bad, ...], Field(min_length=1)]
    good: Annotated[tuple[Good, ...], Field(min_length=1)]

    @property
    def defaults(self) -> dict[str, OptionValue]:
        """The value of every option where nobody sets it."""
        return {name: option.default for name, option in self.options.items()}

    @property
    def counts(self) -> tuple[Count, ...]:
        """All clauses that count."""
        return self.more + self.fewer
