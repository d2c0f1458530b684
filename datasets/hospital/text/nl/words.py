"""Dutch words for the hospital's vocabulary: problems, medicines, departments, people, and how doses and dates look."""

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")  # fmt: skip
MONTHS_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DATES = ("{d} {month} {y}", "{d:02}-{m:02}-{y}", "{d}-{m}-{y}", "{d:02}-{m:02}-{yy:02}", "{d} {mon} {y}", "{d:02}/{m:02}/{y}")  # fmt: skip
DOSES = (
    "{drug} {amount} {often}",
    "{drug} {often} {amount}",
    "{drug} {amount}, {often}",
    "{drug} {amount} {often}",
    "{often} {drug} {amount}",
    "{drug} {amount} {often}",
)
TIMES = (
    ("1dd1", "2dd1", "3dd1"),
    ("1dd", "2dd", "3dd"),
    ("1 x per dag", "2 x per dag", "3 x per dag"),
    ("eenmaal daags", "tweemaal daags", "driemaal daags"),
    ("1 x daags", "2 x daags", "3 x daags"),
    ("1dd", "2dd", "3dd"),
)
PROBLEMS = {
    "heart failure": ("hartfalen", "chronisch hartfalen"),
    "atrial fibrillation": ("atriumfibrilleren", "boezemfibrilleren"),
    "myocardial infarction": ("myocardinfarct", "hartinfarct"),
    "hypertension": ("hypertensie", "hoge bloeddruk"),
    "type 2 diabetes": ("diabetes mellitus type 2", "DM type 2", "DM2"),
    "chronic kidney disease": ("chronische nierschade", "chronische nierinsufficiëntie"),
    "COPD": ("COPD",),
    "stroke": ("CVA", "herseninfarct"),
    "aortic stenosis": ("aortaklepstenose", "aortastenose"),
    "mitral regurgitation": ("mitralisklepinsufficiëntie", "mitralisinsufficiëntie"),
    "hypothyroidism": ("hypothyreoïdie",),
    "sleep apnoea": ("obstructief slaapapneu", "OSAS"),
    "iron deficiency": ("ijzergebrek", "ijzerdeficiëntie"),
    "anaemia": ("anemie", "bloedarmoede"),
    "gout": ("jicht",),
    "obesity": ("obesitas",),
    "hypercholesterolaemia": ("hypercholesterolemie",),
    "pulmonary embolism": ("longembolie",),
    "peripheral artery disease": ("perifeer arterieel vaatlijden", "claudicatio intermittens"),
    "pneumonia": ("pneumonie", "longontsteking"),
    "depression": ("depressie", "depressieve stoornis"),
    "osteoarthritis": ("artrose",),
    "breast cancer": ("mammacarcinoom", "borstkanker"),
    "prostate cancer": ("prostaatcarcinoom", "prostaatkanker"),
    "chest pain": ("pijn op de borst", "thoracale pijn"),
    "stomach protection": ("maagbescherming",),
}
ARTICLES = dict.fromkeys(("myocardinfarct", "hartinfarct", "CVA", "herseninfarct", "longembolie", "pneumonie", "longontsteking", "mammacarcinoom", "prostaatcarcinoom"), "een")  # fmt: skip
MEDICINES = {
    name: (name,)
    for name in (
        "bisoprolol", "metoprolol", "enalapril", "ramipril", "lisinopril", "candesartan", "losartan",
        "sacubitril/valsartan", "furosemide", "apixaban", "clopidogrel", "ticagrelor", "gliclazide", "levothyroxine",
        "tiotropium", "doxycycline", "allopurinol", "sertraline", "paracetamol", "ibuprofen", "amlodipine",
    )
} | {
    "spironolactone": ("spironolacton",),
    "eplerenone": ("eplerenon",),
    "dapagliflozin": ("dapagliflozine",),
    "empagliflozin": ("empagliflozine",),
    "hydrochlorothiazide": ("hydrochloorthiazide",),
    "acetylsalicylic acid": ("acetylsalicylzuur",),
    "atorvastatin": ("atorvastatine",),
    "simvastatin": ("simvastatine",),
    "digoxin": ("digoxine",),
    "metformin": ("metformine",),
    "prednisolone": ("prednisolon",),
    "amoxicillin": ("amoxicilline",),
    "ferrous fumarate": ("ferrofumaraat",),
    "pantoprazole": ("pantoprazol",),
}  # fmt: skip
REASONS = {
    "": ("",),
    "high potassium": ("hyperkaliëmie", "een te hoog kalium"),
    "low kidney function": ("achteruitgang van de nierfunctie", "een te lage nierfunctie"),
    "slow pulse": ("bradycardie", "een trage pols"),
    "low blood pressure": ("hypotensie", "een lage bloeddruk"),
    "low potassium": ("hypokaliëmie", "een te laag kalium"),
    "low sodium": ("hyponatriëmie", "een te laag natrium"),
    "cough": ("prikkelhoest", "hinderlijke kriebelhoest"),
    "diarrhoea": ("diarree", "aanhoudende diarree"),
    "muscle pain": ("spierpijn", "myalgie"),
    "genital infection": ("een genitale infectie", "een genitale schimmelinfectie"),
    "swollen ankles": ("enkeloedeem", "dikke enkels"),
    "constipation": ("obstipatie",),
    "tender breasts": ("pijnlijke borstvorming", "gynaecomastie"),
    "heart disease": ("het hartlijden", "de hartziekte"),
    "taken together with apixaban": ("de combinatie met apixaban",),
    "changed to sacubitril/valsartan": ("omzetting naar sacubitril/valsartan",),
    "changed to clopidogrel": ("omzetting naar clopidogrel",),
    "changed to ticagrelor": ("omzetting naar ticagrelor",),
    "changed to atorvastatin": ("omzetting naar atorvastatine",),
}
TESTS = {
    "creatinine": ("kreatinine", "kreat"),
    "egfr": ("eGFR",),
    "potassium": ("kalium",),
    "sodium": ("natrium",),
    "glucose": ("glucose",),
    "hba1c": ("HbA1c",),
    "haemoglobin": ("Hb", "hemoglobine"),
    "nt_probnp": ("NT-proBNP",),
    "crp": ("CRP",),
    "troponin_t": ("hs-troponine T", "troponine T"),
    "ldl": ("LDL", "LDL-cholesterol"),
    "tsh": ("TSH",),
    "leukocytes": ("leukocyten", "leuko's"),
}
UNITS = {
    "umol/L": ("µmol/l", "umol/l"),
    "mL/min/1.73m2": ("ml/min/1,73 m2", "ml/min"),
    "mmol/L": ("mmol/l",),
    "mmol/mol": ("mmol/mol",),
    "ng/L": ("ng/l",),
    "mg/L": ("mg/l",),
    "mU/L": ("mU/l",),
    "10^9/L": ("x10^9/l", "10E9/l"),
    "mg/dL": ("mg/dl",),
    "g/dL": ("g/dl",),
    "pmol/L": ("pmol/l",),
}
DEPARTMENTS = {
    "cardiology": ("cardiologie",),
    "internal medicine": ("interne geneeskunde",),
    "pulmonology": ("longziekten",),
    "emergency department": ("spoedeisende hulp",),
    "geriatrics": ("klinische geriatrie",),
    "nephrology": ("nefrologie",),
}
RELATIVES = {"mother": ("moeder",), "father": ("vader",), "sister": ("zus",), "brother": ("broer",)}
RELATIONS = {
    "partner": ("partner",),
    "daughter": ("dochter",),
    "son": ("zoon",),
    "sister": ("zus",),
    "brother": ("broer",),
    "friend": ("goede kennis",),
}
DESTINATIONS = {
    "home": ("naar huis", "naar de eigen woning"),
    "home with care": ("naar huis met thuiszorg", "naar huis, met inzet van de wijkverpleging"),
    "nursing home": ("naar een verpleeghuis",),
    "rehabilitation": ("naar een revalidatieafdeling", "naar de geriatrische revalidatie"),
}
PROCEDURES = {
    "PCI": ("PCI", "dotterbehandeling (PCI)"),
    "CABG": ("CABG", "bypassoperatie (CABG)"),
    "pacemaker": ("pacemakerimplantatie",),
    "ICD": ("ICD-implantatie",),
    "aortic valve replacement": ("aortaklepvervanging",),
    "hip replacement": ("totale heupprothese", "heupvervanging"),
    "cataract surgery": ("staaroperatie", "cataractextractie"),
}
SUBSTANCES = {
    "penicillin": ("penicilline",),
    "co-trimoxazole": ("co-trimoxazol",),
    "iodine contrast": ("jodiumhoudend contrast",),
    "latex": ("latex",),
    "plasters": ("pleisters",),
}
REACTIONS = {"rash": ("huiduitslag", "exantheem"), "hives": ("urticaria", "galbulten"), "itch": ("jeuk",)}
PEOPLE: dict[str, dict[str, tuple[str, ...]]] = {
    "female": {"title": ("mevrouw", "mevr.", "mw."), "he": ("zij",), "his": ("haar",), "him": ("haar",), "man": ("vrouw",), "pt": ("patiënte",)},
    "male": {"title": ("de heer", "dhr.", "meneer"), "he": ("hij",), "his": ("zijn",), "him": ("hem",), "man": ("man",), "pt": ("patiënt",)},
}  # fmt: skip
METHODS = {"Simpson biplane": ("Simpson biplane", "biplane volgens Simpson"), "visual": ("visueel geschat", "visuele schatting"), "3D": ("3D", "driedimensionaal gemeten")}  # fmt: skip
CAUSES = {
    "ischaemic": ("ischemische hartziekte", "coronairlijden"),
    "dilated cardiomyopathy": ("gedilateerde cardiomyopathie",),
    "hypertensive": ("hypertensieve hartziekte", "langdurige hypertensie"),
    "valvular": ("kleplijden",),
    "unknown": ("een nog onbekende oorzaak", "een onduidelijke oorzaak"),
}
HOMES = {
    "alone": ("alleen", "zelfstandig en alleen"),
    "with partner": ("samen met partner", "met partner"),
    "with family": ("bij familie", "met familie"),
    "nursing home": ("in een verpleeghuis",),
}
WORK = {
    "teacher": ("docent",),
    "bus driver": ("buschauffeur",),
    "nurse": ("verpleegkundige",),
    "cook": ("kok",),
    "carpenter": ("timmerman",),
    "cleaner": ("schoonmaker",),
    "bookkeeper": ("boekhouder",),
    "market trader": ("marktkoopman",),
    "gardener": ("hovenier",),
    "software tester": ("softwaretester",),
    "police officer": ("politieagent",),
    "hairdresser": ("kapper",),
    "dairy farmer": ("melkveehouder",),
    "librarian": ("bibliothecaris",),
    "welder": ("lasser",),
    "shop owner": ("winkelier",),
}
KINDS = {
    "HFrEF": ("hartfalen met verminderde ejectiefractie", "hartfalen met gereduceerde ejectiefractie (HFrEF)", "HFrEF"),
    "HFmrEF": ("hartfalen met licht verminderde ejectiefractie", "hartfalen met mild gereduceerde ejectiefractie (HFmrEF)", "HFmrEF"),
    "HFpEF": ("hartfalen met behouden ejectiefractie", "hartfalen met behouden ejectiefractie (HFpEF)", "HFpEF"),
}  # fmt: skip
