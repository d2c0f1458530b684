"""The course stops and starts again while a lesson is open: our own words, nothing lost, the same address."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lesson_page import open_lesson
from playwright.sync_api import BrowserContext, Page, expect
from serve_course import Course, course_command, started

pytestmark = [pytest.mark.browser, pytest.mark.slow]

UNIT, TITLE = "01-first-code", "Your first code"


def test_a_lesson_goes_on_after_a_crash_and_its_words_are_ours(
    tmp_path: Path, window: BrowserContext
) -> None:
    with started(tmp_path) as course:
        lesson = open_lesson(window, course, UNIT, TITLE)
        address = course.address
        lesson.write("answer-no-unit", "Saved thought.")
        lesson.page.keyboard.press("Control+S")
        course.kill_lab()
        lesson.write("answer-no-unit", "Written while the course had stopped.")
        bar = lesson.page.get_by_role("alert")
        expect(bar).to_contain_text("The course has stopped.")
        expect(bar).to_contain_text(f"Not saved yet, and still in this tab: {UNIT}/{UNIT}.ipynb")
        lesson.page.keyboard.press("Control+S")
        lesson.page.wait_for_timeout(3000)
        expect(lesson.page.get_by_role("dialog")).to_have_count(0)
        assert Axe().run(lesson.page, context="#rounds-connection").violations_count == 0
        assert "Written while" not in lesson.notebook.read_text("utf-8")
    with started(tmp_path) as course:
        assert course.address == address
        expect(bar).to_contain_text("The course is running again.")
        expect(bar).to_contain_text("What you wrote in this tab is saved.")
        expect(bar).to_contain_text("run your cells again, from the top")
        assert "Written while the course had stopped." in lesson.notebook.read_text("utf-8")
        expect(lesson.run("code-002")).to_contain_text("Good morning")
        lesson.path.reload()
        expect(lesson.path.get_by_role("heading", name="Go on here")).to_be_visible()


def test_stopping_saves_first_and_says_so_in_the_window(tmp_path: Path, window: BrowserContext) -> None:
    with started(tmp_path) as course:
        lesson = open_lesson(window, course, UNIT, TITLE)
        with lesson.page.expect_request(lambda request: UNIT in (request.post_data or "")):
            lesson.write("answer-no-unit", "Typed just before Ctrl-C.")
        course.process.send_signal(signal.SIGINT)
        course.process.wait(timeout=60)
    assert "Typed just before Ctrl-C." in lesson.notebook.read_text("utf-8")
    assert any("Everything in the open lessons is saved." in line for line in course.said)


def test_the_command_stop_says_what_is_saved(tmp_path: Path, window: BrowserContext) -> None:
    with started(tmp_path) as course:
        open_lesson(window, course, UNIT, TITLE).page.wait_for_timeout(3000)  # it reports every two seconds
        said, _ = course_command(tmp_path, "stop").communicate(timeout=60)
    assert "Stopped. Everything in the open lessons is saved." in said


def test_what_cannot_be_saved_is_named_in_the_window(tmp_path: Path, window: BrowserContext) -> None:
    with started(tmp_path) as course:
        lesson = open_lesson(window, course, UNIT, TITLE)
        lesson.page.route(
            "**/api/contents/**",
            lambda route: route.abort() if route.request.method == "PUT" else route.continue_(),
        )
        with lesson.page.expect_request(lambda request: UNIT in (request.post_data or "")):
            lesson.write("answer-no-unit", "This cannot reach the disk.")
        course.process.send_signal(signal.SIGINT)
        course.process.wait(timeout=60)
    assert any(f"Not saved: {UNIT}/{UNIT}.ipynb." in line for line in course.said)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("token", ["", "?token=from-another-time"])
def test_a_page_without_its_key_says_how_to_get_in(
    running_course: Course, page: Page, scheme: str, token: str
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 375, "height": 800})
    for place in ("lab/tree/01-first-code/01-first-code.ipynb", "rounds/", ""):
        page.goto(running_course.address + place + token)
        expect(page.get_by_role("heading", name="How to get in")).to_be_visible()
        expect(page.get_by_text("Password or token")).to_have_count(0)
    assert Axe().run(page).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
