"""Results: blood tests and ejection fraction."""

from __future__ import annotations

from ..chance import choose, happens
from ..exports import OTHER_UNITS
from ..truth import Echo, Lab
from .chart import Chart
from .draft import Draft
from .facts import Facts, dated, lab_fact, some


def results(draft: Draft, labs: dict[str, Lab], key: str, most: int = 6, conflict: float = 0.0) -> None:
    """Write up to `most` results; with the chance `conflict` one of them a second time in another unit."""
    language, rng = draft.language, draft.rng
    most = 3 if draft.style.short else most + 4 if draft.style.long else most
    chosen = [labs[test] for test in some(draft, list(labs), most)]
    if not chosen:
        return
    words: list[str] = []
    facts: Facts = {}
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
    if happens(draft.rng, 0.08):
        wrong = echo.date.replace(day=min(echo.date.day, 28), month=echo.date.month % 12 + 1)
        draft.say("conflict/echo", wrong=dated(draft, wrong), day=slots["day"])
        draft.traps.append("conflicting dates")


def _echo_slots(draft: Draft, echo: Echo) -> dict[str, str]:
    language = draft.language
    return {
        "lvef": str(echo.lvef_percent),
        "day": dated(draft, echo.date),
        "method": language.word(draft.rng, language.methods, echo.method),
    }
