# %% [markdown]
# # Answers of unit 06
# Every answer here is run by the build: the right ones must pass, each wrong one must bring up its own hint.

# %% right="words-at" how="asked Python after all"
words = ["Bisoprolol", "2.5", "mg"]
first_answer = words[-1]
second_answer = words[1] + words[1]
third_answer = len(words[0:2])

# %% right="words-at" how="in single quotation marks"
first_answer = "m" + "g"
second_answer = "2.5" * 2
third_answer = 1 + 1

# %% wrong="words-at" misconception="index_off_by_one"
# hint: Look at question 1. From which end does -1 count?
# hint: The position -1 is the last item, and not the one before it.
# hint: Reread the table of positions in unit 03, section 1: its last row counts from the end.
first_answer = "2.5"
second_answer = "2.52.5"
third_answer = 2

# %% wrong="words-at" misconception="string_vs_number"
# hint: Look at question 2. Are the two values numbers, or texts that look like numbers?
# hint: What does `+` do with two texts? Think of "Glu" + "cose".
# hint: Look at the quotation marks in the list, and think of text and numbers in unit 01.
first_answer = "mg"
second_answer = 5.0
third_answer = 2

# %% wrong="words-at" misconception="string_vs_number"
# hint: Look at question 2. Are the two values numbers, or texts that look like numbers?
# hint: What does `+` do with two texts? Think of "Glu" + "cose".
# hint: Look at the quotation marks in the list, and think of text and numbers in unit 01.
first_answer = "mg"
second_answer = "5.0"
third_answer = 2

# %% wrong="words-at" misconception="type_confusion"
# hint: Is your first answer an item of the list, or a list with one item?
# hint: Square brackets with one position take one item out. Which kind of value is it?
# hint: Reread question 1: how should you write the answer?
first_answer = ["mg"]
second_answer = "2.52.5"
third_answer = 2

# %% wrong="words-at" misconception="index_off_by_one"
# hint: Question 3 cuts a part out of the list. Does the item at the second position belong to it?
# hint: A slice goes from one position up to another, and the second one is left out.
# hint: Reread the cell with the tools in unit 03, section 1: the line with a slice.
first_answer = "mg"
second_answer = "2.52.5"
third_answer = 3

# %% wrong="words-at" misconception="not_run_yet"
# hint: Python still has `None` for this name, which means: no answer yet. Did you replace it, and run your cell after that?
# hint: Does your own cell show an error message? Then read it: Python stopped there, and the name kept its old value.
# hint: Replace the three `None`, run your cell with Shift and Enter, and then run the check.
first_answer = None
second_answer = None
third_answer = None


# %% wrong="words-at" misconception="string_vs_number"
# hint: Two texts with `+` between them. Does Python put anything between the two?
# hint: `+` puts the second text directly behind the first one, with no sign between.
# hint: Think of "Glu" + "cose" in unit 01: was there a space in the result?
first_answer = "mg"
second_answer = "2.5 2.5"
third_answer = 2


# %% right="counted" how="with if and else"
def counted(words):
    counts = {}
    for word in words:
        if word in counts:
            counts[word] = counts[word] + 1
        else:
            counts[word] = 1
    return counts


# %% right="counted" how="with count, for each word"
def counted(words):
    counts = {}
    for word in words:
        counts[word] = words.count(word)
    return counts


# %% right="counted" how="a default written first"
def counted(words):
    counts = {}
    for word in words:
        counts.setdefault(word, 0)
        counts[word] += 1
    return counts


# %% wrong="counted" misconception="key_always_there"
# hint: Python found no such key. Which word is there before its first round?
# hint: Square brackets stop at a missing key. Which tool of unit 05 gives a value of your choice then?
# hint: Reread the note in brackets at the end of the task.
def counted(words):
    counts = {}
    for word in words:
        counts[word] = counts[word] + 1
    return counts


# %% wrong="counted" misconception="update_overwrites"
# hint: "right" stands there twice, and you say 1. What happens to the old count in the second round?
# hint: The new count comes from the old one. Which value does your line use for the old one?
# hint: Reread the task: "makes the count of its word one higher".
def counted(words):
    counts = {}
    for word in words:
        counts[word] = 1
    return counts


# %% wrong="counted" misconception="none_not_handled"
# hint: Python cannot add 1 to `None`. Where does this `None` come from?
# hint: With one value in its brackets, `get` gives `None` for a missing key. What may stand behind the comma?
# hint: Reread the cell with the tools in unit 05, section 1: the two lines with `get`.
def counted(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word) + 1
    return counts


# %% wrong="counted" misconception="accumulator_start"
# hint: Each of your counts is one too high. From which number do they start?
# hint: Before its first round, a word was there 0 times.
# hint: Reread the task: what is the count of a word that is not there yet?
def counted(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 1) + 1
    return counts


# %% wrong="counted" misconception="update_overwrites"
# hint: All your counts stay 0. Which part of your line makes a count higher?
# hint: `get` only looks the old count up. What must be added?
# hint: Reread the task: "makes the count of its word one higher".
def counted(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0)
    return counts


# %% wrong="counted" misconception="not_run_yet"
# hint: Your counts are `None`. Did you replace the word `None` in the loop, and run the cell after that?
# hint: The line gives the key `word` a value. Which value, made from the old count?
# hint: Reread the note in brackets at the end of the task.
def counted(words):
    counts = {}
    for word in words:
        counts[word] = None
    return counts


# %% wrong="counted" misconception="name_in_quotes"
# hint: Your dictionary has one key, the text of four letters. What stands around `word` in your line?
# hint: In quotation marks, it is the same text in each round.
# hint: Look at the line with `for`: is there something around `word`?
def counted(words):
    counts = {}
    for word in words:
        counts["word"] = counts.get("word", 0) + 1
    return counts


# %% right="drug-record" how="cleaned first, then split"
def drug_record(line):
    words = line.strip().lower().replace(",", ".").split()
    name = words[0]
    dose_mg = float(words[1])
    return {"name": name, "dose_mg": dose_mg}


# %% right="drug-record" how="two names at once"
def drug_record(line):
    name, dose, *_ = line.split()
    return {"name": name.lower(), "dose_mg": float(dose.replace(",", "."))}


# %% right="drug-record" how="with a pattern"
import re


def drug_record(line):
    found = re.search(r"(\S+)\s+([\d.,]+)", line)
    return {"name": found.group(1).lower(), "dose_mg": float(found.group(2).replace(",", "."))}


# %% wrong="drug-record" misconception="case_matters"
# hint: The name begins with a capital letter. Did you make it small, and did you keep the result?
# hint: `lower` gives a new text back. The old one stays as it is. Which name gets the new one?
# hint: Look at step 2 of the worked example.
def drug_record(line):
    words = line.split()
    name = words[0]
    dose_mg = float(words[1].replace(",", "."))
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="case_matters"
# hint: The name begins with a capital letter. Did you make it small, and did you keep the result?
# hint: `lower` gives a new text back. The old one stays as it is. Which name gets the new one?
# hint: Look at step 2 of the worked example.
def drug_record(line):
    words = line.split()
    name = words[0]
    name.lower()
    dose_mg = float(words[1].replace(",", "."))
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="decimal_comma"
# hint: Python cannot make a number of this text. Which text does `float` get? Show it with `print`.
# hint: It must be the word with the dose, and with a point in place of the comma. Did you keep what `replace` gave back?
# hint: Look at steps 1 and 3 of the worked example, and at the positions in the list of words.
def drug_record(line):
    words = line.split()
    name = words[0].lower()
    dose_mg = float(words[1])
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="decimal_comma"
# hint: Python cannot make a number of this text. Which text does `float` get? Show it with `print`.
# hint: It must be the word with the dose, and with a point in place of the comma. Did you keep what `replace` gave back?
# hint: Look at steps 1 and 3 of the worked example, and at the positions in the list of words.
def drug_record(line):
    words = line.split()
    name = words[0].lower()
    words[1].replace(",", ".")
    dose_mg = float(words[1])
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="decimal_comma"
# hint: Python cannot make a number of this text. Which text does `float` get? Show it with `print`.
# hint: It must be the word with the dose, and with a point in place of the comma. Did you keep what `replace` gave back?
# hint: Look at steps 1 and 3 of the worked example, and at the positions in the list of words.
def drug_record(line):
    words = line.split()
    name = words[1].lower()
    dose_mg = float(words[2].replace(",", "."))
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="string_vs_number"
# hint: Look at the dose in your record. Is it a number, or a text that looks like one?
# hint: `replace` gives text back. Which tool makes a number of it?
# hint: Look at step 3 of the worked example.
def drug_record(line):
    words = line.split()
    name = words[0].lower()
    dose_mg = words[1].replace(",", ".")
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="decimal_comma"
# hint: Your dose is 10 times too high. Where has the comma gone?
# hint: You took the comma away. What must stand in its place?
# hint: Look at step 3 of the worked example, at the second text in the brackets of `replace`.
def drug_record(line):
    words = line.split()
    name = words[0].lower()
    dose_mg = float(words[1].replace(",", ""))
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="parentheses_only_if_arg"
# hint: Python cannot take a position out of `words`. Show `words` with `print`: is it a list?
# hint: When it is a method, its round brackets are missing: you named the tool and did not use it. When it is `None`, fill step 1 first.
# hint: Reread the task "Investigate" at the start of section 1.
def drug_record(line):
    words = line.split
    name = words[0].lower()
    dose_mg = float(words[1].replace(",", "."))
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="parentheses_only_if_arg"
# hint: Look at the name in your record. Is it a text, or the tool that could make one?
# hint: Without round brackets, you name the method and do not use it.
# hint: Reread the task "Investigate" at the start of section 1.
def drug_record(line):
    words = line.split()
    name = words[0].lower
    dose_mg = float(words[1].replace(",", "."))
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="not_run_yet"
# hint: Your record holds `None`. Which of the three gaps did you not fill, or not run?
# hint: Begin with step 1, show `words` with `print`, and go on when you see a list.
# hint: Look at the worked example: its steps 1 to 3 are your steps.
def drug_record(line):
    words = None
    name = None
    dose_mg = None
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="decimal_comma"
# hint: Python cannot make a number of this text. Which text does `float` get? Show it with `print`.
# hint: It must be the word with the dose, and with a point in place of the comma. Did you keep what `replace` gave back?
# hint: Look at steps 1 and 3 of the worked example, and at the positions in the list of words.
def drug_record(line):
    words = line.split(" ")
    name = words[0].lower()
    dose_mg = float(words[1].replace(",", "."))
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="type_confusion"
# hint: The name in your record is the whole line. Which word of it is the name?
# hint: `line` is all the text, and `words` is the list of its words. At which position stands the name?
# hint: Look at step 2 of the worked example: what stands before `.lower()`?
def drug_record(line):
    words = line.split()
    name = line.lower()
    dose_mg = float(words[1].replace(",", "."))
    return {"name": name, "dose_mg": dose_mg}


# %% wrong="drug-record" misconception="fixed_number"
# hint: The check gave spironolacton, and your record says enalapril. Where does your answer come from?
# hint: The function must work for every line. Use its parameter, and write no drug and no dose into it.
# hint: Look at the worked example: steps 1 to 3 take each value out of the line.
def drug_record(line):
    words = line.split()
    name = "enalapril"
    dose_mg = 2.5
    return {"name": name, "dose_mg": dose_mg}


# %% right="iso-date" how="in one line"
def iso_date(text):
    return f"{text.strip()[6:]}-{text.strip()[3:5]}-{text.strip()[:2]}"


# %% right="iso-date" how="a slice from the end, and join"
def iso_date(text):
    text = text.strip()
    return "-".join([text[-4:], text[3:5], text[0:2]])


# %% right="iso-date" how="with + between the texts"
def iso_date(text):
    clean = text.strip()
    return clean[6:10] + "-" + clean[3] + clean[4] + "-" + clean[0:2]


# %% wrong="iso-date" misconception="index_off_by_one"
# hint: Something is cut off in your date. Count the signs of each part.
# hint: A slice leaves out the position behind the colon. Write the positions 0 to 9 under the date.
# hint: Reread the line with `"Ramipril"[0:4]` in the cell with the tools: how many signs does it give?
def iso_date(text):
    date = text.strip()
    return f"{date[6:9]}-{date[3:4]}-{date[0:1]}"


# %% wrong="iso-date" misconception="index_off_by_one"
# hint: The year lacks its last digit. How many signs does your slice take?
# hint: The position behind the colon is left out. At which position is the last digit of the year?
# hint: Reread the line with `"Ramipril"[0:4]` in the cell with the tools: how many signs does it give?
def iso_date(text):
    date = text.strip()
    return f"{date[6:9]}-{date[3:5]}-{date[0:2]}"


# %% wrong="iso-date" misconception="index_off_by_one"
# hint: There are signs in your parts that belong to no number. Where does each part begin?
# hint: Write the positions 0 to 9 under `05-03-2024`. The first sign has position 0.
# hint: Reread the line with `"Ramipril"[0:4]` in the cell with the tools: at which position does it begin?
def iso_date(text):
    date = text.strip()
    return f"{date[5:9]}-{date[2:4]}-{date[0:2]}"


# %% wrong="iso-date" misconception="month_for_day"
# hint: Your date is in May. Which of the two numbers is the month here?
# hint: In Dutch and British letters, the day stands first. And in your result, what stands last?
# hint: Reread the first sentence of the task.
def iso_date(text):
    date = text.strip()
    day = date[3:5]
    month = date[0:2]
    year = date[6:10]
    return f"{year}-{month}-{day}"


# %% wrong="iso-date" misconception="wasted_return"
# hint: The first date is right. What stands before and behind the second one?
# hint: With a space in front, every position is one too high. `strip` gives a new text back: did you keep it?
# hint: Reread step 1 of the task.
def iso_date(text):
    return f"{text[6:10]}-{text[3:5]}-{text[0:2]}"


# %% wrong="iso-date" misconception="wasted_return"
# hint: The first date is right. What stands before and behind the second one?
# hint: With a space in front, every position is one too high. `strip` gives a new text back: did you keep it?
# hint: Reread step 1 of the task.
def iso_date(text):
    text.strip()
    day = text[0:2]
    month = text[3:5]
    year = text[6:10]
    return f"{year}-{month}-{day}"


# %% wrong="iso-date" misconception="name_in_quotes"
# hint: Your result shows the curly brackets themselves. What makes an f-string of a text?
# hint: One letter stands directly before the quotation mark. Without it, the brackets are signs like any other.
# hint: Reread the last line of the cell with the tools.
def iso_date(text):
    date = text.strip()
    day = date[0:2]
    month = date[3:5]
    year = date[6:10]
    return "{year}-{month}-{day}"


# %% wrong="iso-date" misconception="string_vs_number"
# hint: Your month has one digit. Where did its zero go?
# hint: A number has no zero in front. Do you need numbers here, or texts?
# hint: Reread step 3 of the task: a slice is text already.
def iso_date(text):
    date = text.strip()
    return f"{int(date[6:10])}-{int(date[3:5])}-{int(date[0:2])}"


# %% wrong="iso-date" misconception="edge_only_first_case"
# hint: Python looked for a part that is not there. Which sign stands between the parts of the second date?
# hint: `split("-")` cuts only at this one sign. Step 2 of the task says what is always the same.
# hint: Reread step 2: it asks for slices, which do not care about the sign between.
def iso_date(text):
    parts = text.strip().split("-")
    return f"{parts[2]}-{parts[1]}-{parts[0]}"


# %% wrong="iso-date" misconception="returns_none"
# hint: The check got `None`. Does your function give the date back, or does it show it?
# hint: `print` shows a text to you. The line that called gets nothing. Which word hands a value back?
# hint: Reread step 3 of the task: "Give back".
def iso_date(text):
    date = text.strip()
    print(f"{date[6:10]}-{date[3:5]}-{date[0:2]}")


# %% wrong="iso-date" misconception="task_misread"
# hint: Your result has the right parts. In which order do they stand, and what stands between them?
# hint: The year comes first, the day last, with the sign - between them.
# hint: Reread the example in the note under `def`, sign by sign.
def iso_date(text):
    date = text.strip()
    return f"{date[6:10]}{date[3:5]}{date[0:2]}"


# %% wrong="iso-date" misconception="index_off_by_one"
# hint: The day is right, and the other parts hold a wrong sign. At which position does the month begin?
# hint: The sign between two parts has a position of its own: in `05-03-2024`, the first one stands at position 2.
# hint: Write the date on paper, and the positions 0 to 9 under its signs.
def iso_date(text):
    date = text.strip()
    day = date[0:2]
    month = date[2:4]
    year = date[4:8]
    return f"{year}-{month}-{day}"


# %% wrong="iso-date" misconception="index_off_by_one"
# hint: Each part has lost its first sign. At which position does a text begin?
# hint: The first sign of a text has position 0, as with lists.
# hint: Reread the two lines with slices of `"Ramipril"` in the cell with the tools.
def iso_date(text):
    date = text.strip()
    day = date[1:2]
    month = date[4:5]
    year = date[7:10]
    return f"{year}-{month}-{day}"


# %% wrong="iso-date" misconception="name_in_quotes"
# hint: Your result holds the words year, month and day. How does Python know that you mean the names?
# hint: In an f-string, only what stands in curly brackets is looked up.
# hint: Reread the last line of the cell with the tools.
def iso_date(text):
    date = text.strip()
    day = date[0:2]
    month = date[3:5]
    year = date[6:10]
    return "year-month-day"


# %% wrong="iso-date" misconception="task_misread"
# hint: Your result is the date as it came. Which part should stand first?
# hint: The year comes first, then the month, and the day last.
# hint: Reread the example in the note under `def`.
def iso_date(text):
    date = text.strip()
    day = date[0:2]
    month = date[3:5]
    year = date[6:10]
    return f"{day}-{month}-{year}"


# %% wrong="iso-date" misconception="task_misread"
# hint: The parts are right, and stand in the right order. Which sign should stand between them?
# hint: ISO 8601 has the sign - between the parts.
# hint: Reread step 3 of the task, sign by sign.
def iso_date(text):
    date = text.strip()
    day = date[0:2]
    month = date[3:5]
    year = date[6:10]
    return f"{year}/{month}/{day}"


# %% wrong="iso-date" misconception="edge_only_first_case"
# hint: An older patient was born in 1958. Where does your year take its first two digits from?
# hint: Not every year begins with 20. All four digits stand in the text.
# hint: Reread step 2 of the task: how many digits has the year?
def iso_date(text):
    date = text.strip()
    day = date[0:2]
    month = date[3:5]
    year = date[8:10]
    return f"20{year}-{month}-{day}"


# %% right="find-ef" how="one group, in words for the rest"
import re


def find_ef(letter):
    found = re.search(r"(?:EF|ejection fraction)(?: of| is| was)? (\d+)", letter)
    if found is None:
        return None
    return int(found.group(1))


# %% right="find-ef" how="a group inside a group"
import re


def find_ef(letter):
    found = re.search(r"(EF|ejection fraction) ((of|is|was) )?(\d+)", letter)
    if found is not None:
        return int(found.group(4))
    return None


# %% right="find-ef" how="all alternatives written out, and findall"
import re


def find_ef(letter):
    numbers = re.findall(
        r"(?:EF |EF of |EF is |EF was |ejection fraction |fraction of |fraction is |fraction was )(\d+)",
        letter,
    )
    if len(numbers) == 0:
        return None
    return int(numbers[0])


# %% wrong="find-ef" misconception="returns_none"
# hint: The check got `None` for `LVEF 34%`. Does your function give something back then?
# hint: Show `found` with `print`. When it is a match, look at your last line. When it is `None`, compare pattern and letter sign by sign.
# hint: Look at steps 2 and 4 of the worked example. Does each space of your pattern stand in the letter too, and does your last line begin with `return`?
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction)( of| is| was)? (\d+)", letter)
    if found is None:
        return None
    print(int(found.group(3)))


# %% wrong="find-ef" misconception="string_vs_number"
# hint: What you give back looks like a number. Look at its quotation marks.
# hint: A group is always text. Which tool makes a whole number of it?
# hint: Look at step 4 of the worked example.
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction)( of| is| was)? (\d+)", letter)
    if found is None:
        return None
    return found.group(3)


# %% wrong="find-ef" misconception="group_number"
# hint: Python cannot make a number of this text. What stands in the group that you take?
# hint: Groups are counted by their opening brackets. `group(0)` is all that fitted. Count to the brackets with `\d+`.
# hint: Reread the sentence under the list of the signs of a pattern, in section 2.
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction)( of| is| was)? (\d+)", letter)
    if found is None:
        return None
    return int(found.group(1))


# %% wrong="find-ef" misconception="group_number"
# hint: Python cannot make a number of this text. What stands in the group that you take?
# hint: Groups are counted by their opening brackets. `group(0)` is all that fitted. Count to the brackets with `\d+`.
# hint: Reread the sentence under the list of the signs of a pattern, in section 2.
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction)( of| is| was)? (\d+)", letter)
    if found is None:
        return None
    return int(found.group(0))


# %% wrong="find-ef" misconception="group_number"
# hint: Python says that there is no such group. How many round brackets open in your pattern?
# hint: The digits need round brackets of their own, or you cannot take them out.
# hint: Look at step 2 of the worked example: where do the brackets of the digits stand?
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction)( of| is| was)? \d+", letter)
    if found is None:
        return None
    return int(found.group(3))


# %% wrong="find-ef" misconception="group_number"
# hint: `int` got something that is no text. Show with `print` what you hand to it.
# hint: A group that may be missing is `None` when it found nothing, and `found` itself is no number. Which group holds the digits?
# hint: Reread the sentence under the list of the signs of a pattern, in section 2.
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction)( of| is| was)? (\d+)", letter)
    if found is None:
        return None
    return int(found.group(2))


# %% wrong="find-ef" misconception="pattern_one_digit"
# hint: You found the first digit of the number. How many digits does your pattern ask for?
# hint: `\d` is one digit. Which sign behind it means once or more?
# hint: Reread the first two points of the list of signs in section 2.
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction)( of| is| was)? (\d)", letter)
    if found is None:
        return None
    return int(found.group(3))


# %% wrong="find-ef" misconception="pattern_too_narrow"
# hint: `LVEF 34%` works, `LVEF of 30%` does not. Which word stands between, and does your pattern allow it?
# hint: Put the words that may stand there into round brackets, with `|` between them. Which sign says that they may be missing?
# hint: Look at the second brackets in step 2 of the worked example.
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction) (\d+)", letter)
    if found is None:
        return None
    return int(found.group(2))


# %% wrong="find-ef" misconception="pattern_too_narrow"
# hint: `EF` works, and `The ejection fraction was 45%` gives `None`. Which word of it does your pattern not know?
# hint: The pattern needs both names, and all the words that may stand between. Which sign of a pattern means "one or the other"?
# hint: Look at the first brackets in step 2 of the worked example.
def find_ef(letter):
    found = re.search(r"EF( of| is| was)? (\d+)", letter)
    if found is None:
        return None
    return int(found.group(2))


# %% wrong="find-ef" misconception="pattern_too_narrow"
# hint: `An ejection fraction of 52 per cent` gives `None`. Which sign or word of your pattern does not stand there?
# hint: A pattern fits only when every sign of it finds its place. Which sign is not needed here?
# hint: Reread step 1 of the task.
def find_ef(letter):
    found = re.search(r"(EF|fraction)( of| is| was)? (\d+) ?(%|percent)", letter)
    if found is None:
        return None
    return int(found.group(3))


# %% wrong="find-ef" misconception="pattern_too_wide"
# hint: In the last letter nobody measured an ejection fraction, and you give a number. What is this number?
# hint: 95% is the oxygen. Which words must stand before the digits in your pattern?
# hint: Reread the sentence under the five ways: what comes first?
def find_ef(letter):
    found = re.search(r"(\d+) ?(%|per cent)", letter)
    if found is None:
        return None
    return int(found.group(1))


# %% wrong="find-ef" misconception="none_not_handled"
# hint: Python stopped in a letter without an ejection fraction. What is `found` there?
# hint: `None` has no groups. Which two lines of the cell stood before the last one?
# hint: Look at step 3 of the worked example.
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction)( of| is| was)? (\d+)", letter)
    return int(found.group(3))


# %% wrong="find-ef" misconception="missing_as_normal"
# hint: Nobody measured an ejection fraction in the last letter, and you give 0. Is that true?
# hint: A value of 0 means a heart that does not pump. Which value says "not found"?
# hint: Reread step 2 of the task.
def find_ef(letter):
    found = re.search(r"(EF|ejection fraction)( of| is| was)? (\d+)", letter)
    if found is None:
        return 0
    return int(found.group(3))


# %% wrong="find-ef" misconception="type_confusion"
# hint: Your function gives a list back. Which of the two tools of section 2 gives one place?
# hint: `findall` lists all places. The task asks for the first one, as a number.
# hint: Reread the points under the cell after "Run" in section 2.
def find_ef(letter):
    found = re.findall(r"(?:EF|ejection fraction)(?: of| is| was)? (\d+)", letter)
    if found == []:
        return None
    return found


# %% wrong="find-ef" misconception="pattern_too_narrow"
# hint: `LVEF 34%` works, and `EF 55 %` gives `None`. What must stand before the number in your pattern?
# hint: Not every author writes LV. Which part do both ways have?
# hint: Reread what stands in brackets behind the first of the five ways.
def find_ef(letter):
    found = re.search(r"(LVEF|ejection fraction)( of| is| was)? (\d+)", letter)
    if found is None:
        return None
    return int(found.group(3))


# %% wrong="find-ef" misconception="group_number"
# hint: `int` got something that is no text. Show with `print` what you hand to it.
# hint: A group that may be missing is `None` when it found nothing, and `found` itself is no number. Which group holds the digits?
# hint: Reread the sentence under the list of the signs of a pattern, in section 2.
def find_ef(letter):
    found = re.search(r"EF|ejection fraction( of| is| was)? (\d+)", letter)
    if found is None:
        return None
    return int(found.group(2))


# %% right="doses" how="a list in one line"
import re


def doses_mg(text):
    return [float(dose) for dose in re.findall(r"(\d+\.?\d*) ?mg", text.replace(",", "."))]


# %% right="doses" how="comma and point as alternatives"
import re


def doses_mg(text):
    found = re.findall(r"(\d+,\d+|\d+[.]\d+|\d+) ?mg", text)
    doses = []
    for number in found:
        with_point = number.replace(",", ".")
        doses.append(float(with_point))
    return doses


# %% right="doses" how="with positions" style="range_len_needless"
import re


def doses_mg(text):
    found = re.findall(r"(\d+[,.]?\d*) *mg", text)
    doses = []
    for i in range(len(found)):
        doses.append(float(found[i].replace(",", ".")))
    return doses


# %% wrong="doses" misconception="decimal_comma"
# hint: You found 5 where the text says 2,5. Which sign stopped your digits?
# hint: The number has digits, a sign, and more digits. Your group holds only the digits directly before mg.
# hint: Reread step 1 of the task, and the list of signs: how do you write "one of the signs , and ."?
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+) ?mg", text):
        doses.append(float(dose))
    return doses


# %% wrong="doses" misconception="string_vs_number"
# hint: Your list holds texts. What did step 2 of the task ask for?
# hint: `findall` gives text, also when it looks like numbers. Go through the list, and make a number of each.
# hint: Look at the line with `float` in the cell with the tools, section 1.
def doses_mg(text):
    return re.findall(r"(\d+[,.]?\d*) ?mg", text)


# %% wrong="doses" misconception="decimal_comma"
# hint: Python cannot make a number of this text. Which sign of it is in the way?
# hint: `float` needs a point. `replace` gives a new text back: do you use it, and do you keep what it gives?
# hint: Look at step 3 of the worked example in section 1.
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+[,.]?\d*) ?mg", text):
        doses.append(float(dose))
    return doses


# %% wrong="doses" misconception="decimal_comma"
# hint: Python cannot make a number of this text. Which sign of it is in the way?
# hint: `float` needs a point. `replace` gives a new text back: do you use it, and do you keep what it gives?
# hint: Look at step 3 of the worked example in section 1.
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+[,.]?\d*) ?mg", text):
        dose.replace(",", ".")
        doses.append(float(dose))
    return doses


# %% wrong="doses" misconception="decimal_comma"
# hint: One of your doses is 10 times too high. Where has its comma gone?
# hint: You took the comma away. What must stand in its place?
# hint: Look at step 3 of the worked example in section 1, at the second text in the brackets of `replace`.
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+[,.]?\d*) ?mg", text):
        doses.append(float(dose.replace(",", "")))
    return doses


# %% wrong="doses" misconception="type_confusion"
# hint: You give one number back. How many doses does the text have?
# hint: `search` finds the first place. Which tool finds all of them?
# hint: Reread step 1 of the task.
def doses_mg(text):
    found = re.search(r"(\d+[,.]?\d*) ?mg", text)
    if found is None:
        return []
    return float(found.group(1).replace(",", "."))


# %% wrong="doses" misconception="deferred_return"
# hint: Your list holds the first dose alone. When does your function end?
# hint: `return` ends the function. To what does a line with eight spaces belong?
# hint: Look at the spaces before `return`: should it come in each round, or after the last one?
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+[,.]?\d*) ?mg", text):
        doses.append(float(dose.replace(",", ".")))
        return doses


# %% wrong="doses" misconception="pattern_too_narrow"
# hint: You found 2.5 and lost the whole numbers. Does your pattern ask for a comma in every dose?
# hint: The comma and the digits behind it may be missing. Which signs say "once or not at all", and "not at all, once or more"?
# hint: Reread step 1 of the task: "perhaps".
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+,\d+) ?mg", text):
        doses.append(float(dose.replace(",", ".")))
    return doses


# %% wrong="doses" misconception="accumulator_reset"
# hint: Only the last dose is left. How often does the line that makes the empty list run?
# hint: A line inside the loop runs in every round. What happens to the doses that you had collected?
# hint: Look at the table of accumulators in unit 03, section 2: where does the start value stand?
def doses_mg(text):
    for dose in re.findall(r"(\d+[,.]?\d*) ?mg", text):
        doses = []
        doses.append(float(dose.replace(",", ".")))
    return doses


# %% wrong="doses" misconception="pattern_too_narrow"
# hint: `10mg` has no space. Does your pattern ask for one?
# hint: A space is a sign like any other. Which sign behind it says that it may be missing?
# hint: Reread step 1 of the task, and the line with `?%` in the cell of section 2.
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+[,.]?\d*) mg", text):
        doses.append(float(dose.replace(",", ".")))
    return doses


# %% wrong="doses" misconception="unit_mixup"
# hint: You found 18 too. In which unit is it?
# hint: A number alone is no dose in mg. What must stand behind it in your pattern?
# hint: Reread the last sentence of step 3.
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+[,.]?\d*) ?m", text):
        doses.append(float(dose.replace(",", ".")))
    return doses


# %% wrong="doses" misconception="empty_is_not_missing"
# hint: The text without a dose gives `None`. What did the task ask for?
# hint: A list can be empty. Then a loop over it makes no round, and nothing stops.
# hint: Reread step 3 of the task.
def doses_mg(text):
    found = re.findall(r"(\d+[,.]?\d*) ?mg", text)
    if len(found) == 0:
        return None
    return [float(dose.replace(",", ".")) for dose in found]


# %% wrong="doses" misconception="edge_only_first_case"
# hint: With a comma, you are right. What do you do with a dose that has a point, as English letters write it?
# hint: Your pattern knows one of the two signs. How do you write "one of these signs"?
# hint: Reread step 1 of the task: "with a comma or a point".
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+,?\d*) ?mg", text):
        doses.append(float(dose.replace(",", ".")))
    return doses


# %% wrong="doses" misconception="group_number"
# hint: `findall` gave you pairs, and `replace` works on a text. How many round brackets open in your pattern?
# hint: Only the number needs a group. `?` and `*` work behind `[,.]` and `\d` without round brackets.
# hint: Reread the point on `re.findall` in section 2: what does it list with two groups?
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+([,.]\d+)?) ?mg", text):
        doses.append(float(dose.replace(",", ".")))
    return doses


# %% wrong="doses" misconception="pattern_one_digit"
# hint: You found 2.5 where the text says 12,5. How many digits may stand before the comma?
# hint: `\d` is one digit. Which sign behind it means once or more?
# hint: Reread the first two points of the list of signs in section 2.
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d[,.]?\d*) ?mg", text):
        doses.append(float(dose.replace(",", ".")))
    return doses


# %% wrong="doses" misconception="pattern_too_narrow"
# hint: 2.5 and 1000 are there, and 5 is lost. How many digits does your pattern ask for?
# hint: Each `\d+` needs a digit of its own. Which sign says that the digits behind the comma may be missing?
# hint: Reread the point on `+` and `*` in the list of signs.
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+[,.]?\d+) ?mg", text):
        doses.append(float(dose.replace(",", ".")))
    return doses


# %% wrong="doses" misconception="pattern_too_wide"
# hint: In `2x5 mg`, your number has a letter in it. Which sign of the pattern lets it in?
# hint: Outside square brackets, a point stands for any sign.
# hint: Reread the last two points of the list of signs: how do you write "a comma or a point"?
def doses_mg(text):
    doses = []
    for dose in re.findall(r"(\d+.?\d*) ?mg", text):
        doses.append(float(dose.replace(",", ".")))
    return doses


# %% right="score" how="three counters"
def score(rows):
    right = 0
    wrong = 0
    missing = 0
    for row in rows:
        if row["found"] is None:
            missing = missing + 1
        elif row["found"] == row["true"]:
            right = right + 1
        else:
            wrong = wrong + 1
    return {"right": right, "wrong": wrong, "missing": missing}


# %% right="score" how="the right ones first"
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if row["found"] == row["true"]:
            counts["right"] += 1
        elif row["found"] is not None:
            counts["wrong"] += 1
        else:
            counts["missing"] += 1
    return counts


# %% right="score" how="by subtraction"
def score(rows):
    missing = len([row for row in rows if row["found"] is None])
    right = len([row for row in rows if row["found"] == row["true"]])
    return {"right": right, "wrong": len(rows) - right - missing, "missing": missing}


# %% wrong="score" misconception="right_or_wrong_only"
# hint: You count the letters in which the rule found nothing as wrong. Which of your questions asks for `None`?
# hint: `None` is not equal to any number, so it goes to the last branch. Ask for it first.
# hint: Reread step 2 of the task: there are three outcomes.
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if row["found"] == row["true"]:
            counts["right"] = counts["right"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
    return counts


# %% wrong="score" misconception="conditional_is_sequence"
# hint: Six rows, and your counts are more than six together. Which row do you count twice?
# hint: With two `if`, one row can go into both. Which word joins questions to one chain?
# hint: Reread step 2 of the task: "make one of the three one higher".
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if row["found"] is None:
            counts["missing"] = counts["missing"] + 1
        if row["found"] == row["true"]:
            counts["right"] = counts["right"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
    return counts


# %% wrong="score" misconception="deferred_return"
# hint: You counted one row. When does your function end?
# hint: `return` ends the function. To what does a line with eight spaces belong?
# hint: Look at the spaces before `return`: should it come in each round, or after the last one?
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if row["found"] is None:
            counts["missing"] = counts["missing"] + 1
        elif row["found"] == row["true"]:
            counts["right"] = counts["right"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
        return counts


# %% wrong="score" misconception="returns_none"
# hint: The check got `None`. Does your function give the counts back?
# hint: `print` shows them to you. The line that called gets nothing. Which word hands a value back?
# hint: Reread step 3 of the task.
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if row["found"] is None:
            counts["missing"] = counts["missing"] + 1
        elif row["found"] == row["true"]:
            counts["right"] = counts["right"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
    print(counts)


# %% wrong="score" misconception="missing_invented_swapped"
# hint: You have two right and three missing. Read your chain aloud: which question leads to which count?
# hint: When `found` is `None`, the rule found nothing. Which count is that?
# hint: Reread step 2 of the task, and compare each `if` with the line under it.
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if row["found"] is None:
            counts["right"] = counts["right"] + 1
        elif row["found"] == row["true"]:
            counts["missing"] = counts["missing"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
    return counts


# %% wrong="score" misconception="key_always_there"
# hint: Python found no such key. Is it in your dictionary before the first round?
# hint: An empty dictionary has no counts, not even 0. And the keys of a row are `found` and `true`.
# hint: Reread step 1 of the task.
def score(rows):
    counts = {}
    for row in rows:
        if row["found"] is None:
            counts["missing"] = counts["missing"] + 1
        elif row["found"] == row["true"]:
            counts["right"] = counts["right"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
    return counts


# %% wrong="score" misconception="record_for_field"
# hint: You count no row as right. What do you compare with what?
# hint: A row is a dictionary with two values. Take each value out by its key.
# hint: Look at step 2 of the worked example: what are the two keys of a row?
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if row["found"] is None:
            counts["missing"] = counts["missing"] + 1
        elif row == row["true"]:
            counts["right"] = counts["right"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
    return counts


# %% wrong="score" misconception="accumulator_reset"
# hint: Only the last row is counted. How often does the line with the three zeros run?
# hint: A line inside the loop runs in every round. What happens to the counts of the rounds before?
# hint: Look at the table of accumulators in unit 03, section 2: where does the start value stand?
def score(rows):
    for row in rows:
        counts = {"right": 0, "wrong": 0, "missing": 0}
        if row["found"] is None:
            counts["missing"] = counts["missing"] + 1
        elif row["found"] == row["true"]:
            counts["right"] = counts["right"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
    return counts


# %% wrong="score" misconception="edge_only_first_case"
# hint: When no row is wrong, your dictionary has no key for it. What should stand there?
# hint: A reader cannot tell a forgotten count from 0. Begin with all three keys.
# hint: Reread step 1 of the task.
def score(rows):
    counts = {}
    for row in rows:
        outcome = "wrong"
        if row["found"] is None:
            outcome = "missing"
        elif row["found"] == row["true"]:
            outcome = "right"
        counts[outcome] = counts.get(outcome, 0) + 1
    return counts


# %% wrong="score" misconception="zero_is_a_value"
# hint: A rule can find the number 0, and that is wrong. Does your function tell it from nothing?
# hint: `if not row["found"]` is true for `None`, and for 0 as well.
# hint: Reread step 2 of the task: for which one value is a row missing?
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if not row["found"]:
            counts["missing"] = counts["missing"] + 1
        elif row["found"] == row["true"]:
            counts["right"] = counts["right"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
    return counts


# %% wrong="score" misconception="update_overwrites"
# hint: Three rows are right, and you say 1. What happens to the old count in the second round?
# hint: The new count comes from the old one, as in the exercise "How often?" above.
# hint: Look at the line that makes a count higher: does the old count stand in it?
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for row in rows:
        if row["found"] is None:
            counts["missing"] = 1
        elif row["found"] == row["true"]:
            counts["right"] = 1
        else:
            counts["wrong"] = 1
    return counts


# %% wrong="score" misconception="record_for_field"
# hint: You count all six rows as wrong. Show with `print` what your names in the line with `for` hold.
# hint: A loop with two names over dictionaries hands out their keys, not their values. Take each value out of the row by its key.
# hint: Look at the example in the first sentence of the task: what are the two keys of a row?
def score(rows):
    counts = {"right": 0, "wrong": 0, "missing": 0}
    for found, true in rows:
        if found is None:
            counts["missing"] = counts["missing"] + 1
        elif found == true:
            counts["right"] = counts["right"] + 1
        else:
            counts["wrong"] = counts["wrong"] + 1
    return counts


# %% right="mend-disease" how="a set in place of a list"
def has_disease(sentence, disease):
    text = sentence.lower()
    if disease not in text:
        return False
    words = set(text.split())
    turning = {"no", "not", "denies", "without", "mother", "father", "brother", "sister"}
    return len(words & turning) == 0


# %% right="mend-disease" how="the word asked in small letters"
def has_disease(sentence, disease):
    text = sentence.lower()
    if disease not in text:
        return False
    words = sentence.lower().split(" ")
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True


# %% right="mend-disease" how="spaces around each word"
def has_disease(sentence, disease):
    text = " " + sentence.lower() + " "
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if f" {word} " in text:
            return False
    return disease in text


# %% wrong="mend-disease" misconception="parentheses_only_if_arg"
# hint: Python stopped where it looks for something inside a method. Which method has no round brackets?
# hint: Without brackets, you name the tool and do not use it. Look at both names, `text` and `words`.
# hint: Reread the task "Investigate" at the start of section 1.
def has_disease(sentence, disease):
    text = sentence.lower
    if disease not in text:
        return False
    words = text
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True


# %% wrong="mend-disease" misconception="parentheses_only_if_arg"
# hint: Python stopped where it looks for something inside a method. Which method has no round brackets?
# hint: Without brackets, you name the tool and do not use it. Look at both names, `text` and `words`.
# hint: Reread the task "Investigate" at the start of section 1.
def has_disease(sentence, disease):
    text = sentence.lower()
    if disease not in text:
        return False
    words = text.split
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True


# %% wrong="mend-disease" misconception="word_inside_word"
# hint: "He is now in atrial fibrillation" is no negation. Which word of the list hides in it?
# hint: In a text, `in` finds a part anywhere, also inside a longer word. In a list, it finds whole items.
# hint: Reread step 2 of the task: which kind of value is `words`?
def has_disease(sentence, disease):
    text = sentence.lower()
    if disease not in text:
        return False
    words = text
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True


# %% wrong="mend-disease" misconception="case_matters"
# hint: "Atrial fibrillation" at the start of a sentence has a capital letter. Is `text` in small letters, and did you keep it?
# hint: `disease` is in small letters. A method gives a new text back: which name gets it?
# hint: Reread the points under the first cell of section 1: no method changes a text.
def has_disease(sentence, disease):
    text = sentence
    if disease not in text:
        return False
    words = text.split()
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True


# %% wrong="mend-disease" misconception="case_matters"
# hint: "Atrial fibrillation" at the start of a sentence has a capital letter. Is `text` in small letters, and did you keep it?
# hint: `disease` is in small letters. A method gives a new text back: which name gets it?
# hint: Reread the points under the first cell of section 1: no method changes a text.
def has_disease(sentence, disease):
    text = sentence
    text.lower()
    if disease not in text:
        return False
    words = text.split()
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True


# %% wrong="mend-disease" misconception="case_matters"
# hint: A "No" at the start of a sentence is not seen. Is it the same word as "no" for Python?
# hint: Of which text do you make the list of words: the one as it came, or the one in small letters?
# hint: Look at your two changed lines: does the second one use what the first one made?
def has_disease(sentence, disease):
    text = sentence.lower()
    if disease not in text:
        return False
    words = sentence.split()
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True


# %% wrong="mend-disease" misconception="negation_ignored"
# hint: "She has no atrial fibrillation" now counts as having it. Is `no` still in the list behind `for`, and is it an item of `words`?
# hint: Show `words` with `print`. Each word of the sentence should be one item of it.
# hint: Look at the cell with the tools in section 1: which line makes a list of the words?
def has_disease(sentence, disease):
    text = sentence.lower()
    if disease not in text:
        return False
    words = text
    for word in ["denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True


# %% wrong="mend-disease" misconception="deferred_return"
# hint: Your function looks at the first word of the list only. What ends the loop so early?
# hint: With `return True` inside the loop, the answer comes in the first round, before the other words were asked.
# hint: Look at the spaces before the last `return` in the cell that you were given.
def has_disease(sentence, disease):
    text = sentence.lower()
    if disease not in text:
        return False
    words = text.split()
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
        return True


# %% wrong="mend-disease" misconception="word_inside_word"
# hint: A space behind the word is not enough. Which longer words end in the same letters?
# hint: In a text, `in` finds a part anywhere. In a list of words, it finds whole words.
# hint: Reread step 2 of the task: what should `words` be?
def has_disease(sentence, disease):
    text = sentence.lower()
    if disease not in text:
        return False
    words = text
    for word in ["no ", "not ", "denies ", "without ", "mother ", "father ", "brother ", "sister "]:
        if word in words:
            return False
    return True


# %% wrong="mend-disease" misconception="negation_ignored"
# hint: "She has no atrial fibrillation" now counts as having it. Is `no` still in the list behind `for`, and is it an item of `words`?
# hint: Show `words` with `print`. Each word of the sentence should be one item of it.
# hint: Look at the cell with the tools in section 1: which line makes a list of the words?
def has_disease(sentence, disease):
    text = sentence.lower()
    if disease not in text:
        return False
    words = [text]
    for word in ["no", "not", "denies", "without", "mother", "father", "brother", "sister"]:
        if word in words:
            return False
    return True
