"""What a patient says and what a doctor finds."""

from __future__ import annotations

from ..chance import between, happens
from ..truth import Visit, Vital
from .draft import Draft
from .facts import either, some


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
    if not draft.style.short and (said or happens(rng, 0.5)):
        draft.say("complaints/absent", absent=either(draft, some(draft, absent, between(rng, 2, 4))))
        draft.traps.append("negation")


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
    if not draft.style.short and happens(rng, 0.7):
        draft.say("findings/absent", absent=either(draft, some(draft, missing, between(rng, 1, 3))))
        draft.traps.append("negation")
