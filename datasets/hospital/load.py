"""Reads an export of the synthetic hospital, and refuses one that is not whole.

    labs = load_table("my-hospital", "labs")        # a pandas DataFrame
    patients = load_records("my-hospital")          # a list of nested dictionaries

Every export ends with `manifest.json`, written last. A folder without one is not finished; a file that does not fit its
entry there was cut off or changed.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .tables import COLUMNS, FILE_OF

if TYPE_CHECKING:
    import pandas as pd

MAKE_AGAIN = "Make the export again: course data --output NEW_FOLDER"
# Text, although it looks like numbers: a leading zero counts, and results carry "<", commas and words.
AS_TEXT = ("citizen_number", "house_number", "phone", "value", "reference_low", "reference_high", "dose")


class DataProblem(Exception):
    """An export cannot be read. Its text says which file, what is wrong, and what to do."""


def load_table(folder: str | Path, name: str) -> pd.DataFrame:
    """Return table `name` of the export in `folder`. Empty cells are missing values; results and doses stay text.

    In `labs_clean`, the true results, `value` is a number.

    Raises:
        DataProblem: no such table, no finished export in `folder`, or a file that is missing, cut off or changed.
    """
    if name not in COLUMNS:
        raise DataProblem(f"There is no table {name!r}. The tables are: {', '.join(COLUMNS)}.")
    path = _checked(Path(folder), FILE_OF[name])
    import pandas as pd  # here, so that a refusal comes at once

    text = {column: "str" for column in COLUMNS[name] if column in AS_TEXT}
    if name == "labs_clean":
        del text["value"]
    return pd.read_csv(path, encoding="utf-8", dtype=text)


def load_records(folder: str | Path) -> list[dict[str, Any]]:
    """Return the patients of the export in `folder`, each as nested dictionaries and lists.

    Raises:
        DataProblem: no finished export in `folder`, or a file that is missing, cut off or changed.
    """
    files = _manifest(Path(folder))["files"]
    if "records.json" in files:  # a small sample is one JSON text
        return json.loads(_checked(Path(folder), "records.json").read_text("utf-8"))
    with _checked(Path(folder), "records.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _manifest(folder: Path) -> dict[str, Any]:
    if not folder.is_dir():
        raise DataProblem(
            f"There is no folder {folder}. Check its name, or make it: course data --output {folder}"
        )
    if folder.name.endswith(".unfinished"):
        raise DataProblem(f"{folder} was left by a run that was killed. Delete it. {MAKE_AGAIN}")
    path = folder / "manifest.json"
    try:
        manifest = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise DataProblem(
            f"{folder} has no manifest.json, so it is no finished export. {MAKE_AGAIN}"
        ) from None
    except ValueError:
        raise DataProblem(f"{path} cannot be read: it was cut off or changed. {MAKE_AGAIN}") from None
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), dict):
        raise DataProblem(f"{path} does not list any files: it was changed. {MAKE_AGAIN}")
    return manifest


def _checked(folder: Path, name: str) -> Path:
    """Return the path of file `name` when it is, byte for byte, what the manifest says."""
    described = _manifest(folder)["files"].get(name)
    path = folder / name
    if described is None:
        raise DataProblem(f"The export in {folder} was made without {name}. {MAKE_AGAIN}")
    if not path.is_file():
        raise DataProblem(f"{path} is missing, and the manifest names it. {MAKE_AGAIN}")
    size = path.stat().st_size
    if size < described["bytes"]:
        raise DataProblem(f"{path} is cut off: {size} bytes of {described['bytes']}. {MAKE_AGAIN}")
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != described["sha256"]:
        raise DataProblem(
            f"{path} was changed after it was made. Work on a copy, and keep the export as it is. {MAKE_AGAIN}"
        )
    return path
