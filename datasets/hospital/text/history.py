"""What a patient has, had and may have; allergies; habits."""

from __future__ import annotations

from ..chance import happens
from ..truth import Patient, Problem
from .chart import CONFIRMED, EXCLUDED, FAMILY, PAST, SUSPECTED, Chart
from .draft import Draft
from .facts import Facts, bullet, diagnosis
from .marks import mark

PASSES = ("myocardial infarction", "stroke", "breast cancer")  # what a relative had, and need not have now


def history(draft: Draft, chart: Chart, skip: str = "") -> None:
    """Write what the patient has and had, as a list or in sentences; `skip` is a problem that is told elsewhere."""
    language, rng = draft.language, draft.rng
    skip = skip if chart.status_of(skip) in (CONFIRMED, PAST, SUSPECTED) else ""
    known = sorted((p for p in chart.of(CONFIRMED) if p.name != skip), key=_since)
    past = sorted((p for p in chart.of(PAST) if p.name != skip), key=_since)
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
            draft.say("history/none/else" if skip else "history/none")
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
            f"history/{'cancer' if 'cancer' in problem.name else 'past'}{'' if year else '/undated'}",
            diagnosis(problem, PAST, year),
            problem=word,
            a_problem=language.with_article(word),
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
        draft.say("history/none/else" if skip else "history/none")


def _year(problem: Problem) -> str:
    return "" if problem.since_year is None else mark("year", str(problem.since_year))


def _since(problem: Problem) -> int:
    return problem.since_year or 9999


def uncertain(draft: Draft, chart: Chart, skip: str = "") -> None:
    """Write what is suspected (but `skip`), what was ruled out, and what a relative has."""
    language = draft.language
    for status in (SUSPECTED, EXCLUDED, FAMILY):
        for problem in (p for p in chart.of(status) if p.name != skip):
            word = language.word(draft.rng, language.problems, problem.name)
            slots = {"problem": word, "a_problem": language.with_article(word)}
            key = status
            if status == FAMILY:
                slots["relative"] = language.word(draft.rng, language.relatives, problem.relative)
                key = "family/event" if problem.name in PASSES else status
            draft.say(key, diagnosis(problem, status), **slots)
            draft.traps.append(
                {SUSPECTED: "suspected", EXCLUDED: "excluded", FAMILY: "family history"}[status]
            )
    if not chart.of(FAMILY) and not draft.style.short and happens(draft.rng, 0.35):
        draft.say("family/none")


def allergies(draft: Draft, patient: Patient) -> None:
    """Write allergies; often nothing where there are none."""
    language = draft.language
    for substance, reaction in patient.allergies:
        fact = {f"allergies.{substance}": {"substance": substance, "reaction": reaction}}
        what = language.word(draft.rng, language.substances, substance)
        draft.say(
            "allergy", fact, substance=what, reaction=language.word(draft.rng, language.reactions, reaction)
        )
    if not patient.allergies and not draft.style.short and happens(draft.rng, 0.5):
        draft.say("allergy/none")
