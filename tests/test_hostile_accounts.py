"""A second account on the computer: it changes nobody else's score, reads nobody else's page, and opens nothing of the course."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
import record_small_course as small
from nbgrader.api import Gradebook
from nbgrader.utils import notebook_hash

from grader.paths import Paths
from grader.record.answer import answer, changed_marks, grade, publish, take_marks
from grader.record.configuration import configuration
from grader.record.grade import enter
from grader.record.inbound import Submission, is_name, parse, submissions
from grader.record.owner import Whose, whose
from grader.record.release import released_page
from grader.record.results import newest_graded, results_of, write_result
from grader.record.units import prepare
from grader.result import Result
from grader.serve.handin import attempts, fetch_feedback, fetch_units, last_handed_in, submit

NOBODY = 65534
WRONG = {"double": "def double(dose):\n    return 4"}
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder to another account")


@pytest.fixture
def course(tmp_path: Path) -> Paths:
    return small.make_course(tmp_path / "course")


def graded(course: Paths, submission: Submission) -> Result:
    return answer(course, configuration(course), submission)


def sent(course: Paths, answers: dict[str, str], student: str, when: datetime | None = None) -> Submission:
    """Submit, at another time where one is given."""
    submission = small.submit(course, small.SOLVED | answers, student)
    if when is None:
        return submission
    name = f"{student}+{small.UNIT}+{when:%Y-%m-%d %H:%M:%S.%f} UTC+x"
    moved = parse(submission.folder.rename(submission.folder.with_name(name)))
    assert moved is not None
    return moved


def give_to(account: int, folder: Path) -> None:
    for place in (folder, *folder.rglob("*")):
        os.chown(place, account, account)


def score(course: Paths, student: str) -> float:
    with Gradebook(f"sqlite:///{course.gradebook}", "rounds") as gradebook:
        return float(gradebook.find_submission(small.UNIT, student).score)


@as_root
def test_anothers_folder_changes_no_score_and_is_told_to_the_supervisor(course: Paths) -> None:
    first = graded(course, sent(course, {}, "victim"))
    forged = sent(course, WRONG, "victim")
    give_to(NOBODY, forged.folder)
    refused = graded(course, forged)
    assert not refused.gradable and "another account of this computer" in refused.message
    (flag,) = [flag for flag in refused.flags if flag.kind == "owner"]
    assert "names victim, and belongs to nobody" in flag.detail and "not counted" in flag.detail
    assert score(course, "victim") == 4.0
    assert newest_graded(course, "victim", small.UNIT) == first
    found, _ = submissions(course)
    changed = changed_marks(configuration(course), found, {})
    assert not take_marks(course, found, changed["victim", small.UNIT])
    assert forged.folder.is_dir() and released_page(course, forged).exists()
    second = graded(course, sent(course, WRONG, "victim"))
    assert (second.attempt, second.points) == (2, 2.0)


@as_root
def test_anothers_folder_of_the_same_moment_takes_no_place(course: Paths) -> None:
    own = sent(course, {}, "victim", datetime(2026, 3, 2, 8, tzinfo=UTC))
    forged = own.folder.with_name(own.folder.name.removesuffix("+x") + "+a")
    forged.mkdir()
    give_to(NOBODY, forged)
    found, strange = submissions(course)
    assert [s.folder for s in found] == [own.folder] and strange == [forged.name]


@as_root
def test_an_intern_without_an_entry_gets_none_from_another(course: Paths) -> None:
    forged = sent(course, WRONG, "victim")
    give_to(NOBODY, forged.folder)
    graded(course, forged)
    with pytest.raises(Exception, match="No such submission"):
        score(course, "victim")


def test_a_folder_swapped_for_a_link_while_it_is_graded_opens_no_other_page(course: Paths) -> None:
    victim = sent(course, {}, "victim")
    secret = (victim.folder / "submission_secret.txt").read_text()
    page = (
        course.exchange
        / "rounds"
        / "feedback"
        / f"{notebook_hash(secret=secret, notebook_id=small.UNIT)}.html"
    )
    mine = sent(course, WRONG, "mallory")
    own_secret = (mine.folder / "submission_secret.txt").read_text()
    graded = grade(course, mine, [mine])
    assert graded is not None
    mine.folder.rename(mine.folder.with_name("aside"))
    mine.folder.symlink_to(victim.folder)
    publish(course, mine, enter(configuration(course), mine, graded.scores), graded)
    (result,) = results_of(course, "mallory", small.UNIT)
    assert result.student == "mallory" and not page.exists()
    assert released_page(course, mine).stem == notebook_hash(secret=own_secret, notebook_id=small.UNIT)
    assert released_page(course, mine).exists()


def test_a_folder_swapped_for_a_link_before_it_is_graded_is_no_submission(course: Paths) -> None:
    victim, mine = sent(course, {}, "victim"), sent(course, WRONG, "mallory")
    mine.folder.rename(mine.folder.with_name("aside"))
    mine.folder.symlink_to(victim.folder)
    assert not mine.complete
    with pytest.raises(OSError):
        graded(course, mine)
    assert not (course.collected / "mallory").exists()


@as_root
def test_anothers_file_in_a_submission_is_left_out_and_named(course: Paths) -> None:
    submission = sent(course, {}, "careless")
    (submission.folder / "slipped-in.csv").write_text("1,2")
    os.chown(submission.folder / "slipped-in.csv", NOBODY, NOBODY)
    result = graded(course, submission)
    assert result.points == 4.0 and "slipped-in.csv (another account's file)" in result.message


def test_a_time_that_has_not_come_is_kept_and_never_the_newest(course: Paths) -> None:
    graded(course, sent(course, {}, "early"))
    late = sent(course, WRONG, "early", datetime(9998, 12, 31, 23, 59, 59, tzinfo=UTC))
    refused = graded(course, late)
    assert not refused.gradable and "31 December 9998, 23:59 UTC" in refused.message
    assert [flag.kind for flag in refused.flags if flag.kind == "time"] == ["time"]
    assert (score(course, "early"), late.folder.is_dir()) == (4.0, True)
    again = graded(course, sent(course, WRONG, "early"))
    assert (again.attempt, again.points, score(course, "early")) == (2, 2.0, 4.0)  # the best counts
    assert newest_graded(course, "early", small.UNIT) == again
    assert (course.submitted / "early" / small.UNIT / "timestamp.txt").read_text() != late.timestamp


def test_a_clock_a_little_ahead_and_one_that_was_put_back_cost_nothing(course: Paths) -> None:
    now = datetime.now(UTC)
    assert graded(course, sent(course, {}, "quick", now + timedelta(minutes=3))).gradable
    before = graded(course, sent(course, {}, "back"))
    before.submitted_at = now + timedelta(hours=2)  # it was so late when this was counted
    write_result(course, before)
    after = graded(course, sent(course, WRONG, "back", before.submitted_at + timedelta(microseconds=1)))
    assert (after.points, score(course, "back")) == (2.0, 4.0)  # the best counts


def test_after_a_time_that_was_refused_the_path_and_the_next_submission_go_on(
    course: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch_units(course)
    first = submit(course, small.UNIT)

    class Ahead(datetime):
        @classmethod
        def now(cls, tz: object = None) -> Ahead:
            return cls(2999, 1, 1, tzinfo=tz)  # type: ignore[arg-type]

    with monkeypatch.context() as clock:
        clock.setattr("nbgrader.exchange.abc.exchange.datetime.datetime", Ahead)
        ahead = submit(course, small.UNIT)
    for submission in submissions(course)[0]:
        graded(course, submission)
    fetch_feedback(course, [small.UNIT])
    assert [a.timestamp for a in attempts(course, small.UNIT)] == [first.timestamp, ahead.timestamp]
    assert last_handed_in(course, small.UNIT) == first
    again = submit(course, small.UNIT)
    assert first.timestamp < again.timestamp < ahead.timestamp
    assert attempts(course, small.UNIT)[0].timestamp == again.timestamp


ACCOUNTS = {1001: "anna", 1002: "mallory", 1003: "HOSPITAL\\bea", 1004: "Carl", 1005: "dora@hospital.org"}


@pytest.mark.parametrize(
    ("student", "number", "expected"),
    [
        ("anna", 1001, Whose.THEIRS),
        ("anna", 1002, Whose.ANOTHERS),
        ("bea", 1003, Whose.THEIRS),
        ("hospital+bea", 1003, Whose.THEIRS),
        ("OTHER+bea", 1003, Whose.ANOTHERS),
        ("carl", 1004, Whose.THEIRS),
        ("dora", 1005, Whose.THEIRS),
        ("hospital+dora", 1005, Whose.THEIRS),
        ("anna", 4711, Whose.ANOTHERS),  # anna has an account here, and this is not it
        ("stranger", 4711, Whose.UNKNOWN),
        ("stranger", 1002, Whose.ANOTHERS),
        ("stranger", 0, Whose.COURSE),
        (
            "stranger",
            4712,
            Whose.COURSE,
        ),  # owns the exchange, as on a drive that gives all files to one account
    ],
)
def test_one_person_is_known_by_the_account_in_any_case_and_with_its_domain(
    monkeypatch: pytest.MonkeyPatch, student: str, number: int, expected: Whose
) -> None:
    def by_number(wanted: int) -> SimpleNamespace:
        return SimpleNamespace(pw_name=ACCOUNTS[wanted])

    def by_name(name: str) -> SimpleNamespace:
        return SimpleNamespace(pw_uid={name: number for number, name in ACCOUNTS.items()}[name])

    monkeypatch.setattr("pwd.getpwuid", by_number)
    monkeypatch.setattr("pwd.getpwnam", by_name)
    whose.cache_clear()
    assert whose(student, number, 4712) is expected
    whose.cache_clear()


def mode(place: Path) -> int:
    return stat.S_IMODE(place.stat().st_mode)


def test_no_other_account_may_look_into_a_course_and_only_add_to_its_exchange(course: Paths) -> None:
    for place in (course.home, course.results, course.solutions, course.exchange):
        place.chmod(0o777)
    course.gradebook.chmod(0o666)
    inbound = course.exchange / "rounds" / "inbound"
    inbound.chmod(0o777)
    assert prepare(course) == []
    assert {mode(place) for place in (course.home, course.results, course.solutions)} == {0o700}
    assert mode(course.gradebook) == 0o600
    assert (mode(course.exchange), mode(inbound)) == (0o1777, 0o3733)
    assert mode(course.exchange / "rounds" / "feedback") == 0o711
    assert [
        place for place in course.home.iterdir() if place != course.exchange and mode(place) & 0o077
    ] == []


def test_a_folder_that_interns_pass_through_on_purpose_stays_so(course: Paths) -> None:
    course.home.chmod(0o711)
    assert prepare(course) == [] and mode(course.home) == 0o711


def test_what_the_service_makes_while_it_runs_is_closed_to_others_from_the_beginning(course: Paths) -> None:
    course.home.chmod(0o711)
    now = datetime.now(UTC)
    graded(course, sent(course, {}, "anna", now))
    graded(course, sent(course, WRONG, "anna", now - timedelta(minutes=1)))
    folders = [place for place in course.home.iterdir() if place.is_dir() and place != course.exchange]
    assert course.receipts in folders and course.older in folders
    assert [place for place in folders if mode(place) & 0o077] == []


@pytest.mark.parametrize("name", ["victim ", "victim.", "victim  ", "victim. ", "v" * 256, "é" * 128])
def test_a_name_that_becomes_anothers_or_none_is_no_submission(course: Paths, name: str) -> None:
    assert not is_name(name)
    assert parse(Path(f"{name}+{small.UNIT}+2026-03-02 08:00:00.000000 UTC+x")) is None
    assert parse(Path(f"victim+{name}+2026-03-02 08:00:00.000000 UTC+x")) is None


def test_a_mode_that_cannot_be_put_right_is_named(course: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    course.exchange.chmod(0o777)
    course.home.chmod(0o700)
    course.solutions.chmod(0o700)
    (course.exchange / "rounds" / "inbound").chmod(0o3733)
    monkeypatch.setattr(Path, "chmod", lambda place, mode: None)  # as some network drives have it
    (problem,) = prepare(course)
    assert f"chmod 1777 {course.exchange}" in problem
