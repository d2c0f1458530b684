"""Vital signs: one set at a clinic visit, a set every few hours in an admission, and nights on which a patient worsens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar

from .chance import between, choose, clamp, happens, normal
from .illness import Body
from .timeline import Stay
from .truth import Vital

T = TypeVar("T")


@dataclass(slots=True)
class Rest:
    """A patient's own vital signs when not acutely ill. Pressures in mmHg, saturation in %, rates per minute."""

    systolic: float
    diastolic: float
    pulse: float
    saturation: float
    breaths: float


def at_rest(rng: Random, body: Body, medicines: frozenset[str]) -> Rest:
    """Return the patient's values on this day; pressure and pulse follow from illness and medicines."""
    pressure = 122 + (body.age - 50) * 0.25 + (14 if body.has("hypertension") else 0)
    pressure -= 14 if body.heart_failure == "HFrEF" else 0
    lowering = ("amlodipine", "lisinopril", "candesartan", "losartan", "enalapril", "ramipril", "hydrochlorothiazide", "sacubitril/valsartan")  # fmt: skip
    for name in lowering:
        pressure -= 5 if name in medicines else 0
    systolic = clamp(normal(rng, pressure, 11), 84, 205)
    pulse = 74 + (10 if body.has("atrial fibrillation") else 0) + (4 if body.heart_failure else 0)
    pulse -= 9 if medicines & {"bisoprolol", "metoprolol"} else 0
    saturation = (92.5 if body.has("COPD") else 97) - (0.8 if body.nyha >= 3 else 0)
    return Rest(
        systolic=systolic,
        diastolic=clamp(
            normal(rng, systolic * 0.45 + 20 - max(0, body.age - 65) * 0.25, 6), 42, systolic - 22
        ),
        pulse=clamp(normal(rng, pulse, 8), 46, 128),
        saturation=clamp(normal(rng, saturation, 1.0), 88, 99),
        breaths=clamp(
            normal(rng, 15.5 + (1 if body.nyha >= 3 else 0) + (1.5 if body.has("COPD") else 0), 1.3), 11, 22
        ),
    )


def clinic_vital(rng: Random, rest: Rest, at: datetime) -> Vital:
    """Return the one set of a clinic visit: pressure and pulse always, saturation sometimes, no temperature."""
    return Vital(
        measured_at=at,
        respiratory_rate_per_min=None,
        spo2_percent=round(rest.saturation) if happens(rng, 0.4) else None,
        on_oxygen=False,
        systolic_mmhg=round(rest.systolic),
        diastolic_mmhg=round(rest.diastolic),
        heart_rate_per_min=round(rest.pulse),
        consciousness="A",
        temperature_c=None,
    )


def ward_vitals(rng: Random, body: Body, rest: Rest, stay: Stay) -> list[Vital]:
    """Return the sets of an admission or emergency visit: every two hours while a patient is bad, else every four to eight."""
    at = stay.start + timedelta(minutes=between(rng, 5, 30))
    rows = []
    while at < stay.end:
        illness = _illness(stay, at)
        rows.append(_measure(rng, body, rest, stay, at, illness))
        # At night people sleep, and fewer sets are taken, unless somebody is worried.
        hours = (
            2
            if illness > 1.0 or stay.kind == "emergency"
            else 4
            if illness > 0.55
            else choose(rng, (6, 8, 8))
        )
        at += timedelta(hours=hours, minutes=between(rng, -20, 20))
    return rows


def _illness(stay: Stay, at: datetime) -> float:
    """Return how ill the patient is at `at`: fades from the start of the stay, and rises for a night when it deteriorates.

    0 is well, 1 is what brought the patient in, up to 1.9 at the height of a deterioration.
    """
    hours = (at - stay.start).total_seconds() / 3600
    load = max(
        stay.congestion, stay.infection, stay.infarction * 0.6, 0.35 if stay.kind == "admission" else 0.2
    )
    illness = load * clamp(1 - hours / 110, 0.1, 1)
    if stay.deteriorates_at is not None and at >= stay.deteriorates_at:
        since = (at - stay.deteriorates_at).total_seconds() / 3600
        illness += 1.35 * (clamp(since / 8, 0, 1) if since < 11 else clamp(1 - (since - 11) / 26, 0, 1))
    return illness


def _measure(rng: Random, body: Body, rest: Rest, stay: Stay, at: datetime, illness: float) -> Vital:
    night = at.hour < 6 or at.hour >= 23
    lungs = stay.main_problem in ("heart failure", "pneumonia", "COPD")
    drop = illness * (4.6 if lungs else 2.2)
    air = clamp(normal(rng, rest.saturation - drop, 0.9), 74, 100)
    oxygen = air < (88 if body.has("COPD") else 93)
    saturation = clamp(air + (2.5 if oxygen else 0), 76, 100)
    fever = stay.infection * 1.4 * clamp(illness, 0, 1.2) + (0.7 if stay.infection and illness > 1.2 else 0)
    pressure = rest.systolic - (7 if night else 0) - max(0, illness - 0.9) * 26
    consciousness = "A"
    if illness > 1.45 and happens(rng, 0.5):
        consciousness = "C" if happens(rng, 0.75) else "V"
    systolic = round(clamp(normal(rng, pressure, 6), 72, 215))
    diastolic = round(clamp(normal(rng, rest.diastolic - max(0, illness - 0.9) * 12, 4), 38, systolic - 18))
    fast = 18 if stay.main_problem == "atrial fibrillation" else 0
    breaths = normal(rng, rest.breaths + illness * (6.0 if lungs else 3.5), 1.1)
    seen_breaths = _or_missing(rng, 0.10 if illness < 1 else 0.02, round(clamp(breaths, 9, 42)))
    seen_saturation = _or_missing(rng, 0.03, round(saturation))
    pulse = normal(rng, rest.pulse - (4 if night else 0) + illness * (17 + fast), 4)
    seen_pulse = _or_missing(rng, 0.02, round(clamp(pulse, 42, 168)))
    warmth = normal(rng, 36.7 - (0.2 if night else 0) + fever, 0.25)
    seen_warmth = _or_missing(rng, 0.12 if illness < 1 else 0.04, round(clamp(warmth, 35.0, 40.6), 1))
    return Vital(
        measured_at=at,
        respiratory_rate_per_min=seen_breaths,
        spo2_percent=seen_saturation,
        on_oxygen=oxygen,
        systolic_mmhg=systolic,
        diastolic_mmhg=diastolic,
        heart_rate_per_min=seen_pulse,
        consciousness=consciousness,
        temperature_c=seen_warmth,
    )


def _or_missing(rng: Random, chance: float, value: T) -> T | None:
    return None if happens(rng, chance) else value
