"""The medicines that De Linde prescribes: dose steps, how often, and the brand name a list may use instead.

Dose steps are in common use in adults. They teach; nobody may prescribe from them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Medicine:
    """`doses` of one intake, low to high, as text in `unit`; `brand` is a name under which it is sold, "" if none is used."""

    doses: tuple[str, ...]
    times_per_day: int
    brand: str = ""
    unit: str = "mg"


MEDICINES = {
    "bisoprolol": Medicine(("1.25", "2.5", "5", "10"), 1, "Emcor"),
    "metoprolol": Medicine(("25", "50", "100", "200"), 1, "Selokeen ZOC"),  # slow release
    "enalapril": Medicine(("2.5", "5", "10", "20"), 2, "Renitec"),
    "ramipril": Medicine(("1.25", "2.5", "5"), 2, "Tritace"),
    "lisinopril": Medicine(("2.5", "5", "10", "20"), 1, "Zestril"),
    "candesartan": Medicine(("4", "8", "16", "32"), 1, "Atacand"),
    "losartan": Medicine(("25", "50", "100"), 1, "Cozaar"),
    "sacubitril/valsartan": Medicine(("24/26", "49/51", "97/103"), 2, "Entresto"),
    "spironolactone": Medicine(("12.5", "25", "50"), 1, "Aldactone"),
    "eplerenone": Medicine(("25", "50"), 1, "Inspra"),
    "dapagliflozin": Medicine(("10",), 1, "Forxiga"),
    "empagliflozin": Medicine(("10",), 1, "Jardiance"),
    "furosemide": Medicine(("20", "40", "80"), 1, "Lasix"),
    "hydrochlorothiazide": Medicine(("12.5", "25"), 1),
    "amlodipine": Medicine(("5", "10"), 1, "Norvasc"),
    "apixaban": Medicine(("2.5", "5"), 2, "Eliquis"),
    "acetylsalicylic acid": Medicine(("80",), 1, "Aspirine Protect"),
    "clopidogrel": Medicine(("75",), 1, "Plavix"),
    "ticagrelor": Medicine(("90",), 2, "Brilique"),
    "atorvastatin": Medicine(("10", "20", "40", "80"), 1, "Lipitor"),
    "simvastatin": Medicine(("20", "40"), 1, "Zocor"),
    "digoxin": Medicine(("62.5", "125"), 1, "Lanoxin", "microgram"),
    "metformin": Medicine(("500", "850", "1000"), 2, "Glucophage"),
    "gliclazide": Medicine(("30", "60", "90"), 1, "Diamicron"),
    "levothyroxine": Medicine(("25", "50", "75", "100"), 1, "Thyrax", "microgram"),
    "tiotropium": Medicine(("18",), 1, "Spiriva", "microgram"),
    "prednisolone": Medicine(("30",), 1),
    "amoxicillin": Medicine(("500",), 3),
    "doxycycline": Medicine(("100",), 1),
    "allopurinol": Medicine(("100", "200", "300"), 1, "Zyloric"),
    "ferrous fumarate": Medicine(("200",), 1),
    "pantoprazole": Medicine(("20", "40"), 1, "Pantozol"),
    "sertraline": Medicine(("50", "100"), 1, "Zoloft"),
    "paracetamol": Medicine(("500", "1000"), 3, "Panadol"),
    "ibuprofen": Medicine(("200", "400"), 3, "Advil"),
}
ACE_INHIBITORS = frozenset({"enalapril", "ramipril", "lisinopril"})
ARBS = frozenset({"candesartan", "losartan"})
BETA_BLOCKERS = frozenset({"bisoprolol", "metoprolol"})
