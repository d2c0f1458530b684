"""Prescribing at De Linde: what a patient came with, and what doctors change at a visit.

The rules follow common practice in outline (2021 ESC heart failure guideline, doi 10.1093/eurheartj/ehab368; labels of
apixaban and sacubitril/valsartan), with thresholds for potassium and kidney function. They make data plausible; they
are no treatment advice.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from .chance import age_on, between, choose, day_between, happens, weighted
from .illness import Body
from .labs import creatinine_for
from .medicines import ACE_INHIBITORS, BETA_BLOCKERS
from .regimen import Regimen

BLOCKERS = tuple(sorted(BETA_BLOCKERS))
ACE = tuple(sorted(ACE_INHIBITORS))
SGLT2 = ("dapagliflozin", "empagliflozin")
MRA = ("eplerenone", "spironolactone")


def background(rng: Random, body: Body, first: date) -> Regimen:
    """Return what the patient took when the hospital first saw them, on `first`."""
    regimen = Regimen()
    since = {p.name: p.since_year or first.year - 3 for p in body.problems if p.status in ("active", "past")}

    def begin(name: str, step: int, problem: str) -> None:
        earliest = max(date(since.get(problem, first.year - 3), 1, 1), first - timedelta(days=2600))
        regimen.start(name, step, day_between(rng, earliest, first - timedelta(days=20)), problem)

    if "heart failure" in since and not body.new_heart_failure:
        _background_heart_failure(rng, body, begin)
    if "atrial fibrillation" in since:
        begin("apixaban", 0 if _small_apixaban(body, first) else 1, "atrial fibrillation")
        if not regimen.first_of(BLOCKERS):
            begin("metoprolol", between(rng, 1, 2), "atrial fibrillation")
    vessels = next(
        (p for p in ("myocardial infarction", "stroke", "peripheral artery disease") if p in since), ""
    )
    if vessels:
        begin("atorvastatin", between(rng, 1, 3), vessels)
        if "atrial fibrillation" not in since:
            begin("clopidogrel" if vessels == "stroke" else "acetylsalicylic acid", 0, vessels)
    elif "hypercholesterolaemia" in since and happens(rng, 0.7):
        begin(choose(rng, ("atorvastatin", "simvastatin")), between(rng, 0, 1), "hypercholesterolaemia")
    if "hypertension" in since and (not body.heart_failure or body.new_heart_failure or body.lvef >= 50):
        begin(
            choose(rng, ("lisinopril", "candesartan", "losartan", "enalapril")),
            between(rng, 1, 2),
            "hypertension",
        )
        if body.lvef >= 50:
            begin(choose(rng, ("amlodipine", "hydrochlorothiazide")), between(rng, 0, 1), "hypertension")
    if "type 2 diabetes" in since:
        if body.egfr >= 30:
            begin("metformin", 0 if body.egfr < 45 else between(rng, 0, 2), "type 2 diabetes")
        if body.hba1c > 62 or body.egfr < 30:
            begin("gliclazide", between(rng, 0, 2), "type 2 diabetes")
    for problem, name, steps, chance in (
        ("hypothyroidism", "levothyroxine", 3, 0.95),
        ("COPD", "tiotropium", 0, 0.85),
        ("gout", "allopurinol", 1 if body.egfr < 60 else 2, 0.75),
        ("depression", "sertraline", 1, 0.7),
        ("osteoarthritis", "paracetamol", 1, 0.6),
        ("iron deficiency", "ferrous fumarate", 0, 0.5),
    ):
        if problem in since and happens(rng, chance):
            begin(name, between(rng, 0, steps), problem)
    if "osteoarthritis" in since and happens(rng, 0.22):
        begin("ibuprofen", between(rng, 0, 1), "osteoarthritis")
    thinned = {"apixaban", "acetylsalicylic acid", "clopidogrel", "ibuprofen"} & regimen.on(first)
    if thinned and body.age >= 65 and happens(rng, 0.75):
        regimen.start("pantoprazole", 1, first - timedelta(days=between(rng, 20, 500)), "stomach protection")
    return regimen


def _background_heart_failure(rng: Random, body: Body, begin: Callable[[str, int, str], None]) -> None:
    reason = "heart failure"
    if body.lvef < 50:
        begin(weighted(rng, [("bisoprolol", 2), ("metoprolol", 1)]), between(rng, 1, 3), reason)
        begin(
            weighted(
                rng, [("enalapril", 2), ("ramipril", 2), ("candesartan", 1), ("sacubitril/valsartan", 1)]
            ),
            between(rng, 0, 2),
            reason,
        )
        if body.egfr >= 30 and happens(rng, 0.55):
            begin("spironolactone", between(rng, 0, 1), reason)
    if body.egfr >= 25 and happens(rng, 0.45):
        begin(choose(rng, SGLT2), 0, reason)
    if body.nyha >= 2 and happens(rng, 0.75):
        begin("furosemide", between(rng, 0, 2) if body.nyha >= 3 else 0, reason)


def _small_apixaban(body: Body, day: date) -> bool:
    """Say whether the smaller dose fits: two of age 80 or more, 60 kg or less, creatinine 133 umol/L or more (label)."""
    age = age_on(body.birth_date, day)
    creatinine = creatinine_for(body.egfr, age, body.sex == "female")
    return (age >= 80) + (body.weight_kg <= 60) + (creatinine >= 133) >= 2


def review(rng: Random, body: Body, regimen: Regimen, day: date, values: dict[str, float], systolic: int, pulse: int, nyha: int) -> None:  # fmt: skip
    """Change what `values` (of today's sample), blood pressure and pulse ask for; then titrate heart failure medicines.

    What today's sample asks for is written on the next day, when the result is known.
    """
    _for_safety(rng, body, regimen, day + timedelta(days=1), values, systolic, pulse)
    _for_side_effects(rng, body, regimen, day)
    if body.heart_failure:
        _titrate(rng, body, regimen, day + timedelta(days=1), values, systolic, pulse, nyha)
    if values.get("hba1c", 0) > 60 and values["egfr"] >= 30 and happens(rng, 0.6):
        may_rise = values["egfr"] >= 45
        if not (may_rise and regimen.change("metformin", 1, day)):
            regimen.start("gliclazide", 0, day, "type 2 diabetes")
    if (
        body.has("hypothyroidism")
        and values.get("tsh", 0) > 6
        and not regimen.change("levothyroxine", 1, day)
    ):
        regimen.start("levothyroxine", 0, day, "hypothyroidism")


def _for_safety(rng: Random, body: Body, regimen: Regimen, day: date, values: dict[str, float], systolic: int, pulse: int) -> None:  # fmt: skip
    potassium, egfr = values["potassium"], values["egfr"]
    mineral = regimen.first_of(MRA)
    blocker = regimen.first_of((*ACE, "candesartan", "losartan"))
    if mineral and (potassium >= 5.5 or egfr < 30):
        why = "high potassium" if potassium >= 5.5 else "low kidney function"
        severe = potassium >= 6.0 or egfr < 20
        if severe or not regimen.change(mineral.name, -1, day, why):
            regimen.stop(mineral.name, day, why)
            regimen.refused.update(MRA)
    elif blocker and potassium >= 5.6 and not regimen.change(blocker.name, -1, day, "high potassium"):
        regimen.stop(blocker.name, day, "high potassium")
    if egfr < 30:
        regimen.stop("metformin", day, "low kidney function")
        regimen.stop("ibuprofen", day, "low kidney function")
    elif egfr < 45 and regimen.step("metformin") > 0:
        regimen.change("metformin", -regimen.step("metformin"), day, "low kidney function")
    if pulse < 52 and (slow := regimen.first_of(BLOCKERS)):
        regimen.change(slow.name, -1, day, "slow pulse")
    if systolic < 96 and (low := regimen.first_of(("amlodipine", *ACE, "candesartan", "losartan"))):
        regimen.change(low.name, -1, day, "low blood pressure")
    if potassium < 3.4 or values.get("sodium", 140) < 130:
        regimen.stop("hydrochlorothiazide", day, "low potassium" if potassium < 3.4 else "low sodium")


def _for_side_effects(rng: Random, body: Body, regimen: Regimen, day: date) -> None:
    if (ace := regimen.first_of(ACE)) and happens(rng, 0.035) and regimen.stop(ace.name, day, "cough"):
        regimen.refused.update(ACE)
        regimen.start("candesartan", 1, day, ace.indication)
    for name, reason, chance in (
        ("metformin", "diarrhoea", 0.03),
        ("atorvastatin", "muscle pain", 0.03),
        ("dapagliflozin", "genital infection", 0.02),
        ("empagliflozin", "genital infection", 0.02),
        ("amlodipine", "swollen ankles", 0.03),
        ("ferrous fumarate", "constipation", 0.10),
    ):
        if happens(rng, chance):
            regimen.stop(name, day, reason)
            if reason == "genital infection":
                regimen.refused.update(SGLT2)
    if body.sex == "male" and happens(rng, 0.05) and regimen.stop("spironolactone", day, "tender breasts"):
        regimen.start("eplerenone", 0, day, "heart failure")


def _titrate(rng: Random, body: Body, regimen: Regimen, day: date, values: dict[str, float], systolic: int, pulse: int, nyha: int) -> None:  # fmt: skip
    reason = "heart failure"
    safe = values["potassium"] <= 5.0 and values["egfr"] >= 30
    if body.lvef < 50:
        if not (slow := regimen.first_of(BLOCKERS)):
            regimen.start("bisoprolol", 0, day, reason)
        elif pulse > 62 and systolic > 105 and happens(rng, 0.5):
            regimen.change(slow.name, 1, day)
        ras = regimen.first_of((*ACE, "candesartan", "losartan", "sacubitril/valsartan"))
        if ras is None and values["potassium"] <= 5.0:
            free = [n for n in ("enalapril", "ramipril", "candesartan") if n not in regimen.refused]
            regimen.start(choose(rng, free), 0, day, reason) if free else None
        elif ras and body.lvef <= 40 and nyha >= 2 and systolic >= 110 and safe and happens(rng, 0.15):
            if ras.name != "sacubitril/valsartan" and regimen.stop(
                ras.name, day, "changed to sacubitril/valsartan"
            ):
                regimen.start("sacubitril/valsartan", 0, day, reason)
        elif ras and systolic > 110 and safe and happens(rng, 0.4):
            regimen.change(ras.name, 1, day)
        if not regimen.first_of(MRA) and nyha >= 2 and safe and happens(rng, 0.45):
            regimen.start(weighted(rng, [("spironolactone", 4), ("eplerenone", 1)]), 0, day, reason)
        elif (mineral := regimen.first_of(MRA)) and safe and values["potassium"] < 4.8 and happens(rng, 0.25):
            regimen.change(mineral.name, 1, day)
    if not regimen.first_of(SGLT2) and values["egfr"] >= 25 and happens(rng, 0.35):
        regimen.start(choose(rng, SGLT2), 0, day, reason)
    if nyha >= 3 and not regimen.change("furosemide", 1, day):
        regimen.start("furosemide", 1, day, reason)
    elif nyha == 1 and happens(rng, 0.3):
        regimen.change("furosemide", -1, day)
