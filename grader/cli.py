"""The command `course`: what people type, and nothing that thinks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from grader.model.commands import model_command
from grader.paths import course_paths

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Rounds: a course in graded notebooks.")
console = Console(highlight=False)


@app.command()
def build(
    units: Annotated[
        list[str] | None, typer.Argument(help="Units to build, such as 01-first-code; all when none.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Build aside and say what is not up to date.")
    ] = False,
) -> None:
    """Make solutions/ and notebooks/ from curriculum/."""
    from grader.build.lesson import AuthoringError
    from grader.build.release import build as build_units
    from grader.build.release import differences
    from grader.placement.questions import check_questions

    def say(step: str) -> None:
        console.print(step)

    try:
        if not units:
            check_questions(course_paths().curriculum)
        if not check:
            build_units(course_paths(), units or [], say)
            return
        stale = differences(course_paths(), units or [], say)
    except AuthoringError as error:
        console.print(str(error), style="red", markup=False)
        raise typer.Exit(1) from None
    for line in stale:
        console.print(line, style="red", markup=False)
    if stale:
        console.print("Run `course build` and commit what it makes.")
        raise typer.Exit(1)
    console.print("What is committed is what the build makes.")


@app.command()
def start() -> None:
    """Start the course: your path opens in the browser. Press Ctrl-C to stop."""
    from grader.serve.start import start as start_course

    raise typer.Exit(start_course(course_paths()))


@app.command()
def stop() -> None:
    """Stop the course that runs in this folder."""
    from grader.serve.running import read_running
    from grader.serve.running import stop as stop_course
    from grader.serve.saving import save_before_stop

    running = read_running(course_paths())
    saved = save_before_stop(running) if running else ""
    stopped = stop_course(course_paths())
    console.print(f"Stopped. {saved}" if stopped else "Rounds was not running.", markup=False, soft_wrap=True)


@app.command()
def supervise() -> None:
    """For supervisors: open what waits for you in nbgrader's formgrader, to read and mark it."""
    from grader.serve.supervise import supervise as open_formgrader

    raise typer.Exit(open_formgrader(course_paths()))


@app.command()
def grade(
    paths: Annotated[
        list[Path], typer.Argument(help="Notebooks, or folders with notebooks of this course's units.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON line a notebook instead of a table.")
    ] = False,
) -> None:
    """Grade notebooks without a service and without a gradebook."""
    from grader.examine.folders import grade_folders

    raise typer.Exit(grade_folders(course_paths(), paths, as_json, console))


@app.command()
def data(
    output: Annotated[Path, typer.Option(help="A new folder for the tables and texts.")],
    patients: Annotated[int, typer.Option(help="How many patients, 10 to 200000.")] = 2000,
    seed: Annotated[int, typer.Option(help="Same seed, same hospital.")] = 1,
    files: Annotated[int, typer.Option(help="Write whole patient files for the first so many patients.")] = 0,
) -> None:
    """Make a synthetic hospital: tables and texts of invented patients, with known truth."""
    numbers = {"--patients": patients, "--seed": seed, "--files": files}
    generator = [
        sys.executable,
        "-P",
        "-m",
        "hospital.generate",
    ]  # -P: a folder hospital/ beside the user is no module
    options = [f"{name}={number}" for name, number in numbers.items()]
    raise typer.Exit(subprocess.run([*generator, "--output", output, *options]).returncode)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def test(context: typer.Context) -> None:
    """Run the linters, the types and all tests, a file of tests on each core; further arguments go to pytest."""
    root = course_paths().root
    tests = ["pytest", "--numprocesses", "auto", "--dist", "loadfile", *context.args]
    steps = [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], tests]
    for step in steps:
        console.print(f"[bold]{' '.join(step)}[/bold]")
        status = subprocess.run([sys.executable, "-m", *step], cwd=root).returncode
        if status:
            raise typer.Exit(status)


app.command("model")(model_command)


def have_a_home() -> None:
    """Give an account for which the system knows no home the course's own folder: libraries fail without one."""
    if os.path.expanduser("~") == "~":  # noqa: PTH111 - Path.expanduser is what fails
        os.environ["HOME"] = os.environ["USERPROFILE"] = str(course_paths().home)


def main() -> None:
    """Run the command line."""
    have_a_home()
    app()
