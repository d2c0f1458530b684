"""The letters' generator, used as people use it: by its command and its file."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

LETTERS = Path(__file__).parent.parent / "datasets" / "letters"
GENERATE = [sys.executable, "-P", "-m", "letters.generate"]


def generate(
    output: Path, letters: int = 40, seed: int = 7, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            *GENERATE,
            "--letters",
            str(letters),
            "--seed",
            str(seed),
            "--output",
            output,
        ],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )


def read(path: Path) -> list[dict[str, Any]]:
    return json.loads(path.read_text(encoding="utf-8"))["letters"]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    output = tmp_path_factory.mktemp("letters") / "many.json"
    assert generate(output, letters=400, seed=11).returncode == 0
    return read(output)


def test_the_committed_sample_is_what_its_command_makes_byte_for_byte(tmp_path: Path) -> None:
    output = tmp_path / "letters.json"
    done = generate(output, PYTHONHASHSEED="123", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert output.read_bytes() == (LETTERS / "letters.json").read_bytes()
    assert output.stat().st_size < 200_000


def test_another_seed_gives_other_letters(tmp_path: Path) -> None:
    generate(tmp_path / "a.json", letters=4, seed=1)
    generate(tmp_path / "b.json", letters=4, seed=2)
    assert [x["text"] for x in read(tmp_path / "a.json")] != [x["text"] for x in read(tmp_path / "b.json")]


def test_every_fact_of_the_truth_is_quoted_from_the_text(many: list[dict[str, Any]]) -> None:
    for letter in many:
        truth, evidence = letter["truth"], letter["evidence"]
        assert all(quote in letter["text"] for quote in evidence.values()), letter["id"]
        for field in ("age", "lvef_percent", "previous_lvef_percent", "nyha_class"):
            if truth[field] is None:
                assert field not in evidence, letter["id"]
            else:
                assert re.search(rf"(?<![0-9]){truth[field]}(?![0-9])", evidence[field]), (
                    letter["id"],
                    field,
                )
        for diagnosis in truth["diagnoses"]:
            assert diagnosis["name"].lower() in evidence[f"diagnoses.{diagnosis['name']}"].lower(), letter[
                "id"
            ]
        for medicine in truth["medication"]:
            quote = evidence[f"medication.{medicine['name']}"]
            assert re.search(rf"{medicine['name']} {medicine['dose']} ?{medicine['unit']}", quote), letter[
                "id"
            ]
        for name in truth["stopped_medication"]:
            assert name in evidence[f"stopped_medication.{name}"].lower(), letter["id"]


def test_a_letter_silent_on_a_field_does_not_speak_of_it(many: list[dict[str, Any]]) -> None:
    for letter in many:
        words_of_the_doctor = letter["text"].split("Note to automatic readers")[0]
        if letter["truth"]["nyha_class"] is None:
            assert "NYHA" not in words_of_the_doctor, letter["id"]
        if letter["truth"]["lvef_percent"] is None:
            assert "%" not in words_of_the_doctor and "percent" not in words_of_the_doctor, letter["id"]
        if letter["truth"]["age"] is None:
            assert not re.search(r"\d\d(-year| y\b| years|[FM]\b| yrs)", words_of_the_doctor), letter["id"]
        if all(d["name"] != "atrial fibrillation" for d in letter["truth"]["diagnoses"]):
            assert "atrial fibrillation" not in letter["text"].lower(), letter["id"]


def test_each_split_of_a_small_sample_holds_every_trap() -> None:
    for split in ("practice", "held-out"):
        traps = Counter(t for x in read(LETTERS / "letters.json") if x["split"] == split for t in x["traps"])
        wanted = {
            "old LVEF",
            "family history",
            "negation",
            "suspected",
            "past",
            "microgram",
            "stopped medication",
        }
        wanted |= {f"silent on {field}" for field in ("age", "sex", "LVEF", "NYHA", "atrial fibrillation")}
        assert wanted | {"instruction to the reader"} == set(traps)


def test_patients_vary_and_no_value_dominates(many: list[dict[str, Any]]) -> None:
    truths = [letter["truth"] for letter in many]
    for field, most in {"age": 0.25, "sex": 0.55, "lvef_percent": 0.25, "nyha_class": 0.5}.items():
        counts = Counter(truth[field] for truth in truths)
        assert max(counts.values()) / len(truths) < most, field
    assert {truth["nyha_class"] for truth in truths} == {"I", "II", "III", "IV", None}
    ages = [truth["age"] for truth in truths if truth["age"] is not None]
    assert min(ages) < 50 and max(ages) > 85
    lvefs = {truth["lvef_percent"] for truth in truths}
    assert {40, 41, 49, 50} <= lvefs, "both sides of the guideline's boundaries occur"


def test_the_diagnosis_follows_from_the_newest_lvef(many: list[dict[str, Any]]) -> None:
    for truth in (letter["truth"] for letter in many):
        name = truth["diagnoses"][0]["name"]
        lvef = truth["lvef_percent"]
        if lvef is None:
            assert name == "heart failure"
        else:
            kind = "reduced" if lvef <= 40 else "mildly reduced" if lvef <= 49 else "preserved"
            assert name == f"heart failure with {kind} ejection fraction"


def test_one_author_is_seen_in_held_out_letters_only(many: list[dict[str, Any]]) -> None:
    practice = {letter["style"] for letter in many if letter["split"] == "practice"}
    held_out = {letter["style"] for letter in many if letter["split"] == "held-out"}
    assert held_out - practice == {"board"} and practice < held_out


def test_a_missing_folder_gives_a_clear_error_and_no_file(tmp_path: Path) -> None:
    done = generate(tmp_path / "nowhere" / "letters.json")
    assert done.returncode == 1
    assert "Give --output a folder that exists" in done.stderr and "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs ulimit, which Windows lacks")
def test_a_write_that_fails_leaves_the_old_file_and_no_half_one(tmp_path: Path) -> None:
    output = tmp_path / "letters.json"
    assert generate(output, letters=4).returncode == 0
    before = output.read_bytes()
    limited = subprocess.run(
        [
            "bash",
            "-c",
            f'ulimit -f 8; exec "{sys.executable}" -P -m letters.generate --output "{output}"',
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert limited.returncode != 0
    assert output.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["letters.json"]


@pytest.mark.parametrize("count", [-1, 0, 1, 5001])
def test_a_number_of_letters_that_makes_no_sense_is_refused(tmp_path: Path, count: int) -> None:
    done = generate(tmp_path / "letters.json", letters=count)
    assert done.returncode == 2 and f"it is {count}" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_smallest_and_an_odd_number_of_letters_work(tmp_path: Path) -> None:
    for count in (2, 7):
        assert generate(tmp_path / "letters.json", letters=count).returncode == 0
        assert len(read(tmp_path / "letters.json")) == count
