"""An intern writes and looks in the real JupyterLab: nothing that she types or clicks loses work, and she sees what counts."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

import pytest
from lesson_page import LessonPage, open_lesson
from playwright.sync_api import BrowserContext, expect
from serve_course import Course

UNIT, TITLE = "01-first-code", "Your first code"
STUB = "*Write your answer here: double-click this text, replace it, and press Shift and Enter.*"
ANSWER = "answer-no-unit"

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def lesson(running_course: Course, window: BrowserContext) -> Iterator[LessonPage]:
    """The unit as it is handed out, whatever other tests have written."""
    running_course.post(f"rounds/fresh/{UNIT}", headers={"Accept": "application/json"})
    yield open_lesson(window, running_course, UNIT, TITLE)


@pytest.mark.parametrize("clicks", [1, 2, 3])
def test_a_click_or_two_on_the_answer_and_what_is_typed_is_the_answer(
    lesson: LessonPage, clicks: int
) -> None:
    before = lesson.texts()
    cell = lesson.cell(ANSWER)
    cell.scroll_into_view_if_needed()
    cell.locator(".jp-RenderedMarkdown p").click(click_count=clicks)
    expect(cell.locator(".cm-content")).to_be_focused()
    lesson.page.wait_for_function(f"getSelection().toString().length == {len(STUB)}")
    lesson.page.keyboard.type("abcdx: dd, 00, a mg is no mmol.")
    assert lesson.texts() == ["abcdx: dd, 00, a mg is no mmol." if text == STUB else text for text in before]


def test_a_click_on_a_written_answer_goes_on_at_its_end(lesson: LessonPage) -> None:
    lesson.write(ANSWER, "First thought.")
    lesson.page.keyboard.press("Shift+Enter")
    rendered = lesson.cell(ANSWER).locator(".jp-RenderedMarkdown p")
    rendered.dblclick()
    expect(lesson.cell(ANSWER).locator(".cm-content")).to_be_focused()
    lesson.page.wait_for_function("getSelection().anchorOffset > 0")
    lesson.page.keyboard.type(" Second thought.")
    assert "First thought. Second thought." in lesson.texts()


@pytest.mark.parametrize("cell", [ANSWER, "code-002", "exercise-bmi", "check-bmi", "text-001"])
def test_no_letter_or_digit_outside_an_editor_changes_the_notebook(lesson: LessonPage, cell: str) -> None:
    if cell not in ("check-bmi", "text-001"):
        lesson.write(cell, "print(6 * 7)")
    lesson.cell(cell).locator(".cm-content:visible, .jp-PlaceholderText, .jp-RenderedMarkdown").first.click()
    lesson.page.keyboard.press("Escape")
    before = lesson.texts()
    for key in string.ascii_letters + string.digits:
        lesson.page.keyboard.press(key)
        lesson.page.keyboard.press(key)  # some commands want a key twice
    for key in ("Delete", "Backspace", "Control+Backspace", "Control+Shift+M", "Control+Shift+ArrowUp", " "):
        lesson.page.keyboard.press(key)
    expect(lesson.page.get_by_role("dialog")).to_have_count(0)
    assert lesson.texts() == before
    lesson.page.keyboard.press("Enter")
    assert lesson.texts() == before


KEYS = [
    "Control+B",
    "Control+D",
    "Control+I",
    "Control+J",
    "Control+Shift+A",
    "Control+Shift+B",
    "Control+Shift+C",
    "Control+Shift+D",
    "Control+Shift+E",
    "Control+Shift+F",
    "Control+Shift+H",
    "Control+Shift+K",
    "Control+Shift+L",
    "Control+Shift+Q",
    "Control+Shift+S",
    "Control+Shift+X",
    "Control+,",
    "Alt+W",
    "Alt+1",
    "Alt+2",
    "Alt+3",
    "Alt+Shift+1",
    "Alt+Shift+2",
    "Alt+Enter",
    "F9",
    "F11",
]


def test_no_key_with_ctrl_or_alt_changes_the_notebook_or_puts_something_before_it(lesson: LessonPage) -> None:
    lesson.write("code-002", "print(6 * 7)\nprint(1)")
    before = lesson.texts()
    for cell in ("code-002", "text-001"):
        lesson.cell(cell).locator(".cm-content:visible, .jp-RenderedMarkdown p").first.click()
        for key in KEYS:
            lesson.page.keyboard.press(key)
            expect(lesson.page.locator("#jp-left-stack")).to_be_hidden()
            expect(lesson.page.locator("#jp-right-stack")).to_be_hidden()
            expect(lesson.page.get_by_role("dialog")).to_have_count(0)
            expect(lesson.page.locator("#jp-main-dock-panel .lm-TabBar-tab")).to_have_count(1)
    assert lesson.texts() == before


def test_a_cell_that_is_dragged_stays_where_it_is(lesson: LessonPage) -> None:
    lesson.write("exercise-bmi", "bmi = 24.6")
    before = lesson.texts()
    prompt = lesson.cell("exercise-bmi").locator(".jp-InputPrompt").bounding_box()
    assert prompt
    lesson.page.mouse.move(prompt["x"] + 20, prompt["y"] + 10)
    lesson.page.mouse.down()
    lesson.page.mouse.move(prompt["x"] + 60, prompt["y"] - 150, steps=10)
    lesson.page.mouse.up()
    assert lesson.texts() == before


def test_the_text_of_a_lesson_cannot_be_opened_or_deleted(lesson: LessonPage) -> None:
    before = lesson.texts()
    text = lesson.cell("text-001")
    text.locator(".jp-RenderedMarkdown p").first.dblclick()
    lesson.page.keyboard.press("Enter")
    lesson.page.keyboard.type("gone?")
    expect(text).to_have_class(re.compile("jp-mod-rendered"))
    for cell in ("text-001", "code-002", "prompt-run-cell"):
        lesson.cell(cell).click(position={"x": 200, "y": 10})
        lesson.page.keyboard.press("Escape")
        lesson.page.get_by_role("menuitem", name="Edit", exact=True).click()
        expect(lesson.page.get_by_role("menuitem", name="Delete Cell")).to_be_disabled()
        lesson.page.keyboard.press("Escape")
    assert lesson.texts() == before


def test_the_keyboard_alone_reads_on_from_a_text_to_the_next_cell(lesson: LessonPage) -> None:
    lesson.cell("text-001").locator(".jp-RenderedMarkdown p").first.click()
    lesson.page.keyboard.press("Enter")
    lesson.page.keyboard.press("ArrowDown")
    expect(lesson.cell("code-002")).to_be_focused()
    lesson.page.keyboard.press("Enter")
    expect(lesson.cell("code-002").locator(".cm-content")).to_be_focused()


def test_a_check_is_collapsed_answers_and_looks_like_a_pass_when_it_is_one(lesson: LessonPage) -> None:
    check = lesson.cell("check-bmi")
    expect(check).not_to_contain_text("expect(")
    expect(check).to_contain_text("This cell checks your answer. Run it.")
    lesson.write("exercise-bmi", "weight_kg = 64.5\nheight_m = 1.62\nbmi = weight_kg / height_m")
    lesson.run("exercise-bmi")
    expect(lesson.run("check-bmi")).to_contain_text("Not yet: Body mass index")
    expect(check.locator(".rounds-passed")).to_have_count(0)
    expect(check).not_to_contain_text("expect(")
    lesson.write("exercise-bmi", "weight_kg = 64.5\nheight_m = 1.62\nbmi = weight_kg / height_m**2")
    lesson.run("exercise-bmi")
    lesson.run("check-bmi")
    expect(check.locator(".rounds-passed")).to_contain_text("Passed here: Body mass index")
    expect(check.locator(".rounds-passed")).to_contain_text("the rest is marked when you submit")
    expect(check).not_to_contain_text("Not yet")
    check.locator(".jp-PlaceholderText").click()
    lesson.page.keyboard.press("Enter")
    expect(check).to_contain_text("expect(")


@pytest.mark.parametrize("code", ["print('round')", "display('round')"])
def test_a_loop_that_shows_without_end_is_stopped_and_the_page_answers(lesson: LessonPage, code: str) -> None:
    lesson.write("code-002", f"while True:\n    {code}")
    expect(lesson.run("code-002")).to_contain_text("so it was stopped")
    lesson.write("code-002", "print(6 * 7)")
    expect(lesson.run("code-002")).to_have_text("42")
    lesson.write(ANSWER, "The page still answers.")
    assert "The page still answers." in lesson.texts()


@pytest.mark.parametrize(("width", "height"), [(375, 667), (640, 360), (1280, 900)])
def test_submit_is_in_sight_and_the_side_bars_are_closed_at_any_size(
    running_course: Course, window: BrowserContext, width: int, height: int
) -> None:
    page = window.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(running_course.landing_page)
    page.goto(f"{running_course.address}lab/tree/{UNIT}/{UNIT}.ipynb")
    submit = page.locator(".jp-NotebookPanel-toolbar").get_by_text("Submit", exact=True)
    expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle")
    expect(page.locator("#jp-left-stack")).to_be_hidden()
    expect(page.locator("#jp-right-stack")).to_be_hidden()
    submit.click(trial=True)
    box = submit.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width and box["y"] + box["height"] <= height


def test_a_fresh_copy_keeps_the_work_before_it(running_course: Course, lesson: LessonPage) -> None:
    lesson.write(ANSWER, "A thought that must not be lost.")
    lesson.page.get_by_role("menuitem", name="Rounds", exact=True).click()
    lesson.page.get_by_role("menuitem", name="Fresh Copy of This Unit").click()
    lesson.page.get_by_role("button", name="Fresh copy").click()
    expect(lesson.page.get_by_text("Your work before it is kept in")).to_be_visible()
    expect(lesson.cell(ANSWER)).to_contain_text("Write your answer here")
    assert STUB in lesson.texts()
    kept = (running_course.paths.work / UNIT / "earlier-copies").glob(f"*/{UNIT}.ipynb")
    assert any("A thought that must not be lost." in file.read_text("utf-8") for file in kept)
