"""The one thing an intern should open next: a unit, the place in it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from grader.feedback import unit_name
from grader.paths import Paths
from grader.record.configuration import COURSE
from grader.serve.journey import Journey, Stop
from grader.serve.progress import Place, cell_of, place_in


@dataclass(frozen=True)
class GoOn:
    """`stop` is the unit to open, at the id `cell` where she has been in it; `words` says why, `link` is what the button says.

    `other` is a unit to go on with instead; `read` says that the feedback of `stop` comes first.
    """

    words: str
    stop: Stop | None = None
    where: str = ""
    link: str = ""
    cell: str = ""
    other: Stop | None = None
    read: bool = False


def go_on(paths: Paths, journey: Journey, suggested: str = "") -> GoOn:
    """Say where to go on. `suggested` is the unit that the placement found."""
    stops = [stop for stop in journey.stops if stop.notebook]
    first = next((stop for stop in stops if stop.unit.id == suggested), stops[0] if stops else None)
    if first is None:
        return GoOn("No unit is open yet.")
    touched = [(when, stop) for stop in stops if (when := _touched(paths, stop))]
    when, last = max(touched, key=lambda one: one[0], default=(None, None))
    if last is None or when is None or (suggested and _placed_at(paths) > when and not first.attempts):
        return _in_unit(paths, first)
    if last.done or last.state == "submitted":
        return _after(paths, stops, last, first)
    return _in_unit(paths, last, _next(stops, last, first))


def _after(paths: Paths, stops: list[Stop], last: Stop, first: Stop) -> GoOn:
    """Go on from a unit that is done, or that is being graded now."""
    following = _next(stops, last, first)
    name = _name(last)
    said = f"{name} is done." if last.done else f"{name} is being graded. Its feedback appears on this page."
    if following is None:
        if last.done:
            said = "You have finished every unit that is open. You may improve any of them, and submit again."
        return GoOn(said)
    found = _in_unit(paths, following)
    return GoOn(f"{said} {found.words}", following, found.where, found.link, found.cell, read=found.read)


def _in_unit(paths: Paths, stop: Stop, other: Stop | None = None) -> GoOn:
    """Say what to do in one unit that is not done."""
    name, notebook = _name(stop), paths.work / stop.unit.id / (stop.notebook or "")
    if stop.state == "answered":
        return _mend(
            stop, name, cell_of(notebook, stop.counted.open[0].exercise) if stop.counted else "", other
        )
    place = place_in(notebook, paths.exchange / COURSE / "outbound" / stop.unit.id / f"{stop.unit.id}.ipynb")
    if place is None:
        return GoOn("", stop, f"{name}. About {stop.unit.minutes} minutes.", f"Begin {_short(stop)}")
    if place.finished:
        words = "You have written something in each exercise. Run its checks, and press Submit."
        return GoOn(words, stop, f"{name}.", f"Go on with {_short(stop)}", place.cell)
    return GoOn("", stop, _where(name, place, stop), f"Go on with {_short(stop)}", place.cell)


def _where(name: str, place: Place, stop: Stop) -> str:
    section = f", section “{place.section}”" if place.section else ""
    return f"{name}{section}. About {place.minutes_left(stop.unit.minutes)} minutes are left."


def _mend(stop: Stop, name: str, cell: str, other: Stop | None) -> GoOn:
    if stop.counted is None:
        words = f"Your submission of {_short(stop)} could not be marked. Its feedback says what to do."
        return GoOn(words, stop, f"{name}.", f"Read feedback on {_short(stop)}", other=other, read=True)
    still = stop.counted.open
    titles = ", ".join(f"“{line.title}”" for line in still[:3]) + (" and more" if len(still) > 3 else "")
    exercises = "1 exercise is" if len(still) == 1 else f"{len(still)} exercises are"
    words = f"{exercises} open: {titles}. You choose: do {'it' if len(still) == 1 else 'them'} now, or later."
    return GoOn(words, stop, f"{name}.", f"Go on with {_short(stop)}", cell, other)


def _next(stops: list[Stop], last: Stop, first: Stop) -> Stop | None:
    """Return the next unit that is not done; after the last one, the earliest that the placement did not pass over."""
    at = stops.index(last)
    begun = stops.index(first)
    ahead = stops[at + 1 :] + [stop for stop in stops[:at] if stops.index(stop) >= begun or stop.attempts]
    return next((stop for stop in ahead if not stop.done and stop.state != "submitted"), None)


def _touched(paths: Paths, stop: Stop) -> datetime | None:
    """Return when she last worked on a unit: saved it, or submitted it."""
    if stop.state in ("new", "missing", "unreleased"):
        return None
    saved = (paths.work / stop.unit.id / (stop.notebook or "")).stat().st_mtime
    return max([datetime.fromtimestamp(saved).astimezone(), *(a.submitted_at for a in stop.attempts[:1])])


def _placed_at(paths: Paths) -> datetime:
    file = paths.home / "placement.json"
    return datetime.fromtimestamp(file.stat().st_mtime if file.exists() else 0).astimezone()


def _name(stop: Stop) -> str:
    return unit_name(stop.unit.id, stop.unit.title)


def _short(stop: Stop) -> str:
    """Return `unit 03`, or the name of what has no number."""
    return _name(stop).partition(":")[0].replace("Unit", "unit").replace("Checkpoint", "checkpoint")
