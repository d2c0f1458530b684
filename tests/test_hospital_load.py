"""The loader reads whole exports, and says of any other what is wrong and what to do."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hospital import DataProblem, load_records, load_table
from hospital_export import SAMPLE, population


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(population(40), tmp_path / "export"))


def refusal(folder: Path, name: str) -> str:
    """Return the sentence with which the loader refuses table `name`."""
    with pytest.raises(DataProblem) as refused:
        load_table(folder, name)
    return str(refused.value)


def test_a_table_comes_with_its_rows_and_columns(copy: Path) -> None:
    assert load_table(copy, "patients").shape == (40, 15)


def test_numbers_that_are_names_stay_text(copy: Path) -> None:
    assert load_table(copy, "patients").citizen_number.str.len().unique().tolist() == [9]
    assert isinstance(load_table(copy, "labs").value.iloc[0], str)
    assert load_table(copy, "labs_clean").value.dtype == "float64"


def test_records_come_from_an_export_and_from_the_sample(copy: Path) -> None:
    assert len(load_records(copy)) == 40
    assert len(load_records(str(SAMPLE))) == 12


def test_an_unknown_table_is_answered_with_the_known_ones(copy: Path) -> None:
    said = refusal(copy, "lab")
    assert "There is no table 'lab'" in said
    for name in ("patients", "visits", "vitals", "labs", "echo", "medication", "problems"):
        assert name in said


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert f"There is no folder {tmp_path / 'none'}" in refusal(tmp_path / "none", "labs")


def test_a_folder_without_a_manifest_is_no_finished_export(copy: Path) -> None:
    (copy / "manifest.json").unlink()
    said = refusal(copy, "labs")
    assert "has no manifest.json" in said and "course data" in said


def test_what_a_killed_run_left_is_recognised(copy: Path) -> None:
    left = copy.rename(copy.with_name("export.123.unfinished"))
    assert "was left by a run that was killed. Delete it." in refusal(left, "labs")


def test_a_file_that_was_cut_off_is_refused(copy: Path) -> None:
    whole = (copy / "labs.csv").read_bytes()
    (copy / "labs.csv").write_bytes(whole[: len(whole) // 2])
    said = refusal(copy, "labs")
    assert f"labs.csv is cut off: {len(whole) // 2} bytes of {len(whole)}" in said and "course data" in said
    assert len(load_table(copy, "visits")) > 0


def test_records_that_were_cut_off_are_refused(copy: Path) -> None:
    whole = (copy / "records.jsonl").read_bytes()
    (copy / "records.jsonl").write_bytes(whole[:-100])
    with pytest.raises(DataProblem, match=r"records\.jsonl is cut off"):
        load_records(copy)


def test_a_file_that_was_changed_is_refused(copy: Path) -> None:
    text = (copy / "labs.csv").read_text("utf-8")
    (copy / "labs.csv").write_text(text.replace("potassium", "potassIum", 1), encoding="utf-8", newline="\n")
    assert "was changed after it was made" in refusal(copy, "labs")


def test_a_file_that_is_missing_is_named(copy: Path) -> None:
    (copy / "echo.csv").unlink()
    assert "echo.csv is missing" in refusal(copy, "echo")


@pytest.mark.parametrize("text", ["", '{"files": {"labs.c', "[]", json.dumps({"files": 3})])
def test_a_manifest_that_is_damaged_is_refused(copy: Path, text: str) -> None:
    (copy / "manifest.json").write_text(text)
    said = refusal(copy, "labs")
    assert "manifest.json" in said and "course data" in said
