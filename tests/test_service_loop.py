"""The feedback service answers every submission once, and nothing that happens to it loses or repeats one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import record_small_course as small

from grader.paths import Paths
from grader.record.answer import grade, publish
from grader.record.configuration import configuration
from grader.record.grade import enter
from grader.record.inbound import Submission
from grader.record.release import released_page
from grader.record.results import read_result, result_file
from grader.result import Result
from grader.serve.service import AlreadyRunningError, run

RUN = (
    "import sys; from pathlib import Path; from grader.paths import Paths; from grader.serve import service; "
    "exec(sys.argv[2]); root = Path(sys.argv[1]); "
    "service.run(Paths(root=root, home=root / '.rounds', work=root / 'my-work'))"
)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return small.make_course(tmp_path_factory.mktemp("course"))


@contextmanager
def service(course: Paths, changed: str = "") -> Iterator[subprocess.Popen[bytes]]:
    """Run the service, with a line of Python that changes something of it before."""
    with (course.root / "service.out").open("ab") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", RUN, str(course.root), changed], stdout=out, stderr=out
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def until(true: Callable[[], object], what: str) -> None:
    end = time.monotonic() + 300
    while not true():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)


def result_of(course: Paths, submission: Submission) -> Result:
    until(lambda: released_page(course, submission).exists(), f"the answer to {submission.folder.name}")
    return read_result(result_file(course, submission.student, submission.unit, submission.submitted_at))


def test_submissions_in_quick_succession_each_get_their_answer(course: Paths) -> None:
    waiting = small.submit(course, small.SOLVED, "quick")
    with service(course):
        second = small.submit(course, small.SOLVED | {"bmi": small.PRINTS}, "quick")
        third = small.submit(course, None, "quick")
        results = [result_of(course, s) for s in (waiting, second, third)]
    assert [(r.attempt, r.points) for r in results] == [(1, 4.0), (2, 2.0), (3, 0.0)]
    pages = {released_page(course, s).read_text("utf-8") for s in (waiting, second, third)}
    assert len(pages) == 3


def test_the_newest_attempt_is_answered_first_and_then_who_has_waited_longest(course: Paths) -> None:
    waiting = [small.submit(course, None, "often") for _ in range(4)]
    with service(course):
        results = [result_of(course, s) for s in waiting]
    answered = sorted(results, key=lambda r: r.graded_at)
    assert [r.attempt for r in answered] == [4, 1, 2, 3]


@pytest.mark.parametrize("hears", ["events", "the folder's time"])
def test_a_submission_is_heard_of_at_once_also_where_a_drive_sends_no_events(
    course: Paths, hears: str
) -> None:
    deaf = "service.observe = lambda *_: None" if hears != "events" else "service.arrived = lambda _: 0"
    with service(course, f"service.POLL_SECONDS = 3600; {deaf}"):
        result_of(course, small.submit(course, None, hears))
        assert result_of(course, small.submit(course, None, hears)).attempt == 2


def test_running_touches_no_gradebook_so_that_one_thread_alone_writes_it(course: Paths) -> None:
    config, submission = configuration(course), small.submit(course, small.SOLVED, "writer")
    away = course.gradebook.rename(course.home / "taken away")
    graded = grade(course, submission, [submission])
    assert graded is not None and not course.gradebook.exists()
    away.rename(course.gradebook)
    marks = enter(config, submission, graded.scores)
    away = course.gradebook.rename(course.home / "taken away")
    assert publish(course, submission, marks, graded).points == 4
    assert not course.gradebook.exists()
    away.rename(course.gradebook)


def test_a_half_copied_submission_is_waited_for_and_a_strange_folder_left_alone(course: Paths) -> None:
    slow = small.submit(course, small.SOLVED, "slow")
    aside = course.root / "secret"
    (slow.folder / "submission_secret.txt").rename(aside)
    strange = slow.folder.parent / "not a submission"
    strange.mkdir()
    with service(course):
        other = small.submit(course, None, "other")
        assert result_of(course, other).points == 0
        assert not (course.results / "slow").exists()
        aside.rename(slow.folder / "submission_secret.txt")
        assert result_of(course, slow).points == 4
    assert strange.is_dir()


GOES_WHEN_LOOKED_AT = """
from grader.record.inbound import Submission
complete = Submission.complete.fget
Submission.complete = property(lambda s: (s.folder.rmdir() if s.student == "gone" else None) or complete(s))
"""


def test_a_folder_that_goes_while_it_is_looked_at_or_is_of_the_future_keeps_nobody_waiting(
    tmp_path: Path,
) -> None:
    course = small.make_course(tmp_path / "course")
    inbound = course.exchange / "rounds" / "inbound"
    (inbound / f"gone+{small.UNIT}+2020-03-02 08:00:00.000000 UTC+x").mkdir()
    future = inbound / f"future+{small.UNIT}+2020-03-02 08:00:00.000000 UTC+x"
    future.mkdir()
    os.utime(future, (4e9, 4e9))
    submission = small.submit(course)
    with service(course, GOES_WHEN_LOOKED_AT):
        assert result_of(course, submission).attempt == 1
        until(lambda: "never copied completely" in (course.root / "service.out").read_text(), "the report")
    assert "could not be looked at" not in (course.root / "service.out").read_text()


def test_a_service_killed_while_it_grades_loses_and_repeats_nothing(course: Paths) -> None:
    slow = "import time\ntime.sleep(5)\n\n" + small.SOLVED["double"]
    collected = course.submitted / "killed" / small.UNIT / "timestamp.txt"
    before = small.submit(course, None, "killed")
    with service(course):
        result_of(course, before)
        graded_at = read_result(result_file(course, "killed", small.UNIT, before.submitted_at)).graded_at
        during = small.submit(course, small.SOLVED | {"double": slow}, "killed")
        until(lambda: collected.read_text() == during.timestamp, "the start of grading")
    after = small.submit(course, small.SOLVED, "killed")
    assert not result_file(course, "killed", small.UNIT, during.submitted_at).exists()
    with service(course):
        results = [result_of(course, s) for s in (before, during, after)]
    assert [(r.attempt, r.points) for r in results] == [(1, 0.0), (2, 4.0), (3, 4.0)]
    assert results[0].graded_at == graded_at
    assert len(list((course.results / "killed" / small.UNIT).iterdir())) == 3


def test_a_page_that_was_not_released_yet_is_released_from_its_result(course: Paths) -> None:
    submission = small.submit(course, small.SOLVED, "pageless")
    with service(course):
        graded_at = result_of(course, submission).graded_at
    released_page(course, submission).unlink()
    with service(course):
        assert result_of(course, submission).graded_at == graded_at


def test_a_service_that_cannot_grade_tells_the_intern_and_goes_on(tmp_path: Path) -> None:
    course = small.make_course(tmp_path)
    gradebook = course.gradebook.rename(course.home / "taken away")
    submission = small.submit(course, small.SOLVED)
    with service(course):
        result = result_of(course, submission)
        assert not result.gradable and "not your fault" in result.message
        gradebook.rename(course.gradebook)
        assert result_of(course, small.submit(course, small.SOLVED)).points == 4


def test_a_second_service_on_the_same_course_is_refused(course: Paths) -> None:
    with service(course):
        submission = small.submit(course, None, "second")
        result_of(course, submission)
        with pytest.raises(AlreadyRunningError, match="already runs"):
            run(course)


def test_the_service_stops_cleanly_when_told(tmp_path: Path) -> None:
    environment = os.environ | {"ROUNDS_HOME": str(tmp_path)}
    process = subprocess.Popen([sys.executable, "-m", "grader.serve.service"], env=environment)
    log = tmp_path / "logs" / "service.log"
    until(lambda: log.exists() and "watches" in log.read_text(), "the service's start")
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=180) == 0
    assert "has stopped" in log.read_text()
