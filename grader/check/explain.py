"""Put an error into plain words (core)."""

from __future__ import annotations

from dataclasses import dataclass

from grader.check import source
from grader.check.wording import Hints


@dataclass(frozen=True)
class Told:
    """An error in plain words."""

    text: str
    hints: Hints
    line: int | None = None
    about: str = ""


def explain(error: BaseException, in_check: bool, hidden: bool) -> Told:
    """Explain an error."""
    found = [p for p in source.places(error.__traceback__)]
    own = [p for p in found if p.frame.f_code.co_filename not in source.CHECK_CELLS]
    place = own[-1] if own else None
    what = type(error).__name__ if hidden else f"{type(error).__name__}: {error}"
    where = f" in line {place.line} of {place.cell}" if place else ""
    about = source.about_phrase(error.__traceback__) if in_check else ""
    return Told(
        f"Your code stopped with an error{where}. {what}",
        ("Read the last line.",),
        place and place.line,
        about,
    )
