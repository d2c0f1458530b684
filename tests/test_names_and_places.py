"""Whatever an account or a folder is called: an intern submits, is graded, and has her feedback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import record_small_course as small

from grader.record.inbound import parse
from grader.record.student import account_name, account_of, id_of, student_id
from grader.serve.lab import lab_environment

WAY = """
import json, shutil, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from grader.cli import have_a_home
have_a_home()
import record_small_course as small
from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration
from grader.record.inbound import submissions
from grader.record.student import account_name, student_id
from grader.record.units import prepare
from grader.serve.handin import attempts, fetch_feedback, fetch_units, submit

root = Path(sys.argv[1])
paths = Paths(root=root, home=root / ".rounds", work=root / "my-work")
problems = prepare(paths)
fetch_units(paths)
small.edit(paths.work / small.UNIT / f"{small.UNIT}.ipynb", small.SOLVED)
submit(paths, small.UNIT)
found, strange = submissions(paths)
result = answer(paths, configuration(paths), found[0])
fetch_feedback(paths, [small.UNIT])
pages = [str(attempt.page) for attempt in attempts(paths, small.UNIT)]
said = dict(problems=problems, strange=strange, student=result.student, account=account_name(), pages=pages)
said |= dict(points=result.points, flags=[flag.kind for flag in result.flags], gradable=result.gradable)
print(json.dumps(said))
"""


def _goes_the_way(folder: Path, *before: str) -> dict[str, object]:
    """Go an intern's whole way in a new course in `folder`; `before` is a command that runs it."""
    paths = small.make_course(folder)
    for part in (paths.home, paths.work):
        subprocess.run(["rm", "-rf", str(part)], check=True)
    command = [*before, sys.executable, "-c", WAY, str(folder), str(Path(__file__).parent)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=folder)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["problems"] == said["strange"] == [], said
    assert said["gradable"] and said["points"] == 4 and "owner" not in said["flags"], said
    assert len(said["pages"]) == 1 and "bmi" in Path(said["pages"][0]).read_text("utf-8"), said
    return dict(said)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a [b] c", "100% {sure} 'é' #1 +*"])
def test_a_course_folder_may_have_any_sign_that_the_launcher_does_not_refuse(
    name: str, tmp_path: Path
) -> None:
    _goes_the_way(tmp_path / name)


@pytest.mark.slow
@pytest.mark.parametrize(
    "account", ["HOSPITAL\\anna", "DOM+anna", "anna@dom.example", "Anna de Vries", "ünal"]
)
def test_an_account_of_a_domain_goes_the_whole_way(account: str, tmp_path: Path) -> None:
    names = tmp_path / "passwd"
    names.write_text(f"{account}:x:0:0::{tmp_path}:/bin/sh\n", encoding="utf-8")
    own = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]
    if subprocess.run([*own, "mount", "--bind", str(names), "/etc/passwd"], capture_output=True).returncode:
        pytest.skip(
            "needs the right to put another list of accounts over /etc/passwd: user namespaces on Linux"
        )
    said = _goes_the_way(
        tmp_path / "course", *own, "sh", "-c", f'mount --bind {names} /etc/passwd && exec "$@"', "sh"
    )
    assert said["account"] == account
    assert said["student"] == id_of(account)


@pytest.mark.slow
def test_an_account_without_an_entry_among_the_accounts_goes_the_whole_way(tmp_path: Path) -> None:
    nameless = ["unshare", "--user", "--map-user=54321", "--map-group=54321"]
    if subprocess.run([*nameless, "true"], capture_output=True).returncode:
        pytest.skip("needs user namespaces, and an unshare that can name the user")
    said = _goes_the_way(tmp_path / "course", "env", "-u", "HOME", "-u", "USER", "-u", "LOGNAME", *nameless)
    assert said["account"] == "uid:54321"


@pytest.mark.parametrize(
    "account",
    [
        "HOSPITAL\\anna", "DOM+anna", "anna@dom", "a b", "", ".hidden", "ends.", "con", "NUL.txt", "../../etc", "*", "uid:7",
        "e\u0301", "x" * 300, "李 明", "a/b", "name\n", "<script>", "%3Cscript", "\udcff", "anna-0123456789ab", "-rf", "ÅNGSTRÖM",
    ],
)  # fmt: skip
def test_every_account_gets_an_id_that_is_safe_as_a_folder_and_that_nbgrader_can_take_apart(
    account: str,
) -> None:
    student = id_of(account)
    assert student.isprintable() and len(student.encode()) < 170
    assert not set(student) & set('+*/\\:<>"|?[]{}%\n ') and student[0] not in ".-" and student[-1] != "."
    folder = Path(f"{student}+01-unit+2026-11-30 15:14:00.123456 UTC+abc")
    found = parse(folder)
    assert found is not None and found.student == student


def test_two_accounts_never_get_the_same_id() -> None:
    accounts = [
        "HOSPITAL\\anna",
        "HOSPITAL+anna",
        "HOSPITAL_anna",
        "HOSPITAL anna",
        "hospital\\anna",
        "anna",
        "Anna",
    ]
    accounts += [id_of(account) for account in accounts if id_of(account) != account]
    assert len({id_of(account) for account in accounts}) == len(accounts)


def test_an_ordinary_account_keeps_its_name() -> None:
    for account in ("anna", "a.de-vries", "anna_2", "intern@ward.example", "x"):
        assert id_of(account) == account
    assert account_name() == account_of(os.getuid())
    assert student_id() == id_of(account_name())


def test_a_submission_from_windows_is_read_as_the_same_time(tmp_path: Path) -> None:
    there, here = (
        parse(tmp_path / f"anna+01-unit+{time} UTC+x")
        for time in ("2026-11-30 151400.000001", "2026-11-30 15:14:00.000001")
    )
    assert there is not None and here is not None
    assert there.submitted_at == here.submitted_at and there.timestamp == here.timestamp


def test_libraries_find_a_name_and_a_home_for_an_account_without_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("grader.serve.lab.account_name", lambda: "uid:54321")
    monkeypatch.setattr("grader.serve.lab.student_id", lambda: id_of("uid:54321"))
    for name in ("HOME", "LOGNAME"):
        monkeypatch.delenv(name, raising=False)
    paths = small.Paths(root=tmp_path, home=tmp_path / "home", work=tmp_path / "work")
    environment = lab_environment(paths)
    assert environment["LOGNAME"] == id_of("uid:54321") and environment["HOME"] == str(paths.home)
