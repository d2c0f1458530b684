"""Where an intern stands: each unit of the path, its state in words, its points and its feedback."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from grader.build.lesson import Unit, read_syllabus
from grader.feedback import summary_of, units_to_revisit
from grader.paths import Paths
from grader.record.configuration import COURSE
from grader.result import Status
from grader.serve.faults import read_trouble
from grader.serve.handin import Attempt, attempts, fetch_feedback, notebooks_in, released_units

SLOW = timedelta(minutes=5)


@dataclass(frozen=True)
class Stop:
    """One unit on the path as the landing page shows it. `notebook` is relative to the unit's folder.

    `revisit` names the units that a checkpoint's newest feedback points back to.
    """

    unit: Unit
    state: str
    words: str
    notebook: str | None
    attempts: list[Attempt]
    revisit: list[str] = field(default_factory=list)

    @property
    def answered(self) -> list[Attempt]:
        """Submissions with feedback, newest first."""
        return [attempt for attempt in self.attempts if attempt.page]


@dataclass(frozen=True)
class Journey:
    """The whole path, grouped by stage in the syllabus's order."""

    title: str
    stages: list[tuple[str, list[Stop]]]

    @property
    def stops(self) -> list[Stop]:
        """All units in order."""
        return [stop for _, stops in self.stages for stop in stops]

    @property
    def titles(self) -> dict[str, str]:
        """The title of each unit by its id."""
        return {stop.unit.id: stop.unit.title for stop in self.stops}

    @property
    def waiting(self) -> bool:
        """Say whether something is being graded now."""
        return any(stop.state == "submitted" for stop in self.stops)


def journey(paths: Paths) -> Journey:
    """Bring in new feedback, and say where the intern stands."""
    syllabus = read_syllabus(paths.curriculum)
    released = released_units(paths)
    fetch_feedback(paths, [unit.id for unit in syllabus.units if unit.id in released])
    stages: list[tuple[str, list[Stop]]] = []
    for unit in syllabus.units:
        if not stages or stages[-1][0] != unit.stage:
            stages.append((unit.stage, []))
        stages[-1][1].append(_stop(paths, unit, unit.id in released))
    return Journey(syllabus.title, stages)


def in_words(moment: datetime, seconds: bool = False) -> str:
    """Say a time as people do: "today at 14:05", "on 3 March at 09:10"."""
    now = datetime.now().astimezone()
    clock = f"{moment:%H:%M:%S}" if seconds else f"{moment:%H:%M}"
    if moment.date() == now.date():
        return f"today at {clock}"
    if moment.date() == (now - timedelta(days=1)).date():
        return f"yesterday at {clock}"
    year = "" if moment.year == now.year else f" {moment.year}"
    return f"on {moment.day} {moment:%B}{year} at {clock}"


def _stop(paths: Paths, unit: Unit, released: bool) -> Stop:
    if not released:
        return Stop(unit, "unreleased", "Not open yet", None, [])
    notebook = _notebook(paths, unit.id)
    made = attempts(paths, unit.id)
    if not made:
        state, words = _before_submission(paths, unit.id, notebook)
    else:
        state, words = _after_submission(paths, made)
    return Stop(unit, state, words, notebook, made, _to_revisit(unit, made))


def _notebook(paths: Paths, unit: str) -> str | None:
    found = notebooks_in(paths, unit)
    wanted = f"{unit}.ipynb"
    return wanted if wanted in found else (found[0] if found else None)


def _before_submission(paths: Paths, unit: str, notebook: str | None) -> tuple[str, str]:
    if notebook is None:
        return "missing", "Its notebook is missing. Stop the course and start it again to get a fresh copy."
    mine = paths.work / unit / notebook
    if _texts(mine) == _texts(paths.exchange / COURSE / "outbound" / unit / f"{unit}.ipynb"):
        return "new", "Not started"
    saved = datetime.fromtimestamp(mine.stat().st_mtime).astimezone()
    return "started", f"Started, last saved {in_words(saved)}"


def _after_submission(paths: Paths, made: list[Attempt]) -> tuple[str, str]:
    newest = made[0]
    when = in_words(newest.submitted_at)
    if newest.page:
        return "answered", _points(newest.page)
    if trouble := read_trouble(paths):
        return "submitted", f"Submitted {when}, not graded yet. {trouble}"
    if datetime.now().astimezone() - newest.submitted_at > SLOW:
        return "submitted", (
            f"Submitted {when}, not graded yet. This takes longer than usual. Your work is safe. "
            "Look at the window in which you started the course."
        )
    return "submitted", f"Submitted {when}, being graded"


def _to_revisit(unit: Unit, made: list[Attempt]) -> list[str]:
    pages = [attempt.page for attempt in made if attempt.page] if unit.kind == "checkpoint" else []
    summary = summary_of(pages[0].read_text("utf-8")) if pages else None
    places = units_to_revisit(summary.exercises) if summary and summary.gradable else []
    return [place.unit for place in places if place.not_passed]


def _points(page: Path) -> str:
    """Say what a feedback page came to: "Feedback ready: 7 of 12 points. 3 more can come from your supervisor"."""
    summary = summary_of(page.read_text("utf-8"))
    if summary is None:
        return "Feedback ready"
    if not summary.gradable:
        return "Feedback ready: this submission could not be marked"
    words = f"Feedback ready: {summary.points:g} of {summary.max_points:g} points"
    waiting = sum(line.max_points for line in summary.exercises if line.status == Status.WAITING)
    return f"{words}. {waiting:g} more can come from your supervisor" if waiting else words


def _texts(notebook: Path) -> list[object] | None:
    """Return the texts of a notebook's cells; JupyterLab rewrites the rest by opening it. None where it is broken."""
    try:
        return ["".join(cell["source"]) for cell in json.loads(notebook.read_text("utf-8"))["cells"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
