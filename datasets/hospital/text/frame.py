"""What surrounds a text: the names it may use, the head of a letter, and its ending."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from ..chance import between, choose, happens
from ..truth import Patient
from ..vocabulary import HOSPITAL
from .chart import Chart
from .draft import Draft
from .facts import dated
from .language import Language
from .marks import mark
from .style import Style, draw_style


def begin(
    rng: Random,
    shared: Random,
    language: Language,
    chart: Chart,
    department: str,
    author: str,
    terse: float = 0.35,
) -> Draft:
    """Return an empty text by `author` (family name) about the chart's patient, with names and pronouns in its slots."""
    style = draw_style(rng, terse)
    draft = Draft(rng=rng, shared=shared, language=language, style=style, slots={})
    draft.slots |= _names(rng, language, chart, style)
    draft.slots |= {
        "date": dated(draft, chart.day),
        "dept": choose(rng, language.departments[department]),
        "author": mark("doctor_name", capital(author, language)),
    }
    return draft


def _names(rng: Random, language: Language, chart: Chart, style: Style) -> dict[str, str]:
    who = chart.patient.person
    words = language.people[who.sex]
    family, given = mark("family_name", who.family_name), mark("given_name", who.given_name)
    initial = mark("initials", f"{who.given_name[0]}.")
    return {
        "name": f"{choose(rng, words['title'])} {mark('family_name', capital(who.family_name, language))}",
        "full": choose(rng, (f"{given} {family}", f"{initial} {family}", f"{family}, {given}")),
        "he": words["he"][0],
        "his": words["his"][0],
        "him": words["him"][0],
        "man": words["man"][0],
        "pt": words["pt"][0],
        "age": str(chart.age),
        "born": language.date(who.birth_date, style.dates, "birth_date"),
        "street": mark("street", f"{who.street} {who.house_number}"),
        "postcode": mark("postcode", who.postcode),
        "city": mark("city", who.city),
        "bsn": mark("citizen_number", who.citizen_number),
        "pid": mark("patient_number", chart.patient.patient_id),
        "phone": mark("phone", who.phone),
        "email": mark("email", who.email),
        "contact": mark("contact_name", who.contact_name),
        "relation": choose(rng, language.relations[who.contact_relation]),
        "contact_phone": mark("phone", who.contact_phone),
        "gp": mark("doctor_name", capital(who.general_practitioner, language)),
        "hospital": mark("hospital", HOSPITAL),
        "home": choose(rng, language.homes[chart.patient.living]),
        "work": choose(rng, language.work[chart.patient.occupation]),
    }


def capital(family: str, language: Language) -> str:
    """Return a family name as it stands behind a title: Dutch writes "mevrouw De Vries", but "Anneke de Vries"."""
    return family[0].upper() + family[1:] if language.code == "nl" else family


def head(draft: Draft, sender: str, receiver: str, addressee: str) -> None:
    """Write the head of a letter and its salutation; how much of it depends on the author."""
    style, rng = draft.style, draft.rng
    draft.slots["addressee"] = mark("doctor_name", capital(addressee, draft.language))
    if style.address != "none":
        draft.line(draft.phrase(f"from/{sender}"))
        if happens(rng, 0.7):
            draft.line(draft.phrase(f"to/{receiver}"))
        draft.line(draft.phrase("on"))
        draft.gap()
        for row in draft.phrase(f"about/{style.address}").split("\n"):
            draft.line(row)
        draft.gap()
    if not style.terse or style.address != "none":
        draft.line(draft.phrase("dear"))
        draft.gap()


def introduce(draft: Draft, chart: Chart, key: str, facts: dict[str, Any], **slots: str) -> None:
    """Write the opening sentence with age, sex and `facts`; one letter in six is silent on age, and shows sex in the title only."""
    if happens(draft.rng, 0.16):
        del draft.slots["age"]
        draft.say(f"{key}/silent", {"sex": chart.patient.person.sex} | facts, **slots)
        draft.traps.append("silent on age")
        return
    draft.say(key, {"age": chart.age, "sex": chart.patient.person.sex} | facts, **slots)


def end(draft: Draft, sender: str) -> None:
    """Write the greeting and the name of the author."""
    draft.gap()
    for row in draft.phrase("greeting" if sender == "gp" else "greeting/hospital").split("\n"):
        draft.line(row)


def instruct(draft: Draft, chart: Chart, chance: float = 0.06) -> None:
    """With `chance`, write a line that tries to instruct a reading model; what it says is not true."""
    if not happens(draft.rng, chance):
        return
    true = chart.echo.lvef_percent if chart.echo else 0
    lvef = choose(draft.rng, [v for v in (20, 35, 55, 65) if abs(v - true) > 4])
    draft.gap()
    draft.say("instruction", lvef=str(lvef), nyha=choose(draft.rng, ("I", "IV")))
    draft.traps.append("instruction to the reader")


def office_phone(rng: Random) -> str:
    """Return a telephone number with nine digits, which no Dutch number has."""
    return mark("phone", f"06-0{between(rng, 0, 999):03d} {between(rng, 0, 999):03d}")


def as_item(
    draft: Draft, patient: Patient, kind: str, number: int, day: date, visit_id: str | None
) -> dict[str, Any]:
    """Return the finished text as the dictionary that an export holds."""
    text, truth, evidence, identifiers = draft.finish()
    return {
        "id": f"T{patient.number:06d}{number:02d}-{draft.language.code}",
        "patient_id": patient.patient_id,
        "visit_id": visit_id,
        "language": draft.language.code,
        "kind": kind,
        "date": day.isoformat(),
        "style": draft.style.name,
        "text": text,
        "truth": truth,
        "evidence": evidence,
        "identifiers": identifiers,
        "traps": sorted(_traps(draft)),
    }


def _traps(draft: Draft) -> set[str]:
    found = set(draft.traps)
    if draft.style.slips:
        found.add("typing errors")
    if draft.style.mixed:
        found.add("mixed date formats")
    return found
