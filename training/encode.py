"""Write the encoder's vector of every token of the parsed corpus: `python -m training.encode CACHE`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from sourcelint.extract.encoder import Encoder


def encode(cache: Path) -> None:
    encoder = Encoder.load()
    with (cache / "blocks.jsonl").open(encoding="utf-8") as lines:
        paragraphs = [json.loads(line)["tokens"] for line in lines]
    rows = np.lib.format.open_memmap(
        cache / "encoder.npy", mode="w+", dtype=np.float16, shape=(sum(map(len, paragraphs)), encoder.width)
    )
    end = 0
    for words in paragraphs:
        begin, end = end, end + len(words)
        if words:
            rows[begin:end] = encoder.vectors([words])[0]
    rows.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cache", type=Path)
    encode(parser.parse_args().cache)
