# %% [markdown]
# # Answers of unit 01
# Every answer here is run by the build: the right ones must pass, each wrong one must bring up its own hint.

# %% right="run-cell" how="numbers with a decimal point"
number_i_see = 12.0
number_beside_a = 3.0
number_beside_b = 2.0

# %% right="run-cell" how="counted by Python"
number_i_see = 1 + 4
number_beside_a = 1 + 1 + 1
number_beside_b = 1 + 1

# %% wrong="run-cell" misconception="cell_order"
# hint: Cell A had number 1 after its first run. What happened to cell A after that?
# hint: The number does not say where a cell stands on the page. It says when the cell ran last.
# hint: Reread in "How this page works" what happens to the number when you run a cell again.
number_i_see = 1
number_beside_a = 1
number_beside_b = 2

# %% wrong="run-cell" misconception="cell_order"
# hint: Is 2 the number of times that cell A ran? What does Python count?
# hint: Python counts all runs of all cells together, also the run of cell B.
# hint: Write down the three runs, one under the other, and number them. Which number has the last run of cell A?
number_i_see = 1
number_beside_a = 2
number_beside_b = 1

# %% wrong="run-cell" misconception="string_vs_number"
# hint: This answer has quotation marks. Is it a number for Python?
# hint: What stands between quotation marks is text. This task asks for a number.
# hint: Reread the first lines of the task: they say how the number is written.
number_i_see = "1"
number_beside_a = "3"
number_beside_b = "2"

# %% wrong="run-cell" misconception="string_vs_number"
# hint: This answer has quotation marks. Is it a number for Python?
# hint: What stands between quotation marks is text. This task asks for a number.
# hint: Reread the first lines of the task: they say how the number is written.
number_i_see = "2"
number_beside_a = "3"
number_beside_b = "2"

# %% wrong="run-cell" misconception="string_vs_number"
# hint: This answer has quotation marks. Is it a number for Python?
# hint: What stands between quotation marks is text. This task asks for a number.
# hint: Reread the first lines of the task: they say how the number is written.
number_i_see = "3"
number_beside_a = "3"
number_beside_b = "2"

# %% wrong="run-cell" misconception="string_vs_number"
# hint: This answer has quotation marks. Is it a number for Python?
# hint: What stands between quotation marks is text. This task asks for a number.
# hint: Reread the first lines of the task: they say how the number is written.
number_i_see = 1
number_beside_a = "3"
number_beside_b = "2"

# %% wrong="run-cell" misconception="task_misread"
# hint: You wrote the square brackets too. Does the task ask for them?
# hint: The brackets on the page only show the number. For Python, brackets have a meaning of their own.
# hint: Reread the first lines of the task, and write the number alone.
number_i_see = [1]
number_beside_a = [3]
number_beside_b = [2]

# %% wrong="run-cell" misconception="task_misread"
# hint: You wrote the square brackets too. Does the task ask for them?
# hint: The brackets on the page only show the number. For Python, brackets have a meaning of their own.
# hint: Reread the first lines of the task, and write the number alone.
number_i_see = [2]
number_beside_a = [3]
number_beside_b = [2]

# %% wrong="run-cell" misconception="task_misread"
# hint: You wrote the square brackets too. Does the task ask for them?
# hint: The brackets on the page only show the number. For Python, brackets have a meaning of their own.
# hint: Reread the first lines of the task, and write the number alone.
number_i_see = 1
number_beside_a = [3]
number_beside_b = [2]

# %% wrong="run-cell" misconception="cell_order"
# hint: Question 2 is right. Now cell B: did cell B run again when cell A did?
# hint: A cell keeps the number of its own last run, also when other cells run later.
# hint: Write down the three runs, one under the other, and number them. Which number has the run of cell B?
number_i_see = 1
number_beside_a = 3
number_beside_b = 3

# %% wrong="run-cell" misconception="cell_order"
# hint: Question 2 is right. Now cell B: was its run the first run in that notebook?
# hint: The counter does not begin again for each cell. Another cell ran before cell B.
# hint: Write down the three runs, one under the other, and number them. Which number has the run of cell B?
number_i_see = 1
number_beside_a = 3
number_beside_b = 1

# %% wrong="run-cell" misconception="task_misread"
# hint: Question 2 is right. What does `number_beside_b` hold now?
# hint: `None` means: no answer yet. There are three lines in your cell, one for each question.
# hint: Reread question 3 of the task, and replace the last `None` in the same way as the others.
number_i_see = 1
number_beside_a = 3
number_beside_b = None

# %% wrong="run-cell" misconception="string_vs_number"
# hint: This answer has quotation marks. Is it a number for Python?
# hint: What stands between quotation marks is text. This task asks for a number.
# hint: Reread the first lines of the task: they say how the number is written.
number_i_see = 1
number_beside_a = 3
number_beside_b = "2"

# %% wrong="run-cell" misconception="task_misread"
# hint: You wrote the square brackets too. Does the task ask for them?
# hint: The brackets on the page only show the number. For Python, brackets have a meaning of their own.
# hint: Reread the first lines of the task, and write the number alone.
number_i_see = 1
number_beside_a = 3
number_beside_b = [2]

# %% wrong="run-cell" misconception="own_cell_stopped"
# hint: Did you run your own cell? If it shows an error message, read that message first: a line that stops gives no value.
# hint: Python knows a name only after a line with `=` gave it a value without an error. Compare the names with the task, letter by letter.
# hint: Reread the first lines of the task: what may stand behind each `=`?
number_i_see = one
number_beside_a = three
number_beside_b = two

# %% wrong="run-cell" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value. If not, compare the numbers in the brackets: which cell ran last?
# hint: Replace the `None`, run your cell with Shift and Enter, and then run the check. Reread "How this page works".
number_i_see = None
number_beside_a = None
number_beside_b = None

# %% wrong="run-cell" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value. If not, compare the numbers in the brackets: which cell ran last?
# hint: Replace the `None`, run your cell with Shift and Enter, and then run the check. Reread "How this page works".
number_i_see = 1
number_beside_a = None
number_beside_b = None

# %% right="bmi-order" how="height first"
line_order = ["D", "F", "B", "C", "A"]

# %% right="bmi-order" how="weight last of the inputs"
line_order = ["D", "B", "F", "C", "A"]

# %% right="bmi-order" how="one text instead of a list"
line_order = "FDBCA"

# %% wrong="bmi-order" misconception="unit_mixup"
# hint: Look at the height in metres that your lines give. Can a person be that tall?
# hint: Two of the six lines turn centimetres into metres. Which of the two makes the number smaller?
# hint: Do step 4 of the worked example with each line of your program: can this number be true?
line_order = ["F", "D", "E", "C", "A"]

# %% wrong="bmi-order" misconception="unit_mixup"
# hint: Look at the height in metres that your lines give. Can a person be that tall?
# hint: Two of the six lines turn centimetres into metres. Which of the two makes the number smaller?
# hint: Do step 4 of the worked example with each line of your program: can this number be true?
line_order = ["D", "F", "E", "C", "A"]

# %% wrong="bmi-order" misconception="unit_mixup"
# hint: Look at the height in metres that your lines give. Can a person be that tall?
# hint: Two of the six lines turn centimetres into metres. Which of the two makes the number smaller?
# hint: Do step 4 of the worked example with each line of your program: can this number be true?
line_order = ["F", "D", "B", "E", "C"]

# %% wrong="bmi-order" misconception="name_error"
# hint: Say your lines aloud, from the top. When you reach line C, does `height_m` already have a value?
# hint: Python does each line once, from top to bottom. Which line gives `height_m` its value? Must it stand before C, or after it?
# hint: Look at the worked example: in which step do the inputs get their values, and in which step is the formula?
line_order = ["F", "D", "C", "B", "A"]

# %% wrong="bmi-order" misconception="name_error"
# hint: Say your lines aloud, from the top. When you reach line C, does `height_m` already have a value?
# hint: Python does each line once, from top to bottom. Which line gives `height_m` its value? Must it stand before C, or after it?
# hint: Look at the worked example: in which step do the inputs get their values, and in which step is the formula?
line_order = ["F", "D", "C", "E", "A"]

# %% wrong="bmi-order" misconception="spreadsheet_names"
# hint: Say your lines aloud, from the top. When you reach line C, does `weight_kg` already have a value?
# hint: A formula in Python does not wait for its numbers. It is calculated at once, with what is known. Which line gives `weight_kg` its value?
# hint: Look at the worked example: in which step do the inputs get their values, and in which step is the formula?
line_order = ["D", "B", "C", "F", "A"]

# %% wrong="bmi-order" misconception="spreadsheet_names"
# hint: Say your lines aloud, from the top. When you reach line C, does `weight_kg` already have a value?
# hint: A formula in Python does not wait for its numbers. It is calculated at once, with what is known. Which line gives `weight_kg` its value?
# hint: Look at the worked example: in which step do the inputs get their values, and in which step is the formula?
line_order = ["C", "F", "D", "B", "A"]

# %% wrong="bmi-order" misconception="name_error"
# hint: Say your lines aloud, from the top. When you reach `print(bmi)`, does `bmi` already have a value?
# hint: Showing a result is the last thing that a program does. Before that, the result must exist. Which line makes it?
# hint: Look at the worked example: which step holds `print`, and what stands before it?
line_order = ["A", "F", "D", "B", "C"]

# %% wrong="bmi-order" misconception="name_error"
# hint: Say your lines aloud, from the top. When you reach `print(bmi)`, does `bmi` already have a value?
# hint: Showing a result is the last thing that a program does. Before that, the result must exist. Which line makes it?
# hint: Look at the worked example: which step holds `print`, and what stands before it?
line_order = ["F", "D", "B", "A", "C"]

# %% wrong="bmi-order" misconception="name_error"
# hint: Look at line B. When you reach it, does `height_cm` already have a value?
# hint: Python reads from top to bottom. Which line gives `height_cm` its value? Where must it stand?
# hint: In the worked example, the lines with plain numbers come first. Which lines here hold a plain number?
line_order = ["F", "B", "D", "C", "A"]

# %% wrong="bmi-order" misconception="name_error"
# hint: Look at line E. When you reach it, does `height_cm` already have a value?
# hint: Python reads from top to bottom. Which line gives `height_cm` its value? And do you need line E at all?
# hint: In the worked example, the lines with plain numbers come first. Which lines here hold a plain number?
line_order = ["F", "E", "D", "C", "A"]

# %% wrong="bmi-order" misconception="task_misread"
# hint: Your BMI can be true. Does your program also show it?
# hint: One of your lines does something that another line does over again. Which line can go, and which one is missing?
# hint: Look at the worked example: inputs, calculation, showing the result. Which of them is missing in your lines?
line_order = ["F", "D", "E", "B", "C"]

# %% wrong="bmi-order" misconception="task_misread"
# hint: You used all six lines. How many lines does the task ask for?
# hint: Two of the lines do nearly the same thing. Only one of the two is right.
# hint: Compare lines B and E. Work out on paper what each makes of 180 cm.
line_order = ["F", "D", "B", "E", "C", "A"]

# %% wrong="bmi-order" misconception="case_matters"
# hint: Compare your letters with the letters before the lines in the task. What is different?
# hint: For Python, a small letter and a capital letter are two different letters.
# hint: Reread the list of rules for names in section 1: one of them is about capital letters.
line_order = ["f", "d", "b", "c", "a"]

# %% wrong="bmi-order" misconception="task_misread"
# hint: One letter for each pair of quotation marks. How many letters does a pair of yours hold?
# hint: You were given five pairs, with a `?` in each and a comma between them. How many pairs has your line now?
# hint: Reread the sentence in the task that begins with "Put five letters": it says which signs to leave as they are.
line_order = ["DFBCA"]

# %% wrong="bmi-order" misconception="task_misread"
# hint: One letter for each pair of quotation marks. How many letters does a pair of yours hold?
# hint: You were given five pairs, with a `?` in each and a comma between them. How many pairs has your line now?
# hint: Reread the sentence in the task that begins with "Put five letters": it says which signs to leave as they are.
line_order = ["D, F, B, C, A"]

# %% wrong="bmi-order" misconception="task_misread"
# hint: One letter for each pair of quotation marks. How many letters does a pair of yours hold?
# hint: You were given five pairs, with a `?` in each and a comma between them. How many pairs has your line now?
# hint: Reread the sentence in the task that begins with "Put five letters": it says which signs to leave as they are.
line_order = "D,F,B,C,A"

# %% wrong="bmi-order" misconception="task_misread"
# hint: One letter for each pair of quotation marks. How many letters does a pair of yours hold?
# hint: You were given five pairs, with a `?` in each and a comma between them. How many pairs has your line now?
# hint: Reread the sentence in the task that begins with "Put five letters": it says which signs to leave as they are.
line_order = "D, F, B, C, A"

# %% wrong="bmi-order" misconception="task_misread"
# hint: One letter for each pair of quotation marks. How many letters does a pair of yours hold?
# hint: You were given five pairs, with a `?` in each and a comma between them. How many pairs has your line now?
# hint: Reread the sentence in the task that begins with "Put five letters": it says which signs to leave as they are.
line_order = ["DFBCA", "?", "?", "?", "?"]

# %% wrong="bmi-order" misconception="own_cell_stopped"
# hint: Did you run your own cell? If it shows an error message, read that message first: a line that stops gives no value.
# hint: If the error message speaks of a name of one letter: what stood around each `?` before you changed it?
# hint: Compare your line with the one in the task, sign by sign: the name, quotation marks, commas, square brackets.
line_order = [F, D, B, C, A]

# %% wrong="bmi-order" misconception="not_run_yet"
# hint: Python still has the question marks. Did you change your cell, and did you run it after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value. If not, compare the numbers in the brackets: which cell ran last?
# hint: Begin with the first `?`. Which lines could come first, because they need no other name? Look at step 1 of the worked example.
line_order = ["?", "?", "?", "?", "?"]

# %% wrong="bmi-order" misconception="task_misread"
# hint: You have four letters. How many lines does the task ask for?
# hint: A height that comes in centimetres needs a line of its own before the formula. Is it there?
# hint: Look at the worked example: inputs, calculation, showing the result. Which of them is missing in your lines?
line_order = ["F", "D", "C", "A"]

# %% right="bmi" how="height times height, in brackets"
weight_kg = 64.5
height_m = 1.62
bmi = weight_kg / (height_m * height_m)

# %% right="bmi" how="in two steps, from centimetres"
weight_kg = 64.5
height_cm = 162
height_m = height_cm / 100
height_squared_m2 = height_m**2
bmi = weight_kg / height_squared_m2

# %% right="bmi" how="divided twice"
weight_kg = 64.5
height_m = 1.62
bmi = weight_kg / height_m / height_m

# %% wrong="bmi" misconception="decimal_comma"
# hint: Look at the weight. Which sign stands between 64 and 5?
# hint: Python takes a comma as a sign between two separate values, here 64 and 5.
# hint: Reread the list of rules in section 1: one of them is about decimals.
weight_kg = 64, 5
height_m = 1, 62
bmi = weight_kg / height_m**2

# %% wrong="bmi" misconception="decimal_comma"
# hint: Your weight is right. Look at the height: which sign stands after the 1?
# hint: Python takes a comma as a sign between two separate values, here 1 and 62.
# hint: Reread the list of rules in section 1: one of them is about decimals.
weight_kg = 64.5
height_m = 1, 62
bmi = weight_kg / height_m**2

# %% wrong="bmi" misconception="string_vs_number"
# hint: Look at the weight. Does it have quotation marks? Does Python see a number there?
# hint: What stands between quotation marks is text, and Python cannot divide text.
# hint: Look at the worked example: how are the numbers of step 1 written?
weight_kg = "64.5"
height_m = "1.62"
bmi = weight_kg / height_m**2

# %% wrong="bmi" misconception="unit_mixup"
# hint: Look at the name of the height. Which unit does the name promise, and which unit has your number?
# hint: A person of 162 metres is as tall as a church tower. The name ends in `_m`.
# hint: Reread the list of rules in section 1: one of them is about the unit in a name.
weight_kg = 64.5
height_m = 162
bmi = weight_kg / height_m**2

# %% wrong="bmi" misconception="numerator_denominator_swapped"
# hint: Which of your two numbers has the unit kg in the task?
# hint: The end of a name says its unit. `weight_kg` needs the number with kg, `height_m` the number with m.
# hint: Reread the first lines of the task, and step 1 of the worked example: which number goes to which name?
weight_kg = 1.62
height_m = 64.5
bmi = weight_kg / height_m**2

# %% wrong="bmi" misconception="square_as_double"
# hint: The formula has a square. Is the square of 1.62 the same as two times 1.62?
# hint: Work out the square of 3 on paper, and then two times 3. Which Python sign did you use?
# hint: Reread the table of signs in section 1 and compare the rows `*` and `**`.
weight_kg = 64.5
height_m = 1.62
bmi = weight_kg / (height_m * 2)

# %% wrong="bmi" misconception="square_as_double"
# hint: Your result is near 80. Where does the highest class begin? Look at what stands behind `height_m`.
# hint: You divide, and then you multiply by 2. The formula asks for a square, and not for doubling.
# hint: Reread the table of signs in section 1 and compare the rows `*` and `**`.
weight_kg = 64.5
height_m = 1.62
bmi = weight_kg / height_m * 2

# %% wrong="bmi" misconception="formula_misread"
# hint: You divide the weight by the height. Which word in the formula is missing in your line?
# hint: The unit of the BMI is kg/m². Where does the small 2 come from?
# hint: Look at line C of the exercise above. What stands behind `height_m` there?
weight_kg = 64.5
height_m = 1.62
bmi = weight_kg / height_m

# %% wrong="bmi" misconception="numerator_denominator_swapped"
# hint: Your result is far below 1. Which of the two inputs stands before the `/`?
# hint: The unit of the BMI is kg/m²: something in kilograms, divided by something in square metres.
# hint: Read the first sentence of the exercise "Put the lines in order" aloud. What is divided by what?
weight_kg = 64.5
height_m = 1.62
bmi = height_m / weight_kg**2

# %% wrong="bmi" misconception="operator_precedence"
# hint: Your result is in the thousands. What is squared in your line, the height alone or more than that?
# hint: Brackets are done first. So Python divides first, and then takes the square of the result.
# hint: Reread the sentence below the table of signs: in which order does Python work?
weight_kg = 64.5
height_m = 1.62
bmi = (weight_kg / height_m) ** 2

# %% wrong="bmi" misconception="operator_precedence"
# hint: Your result is the weight itself. Work out your line from left to right. What happens twice with the height?
# hint: Python first divides by the height, and then multiplies by the height again.
# hint: Reread the last row of the table of signs: it shows how to say "do this first".
weight_kg = 64.5
height_m = 1.62
bmi = weight_kg / height_m * height_m

# %% wrong="bmi" misconception="name_in_quotes"
# hint: Look at the right side of your line for `bmi`. What did you put around it?
# hint: What stands between quotation marks is text. Python keeps it as it is and does not calculate.
# hint: Look at step 2 of the worked example. Are there quotation marks around its calculation?
weight_kg = 64.5
height_m = 1.62
bmi = "weight_kg / height_m**2"

# %% wrong="bmi" misconception="float_equality"
# hint: Your number is nearly right. Does the task say something about decimals?
# hint: You rounded the result, or you typed it yourself. Typed numbers do not change when the patient changes, and cut decimals are lost.
# hint: Reread step 3 of the task, and look at step 2 of the worked example: it calculates with names and rounds nothing.
weight_kg = 64.5
height_m = 1.62
bmi = round(weight_kg / height_m**2, 2)

# %% wrong="bmi" misconception="float_equality"
# hint: Your number is nearly right. Does the task say something about decimals?
# hint: You rounded the result, or you typed it yourself. Typed numbers do not change when the patient changes, and cut decimals are lost.
# hint: Reread step 3 of the task, and look at step 2 of the worked example: it calculates with names and rounds nothing.
weight_kg = 64.5
height_m = 1.62
bmi = 24.6

# %% wrong="bmi" misconception="float_equality"
# hint: Your number is right to three decimals. Where does it come from: does Python calculate it?
# hint: You rounded the result, or you typed it yourself. Typed numbers do not change when the patient changes, and cut decimals are lost.
# hint: Reread step 3 of the task, and look at step 2 of the worked example: it calculates with names and rounds nothing.
weight_kg = 64.5
height_m = 1.62
bmi = 24.577

# %% wrong="bmi" misconception="own_cell_stopped"
# hint: Did you run your own cell? If it shows an error message, read that message first: a line that stops gives no value.
# hint: If Python stopped at a line, that line gave nothing. About which sign in it does the table of signs warn you?
# hint: Compare your line for `bmi` with the task and with the table of signs in section 1: the name, then each sign.
weight_kg = 64.5
height_m = 1.62
bmi = weight_kg / height_m ^ 2

# %% wrong="bmi" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value. If not, compare the numbers in the brackets: which cell ran last?
# hint: Look at step 1 of the worked example. Do the same for `weight_kg`, run your cell, and then run the check.
weight_kg = None
height_m = None
bmi = None

# %% wrong="bmi" misconception="own_cell_stopped"
# hint: `bmi` holds `None`: no value. Did you replace it and run your cell, and does your cell show an error message?
# hint: When Python stops at a line, the name in that line keeps its old value. And `print` behind an `=` gives no value: it only shows one. Is it one of the two?
# hint: Compare your line for `bmi` with line C of the exercise above and with the table of signs in section 1.
weight_kg = 64.5
height_m = 1.62
bmi = None

# %% right="glucose-faded" how="factor with a name"
mg_per_dl_in_one_mmol_per_l = 18.016
glucose_text = "7.2"
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_dl = mg_per_dl_in_one_mmol_per_l * glucose_mmol_per_l

# %% right="glucose-faded" how="factor from the molar mass"
glucose_text = "7.2"
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_l = glucose_mmol_per_l * 180.16
glucose_mg_per_dl = glucose_mg_per_l / 10

# %% wrong="glucose-faded" misconception="string_vs_number"
# hint: `glucose_mmol_per_l` is still text. Which tool makes a number from text?
# hint: The value from the file has quotation marks. Python cannot multiply text by 18.016.
# hint: Reread step 1 of the worked example on creatinine: what stands around `creatinine_text`?
glucose_text = "7.2"
glucose_mmol_per_l = glucose_text
glucose_mg_per_dl = glucose_mmol_per_l * 18.016

# %% wrong="glucose-faded" misconception="conversion_direction"
# hint: Your result is smaller than 7.2. From mmol/L to mg/dL, must the number become larger or smaller?
# hint: 1 mmol/L of glucose is 18.016 mg/dL. So what are 7 mmol/L, more or less than that?
# hint: Reread the questions in the task, above the two steps. Answer them aloud, and then look at your sign.
glucose_text = "7.2"
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_dl = glucose_mmol_per_l / 18.016

# %% wrong="glucose-faded" misconception="unit_mixup"
# hint: Your result is ten times too large. It is in mg, but per how much blood?
# hint: 180.16 is the factor for mg per litre. How many decilitres are in a litre?
# hint: Reread in "A unit is half of the value" how the factor of glucose is worked out.
glucose_text = "7.2"
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_dl = glucose_mmol_per_l * 180.16

# %% wrong="glucose-faded" misconception="unit_mixup"
# hint: Which substance has the factor 88.4?
# hint: Each substance has a mass of its own, and so a factor of its own. This patient's value is a glucose.
# hint: Reread in "A unit is half of the value" which factor belongs to glucose.
glucose_text = "7.2"
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_dl = glucose_mmol_per_l * 88.4

# %% wrong="glucose-faded" misconception="unit_mixup"
# hint: Which substance has the factor 88.4?
# hint: Each substance has a mass of its own, and so a factor of its own. This patient's value is a glucose.
# hint: Reread in "A unit is half of the value" which factor belongs to glucose.
glucose_text = "7.2"
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_dl = glucose_mmol_per_l / 88.4

# %% wrong="glucose-faded" misconception="float_equality"
# hint: You are close. Compare your factor with the factor in the task, decimal by decimal.
# hint: A factor that was rounded makes every result a little wrong. The task gives three decimals.
# hint: Reread step 2 of the task.
glucose_text = "7.2"
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_dl = glucose_mmol_per_l * 18

# %% wrong="glucose-faded" misconception="task_misread"
# hint: Your results are right. Compare your first line with the first line that you were given.
# hint: The first line stands for a file. You cannot remove the quotation marks from a hospital's file by hand.
# hint: Put the first line back as it was: `glucose_text` is text. Then reread step 1 of the worked example.
glucose_text = 7.2
glucose_mmol_per_l = glucose_text
glucose_mg_per_dl = glucose_mmol_per_l * 18.016

# %% wrong="glucose-faded" misconception="float_equality"
# hint: Your number is nearly right. Does Python calculate it, and what does the task say about rounding?
# hint: Round only where you print, and type no result yourself. The value keeps its decimals for the next calculation.
# hint: Reread the sentence below the worked example that begins with "Round only".
glucose_text = "7.2"
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_dl = round(glucose_mmol_per_l * 18.016, 1)

# %% wrong="glucose-faded" misconception="own_cell_stopped"
# hint: Did you run your own cell? If it shows an error message, read that message first: a line that stops gives no value.
# hint: Compare the names with the task, letter by letter. If you used `float`: a name goes between its brackets without quotation marks.
# hint: Reread step 1 of the worked example on creatinine, and compare your line with it, sign by sign.
glucose_text = "7.2"
glucose_mmol_per_l = float("glucose_text")
glucose_mg_per_dl = glucose_mmol_per_l * 18.016

# %% wrong="glucose-faded" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value. If not, compare the numbers in the brackets: which cell ran last?
# hint: Look at step 1 of the worked example on creatinine. Do the same here, run your cell, and then run the check.
glucose_text = "7.2"
glucose_mmol_per_l = None
glucose_mg_per_dl = None

# %% wrong="glucose-faded" misconception="own_cell_stopped"
# hint: `glucose_mg_per_dl` holds `None`: no value. Did you replace it and run your cell, and does your cell show an error message?
# hint: When Python stops at a line, the name in that line keeps its old value. And `print` behind an `=` gives no value: it only shows one. Is it one of the two?
# hint: Reread step 2 of the task: which of the two names must your calculation use?
glucose_text = "7.2"
glucose_mmol_per_l = float(glucose_text)
glucose_mg_per_dl = None


# %% right="glucose-report" how="an f-string"
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print(f"Glucose: {glucose_mmol_per_l:.1f} mmol/L")


# %% right="glucose-report" how="rounded in a line of its own"
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    rounded_mmol_per_l = round(glucose_mmol_per_l, 1)
    print("Glucose:", rounded_mmol_per_l, "mmol/L")


# %% right="glucose-report" how="text made with str and plus"
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = round(10 * glucose_mg_per_dl / 180.16, 1)
    print("Glucose: " + str(glucose_mmol_per_l) + " mmol/L")


# %% wrong="glucose-report" misconception="conversion_direction"
# hint: Can a person have a glucose of 1801.6 mmol/L? Which way do you convert here?
# hint: From mg/dL to mmol/L, the number must become smaller. Which sign makes it smaller?
# hint: Reread the exercise before this one: how does it decide the direction? Here you go the other way.
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl * 18.016
    print("Glucose:", round(glucose_mmol_per_l, 1), "mmol/L")


# %% wrong="glucose-report" misconception="task_misread"
# hint: Your calculation is right. How many decimals does the line in the task have?
# hint: A reader of a letter needs one decimal. Which tool rounds a number where you print it?
# hint: Reread step 3 of the worked example on creatinine: what stands around the value inside `print`?
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose:", glucose_mmol_per_l, "mmol/L")


# %% wrong="glucose-report" misconception="task_misread"
# hint: How many decimals does the line in the task have, and how many does yours have?
# hint: `round` with one value in its brackets gives a whole number. You can give it a second one.
# hint: Reread the example of `round` in section 2. What does the number behind the comma mean?
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose:", round(glucose_mmol_per_l), "mmol/L")


# %% wrong="glucose-report" misconception="task_misread"
# hint: Your line shows a 1 of its own. Inside which brackets must the comma and the 1 stand, so that `round` sees them?
# hint: `round` needs two things between its own brackets: the value and the number of decimals. Where does your bracket close?
# hint: Reread the example of `round` in section 2, and look where its bracket closes.
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose:", round(glucose_mmol_per_l), 1, "mmol/L")


# %% wrong="glucose-report" misconception="unit_mixup"
# hint: Your number is right. Read the unit that you print. Is it the unit of this number?
# hint: A glucose of 5.6 mg/dL would be deadly low. A right number with a wrong unit is a wrong value.
# hint: Compare your line with the line in the task, word by word, up to the end.
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose:", round(glucose_mmol_per_l, 1), "mg/dL")


# %% wrong="glucose-report" misconception="task_misread"
# hint: Your number is right. What must stand behind a number in a letter?
# hint: A value without a unit is half a value. `print` can show one more thing, behind another comma.
# hint: Reread step 3 of the worked example on creatinine: which three things does it print?
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose:", round(glucose_mmol_per_l, 1))


# %% wrong="glucose-report" misconception="name_in_quotes"
# hint: Your line shows the name, letter by letter. You want its value. What stands around the name?
# hint: Between quotation marks, Python shows letters. Without them, it shows the value of the name.
# hint: Reread the lines in section 2 that begin with "In the last line".
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose:", "glucose_mmol_per_l", "mmol/L")


# %% wrong="glucose-report" misconception="name_in_quotes"
# hint: Your line shows the word `round`. Python did not round anything. What stands around it?
# hint: All that stands between two quotation marks is text. Your print holds one long text.
# hint: Reread step 3 of the worked example on creatinine. Count the things inside `print`, and the commas.
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose: round(glucose_mmol_per_l, 1) mmol/L")


# %% wrong="glucose-report" misconception="type_confusion"
# hint: Read the line that the message quotes. Which values meet there: text, a number, or None?
# hint: Text and a number do not go together with `+`. And a name that holds None has not got its value yet.
# hint: Reread step 3 of the worked example on creatinine. Which sign stands between the three things?
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose: " + round(glucose_mmol_per_l, 1) + " mmol/L")


# %% wrong="glucose-report" misconception="edge_only_first_case"
# hint: Your line is right for 100 mg/dL. Does it change when the glucose changes?
# hint: The check tries another patient. Is the number typed in your code, where a name should be?
# hint: Reread step 1 of the task: which name must your calculation use?
def print_glucose(glucose_mg_per_dl):
    print("Glucose: 5.6 mmol/L")


# %% wrong="glucose-report" misconception="edge_only_first_case"
# hint: Your line is right for 100 mg/dL. Does it change when the glucose changes?
# hint: The check tries another patient. Is the number typed in your code, where a name should be?
# hint: Reread step 1 of the task: which name must your calculation use?
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = 100 / 18.016
    print("Glucose:", round(glucose_mmol_per_l, 1), "mmol/L")


# %% wrong="glucose-report" misconception="not_run_yet"
# hint: Your function prints nothing yet. Is there something between the brackets of `print`? Did you run your cell?
# hint: Run your cell first, then the check. What does your own cell show under it: a line, nothing, or an error message?
# hint: Reread step 3 of the worked example on creatinine: which three things stand inside `print`?
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = None
    print()


# %% wrong="glucose-report" misconception="case_matters"
# hint: Your number and your unit are right. Compare the first letter of your line with the line in the task.
# hint: For Python, a small letter and a capital letter are two different letters.
# hint: Copy the first word of the line in the task, with the sign behind it.
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("glucose:", round(glucose_mmol_per_l, 1), "mmol/L")


# %% wrong="glucose-report" misconception="task_misread"
# hint: Your number and your unit are right. Compare what stands behind the word Glucose, sign by sign.
# hint: `print` puts a space at each comma. A colon in a text of its own gets a space before it.
# hint: Reread step 3 of the worked example on creatinine: where is the colon there?
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose", round(glucose_mmol_per_l, 1), "mmol/L")


# %% wrong="glucose-report" misconception="task_misread"
# hint: Your number and your unit are right. Compare what stands behind the word Glucose, sign by sign.
# hint: `print` puts a space at each comma. A colon in a text of its own gets a space before it.
# hint: Reread step 3 of the worked example on creatinine: where is the colon there?
def print_glucose(glucose_mg_per_dl):
    glucose_mmol_per_l = glucose_mg_per_dl / 18.016
    print("Glucose", ":", round(glucose_mmol_per_l, 1), "mmol/L")


# %% right="read-error" how="another order"
right_name = "height_m"
line_number = 4
error_kind = "NameError"

# %% right="read-error" how="small letters and a space"
error_kind = "nameerror "
line_number = 4.0
right_name = "height_m"

# %% wrong="read-error" misconception="name_error"
# hint: The word is right. What must stand around a word, so that Python takes it for text?
# hint: Without quotation marks, `NameError` is a name that Python itself knows. The task asks for text.
# hint: Reread the first lines of section 2: how is text written?
error_kind = NameError
line_number = 4
right_name = "height_m"

# %% wrong="read-error" misconception="task_misread"
# hint: You gave the whole last line. Which part of it names the kind of error?
# hint: The kind of error is the one word before the colon.
# hint: Reread step 1 of the worked example "Reading an error message".
error_kind = "NameError: name 'heigth_m' is not defined"
line_number = 4
right_name = "height_m"

# %% wrong="read-error" misconception="error_reading"
# hint: Does the message say "SyntaxError" anywhere? Where in a message does the kind of error stand?
# hint: Look at the last line of the message, not at the lines of the program.
# hint: Reread step 1 of the worked example "Reading an error message".
error_kind = "SyntaxError"
line_number = 4
right_name = "height_m"

# %% wrong="read-error" misconception="error_reading"
# hint: Where did you find 9? What does that number count?
# hint: The number in square brackets is the number of the cell. The line has a number of its own.
# hint: Reread step 2 of the worked example "Reading an error message": what points at the line?
error_kind = "NameError"
line_number = 9
right_name = "height_m"

# %% wrong="read-error" misconception="task_misread"
# hint: You gave the whole last line. Which part of it names the kind of error?
# hint: The kind of error is the one word before the colon.
# hint: Reread step 1 of the worked example "Reading an error message".
error_kind = "NameError: name heigth_m is not defined"
line_number = 4
right_name = "height_m"

# %% wrong="read-error" misconception="task_misread"
# hint: You gave the last part of the last line. Which part of that line names the kind of error?
# hint: The kind of error is the one word before the colon.
# hint: Reread step 1 of the worked example "Reading an error message".
error_kind = "name 'heigth_m' is not defined"
line_number = 4
right_name = "height_m"

# %% wrong="read-error" misconception="task_misread"
# hint: In the message, the kind of error is one word. How many words did you write?
# hint: Look at the last line of the message, before the colon. Is there a space?
# hint: Copy the word from the last line of the message, sign by sign. Step 1 of the worked example "Reading an error message" shows where it stands.
error_kind = "Name Error"
line_number = 4
right_name = "height_m"

# %% wrong="read-error" misconception="string_vs_number"
# hint: 4 is the right line, but yours is text. What makes it text?
# hint: Question 2 asks for a number. What stands between quotation marks is text.
# hint: Reread the first lines of section 2: how is text written, and how is a number written?
error_kind = "NameError"
line_number = "4"
right_name = "height_m"

# %% wrong="read-error" misconception="task_misread"
# hint: 4 is the right line. Does the task ask for the square brackets around it?
# hint: For Python, square brackets have a meaning of their own. Question 2 asks for the number.
# hint: Reread the first lines of section 1: how is a number written there?
error_kind = "NameError"
line_number = [4]
right_name = "height_m"

# %% wrong="read-error" misconception="error_reading"
# hint: Where did you find 9? What does that number count?
# hint: The number in square brackets is the number of the cell. The line has a number of its own.
# hint: Reread step 2 of the worked example "Reading an error message": what points at the line?
error_kind = "NameError"
line_number = [9]
right_name = "height_m"

# %% wrong="read-error" misconception="error_reading"
# hint: Where did you find 9? What does that number count?
# hint: The number in square brackets is the number of the cell. The line has a number of its own.
# hint: Reread step 2 of the worked example "Reading an error message": what points at the line?
error_kind = "NameError"
line_number = "9"
right_name = "height_m"

# %% wrong="read-error" misconception="error_reading"
# hint: Where did you find 9? What does that number count?
# hint: The number in square brackets is the number of the cell. The line has a number of its own.
# hint: Reread step 2 of the worked example "Reading an error message": what points at the line?
error_kind = "NameError"
line_number = "[9]"
right_name = "height_m"

# %% wrong="read-error" misconception="error_reading"
# hint: Where did you find 9? What does that number count?
# hint: The number in square brackets is the number of the cell. The line has a number of its own.
# hint: Reread step 2 of the worked example "Reading an error message": what points at the line?
error_kind = "NameError"
line_number = "In[9]"
right_name = "height_m"

# %% wrong="read-error" misconception="task_misread"
# hint: You gave the text of the whole line. What does question 2 ask for?
# hint: The line has a number on its left, behind the arrow. Give that number alone.
# hint: Reread step 2 of the worked example "Reading an error message": what points at the line?
error_kind = "NameError"
line_number = "bmi = weight_kg / heigth_m**2"
right_name = "height_m"

# %% wrong="read-error" misconception="error_reading"
# hint: Line 2 is the first line that the message shows. Is it the line at which Python stopped?
# hint: The message shows some lines around the error. One of them has a mark on its left.
# hint: Reread step 2 of the worked example "Reading an error message": what points at the line?
error_kind = "NameError"
line_number = 2
right_name = "height_m"

# %% wrong="read-error" misconception="error_reading"
# hint: You gave the name that Python does not know. Which name did she want to write?
# hint: Compare the name in the last line with the names on the left of `=` in her cell, letter by letter. Look at the end.
# hint: Reread step 3 of the worked example "Reading an error message": which lines does it compare?
error_kind = "NameError"
line_number = 4
right_name = "heigth_m"

# %% wrong="read-error" misconception="error_reading"
# hint: The message speaks of one name only. Is it the name of the weight?
# hint: Look at the last line of the message, between the single quotation marks. Which name did she mean?
# hint: Reread step 3 of the worked example "Reading an error message": which lines does it compare?
error_kind = "NameError"
line_number = 4
right_name = "weight_kg"

# %% wrong="read-error" misconception="unit_mixup"
# hint: Python knows this name. Is it the name that the formula needs, with the right unit?
# hint: Read the ends of the two names in lines 2 and 3. In which unit is the height in the formula of the BMI?
# hint: Reread step 3 of the worked example "Reading an error message", and compare letter by letter.
error_kind = "NameError"
line_number = 4
right_name = "height_cm"

# %% wrong="read-error" misconception="error_reading"
# hint: You gave a whole line or a formula. Which part of it is the name that she must correct?
# hint: One name is not defined. The answer is one name that takes its place, and nothing else.
# hint: Reread question 3 of the task.
error_kind = "NameError"
line_number = 4
right_name = "weight_kg / height_m**2"

# %% wrong="read-error" misconception="not_run_yet"
# hint: `right_name` holds `None`: no value. Did you replace it and run your cell, and does your cell show an error message?
# hint: When Python stops at a line, the name in that line keeps its old value. What must stand around a name that is given as text?
# hint: Reread question 3 of the task and step 3 of the worked example "Reading an error message".
error_kind = "NameError"
line_number = 4
right_name = None

# %% wrong="read-error" misconception="name_error"
# hint: The third answer must be the name itself, as text. What did Python put in its place?
# hint: Without quotation marks, Python puts in the value of the name, and that is a number.
# hint: Reread the first lines of section 2: how is text written?
error_kind = "NameError"
line_number = 4
right_name = height_m

# %% wrong="read-error" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value. If not, compare the numbers in the brackets: which cell ran last?
# hint: Reread step 1 of the worked example "Reading an error message". Replace the first `None`, run your cell, and then run the check.
error_kind = None
line_number = None
right_name = None


# %% right="mend-map" how="pulse pressure in a line of its own"
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    pulse_pressure_mmhg = systolic_mmhg - diastolic_mmhg
    map_mmhg = diastolic_mmhg + pulse_pressure_mmhg / 3
    return map_mmhg


# %% right="mend-map" how="twice the diastolic pressure"
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = (systolic_mmhg + 2 * diastolic_mmhg) / 3
    return map_mmhg


# %% wrong="mend-map" misconception="name_in_quotes"
# hint: Which kinds of value does the explanation above name? Read the line aloud, sign by sign. Which part is not the kind that it should be?
# hint: Each part of the formula should be a name or a number, with a sign of arithmetic between them. Which part is not?
# hint: Reread the first lines of section 2: how does Python see the difference between text and a name?
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = diastolic_mmhg + (systolic_mmhg - "diastolic_mmhg") / 3
    return map_mmhg


# %% wrong="mend-map" misconception="operator_precedence"
# hint: The loud mistake is gone. Can your mean be true, when the systolic pressure is 120?
# hint: `/` goes before `-`. So what is divided by 3 in your line: the difference, or the last number only?
# hint: Compare with step 2 of the worked example: it calculates the pulse pressure first. What does "first" need here?
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = diastolic_mmhg + systolic_mmhg - diastolic_mmhg / 3
    return map_mmhg


# %% wrong="mend-map" misconception="operator_precedence"
# hint: Your mean lies far below the diastolic pressure. Can that be true? What do your brackets hold?
# hint: Brackets are done first. Which part must be divided by 3: all of it, or the pulse pressure alone?
# hint: Compare with the formula in the worked example on mean arterial pressure: where do its brackets begin?
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = (diastolic_mmhg + systolic_mmhg - diastolic_mmhg) / 3
    return map_mmhg


# %% wrong="mend-map" misconception="formula_misread"
# hint: You took the middle between the two pressures. Is the heart as long in systole as in diastole?
# hint: At rest, about one third of each beat is systole. So the mean lies nearer to one of the two pressures.
# hint: Reread the formula in the worked example on mean arterial pressure.
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = (systolic_mmhg + diastolic_mmhg) / 2
    return map_mmhg


# %% wrong="mend-map" misconception="formula_misread"
# hint: Your mean lies nearer to the systolic pressure. In which phase does the heart spend more time at rest?
# hint: From the diastolic pressure you go up by one third of the difference. How far do you go up?
# hint: Reread the formula in the worked example on mean arterial pressure: what is its factor?
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = diastolic_mmhg + (systolic_mmhg - diastolic_mmhg) * 2 / 3
    return map_mmhg


# %% wrong="mend-map" misconception="formula_misread"
# hint: Your mean lies below the diastolic pressure. Can that be true? Look at the subtraction.
# hint: The pulse pressure must be a positive number. Which of the two pressures is the larger one?
# hint: Compare your brackets with those of the formula in the worked example on mean arterial pressure.
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = diastolic_mmhg + (diastolic_mmhg - systolic_mmhg) / 3
    return map_mmhg


# %% wrong="mend-map" misconception="name_error"
# hint: Whose blood pressure is in `pulse_pressure_mmhg`? Use only the names in the brackets of `def`.
# hint: Python found `pulse_pressure_mmhg` in an older cell, of another patient. Your line must work for every patient.
# hint: Reread step 2 of the worked example on mean arterial pressure: from which two names is the pulse pressure made?
pulse_pressure_mmhg = 49


def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = diastolic_mmhg + pulse_pressure_mmhg / 3
    return map_mmhg


# %% wrong="mend-map" misconception="name_error"
# hint: Whose blood pressure is in `pulse_pressure_mmhg`? Use only the names in the brackets of `def`.
# hint: Python found `pulse_pressure_mmhg` in an older cell, of another patient. Your line must work for every patient.
# hint: Reread step 2 of the worked example on mean arterial pressure: from which two names is the pulse pressure made?
pulse_pressure_mmhg = 40


def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = diastolic_mmhg + pulse_pressure_mmhg / 3
    return map_mmhg


# %% wrong="mend-map" misconception="name_error"
# hint: Whose blood pressure is in `pulse_pressure_mmhg`? Use only the names in the brackets of `def`.
# hint: Python found `pulse_pressure_mmhg` in an older cell, of another patient. Your line must work for every patient.
# hint: Reread step 2 of the worked example on mean arterial pressure: from which two names is the pulse pressure made?
pulse_pressure_mmhg = 70


def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = diastolic_mmhg + pulse_pressure_mmhg / 3
    return map_mmhg


# %% wrong="mend-map" misconception="formula_misread"
# hint: Your mean lies above the systolic pressure. Can that be true? With which pressure does your line begin?
# hint: The mean lies one third of the way up. From which of the two pressures do you go up?
# hint: Compare the first name of your formula with the first name of the formula in the worked example on mean arterial pressure.
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = systolic_mmhg + (systolic_mmhg - diastolic_mmhg) / 3
    return map_mmhg


# %% wrong="mend-map" misconception="name_error"
# hint: The message speaks of a name that Python does not know. Compare it with the names in the line that begins with `def`.
# hint: Compare the two names letter by letter, from the end. The units too are part of a name.
# hint: Reread step 3 of the worked example "Reading an error message": which lines does it compare?
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = diastolic_mmhg + (systolic_mmhg - diastolic_mmgh) / 3
    return map_mmhg


# %% wrong="mend-map" misconception="edge_only_first_case"
# hint: 100 is right for 120 over 90. What does your function give for another patient?
# hint: Your line holds a fixed number. The result must come from the two pressures.
# hint: Reread step 2 of the worked example on mean arterial pressure: it calculates with names.
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = 100
    return map_mmhg


# %% wrong="mend-map" misconception="float_equality"
# hint: The decimals are gone. Does the task ask for a whole number?
# hint: `round` takes decimals away. For the check, and for the next calculation, keep them.
# hint: Reread the sentences below the worked example on creatinine, from "Round only".
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = round(diastolic_mmhg + (systolic_mmhg - diastolic_mmhg) / 3)
    return map_mmhg


# %% wrong="mend-map" misconception="returns_none"
# hint: The check got nothing back from your function. Compare your cell with the one that you were given. Is a line gone?
# hint: Only the line with `map_mmhg =` was wrong. The last line hands the result to the one who asked for it.
# hint: Reread the sentence about `return` in the task.
def mean_arterial_pressure(systolic_mmhg, diastolic_mmhg):
    map_mmhg = diastolic_mmhg + (systolic_mmhg - diastolic_mmhg) / 3
    print(map_mmhg)
