# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
# ---

# %% [markdown]
# # held-out

# %% right="held-out" how="a list comprehension"
def ids_of(letters, split):
    return [letter["id"] for letter in letters if letter["split"] == split]


# %% right="held-out" how="a dictionary of lists"
def ids_of(letters, split):
    by_split = {}
    for letter in letters:
        by_split.setdefault(letter["split"], []).append(letter["id"])
    return by_split.get(split, [])


# %% wrong="held-out" misconception="held_out_mixed"
# hint: The ids that you return belong to the other part. What does your comparison ask: equal, or not equal?
# hint: `!=` means "is not equal to". Read your `if` line aloud for a practice letter and for a held-out letter.
# hint: Reread the recall text and step 1 of the task. The two values have to be equal.
def ids_of(letters, split):
    ids = []
    for letter in letters:
        if letter["split"] != split:
            ids.append(letter["id"])
    return ids


# %% wrong="held-out" misconception="held_out_mixed"
# hint: You return the ids of all letters, held-out ones and practice ones. Where do you choose?
# hint: Each letter has a split. Only some letters should reach the line with append.
# hint: Reread step 1 of the task. Put an `if` before the line with append.
def ids_of(letters, split):
    ids = []
    for letter in letters:
        ids.append(letter["id"])
    return ids


# %% wrong="held-out" misconception="deferred_return"
# hint: Your list stops after the first letter that fits. Which line ends a function?
# hint: `return` ends the function at once. Look how far your `return` is indented: does it stand inside the loop?
# hint: The line `return ids` stood in the cell from the beginning. It begins below the word `for`, so it runs after the loop.
def ids_of(letters, split):
    ids = []
    for letter in letters:
        if letter["split"] == split:
            ids.append(letter["id"])
            return ids
    return ids


# %% wrong="held-out" misconception="record_for_field"
# hint: Your list holds whole letters. The task asks for one value of each letter. Which one?
# hint: `letter` is the whole dictionary. A value in it has a name, which you write between square brackets.
# hint: Reread step 2 of the task, and how the recall text gets a value from a dictionary by its name.
def ids_of(letters, split):
    ids = []
    for letter in letters:
        if letter["split"] == split:
            ids.append(letter)
    return ids


# %% wrong="held-out" misconception="returns_none"
# hint: Your function gives nothing back (None). Which word hands a value back?
# hint: `print` shows a value on the screen. `return` hands it to the line that called the function.
# hint: The line `return ids` stood in the cell from the beginning. Keep it as the last line.
def ids_of(letters, split):
    for letter in letters:
        if letter["split"] == split:
            print(letter["id"])


# %% wrong="held-out" misconception="argument_ignored"
# hint: Your function always looks for one split. What happens when somebody asks for the other one?
# hint: The first line of the function has two names in brackets. The second one is the split that is asked for. Do you use it?
# hint: Reread step 1 of the task. It names what to compare with what, and neither of the two is a word in quotation marks.
def ids_of(letters, split):
    ids = []
    for letter in letters:
        if letter["split"] == "held-out":
            ids.append(letter["id"])
    return ids


# %% [markdown]
# # few-shot


# %% right="few-shot" how="extend with two messages at a time"
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in examples:
        messages.extend(
            [
                {"role": "user", "content": example["text"]},
                {"role": "assistant", "content": json.dumps(example["record"])},
            ]
        )
    return messages + [{"role": "user", "content": letter_text}]


# %% right="few-shot" how="a small function for one message" style="range_len_needless"
def build_messages(letter_text, examples):
    def message(role, content):
        return {"role": role, "content": content}

    messages = [message("system", INSTRUCTION)]
    for number in range(len(examples)):
        messages += [message("user", examples[number]["text"])]
        messages += [message("assistant", json.dumps(examples[number]["record"]))]
    messages += [message("user", letter_text)]
    return messages


# %% wrong="few-shot" misconception="python_text_is_not_json"
# hint: The record in your messages is Python text, not JSON. Look at its quotation marks, and at the word for "no value".
# hint: `str` writes 'single quotes' and None. JSON has "double quotes" and null. Another function writes JSON.
# hint: Reread step 3 of the worked example. It turns the record into JSON text with json.dumps.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": str(example["record"])})
    messages.append({"role": "user", "content": letter_text})
    return messages


# %% wrong="few-shot" misconception="python_text_is_not_json"
# hint: The content of an assistant message is a dictionary in your list. A message holds text. What is missing?
# hint: The model reads and writes text. The record has to become JSON text first.
# hint: Reread step 3 of the worked example, and look at the function around `record`.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": example["record"]})
    messages.append({"role": "user", "content": letter_text})
    return messages


# %% wrong="few-shot" misconception="prompt_order"
# hint: The letter to read stands before the examples. To which message will the model answer?
# hint: A model continues where the messages end. The last message must be the letter that you want to be read.
# hint: Reread step 4 of the worked example, and compare its place with yours.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    messages.append({"role": "user", "content": letter_text})
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(example["record"])})
    return messages


# %% wrong="few-shot" misconception="accumulator_reset"
# hint: Only one of the examples is in your messages. What happens to the list in each round of the loop?
# hint: A line with `messages = [...]` makes a new list, and the old one is gone. How do you add to a list that exists?
# hint: Reread steps 2 and 3 of the worked example. They use append.
def build_messages(letter_text, examples):
    for example in examples:
        messages = [{"role": "system", "content": INSTRUCTION}]
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(example["record"])})
    messages.append({"role": "user", "content": letter_text})
    return messages


# %% wrong="few-shot" misconception="prompt_incomplete"
# hint: Your messages begin with an example. Where does the model read what it has to do?
# hint: One message with the role "system" is missing. It stands once, before all others.
# hint: Reread step 1 of the worked example.
def build_messages(letter_text, examples):
    messages = []
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(example["record"])})
    messages.append({"role": "user", "content": letter_text})
    return messages


# %% wrong="few-shot" misconception="argument_ignored"
# hint: You use the three EXAMPLES of the lesson, and not the examples that the function gets. Which name do they have inside the function?
# hint: The words between the brackets after the function's name are its arguments. The caller decides what is in them.
# hint: Look at the first line, `def build_messages(...)`, and at the name after `in` in your loop. Capitals matter.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in EXAMPLES:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(example["record"])})
    messages.append({"role": "user", "content": letter_text})
    return messages


# %% wrong="few-shot" misconception="returns_none"
# hint: Your function gives nothing back (None). Which word hands a value back?
# hint: The list is made inside the function, and it is lost at the end unless you return it.
# hint: The line `return messages` stood in the cell from the beginning. Keep it as the last line.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(example["record"])})
    messages.append({"role": "user", "content": letter_text})


# %% wrong="few-shot" misconception="wasted_return"
# hint: You return what append gives back, and that is not the list. What does append give back?
# hint: append changes the list and gives nothing back (None). Call it on a line of its own, and return the list.
# hint: Reread step 4 of the worked example: append stands alone on its line.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages = messages.append({"role": "assistant", "content": json.dumps(example["record"])})
    return messages.append({"role": "user", "content": letter_text})


# %% wrong="few-shot" misconception="prompt_order"
# hint: The letter to read stands in your messages after each example. How many times should it stand there?
# hint: An indented line below `for` runs once for each example. Which of your lines should run once only, after all examples?
# hint: Reread step 4 of the worked example. Move that step out of the loop: begin its line below the word `for`.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(example["record"])})
        messages.append({"role": "user", "content": letter_text})
    return messages


# %% wrong="few-shot" misconception="argument_ignored"
# hint: Your last message is always the same letter, the one from a cell above. Which letter does the function get?
# hint: `letter` is a name from another cell, so `letter["text"]` is L0015, whatever the caller gives. Which name stands in the brackets of the first line?
# hint: Reread point 3 of the task. It names what goes into the last message.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(example["record"])})
    messages.append({"role": "user", "content": letter["text"]})
    return messages


# %% wrong="few-shot" misconception="argument_ignored"
# hint: Every example in your messages has the same record. Where does that record come from?
# hint: `record` is a name from the worked example. In your loop each `example` brings its own record.
# hint: Reread point 2 of the task: *its* text, and *its* record. You take the text by its name in square brackets already.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(record)})
    messages.append({"role": "user", "content": letter_text})
    return messages


# %% wrong="few-shot" misconception="name_in_quotes"
# hint: The model gets the one word INSTRUCTION, and not the instruction. What do quotation marks make?
# hint: With quotation marks Python sees a text. Without them it sees a name, and takes the value behind it.
# hint: Reread step 1 of the worked example, and compare the sign before and after INSTRUCTION.
def build_messages(letter_text, examples):
    messages = [{"role": "system", "content": "INSTRUCTION"}]
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(example["record"])})
    messages.append({"role": "user", "content": letter_text})
    return messages


# %% [markdown]
# # json-in-reply


# %% right="json-in-reply" how="test the places before loading"
def json_in(reply):
    first = reply.find("{")
    last = reply.rfind("}")
    if first == -1 or last < first:
        return None
    try:
        return json.loads(reply[first : last + 1])
    except ValueError:
        return None


# %% right="json-in-reply" how="a regular expression"
def json_in(reply):
    found = re.search(r"\{.*\}", reply, re.DOTALL)
    if found is None:
        return None
    try:
        data = json.loads(found.group(0))
    except json.JSONDecodeError:
        data = None
    return data


# %% wrong="json-in-reply" misconception="index_off_by_one"
# hint: Even a reply with nothing but JSON fails. Print `reply[start:end]`. Which character is missing?
# hint: A slice stops before its end. Your text ends before the last bracket.
# hint: Reread step 3 of the worked example, and compare the slice with yours.
def json_in(reply):
    start = reply.find("{")
    end = reply.rfind("}")
    try:
        return json.loads(reply[start:end])
    except json.JSONDecodeError:
        return None


# %% wrong="json-in-reply" misconception="text_around_json"
# hint: A reply with words around the JSON gives no record. What does `json.loads` accept?
# hint: `json.loads` wants JSON and nothing else. The words before and after have to go first.
# hint: Reread steps 1 to 3 of the worked example. They cut the JSON out of the reply.
def json_in(reply):
    try:
        return json.loads(reply)
    except json.JSONDecodeError:
        return None


# %% wrong="json-in-reply" misconception="invalid_json_crashes"
# hint: A reply without JSON stops your program. One bad reply of 3,000 would stop the whole night's work. What catches an error?
# hint: `try` and `except` let the program go on. Which line can raise the error, and what should come back then?
# hint: Reread step 5 of the worked example.
def json_in(reply):
    start = reply.find("{")
    end = reply.rfind("}")
    return json.loads(reply[start : end + 1])


# %% wrong="json-in-reply" misconception="empty_is_not_missing"
# hint: For a reply without JSON you return an empty dictionary. What does the task ask for?
# hint: `{}` says "here is a record, with nothing in it". `None` says "there is no record". The next step has to tell them apart.
# hint: Reread step 2 of the task, and the last line of your function.
def json_in(reply):
    start = reply.find("{")
    end = reply.rfind("}")
    try:
        return json.loads(reply[start : end + 1])
    except json.JSONDecodeError:
        return {}


# %% wrong="json-in-reply" misconception="json_text_is_not_dict"
# hint: You return text that looks like a dictionary. What does the quotation mark around it tell you?
# hint: JSON is text. A function from the package json turns that text into a dictionary.
# hint: Reread step 4 of the worked example.
def json_in(reply):
    start = reply.find("{")
    end = reply.rfind("}")
    if start == -1:
        return None
    return reply[start : end + 1]


# %% wrong="json-in-reply" misconception="edge_only_first_case"
# hint: In this reply one dictionary holds another. At which `{` and at which `}` do you cut?
# hint: Mark all the brackets of the reply in the check. You need the very first `{` and the very last `}`. Which one does each of your two lines find?
# hint: Reread steps 1 and 2 of the worked example: `find` looks for the first place, `rfind` for the last.
def json_in(reply):
    start = reply.find("{")
    end = reply.find("}")
    try:
        return json.loads(reply[start : end + 1])
    except json.JSONDecodeError:
        return None


# %% wrong="json-in-reply" misconception="edge_only_first_case"
# hint: In this reply one dictionary holds another. At which `{` and at which `}` do you cut?
# hint: Mark all the brackets of the reply in the check. You need the very first `{` and the very last `}`. Which one does each of your two lines find?
# hint: Reread steps 1 and 2 of the worked example: `find` looks for the first place, `rfind` for the last.
def json_in(reply):
    start = reply.find("{")
    end = reply.find("}")
    return json.loads(reply[start : end + 1])


# %% wrong="json-in-reply" misconception="index_off_by_one"
# hint: Even a reply with nothing but JSON is not read. Print `reply[start:end]`. Which character is missing?
# hint: A slice stops before its end. Your text ends before the last bracket.
# hint: Reread step 3 of the worked example, and compare the slice with yours.
def json_in(reply):
    start = reply.find("{")
    end = reply.rfind("}")
    return json.loads(reply[start:end])


# %% wrong="json-in-reply" misconception="name_in_quotes"
# hint: You return the text "None", and the task asks for None. What do quotation marks make?
# hint: The text "None" has four letters, and a later test `is None` does not see it. The value None has no quotation marks.
# hint: Reread step 2 of the task, and look at how None is written there.
def json_in(reply):
    start = reply.find("{")
    end = reply.rfind("}")
    try:
        return json.loads(reply[start : end + 1])
    except json.JSONDecodeError:
        return "None"


# %% wrong="json-in-reply" misconception="python_text_is_not_json"
# hint: `eval` runs the reply as Python code, and Python does not know the word null. Which function reads JSON?
# hint: Never run text from a model or a letter as code: it could do anything on your computer. JSON has its own reader.
# hint: Reread step 4 of the worked example.
def json_in(reply):
    start = reply.find("{")
    end = reply.rfind("}")
    if start == -1:
        return None
    return eval(reply[start : end + 1])


# %% [markdown]
# # record-schema

# %% right="record-schema" how="Optional and a numeric range in another order"
from typing import Optional


class LetterRecord(BaseModel):
    age: Optional[int] = Field(ge=0, le=120)
    lvef_percent: Optional[int] = Field(ge=0, le=100)
    nyha_class: Optional[Literal["I", "II", "III", "IV"]]
    atrial_fibrillation: Optional[Literal["yes", "no", "suspected"]]
    model_config = {"extra": "forbid"}


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% right="record-schema" how="bounds written with gt and lt, and None among the literals"
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(gt=-1, lt=121)
    lvef_percent: None | int = Field(gt=-1, lt=101)
    nyha_class: Literal["I", "II", "III", "IV", None]
    atrial_fibrillation: Literal["yes", "no", "suspected", None]


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="nyha_in_digits"
# hint: Your schema refuses a record that fits. Go through its four values: which of your lines does not allow one of them?
# hint: Is each of the four fields there? And how does a letter write the NYHA class: "III", or 3? Roman numerals are texts, and texts stand between quotation marks.
# hint: Reread step 3 of the worked example, and points 2 to 4 of the task.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int | None = Field(ge=0, le=100)
    nyha_class: Literal[1, 2, 3, 4] | None
    atrial_fibrillation: Literal["yes", "no", "suspected"] | None


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="silence_not_allowed"
# hint: A letter may be silent, and your schema refuses such a record. What stands for "no value" in Python?
# hint: `int` alone means that a number must be there. Which sign and which word in the line of `age` allow an empty field? The word has no quotation marks.
# hint: Look at the line of `age`. It allows a whole number or None. The other fields need the same.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int = Field(ge=0, le=100)
    nyha_class: Literal["I", "II", "III", "IV"]
    atrial_fibrillation: Literal["yes", "no", "suspected"]


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="range_not_checked"
# hint: Your schema accepts an LVEF of 135 %. Which values can a percentage have?
# hint: The type says "a whole number". It does not say how large. `Field` can say that.
# hint: Look at the line of `age`, with ge and le, and reread step 2 of the worked example.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int | None
    nyha_class: Literal["I", "II", "III", "IV"] | None
    atrial_fibrillation: Literal["yes", "no", "suspected"] | None


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="range_not_checked"
# hint: Your schema accepts a NYHA class "V". How many classes are there?
# hint: `str` allows every text. You need a way to list the texts that are allowed.
# hint: Reread step 3 of the worked example, with the word Literal.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int | None = Field(ge=0, le=100)
    nyha_class: str | None
    atrial_fibrillation: str | None


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="extra_keys_allowed"
# hint: Your schema accepts a record with the extra key "smoking". Which line of the worked example refuses other keys?
# hint: Without that line pydantic leaves unknown keys out and says nothing. You would not notice that the model answers another question.
# hint: Reread step 1 of the worked example.
class LetterRecord(BaseModel):
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int | None = Field(ge=0, le=100)
    nyha_class: Literal["I", "II", "III", "IV"] | None
    atrial_fibrillation: Literal["yes", "no", "suspected"] | None


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="boundary_excluded"
# hint: One value at the edge of the range gets the wrong answer. Which two values does "from 0 to 100, both included" end with?
# hint: `lt` means less than, `le` means less than or equal. Which of the two lets 100 in?
# hint: Reread step 2 of the worked example, where ge and le are explained.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int | None = Field(gt=0, lt=100)
    nyha_class: Literal["I", "II", "III", "IV"] | None
    atrial_fibrillation: Literal["yes", "no", "suspected"] | None


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="missing_key_is_not_null"
# hint: A record in which fields are forgotten passes your schema, and they come out as None. Which part of your lines fills them in?
# hint: `= None` at the end of a line, or `default=None`, gives a field a value when it is missing. Then nobody sees that the model forgot it.
# hint: Reread the text below the worked example: silence is written down, and a forgotten field is noticed.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(default=None, ge=0, le=120)
    lvef_percent: int | None = Field(default=None, ge=0, le=100)
    nyha_class: Literal["I", "II", "III", "IV"] | None = None
    atrial_fibrillation: Literal["yes", "no", "suspected"] | None = None


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="fields_missing"
# hint: Your schema accepts a record in which fields are missing. Are all four fields in your class?
# hint: Count the lines of your class that have a colon after the name: there should be four. A line that begins with # does not count. Did your own cell stop with an error message?
# hint: Reread points 2 to 4 of the task, and look at the line of `age`: name, colon, what it may hold.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="fields_missing"
# hint: Your schema accepts a record in which fields are missing. Are all four fields in your class?
# hint: Count the lines of your class that have a colon after the name: there should be four. A line that begins with # does not count. Did your own cell stop with an error message?
# hint: Reread points 2 to 4 of the task, and look at the line of `age`: name, colon, what it may hold.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int | None = Field(ge=0, le=100)


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="fields_missing"
# hint: Your schema accepts a record in which fields are missing. Are all four fields in your class?
# hint: Count the lines of your class that have a colon after the name: there should be four. A line that begins with # does not count. Did your own cell stop with an error message?
# hint: Reread points 2 to 4 of the task, and look at the line of `age`: name, colon, what it may hold.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int | None = Field(ge=0, le=100)
    nyha_class: Literal["I", "II", "III", "IV"] | None


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% wrong="record-schema" misconception="own_cell_stopped"
# hint: Python does not know your class or the function below it, so your own cell stopped. Read the message under that cell, from its last line.
# hint: Which line does the message name? In a class, a colon stands after the name of a field, and the equals sign comes only before `Field`.
# hint: Compare your lines, sign by sign, with the line of `age`: name, colon, what it may hold. Keep the function `checked_record` below the class.
class LetterRecord(BaseModel):
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int | None = Field(ge=0, le=100)
    nyha_class = Literal["I", "II", "III", "IV"] | None
    atrial_fibrillation: Literal["yes", "no", "suspected"] | None


def checked_record(data):
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% [markdown]
# # unsupported

# %% right="unsupported" how="a list comprehension"
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    return [
        field
        for field in CHECKABLE
        if record[field] is not None and not stands_in(record[field], letter_text)
    ]


# %% right="unsupported" how="skip silent and supported fields with continue"
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    names = []
    for name in CHECKABLE:
        if record[name] is None:
            continue
        if stands_in(record[name], letter_text):
            continue
        names.append(name)
    return names


# %% wrong="unsupported" misconception="none_counted_as_value"
# hint: Your list names a field that is None. Does an empty field claim anything?
# hint: A field that is None cannot be invented. Test for None before you search the letter.
# hint: Reread step 2 of the task. `value is not None` is a test that you can use.
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    unsupported = []
    for field in CHECKABLE:
        if not stands_in(record[field], letter_text):
            unsupported.append(field)
    return unsupported


# %% wrong="unsupported" misconception="substring_is_not_number"
# hint: You missed an invented value, such as 7 in a letter that says 74. How did you search the letter?
# hint: `in` on a text compares character by character, so it finds 7 inside 74, and "I" inside "III". Which function looks at whole numbers and words?
# hint: Reread the worked example on stands_in.
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    unsupported = []
    for field in CHECKABLE:
        value = record[field]
        if value is not None and str(value) not in letter_text:
            unsupported.append(field)
    return unsupported


# %% wrong="unsupported" misconception="condition_reversed"
# hint: You return the fields that do stand in the letter. Which ones does the task ask for?
# hint: The list is for values that nobody wrote. One small word in your test turns it round.
# hint: Read your `if` line aloud, and compare it with the first sentence of the task.
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    unsupported = []
    for field in CHECKABLE:
        value = record[field]
        if value is not None and stands_in(value, letter_text):
            unsupported.append(field)
    return unsupported


# %% wrong="unsupported" misconception="record_for_field"
# hint: Your list holds the values. The task asks for the names of the fields.
# hint: In your loop one name stands for the field, and another for its value. Which of the two do you append?
# hint: Look at the example in the cell, between the three quotation marks: it gives ["age"], and not [68].
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    unsupported = []
    for field in CHECKABLE:
        value = record[field]
        if value is not None and not stands_in(value, letter_text):
            unsupported.append(value)
    return unsupported


# %% wrong="unsupported" misconception="deferred_return"
# hint: You stop at the first invented field. Which line ends a function?
# hint: `return` ends the function at once. Look how far it is indented: does it stand inside the loop?
# hint: The line `return unsupported` stood in the cell from the beginning. It begins below the word `for`, so it runs once, after the loop.
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    unsupported = []
    for field in CHECKABLE:
        value = record[field]
        if value is not None and not stands_in(value, letter_text):
            unsupported.append(field)
            return unsupported
    return unsupported


# %% wrong="unsupported" misconception="uncheckable_field"
# hint: You also look for the AF answer in the letter. Would a doctor write the word "no" there as the answer to your question?
# hint: "yes", "no" and "suspected" are answers, and not words of the letter. Which fields does the task let you check?
# hint: Reread step 1 of the task, and look at what your loop goes over.
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    unsupported = []
    for field in record:
        value = record[field]
        if value is not None and not stands_in(value, letter_text):
            unsupported.append(field)
    return unsupported


# %% wrong="unsupported" misconception="zero_is_a_value"
# hint: Your test treats the value 0 as if the field were empty. Is 0 the same as None?
# hint: In a test, `if value` is false for None, and also for 0. An LVEF of 0 is a claim, and a wrong one.
# hint: Reread step 2 of the task: ask whether the value is None, in those words.
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    unsupported = []
    for field in CHECKABLE:
        value = record[field]
        if value and not stands_in(value, letter_text):
            unsupported.append(field)
    return unsupported


# %% wrong="unsupported" misconception="argument_ignored"
# hint: You report the LVEF of 35, although it stands in this letter. What do you give to `stands_in`: which value, and which text?
# hint: `letter["text"]` is a letter from a cell above, and `field` is only a name. Which two names hold the text that came in, and the value of this field?
# hint: Look at the first line of the function and at the line with `record[field]`. Use the two names that you find there.
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    unsupported = []
    for field in CHECKABLE:
        value = record[field]
        if value is not None and not stands_in(value, letter["text"]):
            unsupported.append(field)
    return unsupported


# %% wrong="unsupported" misconception="compare_bool_literal"
# hint: Your list is empty, although the age 68 does not stand in this letter. Does any value reach the line with append?
# hint: `stands_in` gives True or False, and these are no texts: a test against "False" in quotation marks never holds. The word `not` turns True and False round.
# hint: Reread the tests in step 3 of the worked example, and steps 2 and 3 of the task.
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    unsupported = []
    for field in CHECKABLE:
        value = record[field]
        if value is not None:
            if stands_in(value, letter_text) == "False":
                unsupported.append(field)
    return unsupported


# %% [markdown]
# # verdict


# %% right="verdict" how="one chain of elif"
def verdict(predicted, truth):
    if predicted is None and truth is None:
        return "silent"
    elif truth is None:
        return "invented"
    elif predicted is None:
        return "missing"
    elif predicted == truth:
        return "right"
    else:
        return "wrong"


# %% right="verdict" how="a result that is set and returned once"
def verdict(predicted, truth):
    if predicted == truth:
        result = "silent" if truth is None else "right"
    elif predicted is None:
        result = "missing"
    elif truth is None:
        result = "invented"
    else:
        result = "wrong"
    return result


# %% wrong="verdict" misconception="none_counted_as_right"
# hint: You count an empty field of a silent letter as right. What happens to the count if most letters are silent?
# hint: `None == None` is true for Python. So a tool that never finds anything would be called right again and again.
# hint: Reread the last row of the table, and the text below it.
def verdict(predicted, truth):
    if predicted == truth:
        return "right"
    if predicted is None:
        return "missing"
    if truth is None:
        return "invented"
    return "wrong"


# %% wrong="verdict" misconception="missing_invented_swapped"
# hint: Two words have changed places. The letter says 35 and the record is empty: is that invented, or missing?
# hint: "Invented": the record has a value that the letter never gave. Which of the two arguments is None then?
# hint: Reread the third and the fourth row of the table, and look at the order of the arguments in the first line of the function.
def verdict(predicted, truth):
    if truth is None and predicted is None:
        return "silent"
    if truth is None:
        return "missing"
    if predicted is None:
        return "invented"
    if predicted == truth:
        return "right"
    return "wrong"


# %% wrong="verdict" misconception="right_or_wrong_only"
# hint: The record is empty, and you call that wrong. Is an empty field the same as a wrong value?
# hint: A person sees an empty field. Nobody sees that a value is wrong. Does your code test for None before it compares? The word None has no quotation marks.
# hint: Reread the third row of the table, and step 1 of the worked example, where None is tested.
def verdict(predicted, truth):
    if predicted == truth:
        return "right"
    return "wrong"


# %% wrong="verdict" misconception="right_or_wrong_only"
# hint: The record is empty, and you call that wrong. Is an empty field the same as a wrong value?
# hint: A person sees an empty field. Nobody sees that a value is wrong. Does your code test for None before it compares? The word None has no quotation marks.
# hint: Reread the third row of the table, and step 1 of the worked example, where None is tested.
def verdict(predicted, truth):
    if truth == "None":
        if predicted == "None":
            return "silent"
        return "invented"
    if predicted == "None":
        return "missing"
    if predicted == truth:
        return "right"
    return "wrong"


# %% wrong="verdict" misconception="conditional_is_sequence"
# hint: A later line overwrites your verdict. Which lines run when both values are None?
# hint: With several `if`s one after the other, each is tested, and the last that fits wins. How can the others be skipped?
# hint: Reread the worked example. `else`, or a return at once, keeps the later tests away.
def verdict(predicted, truth):
    result = "wrong"
    if predicted == truth:
        result = "right"
    if predicted is None and truth is None:
        result = "silent"
    if predicted is None:
        result = "missing"
    if predicted is not None and truth is None:
        result = "invented"
    return result


# %% wrong="verdict" misconception="zero_is_a_value"
# hint: Your test treats the value 0 as if the field were empty. Is 0 the same as None?
# hint: `not predicted` is true for None, and also for 0. The record claims something when it says 0.
# hint: Reread step 1 of the worked example. None is tested with the word "is", and 0 passes that test as a value.
def verdict(predicted, truth):
    if not truth:
        return "silent" if not predicted else "invented"
    if not predicted:
        return "missing"
    return "right" if predicted == truth else "wrong"


# %% wrong="verdict" misconception="returns_none"
# hint: Your function gives nothing back (None) here. Which word hands a value back, and what stands behind it?
# hint: `print` shows a value on the screen. `return` hands it to the line that called the function.
# hint: In each case the function has to reach a line that begins with return. Reread the table: which of its rows has no such line?
def verdict(predicted, truth):
    if truth is None:
        print("silent" if predicted is None else "invented")
    elif predicted is None:
        print("missing")
    else:
        print("right" if predicted == truth else "wrong")


# %% [markdown]
# # extract


# %% right="extract" how="one letter at a time, and schema by place"
def extract(letters, model):
    records = []
    for letter in letters:
        reply = model.answer(build_messages(letter["text"], EXAMPLES), LetterRecord, max_tokens=60)
        record = checked_record(json_in(reply))
        records.append(None if record is None else abstain(record, letter["text"]))
    return records


# %% right="extract" how="comprehensions"
def extract(letters, model):
    texts = [letter["text"] for letter in letters]
    replies = model.answers([build_messages(text, EXAMPLES) for text in texts], schema=LetterRecord)
    found = [checked_record(json_in(reply)) for reply in replies]
    return [record and abstain(record, text) for record, text in zip(found, texts)]


# %% wrong="extract" misconception="schema_not_passed"
# hint: You ask the model without the schema. What keeps the form of its answers right?
# hint: Constrained output works only when the model is told the schema. It is an argument of `model.answers`.
# hint: Reread step 2 of the task, and compare it with your line.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = model.answers(prompts, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        records.append(None if record is None else abstain(record, letter["text"]))
    return records


# %% wrong="extract" misconception="truth_leaks_into_prompt"
# hint: The last message holds more than the text of the letter. What is in the dictionary `letter`?
# hint: `letter` holds the id, the text and the truth. A model that reads the truth needs no skill, and your count would be worth nothing.
# hint: Reread step 1 of the task. Only the text goes into the prompt: `letter` with the name of the text in square brackets.
def extract(letters, model):
    prompts = [build_messages(str(letter), EXAMPLES) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        records.append(None if record is None else abstain(record, letter["text"]))
    return records


# %% wrong="extract" misconception="few_shot_left_out"
# hint: Your prompts hold no examples. What does a few-shot prompt show the model?
# hint: `build_messages` takes two arguments. The second is the list of examples. An empty list shows the model nothing.
# hint: Reread step 1 of the task: it names what goes in beside the text.
def extract(letters, model):
    prompts = [build_messages(letter["text"], []) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        records.append(None if record is None else abstain(record, letter["text"]))
    return records


# %% wrong="extract" misconception="argument_ignored"
# hint: The model that your function gets was never asked. Which line of your function asks a model?
# hint: The model is an argument, so inside the function its name is `model`. `language_model` is the model that this notebook loaded: another hospital does not have it.
# hint: Reread step 2 of the task, and compare it with your line, word by word. It stands in place of `replies = []`.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = []
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        if record is None:
            records.append(None)
        else:
            records.append(abstain(record, letter["text"]))
    return records


# %% wrong="extract" misconception="unchecked_against_source"
# hint: A value came back that does not stand in the letter. Which step of the task did you leave out?
# hint: The schema looks at the form. Another of your functions looks at the letter.
# hint: Reread step 4 of the task, with the function abstain.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    return [checked_record(json_in(reply)) for reply in replies]


# %% wrong="extract" misconception="json_text_is_not_dict"
# hint: You return the replies as text. Which two functions turn a reply into a checked record?
# hint: A reply is text. First get the JSON out of it, then check it against the schema.
# hint: Reread step 3 of the task. The result of the first function goes into the second.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    return model.answers(prompts, schema=LetterRecord, max_tokens=60)


# %% wrong="extract" misconception="unanswered_dropped"
# hint: There were three letters, and you return two items. Where did the letter without a usable reply go?
# hint: When a letter is left out, the records no longer stand beside their letters, and the failures vanish from the count. What should stand in its place?
# hint: Reread step 4 of the task: the item for such a letter is None.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        if record is not None:
            records.append(abstain(record, letter["text"]))
    return records


# %% wrong="extract" misconception="none_not_handled"
# hint: One reply gives no record, and your program stops there. What does `abstain` do with None?
# hint: `checked_record` returns None when a reply cannot be used. Ask for that before you go on.
# hint: Reread step 4 of the task: it has two cases.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        records.append(abstain(checked_record(json_in(reply)), letter["text"]))
    return records


# %% wrong="extract" misconception="deferred_return"
# hint: You return after the first letter. Which line ends a function?
# hint: `return` ends the function at once. Look how far it is indented: does it stand inside the loop?
# hint: The line `return records` stood in the cell from the beginning. It begins below the word `for`, so it runs once, after the loop.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        records.append(None if record is None else abstain(record, letter["text"]))
        return records


# %% wrong="extract" misconception="name_error"
# hint: Python does not know a name that your function uses. Which name does the message give?
# hint: Inside the function you have the names in the brackets of its first line, and the names that you make there. The model has the name `model`, not `language_model`.
# hint: Reread steps 1 and 2 of the task, and compare your names with those in the backticks, letter by letter.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = language_model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        if record is None:
            records.append(None)
        else:
            records.append(abstain(record, letter["text"]))
    return records


# %% wrong="extract" misconception="type_confusion"
# hint: Python stopped, because a line uses something in a way that does not fit. Look at the line that the message names: is it one letter, or the list of all letters?
# hint: `letters` is a list: it has places, and no text. `letter` is one dictionary of it, and its text has the name "text". You get one `letter` at a time in a loop.
# hint: Reread steps 1 and 2 of the worked example on one prompt for each letter.
def extract(letters, model):
    prompts = [build_messages(letters["text"], EXAMPLES)]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        if record is None:
            records.append(None)
        else:
            records.append(abstain(record, letter["text"]))
    return records


# %% wrong="extract" misconception="truth_leaks_into_prompt"
# hint: The last message holds more than the text of the letter. What is in the dictionary `letter`?
# hint: `letter` holds the id, the text and the truth. A model that reads the truth needs no skill, and your count would be worth nothing.
# hint: Reread step 1 of the task. Only the text goes into the prompt: `letter` with the name of the text in square brackets.
def extract(letters, model):
    prompts = [build_messages(letter, EXAMPLES) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        if record is None:
            records.append(None)
        else:
            records.append(abstain(record, letter["text"]))
    return records


# %% wrong="extract" misconception="text_around_json"
# hint: Your record is None, although the reply holds good JSON. Which two functions does the reply pass, and what does each of them want to get?
# hint: `checked_record` wants a dictionary, and a reply is text: one of your functions has to turn it into a dictionary first. Do the checks of `json_in` and `LetterRecord` pass?
# hint: Reread step 3 of the task. It names two functions, and their order.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(reply)
        if record is None:
            records.append(None)
        else:
            records.append(abstain(record, letter["text"]))
    return records


# %% wrong="extract" misconception="type_confusion"
# hint: Python stopped inside `json_in`, because it got something that is not a text. What do you give to it?
# hint: `json_in` wants one reply. It cannot work on a list of replies, and not on what `checked_record` gives back.
# hint: Reread step 3 of the task: which function comes first? The inner brackets run first.
def extract(letters, model):
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = json_in(checked_record(reply))
        if record is None:
            records.append(None)
        else:
            records.append(abstain(record, letter["text"]))
    return records
