"""Where an intern stands: each unit of the path, its state in words, its points and its feedback."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from grader.build.lesson import Unit, read_syllabus
from grader.feedback import Counted, Summary, SummaryLine, counted, has_number, summary_of, units_to_revisit
from grader.paths import Paths
from grader.record.configuration import COURSE
from grader.serve.faults import read_trouble
from grader.serve.handin import Attempt, attempts, fetch_feedback, notebooks_in, released_units
from grader.serve.news import news
from grader.serve.progress import place_in, texts

SLOW = timedelta(minutes=5)


@dataclass(frozen=True)
class Stop:
    """One unit on the path as the landing page shows it. `notebook` is relative to the unit's folder.

    `revisit` names the units that a checkpoint's newest feedback points back to; `counted` is what counts of all submissions;
    `news` is what a supervisor said in the newest feedback that the intern has not seen.
    """

    unit: Unit
    state: str
    words: str
    notebook: str | None
    attempts: list[Attempt]
    revisit: list[str] = field(default_factory=list)
    counted: Counted | None = None
    news: list[SummaryLine] = field(default_factory=list)

    @property
    def done(self) -> bool:
        """Say whether nothing of the unit is left to do for the intern."""
        return self.state == "answered" and self.counted is not None and not self.counted.open

    @property
    def newest_marked(self) -> str:
        """The time of the newest submission that could be marked, as its folder says it."""
        newest = self.counted.newest.submitted_at if self.counted else None
        return next((a.timestamp for a in self.answered if a.submitted_at == newest), "")

    @property
    def answered(self) -> list[Attempt]:
        """Submissions with feedback, newest first."""
        return [attempt for attempt in self.attempts if attempt.page]


@dataclass(frozen=True)
class Journey:
    """The whole path, grouped by stage in the syllabus's order."""

    title: str
    stages: list[tuple[str, list[Stop]]]
    planned: int = 0

    @property
    def stops(self) -> list[Stop]:
        """All units in order."""
        return [stop for _, stops in self.stages for stop in stops]

    @property
    def titles(self) -> dict[str, str]:
        """The title of each unit by its id."""
        return {stop.unit.id: stop.unit.title for stop in self.stops}

    def after(self, unit: str) -> Stop | None:
        """Return the next unit that has a notebook."""
        ids = [stop.unit.id for stop in self.stops]
        return next((stop for stop in self.stops[ids.index(unit) + 1 :] if stop.notebook), None)

    @property
    def unwritten(self) -> dict[str, str]:
        """Say where the numbers jump: a sentence by the id of the unit before it."""
        numbered = [stop.unit.id for stop in self.stops if has_number(stop.unit.id)]
        said = {}
        for unit, following in zip(numbered, [*numbered[1:], ""], strict=True):
            first, last = _number(unit) + 1, _number(following) - 1 if following else self.planned
            if first <= last:
                units = f"Unit {first} is" if first == last else f"Units {first} to {last} are"
                said[unit] = f"{units} being written." + (f" Go on with {last + 1}." if following else "")
        return said

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
    return Journey(syllabus.title, stages, syllabus.planned)


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
    notebook = notebook_of(paths, unit.id)
    made = attempts(paths, unit.id)
    summaries = summaries_of(made)
    counts = counted(summaries)
    if not made:
        state, words = _before_submission(paths, unit.id, notebook)
    else:
        state, words = _after_submission(paths, made, counts)
    new = news(paths, counts.newest if counts else None)
    return Stop(unit, state, words, notebook, made, _to_revisit(unit, summaries), counts, new)


def summaries_of(made: list[Attempt]) -> list[Summary]:
    """Return the summaries of the submissions that have come back, newest first."""
    return [summary for attempt in made if attempt.page and (summary := _summary(attempt.page))]


def notebook_of(paths: Paths, unit: str) -> str | None:
    """Return the notebook of a unit in the intern's folder, relative to it: the one with the unit's name, else any."""
    found = notebooks_in(paths, unit)
    wanted = f"{unit}.ipynb"
    return wanted if wanted in found else (found[0] if found else None)


def _before_submission(paths: Paths, unit: str, notebook: str | None) -> tuple[str, str]:
    if notebook is None:
        return "missing", "Its notebook is missing. Stop the course and start it again to get a fresh copy."
    mine, released = (
        paths.work / unit / notebook,
        paths.exchange / COURSE / "outbound" / unit / f"{unit}.ipynb",
    )
    if texts(mine) == texts(released) and place_in(mine, released) is None:
        return "new", "Not started"
    saved = datetime.fromtimestamp(mine.stat().st_mtime).astimezone()
    return "started", f"Started, last saved {in_words(saved)}"


def _after_submission(paths: Paths, made: list[Attempt], counts: Counted | None) -> tuple[str, str]:
    newest = made[0]
    when = in_words(newest.submitted_at)
    if newest.page:
        return "answered", _points(newest.page, counts)
    if trouble := read_trouble(paths):
        return "submitted", f"Submitted {when}, not graded yet. {trouble}"
    if datetime.now().astimezone() - newest.submitted_at > SLOW:
        return "submitted", (
            f"Submitted {when}, not graded yet. This takes longer than usual. What you submitted is kept. "
            "Look at the window in which you started the course."
        )
    return "submitted", f"Submitted {when}, being graded"


def _to_revisit(unit: Unit, summaries: list[Summary]) -> list[str]:
    newest = summaries[0] if unit.kind == "checkpoint" and summaries else None
    places = units_to_revisit(newest.exercises) if newest and newest.gradable else []
    return [place.unit for place in places if place.not_passed]


def _points(page: Path, counts: Counted | None) -> str:
    """Say what came of the submissions: "Feedback ready: 7 of 12 points. 3 more can come from your supervisor"."""
    newest = _summary(page)
    if newest is None:
        return "Feedback ready"
    if not newest.gradable:
        still = (
            f". Your best still counts: {counts.points:g} of {counts.max_points:g} points" if counts else ""
        )
        return f"Feedback ready: this submission could not be marked{still}"
    assert counts is not None
    words = counts.words or f"Feedback ready: {counts.points:g} of {counts.max_points:g} points."
    waiting = f" {counts.waiting:g} more can come from your supervisor" if counts.waiting else ""
    return f"{words}{waiting}".removesuffix(".")


def _summary(page: Path) -> Summary | None:
    return _summary_as_of(page, page.stat().st_mtime_ns)


@functools.lru_cache(maxsize=1000)
def _summary_as_of(page: Path, changed: int) -> Summary | None:
    """Read a page's summary, once for as long as the page does not change."""
    return summary_of(page.read_text("utf-8"))


def _number(unit: str) -> int:
    return int(unit.partition("-")[0])
