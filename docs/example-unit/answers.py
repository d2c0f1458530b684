# %% right="duration" how="a name for the result"
def duration_in_hours(volume_ml, rate_ml_per_h):
    hours = volume_ml / rate_ml_per_h
    return hours

# %% right="duration" how="other names"
def duration_in_hours(volume, rate):
    return volume / rate

# %% wrong="duration" misconception="returns_none"
# hint: Your function shows the result, but it gives nothing back. Which word hands a value back?
# hint: Look at the last line. print shows a value, return hands it back.
# hint: Reread the worked example on the rate of a drip. Step 3 is the line that you miss.
def duration_in_hours(volume_ml, rate_ml_per_h):
    print(volume_ml / rate_ml_per_h)

# %% wrong="duration" misconception="numerator_denominator_swapped"
# hint: A large bag lasts longer. Does your number grow with the volume?
# hint: You divide one by the other. Which stands above the line?
# hint: Reread the worked example on the rate of a drip and the sentence of this exercise. Which comes first?
def duration_in_hours(volume_ml, rate_ml_per_h):
    return rate_ml_per_h / volume_ml

# %% wrong="duration" misconception="formula_misread"
# hint: A faster drip empties the bag sooner. Does your result do that?
# hint: Multiplying makes the time longer when the rate grows. Which calculation makes it shorter?
# hint: Reread the sentence of the exercise: it names the calculation.
def duration_in_hours(volume_ml, rate_ml_per_h):
    return volume_ml * rate_ml_per_h

# %% wrong="duration" misconception="unit_mixup"
# hint: The name says hours. In which unit is your result?
# hint: 9 hours are 540 minutes. Which of the two is asked?
# hint: Reread the worked example on the rate of a drip. It needs no 60.
def duration_in_hours(volume_ml, rate_ml_per_h):
    return volume_ml / rate_ml_per_h * 60

# %% right="drops" how="in two steps"
def drops_per_minute(rate_ml_per_h, drops_per_ml):
    drops_per_hour = rate_ml_per_h * drops_per_ml
    return drops_per_hour / 60

# %% right="drops" how="first mL per minute"
def drops_per_minute(rate_ml_per_h, drops_per_ml):
    return drops_per_ml * (rate_ml_per_h / 60)

# %% wrong="drops" misconception="returns_none"
# hint: Your function shows the result, but it gives nothing back. Which word hands a value back?
# hint: Look at the last line. print shows a value, return hands it back.
# hint: Reread the worked example on the rate of a drip. Step 3 is the line that you miss.
def drops_per_minute(rate_ml_per_h, drops_per_ml):
    print(rate_ml_per_h * drops_per_ml / 60)

# %% wrong="drops" misconception="unit_mixup"
# hint: You have drops per hour. What does the name of the function promise?
# hint: How many minutes does an hour have, and what do you do with that number?
# hint: Reread the last sentence of the exercise.
def drops_per_minute(rate_ml_per_h, drops_per_ml):
    return rate_ml_per_h * drops_per_ml

# %% wrong="drops" misconception="conversion_direction"
# hint: Are there more drops in a minute or in an hour?
# hint: To go from an hour to a minute the number must become smaller. Does multiplying do that?
# hint: Reread the example in the function: 120 mL per hour gives 40 drops per minute.
def drops_per_minute(rate_ml_per_h, drops_per_ml):
    return rate_ml_per_h * drops_per_ml * 60

# %% wrong="drops" misconception="numerator_denominator_swapped"
# hint: With small drops you need more of them. Does your number grow when drops_per_ml grows?
# hint: One mL is 20 drops, so 2 mL are 40. Do you multiply or divide?
# hint: Reread the example in the function and calculate it on paper, one step a line.
def drops_per_minute(rate_ml_per_h, drops_per_ml):
    return rate_ml_per_h / drops_per_ml / 60

# %% right="balance" how="a name for the result"
def fluid_balance(intake_ml, output_ml):
    balance_ml = intake_ml - output_ml
    return balance_ml

# %% right="balance" how="adding a negative number"
def fluid_balance(intake_ml, output_ml):
    return intake_ml + (-output_ml)

# %% wrong="balance" misconception="returns_none"
# hint: Your function shows the result, but it gives nothing back. Which word hands a value back?
# hint: Look at the last line. print shows a value, return hands it back.
# hint: Reread the worked example on the rate of a drip. Step 3 is the line that you miss.
def fluid_balance(intake_ml, output_ml):
    print(intake_ml - output_ml)

# %% wrong="balance" misconception="conversion_direction"
# hint: The patient drank more than came out. Is your balance positive or negative?
# hint: Which of the two do you take away from the other?
# hint: Reread the last sentence of the exercise: more in than out is positive.
def fluid_balance(intake_ml, output_ml):
    return output_ml - intake_ml

# %% wrong="balance" misconception="formula_misread"
# hint: Can the balance be larger than all that went in?
# hint: What came out is no longer in the patient. Which sign belongs to it?
# hint: Reread the example in the function: 2000 in and 1500 out is 500.
def fluid_balance(intake_ml, output_ml):
    return intake_ml + output_ml

# %% wrong="balance" misconception="edge_only_first_case"
# hint: A patient can lose more than went in. What should the function say then?
# hint: Try it with 1000 in and 1800 out. The balance has a sign.
# hint: Reread the last sentence of the exercise: it says what a positive balance means.
def fluid_balance(intake_ml, output_ml):
    return abs(intake_ml - output_ml)

# %% right="remaining" how="a name for what has run"
def remaining_ml(volume_ml, rate_ml_per_h, hours_passed):
    run_ml = hours_passed * rate_ml_per_h
    return volume_ml - run_ml

# %% right="remaining" how="with the time left"
def remaining_ml(volume_ml, rate_ml_per_h, hours_passed):
    return rate_ml_per_h * (volume_ml / rate_ml_per_h - hours_passed)

# %% wrong="remaining" misconception="returns_none"
# hint: Your function shows the result, but it gives nothing back. Which word hands a value back?
# hint: Look at the last line. print shows a value, return hands it back.
# hint: Reread the worked example on the rate of a drip. Step 3 is the line that you miss.
def remaining_ml(volume_ml, rate_ml_per_h, hours_passed):
    print(volume_ml - rate_ml_per_h * hours_passed)

# %% wrong="remaining" misconception="task_misread"
# hint: This is what has run out of the bag. What is asked?
# hint: What has run and what is left make the whole bag together.
# hint: Reread the first sentence of the exercise.
def remaining_ml(volume_ml, rate_ml_per_h, hours_passed):
    return rate_ml_per_h * hours_passed

# %% wrong="remaining" misconception="operator_precedence"
# hint: Which sign does Python calculate first, and what did you put between brackets?
# hint: The brackets make Python subtract a rate from a volume. What must be calculated before that?
# hint: Reread the worked example on the rate of a drip and write one step a line, each with a name.
def remaining_ml(volume_ml, rate_ml_per_h, hours_passed):
    return (volume_ml - rate_ml_per_h) * hours_passed

# %% wrong="remaining" misconception="formula_misread"
# hint: How many mL run in 2 hours at 125 mL per hour? Does your line calculate that number?
# hint: The longer it runs, the more has run. Which sign makes the number grow with the hours?
# hint: Reread the worked example on the rate of a drip: there the rate comes from dividing. What undoes a division?
def remaining_ml(volume_ml, rate_ml_per_h, hours_passed):
    return volume_ml - rate_ml_per_h / hours_passed
