"""Dutch sentences that only longer letters have: habits, ECG, advice, who was told; and lists that disagree."""

PHRASES = {
    "head/habits": ("Intoxicaties", "Intox", "Leefstijl"),
    "smoking/never": ("{name} heeft nooit gerookt.", "Rookt niet, nooit gerookt.", "[Roken|Rookstatus]: nooit."),
    "smoking/former": ("{name} is gestopt met roken.", "Roken: in het verleden, nu niet meer.", "{he} heeft gerookt, maar is gestopt."),
    "smoking/current": ("{name} rookt.", "Roken: ja, [stoppen besproken|wil nog niet stoppen].", "{he} rookt nog dagelijks."),
    "alcohol": ("Alcohol: {units} eenheden per week.", "{name} drinkt {units} eenheden alcohol per week.", "Alcoholgebruik circa {units} E/week."),
    "alcohol/none": ("Alcohol: nee.", "{name} drinkt geen alcohol.", "Geen alcoholgebruik."),
    "ecg/sinus": (
        "Het ECG toonde een sinusritme van {pulse}/min[, geen acute ischemie|].",
        "ECG: sinusritme {pulse}/min[, normale geleiding|, geen ST-afwijkingen|].",
        "Op het ECG van {seen} sinusritme, frequentie {pulse} per minuut.",
    ),
    "ecg/af": (
        "ECG: atriumfibrilleren, kamerfrequentie {pulse}/min[, geen acute ischemie|].",
        "Op het ECG van {seen} boezemfibrilleren met een frequentie van {pulse} per minuut.",
        "Het ECG toonde AF, {pulse}/min[, smal QRS|].",
    ),
    "advice/hf": (
        "[Leefregels besproken|Adviezen herhaald]: dagelijks wegen, [bij toename van 2 kg in drie dagen bellen|zoutbeperking], [vochtbeperking|matig met zout].",
        "{name} kreeg uitleg over {his} dieet: [zoutarm|niet meer dan 6 gram zout per dag][, wegen in de ochtend|].",
        "De hartfalenverpleegkundige [belt|spreekt] {name} over {score} weken over gewicht en klachten.",
    ),
    "advice/smoke": ("Dringend geadviseerd te stoppen met roken[; {name} denkt erover na|].", "Stoppen met roken besproken[ op {seen}|], [verwezen naar de poli|{he} wil het zelf proberen]."),
    "advice/move": ("{name} is geadviseerd [dagelijks te wandelen|meer te bewegen|{score} keer per week te wandelen].", "[Beweegadvies|Advies]: {score} keer per week [wandelen|fietsen], op geleide van de klachten."),
    "informed": (
        "{his} {relation}, {contact}, was [aanwezig bij het gesprek|bij het consult] en is op de hoogte.",
        "Een en ander [telefonisch|in het gesprek] besproken met {contact} ({relation}, {contact_phone}).",
        "Contactpersoon: {contact}, {relation}, tel. {contact_phone}.",
        "{relation} {contact} is ingelicht[ op {date}|].",
    ),
    "follow-up course": (
        "Sinds het vorige bezoek ({last}) [was er geen ziekenhuisopname|zijn er geen nieuwe gebeurtenissen].",
        "{name} werd op {last} voor het laatst gezien[ door {last_doctor}|].",
        "Het vorige contact was op {last}[ bij {last_doctor}|].",
    ),
    "admitted since": (
        "Sinds het vorige bezoek ({last}) was {name} opgenomen wegens {reason} (ontslag {left}).",
        "Tussentijds opname i.v.m. {reason}, tot {left}; vorig polibezoek {last}.",
    ),
    "list/old dose": (
        "[Volgens de lijst van de apotheek|De apotheeklijst vermeldt]: {drug} {old}; dit is [achterhaald|niet meer juist], {name} gebruikt {new}.",
        "NB: bij {source} staat {drug} nog als {old}, dat moet {new} zijn.",
    ),
    "list/stopped": (
        "NB: bij {source} staat {drug} ({old}) nog op de lijst; dit middel is gestopt.",
        "{drug} {old} staat [nog|ten onrechte nog] op het overzicht van {source}, maar {name} gebruikt het niet meer.",
    ),
    "source/pharmacy": ("de apotheek",),
    "source/gp": ("de huisarts",),
    "source/own gp": ("u",),
    "dose/other unit": ("{drug}: {amount} is {other}.", "NB: het etiket van {drug} vermeldt {other}, dus {amount}.", "Let op de eenheid: {drug} {amount} ({other})."),
    "open/acute": (
        "Met spoed [verwijs ik|stuur ik in] {name}, {age} jaar, {man}, met {nouns}.",
        "Spoedverwijzing van {name}, een {age}-jarige {man}, wegens {nouns}.",
        "Graag [vandaag nog|met spoed] beoordeling van {name} ({age}, {man}): {nouns}.",
    ),
    "open/acute/silent": ("Spoed: {name} met {nouns}.", "Graag met spoed beoordeling van {name} wegens {nouns}."),
    "ask/acute": ("[Vraag|Vraagstelling]: [opname en behandeling|beoordeling en zo nodig opname] bij {problem}?", "Ik denk aan een [exacerbatie|verergering] van {problem}, graag opname.", "Verergering van {problem}; graag opname op {date}."),
    "ask/acute/new": ("[Verdenking|Ik heb verdenking] op {problem}, graag [foto en lab|beoordeling en behandeling].", "{problem}? Graag opname ter beoordeling.", "Mogelijk {problem}; [nog niet bevestigd|diagnose niet zeker]."),
    "labs/known": ("[Laatste lab van het ziekenhuis|Laatst bekende uitslagen] ({day}): {results}.", "Uit uw brief, uitslagen van {day}: {results}.", "Eerder bij u bepaald ({day}): {results}."),
    "history/none/else": ("Verder [geen relevante voorgeschiedenis|blanco][ bij {name}|].", "{name} heeft verder een blanco voorgeschiedenis.", "Overige voorgeschiedenis: geen bijzonderheden."),
}  # fmt: skip
