"""Numbers hold together: against formulas, against cited figures, and against what the datasheet calls design targets.

Shares are held to three standard errors of the sample, means to the tolerance written beside them. The export is the
same on every machine, so a test that passes once passes always.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from datetime import date
from itertools import pairwise
from math import log, sqrt
from statistics import correlation, mean, median
from typing import Any

import pytest
from hospital.labs import ckd_epi_2021
from hospital_export import json_lines, population, rows

PATIENTS = 2000
# Chioncel O and others, ESC Heart Failure Long-Term Registry, Eur J Heart Fail 2017;19:1574-1585 (abstract)
REGISTRY = {
    "HFrEF": {"age": 64, "men": 0.78, "hypertension": 0.56, "atrial fibrillation": 0.18, "ischaemic": 0.49},
    "HFpEF": {"age": 69, "men": 0.52, "hypertension": 0.67, "atrial fibrillation": 0.32, "ischaemic": 0.24},
}
# ESC HF III Registry, Eur Heart J, doi 10.1093/eurheartj/ehaf1074 (abstract)
SHARES = {"HFrEF": 0.58, "HFmrEF": 0.17, "HFpEF": 0.25}


@pytest.fixture(scope="module")
def patients() -> list[dict[str, Any]]:
    return json_lines(population(PATIENTS) / "truth" / "patients.jsonl")


@pytest.fixture(scope="module")
def labs() -> dict[str, list[tuple[str, str, str, float]]]:
    """Return the true results of each test: patient, visit, time, value."""
    found = defaultdict(list)
    for row in rows(population(PATIENTS) / "truth" / "labs_clean.csv"):
        found[row["test"]].append((row["patient_id"], row["visit_id"], row["taken_at"], float(row["value"])))
    return found


def assert_share(found: float, cited: float, of: int) -> None:
    assert abs(found - cited) <= 3 * sqrt(cited * (1 - cited) / of), f"{found:.3f} is far from {cited}"


def has(patient: dict[str, Any], problem: str) -> bool:
    return any(p["name"] == problem and p["status"] in ("active", "past") for p in patient["problems"])


def of_type(patients: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [patient for patient in patients if patient["heart_failure"] == kind]


@pytest.mark.parametrize(
    ("creatinine_mg_dl", "age", "female", "expected"),
    [
        (0.9, 60, False, 97.8),  # at kappa both powers are 1: 142 * 0.9938**60
        (0.7, 60, True, 98.9),  # the same * 1.012
        (1.8, 50, False, 45.3),  # twice kappa: 142 * 2**-1.2 * 0.9938**50
        (0.45, 40, False, 136.5),  # half kappa: 142 * 0.5**-0.302 * 0.9938**40
        (1.4, 80, True, 38.0),  # twice kappa: 142 * 2**-1.2 * 0.9938**80 * 1.012
    ],
)
def test_egfr_is_ckd_epi_2021_as_worked_out_by_hand(
    creatinine_mg_dl: float, age: int, female: bool, expected: float
) -> None:
    assert ckd_epi_2021(creatinine_mg_dl * 88.4, age, female) == pytest.approx(expected, abs=0.05)


def test_every_egfr_follows_from_the_creatinine_of_the_same_sample(
    patients: list[dict[str, Any]], labs: dict[str, list[tuple[str, str, str, float]]]
) -> None:
    """Inker LA and others, N Engl J Med 2021;385:1737-1749."""
    people = {patient["patient_id"]: patient["person"] for patient in patients}
    creatinine = {(patient, at): value for patient, _, at, value in labs["creatinine"]}
    for patient, _, at, egfr in labs["egfr"]:
        born, day = date.fromisoformat(people[patient]["birth_date"]), date.fromisoformat(at[:10])
        age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        female = people[patient]["sex"] == "female"
        kappa, alpha = (0.7, -0.241) if female else (0.9, -0.302)
        ratio = creatinine[patient, at] / 88.4 / kappa
        value = 142 * min(ratio, 1) ** alpha * max(ratio, 1) ** -1.2 * 0.9938**age * (1.012 if female else 1)
        assert egfr == round(value)


def test_the_types_of_heart_failure_are_as_common_as_cited(patients: list[dict[str, Any]]) -> None:
    failing = [patient for patient in patients if patient["heart_failure"]]
    for kind, share in SHARES.items():
        assert_share(len(of_type(failing, kind)) / len(failing), share, len(failing))


@pytest.mark.parametrize("kind", ["HFrEF", "HFpEF"])
def test_patients_with_heart_failure_are_as_the_registry_describes(
    patients: list[dict[str, Any]], kind: str
) -> None:
    group, cited = of_type(patients, kind), REGISTRY[kind]
    assert abs(mean(patient["age"] for patient in group) - cited["age"]) < 2.5  # years
    shares = {
        "men": [patient["person"]["sex"] == "male" for patient in group],
        "hypertension": [has(patient, "hypertension") for patient in group],
        "atrial fibrillation": [has(patient, "atrial fibrillation") for patient in group],
        "ischaemic": [patient["cause"] == "ischaemic" for patient in group],
    }
    for name, found in shares.items():
        assert_share(mean(found), cited[name], len(group))


def test_every_ejection_fraction_fits_the_type(patients: list[dict[str, Any]]) -> None:
    """2021 ESC guideline, doi 10.1093/eurheartj/ehab368: 40 or less, 41 to 49, 50 or more."""
    limits = {"HFrEF": (5, 40), "HFmrEF": (41, 49), "HFpEF": (50, 80), "": (50, 80)}
    for patient in patients:
        low, high = limits[patient["heart_failure"]]
        assert all(low <= echo["lvef_percent"] <= high for echo in patient["echos"])
        for echo in patient["echos"]:
            assert str(echo["lvef_percent"]) in echo["report"]


def test_nt_probnp_rises_with_nyha_class_and_falls_with_ejection_fraction(
    patients: list[dict[str, Any]], labs: dict[str, list[tuple[str, str, str, float]]]
) -> None:
    """Design targets. 125 ng/L: below it heart failure is unlikely outside the emergency room (2021 ESC guideline)."""
    by_id = {patient["patient_id"]: patient for patient in patients}
    visits = {visit["visit_id"]: visit for patient in patients for visit in patient["visits"]}
    of_class, healthy, pairs = defaultdict(list), [], []
    for patient_id, visit_id, _, value in labs["nt_probnp"]:
        patient, visit = by_id[patient_id], visits[visit_id]
        if visit["kind"] != "clinic":
            continue
        if patient["heart_failure"]:
            of_class[visit["nyha"]].append(value)
            pairs.append((patient["lvef_percent"], log(value)))
        elif not has(patient, "atrial fibrillation"):
            healthy.append(value)
    medians = [median(of_class[nyha]) for nyha in ("I", "II", "III", "IV")]
    assert all(low * 1.3 < high for low, high in pairwise(medians)), medians
    everybody = sorted(value for values in of_class.values() for value in values)
    assert 1 - bisect_left(everybody, 125) / len(everybody) > 0.9
    assert median(healthy) < 125 < median(everybody)
    assert correlation(*map(list, zip(*pairs, strict=True))) < -0.15


def test_nyha_class_is_worse_with_a_lower_ejection_fraction(patients: list[dict[str, Any]]) -> None:
    burden = {}
    for kind in ("HFrEF", "HFpEF"):
        visits = [v["nyha"] for p in of_type(patients, kind) for v in p["visits"] if v["kind"] == "clinic"]
        burden[kind] = mean(nyha in ("III", "IV") for nyha in visits)
        assert "" not in visits
    assert burden["HFrEF"] > burden["HFpEF"] + 0.05
    assert all(v["nyha"] == "" for p in of_type(patients, "") for v in p["visits"])


def test_haemoglobin_is_higher_in_men_and_anaemia_is_called_where_who_calls_it(
    patients: list[dict[str, Any]], labs: dict[str, list[tuple[str, str, str, float]]]
) -> None:
    """WHO 2011, WHO/NMH/NHD/MNM/11.1: below 120 g/L in women and 130 g/L in men, which is 7.5 and 8.1 mmol/L."""
    values = defaultdict(list)
    for patient_id, _, _, value in labs["haemoglobin"]:
        values[patient_id].append(value)
    of_sex, called = defaultdict(list), []
    for patient in patients:
        sex = patient["person"]["sex"]
        if values[patient["patient_id"]]:
            typical = median(values[patient["patient_id"]])
            of_sex[sex].append(typical)
            called.append(has(patient, "anaemia") == (typical < {"female": 7.5, "male": 8.1}[sex]))
    assert 0.5 < mean(of_sex["male"]) - mean(of_sex["female"]) < 1.1  # mmol/L; the ranges differ by 1.0
    assert mean(called) > 0.93  # not all: a result varies around the patient's own level


def test_hba1c_separates_diabetes_and_glucose_goes_with_it(
    patients: list[dict[str, Any]], labs: dict[str, list[tuple[str, str, str, float]]]
) -> None:
    """48 mmol/mol: WHO 2011. Mean glucose: ADAG, Diabetes Care 2008;31:1473-1478, and NGSP's master equation."""
    diabetic = {patient["patient_id"]: has(patient, "type 2 diabetes") for patient in patients}
    glucose = {(patient, at): value for patient, _, at, value in labs["glucose"]}
    high, low, misses = [], [], []
    for patient, _, at, value in labs["hba1c"]:
        (high if diabetic[patient] else low).append(value)
        if (patient, at) in glucose:
            percent = 0.09148 * value + 2.152
            misses.append(glucose[patient, at] - (1.59 * percent - 2.59))
    assert max(low) < 48
    assert mean(value >= 48 for value in high) > 0.8
    assert abs(mean(misses)) < 0.5  # mmol/L


def test_potassium_follows_medicines_and_kidneys(
    patients: list[dict[str, Any]], labs: dict[str, list[tuple[str, str, str, float]]]
) -> None:
    """Design targets: higher on an MRA, higher with a low eGFR."""
    mra = defaultdict(list)
    for patient in patients:
        for course in patient["medication"]:
            if course["name"] in ("spironolactone", "eplerenone"):
                mra[patient["patient_id"]].append((course["start"], course["stop"] or "9999"))
    egfr = {(patient, at): value for patient, _, at, value in labs["egfr"]}
    on, off, low, normal = [], [], [], []
    for patient, _, at, value in labs["potassium"]:
        taken = any(start <= at[:10] < stop for start, stop in mra[patient])
        (on if taken else off).append(value)
        if not taken:
            (low if egfr[patient, at] < 30 else normal).append(value)
    assert 0.25 < mean(on) - mean(off) < 0.55
    assert mean(low) > mean(normal) + 0.2
    assert 0.005 < mean(value >= 5.5 for value in on) < 0.06


def test_what_numbers_define_is_on_the_problem_list(
    patients: list[dict[str, Any]], labs: dict[str, list[tuple[str, str, str, float]]]
) -> None:
    """Obesity: BMI of 30 kg/m2 or more (WHO), exactly. Chronic kidney disease: eGFR below 60 (KDIGO), in nearly all."""
    egfr = defaultdict(list)
    for patient_id, _, _, value in labs["egfr"]:
        egfr[patient_id].append(value)
    agreed = []
    for patient in patients:
        bmi = patient["weight_kg"] / (patient["height_cm"] / 100) ** 2
        assert has(patient, "obesity") == (bmi >= 30)
        if has(patient, "chronic kidney disease"):
            agreed.append(min(egfr[patient["patient_id"]]) < 60)
    assert mean(agreed) > 0.95
    assert 25.5 < mean(p["weight_kg"] / (p["height_cm"] / 100) ** 2 for p in patients) < 28.5


def news2(row: dict[str, str]) -> int | None:
    """Return NEWS2 (Royal College of Physicians, 2017; SpO2 scale 1), or None when a part is missing."""
    parts = (
        ("respiratory_rate_per_min", (9, 12, 21, 25), (3, 1, 0, 2, 3)),
        ("spo2_percent", (92, 94, 96), (3, 2, 1, 0)),
        ("systolic_mmhg", (91, 101, 111, 220), (3, 2, 1, 0, 3)),
        ("heart_rate_per_min", (41, 51, 91, 111, 131), (3, 1, 0, 1, 2, 3)),
        ("temperature_c", (35.1, 36.1, 38.1, 39.1), (3, 1, 0, 1, 2)),
    )
    if any(row[name] == "" for name, _, _ in parts):
        return None
    score = (2 if row["on_oxygen"] == "yes" else 0) + (0 if row["consciousness"] == "A" else 3)
    for name, limits, points in parts:
        score += points[sum(float(row[name]) >= limit for limit in limits)]
    return score


def test_patients_who_deteriorate_overnight_do_so_in_their_vital_signs(
    patients: list[dict[str, Any]],
) -> None:
    worse = {
        v["visit_id"]: v["deteriorates_at"] for p in patients for v in p["visits"] if v["deteriorates_at"]
    }
    before, after = defaultdict(list), defaultdict(list)
    for row in rows(population(PATIENTS) / "vitals.csv"):
        score = news2(row)
        if row["visit_id"] in worse and score is not None:
            (before if row["measured_at"] < worse[row["visit_id"]] else after)[row["visit_id"]].append(score)
    assert len(worse) > 100
    seen = [visit for visit in worse if after[visit]]
    assert mean(max(after[visit]) >= 7 for visit in seen) > 0.9  # 7: emergency response
    rises = [max(after[visit]) - mean(before[visit]) for visit in seen if before[visit]]
    assert mean(rises) > 4


def test_vital_signs_are_possible() -> None:
    for row in rows(population(PATIENTS) / "vitals.csv"):
        assert int(row["diastolic_mmhg"]) < int(row["systolic_mmhg"])
        assert row["spo2_percent"] == "" or 70 <= int(row["spo2_percent"]) <= 100
        assert row["consciousness"] in ("A", "C", "V", "P", "U")
