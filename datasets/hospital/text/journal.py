"""Notes between hospital visits, as they fill a whole file: general practitioner, home care, home measurements and more.

They hold what no table holds, and contradict nothing: medicines are those taken on the day, numbers lie near the patient's.
"""

from __future__ import annotations

from datetime import timedelta

from ..chance import between, choose, happens
from ..truth import Lab, Visit
from .chart import CONFIRMED, Chart
from .draft import Draft
from .facts import Facts, course_fact, dated, lab_fact
from .grammar import expand
from .marks import capitalise

KINDS = ("gp", "home care", "measurements", "physio", "portal", "pharmacy", "phone")
NEEDS_REVIEW = (
    "hypertension",
    "type 2 diabetes",
    "heart failure",
    "COPD",
    "chronic kidney disease",
    "gout",
    "hypothyroidism",
)


def numbers(draft: Draft, chart: Chart) -> None:
    """Draw anew what notes may measure and count: near the patient's own pressure, pulse and weight."""
    rng, patient = draft.rng, chart.patient
    vital = patient.visits[0].vitals[0]
    weight = patient.weight_kg + between(rng, -18, 18) / 10
    draft.slots |= {
        "systolic": str((vital.systolic_mmhg or 130) + between(rng, -9, 9)),
        "diastolic": str((vital.diastolic_mmhg or 75) + between(rng, -6, 6)),
        "pulse": str((vital.heart_rate_per_min or 72) + between(rng, -7, 7)),
        "weight": draft.language.number(f"{weight:.1f}"),
        "temperature": draft.language.number(f"36.{between(rng, 2, 9)}"),
        "few": str(between(rng, 2, 6)),
        "score": str(between(rng, 2, 8)),
        "minutes": str(between(rng, 10, 45)),
        "angle": str(between(rng, 60, 130)),
        "time": f"{between(rng, 7, 20):02}:{between(rng, 0, 59):02}",
    }
    draft.slots["drug"] = draft.phrase("medicines")
    if chart.medication:
        name = choose(rng, chart.medication).name
        draft.slots["drug"] = draft.language.word(rng, draft.language.medicines, name)


def note(draft: Draft, chart: Chart, kind: str) -> None:
    """Write one note of `kind`, one of KINDS, on the chart's day."""
    numbers(draft, chart)
    draft.line(draft.phrase(f"kind/{kind}"))
    {
        "gp": _gp,
        "home care": _home_care,
        "measurements": _measurements,
        "physio": _physio,
        "portal": _portal,
        "pharmacy": _pharmacy,
        "phone": _phone,
    }[kind](draft, chart)


def _gp(draft: Draft, chart: Chart) -> None:
    rng, language = draft.rng, draft.language
    reviewed = [p for p in chart.of(CONFIRMED) if p.name in NEEDS_REVIEW]
    if reviewed and happens(rng, 0.45):
        problem = choose(rng, reviewed)
        fact = {
            f"diagnoses.{problem.name}": {
                "name": problem.name,
                "status": CONFIRMED,
                "since_year": None,
                "relative": None,
            }
        }
        draft.say("gp/control", fact, problem=language.word(rng, language.problems, problem.name))
        for _ in range(between(rng, 2, 4)):
            numbers(draft, chart)
            draft.say("gp/control/more")
        return
    said, found, judged, planned = choose(rng, language.ailments)
    words = {
        key: capitalise(expand(rng, choose(rng, options), draft.slots, draft.style.slips))
        for key, options in (("s", said), ("o", found), ("e", judged), ("p", planned))
    }
    for row in draft.phrase("soep", **words).split("\n"):
        draft.line(row)


def _home_care(draft: Draft, chart: Chart) -> None:
    for weekday in draft.language.bank["weekdays"]:
        for _ in range(between(draft.rng, 1, 2)):
            numbers(draft, chart)
            draft.line(draft.phrase("care/visit", weekday=weekday))


def _measurements(draft: Draft, chart: Chart) -> None:
    day = chart.day
    row = choose(draft.rng, draft.language.bank["measure/row"])
    for _ in range(between(draft.rng, 10, 22)):
        numbers(draft, chart)
        draft.line(expand(draft.rng, row, draft.slots | {"date": dated(draft, day)}))
        if happens(draft.rng, 0.25):
            draft.line(draft.phrase("measure/note"))
        day += timedelta(days=between(draft.rng, 1, 3))


def _physio(draft: Draft, chart: Chart) -> None:
    for _ in range(between(draft.rng, 4, 7)):
        numbers(draft, chart)
        draft.say("physio/session")


def _portal(draft: Draft, chart: Chart) -> None:
    for row in draft.phrase("portal").split("\n"):
        draft.line(row)


def _pharmacy(draft: Draft, chart: Chart) -> None:
    if not chart.medication:
        draft.say("medication/none")
    for course in chart.medication:
        draft.line(draft.language.dose(draft.rng, course, draft.style.doses), course_fact(course))


def _phone(draft: Draft, chart: Chart) -> None:
    for _ in range(between(draft.rng, 2, 4)):
        numbers(draft, chart)
        draft.say("phone/note")


def lab_report(draft: Draft, labs: list[Lab]) -> None:
    """Write the results of one sample as a list, one a line."""
    language, rng = draft.language, draft.rng
    taken = labs[0].taken_at
    draft.line(draft.phrase("kind/labs", day=dated(draft, taken.date()), time=f"{taken:%H:%M}"))
    for lab in labs:
        value, unit = language.result(lab)
        fact: Facts = {f"labs.{lab.test}.{taken.date()}": lab_fact(lab, value, unit)}
        draft.line(
            f"{language.word(rng, language.tests, lab.test)}: {value} {language.word(rng, language.units, unit)}",
            fact,
        )


def observation_chart(draft: Draft, visit: Visit) -> None:
    """Write all vital signs of an admission, one set a line."""
    language = draft.language
    slots = {"admitted": dated(draft, visit.start.date()), "left": dated(draft, visit.end.date())}
    draft.line(draft.phrase("kind/chart", **slots))
    draft.line(draft.phrase("chart/columns"))
    for number, vital in enumerate(visit.vitals, start=1):
        if number % 40 == 0:
            draft.gap()
        values = (
            f"{dated(draft, vital.measured_at.date())} {vital.measured_at:%H:%M}",
            f"{vital.systolic_mmhg or '-'}/{vital.diastolic_mmhg or '-'}",
            f"{vital.heart_rate_per_min or '-'}",
            f"{vital.spo2_percent or '-'}",
            draft.phrase("yes" if vital.on_oxygen else "no"),
            f"{vital.respiratory_rate_per_min or '-'}",
            "-" if vital.temperature_c is None else language.number(f"{vital.temperature_c:.1f}"),
            vital.consciousness,
        )
        draft.line("; ".join(values))
