"""Echocardiograms: numbers, valves, and a short English report that always holds the ejection fraction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from .chance import choose, clamp, happens, normal, weighted
from .illness import Body
from .truth import Echo

RANGES = {"HFrEF": (12, 40), "HFmrEF": (41, 49), "HFpEF": (50, 70), "": (50, 74)}


@dataclass(slots=True)
class Heart:
    """What stays the same from one echocardiogram to the next; words as in `truth.Echo`."""

    lv_dilated: bool
    rv_function: str
    aortic_stenosis: str
    mitral_regurgitation: str
    wall_motion: str


def draw_heart(rng: Random, body: Body) -> Heart:
    """Return valves, size and motion that fit the patient's problems and LVEF."""
    leak = (
        [("moderate", 3), ("severe", 1)] if body.has("mitral regurgitation") else [("none", 2), ("mild", 3)]
    )
    motion = "normal"
    if body.lvef < 50:
        scar = ("inferior akinesia", "anterior akinesia")
        motion = choose(rng, scar) if body.has("myocardial infarction") else "global hypokinesia"
    return Heart(
        lv_dilated=body.lvef <= 40 and happens(rng, 0.65),
        rv_function="reduced" if happens(rng, 0.3 if body.lvef <= 40 else 0.06) else "normal",
        aortic_stenosis=choose(rng, ("mild", "moderate", "severe"))
        if body.has("aortic stenosis")
        else "none",
        mitral_regurgitation=weighted(rng, leak),
        wall_motion=motion,
    )


def draw_echo(rng: Random, body: Body, heart: Heart, echo_id: str, visit_id: str, day: date) -> Echo:
    """Return one echocardiogram; a patient's type of heart failure stays the same from one to the next."""
    low, high = RANGES[body.heart_failure]
    lvef = round(clamp(normal(rng, body.lvef, 2.2), low, high))
    method = weighted(rng, [("Simpson biplane", 6), ("visual", 3), ("3D", 1)])
    if method == "visual":  # read by eye in steps of five, kept within the type
        lvef = next((v for v in (round(lvef / 5) * 5, lvef) if low <= v <= high), lvef)
    echo = Echo(
        echo_id=echo_id,
        visit_id=visit_id,
        date=day,
        lvef_percent=lvef,
        in_table=not happens(rng, 0.2),
        method=method,
        lv_dilated=heart.lv_dilated,
        rv_function=heart.rv_function,
        aortic_stenosis=heart.aortic_stenosis,
        mitral_regurgitation=heart.mitral_regurgitation,
        wall_motion=heart.wall_motion,
        report="",
    )
    echo.report = _report(rng, echo)
    return echo


def _report(rng: Random, echo: Echo) -> str:
    value = echo.lvef_percent
    way = "visual estimate" if echo.method == "visual" else echo.method
    fraction = choose(
        rng,
        (
            f"LVEF {value}% ({way}).",
            f"EF {value} %, {way}.",
            f"Ejection fraction of {value} percent by {way}.",
            f"The left ventricle has an ejection fraction of {value}%.",
        ),
    )
    size = "Left ventricle dilated." if echo.lv_dilated else "Left ventricle of normal size."
    motion = f"{echo.wall_motion.capitalize()}."
    if echo.wall_motion == "normal":
        motion = "No regional wall motion abnormality."
    right = f"Right ventricular function {echo.rv_function}."
    aortic = _valve(rng, echo.aortic_stenosis, "aortic stenosis")
    mitral = _valve(rng, echo.mitral_regurgitation, "mitral regurgitation")
    parts = [size, fraction, motion, right, aortic, mitral]
    if happens(rng, 0.3):
        parts = [fraction, size, right, motion, mitral, aortic]
    return " ".join(part for part in parts if part)


def _valve(rng: Random, grade: str, disease: str) -> str:
    if grade == "none":
        return choose(rng, ("", f"No {disease}."))
    return f"{grade.capitalize()} {disease}."
