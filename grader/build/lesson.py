"""Read a unit's texts: `lesson.py` and `answers.py` in jupytext's percent form, and its entry in the syllabus."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import jupytext
import yaml
from pydantic import BaseModel, ConfigDict

UnitKind = Literal["unit", "checkpoint"]
Role = Literal["text", "code", "predict", "prompt", "exercise", "check", "rubric", "answer"]
ROLES: tuple[Role, ...] = ("predict", "prompt", "exercise", "check", "rubric", "answer")
KINDS = ("recall", "make", "faded", "debug", "parsons")


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
class LessonCell:
    """One cell of a lesson. `name` is the exercise, rubric or prediction it belongs to, or empty."""

    role: Role
    name: str
    source: str
    is_code: bool
    attributes: dict[str, Any] = field(default_factory=dict)

    @property
    def revisit(self) -> list[str]:
        """The units that an exercise points back to: `revisit="03-repetition, 05-records"` in its header."""
        return re.findall(r"[^\s,]+", str(self.attributes.get("revisit", "")))


@dataclass
class Answer:
    """One answer of `answers.py`: right, perhaps with the note on style that it brings up, or wrong with three hints."""

    exercise: str
    right: bool
    label: str
    source: str
    hints: list[str] = field(default_factory=list)
    style: str = ""


@dataclass
class Lesson:
    """A unit as written: its syllabus entry, its cells in order, its answers."""

    unit: Unit
    folder: Path
    cells: list[LessonCell]
    answers: list[Answer]

    def named(self, role: Role) -> dict[str, LessonCell]:
        """Return the cells of one role by name."""
        return {cell.name: cell for cell in self.cells if cell.role == role}

    def title_of(self, exercise: str) -> str:
        """Return the exercise's title: the heading of its prompt, without the word before the colon and without its points."""
        prompt = self.named("prompt").get(exercise) or self.named("rubric").get(exercise)
        heading = re.search(r"^#+\s+(.*)$", prompt.source, re.MULTILINE) if prompt else None
        title = heading.group(1).split(":", 1)[-1].strip() if heading else exercise
        return re.sub(r"\s*\(\d+ points?\)$", "", title)


def read_syllabus(curriculum: Path) -> Syllabus:
    """Read `syllabus.yml`; raises pydantic's error where a field is missing or unknown."""
    return Syllabus.model_validate(yaml.safe_load((curriculum / "syllabus.yml").read_text("utf-8")))


def read_lesson(folder: Path, unit: Unit) -> Lesson:
    """Read the unit in `folder`; raises AuthoringError when a file is missing or a cell's header is not understood."""
    cells = [_lesson_cell(folder / "lesson.py", *cell) for cell in _percent_cells(folder / "lesson.py")]
    answers = [_answer(folder / "answers.py", *cell) for cell in _percent_cells(folder / "answers.py")]
    return Lesson(unit, folder, cells, [a for a in answers if a is not None])


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
    roles = [role for role in ROLES if role in attributes]
    if len(roles) > 1:
        raise AuthoringError(
            f"{path}: a cell is both {' and '.join(roles)}: {attributes}. Give each its own cell."
        )
    role: Role = roles[0] if roles else ("code" if is_code else "text")
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
