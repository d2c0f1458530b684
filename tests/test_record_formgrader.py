"""A supervisor opens a submission in the real formgrader, with the configuration file that the course writes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import record_small_course as small
from hostile_files import WILD, WILD_TEXT

from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration, write_nbgrader_config

Get = Callable[[str], str]


@pytest.fixture(scope="module")
def formgrader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    tmp_path = tmp_path_factory.mktemp("formgrader")
    course = small.make_course(tmp_path / "course")
    answer(course, configuration(course), small.submit(course, small.SOLVED | {"bmi": small.PRINTS}))
    wild = {"bmi": f"print({WILD!r})\n# {WILD}\nraise ValueError({WILD!r})", "judge": WILD_TEXT}
    answer(course, configuration(course), small.submit(course, small.SOLVED | wild, "wild & 'odd'"))
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


def submission_of(formgrader: Get, student: str) -> dict[str, Any]:
    found = json.loads(formgrader(f"api/submitted_notebooks/{small.UNIT}/{small.UNIT}"))
    return next(entry for entry in found if entry["student"] == student)


@pytest.mark.slow
def test_a_supervisor_sees_the_submission_with_the_mark_scheme(formgrader: Get) -> None:
    (assignment,) = json.loads(formgrader("api/assignments"))
    assert (assignment["name"], assignment["max_score"], assignment["num_submissions"]) == (
        small.UNIT,
        7.0,
        2,
    )
    submitted = submission_of(formgrader, "intern")
    assert (submitted["student"], submitted["score"], submitted["needs_manual_grade"]) == (
        "intern",
        2.0,
        True,
    )
    page = formgrader(f"submissions/{submitted['id']}")
    assert "SECRET SCHEME" in page and small.TEXT in page


class Acting(HTMLParser):
    """Whatever of an intern's texts would act in a browser: the texts all say `alert`, or hide the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        for name, value in attrs:
            if (
                (name.startswith("on") and "alert" in str(value))
                or "javascript:alert" in str(value)
                or (name == "src" and "evil" in str(value))
            ):
                self.found.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        if (self.inside == "script" and "alert(" in data) or (
            self.inside == "style" and "display:none" in data
        ):
            self.found.append(f"{self.inside} {data[:200]}")


@pytest.mark.slow
def test_nothing_that_an_intern_wrote_acts_in_formgrader(formgrader: Get) -> None:
    wild = submission_of(formgrader, "wild & 'odd'")
    page = formgrader(f"submissions/{wild['id']}")
    assert "alert(1)" in page and "alert(3)" in page
    assert Acting(page).found == []
    for page in ("manage_students", f"gradebook/{small.UNIT}/{small.UNIT}", "gradebook"):
        assert Acting(formgrader(page)).found == []
