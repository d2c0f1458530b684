"""The truth about one synthetic patient: what tables and texts are written from, and what they are marked against.

Plain dataclasses, because 200,000 patients are drawn in one run. All names of problems, medicines, complaints and
findings are the English words of `vocabulary.py`; a text in another language translates them. Dates are `date`, times
`datetime` without a time zone (local time of the hospital). Nobody in it exists.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(slots=True)
class Person:
    """Who the patient is. Everything here is invented; `identifiers()` lists what a text must hide.

    `sex` is what physiology and the reference ranges use (female or male); `recorded_sex` is what the export says and
    is rarely "unknown". `origin` is the list that the names came from.
    `citizen_number` has nine digits and fails the Dutch 11-test; `phone`, `email` and `postcode` cannot exist (DATASHEET).
    """

    family_name: str
    given_name: str
    sex: str
    recorded_sex: str
    birth_date: date
    street: str
    house_number: str
    postcode: str
    city: str
    citizen_number: str
    phone: str
    email: str
    origin: str
    general_practitioner: str  # family name, without "dr."
    contact_name: str  # a relative or friend whom the hospital may call
    contact_relation: str  # partner, daughter, son, sister, brother, friend
    contact_phone: str

    def identifiers(self) -> dict[str, str]:
        """Return every value that points to the patient or to somebody near, by kind."""
        return {
            "family_name": self.family_name,
            "given_name": self.given_name,
            "birth_date": self.birth_date.isoformat(),
            "street": self.street,
            "house_number": self.house_number,
            "postcode": self.postcode,
            "city": self.city,
            "citizen_number": self.citizen_number,
            "phone": self.phone,
            "email": self.email,
            "general_practitioner": self.general_practitioner,
            "contact_name": self.contact_name,
            "contact_phone": self.contact_phone,
        }


@dataclass(slots=True)
class Problem:
    """One entry of the problem list.

    `status`: active, past, suspected, excluded (looked for and not there), family (a relative's, named in `relative`).
    `since_year`: year of onset or of the event; None where nobody wrote it down (always None for excluded and family).
    """

    name: str
    status: str
    since_year: int | None
    relative: str = ""


@dataclass(slots=True)
class Vital:
    """One set of vital signs as measured. None: not measured. Units as in the names; consciousness is A, C, V, P or U."""

    measured_at: datetime
    respiratory_rate_per_min: int | None
    spo2_percent: int | None
    on_oxygen: bool
    systolic_mmhg: int | None
    diastolic_mmhg: int | None
    heart_rate_per_min: int | None
    consciousness: str
    temperature_c: float | None  # one decimal


@dataclass(slots=True)
class Lab:
    """One laboratory result.

    `value` is the true number in the test's own unit (`labs.TESTS`), already rounded to the test's decimals.
    `written` and `written_unit` are the text and the unit of the export; `errors` says what was done to it on the way:
    other_unit, decimal_comma, censored, missing, haemolysed, duplicate (the same row twice), copy (again, with another lab_id).
    """

    lab_id: str
    visit_id: str
    taken_at: datetime
    test: str
    value: float
    unit: str
    reference_low: float | None
    reference_high: float | None
    written: str
    written_unit: str
    written_low: str
    written_high: str
    errors: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Echo:
    """One echocardiogram. `lvef_percent` is the truth; `in_table` says whether the export's column holds it or only the report.

    Grades are none, mild, moderate, severe. `lv_dilated`: left ventricle dilated. `rv_function`: normal or reduced.
    `report` is the English text of the table's column `report`.
    """

    echo_id: str
    visit_id: str
    date: date
    lvef_percent: int
    in_table: bool
    method: str  # Simpson biplane, visual, 3D
    lv_dilated: bool
    rv_function: str
    aortic_stenosis: str
    mitral_regurgitation: str
    wall_motion: str  # normal, global hypokinesia, inferior akinesia, anterior akinesia
    report: str


@dataclass(slots=True)
class Course:
    """One medicine at one dose from `start` to `stop` (None: still taken). A new dose is a new course.

    `dose` is one intake's dose as text ("2.5", "49/51") in `unit` (mg, microgram). `stop_reason` is empty while taken;
    a reason that begins with "dose increased" or "dose reduced" (": high potassium") means that the next course of the
    same medicine follows at once.
    `indication` is the problem it is for, or "stomach protection".
    """

    name: str
    dose: str
    unit: str
    times_per_day: int
    start: date
    stop: date | None
    stop_reason: str
    indication: str


@dataclass(slots=True)
class Disagreement:
    """How the list of `source` (gp, hospital or pharmacy) departs from the truth.

    kind: missing, still_listed (stopped in truth), old_dose, brand_name (same medicine, other name). `name` is the true
    name; `written` what the list says ("" for missing).
    """

    source: str
    kind: str
    name: str
    written: str


@dataclass(slots=True)
class Visit:
    """One clinic visit, emergency visit or admission.

    `nyha`: I to IV at this visit, "" without heart failure. `complaints` and `findings` are words of `vocabulary.py`
    and fit the class. `deteriorates_at`: when the vital signs begin to worsen (an admission overnight), else None.
    `treatments`: what was given or done. `doctor`: family name. `goes_to`: home, home with care, nursing home,
    rehabilitation, "" for a clinic visit. `weight_kg` on the day, one decimal.
    """

    visit_id: str
    kind: str
    department: str
    start: datetime
    end: datetime
    main_problem: str
    nyha: str
    complaints: list[str]
    findings: list[str]
    treatments: list[str]
    doctor: str
    goes_to: str
    weight_kg: float
    deteriorates_at: datetime | None = None
    vitals: list[Vital] = field(default_factory=list)


@dataclass(slots=True)
class Patient:
    """One patient with everything that is known. Lists are in order of time.

    `age` in years on `vocabulary.TODAY`. `lvef_percent`: the newest one, None if never measured; older ones are in `echos`.
    `heart_failure`: "" or HFrEF, HFmrEF, HFpEF (2021 ESC guideline: LVEF <= 40, 41-49, >= 50 %). `cause` of heart failure: ischaemic,
    dilated cardiomyopathy, hypertensive, valvular, unknown, "" without it. `smoking`: never, former, current.
    `medication` is what the patient truly takes and took; `lists` holds what hospital, gp and pharmacy wrote (the rows of
    medication.csv), `disagreements` how they differ from it. `procedures` are (name, year), such as ("pacemaker", 2019).
    """

    seed: int
    number: int
    patient_id: str
    person: Person
    age: int
    smoking: str
    alcohol_units_per_week: int | None
    living: str  # alone, with partner, with family, nursing home
    occupation: str
    height_cm: int
    weight_kg: float
    heart_failure: str
    cause: str
    lvef_percent: int | None
    allergies: list[tuple[str, str]]  # (substance, reaction)
    problems: list[Problem] = field(default_factory=list)
    procedures: list[tuple[str, int]] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    labs: list[Lab] = field(default_factory=list)
    echos: list[Echo] = field(default_factory=list)
    medication: list[Course] = field(default_factory=list)
    lists: dict[str, list[Course]] = field(default_factory=dict)
    disagreements: list[Disagreement] = field(default_factory=list)
    missing: dict[str, Any] = field(
        default_factory=dict
    )  # fields left empty in patients.csv, with their true value

    def status_of(self, problem: str) -> str:
        """Return how the problem list speaks of `problem`, or "" where it is silent."""
        return next((p.status for p in self.problems if p.name == problem), "")

    def has(self, problem: str) -> bool:
        """Say whether the patient has `problem` now (active) or had the event (past)."""
        return self.status_of(problem) in ("active", "past")

    def taking(self, day: date) -> list[Course]:
        """Return the courses that run on `day`."""
        return [c for c in self.medication if c.start <= day and (c.stop is None or day < c.stop)]
