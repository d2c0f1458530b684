"""What one patient takes over time: courses are started, changed and stopped, and never contradict each other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from .medicines import ACE_INHIBITORS, ARBS, MEDICINES
from .truth import Course

BLOCKERS_OF_ONE_SYSTEM = (*sorted(ACE_INHIBITORS), *sorted(ARBS), "sacubitril/valsartan")


@dataclass(slots=True)
class Regimen:
    """All courses of a patient, in the order in which they began. `refused`: not to be started again."""

    courses: list[Course] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def current(self, name: str) -> Course | None:
        """Return the course of `name` that runs now, or None."""
        return next((c for c in self.courses if c.name == name and c.stop is None), None)

    def first_of(self, names: tuple[str, ...]) -> Course | None:
        """Return the first running course of one of `names`, or None."""
        return next((c for c in self.courses if c.stop is None and c.name in names), None)

    def on(self, day: date) -> frozenset[str]:
        """Return the names of what is taken on `day`."""
        return frozenset(c.name for c in self.courses if c.start <= day and (c.stop is None or day < c.stop))

    def start(self, name: str, step: int, day: date, indication: str) -> None:
        """Start `name` at dose number `step` (0 is the lowest), unless it runs, was refused, or must not be combined.

        An ACE inhibitor, an ARB and sacubitril/valsartan are never combined. Sacubitril/valsartan begins no sooner
        than 2 days after an ACE inhibitor was stopped (its label asks for 36 hours), and the other way round.
        """
        if self.current(name) or name in self.refused:
            return
        if name in BLOCKERS_OF_ONE_SYSTEM:
            if self.first_of(BLOCKERS_OF_ONE_SYSTEM):
                return
            apart = ACE_INHIBITORS if name == "sacubitril/valsartan" else {"sacubitril/valsartan"}
            if name in ACE_INHIBITORS or name == "sacubitril/valsartan":
                for course in self.courses:
                    if course.name in apart and course.stop is not None:
                        day = max(day, course.stop + timedelta(days=2))
        medicine = MEDICINES[name]
        dose = medicine.doses[min(step, len(medicine.doses) - 1)]
        self.courses.append(
            Course(name, dose, medicine.unit, medicine.times_per_day, day, None, "", indication)
        )

    def step(self, name: str) -> int:
        """Return the number of the running dose of `name`, or -1."""
        course = self.current(name)
        return MEDICINES[name].doses.index(course.dose) if course else -1

    def change(self, name: str, steps: int, day: date, why: str = "") -> bool:
        """Raise or lower the dose of `name` by `steps`; return False when there is no such dose or no such course.

        A dose lasts at least a day before it is lowered, and two weeks before it is raised.
        """
        course = self.current(name)
        doses = MEDICINES[name].doses
        lasts = timedelta(days=14 if steps > 0 else 1)
        if course is None or course.start + lasts > day or not 0 <= self.step(name) + steps < len(doses):
            return False
        dose = doses[self.step(name) + steps]
        course.stop = day
        course.stop_reason = ("dose increased" if steps > 0 else "dose reduced") + (f": {why}" if why else "")
        self.courses.append(replace(course, dose=dose, start=day, stop=None, stop_reason=""))
        return True

    def stop(self, name: str, day: date, reason: str, again: bool = False) -> bool:
        """Stop `name` for `reason`; without `again` it is never started anew. Return False when it did not run before `day`."""
        course = self.current(name)
        if course is None or course.start >= day:
            return False
        course.stop, course.stop_reason = day, reason
        if not again:
            self.refused.add(name)
        return True

    def finish(self, name: str, start: date, days: int, step: int, indication: str) -> None:
        """Write down a course of fixed length, such as an antibiotic."""
        self.start(name, step, start, indication)
        course = self.current(name)
        if course is not None:
            course.stop, course.stop_reason = start + timedelta(days=days), "course finished"
