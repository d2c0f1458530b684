"""What `course model` does, with signatures that typer takes as they are."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from grader.model.fetch import fetch
from grader.model.load import chosen_setting, load_model
from grader.model.problem import ModelProblem
from grader.paths import Paths, course_paths


def model_command(
    use: Annotated[
        str | None,
        typer.Option(
            help="Use this model from now on: smollm2, a folder, a hub id, or http://host:port/v1#name"
        ),
    ] = None,
    ask: Annotated[str | None, typer.Option(help="Ask the model one question, to see that it works")] = None,
) -> None:
    """Fetch the course's language model, choose another one, or ask a question."""
    console = Console()
    try:
        if use is not None:
            file = use_model(course_paths(), use)
            console.print(f"The course now uses {use} (written in {file}).", markup=False)
            if os.environ.get("ROUNDS_MODEL"):
                console.print(
                    "The environment variable ROUNDS_MODEL is set, and it counts before this setting."
                )
        elif ask is not None:
            ask_model(ask, console)
        else:
            folder = fetch_with_progress(course_paths(), console)
            console.print(f"The course's language model is ready in {folder}.", markup=False)
            console.print(f"The course uses: {chosen_setting()}", markup=False)
    except ModelProblem as problem:
        console.print(str(problem), markup=False)
        raise typer.Exit(1) from problem


def fetch_with_progress(paths: Paths, console: Console) -> Path:
    """Fetch the course's model as `fetch` does, with a bar for each step. Raises ModelProblem."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bars:
        tasks = {}

        def show(step: str, done: float) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=1.0)
            bars.update(tasks[step], completed=done)

        return fetch(paths, show)


def ask_model(question: str, console: Console) -> None:
    """Load the chosen model, print its answer and how long it took. Raises ModelProblem."""
    start = time.perf_counter()
    with console.status("Loading the model"):
        model = load_model()
    loaded = time.perf_counter()
    with console.status("The model writes"):
        answer = model.answer(question)
    seconds = time.perf_counter() - loaded
    console.print(answer, markup=False)
    console.print(
        f"\n{model.name}: loaded in {loaded - start:.1f} s, answered in {seconds:.1f} s", markup=False
    )


def use_model(paths: Paths, value: str) -> Path:
    """Write `model = "value"` into .rounds/settings.toml, keep every other line of it, and return the file."""
    if not value.strip():
        raise ModelProblem("Name a model, for example: python3 course.py model --use smollm2")
    if "://" not in value and Path(value).expanduser().is_dir():
        value = str(Path(value).expanduser().resolve())  # the setting is read from other folders too
    file = paths.settings
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    first_table = next((i for i, line in enumerate(lines) if line.startswith("[")), len(lines))
    kept = [line for line in lines[:first_table] if not re.match(r"\s*model\s*=", line)]
    # A JSON text is also a TOML text.
    written = [f"model = {json.dumps(value.strip(), ensure_ascii=False)}", *kept, *lines[first_table:]]
    new = file.with_suffix(".toml.new")
    new.write_text("\n".join(written) + "\n", encoding="utf-8")
    new.replace(file)
    return file
