"""One patient from seed and number: body, visits in order of time, and at each visit results, findings and prescriptions."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

from .chance import between, choose, clamp, day_between, happens, normal, weighted
from .echo import draw_echo, draw_heart
from .exports import as_exported, draw_laboratory
from .illness import Body, draw_body
from .labs import TESTS, State, measure
from .lists import draw_lists
from .medication import background, review
from .names import DOCTORS, OCCUPATIONS
from .people import draw_person
from .regimen import Regimen
from .timeline import Stay, draw_first_day, draw_goes_to, draw_stays
from .truth import Patient, Visit
from .visits import draw_complaints, draw_findings, treat
from .vitals import at_rest, clinic_vital, ward_vitals
from .vocabulary import TODAY

ROMAN = ("", "I", "II", "III", "IV")
ALLERGIES = (("penicillin", "rash"), ("co-trimoxazole", "rash"), ("iodine contrast", "hives"), ("latex", "itch"), ("plasters", "rash"))  # fmt: skip
AT_FIRST = ("glucose", "hba1c", "ldl", "tsh", "sodium", "haemoglobin", "leukocytes")


def draw_patient(seed: int, number: int) -> Patient:
    """Return patient `number` (from 1) of `seed`: the same one on every machine, however many others are drawn."""
    rng = Random(f"{seed}:patient:{number}")
    first = draw_first_day(rng)
    body = draw_body(rng, first.year)
    patient = _introduce(rng, seed, number, body)
    regimen = background(rng, body, first)
    stays = draw_stays(rng, body, first)
    heart = draw_heart(rng, body)
    day_of_echo = None
    for index, stay in enumerate(stays):
        visit = _visit(rng, patient, body, regimen, stay, index)
        patient.visits.append(visit)
        if _needs_echo(rng, body, stay, day_of_echo):
            day_of_echo = min(stay.start.date() + timedelta(days=1), stay.end.date())
            echo_id = f"E{number:06d}{len(patient.echos) + 1:02d}"
            patient.echos.append(draw_echo(rng, body, heart, echo_id, visit.visit_id, day_of_echo))
    _end_after_a_year(regimen)
    patient.problems = body.problems
    patient.procedures = _procedures(rng, body, patient)
    patient.lvef_percent = patient.echos[-1].lvef_percent if patient.echos else None
    patient.medication = sorted(regimen.courses, key=lambda c: (c.start, c.name))
    patient.lists, patient.disagreements = draw_lists(rng, patient.medication, first)
    return patient


def _introduce(rng: Random, seed: int, number: int, body: Body) -> Patient:
    person = draw_person(rng, body.sex, body.birth_date, number)
    homes = [("with partner", 50), ("alone", 30), ("with family", 12), ("nursing home", 6 if body.age >= 80 else 0)]  # fmt: skip
    patient = Patient(
        seed=seed,
        number=number,
        patient_id=f"P{number:06d}",
        person=person,
        age=body.age,
        smoking=body.smoking,
        alcohol_units_per_week=_alcohol(rng),
        living=weighted(rng, homes),
        occupation=choose(rng, OCCUPATIONS),
        height_cm=body.height_cm,
        weight_kg=body.weight_kg,
        heart_failure=body.heart_failure,
        cause=body.cause,
        lvef_percent=None,
        allergies=[choose(rng, ALLERGIES)] if happens(rng, 0.15) else [],
    )
    for name, value, chance in (
        ("phone", person.phone, 0.03),
        ("email", person.email, 0.25),
        ("smoking", body.smoking, 0.12),
        ("height_cm", body.height_cm, 0.05),
        ("weight_kg", body.weight_kg, 0.04),
    ):
        if happens(rng, chance):
            patient.missing[name] = value
    return patient


def _alcohol(rng: Random) -> int | None:
    """Return units a week, or None where nobody asked."""
    if happens(rng, 0.2):
        return None
    low, high = weighted(rng, [((0, 0), 4), ((1, 7), 4), ((8, 28), 2)])
    return between(rng, low, high)


def _visit(rng: Random, patient: Patient, body: Body, regimen: Regimen, stay: Stay, index: int) -> Visit:
    day = stay.start.date()
    medicines = regimen.on(day)
    nyha = 0
    if body.heart_failure:
        change = weighted(rng, [(0, 6), (-1, 2), (1, 2)]) if stay.kind == "clinic" else 0
        nyha = max(3, body.nyha) if stay.congestion > 0.5 else int(clamp(body.nyha + change, 1, 4))
        nyha = 4 if stay.congestion > 0.5 and happens(rng, 0.5) else nyha
    visit = Visit(
        visit_id=f"V{patient.number:06d}{index + 1:02d}",
        kind=stay.kind,
        department=stay.department,
        start=stay.start,
        end=stay.end,
        main_problem=stay.main_problem,
        nyha=ROMAN[nyha],
        complaints=draw_complaints(rng, body, stay, nyha),
        findings=draw_findings(rng, body, stay, nyha),
        treatments=[],
        doctor=choose(rng, DOCTORS),
        goes_to="",
        weight_kg=round(body.weight_kg + stay.congestion * between(rng, 2, 5) + normal(rng, 0, 0.7), 1),
        deteriorates_at=stay.deteriorates_at,
    )
    rest = at_rest(rng, body, medicines)
    state = State(day, medicines, nyha, stay.congestion, stay.infection, stay.infarction)
    state.years = (day - patient.visits[0].start.date()).days / 365 if patient.visits else 0.0
    if stay.kind == "clinic":
        visit.vitals = [clinic_vital(rng, rest, stay.start + timedelta(minutes=between(rng, 1, 8)))]
        at = stay.start - timedelta(minutes=between(rng, 30, 150))
        values = _sample(rng, patient, body, visit, state, _clinic_tests(rng, body, index), at)
        review(rng, body, regimen, day, values, round(rest.systolic), round(rest.pulse), nyha)
        return visit
    visit.vitals = ward_vitals(rng, body, rest, stay)
    visit.goes_to = draw_goes_to(rng, body, stay.main_problem) if stay.kind == "admission" else "home"
    _ward_samples(rng, patient, body, visit, state, stay)
    if stay.kind == "admission":
        visit.treatments = treat(rng, body, regimen, stay, patient.allergies)
    return visit


def _clinic_tests(rng: Random, body: Body, index: int) -> tuple[str, ...]:
    tests = list(AT_FIRST) if index == 0 else ["sodium"] if happens(rng, 0.5) else []
    if index == 0 and happens(rng, 0.6):
        tests.append("crp")
    if body.heart_failure or (index == 0 and happens(rng, 0.4)):
        tests.append("nt_probnp")
    if body.has("type 2 diabetes"):
        tests += ["hba1c", "glucose"]
    if body.has("hypothyroidism"):
        tests.append("tsh")
    if body.has("anaemia") or body.has("iron deficiency") or (body.heart_failure and happens(rng, 0.5)):
        tests.append("haemoglobin")
    if (
        index
        and (body.has("myocardial infarction") or body.has("hypercholesterolaemia"))
        and happens(rng, 0.5)
    ):
        tests.append("ldl")
    return tuple(dict.fromkeys(tests))


def _ward_samples(rng: Random, patient: Patient, body: Body, visit: Visit, state: State, stay: Stay) -> None:
    """Draw blood on arrival and on most mornings after it; what brought the patient in fades from sample to sample."""
    first = ("sodium", "glucose", "haemoglobin", "crp", "leukocytes", "troponin_t", "nt_probnp")
    _sample(rng, patient, body, visit, state, first, stay.start + timedelta(minutes=between(rng, 10, 50)))
    morning = datetime.combine(stay.start.date(), datetime.min.time()) + timedelta(days=1, hours=6)
    while morning < stay.end:
        fading = max(0.15, 1 - (morning - stay.start).days / 6)
        state.congestion, state.infection = stay.congestion * fading, stay.infection * fading
        state.infarction = stay.infarction * fading * fading
        if happens(rng, 0.6):
            tests = (
                ("crp", "leukocytes")
                if stay.infection
                else ("troponin_t",)
                if stay.infarction
                else ("sodium",)
            )
            at = morning + timedelta(minutes=between(rng, 15, 110))
            if at < stay.end:
                _sample(rng, patient, body, visit, state, tests, at)
        morning += timedelta(days=1)


def _sample(rng: Random, patient: Patient, body: Body, visit: Visit, state: State, tests: tuple[str, ...], at: datetime) -> dict[str, float]:  # fmt: skip
    """Draw one sample, write its results down, and return the true values."""
    state.day = at.date()
    values = measure(rng, body, state, tests)
    laboratory = draw_laboratory(rng)
    for test in TESTS:
        if test in values:
            lab_id = f"L{patient.number:06d}{len(patient.labs) + 1:04d}"
            lab = as_exported(rng, lab_id, visit.visit_id, at, test, values[test], body.sex, laboratory)
            patient.labs.append(lab)
    return values


def _needs_echo(rng: Random, body: Body, stay: Stay, last: date | None) -> bool:
    if stay.kind == "emergency":
        return False
    if stay.main_problem == "myocardial infarction" and stay.kind == "admission":
        return True
    if last is None:
        heart = (
            body.has("atrial fibrillation") or body.has("aortic stenosis") or body.has("mitral regurgitation")
        )
        return bool(body.heart_failure) or happens(
            rng, 0.7 if heart or body.has("myocardial infarction") else 0.1
        )
    return bool(body.heart_failure) and (stay.start.date() - last).days > 200 and happens(rng, 0.6)


def _end_after_a_year(regimen: Regimen) -> None:
    course = regimen.current("ticagrelor")
    if course is not None and course.start + timedelta(days=365) <= TODAY:
        course.stop, course.stop_reason = course.start + timedelta(days=365), "course finished"


def _procedures(rng: Random, body: Body, patient: Patient) -> list[tuple[str, int]]:
    """Return operations and interventions with their year, in order."""
    done = [("PCI", v.start.year) for v in patient.visits if "PCI" in v.treatments]
    first = patient.visits[0].start.year
    for name, chance in (
        ("PCI", 0.5 if body.has("myocardial infarction") and not done else 0.0),
        ("CABG", 0.15 if body.cause == "ischaemic" else 0.0),
        ("ICD", 0.25 if body.lvef <= 35 and body.heart_failure and not body.new_heart_failure else 0.0),
        ("pacemaker", 0.06 if body.age >= 70 else 0.0),
        ("hip replacement", 0.15 if body.has("osteoarthritis") else 0.0),
        ("cataract surgery", 0.12 if body.age >= 75 else 0.0),
    ):
        if happens(rng, chance) and not any(name == known for known, _ in done):
            done.append((name, day_between(rng, date(first - 8, 1, 1), date(first, 1, 1)).year))
    return sorted(done, key=lambda item: (item[1], item[0]))
