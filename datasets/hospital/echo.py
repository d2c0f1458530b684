"""Echocardiograms: numbers, valves, and a short English report that always holds the ejection fraction."""

from __future__ import annotations

from datetime import date
from random import Random

from chance import choose, clamp, happens, normal, weighted
from illness import Body
from truth import Echo

RANGES = {"HFrEF": (12, 40), "HFmrEF": (41, 49), "HFpEF": (50, 70), "": (50, 74)}


def draw_echo(rng: Random, body: Body, echo_id: str, visit_id: str, day: date) -> Echo:
    """Return one echocardiogram; a patient's type of heart failure stays the same from one to the next."""
    low, high = RANGES[body.heart_failure]
    lvef = round(clamp(normal(rng, body.lvef, 2.2), low, high))
    method = weighted(rng, [("Simpson biplane", 6), ("visual", 3), ("3D", 1)])
    if method == "visual":  # read by eye in steps of five, kept within the type
        lvef = next((v for v in (round(lvef / 5) * 5, lvef) if low <= v <= high), lvef)
    stenosis = choose(rng, ("mild", "moderate", "severe")) if body.has("aortic stenosis") else "none"
    leak = weighted(rng, [("moderate", 3), ("severe", 1)]) if body.has("mitral regurgitation") else weighted(rng, [("none", 2), ("mild", 3)])  # fmt: skip
    motion = "normal"
    if body.lvef < 50:
        motion = choose(rng, ("inferior akinesia", "anterior akinesia")) if body.has("myocardial infarction") else "global hypokinesia"  # fmt: skip
    echo = Echo(
        echo_id=echo_id,
        visit_id=visit_id,
        date=day,
        lvef_percent=lvef,
        in_table=not happens(rng, 0.2),
        method=method,
        lv_dilated=body.lvef <= 40 and happens(rng, 0.65),
        rv_function="reduced" if happens(rng, 0.3 if body.lvef <= 40 else 0.06) else "normal",
        aortic_stenosis=stenosis,
        mitral_regurgitation=leak,
        wall_motion=motion,
        report="",
    )
    echo.report = _report(rng, echo)
    return echo


def _report(rng: Random, echo: Echo) -> str:
    value = echo.lvef_percent
    fraction = choose(
        rng,
        (
            f"LVEF {value}% ({echo.method}).",
            f"EF {value} %, {echo.method}.",
            f"Ejection fraction of {value} percent by {echo.method}.",
            f"The left ventricle has an ejection fraction of {value}%.",
        ),
    )
    size = "Left ventricle dilated." if echo.lv_dilated else "Left ventricle of normal size."
    motion = "No regional wall motion abnormality." if echo.wall_motion == "normal" else f"{echo.wall_motion.capitalize()}."  # fmt: skip
    right = f"Right ventricular function {echo.rv_function}."
    aortic = f"{echo.aortic_stenosis.capitalize()} aortic stenosis." if echo.aortic_stenosis != "none" else choose(rng, ("", "No aortic stenosis."))  # fmt: skip
    mitral = f"{echo.mitral_regurgitation.capitalize()} mitral regurgitation." if echo.mitral_regurgitation != "none" else choose(rng, ("", "No mitral regurgitation."))  # fmt: skip
    parts = [size, fraction, motion, right, aortic, mitral]
    if happens(rng, 0.3):
        parts = [fraction, size, right, motion, mitral, aortic]
    return " ".join(part for part in parts if part)
