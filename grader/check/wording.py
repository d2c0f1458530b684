"""The words interns read: the box around a failure, its generic hints, and plain names for values and types."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from grader.check.outcome import Outcome

if TYPE_CHECKING:
    from grader.check.explain import Told

Hints = tuple[str, ...]
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"

LAST = (
    "The course does not know this mistake yet. Put the worked example beside your answer and compare them "
    "one line at a time."
)

HIDDEN: Hints = (
    "The cases that you can see pass, and this one does not. Which sentence of the task is about such a case?",
    "What is special about this case? Say what your answer should do then, and read what it does.",
    "Read the task again, word for word. Is there a sentence that your answer does nothing about yet?",
)

HIDDEN_ERROR: Hints = (
    "The cases that you can see run, and this one stops. Which values can come in such a case? Try your code with them.",
    "Call your code in a cell of your own with such a case. The message there names the line that stops.",
    "Which line of your answer needs something that this case does not have?",
)

GENERIC: dict[str, Hints] = {
    "value": (
        LAST,
        "Read the task again, one sentence at a time. Which line of your answer does what the sentence asks?",
        "Explain your answer to somebody, line by line. Where you cannot say why a line is there, look again.",
    ),
    "item": (
        "The message names the first place where your answer differs. What does the task ask for at that place?",
        "Which line of your answer makes the value at that place? Read that line once more.",
        LAST,
    ),
    "nothing": (
        "None means nothing. Which value should your function give back in this case, and which word gives a value back?",
        "`print` shows a value on the screen. `return` gives it back. Does Python come to a `return` with a value in this case?",
        "Follow this case through your function, line by line. Which line does Python run last, and what does it give back?",
    ),
    "nothing in a name": (
        "None means nothing. Does None still stand in your answer cell, where your own answer should stand?",
        "`print` shows a value on the screen, and as a value it is None. Does a line store what `print` gives?",
        "Show the value with print(...) straight after the line that makes it. Is it already None there?",
    ),
    "none asked": (
        "In this case there is nothing to tell, and the task asks for None. Which line of your answer looks for this case?",
        "None is a value of its own: no zero, no text, no missing number. It stands without quotes.",
        "Follow this case through your answer, line by line. Where should it part from the other cases?",
    ),
    "not started": (
        "The three dots still stand where a value should stand. Put your answer in their place and run that cell.",
        "Begin with one line that you are sure of. Run it, look, and add the next.",
        "Go back to the worked example and change one thing at a time until it does your task.",
    ),
    "factor": (
        "Your number is 10, 100, 1000 or 10000 times too large or too small. Is every number in the unit that the task asks for?",
        "Say the unit of every number in your answer: cm or m, mg or g. Do they fit together?",
        "Is there a number that should first be multiplied or divided by 10, 100 or 1000?",
    ),
    "percent": (
        "The number is 100 times off. Does the task ask for a percentage or for a number between 0 and 1?",
        "25 percent is the same as 0.25. Which of the two does the task name?",
        "Look for a line that multiplies or divides by 100, or for the place where one is missing.",
    ),
    "off by one": (
        "Your number is one off. What could be counted once too often, or left out?",
        "Count by hand for this case, one by one. At which step does your answer do something else?",
        "People begin to count at 1, Python often begins at 0. Does that play a part here?",
    ),
    "rounding": (
        "Your number is close. Is something rounded before the end, or is one number in the formula a little different?",
        "Round only once, in the last step, and only when the task asks for it.",
        "Compare every number in your answer with the task, digit by digit.",
    ),
    "sign": (
        "The number is right except for its minus sign. Which number should be taken away from which?",
        "If your answer takes one number away from another, change the two round and look again.",
        "Read the task once more: which of its numbers comes first?",
    ),
    "inverse": (
        "Your number is 1 divided by the expected one. Which number should be divided by which?",
        "Read the formula again as a sentence: what is divided by what?",
        "If your answer divides one number by another, change the two round and look again.",
    ),
    "text for number": (
        "Your value is text, and the task asks for a number. Are there quotes around the number, or a unit in it?",
        "A number stands alone, without quotes. `float(...)` makes a number of text such as '7.2'.",
        "Find the line where the value is text for the first time. It should become a number there.",
    ),
    "number for text": (
        "Your value is a number, and the task asks for text. Text stands between quotes.",
        "Read in the task how the answer should be written. Which part of it is between quotes?",
        "`str(...)` makes text of a number. For a value that you type yourself, quotes are enough.",
    ),
    "int float": (
        "The number is right, but its kind is not. Python keeps whole numbers and decimal numbers apart.",
        "`/` always gives a decimal number. 25 is a whole number, 25.0 a decimal number.",
        "`int(...)` makes a whole number, `float(...)` a decimal number. Which one does the task ask for?",
    ),
    "bool": (
        "True and False are values of their own, not text and not numbers. What does the task ask for?",
        "True and False stand without quotes, with a capital letter.",
        "`=` gives a name a value. `==` asks a question, and its answer is True or False.",
    ),
    "truth": (
        "Which line of your answer decides between True and False in this case?",
        "Say in words when the task asks for True. Is there a part of that sentence that your answer leaves out?",
        "Follow this case through your answer, line by line, and say at each line what is true.",
    ),
    "method": (
        "Round brackets make Python run a function. Where are they missing?",
        "The brackets follow the name at once, and nothing need stand between them: ( ).",
        "Look at the end of the line that gives this value. Does the worked example have ( ) at that place?",
    ),
    "comma": (
        "Is there a number with a comma in your answer? Python writes decimals with a point: 1.75.",
        "Look for a comma in a number of your answer, or at the very end of a line.",
        "Which line makes the value that the message shows? Look for the comma in that line.",
    ),
    "one more": (
        "There is one too many. Which one does the task not ask for?",
        "Go through what your answer gives, one by one, and ask each time: does the task ask for this one?",
        "Which line of your answer brings in the one that does not belong?",
    ),
    "one fewer": (
        "One is missing. Which one does the task ask for that your answer does not give?",
        "Go through what the task asks for, one by one, and look for each in what your answer gives.",
        "Which line of your answer should bring in the missing one, and what does it do with it?",
    ),
    "length": (
        "The number of values differs. Which are too many, or which are missing?",
        "Go through what the task asks for, one by one, and look for each in what your answer gives.",
        "Show what you have with print(...) after each line of your answer. After which line is the number wrong?",
    ),
    "order": (
        "Everything that is asked for is there, in another order. Which order does the task ask for?",
        "What should come first, and what comes first in your answer?",
        "Which line of your answer decides the order?",
    ),
    "index": (
        "The numbers or words at the left side of the rows differ. Which rows does the task ask for?",
        "Was something done to the rows, such as picking, sorting or numbering, that the task does not ask for?",
        LAST,
    ),
    "case": (
        "Only capital letters or spaces differ. Look at both texts closely.",
        "Python treats 'A' and 'a' as different letters, and a space counts as a letter.",
        "Compare the two texts letter by letter, also at both ends.",
    ),
    "keys": (
        "A name is missing, too many, or spelled in another way. Compare the names with those in the task.",
        "Capital letters, spaces and underscores count. Copy the names from the task.",
        "Which line of your answer makes these names?",
    ),
    "type": (
        "Your value is of another kind than the task asks for. What kind does the task name?",
        "Look at the brackets and quotes in the task. Does your answer have the same ones?",
        "Which line of your answer makes the value? Put the worked example beside that line.",
    ),
    "missing": (
        "Your value is nan, which means that a number is missing. Where does a missing number come in?",
        "A calculation with a missing number gives a missing number. Are there empty places in the data?",
        "Zero divided by zero can also give nan. Could that happen in your answer?",
    ),
    "printed": (
        "Compare what was printed with the task, letter by letter.",
        "Look at spaces, capital letters, points and the order of the words and lines.",
        LAST,
    ),
    "not printed": (
        "Nothing was shown on the screen. `print` shows what stands between its round brackets.",
        "`return` gives a value back and shows nothing. This task asks for something on the screen.",
        "Does Python come to a line with `print` in this case? Follow your answer line by line.",
    ),
    "arguments": (
        "Your function changed the value that it was given, and that value is still used elsewhere.",
        "`b = a` gives the same list or table a second name. `copy` makes a new one.",
        "Make a copy in the first line of your function and work on that.",
    ),
    "no error": (
        "The task asks for an error in this case. Which line of your function should look for the case?",
        "`raise` stops a function with an error. Does Python come to a line with `raise` in this case?",
        "Look for the impossible value in the first lines of your function, before you work with it.",
    ),
    "not fitted": (
        "The model has not learned from data yet. Which word makes it learn?",
        "A model learns when you call `fit` with the training data.",
        "Look at the order of your lines: make the model, fit it, then use it.",
    ),
    "figure": (
        "Compare your figure with what the task asks to see.",
        "Which line sets this part of a figure in the worked example?",
        "Run your own cell again after the change, so that the figure is drawn anew.",
    ),
}
"""Hints by kind of difference. Each must be true for every answer that can bring it up, in the first unit too."""


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
    steps = ["Change your answer, run its cell, then run this check again."]
    steps += [f'Read "{reread}" again.', f'Put "{reread}" beside your answer.'] if reread else []
    steps += ["Change one thing only, then run both cells.", "Show your answer to somebody and explain it."]
    return steps[min(attempt, len(steps)) - 1]


def box(title: str, outcome: Outcome, step: str) -> str:
    """Return the text shown below a check cell that does not pass."""
    lines = [f"{BOLD}Not yet: {title}{PLAIN}", outcome.message]
    if outcome.hint:
        lines.append(f"Hint: {outcome.hint}")
    if step:
        lines.append(f"Next step: {step}")
    return "\n".join(lines)


def passed(title: str, said: list[str]) -> str:
    """Return, as HTML, what stands below a check cell whose visible part passes."""
    heading = f'<strong><span aria-hidden="true">✓ </span>Passed here: {escape(title)}</strong>'
    return "".join(
        ['<div class="rounds-passed">', *(f"<p>{p}</p>" for p in [heading, *map(escape, said)]), "</div>"]
    )


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
