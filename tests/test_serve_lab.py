"""A kernel started with the course's configuration explains errors, and starts whatever state the checks are in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.manager import start_new_kernel
from serve_course import paths_in

from grader.check.much_output import MOST_CHARACTERS
from grader.paths import Paths
from grader.serve.address import Address
from grader.serve.lab import configure_lab, lab_environment


@pytest.fixture
def lab(tmp_path: Path) -> Paths:
    paths = paths_in(tmp_path)
    configure_lab(paths, Address(0, "a-token"))
    return paths


def _ipython(lab: Paths, code: str, more: dict[str, str] | None = None) -> str:
    script = lab.home / "cell.ipy"
    script.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "IPython", "--no-banner", "--colors=NoColor", str(script)],
        env=lab_environment(lab) | (more or {}),
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout + done.stderr


def test_the_startup_leaves_no_name_in_the_interns_cells(lab: Paths) -> None:
    said = _ipython(lab, "print([name for name in dir() if 'rounds' in name or name == 'install'])\n")
    assert "[]" in said


def test_stopping_a_loop_in_a_new_kernel_is_explained_before_any_check_has_run(lab: Paths) -> None:
    manager, client = start_new_kernel(env=lab_environment(lab), cwd=str(lab.home))
    told: list[str] = []

    def hear(message: dict[str, Any]) -> None:
        if message["msg_type"] == "stream":  # the loop begins
            manager.interrupt_kernel()
        elif message["msg_type"] == "error":
            told.extend(message["content"]["traceback"])

    try:
        # On a busy computer the kernel may start before this import is done.
        client.execute_interactive("import grader.check", timeout=60)
        client.execute_interactive(
            "print('round', flush=True)\nwhile True:\n    pass", output_hook=hear, timeout=60
        )
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert "The cell was stopped before it was ready." in "\n".join(told)


class Kernel:
    """A kernel as the course starts it, and what its cells show."""

    def __init__(self, lab: Paths) -> None:
        # In a test, ipykernel would not show what other programs print.
        environment = {k: v for k, v in lab_environment(lab).items() if k != "PYTEST_CURRENT_TEST"}
        self.manager, self.client = start_new_kernel(env=environment, cwd=str(lab.home))
        self.shown: list[dict[str, Any]] = []
        self.run("import grader.check, grader.check.much_output, time\ntime.sleep(0.5)")

    def run(self, code: str) -> str:
        """Run a cell to its end; return what it shows, as one text."""
        self.shown = []
        self.client.execute_interactive(code, timeout=120, output_hook=self.shown.append)
        return "\n".join(str(message["content"]) for message in self.shown)

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def kernel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    paths = paths_in(tmp_path_factory.mktemp("kernel"))
    configure_lab(paths, Address(0, "a-token"))
    kernel = Kernel(paths)
    yield kernel
    kernel.close()


ENDLESS = {
    "a loop that prints": "while True:\n    print('round')",
    "long lines": "while True:\n    print('x' * 100_000)",
    "one text": "print('x' * 20_000_000)",
    "stderr": "import sys\nwhile True:\n    print('round', file=sys.stderr)",
    "errors are caught": "while True:\n    try:\n        print('round')\n    except Exception:\n        pass",
    "all is caught": "while True:\n    try:\n        print('round')\n    except:\n        pass",
    "in a function that catches all": (
        "def show():\n    try:\n        print('round')\n    except BaseException as error:\n        last = error\n"
        "while True:\n    show()"
    ),
    "all is caught, also around a function that catches all": (
        "def show():\n    while True:\n        try:\n            print('round' * 20)\n        except BaseException:\n"
        "            continue\nwhile True:\n    try:\n        show()\n    except BaseException:\n        continue"
    ),
    "the loop goes on in finally": "while True:\n    try:\n        print('round' * 20)\n    finally:\n        continue",
    "the loop goes on in finally, in a function": (
        "def show():\n    while True:\n        try:\n            print('round' * 20)\n        finally:\n            continue\nshow()"
    ),
    "returning in finally": (
        "def show():\n    try:\n        print('round' * 20)\n    finally:\n        return 1\nwhile True:\n    show()"
    ),
    "a with that swallows errors": (
        "import contextlib\nwhile True:\n    with contextlib.suppress(BaseException):\n        print('round' * 20)"
    ),
    "recursion that never gives up": (
        "def show(depth):\n    print('round' * 20)\n    try:\n        show(depth + 1)\n    except BaseException:\n"
        "        show(depth + 1)\nshow(0)"
    ),
    "recursion that prints deep inside": (
        "def show(depth):\n    if depth < 800:\n        show(depth + 1)\n    while True:\n        print('round' * 20)\nshow(0)"
    ),
    "a generator that goes on": (
        "def rounds():\n    while True:\n        try:\n            yield print('round' * 20)\n        except BaseException:\n"
        "            continue\nfor each in rounds():\n    pass"
    ),
    "a generator that goes on after it was closed": (
        "def rounds():\n    while True:\n        try:\n            print('round' * 20)\n            yield 1\n"
        "        finally:\n            continue\nfor each in rounds():\n    pass"
    ),
    "a comprehension": "import itertools\n[print('round' * 20) for each in itertools.count()]",
    "map": (
        "import collections, itertools\ncollections.deque(map(print, itertools.repeat('round' * 20)), maxlen=0)"
    ),
    "objects that print when they go": (
        "class Loud:\n    def __del__(self):\n        print('round' * 20)\nwhile True:\n    Loud()"
    ),
    "a key that catches all": (
        "def key(value):\n    try:\n        print('round' * 20)\n    except BaseException:\n        pass\n    return value\n"
        "while True:\n    sorted(range(100), key=key)"
    ),
    "a task": (
        "import asyncio\nasync def show():\n    while True:\n        try:\n            print('round' * 20)\n"
        "            await asyncio.sleep(0)\n        except BaseException:\n            continue\nawait show()"
    ),
    "code from a text": (
        "exec('while True:\\n  try:\\n    print(10 ** 99)\\n  except BaseException:\\n    continue', {'__name__': 'other'})"
    ),
    "an own file": (
        "open('loud.py', 'w').write('def show():\\n  while True:\\n    try:\\n      print(10 ** 99)\\n"
        "    except BaseException:\\n      continue')\nimport loud\nloud.show()"
    ),
    "a thread prints": (
        "import threading, time\ndef show():\n    while True:\n        print('round')\n"
        "threading.Thread(target=show, daemon=True).start()\nwhile True:\n    time.sleep(0.1)"
    ),
    "display": "while True:\n    display('round')",
    "HTML": "from IPython.display import HTML\nwhile True:\n    display(HTML('<p>' + 'round ' * 10_000))",
    "displays that replace each other": "shown = display('a', display_id=True)\nwhile True:\n    shown.update('b')",
    "warnings": "import warnings\nwarnings.simplefilter('always')\nwhile True:\n    warnings.warn('round')",
    "another program": "!yes",
    "another program that Python waits for": "import subprocess\nsubprocess.run(['yes'])",
    "past Python's own print": "import os\nwhile True:\n    os.write(1, b'round ' * 1000)",
    "clearing alone": "from IPython.display import clear_output\nwhile True:\n    clear_output()",
}


@pytest.mark.parametrize("code", ENDLESS.values(), ids=ENDLESS.keys())
def test_a_cell_that_shows_without_end_is_stopped_with_a_sentence_and_the_next_one_runs(
    kernel: Kernel, code: str
) -> None:
    told = kernel.run(code)
    assert "so it was stopped" in told
    assert "Look for a loop that does not end." in told
    assert len(told) < 25_000_000
    assert len([m for m in kernel.shown if m["msg_type"] == "display_data"]) <= 500
    streams = sum(len(m["content"]["text"]) for m in kernel.shown if m["msg_type"] == "stream")
    assert streams <= MOST_CHARACTERS + 70_000  # what a pipe still holds when the cell ends is shown too
    assert "42" in kernel.run("print(6 * 7)")


def test_what_other_programs_print_is_shown_also_after_one_was_stopped(kernel: Kernel) -> None:
    assert "so it was stopped" in kernel.run("import os\nwhile True:\n    os.write(1, b'round ' * 1000)")
    kernel.run("import subprocess, sys, time")
    told = kernel.run("subprocess.run([sys.executable, '-c', 'print(6 * 7)'])\ntime.sleep(1)")
    assert "42" in told


@pytest.mark.parametrize("code", ["'x' * 20_000_000", "raise ValueError('x' * 20_000_000)"])
def test_a_single_value_or_error_that_is_too_long_is_cut(kernel: Kernel, code: str) -> None:
    assert len(kernel.run(code)) < 200_000
    assert "42" in kernel.run("print(6 * 7)")


def test_each_cell_may_show_as_much_as_the_one_before(kernel: Kernel) -> None:
    for _ in range(3):
        assert "stopped" not in kernel.run(
            "for i in range(4000):\n    print('a line of a hundred characters' * 3)"
        )
    assert "stopped" not in kernel.run("for i in range(100):\n    display(i)")


@pytest.mark.parametrize("broken", ["raise RuntimeError('broken')", "import sys; sys.exit('gone')", "def ("])
def test_a_kernel_starts_when_the_checks_are_broken(lab: Paths, tmp_path: Path, broken: str) -> None:
    package = tmp_path / "broken" / "grader"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(broken)
    said = _ipython(lab, "print(6 * 7)\n", {"PYTHONPATH": str(package.parent)})
    assert said.strip().endswith("42")
    assert "Traceback" not in said


def test_kernels_are_told_to_stay_off_the_network(lab: Paths) -> None:
    environment = lab_environment(lab)
    assert environment["HF_HUB_OFFLINE"] == "1"
    assert environment["PATH"].split(os.pathsep)[0] == str(Path(sys.executable).parent)


def test_other_jupyter_settings_of_this_computer_do_not_leak_in(
    lab: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "/somewhere/else")
    monkeypatch.setenv("JUPYTER_TOKEN", "not-mine")
    environment = lab_environment(lab)
    assert "JUPYTER_CONFIG_PATH" not in environment
    assert "JUPYTER_TOKEN" not in environment
