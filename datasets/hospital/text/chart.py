"""What is known about a patient on the day of a text, and what changed around a visit. No text may say more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..chance import age_on
from ..truth import Course, Echo, Lab, Patient, Problem, Visit

CONFIRMED, SUSPECTED, EXCLUDED, PAST, FAMILY = "confirmed", "suspected", "excluded", "past", "family"
EVENTS = ("myocardial infarction", "stroke", "pneumonia")  # what an admission may add to the problem list


@dataclass(slots=True)
class Change:
    """What happened to one medicine. kind: started, stopped, increased, reduced. Doses are None where there is none."""

    kind: str
    name: str
    day: date
    old: Course | None
    new: Course | None
    reason: str


@dataclass(slots=True)
class Chart:
    """The patient as known on `day`. Problems come with the status a letter gives them; the lists may be empty."""

    patient: Patient
    day: date
    age: int
    problems: list[tuple[Problem, str]]
    echo: Echo | None
    echo_before: Echo | None
    medication: list[Course]

    def of(self, *statuses: str) -> list[Problem]:
        """Return the problems with one of `statuses`."""
        return [problem for problem, status in self.problems if status in statuses]

    def status_of(self, name: str) -> str:
        """Return the status of problem `name`, or "" where it is unknown on this day."""
        return next((status for problem, status in self.problems if problem.name == name), "")


def chart_on(patient: Patient, day: date, visit: Visit | None = None) -> Chart:
    """Return what is known on `day`; the reason of `visit` counts as confirmed, even if it is an event that passes."""
    echos = [e for e in patient.echos if e.date <= day]
    problems = []
    for problem in patient.problems:
        status = _status(patient, problem, day, visit)
        if status:
            problems.append((problem, status))
    return Chart(
        patient=patient,
        day=day,
        age=age_on(patient.person.birth_date, day),
        problems=problems,
        echo=echos[-1] if echos else None,
        echo_before=echos[-2] if len(echos) > 1 else None,
        medication=patient.taking(day),
    )


def _status(patient: Patient, problem: Problem, day: date, visit: Visit | None) -> str:
    """Return the status that a text of `day` may give a problem, "" when nobody knew of it yet."""
    if problem.status in (SUSPECTED, EXCLUDED, FAMILY):
        return problem.status
    since = problem.since_year
    if since is not None and since > day.year:
        return ""
    first = patient.visits[0].start.date()
    if problem.name == "heart failure" and since == first.year and day < first:
        return SUSPECTED  # found at the first visit
    if problem.name in EVENTS:
        stays = [v for v in patient.visits if v.main_problem == problem.name and v.kind == "admission"]
        if stays and all(day < v.start.date() for v in stays):
            return ""
        if visit is not None and visit.main_problem == problem.name and visit.kind == "admission":
            return CONFIRMED
    return PAST if problem.status == "past" else CONFIRMED


def changes_between(patient: Patient, first: date, last: date) -> list[Change]:
    """Return what was started, stopped, increased or reduced from `first` to `last`, both included, in order of time."""
    found = []
    for course in patient.medication:
        if course.stop is not None and first <= course.stop <= last and course.stop_reason.startswith("dose"):
            after = next(c for c in patient.medication if c.name == course.name and c.start == course.stop)
            verb, _, why = course.stop_reason.partition(": ")
            found.append(Change(verb.removeprefix("dose "), course.name, course.stop, course, after, why))
        elif course.stop is not None and first <= course.stop <= last:
            if course.stop_reason != "course finished":
                found.append(Change("stopped", course.name, course.stop, course, None, course.stop_reason))
        elif first <= course.start <= last and not _follows(patient, course):
            found.append(Change("started", course.name, course.start, None, course, course.indication))
    return sorted(found, key=lambda change: (change.day, change.name))


def _follows(patient: Patient, course: Course) -> bool:
    return any(c.name == course.name and c.stop == course.start for c in patient.medication)


def results_of(patient: Patient, visit: Visit, which: str = "last") -> dict[str, Lab]:
    """Return the results of `visit` that the hospital could read, by test: the first or the last of each.

    Empty, haemolysed and censored ones (their true value was never reported) are left out.
    """
    found: dict[str, Lab] = {}
    for lab in patient.labs:
        if lab.visit_id == visit.visit_id and not {"missing", "haemolysed", "censored"} & set(lab.errors):
            if which == "first" and lab.test in found:
                continue
            found[lab.test] = lab
    return found
