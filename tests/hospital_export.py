"""Exports of the synthetic hospital, made through the command, as the tests of `datasets/hospital` read them."""

from __future__ import annotations

import csv
import functools
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HOSPITAL = Path(__file__).parent.parent / "datasets" / "hospital"
SAMPLE, HELD_OUT = HOSPITAL / "sample", HOSPITAL / "held-out"
GENERATE = [sys.executable, "-P", "-m", "hospital.generate"]
TABLES = ("patients", "visits", "vitals", "labs", "echo", "medication", "problems")


def generate(output: Path, patients: int, seed: int = 1, **how: Any) -> subprocess.CompletedProcess[str]:
    """Run the generator; `how` goes to subprocess.run, such as `env`."""
    command = [*GENERATE, f"--patients={patients}", f"--seed={seed}", "--output", output]
    return subprocess.run(command, capture_output=True, text=True, **how)


@functools.cache
def population(patients: int) -> Path:
    """Return an export of `patients` patients of seed 1, made once for all tests that only read it."""
    kept = tempfile.TemporaryDirectory(prefix="hospital-")
    population.folders = [*getattr(population, "folders", []), kept]  # type: ignore[attr-defined]  # until the end
    done = generate(Path(kept.name) / "export", patients)
    assert done.returncode == 0, done.stderr
    return Path(kept.name) / "export"


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def json_lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
