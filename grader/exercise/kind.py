"""What a kind of exercise is: the questions that the rooms ask of it, as fields and plain functions.

Room for a project. Its answer will be a folder, and no cell: then `answer` is empty, so no room looks for a cell to restore, to show or
to compare with its stub. `graded_by` still names the cell of the unit that carries the points. What such a kind needs beside these
fields is a way to say which files of the folder its check may read. Every room asks a `Kind` for what it needs, and none asks for
its name; so that is one more field here, and one more place that reads it, where a submission's files are packed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class MarkedBy(StrEnum):
    """Who gives the points."""

    CHECK = "check"
    PERSON = "person"
    NOBODY = "nobody"


@dataclass
class LessonCell:
    """One cell of a lesson. `name` is the exercise, rubric or prediction it belongs to, or empty.

    `written` is the author's own text where the cell was made from it, `facts` is what the notebook's cell says of itself then.
    """

    role: str
    name: str
    source: str
    is_code: bool
    attributes: dict[str, Any] = field(default_factory=dict)
    written: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def revisit(self) -> list[str]:
        """The units that an exercise points back to: `revisit="03-repetition, 05-records"` in its header."""
        return re.findall(r"[^\s,]+", str(self.attributes.get("revisit", "")))


@dataclass
class Answer:
    """One answer that the build tries: right, perhaps with the note on style that it brings up, or wrong with its hints."""

    exercise: str
    right: bool
    label: str
    source: str
    hints: list[str] = field(default_factory=list)
    style: str = ""


@dataclass(frozen=True)
class Written:
    """What one cell of `lesson.py` stands for: the cells of the notebook, and the answers that it says are right or wrong."""

    cells: list[LessonCell]
    answers: list[Answer] = field(default_factory=list)


@dataclass(frozen=True)
class Exercise:
    """One exercise of a lesson: its cells by role, and the answers that the build tries."""

    name: str
    kind: Kind
    cells: dict[str, LessonCell]
    answers: list[Answer]

    @property
    def task(self) -> LessonCell | None:
        """The cell that says what to do."""
        return self.cells.get(self.kind.task)

    @property
    def points(self) -> Any:
        """The points in the header that carries them, as written; None where there are none."""
        cell = self.cells.get(self.kind.points)
        return cell.attributes.get("points") if cell else None


def as_written(cell: LessonCell) -> Written:
    """Take a cell for what it is."""
    return Written([cell])


def its_source(source: str, facts: Mapping[str, Any]) -> str:
    """Show an answer as it stands in its cell."""
    return source


@dataclass(frozen=True)
class Kind:
    """One kind of exercise. Roles name the cells of a notebook: `rounds.role` in a cell's metadata.

    **Parsed.** `headers` are the words that begin its cells in `lesson.py`, and `parse` makes the notebook's cells of one of them.
    `task`, `answer` and `points` are the roles of the cells that hold the task, the intern's answer, and the points. `styles` is what
    `kind` can be in the metadata of its answer cell; the first role and style that fit decide.

    **Linted.** `lint` returns what its author must mend, in sentences.

    **Shown to the intern.** `stub` makes of a solved answer cell what the intern gets; `nbgrader` says what each cell is for nbgrader.

    **Judged.** `marked_by` says who gives the points, `graded_by` the grade id of the cell that carries them. What a check marks is run
    and judged as its check cell says. `prose` says that the answer is a text, in which signs and spaces are no answer yet.

    **Told.** `name` is what Results call it, unless `in_results` says otherwise. The feedback page shows what `words` makes of an
    answer and of what its cell says of itself, under `heading`, and calls such an exercise by its `noun`.
    """

    name: str
    headers: tuple[str, ...]
    answer: str
    styles: tuple[str, ...]
    marked_by: MarkedBy
    lint: Callable[[Exercise], Iterator[str]]
    nbgrader: Callable[[LessonCell, Exercise], dict[str, Any]]
    stub: Callable[[str], str]
    graded_by: Callable[[str], str]
    task: str = ""
    points: str = ""
    prose: bool = False
    heading: str = "Your code"
    noun: str = "coding exercise"
    in_results: str = ""
    parse: Callable[[LessonCell], Written] = as_written
    words: Callable[[str, Mapping[str, Any]], str] = its_source

    @property
    def told_as(self) -> str:
        """What Results call this kind."""
        return self.in_results or self.name
