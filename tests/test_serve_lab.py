"""A kernel started with the course's configuration explains errors, and starts whatever state the checks are in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.manager import start_new_kernel
from serve_course import paths_in

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
