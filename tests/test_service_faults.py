"""Whatever is killed, full, locked or unreadable: every submission ends with exactly one Result and one score."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Self

import psutil
import pytest
import record_small_course as small
from nbgrader.api import Gradebook
from ordinary_user import run_as_ordinary_user

from grader.paths import Paths
from grader.record.inbound import Submission, inbound_folder, parse
from grader.record.release import released_page
from grader.record.results import read_result, result_file
from grader.serve.faults import read_trouble

RUN = (
    "import logging, sys; from pathlib import Path; from grader.paths import Paths; from grader.serve.service import run; "
    "logging.basicConfig(level=logging.WARNING); "
    "root, home = map(Path, sys.argv[1:]); run(Paths(root=root, home=home, work=root / 'my-work'))"
)
FULL, NOTHING = 4.0, 0.0
IS_ROOT = os.geteuid() == 0
KILLS = int(os.environ.get("KILLS", 200))
pytestmark = pytest.mark.slow


@pytest.fixture
def course(tmp_path: Path) -> Paths:
    return small.make_course(tmp_path)


def start(course: Paths) -> subprocess.Popen[bytes]:
    with (course.root / "service.out").open("ab") as out:
        return subprocess.Popen(
            [sys.executable, "-c", RUN, str(course.root), str(course.home)], stdout=out, stderr=out
        )


def until(true: Callable[[], object], seconds: float = 180) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def answered(course: Paths, submissions: list[Submission]) -> bool:
    return all(released_page(course, submission).exists() for submission in submissions)


def assert_one_result_and_one_score_each(
    course: Paths, expected: dict[str, tuple[Submission, float]]
) -> None:
    for student, (submission, points) in expected.items():
        result = read_result(result_file(course, student, small.UNIT, submission.submitted_at))
        assert (result.gradable, result.points) == (True, points), (student, result)
    assert len(list(course.results.rglob("*.json"))) == len(expected)
    with Gradebook(f"sqlite:///{course.gradebook}", "rounds") as gradebook:
        scores = {s.student_id: s.score for s in gradebook.assignment_submissions(small.UNIT)}
    assert scores == {student: points for student, (_, points) in expected.items()}


def trusted_processes(service: psutil.Process) -> list[psutil.Process]:
    """The service, both zygotes and the judges; a learner's own processes are left to the learner's tests."""
    found = [service]
    for process in service.children(recursive=True):
        try:
            parent = process.parent()
            of_zygote = parent is not None and "grader.examine.zygote" in parent.cmdline()
            if not (of_zygote and "bwrap" not in parent.name()):
                found.append(process)
        except psutil.Error:
            continue
    return found


@pytest.mark.timeout(900)
def test_kills_at_any_moment_lose_and_repeat_nothing(course: Paths) -> None:
    chance = random.Random(20261121)
    expected: dict[str, tuple[Submission, float]] = {}
    service = start(course)
    try:
        for kill in range(KILLS):
            if kill % 8 == 0:
                student, solved = f"student{kill:03d}", chance.random() < 0.7
                submission = small.submit(course, small.SOLVED if solved else None, student)
                expected[student] = (submission, FULL if solved else NOTHING)
            time.sleep(chance.uniform(0.02, 0.4))  # kills come at any instant: that is what is tested
            if service.poll() is not None:
                service = start(course)
                continue
            victims = trusted_processes(psutil.Process(service.pid))
            victim = victims[0] if chance.random() < 0.1 else chance.choice(victims)
            try:
                victim.kill()
            except psutil.NoSuchProcess:
                continue
            if victim.pid == service.pid:
                service.wait()
        if service.poll() is not None:
            service = start(course)
        until(lambda: answered(course, [submission for submission, _ in expected.values()]), seconds=600)
    finally:
        service.kill()
        service.wait()
    assert_one_result_and_one_score_each(course, expected)


class Watched:
    """A course with a service at work, and one submission that waits beside the exchange until it is wanted."""

    def __init__(self, course: Paths) -> None:
        self.course, self.count = course, 0
        self.inbound = inbound_folder(course)
        self.model = small.submit(course, small.SOLVED, "model")
        self.expected = {"model": (self.model, FULL)}
        self.aside = self.inbound.with_name("aside")
        self.service = start(course)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.service.kill()
        self.service.wait()

    def said(self) -> str:
        return (self.course.root / "service.out").read_text("utf-8")

    def ready(self) -> Path:
        """Make the next submission, where the service does not see it yet."""
        self.count += 1
        name = self.model.folder.name.replace("model+", f"student{self.count}+")
        shutil.copytree(self.model.folder, self.aside)
        (self.aside / "submission_secret.txt").write_text(f"secret {self.count}")
        return self.inbound / name

    def survives(self, fault: AbstractContextManager[object], sentence: str) -> None:
        """Meet a fault with a submission under way: it is named in a sentence, and then answered, once."""
        folder, before = self.ready(), len(self.said())
        with fault:
            if self.inbound.is_dir() and os.access(self.inbound, os.W_OK):
                self.aside.rename(folder)
            until(lambda: sentence in read_trouble(self.course))
            assert "Submissions are kept" in read_trouble(self.course)
        if self.aside.exists():
            self.aside.rename(folder)
        submission = parse(folder)
        assert submission is not None
        until(lambda: answered(self.course, [submission]))
        until(lambda: not read_trouble(self.course))
        said = self.said()[before:]
        assert sentence in said and "Traceback" not in said, said
        assert self.service.poll() is None
        self.expected[submission.student] = (submission, FULL)
        assert_one_result_and_one_score_each(self.course, self.expected)


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with Watched(small.make_course(tmp_path_factory.mktemp("watched"))) as made:
        until(lambda: answered(made.course, [made.model]))
        yield made


@contextmanager
def locked(gradebook: Path) -> Iterator[None]:
    held = sqlite3.connect(gradebook)
    held.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        held.rollback()
        held.close()


@contextmanager
def mode(place: Path, bits: int) -> Iterator[None]:
    before = place.stat().st_mode
    place.chmod(bits)
    try:
        yield
    finally:
        place.chmod(before)


@contextmanager
def taken_away(folder: Path) -> Iterator[None]:
    away = folder.rename(folder.with_name("away"))
    folder.write_text("not a folder")
    try:
        yield
    finally:
        folder.unlink()
        away.rename(folder)


def test_a_locked_gradebook_is_waited_for(watched: Watched) -> None:
    watched.survives(locked(watched.course.gradebook), "another program, which keeps it locked")


def test_an_exchange_that_is_no_folder_any_more_is_looked_at_again(watched: Watched) -> None:
    watched.survives(taken_away(watched.inbound), "inbound is not a folder any more. Put it back.")


@pytest.mark.skipif(IS_ROOT, reason="root may read and write everything; an ordinary user runs this below")
@pytest.mark.parametrize(
    ("place", "bits", "sentence"),
    [
        ("gradebook.db", 0o444, "The gradebook cannot be written"),
        ("exchange/rounds/inbound", 0o000, "inbound may not be used by this user"),
        ("submitted", 0o555, "may not be used by this user"),
        ("results", 0o555, "may not be used by this user"),
    ],
)
def test_what_may_not_be_used_is_named_and_waited_for(
    watched: Watched, place: str, bits: int, sentence: str
) -> None:
    watched.survives(mode(watched.course.home / place, bits), sentence)


@pytest.mark.skipif(IS_ROOT, reason="root may read everything; an ordinary user runs this below")
def test_what_may_not_be_read_of_a_submission_is_left_out_and_named(watched: Watched) -> None:
    folder = watched.ready()
    (watched.aside / "closed.csv").touch(mode=0)
    (watched.aside / "closed").mkdir(mode=0)
    submission = parse(watched.aside.rename(folder))
    assert submission is not None
    until(lambda: answered(watched.course, [submission]))
    watched.expected[submission.student] = (submission, FULL)
    assert_one_result_and_one_score_each(watched.course, watched.expected)
    file = result_file(watched.course, submission.student, small.UNIT, submission.submitted_at)
    assert "closed.csv (not readable), closed (not readable)" in read_result(file).message


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of 16 MB: one that was made for the ordinary user, or one that root makes here."""
    if "SMALL_DISK" in os.environ:
        yield Path(os.environ["SMALL_DISK"])
        return
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def filled(disk: Path, but: int) -> Iterator[None]:
    """Fill the disk, and leave a few bytes."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    os.truncate(filler, filler.stat().st_size - but)
    try:
        yield
    finally:
        filler.unlink()


@pytest.mark.skipif(not IS_ROOT and "SMALL_DISK" not in os.environ, reason="needs root to make a small disk")
def test_a_full_disk_is_named_and_waited_for_at_whatever_step_it_is_full(tmp_path: Path) -> None:
    course = small.make_course(tmp_path / "course")
    (tmp_path / "disk").mkdir()
    with small_disk(tmp_path / "disk") as disk:
        shutil.move(course.home, disk / "home")
        with Watched(Paths(root=course.root, home=disk / "home", work=course.work)) as watched:
            until(lambda: answered(watched.course, [watched.model]))
            for left in (0, 32_768, 81_920):
                watched.survives(filled(disk, left), "The disk is full")


@pytest.mark.skipif(not IS_ROOT, reason="this run is an ordinary user's already")
def test_all_of_this_holds_for_an_ordinary_user_too(tmp_path: Path) -> None:
    said = run_as_ordinary_user(__file__, tmp_path, seconds=570, KILLS="12")
    assert " passed" in said and "skipped" not in said, said
