# %% [markdown]
# # Answers of the checkpoint after unit 08
# Every answer here is run by the build: the right ones must pass, each wrong one must bring up its own hint.

# %% right="fluid" how="in two steps"
def fluid_litres(weight_kg):
    millilitres = 30 * weight_kg
    return millilitres / 1000


# %% right="fluid" how="litres for each kg"
def fluid_litres(weight_kg):
    return weight_kg * 0.03


# %% wrong="fluid" misconception="unit_mixup"
# hint: Is your number a volume in litres? Say it aloud with its unit.
# hint: 30 mL for each kg gives millilitres. What does the task ask for?
# hint: Unit 01, section 2: decide first whether the number must become larger or smaller.
def fluid_litres(weight_kg):
    return weight_kg * 30


# %% wrong="fluid" misconception="conversion_direction"
# hint: Can this number be true? Nobody gets that many litres.
# hint: How many millilitres are one litre? Then in which direction do you convert: larger or smaller?
# hint: Unit 01, section 2: a conversion factor has a direction.
def fluid_litres(weight_kg):
    return weight_kg * 30 * 1000


# %% wrong="fluid" misconception="unit_mixup"
# hint: Your number is ten times too large. How many millilitres are one litre?
# hint: From mL to L is not the same step as from cm to m.
# hint: Unit 01, section 2: write the conversion on a line of its own, with both units.
def fluid_litres(weight_kg):
    return weight_kg * 30 / 100


# %% wrong="fluid" misconception="formula_misread"
# hint: Does a heavier patient get more, or less, with your formula?
# hint: 30 mL for each kg: which sign means `for each`?
# hint: Say the first sentence of the exercise aloud, and write one sign for each word.
def fluid_litres(weight_kg):
    return 30 / weight_kg


# %% wrong="fluid" misconception="fixed_number"
# hint: Your function gives the same volume to every patient. Which name stands for the weight of this one?
# hint: The example is for 70 kg. What does the function get for somebody else?
# hint: Use the name in the brackets of `def` in your line.
def fluid_litres(weight_kg):
    return 70 * 30 / 1000


# %% wrong="fluid" misconception="float_equality"
# hint: The task says: do not round. What became of the last decimals?
# hint: Rounding belongs where you print, never into a value that somebody calculates with.
# hint: Unit 01, section 2: keep all decimals in the value itself.
def fluid_litres(weight_kg):
    return round(weight_kg * 30 / 1000, 1)


# %% wrong="fluid" misconception="returns_none"
# hint: Your function gave nothing back. What stands behind `return`, or is there no `return` at all?
# hint: `print` shows a number to people. Which word gives it back to the line that called?
# hint: Unit 04, section 1: `return` against `print`.
def fluid_litres(weight_kg):
    print(weight_kg * 30 / 1000)


# %% right="oxygen-points" how="from the top band down"
def oxygen_points(spo2_percent, on_oxygen):
    if spo2_percent >= 96:
        points = 0
    elif spo2_percent >= 94:
        points = 1
    elif spo2_percent >= 92:
        points = 2
    else:
        points = 3
    if on_oxygen == "yes":
        points += 2
    return points


# %% right="oxygen-points" how="one question after the other, with an early return"
def oxygen_points(spo2_percent, on_oxygen):
    extra = 0
    if on_oxygen == "yes":
        extra = 2
    if spo2_percent < 92:
        return 3 + extra
    if spo2_percent < 94:
        return 2 + extra
    if spo2_percent < 96:
        return 1 + extra
    return extra


# %% wrong="oxygen-points" misconception="string_vs_number"
# hint: This patient gets no oxygen. What does Python make of the text `no` in your condition?
# hint: Every text that is not empty counts as True. So `if on_oxygen:` asks whether there is any text at all.
# hint: Compare the text with the word that you mean, with two equals signs. Unit 02, section 1.
def oxygen_points(spo2_percent, on_oxygen):
    if spo2_percent <= 91:
        points = 3
    elif spo2_percent <= 93:
        points = 2
    elif spo2_percent <= 95:
        points = 1
    else:
        points = 0
    if on_oxygen:
        points = points + 2
    return points


# %% wrong="oxygen-points" misconception="argument_ignored"
# hint: Where does your function look whether the patient gets oxygen?
# hint: The last row of the table adds something. For which patients?
# hint: After the bands, ask a second question of its own. Unit 02: a chain, or an `if` of its own?
def oxygen_points(spo2_percent, on_oxygen):
    if spo2_percent <= 91:
        points = 3
    elif spo2_percent <= 93:
        points = 2
    elif spo2_percent <= 95:
        points = 1
    else:
        points = 0
    return points


# %% wrong="oxygen-points" misconception="conditional_is_sequence"
# hint: Which of your questions are answered with True for an SpO2 of 90? Which of them decides in the end?
# hint: Each `if` of its own is asked, and a later one writes over what an earlier one decided. In a chain, the first true question wins.
# hint: Unit 02, sections 2 and 3: one chain, and in it the bands in an order that works.
def oxygen_points(spo2_percent, on_oxygen):
    points = 0
    if spo2_percent <= 91:
        points = 3
    if spo2_percent <= 93:
        points = 2
    if spo2_percent <= 95:
        points = 1
    if on_oxygen == "yes":
        points = points + 2
    return points


# %% wrong="oxygen-points" misconception="boundary_excluded"
# hint: In which row of the table stands 93%? Which of your questions is the first that is True for 93?
# hint: `92 or 93%` holds 93 itself. Is it caught by the sign in your question for that band?
# hint: Unit 02, section 1: less than, or at most? Then try both sides of each limit.
def oxygen_points(spo2_percent, on_oxygen):
    if spo2_percent < 91:
        points = 3
    elif spo2_percent < 93:
        points = 2
    elif spo2_percent < 95:
        points = 1
    else:
        points = 0
    if on_oxygen == "yes":
        points = points + 2
    return points


# %% wrong="oxygen-points" misconception="no_short_circuit_or"
# hint: Which of your questions are answered with True for an SpO2 of 90? Which of them decides in the end?
# hint: On both sides of `or` stands a complete question. A number alone counts as True.
# hint: Unit 02, section 1: with `or`, write the name twice. Section 2: one chain.
def oxygen_points(spo2_percent, on_oxygen):
    if spo2_percent <= 91:
        points = 3
    if spo2_percent == 92 or 93:
        points = 2
    if on_oxygen == "yes":
        points = points + 2
    return points


# %% wrong="oxygen-points" misconception="boundary_excluded"
# hint: Your bands are right in the middle. What happens exactly on a limit, for example at 91?
# hint: `91% or less` holds 91 itself. Which sign says so?
# hint: Write down what your function gives for 91, 92, 93, 94, 95 and 96, and compare with the table.
def oxygen_points(spo2_percent, on_oxygen):
    if spo2_percent < 91:
        points = 3
    elif spo2_percent <= 93:
        points = 2
    elif spo2_percent <= 95:
        points = 1
    else:
        points = 0
    if on_oxygen == "yes":
        points = points + 2
    return points


# %% wrong="oxygen-points" misconception="conditional_is_sequence"
# hint: The patient gets oxygen and has an SpO2 of 93%. Which of your branches are used for this patient?
# hint: In one chain, only one branch is used. Can somebody have a low SpO2 **and** get oxygen?
# hint: The oxygen is a question of its own, after the chain of bands. Unit 02, section 3.
def oxygen_points(spo2_percent, on_oxygen):
    if on_oxygen == "yes":
        points = 2
    elif spo2_percent <= 91:
        points = 3
    elif spo2_percent <= 93:
        points = 2
    elif spo2_percent <= 95:
        points = 1
    else:
        points = 0
    return points


# %% wrong="oxygen-points" misconception="chain_broken"
# hint: A patient can have a good saturation **because** of the oxygen. Do you give the points then?
# hint: Your question about the oxygen stands inside a question about the SpO2. Does the last row of the table have such a condition?
# hint: The oxygen needs an `if` of its own, with as many spaces before it as the first `if`. Unit 02, section 3.
def oxygen_points(spo2_percent, on_oxygen):
    if spo2_percent <= 91:
        points = 3
    elif spo2_percent <= 93:
        points = 2
    elif spo2_percent <= 95:
        points = 1
    else:
        points = 0
    if spo2_percent <= 95 and on_oxygen == "yes":
        points = points + 2
    return points


# %% right="longest-run" how="with max"
def longest_high_run(scores):
    longest = 0
    now = 0
    for score in scores:
        if score >= 5:
            now += 1
        else:
            now = 0
        longest = max(longest, now)
    return longest


# %% right="longest-run" how="all runs first"
def longest_high_run(scores):
    runs = [0]
    for score in scores:
        if score >= 5:
            runs[-1] = runs[-1] + 1
        else:
            runs.append(0)
    return max(runs)


# %% right="longest-run" how="with positions" style="range_len_needless"
def longest_high_run(scores):
    longest = 0
    now = 0
    for position in range(len(scores)):
        if scores[position] >= 5:
            now = now + 1
        else:
            now = 0
        if now > longest:
            longest = now
    return longest


# %% wrong="longest-run" misconception="accumulator_reset"
# hint: You count all the high scores. The task asks how many stand one after the other. What must happen at a low score?
# hint: In `[6, 2, 5, 7, 1]` there are three high scores, and the 6 stands alone. Your counter went on after the 2.
# hint: You need two names: how long the run is now, and how long the longest was. Which of them goes back to 0, and when?
def longest_high_run(scores):
    count = 0
    for score in scores:
        if score >= 5:
            count = count + 1
    return count


# %% wrong="longest-run" misconception="accumulator_reset"
# hint: What does your function know of a run that ended earlier in the night?
# hint: When a low score comes, your counter is 0 again, and the long run is forgotten.
# hint: Keep a second name for the longest run so far. When is it brought up to date?
def longest_high_run(scores):
    now = 0
    for score in scores:
        if score >= 5:
            now = now + 1
        else:
            now = 0
    return now


# %% wrong="longest-run" misconception="edge_only_first_case"
# hint: When does your function look whether a run was the longest? Does that moment always come?
# hint: A run that goes on until the end of the list is never followed by a low score.
# hint: Bring `longest` up to date each time the run grows, and not only when it ends.
def longest_high_run(scores):
    longest = 0
    now = 0
    for score in scores:
        if score >= 5:
            now = now + 1
        else:
            if now > longest:
                longest = now
            now = 0
    return longest


# %% wrong="longest-run" misconception="boundary_excluded"
# hint: The run is 9, 8, 7, 5. Which of these four does your function leave out?
# hint: `5 or more`: which sign says that?
# hint: Try `longest_high_run([5])` and say what it should be.
def longest_high_run(scores):
    longest = 0
    now = 0
    for score in scores:
        if score > 5:
            now = now + 1
            if now > longest:
                longest = now
        else:
            now = 0
    return longest


# %% wrong="longest-run" misconception="deferred_return"
# hint: Your function gave 1 for a night with longer runs. Write down, for the first three scores, what each name holds after each round.
# hint: Two causes are common: a `return` inside the loop ends the function at once, or a counter gets its start value in every round.
# hint: Unit 03, section 2: what stands before the loop, what in it, what behind it? Count the spaces before your lines.
def longest_high_run(scores):
    longest = 0
    now = 0
    for score in scores:
        if score >= 5:
            now = now + 1
            if now > longest:
                longest = now
        else:
            now = 0
        return longest


# %% wrong="longest-run" misconception="accumulator_reset"
# hint: After a low score, where does your counter begin again? How many high scores are in the run at that moment?
# hint: A low score is not part of a run. So the run has no score yet.
# hint: Do your lines on paper for `[6, 2, 5, 7, 1]`, and write the counter down after each score.
def longest_high_run(scores):
    longest = 0
    now = 0
    for score in scores:
        if score >= 5:
            now = now + 1
            if now > longest:
                longest = now
        else:
            now = 1
    return longest


# %% wrong="longest-run" misconception="accumulator_reset"
# hint: Your number is the length of the first run. What does your function do at the first low score?
# hint: A longer run can come later. So the loop must go on until the last score.
# hint: At a low score, remember the longest run so far in a name of its own, and count on.
def longest_high_run(scores):
    now = 0
    for score in scores:
        if score >= 5:
            now = now + 1
        elif now > 0:
            return now
    return now


# %% wrong="longest-run" misconception="index_off_by_one"
# hint: 5 and 7 stand side by side. Do you count scores, or pairs of neighbours?
# hint: Two scores make one pair, and a score that stands alone makes none. So pairs do not tell how long a run is.
# hint: Look at one score in each round, and keep two names: how long the run is now, and how long the longest was.
def longest_high_run(scores):
    longest = 0
    for position in range(1, len(scores)):
        if scores[position] >= 5 and scores[position - 1] >= 5:
            longest = longest + 1
    return longest


# %% wrong="longest-run" misconception="accumulator_start"
# hint: No score of this night is high, and your function says 1. With which value does it begin?
# hint: Before the first score, no run has been seen. How long is the longest one then?
# hint: Unit 03, section 2: the start value of an accumulator. Then look at the line for a run that begins.
def longest_high_run(scores):
    longest = 1
    now = 1
    for position in range(1, len(scores)):
        if scores[position] >= 5 and scores[position - 1] >= 5:
            now = now + 1
            if now > longest:
                longest = now
        else:
            now = 1
    return longest


# %% right="first-alarm" how="with range"
def first_alarm(scores, limit=5):
    for position in range(len(scores)):
        if scores[position] >= limit:
            return position
    return None


# %% right="first-alarm" how="with enumerate"
def first_alarm(scores, limit=5):
    for position, score in enumerate(scores):
        if score >= limit:
            return position


# %% right="first-alarm" how="a list of positions first"
def first_alarm(scores, limit=5):
    positions = [i for i, score in enumerate(scores) if score >= limit]
    if not positions:
        return None
    return positions[0]


# %% wrong="first-alarm" misconception="mode_list_for_value"
# hint: You give a score back. What does the task ask for: how high it was, or where it stands?
# hint: In `[2, 4, 6, 8]` the first score of 5 or more is 6. At which position does it stand, counted from 0?
# hint: Count the rounds of your loop in a name of its own, and give that back.
def first_alarm(scores, limit=5):
    for score in scores:
        if score >= limit:
            return score
    return None


# %% wrong="first-alarm" misconception="index_off_by_one"
# hint: With which number do you begin to count the positions?
# hint: Python counts positions from 0. What is the position of the very first score?
# hint: Unit 03, section 1: the first item has position 0.
def first_alarm(scores, limit=5):
    position = 1
    for score in scores:
        if score >= limit:
            return position
        position = position + 1
    return None


# %% wrong="first-alarm" misconception="deferred_return"
# hint: What happens at the first score that is below the limit?
# hint: Your `return None` stands inside the loop, so the function gives up after one score.
# hint: When do you know that there is no such score at all? Put that `return` after the loop.
def first_alarm(scores, limit=5):
    position = 0
    for score in scores:
        if score >= limit:
            return position
        else:
            return None


# %% wrong="first-alarm" misconception="argument_ignored"
# hint: Your function gets a second value, 7. Where does it use it?
# hint: The limit is a parameter: the caller decides. Which number stands in your condition?
# hint: Write the name of the parameter in the condition, in place of the number.
def first_alarm(scores, limit=5):
    position = 0
    for score in scores:
        if score >= 5:
            return position
        position = position + 1
    return None


# %% wrong="first-alarm" misconception="default_value_missing"
# hint: The caller gives only the list. What is `limit` then?
# hint: A parameter can have a value for the case that the caller gives none. Where do you write it?
# hint: Unit 04, section 2: a default value stands in the line with `def`, behind an equals sign.
def first_alarm(scores, limit):
    position = 0
    for score in scores:
        if score >= limit:
            return position
        position = position + 1
    return None


# %% wrong="first-alarm" misconception="boundary_excluded"
# hint: Is a score that is exactly the limit a warning for you?
# hint: `limit or more`: which sign says that?
# hint: Try `first_alarm([5, 1])`. It should be 0.
def first_alarm(scores, limit=5):
    position = 0
    for score in scores:
        if score > limit:
            return position
        position = position + 1
    return None


# %% wrong="first-alarm" misconception="returns_none"
# hint: For `[7, 1]` the answer is position 0, and your function gave nothing. Follow your lines with the 7: does Python come to a `return`?
# hint: Two causes are common: `print` shows a position and gives nothing back, or the loop does not begin at the first score.
# hint: Unit 04, section 1: `return` against `print`. Unit 03, section 3: with which number does `range` begin?
def first_alarm(scores, limit=5):
    position = 0
    for score in scores:
        if score >= limit:
            print(position)
            break
        position = position + 1


# %% wrong="first-alarm" misconception="manual_for_update"
# hint: Your position never changes. In which line does it grow?
# hint: After a score that is too low, the next one stands one position further.
# hint: Add 1 to `position` at the end of each round, with the same number of spaces as the `if`.
def first_alarm(scores, limit=5):
    position = 0
    for score in scores:
        if score >= limit:
            return position
    return None


# %% wrong="first-alarm" misconception="returns_none"
# hint: For `[7, 1]` the answer is position 0, and your function gave nothing. Follow your lines with the 7: does Python come to a `return`?
# hint: Two causes are common: `print` shows a position and gives nothing back, or the loop does not begin at the first score.
# hint: Unit 04, section 1: `return` against `print`. Unit 03, section 3: with which number does `range` begin?
def first_alarm(scores, limit=5):
    for position in range(1, len(scores)):
        if scores[position] >= limit:
            return position
    return None


# %% wrong="first-alarm" misconception="mode_list_for_value"
# hint: Python looked for a position that the list does not have. What does your loop hand out in each round: a score, or a position?
# hint: `for name in scores` hands out the scores. A score is no position.
# hint: Unit 03, section 3: what counts the positions out?
def first_alarm(scores, limit=5):
    for position in scores:
        if scores[position] >= limit:
            return position
    return None


# %% wrong="first-alarm" misconception="edge_only_first_case"
# hint: In `[2, 4, 6, 8]` two scores are warnings. At which one should your function end?
# hint: Your loop goes on after the first warning, and a later one takes its place.
# hint: Unit 04, section 1: which word ends the function, also in the middle of a loop?
def first_alarm(scores, limit=5):
    found = 0
    for position in range(len(scores)):
        if scores[position] >= limit:
            found = position
    return found


# %% wrong="first-alarm" misconception="zero_is_not_missing"
# hint: No score of `[0, 1]` is a warning, and your function gave a number. What does a caller think of it?
# hint: Position 0 is the first place in the list. It does not mean `nothing found`.
# hint: The task says what to give back when there is none. When do you know that? Only after the last score.
def first_alarm(scores, limit=5):
    found = 0
    for position in range(len(scores)):
        if scores[position] >= limit:
            found = position
            break
    return found


# %% wrong="first-alarm" misconception="infinite_loop"
# hint: In `[0, 1]` no score is a warning. Where does your loop end then?
# hint: It goes on behind the last score, and there the list has no position any more.
# hint: Unit 03, section 3: `for` with `range(len(...))` ends by itself after the last position.
def first_alarm(scores, limit=5):
    position = 0
    while scores[position] < limit:
        position = position + 1
    return position


# %% right="by-visit" how="with get"
def values_by_visit(rows):
    values = {}
    for row in rows:
        known = values.get(row["visit_id"], [])
        if row["spo2_percent"] is not None:
            known = known + [row["spo2_percent"]]
        values[row["visit_id"]] = known
    return values


# %% right="by-visit" how="in two loops"
def values_by_visit(rows):
    values = {}
    for row in rows:
        values[row["visit_id"]] = []
    for row in rows:
        if row["spo2_percent"] is not None:
            values[row["visit_id"]].append(row["spo2_percent"])
    return values


# %% right="by-visit" how="with setdefault"
def values_by_visit(rows):
    values = {}
    for row in rows:
        known = values.setdefault(row["visit_id"], [])
        if row["spo2_percent"] is not None:
            known.append(row["spo2_percent"])
    return values


# %% wrong="by-visit" misconception="accumulator_reset"
# hint: V1 has two values, and only the last one is left. In which line does the first one get lost?
# hint: When a visit comes a second time, your line makes a new list and puts it in place of the old one.
# hint: Make the empty list only when the key is not there yet. Unit 05, section 1: `in` asks for a key.
def values_by_visit(rows):
    values = {}
    for row in rows:
        values[row["visit_id"]] = []
        if row["spo2_percent"] is not None:
            values[row["visit_id"]].append(row["spo2_percent"])
    return values


# %% wrong="by-visit" misconception="none_counted_as_value"
# hint: Look at the list of V2. Is `None` a measurement?
# hint: Point 1 of the task says what happens with a value that was not measured.
# hint: Ask with `is not None` before you append.
def values_by_visit(rows):
    values = {}
    for row in rows:
        if row["visit_id"] not in values:
            values[row["visit_id"]] = []
        values[row["visit_id"]].append(row["spo2_percent"])
    return values


# %% wrong="by-visit" misconception="unanswered_dropped"
# hint: V2 is not in your dictionary at all. What does point 2 of the task ask for?
# hint: A visit without a value is skipped before it gets its key.
# hint: Make the empty list first, for every visit. Ask whether there is a value after that.
def values_by_visit(rows):
    values = {}
    for row in rows:
        if row["spo2_percent"] is not None:
            if row["visit_id"] not in values:
                values[row["visit_id"]] = []
            values[row["visit_id"]].append(row["spo2_percent"])
    return values


# %% wrong="by-visit" misconception="zero_is_a_value"
# hint: A value of 0 is strange, and it was measured. What does `if` make of the number 0?
# hint: `if 0:` counts as False. So a 0 is left out as if nobody had measured.
# hint: Ask exactly what you mean: is it `None`, or is it not?
def values_by_visit(rows):
    values = {}
    for row in rows:
        if row["visit_id"] not in values:
            values[row["visit_id"]] = []
        if row["spo2_percent"]:
            values[row["visit_id"]].append(row["spo2_percent"])
    return values


# %% wrong="by-visit" misconception="record_for_field"
# hint: Your lists hold whole rows. What should they hold?
# hint: `row` is the dictionary of one round. Which key of it has the value?
# hint: Append `row[...]` with the right key, and not the row itself.
def values_by_visit(rows):
    values = {}
    for row in rows:
        if row["visit_id"] not in values:
            values[row["visit_id"]] = []
        if row["spo2_percent"] is not None:
            values[row["visit_id"]].append(row)
    return values


# %% wrong="by-visit" misconception="deferred_return"
# hint: Your dictionary holds the first visit only. When does your function end?
# hint: `return` inside the loop ends it after the first row.
# hint: Move `return` to the left, behind the loop.
def values_by_visit(rows):
    values = {}
    for row in rows:
        if row["visit_id"] not in values:
            values[row["visit_id"]] = []
        if row["spo2_percent"] is not None:
            values[row["visit_id"]].append(row["spo2_percent"])
        return values


# %% wrong="by-visit" misconception="accumulator_reset"
# hint: V1 has two values in the rows. How many are left in your dictionary, and what took the place of the first?
# hint: `values[key] = ...` gives the key a new value, and the old one is gone. A list grows in another way.
# hint: Unit 03, section 1: `append`. Unit 05, section 1: `in` asks whether a key is there already.
def values_by_visit(rows):
    values = {}
    for row in rows:
        values[row["visit_id"]] = [row["spo2_percent"]]
    return values


# %% wrong="by-visit" misconception="key_always_there"
# hint: Your dictionary is still empty when the first row comes. What stands under the key V1 at that moment?
# hint: Before you can put a value into the list of a visit, this list must exist.
# hint: Unit 05, section 1: `in` asks whether a key is there. When it is not, give it a start value.
def values_by_visit(rows):
    values = {}
    for row in rows:
        if row["spo2_percent"] is not None:
            values[row["visit_id"]].append(row["spo2_percent"])
    return values


# %% wrong="by-visit" misconception="assignment_copies"
# hint: V2 has the values of V1, too. How many lists does your function make?
# hint: One list under two keys is one list with two names. What you append under one key stands under both.
# hint: Unit 05, section 3: `=` makes no copy. Each visit needs a list of its own.
def values_by_visit(rows):
    values = {}
    measured = []
    for row in rows:
        if row["spo2_percent"] is not None:
            measured.append(row["spo2_percent"])
        values[row["visit_id"]] = measured
    return values


# %% wrong="by-visit" misconception="accumulator_reset"
# hint: This visit has values before and after the gap. What does your function do with its list when it meets `None`?
# hint: `None` should add nothing. It should also take nothing away.
# hint: Make the empty list only when the key is not there yet, whatever the value is.
def values_by_visit(rows):
    values = {}
    for row in rows:
        if row["spo2_percent"] is None:
            values[row["visit_id"]] = []
        elif row["visit_id"] in values:
            values[row["visit_id"]].append(row["spo2_percent"])
        else:
            values[row["visit_id"]] = [row["spo2_percent"]]
    return values


# %% right="read-note" how="one pattern each, split for the time"
import re


def read_note(line):
    note = {"time": line.split(" ")[0], "respiratory_rate_per_min": None, "temperature_c": None}
    rate = re.findall(r"RR:? (\d+)", line)
    if rate:
        note["respiratory_rate_per_min"] = int(rate[0])
    temperature = re.findall(r"T:? (\d+[.,]\d+)", line)
    if temperature:
        note["temperature_c"] = float(temperature[0].replace(",", "."))
    return note


# %% right="read-note" how="without the colons and commas"
import re


def read_note(line):
    plain = line[5:].replace(":", "").replace(",", ".")
    rate = re.search(r"RR (\d+)", plain)
    temperature = re.search(r"T (\d+.\d+)", plain)
    return {
        "time": line[:5],
        "respiratory_rate_per_min": int(rate.group(1)) if rate else None,
        "temperature_c": float(temperature.group(1)) if temperature else None,
    }


# %% wrong="read-note" misconception="string_vs_number"
# hint: Look at the values of your dictionary: which of them are text, and which should be numbers?
# hint: `group(1)` is always text, also when it holds only digits.
# hint: Unit 06, section 2: make a number of it with `int` or `float`; for a decimal comma, something comes before.
import re


def read_note(line):
    rate = None
    found = re.search(r"RR:? (\d+)", line)
    if found is not None:
        rate = found.group(1)
    temperature = None
    found = re.search(r"T:? (\d+[,.]\d+)", line)
    if found is not None:
        temperature = found.group(1).replace(",", ".")
    return {"time": line[0:5], "respiratory_rate_per_min": rate, "temperature_c": temperature}


# %% wrong="read-note" misconception="decimal_comma"
# hint: Python cannot make a number of `38,4`. Which sign disturbs it?
# hint: `float` understands a decimal point only. Which method of text puts one sign in place of another?
# hint: Unit 06, section 1: `replace` gives a new text. Use it before `float`.
import re


def read_note(line):
    rate = None
    found = re.search(r"RR:? (\d+)", line)
    if found is not None:
        rate = int(found.group(1))
    temperature = None
    found = re.search(r"T:? (\d+[,.]\d+)", line)
    if found is not None:
        temperature = float(found.group(1))
    return {"time": line[0:5], "respiratory_rate_per_min": rate, "temperature_c": temperature}


# %% wrong="read-note" misconception="none_not_handled"
# hint: One line says nothing about the breathing. What does `re.search` give then?
# hint: `None` has no `group`. So ask first whether something was found.
# hint: Unit 06, section 2: the case in which nothing was found comes first.
import re


def read_note(line):
    rate = re.search(r"RR:? (\d+)", line).group(1)
    temperature = re.search(r"T:? (\d+[,.]\d+)", line).group(1)
    return {
        "time": line[0:5],
        "respiratory_rate_per_min": int(rate),
        "temperature_c": float(temperature.replace(",", ".")),
    }


# %% wrong="read-note" misconception="pattern_too_narrow"
# hint: One author writes a colon behind `RR`. Does your pattern allow it?
# hint: A sign that may be there or not: which sign of a pattern says that?
# hint: Unit 06, section 2: `?` means once, or not at all, of what stands before it.
import re


def read_note(line):
    rate = None
    found = re.search(r"RR (\d+)", line)
    if found is not None:
        rate = int(found.group(1))
    temperature = None
    found = re.search(r"T (\d+[,.]\d+)", line)
    if found is not None:
        temperature = float(found.group(1).replace(",", "."))
    return {"time": line[0:5], "respiratory_rate_per_min": rate, "temperature_c": temperature}


# %% wrong="read-note" misconception="substring_is_not_number"
# hint: You take the numbers by their place in the line. Which number is the first one in a line without `RR`?
# hint: The words before a number say what it means, not its place.
# hint: Search for `RR` and for `T`, each with a pattern of its own.
import re


def read_note(line):
    numbers = re.findall(r"\d+[,.]?\d*", line)
    return {
        "time": line[0:5],
        "respiratory_rate_per_min": int(numbers[2]),
        "temperature_c": float(numbers[3].replace(",", ".")),
    }


# %% wrong="read-note" misconception="index_off_by_one"
# hint: How many signs has your time? Count them, with the colon.
# hint: A slice stops **before** its second number.
# hint: Unit 06, section 1: `line[0:5]` holds the signs at the positions 0 to 4.
import re


def read_note(line):
    rate = None
    found = re.search(r"RR:? (\d+)", line)
    if found is not None:
        rate = int(found.group(1))
    temperature = None
    found = re.search(r"T:? (\d+[,.]\d+)", line)
    if found is not None:
        temperature = float(found.group(1).replace(",", "."))
    return {"time": line[0:4], "respiratory_rate_per_min": rate, "temperature_c": temperature}


# %% wrong="read-note" misconception="type_confusion"
# hint: A respiratory rate is a whole number: nobody counts 24.0 breaths. Which function did you use for it?
# hint: Two functions make a number of text: one for whole numbers, one for numbers with decimals.
# hint: Unit 06, section 2: `int` makes a whole number.
import re


def read_note(line):
    rate = None
    found = re.search(r"RR:? (\d+)", line)
    if found is not None:
        rate = float(found.group(1))
    temperature = None
    found = re.search(r"T:? (\d+[,.]\d+)", line)
    if found is not None:
        temperature = float(found.group(1).replace(",", "."))
    return {"time": line[0:5], "respiratory_rate_per_min": rate, "temperature_c": temperature}


# %% wrong="read-note" misconception="pattern_too_narrow"
# hint: Your temperature lost its decimals. Which signs does your pattern take behind `T`?
# hint: `\d+` takes digits and stops at the first other sign, also at a point or a comma.
# hint: Unit 06, section 2: the square brackets of a pattern, as in the line for doses with decimals.
import re


def read_note(line):
    rate = None
    found = re.search(r"RR:? (\d+)", line)
    if found is not None:
        rate = int(found.group(1))
    temperature = None
    found = re.search(r"T:? (\d+)", line)
    if found is not None:
        temperature = float(found.group(1))
    return {"time": line[0:5], "respiratory_rate_per_min": rate, "temperature_c": temperature}


# %% wrong="read-note" misconception="unanswered_dropped"
# hint: This line says the time and the temperature. Why does your function give back nothing of it?
# hint: Each of the values can be missing without the others. One that is missing must not take the rest away.
# hint: Give each value `None` first, in a name of its own. Then ask for each one: was it found?
import re


def read_note(line):
    rate = re.search(r"RR:? (\d+)", line)
    temperature = re.search(r"T:? (\d+[,.]\d+)", line)
    if rate is None or temperature is None:
        return None
    return {
        "time": line[0:5],
        "respiratory_rate_per_min": int(rate.group(1)),
        "temperature_c": float(temperature.group(1).replace(",", ".")),
    }


# %% wrong="read-note" misconception="zero_is_not_missing"
# hint: Nobody counted the breaths of this patient, and your function says 0. What would a doctor think on reading 0?
# hint: What the line does not say is not 0. With which value does the name for the rate begin?
# hint: Unit 04, section 2: when a value is missing, say so. Look at the temperature, too.
import re


def read_note(line):
    rate = 0
    found = re.search(r"RR:? (\d+)", line)
    if found is not None:
        rate = int(found.group(1))
    temperature = 0
    found = re.search(r"T:? (\d+[,.]\d+)", line)
    if found is not None:
        temperature = float(found.group(1).replace(",", "."))
    return {"time": line[0:5], "respiratory_rate_per_min": rate, "temperature_c": temperature}


# %% wrong="read-note" misconception="string_vs_number"
# hint: Your temperature is text. Which step is still missing between the text and the number?
# hint: `replace` gives a text back, also when it looks like a number.
# hint: Unit 06, section 1: first the point, then `float`.
import re


def read_note(line):
    rate = None
    found = re.search(r"RR:? (\d+)", line)
    if found is not None:
        rate = int(found.group(1))
    temperature = None
    found = re.search(r"T:? (\d+[,.]\d+)", line)
    if found is not None:
        temperature = found.group(1).replace(",", ".")
    return {"time": line[0:5], "respiratory_rate_per_min": rate, "temperature_c": temperature}


# %% wrong="read-note" misconception="pattern_too_narrow"
# hint: `re.search` found nothing in this line, which has a colon behind `RR` and `T`. Does each of your patterns fit it?
# hint: A sign that may be there or not: which sign of a pattern says that?
# hint: Unit 06, section 2: `?` means once, or not at all. And ask whether something was found before you use `group`.
import re


def read_note(line):
    rate = re.search(r"RR (\d+)", line)
    temperature = re.search(r"T (\d+[,.]\d+)", line)
    return {
        "time": line[0:5],
        "respiratory_rate_per_min": int(rate.group(1)),
        "temperature_c": float(temperature.group(1).replace(",", ".")),
    }


# %% right="low-on-oxygen" how="with a set"
def count_low_on_oxygen(vitals):
    low = vitals["spo2_percent"] < 90
    oxygen = vitals["on_oxygen"] == "yes"
    return len(set(vitals[low & oxygen]["patient_id"]))


# %% right="low-on-oxygen" how="without doubles"
def count_low_on_oxygen(vitals):
    chosen = vitals[vitals["spo2_percent"] < 90]
    chosen = chosen[chosen["on_oxygen"] == "yes"]
    return len(chosen.drop_duplicates(subset=["patient_id"]))


# %% wrong="low-on-oxygen" misconception="counts_for_shares"
# hint: Patient A has two such rows. How often does she count in your number?
# hint: You count rows. The question is about patients.
# hint: Unit 07, section 3: which method counts the **different** values of a column?
def count_low_on_oxygen(vitals):
    low = vitals[(vitals["spo2_percent"] < 90) & (vitals["on_oxygen"] == "yes")]
    return len(low)


# %% wrong="low-on-oxygen" misconception="pandas_and_or"
# hint: Python says that the truth of a whole column is ambiguous. Which word between your masks wants one single truth value?
# hint: `and` works with one True or False. Between two masks stands a sign.
# hint: Unit 07, section 1: `&` between masks, and each comparison in its own round brackets.
def count_low_on_oxygen(vitals):
    low = vitals[(vitals["spo2_percent"] < 90) and (vitals["on_oxygen"] == "yes")]
    return low["patient_id"].nunique()


# %% wrong="low-on-oxygen" misconception="argument_ignored"
# hint: Which of your rows are of patients without oxygen?
# hint: The question has two parts. Your mask asks one of them.
# hint: You need a second mask, for the column `on_oxygen`, and both must be true.
def count_low_on_oxygen(vitals):
    low = vitals[vitals["spo2_percent"] < 90]
    return low["patient_id"].nunique()


# %% wrong="low-on-oxygen" misconception="no_short_circuit_or"
# hint: Your mask keeps rows in which only one of the two is true. Which word of the question joins them?
# hint: `|` means at least one. `&` means both.
# hint: Say it aloud: low **and** on oxygen.
def count_low_on_oxygen(vitals):
    low = vitals[(vitals["spo2_percent"] < 90) | (vitals["on_oxygen"] == "yes")]
    return low["patient_id"].nunique()


# %% wrong="low-on-oxygen" misconception="boundary_included"
# hint: Does an SpO2 of exactly 90% count for you? What does the question say?
# hint: `below 90` does not hold 90 itself.
# hint: Compare your sign with the word in the question.
def count_low_on_oxygen(vitals):
    low = vitals[(vitals["spo2_percent"] <= 90) & (vitals["on_oxygen"] == "yes")]
    return low["patient_id"].nunique()


# %% wrong="low-on-oxygen" misconception="mask_for_rows"
# hint: You give a list of patients back. What does the task ask for?
# hint: `unique` lists the different values. You need how many they are.
# hint: Which method of a column counts its different values? Or how long is the list?
def count_low_on_oxygen(vitals):
    low = vitals[(vitals["spo2_percent"] < 90) & (vitals["on_oxygen"] == "yes")]
    return list(low["patient_id"].unique())


# %% wrong="low-on-oxygen" misconception="compare_bool_literal"
# hint: Your mask keeps no row at all. What does the column `on_oxygen` hold: truth values, or text?
# hint: A text is never the same as `True`. Then the answer is False in every row, and Python does not warn you.
# hint: Compare the column with the text that you see in the table.
def count_low_on_oxygen(vitals):
    low = vitals[(vitals["spo2_percent"] < 90) & (vitals["on_oxygen"] == True)]  # noqa: E712
    return low["patient_id"].nunique()


# %% wrong="low-on-oxygen" misconception="wasted_return"
# hint: Your number is that of all patients in the table. Of which table do you count the patients?
# hint: A mask changes nothing in `vitals`. It gives a new table, when you use it.
# hint: Unit 07, section 1: keep the rows that the mask chose under a name, and count these.
def count_low_on_oxygen(vitals):
    low = (vitals["spo2_percent"] < 90) & (vitals["on_oxygen"] == "yes")
    vitals[low]
    return vitals["patient_id"].nunique()


# %% wrong="low-on-oxygen" misconception="type_confusion"
# hint: A loop over a table hands out the names of its columns, not its rows. What is `row` in the first round?
# hint: A mask asks the question in every row at once, without a loop.
# hint: Unit 07, section 1: one mask for each question, joined with a sign.
def count_low_on_oxygen(vitals):
    count = 0
    for row in vitals:
        if row["spo2_percent"] < 90 and row["on_oxygen"] == "yes":
            count = count + 1
    return count


# %% right="lowest-spo2" how="sorted, first row of each visit"
def add_lowest_spo2(visits, vitals):
    known = vitals.dropna(subset=["spo2_percent"]).sort_values("spo2_percent")
    lowest = known.drop_duplicates(subset=["visit_id"])[["visit_id", "spo2_percent"]]
    return visits.merge(lowest, on="visit_id", how="left")


# %% right="lowest-spo2" how="with agg and reset_index"
def add_lowest_spo2(visits, vitals):
    lowest = vitals.groupby("visit_id")["spo2_percent"].agg("min").reset_index()
    return pd.merge(visits, lowest, how="left", on="visit_id")


# %% right="lowest-spo2" how="visit by visit"
def add_lowest_spo2(visits, vitals):
    result = visits.copy()
    lowest = []
    for visit in visits["visit_id"]:
        rows = vitals[vitals["visit_id"] == visit]
        lowest.append(rows["spo2_percent"].min())
    result["spo2_percent"] = lowest
    return result


# %% wrong="lowest-spo2" misconception="pandas_merge_blowup"
# hint: How many rows had `visits`, and how many has your result?
# hint: A merge makes one row for each pair that fits. A visit with many rounds stands there many times.
# hint: First make one row for each visit, and merge after that. Unit 07, section 3.
def add_lowest_spo2(visits, vitals):
    return visits.merge(vitals[["visit_id", "spo2_percent"]], on="visit_id", how="left")


# %% wrong="lowest-spo2" misconception="patients_lost_in_merge"
# hint: Which visits are not in your result any more?
# hint: Without `how`, a merge keeps only what stands in both tables.
# hint: Unit 07, section 3: how do you keep every row of the left table?
def add_lowest_spo2(visits, vitals):
    known = vitals.dropna(subset=["spo2_percent"])
    lowest = known.groupby("visit_id", as_index=False)["spo2_percent"].min()
    return visits.merge(lowest, on="visit_id")


# %% wrong="lowest-spo2" misconception="condition_reversed"
# hint: Your number is the highest of each visit. Which one does Dr Okonkwo ask for?
# hint: `max` and `min`: which of them finds a deterioration of the oxygen?
# hint: Change one word in the line with `groupby`.
def add_lowest_spo2(visits, vitals):
    lowest = vitals.groupby("visit_id", as_index=False)["spo2_percent"].max()
    return visits.merge(lowest, on="visit_id", how="left")


# %% wrong="lowest-spo2" misconception="pandas_merge_blowup"
# hint: Your table has `patient_id_x` and `patient_id_y`. Where do they come from?
# hint: A column that both tables have, and that is not named in `on`, comes twice.
# hint: Before the merge, keep only the columns that you need of the right table.
def add_lowest_spo2(visits, vitals):
    lowest = vitals.sort_values("spo2_percent").drop_duplicates(subset=["visit_id"])
    return visits.merge(lowest, on="visit_id", how="left")


# %% wrong="lowest-spo2" misconception="zero_is_not_missing"
# hint: An SpO2 of 0? What does a 0 say, and what does a missing value say?
# hint: Nobody measured this visit. `fillna(0)` turns that into the worst value there is.
# hint: Point 2 of the task: the value stays missing.
def add_lowest_spo2(visits, vitals):
    lowest = vitals.groupby("visit_id", as_index=False)["spo2_percent"].min()
    return visits.merge(lowest, on="visit_id", how="left").fillna({"spo2_percent": 0})


# %% wrong="lowest-spo2" misconception="wasted_return"
# hint: You made the new table. Is it what your function gives back?
# hint: `merge` changes nothing in `visits`. It gives a new table.
# hint: Keep what `merge` gives, and give that back.
def add_lowest_spo2(visits, vitals):
    lowest = vitals.groupby("visit_id", as_index=False)["spo2_percent"].min()
    visits.merge(lowest, on="visit_id", how="left")
    return visits


# %% wrong="lowest-spo2" misconception="counts_for_shares"
# hint: Patient A has two visits, and both got the same value. Is it the lowest of the visit, or of the patient?
# hint: A patient can come many times. Which column is different for each visit?
# hint: Unit 07, section 3: look at the names in `groupby` and in `on`.
def add_lowest_spo2(visits, vitals):
    lowest = vitals.groupby("patient_id", as_index=False)["spo2_percent"].min()
    return visits.merge(lowest, on="patient_id", how="left")


# %% wrong="lowest-spo2" misconception="counts_for_shares"
# hint: Python says that the column in `on` is not unique: something stands there more than once. Which column, and in which table?
# hint: A patient has many visits, and a visit has many rounds. Which table has one row for each value of your column?
# hint: Unit 07, section 3: first one row for each visit, and then merge on the column that names the visit.
def add_lowest_spo2(visits, vitals):
    lowest = vitals.groupby("patient_id", as_index=False)["spo2_percent"].min()
    return visits.merge(lowest, on="patient_id", how="left", validate="one_to_one")


# %% wrong="lowest-spo2" misconception="argument_ignored"
# hint: Every visit got the same value. Where does your function keep the visits apart?
# hint: `min` of a whole column is one number: the lowest of all visits together.
# hint: Unit 07, section 3: the worked example makes one group for each patient. What is a group here?
def add_lowest_spo2(visits, vitals):
    result = visits.copy()
    result["spo2_percent"] = vitals["spo2_percent"].min()
    return result


# %% wrong="lowest-spo2" misconception="patients_lost_in_merge"
# hint: Your result has lost two columns of `visits`. Which table do you give back?
# hint: `groupby` gives a table with the column of the groups and the value, and no more.
# hint: Unit 07, section 3, step 3 of the worked example: put the small table beside `visits`.
def add_lowest_spo2(visits, vitals):
    return vitals.groupby("visit_id", as_index=False)["spo2_percent"].min()


# %% wrong="lowest-spo2" misconception="patients_lost_in_merge"
# hint: Two of the three visits have no row in `vitals`. Are they still in your result?
# hint: Without `how`, a merge keeps only what stands in both tables.
# hint: Unit 07, section 3: how do you keep every row of the left table?
def add_lowest_spo2(visits, vitals):
    lowest = vitals.groupby("visit_id", as_index=False)["spo2_percent"].min()
    return visits.merge(lowest, on="visit_id", validate="one_to_one")


# %% right="worst-score" how="the known ones first"
def worst_score(scores):
    known = [score for score in scores if score is not None]
    if len(known) == 0:
        return None
    return max(known)


# %% right="worst-score" how="with a question of its own for the first"
def worst_score(scores):
    worst = None
    for score in scores:
        if score is None:
            continue
        if worst is None:
            worst = score
        elif score > worst:
            worst = score
    return worst


# %% wrong="worst-score" misconception="deferred_return"
# hint: Your function stops at the first score that was measured. Where does `return` stand?
# hint: `return` ends the function, also in the middle of a loop.
# hint: Move `return` behind the loop. Then look at the second mistake: is the last score always the worst?
def worst_score(scores):
    worst = None
    for score in scores:
        if score is not None:
            worst = score
            return worst


# %% wrong="worst-score" misconception="edge_only_first_case"
# hint: You give the last score back. Is it always the worst?
# hint: A new score may take the place of `worst` only when it is higher.
# hint: Compare before you replace. What must the comparison look like for the very first score?
def worst_score(scores):
    worst = None
    for score in scores:
        if score is not None:
            worst = score
    return worst


# %% wrong="worst-score" misconception="zero_is_not_missing"
# hint: Nobody measured anything, and your function says 0. What would a doctor think on reading 0?
# hint: You begin with `worst = 0`. So you cannot tell a night of zeros from a night without a score.
# hint: With which value can `worst` begin, so that it means: nothing yet?
def worst_score(scores):
    worst = 0
    for score in scores:
        if score is not None and score > worst:
            worst = score
    return worst


# %% wrong="worst-score" misconception="none_not_handled"
# hint: Somewhere in your function, `None` meets a number in a comparison. Which of your names can be `None`?
# hint: A score that nobody measured must be skipped. And before the first score, has `worst` a number?
# hint: First ask `is None` or `is not None`, of each name that can be it. Only then compare.
def worst_score(scores):
    worst = scores[0]
    for score in scores:
        if score > worst:
            worst = score
    return worst


# %% wrong="worst-score" misconception="edge_only_first_case"
# hint: What does `max` say to an empty list?
# hint: When no score is left after you have skipped the missing ones, there is nothing to choose from.
# hint: Ask first whether the list is empty, and give `None` back in that case.
def worst_score(scores):
    known = [score for score in scores if score is not None]
    return max(known)


# %% wrong="worst-score" misconception="condition_reversed"
# hint: 9 is the worst of this night, and you give the lowest one. In which direction does your sign point?
# hint: A high score is bad. So `worst` must grow.
# hint: Read your comparison aloud with two numbers in it.
def worst_score(scores):
    worst = None
    for score in scores:
        if score is not None and (worst is None or score < worst):
            worst = score
    return worst


# %% wrong="worst-score" misconception="zero_is_not_missing"
# hint: In this night somebody measured, and each score was 0. How do you tell it from a night without a score?
# hint: When a 0 can mean two things, it cannot tell them apart. Your start value is one that a score can have.
# hint: With which value can `worst` begin, so that it means: nothing yet?
def worst_score(scores):
    worst = 0
    for score in scores:
        if score is not None and score > worst:
            worst = score
    if worst == 0:
        return None
    return worst


# %% wrong="worst-score" misconception="index_off_by_one"
# hint: The list is empty. Which item of it does your function take?
# hint: An empty list has no first item. And in a list with items, the first one can be `None`.
# hint: Which start value needs no item of the list?
def worst_score(scores):
    worst = scores[0]
    for score in scores:
        if score is not None and score > worst:
            worst = score
    return worst


# %% right="draw-stay" how="with a dash and another title"
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    n = len(hours)
    ax.plot(hours, spo2_percent, "s--", color="gray")
    ax.set(
        xlabel="Hours since admission", ylabel="Oxygen saturation (%)", title="Oxygen (n = " + str(n) + ")"
    )
    return fig


# %% right="draw-stay" how="with a limit on the axis"
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots()
    ax.plot(hours, spo2_percent, marker="D", linestyle="-")
    ax.set_ylim(80, 100)
    ax.set_xlabel("hours")
    ax.set_ylabel("SpO2 in %")
    ax.set_title("n = " + str(len(spo2_percent)))
    return fig


# %% wrong="draw-stay" misconception="axis_unlabelled"
# hint: Somebody reads your figure without you. How does she know what the axes mean?
# hint: Each axis needs its name and its unit.
# hint: Unit 08, section 1, step 4 of the worked example.
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(hours, spo2_percent, marker="o")
    ax.set_title(f"n = {len(spo2_percent)}")
    return fig


# %% wrong="draw-stay" misconception="axes_swapped"
# hint: Which list runs along the x axis in your figure? Time runs from left to right.
# hint: The first thing in the brackets of `plot` is x, the second is y.
# hint: Compare the order in your line with the names of your axes.
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(spo2_percent, hours, marker="o")
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2 (%)")
    ax.set_title(f"n = {len(spo2_percent)}")
    return fig


# %% wrong="draw-stay" misconception="points_joined"
# hint: Where in your line did somebody measure, and where is it only a guess?
# hint: A line without markers looks as if somebody had measured all the time.
# hint: Unit 08, section 1: which word of `plot` sets a marker?
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(hours, spo2_percent)
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2 (%)")
    ax.set_title(f"n = {len(spo2_percent)}")
    return fig


# %% wrong="draw-stay" misconception="fixed_number"
# hint: Your title says 3 also for a stay with four measurements. Where does the 3 come from?
# hint: The title must count the values that the function got.
# hint: `len` counts them. Unit 06: how do you put a value into a text?
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(hours, spo2_percent, marker="o")
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2 (%)")
    ax.set_title("n = 3")
    return fig


# %% wrong="draw-stay" misconception="axis_unlabelled"
# hint: In which unit is the y axis? Your label does not say.
# hint: 91 of what? A reader must not guess it.
# hint: The sign for percent belongs in the label.
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(hours, spo2_percent, marker="o")
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2")
    ax.set_title(f"n = {len(spo2_percent)}")
    return fig


# %% wrong="draw-stay" misconception="name_in_quotes"
# hint: Your title shows the words of your code. What does Python do with everything between the quotation marks?
# hint: Curly brackets are looked up only in a text with a certain letter before it.
# hint: Unit 06, section 1: an f-string has an `f` before the first quotation mark.
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(hours, spo2_percent, marker="o")
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2 (%)")
    ax.set_title("n = {len(spo2_percent)}")
    return fig


# %% wrong="draw-stay" misconception="points_joined"
# hint: The figure has no line yet. Which method of `ax` draws a line through points?
# hint: Dr Okonkwo wants to follow the stay with her eyes, from one measurement to the next.
# hint: Unit 08, section 1, step 3 of the worked example.
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.scatter(hours, spo2_percent)
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2 (%)")
    ax.set_title(f"n = {len(spo2_percent)}")
    return fig


# %% wrong="draw-stay" misconception="points_joined"
# hint: Your figure shows points, and nothing joins them. What does the first point of the task ask for?
# hint: `linestyle="none"` takes the line away. Unit 08 uses it for groups of patients, not for one stay.
# hint: Unit 08, section 1: the table of line styles.
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(hours, spo2_percent, marker="o", linestyle="none")
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2 (%)")
    ax.set_title(f"n = {len(spo2_percent)}")
    return fig


# %% wrong="draw-stay" misconception="name_error"
# hint: `ax` has no such tool; the guess of Python may be wrong. How do the worked examples of unit 08 begin the name of this tool?
# hint: `plt` and `ax` have other names for the same work.
# hint: Unit 08, section 1, step 4 of the worked example.
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(hours, spo2_percent, marker="o")
    ax.xlabel("Time since admission (hours)")
    ax.ylabel("SpO2 (%)")
    ax.title(f"n = {len(spo2_percent)}")
    return fig


# %% wrong="draw-stay" misconception="string_vs_number"
# hint: Your title joins text and a number with `+`. What does Python need on both sides of it?
# hint: `len` gives a whole number, not text.
# hint: Unit 01, section 2: `str` makes text of a number. Unit 06, section 1: or an f-string.
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(hours, spo2_percent, marker="o")
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2 (%)")
    ax.set_title("n = " + len(spo2_percent))
    return fig


# %% wrong="draw-stay" misconception="name_in_quotes"
# hint: Your title shows the name of a tool in place of a number. What does Python do with everything between the quotation marks?
# hint: A value gets into a text with curly brackets, in a text with a certain letter before it.
# hint: Unit 06, section 1: an f-string.
import matplotlib.pyplot as plt


def draw_stay(hours, spo2_percent):
    fig, ax = plt.subplots(figsize=(7, 3.5))
    ax.plot(hours, spo2_percent, marker="o")
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("SpO2 (%)")
    ax.set_title("n = len(spo2_percent)")
    return fig
