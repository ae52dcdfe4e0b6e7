"""Write a trained network as the weights that ship, in half precision: `python -m training.export MODEL WEIGHTS`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from sourcelint.extract.encoder import Encoder, encoder_version
from training.corpus import NAMES, OF_ROLE, TAGS
from training.network import FORBIDDEN, Network, forbidden_steps

EAGERNESS = {"cue": 0.1, "content": 0.1}
"""Added to the score of every token for the tags of these roles.

Training makes whole paths likely, and a doubtful attribution left out costs a path less than it costs recall. With
this, precision and recall of attributions are alike (chosen on the develop part).
"""


def weights_of(network: Network) -> dict[str, np.ndarray]:
    """The network's weights under the names and in the shapes that `sourcelint.extract.inference` reads."""
    value = {name: tensor.detach().numpy() for name, tensor in network.state_dict().items()}
    heads = ("emit", "emit_names", "link_token", "link_cue")
    ways = ("l0", "l0_reverse")
    return {
        **{f"table_{table}": value[f"tables.{table}.weight"] for table in network.tables},
        "project": value["project.weight"].T,
        "project_bias": value["project.bias"],
        "lstm_input": np.stack([value[f"lstm.weight_ih_{way}"].T for way in ways]),
        "lstm_recur": np.stack([value[f"lstm.weight_hh_{way}"].T for way in ways]),
        "lstm_bias": np.stack([value[f"lstm.bias_ih_{way}"] + value[f"lstm.bias_hh_{way}"] for way in ways]),
        "merge": value["merge.weight"].T,
        "merge_bias": value["merge.bias"],
        "heads": np.concatenate([value[f"{head}.weight"] for head in heads]).T,
        "heads_bias": np.concatenate([value["emit.bias"] + eager(), *(value[f"{head}.bias"] for head in heads[1:])]),
        "steps": value["steps"] + forbidden_steps().numpy(),
        "name_steps": name_steps(),
        "link_distance": value["link_distance"],
        "link_between": value["link_between"],
    }


def eager() -> np.ndarray:
    """What is added to the score of each tag."""
    added = np.zeros(len(TAGS), dtype=np.float32)
    for role, score in EAGERNESS.items():
        added[OF_ROLE[role] : OF_ROLE[role] + 2] = score
    return added


def name_steps() -> np.ndarray:
    """A name goes on only after a part of the same name."""
    steps = np.zeros((len(NAMES) + 1, len(NAMES)), dtype=np.float32)
    for after in range(2, len(NAMES), 2):
        steps[[before for before in range(len(NAMES) + 1) if before not in (after, after - 1)], after] = FORBIDDEN
    return steps


def export(model: Path, weights: Path) -> None:
    trained = torch.load(model, weights_only=False)
    shape, vocabulary = trained["shape"], trained["vocabulary"]
    network = Network(shape)
    network.load_state_dict(trained["weights"])
    card = {
        "slots": shape.slots,
        "names": [name[2:] for name in NAMES[1::2]],
        "vectors": shape.vectors,
        "encoder": encoder_version() if shape.vectors > Encoder.width else None,
    }
    weights.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        weights,
        card=np.frombuffer(json.dumps(card).encode(), dtype=np.uint8),
        cue_keys=vocabulary.cue_keys,
        cue_odds=vocabulary.cue_odds.astype(np.float16),
        **{f"known_{table}": hashes for table, hashes in vocabulary.tables.items() if table in network.tables},
        **{name: array.astype(np.float16) for name, array in weights_of(network).items()},
    )
    print(f"{weights}: {weights.stat().st_size:,} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("weights", type=Path)
    options = parser.parse_args()
    export(options.model, options.weights)
