# %% [markdown]
# # Figures
#
# The morning meeting of De Linde, a hospital that exists only in this course. On the screen are two bars, one much
# higher than the other. "That is clear," somebody says. Is it? How many patients are in each bar, and where does the axis
# begin? In this unit you draw figures that tell the truth, and mend one that does not.
#
# {{outcomes}}
#
# All patients are invented, and nothing here is advice for care.

# %% [markdown]
# ## Recall
#
# *About 8 minutes. The whole unit takes about 75. After section 1 and after section 2, the word **Pause** marks a good
# place to stop.*

# %% [markdown] prompt="numbers-again"
# ### Exercise: Numbers from an export (1 point)
#
# From unit 07: complete `numbers_from`. It gets a column of text, such as `"114,2"` or `"203.5"`, and gives back a
# column of numbers. A comma counts as a decimal point. What is no number becomes missing. (`pd.Series` makes a column of
# a list.)


# %% exercise="numbers-again" kind="recall"
import pandas as pd


def numbers_from(column):
    """Return a column of numbers for a column of text. What is no number is missing.

    Example: numbers_from(pd.Series(["114,2", "haemolysed"])) has the values 114.2 and NaN
    """
    ### BEGIN SOLUTION
    return pd.to_numeric(column.str.replace(",", "."), errors="coerce")
    ### STUB
    # return None  # replace None
    ### END SOLUTION


print(numbers_from(pd.Series(["114,2", "haemolysed"])))

# %% check="numbers-again" points=1 reread="Recall"
import pandas

three = pandas.Series(["114,2", "203.5", "haemolysed"])
expect(numbers_from(three)).near([114.2, 203.5, float("nan")], tolerance=0.001)
### BEGIN HIDDEN TESTS
expect(numbers_from(pandas.Series(["5", None, ""])), about="a column with empty places").near(
    [5, float("nan"), float("nan")], tolerance=0.001
)
expect(calling(numbers_from, three), about="the column that went in").leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown] prompt="values-of"
# ### Exercise: One list out of many records (1 point)
#
# From unit 05: complete `values_of`. It gets a list of dictionaries and a key, and gives back a list of their values, in
# the same order. Where a dictionary does not have the key, the list gets `None`.


# %% exercise="values-of" kind="recall"
def values_of(records, key):
    """Return a list with the value of `key` from each dictionary, or None where the key is missing.

    Example: values_of([{"hour": 0}, {"hour": 8}], "hour") is [0, 8]
    """
    ### BEGIN SOLUTION
    values = []
    for record in records:
        values.append(record.get(key))
    return values
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


print(values_of([{"hour": 0}, {"hour": 8}], "hour"))

# %% check="values-of" points=1 reread="Recall"
night = [{"hour": 0, "pulse": 88}, {"hour": 8, "pulse": 104}, {"hour": 10}]
expect(values_of(night, "hour")).equals([0, 8, 10])
expect(values_of(night, "pulse")).equals([88, 104, None])
### BEGIN HIDDEN TESTS
expect(values_of([], "hour"), about="a list without a record").equals([])
expect(values_of([{"pulse": 0}], "pulse"), about="a value of 0").equals([0])
### END HIDDEN TESTS

# %% [markdown]
# ## 1. A trend
#
# *About 22 minutes.* **matplotlib** is Python's tool for figures. `import` fetches a part of it, and we call it `plt`.
#
# - `fig, ax = plt.subplots()` makes two things at once, so there are two names on the left. `fig` is the **figure**: the
#   sheet of paper. `ax` is the **axes**: the frame with its two scales, in which you draw.
# - `ax.plot(across, up)` draws a line through points. The first list runs along the **x axis**, from left to right, the
#   second along the **y axis**, upwards. `marker="o"` puts a dot on every point.
# - `plt.show()` shows the figure.
#
# **Predict.** A patient's C-reactive protein (CRP, in mg/L) was 114.2, then 203.5, and last 66.9, the lowest. The values
# came from a file, as text. Does this line end high or low?
#
# ```
# import matplotlib.pyplot as plt
#
# days = [0, 1, 2]
# crp_mg_per_l = ["114.2", "203.5", "66.9"]
#
# fig, ax = plt.subplots(figsize=(5, 3))
# ax.plot(days, crp_mg_per_l, marker="o")
# plt.show()
# ```

# %% predict="text-axis"
my_prediction = "write here: high or low, because ..."

# %% [markdown]
# **Run.**

# %%
import matplotlib.pyplot as plt

days = [0, 1, 2]
crp_mg_per_l = ["114.2", "203.5", "66.9"]

fig, ax = plt.subplots(figsize=(5, 3))  # 5 inches wide, 3 inches high
ax.plot(days, crp_mg_per_l, marker="o")
plt.show()

# %% [markdown]
# *In words: a line that rises straight from 114.2 at day 0 over 203.5 at day 1 to 66.9 at day 2. On the y axis the three
# texts stand one above the other, at equal distances: 114.2, 203.5, and 66.9 at the top.*
#
# The line ends at the top, with the lowest value. matplotlib puts each new text one step higher. The patient recovers, the
# figure says the opposite, and no error comes.
#
# **Investigate.** Take the quotation marks away and run. Dates are the same: as text, they would stand at equal distances,
# also when a day was left out. So make numbers **and** dates before you draw. What else is wrong? The axes have no names.

# %% [markdown]
# ### Worked example: the CRP of one stay
#
# Mr Petronilia is 77 and has pneumonia. Was he getting better?

# %%
import pandas as pd

# Step 1. The rows of one patient, in the order of time. Make numbers and dates from text.
labs = pd.read_csv("labs.csv")
crp = labs[(labs["test"] == "crp") & (labs["visit_id"] == "V00002705")].copy()
crp["number"] = pd.to_numeric(crp["value"].str.replace(",", "."), errors="coerce")
crp["time"] = pd.to_datetime(crp["taken_at"])  # dates and times from text

# Step 2. A sheet with axes.
fig, ax = plt.subplots(figsize=(7, 3.5))

# Step 3. Draw. A marker shows where somebody measured. The line between two markers is only a guess.
ax.plot(crp["time"], crp["number"], marker="o", color="black")
ax.set_ylim(bottom=0)  # the y axis begins at 0

# Step 4. What do the axes mean, and in which unit? Who is it, and how many measurements?
ax.set_xlabel("Date")
ax.set_ylabel("CRP (mg/L)")
ax.set_title("Mr Petronilia, pneumonia: 6 measurements")
fig.autofmt_xdate()  # dates at a slant, so that they do not overlap
plt.show()

# Step 5. Look: can it be true? Say in a sentence what it shows.

# %% [markdown]
# *In words: line with 6 markers. The CRP of Mr Petronilia rises from 114 mg/L on 18 October to 204 mg/L on 19 October,
# falls to 67 mg/L on 20 October, and then slowly to 27 mg/L on 26 October. After the 21st, it was not measured every day.*
#
# The line "In words" is the **alt text**: it says in a sentence or two what a figure shows. A screen reader reads it aloud
# to people who do not see the figure. Write **what the values do**, with numbers and units: the first, the highest or lowest,
# the last, and what is missing. "A black line that goes down" helps nobody.

# %% [markdown] prompt="night"
# ### Exercise: A night that gets worse (3 points)
#
# Mrs Haddou is 81 and has heart failure. Her respiratory rate was counted from 22:00 on. Complete `draw_night`, and
# write the alt text of her night.
#
# 1. Draw the line: `hours` along the x axis, `rates_per_min` upwards, with a marker `"o"` on every measurement.
# 2. Replace the `"?"`: what does the y axis show, and in which unit?
# 3. Run the cell and look. Then replace the `None` by your alt text, in quotation marks: `night_in_words` holds one or two
#    sentences. Name the **first** and the **highest** rate in digits, with the unit.
#
# `return fig` gives the figure back, so that the check can look at it.


# %% exercise="night" kind="faded"
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    """Return a figure of the respiratory rate over time. Two lists of the same length: hours after 22:00, and rates."""
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ### BEGIN SOLUTION
    ax.plot(hours, rates_per_min, marker="o", color="black")
    ax.set_ylabel("Respiratory rate (per minute)")
    ### STUB
    # # step 1: draw the line here
    # ax.set_ylabel("?")  # step 2: replace the ?
    ### END SOLUTION
    ax.set_xlabel("Hours after 22:00")
    return fig


draw_night([0, 8, 10, 12, 14, 16, 18, 20, 22, 24], [22, 30, 30, 31, 28, 28, 30, 24, 24, 26])
plt.show()

### BEGIN SOLUTION
night_in_words = (
    "Line with 10 markers. The respiratory rate of Mrs Haddou was 22 per minute at 22:00. It was not counted for "
    "8 hours. Then it was 30, rose to 31 at 10:00, and fell to 24 to 26 per minute in the evening."
)
### STUB
# night_in_words = None  # step 3: replace None by your text
### END SOLUTION

# %% check="night" points=3 reread="Worked example: the CRP of one stay"
facts = figure(draw_night([0, 8, 10], [22, 30, 31]))
expect(facts).has_lines(1)
line = facts.axes[0].lines[0]
along_x, upwards = line.x, line.y
expect(along_x, about="where the points stand along the x axis").near([0, 8, 10], tolerance=0)
expect(upwards, about="how high the points stand").near([22, 30, 31], tolerance=0)
expect(line.marker or facts.axes[0].points).satisfies(
    lambda markers: len(markers) > 0, "Each measurement should have a marker"
)
expect(facts).has_y_label("min").has_x_label("22:00")
y_label = facts.axes[0].y_label
expect(y_label, about="the unit at the y axis").mentions(
    any_of=(
        "per min",
        "/min",
        "a min",
        "each min",
        "every min",
        "in one min",
        "in 1 min",
        "min-1",
        "min⁻¹",
        "min^{-1}",
    )
)
expect(night_in_words).is_type(str)
words_without_the_time = night_in_words.replace("22:00", "")
expect(words_without_the_time, about="your sentences, without the time 22:00").mentions(
    "22", "31", any_of=("per min", "a min", "/min", "each min", "every min", "one min")
)
### BEGIN HIDDEN TESTS
gap = figure(draw_night([0, 4, 8], [18, float("nan"), 21])).axes[0].lines[0]
expect(gap.y, about="a night in which one value is missing").near([18, float("nan"), 21], tolerance=0)
expect(figure(draw_night([2], [16])), about="a night with one measurement").has_lines(1)
hours, rates = [0, 1], [19, 17]
expect(
    calling(draw_night, hours, rates), about="the two lists, which must stay as they are"
).leaves_arguments_unchanged()
expect(figure(draw_night(hours, rates)).axes[0].lines[0].y, about="another night").near([19, 17], tolerance=0)
### END HIDDEN TESTS

# %% [markdown]
# Did you see the first eight hours? The line rises evenly, but nobody counted. Only the markers show it.
#
# **Readable without colour.** About 8% of men of European origin, and 0.4% of women, cannot tell red from green well.
# *Source: Birch, J Opt Soc Am A 2012;29:313-320.* And the printer of the ward is grey. So two lines must differ in
# more than their colour:
#
# | Part | Choices |
# |---|---|
# | `marker=` | `"o"` circle, `"s"` square, `"^"` triangle, `"D"` diamond |
# | `linestyle=` | `"-"` solid, `"--"` dashed, `":"` dotted, `"none"` no line |
#
# And each line needs its name. Give it a `label=`, and after that call `ax.legend()`: it draws a box with the names, the
# **legend**. Or write the name beside the line: `ax.text(9, 13.4, "Mrs Haddou")` writes at x = 9 and y = 13.4.

# %% [markdown] prompt="two-patients"
# ### Exercise: Two patients, no colours (3 points)
#
# Dr Nkemelu compares the CRP of two patients. Each stands in a dictionary with the keys `"name"`, `"days"` and
# `"crp_mg_per_l"`. Complete `draw_two`.
#
# 1. Draw the line of `first`, with a marker and a line style, and with its name as `label`.
# 2. Draw the line of `second`, with **another** marker and **another** line style.
# 3. Label both axes, each with its unit. (The text in triple quotation marks says what they show.)
# 4. Show the names: with a legend, or beside the lines.


# %% exercise="two-patients" kind="make"
import matplotlib.pyplot as plt


def draw_two(first, second):
    """Return a figure with the CRP of two patients, in mg/L, over the days since admission."""
    fig, ax = plt.subplots(figsize=(7, 4))
    ### BEGIN SOLUTION
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], marker="s", linestyle="--", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    ### STUB
    # # steps 1 to 4: write your lines here, each with four spaces before it
    ### END SOLUTION
    return fig


haddou = {
    "name": "Mrs Haddou",
    "days": [0, 2, 3, 4, 5, 7, 8, 9],
    "crp_mg_per_l": [277.0, 58.0, 43.0, 90.1, 24.6, 27.3, 29.3, 13.4],
}
chen = {
    "name": "Ms Chen",
    "days": [0, 2, 3, 4, 5, 6, 7],
    "crp_mg_per_l": [91.6, 41.0, 37.3, 25.2, 22.6, 12.6, 10.5],
}
draw_two(haddou, chen)
plt.show()

# %% check="two-patients" points=3 reread="Worked example: the CRP of one stay"
amira = {"name": "Ms Amira", "days": [0, 1, 3], "crp_mg_per_l": [80.0, 95.5, 40.0]}
bruno = {"name": "Mr Bruno", "days": [0, 2], "crp_mg_per_l": [12.0, 150.0]}
facts = figure(draw_two(amira, bruno))
expect(facts).has_lines(2)
one, two = facts.axes[0].lines
line_one, line_two = [one.x, one.y], [two.x, two.y]
expect(line_one, about="the days and the CRP of the first patient").equals([[0, 1, 3], [80.0, 95.5, 40.0]])
expect(line_two, about="the days and the CRP of the second patient").equals([[0, 2], [12.0, 150.0]])
expect([one.marker, two.marker]).satisfies(
    lambda markers: "" not in markers and markers[0] != markers[1],
    "The two lines should have two different markers",
)
expect([one.style, two.style]).satisfies(
    lambda styles: "" not in styles and styles[0] != styles[1],
    "The two lines should have two different line styles",
)
names_shown = (facts.axes[0].legend or []) + facts.axes[0].texts
expect(names_shown).satisfies(
    lambda names: "Ms Amira" in " ".join(names) and "Mr Bruno" in " ".join(names),
    "The figure should show the names of both patients",
)
expect(facts).has_y_label("mg/L").has_x_label("day")
### BEGIN HIDDEN TESTS
carla = {"name": "Ms Carla", "days": [4], "crp_mg_per_l": [3.1]}
swapped = figure(draw_two(bruno, carla))
expect(swapped, about="a patient with one measurement").has_lines(2)
expect(swapped.axes[0].lines[1].y, about="a patient with one measurement").near([3.1], tolerance=0)
names_now = (swapped.axes[0].legend or []) + swapped.axes[0].texts
expect(" ".join(names_now), about="the names of other patients").mentions("Mr Bruno", "Ms Carla")
expect(
    calling(draw_two, amira, carla), about="the two dictionaries, which must stay as they are"
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# **Pause.** A good place to stop. Save with Ctrl and S (on a Mac: Command and S). Section 2 needs nothing from above.

# %% [markdown]
# ## 2. A distribution, and groups
#
# *About 18 minutes.* In 60 patients of De Linde, the mean left ventricular ejection fraction (LVEF) is 48%.
#
# **Predict.** How many of the 60 patients have an LVEF near this mean, from 45 up to 50%? About 5, about 15, or about 30?

# %% predict="near-mean"
my_prediction = "write here the number you expect"

# %% [markdown]
# ### Worked example: the shape behind a mean
#
# **Run.** A **histogram** cuts the x axis into ranges of the same width. Over each range stands a bar. Its height is the
# **number** of patients whose value lies in this range.

# %%
import matplotlib.pyplot as plt
import pandas as pd

# Step 1. One value for each patient: the first echo with a number.
echo = pd.read_csv("echo.csv").dropna(subset=["lvef_percent"])
lvef = echo.drop_duplicates(subset=["patient_id"])["lvef_percent"]

# Step 2. Draw the histogram. range gives the limits of the bars: 10, 15, 20 and so on, up to 75.
fig, ax = plt.subplots(figsize=(7, 3.5))
ax.hist(lvef, bins=range(10, 80, 5), color="lightgrey", edgecolor="black")

# Step 3. Put the mean into it: an upright line across the axes.
ax.axvline(lvef.mean(), linestyle="--", color="black", label=f"mean: {round(lvef.mean())} %")
ax.legend()

# Step 4. Labels, with the number of patients, n.
ax.set_xlabel("LVEF (%)")
ax.set_ylabel("Number of patients")
ax.set_title(f"First LVEF of each patient (n = {len(lvef)})")
plt.show()

# %% [markdown]
# *In words: histogram of the LVEF of 60 patients, in steps of 5%. Two hills: a low one between 15 and 45%, and a high
# one between 55 and 65% with 23 patients. The mean, 48%, lies in the valley between them: only 2 patients are in its bar, from 45 up
# to 50%.*
#
# Hardly anybody has the mean LVEF. There are two groups, and the mean describes neither. So look at the **distribution**,
# that is, how often each value occurs, before you write a mean.
#
# The width of the bars is your choice. With very wide bars, the two hills would be gone.
#
# The **median** is the value in the middle when all are sorted: `lvef.median()`. A few extreme values pull a mean, but
# not a median.

# %% [markdown] prompt="weights"
# ### Exercise: How heavy are the patients? (2 points)
#
# Complete `draw_weights`. Its input `weights_kg` is a column of body weights in which some are missing.
#
# 1. Give `known` the weights that are not missing. (You have one column here, no table. So `subset` is not needed.)
# 2. Draw a histogram of `known`. Its bars have the limits 40, 50, 60 and so on, up to 120 kg. `range` leaves out its last
#    number.
# 3. Draw a dashed upright line at the **median** of `known`.
# 4. In the title, replace the `"?"` by an f-string with `n = ` and the number of **known** weights, such as `n = 115`.


# %% exercise="weights" kind="faded"
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    """Return a histogram of the known body weights in kg, with their median as a dashed line."""
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ### BEGIN SOLUTION
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 121, 10), color="lightgrey", edgecolor="black")
    ax.axvline(known.median(), linestyle="--", color="black")
    ax.set_title(f"n = {len(known)}")
    ### STUB
    # known = None  # step 1: replace None
    # # steps 2 and 3: write your two lines here
    # ax.set_title("?")  # step 4: replace the "?"
    ### END SOLUTION
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


draw_weights(pd.read_csv("patients.csv")["weight_kg"])
plt.show()

# %% check="weights" points=2 reread="Worked example: the shape behind a mean"
import pandas

seven = pandas.Series([52.0, 61.5, None, 64.0, 78.0, 115.0, None])
facts = figure(draw_weights(seven))
heights = [bar.height for bar in facts.axes[0].bars]
expect(heights, about="the height of each bar for 52, 61.5, 64, 78 and 115 kg").near(
    [0, 1, 2, 1, 0, 0, 0, 1], tolerance=0
)
upright = [line.x[0] for line in [*facts.axes[0].lines, *facts.axes[0].strokes]]
expect(upright, about="where the upright line stands").near([64.0], tolerance=0.01)
title = facts.axes[0].title
expect(title).satisfies(
    lambda text: "n=5" in text.replace(" ", ""),
    "The title should say n = 5: seven patients, of whom two were not weighed",
)
expect(facts).has_x_label("kg").has_y_label("number")
### BEGIN HIDDEN TESTS
all_known = figure(draw_weights(pandas.Series([40.0, 49.9, 50.0, 119.0])))
expect([bar.height for bar in all_known.axes[0].bars], about="weights at a limit between two bars").near(
    [2, 1, 0, 0, 0, 0, 0, 1], tolerance=0
)
expect(all_known.axes[0].title, about="a column in which nothing is missing").mentions("n = 4")
expect([line.style for line in all_known.axes[0].lines], about="a dashed line").satisfies(
    lambda styles: set(styles) <= {"--"}, "The line should be dashed"
)
expect(
    calling(draw_weights, seven), about="the column, which must stay as it is"
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# **Groups.** A patient with chest pain should get an ECG within 10 minutes of the first contact with a doctor, nurse or ambulance. *Source: European Society of Cardiology, guideline
# on acute coronary syndromes, Eur Heart J 2023;44:3720-3826.* Team A and team B both have a mean wait of 10 minutes. As
# bars of means, they look the same.
#
# ### Worked example: every patient is a point

# %%
import matplotlib.pyplot as plt
import pandas as pd

minutes = {"Team A": [6, 8, 10, 12, 14], "Team B": [2, 4, 6, 8, 30]}

fig, ax = plt.subplots(figsize=(5, 4))
labels = []
for name, values in minutes.items():
    # Step 1. Where does this group stand? The first at x = 0, the next at x = 1.
    position = len(labels)
    # Step 2. A hollow point for each patient, without a line. Each needs its x: [0] * 5 is [0, 0, 0, 0, 0].
    ax.plot([position] * len(values), values, marker="o", linestyle="none", color="black", fillstyle="none")
    # Step 3. The median, as a short level line.
    median = pd.Series(values).median()
    ax.plot([position - 0.2, position + 0.2], [median, median], color="black")
    # Step 4. The name of the group, with its n. The sign \n begins a new line.
    labels.append(f"{name}\nn = {len(values)}")

# Step 5. Write the names under the groups, leave some room left and right, and label the axis.
ax.set_xticks(range(len(labels)), labels=labels)
ax.set_xlim(-0.5, len(labels) - 0.5)
ax.set_ylim(bottom=0)
ax.set_ylabel("Minutes to the first ECG")
plt.show()

# %% [markdown]
# *In words: points for two teams of 5 patients, with a line at the median. In team A, the waits are spread from 6 to 14
# minutes, median 10. In team B, four patients waited 2 to 8 minutes and one waited 30, median 6. Both means are 10 minutes.*
#
# In team B something went wrong once. In team A, two of five waited too long. The means hide both. So:
#
# - **Bars for counts.** A bar says "so many", and its length is the message. Its axis begins at 0.
# - **Points for measurements.** Show every patient, and a median. *Source: Weissgerber and others, PLoS Biol
#   2015;13:e1002128.*

# %% [markdown] prompt="groups"
# ### Exercise: Groups of any kind (2 points)
#
# Now as a function, `draw_groups`. `values_by_group` is a dictionary like `minutes`. Inside the loop:
#
# 1. Draw a point for each value at `position`, without a line between them. Each point needs its x.
# 2. Draw a **short** level line at the median of the group.
# 3. Put the name of the group and its n into `labels`, as in `Team A` and `n = 5`.
#
# After the loop:
#
# 4. The text `y_label` is a parameter. Write it at the y axis.


# %% exercise="groups" kind="faded"
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    """Return a figure with a point for each value, and a level line at the median of each group."""
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ### BEGIN SOLUTION
        ax.plot(
            [position] * len(values), values, marker="o", linestyle="none", color="black", fillstyle="none"
        )
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median], color="black")
        labels.append(f"{name}\nn = {len(values)}")
        ### STUB
        # # steps 1 and 2: draw here
        # labels.append("?")  # step 3: replace the "?"
        ### END SOLUTION
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ### BEGIN SOLUTION
    ax.set_ylabel(y_label)
    ### STUB
    # # step 4: write your line here
    ### END SOLUTION
    return fig


draw_groups({"Women": [4.1, 4.4, 5.9], "Men": [3.8, 4.2, 4.3, 4.9]}, "Potassium (mmol/L)")
plt.show()


# %% check="groups" points=2 reread="Worked example: every patient is a point"
def heights_at(axes, position):
    """Return the heights of all that is drawn over this position: points and level lines, sorted."""
    lines = [*axes.lines, *axes.strokes]
    drawn = [point for line in lines if min(line.x) <= position <= max(line.x) for point in line.y]
    return sorted({float(y) for y in drawn} | {y for x, y in axes.points if x == position})


pain = {"Ward 3": [2, 4, 9, 3], "Ward 5": [8, 2]}
axes = figure(draw_groups(pain, "Pain (0 to 10)")).axes[0]
drawn_for_ward_3, drawn_for_ward_5 = heights_at(axes, 0), heights_at(axes, 1)
expect(drawn_for_ward_3, about="points and median of the first group, 2, 4, 9 and 3").near(
    [2, 3, 3.5, 4, 9], tolerance=0.001
)
expect(drawn_for_ward_5, about="points and median of the second group, 8 and 2").near(
    [2, 5, 8], tolerance=0.001
)
joined = [line.style for line in axes.lines if line.style and line.marker and len(line.x) > 1]
expect(joined).satisfies(
    lambda styles: styles == [], "The points of a group should have no line between them"
)
names = " ".join(axes.x_tick_labels)
expect(names, about="the text under the groups").mentions("Ward 3", "n = 4", "Ward 5", "n = 2")
expect(figure(draw_groups(pain, "Pain (0 to 10)"))).has_y_label("Pain (0 to 10)")
### BEGIN HIDDEN TESTS
alone = figure(draw_groups({"Ward 7": [5]}, "Pain"))
expect(heights_at(alone.axes[0], 0), about="a group of one patient").near([5], tolerance=0.001)
expect(alone, about="another text at the y axis").has_y_label("Pain")
expect(
    calling(draw_groups, pain, "Pain"), about="the dictionary, which must stay as it is"
).leaves_arguments_unchanged()
four = figure(draw_groups({"a": [1, 2], "b": [3, 3], "c": [0, 8], "d": [7]}, "Pain")).axes[0]
expect(heights_at(four, 2), about="the third of four groups").near([0, 4, 8], tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown]
# **Pause.** A good place to stop. Section 3 needs nothing from above.

# %% [markdown]
# ## 3. How sure is it?
#
# *About 12 minutes.* "75% of the patients improved." Of 4 patients, or of 100?
#
# **Predict.** With 75 of 100, the data fit a true share from about 66 to 82%. From where to where, do you think, with 3 of 4?

# %% predict="three-of-four"
my_prediction = "write here: from ... to ... %"

# %% [markdown]
# **Run.** A **95% interval** says where the true share may lie. If many people counted such samples and made an interval
# each time, about 95 of 100 intervals would hold the true share. This formula is Wilson's.
# *Source: Wilson, J Am Stat Assoc 1927;22:209-212; compared with others by Newcombe, Stat Med 1998;17:857-872.* Take the
# function as it is. It holds for patients who do not depend on each other: count patients, not measurements.


# %%
def wilson_percent(events, n):
    """Return the two ends of the 95% interval for `events` of `n` patients, in percent. n is 1 or more."""
    z = 1.96
    middle = (events + z**2 / 2) / (n + z**2)
    half = z * (events * (n - events) / n + z**2 / 4) ** 0.5 / (n + z**2)
    return 100 * (middle - half), 100 * (middle + half)


low, high = wilson_percent(75, 100)  # it gives back two values, so there are two names
print(round(low), "to", round(high))
low, high = wilson_percent(3, 4)
print(round(low), "to", round(high))

# %% [markdown]
# From 30 to 95%: with 3 of 4, nearly everything is possible. **Investigate.** Try 0 of 4. Does "0%" mean "never"?
#
# ### Worked example: a share with its interval
#
# On the cardiology ward, 2 of 21 patients had an oxygen saturation of 91% or less during their first stay.

# %%
import matplotlib.pyplot as plt

# Step 1. The share, and the ends of its interval, in percent.
share = 100 * 2 / 21
low, high = wilson_percent(2, 21)

# Step 2. An upright line from the one end to the other: the same x twice. Then the share, as a point.
fig, ax = plt.subplots(figsize=(4, 3.5))
ax.plot([0, 0], [low, high], color="black")
ax.plot([0], [share], marker="o", color="black")

# Step 3. n under it. All possible shares on the axis, 0 to 100%, with a little room for points at the ends.
ax.set_xticks([0], labels=["Cardiology\nn = 21"])
ax.set_ylim(-3, 103)

# Step 4. Say what the line means. Nobody can see it.
ax.set_ylabel("SpO2 of 91% or less (% of patients)")
ax.set_title("Share and 95% interval")
plt.show()

# %% [markdown]
# *In words: a point at 10% with an upright line from 3 to 29%, for 21 patients of the cardiology ward. It is the share
# with an SpO2 of 91% or less, and its 95% interval.*

# %% [markdown] prompt="shares"
# ### Exercise: Three wards (3 points)
#
# `counts_by_ward` is a dictionary. The key is the name of a ward. The value is a list of two numbers: patients with an
# SpO2 of 91% or less, and all patients (1 or more). Write the lines of `draw_shares`. Inside the loop:
#
# 1. Draw the 95% interval as an upright line at `position`. Use `wilson_percent`.
# 2. Draw the share in **percent** as a point at `position`.
#
# After the loop:
#
# 3. Let the y axis show all possible shares, as in the worked example.
#
# Then look at geriatrics. Would you write "never" in a report?


# %% exercise="shares" kind="make"
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    """Return a figure with the share of each ward in percent, with its 95% interval."""
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        ### BEGIN SOLUTION
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [low, high], color="black")
        ax.plot([position], [100 * events / n], marker="o", color="black")
        ### STUB
        # # steps 1 and 2: write your lines here
        ### END SOLUTION
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ### BEGIN SOLUTION
    ax.set_ylim(-3, 103)
    ### STUB
    # # step 3: write your line here
    ### END SOLUTION
    return fig


draw_shares({"Cardiology": [2, 21], "Pulmonology": [7, 9], "Geriatrics": [0, 2]})
plt.show()


# %% check="shares" points=3 reread="Worked example: a share with its interval"
def is_upright(line):
    return len(line.x) == 2 and line.x[0] == line.x[1]


def points_of(axes):
    """Return (position, height) of all points with a marker, from left to right."""
    marked = [line for line in axes.lines if line.marker and not is_upright(line)]
    points = [(x, y) for line in marked for x, y in zip(line.x, line.y)] + axes.points
    return sorted((float(x), float(y)) for x, y in points)


def intervals_of(axes):
    """Return (position, low, high) of all upright lines, from left to right."""
    upright = [line for line in [*axes.lines, *axes.strokes] if is_upright(line)]
    return sorted((line.x[0], *sorted(float(y.real) for y in line.y)) for line in upright)


two_wards = {"Ward 3": [3, 4], "Ward 5": [75, 100]}
axes = figure(draw_shares(two_wards)).axes[0]
points, intervals = points_of(axes), intervals_of(axes)
expect(points, about="place and height of the points, for 3 of 4 and for 75 of 100").near(
    [(0, 75), (1, 75)], tolerance=0.01
)
expect(intervals, about="place, lower and upper end of the lines, for 3 of 4 and for 75 of 100").near(
    [(0, 30.06, 95.44), (1, 65.70, 82.45)], tolerance=0.01
)
names = " ".join(axes.x_tick_labels)
expect(names, about="the text under the wards").mentions("Ward 3", "n = 4", "Ward 5", "n = 100")
ends_of_y_axis = list(axes.y_limits)
expect(ends_of_y_axis, about="the ends of the y axis").near([0, 100], tolerance=5)
### BEGIN HIDDEN TESTS
none = figure(draw_shares({"Ward 7": [0, 8]})).axes[0]
expect(points_of(none), about="a ward in which no patient had it").near([(0, 0)], tolerance=0.01)
expect(intervals_of(none), about="a ward in which no patient had it").near([(0, 0, 32.44)], tolerance=0.01)
every = figure(draw_shares({"a": [1, 2], "b": [5, 5], "c": [2, 9]})).axes[0]
expect(points_of(every), about="a ward in which every patient had it").near(
    [(0, 50), (1, 100), (2, 22.22)], tolerance=0.01
)
expect(list(none.y_limits), about="a ward with small shares: the ends of the y axis").near(
    [0, 100], tolerance=5
)
expect(
    calling(draw_shares, two_wards), about="the dictionary, which must stay as it is"
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# ## 4. Figures that mislead
#
# *About 7 minutes.* Most misleading figures hold no wrong number. They use one of four tricks:
#
# | Trick | What people see | Ask |
# |---|---|---|
# | **Cut axis**: bars that do not begin at 0 | a small difference looks huge | Where does the axis begin? |
# | **Picked window**: only some months | a fall that was chance | What came before and after? |
# | **Two scales**: one axis left, one right | two lines that "go together" | Who chose the scales? |
# | **Means without spread**, or without n | certainty | How many patients, and how different? |

# %% [markdown] prompt="falls-chart"
# ### Exercise: Mend the falls (2 points)
#
# Ward 4 tried new socks. "Since October the falls have nearly stopped," says a poster. The function of its figure, `draw_falls`,
# contains **one loud** mistake and **two silent** ones.
#
# 1. Run the cell, then the check. Read its message; its guess may be wrong. How do the worked examples write at the y axis?
#    Mend that line.
# 2. Take away the two signs `#` at the end of the cell, and run it: now you see the figure. Where does the y axis begin?
#    Mend it: bars begin at 0.
# 3. Which months are drawn, and which does the poster leave out? Draw **all** months that the function gets.


# %% exercise="falls-chart" kind="debug"
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    """Return bars with the number of falls in each month. Two lists of the same length."""
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ### BEGIN SOLUTION
    ax.bar(months, falls, color="lightgrey", edgecolor="black")
    ax.set_ylim(bottom=0)
    ax.set_ylabel("Number of falls")
    ### STUB
    # ax.bar(months[-3:], falls[-3:], color="lightgrey", edgecolor="black")
    # ax.set_ylim(bottom=7)
    # ax.ylabel("Number of falls")
    ### END SOLUTION
    ax.set_title("Falls on ward 4")
    return fig


year = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
### BEGIN SOLUTION
draw_falls(year, [9, 12, 11, 8, 10, 13, 9, 8, 10, 12, 11, 8])
plt.show()
### STUB
# # step 2: take away the sign # at the start of the next two lines
# # draw_falls(year, [9, 12, 11, 8, 10, 13, 9, 8, 10, 12, 11, 8])
# # plt.show()
### END SOLUTION

# %% check="falls-chart" points=2 reread="4. Figures that mislead"
four_months = ["Jan", "Feb", "Mar", "Apr"]
facts = figure(draw_falls(four_months, [9, 12, 8, 10]))
lower_end = facts.axes[0].y_limits[0]
expect(lower_end, about="where the y axis begins").near(0, tolerance=0.001)
heights = [bar.height for bar in facts.axes[0].bars]
expect(heights, about="the height of the bars for four months").near([9, 12, 8, 10], tolerance=0)
expect(facts).has_y_label("falls")
### BEGIN HIDDEN TESTS
many = figure(draw_falls(four_months, [31, 0, 40, 2])).axes[0]
expect([bar.height for bar in many.bars], about="a ward with many falls").near([31, 0, 40, 2], tolerance=0)
expect(many.y_limits[1], about="a ward with many falls: the upper end of the axis").between(40, 80)
expect(figure(draw_falls(["Jan"], [3])), about="a single month").has_bars(1)
many_months = [f"month {number}" for number in range(14)]
expect(figure(draw_falls(many_months, [5] * 14)), about="more than a year").has_bars(14)
months = ["Jan", "Feb"]
expect(
    calling(draw_falls, months, [1, 2]), about="the list of months, which must stay as it is"
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown] rubric="leaflet" points=4
# ### In your own words: the leaflet
#
# *About 7 minutes.* A leaflet says: "More hand alcohol, fewer infections." Run the cell below to see its figure. You need not read
# the code. These are the infections of the whole year:
#
# | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | 2 | 1 | 2 | 4 | 3 | 2 | 1 | 2 | 3 | 2 | 4 | 1 |
#
# Answer in four to six short sentences.
#
# 1. Name **two** tricks of section 4 that this figure uses. Say for each what it makes the reader believe.
# 2. Which figure would you draw in its place? Which months, which kind, and where does its axis begin?
# 3. Write the alt text of **your** figure: one or two sentences with numbers, which promise no more than the data
#    show.
#
# There is no check for this question. Your supervisor reads it.
#
# === BEGIN MARK SCHEME ===
# 1 point: two scales, chosen so that the lines cross, make two things look connected that were only drawn on one sheet.
# Half a point for naming it without what it makes people believe.
#
# 1 point: the window from April to July begins at the highest month and ends at the lowest, so that chance looks like a
# fall; or the left axis begins at 20, so that 21 to 26 mL looks like a large rise. Half a point for naming it without
# what it makes people believe.
#
# 1 point: all twelve months, counts as bars (or points) from 0, and the alcohol apart, in its own figure with its unit. Half a point
# for two of these.
#
# 1 point: an alt text with kind of figure or what is counted, numbers (1 to 4 infections a month, 27 in the year), and no claim of an effect.
# Half a point when it has numbers and still claims an effect, or claims none and has no numbers.
# === END MARK SCHEME ===

# %%
import matplotlib.pyplot as plt

fig, ax = plt.subplots(figsize=(6, 3.5))
ax.plot(["Apr", "May", "Jun", "Jul"], [21, 23, 24, 26], marker="o", color="black")
ax.set_ylabel("● Hand alcohol (mL per patient-day)")
ax.set_ylim(20, 27)
right = ax.twinx()
right.plot(["Apr", "May", "Jun", "Jul"], [4, 3, 2, 1], marker="s", linestyle="--", color="black")
right.set_ylabel("■ Infections (number)")
right.set_ylim(0, 5)
ax.set_title("More hand alcohol, fewer infections")
plt.show()

# %% [markdown]
# *In words: two lines that cross, from April to July. The use of hand alcohol rises from 21 to 26 mL per patient-day, on an
# axis at the left from 20 to 27. The number of infections falls from 4 to 1 a month, on another axis at the right from 0 to 5.*

# %% [markdown] answer="leaflet"
# The figure has two scales. Somebody chose them so that the lines cross, and the reader believes that the one causes the
# other. It also shows a picked window: April was the highest month and July the lowest, so it looks like a fall, but in
# November there were 4 again. I would draw the number of infections of all twelve months as bars from 0, and the hand alcohol
# in a second figure with an axis from 0. Alt text: Bars of the number of infections a month in one year. They go up and
# down between 1 and 4, 27 in all, and no direction can be seen. With such small numbers, one infection more or less may be
# chance.

# %% [markdown]
# ## Take away
#
# 1. `fig, ax = plt.subplots()`, then draw on `ax`. Make numbers and dates from text **before** you draw.
# 2. Each axis says what it shows and in which **unit**. Markers and line styles work without colour. The **alt text** says what
#    the values do.
# 3. A mean hides a shape. Look at the **histogram**, show points and **medians**. Bars are for counts, from 0.
# 4. A share needs its n and its **95% interval**. Small n, wide interval: 0 of 2 is not "never".
# 5. Ask of each figure: where does the axis begin, which window, whose scales, how many patients?
#
# New terms: **figure**, **axes**, **legend**, **alt text**, **histogram**, **distribution**, **median**, **95% interval**,
# **cut axis**.
#
# Where this returns: in unit 09 you see in a figure how a model learns too much. In your project, you show how often your
# program is right, with an interval, and n.
#
# Now press *Submit* in the bar above this page.
