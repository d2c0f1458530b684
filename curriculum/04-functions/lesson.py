# %% [markdown]
# # Functions of your own
#
# Dr Achterberg leads the dialysis ward of De Linde. Her team works out the same sums for every patient: a creatinine
# clearance, a dose, the rate of a pump. So far you typed such a sum again for each patient. In this unit you
# write it once, test it, and use it for everybody. A calculation with a name is called a **function**.
#
# {{outcomes}}
#
# All patients are invented. The formulas are real, and nothing here is advice for care.

# %% [markdown]
# ## Recall
#
# *About 6 minutes. The whole unit takes about 75. After section 1 and after section 2, the word **Pause** marks a
# good place to stop.* First, two short questions on what you know already.

# %% [markdown] prompt="recall-loop"
# ### Exercise: What the loop leaves (1 point)
#
# Ms Boateng is 29. After an operation, her heart rate was measured four times in one night. Read the lines. Do not
# run them.
#
# ```
# heart_rates_per_min = [88, 112, 104, 96]
# number_fast = 0
# for rate_per_min in heart_rates_per_min:
#     if rate_per_min > 100:
#         number_fast = number_fast + 1
# ```
#
# What do two of the names hold after the last line? Replace each `None` with a number.
#
# 1. Give `number_fast_at_the_end` the value that `number_fast` then has.
# 2. Give `rate_at_the_end` the value that `rate_per_min` then has. The check sees at once only whether it is one of
#    the four heart rates. The rest is tested when you submit.

# %% exercise="recall-loop" kind="recall"
### BEGIN SOLUTION
number_fast_at_the_end = 2
rate_at_the_end = 96
### STUB
# number_fast_at_the_end = None  # question 1: replace None with a number
# rate_at_the_end = None  # question 2: the same
### END SOLUTION

# %% check="recall-loop" points=1 reread="Recall"
rates = [88, 112, 104, 96]
expect(number_fast_at_the_end).satisfies(
    lambda number: number == len([rate for rate in rates if rate > 100]),
    "number_fast_at_the_end should be the number that the loop has counted",
)
expect(rate_at_the_end).satisfies(
    lambda rate: rate in rates, "rate_at_the_end should be one of the four heart rates, as a number"
)
### BEGIN HIDDEN TESTS
expect(rate_at_the_end, about="question 2, what the name in the for line holds").satisfies(
    lambda rate: rate == 96, "rate_at_the_end should be what the name holds after the loop"
)
### END HIDDEN TESTS

# %% [markdown] prompt="recall-unit"
# ### Exercise: A creatinine from abroad (1 point)
#
# Mr Ferreira is 58. His hospital in Boston gives his creatinine as 1.2 mg/dL. De Linde uses µmol/L. For creatinine,
# 1 mg/dL is 88.4 µmol/L.
#
# Give `creatinine_umol_per_l` a calculation that uses the name `creatinine_mg_per_dl`. Must the number become larger
# or smaller? Do not round.

# %% exercise="recall-unit" kind="recall"
creatinine_mg_per_dl = 1.2
### BEGIN SOLUTION
creatinine_umol_per_l = creatinine_mg_per_dl * 88.4
### STUB
# creatinine_umol_per_l = None  # replace None with a calculation
### END SOLUTION

# %% check="recall-unit" points=1 reread="Recall"
expect(creatinine_umol_per_l).near(106, tolerance=0.5)
### BEGIN HIDDEN TESTS
expect(creatinine_umol_per_l, about="all decimals of the result").near(1.2 * 88.4, tolerance=0.0000001)
expect(creatinine_mg_per_dl, about="the value from Boston, as it was").near(1.2, tolerance=0.0001)
### END HIDDEN TESTS

# %% [markdown]
# ## 1. A calculation with a name
#
# *About 18 minutes.* In the units before, a line with `def` stood ready, and a last line with `return`. Now you learn
# what they mean, and you write them yourself.
#
# **Predict.** The anion gap is the sodium minus the chloride and the bicarbonate, all in mmol/L. Doctors use it when
# they look for the cause of an acidosis. *Source: Kraut and Madias, Clin J Am Soc Nephrol 2007;2:162-174.* Read these
# lines.
#
# ```
# def anion_gap(sodium, chloride, bicarbonate):
#     print(sodium - chloride - bicarbonate)
#
# gap = anion_gap(140, 100, 24)
# print("The gap is", gap)
# ```
#
# Which two lines will they show?

# %% predict="print-or-return"
my_prediction = "write here the two lines you expect"

# %% [markdown]
# **Run.**


# %%
def anion_gap(sodium, chloride, bicarbonate):
    print(sodium - chloride - bicarbonate)


gap = anion_gap(140, 100, 24)
print("The gap is", gap)

# %% [markdown]
# The first line is `16`, and the second is `The gap is None`. What happened?
#
# - The lines with `def` only **make** the function. Nothing in it runs yet.
# - `anion_gap(140, 100, 24)` **calls** the function. Now its lines run. `sodium` is 140, `chloride` is 100,
#   `bicarbonate` is 24: the values go to the names in the order in which they stand.
# - `print` shows 16 **on the screen**. It is a message for people. Python keeps nothing of it.
# - The function gives nothing back. So `gap` gets the value `None`, which is Python's word for "nothing here".
#
# To give a value back to the line that called, write `return`. Print is like reading a result aloud. Return is like
# handing over the form: the other can go on with it.
#
# **Investigate.** In the cell above, change the word `print` in the second line to `return`. What does the cell show
# now? Then write one more line, `print(gap + 1)`, at the end.

# %% [markdown]
# ### Worked example: the anion gap as a function
#
# You always need the same five steps.


# %%
# Step 1. Choose a name that says what comes out. Put the inputs in brackets, with their units. End with a colon.
def anion_gap_mmol_per_l(sodium_mmol_per_l, chloride_mmol_per_l, bicarbonate_mmol_per_l):
    # Step 2. Say for people what comes out, in which unit, with an example.
    """Return the anion gap in mmol/L. Example: anion_gap_mmol_per_l(140, 100, 24) is 16."""
    # Step 3. Calculate, with the names in the brackets and no fixed patient.
    gap_mmol_per_l = sodium_mmol_per_l - chloride_mmol_per_l - bicarbonate_mmol_per_l
    # Step 4. Give the result back.
    return gap_mmol_per_l


# Step 5. Call it with numbers of which you know the result. Then use it.
print(anion_gap_mmol_per_l(140, 100, 24))
print(anion_gap_mmol_per_l(138, 95, 12))

# %% [markdown]
# Some words that you will meet everywhere:
#
# - The names in the brackets of `def` are **parameters**. They get their values when somebody calls the function.
# - The note between three quotation marks is the **docstring**. Units belong there.
# - What comes back is the **return value**.
# - The four spaces say which lines belong to the function. A line without spaces stands outside it.
#
# When Python comes to a `return`, the function **ends**. A line below it in the same function does not run any more.

# %% [markdown] prompt="qtc-order"
# ### Exercise: Put the lines in order (2 points)
#
# When the heart beats faster, the QT time on an ECG becomes shorter. Fridericia corrects for this: he divides the QT
# time by the cube root of the RR time, which is the time from beat to beat in seconds. *Source: Fridericia, Acta Med
# Scand 1920;53:469-486.* In Python, `x ** (1 / 3)` is the cube root of x.
#
# Mrs Wong is 77 and takes a drug that can make her QT time longer. Her QT time is 400 ms at 75 beats per minute. Here
# are the lines of a program that makes a function, calls it, and shows her corrected QT time. You need four of the
# six lines. The spaces at the beginning of a line belong to it.
#
# ```
# A    print(qtc_ms(400, 75))
# B        rr_s = 60 / heart_rate_per_min
# C    def qtc_ms(qt_ms, heart_rate_per_min):
# D        return qt_ms / rr_s ** (1 / 3)
# E        print(qt_ms / rr_s ** (1 / 3))
# F        rr_s = heart_rate_per_min / 60
# ```
#
# Put four letters in `line_order`: replace each `?` with a capital letter, and leave all other signs as they are. The
# check runs your lines and tells you what they show.

# %% exercise="qtc-order" kind="parsons"
### BEGIN SOLUTION
line_order = ["C", "B", "D", "A"]
### STUB
# line_order = ["?", "?", "?", "?"]  # replace each ? with a letter from A to F
### END SOLUTION

# %% check="qtc-order" points=2 reread="Worked example: the anion gap as a function"
lines = {
    "A": "print(qtc_ms(400, 75))",
    "B": "    rr_s = 60 / heart_rate_per_min",
    "C": "def qtc_ms(qt_ms, heart_rate_per_min):",
    "D": "    return qt_ms / rr_s ** (1 / 3)",
    "E": "    print(qt_ms / rr_s ** (1 / 3))",
    "F": "    rr_s = heart_rate_per_min / 60",
}


def what_they_show(order):
    """Return what the lines print, with numbers rounded to whole ms, or the error that stops them."""
    shown = []
    names = {"print": lambda value: shown.append(str(value if value is None else round(value)))}
    try:
        exec("\n".join(lines[letter] for letter in order), names)
    except Exception as error:
        return f"{type(error).__name__}: {str(error).split(' (')[0]}"
    return ", then ".join(shown) or "nothing"


expect(line_order).has_length(4)
different_letters = len(set(line_order) & set(lines))
expect(different_letters).satisfies(
    lambda number: number == 4,
    "line_order should hold four different letters from A to F. Here is how many of them the check finds",
)
expect(what_they_show(line_order)).satisfies(
    lambda shown: shown == "431",
    "What your lines show should be one number, 431, the corrected QT time in ms",
)
### BEGIN HIDDEN TESTS
expect(line_order, about="a function that other lines can use, too").satisfies(
    lambda order: "D" in order, "line_order should give the result back"
)
### END HIDDEN TESTS

# %% [markdown] prompt="clearance"
# ### Exercise: Creatinine clearance (3 points)
#
# Many doses depend on the kidneys. The formula of Cockcroft and Gault estimates the creatinine clearance in mL/min:
#
# clearance = (140 - age in years) × weight in kg × factor / creatinine in µmol/L
#
# The factor is 1.23 for men and 1.04 for women. *Source: Cockcroft and Gault, Nephron 1976;16:31-41. The paper has
# mg/dL and a 72 below the line; here, the 72 is in the factor.*
#
# Mrs Kaya is 60, weighs 72 kg, and has a creatinine of 82 µmol/L. Complete the function.
#
# 1. Replace the first `None` with the factor for women, and the second with the factor for men.
# 2. Replace the third `None` with the formula. Use the names in the brackets of `def`, and `factor`.
# 3. Add a line that gives the clearance back. It begins with four spaces.
#
# Do not round. The check calls `creatinine_clearance` for Mrs Kaya and for other patients.


# %% exercise="clearance" kind="faded"
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    """Return the creatinine clearance in mL/min. `sex` is "female" or "male".

    Example: creatinine_clearance(60, 72, 82, "female") is about 73.05
    """
    ### BEGIN SOLUTION
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l
    return clearance_ml_per_min
    ### STUB
    # if sex == "female":
    #     factor = None  # step 1: replace None
    # else:
    #     factor = None  # step 1: replace None
    # clearance_ml_per_min = None  # step 2: replace None with the formula
    # # step 3: write the missing line here
    ### END SOLUTION


print(creatinine_clearance(60, 72, 82, "female"))

# %% check="clearance" points=3 reread="Worked example: the anion gap as a function"
expect(creatinine_clearance(60, 72, 82, "female")).near(73.054, tolerance=0.01)
expect(creatinine_clearance(45, 90, 95, "male")).near(110.7, tolerance=0.01)
### BEGIN HIDDEN TESTS
expect(creatinine_clearance(92, 51, 140, "female"), about="a very old woman").near(18.185, tolerance=0.01)
expect(creatinine_clearance(140, 70, 80, "male"), about="the age at which the formula gives 0").near(
    0, tolerance=0.01
)
### END HIDDEN TESTS

# %% [markdown]
# The formula is an estimate. It was made from 249 patients, nearly all of them men. When the creatinine changes from day
# to day, it misleads.
#
# **Pause.** A good place to stop. Save with Ctrl and S (on a Mac: Command and S). Section 2 needs nothing from above.

# %% [markdown]
# ## 2. Names inside, missing values, and functions that call functions
#
# *About 21 minutes.*
#
# **Predict.** A child gets 15 mg of a drug for each kg. What will the last line show?
#
# ```
# dose_mg = 500
#
# def child_dose_mg(weight_kg):
#     dose_mg = weight_kg * 15
#     return dose_mg
#
# child_dose_mg(12)
# print(dose_mg)
# ```

# %% predict="local-name"
my_prediction = "write here the number you expect"

# %% [markdown]
# **Run.**

# %%
dose_mg = 500


def child_dose_mg(weight_kg):
    dose_mg = weight_kg * 15
    return dose_mg


child_dose_mg(12)
print(dose_mg)

# %% [markdown]
# It shows 500. Two things are behind this.
#
# - A name that gets its value inside a function is a **local name**. It exists only while the function runs. The
#   `dose_mg` inside and the `dose_mg` outside are two different names, like two patients called De Vries.
# - The call gave 180 back, but the line `child_dose_mg(12)` does nothing with it. The 180 is lost. A result stays only
#   when you **keep** it: give it a name, as in `dose_mg = child_dose_mg(12)`, or use it in the same line.
#
# **Investigate.** In the cell above, change the last line to `print(weight_kg)`. The message asks whether you ran a
# cell. You did. So why does Python not know this name? The first point above says it.
#
# A parameter can have a **default value**. Python uses it when the call gives none. With the usual drip set, 20 drops
# are 1 mL; the number stands on the package, and sets for children give 60.


# %%
def drops_per_minute(rate_ml_per_h, drops_per_ml=20):
    """Return the drops per minute of a drip. Example: drops_per_minute(120) is 40.0"""
    return rate_ml_per_h * drops_per_ml / 60  # an hour has 60 minutes


print(drops_per_minute(120))
print(drops_per_minute(120, 60))

# %% [markdown]
# ### Worked example: the cardiac index
#
# The cardiac index is the cardiac output, in litres per minute, divided by the body surface area, because a large
# person needs more blood than a small one. For the area in m², Mosteller multiplies the height in cm by the
# weight in kg, divides by 3600, and takes the square root. *Source: Mosteller, N Engl J Med 1987;317:1098.* In Python,
# `x ** 0.5` is the square root of x.
#
# Sometimes nobody has measured the height. The value is then `None`. A function should say openly that it cannot
# answer: it gives `None` back, too. To ask whether a value is `None`, write `is None`, or `is not None` for the
# opposite.


# %%
# Step 1. One function for one job.
def body_surface_area_m2(height_cm, weight_kg):
    """Return the body surface area in m2, or None when a value is missing.

    Example: body_surface_area_m2(180, 80) is 2.0
    """
    # Step 2. First the case in which there is no answer. `return` ends the function here.
    if height_cm is None or weight_kg is None:
        return None
    # Step 3. Python comes to this line only when both values are there.
    return (height_cm * weight_kg / 3600) ** 0.5


# Step 4. The next function calls the first one, and keeps what it gives back.
def cardiac_index(output_l_per_min, height_cm, weight_kg):
    """Return the cardiac index in L/min per m2, or None when a value is missing."""
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    return output_l_per_min / area_m2


# Step 5. Try both ways out.
print(cardiac_index(5.0, 180, 80))
print(cardiac_index(5.0, None, 80))

# %% [markdown]
# A function can have several lines with `return`. In each call Python does exactly one of them: the first that it
# comes to.

# %% [markdown] prompt="first-high"
# ### Exercise: The first high potassium (2 points)
#
# Mr El Idrissi is 66 and gets dialysis. His potassium is measured every few hours. The ward wants the **first** value that
# is high, in the order of the list. A potassium of 5.5 mmol/L or more is high. *Source: UK Kidney Association, Treatment of Acute
# Hyperkalaemia in Adults, 2023.*
#
# Complete `first_high_potassium`.
#
# 1. Give the second parameter, `limit_mmol_per_l`, the default value 5.5.
# 2. Go through the list with a loop. At the first value that is **at the limit or above it**, give that value back.
# 3. When no value is high, or the list is empty, give `None` back.
#
# Leave the list as it is: other people use it, too.


# %% exercise="first-high" kind="make"
### BEGIN SOLUTION
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    """Return the first potassium at or above the limit, in mmol/L, or None when there is none.

    Example: first_high_potassium([4.1, 5.9, 6.7]) is 5.9
    """
    for potassium_mmol_per_l in potassiums_mmol_per_l:
        if potassium_mmol_per_l >= limit_mmol_per_l:
            return potassium_mmol_per_l
    return None


### STUB
# def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l):  # step 1: change this line
#     """Return the first potassium at or above the limit, in mmol/L, or None when there is none.
#
#     Example: first_high_potassium([4.1, 5.9, 6.7]) is 5.9
#     """
#     # step 2: write your loop here
#     return None  # step 3
### END SOLUTION


print(first_high_potassium([4.1, 5.9, 6.7], 5.5))

# %% check="first-high" points=2 reread="Worked example: the cardiac index"
expect(calling(first_high_potassium, [5.2, 6.4, 6.7, 4.1, 6.1], 5.0)).returns_near(
    5.2, tolerance=0.001
).leaves_arguments_unchanged()
expect(first_high_potassium([4.1, 5.9, 5.6])).near(5.9, tolerance=0.001)
expect(first_high_potassium([4.1, 4.4, 3.9])).equals(None)
### BEGIN HIDDEN TESTS
expect(first_high_potassium([5.4, 5.5, 6.0]), about="a value exactly at the limit").near(5.5, tolerance=0.001)
expect(first_high_potassium([]), about="an empty list").equals(None)
expect(first_high_potassium([4.0, 4.2, 5.8]), about="a high value at the end of the list").near(
    5.8, tolerance=0.001
)
expect(first_high_potassium([6.0, 6.6, 6.1], 6.5), about="a higher limit").near(6.6, tolerance=0.001)
potassiums = [5.2, 6.4, 6.7, 4.1, 6.1]
expect(first_high_potassium(potassiums, 5.0), about="a list that is asked about twice").near(
    5.2, tolerance=0.001
)
expect(first_high_potassium(potassiums, 6.0), about="a list that is asked about twice").near(
    6.4, tolerance=0.001
)
### END HIDDEN TESTS

# %% [markdown] prompt="vincristine"
# ### Exercise: A dose with a maximum (3 points)
#
# The dose of many drugs against cancer depends on the body surface area. For vincristine in adults, the text for
# prescribers gives 1.4 to 1.5 mg per m², **and never more than 2 mg** in a week: the drug harms the nerves, and a
# high dose harms them more. *Source: summary of product characteristics, Vincristine, Hospira UK. Protocols differ;
# look up yours.*
#
# Write the whole function `vincristine_dose_mg`. Remove the line with `None` first.
#
# 1. Its parameters are, in this order: `height_cm`, `weight_kg`, and `mg_per_m2` with the default value 1.4.
# 2. Give it a docstring: what comes out, and in which unit? No check reads it. The next colleague does.
# 3. Get the area from `body_surface_area_m2` of the worked example. Do not copy the formula.
# 4. When the area is `None`, give `None` back.
# 5. The dose is the area times `mg_per_m2`. When that is more than 2, give 2.0 back, else the dose. Do not round.
#
# Then call it once below the function, without spaces before the line, and print the result. For 144 cm and 36 kg it
# is 1.68, or nearly that. Did you restart? Then first run the worked example again.


# %% exercise="vincristine" kind="make"
### BEGIN SOLUTION
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    """Return the dose of vincristine in mg, at most 2 mg, or None when a value is missing.

    Example: vincristine_dose_mg(144, 36) is about 1.68
    """
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    dose_mg = area_m2 * mg_per_m2
    if dose_mg > 2:
        return 2.0
    return dose_mg


### STUB
# vincristine_dose_mg = None  # remove this line and write your function here
### END SOLUTION

# %% check="vincristine" points=3 reread="Worked example: the cardiac index"
expect(vincristine_dose_mg).is_type("function")
expect(vincristine_dose_mg(200, 90, 1.4)).near(2.0, tolerance=0.001)
expect(vincristine_dose_mg(144, 36)).near(1.68, tolerance=0.001)
expect(vincristine_dose_mg(144, 36, 1.0)).near(1.2, tolerance=0.001)
expect(vincristine_dose_mg(None, 36)).equals(None)
### BEGIN HIDDEN TESTS
expect(vincristine_dose_mg(172, None), about="a patient who was not weighed").equals(None)
expect(vincristine_dose_mg(158, 46), about="a dose a little below the maximum").near(1.989, tolerance=0.001)
expect(vincristine_dose_mg(150, 54), about="a dose a little above the maximum").near(2.0, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown]
# **Pause.** A good place to stop. Section 3 needs nothing from above.

# %% [markdown]
# ## 3. Tests and tracebacks
#
# *About 21 minutes.* How do you know that a function is right? You try it with values of which you know the answer.
# Python can remember such trials for you. A line with `assert` says: here I am sure of something.
#
# **Predict.** A ward gives 15 mg of a drug for each kg, and never more than 1000 mg. What will this cell show?
#
# ```
# def child_dose_mg(weight_kg):
#     return weight_kg * 15
#
# assert child_dose_mg(10) == 150
# print("The first test is done")
# assert child_dose_mg(80) == 1000
# print("The second test is done")
# ```

# %% predict="assert"
my_prediction = "write here what you expect"

# %% [markdown]
# **Run.** This cell stops on purpose.


# %% raises="AssertionError"
def child_dose_mg(weight_kg):
    return weight_kg * 15


assert child_dose_mg(10) == 150
print("The first test is done")
assert child_dose_mg(80) == 1000
print("The second test is done")

# %% [markdown]
# When the comparison behind `assert` is True, nothing happens and Python goes on. When it is False, Python stops with
# an `AssertionError` and names the line. Here the second test found a mistake: the function has no maximum, and a
# boy of 80 kg would get 1200 mg. The next step would be to mend the function, never the test.

# %% [markdown]
# ### Worked example: a test for a function
#
# One test case is not enough. In a collection of wrong programs by beginners, 57% passed the first test that they met.
# *Source: Refactory data, National University of Singapore, counted for this course.* Mistakes often hide at the
# **limits**, where one rule ends and the next begins. Each limit needs two cases: one exactly on it, one just beside it.
#
# `potassium_class` sorts a potassium, and `broken_class` does it wrongly. (*Source: UK Kidney Association, 2023, with
# two of its classes put together.*) The test is a function, too. You hand it the function to test, and inside the test
# that function has the name `version`. So `version(4.2)` calls whatever you handed over.


# %%
def potassium_class(potassium_mmol_per_l):
    """Return "severe" from 6.5 mmol/L on, "high" from 5.5 mmol/L on, else "not high"."""
    if potassium_mmol_per_l >= 6.5:
        return "severe"
    if potassium_mmol_per_l >= 5.5:
        return "high"
    return "not high"


def broken_class(potassium_mmol_per_l):
    if potassium_mmol_per_l > 6.5:
        return "severe"
    if potassium_mmol_per_l > 5.5:
        return "high"
    return "not high"


# Step 1. Write the line with def. The parameter is the function to test.
def test_potassium_class(version):
    # Step 2. One ordinary case for each rule.
    assert version(4.2) == "not high"
    assert version(6.0) == "high"
    assert version(7.1) == "severe"
    # Step 3. Each limit: exactly on it, and just beside it.
    assert version(5.5) == "high"
    assert version(5.4) == "not high"
    assert version(6.5) == "severe"
    assert version(6.4) == "high"


# Step 4. A right version must go through. No message is good news.
test_potassium_class(potassium_class)
print("potassium_class went through")

# %% [markdown]
# In step 4, `potassium_class` has **no** brackets behind it: you hand over the function itself, and not one result of
# it. A test is good when it also stops a wrong version. Run the next cell. Which line stops `broken_class`?

# %% raises="AssertionError"
test_potassium_class(broken_class)

# %% [markdown]
# A line of step 3 stops it, the one for 5.5. The three ordinary cases of step 2 alone would have let it through.

# %% [markdown] prompt="test-paracetamol"
# ### Exercise: Write the test (3 points)
#
# This is the rule for one dose of paracetamol into a vein:
#
# - up to and including 10 kg: 7.5 mg for each kg
# - more than 10 kg, up to and including 50 kg: 15 mg for each kg
# - more than 50 kg: 1000 mg
#
# *Source: summary of product characteristics, paracetamol 10 mg/mL solution for infusion, section 4.2. There are more
# rules, such as the maximum for a day. Look up what your hospital uses.*
#
# A colleague will send a function for this rule. You do not know yet what is in it. Write `test_paracetamol` so that
# it lets a right version through and stops every wrong one. Each line has the form `assert version(...) == ...`, with
# a weight in kg and the dose in mg that you worked out by hand.
#
# 1. Write one ordinary case for each of the three rules.
# 2. Write the cases at each of the two limits: exactly on it, and 1 kg above it.
#
# When you run your cell, it shows nothing: you need not call your test. The check calls it, with one right version and
# several broken ones.


# %% exercise="test-paracetamol" kind="make"
def test_paracetamol(version):
    """Stop with an AssertionError when `version` gives a wrong dose in mg for a weight in kg."""
    ### BEGIN SOLUTION
    assert version(4) == 30
    assert version(20) == 300
    assert version(80) == 1000
    assert version(10) == 75
    assert version(11) == 165
    assert version(50) == 750
    assert version(51) == 1000
    ### STUB
    # # write your lines here, each with four spaces before it
    ### END SOLUTION


# %% check="test-paracetamol" points=3 reread="Worked example: a test for a function"
def dose_by(weight_kg, light_kg=10, heavy_kg=50, light_dose=7.5, heavy_dose_mg=1000):
    """Return the dose by the rule, or by a rule with another number in it."""
    if weight_kg <= light_kg:
        return light_dose * weight_kg
    return 15 * weight_kg if weight_kg <= heavy_kg else heavy_dose_mg


def verdict(version):
    """Say what the intern's test does with one version."""
    return "stopped" if calling(test_paracetamol, version).error else "not stopped by your test"


def is_stopped(said):
    return said == "stopped"


SENTENCE = "Your test should stop this version"
expect(calling(test_paracetamol, dose_by), about="a right version, which must go through").satisfies(
    lambda result: True, "Your test should let the right version through"
)
expect(verdict(lambda weight_kg: None), about="a version that always gives None").satisfies(
    is_stopped, SENTENCE
)
expect(
    verdict(lambda weight_kg: dose_by(weight_kg, heavy_kg=500)), about="a version without the third rule"
).satisfies(is_stopped, SENTENCE)
expect(
    verdict(lambda weight_kg: dose_by(weight_kg, light_dose=15)), about="a version without the first rule"
).satisfies(is_stopped, SENTENCE)
expect(
    verdict(lambda weight_kg: dose_by(weight_kg, heavy_kg=10)), about="a version without the second rule"
).satisfies(is_stopped, SENTENCE)
expect(
    verdict(lambda weight_kg: 1000 if weight_kg == 50 else dose_by(weight_kg)),
    about="a version that is wrong on one limit",
).satisfies(is_stopped, SENTENCE)
### BEGIN HIDDEN TESTS
expect(
    verdict(lambda weight_kg: 150 if weight_kg == 10 else dose_by(weight_kg)),
    about="a version that is wrong on the other limit",
).satisfies(is_stopped, SENTENCE)
expect(
    calling(test_paracetamol, lambda weight_kg: dose_by(weight_kg)),
    about="another right version, which must go through",
).satisfies(lambda result: True, "Your test should let every right version through")
expect(
    verdict(lambda weight_kg: dose_by(weight_kg, light_kg=11)),
    about="a version whose first limit is 1 kg too high",
).satisfies(is_stopped, SENTENCE)
expect(
    verdict(lambda weight_kg: dose_by(weight_kg, heavy_kg=51)),
    about="a version whose second limit is 1 kg too high",
).satisfies(is_stopped, SENTENCE)
expect(
    calling(test_paracetamol, lambda weight_kg: float(dose_by(weight_kg))),
    about="a right version that gives decimals, which must go through",
).satisfies(lambda result: True, "Your test should let every right version through")
### END HIDDEN TESTS

# %% [markdown]
# ### Worked example: reading a long traceback
#
# When one function calls another, Python shows the whole way from your line to the line that stopped: the
# **traceback**. In this course you see a short form of it. A colleague works outside this course. In her cell, a value
# came from a form:
#
# ```
# Cell In[7], line 9
# ----> 9 print(pump_rate_ml_per_h(0.1, 70, "4", 50))
#
# Cell In[7], line 7, in pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml)
#       6     dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
# ----> 7     return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)
#
# Cell In[7], line 2, in concentration_ug_per_ml(drug_mg, volume_ml)
#       1 def concentration_ug_per_ml(drug_mg, volume_ml):
# ----> 2     return drug_mg * 1000 / volume_ml
#
# TypeError: unsupported operand type(s) for /: 'str' and 'int'
# ```
#
# - **Step 1. Read the last line.** Something divided text (`str`) by a number.
# - **Step 2. Read the last arrow.** Python stopped in line 2, inside `concentration_ug_per_ml`. The formula there is
#   good. So it got a bad value: `drug_mg` is text.
# - **Step 3. Go up, arrow by arrow, and follow that value.** Line 7 hands `drug_mg` on as it came. Line 9
#   hands over `"4"`, with quotation marks.
# - **Step 4. Mend it where the value first goes wrong.** That is line 9. Where Python **stops** and where the
#   **cause** is can be two different places.

# %% [markdown] prompt="mend-pump"
# ### Exercise: Mend the pump (2 points)
#
# Mr Okafor is 45, weighs 70 kg and is in shock. A syringe pump gives him noradrenaline. These two functions give the rate of the
# pump. The first works out how many micrograms (µg) are in one mL of the syringe. The second works out how many
# micrograms he needs in an hour, and divides by that.
#
# In names, `ug` stands for µg. With 0.1 µg per kg per minute, and 4 mg of the drug in 50 mL, the rate must be 5.25 mL/h.
#
# There are **two** mistakes. One is loud and one is silent. You need to change two lines.
#
# 1. Run the cell, then the check. Read where Python **stopped** in `pump_rate_ml_per_h`. Which value was
#    bad there, and which function gave it? Mend the cause, in `concentration_ug_per_ml`.
# 2. Run both cells again. The rate is now too low. Find the units of time in the names of `pump_rate_ml_per_h`. Which
#    line should go from one to the other?


# %% exercise="mend-pump" kind="debug"
def concentration_ug_per_ml(drug_mg, volume_ml):
    """Return the concentration in µg per mL. Example: concentration_ug_per_ml(4, 50) is 80.0"""
    ### BEGIN SOLUTION
    return drug_mg * 1000 / volume_ml
    ### STUB
    # print(drug_mg * 1000 / volume_ml)
    ### END SOLUTION


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    """Return the rate in mL per hour. Example: pump_rate_ml_per_h(0.1, 70, 4, 50) is 5.25"""
    ### BEGIN SOLUTION
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
    ### STUB
    # dose_ug_per_h = dose_ug_per_kg_min * weight_kg
    ### END SOLUTION
    return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)


# %% check="mend-pump" points=2 reread="Worked example: reading a long traceback"
expect(pump_rate_ml_per_h(0.1, 70, 4, 50)).near(5.25, tolerance=0.001)
expect(concentration_ug_per_ml(4, 50)).near(80, tolerance=0.001)
expect(pump_rate_ml_per_h(0.25, 62, 8, 50)).near(5.8125, tolerance=0.001)
### BEGIN HIDDEN TESTS
expect(pump_rate_ml_per_h(0, 70, 4, 50), about="a pump that stands still").near(0, tolerance=0.001)
expect(concentration_ug_per_ml(10, 100), about="another syringe").near(100, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown] rubric="borrowed" points=4
# ### In your own words: a function from somebody else (4 points)
#
# A friend from another hospital sends you a function. "It is Cockcroft and Gault," she writes. "I tested it with one
# patient and it works. You can use it for your ward."
#
# ```
# def cc(a, w, c, s):
#     if c is None:
#         c = 80
#     if s == "M":
#         return (140 - a) * w * 1.23 / c
#     return (140 - a) * w * 1.04 / c
# ```
#
# Answer in four to six short sentences. *About 8 minutes.*
#
# 1. What must you know before you can call it at all, and what would you write into it so that the next reader
#    knows?
# 2. What does it do when the creatinine is missing? Why is this a danger, and what should it do?
# 3. What does it do when `s` is `"male"`? Name two test cases that you would write before you use it.
#
# There is no check for this question. Your supervisor reads it.
#
# === BEGIN MARK SCHEME ===
# 1 point: the units (age in years, weight in kg, creatinine in µmol/L, result in mL/min) or the allowed values of s
# are unknown; they belong in the names and the docstring. Half a point for one of: what is unknown, where it belongs.
#
# 1 point: a missing creatinine is silently taken as 80, so the function invents a normal value; the result looks real
# and nobody sees that it is made up. Half a point if it only says that 80 is used.
#
# 1 point: it should give None back (or stop with an error), so that a person looks. Half a point for "give a message"
# with no word on what comes back (a function that prints still returns something).
#
# 1 point: "male" counts as a woman, with no error; and two sensible test cases with their reason, for example a woman
# and a man whose result is known from another source, a missing creatinine, each way of writing the sex. Half a point
# for one of the two halves.
# === END MARK SCHEME ===

# %% [markdown] answer="borrowed"
# I must know the unit of each value, above all whether the creatinine is in µmol/L or in mg/dL, and how the sex is
# written. I would write full names with units, and a docstring with an example. When the creatinine is missing, the
# function takes 80 and gives a number that looks real, although nobody measured anything. A patient with bad kidneys
# could get a full dose. It should give None back, so that somebody looks. With "male" it uses the factor for women and
# gives no error. I would test a man and a woman whose clearance I worked out by hand, a missing creatinine, and every
# way in which our system writes the sex.

# %% [markdown]
# ## Take away
#
# 1. `def` makes a **function**. Its **parameters** get their values when you call it, with brackets.
# 2. `return` gives a value back and ends the function. `print` only shows. Without `return` you get `None`.
# 3. A **local name** lives inside its function. Keep what a call gives back, or it is lost.
# 4. Small functions call each other. When a value is missing, say so with `None`; never invent one.
# 5. Test with `assert`, above all at the limits. Read a **traceback** back to the place where a value first goes wrong.
#
# New terms: **function**, **parameter**, **docstring**, **return value**, **default value**, **local name**,
# **None**, **test**, **traceback**.
#
# Where this returns: from now on you write every exercise as functions. In your project, the program that reads
# letters is a row of small functions, and each has its tests.
#
# Now press *Submit* in the bar above this page.
