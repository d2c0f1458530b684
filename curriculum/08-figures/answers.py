# %% [markdown]
# # Answers of unit 08
# Every answer here is run by the build: the right ones must pass, each wrong one must bring up its own hint.

# %% right="numbers-again" how="in two steps"
import pandas as pd


def numbers_from(column):
    text = column.str.replace(",", ".")
    return pd.to_numeric(text, errors="coerce")


# %% right="numbers-again" how="split and joined"
import pandas as pd


def numbers_from(column):
    return pd.to_numeric(column.str.split(",").str.join("."), errors="coerce")


# %% wrong="numbers-again" misconception="string_vs_number"
# hint: The value with a comma is missing in your column. What is it when `pd.to_numeric` sees it?
# hint: `pd.to_numeric` does not know a decimal comma. The text must have a point before it gets there. Does your changed text reach it?
# hint: Reread in the worked example of section 1 the line that makes the column `number`, from the inside to the outside.
import pandas as pd


def numbers_from(column):
    return pd.to_numeric(column, errors="coerce")


# %% wrong="numbers-again" misconception="string_vs_number"
# hint: The value with a comma is missing in your column. What is it when `pd.to_numeric` sees it?
# hint: `pd.to_numeric` does not know a decimal comma. The text must have a point before it gets there. Does your changed text reach it?
# hint: Reread in the worked example of section 1 the line that makes the column `number`, from the inside to the outside.
import pandas as pd


def numbers_from(column):
    column.str.replace(",", ".")
    return pd.to_numeric(column, errors="coerce")


# %% wrong="numbers-again" misconception="string_vs_number"
# hint: The value with a comma is missing in your column. What is it when `pd.to_numeric` sees it?
# hint: `pd.to_numeric` does not know a decimal comma. The text must have a point before it gets there. Does your changed text reach it?
# hint: Reread in the worked example of section 1 the line that makes the column `number`, from the inside to the outside.
import pandas as pd


def numbers_from(column):
    return pd.to_numeric(column.replace(",", "."), errors="coerce")


# %% wrong="numbers-again" misconception="unit_mixup"
# hint: One value is 10 times too large. What happened to its comma?
# hint: You took the comma away. Then the digits behind it move up.
# hint: What must stand in place of the comma? Look at the two values in the first sentence of the exercise.
import pandas as pd


def numbers_from(column):
    return pd.to_numeric(column.str.replace(",", ""), errors="coerce")


# %% wrong="numbers-again" misconception="task_misread"
# hint: Python stopped at a text that is no number. What should such a value become?
# hint: The tool has a second argument that says what to do with text that is no number.
# hint: Look in unit 07 at the table of tools: how does the line with `pd.to_numeric` end?
import pandas as pd


def numbers_from(column):
    return pd.to_numeric(column.str.replace(",", "."))


# %% wrong="numbers-again" misconception="string_vs_number"
# hint: Your column still holds text. Which tool makes numbers?
# hint: The points are right now. But text with a point is still text.
# hint: Look in the worked example of section 1: what stands around the part with `replace`?
import pandas as pd


def numbers_from(column):
    return column.str.replace(",", ".")


# %% wrong="numbers-again" misconception="zero_is_not_missing"
# hint: `haemolysed` became 0. Did somebody measure a 0?
# hint: A value that nobody knows must stay missing. 0 is a result.
# hint: Leave the missing values as `pd.to_numeric` makes them.
import pandas as pd


def numbers_from(column):
    return pd.to_numeric(column.str.replace(",", "."), errors="coerce").fillna(0)


# %% wrong="numbers-again" misconception="string_vs_number"
# hint: Python stopped at `float`. What does your function get: one text, or a column of texts?
# hint: `float` makes one number of one text. For a whole column, unit 07 has another tool.
# hint: Look in unit 07 at the table of tools for numbers: which line begins with `pd.`?
import pandas as pd


def numbers_from(column):
    return float(column.replace(",", "."))


# %% right="values-of" how="with if"
def values_of(records, key):
    values = []
    for record in records:
        if key in record:
            values.append(record[key])
        else:
            values.append(None)
    return values


# %% right="values-of" how="in one line"
def values_of(records, key):
    return [record.get(key) for record in records]


# %% wrong="values-of" misconception="type_confusion"
# hint: One of the dictionaries does not have the key. What should the list get then?
# hint: Square brackets stop when a key is missing. Which method gives `None` in place of an error?
# hint: Reread in unit 05 the cell with the tools for dictionaries.
def values_of(records, key):
    values = []
    for record in records:
        values.append(record[key])
    return values


# %% wrong="values-of" misconception="deferred_return"
# hint: Your list has one value. How many rounds did your loop do?
# hint: `return` ends the function at once. In which round does Python come to it?
# hint: Look how many spaces stand before `return`. Must it be done in each round, or after the last one?
def values_of(records, key):
    values = []
    for record in records:
        values.append(record.get(key))
        return values


# %% wrong="values-of" misconception="argument_ignored"
# hint: The hours are right. Which key does the check ask for the second time?
# hint: Your line always asks for the same key. The key comes in as a parameter.
# hint: Compare what stands in quotation marks in your line with the names in the brackets of `def`.
def values_of(records, key):
    values = []
    for record in records:
        values.append(record.get("hour"))
    return values


# %% wrong="values-of" misconception="edge_only_first_case"
# hint: Your list is shorter than the list of records. Which record has no place in it?
# hint: Both lists of a figure must have the same length. So a missing value needs a place, too.
# hint: Reread the last sentence of the exercise: what does the list get where the key is missing?
def values_of(records, key):
    values = []
    for record in records:
        if key in record:
            values.append(record[key])
    return values


# %% wrong="values-of" misconception="zero_is_not_missing"
# hint: A pulse that nobody counted became 0. What would a reader of the figure believe?
# hint: 0 is a value. Nothing is something else.
# hint: `get` with one argument gives `None` when the key is missing. What does its second argument do?
def values_of(records, key):
    values = []
    for record in records:
        values.append(record.get(key, 0))
    return values


# %% wrong="values-of" misconception="type_confusion"
# hint: `records` is a list. Does a list have the method that you called?
# hint: `get` belongs to one dictionary. How do you come from the list to each dictionary?
# hint: You need a loop over `records`, and in each round one dictionary.
def values_of(records, key):
    return records.get(key)


# %% wrong="values-of" misconception="name_in_quotes"
# hint: All your values are `None`. Which key did your line ask for?
# hint: What stands in quotation marks is text. No dictionary here has the key `"key"`.
# hint: Compare the quotation marks in your line with the names in the brackets of `def`.
def values_of(records, key):
    values = []
    for record in records:
        values.append(record.get("key"))
    return values


# %% wrong="values-of" misconception="loop_stops_at_first"
# hint: Your function gave the first value back, and no list. How many rounds did the loop do?
# hint: `return` ends the function at once. First collect all values, then give them back.
# hint: Which three things does a loop that collects need: before it, in each round, and after it? Reread unit 03, section 2.
def values_of(records, key):
    for record in records:
        return record.get(key)


# %% wrong="values-of" misconception="accumulator_overwritten"
# hint: Your function gave the last value back, and no list. Where did the values before it go?
# hint: A name holds one thing. Each round puts a new value in place of the old one.
# hint: Which method of a list puts one more item at its end? Reread unit 03, section 1.
def values_of(records, key):
    values = []
    for record in records:
        values = record.get(key)
    return values


# %% right="night" how="format in short, other words"
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, "ko-")
    ax.set(ylabel="Breaths per minute")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "Breathing went up from 22/min at 22:00 to 31/min at 10:00. Nobody counted until 06:00."

# %% right="night" how="with plt, a square and dashes"
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, marker="s", linestyle="--")
    plt.ylabel("Respiratory rate (breaths/min)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = (
    "22 breaths a minute at first, then 30 after a gap of eight hours, 31 at the most, 26 at the end."
)

# %% right="night" how="a line and a scatter"
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min)
    ax.scatter(hours, rates_per_min)
    ax.set_ylabel("Respiratory rate (per min)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."

# %% wrong="night" misconception="axes_swapped"
# hint: Time runs from left to right. Which of your two lists runs along the x axis?
# hint: `ax.plot` takes two lists. The first goes across, the second goes up.
# hint: Compare your line with step 3 of the worked example: which comes first there, the time or the value?
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(rates_per_min, hours, marker="o")
    ax.set_ylabel("Respiratory rate (per minute)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."

# %% wrong="night" misconception="task_misread"
# hint: Can the reader see at which hours somebody counted?
# hint: A line alone looks as if somebody had measured all the time. What puts a dot on every measurement?
# hint: Look at step 3 of the worked example: its comment says what a marker shows.
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min)
    ax.set_ylabel("Respiratory rate (per minute)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."

# %% wrong="night" misconception="axis_unlabelled"
# hint: What is counted, and in how much time? Your label says only the first.
# hint: 22 could be 22 in a minute or 22 in an hour. The unit stands in brackets behind the name.
# hint: Compare your label with that of the y axis in the worked example: which part does yours not have?
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, marker="o")
    ax.set_ylabel("Respiratory rate")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."

# %% wrong="night" misconception="axis_unlabelled"
# hint: The y axis still says `?`. What does it show?
# hint: A label has two parts: what it is, and its unit in brackets.
# hint: Look at step 4 of the worked example, and do step 2 of the task.
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, marker="o")
    ax.set_ylabel("?")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."

# %% wrong="night" misconception="chart_for_data"
# hint: The figure has no line. Which method of `ax` draws a line through points?
# hint: Bars are for counts of things, and dots alone do not show the course. Here one patient is followed over time.
# hint: Look at step 3 of the worked example: which method does it call?
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.bar(hours, rates_per_min)
    ax.set_ylabel("Respiratory rate (per minute)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."

# %% wrong="night" misconception="chart_for_data"
# hint: The figure has no line. Which method of `ax` draws a line through points?
# hint: Bars are for counts of things, and dots alone do not show the course. Here one patient is followed over time.
# hint: Look at step 3 of the worked example: which method does it call?
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.scatter(hours, rates_per_min)
    ax.set_ylabel("Respiratory rate (per minute)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."

# %% wrong="night" misconception="argument_ignored"
# hint: The check asked for another night. Whose hours does your line draw?
# hint: Your line holds fixed numbers. The two lists come in as parameters.
# hint: Which names stand in the brackets of `def`? Use these in `ax.plot`.
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot([0, 8, 10, 12, 14, 16, 18, 20, 22, 24], [22, 30, 30, 31, 28, 28, 30, 24, 24, 26], marker="o")
    ax.set_ylabel("Respiratory rate (per minute)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."

# %% wrong="night" misconception="looks_for_meaning"
# hint: Your text says how the line looks. What do the values do?
# hint: Imagine that you read it over the telephone. Which numbers must your colleague hear?
# hint: Reread the paragraph on alt text, and the line In words above it: which numbers does it name?
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, marker="o")
    ax.set_ylabel("Respiratory rate (per minute)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "A black line with dots that goes up and then down."

# %% wrong="night" misconception="axis_unlabelled"
# hint: Your text has the numbers. 31 what?
# hint: A number without a unit can be anything. In how much time were the breaths counted?
# hint: Look at the line In words above: what stands behind each of its numbers?
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, marker="o")
    ax.set_ylabel("Respiratory rate (per minute)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The respiratory rate rises from 22 to 31 in the night."

# %% wrong="night" misconception="edge_only_first_case"
# hint: Your text names the first value. How high did the rate become?
# hint: The highest value is what makes a doctor come. Look at the highest marker.
# hint: Reread step 3 of the task: it asks for two numbers. Look for the second one in the list of rates.
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, marker="o")
    ax.set_ylabel("Respiratory rate (per minute)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The respiratory rate was 22 per minute at 22:00 and then rose to 30 per minute."

# %% wrong="night" misconception="returns_none"
# hint: The check got no figure from your function. Which line gave it back?
# hint: A figure that is only drawn is lost for the one who called. Compare your cell with the one that you were given.
# hint: The last line of the function hands the figure over. Reread the last sentence of the task.
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, marker="o")
    ax.set_ylabel("Respiratory rate (per minute)")
    ax.set_xlabel("Hours after 22:00")


night_in_words = "The rate was 22 per minute at 22:00 and rose to 31."


# %% wrong="night" misconception="axis_unlabelled"
# hint: Many readers take bpm for heart beats. How would you write it so that nobody can mix it up?
# hint: Write what is counted in words, and then in how much time.
# hint: The words in brackets in your label should say the length of time itself, not only its first letter.
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, marker="o")
    ax.set_ylabel("Respiratory rate (bpm)")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."


# %% wrong="night" misconception="axis_unlabelled"
# hint: Minutes are a time. Does the y axis show a time?
# hint: A rate is a number of breaths in a length of time. Your label must say both.
# hint: Compare your label with `CRP (mg/L)` in the worked example: milligrams **in each** litre. What is it here?
import matplotlib.pyplot as plt


def draw_night(hours, rates_per_min):
    fig, ax = plt.subplots(figsize=(6, 3.5))
    ax.plot(hours, rates_per_min, marker="o")
    ax.set_ylabel("Minutes")
    ax.set_xlabel("Hours after 22:00")
    return fig


night_in_words = "The rate was 22 per minute at 22:00, rose to 31 at 10:00 and fell to 26."


# %% right="two-patients" how="names beside the lines"
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], "o-")
    ax.plot(second["days"], second["crp_mg_per_l"], "^:")
    ax.text(first["days"][-1], first["crp_mg_per_l"][-1], first["name"])
    ax.text(second["days"][-1], second["crp_mg_per_l"][-1], second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    return fig


# %% right="two-patients" how="with a loop"
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    looks = ["o-", "D--"]
    for patient in [first, second]:
        look = looks.pop(0)
        ax.plot(patient["days"], patient["crp_mg_per_l"], look, label=patient["name"])
    ax.set(xlabel="Day", ylabel="CRP in mg/L", ylim=(0, 300))
    ax.legend()
    return fig


# %% right="two-patients" how="legend with the names in it"
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="x", linestyle="-.", label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], marker="o", linestyle="-", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend([first["name"], second["name"]])
    return fig


# %% wrong="two-patients" misconception="colour_only"
# hint: On a grey print, which line is which? Yours differ only in their colour.
# hint: A marker says where somebody measured, and whose line it is. Does each of your lines have one?
# hint: Look at the table before the exercise: which two parts can differ without a colour?
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="colour_only"
# hint: Both lines have the same marker. What is left to tell them apart on a grey print?
# hint: The task asks for another marker for the second patient.
# hint: The table before the exercise shows four markers. Reread step 2.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", color="red", label=first["name"])
    ax.plot(
        second["days"],
        second["crp_mg_per_l"],
        marker="o",
        color="green",
        linestyle="--",
        label=second["name"],
    )
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="colour_only"
# hint: The markers differ. Does the line between them differ too?
# hint: From far away, markers are too small to see. Then the line itself must show who it is.
# hint: The table before the exercise has a row for the line style. Reread step 2.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], marker="s", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="name_not_shown"
# hint: The figure shows no names. Who is the reader looking at?
# hint: `label` gives a line its name, but nobody sees it yet. What draws the box with the names, and at which moment?
# hint: Reread the sentences below the table. First draw both lines, then call the method that shows their names.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], marker="s", linestyle="--", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    return fig


# %% wrong="two-patients" misconception="name_not_shown"
# hint: The figure shows no names. Who is the reader looking at?
# hint: `label` gives a line its name, but nobody sees it yet. What draws the box with the names, and at which moment?
# hint: Reread the sentences below the table. First draw both lines, then call the method that shows their names.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.legend()
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], marker="s", linestyle="--", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    return fig


# %% wrong="two-patients" misconception="argument_ignored"
# hint: The check drew two other patients. Whose names stand in your figure?
# hint: You typed the names. They come with the patients.
# hint: Under which key does each dictionary keep the name? Take it from there, as you did with the days.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], "o-", label="Mrs Haddou")
    ax.plot(second["days"], second["crp_mg_per_l"], "s--", label="Ms Chen")
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="edge_only_first_case"
# hint: The values of one patient were drawn twice. What did you change after you copied the line?
# hint: Say your second line aloud: whose days, whose values, whose name?
# hint: In the second line, every part must come from the other dictionary.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label=first["name"])
    ax.plot(first["days"], first["crp_mg_per_l"], marker="s", linestyle="--", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="record_for_field"
# hint: Python stopped: two lists of different length. Whose days did you put with whose values?
# hint: Each patient was measured on other days. The days and the values of one line come from one dictionary.
# hint: Compare the two names before the square brackets in each of your lines.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label=first["name"])
    ax.plot(first["days"], second["crp_mg_per_l"], marker="s", linestyle="--", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="axes_swapped"
# hint: Time runs from left to right. What runs along your x axis?
# hint: The first list of `ax.plot` goes across. Which key should come first?
# hint: Compare your lines with step 3 of the worked example: time first, value second.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["crp_mg_per_l"], first["days"], "o-", label=first["name"])
    ax.plot(second["crp_mg_per_l"], second["days"], "s--", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="axis_unlabelled"
# hint: CRP is measured in mg/L in De Linde, and in mg/dL elsewhere. Which one is your axis?
# hint: A label without a unit lets the reader guess.
# hint: Look at step 4 of the worked example: how does the label of its y axis end?
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], marker="s", linestyle="--", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="axis_unlabelled"
# hint: The y axis is labelled. What does the x axis count?
# hint: 0 to 9 could be hours, days or weeks.
# hint: Reread step 3: it speaks of both axes.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], marker="s", linestyle="--", label=second["name"])
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="chart_for_data"
# hint: Your figure has no line yet. Which method of `ax` draws a line through points?
# hint: Each patient is followed over time, so the points of one patient belong together. Dots alone do not show that.
# hint: Look at step 3 of the worked example: which method does it call, and what does it get?
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.scatter(first["days"], first["crp_mg_per_l"], marker="o", label=first["name"])
    ax.scatter(second["days"], second["crp_mg_per_l"], marker="s", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="task_misread"
# hint: One line is there. Who is the other patient?
# hint: Two dictionaries come in, `first` and `second`. Each needs a line of its own.
# hint: Reread steps 1 and 2 of the task: how many calls of `ax.plot` are needed?
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label=first["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="argument_ignored"
# hint: Your lines show Mrs Haddou, and the check drew two other patients. Which names come in?
# hint: `haddou` and `chen` are two examples. The function must work for any two patients.
# hint: Which two names stand in the brackets of `def`? Use these inside the function.
import matplotlib.pyplot as plt

haddou = {"name": "Mrs Haddou", "days": [0, 2, 3], "crp_mg_per_l": [277.0, 58.0, 43.0]}
chen = {"name": "Ms Chen", "days": [0, 2, 3], "crp_mg_per_l": [91.6, 41.0, 37.3]}


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(haddou["days"], haddou["crp_mg_per_l"], marker="o", linestyle="-", label=haddou["name"])
    ax.plot(chen["days"], chen["crp_mg_per_l"], marker="s", linestyle="--", label=chen["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="name_in_quotes"
# hint: Read the names in your figure. Are these the names of patients?
# hint: You gave the key itself as the name. The name of the patient stands in the dictionary under this key.
# hint: You took the days out of the dictionary with square brackets. Take the name in the same way.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label="name")
    ax.plot(second["days"], second["crp_mg_per_l"], marker="s", linestyle="--", label="name")
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="axis_unlabelled"
# hint: Your x axis says "Time". In hours, or in weeks?
# hint: The unit belongs to both axes. In which unit is the time of these patients?
# hint: Look at the key in the dictionary that holds the time.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="-", label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], marker="s", linestyle="--", label=second["name"])
    ax.set_xlabel("Time")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% wrong="two-patients" misconception="colour_only"
# hint: One of your patients has no line. What does the style `"none"` do?
# hint: The task asks for two lines that look different. Both must be there.
# hint: The table before the exercise has three styles that draw a line. Choose two of them.
import matplotlib.pyplot as plt


def draw_two(first, second):
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(first["days"], first["crp_mg_per_l"], marker="o", linestyle="none", label=first["name"])
    ax.plot(second["days"], second["crp_mg_per_l"], marker="s", linestyle="--", label=second["name"])
    ax.set_xlabel("Days since admission")
    ax.set_ylabel("CRP (mg/L)")
    ax.legend()
    return fig


# %% right="weights" how="with a mask and a list of limits"
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg[weights_kg.notna()]
    ax.hist(known, bins=[40, 50, 60, 70, 80, 90, 100, 110, 120])
    ax.axvline(known.median(), linestyle="--")
    ax.set_title("Body weight, n = " + str(len(known)))
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% right="weights" how="with range in it and count"
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=8, range=(40, 120), edgecolor="black")
    median = known.median()
    ax.axvline(median, color="black", ls="--")
    ax.set_title(f"Weights (n={weights_kg.count()})")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% right="weights" how="the line with plot"
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 130, 10))
    ax.plot([known.median(), known.median()], [0, 30], linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="n_missing"
# hint: Your n counts patients who were never weighed. How many weights does the figure show?
# hint: `dropna` gives a new column and leaves the old one as it is; a comparison with `None` leaves nothing out. Which column did you count?
# hint: n is the number of values that are drawn. Compare the name in your title with the name in your line for the histogram.
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    weights_kg.dropna()
    known = weights_kg
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="n_missing"
# hint: Your n counts patients who were never weighed. How many weights does the figure show?
# hint: `dropna` gives a new column and leaves the old one as it is; a comparison with `None` leaves nothing out. Which column did you count?
# hint: n is the number of values that are drawn. Compare the name in your title with the name in your line for the histogram.
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(weights_kg)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="index_off_by_one"
# hint: Your histogram has one bar too few. Where is the patient of 115 kg?
# hint: `range` leaves out its last number. At which limit does your last bar end?
# hint: Reread step 2 of the task: the last bar must end at 120.
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 120, 10), edgecolor="black")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="task_misread"
# hint: How wide are your bars, and where does the first one begin? The task says it.
# hint: A single number behind `bins=` is how many bars there are. Then the limits depend on the data.
# hint: Look at step 2 of the worked example: how does it give the limits of the bars?
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=8)
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="mean_hides_spread"
# hint: Your line does not stand at the value in the middle. One heavy patient has pulled it. Which measure does not move so?
# hint: The mean uses the sum of all weights. The task asks for the other one.
# hint: Reread the paragraph on the median, just before the exercise.
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axvline(known.mean(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="task_misread"
# hint: The bars are right. Where is the upright line?
# hint: The task has four steps. Which one is not in your cell?
# hint: Look at step 3 of the worked example: it draws an upright line at the mean. You need another value.
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="axes_swapped"
# hint: Your line lies flat. A median of the weights is a place on which axis?
# hint: There are two methods with nearly the same name: one for a level line, one for an upright line.
# hint: Compare the letter in the middle of the method with step 3 of the worked example.
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axhline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="histogram_height"
# hint: Your bars are as high as the weights. What should the height of a bar tell?
# hint: In a histogram, a bar counts the patients in a range. It does not show one patient.
# hint: Look at step 2 of the worked example: which method cuts the values into ranges and counts?
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.bar(range(len(known)), known)
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="chart_for_data"
# hint: There is no bar in your figure. What shows how often each weight occurs?
# hint: The task asks for a histogram: bars that count. (A line would join patients who have nothing to do with each other.)
# hint: Look at step 2 of the worked example: which method does it call?
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.plot(known, marker="o")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="name_in_quotes"
# hint: Look at your title on the screen. Does it show a number?
# hint: Curly brackets are filled in only in an f-string. What stands before its first quotation mark?
# hint: Look at step 4 of the worked example, at the line with the title, sign by sign.
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title("n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="zero_is_not_missing"
# hint: Your median is too low. Which weights have come in that nobody measured?
# hint: A weight of 0 kg cannot be true. A missing weight must be left out, not replaced.
# hint: Look at step 1 of the worked example: which method leaves out what is missing?
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.fillna(0)
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="parentheses_only_if_arg"
# hint: Python cannot draw `known`. What is it: a column, a method, or nothing?
# hint: A method runs only when you call it. Which signs make a method run?
# hint: Look at step 1 of the worked example: what stands directly behind `dropna`?
import matplotlib.pyplot as plt
import pandas as pd


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.set_title("n = 5")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="mask_for_rows"
# hint: All bars are empty. Print `known`: does it hold weights?
# hint: `notna` and `isna` answer a question for each weight with True or False. That is a mask, and no weight.
# hint: A mask chooses values when it stands in square brackets behind the column. Or look at step 1 of the worked example for a method that does it at once.
import matplotlib.pyplot as plt


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.notna()
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="fixed_number"
# hint: Your title has a fixed number. How many weights did the check give you?
# hint: 115 was an example. The next column has another n, so the title must count.
# hint: Look at step 4 of the worked example, at what stands between the curly brackets.
import matplotlib.pyplot as plt


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title("n = 115")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="n_missing"
# hint: Your number is right. How does the task want it written?
# hint: Readers of figures look for the letter n and the sign =.
# hint: Reread step 4 of the task: what stands before the number in its example?
import matplotlib.pyplot as plt


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg.dropna()
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"Body weight of {len(known)} patients")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% wrong="weights" misconception="n_missing"
# hint: Your n counts patients who were never weighed. How many weights does the figure show?
# hint: `dropna` gives a new column and leaves the old one as it is; a comparison with `None` leaves nothing out. Which column did you count?
# hint: n is the number of values that are drawn. Compare the name in your title with the name in your line for the histogram.
import matplotlib.pyplot as plt


def draw_weights(weights_kg):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    known = weights_kg[weights_kg != None]
    ax.hist(known, bins=range(40, 121, 10), edgecolor="black")
    ax.axvline(known.median(), linestyle="--")
    ax.set_title(f"n = {len(known)}")
    ax.set_xlabel("Body weight (kg)")
    ax.set_ylabel("Number of patients")
    return fig


# %% right="groups" how="scatter and hlines"
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.scatter([position] * len(values), values)
        ax.hlines(pd.Series(values).median(), position - 0.3, position + 0.3)
        labels.append(name + " (n = " + str(len(values)) + ")")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% right="groups" how="one point after the other"
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        for value in values:
            ax.plot(position, value, "ko")
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median])
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% right="groups" how="the median by hand"
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        in_order = sorted(values)
        half = len(values) // 2
        if len(values) % 2 == 1:
            median = in_order[half]
        else:
            median = (in_order[half - 1] + in_order[half]) / 2
        ax.plot([position - 0.1, position + 0.1], [median, median], "k-")
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="mean_hides_spread"
# hint: Your level line stands higher than the middle value of ward 3. Which patient pulled it up?
# hint: A mean moves when one value lies far out. The task asks for the value in the middle.
# hint: Look at step 3 of the worked example: which method gives the value?
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        mean = pd.Series(values).mean()
        ax.plot([position - 0.2, position + 0.2], [mean, mean])
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="mean_hides_spread"
# hint: The check finds no point and no level line in your figure. What should it see for each patient?
# hint: Each patient needs a point of its own. (A bar of a mean would hide how many values there are, and how far apart they lie.)
# hint: Look at steps 2 and 3 of the worked example: every patient is a point, and the median is a short line.
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.bar(position, pd.Series(values).mean())
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="task_misread"
# hint: The points are there. Where is the middle of each group?
# hint: Step 2 of the task asks for a short level line. What is its height, and from where to where does it run?
# hint: Look at step 3 of the worked example: two lines of code, one for the value and one to draw it.
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="argument_ignored"
# hint: Points of different groups stand over each other. Which x does your code give to each point?
# hint: `position` is the number of names in `labels` so far. So it grows only when each round adds a name, and only if you use it.
# hint: Follow the loop of the worked example with two groups: what are `position` and `labels` in each round?
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([0] * len(values), values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.plot([-0.2, 0.2], [median, median])
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="argument_ignored"
# hint: Points of different groups stand over each other. Which x does your code give to each point?
# hint: `position` is the number of names in `labels` so far. So it grows only when each round adds a name, and only if you use it.
# hint: Follow the loop of the worked example with two groups: what are `position` and `labels` in each round?
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median])
        labels = []
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="points_joined"
# hint: A line joins the points of your group. What would it mean?
# hint: These are different patients, not one patient over time. `ax.plot` draws a line unless you say no.
# hint: Look at step 2 of the worked example: what stands behind `linestyle=`?
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o")
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median])
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="n_missing"
# hint: The names of the groups are there. How many patients are in each?
# hint: A median of two patients tells less than one of two hundred. The reader must see n.
# hint: Look at step 4 of the worked example: what comes behind the name?
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median])
        labels.append(name)
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="n_missing"
# hint: Both groups have the same n in your figure. What did you count?
# hint: `values_by_group` holds all groups. Its length is the number of groups.
# hint: Look at step 4 of the worked example: of which name does it take the length?
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median])
        labels.append(f"{name}\nn = {len(values_by_group)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="name_in_quotes"
# hint: Read the y axis on your screen. Are these the words that somebody handed over?
# hint: What stands in quotation marks is text. `y_label` is a name.
# hint: Reread step 4 of the task: `y_label` is a parameter.
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median])
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("y_label")
    return fig


# %% wrong="groups" misconception="axis_unlabelled"
# hint: Your points are right. What does the y axis show?
# hint: An axis without words makes a figure useless. The words come in as a parameter.
# hint: Reread step 4 of the task, and look at the last lines of the worked example.
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median])
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    return fig


# %% wrong="groups" misconception="argument_ignored"
# hint: Points of different groups stand over each other. Which x does your code give to each point?
# hint: `position` is the number of names in `labels` so far. So it grows only when each round adds a name, and only if you use it.
# hint: Follow the loop of the worked example with two groups: what are `position` and `labels` in each round?
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot(values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median])
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="argument_ignored"
# hint: Over the first group stands a level line that is the median of another group. From where to where do your lines run?
# hint: A median belongs to one group. Its line should be short, and stand at the `position` of this group.
# hint: Look at step 3 of the worked example: which two numbers stand in the first list, and with which name are they made?
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.axhline(median)
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="argument_ignored"
# hint: Over the first group stands a level line that is the median of another group. From where to where do your lines run?
# hint: A median belongs to one group. Its line should be short, and stand at the `position` of this group.
# hint: Look at step 3 of the worked example: which two numbers stand in the first list, and with which name are they made?
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.plot([-0.2, 0.2], [median, median])
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel(y_label)
    return fig


# %% wrong="groups" misconception="argument_ignored"
# hint: Your y axis says potassium, and the check drew something else. Where do the words come from?
# hint: The words at the y axis change from figure to figure. They come in with the values.
# hint: Reread step 4 of the task, and look at the second name in the brackets of `def`.
import matplotlib.pyplot as plt
import pandas as pd


def draw_groups(values_by_group, y_label):
    fig, ax = plt.subplots(figsize=(5, 3.5))
    labels = []
    for name, values in values_by_group.items():
        position = len(labels)
        ax.plot([position] * len(values), values, marker="o", linestyle="none")
        median = pd.Series(values).median()
        ax.plot([position - 0.2, position + 0.2], [median, median])
        labels.append(f"{name}\nn = {len(values)}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("Potassium (mmol/L)")
    return fig


# %% right="shares" how="with errorbar"
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        share = 100 * events / n
        ax.errorbar([position], [share], yerr=[[share - low], [high - share]], fmt="o", capsize=4)
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% right="shares" how="with vlines and scatter"
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.vlines(position, low, high)
        ax.scatter([position], [events / n * 100])
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(bottom=0, top=100)
    return fig


# %% right="shares" how="both ends under one name, with caps"
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        ends = wilson_percent(events, n)
        ax.plot([position] * 2, ends, marker="_", color="black")
        ax.plot(position, events * 100 / n, "ks")
        labels.append(name + ", n = " + str(n))
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(0, 100)
    return fig


# %% wrong="shares" misconception="share_for_percentage"
# hint: Your point stands at 0.75. How many percent is that?
# hint: The interval is in percent, and the axis too. The point must be in the same unit.
# hint: Look at step 1 of the worked example: what does it do before it divides?
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [low, high])
        ax.plot([position], [events / n], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="numerator_denominator_swapped"
# hint: Your share is above 100%. Which number is the part, and which is the whole?
# hint: `events` is a part of `n`. What must you divide by what?
# hint: Look at step 1 of the worked example, at 2 and 21.
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [low, high])
        ax.plot([position], [100 * n / events], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="counts_for_shares"
# hint: Your points show numbers of patients. Can you compare 3 and 75 when the wards have different sizes?
# hint: A share is the part divided by the whole. Here it is asked in percent.
# hint: Look at step 1 of the worked example.
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [low, high])
        ax.plot([position], [events], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="task_misread"
# hint: The check finds no point in your figure. Where does the reader see the share?
# hint: Step 2 of the task asks for a point at the share. What makes a point visible?
# hint: Look at step 2 of the worked example: it has two lines of code.
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [low, high])
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="interval_unclear"
# hint: The check finds no upright line in your figure. What tells the reader how sure a share is?
# hint: Step 1 of the task asks for an upright line. Upright means: the same x twice, and two different heights.
# hint: Look at steps 1 and 2 of the worked example: where do the two ends come from, and how is the line drawn?
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        ax.plot([position], [100 * events / n], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="interval_unclear"
# hint: Your error bar is far too long. Does `yerr` want the ends, or the distances from the point?
# hint: `yerr` is how far the bar reaches down and up **from the share**. What you gave are places on the axis.
# hint: Work out on paper for 3 of 4: share 75, ends 30 and 95. How far is it down, and how far up? Or draw the line with `ax.plot`, as in the worked example.
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.errorbar([position], [100 * events / n], yerr=[[low], [high]], fmt="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="interval_unclear"
# hint: Your line begins at the point. Where does the interval begin?
# hint: The interval has two ends, and the share lies between them.
# hint: Look at step 2 of the worked example: which two heights are in its list?
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [100 * events / n, high])
        ax.plot([position], [100 * events / n], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="formula_misread"
# hint: For 3 of 4, your interval reaches above 100%. Can that be true?
# hint: This is another formula, which fails for small n. The task names the function to use.
# hint: Use `wilson_percent`. It gives both ends.
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        p = events / n
        half = 100 * 1.96 * (p * (1 - p) / n) ** 0.5
        ax.plot([position, position], [100 * p - half, 100 * p + half])
        ax.plot([position], [100 * events / n], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="numerator_denominator_swapped"
# hint: Your interval has no length, and the share lies outside it. In which order does `wilson_percent` want its two numbers?
# hint: First the patients with the event, then all patients. Which of them is larger?
# hint: Reread the line with `def wilson_percent`, and compare it with your call.
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(n, events)
        ax.plot([position, position], [low, high])
        ax.plot([position], [100 * events / n], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="argument_ignored"
# hint: All wards stand at the same place. Which name says where this ward stands?
# hint: The worked example had one ward, at 0. In the loop, each ward has its own place.
# hint: Look in your function for a line that is ready and that you have not used yet.
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.plot([0, 0], [low, high])
        ax.plot([0], [100 * events / n], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="cut_axis"
# hint: Look at the ends of your y axis. Are they the smallest and the largest share that can be?
# hint: matplotlib fits the axis to the data, so it begins near your lowest value. Two figures of two months could then not be compared.
# hint: Reread step 3 of the task, and step 3 of the worked example.
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [low, high])
        ax.plot([position], [100 * events / n], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    return fig


# %% wrong="shares" misconception="share_for_percentage"
# hint: Your y axis ends at 1. In which unit are your shares?
# hint: 100% is the largest share. Your values are in percent.
# hint: Reread step 3 of the task.
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [low, high])
        ax.plot([position], [100 * events / n], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(0, 1)
    return fig


# %% wrong="shares" misconception="interval_unclear"
# hint: 3 of 4 and 75 of 100 have the same interval in your figure. Can that be right?
# hint: Your call of `wilson_percent` always says 100 patients. A share of 4 patients is much less sure.
# hint: Look at step 1 of the worked example: which two numbers does `wilson_percent` get there? Which names hold them here?
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        share = 100 * events / n
        low, high = wilson_percent(share, 100)
        ax.plot([position, position], [low, high])
        ax.plot([position], [share], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="fixed_number"
# hint: All your points stand at the share of the worked example. Which wards did the check give you?
# hint: The numbers of the cardiology ward are in your line. In the loop, each ward has its own two numbers.
# hint: Which two names in the loop hold the numbers of this ward?
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        share = 100 * 2 / 21
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [low, high])
        ax.plot([position], [share], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(-3, 103)
    return fig


# %% wrong="shares" misconception="cut_axis"
# hint: The lower end of your axis is right. What is the largest share that can be?
# hint: matplotlib chooses the end that you leave open, and it fits it to the data. Then 20% can look like nearly all.
# hint: Look at step 3 of the worked example: how many numbers stand in its line for the axis?
import matplotlib.pyplot as plt


def draw_shares(counts_by_ward):
    fig, ax = plt.subplots(figsize=(6, 4))
    labels = []
    for name, counts in counts_by_ward.items():
        position = len(labels)
        events = counts[0]
        n = counts[1]
        share = 100 * events / n
        low, high = wilson_percent(events, n)
        ax.plot([position, position], [low, high])
        ax.plot([position], [share], marker="o")
        labels.append(f"{name}\nn = {n}")
    ax.set_xticks(range(len(labels)), labels=labels)
    ax.set_xlim(-0.5, len(labels) - 0.5)
    ax.set_ylabel("SpO2 of 91% or less (% of patients)")
    ax.set_title("Share and 95% interval")
    ax.set_ylim(bottom=0)
    return fig


# %% right="falls-chart" how="without a line for the axis"
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months, falls)
    ax.set_ylabel("Falls in the month")
    ax.set_title("Falls on ward 4")
    return fig


# %% right="falls-chart" how="all in one line"
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months, falls, color="black")
    ax.set(ylabel="Number of falls", ylim=(0, None))
    ax.set_title("Falls on ward 4")
    return fig


# %% right="falls-chart" how="with plt"
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    plt.bar(months, falls)
    plt.ylim(0, max(falls) + 1)
    plt.ylabel("Falls (number)")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="name_error"
# hint: The message names a method that an axes does not have. How do the worked examples write at the y axis?
# hint: The method that you need begins with the same three letters as the one that sets the title.
# hint: Compare letter by letter with step 4 of the worked example on the CRP.
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months, falls)
    ax.set_ylim(bottom=0)
    ax.ylabel("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="name_error"
# hint: The message names a method that an axes does not have. How do the worked examples write at the y axis?
# hint: The method that you need begins with the same three letters as the one that sets the title.
# hint: Compare letter by letter with step 4 of the worked example on the CRP.
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months, falls)
    ax.set_ylim(bottom=0)
    ax.set_y_label("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="cut_axis"
# hint: The label is mended. Now look at your figure: at which number does the y axis begin?
# hint: The length of a bar is its message. A bar of 8 looks like nothing when the axis begins at 7.
# hint: Look at the line with `set_ylim`. Compare its number with that in the worked example on the CRP.
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months[-3:], falls[-3:])
    ax.set_ylim(bottom=7)
    ax.set_ylabel("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="picked_window"
# hint: Four months went in. How many bars came out?
# hint: Look at the square brackets in the line with the bars. Which months does `[-3:]` keep?
# hint: A picked window is one of the four tricks. Which lists does the function get, and which should it draw?
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months[-3:], falls[-3:])
    ax.set_ylim(bottom=0)
    ax.set_ylabel("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="picked_window"
# hint: Your bars are other months than before, but still a choice. Which one is not there?
# hint: Any part of the year can be picked to please. The reader needs all of it.
# hint: What must stand in the brackets of `ax.bar` when no month is left out?
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months[:3], falls[:3])
    ax.set_ylim(bottom=0)
    ax.set_ylabel("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="picked_window"
# hint: In which order, and how high, are your bars? A year is read from left to right.
# hint: The bars must stand in the order in which the values came.
# hint: Leave the two lists as they are.
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months, sorted(falls))
    ax.set_ylim(bottom=0)
    ax.set_ylabel("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="cut_axis"
# hint: The label is mended. Now look at your figure: at which number does the y axis begin?
# hint: The length of a bar is its message. A bar of 8 looks like nothing when the axis begins at 7.
# hint: Look at the line with `set_ylim`. Compare its number with that in the worked example on the CRP.
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months, falls)
    ax.set_ylim(bottom=7)
    ax.set_ylabel("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="cut_axis"
# hint: Your axis begins at 1. How long is a bar for one fall?
# hint: Bars are compared by their length, so they need their whole length.
# hint: Reread step 2 of the task.
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months, falls)
    ax.set_ylim(bottom=1)
    ax.set_ylabel("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="chart_for_data"
# hint: There is no bar in your figure. What did the colleague draw?
# hint: These are counts, one for each month. Which kind of figure is for counts?
# hint: Reread in section 2 what bars are for. Then look at the method in the colleague's first line.
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(months, falls, marker="o")
    ax.set_ylim(bottom=0)
    ax.set_ylabel("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="axis_unlabelled"
# hint: The error is gone, and the label with it. What does the y axis count?
# hint: A line that stops should be mended, not taken out.
# hint: Look at step 4 of the worked example on the CRP: which method writes at the y axis?
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months, falls)
    ax.set_ylim(bottom=0)
    ax.set_title("Falls on ward 4")
    return fig


# %% wrong="falls-chart" misconception="fixed_number"
# hint: The axis fits these four months. What happens on a ward with 40 falls?
# hint: A fixed upper end can cut off a bar. Which end of the axis does the task speak of?
# hint: Look at the line with `set_ylim` in the worked example on the CRP: which end does it set, and which does it leave?
import matplotlib.pyplot as plt


def draw_falls(months, falls):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.bar(months, falls)
    ax.set_ylim(0, 15)
    ax.set_ylabel("Number of falls")
    ax.set_title("Falls on ward 4")
    return fig
