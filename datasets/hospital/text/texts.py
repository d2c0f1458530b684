"""Which texts a patient's record holds: each twice, once in Dutch and once in English."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from chance import between
from truth import Patient, Visit

from . import letters
from .chart import chart_on
from .en import LANGUAGE as ENGLISH
from .frame import as_item, begin
from .language import Language
from .nl import LANGUAGE as DUTCH

LANGUAGES = (DUTCH, ENGLISH)


@dataclass(frozen=True, slots=True)
class Plan:
    """One text to write: its kind, day, visit and author (family name)."""

    kind: str
    day: date
    visit: Visit
    department: str
    author: str
    before: Visit | None = None


def plan(patient: Patient, seed: int) -> list[Plan]:
    """Return the texts of a patient's record in order of time."""
    rng = Random(f"{seed}:text:{patient.number}")
    first = patient.visits[0]
    sent = first.start.date() - timedelta(days=between(rng, 4, 18))
    found = [Plan("referral", sent, first, first.department, patient.person.general_practitioner)]
    clinic = [v for v in patient.visits if v.kind == "clinic"]
    for visit in dict.fromkeys((clinic[0].visit_id, clinic[-1].visit_id)):
        seen = next(v for v in clinic if v.visit_id == visit)
        earlier = [v for v in clinic if v.start < seen.start]
        day = seen.start.date() + timedelta(days=between(rng, 3, 4))
        found.append(
            Plan("outpatient", day, seen, seen.department, seen.doctor, earlier[-1] if earlier else None)
        )
    for stay in [v for v in patient.visits if v.kind == "admission"][:2]:
        found.append(Plan("discharge", stay.end.date(), stay, stay.department, stay.doctor))
    return sorted(found, key=lambda one: one.day)


def write_one(patient: Patient, seed: int, one: Plan, number: int, language: Language) -> dict[str, Any]:
    """Return text `number` of a patient in `language`, with its truth."""
    rng = Random(f"{seed}:text:{patient.number}:{one.kind}:{one.visit.visit_id}:{language.code}")
    chart = chart_on(patient, one.day, one.visit)
    draft = begin(rng, language, chart, one.department, one.author)
    if one.kind == "referral":
        letters.referral(draft, chart, one.visit)
    elif one.kind == "outpatient":
        letters.outpatient(draft, chart, one.visit, one.before)
    else:
        letters.discharge(draft, chart, one.visit)
    return as_item(draft, patient, one.kind, number, one.day, one.visit.visit_id)


def write_texts(patient: Patient, seed: int) -> list[dict[str, Any]]:
    """Return every text of the patient's record, in order of time, each in Dutch and in English."""
    plans = plan(patient, seed)
    return [
        write_one(patient, seed, one, number, language)
        for number, one in enumerate(plans, start=1)
        for language in LANGUAGES
    ]


def write_file(patient: Patient, seed: int, pages: int = 200) -> dict[str, Any]:
    """Return the patient's whole file in one language as one text of up to `pages` pages."""
    texts = [text for text in write_texts(patient, seed) if text["language"] == "nl"]
    return texts[0] | {"text": "\f\n".join(text["text"] for text in texts)}
