# %% [markdown]
# # The nights of De Linde
#
# Dr Okonkwo looks after patient safety in De Linde, a hospital that exists only in this course. Some patients became worse
# at night. She asks: "Did our measurements warn us in time?" She gives you an export that nobody has cleaned: 1,611 rows
# of vital signs from 365 visits. You have not seen it before.
#
# {{outcomes}}
#
# Nothing in this course is advice for the care of patients. All patients in it are invented.

# %% [markdown]
# ## How this checkpoint works
#
# *About 60 minutes: 5 for this page, 5 for the data, 50 for ten exercises.*
#
# There is nothing new here. Each exercise uses one or two of the units 01 to 08, and stands on its own. You may look back
# into every unit, and you may take the exercises in any order. When you are stuck for ten minutes, go on with the next one.
#
# The checks work as always: they answer at once, and the rest is tested when you submit. For the two exercises on tables, the
# rest holds the measurements of 60 other patients, which you do not see. So a function that fits only your table does not pass.
#
# After you press *Submit*, the feedback page names the **units to revisit**. It is no mark and no judgement. It tells you
# where an hour of reading helps most, before you go on to machine learning. You can submit again as often as you like.

# %% [markdown]
# ## The export
#
# Run these two cells, and look at the tables.

# %%
import pandas as pd

visits = pd.read_csv("visits.csv")
print(len(visits), "visits")
visits.head()

# %%
vitals = pd.read_csv("vitals.csv")
print(len(vitals), "rows of measurements")
vitals.head()

# %% [markdown]
# Each row of `vitals` is one round at one bed. `spo2_percent` is the oxygen saturation; `on_oxygen` is the text `yes` or
# `no`. A missing value (`NaN`) means that nobody measured it.

# %% [markdown] prompt="fluid"
# ### Exercise: Fluid in litres (1 point)
#
# For patients with septic shock, the Surviving Sepsis Campaign suggests at least 30 mL of fluid into a vein for each kg of
# body weight, within the first three hours. *Source: Evans and others, Intensive Care Med 2021;47:1181-1247. Guidelines move: look up the newest.*
#
# Complete `fluid_litres`. It gets the body weight in kg, and gives this volume back in **litres**. Do not round.


# %% exercise="fluid" kind="make" revisit="01-first-code"
def fluid_litres(weight_kg):
    """Return 30 mL for each kg of body weight, in litres.

    Example: fluid_litres(70) is 2.1
    """
    ### BEGIN SOLUTION
    return weight_kg * 30 / 1000
    ### STUB
    # return None  # replace None by a calculation
    ### END SOLUTION


print(fluid_litres(70))

# %% check="fluid" points=1 reread="Unit 01, section 2: Text, printing and units"
expect(fluid_litres(82.5)).near(2.475, tolerance=0.0001)
expect(fluid_litres(70)).near(2.1, tolerance=0.0001)
### BEGIN HIDDEN TESTS
expect(fluid_litres(48), about="a light patient").near(1.44, tolerance=0.0001)
expect(fluid_litres(131), about="a heavy patient").near(3.93, tolerance=0.0001)
### END HIDDEN TESTS

# %% [markdown] prompt="oxygen-points"
# ### Exercise: The oxygen points of NEWS2 (2 points)
#
# NEWS2 gives points for the oxygen saturation, and 2 more when the patient gets oxygen. *Source: Royal College of Physicians,
# National Early Warning Score (NEWS) 2, 2017, SpO2 scale 1. Some patients with a chronic lung disease need scale 2.*
#
# | SpO2 | points |
# |---|---|
# | 91% or less | 3 |
# | 92 or 93% | 2 |
# | 94 or 95% | 1 |
# | 96% or more | 0 |
# | the patient gets oxygen | 2 more |
#
# Complete `oxygen_points`. The SpO2 is a whole number. `on_oxygen` is the text `"yes"` or `"no"`, as in the export.


# %% exercise="oxygen-points" kind="make" revisit="02-decisions"
def oxygen_points(spo2_percent, on_oxygen):
    """Return the points of NEWS2 for SpO2 (scale 1) and oxygen together.

    Example: oxygen_points(93, "no") is 2, and oxygen_points(93, "yes") is 4
    """
    ### BEGIN SOLUTION
    if spo2_percent <= 91:
        points = 3
    elif spo2_percent <= 93:
        points = 2
    elif spo2_percent <= 95:
        points = 1
    else:
        points = 0
    if on_oxygen == "yes":
        points = points + 2
    return points
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


print(oxygen_points(93, "no"), oxygen_points(93, "yes"))

# %% check="oxygen-points" points=2 reread="Unit 02: Decisions"
expect(oxygen_points(90, "no")).equals(3)
expect(oxygen_points(93, "no")).equals(2)
expect(oxygen_points(88, "yes")).equals(5)
expect(oxygen_points(98, "no")).equals(0)
### BEGIN HIDDEN TESTS
for spo2, points in [(91, 3), (92, 2), (94, 1), (95, 1), (96, 0), (100, 0)]:
    expect(oxygen_points(spo2, "no"), about="the limits between the bands").equals(points)
expect(oxygen_points(96, "yes"), about="a good saturation, with oxygen").equals(2)
expect(oxygen_points(85, "yes"), about="a low saturation, with oxygen").equals(5)
### END HIDDEN TESTS

# %% [markdown] prompt="longest-run"
# ### Exercise: How long was it high? (2 points)
#
# A NEWS2 total of 5 or more asks for an urgent review, also when it comes only once (RCP 2017, as above). Dr Okonkwo asks
# something else: how long did it stay high?
#
# Complete `longest_high_run`. It gets the list `scores`, in the order of time. A **run** is a row of scores of 5 or more that follow
# each other without a lower one between them. Give back how many scores the **longest** run has. For `[6, 2, 5, 7, 1]` this
# is 2: the run 5, 7 is longer than the 6, which stands alone. Without any score of 5 or more it is 0.


# %% exercise="longest-run" kind="make" revisit="03-repetition"
def longest_high_run(scores):
    """Return the length of the longest run of scores of 5 or more. No such score: 0.

    Example: longest_high_run([6, 2, 5, 7, 1]) is 2
    """
    ### BEGIN SOLUTION
    longest = 0
    now = 0
    for score in scores:
        if score >= 5:
            now = now + 1
            if now > longest:
                longest = now
        else:
            now = 0
    return longest
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


print(longest_high_run([6, 2, 5, 7, 1]))

# %% check="longest-run" points=2 reread="Unit 03: The whole night"
expect(longest_high_run([5, 6, 0, 9, 8, 7, 5, 1])).equals(4)
expect(longest_high_run([6, 2, 5, 7, 1])).equals(2)
expect(longest_high_run([4, 0, 1])).equals(0)
### BEGIN HIDDEN TESTS
expect(longest_high_run([]), about="a night without a score").equals(0)
expect(longest_high_run([1, 5, 6, 7, 9]), about="a run that goes on until the last score").equals(4)
expect(longest_high_run([5]), about="one score, on the limit").equals(1)
expect(longest_high_run([7, 7, 2, 8, 8]), about="two runs of the same length").equals(2)
### END HIDDEN TESTS

# %% [markdown] prompt="first-alarm"
# ### Exercise: The first warning (3 points)
#
# Write the whole function `first_alarm`, with `def`. It has two parameters: the list `scores`, and `limit`, which has the default value
# 5. It gives back the **position** of the first score that is `limit` or more, counted from 0. When there is none, it gives `None`
# back.
#
# `first_alarm([2, 4, 6, 8])` is 2, and `first_alarm([2, 4, 6, 8], 7)` is 3.


# %% exercise="first-alarm" kind="make" revisit="04-functions"
### BEGIN SOLUTION
def first_alarm(scores, limit=5):
    """Return the position of the first score that is `limit` or more, or None when there is none."""
    position = 0
    for score in scores:
        if score >= limit:
            return position
        position = position + 1
    return None


print(first_alarm([2, 4, 6, 8]))
### STUB
# first_alarm = None  # replace this line by your function
### END SOLUTION

# %% check="first-alarm" points=3 reread="Unit 04: Functions of your own"
expect(first_alarm).is_type("function")
expect(first_alarm([7, 1])).equals(0)
expect(first_alarm([2, 4, 6, 8])).equals(2)
expect(first_alarm([2, 4, 6, 8], 7)).equals(3)
expect(first_alarm([0, 1])).equals(None)
### BEGIN HIDDEN TESTS
expect(first_alarm([]), about="a night without a score").equals(None)
expect(first_alarm([5, 1]), about="the very first score, on the limit").equals(0)
expect(first_alarm([1, 7, 7]), about="the same score twice").equals(1)
expect(first_alarm([3, 2], limit=3), about="a limit given by its name").equals(0)
### END HIDDEN TESTS

# %% [markdown] prompt="by-visit"
# ### Exercise: The values of each visit (3 points)
#
# Complete `values_by_visit`. It gets the list `rows` of dictionaries, each with the keys `"visit_id"` and `"spo2_percent"`. It gives back
# **one dictionary**: for each visit, a list of its values, in the order of the rows.
#
# 1. A value of `None` was not measured: it does not go into the list.
# 2. A visit without any value has an empty list.
# 3. A value of 0 is strange, but somebody measured it: it goes into the list.
# 4. The rows stay as they are.


# %% exercise="by-visit" kind="make" revisit="05-records"
def values_by_visit(rows):
    """Return a dictionary from visit_id to the list of the SpO2 values that are not None.

    Example: for the three rows below it is {"V1": [95, 93], "V2": []}
    """
    ### BEGIN SOLUTION
    values = {}
    for row in rows:
        visit = row["visit_id"]
        if visit not in values:
            values[visit] = []
        if row["spo2_percent"] is not None:
            values[visit].append(row["spo2_percent"])
    return values
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


three_rows = [
    {"visit_id": "V1", "spo2_percent": 95},
    {"visit_id": "V2", "spo2_percent": None},
    {"visit_id": "V1", "spo2_percent": 93},
]
print(values_by_visit(three_rows))

# %% check="by-visit" points=3 reread="Unit 05: Three lists, one patient"
three = [
    {"visit_id": "V1", "spo2_percent": 95},
    {"visit_id": "V2", "spo2_percent": None},
    {"visit_id": "V1", "spo2_percent": 93},
]
expect(values_by_visit(three)).equals({"V1": [95, 93], "V2": []})
### BEGIN HIDDEN TESTS
expect(values_by_visit([]), about="no rows at all").equals({})
one = [{"visit_id": "V9", "spo2_percent": 0}]
expect(values_by_visit(one), about="a value of 0, which was measured").equals({"V9": [0]})
mixed = [
    {"visit_id": "V3", "spo2_percent": None},
    {"visit_id": "V3", "spo2_percent": 97},
    {"visit_id": "V4", "spo2_percent": 88},
]
expect(values_by_visit(mixed), about="a visit that begins without a value").equals({"V3": [97], "V4": [88]})
gap = [
    {"visit_id": "V5", "spo2_percent": 91},
    {"visit_id": "V5", "spo2_percent": None},
    {"visit_id": "V5", "spo2_percent": 94},
]
expect(values_by_visit(gap), about="a value, then none, then a value").equals({"V5": [91, 94]})
expect(calling(values_by_visit, mixed), about="the rows that went in").leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown] prompt="read-note"
# ### Exercise: From the nurse's note (3 points)
#
# Some values stand only in the notes. These are three lines of different nurses:
#
# - `02:40 RR 24, T 38,4`
# - `04:15 RR: 28, T: 38.9, asked the doctor to come`
# - `06:00 sleeps well, T 37.2`
#
# Complete `read_note`. It gives back a dictionary with three keys.
#
# 1. `"time"`: the five signs of the time at the beginning, as text.
# 2. `"respiratory_rate_per_min"`: the number behind `RR`, as a whole number.
# 3. `"temperature_c"`: the number behind `T`. It always has decimals, behind a point or a comma. Make a number of it, such as 38.4.
#
# What the line does not say is `None`. A colon may stand behind `RR` and `T`, or not. Then comes a space. The time stands in
# every line. `RR` and `T` can come in any order.


# %% exercise="read-note" kind="make" revisit="06-text"
import re


def read_note(line):
    """Return the time, the respiratory rate and the temperature of one line of a note; None for what it does not say.

    Example: read_note("02:40 RR 24, T 38,4") is
    {"time": "02:40", "respiratory_rate_per_min": 24, "temperature_c": 38.4}
    """
    ### BEGIN SOLUTION
    rate = None
    found = re.search(r"RR:? (\d+)", line)
    if found is not None:
        rate = int(found.group(1))
    temperature = None
    found = re.search(r"T:? (\d+[,.]\d+)", line)
    if found is not None:
        temperature = float(found.group(1).replace(",", "."))
    return {"time": line[0:5], "respiratory_rate_per_min": rate, "temperature_c": temperature}
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


print(read_note("02:40 RR 24, T 38,4"))

# %% check="read-note" points=3 reread="Unit 06: What the letter says"
comma, colons, calm = (
    "02:40 RR 24, T 38,4",
    "04:15 RR: 28, T: 38.9, asked the doctor to come",
    "06:00 sleeps well, T 37.2",
)
expect(read_note(colons)).equals({"time": "04:15", "respiratory_rate_per_min": 28, "temperature_c": 38.9})
expect(read_note(comma)).equals({"time": "02:40", "respiratory_rate_per_min": 24, "temperature_c": 38.4})
expect(read_note(calm)).equals({"time": "06:00", "respiratory_rate_per_min": None, "temperature_c": 37.2})
### BEGIN HIDDEN TESTS
silent = {"time": "23:10", "respiratory_rate_per_min": None, "temperature_c": None}
expect(read_note("23:10 no complaints"), about="a note without any value").equals(silent)
low = {"time": "01:05", "respiratory_rate_per_min": 8, "temperature_c": None}
expect(read_note("01:05 RR 8, very sleepy"), about="a rate of one digit").equals(low)
turned = {"time": "05:30", "respiratory_rate_per_min": 19, "temperature_c": 36.0}
expect(read_note("05:30 T: 36,0, RR 19"), about="the temperature before the rate").equals(turned)
### END HIDDEN TESTS

# %% [markdown] prompt="low-on-oxygen"
# ### Exercise: Low in spite of oxygen (2 points)
#
# Dr Okonkwo asks: "How many **patients** ever had an SpO2 below 90% while they got oxygen?" Complete `count_low_on_oxygen`. It gets a table
# like `vitals`, and gives this number back as a whole number. A patient with ten such rows counts once.
#
# The last line of the cell tries it on `vitals`.


# %% exercise="low-on-oxygen" kind="make" revisit="07-tables"
def count_low_on_oxygen(vitals):
    """Return how many different patients have a row with an SpO2 below 90% and on_oxygen "yes"."""
    ### BEGIN SOLUTION
    low = vitals[(vitals["spo2_percent"] < 90) & (vitals["on_oxygen"] == "yes")]
    return low["patient_id"].nunique()
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


print(count_low_on_oxygen(vitals))

# %% check="low-on-oxygen" points=2 reread="Unit 07: The laboratory export"
import io

import pandas as pd

rounds = pd.DataFrame(
    {
        "patient_id": ["A", "A", "A", "B", "C", "C", "D", "E", "F", "G", "H"],
        "spo2_percent": [88, 87, 86, 89, 90, 86, None, 97, 95, 99, 96],
        "on_oxygen": ["yes", "yes", "yes", "no", "yes", "yes", "yes", "yes", "yes", "yes", "no"],
    }
)
expect(count_low_on_oxygen(rounds)).equals(2)
expect(count_low_on_oxygen(rounds.head(4))).equals(1)
### BEGIN HIDDEN TESTS
expect(count_low_on_oxygen(rounds.tail(2)), about="a table in which nobody is low").equals(0)
at_limit = pd.DataFrame({"patient_id": ["F"], "spo2_percent": [90], "on_oxygen": ["yes"]})
expect(count_low_on_oxygen(at_limit), about="an SpO2 on the limit").equals(0)
others = pd.read_csv(io.StringIO(held_out_text("vitals.csv")))
wanted = len(set(others[(others["spo2_percent"] < 90) & (others["on_oxygen"] == "yes")]["patient_id"]))
expect(count_low_on_oxygen(others), about="60 other patients").equals(wanted)
### END HIDDEN TESTS

# %% [markdown] prompt="lowest-spo2"
# ### Exercise: The lowest SpO2 of each visit (3 points)
#
# Complete `add_lowest_spo2`. It gets a table like `visits` and a table like `vitals`. It gives `visits` back with one more column, `spo2_percent`: the
# lowest SpO2 of this visit.
#
# 1. The result has one row for each row of `visits`, in the same order.
# 2. A visit in which nobody measured the SpO2 stays in the table. Its value is missing.
# 3. A visit has many rows in `vitals`, and both tables have a column `patient_id`. In the result, each visit stands once, and there
#    is one column `patient_id`.
# 4. The two tables that went in stay as they are.


# %% exercise="lowest-spo2" kind="make" revisit="07-tables"
def add_lowest_spo2(visits, vitals):
    """Return `visits` with a column spo2_percent: the lowest SpO2 of each visit in percent, or missing."""
    ### BEGIN SOLUTION
    lowest = vitals.groupby("visit_id", as_index=False)["spo2_percent"].min()
    return visits.merge(lowest, on="visit_id", how="left", validate="one_to_one")
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


add_lowest_spo2(visits, vitals)

# %% check="lowest-spo2" points=3 reread="Unit 07, section 3: From results to patients"
import io

import pandas as pd

stays = pd.DataFrame(
    {"visit_id": ["V3", "V1", "V2"], "patient_id": ["B", "A", "A"], "kind": ["clinic", "admission", "clinic"]}
)
rounds = pd.DataFrame(
    {
        "visit_id": ["V1", "V1", "V1", "V2", "V3"],
        "patient_id": ["A", "A", "A", "A", "B"],
        "spo2_percent": [94, 89, 89, None, 97],
    }
)
expect(add_lowest_spo2(stays, rounds)).has_columns("visit_id", "patient_id", "kind", "spo2_percent")
expect(list(add_lowest_spo2(stays, rounds)["visit_id"])).equals(["V3", "V1", "V2"])
expect(add_lowest_spo2(stays, rounds)["spo2_percent"]).near([97, 89, float("nan")], tolerance=0)
### BEGIN HIDDEN TESTS
expect(
    add_lowest_spo2(stays, rounds.head(3))["spo2_percent"], about="visits without any row of measurements"
).near([float("nan"), 89, float("nan")], tolerance=0)
fresh = pd.DataFrame({"visit_id": ["V2", "V1"], "patient_id": ["A", "A"], "kind": ["clinic", "admission"]})
expect(calling(add_lowest_spo2, fresh, rounds), about="the tables that went in").leaves_arguments_unchanged()
their_visits = pd.read_csv(io.StringIO(held_out_text("visits.csv")))
their_vitals = pd.read_csv(io.StringIO(held_out_text("vitals.csv")))
smallest = their_vitals.groupby("visit_id")["spo2_percent"].min()
wanted = [smallest.get(visit, float("nan")) for visit in their_visits["visit_id"]]
expect(add_lowest_spo2(their_visits, their_vitals)["spo2_percent"], about="60 other patients").near(
    wanted, tolerance=0
)
### END HIDDEN TESTS

# %% [markdown] prompt="worst-score"
# ### Exercise: Mend the worst score (3 points)
#
# A colleague wrote `worst_score`. It should give the highest score of a night back. `None` in the list means that nobody measured;
# such a round is skipped. When no score was measured at all, it should give `None` back. A score of 0 was measured. The function is wrong in more than one
# place, and Python does not warn you. Mend it.


# %% exercise="worst-score" kind="debug" revisit="03-repetition"
def worst_score(scores):
    """Return the highest score of a night, or None when there is none. None in the list was not measured.

    Example: worst_score([2, None, 7, 3]) is 7
    """
    ### BEGIN SOLUTION
    worst = None
    for score in scores:
        if score is not None and (worst is None or score > worst):
            worst = score
    return worst
    ### STUB
    # worst = 0
    # for score in scores:
    #     if score is not None:
    #         worst = score
    #         return worst
    ### END SOLUTION


print(worst_score([2, None, 7, 3]))

# %% check="worst-score" points=3 reread="Unit 03: The whole night"
expect(worst_score([4, None, 9, 2, 3])).equals(9)
expect(worst_score([8, 1])).equals(8)
expect(worst_score([None, None])).equals(None)
### BEGIN HIDDEN TESTS
expect(worst_score([]), about="a night without any round").equals(None)
expect(worst_score([0, None, 0]), about="a night in which every score is 0").equals(0)
expect(worst_score([None, 4]), about="a first round that nobody measured").equals(4)
expect(worst_score([1, 9, None]), about="a last round that nobody measured").equals(9)
### END HIDDEN TESTS

# %% [markdown] prompt="draw-stay"
# ### Exercise: One stay as a figure (3 points)
#
# Complete `draw_stay` for Dr Okonkwo's report. It gets two lists of the same length: `hours` since admission, and `spo2_percent`.
#
# 1. Draw one line, with a marker on every measurement.
# 2. Label both axes, each with its unit: the word `hours` at the x axis, the sign `%` at the y axis.
# 3. Give it a title that says how many measurements there are, in this form, with its spaces: `n = 3`.
#
# The line with `fig, ax` and the line with `return` are ready.


# %% exercise="draw-stay" kind="make" revisit="08-figures"
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    """Return a figure of the SpO2 of one stay over the hours since admission."""
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ### BEGIN SOLUTION
    ax.plot(hours, spo2_percent, marker="o", color="black")
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2 (%)")
    ax.set_title(f"SpO2 of one stay, n = {len(spo2_percent)}")
    ### STUB
    # # steps 1 to 3: write your lines here, each with four spaces before it
    ### END SOLUTION
    return fig


draw_stay([0, 4, 10], [95, 91, 93])
plt.show()

# %% check="draw-stay" points=3 reread="Unit 08: Figures"
facts = figure(draw_stay([0, 4, 10], [95, 91, 93]))
expect(facts).has_lines(1)
line = facts.axes[0].lines[0]
along_x, upwards = line.x, line.y
expect(along_x, about="where the points stand along the x axis").near([0, 4, 10], tolerance=0)
expect(upwards, about="how high the points stand").near([95, 91, 93], tolerance=0)
marked = "a marker" if line.marker or facts.axes[0].points else "no marker"
joined = "a line" if line.style else "no line"
expect(marked, about="what stands at each measurement").equals("a marker")
expect(joined, about="what joins the measurements").equals("a line")
expect(facts).has_x_label("hour").has_y_label("%").has_title("n = 3")
### BEGIN HIDDEN TESTS
other = figure(draw_stay([0, 2, 5, 9], [97, 96, 90, 94]))
expect(other, about="a stay with four measurements").has_title("n = 4")
expect(other.axes[0].lines[0].y, about="another stay").near([97, 96, 90, 94], tolerance=0)
expect(figure(draw_stay([3], [92])), about="a stay with one measurement").has_lines(1)
### END HIDDEN TESTS

# %% [markdown]
# ## Take away
#
# 1. You read an export that nobody had prepared for you, and you asked of every result: can this be true?
# 2. A missing value is not 0, and not "good". You decided each time what happens to it.
# 3. The other patients were the real examination: a rule is as good as what it does on data it has never met.
# 4. Whatever the feedback page says: going back to a unit is how everybody learns this.
#
# New terms: none. All of them stand in units 01 to 08.
#
# Where this returns: machine learning begins in unit 09, with the idea of the last exercises: what counts is what happens
# on patients whom nobody has looked at.
#
# Now press *Submit* in the bar above this page.
