"""`course grade`: folders of notebooks in, a table or JSON lines out, without a service and without a gradebook."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.paths import course_paths

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
        [sys.executable, "-m", "grader", "grade", *arguments], capture_output=True, text=True
    )


def test_every_notebook_gets_one_json_line(class_folder: Path) -> None:
    run = grade("--json", str(class_folder))
    assert run.returncode == 0, run.stderr
    results = {r["student"]: r for r in map(json.loads, run.stdout.splitlines())}
    code = {name: [e["status"] for e in r["exercises"] if e["kind"] == "code"] for name, r in results.items()}
    assert set(code["anna"]) == {"passed"} and set(code["bert"]) == {"not attempted"}
    assert not results["carl"]["gradable"] and "damaged" in results["carl"]["message"]


def test_the_table_names_who_did_not_pass_what(class_folder: Path) -> None:
    run = grade(str(class_folder / "bert"))
    assert "not attempted" in run.stdout.replace("\n", " ") and UNIT in run.stdout


def test_a_folder_without_notebooks_is_named(tmp_path: Path) -> None:
    run = grade(str(tmp_path))
    assert run.returncode == 1 and "There is no notebook in" in run.stdout


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
