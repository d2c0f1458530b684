# %% [markdown]
# # Your first code
#
# It is your first week on the ward. Every day you calculate: a body mass index, a mean blood pressure, a
# glucose from a foreign laboratory. Each sum is small. One slip, in a bracket or a unit, can still reach a
# patient. In this unit you let Python do the sums. Python is a language in which people tell a computer what
# to do.
#
# {{outcomes}}
#
# **Nothing in this course is advice for the care of patients.** All patients in it are invented.

# %% [markdown]
# ## How this page works
#
# *About 12 minutes. The whole unit takes about 80. You can do it in two sittings: after section 1, the word
# **Pause** marks a good place to stop.*
#
# This page is a **notebook**. It is a row of **cells**. Some cells hold text, like this one. Other cells hold
# code. A code cell has square brackets `[ ]` on its left.
#
# **Run a cell.** Click in the cell below. Then hold Shift and press Enter. Python runs the cell, shows the
# result under it, and goes to the next cell. Try it now.

# %%
print("Good morning")

# %% [markdown]
# The brackets now hold a number. Python counts: the first cell that you run gets `[1]`, the next one gets
# `[2]`. When you run a cell again, it gets a new number. A star, `[*]`, means: Python is still busy.
#
# Inside a code cell, Enter alone starts a new line. It does not run anything. You may change any code cell
# and run it again. You cannot break the computer.
#
# **Answer an exercise.** Under each exercise is a cell for your answer, and under that a check cell. You see one
# grey line of it: "This cell checks your answer". Change your answer cell and run it. Then run the check cell:
# click on its line, hold Shift and press Enter. It answers you in a few sentences. When it begins with
# "Not yet", nothing is lost: try again, as often as you like.
#
# **Begin anew.** In the menu *Rounds*, choose *Fresh Copy of This Unit*. Your work is kept beside it, in the folder
# `earlier-copies`.
#
# **When you are stuck.** This happens to everybody who writes code, every day.
# 1. Read the answer of the check, slowly, to the end. It names one next step.
# 2. Change one thing. Run your cell again, then the check. When the same mistake comes back, the hint tells you
#    more.
# 3. Reread the worked example above the exercise.
# 4. Start clean: in the menu *Kernel*, choose *Restart Kernel*. The kernel is the Python that works behind
#    this page. After a restart it has forgotten everything. Then run the cells again from the top.
# 5. Still stuck after ten minutes? Go on with the next part, and ask your supervisor.
#
# **Submit.** When you are done, press *Submit* in the bar above this page. Your feedback follows soon. You
# can submit an unfinished unit, and you can submit again.
#
# First, a small exercise to warm up.

# %% [markdown] prompt="run-cell"
# ### Exercise: Which number?
#
# In the cell below are three names: `number_i_see`, `number_beside_a` and `number_beside_b`. Behind each is
# the word `None`, which means: no answer yet. Replace each `None` with a whole number. Write the number alone,
# without quotation marks and without brackets.
#
# 1. Look at the cell with "Good morning", above. Which number is in its brackets now? Give `number_i_see` that
#    number.
#
# Now imagine that you open another notebook. It has a cell A and, under it, a cell B. You run cell A. You run
# cell B. Then you run cell A again.
#
# 2. Which number is in the brackets of cell A now? Give `number_beside_a` that number.
# 3. Which number is in the brackets of cell B now? Give `number_beside_b` that number.
#
# Run your cell. Then run the check cell under it. It looks at your answers 1 and 2 at once. Of answer 3 it sees
# only that it is a whole number; the rest is tested when you submit. All checks work like this: they tell you at once about the most important part, and the
# other cases are tested when you submit.

# %% exercise="run-cell" kind="recall"
### BEGIN SOLUTION
number_i_see = 1
number_beside_a = 3
number_beside_b = 2
### STUB
# number_i_see = None  # question 1: replace None with a number
# number_beside_a = None  # question 2: the same
# number_beside_b = None  # question 3: the same
### END SOLUTION

# %% check="run-cell" points=2 reread="How this page works"
runs = ["A", "B", "A"]
expect(number_i_see).satisfies(
    lambda number: number in range(1, 100000),
    "number_i_see should be a whole number, 1 or more, without quotation marks or brackets",
)
expect(number_beside_a).satisfies(
    lambda number: number == len(runs), "number_beside_a should be the number of the last run of cell A"
)
expect(number_beside_b).satisfies(
    lambda number: number in range(1, 100000),
    "number_beside_b should be a whole number, 1 or more, without quotation marks or brackets",
)
### BEGIN HIDDEN TESTS
expect(number_beside_b, about="question 3, the number of cell B").satisfies(
    lambda number: number == 2, "number_beside_b should be the number of the last run of cell B"
)
### END HIDDEN TESTS

# %% [markdown]
# Keep this in mind: Python knows only the cells that you **ran**, in the order in which you ran them. The
# order on the page does not matter to Python. On a new day it has forgotten them. Then run the cells that you
# need once more, from top to bottom.

# %% [markdown]
# ## 1. Values, names and arithmetic
#
# *About 22 minutes.* A number such as `120` is a **value**. You can give a value a **name**:
#
# `systolic_mmhg = 120`
#
# Read this as: "the name `systolic_mmhg` gets the value 120". The name stands on the left, always. After this
# line, Python puts in 120 wherever you write `systolic_mmhg`.
#
# - A name has no spaces. Write an underscore, `_`, between the words.
# - Capital letters count: `Weight` and `weight` are two different names.
# - Put the unit in the name: `height_m` is a height in metres. The name then warns you when a unit is wrong.
# - Write decimals with a point: `1.75`. In Python, a comma does something else.
# - Write the number alone: `64.5`, never `64.5 kg`. The unit is in the name.
#
# **Predict.** Read these lines. Do not run anything yet.
#
# ```
# systolic_mmhg = 120
# diastolic_mmhg = 80
# pulse_pressure_mmhg = systolic_mmhg - diastolic_mmhg
# systolic_mmhg = 150
# print(pulse_pressure_mmhg)
# ```
#
# `print(...)` shows a value under the cell. Which number will it show? Write your prediction between the
# quotation marks, and run the cell. Your prediction is recorded, not marked. A wrong prediction is useful: it
# shows you something new.

# %% predict="pulse-pressure"
my_prediction = "write here which number you expect"

# %% [markdown]
# **Run.** Now run the lines.

# %%
systolic_mmhg = 120
diastolic_mmhg = 80
pulse_pressure_mmhg = systolic_mmhg - diastolic_mmhg
systolic_mmhg = 150
print(pulse_pressure_mmhg)

# %% [markdown]
# It shows 40, not 70. Python reads from top to bottom and does each line once. At line 3, the value of
# `systolic_mmhg` was still 120. Line 4 gives the name a new value, but it does not go back to line 3. A
# spreadsheet, such as Excel, would do that. Python does not.
#
# **Investigate.** In the cell above, cut the line `systolic_mmhg = 150` and paste it one line higher, so that
# it is line 3. Run the cell again. What does it show now, and why?
#
# Python uses these signs for arithmetic:
#
# | You write | It means | Example | Result |
# |---|---|---|---|
# | `+` and `-` | plus and minus | `120 - 80` | `40` |
# | `*` | times | `2 * 80` | `160` |
# | `/` | divided by (not `:`) | `162 / 100` | `1.62` |
# | `**` | to the power of (not `^`) | `3**2` | `9` |
# | `( )` | do this first | `(120 - 80) / 2` | `20.0` |
#
# The order is that of school: first what is in brackets, then `**`, then `*` and `/`, and last `+` and `-`.
# The result of `/` always has a decimal point, also when it is a whole number: `20.0`.

# %% [markdown]
# ### Worked example: mean arterial pressure
#
# Mr Osei is 58. His blood pressure is 128 over 79 mmHg. What is his mean arterial pressure, the mean pressure
# over one whole heartbeat?
#
# At rest, the heart spends about two thirds of each beat in diastole and one third in systole. So the mean
# lies one third of the way up from the diastolic to the systolic pressure:
#
# mean arterial pressure = diastolic pressure + (systolic pressure - diastolic pressure) / 3
#
# This is a rule of thumb for a resting heart. When the heart beats fast, diastole becomes shorter and the
# rule is less exact.
# *Source: DeMers and Wachs, "Physiology, Mean Arterial Pressure", StatPearls (NCBI Bookshelf).*
#
# A line that begins with `#` is a **comment**. It is a note for people. Python skips it. Read the steps, then
# run the cell.

# %%
# Step 1. Give each input a name, with its unit.
systolic_mmhg = 128
diastolic_mmhg = 79

# Step 2. Calculate, one small part at a time.
pulse_pressure_mmhg = systolic_mmhg - diastolic_mmhg
mean_arterial_pressure_mmhg = diastolic_mmhg + pulse_pressure_mmhg / 3

# Step 3. Show the result.
print(mean_arterial_pressure_mmhg)

# Step 4. Compare with what you know: does the mean lie between 79 and 128?

# %% [markdown]
# Python shows many decimals. In section 2 you learn to round them.
#
# Step 4 is not for Python. It is for you. A computer shows an impossible result in the same way as a good
# one. Always ask: can this number be true?

# %% [markdown] prompt="bmi-order"
# ### Exercise: Put the lines in order
#
# The body mass index (BMI) is the weight in kilograms divided by the square of the height in metres. Its unit
# is kg/m². *Source: World Health Organization, Technical Report Series 894, 2000.*
#
# Mr de Vries is 45. He weighs 81 kg and is 180 cm tall. Some lines of code that do one task together are a
# program. Here are the lines of a program for his BMI, mixed up. You need five of the six lines.
#
# ```
# A    print(bmi)
# B    height_m = height_cm / 100
# C    bmi = weight_kg / height_m**2
# D    height_cm = 180
# E    height_m = height_cm * 100
# F    weight_kg = 81
# ```
#
# Put five letters in a right order in `line_order`: replace each `?` with a letter. Leave the quotation
# marks, the commas and the square brackets as they are. More than one order can be right.
#
# The check reads your lines from top to bottom, as Python does. It says which line comes too early, and which
# BMI your lines give.

# %% exercise="bmi-order" kind="parsons"
### BEGIN SOLUTION
line_order = ["F", "D", "B", "C", "A"]
### STUB
# line_order = ["?", "?", "?", "?", "?"]  # replace each ? with a letter from A to F
### END SOLUTION

# %% check="bmi-order" points=2 reread="Worked example: mean arterial pressure"
lines = {
    "A": "print(bmi)",
    "B": "height_m = height_cm / 100",
    "C": "bmi = weight_kg / height_m**2",
    "D": "height_cm = 180",
    "E": "height_m = height_cm * 100",
    "F": "weight_kg = 81",
}


def line_too_early(order, name):
    """Return the letter of the first line that uses `name` before it has a value; "" when there is none."""
    known = False
    for letter in order:
        made, _, used = lines[letter].rpartition(" = ")
        if name in used and not known:
            return letter
        known = known or made == name
    return ""


expect(line_order).has_length(5)
expect(line_order).satisfies(
    lambda order: len(set(order)) == 5 and set(order) <= set(lines),
    "line_order should hold five different letters from A to F",
)
for name in ["height_cm", "weight_kg", "height_m", "bmi"]:
    too_early = line_too_early(line_order, name)
    expect(too_early).satisfies(
        lambda letter: letter == "",
        f"In line_order, one line uses {name} before {name} has a value",
    )
values = {"print": lambda value: None}
exec("\n".join(lines[letter] for letter in line_order), values)
height_of_your_lines = values["height_m"]
expect(height_of_your_lines).satisfies(
    lambda height: values["bmi"] > 1,
    f"With your lines, the BMI of Mr de Vries comes out as {values['bmi']:.8f}. Can that be true? "
    "Look at the line that makes height_m, and at its value",
)
### BEGIN HIDDEN TESTS
expect(line_order, about="a program that shows its result").satisfies(
    lambda order: order[-1] == "A", "line_order should show the result at the end"
)
### END HIDDEN TESTS

# %% [markdown] prompt="bmi"
# ### Exercise: Body mass index
#
# Ms Yildiz is 34. She weighs 64.5 kg and is 1.62 m tall. Calculate her BMI. You find the formula in the
# exercise above.
#
# 1. Give `weight_kg` its value.
# 2. Give `height_m` its value.
# 3. Give `bmi` a calculation that uses the names `weight_kg` and `height_m`. Let Python calculate. Do not type
#    a result yourself, and do not round.
#
# Then do step 4 of the worked example: can this number be true? For adults, the lowest class of the World
# Health Organization is below 18.5, and its highest class is 40 and more (source above). For some populations
# other limits are advised, so look up what your hospital uses.

# %% exercise="bmi" kind="make"
### BEGIN SOLUTION
weight_kg = 64.5
height_m = 1.62
bmi = weight_kg / height_m**2
print(bmi)
### STUB
# weight_kg = None  # step 1: replace None
# height_m = None  # step 2: replace None
# bmi = None  # step 3: replace None with a calculation
# print(bmi)
### END SOLUTION

# %% check="bmi" points=2 reread="Worked example: mean arterial pressure"
expect(weight_kg).near(64.5, tolerance=0.01)
expect(height_m).near(1.62, tolerance=0.01)
expect(bmi).near(24.6, tolerance=0.05)
expect(bmi).satisfies(
    lambda value: value != round(value, 3), "bmi should be the result of a calculation, with all its decimals"
)
### BEGIN HIDDEN TESTS
expect(bmi, about="all decimals of the result").near(64.5 / 1.62**2, tolerance=0.0000001)
### END HIDDEN TESTS

# %% [markdown]
# **Pause.** This is a good place to stop. Save the page: hold Ctrl (on a Mac: Command) and press S. When you
# come back, begin here. Section 2 needs nothing from the cells above.

# %% [markdown]
# ## 2. Text, printing and units
#
# *About 18 minutes.* Not every value is a number. What stands between quotation marks is **text**:
# `"Glucose"`. Python keeps text as it is and does not calculate with it. Values that come from a file or a
# form are often text, even when they look like numbers.
#
# Python has short words of its own for these kinds of value. You meet them in its messages: `str` is text,
# `int` is a whole number such as 120, and `float` is a number with decimals such as 2.5.
#
# **Predict.** What will these two lines show?
#
# ```
# print(70 + 5)
# print("70" + "5")
# ```

# %% predict="text-plus-text"
my_prediction = "write here the two lines you expect"

# %% [markdown]
# **Run.**

# %%
print(70 + 5)
print("70" + "5")

# %% [markdown]
# Between numbers, `+` adds. Between texts, `+` puts one after the other. Python gives no warning, because
# both are allowed. The quotation marks alone decide.
#
# **Investigate.** Change the second line to `print("70" * 3)` and run the cell. Imagine that this was a dose.
#
# You need three more tools. Run the cell and look at each line.

# %%
dose_text = "2.5"
dose_mg = float(dose_text)  # float(...) makes a number with decimals from text
print(dose_mg * 3)
print(round(3.14159, 2))  # round(..., 2) rounds to 2 decimals
print("Dose:", dose_mg, "mg")  # print shows several values, with a space between them

# %% [markdown]
# In the last line, `"Dose:"` and `"mg"` have quotation marks: Python shows these letters. `dose_mg` has none:
# it is a name, so Python shows its value.
#
# In the brackets of `round`, the value comes first. Then come a comma and the number of decimals:
# `round(dose_mg, 2)` rounds the value of `dose_mg` to 2 decimals.
#
# A calculation with decimals can be a tiny bit off in the last decimals: `0.1 + 0.2` gives
# `0.30000000000000004`. This is normal and no mistake of yours.
#
# **A unit is half of the value.** Dutch laboratories give glucose in mmol/L, laboratories in the United
# States give it in mg/dL. To go from one to the other you need a **conversion factor**. It comes from the mass
# of the molecule. One mmol of glucose is 180.16 mg. So 1 mmol/L is 180.16 mg per litre, and a tenth of that
# per decilitre:
#
# for glucose, 1 mmol/L is 18.016 mg/dL
#
# *Source of the mass: the atomic weights of IUPAC, rounded.*

# %% [markdown]
# ### Worked example: creatinine in other units
#
# Mrs Janssen is 71. Her creatinine stands in a file as the text `"92"`, in µmol/L. A colleague in Boston asks
# for mg/dL. For creatinine, 1 mg/dL is 88.4 µmol/L (from its mass of 113.12 mg per mmol). In names, write
# `umol`: a name with the sign µ is hard to type.

# %%
# Step 1. Make a number from the text, and put the unit in the name.
creatinine_text = "92"
creatinine_umol_per_l = float(creatinine_text)

# Step 2. Convert. 1 mg/dL is 88.4 umol/L, so divide by 88.4.
creatinine_mg_per_dl = creatinine_umol_per_l / 88.4

# Step 3. Show it for a reader: a word, the value with few decimals, the unit.
print("Creatinine:", round(creatinine_mg_per_dl, 2), "mg/dL")

# Step 4. Compare with what you know: 92 is a little more than 88.4, so the result is a little more than 1.

# %% [markdown]
# Round only where you print. Keep all decimals in the value itself: if you round in the middle of a
# calculation, the error grows with each step.

# %% [markdown] prompt="glucose-faded"
# ### Exercise: Glucose for the colleague in Boston
#
# Mr Haddad is 63. His glucose stands in the file as the text `"7.2"`, in mmol/L. The colleague needs mg/dL.
#
# First decide the **direction**, without Python. 1 mmol/L of glucose is 18.016 mg/dL. So what is 7.2 mmol/L in
# mg/dL: a number larger than 7.2, or smaller? Which sign does that, `*` or `/`? Then fill the two gaps.
#
# 1. Give `glucose_mmol_per_l` the number that you make from `glucose_text`.
# 2. Give `glucose_mg_per_dl` a calculation that uses `glucose_mmol_per_l` and the factor 18.016.
#
# Do not change the first line. Do not round.

# %% exercise="glucose-faded" kind="faded"
glucose_text = "7.2"
### BEGIN SOLUTION
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_dl = glucose_mmol_per_l * 18.016
### STUB
# glucose_mmol_per_l = None  # step 1: replace None
# glucose_mg_per_dl = None  # step 2: replace None with a calculation
### END SOLUTION
print("Glucose:", glucose_mg_per_dl, "mg/dL")

# %% check="glucose-faded" points=2 reread="Worked example: creatinine in other units"
expect(glucose_mmol_per_l).near(7.2, tolerance=0.001)
expect(glucose_mg_per_dl).near(129.7, tolerance=0.05)
expect(glucose_mg_per_dl).satisfies(
    lambda value: value != round(value, 3),
    "glucose_mg_per_dl should be the result of a calculation, with all its decimals",
)
### BEGIN HIDDEN TESTS
expect(glucose_text, about="the text from the file").equals("7.2")
expect(glucose_mg_per_dl, about="all decimals of the result").near(7.2 * 18.016, tolerance=0.0000001)
### END HIDDEN TESTS

# %% [markdown] prompt="glucose-report"
# ### Exercise: A line for the letter
#
# Now the other way: glucose arrives in mg/dL, and the letter needs mmol/L. For a glucose of 100 mg/dL, your
# code must show exactly this line:
#
# `Glucose: 5.6 mmol/L`
#
# The check also tries other patients, so the 5.6 must come from a calculation. For this, the cell below holds
# a **function**: some lines with a name of their own, here `print_glucose`. The line `print_glucose(100)`, at
# the end of the cell, runs your lines with 100 as the value of `glucose_mg_per_dl`. You learn to write
# functions in unit 04. Here, leave as they are: the line with `def`, the note between the signs `"""` (a note
# for people), and the last line.
#
# Change only the two lines marked step 1 and step 2; keep their four spaces.
#
# 1. Give `glucose_mmol_per_l` a calculation that uses `glucose_mg_per_dl` and the factor 18.016. Must the
#    number become larger or smaller?
# 2. Print one line: the text `Glucose:`, the value of `glucose_mmol_per_l` rounded to 1 decimal, the text
#    `mmol/L`.


# %% exercise="glucose-report" kind="make"
def print_glucose(glucose_mg_per_dl):
    """Print the glucose in mmol/L for a glucose in mg/dL.

    Example: print_glucose(100) prints Glucose: 5.6 mmol/L
    """
    ### BEGIN SOLUTION
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose:", round(glucose_mmol_per_l, 1), "mmol/L")
    ### STUB
    # glucose_mmol_per_l = None  # step 1: replace None with a calculation
    # print()  # step 2: put three things between these brackets, with commas between them
    ### END SOLUTION


print_glucose(100)

# %% check="glucose-report" points=3 reread="Worked example: creatinine in other units"
expect(calling(print_glucose, 100)).prints("Glucose: 5.6 mmol/L")
expect(calling(print_glucose, 50)).prints("Glucose: 2.8 mmol/L")
### BEGIN HIDDEN TESTS
expect(calling(print_glucose, 450), about="a high glucose").prints("Glucose: 25.0 mmol/L")
expect(calling(print_glucose, 90.08), about="a glucose with decimals").prints("Glucose: 5.0 mmol/L")
### END HIDDEN TESTS

# %% [markdown]
# ## 3. Reading an error message
#
# *About 18 minutes.* When Python cannot go on, it stops and shows an **error message**. It is not a
# punishment. It is the most exact help you can get: it says what is wrong, and where. Three of the cells
# below contain a mistake **on purpose**.
#
# **Predict.** Look at these lines. Python will stop at one of them. Which one, and why?
#
# ```
# glucose_mmol_per_l = 5.4
# print("Glucose in mmol/L:")
# print(glucose_mmol_per_L)
# ```

# %% predict="which-line"
my_prediction = "write here: line ..., because ..."

# %% [markdown]
# **Run.** First mistake.

# %% raises="NameError"
glucose_mmol_per_l = 5.4
print("Glucose in mmol/L:")
print(glucose_mmol_per_L)

# %% [markdown]
# ### Worked example: reading an error message
#
# Lines 1 and 2 ran: you see the words `Glucose in mmol/L:`. Then Python stopped. What you see now has two
# parts. The first part explains the error in plain words. Only this course adds it. The second part, at the
# bottom, is the message of Python itself. You will meet it everywhere, so learn to read that part:
#
# - **Step 1. Read the last line.** It says what kind of error it is, and after the colon what Python noticed:
#   `NameError: name 'glucose_mmol_per_L' is not defined`. Not defined means: nobody gave this name a value.
# - **Step 2. Find the line.** Most messages have an arrow, `---->`, with the number and the text of the line.
#   Here it is line 3. Without an arrow, look for the word `line` and a number.
# - **Step 3. Compare.** Look at that line letter by letter, and at the lines before it. Here: a capital `L`
#   where line 1 has a small `l`.
# - **Step 4. Change one thing, and run again.**
#
# **Investigate.** Mend line 3 in the cell above. Run it again.
#
# Second mistake. Run it.

# %% raises="SyntaxError" active="ipynb"
# mean_arterial_pressure_mmhg = 95
# print("Mean arterial pressure:", mean_arterial_pressure_mmhg

# %% [markdown]
# A `SyntaxError` means: this is not a Python sentence. Something is missing or too much: a bracket, a
# quotation mark, a comma. Python reads the whole cell first, so **no** line of this cell ran. There is no
# arrow this time: the explanation names the line. Here the last bracket is missing. Sometimes the real mistake
# stands one line **before** the line that is named, so look there too. Mend the cell and run it.
#
# Third mistake. Run it.

# %% raises="TypeError"
glucose_mmol_per_l = 5.4
print("Glucose:" + glucose_mmol_per_l)

# %% [markdown]
# A `TypeError` means: these kinds of value do not go together. Here `+` stands between text (`str`) and a
# number with decimals (`float`). Should it add, or put one after the other? Python does not guess. There are
# two ways out. You can convert the number, that is, make text from it: `str(glucose_mmol_per_l)`. Or you can
# write a comma in place of the `+`, as in section 2. In `print`, the comma is easier. Mend the cell with a
# comma and run it.

# %% [markdown] prompt="read-error"
# ### Exercise: Read the message
#
# A fellow student works outside this course. She runs this cell:
#
# ```
# weight_kg = 68
# height_cm = 171
# height_m = height_cm / 100
# bmi = weight_kg / heigth_m**2
# print(bmi)
# ```
#
# Python answers with this message. It shows only some of her lines. You do not need to run anything.
#
# ```
# Cell In[9], line 4
#       2 height_cm = 171
#       3 height_m = height_cm / 100
# ----> 4 bmi = weight_kg / heigth_m**2
#       5 print(bmi)
#
# NameError: name 'heigth_m' is not defined
# ```
#
# Replace each `None` in the cell below.
#
# 1. What kind of error is it? Give `error_kind` the one word, as text.
# 2. At which line did Python stop? Give `line_number` the number.
# 3. Which name must she write there in place of the name that is not defined? Give `right_name` that name, as
#    text.

# %% exercise="read-error" kind="faded"
### BEGIN SOLUTION
error_kind = "NameError"
line_number = 4
right_name = "height_m"
### STUB
# error_kind = None  # step 1: one word, between quotation marks
# line_number = None  # step 2: a number
# right_name = None  # step 3: a name, between quotation marks
### END SOLUTION

# %% check="read-error" points=2 reread="Worked example: reading an error message"
expect(error_kind).satisfies(
    lambda word: str(word).strip().lower() == "nameerror",
    "error_kind should be the one word that names the kind of error, as text",
)
expect(line_number).satisfies(
    lambda number: number == 4, "line_number should be the number of the line at which Python stopped"
)
expect(right_name).satisfies(
    lambda name: name.strip() in ("height_cm", "height_m"),
    "right_name should be a name that line 2 or line 3 gives a value, as text",
)
expect(right_name).satisfies(
    lambda name: name.strip() != "height_cm",
    "height_cm has a value, but is it in metres? right_name should be a height in metres",
)
### BEGIN HIDDEN TESTS
expect(right_name, about="the name that the formula needs").satisfies(
    lambda name: name.strip() == "height_m", "right_name should be the name that the formula needs"
)
### END HIDDEN TESTS

# %% [markdown] prompt="mend-map"
# ### Exercise: Mend the mean arterial pressure
#
# A colleague wrote this function for the mean arterial pressure. It contains **two** mistakes. One is loud:
# Python stops with a message. The other is a **silent mistake**: Python gives a number, but a wrong one.
#
# Only the line that begins with `map_mmhg =` is wrong. Leave the lines with `def` and `return` as they are, and
# use only the two names in the brackets of `def`. The check runs the line with 120 and 90 as the values of the two names in brackets, and `return` hands the result
# to the check.
#
# 1. Run the cell. Nothing happens yet: the function waits until somebody uses it.
# 2. Run the check. It uses `mean_arterial_pressure` for a blood pressure of 120 over 90, and meets the loud
#    mistake. Read the message, and mend that mistake.
# 3. Run both cells again. Can the number be true? Find the silent mistake.


# %% exercise="mend-map" kind="debug"
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    """Give back the mean arterial pressure in mmHg.

    Example: mean_arterial_pressure(120, 90) is 100.0
    """
    ### BEGIN SOLUTION
    map_mmhg = diastolic_mmhg + (systolic_mmhg - diastolic_mmhg) / 3
    ### STUB
    # map_mmhg = diastolic_mmhg + systolic_mmhg - "diastolic_mmhg" / 3
    ### END SOLUTION
    return map_mmhg


# %% check="mend-map" points=3 reread="Worked example: mean arterial pressure"
expect(mean_arterial_pressure(120, 90)).near(100, tolerance=0.01)
expect(mean_arterial_pressure(128, 79)).near(95.33, tolerance=0.01)
### BEGIN HIDDEN TESTS
expect(mean_arterial_pressure(85, 55), about="a low blood pressure").near(65, tolerance=0.01)
expect(mean_arterial_pressure(211, 118), about="a high blood pressure").near(149, tolerance=0.01)
expect(mean_arterial_pressure(80, 80), about="a heart pump that gives a flow without a pulse").near(
    80, tolerance=0.01
)
### END HIDDEN TESTS

# %% [markdown]
# The loud mistake is the kind one: it tells you where it is. The silent one only shows when you ask: can this
# number be true? A mean cannot lie above the systolic pressure. In the clinic, mean arterial pressure guides
# treatment. For adults with septic shock on vasopressors, for example, the Surviving Sepsis Campaign advises
# a first target of 65 mmHg (guideline of 2021; look up the newest one). A silent mistake would matter there.

# %% [markdown] rubric="no-unit" points=4
# ### In your own words: a value without a unit
#
# A colleague merges laboratory files from two hospitals, one in Rotterdam and one in Boston. The column is
# called `glucose`. It has no unit. One of its values is 25. The colleague says: "We multiply the whole column
# by 18.016, then everything is in mg/dL."
#
# Answer in three to six short sentences. *About 10 minutes.*
#
# 1. What does 25 mean for the patient if the unit is mmol/L, and what if it is mg/dL? Calculate both in the
#    other unit. Under this text is a code cell that you can use as a calculator.
# 2. What goes wrong with the colleague's plan? Is the mistake loud or silent?
# 3. What would you do before anybody calculates with this column, and how would you name it?
#
# There is no check for this question. Your supervisor reads it. Write in the cell below the calculator.
#
# === BEGIN MARK SCHEME ===
# 1 point: 25 mmol/L is about 450 mg/dL, a very high glucose; 25 mg/dL is about 1.4 mmol/L, a dangerously low
# one. Both numbers, and that both are emergencies of opposite kinds. Half a point for one of the two.
#
# 1 point: values that are in mg/dL already would become 18 times too high (25 would become 450), so a low
# glucose would look very high; half a point if only "it would be wrong".
#
# 1 point: says that the mistake is silent, and why: Python multiplies any number, there is no error message.
#
# 1 point: a step that finds the unit at its source (ask the laboratories, look which hospital each row came
# from), not a guess from the size of the number, and a name with the unit (`glucose_mmol_per_l`) for each.
# Half a point for one of the two.
# === END MARK SCHEME ===

# %%
# Calculator: write print( ) around each sum, for example print(2 * 3)

# %% [markdown] answer="no-unit"
# If 25 is in mmol/L, it is about 450 mg/dL: a very high glucose. If it is in mg/dL, it is about 1.4 mmol/L: a
# dangerously low one. Both need help at once, but opposite help. The plan multiplies also the values from
# Boston, which are in mg/dL already. A low 25 then becomes 450 and looks very high. This mistake is silent:
# Python multiplies any number and gives no message. I would first ask both laboratories for the unit and add
# a column that says which hospital a row comes from. I would not guess from the size of the number, because
# 25 can be both. Then I would convert each part apart, into one column with the name `glucose_mmol_per_l`.

# %% [markdown]
# ## Take away
#
# 1. You run a **cell** with Shift and Enter. Python knows only the cells that you ran, in that order.
# 2. A **name** on the left gets the **value** on the right, once. Put the unit in the name.
# 3. **Text** stands between quotation marks and numbers do not. `float("7.2")` makes a number from text.
# 4. A **conversion factor** has a direction. Decide first if the number must become larger or smaller.
# 5. Read an **error message** from its last line, then find the line. For silent mistakes, ask: can this be
#    true?
#
# New terms: **notebook**, **cell**, **name**, **value**, **text**, **comment**, **conversion factor**,
# **error message**, **silent mistake**.
#
# Where this returns: you use names, values and text in every unit. In your project, a program reads values
# with units from letters, and your first question is again: can this be true?
#
# Now press *Submit* in the bar above this page.
