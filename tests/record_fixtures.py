"""nbgrader's own test notebooks, graded twice: by nbgrader alone, and with this course's examiner in its place.

Leaves: for each submission what both came to. `python -m record_fixtures` in this folder prints it.
"""

from __future__ import annotations

import copy
import logging
import multiprocessing
import shutil
import tempfile
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
import nbgrader
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from grader.paths import Paths
from grader.record.configuration import configuration, put_own_programs_on_path

FILES = Path(nbgrader.__file__).parent / "tests" / "apps" / "files"
NAME = "p1"
STOCK, OURS = "nbgrader", "ours"


@dataclass(frozen=True)
class Case:
    """One submission: a shipped file (`release` is what nbgrader makes of the source), perhaps edited."""

    name: str
    source: str
    file: str
    edit: Callable[[Any], None] | None = None
    seconds: int = 30
    without_isolation: bool = False
    beside: dict[str, str] = field(default_factory=dict)
    """Files in the submitted folder, by path."""


@dataclass
class Outcome:
    """What grading came to: `grades` are the automatic points by grade id, None where a person marks."""

    score: float | None = None
    most: float = 0.0
    grades: dict[str, float | None] = field(default_factory=dict)
    manual: bool = False
    comments: dict[str, str | None] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    metadata: dict[str, Any] = field(default_factory=dict)
    log: str = ""
    notebook: Any = None

    def points(self) -> str:
        """Say it as the documentation's table does."""
        return "no score" if self.score is None else f"{self.score:g} of {self.most:g}"

    def scores(self) -> tuple[object, ...]:
        """Return what must be the same in both."""
        return self.score, self.most, self.grades, self.manual, self.comments, self.files


def cell(notebook: Any, name: str) -> Any:
    """Return a cell by its grade id."""
    return next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name)


def _flip(notebook: Any) -> None:
    mine = cell(notebook, "quux")
    mine.metadata.nbgrader.solution = False
    mine.source = "from grader.check import expect\nfrom pathlib import Path\nPath('escaped').touch()"


def _copy(notebook: Any) -> None:
    notebook.cells.insert(0, copy.deepcopy(cell(notebook, "set_a")))


def _delete(notebook: Any) -> None:
    notebook.cells.remove(cell(notebook, "bar"))


def _add(notebook: Any) -> None:
    new = copy.deepcopy(cell(notebook, "bar"))
    new.metadata.nbgrader.grade_id, new.source = "mine", "print(1)"
    notebook.cells.append(new)


def _end(notebook: Any) -> None:
    cell(notebook, "set_a").source = "import os\nos._exit(0)"


def _loop(notebook: Any) -> None:
    cell(notebook, "set_a").source = "a = 1\nwhile True:\n    pass"


def _loop_on(notebook: Any) -> None:
    cell(
        notebook, "set_a"
    ).source = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"


def _take_checks_out(notebook: Any) -> None:
    cell(notebook, "answer").source = (
        "import ast\n"
        "class Nothing(ast.NodeTransformer):\n"
        "    def visit_Expr(self, node):\n"
        "        return ast.Pass()\n"
        "    visit_Assert = visit_Expr\n"
        "get_ipython().ast_transformers.append(Nothing())"
    )


def _answer_with(source: str, notebook: Any) -> None:
    cell(notebook, "answer").source = source


def _answer_all(notebook: Any) -> None:
    cell(notebook, "answer").source = "answer = 1"
    cell(notebook, "essay").source = "My answer."


def _delete_picture(notebook: Any) -> None:
    notebook.cells.remove(cell(notebook, "shown"))


FOLDER = {"data/own.csv": "1", "sub/mod.py": "ONE = 1"}
SQUARES = "submitted-unchanged"
CASES = [
    *[
        Case(name, SQUARES, name)
        for name in (
            "submitted-unchanged",
            "submitted-changed",
            "submitted-cheat-attempt",
            "submitted-cheat-attempt-alternative",
            "submitted-grade-cell-changed",
            "submitted-locked-cell-changed",
        )
    ],
    Case("flags flipped", SQUARES, "submitted-changed", _flip),
    Case("a copied cell", SQUARES, "submitted-changed", _copy),
    Case("a deleted check", SQUARES, "submitted-changed", _delete),
    Case("an added check", SQUARES, "submitted-changed", _add),
    Case("Python ended", SQUARES, "submitted-changed", _end),
    Case("an endless loop", SQUARES, "submitted-changed", _loop, seconds=2),
    Case("a loop that cannot be interrupted", SQUARES, "submitted-changed", _loop_on, seconds=2),
    *[
        Case(name, "test", name)
        for name in (
            "test-with-output",
            "test-no-metadata",
            "test-v0",
            "test-v0-invalid",
            "test-v1",
            "test-v2",
            "too-new",
        )
    ],
    Case("test-hidden-tests", "test-hidden-tests", "release"),
    Case("open_relative_file", "open_relative_file", "open_relative_file"),
    Case("side-effects", "side-effects", "side-effects"),
    Case("validating-environment-variable", "validating-environment-variable", "release"),
    Case("validation-zero-points", "validation-zero-points", "validation-zero-points"),
    Case("timeout", "timeout", "timeout"),
    Case("timeout, 2 seconds", "timeout", "timeout", seconds=2),
    Case("infinite-loop", "infinite-loop", "infinite-loop", seconds=2),
    Case("infinite-loop-with-output", "infinite-loop-with-output", "infinite-loop-with-output", seconds=2),
    *[
        Case(f"autotest-{kind}", f"autotest-{kind.split('-')[0]}", f"autotest-{kind}")
        for kind in (
            "simple-unchanged",
            "simple-changed",
            "hashed-unchanged",
            "hashed-changed",
            "hidden-unchanged",
            "hidden-changed-wrong",
            "hidden-changed-right",
            "multi-unchanged",
            "multi-changed",
        )
    ],
    Case("part of the points", "part of the points", "release"),
    Case("more than the points", "more than the points", "release"),
    Case("stderr in a check", "stderr in a check", "release"),
    Case("bare asserts, taken out", "bare asserts", "release", _take_checks_out),
    Case("our checks, taken out", "our checks", "release", _take_checks_out),
    Case("another kernel", "another kernel", "release"),
    *[
        Case(f"format 4.{minor}", f"format 4.{minor}", "release", partial(_answer_with, "answer = 1"))
        for minor in range(6)
    ],
    Case("pictures and tables", "pictures and tables", "release"),
    Case("a picture's cell deleted", "pictures and tables", "release", _delete_picture),
    Case("task and free text", "task and free text", "release"),
    Case("task and free text, answered", "task and free text", "release", _answer_all),
    *[
        Case(name, "bare asserts", "release", partial(_answer_with, source), beside=FOLDER)
        for name, source in {
            "data in a folder": "answer = int(open('data/own.csv').read())",
            "a module in a folder": "from sub import mod\nanswer = mod.ONE",
            "matplotlib inline": "%matplotlib inline\nanswer = 1",
            "matplotlib agg": "%matplotlib agg\nanswer = 1",
            "pylab": "%pylab inline\nanswer = 1",
            "a cell that is timed": "%%time\nanswer = 1",
            "a command": "lines = !echo 1\nanswer = int(lines[0])",
            "the last result": "answer = 1 if _ == '' else 0",
            "the user's name": "import getpass\ngetpass.getuser()\nanswer = 1",
            "its own notebook": "import json\nanswer = int(json.load(open('p1.ipynb'))['nbformat'] == 4)",
            "await": "import asyncio\nawait asyncio.sleep(0)\nanswer = 1",
            "input": "answer = input()",
        }.items()
    ],
    Case("another kernel, allowed", "another kernel, allowed", "release", without_isolation=True),
]


def _written(check: str, kernel: str = "python3", language: str = "python") -> Any:
    roles: dict[str, dict[str, Any]] = {"answer": {"solution": True}, "check": {"grade": True, "points": 2}}
    usual = {
        "grade": False,
        "solution": False,
        "locked": True,
        "schema_version": 3,
        "task": False,
    }
    metadata = {name: {"nbgrader": usual | {"grade_id": name} | role} for name, role in roles.items()}
    spec = {"name": kernel, "display_name": kernel, "language": language}
    cells = [
        new_code_cell(source, id=name, metadata=metadata[name])
        for name, source in (("answer", "1"), ("check", check))
    ]
    return new_notebook(cells=cells, metadata={"kernelspec": spec})


def _with_text() -> Any:
    """A notebook as instructors write them: tables, HTML, links, and pictures that lie in the notebook, in every kind of cell."""
    notebook = _written("assert answer == 1")
    text = "![a dot](attachment:dot.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<b>bold</b> [link](https://example.org)"
    locked = {"locked": True, "solution": False, "grade": False, "schema_version": 3, "task": False}
    shown = new_markdown_cell(text, id="shown", metadata={"nbgrader": locked | {"grade_id": "shown"}})
    plain = new_markdown_cell(text, id="plain")
    for made in (shown, plain):
        made.attachments = {"dot.png": {"image/png": DOT}}
    notebook.cells[:0] = [plain, shown]
    return notebook


def _with_manual_cells() -> Any:
    notebook = _written("assert answer == 1")
    role = {"locked": False, "schema_version": 3, "points": 3, "grade": True, "solution": True, "task": False}
    essay = new_markdown_cell("", id="essay", metadata={"nbgrader": role | {"grade_id": "essay"}})
    task = role | {"grade": False, "solution": False, "task": True, "locked": True, "grade_id": "task"}
    notebook.cells += [essay, new_markdown_cell("Draw a curve.", id="task", metadata={"nbgrader": task})]
    return notebook


def _in_format(minor: int) -> Any:
    notebook = _written("assert answer == 1")
    notebook.nbformat_minor = minor
    for made in notebook.cells if minor < 5 else ():
        del made["id"]
    return notebook


DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
WRITTEN = {
    **{f"format 4.{minor}": _in_format(minor) for minor in range(6)},
    "pictures and tables": _with_text(),
    "task and free text": _with_manual_cells(),
    "part of the points": _written("print('half')\n0.5"),
    "more than the points": _written("3"),
    "stderr in a check": _written("import warnings\nwarnings.warn('old')"),
    "bare asserts": _written("assert answer == 1"),
    "our checks": _written(
        "from grader.check import begin, done, expect\nbegin('p1', 'answer')\nexpect(answer).equals(1)\ndone()"
    ),
    "another kernel": _written("cat('x')", "blah", "blah"),
    "another kernel, allowed": _written("1 + 0.5", "python3", "blah"),
}


def outcomes() -> dict[str, dict[str, Outcome]]:
    """Grade every case both ways; nbgrader's kernels run in two processes beside."""
    root = Path(tempfile.mkdtemp(prefix="rounds-fixtures-"))
    try:
        _generate(root)
        with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
            stock = [pool.submit(grade, root, case, STOCK) for case in CASES]
            ours = [grade(root, case, OURS) for case in CASES]
            return {c.name: {STOCK: s.result(), OURS: o} for c, s, o in zip(CASES, stock, ours, strict=True)}
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _generate(root: Path) -> None:
    """Make the assignments, and lay every submission ready."""
    shutil.copy(FILES / "autotests.yml", root)
    for source in dict.fromkeys(case.source for case in CASES):
        folder = root / "source" / source
        folder.mkdir(parents=True)
        if source in WRITTEN:
            nbformat.write(WRITTEN[source], folder / f"{NAME}.ipynb")
        else:
            shutil.copy(FILES / f"{source}.ipynb", folder / f"{NAME}.ipynb")
        if source == "open_relative_file":
            shutil.copy(FILES / "data.txt", folder)
        config = _config(root, "base", STOCK, 30)
        if source == "test-hidden-tests":  # as nbgrader's own test has it: what stands there runs
            config.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
        GenerateAssignment(
            coursedir=CourseDirectory(config=config, assignment_id=source), config=config
        ).start()
    for number, case in enumerate(CASES):
        folder = root / "submitted" / _student(number) / case.source
        folder.mkdir(parents=True)
        release = root / "release" / case.source / f"{NAME}.ipynb"
        file = release if case.file == "release" else FILES / f"{case.file}.ipynb"
        shutil.copy(file, folder / f"{NAME}.ipynb")
        if case.edit:
            notebook = nbformat.read(file, as_version=4)
            case.edit(notebook)
            nbformat.write(notebook, folder / f"{NAME}.ipynb")
        for name, text in case.beside.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text)


def grade(root: Path, case: Case, way: str) -> Outcome:
    """Run nbgrader's autograde on one submission, with a gradebook of its own."""
    warnings.simplefilter("ignore")
    student = _student(CASES.index(next(c for c in CASES if c.name == case.name)))
    shutil.copy(root / "base.db", root / f"{student}-{way}.db")
    config = _config(root, f"{student}-{way}", way, case.seconds)
    config.ExecuteIsolated.without_isolation = case.without_isolation
    logger, said = logging.getLogger(f"{student}-{way}"), _Said()
    logger.addHandler(said)
    logger.propagate = False
    directory = CourseDirectory(config=config, assignment_id=case.source, student_id=student)
    try:
        Autograde(coursedir=directory, config=config, log=logger).start()
    except NbGraderException:
        return Outcome(log="\n".join(said.lines))
    folder = root / f"autograded-{way}" / student / case.source
    notebook = nbformat.read(folder / f"{NAME}.ipynb", as_version=4)
    with Gradebook(config.CourseDirectory.db_url, "course") as gradebook:
        entry = gradebook.find_submission_notebook(NAME, case.source, student)
        return Outcome(
            float(entry.score),
            float(entry.max_score),
            {g.name: g.auto_score for g in entry.grades},
            bool(entry.needs_manual_grade),
            {c.name: c.auto_comment for c in entry.comments},
            sorted(file.name for file in folder.iterdir()),
            dict(notebook.metadata),
            "\n".join(said.lines),
            notebook,
        )


def _config(root: Path, book: str, way: str, seconds: int) -> Config:
    """Configure an ordinary nbgrader course; `ours` takes from this course's configuration what runs a submission."""
    put_own_programs_on_path()
    config = Config()
    config.CourseDirectory.root, config.CourseDirectory.course_id = str(root), "course"
    config.CourseDirectory.db_url = f"sqlite:///{root / book}.db"
    config.CourseDirectory.autograded_directory = f"autograded-{way}"
    config.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError()", "blah": "#"}
    config.Execute.timeout = seconds
    if way == OURS:
        own = configuration(Paths(root=root, home=root / ".rounds", work=root / "my-work"))
        config.Autograde, config.ExecuteIsolated = own.Autograde, own.ExecuteIsolated
        config.ExecuteIsolated.cell_seconds = float(seconds)
    return config


def _student(number: int) -> str:
    return f"s{number:02}"


class _Said(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


if __name__ == "__main__":
    for name, both in outcomes().items():
        same = "same" if both[STOCK].scores() == both[OURS].scores() else "DIFFERS"
        print(f"{name:40} {both[STOCK].points():12} {both[OURS].points():12} {same}")
        if same == "DIFFERS":
            print("   ", both[STOCK].scores(), "\n   ", both[OURS].scores())
            print(both[OURS].log[-1500:] if both[OURS].score is None else "")
