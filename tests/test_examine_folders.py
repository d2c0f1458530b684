"""`course grade`: folders of notebooks in, a table or JSON lines out, without a service and without a gradebook."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from grader.paths import course_paths
from grader.result import Status

PATHS = course_paths()
UNIT = "01-first-code"


@pytest.fixture(scope="module")
def class_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    solved = (PATHS.solutions / UNIT / f"{UNIT}.ipynb").read_text("utf-8")
    untouched = (PATHS.notebooks / UNIT / f"{UNIT}.ipynb").read_text("utf-8")
    for student, text in (("anna", solved), ("bert", untouched), ("carl", solved[:500])):
        (folder / student).mkdir()
        (folder / student / f"{UNIT}.ipynb").write_text(text, "utf-8")
    return folder


def grade(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "grader", "grade", *arguments],
        capture_output=True,
        text=True,
        env=os.environ | {"COLUMNS": "400"},
    )


def test_every_notebook_gets_one_json_line(class_folder: Path) -> None:
    run = grade("--json", str(class_folder))
    assert run.returncode == 0, run.stderr
    results = {r["student"]: r for r in map(json.loads, run.stdout.splitlines())}
    code = {name: [e["status"] for e in r["exercises"] if e["kind"] == "code"] for name, r in results.items()}
    assert set(code["anna"]) == {"passed"} and set(code["bert"]) == {"not attempted"}
    assert not results["carl"]["gradable"] and "damaged" in results["carl"]["message"]


def test_a_json_line_gives_the_points_and_what_could_be_had(class_folder: Path) -> None:
    run = grade("--json", str(class_folder))
    results = {r["student"]: r for r in map(json.loads, run.stdout.splitlines())}
    most = sum(e["max_points"] for e in results["anna"]["exercises"])
    code = sum(e["points"] or 0 for e in results["anna"]["exercises"])
    assert (results["anna"]["points"], results["anna"]["max_points"]) == (code, most) and 0 < code < most
    assert (results["bert"]["points"], results["bert"]["max_points"]) == (0, most)
    assert (results["carl"]["points"], results["carl"]["max_points"]) == (0, 0)


def test_the_page_lists_the_fields_and_the_values_that_the_lines_have(class_folder: Path) -> None:
    page = (PATHS.root / "docs" / "grading.md").read_text("utf-8")
    section = page.split("## What `course grade --json` prints")[1].split("\n## ")[0]
    tables = [re.findall(r"^\| (`.+?) \|", part, re.MULTILINE) for part in section.split("Each entry of")]
    of_result, of_exercise = ({name for cell in t for name in re.findall("`(.+?)`", cell)} for t in tables)
    line = json.loads(grade("--json", str(class_folder / "anna")).stdout)
    assert (of_result, of_exercise) == (line.keys(), set(line["exercises"][0]))
    rows = dict(re.findall(r"^\| `(status|kind)` \| (.*) \|$", section, re.MULTILINE))
    assert set(re.findall("`(.+?)`", rows["status"])) == set(Status)
    assert set(re.findall("`(.+?)`", rows["kind"])) == {"code", "choice", "free text"}


def test_the_table_names_who_did_not_pass_what(class_folder: Path) -> None:
    run = grade(str(class_folder / "bert"))
    assert "not attempted" in run.stdout.replace("\n", " ") and UNIT in run.stdout


def test_a_folder_without_notebooks_is_named(tmp_path: Path) -> None:
    run = grade(str(tmp_path))
    assert run.returncode == 1 and "There is no notebook in" in run.stdout


@pytest.fixture(scope="module")
def hostile_class(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class in which one is honest, and the others hand in what is no notebook of theirs, or what should stop the rest."""
    folder = tmp_path_factory.mktemp("hostile")
    solved = json.loads((PATHS.solutions / UNIT / f"{UNIT}.ipynb").read_text("utf-8"))
    text = json.dumps(solved)
    of_unit = '"unit": "' + UNIT
    own_unit = {"cells": [OWN_CHECK], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "evil.ipynb").write_text(json.dumps(own_unit))
    notebooks: dict[str, str] = {
        "anna": text,
        "[/bold]": text,
        "evil": json.dumps(own_unit | {"metadata": {"rounds": {"unit": str(folder / "evil")}}}),
        "upwards": text.replace(of_unit, '"unit": "../notebooks/' + UNIT),
        "number": json.dumps(solved | {"metadata": {"rounds": 5}}),
        "half": json.dumps(
            solved | {"cells": [solved["cells"][0] | {"source": "\ud800"}, *solved["cells"][1:]]}
        ),
        "deep": "[" * 100_000,
        "\x1b[31mred": text[:500],
        os.fsdecode(b"\xff"): text,
    }
    for student, content in notebooks.items():
        (folder / student).mkdir(parents=True)
        (folder / student / f"{UNIT}.ipynb").write_text(content)
    for student in ("link", "pipe", "large"):
        (folder / student).mkdir()
    (folder / "link" / f"{UNIT}.ipynb").symlink_to(folder / "anna" / f"{UNIT}.ipynb")
    os.mkfifo(folder / "pipe" / f"{UNIT}.ipynb")
    with (folder / "large" / f"{UNIT}.ipynb").open("wb") as large:
        large.truncate(500 * 10**6)
    return folder


OWN_CHECK = {
    "cell_type": "code",
    "id": "x",
    "source": "pass",
    "outputs": [],
    "execution_count": None,
    "metadata": {
        "rounds": {"role": "exercise", "exercise": "x"},
        "nbgrader": {"grade_id": "x-check", "grade": True, "solution": False, "points": 100, "locked": True},
    },
}


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
def test_hostile_notebooks_get_a_line_each_and_nothing_else(hostile_class: Path) -> None:
    run = grade("--json", str(hostile_class))
    assert run.returncode == 0, run.stderr
    results = {r["student"]: r for r in map(json.loads, run.stdout.splitlines())}
    points = {name: sum(e["points"] or 0 for e in r["exercises"]) for name, r in results.items()}
    full = points["anna"]
    assert full > 0
    graded = ("anna", "bold]", "number", "half", "?")
    assert points == {name: full if name in graded else 0 for name in results}
    told = {name: r["message"] for name, r in results.items() if not r["gradable"]}
    assert "no unit called" in told["evil"] and "no unit called" in told["upwards"]
    assert all("could not be read" in told[name] for name in ("link", "pipe"))
    assert "is larger than 20 MB" in told["large"]
    assert "is damaged" in told["deep"] and "is damaged" in told["?[31mred"]
    assert "Traceback" not in run.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
def test_names_of_folders_cannot_break_or_forge_the_table(hostile_class: Path) -> None:
    run = grade(*(str(hostile_class / name) for name in ("[/bold]", "\x1b[31mred", "deep")))
    assert run.returncode == 0, run.stderr
    assert "[/bold]" in run.stdout and "\x1b[31m" not in run.stdout


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal that a test can read")
def test_a_terminal_shows_how_far_it_is_and_the_lines_stay_clean(class_folder: Path, tmp_path: Path) -> None:
    terminal, theirs = os.openpty()
    with (tmp_path / "lines").open("wb") as lines:
        command = [sys.executable, "-m", "grader", "grade", "--json", str(class_folder)]
        process = subprocess.Popen(command, stdout=lines, stderr=theirs)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # so ends what a terminal says on Linux
        while more := os.read(terminal, 4096):
            shown += more
    os.close(terminal)
    assert process.wait() == 0
    assert "Grading" in shown.decode(errors="replace") and "100%" in shown.decode(errors="replace")
    assert len([json.loads(line) for line in (tmp_path / "lines").read_text("utf-8").splitlines()]) == 3
