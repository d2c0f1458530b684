"""True laboratory results: what each test is, and how a value follows from the body, the visit and the medicines.

Formulas with a source: eGFR by CKD-EPI 2021 (Inker LA and others, N Engl J Med 2021;385:1737-1749); HbA1c from mmol/mol
to % by the NGSP's master equation; mean glucose from HbA1c by ADAG (Nathan DM and others, Diabetes Care
2008;31:1473-1478). The other coefficients are choices of this generator.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from .chance import age_on, clamp, exp, normal
from .illness import Body
from .medicines import ACE_INHIBITORS, ARBS


@dataclass(frozen=True, slots=True)
class Test:
    """A test in its own unit. `decimals` of a value; the reference range for women and men (None: no limit on that side)."""

    unit: str
    decimals: int
    women: tuple[float | None, float | None]
    men: tuple[float | None, float | None]


# Ranges resemble what Dutch laboratories print. Each laboratory sets its own; these are De Linde's.
TESTS = {
    "creatinine": Test("umol/L", 0, (50, 90), (60, 110)),
    "egfr": Test("mL/min/1.73m2", 0, (60, None), (60, None)),
    "potassium": Test("mmol/L", 1, (3.5, 5.0), (3.5, 5.0)),
    "sodium": Test("mmol/L", 0, (135, 145), (135, 145)),
    "glucose": Test("mmol/L", 1, (4.0, 7.8), (4.0, 7.8)),
    "hba1c": Test("mmol/mol", 0, (20, 42), (20, 42)),
    "haemoglobin": Test("mmol/L", 1, (7.5, 10.0), (8.5, 11.0)),
    "nt_probnp": Test("ng/L", 0, (None, 125), (None, 125)),
    "crp": Test("mg/L", 1, (None, 10), (None, 10)),
    "troponin_t": Test("ng/L", 0, (None, 14), (None, 14)),
    "ldl": Test("mmol/L", 1, (None, 3.0), (None, 3.0)),
    "tsh": Test("mU/L", 2, (0.40, 4.00), (0.40, 4.00)),
    "leukocytes": Test("10^9/L", 1, (4.0, 10.0), (4.0, 10.0)),
}
CREATININE_PER_MG_DL = 88.4  # umol/L


@dataclass(slots=True)
class State:
    """What moves results besides the body: the day, the medicines taken, and how ill the patient is.

    `congestion`, `infection`, `infarction` run from 0 (none) to 1 (at its worst). `nyha` 0 to 4.
    """

    day: date
    medicines: frozenset[str]
    nyha: int = 0
    congestion: float = 0.0
    infection: float = 0.0
    infarction: float = 0.0
    years: float = 0.0  # since the first visit


def ckd_epi_2021(creatinine_umol: float, age: int, female: bool) -> float:
    """Return eGFR in mL/min/1.73m2 from creatinine in umol/L and age in years (adults)."""
    kappa, alpha = (0.7, -0.241) if female else (0.9, -0.302)
    ratio = creatinine_umol / CREATININE_PER_MG_DL / kappa
    egfr = 142 * min(ratio, 1) ** alpha * max(ratio, 1) ** -1.200 * 0.9938**age
    return egfr * 1.012 if female else egfr


def creatinine_for(egfr: float, age: int, female: bool) -> int:
    """Return the creatinine in umol/L that gives `egfr`: the equation above, turned round."""
    kappa, alpha = (0.7, -0.241) if female else (0.9, -0.302)
    relative = egfr / (142 * 0.9938**age * (1.012 if female else 1))
    ratio = relative ** (1 / -1.200) if relative < 1 else relative ** (1 / alpha)
    return round(ratio * kappa * CREATININE_PER_MG_DL)


def hba1c_percent(mmol_mol: float) -> float:
    """Return HbA1c in % (NGSP) from mmol/mol (IFCC)."""
    return 0.09148 * mmol_mol + 2.152


def mean_glucose(mmol_mol: float) -> float:
    """Return the estimated average glucose in mmol/L that belongs to an HbA1c in mmol/mol (ADAG)."""
    return 1.59 * hba1c_percent(mmol_mol) - 2.59


RAS = ACE_INHIBITORS | ARBS | {"sacubitril/valsartan"}
MRA = frozenset({"spironolactone", "eplerenone"})
LOOP = frozenset({"furosemide", "bumetanide"})


def measure(rng: Random, body: Body, state: State, tests: tuple[str, ...]) -> dict[str, float]:
    """Return a value for each of `tests` and, always, creatinine, eGFR and potassium; rounded to the test's decimals."""
    age = age_on(body.birth_date, state.day)
    female = body.sex == "female"
    egfr = body.egfr - state.years * (2.5 if "type 2 diabetes" in {p.name for p in body.problems} else 1.0)
    egfr *= 1 - 0.22 * state.congestion - 0.15 * state.infection
    egfr *= (0.95 if state.medicines & RAS else 1.0) * (0.95 if state.medicines & LOOP else 1.0)
    creatinine = creatinine_for(clamp(egfr * normal(rng, 1, 0.05), 8, 125), age, female)
    values: dict[str, float] = {
        "creatinine": creatinine,
        "egfr": round(ckd_epi_2021(creatinine, age, female)),
    }
    values["potassium"] = round(_potassium(rng, body, values["egfr"], state), 1)
    for test in tests:
        if test not in values:
            # `or None`: a test without decimals becomes a whole number
            values[test] = round(_DRAW[test](rng, body, state, values["egfr"]), TESTS[test].decimals or None)
    return values


def _potassium(rng: Random, body: Body, egfr: float, state: State) -> float:
    level = 4.12 + body.potassium + clamp(60 - egfr, 0, 50) * 0.014
    level += (0.38 if state.medicines & MRA else 0) + (0.16 if state.medicines & RAS else 0)
    level -= (0.22 if state.medicines & LOOP else 0) + (
        0.25 if "hydrochlorothiazide" in state.medicines else 0
    )
    return clamp(normal(rng, level, 0.28), 2.6, 6.9)


def _sodium(rng: Random, body: Body, state: State, egfr: float) -> float:
    low = 1.2 * max(0, state.nyha - 2) + 2.0 * state.congestion + 1.5 * state.infection
    low += 1.5 if "hydrochlorothiazide" in state.medicines else 0
    return clamp(normal(rng, 140 - low, 2.1), 122, 149)


def _hba1c(rng: Random, body: Body, state: State, egfr: float) -> float:
    if not body.has("type 2 diabetes"):
        return clamp(normal(rng, body.hba1c, 1), 27, 47)
    return clamp(normal(rng, body.hba1c - (4 if "gliclazide" in state.medicines else 0), 3), 44, 115)


def _glucose(rng: Random, body: Body, state: State, egfr: float) -> float:
    stress = 1.2 * (state.infection + state.infarction) + (2.0 if "prednisolone" in state.medicines else 0)
    diabetic = body.has("type 2 diabetes")
    return clamp(normal(rng, mean_glucose(body.hba1c) + stress, 1.6 if diabetic else 0.6), 3.2, 28)


def _haemoglobin(rng: Random, body: Body, state: State, egfr: float) -> float:
    return clamp(normal(rng, body.haemoglobin - 0.3 * state.infection, 0.2), 4.2, 11.8)


def _nt_probnp(rng: Random, body: Body, state: State, egfr: float) -> float:
    log = 4.0 + (body.age - 60) * 0.028 + clamp(60 - egfr, 0, 45) * 0.016 - (body.bmi - 27) * 0.03
    log += 0.9 if body.has("atrial fibrillation") else 0
    if body.heart_failure:
        log += (
            1.75
            + 0.45 * (state.nyha - 2)
            + (45 - body.lvef) * 0.016
            - (0.4 if body.has("atrial fibrillation") else 0)
        )
    log += 1.3 * state.congestion + 0.7 * state.infarction
    return clamp(exp(normal(rng, log + body.natriuretic, 0.28)), 20, 35000)


def _crp(rng: Random, body: Body, state: State, egfr: float) -> float:
    calm = exp(normal(rng, 0.4 + (body.bmi - 27) * 0.04, 0.9))
    return clamp(calm + state.infection * (60 + abs(normal(rng, 0, 90))) + state.infarction * 12, 0.1, 420)


def _troponin(rng: Random, body: Body, state: State, egfr: float) -> float:
    log = 1.5 + (body.age - 60) * 0.03 + clamp(60 - egfr, 0, 45) * 0.02 + 0.5 * state.congestion
    log += (0.5 if body.heart_failure else 0) + 5.2 * state.infarction
    return clamp(exp(normal(rng, log, 0.45)), 1, 9900)


def _ldl(rng: Random, body: Body, state: State, egfr: float) -> float:
    treated = 0.55 if "atorvastatin" in state.medicines else 0.65 if "simvastatin" in state.medicines else 1.0
    return clamp(normal(rng, body.ldl * treated, 0.25), 0.6, 8)


def _tsh(rng: Random, body: Body, state: State, egfr: float) -> float:
    if not body.has("hypothyroidism"):
        return clamp(normal(rng, body.tsh, 0.3), 0.4, 4.3)
    return clamp(exp(normal(rng, 0.8 if "levothyroxine" in state.medicines else 2.6, 0.7)), 0.05, 80)


def _leukocytes(rng: Random, body: Body, state: State, egfr: float) -> float:
    extra = 5.5 * state.infection + 2.5 * state.infarction + (2.5 if "prednisolone" in state.medicines else 0)
    return clamp(normal(rng, 7.0 + extra + (0.8 if body.smoking == "current" else 0), 1.5), 2.0, 32)


_DRAW = {
    "sodium": _sodium,
    "hba1c": _hba1c,
    "glucose": _glucose,
    "haemoglobin": _haemoglobin,
    "nt_probnp": _nt_probnp,
    "crp": _crp,
    "troponin_t": _troponin,
    "ldl": _ldl,
    "tsh": _tsh,
    "leukocytes": _leukocytes,
}
