"""The committed samples are what the generator makes; what is held out never reaches an intern."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import yaml
from hospital_export import HELD_OUT, HOSPITAL, SAMPLE, contents, rows

ROOT = HOSPITAL.parent.parent


def test_the_committed_samples_are_what_the_generator_makes(tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-m", "hospital.make_samples", "--output", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for folder in (SAMPLE, HELD_OUT):
        committed = contents(folder)
        del committed["DATASHEET.md"]  # written by hand
        assert committed == contents(tmp_path / folder.name)


def test_every_folder_has_a_datasheet_with_origin_licence_and_limits() -> None:
    for folder in (HOSPITAL, SAMPLE, HELD_OUT):
        text = (folder / "DATASHEET.md").read_text("utf-8").lower()
        for word in (
            "origin",
            "licence",
            "may be used for",
            "may not be used for",
            "known flaws",
            "made with",
        ):
            assert word in text, f"{folder.name}/DATASHEET.md says nothing of {word!r}"


def test_all_samples_together_are_under_five_megabytes() -> None:
    files = [file for folder in (SAMPLE, HELD_OUT) for file in folder.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < 5_000_000


def test_the_sample_and_the_held_out_part_share_no_patient() -> None:
    one, other = (
        {row["patient_id"] for row in rows(folder / "patients.csv")} for folder in (SAMPLE, HELD_OUT)
    )
    assert len(one) == 120 and len(other) == 60
    assert not one & other


def test_no_file_of_the_notebooks_is_held_out() -> None:
    digests = {
        hashlib.sha256(file.read_bytes()).hexdigest() for file in HELD_OUT.rglob("*") if file.is_file()
    }
    for file in (ROOT / "notebooks").rglob("*"):
        if file.is_file():
            assert hashlib.sha256(file.read_bytes()).hexdigest() not in digests, file
            assert "held-out" not in file.parts
    syllabus = yaml.safe_load((ROOT / "curriculum" / "syllabus.yml").read_text("utf-8"))
    for unit in syllabus["units"]:  # `data` goes to interns, `held_out` to hidden tests
        assert not any("held-out" in path for path in unit["data"]), unit["id"]


def test_the_records_hold_medication_lists_that_disagree() -> None:
    records = json.loads((SAMPLE / "records.json").read_text("utf-8"))
    assert len(records) == 12
    for record in records:
        lists = [{(m["name"], m["dose"]) for m in items} for items in record["medication"].values()]
        assert len(lists) == 3 and all(lists)
        assert len(set.union(*lists) - set.intersection(*lists)) >= 1


def test_the_sample_has_patients_who_get_worse_and_results_that_need_work() -> None:
    assert {row["consciousness"] for row in rows(SAMPLE / "vitals.csv")} >= {"A", "C", "V"}
    labs = rows(SAMPLE / "labs.csv")
    assert len(labs) > 2000
    values = [row["value"] for row in labs]
    assert "" in values and "<0.6" in values and "haemolysed" in values
    assert any("," in value for value in values)
    assert len({tuple(row.values()) for row in labs}) < len(labs)
    assert {"mg/dL", "g/dL", "pmol/L"} < {row["unit"] for row in labs}
