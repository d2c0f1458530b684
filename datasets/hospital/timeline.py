"""When a patient comes to the hospital and why: clinic visits, emergency visits and admissions that never overlap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from .chance import between, choose, clamp, happens, normal, weighted
from .illness import Body
from .truth import Problem
from .vocabulary import FIRST_DAY, TODAY

DEPARTMENT = {
    "chronic kidney disease": "nephrology",
    "COPD": "pulmonology",
    "pneumonia": "pulmonology",
    "sleep apnoea": "pulmonology",
    "pulmonary embolism": "pulmonology",
    "type 2 diabetes": "internal medicine",
    "hypothyroidism": "internal medicine",
    "anaemia": "internal medicine",
    "iron deficiency": "internal medicine",
    "gout": "internal medicine",
}
SEEN_FOR = ("heart failure", "atrial fibrillation", "aortic stenosis", "mitral regurgitation", "myocardial infarction", "chronic kidney disease", "type 2 diabetes", "COPD", "hypertension", "hypothyroidism", "anaemia", "iron deficiency", "sleep apnoea", "hypercholesterolaemia")  # fmt: skip
# reason: (days in hospital on average, congestion, infection, infarction), see labs.State
ADMITTED_FOR = {
    "heart failure": (7, 1.0, 0.0, 0.0),
    "pneumonia": (6, 0.1, 1.0, 0.0),
    "myocardial infarction": (5, 0.2, 0.0, 1.0),
    "atrial fibrillation": (3, 0.3, 0.0, 0.0),
    "COPD": (6, 0.0, 0.4, 0.0),
    "stroke": (8, 0.0, 0.0, 0.0),
}


@dataclass(slots=True)
class Stay:
    """One visit as planned. The three loads are those of `labs.State` at its start; they fade during an admission."""

    kind: str
    department: str
    start: datetime
    end: datetime
    main_problem: str
    congestion: float = 0.0
    infection: float = 0.0
    infarction: float = 0.0
    deteriorates_at: datetime | None = None


def draw_first_day(rng: Random) -> date:
    """Return the day of the first visit: a working day in the first two and a half years."""
    return _working_day(FIRST_DAY + timedelta(days=between(rng, 3, 910)))


def draw_stays(rng: Random, body: Body, first: date) -> list[Stay]:
    """Return the visits from `first` on, in order of time. New events are added to the patient's problem list."""
    stays = _admissions(rng, body, first)
    day = first
    ill = bool(body.heart_failure) or body.has("chronic kidney disease") or body.has("type 2 diabetes")
    problem = next((name for name in SEEN_FOR if body.has(name)), "chest pain")
    visits = between(rng, 2, 6) if body.heart_failure else between(rng, 1, 4) if ill else between(rng, 1, 2)
    for _ in range(visits):
        while any(
            s.start.date() - timedelta(days=3) <= day <= s.end.date() + timedelta(days=9) for s in stays
        ):
            day = _working_day(day + timedelta(days=5))
        if day > TODAY - timedelta(days=4):  # what a visit changes must still lie before today
            break
        start = datetime.combine(day, time(between(rng, 8, 15), choose(rng, (0, 10, 20, 30, 40, 50))))
        department = DEPARTMENT.get(problem, "cardiology")
        stays.append(
            Stay(
                "clinic", department, start, start + timedelta(minutes=choose(rng, (10, 15, 20, 30))), problem
            )
        )
        day = _working_day(
            day + timedelta(days=between(rng, 28, 130) if body.heart_failure else between(rng, 80, 330))
        )
    return sorted(stays, key=lambda stay: stay.start)


def _admissions(rng: Random, body: Body, first: date) -> list[Stay]:
    """Return admissions and emergency visits after the first visit."""
    stays: list[Stay] = []
    chances = [
        ("heart failure", (0.0, 0.10, 0.22, 0.45, 0.75)[body.nyha]),
        ("pneumonia", 0.04 + (0.06 if body.age > 70 else 0) + (0.06 if body.has("COPD") else 0)),
        (
            "myocardial infarction",
            0.05 if body.cause == "ischaemic" or body.has("peripheral artery disease") else 0.015,
        ),
        ("atrial fibrillation", 0.15 if body.has("atrial fibrillation") else 0.0),
        ("COPD", 0.22 if body.has("COPD") else 0.0),
        ("stroke", 0.015 if body.age > 60 else 0.0),
    ]
    for reason, chance in chances:
        again = 2 if reason in ("heart failure", "COPD") else 1
        for _ in range(again):
            if happens(rng, chance):
                _add_admission(rng, body, first, reason, stays)
    if happens(rng, 0.10):
        day = _free_day(rng, first, stays, 1)
        if day is not None:
            start = datetime.combine(day, time(between(rng, 0, 23), between(rng, 0, 59)))
            problem = "atrial fibrillation" if body.has("atrial fibrillation") else "chest pain"
            end = start + timedelta(minutes=between(rng, 110, 420))
            stays.append(Stay("emergency", "emergency department", start, end, problem))
    return stays


def _add_admission(rng: Random, body: Body, first: date, reason: str, stays: list[Stay]) -> None:
    average, congestion, infection, infarction = ADMITTED_FOR[reason]
    days = round(clamp(normal(rng, average, average * 0.35), 2, 21))
    day = _free_day(rng, first, stays, days)
    if day is None:
        return
    start = datetime.combine(day, time(between(rng, 0, 23), between(rng, 0, 59)))
    end = datetime.combine(
        day + timedelta(days=days), time(between(rng, 10, 16), choose(rng, (0, 15, 30, 45)))
    )
    department = DEPARTMENT.get(reason, "cardiology" if reason != "stroke" else "internal medicine")
    if body.age >= 80 and happens(rng, 0.3):
        department = "geriatrics"
    wet = congestion if body.heart_failure else 0.0
    stay = Stay("admission", department, start, end, reason, wet, infection, infarction)
    if happens(rng, 0.28):
        night = between(rng, 1, max(1, min(days - 1, 4)))
        stay.deteriorates_at = datetime.combine(day + timedelta(days=night), time(0, 0)) - timedelta(
            minutes=between(rng, 0, 240)
        )
    stays.append(stay)
    if reason in ("pneumonia", "stroke", "myocardial infarction"):
        _note_event(body, reason, day.year)


def _note_event(body: Body, name: str, year: int) -> None:
    body.problems[:] = [p for p in body.problems if p.name != name]
    body.problems.append(Problem(name, "past", year))


def _free_day(rng: Random, first: date, stays: list[Stay], days: int) -> date | None:
    """Return a day on which a stay of `days` days fits, at least 12 days away from every other, or None."""
    last = TODAY - timedelta(days=days + 5)
    for _ in range(6):
        day = first + timedelta(days=between(rng, 14, max(14, (last - first).days)))
        end = day + timedelta(days=days + 12)
        if day <= last and all(
            end < s.start.date() or day > s.end.date() + timedelta(days=12) for s in stays
        ):
            return day
    return None


def _working_day(day: date) -> date:
    """Return `day`, or the Monday after it when it falls in a weekend."""
    return day + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def draw_goes_to(rng: Random, body: Body, reason: str) -> str:
    """Return where a patient goes after an admission."""
    frail = 0.15 + (0.25 if body.age >= 80 else 0) + (0.2 if reason == "stroke" else 0)
    if not happens(rng, frail):
        return "home"
    return weighted(
        rng, [("home with care", 5), ("rehabilitation", 3), ("nursing home", 2 if body.age >= 75 else 0)]
    )
