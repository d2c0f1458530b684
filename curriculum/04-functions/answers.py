# %% [markdown]
# # Answers of unit 04
# Every answer here is run by the build: the right ones must pass, each wrong one must bring up its own hint.

# %% right="recall-loop" how="counted by Python"
fast_rates = [112, 104]
number_fast_at_the_end = len(fast_rates)
rate_at_the_end = [88, 112, 104, 96][-1]

# %% right="recall-loop" how="the lines were run"
heart_rates_per_min = [88, 112, 104, 96]
number_fast = 0
for rate_per_min in heart_rates_per_min:
    if rate_per_min > 100:
        number_fast = number_fast + 1
number_fast_at_the_end = number_fast
rate_at_the_end = rate_per_min

# %% wrong="recall-loop" misconception="conditional_is_sequence"
# hint: Did you count every heart rate? When does the last line of the loop run?
# hint: The line with `+ 1` stands inside the `if`. It runs only in a round in which the comparison is True.
# hint: Go through the list by hand. Write down the value of `number_fast` after each of the four rounds.
number_fast_at_the_end = 4
rate_at_the_end = 96

# %% wrong="recall-loop" misconception="if_is_loop"
# hint: Is there only one heart rate above 100? How often does the loop come back to the `if`?
# hint: The `for` line takes one item after the other. In each round, the `if` is asked again.
# hint: Go through the list by hand. Write down the value of `number_fast` after each of the four rounds.
number_fast_at_the_end = 1
rate_at_the_end = 96

# %% wrong="recall-loop" misconception="accumulator_reset"
# hint: Before the loop, `number_fast` is 0. Which line changes it, and how often does that line run?
# hint: Two of the heart rates are above 100, or none, or all? Compare each one with 100.
# hint: Go through the list by hand. Write down the value of `number_fast` after each of the four rounds.
number_fast_at_the_end = 0
rate_at_the_end = 96

# %% wrong="recall-loop" misconception="type_confusion"
# hint: You gave the heart rates themselves. What does `number_fast` hold, after `number_fast = 0` and some times `+ 1`?
# hint: The loop adds 1 to a number. It keeps no heart rate.
# hint: Reread the last line of the loop. What stands right of the `=`?
number_fast_at_the_end = [112, 104]
rate_at_the_end = 96

# %% wrong="recall-loop" misconception="type_confusion"
# hint: You added the heart rates. What does the loop add in each round?
# hint: Behind the `+` in the last line stands a 1, and not the name of the heart rate.
# hint: Reread the last line of the loop. By how much does the number grow?
number_fast_at_the_end = 216
rate_at_the_end = 96

# %% wrong="recall-loop" misconception="string_vs_number"
# hint: This answer has quotation marks. Is it a number for Python?
# hint: What stands between quotation marks is text. This task asks for a number.
# hint: Reread the sentence above the two questions: what do you put in place of `None`?
number_fast_at_the_end = "2"
rate_at_the_end = "96"

# %% wrong="recall-loop" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value.
# hint: Replace both `None`, run your cell with Shift and Enter, and then run the check.
number_fast_at_the_end = None
rate_at_the_end = None

# %% wrong="recall-loop" misconception="loop_name_forgotten"
# hint: The loop is over. Does a name lose its value then?
# hint: `rate_per_min` is a name like every other. In each round it got a new value, and nothing took the last one away.
# hint: Say for each round which heart rate `rate_per_min` holds. Then stop after the fourth round.
number_fast_at_the_end = 2
rate_at_the_end = 0

# %% wrong="recall-loop" misconception="loop_name_forgotten"
# hint: In the first round, the name holds the first item. Which item does it hold in the next rounds?
# hint: The `for` line gives the name a new value in each round. After the loop, it keeps the value of its last round.
# hint: Say for each round which heart rate `rate_per_min` holds. Then stop after the fourth round.
number_fast_at_the_end = 2
rate_at_the_end = 88

# %% wrong="recall-loop" misconception="loop_name_forgotten"
# hint: You took a heart rate for which the `if` was True. Does the `if` change `rate_per_min`?
# hint: Only the `for` line gives `rate_per_min` a value, also in a round in which the `if` is False.
# hint: Say for each round which heart rate `rate_per_min` holds. Then stop after the fourth round.
number_fast_at_the_end = 2
rate_at_the_end = 104

# %% wrong="recall-loop" misconception="loop_name_forgotten"
# hint: You took a heart rate for which the `if` was True. Does the `if` change `rate_per_min`?
# hint: Only the `for` line gives `rate_per_min` a value, also in a round in which the `if` is False.
# hint: Say for each round which heart rate `rate_per_min` holds. Then stop after the fourth round.
number_fast_at_the_end = 2
rate_at_the_end = 112

# %% wrong="recall-loop" misconception="position_for_item"
# hint: Does the loop count the rounds, or does it hand out the heart rates themselves?
# hint: `for rate_per_min in heart_rates_per_min` gives the name one item of the list in each round, and no position.
# hint: Say for each round which heart rate `rate_per_min` holds. Then stop after the fourth round.
number_fast_at_the_end = 2
rate_at_the_end = 3

# %% wrong="recall-loop" misconception="position_for_item"
# hint: Does the loop count the rounds, or does it hand out the heart rates themselves?
# hint: `for rate_per_min in heart_rates_per_min` gives the name one item of the list in each round, and no position.
# hint: Say for each round which heart rate `rate_per_min` holds. Then stop after the fourth round.
number_fast_at_the_end = 2
rate_at_the_end = 4

# %% wrong="recall-loop" misconception="task_misread"
# hint: Which of the four heart rates are above 100? Look at each of them.
# hint: `number_fast` grows only in a round in which the rate is more than 100. 96 is less.
# hint: Go through the list by hand. Write down the value of `number_fast` after each of the four rounds.
number_fast_at_the_end = 3
rate_at_the_end = 96

# %% right="recall-unit" how="factor first"
creatinine_mg_per_dl = 1.2
creatinine_umol_per_l = 88.4 * creatinine_mg_per_dl

# %% right="recall-unit" how="factor with a name"
creatinine_mg_per_dl = 1.2
umol_per_l_in_one_mg_per_dl = 88.4
creatinine_umol_per_l = creatinine_mg_per_dl * umol_per_l_in_one_mg_per_dl

# %% wrong="recall-unit" misconception="conversion_direction"
# hint: Your result is smaller than 1.2. What is 1 mg/dL in µmol/L: more than 1, or less?
# hint: Each mg/dL is 88.4 µmol/L. So which sign makes the number larger, `*` or `/`?
# hint: Reread the worked example "Creatinine in other units" of unit 01. Here you go the other way.
creatinine_mg_per_dl = 1.2
creatinine_umol_per_l = creatinine_mg_per_dl / 88.4

# %% wrong="recall-unit" misconception="numerator_denominator_swapped"
# hint: If the creatinine rises, must your result rise or fall? Look at what stands behind the `/`.
# hint: You divide the factor by the value. Twice as much creatinine would then give half as much.
# hint: Say it in words: 1 mg/dL is 88.4 µmol/L, and 2 mg/dL are how many? Which sign did you use for that?
creatinine_mg_per_dl = 1.2
creatinine_umol_per_l = 88.4 / creatinine_mg_per_dl

# %% wrong="recall-unit" misconception="unit_mixup"
# hint: Which substance has the factor 18.016?
# hint: Each substance has a mass of its own, and so a factor of its own. This value is a creatinine.
# hint: Reread the task: which factor does it give?
creatinine_mg_per_dl = 1.2
creatinine_umol_per_l = creatinine_mg_per_dl * 18.016

# %% wrong="recall-unit" misconception="float_equality"
# hint: Your number is nearly right. Does the task say something about rounding?
# hint: Round only where you show a value. The next calculation needs all decimals.
# hint: Reread the last sentence of the task.
creatinine_mg_per_dl = 1.2
creatinine_umol_per_l = round(creatinine_mg_per_dl * 88.4)

# %% wrong="recall-unit" misconception="task_misread"
# hint: The calculation looks good. Is the value of Mr Ferreira still the one from Boston?
# hint: You changed the first line of the cell. It stands for a value in a file, and files stay as they are.
# hint: Compare the first line of your cell with the first sentences of the task.
creatinine_mg_per_dl = 1.2 * 88.4
creatinine_umol_per_l = creatinine_mg_per_dl

# %% wrong="recall-unit" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value.
# hint: Replace the `None` with a calculation, run your cell with Shift and Enter, and then run the check.
creatinine_mg_per_dl = 1.2
creatinine_umol_per_l = None

# %% right="qtc-order" how="one text instead of a list"
line_order = "CBDA"

# %% right="qtc-order" how="a tuple"
line_order = ("C", "B", "D", "A")

# %% wrong="qtc-order" misconception="returns_none"
# hint: Your lines show two things, and the second is `None`. Which line shows the number, and which line shows `None`?
# hint: Line A prints what the function gives back. Does your function give something back, or does it only show it?
# hint: Put lines D and E beside each other. What is the difference between their first words?
line_order = ["C", "B", "E", "A"]

# %% wrong="qtc-order" misconception="numerator_denominator_swapped"
# hint: The heart beats faster than once a second. So is the time from beat to beat more than 1 second, or less?
# hint: 75 beats in 60 seconds: what do you divide by what, to get the seconds for one beat?
# hint: Two of the six lines make `rr_s`. Work out both on paper for 60 beats per minute, and then for 120.
line_order = ["C", "F", "D", "A"]

# %% wrong="qtc-order" misconception="deferred_return"
# hint: `return` ends the function. Which of your lines stands after it?
# hint: The line with `return` needs `rr_s`. Has `rr_s` a value when Python comes to that line?
# hint: Look at steps 3 and 4 of the worked example: which one comes first?
line_order = ["C", "D", "B", "A"]

# %% wrong="qtc-order" misconception="deferred_return"
# hint: `return` ends the function. Which of your lines stands after it?
# hint: The line with `return` needs `rr_s`. Has `rr_s` a value when Python comes to that line?
# hint: Look at steps 3 and 4 of the worked example: which one comes first?
line_order = ["C", "D", "F", "A"]

# %% wrong="qtc-order" misconception="name_error"
# hint: Line A calls the function. Does the function exist when Python reads your first line?
# hint: Python reads from top to bottom. The line with `def` makes the function. What must come after it?
# hint: Look at the worked example: where does step 5 stand?
line_order = ["A", "C", "B", "D"]

# %% wrong="qtc-order" misconception="syntax"
# hint: A line with spaces before it belongs to a function. To which function does your first line belong?
# hint: Python stops at spaces that belong to nothing. Which line opens the function?
# hint: Look at the worked example: which line comes before all lines with four spaces?
line_order = ["B", "C", "D", "A"]

# %% wrong="qtc-order" misconception="syntax"
# hint: A line with spaces before it belongs to a function. To which function does your first line belong?
# hint: Python stops at spaces that belong to nothing. Which line opens the function?
# hint: Look at the worked example: which line comes before all lines with four spaces?
line_order = ["B", "D", "C", "A"]

# %% wrong="qtc-order" misconception="syntax"
# hint: After the line with `def`, Python expects the lines of the function. Which line did you put there?
# hint: Line A has no spaces, so it stands outside the function. Where must it stand?
# hint: Look at the worked example: which lines stand between step 1 and step 5?
line_order = ["C", "A", "B", "D"]

# %% wrong="qtc-order" misconception="wasted_return"
# hint: Your lines make a function. Does somebody call it, and is the result shown?
# hint: The lines of a function wait. They run only when a line outside calls it by its name, with brackets.
# hint: Look at step 5 of the worked example. Which of the six lines does the same?
line_order = ["C", "B", "E", "D"]

# %% wrong="qtc-order" misconception="task_misread"
# hint: How many lines does the task ask for, and how many have you?
# hint: Two of the lines make `rr_s`, and two give or show the result. Of each pair you need one.
# hint: Say for each of the six lines what it does. Which ones does a function with five steps need?
line_order = ["C", "B", "F", "D", "E", "A"]

# %% wrong="qtc-order" misconception="not_run_yet"
# hint: The check finds no letter from A to F. Did you replace the question marks, and did you run your cell after that?
# hint: For Python, a small letter and a capital letter are two different letters. Compare your letters with those before the lines.
# hint: Begin with the line that opens a function. Which of the six begins with the word for that?
line_order = ["?", "?", "?", "?"]

# %% wrong="qtc-order" misconception="not_run_yet"
# hint: The check finds no letter from A to F. Did you replace the question marks, and did you run your cell after that?
# hint: For Python, a small letter and a capital letter are two different letters. Compare your letters with those before the lines.
# hint: Begin with the line that opens a function. Which of the six begins with the word for that?
line_order = ["c", "b", "d", "a"]

# %% wrong="qtc-order" misconception="task_misread"
# hint: Three different letters are there. Does one of them stand twice, or is a place not filled yet?
# hint: Each line can stand in your order once. Which letters from A to F did you not use, and which of those do you need?
# hint: Look at the five steps of the worked example. For which step is there no line in your order?
line_order = ["C", "C", "B", "D"]

# %% wrong="qtc-order" misconception="task_misread"
# hint: The four letters are four texts in a list, with commas between them. How many texts does your list have?
# hint: Each letter stands between its own quotation marks. One line is missing, or the letters stand together.
# hint: Compare your line with the one that you were given, sign by sign: quotation marks, commas, square brackets.
line_order = ["CBDA"]

# %% wrong="qtc-order" misconception="task_misread"
# hint: The four letters are four texts in a list, with commas between them. How many texts does your list have?
# hint: Each letter stands between its own quotation marks. One line is missing, or the letters stand together.
# hint: Compare your line with the one that you were given, sign by sign: quotation marks, commas, square brackets.
line_order = ["C", "B", "D"]

# %% wrong="qtc-order" misconception="returns_none"
# hint: Your lines show two things, and the second is `None`. Which line shows the number, and which line shows `None`?
# hint: Line A prints what the function gives back. Does your function give something back, or does it only show it?
# hint: Put lines D and E beside each other. What is the difference between their first words?
line_order = ["C", "F", "E", "A"]


# %% right="clearance" how="in one line, with return in two places"
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        return 1.04 * (140 - age_years) * weight_kg / creatinine_umol_per_l
    return 1.23 * (140 - age_years) * weight_kg / creatinine_umol_per_l


# %% right="clearance" how="factor for men first, then changed"
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    factor = 1.23
    if sex == "female":
        factor = 1.04
    years_left = 140 - age_years
    return factor * years_left * weight_kg / creatinine_umol_per_l


# %% right="clearance" how="return written like a function" style="return_is_call"
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l
    return(clearance_ml_per_min)  # fmt: skip


# %% wrong="clearance" misconception="returns_none"
# hint: The check got `None` from your function. Does the function give the number back, or does it show it, or neither?
# hint: `print` shows a number to you. The line that called still gets nothing. Which word hands a value back?
# hint: Reread step 4 of the worked example. Your step 3 needs a line of the same kind.
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l
    print(clearance_ml_per_min)


# %% wrong="clearance" misconception="returns_none"
# hint: The check got `None` from your function. Does the function give the number back, or does it show it, or neither?
# hint: `print` shows a number to you. The line that called still gets nothing. Which word hands a value back?
# hint: Reread step 4 of the worked example. Your step 3 needs a line of the same kind.
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l


# %% wrong="clearance" misconception="formula_misread"
# hint: Mrs Kaya's clearance is too high. Which factor did your function use for her?
# hint: Look at the `if`. Which sex comes to the first factor, and which one to the second?
# hint: Reread the line below the formula, and compare the two factors with yours.
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.23
    else:
        factor = 1.04
    clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l
    return clearance_ml_per_min


# %% wrong="clearance" misconception="deferred_return"
# hint: Mrs Kaya's clearance is right, and that of a man is not there. Where does your line with `return` stand?
# hint: A line with eight spaces belongs to the `if`. For whom does Python come to that line?
# hint: Look at the spaces before `return` in the worked example: to what does that line belong?
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
        clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l
        return clearance_ml_per_min
    else:
        factor = 1.23
        clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l


# %% wrong="clearance" misconception="operator_precedence"
# hint: Which two numbers must Python subtract first? What stands around them in the formula?
# hint: Without brackets, Python multiplies and divides first, and subtracts last.
# hint: Compare your formula with the one in the task, bracket by bracket.
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    return 140 - age_years * weight_kg * factor / creatinine_umol_per_l


# %% wrong="clearance" misconception="fixed_number"
# hint: Mrs Kaya's number is right. Whose age, weight and creatinine stand in your formula?
# hint: The formula must work for every patient. The numbers come in through the names in the brackets of `def`.
# hint: Reread step 3 of the worked example: what does it calculate with?
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    return (140 - 60) * 72 * factor / 82


# %% wrong="clearance" misconception="argument_ignored"
# hint: A woman's number is right, a man's is not. Does your function look at `sex`?
# hint: The factor is a woman's, whoever comes. Which line should decide between the two factors?
# hint: Reread step 1 of the task: how many factors does it speak of?
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    factor = 1.04
    return (140 - age_years) * weight_kg * factor / creatinine_umol_per_l


# %% wrong="clearance" misconception="wasted_return"
# hint: Your function gives something back, but is it the clearance? Read the name behind `return`.
# hint: The result of the formula has a name of its own. `return` hands over only what stands behind it.
# hint: Reread steps 3 and 4 of the worked example: which name do both have?
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l
    return factor


# %% wrong="clearance" misconception="unit_mixup"
# hint: Your number is about 70 times too small. Which formula has a 72 below the line?
# hint: The 72 belongs to a creatinine in mg/dL. The factors 1.23 and 1.04 belong to µmol/L, and hold the 72 already.
# hint: Compare your formula with the one in the task, part by part. What is too much?
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    return (140 - age_years) * weight_kg * factor / (72 * creatinine_umol_per_l)


# %% wrong="clearance" misconception="name_error"
# hint: Read the message: which kind of error is it, and which word does it speak of?
# hint: Compare the names in your formula with the names in the brackets of `def`, letter by letter. The units too are part of a name.
# hint: Reread steps 1 and 2 of the task: which names may stand in your formula?
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    return (140 - age) * weight * factor / creatinine


# %% wrong="clearance" misconception="wasted_return"
# hint: You give the function itself back. No brackets are missing: another name belongs behind `return`.
# hint: The result of the formula has a name of its own. Which name stands on the left of the `=` in that line?
# hint: Reread steps 3 and 4 of the worked example: which name do both have?
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l
    return creatinine_clearance


# %% wrong="clearance" misconception="name_in_quotes"
# hint: You give a text back. What do quotation marks make of a name?
# hint: Between quotation marks, Python sees letters and no longer the name with its value.
# hint: Look at step 4 of the worked example, sign by sign. What is different in your line?
def creatinine_clearance(age_years, weight_kg, creatinine_umol_per_l, sex):
    if sex == "female":
        factor = 1.04
    else:
        factor = 1.23
    clearance_ml_per_min = (140 - age_years) * weight_kg * factor / creatinine_umol_per_l
    return "clearance_ml_per_min"


# %% right="first-high" how="break, and one return at the end"
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    first = None
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            first = potassium
            break
    return first


# %% right="first-high" how="no last line: a function without return gives None"
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            return potassium


# %% right="first-high" how="all high values in a new list, then its first"
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    high = []
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            high.append(potassium)
    if len(high) == 0:
        return None
    return high[0]


# %% right="first-high" how="by position" style="range_len_needless"
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for i in range(len(potassiums_mmol_per_l)):
        if potassiums_mmol_per_l[i] >= limit_mmol_per_l:
            return potassiums_mmol_per_l[i]
    return None


# %% wrong="first-high" misconception="deferred_return"
# hint: Here the first value is not high, and the second one is. What does your function do after the first value?
# hint: `return` ends the function at once. In your loop, Python comes to a `return` in the first round, whatever the value is.
# hint: When do you know that **no** value is high: in the loop, or after it? Look at the spaces before your last `return`.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            return potassium
        else:
            return None


# %% wrong="first-high" misconception="returns_none"
# hint: The check got `None`, although a value is high. Does Python come to a `return` with the value behind it?
# hint: Only `return` with a value behind it hands something to the line that called. `print` shows a value to you, and hands over nothing.
# hint: Reread step 2 of the task. Which line of your loop looks at one value, and which line gives that value back?
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            print(potassium)
    return None


# %% wrong="first-high" misconception="deferred_return"
# hint: Your function gives the last high value. What happens after it has met the first one?
# hint: In each round with a high value, the name gets a new value, and the first one is lost. How can the function stop at the first?
# hint: Reread the sentences below the worked example on the cardiac index: what does `return` do, also inside a loop?
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    found = None
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            found = potassium
    return found


# %% wrong="first-high" misconception="task_misread"
# hint: You give the highest value. Which one does the ward want?
# hint: The list is in the order of time. The first high value need not be the highest.
# hint: Reread the sentence in the task with the word in bold letters.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    highest = max(potassiums_mmol_per_l)
    if highest >= limit_mmol_per_l:
        return highest
    return None


# %% wrong="first-high" misconception="argument_ignored"
# hint: The check asked with a limit of 5.0. Which limit does your comparison use?
# hint: Whatever limit the check gives, your function uses 5.5. Is there a 5.5 below the line with `def`?
# hint: Reread step 1: the 5.5 belongs in the line with `def`, and the comparison uses the name.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium >= 5.5:
            return potassium
    return None


# %% wrong="first-high" misconception="assignment_copies"
# hint: Your result is right. What happened to the list of the ward?
# hint: A list that you get as a parameter is the list of the one who called, and no copy of it. Which line changes it?
# hint: Do you need another order to find the first value? Go through the list as it is.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    potassiums_mmol_per_l.sort()
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            return potassium
    return None


# %% wrong="first-high" misconception="task_misread"
# hint: In which order are the values in the list? In which order does your loop meet them?
# hint: `sorted` puts the smallest value first. The ward asks for the first in time.
# hint: Reread the sentence in the task with the word in bold letters.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in sorted(potassiums_mmol_per_l):
        if potassium >= limit_mmol_per_l:
            return potassium
    return None


# %% wrong="first-high" misconception="default_value_missing"
# hint: The check now gives only the list. What should your function take for the limit then?
# hint: Python says that a value is missing. A parameter with a default value may be left out.
# hint: Look at the line with `def` of `drops_per_minute`, above: what stands behind its second parameter?
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l):
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            return potassium
    return None


# %% wrong="first-high" misconception="variables_default"
# hint: No value is high in this list. Which line then gives the name behind your last `return` a value?
# hint: A name has no value of its own to begin with, also not `None`. It needs a line with `=`, and Python must come to that line.
# hint: Which value should the name have before the loop, so that it is right when nothing is found?
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            found = potassium
            break
    return found


# %% wrong="first-high" misconception="none_is_not_text"
# hint: You give text back. Does the task ask for text when no value is high?
# hint: `None` is a word of Python itself. What do quotation marks make of it?
# hint: Reread step 3 of the task, and the line with `return None` in the worked example.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            return potassium
    return "None"


# %% wrong="first-high" misconception="zero_is_not_missing"
# hint: A potassium of 0 would be a value. Is there such a value in the list?
# hint: 0 is a number with which others go on calculating. Which word says: nothing here?
# hint: Reread step 3 of the task, and the line with `return None` in the worked example.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            return potassium
    return 0


# %% wrong="first-high" misconception="boundary_excluded"
# hint: Which sign says "at the limit or above it"? Compare it with yours.
# hint: With your sign, a value that is exactly the limit does not count. What does step 2 say, in bold letters?
# hint: Say your comparison aloud for a value of 5.5 and a limit of 5.5. Is it True?
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium > limit_mmol_per_l:
            return potassium
    return None


# %% wrong="first-high" misconception="index_off_by_one"
# hint: Does your function look at the last value of the list, too?
# hint: The check has a list in which only the last value is high. Which positions does your loop visit?
# hint: Count for a list of three values: which positions does it have, and at which one does your loop end?
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for position in range(len(potassiums_mmol_per_l) - 1):
        if potassiums_mmol_per_l[position] >= limit_mmol_per_l:
            return potassiums_mmol_per_l[position]
    return None


# %% wrong="first-high" misconception="edge_only_first_case"
# hint: What does your function do with a list that holds nothing?
# hint: `[0]` asks for the first item. An empty list has none. Does Python come to that line before it knows?
# hint: Reread step 3: it names two cases in which you give `None` back.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    first = potassiums_mmol_per_l[0]
    if first >= limit_mmol_per_l:
        return first
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            return potassium
    return None


# %% wrong="first-high" misconception="argument_ignored"
# hint: The check asked with a limit of 5.0. Which limit does your comparison use?
# hint: Whatever limit the check gives, your function uses 5.5. Is there a 5.5 below the line with `def`?
# hint: Reread step 1: the 5.5 belongs in the line with `def`, and the comparison uses the name.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l):
    limit_mmol_per_l = 5.5
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            return potassium
    return None


# %% wrong="first-high" misconception="position_for_item"
# hint: Your function gives 0. Is that a potassium, or the place of one in the list? What does the ward want to know?
# hint: A position counts from 0. The value itself stands in the list, at that position.
# hint: Reread step 2: what is given back? A loop over the items themselves needs no positions.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for position in range(len(potassiums_mmol_per_l)):
        if potassiums_mmol_per_l[position] >= limit_mmol_per_l:
            return position
    return None


# %% wrong="first-high" misconception="type_confusion"
# hint: You give back a list of all high values. How many values does the ward ask for?
# hint: The loop need not go to the end of the list. What can happen at the first high value?
# hint: Reread step 2 of the task, and the sentences below the worked example on the cardiac index: what does `return` do?
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    high = []
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            high.append(potassium)
    return high


# %% wrong="first-high" misconception="task_misread"
# hint: You say whether there is a high value. What else does the ward want to know?
# hint: `True` answers a question. The task asks for the value itself.
# hint: Which name in your loop holds the value at which it found something?
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            return True
    return None


# %% wrong="first-high" misconception="loop_name_forgotten"
# hint: No value of this list is high. Which value do you give back, and where does it come from?
# hint: After a loop, the name in the `for` line keeps the value of its last round, whether that was high or not.
# hint: Reread step 3 of the task. Then look where `return` stands in step 2: inside the loop, or after it?
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            break
    return potassium


# %% wrong="first-high" misconception="edge_only_first_case"
# hint: In this list no value is high. What does your list of high values hold then?
# hint: `[0]` asks for the first item. An empty list has none. Which question comes before that?
# hint: Reread step 3: it names two cases in which you give `None` back.
def first_high_potassium(potassiums_mmol_per_l, limit_mmol_per_l=5.5):
    high = []
    for potassium in potassiums_mmol_per_l:
        if potassium >= limit_mmol_per_l:
            high.append(potassium)
    return high[0]


# %% right="vincristine" how="min, and the dose in one line"
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    """Return the dose in mg."""
    area = body_surface_area_m2(height_cm, weight_kg)
    if area is None:
        return None
    return min(area * mg_per_m2, 2.0)


# %% right="vincristine" how="everything inside the is not None"
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is not None:
        dose_mg = area_m2 * mg_per_m2
        if dose_mg > 2:
            dose_mg = 2.0
        return dose_mg
    else:
        return None


# %% right="vincristine" how="return written like a function, and == None" style="return_is_call"
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 == None:
        return None
    dose_mg = area_m2 * mg_per_m2
    if dose_mg >= 2:
        return 2
    else:
        return(dose_mg)  # fmt: skip


# %% wrong="vincristine" misconception="not_run_yet"
# hint: `vincristine_dose_mg` is still `None`. Did you write your function and run the cell?
# hint: The line with `None` only held the place. If it still stands **below** your function, it takes the name away again.
# hint: Begin with the line of step 1. It has the same form as the line with `def` of `drops_per_minute`.
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    return min(area_m2 * mg_per_m2, 2.0)


vincristine_dose_mg = None


# %% wrong="vincristine" misconception="parentheses_only_if_arg"
# hint: Read the message. If it speaks of `vincristine_dose_mg` itself, count its parameters. If a line of yours stopped, look at `body_surface_area_m2`: what stands behind its name?
# hint: The name alone is the function. To get an area, you call it, with the height and the weight between brackets.
# hint: Reread step 4 of the worked example on the cardiac index: how does it call the function?
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2
    if area_m2 is None:
        return None
    return min(area_m2 * mg_per_m2, 2.0)


# %% wrong="vincristine" misconception="parentheses_only_if_arg"
# hint: Read the message. If it speaks of `vincristine_dose_mg` itself, count its parameters. If a line of yours stopped, look at `body_surface_area_m2`: what stands behind its name?
# hint: The name alone is the function. To get an area, you call it, with the height and the weight between brackets.
# hint: Reread step 4 of the worked example on the cardiac index: how does it call the function?
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2()
    if area_m2 is None:
        return None
    return min(area_m2 * mg_per_m2, 2.0)


# %% wrong="vincristine" misconception="wasted_return"
# hint: Which name does Python not know? If it is `body_surface_area_m2`, run the cell of the worked example again. If it is another, which line inside **your** function gives it a value?
# hint: The names inside `body_surface_area_m2` are local to that function. From a call you get only the value that it gives back, and you must keep it.
# hint: Reread step 4 of the worked example on the cardiac index: what stands left of the `=`?
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    body_surface_area_m2(height_cm, weight_kg)
    dose_mg = area_m2 * mg_per_m2
    if dose_mg > 2:
        return 2.0
    return dose_mg


# %% wrong="vincristine" misconception="returns_none"
# hint: The check got `None` from your function. Which line hands the dose back?
# hint: `print` shows the dose to you. Only `return` gives it to the line that called. And `return print(...)` gives `None`.
# hint: Reread step 4 of the worked example on the anion gap.
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    dose_mg = area_m2 * mg_per_m2
    if dose_mg > 2:
        dose_mg = 2.0
    print(dose_mg)


# %% wrong="vincristine" misconception="task_misread"
# hint: This patient is tall and heavy, and would get more than the maximum. Which line of yours holds the dose back?
# hint: Work out the area times 1.4 for this patient on paper. What does step 5 say about such a dose?
# hint: Reread step 5 of the task, and compare it with the last lines of your function.
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    return area_m2 * mg_per_m2


# %% wrong="vincristine" misconception="task_misread"
# hint: You hold the area at 2. What has the maximum of 2 mg: the area, or the dose?
# hint: 2 mg is a dose. First work out the dose, and then compare it with the maximum.
# hint: Reread step 5 of the task: in which order does it do the two things?
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    if area_m2 > 2:
        area_m2 = 2.0
    return area_m2 * mg_per_m2


# %% wrong="vincristine" misconception="deferred_return"
# hint: This patient is small and needs less than the maximum. Does Python come to a `return` for her?
# hint: You have a `return` for a dose of more than 2 mg. When the dose is not more, the function ends without one, and gives `None`.
# hint: Reread step 5, from the word "else" on: which line of yours does that?
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    dose_mg = area_m2 * mg_per_m2
    if dose_mg > 2:
        return 2.0


# %% wrong="vincristine" misconception="default_value_missing"
# hint: The check now gives only height and weight. What should your function take for `mg_per_m2` then?
# hint: Python says that a value is missing. A parameter with a default value may be left out.
# hint: Look at the line with `def` of `drops_per_minute`: what stands behind its second parameter?
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    return min(area_m2 * mg_per_m2, 2.0)


# %% wrong="vincristine" misconception="unit_mixup"
# hint: A small, light patient would get the maximum. By what did you multiply the 1.4?
# hint: The dose is per square metre of skin, and not per kilogram. Which function gives the square metres?
# hint: Reread steps 3 and 5 of the task: what is multiplied by what?
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    if height_cm is None or weight_kg is None:
        return None
    return min(weight_kg * mg_per_m2, 2.0)


# %% wrong="vincristine" misconception="float_equality"
# hint: Your dose is nearly right. Is something rounded before the end?
# hint: A rounded dose is the task of the pharmacy. Here the value keeps its decimals.
# hint: Reread the last sentence of step 5.
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    return round(min(area_m2 * mg_per_m2, 2.0), 1)


# %% wrong="vincristine" misconception="argument_ignored"
# hint: The check now asks with 1.0 mg per m². Which number does your formula use?
# hint: The 1.4 in your formula never changes. Where does the third parameter come in?
# hint: Reread step 5 of the task: which name does it multiply by?
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return None
    return min(area_m2 * 1.4, 2.0)


# %% wrong="vincristine" misconception="none_not_handled"
# hint: Nobody measured the height of this patient. What does `body_surface_area_m2` give back then?
# hint: Your function goes on calculating with `None`. Which question must it ask before that?
# hint: Reread step 4 of the task, and the two lines below the call in `cardiac_index`.
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    dose_mg = area_m2 * mg_per_m2
    if dose_mg > 2:
        return 2.0
    return dose_mg


# %% wrong="vincristine" misconception="zero_is_not_missing"
# hint: Your function gives 0 when the height is missing. Would you want to read "dose: 0 mg" then?
# hint: 0 mg is a dose, and it looks as if somebody had decided it. Which word says: nothing here?
# hint: Reread step 4 of the task.
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return 0
    return min(area_m2 * mg_per_m2, 2.0)


# %% wrong="vincristine" misconception="edge_only_first_case"
# hint: You look for a missing height. Can something else be missing, too?
# hint: The function of the worked example looks at both values for you, and gives `None` back. Can your question be about its result?
# hint: Reread step 4 of the task: about which value does it ask?
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    if height_cm is None:
        return None
    return min(body_surface_area_m2(height_cm, weight_kg) * mg_per_m2, 2.0)


# %% wrong="vincristine" misconception="none_is_not_text"
# hint: You give text back. Does the task ask for text when the area is `None`?
# hint: `None` is a word of Python itself. What do quotation marks make of it?
# hint: Reread step 4 of the task, and the line with `return None` in the worked example.
def vincristine_dose_mg(height_cm, weight_kg, mg_per_m2=1.4):
    area_m2 = body_surface_area_m2(height_cm, weight_kg)
    if area_m2 is None:
        return "None"
    return min(area_m2 * mg_per_m2, 2.0)


# %% right="test-paracetamol" how="a loop over the cases"
def test_paracetamol(version):
    cases = [[5, 37.5], [10, 75], [11, 165], [30, 450], [50, 750], [51, 1000], [90, 1000]]
    for case in cases:
        assert version(case[0]) == case[1]


# %% right="test-paracetamol" how="the doses written as calculations"
def test_paracetamol(version):
    assert version(8) == 8 * 7.5
    assert version(10) == 10 * 7.5
    assert version(11) == 11 * 15
    assert version(49) == 49 * 15
    assert version(50) == 50 * 15
    assert version(51) == 1000
    assert version(120) == 1000


# %% right="test-paracetamol" how="just above the limits, in tenths of a kg"
def test_paracetamol(version):
    light = version(9.0)
    assert light == 67.5
    assert version(10) == 75
    assert version(10.2) == 153
    assert version(40) == 600
    assert version(50) == 750
    assert version(50.2) == 1000


# %% wrong="test-paracetamol" misconception="test_stops_right_version"
# hint: Your test stops a version that is right. Look at the line that the message names: does it call `version` with a weight in brackets, and is the dose right, and a number with a point?
# hint: Work that dose out by hand. At a limit, say the rule aloud: "up to and including" means that exactly on the limit the first of the two rules holds.
# hint: Reread the three rules in the task, and step 2 of the worked example on tests. Compare your line with both.
def test_paracetamol(version):
    assert version(4) == 30
    assert version(20) == 300
    assert version(80) == 1000
    assert version(10) == 150
    assert version(11) == 165
    assert version(50) == 1000
    assert version(51) == 1000


# %% wrong="test-paracetamol" misconception="test_stops_right_version"
# hint: Your test stops a version that is right. Look at the line that the message names: does it call `version` with a weight in brackets, and is the dose right, and a number with a point?
# hint: Work that dose out by hand. At a limit, say the rule aloud: "up to and including" means that exactly on the limit the first of the two rules holds.
# hint: Reread the three rules in the task, and step 2 of the worked example on tests. Compare your line with both.
def test_paracetamol(version):
    assert version(4) == 60
    assert version(20) == 300
    assert version(80) == 1200


# %% wrong="test-paracetamol" misconception="test_without_assert"
# hint: A version that gives no dose at all goes through. Does a line of yours compare what `version` gives, and stop?
# hint: Each line needs two things: the word `assert`, and a call of `version` with a weight in brackets.
# hint: Look at step 2 of the worked example on tests, sign by sign. What is different in your lines?
def test_paracetamol(version):
    print(version(4) == 30)
    print(version(20) == 300)
    print(version(80) == 1000)


# %% wrong="test-paracetamol" misconception="test_without_assert"
# hint: A version that gives no dose at all goes through. Does a line of yours compare what `version` gives, and stop?
# hint: Each line needs two things: the word `assert`, and a call of `version` with a weight in brackets.
# hint: Look at step 2 of the worked example on tests, sign by sign. What is different in your lines?
def test_paracetamol(version):
    version(4) == 30
    version(10) == 75
    version(20) == 300
    version(50) == 750
    version(80) == 1000


# %% wrong="test-paracetamol" misconception="test_without_assert"
# hint: A version that gives no dose at all goes through. Does a line of yours compare what `version` gives, and stop?
# hint: Each line needs two things: the word `assert`, and a call of `version` with a weight in brackets.
# hint: Look at step 2 of the worked example on tests, sign by sign. What is different in your lines?
def test_paracetamol(version):
    return version(20) == 300 and version(80) == 1000


# %% wrong="test-paracetamol" misconception="test_without_assert"
# hint: A version that gives no dose at all goes through. Does a line of yours compare what `version` gives, and stop?
# hint: Each line needs two things: the word `assert`, and a call of `version` with a weight in brackets.
# hint: Look at step 2 of the worked example on tests, sign by sign. What is different in your lines?
def test_paracetamol(version):
    assert 4 * 7.5 == 30
    assert 20 * 15 == 300


# %% wrong="test-paracetamol" misconception="edge_only_first_case"
# hint: For which of the three rules does no line of yours compare the dose, with `==`?
# hint: A version that goes on with 15 mg per kg for ever goes through your test. Which patient would notice?
# hint: Reread step 1 of the task: one case for each rule. Write down beside each of your lines which rule it tries.
def test_paracetamol(version):
    assert version(4) == 30
    assert version(10) == 75
    assert version(20) == 300


# %% wrong="test-paracetamol" misconception="edge_only_first_case"
# hint: For which of the three rules does no line of yours compare the dose, with `==`?
# hint: A version that gives 15 mg per kg to the smallest children, too, goes through your test. Which patient would notice?
# hint: Reread step 1 of the task: one case for each rule. Write down beside each of your lines which rule it tries.
def test_paracetamol(version):
    assert version(20) == 300
    assert version(50) == 750
    assert version(80) == 1000


# %% wrong="test-paracetamol" misconception="edge_only_first_case"
# hint: For which of the three rules does no line of yours compare the dose, with `==`?
# hint: A version that gives 1000 mg to everybody of more than 10 kg goes through your test. Which patient would notice?
# hint: Reread step 1 of the task: one case for each rule. Write down beside each of your lines which rule it tries.
def test_paracetamol(version):
    assert version(4) == 30
    assert version(10) == 75
    assert version(80) == 1000


# %% wrong="test-paracetamol" misconception="boundary_excluded"
# hint: All three rules are tried out. What happens exactly at a weight where one rule ends?
# hint: There are two limits. Which of your weights lies exactly on one of them?
# hint: Reread step 2 of the task, and step 3 of the worked example on tests. How many cases does each limit need?
def test_paracetamol(version):
    assert version(4) == 30
    assert version(20) == 300
    assert version(80) == 1000


# %% wrong="test-paracetamol" misconception="boundary_excluded"
# hint: One limit is covered. Which other weight ends a rule?
# hint: Write the two limits down. Beside each, write the case that lies exactly on it. Which one is missing?
# hint: Reread step 2 of the task: how many cases does it ask for in all?
def test_paracetamol(version):
    assert version(4) == 30
    assert version(20) == 300
    assert version(80) == 1000
    assert version(50) == 750
    assert version(51) == 1000


# %% wrong="test-paracetamol" misconception="boundary_excluded"
# hint: You test exactly on the limits. Which case tells you that the next rule begins right after the limit?
# hint: A version could let a limit lie 1 kg too high, and your test would not see it. Which weight lies 1 kg above each limit?
# hint: Reread step 2 of the task: it names two cases for each limit.
def test_paracetamol(version):
    assert version(4) == 30
    assert version(10) == 75
    assert version(20) == 300
    assert version(50) == 750
    assert version(80) == 1000


# %% wrong="test-paracetamol" misconception="boundary_excluded"
# hint: The first limit is covered on both sides. What about the second one?
# hint: Which weight lies 1 kg above the second limit, and which rule holds there?
# hint: Reread step 2 of the task: it names two cases for each limit.
def test_paracetamol(version):
    assert version(4) == 30
    assert version(10) == 75
    assert version(11) == 165
    assert version(20) == 300
    assert version(50) == 750
    assert version(80) == 1000


# %% wrong="test-paracetamol" misconception="test_stops_right_version"
# hint: Your test stops a version that is right. Look at the line that the message names: does it call `version` with a weight in brackets, and is the dose right, and a number with a point?
# hint: Work that dose out by hand. At a limit, say the rule aloud: "up to and including" means that exactly on the limit the first of the two rules holds.
# hint: Reread the three rules in the task, and step 2 of the worked example on tests. Compare your line with both.
def test_paracetamol(version):
    assert version == 30
    assert version == 300
    assert version == 1000


# %% wrong="test-paracetamol" misconception="name_error"
# hint: Python does not know a name in your test. By which name does your test get the function?
# hint: You do not know the colleague's function, nor its name. It comes in through the brackets of your `def`.
# hint: Reread step 1 of the worked example on tests: what is the parameter called, and where is it used?
def test_paracetamol(version):
    assert paracetamol_dose_mg(4) == 30
    assert paracetamol_dose_mg(20) == 300
    assert paracetamol_dose_mg(80) == 1000


# %% wrong="test-paracetamol" misconception="test_stops_right_version"
# hint: Your test stops a version that is right. Look at the line that the message names: does it call `version` with a weight in brackets, and is the dose right, and a number with a point?
# hint: Work that dose out by hand. At a limit, say the rule aloud: "up to and including" means that exactly on the limit the first of the two rules holds.
# hint: Reread the three rules in the task, and step 2 of the worked example on tests. Compare your line with both.
def test_paracetamol(version):
    assert version(5) == 37,5  # fmt: skip
    assert version(20) == 300
    assert version(80) == 1000


# %% wrong="test-paracetamol" misconception="test_stops_right_version"
# hint: Your test stops a version that is right. Look at the line that the message names: does it call `version` with a weight in brackets, and is the dose right, and a number with a point?
# hint: Work that dose out by hand. At a limit, say the rule aloud: "up to and including" means that exactly on the limit the first of the two rules holds.
# hint: Reread the three rules in the task, and step 2 of the worked example on tests. Compare your line with both.
def test_paracetamol(version):
    assert version(4) == "30 mg"
    assert version(20) == "300 mg"
    assert version(80) == "1000 mg"


# %% wrong="test-paracetamol" misconception="name_error"
# hint: Your test calls itself, and so it never ends. By which name does it get the function to test?
# hint: The name behind `def` is your own test. The function of your colleague comes in through the brackets.
# hint: Reread step 2 of the worked example on tests: which name stands behind `assert`?
def test_paracetamol(version):
    assert test_paracetamol(4) == 30
    assert test_paracetamol(20) == 300
    assert test_paracetamol(80) == 1000


# %% wrong="test-paracetamol" misconception="edge_only_first_case"
# hint: For which of the three rules does no line of yours compare the dose, with `==`?
# hint: A version that goes on with 15 mg per kg for ever goes through your test. Which patient would notice?
# hint: Reread step 1 of the task: one case for each rule. Write down beside each of your lines which rule it tries.
def test_paracetamol(version):
    assert version(4)
    assert version(20)
    assert version(80)


# %% right="mend-pump" how="in steps, each with a name"
def concentration_ug_per_ml(drug_mg, volume_ml):
    drug_ug = drug_mg * 1000
    return drug_ug / volume_ml


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_min = dose_ug_per_kg_min * weight_kg
    dose_ug_per_h = dose_ug_per_min * 60
    concentration = concentration_ug_per_ml(drug_mg, volume_ml)
    return dose_ug_per_h / concentration


# %% right="mend-pump" how="the hours at the end, and shown as well"
def concentration_ug_per_ml(drug_mg, volume_ml):
    print(drug_mg * 1000 / volume_ml)
    return drug_mg / volume_ml * 1000


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_min = dose_ug_per_kg_min * weight_kg
    return dose_ug_per_min / concentration_ug_per_ml(drug_mg, volume_ml) * 60


# %% right="mend-pump" how="return written like a function" style="return_is_call"
def concentration_ug_per_ml(drug_mg, volume_ml):
    return(drug_mg * 1000 / volume_ml)  # fmt: skip


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
    return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)


# %% wrong="mend-pump" misconception="returns_none"
# hint: Python stopped at a line that divides. Which value there is `None`, and which function gave it?
# hint: The line that stopped is a good line. Go to the function that it calls: what does that function give back?
# hint: Reread what section 1 says about `print` and `return`, and the docstring of `concentration_ug_per_ml`.
def concentration_ug_per_ml(drug_mg, volume_ml):
    print(drug_mg * 1000 / volume_ml)


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
    return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)


# %% wrong="mend-pump" misconception="returns_none"
# hint: Python stopped at a line that divides. Which value there is `None`, and which function gave it?
# hint: The line that stopped is a good line. Go to the function that it calls: what does that function give back?
# hint: Reread what section 1 says about `print` and `return`, and the docstring of `concentration_ug_per_ml`.
def concentration_ug_per_ml(drug_mg, volume_ml):
    return print(drug_mg * 1000 / volume_ml)


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
    return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)


# %% wrong="mend-pump" misconception="unit_mixup"
# hint: The loud mistake is mended. Your rate is 60 times too low. Which two units differ by a factor of 60?
# hint: The dose is per minute, and the pump is set per hour. Read the name `dose_ug_per_h`: does its line do what the name says?
# hint: How many minutes does an hour have, and must the number become larger or smaller?
def concentration_ug_per_ml(drug_mg, volume_ml):
    return drug_mg * 1000 / volume_ml


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg
    return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)


# %% wrong="mend-pump" misconception="conversion_direction"
# hint: Your rate is now far too low. In one hour, does he get more of the drug than in one minute, or less?
# hint: From per minute to per hour, the number must grow. Which sign makes it grow?
# hint: Say it aloud: 7 micrograms in a minute are how many in an hour?
def concentration_ug_per_ml(drug_mg, volume_ml):
    return drug_mg * 1000 / volume_ml


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg / 60
    return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)


# %% wrong="mend-pump" misconception="unit_mixup"
# hint: Your rate is 1000 times too high. Which two units differ by a factor of 1000?
# hint: The name promises micrograms per mL. From what you give back, which step is missing?
# hint: Compare your line with the one that you were given. Only its first word was wrong.
def concentration_ug_per_ml(drug_mg, volume_ml):
    return drug_mg / volume_ml


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
    return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)


# %% wrong="mend-pump" misconception="returns_none"
# hint: The rate is right. What does `concentration_ug_per_ml` itself give back?
# hint: You went round the function that is broken. Others on the ward call it, too, and still get `None`.
# hint: Reread step 1 of the task: in which function does it ask you to mend the cause?
def concentration_ug_per_ml(drug_mg, volume_ml):
    print(drug_mg * 1000 / volume_ml)


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
    return dose_ug_per_h / (drug_mg * 1000 / volume_ml)


# %% wrong="mend-pump" misconception="fixed_number"
# hint: For Mr Okafor the rate is right. What does your function give for another patient?
# hint: A fixed number stands where a name should stand. The patient and the syringe come in through the brackets of `def`.
# hint: Compare the line that you changed with the names in the brackets of its `def`.
def concentration_ug_per_ml(drug_mg, volume_ml):
    return 80


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
    return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)


# %% wrong="mend-pump" misconception="numerator_denominator_swapped"
# hint: More drug in the syringe: must the pump then run faster or slower? What does yours do?
# hint: You multiply by the concentration. Only the line with `dose_ug_per_h =` was wrong in this function.
# hint: Compare your last line with the one that you were given.
def concentration_ug_per_ml(drug_mg, volume_ml):
    return drug_mg * 1000 / volume_ml


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
    return dose_ug_per_h * concentration_ug_per_ml(drug_mg, volume_ml)


# %% wrong="mend-pump" misconception="returns_none"
# hint: The function for the rate now gives `None`. Which of its lines did you change?
# hint: Its last line was right: it hands the rate back. Showing it with `print` is something else.
# hint: Reread what the task says about the number of lines that you need to change.
def concentration_ug_per_ml(drug_mg, volume_ml):
    return drug_mg * 1000 / volume_ml


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 60
    print(dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml))


# %% wrong="mend-pump" misconception="numerator_denominator_swapped"
# hint: More drug in the syringe: must the pump then run faster or slower? What does yours do?
# hint: You multiply by the concentration. Only the line with `dose_ug_per_h =` was wrong in this function.
# hint: Compare your last line with the one that you were given.
def concentration_ug_per_ml(drug_mg, volume_ml):
    return drug_mg * 1000 / volume_ml


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg
    return dose_ug_per_h * concentration_ug_per_ml(drug_mg, volume_ml)


# %% wrong="mend-pump" misconception="unit_mixup"
# hint: Your rate is 60 times too high. Which two units of time stand in the names of this function?
# hint: Seconds do not come into it. You have a dose for each minute, and you need the dose for an hour.
# hint: Say it aloud: 7 micrograms in a minute are how many in an hour?
def concentration_ug_per_ml(drug_mg, volume_ml):
    return drug_mg * 1000 / volume_ml


def pump_rate_ml_per_h(dose_ug_per_kg_min, weight_kg, drug_mg, volume_ml):
    dose_ug_per_h = dose_ug_per_kg_min * weight_kg * 3600
    return dose_ug_per_h / concentration_ug_per_ml(drug_mg, volume_ml)
