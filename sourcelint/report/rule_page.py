"""The page of a rule in Markdown, for `sourcelint rule`, for docs/rules and for the help that SARIF carries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.config.profile import own_profiles
from sourcelint.lint.narrate import narrate
from sourcelint.lint.precision import FEW
from sourcelint.lint.standards import standards
from sourcelint.report.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.lint.precision import Precision
    from sourcelint.lint.rule import Example, Rule


_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def rule_page(rule: Rule) -> str:
    """What the rule asks (read back from its clauses), why, how often it is right, on whose word, its options, the
    house styles that change it, and copy on both sides of it.

    A repository's own rules are as little to be trusted as its copy: nothing in the page commands a terminal.
    """
    page = "\n\n".join(_sections(rule))
    return "".join(f"{harmless(line)}\n" for line in page.split("\n"))


def _sections(rule: Rule) -> Iterator[str]:
    yield f"# {rule.name}"
    yield f"**{rule.title}.** Family `{rule.family}`, level `{rule.level}`, since {rule.since}."
    yield rule.why.strip()
    yield f"**What it asks:** {narrate(rule)}"
    yield f"**What to do:** {_PLACEHOLDER.sub(_named, rule.advice.strip())}"
    yield f"## How often it is right\n\n{_judged(rule.precision)}"
    if rule.sources:
        yield "## Asked for by\n\n" + "\n".join(f"- {source}{_known_from(source)}" for source in rule.sources)
    options = rule.options
    if options:
        rows = [
            f"- `{name}` (default `{toml_value(option.default)}`): {option.help}" for name, option in options.items()
        ]
        yield "## Options\n\n" + "\n".join(rows)
        name, option = next(iter(options.items()))
        yield f"```toml\n[tool.sourcelint.rules.{rule.name}]\n{name} = {toml_value(option.default)}\n```"
    styles = [*_styles(rule)]
    if styles:
        yield "## House styles\n\n" + "\n".join(styles)
    yield "## Flagged"
    for bad in rule.bad:
        marked = "\n".join(f"- marks “{words}”" for words in bad.at)
        yield f"{_copy(bad)}\n\n{marked}"
    yield "## Left alone"
    for good in rule.good:
        yield _copy(good)
    yield f"## Where it is wanted\n\n```markdown\n<!-- sourcelint: ignore {rule.name} -- the reason -->\n```"
    if rule.aliases:
        yield "Formerly " + ", ".join(f"`{alias}`" for alias in rule.aliases) + "."


def share_of(precision: Precision | None) -> str:
    """The share that was right and of how many, short enough for a table."""
    return f"{100 * precision.share:.0f} % of {precision.judged}" if precision else "–"


def _judged(precision: Precision | None) -> str:
    if precision is None:
        return "Not measured: nobody has judged a finding of it in news articles."
    low, high = (round(100 * end) for end in precision.interval)
    few = ", which is few" if precision.judged < FEW else ""
    return (
        f"{precision.right} of {precision.judged} findings in news articles{few}, each read and judged there, were "
        f"right: {100 * precision.share:.0f} % (95 % interval {low} to {high} %)."
    )


def _known_from(source: str) -> str:
    known = standards().get(source)
    return " (as others quote it)" if known and known.read == "as reported" else ""


def _styles(rule: Rule) -> Iterator[str]:
    for profile in own_profiles():
        for setting in profile.settings:
            if setting.rule == rule.name:
                changed = f"`{profile.name}`: `{setting.key} = {toml_value(setting.value)}`"
                yield f"- {changed}. {setting.why} ({setting.source})"


def _named(placeholder: re.Match[str]) -> str:
    """What a finding fills in, as a word: {accused_name} is ‹accused name›."""
    return f"‹{placeholder[1].replace('_', ' ')}›"


def _copy(example: Example) -> str:
    text = example.text.strip("\n")
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text)), 3)
    options = "".join(f", `{name} = {toml_value(value)}`" for name, value in example.options.items())
    fenced = f"{fence}markdown\n{text}\n{fence}"
    return f"With {options[2:]}:\n\n{fenced}" if options else fenced


def toml_value(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return f"[{', '.join(toml_value(item) for item in value)}]"
    return str(value)
