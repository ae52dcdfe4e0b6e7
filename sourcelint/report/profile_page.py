"""What a profile changes in the rules, and on whose word, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.config.profile import LEVEL
from sourcelint.report.rule_page import toml_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sourcelint.config.profile import Profile
    from sourcelint.lint.catalogue import Catalogue


def profile_page(profile: Profile, catalogue: Catalogue) -> str:
    """Each setting with what the rule has without it, the document that asks for it, and why."""
    return "".join(f"{line}\n" for line in _lines(profile, catalogue))


def _lines(profile: Profile, catalogue: Catalogue) -> Iterator[str]:
    yield f"{profile.name}: {profile.title}"
    if not profile.settings:
        yield "  changes nothing"
    for setting in profile.settings:
        rule = catalogue.rules[setting.rule]
        own = rule.level if setting.key == LEVEL else rule.options[setting.key].default
        yield ""
        yield f"{setting.rule}: {setting.key} = {toml_value(setting.value)}, where the rule has {toml_value(own)}"
        yield f"  {setting.why}"
        yield f"  ({setting.source})"
