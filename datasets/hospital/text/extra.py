"""What only some letters hold: habits, ECG, advice, who was told, and lists or units that do not agree."""

from __future__ import annotations

from ..chance import between, choose, happens
from ..truth import Patient, Visit
from .chart import Chart
from .draft import Draft
from .facts import dated
from .frame import capital
from .marks import mark


def social(draft: Draft, chart: Chart) -> None:
    """Write how the patient lives and what the patient smokes and drinks, in some letters."""
    if happens(draft.rng, 0.6):
        draft.say("lives")
    habits(draft, chart.patient)


def habits(draft: Draft, patient: Patient) -> None:
    """Write smoking and alcohol, if this author writes long letters."""
    if not draft.style.long or not happens(draft.rng, 0.7):
        return
    draft.say(f"smoking/{patient.smoking}", {"smoking": patient.smoking})
    units = patient.alcohol_units_per_week
    if units is not None:
        fact = {"alcohol_units_per_week": units}
        key = "alcohol/none" if not units else "alcohol/one" if units == 1 else "alcohol"
        draft.say(key, fact, units=str(units))


def at_the_practice(draft: Draft, visit: Visit) -> None:
    """Write a blood pressure of the practice: near the one of the visit, and no fact of the hospital."""
    vital, rng = visit.vitals[0], draft.shared
    draft.say(
        "gp/pressure",
        systolic=str((vital.systolic_mmhg or 130) + between(rng, -8, 8)),
        diastolic=str((vital.diastolic_mmhg or 75) + between(rng, -5, 5)),
        pulse=str((vital.heart_rate_per_min or 72) + between(rng, -5, 5)),
    )


def ecg(draft: Draft, visit: Visit) -> None:
    """Write the rhythm, which fits the pulse and the findings of `visit`; cardiologists write it more often."""
    pulse = visit.vitals[0].heart_rate_per_min if visit.vitals else None
    if pulse is None or not happens(draft.rng, 0.7 if visit.department == "cardiology" else 0.2):
        return
    fibrillates = "irregular pulse" in visit.findings
    draft.say("ecg/af" if fibrillates else "ecg/sinus", pulse=str(pulse))


def advice(draft: Draft, chart: Chart) -> None:
    """Write advice on living with the illness, in long letters."""
    if not draft.style.long:
        return
    score = str(between(draft.rng, 2, 5))
    if chart.status_of("heart failure") == "confirmed":
        draft.say("advice/hf", score=score)
    elif happens(draft.rng, 0.6):
        draft.say("advice/move", score=score)
    if chart.patient.smoking == "current":
        draft.say("advice/smoke")


def informed(draft: Draft) -> None:
    """Write which relative or friend was told, in some letters."""
    if happens(draft.rng, 0.5 if draft.style.long else 0.12):
        draft.say("informed")


def since_last(draft: Draft, patient: Patient, before: Visit, visit: Visit) -> None:
    """Write when the patient was last seen, and of an admission since then."""
    if not draft.style.long:
        return
    slots = {
        "last": dated(draft, before.start.date()),
        "last_doctor": mark("doctor_name", capital(before.doctor, draft.language)),
    }
    stays = [v for v in patient.visits if v.kind == "admission" and before.start < v.start < visit.start]
    if stays:
        language = draft.language
        reason = language.word(draft.rng, language.problems, stays[-1].main_problem)
        draft.say("admitted since", reason=reason, left=dated(draft, stays[-1].end.date()), **slots)
    else:
        draft.say("follow-up course", **slots)


def earlier_visits(draft: Draft, patient: Patient, visit: Visit) -> None:
    """List the visits before this one with what was found at each, in long letters. A reader must not take them for now."""
    earlier = [v for v in patient.visits if v.start < visit.start]
    if not draft.style.long or len(earlier) < 2 or not happens(draft.rng, 0.7):
        return
    language = draft.language
    draft.head("earlier")
    for one in earlier[-6:]:
        vital = one.vitals[0]
        words = language.word(draft.rng, language.problems, one.main_problem)
        slots = {
            "day": dated(draft, one.start.date()),
            "kind": draft.phrase(f"visit/{one.kind}"),
            "reason": words,
            "systolic": str(vital.systolic_mmhg or "-"),
            "diastolic": str(vital.diastolic_mmhg or "-"),
            "weight": language.number(f"{one.weight_kg:.1f}"),
            "old_nyha": one.nyha,
            "old_doctor": mark("doctor_name", capital(one.doctor, language)),
        }
        draft.line(draft.phrase("visit/line/nyha" if one.nyha else "visit/line", **slots))
    draft.traps.append("earlier visits")
    draft.gap()


def dose_in_other_unit(draft: Draft, chart: Chart) -> None:
    """Write a dose in microgram once more in mg, in some letters."""
    small = [course for course in chart.medication if course.unit == "microgram"]
    if not small or not happens(draft.rng, 0.3):
        return
    course, language = choose(draft.rng, small), draft.language
    thousandths = f"{round(float(course.dose) * 10):05d}"  # in units of 0.0001 mg
    other = f"{thousandths[:-4]}.{thousandths[-4:].rstrip('0')}"
    drug = language.word(draft.rng, language.medicines, course.name)
    draft.say(
        "dose/other unit", drug=drug, amount=language.amount(course), other=f"{language.number(other)} mg"
    )
    draft.traps.append("two units")


def other_lists(draft: Draft, chart: Chart) -> None:
    """Write that the list of the pharmacy or the general practitioner is out of date, where it is."""
    language, rng = draft.language, draft.rng
    courses = chart.patient.medication
    for slip in chart.patient.disagreements:
        last = [course for course in courses if course.name == slip.name][-1]
        if slip.kind == "old_dose" and last in chart.medication:
            key, now = "list/old dose", last.dose
            wanted = slip.source == "pharmacy"
        elif slip.kind == "still_listed" and last.stop is not None and last.stop <= chart.day:
            key, now, wanted = "list/stopped", None, True
        else:
            continue
        if not wanted or not happens(rng, 0.5):
            continue
        amount, _, unit = slip.written.rpartition(" ")
        source = draft.phrase("source/own gp" if slip.source == "gp" else "source/pharmacy")
        fact = {"what": f"medication.{slip.name}", "said": amount, "now": now, "as_of": None}
        draft.say(
            key,
            {f"no_longer_true.{slip.source}.{slip.name}": fact},
            drug=language.word(rng, language.medicines, slip.name),
            old=f"{language.number(amount)} {unit}",
            new=language.amount(last),
            source=source,
        )
        draft.traps.append("lists disagree")
