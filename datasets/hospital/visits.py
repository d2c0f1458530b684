"""What a patient says, what the doctor finds and what is done at a visit, in words that fit the illness."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from .chance import choose, happens
from .illness import Body
from .medication import BLOCKERS
from .regimen import Regimen
from .timeline import Stay

OF_NYHA = ("no complaints", "no complaints", "breathless on one flight of stairs", "breathless on walking indoors", "breathless at rest")  # fmt: skip


def draw_complaints(rng: Random, body: Body, stay: Stay, nyha: int) -> list[str]:
    """Return complaints: with heart failure they fit the NYHA class `nyha` (1 to 4)."""
    if stay.kind != "clinic":
        said = {
            "heart failure": [
                "breathless at rest",
                "sleeps on extra pillows",
                "swollen ankles",
                "weight gain",
            ],
            "pneumonia": ["fever", "cough with sputum", "breathless on walking indoors"],
            "myocardial infarction": ["chest pain at rest"],
            "atrial fibrillation": ["palpitations"],
            "COPD": ["breathless on walking indoors", "cough with sputum"],
            "stroke": ["weakness of one side"],
            "chest pain": ["chest pain at rest"],
        }[stay.main_problem]
        kept = [said[0], *(word for word in said[1:] if happens(rng, 0.65))]
        return kept + (["confusion"] if body.age >= 78 and happens(rng, 0.2) else [])
    words = []
    if body.heart_failure:
        words.append(
            choose(rng, ("no complaints", "breathless on heavy exertion")) if nyha == 1 else OF_NYHA[nyha]
        )
        if nyha >= 3:
            words += [w for w in ("sleeps on extra pillows", "swollen ankles", "tired") if happens(rng, 0.5)]
    if body.has("atrial fibrillation") and happens(rng, 0.25):
        words.append("palpitations")
    if stay.main_problem == "chest pain" or (body.has("myocardial infarction") and happens(rng, 0.15)):
        words.append("chest pain on exertion")
    if stay.main_problem == "type 2 diabetes" and body.hba1c > 75:
        words.append("thirst")
    if stay.main_problem == "COPD" and happens(rng, 0.6):
        words.append("cough with sputum")
    if happens(rng, 0.12):
        words.append(choose(rng, ("dizzy on standing", "tired", "less appetite")))
    real = list(dict.fromkeys(w for w in words if w != "no complaints"))
    return real or ["no complaints"]


def draw_findings(rng: Random, body: Body, stay: Stay, nyha: int) -> list[str]:
    """Return findings of the examination."""
    words = []
    if stay.congestion > 0.5 or (body.heart_failure and nyha >= 3):
        often = 0.85 if stay.congestion > 0.5 else 0.45
        wet = ("crackles at both lung bases", "pitting oedema", "raised jugular venous pressure")
        words += [w for w in wet if happens(rng, often)]
    if body.has("atrial fibrillation") and happens(rng, 0.8):
        words.append("irregular pulse")
    if body.has("aortic stenosis"):
        words.append("systolic murmur in the aortic area")
    if body.has("mitral regurgitation"):
        words.append("systolic murmur at the apex")
    if stay.main_problem == "COPD" and happens(rng, 0.8):
        words.append("wheeze")
    if stay.main_problem == "pneumonia":
        words.append("crackles at the right lung base")
    return words or ["normal examination"]


def treat(
    rng: Random, body: Body, regimen: Regimen, stay: Stay, allergies: list[tuple[str, str]]
) -> list[str]:
    """Return what was given or done in an admission, and start in `regimen` what goes home with the patient."""
    day, home, reason = stay.start.date(), stay.end.date(), stay.main_problem
    if reason == "heart failure":
        if not regimen.change("furosemide", 1, home):
            regimen.start("furosemide", 1, home, "heart failure")
        done = ["intravenous furosemide", "oxygen", "medication adjusted"]
        return done + (["fluid restriction"] if happens(rng, 0.5) else [])
    if reason == "pneumonia":
        allergic = any(substance == "penicillin" for substance, _ in allergies)
        regimen.finish("doxycycline" if allergic else "amoxicillin", home, 3, 0, "pneumonia")
        return ["intravenous antibiotics", "oxygen"] + (["intravenous fluids"] if happens(rng, 0.5) else [])
    if reason == "myocardial infarction":
        return _after_infarction(rng, body, regimen, day)
    if reason == "atrial fibrillation":
        if slow := regimen.first_of(BLOCKERS):
            regimen.change(slow.name, 1, home)
        elif happens(rng, 0.6):
            regimen.start("digoxin", 0 if body.egfr < 60 else 1, home, reason)
        return ["rate control"]
    if reason == "COPD":
        regimen.finish("prednisolone", day, 5, 0, "COPD")
        return ["bronchodilators", "prednisolone"] + (["oxygen"] if happens(rng, 0.6) else [])
    if reason == "stroke" and not regimen.current("apixaban"):
        regimen.stop("acetylsalicylic acid", day + timedelta(days=1), "changed to clopidogrel")
        regimen.start("clopidogrel", 0, day + timedelta(days=1), "stroke")
        regimen.start("atorvastatin", 2, day + timedelta(days=1), "stroke")
    return ["medication adjusted"]


def _after_infarction(rng: Random, body: Body, regimen: Regimen, day: date) -> list[str]:
    reason = "myocardial infarction"
    if regimen.current("apixaban"):
        regimen.start("clopidogrel", 0, day, reason)
        regimen.stop("acetylsalicylic acid", day, "taken together with apixaban")
    else:
        regimen.start("acetylsalicylic acid", 0, day, reason)
        regimen.stop("clopidogrel", day, "changed to ticagrelor")
        regimen.start("ticagrelor", 0, day, reason)
    regimen.stop("ibuprofen", day, "heart disease")
    regimen.stop("simvastatin", day, "changed to atorvastatin")
    if not regimen.change("atorvastatin", 1, day):
        regimen.start("atorvastatin", 2, day, reason)
    if not regimen.first_of(BLOCKERS):
        regimen.start("metoprolol", 1, day, reason)
    return ["PCI", "medication adjusted"]
