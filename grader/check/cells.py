"""How the last run of each cell ended, so that a check does not judge an answer that Python never took in.

In: IPython's events, with the id that JupyterLab sends along with each cell. Out: `state` and `missing_name`, as sentences, and
the `answer` that was run. Where cells come without ids nothing is known here; while grading, no sentence is said.
"""

from __future__ import annotations

import ast
import os
import re
from dataclasses import dataclass, field
from typing import Any

from grader.check.error_messages import Words, close_name
from grader.check.names_made import names_made
from grader.check.source import parsed

GRADING = "ROUNDS_GRADING"
OF_THE_COURSE = re.compile(r"(?:exercise|check|predict|text|prompt|rubric|answer)-.+|code-\d+")

NOT_RUN = "Your answer cell has not been run yet. Click in it, press Shift and Enter, then run this check."
STOPPED = (
    "The last time you ran your answer cell, Python stopped in it. So this check would see your older work. "
    "Mend the mistake in the message under your own cell first, and run it."
)


@dataclass
class Run:
    """The last run of one cell: its text, and whether it ended without an error."""

    source: str
    ended_well: bool


@dataclass
class Memory:
    """The last run of each cell by id. `complete` says that no earlier cell of this kernel was missed."""

    runs: dict[str, Run] = field(default_factory=dict)
    complete: bool = False
    now: Any = None


memory = Memory()


def watch(shell: Any) -> None:
    """Remember from now on how each cell ends."""
    memory.runs.clear()
    memory.now, memory.complete = None, shell.execution_count == 1
    shell.events.register("pre_run_cell", _starts)
    shell.events.register("post_run_cell", _ended)


def state(exercise: str) -> str:
    """Return why the check of this exercise cannot see the answer as it stands now, or "" when it can or nobody knows."""
    run = None if os.environ.get(GRADING) else _answer_of(exercise)
    if run is None:
        return ""
    if not run.source:
        return NOT_RUN if memory.complete else ""
    return "" if run.ended_well else STOPPED


def missing_name(exercise: str, name: str, function: bool) -> Words | None:
    """Return what to say when the answer cell ran well and gave no value to a name that the check reads."""
    run = None if os.environ.get(GRADING) else _answer_of(exercise)
    if run is None or not run.source or not run.ended_well:
        return None
    made = names_made(run.source)
    if made is None:
        return None
    if name in made:
        return Words(
            f"Your cell ran, but Python did not come to the line that gives `{name}` a value, "
            "or that line stands inside a function."
        )
    close = close_name(name, made)
    if close:
        return Words(
            f"Your cell ran. It gives a value to the name `{close}`, and the task asks for the name `{name}`. "
            "Write the name as the task does, letter by letter."
        )
    if function:
        return Words(
            f"Your cell ran, but no line in it makes the function `{name}`. Begin its first line with `def {name}(`."
        )
    return Words(
        f"Your cell ran, but no line in it gives `{name}` a value. `print` only shows a value. "
        f"Begin the line with `{name} =`."
    )


def answer(exercise: str) -> str:
    """Return the text of the exercise's answer cell as it was last run, or "" where that cannot be told."""
    run = _answer_of(exercise)
    return run.source if run else ""


def cell_id(role: str, name: str) -> str:
    """Return a cell's id as the build gives it."""
    return re.sub(r"[^a-zA-Z0-9_-]", "-", f"{role}-{name}")[:64]


def _starts(info: Any) -> None:
    memory.now = info


def _ended(result: Any) -> None:
    ran = getattr(result.info, "cell_id", None)
    if ran:
        memory.runs[str(ran)] = Run(str(result.info.raw_cell), bool(result.success))


def _answer_of(exercise: str) -> Run | None:
    """Return the last run of the exercise's answer cell, empty when it never ran; None when it cannot be told."""
    check = memory.now
    if getattr(check, "cell_id", None) != cell_id("check", exercise):
        return None
    asked = {n.id for n in ast.walk(parsed(check.raw_cell)) if isinstance(n, ast.Name)}
    for ran, run in memory.runs.items():
        # An answer may stand in a cell that the intern has added.
        if not OF_THE_COURSE.fullmatch(ran) and run.ended_well:
            made = names_made(run.source)
            if made is None or asked & made:
                return None
    return memory.runs.get(cell_id("exercise", exercise), Run("", False))
