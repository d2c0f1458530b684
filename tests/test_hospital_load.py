"""The loader reads whole exports, and says of any other what is wrong and what to do."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hospital_export import HOSPITAL, SAMPLE, population

ASK = """
import sys
from load import DataProblem, load_records, load_table
try:
    print(eval(sys.argv[1]))
except DataProblem as problem:
    print(f"DataProblem: {problem}")
"""


def ask(expression: str) -> str:
    """Return what `expression` gives, or the sentence of its DataProblem, in a process with the loader."""
    done = subprocess.run(
        [sys.executable, "-c", ASK, expression], cwd=HOSPITAL, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(population(40), tmp_path / "export"))


def table(folder: Path, name: str) -> str:
    return ask(f"load_table({str(folder)!r}, {name!r})")


def test_a_table_comes_with_its_rows_and_columns(copy: Path) -> None:
    assert ask(f"load_table({str(copy)!r}, 'patients').shape") == "(40, 15)"


def test_numbers_that_are_names_stay_text(copy: Path) -> None:
    first = ask(f"load_table({str(copy)!r}, 'patients').citizen_number.str.len().unique().tolist()")
    assert first == "[9]"
    assert ask(f"load_table({str(copy)!r}, 'labs').value.map(type).iloc[0]") == "<class 'str'>"
    assert ask(f"load_table({str(copy)!r}, 'labs_clean').value.dtype") == "float64"


def test_records_come_from_an_export_and_from_the_sample(copy: Path) -> None:
    assert ask(f"len(load_records({str(copy)!r}))") == "40"
    assert ask(f"len(load_records({str(SAMPLE)!r}))") == "12"


def test_an_unknown_table_is_answered_with_the_known_ones(copy: Path) -> None:
    said = table(copy, "lab")
    assert "There is no table 'lab'" in said
    for name in ("patients", "visits", "vitals", "labs", "echo", "medication", "problems"):
        assert name in said


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert f"There is no folder {tmp_path / 'none'}" in table(tmp_path / "none", "labs")


def test_a_folder_without_a_manifest_is_no_finished_export(copy: Path) -> None:
    (copy / "manifest.json").unlink()
    said = table(copy, "labs")
    assert "has no manifest.json" in said and "course data" in said


def test_what_a_killed_run_left_is_recognised(copy: Path) -> None:
    left = copy.rename(copy.with_name("export.123.unfinished"))
    assert "was left by a run that was killed. Delete it." in table(left, "labs")


def test_a_file_that_was_cut_off_is_refused(copy: Path) -> None:
    whole = (copy / "labs.csv").read_bytes()
    (copy / "labs.csv").write_bytes(whole[: len(whole) // 2])
    said = table(copy, "labs")
    assert f"labs.csv is cut off: {len(whole) // 2} bytes of {len(whole)}" in said and "course data" in said
    assert "DataProblem" not in ask(f"len(load_table({str(copy)!r}, 'visits'))")


def test_records_that_were_cut_off_are_refused(copy: Path) -> None:
    whole = (copy / "records.jsonl").read_bytes()
    (copy / "records.jsonl").write_bytes(whole[:-100])
    assert "records.jsonl is cut off" in ask(f"load_records({str(copy)!r})")


def test_a_file_that_was_changed_is_refused(copy: Path) -> None:
    text = (copy / "labs.csv").read_text("utf-8")
    (copy / "labs.csv").write_text(text.replace("potassium", "potassIum", 1), encoding="utf-8", newline="\n")
    assert "was changed after it was made" in table(copy, "labs")


def test_a_file_that_is_missing_is_named(copy: Path) -> None:
    (copy / "echo.csv").unlink()
    assert "echo.csv is missing" in table(copy, "echo")


@pytest.mark.parametrize("text", ["", '{"files": {"labs.c', "[]", json.dumps({"files": 3})])
def test_a_manifest_that_is_damaged_is_refused(copy: Path, text: str) -> None:
    (copy / "manifest.json").write_text(text)
    said = table(copy, "labs")
    assert said.startswith("DataProblem") and "manifest.json" in said and "course data" in said
