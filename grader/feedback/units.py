"""Units in words: what one is called, and which earlier ones the exercises of a checkpoint point back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from grader.feedback.summary import SummaryLine
from grader.result import ExerciseResult, Status


@dataclass
class Revisit:
    """A unit that exercises point back to: the titles of those that did not pass, and of those that are safe."""

    unit: str
    not_passed: list[str] = field(default_factory=list)
    safe: list[str] = field(default_factory=list)


def unit_name(unit: str, title: str = "") -> str:
    """Name a unit as people know it: `Unit 01: Your first code`, `Checkpoint after unit 08: A night shift`.

    Without a title, from its id. What comes before unit 01 has no number.
    """
    number, _, words = unit.partition("-")
    known = title or words.replace("-", " ").capitalize()
    if not number.isdigit() or not known:
        return known or unit
    if has_number(unit):
        return f"Unit {number}: {known}"
    if int(number) == 0 or known.lower().startswith("checkpoint "):
        return known
    about = known.removeprefix("Checkpoint").removeprefix(":").strip()
    return f"Checkpoint after unit {number}{': ' + about if about else ''}"


def has_number(unit: str) -> bool:
    """Say whether people call a unit by its number; a checkpoint bears the number of the unit before it."""
    number, _, words = unit.partition("-")
    return number.isdigit() and int(number) > 0 and words.partition("-")[0] != "checkpoint"


def units_to_revisit(exercises: Sequence[ExerciseResult | SummaryLine]) -> list[Revisit]:
    """Return the units that exercises point back to; first the one with most exercises that did not pass."""
    found: dict[str, Revisit] = {}
    for entry in exercises:
        for unit in entry.revisit:
            place = found.setdefault(unit, Revisit(unit))
            (place.safe if entry.status == Status.PASSED else place.not_passed).append(entry.title)
    return sorted(found.values(), key=lambda place: (-len(place.not_passed), place.unit))
