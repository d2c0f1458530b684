"""Which texts a patient's record holds: each twice, once in Dutch and once in English."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from ..chance import between
from ..names import DOCTORS
from ..truth import Echo, Patient, Visit
from . import letters, nursing, reports
from .chart import Chart, chart_on
from .draft import Draft
from .en import LANGUAGE as ENGLISH
from .frame import as_item, begin
from .language import Language
from .nl import LANGUAGE as DUTCH
from .whole import write_whole

LANGUAGES = (DUTCH, ENGLISH)
X_RAYED = ("heart failure", "pneumonia", "COPD", "chest pain")
TERSE = {
    "referral": 0.35,
    "outpatient": 0.3,
    "discharge": 0.25,
    "echo": 0.5,
    "radiology": 0.4,
    "nursing": 0.8,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """One text to write: number within the patient's record, kind, day, visit, author (family name), and what it needs."""

    number: int
    kind: str
    day: date
    visit: Visit
    author: str
    before: Visit | None = None
    echo: Echo | None = None


def plan(patient: Patient, seed: int) -> list[Plan]:
    """Return the texts of a patient's record in order of time. Letters are numbered from 1, reports from 41, notes from 71."""
    rng = Random(f"{seed}:text:{patient.number}")
    first, gp = patient.visits[0], patient.person.general_practitioner
    clinic = [v for v in patient.visits if v.kind == "clinic"]
    stays = [v for v in patient.visits if v.kind == "admission"]
    found = [Plan(1, "referral", first.start.date() - timedelta(days=between(rng, 4, 18)), first, gp)]
    for number, seen in ((2, clinic[0]), (3, clinic[-1])):
        day = seen.start.date() + timedelta(days=between(rng, 3, 4))
        earlier = [v for v in clinic if v.start < seen.start]
        if number == 2 or seen is not clinic[0]:
            found.append(Plan(number, "outpatient", day, seen, seen.doctor, earlier[-1] if earlier else None))
    for number, stay in enumerate(stays[:2], start=4):
        found.append(Plan(number, "discharge", stay.end.date(), stay, stay.doctor))
    for stay in stays[:1]:
        before = [v for v in patient.visits if v.start < stay.start][-1]
        if _sent_in(patient, stay):
            found.append(Plan(6, "referral", stay.start.date(), stay, gp, before))
        found.append(Plan(71, "nursing", stay.end.date(), stay, stay.doctor))
    for number, echo in enumerate(patient.echos[-2:], start=41):
        visit = next(v for v in patient.visits if v.visit_id == echo.visit_id)
        found.append(Plan(number, "echo", echo.date, visit, visit.doctor, echo=echo))
    old = None
    filmed = [v for v in patient.visits if v.kind != "clinic" and v.main_problem in X_RAYED]
    for number, stay in enumerate(filmed[:2], start=51):
        reader = DOCTORS[between(rng, 0, len(DOCTORS) - 1)]
        found.append(Plan(number, "radiology", stay.start.date(), stay, reader, old))
        old = stay
    return sorted(found, key=lambda one: (one.day, one.number))


def _sent_in(patient: Patient, stay: Visit) -> bool:
    """Say whether a general practitioner may have sent the patient in: no medicine changed on the day of arrival."""
    day = stay.start.date()
    same = patient.taking(day) == patient.taking(day - timedelta(days=1))
    return same and stay.main_problem in ("heart failure", "pneumonia", "atrial fibrillation")


def write_one(patient: Patient, seed: int, one: Plan, language: Language) -> dict[str, Any]:
    """Return the text of a plan in `language`, with its truth."""
    rng = Random(f"{seed}:text:{patient.number}:{one.number}:{language.code}")
    chart = chart_on(patient, one.day, one.visit)
    shared = Random(f"{seed}:text:{patient.number}:{one.number}")
    draft = begin(rng, shared, language, chart, one.visit.department, one.author, TERSE[one.kind])
    _write(draft, chart, one)
    return as_item(draft, patient, one.kind, one.number, one.day, one.visit.visit_id)


def _write(draft: Draft, chart: Chart, one: Plan) -> None:
    if one.kind == "referral" and one.before is not None:
        letters.acute_referral(draft, chart, one.visit, one.before)
    elif one.kind == "referral":
        letters.referral(draft, chart, one.visit)
    elif one.kind == "outpatient":
        letters.outpatient(draft, chart, one.visit, one.before)
    elif one.kind == "discharge":
        letters.discharge(draft, chart, one.visit)
    elif one.kind == "echo" and one.echo is not None:
        reports.echo_report(draft, chart, one.visit, one.echo)
    elif one.kind == "radiology":
        reports.chest_x_ray(draft, chart, one.visit, one.before)
    else:
        _nursing(draft, chart, one.visit)


def _nursing(draft: Draft, chart: Chart, visit: Visit) -> None:
    """Write the first, the worst and the last shift of an admission, and one or two between."""
    shifts = nursing.shifts_of(visit)
    middle = between(draft.shared, 1, max(1, len(shifts) - 2))
    chosen = {0, middle, min(middle + 1, len(shifts) - 1), len(shifts) - 1}
    if visit.deteriorates_at is not None:
        chosen |= {
            i for i, s in enumerate(shifts) if s.start <= visit.deteriorates_at + timedelta(hours=6) < s.end
        }
    nursing.ward_title(draft, visit)
    for index in sorted(chosen):
        nursing.shift_note(
            draft, chart_on(chart.patient, shifts[index].start.date(), visit), visit, shifts[index]
        )


def write_texts(patient: Patient, seed: int) -> list[dict[str, Any]]:
    """Return every text of the patient's record, in order of time, each in Dutch and in English."""
    return [write_one(patient, seed, one, language) for one in plan(patient, seed) for language in LANGUAGES]


def write_file(patient: Patient, seed: int, pages: int = 200) -> dict[str, Any]:
    """Return the patient's whole file as one text of at most `pages` pages: in Dutch for odd numbers, else in English."""
    return write_whole(patient, seed, DUTCH if patient.number % 2 else ENGLISH, pages)
