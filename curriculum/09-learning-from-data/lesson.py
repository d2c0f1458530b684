# %% [markdown]
# # Learning from data
#
# A patient has had her operation for breast cancer. She asks: "Will it come back?" A company offers your
# hospital a computer model that answers this question. Its leaflet says: "Accuracy 91 %". Is that good? To
# judge it, you need to know how a model learns from patients, and how it is tested.
#
# {{outcomes}}
#
# There is a place to stop after section 2, so you can do the unit in two sittings. When time is short, leave
# out the parts called **Investigate**: nothing later needs them.
#
# You work with real, de-identified patients: the Rotterdam tumour bank, women operated for primary breast
# cancer between 1978 and 1993 (R package survival; Royston and Altman, BMC Medical Research Methodology 2013,
# 13:33). Nothing here is advice for the care of a patient today. The file DATASHEET.md, in the folder
# datasets/rotterdam of the course, says where the table comes from and what it may not be used for.

# %% [markdown]
# ## Recall
#
# Seven things from the units before. Read them once, and come back to them when you need them.
#
# - `def percentage(part, whole):` begins a **function**: lines with a name that you can use again and again.
#   The names between the brackets, `part` and `whole`, stand for the values that it is given. `return` hands
#   a value back.
# - The text between triple quotes `"""` under that line is the **docstring**. It says what the function does.
#   Python does not compute anything with it.
# - `None` is Python's word for "no value". `return None` says: there is nothing to hand back. That is
#   different from 0, which is a number.
# - `if whole == 0:` runs the indented lines below it only when the condition is true. `==` asks "is it
#   equal?".
# - A **table** (pandas calls it a DataFrame) has one row for each patient. `patients["age"]` is one column of
#   it.
# - `patients["age"] >= 70` compares the whole column and gives True or False for each patient.
#   `patients[patients["age"] >= 70]` keeps the rows with True. `len(...)` counts rows.
# - `&` means "and", `|` means "or" between two such columns. Each condition stands in its own brackets:
#   `(patients["age"] >= 70) & (patients["nodes"] == 0)`.

# %%
import pandas as pd  # the tool for tables; we call it pd

# %% [markdown] prompt="percentage"
# ### Exercise: Recall: a percentage
# Complete the function `percentage(part, whole)` (1 point).
#
# 1. It returns how many per cent `part` is of `whole`. For 1 of 4 patients it returns 25.0.
# 2. Do not round.
# 3. When `whole` is 0, there is no percentage: return `None`.


# %% exercise="percentage" kind="recall"
def percentage(part, whole):
    """Return `part` as a percentage of `whole` (in %), or None when `whole` is 0.

    Example: percentage(1, 4) returns 25.0
    """
    ### BEGIN SOLUTION
    if whole == 0:
        return None
    return part / whole * 100
    ### STUB
    # return None  # replace this line
    ### END SOLUTION


# %% check="percentage" points=1 reread="Recall"
expect(percentage(3, 8)).near(37.5, tolerance=0.001)
expect(percentage(30, 40)).near(75.0, tolerance=0.001)
expect(percentage(0, 0)).equals(None)
### BEGIN HIDDEN TESTS
expect(percentage(0, 40), about="no patient has the finding").near(0.0, tolerance=0.001)
expect(percentage(5, 0), about="a whole of 0, with another part").equals(None)
expect(percentage(2, 3), about="a percentage with many decimals").near(66.6667, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown] prompt="node_positive"
# ### Exercise: Recall: rows of a table
# Complete the function `node_positive(patients)` (1 point).
#
# 1. `patients` is a table with a column `nodes`: the number of lymph nodes with tumour.
# 2. The function returns a table with the rows of the patients who have at least one such node.
# 3. It leaves the table `patients` as it was. A patient whose number of nodes is missing does not belong in
#    the result.
#
# The check below tries it on a table called `ward`: the patients 11 to 16, with 0, 1, 5, 2 and 0 nodes, and
# the last number missing. The column `pid` holds the number of the patient.


# %% exercise="node_positive" kind="recall"
def node_positive(patients):
    """Return the rows of `patients` with at least one lymph node with tumour.

    Example: of three patients with 0, 1 and 5 nodes, the last two are returned.
    """
    ### BEGIN SOLUTION
    return patients[patients["nodes"] >= 1]
    ### STUB
    # return None  # replace this line
    ### END SOLUTION


# %% check="node_positive" points=1 reread="Recall"
import pandas as pd

ward = pd.DataFrame({"pid": [11, 12, 13, 14, 15, 16], "nodes": [0, 1, 5, 2, 0, None]})
expect(calling(node_positive, ward)).leaves_arguments_unchanged()
expect(node_positive(ward)).has_columns("pid", "nodes")
expect(list(node_positive(ward)["pid"])).equals([12, 13, 14])
### BEGIN HIDDEN TESTS
again = pd.DataFrame({"pid": [21, 22, 23], "nodes": [1, 0, 34]})
expect(calling(node_positive, again), about="the table that went in").leaves_arguments_unchanged()
expect(list(node_positive(again)["pid"]), about="other patients").equals([21, 23])
none_of_them = pd.DataFrame({"pid": [31, 32], "nodes": [0, 0]})
expect(len(node_positive(none_of_them)), about="nobody has such a node").equals(0)
one_missing = pd.DataFrame({"pid": [41, 42], "nodes": [None, 3.0]})
expect(list(node_positive(one_missing)["pid"]), about="a missing value").equals([42])
### END HIDDEN TESTS

# %% [markdown]
# ## 1. From a question to a target
#
# About 18 minutes.
#
# **Learning from data** means: the computer gets many examples with the right answer, and finds a rule by
# itself. Nobody writes the rule. For that, the question must be so exact that each patient has one answer.
#
# Our question: *about two weeks after the operation, when the report of the pathologist is there, can we say
# who will have a recurrence of the cancer, or die from any cause, within five years?*
#
# This is not quite what the patient asked. She asked whether the cancer comes back. In our target, a woman
# who dies of a heart attack, without a recurrence, has an "event" as well. We count deaths because after a
# death nobody can see a recurrence any more. Say such a difference aloud whenever you show a result.
#
# - The **target** is what we want to predict. Here: an event (recurrence or death) within five years, 1 for
#   yes and 0 for no.
# - A **feature** is something we know about the patient **at the moment of the prediction**. Here: her age,
#   and from the pathologist the number of positive nodes, the grade and the size of the tumour.
#
# First look at the table.

# %%
patients = pd.read_csv("rotterdam.csv")  # read the file into a table
print(len(patients), "patients")  # the number of rows
patients.head()  # show the first five rows

# %% [markdown]
# The columns that we need:
#
# | column | meaning |
# |---|---|
# | `pid` | number of the patient, without any other meaning |
# | `year` | year of the operation |
# | `age` | age at the operation, in years |
# | `nodes` | number of lymph nodes with tumour |
# | `grade` | differentiation grade, 2 or 3 |
# | `size` | size of the tumour in mm, in three classes: `<=20`, `20-50`, `>50` |
# | `hormon` | hormonal treatment after the operation: 1 yes, 0 no |
# | `rtime` | days from the operation to recurrence, or to the last day without recurrence that we know of |
# | `recur` | 1: recurrence on day `rtime`. 0: none seen until day `rtime` |
# | `dtime` | days from the operation to death, or to the last day on which we know that she lived |
# | `death` | 1: died on day `dtime`. 0: alive on day `dtime` |
#
# A model computes with numbers, and `size` is text. So we add a column in which the three classes are 1, 2
# and 3.

# %%
# .map(...) looks up each value in a dictionary and gives the value found there
patients["size_class"] = patients["size"].map({"<=20": 1, "20-50": 2, ">50": 3})
patients[["size", "size_class"]].head()  # two columns, first five rows

# %% [markdown]
# ### Whose answer do we know?
#
# Not every patient was followed for five years. Suppose that a patient moved away after two years, in good
# health. Did she have a recurrence in year four? Nobody knows. Her follow-up ended too early: she is
# **censored**. Her target is neither 1 nor 0.
#
# Here are four invented patients. Five years are 1826 days (5 times 365, and one leap day).

# %%
# pd.DataFrame(...) makes a table from a dictionary: the name of each column, and its values
four = pd.DataFrame(
    {
        "name": ["A", "B", "C", "D"],
        "rtime": [700, 2500, 900, 1500],
        "recur": [1, 0, 0, 0],
        "dtime": [1300, 2500, 900, 1700],
        "death": [1, 0, 0, 1],
    }
)
four  # the last line of a cell is shown below it

# %% [markdown]
# **Predict.** Write your answer between the quotes before you go on. It is recorded, and not marked.

# %% predict="whose-answer-is-known"
# For which of A, B, C and D do we know whether she had an event (recurrence or death) within 1826 days?
my_prediction = "..."

# %% [markdown]
# ### Worked example: a target, step by step

# %%
days = 1826

# Step 1: who had a recurrence in time?
recurred = (four["recur"] == 1) & (four["rtime"] <= days)

# Step 2: who died in time?
died = (four["death"] == 1) & (four["dtime"] <= days)

# Step 3: an event is one or the other
event = recurred | died

# Step 4: we know the answer after an event, or when she was followed for at least so many days
known = event | (four["rtime"] >= days)

# Step 5: keep the known patients in a table of their own (.copy()),
# and write the target as 1 and 0 (.astype(int))
target_table = four[known].copy()
target_table["event"] = event[known].astype(int)
target_table

# %% [markdown]
# Compare with your prediction. C is missing: on day 900 her follow-up ended without an event. To write 0 for
# her would be a guess. D stays: nobody looked for a recurrence after day 1500, but she died on day 1700, and
# a death is an event too.
#
# **Investigate.** In the cell above, change `days = 1826` to `days = 365`, and run the cell again. Who is
# known now? Which targets changed, and why? Then put 1826 back and run the cell once more.
#
# <details>
# <summary>After you tried</summary>
#
# All four are known now, and every target is 0. Each was followed for more than 365 days, C too. The events
# of A and D came later than day 365, so they do not count within one year. The target belongs to the
# question: ask about another time, and the same patient gets another answer.
#
# </details>
#
# Now the same five steps as a function, used on all patients.


# %%
def with_event(table, days):
    """Return the patients whose answer is known, with a column event: recurrence or death in `days` days."""
    recurred = (table["recur"] == 1) & (table["rtime"] <= days)
    died = (table["death"] == 1) & (table["dtime"] <= days)
    event = recurred | died
    known = event | (table["rtime"] >= days)
    target_table = table[known].copy()
    target_table["event"] = event[known].astype(int)
    return target_table


five_years = with_event(patients, 1826)
print("patients with a known answer:", len(five_years))
print("left out:", len(patients) - len(five_years))
# The mean of a column of ones and zeros is the share of ones
print("share with an event:", round(five_years["event"].mean(), 3))

# %% [markdown]
# ### What it costs to leave patients out
#
# To leave them out is honest, but not free. Look at the rule again: a patient **with** an early event always
# stays. A patient **without** one stays only if she was followed for long. So the share with an event that
# you see is somewhat too high. And those who are left out may differ from those who stay:

# %%
# .isin(...) asks for each patient whether her number is in the other table; ~ means "not"
left_out = patients[~patients["pid"].isin(five_years["pid"])]

# The mean year of the operation and the mean number of nodes, side by side
to_compare = ["year", "nodes"]
pd.DataFrame({"left out": left_out[to_compare].mean(), "kept": five_years[to_compare].mean()}).round(1)

# %% [markdown]
# When the patients who are studied differ from the patients you want to speak about, the result is
# **biased**. Here it is a small group, so we go on, and we say so when we report. Survival analysis is a
# family of methods that use the censored patients too, for as long as they were followed.

# %% [markdown] prompt="died_within"
# ### Exercise: Another target: death
# Complete the function `died_within(patients, days)` (3 points): fill the two gaps `...`, and replace `None`
# by your table. The target is now death alone, so you need only the columns `death` and `dtime`.
#
# 1. `died`: who died on or before day `days`?
# 2. `known`: whose answer is known? She died by then, or she was alive on day `days` or later (`dtime` is at
#    least `days`).
# 3. Return a new table with the known patients only and all their columns, and one more column, `died`: 1 if
#    she died on or before day `days`, else 0.
# 4. Leave the table `patients` as it was.
#
# The check below tries it with `days = 1000` on a small table called `five`. Before you write, decide who is
# known on day 1000, and who had died by then. Think twice about patient 4.
#
# | pid | rtime | dtime | death |
# |---|---|---|---|
# | 1 | 200 | 400 | 1 |
# | 2 | 1000 | 1000 | 0 |
# | 3 | 300 | 300 | 0 |
# | 4 | 700 | 1200 | 1 |
# | 5 | 900 | 1300 | 0 |


# %% exercise="died_within" kind="faded"
def died_within(patients, days):
    """Return the patients whose state on day `days` is known, with the column died (1 or 0).

    `days` counts from the operation. Example with days = 1000: death 1 and dtime 400 gets died 1, death 0 and
    dtime 2000 gets died 0, and a patient with death 0 and dtime 400 is left out.
    """
    ### BEGIN SOLUTION
    died = (patients["death"] == 1) & (patients["dtime"] <= days)
    known = died | (patients["dtime"] >= days)
    target_table = patients[known].copy()
    target_table["died"] = died[known].astype(int)
    return target_table
    ### STUB
    # died = ...  # True for those who died in time
    # known = ...  # True for those whose answer is known
    # # write here the two lines that make the new table and its column died
    # return None  # replace None by your table
    ### END SOLUTION


# %% check="died_within" points=3 reread="Worked example: a target, step by step"
import pandas as pd

five = pd.DataFrame(
    {
        "pid": [1, 2, 3, 4, 5],
        "rtime": [200, 1000, 300, 700, 900],
        "dtime": [400, 1000, 300, 1200, 1300],
        "death": [1, 0, 0, 1, 0],
    }
)
expect(calling(died_within, five, 1000)).leaves_arguments_unchanged()
expect(died_within(five, 1000)).has_columns("pid", "dtime", "death", "died")
expect(list(died_within(five, 1000)["pid"])).equals([1, 2, 4, 5])
expect(list(died_within(five, 1000)["died"])).near([1, 0, 0, 0], tolerance=0)
### BEGIN HIDDEN TESTS
fresh = pd.DataFrame({"pid": [1, 2], "rtime": [300, 900], "dtime": [300, 900], "death": [0, 1]})
expect(calling(died_within, fresh, 400), about="the table that went in").leaves_arguments_unchanged()
expect(list(died_within(five, 350)["died"]), about="a second call with other days").near(
    [0, 0, 0, 0], tolerance=0
)
edge = pd.DataFrame(
    {"pid": [6, 7, 8], "rtime": [500, 500, 500], "dtime": [500, 500, 499], "death": [1, 0, 0]}
)
answer_at_the_edge = died_within(edge, 500)
expect(list(answer_at_the_edge["pid"]), about="follow-up that ends on the last day").equals([6, 7])
expect(list(answer_at_the_edge["died"]), about="a death on the last day").near([1, 0], tolerance=0)
nobody_known = pd.DataFrame({"pid": [9], "rtime": [10], "dtime": [10], "death": [0]})
expect(len(died_within(nobody_known, 365)), about="nobody is known").equals(0)
### END HIDDEN TESTS

# %% [markdown]
# ## 2. Learn from some, test on others
#
# About 22 minutes.
#
# A student who has seen the exam questions gets a good mark. The mark says nothing about next week's
# patients. For a model it is the same. So we split the patients into two groups:
#
# - the **training set**: the model learns from these patients;
# - the **test set**: the model never sees these patients while it learns. Only they tell us how good it is.

# %%
from sklearn.model_selection import train_test_split  # scikit-learn (sklearn): a library of models

features = ["age", "nodes", "grade", "size_class"]  # known about two weeks after the operation

# Shuffle the patients and put 30 % of them aside.
# random_state=0 fixes the shuffling, so that everyone gets the same groups
training, test = train_test_split(five_years, test_size=0.3, random_state=0)
print(len(training), "patients to learn from,", len(test), "patients to test on")
print("share with an event in the training set:", round(training["event"].mean(), 3))
print("share with an event in the test set:", round(test["event"].mean(), 3))

# set(...) keeps each patient number once; & between two sets keeps what is in both
print("patients in both groups:", set(training["pid"]) & set(test["pid"]))

# %% [markdown]
# `set()` is the empty set: no patient is in both groups.
#
# **Investigate.** Change `random_state=0` to another number, and run the cell again. What changes, what
# stays? Put 0 back and run it once more.
#
# <details>
# <summary>After you tried</summary>
#
# Other patients come into the two groups, so the shares with an event change a little. With `random_state=7`
# they are 0.447 and 0.451. The sizes, 1992 and 854, stay, and still no patient is in both groups. Every
# number that you see below would change a little, too: some of it is chance.
#
# </details>
#
# ### A baseline to beat
#
# **Accuracy** is the share of patients for whom the prediction is right. Before we build a clever model, we
# ask what a lazy one gets. The lazy model gives everybody the most common answer of the training patients.
# What it reaches is the **baseline**.

# %% predict="baseline"
# The most common answer is "no event". Look at the shares above.
# What accuracy will the lazy model have on the test patients?
my_prediction = "..."

# %%
# Step 1: .mode() lists the most common value. It is a list, because two values can be equally common
most_common_values = training["event"].mode()

# Step 2: take the first value of that list. Python counts from 0
most_common = most_common_values[0]

# Step 3: for which test patients is this answer right? (True or False for each)
is_right = test["event"] == most_common

# Step 4: the share of True
print("the lazy model says", most_common, "to everybody")
print("accuracy on the test patients:", round(is_right.mean(), 3))

# %% [markdown] prompt="baseline_accuracy"
# ### Exercise: The baseline as a function
# Complete the four steps of the function `baseline_accuracy(training_events, test_events)` (2 points): fill
# the three gaps `...`, and replace `None`.
#
# 1. Both are columns of 0 and 1, such as `training["event"]` and `test["event"]`. Use the names
#    `training_events` and `test_events` in your lines.
# 2. The most common answer comes from the training patients. In another hospital it may be 1.
# 3. The function returns a share between 0 and 1, the accuracy on the test patients. Do not round it.
#
# The check below tries it on five training patients (0, 0, 1, 0, 1) and ten test patients, of whom two have a
# 0; then on a hospital where most patients have an event.


# %% exercise="baseline_accuracy" kind="faded"
def baseline_accuracy(training_events, test_events):
    """Return the share of `test_events` that is equal to the most common value of `training_events`.

    Example: training 0, 0, 1 and test 0, 1, 0, 0 returns 0.75
    """
    ### BEGIN SOLUTION
    most_common_values = training_events.mode()
    most_common = most_common_values[0]
    is_right = test_events == most_common
    return is_right.mean()
    ### STUB
    # most_common_values = ...  # step 1
    # most_common = ...  # step 2
    # is_right = ...  # step 3
    # return None  # step 4: replace None by the share of True in is_right
    ### END SOLUTION


# %% check="baseline_accuracy" points=2 reread="A baseline to beat"
import pandas as pd

training_events = pd.Series([0, 0, 1, 0, 1])
test_events = pd.Series([0, 1, 1, 1, 0, 1, 1, 1, 1, 1])
expect(baseline_accuracy(training_events, test_events)).near(0.2, tolerance=0.001)
mostly_ill = pd.Series([1, 1, 0], index=[7, 3, 5])
four_ill_of_five = pd.Series([1, 0, 1, 1, 1])
expect(baseline_accuracy(mostly_ill, four_ill_of_five)).near(0.8, tolerance=0.001)
### BEGIN HIDDEN TESTS
expect(baseline_accuracy(mostly_ill, pd.Series([0], index=[9])), about="a single test patient").near(
    0.0, tolerance=0.001
)
expect(
    calling(baseline_accuracy, mostly_ill, test_events), about="the columns that went in"
).leaves_arguments_unchanged()
expect(baseline_accuracy(training_events, pd.Series([0, 0, 1])), about="a share with many decimals").near(
    0.6667, tolerance=0.001
)
### END HIDDEN TESTS

# %% [markdown]
# ### Worked example: fit, predict, score
#
# Our model is a **decision tree**. It asks yes-or-no questions, one after the other, like a flow chart on a
# ward. But it finds the questions itself: it tries every feature and every limit, and keeps the question that
# separates the training patients best. The number of questions in a row is its **depth**.

# %%
from sklearn.tree import DecisionTreeClassifier, export_text

# Step 1: make an empty model. It may ask one question. random_state=0: everyone gets the same tree
model = DecisionTreeClassifier(max_depth=1, random_state=0)

# Step 2: fit = learn. It sees the features and the target of the training patients, and nobody else
model.fit(training[features], training["event"])

# Step 3: look at the rule that it found (class: the answer it gives)
print(export_text(model, feature_names=features))

# Step 4: predict for the test patients. It sees their features, not their target
predicted = model.predict(test[features])

# Step 5: accuracy = the share of test patients for whom the prediction is right
print("accuracy on the test patients:", round((predicted == test["event"]).mean(), 3))

# %% [markdown]
# How to read the rule: each `|---` begins a line of the flow chart, and a line that stands further to the
# right belongs to the line above it. `nodes <= 2.50` is the question. Nodes are whole numbers, and the tree
# puts its limit in the middle between 2 and 3. So: "If there are at most 2 positive nodes, answer 0, else
# answer 1." The model has found by itself that the nodes matter most. And it beats the baseline.
#
# Steps 4 and 5 are needed so often that the model has one word for both: `.score`. Between its brackets stand
# the features first, then the target.

# %%
# Step 6: .score(features, target) predicts, compares with the target, and gives the accuracy
print("accuracy on the test patients:", round(model.score(test[features], test["event"]), 3))

# The same model, on the patients it has learned from: the other table, in both places
print("accuracy on the training patients:", round(model.score(training[features], training["event"]), 3))

# %% [markdown]
# **Investigate.** Here is a new, invented patient. Change her number of nodes until the answer changes.

# %%
new_patient = pd.DataFrame({"age": [61], "nodes": [0], "grade": [2], "size_class": [1]})
model.predict(new_patient[features])  # array([0]) means: predicted no event

# %% [markdown]
# <details>
# <summary>After you tried</summary>
#
# With 2 nodes the answer is still 0, with 3 it is 1: the limit 2.50 of the rule. Her age can be anything. A
# tree of depth 1 looks at one feature only.
#
# </details>
#
# ### Too much learning
#
# One question gives a simple rule. Would twenty questions in a row be better?

# %% predict="depth"
# At which depth between 1 and 20 is the accuracy highest
# (a) on the training patients, (b) on the test patients?
my_prediction = "..."

# %%
# A long cell. You will not have to write one like it: read the comments, and the two lines with .score
import matplotlib.pyplot as plt  # the tool for figures; we call it plt

depths = [1, 2, 3, 4, 6, 8, 10, 12, 15, 20]
training_accuracy = []  # empty lists, filled in the loop
test_accuracy = []

for depth in depths:  # run the indented lines once for each depth
    tree = DecisionTreeClassifier(max_depth=depth, random_state=0)
    tree.fit(training[features], training["event"])
    # .append(...) puts the accuracy at the end of the list
    training_accuracy.append(tree.score(training[features], training["event"]))
    test_accuracy.append(tree.score(test[features], test["event"]))

picture, axes = plt.subplots(figsize=(7, 4.2))  # an empty figure, 7 by 4.2 inches
axes.plot(depths, training_accuracy, marker="o", linestyle="-", label="training patients")
axes.plot(depths, test_accuracy, marker="s", linestyle="--", label="test patients")
# axhline draws a horizontal line, here at the accuracy of the lazy model
axes.axhline(is_right.mean(), linestyle=":", color="black", label="baseline on the test patients")
axes.set_xlabel("depth of the tree (questions in a row)")
axes.set_ylabel("accuracy (share predicted right)")
axes.set_title("A deeper tree knows its training patients better")
axes.set_xticks(depths)  # numbers to print along the x-axis
axes.legend()  # the box that says which line is which
plt.show()

# %% [markdown]
# *In words: the line of the training patients (circles, solid) rises from about 0.68 at depth 1 to above 0.83
# at depth 20. The line of the test patients (squares, dashed) stays near 0.67 to 0.69 up to depth 4 and then
# falls, with small ups and downs, to about 0.64. The baseline (dotted, horizontal) lies at 0.56. The gap
# between the two lines is small up to depth 4, and from then on it grows with the depth.*

# %%
# The same figure as a table of numbers
pd.DataFrame({"depth": depths, "training": training_accuracy, "test": test_accuracy}).round(3)

# %% [markdown]
# Look at the small depths first. The gap between the two lines even shrinks at depth 3, from 0.013 to 0.002,
# and the test line is highest there: 0.686, against 0.669 at depth 1. That is a difference of 15 patients of
# 854. So few can be chance. We shuffled the patients in 20 other ways (`random_state` 1 to 20). In about half
# of them depth 1 or 2 was best on the test patients, in most others 3 or 4. The right side of the figure is
# not chance: with every one of these shuffles, the best tree of depth 1 to 4 beat every tree of depth 10 or
# more.
#
# What happened there? A deep tree asks so many questions that only a few training patients remain at each
# end: it remembers persons. Chance differences between persons do not come back in other people. This is
# **overfitting**: the model gets better on the patients it has seen, and worse on the patients it has not.
#
# One warning. If you now choose the depth with the best **test** accuracy, you have used the test patients to
# build the model, and their accuracy is no longer an honest exam. For such choices one puts a third group
# aside. A later unit does this.

# %% [markdown] prompt="overfitting_gap"
# ### Exercise: Measure the gap
# Write the function `overfitting_gap(training, test, features, depth)` (3 points).
#
# 1. `training` and `test` are tables with a target column `event`. `features` is a list of column names.
#    `depth` is a whole number.
# 2. Make a `DecisionTreeClassifier` with `max_depth=depth` and `random_state=0`, and fit it on the training
#    patients.
# 3. Return its accuracy on the training patients **minus** its accuracy on the test patients. Do not round.
#
# Steps 1, 2 and 6 of the worked example are all that you need. The check below tries it on eight training
# patients (`eight`) and six test patients (`six`), with one feature.


# %% exercise="overfitting_gap" kind="make"
def overfitting_gap(training, test, features, depth):
    """Return training accuracy minus test accuracy of a tree of that depth (a difference of two shares).

    Example: 0.90 on the training patients and 0.65 on the test patients gives 0.25
    """
    ### BEGIN SOLUTION
    model = DecisionTreeClassifier(max_depth=depth, random_state=0)
    model.fit(training[features], training["event"])
    training_accuracy = model.score(training[features], training["event"])
    test_accuracy = model.score(test[features], test["event"])
    return training_accuracy - test_accuracy
    ### STUB
    # return None  # replace this line with your steps
    ### END SOLUTION


# %% check="overfitting_gap" points=3 reread="Worked example: fit, predict, score"
import pandas as pd

eight = pd.DataFrame({"age": [41, 45, 49, 53, 57, 61, 65, 69], "event": [0, 0, 0, 0, 1, 0, 1, 1]})
six = pd.DataFrame({"age": [42, 47, 56, 62, 60, 66], "event": [0, 0, 1, 1, 1, 0]})
expect(overfitting_gap(eight, six, ["age"], 1), about="depth 1").near(0.0417, tolerance=0.001)
expect(overfitting_gap(eight, six, ["age"], 3), about="depth 3").near(0.5, tolerance=0.001)
### BEGIN HIDDEN TESTS
eight_more = pd.DataFrame(
    {"nodes": [0, 1, 2, 3, 4, 5, 6, 7], "ward": [3, 3, 3, 3, 3, 3, 3, 3], "event": [1, 1, 1, 1, 0, 1, 0, 0]}
)
four_more = pd.DataFrame({"nodes": [0, 2, 5, 7], "ward": [3, 3, 3, 3], "event": [1, 0, 0, 0]})
columns = ["nodes", "ward"]
expect(
    calling(overfitting_gap, eight_more, four_more, columns, 2), about="the tables and the list that went in"
).leaves_arguments_unchanged()
expect(overfitting_gap(eight_more, four_more, ["nodes", "ward"], 1), about="two other features").near(
    0.125, tolerance=0.001
)
expect(overfitting_gap(eight_more, eight_more, ["nodes"], 3), about="the same patients twice").near(
    0.0, tolerance=0.001
)
expect(
    overfitting_gap(eight_more, four_more, ["ward"], 2), about="a feature that is the same for everybody"
).near(0.375, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown]
# ### A place to stop
#
# You have done more than half, and the rest needs about 41 minutes. This is a good place to stop for today.
# Save the notebook. When you open it again, click on the next cell, and choose **Run > Run All Above Selected
# Cell** in the menu: Python needs the tables and your functions again. If it stops at a check that does not
# pass yet, mend that exercise first, and choose it once more.

# %% [markdown]
# ## 3. Three good numbers that deceive
#
# About 34 minutes. You can also stop before *The third*.
#
# ### The first: too good to be true
#
# A colleague is proud. Her model predicts the event within five years with an accuracy of 1.0. Nobody is
# predicted wrong. In medicine, a perfect score is a finding to explain before it is a result. Run her code:

# %%
columns = ["age", "nodes", "grade", "rtime"]
her_model = DecisionTreeClassifier(max_depth=3, random_state=0)
her_model.fit(training[columns], training["event"])
print("accuracy:", her_model.score(training[columns], training["event"]))

# %% [markdown]
# Two things are wrong, and each needs its own question. Ask of every column: *is it known two weeks after the
# operation?* And ask of the score: *on which patients?* A column that carries the answer, or that is only
# known later, is called a **data leak**.

# %% [markdown] prompt="report_accuracy"
# ### Exercise: Mend the report
# Here is her code as a function, `report_accuracy(training, test)` (3 points). It runs, and it gives a number
# that nobody should believe. Mend it.
#
# 1. Take the leaking column out. Keep the other three, and put nothing in its place.
# 2. Learn from the training patients, and report the accuracy on patients that the model has not seen.
# 3. Keep `max_depth=3` and `random_state=0`.
#
# The check below tries it on two small tables, `learn` and `unseen`. Do not expect a high number: honest
# numbers are often lower.


# %% exercise="report_accuracy" kind="debug"
def report_accuracy(training, test):
    """Return the accuracy (a share between 0 and 1) that may be reported: no leak, unseen patients.

    Both tables have the columns age, nodes, grade, rtime and event.
    """
    ### BEGIN SOLUTION
    columns = ["age", "nodes", "grade"]
    model = DecisionTreeClassifier(max_depth=3, random_state=0)
    model.fit(training[columns], training["event"])
    return model.score(test[columns], test["event"])
    ### STUB
    # columns = ["age", "nodes", "grade", "rtime"]
    # model = DecisionTreeClassifier(max_depth=3, random_state=0)
    # model.fit(training[columns], training["event"])
    # return model.score(training[columns], training["event"])
    ### END SOLUTION


# %% check="report_accuracy" points=3 reread="3. Three good numbers that deceive"
import pandas as pd

learn = pd.DataFrame(
    {
        "age": [50, 50, 50, 50, 50, 50, 50, 50, 50, 50],
        "nodes": [0, 0, 1, 1, 2, 5, 5, 6, 7, 8],
        "grade": [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
        "rtime": [3000, 2900, 2800, 400, 2700, 300, 200, 350, 250, 2600],
        "dtime": [3000, 2900, 2800, 900, 2700, 800, 700, 2850, 750, 2600],
        "event": [0, 0, 0, 1, 0, 1, 1, 1, 1, 0],
    }
)
unseen = pd.DataFrame(
    {
        "age": [50, 50, 50, 50, 50, 50, 50, 50, 50],
        "nodes": [0, 2, 5, 7, 6, 6, 1, 2, 0],
        "grade": [2, 2, 2, 2, 2, 2, 2, 2, 2],
        "rtime": [3000, 420, 2650, 280, 260, 2700, 2900, 1900, 500],
        "dtime": [3000, 950, 2650, 2750, 720, 2700, 2900, 2000, 1000],
        "event": [0, 1, 0, 1, 1, 0, 0, 1, 1],
    }
)
expect(report_accuracy(learn, unseen)).near(0.4444, tolerance=0.001)
### BEGIN HIDDEN TESTS
expect(
    calling(report_accuracy, learn.copy(), unseen.copy()), about="the tables that went in"
).leaves_arguments_unchanged()
expect(report_accuracy(learn, learn), about="the same patients twice").near(0.9, tolerance=0.001)
other_times = unseen.assign(rtime=[200, 3000, 200, 3000, 3000, 200, 200, 3000, 3000])
expect(report_accuracy(learn, other_times), about="patients with other follow-up times").near(
    0.4444, tolerance=0.001
)
one = unseen[unseen["nodes"] == 7]
expect(report_accuracy(learn, one), about="a single unseen patient").near(1.0, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown]
# Why was her score perfect? The target was **made** from `rtime`. A patient with a short `rtime` has had her
# event, or she would have been left out as censored. The tree has learned how we made the target, and nothing
# about cancer.
#
# ### The second: accuracy when events are rare
#
# Now the leaflet: recurrence or death within **one** year. We make this target with the function from section
# 1.

# %%
one_year = with_event(patients, 365)
training_one_year, test_one_year = train_test_split(one_year, test_size=0.3, random_state=0)
# The sum of a column of ones and zeros counts the ones
print("test patients:", len(test_one_year), "- with an event:", test_one_year["event"].sum())

model_one_year = DecisionTreeClassifier(max_depth=3, random_state=0)
model_one_year.fit(training_one_year[features], training_one_year["event"])
predicted_one_year = model_one_year.predict(test_one_year[features])
print("accuracy:", round((predicted_one_year == test_one_year["event"]).mean(), 3))

# %% predict="how-many-found"
# This is the 91 % of the leaflet. How many of the test patients with an event did the model find?
my_prediction = "..."

# %%
# A table that counts: one row per truth, one column per prediction
pd.crosstab(test_one_year["event"], predicted_one_year, rownames=["truth"], colnames=["predicted"])

# %% [markdown]
# Look at the row "truth 1": these patients had an event. Nearly all of them stand in the column "predicted
# 0". The model says "no event" to almost everybody, and because events are rare, that is almost always right.
# It is the lazy model in a white coat. Now compare it with the baseline:

# %%
print("accuracy of saying no to everybody:", round((test_one_year["event"] == 0).mean(), 3))

# %% [markdown]
# Saying "no" to everybody is even a little more accurate, and it finds nobody.
#
# **When the event is rare, a high accuracy may mean that nobody is found.** So ask for the **sensitivity** as
# well: of the patients who had the event, which share did the model find? You know the word from diagnostic
# tests, and it means the same here.

# %% [markdown] prompt="sensitivity"
# ### Exercise: Sensitivity
# Write the function `sensitivity(truth, predicted)` (3 points).
#
# 1. `truth` is a column of 0 and 1, such as `test_one_year["event"]`. `predicted` is what `model.predict`
#    gives: as many zeros and ones, in the same order.
# 2. Count the patients who had the event (`truth` is 1).
# 3. Count those of them for whom the prediction is 1, too.
# 4. Return the second count divided by the first. When nobody had the event, return `None`.
#
# `(truth == 1).sum()` counts the patients with 1, because Python counts True as 1 and False as 0. The check
# below tries your function on eleven patients: five had the event, and two of these five are found.


# %% exercise="sensitivity" kind="make"
def sensitivity(truth, predicted):
    """Return the share (0 to 1) of patients with truth 1 who have predicted 1, or None if nobody has truth 1.

    Example: truth 1, 1, 0, 0 and predicted 1, 0, 0, 0 returns 0.5
    """
    ### BEGIN SOLUTION
    had_event = (truth == 1).sum()
    found = ((truth == 1) & (predicted == 1)).sum()
    if had_event == 0:
        return None
    return found / had_event
    ### STUB
    # return None  # replace this line with your steps
    ### END SOLUTION


# %% check="sensitivity" points=3 reread="The second: accuracy when events are rare"
import pandas as pd

truth = pd.Series([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
predicted = pd.Series([1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0]).to_numpy()
expect(sensitivity(truth, predicted)).near(0.4, tolerance=0.001)
expect(sensitivity(truth, truth.to_numpy()), about="everybody is found").near(1.0, tolerance=0.001)
healthy = pd.Series([0, 0, 0])
one_alarm = pd.Series([0, 1, 0]).to_numpy()
expect(sensitivity(healthy, one_alarm), about="nobody had the event").equals(None)
### BEGIN HIDDEN TESTS
lazy = pd.Series([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).to_numpy()
expect(sensitivity(truth, lazy), about="nobody is found").near(0.0, tolerance=0.001)
shuffled = pd.Series([1, 0, 1, 1], index=[40, 7, 22, 3])
expect(
    sensitivity(shuffled, pd.Series([1, 1, 1, 0]).to_numpy()), about="patient numbers that do not start at 0"
).near(0.6667, tolerance=0.001)
expect(calling(sensitivity, shuffled, lazy[:4]), about="the column that went in").leaves_arguments_unchanged()
### END HIDDEN TESTS

# %%
# Your function on the model of the leaflet
share_found = sensitivity(test_one_year["event"], predicted_one_year)
if share_found is not None:  # None cannot be rounded
    print("sensitivity:", round(share_found, 3))

# %% [markdown]
# **Investigate.** Go back to the cell that makes `model_one_year`, and change `max_depth=3` to
# `max_depth=20`. Run it and the cells below it again, down to here. The accuracy falls. What happens to the
# sensitivity? Which of the two trees would you rather have on your ward? Then put 3 back, and run the cells
# once more.
#
# <details>
# <summary>After you tried</summary>
#
# The accuracy falls from 0.909 to 0.867, and the sensitivity rises from 0.013 to 0.215: the deep tree finds
# 17 of the 79 patients, not 1. It also alarms 57 patients without an event, not 3. Neither tree is good: the
# deep one still misses 62 of 79. Which one does less harm depends on what you do with an alarm. An extra
# visit is cheap, and a second operation is not. Accuracy alone cannot tell you.
#
# </details>

# %% [markdown]
# ### Worked example: the risk behind yes and no
#
# Sensitivity judges a yes or a no. But the tree knows more. Each patient comes to one end of its flow chart.
# While the tree learned, some training patients came to the same end. The share of these training patients
# who had the event is her **risk**, as the tree sees it. `.predict` says 1 when the risk is above 0.5. Such a
# limit is called a **threshold**.

# %%
# Step 1: .predict_proba gives two numbers for each patient: the share without and the share with the event
shares = model_one_year.predict_proba(test_one_year[features])
print(shares[0:2].round(3))  # the first two patients

# Step 2: keep the risk. [:, 1] means: all rows (:) of column 1. Python counts from 0: it is the second one
risk = shares[:, 1]

# Step 3: how many patients have which risk, and how many of them had the event (truth 1)?
pd.crosstab(risk.round(3), test_one_year["event"], rownames=["risk"], colnames=["truth"])

# %% [markdown]
# The first patient has a risk of 0.093, or 9 of 100. In the table, only the 4 patients of the last row are
# above 0.5. Compare two other rows: at a risk of 0.274, 34 of 122 patients (88 + 34) had the event, at 0.044
# it was 27 of 597. The risk tells these patients apart; yes and no does not. (At the ends with 0.000 and
# 1.000 there were only 7 and 4 training patients: this is overfitting.)
#
# Suppose that we say yes from a risk of 0.25 on. Read the last two rows: the same model now finds 34 + 1 = 35
# of the 79 patients with an event, and alarms 88 + 3 = 91 others. So a sensitivity belongs to a threshold.
#
# One number needs no threshold. It asks how well the risk **ranks** the patients, that is, puts them in order
# from low to high. Take one patient with the event and one without. Does the one with the event have the
# higher risk? The **ROC AUC** is the share of all such pairs in which this is so. A tie (both have the same
# risk) counts half (Hanley and McNeil, Radiology 1982; 143:29-36). The ROC AUC is 1.0 when everybody with the
# event stands above everybody without, and 0.5 for a coin toss. (AUC means "area under the curve"; we do not
# draw the curve here.)
#
# A small example: two patients with the event have the risks 0.3 and 0.8, two without it 0.1 and 0.3. Of the
# four pairs, three are right, and one is a tie (0.3 and 0.3). So the ROC AUC is 3.5 / 4 = 0.875.

# %% predict="roc-auc-of-the-leaflet"
# With its yes and no, the model found 1 of 79 patients.
# What will its ROC AUC be on the test patients: near 0.5, or higher?
my_prediction = "..."

# %%
from sklearn.metrics import roc_auc_score

# Step 4: give it the truth first, then the risk
print("ROC AUC of the tree:", round(roc_auc_score(test_one_year["event"], risk), 3))

# Step 5: a baseline. Rank the same patients by their number of nodes alone, without a model
print("ROC AUC of the nodes:", round(roc_auc_score(test_one_year["event"], test_one_year["nodes"]), 3))

# %% [markdown]
# The tree ranks better than a coin, although its yes and no found only one patient. But it does not beat the
# baseline. Chance plays a part: with the shuffles 1 to 20, the ROC AUC of the tree lay between 0.651 and
# 0.752. Still, the nodes alone ranked better than the tree in 15 of the 20.
#
# Two things a ROC AUC does **not** say. It does not say whether the risks are right: divide all of them by
# ten, and the ranking stays the same. And it does not say which threshold to use: that depends on the harm of
# a missed patient and of a false alarm.
#
# **Investigate.** In step 4, put `predicted_one_year` in the place of `risk`, and run the cell again. Why
# does the number fall? Then put `risk` back, and run it once more.
#
# <details>
# <summary>After you tried</summary>
#
# It falls to 0.504. All but 4 of the 893 patients get the same answer, so 98 of 100 pairs are ties, and each
# counts half. You have measured the yes and no at one threshold, and not how well the model ranks.
#
# </details>

# %% [markdown] prompt="auc_on_test"
# ### Exercise: How well does it rank?
# Write the function `auc_on_test(model, test, features)` (2 points).
#
# 1. `model` has learned already: do not fit it. `test` is a table with a column `event` (1 or 0), and
#    `features` is a list with the columns that the model uses. Use these three names in your lines, and none
#    that ends in `_one_year`.
# 2. Take the risk of the event for each patient of `test`, as the model sees it.
# 3. Return the ROC AUC of this risk. Do not round it.
# 4. When all patients of `test` had the event, or none had it, there are no pairs: return `None`.
#
# The check below tries it on a small tree and on eight patients (`eight`). The tree gives the three with the
# event the risks 0.3, 0.3 and 0.8, and the five without it 0.1, 0.3, 0.3, 0.3 and 0.8. Then the check tries
# the five alone.


# %% exercise="auc_on_test" kind="make"
def auc_on_test(model, test, features):
    """Return the ROC AUC (0 to 1) of the model's risk on the patients of `test`, or None without pairs.

    Example: with the event 0.3 and 0.8, without it 0.1 and 0.3: the result is 0.875
    """
    ### BEGIN SOLUTION
    had_event = test["event"].sum()
    if had_event == 0 or had_event == len(test):
        return None
    risk = model.predict_proba(test[features])[:, 1]
    return roc_auc_score(test["event"], risk)
    ### STUB
    # return None  # replace this line with your steps
    ### END SOLUTION


# %% check="auc_on_test" points=2 reread="Worked example: the risk behind yes and no"
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

learned_from = pd.DataFrame({"nodes": [0] * 10 + [4] * 10 + [9] * 5})
learned_from["event"] = [1] + [0] * 9 + [1] * 3 + [0] * 7 + [1] * 4 + [0]
small_tree = DecisionTreeClassifier(max_depth=2, random_state=0)
small_tree.fit(learned_from[["nodes"]], learned_from["event"])
eight = pd.DataFrame({"nodes": [3, 0, 9, 3, 3, 12, 5, 3], "event": [0, 0, 1, 1, 0, 0, 1, 0]})
five = eight[eight["event"] == 0]
expect(auc_on_test(small_tree, eight, ["nodes"])).near(0.6333, tolerance=0.001)
expect(auc_on_test(small_tree, five, ["nodes"]), about="nobody had the event").equals(None)
### BEGIN HIDDEN TESTS
from sklearn.linear_model import LogisticRegression

three = eight[eight["event"] == 1]
expect(auc_on_test(small_tree, three, ["nodes"]), about="everybody had the event").equals(None)
again = pd.DataFrame({"nodes": [9, 1, 4, 0], "event": [1, 0, 0, 1]})
columns = ["nodes"]
expect(
    calling(auc_on_test, small_tree, again, columns), about="the table and the list that went in"
).leaves_arguments_unchanged()
renumbered = eight.set_axis([40, 7, 22, 3, 51, 18, 64, 30], axis=0)
expect(auc_on_test(small_tree, renumbered, ["nodes"]), about="patient numbers that do not start at 0").near(
    0.6333, tolerance=0.001
)
ages = pd.DataFrame(
    {
        "age": [40, 45, 50, 55, 60, 65, 70, 75],
        "grade": [2, 3, 2, 3, 2, 3, 2, 3],
        "event": [0, 0, 0, 1, 0, 1, 1, 1],
    }
)
other_model = LogisticRegression().fit(ages[["age", "grade"]], ages["event"])
six = pd.DataFrame(
    {"age": [42, 48, 57, 61, 68, 73], "grade": [2, 2, 2, 2, 2, 2], "event": [0, 1, 0, 1, 0, 1]}
)
expect(auc_on_test(other_model, six, ["age", "grade"]), about="another model, with two features").near(
    0.6667, tolerance=0.001
)
upside_down = six.assign(event=[1, 1, 1, 0, 0, 0])
expect(auc_on_test(other_model, upside_down, ["age", "grade"]), about="a model that ranks upside down").near(
    0.0, tolerance=0.001
)
### END HIDDEN TESTS

# %% [markdown]
# ### The third: the model that reads the doctor
#
# A published case. Researchers built models for the risk of death from pneumonia, so that patients at low
# risk could be treated at home. The models learned that patients with **asthma** had a lower risk of dying
# from pneumonia. In the records this was true. But it was true because doctors knew the danger: patients with
# asthma and pneumonia were usually admitted directly to intensive care, and this care was so good that fewer
# of them died. Used at the door of a hospital, such a model would have sent home the patients who needed care
# most (Caruana and others, *Intelligible Models for HealthCare*, KDD 2015, pages 1721-1730, doi
# 10.1145/2783258.2788613).
#
# The model had not learned the risk of the patient. It had learned the risk **after what doctors did for the
# patient**.
#
# Your table holds a mistake like this one. Suppose that someone adds `hormon` (hormonal treatment) to the
# features.

# %% predict="treated"
# Compare patients with and without hormonal treatment.
# Who has more events within five years, and why do you think so?
my_prediction = "..."

# %% [markdown] prompt="difference_by_treatment"
# ### Exercise: Find the paradox
# Write the function `difference_by_treatment(table)` (3 points).
#
# 1. `table` has the columns `hormon` (1 treated, 0 not treated) and `event` (1 or 0).
# 2. Compute the share of treated patients who had an event, and the share of patients without treatment who
#    had an event.
# 3. Return the share of the treated **minus** the share of the untreated.
# 4. When one of the two groups has no patients, there is nothing to compare: return `None`.
#
# The check below tries it on fifteen patients: four of five treated and two of ten untreated had an event.
# Then it tries the ten untreated alone.


# %% exercise="difference_by_treatment" kind="make"
def difference_by_treatment(table):
    """Return the share with an event among treated minus the share among untreated patients, or None.

    Example: 3 of 4 treated and 1 of 4 untreated patients with an event: the result is 0.5
    """
    ### BEGIN SOLUTION
    treated = table[table["hormon"] == 1]
    untreated = table[table["hormon"] == 0]
    if len(treated) == 0 or len(untreated) == 0:
        return None
    return treated["event"].mean() - untreated["event"].mean()
    ### STUB
    # return None  # replace this line with your steps
    ### END SOLUTION


# %% check="difference_by_treatment" points=3 reread="The third: the model that reads the doctor"
import pandas as pd

fifteen = pd.DataFrame(
    {
        "hormon": [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        "event": [1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    }
)
expect(difference_by_treatment(fifteen)).near(0.6, tolerance=0.001)
ten_untreated = fifteen[fifteen["hormon"] == 0]
expect(difference_by_treatment(ten_untreated), about="nobody is treated").equals(None)
### BEGIN HIDDEN TESTS
helps = pd.DataFrame({"hormon": [0, 0, 1, 1], "event": [1, 1, 1, 0]})
expect(calling(difference_by_treatment, helps), about="the table that went in").leaves_arguments_unchanged()
expect(difference_by_treatment(helps), about="the treated have fewer events").near(-0.5, tolerance=0.001)
expect(difference_by_treatment(helps[helps["hormon"] == 1]), about="everybody is treated").equals(None)
no_events = pd.DataFrame({"hormon": [0, 1], "event": [0, 0]})
expect(difference_by_treatment(no_events), about="nobody had an event").near(0.0, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown]
# Now your function on all patients, and then on groups with a similar number of positive nodes. The groups
# are small, so we also ask how far each difference could be off by chance. `chance_margin` computes half the
# width of the 95 % confidence interval that you know from articles: 1.96 times the standard error of a
# difference. Here "plus or minus 0.1" means: the interval goes from 0.1 below the difference to 0.1 above it.


# %%
def chance_margin(table):
    """Return half the width of the 95 % confidence interval of the difference (normal approximation)."""
    treated = table[table["hormon"] == 1]["event"]
    untreated = table[table["hormon"] == 0]["event"]
    # .var() is the variance; ** 0.5 is the square root
    return 1.96 * (treated.var() / len(treated) + untreated.var() / len(untreated)) ** 0.5


for lowest, highest in [(0, 34), (0, 0), (1, 3), (4, 9), (10, 34)]:
    group = five_years[(five_years["nodes"] >= lowest) & (five_years["nodes"] <= highest)]
    print(lowest, "to", highest, "nodes:", (group["hormon"] == 1).sum(), "of", len(group), "were treated")
    difference = difference_by_treatment(group)
    if difference is None:
        print("    nothing to compare")
    else:
        print("    difference", round(difference, 3), "plus or minus", round(chance_margin(group), 3))

# %% [markdown]
# A difference of 0.115 means 11 or 12 more of 100 patients. Read the lines one by one:
#
# - **All patients** (0 to 34 nodes): 0.115, plus or minus 0.059. The treated had **more** events, and chance
#   alone does not easily make such a difference.
# - **No positive nodes**: nobody was treated. There is nothing to compare, and your function says `None`.
# - **1 to 3, 4 to 9, 10 or more nodes**: -0.048, -0.128 and -0.017. All three are below zero. But look at the
#   margins (0.095, 0.101 and 0.112). Only the difference for 4 to 9 nodes is larger than its margin. Each of
#   the other two can be chance. And who looks three times finds one such difference more easily than who
#   looks once.
#
# So one thing is sure: the 0.115 does **not** show that the treatment harms. Look at who was treated: nobody
# without positive nodes, then 17, 24 and 26 of 100, the more nodes the more. Doctors gave the treatment to
# those at high risk. A model with the feature `hormon` can read the doctor's worry in it, and call the
# treatment a danger.
#
# This is **confounding by indication**: the reason for the treatment, and not the treatment, explains the
# difference. Be as careful with the numbers below zero. They do not show that the treatment helps. The
# treated and the untreated in a group may differ in much else. Only a randomised trial is built for the
# question what a treatment does.

# %% [markdown] rubric="judgement" points=4
# ### In your own words: would you use it?
# Your tumour board gets this leaflet (4 points, marked by your supervisor):
#
# > *Our model predicts recurrence or death within one year after an operation for breast cancer. It learned
# > from the records of 2,982 patients of one tumour bank, operated between 1978 and 1993. It uses age, nodes,
# > grade, size, and the treatment that was chosen. Accuracy 91 %.*
#
# Write four to six sentences to the board. Say (1) which two numbers you want to see beside the 91 %, and
# why; (2) for which patients of today the result may not hold, or whose records may be missing in it; (3)
# what the model may have learned that is true in the records and harmful in use; (4) what you decide, and
# what has to happen before you decide otherwise.
#
# === BEGIN MARK SCHEME ===
#
# - 1 point: names the baseline (saying "no" to everybody gives about the same accuracy) and the sensitivity,
#   the number of events found or the ROC AUC, each with a reason in the writer's own words.
# - 1 point: names a concrete group for whom the result may not hold (patients of today, other hospitals,
#   other treatment, men) or that is missing (censored patients), and says what this does to the result.
# - 1 point: sees that the treatment column carries the doctor's decision (confounding by indication, as with
#   asthma or `hormon`), and says what harm could follow.
# - 1 point: takes a decision that follows from the above, with one concrete next step (test on our own recent
#   patients, ask for unseen patients, remove the column).
#
# No point is lost for language. Half points are not used.
#
# === END MARK SCHEME ===

# %% [markdown] answer="judgement"
# I would not use this model yet. Within one year only about 9 of 100 patients have an event, so a model that
# says "no" to everybody also has an accuracy of about 91 %; I want to see this baseline, and the sensitivity,
# both on patients the model did not learn from. The patients were operated between 1978 and 1993 and come
# from one tumour bank; treatment and staging have changed, so for our patients of today the risk may be lower
# and the result wrong. Doctors gave more treatment to patients at high risk, so the model may have learned
# that treatment is dangerous, and it may call an untreated patient safe. My decision is no. I would look at
# it again when the company has tested it, without the treatment column, on our own patients of the last
# years.

# %% [markdown]
# ## Take away
#
# 1. A model learns a rule from examples. You choose the target, the features, and the patients; each choice
#    can go wrong.
# 2. A feature must be known at the moment of the prediction. A perfect score is a reason to look for a leak.
# 3. Only patients the model has never seen tell you how good it is, and only beside a baseline.
# 4. When events are rare, accuracy hides that nobody is found. Ask for the sensitivity and its threshold, and
#    for the ROC AUC: how well the risks rank the patients.
# 5. Patients who are lost, and decisions that doctors took, are in the data too. A model learns from them
#    without knowing it.
#
# New terms: **target**, **feature**, **censored**, **bias**, **training set**, **test set**, **baseline**, **accuracy**, **decision tree**, **overfitting**, **data leak**, **sensitivity**, **risk**, **threshold**, **ROC AUC**, **confounding by indication**.
#
# Where this returns: in the unit on structured extraction a language model answers instead of a tree. There,
# too, you count right and wrong on letters it has not seen, and compare it with a simple rule. In your
# project you will state a baseline before you show a result.
