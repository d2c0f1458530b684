"""Prepare a course for its interns: the gradebook knows every built unit, and the exchange offers it."""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path

from grader.paths import Paths
from grader.record.closed import close_to_others
from grader.record.configuration import COURSE, configuration, course_directory, gradebook_url


def prepare(paths: Paths) -> list[str]:
    """Register and release every built unit, unless nothing changed; return problems in words for people.

    A unit with a problem stays as it was before; the others go on. Raises FileNotFoundError when nothing is built.
    """
    units = built_units(paths)
    if not units:
        raise FileNotFoundError(
            f"There are no built units in {paths.notebooks}. Run `course build`, then start again."
        )
    paths.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in paths.made_at_the_start:
        folder.mkdir(parents=True, exist_ok=True)
    state_file = paths.home / "prepared.json"
    known = _read_state(state_file)
    state: dict[str, str] = {}
    problems: list[str] = []
    for unit in units:
        if (
            known.get(unit) != _fingerprint(paths, unit)
            or not (paths.exchange / COURSE / "outbound" / unit).is_dir()
        ):
            problem = _prepare_unit(paths, unit)
            if problem:
                problems.append(problem)
                continue
        state[unit] = _fingerprint(paths, unit)
    _open_feedback_folder(paths)
    beside = state_file.with_suffix(".new")
    beside.write_text(json.dumps(state, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    beside.replace(state_file)
    return problems + close_to_others(paths)


def built_units(paths: Paths) -> list[str]:
    """Return the ids of the units that are built, in the order of their names."""
    return sorted(
        file.parent.name for file in paths.notebooks.glob("*/*.ipynb") if file.stem == file.parent.name
    )


def _prepare_unit(paths: Paths, unit: str) -> str:
    """Register one unit in the gradebook and release it; return what went wrong, or nothing."""
    from nbgrader.exchange import ExchangeError

    from grader.build.lesson import AuthoringError
    from grader.build.release import generate
    from grader.record.exchange import ReleaseAssignment

    config = configuration(paths)
    with tempfile.TemporaryDirectory() as scratch:
        try:
            generate(paths.solutions, Path(scratch), gradebook_url(paths), unit)
        except AuthoringError as error:
            if "submissions associated" in str(error):
                return (
                    f"The exercises of {unit} have changed, but there are submissions with the old ones. Interns keep the "
                    f"old {unit}. To use the new one, move {gradebook_url(paths)} to another place and start again."
                )
            return f"{unit} could not be entered into the gradebook: {error}"
        if _cells(Path(scratch) / unit / f"{unit}.ipynb") != _cells(paths.notebooks / unit / f"{unit}.ipynb"):
            return f"notebooks/{unit} is not what solutions/{unit} makes. Run `course build {unit}`, then start again."
    try:
        ReleaseAssignment(coursedir=course_directory(config, unit), config=config, force=True).start()
    except (ExchangeError, OSError, RuntimeError) as error:
        return f"{unit} could not be released to {paths.exchange}: {error}"
    return ""


def _cells(file: Path) -> list[tuple[str, str]]:
    """Return what matters of a notebook for grading: kinds and texts of its cells."""
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    return [(cell["cell_type"], "".join(cell["source"])) for cell in cells]


def _fingerprint(paths: Paths, unit: str) -> str:
    """Digest what a unit's registration and release depend on."""
    gradebook = gradebook_url(paths).replace(str(paths.home), "")  # the course's folder may be moved
    digest = hashlib.sha256(f"{gradebook} {paths.gradebook.exists()}".encode())
    for folder in (paths.solutions / unit, paths.notebooks / unit):
        for file in sorted(f for f in folder.rglob("*") if f.is_file()):
            digest.update(str(file.relative_to(folder.parent)).encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _read_state(file: Path) -> dict[str, str]:
    try:
        state = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def _open_feedback_folder(paths: Paths) -> None:
    """Make the exchange's feedback folder, which nbgrader misses before the first feedback: fetching then fails."""
    folder = paths.exchange / COURSE / "feedback"
    if not folder.is_dir():
        folder.mkdir(parents=True)
        folder.chmod(0o711)
