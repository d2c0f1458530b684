"""What an intern has done in her copy of a unit: whether it differs from another copy, and how far she came."""

from __future__ import annotations

import filecmp
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.exercise import MarkedBy, kind_of
from grader.paths import EARLIER_COPIES

FULL_STEP = 5  # minutes are told in steps of five


@dataclass(frozen=True)
class Place:
    """Where she is in a notebook: the id of a cell, the heading of its section, and the share of the unit behind her.

    `finished` says that she has written something in every answer cell.
    """

    cell: str
    section: str
    share: float
    finished: bool

    def minutes_left(self, minutes: int) -> int:
        """Return about how many of a unit's minutes are left; never none."""
        return max(FULL_STEP, FULL_STEP * round(minutes * (1 - self.share) / FULL_STEP))


def place_in(mine: Path, released: Path) -> Place | None:
    """Return the furthest cell that she wrote in or ran; None where she has not begun, or a file cannot be read.

    A cell that she ran counts up to the first answer that she left out, so "Run All" takes nobody to the end.
    """
    cells, before = _cells(mine), _cells(released)
    if cells is None or before is None:
        return None
    first = {cell.get("id"): _source(cell) for cell in before}
    written = [cell.get("id") in first and _source(cell) != first[cell.get("id")] for cell in cells]
    last = max((i for i, wrote in enumerate(written) if wrote), default=-1)
    gaps = [i for i, cell in enumerate(cells) if _is_answer(cell) and not written[i]]
    end = min((i for i in gaps if i > last), default=len(cells))
    at = max((i for i in range(end) if cells[i].get("execution_count")), default=-1)
    at = max(at, last)
    if at < 0:
        return None
    return Place(str(cells[at].get("id", "")), _section(cells[: at + 1]), at / len(cells), finished=not gaps)


def cell_of(notebook: Path, exercise: str) -> str:
    """Return the id of the cell in which an exercise is answered; nothing where there is none."""
    for cell in _cells(notebook) or []:
        if _is_answer(cell) and cell["metadata"]["rounds"].get("exercise") == exercise:
            return str(cell.get("id", ""))
    return ""


def texts(notebook: Path) -> list[str] | None:
    """Return the texts of a notebook's cells; JupyterLab rewrites the rest by opening it. None where it is broken."""
    cells = _cells(notebook)
    return None if cells is None else [_source(cell) for cell in cells]


def same_work(mine: Path, other: Path) -> bool:
    """Say whether two folders of a unit hold the same work: the same texts in notebooks, and the same other files."""
    names = _files(mine)
    return names == _files(other) and all(_same(mine / name, other / name) for name in names)


def _same(mine: Path, other: Path) -> bool:
    if mine.suffix == ".ipynb":
        return (found := texts(mine)) is not None and found == texts(other)
    return filecmp.cmp(mine, other)


def _files(folder: Path) -> set[Path]:
    """Return the files of a unit's folder, without what the course and Jupyter add to it."""
    added = {"feedback", "timestamp.txt", "submission_secret.txt", EARLIER_COPIES}
    found = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return {
        file
        for file in found
        if file.parts[0] not in added and not {".ipynb_checkpoints", "__pycache__"} & set(file.parts)
    }


def _cells(notebook: Path) -> list[dict[str, Any]] | None:
    try:
        cells = json.loads(notebook.read_text("utf-8"))["cells"]
        return cells if all("".join(cell["source"]) is not None for cell in cells) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def _is_answer(cell: dict[str, Any]) -> bool:
    facts = cell.get("metadata", {}).get("rounds", {})
    kind = kind_of(str(facts.get("role", "")))
    return kind is not None and kind.marked_by is not MarkedBy.NOBODY


def _section(cells: list[dict[str, Any]]) -> str:
    """Return the last heading of the second level."""
    for cell in reversed(cells):
        headings = [line for line in _source(cell).splitlines() if line.startswith("## ")]
        if cell.get("cell_type") == "markdown" and headings:
            return headings[-1].removeprefix("## ").strip()
    return ""
