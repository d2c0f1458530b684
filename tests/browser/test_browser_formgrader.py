"""A supervisor reads and marks in the real formgrader, and nothing that an intern wrote acts in her browser."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import record_small_course as small
from playwright.sync_api import BrowserContext, expect

from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration
from grader.record.gradebook import all_marks, open_gradebook

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HOSTILE = (
    "My answer.\n\n<script>document.title = 'taken over'</script>\n\n![seen](http://example.org/seen.png)\n\n"
    "<img src=x onerror=\"document.title = 'taken over'\">\n\n<svg onload=\"document.title='taken over'\"/>\n\n"
    "[a link](javascript:alert(1))"
)
SERVE = (
    "import sys; from pathlib import Path; from grader.paths import Paths; from grader.serve.supervise import supervise; "
    "root = Path(sys.argv[1]); supervise(Paths(root=root, home=root / '.rounds', work=root / 'my-work'), False)"
)


@pytest.fixture
def course(tmp_path: Path) -> Paths:
    course = small.make_course(tmp_path / "course")
    answer(course, configuration(course), small.submit(course, small.SOLVED | {"judge": HOSTILE}, "eva"))
    return course


def test_a_supervisor_marks_free_text_and_nothing_in_it_acts(course: Paths, window: BrowserContext) -> None:
    elsewhere: list[str] = []
    broken: list[str] = []
    window.on("request", lambda request: elsewhere.append(request.url))
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", SERVE, str(course.root)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"COLUMNS": "500"},
    )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        address = next(word for word in said.split() if word.startswith("http"))
        page = window.new_page()
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.goto(address)
        page.goto(address.split("formgrader")[0] + f"formgrader/gradebook/{small.UNIT}/{small.UNIT}")
        page.get_by_role("link", name="Submission #1").click()
        expect(page.get_by_text("SECRET SCHEME")).to_be_visible()
        expect(page.get_by_text("<script>document.title")).to_be_visible()
        score = page.locator("input.score").last
        with page.expect_response(lambda reply: "/api/grade/" in reply.url and reply.request.method == "PUT"):
            score.fill("2")
            score.press("Tab")
        assert page.title() != "taken over"
        with open_gradebook(configuration(course)) as gradebook:
            assert all_marks(gradebook)["eva", small.UNIT]["judge"].points == 2.0
    finally:
        process.terminate()
        process.wait(timeout=30)
    host = address.split("/formgrader")[0]
    assert [url for url in elsewhere if not url.startswith((host, "data:"))] == []
    assert broken == []
