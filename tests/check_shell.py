"""A real IPython shell in this process, for tests of what interns see below their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from grader.check import MIME_TYPE, Outcome

BEGIN = "from grader.check import *\nbegin('01-first-code', '{exercise}', reread='{reread}')\n"


@dataclass
class Ran:
    """What one cell wrote and published. `text` is without terminal codes."""

    text: str
    stderr: str
    outcomes: list[Outcome] = field(default_factory=list)
    error: BaseException | None = None


class Notebook:
    """Cells run one after another, as an intern runs them."""

    def __init__(self, shell: Any) -> None:
        self.shell = shell

    def run(self, source: str, cell_id: str | None = None) -> Ran:
        """Run one cell; JupyterLab sends its id along."""
        self.shell.display_pub.outputs.clear()
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            result = self.shell.run_cell(source, store_history=True, cell_id=cell_id)
        published = [o["data"][MIME_TYPE] for o in self.shell.display_pub.outputs if MIME_TYPE in o["data"]]
        return Ran(
            re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue()),
            err.getvalue(),
            [Outcome.from_dict(data) for data in published],
            result.error_before_exec or result.error_in_exec,
        )

    def check(self, source: str, exercise: str = "bmi", reread: str = "The worked example") -> Ran:
        """Run a check cell as the build writes it."""
        return self.run(BEGIN.format(exercise=exercise, reread=reread) + source)


@contextmanager
def notebook() -> Iterator[Notebook]:
    """Open a fresh notebook and leave no shell behind."""
    config = Config()
    config.HistoryManager.enabled = False
    shell = InteractiveShell.instance(colors="nocolor", config=config)
    shell.display_pub = CapturingDisplayPublisher(parent=shell, shell=shell)
    try:
        yield Notebook(shell)
    finally:
        shell.restore_sys_module_state()
        InteractiveShell.clear_instance()
