"""What warms a process runs as it is written, and leaves nothing behind."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from grader.examine.execute import IMPORTS
from grader.examine.warm import CELLS

PROGRAM = """
import importlib, json, os, sys
imports = json.loads(sys.argv[1])
from grader.examine.kernel import new_shell
from grader.examine.learner import run_cell
from grader.examine.warm import CELLS, warm_learners, warm_judges
shell = new_shell()
for name in imports:
    importlib.import_module(name)
errors = [run_cell(shell, CELLS[name], 1000)["error"] for name in imports if name in CELLS]
shell.reset(new_session=True)
new = {*shell.user_ns, "_", "__", "___"}  # a kernel has these, and they are empty
warm_learners(shell, imports)
warm_judges(imports)
left = sorted(set(shell.user_ns) - new)
print(json.dumps({"errors": errors, "left": left, "threads": len(os.listdir("/proc/self/task"))}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in /proc")
@pytest.mark.parametrize("imports", [[], IMPORTS, [*IMPORTS, "torch"]], ids=["nothing", "tables", "torch"])
def test_a_warmed_process_has_one_thread_and_no_names(imports: list[str]) -> None:
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    inline = {"MPLBACKEND": "module://matplotlib_inline.backend_inline", "ROUNDS_GRADING": "1"}
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(imports)],
        capture_output=True,
        text=True,
        env=threads | inline,
    )
    assert run.returncode == 0, run.stderr
    last = json.loads(run.stdout.splitlines()[-1])
    assert last == {"errors": [None] * sum(name in CELLS for name in imports), "left": [], "threads": 1}
