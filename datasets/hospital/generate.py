"""Writes the synthetic hospital: same seed, same bytes. `course data` hands over to it.

python -m hospital.generate --patients 2000 --seed 1 --output my-hospital
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from .write import FEWEST, MOST, OutputTaken, write_export


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status: 0 done, 1 could not write, 2 wrong arguments, 130 stopped by Ctrl-C."""
    parser = argparse.ArgumentParser(
        prog="course data", description="Write a synthetic hospital with known truth."
    )
    parser.add_argument("--patients", type=int, default=2000, help=f"{FEWEST} to {MOST} (default 2000)")
    parser.add_argument("--seed", type=int, default=1, help="same seed, same hospital (default 1)")
    parser.add_argument("--output", type=Path, required=True, help="a new folder")
    parser.add_argument(
        "--files", type=int, default=0, help="write whole files for the first K patients (default 0)"
    )
    options = parser.parse_args(arguments)
    if not FEWEST <= options.patients <= MOST:
        parser.error(f"--patients must be from {FEWEST} to {MOST}, and it is {options.patients}")
    if options.seed < 0:
        parser.error(f"--seed must be 0 or more, and it is {options.seed}")
    if not 0 <= options.files <= options.patients:
        parser.error(f"--files must be from 0 to the number of patients, and it is {options.files}")
    try:
        _write_with_bar(options.output, options.patients, options.seed, options.files)
    except OutputTaken as taken:
        print(taken, file=sys.stderr)
        return 1
    except BrokenProcessPool:
        print("A process that drew patients was killed, perhaps for memory. Nothing was kept. Close other programs and try again.", file=sys.stderr)  # fmt: skip
        return 1
    except OSError as error:
        print(
            f"Could not write {options.output}: {error.strerror}. Nothing was kept. "
            "Free some space, or give --output a folder in a place that exists and that you may write to.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print("Stopped. Nothing was kept.", file=sys.stderr)
        return 130
    print(f"Wrote {options.patients} patients to {options.output}.")
    return 0


def _write_with_bar(output: Path, patients: int, seed: int, files: int) -> None:
    console = Console(stderr=True)
    columns = (TextColumn("Patients"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Patients", total=patients)
        write_export(output, patients, seed, files, on_progress=lambda done: bar.update(task, completed=done))


if __name__ == "__main__":
    sys.exit(main())
