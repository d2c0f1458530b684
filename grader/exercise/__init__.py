"""The kinds of exercise: what every other room asks when it meets one.

Enters: the cells of a lesson as its author wrote them; an answer cell of a notebook, with its metadata; the name of a kind in a
Result. Leaves: the `Kind`, which says how such an exercise is parsed, linted, shown to the intern, judged, and told on the feedback
page. One module is one kind, and `kinds.py` lists them. Imports `check` alone, because check cells of notebooks import from here.
"""

from grader.exercise.kind import Answer, Exercise, Kind, LessonCell, MarkedBy, Written
from grader.exercise.kinds import HEADERS, KINDS, is_checked, kind_named, kind_of

__all__ = [
    "HEADERS",
    "KINDS",
    "Answer",
    "Exercise",
    "Kind",
    "LessonCell",
    "MarkedBy",
    "Written",
    "is_checked",
    "kind_named",
    "kind_of",
]
