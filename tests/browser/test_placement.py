"""The placement in a real browser: with the keyboard alone, without script, and for everybody who looks at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from serve_course import Course, started

from grader.paths import course_paths
from grader.placement.questions import Question, read_questions

pytestmark = [pytest.mark.browser, pytest.mark.slow]

QUESTIONS = {q.id: q for level in read_questions(course_paths().curriculum).levels for q in level.questions}


@pytest.fixture(scope="module")
def running_course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    """A course in which nobody has submitted anything, whatever other tests do."""
    with started(tmp_path_factory.mktemp("course")) as course:
        yield course


@pytest.fixture
def course(running_course: Course) -> Iterator[Course]:
    file = running_course.paths.home / "placement.json"
    file.unlink(missing_ok=True)
    yield running_course
    file.unlink(missing_ok=True)


def asked(page: Page) -> Question | None:
    hidden = page.locator("input[name=question]")
    return QUESTIONS[hidden.get_attribute("value") or ""] if hidden.count() else None


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_each_page_of_the_placement_is_accessible(
    course: Course, page: Page, scheme: str, width: int
) -> None:
    def looks_right() -> None:
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(course.landing_page)
    page.goto(course.address + "rounds/placement")
    looks_right()
    page.get_by_role("button", name="Yes, a little or a lot").click()
    first = True
    while question := asked(page):
        looks_right()
        answer = question.wrong[0].text if first else question.right
        first = False
        if question.typed:
            page.get_by_label("Your answer").fill(answer)
        else:
            page.get_by_role("radio", name=answer, exact=True).check()
        page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Begin with unit 09")
    expect(page.get_by_role("heading", name="One slip")).to_be_visible()
    looks_right()
    page.get_by_role("link", name="on your path").click()
    expect(page.get_by_text("Your placement suggests this unit")).to_be_visible()
    looks_right()


def test_the_keyboard_is_enough_and_no_script_is_needed(chromium: Browser, course: Course) -> None:
    window = chromium.new_context(java_script_enabled=False)
    page = window.new_page()

    def tab_to(name: str) -> None:
        for _ in range(30):
            page.keyboard.press("Tab")
            if (
                page.locator(":focus")
                .get_by_text(name, exact=True)
                .or_(page.locator(f":focus:text-is('{name}')"))
                .count()
            ):
                return
        raise AssertionError(f"the key Tab does not lead to {name}")

    page.goto(course.landing_page)
    page.goto(course.address + "rounds/placement")
    tab_to("Yes, a little or a lot")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Question 1")
    tab_to("I do not know")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Question 2")
    question = asked(page)
    assert question
    page.locator("input[name=answer]").first.focus()
    if question.typed:
        page.keyboard.type(question.right)
    else:
        page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Question 2")
    window.close()
