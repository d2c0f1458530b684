"""A patient's whole file: every letter, report and note in order of time, on pages with a head, up to a number of pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from ..chance import between, choose, day_between, weighted
from ..names import DOCTORS
from ..truth import Lab, Patient, Visit
from ..vocabulary import TODAY
from . import journal, letters, nursing, reports
from .chart import Chart, chart_on
from .draft import Draft
from .frame import begin
from .language import Language
from .pages import WORDS_A_PAGE, Document, bind

YEARS_BACK = 9  # notes of the general practitioner reach back as far

Write = Callable[[Draft, Chart], None]


def write_whole(patient: Patient, seed: int, language: Language, pages: int) -> dict[str, Any]:
    """Return the file of `patient` as one text of at most `pages` pages, with its truth and that of each document."""
    rng = Random(f"{seed}:file:{patient.number}:{language.code}")
    made = _hospital(patient, rng, language)
    wanted = pages * WORDS_A_PAGE
    words = 0
    for one in made:
        words += one.words
    first = patient.visits[0].start.date()
    oldest = max(first.replace(day=1, year=first.year - YEARS_BACK), _grown(patient))
    notes: list[Document] = []
    taken: set[tuple[str, date]] = set()
    while words < wanted:
        one = _note(patient, rng, language, oldest, taken)
        words += one.words
        notes.append(one)
    while True:
        # Stable: documents of one day keep their order.
        bound = bind(patient, seed, language, sorted(made + notes, key=lambda one: one.day), pages)
        if not bound["left"] or not notes:
            return {key: value for key, value in bound.items() if key != "left"}
        for _ in range(min(len(notes), bound["left"] // 60 + 1)):  # too full: leave out notes, of any time
            notes.pop(between(rng, 0, len(notes) - 1))


def _grown(patient: Patient) -> date:
    birth = patient.person.birth_date
    return birth.replace(year=birth.year + 18, day=min(birth.day, 28))


def _document(patient: Patient, rng: Random, language: Language, kind: str, day: date, visit: Visit, author: str, write: Write) -> Document:  # fmt: skip
    chart = chart_on(patient, day, visit)
    draft = begin(rng, rng, language, chart, visit.department, author)
    write(draft, chart)
    text, truth, evidence, identifiers = draft.finish()
    return Document(
        kind, day, text.rstrip("\n"), truth, evidence, identifiers, draft.traps, len(text.split())
    )


def _hospital(patient: Patient, rng: Random, language: Language) -> list[Document]:
    """Return what the hospital and the referring practice wrote, in order of visits."""
    made: list[Document] = []
    gp, before = patient.person.general_practitioner, None

    def add(kind: str, day: date, visit: Visit, author: str, write: Write) -> None:
        made.append(_document(patient, rng, language, kind, day, visit, author, write))

    first = patient.visits[0]
    sent = first.start.date() - timedelta(days=between(rng, 4, 18))
    add("referral", sent, first, gp, lambda draft, chart: letters.referral(draft, chart, first))
    for visit in patient.visits:
        day = visit.start.date()
        _samples(patient, visit, add)
        for echo in [e for e in patient.echos if e.visit_id == visit.visit_id]:
            add("echo", echo.date, visit, visit.doctor, lambda draft, chart, v=visit, e=echo: reports.echo_report(draft, chart, v, e))  # type: ignore[misc]  # fmt: skip
        if visit.kind == "clinic":
            add("outpatient", day + timedelta(days=3), visit, visit.doctor, lambda draft, chart, v=visit, b=before: letters.outpatient(draft, chart, v, b))  # type: ignore[misc]  # fmt: skip
            before = visit
            continue
        add("radiology", day, visit, choose(rng, [d for d in DOCTORS if d != visit.doctor]), lambda draft, chart, v=visit: reports.chest_x_ray(draft, chart, v, None))  # type: ignore[misc]  # fmt: skip
        if visit.kind == "admission":
            _stay(patient, rng, visit, add)
    return made


def _samples(patient: Patient, visit: Visit, add: Callable[..., None]) -> None:
    samples: dict[Any, list[Lab]] = {}
    for lab in patient.labs:
        if lab.visit_id == visit.visit_id and not {"missing", "haemolysed", "censored"} & set(lab.errors):
            samples.setdefault(lab.taken_at, []).append(lab)
    for taken, labs in samples.items():
        add(
            "labs",
            taken.date(),
            visit,
            visit.doctor,
            lambda draft, chart, labs=labs: journal.lab_report(draft, labs),
        )


def _stay(patient: Patient, rng: Random, visit: Visit, add: Callable[..., None]) -> None:
    shifts = nursing.shifts_of(visit)
    for start in range(0, len(shifts), 3):

        def day_of_notes(draft: Draft, chart: Chart, start: int = start) -> None:
            nursing.ward_title(draft, visit)
            for shift in shifts[start : start + 3]:
                nursing.shift_note(draft, chart, visit, shift)

        add("nursing", shifts[start].start.date(), visit, visit.doctor, day_of_notes)
    left = visit.end.date()
    add("chart", left, visit, visit.doctor, lambda draft, chart: journal.observation_chart(draft, visit))
    add("discharge", left, visit, visit.doctor, lambda draft, chart: letters.discharge(draft, chart, visit))


def _note(
    patient: Patient, rng: Random, language: Language, oldest: date, taken: set[tuple[str, date]]
) -> Document:
    """Return one note from between the visits, of a kind that fits the patient's age and illness.

    Of home care there is one record a week, of home measurements one a month: `taken` holds those that are there.
    """
    day = day_between(rng, oldest, TODAY - timedelta(days=7))
    frail = patient.age >= 75 or any(v.goes_to == "home with care" for v in patient.visits)
    failing = bool(patient.heart_failure) and day >= patient.visits[0].start.date()
    shares = {"gp": 8, "home care": 6 if frail else 0, "measurements": 6 if failing else 1, "physio": 3, "portal": 3, "pharmacy": 1, "phone": 3}  # fmt: skip
    kind = weighted(rng, [(name, shares[name]) for name in journal.KINDS])
    if kind == "home care":
        day -= timedelta(days=day.weekday())
    elif kind == "measurements":
        day = day.replace(day=1)
    if (kind, day) in taken:
        kind = "gp"
    taken.add((kind, day))
    visit = patient.visits[0]
    author = patient.person.general_practitioner
    return _document(
        patient,
        rng,
        language,
        kind,
        day,
        visit,
        author,
        lambda draft, chart: journal.note(draft, chart, kind),
    )
