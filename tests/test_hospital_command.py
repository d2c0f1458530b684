"""The command `course data`: same seed, same bytes; and whole or not at all."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hospital_export import GENERATE, HOSPITAL, contents, generate, json_lines, population, rows

COURSE = [sys.executable, "-m", "grader", "data"]


def test_the_same_seed_gives_the_same_bytes_whatever_the_language_clock_or_hash_seed(tmp_path: Path) -> None:
    here = os.environ | {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Auckland"}
    there = os.environ | {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "America/New_York"}
    assert generate(tmp_path / "a", 40, env=here).returncode == 0
    assert generate(tmp_path / "b", 40, env=there).returncode == 0
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_another_seed_gives_other_patients(tmp_path: Path) -> None:
    assert generate(tmp_path / "b", 40, seed=2).returncode == 0
    one, other = rows(population(40) / "patients.csv"), rows(tmp_path / "b" / "patients.csv")
    assert not {row["citizen_number"] for row in one} & {row["citizen_number"] for row in other}


def test_a_patient_is_the_same_however_many_others_are_drawn() -> None:
    """40 patients are drawn in one process, 300 in several: the few are the beginning of the many."""
    few, many = contents(population(40)), contents(population(300))
    assert set(few) == set(many)
    for name in set(few) - {"manifest.json"}:
        assert many[name].startswith(few[name]), name


def test_the_command_of_the_course_makes_an_export(tmp_path: Path) -> None:
    command = [*COURSE, "--patients", "40", "--seed", "1", "--output", "export"]
    environment = os.environ | {"PYTHONPATH": str(HOSPITAL.parent.parent)}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "export") == contents(population(40))


def test_a_folder_named_hospital_where_one_works_does_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "hospital").mkdir()
    course = Path(sys.executable).with_name("course.exe" if os.name == "nt" else "course")
    done = subprocess.run(
        [course, "data", "--patients=40", "--output=export"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "export") == contents(population(40))


def test_all_tables_are_there_with_their_rows_counted() -> None:
    folder = population(40)
    assert len(rows(folder / "patients.csv")) == 40
    assert len(json_lines(folder / "records.jsonl")) == 40
    assert len(json_lines(folder / "truth" / "patients.jsonl")) == 40
    described = json.loads((folder / "manifest.json").read_text("utf-8"))["files"]
    assert set(described) == set(contents(folder)) - {"manifest.json"}
    for table in ("visits", "vitals", "labs", "echo", "medication", "problems"):
        assert described[f"{table}.csv"]["rows"] == len(rows(folder / f"{table}.csv")) > 0


@pytest.mark.parametrize("count", [-1, 0, 5, 200_001])
def test_a_number_of_patients_out_of_range_is_refused(tmp_path: Path, count: int) -> None:
    done = generate(tmp_path / "export", count)
    assert done.returncode == 2
    assert f"--patients must be from 10 to 200000, and it is {count}" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_negative_seed_is_refused(tmp_path: Path) -> None:
    done = generate(tmp_path / "export", 10, seed=-3)
    assert done.returncode == 2 and "--seed must be 0 or more, and it is -3" in done.stderr


def test_a_folder_that_holds_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    done = generate(tmp_path, 10)
    assert done.returncode == 1
    assert f"{tmp_path} exists and is not empty. Name a new folder" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "export").mkdir()
    assert generate(tmp_path / "export", 10).returncode == 0
    assert (tmp_path / "export" / "manifest.json").is_file()


def test_a_place_that_does_not_exist_is_named(tmp_path: Path) -> None:
    done = generate(tmp_path / "nowhere" / "export", 10)
    assert done.returncode == 1
    assert "nowhere" in done.stderr and "give --output a folder in a place that exists" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of a file as POSIX systems do")
def test_a_disk_that_takes_no_more_leaves_nothing_behind(tmp_path: Path) -> None:
    import resource

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    done = generate(tmp_path / "export", 300, preexec_fn=small_disk)
    assert done.returncode == 1
    assert f"Could not write {tmp_path / 'export'}" in done.stderr and "Nothing was kept" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C reaches a process otherwise there")
def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    command = [*GENERATE, "--patients=200000", "--output", tmp_path / "export"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    try:
        while not any(file.stat().st_size > 100_000 for file in tmp_path.glob("*.unfinished/labs.csv")):
            assert running.poll() is None, "it ended before anything was written"
            time.sleep(0.05)
        os.killpg(running.pid, signal.SIGINT)
        _, said = running.communicate(timeout=60)
    finally:
        running.kill()
    assert running.returncode == 130
    assert "Stopped. Nothing was kept." in said and "Traceback" not in said
    assert list(tmp_path.iterdir()) == []
