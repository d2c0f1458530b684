"""English sentences that only longer letters have: habits, ECG, advice, who was told; and lists that disagree."""

PHRASES = {
    "head/habits": ("Social history", "Habits", "Lifestyle"),
    "smoking/never": ("{name} has never smoked.", "Lifelong non-smoker.", "[Smoking|Smoking status]: never."),
    "smoking/former": ("{name} has stopped smoking.", "Smoking: in the past, not now.", "{he} used to smoke but has given up."),
    "smoking/current": ("{name} smokes.", "Smoking: yes, [stopping was discussed|not ready to stop].", "{he} still smokes every day."),
    "alcohol": ("Alcohol: {units} units a week.", "{name} drinks {units} units of alcohol a week.", "Alcohol intake about {units} units/week."),
    "alcohol/none": ("Alcohol: nil.", "{name} does not drink alcohol.", "Teetotal."),
    "ecg/sinus": (
        "The ECG showed sinus rhythm at {pulse}/min[, no acute ischaemia|].",
        "ECG: sinus rhythm {pulse}/min[, normal conduction|, no ST changes|].",
        "The ECG of {seen} showed sinus rhythm, rate {pulse} per minute.",
    ),
    "ecg/af": (
        "ECG: atrial fibrillation, ventricular rate {pulse}/min[, no acute ischaemia|].",
        "The ECG of {seen} showed atrial fibrillation at {pulse} per minute.",
        "The ECG showed AF, {pulse}/min[, narrow QRS|].",
    ),
    "advice/hf": (
        "[Lifestyle discussed|Advice repeated]: daily weights, [ring if 2 kg is gained in three days|salt restriction], [fluid restriction|go easy on salt].",
        "{name} was advised on {his} diet: [low salt|no more than 6 grams of salt a day][, morning weights|].",
        "The heart failure nurse will [ring|see] {name} in {score} weeks about weight and symptoms.",
    ),
    "advice/smoke": ("Strongly advised to stop smoking[; {name} will think about it|].", "Smoking cessation discussed[ on {seen}|], [referred to the clinic|{he} wants to try alone]."),
    "advice/move": ("{name} was advised to [walk every day|be more active|walk {score} times a week].", "[Exercise|Advice]: [walking|cycling] {score} times a week, as symptoms allow."),
    "informed": (
        "{his} {relation}, {contact}, was [present|there at the consultation] and is up to date.",
        "All this was discussed [by telephone|in person] with {contact} ({relation}, {contact_phone}).",
        "Next of kin: {contact}, {relation}, tel. {contact_phone}.",
        "{relation} {contact} has been informed[ on {date}|].",
    ),
    "follow-up course": (
        "Since the last visit ({last}) [there has been no admission|nothing new has happened].",
        "{name} was last seen on {last}[ by {last_doctor}|].",
        "The previous contact was on {last}[ with {last_doctor}|].",
    ),
    "admitted since": (
        "Since the last visit ({last}) {name} was admitted with {reason} (discharged {left}).",
        "In between there was an admission for {reason}, until {left}; last clinic visit {last}.",
    ),
    "list/old dose": (
        "[According to the pharmacy's list|The pharmacy's list says]: {drug} {old}; this is [out of date|no longer right], {name} takes {new}.",
        "NB: {source} still lists {drug} as {old}; it should be {new}.",
    ),
    "list/stopped": (
        "NB: {source} still lists {drug} ({old}); it has been stopped.",
        "{drug} {old} is [still|wrongly still] on the list of {source}, but {name} no longer takes it.",
    ),
    "source/pharmacy": ("the pharmacy",),
    "source/gp": ("the GP",),
    "source/own gp": ("your practice",),
    "dose/other unit": ("{drug}: {amount} equals {other}.", "NB: the label of {drug} says {other}, that is {amount}.", "Mind the unit: {drug} {amount} ({other})."),
    "open/acute": (
        "I am [referring|sending in] {name} urgently, {age} years, {man}, with {nouns}.",
        "Urgent referral of {name}, a {age}-year-old {man}, with {nouns}.",
        "Please see {name} ({age}, {man}) [today|urgently]: {nouns}.",
    ),
    "open/acute/silent": ("Urgent: {name} with {nouns}.", "Please assess {name} urgently for {nouns}."),
    "ask/acute": ("[Request|Question]: [admission and treatment|assessment and admission if needed] for {problem}?", "I think this is a worsening of {problem}, please admit.", "Worsening of {problem}; please admit on {date}."),
    "ask/acute/new": ("[Suspicion|I have a suspicion] of {problem}, please [arrange X-ray and bloods|assess and treat].", "{problem}? Please admit for assessment.", "Possible {problem}; [not confirmed yet|the diagnosis is not certain]."),
    "labs/known": ("[Last hospital bloods|Latest known results] ({day}): {results}.", "From your letter, results of {day}: {results}.", "Measured in your hospital ({day}): {results}."),
    "history/none/else": ("Otherwise [no relevant past history|nil of note][ in {name}|].", "{name} has no other past medical history.", "Other history: nothing relevant."),
}  # fmt: skip
