"""Read the notebook that an intern submitted, and put the unit's own cells back in order before it is graded."""

from __future__ import annotations

import bisect
import itertools
import re
import shutil
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from nbformat.corpus.words import generate_corpus_id
from nbformat.reader import reads
from nbformat.v4 import new_notebook

from grader.examine.limits import MEBIBYTE
from grader.examine.plain_files import listed, open_plain, printable
from grader.examine.shown import clean, strings
from grader.result import Flag

LARGEST_NOTEBOOK = 20 * MEBIBYTE
MOST_BRACKETS = 500_000
"""Each opening bracket of a file becomes an object in memory, a hundred times its size."""
MOST_CELLS = 1000
LONGEST_TEXT = 2_000_000
"""Characters of all cells together."""

_LETTER = re.compile(r"[^\W_]")

_PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
# A lesson's cell that asks the language model is not run for grading: no check depends on it, and it takes minutes.
_LIVE = {"rounds": {"role": "code", "live": True}, "tags": ["skip-execution"]}


class NotGradableError(Exception):
    """A submission cannot be graded. The message is for the intern: what happened, to which file, what to do."""


@dataclass
class Restored:
    """A notebook ready for grading, what its interns wrote by grade id, and what a person may want to look at.

    `texts` holds the unit's own texts as released: a cell with another one is the intern's. `folder` is where it was collected.
    """

    notebook: Any
    answers: dict[str, str]
    message: str = ""
    flags: list[Flag] = field(default_factory=list)
    texts: frozenset[str] = frozenset()
    folder: Path = Path()


def read_notebook(file: Path) -> Any:
    """Read a notebook of any version as version 4. Raises NotGradableError where the file is not a notebook."""
    name = printable(file.name)
    again = f"Open {name} in JupyterLab, save it, and submit again. If it does not open, choose Rounds, Fresh Copy of This Unit in the menu: your file is kept."
    clear = "In JupyterLab, choose Edit, Clear Outputs of All Cells, save it, and submit again."
    try:
        with open_plain(file) as opened:
            data = opened.read(LARGEST_NOTEBOOK + 1)
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NotGradableError(f"The file {name} could not be read. {again}") from error
    if len(data) > LARGEST_NOTEBOOK:
        raise NotGradableError(
            f"The file {name} is larger than {LARGEST_NOTEBOOK // MEBIBYTE} MB, which is too much to be marked. {clear}"
        )
    if not text.strip():
        raise NotGradableError(f"The file {name} is empty. {again}")
    if text.count("{") + text.count("[") > MOST_BRACKETS:
        raise NotGradableError(f"The file {name} holds too many parts to be marked. {clear}")
    try:
        notebook = nbformat.convert(reads(text), 4)
        for cell in notebook.cells:
            if cell.cell_type not in ("code", "markdown", "raw"):
                raise ValueError("unknown cell type")
            cell.source = clean("" + cell.source)
    except Exception as error:  # nbformat raises many kinds for a file that somebody broke
        raise NotGradableError(
            f"The file {name} is damaged: it is not a complete notebook any more. {again}"
        ) from error
    if len(notebook.cells) > MOST_CELLS or sum(len(c.source) for c in notebook.cells) > LONGEST_TEXT:
        raise NotGradableError(
            f"The file {name} holds more cells or more text than can be marked. Choose Rounds, Fresh Copy of This "
            "Unit in JupyterLab's menu, paste your answers into it, and submit again."
        )
    return notebook


def released_notebook(notebooks: Path, unit: str) -> Any:
    """Read a unit as interns get it. Raises NotGradableError for a unit that this course does not have."""
    file = notebooks / unit / f"{unit}.ipynb"
    is_name = unit.isprintable() and unit[:1] != "." and Path(unit).name == unit
    if not is_name or not file.is_file():
        raise NotGradableError(
            f"This course has no unit called {printable(unit)[:100]}. Open the unit from the start page, and submit there."
        )
    return nbformat.read(file, as_version=4)


def solved_notebook(solutions: Path, unit: str) -> Any:
    """Read a unit as its authors have it. Raises NotGradableError where it is missing: then nothing may be scored."""
    file = solutions / unit / f"{unit}.ipynb"
    if not file.is_file():
        raise NotGradableError(
            "This unit cannot be marked now: its tests are missing. Please tell your supervisor."
        )
    return nbformat.read(file, as_version=4)


def restore(collected: Path, released: Any, unit: str) -> Restored:
    """Find the notebook in a collected folder and restore it; see `restored_cells`. Raises NotGradableError."""
    file, message, flags = _find_notebook(collected, released, unit)
    submitted = read_notebook(file)
    cells, answers, more = restored_cells(submitted.cells, released.cells)
    notebook = new_notebook(cells=cells, metadata=released.metadata)
    texts = frozenset(cell.source for cell in released.cells)
    return Restored(notebook, answers, message, flags + more, texts, collected)


def put_hidden_tests_back(cells: list[Any], solved: list[Any]) -> None:
    """Give read-only cells their whole text, from the solved notebook: hidden tests, and the mark schemes of prompts."""
    whole = {grade_id(cell): cell.source for cell in solved if grade_id(cell) and not is_solution(cell)}
    for cell in cells:
        cell.source = whole.get(grade_id(cell), cell.source)


def write_for_grading(restored: Restored, collected: Path, released_folder: Path, unit: str) -> None:
    """Leave in the collected folder one notebook under the unit's name, and the unit's own files as released."""
    for old in collected.glob("*.ipynb"):
        _remove(old)
    for file in released_folder.rglob("*"):
        copy = collected / file.relative_to(released_folder)
        if copy.exists() and (copy.is_dir() != file.is_dir()):
            _remove(copy)
        if file.is_dir():
            copy.mkdir(exist_ok=True)
        elif file.suffix != ".ipynb":
            shutil.copyfile(file, copy)
    nbformat.write(restored.notebook, collected / f"{unit}.ipynb")


def _remove(place: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink()


def restored_cells(submitted: list[Any], released: list[Any]) -> tuple[list[Any], dict[str, str], list[Flag]]:
    """Return the cells to grade, the intern's sources by grade id, and flags.

    Of each of the unit's cells there is exactly one afterwards, with the unit's metadata and in the unit's order: else the
    hidden tests of one exercise could be run before those of another, and carry what these ask for. A cell that was split or
    copied runs as before, and the last filled part above the unit's next cell carries the mark; a cell that was deleted comes
    back as released; the text of checks and prompts is the unit's. The intern's own cells stay behind the cell that they follow.
    """
    ours = {grade_id(cell): cell for cell in released if grade_id(cell)}
    place = {name: number for number, name in enumerate(ours)}
    carries = _carriers(submitted, ours)
    lesson = {cell.get("id") for cell in released if not grade_id(cell)} - {None}
    stay = _in_order([place[grade_id(submitted[index])] for index in sorted(carries)])
    parts: dict[str, list[str]] = {}
    found: dict[int, Any] = {}
    following: dict[int, list[Any]] = {}
    before = steady = -1
    for index, cell in enumerate(submitted):
        name, source = grade_id(cell), cell.source if _filled(cell.source) else ""
        if name not in ours:
            before = steady if cell.get("id") in lesson else before
            kept = _cell(cell.cell_type, source, _LIVE if _is_live(cell) else None, _pictures(cell))
            following.setdefault(before, []).append(kept)
            continue
        if is_solution(ours[name]):
            parts.setdefault(name, []).append(source)
        if index in carries:
            before = place[name]
            steady = before if before in stay else steady
            found[before] = _as_released(ours[name], source, _pictures(cell))
        elif is_solution(ours[name]) and source:
            copied = _cell(ours[name].cell_type, source, None, _pictures(cell))
            following.setdefault(before, []).append(copied)
    answers = {name: "\n\n".join(filter(None, texts)) for name, texts in parts.items()}
    missing = [name for name in ours if place[name] not in found]
    flags = [Flag(kind="cells put back", detail=", ".join(missing))] if missing else []
    if moved := [name for name in ours if place[name] in found.keys() - stay]:
        flags.append(Flag(kind="cells put in order", detail=", ".join(moved)))
    changed = [
        grade_id(cell)
        for cell in submitted
        if (name := grade_id(cell)) in ours
        and not is_solution(ours[name])
        and cell.source != ours[name].source
    ]
    if changed:
        flags.append(Flag(kind="read-only cells changed", detail=", ".join(changed)))
    return _joined(ours, found, following), answers, flags


def _carriers(submitted: list[Any], ours: dict[str, Any]) -> set[int]:
    """Return the positions of the cells that stand for the unit's, one for each: where it was copied, the last one with an answer.

    A copy below the unit's next cell is a place to try things out: it carries the mark only where no other holds an answer.
    """
    places: dict[str, list[int]] = {}
    for index, cell in enumerate(submitted):
        if grade_id(cell) in ours:
            places.setdefault(grade_id(cell), []).append(index)
    present = [name for name in ours if name in places]
    ends = {name: places[following][0] for name, following in itertools.pairwise(present)}
    carriers = set()
    for name, indexes in places.items():
        filled = [index for index in indexes if _filled(submitted[index].source)]
        answered = [i for i in filled if not _is_left(submitted[i].source, ours[name])]
        above = [index for index in answered if index < ends.get(name, len(submitted))]
        carriers.add((above or answered or filled or indexes)[-1])
    return carriers


def _in_order(numbers: list[int]) -> set[int]:
    """Return as many of the numbers as stand in order already: the others were moved."""
    ends: list[int] = []
    chains: list[list[int]] = []
    for number in numbers:
        length = bisect.bisect(ends, number)
        chain = [*(chains[length - 1] if length else []), number]
        ends[length : length + 1], chains[length : length + 1] = [number], [chain]
    return set(chains[-1]) if chains else set()


def _joined(ours: dict[str, Any], found: dict[int, Any], following: dict[int, list[Any]]) -> list[Any]:
    """Return the unit's cells in their order, each with what follows it; one that comes back stands right behind the one before."""
    cells: list[Any] = []
    waiting = following.get(-1, [])
    for number, released in enumerate(ours.values()):
        if number not in found:
            cells.append(_as_released(released, released.source))
            continue
        cells += [*waiting, found[number]]
        waiting = following.get(number, [])
    return cells + waiting


def left_as_it_was(written: str, released: str, text: bool) -> bool:
    """Say whether a cell holds no answer. In a text, spaces and signs around its lines are none either."""
    if text:
        return _words(written) in ("", _words(released))
    return written.strip() in ("", released.strip())


def _is_left(written: str, released: Any) -> bool:
    return left_as_it_was(written, released.source, text=released.cell_type == "markdown")


def _words(text: str) -> str:
    """Return a text without spaces, invisible characters, and the signs at the ends of its lines."""
    unseen = [c for c in set(text) if c != "\n" and unicodedata.category(c) in ("Cf", "Zs", "Cc")]
    visible = text.translate(dict.fromkeys(map(ord, unseen)))
    return "".join(map(_without_signs_around, visible.splitlines()))


def _without_signs_around(line: str) -> str:
    """Return a line from its first letter or figure to its last; one pattern for both ends would take time by its square."""
    first, last = _LETTER.search(line), _LETTER.search(line[::-1])
    return line[first.start() : len(line) - last.start()] if first and last else ""


def grade_id(cell: Any) -> str:
    """Return nbgrader's id of a cell, or nothing."""
    facts = cell.metadata.get("nbgrader")
    name = facts.get("grade_id") if isinstance(facts, dict) else None
    return name if isinstance(name, str) else ""


def is_solution(cell: Any) -> bool:
    """True for a cell that belongs to the intern."""
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def _find_notebook(collected: Path, released: Any, unit: str) -> tuple[Path, str, list[Flag]]:
    expected = collected / f"{unit}.ipynb"
    others = sorted(file for file in collected.glob("*.ipynb") if file != expected and file.is_file())
    names = listed([file.name for file in others])
    if expected.is_file():
        message = (
            f"Your folder holds other notebooks too ({names}). Only {expected.name} was marked."
            if others
            else ""
        )
        return expected, message, []
    if not others:
        raise NotGradableError(
            f"There is no notebook in what you submitted. The notebook must be called {expected.name} and lie in the "
            f"folder {unit}. Put it back there and submit again. For a fresh copy, stop the course and start it again."
        )
    ids = {grade_id(cell) for cell in released.cells} - {""}
    if len(others) == 1 and any(grade_id(cell) in ids for cell in read_notebook(others[0]).cells):
        message = f"Your notebook is called {names}. It was marked as {expected.name}. Rename it before you submit again."
        return others[0], message, [Flag(kind="renamed", detail=names)]
    raise NotGradableError(
        f"There is no notebook called {expected.name} in what you submitted, but {names}. "
        f"Rename the one that should be marked to {expected.name}, and submit again."
    )


def _as_released(released: Any, source: str, pictures: dict[str, Any] | None = None) -> Any:
    """Return a unit's cell with the intern's text where the cell is theirs; blank or unchanged text becomes the released."""
    keep = is_solution(released) and not _is_left(source, released)
    shown = (pictures or {}) | (released.get("attachments") or {})
    return _cell(released.cell_type, source if keep else released.source, released.metadata, shown)


def _pictures(cell: Any) -> dict[str, Any]:
    """Return the pictures that lie in a text cell, of kinds that cannot act: without one that its text names, no page can be made."""
    found = cell.get("attachments") if cell.cell_type != "code" else None
    kept: dict[str, Any] = {}
    for name, forms in found.items() if isinstance(found, dict) else ():
        for kind, data in forms.items() if isinstance(forms, dict) else ():
            text = "".join(strings(data)) if isinstance(data, list) else data
            if kind in _PICTURES and isinstance(text, str) and _BASE64.fullmatch(text):
                kept.setdefault(name, {})[kind] = text
    return kept


def _cell(cell_type: str, source: str, metadata: Any = None, pictures: Any = None) -> Any:
    # nbformat's new_code_cell validates each cell: 15 ms a notebook, and the whole is validated when it is written.
    kind = "code" if cell_type == "code" else "markdown"
    cell = {"id": generate_corpus_id(), "cell_type": kind, "metadata": metadata or {}, "source": source}
    if kind == "code":
        return nbformat.from_dict(cell | {"execution_count": None, "outputs": []})
    return nbformat.from_dict(cell | ({"attachments": pictures} if pictures else {}))


def _filled(source: Any) -> bool:
    return isinstance(source, str) and bool(source.strip())


def _is_live(cell: Any) -> bool:
    facts = cell.metadata.get("rounds")
    return isinstance(facts, dict) and facts.get("live") is True
