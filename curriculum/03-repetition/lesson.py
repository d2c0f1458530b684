# %% [markdown]
# # The whole night
#
# It is seven in the morning at De Linde, a hospital that exists only in this course. You take over ward 4, with thirty
# patients. For each night you ask the same: how often was there fever, what was the lowest oxygen saturation, is it
# going up or down? Python can do the same steps again and again.
#
# {{outcomes}}
#
# **Nothing in this course is advice for the care of patients.** All patients in it are invented.

# %% [markdown]
# ## Recall
#
# *About 8 minutes. The whole unit takes about 80. You can do it in two sittings: after section 2, the word **Pause**
# marks a good place to stop.*
#
# Two short exercises on units 01 and 02. As before, your lines stand in a ready-made function and keep their four
# spaces. Leave the line with `def`, the note between the signs `"""` and the line with `return` as they are. The last
# line of the cell tries your function once.

# %% [markdown] prompt="two-drinks"
# ### Exercise: Two drinks
#
# Mr Sahin had two drinks in the night. The first volume is a number. The second comes from a form, so it is text, for
# example `"200"`. The function `intake_ml` works out the two volumes together, in mL.
#
# The line `total_ml = 0` is ready. As in unit 02, read each line from right to left: Python takes the old value of
# `total_ml`, adds a drink, and gives the result to the same name.
#
# 1. Replace the first `None` with a sum: the old `total_ml` plus `first_drink_ml`.
# 2. Replace the second `None` with a sum: the old `total_ml` plus the **number** that you make from
#    `second_drink_text`.


# %% exercise="two-drinks" kind="recall"
def intake_ml(first_drink_ml, second_drink_text):
    """Give back the sum of two drinks in mL.

    Example: intake_ml(150, "200") is 350.0
    """
    total_ml = 0
    ### BEGIN SOLUTION
    total_ml = total_ml + first_drink_ml
    total_ml = total_ml + float(second_drink_text)
    ### STUB
    # total_ml = None  # step 1: replace None
    # total_ml = None  # step 2: replace None
    ### END SOLUTION
    return total_ml


print(intake_ml(150, "200"))

# %% check="two-drinks" points=2 reread="Recall"
expect(intake_ml(150, "200")).near(350, tolerance=0.01)
expect(intake_ml(80, "125")).near(205, tolerance=0.01)
### BEGIN HIDDEN TESTS
expect(intake_ml(0, "180"), about="a first drink of nothing").near(180, tolerance=0.01)
expect(intake_ml(150, "62.5"), about="a volume with decimals").near(212.5, tolerance=0.01)
### END HIDDEN TESTS

# %% [markdown] prompt="red-rate"
# ### Exercise: A rate that scores 3
#
# In the early warning score NEWS2, a respiratory rate of **8 or less**, or of **25 or more** breaths a minute, scores
# 3 points. On many charts that box is red. *Source: Royal College of Physicians, National Early Warning Score (NEWS) 2,
# London, 2017.*
#
# In the function `is_red`, give `red` the value `True` when `breaths_per_min` scores 3 points, and `False` when it does
# not.


# %% exercise="red-rate" kind="recall"
def is_red(breaths_per_min):
    """Give back True when a respiratory rate scores 3 points in NEWS2, and False otherwise.

    Example: is_red(30) is True
    """
    ### BEGIN SOLUTION
    red = breaths_per_min <= 8 or breaths_per_min >= 25
    ### STUB
    # red = None  # replace None
    ### END SOLUTION
    return red


print(is_red(30))

# %% check="red-rate" points=2 reread="Recall"
expect(is_red(18)).equals(False)
expect(is_red(30)).equals(True)
expect(is_red(5)).equals(True)
expect(is_red(25)).equals(True)
expect(is_red(8)).equals(True)
### BEGIN HIDDEN TESTS
expect(is_red(24), about="a rate that is high, but not high enough").equals(False)
expect(is_red(9), about="a rate that is low, but not low enough").equals(False)
### END HIDDEN TESTS

# %% [markdown]
# ## 1. A list keeps a row of values
#
# *About 14 minutes.* Mrs Pinas is 68. She has pneumonia. Her temperature was measured every two hours, from 22:00 to
# 6:00. You keep the five values together, in one **list**:
#
# `temperatures_c = [38.4, 38.9, 38.6, 38.1, 37.8]`
#
# A list stands between square brackets. Commas stand between the values, and each value is an **item**. (So write
# decimals with a point: `[38,4]` would be two items.)
#
# **Predict.** What will these two lines show?
#
# ```
# temperatures_c = [38.4, 38.9, 38.6, 38.1, 37.8]
# print(temperatures_c[1])
# ```

# %% predict="item-one"
my_prediction = "write here which number you expect"

# %% [markdown]
# **Run.**

# %%
temperatures_c = [38.4, 38.9, 38.6, 38.1, 37.8]
print(temperatures_c[1])

# %% [markdown]
# It shows 38.9, the second item. Python counts positions **from 0**. The number in the brackets is the **position**;
# other books say **index**.
#
# | position | 0 | 1 | 2 | 3 | 4 |
# |---|---|---|---|---|---|
# | item | 38.4 | 38.9 | 38.6 | 38.1 | 37.8 |
# | position from the end | -5 | -4 | -3 | -2 | -1 |
#
# **Investigate.** In the cell above, change the `1` to `5` and run it. There are five items, so why does Python stop?
# Read the message. Then write a number there that shows the last item.
#
# These are the tools that you need. Run the cell and compare each line with what it shows.

# %%
print(temperatures_c[0])  # the first item
print(temperatures_c[-1])  # the last item, also when you do not know how many there are
print(len(temperatures_c))  # how many items: the length
print(temperatures_c[1:3])  # a slice: from position 1 up to position 3, and 3 itself is left out
print(38.1 in temperatures_c)  # is there such an item?

temperatures_at_home_c = []  # an empty list
temperatures_at_home_c.append(39.2)  # append puts an item at the end
temperatures_at_home_c.append(39.5)
print(temperatures_at_home_c)

# %% [markdown]
# Square brackets pick items out of a list. Look at the lines with `append`: the list, a point, `append`, and the new
# item in round brackets. There is no `=`. `append` changes the list itself and gives nothing back, so a line that begins
# with `temperatures_at_home_c = ` would lose the list: the name would get `None`.

# %% [markdown]
# ### Worked example: how far has the fever fallen?
#
# How much has Mrs Pinas's temperature changed from the first to the last measurement? A change is **new minus old**. So
# a rise is a positive number, and a fall is a negative one.

# %%
# Step 1. Take the two items out of the list, each with a name.
first_c = temperatures_c[0]
last_c = temperatures_c[-1]

# Step 2. Calculate: new minus old.
change_c = last_c - first_c

# Step 3. Show it, rounded.
print("Change:", round(change_c, 1), "degrees Celsius")

# Step 4. Compare with the list: did it fall?

# %% [markdown] prompt="last-change"
# ### Exercise: Since the last round
#
# A nurse asks: how much has the pulse changed since the measurement before? She means the **last two** items of the
# list. Fill the three gaps. Each list has two items or more.
#
# 1. Give `latest` the last item of `pulses_per_min`.
# 2. Give `before` the item one place before the last. The table of positions above helps.
# 3. Give `change` the change, new minus old.
#
# The check tries your function, `last_change`, with lists of different lengths.


# %% exercise="last-change" kind="faded"
def last_change(pulses_per_min):
    """Give back the change of the pulse, in beats a minute, between the last two measurements.

    Example: last_change([96, 104, 118]) is 14
    """
    ### BEGIN SOLUTION
    latest = pulses_per_min[-1]
    before = pulses_per_min[-2]
    change = latest - before
    ### STUB
    # latest = None  # step 1: replace None
    # before = None  # step 2: replace None
    # change = None  # step 3: replace None
    ### END SOLUTION
    return change


print(last_change([96, 104, 118]))

# %% check="last-change" points=2 reread="Worked example: how far has the fever fallen?"
expect(last_change([96, 104, 118])).equals(14)
expect(last_change([88, 92, 90, 97, 84])).equals(-13)
### BEGIN HIDDEN TESTS
expect(last_change([70, 76]), about="a list of two measurements").equals(6)
expect(last_change([110, 95, 95]), about="a pulse that stays the same").equals(0)
pulses = [88, 92, 90]
expect(calling(last_change, pulses), about="the list itself, which must stay as it is").returns(
    -2
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# ## 2. The same for every item: `for`
#
# *About 23 minutes.* A **loop** repeats lines. Here is one.
#
# **Predict.** What will these lines show? Write down every line that you expect.
#
# ```
# pulses_per_min = [96, 104, 118]
# for pulse in pulses_per_min:
#     print(pulse)
# print("done")
# ```

# %% predict="for-prints"
my_prediction = "write here the lines you expect, with commas between them"

# %% [markdown]
# **Run.**

# %%
pulses_per_min = [96, 104, 118]
for pulse in pulses_per_min:
    print(pulse)
print("done")

# %% [markdown]
# Read the second line as: "for each item in `pulses_per_min`, call it `pulse`, and do the lines below". One pass
# through these lines is a **round** of the loop.
#
# - The line with `for` ends with a colon, as `if` does.
# - Lines with four more spaces belong to the loop. Python does them in every round.
# - The first line without these spaces, here `print("done")`, comes once, after the last round.
# - You choose the name `pulse`. Python gives it the next item at the start of each round; you write no line for that.
# - In a round, `pulse` is **one** item. `pulses_per_min` is still the **whole** list.
#
# **Investigate.** In the cell above, put four spaces before `print("done")`. How often does it show "done" now?

# %% [markdown]
# ### Worked example: how many measurements with fever?
#
# NEWS2 gives points for a fever from 38.1 °C (source as above). How many measurements of Mrs Pinas's night
# reached that?

# %%
temperatures_c = [38.4, 38.9, 38.6, 38.1, 37.8]

# Step 1. Before the loop: give the result its start value.
fever_count = 0

# Step 2. Visit every item.
for temperature_c in temperatures_c:
    # Step 3. In each round: look at the item, and make the new result from the old one.
    if temperature_c >= 38.1:
        fever_count = fever_count + 1

# Step 4. After the loop: use the result.
print("Measurements with fever:", fever_count)

# %% [markdown]
# Follow it once with your finger. Most mistakes in loops are found in such a table.
#
# | round | `temperature_c` | 38.1 or more? | `fever_count` after this round |
# |---|---|---|---|
# | before | | | 0 |
# | 1 | 38.4 | yes | 1 |
# | 2 | 38.9 | yes | 2 |
# | 3 | 38.6 | yes | 3 |
# | 4 | 38.1 | yes | 4 |
# | 5 | 37.8 | no | 4 |
#
# A name that collects a result, round by round, is called an **accumulator**. Here it is `fever_count`. It needs three
# things: a start value before the loop, a new value from the old one inside the loop, and its use after the loop.
# Python gives no name a start value by itself, not even 0.
#
# The same pattern does other work:
#
# | You want | Start value | In a round |
# |---|---|---|
# | to count | `0` | `count = count + 1`, when the item fits |
# | to add up | `0` | `total = total + item` |
# | to collect items | `[]` | `kept.append(item)`, when the item fits |

# %% [markdown] prompt="night-total"
# ### Exercise: What she drank
#
# A list holds the volume of each drink of Mrs Pinas's night, in mL. Fill the two gaps of the function `night_total_ml`.
# At the end, `total_ml` is the volume of all drinks together. When nobody wrote down a drink, the list is empty, and the
# total is 0.
#
# 1. Before the loop: give `total_ml` its start value.
# 2. In the loop: give `total_ml` its new value, made from its old value and `drink_ml`. Keep the eight spaces.


# %% exercise="night-total" kind="faded"
def night_total_ml(drinks_ml):
    """Give back the volume of all drinks together, in mL.

    Example: night_total_ml([150, 200, 130]) is 480
    """
    ### BEGIN SOLUTION
    total_ml = 0
    for drink_ml in drinks_ml:
        total_ml = total_ml + drink_ml
    ### STUB
    # total_ml = None  # step 1: replace None
    # for drink_ml in drinks_ml:
    #     total_ml = None  # step 2: replace None
    ### END SOLUTION
    return total_ml


print(night_total_ml([150, 200, 130]))

# %% check="night-total" points=2 reread="Worked example: how many measurements with fever?"
expect(night_total_ml([150, 200, 130])).near(480, tolerance=0.01)
expect(night_total_ml([90, 60])).near(150, tolerance=0.01)
### BEGIN HIDDEN TESTS
expect(night_total_ml([]), about="a night without a drink").near(0, tolerance=0.01)
expect(night_total_ml([125]), about="a night with one drink").near(125, tolerance=0.01)
drinks = [150, 62.5]
expect(calling(night_total_ml, drinks), about="the list itself, which must stay as it is").returns_near(
    212.5, tolerance=0.01
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown] prompt="lowest"
# ### Exercise: The lowest saturation
#
# An accumulator can also keep the lowest value **so far**. In each round it takes the new item when that is lower. But
# what is a good start value?
#
# The list `saturations_percent` exists already and is not empty. Of these six lines you need five. The spaces at the
# start of lines A and D are part of them.
#
# ```
# A            lowest_percent = percent
# B    for percent in saturations_percent:
# C    lowest_percent = 0
# D        if percent < lowest_percent:
# E    print(lowest_percent)
# F    lowest_percent = saturations_percent[0]
# ```
#
# Put five letters in the right order in `line_order`: replace each `?` with a letter. The program shows the lowest
# value once, at the end. The check runs your lines for the list `[96, 91, 94]`.

# %% exercise="lowest" kind="parsons"
### BEGIN SOLUTION
line_order = ["F", "B", "D", "A", "E"]
### STUB
# line_order = ["?", "?", "?", "?", "?"]  # replace each ? with a letter from A to F
### END SOLUTION

# %% check="lowest" points=2 reread="Worked example: how many measurements with fever?"
lines = {
    "A": "        lowest_percent = percent",
    "B": "for percent in saturations_percent:",
    "C": "lowest_percent = 0",
    "D": "    if percent < lowest_percent:",
    "E": "print(lowest_percent)",
    "F": "lowest_percent = saturations_percent[0]",
}


def spaces_do_not_fit(order):
    """Return the letter of the first line whose spaces do not fit the line above it; "" when there is none."""
    above = ""
    for letter in order:
        line = lines[letter]
        spaces, spaces_above = (len(text) - len(text.lstrip()) for text in (line, above))
        fits = spaces == spaces_above + 4 if above.endswith(":") else spaces <= spaces_above
        if not fits:
            return letter
        above = line
    return ""


def too_early(order):
    """Return the letter of the first line that uses lowest_percent before it has a value; "" when there is none."""
    for letter in order:
        if letter in "CF":
            return ""
        if letter in "DE":
            return letter
    return ""


def shown(order, values):
    """Return what the program of these lines shows for a list of saturations."""
    printed = []
    exec(
        "\n".join(lines[letter] for letter in order), {"saturations_percent": values, "print": printed.append}
    )
    return printed


expect(line_order).has_length(5)
expect(line_order).satisfies(
    lambda order: len(set(order)) == 5 and set(order) <= set(lines),
    "line_order should hold five different letters from A to F",
)
line_that_does_not_fit = spaces_do_not_fit(line_order)
expect(line_that_does_not_fit).satisfies(
    lambda letter: letter == "",
    "Under a line with a colon stands a line with four more spaces. Under any other line, no line has more spaces. One "
    "line stands where it cannot",
)
line_too_early = too_early(line_order)
expect(line_too_early).satisfies(
    lambda letter: letter == "",
    "Before a line uses lowest_percent, another line must give it a value. One line comes too early",
)
expect(line_order).satisfies(
    lambda order: order[-1] == "E",
    "line_order should end with the line that shows the result, after the last round",
)
lowest_of_your_lines = shown(line_order, [96, 91, 94])[-1]
expect(lowest_of_your_lines).satisfies(
    lambda percent: percent > 1,
    "With your lines, the lowest of 96, 91 and 94 should be one of these three numbers",
)
### BEGIN HIDDEN TESTS
expect(shown(line_order, [88]), about="a night with one measurement").equals([88])
expect(shown(line_order, [90, 95, 99]), about="a night that begins with its lowest value").equals([90])
### END HIDDEN TESTS

# %% [markdown] prompt="red-rates"
# ### Exercise: Only the red rates
#
# The doctor on call wants to see only the respiratory rates that score 3 in NEWS2: **8 or less**, or **25 or more**.
# Write the lines of the function `red_rates`. It makes a new list and leaves `rates_per_min` as it is.
#
# 1. Before the loop: give `red` its start value, an empty list.
# 2. Write a loop that visits every rate.
# 3. In each round: when the rate scores 3, put it at the end of `red`. Your line from "A rate that scores 3" helps.
#
# When no rate scores 3, the list stays empty.


# %% exercise="red-rates" kind="make"
def red_rates(rates_per_min):
    """Give back a new list with the respiratory rates that score 3 points in NEWS2, in the same order.

    Example: red_rates([27, 18, 8]) is [27, 8]
    """
    ### BEGIN SOLUTION
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red.append(rate)
    ### STUB
    # red = None  # step 1: replace None
    # # steps 2 and 3: write your loop here; its first line has four spaces
    ### END SOLUTION
    return red


print(red_rates([27, 18, 8]))

# %% check="red-rates" points=2 reread="Worked example: how many measurements with fever?"
expect(red_rates([27, 25, 18, 8, 14, 6])).equals([27, 25, 8, 6])
expect(red_rates([12, 30])).equals([30])
### BEGIN HIDDEN TESTS
expect(red_rates([]), about="a night without a measurement").equals([])
expect(red_rates([16, 24, 9]), about="rates that stay within the limits").equals([])
expect(red_rates([26, 26]), about="the same rate twice").equals([26, 26])
rates = [7, 15, 31]
expect(calling(red_rates, rates), about="the list itself, which must stay as it is").returns(
    [7, 31]
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# **Pause.** This is a good place to stop. Save the page: hold Ctrl (on a Mac: Command) and press S. Sections 3 and 4
# need nothing from the cells above.

# %% [markdown]
# ## 3. When you need the position: `range`
#
# *About 11 minutes.* `for` gives you the item. That is nearly always enough. To compare an item with the one
# **before** it, you need positions. `range` counts them out:
#
# - `range(4)` gives 0, 1, 2, 3. It begins at 0, and the 4 itself is left out.
# - `range(1, 4)` gives 1, 2, 3. It begins at 1, and the 4 is left out again.
#
# A list of 4 items has the positions 0 to 3. So `range(len(values))` gives exactly the positions of `values`.
#
# ### Worked example: each value beside the one before
#
# Mr Lindqvist is 81. This is his oxygen saturation, hour by hour. **Predict.** What will these lines show?
#
# ```
# saturations_percent = [96, 93, 95]
#
# # Step 1. Visit the positions that have a value before them.
# for position in range(1, len(saturations_percent)):
#     # Step 2. Take the value at this position, and the one before it.
#     change = saturations_percent[position] - saturations_percent[position - 1]
#     # Step 3. Use both.
#     print(position, change)
# ```

# %% predict="range-prints"
my_prediction = "write here the lines you expect, with commas between them"

# %% [markdown]
# **Run.**

# %%
saturations_percent = [96, 93, 95]

# Step 1. Visit the positions that have a value before them.
for position in range(1, len(saturations_percent)):
    # Step 2. Take the value at this position, and the one before it.
    change = saturations_percent[position] - saturations_percent[position - 1]
    # Step 3. Use both.
    print(position, change)

# %% [markdown]
# Three values have two changes between them, so there are two rounds.
#
# With `range(0, ...` there would be a third one: the first value minus the one at position -1, which is the **last**. The
# change is wrong, and Python does not stop. This is a silent mistake.

# %% [markdown] prompt="falls"
# ### Exercise: Mend the falls
#
# A colleague counts the falls of a night. A fall is a drop of **3 percentage points or more** from one measurement to
# the next (a rule that was invented for this exercise). She looks at each value and the one **after** it. Her function
# `count_falls` contains two mistakes, a loud one and a silent one. Both stand in the lines with `for` and `if`.
#
# 1. Run the cell: it shows nothing yet. Run the check. Read its message, and mend the loud mistake. Which positions have
#    a value after them?
# 2. Run both again. Then find the silent mistake: read the rule once more.
#
# A night with one measurement, or with none, has 0 falls.


# %% exercise="falls" kind="debug"
def count_falls(saturations_percent):
    """Give back how often the saturation fell by 3 percentage points or more from one measurement to the next.

    Example: count_falls([97, 94, 95, 90]) is 2
    """
    falls = 0
    ### BEGIN SOLUTION
    for position in range(len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change <= -3:
            falls = falls + 1
    ### STUB
    # for position in range(len(saturations_percent)):
    #     change = saturations_percent[position + 1] - saturations_percent[position]
    #     if change < -3:
    #         falls = falls + 1
    ### END SOLUTION
    return falls


# %% check="falls" points=2 reread="Worked example: each value beside the one before"
expect(count_falls([97, 94, 95, 90, 89, 90, 87])).equals(3)
expect(count_falls([90, 95, 96])).equals(0)
### BEGIN HIDDEN TESTS
expect(count_falls([]), about="a night without a measurement").equals(0)
expect(count_falls([95]), about="a night with one measurement").equals(0)
expect(count_falls([96, 94]), about="a drop that is a little too small").equals(0)
expect(count_falls([97, 90]), about="two measurements with a large drop").equals(1)
saturations = [97, 93]
expect(calling(count_falls, saturations), about="the list itself, which must stay as it is").returns(
    1
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# ## 4. Go on as long as: `while`
#
# *About 14 minutes.* A `for` loop ends when the list ends. Sometimes there is no list, and you do not know how many
# rounds you need. `while` repeats its lines **as long as** a condition is true.
#
# ### Worked example: when must the next bag be there?
#
# A bag of 1000 mL runs at 150 mL an hour. The nurse brings the next one when less than 300 mL is left. After how many
# whole hours is that? **Predict.** What will the last line show? Make a table with one line a round: hours, and mL
# left.
#
# ```
# # Step 1. Before the loop: the start values.
# left_ml = 1000
# hours = 0
#
# # Step 2. The condition: go on as long as it is true.
# while left_ml >= 300:
#     # Step 3. In each round, something changes that brings the end nearer.
#     left_ml = left_ml - 150
#     hours = hours + 1
#
# # Step 4. After the loop: the condition is false now.
# print("Hours:", hours)
# ```

# %% predict="while-hours"
my_prediction = "write here the number you expect"

# %% [markdown]
# **Run.**

# %%
# Step 1. Before the loop: the start values.
left_ml = 1000
hours = 0

# Step 2. The condition: go on as long as it is true.
while left_ml >= 300:
    # Step 3. In each round, something changes that brings the end nearer.
    left_ml = left_ml - 150
    hours = hours + 1

# Step 4. After the loop: the condition is false now.
print("Hours:", hours)

# %% [markdown]
# After 1, 2, 3, 4 and 5 hours, 850, 700, 550, 400 and 250 mL are left. Python looks at the condition **before** each
# round. With 250 it is false, so the loop ends. When it is false at the very start, there is no round at all.
#
# An `if` looks once. A `while` looks again and again.
#
# **Investigate: a loop that never ends.** What if step 3 does not change `left_ml`? Then the condition stays true: an
# **endless loop**. Make one, and learn to stop it.
#
# 1. In the cell above, write a `#` before `left_ml = left_ml - 150`. Run the cell. Its brackets show `[*]`, and the star
#    stays.
# 2. Press the button with the square, **■**, in the bar above this page. Python stops in the loop and says so:
#    `KeyboardInterrupt`.
# 3. Take the `#` away, and run the cell again.
#
# Nothing is broken, and Python still knows your names. When ■ does not help, choose *Restart Kernel* and run the
# cells that you need again.
#
# **In an exercise** it is the same. When the star of your cell, or of a check, stays for more than ten seconds, your loop
# is probably endless. Press ■ and read the message. If you submit an endless loop, you lose only the points of that
# exercise.

# %% [markdown] prompt="half-lives"
# ### Exercise: How many half-lives?
#
# Ms Nowak is 33. The level of a drug in her blood is too high, so she gets no more of it. In one **half-life**, the
# level falls to half of what it was. (Many drugs leave the body in this way, but not all.)
#
# Write the lines of the function `half_lives_until`. It counts how many half-lives pass until the level is **at the limit
# or below it**.
#
# 1. Before the loop: give `half_lives` its start value.
# 2. Write the first line of a `while` loop: go on as long as `level_mg_per_l` is above `limit_mg_per_l`.
# 3. In each round: give `level_mg_per_l` half of its old value, and make `half_lives` one larger.
#
# Example: from 100 mg/L, the levels are 50, 25 and 12.5. For a limit of 15 mg/L that takes 3 half-lives. A level that is
# at the limit already takes 0.


# %% exercise="half-lives" kind="make"
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    """Give back how many half-lives pass until the level is at the limit or below it. The limit is above 0.

    Example: half_lives_until(100, 15) is 3
    """
    ### BEGIN SOLUTION
    half_lives = 0
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
        half_lives = half_lives + 1
    ### STUB
    # half_lives = None  # step 1: replace None
    # # steps 2 and 3: write your loop here; its first line has four spaces
    ### END SOLUTION
    return half_lives


print(half_lives_until(100, 15))

# %% check="half-lives" points=2 reread="Worked example: when must the next bag be there?"
expect(half_lives_until(100, 15)).equals(3)
expect(half_lives_until(80, 10)).equals(3)
expect(half_lives_until(9, 8)).equals(1)
### BEGIN HIDDEN TESTS
expect(half_lives_until(8, 8), about="a level that is at the limit already").equals(0)
expect(half_lives_until(3, 8), about="a level that is below the limit already").equals(0)
expect(half_lives_until(1000, 1), about="a very high level").equals(10)
### END HIDDEN TESTS

# %% [markdown] rubric="quiet-night" points=4
# ### In your own words: a quiet night?
#
# Mr Vermeer is 59. His oxygen saturation, in percent, was written down every hour from 22:00 to 7:00:
#
# `[97, 96, 97, 85, 97, 96, 97, 97]`
#
# At 3:00 and at 4:00 the sensor was off. Nobody measured, so the list holds eight values and not ten. A colleague
# writes a loop for the mean. It gives 95.25. She reports: "Mean saturation 95 %, a quiet night." You remember the table
# of NEWS2 in unit 02: for him, 91 or less scores 3 points.
#
# Answer in three to six short sentences. *About 8 minutes.*
#
# 1. Which event does the mean hide, and why does the mean hide it?
# 2. Which two other results would you make with a loop over this list? For each, name the start value.
# 3. What does the list not tell about 3:00 and 4:00? What do you write in your report about it?
#
# There is no check for this question. Your supervisor reads it.
#
# === BEGIN MARK SCHEME ===
# 1 point: one value of 85 (3 points in NEWS2 by itself) disappears, because seven values of 96 and 97 pull the mean up.
# Half a point for the 85 without the reason.
#
# 1 point: two results that would have shown the event: the lowest value (85), the number of values of 91 or less (1), the
# list of the low values, the largest fall (from 97 to 85), the number of falls. Half a point for one.
#
# 1 point: start values that fit the two results: the first item for the lowest (or a number above all possible values),
# 0 for a count, `[]` for a list, 0 for the largest fall. Half a point for one. No point for a lowest value that starts
# at 0.
#
# 1 point: says that nothing is known about these hours, which is not the same as normal, and writes the gap into the
# report (for example: 8 measurements, none at 3:00 and 4:00). Half a point for one of the two.
# === END MARK SCHEME ===

# %% [markdown] answer="quiet-night"
# The mean hides the one value of 85, which scores 3 points alone: seven values of 96 and 97 pull the mean up to 95.
# I would make the lowest value, with the first item as its start value, and count the values of 91 or less, with 0 as
# the start value. The results are 85 and 1. The list does not tell what happened at 3:00 and 4:00. It does not even
# show that there is a gap. Not measured is not the same as normal. I would write: "8 measurements, lowest 85 %, one
# value of 91 or less; no measurements at 3:00 and 4:00 because the sensor was off."

# %% [markdown]
# ## Take away
#
# 1. A **list** keeps items in order. The first **position** is 0, the last is -1, and a **slice** leaves its end out.
# 2. A `for` **loop** does its lines once for every item. Lines with four more spaces belong to it.
# 3. An **accumulator** has a start value before the loop, a new value from the old one inside it, and is used after
#    it.
# 4. A `while` loop goes on as long as its condition is true. Something in it must bring the end nearer.
# 5. An **endless loop** keeps the star `[*]`. The button ■ stops it.
#
# New terms: **list**, **item**, **position**, **slice**, **loop**, **accumulator**, **endless loop**.
#
# Where this returns: in unit 04 you write the lines with `def` and `return` yourself. In your project, a loop goes
# through a folder of letters, one round for each letter, and an accumulator collects what it finds.
#
# Now press *Submit* in the bar above this page.
