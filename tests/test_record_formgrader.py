"""A supervisor opens a submission in the real formgrader, with the configuration file that the course writes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import record_small_course as small
import requests
from hostile_files import WILD, WILD_TEXT
from supervising import supervising

from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration
from grader.record.gradebook import open_gradebook

SCRIPT_NAME = "<script>alert(1)</script>"
CONFIGURATION = [
    "nbgrader_config.py",
    "nbgrader_config.json",
    "NBGRADER_CONFIG.JSON",
    "jupyter_server_config.py",
    "jupyter_server_config.json",
    "jupyter_config.json",
    "ipython_config.py",
    "page_config.json",
    ".jupyter/jupyter_server_config.json",
    "nbconfig/notebook.json",
    "sitecustomize.py",
    "mine.py",
]


@dataclass
class Server:
    """The supervisor's server of a course: its address, its token, and a browser's cookies."""

    course: Paths
    address: str
    token: str

    def ask(self, path: str, method: str = "GET", **more: Any) -> requests.Response:
        """Ask as the supervisor's browser does."""
        headers = {"Authorization": f"token {self.token}"}
        address = self.address + path
        return requests.request(method, address, headers=headers, timeout=60, **more)

    def __call__(self, path: str) -> str:
        answered = self.ask(f"formgrader/{path}")
        answered.raise_for_status()
        return answered.text


@pytest.fixture(scope="module")
def formgrader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    course = small.make_course(tmp_path_factory.mktemp("formgrader") / "course")
    answer(course, configuration(course), small.submit(course, small.SOLVED | {"bmi": small.PRINTS}))
    wild = {"bmi": f"print({WILD!r})\n# {WILD}\nraise ValueError({WILD!r})", "judge": WILD_TEXT}
    folder = small.fresh(course)
    small.edit(folder / f"{small.UNIT}.ipynb", small.SOLVED | wild)
    leave_traps(folder, course.root)
    answer(course, configuration(course), small.send(course, "wild o'dd"))
    with open_gradebook(
        configuration(course)
    ) as gradebook:  # as an import of an older gradebook may leave it
        gradebook.update_or_create_student("wild o'dd", first_name=WILD, last_name="")
        gradebook.update_or_create_student(SCRIPT_NAME, first_name=None, last_name=None)
        gradebook.add_submission(small.UNIT, SCRIPT_NAME)
    with supervising(course) as (address, token):
        yield Server(course, address, token)


def leave_traps(folder: Path, root: Path) -> None:
    """Put files beside a notebook that run, when Jupyter or nbgrader reads them, or a browser shows them."""
    run = f"open({str(root / 'trace')!r}, 'w').close()\n"
    for name in CONFIGURATION:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(run if name.endswith(".py") else '{"Application": {"log_level": 10}}')
    (folder / "evil.html").write_text("<script>alert(1)</script>")
    (folder / "evil.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")
    (folder / "own.csv").write_text("a,b\n1,2\n")
    (folder / "picture.png").write_bytes(b"<script>alert(1)</script>")


def submission_of(formgrader: Server, student: str) -> dict[str, Any]:
    found = json.loads(formgrader(f"api/submitted_notebooks/{small.UNIT}/{small.UNIT}"))
    return next(entry for entry in found if entry["student"] == student)


@pytest.mark.slow
def test_a_supervisor_sees_the_submission_with_the_mark_scheme(formgrader: Server) -> None:
    submitted = submission_of(formgrader, "intern")
    assert (submitted["student"], submitted["score"], submitted["needs_manual_grade"]) == (
        "intern",
        2.0,
        True,
    )
    page = formgrader(f"submissions/{submitted['id']}")
    assert "SECRET SCHEME" in page and small.TEXT in page


class Acting(HTMLParser):
    """Whatever of an intern's texts would act in a browser: the texts all say `alert`, or hide the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        for name, value in attrs:
            if (
                (name.startswith("on") and "alert" in str(value))
                or "javascript:alert" in str(value)
                or (name == "src" and "evil" in str(value))
            ):
                self.found.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        if (self.inside == "script" and "alert(" in data) or (
            self.inside == "style" and "display:none" in data
        ):
            self.found.append(f"{self.inside} {data[:200]}")


@pytest.mark.slow
def test_nothing_that_an_intern_wrote_acts_in_formgrader(formgrader: Server) -> None:
    wild = submission_of(formgrader, "wild o'dd")
    page = formgrader(f"submissions/{wild['id']}")
    assert "alert(1)" in page and "alert(3)" in page
    assert Acting(page).found == []
    assert "alert(5)" in page
    links = re.findall(r'<a [^>]*href="([^"]*)"', page)
    assert all(link.startswith(("/formgrader/", "#")) for link in links), links


@pytest.mark.slow
def test_no_name_acts_on_any_page(formgrader: Server) -> None:
    by_name = f"manage_students/{quote(SCRIPT_NAME, safe='')}"
    for page in (
        "",
        "manage_students",
        "gradebook",
        f"gradebook/{small.UNIT}/{small.UNIT}",
        "manage_students/wild o'dd",
    ):
        assert Acting(formgrader(page)).found == [], page
    for reflected in (
        by_name,
        "gradebook/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "gradebook/x%22%3B%20alert(1)%2F%2F/y",
        "manage_students/%3Cimg%20src=x%20onerror=alert(1)%3E/x",
        "submissions/%3Cscript%3Ealert(1)%3C%2Fscript%3E/",
        "api/submitted_notebooks/%3Cscript%3Ealert(1)%3C%2Fscript%3E/x",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    ):
        answered = formgrader.ask(f"formgrader/{reflected}")
        assert answered.status_code == 404 and "alert(1)" not in answered.text, reflected
    students = formgrader.ask(f"formgrader/api/submitted_notebooks/{small.UNIT}/{small.UNIT}")
    assert students.headers["Content-Type"] == "application/json"


@pytest.mark.slow
def test_every_page_allows_only_scripts_of_formgraders_own(formgrader: Server) -> None:
    wild = submission_of(formgrader, "wild o'dd")
    for page in ("", "gradebook", "manage_students", f"submissions/{wild['id']}/", "nothing", "api/status"):
        answered = formgrader.ask(f"formgrader/{page}")
        policy = answered.headers["Content-Security-Policy"]
        assert "script-src 'self';" in policy and "default-src 'none'" in policy
        assert answered.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.slow
def test_no_address_makes_nbgrader_read_configuration_that_was_handed_in(formgrader: Server) -> None:
    course = formgrader.course
    inbound = next((course.exchange / "rounds" / "inbound").glob("wild*"))
    places = [
        inbound,
        course.submitted / "wild o'dd" / small.UNIT,
        course.autograded / "wild o'dd" / small.UNIT,
    ]
    for place in places:
        for page in ("", "manage_assignments", "gradebook"):
            assert formgrader.ask(f"formgrader/{page}?path={quote(str(place))}").ok
            assert formgrader.ask(f"formgrader{page}?path={quote(str(place))}").status_code in (200, 404)
    assert not (course.root / "trace").exists()


@pytest.mark.slow
def test_an_address_that_cannot_be_is_not_there(formgrader: Server) -> None:
    page = "submissions/" + submission_of(formgrader, "wild o'dd")["id"]
    for address in (
        "gradebook/" + "a" * 300,
        f"{page}/%00",
        f"{page}/a%00b.png",
        page + "/" + "a" * 5000 + ".png",
    ):
        assert formgrader.ask(f"formgrader/{address}").status_code == 404, address
    assert formgrader.ask("formgrader/static/%00").status_code == 404


@pytest.mark.slow
def test_only_numbers_become_points_and_only_text_a_comment(formgrader: Server) -> None:
    page = submission_of(formgrader, "intern")["id"]
    (grade, *_), (comment, *_) = (
        json.loads(formgrader(f"api/{kind}?submission_id={page}")) for kind in ("grades", "comments")
    )
    for body in ("", "[]", "null", '{"manual_score": NaN}', '{"manual_score": 1e999}', '{"manual_score": -5}',
                 '{"manual_score": "x"}', '{"manual_score": [1]}', '{"extra_credit": -9}'):  # fmt: skip
        answered = formgrader.ask(f"formgrader/api/grade/{grade['id']}", "PUT", data=body)
        assert answered.status_code == 400, body
    for body in ("", "[]", "{}", '{"manual_comment": 5}', '{"manual_comment": "\\ud800"}'):
        answered = formgrader.ask(f"formgrader/api/comment/{comment['id']}", "PUT", data=body)
        assert answered.status_code == 400, body
    assert json.loads(formgrader(f"api/grade/{grade['id']}")) == grade
    assert json.loads(formgrader(f"api/comment/{comment['id']}")) == comment


@pytest.mark.slow
def test_without_the_key_a_supervisor_reads_how_to_get_in(formgrader: Server) -> None:
    for address in ("", "logout", "formgrader/", "formgrader/?token=old"):
        answered = requests.get(formgrader.address + address, timeout=60)
        assert "course.py supervise" in answered.text and "jupyter server list" not in answered.text
    browser = requests.Session()
    for address in (
        f"formgrader/?token={formgrader.token}",
        "logout",
        "formgrader/",
    ):  # no address takes the key away
        answered = browser.get(formgrader.address + address, timeout=60)
        assert "What waits for you" in answered.text, address


@pytest.mark.slow
def test_of_a_submission_only_pictures_are_served_and_they_run_nothing(formgrader: Server) -> None:
    page = "formgrader/submissions/" + submission_of(formgrader, "wild o'dd")["id"]
    for name in (
        "evil.html",
        "evil.svg",
        "nbgrader_config.py",
        "own.csv",
        f"{small.UNIT}.ipynb",
        "..%2F..%2F..%2Fgradebook.db",
    ):
        assert formgrader.ask(f"{page}/{name}").status_code == 404, name
    picture = formgrader.ask(f"{page}/picture.png")
    assert (picture.headers["Content-Type"], picture.headers["X-Content-Type-Options"]) == (
        "image/png",
        "nosniff",
    )
    assert "sandbox" in picture.headers["Content-Security-Policy"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        f"assignment/{small.UNIT}/assign",
        f"assignment/{small.UNIT}/release",
        f"assignment/{small.UNIT}/unrelease",
        f"assignment/{small.UNIT}/collect",
        f"assignment/{small.UNIT}/generate_feedback",
        f"assignment/{small.UNIT}/release_feedback",
        f"assignment/{small.UNIT}/intern/release_feedback",
        f"submission/{small.UNIT}/intern/autograde",
    ],
)
def test_what_can_harm_the_course_is_refused(formgrader: Server, command: str) -> None:
    outbound = formgrader.course.exchange / "rounds" / "outbound" / small.UNIT
    assert formgrader.ask(f"formgrader/api/{command}", "POST").status_code == 404
    assert outbound.is_dir()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", "api/contents"),
        ("GET", f"files/notebooks/{small.UNIT}/{small.UNIT}.ipynb"),
        ("GET", f"view/notebooks/{small.UNIT}/{small.UNIT}.ipynb"),
        ("GET", f"nbconvert/html/notebooks/{small.UNIT}/{small.UNIT}.ipynb"),
        ("POST", "api/kernels"),
        ("POST", "api/sessions"),
        ("POST", "api/terminals"),
        ("PUT", "api/contents/nbgrader_config.py"),
        ("POST", "api/shutdown"),
    ],
)
def test_the_supervisors_server_offers_nothing_but_formgrader(
    formgrader: Server, method: str, address: str
) -> None:
    assert formgrader.ask(address, method, json={}).status_code in (403, 404)


@pytest.mark.slow
def test_only_data_lies_where_nbgrader_and_jupyter_look(formgrader: Server) -> None:
    course = formgrader.course
    for step in (course.submitted, course.autograded):
        folder = step / "wild o'dd" / small.UNIT
        names = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
        assert names == {
            f"{small.UNIT}.ipynb",
            "hints.json",
            "own.csv",
            "picture.png",
            "submission_secret.txt",
            "timestamp.txt",
        }
