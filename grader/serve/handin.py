"""An intern's side of nbgrader's exchange: units come out, submissions go in, feedback comes back."""

from __future__ import annotations

import filecmp
import logging
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from nbgrader.auth import Authenticator
from nbgrader.exchange import ExchangeError
from nbgrader.utils import find_all_notebooks

from grader.paths import EARLIER_COPIES, Paths
from grader.record.configuration import COURSE, configuration, course_directory
from grader.record.exchange import FetchAssignment, FetchFeedback, Submit, not_counted, submitted
from grader.record.student import student_id
from grader.record.timestamps import read_time
from grader.serve.progress import same_work

# nbgrader writes each path it touches to the log, and a missing feedback file as a warning.
log = logging.getLogger("rounds.exchange")
log.setLevel(logging.ERROR)

# One at a time: a page that refreshes itself and a button may ask for the same files at once.
_exchange = threading.Lock()


class NotSubmitted(Exception):
    """Nothing was handed in; the message says why and what to do."""


@dataclass(frozen=True)
class HandedIn:
    """A submission that lies in the exchange. `saved_at` is when its notebook was last saved."""

    unit: str
    timestamp: str
    saved_at: datetime
    notebook: str
    right_name: bool


@dataclass(frozen=True)
class Attempt:
    """One submission as the intern's own folders know it. `page` is its feedback, once that has come back."""

    timestamp: str
    page: Path | None

    @property
    def submitted_at(self) -> datetime:
        """When it was submitted, in this computer's time zone."""
        return read_time(self.timestamp).astimezone()


def released_units(paths: Paths) -> list[str]:
    """Return the ids of the units in the exchange."""
    outbound = paths.exchange / COURSE / "outbound"
    return (
        sorted(folder.name for folder in outbound.iterdir() if folder.is_dir()) if outbound.is_dir() else []
    )


def fetch_units(paths: Paths) -> list[str]:
    """Copy released units, and files of them that are missing, to the intern's folder; return the new units.

    Never overwrites. A unit whose notebook has another name now is left alone, so that no empty twin appears beside it.
    """
    new = []
    paths.work.mkdir(parents=True, exist_ok=True)
    with _exchange:
        for unit in released_units(paths):
            folder = paths.work / unit
            if not folder.exists():
                new.append(unit)
            elif not (folder / f"{unit}.ipynb").exists() and notebooks_in(paths, unit):
                continue
            _fetch(paths, unit)
    return new


def _fetch(paths: Paths, unit: str) -> None:
    """Copy what is missing of a unit, also where some of it is there."""
    config = configuration(paths)
    config.ExchangeFetchAssignment.replace_missing_files = True
    FetchAssignment(**_parts(paths, unit), config=config, log=log).start()


def fresh_copy(paths: Paths, unit: str) -> Path | None:
    """Put a unit's files as released into the intern's folder; return where her changed ones lie now.

    None where none was changed. Raises KeyError for a unit that is not released.
    """
    if unit not in released_units(paths):
        raise KeyError(unit)
    folder, released = paths.work / unit, paths.exchange / COURSE / "outbound" / unit
    aside = folder / EARLIER_COPIES / f"{datetime.now():%Y-%m-%d %H.%M.%S.%f}"[:-3]
    with _exchange:
        own = {file.relative_to(released) for file in released.rglob("*") if file.is_file()}
        if not (folder / f"{unit}.ipynb").exists():  # then others are the unit's notebook under another name
            own |= {Path(name) for name in notebooks_in(paths, unit)}
        for name in sorted(own):
            mine = folder / name
            if mine.is_file() and not _same(mine, released / name):
                (aside / name).parent.mkdir(parents=True, exist_ok=True)
                mine.rename(aside / name)
        _fetch(paths, unit)
    return aside if aside.exists() else None


def _same(mine: Path, released: Path) -> bool:
    return released.is_file() and filecmp.cmp(mine, released, shallow=False)


def notebooks_in(paths: Paths, unit: str) -> list[str]:
    """Return the notebooks in the intern's folder of a unit, as paths relative to it."""
    aside = {".ipynb_checkpoints", EARLIER_COPIES}
    return [
        name
        for name in find_all_notebooks(str(paths.work / unit))
        if not aside.intersection(Path(name).parts)
    ]


def submit(paths: Paths, unit: str) -> HandedIn:
    """Hand in the intern's folder of a unit as it is on disk now. Raises NotSubmitted."""
    if unit not in released_units(paths):
        raise NotSubmitted(
            f"There is no unit named {unit}, so nothing was submitted. "
            "Submit from a notebook in the folder of a unit, or from your path."
        )
    wanted = f"{unit}.ipynb"
    if not (paths.work / unit).is_dir():
        raise NotSubmitted(
            f"The folder {unit} is not there, so nothing was submitted. If you renamed or moved it, give it back its "
            f"name, {unit}, and submit again. For a fresh copy, stop the course and start it again."
        )
    notebooks = notebooks_in(paths, unit)
    if not notebooks:
        raise NotSubmitted(
            f"There is no notebook in the folder {unit}, so nothing was submitted. It needs {wanted}. "
            "For a fresh copy, stop the course and start it again."
        )
    with _exchange:
        exchange = Submit(**_parts(paths, unit), config=configuration(paths), log=log)
        try:
            exchange.start()
        except (ExchangeError, OSError, RuntimeError) as error:
            raise NotSubmitted(
                f"{unit} could not be submitted: {error}. Your work is still in your folder. "
                "Ask your supervisor, and show this message."
            ) from error
    return _handed_in(_counted(paths, unit)[-1], unit)


def unchanged(paths: Paths, unit: str) -> str:
    """Say that a submission would hold nothing new, where that is so; nothing else."""
    mine = paths.work / unit
    if unit not in released_units(paths) or not mine.is_dir():
        return ""
    known = _counted(paths, unit)
    if known:
        if same_work(mine, known[-1]):
            return "You have changed nothing in this unit since you last submitted it."
    elif same_work(mine, paths.exchange / COURSE / "outbound" / unit):
        return "You have not changed anything in this unit yet, so no exercise has an answer."
    return ""


def last_handed_in(paths: Paths, unit: str) -> HandedIn | None:
    """Return the newest submission of a unit that this intern's cache knows."""
    known = _counted(paths, unit)
    return _handed_in(known[-1], unit) if known else None


def _counted(paths: Paths, unit: str) -> list[Path]:
    """Return the copies of what was handed in, oldest first, without those that were refused for their time."""
    refused = not_counted(paths.work / unit)
    return [f for f, _ in submitted(paths.cache, unit) if f.name.rpartition("+")[2] not in refused]


def _handed_in(folder: Path, unit: str) -> HandedIn:
    """Read it from the copy that was handed in: the intern may have saved again since."""
    timestamp = folder.name.rpartition("+")[2]
    wanted = f"{unit}.ipynb"
    notebooks = find_all_notebooks(str(folder))
    notebook = wanted if wanted in notebooks else notebooks[0]
    saved_at = datetime.fromtimestamp((folder / notebook).stat().st_mtime).astimezone()
    return HandedIn(unit, timestamp, saved_at, notebook, right_name=notebook == wanted)


def fetch_feedback(paths: Paths, units: list[str]) -> None:
    """Bring feedback that has been released for these units into the intern's folders."""
    if not (paths.exchange / COURSE / "feedback").is_dir():
        return
    with _exchange:
        for unit in units:
            if (paths.work / unit).is_dir():
                FetchFeedback(**_parts(paths, unit), config=configuration(paths), log=log).start()


def attempts(paths: Paths, unit: str) -> list[Attempt]:
    """Return the intern's submissions of a unit, newest first; one that was not counted for its time is never the newest."""
    handed_in = {folder.name.rpartition("+")[2] for folder, _ in submitted(paths.cache, unit)}
    answered = {
        folder.name: folder for folder in (paths.work / unit / "feedback").glob("*") if folder.is_dir()
    }
    found = [
        Attempt(timestamp, _page(answered.get(timestamp), unit)) for timestamp in handed_in | set(answered)
    ]
    refused = not_counted(paths.work / unit)
    return sorted(
        (attempt for attempt in found if _is_time(attempt)),
        key=lambda a: (a.timestamp not in refused, a.submitted_at),
        reverse=True,
    )


def _page(folder: Path | None, unit: str) -> Path | None:
    """Return the unit's own page, else any: a notebook that was renamed has a page of that name."""
    if folder is None:
        return None
    pages = sorted(folder.glob("*.html"))
    return next((page for page in pages if page.stem == unit), pages[0] if pages else None)


def _is_time(attempt: Attempt) -> bool:
    try:
        return bool(attempt.submitted_at)
    except ValueError:
        return False


def _parts(paths: Paths, unit: str) -> dict[str, object]:
    config = configuration(paths)
    return {
        "coursedir": course_directory(config, unit, student_id()),
        "authenticator": Authenticator(config=config),
    }
