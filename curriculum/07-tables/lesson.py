# %% [markdown]
# # The laboratory export
#
# Dr Bouzid leads the kidney clinic of De Linde, a hospital that exists only in this course. She asks: "How many of
# our patients had a high potassium?" The laboratory sends a file: 3,835 results of 120 patients. Some have a decimal
# comma, some another unit, some are missing, some came twice. A mistake with such a file is silent: you get a number,
# and it is wrong.
#
# {{outcomes}}
#
# Nothing in this course is advice for the care of patients. All patients in it are invented.

# %% [markdown]
# ## Recall
#
# *About 5 minutes. The whole unit takes about 70. After section 2, the word **Pause** marks a good place to stop.*

# %% [markdown] prompt="number-from"
# ### Exercise: A decimal comma (1 point)
#
# From unit 06: complete the function `number_from`. It gets a text such as `"4,1"` or `"4.1"` and gives back the
# number 4.1.


# %% exercise="number-from" kind="recall"
def number_from(text):
    """Return the number in a text with a decimal point or a decimal comma.

    Example: number_from("4,1") is 4.1
    """
    ### BEGIN SOLUTION
    return float(text.replace(",", "."))
    ### STUB
    # return None  # replace None
    ### END SOLUTION


print(number_from("4,1"))

# %% check="number-from" points=1 reread="Recall"
expect(number_from("4.1")).near(4.1, tolerance=0.001)
expect(number_from("4,1")).near(4.1, tolerance=0.001)
### BEGIN HIDDEN TESTS
expect(number_from("138"), about="a whole number").near(138, tolerance=0.001)
expect(number_from("0,57"), about="a number below 1, with a comma").near(0.57, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown] prompt="mean-of-known"
# ### Exercise: A mean with gaps (1 point)
#
# From unit 04: the function `mean_of_known` gets a list of numbers, in which `None` stands for a value that nobody
# measured. The loop is ready: it adds up and counts the values that are known. Write the lines after the loop:
#
# 1. When no value is known, give `None` back.
# 2. Otherwise give the mean of the known values back.


# %% exercise="mean-of-known" kind="recall"
def mean_of_known(values):
    """Return the mean of the values that are not None, or None when there is no such value.

    Example: mean_of_known([4.0, None, 5.0]) is 4.5
    """
    total = 0
    count = 0
    for value in values:
        if value is not None:
            total = total + value
            count = count + 1
    ### BEGIN SOLUTION
    if count == 0:
        return None
    return total / count
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


print(mean_of_known([4.0, None, 5.0]))

# %% check="mean-of-known" points=1 reread="Recall"
expect(mean_of_known([4.0, None, 5.0])).near(4.5, tolerance=0.001)
expect(mean_of_known([None])).equals(None)
### BEGIN HIDDEN TESTS
expect(mean_of_known([]), about="a list without a value").equals(None)
expect(mean_of_known([0, 0]), about="values that are all 0").near(0, tolerance=0.001)
expect(mean_of_known([7.5]), about="a list with one value").near(7.5, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown]
# ## 1. A table, and the rows that you want
#
# *About 14 minutes.* **pandas** is a tool for **tables**. You fetch it with `import`, and call it `pd`. The function
# `pd.read_csv` reads a file in which commas stand between the values.

# %%
import pandas as pd

labs = pd.read_csv("labs.csv")
print(len(labs), "rows")
labs.head()  # the first five rows; the last line of a cell is shown below it

# %% [markdown]
# Each row is one result. In its messages, pandas calls a table a `DataFrame`. On the left stands the number of each row,
# counted from 0. A row keeps its number when others are left out.
#
# | You write | You get |
# |---|---|
# | `labs["test"]` | one **column** |
# | `labs[["test", "value"]]` | a table with these two columns |
# | `labs.dtypes` | for each column, the kind of its values (`str` is text) |
#
# In the last column you see `NaN`. It is no text. It is how pandas shows a **missing value**: an empty place in the file.
#
# Here is a table of six results to practise on. `pd.DataFrame` makes it from a dictionary: each key is a column, each
# list holds its values. A `None` in a list becomes a missing value.

# %%
few = pd.DataFrame(
    {
        "lab_id": ["L1", "L2", "L3", "L4", "L5", "L6"],
        "test": ["potassium", "crp", "potassium", "creatinine", "potassium", "crp"],
        "value": ["4,1", "<0.6", "haemolysed", "0.86", None, "12"],
        "unit": ["mmol/L", "mg/L", "mmol/L", "mg/dL", "mmol/L", "mg/L"],
        "reference_low": ["3,5", None, "3.5", "0.57", "3.5", None],
    }
)
print(few["test"] == "potassium")
few

# %% [markdown]
# Look at what `print` shows. (Its last line only says that the column is called `test` and holds values of the kind
# `bool`.) A comparison with a column asks the question in **every row**. The answers are a column
# of `True` and `False`: a **mask**. `few[mask]` keeps the rows with `True`. It gives you a new table, and `few` stays
# as it is. If you ever change `few` by mistake, run its cell again.
#
# **Predict.** What will these two lines show?
#
# ```
# print(len(few[few["test"] == "potassium"]))
# print(len(few[few["value"] == "NaN"]))
# ```

# %% predict="nan"
my_prediction = "write here the two numbers you expect"

# %% [markdown]
# **Run.**

# %%
print(len(few[few["test"] == "potassium"]))
print(len(few[few["value"] == "NaN"]))

# %% [markdown]
# 3 and 0. A missing value is unknown. So it is equal to nothing, not to `"NaN"`, not to `None`, not to `""`, and it is
# never more or less than a number. Ask with a method: `few["value"].isna()` is a mask with `True` where the value is
# missing. `.notna()` is the opposite.
#
# **Investigate.** In the cell above, change the second mask to `few["value"].isna()`. How many rows now?
#
# `few.dropna()` leaves out each row that has an empty place **in any column**. So it would lose L2 and L6 for nothing:
# only their `reference_low` is empty. Name the column: `few.dropna(subset=["value"])`.
#
# **Signs for masks.** `and`, `or` and `not` work with one single truth value. Between two masks you need signs:
#
# - `&` means both: `few[(few["test"] == "crp") & (few["unit"] == "mg/L")]`
# - `|` means at least one: `few[(few["test"] == "crp") | few["value"].isna()]`
# - `~` before a mask means not: `few[~few["value"].isna()]`
#
# Each comparison stands in its own round brackets.

# %% [markdown]
# ### Worked example: CRP without a value

# %%
# Step 1. One mask for each question, each with a name.
is_crp = labs["test"] == "crp"
empty = labs["value"].isna()

# Step 2. Put the masks together, and keep these rows.
crp_empty = labs[is_crp & empty]

# Step 3. Count before and after. Can it be true?
print(len(crp_empty), "of", len(labs[is_crp]), "CRP results are empty")

# %% [markdown] prompt="to-repeat"
# ### Exercise: Which results must be repeated? (2 points)
#
# Sometimes red blood cells break in the tube. Potassium leaks out of them, and the result would be too high. *Source: Yin
# and Herskovits, J Appl Lab Med 2022;7:788-793.* The laboratory then writes `haemolysed` in place of a number. Complete
# `to_repeat`: it keeps the rows whose `value` is missing **or** is the text `haemolysed`. Fill the three gaps.
#
# 1. Give `empty` a mask: the value is missing.
# 2. Give `broken` a mask: the value is `haemolysed`.
# 3. Give the rows back in which at least one of the two is `True`.


# %% exercise="to-repeat" kind="faded"
def to_repeat(labs):
    """Return a table with the rows of `labs` whose value is missing or "haemolysed".

    Example: for the table few, these are the rows with lab_id L3 and L5.
    """
    ### BEGIN SOLUTION
    empty = labs["value"].isna()
    broken = labs["value"] == "haemolysed"
    return labs[empty | broken]
    ### STUB
    # empty = None  # step 1: replace None
    # broken = None  # step 2: replace None
    # return None  # step 3: replace None
    ### END SOLUTION


to_repeat(few)

# %% check="to-repeat" points=2 reread="Worked example: CRP without a value"
import io

import pandas as pd

few = pd.DataFrame(
    {
        "lab_id": ["L1", "L2", "L3", "L4", "L5", "L6"],
        "test": ["potassium", "crp", "potassium", "creatinine", "potassium", "crp"],
        "value": ["4,1", "<0.6", "haemolysed", "0.86", None, "12"],
        "unit": ["mmol/L", "mg/L", "mmol/L", "mg/dL", "mmol/L", "mg/L"],
        "reference_low": ["3,5", None, "3.5", "0.57", "3.5", None],
    }
)
expect(to_repeat(few)).has_columns("lab_id", "value")
expect(list(to_repeat(few)["lab_id"])).equals(["L3", "L5"])
expect(list(to_repeat(few.head(3))["lab_id"]), about="the first three rows alone").equals(["L3"])
### BEGIN HIDDEN TESTS
expect(list(to_repeat(few.head(2))["lab_id"]), about="a table in which nothing must be repeated").equals([])
expect(list(to_repeat(few.tail(4))["lab_id"]), about="a table that begins in the middle").equals(["L3", "L5"])
expect(calling(to_repeat, few), about="the table that went in").leaves_arguments_unchanged()
export = pd.read_csv(io.StringIO(held_out_text("labs.csv")))
wanted = len(export[export["value"].isna() | (export["value"] == "haemolysed")])
expect(len(to_repeat(export)), about="the results of other patients").equals(wanted)
### END HIDDEN TESTS

# %% [markdown]
# ## 2. From text to numbers, in one unit
#
# *About 22 minutes.*
#
# **Predict.** The highest CRP in the file is 277 mg/L. What will this show?
#
# ```
# crp = labs[labs["test"] == "crp"]
# print(crp["value"].max())
# ```

# %% predict="text-max"
my_prediction = "write here what you expect"

# %% [markdown]
# **Run.**

# %%
crp = labs[labs["test"] == "crp"]
print(crp["value"].max())

# %% [markdown]
# It shows `<0.6`. One text in a column is enough: then pandas reads the **whole column** as text. Text is sorted sign by
# sign, and `<` comes after all digits. So look at `labs.dtypes` before you calculate.
#
# With these tools you make numbers:
#
# | You write | You get |
# |---|---|
# | `few["value"].str.replace(",", ".")` | a new column of text: in each value, a point for a comma |
# | `few["value"].str.startswith("<")` | a mask: does the text begin with `<`? |
# | `pd.to_numeric(text, errors="coerce")` | a column of numbers; what is no number becomes missing |
#
# `.str` means: use this method of text on every value. You need it before each method. None of these tools changes the
# table. Keep what they give.
#
# `errors="coerce"` is useful and dangerous: `haemolysed`, `4,1` and `<0.6` all become missing, without a message.
#
# **`<0.6` is no missing value.** The machine of De Linde cannot measure a CRP below 0.6 mg/L. So this patient has a very
# low CRP, and you know only its **bound**: it is less than 0.6. Such a value is **censored**. If you leave censored
# values out, only the higher ones stay: in this file, the median CRP becomes 5.1 in place of 3.1 mg/L. In this unit you
# put the bound, 0.6, in place of the value, and a second column says so. (Statistics has better methods: Helsel, Environ
# Sci Technol 1990;24:1766-1774.)

# %% [markdown]
# ### Worked example: numbers for the CRP

# %%
# Step 1. Keep the rows, and make them a table of your own with .copy()
crp = labs[labs["test"] == "crp"].copy()

# Step 2. A new column: was the value below the limit of the machine?
crp["below_limit"] = crp["value"].str.startswith("<")

# Step 3. Clean the text. Then make numbers, in a new column. "value" stays as it came.
text = crp["value"].str.replace("<", "")
crp["number"] = pd.to_numeric(text, errors="coerce")

# Step 4. Which rows have no number? Look at what they were.
lost = crp[crp["number"].isna()]
print(len(lost), "of", len(crp), "have no number")
lost[["test", "value", "number"]].head()

# %% [markdown]
# `crp["number"] = ...` makes a new column. Step 4 is the one that people forget. Three of the 24 were empty before.
# The other 21 are what step 3 lost: the values with a decimal comma. You do better now.

# %% [markdown] prompt="add-numbers"
# ### Exercise: Numbers for all tests (3 points)
#
# Complete `add_numbers`. It gives back a table with all rows and two new columns. The first line is ready: all
# your changes go into `result`, so that the table `labs` of your caller stays as it is.
#
# 1. Column `below_limit`: a mask, does the value begin with `<`?
# 2. Make clean text from the column `value`: without the sign `<`, and with a point for a comma. Give it a name of
#    its own, so that the column `value` stays as it came.
# 3. Column `number`: the numbers. What is no number is missing. `<0.6` gives 0.6.


# %% exercise="add-numbers" kind="make"
def add_numbers(labs):
    """Return a copy of `labs` with two more columns: below_limit (True or False) and number.

    Example: the value "<0.6" gives True and 0.6; the value "4,1" gives False and 4.1.
    """
    result = labs.copy()
    ### BEGIN SOLUTION
    result["below_limit"] = result["value"].str.startswith("<")
    text = result["value"].str.replace("<", "").str.replace(",", ".")
    result["number"] = pd.to_numeric(text, errors="coerce")
    ### STUB
    # # steps 1 to 3: write your lines here, each with four spaces before it
    ### END SOLUTION
    return result


add_numbers(few)

# %% check="add-numbers" points=3 reread="Worked example: numbers for the CRP"
import io

import pandas as pd

few = pd.DataFrame(
    {
        "lab_id": ["L1", "L2", "L3", "L4", "L5", "L6"],
        "test": ["potassium", "crp", "potassium", "creatinine", "potassium", "crp"],
        "value": ["4,1", "<0.6", "haemolysed", "0.86", None, "12"],
        "unit": ["mmol/L", "mg/L", "mmol/L", "mg/dL", "mmol/L", "mg/L"],
        "reference_low": ["3,5", None, "3.5", "0.57", "3.5", None],
    }
)
expect(add_numbers(few)).has_columns("below_limit", "number")
expect(add_numbers(few)["number"]).near([4.1, 0.6, float("nan"), 0.86, float("nan"), 12], tolerance=0.001)
expect(list(add_numbers(few)["below_limit"])).equals([False, True, False, False, False, False])
expect(list(add_numbers(few)["value"].head(4)), about="the column value, as it came").equals(
    ["4,1", "<0.6", "haemolysed", "0.86"]
)
expect(add_numbers(pd.DataFrame({"value": ["7,5"]}))["number"], about="a table with one value, 7,5").near(
    [7.5], tolerance=0.001
)
### BEGIN HIDDEN TESTS
fresh = pd.DataFrame({"test": ["crp", "crp"], "value": ["<0.6", "4,1"]})
expect(calling(add_numbers, fresh), about="the table that went in").leaves_arguments_unchanged()
both = few.assign(value=["<0,6", "1,15", "3", "<3", "0.2", "10.0"])
expect(add_numbers(both)["number"], about="a censored value with a comma").near(
    [0.6, 1.15, 3, 3, 0.2, 10], tolerance=0.001
)
expect(len(add_numbers(few.head(0))), about="a table without rows").equals(0)
export = pd.read_csv(io.StringIO(held_out_text("labs.csv")))
cleaned = pd.to_numeric(export["value"].str.replace("<", "").str.replace(",", "."), errors="coerce")
expect(add_numbers(export)["number"], about="the results of other patients").near(cleaned, tolerance=0.001)
### END HIDDEN TESTS

# %% [markdown]
# ### Worked example: one unit for glucose
#
# Some glucose values are in mg/dL. You know from unit 01: 1 mmol/L is 18.016 mg/dL. Now only **some rows** must
# change. For this, `table.loc[mask, "column"]` names the rows and the column in one go.

# %%
# Step 1. A table of your own, with numbers.
glucose = labs[labs["test"] == "glucose"].copy()
glucose["number"] = pd.to_numeric(glucose["value"].str.replace(",", "."), errors="coerce")

# Step 2. Which rows are in the other unit?
in_mg_per_dl = glucose["unit"] == "mg/dL"

# Step 3. Change the number and the unit of these rows, and of no others.
glucose.loc[in_mg_per_dl, "number"] = glucose.loc[in_mg_per_dl, "number"] / 18.016
glucose.loc[in_mg_per_dl, "unit"] = "mmol/L"

# Step 4. Which units are there now? Can the lowest and the highest number be true?
print(set(glucose["unit"]), glucose["number"].min(), glucose["number"].max())

# %% [markdown]
# With two pairs of square brackets in a row it does not work: `glucose[in_mg_per_dl]["unit"] = "mmol/L"` changes nothing
# in `glucose`. The first pair makes a **new** table. The second pair changes that one, and nobody keeps it. pandas warns
# you in red (`ChainedAssignmentError`) and goes on.

# %% [markdown] prompt="creatinine-unit"
# ### Exercise: Mend the creatinine (3 points)
#
# A colleague wants all creatinine results in µmol/L. 1 mg/dL is 88.4 µmol/L. He wrote `creatinine_in_umol` for a table
# with the columns `test`, `number` and `unit`, such as the table `mixed`. It contains **two** mistakes.
#
# 1. Run the cell. Read the first lines of the warning. Then look at row 0 of the table: the unit is new, and the number
#    is not. Mend the line that should change the number.
# 2. Run again. Which row was changed although it is no creatinine? Mend the line that chooses the rows.


# %% exercise="creatinine-unit" kind="debug"
def creatinine_in_umol(labs):
    """Return a copy of `labs` in which every creatinine in mg/dL is in umol/L. Other tests stay as they are."""
    result = labs.copy()
    ### BEGIN SOLUTION
    in_mg_per_dl = (result["test"] == "creatinine") & (result["unit"] == "mg/dL")
    result.loc[in_mg_per_dl, "number"] = result.loc[in_mg_per_dl, "number"] * 88.4
    ### STUB
    # in_mg_per_dl = result["unit"] == "mg/dL"
    # result[in_mg_per_dl]["number"] = result[in_mg_per_dl]["number"] * 88.4
    ### END SOLUTION
    result.loc[in_mg_per_dl, "unit"] = "umol/L"
    return result


mixed = pd.DataFrame(
    {
        "test": ["creatinine", "creatinine", "glucose", "creatinine"],
        "number": [1.2, 92.0, 90.0, None],
        "unit": ["mg/dL", "umol/L", "mg/dL", "mg/dL"],
    }
)
creatinine_in_umol(mixed)

# %% check="creatinine-unit" points=3 reread="Worked example: one unit for glucose"
import io

import pandas as pd

mixed = pd.DataFrame(
    {
        "test": ["creatinine", "creatinine", "glucose", "creatinine"],
        "number": [1.2, 92.0, 90.0, None],
        "unit": ["mg/dL", "umol/L", "mg/dL", "mg/dL"],
    }
)
expect(creatinine_in_umol(mixed)).has_columns("test", "number", "unit")
expect(creatinine_in_umol(mixed)["number"]).near([106.08, 92, 90, float("nan")], tolerance=0.01)
expect(list(creatinine_in_umol(mixed)["unit"])).equals(["umol/L", "umol/L", "mg/dL", "umol/L"])
expect(len(creatinine_in_umol(mixed.head(2))), about="the first two rows alone").equals(2)
### BEGIN HIDDEN TESTS
fresh = pd.DataFrame({"test": ["creatinine"], "number": [2.0], "unit": ["mg/dL"]})
expect(calling(creatinine_in_umol, fresh), about="the table that went in").leaves_arguments_unchanged()
same = mixed.iloc[[1, 2]]
expect(creatinine_in_umol(same)["number"], about="a table without a creatinine in mg/dL").near(
    [92, 90], tolerance=0.001
)
export = pd.read_csv(io.StringIO(held_out_text("labs.csv")))
export["number"] = pd.to_numeric(export["value"].str.replace(",", "."), errors="coerce")
wanted = export["number"].where(
    (export["test"] != "creatinine") | (export["unit"] != "mg/dL"), export["number"] * 88.4
)
expect(creatinine_in_umol(export)["number"], about="the results of other patients").near(
    wanted, tolerance=0.01
)
### END HIDDEN TESTS

# %% [markdown]
# A creatinine of "1.2 µmol/L" gives no error. A program that looks for sick kidneys would pass this patient over.
#
# **Pause.** A good place to stop. When you come back, run the cell with `import pandas` and
# `labs = pd.read_csv(...)`. At the very end of section 3, you also need your cell with `add_numbers`.

# %% [markdown]
# ## 3. From results to patients
#
# *About 21 minutes.* A row of `labs` is a result, and one patient has many. But Dr Bouzid asked about patients.
# `labs["patient_id"].nunique()` counts how many **different** values a column has.

# %% [markdown] prompt="high-potassium"
# ### Exercise: Patients with a high potassium (2 points)
#
# Complete `count_high_potassium`. It gives back how many **patients** had a potassium of 5.5 mmol/L or more at least
# once. *Source of the limit: UK Kidney Association, 2023.* The table has the columns `patient_id`, `test` and
# `number`, as `measured` in the cell below.
#
# 1. Keep the rows of potassium in which the number is 5.5 or more.
# 2. Give back how many different patients these rows have.


# %% exercise="high-potassium" kind="make"
def count_high_potassium(labs):
    """Return the number of patients with at least one potassium of 5.5 mmol/L or more.

    Example: for the table measured, it is 2 (patients A and E).
    """
    ### BEGIN SOLUTION
    high = labs[(labs["test"] == "potassium") & (labs["number"] >= 5.5)]
    return high["patient_id"].nunique()
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


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
count_high_potassium(measured)

# %% check="high-potassium" points=2 reread="Worked example: CRP without a value"
import io

import pandas as pd

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
expect(count_high_potassium(measured)).equals(2)
expect(count_high_potassium(measured.head(5)), about="patients A and B alone").equals(1)
### BEGIN HIDDEN TESTS
expect(count_high_potassium(measured.tail(1)), about="a ward without a high potassium").equals(0)
expect(count_high_potassium(measured.assign(number=5.4)), about="values a little below the limit").equals(0)
expect(count_high_potassium(measured.head(3)), about="one patient with several high values").equals(1)
expect(calling(count_high_potassium, measured), about="the table that went in").leaves_arguments_unchanged()
export = pd.read_csv(io.StringIO(held_out_text("labs.csv")))
export["number"] = pd.to_numeric(export["value"].str.replace(",", "."), errors="coerce")
wanted = set(export[(export["test"] == "potassium") & (export["number"] >= 5.5)]["patient_id"])
expect(count_high_potassium(export), about="the results of other patients").equals(len(wanted))
### END HIDDEN TESTS

# %% [markdown]
# **Duplicates.** 51 rows of `labs` are there twice. `labs.drop_duplicates()` gives a new table without rows that are the
# same **in every column**. 24 more results were sent again under another `lab_id`, so these rows are not quite the same.
# Say which columns make a result the same one: `drop_duplicates(subset=["column 1", "column 2"])`. Of each group of
# equal rows, it keeps the first.

# %% [markdown] prompt="without-doubles"
# ### Exercise: Each result once (2 points)
#
# In De Linde, there is one result for one patient, one test and one time (`taken_at`). Complete
# `without_doubles`: it gives back a table in which each result stands once, whatever its `lab_id` is. A second
# measurement later on the same day is another result, even when its value is the same. Try it on `twice`.


# %% exercise="without-doubles" kind="make"
def without_doubles(labs):
    """Return a table with the first row for each patient, test and time.

    Example: for the table twice, the rows with lab_id L1, L2, L3 and L4 stay, each once.
    """
    ### BEGIN SOLUTION
    return labs.drop_duplicates(subset=["patient_id", "test", "taken_at"])
    ### STUB
    # return None  # replace None
    ### END SOLUTION


twice = pd.DataFrame(
    {
        "lab_id": ["L1", "L2", "L1", "L9", "L3", "L4"],
        "patient_id": ["A", "A", "A", "A", "A", "B"],
        "taken_at": ["08:10", "08:10", "08:10", "08:10", "17:30", "08:10"],
        "test": ["potassium", "creatinine", "potassium", "creatinine", "potassium", "potassium"],
        "value": ["4.1", "92", "4.1", "92", "4.1", "4.1"],
    }
)
without_doubles(twice)

# %% check="without-doubles" points=2 reread="3. From results to patients"
import io

import pandas as pd

twice = pd.DataFrame(
    {
        "lab_id": ["L1", "L2", "L1", "L9", "L3", "L4"],
        "patient_id": ["A", "A", "A", "A", "A", "B"],
        "taken_at": ["08:10", "08:10", "08:10", "08:10", "17:30", "08:10"],
        "test": ["potassium", "creatinine", "potassium", "creatinine", "potassium", "potassium"],
        "value": ["4.1", "92", "4.1", "92", "4.1", "4.1"],
    }
)
expect(without_doubles(twice)).has_columns("lab_id", "value")
expect(list(without_doubles(twice)["lab_id"])).equals(["L1", "L2", "L3", "L4"])
expect(list(without_doubles(twice.head(3))["lab_id"]), about="the first three rows alone").equals(
    ["L1", "L2"]
)
### BEGIN HIDDEN TESTS
expect(list(without_doubles(twice.tail(2))["lab_id"]), about="a table without a double row").equals(
    ["L3", "L4"]
)
fresh = pd.DataFrame({"patient_id": ["A", "A"], "test": ["crp", "crp"], "taken_at": ["08:10", "08:10"]})
expect(calling(without_doubles, fresh), about="the table that went in").leaves_arguments_unchanged()
export = pd.read_csv(io.StringIO(held_out_text("labs.csv")))
wanted = set(zip(export["patient_id"], export["test"], export["taken_at"], strict=True))
expect(len(without_doubles(export)), about="the results of other patients").equals(len(wanted))
### END HIDDEN TESTS

# %% [markdown]
# **Merge.** Age, sex and weight stand in another file: 120 rows, one for each patient. `merge` puts two tables side by
# side. `on` names the column that says which rows belong together.
#
# **Predict.** How many rows does `both` have? And is the mean weight the same in both tables?
#
# ```
# patients = pd.read_csv("patients.csv")
# both = patients.merge(labs, on="patient_id")
# print(len(patients), len(both))
# print(patients["weight_kg"].mean(), both["weight_kg"].mean())
# ```

# %% predict="merge-rows"
my_prediction = "write here the number of rows, and yes or no"

# %% [markdown]
# **Run.**

# %%
patients = pd.read_csv("patients.csv")
both = patients.merge(labs, on="patient_id")
print(len(patients), len(both))
print(patients["weight_kg"].mean(), both["weight_kg"].mean())

# %% [markdown]
# `both` has 3,835 rows. Merge makes one row for each **pair** that fits. So patient P000116, who has 133 results,
# stands there 133 times and counts 133 times in the mean. (`mean` and `max` leave missing values out.) First make one
# row for each patient, and then merge.

# %% [markdown]
# ### Worked example: the highest CRP beside each patient

# %%
# Step 1. The rows that you need, with numbers.
crp = labs[labs["test"] == "crp"].copy()
text = crp["value"].str.replace("<", "").str.replace(",", ".")
crp["number"] = pd.to_numeric(text, errors="coerce")

# Step 2. One row for each patient: group the rows by patient, and take the highest number of each group.
highest = crp.groupby("patient_id", as_index=False)["number"].max()

# Step 3. Merge. how="left" keeps every patient of the left table. validate stops when a patient stands twice.
with_crp = patients.merge(highest, on="patient_id", how="left", validate="one_to_one")

# Step 4. Check: one row for each patient? And how many have no CRP?
print(len(patients), len(with_crp), with_crp["patient_id"].nunique())
print(len(with_crp[with_crp["number"].isna()]), "without a number")

# %% [markdown]
# `as_index=False` keeps `patient_id` as a column. Without `how="left"`, the patients who never had a CRP would vanish.
# With it they stay, and their number is missing. With `crp` in place of `highest`, Python would stop: `validate` sees
# that patients stand twice in the table on the right.

# %% [markdown] prompt="highest-potassium"
# ### Exercise: The highest potassium beside each patient (3 points)
#
# Complete `add_highest_potassium`. It gives back the table `patients` with one more column, `number`: the highest
# potassium of each patient. It has one row for each row of `patients`, in the same order. A patient without a potassium
# stays, with a missing number. No other column of `labs` comes along. The table `labs` has the columns `patient_id`, `test` and `number`. Try it on `ward`
# and `results`.


# %% exercise="highest-potassium" kind="make"
def add_highest_potassium(patients, labs):
    """Return `patients` with a column number: the highest potassium of each patient in mmol/L, or missing.

    Example: for the tables ward and results, the numbers are 5.6 for A, 3.9 for B and missing for C.
    """
    ### BEGIN SOLUTION
    potassium = labs[labs["test"] == "potassium"]
    highest = potassium.groupby("patient_id", as_index=False)["number"].max()
    return patients.merge(highest, on="patient_id", how="left", validate="one_to_one")
    ### STUB
    # return None  # replace this line by your own lines
    ### END SOLUTION


ward = pd.DataFrame({"patient_id": ["A", "B", "C"], "age_years": [71, 34, 58]})
results = pd.DataFrame(
    {
        "patient_id": ["A", "A", "A", "B", "B", "C"],
        "test": ["potassium", "potassium", "creatinine", "potassium", "creatinine", "creatinine"],
        "number": [4.1, 5.6, 92, 3.9, 150, 80],
    }
)
add_highest_potassium(ward, results)

# %% check="highest-potassium" points=3 reread="Worked example: the highest CRP beside each patient"
import io

import pandas as pd

ward = pd.DataFrame({"patient_id": ["A", "B", "C"], "age_years": [71, 34, 58]})
results = pd.DataFrame(
    {
        "patient_id": ["A", "A", "A", "B", "B", "C"],
        "test": ["potassium", "potassium", "creatinine", "potassium", "creatinine", "creatinine"],
        "number": [4.1, 5.6, 92, 3.9, 150, 80],
    }
)
expect(add_highest_potassium(ward, results)).has_columns("patient_id", "age_years", "number")
expect(list(add_highest_potassium(ward, results)["patient_id"])).equals(["A", "B", "C"])
expect(add_highest_potassium(ward, results)["number"]).near([5.6, 3.9, float("nan")], tolerance=0.001)
expect(list(add_highest_potassium(ward, results).columns), about="its columns").equals(
    ["patient_id", "age_years", "number"]
)
expect(len(add_highest_potassium(ward.head(2), results)), about="patients A and B alone").equals(2)
### BEGIN HIDDEN TESTS
one_missing = results.assign(number=[None, 4.4, 92, None, 150, 80])
expect(add_highest_potassium(ward, one_missing)["number"], about="potassium results without a number").near(
    [4.4, float("nan"), float("nan")], tolerance=0.001
)
expect(
    list(add_highest_potassium(ward.tail(2), results)["patient_id"]),
    about="results of a patient of another ward",
).equals(["B", "C"])
fresh = pd.DataFrame({"patient_id": ["B", "A"], "age_years": [34, 71]})
expect(
    calling(add_highest_potassium, fresh, results), about="the tables that went in"
).leaves_arguments_unchanged()
export = pd.read_csv(io.StringIO(held_out_text("labs.csv")))
export["number"] = pd.to_numeric(export["value"].str.replace(",", "."), errors="coerce")
highest = export[export["test"] == "potassium"].groupby("patient_id")["number"].max()
others = pd.DataFrame({"patient_id": sorted(set(export["patient_id"]))})
wanted = [highest.get(patient, float("nan")) for patient in others["patient_id"]]
expect(add_highest_potassium(others, export)["number"], about="the results of other patients").near(
    wanted, tolerance=0.001
)
### END HIDDEN TESTS

# %% [markdown]
# **The answer for Dr Bouzid.** When your functions pass, put them together: write
# `count_high_potassium(add_numbers(labs))` at the end of the cell above, and run it. It gives 2. So you can tell her: two
# of 120 patients had a potassium of 5.5 mmol/L or more, and of one patient there is no potassium at all that counts.
# (Did you restart after the pause? Then run the cells with these two functions first.)

# %% [markdown] rubric="high-mean" points=4
# ### In your own words: a high mean (4 points)
#
# A colleague uses the same export. He runs:
#
# ```
# crp["number"] = pd.to_numeric(crp["value"], errors="coerce")
# crp = crp.dropna(subset=["number"])
# print(len(crp), crp["number"].mean())
# ```
#
# There were 182 CRP results. Now there are 145, with a mean of 28.2 mg/L. Of the 37 that are gone, 21 have a decimal
# comma, 13 are `<0.6`, and 3 are empty. He writes: "145 patients, mean CRP 28.2 mg/L. Much inflammation in De Linde."
#
# Answer in four to six short sentences. *About 6 minutes.*
#
# 1. The 21 and the 13: which of these two groups can you win back, and how? In which direction does the mean go when
#    the 13 are lost, and why?
# 2. What do you know about the 3 empty ones, and what may you not write in their place?
# 3. What is wrong with "145 patients"? Name one check with which he could have found it.
#
# There is no check for this question. Your supervisor reads it.
#
# === BEGIN MARK SCHEME ===
# 1 point: both groups can be won back: the comma becomes a point before `to_numeric`; `<0.6` keeps its bound and is
# marked in a column of its own (or is reported as "below 0.6"). Half a point for one of the two.
#
# 1 point: without the 13 the mean is too high, because only the lowest values are lost; they are not lost by chance.
# Half a point for the direction without the reason.
#
# 1 point: nothing is known about the empty ones, so neither 0 nor a normal or mean value may stand there; they are
# left out and reported as missing (3 of 182). Half a point for one of: nothing known, no invented value.
#
# 1 point: 145 are results, not patients: one patient has several, and rows may be double; a check is `nunique()` of
# patient_id, or looking for duplicates. Half a point without a check.
# === END MARK SCHEME ===

# %% [markdown] answer="high-mean"
# I can win back both groups. With a point for the comma, the 21 become numbers. For the 13 I keep the bound 0.6 and mark
# them in a column. Without the 13 the mean is too high, because exactly the lowest values are lost. About the 3 empty
# ones I know nothing, so I may write neither 0 nor a normal value. I leave them out and report "3 of 182 missing". And
# 145 is the number of results. A sick patient has many, so I would count with `crp["patient_id"].nunique()`, and look for
# duplicates before.

# %% [markdown]
# ## Take away
#
# 1. A comparison with a **column** gives a **mask**. Join masks with `&` and `|`, each comparison in brackets.
# 2. A **missing value** equals nothing: ask with `isna()`. A **censored value** is known in part: keep its bound.
# 3. One text makes a whole column text. Clean it, `to_numeric`, and count what was lost.
# 4. Change some rows with `table.loc[mask, "column"] = ...`, the number and the unit together.
# 5. Rows are not patients. Drop **duplicates**, make one row for each patient, then **merge**, and count.
#
# New terms: **table**, **column**, **missing value**, **mask**, **censored value**, **duplicate**, **merge**.
#
# Where this returns: in unit 08 you draw such tables. In your project, each value that a program reads from a letter
# becomes a row, and you count before and after every step.
#
# Now press *Submit* in the bar above this page.
