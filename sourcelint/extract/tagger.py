"""The attribution tagger: who says what in a paragraph, and which people, bodies and places it names."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import numpy as np
import numpy.typing as npt

from sourcelint.extract.decode import Linked, LinkScores, Run, attributions
from sourcelint.extract.denial_reader import DenialReader
from sourcelint.extract.features import SLOTS, Vocabulary, features
from sourcelint.extract.inference import Network, best_paths, certainties
from sourcelint.extract.model import Attribution, Entity, Spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sourcelint.extract.parsed import Parsed

WEIGHTS = Path(__file__).with_name("weights") / "tagger.npz"


class _Card(TypedDict):
    slots: list[list[str]]
    names: list[str]
    vectors: int
    encoder: str | None


@dataclass(frozen=True, slots=True)
class Annotations:
    """What the tagger finds in one paragraph: attributions in code points of its text, entities in token numbers.

    The labels of entities are PERSON, ORG, GPE (any place) and NORP.
    """

    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]


class Tagger:
    """The trained tagger. It holds no state between calls: a paragraph's answer depends on the paragraph alone."""

    def __init__(
        self,
        network: Network,
        vocabulary: Vocabulary,
        names: Sequence[str],
        width: int,
        encoder: str | None = None,
        denial_reader: DenialReader | None = None,
    ) -> None:
        """Put a tagger together; `load` is the usual way.

        `names` are the labels of the name tags, in order; `width` is that of the token vectors; `encoder` the version
        of the encoder whose vectors they hold behind spaCy's (None: spaCy's alone), which the `denial_reader` reads.
        """
        self.network = network
        self.vocabulary = vocabulary
        self.names = tuple(names)
        self.width = width
        self.encoder = encoder
        self.denial_reader = denial_reader

    @classmethod
    def load(cls, path: Path | None = None) -> Tagger:
        """Read the weights (those of the package by default). Raises OSError where the file cannot be read."""
        with np.load(path or WEIGHTS) as file:
            arrays = {name: file[name] for name in file.files}
        card: _Card = json.loads(arrays.pop("card").tobytes().decode())
        vocabulary = Vocabulary(
            tables={name[6:]: arrays.pop(name) for name in list(arrays) if name.startswith("known_")},
            cue_keys=arrays.pop("cue_keys"),
            cue_odds=arrays.pop("cue_odds").astype(np.float32),
        )
        weights = {name: array.astype(np.float32) for name, array in arrays.items()}
        slots = tuple((SLOTS.index((table, token)), table) for table, token in card["slots"])
        reader = DenialReader.load() if card["encoder"] else None
        return cls(Network(weights, slots), vocabulary, card["names"], card["vectors"], card["encoder"], reader)

    def annotate(self, batch: Sequence[Parsed]) -> list[Annotations]:
        """The annotations of each paragraph. Raises ValueError where vectors are not as wide as the weights want."""
        full = [paragraph for paragraph in batch if len(paragraph.columns)]
        for paragraph in full:
            if paragraph.vectors.shape != (len(paragraph.columns), self.width):
                raise ValueError(f"token vectors are {paragraph.vectors.shape}, not (tokens, {self.width})")
        found = iter(self._annotate(full) if full else [])
        return [next(found) if len(paragraph.columns) else Annotations((), ()) for paragraph in batch]

    def _annotate(self, batch: list[Parsed]) -> list[Annotations]:
        lengths = np.array([len(paragraph.columns) for paragraph in batch], dtype=np.int64)
        weights = self.network.weights
        vectors = np.concatenate([paragraph.vectors for paragraph in batch])
        scores = self.network.score(features(batch, self.vocabulary), vectors, lengths)
        tags = best_paths(scores.tags, weights["steps"], lengths)
        names = best_paths(scores.names, weights["name_steps"], lengths)
        certainty = certainties(scores.tags, weights["steps"], lengths)[np.arange(len(tags)), tags]
        link = LinkScores(scores.link_token, scores.link_cue, weights["link_distance"], weights["link_between"])
        out = []
        first = 0
        for paragraph in batch:
            here = slice(first, first + len(paragraph.columns))
            linked = attributions(tags[here], first, link)
            found = (
                _attribution(item, paragraph, first, certainty, denies)
                for item, denies in zip(linked, self._readings(linked, vectors), strict=True)
            )
            out.append(Annotations(tuple(found), tuple(self._entities(names[here]))))
            first = here.stop
        return out

    def _readings(self, linked: Sequence[Linked], vectors: npt.NDArray[np.float32]) -> list[float]:
        if self.denial_reader is None:
            return [0.0] * len(linked)
        return self.denial_reader.read(linked, vectors[:, -self.denial_reader.width :])

    def _entities(self, tags: npt.NDArray[np.int64]) -> list[Entity]:
        out: list[Entity] = []
        for number, tag in enumerate(tags.tolist()):
            if tag % 2 == 1:
                out.append(Entity(number, number + 1, self.names[tag // 2]))
            elif tag:
                out[-1] = Entity(out[-1].first, number + 1, out[-1].label)
        return out


def _attribution(
    linked: Linked, paragraph: Parsed, first: int, certainty: npt.NDArray[np.float32], denies: float
) -> Attribution:
    start = paragraph.column("IDX")
    end = start + paragraph.column("LENGTH")

    def spans(runs: Sequence[Run]) -> Spans:
        return tuple((int(start[run.first - first]), int(end[run.last - 1 - first])) for run in runs)

    runs = [linked.cue, *linked.sources, *linked.contents]
    tokens = np.concatenate([certainty[run.first : run.last] for run in runs])
    confidence = round(min(float(tokens.mean()), linked.probability), 2)
    return Attribution(spans(linked.sources), spans([linked.cue]), spans(linked.contents), confidence, denies)
