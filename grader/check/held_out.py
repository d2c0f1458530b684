"""Data that interns never get: hidden tests read it where a unit is built and where a submission is graded.

The build puts the files into the folder `held-out` beside a unit's solved notebook; who runs hidden tests names that folder in
the environment variable ROUNDS_HELD_OUT. Without it, the folder `held-out` beside the notebook counts: that of the solved one.
The grader's `hints.json` lies there too.
"""

from __future__ import annotations

import os
from pathlib import Path

HELD_OUT = "ROUNDS_HELD_OUT"
FOLDER = "held-out"


def held_out_folder() -> Path:
    """Return the folder of the unit's held-out data. In an intern's own notebook there is none."""
    return Path(os.environ.get(HELD_OUT, FOLDER))


def held_out_text(name: str) -> str:
    """Return the text (UTF-8) of one of the unit's held-out files, by its name without folders.

    It is text and not a path, because the intern's code may be given the data and could not open the file. Raises
    FileNotFoundError where there is no such file: in an intern's own notebook always.
    """
    file = held_out_folder() / name
    if os.environ.get(HELD_OUT) == "" or Path(name).name != name or not file.is_file():
        raise FileNotFoundError(
            f"There is no held-out file {name!r} here. Held-out data are there only while a submission is graded, for hidden "
            "tests; the unit's entry in curriculum/syllabus.yml names them."
        )
    return file.read_text("utf-8")
