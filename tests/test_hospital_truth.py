"""What the exports say, and what is done to it on the way, is known; nobody in it can be a real person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hospital_export import json_lines, population, rows

PATIENTS = 600
FACTOR = {"mg/dL creatinine": 88.4, "mg/dL glucose": 1 / 18.016, "g/dL haemoglobin": 0.6206, "pmol/L nt_probnp": 8.457}  # fmt: skip
ACE_INHIBITORS = {"enalapril", "ramipril", "lisinopril", "Renitec", "Tritace", "Zestril"}
NEPRILYSIN = {"sacubitril/valsartan", "Entresto"}
FAR = "9999-12-31"


def table(name: str) -> list[dict[str, str]]:
    return rows(population(PATIENTS) / f"{name}.csv")


def truth() -> list[dict[str, Any]]:
    return json_lines(population(PATIENTS) / "truth" / "patients.jsonl")


def test_no_citizen_service_number_passes_the_11_test() -> None:
    for row in table("patients"):
        digits = [int(digit) for digit in row["citizen_number"]]
        assert len(digits) == 9
        weighed = [weight * digit for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True)]
        assert sum(weighed) % 11 != 0, row["citizen_number"]


def test_no_address_telephone_or_mail_box_can_exist() -> None:
    for patient in truth():
        who = patient["person"]
        assert re.fullmatch(r"0\d{3} [A-Z]{2}", who["postcode"]), "Dutch postcodes begin with 1 to 9"
        for number in (who["phone"], who["contact_phone"]):
            assert number.startswith("06-0") and len(re.sub(r"\D", "", number)) == 9, (
                "Dutch numbers have ten digits"
            )
        assert who["email"].endswith(("@example.org", ".example")), "kept free by RFC 2606"


def test_the_truth_marks_every_identifier_of_the_export() -> None:
    known = {patient["patient_id"]: patient["person"] for patient in truth()}
    for row in table("patients"):
        who = known[row["patient_id"]]
        for column in ("family_name", "given_name", "birth_date", "street", "house_number", "postcode", "city", "citizen_number"):  # fmt: skip
            assert row[column] == who[column]
        assert row["phone"] in ("", who["phone"]) and row["email"] in ("", who["email"])


def test_names_come_from_many_places() -> None:
    origins = Counter(patient["person"]["origin"] for patient in truth())
    assert len(origins) >= 8 and 0.4 < origins["Dutch"] / PATIENTS < 0.7


def test_every_result_can_be_led_back_to_its_true_value() -> None:
    clean = {row["lab_id"]: row for row in rows(population(PATIENTS) / "truth" / "labs_clean.csv")}
    seen = Counter()
    for row in table("labs"):
        true = clean.get(row["lab_id"])
        if true is None:  # sent again under another number: 5001 for 0001
            true = clean[f"{row['lab_id'][:-4]}{int(row['lab_id'][-4:]) - 5000:04d}"]
            assert "copy" in true["errors"]
        errors = set(true["errors"].split(";")) - {""}
        seen.update(errors)
        assert (row["patient_id"], row["test"], row["taken_at"]) == (true["patient_id"], true["test"], true["taken_at"])  # fmt: skip
        assert ("other_unit" in errors) == (row["unit"] != true["unit"])
        assert ("missing" in errors) == (row["value"] == "")
        assert ("haemolysed" in errors) == (row["value"] == "haemolysed")
        assert ("censored" in errors) == row["value"].startswith("<")
        assert ("decimal_comma" in errors) == ("," in row["value"])
        if errors & {"missing", "haemolysed"}:
            continue
        number = float(row["value"].lstrip("<").replace(",", "."))
        if "censored" in errors:
            assert float(true["value"]) < number
            continue
        decimals = len(row["value"].replace(",", ".").partition(".")[2])
        factor = FACTOR.get(f"{row['unit']} {row['test']}", 1.0)
        assert abs(number * factor - float(true["value"])) <= 0.5 * 10**-decimals * factor + 1e-9
    assert set(seen) == {
        "other_unit",
        "decimal_comma",
        "censored",
        "missing",
        "haemolysed",
        "duplicate",
        "copy",
    }


def test_a_result_that_was_sent_twice_stands_twice_and_no_other_does() -> None:
    clean = rows(population(PATIENTS) / "truth" / "labs_clean.csv")
    twice = {row["lab_id"] for row in clean if "duplicate" in row["errors"].split(";")}
    counted = Counter(row["lab_id"] for row in table("labs"))
    assert {lab_id for lab_id, times in counted.items() if times == 2} == twice
    assert max(counted.values()) == 2 and twice


def test_every_row_belongs_to_a_patient_and_lies_within_the_visit() -> None:
    visits = {row["visit_id"]: row for row in table("visits")}
    patients = {row["patient_id"] for row in table("patients")}
    assert {row["patient_id"] for row in visits.values()} == patients
    for row in table("vitals"):
        visit = visits[row["visit_id"]]
        assert row["patient_id"] == visit["patient_id"]
        assert visit["start"] <= row["measured_at"] <= visit["end"]
    for row in table("labs") + table("echo"):
        assert row["patient_id"] == visits[row["visit_id"]]["patient_id"]
        assert row.get("taken_at", row.get("date", ""))[:10] >= visits[row["visit_id"]]["start"][:10]


def test_visits_of_a_patient_do_not_overlap() -> None:
    by_patient = defaultdict(list)
    for row in table("visits"):
        by_patient[row["patient_id"]].append((row["start"], row["end"]))
    for stays in by_patient.values():
        for (_, end), (start, _) in pairwise(stays):
            assert end < start


def test_no_list_ever_holds_sacubitril_valsartan_with_an_ace_inhibitor() -> None:
    lists = defaultdict(list)
    for row in table("medication"):
        lists[row["patient_id"], row["source"]].append(row)
    both = 0
    for courses in lists.values():
        for one in (c for c in courses if c["name"] in NEPRILYSIN):
            for other in (c for c in courses if c["name"] in ACE_INHIBITORS):
                both += 1
                assert (one["stop_date"] or FAR) <= other["start_date"] or (other["stop_date"] or FAR) < one["start_date"]  # fmt: skip
    assert both > 0, "nobody changed from one to the other"


def test_a_medicine_is_taken_at_one_dose_at_a_time_and_a_stop_has_its_reason() -> None:
    reasons = Counter()
    for patient in truth():
        courses = defaultdict(list)
        for course in patient["medication"]:
            courses[course["name"]].append(course)
            assert (course["stop"] is None) == (course["stop_reason"] == "")
            assert course["stop"] is None or course["start"] < course["stop"] <= "2026-06-30"
            reasons[course["stop_reason"].partition(":")[0]] += 1
        for of_one in courses.values():
            for before, after in pairwise(of_one):
                assert before["stop"] <= after["start"]
                if before["stop_reason"].startswith(("dose increased", "dose reduced")):
                    assert (before["stop"], before["indication"]) == (after["start"], after["indication"])
                    assert before["dose"] != after["dose"]
    assert {"dose increased", "dose reduced", "cough", "high potassium", "low kidney function"} <= set(
        reasons
    )


def test_nobody_starts_a_potassium_raising_medicine_on_a_high_potassium() -> None:
    """An MRA is started by the hospital only when the last potassium is 5.0 or less and eGFR 30 or more."""
    results = defaultdict(list)
    for row in rows(population(PATIENTS) / "truth" / "labs_clean.csv"):
        results[row["patient_id"], row["test"]].append((row["taken_at"], float(row["value"])))
    started = 0
    for patient in truth():
        first_visit = patient["visits"][0]["start"][:10]
        previous = set()
        for course in patient["medication"]:
            new = course["name"] in ("spironolactone", "eplerenone") and course["name"] not in previous
            previous.add(course["name"])
            changed = {"spironolactone", "eplerenone"} <= {c["name"] for c in patient["medication"]}
            if not new or course["start"] < first_visit or changed:
                continue
            started += 1
            for test, fits in (("potassium", lambda x: x <= 5.0), ("egfr", lambda x: x >= 30)):
                before = [v for at, v in results[patient["patient_id"], test] if at[:10] < course["start"]]
                assert fits(before[-1])
    assert started > 10


def test_metformin_is_not_taken_on_after_a_low_kidney_function() -> None:
    """Once a clinic visit finds eGFR below 30, metformin stops on the next day."""
    clinic = {row["visit_id"] for row in table("visits") if row["kind"] == "clinic"}
    low = defaultdict(list)
    for row in rows(population(PATIENTS) / "truth" / "labs_clean.csv"):
        if row["test"] == "egfr" and float(row["value"]) < 30 and row["visit_id"] in clinic:
            low[row["patient_id"]].append(row["taken_at"][:10])
    met = 0
    for patient in truth():
        for course in (c for c in patient["medication"] if c["name"] == "metformin"):
            for day in low[patient["patient_id"]]:
                next_day = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
                met += 1
                assert course["start"] > day or (course["stop"] or FAR) <= next_day
    assert met > 0


def test_the_three_lists_disagree_as_the_truth_says() -> None:
    running = defaultdict(dict)
    for row in table("medication"):
        if not row["stop_date"]:
            running[row["patient_id"], row["source"]][row["name"]] = row["dose"]
    kinds = Counter()
    for patient in truth():
        true = {c["name"]: c["dose"] for c in patient["medication"] if c["stop"] is None}
        for source in ("hospital", "gp", "pharmacy"):
            expected = dict(true)
            slips = [slip for slip in patient["disagreements"] if slip["source"] == source]
            for slip in sorted(slips, key=lambda slip: slip["kind"] == "brand_name"):
                kinds[slip["kind"]] += 1
                if slip["kind"] == "missing":
                    del expected[slip["name"]]
                elif slip["kind"] == "brand_name":
                    if slip["name"] in expected:
                        expected[slip["written"]] = expected.pop(slip["name"])
                else:
                    expected[slip["name"]] = slip["written"].rpartition(" ")[0]
            assert running[patient["patient_id"], source] == expected
    assert set(kinds) == {"missing", "still_listed", "old_dose", "brand_name"}
