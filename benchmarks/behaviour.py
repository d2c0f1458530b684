"""What grading says about every answer of every unit, so that two versions of the code can be compared.

    python benchmarks/behaviour.py OUT.json [UNIT ...]
    python benchmarks/behaviour.py --compare BEFORE.json AFTER.json

Each unit is submitted as often as it has answers for one exercise, the i-th answer of every exercise in the i-th notebook, and in
some odd ways: untouched, broken, endless, killed. `course grade` makes a Result of each; the feedback service makes one of the odd
ones and the first few, and writes the graded notebook with all that its cells show. Times and paths are left out.
"""

from __future__ import annotations

import argparse
import copy
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.auth import Authenticator
from nbgrader.exchange.default import ExchangeSubmit

from grader.build.lesson import read_lesson, read_syllabus
from grader.examine.execute import Examiners
from grader.examine.folders import grade_notebook
from grader.examine.limits import Limits
from grader.exercise.region import solution_of
from grader.paths import Paths, course_paths
from grader.record.answer import answer
from grader.record.configuration import configuration, course_directory
from grader.record.inbound import parse
from grader.record.units import prepare

PATHS = course_paths()
CELL_SECONDS = 8
BY_THE_SERVICE = 3
"""So many of a unit's ordinary submissions are graded by the service too."""
CHANGES = {"seconds", "submitted_at", "graded_at", "student", "execution", "id"}
ODD_CELLS = {
    "syntax": "def answer(:\n    return 1",
    "endless": "while True:\n    pass",
    "killed": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
    "exit": "exit()",
    "system-exit": "raise SystemExit(3)",
    "no-name": "print(not_there)",
    "zero": "print('before')\nshare = 1 / 0",
    "own-error": "class Odd(Exception):\n    pass\n\n\nraise Odd('a word of my own')",
    "nothing": "pass",
    "shown": "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nprint('seen')\n'a last line'",
}


def main() -> int:
    """Write what grading says, or compare what it said."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument(
        "--compare", action="store_true", help="compare two files; exit with 1 where they differ"
    )
    options.add_argument("files", nargs="+", help="OUT.json [UNIT ...], or two files")
    chosen = options.parse_args()
    if chosen.compare:
        before, after = (json.loads(Path(file).read_text("utf-8")) for file in chosen.files)
        different = list(differences(before, after))
        print("\n".join(different) or "No difference.")
        return 1 if different else 0
    out, *units = chosen.files
    found = {
        unit: behaviour_of(unit) for unit in units or [u.id for u in read_syllabus(PATHS.curriculum).units]
    }
    Path(out).write_text(json.dumps(found, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    return 0


def behaviour_of(unit: str) -> dict[str, Any]:
    """Return what `course grade` and the feedback service say about each submission of one unit."""
    submissions = submissions_of(unit)
    with tempfile.TemporaryDirectory() as scratch:
        by_command = _by_command(unit, submissions, Path(scratch, "folders"))
        some = {n: s for n, s in submissions.items() if not n.startswith("answers") or n[-2:] in _FIRST}
        by_service = _by_service(unit, some, Path(scratch, "course"))
    return {"course grade": by_command, "the service": by_service}


_FIRST = {f"{number:02d}" for number in range(BY_THE_SERVICE)}


def submissions_of(unit: str) -> dict[str, Any]:
    """Return notebooks that hold the unit's own answers, and some odd ones."""
    lesson = read_lesson(PATHS.curriculum / unit, read_syllabus(PATHS.curriculum).unit(unit))
    answers = {
        name: [solution_of(cell.source)] + [a.source for a in lesson.answers if a.exercise == name]
        for name, cell in lesson.named("exercise").items()
    }
    released = nbformat.read(PATHS.notebooks / unit / f"{unit}.ipynb", as_version=4)
    made = {"untouched": released}
    for number in range(max(map(len, answers.values()))):
        chosen = {name: sources[number % len(sources)] for name, sources in answers.items()}
        made[f"answers-{number:02d}"] = _edited(released, chosen)
    first, solved = next(iter(answers)), {name: sources[0] for name, sources in answers.items()}
    for odd, text in ODD_CELLS.items():
        made[f"odd-{odd}"] = _edited(released, solved | {first: text})
    made["odd-everywhere"] = _edited(released, dict.fromkeys(answers, ODD_CELLS["zero"]))
    for what, role in (("checks", "check"), ("answers", "exercise")):
        made[f"deleted-{what}"] = _edited(released, solved)
        made[f"deleted-{what}"].cells = [c for c in made[f"deleted-{what}"].cells if _role(c) != role]
    made["upside-down"] = _edited(released, solved)
    made["upside-down"].cells.reverse()
    return made


def _edited(released: Any, answers: dict[str, str]) -> Any:
    notebook = copy.deepcopy(released)
    for cell in notebook.cells:
        if _role(cell) == "exercise":
            cell.source = answers[cell.metadata.nbgrader.grade_id]
        elif _role(cell) == "answer":
            cell.source = "A text of a few words, for the supervisor."
    return notebook


def _role(cell: Any) -> str:
    return str(cell.metadata.get("rounds", {}).get("role", ""))


def _by_command(unit: str, submissions: dict[str, Any], place: Path) -> dict[str, Any]:
    examiners = Examiners(PATHS.root, Limits(cell_seconds=CELL_SECONDS))
    said = {}
    try:
        for name, notebook in submissions.items():
            folder = place / name
            shutil.copytree(PATHS.notebooks / unit, folder)
            nbformat.write(notebook, folder / f"{unit}.ipynb")
            result = grade_notebook(PATHS, folder / f"{unit}.ipynb", examiners)
            said[name] = _kept(result.model_dump(mode="json"))
    finally:
        examiners.close()
    return said


def _by_service(unit: str, submissions: dict[str, Any], root: Path) -> dict[str, Any]:
    paths = Paths(root=root, home=root / ".rounds", work=root / "my-work")
    for here, there in ((PATHS.notebooks, paths.notebooks), (PATHS.solutions, paths.solutions)):
        shutil.copytree(here / unit, there / unit)
    if problems := prepare(paths):
        raise SystemExit(f"The course could not be set up: {problems}")
    config, said = configuration(paths), {}
    for name, notebook in submissions.items():
        shutil.rmtree(paths.work / unit, ignore_errors=True)
        shutil.copytree(paths.notebooks / unit, paths.work / unit)
        nbformat.write(notebook, paths.work / unit / f"{unit}.ipynb")
        inbound = paths.exchange / "rounds" / "inbound"
        before = set(inbound.iterdir())
        directory = course_directory(config, unit, name)
        ExchangeSubmit(coursedir=directory, authenticator=Authenticator(config=config), config=config).start()
        (folder,) = set(inbound.iterdir()) - before
        submission = parse(folder)
        assert submission is not None
        result = answer(paths, config, submission)
        graded = paths.autograded / name / unit / f"{unit}.ipynb"
        cells = nbformat.read(graded, as_version=4).cells if graded.is_file() else []
        said[name] = {"result": _kept(result.model_dump(mode="json")), "graded": _kept(cells)}
    return said


def _kept(data: Any) -> Any:
    """Return data without times, and without what a run of Python chooses: the addresses of objects, the names of its folders."""
    if isinstance(data, dict):
        return {key: _kept(value) for key, value in data.items() if key not in CHANGES}
    if isinstance(data, list):
        return [_kept(item) for item in data]
    if isinstance(data, str):
        return re.sub(r"\b0x[0-9a-f]{6,}\b", "0x", data)
    return data


def differences(before: Any, after: Any, place: str = "") -> Iterator[str]:
    """Yield a line for each value that differs."""
    if isinstance(before, dict) and isinstance(after, dict):
        pairs = [(str(key), before.get(key), after.get(key)) for key in sorted(before.keys() | after.keys())]
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = [(str(number), *both) for number, both in enumerate(zip(before, after, strict=True))]
    else:
        if before != after:
            yield f"{place}\n  before: {before!r:.1000}\n  after:  {after!r:.1000}"
        return
    for name, one, other in pairs:
        yield from differences(one, other, f"{place}/{name}")


if __name__ == "__main__":
    sys.exit(main())
