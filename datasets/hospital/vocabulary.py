"""The words of the synthetic hospital that tables and texts share. English is the key; texts translate."""

from __future__ import annotations

from datetime import date

TODAY = date(2026, 6, 30)  # the day on which the exports were made
FIRST_DAY = date(2023, 1, 1)  # the first day of which there are visits

HOSPITAL = "De Linde"
DEPARTMENTS = (
    "cardiology",
    "internal medicine",
    "pulmonology",
    "emergency department",
    "geriatrics",
    "nephrology",
)

PROBLEMS = (
    "heart failure",
    "atrial fibrillation",
    "myocardial infarction",
    "hypertension",
    "type 2 diabetes",
    "chronic kidney disease",
    "COPD",
    "stroke",
    "aortic stenosis",
    "mitral regurgitation",
    "hypothyroidism",
    "sleep apnoea",
    "iron deficiency",
    "anaemia",
    "gout",
    "obesity",
    "hypercholesterolaemia",
    "pulmonary embolism",
    "peripheral artery disease",
    "pneumonia",
    "depression",
    "osteoarthritis",
    "breast cancer",
    "prostate cancer",
)
VISIT_PROBLEMS = (*PROBLEMS, "chest pain")  # what a visit may be for
STATUSES = ("active", "past", "suspected", "excluded", "family")
RELATIVES = ("mother", "father", "sister", "brother")
PROCEDURES = (
    "PCI",
    "CABG",
    "pacemaker",
    "ICD",
    "aortic valve replacement",
    "hip replacement",
    "cataract surgery",
)

COMPLAINTS = (
    "no complaints",
    "breathless on heavy exertion",
    "breathless on one flight of stairs",
    "breathless on walking indoors",
    "breathless at rest",
    "sleeps on extra pillows",
    "wakes breathless at night",
    "swollen ankles",
    "tired",
    "palpitations",
    "chest pain on exertion",
    "chest pain at rest",
    "dizzy on standing",
    "cough with sputum",
    "fever",
    "weight gain",
    "less appetite",
    "confusion",
    "thirst",
    "weakness of one side",
)
FINDINGS = (
    "normal examination",
    "crackles at both lung bases",
    "pitting oedema",
    "raised jugular venous pressure",
    "irregular pulse",
    "systolic murmur at the apex",
    "systolic murmur in the aortic area",
    "wheeze",
    "crackles at the right lung base",
    "dry mucous membranes",
)
TREATMENTS = (
    "intravenous furosemide",
    "oxygen",
    "intravenous antibiotics",
    "rate control",
    "bronchodilators",
    "prednisolone",
    "intravenous fluids",
    "PCI",
    "blood transfusion",
    "intravenous iron",
    "fluid restriction",
    "medication adjusted",
)
RELATIONS = ("partner", "daughter", "son", "sister", "brother", "friend")
