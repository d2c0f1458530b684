"""Whatever is killed, full, locked or unreadable: every submission ends with exactly one Result and one score."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
import record_small_course as small
from nbgrader.api import Gradebook

from grader.paths import Paths
from grader.record.inbound import Submission
from grader.record.release import released_page
from grader.record.results import read_result, result_file

RUN = (
    "import sys; from pathlib import Path; from grader.paths import Paths; from grader.serve.service import run; "
    "root = Path(sys.argv[1]); run(Paths(root=root, home=root / '.rounds', work=root / 'my-work'))"
)
FULL, NOTHING = 4.0, 0.0
pytestmark = pytest.mark.slow


@pytest.fixture
def course(tmp_path: Path) -> Paths:
    return small.make_course(tmp_path)


def start(course: Paths) -> subprocess.Popen[bytes]:
    with (course.root / "service.out").open("ab") as out:
        return subprocess.Popen([sys.executable, "-c", RUN, str(course.root)], stdout=out, stderr=out)


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
def test_two_hundred_kills_lose_and_repeat_nothing(course: Paths) -> None:
    chance = random.Random(20261121)
    expected: dict[str, tuple[Submission, float]] = {}
    service = start(course)
    try:
        for kill in range(200):
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
        until(lambda: answered(course, [submission for submission, _ in expected.values()]))
    finally:
        service.kill()
        service.wait()
    assert_one_result_and_one_score_each(course, expected)


def test_a_locked_gradebook_is_waited_for(course: Paths) -> None:
    held = sqlite3.connect(course.gradebook)
    held.execute("BEGIN EXCLUSIVE")
    service = start(course)
    try:
        submission = small.submit(course, small.SOLVED, "patient")
        collected = course.submitted / "patient" / small.UNIT / "timestamp.txt"
        until(collected.exists)
        held.rollback()
        until(lambda: answered(course, [submission]))
    finally:
        service.kill()
        service.wait()
        held.close()
    assert_one_result_and_one_score_each(course, {"patient": (submission, FULL)})


@pytest.mark.skipif(os.name != "posix", reason="needs permissions that Windows does not have")
def test_an_exchange_that_cannot_be_read_is_looked_at_again(course: Paths) -> None:
    submission = small.submit(course, small.SOLVED, "hidden")
    inbound = submission.folder.parent
    away = inbound.rename(inbound.with_name("away"))
    inbound.write_text("not a folder")
    service = start(course)
    try:
        log = course.root / "service.out"
        until(log.exists)
        time.sleep(2)
        assert service.poll() is None or service.returncode != 0
        inbound.unlink()
        away.rename(inbound)
        if service.poll() is not None:
            service = start(course)
        until(lambda: answered(course, [submission]))
    finally:
        service.kill()
        service.wait()
    assert_one_result_and_one_score_each(course, {"hidden": (submission, FULL)})


@pytest.mark.skipif(
    shutil.which("mount") is None or os.geteuid() != 0, reason="needs root to mount a small disk"
)
def test_a_full_disk_ends_with_one_result_once_there_is_room(course: Paths) -> None:
    small_disk = course.results
    shutil.rmtree(small_disk, ignore_errors=True)
    small_disk.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(small_disk)], check=True)
    try:
        filler = small_disk / "filler"
        with pytest.raises(OSError), filler.open("wb") as file:
            file.write(bytes(1 << 20))
            file.flush()
        service = start(course)
        try:
            submission = small.submit(course, small.SOLVED, "full")
            until((course.submitted / "full" / small.UNIT / "timestamp.txt").exists)
            time.sleep(1)
            filler.unlink()
            until(lambda: answered(course, [submission]))
        finally:
            service.kill()
            service.wait()
        result = read_result(result_file(course, "full", small.UNIT, submission.submitted_at))
        assert (result.gradable, result.points) == (True, FULL)
    finally:
        subprocess.run(["umount", "-l", str(small_disk)], check=True)
