"""One budget a submission: whatever its cells show or its text is like, the work on it stays small and ends."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from grader.check.style import note_on
from grader.examine import give_way, settled, wire
from grader.examine.bubble import NoSandboxError
from grader.examine.judge import JobCell
from grader.examine.limits import MEBIBYTE, Limits
from grader.examine.rebuild import left_as_it_was
from grader.examine.run import Examiner, JudgeFailed, Ran
from grader.examine.shown import LEFT_OUT
from grader.examine.verdict import predictions

OUTPUT = 2 * MEBIBYTE
LIMITS = Limits(cell_seconds=20, output=OUTPUT)
GOOD = "def answer(x):\n    return 4"
CHECK = 'from grader.check import begin, done, expect\nbegin("u", "answer")\nexpect(answer(2)).equals(4)'
LOUD = {
    "plain text": "print('x' * 10**6)",
    "control characters": "print(chr(1) * 10**6)",
    "half characters": "print(chr(0xd800) * 10**6)",
    "letters of four bytes": "print(chr(0x1f600) * 10**6)",
    "quotes": "print(chr(34) * 10**6)",
    "empty lines": "print(chr(10) * 10**6)",
    "warnings": "import sys\nsys.stderr.write(chr(7) * 10**6)",
    "displays": "from IPython.display import display\nfor n in range(60): display(chr(2) * 99_000)",
    "errors": "raise ValueError(chr(3) * 10**6)",
    "errors of many kinds": "E = type(chr(233) * 90, (ValueError,), {})\nraise E(chr(233) * 10**6)",
    "pictures": "from IPython.display import Image, display\nimport base64, os, struct, zlib\n"
    "def chunk(n, d): return struct.pack('>I', len(d)) + n + d + struct.pack('>I', zlib.crc32(n + d))\n"
    "p = b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 300, 1000, 8, 0, 0, 0, 0))\n"
    "p += chunk(b'IDAT', zlib.compress(os.urandom(301_000))) + chunk(b'IEND', b'')\n"
    "for n in range(9): display(Image(p))",
}


@pytest.fixture(scope="module")
def examiner() -> Iterator[Examiner]:
    try:
        started = Examiner([], LIMITS)
    except NoSandboxError as problem:
        pytest.skip(str(problem))
    yield started
    started.close()


def run(examiner: Examiner, folder: Path, *sources: str) -> Ran:
    cells = [
        JobCell(index=i, where="judge" if s == CHECK else "learner", source=s, own=True)
        for i, s in enumerate(sources)
    ]
    return examiner.run(cells, {}, folder)


def written(ran: Ran) -> int:
    """How many bytes all outputs take in a notebook."""
    cells = [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": f"c{index}",
            "metadata": {},
            "source": "",
            "outputs": report.outputs,
        }
        for index, report in ran.reports.items()
    ]
    errors = json.dumps([report.error for report in ran.reports.values()], ensure_ascii=False)
    notebook = nbformat.from_dict({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    return len(nbformat.writes(notebook).encode()) + len(errors.encode())


@pytest.mark.parametrize("loud", LOUD)
def test_what_many_cells_show_stays_within_one_total_measured_as_it_is_written(
    examiner: Examiner, tmp_path: Path, loud: str
) -> None:
    ran = run(examiner, tmp_path, *[LOUD[loud]] * 60, GOOD, CHECK)
    assert not ran.stopped and ran.reports[61].error is None
    assert written(ran) < OUTPUT + 800_000
    if "errors" not in loud:
        assert ran.reports[0].outputs[-1]["text"] == ran.reports[59].outputs[-1]["text"] == LEFT_OUT


def test_runs_that_end_in_different_places_share_one_total(examiner: Examiner, tmp_path: Path) -> None:
    loud = LOUD["displays"]
    ran = run(examiner, tmp_path, *[loud] * 20, "import os\nos._exit(1)", *[loud] * 20)
    assert list(ran.stopped) == [20]
    assert written(ran) < OUTPUT + 800_000


def test_the_points_of_a_bare_check_are_seen_however_much_was_shown_before(
    examiner: Examiner, tmp_path: Path
) -> None:
    ran = run(examiner, tmp_path, *[LOUD["plain text"]] * 30, "print('x' * 10**6)\n0.5")
    shown = [o for o in ran.reports[30].outputs if o["output_type"] == "execute_result"]
    assert [o["data"]["text/plain"] for o in shown] == ["0.5"]


def test_a_cell_shows_as_much_as_before_and_says_what_is_left_out(examiner: Examiner, tmp_path: Path) -> None:
    ran = run(
        examiner, tmp_path, "print('x' * 99_000)", "for n in range(60): display(n)", "print('x' * 101_000)"
    )
    first, second, third = (ran.reports[n].outputs for n in range(3))
    assert [o["text"] for o in first] == ["x" * 99_000 + "\n"]
    assert [o["data"]["text/plain"] for o in second[:50]] == [str(n) for n in range(50)]
    assert second[50]["text"] == third[1]["text"] == LEFT_OUT


def test_mappings_count_as_the_memory_that_the_kernel_needs_for_them(
    examiner: Examiner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = (
        "import ctypes, os, time\n"
        "libc = ctypes.CDLL(None)\nlibc.mmap.restype = ctypes.c_void_p\n"
        "start = libc.mmap(None, 60_000 * 4096, 1, 0x22, -1, 0)\n"
        "for page in range(0, 60_000, 2): libc.mprotect(ctypes.c_void_p(start + page * 4096), 4096, 0)\n"
        "for _ in range(4): os.fork()\n"
        "time.sleep(60)"
    )
    monkeypatch.setattr(examiner.learners, "limits", LIMITS.model_copy(update={"memory": 160 * MEBIBYTE}))
    assert run(examiner, tmp_path, many).stopped == {0: "memory"}


def test_cells_that_run_long_go_last_and_the_next_submission_does_not(
    examiner: Examiner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait = (
        "import os\npid = os.fork()\nif pid == 0:\n    os.setsid()\n"
        "while os.getpriority(os.PRIO_PROCESS, 0) == 0: pass\nif pid == 0: os._exit(0)\n"
        "os.waitpid(pid, 0)\nprint('both went last')"
    )
    with monkeypatch.context() as soon:
        soon.setattr(give_way, "GIVE_WAY_AFTER", 0.1)
        soon.setattr(give_way, "LOOK_AGAIN", 0.1)
        assert "both went last" in str(run(examiner, tmp_path, wait).reports[0].outputs)
    ran = run(examiner, tmp_path, "import os\nprint('priority', os.getpriority(os.PRIO_PROCESS, 0))")
    assert "priority 0" in str(ran.reports[0].outputs)


def test_a_judge_that_breaks_at_a_submission_is_not_run_again_and_again(
    examiner: Examiner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forks: list[Any] = []
    fork = examiner.judges.fork

    def counted(*given: Any) -> Any:
        forks.append(given)
        return fork(*given)

    monkeypatch.setattr(examiner.judges, "fork", counted)
    with pytest.raises(JudgeFailed) as told:
        run(examiner, tmp_path / "a folder that is not there", GOOD, CHECK)
    assert told.value.final and len(forks) <= 2


def test_text_of_any_kind_crosses_the_wire_and_takes_no_more_than_it_is_written_with() -> None:
    class Kept:
        data = b""

        def sendall(self, data: bytes) -> None:
            self.data += data

        def recv(self, size: int) -> bytes:
            piece, self.data = self.data[:size], self.data[size:]
            return piece

    for text in ('\x00\x1f"\\', "\ud800x\udfff", "\U0001f600é", "x" * 1000):
        stream = Kept()
        wire.send(stream, {"text": text * 1000})
        assert len(stream.data) <= 6 * 1000 * len(text) + 20
        assert wire.receive(stream) == {"text": text * 1000}


LONG_TEXTS: dict[str, Callable[[int], str]] = {
    "short loops": lambda n: "\n".join(f"for i in range(len(x)): print(x[i], {k})" for k in range(n)),
    "loops of one name": lambda n: "for i in range(len(x)): x[i]\n" * n,
    "a comprehension of many": lambda n: (
        "[x[i] " + " ".join("for i in range(len(x))" for _ in range(n)) + "]"
    ),
    "many names": lambda n: "\n".join(f"a{k} = {k}" for k in range(n)),
    "many functions": lambda n: "\n".join(f"def f{k}(): return f{k + 1}()" for k in range(n)),
    "many branches": lambda n: "if a > 1:\n    b = True\n" + "elif a > 1:\n    b = True\n" * min(n, 90),
    "many returns in a line": lambda n: "def f():\n    " + "return(1); " * n,
    "many asserts": lambda n: "assert a == True\n" * n,
    "long sums": lambda n: "x = " + "1 + " * n + "1",
    "long chains": lambda n: "x = a" + ".b" * n,
    "deep brackets": lambda n: "(" * n + ")" * n,
    "many signs": lambda n: "x = " + "-" * n + "1",
    "empty lines, and no Python": lambda n: "x = (" + "\n" * n + "a )) x",
    "full stops around a word": lambda n: "a" + "." * n + "a",
    "lines of signs": lambda n: "-.\n" * n,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("kind", LONG_TEXTS)
def test_reading_an_answer_takes_time_by_its_length_and_no_more(kind: str) -> None:
    for n in (10, 400, 20_000):  # quadratic ways need minutes for the last, and seconds for the one before
        text = LONG_TEXTS[kind](n)
        for _ in range(10):
            note_on(text)
        settled.is_settled("f0", [text, f"{text}\n"], [f"{text}\n\n"])
        left_as_it_was(text, "*Write here.*", text=True)


def test_a_prediction_of_any_length_is_kept_short_and_not_read_as_python() -> None:
    cell = new_code_cell(
        'guess = ""', metadata={"nbgrader": {"grade_id": "p"}, "rounds": {"role": "predict"}}
    )
    assert predictions([cell], {"p": 'guess = "two"'}) == {"p": "two"}
    long = "a\n" * 900_000
    tracemalloc.start()
    (told,) = predictions([cell], {"p": long}).values()
    assert len(told) < 25_000 and told.endswith(LEFT_OUT)
    assert tracemalloc.get_traced_memory()[1] < 10 * len(long)
    tracemalloc.stop()
