"""A graded notebook as a supervisor marks it: the unit's own text as its authors meant it, all else as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from markupsafe import Markup
from nbconvert.filters import markdown2html, strip_ansi
from nbconvert.filters.highlight import Highlight2HTML

from grader.examine.execute import as_written
from grader.examine.rebuild import grade_id, is_solution
from grader.examine.shown import strings
from grader.examine.verdict import questions

MOST_OUTPUTS, LONGEST_OUTPUT = 100, 20_000
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
_SCHEME = re.compile(
    r"^=+ *BEGIN MARK SCHEME *=+ *$(.*?)^=+ *END MARK SCHEME *=+ *$", re.DOTALL | re.MULTILINE
)
_NAME = re.compile(r"[\w.-]+")
"""Of a cell: it becomes the id of an element, by which formgrader's script finds it."""


@dataclass(frozen=True)
class Output:
    """Something that a cell showed: text, or a picture as base64."""

    text: str = ""
    picture: str = ""
    is_error: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell on the page. `html` is the unit's own text or coloured code; what an intern wrote is `text`."""

    html: Markup | None = None
    text: str = ""
    scheme: Markup | None = None
    name: str = ""
    points: float | None = None
    is_answer: bool = False
    outputs: list[Output] = field(default_factory=list)


@dataclass(frozen=True)
class UnitFacts:
    """What the page needs of a unit as it was released: its title, its questions' titles by grade id, its own texts."""

    title: str
    questions: dict[str, str]
    texts: frozenset[str]


def unit_facts(file: Path) -> UnitFacts:
    """Read a unit's released notebook; a unit that is not there any more has no facts."""
    if not file.is_file():
        return UnitFacts(file.stem, {}, frozenset())
    notebook = nbformat.read(file, as_version=4)
    title = str(notebook.metadata.get("rounds", {}).get("title", "")) or file.stem
    titles = {question.graded_by: question.title for question in questions(notebook.cells)}
    return UnitFacts(title, titles, frozenset(cell.source for cell in notebook.cells))


def cells_to_mark(notebook: Any, unit: UnitFacts) -> list[Cell]:
    """Return the cells of a graded notebook for the page."""
    return [_code(cell) if cell.cell_type == "code" else _text(cell, unit) for cell in notebook.cells]


def _text(cell: Any, unit: UnitFacts) -> Cell:
    ours = not is_solution(cell) and (grade_id(cell) or cell.source in unit.texts)
    if not ours:
        return Cell(text=as_written(cell.source), **_marking(cell))
    scheme = _SCHEME.search(cell.source)
    return Cell(
        html=_rendered(_SCHEME.sub("", cell.source)),
        scheme=_rendered(scheme[1]) if scheme else None,
        **_marking(cell),
    )


def _code(cell: Any) -> Cell:
    return Cell(
        html=Markup(Highlight2HTML(pygments_lexer="python3")(cell.source)),
        outputs=list(_shown(cell.outputs)),
        **_marking(cell),
    )


def _marking(cell: Any) -> dict[str, Any]:
    """Return what makes a cell one that can be marked or commented on."""
    name = grade_id(cell)
    if not _NAME.fullmatch(name):
        return {}
    points = float(cell.metadata.nbgrader.get("points", 0)) if cell.metadata.nbgrader.get("grade") else None
    return {"name": name, "points": points, "is_answer": is_solution(cell)}


def _shown(made: list[Any]) -> Iterable[Output]:
    """Read what a cell showed: text and PNG, whatever else the file holds."""
    for output in made[:MOST_OUTPUTS]:
        data = output.get("data", {})
        text, picture = data.get("text/plain", output.get("text", "")), data.get("image/png", "")
        if output.output_type == "error":
            text = "\n".join(strings(output.get("traceback"))) or output.get("evalue", "")
        if isinstance(picture, str) and _BASE64.fullmatch(picture):
            yield Output(picture=picture)
        elif isinstance(text, str) and text:
            yield Output(text=strip_ansi(text)[:LONGEST_OUTPUT], is_error=output.output_type == "error")


def _rendered(text: str) -> Markup:
    return Markup(markdown2html(text.strip()))
