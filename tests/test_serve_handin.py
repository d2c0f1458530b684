"""An intern's files go out, in and back through nbgrader's exchange, and none of them is lost on the way."""

from __future__ import annotations

import shutil
import threading
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
import record_small_course as small

from grader.paths import Paths
from grader.serve.handin import (
    HandedIn,
    NotSubmitted,
    attempts,
    fetch_units,
    fresh_copy,
    last_handed_in,
    notebooks_in,
    submit,
)

NOTEBOOK = f"{small.UNIT}.ipynb"


@pytest.fixture
def course(tmp_path: Path) -> Paths:
    paths = small.make_course(tmp_path / "course")
    shutil.rmtree(paths.work, ignore_errors=True)
    fetch_units(paths)
    return paths


def _inbound(paths: Paths) -> list[Path]:
    return list((paths.exchange / "rounds" / "inbound").iterdir())


def test_a_new_unit_is_copied_and_the_interns_own_work_is_never_overwritten(course: Paths) -> None:
    notebook = course.work / small.UNIT / NOTEBOOK
    notebook.write_text("my own work", encoding="utf-8")
    assert fetch_units(course) == []
    assert notebook.read_text("utf-8") == "my own work"


def test_a_deleted_file_comes_back_and_a_renamed_notebook_gets_no_empty_twin(course: Paths) -> None:
    folder = course.work / small.UNIT
    (folder / "hints.json").unlink()
    fetch_units(course)
    assert (folder / "hints.json").exists()
    (folder / NOTEBOOK).rename(folder / "mine.ipynb")
    fetch_units(course)
    assert not (folder / NOTEBOOK).exists()
    (folder / "mine.ipynb").unlink()
    fetch_units(course)
    assert (folder / NOTEBOOK).exists()


def test_a_fresh_copy_puts_the_work_before_it_aside_and_nothing_of_that_is_submitted(course: Paths) -> None:
    folder = course.work / small.UNIT
    released = {f.name: f.read_bytes() for f in folder.iterdir() if f.is_file()}
    assert fresh_copy(course, small.UNIT) is None
    (folder / NOTEBOOK).write_text("my own work", encoding="utf-8")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    aside = fresh_copy(course, small.UNIT)
    assert aside and aside.is_relative_to(folder)
    assert [f.name for f in aside.iterdir()] == [NOTEBOOK]
    assert (aside / NOTEBOOK).read_text("utf-8") == "my own work"
    assert {n: (folder / n).read_bytes() for n in released} == released
    assert (folder / "notes.txt").exists()
    assert fresh_copy(course, small.UNIT) is None
    handed_in = submit(course, small.UNIT)
    assert handed_in.right_name
    (arrived,) = _inbound(course)
    assert [f.relative_to(arrived).name for f in arrived.rglob("*.ipynb")] == [NOTEBOOK]


def test_a_fresh_copy_of_a_renamed_notebook_or_a_deleted_folder_brings_the_unit_back(course: Paths) -> None:
    folder = course.work / small.UNIT
    (folder / NOTEBOOK).rename(folder / "mine.ipynb")
    (folder / "hints.json").write_text("{}", encoding="utf-8")
    aside = fresh_copy(course, small.UNIT)
    assert aside and {f.name for f in aside.iterdir()} == {"mine.ipynb", "hints.json"}
    assert notebooks_in(course, small.UNIT) == [NOTEBOOK]
    shutil.rmtree(folder)
    assert fresh_copy(course, small.UNIT) is None
    assert notebooks_in(course, small.UNIT) == [NOTEBOOK]
    with pytest.raises(KeyError):
        fresh_copy(course, "no-unit")


def test_a_submission_carries_what_was_saved_and_says_when_that_was(course: Paths) -> None:
    notebook = course.work / small.UNIT / NOTEBOOK
    handed_in = submit(course, small.UNIT)
    assert handed_in.right_name
    assert handed_in.saved_at.timestamp() == pytest.approx(notebook.stat().st_mtime, abs=0.01)
    (arrived,) = _inbound(course)
    assert (arrived / NOTEBOOK).read_bytes() == notebook.read_bytes()
    assert last_handed_in(course, small.UNIT) == handed_in


def test_submissions_at_the_same_moment_do_not_collide(course: Paths) -> None:
    done: list[HandedIn] = []
    threads = [threading.Thread(target=lambda: done.append(submit(course, small.UNIT))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == len(_inbound(course)) == len(attempts(course, small.UNIT)) == 4


def test_submissions_stay_in_order_when_the_clock_goes_back(
    course: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = submit(course, small.UNIT)

    class Earlier(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Earlier:
            return cls(2020, 1, 1, tzinfo=tz)

    monkeypatch.setattr("nbgrader.exchange.abc.exchange.datetime.datetime", Earlier)
    second = submit(course, small.UNIT)
    third = submit(course, small.UNIT)
    assert first.timestamp < second.timestamp < third.timestamp
    assert [a.timestamp for a in attempts(course, small.UNIT)] == [
        third.timestamp,
        second.timestamp,
        first.timestamp,
    ]
    assert last_handed_in(course, small.UNIT) == third


def test_a_renamed_notebook_is_submitted_and_named(course: Paths) -> None:
    folder = course.work / small.UNIT
    (folder / NOTEBOOK).rename(folder / "my copy.ipynb")
    handed_in = submit(course, small.UNIT)
    assert not handed_in.right_name
    assert handed_in.notebook == "my copy.ipynb"
    assert len(_inbound(course)) == 1


def test_a_broken_notebook_is_submitted_all_the_same(course: Paths) -> None:
    (course.work / small.UNIT / NOTEBOOK).write_text('{"cells": [', encoding="utf-8")
    assert submit(course, small.UNIT).right_name
    (arrived,) = _inbound(course)
    assert (arrived / NOTEBOOK).read_text("utf-8") == '{"cells": ['


def test_what_cannot_be_submitted_is_refused_in_words(course: Paths) -> None:
    with pytest.raises(NotSubmitted, match="There is no unit named 99-nothing"):
        submit(course, "99-nothing")
    (course.work / small.UNIT / NOTEBOOK).unlink()
    with pytest.raises(
        NotSubmitted, match=f"There is no notebook in the folder {small.UNIT}.*needs {NOTEBOOK}"
    ):
        submit(course, small.UNIT)
    (course.work / small.UNIT).rename(course.work / "elsewhere")
    with pytest.raises(NotSubmitted, match=f"The folder {small.UNIT} is not there"):
        submit(course, small.UNIT)
    assert _inbound(course) == []
