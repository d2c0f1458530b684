"""Makes the small exports that are committed: `sample/` for the units, `held-out/` with other patients for grading.

python -m hospital.make_samples --output datasets/hospital

The datasheets in the two folders are written by hand and are left alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from .tables import COLUMNS, FILE_OF
from .write import write_export, write_manifest

SEED = 1
SAMPLES = {"sample": (1, 120), "held-out": (5001, 60)}  # name: number of the first patient, how many
RECORDS = 12
LETTERS = {"referral": 8, "outpatient": 14, "discharge": 8}  # events, each in both languages


def make_sample(folder: Path, first: int, patients: int) -> None:
    """Fill `folder` with the tables, the true results, and `records.json`; delete nothing else that stands in it.

    Raises:
        OSError: the disk is full, or the folder may not be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        export = Path(temporary) / "export"
        write_export(export, patients, SEED, first=first)
        described = json.loads((export / "manifest.json").read_text("utf-8"))["files"]
        kept = {name: described[name] for name in FILE_OF.values()}
        for name in kept:
            (folder / name).parent.mkdir(exist_ok=True)
            shutil.copyfile(export / name, folder / name)
        kept["records.json"] = _write_records(export, folder / "records.json")
        kept["letters.json"] = _write_letters(export, folder / "letters.json")
        kept["letter.txt"] = _write_letter_as_file(export, folder / "letter.txt")
    write_manifest(folder, {"patients": patients, "first": first, "seed": SEED}, kept)


def _write_records(export: Path, target: Path) -> dict[str, Any]:
    """Write the first twelve patients whose three medication lists give something to reconcile."""
    records = _json_lines(export / "records.jsonl")
    truths = _json_lines(export / "truth" / "patients.jsonl")
    pairs = zip(records, truths, strict=True)
    chosen = [record for record, truth in pairs if _is_worth_reconciling(record, truth)][:RECORDS]
    data = (json.dumps(chosen, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    target.write_bytes(data)
    return {"rows": len(chosen), "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def _write_letters(export: Path, target: Path) -> dict[str, Any]:
    """Write letters of as many different patients, each with its truth: those with most traps, and with an ejection fraction."""
    truths = {line["id"]: line for line in _json_lines(export / "truth" / "letters.jsonl")}
    pairs: dict[str, list[dict[str, Any]]] = {}
    for letter in _json_lines(export / "letters.jsonl"):
        pairs.setdefault(letter["id"].rpartition("-")[0], []).append(letter | truths[letter["id"]])
    left, patients, chosen = dict(LETTERS), set(), []
    for pair in sorted(pairs.values(), key=lambda pair: -len(pair[0]["traps"] + pair[1]["traps"])):
        kind, patient = pair[0]["kind"], pair[0]["patient_id"]
        measured = kind == "referral" or any(letter["truth"]["lvef_percent"] for letter in pair)
        if measured and left.get(kind, 0) and patient not in patients:
            left[kind] -= 1
            patients.add(patient)
            chosen += pair
    chosen.sort(key=lambda letter: letter["id"])
    note = "Synthetic letters, written by a program. No person in them exists. Not advice for care."
    content = {"format": 1, "note": note, "letters": chosen}
    data = (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    target.write_bytes(data)
    return {"rows": len(chosen), "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def _write_letter_as_file(export: Path, target: Path) -> dict[str, Any]:
    """Write the first Dutch clinic letter with a sign that is not ASCII and four medicines a line, one with a decimal comma."""
    for letter in _json_lines(export / "letters.jsonl"):
        listed = re.findall(r"^[A-Z]\w+ (\d+(?:,\d+)?) mg [^.\n]*$", letter["text"], re.MULTILINE)
        comma = any("," in dose for dose in listed)
        fits = letter["language"] == "nl" and letter["kind"] == "outpatient" and "µmol/l" in letter["text"]
        if fits and comma and len(listed) >= 4:
            data = letter["text"].encode("utf-8")
            target.write_bytes(data)
            return {"rows": data.count(b"\n"), "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    raise ValueError("No letter of this sample fits letter.txt. Change what _write_letter_as_file looks for.")


def _json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _is_worth_reconciling(record: dict[str, Any], truth: dict[str, Any]) -> bool:
    """Say whether four to eight medicines are listed, with two real differences or more, and not brand names alone."""
    kinds = [slip["kind"] for slip in truth["disagreements"]]
    real = len(kinds) - kinds.count("brand_name")
    return 4 <= len(record["medication"]["hospital"]) <= 8 and real >= 2 and kinds.count("brand_name") <= 3


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(description="Make the committed samples of the synthetic hospital.")
    parser.add_argument("--output", type=Path, default=Path(__file__).parent, help="where the two folders go")
    output = parser.parse_args(arguments).output
    for name, (first, patients) in SAMPLES.items():
        make_sample(output / name, first, patients)
        print(f"Wrote {patients} patients to {output / name} ({len(COLUMNS)} tables).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
