# %% [markdown]
# # Decisions
#
# It is night on a ward of De Linde, a hospital that exists only in this course. A nurse measures pulse, blood
# pressure, breathing and temperature of twenty patients. Each number brings the same question: is this all
# right, or must somebody come? Scores such as NEWS2 answer it with rules. In this unit you write such rules
# in Python, and you meet the place where most of them go wrong: the limit.
#
# {{outcomes}}
#
# Nothing in this course is advice for the care of patients. All patients in it are invented.

# %% [markdown]
# ## Recall
#
# *About 7 minutes. The whole unit takes about 75. After section 2, the word **Pause** marks a good place to
# stop.*
#
# Two short questions on unit 01.

# %% [markdown] prompt="fahrenheit"
# ### Exercise: Fever in Fahrenheit
#
# Ms Okafor is 29. She became ill in New York. Her letter gives the temperature as the text `"101.5"`, in
# degrees Fahrenheit. You need degrees Celsius: take away 32 first, then multiply by 5 and divide by 9.
#
# 1. Give `fever_f` the number that you make from `fever_text`.
# 2. Give `fever_c` a calculation that uses `fever_f`. Do not round.
#
# Leave the first line as it is.

# %% exercise="fahrenheit" kind="recall"
fever_text = "101.5"
### BEGIN SOLUTION
fever_f = float(fever_text)
fever_c = (fever_f - 32) * 5 / 9
### STUB
# fever_f = None  # step 1: replace None
# fever_c = None  # step 2: replace None with a calculation
### END SOLUTION
print("Temperature:", fever_c, "°C")

# %% check="fahrenheit" points=2 reread="Unit 01, section 2"
expect(fever_f).near(101.5, tolerance=0.001)
expect(fever_c).near(38.6, tolerance=0.05)
expect(fever_c).satisfies(
    lambda value: value != round(value, 3),
    "fever_c should be the result of a calculation, with all its decimals",
)
### BEGIN HIDDEN TESTS
expect(fever_text, about="the text from the letter").equals("101.5")
expect(fever_c, about="all decimals of the result").near((101.5 - 32) * 5 / 9, tolerance=0.0000001)
### END HIDDEN TESTS

# %% [markdown] prompt="line-by-line"
# ### Exercise: Line by line
#
# Read these three lines. They stand in no cell, so Python does not know their names. Work it out on paper.
#
# ```
# pulse_per_min = 88
# change_per_min = 104 - pulse_per_min
# pulse_per_min = 96
# ```
#
# Replace each `None` with a number.
#
# 1. `change_after_line_2`: which value has `change_per_min` after line 2?
# 2. `pulse_after_line_3`: which value has `pulse_per_min` after line 3?
# 3. `change_after_line_3`: which value has `change_per_min` after line 3?

# %% exercise="line-by-line" kind="recall"
### BEGIN SOLUTION
change_after_line_2 = 16
pulse_after_line_3 = 96
change_after_line_3 = 16
### STUB
# change_after_line_2 = None  # question 1: replace None with a number
# pulse_after_line_3 = None  # question 2: the same
# change_after_line_3 = None  # question 3: the same
### END SOLUTION

# %% check="line-by-line" points=2 reread="Unit 01, section 1"
expect(change_after_line_2).satisfies(
    lambda number: number == 104 - 88, "change_after_line_2 should be the number that line 2 works out"
)
expect(pulse_after_line_3).satisfies(
    lambda number: number == 96, "pulse_after_line_3 should be the number that line 3 gives to the pulse"
)
expect(change_after_line_3).satisfies(
    lambda number: number == 104 - 88,
    "change_after_line_3 should be the number that change_per_min still has when line 3 is done",
)
### BEGIN HIDDEN TESTS
expect(change_after_line_3, about="question 3, as a number").near(16, tolerance=0)
### END HIDDEN TESTS

# %% [markdown]
# ## 1. Questions with the answer yes or no
#
# *About 18 minutes.* A **comparison** is a question about two values. Python answers it with `True` (yes) or
# `False` (no). These two are **truth values**. They begin with a capital letter and have no quotation marks.
# In its messages, Python calls this kind of value `bool`.
#
# | You write | It asks | Example | Answer |
# |---|---|---|---|
# | `<` | less than? | `91 < 92` | `True` |
# | `<=` | less than, or the same? ("at most") | `92 <= 92` | `True` |
# | `>` | more than? | `92 > 92` | `False` |
# | `>=` | more than, or the same? ("at least") | `92 >= 92` | `True` |
# | `==` | the same? | `91 == 92` | `False` |
# | `!=` | not the same? | `91 != 92` | `True` |
#
# One `=` is an order, something that Python must do: it gives a name a value. Two, `==`, are a question.
#
# **Predict.** The oxygen saturation (SpO2) of a patient is 92 %. What will these lines show?
#
# ```
# spo2_percent = 92
# print(spo2_percent < 92)
# print(spo2_percent <= 92)
# print(spo2_percent == "92")
# ```

# %% predict="comparisons"
my_prediction = "write here the three lines you expect"

# %% [markdown]
# **Run.**

# %%
spo2_percent = 92
print(spo2_percent < 92)
print(spo2_percent <= 92)
print(spo2_percent == "92")

# %% [markdown]
# 92 is not less than 92, but it is at most 92. The third answer is `False`, because a number is never the same
# as text. Python does not warn you: this is a silent mistake, and it happens with values from files.
#
# **Investigate.** Change 92 in the first line to 91. Which answers change? Then take the quotation marks out of the
# last line.
#
# Three words put questions together:
#
# | You write | The answer is `True` when |
# |---|---|
# | `a and b` | both are `True` |
# | `a or b` | at least one is `True` |
# | `not a` | `a` is `False` |
#
# On both sides of `and` and `or` stands a **complete** question. You can say "a pulse below 41 or above 130".
# In Python you write `pulse_per_min < 41 or pulse_per_min > 130`, with the name twice. With
# `rhythm == "sinus" or "paced"`, Python does not complain, and yet it is wrong: `"paced"` alone is no question.
# Python takes a text with letters in it for `True`, so the whole line is always true.
#
# For a value between two limits there is a short form, as on paper: `88 <= spo2_percent <= 92`. Do not write `88-92`:
# Python takes the `-` for minus.

# %% [markdown]
# ### Worked example: the oxygen target
#
# Mr Bakker is 74 and has COPD. With too much oxygen, carbon dioxide can rise in his blood. His doctor
# has prescribed a saturation of 88 to 92 %, both limits included. At 02:00 he is on oxygen, and his saturation
# is 94 %.
# *Source of the target: Royal College of Physicians (RCP), National Early Warning Score (NEWS) 2, London, 2017.*

# %%
# Step 1. Give each input a name.
spo2_percent = 94
on_oxygen = True

# Step 2. Ask one question at a time, and give the answer a name.
in_target = 88 <= spo2_percent <= 92
above_target = spo2_percent > 92

# Step 3. Put questions together. on_oxygen is True or False already, so its name is enough.
less_oxygen = on_oxygen and above_target
print("In target:", in_target)
print("Ask for less oxygen:", less_oxygen)

# Step 4. Try the values on both sides of each limit: 87 and 88, 92 and 93.

# %% [markdown]
# Do step 4 now with 92 and 93: change `spo2_percent`, and run the cell. A mistake at a limit shows only there. With
# 85 and 90, a wrong `<` and a right `<=` look the same.

# %% [markdown] prompt="news2-applies"
# ### Exercise: May you use NEWS2?
#
# NEWS2 is a score for acutely ill adults. It should not be used for children under 16, nor during pregnancy
# (RCP 2017, source above). Fill the two gaps.
#
# As in unit 01, your lines stand in a ready-made function, `news2_applies`. Leave the line with `def`, the note
# and the line with `return` as they are. Your lines keep their four spaces. `pregnant` is `True` or `False`.
# The last line of the cell tries your function on one patient: 30 years old, not pregnant.
#
# 1. Give `old_enough` a question: is `age_years` at least 16?
# 2. Give `applies` a question that uses `old_enough` and `pregnant`: old enough, and not pregnant?


# %% exercise="news2-applies" kind="faded"
def news2_applies(age_years, pregnant):
    """Give back True when NEWS2 may be used, and otherwise False.

    Example: news2_applies(30, False) is True
    """
    ### BEGIN SOLUTION
    old_enough = age_years >= 16
    applies = old_enough and not pregnant
    ### STUB
    # old_enough = None  # step 1: replace None with a question
    # applies = None  # step 2: replace None with a question
    ### END SOLUTION
    return applies


print(news2_applies(30, False))

# %% check="news2-applies" points=2 reread="Worked example: the oxygen target"
expect(news2_applies(30, False)).equals(True)
expect(news2_applies(30, True)).equals(False)
expect(news2_applies(12, False)).equals(False)
expect(news2_applies(16, False)).equals(True)
### BEGIN HIDDEN TESTS
expect(news2_applies(15, False), about="a patient of 15").equals(False)
expect(news2_applies(16, True), about="a pregnant patient of 16").equals(False)
expect(news2_applies(15, True), about="a pregnant patient of 15").equals(False)
expect(news2_applies(91, False), about="a very old patient").equals(True)
expect(news2_applies(0, False), about="a newborn").equals(False)
### END HIDDEN TESTS

# %% [markdown]
# **Decimals and limits.** You know from unit 01 that `0.1 + 0.2` gives `0.30000000000000004`. A patient is allowed
# 0.3 mg of a medicine. She was given 0.1 mg, and later 0.2 mg. Is that more than allowed?

# %%
given_mg = 0.1 + 0.2
print(given_mg == 0.3)
print(given_mg > 0.3)
print(round(given_mg, 1) > 0.3)

# %% [markdown]
# The first two answers are wrong for the patient: a tiny error has crossed the limit. So round the result of a
# calculation **just before you compare it**, to as many decimals as were measured. This is the second place
# where you round. The first one, you know, is where you print.

# %% [markdown] prompt="call-clinic"
# ### Exercise: Call the clinic?
#
# People with heart failure weigh themselves each morning. More than 2 kg gained in three days can mean that they
# hold fluid. Then they should call the clinic.
# *Source: European Society of Cardiology (ESC), heartfailurematters.org, page "Weight gain".*
#
# The scales show one decimal. Complete the function `call_clinic`:
#
# 1. Give `gain_kg` the weight now minus the weight three days before, rounded to 1 decimal. In the brackets of
#    `round`, a whole calculation can stand in the place of the value.
# 2. Give `call` a question: is the gain more than 2 kg?
#
# The result must be `True` or `False`. By this rule, a patient who gained exactly 2 kg need not call.


# %% exercise="call-clinic" kind="make"
def call_clinic(weight_before_kg, weight_now_kg):
    """Give back True when the patient should call the clinic, and otherwise False.

    Example: call_clinic(70.0, 73.5) is True
    """
    ### BEGIN SOLUTION
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = gain_kg > 2
    ### STUB
    # gain_kg = None  # step 1: replace None with a calculation
    # call = None  # step 2: replace None with a question
    ### END SOLUTION
    return call


print(call_clinic(70.0, 73.5))

# %% check="call-clinic" points=3 reread="Worked example: the oxygen target"
expect(call_clinic(80.0, 80.5)).equals(False)
expect(call_clinic(70.0, 73.5)).equals(True)
expect(call_clinic(70.0, 72.4)).equals(True)
expect(call_clinic(80.0, 82.0)).equals(False)
expect(call_clinic(63.4, 65.4)).equals(False)
### BEGIN HIDDEN TESTS
expect(call_clinic(62.9, 65.0), about="a gain of a little more than 2 kg").equals(True)
expect(call_clinic(91.2, 93.1), about="a gain of a little less than 2 kg").equals(False)
expect(call_clinic(126.3, 128.3), about="a heavy patient who gained exactly 2 kg").equals(False)
expect(call_clinic(80.0, 76.0), about="a patient who lost weight").equals(False)
expect(call_clinic(58.0, 58.0), about="a patient whose weight is the same").equals(False)
### END HIDDEN TESTS

# %% [markdown]
# ## 2. One way out of several: if, elif, else
#
# *About 20 minutes.* With `if`, Python does some lines only when the answer to a question is `True`. Such a
# question is called a **condition**.
#
# ```
# if age_years >= 16:
#     score_to_use = "NEWS2"
# else:
#     score_to_use = "a score for children"
# print(score_to_use)
# ```
#
# - The line with the condition ends with a colon, `:`.
# - The lines that belong to it begin with four spaces. This is **indentation**. When you press Enter after the
#   colon, the notebook puts the spaces for you. The line with `print` has none: Python does it in every case.
# - `else` means: in all other cases. It never has a condition.
# - Between `if` and `else` you can write `elif`, short for "else if", with another condition. Python comes to it
#   only when every condition above it was `False`.
#
# Each of these ways is a **branch**. Python takes the **first** branch whose condition is `True`, and skips all
# the others.
#
# NEWS2 gives 0 to 3 points for each vital sign. The points stand at the top of the table:
#
# | Vital sign | 3 | 2 | 1 | 0 | 1 | 2 | 3 |
# |---|---|---|---|---|---|---|---|
# | Respiratory rate per minute | 8 or less | | 9-11 | 12-20 | | 21-24 | 25 or more |
# | SpO2 in %, scale 1 | 91 or less | 92-93 | 94-95 | 96 or more | | | |
# | Air or oxygen | | oxygen | | air | | | |
# | Systolic pressure in mmHg | 90 or less | 91-100 | 101-110 | 111-219 | | | 220 or more |
# | Pulse per minute | 40 or less | | 41-50 | 51-90 | 91-110 | 111-130 | 131 or more |
# | Consciousness | | | | A | | | C, V, P or U |
# | Temperature in °C | 35.0 or less | | 35.1-36.0 | 36.1-38.0 | 38.1-39.0 | 39.1 or more | |
#
# *Source: RCP 2017, see above. A second SpO2 scale is for patients with a target of 88 to 92 %, like Mr Bakker.
# The letters for consciousness are explained in section 3.*
#
# **Predict.** A patient takes 8 breaths a minute. What will this show?
#
# ```
# respiratory_rate_per_min = 8
# if respiratory_rate_per_min <= 8:
#     score = 3
# if respiratory_rate_per_min <= 11:
#     score = 1
# print(score)
# ```

# %% predict="two-ifs"
my_prediction = "write here which number you expect"

# %% [markdown]
# **Run.**

# %%
respiratory_rate_per_min = 8
if respiratory_rate_per_min <= 8:
    score = 3
if respiratory_rate_per_min <= 11:
    score = 1
print(score)

# %% [markdown]
# It shows 1. Two `if` are two separate questions. Both answers are `True`, so `score` gets 3, and then 1. For
# this patient, the mistake would be dangerous, and Python is silent.
#
# **Investigate.** Change the second `if` to `elif`. Run the cell with 8, and then with 9.

# %% [markdown]
# ### Worked example: points for breathing
#
# Mr Tran is 52. He takes 22 breaths a minute.

# %%
# Step 1. Give the input a name, with its unit.
respiratory_rate_per_min = 22

# Step 2. Write one branch for each band of the table, in order, from low to high.
if respiratory_rate_per_min <= 8:
    score = 3
elif respiratory_rate_per_min <= 11:
    score = 1
elif respiratory_rate_per_min <= 20:
    score = 0
elif respiratory_rate_per_min <= 24:
    score = 2
else:
    score = 3

# Step 3. Show the result.
print("Points for breathing:", score)

# Step 4. Try both sides of each limit: 8 and 9, 11 and 12, 20 and 21, 24 and 25.

# %% [markdown]
# Why is `<= 11` enough for the band 9 to 11? Python comes to that line only when the first condition was `False`.
# So the rate is at least 9 there. This works because the limits stand in order. Do step 4 with 20 and 21.

# %% [markdown] prompt="spo2-order"
# ### Exercise: Put the blocks in order
#
# Here are five blocks of two lines, mixed up. Four of them give the points for SpO2 (scale 1 of the table).
#
# ```
# A    elif spo2_percent <= 93:
#          score = 2
#
# B    else:
#          score = 0
#
# C    if spo2_percent <= 91:
#          score = 3
#
# D    elif spo2_percent <= 95:
#          score = 1
#
# E    if spo2_percent <= 93:
#          score = 2
# ```
#
# Put four letters in a right order in `block_order`: replace each `?`. Leave the quotation marks, the commas and
# the square brackets as they are. The check runs your blocks for several patients.

# %% exercise="spo2-order" kind="parsons"
### BEGIN SOLUTION
block_order = ["C", "A", "D", "B"]
### STUB
# block_order = ["?", "?", "?", "?"]  # replace each ? with a letter from A to E
### END SOLUTION

# %% check="spo2-order" points=2 reread="Worked example: points for breathing"
blocks = {
    "A": "elif spo2_percent <= 93:\n    score = 2",
    "B": "else:\n    score = 0",
    "C": "if spo2_percent <= 91:\n    score = 3",
    "D": "elif spo2_percent <= 95:\n    score = 1",
    "E": "if spo2_percent <= 93:\n    score = 2",
}


def out_of_place(order):
    """Return the letter of the first elif or else that follows no if or elif; "" when there is none."""
    open_chain = False
    for letter in order:
        word = blocks[letter].split()[0].rstrip(":")
        if word != "if" and not open_chain:
            return letter
        open_chain = word != "else"
    return ""


def points_for(order, spo2_percent):
    """Return the points that the blocks give in this order; None when they give none."""
    values = {"spo2_percent": spo2_percent}
    exec("\n".join(blocks[letter] for letter in order), values)
    return values.get("score")


expect(block_order).has_length(4)
different_letters = len(set(block_order) & set(blocks))
expect(different_letters).satisfies(
    lambda number: number == 4,
    "block_order should hold four different letters from A to E. Here is how many of them the check finds",
)
block_out_of_place = out_of_place(block_order)
expect(block_out_of_place).satisfies(
    lambda letter: letter == "",
    "Right before a block with elif or else must stand a block with if or elif. One block stands where it cannot",
)
for percent, right_points in [(90, 3), (92, 2), (94, 1), (97, 0)]:
    points = points_for(block_order, percent)
    expect(points).satisfies(
        lambda number: number == right_points,
        f"With your blocks, the score for a saturation of {percent} % should be {right_points}, as in the table",
    )
### BEGIN HIDDEN TESTS
for percent, right_points in [(91, 3), (93, 2), (95, 1), (96, 0)]:
    points = points_for(block_order, percent)
    expect(points, about="a saturation at a limit of the table").equals(right_points)
### END HIDDEN TESTS

# %% [markdown] prompt="temperature-score"
# ### Exercise: Points for the temperature
#
# Complete the function `temperature_score`. It gives the NEWS2 points for a temperature in °C with one decimal,
# as the table says.
#
# Replace the line `score = None` by an `if`, as many `elif` as you need, and an `else`. Each temperature must get
# points. The points are numbers.
#
# Inside a function, all lines begin with four spaces more. So `if`, `elif` and `else` begin with four spaces, and
# the lines that belong to them with eight. For breathing, it would begin like this:
#
# ```
#     if respiratory_rate_per_min <= 8:
#         score = 3
#     elif respiratory_rate_per_min <= 11:
#         score = 1
# ```


# %% exercise="temperature-score" kind="make"
def temperature_score(temperature_c):
    """Give back the NEWS2 points for a temperature in °C.

    Example: temperature_score(37.0) is 0
    """
    ### BEGIN SOLUTION
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c <= 38.0:
        score = 0
    elif temperature_c <= 39.0:
        score = 1
    else:
        score = 2
    ### STUB
    # score = None  # replace this line by if, elif and else
    ### END SOLUTION
    return score


print(temperature_score(37.0))

# %% check="temperature-score" points=3 reread="Worked example: points for breathing"
expect(temperature_score(34.6)).equals(3)
expect(temperature_score(35.0)).equals(3)
expect(temperature_score(36.0)).equals(1)
expect(temperature_score(39.1)).equals(2)
### BEGIN HIDDEN TESTS
expect(temperature_score(37.0), about="a normal temperature").equals(0)
expect(temperature_score(35.1), about="the lowest temperature of the band that begins at 35.1").equals(1)
expect(temperature_score(36.1), about="the lowest temperature that gives no points").equals(0)
expect(temperature_score(38.0), about="the highest temperature that gives no points").equals(0)
expect(temperature_score(38.1), about="the first step above the normal band").equals(1)
expect(temperature_score(39.0), about="the highest temperature of the band that ends at 39.0").equals(1)
expect(temperature_score(41.3), about="a very high temperature").equals(2)
expect(temperature_score(28.4), about="a person found in cold water").equals(3)
### END HIDDEN TESTS

# %% [markdown]
# **Pause.** This is a good place to stop. When you come back, begin here. Section 3 needs nothing from the cells
# above.

# %% [markdown]
# ## 3. Order, text and points that add up
#
# *About 19 minutes.*
#
# **Predict.** A score for the risk of stroke gives 1 point from the age of 65, and 2 points from the age of 75.
# What will this show?
#
# ```
# age_years = 80
# if age_years >= 65:
#     score = 1
# elif age_years >= 75:
#     score = 2
# else:
#     score = 0
# print(score)
# ```

# %% predict="order"
my_prediction = "write here which number you expect, and whether it is right for this patient"

# %% [markdown]
# **Run.**

# %%
age_years = 80
if age_years >= 65:
    score = 1
elif age_years >= 75:
    score = 2
else:
    score = 0
print(score)

# %% [markdown]
# It shows 1. The first condition catches everybody of 65 and older, so nobody reaches the second branch. Of two
# such questions, the one that fewer patients answer with yes must come first.

# %% [markdown]
# ### Worked example: from points to risk
#
# On the ward, the points of all vital signs are added up. The total decides how fast somebody must come:
#
# | NEWS2 total | Clinical risk |
# |---|---|
# | 7 or more | high |
# | 5 or 6 | medium |
# | 0 to 4, and 3 points for one of the vital signs | low-medium |
# | 0 to 4 | low |
#
# *Source: RCP 2017. It also says: the score does not replace judgement. Your hospital may use other limits. Look
# them up.*
#
# Ms Peters is 41. Her total is 4. One of her vital signs gave 3 points.

# %%
# Step 1. Give each input a name.
total = 4
highest_single_score = 3

# Step 2. Ask for the highest risk first.
if total >= 7:
    risk = "high"
elif total >= 5:
    risk = "medium"
elif highest_single_score == 3:
    risk = "low-medium"
else:
    risk = "low"

# Step 3. Show the result.
print("Clinical risk:", risk)

# Step 4. Ask who is caught too early: with highest_single_score first, a total of 9 could come out as low-medium.

# %% [markdown] prompt="consciousness-score"
# ### Exercise: Mend the points for consciousness
#
# Nurses write the level of consciousness as one letter: A (alert), C (new confusion), V (responds to voice), P
# (responds to pain) or U (unresponsive). A gives 0 points, the other four give 3.
#
# Sometimes nobody wrote a letter. Then the text is empty: `""`. For an empty text, and for every text that is
# none of the five letters, `score` must be `None`: no value. What nobody looked at is not the same as normal.
#
# A colleague wrote `consciousness_score`. It contains **two** silent mistakes: every patient gets 3 points. Only
# the lines that begin with `if` and `elif` are wrong.
#
# 1. Run the cell, and then the check. For which patient is the result wrong? Which line decides it?
# 2. Mend that line, and run both cells again. Then find the second mistake.


# %% exercise="consciousness-score" kind="debug"
def consciousness_score(level):
    """Give back the NEWS2 points for a level of consciousness, or None when there is no such level.

    Example: consciousness_score("A") is 0
    """
    ### BEGIN SOLUTION
    if level == "C" or level == "V" or level == "P" or level == "U":
        score = 3
    elif level == "A":
        score = 0
    else:
        score = None
    ### STUB
    # if level == "C" or "V" or "P" or "U":
    #     score = 3
    # elif level == "a":
    #     score = 0
    # else:
    #     score = None
    ### END SOLUTION
    return score


print(consciousness_score("A"))

# %% check="consciousness-score" points=3 reread="1. Questions with the answer yes or no"
expect(consciousness_score("A")).equals(0)
expect(consciousness_score("V")).equals(3)
expect(consciousness_score("C")).equals(3)
expect(consciousness_score("")).equals(None)
### BEGIN HIDDEN TESTS
expect(consciousness_score("P"), about="a patient who responds to pain only").equals(3)
expect(consciousness_score("U"), about="a patient who does not respond").equals(3)
expect(consciousness_score("X"), about="a letter that is no level of consciousness").equals(None)
### END HIDDEN TESTS

# %% [markdown]
# ### Worked example: points that add up
#
# In a chain of `if` and `elif`, one branch is taken. Sometimes **each** finding must count. Then write a separate
# `if` for each.
#
# The score CHA2DS2-VASc estimates the risk of stroke in patients with atrial fibrillation:
#
# | Finding | Points |
# |---|---|
# | C: heart failure or a weak left ventricle | 1 |
# | H: hypertension | 1 |
# | A2: age 75 or older | 2 |
# | D: diabetes | 1 |
# | S2: stroke, TIA or thromboembolism in the past | 2 |
# | V: vascular disease (myocardial infarction in the past, peripheral artery disease, aortic plaque) | 1 |
# | A: age 65 to 74 | 1 |
# | Sc: female sex | 1 |
#
# *Source: Lip and others, Chest 2010. The ESC guideline of 2024 uses CHA2DS2-VA, without the point for sex. Guidelines
# change: look up the newest one.*
#
# Mr Yilmaz has hypertension and had a TIA. He has no diabetes. These lines add up the points of those three.

# %%
# Step 1. Give each finding a truth value.
hypertension = True
diabetes = False
stroke_or_tia = True

# Step 2. Begin with a value. Then add, with a separate if for each finding.
history_points = 0
if hypertension:
    history_points = history_points + 1
if diabetes:
    history_points = history_points + 1
if stroke_or_tia:
    history_points = history_points + 2

# Step 3. Show the result.
print("Points from the history:", history_points)

# %% [markdown]
# Read `history_points = history_points + 1` from right to left: take the old value, add 1, and give the result to
# the same name.

# %% [markdown] prompt="cha2ds2-vasc"
# ### Exercise: CHA2DS2-VASc
#
# Complete the function `cha2ds2_vasc`. The points of the findings C, H, D, S2 and V have been added up already:
# they come in as `history_points`. You add the points for age and for sex. `female` is `True` or `False`.
#
# 1. Give `score` the value of `history_points`.
# 2. Below it, add the points for the age. A patient gets 2, 1 or 0 for the age, never 2 and 1 together.
# 3. Then add the point for female sex, if there is one. This point is separate from the age.


# %% exercise="cha2ds2-vasc" kind="make"
def cha2ds2_vasc(age_years, female, history_points):
    """Give back the CHA2DS2-VASc score.

    Example: cha2ds2_vasc(60, False, 3) is 3
    """
    ### BEGIN SOLUTION
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    if female:
        score = score + 1
    ### STUB
    # score = None  # step 1: replace None; then write the lines for steps 2 and 3 below this line
    ### END SOLUTION
    return score


print(cha2ds2_vasc(60, False, 3))

# %% check="cha2ds2-vasc" points=3 reread="Worked example: points that add up"
expect(cha2ds2_vasc(60, False, 3)).equals(3)
expect(cha2ds2_vasc(80, False, 3)).equals(5)
expect(cha2ds2_vasc(50, True, 0)).equals(1)
expect(cha2ds2_vasc(70, True, 2)).equals(4)
expect(cha2ds2_vasc(75, False, 0)).equals(2)
### BEGIN HIDDEN TESTS
expect(cha2ds2_vasc(64, False, 0), about="a man of 64").equals(0)
expect(cha2ds2_vasc(65, False, 0), about="a man of 65").equals(1)
expect(cha2ds2_vasc(74, False, 1), about="a man of 74 with one finding").equals(2)
expect(cha2ds2_vasc(75, True, 1), about="a woman of 75 with one finding").equals(4)
expect(cha2ds2_vasc(88, True, 6), about="a woman of 88 with every finding").equals(9)
expect(cha2ds2_vasc(31, False, 0), about="a young man without any finding").equals(0)
### END HIDDEN TESTS

# %% [markdown] rubric="one-beat" points=4
# ### In your own words: one beat more
#
# Ms Hoekstra is 67. At 02:00 her saturation is 96 % on air, her systolic pressure 104 mmHg, her pulse 110 per
# minute and her temperature 39.1 °C. She is alert. Nobody counted her breaths: that field is empty. At 03:00
# everything is the same, only her pulse is 111. A program gives 0 points for an empty field.
#
# Answer in four to eight short sentences. *About 9 minutes.*
#
# 1. Which NEWS2 total and which risk does the program give at 02:00, and which at 03:00? Use the two NEWS2 tables.
# 2. Between the two lies one beat. What does that tell you about a total near a limit?
# 3. Which total would she have at 02:00 if she took 25 breaths a minute? So what is wrong with 0 points for an
#    empty field? Is this mistake loud or silent?
# 4. What should the program do with an empty field?
#
# There is no check for this question. Your supervisor reads it.
#
# === BEGIN MARK SCHEME ===
# 1 point: 02:00 total 4 (systolic 1, pulse 1, temperature 2), low; 03:00 total 5 (pulse 2), medium. Half a point
# if one of the two is right.
#
# 1 point: the limit is a choice on a scale without steps: one beat is within the error and the natural change of a
# measurement, so 4 and 5 are nearly the same patient. Look at the patient and at the trend; the total does not
# replace judgement. Half a point if only "be careful".
#
# 1 point: 25 breaths give 3 points, so the total would be 7, high. The empty field hides this, and the mistake is
# silent: the program shows a total that looks complete. Half a point for one of the two.
#
# 1 point: the program gives no total, or shows clearly that it is incomplete, and asks somebody to count. Filling in a
# normal or an average value does not count.
# === END MARK SCHEME ===

# %% [markdown] answer="one-beat"
# At 02:00 the program gives 1 for the pressure, 1 for the pulse and 2 for the temperature: 4, so low. At 03:00 the
# pulse gives 2, the total is 5, so medium. One beat can be a measuring error, so 4 and 5 are nearly the same
# patient: near a limit I look at her and at the trend, and I do not trust the total alone. With 25 breaths a minute
# she would have 3 points more, 7, which is high. The program hides this. The mistake is silent, because 4 looks like a
# complete total. For an empty field it should show "incomplete" and no total, and ask somebody to count her breaths.

# %% [markdown]
# ## Take away
#
# 1. A **comparison** gives a **truth value**: `True` or `False`. One `=` gives a value, two `==` ask a question.
# 2. On both sides of `and` and `or` stands a complete question. Round a calculated decimal before you compare it.
# 3. In a chain of `if`, `elif` and `else`, the first **condition** that is `True` wins. So the order matters.
# 4. Separate `if` lines are separate questions. Use them when points add up.
# 5. Mistakes live at the **limit**. Try the values on both sides of each. What nobody measured is not normal.
#
# New terms: **comparison**, **truth value**, **condition**, **indentation**, **branch**, **limit**.
#
# Where this returns: in unit 03 you ask such questions for a whole night of vital signs. In your project, every value
# that a program reads from a letter passes a question like these before anybody uses it.
#
# Now press *Submit* in the bar above this page.
