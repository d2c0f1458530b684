"""JupyterLab's own menus and keys, as a curious intern tries them: none takes work away or leaves her without Python."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lesson_page import LessonPage, open_lesson
from playwright.sync_api import BrowserContext, Page, expect
from serve_course import Course

UNIT, TITLE = "01-first-code", "Your first code"
ANSWER = "answer-no-unit"
HARMFUL = [
    (
        "File",
        [
            "Revert Notebook",
            "Reload Notebook",
            "Save Notebook As",
            "Rename",
            "Duplicate",
            "Shut Down",
            "Log Out",
        ],
    ),
    ("Edit", ["Cut Cell", "Copy Cell", "Paste Cell", "Split Cell", "Merge", "Move Cell"]),
    ("Kernel", ["Change Kernel", "Shut Down"]),
    ("Settings", ["Autosave"]),
]

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def lesson(running_course: Course, window: BrowserContext) -> Iterator[LessonPage]:
    """The unit as it is handed out, with an answer in it."""
    running_course.post(f"rounds/fresh/{UNIT}", headers={"Accept": "application/json"})
    lesson = open_lesson(window, running_course, UNIT, TITLE)
    lesson.write(ANSWER, "First half.\n\nSecond half.")
    yield lesson


def shown_items(page: Page) -> list[str]:
    return page.locator(".lm-Menu-item:not(.lm-mod-hidden) .lm-Menu-itemLabel").all_inner_texts()


@pytest.mark.parametrize(("menu", "harmful"), HARMFUL)
def test_a_menu_offers_nothing_that_takes_an_answer_away(
    lesson: LessonPage, menu: str, harmful: list[str]
) -> None:
    lesson.page.get_by_role("menuitem", name=menu, exact=True).click()
    expect(lesson.page.locator(".lm-Menu")).to_be_visible()
    items = shown_items(lesson.page)
    assert items
    assert not [item for item in items for start in harmful if item.startswith(start)]


def test_a_right_click_on_an_answer_offers_nothing_that_takes_it_away(lesson: LessonPage) -> None:
    lesson.cell(ANSWER).click(button="right")
    expect(lesson.page.locator(".lm-Menu")).to_be_visible()
    items = shown_items(lesson.page)
    assert "Clear Cell Output" in items or "Restart Kernel…" in items
    assert not [item for item in items if item.startswith(("Cut Cell", "Paste Cell", "Split", "Merge"))]


def test_no_key_splits_an_answer_or_puts_another_text_in_its_place(lesson: LessonPage) -> None:
    lesson.run("code-002")
    before = lesson.texts()
    for cell in (ANSWER, "exercise-bmi"):
        part = lesson.cell(cell)
        if "jp-mod-rendered" in (part.get_attribute("class") or ""):
            part.locator(".jp-RenderedMarkdown").click()
        part.locator(".cm-content").click()
        for key in ("ArrowUp", "Control+Shift+-", "Control+Shift+_", "Alt+ArrowUp", "Alt+ArrowDown"):
            lesson.page.keyboard.press(key)
    # Alt and an arrow move a line of code within its cell, as in any editor.
    assert [sorted(text.splitlines()) for text in lesson.texts()] == [
        sorted(text.splitlines()) for text in before
    ]


def test_python_cannot_be_taken_away_by_a_click(lesson: LessonPage) -> None:
    expect(lesson.page.locator(".jp-Toolbar-kernelName")).to_have_count(0)
    expect(lesson.page.get_by_title("Running Terminals and Kernels")).to_have_count(0)
    expect(lesson.page.locator("[data-id='jp-running-sessions']")).to_have_count(0)


def test_the_bare_address_leads_to_the_path(running_course: Course, page: Page) -> None:
    page.goto(running_course.landing_page)
    page.goto(running_course.address)
    expect(page.get_by_role("heading", name="Go on here")).to_be_visible()
