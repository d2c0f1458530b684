"""An intern's way on Windows, as far as this system can show it: `as_windows.py` says what it shows and what not."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
import requests
import websocket
from serve_course import Course, started

from grader.paths import course_paths
from grader.record.results import read_result

TESTS = Path(__file__).parent
UNIT = "01-first-code"


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A Python with this one's packages, in which each process sees the system as on Windows."""
    venv = tmp_path_factory.mktemp("python") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    [packages] = venv.glob("lib/python3.*/site-packages")
    there = [sysconfig.get_path("purelib"), str(course_paths().root), str(TESTS)]
    lines = [f"import site; site.addsitedir({place!r})" for place in there]
    (packages / "as_windows.pth").write_text("\n".join([*lines, "import as_windows"]) + "\n")
    (venv / "share").symlink_to(Path(sys.prefix, "share"))
    shutil.copytree(Path(sys.prefix, "etc"), venv / "etc")
    # As an administrator may set it for the whole computer, for an extension that the course does not bring.
    (venv / "etc" / "jupyter" / "jupyter_lab_config.py").write_text("c.LabApp.collaborative = True\n")
    (venv / "bin" / "alembic").symlink_to(
        Path(sys.executable).parent / "alembic"
    )  # nbgrader calls it by name
    return str(venv / "bin" / "python")


@pytest.fixture(scope="module")
def course(python: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    folder = tmp_path_factory.mktemp("windows")
    account = {"USERNAME": "Anna", "LOGNAME": "Anna", "USERDOMAIN": "HOSPITAL", "COMPUTERNAME": "WARD-7"}
    with started(folder, python=python, AS_WINDOWS_IN=str(folder), **account) as course:
        yield course


def test_the_harness_hides_what_windows_lacks_from_us_and_refuses_what_windows_refuses(
    python: str, tmp_path: Path
) -> None:
    code = """
import os, sys
scope = {"__name__": "grader.pretended"}
for line in ("import resource", "import pwd", "from os import geteuid", "from signal import SIGKILL"):
    try:
        exec(line, scope)
    except ImportError:
        print("refused", line)
exec("import sys; print(sys.platform)", scope)
place = os.environ["AS_WINDOWS_IN"]
for made in ("a:b", "a?", "name."):
    try:
        open(os.path.join(place, made), "w")
    except OSError:
        print("refused", made)
with open(os.path.join(place, "open"), "w") as still_open:
    try:
        os.replace(os.path.join(place, "open"), os.path.join(place, "other"))
    except PermissionError:
        print("refused to rename")
"""
    environment = os.environ | {"AS_WINDOWS_IN": str(tmp_path)}
    done = subprocess.run([python, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n") == [
        "refused import resource",
        "refused import pwd",
        "refused from os import geteuid",
        "refused from signal import SIGKILL",
        "win32",
        "refused a:b",
        "refused a?",
        "refused name.",
        "refused to rename",
        "",
    ]


def test_the_course_starts_and_its_path_opens_whatever_is_set_for_the_whole_computer(course: Course) -> None:
    page = course.get("rounds/")
    assert page.status_code == 200
    assert UNIT in page.text
    assert (course.paths.work / UNIT / f"{UNIT}.ipynb").is_file()


def test_a_check_runs_in_the_interns_kernel(course: Course) -> None:
    cells = nbformat.read(course.paths.work / UNIT / f"{UNIT}.ipynb", as_version=4).cells
    check = next(c.source for c in cells if "from grader.check import" in c.source)
    said = _run_in_kernel(course, [check])
    assert "Not yet: " in said and "it does not exist yet" in said


def test_a_submission_comes_back_with_feedback_and_was_graded_in_an_ordinary_kernel(course: Course) -> None:
    answers = nbformat.read(course_paths().solutions / UNIT / f"{UNIT}.ipynb", as_version=4)
    for count in (1, 2):
        answers.cells.append(nbformat.v4.new_code_cell(f"print({count})"))
        nbformat.write(answers, course.paths.work / UNIT / f"{UNIT}.ipynb")
        answer = course.post(f"rounds/submit/{UNIT}", headers={"Accept": "application/json"}).json()
        assert answer["submitted"], answer
        course.wait_until_answered(UNIT, count)
    [student] = [folder.name for folder in course.paths.results.iterdir()]
    files = sorted((course.paths.results / student / UNIT).glob("*.json"))
    assert len(files) == 2
    result = read_result(files[-1])
    assert student.startswith("hospital_anna-") and result.student == student
    assert result.gradable and "not isolated" in [flag.kind for flag in result.flags]
    assert all(e.status == "passed" for e in result.exercises if e.kind == "code")
    page = course.get(f"rounds/feedback/{UNIT}")
    assert page.status_code == 200 and "passed" in page.text.lower()


def _run_in_kernel(course: Course, sources: list[str]) -> str:
    """Run cells in a new kernel of the running JupyterLab; return all that came back."""
    made: requests.Response = course.post("api/kernels", json={"path": UNIT, "name": "python3"})
    assert made.status_code == 201, made.text
    address = course.address.replace("http", "ws", 1) + f"api/kernels/{made.json()['id']}/channels"
    authorized = [f"{name}: {value}" for name, value in course._authorized().items()]
    line = websocket.create_connection(address, header=authorized, timeout=60)
    said = []
    try:
        for number, source in enumerate(sources):
            header = {
                "msg_id": f"cell-{number}",
                "msg_type": "execute_request",
                "username": "",
                "session": "s",
            }
            content = {"code": source, "silent": False, "store_history": True, "allow_stdin": False}
            message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
            line.send(json.dumps({**message, "channel": "shell"}))
            while True:
                reply = json.loads(line.recv())
                said.append(json.dumps(reply["content"]))
                mine = reply["parent_header"].get("msg_id") == f"cell-{number}"
                if mine and reply["msg_type"] == "execute_reply":
                    break
    finally:
        line.close()
    return "\n".join(said)
