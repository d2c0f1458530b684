"""Three lists of one patient's medicines that do not agree: the hospital's, the general practitioner's, the pharmacy's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from .chance import happens
from .medicines import ACE_INHIBITORS, MEDICINES
from .truth import Course, Disagreement

OVER_THE_COUNTER = ("ibuprofen",)
SHORT_COURSES = frozenset({"amoxicillin", "doxycycline", "prednisolone", "ticagrelor"})  # end as planned
# source: chances of (missing, still listed, old dose, brand name)
SLIPS = {
    "hospital": (0.0, 0.0, 0.0, 0.0),
    "gp": (0.09, 0.30, 0.30, 0.03),
    "pharmacy": (0.04, 0.10, 0.08, 0.18),
}


def draw_lists(
    rng: Random, medication: list[Course], first: date
) -> tuple[dict[str, list[Course]], list[Disagreement]]:
    """Return what each source lists, from `first` on, and where it departs from the truth in `medication`.

    The hospital knows every course but those bought over the counter. The general practitioner and the pharmacy miss
    medicines, keep old doses, go on listing what was stopped, and use brand names.
    """
    lists: dict[str, list[Course]] = {}
    found: list[Disagreement] = []
    # No list shows an ACE inhibitor beside sacubitril/valsartan, not even by mistake.
    never_stay = SHORT_COURSES
    if any(course.name == "sacubitril/valsartan" for course in medication):
        never_stay = SHORT_COURSES | ACE_INHIBITORS
    names = list(dict.fromkeys(course.name for course in medication))
    for source in SLIPS:
        rows: list[Course] = []
        for name in names:
            courses = [c for c in medication if c.name == name and (c.stop is None or c.stop >= first)]
            if courses:
                rows += _listed(rng, source, courses, never_stay, found)
        lists[source] = rows
    return lists, found


def _listed(
    rng: Random, source: str, courses: list[Course], never_stay: frozenset[str], found: list[Disagreement]
) -> list[Course]:
    """Return how `source` lists the courses of one medicine, and note its slip in `found`."""
    name, last = courses[0].name, courses[-1]
    missing, still, old, brand = SLIPS[source]
    if name in OVER_THE_COUNTER and source != "pharmacy":
        missing = 1.0
    if last.stop is None and happens(rng, missing):
        found.append(Disagreement(source, "missing", name, ""))
        return []
    rows = list(courses)
    if last.stop is not None and name not in never_stay and happens(rng, still):
        rows[-1] = replace(last, stop=None, stop_reason="")
        found.append(Disagreement(source, "still_listed", name, f"{last.dose} {last.unit}"))
    elif last.stop is None and len(rows) > 1 and rows[-2].stop == last.start and happens(rng, old):
        rows = [*rows[:-2], replace(rows[-2], stop=None, stop_reason="")]
        found.append(Disagreement(source, "old_dose", name, f"{rows[-1].dose} {rows[-1].unit}"))
    called = MEDICINES[name].brand
    if called and happens(rng, brand):
        rows = [replace(row, name=called) for row in rows]
        found.append(Disagreement(source, "brand_name", name, called))
    if source == "gp":  # keeps no history
        rows = [row for row in rows if row.stop is None]
    return rows
