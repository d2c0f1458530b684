"""The landing page, feedback pages and handing in, as a browser asks for them."""

from __future__ import annotations

import json
import shutil
import time

import psutil
import pytest
import requests
from serve_course import Course

from grader.serve.faults import write_trouble
from grader.serve.handin import attempts

UNIT = "01-first-code"
OTHER = "09-learning-from-data"
THIRD = "02-decisions"

pytestmark = pytest.mark.slow


def test_the_path_names_every_unit_with_its_state_in_words(running_course: Course) -> None:
    html = running_course.get("rounds/").text
    assert "Your first code" in html
    assert "Learning from data" in html
    assert "Not started" in html
    assert f'href="/lab/tree/{UNIT}/{UNIT}.ipynb"' in html
    assert "care of real patients" in html


def test_strangers_and_forged_forms_are_turned_away(running_course: Course) -> None:
    address = running_course.address
    assert "/login" in requests.get(address + "rounds/", timeout=10).url
    browser = requests.Session()
    assert browser.get(running_course.landing_page, timeout=10).url == address + "rounds/"
    forged = browser.post(f"{address}rounds/submit/{UNIT}", timeout=10)
    assert forged.status_code == 403
    assert "Nothing is lost" in forged.text


def test_a_submitted_unit_is_answered_and_its_page_can_run_nothing(running_course: Course) -> None:
    before = running_course.answered(UNIT)
    answer = running_course.submit(UNIT, headers={"Accept": "application/json"}).json()
    assert answer["submitted"]
    assert "as it was saved" in answer["message"]
    html = running_course.wait_until_answered(UNIT, before + 1)
    assert "Feedback ready: 0 of" in html
    page = running_course.get(f"rounds/feedback/{UNIT}")
    assert page.status_code == 200
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert "Back to your path" in page.text


def test_a_unit_without_anything_new_is_submitted_only_after_a_question(running_course: Course) -> None:
    before = len(attempts(running_course.paths, THIRD))
    asked = running_course.post(f"rounds/submit/{THIRD}")
    assert "Submit all the same?" in asked.text
    assert "You have not changed anything in this unit yet" in asked.text
    button = running_course.post(f"rounds/submit/{THIRD}", headers={"Accept": "application/json"}).json()
    assert not button["submitted"]
    assert "Submit it all the same?" in button["ask"]
    assert len(attempts(running_course.paths, THIRD)) == before
    assert running_course.submit(THIRD).url.endswith(f"rounds/?submitted={THIRD}")
    again = running_course.post(f"rounds/submit/{THIRD}")
    assert "changed nothing in this unit since you last submitted it" in again.text
    assert len(attempts(running_course.paths, THIRD)) == before + 1


def test_submitting_twice_keeps_both_answers(running_course: Course) -> None:
    before = running_course.answered(UNIT)
    for _ in range(2):
        confirmed = running_course.submit(UNIT)
        assert confirmed.url.endswith(f"rounds/?submitted={UNIT}")
    html = running_course.wait_until_answered(UNIT, before + 2)
    assert "Earlier feedback" in html
    for folder in (running_course.paths.work / UNIT / "feedback").iterdir():
        assert running_course.get(f"rounds/feedback/{UNIT}/{folder.name}").status_code == 200


def test_a_unit_that_cannot_be_submitted_says_so_on_the_path(running_course: Course) -> None:
    folder = running_course.paths.work / OTHER
    folder.rename(folder.with_name("moved"))
    try:
        page = running_course.submit(OTHER)
    finally:
        folder.with_name("moved").rename(folder)
    assert 'role="alert"' in page.text
    assert f"The folder {OTHER} is not there" in page.text
    assert "Traceback" not in page.text


def test_a_renamed_notebook_is_pointed_out(running_course: Course) -> None:
    folder = running_course.paths.work / OTHER
    notebook = folder / f"{OTHER}.ipynb"
    notebook.rename(folder / "mine <b>.ipynb")
    try:
        html = running_course.get("rounds/").text
    finally:
        (folder / "mine <b>.ipynb").rename(notebook)
    assert f"Rename it to {OTHER}.ipynb" in html
    assert "mine &lt;b&gt;.ipynb" in html


@pytest.mark.parametrize("page", ["feedback/nothing", f"feedback/{OTHER}/2020", "feedback/%2e%2e"])
def test_what_is_not_there_is_said_in_words(running_course: Course, page: str) -> None:
    reply = running_course.get(f"rounds/{page}")
    assert reply.status_code == 404
    assert "Traceback" not in reply.text


def test_an_error_inside_shows_no_traceback(running_course: Course) -> None:
    cache = running_course.paths.exchange / "rounds" / "outbound"
    hidden = cache.with_name("hidden")
    cache.rename(hidden)
    cache.write_text("not a folder")
    try:
        reply = running_course.submit(OTHER)
    finally:
        cache.unlink()
        hidden.rename(cache)
    assert "nothing was submitted" in reply.text
    assert "Traceback" not in reply.text


def test_what_keeps_feedback_from_coming_is_said_on_the_path_and_in_the_window(
    running_course: Course,
) -> None:
    course, sentence = running_course, "The disk is full <b>. Make room."
    before = course.answered(OTHER)
    (service,) = [
        p for p in psutil.Process(course.process.pid).children() if "grader.serve.service" in p.cmdline()
    ]
    service.suspend()
    try:
        assert course.submit(OTHER, headers={"Accept": "application/json"}).json()["submitted"]
        write_trouble(course.paths, sentence)
        assert "not graded yet. The disk is full &lt;b&gt;. Make room." in course.get("rounds/").text
        end = time.monotonic() + 10
        while not any(sentence in line for line in course.said):
            assert time.monotonic() < end, course.said
            time.sleep(0.1)
    finally:
        write_trouble(course.paths, "")
        service.resume()
    course.wait_until_answered(OTHER, before + 1)


def test_what_interns_do_not_need_is_off(running_course: Course) -> None:
    page = running_course.get("lab").text
    config = json.loads(
        page.split('id="jupyter-config-data" type="application/json">')[1].split("</script>")[0]
    )
    disabled = config["disabledExtensions"]
    for plugin in (
        "create-assignment",
        "formgrader",
        "course-list",
        "assignment-list",
        "validate-assignment",
    ):
        assert f"@jupyter/nbgrader:{plugin}" in disabled
    assert "@jupyterlab/apputils-extension:announcements" in disabled
    assert "@jupyterlab/extensionmanager-extension" in disabled
    assert config["news"] == {"disabled": True}
    assert "rounds-lab" in [extension["name"] for extension in config["federated_extensions"]]
    for page in ("formgrader", "assignments", "assignments/validate", "courses", "api/terminals"):
        assert running_course.get(page).status_code in (403, 404, 405), page


def test_work_is_saved_every_ten_seconds(running_course: Course) -> None:
    settings = running_course.get("lab/api/settings/@jupyterlab/docmanager-extension:plugin").json()
    assert settings["schema"]["properties"]["autosaveInterval"]["default"] == 10


def test_the_server_listens_on_this_computer_only(running_course: Course) -> None:
    assert running_course.address.startswith("http://127.0.0.1:")


def test_nothing_is_lost_when_the_exchange_cannot_be_written(running_course: Course) -> None:
    inbound = running_course.paths.exchange / "rounds" / "inbound"
    hidden = inbound.with_name("inbound-hidden")
    shutil.move(inbound, hidden)
    try:
        answer = running_course.submit(OTHER, headers={"Accept": "application/json"}).json()
    finally:
        shutil.move(hidden, inbound)
    assert not answer["submitted"]
    assert "Your work is still in your folder" in answer["message"]
