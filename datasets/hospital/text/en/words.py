"""English words for the hospital's vocabulary: problems, medicines, departments, people, and how doses and dates look."""

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
MONTHS_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DATES = ("{d} {month} {y}", "{d:02}/{m:02}/{y}", "{d}.{m}.{y}", "{d:02}/{m:02}/{yy:02}", "{d} {mon} {y}", "{d}{th} {month} {y}")  # fmt: skip
DOSES = (
    "{drug} {amount} {often}",
    "{drug} {amount} {often}",
    "{drug} {amount} {often}",
    "{drug} {amount} {often}",
    "{drug} {amount}, {often}",
    "{drug} {amount} {often}",
)
TIMES = (
    ("once daily", "twice daily", "three times daily"),
    ("OD", "BD", "TDS"),
    ("once a day", "twice a day", "three times a day"),
    ("od", "bd", "tds"),
    ("1 x daily", "2 x daily", "3 x daily"),
    ("1x/day", "2x/day", "3x/day"),
)
PROBLEMS = {
    "heart failure": ("heart failure", "chronic heart failure"),
    "atrial fibrillation": ("atrial fibrillation", "AF"),
    "myocardial infarction": ("myocardial infarction", "heart attack", "MI"),
    "hypertension": ("hypertension", "high blood pressure"),
    "type 2 diabetes": ("type 2 diabetes", "type 2 diabetes mellitus", "T2DM"),
    "chronic kidney disease": ("chronic kidney disease", "CKD"),
    "COPD": ("COPD",),
    "stroke": ("stroke", "ischaemic stroke", "CVA"),
    "aortic stenosis": ("aortic stenosis",),
    "mitral regurgitation": ("mitral regurgitation",),
    "hypothyroidism": ("hypothyroidism",),
    "sleep apnoea": ("obstructive sleep apnoea", "OSA"),
    "iron deficiency": ("iron deficiency",),
    "anaemia": ("anaemia",),
    "gout": ("gout",),
    "obesity": ("obesity",),
    "hypercholesterolaemia": ("hypercholesterolaemia", "high cholesterol"),
    "pulmonary embolism": ("pulmonary embolism", "PE"),
    "peripheral artery disease": ("peripheral arterial disease", "peripheral artery disease"),
    "pneumonia": ("pneumonia",),
    "depression": ("depression",),
    "osteoarthritis": ("osteoarthritis",),
    "breast cancer": ("breast cancer", "carcinoma of the breast"),
    "prostate cancer": ("prostate cancer", "carcinoma of the prostate"),
    "chest pain": ("chest pain",),
    "stomach protection": ("gastric protection",),
}
ARTICLES = {"myocardial infarction": "a", "heart attack": "a", "MI": "an", "stroke": "a", "ischaemic stroke": "an", "CVA": "a", "pulmonary embolism": "a", "PE": "a"}  # fmt: skip
MEDICINES = {
    name: (name,)
    for name in (
        "bisoprolol", "metoprolol", "enalapril", "ramipril", "lisinopril", "candesartan", "losartan",
        "sacubitril/valsartan", "spironolactone", "eplerenone", "dapagliflozin", "empagliflozin", "furosemide",
        "hydrochlorothiazide", "amlodipine", "apixaban", "clopidogrel", "ticagrelor", "atorvastatin", "simvastatin",
        "digoxin", "metformin", "gliclazide", "levothyroxine", "tiotropium", "prednisolone", "amoxicillin",
        "doxycycline", "allopurinol", "ferrous fumarate", "pantoprazole", "sertraline", "paracetamol", "ibuprofen",
    )
} | {"acetylsalicylic acid": ("aspirin",)}  # fmt: skip
REASONS = {
    "": ("",),
    "high potassium": ("hyperkalaemia", "a high potassium"),
    "low kidney function": ("declining renal function", "low kidney function"),
    "slow pulse": ("bradycardia", "a slow pulse"),
    "low blood pressure": ("hypotension", "low blood pressure"),
    "low potassium": ("hypokalaemia", "a low potassium"),
    "low sodium": ("hyponatraemia", "a low sodium"),
    "cough": ("a dry cough", "troublesome cough"),
    "diarrhoea": ("diarrhoea", "persistent diarrhoea"),
    "muscle pain": ("muscle pain", "myalgia"),
    "genital infection": ("a genital infection", "genital thrush"),
    "swollen ankles": ("ankle swelling", "swollen ankles"),
    "constipation": ("constipation",),
    "tender breasts": ("tender breasts", "gynaecomastia"),
    "heart disease": ("the heart disease", "cardiac disease"),
    "taken together with apixaban": ("the combination with apixaban",),
    "changed to sacubitril/valsartan": ("the switch to sacubitril/valsartan",),
    "changed to clopidogrel": ("the switch to clopidogrel",),
    "changed to ticagrelor": ("the switch to ticagrelor",),
    "changed to atorvastatin": ("the switch to atorvastatin",),
}
TESTS = {
    "creatinine": ("creatinine", "creat"),
    "egfr": ("eGFR",),
    "potassium": ("potassium",),
    "sodium": ("sodium",),
    "glucose": ("glucose",),
    "hba1c": ("HbA1c",),
    "haemoglobin": ("Hb", "haemoglobin"),
    "nt_probnp": ("NT-proBNP",),
    "crp": ("CRP",),
    "troponin_t": ("hs-troponin T", "troponin T"),
    "ldl": ("LDL", "LDL cholesterol"),
    "tsh": ("TSH",),
    "leukocytes": ("white cells", "WCC"),
}
UNITS = {
    "umol/L": ("µmol/L", "umol/L"),
    "mL/min/1.73m2": ("mL/min/1.73 m2", "mL/min"),
    "mmol/L": ("mmol/L",),
    "mmol/mol": ("mmol/mol",),
    "ng/L": ("ng/L",),
    "mg/L": ("mg/L",),
    "mU/L": ("mU/L",),
    "10^9/L": ("x10^9/L",),
    "mg/dL": ("mg/dL",),
    "g/dL": ("g/dL",),
    "pmol/L": ("pmol/L",),
}
DEPARTMENTS = {
    "cardiology": ("cardiology",),
    "internal medicine": ("internal medicine",),
    "pulmonology": ("respiratory medicine",),
    "emergency department": ("emergency medicine",),
    "geriatrics": ("geriatric medicine",),
    "nephrology": ("nephrology",),
}
RELATIVES = {"mother": ("mother",), "father": ("father",), "sister": ("sister",), "brother": ("brother",)}
RELATIONS = {
    "partner": ("partner",),
    "daughter": ("daughter",),
    "son": ("son",),
    "sister": ("sister",),
    "brother": ("brother",),
    "friend": ("friend",),
}
DESTINATIONS = {
    "home": ("home",),
    "home with care": ("home with district nursing", "home with a package of care"),
    "nursing home": ("to a nursing home",),
    "rehabilitation": ("to a rehabilitation unit", "to inpatient rehabilitation"),
}
PROCEDURES = {
    "PCI": ("PCI", "percutaneous coronary intervention (PCI)"),
    "CABG": ("CABG", "bypass surgery (CABG)"),
    "pacemaker": ("pacemaker implantation",),
    "ICD": ("ICD implantation",),
    "aortic valve replacement": ("aortic valve replacement",),
    "hip replacement": ("hip replacement",),
    "cataract surgery": ("cataract surgery",),
}
SUBSTANCES = {
    "penicillin": ("penicillin",),
    "co-trimoxazole": ("co-trimoxazole",),
    "iodine contrast": ("iodinated contrast",),
    "latex": ("latex",),
    "plasters": ("plasters",),
}
REACTIONS = {"rash": ("rash",), "hives": ("urticaria", "hives"), "itch": ("itching",)}
PEOPLE: dict[str, dict[str, tuple[str, ...]]] = {
    "female": {"title": ("Mrs", "Ms"), "he": ("she",), "his": ("her",), "him": ("her",), "man": ("woman",), "pt": ("patient",)},
    "male": {"title": ("Mr",), "he": ("he",), "his": ("his",), "him": ("him",), "man": ("man",), "pt": ("patient",)},
}  # fmt: skip
METHODS = {"Simpson biplane": ("Simpson biplane", "biplane Simpson's"), "visual": ("visual estimate", "by eye"), "3D": ("3D", "3D volumes")}  # fmt: skip
CAUSES = {
    "ischaemic": ("ischaemic heart disease", "coronary artery disease"),
    "dilated cardiomyopathy": ("dilated cardiomyopathy",),
    "hypertensive": ("hypertensive heart disease", "long-standing hypertension"),
    "valvular": ("valve disease",),
    "unknown": ("a cause that is not yet clear", "unknown aetiology"),
}
HOMES = {
    "alone": ("alone",),
    "with partner": ("with a partner",),
    "with family": ("with family", "with relatives"),
    "nursing home": ("in a nursing home",),
}
WORK = {
    name: (name,)
    for name in (
        "teacher", "bus driver", "nurse", "cook", "carpenter", "cleaner", "bookkeeper", "market trader", "gardener",
        "software tester", "police officer", "hairdresser", "dairy farmer", "librarian", "welder", "shop owner",
    )
}  # fmt: skip
KINDS = {
    "HFrEF": ("heart failure with reduced ejection fraction", "heart failure with reduced ejection fraction (HFrEF)", "HFrEF"),
    "HFmrEF": ("heart failure with mildly reduced ejection fraction", "heart failure with mildly reduced EF (HFmrEF)", "HFmrEF"),
    "HFpEF": ("heart failure with preserved ejection fraction", "heart failure with preserved EF (HFpEF)", "HFpEF"),
}  # fmt: skip
