"""`sourcelint rules test`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sourcelint.cli.choices import CacheFolder, ConfigFile, Isolated, NoCache, cache_folder_for, configurations_for
from sourcelint.cli.refusal import refusals, refuse
from sourcelint.report.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sourcelint.graph.facts import Story
    from sourcelint.lint.rule import Rule


def try_rules(
    folder: Annotated[
        Path | None, typer.Argument(help="A folder of rules; by default all rules that there are here.")
    ] = None,
    *,
    cache_dir: CacheFolder = None,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Try the examples of every rule, and whether they decide it.

    Ends with 1 where an example gives anything but what it says, or where a clause or an option's value could be taken
    out of a rule and no example would show it.
    """
    failed = 0
    with refusals():
        from sourcelint.lint.examples import try_examples, undecided

        configuration = configurations_for(config, isolated=isolated).for_folder(Path.cwd())
        rules = list(configuration.catalogue.rules.values()) if folder is None else _rules_below(folder)
        known = configuration.catalogue.names.union(rule.name for rule in rules)
        examples = [example.text for rule in rules for example in (*rule.bad, *rule.good)]
        read_story = _stories(examples, configuration.model, cache_folder_for(cache_dir, no_cache=no_cache))
        for rule in rules:
            wrong = [str(trial) for trial in try_examples(rule, read_story, known) if not trial.passed]
            # a rule whose examples fail is not yet what its author means: nothing else to say of it
            superfluous = [] if wrong else list(undecided(rule, read_story, known))
            failed += len(wrong) + len(superfluous)
            for problem in wrong:
                typer.echo(harmless(problem))
            for part in superfluous:
                typer.echo(harmless(f"{rule.name}: no example comes out differently {part}: add one that does"))
    typer.echo(f"{len(examples)} examples of {len(rules)} rule{'' if len(rules) == 1 else 's'} tried, {failed} failed")
    raise typer.Exit(1 if failed else 0)


def _rules_below(folder: Path) -> list[Rule]:
    """The rules of a folder alone: it may be the very folder that our own rules come from."""
    from sourcelint.lint.rule_file import load_rule

    files = [file for file in sorted(folder.rglob("*.toml")) if file.parent.name != "profiles"]
    if not files:
        refuse(f"{folder}: there are no rules in this folder")
    return [load_rule(file.stem, file.parent.name, str(file), file.read_bytes()) for file in files]


def _stories(texts: Iterable[str], model: str, cache_folder: Path | None) -> Callable[[str], Story]:
    """Where to look the story of each text up: all are analysed together, and once."""
    from sourcelint.article.read import read_article
    from sourcelint.extract.cache import ParagraphCache
    from sourcelint.extract.pipeline import Extractor
    from sourcelint.graph.build import build_story

    extractor = Extractor(model, ParagraphCache(cache_folder) if cache_folder else None)
    different = list(dict.fromkeys(texts))
    articles = [read_article("example.md", text.encode()) for text in different]
    docs = dict(zip(different, extractor.extract_many(articles), strict=True))
    return cache(lambda text: build_story(docs[text]))
