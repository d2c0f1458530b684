"""Nursing notes of an admission: what one nurse writes at the end of one shift, from the vital signs of that shift."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..chance import between, choose, happens
from ..truth import Visit, Vital
from .chart import Chart
from .draft import Draft
from .facts import dated
from .marks import mark

NURSES = ("Esmee", "Joris", "Chantal", "Marwa", "Bregje", "Daisy", "Ilse", "Roy", "Thijs", "Merel", "Soraya", "Jeroen")  # fmt: skip
STARTS = {"night": 23, "day": 7, "evening": 15}


@dataclass(frozen=True, slots=True)
class Shift:
    """One shift of a stay, cut off where the stay begins or ends. `last`: the patient leaves in it."""

    name: str
    start: datetime
    end: datetime
    vitals: tuple[Vital, ...]
    first: bool
    last: bool


def shifts_of(visit: Visit) -> list[Shift]:
    """Return the shifts of `visit` in order: day from 7, evening from 15, night from 23."""
    found: list[Shift] = []
    for name, start, end in _windows(visit.start):
        if start >= visit.end:
            break
        inside = tuple(v for v in visit.vitals if start <= v.measured_at < end)
        found.append(
            Shift(name, max(start, visit.start), min(end, visit.end), inside, not found, end >= visit.end)
        )
    return found


def _windows(start: datetime) -> Iterator[tuple[str, datetime, datetime]]:
    midnight = datetime.combine(start.date(), datetime.min.time())
    names = ("night", "day", "evening")
    begins = [midnight - timedelta(hours=1), midnight + timedelta(hours=7), midnight + timedelta(hours=15)]
    index = max(i for i in range(3) if begins[i] <= start) if start < midnight + timedelta(hours=23) else 3
    while True:
        day, part = divmod(index, 3)
        begin = begins[part] + timedelta(days=day)
        yield names[part], begin, begin + timedelta(hours=8)
        index += 1


def ward_title(draft: Draft, visit: Visit) -> None:
    """Write the head of the notes of `visit`."""
    language = draft.language
    draft.slots |= {
        "problem": language.word(draft.rng, language.problems, visit.main_problem),
        "admitted": dated(draft, visit.start.date()),
    }
    rows = draft.phrase("ward/title").split("\n")
    for row in rows:
        draft.line(
            row,
            {"admission_date": visit.start.date().isoformat()} if draft.slots["admitted"] in row else None,
        )


def shift_note(draft: Draft, chart: Chart, visit: Visit, shift: Shift) -> None:
    """Write what the nurse of `shift` reports."""
    rng, made_up, language = draft.rng, draft.shared, draft.language
    draft.gap()
    draft.slots |= {
        "date": dated(draft, shift.start.date()),
        "time": clock(draft, shift),
        "score": str(between(made_up, 2, 4)),
        "litres": str(between(made_up, 1, 4)),
        "day_number": str((shift.start.date() - visit.start.date()).days + 1),
        "pain": str(between(made_up, 0, 3)),
        "intake": str(50 * between(made_up, 8, 18)),
        "output": str(50 * between(made_up, 8, 34)),
        "pillows": str(between(made_up, 2, 3)),
        "nurse": mark("nurse_name", choose(made_up, NURSES)),
    }
    moment = _moment(draft, shift)
    heading = draft.phrase(f"shift/{shift.name}", when=dated(draft, moment.date()), time=_time(draft, moment))
    draft.line(heading + choose(rng, ("", ":", " -")) if rng.random() < 0.6 else heading)
    if shift.first:
        nouns = [language.word(rng, language.complaints, c) for c in visit.complaints if c != "no complaints"]
        draft.say("ward/arrival", nouns=language.join(nouns), time=_time(draft, shift.start))
        if happens(rng, 0.6):
            draft.say(
                "ward/weight",
                {"weight_kg": visit.weight_kg},
                weight=language.number(f"{visit.weight_kg:.1f}"),
            )
    worst = max(shift.vitals, key=_illness, default=None)
    bad = worst is not None and _illness(worst) >= 3
    if worst is not None:
        _vitals(draft, worst)
    _state(draft, visit, shift, bad, worst)
    for part in _rest(draft, chart, visit, shift, bad):
        part()
    if shift.last:
        fact = {"discharge_date": visit.end.date().isoformat()}
        draft.say(
            "ward/leaves",
            fact,
            destination=language.word(rng, language.destinations, visit.goes_to),
            time=_time(draft, visit.end),
        )
    elif happens(rng, 0.4):
        draft.say("ward/plan", time=clock(draft, shift))
    if happens(rng, 0.5):
        draft.end_line()
    draft.add(draft.phrase("nurse"))
    draft.end_line()


def _state(draft: Draft, visit: Visit, shift: Shift, bad: bool, worst: Vital | None) -> None:
    if bad and worst is not None:
        draft.say("ward/bad", time=_time(draft, worst.measured_at))
        if worst.consciousness != "A":
            draft.say(
                "ward/confused",
                time=_time(draft, worst.measured_at - timedelta(minutes=between(draft.shared, 5, 40))),
            )
        draft.say(
            "ward/called",
            time=_time(draft, worst.measured_at + timedelta(minutes=between(draft.shared, 4, 25))),
        )
        return
    early = (shift.end - visit.start) < timedelta(hours=52)
    draft.say("ward/middling" if early else "ward/good", time=clock(draft, shift))


def _vitals(draft: Draft, vital: Vital) -> None:
    values = []
    if vital.systolic_mmhg is not None:
        values.append(
            draft.phrase(
                "value/pressure", systolic=str(vital.systolic_mmhg), diastolic=str(vital.diastolic_mmhg)
            )
        )
    if vital.heart_rate_per_min is not None:
        values.append(draft.phrase("value/pulse", pulse=str(vital.heart_rate_per_min)))
        draft.slots["pulse"] = str(vital.heart_rate_per_min)
    if vital.spo2_percent is not None:
        key = f"value/saturation/{'oxygen' if vital.on_oxygen else 'air'}"
        values.append(draft.phrase(key, saturation=str(vital.spo2_percent)))
    if vital.respiratory_rate_per_min is not None:
        values.append(draft.phrase("value/breaths", breaths=str(vital.respiratory_rate_per_min)))
    if vital.temperature_c is not None:
        values.append(
            draft.phrase("value/temperature", temperature=draft.language.number(f"{vital.temperature_c:.1f}"))
        )
    moment = vital.measured_at.isoformat(sep=" ", timespec="minutes")
    fact = {
        "measured_at": moment,
        "systolic": vital.systolic_mmhg,
        "diastolic": vital.diastolic_mmhg,
        "heart_rate": vital.heart_rate_per_min,
        "spo2_percent": vital.spo2_percent,
        "on_oxygen": vital.on_oxygen,
        "respiratory_rate": vital.respiratory_rate_per_min,
        "temperature_c": vital.temperature_c,
    }
    draft.say(
        "ward/vitals",
        {f"vitals.{moment}": fact},
        values=", ".join(values),
        time=_time(draft, vital.measured_at),
    )


def _illness(vital: Vital) -> int:
    """Return a rough score of how ill the patient is, 0 to 5; only to choose words by, no early warning score."""
    return (
        2 * (vital.consciousness != "A")
        + ((vital.spo2_percent or 96) < 89)
        + ((vital.systolic_mmhg or 120) < 92)
        + ((vital.respiratory_rate_per_min or 16) > 26)
    )


def _rest(draft: Draft, chart: Chart, visit: Visit, shift: Shift, bad: bool) -> list[Callable[[], None]]:
    """Return the sentences that make this note differ from the next: care, food, balance, family and more."""
    rng, language = draft.rng, draft.language

    def say(key: str, **slots: str) -> None:
        draft.say(key, time=clock(draft, shift), **slots)

    def drug() -> None:
        course = choose(rng, chart.medication)
        say("ward/drug", drug=language.word(rng, language.medicines, course.name))

    def allergy() -> None:
        substance, _ = choose(rng, chart.patient.allergies)
        fact = {f"allergies.{substance}": {"substance": substance, "reaction": None}}
        draft.say("ward/allergy", fact, substance=language.word(rng, language.substances, substance))

    found = [
        (0.5, lambda: say("ward/balance")),
        (0.35, lambda: say("ward/pain")),
        (0.25, lambda: say("ward/iv")),
        (0.25, lambda: say("ward/family")),
    ]
    if shift.name == "night":
        found.append((0.8 if not bad else 0.0, lambda: say("ward/night")))
    else:
        found.append((0.5, lambda: say("ward/food", meal=draft.phrase(f"ward/meal/{shift.name}"))))
    if shift.name == "day":
        found.append((0.7, lambda: say("ward/care")))
    if chart.medication:
        found.append((0.3, drug))
    if chart.patient.allergies:
        found.append((0.2, allergy))
    for treatment in visit.treatments if not shift.last else ():
        key = f"ward/{treatment}"
        if key in language.bank and "pulse" in draft.slots:
            found.append((0.5, lambda key=key: say(key)))  # type: ignore[misc]
    parts = [part for chance, part in found if happens(rng, chance)]
    return [parts.pop(between(rng, 0, len(parts) - 1)) for _ in range(len(parts))]


def clock(draft: Draft, shift: Shift) -> str:
    """Return a time within `shift` as this author writes it."""
    return _time(draft, _moment(draft, shift))


def _moment(draft: Draft, shift: Shift) -> datetime:
    minutes = int((shift.end - shift.start).total_seconds() // 60)
    return shift.start + timedelta(minutes=between(draft.rng, 0, max(1, minutes - 1)))


def _time(draft: Draft, moment: datetime) -> str:
    separator = (":", ".", ":", ":")[draft.style.dates % 4]
    return f"{moment.hour:02}{separator}{moment.minute:02}"
