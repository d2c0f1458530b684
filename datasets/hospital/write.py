"""Writes an export: patients one by one into all files, whole or not at all.

Everything goes into a folder beside the one asked for, `manifest.json` (rows, bytes and SHA-256 of each file) last; then
the folder is renamed. A run that fails leaves nothing; one that is killed leaves a folder that ends in `.unfinished`.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any, BinaryIO

from .patient import draw_patient
from .tables import COLUMNS, FILE_OF, as_csv, as_json_line, record_of, rows_of, truth_of
from .text import write_file, write_texts

FEWEST, MOST = 10, 200_000
CHUNK = 25  # patients that one process draws at a time
PAGES = 200


class OutputTaken(Exception):
    """The folder asked for holds files already. Its text says what to do."""


@dataclass(slots=True)
class Part:
    """What some patients add to one file."""

    text: str = ""
    rows: int = 0


@dataclass(slots=True)
class Growing:
    """A file that is being written."""

    file: BinaryIO
    rows: int = 0
    size: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    def add(self, part: Part) -> None:
        """Append `part`. Raises OSError when the disk does not take it."""
        data = part.text.encode("utf-8")
        self.file.write(data)
        self.digest.update(data)
        self.rows += part.rows
        self.size += len(data)

    def described(self) -> dict[str, Any]:
        """Return what the manifest says of the file."""
        return {"rows": self.rows, "bytes": self.size, "sha256": self.digest.hexdigest()}


def write_export(
    output: Path,
    patients: int,
    seed: int,
    files: int = 0,
    first: int = 1,
    on_progress: Callable[[int], None] = lambda done: None,
) -> None:
    """Write `patients` patients, from number `first` on, into the new folder `output`; whole files for the first `files`.

    Raises:
        OutputTaken: `output` exists and is not empty.
        OSError: the disk is full, or the place may not be written to. Nothing is left behind.
    """
    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        raise OutputTaken(f"{output} exists and is not empty. Name a new folder, or delete that one first.")
    unfinished = output.with_name(f"{output.name}.{os.getpid()}.unfinished")
    try:
        unfinished.mkdir()
        _write_into(unfinished, patients, seed, files, first, on_progress)
        if output.exists():
            output.rmdir()
        unfinished.rename(output)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _write_into(
    folder: Path, patients: int, seed: int, files: int, first: int, on_progress: Callable[[int], None]
) -> None:
    last = first + patients
    jobs = [(seed, start, min(start + CHUNK, last), first + files) for start in range(first, last, CHUNK)]
    described: dict[str, dict[str, Any]] = {}
    with ExitStack() as opened:
        growing: dict[str, Growing] = {}
        for name, columns in COLUMNS.items():
            growing[FILE_OF[name]] = _open(folder, FILE_OF[name], opened)
            growing[FILE_OF[name]].add(Part(as_csv([columns])))
        for done, parts in enumerate(_in_order(jobs), start=1):
            for name, part in parts.items():
                if name.startswith("files/"):  # of one patient, so it is whole at once
                    with ExitStack() as alone:
                        described[name] = _write_whole(_open(folder, name, alone), part)
                    continue
                if name not in growing:
                    growing[name] = _open(folder, name, opened)
                growing[name].add(part)
            on_progress(min(done * CHUNK, patients))
        described |= {name: one.described() for name, one in growing.items()}
    write_manifest(folder, {"patients": patients, "first": first, "seed": seed}, described)


def _open(folder: Path, name: str, opened: ExitStack) -> Growing:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    return Growing(opened.enter_context(path.open("wb")))


def _write_whole(one: Growing, part: Part) -> dict[str, Any]:
    one.add(part)
    return one.described()


def write_manifest(folder: Path, made_with: dict[str, int], described: dict[str, dict[str, Any]]) -> None:
    """Write `manifest.json`, the last file of an export: how it was made, and rows, bytes and SHA-256 of each file."""
    manifest = {"format": 1, **made_with, "files": dict(sorted(described.items()))}
    (folder / "manifest.json").write_bytes((json.dumps(manifest, indent=1) + "\n").encode("utf-8"))


def _in_order(jobs: list[tuple[int, int, int, int]]) -> Iterator[dict[str, Part]]:
    """Yield what each job gives, in order; on several cores when there is enough to do. A few results wait, never all."""
    cores = min(os.cpu_count() or 1, 8)
    if cores == 1 or len(jobs) < 8:
        for job in jobs:
            yield draw_chunk(*job)
        return
    waiting: deque[Future[dict[str, Part]]] = deque()
    with ProcessPoolExecutor(cores, get_context("spawn"), _leave_ctrl_c_to_the_parent) as pool:
        try:
            for job in jobs:
                waiting.append(pool.submit(draw_chunk, *job))
                if len(waiting) > 2 * cores:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _leave_ctrl_c_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def draw_chunk(seed: int, start: int, end: int, files_before: int) -> dict[str, Part]:
    """Return what patients `start` to `end` - 1 add to each file, by its name. Whole files up to number `files_before` - 1."""
    parts: dict[str, Part] = {}
    rows: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    for number in range(start, end):
        patient = draw_patient(seed, number)
        for name, new in rows_of(patient).items():
            rows[name] += new
        _add_line(parts, "records.jsonl", record_of(patient))
        _add_line(parts, "truth/patients.jsonl", truth_of(patient))
        for letter in write_texts(patient, seed):
            _add_with_truth(parts, "letters.jsonl", letter)
        if number < files_before:
            whole = write_file(patient, seed, PAGES)
            parts[f"files/{patient.patient_id}.txt"] = Part(whole["text"], PAGES)
            known = {key: value for key, value in whole.items() if key != "text"}
            _add_line(parts, "truth/files.jsonl", known)
    for name, new in rows.items():
        parts[FILE_OF[name]] = Part(as_csv(new), len(new))
    return parts


def _add_with_truth(parts: dict[str, Part], file: str, item: dict[str, Any]) -> None:
    """Add what a reader may see to `file`, and what is known about it to the file of that name in truth/."""
    known = ("identifiers", "traps", "truth", "evidence")
    _add_line(parts, file, {key: value for key, value in item.items() if key not in known})
    _add_line(parts, f"truth/{file}", {key: item[key] for key in ("id", *known)})


def _add_line(parts: dict[str, Part], file: str, value: Any) -> None:
    part = parts.setdefault(file, Part())
    part.text += as_json_line(value)
    part.rows += 1
