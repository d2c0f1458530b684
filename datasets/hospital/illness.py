"""Draws what a patient has: sex, age, body, heart, kidneys, blood, and the problem list that follows from them.

Figures with a source are in `SOURCED`; all other numbers here are choices of this generator, and the datasheet lists
them as such. Problems that numbers define follow from the numbers: obesity from BMI (WHO: 30 kg/m2 or more), chronic
kidney disease from eGFR (KDIGO: below 60), anaemia from haemoglobin (WHO: below 120 g/L in women, 130 g/L in men).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from .chance import between, choose, clamp, happens, normal, weighted
from .truth import Problem
from .vocabulary import RELATIVES, TODAY

# Shares of the three types: ESC HF III Registry, Eur Heart J, doi 10.1093/eurheartj/ehaf1074 (abstract): 58, 17, 25 %.
# Age (mean), men, hypertension, atrial fibrillation and ischaemic cause in HFrEF and HFpEF: Chioncel O and others, ESC
# Heart Failure Long-Term Registry, Eur J Heart Fail 2017;19:1574-1585 (abstract). HFmrEF: "resembled HFrEF", our choice.
SOURCED = {
    "HFrEF": {"share": 58, "age": 64, "men": 0.78, "hypertension": 0.56, "af": 0.18, "ischaemic": 0.49},
    "HFmrEF": {"share": 17, "age": 65, "men": 0.72, "hypertension": 0.60, "af": 0.22, "ischaemic": 0.42},
    "HFpEF": {"share": 25, "age": 69, "men": 0.52, "hypertension": 0.67, "af": 0.32, "ischaemic": 0.24},
}
HEART_FAILURE_SHARE = 0.40
ANAEMIA_MMOL = {"female": 7.5, "male": 8.1}  # WHO: 120 and 130 g/L; 1 g/dL is 0.6206 mmol/L


@dataclass(slots=True)
class Body:
    """The state that results are drawn around. eGFR in mL/min/1.73m2, haemoglobin and LDL in mmol/L, HbA1c in mmol/mol.
    `potassium` (mmol/L) and `natriuretic` (log) say how far the patient's own level lies from the average.

    `nyha` is 1 to 4, or 0 without heart failure. `new_heart_failure`: found at the first visit.
    """

    sex: str
    birth_date: date
    age: int
    height_cm: int
    weight_kg: float
    smoking: str
    heart_failure: str
    cause: str
    lvef: int
    nyha: int
    new_heart_failure: bool
    egfr: float
    haemoglobin: float
    hba1c: float
    ldl: float
    tsh: float
    potassium: float
    natriuretic: float
    problems: list[Problem]

    @property
    def bmi(self) -> float:
        """Body mass index in kg/m2."""
        return self.weight_kg / (self.height_cm / 100) / (self.height_cm / 100)

    def has(self, problem: str) -> bool:
        """Say whether the patient has `problem` now or had the event."""
        return any(p.name == problem and p.status in ("active", "past") for p in self.problems)


def draw_body(rng: Random, first_year: int) -> Body:
    """Return a patient's body and problem list; every onset lies in or before `first_year`, the year of the first visit."""
    failing = happens(rng, HEART_FAILURE_SHARE)
    kind = weighted(rng, [(k, v["share"]) for k, v in SOURCED.items()]) if failing else ""
    sourced = SOURCED.get(kind, {})
    age = int(clamp(normal(rng, sourced["age"] + 0.5, 11) if failing else normal(rng, 62, 17), 18, 98))
    sex = "male" if happens(rng, sourced["men"] if failing else 0.48) else "female"
    birth = TODAY.replace(year=TODAY.year - age) - timedelta(days=between(rng, 0, 364))
    smoking = weighted(rng, [("never", 42), ("former", 40 if age > 45 else 20), ("current", 18)])
    has: set[str] = set()
    _draw_vascular(rng, has, age, sourced, smoking)
    diabetic = "type 2 diabetes" in has
    height = round(normal(rng, 166 if sex == "female" else 179, 6.6) - max(0, age - 60) * 0.08)
    bmi = clamp(normal(rng, 26.2, 4.0) + (2.6 if diabetic else 0) + (1.8 if kind == "HFpEF" else 0), 16.5, 48)
    lvef = _draw_lvef(rng, kind)
    egfr = 103 - 0.75 * max(0, age - 35) - (11 if failing else 0) - (5 if diabetic else 0)
    egfr = clamp(normal(rng, egfr - (4 if "hypertension" in has else 0), 14), 11, 118)
    if happens(rng, 0.35 if failing else 0.05):
        has.add("iron deficiency")
    blood = (8.5 if sex == "female" else 9.3) - (1.0 if "iron deficiency" in has else 0)
    blood = clamp(normal(rng, blood - clamp((60 - egfr) * 0.022, 0, 0.9), 0.6), 5.6, 11.2)
    body = Body(
        sex=sex,
        birth_date=birth,
        age=age,
        height_cm=height,
        weight_kg=round(bmi * height * height / 10000, 1),
        smoking=smoking,
        heart_failure=kind,
        cause=_draw_cause(rng, has, sourced),
        lvef=lvef,
        nyha=_draw_nyha(rng, kind, lvef, age),
        new_heart_failure=failing and happens(rng, 0.5),
        egfr=egfr,
        haemoglobin=blood,
        hba1c=clamp(50 + abs(normal(rng, 0, 12)), 48, 105) if diabetic else clamp(normal(rng, 37, 3), 28, 46),
        ldl=clamp(normal(rng, 3.5, 0.8) + (1.3 if "hypercholesterolaemia" in has else 0), 1.6, 7.5),
        tsh=clamp(normal(rng, 1.9, 0.7), 0.5, 3.9),
        potassium=normal(rng, 0, 0.25),
        natriuretic=normal(rng, 0, 0.4),
        problems=[],
    )
    _name_what_numbers_define(has, body)
    _draw_other(rng, has, body)
    body.problems = _as_list(rng, has, body, first_year)
    return body


def _draw_vascular(rng: Random, has: set[str], age: int, sourced: dict[str, float], smoking: str) -> None:
    """Add pressure, rhythm, sugar, fat and coronary events. With heart failure by its sources, else by age."""
    older = 0 if age < 45 else 1 if age < 60 else 2 if age < 75 else 3
    chances = {
        "hypertension": sourced.get("hypertension", (0.06, 0.22, 0.42, 0.55)[older]),
        "atrial fibrillation": sourced.get("af", (0.01, 0.03, 0.08, 0.16)[older]),
        "type 2 diabetes": 0.30 if sourced else (0.03, 0.10, 0.18, 0.20)[older],
        "hypercholesterolaemia": (0.04, 0.15, 0.25, 0.25)[older],
        "COPD": (0.0, 0.04, 0.09, 0.11)[older] * (2.0 if smoking != "never" else 0.2),
        "stroke": (0.005, 0.02, 0.06, 0.10)[older],
    }
    has.update(name for name, chance in chances.items() if happens(rng, chance))
    ischaemic = happens(rng, sourced.get("ischaemic", (0.01, 0.06, 0.12, 0.15)[older]))
    if ischaemic:
        has.add("coronary disease")
        if happens(rng, 0.75):
            has.add("myocardial infarction")


def _draw_lvef(rng: Random, kind: str) -> int:
    """Return the LVEF in %: 40 or less, 41 to 49, 50 or more (2021 ESC guideline); without heart failure 52 or more."""
    if kind == "HFrEF":
        return round(clamp(normal(rng, 30, 6.5), 14, 40))
    if kind == "HFmrEF":
        return between(rng, 41, 49)
    return round(clamp(normal(rng, 57, 4), 50, 68)) if kind else round(clamp(normal(rng, 61, 4), 52, 72))


def _draw_nyha(rng: Random, kind: str, lvef: int, age: int) -> int:
    if not kind:
        return 0
    burden = normal(rng) + (45 - lvef) * 0.025 + (age - 65) * 0.015
    return 1 if burden < -0.9 else 2 if burden < 0.65 else 3 if burden < 2.0 else 4


def _draw_cause(rng: Random, has: set[str], sourced: dict[str, float]) -> str:
    if not sourced:
        return ""
    if "coronary disease" in has:
        return "ischaemic"
    return weighted(rng, [("dilated cardiomyopathy", 4), ("hypertensive", 3 if "hypertension" in has else 0), ("valvular", 1), ("unknown", 2)])  # fmt: skip


def _name_what_numbers_define(has: set[str], body: Body) -> None:
    if body.bmi >= 30:
        has.add("obesity")
    if body.egfr < 60:
        has.add("chronic kidney disease")
    if body.haemoglobin < ANAEMIA_MMOL[body.sex]:
        has.add("anaemia")


def _draw_other(rng: Random, has: set[str], body: Body) -> None:
    old = body.age >= 60
    chances = {
        "hypothyroidism": 0.08 if body.sex == "female" else 0.02,
        "sleep apnoea": 0.15 if body.bmi >= 30 else 0.03,
        "gout": 0.12 if "chronic kidney disease" in has else 0.03,
        "pulmonary embolism": 0.03,
        "peripheral artery disease": 0.12 if body.smoking != "never" and old else 0.02,
        "pneumonia": 0.06,
        "depression": 0.08,
        "osteoarthritis": 0.22 if old else 0.03,
        "breast cancer": 0.05 if body.sex == "female" and old else 0.0,
        "prostate cancer": 0.05 if body.sex == "male" and old else 0.0,
        "aortic stenosis": 0.10 if body.cause == "valvular" or body.age >= 75 else 0.01,
        "mitral regurgitation": 0.18 if body.heart_failure == "HFrEF" else 0.02,
    }
    has.update(name for name, chance in chances.items() if happens(rng, chance))


EVENTS = (
    "myocardial infarction",
    "stroke",
    "pulmonary embolism",
    "pneumonia",
    "breast cancer",
    "prostate cancer",
)
IN_RELATIVES = ("myocardial infarction", "stroke", "heart failure", "atrial fibrillation", "type 2 diabetes", "breast cancer", "hypercholesterolaemia")  # fmt: skip
RULED_OUT = (
    "pulmonary embolism",
    "atrial fibrillation",
    "myocardial infarction",
    "sleep apnoea",
    "hypothyroidism",
)
NOT_SURE = ("sleep apnoea", "iron deficiency", "COPD", "depression", "peripheral artery disease")


def _as_list(rng: Random, has: set[str], body: Body, first_year: int) -> list[Problem]:
    """Return the problem list: what the patient has or had, then what is suspected, excluded, or a relative's."""
    oldest = max(0, first_year - body.birth_date.year - 20)
    problems = []
    if body.heart_failure:
        years = 0 if body.new_heart_failure else between(rng, 1, min(9, max(1, oldest)))
        problems.append(Problem("heart failure", "active", first_year - years))
    for name in sorted(has - {"coronary disease"}):
        year = first_year - between(rng, 0, min(14, oldest))
        status = "past" if name in EVENTS else "active"
        problems.append(Problem(name, status, None if happens(rng, 0.08) else year))
    taken = {p.name for p in problems}
    for status, names, chance in (
        ("suspected", NOT_SURE, 0.16),
        ("excluded", RULED_OUT, 0.22),
        ("family", IN_RELATIVES, 0.34),
    ):
        name = choose(rng, names)
        if happens(rng, chance) and name not in taken:
            taken.add(name)
            relative = ""
            if status == "family":
                relative = choose(rng, ("mother", "sister") if name == "breast cancer" else RELATIVES)
            problems.append(Problem(name, status, None, relative))
    return problems
