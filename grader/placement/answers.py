"""What an intern has answered: `.rounds/placement.json`, written after each answer, so that a restart goes on where she was."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from grader.paths import Paths

UNKNOWN = ""  # what is stored for "I do not know"
_one_at_a_time = threading.RLock()


class Answers(BaseModel):
    """`has_programmed` is None until she has said so; `given` holds what she answered, by the question's id; "" is "I do not know"."""

    model_config = ConfigDict(extra="forbid")

    format: Literal[1] = 1
    attempt: int = 0
    has_programmed: bool | None = None
    given: dict[str, str] = {}


def read_answers(paths: Paths) -> Answers:
    """Return what is stored. A file that cannot be read is renamed and kept, and she begins again."""
    file = _file(paths)
    with _one_at_a_time:
        try:
            return Answers.model_validate_json(file.read_bytes())
        except FileNotFoundError:
            return Answers()
        except ValueError:
            file.replace(file.with_name(f"placement.damaged-{datetime.now():%Y%m%dT%H%M%S%f}.json"))
            return Answers()


def damaged_files(paths: Paths) -> list[Path]:
    """Return the files that could not be read and were kept, oldest first."""
    return sorted(paths.home.glob("placement.damaged-*.json"))


def update_answers(paths: Paths, change: Callable[[Answers], Answers]) -> None:
    """Store what `change` makes of the answers: written beside the file, then renamed."""
    with _one_at_a_time:
        answers = change(read_answers(paths))
        file = _file(paths)
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(".new")
        beside.write_text(answers.model_dump_json(indent=1) + "\n", encoding="utf-8")
        beside.replace(file)


def _file(paths: Paths) -> Path:
    return paths.home / "placement.json"
