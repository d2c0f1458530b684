"""What a SyntaxError means: Python could not read the cell, so nothing in it ran."""

from __future__ import annotations

import ast
import keyword
import linecache
import re
import unicodedata

from grader.check.error_messages import Words

SMART = {
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "´": "'",
    "–": "-",
    "—": "-",
    "−": "-",
    "×": "*",
    "·": "*",
}
SMART |= {"÷": "/", "≤": "<=", "≥": ">=", "≠": "!=", "…": "...", "，": ",", "：": ":"}


def words_for_syntax(error: SyntaxError) -> Words:
    """Return what the error means, beginning with the line."""
    error, line, text = _as_python_says(error)
    sentence, hint = _meaning(error, text)
    return Words(f"Python could not read line {line}: {text.strip()}\n{sentence}", hint, spelling=True)


def _as_python_says(error: SyntaxError) -> tuple[SyntaxError, int, str]:
    """Return the error, its line and that line's text; a notebook says only "incomplete input" for what was never closed."""
    source = "".join(linecache.getlines(error.filename or ""))
    if "incomplete input" in error.msg and source:
        try:
            ast.parse(source)
        except SyntaxError as again:
            error = again
        except (
            ValueError,
            RecursionError,
            MemoryError,
        ):  # nested too deeply: the notebook's own words will do
            pass
    lines = source.splitlines()
    line = error.lineno or 1
    text = error.text or (lines[line - 1] if 0 < line <= len(lines) else "")
    return error, line, text.strip("\n")


def _meaning(error: SyntaxError, text: str) -> tuple[str, str]:
    message = error.msg
    for character in text:
        if character in SMART and ("invalid" in message or "unterminated" in message):
            return (
                f"The sign {character} is not one that Python reads. It comes from a word processor or a website.",
                f"Type it again on your keyboard, here in the notebook: {SMART[character]}",
            )
    if "invalid character" in message and (power := re.search(r"[²³]", _outside_quotes(text))):
        word, number = ("squared", 2) if power[0] == "²" else ("cubed", 3)
        return f"Python does not read the small {power[0]}.", f"For {word}, write `**{number}`."
    if found := re.search(r"invalid (?:character|non-printable character).*U\+([0-9A-F]+)", message):
        name = unicodedata.name(chr(int(found.group(1), 16)), "unknown").lower()
        return f"There is a sign that Python does not read ({name}).", "Delete that part and type it again."
    if isinstance(error, IndentationError):
        return _indentation(message)
    for told, pattern, sentence, hint in QUESTIONS:
        if re.search(told, message) and (found := re.search(pattern, _outside_quotes(text))):
            return sentence.format(*found.groups()), hint.format(*(word.lower() for word in found.groups()))
    if "invalid syntax" in message or message.startswith(
        ("invalid decimal", "illegal target", "leading zeros")
    ):
        for pattern, sentence, hint in ARITHMETIC:
            if found := re.search(pattern, _outside_quotes(text)):
                return sentence.format(*found.groups()), hint.format(*found.groups())
    for pattern, sentence, hint in PATTERNS:
        if found := re.search(pattern, message):
            return sentence.format(*found.groups()), hint
    if (found := re.match(r"\s*(\w+)\s*=[^=]", text)) and keyword.iskeyword(found.group(1)):
        return f"`{found.group(1)}` is a word of Python itself and cannot be a name.", "Choose another name."
    for pattern, sentence, hint in LINES:
        if re.search(pattern, text):
            return sentence, hint
    return _where_reading_stopped(error, text)


def _where_reading_stopped(error: SyntaxError, text: str) -> tuple[str, str]:
    """Name the word or sign at which Python gave up: the mistake stands there or just before it."""
    start = (error.offset or 0) - 1
    found = re.match(r"\w+|\S", text[start:]) if 0 <= start < len(text) else None
    if found is None:
        return "The end of this line came before Python expected it.", "What is still open or missing there?"
    before = re.search(r"(\w+)\s+$", text[:start])
    if (
        before
        and found[0][0].isalnum()
        and not keyword.iskeyword(before[1])
        and not keyword.iskeyword(found[0])
    ):
        return (
            f"`{before[1]}` and `{found[0]}` stand side by side, with no sign between them.",
            "Should there be a sign, such as * or a comma? Or is it one name? Then write _ in place of the space.",
        )
    return (
        f"Python read this line up to the sign `{found[0]}` and could not go on there."
        if not found[0][0].isalnum()
        else f"Python read this line up to the word `{found[0]}` and could not go on there.",
        "The mistake stands at that place, or just before it.",
    )


def _outside_quotes(text: str) -> str:
    """Return the line without its comment, and with what stands in quotes left out."""
    return re.sub(r"#.*", "", re.sub(r"\"[^\"]*\"|'[^']*'", '""', text))


def _indentation(message: str) -> tuple[str, str]:
    if found := re.search(r"expected an indented block after (.+) on line (\d+)", message):
        what = found.group(1).replace("statement", "").replace("function definition", "def").strip(" '")
        what = what if " " in what else f"`{what}`"
        return (
            f"After {what} in line {found.group(2)}, the four spaces at the start of the next line are missing.",
            "Put four spaces at the start of each line that belongs to it.",
        )
    if "unexpected indent" in message:
        return (
            "There are more spaces at the start of this line than Python expects here.",
            "Compare the spaces at its start with the line above.",
        )
    if "unindent" in message:
        return (
            "The spaces at the start of this line fit no line above it.",
            "Lines that belong together begin with exactly the same number of spaces, usually four.",
        )
    return "The spaces at the start of this line do not fit.", "Use four spaces, and no tabs."


UNIT = "Write the number alone, without the unit."
ARITHMETIC: list[tuple[str, str, str]] = [
    (r"^\s*[^\W\d]\w*\s*=[^=()\[\]{}]*(?:[,;]|(?<=[\d\"])\s)\s*[^\W\d]\w*\s*=(?!=)", "This line gives a value to more than one name.", "Give each name its own line."),
    (r"\bprint\s*\(\s*(?!lambda)(?:[^\W\d][\w ]*:\s*(?:[,)\"]|$)|[A-Z][\w ]*:)", "In the brackets of `print`, words stand without quotation marks.", "Words that Python must show need quotation marks."),
    (r"^(?!\s*(?:def|class)\b).*(?<!: )(?<!> )\b(float|int|str|round)[ \t]+(?!(?:if|else|and|or|in|is|not|for|as|import)\b)[\w\"]", "The round brackets of `{0}` are missing.", "Put round brackets around what `{0}` must change."),
    (r"(?<![\w.])(\d+)\s*,\s*(0\d+)(?!\w)", "{0},{1} has a decimal comma. Python writes {0}.{1}.", "Replace the comma by a point."),
    (r"[\w.)]\s+[xX]\s+[\w.(]|(?<![\w.])\d+(?:\.\d+)?\s*[xX]\s*\d", "To multiply, Python uses *, not the letter x.", "Replace the x by a star."),
    (r"^(?!\s*(?:if|elif|else|for|while|def|class|with|try|except|lambda)\b)(?=[^\[\]{}]*$).*[\w.)]\s*:\s*[\w.(]", "To divide, Python uses /, not the sign :.", "Replace the : by /."),
    (r"^\s*(\d+[^\W\d]\w*)\s*=", "`{0}` cannot be a name: a name does not begin with a digit.", "Put the digit at the end of the name."),
    (r"(?<![\w.])\d+(?:\.\d+)?\s*%\s*(?:$|[,)])", "A percent sign is no part of a number in Python. Write the number alone.", UNIT),
    (r"(?<![\w.])\d+(?:\.\d+)?([^\W\d]\w*)", "A number and letters stand together without a sign between them. " + UNIT, "Where in this line do letters follow a number?"),
    (r"(?<![\w.])\d+(?:\.\d+)?\s+(?!(?:if|else|and|or|in|is|not|for)\b)([^\W\d]\w*)", "The number is followed by the word `{0}`. " + UNIT, "A unit can stand in the name, as in weight_kg, or behind # at the end of the line."),
]  # fmt: skip
"""Signs of school arithmetic and of handwriting that Python does not read, by the line's text."""

QUESTIONS: list[tuple[str, str, str, str]] = [
    (r"expected ':'", r"^\s*else\s+if\b", "Python writes elif for another condition.", "Replace else if."),
    (r"expected ':'", r"^\s*else\s+[^\s:#]", "`else` means: in all other cases. It has no condition, so the colon comes right after it.", "Is there a case that this branch should not take? Then another word must begin the line."),
    (r"expected ':'|invalid syntax", r"^\s*(?:if|elif|while|for)\b.*\b(then|do)\b", "Python does not read the word `{0}`. The colon at the end of the line takes its place.", "Take the word away."),
    (r"^invalid syntax$", r"\b(and|or)\s+(?:==|!=|<=|>=|<|>)", "On both sides of `{0}` stands a complete question. Behind it, the value on the left of the sign is missing.", "Say the part behind `{0}` aloud: what is compared there?"),
    (r"^invalid syntax$", r"(?<=[\w)\"] )(AND|OR|NOT|And|Or|Not)(?= )", "Python does not read `{0}`: it writes this word in small letters.", "Write `{0}`."),
    (r"^invalid syntax$", r"^\s*(IF|ELIF|ELSE|FOR|WHILE|If|Elif|Else|For|While)\b(?= \w|:)", "Python does not read `{0}`: it writes this word in small letters.", "Write `{0}`."),
    (r"^invalid syntax$", r"^\s*for\b(?!\s+(?:\w+(?:\s*,\s*\w+)*|\([\w, ]+\))\s+in\b)", "Behind `for` stand a name, the word `in`, and what the loop goes through.", "Put this line beside the line with `for` in a worked example, word by word."),
    (r"^invalid syntax$", r"=\s*if\b", "`if` cannot stand behind =. A question gives True or False without it.", "Take the word `if` away."),
    (r"^invalid syntax$", r"^\s*(?:if|elif|while)\b[^()\[\]{}]*\d,\d[^()\[\]{}]*$", "A comma stands in a number. Python writes decimals with a point.", "Replace the comma by a point."),
    (r"cannot assign to", r"=.*\b(?:and|or)\b.*[^=!<>]=(?!=)", "One = gives a name a value. To compare two values, Python uses ==.", "Which part of this line is a question?"),
]  # fmt: skip
"""Slips in a condition or at the start of a loop, by what Python says and by the line's text."""

PATTERNS: list[tuple[str, str, str]] = [
    (r"expected ':'", "A colon : is missing at the end of this line.", "Put it behind the last word or bracket of the line."),
    (r"'([(\[{])' was never closed", "The bracket {0} is opened here and never closed.", "Find its partner: where should it close?"),
    (r"unmatched '([)\]}])'", "The bracket {0} closes something that was never opened.", "Count opening and closing brackets in this line."),
    (r"closing parenthesis '(.)' does not match opening parenthesis '(.)'", "The bracket {1} is opened, and {0} closes it.", "Round, square and curly brackets come in pairs of the same kind."),
    (r"unterminated triple-quoted", "A text that begins with three quotes never ends.", "Put three quotes at its end."),
    (r"unterminated (?:f-)?string literal", "A text begins with a quote and never ends in this line.", "Put the same quote at its end."),
    (r"EOL while scanning|EOF while scanning", "A text begins with a quote and never ends.", "Put the same quote at its end."),
    (r"cannot assign to function call", "The left side of = is a call, and a value needs a name there.", "Should the two sides change places?"),
    (r"cannot assign to literal", "The left side of = must be a name.", "The name stands on the left of =, the value on the right."),
    (r"cannot assign to (?:expression|comparison|True|False|None)", "The left side of = must be a name.", "A name stands alone there, with no space and no minus sign in it. Write _ in place of them."),
    (r"Maybe you meant '==' or ':=' instead of '='|cannot assign to \w+ here\. Maybe you meant '=='", "One = gives a name a value. To compare two values, Python uses ==.", "Is this line a question or an order?"),
    (r"Missing parentheses in call to '(\w+)'", "`{0}` needs round brackets around what it should show.", "Compare with the worked example."),
    (r"forgot a comma", "Two things stand side by side between these brackets, with no sign between them. Perhaps a comma is missing.", "Which two things are they?"),
    (r"'return' outside function", "`return` stands outside a function.", "Does it belong to a `def` above it? Then it and all lines between begin with four spaces. Without a `def`, write the name alone, or print(...)."),
    (r"'(break|continue)' (?:outside|not properly in) loop", "`{0}` stands outside a loop.", "Are the four spaces at the start of the line there, under its `for` or `while`?"),
    (r"leading zeros in decimal integer", "A whole number does not begin with 0.", "A date or an identity number is text: put quotes around it."),
    (r"invalid decimal literal|invalid \w+ literal", "A number and letters stand together without a sign between them.", "A name cannot begin with a digit, and a unit such as kg does not belong into a number."),
    (r"f-string", "The text with f before it has something wrong between { and }.".replace("{", "{{").replace("}", "}}"), "Each opening curly bracket needs a closing one, with a name between them."),
    (r"expected 'except' or 'finally'", "A try has no except.", "Which error should be caught? Write except and its name."),
    (r"positional argument follows keyword argument", "A value without a name follows one with a name.", "Values with a name come last between the brackets."),
    (r"expected 'else' after 'if' expression", "A short if inside a line needs an else.", "What should the value be in the other case?"),
    (r"unexpected EOF|incomplete input", "The cell ends too early: something is opened in it and never closed.", "Look for an opening bracket without its partner."),
]  # fmt: skip

LINES: list[tuple[str, str, str]] = [
    (r"\w(\+\+|--)\s*$", "Python has no ++ or --.", "x = x + 1 adds one, and so does x += 1."),
    (r"[-+*/%=(,]\s*$", "The line ends with a sign that needs something behind it.", "What should come after that sign?"),
    (r"\belse\s+if\b", "Python writes elif for another condition.", "Replace else if."),
    (r"&&|\|\|", "Python writes and, or, not in words.", "Replace the signs by words."),
    (r"=<|=>", "Python writes <= and >=, with the = last.", "Swap the two signs."),
    (r"^\s*(if|elif|else|for|while|def|try|except|with|class)\b[^:]*$", "A colon : is missing at the end of this line.", "A line that begins with this word ends in a colon."),
    (r"^\s*(def\s+\w+\s+\w|function\s|func\s)", "A function begins with def, its name, and round brackets.", "Compare with the worked example."),
    (r"^\s*import\s+\S+\s+from\b", "The order is from ... import ...", "Swap the two parts."),
    (r"^\s*elif\b|^\s*else\b", "`elif` and `else` need an `if` before them, with the same spaces at the start of the line.", "Compare the spaces at the start of the lines."),
    (r"^\s*[$>]{1,3}\s", "The line begins with a prompt that is not part of Python.", "Delete the signs at the start of the line."),
]  # fmt: skip
