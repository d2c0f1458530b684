"""The notebook around the checks: IPython's error display, what a check cell may write, where outcomes go.

Outside IPython every function here does nothing, so checks also run in a plain interpreter.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TextIO

from grader.check import cells, wording
from grader.check.cells import GRADING
from grader.check.outcome import MIME_TYPE, Outcome

Explain = Callable[[BaseException, bool], tuple[str, str]]


@dataclass
class _CheckCell:
    """Whether a check cell runs now, the streams it set aside, and the figure that was shown last.

    `figure_used_by` is the exercise whose check has looked at that figure. `names` are those that the cell itself binds,
    with what they stood for before it ran; those that stood for nothing are in `new_names`.
    """

    running: bool = False
    stdout: TextIO | None = None
    stderr: TextIO | None = None
    figure: Any = None
    figure_used_by: tuple[str, str] | None = None
    names: dict[str, Any] = field(default_factory=dict)
    new_names: frozenset[str] = frozenset()


cell = _CheckCell()


def shell() -> Any:
    """Return the running IPython shell, or None."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython else None


def install(explain: Explain) -> None:
    """Let `explain` word the errors of this notebook. Calling it again changes nothing."""
    running = shell()
    if running is None or getattr(running, "_rounds_explains", None) is explain:
        return

    def handler(
        self: Any, kind: type, error: BaseException, traceback: Any, tb_offset: int | None = None
    ) -> list[str]:
        try:
            name, text = explain(error, cell.running)
            end_check_cell()
        except Exception:  # an explanation that fails must not hide the error itself
            end_check_cell()
            lines = self.InteractiveTB.structured_traceback(kind, error, traceback, tb_offset=tb_offset)
            self._showtraceback(kind, error, lines)
            return list(lines)
        lines = text.split("\n")
        _keep(error, lines)
        self._showtraceback(kind, name, lines)
        return lines

    def syntax_handler(self: Any, *ignored: Any, **also_ignored: Any) -> None:
        """Some code that cannot be read is found before or after the place where handlers are asked."""
        handler(self, *self._get_exc_info())

    running.set_custom_exc((Exception, KeyboardInterrupt), handler)
    running.showsyntaxerror = types.MethodType(syntax_handler, running)
    running._rounds_explains = explain
    running.events.register("post_execute", end_check_cell)
    cells.watch(running)
    # Called for every figure that is shown, also by plt.show(), which closes the figure at once.
    running.display_formatter.mimebundle_formatter.for_type_by_name(
        "matplotlib.figure", "Figure", remember_figure
    )


def start_check_cell(binds: frozenset[str]) -> None:
    """Keep stderr quiet until the cell ends: a library's warning there would cost the intern the points.

    `binds` are the names that the check cell gives values. They are as before when it ends: an answer that lacks a
    line must not pass with a name that a check has left behind.
    """
    if shell() is None:
        return
    end_check_cell()
    cell.running = True
    known = shell().user_ns
    cell.names = {name: known[name] for name in binds if name in known}
    cell.new_names = binds - cell.names.keys()
    cell.stderr, sys.stderr = sys.stderr, io.StringIO()


def start_hidden_part() -> None:
    """Keep stdout quiet too: what the intern's code prints now could show a hidden case."""
    if cell.running and cell.stdout is None:
        cell.stdout, sys.stdout = sys.stdout, io.StringIO()


def end_check_cell() -> None:
    """Give the streams and the names back."""
    if cell.stdout is not None:
        sys.stdout, cell.stdout = cell.stdout, None
    if cell.stderr is not None:
        sys.stderr, cell.stderr = cell.stderr, None
    if cell.running and shell() is not None:
        for name in cell.new_names:
            shell().user_ns.pop(name, None)
        shell().user_ns.update(cell.names)
    cell.running, cell.names, cell.new_names = False, {}, frozenset()


def open_figures() -> list[Any]:
    """Return the figures that pyplot holds open, the current one last."""
    helpers = sys.modules.get("matplotlib._pylab_helpers")
    return [manager.canvas.figure for manager in helpers.Gcf.figs.values()] if helpers else []


def remember_figure(figure: Any) -> None:
    """Keep the figure that is being shown, because the notebook closes it straight after."""
    cell.figure, cell.figure_used_by = figure, None


def publish(outcome: Outcome) -> None:
    """While grading, put the outcome among the cell's outputs."""
    if not os.environ.get(GRADING) or shell() is None:
        return
    from IPython.display import publish_display_data

    publish_display_data({MIME_TYPE: outcome.as_dict()})


def show_pass(title: str, said: list[str]) -> None:
    """Say that what can be seen passes: in a notebook as a box that looks like a pass, elsewhere as text alone."""
    text = "\n".join([f'"{title}": {said[0]}', *said[1:]])
    if os.environ.get(GRADING) or not hasattr(shell(), "kernel"):
        print(text)
        return
    from IPython.display import publish_display_data

    publish_display_data({"text/plain": text, "text/html": wording.passed(title, said)})


def _keep(error: BaseException, lines: list[str]) -> None:
    """Let IPython's history keep the explanation instead of building its own traceback, which is slow."""
    if not isinstance(error, SyntaxError):
        with contextlib.suppress(AttributeError):
            error._render_traceback_ = lambda: lines  # type: ignore[attr-defined]
