"""The words interns read: the box around a failure, its generic hints, and plain names for values and types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.check.outcome import Outcome

if TYPE_CHECKING:
    from grader.check.explain import Told

Hints = tuple[str, ...]
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"

HIDDEN: Hints = (
    "The cases you can see pass. Which other cases can happen: nothing at all, zero, the exact boundary, a repeat?",
    "Choose such a case, work out the answer on paper, and then call your own code with it. Do the two agree?",
    "Read the task again, word for word. Is there a sentence that your code does not do anything about yet?",
)

GENERIC: dict[str, Hints] = {
    "value": (
        "Compare the two values. What is different, and which line of your code makes that part?",
        "Work out this one case on paper, step by step. Then print the value after each step of your code.",
        "Explain your code aloud, line by line, with the values of this case. Stop where it differs from your paper.",
    ),
    "nothing": (
        "Does your function print the answer, or does it give it back? Which word gives a value back?",
        "`print` shows a value on the screen. `return` hands it to whoever called. Does every path end in `return`?",
        "Look at the last line of each branch of your function. The value should follow the word `return`.",
    ),
    "nothing in a name": (
        "The name holds None, which means nothing. Which line gives this name its value?",
        "Some methods change an object and give nothing back. Did you store the result of such a method?",
        "Print the value straight after the line that sets it. Then go back one step and print again.",
    ),
    "not started": (
        "Your answer is still the three dots. Replace them with your own code and run that cell.",
        "Begin with one line that you are sure of. Run it, look, and add the next.",
        "Go back to the worked example and change one thing at a time until it does your task.",
    ),
    "factor": (
        "The number is off by a factor of ten, or ten times ten. Is every number in the unit that the task asks for?",
        "Write the unit beside every number in your code: cm or m, mg or g, per litre or per decilitre. Do they fit?",
        "Is there one number that should be converted first, for example by dividing by 10, 100 or 1000?",
    ),
    "percent": (
        "The number is 100 times off. Does the task ask for a percentage or for a fraction between 0 and 1?",
        "25 percent is the same as 0.25. Which of the two does the task name?",
        "Look for a line that multiplies or divides by 100, or for the place where one is missing.",
    ),
    "off by one": (
        "Your number is one off. Which single case is counted too much, or left out?",
        "Look at the boundaries: `>` and `>=` differ, and `range(n)` stops before n.",
        "Take a very small example and count by hand. Does your code count the first and the last one?",
    ),
    "rounding": (
        "Your number is close. Is something rounded before the end, or is one number in the formula a little different?",
        "Round only once, in the last step, and only when the task asks for it.",
        "Compare every number of your formula with the task, digit by digit.",
    ),
    "sign": (
        "The size is right and the sign is not. Which number is taken away from which?",
        "Look at the subtraction in your code. Change the two sides round on paper and work it out again.",
        "Read in the task what is compared with what: new minus old, or old minus new?",
    ),
    "inverse": (
        "Your number is 1 divided by the expected one. Which number stands above the line, and which below?",
        "Read the formula again as a sentence: what, per what?",
        "Look at the division in your code. Change the two sides round on paper and work it out again.",
    ),
    "text for number": (
        "Your value is text, with quotes around it. What turns text into a number?",
        "Text such as '12' looks like a number, but Python cannot count with it. `int` and `float` convert it.",
        "Find the line where the value becomes text. Quotes, `input`, `str` and f-strings all make text.",
    ),
    "number for text": (
        "Your value is a number, and the task asks for text. Where could quotes or `str` be missing?",
        "Text stands in quotes. An f-string puts numbers into text.",
        "Look at the example in the task. The quotes around the answer are part of it.",
    ),
    "int float": (
        "The number is right, but its kind is not. Python keeps whole numbers and decimal numbers apart.",
        "`/` always gives a decimal number, `//` gives a whole one. `int`, `float` and `round` change the kind.",
        "Look at the last operation in your code. Which kind of number does it give?",
    ),
    "bool": (
        "True and False are values of their own, not text and not numbers. What does the task ask for?",
        "A comparison such as `age > 65` already is True or False. No quotes are needed.",
        "Print `type(...)` of your value and compare it with the task.",
    ),
    "truth": (
        "Your answer is the opposite of the expected one. Which condition decides here, and what does it say for this case?",
        "Write the condition down with the values of this case. At a boundary, `>` and `>=` differ.",
        "Go through your conditions one by one for this case. Which is the first that holds, and should it be?",
    ),
    "method": (
        "You gave a function itself, not its result. What makes Python run a function?",
        "A name runs a function only when round brackets follow it, even empty ones.",
        "Look for a name after a dot, or a function's name, with no ( ) behind it.",
    ),
    "comma": (
        "A comma between numbers makes a pair. How does Python write one and a half?",
        "Python writes decimals with a point: 1.75. With a comma, 1,75 is two numbers.",
        "Look for a comma in a number of your code, or at the very end of a line.",
    ),
    "one more": (
        "There is one item too many. Which one does not belong, the first or the last?",
        "Where does your counting begin, and where does it stop? Python begins at 0.",
        "Compare the first and last items with the expected ones. `range(n)` stops before n.",
    ),
    "one fewer": (
        "One item is missing. Is it the first or the last?",
        "Where does your counting begin, and where does it stop? `range(n)` stops before n.",
        "Check also for a `return` inside the loop: it ends the function at once.",
    ),
    "length": (
        "The number of items differs. Which items are too many, or which are missing?",
        "Take the shortest example you can think of and go through your loop or filter by hand.",
        "Print the length after each step of your code. After which step is it wrong?",
    ),
    "order": (
        "The items are right, and their order is not. Which order does the task ask for?",
        "Does something in your code sort or reverse, or should it?",
        "`sorted` gives a new list. Look at which value it sorts by, and in which direction.",
    ),
    "case": (
        "Only capital letters or spaces differ. Look at both texts closely.",
        "Python treats 'A' and 'a' as different letters, and a space counts as a letter.",
        "Compare the two texts letter by letter, also at the ends. `strip` removes spaces there.",
    ),
    "keys": (
        "The names on the left of the dictionary or table differ. Compare their spelling.",
        "Capital letters, spaces and underscores count. Copy the names from the task.",
        "Print the names alone: `list(...)` of a dictionary, `.columns` of a table.",
    ),
    "type": (
        "Your value is of another kind than the task asks for. What kind does the task name?",
        "Print `type(...)` of your value. Which line of your code makes it that kind?",
        "Look at the example in the task: its brackets and quotes tell the kind.",
    ),
    "missing": (
        "Your value is NaN, which means that a number is missing. Where does a missing number come in?",
        "Any sum with NaN gives NaN. Look for empty cells in the data, or for zero divided by zero.",
        "Count the missing values first, for example with `.isna().sum()`. Then decide what to do with them.",
    ),
    "printed": (
        "Compare what was printed with the task, letter by letter.",
        "Does your function print, or does it return? This task asks for printing.",
        "Look at spaces, capital letters and the order of the lines.",
    ),
    "arguments": (
        "Your function changed the value that it was given. Should the caller notice that?",
        "`b = a` gives the same list or table a second name. `copy` makes a new one.",
        "Make a copy in the first line of your function and work on that.",
    ),
    "no error": (
        "The task asks for an error in this case, and your function went on. Where should it look first?",
        "`raise ValueError(...)` stops a function with an error. Which condition comes before it?",
        "Test for the impossible value at the top of your function, before you count with it.",
    ),
    "not fitted": (
        "The model has not learned from data yet. Which method makes it learn?",
        "A model learns when you call `fit` with the training data.",
        "Look at the order of your lines: make the model, fit it, then use it.",
    ),
    "figure": (
        "Compare your figure with what the task asks to see.",
        "Which command sets this part of a figure? Look at the worked example.",
        "Run your own cell again after the change, so that the figure is drawn anew.",
    ),
}


def pick(hints: Hints, attempt: int) -> str:
    """Return the hint for the 1st, 2nd, 3rd or a later try."""
    return hints[min(attempt, len(hints)) - 1] if hints else ""


def hidden_message(about: str) -> str:
    """Return the message of a hidden expectation: the kind of case, and nothing else."""
    return (
        f"Your answer does not hold yet for: {about}."
        if about
        else "Your answer does not hold yet for another case."
    )


def next_step(reread: str, attempt: int) -> str:
    """Return the one thing to do now."""
    if attempt > 1 and reread:
        return f'Read "{reread}" again, change your answer, run its cell, then run this check.'
    return "Change your answer, run its cell, then run this check again."


def box(outcome: Outcome, step: str) -> str:
    """Return the text shown below a check cell that does not pass."""
    lines = [f"{BOLD}Not yet: {outcome.exercise}{PLAIN}", outcome.message]
    if outcome.hint:
        lines.append(f"Hint: {outcome.hint}")
    lines.append(f"Next step: {step}")
    return "\n".join(lines)


def own_cell(told: Told, error: BaseException) -> str:
    """Return the text shown below the intern's own cell: our words first, then the lines that Python ends with."""
    lines = [
        f"{BOLD}{_heading(told, error)}{PLAIN}",
        *told.text.strip().split("\n"),
        f"Hint: {told.hints[0]}",
        "",
    ]
    if told.line and not isinstance(error, SyntaxError):
        lines.append(f"----> {told.line} {told.code}")
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    return "\n".join([*lines, f"{type(error).__name__}: {message}" if message else type(error).__name__])


def _heading(told: Told, error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return "Python could not read this cell, so nothing in it ran."
    return f"Python stopped in line {told.line} of {told.cell}." if told.line else "Python stopped."
