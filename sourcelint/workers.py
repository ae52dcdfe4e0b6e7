"""The same work on many pieces, in one process or in several; the results come in the order of the pieces."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

P = TypeVar("P")
R = TypeVar("R")

_BYTES_A_JOB = 300_000  # of copy: below that, starting another process costs more than it saves


def jobs_for(copy_bytes: int) -> int:
    """How many processes so much copy is worth on this machine."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, copy_bytes // _BYTES_A_JOB))


def in_order(work: Callable[[P], R], pieces: Sequence[P], jobs: int) -> Iterator[R]:
    """`work` done on each piece by at most `jobs` processes; with more than one, all of it must be picklable."""
    jobs = min(jobs, len(pieces))
    if jobs <= 1:
        yield from map(work, pieces)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # spawn: a fork would copy the threads and open cache of whoever calls this, and is not there on every system
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_one_thread) as pool:
        yield from pool.map(work, pieces)


def _one_thread() -> None:
    """Each process has a core: its libraries, not loaded yet, must not start threads for all cores."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
