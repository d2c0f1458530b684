"""What a supervisor marks in formgrader reaches the intern, and stays."""

from __future__ import annotations

from pathlib import Path

import nbformat
import record_small_course as small
from nbgrader.api import Gradebook

from grader.examine.execute import as_written
from grader.feedback import counted, summary_of
from grader.paths import Paths
from grader.record.answer import answer, changed_marks, take_marks
from grader.record.configuration import configuration
from grader.record.release import released_page
from grader.record.results import result_file
from grader.result import Status


def mark(course: Paths, points: float, comment: str) -> None:
    """Mark the free text as formgrader does."""
    with Gradebook(configuration(course).CourseDirectory.db_url, "rounds") as gradebook:
        grade = gradebook.find_grade("judge", small.UNIT, small.UNIT, "intern")
        grade.manual_score, grade.needs_manual_grade = points, False
        gradebook.find_comment("judge", small.UNIT, small.UNIT, "intern").manual_comment = comment
        gradebook.db.commit()


def needs_marking(course: Paths) -> bool:
    with Gradebook(configuration(course).CourseDirectory.db_url, "rounds") as gradebook:
        return bool(gradebook.find_grade("judge", small.UNIT, small.UNIT, "intern").needs_manual_grade)


def test_a_mark_by_hand_reaches_the_page_and_survives_regrading(tmp_path: Path) -> None:
    course = small.make_course(tmp_path)
    config = configuration(course)
    first = small.submit(course, small.SOLVED)
    answer(course, config, first)
    page = released_page(course, first)
    assert "Waiting for your supervisor" in page.read_text("utf-8")

    mark(course, 2.0, "Well argued <b>indeed</b>.")
    changed = changed_marks(config, [first], {})
    assert list(changed) == [("intern", small.UNIT)]
    assert take_marks(course, [first], changed["intern", small.UNIT])
    text = page.read_text("utf-8")
    summary = summary_of(text)
    assert summary is not None and (summary.points, summary.waiting) == (6.0, 0)
    assert "Well argued &lt;b&gt;indeed&lt;/b&gt;." in text
    assert not changed_marks(config, [first], changed)
    assert not take_marks(course, [first], changed["intern", small.UNIT])

    same = answer(course, config, small.submit(course, small.SOLVED))
    assert (same.exercises[-1].status, same.points) == (Status.MARKED, 6.0)
    assert not needs_marking(course)

    other = answer(course, config, small.submit(course, small.SOLVED | {"judge": "It leaves out muscle."}))
    assert (other.exercises[-1].status, other.points) == (Status.WAITING, 6.0)
    assert needs_marking(course)


def scores(course: Paths) -> dict[str, float]:
    with Gradebook(configuration(course).CourseDirectory.db_url, "rounds") as gradebook:
        notebook = gradebook.find_submission_notebook(small.UNIT, small.UNIT, "intern")
        return {grade.name: grade.score for grade in notebook.grades}


def what_formgrader_shows(course: Paths) -> dict[str, str]:
    file = course.autograded / "intern" / small.UNIT / f"{small.UNIT}.ipynb"
    cells = nbformat.read(file, as_version=4).cells
    return {c.metadata.nbgrader.grade_id: as_written(c.source) for c in cells if "nbgrader" in c.metadata}


WORSE = small.SOLVED | {"double": "def double(dose):\n    return dose", "judge": "A newer text."}


def test_the_best_checks_count_and_the_newest_text_is_read(tmp_path: Path) -> None:
    course = small.make_course(tmp_path)
    config = configuration(course)
    best = small.submit(course, small.SOLVED)
    pages = [answer(course, config, best)]
    newest = small.submit(course, WORSE)
    pages.append(answer(course, config, newest))
    assert [result.points for result in pages] == [4.0, 2.0]  # each page tells of its own attempt
    assert scores(course) == {"bmi-check": 2.0, "double-check": 2.0, "judge": 0.0}
    assert needs_marking(course)
    shown = what_formgrader_shows(course)
    assert (shown["double"], shown["judge"]) == (small.SOLVED["double"], "A newer text.")

    mark(course, 2.0, "")
    submitted = [best, newest]
    assert take_marks(course, submitted, changed_marks(config, submitted, {})["intern", small.UNIT])
    counts = counted([s for p in (best, newest) if (s := summary_of(released_page(course, p).read_text()))])
    assert counts is not None
    assert counts.points == sum(scores(course).values()) == 6.0
    assert counts.words == "Your best: 6 of 7 (attempt 1). Your newest: 4 of 7. The best counts."


def test_a_text_that_is_left_out_later_is_still_read(tmp_path: Path) -> None:
    course = small.make_course(tmp_path)
    config = configuration(course)
    answer(course, config, small.submit(course, small.SOLVED | {"bmi": small.PRINTS}))
    better = {name: text for name, text in small.SOLVED.items() if name != "judge"}
    result = answer(course, config, small.submit(course, better))
    assert result.exercises[-1].status == Status.WAITING
    assert "one that you submitted before" in result.exercises[-1].message
    assert needs_marking(course)
    shown = what_formgrader_shows(course)
    assert (shown["bmi"], shown["judge"]) == (small.SOLVED["bmi"], small.TEXT)
    assert scores(course)["bmi-check"] == 2.0


def test_an_older_attempt_that_is_graded_late_counts_where_it_is_the_best(tmp_path: Path) -> None:
    course = small.make_course(tmp_path)
    config = configuration(course)
    older, newer = small.submit(course, small.SOLVED), small.submit(course, WORSE)
    answer(course, config, newer)
    answer(course, config, older)
    assert scores(course) == {"bmi-check": 2.0, "double-check": 2.0, "judge": 0.0}
    shown = what_formgrader_shows(course)
    assert (shown["double"], shown["judge"]) == (small.SOLVED["double"], "A newer text.")


def test_a_mark_by_hand_on_code_counts_whatever_is_submitted(tmp_path: Path) -> None:
    course = small.make_course(tmp_path)
    config = configuration(course)
    answer(course, config, small.submit(course, small.SOLVED))
    with Gradebook(config.CourseDirectory.db_url, "rounds") as gradebook:
        grade = gradebook.find_grade("double-check", small.UNIT, small.UNIT, "intern")
        grade.manual_score, grade.needs_manual_grade = 1.0, False
        gradebook.db.commit()
    result = answer(course, config, small.submit(course, WORSE))
    assert (result.exercises[1].points, result.exercises[1].by_hand) == (1.0, True)
    assert scores(course)["double-check"] == 1.0


def test_a_best_submission_that_is_graded_again_counts_as_it_is_now(tmp_path: Path) -> None:
    course = small.make_course(tmp_path)
    config = configuration(course)
    first = small.submit(course, small.SOLVED)
    answer(course, config, first)
    result_file(course, first.student, first.unit, first.submitted_at).unlink()
    hidden = course.solutions / small.UNIT / f"{small.UNIT}.ipynb"
    hidden.write_text(hidden.read_text().replace("equals(343434)", "equals(5)"))
    assert answer(course, config, first).points == 2.0
    assert scores(course)["double-check"] == 0.0
