"""Paragraphs that letters of every kind are made of. Each says only what the chart holds, and notes what it says."""

from __future__ import annotations

from typing import Any

from chance import between, choose, happens
from exports import OTHER_UNITS
from truth import Course, Echo, Lab, Patient, Problem, Visit, Vital

from .chart import CONFIRMED, EXCLUDED, FAMILY, PAST, SUSPECTED, Change, Chart
from .draft import Draft
from .marks import capitalise, mark

Facts = dict[str, Any]


def dated(draft: Draft, day: Any, kind: str = "date") -> str:
    """Return `day` as this author writes dates."""
    return draft.language.date(day, draft.style.dates, kind)


def diagnosis(problem: Problem, status: str, with_year: bool = False) -> Facts:
    """Return the fact that a text says of one problem. The year only where the text says it."""
    year = problem.since_year if with_year else None
    value = {"name": problem.name, "status": status, "since_year": year, "relative": problem.relative or None}
    return {f"diagnoses.{problem.name}": value}


def course_fact(course: Course) -> Facts:
    """Return the fact that a medicine is taken now."""
    value = {
        "name": course.name,
        "dose": course.dose,
        "unit": course.unit,
        "times_per_day": course.times_per_day,
    }
    return {f"medication.{course.name}": value}


def history(draft: Draft, chart: Chart, skip: str = "") -> None:
    """Write what the patient has and had, as a list or in sentences; `skip` is a problem that is told elsewhere."""
    language, rng = draft.language, draft.rng
    known = [p for p in chart.of(CONFIRMED) if p.name != skip]
    past = [p for p in chart.of(PAST) if p.name != skip]
    procedures = [(name, year) for name, year in chart.patient.procedures if year < chart.day.year]
    if draft.style.items != "inline":
        rows = [(p, CONFIRMED) for p in known] + [(p, PAST) for p in past]
        for number, (problem, status) in enumerate(rows, start=1):
            year = problem.since_year is not None
            key = f"item/{'active' if status == CONFIRMED else 'past'}{'' if year else '/undated'}"
            item = draft.item(
                key, problem=language.word(rng, language.problems, problem.name), year=_year(problem)
            )
            draft.line(bullet(draft, number) + item, diagnosis(problem, status, year))
        for number, (name, year_done) in enumerate(procedures, start=len(rows) + 1):
            item = draft.item(
                "item/procedure",
                what=language.word(rng, language.procedures, name),
                year=mark("year", str(year_done)),
            )
            draft.line(
                bullet(draft, number) + item, {f"procedures.{name}": {"name": name, "year": year_done}}
            )
        if not rows and not procedures:
            draft.say("history/none")
        return
    if known:
        told: Facts = {}
        words = []
        for problem in known:
            said = problem.since_year is not None and happens(rng, 0.6)
            told |= diagnosis(problem, CONFIRMED, said)
            word = language.word(rng, language.problems, problem.name)
            words.append(f"{word} {draft.phrase('since', year=_year(problem))}" if said else word)
        draft.say("history/active", told, problems=language.join(words))
    for problem in past:
        year = problem.since_year is not None
        word = language.word(rng, language.problems, problem.name)
        draft.say(
            f"history/past{'' if year else '/undated'}",
            diagnosis(problem, PAST, year),
            problem=word,
            year=_year(problem),
        )
    if procedures:
        told = {f"procedures.{name}": {"name": name, "year": year} for name, year in procedures}
        words = [
            f"{language.word(rng, language.procedures, name)} ({mark('year', str(year))})"
            for name, year in procedures
        ]
        draft.say("history/procedures", told, procedures=language.join(words))
    if not known and not past and not procedures:
        draft.say("history/none")


def bullet(draft: Draft, number: int) -> str:
    """Return what stands before item `number` of a list."""
    return {"dashes": "- ", "numbers": f"{number}. "}.get(draft.style.items, "")


def _year(problem: Problem) -> str:
    return "" if problem.since_year is None else mark("year", str(problem.since_year))


def uncertain(draft: Draft, chart: Chart) -> None:
    """Write what is suspected, what was ruled out, and what a relative has."""
    language = draft.language
    for status in (SUSPECTED, EXCLUDED, FAMILY):
        for problem in chart.of(status):
            slots = {"problem": language.word(draft.rng, language.problems, problem.name)}
            if status == FAMILY:
                slots["relative"] = language.word(draft.rng, language.relatives, problem.relative)
            draft.say(status, diagnosis(problem, status), **slots)
            draft.traps.append(
                {SUSPECTED: "suspected", EXCLUDED: "excluded", FAMILY: "family history"}[status]
            )
    if not chart.of(FAMILY) and happens(draft.rng, 0.3):
        draft.say("family/none")


def complaints(draft: Draft, visit: Visit) -> None:
    """Write what the patient says, and what is absent."""
    language, rng = draft.language, draft.rng
    said = [c for c in visit.complaints if c != "no complaints"]
    if not said:
        draft.say("complaints/none")
    elif draft.style.terse or happens(rng, 0.4):
        draft.say(
            "complaints/nouns",
            nouns=language.join([language.word(rng, language.complaints, c) for c in said]),
        )
    else:
        draft.say("complaints/first", says=language.word(rng, language.complains, said[0]))
        for word in said[1:]:
            draft.say("complaints/next", says=language.word(rng, language.complains, word))
    absent = [
        w for w, against in language.absent.items() if not set(against) & {*visit.complaints, *visit.findings}
    ]
    if said or happens(rng, 0.5):
        draft.say("complaints/absent", absent=_either(draft, _some(draft, absent, between(rng, 2, 4))))
        draft.traps.append("negation")


def _some(draft: Draft, words: list[str], count: int) -> list[str]:
    left = list(words)
    return [left.pop(between(draft.rng, 0, len(left) - 1)) for _ in range(min(count, len(left)))]


def _either(draft: Draft, words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {draft.language.either} {words[-1]}"


def nyha(draft: Draft, visit: Visit, key: str = "nyha") -> None:
    """Write the NYHA class of `visit`, if it has one."""
    if visit.nyha:
        draft.say(key, {"nyha_class": visit.nyha}, nyha=visit.nyha)


def examination(draft: Draft, visit: Visit, vital: Vital | None) -> None:
    """Write blood pressure, pulse, weight and findings of `visit`."""
    language, rng = draft.language, draft.rng
    if vital is not None and vital.systolic_mmhg is not None:
        facts = {"blood_pressure": {"systolic": vital.systolic_mmhg, "diastolic": vital.diastolic_mmhg}}
        slots = {"systolic": str(vital.systolic_mmhg), "diastolic": str(vital.diastolic_mmhg)}
        key = "pressure"
        if vital.heart_rate_per_min is not None:
            slots["pulse"] = str(vital.heart_rate_per_min)
            facts["heart_rate"] = vital.heart_rate_per_min  # type: ignore[assignment]
            key = "pressure/pulse"
        draft.say(key, facts, **slots)
    if vital is not None and vital.spo2_percent is not None:
        air = "oxygen" if vital.on_oxygen else "air"
        draft.say(f"saturation/{air}", saturation=str(vital.spo2_percent))
    if vital is not None and vital.respiratory_rate_per_min is not None and vital.temperature_c is not None:
        draft.say(
            "breaths",
            breaths=str(vital.respiratory_rate_per_min),
            temperature=language.number(f"{vital.temperature_c:.1f}"),
        )
    if happens(rng, 0.7):
        draft.say("weight", {"weight_kg": visit.weight_kg}, weight=language.number(f"{visit.weight_kg:.1f}"))
    found = [f for f in visit.findings if f != "normal examination"]
    if found:
        draft.say(
            "findings", findings=language.join([language.word(rng, language.findings, f) for f in found])
        )
    else:
        draft.say("findings/none")
    missing = [
        w
        for w, against in language.not_found.items()
        if not set(against) & {*visit.complaints, *visit.findings}
    ]
    if happens(rng, 0.7):
        draft.say("findings/absent", absent=_either(draft, _some(draft, missing, between(rng, 1, 3))))
        draft.traps.append("negation")


def results(draft: Draft, labs: dict[str, Lab], key: str, most: int = 6, conflict: float = 0.0) -> None:
    """Write up to `most` results; with the chance `conflict` one of them a second time in another unit."""
    language, rng = draft.language, draft.rng
    chosen = [labs[test] for test in _some(draft, list(labs), most)]
    if not chosen:
        return
    words, facts = [], {}
    for lab in chosen:
        word, fact = lab_words(draft, lab)
        words.append(word)
        facts |= fact
    day = dated(draft, chosen[0].taken_at.date())
    draft.say(key, facts, results=", ".join(words), day=day)
    other = [lab for lab in chosen if lab.test in OTHER_UNITS]
    if other and happens(rng, conflict):
        lab = choose(rng, other)
        value, unit = language.result(lab, other_unit=True)
        test = language.word(rng, language.tests, lab.test)
        written = f"{value} {language.word(rng, language.units, unit)}"
        fact = {f"labs.{lab.test}.{lab.taken_at.date()}.{unit}": lab_fact(lab, value, unit)}
        draft.say("labs/other unit", fact, test=test, written=written, day=dated(draft, lab.taken_at.date()))
        draft.traps.append("two units")


def lab_words(draft: Draft, lab: Lab) -> tuple[str, Facts]:
    """Return one result as words, and the fact it says."""
    language = draft.language
    value, unit = language.result(lab)
    test = language.word(draft.rng, language.tests, lab.test)
    written = f"{test} {value} {language.word(draft.rng, language.units, unit)}"
    return written, {f"labs.{lab.test}.{lab.taken_at.date()}": lab_fact(lab, value, unit)}


def lab_fact(lab: Lab, written: str, unit: str) -> dict[str, Any]:
    """Return the fact of one result: the number in the unit that the text uses."""
    value = float(written.replace(",", "."))
    return {
        "test": lab.test,
        "value": value,
        "unit": unit,
        "date": lab.taken_at.date().isoformat(),
        "lab_id": lab.lab_id,
    }


def ejection_fraction(draft: Draft, chart: Chart) -> None:
    """Write the newest LVEF, often with the one before it; or that there is none."""
    echo, before = chart.echo, chart.echo_before
    if echo is None:
        if chart.patient.heart_failure or happens(draft.rng, 0.15):
            draft.say("lvef/none")
        return
    facts: Facts = {"lvef_percent": echo.lvef_percent, "lvef_date": echo.date.isoformat()}
    slots = _echo_slots(draft, echo)
    if before is not None and happens(draft.rng, 0.75):
        facts |= {"previous_lvef_percent": before.lvef_percent, "previous_lvef_date": before.date.isoformat()}
        slots |= {"old": str(before.lvef_percent), "old_day": dated(draft, before.date)}
        draft.traps.append("old LVEF")
        draft.say("lvef/both", facts, **slots)
    else:
        draft.say("lvef/new", facts, **slots)


def _echo_slots(draft: Draft, echo: Echo) -> dict[str, str]:
    language = draft.language
    return {
        "lvef": str(echo.lvef_percent),
        "day": dated(draft, echo.date),
        "method": language.word(draft.rng, language.methods, echo.method),
    }


def medication(draft: Draft, chart: Chart, key: str = "medication") -> None:
    """Write what is taken on the chart's day, in one sentence or as a list."""
    language, rng, courses = draft.language, draft.rng, chart.medication
    if not courses:
        draft.say(f"{key}/none")
        return
    written = [(language.dose(rng, c, draft.style.doses), course_fact(c)) for c in courses]
    if draft.style.items == "inline":
        facts = {path: value for _, fact in written for path, value in fact.items()}
        draft.say(key, facts, list=", ".join(words for words, _ in written))
        return
    draft.end_line()
    for number, (words, fact) in enumerate(written, start=1):
        draft.line(bullet(draft, number) + (words if draft.style.terse else capitalise(words)), fact)


def changes(draft: Draft, found: list[Change]) -> None:
    """Write each change of medication with its reason."""
    language, rng = draft.language, draft.rng
    for change in found:
        drug = language.word(rng, language.medicines, change.name)
        slots = {"drug": drug, "day": dated(draft, change.day)}
        if change.old is not None:
            slots["old"] = language.amount(change.old)
        if change.new is not None:
            slots["new"] = language.amount(change.new)
            slots["often"] = language.often(change.new, draft.style.doses)
        key = f"change/{change.kind}"
        if change.kind == "started":
            slots["problem"] = language.indication(rng, change.reason)
        elif change.reason:
            slots["reason"] = language.word(rng, language.reasons, change.reason)
        else:
            key += "/plain"
        draft.say(key, change_fact(change), **slots)
        draft.traps.append("stopped medication" if change.kind == "stopped" else "changed medication")


def change_fact(change: Change) -> Facts:
    """Return the fact of one change; reason is a word of the tables, or None."""
    value = {
        "name": change.name,
        "change": change.kind,
        "old_dose": change.old.dose if change.old else None,
        "new_dose": change.new.dose if change.new else None,
        "unit": (change.new or change.old).unit,  # type: ignore[union-attr]  # one of them is there
        "reason": change.reason or None,
        "date": change.day.isoformat(),
    }
    return {f"medication_changes.{change.name}.{change.kind}": value}


def allergies(draft: Draft, patient: Patient) -> None:
    """Write allergies; often nothing where there are none."""
    language = draft.language
    for substance, reaction in patient.allergies:
        fact = {f"allergies.{substance}": {"substance": substance, "reaction": reaction}}
        what = language.word(draft.rng, language.substances, substance)
        draft.say(
            "allergy", fact, substance=what, reaction=language.word(draft.rng, language.reactions, reaction)
        )
    if not patient.allergies and happens(draft.rng, 0.4):
        draft.say("allergy/none")
