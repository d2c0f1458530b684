"""From the path and from feedback to a place in a lesson: a lesson that is open stays as it is."""

from __future__ import annotations

import pytest
from lesson_page import open_lesson
from playwright.sync_api import BrowserContext, Page, expect
from serve_course import Course

pytestmark = [pytest.mark.browser, pytest.mark.slow]

UNIT, TITLE = "01-first-code", "Your first code"


def test_feedback_leads_to_an_exercise_and_an_open_lesson_is_not_loaded_again(
    running_course: Course, window: BrowserContext
) -> None:
    lesson = open_lesson(window, running_course, UNIT, TITLE)
    lesson.page.evaluate("window.stays = 'as it was'")
    lesson.write("answer-no-unit", "A text to submit.")
    with lesson.path.expect_navigation():
        lesson.press("Submit")
    running_course.wait_until_answered(UNIT)
    lesson.write("answer-no-unit", "Not saved, and still here.")

    lesson.path.goto(running_course.address + f"rounds/feedback/{UNIT}")
    with window.expect_page() as opened:
        lesson.path.get_by_role("link", name="Open in the lesson Mend the mean").click()
    between = opened.value
    expect(between.get_by_role("status")).to_contain_text("This lesson is open in another tab")
    expect(lesson.cell("exercise-mend-map")).to_be_in_viewport()
    between.get_by_role("link", name="Show the lesson").click()
    between.close()

    lesson.path.goto(running_course.address + "rounds/")
    lesson.path.locator(f"#unit-{UNIT}").get_by_role("link", name="Open the lesson").click()
    lesson.path.wait_for_timeout(1500)  # longer than it takes to find out who has the lesson
    expect(lesson.cell("exercise-mend-map")).to_be_in_viewport()
    assert len(window.pages) == 2
    assert lesson.page.evaluate("window.stays") == "as it was"
    expect(lesson.cell("answer-no-unit")).to_contain_text("Not saved, and still here.")


def test_a_lesson_that_is_not_open_opens_at_the_exercise(running_course: Course, page: Page) -> None:
    page.goto(running_course.landing_page)
    page.goto(running_course.address + f"rounds/lesson/{UNIT}?exercise=mend-map")
    page.wait_for_url("**/lab/tree/**")
    cell = page.locator('.jp-Notebook .jp-Cell:has-text("def mean_arterial_pressure")').last
    expect(cell).to_be_in_viewport()
    assert page.evaluate("window.name") == "rounds-lab"
