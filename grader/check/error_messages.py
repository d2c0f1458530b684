"""What Python's own error messages mean, found by their wording."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from grader.check.plain_words import type_words


@dataclass(frozen=True)
class Words:
    """What an error means, and one question or pointer.

    `spelling` says that a sign, a bracket or the spelling of a name is the cause, so that looking at values does not help.
    """

    sentence: str
    hint: str = ""
    spelling: bool = False


def comma_in(whole: str, rest: str) -> str:
    """Return what a decimal comma does in Python."""
    return f"A comma in a number, as in {whole},{rest}, makes two numbers. Python writes {whole}.{rest}."


COMMA = comma_in("1", "75")


def words_for_message(error: BaseException) -> Words | None:
    """Return what the first matching pattern for this type of error says, or None."""
    message = str(error)
    names = [kind.__name__ for kind in type(error).__mro__]
    for spelling, patterns in ((True, WRITING), (False, PATTERNS)):
        for kind, pattern, sentence, hint in patterns:
            found = re.search(pattern, message) if kind in names else None
            if found:
                words = sentence.format(*found.groups()) if isinstance(sentence, str) else sentence(found)
                return Words(words, hint, spelling)
    return None


def close_name(name: str, names: Iterable[str]) -> str:
    """Return the name most like `name`, or "": other capitals, a unit forgotten (age, age_years), a slip of the keys."""
    names = list(dict.fromkeys(other for other in names if other != name))
    same = [other for other in names if other.casefold() == name.casefold()]
    longer = [other for other in names if other.startswith(f"{name}_")]
    if same or len(longer) == 1:
        return (same or longer)[0]
    close = difflib.get_close_matches(name, names, n=3, cutoff=0.75)
    close = [
        other for other in close if other[:1] == name[:1] or abs(len(other) - len(name)) < 2
    ]  # not age, range
    return close[0] if close else ""


def _operands(found: re.Match[str]) -> str:
    sign, left, right = found.groups()
    return f"Python cannot use {sign.split(' ')[0]} between {type_words(left)} and {type_words(right)}."


def _compared(found: re.Match[str]) -> str:
    sign, left, right = found.groups()
    return f"Python cannot compare {type_words(left)} with {type_words(right)} by {sign}."


def _missing(found: re.Match[str]) -> str:
    name, count, which = found.groups()
    values = "one more value" if count == "1" else f"{count} more values"
    return f"`{_bare(name)}` needs {values}: {which.replace(chr(39), chr(96))}."


def _too_many(found: re.Match[str]) -> str:
    name, takes, given = found.groups()
    return f"`{_bare(name)}` takes {takes} value{'' if takes == '1' else 's'}, and it was given {given}."


def _of_kind(start: str, end: str = ".") -> Callable[[re.Match[str]], str]:
    return lambda found: f"{start} {type_words(found.group(1))}{end}"


def _bare(name: str) -> str:
    return name.rpartition(".")[2]


NOTHING = "Which line gave that value? Does a function there print or change something, and return nothing?"
KINDS = (
    "Which of the values in this line is not the kind you meant? Show them with print(...), one line before."
)
SELECT = "Between conditions on columns, use & for and, | for or. Put each condition in its own round brackets: (...) & (...)."

WRITING: list[tuple[str, str, str | Callable[[re.Match[str]], str], str]] = [
    ("TypeError", r"'(str)' object is not callable|'(module)' object is not callable", "Round brackets follow something that is no function.", "Does an earlier line give the name of a function a new value, such as print = ... or sum = ...?"),
    ("TypeError", r"'(DataFrame|Series|dict|list|tuple|ndarray)' object is not callable", _of_kind("Round brackets ( ) make a function run, and this is", ". To pick a part of it, use square brackets [ ]."), "Which brackets stand at this place in the worked example?"),
    ("TypeError", r"'(?!NoneType|ellipsis)(\w+)' object is not callable", _of_kind("Round brackets follow", ", and only functions can be called."), "Is a * missing before the bracket? Or does a name such as sum or max have a new value?"),
    ("TypeError", r"(score|fit)\(\) missing 1 required positional argument: '(y)'", "`{0}` needs two things between its brackets: first the columns that the model looks at, then, after a comma, the true answers ({1}).", "Which of the two is missing in your line?"),
    ("TypeError", r"([\w.<>]+)\(\) missing (\d+) required (?:positional|keyword-only) arguments?: (.+)", _missing, "Count the values between the brackets, in the order of the function's first line."),
    ("TypeError", r"([\w.<>]+)\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+) (?:was|were) given", _too_many, "Count the commas between the brackets. Is there a decimal comma, such as 1,75 in place of 1.75?"),
    ("TypeError", r"([\w.<>]+)\(\) got an unexpected keyword argument '(\w+)'", "`{0}` has no parameter with the name `{1}`.", "Compare the name before the = with the function's first line or the lesson."),
    ("TypeError", r"([\w.<>]+)\(\) got multiple values for argument '(\w+)'", "`{0}` was given the value `{1}` twice.", "Is it there once by position and once by name?"),
    ("TypeError", r"([\w.<>]+) takes no (?:keyword )?arguments", "`{0}` takes no values between its brackets.", "Compare the call with the worked example."),
    ("TypeError", r"'(function|method|builtin_function_or_method|type)' object is not (?:subscriptable|iterable)|type '(range)' is not subscriptable", "A function stands where its result should stand.", "Which brackets make a function run, round or square ones?"),
    ("ValueError", r"could not convert string to float: '(\d+),(\d+)'", "'{0},{1}' has a decimal comma. Python writes {0}.{1}.", "Which method of text replaces one letter by another?"),
    ("ImportError", r"cannot import name '(\w+)' from '([\w.]+)'", "The module `{1}` has no `{0}`.", "Compare the spelling with the lesson."),
    ("PydanticUserError", r"non-annotated attribute was detected: `(\w+) = ", "A field of a class is written as name: kind, for example `{0}: int`. After `{0}`, the colon and the kind are missing.", "Look at the sign that follows the name `{0}` in the class."),
]  # fmt: skip
"""Errors whose cause is a sign, a bracket or the spelling of a name."""

PATTERNS: list[tuple[str, str, str | Callable[[re.Match[str]], str], str]] = [
    ("TypeError", r"'ellipsis'", "Three dots (...) still stand where your code should stand.", "Replace the dots, and run that cell."),
    ("TypeError", r"(?:unsupported operand type\(s\) for|not supported between instances of).*'NoneType'", "One of the two values is None, which means nothing.", NOTHING),
    ("TypeError", r"unsupported operand type\(s\) for (\S+): '(\w+)' and '(\w+)'", _operands, KINDS),
    ("TypeError", r"unsupported operand type\(s\) for (\*\* or pow\(\)): '(\w+)' and '(\w+)'", _operands, KINDS),
    ("TypeError", r"can only concatenate str \(not \"NoneType\"\)", "The value added to text is None, which means nothing.", NOTHING),
    ("TypeError", r"can only concatenate str \(not \"(\w+)\"\) to str", _of_kind("+ joins text only to text, and here comes"), KINDS),
    ("TypeError", r"can only concatenate list \(not \"(\w+)\"\) to list", _of_kind("+ joins a list only to a list, and here comes"), "Which word, behind a list and a point, puts one item at the end? Or should there be a number in place of the list?"),
    ("TypeError", r"'([<>=!]+)' not supported between instances of '(\w+)' and '(\w+)'", _compared, KINDS),
    ("TypeError", r"'NoneType' object is not callable", "Round brackets follow None, which means nothing.", NOTHING),
    ("TypeError", r"cannot unpack non-iterable NoneType object|'NoneType' object is not (?:iterable|subscriptable)|object of type 'NoneType' has no len", "Your code treats None as if it held items. None means nothing.", NOTHING),
    ("TypeError", r"'(int|float|bool)' object is not iterable", _of_kind("A loop goes through items, and this is"), "To count with a loop, which function makes the numbers from 0 up to n?"),
    ("TypeError", r"'(\w+)' object is not subscriptable", _of_kind("Square brackets pick an item, and this is", ", which has no items."), "Which value did you expect before the [ ]? Print it."),
    ("TypeError", r"'(\w+)' object is not iterable", _of_kind("A loop goes through items, and this is"), "Which value did you expect after the word in? Print it."),
    ("TypeError", r"(?:list|tuple) indices must be integers or slices, not str", "A list is asked by position, a whole number, and here comes text.", "Do you have a list of dictionaries? Then first pick one of the list, for example with a loop."),
    ("TypeError", r"list indices must be integers or slices, not tuple", "A list is asked by one position, and here stand several, with a comma between them.", "For a part of a list, a colon stands between two positions."),
    ("TypeError", r"list indices must be integers or slices, not float", "A list is asked by position, a whole number, and here comes a decimal number (float).", "Which line gives that number, and does it divide? The result of / always has a decimal point."),
    ("TypeError", r"(?:list|tuple) indices must be integers or slices, not (\w+)", _of_kind("A list is asked by position, a whole number, and here comes"), "In `for x in items`, x is the item itself, not its position."),
    ("TypeError", r"string indices must be integers", "Text is asked by position, a whole number.", "Did you expect a dictionary or a table here? Print the value before the [ ]."),
    ("TypeError", r"'(\w+)' object does not support item assignment", _of_kind("One item cannot be replaced in", ", because it cannot change."), "Make a new value in place of changing the old one, or use a list."),
    ("TypeError", r"'list' object cannot be interpreted as an integer", "A whole number is needed here, and this is a list.", "How many items does the list have? What counts them?"),
    ("TypeError", r"'(\w+)' object cannot be interpreted as an integer", _of_kind("A whole number is needed here, and this is"), KINDS),
    ("TypeError", r"object of type '(\w+)' has no len", _of_kind("len counts items, and this is"), "Which value did you mean to count? Print it."),
    ("TypeError", r"unhashable type: '(\w+)'", _of_kind("A key must not change, and this is"), "Use text, a number or a tuple as the key."),
    ("TypeError", r"sequence item \d+: expected str instance, (\w+) found", _of_kind("join puts texts together, and one item is"), "Which function turns a number into text?"),
    ("TypeError", r"(?:must be (?:a )?real number|argument must be a string.*?real number), not '?(\w+)'?", _of_kind("A number is needed here, and this is"), KINDS),
    ("TypeError", r"type (\w+) doesn't define __round__ method", _of_kind("round needs a number, and this is"), KINDS),
    ("TypeError", r"bad operand type for (?:unary \S+|abs\(\)): '(\w+)'", _of_kind("A number is needed here, and this is"), KINDS),
    ("TypeError", r"Object of type (\w+) is not JSON serializable", _of_kind("JSON cannot hold"), "Which part of the value is no text, number, list or dictionary?"),
    ("ValueError", r"could not convert string to float: (.+)", "The text {0} is not a number.", "Which sign in this text is no digit and no decimal point?"),
    ("ValueError", r"invalid literal for int\(\) with base 10: '(\d+[.,]\d+)'", "int reads whole numbers only, and '{0}' has decimals.", "Which function reads a number with decimals?"),
    ("ValueError", r"invalid literal for int\(\) with base 10: (.+)", "int reads whole numbers only, and {0} is not one.", "Print the text. Are there letters, spaces or a unit in it?"),
    ("ValueError", r"truth value of a (?:Series|DataFrame|Index) is ambiguous", "A whole column cannot be just True or False: it holds many of them.", SELECT),
    ("ValueError", r"Can only compare identically-labeled", "These two columns do not have the same rows, so Python cannot compare them row by row.", "Do both columns come from the same table, with the same rows picked?"),
    ("ValueError", r"truth value of an array", "A whole array cannot be just True or False: it holds many of them.", SELECT),
    ("ValueError", r"too many values to unpack \(expected (\d+)", "There are more values on the right of = than the {0} names on its left.", "Print the right side alone and count."),
    ("ValueError", r"not enough values to unpack \(expected (\d+), got (\d+)", "There are {0} names on the left of =, and only {1} values on its right.", "Print the right side alone and count."),
    ("ValueError", r"math domain error|expected a (?:positive|nonnegative) input", "This function has no answer for such a number, for example the root or logarithm of a negative one.", "Which value goes in? Print it."),
    ("ValueError", r"list\.remove\(x\): x not in list", "remove looks for an item that is not in the list.", "Print the list just before this line."),
    ("ValueError", r"substring not found", "index looks for a text that does not occur.", "Capital letters count. Print the text just before this line."),
    ("ValueError", r"(?:max|min)\(\) (?:arg is|iterable argument is) an? empty|(?:max|min)\(\) .*empty", "There is nothing to take the largest or smallest of: it is empty.", "What should your code do when there is nothing?"),
    ("ValueError", r"contains NaN|Input X contains", "There are missing values (NaN) in the data, and this model cannot learn from them.", "How does the lesson deal with missing values before `fit`?"),
    ("ValueError", r"inconsistent numbers of samples: \[(\d+), (\d+)\]", "The two inputs have {0} and {1} rows. They should have the same number.", "Did a split or a dropna change one of them and not the other?"),
    ("ValueError", r"Expected 2D array, got 1D array|Expected a 2-dimensional container", "The model expects a table of features, and this is one column.", "Double square brackets, as in table[[\"age\"]], keep a table."),
    ("ValueError", r"X has (\d+) features, but \w+ is expecting (\d+)", "The model learned from {1} columns, and now it is given {0}.", "Use the same columns for fit and for predict."),
    ("ValueError", r"must have same first dimension, but have shapes \((\d+),\) and \((\d+),\)", "There are {0} values for the x-axis and {1} for the y-axis.", "Each point needs both. Which of the two has too few or too many?"),
    ("ValueError", r"operands could not be broadcast together|must have same first dimension|All arrays must be of the same length|Length of values \((\d+)\) does not match", "The two sides have different lengths.", "Print the length of each."),
    ("ValueError", r"cannot convert float NaN to integer", "The number is missing (NaN), and a whole number cannot be missing.", "Where does the missing value come in?"),
    ("NotFittedError", r"", "The model has not learned from data yet.", "Which method makes a model learn? Call it before this line."),
    ("JSONDecodeError", r"line (\d+) column (\d+)", "The text is not JSON. It goes wrong at line {0}, character {1}.", "Print the text. Is there something before the { or after the }?"),
    ("ValidationError", r"for (\w+)\n(\w+)", "The data do not fit the form `{0}`. Look at its field `{1}`.", "Compare the value of that field with its type."),
    ("UnicodeDecodeError", r"", "The file holds signs that Python cannot read in this encoding.", "Which encoding was the file written in? `encoding=` says it. If it should be the usual one: is it the right file?"),
    ("error", r"unterminated subpattern|missing \)", "The pattern cannot be read: a round bracket in it opens and does not close.", "Does each ( in the pattern have its )? For a bracket of the text itself, a \\ stands before it."),
    ("error", r"unbalanced parenthesis", "The pattern cannot be read: a round bracket in it closes and was not opened.", "Does each ) in the pattern have its (? For a bracket of the text itself, a \\ stands before it."),
    ("error", r"unterminated character set", "The pattern cannot be read: a square bracket in it opens and does not close.", "Does each [ in the pattern have its ]?"),
    ("error", r"nothing to repeat|multiple repeat", "The pattern cannot be read: a sign that repeats, such as * or +, has nothing before it that it could repeat.", "Which sign stands before it? For a star or plus of the text itself, a \\ stands before it."),
    ("ValueError", r"Unable to parse string (\".*?\"|'.*?') at position (\d+)", "The column holds the text {0}, which is not a number.", "Which rows hold such text, and what should become of them? The lesson shows a parameter for it."),
    ("MergeError", r"not unique", "The key is not unique: the same value stands in several rows of a table, so one row would be joined to many.", "Which of the two tables should have one row for each value of the key? Count its rows for one of them."),
    ("StdinNotImplementedError", r"", "input() waits for somebody to type, and nobody can here.", "Give the value a name instead."),
    ("RuntimeError", r"dictionary changed size during iteration", "The loop changes the dictionary that it goes through.", "Collect the keys first, in a list."),
    ("OverflowError", r"", "The number became too large.", "Which value grows? Print it at each step."),
]  # fmt: skip
