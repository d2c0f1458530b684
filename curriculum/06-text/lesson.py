# %% [markdown]
# # What the letter says
#
# Dr Moreau runs the heart failure clinic of De Linde. She wants a list of all patients with a low ejection fraction: the
# part of its blood that the heart pumps out with each beat, in percent. No table has it. It stands in letters, as
# "LVEF 34%" or as "the ejection fraction was 32 %". In this unit you write rules that read it, and you see them fail.
#
# {{outcomes}}
#
# All patients and letters are invented, and nothing here is advice for care.

# %% [markdown]
# ## Recall
#
# *About 5 minutes. The whole unit takes about 78. After section 1 and after section 2, the word **Pause** marks a good
# place to stop.* You need both ideas again below.

# %% [markdown] prompt="words-at"
# ### Exercise: Positions (1 point)
#
# A list of three texts: `words = ["Bisoprolol", "2.5", "mg"]`. Do not run these questions.
#
# 1. Give `first_answer` the value of `words[-1]`. It is a text, so write it in quotation marks.
# 2. Give `second_answer` the value of `words[1] + words[1]`.
# 3. Give `third_answer` the value of `len(words[0:2])`. It is tested when you submit.

# %% exercise="words-at" kind="recall"
### BEGIN SOLUTION
first_answer = "mg"
second_answer = "2.52.5"
third_answer = 2
### STUB
# first_answer = None  # question 1: replace None
# second_answer = None  # question 2: the same
# third_answer = None  # question 3: the same
### END SOLUTION

# %% check="words-at" points=1 reread="Recall"
expect(first_answer).satisfies(
    lambda answer: answer == "mg", "first_answer should be what Python finds at this position"
)
expect(second_answer).satisfies(
    lambda answer: answer == "2.52.5", "second_answer should be what Python makes of these two texts"
)
expect(third_answer).is_type(int)
### BEGIN HIDDEN TESTS
expect(third_answer, about="question 3, the length of a part of the list").satisfies(
    lambda answer: answer == 2, "third_answer should be the number of items in this part"
)
### END HIDDEN TESTS

# %% [markdown] prompt="counted"
# ### Exercise: How often? (1 point)
#
# The function `counted` makes a dictionary: each word is a key, and its value says how often the word stands in the
# list. Replace the one `None`, so that each round makes the count of its `word` one higher. When the word is not there
# yet, its count so far is 0. (`get` with two values can do that.)


# %% exercise="counted" kind="recall"
def counted(words):
    """Return a dictionary that says how often each word stands in the list.

    Example: counted(["right", "wrong", "right"]) is {"right": 2, "wrong": 1}
    """
    counts = {}
    for word in words:
        ### BEGIN SOLUTION
        counts[word] = counts.get(word, 0) + 1
        ### STUB
        # counts[word] = None  # replace None
        ### END SOLUTION
    return counts


print(counted(["right", "wrong", "right"]))

# %% check="counted" points=1 reread="Recall"
expect(counted(["right", "wrong", "right"])).equals({"right": 2, "wrong": 1})
expect(counted(["missing"])).equals({"missing": 1})
### BEGIN HIDDEN TESTS
expect(counted([]), about="an empty list").equals({})
expect(calling(counted, ["a", "b", "a", "a"]), about="the list that went in").returns(
    {"a": 3, "b": 1}
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# ## 1. Text, sign by sign
#
# *About 20 minutes.* A text has tools of its own, called **methods**. You write the text, a point, the name of the method,
# and round brackets.
#
# **Predict.** What will these lines show?
#
# ```
# drug = "  Metformin "
# drug.lower()
# print(len(drug))
# print(drug.strip().lower())
# ```

# %% predict="method"
my_prediction = "write here the two lines you expect"

# %% [markdown]
# **Run.**

# %%
drug = "  Metformin "
drug.lower()
print(len(drug))
print(drug.strip().lower())

# %% [markdown]
# It shows 12 and `metformin`. `strip` takes away the spaces at both ends, and `lower` makes small letters. But **no method
# changes a text**. Each gives back a new text. The second line makes one and keeps it nowhere, so `drug` is as it was.
# Keep a result: `drug = drug.lower()`.
#
# **Investigate.** In the last line, leave out the round brackets behind `lower`. What does it show now? Without brackets,
# you name the tool and do not use it.
#
# These are the tools that you need. Run the cell and compare each line with what it shows.

# %%
line = "  Ramipril 2,5 mg \n"  # \n stands for the end of the line

print(line.strip())  # without spaces and line ends at both ends
print("Ramipril".lower())  # in small letters
print("2,5".replace(",", "."))  # each comma becomes a point; the result is still text
print(float("2,5".replace(",", ".")))  # now it is a number
print(line.split())  # a list of the words; spaces and line ends fall away
print("8/3/2024".split("/"))  # a list of the parts between the signs /
print(", ".join(["ramipril", "bisoprolol"]))  # the other way: one text from a list
print(line.strip().startswith("Rami"))  # does it begin like this?
print("mg" in line)  # does this text stand somewhere in it?
print("Ramipril"[0:4])  # a slice, as with lists: positions 0 to 3, and 4 itself is left out
print("Ramipril"[4:7])  # positions 4, 5 and 6

name = "ramipril"
dose_mg = 2.5
print(f"{name}: {dose_mg} mg")  # an f-string: f before the quotation mark, and names in curly brackets

# %% [markdown]
# ### Worked example: from a line to a record
#
# This line comes from a Dutch letter. *Eenmaal daags* means once a day. In Dutch, a **decimal comma** stands where
# Python needs a point.

# %%
line = "Enalapril 2,5 mg eenmaal daags\n"

# Step 1. Split the line into its words. Look at the list.
words = line.split()
print(words)

# Step 2. Take a word by its position, and clean it.
name = words[0].lower()

# Step 3. Make numbers from text: first the point, then float.
dose_mg = float(words[1].replace(",", "."))

# Step 4. Put both into a record, and read it aloud: can it be true?
record = {"name": name, "dose_mg": dose_mg}
print(record)
print(f"{name}, {dose_mg} mg at a time")

# %% [markdown] prompt="drug-record"
# ### Exercise: A line of the list (2 points)
#
# Complete the function `drug_record`. Each line has the name of a drug, the dose at a time, and the unit mg, in this
# order. Fill the three gaps.
#
# 1. Give `words` the list of the words.
# 2. Give `name` the name of the drug, in small letters.
# 3. Give `dose_mg` the dose as a **number**. It has a decimal comma, a point, or neither.


# %% exercise="drug-record" kind="faded"
def drug_record(line):
    """Return a dictionary with the name in small letters and the dose in mg as a number.

    Example: drug_record("Enalapril 2,5 mg eenmaal daags") is {"name": "enalapril", "dose_mg": 2.5}
    """
    ### BEGIN SOLUTION
    words = line.split()
    name = words[0].lower()
    dose_mg = float(words[1].replace(",", "."))
    ### STUB
    # words = None  # step 1: replace None
    # name = None  # step 2: replace None
    # dose_mg = None  # step 3: replace None
    ### END SOLUTION
    return {"name": name, "dose_mg": dose_mg}


print(drug_record("Enalapril 2,5 mg eenmaal daags"))

# %% check="drug-record" points=2 reread="Worked example: from a line to a record"
expect(drug_record("  Spironolacton 12,5 mg eenmaal daags\n")).equals(
    {"name": "spironolacton", "dose_mg": 12.5}
)
expect(drug_record("Metoprolol 200 mg 1x/day")).equals({"name": "metoprolol", "dose_mg": 200.0})
### BEGIN HIDDEN TESTS
expect(drug_record("LISINOPRIL 2.5 mg"), about="capital letters and a point").equals(
    {"name": "lisinopril", "dose_mg": 2.5}
)
expect(drug_record("Digoxine  0,125 mg 1dd"), about="two spaces between the words").equals(
    {"name": "digoxine", "dose_mg": 0.125}
)
### END HIDDEN TESTS

# %% [markdown]
# **Files.** `letter.txt` is one letter of De Linde, in Dutch. `open` opens a file, and `as file` gives it the name `file`.
# The lines below `with` may use it, and Python closes it after them. A loop over a file hands out its **lines**, one in
# each round.

# %%
with open("letter.txt", encoding="utf-8") as file:
    for line in file:
        if " mg" in line:
            print(line.strip())

print("---")
with open("letter.txt", encoding="cp1252") as file:
    for line in file:
        if "mol/l" in line:
            print(line.strip())

# %% [markdown]
# Look below the `---`: `Âµmol/l` should be `µmol/l`. What happened? A file holds numbers from 0 to 255, called bytes. An
# **encoding** says which bytes stand for which sign. This file is in UTF-8, as nearly all files are today. There, µ is two
# bytes. Older Windows programs use cp1252, where each byte is one sign. So the wrong encoding shows µ as `Âµ`, and ë as
# `Ã«`. When you see such pairs, ask for the encoding. Always write `encoding="utf-8"`: without it, some computers choose
# another one.

# %% [markdown] prompt="iso-date"
# ### Exercise: One way to write a date (2 points)
#
# In Dutch and British letters, the day comes first: `05-03-2024` or `05/03/2024` is the 5th of March. Sorted as text, such
# dates come in a wrong order. With the year first, as in `2024-03-05`, the order is right. That way is an international
# standard, ISO 8601.
#
# Write the lines of the function `iso_date`, in place of the line with `return None`.
#
# 1. There may be spaces or a line end around the date. Take them away, and keep the result under a name.
# 2. Take day, month and year out of it with slices. The day always has two digits, the month two, and the year four.
#    Between them stands one sign, which may be any sign.
# 3. Give back a text such as `"2024-03-05"`. Use an f-string.


# %% exercise="iso-date" kind="make"
def iso_date(text):
    """Return a date, written with the day first, with the year first.

    Example: iso_date("05-03-2024") is "2024-03-05"
    """
    ### BEGIN SOLUTION
    date = text.strip()
    day = date[0:2]
    month = date[3:5]
    year = date[6:10]
    return f"{year}-{month}-{day}"
    ### STUB
    # return None  # replace this line
    ### END SOLUTION


print(iso_date("05-03-2024"))

# %% check="iso-date" points=2 reread="1. Text, sign by sign"
expect(iso_date("05-03-2024")).equals("2024-03-05")
expect(iso_date(" 31/12/2023\n")).equals("2023-12-31")
### BEGIN HIDDEN TESTS
expect(iso_date("01.02.2025"), about="another sign between the parts").equals("2025-02-01")
expect(iso_date("14-07-1958"), about="the date of birth of an older patient").equals("1958-07-14")
expect(iso_date("29-02-2024  "), about="spaces behind the date").equals("2024-02-29")
### END HIDDEN TESTS

# %% [markdown]
# Try `iso_date("8/3/2024")`, the way another author writes. The result is nonsense, and there is no error message. Slices
# trust that every sign is in its place. For text that varies, you need something better.
#
# **Pause.** A good place to stop. Save with Ctrl and S (on a Mac: Command and S). Section 2 needs nothing from above.

# %% [markdown]
# ## 2. Patterns
#
# *About 23 minutes.* A **regular expression** is a pattern for text: it says which signs may follow each other. The
# tools for it are in `re`, which you fetch with `import re`. In a pattern, `\d` stands for one digit, and `\d+` for one
# digit or more.
#
# **Predict.** What will these lines show?
#
# ```
# import re
#
# letter = "SpO2 95% on room air. LVEF 34%."
# found = re.search(r"(\d+)%", letter)
# print(found.group(1))
# print(re.findall(r"(\d+)%", letter))
# ```

# %% predict="search"
my_prediction = "write here the two lines you expect"

# %% [markdown]
# **Run.**

# %%
import re

letter = "SpO2 95% on room air. LVEF 34%."
found = re.search(r"(\d+)%", letter)
print(found.group(1))
print(re.findall(r"(\d+)%", letter))

# %% [markdown]
# It shows `95`, and then `['95', '34']`.
#
# - `re.search` finds the **first** place that fits. It knows no medicine: 95% is the oxygen, and it stands first.
# - Round brackets in a pattern make a **group**. `found.group(1)` is what stood in the first group, `group(2)` in the second.
#   It is always text. `found.group(0)` is all that fitted, here `95%`.
# - When no place fits, `re.search` gives `None`.
# - `re.findall` gives a list of **all** places. With one group in the pattern, it lists what stood in the group. With two
#   groups, it lists pairs.
# - Write an `r` before the quotation mark, so that Python takes the sign `\` as it is.
#
# **Investigate.** Change the first pattern to `r"LVEF (\d+)%"`. Which number do you get? Then write `34 %`, with a space,
# in the letter. Which error comes, and why?

# %%
letter = "Seen 8.3.2024. BP 136/84 mmHg. Ramipril 2,5 mg od, metformin 1000 mg bd. LVEF 34 %, was 30% on 9.10.2023."

found = re.search(r"(\d+)/(\d+) mmHg", letter)  # two groups
print(found.group(1), found.group(2))
print(re.search(r"weight (\d+)", letter))  # None: there is no such place
print(re.findall(r"(\d+) ?%", letter))  # a space, or none, before %
print(re.findall(r"\d+[,.]\d+ mg", letter))  # a comma or a point between digits
print(re.findall(r"\d+[./-]\d+[./-]\d+", letter))  # dates: digits, a sign, digits, a sign, digits

# %% [markdown]
# The signs of a pattern:
#
# - `\d` is one digit.
# - `+` means: once or more, of what stands before it. `*` means: not at all, once or more. So `5\d*` fits 5, 50 and 500.
# - `?` means: once or not at all, of the one sign before it. Behind brackets, as in `[,.]?` or `( of)?`, it means the
#   brackets.
# - `(pulse|heart rate)` means one or the other: an **alternative**. Without the round brackets, `|` would cut the whole
#   pattern in two.
# - `[,.]` means **one** of the signs in the square brackets. (Outside them, a point stands for any sign.)
# - Every other sign stands for itself. A capital letter does not fit a small one, and a space is a sign, too.
#
# Groups are counted by their opening brackets, from left to right. Brackets that you need for `?` or `|` count as well.
# (You cannot find `|` or `\` on your keyboard? Copy them from a cell above.)

# %% [markdown]
# ### Worked example: the pulse
#
# Three authors write: `pulse 88`, `a pulse of 64/min`, and `heart rate 72`.


# %%
import re


def pulse_per_min(letter):
    """Return the pulse in beats per minute, or None when the rule finds none."""
    # Step 1. Write the examples one below the other. What is the same, what changes, what may be missing?
    # Step 2. One pattern for all: an alternative, a part that may be missing, and the digits as group 3.
    found = re.search(r"(pulse|heart rate)( of)? (\d+)", letter)
    # Step 3. First the case in which nothing was found.
    if found is None:
        return None
    # Step 4. Take the group with the digits, and make a whole number of it with int.
    return int(found.group(3))


# Step 5. Try it with each example, and with a letter that has no pulse.
for letter in ["BP 114/77 pulse 88.", "a pulse of 64/min", "heart rate 72", "BP 120/80"]:
    print(pulse_per_min(letter))

# %% [markdown] prompt="find-ef"
# ### Exercise: The ejection fraction (3 points)
#
# Now your rule for Dr Moreau. These are five ways to write it:
#
# - `LVEF 34%` and `EF 34 %` (LV means left ventricle; for your pattern, `EF` is enough)
# - `an LVEF of 30%`
# - `the ejection fraction is 18%` and `the ejection fraction was 45 per cent`
#
# So first comes `EF` or `ejection fraction`, then perhaps ` of`, ` is` or ` was`, then a space and the digits. Complete
# the function `find_ef`. It works with the **first** place that fits.
#
# 1. Write the pattern between the quotation marks. It must not need a `%`, because the fifth way has none.
# 2. When nothing was found, give `None` back. This is ready.
# 3. Give the number back, as a whole number.
#
# Did you restart? Then run the cell of the worked example first.


# %% exercise="find-ef" kind="faded"
def find_ef(letter):
    """Return the first ejection fraction in percent, as a whole number, or None when the rule finds none.

    Example: find_ef("Echo: LVEF 34%.") is 34
    """
    ### BEGIN SOLUTION
    found = re.search(r"(EF|ejection fraction)( of| is| was)? (\d+)", letter)
    ### STUB
    # found = re.search(r"", letter)  # step 1: write the pattern
    ### END SOLUTION
    if found is None:
        return None
    ### BEGIN SOLUTION
    return int(found.group(3))
    ### STUB
    # return None  # step 3: replace None
    ### END SOLUTION


print(find_ef("Echo: LVEF 34%."))

# %% check="find-ef" points=3 reread="Worked example: the pulse"
import json

expect(find_ef("Echo: LVEF 34%, biplane.")).equals(34)
expect(find_ef("EF 55 % in May.")).equals(55)
expect(find_ef("It showed an LVEF of 30% by eye.")).equals(30)
expect(find_ef("The ejection fraction was 45%.")).equals(45)
expect(find_ef("An ejection fraction of 52 per cent.")).equals(52)
expect(find_ef("SpO2 95% on room air. No echo yet.")).equals(None)
### BEGIN HIDDEN TESTS
expect(find_ef(""), about="an empty letter").equals(None)
expect(find_ef("SpO2 91% on oxygen. The ejection fraction is 8%."), about="a value below 10").equals(8)
letters = json.loads(held_out_text("letters.json"))["letters"]
with_ef = [
    letter
    for letter in letters
    if letter["language"] == "en" and letter["truth"].get("lvef_percent") is not None
]
right = [letter for letter in with_ef if find_ef(letter["text"]) == letter["truth"]["lvef_percent"]]
expect(len(right), about="letters of other patients, at least a third of which you must read right").between(
    len(with_ef) // 3, len(with_ef)
)
### END HIDDEN TESTS

# %% [markdown] prompt="doses"
# ### Exercise: All doses in mg (3 points)
#
# Write the lines of the function `doses_mg`, in place of the line with `return None`. It gets a text in Dutch or in
# English and gives back a **list of numbers**: all doses in mg, in their order.
#
# 1. Find all places with `re.findall`. A dose is digits, perhaps with a comma or a point and more digits behind it. Then
#    comes `mg`, with a space before it or without. Put **one** group around the number.
# 2. Go through the list. Make a number of each text, and collect the numbers.
# 3. Give the list of numbers back. When there is no dose in mg, it is empty. `18 microgram` is no dose in mg.
#
# Did you restart? Then run a cell with `import re` first.


# %% exercise="doses" kind="make"
def doses_mg(text):
    """Return a list of all doses in mg, as numbers.

    Example: doses_mg("bisoprolol 2,5 mg, metformine 1000 mg") is [2.5, 1000.0]
    """
    ### BEGIN SOLUTION
    doses = []
    for dose in re.findall(r"(\d+[,.]?\d*) ?mg", text):
        doses.append(float(dose.replace(",", ".")))
    return doses
    ### STUB
    # return None  # replace this line
    ### END SOLUTION


print(doses_mg("bisoprolol 2,5 mg, metformine 1000 mg"))

# %% check="doses" points=3 reread="2. Patterns"
expect(doses_mg("metformine 1000 mg, bisoprolol 2,5 mg, amlodipine 5 mg")).near(
    [1000, 2.5, 5], tolerance=0.001
)
expect(doses_mg("enalapril 10mg")).near([10], tolerance=0.001)
expect(doses_mg("spironolactone 12,5 mg")).near([12.5], tolerance=0.001)
expect(doses_mg("tiotropium 18 microgram, aspirin 80 mg")).near([80], tolerance=0.001)
expect(doses_mg("No medication.")).equals([])
### BEGIN HIDDEN TESTS
expect(doses_mg(""), about="an empty text").equals([])
expect(doses_mg("amlodipine 2x5 mg"), about="a letter directly before the dose").near([5], tolerance=0.001)
expect(doses_mg("digoxin 0.125 mg"), about="a point, and three digits behind it").near(
    [0.125], tolerance=0.0001
)
expect(doses_mg("furosemide 40 mg,\nlater furosemide 40 mg"), about="the same dose twice, in two lines").near(
    [40, 40], tolerance=0.001
)
### END HIDDEN TESTS

# %% [markdown]
# Your rule has a trap. In `creatinine 1.24 mg/dL`, it finds a dose of 1.24 mg. And in `sacubitril/valsartan 49/51 mg`, it
# finds the 51 alone. A pattern sees signs. It does not know what they are about.
#
# **Pause.** A good place to stop. Section 3 needs the functions `pulse_per_min` and `find_ef` from above.

# %% [markdown]
# ## 3. Why rules break
#
# *About 20 minutes.*
#
# **Predict.** A colleague says: "The newest value stands last, so take the last one." Here are two authors. What will the
# four lines show, and which two of them are the value of **today**?
#
# ```
# for letter in ["LVEF 18% (2023) -> 14% (2024)", "EF 45% (was 41% in 2024)"]:
#     values = re.findall(r"(\d+)%", letter)
#     print("first:", values[0])
#     print("last:", values[-1])
# ```

# %% predict="first-or-last"
my_prediction = "write here the four lines you expect, and mark the two values of today"

# %% [markdown]
# **Run.**

# %%
import re

for letter in ["LVEF 18% (2023) -> 14% (2024)", "EF 45% (was 41% in 2024)"]:
    values = re.findall(r"(\d+)%", letter)
    print("first:", values[0])
    print("last:", values[-1])

# %% [markdown]
# Today's values are 14 and 45. For the first author the **last** one is right, for the second the **first** one. A rule fits
# the authors whom you have read. So ask of every rule: how often is it right on letters that you have **not** seen?

# %% [markdown]
# ### Worked example: a rule meets new letters
#
# Take the rule for the pulse. For each new letter, somebody has to read the true value. There are three outcomes:
# **right**, **wrong** (another value) and **missing** (the rule finds nothing, although the value stands there).

# %%
# Step 1. New letters, each with what is true.
new_letters = [
    {"text": "pulse 81/min, regular", "true": 81},
    {"text": "In March a pulse of 96. Today the heart rate was 74.", "true": 74},
    {"text": "HR 82/min", "true": 82},
]

rows = []
for letter in new_letters:
    # Step 2. Let the rule read each letter. Keep what it found beside what is true.
    found = pulse_per_min(letter["text"])
    rows.append({"found": found, "true": letter["true"]})
    # Step 3. Look at each letter in which the two differ, and name the reason.
    if found != letter["true"]:
        print(found, "but true is", letter["true"], "in:", letter["text"])

print(rows)

# %% [markdown]
# Reasons: in the second letter, an old value stands beside the new one (wrong). The third has another author's style
# (missing). A wrong value looks like a right one. A missing one shows that somebody must look.

# %% [markdown] prompt="score"
# ### Exercise: Right, wrong, missing (3 points)
#
# Write the lines of the function `score`, in place of the line with `return None`. It gets a list of rows such as
# `{"found": 30, "true": 33}`. The value under `"true"` is always a number.
#
# 1. Begin with a dictionary `counts` with the keys `"right"`, `"wrong"` and `"missing"`, each with the value 0.
# 2. For each row, make **one** of the three one higher. It is missing when `found` is `None`, right when the two
#    are equal, and wrong otherwise.
# 3. Give the dictionary back.


# %% exercise="score" kind="make"
def score(rows):
    """Return how many rows are right, wrong and missing.

    Example: score([{"found": 34, "true": 34}]) is {"right": 1, "wrong": 0, "missing": 0}
    """
    ### BEGIN SOLUTION
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if row["found"] is None:
            outcome = "missing"
        elif row["found"] == row["true"]:
            outcome = "right"
        else:
            outcome = "wrong"
        counts[outcome] = counts[outcome] + 1
    return counts
    ### STUB
    # return None  # replace this line
    ### END SOLUTION


print(score([{"found": 34, "true": 34}]))

# %% check="score" points=3 reread="Worked example: a rule meets new letters"
import json

six_rows = [
    {"found": 34, "true": 34},
    {"found": None, "true": 40},
    {"found": 55, "true": 55},
    {"found": None, "true": 32},
    {"found": 17, "true": 17},
    {"found": 30, "true": 33},
]
expect(score(six_rows)).equals({"right": 3, "wrong": 1, "missing": 2})
expect(score([{"found": 60, "true": 60}])).equals({"right": 1, "wrong": 0, "missing": 0})
### BEGIN HIDDEN TESTS
expect(score([]), about="no letter at all").equals({"right": 0, "wrong": 0, "missing": 0})
expect(score([{"found": 0, "true": 14}]), about="a rule that found the number 0").equals(
    {"right": 0, "wrong": 1, "missing": 0}
)
expect(calling(score, six_rows), about="the rows, which must stay as they are").returns(
    {"right": 3, "wrong": 1, "missing": 2}
).leaves_arguments_unchanged()
truths = [
    letter["truth"].get("lvef_percent") for letter in json.loads(held_out_text("letters.json"))["letters"]
]
others = [{"found": true, "true": true} for true in truths if true is not None]
expect(score([{**row} for row in others]), about="a row for each letter of other patients").equals(
    {"right": len(others), "wrong": 0, "missing": 0}
)
### END HIDDEN TESTS

# %% [markdown]
# Now your own rule meets new letters. In `letters.json` are letters of De Linde, by different authors. A program wrote
# them, so it knows the truth of each (key `"truth"`) and the sentence that holds it (key `"evidence"`). The cell takes
# the English letters that have an ejection fraction, and shows each one that your rule did not read right.

# %%
import json

with open("letters.json", encoding="utf-8") as file:
    letters = json.loads(file.read())["letters"]  # file.read() gives the whole file as one text

rows = []
for letter in letters:
    true_percent = letter["truth"].get("lvef_percent")
    if letter["language"] == "en" and true_percent is not None:
        found_percent = find_ef(letter["text"])
        rows.append({"found": found_percent, "true": true_percent})
        if found_percent != true_percent:
            # inside an f-string, a key stands in single quotation marks
            print(f"{letter['id']}: found {found_percent}, true {true_percent}")
            print("    ", letter["evidence"].get("lvef_percent"))

print(score(rows))

# %% [markdown]
# Your rule was right on all five examples. Here it is not. Name a reason for each line: an **old value** beside the new one,
# a part **copied** from an older letter, or words that **another author** uses. You can mend one, and the next author
# breaks it again. And once you have mended your rule on these letters, they are no longer new: the next count needs others.
#
# **Investigate.** In the letter `T00008803-en`, the sentence that is shown gives 45% before 41%. A rule that takes the first
# value found 41 all the same. From which place in the letter? Show all of it with new lines at the end of the cell:
#
# ```
# for letter in letters:
#     if letter["id"] == "T00008803-en":
#         print(letter["text"])
# ```
#
# **Words that turn the meaning.** "No atrial fibrillation" holds the words "atrial fibrillation" too. This is a **negation**.
# And a disease of her mother is not hers: that is **family history**.

# %% [markdown] prompt="mend-disease"
# ### Exercise: Mend the rule for a disease (2 points)
#
# `has_disease` says whether a sentence states a disease of the patient. A sentence with a word such as `no` or `mother`
# does not. There are **two** mistakes, a loud one and a silent one. You need to change two lines.
#
# 1. Run the cell, then the check. Python stops at `if disease not in text`. What is `text` there?
# 2. Run both again. "He is **now** in atrial fibrillation" gives `False`. Which word of the list does Python find in it?
#    `in` finds a part of a **text** anywhere. In a **list**, it finds whole items. So make `words` a list.


# %% exercise="mend-disease" kind="debug"
def has_disease(sentence, disease):
    """Return True when the sentence states the disease of the patient. `disease` is in small letters.

    Example: has_disease("He is now in atrial fibrillation", "atrial fibrillation") is True
    """
    ### BEGIN SOLUTION
    text = sentence.lower()
    ### STUB
    # text = sentence.lower
    ### END SOLUTION
    if disease not in text:
        return False
    ### BEGIN SOLUTION
    words = text.split()
    ### STUB
    # words = text
    ### END SOLUTION
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True


# %% check="mend-disease" points=2 reread="3. Why rules break"
af = "atrial fibrillation"
expect(has_disease("Atrial fibrillation since 2019", af)).equals(True)
expect(has_disease("He is now in atrial fibrillation", af)).equals(True)
expect(has_disease("She has no atrial fibrillation", af)).equals(False)
expect(has_disease("No atrial fibrillation", af)).equals(False)
expect(has_disease("Her mother has atrial fibrillation", af)).equals(False)
### BEGIN HIDDEN TESTS
expect(has_disease("She plays the piano and has atrial fibrillation", af), about="a longer word").equals(True)
expect(has_disease("Notes: atrial fibrillation", af), about="another longer word").equals(True)
expect(has_disease("Seen for gout", af), about="a sentence about another disease").equals(False)
expect(has_disease("Without atrial fibrillation, he can drive", af), about="another negation").equals(False)
### END HIDDEN TESTS

# %% [markdown]
# Now try your mended rule with two more sentences: "FH: mother, atrial fibrillation" (FH stands for family history) and
# "No change in her atrial fibrillation". Both answers are wrong. `split` leaves the comma at `mother,`, and here `no`
# belongs to `change`.

# %% [markdown] rubric="rule-for-the-clinic" points=4
# ### In your own words: a rule for the clinic (4 points)
#
# Heart failure with an ejection fraction of 40% or less has a treatment of its own. *Source: European Society of
# Cardiology, guideline on heart failure, 2021.* Dr Moreau wants to send a rule such as yours through 20,000
# letters, and call in the patients with 40% or less. On 22 new letters, the rule was right in 15, wrong in 5, and found nothing
# in 2. One letter says "EF 38% (2023) -> 45% (2025)", another "EF 45% (2023) -> 38% (2025)".
#
# Answer in four to six short sentences. *About 8 minutes.*
#
# 1. What happens to these two patients, when the rule takes the first value?
# 2. Which is worse here, a wrong value or a missing one, and why?
# 3. A colleague mends the rule until it is right in all 22 letters, and reports "100% right". What is wrong with that, and
#    what should he do?
# 4. What should the program show beside each number, and who decides?
#
# There is no check for this question. Your supervisor reads it.
#
# === BEGIN MARK SCHEME ===
# 1 point: the first patient is called in although the value is 45 today; the second, with 38 today, is not called in and nobody
# notices. Half a point for one of the two.
#
# 1 point: wrong is worse here, because it looks like a right value and nobody looks; a missing one can be put on a list to
# read. A well-argued other view (missing patients are left out for good if nobody reads the list) earns the point. Half
# a point for a choice without a reason.
#
# 1 point: the rule was fitted to these letters, so they say nothing about new ones; count again on letters of other patients or
# authors that nobody used. Half a point for one of the two halves.
#
# 1 point: the sentence of the letter (and its date) beside each number; a doctor reads it and decides. Half a point for one
# of the two.
# === END MARK SCHEME ===

# %% [markdown] answer="rule-for-the-clinic"
# The first patient is called in with 38%, although the ejection fraction is 45% now. The second has 38% now, but the rule
# reads 45%, so nobody calls and nobody notices. A wrong value is worse than a missing one, because it looks right. For
# a missing one, the program can make a list of letters that somebody reads. The colleague changed the rule until it fitted
# these 22 letters, so 100% says nothing about new ones. He should count again on letters of other authors that he has
# never looked at. The program should show the sentence and its date beside each number. A doctor reads them
# and decides.

# %% [markdown]
# ## Take away
#
# 1. A **method** of a text gives a new text back. Keep it, and do not forget the round brackets.
# 2. Text comes from files with an **encoding**. Write `encoding="utf-8"`. A **decimal comma** needs `replace` before `float`.
# 3. `re.search` finds the first place that fits, or `None`. `re.findall` finds all. A **group** is the part you want.
# 4. Rules break: **negation**, old values, **family history**, another author.
# 5. Count right, wrong and missing on letters that the rule has never met, and look at each that is not right.
#
# New terms: **method**, **decimal comma**, **f-string**, **encoding**, **regular expression**, **group**, **alternative**,
# **negation**, **family history**.
#
# Where this returns: in unit 07, you clean a whole column of such texts. In your project, a language model reads the letters,
# and a rule like `find_ef` is the rival that it has to beat.
#
# Now press *Submit* in the bar above this page.
