"""Reports of echocardiograms and chest X-rays. Measures that no table holds fit the grade in the patient's truth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from ..chance import between, choose, happens
from ..names import DOCTORS
from ..truth import Echo, Patient, Visit
from .chart import CONFIRMED, Chart
from .draft import Draft
from .facts import Facts, dated
from .frame import capital
from .marks import mark

# Peak velocity by grade of aortic stenosis, in tenths of m/s. Limits: EACVI and ASE, Baumgartner H and others, Eur Heart J
# Cardiovasc Imaging 2017;18:254-275: mild 2.6 to 2.9 m/s, moderate 3.0 to 4.0, severe 4.0 and more.
VELOCITY = {"none": (10, 18), "mild": (26, 29), "moderate": (30, 39), "severe": (40, 50)}
CARDIAC = ("atrial fibrillation", "myocardial infarction", "aortic stenosis", "mitral regurgitation", "hypertension")  # fmt: skip
DEVICES = ("pacemaker", "ICD", "CABG")


def echo_report(draft: Draft, chart: Chart, visit: Visit, echo: Echo) -> None:
    """Write the report of one echocardiogram, often with the one before it."""
    rng, made_up, language, patient = draft.rng, draft.shared, draft.language, chart.patient
    tenths = between(made_up, *VELOCITY[echo.aortic_stenosis])
    men = 3 if patient.person.sex == "male" else 0
    draft.slots |= {
        "day": dated(draft, echo.date),
        "edd": str(between(made_up, 58, 68) + men if echo.lv_dilated else between(made_up, 42, 50) + men),
        "septum": str(between(made_up, 8, 11)),
        "tapse": str(between(made_up, 10, 15) if echo.rv_function == "reduced" else between(made_up, 18, 26)),
        "atrium": str(
            between(made_up, 40, 54)
            if echo.mitral_regurgitation in ("moderate", "severe")
            else between(made_up, 33, 42)
        ),
        "vena": str(between(made_up, 12, 20)),
        "velocity": language.number(f"{tenths // 10}.{tenths % 10}"),
        "weight": language.number(f"{visit.weight_kg:.1f}"),
        "pulse": str(visit.vitals[0].heart_rate_per_min or 72),
        "lvef": str(echo.lvef_percent),
        "method": language.word(rng, language.methods, echo.method),
        "second": mark("doctor_name", capital(_other_doctor(draft, visit.doctor), language)),
    }
    draft.line(draft.phrase("echo/title"))
    for row in draft.phrase("echo/about").split("\n"):
        draft.line(row)
    draft.gap()
    heart = ("heart failure", *(name for name in CARDIAC if name == visit.main_problem))
    problem = next((p for p, status in chart.problems if p.name in heart and status == CONFIRMED), None)
    if problem:
        draft.say("echo/why", problem=language.word(rng, language.problems, problem.name))
    else:
        draft.say("echo/why/plain")
    if happens(rng, 0.7):
        draft.say("echo/quality")
    draft.gap()
    for part in _parts(draft, chart, echo):
        part()
        if draft.style.items != "inline":
            draft.end_line()
    draft.gap()
    function = "reduced" if echo.lvef_percent <= 40 else "mildly" if echo.lvef_percent < 50 else "normal"
    if happens(rng, 0.85):
        draft.say("echo/conclusion", function=draft.phrase(f"function/{function}"))
    draft.gap()
    draft.line(draft.phrase("signed"))


def _parts(draft: Draft, chart: Chart, echo: Echo) -> list[Callable[[], None]]:
    """Return the sentences of the report to write, in this author's order."""
    say, phrase = draft.say, draft.phrase
    size: Facts = {"lv_dilated": echo.lv_dilated}
    lvef: Facts = {"lvef_percent": echo.lvef_percent, "lvef_date": echo.date.isoformat()}
    left = [
        lambda: say("lv/dilated" if echo.lv_dilated else "lv/normal", size),
        lambda: say("echo/lvef", lvef),
        lambda: say(f"motion/{echo.wall_motion}", {"wall_motion": echo.wall_motion}),
    ]
    if happens(draft.rng, 0.4):
        left = [left[1], left[0], left[2]]

    def valve(key: str, grade: str, fact: str) -> None:
        words = {} if grade == "none" else {"grade": phrase(f"grade/{grade}")}
        say(f"{key}/{'none' if grade == 'none' else 'some'}", {fact: grade}, **words)

    valves = [
        lambda: valve("aortic", echo.aortic_stenosis, "aortic_stenosis"),
        lambda: valve("mitral", echo.mitral_regurgitation, "mitral_regurgitation"),
    ]
    if happens(draft.rng, 0.4):
        valves.reverse()
    right = [lambda: say(f"rv/{echo.rv_function}", {"rv_function": echo.rv_function})]
    rest = [lambda: say("echo/effusion")] if happens(draft.rng, 0.7) else []
    before = [lambda: _before(draft, chart, echo)] if chart.echo_before is not None else []
    return (
        left + right + valves + rest + before
        if happens(draft.rng, 0.5)
        else left + before + valves + right + rest
    )


def _before(draft: Draft, chart: Chart, echo: Echo) -> None:
    old = chart.echo_before
    if old is None:
        return
    change = echo.lvef_percent - old.lvef_percent
    trend = draft.phrase("trend/same" if abs(change) < 3 else "trend/up" if change > 0 else "trend/down")
    facts = {"previous_lvef_percent": old.lvef_percent, "previous_lvef_date": old.date.isoformat()}
    draft.say("echo/before", facts, old=str(old.lvef_percent), old_day=dated(draft, old.date), trend=trend)
    draft.traps.append("old LVEF")


def _other_doctor(draft: Draft, name: str) -> str:
    return choose(draft.shared, [doctor for doctor in DOCTORS if doctor != name])


def chest_x_ray(draft: Draft, chart: Chart, visit: Visit, old: Visit | None) -> None:
    """Write the report of a chest X-ray on the day of arrival; `old` is a stay that it is compared with."""
    rng, made_up, language, patient = draft.rng, draft.shared, draft.language, chart.patient
    reason = visit.main_problem if visit.main_problem in ("heart failure", "pneumonia", "COPD") else "other"
    wet, solid = reason == "heart failure", reason == "pneumonia"
    big = wet or bool(chart.echo and chart.echo.lv_dilated)
    effusion = choose(made_up, ("right", "both")) if wet and happens(made_up, 0.6) else ""
    nouns = [language.word(rng, language.complaints, c) for c in visit.complaints if c != "no complaints"]
    vital = visit.vitals[0]
    taken = visit.start + timedelta(minutes=between(made_up, 20, 90))
    ratio, chest = between(made_up, 52, 63) if big else between(made_up, 41, 49), between(made_up, 270, 330)
    draft.slots |= {
        "depth": str(between(made_up, 1, 5)),
        "time": f"{taken:%H:%M}",
        "saturation": str(vital.spo2_percent or 95),
        "breaths": str(vital.respiratory_rate_per_min or 18),
        "pulse": str(vital.heart_rate_per_min or 80),
        "systolic": str(vital.systolic_mmhg),
        "diastolic": str(vital.diastolic_mmhg),
        "chest": str(chest),
        "width": str(round(chest * ratio / 100)),
        "day": dated(draft, visit.start.date()),
        "asks": mark("doctor_name", capital(visit.doctor, language)),
        "ratio": language.number(f"0.{ratio}"),
        "nouns": language.join(nouns[:3]),
        "question": draft.phrase(f"question/{reason}"),
        "compared": draft.phrase("ray/compared", old_day=dated(draft, old.start.date())) if old else "",
    }
    draft.line(draft.phrase("ray/title"))
    for row in draft.phrase("ray/about").split("\n"):
        draft.line(row)
    draft.gap()
    draft.say("ray/why")
    if (
        vital.spo2_percent
        and vital.systolic_mmhg
        and vital.respiratory_rate_per_min
        and vital.heart_rate_per_min
    ):
        draft.say("ray/state")
    draft.gap()
    if old or happens(rng, 0.8):
        draft.say("ray/technique")
    found = {
        "enlarged heart": big,
        "congestion": wet,
        "pleural effusion": bool(effusion),
        "consolidation": solid,
        "pneumothorax": False,
    }
    sentences = [
        ("ray/heart/big" if big else "ray/heart/normal", "enlarged heart"),
        (f"ray/congestion/{'yes' if wet else 'no'}", "congestion"),
        (f"ray/effusion/{'yes' if effusion else 'no'}", "pleural effusion"),
        (f"ray/consolidation/{'yes' if solid else 'no'}", "consolidation"),
        ("ray/pneumothorax", "pneumothorax"),
    ]
    if happens(rng, 0.5):
        sentences = [sentences[0], sentences[3], sentences[1], sentences[2], sentences[4]]
    side = {"side": draft.phrase(f"side/{effusion}")} if effusion else {}
    for key, name in sentences:
        if name == "pneumothorax" and happens(rng, 0.3):
            continue
        draft.say(key, {f"findings.{name}": {"name": name, "present": found[name]}}, **side)
        if not found[name]:
            draft.traps.append("negation")
    if reason == "COPD":
        draft.say("ray/air")
    draft.say("ray/mediastinum")
    if happens(rng, 0.5):
        draft.say("ray/bones")
    _devices(draft, patient, visit)
    draft.gap()
    draft.say(
        "ray/conclusion",
        verdict=draft.phrase(f"verdict/{reason}", effusion=draft.phrase("and effusion") if effusion else ""),
    )
    draft.gap()
    draft.line(draft.phrase("signed/radiology"))


def _devices(draft: Draft, patient: Patient, visit: Visit) -> None:
    for name, year in patient.procedures:
        if name in DEVICES and year < visit.start.year:
            draft.say(
                "ray/device",
                {f"procedures.{name}": {"name": name, "year": None}},
                what=draft.phrase(f"device/{name}"),
            )
