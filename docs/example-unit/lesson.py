# %% [markdown]
# # How long will this bag last?
#
# A patient on the ward gets a litre of saline from a drip. The next bag must be there before this one is empty. How
# fast does it run, and when is it empty? You calculate it once with names, and then for every patient with a function.
#
# {{outcomes}}

# %% [markdown]
# ## Recall
#
# *About 5 minutes.* One question on the unit before.

# %% [markdown] choice="unit-of-rate" points=1 reread="Worked example: the rate of a drip"
# ### Exercise: The unit of a rate (1 point)
#
# You divide a volume in mL by a time in hours. Which unit does the result have?
#
# - [ ] mL
#   - hint: This is the unit of what runs. What happens to the time?
#   - hint: A rate always says how much in how much time. Which answer names both?
#   - misconception: task_misread
# - [x] mL per hour
# - [ ] hours per mL
#   - hint: Which of the two do you divide: the volume or the time?
#   - hint: The unit is written in the order of the division: first what stands above, then what stands below.
#   - misconception: numerator_denominator_swapped
# - [ ] mL times hours
#   - hint: Do you multiply or divide here?
#   - hint: "Times" belongs to multiplying. Which word belongs to dividing?
#   - misconception: formula_misread

# %% [markdown]
# ## From one calculation to a function
#
# *About 20 minutes.*
#
# **Predict.** Read the code cell after the next one. What will it print? Write your prediction here, between the
# quotation marks. Your prediction is kept for you and gets no points.

# %% predict="rate-printed"
my_prediction = "..."

# %%
volume_ml = 1000
duration_h = 8
rate_ml_per_h = volume_ml / duration_h
print(rate_ml_per_h)

# %% [markdown]
# **Investigate.** Change `duration_h` to 4 and run the cell again. What happens to the rate when the time is halved?
#
# ### Worked example: the rate of a drip
#
# A **function** is a calculation with a name. You write it once and use it for every patient.
#
# 1. *Name it and say what goes in:* `def drip_rate(volume_ml, duration_h):`
# 2. *Say what it does, with units:* a text between three quotation marks.
# 3. *Hand the result back:* a line that starts with `return`.
# 4. *Use it:* write its name, with numbers between the brackets.

# %%
def drip_rate(volume_ml, duration_h):
    """Return the rate of a drip in mL per hour."""
    return volume_ml / duration_h


print(drip_rate(1000, 8))
print(drip_rate(500, 2))

# %% [markdown] prompt="duration"
# ### Exercise: How long it lasts (2 points)
#
# Fill the gap. `duration_in_hours` gives back how many hours a bag lasts: the volume divided by the rate.

# %% exercise="duration" kind="faded"
def duration_in_hours(volume_ml, rate_ml_per_h):
    """Return how many hours a bag lasts. Example: duration_in_hours(900, 100) is 9.0."""
    ### BEGIN SOLUTION
    return volume_ml / rate_ml_per_h
    ### STUB
    # hours = None  # replace None: the volume divided by the rate
    # return hours
    ### END SOLUTION

# %% check="duration" points=2 reread="Worked example: the rate of a drip"
expect(duration_in_hours(900, 100)).near(9.0, tolerance=0.01)
expect(duration_in_hours(500, 125)).near(4.0, tolerance=0.01)
### BEGIN HIDDEN TESTS
expect(duration_in_hours(250, 500), about="a bag that lasts less than an hour").near(0.5, tolerance=0.01)
### END HIDDEN TESTS

# %% [markdown] prompt="drops"
# ### Exercise: Drops per minute (2 points)
#
# A drip without a pump is set by counting drops. With the usual giving set, 20 drops are 1 mL (the number stands on
# the package; sets for children give 60).
#
# Write `drops_per_minute`. It takes the rate in mL per hour and the drops per mL, and gives back the drops per minute.
# An hour has 60 minutes.

# %% exercise="drops" kind="make"
def drops_per_minute(rate_ml_per_h, drops_per_ml):
    """Return the drops per minute. Example: drops_per_minute(120, 20) is 40.0."""
    ### BEGIN SOLUTION
    return rate_ml_per_h * drops_per_ml / 60
    ### STUB
    # return None  # replace None with your formula
    ### END SOLUTION

# %% check="drops" points=2 reread="Worked example: the rate of a drip"
expect(drops_per_minute(120, 20)).near(40.0, tolerance=0.01)
expect(drops_per_minute(60, 60)).near(60.0, tolerance=0.01)
### BEGIN HIDDEN TESTS
expect(drops_per_minute(0, 20), about="a drip that is closed").near(0.0, tolerance=0.01)
### END HIDDEN TESTS

# %% [markdown] prompt="balance"
# ### Exercise: The fluid balance (2 points)
#
# Write `fluid_balance`. It takes what went in and what came out, both in mL, and gives back the balance in mL. More in
# than out is a positive balance.

# %% exercise="balance" kind="make"
def fluid_balance(intake_ml, output_ml):
    """Return the fluid balance in mL. Example: fluid_balance(2000, 1500) is 500."""
    ### BEGIN SOLUTION
    return intake_ml - output_ml
    ### STUB
    # return None  # replace None with your formula
    ### END SOLUTION

# %% check="balance" points=2 reread="Worked example: the rate of a drip"
expect(fluid_balance(2000, 1500)).equals(500)
### BEGIN HIDDEN TESTS
expect(fluid_balance(1000, 1800), about="more out than in").equals(-800)
expect(fluid_balance(0, 0), about="nothing in and nothing out").equals(0)
### END HIDDEN TESTS

# %% [markdown]
# ## Debug
#
# *About 10 minutes.*

# %% [markdown] prompt="remaining"
# ### Exercise: A colleague's mistake (2 points)
#
# A colleague wrote `remaining_ml`: how much is left in the bag after some hours. It gives a wrong number. For 1000 mL at
# 125 mL per hour, 750 mL must be left after 2 hours. Find the mistake and mend it.

# %% exercise="remaining" kind="debug"
def remaining_ml(volume_ml, rate_ml_per_h, hours_passed):
    """Return what is left in the bag, in mL. Example: remaining_ml(1000, 125, 2) is 750."""
    ### BEGIN SOLUTION
    return volume_ml - rate_ml_per_h * hours_passed
    ### STUB
    # return volume_ml - rate_ml_per_h / hours_passed
    ### END SOLUTION

# %% check="remaining" points=2 reread="Worked example: the rate of a drip"
expect(remaining_ml(1000, 125, 2)).near(750, tolerance=0.01)
### BEGIN HIDDEN TESTS
expect(remaining_ml(500, 100, 5), about="an empty bag").near(0, tolerance=0.01)
expect(remaining_ml(500, 100, 1), about="after one hour").near(400, tolerance=0.01)
### END HIDDEN TESTS

# %% [markdown]
# ## In your own words

# %% [markdown] rubric="judgement" points=2
# ### In your own words: when the number is right (2 points)
#
# Your function says that a bag lasts 4 more hours. Name one thing on the ward that can make this wrong, although the
# calculation is right. What would you check, and when? Write two or three sentences.
#
# === BEGIN MARK SCHEME ===
#
# - 1 point: names a cause outside the calculation (a kinked line, a changed rate, a bag that was not full)
# - 1 point: says what to look at and when
#
# === END MARK SCHEME ===

# %% [markdown] answer="judgement"
# The patient lies on the line, so the drip runs slower than it was set. I look at the drip chamber and at the bag on
# each round, and I compare what is left with the calculation.

# %% [markdown]
# ## Take away
#
# - A function is a calculation with a name. You use it for every patient.
# - `def` names it, the brackets hold what goes in, `return` hands the result back.
# - Units stand in the names: `rate_ml_per_h`.
# - A right formula does not see the ward. Look at the patient, too.
#
# New terms: **function**
