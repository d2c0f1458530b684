"""Read a unit's texts: `lesson.py` and `answers.py` in jupytext's percent form, and its entry in the syllabus."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import jupytext
import yaml
from pydantic import BaseModel, ConfigDict

from grader.exercise import HEADERS, Answer, Exercise, LessonCell, Written, kind_of

UnitKind = Literal["unit", "checkpoint"]


class AuthoringError(Exception):
    """A text that people wrote cannot be built; the message says which file, which cell and what to do."""


class Unit(BaseModel):
    """One unit's entry in `curriculum/syllabus.yml`."""

    model_config = ConfigDict(extra="forbid")

    id: str
    title: str
    stage: str
    kind: UnitKind = "unit"
    minutes: int
    builds_on: list[str] = []
    outcomes: list[str]
    data: list[str] = []
    held_out: list[str] = []

    @property
    def promise(self) -> str:
        """The words before the outcomes: a checkpoint teaches nothing new."""
        return "Here you show that you can" if self.kind == "checkpoint" else "After this unit you can"


class Syllabus(BaseModel):
    """The path of the course, in order. `planned` is the number of the last unit of the plan, built or not."""

    model_config = ConfigDict(extra="forbid")

    course: str
    title: str
    planned: int = 0
    units: list[Unit]

    def unit(self, unit_id: str) -> Unit:
        """Return one unit; raises AuthoringError that names the known ones."""
        for unit in self.units:
            if unit.id == unit_id:
                return unit
        known = ", ".join(u.id for u in self.units)
        raise AuthoringError(f"There is no unit {unit_id!r} in curriculum/syllabus.yml. It knows: {known}.")


@dataclass
class Lesson:
    """A unit as written: its syllabus entry, its cells in order, its answers."""

    unit: Unit
    folder: Path
    cells: list[LessonCell]
    answers: list[Answer]

    def named(self, role: str) -> dict[str, LessonCell]:
        """Return the cells of one role by name."""
        return {cell.name: cell for cell in self.cells if cell.role == role}

    @property
    def exercises(self) -> list[Exercise]:
        """What the unit asks for, in its order: free text and predictions too."""
        found: dict[tuple[str, str], dict[str, LessonCell]] = {}
        for cell in self.cells:
            if kind := HEADERS.get(cell.role):
                found.setdefault((kind.name, cell.name), {})[cell.role] = cell
        return [self._exercise(name, cells) for (_, name), cells in found.items()]

    def exercise_of(self, cell: LessonCell) -> Exercise | None:
        """Return the exercise that a cell belongs to; None for text and code around the exercises."""
        return next((e for e in self.exercises if e.cells.get(cell.role) is cell), None)

    def _exercise(self, name: str, cells: dict[str, LessonCell]) -> Exercise:
        kinds = (kind_of(role, str(cell.attributes.get("kind", ""))) for role, cell in cells.items())
        kind = next(filter(None, kinds), HEADERS[next(iter(cells))])
        return Exercise(name, kind, cells, [answer for answer in self.answers if answer.exercise == name])

    def title_of(self, exercise: str) -> str:
        """Return the exercise's title: the heading of its task, without the word before the colon and without its points."""
        tasks = [e.task for e in self.exercises if e.name == exercise and e.task]
        heading = re.search(r"^#+\s+(.*)$", tasks[0].source, re.MULTILINE) if tasks else None
        title = heading.group(1).split(":", 1)[-1].strip() if heading else exercise
        return re.sub(r"\s*\(\d+ points?\)$", "", title)


def read_syllabus(curriculum: Path) -> Syllabus:
    """Read `syllabus.yml`; raises pydantic's error where a field is missing or unknown."""
    return Syllabus.model_validate(yaml.safe_load((curriculum / "syllabus.yml").read_text("utf-8")))


def read_lesson(folder: Path, unit: Unit) -> Lesson:
    """Read the unit in `folder`; raises AuthoringError when a file is missing or a cell's header is not understood."""
    cells = [_lesson_cell(folder / "lesson.py", *cell) for cell in _percent_cells(folder / "lesson.py")]
    parts = [HEADERS[cell.role].parse(cell) if cell.role in HEADERS else Written([cell]) for cell in cells]
    answers = [_answer(folder / "answers.py", *cell) for cell in _percent_cells(folder / "answers.py")]
    return Lesson(
        unit,
        folder,
        [cell for part in parts for cell in part.cells],
        [answer for part in parts for answer in part.answers] + [a for a in answers if a is not None],
    )


def _percent_cells(path: Path) -> list[tuple[str, dict[str, Any], str]]:
    if not path.exists():
        raise AuthoringError(f"{path} is missing. Every unit has lesson.py, answers.py and guide.md.")
    notebook = jupytext.read(path, fmt="py:percent")
    ours = {"lines_to_next_cell", "lines_to_end_of_cell_marker"}
    return [
        (c.cell_type, {k: v for k, v in c.metadata.items() if k not in ours}, c.source)
        for c in notebook.cells
    ]


def _lesson_cell(path: Path, cell_type: str, attributes: dict[str, Any], source: str) -> LessonCell:
    is_code = cell_type == "code"
    roles = [header for header in HEADERS if header in attributes]
    if len(roles) > 1:
        raise AuthoringError(
            f"{path}: a cell is both {' and '.join(roles)}: {attributes}. Give each its own cell."
        )
    role = roles[0] if roles else ("code" if is_code else "text")
    name = str(attributes.pop(role, "")) if roles else ""
    return LessonCell(role, name, source, is_code, attributes)


def _answer(path: Path, cell_type: str, attributes: dict[str, Any], source: str) -> Answer | None:
    if cell_type != "code":
        return None
    if "right" in attributes:
        how, style = str(attributes.get("how", "")), str(attributes.get("style", ""))
        return Answer(str(attributes["right"]), True, how, source, style=style)
    if "wrong" in attributes:
        hints, body = split_hints(source)
        return Answer(str(attributes["wrong"]), False, str(attributes.get("misconception", "")), body, hints)
    if source.strip() and not all(line.startswith(("#", '"""')) for line in source.splitlines()[:1]):
        raise AuthoringError(
            f'{path}: a cell has neither right="..." nor wrong="..." in its header:\n{source}'
        )
    return None


def split_hints(source: str) -> tuple[list[str], str]:
    """Split the leading `# hint: ...` lines (continued by `#   ...`) from the answer's code."""
    hints: list[str] = []
    lines = source.splitlines()
    while lines and lines[0].startswith("#"):
        line = lines.pop(0)
        if line.startswith("# hint:"):
            hints.append(line.removeprefix("# hint:").strip())
        elif hints:
            hints[-1] += " " + line.lstrip("#").strip()
    return hints, "\n".join(lines)
