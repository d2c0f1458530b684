"""What a supervisor marks in formgrader reaches the intern, and stays."""

from __future__ import annotations

from pathlib import Path

import record_small_course as small
from nbgrader.api import Gradebook

from grader.feedback import summary_of
from grader.paths import Paths
from grader.record.answer import Marks, answer, refresh
from grader.record.configuration import configuration
from grader.record.release import released_page
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
    seen: Marks = {}
    (changed,) = refresh(course, config, [first], seen)
    assert changed.points == 6
    text = page.read_text("utf-8")
    summary = summary_of(text)
    assert summary is not None and (summary.points, summary.waiting) == (6.0, 0)
    assert "Well argued &lt;b&gt;indeed&lt;/b&gt;." in text
    assert refresh(course, config, [first], seen) == refresh(course, config, [first], {}) == []

    same = answer(course, config, small.submit(course, small.SOLVED))
    assert (same.exercises[-1].status, same.points) == (Status.MARKED, 6.0)
    assert not needs_marking(course)

    other = answer(course, config, small.submit(course, small.SOLVED | {"judge": "It leaves out muscle."}))
    assert (other.exercises[-1].status, other.points) == (Status.WAITING, 6.0)
    assert needs_marking(course)
