# %% [markdown]
# # Answers of unit 07
# Every answer here is run by the build: the right ones must pass, each wrong one must bring up its own hint.


# %% right="number-from" how="step by step"
def number_from(text):
    with_point = text.replace(",", ".")
    return float(with_point)


# %% right="number-from" how="split and join"
def number_from(text):
    return float(".".join(text.split(",")))


# %% right="number-from" how="return written like a function" style="return_is_call"
def number_from(text):
    return(float(text.replace(",", ".")))  # fmt: skip


# %% wrong="number-from" misconception="wasted_return"
# hint: With a point it works, with a comma it stops. Which sign is still in the text when `float` reads it?
# hint: A method of text never changes the text. It gives a new text back. Do your lines change the comma, and do they keep the new text?
# hint: Compare with unit 06: which sign stands before `text.replace(...)` when the new text is kept?
def number_from(text):
    text.replace(",", ".")
    return float(text)


# %% wrong="number-from" misconception="wasted_return"
# hint: With a point it works, with a comma it stops. Which sign is still in the text when `float` reads it?
# hint: A method of text never changes the text. It gives a new text back. Do your lines change the comma, and do they keep the new text?
# hint: Compare with unit 06: which sign stands before `text.replace(...)` when the new text is kept?
def number_from(text):
    return float(text)


# %% wrong="number-from" misconception="string_vs_number"
# hint: Your result has quotation marks. Can you calculate with it?
# hint: `replace` gives text back. One more step makes a number of it.
# hint: Reread unit 01, section 2: which function makes a number from text?
def number_from(text):
    return text.replace(",", ".")


# %% wrong="number-from" misconception="conversion_direction"
# hint: `replace` takes two texts. Which one does it look for, and which one does it put there?
# hint: Read your line aloud: "replace ... by ...". Which of the two signs can `float` read?
# hint: Print the text just before `float`. Which sign is in it now?
def number_from(text):
    return float(text.replace(".", ","))


# %% wrong="number-from" misconception="decimal_comma"
# hint: 4,1 became 41. What did you put in place of the comma?
# hint: Taking the comma away makes the number ten times too large. What must stand there?
# hint: Write the text as it must be for `float`, and compare it with the text that you made.
def number_from(text):
    return float(text.replace(",", ""))


# %% wrong="number-from" misconception="decimal_comma"
# hint: Your number has lost what stands behind the comma. Which line threw it away?
# hint: `split` gives a list of parts. You took one part of it. What was in the other?
# hint: You do not need to split. Which method of text puts one sign in place of another?
def number_from(text):
    return float(text.split(",")[0])


# %% wrong="number-from" misconception="returns_none"
# hint: The check got `None`. Did you replace the `None` behind `return`? Or does your function show the number in place of giving it back?
# hint: `print` is for people. Which word hands a value to the line that called?
# hint: Reread in unit 04 the part about print and return.
def number_from(text):
    print(float(text.replace(",", ".")))


# %% wrong="number-from" misconception="returns_none"
# hint: The check got `None`. Did you replace the `None` behind `return`? Or does your function show the number in place of giving it back?
# hint: `print` is for people. Which word hands a value to the line that called?
# hint: Reread in unit 04 the part about print and return.
def number_from(text):
    return None


# %% right="mean-of-known" how="if and else"
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    if count > 0:
        return total / count
    else:
        return None


# %% right="mean-of-known" how="a new list of the known values"
def mean_of_known(values):
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


# %% wrong="mean-of-known" misconception="missing_as_normal"
# hint: Your mean is too low. How many values did the loop count, and by how many did you divide?
# hint: The length of the list counts the gaps too. Then a gap counts as a 0. Which name holds the number of known values?
# hint: Go through the loop by hand with 4.0, None and 5.0. What are `total` and `count` at the end?
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    if count == 0:
        return None
    return total / len(values)


# %% wrong="mean-of-known" misconception="edge_only_first_case"
# hint: When no value is known, your function divides by 0. Which line must come before the division?
# hint: Step 1 of the task is about this case. Which name tells you that no value is known?
# hint: Write an `if` before your line with the division. In unit 04, a missing height was treated in this way.
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    return total / count


# %% wrong="mean-of-known" misconception="zero_is_not_missing"
# hint: When no value is known, you give 0. Would a doctor read that as a measurement?
# hint: 0 is a number. Which word of Python says that there is nothing?
# hint: Reread step 1 of the task.
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    if count == 0:
        return 0
    return total / count


# %% wrong="mean-of-known" misconception="none_is_not_text"
# hint: You give the text "None" back. Is that the same as `None` without quotation marks?
# hint: With quotation marks it is text, four letters. A program that asks `is None` would take it for a value.
# hint: Compare with the line `if value is not None` in the loop: how is it written there?
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    if count == 0:
        return "None"
    return total / count


# %% wrong="mean-of-known" misconception="formula_misread"
# hint: You give the sum back. What is a mean?
# hint: The loop counted the known values too. What do you do with `count`?
# hint: Work out the mean of 4.0 and 5.0 on paper, and write down each sign that you use.
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    if count == 0:
        return None
    return total


# %% wrong="mean-of-known" misconception="deferred_return"
# hint: Your function stops after the first value. To which line do the spaces before `return` belong?
# hint: `return` ends the function, also in the middle of a loop. When should it run: in a round, or after the last one?
# hint: The task says "after the loop". How many spaces has such a line?
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
        if count == 0:
            return None
        return total / count


# %% wrong="mean-of-known" misconception="returns_none"
# hint: The check got `None` although two values are known. Does your function give the mean back, or does it show it?
# hint: `print` is for people. Which word hands a value to the line that called?
# hint: Reread in unit 04 the part about print and return.
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    if count > 0:
        print(total / count)


# %% wrong="mean-of-known" misconception="zero_is_not_missing"
# hint: Two values that were measured are both 0. What does your function say about them?
# hint: A sum of 0 does not mean that nothing was measured. Which name says how many values are known?
# hint: Reread step 1 of the task, and ask with `count`.
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    if total == 0:
        return None
    return total / count


# %% wrong="mean-of-known" misconception="edge_only_first_case"
# hint: When no value is known, your function divides by 0. Which line must come before the division?
# hint: Step 1 of the task is about this case. Which name tells you that no value is known?
# hint: Write an `if` before your line with the division. In unit 04, a missing height was treated in this way.
def mean_of_known(values):
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    if values == []:
        return None
    return total / count


# %% right="to-repeat" how="one line"
def to_repeat(labs):
    return labs[(labs["value"] == "haemolysed") | labs["value"].isna()]


# %% right="to-repeat" how="with loc and another name of the method"
def to_repeat(labs):
    again = labs["value"].isnull()
    again = again | labs["value"].isin(["haemolysed"])
    return labs.loc[again]


# %% right="to-repeat" how="the opposite of the rows that are good"
def to_repeat(labs):
    good = labs["value"].notna() & (labs["value"] != "haemolysed")
    return labs[~good]


# %% right="to-repeat" how="a loop over the values"
def to_repeat(labs):
    mask = []
    for value in labs["value"].fillna("haemolysed"):
        mask.append(value == "haemolysed")
    return labs[mask]


# %% wrong="to-repeat" misconception="pandas_and_or"
# hint: `or` asks for one truth value. How many does a mask hold?
# hint: Between two masks stands a sign, not a word. Section 1 has a list of three signs.
# hint: Reread the list "Signs for masks" above the worked example. Which sign means "at least one"?
def to_repeat(labs):
    empty = labs["value"].isna()
    broken = labs["value"] == "haemolysed"
    return labs[empty or broken]


# %% wrong="to-repeat" misconception="pandas_and_or"
# hint: Your table is empty. Can one value be missing **and** `haemolysed` at the same time? And does each comparison stand in its own round brackets?
# hint: The task says "or". `&` means "both", and so do two masks one after the other. Without round brackets, Python does `|` and `&` before `==`.
# hint: In the list "Signs for masks", look which sign means "at least one", and where the round brackets stand.
def to_repeat(labs):
    empty = labs["value"].isna()
    broken = labs["value"] == "haemolysed"
    return labs[empty & broken]


# %% wrong="to-repeat" misconception="pandas_and_or"
# hint: Your table is empty. Can one value be missing **and** `haemolysed` at the same time? And does each comparison stand in its own round brackets?
# hint: The task says "or". `&` means "both", and so do two masks one after the other. Without round brackets, Python does `|` and `&` before `==`.
# hint: In the list "Signs for masks", look which sign means "at least one", and where the round brackets stand.
def to_repeat(labs):
    return labs[labs["value"].isna() | labs["value"] == "haemolysed"]


# %% wrong="to-repeat" misconception="pandas_nan_compare"
# hint: The row with the missing value is not in your table. With what did you compare it?
# hint: A missing value is equal to nothing, not to `None` and not to itself. A comparison cannot find it.
# hint: Reread the lines below the first Predict: which method asks whether a value is missing?
def to_repeat(labs):
    empty = labs["value"] == None
    broken = labs["value"] == "haemolysed"
    return labs[empty | broken]


# %% wrong="to-repeat" misconception="pandas_nan_compare"
# hint: The row with the missing value is not in your table. With what did you compare it?
# hint: A missing value is equal to nothing, not to `None` and not to itself. A comparison cannot find it.
# hint: Reread the lines below the first Predict: which method asks whether a value is missing?
def to_repeat(labs):
    empty = labs["value"] == "NaN"
    broken = labs["value"] == "haemolysed"
    return labs[empty | broken]


# %% wrong="to-repeat" misconception="pandas_nan_compare"
# hint: The row with the missing value is not in your table. With what did you compare it?
# hint: A missing value is equal to nothing, not to `None` and not to itself. A comparison cannot find it.
# hint: Reread the lines below the first Predict: which method asks whether a value is missing?
def to_repeat(labs):
    empty = labs["value"] == ""
    broken = labs["value"] == "haemolysed"
    return labs[empty | broken]


# %% wrong="to-repeat" misconception="task_misread"
# hint: The haemolysed result is not in your table. How many masks does the task name?
# hint: You keep the missing values. There is a second reason to repeat a result.
# hint: Step 3 of the task puts two masks together. Which sign means "at least one"?
def to_repeat(labs):
    return labs[labs["value"].isna()]


# %% wrong="to-repeat" misconception="pandas_nan_compare"
# hint: Your table has a row too many, L2. Which column of L2 is empty? Is it the column that you were asked about?
# hint: A question about the whole table looks at every column. Which column decides here?
# hint: Print `few` and look for each empty place. Then choose one column before you ask.
def to_repeat(labs):
    empty = labs.isna().any(axis=1)
    broken = labs["value"] == "haemolysed"
    return labs[empty | broken]


# %% wrong="to-repeat" misconception="mask_for_rows"
# hint: Your function gives one column. Does the laboratory need a column, or whole rows with their `lab_id`?
# hint: A mask says for each row yes or no. To keep the rows with yes, the mask goes into the square brackets of the whole table.
# hint: Look at step 2 of the worked example: what stands around the mask, and which name stands before the brackets?
def to_repeat(labs):
    empty = labs["value"].isna()
    broken = labs["value"] == "haemolysed"
    return empty | broken


# %% wrong="to-repeat" misconception="comparison_reversed"
# hint: Your table holds the good results. Which rows does the laboratory want to measure again?
# hint: `notna` asks whether a value is there. You need the opposite question.
# hint: Print your two masks for `few`. In which rows must they be `True`?
def to_repeat(labs):
    return labs[labs["value"].notna() & (labs["value"] != "haemolysed")]


# %% wrong="to-repeat" misconception="parentheses_only_if_arg"
# hint: `isna` stands there without brackets. Does it run?
# hint: Without round brackets you have the method itself, and not its answer.
# hint: Compare with step 1 of the worked example, sign by sign, to the end of the line.
def to_repeat(labs):
    empty = labs["value"].isna
    broken = labs["value"] == "haemolysed"
    return labs[empty | broken]


# %% wrong="to-repeat" misconception="task_misread"
# hint: Your function gives a number. Does the task ask how many, or which ones?
# hint: The laboratory needs the rows, with their `lab_id`. What does `len` leave of them?
# hint: Look at step 2 of the worked example: what does it keep?
def to_repeat(labs):
    empty = labs["value"].isna()
    broken = labs["value"] == "haemolysed"
    return len(labs[empty | broken])


# %% wrong="to-repeat" misconception="not_run_yet"
# hint: The check got `None`. Did you replace all three `None`, and run your cell after that?
# hint: Does your own cell show an error message? Then read it first.
# hint: Begin with step 1: the worked example has a line for just this question.
def to_repeat(labs):
    empty = None
    broken = None
    return None


# %% wrong="to-repeat" misconception="pandas_and_or"
# hint: Your table is empty. Can one value be missing **and** `haemolysed` at the same time? And does each comparison stand in its own round brackets?
# hint: The task says "or". `&` means "both", and so do two masks one after the other. Without round brackets, Python does `|` and `&` before `==`.
# hint: In the list "Signs for masks", look which sign means "at least one", and where the round brackets stand.
def to_repeat(labs):
    empty = labs["value"].isna()
    broken = labs["value"] == "haemolysed"
    return labs[empty][broken]


# %% wrong="to-repeat" misconception="argument_ignored"
# hint: Your answer is right for `few`, and wrong for another table. Which table do your lines look at?
# hint: Your function gets a table under the name `labs`. A line that names `few` looks at that one table, whatever comes in.
# hint: Go through your lines, name by name. Where must `labs` stand?
def to_repeat(labs):
    empty = few["value"].isna()
    broken = few["value"] == "haemolysed"
    return few[empty | broken]


# %% wrong="to-repeat" misconception="pandas_nan_compare"
# hint: Your whole table has become empty. How many columns does your first mask have?
# hint: You asked every column of the table. A mask has one answer for each row. Which column decides here?
# hint: Look at step 1 of the worked example: what stands between the name of the table and the method?
def to_repeat(labs):
    empty = labs.isna()
    broken = labs["value"] == "haemolysed"
    return labs[empty | broken]


# %% wrong="to-repeat" misconception="mask_for_rows"
# hint: Your function gives one column. Does the laboratory need a column, or whole rows with their `lab_id`?
# hint: A mask says for each row yes or no. To keep the rows with yes, the mask goes into the square brackets of the whole table.
# hint: Look at step 2 of the worked example: what stands around the mask, and which name stands before the brackets?
def to_repeat(labs):
    empty = labs["value"].isna()
    broken = labs["value"] == "haemolysed"
    return labs["value"][empty | broken]


# %% right="add-numbers" how="one replace at a time, each kept"
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"]
    text = text.str.replace(",", ".")
    text = text.str.replace("<", "")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% right="add-numbers" how="with contains and a regular expression"
def add_numbers(labs):
    text = labs["value"].str.replace(",", ".")
    return labs.assign(
        below_limit=labs["value"].str.contains("^<", na=False),
        number=pd.to_numeric(text.str.replace("^<", "", regex=True), errors="coerce"),
    )


# %% right="add-numbers" how="a function of one's own for each value"
def add_numbers(labs):
    result = labs.copy()
    numbers = []
    below = []
    for value in result["value"].fillna(""):
        below.append(value.startswith("<"))
        try:
            numbers.append(float(value.replace("<", "").replace(",", ".")))
        except ValueError:
            numbers.append(float("nan"))
    result["below_limit"] = below
    result["number"] = numbers
    return result


# %% wrong="add-numbers" misconception="string_vs_number"
# hint: The value 4,1 has no number in your table. What is still in the text when `to_numeric` reads it?
# hint: `to_numeric` cannot read a decimal comma. And a sign inside a text is changed with `.str.replace`, whose result you must keep.
# hint: Reread step 3 of the worked example and the sentence under it: which values did it lose?
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="string_vs_number"
# hint: The value 4,1 has no number in your table. What is still in the text when `to_numeric` reads it?
# hint: `to_numeric` cannot read a decimal comma. And a sign inside a text is changed with `.str.replace`, whose result you must keep.
# hint: Reread step 3 of the worked example and the sentence under it: which values did it lose?
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="string_vs_number"
# hint: The value 4,1 has no number in your table. What is still in the text when `to_numeric` reads it?
# hint: `to_numeric` cannot read a decimal comma. And a sign inside a text is changed with `.str.replace`, whose result you must keep.
# hint: Reread step 3 of the worked example and the sentence under it: which values did it lose?
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "")
    text.str.replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="wasted_return"
# hint: Neither 4,1 nor <0.6 has a number in your table. Was the text changed at all?
# hint: Each method needs `.str` before it, and one pair of texts. It gives a new column back and leaves the old one as it is. Which name keeps the new one?
# hint: Compare your line with step 3 of the worked example, sign by sign, on both sides of the `=`.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    result["value"].str.replace("<", "")
    result["value"].str.replace(",", ".")
    result["number"] = pd.to_numeric(result["value"], errors="coerce")
    return result


# %% wrong="add-numbers" misconception="censored_as_missing"
# hint: The value <0.6 has no number in your table. What is still in the text when `to_numeric` reads it?
# hint: The task gives a censored value the number of its bound. Which sign must go? Did you take it away in one line, and begin again with `result["value"]` in the next?
# hint: Reread step 3 of the worked example: which sign does it take away? A second `replace` must go on with the text that the first one gave.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="missing_as_normal"
# hint: Where nobody has a number, your table says 0. Did somebody measure 0?
# hint: A missing value must stay missing. Which of your lines puts a number there?
# hint: Reread step 3 of the task: what is the number where the text is no number?
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce").fillna(0)
    return result


# %% wrong="add-numbers" misconception="pandas_nan_compare"
# hint: Your table has lost rows. How many rows went in, and how many came back?
# hint: The task asks for all rows, also those without a number. Which line leaves rows out?
# hint: Reread the second sentence of the task. Would you see later that a result was haemolysed?
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    result = result.dropna(subset=["number"])
    return result


# %% wrong="add-numbers" misconception="step_order"
# hint: `below_limit` is `False` in every row. Which sign do you ask for, and is it still there at that moment?
# hint: One of your lines takes the sign `<` away. Does the question come before it or after it?
# hint: Compare the order of your lines with steps 2 and 3 of the worked example.
def add_numbers(labs):
    result = labs.copy()
    text = result["value"].str.replace("<", "").str.replace(",", ".")
    result["below_limit"] = text.str.startswith("<")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="string_vs_number"
# hint: Python met a text that is no number, and stopped. Which result in the table is a word?
# hint: With one more argument, `to_numeric` makes such a value missing and goes on. Which one?
# hint: Reread the table of tools in section 2, its last line.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(",", ".")
    result["number"] = pd.to_numeric(text)
    return result


# %% wrong="add-numbers" misconception="string_vs_number"
# hint: Python met a text that is no number, and stopped. Which result in the table is a word?
# hint: With one more argument, `to_numeric` makes such a value missing and goes on. Which one?
# hint: Reread the table of tools in section 2, its last line.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(",", ".")
    result["number"] = text.astype(float)
    return result


# %% wrong="add-numbers" misconception="type_confusion"
# hint: `float` makes one number from one text. What did you give it?
# hint: A column holds many values. Which function of pandas makes numbers of a whole column?
# hint: Reread the table of tools in section 2, its last line.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(",", ".")
    result["number"] = float(text)
    return result


# %% wrong="add-numbers" misconception="decimal_comma"
# hint: The value 4,1 became 41. What did you put in place of the comma?
# hint: A potassium of 41 mmol/L cannot be true. Which sign does Python write between the digits?
# hint: Reread the first line in the table of tools in section 2.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(",", "")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="string_vs_number"
# hint: Your column `number` holds text. Can you calculate with it?
# hint: Clean text is still text. Step 3 of the task makes numbers of it.
# hint: Reread the table of tools in section 2, its last line.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    result["number"] = result["value"].str.replace("<", "").str.replace(",", ".")
    return result


# %% wrong="add-numbers" misconception="assignment_copies"
# hint: Your answer gives the right table. What happened to the table of the caller?
# hint: `result = labs` makes a second name for the same table. A change through one name shows in both.
# hint: Look at step 1 of the worked example: which method makes a table of your own?
def add_numbers(labs):
    result = labs
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="original_overwritten"
# hint: The numbers are right. Which column did your lines change that must stay as it came?
# hint: When the original text is gone, nobody can check your numbers. Give the clean text a name of its own.
# hint: Reread step 2 of the task, its last sentence.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    result["value"] = result["value"].str.replace("<", "").str.replace(",", ".")
    result["number"] = pd.to_numeric(result["value"], errors="coerce")
    return result


# %% wrong="add-numbers" misconception="task_misread"
# hint: The new columns are not in the table that comes back. Did you write your lines, and run the cell? In which table do they make the columns?
# hint: A new column needs the name of its table, square brackets, and a name in quotation marks. Your function gives `result` back. If `few` has new columns now, run its cell again.
# hint: Look at step 2 of the worked example: what stands left of the `=`? In your function, the table has another name.
def add_numbers(labs):
    result = labs.copy()
    return result


# %% wrong="add-numbers" misconception="record_for_field"
# hint: You give one column back. What does the task ask for?
# hint: The caller needs the whole table with two more columns.
# hint: Look at the last line that was ready in the cell.
def add_numbers(labs):
    text = labs["value"].str.replace("<", "").str.replace(",", ".")
    return pd.to_numeric(text, errors="coerce")


# %% wrong="add-numbers" misconception="censored_as_missing"
# hint: The value <0.6 has no number in your table. What is still in the text when `to_numeric` reads it?
# hint: The task gives a censored value the number of its bound. Which sign must go? Did you take it away in one line, and begin again with `result["value"]` in the next?
# hint: Reread step 3 of the worked example: which sign does it take away? A second `replace` must go on with the text that the first one gave.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "")
    text = result["value"].str.replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="wasted_return"
# hint: Neither 4,1 nor <0.6 has a number in your table. Was the text changed at all?
# hint: Each method needs `.str` before it, and one pair of texts. It gives a new column back and leaves the old one as it is. Which name keeps the new one?
# hint: Compare your line with step 3 of the worked example, sign by sign, on both sides of the `=`.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].replace("<", "").replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="wasted_return"
# hint: Neither 4,1 nor <0.6 has a number in your table. Was the text changed at all?
# hint: Each method needs `.str` before it, and one pair of texts. It gives a new column back and leaves the old one as it is. Which name keeps the new one?
# hint: Compare your line with step 3 of the worked example, sign by sign, on both sides of the `=`.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<" or ",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="task_misread"
# hint: The new columns are not in the table that comes back. Did you write your lines, and run the cell? In which table do they make the columns?
# hint: A new column needs the name of its table, square brackets, and a name in quotation marks. Your function gives `result` back. If `few` has new columns now, run its cell again.
# hint: Look at step 2 of the worked example: what stands left of the `=`? In your function, the table has another name.
def add_numbers(labs):
    result = labs.copy()
    labs["below_limit"] = labs["value"].str.startswith("<")
    text = labs["value"].str.replace("<", "").str.replace(",", ".")
    labs["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="task_misread"
# hint: The new columns are not in the table that comes back. Did you write your lines, and run the cell? In which table do they make the columns?
# hint: A new column needs the name of its table, square brackets, and a name in quotation marks. Your function gives `result` back. If `few` has new columns now, run its cell again.
# hint: Look at step 2 of the worked example: what stands left of the `=`? In your function, the table has another name.
def add_numbers(labs):
    result = labs.copy()
    below_limit = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(",", ".")
    number = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="conversion_direction"
# hint: Even 0.86 has no number in your table. Which of the two signs did you put in, and which did you take out?
# hint: Read your line aloud: "replace ... by ...". Which sign can `to_numeric` read between the digits?
# hint: Reread the first line in the table of tools in section 2.
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(".", ",")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% wrong="add-numbers" misconception="argument_ignored"
# hint: Your answer is right for `few`, and wrong for another table. Which table do your lines look at?
# hint: Your function gets a table under the name `labs`. A line that names `few` looks at that one table, whatever comes in.
# hint: Go through your lines, name by name. Where must `labs` stand?
def add_numbers(labs):
    result = labs.copy()
    result["below_limit"] = few["value"].str.startswith("<")
    text = few["value"].str.replace("<", "").str.replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    return result


# %% right="creatinine-unit" how="two masks with names"
def creatinine_in_umol(labs):
    result = labs.copy()
    is_creatinine = result["test"] == "creatinine"
    in_mg_per_dl = result["unit"] == "mg/dL"
    rows = is_creatinine & in_mg_per_dl
    result.loc[rows, "number"] = result["number"] * 88.4
    result.loc[rows, "unit"] = "umol/L"
    return result


# %% right="creatinine-unit" how="a column made with where"
def creatinine_in_umol(labs):
    rows = (labs["test"] == "creatinine") & (labs["unit"] == "mg/dL")
    return labs.assign(
        number=labs["number"].where(~rows, labs["number"] * 88.4),
        unit=labs["unit"].where(~rows, "umol/L"),
    )


# %% right="creatinine-unit" how="with *="
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] *= 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="pandas_chained_assign"
# hint: No number has changed. Look at the line with two pairs of square brackets in a row: which table does it change?
# hint: The first pair makes a new table. The second pair changes that new one, and it is thrown away.
# hint: Reread step 3 of the worked example: one name, one pair of square brackets, with the rows and the column in it.
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result[in_mg_per_dl]["number"] = result[in_mg_per_dl]["number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="pandas_chained_assign"
# hint: No number has changed. Look at the line with two pairs of square brackets in a row: which table does it change?
# hint: The first pair makes a new table. The second pair changes that new one, and it is thrown away.
# hint: Reread step 3 of the worked example: one name, one pair of square brackets, with the rows and the column in it.
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = result["unit"] == "mg/dL"
    result[in_mg_per_dl]["number"] = result[in_mg_per_dl]["number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="pandas_chained_assign"
# hint: No number has changed. Look at the line with two pairs of square brackets in a row: which table does it change?
# hint: The first pair makes a new table. The second pair changes that new one, and it is thrown away.
# hint: Reread step 3 of the worked example: one name, one pair of square brackets, with the rows and the column in it.
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl]["number"] = result.loc[in_mg_per_dl]["number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="unit_mixup"
# hint: The creatinine is right now. But a glucose was multiplied by 88.4 too. Which line chooses the rows?
# hint: The factor 88.4 holds for creatinine only. Other tests are in mg/dL too. Which second question must the mask ask?
# hint: Reread the end of section 1: which sign joins two masks when both must be true?
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = result["unit"] == "mg/dL"
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="conversion_direction"
# hint: Your creatinine is smaller than 1.2. What is 1 mg/dL in µmol/L: more than 1, or less?
# hint: For glucose you divided, because mmol/L is the smaller number. Which way do you go here?
# hint: Reread the first lines of the task, and say aloud what 2 mg/dL are.
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] / 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="unit_mixup"
# hint: Which substance has the factor 18.016?
# hint: Each substance has a factor of its own. The worked example is about another test than your task.
# hint: Reread the first lines of the task: which factor do they give?
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] / 18.016
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="unit_mixup"
# hint: A creatinine of 92 µmol/L was multiplied too. Was it in mg/dL?
# hint: Your mask asks for the test alone. Which rows need the factor, and how do you know them?
# hint: Look at step 2 of the worked example: which column does the mask ask?
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = result["test"] == "creatinine"
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="unit_mixup"
# hint: Every number in the table was multiplied. Where does your line say which rows to change?
# hint: Without a mask, a whole column changes. Which rows need the factor?
# hint: Look at step 3 of the worked example: what stands between the square brackets before the comma?
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result["number"] = result["number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="pandas_and_or"
# hint: Between two masks, Python met `and`. How many truth values can `and` work with on each side?
# hint: Two masks are put together with a sign, each comparison in its own round brackets.
# hint: Reread the list "Signs for masks" at the end of section 1.
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") and (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="pandas_and_or"
# hint: Python stopped at the sign `&`. What must stand around each comparison beside it?
# hint: Without brackets, Python does `&` before `==`, and so it takes a text and a column together.
# hint: Reread the list "Signs for masks" at the end of section 1, and look where the brackets stand.
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = result["test"] == "creatinine" & result["unit"] == "mg/dL"
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="task_misread"
# hint: The numbers are in µmol/L now. What does the column `unit` say about them?
# hint: A number and its unit change together. One of the ready lines was needed for that.
# hint: Compare the end of your function with step 3 of the worked example.
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    return result


# %% wrong="creatinine-unit" misconception="missing_as_normal"
# hint: A creatinine that nobody measured has a number in your table. Where does it come from?
# hint: A missing value times 88.4 stays missing, and that is right. Which of your lines fills it?
# hint: Compare each of your lines with the two steps of the task. Which one is not asked for?
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    result["number"] = result["number"].fillna(0)
    return result


# %% wrong="creatinine-unit" misconception="assignment_copies"
# hint: Your answer gives the right table. What happened to the table of the caller?
# hint: `result = labs` makes a second name for the same table. A change through one name shows in both.
# hint: Look at the first line that was ready in the cell: which method makes a table of your own?
def creatinine_in_umol(labs):
    result = labs
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="task_misread"
# hint: The glucose is gone. Does the task ask for fewer rows?
# hint: Other tests stay in the table, as they are. Which of your lines leaves rows out?
# hint: Reread the text under the name of the function. Ask for the test in the mask, and keep every row.
def creatinine_in_umol(labs):
    result = labs.copy()
    result = result[result["test"] == "creatinine"]
    in_mg_per_dl = result["unit"] == "mg/dL"
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="formula_misread"
# hint: Two rows have the number 88.4 now. What happened to the 1.2?
# hint: 88.4 is the factor. The old number must stand in your calculation too.
# hint: Look at step 3 of the worked example: what stands on the right of the `=`, before the sign `/`?
def creatinine_in_umol(labs):
    result = labs.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] = 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


# %% wrong="creatinine-unit" misconception="argument_ignored"
# hint: Your answer is right for `mixed`, and wrong for another table. Which table do your lines look at?
# hint: Your function gets a table under the name `labs`. A line that names `mixed` looks at that one table, whatever comes in.
# hint: Go through your lines, name by name. Where must `labs` stand?
def creatinine_in_umol(labs):
    result = mixed.copy()
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


mixed = pd.DataFrame(
    {
        "test": ["creatinine", "creatinine", "glucose", "creatinine"],
        "number": [1.2, 92.0, 90.0, None],
        "unit": ["mg/dL", "umol/L", "mg/dL", "mg/dL"],
    }
)


# %% right="high-potassium" how="two masks with names, and a set"
def count_high_potassium(labs):
    is_potassium = labs["test"] == "potassium"
    is_high = labs["number"] >= 5.5
    return len(set(labs[is_potassium & is_high]["patient_id"]))


# %% right="high-potassium" how="one step after the other, with drop_duplicates"
def count_high_potassium(labs):
    potassium = labs[labs["test"] == "potassium"]
    high = potassium[potassium["number"] >= 5.5]
    return len(high.drop_duplicates(subset=["patient_id"]))


# %% right="high-potassium" how="the highest of each patient first"
def count_high_potassium(labs):
    highest = labs[labs["test"] == "potassium"].groupby("patient_id")["number"].max()
    return len(highest[highest >= 5.5])


# %% right="high-potassium" how="a loop over the rows, and a list of patients"
def count_high_potassium(labs):
    seen = []
    high = labs.loc[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]
    for patient in high["patient_id"]:
        if patient not in seen:
            seen.append(patient)
    return len(seen)


# %% wrong="high-potassium" misconception="rows_are_patients"
# hint: You counted 4. Which patients are these? Look at the column `patient_id`.
# hint: A row is a result. Patient A has three high results, and is one patient.
# hint: Reread the first lines of section 3: what counts the different values of a column?
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]
    return len(high)


# %% wrong="high-potassium" misconception="rows_are_patients"
# hint: You counted 4. Which patients are these? Look at the column `patient_id`.
# hint: A row is a result. Patient A has three high results, and is one patient.
# hint: Reread the first lines of section 3: what counts the different values of a column?
def count_high_potassium(labs):
    return ((labs["test"] == "potassium") & (labs["number"] >= 5.5)).sum()


# %% wrong="high-potassium" misconception="boundary_excluded"
# hint: One patient is missing in your count. Which number has patient E?
# hint: "5.5 or more" includes 5.5 itself. Which sign asks that?
# hint: Reread the table of comparisons in unit 02.
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") & (labs["number"] > 5.5)]
    return high["patient_id"].nunique()


# %% wrong="high-potassium" misconception="task_misread"
# hint: You counted a patient too many. Which test of patient B is above 5.5?
# hint: A creatinine of 150 is a number above 5.5 too. Which second question must each row pass?
# hint: Step 1 of the task names two conditions. Make a mask for each.
def count_high_potassium(labs):
    high = labs[labs["number"] >= 5.5]
    return high["patient_id"].nunique()


# %% wrong="high-potassium" misconception="or_for_and"
# hint: You counted 5 patients. Did patient F have a high potassium?
# hint: `|` keeps a row when one of the two masks is `True`. How many must be `True` here?
# hint: Reread the list "Signs for masks" at the end of section 1.
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") | (labs["number"] >= 5.5)]
    return high["patient_id"].nunique()


# %% wrong="high-potassium" misconception="pandas_and_or"
# hint: Between two masks, Python met `and`. How many truth values can `and` work with on each side?
# hint: Two masks are put together with a sign, each comparison in its own round brackets.
# hint: Reread the list "Signs for masks" at the end of section 1.
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") and (labs["number"] >= 5.5)]
    return high["patient_id"].nunique()


# %% wrong="high-potassium" misconception="pandas_and_or"
# hint: Python stopped at the sign `&`. What must stand around each comparison beside it?
# hint: Without brackets, Python does `&` before `==`, and so it takes a text and a column together.
# hint: Reread the list "Signs for masks" at the end of section 1, and look where the brackets stand.
def count_high_potassium(labs):
    high = labs[labs["test"] == "potassium" & labs["number"] >= 5.5]
    return high["patient_id"].nunique()


# %% wrong="high-potassium" misconception="parentheses_only_if_arg"
# hint: `nunique` stands there without brackets. Does it run?
# hint: Without round brackets you give back the method itself, and not its answer.
# hint: Compare with the first lines of section 3, sign by sign, to the end.
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]
    return high["patient_id"].nunique


# %% wrong="high-potassium" misconception="record_for_field"
# hint: You give the rows back. The task asks for a number.
# hint: The rows are right. Now count the different patients in them.
# hint: Reread the first lines of section 3: what counts the different values of a column?
def count_high_potassium(labs):
    return labs[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]


# %% wrong="high-potassium" misconception="task_misread"
# hint: You counted all patients. Did all of them have a high potassium?
# hint: You made a table of the high values. Is it the table whose patients you count?
# hint: Look at the name before `["patient_id"]` in your last line.
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]
    return labs["patient_id"].nunique()


# %% wrong="high-potassium" misconception="returns_none"
# hint: The check got `None`. Did you replace the line with `return None`, and run your cell? Does your last line give the number back, or only show it?
# hint: Does your own cell show an error message? Then read it first. If not: which word hands a value to the line that called?
# hint: Begin with step 1: two masks, joined, as in step 2 of the worked example. The word `return` comes last.
def count_high_potassium(labs):
    return None


# %% wrong="high-potassium" misconception="returns_none"
# hint: The check got `None`. Did you replace the line with `return None`, and run your cell? Does your last line give the number back, or only show it?
# hint: Does your own cell show an error message? Then read it first. If not: which word hands a value to the line that called?
# hint: Begin with step 1: two masks, joined, as in step 2 of the worked example. The word `return` comes last.
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]
    print(high["patient_id"].nunique())


# %% wrong="high-potassium" misconception="returns_none"
# hint: The check got `None`. Did you replace the line with `return None`, and run your cell? Does your last line give the number back, or only show it?
# hint: Does your own cell show an error message? Then read it first. If not: which word hands a value to the line that called?
# hint: Begin with step 1: two masks, joined, as in step 2 of the worked example. The word `return` comes last.
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]
    high["patient_id"].nunique()


# %% wrong="high-potassium" misconception="type_confusion"
# hint: Your function gives a column of three counts. Which of the three does the task ask for?
# hint: You counted in every column of the table. Name the one column that says who the patient is.
# hint: Compare with the first lines of section 3: what stands between the table and the method?
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]
    return high.nunique()


# %% wrong="high-potassium" misconception="record_for_field"
# hint: Your function gives the patients themselves. Does the task ask who they are, or how many?
# hint: `unique` lists the different values. You need their number.
# hint: Compare the name of your method with the one in the first lines of section 3, letter by letter.
def count_high_potassium(labs):
    high = labs[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]
    return high["patient_id"].unique()


# %% wrong="high-potassium" misconception="argument_ignored"
# hint: Your answer is right for `measured`, and wrong for another table. Which table do your lines look at?
# hint: Your function gets a table under the name `labs`. A line that names `measured` looks at that one table, whatever comes in.
# hint: Go through your lines, name by name. Where must `labs` stand?
def count_high_potassium(labs):
    high = measured[(measured["test"] == "potassium") & (measured["number"] >= 5.5)]
    return high["patient_id"].nunique()


measured = pd.DataFrame(
    {
        "patient_id": ["A", "A", "A", "B", "B", "C", "D", "E", "F"],
        "test": [
            "potassium",
            "potassium",
            "potassium",
            "potassium",
            "creatinine",
            "crp",
            "potassium",
            "potassium",
            "potassium",
        ],
        "number": [5.8, 6.1, 5.9, 4.2, 150, 3.0, None, 5.5, 4.0],
    }
)


# %% right="without-doubles" how="another order of the columns"
def without_doubles(labs):
    once = labs.drop_duplicates(subset=["taken_at", "patient_id", "test"])
    return once


# %% right="without-doubles" how="with a mask"
def without_doubles(labs):
    double = labs.duplicated(subset=["patient_id", "test", "taken_at"])
    return labs[~double]


# %% right="without-doubles" how="a copy that is changed in place"
def without_doubles(labs):
    result = labs.copy()
    result.drop_duplicates(subset=["patient_id", "test", "taken_at"], inplace=True)
    return result


# %% wrong="without-doubles" misconception="duplicate_by_row"
# hint: L9 is still there. In which column does it differ from L2?
# hint: Without `subset`, rows are double only when they agree in every column. A new `lab_id` is enough to look different.
# hint: Reread the first sentence of the task: which three things make a result the same one?
def without_doubles(labs):
    return labs.drop_duplicates()


# %% wrong="without-doubles" misconception="duplicate_by_row"
# hint: L9 is still there. In which column does it differ from L2?
# hint: Without `subset`, rows are double only when they agree in every column. A new `lab_id` is enough to look different.
# hint: Reread the first sentence of the task: which three things make a result the same one?
def without_doubles(labs):
    return labs.drop_duplicates(subset=["lab_id"])


# %% wrong="without-doubles" misconception="repeat_as_duplicate"
# hint: The potassium of 17:30, L3, is gone. Was it the same measurement as the one of 08:10?
# hint: The same value at another time is another result. Which column must be in your list for that?
# hint: Reread the first sentence of the task: which three things make a result the same one?
def without_doubles(labs):
    return labs.drop_duplicates(subset=["patient_id", "test"])


# %% wrong="without-doubles" misconception="repeat_as_duplicate"
# hint: The potassium of 17:30, L3, is gone. Was it the same measurement as the one of 08:10?
# hint: The same value at another time is another result. Which column must be in your list for that?
# hint: Reread the first sentence of the task: which three things make a result the same one?
def without_doubles(labs):
    return labs.drop_duplicates(subset=["patient_id", "test", "value"])


# %% wrong="without-doubles" misconception="repeat_as_duplicate"
# hint: The potassium of patient B, L4, is gone. Is it the potassium of patient A?
# hint: Two patients can have the same test at the same time. Which column must be in your list for that?
# hint: Reread the first sentence of the task: which three things make a result the same one?
def without_doubles(labs):
    return labs.drop_duplicates(subset=["test", "taken_at"])


# %% wrong="without-doubles" misconception="repeat_as_duplicate"
# hint: The creatinine, L2, is gone. Is it the same result as the potassium of 08:10?
# hint: From one tube of blood come many tests. Which column must be in your list for that?
# hint: Reread the first sentence of the task: which three things make a result the same one?
def without_doubles(labs):
    return labs.drop_duplicates(subset=["patient_id", "taken_at"])


# %% wrong="without-doubles" misconception="repeat_as_duplicate"
# hint: Only two rows are left, one for each patient. How many results did patient A have?
# hint: You asked for one row for each patient. The task asks for one row for each result.
# hint: Reread the first sentence of the task: which three things make a result the same one?
def without_doubles(labs):
    return labs.drop_duplicates(subset=["patient_id"])


# %% wrong="without-doubles" misconception="duplicate_both_dropped"
# hint: L1 and L2 are gone with their doubles. How often should each result stand in the table?
# hint: `keep=False` drops every row that has a double, also the first. What happens without that argument?
# hint: Reread the paragraph on duplicates, its last sentence.
def without_doubles(labs):
    return labs.drop_duplicates(subset=["patient_id", "test", "taken_at"], keep=False)


# %% wrong="without-doubles" misconception="wasted_return"
# hint: Your table still has six rows. What does `drop_duplicates` do with its result?
# hint: It gives a new table back and leaves `labs` as it is. Which line of yours keeps the new one?
# hint: Compare with step 2 of the worked example in section 1: what stands left of the `=`?
def without_doubles(labs):
    labs.drop_duplicates(subset=["patient_id", "test", "taken_at"])
    return labs


# %% wrong="without-doubles" misconception="mask_for_rows"
# hint: You kept the doubles, and threw the first ones away. What does `duplicated` say `True` to?
# hint: The mask is `True` for the second and third of equal rows. Which rows do you want to keep?
# hint: Reread the list "Signs for masks": which sign means "not"? Or use the method of the paragraph on duplicates.
def without_doubles(labs):
    return labs[labs.duplicated(subset=["patient_id", "test", "taken_at"])]


# %% wrong="without-doubles" misconception="record_for_field"
# hint: Your table has lost columns. The task asks for the whole rows.
# hint: You chose three columns and then dropped doubles. Which argument names the columns to compare and keeps all of them?
# hint: Reread the paragraph on duplicates: how are the columns given?
def without_doubles(labs):
    return labs[["patient_id", "test", "taken_at"]].drop_duplicates()


# %% wrong="without-doubles" misconception="returns_none"
# hint: The check got `None`. Did you replace the `None` behind `return`, and run your cell? Or did you write `inplace=True`?
# hint: With `inplace=True`, the method changes a table itself and gives nothing back, as `append` does with a list.
# hint: Reread the paragraph on duplicates: the method gives a new table. Give that one back.
def without_doubles(labs):
    return labs.drop_duplicates(subset=["patient_id", "test", "taken_at"], inplace=True)


# %% wrong="without-doubles" misconception="argument_ignored"
# hint: Your answer is right for `twice`, and wrong for another table. Which table do your lines look at?
# hint: Your function gets a table under the name `labs`. A line that names `twice` looks at that one table, whatever comes in.
# hint: Go through your lines, name by name. Where must `labs` stand?
def without_doubles(labs):
    return twice.drop_duplicates(subset=["patient_id", "test", "taken_at"])


twice = pd.DataFrame(
    {
        "lab_id": ["L1", "L2", "L1", "L9", "L3", "L4"],
        "patient_id": ["A", "A", "A", "A", "A", "B"],
        "taken_at": ["08:10", "08:10", "08:10", "08:10", "17:30", "08:10"],
        "test": ["potassium", "creatinine", "potassium", "creatinine", "potassium", "potassium"],
        "value": ["4.1", "92", "4.1", "92", "4.1", "4.1"],
    }
)


# %% wrong="without-doubles" misconception="type_confusion"
# hint: Python stopped at `drop_duplicates`: it got several texts where it wants one list. What stands around the names of columns in the paragraph on duplicates?
# hint: The names of the columns belong into one list, and the list needs the word `subset` and `=` before it.
# hint: Compare your line with the paragraph on duplicates, sign by sign, from the first round bracket on.
def without_doubles(labs):
    return labs.drop_duplicates("patient_id", "test", "taken_at")


# %% right="highest-potassium" how="in one chain"
def add_highest_potassium(patients, labs):
    highest = labs[labs["test"] == "potassium"].groupby("patient_id")["number"].max()
    return patients.merge(highest, on="patient_id", how="left")


# %% right="highest-potassium" how="sorted, first of each patient"
def add_highest_potassium(patients, labs):
    potassium = labs.loc[labs["test"] == "potassium", ["patient_id", "number"]]
    potassium = potassium.sort_values("number", ascending=False).drop_duplicates(subset=["patient_id"])
    return patients.merge(potassium, on="patient_id", how="left", validate="one_to_one")


# %% right="highest-potassium" how="a loop and a dictionary"
def add_highest_potassium(patients, labs):
    potassium = labs[(labs["test"] == "potassium") & labs["number"].notna()]
    highest = {}
    for patient, number in zip(potassium["patient_id"], potassium["number"]):
        if patient not in highest or number > highest[patient]:
            highest[patient] = number
    result = patients.copy()
    result["number"] = [highest.get(patient, float("nan")) for patient in patients["patient_id"]]
    return result


# %% wrong="highest-potassium" misconception="pandas_merge_blowup"
# hint: Patient A stands twice in your table. How many potassium results has A in the table that you merge?
# hint: Merge makes a row for each pair that fits. Make one row for each patient before you merge.
# hint: Reread step 2 of the worked example: what does it do before the merge?
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    return patients.merge(potassium, on="patient_id", how="left")


# %% wrong="highest-potassium" misconception="pandas_merge_blowup"
# hint: Your table has six rows for three patients. What is one row of the table that you merge?
# hint: Merge makes a row for each pair that fits, and each result of each test fits. Which rows do you need, and how many for each patient?
# hint: Reread steps 1 and 2 of the worked example: what do they do before the merge?
def add_highest_potassium(patients, labs):
    return patients.merge(labs, on="patient_id", how="left")


# %% wrong="highest-potassium" misconception="pandas_merge_blowup"
# hint: `validate` stopped the merge. In which of the two tables does a patient stand twice?
# hint: That is what `validate` is for: the table on the right has several rows for one patient. Make it one row each.
# hint: Reread step 2 of the worked example: what does it do before the merge?
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    return patients.merge(potassium, on="patient_id", how="left", validate="one_to_one")


# %% wrong="highest-potassium" misconception="patients_lost_in_merge"
# hint: Patient C is gone. Why does C find no partner in the other table?
# hint: Without another word, merge keeps only patients that stand in both tables. Which argument keeps all patients of the left one?
# hint: Reread step 3 of the worked example, and the lines below it.
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False)["number"].max()
    return patients.merge(highest, on="patient_id", validate="one_to_one")


# %% wrong="highest-potassium" misconception="patients_lost_in_merge"
# hint: Patient C is gone. Why does C find no partner in the other table?
# hint: Without another word, merge keeps only patients that stand in both tables. Which argument keeps all patients of the left one?
# hint: Reread step 3 of the worked example, and the lines below it.
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False)["number"].max()
    result = patients.merge(highest, on="patient_id", how="left", validate="one_to_one")
    return result.dropna()


# %% wrong="highest-potassium" misconception="patients_lost_in_merge"
# hint: Patient C is gone. Why does C find no partner in the other table?
# hint: Without another word, merge keeps only patients that stand in both tables. Which argument keeps all patients of the left one?
# hint: Reread step 3 of the worked example, and the lines below it.
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False)["number"].max()
    return highest.merge(patients, on="patient_id", how="left", validate="one_to_one")


# %% wrong="highest-potassium" misconception="assignment_copies"
# hint: Your table is right. What happened to the table of the caller?
# hint: `patients["number"] = ...` changes the table that was handed to your function. The caller did not ask for that.
# hint: Look at step 3 of the worked example: which name gets the new table? Or begin with a copy.
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id")["number"].max()
    patients["number"] = patients["patient_id"].map(highest)
    return patients


# %% wrong="highest-potassium" misconception="task_misread"
# hint: Patient A has 92 in your table. Which test is that?
# hint: The highest number of all tests is a creatinine. Which rows do you need before you group?
# hint: Reread step 1 of the worked example.
def add_highest_potassium(patients, labs):
    highest = labs.groupby("patient_id", as_index=False)["number"].max()
    return patients.merge(highest, on="patient_id", how="left", validate="one_to_one")


# %% wrong="highest-potassium" misconception="task_misread"
# hint: Patient A has a value between 4.1 and 5.6. Which value of a group does the task ask for?
# hint: A mean hides a short, dangerous peak. Which method gives the largest value?
# hint: Reread step 2 of the worked example, its last word.
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False)["number"].mean()
    return patients.merge(highest, on="patient_id", how="left", validate="one_to_one")


# %% wrong="highest-potassium" misconception="task_misread"
# hint: Patient A has 4.1 in your table, and had 5.6 too. Which of the two does the task ask for?
# hint: You have one row for each patient, but not the row with the highest value.
# hint: Reread step 2 of the worked example: how does it take the largest value of each group?
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"].drop_duplicates(subset=["patient_id"])
    return patients.merge(potassium, on="patient_id", how="left", validate="one_to_one")


# %% wrong="highest-potassium" misconception="missing_as_normal"
# hint: Patient C has 0 in your table. Did somebody measure 0?
# hint: A potassium that nobody measured must stay missing. Which of your lines fills it?
# hint: Reread the sentence of the task about a patient without a potassium.
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False)["number"].max()
    result = patients.merge(highest, on="patient_id", how="left", validate="one_to_one")
    result["number"] = result["number"].fillna(0)
    return result


# %% wrong="highest-potassium" misconception="task_misread"
# hint: All patients have the same number in your table. Whose potassium is it?
# hint: `max` of a whole column gives one number for all. How do you get one for each patient?
# hint: Reread step 2 of the worked example: what stands before `["number"]`?
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    result = patients.copy()
    result["number"] = potassium["number"].max()
    return result


# %% wrong="highest-potassium" misconception="wasted_return"
# hint: Your table has no column `number`. What does `merge` do with its result?
# hint: It gives a new table back and leaves both tables as they are. Which line of yours keeps the new one?
# hint: Compare with step 3 of the worked example: what stands left of the `=`?
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False)["number"].max()
    patients.merge(highest, on="patient_id", how="left", validate="one_to_one")
    return patients


# %% wrong="highest-potassium" misconception="task_misread"
# hint: Your table has no column `age_years`. Did you put the two tables side by side?
# hint: You made one row for each patient with a potassium. The task asks for the table of patients with one more column.
# hint: Reread step 3 of the worked example.
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    return potassium.groupby("patient_id", as_index=False)["number"].max()


# %% wrong="highest-potassium" misconception="returns_none"
# hint: The check got `None`. Did you replace the line with `return None`, and run your cell? Does your last line begin with `return`?
# hint: Does your own cell show an error message? Then read it first.
# hint: Begin with step 1 of the worked example: which rows do you need? The table that `merge` makes must be given back.
def add_highest_potassium(patients, labs):
    return None


# %% wrong="highest-potassium" misconception="returns_none"
# hint: The check got `None`. Did you replace the line with `return None`, and run your cell? Does your last line begin with `return`?
# hint: Does your own cell show an error message? Then read it first.
# hint: Begin with step 1 of the worked example: which rows do you need? The table that `merge` makes must be given back.
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False)["number"].max()
    patients.merge(highest, on="patient_id", how="left", validate="one_to_one")


# %% wrong="highest-potassium" misconception="task_misread"
# hint: The numbers are right. Which column came along that the task does not ask for?
# hint: Without `["number"]`, `max` takes the highest value of every column by itself: a date of one row beside a number of another. Name the column that you want.
# hint: Compare step 2 of the worked example with your line: what stands between `groupby(...)` and `.max()`?
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False).max()
    return patients.merge(highest, on="patient_id", how="left", validate="one_to_one")


# %% wrong="highest-potassium" misconception="copied_unchanged"
# hint: Python stopped because the table has no column `value`. Which columns does the task name?
# hint: The numbers are ready in this table. Which lines of the worked example made them, and do you need these lines?
# hint: Copy the steps of the worked example, and leave out the lines that make numbers from text.
def add_highest_potassium(patients, labs):
    potassium = labs[labs["test"] == "potassium"].copy()
    text = potassium["value"].str.replace("<", "").str.replace(",", ".")
    potassium["number"] = pd.to_numeric(text, errors="coerce")
    highest = potassium.groupby("patient_id", as_index=False)["number"].max()
    return patients.merge(highest, on="patient_id", how="left", validate="one_to_one")


# %% wrong="highest-potassium" misconception="argument_ignored"
# hint: Your answer is right for `ward` and `results`, and wrong for other tables. Which tables do your lines look at?
# hint: Your function gets two tables under the names `patients` and `labs`. A line that names `ward` or `results` looks at those, whatever comes in.
# hint: Go through your lines, name by name. Where must `patients` or `labs` stand?
def add_highest_potassium(patients, labs):
    potassium = results[results["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False)["number"].max()
    return ward.merge(highest, on="patient_id", how="left", validate="one_to_one")


ward = pd.DataFrame({"patient_id": ["A", "B", "C"], "age_years": [71, 34, 58]})
results = pd.DataFrame(
    {
        "patient_id": ["A", "A", "A", "B", "B", "C"],
        "test": ["potassium", "potassium", "creatinine", "potassium", "creatinine", "creatinine"],
        "number": [4.1, 5.6, 92, 3.9, 150, 80],
    }
)
