"""Letters, reports and notes of the synthetic hospital say what is true, mark who is named, and do not repeat each other."""

from __future__ import annotations

import functools
import json
import re
import subprocess
import tempfile
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hospital_export import GENERATE, HELD_OUT, SAMPLE, json_lines, population, rows

PATIENTS = 1000
KINDS = {"referral", "outpatient", "discharge", "echo", "radiology", "nursing"}
FACTOR = {"mg/dL creatinine": 88.4, "mg/dL glucose": 1 / 18.016, "g/dL haemoglobin": 0.6206, "pmol/L nt_probnp": 8.457}  # fmt: skip
ROUNDING = {
    "mg/dL creatinine": 0.005,
    "mg/dL glucose": 0.5,
    "g/dL haemoglobin": 0.05,
    "pmol/L nt_probnp": 0.05,
}
LISTED = {
    "diagnoses": "name",
    "medication": "name",
    "allergies": "substance",
    "procedures": "name",
    "findings": "name",
}

Text = dict[str, Any]


@functools.cache
def texts() -> list[Text]:
    """Return every text of the export together with its truth."""
    folder = population(PATIENTS)
    known = {line["id"]: line for line in json_lines(folder / "truth" / "letters.jsonl")}
    return [line | known[line["id"]] for line in json_lines(folder / "letters.jsonl")]


@functools.cache
def patients() -> dict[str, Any]:
    return {p["patient_id"]: p for p in json_lines(population(PATIENTS) / "truth" / "patients.jsonl")}


def visit_of(text: Text) -> dict[str, Any]:
    visits = patients()[text["patient_id"]]["visits"]
    return next(visit for visit in visits if visit["visit_id"] == text["visit_id"])


def taken_on(text: Text, day: str) -> dict[str, dict[str, Any]]:
    """Return the medicines that the patient of `text` took on `day`, by name."""
    courses = patients()[text["patient_id"]]["medication"]
    return {c["name"]: c for c in courses if c["start"] <= day and (c["stop"] is None or day < c["stop"])}


def one_of_each(language: str) -> list[Text]:
    """Return one text of each of a thousand patients, of all kinds in turn."""
    by_patient: dict[str, list[Text]] = defaultdict(list)
    for text in texts():
        if text["language"] == language:
            by_patient[text["patient_id"]].append(text)
    return [own[number % len(own)] for number, own in enumerate(by_patient.values())]


def sentences(text: str) -> set[str]:
    """Return the distinct sentences and lines of `text`, without case and with single spaces."""
    parts = re.split(r"\n\s*\n|(?<=[.!?:;])\s+|\n(?=[-\d])", text)
    return {" ".join(part.split()).casefold() for part in parts if part.strip()}


def test_every_event_is_told_in_dutch_and_in_english() -> None:
    languages: dict[str, set[str]] = defaultdict(set)
    for text in texts():
        number, _, code = text["id"].partition("-")
        assert code == text["language"]
        languages[number].add(code)
    assert all(found == {"nl", "en"} for found in languages.values())
    assert {text["kind"] for text in texts()} == KINDS
    assert {text["patient_id"] for text in texts()} == set(patients())


def test_both_languages_of_an_event_say_nothing_different() -> None:
    pairs: dict[str, list[Text]] = defaultdict(list)
    for text in texts():
        pairs[text["id"].partition("-")[0]].append(text)
    for dutch, english in pairs.values():
        for name, value in dutch["truth"].items():
            other = english["truth"].get(name)
            if value and other and not isinstance(value, list):
                assert value == other, (dutch["id"], name)
        for name, key in LISTED.items():
            said = {one[key]: one for one in english["truth"][name]}
            for one in dutch["truth"][name]:
                for field, value in one.items():
                    if one[key] in said and value and said[one[key]].get(field):
                        assert said[one[key]][field] == value, (dutch["id"], one)


def test_no_two_letters_in_a_thousand_share_more_than_half_of_their_sentences() -> None:
    for language in ("nl", "en"):
        letters = one_of_each(language)
        assert len(letters) == 1000
        said = [sentences(letter["text"]) for letter in letters]
        who_says: dict[str, list[int]] = defaultdict(list)
        for number, own in enumerate(said):
            for sentence in own:
                who_says[sentence].append(number)
        common: Counter[tuple[int, int]] = Counter()
        for numbers in who_says.values():
            for place, first in enumerate(numbers):
                common.update((first, second) for second in numbers[place + 1 :])
        worst = max(common, key=lambda pair: common[pair] / min(len(said[pair[0]]), len(said[pair[1]])))
        share = common[worst] / min(len(said[worst[0]]), len(said[worst[1]]))
        assert share <= 0.5, (share, letters[worst[0]]["text"], letters[worst[1]]["text"])


def test_every_fact_has_a_sentence_of_the_text_as_evidence() -> None:
    for text in texts():
        for path, quote in text["evidence"].items():
            assert quote and quote in text["text"], (text["id"], path)
        said = {
            name for name, value in text["truth"].items() if value is not None and not isinstance(value, list)
        }
        assert said <= set(text["evidence"]), text["id"]
        for name, key in LISTED.items():
            for one in text["truth"][name]:
                assert f"{name}.{one[key]}" in text["evidence"], (text["id"], one)


def number_in(value: float | str, text: Text, quote: str) -> bool:
    """Say whether `quote` holds the number, with the decimal sign of the text's language."""
    written = str(value).removesuffix(".0")
    decimal = r"(?:[.,]0+)?" if "." not in written and "/" not in written else r"0*"
    if text["language"] == "nl":
        written = written.replace(".", ",")
    return (
        re.search(rf"(?<![\d.,]){re.escape(written)}{decimal}(?!\d|/\d)", " ".join(quote.split())) is not None
    )


def test_numbers_doses_and_units_come_through_typing_errors() -> None:
    slipped = 0
    for text in texts():
        truth, evidence = text["truth"], text["evidence"]
        slipped += "typing errors" in text["traps"]
        for name in ("age", "lvef_percent", "previous_lvef_percent", "weight_kg", "heart_rate"):
            if truth[name] is not None:
                assert number_in(truth[name], text, evidence[name]), (text["id"], name, evidence[name])
        if truth["nyha_class"]:
            assert re.search(rf"\b{truth['nyha_class']}\b", evidence["nyha_class"])
        for one in truth["medication"]:
            quote = " ".join(evidence[f"medication.{one['name']}"].split())
            written = one["dose"].replace(".", "," if text["language"] == "nl" else ".")
            assert f"{written} {one['unit']}" in quote, (text["id"], one, quote)
        for one in truth["labs"]:
            paths = [path for path in evidence if path.startswith(f"labs.{one['test']}.{one['date']}")]
            assert any(number_in(one["value"], text, evidence[path]) for path in paths), (text["id"], one)
    assert slipped > len(texts()) / 5


def test_age_ejection_fraction_and_class_are_those_of_the_day() -> None:
    for text in texts():
        truth, patient = text["truth"], patients()[text["patient_id"]]
        day, born = date.fromisoformat(text["date"]), date.fromisoformat(patient["person"]["birth_date"])
        if truth["age"] is not None:
            assert truth["age"] == day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        if truth["sex"]:
            assert truth["sex"] == patient["person"]["sex"]
        echos = [echo for echo in patient["echos"] if echo["date"] <= text["date"]]
        if truth["lvef_percent"] is not None:
            assert (truth["lvef_percent"], truth["lvef_date"]) == (
                echos[-1]["lvef_percent"],
                echos[-1]["date"],
            )
        if truth["previous_lvef_percent"] is not None:
            before = echos[-2]
            assert (truth["previous_lvef_percent"], truth["previous_lvef_date"]) == (
                before["lvef_percent"],
                before["date"],
            )
        if truth["nyha_class"]:
            assert truth["nyha_class"] == visit_of(text)["nyha"]


def may_be(text: Text, problem: dict[str, Any], status: str) -> bool:
    """Say whether a text may give `problem` of the patient's list this status on its day."""
    if problem["status"] in ("suspected", "excluded", "family"):
        return status == problem["status"]
    if status == "suspected":  # before the first visit, or by the doctor who sends a patient in
        return text["kind"] == "referral" and problem["name"] == visit_of(text)["main_problem"]
    if status == "confirmed" and problem["status"] == "past":
        return problem["name"] == visit_of(text)["main_problem"]  # the event that this admission is for
    since = problem["since_year"]
    known = since is None or since <= int(text["date"][:4])
    return known and status == {"active": "confirmed", "past": "past"}[problem["status"]]


def test_diagnoses_have_the_status_that_was_known_on_the_day() -> None:
    seen: Counter[str] = Counter()
    for text in texts():
        listed = {p["name"]: p for p in patients()[text["patient_id"]]["problems"]}
        for one in text["truth"]["diagnoses"]:
            problem = listed[one["name"]]
            assert may_be(text, problem, one["status"]), (text["id"], one, problem)
            if one["since_year"] is not None:
                assert one["since_year"] == problem["since_year"]
            if one["status"] == "family":
                assert one["relative"] == problem["relative"]
            seen[one["status"]] += 1
    assert min(seen[status] for status in ("confirmed", "past", "suspected", "excluded", "family")) > 300


def test_an_event_of_a_later_admission_is_never_told_before() -> None:
    for text in texts():
        for event in ("myocardial infarction", "stroke", "pneumonia"):
            visits = patients()[text["patient_id"]]["visits"]
            stays = [
                v["start"][:10] for v in visits if v["main_problem"] == event and v["kind"] == "admission"
            ]
            if stays and text["date"] < min(stays):
                assert event not in {one["name"] for one in text["truth"]["diagnoses"]}, text["id"]


def test_medication_is_what_is_taken_on_the_day() -> None:
    for text in texts():
        taken = taken_on(text, text["date"])
        for one in text["truth"]["medication"]:
            course = taken[one["name"]]
            assert all(one[field] == course[field] for field in ("dose", "unit", "times_per_day")), text["id"]
        if text["kind"] in ("outpatient", "discharge"):
            assert {one["name"] for one in text["truth"]["medication"]} == set(taken), text["id"]


def test_changes_of_medication_happened_and_for_that_reason() -> None:
    seen: Counter[str] = Counter()
    for text in texts():
        courses = patients()[text["patient_id"]]["medication"]
        for one in text["truth"]["medication_changes"]:
            own = [c for c in courses if c["name"] == one["name"]]
            seen[one["change"]] += 1
            if one["change"] == "started":
                assert any(c["start"] == one["date"] and c["dose"] == one["new_dose"] for c in own)
                continue
            old = next(c for c in own if c["stop"] == one["date"])
            assert old["dose"] == one["old_dose"]
            assert (one["reason"] or "") in old["stop_reason"]
            if one["change"] == "stopped":
                assert not any(c["start"] == one["date"] for c in own)
            else:
                assert any(c["start"] == one["date"] and c["dose"] == one["new_dose"] for c in own)
    assert min(seen[change] for change in ("started", "stopped", "increased", "reduced")) > 20


def test_results_are_the_true_ones_in_the_unit_that_the_text_uses() -> None:
    clean = {row["lab_id"]: row for row in rows(population(PATIENTS) / "truth" / "labs_clean.csv")}
    converted = 0
    for text in texts():
        for one in text["truth"]["labs"]:
            row = clean[one["lab_id"]]
            assert (row["test"], row["taken_at"][:10]) == (one["test"], one["date"])
            assert row["taken_at"][:10] <= text["date"]
            unit = f"{one['unit']} {one['test']}"
            if unit in FACTOR:
                converted += 1
                assert one["value"] * FACTOR[unit] == pytest.approx(
                    float(row["value"]), abs=ROUNDING[unit] * FACTOR[unit] * 1.01
                )
            else:
                assert (one["unit"], one["value"]) == (row["unit"], float(row["value"]))
    assert converted > 200


def test_what_was_copied_forward_or_is_out_of_date_is_marked_as_no_longer_true() -> None:
    seen = 0
    for text in texts():
        for one in text["truth"]["no_longer_true"]:
            seen += 1
            assert one["said"] != one["now"], text["id"]
            kind, _, name = one["what"].partition(".")
            now = text["truth"][kind] if not name else taken_on(text, text["date"]).get(name, {}).get("dose")
            if kind == "nyha_class":
                now = visit_of(text)["nyha"]
            if now is not None or name:
                assert one["now"] == now, (text["id"], one)
            if one["as_of"]:
                assert one["as_of"] < text["date"] and "copied forward" in text["traps"]
            else:
                assert "lists disagree" in text["traps"]
    assert seen > 300


def identifier_is_right(text: Text, one: dict[str, Any]) -> bool:
    who = patients()[text["patient_id"]]["person"]
    written = one["text"]
    known = {
        "family_name": {who["family_name"]},
        "given_name": {who["given_name"]},
        "initials": {f"{who['given_name'][0]}."},
        "street": {f"{who['street']} {who['house_number']}"},
        "postcode": {who["postcode"]},
        "city": {who["city"]},
        "citizen_number": {who["citizen_number"]},
        "patient_number": {text["patient_id"]},
        "email": {who["email"]},
        "contact_name": {who["contact_name"]},
        "hospital": {"De Linde"},
    }
    if one["kind"] in known:
        return written.casefold() in {value.casefold() for value in known[one["kind"]]}
    if one["kind"] in ("date", "birth_date", "year"):
        return bool(re.search(r"\d", written))
    if one["kind"] == "phone":
        return written.startswith("06-0") and len(re.sub(r"\D", "", written)) == 9
    return one["kind"] in ("doctor_name", "nurse_name") and written[:1].isalpha()


def test_the_file_of_texts_gives_nothing_of_the_truth_away() -> None:
    shown = json_lines(population(PATIENTS) / "letters.jsonl")
    assert {key for line in shown for key in line} == {
        "id", "patient_id", "visit_id", "language", "kind", "date", "style", "text",
    }  # fmt: skip


def test_every_identifier_stands_where_its_span_says() -> None:
    for text in texts():
        end = 0
        for one in text["identifiers"]:
            assert text["text"][one["start"] : one["end"]] == one["text"]
            assert one["start"] >= end, "spans do not overlap and come in order"
            end = one["end"]
            assert identifier_is_right(text, one), (text["id"], one)


def without_identifiers(text: Text) -> str:
    """Return the text with a bar for every identifier."""
    pieces, at = [], 0
    for one in text["identifiers"]:
        pieces += [text["text"][at : one["start"]], "|"]
        at = one["end"]
    return "".join([*pieces, text["text"][at:]])


def test_nothing_that_points_to_the_patient_is_left_unmarked() -> None:
    for text in texts():
        who, rest = patients()[text["patient_id"]]["person"], without_identifiers(text)
        for name in ("family_name", "given_name", "contact_name", "general_practitioner"):
            if who[name] == "Cor":  # also Latin for the heart: "Cor en pulmones"
                continue
            assert not re.search(rf"(?<!\w){re.escape(who[name])}(?!\w)", rest), (text["id"], who[name])
        for name in ("citizen_number", "phone", "email", "postcode", "contact_phone", "street", "city"):
            assert who[name] not in rest, (text["id"], name)
        assert not re.search(r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}", rest), text["id"]
        assert not re.search(r"\b(?:19|20)\d\d\b(?![.,]\d|\s+(?:ng|ml|mL))", rest), (text["id"], rest)


def test_what_makes_reading_hard_is_there_and_is_named() -> None:
    seen = Counter(trap for text in texts() for trap in text["traps"])
    expected = ("negation", "family history", "suspected", "excluded", "old LVEF", "copied forward", "earlier visits", "stopped medication", "changed medication", "two units", "conflicting dates", "mixed date formats", "lists disagree", "silent on age", "typing errors", "instruction to the reader")  # fmt: skip
    assert set(seen) == set(expected)
    assert min(seen.values()) > 50, seen


def test_a_line_that_instructs_a_reader_does_not_change_the_truth() -> None:
    told = [text for text in texts() if "instruction to the reader" in text["traps"]]
    for text in told:
        ordered = re.search(r"(?:negeer|ignore)[^.]*LVEF (\d+)%", " ".join(text["text"].split()))
        if ordered:
            assert int(ordered.group(1)) != text["truth"]["lvef_percent"], text["id"]
    assert len(told) > 100


def test_authors_differ_in_length_and_layout() -> None:
    for kind in ("outpatient", "discharge"):
        words = sorted(len(text["text"].split()) for text in texts() if text["kind"] == kind)
        assert words[-1] > 2.5 * words[0]
    assert len({text["style"] for text in texts()}) > 25


@functools.cache
def whole_files() -> dict[str, Text]:
    """Return two whole files, one in each language, with what is known about them."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "export"
        command = [*GENERATE, "--patients=10", "--files=2", "--output", output]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        known = json_lines(output / "truth" / "files.jsonl")
        return {
            one["language"]: one
            | {"text": (output / "files" / f"{one['patient_id']}.txt").read_text("utf-8")}
            for one in known
        }


def test_a_whole_file_has_about_a_hundred_thousand_words_on_at_most_two_hundred_pages() -> None:
    assert set(whole_files()) == {"nl", "en"}
    for file in whole_files().values():
        pages = file["text"].split("\f\n")
        assert len(pages) == file["pages"] and 190 <= len(pages) <= 200
        assert 95_000 < len(file["text"].split()) < 110_000
        for number, page in enumerate(pages, start=1):
            assert re.search(rf"\b{number}$", page.split("\n", 1)[0]), "every page has a head with its number"


def test_a_whole_file_tells_its_documents_in_order_of_time_with_the_truth_of_each() -> None:
    for file in whole_files().values():
        documents = file["documents"]
        assert [one["date"] for one in documents] == sorted(one["date"] for one in documents)
        assert {"referral", "outpatient", "labs", "gp", "pharmacy"} <= {one["kind"] for one in documents}
        end = 0
        for one in documents:
            assert end <= one["start"] < one["end"]
            end = one["end"]
            body = file["text"][one["start"] : end]
            assert all(quote in body for quote in one["evidence"].values())
        for one in file["identifiers"]:
            assert file["text"][one["start"] : one["end"]] == one["text"]


def test_a_whole_file_says_what_is_true_on_the_day_it_was_printed() -> None:
    for file in whole_files().values():
        patient = patients()[file["patient_id"]]
        taken = {course["name"]: course["dose"] for course in patient["medication"] if course["stop"] is None}
        assert {one["name"]: one["dose"] for one in file["truth"]["medication"]} == taken
        assert file["truth"]["lvef_percent"] == patient["lvef_percent"]
        assert file["truth"]["age"] == patient["age"]


@pytest.mark.parametrize("folder", [SAMPLE, HELD_OUT])
def test_the_sample_letters_are_the_texts_of_the_samples_patients(folder: Path) -> None:
    letters = json.loads((folder / "letters.json").read_text("utf-8"))["letters"]
    numbers = {row["patient_id"] for row in rows(folder / "patients.csv")}
    assert Counter(letter["language"] for letter in letters) == {"nl": 30, "en": 30}
    assert {letter["patient_id"] for letter in letters} <= numbers
    assert {letter["kind"] for letter in letters} == {"referral", "outpatient", "discharge"}
    assert sum(letter["truth"]["lvef_percent"] is not None for letter in letters) >= 40
