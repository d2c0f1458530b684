"""Letters between doctors: referrals, outpatient letters and discharge letters."""

from __future__ import annotations

from datetime import timedelta

from ..chance import choose, happens
from ..truth import Visit
from . import drugs, extra, findings, history, results
from .chart import CONFIRMED, PAST, SUSPECTED, Chart, changes_between, results_of
from .copied import copy_forward
from .draft import Draft
from .facts import dated, diagnosis
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
        if status == SUSPECTED:
            word = language.problems[reason][0]
        elif status == PAST:
            word = draft.phrase("after", problem=word)
        draft.say("ask/new" if status == SUSPECTED else "ask/known", diagnosis(problem, status), problem=word)
        if status == SUSPECTED:
            draft.traps.append("suspected")
            if visit.complaints == ["no complaints"]:
                draft.say("found by chance")
    else:
        draft.say("ask/pain")
    first, second = ("complaints", "history") if happens(rng, 0.6) else ("history", "complaints")
    for part in (first, second):
        draft.head(part)
        if part == "complaints":
            findings.complaints(draft, visit)
        else:
            history.history(draft, chart, skip=reason)
    draft.head("family")
    history.uncertain(draft, chart, skip=reason if status == SUSPECTED else "")
    extra.social(draft, chart)
    draft.head("examination")
    extra.at_the_practice(draft, visit)
    draft.head("medication")
    drugs.medication(draft, chart)
    history.allergies(draft, chart.patient)
    extra.dose_in_other_unit(draft, chart)
    instruct(draft, chart)
    draft.gap()
    draft.say("thanks")
    end(draft, "gp")


def acute_referral(draft: Draft, chart: Chart, visit: Visit, before: Visit) -> None:
    """Write the general practitioner's letter on the day of an admission; it quotes what the hospital found `before`."""
    language, rng, reason = draft.language, draft.rng, visit.main_problem
    draft.slots["office"] = office_phone(rng)
    head(draft, "gp", "hospital", visit.doctor)
    nouns = [language.word(rng, language.complaints, c) for c in visit.complaints if c != "no complaints"]
    introduce(draft, chart, "open/acute", {}, nouns=language.join(nouns))
    problem = next(p for p in chart.patient.problems if p.name == reason)
    word = language.word(rng, language.problems, reason)
    known = reason == "heart failure" or reason == "atrial fibrillation"
    status = CONFIRMED if known else SUSPECTED
    draft.say("ask/acute" if known else "ask/acute/new", diagnosis(problem, status), problem=word)
    if not known:
        draft.traps.append("suspected")
    draft.head("history")
    history.history(draft, chart, skip=reason)
    draft.head("examination")
    extra.at_the_practice(draft, visit)
    draft.head("results")
    results.ejection_fraction(draft, chart)
    results.results(draft, results_of(chart.patient, before), "labs/known", most=3)
    draft.head("medication")
    drugs.medication(draft, chart)
    history.allergies(draft, chart.patient)
    instruct(draft, chart)
    draft.gap()
    draft.say("thanks")
    end(draft, "gp")


def outpatient(draft: Draft, chart: Chart, visit: Visit, before: Visit | None) -> None:
    """Write to the general practitioner after a clinic visit; `before` is an earlier visit to copy from."""
    language, rng, patient = draft.language, draft.rng, chart.patient
    # The visits table calls a visit after the problem it was planned for, which may not have happened yet.
    reason = visit.main_problem if chart.status_of(visit.main_problem) else "chest pain"
    word = language.word(rng, language.problems, reason)
    if chart.status_of(reason) == PAST:
        word = draft.phrase("after", problem=word)
    draft.slots |= {"seen": dated(draft, visit.start.date()), "problem": word}
    head(draft, "hospital", "gp", patient.person.general_practitioner)
    introduce(draft, chart, "open/outpatient", {"visit_date": visit.start.date().isoformat()})
    draft.head("history")
    history.history(draft, chart, skip=reason)
    if before is not None:
        copy_forward(draft, patient, before, visit, chart)
        extra.since_last(draft, patient, before, visit)
    extra.earlier_visits(draft, patient, visit)
    draft.head("complaints")
    findings.complaints(draft, visit)
    findings.nyha(draft, visit)
    history.uncertain(draft, chart)
    extra.habits(draft, patient)
    draft.head("examination")
    findings.examination(draft, visit, visit.vitals[0] if visit.vitals else None)
    extra.ecg(draft, visit)
    draft.head("results")
    results.results(draft, results_of(patient, visit), "labs", conflict=0.25)
    results.ejection_fraction(draft, chart)
    draft.head("conclusion")
    conclude(draft, chart, visit, reason)
    draft.head("plan")
    found = changes_between(patient, visit.start.date(), chart.day)
    drugs.changes(draft, found)
    if not found:
        draft.say("no change")
    extra.advice(draft, chart)
    draft.say("follow", weeks=str(choose(draft.shared, (2, 4, 6, 8, 12, 26))))
    draft.head("medication")
    drugs.medication(draft, chart)
    history.allergies(draft, patient)
    extra.dose_in_other_unit(draft, chart)
    extra.other_lists(draft, chart)
    extra.informed(draft)
    instruct(draft, chart)
    end(draft, "hospital")


def conclude(draft: Draft, chart: Chart, visit: Visit, reason: str) -> None:
    """Write the conclusion: the type and cause of heart failure, or the problem of the visit."""
    language, rng, patient = draft.language, draft.rng, chart.patient
    problem = next((p for p, status in chart.problems if p.name == reason and status != SUSPECTED), None)
    if reason == "heart failure" and patient.heart_failure and problem:
        fact = diagnosis(problem, CONFIRMED)
        fact["diagnoses.heart failure"]["type"] = patient.heart_failure
        kind = language.word(rng, language.kinds, patient.heart_failure)
        draft.say("conclusion/hf", fact, kind=kind, cause=language.word(rng, language.causes, patient.cause))
    elif problem:
        draft.say("conclusion/other", diagnosis(problem, chart.status_of(problem.name)))
    else:
        hurts = any("chest pain" in complaint for complaint in visit.complaints)
        draft.say("conclusion/pain" if hurts else "conclusion/nothing")


def discharge(draft: Draft, chart: Chart, visit: Visit) -> None:
    """Write to the general practitioner at the end of an admission."""
    language, rng, patient = draft.language, draft.rng, chart.patient
    admitted, left = visit.start.date(), visit.end.date()
    word = language.word(rng, language.problems, visit.main_problem)
    draft.slots |= {
        "admitted": dated(draft, admitted),
        "left": dated(draft, left),
        "seen": dated(draft, admitted),
        "days": str((left - admitted).days),
        "problem": word,
    }
    head(draft, "hospital", "gp", patient.person.general_practitioner)
    days = {"admission_date": admitted.isoformat(), "discharge_date": left.isoformat()}
    introduce(draft, chart, "open/discharge", days)
    draft.head("history")
    history.history(draft, chart, skip=visit.main_problem)
    history.uncertain(draft, chart)
    extra.habits(draft, patient)
    extra.earlier_visits(draft, patient, visit)
    draft.head("complaints")
    nouns = [language.word(rng, language.complaints, c) for c in visit.complaints if c != "no complaints"]
    draft.say("arrived", nouns=language.join(nouns))
    findings.nyha(draft, visit, "nyha/arrival")
    draft.head("examination")
    findings.examination(draft, visit, visit.vitals[0] if visit.vitals else None)
    extra.ecg(draft, visit)
    draft.head("results")
    results.results(draft, results_of(patient, visit, "first"), "labs/arrival", conflict=0.2)
    results.ejection_fraction(draft, chart)
    draft.head("course")
    problem = next((p for p, s in chart.problems if p.name == visit.main_problem and s == CONFIRMED), None)
    if problem:
        draft.say("confirmed", diagnosis(problem, CONFIRMED))
    words = [language.word(rng, language.treatments, t) for t in visit.treatments]
    draft.say("treated", treatments=language.join(words))
    if visit.deteriorates_at is not None:
        draft.say("worse", night=dated(draft, visit.deteriorates_at.date()))
    else:
        draft.say("steady")
    late = results_of(patient, visit)
    late = {t: lab for t, lab in late.items() if lab.taken_at.date() > admitted + timedelta(days=1)}
    results.results(draft, late, "labs/leaving", most=4)
    draft.say("leaves", destination=language.word(rng, language.destinations, visit.goes_to))
    draft.head("medication")
    drugs.medication(draft, chart)
    history.allergies(draft, patient)
    draft.gap()
    drugs.changes(draft, changes_between(patient, admitted, left))
    extra.other_lists(draft, chart)
    draft.head("plan")
    extra.advice(draft, chart)
    draft.say("follow/discharge", weeks=str(choose(draft.shared, (2, 3, 4, 6))))
    extra.informed(draft)
    instruct(draft, chart)
    end(draft, "hospital")
