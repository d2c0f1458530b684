"""A file beside a notebook that has the name of a module: the kernel starts, checks work, and errors name the file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager
from serve_course import Course, paths_in

from grader.paths import Paths
from grader.serve.address import Address
from grader.serve.lab import KERNEL, configure_lab, lab_environment

CHECK = """
from grader.check import begin, expect
begin("01-first-code", "age")
expect([1.5, 2]).equals([1.5, 2])
"""


@pytest.fixture
def lab(tmp_path: Path) -> Paths:
    paths = paths_in(tmp_path)
    configure_lab(paths, Address(0, "a-token"))
    (paths.work / "unit").mkdir(parents=True)
    return paths


def _kernel_says(lab: Paths, *cells: str) -> list[str]:
    """Run cells in a kernel as JupyterLab starts it in the unit's folder; return what each one showed."""
    manager = KernelManager()
    manager.kernel_spec.argv = KERNEL["argv"]
    manager.start_kernel(env=lab_environment(lab), cwd=str(lab.work / "unit"))
    client = manager.client()
    client.start_channels()
    said = []
    try:
        client.wait_for_ready(timeout=60)
        for cell in cells:
            shown: list[str] = []
            client.execute_interactive(
                cell, timeout=60, output_hook=lambda m, shown=shown: shown.append(str(m["content"]))
            )
            said.append("\n".join(shown))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return said


NAMES = [
    "random",
    "json",
    "string",
    "re",
    "grader",
    "numpy",
    "pandas",
    "ast",
    "pathlib",
    "fnmatch",
    "IPython",
    "ipykernel",
    "zmq",
    "tornado",
    "traitlets",
]


@pytest.mark.slow
def test_files_with_names_of_modules_do_not_keep_the_kernel_of_the_running_course_from_starting(
    running_course: Course,
) -> None:
    unit = "02-decisions"
    own = [
        running_course.paths.work / unit / f"{name}.py" for name in [*NAMES, "sitecustomize", "usercustomize"]
    ]
    for file in own:
        file.write_text("raise SystemExit('the wrong file')\n")
    try:
        where = {
            "path": f"{unit}/{unit}.ipynb",
            "name": unit,
            "type": "notebook",
            "kernel": {"name": "python3"},
        }
        kernel = running_course.post("api/sessions", json=where).json()["kernel"]["id"]
        connection = running_course.paths.jupyter / "runtime" / f"kernel-{kernel}.json"
        client = BlockingKernelClient(connection_file=str(connection))
        client.load_connection_file()
        client.start_channels()
        shown: list[str] = []
        client.wait_for_ready(timeout=60)
        client.execute_interactive(
            CHECK + "print('checked')", timeout=60, output_hook=lambda m: shown.append(str(m["content"]))
        )
        client.stop_channels()
        assert "checked" in "".join(shown) and "Traceback" not in "".join(shown)
    finally:
        for file in own:
            file.unlink()


@pytest.mark.slow
def test_files_with_names_of_modules_keep_no_kernel_from_starting_and_no_check_from_working(
    lab: Paths,
) -> None:
    for name in NAMES:
        (lab.work / "unit" / f"{name}.py").write_text("mine = 1\n")
    checked, own, unknown, linalg = _kernel_says(
        lab,
        CHECK + "print('checked')",
        "import numpy\nprint(numpy.mine)\n" + CHECK,
        "import pandas as pd\npd.read_csv('x')",
        "import numpy.linalg",
    )
    assert "checked" in checked and "Traceback" not in checked
    assert "'1\\n'" in own and "Traceback" not in own
    assert "your own file pandas.py, beside this notebook" in unknown
    assert "Give pandas.py another name, restart the kernel" in unknown
    assert "your own file numpy.py" in linalg


@pytest.mark.slow
@pytest.mark.parametrize("module", ["jupyterlab", "grader.serve.service"])
def test_what_the_course_starts_takes_no_module_and_no_configuration_from_the_interns_folder(
    lab: Paths, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from grader.serve import children

    for name in ("random", "json", "string", "jupyter_server_config", "jupyter_lab_config"):
        (lab.work / f"{name}.py").write_text(f"open({str(lab.home / 'was-run')!r}, 'w').close()\n")
    monkeypatch.chdir(lab.work)
    start = children.jupyterlab if module == "jupyterlab" else children.feedback_service
    child = start(lab)
    try:
        if module == "jupyterlab":
            assert children.address_of_lab(lab, child, lambda: False).startswith("http")
        else:
            log = lab.logs / "service.log"
            while not (log.exists() and "watches" in log.read_text()):
                assert child.process.poll() is None, child.ended()
    finally:
        child.process.kill()
        child.process.wait()
    assert not (lab.home / "was-run").exists()


def test_settings_of_other_pythons_do_not_reach_kernels(lab: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = lab.work.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "json.py").write_text("raise SystemExit('the wrong json')\n")
    for name, value in {
        "MPLBACKEND": "TkAgg",
        "MPLCONFIGDIR": str(elsewhere),
        "PYTHONPATH": str(elsewhere),
        "PYTHONHOME": str(elsewhere),
        "PYTHONOPTIMIZE": "2",
        "PYTHONSTARTUP": "gone.py",
        "PYTHONWARNINGS": "error",
    }.items():
        monkeypatch.setenv(name, value)
    asked = "import json, os, sys; print(os.environ.get('MPLBACKEND'), sys.flags.optimize, sys.warnoptions)"
    done = subprocess.run(
        [sys.executable, "-c", asked], env=lab_environment(lab), capture_output=True, text=True
    )
    assert done.stdout.strip() == "None 0 []", done.stderr
    assert os.environ["MPLBACKEND"] == "TkAgg"
