"""The tagger as a torch network: the same arithmetic as `sourcelint.extract.inference`, with gradients."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from sourcelint.extract.features import NUMBERS, QUOTE_STATES, SLOTS
from sourcelint.extract.linking import BETWEENS, DISTANCES
from training.corpus import NAMES, TAGS

FORBIDDEN = -1e4


@dataclass(frozen=True)
class Shape:
    """Widths of the network, and the number of rows of each table (row 0: unknown)."""

    tables: dict[str, int]
    vectors: int
    slots: tuple[tuple[str, str], ...] = SLOTS
    widths: tuple[tuple[str, int], ...] = (
        ("lemma", 48), ("tag", 12), ("dep", 12), ("shape", 8), ("quote", 8), ("entity", 8),
    )  # fmt: skip
    inputs: int = 160
    state: int = 96
    hidden: int = 160
    link: int = 64


@dataclass(frozen=True)
class Batch:
    """Paragraphs, longest first. Token tensors are flat (paragraph after paragraph); `pairs` are (role, token, cue)."""

    lengths: Tensor
    entries: Tensor
    numbers: Tensor
    vectors: Tensor
    look: Tensor
    tags: Tensor
    names: Tensor
    pairs: Tensor
    distances: Tensor
    linked: Tensor


def forbidden_steps() -> Tensor:
    """FORBIDDEN where one tag cannot follow another; the last row says what cannot come first."""
    steps = torch.zeros(len(TAGS) + 1, len(TAGS))
    for after, tag in enumerate(TAGS):
        if tag.startswith("I-"):
            for before, other in enumerate((*TAGS, "START")):
                if other[2:] != tag[2:] or other == "START":
                    steps[before, after] = FORBIDDEN
    return steps


class Network(nn.Module):
    def __init__(self, shape: Shape, dropout: tuple[float, float, float] = (0.3, 0.4, 0.2)) -> None:
        super().__init__()
        self.shape = shape
        widths = dict(shape.widths)
        rows = {**shape.tables, "quote": QUOTE_STATES}
        used = {table for table, _ in shape.slots}
        self.tables = nn.ModuleDict({t: nn.Embedding(rows[t], w) for t, w in shape.widths if t in used})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        width = shape.vectors + NUMBERS + sum(widths[table] for table, _ in shape.slots)
        self.project = nn.Linear(width, shape.inputs)
        self.lstm = nn.LSTM(shape.inputs, shape.state, bidirectional=True, batch_first=True)
        self.merge = nn.Linear(4 * 2 * shape.state, shape.hidden)
        self.emit = nn.Linear(shape.hidden, len(TAGS))
        self.emit_names = nn.Linear(shape.hidden, len(NAMES))
        self.steps = nn.Parameter(torch.zeros(len(TAGS) + 1, len(TAGS)))
        self.register_buffer("forbidden", forbidden_steps())
        self.link_token = nn.Linear(shape.hidden, 2 * shape.link)
        self.link_cue = nn.Linear(shape.hidden, 2 * shape.link)
        self.link_distance = nn.Parameter(torch.zeros(2, DISTANCES))
        self.link_between = nn.Parameter(torch.zeros(2, BETWEENS))
        self.drop_input, self.drop_state, self.drop_hidden = map(nn.Dropout, dropout)

    def hidden(self, batch: Batch) -> Tensor:
        """The hidden layer of every token, flat."""
        entries = batch.entries
        columns = [(SLOTS.index(slot), slot[0]) for slot in self.shape.slots]
        looked_up = [self.tables[table](entries[:, column]) for column, table in columns]
        inputs = torch.relu(self.project(self.drop_input(torch.cat([batch.vectors, batch.numbers, *looked_up], dim=1))))
        padded = nn.utils.rnn.pad_sequence(list(inputs.split(batch.lengths.tolist())), batch_first=True)
        packed = nn.utils.rnn.pack_padded_sequence(padded, batch.lengths, batch_first=True)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        states = self.drop_state(states[mask(batch.lengths)])
        around = states[batch.look.reshape(-1)].reshape(len(states), -1)
        return torch.relu(self.merge(torch.cat([states, around], dim=1)))

    def losses(self, batch: Batch) -> dict[str, Tensor]:
        """Summed losses of the tags, the names and the links."""
        hidden = self.drop_hidden(self.hidden(batch))
        return {
            "tags": self.tag_loss(self.emit(hidden), batch),
            "names": nn.functional.cross_entropy(self.emit_names(hidden), batch.names, reduction="sum"),
            "links": nn.functional.binary_cross_entropy_with_logits(
                self.link(hidden, batch), batch.linked, reduction="sum"
            ),
        }

    def link(self, hidden: Tensor, batch: Batch) -> Tensor:
        role, token, cue = batch.pairs.unbind(1)
        width = self.shape.link
        tokens = self.link_token(hidden).reshape(-1, 2, width)[token, role]
        cues = self.link_cue(hidden).reshape(-1, 2, width)[cue, role]
        distance, between = batch.distances.unbind(1)
        near = self.link_distance[role, distance] + self.link_between[role, between]
        return (tokens * cues).sum(1) / width**0.5 + near

    def tag_loss(self, emissions: Tensor, batch: Batch) -> Tensor:
        """The negative log-likelihood of the gold tags under the linear-chain CRF."""
        steps = self.steps + self.forbidden
        lengths = batch.lengths.tolist()
        padded = nn.utils.rnn.pad_sequence(list(emissions.split(lengths)), batch_first=True)
        tags = nn.utils.rnn.pad_sequence(list(batch.tags.split(lengths)), batch_first=True)
        inside = mask(batch.lengths)
        before = torch.cat([torch.full_like(tags[:, :1], len(TAGS)), tags[:, :-1]], dim=1)
        gold = (padded.gather(2, tags[:, :, None])[:, :, 0] + steps[before, tags])[inside].sum()
        active = inside.sum(0).tolist()
        score = padded[:, 0] + steps[-1]
        total = score.new_zeros(())
        for t in range(1, padded.shape[1]):
            n = active[t]
            total = total + torch.logsumexp(score[n:], 1).sum()
            score = torch.logsumexp(score[:n, :, None] + steps[:-1], 1) + padded[:n, t]
        return total + torch.logsumexp(score, 1).sum() - gold


def mask(lengths: Tensor) -> Tensor:
    return torch.arange(int(lengths.max()))[None, :] < lengths[:, None]
