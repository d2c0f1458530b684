# %% [markdown]
# # Answers of unit 02
# Every answer here is run by the build: the right ones must pass, each wrong one must bring up its own hint.

# %% right="fahrenheit" how="in two steps"
fever_text = "101.5"
fever_f = float(fever_text)
above_freezing_f = fever_f - 32
fever_c = above_freezing_f * 5 / 9

# %% right="fahrenheit" how="divided by 1.8"
fever_text = "101.5"
fever_f = float(fever_text)
fever_c = (fever_f - 32) / 1.8

# %% right="fahrenheit" how="fraction in brackets"
fever_text = "101.5"
fever_f = float(fever_text)
fever_c = (5 / 9) * (fever_f - 32)

# %% wrong="fahrenheit" misconception="string_vs_number"
# hint: `fever_f` is still text. Which tool makes a number from text?
# hint: The value in the letter has quotation marks. Python cannot take 32 away from text.
# hint: In unit 01, reread step 1 of the worked example "creatinine in other units".
fever_text = "101.5"
fever_f = fever_text
fever_c = (fever_f - 32) * 5 / 9

# %% wrong="fahrenheit" misconception="operator_precedence"
# hint: A temperature of 84 °C: can that be true? What does Python do first in your line, `-` or `*`?
# hint: Python multiplies and divides before it takes away. The task says what comes first.
# hint: In unit 01, reread the last row of the table of signs: it shows how to say "do this first".
fever_text = "101.5"
fever_f = float(fever_text)
fever_c = fever_f - 32 * 5 / 9

# %% wrong="fahrenheit" misconception="operator_precedence"
# hint: A temperature of 24 °C: can that be true? From which number do you take away 32?
# hint: You multiply and divide first, and take away 32 after that. Compare the order with the task.
# hint: Read the sentence of the task that holds the word "first". Write that part first, in round brackets.
fever_text = "101.5"
fever_f = float(fever_text)
fever_c = fever_f * 5 / 9 - 32

# %% wrong="fahrenheit" misconception="conversion_direction"
# hint: Your result is larger than the number in Fahrenheit. Is a degree Celsius the larger or the smaller step?
# hint: By which number do you multiply, and by which do you divide?
# hint: Read the last sentence before the steps again, and compare each number with your line.
fever_text = "101.5"
fever_f = float(fever_text)
fever_c = (fever_f - 32) * 9 / 5

# %% wrong="fahrenheit" misconception="conversion_direction"
# hint: More than 200 degrees: can that be true? Which way does your formula convert?
# hint: The formula that ends with "plus 32" goes from Celsius to Fahrenheit. You need the other way.
# hint: Read the last sentence before the steps again, and compare each sign with your line.
fever_text = "101.5"
fever_f = float(fever_text)
fever_c = fever_f * 9 / 5 + 32

# %% wrong="fahrenheit" misconception="float_equality"
# hint: Your number is nearly right. Does the task say something about decimals?
# hint: The decimals are cut off, by `round` or by hand. Let Python calculate, and keep all decimals.
# hint: Reread step 2 of the task, to its end.
fever_text = "101.5"
fever_f = float(fever_text)
fever_c = round((fever_f - 32) * 5 / 9, 1)

# %% wrong="fahrenheit" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it first: Python stopped there.
# hint: Replace the first `None`, run your cell with Shift and Enter, and then run the check.
fever_text = "101.5"
fever_f = None
fever_c = None

# %% wrong="fahrenheit" misconception="task_misread"
# hint: Your results are right. Compare your first line with the first line that you were given.
# hint: The first line stands for the letter. You cannot take the quotation marks out of a letter by hand.
# hint: Put the first line back as it was, and reread step 1 of the task.
fever_text = 101.5
fever_f = fever_text
fever_c = (fever_f - 32) * 5 / 9

# %% wrong="fahrenheit" misconception="operator_precedence"
# hint: A temperature below 0 °C in somebody with fever: can that be true? What stands in your round brackets?
# hint: Round brackets come first, and in them `*` comes before `-`. What does the task take away, and from what?
# hint: Read the sentence of the task that holds the word "first". Only that part belongs in round brackets.
fever_text = "101.5"
fever_f = float(fever_text)
fever_c = (fever_f - 32 * 5) / 9

# %% wrong="fahrenheit" misconception="task_misread"
# hint: `fever_f` should still be the temperature in Fahrenheit. Which of your lines gives it another value?
# hint: Each name with one `=` behind it gets a value. How many `=` stand in your line of step 2?
# hint: Compare your line of step 2 with step 2 of the worked example "creatinine in other units" in unit 01: one name, one `=`, one calculation.
fever_text = "101.5"
fever_f = float(fever_text)
fever_c = fever_f = (fever_f - 32) * 5 / 9

# %% right="line-by-line" how="let Python calculate"
change_after_line_2 = 104 - 88
pulse_after_line_3 = 96
change_after_line_3 = change_after_line_2

# %% right="line-by-line" how="with a decimal point"
change_after_line_2 = 16.0
pulse_after_line_3 = 96.0
change_after_line_3 = 16.0

# %% wrong="line-by-line" misconception="spreadsheet_names"
# hint: Questions 1 and 2 are right. Does Python go back to line 2 when the pulse changes in line 3?
# hint: Line 2 was worked out once, with the pulse of that moment. What remains of it is a number.
# hint: In unit 01, reread the text below the cell with `pulse_pressure_mmhg`, from "Python reads".
change_after_line_2 = 16
pulse_after_line_3 = 96
change_after_line_3 = 8

# %% wrong="line-by-line" misconception="spreadsheet_names"
# hint: You used the pulse of line 3. Which value has the pulse when Python does line 2?
# hint: Python reads from top to bottom. At line 2, it does not know line 3 yet.
# hint: Cover line 3 with your hand, and work out line 2 once more.
change_after_line_2 = 8
pulse_after_line_3 = 96
change_after_line_3 = 8

# %% wrong="line-by-line" misconception="spreadsheet_names"
# hint: Question 1 is right. Can a name get a new value?
# hint: The last line that gives a name a value counts. Which lines give the pulse a value?
# hint: Read line 3 aloud: which name gets which value?
change_after_line_2 = 16
pulse_after_line_3 = 88
change_after_line_3 = 16

# %% wrong="line-by-line" misconception="difference_reversed"
# hint: Your number is below 0. Which number stands first in line 2?
# hint: Line 2 takes something away from 104. What does it take away?
# hint: Put the value of the pulse in place of its name in line 2, and work it out from left to right.
change_after_line_2 = -16
pulse_after_line_3 = 96
change_after_line_3 = -16

# %% wrong="line-by-line" misconception="string_vs_number"
# hint: This answer has quotation marks. Is it a number for Python?
# hint: What stands between quotation marks is text. The task asks for a number.
# hint: Write the number alone, without quotation marks.
change_after_line_2 = "16"
pulse_after_line_3 = "96"
change_after_line_3 = "16"

# %% wrong="line-by-line" misconception="name_error"
# hint: Did your own cell show an error message about a name? The three lines of the task stand in no cell.
# hint: Python does not know the names of the task. Which value does the name have at that line? Write the number.
# hint: Work out line 2 on paper: put the value of the pulse in place of its name.
change_after_line_2 = 104 - pulse_per_min
pulse_after_line_3 = 96
change_after_line_3 = 16

# %% wrong="line-by-line" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it first: Python stopped there.
# hint: Begin with question 1. Work it out on paper, write the number, run your cell, and then run the check.
change_after_line_2 = None
pulse_after_line_3 = None
change_after_line_3 = None


# %% right="news2-applies" how="in one question"
def news2_applies(age_years, pregnant):
    applies = age_years >= 16 and not pregnant
    return applies


# %% right="news2-applies" how="compares with False" style="compare_bool_literal"
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = old_enough and pregnant == False
    return applies


# %% right="news2-applies" how="the opposite of what forbids it"
def news2_applies(age_years, pregnant):
    too_young = age_years < 16
    applies = not (too_young or pregnant)
    return applies


# %% right="news2-applies" how="with if and else" style="map_to_boolean_with_if"
def news2_applies(age_years, pregnant):
    if age_years >= 16 and not pregnant:
        applies = True
    else:
        applies = False
    return applies


# %% wrong="news2-applies" misconception="or_for_and"
# hint: This patient is pregnant, and your function says `True`. Which part of your line looks at `pregnant`? Can the other part alone make the answer `True`?
# hint: Two things must hold at the same time. Which of the three words says that both sides must be `True`?
# hint: Reread the table of `and`, `or` and `not` in section 1, and then step 2 of the task.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = old_enough or not pregnant
    return applies


# %% wrong="news2-applies" misconception="or_for_and"
# hint: This patient is pregnant, and your function says `True`. Which part of your line looks at `pregnant`? Can the other part alone make the answer `True`?
# hint: Two things must hold at the same time. Which of the three words says that both sides must be `True`?
# hint: Reread the table of `and`, `or` and `not` in section 1, and then step 2 of the task.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = old_enough
    return applies


# %% wrong="news2-applies" misconception="comparison_reversed"
# hint: This patient is 30 and not pregnant, and your function says `False`. Work out your two lines on paper for 30 and `False`. What does each give?
# hint: One of your questions goes wrong for this patient. Look at the sign of the comparison, at the word that turns an answer round, and for quotation marks where none belong.
# hint: Reread the two tables of section 1, the signs and the three words, and put your lines beside them.
def news2_applies(age_years, pregnant):
    old_enough = age_years < 16
    applies = old_enough and not pregnant
    return applies


# %% wrong="news2-applies" misconception="comparison_reversed"
# hint: This patient is 30 and not pregnant, and your function says `False`. Work out your two lines on paper for 30 and `False`. What does each give?
# hint: One of your questions goes wrong for this patient. Look at the sign of the comparison, at the word that turns an answer round, and for quotation marks where none belong.
# hint: Reread the two tables of section 1, the signs and the three words, and put your lines beside them.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = old_enough and pregnant
    return applies


# %% wrong="news2-applies" misconception="or_for_and"
# hint: A child of 12 gets `True`. Work out your two lines on paper for 12 and `False`. What does each give?
# hint: Step 1 needs a question about `age_years`, and step 2 needs its answer, `old_enough`. Which of the two is missing in your lines?
# hint: Reread step 2 of the task: it names two things that must hold together.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = not pregnant
    return applies


# %% wrong="news2-applies" misconception="boundary_excluded"
# hint: Somebody who is 16 gets `False`. Does "at least 16" include 16?
# hint: `>` asks for more than, and leaves the limit itself out. Which sign includes it?
# hint: Reread the table of comparisons in section 1: which row holds the words "at least"?
def news2_applies(age_years, pregnant):
    old_enough = age_years > 16
    applies = old_enough and not pregnant
    return applies


# %% wrong="news2-applies" misconception="name_in_quotes"
# hint: Look at step 2. What did you put around your question?
# hint: What stands between quotation marks is text. Python keeps it as it is and answers nothing.
# hint: Look at step 2 of the worked example on the oxygen target: are there quotation marks?
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = "old_enough and not pregnant"
    return applies


# %% wrong="news2-applies" misconception="name_error"
# hint: Did your own cell show an error message? If it speaks of a name, compare that name with the line with `def`, letter by letter.
# hint: Python knows only the names in the brackets of `def`, and those that your lines make. `True` and `False` have a capital letter.
# hint: Compare each of your lines with step 2 of the worked example on the oxygen target, sign by sign.
def news2_applies(age_years, pregnant):
    old_enough = age >= 16
    applies = old_enough and not pregnant
    return applies


# %% wrong="news2-applies" misconception="name_error"
# hint: Did your own cell show an error message? If it speaks of a name, compare that name with the line with `def`, letter by letter.
# hint: Python knows only the names in the brackets of `def`, and those that your lines make. `True` and `False` have a capital letter.
# hint: Compare each of your lines with step 2 of the worked example on the oxygen target, sign by sign.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = old_enough and pregnant == false
    return applies


# %% wrong="news2-applies" misconception="not_run_yet"
# hint: Your function gives back `None`. Did you replace the `None` of step 2, and run your cell after that?
# hint: Does your own cell show an error message? Then read it first. And does your last line of the function still say `return applies`?
# hint: Look at step 3 of the worked example on the oxygen target. Write your question of step 2 in the same way.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = None
    return applies


# %% wrong="news2-applies" misconception="comparison_reversed"
# hint: This patient is 30 and not pregnant, and your function says `False`. Work out your two lines on paper for 30 and `False`. What does each give?
# hint: One of your questions goes wrong for this patient. Look at the sign of the comparison, at the word that turns an answer round, and for quotation marks where none belong.
# hint: Reread the two tables of section 1, the signs and the three words, and put your lines beside them.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = old_enough and pregnant == "False"
    return applies


# %% wrong="news2-applies" misconception="comparison_reversed"
# hint: This patient is 30 and not pregnant, and your function says `False`. Work out your two lines on paper for 30 and `False`. What does each give?
# hint: One of your questions goes wrong for this patient. Look at the sign of the comparison, at the word that turns an answer round, and for quotation marks where none belong.
# hint: Reread the two tables of section 1, the signs and the three words, and put your lines beside them.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = old_enough and not "pregnant"
    return applies


# %% wrong="news2-applies" misconception="or_for_and"
# hint: A child of 12 gets `True`. Work out your two lines on paper for 12 and `False`. What does each give?
# hint: Step 1 needs a question about `age_years`, and step 2 needs its answer, `old_enough`. Which of the two is missing in your lines?
# hint: Reread step 2 of the task: it names two things that must hold together.
def news2_applies(age_years, pregnant):
    old_enough = 16
    applies = old_enough and not pregnant
    return applies


# %% wrong="news2-applies" misconception="or_for_and"
# hint: A child of 12 gets `True`. Work out your two lines on paper for 12 and `False`. What does each give?
# hint: Step 1 needs a question about `age_years`, and step 2 needs its answer, `old_enough`. Which of the two is missing in your lines?
# hint: Reread step 2 of the task: it names two things that must hold together.
def news2_applies(age_years, pregnant):
    old_enough = 30 >= 16
    applies = old_enough and not pregnant
    return applies


# %% wrong="news2-applies" misconception="or_for_and"
# hint: This patient is pregnant, and your function says `True`. Which part of your line looks at `pregnant`? Can the other part alone make the answer `True`?
# hint: Two things must hold at the same time. Which of the three words says that both sides must be `True`?
# hint: Reread the table of `and`, `or` and `not` in section 1, and then step 2 of the task.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = True
    return applies


# %% wrong="news2-applies" misconception="type_confusion"
# hint: Your function gives back two values, and the task asks for one: `True` or `False`. Which sign in step 2 makes two of them?
# hint: A comma puts two values side by side. Which word puts two questions together?
# hint: Reread the table of `and`, `or` and `not` in section 1, and then step 3 of the worked example on the oxygen target.
def news2_applies(age_years, pregnant):
    old_enough = age_years >= 16
    applies = old_enough, not pregnant
    return applies


# %% right="call-clinic" how="in one line"
def call_clinic(weight_before_kg, weight_now_kg):
    call = round(weight_now_kg - weight_before_kg, 1) > 2
    return call


# %% right="call-clinic" how="the opposite question"
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = not gain_kg <= 2.0
    return call


# %% right="call-clinic" how="with if and else" style="map_to_boolean_with_if"
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    if gain_kg > 2:
        call = True
    else:
        call = False
    return call


# %% right="call-clinic" how="in tenths of a kilogram"
def call_clinic(weight_before_kg, weight_now_kg):
    gain_in_tenths = round(weight_now_kg * 10) - round(weight_before_kg * 10)
    call = gain_in_tenths > 20
    return call


# %% wrong="call-clinic" misconception="comparison_reversed"
# hint: This patient gained 0.5 kg, and must call in your answer. Work out your two lines on paper for 80.0 and 80.5. What does each give?
# hint: Do both lines use the right names, without a number of one patient? Then read your question aloud: less than, or more than?
# hint: Reread the table of comparisons in section 1, and then step 2 of the task.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = gain_kg < 2
    return call


# %% wrong="call-clinic" misconception="difference_reversed"
# hint: This patient gained 3.5 kg, and your function says `False`. Which number does `gain_kg` hold?
# hint: A gain is a positive number when the weight goes up. Which of the two weights must stand first? If `gain_kg` is right, look at the sign of step 2.
# hint: Reread the two steps of the task word by word, and put your lines beside them.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_before_kg - weight_now_kg, 1)
    call = gain_kg > 2
    return call


# %% wrong="call-clinic" misconception="float_equality"
# hint: This patient gained 2.4 kg, and your function says `False`. What is left of 2.4 after your rounding?
# hint: `round` with one value in its brackets makes a whole number. How many decimals do the scales show?
# hint: In unit 01, reread the sentence on the brackets of `round`: the value, a comma, the number of decimals.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg)
    call = gain_kg > 2
    return call


# %% wrong="call-clinic" misconception="boundary_included"
# hint: This patient gained exactly 2 kg, and must call in your answer. Does "more than 2" include 2?
# hint: `>=` asks for at least, and takes the limit with it. Which sign leaves the limit out?
# hint: Read the last sentence of the task, and then the table of comparisons in section 1.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = gain_kg >= 2
    return call


# %% wrong="call-clinic" misconception="float_equality"
# hint: Run `print(65.4 - 63.4)` in your cell. Is it exactly 2?
# hint: A tiny error of the calculation has crossed the limit. What must you do just before you compare, and does `gain_kg` keep it?
# hint: Reread "Decimals and limits" in section 1, and then step 1 of the task.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = weight_now_kg - weight_before_kg
    call = gain_kg > 2
    return call


# %% wrong="call-clinic" misconception="float_equality"
# hint: Run `print(65.4 - 63.4)` in your cell. Is it exactly 2?
# hint: A tiny error of the calculation has crossed the limit. What must you do just before you compare, and does `gain_kg` keep it?
# hint: Reread "Decimals and limits" in section 1, and then step 1 of the task.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = weight_now_kg - weight_before_kg
    round(gain_kg, 1)
    call = gain_kg > 2
    return call


# %% wrong="call-clinic" misconception="type_confusion"
# hint: Your function gives back the gain, a number. What does the task ask for: how much, or yes or no?
# hint: `call` must be the answer to a question. Which sign makes a question from `gain_kg` and 2?
# hint: Look at `above_target` in step 2 of the worked example on the oxygen target.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = gain_kg
    return call


# %% wrong="call-clinic" misconception="name_in_quotes"
# hint: Your function gives back the word "False". Is that the truth value `False`?
# hint: What stands between quotation marks is text. Truth values are written without them.
# hint: Reread the first lines of section 1: how are `True` and `False` written?
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    if gain_kg > 2:
        call = "True"
    else:
        call = "False"
    return call


# %% wrong="call-clinic" misconception="not_run_yet"
# hint: Your function gives back `None` for this patient. Does every patient get `True` or `False` in `call`?
# hint: Did you replace the `None` of step 2, and run your cell after that? A patient who need not call gets `False`, not `None`.
# hint: Look at step 2 of the worked example on the oxygen target. Write your question in the same way.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = None
    return call


# %% wrong="call-clinic" misconception="name_error"
# hint: Did your own cell show an error message? If it speaks of a name, compare that name with the line with `def`, letter by letter.
# hint: Python knows only the names in the brackets of `def`, and those that your lines make. The end of a name, with its unit, belongs to it.
# hint: Compare each of your lines with steps 2 and 3 of the worked example on the oxygen target, sign by sign.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now - weight_before, 1)
    call = gain_kg > 2
    return call


# %% wrong="call-clinic" misconception="comparison_reversed"
# hint: This patient gained 0.5 kg, and must call in your answer. Work out your two lines on paper for 80.0 and 80.5. What does each give?
# hint: Do both lines use the right names, without a number of one patient? Then read your question aloud: less than, or more than?
# hint: Reread the table of comparisons in section 1, and then step 2 of the task.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = True
    return call


# %% wrong="call-clinic" misconception="comparison_reversed"
# hint: This patient gained 0.5 kg, and must call in your answer. Work out your two lines on paper for 80.0 and 80.5. What does each give?
# hint: Do both lines use the right names, without a number of one patient? Then read your question aloud: less than, or more than?
# hint: Reread the table of comparisons in section 1, and then step 2 of the task.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(73.5 - 70.0, 1)
    call = gain_kg > 2
    return call


# %% wrong="call-clinic" misconception="difference_reversed"
# hint: This patient gained 3.5 kg, and your function says `False`. Which number does `gain_kg` hold?
# hint: A gain is a positive number when the weight goes up. Which of the two weights must stand first? If `gain_kg` is right, look at the sign of step 2.
# hint: Reread the two steps of the task word by word, and put your lines beside them.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = gain_kg == 2
    return call


# %% wrong="call-clinic" misconception="float_equality"
# hint: Run `print(65.4 - 63.4)` in your cell. Is it exactly 2?
# hint: A tiny error of the calculation has crossed the limit. What must you do just before you compare, and does `gain_kg` keep it?
# hint: Reread "Decimals and limits" in section 1, and then step 1 of the task.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg, 1) - round(weight_before_kg, 1)
    call = gain_kg > 2
    return call


# %% wrong="call-clinic" misconception="boundary_excluded"
# hint: Scales with one decimal can show a gain of 2.1 kg. Is that more than 2?
# hint: Which number does the task compare with? Which number stands in your question?
# hint: Reread step 2 of the task, and the rows `>` and `>=` in the table of comparisons.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = gain_kg > 2.1
    return call


# %% wrong="call-clinic" misconception="name_in_quotes"
# hint: Your function gives back a text with your question in it. What did you put around the question?
# hint: What stands between quotation marks is text. Python keeps it as it is and answers nothing.
# hint: Look at step 2 of the worked example on the oxygen target: are there quotation marks?
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = "gain_kg > 2"
    return call


# %% wrong="call-clinic" misconception="decimal_comma"
# hint: Your function gives back two values. Which sign in step 2 makes two of them?
# hint: A comma stands between two values. Which sign does Python write for decimals?
# hint: In unit 01, reread the list of rules in section 1: one of them is about decimals.
def call_clinic(weight_before_kg, weight_now_kg):
    gain_kg = round(weight_now_kg - weight_before_kg, 1)
    call = gain_kg > 2, 0
    return call


# %% right="spo2-order" how="one text instead of a list"
block_order = "CADB"

# %% right="spo2-order" how="a separate if at the end"
block_order = ["E", "D", "B", "C"]

# %% wrong="spo2-order" misconception="conditional_is_sequence"
# hint: For 90 %, the patient should get 3 points and gets 2. Which of your blocks gives 3 points? Does another block change the score after it, or catch the patient before it?
# hint: Blocks E and A ask the same question. One begins with `if`, the other with `elif`. Which of the two does Python skip when an earlier condition was `True`?
# hint: Reread the text below the cell with two `if`, in section 2. What happens to a score of 3 there?
block_order = ["C", "E", "D", "B"]

# %% wrong="spo2-order" misconception="condition_order"
# hint: For 92 %, the patient should get 2 points and gets 1. Which condition catches this patient first?
# hint: 92 is at most 95, and it is at most 93 too. Which of the two questions must Python ask first?
# hint: Look at step 2 of the worked example on breathing: in which order do the limits stand?
block_order = ["C", "D", "A", "B"]

# %% wrong="spo2-order" misconception="conditional_is_sequence"
# hint: For 90 %, the patient should get 3 points and gets 2. Which of your blocks gives 3 points? Does another block change the score after it, or catch the patient before it?
# hint: Blocks E and A ask the same question. One begins with `if`, the other with `elif`. Which of the two does Python skip when an earlier condition was `True`?
# hint: Reread the text below the cell with two `if`, in section 2. What happens to a score of 3 there?
block_order = ["E", "A", "D", "B"]

# %% wrong="spo2-order" misconception="chain_broken"
# hint: What does `elif` mean? Which word must come somewhere above it?
# hint: A chain begins with `if`. After it come all its `elif` parts, and nothing of the chain comes after `else`.
# hint: Look at step 2 of the worked example on breathing: which words stand at the beginning of its lines, from top to bottom?
block_order = ["A", "C", "D", "B"]

# %% wrong="spo2-order" misconception="chain_broken"
# hint: `else` takes all other cases. What is left for a block of the chain that comes after it?
# hint: A chain begins with `if`, goes on with its `elif` parts, and ends with `else`.
# hint: Look at step 2 of the worked example on breathing: which words stand at the beginning of its lines, from top to bottom?
block_order = ["C", "A", "B", "D"]

# %% wrong="spo2-order" misconception="chain_broken"
# hint: `else` means "in all other cases". Other than which cases, when it comes first?
# hint: A chain begins with `if`, goes on with its `elif` parts, and ends with `else`.
# hint: Look at step 2 of the worked example on breathing: which words stand at the beginning of its lines, from top to bottom?
block_order = ["B", "D", "A", "C"]

# %% wrong="spo2-order" misconception="task_misread"
# hint: You used all five blocks. How many does the task ask for?
# hint: Two of the blocks ask the same question. Only one of the two has a place in a chain that begins with C.
# hint: Compare the first words of blocks A and E, and reread the text below the cell with two `if`.
block_order = ["C", "A", "E", "D", "B"]

# %% wrong="spo2-order" misconception="not_run_yet"
# hint: The check finds no letter from A to E. Did you replace the question marks, and did you run your cell after that?
# hint: For Python, a small letter and a capital letter are two different letters. Compare your letters with those before the blocks.
# hint: Begin with the first `?`. Look at step 2 of the worked example on breathing, and find the block that is most like its first two lines.
block_order = ["?", "?", "?", "?"]

# %% wrong="spo2-order" misconception="not_run_yet"
# hint: The check finds no letter from A to E. Did you replace the question marks, and did you run your cell after that?
# hint: For Python, a small letter and a capital letter are two different letters. Compare your letters with those before the blocks.
# hint: Begin with the first `?`. Look at step 2 of the worked example on breathing, and find the block that is most like its first two lines.
block_order = ["c", "a", "d", "b"]

# %% wrong="spo2-order" misconception="task_misread"
# hint: Three different letters are there. Does one of them stand twice, or is a place not filled yet?
# hint: Each block can stand in your order once. Which letters from A to E did you not use, and which of those do you need?
# hint: Look at step 2 of the worked example on breathing. Is there a block for each of the bands of SpO2, scale 1, in the table?
block_order = ["C", "A", "D", "A"]

# %% wrong="spo2-order" misconception="task_misread"
# hint: Three different letters are there. Does one of them stand twice, or is a place not filled yet?
# hint: Each block can stand in your order once. Which letters from A to E did you not use, and which of those do you need?
# hint: Look at step 2 of the worked example on breathing. Is there a block for each of the bands of SpO2, scale 1, in the table?
block_order = ["E", "D", "B", "?"]

# %% wrong="spo2-order" misconception="task_misread"
# hint: The four letters are four texts in a list, with commas between them. How many texts does your list have?
# hint: Each letter stands between its own quotation marks. One block is missing, or the letters stand together.
# hint: Compare your line with the one that you were given, sign by sign: quotation marks, commas, square brackets.
block_order = ["CADB"]

# %% wrong="spo2-order" misconception="task_misread"
# hint: The four letters are four texts in a list, with commas between them. How many texts does your list have?
# hint: Each letter stands between its own quotation marks. One block is missing, or the letters stand together.
# hint: Compare your line with the one that you were given, sign by sign: quotation marks, commas, square brackets.
block_order = ["C", "A", "D"]

# %% wrong="spo2-order" misconception="own_cell_stopped"
# hint: Did you run your own cell? If it shows an error message, read that message first: a line that stops gives no value.
# hint: If the message speaks of a name of one letter: what stood around each `?` before you changed it?
# hint: Compare your line with the one in the task, sign by sign: the name, quotation marks, commas, square brackets.
block_order = [C, A, D, B]


# %% right="temperature-score" how="from high to low"
def temperature_score(temperature_c):
    if temperature_c >= 39.1:
        score = 2
    elif temperature_c >= 38.1:
        score = 1
    elif temperature_c >= 36.1:
        score = 0
    elif temperature_c >= 35.1:
        score = 1
    else:
        score = 3
    return score


# %% right="temperature-score" how="each band with both limits"
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 3
    elif 35.1 <= temperature_c <= 36.0:
        score = 1
    elif 36.1 <= temperature_c <= 38.0:
        score = 0
    elif 38.1 <= temperature_c <= 39.0:
        score = 1
    else:
        score = 2
    return score


# %% right="temperature-score" how="by points, with or"
def temperature_score(temperature_c):
    if temperature_c <= 35:
        score = 3
    elif temperature_c > 39:
        score = 2
    elif temperature_c <= 36 or temperature_c > 38:
        score = 1
    else:
        score = 0
    return score


# %% right="temperature-score" how="returns at once"
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        return 3
    if temperature_c <= 36.0:
        return 1
    if temperature_c <= 38.0:
        return 0
    if temperature_c <= 39.0:
        return 1
    return 2


# %% wrong="temperature-score" misconception="conditional_is_sequence"
# hint: 34.6 °C should give 3 points. Which of your lines gives 1, and why does Python come to it for 34.6?
# hint: Each `if` is a new question, and Python asks it also when an earlier one was `True`. Which word asks only when all the others were `False`?
# hint: Reread the text below the cell with two `if`, in section 2.
def temperature_score(temperature_c):
    score = 2
    if temperature_c <= 35.0:
        score = 3
    if temperature_c <= 36.0:
        score = 1
    if temperature_c <= 38.0:
        score = 0
    if temperature_c <= 39.0:
        score = 1
    return score


# %% wrong="temperature-score" misconception="boundary_excluded"
# hint: 35.0 °C should give 3 points. Does your first condition include 35.0?
# hint: "35.0 or less" takes the limit with it. Which sign does that? Look at your other limits too.
# hint: Compare the signs in your conditions with those in the worked example on breathing.
def temperature_score(temperature_c):
    if temperature_c < 35.0:
        score = 3
    elif temperature_c < 36.0:
        score = 1
    elif temperature_c < 38.0:
        score = 0
    elif temperature_c < 39.0:
        score = 1
    else:
        score = 2
    return score


# %% wrong="temperature-score" misconception="formula_misread"
# hint: 39.1 °C and more: which column of the table is that? Did you expect a high fever to give as many points as a low temperature?
# hint: The row of the temperature is not the same on both sides. Read its last two cells once more.
# hint: Put your finger on the row "Temperature" of the NEWS2 table, and read your branches along it.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c <= 38.0:
        score = 0
    elif temperature_c <= 39.0:
        score = 1
    else:
        score = 3
    return score


# %% wrong="temperature-score" misconception="condition_order"
# hint: 34.6 °C should give 3 points and gives 0. Which of your conditions catches it first?
# hint: 34.6 is at most 38.0 as well. Python takes the first branch whose condition is `True`.
# hint: Look at step 2 of the worked example on breathing: in which order do the limits stand?
def temperature_score(temperature_c):
    if temperature_c <= 38.0:
        score = 0
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c <= 35.0:
        score = 3
    elif temperature_c <= 39.0:
        score = 1
    else:
        score = 2
    return score


# %% wrong="temperature-score" misconception="edge_only_first_case"
# hint: 39.1 °C should give 2 points and gives 0. Which of your branches takes it?
# hint: Count the cells with a number range in the row "Temperature" of the table. How many branches do you have?
# hint: Put your finger on the row "Temperature" of the NEWS2 table, and look for a branch for each of its cells.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c <= 36.0:
        score = 1
    else:
        score = 0
    return score


# %% wrong="temperature-score" misconception="edge_only_first_case"
# hint: For 39.1 °C, your function gives no points at all. Which of your branches takes it?
# hint: Every temperature must get points. Which word takes all the cases that are left?
# hint: Look at the last branch in step 2 of the worked example on breathing.
def temperature_score(temperature_c):
    score = None
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c <= 38.0:
        score = 0
    elif temperature_c <= 39.0:
        score = 1
    return score


# %% wrong="temperature-score" misconception="variables_default"
# hint: For 39.1 °C, no line of yours gave `score` a value. Which of your branches takes it?
# hint: A name has no value of its own until a line gives it one. Which word takes all the cases that are left?
# hint: Look at the last branch in step 2 of the worked example on breathing.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c <= 38.0:
        score = 0
    elif temperature_c <= 39.0:
        score = 1
    return score


# %% wrong="temperature-score" misconception="assign_compares"
# hint: 34.6 °C should give 3 points and gives 2. Look at the line under your first condition: which number stands there, and is there one `=`, or two?
# hint: Two signs `==` ask a question, and the name keeps an older value. If yours is one `=`, put your finger on the top of the table: which points stand above "35.0 or less"?
# hint: Reread the sentence below the table of comparisons in section 1, and then the row "Temperature" with the row of points above it.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score == 3
    elif temperature_c <= 36.0:
        score == 1
    elif temperature_c <= 38.0:
        score == 0
    elif temperature_c <= 39.0:
        score == 1
    else:
        score == 2
    return score


# %% wrong="temperature-score" misconception="string_vs_number"
# hint: Your points have quotation marks. Can somebody add them up later?
# hint: What stands between quotation marks is text, and `"3" + "1"` is `"31"`. The points are numbers.
# hint: Look at step 2 of the worked example on breathing: how are the points written?
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = "3"
    elif temperature_c <= 36.0:
        score = "1"
    elif temperature_c <= 38.0:
        score = "0"
    elif temperature_c <= 39.0:
        score = "1"
    else:
        score = "2"
    return score


# %% wrong="temperature-score" misconception="fixed_number"
# hint: Your function gives 3 for every patient that the check tried. Where does your answer look at `temperature_c`?
# hint: The points must follow from the temperature. Which words choose between several lines?
# hint: Look at step 2 of the worked example on breathing: one branch for each band.
def temperature_score(temperature_c):
    score = 3
    return score


# %% wrong="temperature-score" misconception="syntax" active="ipynb"
# # hint: Did your own cell show an error message? Read the sentence above it: it names the line.
# # hint: Four things go wrong most: the colon at the end of `if`, `elif` and `else`; a condition behind `else`, where none belongs; the spaces at the beginning of the lines; a comma in place of the decimal point. If the message speaks of a name, compare it with the line with `def`.
# # hint: Put your lines beside step 2 of the worked example on breathing, and compare them sign by sign.
# def temperature_score(temperature_c):
#     if temperature_c <= 35.0
#         score = 3
#     elif temperature_c <= 36.0
#         score = 1
#     else
#         score = 0
#     return score


# %% wrong="temperature-score" misconception="syntax"
# hint: Did your own cell show an error message? Read the sentence above it: it names the line.
# hint: Four things go wrong most: the colon at the end of `if`, `elif` and `else`; a condition behind `else`, where none belongs; the spaces at the beginning of the lines; a comma in place of the decimal point. If the message speaks of a name, compare it with the line with `def`.
# hint: Put your lines beside step 2 of the worked example on breathing, and compare them sign by sign.
def temperature_score(temperature_c):
    if temperature <= 35.0:
        score = 3
    elif temperature <= 36.0:
        score = 1
    elif temperature <= 38.0:
        score = 0
    elif temperature <= 39.0:
        score = 1
    else:
        score = 2
    return score


# %% wrong="temperature-score" misconception="syntax" active="ipynb"
# # hint: Did your own cell show an error message? Read the sentence above it: it names the line.
# # hint: Four things go wrong most: the colon at the end of `if`, `elif` and `else`; a condition behind `else`, where none belongs; the spaces at the beginning of the lines; a comma in place of the decimal point. If the message speaks of a name, compare it with the line with `def`.
# # hint: Put your lines beside step 2 of the worked example on breathing, and compare them sign by sign.
# def temperature_score(temperature_c):
#     if temperature_c <= 35.0:
#         score = 3
#     elif temperature_c <= 36.0:
#         score = 1
#     elif temperature_c <= 38.0:
#         score = 0
#     elif temperature_c <= 39.0:
#         score = 1
#     else temperature_c > 39.0:
#         score = 2
#     return score


# %% wrong="temperature-score" misconception="boundary_excluded"
# hint: 38.0 °C falls between two of your conditions. Which branch takes it?
# hint: Say for each limit of the table which branch takes exactly that value. Is there one without a branch?
# hint: Do step 4 of the worked example on breathing with your own limits: both sides of each, and the limit itself.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c < 38.0:
        score = 0
    elif temperature_c > 38.0 and temperature_c < 39.1:
        score = 1
    else:
        score = 2
    return score


# %% wrong="temperature-score" misconception="not_run_yet"
# hint: Your function gives back `None`. Did you replace the line `score = None`, and run your cell after that?
# hint: Does your own cell show an error message? Then read it first. If not: does `score = None` still stand below your branches? Do the lines under your conditions have one `=`, or two?
# hint: Look at step 2 of the worked example on breathing. Write its first two lines for the temperature.
def temperature_score(temperature_c):
    score = None
    return score


# %% wrong="temperature-score" misconception="assign_compares"
# hint: 34.6 °C should give 3 points and gives 2. Look at the line under your first condition: which number stands there, and is there one `=`, or two?
# hint: Two signs `==` ask a question, and the name keeps an older value. If yours is one `=`, put your finger on the top of the table: which points stand above "35.0 or less"?
# hint: Reread the sentence below the table of comparisons in section 1, and then the row "Temperature" with the row of points above it.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 2
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c <= 38.0:
        score = 0
    elif temperature_c <= 39.0:
        score = 1
    else:
        score = 2
    return score


# %% wrong="temperature-score" misconception="not_run_yet"
# hint: Your function gives back `None`. Did you replace the line `score = None`, and run your cell after that?
# hint: Does your own cell show an error message? Then read it first. If not: does `score = None` still stand below your branches? Do the lines under your conditions have one `=`, or two?
# hint: Look at step 2 of the worked example on breathing. Write its first two lines for the temperature.
def temperature_score(temperature_c):
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
    score = None
    return score


# %% wrong="temperature-score" misconception="formula_misread"
# hint: 36.0 °C should give 1 point and gives 2. Which of your conditions should be `True` for 36.0?
# hint: Between two numbers, Python takes the sign `-` for minus. How does section 1 write "between two limits"?
# hint: Reread the sentence above the worked example on the oxygen target, or leave the lower limit out, as the worked example on breathing does.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c == 35.1 - 36.0:
        score = 1
    elif temperature_c == 36.1 - 38.0:
        score = 0
    elif temperature_c == 38.1 - 39.0:
        score = 1
    else:
        score = 2
    return score


# %% wrong="temperature-score" misconception="boundary_excluded"
# hint: 36.0 °C should give 1 point and gives 0. Which of your conditions should take 36.0?
# hint: "35.1-36.0" takes both limits with it. Which sign includes 36.0? Look at your other limits too.
# hint: Compare the signs in your conditions with those in the worked example on breathing.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c < 36.0:
        score = 1
    elif temperature_c <= 38.0:
        score = 0
    elif temperature_c <= 39.0:
        score = 1
    else:
        score = 2
    return score


# %% wrong="temperature-score" misconception="boundary_included"
# hint: 39.1 °C should give 2 points and gives 1. Which of your conditions takes it before the last branch?
# hint: At which temperature does the band with 1 point end? Compare that number with the one in your condition.
# hint: Put your finger on the last two cells of the row "Temperature" in the NEWS2 table, and read your last two branches along them.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c <= 38.0:
        score = 0
    elif temperature_c <= 39.1:
        score = 1
    else:
        score = 2
    return score


# %% wrong="temperature-score" misconception="edge_only_first_case"
# hint: Which points does the table give for 38.5 °C, and which does your function give?
# hint: Count the cells with a number in the row "Temperature" of the table. How many branches do you have?
# hint: Put your finger on the row "Temperature" of the NEWS2 table, and look for a branch for each of its cells.
def temperature_score(temperature_c):
    if temperature_c <= 35.0:
        score = 3
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c <= 38.0:
        score = 0
    else:
        score = 2
    return score


# %% wrong="temperature-score" misconception="boundary_included"
# hint: Your first limit is not the one of the table. Who comes into the first branch too early?
# hint: Say for each limit of the table which branch takes exactly that value, and the value 0.1 above it.
# hint: Do step 4 of the worked example on breathing with your own limits: both sides of each.
def temperature_score(temperature_c):
    if temperature_c <= 35.1:
        score = 3
    elif temperature_c <= 36.0:
        score = 1
    elif temperature_c <= 38.0:
        score = 0
    elif temperature_c <= 39.0:
        score = 1
    else:
        score = 2
    return score


# %% right="consciousness-score" how="the normal case first"
def consciousness_score(level):
    if level == "A":
        score = 0
    elif level == "C" or level == "V" or level == "P" or level == "U":
        score = 3
    else:
        score = None
    return score


# %% right="consciousness-score" how="one branch for each letter"
def consciousness_score(level):
    if level == "C":
        score = 3
    elif level == "V":
        score = 3
    elif level == "P":
        score = 3
    elif level == "U":
        score = 3
    elif level == "A":
        score = 0
    else:
        score = None
    return score


# %% right="consciousness-score" how="looks the letter up in a list"
def consciousness_score(level):
    if level in ["C", "V", "P", "U"]:
        score = 3
    elif level == "A":
        score = 0
    else:
        score = None
    return score


# %% wrong="consciousness-score" misconception="no_short_circuit_or"
# hint: "A" gets 3 points. Which of your branches takes it? Read its line aloud. Is each part between the words `or` a complete question?
# hint: `"V"` alone is no question. Python takes a text that is not empty for `True`. So when is the whole condition `False`?
# hint: Reread the text below the table of `and`, `or` and `not` in section 1, from "On both sides".
def consciousness_score(level):
    if level == "C" or "V" or "P" or "U":
        score = 3
    elif level == "A":
        score = 0
    else:
        score = None
    return score


# %% wrong="consciousness-score" misconception="case_matters"
# hint: The first mistake is gone. Now an alert patient gets no points. Which branch should take `"A"`?
# hint: For Python, a small letter and a capital letter are two different letters.
# hint: Compare the letter in the line with `elif` with the letter in the task.
def consciousness_score(level):
    if level == "C" or level == "V" or level == "P" or level == "U":
        score = 3
    elif level == "a":
        score = 0
    else:
        score = None
    return score


# %% wrong="consciousness-score" misconception="no_short_circuit_or"
# hint: An empty text gets 3 points. Read your conditions aloud, with `""` in place of `level`. Which branch takes it, and should it?
# hint: Each part between the words `or` must be a complete question, with `level` in it. And the last branch is for texts that are none of the five letters.
# hint: Reread the text below the table of `and`, `or` and `not` in section 1, from "On both sides", and then the task, from "Sometimes".
def consciousness_score(level):
    if level == "A":
        score = 0
    elif level == "C" or "V" or "P" or "U":
        score = 3
    else:
        score = None
    return score


# %% wrong="consciousness-score" misconception="no_short_circuit_or"
# hint: An empty text gets 3 points. Read your conditions aloud, with `""` in place of `level`. Which branch takes it, and should it?
# hint: Each part between the words `or` must be a complete question, with `level` in it. And the last branch is for texts that are none of the five letters.
# hint: Reread the text below the table of `and`, `or` and `not` in section 1, from "On both sides", and then the task, from "Sometimes".
def consciousness_score(level):
    if level == "A":
        score = 0
    else:
        score = 3
    return score


# %% wrong="consciousness-score" misconception="no_short_circuit_or"
# hint: "V" gets no points. Read your condition for the four letters aloud, with `"V"` in place of `level`. What does Python answer?
# hint: One question asks about one letter. How many complete questions do four letters need, and which word stands between them when one of them is enough?
# hint: Reread the text below the table of `and`, `or` and `not` in section 1, from "On both sides".
def consciousness_score(level):
    if level == ("C" or "V" or "P" or "U"):
        score = 3
    elif level == "A":
        score = 0
    else:
        score = None
    return score


# %% wrong="consciousness-score" misconception="no_short_circuit_or"
# hint: "V" gets no points. Read your condition for the four letters aloud, with `"V"` in place of `level`. What does Python answer?
# hint: One question asks about one letter. How many complete questions do four letters need, and which word stands between them when one of them is enough?
# hint: Reread the text below the table of `and`, `or` and `not` in section 1, from "On both sides".
def consciousness_score(level):
    if level == "C" and level == "V" and level == "P" and level == "U":
        score = 3
    elif level == "A":
        score = 0
    else:
        score = None
    return score


# %% wrong="consciousness-score" misconception="no_short_circuit_or"
# hint: "V" gets no points. Read your condition for the four letters aloud, with `"V"` in place of `level`. What does Python answer?
# hint: One question asks about one letter. How many complete questions do four letters need, and which word stands between them when one of them is enough?
# hint: Reread the text below the table of `and`, `or` and `not` in section 1, from "On both sides".
def consciousness_score(level):
    if level == "CVPU":
        score = 3
    elif level == "A":
        score = 0
    else:
        score = None
    return score


# %% wrong="consciousness-score" misconception="missing_as_normal"
# hint: An empty text gets 0 points. Did somebody see that this patient was alert?
# hint: Nobody wrote a letter, so nobody knows. Which value does the task ask for then?
# hint: Reread the task, from "Sometimes nobody wrote a letter".
def consciousness_score(level):
    if level == "C" or level == "V" or level == "P" or level == "U":
        score = 3
    else:
        score = 0
    return score


# %% wrong="consciousness-score" misconception="none_is_not_text"
# hint: Your function gives back the word "None". Is that the value `None`?
# hint: What stands between quotation marks is text. The value `None` is written without them.
# hint: Look at the last branch that you were given: it was right.
def consciousness_score(level):
    if level == "C" or level == "V" or level == "P" or level == "U":
        score = 3
    elif level == "A":
        score = 0
    else:
        score = "None"
    return score


# %% wrong="consciousness-score" misconception="name_error"
# hint: Python takes a letter in your condition for a name. What makes it text?
# hint: The levels are texts, and text stands between quotation marks. Look at each letter in your lines.
# hint: Compare your conditions with the lines that you were given: what stood around each letter?
def consciousness_score(level):
    if level == "A":
        score = 0
    elif level == C or level == V or level == P or level == U:
        score = 3
    else:
        score = None
    return score


# %% wrong="consciousness-score" misconception="assign_compares" active="ipynb"
# # hint: Did your own cell show an error message? Read the sentence above it: it names the line and the sign.
# # hint: One `=` gives a name a value, two `==` ask a question. What must stand in a condition? If the message speaks of a name of one letter: what stood around that letter before?
# # hint: Reread the sentence below the table of comparisons in section 1: it tells `=` from `==`.
# def consciousness_score(level):
#     if level = "A":
#         score = 0
#     elif level = "C" or level = "V" or level = "P" or level = "U":
#         score = 3
#     else:
#         score = None
#     return score


# %% wrong="consciousness-score" misconception="edge_only_first_case"
# hint: One of the five letters has no branch. Which one?
# hint: The check that you can see tries three letters. How many letters does the task name?
# hint: Put your finger on each letter in the first sentence of the task, and look for it in your lines.
def consciousness_score(level):
    if level == "C" or level == "V" or level == "P":
        score = 3
    elif level == "A":
        score = 0
    else:
        score = None
    return score


# %% right="cha2ds2-vasc" how="sex first"
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if female:
        score = score + 1
    if 65 <= age_years < 75:
        score = score + 1
    elif age_years >= 75:
        score = score + 2
    return score


# %% right="cha2ds2-vasc" how="compares with True" style="compare_bool_literal"
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    if female == True:
        score = score + 1
    return score


# %% right="cha2ds2-vasc" how="parts with names"
def cha2ds2_vasc(age_years, female, history_points):
    if age_years < 65:
        age_points = 0
    elif age_years < 75:
        age_points = 1
    else:
        age_points = 2
    if female:
        sex_points = 1
    else:
        sex_points = 0
    score = history_points + age_points + sex_points
    return score


# %% wrong="cha2ds2-vasc" misconception="conditional_is_sequence"
# hint: This man of 80 gets one point too many. Which of your conditions on the age are `True` for 80?
# hint: Two `if` lines are two separate questions, and both add points. Which word makes it one chain?
# hint: Reread step 2 of the task, and the text below the cell with two `if`, in section 2.
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 65:
        score = score + 1
    if age_years >= 75:
        score = score + 2
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="condition_order"
# hint: This man of 80 gets one point too few. Which of your branches catches him first?
# hint: 80 is at least 65 as well. So Python never comes to the branch below. Which question must come first?
# hint: Reread the text below the cell with `age_years = 80`, at the beginning of section 3.
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 65:
        score = score + 1
    elif age_years >= 75:
        score = score + 2
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="update_overwrites"
# hint: This man of 80 has 3 points from his history, and your result is 2. Where did the 3 points go?
# hint: `score = 2` gives the name a new value, and the old one is lost. How did the worked example keep the old value?
# hint: Reread the sentence below the worked example "points that add up", from "Read".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = 2
    elif age_years >= 65:
        score = 1
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="wasted_return"
# hint: This man of 80 gets no points for his age. Which of your lines adds them, and which name gets the result?
# hint: For step 2, `score` must get a new value in each branch. A calculation alone changes no name, and a result under another name is not in `score`.
# hint: Compare your lines under `if` with those in step 2 of the worked example "points that add up".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score + 2
    elif age_years >= 65:
        score + 1
    if female:
        score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="argument_ignored"
# hint: This man of 60 has 3 points from his history, and your result is 0. Which of your lines uses `history_points`, and does a line below it throw them away?
# hint: The score does not begin at 0 here. And somebody who gets no point keeps what is there: must a line do something for that?
# hint: Reread step 1 of the task, and look at step 2 of the worked example "points that add up": what happens there to a patient without diabetes?
def cha2ds2_vasc(age_years, female, history_points):
    score = 0
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="argument_ignored"
# hint: This woman of 50 gets no point for her sex. Which of your lines looks at `female`, and does Python come to it?
# hint: The question about `female` needs an `if` of its own, outside the chain for the age. It is a truth value: the name alone is the condition.
# hint: Reread step 3 of the task, and look at the conditions in step 2 of the worked example "points that add up".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="conditional_is_sequence"
# hint: This woman of 70 needs a point for her age and a point for her sex, and she gets one of the two. Which line should add the other one? Does Python come to it, and does it keep what `score` held before?
# hint: After a branch of a chain, Python skips the rest of the chain. Is sex a part of the chain for the age? And do you add to `score`, or to the points of the history again?
# hint: Reread step 3 of the task, and step 2 of the worked example "points that add up".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    elif female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="boundary_excluded"
# hint: This man is 75, and your function gives 1. Does "75 or older" include 75?
# hint: `>` leaves the limit itself out. Which sign takes it with it? Look at the other limit of the age too.
# hint: Reread the rows on age in the table of CHA2DS2-VASc, and the table of comparisons in section 1.
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years > 75:
        score = score + 2
    elif age_years > 65:
        score = score + 1
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="boundary_excluded"
# hint: Which ages give 1 point in the table? What does your function give for the lowest of them?
# hint: One of your limits is right, and the other one leaves its own value out.
# hint: Reread the rows on age in the table of CHA2DS2-VASc, and compare the two signs in your conditions.
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years > 65:
        score = score + 1
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="comparison_reversed"
# hint: This man of 60 gets a point too many. Which of your lines adds it?
# hint: Is it a point for his age, or for his sex? For whom does the table give that point?
# hint: Reread the rows on age and on sex in the table of CHA2DS2-VASc, and put your conditions beside them.
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    if not female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="variables_default"
# hint: Which value has `score` before your first line that adds something?
# hint: Python does not begin at 0 by itself. A name has no value until a line gives it one.
# hint: Reread step 1 of the task, and step 2 of the worked example "points that add up", its first line.
def cha2ds2_vasc(age_years, female, history_points):
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="name_error"
# hint: Did your own cell show an error message? If it speaks of a name, compare that name with the line with `def`, letter by letter.
# hint: Look at the colon at the end of each condition, at the spaces at the beginning of the lines, and at the names in the brackets of `def`.
# hint: Put your lines beside step 2 of the worked example "points that add up", and compare them sign by sign.
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    if Female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="not_run_yet"
# hint: Your function gives back `None`. Did you replace the `None` of step 1, and run your cell after that?
# hint: Does your own cell show an error message? Then read it first. And does the last line of the function still say `return score`?
# hint: Reread step 1 of the task: which name stands on the right of the `=`?
def cha2ds2_vasc(age_years, female, history_points):
    score = None
    return score


# %% wrong="cha2ds2-vasc" misconception="wasted_return"
# hint: This man of 80 gets no points for his age. Which of your lines adds them, and which name gets the result?
# hint: For step 2, `score` must get a new value in each branch. A calculation alone changes no name, and a result under another name is not in `score`.
# hint: Compare your lines under `if` with those in step 2 of the worked example "points that add up".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    return score


# %% wrong="cha2ds2-vasc" misconception="wasted_return"
# hint: This man of 80 gets no points for his age. Which of your lines adds them, and which name gets the result?
# hint: For step 2, `score` must get a new value in each branch. A calculation alone changes no name, and a result under another name is not in `score`.
# hint: Compare your lines under `if` with those in step 2 of the worked example "points that add up".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        total = score + 2
    elif age_years >= 65:
        total = score + 1
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="conditional_is_sequence"
# hint: This woman of 70 needs a point for her age and a point for her sex, and she gets one of the two. Which line should add the other one? Does Python come to it, and does it keep what `score` held before?
# hint: After a branch of a chain, Python skips the rest of the chain. Is sex a part of the chain for the age? And do you add to `score`, or to the points of the history again?
# hint: Reread step 3 of the task, and step 2 of the worked example "points that add up".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = history_points + 2
    elif age_years >= 65:
        score = history_points + 1
    if female:
        score = history_points + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="conditional_is_sequence"
# hint: This woman of 70 needs a point for her age and a point for her sex, and she gets one of the two. Which line should add the other one? Does Python come to it, and does it keep what `score` held before?
# hint: After a branch of a chain, Python skips the rest of the chain. Is sex a part of the chain for the age? And do you add to `score`, or to the points of the history again?
# hint: Reread step 3 of the task, and step 2 of the worked example "points that add up".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years == 65 - 74:
        score = score + 1
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="comparison_reversed"
# hint: This man of 60 gets a point too many. Which of your lines adds it?
# hint: Is it a point for his age, or for his sex? For whom does the table give that point?
# hint: Reread the rows on age and on sex in the table of CHA2DS2-VASc, and put your conditions beside them.
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    else:
        score = score + 1
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="argument_ignored"
# hint: This man of 60 has 3 points from his history, and your result is 0. Which of your lines uses `history_points`, and does a line below it throw them away?
# hint: The score does not begin at 0 here. And somebody who gets no point keeps what is there: must a line do something for that?
# hint: Reread step 1 of the task, and look at step 2 of the worked example "points that add up": what happens there to a patient without diabetes?
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    else:
        score = 0
    if female:
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="argument_ignored"
# hint: This man of 60 has 3 points from his history, and your result is 0. Which of your lines uses `history_points`, and does a line below it throw them away?
# hint: The score does not begin at 0 here. And somebody who gets no point keeps what is there: must a line do something for that?
# hint: Reread step 1 of the task, and look at step 2 of the worked example "points that add up": what happens there to a patient without diabetes?
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    if female:
        score = score + 1
    else:
        score = 0
    return score


# %% wrong="cha2ds2-vasc" misconception="argument_ignored"
# hint: This woman of 50 gets no point for her sex. Which of your lines looks at `female`, and does Python come to it?
# hint: The question about `female` needs an `if` of its own, outside the chain for the age. It is a truth value: the name alone is the condition.
# hint: Reread step 3 of the task, and look at the conditions in step 2 of the worked example "points that add up".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
        if female:
            score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="argument_ignored"
# hint: This woman of 50 gets no point for her sex. Which of your lines looks at `female`, and does Python come to it?
# hint: The question about `female` needs an `if` of its own, outside the chain for the age. It is a truth value: the name alone is the condition.
# hint: Reread step 3 of the task, and look at the conditions in step 2 of the worked example "points that add up".
def cha2ds2_vasc(age_years, female, history_points):
    score = history_points
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    if female == "female":
        score = score + 1
    return score


# %% wrong="cha2ds2-vasc" misconception="fixed_number"
# hint: This woman of 50 has no points from her history, and your result is 4. With which value does your score begin?
# hint: The 3 in the example belongs to one patient. Which name holds the points of the history for every patient?
# hint: Reread step 1 of the task: which name stands on the right of the `=`?
def cha2ds2_vasc(age_years, female, history_points):
    score = 3
    if age_years >= 75:
        score = score + 2
    elif age_years >= 65:
        score = score + 1
    if female:
        score = score + 1
    return score
