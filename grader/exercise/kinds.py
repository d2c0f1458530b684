"""The kinds that there are. A new one is a module beside this one and a word in `KINDS`."""

from __future__ import annotations

from grader.exercise.choice import CHOICE
from grader.exercise.code import CODE
from grader.exercise.free_text import FREE_TEXT
from grader.exercise.kind import Kind, MarkedBy
from grader.exercise.order import ORDER
from grader.exercise.prediction import PREDICTION

KINDS: tuple[Kind, ...] = (CODE, ORDER, CHOICE, FREE_TEXT, PREDICTION)
HEADERS: dict[str, Kind] = {header: kind for kind in KINDS for header in kind.headers}
"""The kind of exercise that a cell of `lesson.py` with this word in its header belongs to."""


def kind_of(role: str, style: str = "") -> Kind | None:
    """Return the kind of exercise that is answered in a cell with this role, by what its metadata call `kind`; None for other cells."""
    answered = [kind for kind in KINDS if role and kind.answer == role]
    return next((kind for kind in answered if style in kind.styles), answered[0] if answered else None)


def kind_named(name: str) -> Kind:
    """Return the kind that Results call by this name. Raises LookupError for a name that no kind has."""
    for kind in KINDS:
        if kind.told_as == name:
            return kind
    known = ", ".join(sorted({kind.told_as for kind in KINDS}))
    raise LookupError(f"There is no kind of exercise called {name!r}. The course knows: {known}.")


def is_checked(name: str) -> bool:
    """Say whether checks give the points of an exercise that a Result calls by this name."""
    return kind_named(name).marked_by is MarkedBy.CHECK
