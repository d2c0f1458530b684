# %% [markdown]
# # Answers of unit 03
# Every answer here is run by the build: the right ones must pass, each wrong one must bring up its own hint.

# %% right="two-drinks" how="with a name for the second number"
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = total_ml + first_drink_ml
    second_drink_ml = float(second_drink_text)
    total_ml = total_ml + second_drink_ml
    return total_ml


# %% right="two-drinks" how="with +="
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml += first_drink_ml
    total_ml += float(second_drink_text)
    return total_ml


# %% right="two-drinks" how="one sum"
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = float(second_drink_text) + first_drink_ml
    return total_ml


# %% wrong="two-drinks" misconception="string_vs_number"
# hint: One of the two volumes is text. Which one, and how do you see that in the task?
# hint: Python does not add text to a number. Unit 01 shows what makes a number from text.
# hint: Reread step 2 of the task. Which word is printed bold there?
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = total_ml + first_drink_ml
    total_ml = total_ml + second_drink_text
    return total_ml


# %% wrong="two-drinks" misconception="accumulator_overwritten"
# hint: Only the second drink is left. What happened to the first one in your second line?
# hint: The second `=` gives `total_ml` a new value. Does the right side of that line hold the old value?
# hint: Reread step 2 of the task: a sum of two things. Which two?
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = first_drink_ml
    total_ml = float(second_drink_text)
    return total_ml


# %% wrong="two-drinks" misconception="assign_compares"
# hint: Your total is still 0. Does any of your lines give `total_ml` a new value?
# hint: A line gives a name a value with the name on the left and one `=` sign. Two of them, `==`, only compare.
# hint: Put your two lines beside the line `total_ml = 0`. How does that line begin?
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml == total_ml + first_drink_ml
    total_ml == total_ml + float(second_drink_text)
    return total_ml


# %% wrong="two-drinks" misconception="assign_compares"
# hint: Your total is still 0. Does any of your lines give `total_ml` a new value?
# hint: A line gives a name a value with the name on the left and one `=` sign. Two of them, `==`, only compare.
# hint: Put your two lines beside the line `total_ml = 0`. How does that line begin?
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml + first_drink_ml
    total_ml + float(second_drink_text)
    return total_ml


# %% wrong="two-drinks" misconception="string_vs_number"
# hint: Your result has quotation marks, so it is text. What does `+` do with two texts?
# hint: You made text from a number. The task asks for a number made from text.
# hint: Reread step 2 of the task, and look in unit 01 for `float("7.2")`.
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = total_ml + first_drink_ml
    total_ml = str(total_ml) + second_drink_text
    return total_ml


# %% wrong="two-drinks" misconception="fixed_number"
# hint: 350 is right for the drinks of the example. What does your cell give for another patient?
# hint: Your line holds a fixed number. The result must come from the two names in the brackets of `def`.
# hint: Reread steps 1 and 2 of the task: each sum is made of names.
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = total_ml + 150
    total_ml = total_ml + float("200")
    return total_ml


# %% wrong="two-drinks" misconception="task_misread"
# hint: Only the first drink is in your total. What does your second line do?
# hint: There are two sums to write, one for each drink.
# hint: Reread step 2 of the task.
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = total_ml + first_drink_ml
    total_ml = total_ml
    return total_ml


# %% wrong="two-drinks" misconception="fixed_number"
# hint: 280 holds the second drink of the example. Which of your two lines has a fixed number in it?
# hint: For the next patient the form says `"125"`. Which name holds that text?
# hint: Reread step 2 of the task: from which name do you make the number?
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = total_ml + first_drink_ml
    total_ml = total_ml + float("200")
    return total_ml


# %% wrong="two-drinks" misconception="task_misread"
# hint: Your total is 150 too high. Which drink is in it twice?
# hint: After your first line, `total_ml` holds the first drink already. What has the second line still to add?
# hint: Reread step 2 of the task: a sum of two things. Which two?
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = total_ml + first_drink_ml
    total_ml = total_ml + first_drink_ml + float(second_drink_text)
    return total_ml


# %% wrong="two-drinks" misconception="type_confusion"
# hint: `int` reads whole numbers only. Can a form also say `"62.5"`?
# hint: One function of unit 01 makes a number from text, with or without decimals. Which one?
# hint: Reread section 2 of unit 01, and step 2 of the task.
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = total_ml + first_drink_ml
    total_ml = total_ml + int(second_drink_text)
    return total_ml


# %% wrong="two-drinks" misconception="not_run_yet"
# hint: The result is still `None`. Is there a `None` left in your cell? And did you run the cell after your change?
# hint: `None` means: no answer yet. The second line decides what comes out at the end.
# hint: Reread steps 1 and 2 of the task: what stands in place of each `None`?
def intake_ml(first_drink_ml, second_drink_text):
    total_ml = 0
    total_ml = total_ml + first_drink_ml
    total_ml = None
    return total_ml


# %% right="red-rate" how="with if and else" style="map_to_boolean_with_if"
def is_red(breaths_per_min):
    if breaths_per_min <= 8 or breaths_per_min >= 25:
        red = True
    else:
        red = False
    return red


# %% right="red-rate" how="what is not in the middle"
def is_red(breaths_per_min):
    red = not (8 < breaths_per_min < 25)
    return red


# %% right="red-rate" how="one limit after the other"
def is_red(breaths_per_min):
    red = breaths_per_min <= 8
    if breaths_per_min >= 25:
        red = True
    return red


# %% wrong="red-rate" misconception="no_short_circuit_or"
# hint: For a normal rate you give 25 and not False. Read on its own what stands behind `or`. Is it a question?
# hint: Python reads each side of `or` by itself. A number alone is no comparison.
# hint: Reread in unit 02 how `or` joins two comparisons. What stands on both of its sides?
def is_red(breaths_per_min):
    red = breaths_per_min <= 8 or 25
    return red


# %% wrong="red-rate" misconception="comparison_reversed"
# hint: A rate of 18 is normal, and you call it red. For which rates is your line true?
# hint: Your line is true in the middle, between the two limits. Where are the red rates?
# hint: Draw a line with 8 and 25 on it, and colour the red parts. Then read the task once more.
def is_red(breaths_per_min):
    red = 8 <= breaths_per_min <= 25
    return red


# %% wrong="red-rate" misconception="and_for_or"
# hint: A rate of 30 scores 3, and your line is false for it. Put 30 in the place of the name, and read your line aloud. Which part is false?
# hint: With `and`, both sides must be true for the same patient. With `==`, only one number fits.
# hint: Read the bold words of the task aloud, with the word between them. Look for each of these words in your line.
def is_red(breaths_per_min):
    red = breaths_per_min <= 8 and breaths_per_min >= 25
    return red


# %% wrong="red-rate" misconception="boundary_excluded"
# hint: Look at the patient with exactly 25. Does the task count this patient?
# hint: "25 or more" holds for 25 itself. Does your sign hold for it?
# hint: Reread in unit 02 the difference between `>` and `>=`. Then look at both of your limits.
def is_red(breaths_per_min):
    red = breaths_per_min < 8 or breaths_per_min > 25
    return red


# %% wrong="red-rate" misconception="boundary_excluded"
# hint: Your limit of 25 is right. Now the other one: does the task count a patient with exactly 8?
# hint: "8 or less" holds for 8 itself. Does your sign hold for it?
# hint: Reread in unit 02 the difference between `<` and `<=`.
def is_red(breaths_per_min):
    red = breaths_per_min < 8 or breaths_per_min >= 25
    return red


# %% wrong="red-rate" misconception="task_misread"
# hint: You see the fast rates. Which other rates score 3?
# hint: The task names two limits. Follow a rate of 5 through your lines: which line decides at the end?
# hint: Read the bold words of the task aloud, and look for each of them in your lines.
def is_red(breaths_per_min):
    red = breaths_per_min >= 25
    return red


# %% wrong="red-rate" misconception="and_for_or"
# hint: A rate of 30 scores 3, and your line is false for it. Put 30 in the place of the name, and read your line aloud. Which part is false?
# hint: With `and`, both sides must be true for the same patient. With `==`, only one number fits.
# hint: Read the bold words of the task aloud, with the word between them. Look for each of these words in your line.
def is_red(breaths_per_min):
    red = breaths_per_min == 8 or breaths_per_min == 25
    return red


# %% wrong="red-rate" misconception="task_misread"
# hint: You see the fast rates. Which other rates score 3?
# hint: The task names two limits. Follow a rate of 5 through your lines: which line decides at the end?
# hint: Read the bold words of the task aloud, and look for each of them in your lines.
def is_red(breaths_per_min):
    if breaths_per_min <= 8:
        red = True
    if breaths_per_min >= 25:
        red = True
    else:
        red = False
    return red


# %% wrong="red-rate" misconception="no_short_circuit_or"
# hint: You give 8 and not True or False. On which side of `or` does a question stand?
# hint: Python reads each side of `or` by itself. A question needs a name, a sign and a limit.
# hint: Reread in unit 02 how `or` joins two comparisons. What stands on both of its sides?
def is_red(breaths_per_min):
    red = 8 or 25
    return red


# %% wrong="red-rate" misconception="string_vs_number"
# hint: Your result has quotation marks. Is it `False`, or the word "False"?
# hint: `True` and `False` are values of their own. Between quotation marks they are text.
# hint: Look at the example in the note between the signs `"""`.
def is_red(breaths_per_min):
    if breaths_per_min <= 8 or breaths_per_min >= 25:
        red = "True"
    else:
        red = "False"
    return red


# %% wrong="red-rate" misconception="variables_default"
# hint: For a normal rate, `red` never gets a value. Which line of yours should do that?
# hint: Python does not choose False by itself. A name without a value is an error.
# hint: Reread the last sentence of the task: it names two values for two cases.
def is_red(breaths_per_min):
    if breaths_per_min <= 8 or breaths_per_min >= 25:
        red = True
    return red


# %% wrong="red-rate" misconception="name_error"
# hint: Does your own cell show a message? Then read that first. If not: which names may your line use?
# hint: The value has the name that stands in the brackets of `def`. Compare it letter by letter with the name in your line.
# hint: Reread the last sentence of the task: it names the value.
def is_red(breaths_per_min):
    red = rate <= 8 or rate >= 25
    return red


# %% wrong="red-rate" misconception="not_run_yet"
# hint: For a rate of 18, `red` is `None`. Is the `None` of the given cell still there, and did you run the cell after your change?
# hint: If you use `if`: which value does `red` get when the question is false?
# hint: Reread the last sentence of the task: it names two values. The line with `return` stays as it was.
def is_red(breaths_per_min):
    red = None
    if breaths_per_min <= 8 or breaths_per_min >= 25:
        red = True
    return red


# %% right="last-change" how="in one line"
def last_change(pulses_per_min):
    change = pulses_per_min[-1] - pulses_per_min[-2]
    return change


# %% right="last-change" how="positions from the length"
def last_change(pulses_per_min):
    latest = pulses_per_min[len(pulses_per_min) - 1]
    before = pulses_per_min[len(pulses_per_min) - 2]
    change = latest - before
    return change


# %% right="last-change" how="with a slice"
def last_change(pulses_per_min):
    last_two = pulses_per_min[-2:]
    change = last_two[1] - last_two[0]
    return change


# %% wrong="last-change" misconception="index_off_by_one"
# hint: A list of 3 items has the positions 0 to 2. Which position do you ask for?
# hint: The length is a count, and counting begins at 1. Positions begin at 0. Which number means the last item, whatever the length?
# hint: Reread the table of positions in section 1, and its last row.
def last_change(pulses_per_min):
    latest = pulses_per_min[len(pulses_per_min)]
    before = pulses_per_min[len(pulses_per_min) - 1]
    change = latest - before
    return change


# %% wrong="last-change" misconception="copied_unchanged"
# hint: You compare the last item with the first. What does the nurse ask for?
# hint: The worked example looks at the whole night. Here, two neighbours are compared.
# hint: Reread step 2 of the task, and the last row of the table of positions.
def last_change(pulses_per_min):
    latest = pulses_per_min[-1]
    before = pulses_per_min[0]
    change = latest - before
    return change


# %% wrong="last-change" misconception="sign_of_change"
# hint: The pulse rose, and your change is negative. Which of the two do you take away from the other?
# hint: A change is new minus old. Which of your two names is the new value?
# hint: Reread step 2 of the worked example on the fever.
def last_change(pulses_per_min):
    latest = pulses_per_min[-1]
    before = pulses_per_min[-2]
    change = before - latest
    return change


# %% wrong="last-change" misconception="edge_only_first_case"
# hint: With three items your function is right. What does position 2 mean in a list of five?
# hint: Your positions are counted from the start, so they fit one length only. From which end should you count?
# hint: Reread the table of positions: one of its rows counts from the end.
def last_change(pulses_per_min):
    latest = pulses_per_min[2]
    before = pulses_per_min[1]
    change = latest - before
    return change


# %% wrong="last-change" misconception="index_off_by_one"
# hint: Your change is that of the first two items. Where does Python begin to count?
# hint: Position 1 is the second item, and position 0 is the first. The nurse asks for the end of the list.
# hint: Reread the table of positions in section 1, and its last row.
def last_change(pulses_per_min):
    latest = pulses_per_min[1]
    before = pulses_per_min[0]
    change = latest - before
    return change


# %% wrong="last-change" misconception="index_off_by_one"
# hint: Look at the positions that you count from the end. Which of your two items is really the last one?
# hint: From the start, Python counts from 0. From the end, it counts from -1. And -0 is the same as 0.
# hint: Reread the last row of the table of positions.
def last_change(pulses_per_min):
    latest = pulses_per_min[-0]
    before = pulses_per_min[-1]
    change = latest - before
    return change


# %% wrong="last-change" misconception="type_confusion"
# hint: Python cannot subtract one list from another. What does a slice give: an item, or a list?
# hint: With a colon in the square brackets you get a list, also when it holds one item only.
# hint: Look at step 1 of the worked example: what stands between its square brackets?
def last_change(pulses_per_min):
    latest = pulses_per_min[-1:]
    before = pulses_per_min[-2:-1]
    change = latest - before
    return change


# %% wrong="last-change" misconception="task_misread"
# hint: You give the last pulse itself. What does the nurse ask for?
# hint: A change needs two values. Which calculation makes one number of them?
# hint: Reread step 3 of the task.
def last_change(pulses_per_min):
    latest = pulses_per_min[-1]
    before = pulses_per_min[-2]
    change = latest
    return change


# %% wrong="last-change" misconception="position_for_item"
# hint: Your change is 1, whatever the pulses are. What do your two names hold: two items of the list?
# hint: An item needs the list's name, and a position in square brackets. A position alone, a length, or a pulse minus 1 is no item.
# hint: Put your lines beside step 1 of the worked example on the fever.
def last_change(pulses_per_min):
    latest = pulses_per_min[-1]
    before = latest - 1
    change = latest - before
    return change


# %% wrong="last-change" misconception="position_for_item"
# hint: Your change is 1, whatever the pulses are. What do your two names hold: two items of the list?
# hint: An item needs the list's name, and a position in square brackets. A position alone, a length, or a pulse minus 1 is no item.
# hint: Put your lines beside step 1 of the worked example on the fever.
def last_change(pulses_per_min):
    latest = len(pulses_per_min)
    before = len(pulses_per_min) - 1
    change = latest - before
    return change


# %% wrong="last-change" misconception="index_off_by_one"
# hint: Your change is 0. Do your two names hold two different items?
# hint: Write down the two positions that you ask for. Which one stands one place before the last?
# hint: Reread the last row of the table of positions.
def last_change(pulses_per_min):
    latest = pulses_per_min[-1]
    before = pulses_per_min[-1]
    change = latest - before
    return change


# %% wrong="last-change" misconception="task_misread"
# hint: You compare the first item with the second one. Which two does the nurse mean?
# hint: Position 0 is the first item, from the start of the night. From which end do you count the latest one?
# hint: Reread steps 1 and 2 of the task, and the last row of the table of positions.
def last_change(pulses_per_min):
    latest = pulses_per_min[0]
    before = pulses_per_min[1]
    change = latest - before
    return change


# %% wrong="last-change" misconception="formula_misread"
# hint: Your result is larger than both pulses. Can a change be that large?
# hint: You put the two pulses together. Which sign tells how far one is from the other?
# hint: Reread step 3 of the task, and step 2 of the worked example on the fever.
def last_change(pulses_per_min):
    latest = pulses_per_min[-1]
    before = pulses_per_min[-2]
    change = latest + before
    return change


# %% wrong="last-change" misconception="edge_only_first_case"
# hint: With three items your function is right. Which of your two items is the wrong one in a list of five?
# hint: Position 1 is one place before the last only when there are three items. From which end should you count?
# hint: Reread the table of positions: one of its rows counts from the end.
def last_change(pulses_per_min):
    latest = pulses_per_min[-1]
    before = pulses_per_min[1]
    change = latest - before
    return change


# %% wrong="last-change" misconception="fixed_number"
# hint: 14 is right for the list of the example. What does your cell give for another night?
# hint: Your lines hold fixed numbers. The items must come out of the list that the function is given.
# hint: Look at step 1 of the worked example: how does it take an item out of a list?
def last_change(pulses_per_min):
    latest = 118
    before = 104
    change = latest - before
    return change


# %% wrong="last-change" misconception="not_run_yet"
# hint: The result is `None`, which means: no answer yet. Is there a `None` left in your cell, and did you run the cell after your change?
# hint: The last `None` decides what comes out. The line with `return` must stand below it, as it was.
# hint: Reread steps 1 to 3 of the task: what stands in place of each `None`?
def last_change(pulses_per_min):
    latest = pulses_per_min[-1]
    before = pulses_per_min[-2]
    change = None
    return change


# %% right="night-total" how="with +="
def night_total_ml(drinks_ml):
    total_ml = 0
    for drink_ml in drinks_ml:
        total_ml += drink_ml
    return total_ml


# %% right="night-total" how="moves the position on by hand, which Python undoes in the next round" style="manual_for_update"
def night_total_ml(drinks_ml):
    total_ml = 0
    for position in range(len(drinks_ml)):
        total_ml = total_ml + drinks_ml[position]
        position = position + 1
    return total_ml


# %% right="night-total" how="with sum, which Python has ready"
def night_total_ml(drinks_ml):
    return sum(drinks_ml)


# %% right="night-total" how="with positions" style="range_len_needless"
def night_total_ml(drinks_ml):
    total_ml = 0
    for position in range(len(drinks_ml)):
        total_ml = total_ml + drinks_ml[position]
    return total_ml


# %% wrong="night-total" misconception="accumulator_overwritten"
# hint: Your total is the last drink alone. What happens to the drinks before it?
# hint: In each round your line gives `total_ml` a new value. Does its right side use the old value?
# hint: Look at step 3 of the worked example: which name stands on both sides of the `=`?
def night_total_ml(drinks_ml):
    total_ml = 0
    for drink_ml in drinks_ml:
        total_ml = drink_ml
    return total_ml


# %% wrong="night-total" misconception="variables_default"
# hint: In the first round, what is the old value of `total_ml`? Python does not choose 0 by itself.
# hint: Find the line before the loop that gives `total_ml` its start value. Is it there, and is it a number?
# hint: Reread step 1 of the worked example.
def night_total_ml(drinks_ml):
    for drink_ml in drinks_ml:
        total_ml = total_ml + drink_ml
    return total_ml


# %% wrong="night-total" misconception="type_confusion"
# hint: Two values of your line do not go together. Print both sides of the `+`: what kind of value is each?
# hint: Is the start value a number? And do you add one drink in each round, or the whole list?
# hint: Reread steps 1 and 3 of the worked example: the start value, and the item of this round.
def night_total_ml(drinks_ml):
    total_ml = 0
    for drink_ml in drinks_ml:
        total_ml = total_ml + drinks_ml
    return total_ml


# %% wrong="night-total" misconception="type_confusion"
# hint: Two values of your line do not go together. Print both sides of the `+`: what kind of value is each?
# hint: Is the start value a number? And do you add one drink in each round, or the whole list?
# hint: Reread steps 1 and 3 of the worked example: the start value, and the item of this round.
def night_total_ml(drinks_ml):
    total_ml = None
    for drink_ml in drinks_ml:
        total_ml = total_ml + drink_ml
    return total_ml


# %% wrong="night-total" misconception="deferred_return"
# hint: Your total is the first drink alone. How many rounds does your loop make?
# hint: `return` ends the function at once. How many spaces stand before it in your cell, and how many were there?
# hint: Compare your cell with the one that you were given: the line with `return` stands under `for`, not inside it.
def night_total_ml(drinks_ml):
    total_ml = 0
    for drink_ml in drinks_ml:
        total_ml = total_ml + drink_ml
        return total_ml


# %% wrong="night-total" misconception="accumulator_start"
# hint: Your total is a little too high. With which value does it begin?
# hint: Before the first drink, how much was drunk?
# hint: Reread the table under the worked example: the start value for "add up".
def night_total_ml(drinks_ml):
    total_ml = 1
    for drink_ml in drinks_ml:
        total_ml = total_ml + drink_ml
    return total_ml


# %% wrong="night-total" misconception="task_misread"
# hint: You counted the drinks. What does the task ask for: how many, or how much?
# hint: In each round you add 1. How much is in this drink?
# hint: Reread the table under the worked example: compare the rows "count" and "add up".
def night_total_ml(drinks_ml):
    total_ml = 0
    for drink_ml in drinks_ml:
        total_ml = total_ml + 1
    return total_ml


# %% wrong="night-total" misconception="index_off_by_one"
# hint: One drink is missing in your total. Which one?
# hint: Which position does the first item of a list have?
# hint: Reread the table of positions in section 1. A plain `for` with the item needs no position at all.
def night_total_ml(drinks_ml):
    total_ml = 0
    for position in range(1, len(drinks_ml)):
        total_ml = total_ml + drinks_ml[position]
    return total_ml


# %% wrong="night-total" misconception="index_off_by_one"
# hint: Your loop asks for a position that the list does not have. Which positions does a list of 3 items have?
# hint: The numbers of `range` begin at 0 and leave the end out. And a plain `for` with the item needs no position.
# hint: Reread step 2 of the worked example: it visits the items themselves.
def night_total_ml(drinks_ml):
    total_ml = 0
    for position in range(len(drinks_ml) + 1):
        total_ml = total_ml + drinks_ml[position]
    return total_ml


# %% wrong="night-total" misconception="manual_for_update"
# hint: Your total is still 0. Does a line in your loop give `total_ml` a new value, with the drink of this round in it?
# hint: A name gets a new value when it stands alone on the left of one `=`. What you put into `drink_ml` is lost in the next round.
# hint: Look at step 3 of the worked example: which name stands on both sides of the `=`?
def night_total_ml(drinks_ml):
    total_ml = 0
    for drink_ml in drinks_ml:
        drink_ml = total_ml + drink_ml
    return total_ml


# %% wrong="night-total" misconception="manual_for_update"
# hint: Your total is still 0. Does a line in your loop give `total_ml` a new value, with the drink of this round in it?
# hint: A name gets a new value when it stands alone on the left of one `=`. What you put into `drink_ml` is lost in the next round.
# hint: Look at step 3 of the worked example: which name stands on both sides of the `=`?
def night_total_ml(drinks_ml):
    total_ml = 0
    for drink_ml in drinks_ml:
        total_ml + drink_ml
    return total_ml


# %% wrong="night-total" misconception="accumulator_start"
# hint: Your total is 150 too high. Which drink is in it twice?
# hint: The loop visits every drink, also the first one. So how much is in the total before the loop?
# hint: Reread the table under the worked example: the start value for "add up".
def night_total_ml(drinks_ml):
    total_ml = drinks_ml[0]
    for drink_ml in drinks_ml:
        total_ml = total_ml + drink_ml
    return total_ml


# %% wrong="night-total" misconception="not_run_yet"
# hint: The result is `None`, which means: no answer yet. Is there a `None` left in your cell, and did you run the cell after your change?
# hint: There are two gaps: one before the loop, and one in it. The line with `return` stays as it was.
# hint: Reread steps 1 and 2 of the task: what stands in place of each `None`?
def night_total_ml(drinks_ml):
    total_ml = 0
    for drink_ml in drinks_ml:
        total_ml = None
    return total_ml


# %% right="lowest" how="one text in place of a list"
line_order = "FBDAE"

# %% right="lowest" how="two parts put together"
line_order = ["F"] + ["B", "D", "A"] + ["E"]

# %% right="lowest" how="a row in round brackets"
line_order = ("F", "B", "D", "A", "E")

# %% wrong="lowest" misconception="accumulator_start"
# hint: Your lines give 0. Is there a 0 in the list? Where does it come from?
# hint: No saturation is below 0, so the accumulator never takes a new value. Which start value is a value of the night?
# hint: Two lines give a start value. Reread the sentence above the lines: "But what is a good start value?"
line_order = ["C", "B", "D", "A", "E"]

# %% wrong="lowest" misconception="accumulator_reset"
# hint: Line F comes after line B, without spaces. Which lines would the loop then repeat?
# hint: A line with a colon needs a line with four more spaces under it. And must the start value come before the rounds or in them?
# hint: Look at step 1 of the worked example: where does it stand?
line_order = ["B", "F", "D", "A", "E"]

# %% wrong="lowest" misconception="indentation"
# hint: Line A has eight spaces. Under which line can it stand?
# hint: Line A is what happens **when** the item is lower. Which line asks that?
# hint: Look at step 3 of the worked example: in which order do the question and the change stand there?
line_order = ["F", "B", "A", "D", "E"]

# %% wrong="lowest" misconception="indentation"
# hint: Line D has four spaces. Under which line can it stand?
# hint: Line D uses `percent`, and that name gets its items from another line. Which one?
# hint: Look at the worked example: the line with `for` stands above the line with `if`.
line_order = ["F", "D", "A", "B", "E"]

# %% wrong="lowest" misconception="name_error"
# hint: Your program shows a value that does not exist yet. What must come before line E?
# hint: Read your lines from the top. At line E, does `lowest_percent` have a value?
# hint: Look at the worked example: in which step is `print`?
line_order = ["E", "F", "B", "D", "A"]

# %% wrong="lowest" misconception="spreadsheet_names"
# hint: Your program shows the value before the loop has begun. What will it show?
# hint: The lowest value is known after the last round only. Where must line E stand?
# hint: Look at step 4 of the worked example.
line_order = ["F", "E", "B", "D", "A"]

# %% wrong="lowest" misconception="variables_default"
# hint: In the first round, line D compares with `lowest_percent`. Which line before it gives that name a value?
# hint: Python gives no name a start value by itself. Where must line F stand?
# hint: Look at step 1 of the worked example.
line_order = ["B", "D", "A", "F", "E"]

# %% wrong="lowest" misconception="task_misread"
# hint: You used all six lines. How many does the task ask for?
# hint: Two lines give a start value. The second one would throw the first one away.
# hint: Reread the sentence above the lines: "But what is a good start value?"
line_order = ["C", "F", "B", "D", "A", "E"]

# %% wrong="lowest" misconception="task_misread"
# hint: Where does your program show its result?
# hint: You have two lines with a start value, and one other line is missing. Which of the six?
# hint: Reread the last sentences of the task: what happens once, at the end?
line_order = ["C", "F", "B", "D", "A"]

# %% wrong="lowest" misconception="indentation"
# hint: Line E stands under a line with a colon. Which line belongs there?
# hint: Under a question stands what Python does when the answer is yes. Line E is for the end.
# hint: Look at steps 3 and 4 of the worked example.
line_order = ["F", "B", "D", "E", "A"]

# %% wrong="lowest" misconception="indentation"
# hint: Line E stands under a line with a colon. Which line belongs there?
# hint: Under a question stands what Python does when the answer is yes. Line E is for the end.
# hint: Look at steps 3 and 4 of the worked example.
line_order = ["F", "B", "E", "D", "A"]

# %% wrong="lowest" misconception="accumulator_reset"
# hint: Line C comes after line B, without spaces. Which lines would the loop then repeat?
# hint: A line with a colon needs a line with four more spaces under it. And must the start value come before the rounds or in them?
# hint: Look at step 1 of the worked example: where does it stand?
line_order = ["B", "C", "D", "A", "E"]

# %% wrong="lowest" misconception="task_misread"
# hint: Where does your program show its result?
# hint: You have two lines with a start value, and one other line is missing. Which of the six?
# hint: Reread the last sentences of the task: what happens once, at the end?
line_order = ["F", "C", "B", "D", "A"]

# %% wrong="lowest" misconception="task_misread"
# hint: Your last line gives the lowest value a new value. What should happen at the end?
# hint: You have two lines with a start value, and one other line is missing. Which of the six?
# hint: Reread the last sentences of the task: what happens once, at the end?
line_order = ["F", "B", "D", "A", "C"]

# %% wrong="lowest" misconception="task_misread"
# hint: One line is missing. Look for each of these: a start value, a loop, a question, a new value, a line that shows the result.
# hint: The task asks for five lines. Which of the six may you leave out, and which have you left out?
# hint: Put your lines beside steps 1 to 4 of the worked example.
line_order = ["F", "B", "D", "A"]

# %% wrong="lowest" misconception="task_misread"
# hint: For Python your list has one item. Where do its quotation marks begin and end?
# hint: Look at the given cell: how many quotation marks has each `?`, and where do the commas stand?
# hint: Reread the task: replace each `?` with a letter, and leave the rest as it was.
line_order = ["F, B, D, A, E"]


# %% wrong="lowest" misconception="case_matters"
# hint: Compare your letters with those before the lines in the task. What is different?
# hint: For Python, a small letter and a capital letter are two different letters.
# hint: Write the letters as the task does.
line_order = ["f", "b", "d", "a", "e"]

# %% wrong="lowest" misconception="not_run_yet"
# hint: Python still has the question marks. Did you change your cell, and did you run it after that?
# hint: Does your own cell show an error message? Then read that first.
# hint: Begin with the first `?`. Which lines give a start value, and which of the two is a good one?
line_order = ["?", "?", "?", "?", "?"]


# %% right="red-rates" how="with elif"
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8:
            red.append(rate)
        elif rate >= 25:
            red.append(rate)
    return red


# %% right="red-rates" how="with positions" style="range_len_needless"
def red_rates(rates_per_min):
    red = []
    for position in range(len(rates_per_min)):
        if rates_per_min[position] >= 25 or rates_per_min[position] <= 8:
            red.append(rates_per_min[position])
    return red


# %% right="red-rates" how="a new list from two lists"
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if not 8 < rate < 25:
            red = red + [rate]
    return red


# %% right="red-rates" how="in one line"
def red_rates(rates_per_min):
    return [rate for rate in rates_per_min if rate <= 8 or rate >= 25]


# %% wrong="red-rates" misconception="accumulator_reset"
# hint: Only the last red rate is left. What happens to `red` at the start of each round, or each time that a red rate comes?
# hint: Count the rounds in which `red` gets a new list. How often should it get one?
# hint: Look at step 1 of the worked example: how many spaces stand before the start value?
def red_rates(rates_per_min):
    for rate in rates_per_min:
        red = []
        if rate <= 8 or rate >= 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="no_short_circuit_or"
# hint: All rates are in your list, also the normal ones. Is your condition ever false? And does `append` stand under it?
# hint: Read on its own what stands behind `or`. A number alone is no comparison. And count the spaces before `append`.
# hint: Put your condition beside the one of your exercise "A rate that scores 3".
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="and_for_or"
# hint: Your list is empty. Follow the rate of 27 through your lines. Does the loop visit it, is the condition true, and does `append` run?
# hint: With `and`, both sides must be true for the same rate. `print` shows a rate and keeps nothing. And behind `in` stands the list with the rates.
# hint: Read the bold words of the task aloud, with the word between them. Then reread steps 2 and 3.
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 and rate >= 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="boundary_excluded"
# hint: Two rates are missing: those exactly on the limits. Do they score 3?
# hint: "8 or less" holds for 8 itself. Do your signs hold for the limits?
# hint: Put your condition beside the one of your exercise "A rate that scores 3".
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate < 8 or rate > 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="boundary_excluded"
# hint: The rate of exactly 25 is missing. Does it score 3?
# hint: "25 or more" holds for 25 itself. Does your sign hold for it?
# hint: Put your condition beside the one of your exercise "A rate that scores 3".
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate > 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="accumulator_reset"
# hint: Only the last red rate is left. What happens to `red` at the start of each round, or each time that a red rate comes?
# hint: Count the rounds in which `red` gets a new list. How often should it get one?
# hint: Look at step 1 of the worked example: how many spaces stand before the start value?
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red = [rate]
    return red


# %% wrong="red-rates" misconception="append_gives_none"
# hint: `append` needs a list before its point. Is `red` a list in every round: before the loop, and after the first `append`?
# hint: The start value of a list that will be filled is `[]`. And `append` changes the list itself and gives nothing back, so no `red =` stands before it.
# hint: Reread the lines below the tools of section 1, from "Look at the lines with `append`".
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red = red.append(rate)
    return red


# %% wrong="red-rates" misconception="type_confusion"
# hint: Python cannot add a number to a list with `+`. Which word puts one item at the end of a list?
# hint: Two kinds of value meet in your line: a list and a number.
# hint: Reread the table under the worked example: the row "collect items".
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red = red + rate
    return red


# %% wrong="red-rates" misconception="task_misread"
# hint: You counted the red rates. What does the doctor want to see?
# hint: A number says how many. The doctor wants the rates themselves, in a list.
# hint: Reread the table under the worked example: compare the rows "count" and "collect items".
def red_rates(rates_per_min):
    red = 0
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red = red + 1
    return red


# %% wrong="red-rates" misconception="position_for_item"
# hint: You collected positions. What does the task ask for?
# hint: `range` gives positions. The item at a position needs the list's name and square brackets. Or use `for` with the items.
# hint: Look at step 2 of the worked example: what does its loop visit?
def red_rates(rates_per_min):
    red = []
    for position in range(len(rates_per_min)):
        if rates_per_min[position] <= 8 or rates_per_min[position] >= 25:
            red.append(position)
    return red


# %% wrong="red-rates" misconception="deferred_return"
# hint: Your list holds the first rate only. How many rounds does your loop make?
# hint: `return` ends the function at once. How many spaces stand before it now?
# hint: Compare with the cell that you were given: the line with `return` has four spaces, as the line with `for`.
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red.append(rate)
        return red


# %% wrong="red-rates" misconception="task_misread"
# hint: You collect the fast rates. Which other rates score 3?
# hint: The task names two limits. How many comparisons does your condition have?
# hint: Read the bold words of the task aloud, and look for each of them in your line.
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate >= 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="append_gives_none"
# hint: `append` needs a list before its point. Is `red` a list in every round: before the loop, and after the first `append`?
# hint: The start value of a list that will be filled is `[]`. And `append` changes the list itself and gives nothing back, so no `red =` stands before it.
# hint: Reread the lines below the tools of section 1, from "Look at the lines with `append`".
def red_rates(rates_per_min):
    red = 0
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="and_for_or"
# hint: Your list is empty. Follow the rate of 27 through your lines. Does the loop visit it, is the condition true, and does `append` run?
# hint: With `and`, both sides must be true for the same rate. `print` shows a rate and keeps nothing. And behind `in` stands the list with the rates.
# hint: Read the bold words of the task aloud, with the word between them. Then reread steps 2 and 3.
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            print(rate)
    return red


# %% wrong="red-rates" misconception="and_for_or"
# hint: Your list is empty. Follow the rate of 27 through your lines. Does the loop visit it, is the condition true, and does `append` run?
# hint: With `and`, both sides must be true for the same rate. `print` shows a rate and keeps nothing. And behind `in` stands the list with the rates.
# hint: Read the bold words of the task aloud, with the word between them. Then reread steps 2 and 3.
def red_rates(rates_per_min):
    red = []
    for rate in red:
        if rate <= 8 or rate >= 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="comparison_reversed"
# hint: Your list holds the rates in the middle, between the two limits. Where are the red rates?
# hint: Draw a line with 8 and 25 on it, and colour the red parts.
# hint: Put your condition beside the one of your exercise "A rate that scores 3".
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if 8 <= rate <= 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="comparison_reversed"
# hint: Your list holds the rates in the middle, between the two limits. Where are the red rates?
# hint: Draw a line with 8 and 25 on it, and colour the red parts.
# hint: Put your condition beside the one of your exercise "A rate that scores 3".
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if 8 < rate < 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="position_for_item"
# hint: You collected positions. What does the task ask for?
# hint: `range` gives positions. The item at a position needs the list's name and square brackets. Or use `for` with the items.
# hint: Look at step 2 of the worked example: what does its loop visit?
def red_rates(rates_per_min):
    red = []
    for rate in range(len(rates_per_min)):
        if rate <= 8 or rate >= 25:
            red.append(rate)
    return red


# %% wrong="red-rates" misconception="accumulator_overwritten"
# hint: Your result is one number, the last red rate. What should hold all of them?
# hint: In each round your line gives `red` a new value. Which word puts one more item into a list?
# hint: Reread the table under the worked example: the row "collect items".
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red = rate
    return red


# %% wrong="red-rates" misconception="type_confusion"
# hint: Your list holds the whole list of rates, again and again. What should it get in each round?
# hint: In a round, one name holds one rate, and another name holds the whole list. Which one stands in the brackets of `append`?
# hint: Reread the last line of the list below the first loop of section 2: **one** and **whole**.
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red.append(rates_per_min)
    return red


# %% wrong="red-rates" misconception="string_vs_number"
# hint: Your list holds the word "rate". What should it hold?
# hint: With quotation marks it is text. Without them it is a name, and Python takes its value.
# hint: Look at step 3 of the worked example: has the name of the item quotation marks there?
def red_rates(rates_per_min):
    red = []
    for rate in rates_per_min:
        if rate <= 8 or rate >= 25:
            red.append("rate")
    return red


# %% wrong="red-rates" misconception="not_run_yet"
# hint: The result is `None`, which means: no answer yet. Did you replace the `None` of step 1, and run the cell after your change?
# hint: `red` needs a start value that can be filled. The last line, with `return`, stays as it was.
# hint: Reread the table under the worked example: the row "collect items".
def red_rates(rates_per_min):
    red = None
    for rate in rates_per_min:
        print(rate)
    return red


# %% right="falls" how="the value and the one before"
def count_falls(saturations_percent):
    falls = 0
    for position in range(1, len(saturations_percent)):
        change = saturations_percent[position] - saturations_percent[position - 1]
        if change <= -3:
            falls = falls + 1
    return falls


# %% right="falls" how="without positions"
def count_falls(saturations_percent):
    falls = 0
    before = 0
    for percent in saturations_percent:
        if before - percent >= 3:
            falls += 1
        before = percent
    return falls


# %% right="falls" how="with while"
def count_falls(saturations_percent):
    falls = 0
    position = 0
    while position < len(saturations_percent) - 1:
        if saturations_percent[position] - saturations_percent[position + 1] > 2.9:
            falls = falls + 1
        position = position + 1
    return falls


# %% wrong="falls" misconception="boundary_excluded"
# hint: The loud mistake is mended. Now the rule: does a drop of exactly 3 count?
# hint: "3 percentage points or more" is a change of -3, -4, -5 and so on. For which of them is your condition true?
# hint: Reread the bold words of the task, and say them with a sign of unit 02.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change < -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="index_off_by_one"
# hint: Which position does your loop visit last, and does that position have a value after it?
# hint: A list of 7 items has the positions 0 to 6. At position 6, `position + 1` is 7. How many rounds should there be?
# hint: Reread the first two lines on `range` in section 3: which number does `range` leave out?
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent)):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change <= -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="index_off_by_one"
# hint: One fall is missing. Write down the six changes. Which fall does your loop not visit, or your condition not count?
# hint: Seven values have six pairs. Do the positions of your `range` give all six? And is your condition true for -5 as well as for -3?
# hint: Reread the first two lines on `range` in section 3: where does it begin, and what does it leave out? Then reread the bold words of the task.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent) - 2):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change <= -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="sign_of_change"
# hint: Your function counts no fall at all. Is a fall a positive or a negative change?
# hint: The change is new minus old. When the saturation goes from 97 to 94, which number is it?
# hint: Reread the sentence above the worked example on the fever: it tells a rise from a fall.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change >= 3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="index_off_by_one"
# hint: One fall is missing. Write down the six changes. Which fall does your loop not visit, or your condition not count?
# hint: Seven values have six pairs. Do the positions of your `range` give all six? And is your condition true for -5 as well as for -3?
# hint: Reread the first two lines on `range` in section 3: where does it begin, and what does it leave out? Then reread the bold words of the task.
def count_falls(saturations_percent):
    falls = 0
    for position in range(1, len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change <= -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="negative_position"
# hint: From 90 to 95 to 96 there is no fall, and you count one. Which round counts it, and with which two items?
# hint: When `position` is 0, `position - 1` is -1. Which item does Python give at -1? And a rise is no fall.
# hint: Reread the lines below the worked example, on `range(0, ...`.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent)):
        change = saturations_percent[position] - saturations_percent[position - 1]
        if change <= -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="formula_misread"
# hint: You count a fall too many. How large must a drop be?
# hint: Your condition is true for every drop, also for a drop of 1.
# hint: Reread the bold words of the task.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change < 0:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="type_confusion"
# hint: Two values of your line do not go together. Which kinds does the message name, and which kinds did you mean?
# hint: An item needs the list's name and a position in square brackets. `len(...)` needs the list alone, and `range(...)` a number.
# hint: Put your lines beside steps 1 and 2 of the worked example, bracket by bracket.
def count_falls(saturations_percent):
    falls = 0
    for percent in saturations_percent:
        change = percent - saturations_percent
        if change <= -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="comparison_reversed"
# hint: Your function counts the pairs without a fall. For which changes is your condition true?
# hint: Is -5 smaller or larger than -3? Put -5, -3 and 0 on a line.
# hint: Say aloud which changes are falls, and which sign of unit 02 fits.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change > -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="type_confusion"
# hint: Two values of your line do not go together. Which kinds does the message name, and which kinds did you mean?
# hint: An item needs the list's name and a position in square brackets. `len(...)` needs the list alone, and `range(...)` a number.
# hint: Put your lines beside steps 1 and 2 of the worked example, bracket by bracket.
def count_falls(saturations_percent):
    falls = 0
    for position in range(saturations_percent):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change <= -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="type_confusion"
# hint: Two values of your line do not go together. Which kinds does the message name, and which kinds did you mean?
# hint: An item needs the list's name and a position in square brackets. `len(...)` needs the list alone, and `range(...)` a number.
# hint: Put your lines beside steps 1 and 2 of the worked example, bracket by bracket.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent - 1)):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change <= -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="index_off_by_one"
# hint: One fall is missing. Write down the six changes. Which fall does your loop not visit, or your condition not count?
# hint: Seven values have six pairs. Do the positions of your `range` give all six? And is your condition true for -5 as well as for -3?
# hint: Reread the first two lines on `range` in section 3: where does it begin, and what does it leave out? Then reread the bold words of the task.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change == -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="negative_position"
# hint: From 90 to 95 to 96 there is no fall, and you count one. Which round counts it, and with which two items?
# hint: When `position` is 0, `position - 1` is -1. Which item does Python give at -1? And a rise is no fall.
# hint: Reread the lines below the worked example, on `range(0, ...`.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change <= -3 or change >= 3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="comparison_reversed"
# hint: You count pairs without a fall. For which changes is your condition true?
# hint: Is -5 smaller or larger than -3? Put -5, -3 and 0 on a line.
# hint: Say aloud which changes are falls, and which sign of unit 02 fits.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change >= -3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="sign_of_change"
# hint: You count all six pairs. For which changes is your condition true?
# hint: A fall is a negative change. On which side of 0 does your limit lie?
# hint: Reread the sentence above the worked example on the fever: it tells a rise from a fall.
def count_falls(saturations_percent):
    falls = 0
    for position in range(len(saturations_percent) - 1):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change <= 3:
            falls = falls + 1
    return falls


# %% wrong="falls" misconception="fixed_number"
# hint: For seven measurements your function works. How many positions has a night with three?
# hint: Your `range` holds a fixed number. Which tool of section 1 tells how many items a list has?
# hint: Put your line beside step 1 of the worked example.
def count_falls(saturations_percent):
    falls = 0
    for position in range(6):
        change = saturations_percent[position + 1] - saturations_percent[position]
        if change <= -3:
            falls = falls + 1
    return falls


# %% right="half-lives" how="with short signs"
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l > limit_mg_per_l:
        half_lives += 1
        level_mg_per_l /= 2
    return half_lives


# %% right="half-lives" how="with a name for the level now"
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    now_mg_per_l = level_mg_per_l
    while not now_mg_per_l <= limit_mg_per_l:
        now_mg_per_l = now_mg_per_l * 0.5
        half_lives = half_lives + 1
    return half_lives


# %% right="half-lives" how="with powers of two"
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l / 2**half_lives > limit_mg_per_l:
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="if_is_loop"
# hint: Your function gives 1, though one half-life brings the level to 50 only. How often do your lines look at the level, and how often do they count?
# hint: An `if` looks once. And a line counts in every round only when it stands in the loop and begins from its old value.
# hint: Reread steps 2 and 3 of the task: a word in step 2, and two things in each round.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    if level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="comparison_reversed"
# hint: Your function gives 0. Is your condition true at the start, for 100 and 15? And which line makes `half_lives` larger?
# hint: `while` needs the condition to **go on**, not the condition to stop. And a name gets a new value from one `=`, with the name on its left.
# hint: Reread steps 2 and 3 of the task, and put your lines beside steps 2 and 3 of the worked example.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l <= limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="boundary_excluded"
# hint: From 80, the levels are 40, 20 and 10. Is 10 already good enough for a limit of 10?
# hint: Your loop goes on when the level is exactly at the limit. Does the task ask for that?
# hint: Reread the bold words of the task, and compare `>` with `>=`.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l >= limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="task_misread"
# hint: You give back the level. What does the task ask you to count?
# hint: 12.5 is the level in mg/L at the end. Which of your names counts the rounds?
# hint: Compare the line with `return` with the one that you were given.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
        half_lives = half_lives + 1
    return level_mg_per_l


# %% wrong="half-lives" misconception="infinite_loop"
# hint: Your loop does not end. Which name does its condition look at, and does that name get a new value in each round?
# hint: Write down the level after rounds 1, 2 and 3. Does it come nearer to the limit? A calculation without `=` changes no name.
# hint: Reread step 3 of the worked example: the line that brings the end nearer. A star that stays, `[*]`, is stopped with the button with the square.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l > limit_mg_per_l:
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="infinite_loop"
# hint: Your loop does not end. Which name does its condition look at, and does that name get a new value in each round?
# hint: Write down the level after rounds 1, 2 and 3. Does it come nearer to the limit? A calculation without `=` changes no name.
# hint: Reread step 3 of the worked example: the line that brings the end nearer. A star that stays, `[*]`, is stopped with the button with the square.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l / 2
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="infinite_loop"
# hint: You stopped the check, because its star stayed. Which name does your condition look at, and does that name get a new value in each round?
# hint: Write down the level after rounds 1, 2 and 3. Does it come nearer to the limit? A calculation without `=` changes no name.
# hint: Reread step 3 of the worked example: the line that brings the end nearer.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    raise KeyboardInterrupt  # stands for an endless loop that the intern stops with the button


# %% wrong="half-lives" misconception="accumulator_start"
# hint: You count one too many. With which value does your count begin?
# hint: Before the first round, how many half-lives have passed?
# hint: Reread step 1 of the worked example.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 1
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="variables_default"
# hint: In the first round, what is the old value of `half_lives`? Python does not choose 0 by itself.
# hint: Which line before the loop gives `half_lives` its start value?
# hint: Reread step 1 of the task.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="formula_misread"
# hint: Your level falls by the same amount in each round. Does half of the level stay the same amount?
# hint: Work it out on paper: half of 100, then half of that. Which sign and which number do that?
# hint: Reread step 3 of the task: half of its **old value**.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l - 2
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="comparison_reversed"
# hint: Your function gives 0. Is your condition true at the start, for 100 and 15? And which line makes `half_lives` larger?
# hint: `while` needs the condition to **go on**, not the condition to stop. And a name gets a new value from one `=`, with the name on its left.
# hint: Reread steps 2 and 3 of the task, and put your lines beside steps 2 and 3 of the worked example.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
        half_lives == half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="if_is_loop"
# hint: Your function gives 1, though one half-life brings the level to 50 only. How often do your lines look at the level, and how often do they count?
# hint: An `if` looks once. And a line counts in every round only when it stands in the loop and begins from its old value.
# hint: Reread steps 2 and 3 of the task: a word in step 2, and two things in each round.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
    half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="formula_misread"
# hint: Your level falls by the same amount in each round. Does half of the level stay the same amount?
# hint: Work it out on paper: half of 100, then half of that. Which sign and which number do that?
# hint: Reread step 3 of the task: half of its **old value**.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l - 50
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="fixed_number"
# hint: For a limit of 15 your function is right. Where does your code use the limit of this patient?
# hint: Your condition holds a fixed number. Which name holds the limit?
# hint: Reread step 2 of the task: which two names does the condition compare?
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = 0
    while level_mg_per_l > 15:
        level_mg_per_l = level_mg_per_l / 2
        half_lives = half_lives + 1
    return half_lives


# %% wrong="half-lives" misconception="not_run_yet"
# hint: The result is `None`, which means: no answer yet. Did you replace the `None` of step 1, and run the cell after your change?
# hint: `half_lives` needs a start value that you can count on from. The last line, with `return`, stays as it was.
# hint: Reread steps 1 and 3 of the task, and step 1 of the worked example.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = None
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
    return half_lives


# %% wrong="half-lives" misconception="type_confusion"
# hint: Two values of your line do not go together. What is `half_lives` in the first round, before your sum?
# hint: `None` is no number, so nothing can be added to it. Which start value fits a count?
# hint: Reread step 1 of the worked example.
def half_lives_until(level_mg_per_l, limit_mg_per_l):
    half_lives = None
    while level_mg_per_l > limit_mg_per_l:
        level_mg_per_l = level_mg_per_l / 2
        half_lives = half_lives + 1
    return half_lives
