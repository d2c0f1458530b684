"""Letters between doctors: referral, outpatient letter and discharge letter."""

from __future__ import annotations

from datetime import timedelta

from chance import between, choose, happens
from truth import Patient, Visit

from . import sections as write
from .chart import CONFIRMED, SUSPECTED, Chart, changes_between, chart_on, results_of
from .draft import Draft
from .frame import end, head, instruct, introduce, office_phone


def referral(draft: Draft, chart: Chart, visit: Visit) -> None:
    """Write the general practitioner's letter before the first visit."""
    language, rng = draft.language, draft.rng
    draft.slots["office"] = office_phone(rng)
    head(draft, "gp", "hospital", visit.doctor)
    introduce(draft, chart, "open/referral", {})
    draft.head("question")
    reason = visit.main_problem
    status = chart.status_of(reason)
    if status:
        problem = next(p for p, _ in chart.problems if p.name == reason)
        word = language.word(rng, language.problems, reason)
        draft.say(
            "ask/new" if status == SUSPECTED else "ask/known", write.diagnosis(problem, status), problem=word
        )
        if status == SUSPECTED:
            draft.traps.append("suspected")
    else:
        draft.say("ask/pain")
    parts = [
        ("complaints", lambda: write.complaints(draft, visit)),
        ("history", lambda: write.history(draft, chart, skip=reason)),
        ("family", lambda: _others(draft, chart, skip=reason if status == SUSPECTED else "")),
        ("examination", lambda: _at_the_practice(draft, visit)),
        ("medication", lambda: (write.medication(draft, chart), write.allergies(draft, chart.patient))),
    ]
    if happens(rng, 0.4):
        parts = [parts[1], parts[0], parts[2], parts[4], parts[3]]
    for name, part in parts:
        draft.head(name)
        part()
    instruct(draft, chart)
    draft.gap()
    draft.say("thanks")
    end(draft, "gp")


def _others(draft: Draft, chart: Chart, skip: str = "") -> None:
    rest = Chart(
        chart.patient,
        chart.day,
        chart.age,
        [p for p in chart.problems if p[0].name != skip],
        chart.echo,
        chart.echo_before,
        chart.medication,
    )
    write.uncertain(draft, rest)
    if happens(draft.rng, 0.6):
        draft.say("lives")


def _at_the_practice(draft: Draft, visit: Visit) -> None:
    """Write a blood pressure of the practice: near the one of the visit, and no fact of the hospital."""
    vital = visit.vitals[0]
    rng = draft.rng
    draft.say(
        "gp/pressure",
        systolic=str((vital.systolic_mmhg or 130) + between(rng, -8, 8)),
        diastolic=str((vital.diastolic_mmhg or 75) + between(rng, -5, 5)),
        pulse=str((vital.heart_rate_per_min or 72) + between(rng, -5, 5)),
    )


def outpatient(draft: Draft, chart: Chart, visit: Visit, before: Visit | None) -> None:
    """Write to the general practitioner after a clinic visit; `before` is an earlier visit to copy from."""
    language, rng, patient = draft.language, draft.rng, chart.patient
    reason = visit.main_problem
    # The visits table calls a visit after the problem it was planned for, which may not have happened yet.
    word = language.word(rng, language.problems, reason if chart.status_of(reason) else "chest pain")
    draft.slots |= {"seen": write.dated(draft, visit.start.date()), "problem": word}
    head(draft, "hospital", "gp", patient.person.general_practitioner)
    introduce(draft, chart, "open/outpatient", {"visit_date": visit.start.date().isoformat()})
    draft.head("history")
    write.history(draft, chart, skip=reason)
    if before is not None:
        copy_forward(draft, patient, before, visit, chart)
    draft.head("complaints")
    write.complaints(draft, visit)
    write.nyha(draft, visit)
    write.uncertain(draft, chart)
    draft.head("examination")
    write.examination(draft, visit, visit.vitals[0] if visit.vitals else None)
    draft.head("results")
    write.results(draft, results_of(patient, visit), "labs", conflict=0.25)
    write.ejection_fraction(draft, chart)
    draft.head("conclusion")
    conclude(draft, chart, visit)
    draft.head("plan")
    found = changes_between(patient, visit.start.date(), chart.day)
    write.changes(draft, found)
    if not found:
        draft.say("no change")
    draft.say("follow", weeks=str(choose(rng, (2, 4, 6, 8, 12, 26))))
    draft.head("medication")
    write.medication(draft, chart)
    write.allergies(draft, patient)
    instruct(draft, chart)
    end(draft, "hospital")


def conclude(draft: Draft, chart: Chart, visit: Visit) -> None:
    """Write the conclusion: the type and cause of heart failure, or the problem of the visit."""
    language, rng, patient = draft.language, draft.rng, chart.patient
    problem = next((p for p, s in chart.problems if p.name == visit.main_problem and s != SUSPECTED), None)
    if visit.main_problem == "heart failure" and patient.heart_failure and problem:
        fact = write.diagnosis(problem, CONFIRMED)
        fact["diagnoses.heart failure"]["type"] = patient.heart_failure
        draft.say(
            "conclusion/hf",
            fact,
            kind=language.word(rng, language.kinds, patient.heart_failure),
            cause=language.word(rng, language.causes, patient.cause),
        )
    elif problem:
        draft.say("conclusion/other", write.diagnosis(problem, chart.status_of(problem.name)))
    else:
        draft.say("conclusion/pain")


def copy_forward(draft: Draft, patient: Patient, before: Visit, visit: Visit, chart: Chart) -> None:
    """Write a paragraph as it stood at an earlier visit. What changed since is a fact that no longer holds."""
    language, rng = draft.language, draft.rng
    old = chart_on(patient, before.start.date())
    lines: list[tuple[str, dict[str, str], dict[str, object]]] = []
    if before.nyha and before.nyha != visit.nyha:
        lines.append(
            (
                "copied/nyha",
                {"nyha": before.nyha},
                {"what": "nyha_class", "said": before.nyha, "now": visit.nyha},
            )
        )
    if old.echo and chart.echo and old.echo.lvef_percent != chart.echo.lvef_percent:
        said = old.echo.lvef_percent
        lines.append(
            (
                "copied/lvef",
                {"lvef": str(said)},
                {"what": "lvef_percent", "said": said, "now": chart.echo.lvef_percent},
            )
        )
    now = {c.name: c for c in chart.medication}
    for course in old.medication:
        after = now.get(course.name)
        if after is None or after.dose != course.dose:
            new = None if after is None else after.dose
            fact = {"what": f"medication.{course.name}", "said": course.dose, "now": new}
            lines.append(("copied/medicine", {"dose": language.dose(rng, course, draft.style.doses)}, fact))
            break
    if not lines:
        return
    draft.head("earlier")
    day = before.start.date()
    draft.say("copied/opening", day=write.dated(draft, day))
    for key, slots, fact in lines:
        draft.say(key, {f"no_longer_true.{fact['what']}": fact | {"as_of": day.isoformat()}}, **slots)
    draft.traps.append("copied forward")


def discharge(draft: Draft, chart: Chart, visit: Visit) -> None:
    """Write to the general practitioner at the end of an admission."""
    language, rng, patient = draft.language, draft.rng, chart.patient
    admitted, left = visit.start.date(), visit.end.date()
    word = language.word(rng, language.problems, visit.main_problem)
    draft.slots |= {
        "admitted": write.dated(draft, admitted),
        "left": write.dated(draft, left),
        "days": str((left - admitted).days),
        "problem": word,
    }
    head(draft, "hospital", "gp", patient.person.general_practitioner)
    problem = next((p for p, s in chart.problems if p.name == visit.main_problem and s == CONFIRMED), None)
    introduce(
        draft,
        chart,
        "open/discharge",
        {"admission_date": admitted.isoformat(), "discharge_date": left.isoformat()},
    )
    draft.head("history")
    write.history(draft, chart, skip=visit.main_problem)
    write.uncertain(draft, chart)
    draft.head("complaints")
    nouns = [language.word(rng, language.complaints, c) for c in visit.complaints if c != "no complaints"]
    if nouns:
        draft.say("arrived", nouns=language.join(nouns))
    draft.head("examination")
    write.examination(draft, visit, visit.vitals[0] if visit.vitals else None)
    draft.head("results")
    write.results(draft, results_of(patient, visit, "first"), "labs/arrival", conflict=0.2)
    write.ejection_fraction(draft, chart)
    draft.head("course")
    if problem:
        draft.say("confirmed", write.diagnosis(problem, CONFIRMED))
    draft.say(
        "treated",
        treatments=language.join([language.word(rng, language.treatments, t) for t in visit.treatments]),
    )
    if visit.deteriorates_at is not None:
        draft.say("worse", night=write.dated(draft, visit.deteriorates_at.date()))
    else:
        draft.say("steady")
    late = {
        t: lab
        for t, lab in results_of(patient, visit).items()
        if lab.taken_at.date() > admitted + timedelta(days=1)
    }
    write.results(draft, late, "labs/leaving", most=4)
    draft.say("leaves", destination=language.word(rng, language.destinations, visit.goes_to))
    draft.head("medication")
    write.medication(draft, chart)
    write.allergies(draft, patient)
    draft.gap()
    write.changes(draft, changes_between(patient, admitted, left))
    draft.head("plan")
    draft.say("follow/discharge", weeks=str(choose(rng, (1, 2, 3, 4, 6))))
    instruct(draft, chart)
    end(draft, "hospital")
