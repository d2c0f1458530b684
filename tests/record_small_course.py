"""A course of one small unit, with the real nbgrader around it, for the tests of grading, feedback and the service."""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.auth import Authenticator
from nbgrader.exchange.default import ExchangeSubmit

from grader.build.release import generate
from grader.check.catalogue import Catalogue, Entry, fingerprint, fingerprint_of_no_end
from grader.paths import Paths
from grader.record.configuration import configuration, course_directory
from grader.record.inbound import Submission, parse
from grader.record.units import prepare

UNIT = "01-small"
TEXT = "A long pause before I write, because BMI says little about one patient."

SOLVED = {
    "bmi": "def bmi(weight_kg, height_m):\n    return weight_kg / height_m**2",
    "double": "def double(dose):\n    return 2 * dose",
    "judge": TEXT,
    "predict-order": 'my_prediction = "first a, then b"',
}
PRINTS = "def bmi(weight_kg, height_m):\n    print(weight_kg / height_m**2)"
HINTS = (
    "Which word hands a value back?",
    "Look at the last line: `print` shows.",
    "Reread the worked example.",
)
LOOP_HINTS = (
    "Which name does the condition look at?",
    "Does that name change in each round?",
    "Reread the worked example on loops.",
)


def make_course(folder: Path) -> Paths:
    """Set up the small course in `folder`, prepared; it is built once and copied."""
    shutil.copytree(_built_course(), folder, dirs_exist_ok=True)
    return Paths(root=folder, home=folder / ".rounds", work=folder / "my-work")


@functools.cache
def _built_course() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="rounds-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    paths = Paths(root=folder, home=folder / ".rounds", work=folder / "my-work")
    source = paths.solutions / UNIT
    source.mkdir(parents=True)
    nbformat.write(_solved_notebook(), source / f"{UNIT}.ipynb")
    catalogue = Catalogue(UNIT)
    catalogue.add("bmi", fingerprint(UNIT, "bmi", 1, "None"), Entry("returns_none", HINTS))
    catalogue.add("double", fingerprint_of_no_end(UNIT, "double"), Entry("infinite_loop", LOOP_HINTS))
    catalogue.save(source / "hints.json")
    generate(paths.solutions, paths.notebooks, f"sqlite:///{folder / 'build.db'}", UNIT)
    assert prepare(paths) == []
    return folder


def submit(paths: Paths, answers: dict[str, str] | None = None, student: str = "intern") -> Submission:
    """Take the unit, write `answers` into its cells, and submit it as nbgrader does."""
    fresh(paths)
    if answers:
        edit(paths.work / UNIT / f"{UNIT}.ipynb", answers)
    return send(paths, student)


def fresh(paths: Paths) -> Path:
    """Put an untouched copy of the unit into the intern's folder; return the folder."""
    folder = paths.work / UNIT
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(paths.notebooks / UNIT, folder)
    return folder


def edit(file: Path, answers: dict[str, str]) -> None:
    """Write answers into the cells of a notebook, by grade id."""
    notebook = nbformat.read(file, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") in answers:
            cell.source = answers[cell.metadata.nbgrader.grade_id]
    nbformat.write(notebook, file)


def send(paths: Paths, student: str = "intern") -> Submission:
    """Submit what lies in the intern's folder."""
    config = configuration(paths)
    before = set((paths.exchange / "rounds" / "inbound").iterdir())
    ExchangeSubmit(
        coursedir=course_directory(config, UNIT, student),
        authenticator=Authenticator(config=config),
        config=config,
    ).start()
    (new,) = set((paths.exchange / "rounds" / "inbound").iterdir()) - before
    submission = parse(new)
    assert submission is not None
    return submission


def _solved_notebook() -> nbformat.NotebookNode:
    return new_notebook(
        cells=[
            new_markdown_cell("# A small unit", id="title"),
            new_code_cell(
                'my_prediction = "..."',
                id="predict",
                metadata=_metadata("predict", "order", "predict-order", solution=True),
            ),
            new_code_cell("raise SystemExit", id="live", metadata={"rounds": {"role": "code", "live": True}}),
            *_exercise("bmi", SOLVED["bmi"], "Body mass index"),
            _check(
                "bmi",
                "expect(bmi(70, 1.75)).near(22.857, tolerance=0.01)",
                'expect(bmi(3.5, 0.5), about="a newborn").near(14.0, tolerance=0.01)',
            ),
            *_exercise("double", SOLVED["double"], "Double a dose"),
            _check(
                "double",
                "expect(double(2)).equals(4)",
                'expect(double(171717), about="a large dose").equals(343434)',
            ),
            new_markdown_cell(
                "### What does BMI leave out?\n\n=== BEGIN MARK SCHEME ===\nSECRET SCHEME\n=== END MARK SCHEME ===",
                id="judge-prompt",
                metadata=_metadata("rubric", "judge", "judge-prompt", locked=True),
            ),
            new_markdown_cell(
                "A model answer.",
                id="judge",
                metadata=_metadata(
                    "answer",
                    "judge",
                    "judge",
                    "What does BMI leave out?",
                    solution=True,
                    grade=True,
                    points=3,
                ),
            ),
        ],
        metadata={"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}},
    )


def _exercise(name: str, solution: str, title: str) -> list[nbformat.NotebookNode]:
    head, body = solution.split("\n")
    source = f"{head}\n    ### BEGIN SOLUTION\n{body}\n    ### STUB\n    # return None\n    ### END SOLUTION"
    cell = new_code_cell(
        source, id=name, metadata=_metadata("exercise", name, name, title, "make", solution=True)
    )
    return [new_markdown_cell(f"### {title}", id=f"{name}-text"), cell]


def _check(name: str, visible: str, hidden: str) -> nbformat.NotebookNode:
    source = (
        f'from grader.check import begin, done, expect\n\nbegin("{UNIT}", "{name}")\n{visible}\ndone()\n'
        f"### BEGIN HIDDEN TESTS\n{hidden}\n### END HIDDEN TESTS"
    )
    facts = _metadata("check", name, f"{name}-check", grade=True, locked=True, points=2)
    return new_code_cell(source, id=f"{name}-check", metadata=facts)


def _metadata(
    role: str, name: str, grade_id: str, title: str = "", kind: str = "free text", **nbgrader: object
) -> dict[str, object]:
    rounds = {"role": role, "exercise": name} | ({"title": title, "kind": kind} if title else {})
    facts = {
        "schema_version": 3,
        "task": False,
        "solution": False,
        "grade": False,
        "locked": False,
        "grade_id": grade_id,
    }
    return {"rounds": rounds, "nbgrader": facts | nbgrader}
