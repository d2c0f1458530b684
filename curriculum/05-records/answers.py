# %% [markdown]
# # Answers of unit 05
# Every answer here is run by the build: the right ones must pass, each wrong one must bring up its own hint.


# %% right="daily-dose" how="the present value first"
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg is not None:
        return dose_mg * times_per_day
    return None


# %% right="daily-dose" how="if and else, with a name for the result"
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg is None:
        result_mg = None
    else:
        result_mg = times_per_day * dose_mg
    return result_mg


# %% right="daily-dose" how="return written like a function" style="return_is_call"
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg == None:
        return None
    return(dose_mg * times_per_day)  # fmt: skip


# %% wrong="daily-dose" misconception="returns_none"
# hint: The check got `None`. Does your function give the dose back, or does it show it, or neither?
# hint: `print` shows a number to you. The line that called gets nothing. Which word hands a value back?
# hint: Reread section 1 of unit 04: what is the difference between `print` and `return`?
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg is None:
        return None
    print(dose_mg * times_per_day)


# %% wrong="daily-dose" misconception="returns_none"
# hint: The check got `None`. Does your function give the dose back, or does it show it, or neither?
# hint: `print` shows a number to you. The line that called gets nothing. Which word hands a value back?
# hint: Reread section 1 of unit 04: what is the difference between `print` and `return`?
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg is None:
        return None
    dose_mg * times_per_day


# %% wrong="daily-dose" misconception="none_not_handled"
# hint: With a dose, your function is right. What does it do when nobody wrote the dose down?
# hint: Python stops, because it cannot multiply `None`. Which question must come before the calculation?
# hint: Reread step 1 of the task. How did you ask for `None` in unit 04?
def daily_dose_mg(dose_mg, times_per_day):
    return dose_mg * times_per_day


# %% wrong="daily-dose" misconception="missing_as_normal"
# hint: Nobody wrote the dose down, and your function says 0 mg. Is that the same?
# hint: A reader of your 0 thinks that somebody decided on no drug. Which value says "not known"?
# hint: Reread step 1 of the task: what does it ask you to give back?
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg is None:
        return 0
    return dose_mg * times_per_day


# %% wrong="daily-dose" misconception="none_is_not_text"
# hint: What stands around your `None`? Is that Python's own word, or a text of four letters?
# hint: A text is something. The next function would take it for a value.
# hint: Compare your line with step 1 of the task, sign by sign.
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg is None:
        return "None"
    return dose_mg * times_per_day


# %% wrong="daily-dose" misconception="formula_misread"
# hint: Your result is too small. What do you do with the two numbers?
# hint: A drug of 2.5 mg is taken twice. Work it out on paper, and look at your sign.
# hint: Reread step 2 of the task: which word stands between the dose and `times_per_day`?
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg is None:
        return None
    return dose_mg + times_per_day


# %% wrong="daily-dose" misconception="zero_is_a_value"
# hint: A dose of 0 and a dose that is not known: does your function tell them apart?
# hint: `if not dose_mg` is True for `None`, and for 0 as well.
# hint: Reread step 1 of the task: for which one value does it ask for `None`?
def daily_dose_mg(dose_mg, times_per_day):
    if not dose_mg:
        return None
    return dose_mg * times_per_day


# %% right="same-drug" how="asked Python after all"
first_answer = "Furosemide" == "furosemide"
second_answer = "80" == 80
third_answer = 40 != 80 or "Lasix" == "furosemide"

# %% right="same-drug" how="with not"
first_answer = not True
second_answer = first_answer
third_answer = not first_answer

# %% wrong="same-drug" misconception="case_matters"
# hint: Compare the two texts of question 1 letter by letter. Where do they differ?
# hint: For Python, a capital letter and a small letter are two different signs.
# hint: Think of unit 02 and the letters for consciousness: was "a" the same as "A"?
first_answer = True
second_answer = False
third_answer = True

# %% wrong="same-drug" misconception="string_vs_number"
# hint: Look at question 2. Which of the two values has quotation marks?
# hint: One side is text, the other is a number. Can a text be the same as a number?
# hint: Reread the first cell that you ran in unit 02, section 1: its third line asks such a question.
first_answer = False
second_answer = True
third_answer = True

# %% wrong="same-drug" misconception="name_in_quotes"
# hint: Your answer has quotation marks. Is it a truth value for Python, or a text?
# hint: `True` and `False` are words of Python itself. They stand without quotation marks.
# hint: Reread the sentence above the three questions: what do you write in place of `None`?
first_answer = "False"
second_answer = "False"
third_answer = "True"

# %% wrong="same-drug" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value.
# hint: Replace the three `None`, run your cell with Shift and Enter, and then run the check.
first_answer = None
second_answer = None
third_answer = None

# %% wrong="same-drug" misconception="or_for_and"
# hint: Question 3 has two questions with `or` between them. How many of the two must be True?
# hint: Answer the two halves one by one. Then ask: is at least one of them True?
# hint: Reread the table of `and`, `or` and `not` in unit 02, section 1.
first_answer = False
second_answer = False
third_answer = False


# %% right="changed-doses" how="one question inside the other"
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None:
            if gp_dose_mg != dose_mg:
                changed_mg[name] = dose_mg
    return changed_mg


# %% right="changed-doses" how="keys only, and in"
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name in hospital_mg:
        if name in gp_mg and gp_mg[name] != hospital_mg[name]:
            changed_mg[name] = hospital_mg[name]
    return changed_mg


# %% right="changed-doses" how="a dictionary in one line"
def changed_doses(hospital_mg, gp_mg):
    return {name: dose for name, dose in hospital_mg.items() if gp_mg.get(name, dose) != dose}


# %% wrong="changed-doses" misconception="key_always_there"
# hint: Python found no such key. Which drug has the hospital that the GP has not?
# hint: Square brackets stop at a missing key. Which tool of section 1 gives `None` then?
# hint: Look at step 3 of the worked example: how does it look up the dose of the GP?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg[name]
        if gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="none_counted_as_value"
# hint: Your result holds a drug that the GP does not have. Is `None` another dose?
# hint: For a missing drug, `get` gives `None`, and `None` is not equal to any number. What must you ask first?
# hint: Look at step 4 of the worked example: which case comes first there?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="none_counted_as_value"
# hint: Your result holds a drug that the GP does not have. Is `None` another dose?
# hint: For a missing drug, `get` gives `None`, and `None` is not equal to any number. What must you ask first?
# hint: Look at step 4 of the worked example: which case comes first there?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name, 0)
        if gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="difference_reversed"
# hint: You have the right drugs. Whose dose do you put into the result?
# hint: The letter tells the GP what the hospital gives. The GP knows his own dose already.
# hint: Reread step 3 of the task: whose dose does it ask for?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = gp_dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="comparison_reversed"
# hint: Your result holds the drug whose dose is the same. What does your comparison ask?
# hint: `==` asks whether two values are the same. Which sign asks the opposite?
# hint: Look at step 4 of the worked example: which comparison leads to "has two doses"?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg == dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="type_confusion"
# hint: Python cannot put a pair into what you have made. Is `changed_mg` a dictionary?
# hint: Before the first round, `changed_mg` must be an empty dictionary. Square brackets make a list, and `None` is nothing.
# hint: Reread the list below the cell with the tools in section 1: how do you write an empty dictionary?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = None
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="type_confusion"
# hint: Python cannot put a pair into what you have made. Is `changed_mg` a dictionary?
# hint: Before the first round, `changed_mg` must be an empty dictionary. Square brackets make a list, and `None` is nothing.
# hint: Reread the list below the cell with the tools in section 1: how do you write an empty dictionary?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = []
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="task_misread"
# hint: You give a list of names. What else does the letter need to say about each drug?
# hint: The result must be a dictionary: the name as the key, and something under it.
# hint: Reread step 1 of the task, and the example in the note under `def`.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = []
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg.append(name)
    return changed_mg


# %% wrong="changed-doses" misconception="type_confusion"
# hint: `append` belongs to another kind of value. To which one?
# hint: A dictionary has no last place. It puts a value under a key, with square brackets and `=`.
# hint: Reread the cell after "Run" in section 1: its second and third lines put something into a dictionary.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg.append(name)
    return changed_mg


# %% wrong="changed-doses" misconception="accumulator_reset"
# hint: Your result is empty, although two doses differ. How often does the line with `{}` run?
# hint: A line inside the loop runs in every round. What happens to the drugs that you had collected?
# hint: Look at the table of accumulators in unit 03, section 2: where does the start value stand?
def changed_doses(hospital_mg, gp_mg):
    for name, dose_mg in hospital_mg.items():
        changed_mg = {}
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="accumulator_overwritten"
# hint: Only the last drug is left. What does `changed_mg = ...` do with the drugs before?
# hint: A new pair goes into the dictionary with square brackets behind its name. Your line makes a new dictionary each time.
# hint: Reread the cell after "Run" in section 1: how does its third line add a pair?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg = {name: dose_mg}
    return changed_mg


# %% wrong="changed-doses" misconception="deferred_return"
# hint: Only the first drug is in your result. How many rounds does your loop make?
# hint: `return` ends the function. To what does a line with eight spaces belong?
# hint: Compare the spaces before your `return` with those in the cell that you were given.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
        return changed_mg


# %% wrong="changed-doses" misconception="key_value_swapped"
# hint: Look at the pairs of your result. What is the key, and what is the value?
# hint: The key stands in the square brackets. The value stands right of the `=`.
# hint: Reread step 3 of the task: which of the two, name and dose, is the key?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[dose_mg] = name
    return changed_mg


# %% wrong="changed-doses" misconception="name_in_quotes"
# hint: Your result has one key for all drugs. What stands around it in your line?
# hint: In quotation marks it is a text of four letters, the same in every round. You need the value behind the name.
# hint: Look at the lines with `print` in the worked example: is there something around `name`?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg["name"] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="assignment_copies"
# hint: Your result holds all drugs of the hospital. What was in `changed_mg` before the first round?
# hint: Begin with nothing, and put in only what differs. A dictionary that exists already brings all its pairs.
# hint: Reread step 1 of the task: which start value does it ask for?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = hospital_mg
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="zero_is_a_value"
# hint: One of the doses is 0. Does your `if` treat it as a dose?
# hint: `if gp_dose_mg` is False for `None`, and for 0 as well. Ask exactly for what you mean.
# hint: Reread the last line of the task, and step 4 of the worked example.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% right="generic-name" how="get with two values"
def generic_name(name, generic_names):
    return generic_names.get(name, name)


# %% right="generic-name" how="get, and a question for None"
def generic_name(name, generic_names):
    found = generic_names.get(name)
    if found is None:
        return name
    return found


# %% right="generic-name" how="a loop over the pairs"
def generic_name(name, generic_names):
    result = name
    for brand, generic in generic_names.items():
        if brand == name:
            result = generic
    return result


# %% wrong="generic-name" misconception="returns_none"
# hint: The check got `None` for a brand that is in the dictionary. Does your function give something back?
# hint: `print` shows the name to you. The line that called gets nothing. Which word hands a value back?
# hint: Reread step 1 of the task: what shall the function do with the value?
def generic_name(name, generic_names):
    if name in generic_names:
        print(generic_names[name])
    else:
        print(name)


# %% wrong="generic-name" misconception="edge_only_first_case"
# hint: For a brand you are right. What does `get` give for a name that is no key?
# hint: It gives `None`, and you hand it on. Apixaban would disappear from the list. Which other value can `get` give?
# hint: Reread step 2 of the task, and the fourth line with `print` in the cell with the tools.
def generic_name(name, generic_names):
    return generic_names.get(name)


# %% wrong="generic-name" misconception="key_always_there"
# hint: For a brand you are right. What do square brackets do when there is no such key?
# hint: Most drugs of a list have their generic name already, and are no key of `generic_names`. Ask before you look up.
# hint: Look at the cell with the tools in section 1: which line asks whether a key is there?
def generic_name(name, generic_names):
    return generic_names[name]


# %% wrong="generic-name" misconception="task_misread"
# hint: Your function answers with True or False. What does its name promise?
# hint: `name in generic_names` is a question. After a yes, you still have to take the value out.
# hint: Reread step 1 of the task, after the comma.
def generic_name(name, generic_names):
    return name in generic_names


# %% wrong="generic-name" misconception="key_value_swapped"
# hint: Which of the two names is the key here, the brand or the generic name?
# hint: You look for the name among the values. The lists bring brand names, and these are the keys.
# hint: Reread the last sentence before the steps of the task.
def generic_name(name, generic_names):
    for brand, generic in generic_names.items():
        if generic == name:
            return brand
    return name


# %% wrong="generic-name" misconception="name_in_quotes"
# hint: Which key does your line look for: the value of `name`, or the text of four letters?
# hint: In quotation marks, it is the same text for every drug. Is there such a brand?
# hint: Look at the line with `get` in the worked example: is there something around `name`?
def generic_name(name, generic_names):
    return generic_names["name"]


# %% wrong="generic-name" misconception="type_confusion"
# hint: Python says that a dictionary cannot be called. Which brackets did you write behind it?
# hint: Round brackets call a function. Which brackets take a value out of a dictionary?
# hint: Reread the first line with `print` in the cell with the tools, section 1.
def generic_name(name, generic_names):
    if name in generic_names:
        return generic_names(name)
    return name


# %% wrong="generic-name" misconception="deferred_return"
# hint: Your function looks at the first brand only. What ends the loop so early?
# hint: With `else` inside the loop, it gives an answer in the first round. It has not seen the other brands then.
# hint: You need no loop here: look at the cell with the tools in section 1, at the line with `in`.
def generic_name(name, generic_names):
    for brand in generic_names:
        if brand == name:
            return generic_names[brand]
        else:
            return name


# %% wrong="generic-name" misconception="fixed_number"
# hint: Your answer is right for Lasix. What does it give for another brand?
# hint: The dictionary knows many brands. Which name stands for the one that is asked now?
# hint: Look at the two names in the brackets of `def`. Do you use both?
def generic_name(name, generic_names):
    if name == "Lasix":
        return "furosemide"
    return name


# %% right="names-order" how="one text instead of a list"
line_order = "CDBAE"

# %% right="names-order" how="a tuple"
line_order = ("C", "D", "B", "A", "E")

# %% wrong="names-order" misconception="nested_path"
# hint: Python stopped at a text with `["name"]` behind it. What does your loop hand out, round by round?
# hint: A loop over a dictionary gives its keys: the texts "hospital" and "gp". Which step of the path is missing?
# hint: Look at step 2 of the worked example: how many keys does it take to reach the list?
line_order = ["C", "D", "F", "A", "E"]

# %% wrong="names-order" misconception="deferred_return"
# hint: Your function gives an empty list. When does Python come to the line with `return`?
# hint: `return` ends the function. Which lines stand after it in yours?
# hint: Say for each line when it runs: before the loop, in each round, or after the loop.
line_order = ["C", "D", "E", "B", "A"]

# %% wrong="names-order" misconception="indentation"
# hint: Which line must stand right below the line with `for`?
# hint: A line with a colon at its end opens a block. The next line has four spaces more.
# hint: Look at step 3 of the worked example: which line belongs to its loop?
line_order = ["C", "B", "D", "A", "E"]

# %% wrong="names-order" misconception="indentation"
# hint: Which line must stand right below the line with `for`?
# hint: A line with a colon at its end opens a block. The next line has four spaces more.
# hint: Look at step 3 of the worked example: which line belongs to its loop?
line_order = ["C", "D", "B", "E", "A"]

# %% wrong="names-order" misconception="variables_default"
# hint: Line A puts something into `names`. Has `names` a value when Python comes to that line?
# hint: No list is there by itself, not even an empty one. Which line makes it, and how often should it run?
# hint: Think of the accumulator of unit 03: what comes before the loop?
line_order = ["C", "B", "A", "D", "E"]

# %% wrong="names-order" misconception="syntax"
# hint: Your first line has spaces before it. To what does it belong?
# hint: Which of the six lines has no spaces, and opens the function?
# hint: Think of unit 04: with which word does a function begin?
line_order = ["D", "C", "B", "A", "E"]

# %% wrong="names-order" misconception="syntax"
# hint: Your first line has spaces before it. To what does it belong?
# hint: Which of the six lines has no spaces, and opens the function?
# hint: Think of unit 04: with which word does a function begin?
line_order = ["D", "B", "A", "C", "E"]

# %% wrong="names-order" misconception="returns_none"
# hint: You have four lines, and the task asks for five. What does your function give back?
# hint: A function without a certain word gives `None`. Which of the six lines has that word?
# hint: Reread section 1 of unit 04: how does a result come out of a function?
line_order = ["C", "D", "B", "A"]

# %% wrong="names-order" misconception="task_misread"
# hint: How many lines does the task ask for, and how many have you?
# hint: Two of the lines begin with `for`. You need one of them.
# hint: For both of them, say what `drug` is in the first round: a dictionary or a text?
line_order = ["C", "D", "B", "F", "A", "E"]

# %% wrong="names-order" misconception="not_run_yet"
# hint: Python still has the question marks. Did you change your cell, and did you run it after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value.
# hint: Begin with the line that opens a function. Which of the six begins with the word for that?
line_order = ["?", "?", "?", "?", "?"]


# %% right="latest-value" how="get, and a question for None"
def latest_value(patient, test):
    result = patient["latest_results"].get(test)
    if result is None:
        return None
    return result["value"]


# %% right="latest-value" how="the present case first"
def latest_value(patient, test):
    if test in patient["latest_results"]:
        return patient["latest_results"][test]["value"]


# %% right="latest-value" how="a loop over the pairs"
def latest_value(patient, test):
    for name, result in patient["latest_results"].items():
        if name == test:
            return result["value"]
    return None


# %% right="latest-value" how="get with an empty dictionary"
def latest_value(patient, test):
    return patient["latest_results"].get(test, {}).get("value")


# %% wrong="latest-value" misconception="returns_none"
# hint: The check got `None`, although there is a potassium. Does your function give something back?
# hint: `print` shows the value to you. The line that called gets nothing. Which word hands a value back?
# hint: Reread section 1 of unit 04: how does a result come out of a function?
def latest_value(patient, test):
    if test in patient["latest_results"]:
        print(patient["latest_results"][test]["value"])
    else:
        return None


# %% wrong="latest-value" misconception="record_for_field"
# hint: Your function gives a dictionary. What does the task ask for: all that is known about the result, or one part?
# hint: The path has one more step. Under which key of the result is the number?
# hint: Look at the line of the record in the task: which words stand inside the inner curly brackets?
def latest_value(patient, test):
    return patient["latest_results"].get(test)


# %% wrong="latest-value" misconception="nested_path"
# hint: Python found no such key. Say your path aloud, from left to right: is every step there, and is it a key of that dictionary?
# hint: First the results, then the test, then its value. The test has a name in `def`: is it in quotation marks in your line?
# hint: Compare your line with the record in the task, one curly bracket at a time.
def latest_value(patient, test):
    if test not in patient["latest_results"]:
        return None
    return patient[test]["value"]


# %% wrong="latest-value" misconception="nested_path"
# hint: Python found no such key. Say your path aloud, from left to right: is every step there, and is it a key of that dictionary?
# hint: First the results, then the test, then its value. The test has a name in `def`: is it in quotation marks in your line?
# hint: Compare your line with the record in the task, one curly bracket at a time.
def latest_value(patient, test):
    if test not in patient["latest_results"]:
        return None
    return patient["latest_results"]["test"]["value"]


# %% wrong="latest-value" misconception="nested_path"
# hint: Python says that something cannot take such a step. Is `latest_results` a list or a dictionary?
# hint: For a dictionary, a key stands in the square brackets, and a loop over it gives its keys. Which key do you need?
# hint: Compare your line with the record in the task, one curly bracket at a time.
def latest_value(patient, test):
    for result in patient["latest_results"]:
        if result["test"] == test:
            return result["value"]
    return None


# %% wrong="latest-value" misconception="argument_ignored"
# hint: The potassium is right. What does your function give when another test is asked for?
# hint: A fixed text stands where a name should stand. Which name in `def` says which test it is?
# hint: Compare your line with the brackets of `def`. Do you use both names?
def latest_value(patient, test):
    if "potassium" not in patient["latest_results"]:
        return None
    return patient["latest_results"]["potassium"]["value"]


# %% wrong="latest-value" misconception="deferred_return"
# hint: Your function looks at the first result only. What ends the loop so early?
# hint: With `else` inside the loop, it gives an answer in the first round. It has not seen the other results then.
# hint: After which line do you know that the test is nowhere? That is the place for `None`.
def latest_value(patient, test):
    for name, result in patient["latest_results"].items():
        if name == test:
            return result["value"]
        else:
            return None


# %% wrong="latest-value" misconception="key_always_there"
# hint: Python found no such key. Was this test done for every patient?
# hint: Square brackets stop at a missing key. Ask first whether the test is among the results.
# hint: Look at the cell with the tools in section 1: which line asks whether a key is there?
def latest_value(patient, test):
    return patient["latest_results"][test]["value"]


# %% wrong="latest-value" misconception="none_not_handled"
# hint: `get` gives `None` for a missing test. Which step do you take right after that?
# hint: `None` has no keys. Keep what `get` gives, look whether it is `None`, and only then take the next step.
# hint: Look at the worked example of section 1, steps 3 and 4: what stands between `get` and the use of the value?
def latest_value(patient, test):
    return patient["latest_results"].get(test)["value"]


# %% wrong="latest-value" misconception="missing_as_normal"
# hint: The patient has no such result, and your function gives a number. Where does that number come from?
# hint: Nobody measured it. Which value says "not known"?
# hint: Reread step 2 of the task.
def latest_value(patient, test):
    if test not in patient["latest_results"]:
        return 0
    return patient["latest_results"][test]["value"]


# %% wrong="latest-value" misconception="none_is_not_text"
# hint: For a missing result you give a text. Can the next function tell it from a value?
# hint: A text is something. Python has its own word for nothing, without quotation marks.
# hint: Reread step 2 of the task.
def latest_value(patient, test):
    if test not in patient["latest_results"]:
        return "not measured"
    return patient["latest_results"][test]["value"]


# %% wrong="latest-value" misconception="zero_is_a_value"
# hint: Can a result be 0? Does your function tell it from a result that is not there?
# hint: `if value` is False for `None`, and for 0 as well. Ask exactly for what you mean.
# hint: Reread steps 1 and 2 of the task: which question divides the two cases?
def latest_value(patient, test):
    result = patient["latest_results"].get(test, {})
    value = result.get("value")
    if value:
        return value
    return None


# %% right="mend-doses" how="copied pair by pair"
def with_new_doses(doses_mg, changes_mg):
    new_mg = {}
    for name, dose_mg in doses_mg.items():
        new_mg[name] = dose_mg
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return new_mg


# %% right="mend-doses" how="keys only, and dict for the copy"
def with_new_doses(doses_mg, changes_mg):
    new_mg = dict(doses_mg)
    for name in changes_mg:
        new_mg[name] = changes_mg[name]
    return new_mg


# %% right="mend-doses" how="both signs of the union"
def with_new_doses(doses_mg, changes_mg):
    return doses_mg | changes_mg


# %% wrong="mend-doses" misconception="assignment_copies"
# hint: Your result is right. What has happened to the old doses? Which line gave them a second name?
# hint: `=` makes no copy. Which word makes one, and do you keep what it gives, under the name that you write into?
# hint: Reread "Investigate" at the start of section 3: what did you change there?
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="assignment_copies"
# hint: Your result is right. What has happened to the old doses? Which line gave them a second name?
# hint: `=` makes no copy. Which word makes one, and do you keep what it gives, under the name that you write into?
# hint: Reread "Investigate" at the start of section 3: what did you change there?
def with_new_doses(doses_mg, changes_mg):
    doses_mg.copy()
    new_mg = doses_mg
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="assignment_copies"
# hint: Your result is right. What has happened to the old doses? Which line gave them a second name?
# hint: `=` makes no copy. Which word makes one, and do you keep what it gives, under the name that you write into?
# hint: Reread "Investigate" at the start of section 3: what did you change there?
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return new_mg.copy()


# %% wrong="mend-doses" misconception="type_confusion"
# hint: Python stopped in the line with `for`. What does a loop over a dictionary hand out: pairs, or keys?
# hint: Each key is one text, and your line has two names for it. What hands out key and value together?
# hint: Look at the last lines of the cell with the tools in section 1.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy()
    for name, dose_mg in changes_mg:
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="parentheses_only_if_arg"
# hint: `copy` and `items` are small functions. How do you call a function that needs no value?
# hint: Without brackets, you have the function itself and not what it gives. Look at the end of each word.
# hint: Look at the last lines of the cell with the tools in section 1, sign by sign.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="parentheses_only_if_arg"
# hint: `copy` and `items` are small functions. How do you call a function that needs no value?
# hint: Without brackets, you have the function itself and not what it gives. Look at the end of each word.
# hint: Look at the last lines of the cell with the tools in section 1, sign by sign.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy()
    for name, dose_mg in changes_mg.items:
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="task_misread"
# hint: A drug that did not change is gone. Is the patient still taking it?
# hint: The result holds all drugs: the old doses first, and then the new ones in their place. With what do you begin?
# hint: Reread the first line of the note under `def`.
def with_new_doses(doses_mg, changes_mg):
    new_mg = {}
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="accumulator_reset"
# hint: Only the last change is in your result. How often do you make the copy?
# hint: A line inside the loop runs in every round. A fresh copy has none of the changes before.
# hint: Look at the table of accumulators in unit 03, section 2: where does the start value stand?
def with_new_doses(doses_mg, changes_mg):
    for name, dose_mg in changes_mg.items():
        new_mg = doses_mg.copy()
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="deferred_return"
# hint: Only the first change is in your result. How many rounds does your loop make?
# hint: `return` ends the function. To what does a line with eight spaces belong?
# hint: Compare the spaces before your `return` with those in the cell that you were given.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy()
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
        return new_mg


# %% wrong="mend-doses" misconception="edge_only_first_case"
# hint: A drug that is new after the visit does not appear. For which drugs does your line ask?
# hint: With square brackets and `=`, a key that is not there yet is made. You need no question.
# hint: Reread what the third line did in the cell after "Run" in section 1.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy()
    for name, dose_mg in changes_mg.items():
        if name in new_mg:
            new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="returns_none"
# hint: The check got `None`. Which line of the function did you change?
# hint: `print` shows the dictionary to you. The line that called gets nothing.
# hint: Reread what the task says about the number of lines that you need to change.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy()
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    print(new_mg)


# %% right="reconcile" how="in steps, each with a name"
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    missing = sorted(hospital - gp)
    extra = sorted(gp - hospital)
    report = {}
    report["missing"] = missing
    report["extra"] = extra
    return report


# %% right="reconcile" how="with loops"
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    report = {"missing": [], "extra": []}
    for name in sorted(hospital):
        if name not in gp:
            report["missing"].append(name)
    for name in sorted(gp):
        if name not in hospital:
            report["extra"].append(name)
    return report


# %% right="reconcile" how="the names of set methods"
def reconcile(patient):
    hospital, gp = [drugs_on(patient, source) for source in ["hospital", "gp"]]
    return {"extra": sorted(gp.difference(hospital)), "missing": sorted(hospital.difference(gp))}


# %% wrong="reconcile" misconception="difference_reversed"
# hint: Your two lists have changed places. Which drugs does the GP lack?
# hint: `a - b` keeps what is in `a` and not in `b`. Say both of your lines aloud in these words.
# hint: Reread step 3 of the task, and step 3 of the worked example.
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": sorted(gp - hospital), "extra": sorted(hospital - gp)}


# %% wrong="reconcile" misconception="wasted_return"
# hint: You have the right drugs, but as sets. What makes a list in the order of the alphabet, and do you keep what it gives?
# hint: `sorted(...)` gives a new list and leaves the set as it is. A line with `sorted` alone loses the list.
# hint: Look at step 3 of the worked example: where does `sorted` stand?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    missing = hospital - gp
    extra = gp - hospital
    sorted(missing)
    sorted(extra)
    return {"missing": missing, "extra": extra}


# %% wrong="reconcile" misconception="wasted_return"
# hint: These are the drugs of Mr Willems. Where do the sets in your last line come from?
# hint: A call whose result you do not keep is lost. Your last line then uses names from another cell.
# hint: Reread steps 1 and 2 of the task: both end with the same words.
def reconcile(patient):
    drugs_on(patient, "hospital")
    drugs_on(patient, "gp")
    return {"missing": sorted(in_hospital - at_pharmacy), "extra": sorted(at_pharmacy - in_hospital)}


# %% wrong="reconcile" misconception="argument_ignored"
# hint: Your function gives the same answer for every patient. For which patient do you make the sets?
# hint: The patient comes in through the brackets of `def`. Which name stands there?
# hint: Compare your calls of `drugs_on` with the first line of your function.
def reconcile(patient):
    hospital = drugs_on(willems, "hospital")
    gp = drugs_on(willems, "gp")
    return {"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="brand_is_another_drug"
# hint: Your result says that furosemide is missing, and that Lasix is extra. How many drugs are these?
# hint: Your sets hold the names as they were written. Which function of the worked example makes them generic? Did you change it back?
# hint: Reread the last sentence before the steps of the task, and the line with `add` in the worked example.
def reconcile(patient):
    hospital = set()
    for drug in patient["medication"]["hospital"]:
        hospital.add(drug["name"])
    gp = set()
    for drug in patient["medication"]["gp"]:
        gp.add(drug["name"])
    return {"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="assignment_copies"
# hint: Your answer is right. What has happened to the record of the patient? Which line writes into it?
# hint: `drug` is a second name for a dictionary in the record. `drug["name"] = ...` changes what the GP wrote.
# hint: Reread what section 3 says about a function and its input. Where does `drugs_on` put the generic names?
def reconcile(patient):
    for source in ["hospital", "gp"]:
        for drug in patient["medication"][source]:
            drug["name"] = generic_names.get(drug["name"], drug["name"])
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="type_confusion"
# hint: Python cannot do this with what you have. Are the two things around your `-` sets?
# hint: The lists in a record hold dictionaries. You cannot take a list from a list, nor make a set of dictionaries.
# hint: Look at step 2 of the worked example: how does it make a set of names?
def reconcile(patient):
    hospital = patient["medication"]["hospital"]
    gp = patient["medication"]["gp"]
    return {"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="type_confusion"
# hint: Python cannot do this with what you have. Are the two things around your `-` sets?
# hint: The lists in a record hold dictionaries. You cannot take a list from a list, nor make a set of dictionaries.
# hint: Look at step 2 of the worked example: how does it make a set of names?
def reconcile(patient):
    hospital = set(patient["medication"]["hospital"])
    gp = set(patient["medication"]["gp"])
    return {"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="copied_unchanged"
# hint: All drugs of the hospital seem to be missing. With which list do you compare?
# hint: The worked example compares with the pharmacy. Whose list does this task ask for?
# hint: Reread step 2 of the task: which text stands in its brackets?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    pharmacy = drugs_on(patient, "pharmacy")
    return {"missing": sorted(hospital - pharmacy), "extra": sorted(pharmacy - hospital)}


# %% wrong="reconcile" misconception="nested_path"
# hint: Python found no such key. Which word do you hand to `drugs_on` for the GP?
# hint: Capital letters count in a key, too. Look at the words that the record uses.
# hint: Reread step 2 of the task: how is the key written there?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "GP")
    return {"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="task_misread"
# hint: Your function gives one list. How many answers does the task ask for?
# hint: The result is a dictionary, so that the reader can see which list is which.
# hint: Reread step 3 of the task, and the note under `def`.
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return sorted(hospital - gp)


# %% wrong="reconcile" misconception="deferred_return"
# hint: Your result has the missing drugs and no others. Which line does Python do last?
# hint: `return` ends the function. A second `return` below it never runs. One dictionary can hold both keys.
# hint: Reread the note under `def`: how does it show the result?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": sorted(hospital - gp)}
    return {"extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="returns_none"
# hint: The check got `None`. Does your function give the dictionary back, or does it show it?
# hint: `print` is for people. The line that called gets nothing. Which word hands a value back?
# hint: Reread step 3 of the task: what shall the function do with the dictionary?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    print({"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)})


# %% wrong="reconcile" misconception="edge_only_first_case"
# hint: Does your function answer with the same two keys when one of the lists is empty?
# hint: Who reads your result asks for both keys. Nothing on a list is an empty list, and no other kind of answer.
# hint: Reread step 3 of the task: what is each value, in every case?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    report = {}
    for name in sorted(hospital - gp):
        if "missing" not in report:
            report["missing"] = []
        report["missing"].append(name)
    for name in sorted(gp - hospital):
        if "extra" not in report:
            report["extra"] = []
        report["extra"].append(name)
    return report
