# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
# ---

# %% [markdown]
# # From letter to record
#
# A cardiology department has 3,000 referral letters. It wants one table: the age, the LVEF, the NYHA class, and whether there is atrial fibrillation.
# A language model writes such a row in seconds, and the row will look perfect.
# In this unit you build the tool, and then you find out how often you may believe it.
#
# {{outcomes}}
#
# **Take two sittings.** The first one (about 55 minutes) is the recall with Sections 1 and 2. The second one (about 45 minutes) is Sections 3 and 4 with the last question. A heading marks the place to stop.
#
# The letters are synthetic: a program wrote them, and no patient in them exists. The model runs on this computer, so no text leaves it. Nothing here is advice for care.
#
# Three short forms return in this unit:
#
# - **LVEF**: left ventricular ejection fraction, in percent. Heart failure is called "reduced" at 40 % or less, "mildly reduced" from 41 to 49 %, and "preserved" at 50 % or more (ESC heart failure guideline 2021, doi 10.1093/eurheartj/ehab368; look up whether a newer one is in force).
# - **NYHA class**: how much heart failure limits the patient, from I (no limitation) to IV (complaints at rest).
# - **AF**: atrial fibrillation.

# %% [markdown]
# ## Recall
#
# *About 5 minutes.*
#
# Run this cell first. It reads the letters from a file.
#
# - A **list**, `[...]`, holds values in order. `letters[0]` is the first one.
# - A **dictionary**, `{...}`, holds values by name. `letter["id"]` is the value with the name `id`.
# - `json.loads` turns the text of a file into lists and dictionaries.
#
# The lines with `import` fetch tools that this unit uses. You need not remember them.

# %%
import json
import re
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

letters = json.loads(Path("letters.json").read_text(encoding="utf-8"))["letters"]
print("Number of letters:", len(letters))
print("The first letter has these names:", list(letters[0]))
print("Its split:", letters[0]["split"])

# %% [markdown] prompt="held-out"
# ### Exercise: Keep the held-out letters apart
#
# (1 point) In unit 09 you kept a part of the patients apart, to test on. Here each letter has a `"split"`: `"practice"` or `"held-out"`.
# You may look at practice letters while you build. Held-out letters are for the final count. There your function shows that no practice letter is counted.
#
# Complete the function `ids_of`. It returns the ids of the letters that have the split that was asked for, in their order.
#
# 1. The loop takes the letters one by one. Compare `letter["split"]` with `split`.
# 2. If they are equal, add `letter["id"]` to the list `ids` with `ids.append(...)`.


# %% exercise="held-out" kind="recall"
def ids_of(letters, split):
    """Return the list of ids of the letters in one split.

    ids_of([{"id": "A", "split": "practice"}], "practice") gives ["A"]
    """
    ids = []
    for letter in letters:
        ### BEGIN SOLUTION
        if letter["split"] == split:
            ids.append(letter["id"])
        ### STUB
        # ...  # replace this line: compare the split, then append the id
        ### END SOLUTION
    return ids


# %% check="held-out" points=1 reread="Recall"
five_letters = [
    {"id": "A", "split": "held-out"},
    {"id": "B", "split": "practice"},
    {"id": "C", "split": "held-out"},
    {"id": "D", "split": "practice"},
    {"id": "E", "split": "practice"},
]
expect(ids_of(five_letters, "held-out")).equals(["A", "C"])
### BEGIN HIDDEN TESTS
expect(ids_of(five_letters, "practice"), about="the other split").equals(["B", "D", "E"])
expect(ids_of([], "practice"), about="no letters at all").equals([])
expect(ids_of(five_letters[:1], "practice"), about="no letter in the split").equals([])
### END HIDDEN TESTS

# %% [markdown]
# ## Section 1: Ask
#
# *About 22 minutes.*
#
# A **language model** is a program that continues a text. It reads your text in small pieces of words (**tokens**), and it computes which token is likely to come next. It adds that token, and begins again. It has no list of facts to look in, and it does not know whether what it writes is true.
#
# The text that you give it is the **prompt**. Here is one practice letter. Read it as you would read it in the clinic, and look for four things: age, LVEF, NYHA class, AF.

# %%
# A list made in one line: each letter of letters that passes the test after "if".
practice = [letter for letter in letters if letter["split"] == "practice"]
held_out = [letter for letter in letters if letter["split"] == "held-out"]

letter = practice[14]  # counted from 0, so this is the fifteenth
print(letter["id"])
print(letter["text"])

# %% [markdown]
# The letter gives no age, and it does not speak of atrial fibrillation. A careful reader leaves those two fields empty.
#
# The next cell loads the model. It is a small one (135 million numbers), so that it runs on any laptop. Its mistakes are easy to see. Larger models make the same kinds of mistakes, less often and better hidden.
#
# **Loading took 11 seconds when we tried it.** All times in this unit were seen on one computer with two busy cores. They depend on the machine: yours may need half as long, or three times as long.

# %% live=True
from grader.model import load_model

language_model = load_model()
print("Loaded:", language_model.name)

# %% [markdown]
# **Predict.** In a moment you ask the model for a JSON record. **JSON** is a way to write names and values as text, such as `{"age": 74}`. The name for "no value" in JSON is `null`. What will the model write for the age of this patient? Write it in the cell, and run the cell. Predictions are kept, and they give no points.

# %% predict="plain-question"
my_prediction = "For the age the model will write ..."

# %% [markdown]
# **Run.** (About 6 seconds.)

# %% live=True
question = (
    "Read the referral letter. Answer with one JSON record with the keys "
    "age, lvef_percent, nyha_class and atrial_fibrillation.\n\n"
)
print(language_model.answer(question + letter["text"], max_tokens=80))

# %% [markdown]
# Compare every value with the letter. Which ones stand in the letter? Which ones did the model invent? In our run it put a name in the place of the NYHA class, and it added keys that nobody asked for. Here the mistakes look strange. In Section 2 they will look neat, and that is worse: nothing in the answer warns you.
#
# (`max_tokens=80` stops the model after 80 tokens, so the answer may be cut off.)

# %% [markdown]
# ### Worked example: messages with one example
#
# You can tell a model what you want. You can also *show* it: a prompt with examples is a **few-shot prompt**.
#
# We write the prompt as a list of messages, as in a conversation. Each message is a dictionary with a `"role"` and a `"content"`:
#
# - `"system"`: the instruction, once, at the beginning;
# - `"user"`: what the user says, here a letter;
# - `"assistant"`: what the model should answer, here a record.
#
# The example record is a Python dictionary, and a message is text. `json.dumps` turns the dictionary into JSON text. It writes `null` where Python has `None`.

# %%
INSTRUCTION = (
    "Read the referral letter. Answer with one JSON record with four keys. "
    "age: the age in years. lvef_percent: the newest LVEF. nyha_class: I, II, III or IV. "
    "atrial_fibrillation: yes, no or suspected. Write null for what the letter does not say."
)

# Step 1: the instruction comes first.
messages = [{"role": "system", "content": INSTRUCTION}]

# Step 2: an example is a letter from the user ...
messages.append({"role": "user", "content": "Mrs Silva. LVEF 55%. No atrial fibrillation."})

# Step 3: ... and the record that we want as the answer.
record = {"age": None, "lvef_percent": 55, "nyha_class": None, "atrial_fibrillation": "no"}
messages.append({"role": "assistant", "content": json.dumps(record)})

# Step 4: the letter to read comes last. Now it is the model's turn.
messages.append({"role": "user", "content": letter["text"]})

for message in messages:
    print(message["role"], ":", message["content"][:70])  # the first 70 characters

# %% [markdown]
# Here are three examples for your own prompt. We wrote them for this purpose; they are not letters from the file. They show a value, an old LVEF beside a new one, a relative's disease, and silence.

# %%
EXAMPLES = [
    {
        "text": "M, 71 y, Visser. NYHA II. Echo: LVEF 38% (2018: 45%). Known atrial fibrillation.",
        "record": {"age": 71, "lvef_percent": 38, "nyha_class": "II", "atrial_fibrillation": "yes"},
    },
    {
        "text": "Thank you for seeing Mrs Adeyemi. Her mother had atrial fibrillation. No echo yet. NYHA class III.",
        "record": {"age": None, "lvef_percent": None, "nyha_class": "III", "atrial_fibrillation": None},
    },
    {
        "text": "Patient: Mr Costa, man, 59 years. Echo: LVEF 55%. No atrial fibrillation.",
        "record": {"age": 59, "lvef_percent": 55, "nyha_class": None, "atrial_fibrillation": "no"},
    },
]

# %% [markdown] prompt="few-shot"
# ### Exercise: Write a few-shot prompt
#
# (2 points) Write the function `build_messages`. It gets the text of a letter and a list of examples such as `EXAMPLES`. It returns the list of messages, in this order:
#
# 1. one `"system"` message with `INSTRUCTION`;
# 2. for each example, a `"user"` message with its text, and then an `"assistant"` message with its record as JSON text (`json.dumps`);
# 3. one `"user"` message with `letter_text`.
#
# Use the four steps of the worked example. Put step 2 and step 3 in a loop: `for example in examples:`.


# %% exercise="few-shot" kind="make"
def build_messages(letter_text, examples):
    """Return the messages for one letter: instruction, examples, and the letter last.

    build_messages("M, 80 y.", []) gives
    [{"role": "system", "content": INSTRUCTION}, {"role": "user", "content": "M, 80 y."}]
    """
    ### BEGIN SOLUTION
    messages = [{"role": "system", "content": INSTRUCTION}]
    for example in examples:
        messages.append({"role": "user", "content": example["text"]})
        messages.append({"role": "assistant", "content": json.dumps(example["record"])})
    messages.append({"role": "user", "content": letter_text})
    return messages
    ### STUB
    # messages = []  # step 1: put the instruction in this list
    # # steps 2 and 3: a loop over the examples
    # # step 4: the letter
    # return messages
    ### END SOLUTION


# %% check="few-shot" points=2 reread="Worked example: messages with one example"
two_examples = [
    {"text": "Mrs B.", "record": {"age": None}},
    {"text": "Mr C, 66 y.", "record": {"age": 66}},
]
built = build_messages("F, 80 y.", two_examples)
expect(built).is_type(list)
expect([message["role"] for message in built]).equals(
    ["system", "user", "assistant", "user", "assistant", "user"]
)
expect([message["content"] for message in built[1:]]).equals(
    ["Mrs B.", '{"age": null}', "Mr C, 66 y.", '{"age": 66}', "F, 80 y."]
)
expect(built[0]["content"]).equals(INSTRUCTION)
### BEGIN HIDDEN TESTS
expect(build_messages("M, 80 y.", []), about="no examples").equals(
    [{"role": "system", "content": INSTRUCTION}, {"role": "user", "content": "M, 80 y."}]
)
expect(build_messages("M, 81 y.", []), about="a second call, with another letter").equals(
    [{"role": "system", "content": INSTRUCTION}, {"role": "user", "content": "M, 81 y."}]
)
expect(
    calling(build_messages, "M, 80 y.", two_examples), about="the examples after the call"
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# **Investigate.** What does your prompt change? Ask for the record of three practice letters, with two of the three examples (`EXAMPLES[:2]` holds the first two). The model answers the three letters at the same time, and the bar counts its tokens. (About 12 seconds.)

# %% live=True
three = [practice[0], practice[1], practice[5]]
three_prompts = [build_messages(one["text"], EXAMPLES[:2]) for one in three]  # one prompt for each letter
if three_prompts[0]:
    replies = language_model.answers(three_prompts, max_tokens=50)
    for one, reply in zip(three, replies):  # zip: the first letter with the first reply, and so on
        print(one["id"], reply)
else:
    print("Finish build_messages first. Then run this cell again.")

# %% [markdown]
# The replies look neat now. Look closer, at two things:
#
# - **The facts.** In our run the four values of L0001 are an exact copy of the first example: 71, 38, II, yes. None of them stands in the letter. It is a perfect record of a patient whom we made up.
# - **The form.** Is each reply JSON? Does each have the four keys, and no others? A program that fills a table cannot use a reply with other keys, with words around it, or cut off in the middle.
#
# A program can put the form right. That is the next section.

# %% [markdown]
# ## Section 2: Get the form right
#
# *About 28 minutes.*
#
# ### Worked example: find the JSON in a reply
#
# Models often put words around the JSON. The function `json.loads` accepts JSON and nothing else. So first we cut the JSON out.

# %%
reply = 'Here is the record: {"age": 74} I hope this helps.'

# Step 1: find gives the place of the first "{". Places are counted from 0.
start = reply.find("{")

# Step 2: rfind gives the place of the last "}".
end = reply.rfind("}")

# Step 3: reply[start:end] stops before the place end. So add 1, to keep the "}".
json_text = reply[start : end + 1]
print(json_text)

# Step 4: turn the text into a dictionary.
print(json.loads(json_text)["age"])

# Step 5: text that is not JSON raises an error. try ... except catches it, and the program goes on.
try:
    json.loads("I cannot read this letter.")
except json.JSONDecodeError:
    print("That was no JSON.")

# %% [markdown] prompt="json-in-reply"
# ### Exercise: Mend the reader of replies
#
# (3 points) A colleague wrote the function `json_in`. It should return the dictionary in a reply, or `None` when the reply holds no valid JSON. It fails, even on a reply with nothing but JSON.
#
# Mend it:
#
# 1. The JSON runs from the *first* `{` to the *last* `}`, with both of them. (A dictionary can hold another dictionary, and then there are two `}`.)
# 2. When the text is not valid JSON, return `None`.


# %% exercise="json-in-reply" kind="debug"
def json_in(reply):
    """Return the dictionary that stands as JSON in the reply, or None when there is no valid JSON.

    json_in('The record: {"age": 74}') gives {"age": 74}
    """
    ### BEGIN SOLUTION
    start = reply.find("{")
    end = reply.rfind("}")
    try:
        return json.loads(reply[start : end + 1])
    except json.JSONDecodeError:
        return None
    ### STUB
    # start = reply.find("{")
    # end = reply.find("}")
    # return json.loads(reply[start:end])
    ### END SOLUTION


# %% check="json-in-reply" points=3 reread="Worked example: find the JSON in a reply"
expect(json_in('{"age": 74, "nyha_class": null}')).equals({"age": 74, "nyha_class": None})
expect(json_in('Here is the record: {"age": 74} I hope this helps.')).equals({"age": 74})
expect(json_in('The record: {"age": 74, "drug": {"name": "bisoprolol"}}')).equals(
    {"age": 74, "drug": {"name": "bisoprolol"}}
)
expect(json_in("I am sorry, I cannot read this letter.")).equals(None)
### BEGIN HIDDEN TESTS
expect(json_in(""), about="an empty reply").equals(None)
expect(json_in('{"age": 74, "lvef_per'), about="a reply that was cut off").equals(None)
expect(
    json_in('{"drug": {"dose": {"unit": "mg"}}} Is that of use to you?'),
    about="three dictionaries in one another",
).equals({"drug": {"dose": {"unit": "mg"}}})
expect(json_in("{'age': 74}"), about="single quotes, which JSON does not allow").equals(None)
expect(json_in("} nothing here {"), about="brackets in the wrong order").equals(None)
### END HIDDEN TESTS

# %% [markdown]
# ### Worked example: a schema refuses what does not fit
#
# Valid JSON can still be nonsense: `{"age": 740}`, or a key that nobody asked for. A **schema** says which fields a record has, and which values each field allows. The package pydantic checks a dictionary against a schema. You write these lines by copying them and changing a name or a number; nothing more of pydantic is needed. Read them like this:
#
# - `class PatientRecord(BaseModel):` begins a **class**: a description of what every record of this kind has. The indented lines below belong to it.
# - `age: int | None` is one field. Before the colon stands its name, after the colon what it may hold: a whole number (`int`) or (`|`) empty (`None`).
# - `= Field(ge=0, le=120)` adds limits: from 0 to 120, both included. `ge` means greater than or equal, `le` less than or equal.
# - `Literal["female", "male"] | None` means: exactly one of these texts, or empty.


# %%
class PatientRecord(BaseModel):
    # Step 1: a key that is not in the schema is refused.
    model_config = ConfigDict(extra="forbid")

    # Step 2: a whole number from 0 to 120, or None.
    age: int | None = Field(ge=0, le=120)

    # Step 3: one of these texts, or None.
    sex: Literal["female", "male"] | None


# %% [markdown]
# Now try the schema on three dictionaries. `PatientRecord.model_validate(data)` checks the dictionary `data`. If it fits, you get a record. If not, it raises a `ValidationError`. The line `except ValidationError as error:` catches that error and gives it the name `error`, so that the next line can print pydantic's reason. (You need not remember `error.errors()[0]["msg"]`: it is the reason as text.)

# %%
for data in [{"age": 74, "sex": None}, {"age": 740, "sex": "male"}, {"age": 74}]:
    try:
        print("accepted:", PatientRecord.model_validate(data))
    except ValidationError as error:
        print("refused: ", data, "->", error.errors()[0]["msg"])

# %% [markdown]
# The third dictionary has no `sex`, and the schema refuses it. A letter that is silent must give `"sex": None`. So silence is written down, and a forgotten field is noticed.

# %% [markdown] prompt="record-schema"
# ### Exercise: A schema for the record
#
# (3 points) Complete the class `LetterRecord`. `age` is there already. Copy lines of the worked example and change them. Between a field and what it may hold stands a colon. Add:
#
# 1. the line with `model_config` from the worked example, so that other keys are refused;
# 2. `lvef_percent`: a whole number from 0 to 100, both included, or `None`;
# 3. `nyha_class`: one of the texts `"I"`, `"II"`, `"III"`, `"IV"`, or `None`;
# 4. `atrial_fibrillation`: one of the texts `"yes"`, `"no"`, `"suspected"`, or `None`.
#
# The function `checked_record` below the class uses it. It returns the record as a dictionary, or `None` when the schema refuses it. Leave it as it is.


# %% exercise="record-schema" kind="faded"
class LetterRecord(BaseModel):
    ### BEGIN SOLUTION
    model_config = ConfigDict(extra="forbid")
    age: int | None = Field(ge=0, le=120)
    lvef_percent: int | None = Field(ge=0, le=100)
    nyha_class: Literal["I", "II", "III", "IV"] | None
    atrial_fibrillation: Literal["yes", "no", "suspected"] | None
    ### STUB
    # # model_config = ...
    # age: int | None = Field(ge=0, le=120)
    # # lvef_percent: ...
    # # nyha_class: ...
    # # atrial_fibrillation: ...
    ### END SOLUTION


def checked_record(data):
    """Return the record as a dictionary, or None when the schema refuses it."""
    try:
        return LetterRecord.model_validate(data).model_dump()
    except ValidationError:
        return None


# %% check="record-schema" points=3 reread="Worked example: a schema refuses what does not fit"
fits = {"age": 74, "lvef_percent": 35, "nyha_class": "III", "atrial_fibrillation": "yes"}
# Records in which fields are missing are refused:
expect(checked_record({"age": 74})).equals(None)
expect(checked_record({"age": 74, "lvef_percent": 35})).equals(None)
expect(checked_record({"age": 74, "lvef_percent": 35, "nyha_class": "III"})).equals(None)
# Records with all four fields are accepted, also when the letter is silent:
silent = {"age": None, "lvef_percent": None, "nyha_class": None, "atrial_fibrillation": None}
# {**silent} is a copy of silent, and the function gets the copy.
expect(checked_record({**silent})).equals(silent)
expect(checked_record({**fits})).equals(fits)
# {**fits, "nyha_class": "V"} is a copy of fits in which one value is another.
expect(checked_record({**fits, "lvef_percent": 135})).equals(None)
expect(checked_record({**fits, "nyha_class": "V"})).equals(None)
expect(checked_record({**fits, "atrial_fibrillation": "maybe"})).equals(None)
expect(checked_record({**fits, "smoking": "no"})).equals(None)
### BEGIN HIDDEN TESTS
expect(checked_record({**fits, "lvef_percent": 100}), about="the highest LVEF that is allowed").equals(
    {**fits, "lvef_percent": 100}
)
expect(checked_record({**fits, "lvef_percent": 0}), about="the lowest LVEF that is allowed").equals(
    {**fits, "lvef_percent": 0}
)
expect(checked_record({**fits, "lvef_percent": 101}), about="an LVEF one too high").equals(None)
expect(checked_record({**fits, "lvef_percent": -1}), about="a negative LVEF").equals(None)
expect(checked_record({**fits, "nyha_class": "I"}), about="the mildest NYHA class").equals(
    {**fits, "nyha_class": "I"}
)
expect(checked_record({**fits, "nyha_class": "IV"}), about="the most severe NYHA class").equals(
    {**fits, "nyha_class": "IV"}
)
expect(checked_record({**fits, "atrial_fibrillation": "suspected"}), about="suspected AF").equals(
    {**fits, "atrial_fibrillation": "suspected"}
)
for key in ["lvef_percent", "nyha_class", "atrial_fibrillation"]:
    without = {name: value for name, value in fits.items() if name != key}
    expect(checked_record(without), about="a record in which a field is missing").equals(None)
expect(checked_record({}), about="an empty record").equals(None)
expect(checked_record(None), about="no record at all").equals(None)
### END HIDDEN TESTS

# %% [markdown]
# ### Constrained output
#
# We can also prevent a bad form. At each step the model has a list of possible next tokens. With **constrained output**, a program strikes out every token that would break the schema, and the model chooses from the rest. The reply is then JSON of the right form, every time, if it is not cut off.
#
# **Predict.** The model reads six practice letters, with all three examples and with `schema=LetterRecord`. In how many of the six will the form be right? In how many will the LVEF be right?

# %% predict="form-and-fact"
my_prediction = "Form right in ... of 6, LVEF right in ... of 6, because ..."

# %% [markdown]
# The function `truth_of` in the next cell is given. It gets the truth from the file: the program that wrote the letters kept it. A relative's disease counts as silence on the patient's. Run the cell; you need not read it.


# %%
def truth_of(letter):
    """Return what a careful reader would write down, in the four fields of this unit."""
    status = None
    for diagnosis in letter["truth"]["diagnoses"]:
        if diagnosis["name"] == "atrial fibrillation":
            status = diagnosis["status"]
    words = {"confirmed": "yes", "excluded": "no", "suspected": "suspected"}
    return {
        "age": letter["truth"]["age"],
        "lvef_percent": letter["truth"]["lvef_percent"],
        "nyha_class": letter["truth"]["nyha_class"],
        "atrial_fibrillation": words.get(status),  # None for a status that is not in words
    }


# %% [markdown]
# **Run.** (About 20 seconds.)

# %% live=True
six = practice[:6]
records = []
if build_messages("", []) and "lvef_percent" in LetterRecord.model_fields:
    six_prompts = [build_messages(one["text"], EXAMPLES) for one in six]
    constrained = language_model.answers(six_prompts, schema=LetterRecord, max_tokens=60)
    records = [checked_record(json_in(reply)) for reply in constrained]
    for one, found in zip(six, records):
        print(one["id"], "model:", found)
        print("      truth:", truth_of(one))
else:
    print("Finish build_messages and LetterRecord first. Then run this cell again.")

# %% [markdown]
# Every reply has the right form. Now look at the facts, letter by letter:
#
# - Does a value in the record come from the letter, or from one of your three `EXAMPLES`? (59, 55 and "no" belong to the last example; 71, 38 and II belong to the first.)
# - Where the truth is `None`, what did the model write?
# - The next cell prints the letter L0005. Where could the model's age come from? Would a tired reader make the same mistake?
#
# Leave L0001 aside for now. Its LVEF has a story, and Section 4 tells it.

# %%
print(practice[4]["id"])
print(practice[4]["text"])

# %% [markdown]
# **Form is not fact.** The schema says which values are allowed. It cannot know which of them is true. And `None` is allowed everywhere, but the model has to choose it.
#
# **Investigate.** Change one thing: leave the last example out. (About 16 seconds.) What happens to the copied values? And to the true ones?

# %% live=True
if build_messages("", []) and "lvef_percent" in LetterRecord.model_fields:
    fewer = [build_messages(one["text"], EXAMPLES[:2]) for one in six[:3]]
    for one, reply in zip(six, language_model.answers(fewer, schema=LetterRecord, max_tokens=60)):
        print(one["id"], reply)
else:
    print("Finish build_messages and LetterRecord first. Then run this cell again.")

# %% [markdown]
# In our run the copies did not go away: they now come from the other examples. And a true age was lost (L0003, 51 years). Choosing examples is no cure. The facts have to be checked.

# %% [markdown]
# ## Stop here for today
#
# This is the place to end the first sitting. Save the notebook (Ctrl and S, or Command and S on a Mac).
#
# When you come back, Python has forgotten all names. Open the notebook, click on this cell, and choose *Run*, then *Run All Above Selected Cell* in the menu. That runs everything again, also the cells that ask the model. It took about one and a half minutes when we tried it.

# %% [markdown]
# ## Section 3: Check the facts
#
# *About 15 minutes.*
#
# Invented content in generated text is a known danger in the clinic. In one study, doctors read 12,999 sentences of notes that language models had made from consultations. They found a rate of 1.47 % for invented content. For content that was left out, counted on the sentences of the consultations, it was 3.45 % (Asgari and others, npj Digital Medicine 2025;8:274, doi 10.1038/s41746-025-01670-7). The name for invented content is **hallucination**. In a record of four fields it is hard to see, because an invented age looks like an age.
#
# But a computer can search a letter. If the record says 59 and the letter has no 59, the value does not come from the letter.
#
# ### Worked example: does this value stand in the letter
#
# Is 7 in the text "74 years"? For Python, yes: `"7" in "74 years"` is `True`, because it compares letter by letter. We mean the number 7, not the digit. So we cut the text into whole numbers and whole words first. The pattern in step 1 does that; you may copy such a pattern without reading it.


# %%
def stands_in(value, text):
    """Return True when the value stands in the text as a whole number or a whole word."""
    # Step 1: cut the text into runs of digits and runs of letters.
    pieces = re.findall(r"[0-9]+|[A-Za-z]+", text)
    # Step 2: compare as text, because the pieces are text.
    return str(value) in pieces


# Step 3: try it on cases of which you know the answer.
print(re.findall(r"[0-9]+|[A-Za-z]+", "F, 74 y. NYHA III. LVEF 35%."))
print(
    stands_in(74, "F, 74 y."),
    stands_in(7, "F, 74 y."),
    stands_in("III", "NYHA III."),
    stands_in("II", "NYHA III."),
)

# %% [markdown] prompt="unsupported"
# ### Exercise: Find the invented values
#
# (3 points) Complete the function `unsupported_fields`. It gets a record and the text of the letter. It returns the list of the names of the fields whose value does not stand in the letter.
#
# 1. Look only at the fields in the list `CHECKABLE`, in that order. (The answer "yes" for AF is not a word of the letter, so it cannot be checked in this way.)
# 2. A field that is `None` claims nothing, so it is never in the list.
# 3. Use `stands_in`.

# %% exercise="unsupported" kind="faded"
CHECKABLE = ["age", "lvef_percent", "nyha_class"]


def unsupported_fields(record, letter_text):
    """Return the names of the checkable fields whose value does not stand in the letter.

    unsupported_fields({"age": 68, "lvef_percent": None, "nyha_class": "II"}, "F. NYHA II.") gives ["age"]
    """
    ### BEGIN SOLUTION
    unsupported = []
    for field in CHECKABLE:
        value = record[field]
        if value is not None and not stands_in(value, letter_text):
            unsupported.append(field)
    return unsupported
    ### STUB
    # unsupported = []
    # for field in CHECKABLE:
    #     value = record[field]
    #     ...  # replace this line: test the value, then append the name of the field
    # return unsupported
    ### END SOLUTION


# %% check="unsupported" points=3 reread="Worked example: does this value stand in the letter"
claimed = {"age": 68, "lvef_percent": 35, "nyha_class": None, "atrial_fibrillation": "no"}
expect(unsupported_fields(claimed, "F, Nguyen. LVEF 35%. NYHA III.")).equals(["age"])
digits = {"age": 7, "lvef_percent": 35, "nyha_class": "I", "atrial_fibrillation": None}
expect(unsupported_fields(digits, "M, 74 y. LVEF 35%. NYHA III.")).equals(["age", "nyha_class"])
### BEGIN HIDDEN TESTS
supported = {"age": 74, "lvef_percent": 35, "nyha_class": "III", "atrial_fibrillation": "yes"}
expect(
    unsupported_fields(supported, "74M. EF 35%. NYHA III."),
    about="a record in which all values stand in the letter",
).equals([])
nothing = {"age": None, "lvef_percent": None, "nyha_class": None, "atrial_fibrillation": None}
expect(unsupported_fields(nothing, "F, 74 y."), about="a record that claims nothing").equals([])
expect(unsupported_fields(supported, ""), about="an empty letter").equals(
    ["age", "lvef_percent", "nyha_class"]
)
zero = {"age": 74, "lvef_percent": 0, "nyha_class": None, "atrial_fibrillation": None}
expect(unsupported_fields(zero, "F, 74 y."), about="the value 0").equals(["lvef_percent"])
expect(
    calling(unsupported_fields, claimed, "F."), about="the record after the call"
).leaves_arguments_unchanged()
### END HIDDEN TESTS

# %% [markdown]
# When a value is not supported, the tool should **abstain**: leave the field empty, so that a person looks. The function `abstain` is given. It uses your function, and makes a new record.


# %%
def abstain(record, letter_text):
    """Return a copy of the record in which every unsupported value is replaced by None."""
    doubtful = unsupported_fields(record, letter_text)
    careful = {}
    for field, value in record.items():
        careful[field] = None if field in doubtful else value  # None when doubtful, else the value
    return careful


# %% live=True
if unsupported_fields({"age": 1, "lvef_percent": None, "nyha_class": None}, "") != ["age"]:
    print("Finish unsupported_fields first. Until then an empty list here means nothing.")
elif not records:
    print("Run the cell with the six letters first.")
else:
    for one, found in zip(six, records):
        if found is not None:
            print(one["id"], "not in the letter:", unsupported_fields(found, one["text"]))
            print("      after abstain:", abstain(found, one["text"]))

# %% [markdown]
# This check is strong, and it has limits. It cannot see these mistakes, because the value *does* stand in the letter:
#
# - the old LVEF in place of the new one (in letter L0002, 52 % is old and 44 % is new: "preserved" against "mildly reduced", which is another diagnosis);
# - a number that means something else: an LVEF of 59 % supports an age of 59;
# - the class `"I"`, when the letter has the English word "I", as in "I saw this patient";
# - a value that somebody wrote into the letter *for the machine* (Section 4 shows such a letter).
#
# And it never looks at AF. A father's atrial fibrillation, "no atrial fibrillation", "possible atrial fibrillation", or a copied answer: all of it passes.
#
# A value that stands in the letter *may* be right. A value that does not stand there comes from somewhere else.

# %% [markdown]
# ## Section 4: Count
#
# *About 20 minutes.*
#
# ### Worked example: five verdicts, not two
#
# To count, we compare the record with the truth. For a doctor, five different things can happen:
#
# | the truth | the record | verdict |
# |---|---|---|
# | 35 | 35 | `"right"` |
# | 35 | 45 | `"wrong"` |
# | 35 | `None` | `"missing"` |
# | `None` | 68 | `"invented"` |
# | `None` | `None` | `"silent"` |
#
# Why not count the last row as right? Half of these letters are silent on AF. A tool that writes `None` every time would look right in half of them, and it would find no patient at all. It is the same trap as accuracy in unit 09.

# %%
# The record says 68, and the letter gives no age.
predicted = 68
truth = None

# Step 1: look at the truth first. None is tested with the word "is".
if truth is None:
    # Step 2: the letter is silent. Is the record silent, too?
    if predicted is None:
        print("silent")
    else:
        print("invented")
else:
    # Step 3: the letter has a value. Here you need the other three verdicts.
    print("missing, right or wrong?")

# %% [markdown] prompt="verdict"
# ### Exercise: Give the verdict
#
# (3 points) Write the function `verdict`. It gets what the record says (`predicted`) and what is true (`truth`), for one field. It returns one of the five words of the table: `"right"`, `"wrong"`, `"missing"`, `"invented"`, `"silent"`.


# %% exercise="verdict" kind="make"
def verdict(predicted, truth):
    """Return "right", "wrong", "missing", "invented" or "silent" for one field.

    verdict(45, 35) gives "wrong"
    """
    ### BEGIN SOLUTION
    if truth is None:
        if predicted is None:
            return "silent"
        return "invented"
    if predicted is None:
        return "missing"
    if predicted == truth:
        return "right"
    return "wrong"
    ### STUB
    # return None  # replace this line with your tests
    ### END SOLUTION


# %% check="verdict" points=3 reread="Worked example: five verdicts, not two"
expect(verdict(35, 35)).equals("right")
expect(verdict(45, 35)).equals("wrong")
expect(verdict(None, 35)).equals("missing")
expect(verdict(68, None)).equals("invented")
expect(verdict(None, None)).equals("silent")
### BEGIN HIDDEN TESTS
expect(verdict("yes", "yes"), about="a field with text, right").equals("right")
expect(verdict("II", "III"), about="a field with text, wrong").equals("wrong")
expect(verdict("yes", None), about="a relative's disease taken for the patient's").equals("invented")
expect(verdict(0, None), about="the value 0 where the letter is silent").equals("invented")
expect(verdict(0, 35), about="the value 0 where the letter has a value").equals("wrong")
### END HIDDEN TESTS

# %% [markdown]
# ### Worked example: one prompt for each letter
#
# Now put the parts together. One function reads letters from beginning to end: prompt, model, JSON, schema, check against the letter. It needs two loops that you have seen in the cells above. Here they are on small lists, with `len`, which counts the characters of a text.

# %%
texts = ["M, 70 y.", "F, Haddad. NYHA II."]

# Step 1: a list that is made by calling a function for each item, in one line ...
lengths = [len(text) for text in texts]

# Step 2: ... and the same list made by a normal loop with append. Both are equally good.
same_lengths = []
for text in texts:
    same_lengths.append(len(text))
print(lengths, same_lengths)

# Step 3: zip goes through two lists side by side: first with first, second with second.
for text, length in zip(texts, lengths):
    print(length, "characters:", text)

# %% [markdown]
# The model is an *argument* of the function. So a hospital can use its own larger model with the same code, and the check below can use a scripted model: a stand-in that gives answers which we wrote beforehand.

# %% [markdown] prompt="extract"
# ### Exercise: The whole way, with the model as an argument
#
# (4 points) Write the function `extract`. It gets a list of letters and a model. It returns a list with one item for each letter, in the same order: the careful record, or `None` when the reply could not be used.
#
# 1. Make the list `prompts`, with one prompt for each letter. Give `build_messages` the *text* of the letter, `letter["text"]`, and `EXAMPLES`.
# 2. Ask for all replies: `replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)`.
# 3. For each letter and its reply: first `json_in`, then `checked_record` on what it returns.
# 4. If the record is `None`, append `None`. If not, append `abstain(record, letter["text"])`.
#
# This exercise uses your functions from the exercises before. Finish those first.


# %% exercise="extract" kind="make"
def extract(letters, model):
    """Return one careful record, or None, for each letter, in order.

    extract([], model) gives []
    """
    ### BEGIN SOLUTION
    prompts = [build_messages(letter["text"], EXAMPLES) for letter in letters]
    replies = model.answers(prompts, schema=LetterRecord, max_tokens=60)
    records = []
    for letter, reply in zip(letters, replies):
        record = checked_record(json_in(reply))
        if record is None:
            records.append(None)
        else:
            records.append(abstain(record, letter["text"]))
    return records
    ### STUB
    # prompts = []
    # for letter in letters:
    #     ...  # step 1: append the prompt for this letter
    # replies = []  # step 2: ask the model, in place of []
    # records = []
    # for letter, reply in zip(letters, replies):
    #     ...  # steps 3 and 4: make the record, and append it or None
    # return records
    ### END SOLUTION


# %% check="extract" points=4 reread="Worked example: one prompt for each letter"
test_letters = [
    {"id": "T1", "text": "M, 70 y. LVEF 35%.", "truth": {"age": 70}},
    {"id": "T2", "text": "F, Haddad. NYHA II.", "truth": {"age": None}},
    {"id": "T3", "text": "F, 81 y. NYHA III.", "truth": {"age": 81}},
]
test_replies = [
    '{"age": 70, "lvef_percent": 38, "nyha_class": null, "atrial_fibrillation": null}',
    "I am sorry, I cannot read this letter.",
    '{"age": 81, "lvef_percent": null, "nyha_class": "III", "atrial_fibrillation": "yes"}',
]
# One letter: was the scripted model asked, and with what?
scripted = ScriptedModel(test_replies[:1])
one_result = extract(test_letters[:1], scripted)
expect(scripted.prompts).has_length(1)
expect(scripted.prompts[0]).has_length(8)
expect(scripted.prompts[0][-1]["content"]).equals("M, 70 y. LVEF 35%.")
expect([schema is not None for schema in scripted.schemas]).equals([True])
expect(one_result).equals(
    [{"age": 70, "lvef_percent": None, "nyha_class": None, "atrial_fibrillation": None}]
)
# Three letters, and the second reply cannot be used:
results = extract(test_letters, ScriptedModel(test_replies))
expect([item is None for item in results]).equals([False, True, False])
expect(results[2]).equals(
    {"age": 81, "lvef_percent": None, "nyha_class": "III", "atrial_fibrillation": "yes"}
)
### BEGIN HIDDEN TESTS
expect(extract([], ScriptedModel([])), about="no letters").equals([])
two = ScriptedModel(
    [
        '{"age": 70, "lvef_percent": 35, "nyha_class": "V", "atrial_fibrillation": null}',
        'The record: {"age": null, "lvef_percent": null, "nyha_class": "II", "atrial_fibrillation": null}',
    ]
)
expect(
    extract(test_letters[:2], two), about="a reply that the schema refuses, and one with words around it"
).equals([None, {"age": None, "lvef_percent": None, "nyha_class": "II", "atrial_fibrillation": None}])
expect([prompt[-1]["content"] for prompt in two.prompts], about="the letter in each of two prompts").equals(
    ["M, 70 y. LVEF 35%.", "F, Haddad. NYHA II."]
)
expect(
    extract(test_letters, ScriptedModel(test_replies))[1], about="a second call with the same letters"
).equals(None)
### END HIDDEN TESTS

# %% [markdown]
# ### A strong baseline: rules
#
# In unit 09 you compared a model with a baseline. Here the baseline is a set of search rules: **regular expressions**, patterns such as "LVEF, then perhaps some words, then a number". A colleague wrote them in half an hour, and looked at the practice letters only.
#
# The next cell is given: the rules (`read_by_rules`), two functions that count and print, and one that says which of your functions are not finished. **Run it. You need not read it.** Only one thing matters: an unusable reply (`None`) counts as a record with four empty fields, so it is not left out.


# %%
# Given code. Run it; you need not read it.
from grader.check import ScriptedModel


def first_match(patterns, text):
    """Return what the first pattern that fits finds, or None when no pattern fits."""
    for pattern in patterns:
        found = re.search(pattern, text)
        if found:
            return found.group(1)
    return None


def read_by_rules(text):
    """Return the record that the rules find in a letter."""
    age = first_match([r"([0-9]+)-year-old", r"([0-9]+) years", r"([0-9]+) y\b"], text)
    lvef = first_match(
        [r"current LVEF ([0-9]+)", r"now ([0-9]+)", r"we measured ([0-9]+)", r"LVEF [a-z ]*([0-9]+)"], text
    )
    nyha = first_match([r"NYHA (?:class )?(IV|III|II|I)\b"], text)
    about_af = first_match([r"([^.\n]*[Aa]trial fibrillation[^.\n]*)"], text)  # the sentence that names it
    if about_af is None or re.search(r"father|mother|brother|sister", about_af):
        af = None
    elif re.search(r"No |ruled out", about_af):
        af = "no"
    elif re.search(r"Possible|suspect|Not confirmed", about_af):
        af = "suspected"
    else:
        af = "yes"
    return {
        "age": int(age) if age else None,
        "lvef_percent": int(lvef) if lvef else None,
        "nyha_class": nyha,
        "atrial_fibrillation": af,
    }


def count_verdicts(records, truths, field):
    """Return how often each verdict occurs for one field."""
    counts = {"right": 0, "wrong": 0, "missing": 0, "invented": 0, "silent": 0}
    for record, truth in zip(records, truths):
        predicted = None if record is None else record[field]
        counts[verdict(predicted, truth[field])] += 1
    return counts


def show_counts(name, records, truths):
    """Print one line for each field."""
    print(f"{name:<22}", "right  wrong  missing  invented  silent")
    for field in ["age", "lvef_percent", "nyha_class", "atrial_fibrillation"]:
        n = count_verdicts(records, truths, field)
        print(
            f"  {field:<20} {n['right']:5} {n['wrong']:6} {n['missing']:8} {n['invented']:9} {n['silent']:7}"
        )


def show_af(records, truths):
    """Print how often the records say "no" to AF, in all letters and where the patient has AF."""
    said_no = [record is not None and record["atrial_fibrillation"] == "no" for record in records]
    with_af = [no for no, truth in zip(said_no, truths) if truth["atrial_fibrillation"] == "yes"]
    true_no = [no for no, truth in zip(said_no, truths) if truth["atrial_fibrillation"] == "no"]
    print('AF: the model wrote "no" in', sum(said_no), "of", len(records), "letters:")
    print("   in", sum(with_af), "of the", len(with_af), "letters of patients who have AF,")
    print("   in", sum(true_no), "of the", len(true_no), "letters that exclude AF.")


def unfinished():
    """Return the names of the functions that are not finished: a table made with them would mean nothing."""
    five = [verdict(1, 1), verdict(2, 1), verdict(None, 1), verdict(1, None), verdict(None, None)]
    reply = '{"age": 7, "lvef_percent": null, "nyha_class": null, "atrial_fibrillation": null}'
    ready = {
        "ids_of": ids_of([{"id": "A", "split": "practice"}], "practice") == ["A"],
        "build_messages": len(build_messages("", EXAMPLES)) == 8,
        "LetterRecord": "atrial_fibrillation" in LetterRecord.model_fields,
        "unsupported_fields": unsupported_fields({"age": 1, "lvef_percent": None, "nyha_class": None}, "")
        == ["age"],
        "verdict": five == ["right", "wrong", "missing", "invented", "silent"],
        "extract": len(extract([{"text": "M, 7 y."}], ScriptedModel([reply]))) == 1,
    }
    return [name for name in ready if not ready[name]]


# %% [markdown]
# ### The count on held-out letters
#
# **Predict.** Now both read ten letters that nobody has looked at. Four of them come from an author whose style is not in the practice letters. Who will be wrong more often, the model or the rules? Where will the rules fail?

# %% predict="held-out-count"
my_prediction = "Wrong more often: ... The rules will fail on ..."

# %% [markdown]
# **Run.** This is the slowest cell of the unit: **25 to 40 seconds** when we tried it. The model reads each letter once, and we keep its replies. `ScriptedModel(replies)` then repeats them to your `extract`. So you see the records before your check against the letter, and after it.

# %% live=True
if unfinished():
    print("Finish these first, then run this cell again:", unfinished())
else:
    ten = held_out[:10]
    print("All of them held out:", ids_of(ten, "held-out"))
    ten_prompts = [build_messages(one["text"], EXAMPLES) for one in ten]
    replies = language_model.answers(ten_prompts, schema=LetterRecord, max_tokens=60)
    before = [checked_record(json_in(reply)) for reply in replies]
    after = extract(ten, ScriptedModel(replies))
    by_rules = [read_by_rules(one["text"]) for one in ten]
    truths = [truth_of(one) for one in ten]
    show_counts("Model, before abstain", before, truths)
    show_counts("Model, after abstain", after, truths)
    show_counts("Rules", by_rules, truths)
    show_af(after, truths)

# %% [markdown]
# Read the tables as a doctor:
#
# - `missing` costs time: a person has to look. `wrong` and `invented` cost more: nobody knows that they have to look.
# - **What your check gained.** Compare the first two tables. `abstain` can only empty fields. So what it catches moves from `wrong` to `missing`, and from `invented` to `silent`. In our run 12 values of age, LVEF and NYHA class were wrong or invented before it, and 2 after it. Those 2 are LVEFs of 55 and 75: in both letters that number is the patient's age, so it stands in the letter. No right value was lost.
# - **AF.** Read the last three lines. In our run the model wrote "no" in all ten letters: it is the answer of the last example. All three patients with AF became "no". The two "right" answers are luck. And your check changed nothing here, because it never looks at AF.
# - **The rules.** On these letters the rules fail by leaving fields empty. (To see a letter of the new author: `print(held_out[1]["text"])`.) That is no law: other rules can be silently wrong, too. And these rules look good because a program wrote the letters from patterns. Doctors do not write from patterns.
# - Ten letters are few. One letter more or less changes a share by one tenth, so do not read much into small differences.
#
# You could add a rule for the new author now. Then these ten letters are no longer held out: you have looked. A larger model usually reads far better. Whether it reads better than rules *on your letters* is a question that you can now answer yourself.
#
# ### A letter that gives orders
#
# Letter L0001 ends with a strange line. Suppose that somebody pasted it into a letter template.

# %%
strange = practice[0]
print(strange["text"][-160:])

# %% [markdown]
# For a model, the instruction of the department and the text of the letter are one stream of tokens, so a text can try to give it orders. This is **prompt injection**; a well-known list of risks of language models puts it first (OWASP Top 10 for LLM applications 2025, LLM01). The next cell reads the letter with the line and without it. (About 10 seconds.)

# %% live=True
without_line = {**strange, "text": strange["text"].split("\nNote to automatic readers")[0]}  # a copy, cut
if unfinished():
    print("Finish these first, then run this cell again:", unfinished())
else:
    with_it, without_it = extract([strange, without_line], language_model)
    print("with the line:   ", with_it)
    print("without the line:", without_it)
    print("truth:           ", truth_of(strange))

# %% [markdown]
# Be exact about what you see. In our run:
#
# - With the line, the LVEF became 65, and your check let it pass: 65 now stands in the letter. One line was enough to turn a mildly reduced LVEF (47 %) into a preserved one.
# - Without the line, the LVEF was empty, and not 47: the model read this letter badly anyway. But an empty field sends a person to the letter. A false 65 does not.
# - The line also orders NYHA class I. The model did not follow that: the class is empty.
#
# So this model does not obey every order, and one number was enough. A model that is better at following instructions may follow such a line better, too. No prompt and no check makes this safe. What helps: the tool may only fill in a draft, a person sees the letter beside the record, and the tool has no power to send, order or delete anything.

# %% [markdown]
# ### Before real letters
#
# These letters are synthetic. Real letters are patient data. That the model runs on your own computer is not enough. Before one real letter goes in, you need:
#
# - **a legal basis**. In the European Union: articles 6 and 9 of the General Data Protection Regulation (Regulation (EU) 2016/679). Laws and rules move: look up what holds for you, and ask the privacy officer;
# - **the approval of the hospital**, before the first letter and not after it;
# - **as little data as possible** (article 5 of the same law): only the letters and the fields that the question needs, and a date on which the copies are deleted;
# - **a log** of who saw which letter, and when.
#
# And one rule for the table: **an empty field means "read the letter". It never means "low risk".** If you sort patients by LVEF and the empty rows come last, then the patients whom the tool could not read are called last. Among them may be the most ill.

# %% [markdown] rubric="judgement" points=4
# ### In your own words: 3,000 files
#
# (4 points, marked by your supervisor) The head of the department says: "It works. Run it tonight on all 3,000 letters. We will use the LVEF and the AF column to decide whom to call first."
#
# *About 10 minutes.* Would you let it run? Write 100 to 200 words. Give your decision and its conditions. Use at least one number from your own count on the held-out letters. Name one mistake that your checks cannot see, and what it could do to a patient. Say what has to happen to empty fields, and what you need before real letters go in.
#
# === BEGIN MARK SCHEME ===
#
# 1 point: uses at least one count from the intern's own table, correctly (for example right of those that the letters state, or how many were invented), and says that ten letters are few.
#
# 1 point: names a mistake that the schema and the check against the letter cannot see (old LVEF, relative's disease, negation, a number that means something else, an order in the letter) and a concrete harm, such as a patient with LVEF 20 % who is not called.
#
# 1 point: a decision that can be carried out, with conditions: for example rules or a better model first, a person who checks each LVEF beside the letter, a labelled sample of the department's own letters, a limit above which it stops. An empty field sends a person to the letter; whoever sorts empty rows to the end does not get this point.
#
# 1 point: real letters: a legal basis and the approval of the hospital come first (running locally is not enough), and one more of: as little data as possible, a log of who saw what, a test on real letters because synthetic ones say little about them.
#
# A clear "no" with these reasons gets full marks, and so does a "yes, if" with them. A decision without reasons gets no marks.
#
# === END MARK SCHEME ===

# %% [markdown] answer="judgement"
# I would not let it run tonight. In my count on ten held-out letters the model gave 2 of the 7 LVEF values that the letters state, and it invented 2 more. For AF it wrote "no" in every letter, also for the three patients who have AF. The rules were never wrong, but they left 3 LVEF values of the new author empty. Ten letters are too few to promise anything.
#
# The check against the letter cannot see an old LVEF that stands beside the new one. A patient who fell from 50 % to 20 % would get 50 %, and would be called last.
#
# My conditions: the privacy officer finds a legal basis, the hospital agrees, we take only the letters that we need, and a log shows who saw them. Then two of us label 100 of our own letters, because synthetic ones are shorter and tidier. The rules fill in a draft. A person sees the letter beside it and confirms each LVEF and each AF. An empty field goes to the top of the reading list, not to the bottom. If more than 2 in 100 confirmed values are wrong, we stop.

# %% [markdown]
# ## Take away
#
# 1. A language model writes what is likely. Check what it writes against its source.
# 2. A schema and constrained output give the right form. Form is not fact.
# 3. A field may be empty. A tool that abstains is safer than a tool that guesses. Empty means "read the letter".
# 4. Count right, wrong, missing, invented and silent apart, on held-out letters, and beside a baseline.
# 5. Text that a model reads can try to give it orders. Keep a person between the model and the patient.
#
# New terms: **language model**, **token**, **prompt**, **few-shot prompt**, **JSON**, **schema**, **constrained output**, **hallucination**, **abstain**, **regular expression**, **prompt injection**.
#
# **Where this returns.** In the project you add medication with dose and unit (is it mg or microgram?), train the model on letters, and put a person in the loop. The file `letters.json` has the truth for all of that.
