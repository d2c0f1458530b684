"""Run a submitted notebook's cells for grading: nbgrader's Execute, made to end with a verdict whatever happens."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_output
from nbgrader.preprocessors import Execute
from nbgrader.utils import is_grade
from traitlets import Unicode

from grader.check.held_out import HELD_OUT
from grader.examine.execute import NOT_RUN, STOPPED, TIMED_OUT, uses_our_checks

# Errors in the learner's own cells are explained too, also before the first check cell installs this.
_PREPARE = (
    "(lambda load: load('grader.check.ipython').install(load('grader.check.session').explain_error))"
    "(__import__('importlib').import_module)"
)


class ExecuteForGrading(Execute):
    """Runs every cell; a kernel that dies or cannot be stopped ends the run, not the grading.

    Without a sandbox, nothing keeps the learner's code from what hidden tests may read (`held_out`).
    """

    held_out = Unicode()

    @contextmanager
    def setup_kernel(self, **kwargs: Any) -> Iterator[None]:
        """Start the kernel with grading's environment."""
        self.stopped = False
        with super().setup_kernel(env=kernel_environment(self.held_out), **kwargs):
            if self.km.ipykernel:
                self.wait_for_reply(self.kc.execute(_PREPARE, silent=True, store_history=False))
            yield

    def preprocess_cell(self, cell: Any, resources: Any, index: int) -> tuple[Any, Any]:
        """Run one cell, unless the kernel has stopped."""
        if cell.cell_type == "code" and self.stopped:
            cell.outputs = [_error(NOT_RUN)]
        else:
            try:
                cell, resources = super().preprocess_cell(cell, resources, index)
            except (DeadKernelError, CellTimeoutError) as error:
                self.stopped = True
                cell.outputs.append(_error(TIMED_OUT if isinstance(error, CellTimeoutError) else STOPPED))
        if cell.cell_type == "code" and is_grade(cell):
            ours = uses_our_checks(cell)
            kept = [o for o in cell.outputs if not (ours and o.output_type == "execute_result")]
            cell.outputs = [_harmless(output) for output in kept]
        return cell, resources


def kernel_environment(held_out: str) -> dict[str, str]:
    """Return the environment of a kernel that grades: offline, one thread, with the folder of the unit's held-out data."""
    one_thread = {
        f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "VECLIB_MAXIMUM")
    }
    return {
        **os.environ,
        **one_thread,
        "ROUNDS_GRADING": "1",
        HELD_OUT: held_out,
        "HF_HUB_OFFLINE": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }


def _error(name: str) -> Any:
    return new_output("error", ename=name, evalue="", traceback=[name])


def _harmless(output: Any) -> Any:
    """Keep a library's warning from costing points: nbgrader scores any stderr in a check cell as zero.

    (What a check cell's last line shows is left out for the same reason: a number would count as partial credit.)
    """
    if output.output_type == "stream" and output.name == "stderr":
        output.name = "stdout"
    return output
