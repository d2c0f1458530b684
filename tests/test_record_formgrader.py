"""A supervisor opens a submission in the real formgrader, with the configuration file that the course writes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import record_small_course as small

from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration, write_nbgrader_config

Get = Callable[[str], str]


@pytest.fixture
def formgrader(tmp_path: Path) -> Iterator[Get]:
    course = small.make_course(tmp_path / "course")
    answer(course, configuration(course), small.submit(course, small.SOLVED | {"bmi": small.PRINTS}))
    process = _server(course, tmp_path)
    try:
        address = _address(process, tmp_path / "runtime")

        def get(path: str) -> str:
            with urllib.request.urlopen(f"{address}formgrader/{path}", timeout=60) as answer_:
                return str(answer_.read().decode())

        yield get
    finally:
        process.terminate()
        process.wait()


def _server(course: Paths, folder: Path) -> subprocess.Popen[bytes]:
    configured = write_nbgrader_config(course, folder / "jupyter").parent
    environment = os.environ | {
        "JUPYTER_CONFIG_DIR": str(configured),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
    }
    options = {"root_dir": course.root, "token": "", "port": 0, "open_browser": False, "allow_root": True}
    options["jpserver_extensions"] = {"nbgrader.server_extensions.formgrader": True}
    arguments = [f"--ServerApp.{name}={value}" for name, value in options.items()]
    return subprocess.Popen(
        [sys.executable, "-m", "jupyter", "server", *arguments], env=environment, cwd=folder
    )


def _address(process: subprocess.Popen[bytes], runtime: Path) -> str:
    end = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < end:
        for file in runtime.glob("jpserver-*.json"):
            return str(json.loads(file.read_text())["url"])
        time.sleep(0.1)
    raise AssertionError("the Jupyter server did not start")


@pytest.mark.slow
def test_a_supervisor_sees_the_submission_with_the_mark_scheme(formgrader: Get) -> None:
    (assignment,) = json.loads(formgrader("api/assignments"))
    assert (assignment["name"], assignment["max_score"], assignment["num_submissions"]) == (
        small.UNIT,
        7.0,
        1,
    )
    (submitted,) = json.loads(formgrader(f"api/submitted_notebooks/{small.UNIT}/{small.UNIT}"))
    assert (submitted["student"], submitted["score"], submitted["needs_manual_grade"]) == (
        "intern",
        2.0,
        True,
    )
    page = formgrader(f"submissions/{submitted['id']}")
    assert "SECRET SCHEME" in page and small.TEXT in page
