"""Paragraphs that an author copied from an earlier letter, and that no longer hold."""

from __future__ import annotations

from typing import Any

from ..truth import Patient, Visit
from .chart import Chart, chart_on
from .draft import Draft
from .facts import dated


def copy_forward(draft: Draft, patient: Patient, before: Visit, visit: Visit, chart: Chart) -> None:
    """Write a paragraph as it stood at the visit `before`, with its date. Nothing where nothing changed since."""
    language, rng = draft.language, draft.rng
    day = before.start.date()
    old = chart_on(patient, day)
    lines: list[tuple[str, dict[str, str], dict[str, Any]]] = []
    if before.nyha and before.nyha != visit.nyha:
        fact: dict[str, Any] = {"what": "nyha_class", "said": before.nyha, "now": visit.nyha}
        lines.append(("copied/nyha", {"nyha": before.nyha}, fact))
    if old.echo and chart.echo and old.echo.lvef_percent != chart.echo.lvef_percent:
        said = old.echo.lvef_percent
        fact = {"what": "lvef_percent", "said": said, "now": chart.echo.lvef_percent}
        lines.append(("copied/lvef", {"lvef": str(said)}, fact))
    now = {course.name: course for course in chart.medication}
    for course in old.medication:
        after = now.get(course.name)
        if after is None or after.dose != course.dose:
            fact = {"what": f"medication.{course.name}", "said": course.dose, "now": after and after.dose}
            lines.append(("copied/medicine", {"dose": language.dose(rng, course, draft.style.doses)}, fact))
            break
    if not lines:
        return
    draft.head("earlier")
    draft.say("copied/opening", day=dated(draft, day))
    for key, slots, fact in lines:
        draft.say(key, {f"no_longer_true.{fact['what']}": fact | {"as_of": day.isoformat()}}, **slots)
    draft.traps.append("copied forward")
    draft.gap()
