"""Draws patients: a seeded generator in, one plausible Truth a letter out.

What must occur often enough in a small sample (silent fields, negation, family history) is dealt from a shuffled deck,
so that 20 letters hold each of them and not only 2,000. Heart failure types after the 2021 ESC guideline (doi
10.1093/eurheartj/ehab368): LVEF <= 40 % reduced (HFrEF), 41-49 % mildly reduced (HFmrEF), >= 50 % preserved (HFpEF).
"""

from __future__ import annotations

from random import Random
from typing import Literal, TypeVar

from .truth import Diagnosis, Medication, Status, Truth

T = TypeVar("T")
AF = "atrial fibrillation"
DOSES: dict[str, tuple[tuple[str, ...], Literal[1, 2]]] = {
    "bisoprolol": (("1.25", "2.5", "5", "10"), 1),
    "ramipril": (("2.5", "5"), 2),
    "enalapril": (("2.5", "5", "10", "20"), 2),
    "sacubitril/valsartan": (("24/26", "49/51", "97/103"), 2),
    "spironolactone": (("25", "50"), 1),
    "eplerenone": (("25", "50"), 1),
    "dapagliflozin": (("10",), 1),
    "empagliflozin": (("10",), 1),
    "furosemide": (("20", "40", "80"), 1),
    "apixaban": (("5",), 2),
    "metformin": (("500", "850", "1000"), 2),
    "atorvastatin": (("20", "40", "80"), 1),
    "acetylsalicylic acid": (("80", "100"), 1),
    "amlodipine": (("5", "10"), 1),
    "levothyroxine": (("50", "75", "100"), 1),
    "digoxin": (("62.5", "125"), 1),
}
MICROGRAM = ("levothyroxine", "digoxin")
STOP_REASONS = {
    "ramipril": "cough",
    "enalapril": "cough",
    "spironolactone": "a high potassium",
    "metformin": "diarrhoea",
    "bisoprolol": "a slow pulse",
}


def deal(rng: Random, shares: list[tuple[T, int]], count: int) -> list[T]:
    """Return `count` values, shuffled, with each value as often as its share asks."""
    pack = [value for value, share in shares for _ in range(share)]
    rng.shuffle(pack)
    cards = [pack[i % len(pack)] for i in range(count)]
    rng.shuffle(cards)
    return cards


def draw_truths(rng: Random, count: int) -> list[Truth]:
    """Return `count` patients as the letters will speak of them."""
    has_age = deal(rng, [(True, 5), (False, 1)], count)
    sexes = deal(rng, [("female", 5), ("male", 5), (None, 1)], count)
    lvefs = deal(rng, [("reduced", 5), ("mildly reduced", 2), ("preserved", 3), (None, 2)], count)
    has_old = deal(rng, [(True, 2), (False, 3)], count)
    nyhas = deal(rng, [("I", 1), ("II", 4), ("III", 3), ("IV", 1), (None, 2)], count)
    rhythms = deal(rng, [(status, 2) for status in Status if status is not Status.PAST] + [(None, 3)], count)
    dealt = zip(has_age, sexes, lvefs, has_old, nyhas, rhythms, strict=True)
    return [_draw_one(rng, *cards) for cards in dealt]


def _draw_one(
    rng: Random,
    has_age: bool,
    sex: Literal["female", "male"] | None,
    lvef_type: str | None,
    has_old: bool,
    nyha: Literal["I", "II", "III", "IV"] | None,
    rhythm: Status | None,
) -> Truth:
    lvef = _draw_lvef(rng, lvef_type)
    diagnoses = [_heart_failure(lvef, rng)]
    if rhythm is not None:
        diagnoses.append(Diagnosis(name=AF, status=rhythm))
    diagnoses += _draw_other_diagnoses(rng)
    medication, stopped = _draw_medication(rng, lvef, nyha, {d.name: d.status for d in diagnoses})
    return Truth(
        age=rng.randrange(42, 95) if has_age else None,
        sex=sex,
        lvef_percent=lvef,
        previous_lvef_percent=_draw_old_lvef(rng, lvef) if has_old and lvef is not None else None,
        nyha_class=nyha,
        diagnoses=diagnoses,
        medication=medication,
        stopped_medication=stopped,
    )


def _draw_lvef(rng: Random, lvef_type: str | None) -> int | None:
    if lvef_type is None:
        return None
    low, high = {"reduced": (18, 40), "mildly reduced": (41, 49), "preserved": (50, 64)}[lvef_type]
    return rng.randrange(low, high + 1)


def _draw_old_lvef(rng: Random, lvef: int) -> int:
    # Never from 40 or less to above 40: that would be "heart failure with improved ejection fraction", another name.
    change = rng.randrange(6, 16)
    lower, higher = lvef - change, min(lvef + change, 70)
    may_have_risen = (15 <= lower <= 40 and lvef <= 40) or lower > 40
    return lower if may_have_risen and rng.random() < 0.5 else higher


def _heart_failure(lvef: int | None, rng: Random) -> Diagnosis:
    if lvef is None:
        return Diagnosis(name="heart failure", status=Status.SUSPECTED)
    kind = "reduced" if lvef <= 40 else "mildly reduced" if lvef <= 49 else "preserved"
    return Diagnosis(name=f"heart failure with {kind} ejection fraction", status=Status.CONFIRMED)


def _draw_other_diagnoses(rng: Random) -> list[Diagnosis]:
    choices = {
        "hypertension": (Status.CONFIRMED, Status.CONFIRMED, Status.EXCLUDED),
        "type 2 diabetes": (Status.CONFIRMED, Status.EXCLUDED, Status.FAMILY),
        "myocardial infarction": (Status.PAST, Status.FAMILY),
        "stroke": (Status.PAST, Status.FAMILY, Status.EXCLUDED),
        "COPD": (Status.CONFIRMED, Status.SUSPECTED),
        "aortic stenosis": (Status.SUSPECTED, Status.CONFIRMED),
        "hypothyroidism": (Status.CONFIRMED,),
        "sleep apnoea": (Status.SUSPECTED, Status.CONFIRMED),
        "iron deficiency": (Status.CONFIRMED, Status.SUSPECTED),
    }
    names = rng.sample(sorted(choices), rng.randrange(2, 4))
    return [Diagnosis(name=name, status=rng.choice(choices[name])) for name in names]


def _draw_medication(
    rng: Random, lvef: int | None, nyha: str | None, status: dict[str, Status]
) -> tuple[list[Medication], list[str]]:
    """Return what fits the patient (at most six medicines), and at most one medicine that was stopped."""
    names: list[str] = []
    if lvef is not None and lvef <= 49:
        names += ["bisoprolol", rng.choice(["ramipril", "enalapril", "sacubitril/valsartan"])]
        names += rng.sample(["spironolactone", "eplerenone"], 1) if rng.random() < 0.6 else []
    if lvef is not None and rng.random() < 0.6:
        names.append(rng.choice(["dapagliflozin", "empagliflozin"]))
    if nyha in ("III", "IV") or rng.random() < 0.5:
        names.append("furosemide")
    if status.get(AF) is Status.CONFIRMED:
        names = ["apixaban", *names] + (["digoxin"] if rng.random() < 0.3 else [])
    if status.get("type 2 diabetes") is Status.CONFIRMED:
        names.append("metformin")
    if status.get("hypothyroidism") is Status.CONFIRMED:
        names.insert(0, "levothyroxine")
    if status.get("myocardial infarction") is Status.PAST or status.get("stroke") is Status.PAST:
        names.append("atorvastatin")
        names += ["acetylsalicylic acid"] if "apixaban" not in names else []
    if status.get("hypertension") is Status.CONFIRMED and (lvef is None or lvef >= 50):
        names.append("amlodipine")
    names = names[:6]
    has_ace = bool({"ramipril", "enalapril"} & set(names))
    stoppable = [
        name
        for name in STOP_REASONS
        if name not in names and not (has_ace and name in ("ramipril", "enalapril"))
    ]
    if status.get("type 2 diabetes") is not Status.CONFIRMED:
        stoppable.remove("metformin")
    if "eplerenone" in names:  # a high potassium on spironolactone is no reason to start its sister
        stoppable.remove("spironolactone")
    stopped = [rng.choice(stoppable)] if stoppable and rng.random() < 0.4 else []
    return [_dose(rng, name) for name in names], stopped


def _dose(rng: Random, name: str) -> Medication:
    doses, times_per_day = DOSES[name]
    unit: Literal["mg", "microgram"] = "microgram" if name in MICROGRAM else "mg"
    return Medication(name=name, dose=rng.choice(doses), unit=unit, times_per_day=times_per_day)
