# %% [markdown]
# Answers to unit 09: what must pass, what must not, and the hints that wrong answers bring up.

# %% right="percentage" how="a conditional expression and 100 first"
def percentage(part, whole):
    return None if whole == 0 else 100 * part / whole


# %% right="percentage" how="if, else and a named result"
def percentage(part, whole):
    if whole > 0:
        result = (part / whole) * 100.0
    else:
        result = None
    return result


# %% wrong="percentage" misconception="share_for_percentage"
# hint: Your number is a share between 0 and 1. What does "per cent" mean?
# hint: Per cent means "of each hundred". 1 of 4 is 25 of each hundred. What is missing in your last line?
# hint: Look at the example in the docstring: percentage(1, 4) returns 25.0. Compare it with what you return for 1 and 4.
def percentage(part, whole):
    if whole == 0:
        return None
    return part / whole


# %% wrong="percentage" misconception="numerator_denominator_swapped"
# hint: Your result is above 100 %, but the part is smaller than the whole. Which number stands below the line?
# hint: Read your division aloud: "... of ...". The group that you look at as a whole is the denominator.
# hint: Take 1 of 4. By which of the two numbers do you divide to get a quarter?
def percentage(part, whole):
    if whole == 0:
        return None
    return whole / part * 100


# %% wrong="percentage" misconception="returns_none"
# hint: Your function hands nothing back yet. Which word hands a value back?
# hint: `print` shows a value on the screen. Code that calls your function gets only what comes after `return`.
# hint: Read the first point of the section Recall again, and look for return in your lines.
def percentage(part, whole):
    if whole != 0:
        print(part / whole * 100)


# %% wrong="percentage" misconception="float_equality"
# hint: Your number is rounded. What does step 2 of the task say?
# hint: A rounded number cannot be made exact again later. Round only when you show a number to people.
# hint: Find the word in your code that rounds, and ask what happens to 37.5 there.
def percentage(part, whole):
    if whole == 0:
        return None
    return round(part / whole * 100)


# %% wrong="percentage" misconception="edge_only_first_case"
# hint: What does your function do when there are no patients at all?
# hint: No number can be divided by 0. Step 3 of the task says what to hand back then. Which condition finds this case?
# hint: Read the point about `if` in the section Recall. Your test of the whole has to stand before the division.
def percentage(part, whole):
    return part / whole * 100


# %% wrong="percentage" misconception="zero_is_not_missing"
# hint: 0 of 40 patients is a real answer. Which of the two numbers decides that there is no percentage?
# hint: "Nobody has the finding" is different from "we saw nobody". Look at the name in your condition.
# hint: Read step 3 of the task again: when which number is 0?
def percentage(part, whole):
    if not part or not whole:
        return None
    return part / whole * 100


# %% right="node_positive" how="query"
def node_positive(patients):
    return patients.query("nodes > 0")


# %% right="node_positive" how="a named condition and a copy"
def node_positive(patients):
    has_nodes = patients["nodes"] > 0
    return patients.loc[has_nodes].copy()


# %% right="node_positive" how="a loop over the rows"
def node_positive(patients):
    wanted = []
    for index, row in patients.iterrows():
        if row["nodes"] >= 1:
            wanted.append(index)
    return patients.loc[wanted]


# %% wrong="node_positive" misconception="boundary_excluded"
# hint: Who has exactly one node with tumour? Look for her in your result.
# hint: "At least one" includes one. Which sign includes the limit, > 1 or >= 1?
# hint: Read the example in the docstring. The patient with 1 node is returned.
def node_positive(patients):
    return patients[patients["nodes"] > 1]


# %% wrong="node_positive" misconception="boundary_excluded"
# hint: What happens to a patient with five nodes?
# hint: "At least one" means one or more. Your condition asks for one number only.
# hint: Read the point on `>= 70` in the section Recall, and ask which sign compares "this or more".
def node_positive(patients):
    return patients[patients["nodes"] == 1]


# %% wrong="node_positive" misconception="mask_for_rows"
# hint: You hand back True and False for each patient. The task asks for the rows.
# hint: The comparison is only the first half. How do you use True and False to keep rows of a table?
# hint: Read the point on `>= 70` in the section Recall: the comparison stands inside patients[ ... ].
def node_positive(patients):
    return patients["nodes"] >= 1


# %% wrong="node_positive" misconception="task_misread"
# hint: You hand back a number of patients. The task asks for their rows.
# hint: Counting is a second step. What do you have before you count?
# hint: Read step 2 of the task, and the point on `>= 70` in the section Recall.
def node_positive(patients):
    return len(patients[patients["nodes"] >= 1])


# %% wrong="node_positive" misconception="assignment_copies"
# hint: After your function ran, the table that went in has fewer rows than before. Who else needs that table?
# hint: A function may hand back a new table. It may not change the one that it was given.
# hint: Find what your code does "in place". In the section Recall, patients[ ... ] makes a new table instead.
def node_positive(patients):
    patients.drop(patients[~(patients["nodes"] >= 1)].index, inplace=True)
    return patients


# %% wrong="node_positive" misconception="pandas_nan_compare"
# hint: What does your condition say about a patient whose number of nodes is missing?
# hint: A missing value is not equal to 0, so "not 0" is true for it. Ask for what you want, not for what you do not want.
# hint: Step 3 of the task speaks of missing values. Which comparison with 1 is never true for a missing value?
def node_positive(patients):
    return patients[patients["nodes"] != 0]


# %% wrong="node_positive" misconception="name_in_quotes"
# hint: Python stopped at a name that it does not know. Which names does your function get between its brackets?
# hint: A column is asked for with its table in front and its name in quotes, as in patients["age"].
# hint: Read the points on tables in the section Recall, and compare them with your line, sign by sign.
def node_positive(patients):
    return patients[nodes >= 1]


# %% right="died_within" how="numpy where, and two groups joined"
import numpy as np


def died_within(patients, days):
    dead_by_then = (patients["death"] == 1) & (patients["dtime"] <= days)
    alive_then = (patients["dtime"] >= days) & ~dead_by_then
    table = patients.copy()
    table["died"] = np.where(dead_by_then, 1, 0)
    return table[dead_by_then | alive_then]


# %% right="died_within" how="a loop over the patients"
def died_within(patients, days):
    died = []
    keep = []
    for index in patients.index:
        time = patients.loc[index, "dtime"]
        if patients.loc[index, "death"] == 1 and time <= days:
            died.append(1)
            keep.append(index)
        elif time >= days:
            died.append(0)
            keep.append(index)
    table = patients.loc[keep].copy()
    table["died"] = died
    return table


# %% right="died_within" how="drop who is lost, then compare; with assign"
def died_within(patients, days):
    followed = patients.dropna(subset=["dtime"])
    lost = (followed["dtime"] < days) & (followed["death"] == 0)
    kept = followed[~lost]
    return kept.assign(died=((kept["death"] == 1) & (kept["dtime"] <= days)) * 1)


# %% wrong="died_within" misconception="censored_as_no_event"
# hint: Patient 3 was lost after 300 days. How do you know that she was alive on day 1000?
# hint: A patient who was lost before day `days` has neither 1 nor 0. Which step leaves her out?
# hint: Reread "Worked example: a target, step by step", steps 4 and 5. Patient C there is like patient 3 here.
def died_within(patients, days):
    table = patients.copy()
    table["died"] = ((table["death"] == 1) & (table["dtime"] <= days)).astype(int)
    return table


# %% wrong="died_within" misconception="time_window_ignored"
# hint: Patient 4 died on day 1200. What was her state on day 1000?
# hint: The column death says that she died at some time. Which other column says when?
# hint: Reread "Worked example: a target, step by step", step 2. It has two conditions.
def died_within(patients, days):
    known = (patients["death"] == 1) | (patients["dtime"] >= days)
    table = patients[known].copy()
    table["died"] = table["death"]
    return table


# %% wrong="died_within" misconception="later_death_dropped"
# hint: Patient 4 died on day 1200, and she is missing in your table. Do we know her state on day 1000?
# hint: To die on day 1200 she had to be alive on day 1000. So her target is known.
# hint: Reread step 4 of the worked example. Does it ask whether somebody died later?
def died_within(patients, days):
    died = (patients["death"] == 1) & (patients["dtime"] <= days)
    alive = (patients["death"] == 0) & (patients["dtime"] >= days)
    table = patients[died | alive].copy()
    table["died"] = died[died | alive].astype(int)
    return table


# %% wrong="died_within" misconception="wrong_clock"
# hint: Which column holds the time of death? And which holds the time of recurrence?
# hint: Each event has its own clock: rtime for recurrence, dtime for death. Look at the times of patient 1 and of patient 4.
# hint: Read the list of columns in section 1, and step 2 of the worked example.
def died_within(patients, days):
    died = (patients["death"] == 1) & (patients["rtime"] <= days)
    known = died | (patients["rtime"] >= days)
    table = patients[known].copy()
    table["died"] = died[known].astype(int)
    return table


# %% wrong="died_within" misconception="argument_ignored"
# hint: With which number does your code compare dtime? The function is given `days` for that.
# hint: Compare `dtime` with `days` as it comes in. Do not set `days` anew, and do not multiply or divide.
# hint: In the worked example `days` is set before step 1. In the function with_event below it, `days` comes in between the brackets.
def died_within(patients, days):
    days = 1826
    died = (patients["death"] == 1) & (patients["dtime"] <= days)
    known = died | (patients["dtime"] >= days)
    target_table = patients[known].copy()
    target_table["died"] = died[known].astype(int)
    return target_table


# %% wrong="died_within" misconception="early_event_dropped"
# hint: Patient 1 died on day 400, and she is missing in your table. Do we know her state on day 1000?
# hint: Her time is shorter than 1000 days, but because she died, and not because she was lost. Which patients are known besides those followed for long?
# hint: Reread "Worked example: a target, step by step", step 4. It has two parts with a | between them.
def died_within(patients, days):
    died = (patients["death"] == 1) & (patients["dtime"] <= days)
    known = patients["dtime"] >= days
    target_table = patients[known].copy()
    target_table["died"] = died[known].astype(int)
    return target_table


# %% wrong="died_within" misconception="copied_unchanged"
# hint: Your code asks for a column that the table of the check does not have. Which two columns does this target need?
# hint: In the worked example, an event is a recurrence or a death. Here it is death alone. Which lines of the example do you still need?
# hint: Read the first lines of the task again: they name the two columns. Then compare them with each name in quotes in your code.
def died_within(patients, days):
    recurred = (patients["recur"] == 1) & (patients["rtime"] <= days)
    died = (patients["death"] == 1) & (patients["dtime"] <= days)
    event = recurred | died
    known = event | (patients["rtime"] >= days)
    target_table = patients[known].copy()
    target_table["died"] = event[known].astype(int)
    return target_table


# %% wrong="died_within" misconception="task_misread"
# hint: Your table has no column `died`. Under which name did you write the target?
# hint: In the worked example the target is called event. In this task it has another name, see step 3 of the task.
# hint: Reread "Worked example: a target, step by step", the second line of step 5: the name stands in quotes before the = sign.
def died_within(patients, days):
    died = (patients["death"] == 1) & (patients["dtime"] <= days)
    known = died | (patients["dtime"] >= days)
    target_table = patients[known].copy()
    target_table["event"] = died[known].astype(int)
    return target_table


# %% wrong="died_within" misconception="pandas_and_or"
# hint: Between two columns "and" is the sign &, and "or" is |. Does each of your conditions stand in its own brackets?
# hint: Without brackets, Python takes & and | before == and <=, and puts the wrong things together. The word `and` does not work for columns.
# hint: Read the last point of the section Recall, and compare its example with your line, bracket by bracket.
def died_within(patients, days):
    died = patients["death"] == 1 and patients["dtime"] <= days
    known = died | (patients["dtime"] >= days)
    table = patients[known].copy()
    table["died"] = died[known].astype(int)
    return table


# %% wrong="died_within" misconception="pandas_and_or"
# hint: Between two columns "and" is the sign &, and "or" is |. Does each of your conditions stand in its own brackets?
# hint: Without brackets, Python takes & and | before == and <=, and puts the wrong things together. The word `and` does not work for columns.
# hint: Read the last point of the section Recall, and compare its example with your line, bracket by bracket.
def died_within(patients, days):
    died = patients["death"] == 1 & patients["dtime"] <= days
    known = died | (patients["dtime"] >= days)
    target_table = patients[known].copy()
    target_table["died"] = died[known].astype(int)
    return target_table


# %% wrong="died_within" misconception="type_confusion"
# hint: Your target says True and False. The task asks for 1 and 0.
# hint: In the worked example, something at the end of a line turns True and False into whole numbers. What is it?
# hint: Reread "Worked example: a target, step by step", step 5, the part after the last bracket.
def died_within(patients, days):
    died = (patients["death"] == 1) & (patients["dtime"] <= days)
    known = died | (patients["dtime"] >= days)
    table = patients[known].copy()
    table["died"] = died[known]
    return table


# %% wrong="died_within" misconception="assignment_copies"
# hint: After your function ran, the table that went in has a new column. Step 4 of the task forbids this.
# hint: `table = patients` gives the same table a second name. It does not make a second table.
# hint: Reread step 5 of the worked example. Which word there makes a table of its own?
def died_within(patients, days):
    table = patients
    table["died"] = ((table["death"] == 1) & (table["dtime"] <= days)).astype(int)
    return table[(table["died"] == 1) | (table["dtime"] >= days)]


# %% wrong="died_within" misconception="boundary_excluded"
# hint: What does your code say about a patient whose time is exactly day `days`?
# hint: "On or before" includes the day itself, and so does "at least". Look at your comparison signs.
# hint: Reread steps 1 and 4 of the worked example, and look at the signs there.
def died_within(patients, days):
    died = (patients["death"] == 1) & (patients["dtime"] < days)
    known = died | (patients["dtime"] > days)
    table = patients[known].copy()
    table["died"] = died[known].astype(int)
    return table


# %% right="baseline_accuracy" how="the mean says which is more common"
def baseline_accuracy(training_events, test_events):
    if training_events.mean() > 0.5:
        return test_events.mean()
    return 1 - test_events.mean()


# %% right="baseline_accuracy" how="counting in a loop"
def baseline_accuracy(training_events, test_events):
    ones = sum(training_events)
    most_common = 1 if ones > len(training_events) - ones else 0
    right = 0
    for event in test_events:
        if event == most_common:
            right = right + 1
    return right / len(test_events)


# %% right="baseline_accuracy" how="value_counts"
def baseline_accuracy(training_events, test_events):
    most_common = training_events.value_counts().idxmax()
    return (test_events == most_common).sum() / len(test_events)


# %% wrong="baseline_accuracy" misconception="ml_leakage_preproc"
# hint: From which patients does your lazy model take its answer? It may not look at the test patients for that.
# hint: A model, even a lazy one, learns from the training patients. In your step 1, whose column do you use?
# hint: Reread "A baseline to beat", step 1: the name before .mode().
def baseline_accuracy(training_events, test_events):
    most_common = test_events.mode()[0]
    return (test_events == most_common).mean()


# %% wrong="baseline_accuracy" misconception="ml_train_eval"
# hint: On which patients do you count what is right? Those are the patients whose answers the model has seen.
# hint: Steps 1 and 2 look at the training patients. Step 3 looks at other patients. Which ones?
# hint: Reread "A baseline to beat", step 3: the name before the == sign.
def baseline_accuracy(training_events, test_events):
    most_common = training_events.mode()[0]
    is_right = training_events == most_common
    return is_right.mean()


# %% wrong="baseline_accuracy" misconception="numerator_denominator_swapped"
# hint: You hand back a number of patients. A share needs to be divided by something.
# hint: Of how many test patients are these? For True and False, one word gives the share at once.
# hint: Reread "A baseline to beat", step 4.
def baseline_accuracy(training_events, test_events):
    most_common = training_events.mode()[0]
    is_right = test_events == most_common
    return is_right.sum()


# %% wrong="baseline_accuracy" misconception="share_for_percentage"
# hint: Your number is in per cent. The task asks for a share between 0 and 1.
# hint: A share and a percentage differ by a factor. Which step in your code brings it in?
# hint: Read point 3 of the task, and the example in the docstring: it returns 0.75.
def baseline_accuracy(training_events, test_events):
    most_common = training_events.mode()[0]
    return (test_events == most_common).mean() * 100


# %% wrong="baseline_accuracy" misconception="argument_ignored"
# hint: In this hospital most training patients have an event. Where does your most common answer come from?
# hint: A number that you wrote down, or the table `training` from above, knows nothing of another hospital. Which name between the brackets of the first line holds the training patients?
# hint: Reread "A baseline to beat", steps 1 and 2. The column there becomes `training_events` in your function.
def baseline_accuracy(training_events, test_events):
    most_common = 0
    return (test_events == most_common).mean()


# %% wrong="baseline_accuracy" misconception="argument_ignored"
# hint: In this hospital most training patients have an event. Where does your most common answer come from?
# hint: A number that you wrote down, or the table `training` from above, knows nothing of another hospital. Which name between the brackets of the first line holds the training patients?
# hint: Reread "A baseline to beat", steps 1 and 2. The column there becomes `training_events` in your function.
def baseline_accuracy(training_events, test_events):
    most_common_values = training["event"].mode()
    most_common = most_common_values[0]
    is_right = test_events == most_common
    return is_right.mean()


# %% wrong="baseline_accuracy" misconception="argument_ignored"
# hint: Your result comes from the tables of the lesson. The function is given its own two columns.
# hint: Use the names between the brackets of its first line. In another hospital they hold other patients.
# hint: Read step 1 of the task, and look in your lines for `training` and `test` without `_events`.
def baseline_accuracy(training_events, test_events):
    most_common_values = training["event"].mode()
    most_common = most_common_values[0]
    is_right = test["event"] == most_common
    return is_right.mean()


# %% wrong="baseline_accuracy" misconception="argument_ignored"
# hint: Your result comes from the tables of the lesson. The function is given its own two columns.
# hint: Use the names between the brackets of its first line. In another hospital they hold other patients.
# hint: Read step 1 of the task, and look in your lines for `training` and `test` without `_events`.
def baseline_accuracy(training_events, test_events):
    most_common_values = training_events.mode()
    most_common = most_common_values[0]
    is_right = test["event"] == most_common
    return is_right.mean()


# %% wrong="baseline_accuracy" misconception="parentheses_only_if_arg"
# hint: Your last line names the mean, and does not compute it yet. What stands behind .mean in the worked example?
# hint: Brackets tell Python to do it now. Without them you hand back the tool, not the number.
# hint: Reread "A baseline to beat", step 4: look at the two signs after the word mean.
def baseline_accuracy(training_events, test_events):
    most_common_values = training_events.mode()
    most_common = most_common_values[0]
    is_right = test_events == most_common
    return is_right.mean


# %% wrong="baseline_accuracy" misconception="mode_list_for_value"
# hint: Do you compare with the list of most common values? Which step takes one value out of it?
# hint: `.mode()` gives a list, because two values can be equally common. You need its first value.
# hint: Reread "A baseline to beat", step 2: look at the end of its line.
def baseline_accuracy(training_events, test_events):
    most_common = training_events.mode()
    is_right = test_events == most_common
    return is_right.mean()


# %% wrong="baseline_accuracy" misconception="mask_for_rows"
# hint: You hand back True and False for each patient. How do you make one number of them?
# hint: The mean of a column of True and False is the share of True.
# hint: Reread "A baseline to beat", step 4, and look at what follows is_right.
def baseline_accuracy(training_events, test_events):
    most_common = training_events.mode()[0]
    is_right = test_events == most_common
    return is_right


# %% right="overfitting_gap" how="predict and compare, in a helper function"
def overfitting_gap(training, test, features, depth):
    tree = DecisionTreeClassifier(max_depth=depth, random_state=0).fit(training[features], training["event"])

    def accuracy(table):
        return (tree.predict(table[features]) == table["event"]).mean()

    return accuracy(training) - accuracy(test)


# %% right="overfitting_gap" how="a loop that collects the two scores"
def overfitting_gap(training, test, features, depth):
    tree = DecisionTreeClassifier(max_depth=depth, random_state=0)
    tree.fit(training[features].to_numpy(), training["event"].to_numpy())
    scores = []
    for table in [training, test]:
        right = 0
        predicted = tree.predict(table[features].to_numpy())
        for answer, event in zip(predicted, table["event"]):
            right += answer == event
        scores.append(right / len(table))
    return scores[0] - scores[1]


# %% wrong="overfitting_gap" misconception="ml_train_eval"
# hint: Your gap is 0. Which patients stand in your first score, and which in your second?
# hint: Both scores come from the same patients. A gap needs one score on patients that the tree has not seen.
# hint: Reread "Worked example: fit, predict, score", step 6: two lines with .score, and a different table in each.
def overfitting_gap(training, test, features, depth):
    model = DecisionTreeClassifier(max_depth=depth, random_state=0)
    model.fit(training[features], training["event"])
    training_accuracy = model.score(training[features], training["event"])
    test_accuracy = model.score(training[features], training["event"])
    return training_accuracy - test_accuracy


# %% wrong="overfitting_gap" misconception="fits_on_test"
# hint: From which patients does your tree learn? Look at the line with fit.
# hint: The test patients may be used only to ask how good the tree is. Your tree has learned from them.
# hint: Reread "Worked example: fit, predict, score", step 2: the two names between the brackets of fit.
def overfitting_gap(training, test, features, depth):
    model = DecisionTreeClassifier(max_depth=depth, random_state=0)
    model.fit(test[features], test["event"])
    return model.score(training[features], training["event"]) - model.score(test[features], test["event"])


# %% wrong="overfitting_gap" misconception="difference_reversed"
# hint: Your gap has the right size and the wrong sign. Which accuracy comes first?
# hint: The task says training **minus** test. When the tree is better on what it has seen, the gap is above 0.
# hint: Read the example in the docstring: 0.90 and 0.65 give 0.25. Compare the order in your last line.
def overfitting_gap(training, test, features, depth):
    model = DecisionTreeClassifier(max_depth=depth, random_state=0)
    model.fit(training[features], training["event"])
    return model.score(test[features], test["event"]) - model.score(training[features], training["event"])


# %% wrong="overfitting_gap" misconception="argument_ignored"
# hint: How deep may your tree become? Is the value of `depth` used anywhere?
# hint: Without max_depth a tree asks as many questions as it likes. The function gets `depth` for that.
# hint: Reread "Worked example: fit, predict, score", step 1, and step 2 of the task.
def overfitting_gap(training, test, features, depth):
    model = DecisionTreeClassifier(random_state=0)
    model.fit(training[features], training["event"])
    return model.score(training[features], training["event"]) - model.score(test[features], test["event"])


# %% wrong="overfitting_gap" misconception="ml_leakage_preproc"
# hint: Your tree learns from training and test patients together. Whom can you still test it on?
# hint: Once the tree has seen a test patient, she is no stranger any more. Fit on one table only.
# hint: Reread "Worked example: fit, predict, score", step 2, and the start of section 2.
def overfitting_gap(training, test, features, depth):
    both = pd.concat([training, test])
    model = DecisionTreeClassifier(max_depth=depth, random_state=0)
    model.fit(both[features], both["event"])
    return model.score(training[features], training["event"]) - model.score(test[features], test["event"])


# %% wrong="overfitting_gap" misconception="fits_again_on_test"
# hint: How many times does your tree learn? Count the lines with fit.
# hint: The second fit makes the tree forget the first, and learn from the test patients. Then they are no strangers any more.
# hint: Reread "Worked example: fit, predict, score", step 6: two scores, and no new fit between them.
def overfitting_gap(training, test, features, depth):
    model = DecisionTreeClassifier(max_depth=depth, random_state=0)
    model.fit(training[features], training["event"])
    training_accuracy = model.score(training[features], training["event"])
    model.fit(test[features], test["event"])
    test_accuracy = model.score(test[features], test["event"])
    return training_accuracy - test_accuracy


# %% wrong="overfitting_gap" misconception="argument_ignored"
# hint: For depth 3 you get the same gap as for depth 1. Where is `depth` used in your lines?
# hint: In the worked example the tree has a fixed depth of 1. Here the caller decides, and `depth` holds the number.
# hint: Read step 2 of the task, and compare it with your line that makes the tree.
def overfitting_gap(training, test, features, depth):
    model = DecisionTreeClassifier(max_depth=1, random_state=0)
    model.fit(training[features], training["event"])
    return model.score(training[features], training["event"]) - model.score(test[features], test["event"])


# %% wrong="overfitting_gap" misconception="argument_ignored"
# hint: Which columns does your tree use? The function gets them in `features`, and they can be others than yours.
# hint: You wrote the names of columns into the function. With another table those columns are not there.
# hint: Look at `training[features]` in the worked example: no quotes, so Python looks up what `features` holds.
def overfitting_gap(training, test, features, depth):
    model = DecisionTreeClassifier(max_depth=depth, random_state=0)
    columns = ["age", "nodes"]
    model.fit(training[columns], training["event"])
    return model.score(training[columns], training["event"]) - model.score(test[columns], test["event"])


# %% right="report_accuracy" how="the leak dropped from the list, predictions compared"
def report_accuracy(training, test):
    columns = ["age", "nodes", "grade", "rtime"]
    columns.remove("rtime")
    model = DecisionTreeClassifier(max_depth=3, random_state=0)
    model.fit(training[columns], training["event"])
    predicted = model.predict(test[columns])
    return sum(predicted == test["event"]) / len(test)


# %% right="report_accuracy" how="four names for the four tables, accuracy_score"
from sklearn.metrics import accuracy_score


def report_accuracy(training, test):
    training_features = training[["age", "nodes", "grade"]]
    test_features = test[["age", "nodes", "grade"]]
    tree = DecisionTreeClassifier(random_state=0, max_depth=3).fit(training_features, training["event"])
    return accuracy_score(test["event"], tree.predict(test_features))


# %% wrong="report_accuracy" misconception="too_good_to_be_true"
# hint: The accuracy is still 1.0. Which of the four columns is not known two weeks after the operation?
# hint: Two things have to change: one column, and the patients on whom the score is computed. Mend one, then look at the number again.
# hint: Read the list of columns in section 1, and "Worked example: fit, predict, score", steps 2, 4 and 5.
def report_accuracy(training, test):
    columns = ["age", "nodes", "grade", "rtime"]
    model = DecisionTreeClassifier(max_depth=3, random_state=0)
    model.fit(training[columns], training["event"])
    return model.score(training[columns], training["event"])


# %% wrong="report_accuracy" misconception="ml_train_eval"
# hint: One fault is mended: the leak is gone. Now look at the last line: on which patients is the score?
# hint: The tree is asked about the patients from whom it learned. Who has not been seen by it?
# hint: Reread "Worked example: fit, predict, score", steps 4 and 5.
def report_accuracy(training, test):
    columns = ["age", "nodes", "grade"]
    model = DecisionTreeClassifier(max_depth=3, random_state=0)
    model.fit(training[columns], training["event"])
    return model.score(training[columns], training["event"])


# %% wrong="report_accuracy" misconception="ml_leakage_preproc"
# hint: One fault is mended: the patients are new. Now ask of each column: is it known two weeks after the operation?
# hint: One column counts the days until recurrence or the end of follow-up. Nobody knows that number two weeks after the operation.
# hint: Read the list of columns in section 1 again, and look for the one whose meaning lies in the future.
def report_accuracy(training, test):
    columns = ["age", "nodes", "grade", "rtime"]
    model = DecisionTreeClassifier(max_depth=3, random_state=0)
    model.fit(training[columns], training["event"])
    return model.score(test[columns], test["event"])


# %% wrong="report_accuracy" misconception="leak_replaced"
# hint: You took one leak out and put another one in. When is `dtime` known?
# hint: `dtime` counts the days until death or the end of follow-up. That, too, lies in the future.
# hint: Read point 1 of the task: three columns stay, and nothing comes in the place of the fourth.
def report_accuracy(training, test):
    columns = ["age", "nodes", "grade", "dtime"]
    model = DecisionTreeClassifier(max_depth=3, random_state=0)
    model.fit(training[columns], training["event"])
    return model.score(test[columns], test["event"])


# %% wrong="report_accuracy" misconception="fits_on_test"
# hint: From which patients does the tree learn now? Look at the line with fit.
# hint: To score on the test patients is right. To learn from them is not: then they are no strangers any more.
# hint: Reread "Worked example: fit, predict, score", step 2. Only one of the two tables belongs between the brackets of fit.
def report_accuracy(training, test):
    columns = ["age", "nodes", "grade"]
    model = DecisionTreeClassifier(max_depth=3, random_state=0)
    model.fit(test[columns], test["event"])
    return model.score(test[columns], test["event"])


# %% wrong="report_accuracy" misconception="fixed_number"
# hint: You wrote a number down. The function should find it from the two tables that it gets.
# hint: With other patients the accuracy is another number. Which lines compute it?
# hint: Keep the four lines of your colleague, and change only what is wrong in them.
def report_accuracy(training, test):
    return 0.669


# %% right="sensitivity" how="a loop over pairs"
def sensitivity(truth, predicted):
    had_event = 0
    found = 0
    for true_value, predicted_value in zip(truth, predicted):
        if true_value == 1:
            had_event = had_event + 1
            if predicted_value == 1:
                found = found + 1
    if had_event == 0:
        return None
    return found / had_event


# %% right="sensitivity" how="keep the predictions of those with the event"
def sensitivity(truth, predicted):
    predictions_of_the_ill = predicted[truth.to_numpy() == 1]
    if len(predictions_of_the_ill) == 0:
        return None
    return predictions_of_the_ill.mean()


# %% right="sensitivity" how="a comprehension, and scikit-learn"
from sklearn.metrics import recall_score


def sensitivity(truth, predicted):
    if not any([value == 1 for value in truth]):
        return None
    return recall_score(truth, predicted)


# %% wrong="sensitivity" misconception="ml_accuracy_imbalance"
# hint: You computed the accuracy: the share of all patients who are predicted right. Which patients does sensitivity look at?
# hint: Sensitivity looks only at patients with the event. The many without an event may not help the number.
# hint: Read the text above the exercise, and steps 2 and 3 of the task. Both count only patients with truth 1.
def sensitivity(truth, predicted):
    if (truth == 1).sum() == 0:
        return None
    return (truth == predicted).mean()


# %% wrong="sensitivity" misconception="precision_for_sensitivity"
# hint: Look at the denominator. Did you divide by the patients with the event, or by the patients with a prediction of 1?
# hint: "Of those who are called ill, how many are ill" is another question. Sensitivity starts from those who are ill.
# hint: Read steps 2 and 4 of the task: the count of step 2 stands below the line.
def sensitivity(truth, predicted):
    called_ill = (predicted == 1).sum()
    found = ((truth == 1) & (predicted == 1)).sum()
    if (truth == 1).sum() == 0:
        return None
    if called_ill == 0:
        return 0.0
    return found / called_ill


# %% wrong="sensitivity" misconception="numerator_denominator_swapped"
# hint: You divide by all patients. Of whom do you want the share?
# hint: The question is: of the patients with the event, which share was found? Patients without an event do not count here.
# hint: Read steps 2 and 4 of the task: what stands below the line?
def sensitivity(truth, predicted):
    if (truth == 1).sum() == 0:
        return None
    return ((truth == 1) & (predicted == 1)).sum() / len(truth)


# %% wrong="sensitivity" misconception="specificity_for_sensitivity"
# hint: You look at the patients without an event. Which patients does sensitivity look at?
# hint: The share of the healthy who are called healthy is the specificity. Sensitivity is about the ill.
# hint: Read step 2 of the task: truth is 1.
def sensitivity(truth, predicted):
    healthy = (truth == 0).sum()
    if (truth == 1).sum() == 0:
        return None
    return ((truth == 0) & (predicted == 0)).sum() / healthy


# %% wrong="sensitivity" misconception="sensitivity_counts_missed"
# hint: You count the patients who were missed. Which ones does the task ask for?
# hint: Found and missed patients together are all patients with the event. Your share belongs to the other part.
# hint: Read step 3 of the task: the prediction is 1, too.
def sensitivity(truth, predicted):
    missed = ((truth == 1) & (predicted == 0)).sum()
    if (truth == 1).sum() == 0:
        return None
    return missed / (truth == 1).sum()


# %% wrong="sensitivity" misconception="false_alarms_counted"
# hint: You count every prediction of 1. Some of these patients had no event. Do they belong to those who were found?
# hint: To be found, a patient needs two things: truth 1, and a prediction of 1. Which sign joins two conditions?
# hint: Read step 3 of the task, "those of them", and the last point of the section Recall.
def sensitivity(truth, predicted):
    had_event = (truth == 1).sum()
    found = (predicted == 1).sum()
    if had_event == 0:
        return None
    return found / had_event


# %% wrong="sensitivity" misconception="pandas_and_or"
# hint: Between two columns "and" is the sign &, and "or" is |. Does each of your conditions stand in its own brackets?
# hint: Without brackets, Python takes & and | before == and <=, and puts the wrong things together. The word `and` does not work for columns.
# hint: Read the last point of the section Recall, and compare its example with your line, bracket by bracket.
def sensitivity(truth, predicted):
    had_event = (truth == 1).sum()
    found = (truth == 1 & predicted == 1).sum()
    if had_event == 0:
        return None
    return found / had_event


# %% wrong="sensitivity" misconception="parentheses_only_if_arg"
# hint: Python could not compute with what it got. Does each `.sum` have its brackets () behind it?
# hint: Brackets tell Python to count now. `.sum` without them only names the tool.
# hint: Look at the example `(truth == 1).sum()` in the last lines of the task, sign by sign.
def sensitivity(truth, predicted):
    had_event = (truth == 1).sum
    found = ((truth == 1) & (predicted == 1)).sum
    return found / had_event


# %% wrong="sensitivity" misconception="edge_only_first_case"
# hint: What does your function hand back when nobody had the event?
# hint: Nobody to find is different from nobody found. Step 4 of the task says what to return when the count is 0.
# hint: Look at your function `percentage` at the start of the unit: it meets the same problem.
def sensitivity(truth, predicted):
    had_event = 0
    found = 0
    for true_value, predicted_value in zip(truth, predicted):
        had_event += true_value == 1
        found += true_value == 1 and predicted_value == 1
    return found / max(had_event, 1)


# %% wrong="sensitivity" misconception="edge_only_first_case"
# hint: What does your function hand back when nobody had the event?
# hint: Nobody to find is different from nobody found. Step 4 of the task says what to return when the count is 0.
# hint: Look at your function `percentage` at the start of the unit: it meets the same problem.
def sensitivity(truth, predicted):
    had_event = (truth == 1).sum()
    found = ((truth == 1) & (predicted == 1)).sum()
    return found / had_event


# %% wrong="sensitivity" misconception="pandas_label_for_position"
# hint: `truth[i]` asks for the patient with the label i. Does every table count its rows from 0?
# hint: After the split, each patient keeps her old row number. So there may be no row called 0.
# hint: Compare the whole columns at once, as in "Worked example: fit, predict, score", step 5. Then no row numbers are needed.
def sensitivity(truth, predicted):
    had_event = 0
    found = 0
    for i in range(len(predicted)):
        if truth[i] == 1:
            had_event = had_event + 1
            if predicted[i] == 1:
                found = found + 1
    if had_event == 0:
        return None
    return found / had_event


# %% right="auc_on_test" how="the classes counted, and a table of the shares"
def auc_on_test(model, test, features):
    if test["event"].nunique() < 2:
        return None
    shares = pd.DataFrame(model.predict_proba(test[features]))
    return roc_auc_score(test["event"], shares[1])


# %% right="auc_on_test" how="a loop over all pairs"
def auc_on_test(model, test, features):
    risks_with = []
    risks_without = []
    for event, shares in zip(test["event"], model.predict_proba(test[features])):
        if event == 1:
            risks_with.append(shares[1])
        else:
            risks_without.append(shares[1])
    points = 0
    for risk_with in risks_with:
        for risk_without in risks_without:
            if risk_with > risk_without:
                points = points + 1
            elif risk_with == risk_without:
                points = points + 0.5
    pairs = len(risks_with) * len(risks_without)
    if pairs == 0:
        return None
    return points / pairs


# %% right="auc_on_test" how="one minus the share without the event, pairs counted with numpy"
import numpy as np


def auc_on_test(model, test, features):
    risk = 1 - model.predict_proba(test[features])[:, 0]
    truth = test["event"].to_numpy()
    with_event, without_event = risk[truth == 1], risk[truth == 0]
    if len(with_event) == 0 or len(without_event) == 0:
        return None
    differences = np.subtract.outer(with_event, without_event).round(9)
    return (differences > 0).mean() + (differences == 0).mean() / 2


# %% right="auc_on_test" how="the last column, in one line"
def auc_on_test(model, test, features):
    if set(test["event"]) != {0, 1}:
        return None
    return roc_auc_score(y_score=model.predict_proba(test[features])[:, -1], y_true=test["event"])


# %% wrong="auc_on_test" misconception="ml_rank_labels"
# hint: Your number compares yes and no. What else can the model say about each patient?
# hint: With yes and no there are two values only, so many pairs are ties. To rank patients, take what the model knows before it applies a threshold.
# hint: Reread "Worked example: the risk behind yes and no", steps 1 and 2, and what opens below its Investigate.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    predicted = model.predict(test[features])
    return roc_auc_score(test["event"], predicted)


# %% wrong="auc_on_test" misconception="ml_rank_labels"
# hint: Your number compares yes and no. What else can the model say about each patient?
# hint: With yes and no there are two values only, so many pairs are ties. To rank patients, take what the model knows before it applies a threshold.
# hint: Reread "Worked example: the risk behind yes and no", steps 1 and 2, and what opens below its Investigate.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], (risk >= 0.5).astype(int))


# %% wrong="auc_on_test" misconception="ml_rank_labels"
# hint: Your number compares yes and no. What else can the model say about each patient?
# hint: With yes and no there are two values only, so many pairs are ties. To rank patients, take what the model knows before it applies a threshold.
# hint: Reread "Worked example: the risk behind yes and no", steps 1 and 2, and what opens below its Investigate.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], risk >= 0.25)


# %% wrong="auc_on_test" misconception="class_column"
# hint: Your number is below 0.5. That would be a model that ranks upside down. For which of the two groups do you want the higher numbers?
# hint: `predict_proba` gives two shares for each patient: without and with the event. A patient who is high in one of them is low in the other.
# hint: Reread "Worked example: the risk behind yes and no", steps 1 and 2. Python counts columns from 0.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test[features])[:, 0]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="class_column"
# hint: Python stopped: the column that you ask for is not there. How many columns are there, and from which number does Python count them?
# hint: `predict` gives one yes or no for each patient, and has no columns. `predict_proba` has two, and Python calls the first one 0.
# hint: Reread "Worked example: the risk behind yes and no", steps 1 and 2, and compare the tool and the number between the square brackets with yours.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test[features])[:, 2]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="class_column"
# hint: Python stopped: the column that you ask for is not there. How many columns are there, and from which number does Python count them?
# hint: `predict` gives one yes or no for each patient, and has no columns. `predict_proba` has two, and Python calls the first one 0.
# hint: Reread "Worked example: the risk behind yes and no", steps 1 and 2, and compare the tool and the number between the square brackets with yours.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict(test[features])[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="ml_accuracy_imbalance"
# hint: You computed the accuracy: the share of patients who are predicted right. The task asks how well the model ranks.
# hint: Accuracy needs a yes or a no for each patient. The ROC AUC needs the risk, and looks at pairs of patients.
# hint: Reread "Worked example: the risk behind yes and no". Which steps take the risk, and which step makes one number of it?
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    return model.score(test[features], test["event"])


# %% wrong="auc_on_test" misconception="ml_accuracy_imbalance"
# hint: You computed the accuracy: the share of patients who are predicted right. The task asks how well the model ranks.
# hint: Accuracy needs a yes or a no for each patient. The ROC AUC needs the risk, and looks at pairs of patients.
# hint: Reread "Worked example: the risk behind yes and no". Which steps take the risk, and which step makes one number of it?
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    return (model.predict(test[features]) == test["event"]).mean()


# %% wrong="auc_on_test" misconception="metric_arguments"
# hint: Python stopped in the line that it shows. What does this line use: which table, which of its columns, and how many numbers for each patient?
# hint: Your lines need only the names from the first line: `model`, `test` and `features`. `roc_auc_score` wants the truth of `test` first, then one number for each patient.
# hint: Reread "Worked example: the risk behind yes and no", steps 1, 2 and 4. Your lines need the same brackets in the same order, but no name that ends in `_one_year`.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(risk, test["event"])


# %% wrong="auc_on_test" misconception="metric_arguments"
# hint: Python stopped in the line that it shows. What does this line use: which table, which of its columns, and how many numbers for each patient?
# hint: Your lines need only the names from the first line: `model`, `test` and `features`. `roc_auc_score` wants the truth of `test` first, then one number for each patient.
# hint: Reread "Worked example: the risk behind yes and no", steps 1, 2 and 4. Your lines need the same brackets in the same order, but no name that ends in `_one_year`.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    shares = model.predict_proba(test[features])
    return roc_auc_score(test["event"], shares)


# %% wrong="auc_on_test" misconception="metric_arguments"
# hint: Python stopped in the line that it shows. What does this line use: which table, which of its columns, and how many numbers for each patient?
# hint: Your lines need only the names from the first line: `model`, `test` and `features`. `roc_auc_score` wants the truth of `test` first, then one number for each patient.
# hint: Reread "Worked example: the risk behind yes and no", steps 1, 2 and 4. Your lines need the same brackets in the same order, but no name that ends in `_one_year`.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test[features])[1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="metric_arguments"
# hint: Python stopped in the line that it shows. What does this line use: which table, which of its columns, and how many numbers for each patient?
# hint: Your lines need only the names from the first line: `model`, `test` and `features`. `roc_auc_score` wants the truth of `test` first, then one number for each patient.
# hint: Reread "Worked example: the risk behind yes and no", steps 1, 2 and 4. Your lines need the same brackets in the same order, but no name that ends in `_one_year`.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test)[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="metric_arguments"
# hint: Python stopped in the line that it shows. What does this line use: which table, which of its columns, and how many numbers for each patient?
# hint: Your lines need only the names from the first line: `model`, `test` and `features`. `roc_auc_score` wants the truth of `test` first, then one number for each patient.
# hint: Reread "Worked example: the risk behind yes and no", steps 1, 2 and 4. Your lines need the same brackets in the same order, but no name that ends in `_one_year`.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    shares = model.predict_proba(test[features])
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="metric_arguments"
# hint: Python stopped in the line that it shows. What does this line use: which table, which of its columns, and how many numbers for each patient?
# hint: Your lines need only the names from the first line: `model`, `test` and `features`. `roc_auc_score` wants the truth of `test` first, then one number for each patient.
# hint: Reread "Worked example: the risk behind yes and no", steps 1, 2 and 4. Your lines need the same brackets in the same order, but no name that ends in `_one_year`.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model_one_year.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="argument_ignored"
# hint: Your result comes from the tables of the lesson. In which of your lines does the table that the function is given stand?
# hint: Use the names between the brackets of the first line. In another hospital they hold another model and other patients.
# hint: Look in your lines for names that end in `_one_year`, and read step 1 of the task again: under which name does the table come in?
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(training_one_year[features])[:, 1]
    return roc_auc_score(training_one_year["event"], risk)


# %% wrong="auc_on_test" misconception="argument_ignored"
# hint: Your result comes from the tables of the lesson. In which of your lines does the table that the function is given stand?
# hint: Use the names between the brackets of the first line. In another hospital they hold another model and other patients.
# hint: Look in your lines for names that end in `_one_year`, and read step 1 of the task again: under which name does the table come in?
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test_one_year[features])[:, 1]
    return roc_auc_score(test_one_year["event"], risk)


# %% wrong="auc_on_test" misconception="argument_ignored"
# hint: Your result comes from the tables of the lesson. In which of your lines does the table that the function is given stand?
# hint: Use the names between the brackets of the first line. In another hospital they hold another model and other patients.
# hint: Look in your lines for names that end in `_one_year`, and read step 1 of the task again: under which name does the table come in?
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    return roc_auc_score(test_one_year["event"], risk)


# %% wrong="auc_on_test" misconception="argument_ignored"
# hint: Where in your lines do you use the model that the function is given?
# hint: The task asks how well this model ranks. A column of the table, or a number that you have seen before, does not say that.
# hint: Read step 2 of the task again, and "Worked example: the risk behind yes and no", steps 1 and 2.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    return roc_auc_score(test["event"], test[features[0]])


# %% wrong="auc_on_test" misconception="argument_ignored"
# hint: Where in your lines do you use the model that the function is given?
# hint: The task asks how well this model ranks. A column of the table, or a number that you have seen before, does not say that.
# hint: Read step 2 of the task again, and "Worked example: the risk behind yes and no", steps 1 and 2.
def auc_on_test(model, test, features):
    return 0.7


# %% wrong="auc_on_test" misconception="fits_again_on_test"
# hint: How often does a model learn in your lines? The one that comes in has learned already.
# hint: `fit` makes a model forget what it knew and learn from the patients that you give it. Then these patients are no strangers any more.
# hint: Read step 1 of the task, and look for the word fit in your lines.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    model.fit(test[features], test["event"])
    risk = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="fits_again_on_test"
# hint: How often does a model learn in your lines? The one that comes in has learned already.
# hint: `fit` makes a model forget what it knew and learn from the patients that you give it. Then these patients are no strangers any more.
# hint: Read step 1 of the task, and look for the word fit in your lines.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    tree = DecisionTreeClassifier(max_depth=3, random_state=0)
    tree.fit(test[features], test["event"])
    risk = tree.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="argument_ignored"
# hint: Which columns does your function take from `test`? The function gets their names in `features`, and they can be others than yours.
# hint: You wrote the names of columns into the function. In another table these columns are not there.
# hint: Look at `test_one_year[features]` in "Worked example: the risk behind yes and no", step 1: no quotes, so Python looks up what `features` holds.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    columns = ["age", "nodes", "grade", "size_class"]
    risk = model.predict_proba(test[columns])[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="float_equality"
# hint: Your number is rounded. What does step 3 of the task say?
# hint: A rounded number cannot be made exact again later. Round only when you show a number to people.
# hint: Find the word in your code that rounds. In the worked example it stands inside print.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test[features])[:, 1]
    return round(roc_auc_score(test["event"], risk), 2)


# %% wrong="auc_on_test" misconception="task_misread"
# hint: You hand back one number for each patient. The task asks for one number for all of them.
# hint: The risk is the first half. Which tool makes one number of the truth and the risk?
# hint: Reread "Worked example: the risk behind yes and no", step 4.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    return model.predict_proba(test[features])[:, 1]


# %% wrong="auc_on_test" misconception="ties_in_pairs"
# hint: What do you count for a pair in which both patients have the same risk?
# hint: With such a pair the model has not decided. It is neither right nor wrong.
# hint: Read what the text above the exercise says about a tie, and try the small example there: 0.3 and 0.8 against 0.1 and 0.3.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    shares = model.predict_proba(test[features])
    truth = list(test["event"])
    right = 0
    pairs = 0
    for i, event in enumerate(truth):
        for j, other_event in enumerate(truth):
            if event == 1 and other_event == 0:
                pairs = pairs + 1
                if shares[i][1] > shares[j][1]:
                    right = right + 1
    return right / pairs


# %% wrong="auc_on_test" misconception="ties_in_pairs"
# hint: What do you count for a pair in which both patients have the same risk?
# hint: With such a pair the model has not decided. It is neither right nor wrong.
# hint: Read what the text above the exercise says about a tie, and try the small example there: 0.3 and 0.8 against 0.1 and 0.3.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    shares = model.predict_proba(test[features])
    truth = list(test["event"])
    right = 0
    pairs = 0
    for i, event in enumerate(truth):
        for j, other_event in enumerate(truth):
            if event == 1 and other_event == 0:
                pairs = pairs + 1
                if shares[i][1] >= shares[j][1]:
                    right = right + 1
    return right / pairs


# %% wrong="auc_on_test" misconception="returns_none"
# hint: Your function hands nothing back yet for these eight patients. Which word hands a value back?
# hint: `print` shows a value on the screen. Code that calls your function gets only what comes after `return`.
# hint: Read the first point of the section Recall again, and look for return in your lines.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    risk = model.predict_proba(test[features])[:, 1]
    print(roc_auc_score(test["event"], risk))


# %% wrong="auc_on_test" misconception="edge_only_first_case"
# hint: What does your function hand back when nobody in `test` had the event?
# hint: A pair needs one patient with and one without the event. Step 4 of the task says what to return when there is no pair.
# hint: Look at your function `sensitivity`: it meets the same problem. Here there are two groups that can be empty.
def auc_on_test(model, test, features):
    risk = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="edge_only_first_case"
# hint: What does your function hand back when nobody in `test` had the event?
# hint: A pair needs one patient with and one without the event. Step 4 of the task says what to return when there is no pair.
# hint: Look at your function `sensitivity`: it meets the same problem. Here there are two groups that can be empty.
def auc_on_test(model, test, features):
    if test["event"].nunique() < 2:
        return 0.5
    risk = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="edge_only_first_case"
# hint: What does your function hand back when nobody in `test` had the event?
# hint: A pair needs one patient with and one without the event. Step 4 of the task says what to return when there is no pair.
# hint: Look at your function `sensitivity`: it meets the same problem. Here there are two groups that can be empty.
def auc_on_test(model, test, features):
    if test["event"].nunique() < 2:
        return 0
    risk = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="edge_only_first_case"
# hint: A pair needs a patient with the event and one without. Which of the two can be missing?
# hint: Your function knows what to do when nobody had the event. There is a second group that can be empty.
# hint: Read step 4 of the task again, and count the cases that it names.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0:
        return None
    risk = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], risk)


# %% wrong="auc_on_test" misconception="assignment_copies"
# hint: After your function ran, the table that went in has one more column. Who else needs that table?
# hint: A function may look at the table that it was given. It may not change it. Which of your lines writes into it?
# hint: Reread "Worked example: the risk behind yes and no", step 2: the risk gets a name of its own, and no place in the table.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    test["risk"] = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], test["risk"])


# %% wrong="auc_on_test" misconception="pandas_label_for_position"
# hint: `column[i]` asks for the patient with the label i. Does every table count its rows from 0?
# hint: After the split, each patient keeps her old row number. So there may be no row called 0.
# hint: Give `roc_auc_score` whole columns, as in "Worked example: the risk behind yes and no", step 4. Then no row numbers are needed.
def auc_on_test(model, test, features):
    if test["event"].sum() == 0 or test["event"].sum() == len(test):
        return None
    shares = model.predict_proba(test[features])
    truth = []
    risk = []
    for i in range(len(test)):
        truth.append(test["event"][i])
        risk.append(shares[i][1])
    return roc_auc_score(truth, risk)


# %% right="difference_by_treatment" how="groupby"
def difference_by_treatment(table):
    shares = table.groupby("hormon")["event"].mean()
    if 0 not in shares or 1 not in shares:
        return None
    return shares[1] - shares[0]


# %% right="difference_by_treatment" how="counting in a loop"
def difference_by_treatment(table):
    patients_in = {0: 0, 1: 0}
    events_in = {0: 0, 1: 0}
    for hormon, event in zip(table["hormon"], table["event"]):
        patients_in[hormon] += 1
        events_in[hormon] += event
    if patients_in[0] == 0 or patients_in[1] == 0:
        return None
    return events_in[1] / patients_in[1] - events_in[0] / patients_in[0]


# %% right="difference_by_treatment" how="lists and a comprehension"
def difference_by_treatment(table):
    treated = [event for hormon, event in zip(table["hormon"], table["event"]) if hormon == 1]
    untreated = [event for hormon, event in zip(table["hormon"], table["event"]) if hormon == 0]
    if not treated or not untreated:
        return None
    return sum(treated) / len(treated) - sum(untreated) / len(untreated)


# %% wrong="difference_by_treatment" misconception="difference_reversed"
# hint: Your difference has the right size and the wrong sign. Which group comes first?
# hint: The task says treated minus untreated. When the treated have more events, the result is above 0.
# hint: Read the example in the docstring, and compare it with the order in your last line.
def difference_by_treatment(table):
    treated = table[table["hormon"] == 1]
    untreated = table[table["hormon"] == 0]
    if len(treated) == 0 or len(untreated) == 0:
        return None
    return untreated["event"].mean() - treated["event"].mean()


# %% wrong="difference_by_treatment" misconception="counts_for_shares"
# hint: You compare numbers of events. The two groups have different sizes.
# hint: 3 events among 5 patients weigh more than 3 events among 500. What do you divide each number by?
# hint: Read step 2 of the task: the share of treated patients who had an event. For ones and zeros, the mean is the share.
def difference_by_treatment(table):
    treated = table[table["hormon"] == 1]
    untreated = table[table["hormon"] == 0]
    if len(treated) == 0 or len(untreated) == 0:
        return None
    return treated["event"].sum() - untreated["event"].sum()


# %% wrong="difference_by_treatment" misconception="condition_reversed"
# hint: You start from the patients with an event and ask who was treated. The question goes the other way round.
# hint: First make the two groups by treatment. Then ask in each group for the share with an event.
# hint: Read the example in the docstring: 3 of 4 **treated** patients. The group stands below the line.
def difference_by_treatment(table):
    with_an_event = table[table["event"] == 1]
    without = table[table["event"] == 0]
    if len(with_an_event) == 0 or len(without) == 0:
        return None
    return with_an_event["hormon"].mean() - without["hormon"].mean()


# %% wrong="difference_by_treatment" misconception="ratio_for_difference"
# hint: You divide one share by the other. The task asks for a difference.
# hint: "Three times as many" is a ratio. "40 more of 100" is a difference. Which sign makes a difference?
# hint: Read step 3 of the task and look at the word in bold letters.
def difference_by_treatment(table):
    treated = table[table["hormon"] == 1]
    untreated = table[table["hormon"] == 0]
    if len(treated) == 0 or len(untreated) == 0:
        return None
    return treated["event"].mean() / untreated["event"].mean()


# %% wrong="difference_by_treatment" misconception="numerator_denominator_swapped"
# hint: You divide by all patients of the table. Below the line belongs the size of the group.
# hint: The share of the treated with an event is: treated with an event, divided by the treated.
# hint: Read the example in the docstring: 3 of 4 treated, 1 of 4 untreated. The whole table has 8 patients.
def difference_by_treatment(table):
    treated = table[table["hormon"] == 1]
    untreated = table[table["hormon"] == 0]
    if len(treated) == 0 or len(untreated) == 0:
        return None
    return treated["event"].sum() / len(table) - untreated["event"].sum() / len(table)


# %% wrong="difference_by_treatment" misconception="mask_for_rows"
# hint: `treated` holds True and False. Which line of Recall keeps the rows with True?
# hint: Python finds no column "event" in a column of True and False. Make a table of the treated patients first.
# hint: Read the point on `>= 70` in the section Recall: the comparison stands inside patients[ ... ].
def difference_by_treatment(table):
    treated = table["hormon"] == 1
    untreated = table["hormon"] == 0
    return treated["event"].mean() - untreated["event"].mean()


# %% wrong="difference_by_treatment" misconception="parentheses_only_if_arg"
# hint: Python could not compute with what it got. Does each `.mean` or `.sum` have its brackets () behind it?
# hint: Brackets tell Python to compute now. `.mean` without them only names the tool.
# hint: Reread "A baseline to beat", step 4: look at the two signs after the word mean.
def difference_by_treatment(table):
    treated = table[table["hormon"] == 1]
    untreated = table[table["hormon"] == 0]
    if len(treated) == 0 or len(untreated) == 0:
        return None
    return treated["event"].mean - untreated["event"].mean


# %% wrong="difference_by_treatment" misconception="edge_only_first_case"
# hint: What does your function hand back when nobody is treated?
# hint: The mean of no patients is not a number (nan). Ask for the size of the two groups before you compare.
# hint: Read step 4 of the task. `len(...)` gives the number of rows of a table.
def difference_by_treatment(table):
    treated = table[table["hormon"] == 1]
    untreated = table[table["hormon"] == 0]
    return treated["event"].mean() - untreated["event"].mean()
