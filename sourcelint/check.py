"""The way of an article through all stages, for one article and for many files: what every door opens on."""

from __future__ import annotations

import os
import traceback
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import sourcelint
from sourcelint.article.model import ArticleError
from sourcelint.article.read import read_article
from sourcelint.config.settings import Configurations
from sourcelint.discovery import Target, find_targets, shown_name
from sourcelint.extract.cache import ParagraphCache
from sourcelint.extract.pipeline import Extractor, ModelError
from sourcelint.graph.build import build_story
from sourcelint.lint.match import lint
from sourcelint.report.run import CheckedFile, Failure, Inspected, NothingToCheckError, Run, Skipped
from sourcelint.workers import in_order, jobs_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sourcelint.article.model import Article
    from sourcelint.config.settings import Configuration, FileSettings
    from sourcelint.extract.model import Doc
    from sourcelint.graph.facts import Story

_FILES_AT_ONCE = 24  # enough paragraphs for full batches, few enough that several processes end together
_STANDARD_INPUT = "-"

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class StandardInput:
    """Copy that is piped in, and the name that it goes by: it decides format, configuration and patterns."""

    data: bytes
    name: str = "stdin.txt"


@dataclass(frozen=True, slots=True)
class _Task:
    name: str
    file: Path
    data: bytes | None
    max_bytes: int
    settings: FileSettings


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Files that one process reads together, with all that it needs to know."""

    model: str
    cache_folder: Path | None
    known: frozenset[str]
    tasks: tuple[_Task, ...]


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of a chunk, a result a task. A ModelError comes as its parts: it ends the run, from any process."""

    results: tuple[CheckedFile | Story | Failure, ...] = ()
    model_error: tuple[str, str, str] | None = None
    cache_problem: str | None = None


def check_doc(doc: Doc, settings: FileSettings, known: frozenset[str]) -> CheckedFile:
    """All findings in one analysed article; `known` are the names of all rules, in force or not."""
    return CheckedFile(lint(build_story(doc), settings.rules, known), settings.fail_level)


def check_paths(
    paths: Sequence[str | Path],
    configurations: Configurations | None = None,
    *,
    standard_input: StandardInput | None = None,
    force_exclude: bool = False,
    jobs: int | None = 1,
    cache_folder: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Run:
    """Lint the files that `paths` stand for; "-" is `standard_input`.

    A file that cannot be read is a failure of the run beside the findings of the others. `jobs` None: as many processes
    as the copy is worth. Without `cache_folder` nothing is cached. `progress` is told how many files of how many are
    done. Raises TomlError for a configuration that does not hold, UnknownRuleError,
    NothingToCheckError, and ModelError where the model does not serve.
    """
    work = _Work(paths, configurations or Configurations(), standard_input, force_exclude=force_exclude)
    work.refuse_nothing()
    failures = list(work.failures)
    files: list[CheckedFile] = []
    problems: dict[str, None] = {}
    for done in work.done(_check_chunk, jobs, cache_folder, progress):
        files += [result for result in done.results if isinstance(result, CheckedFile)]
        failures += [result for result in done.results if isinstance(result, Failure)]
        if done.cache_problem:
            problems[done.cache_problem] = None
    rules = {active.rule.name: active.rule for task in work.tasks.values() for active in task.settings.rules}
    return Run(
        files=tuple(sorted(files, key=lambda file: file.path)),
        failures=tuple(sorted(failures, key=lambda failure: failure.path)),
        skipped=tuple(work.skipped),
        rules=tuple(rule for _, rule in sorted(rules.items())),
        budgets=tuple(_overdrawn(files, work)),
        version=sourcelint.__version__,
        folder=Path.cwd(),
        root=_repository(Path.cwd()),
        notes=tuple(problems),
    )


def inspect_paths(
    paths: Sequence[str | Path],
    configurations: Configurations | None = None,
    *,
    standard_input: StandardInput | None = None,
    jobs: int | None = 1,
    cache_folder: Path | None = None,
) -> Inspected:
    """The stories in the files that `paths` stand for; arguments and errors are those of `check_paths`."""
    work = _Work(paths, configurations or Configurations(), standard_input, needs_rules=False)
    work.refuse_nothing()
    results = [r for done in work.done(_inspect_chunk, jobs, cache_folder, None) for r in done.results]
    stories = [result for result in results if not isinstance(result, (Failure, CheckedFile))]
    failures = [*work.failures, *(result for result in results if isinstance(result, Failure))]
    return Inspected(tuple(stories), tuple(sorted(failures, key=lambda failure: failure.path)))


class _Work:
    """The files of a run and the settings of each."""

    def __init__(
        self,
        paths: Sequence[str | Path],
        configurations: Configurations,
        standard_input: StandardInput | None,
        *,
        force_exclude: bool = False,
        needs_rules: bool = True,
    ) -> None:
        self._needs_rules = needs_rules
        given = [str(path) for path in paths]
        named = [path for path in given if path != _STANDARD_INPUT]
        found = find_targets(named, configurations, force_exclude=force_exclude)
        self.failures = found.failures
        self.skipped = list(found.skipped)
        self.tasks: dict[Target, _Task] = {}
        for target in found.checked:
            self._add(target, None)
        if standard_input is not None and len(named) < len(given):
            file = Path(os.path.abspath(standard_input.name))  # noqa: PTH100 - the file need not be there
            target = Target(shown_name(file), file, configurations.for_folder(file.parent))
            pattern = target.configuration.excluding(file) if force_exclude else None
            if pattern is None:
                self._add(target, standard_input.data)
            else:
                self.skipped.append(Skipped(target.name, f'exclude "{pattern}"'))
        self._all_excluded_by_force = force_exclude and bool(self.skipped)

    def refuse_nothing(self) -> None:
        """Raise NothingToCheckError, unless the user's own patterns took everything away on the user's own wish."""
        if self.tasks or self.failures or self._all_excluded_by_force:
            return
        why = "; ".join(f"{skip.path}: {skip.reason}" for skip in self.skipped[:3])
        raise NothingToCheckError(f"nothing to check ({why})" if why else "nothing to check: no copy in these paths")

    def done(
        self,
        work: Callable[[_Chunk], _Done],
        jobs: int | None,
        cache_folder: Path | None,
        progress: Callable[[int, int], None] | None,
    ) -> Iterator[_Done]:
        """What becomes of all chunks, in order; raises ModelError."""
        chunks = list(self._chunks(cache_folder))
        if jobs is None:
            jobs = jobs_for(sum(_size(task) for task in self.tasks.values()))
        finished = 0
        for chunk, done in zip(chunks, in_order(work, chunks, jobs), strict=True):
            if done.model_error:
                raise ModelError(*done.model_error)
            finished += len(chunk.tasks)
            if progress:
                progress(finished, len(self.tasks))
            yield done

    def _add(self, target: Target, data: bytes | None) -> None:
        configuration = target.configuration
        settings = configuration.for_file(target.file)
        if settings.rules or not self._needs_rules:
            self.tasks[target] = _Task(target.name, target.file, data, configuration.max_bytes, settings)
        else:
            self.skipped.append(Skipped(target.name, "no rule is in force"))

    def _chunks(self, cache_folder: Path | None) -> Iterator[_Chunk]:
        by_configuration: dict[Configuration, list[_Task]] = defaultdict(list)
        for target, task in self.tasks.items():
            by_configuration[target.configuration].append(task)
        for configuration, tasks in by_configuration.items():
            for first in range(0, len(tasks), _FILES_AT_ONCE):
                some = tuple(tasks[first : first + _FILES_AT_ONCE])
                yield _Chunk(configuration.model, cache_folder, configuration.catalogue.names, some)


def _check_chunk(chunk: _Chunk) -> _Done:
    return _with_docs(chunk, lambda doc, task: check_doc(doc, task.settings, chunk.known))


def _inspect_chunk(chunk: _Chunk) -> _Done:
    return _with_docs(chunk, lambda doc, _: build_story(doc))


def _with_docs(chunk: _Chunk, ask: Callable[[Doc, _Task], CheckedFile | Story]) -> _Done:
    extractor, store = _extractor(chunk.model, chunk.cache_folder)
    results: list[CheckedFile | Story | Failure] = []
    try:
        articles = [_or_failure(task.name, partial(_read, task)) for task in chunk.tasks]
        docs = _docs([article for article in articles if not isinstance(article, Failure)], extractor)
        for task, article in zip(chunk.tasks, articles, strict=True):
            doc = article if isinstance(article, Failure) else next(docs)
            if isinstance(doc, Failure):
                results.append(doc)
            else:
                results.append(_or_failure(task.name, partial(ask, doc, task)))
    except ModelError as error:
        return _Done(model_error=(error.name, error.problem, error.cure))
    return _Done(tuple(results), cache_problem=store.problem if store else None)


@cache
def _extractor(model: str, cache_folder: Path | None) -> tuple[Extractor, ParagraphCache | None]:
    """A process loads a model once."""
    store = ParagraphCache(cache_folder) if cache_folder else None
    return Extractor(model, store), store


def _read(task: _Task) -> Article | Failure:
    try:
        data = task.data
        if data is None:
            if not task.file.is_file():
                return Failure(task.name, "is not a regular file", "give the path of a file")
            with task.file.open("rb") as file:
                data = file.read(task.max_bytes + 1)  # one byte more tells that it is too large; the rest tells no more
        return read_article(task.name, data, max_bytes=task.max_bytes)
    except ArticleError as error:
        return Failure(task.name, error.problem, error.cure, error.byte)
    except OSError as error:
        return Failure(task.name, f"cannot be read: {error.strerror}", "check the file and its permissions")


def _docs(articles: list[Article], extractor: Extractor) -> Iterator[Doc | Failure]:
    whole = _or_failure("", lambda: list(extractor.extract_many(articles)))
    if not isinstance(whole, Failure):
        yield from whole
        return
    for article in articles:  # one of them breaks the batch: only that one must fail
        yield _or_failure(article.path, partial(extractor.extract, article))


def _or_failure(path: str, step: Callable[[], Found]) -> Found | Failure:
    """A fault of ours in one file is an error of that file, and the others go on."""
    try:
        return step()
    except ModelError:
        raise
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        return Failure(path, f"internal error, {type(error).__name__}: {error} ({where})", "please report it")


def _overdrawn(files: Iterable[CheckedFile], work: _Work) -> Iterator[str]:
    warnings = {file.path: sum(found.level == "warning" for found in file.checked.findings) for file in files}
    spent: dict[Configuration, int] = defaultdict(int)
    for target in work.tasks:
        spent[target.configuration] += warnings.get(target.name, 0)
    for configuration, number in spent.items():
        allowed = configuration.max_warnings
        if allowed is not None and number > allowed:
            yield f"max-warnings allows {allowed}, there are {number}"


def _size(task: _Task) -> int:
    try:
        return len(task.data) if task.data is not None else task.file.stat().st_size
    except OSError:
        return 0


def _repository(folder: Path) -> Path:
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), folder)
