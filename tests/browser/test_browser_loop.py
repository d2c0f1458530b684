"""An intern's first hour, in the real JupyterLab: open, try, get an answer, submit, read the feedback."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from lesson_page import open_lesson
from playwright.sync_api import BrowserContext, Page, expect
from serve_course import Course

from grader.serve.handin import attempts

UNIT = "01-first-code"
TITLE = "Your first code"

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WRONG_BMI = "weight_kg = 64.5\nheight_m = 1.62\nbmi = weight_kg / height_m"
RIGHT_BMI = "weight_kg = 64.5\nheight_m = 1.62\nbmi = weight_kg / height_m**2"


def test_an_intern_tries_gets_an_answer_submits_and_reads_the_feedback(
    running_course: Course, window: BrowserContext
) -> None:
    elsewhere: list[str] = []
    window.on("request", lambda request: elsewhere.append(request.url))
    lesson = open_lesson(window, running_course, UNIT, TITLE)

    lesson.write("code-002", "print(good_morning)")
    explained = lesson.run("code-002")
    expect(explained).to_contain_text("good_morning")
    expect(explained).to_contain_text("NameError")

    lesson.write("exercise-bmi", WRONG_BMI)
    lesson.run("exercise-bmi")
    answer = lesson.run("check-bmi")
    expect(answer).to_contain_text("Not yet: ")
    expect(answer).to_contain_text("Hint:")

    lesson.write("exercise-bmi", RIGHT_BMI)
    lesson.run("exercise-bmi")
    expect(lesson.run("check-bmi")).to_contain_text("pass")

    lesson.write("answer-no-unit", "Without its unit, 5 can be a normal glucose or a coma.")
    lesson.press("Submit")
    expect(lesson.page.get_by_text("Submitted: your work as it was saved")).to_be_visible()
    lesson.path.wait_for_url("**/rounds/?submitted=*")
    assert len(window.pages) == 2

    unit = lesson.path.locator(f"#unit-{UNIT}")
    expect(unit).to_contain_text("Feedback ready:")
    expect(lesson.path.get_by_role("status")).to_contain_text("your feedback is ready")
    unit.get_by_role("link", name="Read feedback").click()
    expect(lesson.path.get_by_role("heading", level=1)).to_contain_text("first code")
    expect(lesson.path.locator("body")).to_contain_text("Without its unit, 5 can be a normal glucose")
    expect(lesson.path.locator("body")).to_contain_text("waiting for your supervisor", ignore_case=True)
    lesson.path.get_by_role("link", name="Back to your path").first.click()
    expect(lesson.path.locator(f"#unit-{UNIT}")).to_contain_text("more can come from your supervisor")
    assert [url for url in elsewhere if not _is_here(url, running_course)] == []


def test_submitting_again_gives_a_second_answer_and_keeps_the_first(
    running_course: Course, window: BrowserContext
) -> None:
    lesson = open_lesson(window, running_course, UNIT, TITLE)
    for number in range(2):
        lesson.write("answer-no-unit", f"Thought {number}.")
        with lesson.path.expect_navigation():
            lesson.press("Submit")
        unit = lesson.path.locator(f"#unit-{UNIT}")
        expect(unit.locator(".state")).to_contain_text("Feedback ready:")
    unit.get_by_text("Earlier feedback").click()
    unit.locator("details a").first.click()
    expect(lesson.path.get_by_role("heading", level=1)).to_contain_text("first code")


def test_the_button_path_saves_and_comes_back_to_the_tab_of_the_path(
    running_course: Course, window: BrowserContext
) -> None:
    lesson = open_lesson(window, running_course, UNIT, TITLE)
    lesson.write("answer-no-unit", "A thought that is not saved yet.")
    with lesson.path.expect_navigation():
        lesson.press("Path")
    assert len(window.pages) == 2
    assert "A thought that is not saved yet." in lesson.notebook.read_text("utf-8")


def test_a_double_click_on_submit_is_one_submission(running_course: Course, window: BrowserContext) -> None:
    lesson = open_lesson(window, running_course, UNIT, TITLE)
    lesson.write("answer-no-unit", "A double click.")
    before = len(attempts(running_course.paths, UNIT))
    lesson.page.locator(".jp-NotebookPanel-toolbar").get_by_text("Submit", exact=True).dblclick()
    lesson.path.wait_for_url("**/rounds/?submitted=*")
    assert len(attempts(running_course.paths, UNIT)) == before + 1


def test_submit_asks_first_where_nothing_has_changed(running_course: Course, window: BrowserContext) -> None:
    lesson = open_lesson(window, running_course, UNIT, TITLE)
    lesson.write("answer-no-unit", "Something new.")
    with lesson.path.expect_navigation():
        lesson.press("Submit")
    before = len(attempts(running_course.paths, UNIT))
    dialog = lesson.page.get_by_role("dialog").filter(has_text="Submit all the same?")
    lesson.page.wait_for_timeout(1500)  # a second click within a second is a double click
    lesson.press("Submit")
    expect(dialog).to_contain_text("You have changed nothing in this unit since you last submitted it.")
    dialog.get_by_role("button", name="Do not submit").click()
    expect(dialog).to_have_count(0)
    assert len(attempts(running_course.paths, UNIT)) == before
    lesson.page.wait_for_timeout(1500)
    lesson.press("Submit")
    with lesson.path.expect_navigation():
        dialog.get_by_role("button", name="Submit all the same").click()
    assert len(attempts(running_course.paths, UNIT)) == before + 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_feedback_page_is_accessible(running_course: Course, page: Page, scheme: str) -> None:
    if not running_course.answered(UNIT):
        running_course.submit(UNIT)
    running_course.wait_until_answered(UNIT)
    feedback = running_course.get(f"rounds/feedback/{UNIT}")
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 375, "height": 800})
    # The page as it is served lets no script run, axe-core included.
    page.set_content(feedback.text)
    assert _violations(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_the_landing_page_is_accessible_at_any_width_and_in_the_dark(
    running_course: Course, page: Page, scheme: str, width: int
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(running_course.landing_page)
    assert _violations(page) == ""
    page.get_by_role("button", name="Submit").nth(1).click()
    if page.get_by_role("heading", name="Submit all the same?").count():
        assert _violations(page) == ""
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.get_by_role("button", name="Submit all the same").click()
    expect(page.get_by_role("status")).to_contain_text("Submitted: your work as it was saved")
    assert _violations(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_tools_that_interns_do_not_need_are_absent(running_course: Course, window: BrowserContext) -> None:
    page = open_lesson(window, running_course, UNIT, TITLE).page
    absent_ones = "Create Assignment, Formgrader, Course List, Assignment List, Extension Manager, Validate"
    for absent in absent_ones.split(", "):
        expect(page.get_by_text(absent)).to_have_count(0)
        expect(page.locator(f'[title*="{absent}"], [aria-label*="{absent}"]')).to_have_count(0)
    expect(page.get_by_text("Would you like to get notified about official Jupyter news?")).to_have_count(0)
    page.get_by_role("menuitem", name="Rounds").click()
    expect(page.get_by_role("menuitem", name="Submit")).to_be_visible()


def _violations(page: Page) -> str:
    results = Axe().run(page)
    return results.generate_report() if results.violations_count else ""


def _is_here(url: str, course: Course) -> bool:
    return url.startswith((course.address, "data:", "blob:"))
