"""What the path says first: where to go on, from what the intern's own folders hold."""

from __future__ import annotations

import os
import re
import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from path_page import path_page

from grader.feedback import render, summary_of
from grader.paths import Paths
from grader.record.student import student_id
from grader.result import ExerciseResult, Result, Status
from grader.serve.extension import pages
from grader.serve.go_on import GoOn, go_on
from grader.serve.handin import unchanged
from grader.serve.journey import Stop, journey, summaries_of
from grader.serve.news import in_words, note_seen
from grader.serve.served_feedback import with_links

ONE, TWO, CHECKPOINT, NINE = "01-first", "02-second", "02-checkpoint", "09-ninth"


@pytest.fixture
def course(tmp_path: Path) -> Paths:
    """Four units that are released and lie in the intern's folder as they came."""
    paths = Paths(root=tmp_path, home=tmp_path / ".rounds", work=tmp_path / "my-work")
    units = [
        {
            "id": unit,
            "title": unit.partition("-")[2].capitalize(),
            "stage": "Python",
            "minutes": 60,
            "kind": "checkpoint" if "checkpoint" in unit else "unit",
            "outcomes": ["count"],
        }
        for unit in (ONE, TWO, CHECKPOINT, NINE)
    ]
    paths.curriculum.mkdir()
    syllabus = {"course": "rounds", "title": "Rounds", "planned": 12, "units": units}
    (paths.curriculum / "syllabus.yml").write_text(yaml.safe_dump(syllabus))
    for unit in (ONE, TWO, CHECKPOINT, NINE):
        folder = paths.exchange / "rounds" / "outbound" / unit
        folder.mkdir(parents=True)
        nbformat.write(lesson(), folder / f"{unit}.ipynb")
        shutil.copytree(folder, paths.work / unit)
    return paths


def lesson() -> nbformat.NotebookNode:
    cells = [new_markdown_cell("# A unit", id="title")]
    for number in (1, 2, 3, 4):
        name = f"ex-{number}"
        rounds = {"role": "exercise", "exercise": name, "title": f"Exercise {number}"}
        cells += [
            new_markdown_cell(f"## {number}. Part {number}\n\nText.", id=f"text-{number}"),
            new_code_cell("print(1)", id=f"show-{number}"),
            new_code_cell("x = None", id=f"exercise-{name}", metadata={"rounds": rounds}),
            new_code_cell("expect(x)", id=f"check-{name}"),
        ]
    return new_notebook(cells=cells)


def work(paths: Paths, unit: str, written: tuple[str, ...] = (), run: tuple[str, ...] = ()) -> None:
    """Write something into cells, and run cells."""
    file = paths.work / unit / f"{unit}.ipynb"
    notebook = nbformat.read(file, as_version=4)
    for cell in notebook.cells:
        if cell.id in written:
            cell.source = "x = 1"
        if cell.id in run:
            cell.execution_count = 1
    nbformat.write(notebook, file)


def answered(
    paths: Paths, unit: str, *statuses: Status, attempt: int = 1, comment: str = "", **more: object
) -> Path:
    """Let a submission of a unit come back with feedback; return its page. A `comment` is on the first exercise."""
    when = datetime.now(UTC) - timedelta(minutes=10 - attempt)
    page = hand_in(paths, unit, when) / f"{unit}.html"
    page.parent.mkdir(parents=True)
    exercises = [
        ExerciseResult(
            exercise=f"ex-{number}",
            title=f"Exercise {number}",
            status=status,
            points=2.0 if status == Status.PASSED else 0.0,
            max_points=2.0,
            comment=comment if number == 1 else "",
            by_hand=status == Status.MARKED,
        )
        for number, status in enumerate(statuses, 1)
    ]
    facts = {"submitted_at": when, "graded_at": when, "attempt": attempt, "exercises": exercises} | more
    result = Result.model_validate({"course": "rounds", "unit": unit, "student": "me"} | facts)
    page.write_text(render(result, {}), encoding="utf-8")
    return page


def hand_in(paths: Paths, unit: str, when: datetime) -> Path:
    """Put a copy of the work where nbgrader keeps what was submitted; return where its feedback comes."""
    name = f"{when:%Y-%m-%d %H:%M:%S.%f} UTC"
    before = shutil.ignore_patterns("feedback")
    shutil.copytree(
        paths.work / unit, paths.cache / "rounds" / f"{student_id()}+{unit}+{name}", ignore=before
    )
    return paths.work / unit / "feedback" / name


def found(paths: Paths, suggested: str = "") -> GoOn:
    return go_on(paths, journey(paths), suggested)


def stop(paths: Paths, unit: str) -> Stop:
    return next(stop for stop in journey(paths).stops if stop.unit.id == unit)


def where_to(here: GoOn) -> str:
    return here.stop.unit.id if here.stop else ""


def test_a_new_intern_begins_with_the_first_unit(course: Paths) -> None:
    here = found(course)
    assert (where_to(here), here.where) == (ONE, "Unit 01: First. About 60 minutes.")
    assert here.link == "Begin unit 01"


def test_an_intern_who_was_placed_begins_there_also_after_a_look_at_another_unit(course: Paths) -> None:
    work(course, ONE, run=("show-1",))
    earlier = time.time() - 60
    os.utime(course.work / ONE / f"{ONE}.ipynb", (earlier, earlier))
    (course.home / "placement.json").write_text("{}")
    assert where_to(found(course, suggested=TWO)) == TWO


def test_an_intern_in_the_middle_goes_on_at_her_section_with_the_minutes_left(course: Paths) -> None:
    work(course, ONE, written=("exercise-ex-1", "exercise-ex-2"), run=("show-1", "show-2", "check-ex-2"))
    here = found(course)
    assert (where_to(here), here.cell) == (ONE, "check-ex-2")
    assert here.where == "Unit 01: First, section “2. Part 2”. About 30 minutes are left."


def test_running_all_cells_takes_nobody_to_the_end(course: Paths) -> None:
    everything = tuple(f"{kind}-{n}" for n in (1, 2, 3, 4) for kind in ("show", "exercise-ex", "check-ex"))
    work(course, ONE, written=("exercise-ex-1",), run=everything)
    assert "section “2. Part 2”" in found(course).where


def test_a_unit_that_is_written_to_the_end_is_to_be_submitted(course: Paths) -> None:
    work(course, ONE, written=tuple(f"exercise-ex-{n}" for n in (1, 2, 3, 4)))
    assert "press Submit" in found(course).words


def test_who_waits_for_feedback_is_told_and_sent_on(course: Paths) -> None:
    work(course, ONE, written=("exercise-ex-1",))
    hand_in(course, ONE, datetime.now(UTC))
    here = found(course)
    assert here.words.startswith("Unit 01: First is being graded.")
    assert where_to(here) == TWO


def test_open_exercises_are_named_and_the_next_unit_is_offered(course: Paths) -> None:
    work(course, ONE, written=("exercise-ex-1",))
    answered(course, ONE, Status.PASSED, Status.NOT_YET, Status.NOT_ATTEMPTED)
    here = found(course)
    assert here.words.startswith("2 exercises are open: “Exercise 2”, “Exercise 3”.")
    assert (where_to(here), here.cell) == (ONE, "exercise-ex-2")
    assert here.other and here.other.unit.id == TWO


def test_with_everything_passed_the_next_unit_comes_also_across_numbers_that_are_missing(
    course: Paths,
) -> None:
    for unit, following in ((ONE, TWO), (TWO, CHECKPOINT), (CHECKPOINT, NINE)):
        answered(course, unit, Status.PASSED, Status.WAITING, Status.MARKED)
        here = found(course)
        assert "is done." in here.words
        assert where_to(here) == following
    assert journey(course).unwritten == {
        TWO: "Units 3 to 8 are being written. Go on with 9.",
        NINE: "Units 10 to 12 are being written.",
    }


def test_the_page_begins_with_news_and_where_to_go_on_and_folds_aims_and_what_is_done(
    course: Paths,
) -> None:
    answered(course, ONE, Status.PASSED, comment="Well argued.")
    page = path_page(course)
    assert f'New from your supervisor in <a href="/rounds/feedback/{ONE}/' in page
    assert page.index("Go on here") < page.index(f'id="unit-{ONE}"')
    (done,) = re.findall(r'<details class="done">.*?</summary>', page, re.DOTALL)
    assert "First</h3>" in done and "Done: 2 of 2 points" in done
    folded = re.findall(r'<details class="aims">.*?</details>', page, re.DOTALL)
    assert len(folded) == 4 and all("<li>count</li>" in aims for aims in folded)
    assert "<li>count</li>" not in re.sub(r'<details class="aims">.*?</details>', "", page, flags=re.DOTALL)
    assert "Units 3 to 8 are being written. Go on with 9." in page


def test_who_is_done_with_all_is_told_so_and_a_unit_that_was_passed_over_comes_last(course: Paths) -> None:
    for unit in (TWO, CHECKPOINT, NINE):
        answered(course, unit, Status.PASSED)
    assert where_to(found(course)) == ONE
    assert "You have finished every unit" in found(course, suggested=TWO).words
    answered(course, ONE, Status.PASSED)
    here = found(course)
    assert here.stop is None
    assert "You have finished every unit" in here.words


def test_a_submission_that_could_not_be_marked_leads_to_its_feedback(course: Paths) -> None:
    answered(course, ONE, gradable=False)
    here = found(course)
    assert here.read
    assert (where_to(here), here.link) == (ONE, "Read feedback on unit 01")


def test_the_best_counts_and_stands_beside_the_newest(course: Paths) -> None:
    answered(course, ONE, Status.PASSED, Status.PASSED, Status.NOT_YET)
    answered(course, ONE, Status.PASSED, Status.NOT_YET, Status.NOT_YET, attempt=2)
    assert stop(course, ONE).words == "Your best: 4 of 6 (attempt 1). Your newest: 2 of 6. The best counts"
    answered(course, ONE, gradable=False, attempt=3)
    assert "could not be marked. Your best still counts: 4 of 6" in stop(course, ONE).words


def test_nothing_new_is_noticed_also_when_only_outputs_changed(course: Paths) -> None:
    work(course, ONE, run=("show-1",))
    assert "not changed anything in this unit yet" in unchanged(course, ONE)
    work(course, ONE, written=("exercise-ex-1",))
    assert unchanged(course, ONE) == ""
    hand_in(course, ONE, datetime.now(UTC))
    assert "changed nothing in this unit since" in unchanged(course, ONE)
    (course.work / ONE / "own.csv").write_text("a,b\n")
    assert unchanged(course, ONE) == ""


def test_what_a_supervisor_says_is_news_until_it_was_seen_and_once_only(course: Paths) -> None:
    page = answered(course, ONE, Status.PASSED, Status.MARKED, comment="Well argued.")
    assert [in_words(line) for line in stop(course, ONE).news] == [
        "“Exercise 1”: a comment",
        "“Exercise 2”: 0 of 2 points",
    ]
    note_seen(course, summary_of(page.read_text("utf-8")))  # type: ignore[arg-type]
    assert stop(course, ONE).news == []
    answered(course, ONE, Status.PASSED, Status.MARKED, comment="Well argued.", attempt=2)
    assert stop(course, ONE).news == []
    answered(course, ONE, Status.PASSED, Status.MARKED, comment="One thing more.", attempt=3)
    assert [line.title for line in stop(course, ONE).news] == ["Exercise 1"]


def test_feedback_leads_to_each_exercise_and_to_the_next_unit_where_the_course_serves_it(
    course: Paths,
) -> None:
    answered(course, ONE, Status.PASSED, Status.PASSED)
    released = answered(course, ONE, Status.PASSED, Status.NOT_YET, attempt=2).read_text("utf-8")
    assert "<a " not in released  # opened from disk, no link is dead
    here = journey(course)
    summaries = summaries_of(stop(course, ONE).attempts)
    served = with_links(released, pages, "/", stop(course, ONE), here.after(ONE), summaries, [])
    for exercise in ("ex-1", "ex-2"):
        assert f'href="/rounds/lesson/{ONE}?exercise={exercise}"' in served
    assert f'href="/rounds/lesson/{TWO}">Open the next unit: Unit 02: Second</a>' in served
    assert "Your best: 4 of 4 (attempt 1). Your newest: 2 of 4. The best counts." in served
    assert "course:" not in served
