"""Hostile folders in the exchange: each is answered once, gains nothing, leaks nothing, and keeps nobody waiting."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import nbformat
import pytest
import record_small_course as small
from hostile_files import NOTEBOOK, SECRET, SPOILT, Spoilt
from nbconvert.filters.markdown_mistune import markdown2html_mistune
from nbgrader.api import Gradebook

from grader.record.inbound import Submission, parse
from grader.record.release import released_page
from grader.record.results import read_result, result_file
from grader.result import Result, Status

RUN = (
    "import sys, logging; from pathlib import Path; from grader.paths import Paths; from grader.serve import service; "
    "root = Path(sys.argv[1]); paths = Paths(root=root, home=root / '.rounds', work=root / 'my-work'); "
    "service._log_to(paths); service.run(paths)"
)
MORNING = datetime(2026, 3, 2, 8, tzinfo=UTC)
MOST_MEMORY = 1_000_000_000
STRANGE = [
    b"not a submission",
    b"a+b",
    b"+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"..+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"intern+..+2026-03-02 08:00:00.000000 UTC+x",
    b"intern+01-small+tomorrow+x",
    b"intern+01-small+2026-13-45 99:00:00.000000 UTC+x",
    b"*+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"[a-z]+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"<img src=x onerror=alert(1)>+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"line\nend+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"intern+01-small+2026-03-02 08:00:00.000000 UTC+\x1b[2J\nERROR forged",
    b"\xff+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"{0.__class__}+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"%3Cscript%3Ealert(1)%3C%2Fscript%3E+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"intern+%3Cscript%3E+2026-03-02 08:00:00.000000 UTC+x",
    b"x&#60;b&#62;+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"x=alert(1)+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"-rf+01-small+2026-03-02 08:00:00.000000 UTC+x",
    b"x#y+01-small+2026-03-02 08:00:00.000000 UTC+x",
]


class Door:
    """The exchange of a small course, and the service that watches it."""

    def __init__(self, folder: Path) -> None:
        self.course = small.make_course(folder / "course")
        self.outside = folder / "outside"
        self.outside.mkdir()
        (self.outside / "secret.txt").write_text(SECRET)
        self.model = small.submit(self.course, small.SOLVED, "model")
        shutil.copyfile(self.model.folder / NOTEBOOK, self.outside / "solved.ipynb")
        self.inbound = self.model.folder.parent
        self.submissions: dict[str, Submission] = {}
        self.most_memory = 0

    def put(
        self, student: str, when: datetime = MORNING, random: str = "x", spoilt: Spoilt | None = None
    ) -> Submission:
        """Put a copy of the solved unit there, spoilt, under a name of nbgrader's form."""
        name = f"{student}+{small.UNIT}+{when:%Y-%m-%d %H:%M:%S.%f} UTC+{random}"
        aside = self.outside / "aside"
        shutil.copytree(self.model.folder, aside)
        (aside / "submission_secret.txt").write_text(f"secret of {name}")
        if spoilt:
            spoilt.spoil(aside, self.outside)
        submission = parse(aside.rename(self.inbound / name))
        assert submission is not None
        return submission

    def result(self, submission: Submission) -> Result:
        return read_result(
            result_file(self.course, submission.student, submission.unit, submission.submitted_at)
        )

    def score(self, student: str) -> float:
        with Gradebook(f"sqlite:///{self.course.gradebook}", "rounds") as gradebook:
            return float(gradebook.find_submission(small.UNIT, student).score)

    def log(self) -> str:
        return (self.course.logs / "service.log").read_text("utf-8")

    def wait_for(self, submissions: list[Submission], service: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + 150
        while not all(released_page(self.course, s).exists() for s in submissions):
            assert service.poll() is None, "the service has ended"
            assert time.monotonic() < end, [
                s.student for s in submissions if not released_page(self.course, s).exists()
            ]
            time.sleep(0.1)
        self.most_memory = max(self.most_memory, memory_peak(service.pid))


def memory_peak(process: int) -> int:
    text = Path(f"/proc/{process}/status").read_text()
    return 1024 * int(re.search(r"VmHWM:\s+(\d+)", text)[1])  # type: ignore[index]


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A course whose service has met every spoilt folder, every strange name, and honest interns in between."""
    door = Door(tmp_path_factory.mktemp("door"))
    for number, spoilt in enumerate(SPOILT):
        door.submissions[spoilt.name] = door.put(f"spoilt-{number}", spoilt=spoilt)
    for name in STRANGE:
        (Path(os.fsdecode(os.fsencode(door.inbound) + b"/" + name))).mkdir()
    (door.inbound / "linked+01-small+2026-03-02 08:00:00.000000 UTC+x").symlink_to(door.model.folder)
    for half, missing in enumerate(("timestamp.txt", "submission_secret.txt")):
        waiting = door.put(f"half-{half}")
        (waiting.folder / missing).unlink()
        os.mkfifo(waiting.folder / missing)
        os.utime(waiting.folder, (0, 0))
    door.submissions |= {
        "once": door.put("twin"),
        "stranger": door.put("99-nothing"),
        "before": door.put("back", MORNING + timedelta(hours=3)),
        "after": door.put(
            "back", MORNING, spoilt=Spoilt("nothing done", lambda f, _: small_unit_untouched(door, f))
        ),
        "first": door.put("quick", MORNING),
        "second": door.put("quick", MORNING + timedelta(microseconds=1)),
    }
    door.put("twin", random="y")
    other = door.submissions["stranger"].folder
    moved = parse(other.rename(other.with_name(other.name.replace(small.UNIT, "77-elsewhere"))))
    assert moved is not None
    door.submissions["stranger"] = moved
    service = subprocess.Popen([sys.executable, "-c", RUN, str(door.course.root)])
    try:
        door.wait_for([*door.submissions.values(), door.model], service)
        door.submissions["next"] = door.put("next", MORNING + timedelta(hours=5))
        door.wait_for([door.submissions["next"]], service)
        yield door
    finally:
        service.kill()
        service.wait()


def small_unit_untouched(door: Door, folder: Path) -> None:
    shutil.copyfile(door.course.notebooks / small.UNIT / NOTEBOOK, folder / NOTEBOOK)


@pytest.mark.parametrize("spoilt", SPOILT, ids=lambda spoilt: spoilt.name.replace(" ", "-"))
def test_a_spoilt_folder_gets_one_answer_that_says_what_happened(door: Door, spoilt: Spoilt) -> None:
    submission = door.submissions[spoilt.name]
    result = door.result(submission)
    assert result.gradable == (spoilt.points is not None), result.message
    assert result.points == door.score(submission.student) == (spoilt.points or 0.0)
    assert spoilt.told in result.message
    assert "Traceback" not in result.message and len(result.message) < 1500
    assert spoilt.flag in {flag.kind for flag in result.flags} | {""}
    if not result.gradable:
        assert {entry.status for entry in result.exercises} == {Status.NOT_GRADABLE}
        assert "submit again" in result.message
    page = released_page(door.course, submission).read_text("utf-8")
    assert SECRET not in page + result.model_dump_json()
    assert len(list((door.course.results / submission.student / small.UNIT).iterdir())) == 1
    assert submission.folder.is_dir()


def test_the_next_submission_is_graded_as_if_nothing_had_been(door: Door) -> None:
    assert (door.result(door.submissions["next"]).points, door.result(door.model).points) == (4.0, 4.0)
    assert door.score("next") == 4.0


def test_nothing_of_a_hostile_folder_is_run_or_taken_from_outside(door: Door) -> None:
    assert not (door.outside / "trace").exists()
    for file in door.course.home.rglob("*"):
        if (
            file.is_file()
            and not file.is_symlink()
            and door.inbound not in file.parents
            and file.stat().st_size < 10**6
        ):
            assert SECRET.encode() not in file.read_bytes(), file
    taken = [
        f for f in door.course.submitted.rglob("*") if not f.is_dir() and (f.is_symlink() or not f.is_file())
    ]
    assert taken == []


def test_bombs_and_very_many_files_fill_neither_memory_nor_disk(door: Door) -> None:
    assert door.most_memory < MOST_MEMORY
    pages = list((door.course.exchange / "rounds" / "feedback").iterdir())
    assert len(pages) < 3 * len(door.submissions)
    student = door.submissions["100000 files"].student
    assert len(list((door.course.submitted / student / small.UNIT).iterdir())) <= 1000


def test_names_that_are_no_submissions_are_left_alone_and_cannot_forge_the_log(door: Door) -> None:
    kept = {os.fsencode(entry.name) for entry in os.scandir(door.inbound)}
    assert set(STRANGE) <= kept
    log = door.log()
    assert (
        log.count("is not a submission, and was left alone") == len(STRANGE) + 2
    )  # and the link, and the twin
    assert "\x1b" not in log
    assert all(re.match(r"\d{4}-\d\d-\d\d [\d:,]+ (INFO|WARNING) ", line) for line in log.splitlines()), log
    students = {folder.name for folder in door.course.results.iterdir()}
    assert students == {s.student for s in [*door.submissions.values(), door.model]}


def test_a_pipe_in_place_of_nbgraders_own_files_keeps_nobody_waiting(door: Door) -> None:
    assert door.log().count("was never copied completely, so it cannot be answered. It is kept.") == 2


def test_what_was_left_out_or_looks_forged_stands_in_the_log_for_people(door: Door) -> None:
    assert "to look at: files left out (huge.csv (too large))" in door.log()
    assert "to look at: owner (The folder names twin, and belongs to" in door.log()


def test_a_copied_submission_at_the_same_moment_counts_once(door: Door) -> None:
    twin = door.submissions["once"]
    assert (door.result(twin).attempt, door.score("twin")) == (1, 4.0)


def test_two_submissions_in_the_same_second_each_get_their_answer(door: Door) -> None:
    first, second = door.result(door.submissions["first"]), door.result(door.submissions["second"])
    assert [(r.attempt, r.points) for r in (first, second)] == [(1, 4.0), (2, 4.0)]


def test_a_clock_that_went_back_loses_no_answer_and_no_points(door: Door) -> None:
    before, after = door.result(door.submissions["before"]), door.result(door.submissions["after"])
    assert (before.points, after.points, door.score("back")) == (4.0, 0.0, 4.0)


def test_what_an_intern_wrote_as_the_time_is_not_the_time(door: Door) -> None:
    for name in ("a time that is none", "a time to come", "an endless time"):
        submission = door.submissions[name]
        collected = door.course.submitted / submission.student / small.UNIT / "timestamp.txt"
        assert collected.read_text() == submission.timestamp
        assert door.result(submission).submitted_at == MORNING


def test_a_unit_that_is_not_there_is_named(door: Door) -> None:
    result = door.result(door.submissions["stranger"])
    assert not result.gradable and "no unit called 77-elsewhere" in result.message


def test_what_an_intern_writes_acts_neither_on_the_page_nor_in_formgrader(door: Door) -> None:
    submission = door.submissions["script and style in every text"]
    page = released_page(door.course, submission).read_text("utf-8")
    body = page.split("</style>", 1)[1]
    assert not re.search(r"<(script|svg|style|img|a )|onerror=[^&]*>|href=.javascript", body)
    assert "&lt;script&gt;alert(1)" in body and "49" not in re.sub(r"<[^>]*>", "", body)
    marked = door.course.autograded / submission.student / small.UNIT / NOTEBOOK
    texts = [c.source for c in nbformat.read(marked, as_version=4).cells if c.cell_type == "markdown"]
    shown = "\n".join(map(markdown2html_mistune, texts))
    assert "alert(3)" in shown
    assert not re.search(r"<(script|svg|style|img|iframe)|<a\b[^>]*href=.(?!#)", shown)
