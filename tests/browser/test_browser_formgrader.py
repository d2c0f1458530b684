"""A supervisor reads and marks in the real formgrader, and nothing that an intern wrote acts in her browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import record_small_course as small
from playwright.sync_api import BrowserContext, Page, expect
from supervising import supervising

from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration
from grader.record.gradebook import all_marks, open_gradebook

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TAKE_OVER = "document.title = 'taken over'"
HOSTILE = (
    f"My answer.\n\n<script>{TAKE_OVER}</script>\n\n![seen](http://example.org/seen.png)\n\n"
    f'<img src=x onerror="{TAKE_OVER}">\n\n<svg onload="{TAKE_OVER}"/>\n\n[a link](javascript:alert(1))\n\n'
    "See http://127.0.0.1:8988/formgrader?path=/evil or www.example.org or <http://example.org> or me@example.org or [r].\n\n"
    "[r]: http://example.org\n\n```\n<script>document.title = 'taken over'</script>\n```"
)
SHOWS = f"""from IPython.display import HTML, SVG, Javascript, Latex, Markdown, display
for shown in (HTML, SVG, Javascript, Latex, Markdown):
    display(shown("<svg xmlns='http://www.w3.org/2000/svg' onload=\\"{TAKE_OVER}\\"><script>{TAKE_OVER}</script></svg>"))
print("\\x1b]8;;http://example.org\\x07a link\\x1b]8;;\\x07 http://example.org <script>{TAKE_OVER}</script>")
def bmi(weight_kg, height_m):
    return weight_kg / height_m**2
"""


@dataclass
class Supervisor:
    """A supervisor's browser on the first page, and what it asked for or complained of."""

    course: Paths
    address: str
    page: Page
    first: str
    asked: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def open(self, place: str) -> Page:
        self.page.goto(f"{self.address}formgrader/{place}")
        return self.page


@pytest.fixture
def supervisor(tmp_path: Path, window: BrowserContext) -> Iterator[Supervisor]:
    course = small.make_course(tmp_path / "course")
    config = configuration(course)
    folder = small.fresh(course)
    small.edit(folder / f"{small.UNIT}.ipynb", small.SOLVED | {"judge": HOSTILE, "bmi": SHOWS})
    (folder / "evil.html").write_text(f"<script>{TAKE_OVER}; fetch('/formgrader/api/students')</script>")
    answer(course, config, small.send(course, "eva"))
    answer(course, config, small.submit(course, small.SOLVED, "tom"))
    with supervising(course) as (address, token):
        page = window.new_page()
        seen = Supervisor(course, address, page, f"{address}formgrader/?token={token}")
        window.on("request", lambda request: seen.asked.append(request.url))
        page.on("pageerror", lambda error: seen.broken.append(str(error)))
        page.goto(seen.first)
        yield seen
        assert [url for url in seen.asked if not url.startswith((address, "data:"))] == []
        assert seen.broken == []


def test_a_supervisor_marks_free_text_and_nothing_in_it_acts(supervisor: Supervisor) -> None:
    page = supervisor.page
    page.get_by_role("row", name="eva").get_by_role("link", name="What does BMI leave out?").click()
    expect(page.get_by_text("SECRET SCHEME")).to_be_visible()
    expect(page.get_by_text("<script>document.title").last).to_be_visible()
    expect(page.locator("#judge")).to_be_focused()
    with page.expect_response(lambda reply: "/api/grade/" in reply.url and reply.request.method == "PUT"):
        page.locator("#judge").fill("2")
        page.keyboard.press("Tab")
    with page.expect_response(lambda reply: "/api/comment/" in reply.url and reply.request.method == "PUT"):
        page.locator("#judge-comment").fill("Well argued.")
        page.keyboard.press("Tab")
    assert page.title() == f"eva: {small.UNIT}"
    links = page.evaluate("[...document.links].map(link => link.href)")
    assert all(link.startswith(f"{supervisor.address}formgrader/") for link in links), links
    with open_gradebook(configuration(supervisor.course)) as gradebook:
        mark = all_marks(gradebook)["eva", small.UNIT]["judge"]
    assert (mark.points, mark.comment) == (2.0, "Well argued.")


def test_supervise_opens_on_what_waits_by_name_and_goes_on_to_the_next(supervisor: Supervisor) -> None:
    page = supervisor.page
    assert page.url == f"{supervisor.address}formgrader/"  # the token does not stay in view
    expect(page.get_by_role("heading", name="What waits for you")).to_be_visible()
    assert page.locator("tbody tr td:first-child").all_inner_texts() == ["eva", "tom"]
    page.get_by_role("link", name="What does BMI leave out?").first.click()
    expect(page.get_by_role("heading", name="eva")).to_be_visible()
    page.get_by_role("link", name="Go to the next one that waits").click()
    expect(page.get_by_role("heading", name="tom")).to_be_visible()
    expect(page.locator("#judge")).to_be_focused()
    with page.expect_response(lambda reply: "/api/grade/" in reply.url and reply.request.method == "PUT"):
        page.locator(".written", has=page.locator("#judge")).get_by_role("button", name="All points").click()
    supervisor.open("")
    assert page.locator("tbody tr td:first-child").all_inner_texts() == ["eva"]


def test_points_may_have_a_comma_and_what_is_not_saved_is_told(supervisor: Supervisor) -> None:
    page = supervisor.page
    page.get_by_role("link", name="What does BMI leave out?").first.click()
    field, told = page.locator("#judge"), page.get_by_role("status")
    expect(field).to_be_focused()
    for typed, saved, sentence in (("2,5", 2.5, ""), ("25", 3.0, "The most is 3"), (".5", 0.5, "")):
        with page.expect_response(
            lambda reply: "/api/grade/" in reply.url and reply.request.method == "PUT"
        ) as put:
            field.fill(typed)
            field.blur()
        assert put.value.json()["manual_score"] == saved
        expect(told).to_contain_text(sentence)
    field.fill("two")
    field.blur()
    expect(told).to_contain_text("“two” was not saved")
    page.route("**/api/grade/**", lambda route: route.abort())
    field.fill("1")
    field.blur()
    expect(told).to_contain_text("This was not saved")
    with open_gradebook(configuration(supervisor.course)) as gradebook:
        assert all_marks(gradebook)["eva", small.UNIT]["judge"].points == 0.5


def test_the_mark_scheme_is_text_without_markers(supervisor: Supervisor) -> None:
    page = supervisor.page
    page.get_by_role("link", name="What does BMI leave out?").first.click()
    expect(page.get_by_role("heading", name="Mark scheme")).to_be_visible()
    assert "MARK SCHEME ===" not in page.content()


def test_no_page_has_a_button_that_can_harm(supervisor: Supervisor) -> None:
    for place in (
        "",
        "gradebook",
        f"gradebook/{small.UNIT}",
        "manage_students",
        "manage_students/eva",
        "manage_assignments",
    ):
        page = supervisor.open(place)
        expect(page.get_by_text(re.compile("eva|Units")).first).to_be_visible()
        assert page.locator("button, input, form, [onclick]").count() == 0, place
        assert not re.search("(?i)unrelease|autograde|delete|generate", page.inner_text("main")), place


def test_a_page_that_an_intern_handed_in_does_not_open(supervisor: Supervisor) -> None:
    page = supervisor.page
    page.get_by_role("link", name="What does BMI leave out?").first.click()
    supervisor.page.goto(page.url.split("?")[0].split("#")[0] + "evil.html")
    expect(page.get_by_role("heading", name="This page is not here")).to_be_visible()
    assert not any("/api/students" in url for url in supervisor.asked)
