"""`course start` brings everything up once, says where it is, and leaves nothing behind."""

from __future__ import annotations

import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest
from filelock import FileLock
from serve_course import Course, course_command, paths_in, started

from grader.paths import Paths
from grader.serve.address import keep_address, own_address
from grader.serve.children import feedback_service
from grader.serve.running import Process, Running, clear_remains, note_running, read_running, stop

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("course")


def test_a_second_start_joins_the_running_course(running_course: Course) -> None:
    second = course_command(running_course.paths.home.parent, "start")
    said, _ = second.communicate(timeout=60)
    assert second.returncode == 0
    assert "running already" in said
    assert running_course.landing_page in said


def test_a_feedback_service_that_dies_is_started_again(running_course: Course) -> None:
    lab, service = _living(running_course.paths)
    service.kill()
    assert _wait_for_another_service(running_course.paths, service.pid).is_running()
    assert lab.is_running()


def test_the_token_is_in_no_command_line_and_in_no_file_that_others_may_read(running_course: Course) -> None:
    paths = running_course.paths
    running = read_running(paths)
    assert running is not None
    for child in _living(paths):
        assert running.token not in " ".join(child.cmdline())
    assert paths.jupyter.stat().st_mode & 0o077 == 0
    for file in paths.home.rglob("*"):
        if file.is_file() and running.token.encode() in file.read_bytes():
            assert file.stat().st_mode & 0o077 == 0 or file.is_relative_to(paths.jupyter), file


def test_a_taken_port_is_left_alone_and_stopping_leaves_nothing_behind(folder: Path) -> None:
    with _someone_on(8888), started(folder) as course:
        assert ":8888/" not in course.address
        assert course.get("rounds/").status_code == 200
        children = _living(course.paths)
        assert len(children) == 2
        said, _ = course_command(folder, "stop").communicate(timeout=60)
        assert said.split() == ["Stopped."]  # no lesson is open, so nothing is said of its work
        assert course.process.wait(timeout=30) == 0
        assert psutil.wait_procs(children, timeout=30)[1] == []
        assert read_running(course.paths) is None
    assert not stop(course.paths)


def test_after_a_crash_the_next_start_ends_what_is_left_and_keeps_the_interns_work(folder: Path) -> None:
    notebook = paths_in(folder).work / "01-first-code" / "01-first-code.ipynb"
    with started(folder) as course:
        left, address = _living(course.paths), course.landing_page
        course.process.send_signal(signal.SIGKILL)
        course.process.wait(timeout=10)
        assert all(child.is_running() for child in left)
    notebook.write_text("my own work", encoding="utf-8")
    with started(folder) as again:
        assert again.landing_page == address  # bookmarks and open tabs go on working
        assert not any(child.is_running() and child.status() != psutil.STATUS_ZOMBIE for child in left)
        assert again.get("rounds/").status_code == 200
        assert notebook.read_text("utf-8") == "my own work"


def test_the_address_is_kept_for_this_user_alone_and_a_taken_port_is_named(tmp_path: Path) -> None:
    paths = paths_in(tmp_path)
    paths.home.mkdir(parents=True)
    first = own_address(paths)
    assert keep_address(paths, first, "http://127.0.0.1:8890/") == ""
    known = own_address(paths)
    assert (known.wanted, known.token) == (8890, first.token)
    assert (paths.home / "address.json").stat().st_mode & 0o077 == 0
    assert keep_address(paths, known, "http://127.0.0.1:8890/") == ""
    assert "Another program uses port 8890" in keep_address(paths, known, "http://127.0.0.1:8891/")
    assert own_address(paths) == known
    (paths.home / "address.json").write_text('{"port": "x"}')
    assert own_address(paths).wanted == 8888


def test_a_process_number_used_again_is_not_ended(tmp_path: Path) -> None:
    mine = psutil.Process()
    paths = paths_in(tmp_path)
    paths.home.mkdir(parents=True)
    stranger = Process(mine.pid, mine.create_time() - 1000)
    note_running(paths, Running(stranger, [stranger], "", "token"))
    clear_remains(paths)
    assert mine.is_running()


def test_a_child_that_ends_at_once_says_why(tmp_path: Path) -> None:
    paths = paths_in(tmp_path)
    paths.home.mkdir(parents=True, exist_ok=True)
    with FileLock(paths.home / "service.lock"):
        child = feedback_service(paths)
        child.process.wait(timeout=60)
    sentence = child.ended()
    assert "feedback service ended with code 1" in sentence
    assert "A feedback service already runs" in sentence


def _living(paths: Paths) -> list[psutil.Process]:
    """Return JupyterLab and the feedback service, in this order."""
    running = read_running(paths)
    assert running is not None
    return [process for process in (child.find() for child in running.children) if process]


def _wait_for_another_service(paths: Paths, before: int) -> psutil.Process:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        living = _living(paths)
        if len(living) == 2 and living[1].pid != before:
            return living[1]
        time.sleep(0.1)
    raise AssertionError("The feedback service was not started again.")


@contextmanager
def _someone_on(port: int) -> Iterator[None]:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with suppress(OSError):  # then someone else is there, which serves as well
            taken.bind(("127.0.0.1", port))
            taken.listen()
        yield
