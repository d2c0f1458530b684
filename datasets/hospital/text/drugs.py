"""What a patient takes, and what was changed and why."""

from __future__ import annotations

from .chart import Change, Chart
from .draft import Draft
from .facts import bullet, change_fact, course_fact, dated
from .marks import capitalise


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
