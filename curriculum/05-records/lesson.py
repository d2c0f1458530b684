# %% [markdown]
# # Three lists, one patient
#
# Mrs Schouten is 69. She comes to the cardiology clinic of De Linde. Which drugs does she take? The hospital has a list,
# her GP (family doctor) has one, and so has her pharmacy. The three do not agree. Comparing such lists is called
# **medication reconciliation**. In a study of 651 patients who came into hospital, 36% had errors in their drug orders,
# and almost half of these errors were drugs left out. *Source: Gleason and others, J Gen Intern Med 2010;25:441-447.*
#
# {{outcomes}}
#
# All patients are invented, and nothing here is advice for care.

# %% [markdown]
# ## Recall
#
# *About 5 minutes. The whole unit takes about 75. After section 1 and after section 2, the word **Pause** marks a good
# place to stop.* You need both ideas again below.

# %% [markdown] prompt="daily-dose"
# ### Exercise: The dose of a day (1 point)
#
# Complete the function `daily_dose_mg`. Replace the line with `return None`.
#
# 1. When `dose_mg` is `None`, nobody wrote the dose down. Give `None` back.
# 2. Otherwise give back the dose times `times_per_day`.


# %% exercise="daily-dose" kind="recall"
def daily_dose_mg(dose_mg, times_per_day):
    """Return the dose of one day in mg, or None when the dose is missing.

    Example: daily_dose_mg(2.5, 2) is 5.0
    """
    ### BEGIN SOLUTION
    if dose_mg is None:
        return None
    return dose_mg * times_per_day
    ### STUB
    # return None  # replace this line
    ### END SOLUTION


print(daily_dose_mg(2.5, 2))

# %% check="daily-dose" points=1 reread="Recall"
expect(daily_dose_mg(2.5, 2)).near(5.0, tolerance=0.001)
expect(daily_dose_mg(None, 3)).equals(None)
### BEGIN HIDDEN TESTS
expect(daily_dose_mg(0, 1), about="a drug that is paused, with a dose of 0").near(0, tolerance=0.001)
expect(daily_dose_mg(1000, 3), about="a drug taken three times a day").near(3000, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown] prompt="same-drug"
# ### Exercise: The same? (1 point)
#
# Do not run these questions. What does Python answer? Replace each `None` with `True` or `False`.
#
# 1. Give `first_answer` the answer to `"Furosemide" == "furosemide"`.
# 2. Give `second_answer` the answer to `"80" == 80`.
# 3. Give `third_answer` the answer to `40 != 80 or "Lasix" == "furosemide"`. It is tested when you submit.

# %% exercise="same-drug" kind="recall"
### BEGIN SOLUTION
first_answer = False
second_answer = False
third_answer = True
### STUB
# first_answer = None  # question 1: replace None
# second_answer = None  # question 2: the same
# third_answer = None  # question 3: the same
### END SOLUTION

# %% check="same-drug" points=1 reread="Recall"
expect(first_answer).satisfies(
    lambda answer: answer is False, "first_answer should be what Python answers to question 1"
)
expect(second_answer).satisfies(
    lambda answer: answer is False, "second_answer should be what Python answers to question 2"
)
expect(third_answer).satisfies(
    lambda answer: answer in (True, False), "third_answer should be True or False, without quotation marks"
)
### BEGIN HIDDEN TESTS
expect(third_answer, about="question 3, two questions joined with or").satisfies(
    lambda answer: answer is True, "third_answer should be what Python answers to question 3"
)
### END HIDDEN TESTS

# %% [markdown]
# ## 1. A value under its name
#
# *About 19 minutes.* From a list you take a value by its position. But no doctor asks for the dose at position 2. She
# asks for the dose of **furosemide**. A **dictionary** keeps each value under a **key**:
#
# `doses_mg = {"bisoprolol": 1.25, "furosemide": 40}`
#
# It stands in curly brackets. In each pair, the key comes first, then a colon, then the value. Here the keys are names
# of drugs, and the values are doses in mg. You take a value out by its key: `doses_mg["furosemide"]` is 40.
#
# **Predict.** What will these lines show?
#
# ```
# doses_mg = {"bisoprolol": 1.25, "furosemide": 40}
# doses_mg["furosemide"] = 80
# doses_mg["spironolactone"] = 12.5
# print(len(doses_mg))
# print(doses_mg["furosemide"])
# ```

# %% predict="new-key"
my_prediction = "write here the two numbers you expect"

# %% [markdown]
# **Run.**

# %%
doses_mg = {"bisoprolol": 1.25, "furosemide": 40}
doses_mg["furosemide"] = 80
doses_mg["spironolactone"] = 12.5
print(len(doses_mg))
print(doses_mg["furosemide"])

# %% [markdown]
# It shows 3 and 80. A key stands in a dictionary only once. The second line finds the key and gives it a new value: the
# 40 is gone. The third line finds no such key, so it makes a new pair.
#
# **Investigate.** At the end of the cell, write `print(doses_mg["amlodipine"])`. Which kind of error comes? Then write
# `print(doses_mg.get("amlodipine"))` in its place.
#
# These are the tools that you need. Run the cell and compare each line with what it shows.

# %%
doses_mg = {"bisoprolol": 1.25, "furosemide": 80, "spironolactone": 12.5}

print(doses_mg["furosemide"])  # the value under this key; without such a key, Python stops with a KeyError
print("amlodipine" in doses_mg)  # is there such a key?
print(doses_mg.get("amlodipine"))  # the value, or None when there is no such key
print(doses_mg.get("amlodipine", "not listed"))  # the value, or else what stands behind the comma

for name, dose_mg in doses_mg.items():  # each pair: its key and its value
    print(name, dose_mg)

# %% [markdown]
# - `in` asks about the keys. It does not look at the values.
# - `.items()` hands out pairs, so the line with `for` has two names: the first for the key, the second for the value.
#   Without `.items()`, a loop hands out the keys alone.
# - An empty dictionary is `{}`. It has no `append`: a new pair goes in with `doses_mg[...] = ...`, as in the first cell.
# - When a key **must** be there, use square brackets: if you mistype it, Python stops and tells you. `get` would give
#   `None` without a word. Use `get` when a key may really be missing.

# %% [markdown]
# ### Worked example: two lists of doses
#
# These are three of Mrs Schouten's drugs, with the dose that she takes at a time.

# %%
# Step 1. Two dictionaries with the same kind of keys, and with doses in the same unit.
hospital_mg = {"metformin": 1000, "amlodipine": 10, "enalapril": 10}
gp_mg = {"metformin": 850, "enalapril": 10}

# Step 2. Visit every pair of the one.
for name, dose_mg in hospital_mg.items():
    # Step 3. Look up the same key in the other. It may be missing, so use get.
    gp_dose_mg = gp_mg.get(name)
    # Step 4. First the case in which there is no value. Then compare.
    if gp_dose_mg is None:
        print(name, "is not on the list of the GP")
    elif gp_dose_mg != dose_mg:
        print(name, "has two doses:", dose_mg, "and", gp_dose_mg)

# %% [markdown] prompt="changed-doses"
# ### Exercise: Which doses differ? (3 points)
#
# The GP needs a letter that names the drugs whose dose differs. Complete the function `changed_doses`. Its result is
# a new dictionary.
#
# 1. Give `changed_mg` its start value: an empty dictionary.
# 2. Give `gp_dose_mg` the dose of the same drug at the GP. It may be missing.
# 3. Two questions must both be true: the GP has the drug, **and** the dose is another one. Then put the drug into
#    `changed_mg`, with its name as the key and the dose of the **hospital** as the value. A drug that is not on the list
#    of the GP stays out.
#
# A dose of 0 means that a drug is paused. It is a dose like any other.


# %% exercise="changed-doses" kind="faded"
def changed_doses(hospital_mg, gp_mg):
    """Return a new dictionary: the drugs whose dose differs on the two lists, with the dose of the hospital in mg.

    Example: changed_doses({"metformin": 1000, "enalapril": 10}, {"metformin": 850, "enalapril": 10})
    is {"metformin": 1000}
    """
    ### BEGIN SOLUTION
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    ### STUB
    # changed_mg = None  # step 1: replace None
    # for name, dose_mg in hospital_mg.items():
    #     gp_dose_mg = None  # step 2: replace None
    #     # step 3: write your lines here; the first has eight spaces
    ### END SOLUTION
    return changed_mg


print(changed_doses({"metformin": 1000, "enalapril": 10}, {"metformin": 850, "enalapril": 10}))

# %% check="changed-doses" points=3 reread="Worked example: two lists of doses"
hospital = {"metformin": 1000, "amlodipine": 10, "furosemide": 40, "apixaban": 5, "enalapril": 10}
gp = {"metformin": 850, "furosemide": 80, "enalapril": 10, "apixaban": 2.5}
expect(
    calling(changed_doses, hospital, gp), about="three doses that differ, one that does not, one drug missing"
).returns({"metformin": 1000, "furosemide": 40, "apixaban": 5}).leaves_arguments_unchanged()
expect(changed_doses({"apixaban": 5}, {"apixaban": 5})).equals({})
### BEGIN HIDDEN TESTS
expect(changed_doses({}, {"apixaban": 5}), about="an empty list in hospital").equals({})
expect(changed_doses({"apixaban": 5}, {}), about="an empty list at the GP").equals({})
expect(changed_doses({"digoxin": 0.125}, {"digoxin": 0}), about="a drug that the GP has paused").equals(
    {"digoxin": 0.125}
)
expect(changed_doses({"digoxin": 0}, {"digoxin": 0.125}), about="a drug that the hospital has paused").equals(
    {"digoxin": 0}
)
### END HIDDEN TESTS

# %% [markdown] prompt="generic-name"
# ### Exercise: One drug, two names (2 points)
#
# A **brand name**, such as Lasix, is the name under which a drug is sold. Its **generic name**, furosemide, says what is in
# it. For Python these are two different texts. The dictionary `generic_names` has brand names as its keys, and generic
# names as its values.
#
# Write the lines of the function `generic_name`, in place of the line with `return None`.
#
# 1. When `name` is a key of `generic_names`, give its value back.
# 2. When it is not, give `name` itself back, as it is.


# %% exercise="generic-name" kind="make"
def generic_name(name, generic_names):
    """Return the generic name of a drug. A name that is no key of generic_names comes back as it is.

    Example: generic_name("Lasix", {"Lasix": "furosemide"}) is "furosemide"
    """
    ### BEGIN SOLUTION
    if name in generic_names:
        return generic_names[name]
    return name
    ### STUB
    # return None  # replace this line
    ### END SOLUTION


print(generic_name("Lasix", {"Lasix": "furosemide"}))

# %% check="generic-name" points=2 reread="1. A value under its name"
brands = {"Zestril": "lisinopril", "Lasix": "furosemide"}
expect(generic_name("Lasix", {"Lasix": "furosemide"})).equals("furosemide")
expect(generic_name("Zestril", brands)).equals("lisinopril")
expect(generic_name("Lasix", brands)).equals("furosemide")
expect(generic_name("apixaban", brands)).equals("apixaban")
### BEGIN HIDDEN TESTS
expect(generic_name("furosemide", brands), about="a name that is generic already").equals("furosemide")
expect(generic_name("Emcor", {}), about="an empty dictionary of names").equals("Emcor")
expect(calling(generic_name, "Selokeen ZOC", brands), about="a brand that nobody entered yet").returns(
    "Selokeen ZOC"
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# **Pause.** A good place to stop. Save with Ctrl and S (on a Mac: Command and S). Section 2 needs nothing from above.

# %% [markdown]
# ## 2. Records inside records
#
# *About 19 minutes.* A value in a dictionary can be a list, or another dictionary. Such a thing is **nested**. All that a
# hospital knows about one patient fits into one nested dictionary, the patient's **record**.
#
# **Predict.** Ms Şahin is 66. What will the last two lines show?
#
# ```
# patient = {
#     "age": 66,
#     "medication": {
#         "hospital": [{"name": "metoprolol", "dose": "200"}, {"name": "apixaban", "dose": "5"}],
#         "gp": [{"name": "apixaban", "dose": "5"}],
#     },
# }
# print(patient["medication"]["hospital"][0]["name"])
# print(len(patient["medication"]))
# ```

# %% predict="path"
my_prediction = "write here the two lines you expect"

# %% [markdown]
# **Run.**

# %%
patient = {
    "age": 66,
    "medication": {
        "hospital": [{"name": "metoprolol", "dose": "200"}, {"name": "apixaban", "dose": "5"}],
        "gp": [{"name": "apixaban", "dose": "5"}],
    },
}
print(patient["medication"]["hospital"][0]["name"])
print(len(patient["medication"]))

# %% [markdown]
# Read such a line from left to right, one step at a time:
#
# | So far | What it is |
# |---|---|
# | `patient["medication"]` | a dictionary with **two** keys, `"hospital"` and `"gp"` |
# | `patient["medication"]["hospital"]` | a list of two dictionaries |
# | `patient["medication"]["hospital"][0]` | the dictionary of metoprolol |
# | `patient["medication"]["hospital"][0]["name"]` | the text `"metoprolol"` |
#
# For a dictionary, a key stands in the square brackets. For a list, it is a position. (Inside brackets, Python lets you
# go on in the next line. So long records are written in many lines.)
#
# **Investigate.** Change the line with `[0]` so that it shows the **dose** of apixaban at the **GP**. Then write `"GP"`
# for `"gp"`. What does Python say?
#
# **JSON** is a way to write records as text, so that one program can send them to another. It looks like Python, with
# a few other words: `null` means `None`. In the file `records.json` are 12 invented patients of De Linde.
# `json.loads` makes lists and dictionaries of such a text. `json.dumps` goes the other way.
#
# The first three lines with code fetch tools and read the file. Take them as they are.

# %%
import json
from pathlib import Path

records = json.loads(Path("records.json").read_text(encoding="utf-8"))

print("Patients:", len(records))
print("Keys of the first patient:", list(records[0]))  # list(...) of a dictionary: a list of its keys
print(
    json.dumps(records[0]["medication"]["gp"], indent=2)
)  # indent=2: in many lines, which is easier to read

# %% [markdown]
# `records` is a list of dictionaries. The doses are text here, `"10"`, because some drugs have a dose such as
# `"49/51"`.

# %% [markdown]
# ### Worked example: one patient of many

# %%
# Step 1. Take one record out of the list. Mr Jansen is the third.
jansen = records[2]

# Step 2. Go down to the list that you need, key by key.
gp_list = jansen["medication"]["gp"]

# Step 3. Visit the dictionaries in the list, and take from each what you need.
for drug in gp_list:
    print(drug["name"], drug["dose"], drug["unit"])

# Step 4. Ask of each key: is it there for every patient? Not everybody has a result of every test.
print(list(jansen["latest_results"]))  # the keys
print(jansen["latest_results"]["potassium"])

# %% [markdown] prompt="names-order"
# ### Exercise: Put the lines in order (2 points)
#
# The function `names_on` gives back the names of all drugs on one list of a patient. `source` is `"hospital"`, `"gp"` or
# `"pharmacy"`. You need five of the six lines. The spaces at the beginning of a line belong to it.
#
# ```
# A            names.append(drug["name"])
# B        for drug in patient["medication"][source]:
# C    def names_on(patient, source):
# D        names = []
# E        return names
# F        for drug in patient["medication"]:
# ```
#
# Put five letters in `line_order`: replace each `?` with a capital letter. The check runs your lines for a patient who has
# apixaban and metoprolol on the list of the hospital.

# %% exercise="names-order" kind="parsons"
### BEGIN SOLUTION
line_order = ["C", "D", "B", "A", "E"]
### STUB
# line_order = ["?", "?", "?", "?", "?"]  # replace each ? with a letter from A to F
### END SOLUTION

# %% check="names-order" points=2 reread="Worked example: one patient of many"
lines = {
    "A": '        names.append(drug["name"])',
    "B": '    for drug in patient["medication"][source]:',
    "C": "def names_on(patient, source):",
    "D": "    names = []",
    "E": "    return names",
    "F": '    for drug in patient["medication"]:',
}
two_lists = {"medication": {"hospital": [{"name": "apixaban"}, {"name": "metoprolol"}], "gp": []}}


def names_by(order, source):
    """Return what the function gives for one list, as text, or the error that stops the lines."""
    made = {}
    try:
        exec("\n".join(lines[letter] for letter in order), made)
        return str(made["names_on"](two_lists, source))
    except IndentationError as error:
        if error.lineno == 1:
            return "an error: the first line has spaces before it"
        if error.msg.startswith("expected"):
            return "an error: below a line that ends with a colon, the next line needs more spaces"
        return f"an error: Python cannot tell to what line {order[error.lineno - 1]} belongs, because of its spaces"
    except Exception as error:
        return f"{type(error).__name__}: {str(error).split(' (')[0]}"


expect(line_order).has_length(5)
different_letters = len(set(line_order) & set(lines))
expect(different_letters).satisfies(
    lambda number: number == 5,
    "line_order should hold five different letters from A to F. Here is how many of them the check finds",
)
expect(names_by(line_order, "hospital")).satisfies(
    lambda gives: gives == "['apixaban', 'metoprolol']",
    "Your lines should make a function that gives ['apixaban', 'metoprolol']",
)
### BEGIN HIDDEN TESTS
expect(names_by(line_order, "gp"), about="an empty list").satisfies(
    lambda gives: gives == "[]", "Your lines should give [] for an empty list"
)
### END HIDDEN TESTS

# %% [markdown] prompt="latest-value"
# ### Exercise: The newest value (2 points)
#
# Mr Jansen takes spironolactone, which can raise the potassium (summary of product characteristics, Aldactone, section
# 4.4). So before the dose changes, somebody looks at the newest value. Write the lines of the function `latest_value`, in
# place of the line with `return None`. Its second input, `test`, is a text such as `"potassium"`. In a record, the
# results stand like this:
#
# `"latest_results": {"potassium": {"value": 4.6, "unit": "mmol/L"}, ...}`
#
# 1. When the patient has a result of the test, give its **value** back: the number, and no more.
# 2. When the patient has no result of this test, give `None` back.
#
# Did you restart? Then first run the two cells of this section that make `records` and `jansen`.


# %% exercise="latest-value" kind="make"
def latest_value(patient, test):
    """Return the value of the newest result of a test, or None when the patient has no such result.

    Example: latest_value(jansen, "potassium") is 4.6
    """
    ### BEGIN SOLUTION
    results = patient["latest_results"]
    if test not in results:
        return None
    return results[test]["value"]
    ### STUB
    # return None  # replace this line
    ### END SOLUTION


print(latest_value(jansen, "potassium"))

# %% check="latest-value" points=2 reread="Worked example: one patient of many"
woman_of_90 = {"latest_results": {"potassium": {"value": 5.1}, "egfr": {"value": 44}}}
expect(latest_value(woman_of_90, "potassium")).near(5.1, tolerance=0.001)
expect(latest_value(woman_of_90, "egfr")).near(44, tolerance=0.001)
expect(latest_value(woman_of_90, "crp")).equals(None)
### BEGIN HIDDEN TESTS
expect(latest_value({"latest_results": {}}, "crp"), about="a patient without any result").equals(None)
expect(latest_value({"latest_results": {"crp": {"value": 0}}}, "crp"), about="a value of 0").near(
    0, tolerance=0.001
)
expect(calling(latest_value, woman_of_90, "egfr"), about="the record, which must stay as it is").returns_near(
    44, tolerance=0.001
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# **Pause.** A good place to stop. Section 3 needs nothing from above.

# %% [markdown]
# ## 3. Compare, and change nothing by accident
#
# *About 21 minutes.*
#
# **Predict.** What will the last line show?
#
# ```
# old_mg = {"furosemide": 40}
# new_mg = old_mg
# new_mg["furosemide"] = 80
# print(old_mg["furosemide"])
# ```

# %% predict="second-name"
my_prediction = "write here the number you expect"

# %% [markdown]
# **Run.**

# %%
old_mg = {"furosemide": 40}
new_mg = old_mg
new_mg["furosemide"] = 80
print(old_mg["furosemide"])

# %% [markdown]
# It shows 80. The line `new_mg = old_mg` makes no copy. It gives the same dictionary a **second name**: one chart with
# two labels. Whoever writes into it under one label changes it for both. With lists it is the same. (A number or a text
# cannot be changed inside, so there you never noticed.)
#
# A function works on your dictionary, too: its parameter is another name for it. If the function writes into it, your
# record has changed, and nobody told you. So a function should leave its input as it is. It starts with an empty list
# or dictionary, or with a **copy**: `old_mg.copy()` gives a new dictionary with the same pairs.
#
# **Investigate.** Change the second line to `new_mg = old_mg.copy()`. What does the cell show now?

# %% [markdown] prompt="mend-doses"
# ### Exercise: Mend the new doses (2 points)
#
# After a visit, the cardiologist changes some doses. The function `with_new_doses` makes the new dictionary for the
# letter. The old one must stay as it is, because the GP wants to see what has changed. There are **two** mistakes, a
# loud one and a silent one. You need to change two lines.
#
# 1. Run the cell, then the check. Python stops in the line with `for`: it gets one text, the key, for two names. What
#    hands out key and value together?
# 2. Run both again. What has happened to `doses_mg`, and which line is the cause?


# %% exercise="mend-doses" kind="debug"
def with_new_doses(doses_mg, changes_mg):
    """Return a new dictionary: the doses, with those of changes_mg in their place. Both inputs stay as they are.

    Example: with_new_doses({"furosemide": 40}, {"furosemide": 80}) is {"furosemide": 80}
    """
    ### BEGIN SOLUTION
    new_mg = doses_mg.copy()
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    ### STUB
    # new_mg = doses_mg
    # for name, dose_mg in changes_mg:
    #     new_mg[name] = dose_mg
    ### END SOLUTION
    return new_mg


# %% check="mend-doses" points=2 reread="3. Compare, and change nothing by accident"
before_mg = {"furosemide": 40, "bisoprolol": 5, "apixaban": 5}
changes = {"furosemide": 80, "spironolactone": 25, "bisoprolol": 10}
expect(calling(with_new_doses, before_mg, changes)).returns(
    {"furosemide": 80, "bisoprolol": 10, "apixaban": 5, "spironolactone": 25}
).leaves_arguments_unchanged()
### BEGIN HIDDEN TESTS
expect(with_new_doses(before_mg, {}), about="the first doses once more").equals(
    {"furosemide": 40, "bisoprolol": 5, "apixaban": 5}
)
expect(with_new_doses({"apixaban": 5}, {}), about="a visit without any change").equals({"apixaban": 5})
expect(with_new_doses({}, {"apixaban": 5}), about="the first drug of a patient").equals({"apixaban": 5})
### END HIDDEN TESTS

# %% [markdown]
# **Sets.** A **set** keeps each value once, in no order. It stands in curly brackets too, without colons. Sets are made
# for questions about two groups.

# %%
hospital = {"apixaban", "metoprolol", "furosemide"}
gp = {"apixaban", "furosemide", "enalapril"}

print(hospital - gp)  # in the first and not in the second
print(gp - hospital)  # the other way round
print(sorted(hospital & gp))  # in both; sorted(...) gives a list, in the order of the alphabet
print(sorted(hospital | gp))  # in the first, in the second, or in both

names = set()  # an empty set, because {} is an empty dictionary
names.add("apixaban")
names.add("apixaban")
print(names)

# %% [markdown]
# ### Worked example: hospital against pharmacy
#
# Mr Willems is 72. The pharmacy writes some of his drugs under brand names. *Source of the names: Medicines Information
# Bank of the Dutch Medicines Evaluation Board (CBG). Names differ from country to country.*

# %%
import json
from pathlib import Path

records = json.loads(Path("records.json").read_text(encoding="utf-8"))
generic_names = {
    "Aspirine Protect": "acetylsalicylic acid",
    "Diamicron": "gliclazide",
    "Inspra": "eplerenone",
    "Jardiance": "empagliflozin",
    "Lasix": "furosemide",
    "Lipitor": "atorvastatin",
    "Selokeen ZOC": "metoprolol",
    "Zestril": "lisinopril",
    "Zyloric": "allopurinol",
}


# Step 1. One function for one job: the drugs of one list as a set, each under its generic name.
def drugs_on(patient, source):
    """Return the set of the generic names on one list. `source` is "hospital", "gp" or "pharmacy"."""
    names = set()
    for drug in patient["medication"][source]:
        name = drug["name"]
        names.add(generic_names.get(name, name))
    return names


# Step 2. Make both sets of one patient, and keep them.
willems = records[3]
in_hospital = drugs_on(willems, "hospital")
at_pharmacy = drugs_on(willems, "pharmacy")

# Step 3. Take one from the other, in both directions.
print("Only in hospital:", sorted(in_hospital - at_pharmacy))
print("Only at the pharmacy:", sorted(at_pharmacy - in_hospital))

# Step 4. Look at the list itself: is it true?
for drug in willems["medication"]["pharmacy"]:
    print(drug["name"])

# %% [markdown]
# The pharmacy writes Selokeen ZOC and Lasix. The line with `add` puts them in as metoprolol and furosemide. With
# `names.add(name)`, the report would have two drugs too many in each direction: differences that are none.

# %% [markdown] prompt="reconcile"
# ### Exercise: What must the GP look at? (4 points)
#
# Write the lines of the function `reconcile`, in place of the line with `return None`. It compares the list of the
# **hospital** with that of the **GP**. Use the function `drugs_on` of the worked example.
#
# 1. Make the set of the drugs on the list of the hospital, and keep it under a name.
# 2. Make the set of the drugs on the list of the GP (`"gp"`), and keep it.
# 3. Give back a dictionary with two keys. Under `"missing"`: the drugs that the hospital has and the GP does not. Under
#    `"extra"`: the drugs that the GP has and the hospital does not. Each value is a **list**, in the order of the
#    alphabet.
#
# Did you restart? Then first run the cell of the worked example again.


# %% exercise="reconcile" kind="make"
def reconcile(patient):
    """Return what differs at the GP: {"missing": list of names, "extra": list of names}.

    Example: for Mr Willems, reconcile(willems) is {"missing": ["amlodipine", "metoprolol"], "extra": []}
    """
    ### BEGIN SOLUTION
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)}
    ### STUB
    # return None  # replace this line
    ### END SOLUTION


print(reconcile(willems))

# %% check="reconcile" points=4 reread="Worked example: hospital against pharmacy"
man_of_49 = {
    "medication": {
        "hospital": [
            {"name": "metoprolol"},
            {"name": "furosemide"},
            {"name": "apixaban"},
            {"name": "amlodipine"},
        ],
        "gp": [{"name": "Lasix"}, {"name": "enalapril"}],
        "pharmacy": [{"name": "ibuprofen"}],
    }
}
expect(calling(reconcile, man_of_49), about="a list of the GP with a brand name").returns(
    {"missing": ["amlodipine", "apixaban", "metoprolol"], "extra": ["enalapril"]}
).leaves_arguments_unchanged()
### BEGIN HIDDEN TESTS
at_hospital = ["Zestril", "bisoprolol", "Lasix", "apixaban", "spironolactone"]
no_gp = {"medication": {"hospital": [{"name": name} for name in at_hospital], "gp": []}}
expect(reconcile(no_gp), about="a GP who has an empty list").equals(
    {"missing": ["apixaban", "bisoprolol", "furosemide", "lisinopril", "spironolactone"], "extra": []}
)
same = {
    "medication": {"hospital": [{"name": "lisinopril"}], "gp": [{"name": "Zestril"}, {"name": "lisinopril"}]}
}
expect(reconcile(same), about="the same drug twice, under two names").equals({"missing": [], "extra": []})
### END HIDDEN TESTS

# %% [markdown]
# Now run it for all twelve. JSON cannot hold sets, which is one reason for the lists.

# %%
for patient in records:
    print(patient["patient_id"], json.dumps(reconcile(patient)))

# %% [markdown] rubric="who-is-right" points=4
# ### In your own words: which list is right? (4 points)
#
# Two of the twelve patients:
#
# - **Mr Hendriks** (`P000060`) is 49 and has heart failure. Your program reports enalapril as extra. In the hospital, it was
#   stopped because of a cough, and candesartan was begun on the same day. The GP lists both, and spironolactone. Taken
#   together, enalapril and candesartan can raise the potassium and harm the kidneys. *Source: European Medicines
#   Agency, 2014, on medicines that act on the renin-angiotensin system.*
# - **Mrs van Leeuwen** (`P000042`) is 89 and takes clopidogrel. Only the pharmacy lists ibuprofen. Together, the two
#   raise the risk of bleeding. *Source: summary of product characteristics, Plavix, section 4.5.*
#
# A colleague wants to add these lines, "so that all lists agree":
#
# ```
# for patient in records:
#     patient["medication"]["gp"] = patient["medication"]["hospital"]
#     patient["medication"]["pharmacy"] = patient["medication"]["hospital"]
# ```
#
# Answer in four to six short sentences. *About 8 minutes.*
#
# 1. What could happen to Mr Hendriks if nobody sees the difference?
# 2. What do we lose about Mrs van Leeuwen when the lines have run?
# 3. After these lines, somebody adds a drug to the list of the GP. What happens to the other two lists, and why?
# 4. What should a program do with a difference, and who decides which list is right?
#
# There is no check for this question. Your supervisor reads it.
#
# === BEGIN MARK SCHEME ===
# 1 point: he may get enalapril and candesartan together (the GP prescribes it again, or he still takes it), with a high
# potassium, kidney harm or low pressure; spironolactone adds to it. Half a point for "two drugs too many" without the
# harm.
#
# 1 point: the only trace that she uses ibuprofen disappears, and with it the warning about bleeding. The hospital's list
# is not complete either. Half a point for "ibuprofen is gone" without what follows.
#
# 1 point: the drug appears on all three lists, because the lines make no copy: one list has three names. Half a point for
# one of the two halves.
#
# 1 point: the program shows the difference and changes nothing; a person decides (doctor or pharmacist) after asking the
# patient what she or he takes. Half a point for one of the two.
# === END MARK SCHEME ===

# %% [markdown] answer="who-is-right"
# The GP could prescribe enalapril again beside candesartan. With spironolactone, the potassium of Mr Hendriks could rise
# dangerously. For Mrs van Leeuwen, the lines delete the only place that tells of ibuprofen, so nobody would ask about it
# and its risk of bleeding. After the lines, all three are one list with three names, because `=` makes no copy. A drug
# that is added for the GP appears on the other two lists as well. The program should report differences and change
# nothing. A doctor or pharmacist decides, after asking the patient what she really takes.

# %% [markdown]
# ## Take away
#
# 1. A **dictionary** keeps values under **keys**. Square brackets stop at a missing key, `get` gives `None`.
# 2. A **record** is **nested**: follow the path from left to right, with a key or a position at each step.
# 3. **JSON** is text for records: `json.loads` reads it, `json.dumps` writes it.
# 4. `=` makes no **copy**. A function leaves its input as it is.
# 5. A **set** answers which names are on one list and not on the other. A person answers which list is right.
#
# New terms: **medication reconciliation**, **dictionary**, **key**, **record**, **nested**, **JSON**, **copy**, **set**.
#
# Where this returns: you need dictionaries and copies again for letters (unit 06) and tables (unit 07). In your project, a
# model writes one JSON record for each letter, and you compare it with the truth, key by key.
#
# Now press *Submit* in the bar above this page.
