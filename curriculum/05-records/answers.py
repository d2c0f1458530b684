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
# hint: The check got `None`, although the dose is known. Which line of your function gives the dose of the day back?
# hint: A `return None` above the calculation ends the function too early. And `print` only shows: the line that called gets nothing.
# hint: Reread section 1 of unit 04: what is the difference between `print` and `return`, and what happens below a `return`?
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg is None:
        return None
    print(dose_mg * times_per_day)


# %% wrong="daily-dose" misconception="returns_none"
# hint: The check got `None`, although the dose is known. Which line of your function gives the dose of the day back?
# hint: A `return None` above the calculation ends the function too early. And `print` only shows: the line that called gets nothing.
# hint: Reread section 1 of unit 04: what is the difference between `print` and `return`, and what happens below a `return`?
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg is None:
        return None
    dose_mg * times_per_day


# %% wrong="daily-dose" misconception="none_not_handled"
# hint: With a dose, your function is right. What does it do when nobody wrote the dose down?
# hint: Python stops, because it cannot multiply `None`. Which question must come before the calculation, and is its answer True for `None`?
# hint: Reread step 1 of the task. How did you ask for `None` in unit 04? Are there quotation marks around it?
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


# %% wrong="daily-dose" misconception="returns_none"
# hint: The check got `None`, although the dose is known. Which line of your function gives the dose of the day back?
# hint: A `return None` above the calculation ends the function too early. And `print` only shows: the line that called gets nothing.
# hint: Reread section 1 of unit 04: what is the difference between `print` and `return`, and what happens below a `return`?
def daily_dose_mg(dose_mg, times_per_day):
    return None
    if dose_mg is None:
        return None
    return dose_mg * times_per_day


# %% wrong="daily-dose" misconception="none_not_handled"
# hint: With a dose, your function is right. What does it do when nobody wrote the dose down?
# hint: Python stops, because it cannot multiply `None`. Which question must come before the calculation, and is its answer True for `None`?
# hint: Reread step 1 of the task. How did you ask for `None` in unit 04? Are there quotation marks around it?
def daily_dose_mg(dose_mg, times_per_day):
    if dose_mg == "None":
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


# %% wrong="same-drug" misconception="name_in_quotes"
# hint: Questions 1 and 2 are right. What stands around your third answer?
# hint: With quotation marks it is a text of letters. A truth value is a word of Python itself.
# hint: Compare the three lines of your cell, sign by sign.
first_answer = False
second_answer = False
third_answer = "True"
# %% wrong="same-drug" misconception="not_run_yet"
# hint: Questions 1 and 2 are right. Question 3 has no answer yet. Did you replace its `None`, and run your cell after that?
# hint: Two comparisons stand in question 3, with `or` between them. Answer them one by one.
# hint: Reread the table of `and`, `or` and `not` in unit 02, section 1.
first_answer = False
second_answer = False
third_answer = None


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
# hint: The letter tells the GP what the hospital gives. What is on their own list, the GP knows already.
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


# %% wrong="changed-doses" misconception="nothing_collected"
# hint: Your result is empty, although three doses differ. Which of your lines puts a pair into `changed_mg`, and does Python come to it?
# hint: Above your `if`, show the name and both doses with `print`. Do you see the doses of the GP? If not, look at what you give to `get`.
# hint: Also look where the line with `{}` stands: inside the loop, it runs in every round and empties the dictionary again.
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


# %% wrong="changed-doses" misconception="or_for_and"
# hint: Your result holds all drugs of the hospital, and for enalapril the dose is the same. How did it come in?
# hint: Two places can let it in: what is in `changed_mg` before the first round, and a question that is True for too many drugs. Try your question for enalapril, half by half.
# hint: Reread steps 1 and 3 of the task: which start value does it ask for, and must one half be true, or both?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = hospital_mg
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="zero_is_a_value"
# hint: One of the doses is 0. Does your `if` treat it as a dose?
# hint: A dose of 0 is there, and `None` is not. Your line treats the two alike. Ask exactly for what you mean.
# hint: Reread the last line of the task, and step 4 of the worked example.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="nothing_collected"
# hint: Your result is empty, although three doses differ. Which of your lines puts a pair into `changed_mg`, and does Python come to it?
# hint: Above your `if`, show the name and both doses with `print`. Do you see the doses of the GP? If not, look at what you give to `get`.
# hint: Also look where the line with `{}` stands: inside the loop, it runs in every round and empties the dictionary again.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get("name")
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="nothing_collected"
# hint: Your result is empty, although three doses differ. Which of your lines puts a pair into `changed_mg`, and does Python come to it?
# hint: Above your `if`, show the name and both doses with `print`. Do you see the doses of the GP? If not, look at what you give to `get`.
# hint: Also look where the line with `{}` stands: inside the loop, it runs in every round and empties the dictionary again.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(dose_mg)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="nothing_collected"
# hint: Your result is empty, although three doses differ. Which of your lines puts a pair into `changed_mg`, and does Python come to it?
# hint: Above your `if`, show the name and both doses with `print`. Do you see the doses of the GP? If not, look at what you give to `get`.
# hint: Also look where the line with `{}` stands: inside the loop, it runs in every round and empties the dictionary again.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            print(name, dose_mg)
    return changed_mg


# %% wrong="changed-doses" misconception="or_for_and"
# hint: Your result holds all drugs of the hospital, and for enalapril the dose is the same. How did it come in?
# hint: Two places can let it in: what is in `changed_mg` before the first round, and a question that is True for too many drugs. Try your question for enalapril, half by half.
# hint: Reread steps 1 and 3 of the task: which start value does it ask for, and must one half be true, or both?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None or gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="not_run_yet"
# hint: The check got `None`. Does `changed_mg` still have the `None` from the cell that you were given?
# hint: If you replaced it: does your function still end with its line with `return`, and did you run your cell?
# hint: Reread step 1 of the task, and the list below the cell with the tools in section 1.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = None
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = None
    return changed_mg


# %% wrong="changed-doses" misconception="not_run_yet"
# hint: The check got `None`. Does `changed_mg` still have the `None` from the cell that you were given?
# hint: If you replaced it: does your function still end with its line with `return`, and did you run your cell?
# hint: Reread step 1 of the task, and the list below the cell with the tools in section 1.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg


# %% wrong="changed-doses" misconception="accumulator_overwritten"
# hint: Your curly brackets have no colon between name and dose. What do they make then?
# hint: Such a line also gives `changed_mg` a whole new value in every round. What happens to the drugs before?
# hint: Reread the cell after "Run" in section 1: how does its third line add a pair?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg != dose_mg:
            changed_mg = {name, dose_mg}
    return changed_mg


# %% wrong="changed-doses" misconception="zero_is_a_value"
# hint: One of the doses is 0. Does your `if` treat it as a dose?
# hint: A dose of 0 is there, and `None` is not. Your line treats the two alike. Ask exactly for what you mean.
# hint: Reread the last line of the task, and step 4 of the worked example.
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name, 0)
        if gp_dose_mg != 0 and gp_dose_mg != dose_mg:
            changed_mg[name] = dose_mg
    return changed_mg


# %% wrong="changed-doses" misconception="edge_only_first_case"
# hint: A drug is missing from your result: the GP gives more of it than the hospital. Does your comparison let it through?
# hint: The task asks whether the dose is another one. It does not ask which of the two is larger.
# hint: Look at step 4 of the worked example: which sign stands in its comparison?
def changed_doses(hospital_mg, gp_mg):
    changed_mg = {}
    for name, dose_mg in hospital_mg.items():
        gp_dose_mg = gp_mg.get(name)
        if gp_dose_mg is not None and gp_dose_mg < dose_mg:
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
# hint: For a brand you are right. What does your function give for a name that is no key?
# hint: It gives `None`, and apixaban would disappear from the list. `get` gives `None` for a missing key, and a function gives it when Python comes to no `return` with a value.
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
# hint: Your function gives the brand back as it came. Which question does your `if` ask, and is it True for a brand?
# hint: Say aloud what you compare with what: a name, a text in quotation marks, a key, a value, or the whole dictionary. Brand names are the keys.
# hint: Reread the last sentence before the steps of the task, and the line with `in` in the cell with the tools.
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


# %% wrong="generic-name" misconception="edge_only_first_case"
# hint: With one brand in the dictionary your answer is right. With two brands, Zestril comes back as it was. Follow your lines for Zestril.
# hint: Is there a brand in quotation marks in your lines? Or does a later round of a loop take away what an earlier round has found?
# hint: Do you need a loop or a fixed brand at all? Look at the line with `in` in the cell with the tools of section 1.
def generic_name(name, generic_names):
    if name == "Lasix":
        return "furosemide"
    return name


# %% wrong="generic-name" misconception="edge_only_first_case"
# hint: For a brand you are right. What does your function give for a name that is no key?
# hint: It gives `None`, and apixaban would disappear from the list. `get` gives `None` for a missing key, and a function gives it when Python comes to no `return` with a value.
# hint: Reread step 2 of the task, and the fourth line with `print` in the cell with the tools.
def generic_name(name, generic_names):
    if name in generic_names:
        return generic_names[name]


# %% wrong="generic-name" misconception="name_in_quotes"
# hint: For a brand you are right. For apixaban, your function gives a text of four letters. Where does it stand in your lines?
# hint: In quotation marks it is the same text for every drug. You need the value behind the name.
# hint: Look at the line with `get` in the worked example: is there something around `name`?
def generic_name(name, generic_names):
    return generic_names.get(name, "name")


# %% wrong="generic-name" misconception="key_value_swapped"
# hint: Your function gives the brand back as it came. Which question does your `if` ask, and is it True for a brand?
# hint: Say aloud what you compare with what: a name, a text in quotation marks, a key, a value, or the whole dictionary. Brand names are the keys.
# hint: Reread the last sentence before the steps of the task, and the line with `in` in the cell with the tools.
def generic_name(name, generic_names):
    if name == generic_names:
        return generic_names[name]
    return name


# %% wrong="generic-name" misconception="key_value_swapped"
# hint: Your function gives the brand back as it came. Which question does your `if` ask, and is it True for a brand?
# hint: Say aloud what you compare with what: a name, a text in quotation marks, a key, a value, or the whole dictionary. Brand names are the keys.
# hint: Reread the last sentence before the steps of the task, and the line with `in` in the cell with the tools.
def generic_name(name, generic_names):
    if "name" in generic_names:
        return generic_names["name"]
    return name


# %% wrong="generic-name" misconception="key_value_swapped"
# hint: Your function gives the brand back as it came. Which question does your `if` ask, and is it True for a brand?
# hint: Say aloud what you compare with what: a name, a text in quotation marks, a key, a value, or the whole dictionary. Brand names are the keys.
# hint: Reread the last sentence before the steps of the task, and the line with `in` in the cell with the tools.
def generic_name(name, generic_names):
    for brand in generic_names:
        if brand == name:
            return brand
    return name


# %% wrong="generic-name" misconception="edge_only_first_case"
# hint: With one brand in the dictionary your answer is right. With two brands, Zestril comes back as it was. Follow your lines for Zestril.
# hint: Is there a brand in quotation marks in your lines? Or does a later round of a loop take away what an earlier round has found?
# hint: Do you need a loop or a fixed brand at all? Look at the line with `in` in the cell with the tools of section 1.
def generic_name(name, generic_names):
    for brand, generic in generic_names.items():
        if brand == name:
            result = generic
        else:
            result = name
    return result


# %% wrong="generic-name" misconception="record_for_field"
# hint: Your function gives the whole dictionary of names back. How many names does the task ask for?
# hint: You have found that the name is a key. Which brackets take the value under this key out?
# hint: Reread the first line with `print` in the cell with the tools, section 1.
def generic_name(name, generic_names):
    if name in generic_names:
        return generic_names
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
# hint: The check finds no capital letter from A to F. Are the question marks still there, or did you write small letters?
# hint: Did you run your cell after the change? Does it show an error message? Then the name kept its old value.
# hint: Begin with the line that opens a function. Which of the six begins with the word for that?
line_order = ["?", "?", "?", "?", "?"]


# %% wrong="names-order" misconception="indentation"
# hint: Line A has eight spaces. Which line must stand above it, so that Python knows to what it belongs?
# hint: Eight spaces mean: inside a loop that is inside a function. Look for the line with `for` in your order.
# hint: Look at step 3 of the worked example: which line belongs to its loop?
line_order = ["C", "D", "A", "B", "E"]
# %% wrong="names-order" misconception="indentation"
# hint: Line D has four spaces, and the line above it has eight. Which line should come first inside the function?
# hint: Right below `def`, Python takes the spaces of the next line as the measure for the whole function.
# hint: Think of the accumulator of unit 03: what comes before the loop?
line_order = ["C", "A", "D", "B", "E"]
# %% wrong="names-order" misconception="not_run_yet"
# hint: The check finds no capital letter from A to F. Are the question marks still there, or did you write small letters?
# hint: Did you run your cell after the change? Does it show an error message? Then the name kept its old value.
# hint: Begin with the line that opens a function. Which of the six begins with the word for that?
line_order = ["c", "d", "b", "a", "e"]
# %% wrong="names-order" misconception="task_misread"
# hint: The check finds four different letters. Is one of them there twice, or is there a `?` left?
# hint: Each line is used once. Which of the six lines have you not used, and do you need it?
# hint: Say for each line when it runs: before the loop, in each round, or after the loop.
line_order = ["C", "D", "B", "A", "A"]


# %% wrong="names-order" misconception="syntax"
# hint: Your first line has spaces before it. To what does it belong?
# hint: Which of the six lines has no spaces, and opens the function?
# hint: Think of unit 04: with which word does a function begin?
line_order = ["B", "A", "C", "D", "E"]


# %% wrong="names-order" misconception="task_misread"
# hint: The check finds three different letters. How many places in `line_order` still hold a `?`, or a letter that stands there already?
# hint: First say what the lines do that you have. Then ask what is missing: the empty list, the loop, the line inside it, or what the function gives back.
# hint: Look at steps 2 and 3 of the worked example: which of the six lines look like them?
line_order = ["C", "D", "B", "?", "?"]


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
# hint: The check got `None`, although there is a potassium. Which of your lines gives a value back?
# hint: `print` only shows. If you have a `return` for the value, Python does not come to it: in which dictionary does your question look, and for which key?
# hint: Say your question aloud: is this test among the keys of what stands behind `in`? Is `test` in quotation marks?
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
# hint: What does `get` give for a missing test? Which step do you take right after that?
# hint: Neither `None` nor a number has keys. Keep what `get` gives, look whether the result is missing, and only then take the next step.
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


# %% wrong="latest-value" misconception="returns_none"
# hint: The check got `None`, although there is a potassium. Which of your lines gives a value back?
# hint: `print` only shows. If you have a `return` for the value, Python does not come to it: in which dictionary does your question look, and for which key?
# hint: Say your question aloud: is this test among the keys of what stands behind `in`? Is `test` in quotation marks?
def latest_value(patient, test):
    if test in patient:
        return patient["latest_results"][test]["value"]
    return None


# %% wrong="latest-value" misconception="returns_none"
# hint: The check got `None`, although there is a potassium. Which of your lines gives a value back?
# hint: `print` only shows. If you have a `return` for the value, Python does not come to it: in which dictionary does your question look, and for which key?
# hint: Say your question aloud: is this test among the keys of what stands behind `in`? Is `test` in quotation marks?
def latest_value(patient, test):
    if "test" in patient["latest_results"]:
        return patient["latest_results"]["test"]["value"]
    return None


# %% wrong="latest-value" misconception="argument_ignored"
# hint: Your function gives 4.6 for a woman whose potassium is 5.1. Whose potassium is 4.6?
# hint: The patient comes in through the brackets of `def`. Which name stands there?
# hint: Is there a name of the worked example in your lines?
def latest_value(patient, test):
    if test in jansen["latest_results"]:
        return jansen["latest_results"][test]["value"]
    return None


# %% wrong="latest-value" misconception="none_is_not_text"
# hint: For a missing result you give a text of four letters. What stands around your `None`?
# hint: A text is something. Python has its own word for nothing, without quotation marks.
# hint: Reread step 2 of the task.
def latest_value(patient, test):
    if test not in patient["latest_results"]:
        return "None"
    return patient["latest_results"][test]["value"]


# %% wrong="latest-value" misconception="none_not_handled"
# hint: What does `get` give for a missing test? Which step do you take right after that?
# hint: Neither `None` nor a number has keys. Keep what `get` gives, look whether the result is missing, and only then take the next step.
# hint: Look at the worked example of section 1, steps 3 and 4: what stands between `get` and the use of the value?
def latest_value(patient, test):
    return patient["latest_results"].get(test, 0)["value"]


# %% wrong="latest-value" misconception="record_for_field"
# hint: Your function gives all results of the patient back. Which one is asked?
# hint: The path has two more steps: first the test, then what you want to know of it.
# hint: Look at the line of the record in the task, one curly bracket at a time.
def latest_value(patient, test):
    if test in patient["latest_results"]:
        return patient["latest_results"]
    return None


# %% wrong="latest-value" misconception="record_for_field"
# hint: Your function gives the name of the test back. What stands under this name in the record?
# hint: A key leads to a value, with square brackets. From the patient to the number it takes three of them.
# hint: Compare your line with the record in the task, one curly bracket at a time.
def latest_value(patient, test):
    if test in patient["latest_results"]:
        return test
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
# hint: Look at the line in the message. Something in it is no dictionary and no row of pairs. Which line made it?
# hint: Without round brackets, a function is not called: you have the function, and not what it gives. And a list of a dictionary holds its keys alone.
# hint: Look at the last lines of the cell with the tools in section 1, and at what section 3 says about a copy, sign by sign.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="parentheses_only_if_arg"
# hint: Look at the line in the message. Something in it is no dictionary and no row of pairs. Which line made it?
# hint: Without round brackets, a function is not called: you have the function, and not what it gives. And a list of a dictionary holds its keys alone.
# hint: Look at the last lines of the cell with the tools in section 1, and at what section 3 says about a copy, sign by sign.
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
# hint: `print` shows a dictionary, and some functions change a dictionary and give nothing back. Which name should your last line hand over?
# hint: Reread what the task says about the number of lines that you need to change.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy()
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    print(new_mg)


# %% wrong="mend-doses" misconception="argument_ignored"
# hint: Your result holds the old doses, and none of the changes. Through which dictionary does your loop go, and which name do you give back?
# hint: Two dictionaries come in, and a new one goes out. Say for each line which of the three it reads, and which it writes.
# hint: You need to change two lines only. Compare the names in all other lines with those in the cell that you were given.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy()
    for name, dose_mg in doses_mg.items():
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="argument_ignored"
# hint: Your result holds the old doses, and none of the changes. Through which dictionary does your loop go, and which name do you give back?
# hint: Two dictionaries come in, and a new one goes out. Say for each line which of the three it reads, and which it writes.
# hint: You need to change two lines only. Compare the names in all other lines with those in the cell that you were given.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy()
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return doses_mg


# %% wrong="mend-doses" misconception="name_error"
# hint: Python does not know one of the names in your lines. The message says which one. Which line should give it a value?
# hint: With one name behind `for`, nothing gives `dose_mg` a value. And `copy` is no function by itself: it stands behind a dictionary and a point.
# hint: Look at the last lines of the cell with the tools in section 1, and at what section 3 says about a copy.
def with_new_doses(doses_mg, changes_mg):
    new_mg = doses_mg.copy()
    for name in changes_mg:
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="name_error"
# hint: Python does not know one of the names in your lines. The message says which one. Which line should give it a value?
# hint: With one name behind `for`, nothing gives `dose_mg` a value. And `copy` is no function by itself: it stands behind a dictionary and a point.
# hint: Look at the last lines of the cell with the tools in section 1, and at what section 3 says about a copy.
def with_new_doses(doses_mg, changes_mg):
    new_mg = copy(doses_mg)
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return new_mg


# %% wrong="mend-doses" misconception="parentheses_only_if_arg"
# hint: Look at the line in the message. Something in it is no dictionary and no row of pairs. Which line made it?
# hint: Without round brackets, a function is not called: you have the function, and not what it gives. And a list of a dictionary holds its keys alone.
# hint: Look at the last lines of the cell with the tools in section 1, and at what section 3 says about a copy, sign by sign.
def with_new_doses(doses_mg, changes_mg):
    new_mg = list(doses_mg)
    for name, dose_mg in changes_mg.items():
        new_mg[name] = dose_mg
    return new_mg


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
# hint: Your sets hold the names as they were written. Which function of the worked example makes them generic? Did you change it?
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
# hint: Ibuprofen is extra in your result, and the GP does not list it. Which list does?
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
# hint: Your result has the key "missing", and no "extra". Where should the second key come in?
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


# %% wrong="reconcile" misconception="type_confusion"
# hint: Your lists hold one thing each, and this thing is a set. What should the items of the list be?
# hint: Square brackets around a set make a list with the whole set as its only item. Something else makes a list of the names in it.
# hint: Look at the last two lines of step 3 in the worked example: what stands around the difference?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": [hospital - gp], "extra": [gp - hospital]}


# %% wrong="reconcile" misconception="wasted_return"
# hint: One of your two lists is a list, and the other is still a set. What do the two halves of your line have that differs?
# hint: Each value must be a list in the order of the alphabet, also when it holds one drug or none.
# hint: Look at step 3 of the worked example: what stands around each difference?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": sorted(hospital - gp), "extra": gp - hospital}


# %% wrong="reconcile" misconception="task_misread"
# hint: Under "missing" you have a drug that is on both lists. Which sign asks what is in the first and not in the second?
# hint: `&` and `|` bring groups together. Here you take one group from the other, in both directions.
# hint: Reread the cell with the four signs of sets: what does its first line show?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": sorted(hospital & gp), "extra": sorted(hospital | gp)}


# %% wrong="reconcile" misconception="case_matters"
# hint: Compare the two keys of your result with those in the task, letter by letter.
# hint: Another program will ask for these keys. For Python, a capital letter and a small letter are two different signs.
# hint: Copy the two words from step 3 of the task.
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"Missing": sorted(hospital - gp), "Extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="task_misread"
# hint: You give two lists back. How does the reader see which list is which?
# hint: The result is one dictionary with two keys. What stands around it, and what between a key and its value?
# hint: Reread step 3 of the task, and the note under `def`.
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return sorted(hospital - gp), sorted(gp - hospital)


# %% wrong="reconcile" misconception="returns_none"
# hint: Both keys are there, and under each is `None`. What does `print` give back?
# hint: `print` shows a list on the screen. Under the key, you need the list itself.
# hint: Compare your last line with step 3 of the worked example: there `sorted` stands inside `print`. What do you need of the two?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": print(sorted(hospital - gp)), "extra": print(sorted(gp - hospital))}


# %% wrong="reconcile" misconception="argument_ignored"
# hint: Your function reports dapagliflozin, and this patient does not take it. For which patient do you make the sets?
# hint: The patient comes in through the brackets of `def`. Which name stands there?
# hint: Compare your calls of `drugs_on` with the first line of your function.
def reconcile(patient):
    hospital = drugs_on(records[0], "hospital")
    gp = drugs_on(records[0], "gp")
    return {"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="difference_reversed"
# hint: Both keys hold the same drugs in your result. Can a drug be missing and extra?
# hint: `a - b` and `b - a` are two different questions. Say both of your halves aloud.
# hint: Look at step 3 of the worked example: how do its two lines differ?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": sorted(hospital - gp), "extra": sorted(hospital - gp)}


# %% wrong="reconcile" misconception="copied_unchanged"
# hint: Your two lists are empty, as if both lists of the patient were the same. Which two lists do you compare?
# hint: Show both sets with `print`, below the lines that make them. Do they come from two places?
# hint: Reread steps 1 and 2 of the task: which text goes to `drugs_on` in each?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "hospital")
    return {"missing": sorted(hospital - gp), "extra": sorted(gp - hospital)}


# %% wrong="reconcile" misconception="task_misread"
# hint: Furosemide is on both lists, and it stands under both of your keys. What should happen to such a drug?
# hint: You give back all drugs of each list. The task asks for those that the other list has not.
# hint: Reread the cell with the four signs of sets: which of them takes one group from another?
def reconcile(patient):
    hospital = drugs_on(patient, "hospital")
    gp = drugs_on(patient, "gp")
    return {"missing": sorted(hospital), "extra": sorted(gp)}
