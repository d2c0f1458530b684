"""The rooms of the house: imports run one way, and `grader.check` stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from grader.exercise import KINDS

GRADER = Path(__file__).parent.parent / "grader"
SHARED = {"result", "paths"}
MAY_IMPORT = {
    "check": set(),
    "exercise": {"check"},
    "model": {"paths"},
    "build": {"check", "exercise"} | SHARED,
    "examine": {"check", "exercise"} | SHARED,
    "feedback": {"exercise"} | SHARED,
    "review": SHARED,
    "placement": {"exercise", "build"} | SHARED,
    "record": {"check", "exercise", "examine", "build", "feedback"} | SHARED,
    "serve": {"check", "exercise", "examine", "build", "feedback", "record", "model", "review", "placement"}
    | SHARED,
}


def _imported_rooms(file: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} uses a relative import"
            names = [
                f"{node.module}.{alias.name}" if node.module == "grader" else str(node.module)
                for alias in node.names
            ]
        rooms |= {name.split(".")[1] for name in names if name.startswith("grader.")}
    return rooms


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_imports_only_the_rooms_before_it(room: str) -> None:
    for file in (GRADER / room).rglob("*.py"):
        outside = _imported_rooms(file) - {room} - MAY_IMPORT[room]
        assert not outside, f"{file.relative_to(GRADER)} imports {sorted(outside)}"


def test_no_room_asks_for_a_kind_of_exercise_by_its_name() -> None:
    """Else a new kind would touch that room too. Code is what an exercise is where nothing is said, and a kind of cell."""
    names = {name for kind in KINDS for name in (kind.name, *kind.styles)} - {
        "code",
        "order",
        "make",
        "debug",
    }
    for file in GRADER.rglob("*.py"):
        if file.parent.name != "exercise":
            said = {
                n.value for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.Constant)
            }
            assert not said & names, f"{file.relative_to(GRADER)} names {sorted(said & names)}"


def test_every_room_says_what_enters_and_what_leaves() -> None:
    for room in sorted(MAY_IMPORT):
        folder = GRADER / room
        if any(folder.glob("*.py")):
            docstring = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8")))
            assert docstring, f"grader/{room}/__init__.py has no docstring"


def test_importing_the_checks_brings_in_no_heavy_library() -> None:
    code = "import sys, grader.check, grader.exercise; print(*sorted({'numpy','pandas','matplotlib','sklearn','torch','nbgrader'} & set(sys.modules)))"
    heavy = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert heavy == []
