"""From a patient to rows of text: what stands in each file of an export. Columns are here and nowhere else."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from .labs import TESTS
from .truth import Course, Lab, Patient

COLUMNS: dict[str, tuple[str, ...]] = {
    "patients": ("patient_id", "family_name", "given_name", "sex", "birth_date", "street", "house_number", "postcode", "city", "citizen_number", "phone", "email", "smoking", "height_cm", "weight_kg"),
    "visits": ("visit_id", "patient_id", "kind", "department", "start", "end", "main_problem"),
    "vitals": ("visit_id", "patient_id", "measured_at", "respiratory_rate_per_min", "spo2_percent", "on_oxygen", "systolic_mmhg", "diastolic_mmhg", "heart_rate_per_min", "consciousness", "temperature_c"),
    "labs": ("lab_id", "patient_id", "visit_id", "taken_at", "test", "value", "unit", "reference_low", "reference_high"),
    "echo": ("echo_id", "patient_id", "visit_id", "date", "lvef_percent", "lvef_method", "report"),
    "medication": ("patient_id", "name", "dose", "unit", "times_per_day", "start_date", "stop_date", "stop_reason", "source"),
    "problems": ("patient_id", "problem", "status", "since_year"),
    "labs_clean": ("lab_id", "patient_id", "visit_id", "taken_at", "test", "value", "unit", "errors"),
}  # fmt: skip
FILE_OF = {name: f"{name}.csv" for name in COLUMNS} | {"labs_clean": "truth/labs_clean.csv"}


def rows_of(patient: Patient) -> dict[str, list[Sequence[str]]]:
    """Return the patient's rows for each table of `COLUMNS`, in order of time."""
    number = patient.patient_id
    return {
        "patients": [_patient_row(patient)],
        "visits": [
            (v.visit_id, number, v.kind, v.department, minute(v.start), minute(v.end), v.main_problem)
            for v in patient.visits
        ],
        "vitals": [
            (
                visit.visit_id,
                number,
                minute(v.measured_at),
                _text(v.respiratory_rate_per_min),
                _text(v.spo2_percent),
                "yes" if v.on_oxygen else "no",
                _text(v.systolic_mmhg),
                _text(v.diastolic_mmhg),
                _text(v.heart_rate_per_min),
                v.consciousness,
                "" if v.temperature_c is None else f"{v.temperature_c:.1f}",
            )
            for visit in patient.visits
            for v in visit.vitals
        ],
        "labs": _lab_rows(patient),
        "echo": [
            (
                e.echo_id,
                number,
                e.visit_id,
                e.date.isoformat(),
                str(e.lvef_percent) if e.in_table else "",
                e.method if e.in_table else "",
                e.report,
            )
            for e in patient.echos
        ],
        "medication": [
            (number, c.name, c.dose, c.unit, str(c.times_per_day), c.start.isoformat(), c.stop.isoformat() if c.stop else "", c.stop_reason, source)
            for source, courses in patient.lists.items()
            for c in courses
        ],
        "problems": [(number, p.name, p.status, _text(p.since_year)) for p in patient.problems],
        "labs_clean": [
            (x.lab_id, number, x.visit_id, minute(x.taken_at), x.test, _number(x), x.unit, ";".join(x.errors))
            for x in patient.labs
        ],
    }  # fmt: skip


def _patient_row(patient: Patient) -> Sequence[str]:
    who = patient.person
    shown = {
        "phone": who.phone,
        "email": who.email,
        "smoking": patient.smoking,
        "height_cm": str(patient.height_cm),
        "weight_kg": f"{patient.weight_kg:.1f}",
    }
    shown |= dict.fromkeys(patient.missing, "")
    return (
        patient.patient_id,
        who.family_name,
        who.given_name,
        who.recorded_sex,
        who.birth_date.isoformat(),
        who.street,
        who.house_number,
        who.postcode,
        who.city,
        who.citizen_number,
        *shown.values(),
    )


def _lab_rows(patient: Patient) -> list[Sequence[str]]:
    rows: list[Sequence[str]] = []
    sent_again: list[Sequence[str]] = []
    for lab in patient.labs:
        row = (
            lab.lab_id,
            patient.patient_id,
            lab.visit_id,
            minute(lab.taken_at),
            lab.test,
            lab.written,
            lab.written_unit,
            lab.written_low,
            lab.written_high,
        )
        rows.append(row)
        if "duplicate" in lab.errors:
            sent_again.append(row)
        if "copy" in lab.errors:
            sent_again.append((f"{lab.lab_id[:-4]}{5000 + int(lab.lab_id[-4:]):04d}", *row[1:]))
    return rows + sent_again


def record_of(patient: Patient) -> dict[str, Any]:
    """Return the patient as nested dictionaries and lists, as records.jsonl holds it. Medication: what runs today by each list."""
    who = patient.person
    latest = {lab.test: lab for lab in patient.labs}
    return {
        "patient_id": patient.patient_id,
        "identifiers": {
            "family_name": who.family_name,
            "given_name": who.given_name,
            "birth_date": who.birth_date.isoformat(),
            "citizen_number": who.citizen_number,
            "address": {"street": who.street, "house_number": who.house_number, "postcode": who.postcode, "city": who.city},
            "phone": None if "phone" in patient.missing else who.phone,
            "email": None if "email" in patient.missing else who.email,
            "contact": {"name": who.contact_name, "relation": who.contact_relation, "phone": who.contact_phone},
        },
        "sex": who.recorded_sex,
        "age": patient.age,
        "general_practitioner": who.general_practitioner,
        "allergies": [{"substance": substance, "reaction": reaction} for substance, reaction in patient.allergies],
        "problems": [
            {"problem": p.name, "status": p.status, "since_year": p.since_year} for p in patient.problems
        ],
        "medication": {
            source: [_listed(c) for c in courses if c.stop is None] for source, courses in patient.lists.items()
        },
        "visits": [
            {"visit_id": v.visit_id, "kind": v.kind, "department": v.department, "start": minute(v.start), "main_problem": v.main_problem}
            for v in patient.visits
        ],
        "latest_results": {
            test: {"value": lab.value, "unit": lab.unit, "taken_at": minute(lab.taken_at)} for test, lab in latest.items()
        },
    }  # fmt: skip


def _listed(course: Course) -> dict[str, Any]:
    return {
        "name": course.name,
        "dose": course.dose,
        "unit": course.unit,
        "times_per_day": course.times_per_day,
    }


def truth_of(patient: Patient) -> dict[str, Any]:
    """Return all fields of the patient but results and vital signs, which stand in tables of their own."""
    return {name: getattr(patient, name) for name in Patient.__slots__ if name != "labs"}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return minute(value)
    if isinstance(value, date):
        return value.isoformat()
    return {name: getattr(value, name) for name in value.__slots__ if name != "vitals"}


def as_csv(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as CSV text with quotes where needed and "\\n" at the end of each line."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()


def as_json_line(value: Any) -> str:
    """Return `value` as one line of JSON, with letters such as ş as they are; parts of the truth become dictionaries."""
    return json.dumps(value, ensure_ascii=False, default=_plain) + "\n"


def minute(moment: datetime) -> str:
    """Return a time as the exports write it: 2026-03-05 08:15."""
    return moment.isoformat(sep=" ", timespec="minutes")


def _text(value: int | None) -> str:
    return "" if value is None else str(value)


def _number(lab: Lab) -> str:
    return f"{lab.value:.{TESTS[lab.test].decimals}f}"
