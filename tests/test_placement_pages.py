"""The placement as a browser asks for it: it suggests, marks the unit on the path, and gives no answer away."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
import requests
from markupsafe import escape
from serve_course import Course, started

from grader.paths import course_paths
from grader.placement.questions import Question, read_questions

pytestmark = pytest.mark.slow

QUESTIONS = {q.id: q for level in read_questions(course_paths().curriculum).levels for q in level.questions}
OFFER = "some questions find the unit at which you begin"


@pytest.fixture(scope="module")
def running_course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    """A course in which nobody has submitted anything, whatever other tests do."""
    with started(tmp_path_factory.mktemp("course")) as course:
        yield course


@pytest.fixture
def course(running_course: Course) -> Iterator[Course]:
    """The started course, without a trace of a placement before and after."""
    file = running_course.paths.home / "placement.json"
    file.unlink(missing_ok=True)
    yield running_course
    for left in running_course.paths.home.glob("placement*"):
        left.unlink()


def say(course: Course, **fields: str) -> str:
    reply = course.post("rounds/placement", data=fields)
    assert reply.status_code == 200
    return reply.text


def asked(page: str) -> Question | None:
    found = re.search(r'name="question" value="([^"]+)"', page)
    return QUESTIONS[found.group(1)] if found else None


def to_the_end(course: Course, page: str, right: bool) -> str:
    while question := asked(page):
        given = {"answer": question.right} if right else {"unknown": "yes"}
        page = say(course, action="answer", question=question.id, **given)
    return page


def test_who_never_programmed_is_sent_to_the_first_unit_with_one_click(course: Course) -> None:
    assert "I have never programmed" in course.get("rounds/placement").text
    page = say(course, action="programmed", programmed="no")
    assert "Begin with unit 01" in page
    assert "made for people who have never programmed" in page
    path = course.get("rounds/").text
    assert "Your placement suggests this unit" in path[path.index('id="unit-01') :]
    assert OFFER not in path


def test_all_right_answers_lead_to_unit_09_and_the_path_marks_it(course: Course) -> None:
    page = to_the_end(course, say(course, action="programmed", programmed="yes"), right=True)
    assert "Begin with unit 09" in page
    assert "Your answers show that you can" in page
    assert "You may begin anywhere" in page
    path = course.get("rounds/").text
    assert path.count("Your placement suggests this unit") == 1
    marked = path.index("Your placement suggests this unit")
    assert path.rindex('<li id="unit-', 0, marked) == path.index('<li id="unit-09')


def test_nothing_known_leads_to_unit_01_in_a_friendly_word(course: Course) -> None:
    page = to_the_end(course, say(course, action="programmed", programmed="yes"), right=False)
    assert "Begin with unit 01" in page
    assert "begins at the beginning" in page


def test_a_single_slip_is_shown_with_its_sentence(course: Course) -> None:
    page = say(course, action="programmed", programmed="yes")
    first = asked(page)
    assert first
    slip = first.wrong[0]
    page = say(course, action="answer", question=first.id, answer=slip.text)
    page = html.unescape(to_the_end(course, page, right=True))
    assert "One slip" in page
    assert f"You answered “{slip.text}”. {slip.because}" in page


def test_a_question_holds_neither_its_key_nor_what_a_wrong_answer_means(course: Course) -> None:
    page = say(course, action="programmed", programmed="yes")
    seen = 0
    while question := asked(page):
        seen += 1
        assert all(page.count(escape(choice)) >= 1 for choice in question.choices)
        hidden = [question.why, question.mended, question.look]
        for wrong in question.wrong:
            hidden += [wrong.because, wrong.misconception]
        for text in filter(None, hidden):
            assert escape(text) not in page
        if question.typed:
            assert not re.search(
                rf"\b{re.escape(question.right)}\b", page[page.index('<label for="answer"') :]
            )
        page = say(course, action="answer", question=question.id, answer=question.right)
    assert seen >= 2


def test_a_question_without_an_answer_is_asked_once_more(course: Course) -> None:
    page = say(course, action="programmed", programmed="yes")
    question = asked(page)
    assert question
    again = say(course, action="answer", question=question.id, answer="  ")
    assert 'role="alert"' in again
    assert asked(again) == question
    assert "Question 1" in again


def test_the_path_offers_the_questions_to_who_is_new_and_leads_back_to_where_she_stopped(
    course: Course,
) -> None:
    path = course.get("rounds/").text
    begun = any(state in path for state in ("Started", "Submitted ", "Feedback ready"))
    assert (OFFER in path) != begun
    say(course, action="programmed", programmed="yes")
    assert "Go on with question 1" in course.get("rounds/").text


def test_a_damaged_file_is_said_in_words_and_she_begins_again(course: Course) -> None:
    say(course, action="programmed", programmed="no")
    (course.paths.home / "placement.json").write_text("{")
    assert "Your placement suggests" not in course.get("rounds/").text
    page = course.get("rounds/placement").text
    assert "could not be read" in page
    assert "I have never programmed" in page


def test_what_is_typed_is_shown_as_text(course: Course) -> None:
    page = say(course, action="programmed", programmed="yes")
    question = asked(page)
    assert question
    page = say(course, action="answer", question=question.id, answer="<b onmouseover=x>")
    assert "<b onmouseover" not in to_the_end(course, page, right=True)


def test_the_page_runs_no_script_and_takes_no_forged_form(course: Course) -> None:
    policy = course.get("rounds/placement").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "form-action 'self'" in policy
    assert "script-src" not in policy
    browser = requests.Session()
    browser.get(course.landing_page, timeout=10)
    forged = browser.post(f"{course.address}rounds/placement", data={"action": "again"}, timeout=10)
    assert forged.status_code == 403
    assert "/login" in requests.get(f"{course.address}rounds/placement", timeout=10).url
