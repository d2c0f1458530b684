"""How a true result gets into the export of a laboratory: its unit, its comma, and what goes wrong on the way.

Samples go to one of three laboratories. The *main* one writes decimal points; the *annex* writes decimal commas; the
*external* one reports four tests in other units. Each row may then be lost, sent twice, or have broken red cells.
"""

from __future__ import annotations

from datetime import datetime
from random import Random

from .chance import happens, weighted
from .labs import CREATININE_PER_MG_DL, TESTS
from .truth import Lab

LABORATORIES = (("main", 0.80), ("annex", 0.13), ("external", 0.07))
# test: (unit, one of it in the test's own unit, decimals)
OTHER_UNITS = {
    "creatinine": ("mg/dL", CREATININE_PER_MG_DL, 2),
    "glucose": ("mg/dL", 1 / 18.016, 0),  # glucose weighs 180.16 g/mol
    "haemoglobin": ("g/dL", 0.6206, 1),  # one iron atom's share of haemoglobin, as Dutch laboratories convert
    "nt_probnp": ("pmol/L", 8.457, 1),  # NT-proBNP weighs 8,457 g/mol
}
CENSORED_BELOW = {"crp": (0.6, "<0.6"), "troponin_t": (3, "<3")}
MISSING, HAEMOLYSED, DUPLICATE, COPY = 0.012, 0.025, 0.012, 0.006


def draw_laboratory(rng: Random) -> str:
    """Return the laboratory that one sample goes to."""
    return weighted(rng, LABORATORIES)


def as_exported(
    rng: Random,
    lab_id: str,
    visit_id: str,
    taken_at: datetime,
    test: str,
    value: float,
    sex: str,
    laboratory: str,
) -> Lab:
    """Return the result with its true `value` (in the test's own unit) and what the export says."""
    kind = TESTS[test]
    low, high = kind.women if sex == "female" else kind.men
    unit, size, decimals, errors = kind.unit, 1.0, kind.decimals, []
    if laboratory == "external" and test in OTHER_UNITS:
        unit, size, decimals = OTHER_UNITS[test]
        errors.append("other_unit")
    point = "," if laboratory == "annex" else "."
    written = f"{value / size:.{decimals}f}".replace(".", point)
    if "," in written:
        errors.append("decimal_comma")
    if test in CENSORED_BELOW and value < CENSORED_BELOW[test][0]:
        written = CENSORED_BELOW[test][1].replace(".", point)
        errors = [*(e for e in errors if e != "decimal_comma"), "censored"]
        if "," in written:
            errors.append("decimal_comma")
    if test == "potassium" and happens(rng, HAEMOLYSED):
        written, errors = "haemolysed", ["haemolysed"]
    elif happens(rng, MISSING):
        written, errors = "", [*(e for e in errors if e == "other_unit"), "missing"]
    if happens(rng, DUPLICATE):
        errors.append("duplicate")
    elif happens(rng, COPY):
        errors.append("copy")
    return Lab(
        lab_id=lab_id,
        visit_id=visit_id,
        taken_at=taken_at,
        test=test,
        value=value,
        unit=kind.unit,
        reference_low=low,
        reference_high=high,
        written=written,
        written_unit=unit,
        written_low="" if low is None else f"{low / size:.{decimals}f}".replace(".", point),
        written_high="" if high is None else f"{high / size:.{decimals}f}".replace(".", point),
        errors=errors,
    )
