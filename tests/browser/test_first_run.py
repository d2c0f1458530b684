"""The first promise of the README: one command on a computer without the course's packages, and an answer from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from lesson_page import open_lesson
from playwright.sync_api import BrowserContext, expect
from serve_course import READY, Course

from grader.paths import Paths, course_paths

UNIT, TITLE = "01-first-code", "Your first code"

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.model]


@pytest.mark.timeout(1500)
def test_the_first_command_ends_with_a_graded_answer(tmp_path: Path, window: BrowserContext) -> None:
    clone = tmp_path / "rounds"
    subprocess.run(["git", "clone", "-q", str(course_paths().root), str(clone)], check=True)
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n')
    browser.chmod(0o755)
    python = shutil.which("python3", path=str(Path(sys.base_prefix) / "bin")) or "python3"
    unset = ("ROUNDS_", "VIRTUAL_ENV", "PYTHON", "JUPYTER", "IPYTHON")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(unset)} | {"BROWSER": str(browser)}
    process = subprocess.Popen(
        [python, "course.py", "start"],
        cwd=clone,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    said: list[str] = []
    for line in process.stdout:
        said.append(line)
        if READY in line:
            break
    else:
        pytest.fail("`python3 course.py start` did not become ready:\n" + "".join(said))
    threading.Thread(target=said.extend, args=(process.stdout,), daemon=True).start()
    try:
        course = Course(Paths(clone, clone / ".rounds", clone / "my-work"), process, said)
        end = time.monotonic() + 60
        while not (opened.exists() and opened.read_text()):  # the browser is a process of its own
            assert time.monotonic() < end, "no browser was started"
            time.sleep(0.05)
        assert opened.read_text() == course.landing_page
        assert (clone / "datasets" / "models" / "smollm2").is_dir()
        lesson = open_lesson(window, course, UNIT, TITLE)
        lesson.write("answer-no-unit", "Ask both laboratories for the unit first.")
        lesson.press("Submit")
        unit = lesson.path.locator(f"#unit-{UNIT}")
        expect(unit).to_contain_text("Feedback ready:")
        unit.get_by_role("link", name="Read feedback").click()
        expect(lesson.path.locator("body")).to_contain_text("Ask both laboratories for the unit first.")
    finally:
        process.terminate()
        process.wait(timeout=60)
