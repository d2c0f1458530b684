"""One unit in two tabs: the second one waits, either can take over, and nothing that was written is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lesson_page import LessonPage, open_lesson
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from serve_course import Course

UNIT, TITLE = "01-first-code", "Your first code"
ANSWER = "answer-no-unit"

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def first(running_course: Course, window: BrowserContext) -> Iterator[LessonPage]:
    running_course.post(f"rounds/fresh/{UNIT}", headers={"Accept": "application/json"})
    yield open_lesson(window, running_course, UNIT, TITLE)


def another_tab(course: Course, window: BrowserContext, first: LessonPage) -> LessonPage:
    page = window.new_page()
    page.goto(course.landing_page)
    page.goto(f"{course.address}lab/tree/{UNIT}/{UNIT}.ipynb")
    return LessonPage(page, first.path, first.notebook)


def cover(page: Page) -> Locator:
    return page.get_by_role("group", name="This is open in another tab")


def kept(first: LessonPage) -> list[str]:
    copies = (first.notebook.parent / "earlier-copies").glob(f"*/{UNIT}.ipynb")
    return [copy.read_text("utf-8") for copy in copies]


def test_a_second_tab_waits_and_takes_over_with_all_that_the_first_one_wrote(
    running_course: Course, window: BrowserContext, first: LessonPage
) -> None:
    second = another_tab(running_course, window, first)
    expect(cover(second.page)).to_be_visible()
    first.write(ANSWER, "Typed in the first tab, not saved yet.")
    second.page.get_by_role("button", name="Work here").click()
    expect(cover(first.page)).to_be_visible()
    expect(cover(second.page)).to_have_count(0)
    expect(second.cell(ANSWER)).to_contain_text("Typed in the first tab, not saved yet.")
    second.write(ANSWER, "Written in the second tab.")
    assert "Written in the second tab." in second.texts()
    first.page.keyboard.press("ControlOrMeta+S")
    second.page.close()
    expect(cover(first.page)).to_have_count(0)  # it goes on by itself
    expect(first.cell(ANSWER)).to_contain_text("Written in the second tab.")
    first.write(ANSWER, "And again in the first.")
    assert "And again in the first." in first.texts()
    expect(first.page.get_by_role("dialog")).to_have_count(0)


def test_what_a_tab_that_sleeps_had_not_saved_is_kept_beside(
    running_course: Course, chromium: Browser, window: BrowserContext, first: LessonPage
) -> None:
    elsewhere = chromium.new_context()  # another browser: its tabs do not hear each other
    elsewhere.set_default_timeout(60_000)
    second = another_tab(running_course, elsewhere, first)
    expect(cover(second.page)).to_be_visible()
    window.set_offline(True)
    first.write(ANSWER, "Typed while asleep.")
    second.page.get_by_role("button", name="Work here").click()
    expect(cover(second.page)).to_have_count(0)
    second.write(ANSWER, "Written in the second tab.")
    assert "Written in the second tab." in second.texts()
    window.set_offline(False)
    expect(cover(first.page)).to_be_visible()
    expect(first.page.get_by_text("What this tab had not saved is kept in")).to_be_visible()
    assert any("Typed while asleep." in text for text in kept(first))
    assert "Written in the second tab." in second.texts()
    elsewhere.close()


def test_a_file_that_another_program_changed_is_kept_before_a_save_replaces_it(first: LessonPage) -> None:
    before = first.notebook.read_text("utf-8")
    first.notebook.write_text(before.replace("Write your answer here", "From another program"), "utf-8")
    first.write(ANSWER, "From this tab.")
    first.page.keyboard.press("ControlOrMeta+S")
    expect(first.page.get_by_text("What it wrote is kept in")).to_be_visible()
    expect(first.page.get_by_role("dialog")).to_have_count(0)
    assert "From this tab." in first.texts()
    assert any("From another program" in text for text in kept(first))
