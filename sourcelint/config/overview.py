"""The settings in force for a file, each with the place that it comes from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sourcelint.config.settings import Configuration
    from sourcelint.lint.active import ActiveRule

_COLUMN = 56


def overview(configuration: Configuration, file: Path) -> Iterator[str]:
    """The settings as lines of TOML, each with its origin as a comment: `FILE:LINE`, or "default"."""
    files = ", ".join(str(layer.path) for layer in reversed(configuration.layers)) or "none: these are the defaults"
    yield f"# configuration: {files}"
    if (pattern := configuration.excluding(file)) is not None:
        yield f'# exclude "{pattern}" leaves this file out'
    settings = configuration.for_file(file)
    set_here: dict[str, int | str | None] = {
        "profile": configuration.profiles[-1].name,
        "fail-level": settings.fail_level,
        "max-warnings": configuration.max_warnings,
        "max-bytes": configuration.max_bytes,
        "model": configuration.model,
    }
    for name, setting in set_here.items():
        if setting is not None:
            yield _line(name, setting, _origin(configuration, file, (name,)))
    in_force = {active.rule.name: active for active in settings.rules}
    for name, rule in configuration.catalogue.rules.items():
        if name not in in_force:
            yield f"# rule {name} is not in force"
            continue
        names = (name, *rule.aliases)
        yield f"[rules.{name}]"
        for key, value in _settings_of(in_force[name]):
            origins = [_origin(configuration, file, ("rules", known, key)) for known in names]
            origin = next((origin for origin in origins if origin != "default"), None)
            yield _line(key, value, origin or _origin_in_profiles(configuration, name, key))


def _settings_of(active: ActiveRule) -> Iterator[tuple[str, object]]:
    yield "level", active.level or active.rule.level
    yield from active.options.items()


def _origin(configuration: Configuration, file: Path, path: tuple[str, ...]) -> str:
    """The last place that sets a key for the file; later ones count above earlier ones."""
    origin = "default"
    sections = [(layer, ()) for layer in configuration.layers] + [
        (layer, ("per-file", pattern)) for layer, pattern in configuration.patterns_for(file)
    ]
    for layer, above in sections:
        value: object = layer.section.data
        for key in (*above, *path):
            value = value.get(key) if isinstance(value, dict) else None
        if value is not None:
            line, _ = layer.section.place((*above, *path))
            origin = f"{layer.path}:{line}"
    return origin


def _origin_in_profiles(configuration: Configuration, rule: str, key: str) -> str:
    """The last profile that sets a key of a rule, with the document that asks for it."""
    for profile in reversed(configuration.profiles):
        if (setting := profile.setting(rule, key)) is not None:
            return f"profile {profile.name}: {setting.source}"
    return "default"


def _line(key: str, value: object, origin: str) -> str:
    written = json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
    return f"{f'{key} = {written}':<{_COLUMN}}  # {origin}"
