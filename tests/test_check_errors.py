"""Errors of the learner's code are explained in plain words, with the line of their own cell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from check_shell import Notebook, notebook

BEFORE = """\
from grader.check import install
install()
import pandas as pd
ages = [30, 40]
patient = {"name": "A. Jansen", "age_years": 3}
table = pd.DataFrame({"age_years": [1, 2]})
def bmi(weight_kg, height_m):
    return weight_kg / height_m**2
def show(value):
    print(value)
"""

BEGINNER_ERRORS = [
    ("print(agess)", "Python does not know the name `agess`. Did you mean `ages`?"),
    ("ready = true", "Python does not know the name `true`. It writes `True`."),
    ("print(diagnosis)", "If it should be text, are there quotes around it?"),
    ("np.mean(ages)", "It comes from `numpy`, which is not imported yet."),
    (
        "def f():\n    total = total + 1\n    return total\nf()",
        "The name `total` is used inside the function before",
    ),
    ('"age: " + 5', "+ joins text only to text, and here comes a whole number (int)."),
    ('5 + "age"', "Python cannot use + between a whole number (int) and text (str)."),
    ('"5" < 3', "Python cannot compare text (str) with a whole number (int) by <."),
    ("height_m = 1,75\n70 / height_m", "A comma in a number, as in 1,75, makes two numbers."),
    ("result = show(3)\nresult + 1", "`result` is None here, which means: no value."),
    ("show(3) + 1", "One of the two values is None, which means nothing."),
    ("total = 0\nfor item in ages:\n    total = total + ages", "`ages` is a whole list here, and + needs"),
    ("for item in ages:\n    if ages > 30:\n        print(item)", "`ages` is a whole list here, and > needs"),
    ("len(ages - 1)", "`ages` is a whole list here, and - needs"),
    ("for age of ages:\n    print(age)", "Behind `for` stand a name, the word `in`, and what"),
    ("for (age in ages):\n    print(age)", "Behind `for` stand a name, the word `in`, and what"),
    ("for i = 0 to 5:\n    print(i)", "Behind `for` stand a name, the word `in`, and what"),
    ("for ages > 3:\n    print(ages)", "Behind `for` stand a name, the word `in`, and what"),
    ("for a, b in [(1 2)]:\n    print(a)", "Perhaps a comma is missing."),
    ("For age in ages:\n    print(age)", "Hint: Write `for`."),
    ("While ages:\n    print(1)", "Hint: Write `while`."),
    ("while ages do:\n    print(1)", "Python does not read the word `do`."),
    ("append(3)", "Python does not know the name `append` alone."),
    ("range(ages)", "A whole number is needed here, and this is a list."),
    ("range(2.5)", "A whole number is needed here, and this is a decimal number (float)."),
    ("range[3]", "A function stands where its result should stand."),
    ("ages[0, 1]", "For a part of a list, a colon stands between two positions."),
    ("ages[2 / 2]", "The result of / always has a decimal point."),
    ("single = [5]\nsingle[1]", "The list has 1 item, at position 0. Position 1 does not exist."),
    ("... + 1", "Three dots (...) still stand where your code should stand."),
    ("x = 3\nx(4)", "Round brackets follow a whole number (int), and only functions can be called."),
    ("sum = 3\nsum([1, 2])", "`sum` is no function any more"),
    ("for key, value in patient:\n    print(key)", "A loop over a dictionary gives its keys only"),
    (
        "for a, b in [(1, 2, 3)]:\n    print(a)",
        "should give 2 values, one for each name after `for`, and a round gave more",
    ),
    ("first, second = [1, 2, 3]", "more values on the right of = than the 2 names"),
    ('table[table["age_years"].isna]', "Behind `isna` the round brackets are missing"),
    ('table["age_years"].isna.sum()', "Behind `isna` the round brackets are missing"),
    ('table[[table["age_years"] > 1, table["age_years"] < 3]]', "Two conditions stand side by side"),
    ('table[table["age_years"] > 1, table["age_years"] < 3]', "Two conditions stand side by side"),
    ('table.groupby("ages").size()', "The table has no column 'ages'. It has 'age_years'."),
    ('table.sort_values("age_yeers")', "Did you mean 'age_years'?"),
    ('table.loc["A. Jansen"]', "`.loc` looks for a row with the name 'A. Jansen'"),
    ('table.loc[["A", "B"]]', "Hint:"),
    ('table.drop("age_years")', "'age_years' is a column, and this line looks for a row with that name."),
    ('table.drop("weight")', "The table has no column 'weight'. It has 'age_years'."),
    ('table["age_years"].str.upper()', "`.str` works on a column of text"),
    ('pd.to_numeric(pd.Series(["1", "high"]))', "The column holds the text"),
    ("import re\nre.search(r'(EF)', 'EF 40').group(2)", "The pattern has no group with this number."),
    ("import re\nre.search('LVEF', 'EF 40').group(0)", "The search found nothing"),
    ("import re\nre.search('(EF', 'EF 40')", "a round bracket in it opens and does not close"),
    ("import re\nre.search('*EF', 'EF 40')", "has nothing before it that it could repeat"),
    ("b'caf\\xe9'.decode('utf-8')", "signs that Python cannot read in this encoding"),
    (
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots(2)\nax.plot([1], [2])",
        "this name holds all of them",
    ),
    (
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.xlabel('day')",
        "Did you mean `.set_xlabel`?",
    ),
    (
        "import matplotlib.pyplot as plt\nplt.plot([1, 2, 3], [1, 2])",
        "3 values for the x-axis and 2 for the y-axis",
    ),
    ("return ages", "Without a `def`, write the name alone"),
    (
        'pd.merge(pd.DataFrame({"id": [1, 1]}), pd.DataFrame({"id": [1]}), on="id", validate="1:1")',
        "The key is not unique",
    ),
    ("bmi(70)", "`bmi` needs one more value: `height_m`."),
    ("bmi(70, 1,75)", "`bmi` takes 2 values, and it was given 3."),
    ("bmi(70, height=1.75)", "`bmi` has no parameter with the name `height`."),
    ("ages[2]", "The list has 2 items, at positions 0 to 1. Position 2 does not exist."),
    ("for i in range(3):\n    ages[i]", "Position 2 does not exist."),
    ("[][0]", "Your code asks for a position that does not exist."),
    ('patient["Name"]', "There is no key 'Name'. Did you mean \"name\"?"),
    ('table["Age_years"]', "There is no column 'Age_years'. Did you mean \"age_years\"?"),
    ("1 / 0", "Your code divides by zero."),
    ("if ages == 3\n    print(1)", "A colon : is missing at the end of this line."),
    ("if x = 3:\n    print(1)", "To compare two values, Python uses ==."),
    ('print("hello)', "A text begins with a quote and never ends in this line."),
    ("print(“hello”)", "It comes from a word processor or a website."),
    ('print "hello"', "`print` needs round brackets around what it should show."),
    (
        "def f():\nreturn 3",
        "After `def` in line 1, the four spaces at the start of the next line are missing.",
    ),
    ("x = 1\n  y = 2", "There are more spaces at the start of this line than Python expects here."),
    ("if ages:\n    a = 1\n  b = 2", "The spaces at the start of this line fit no line above it."),
    ("total = (1 + 2", "The bracket ( is opened here and never closed."),
    ("ages = [1, 2\nprint(ages)", "The bracket [ is opened here and never closed."),
    ("total = (1 + 2))", "The bracket ) closes something that was never opened."),
    ("weight_kg = 70kg", "A number and letters stand together without a sign between them."),
    ("5 = x", "The left side of = must be a name."),
    ("64.5 = weight_kg", "Hint: The name stands on the left of =, the value on the right."),
    ("height_m = 1.62\n2 / height_m²", "Hint: For squared, write `**2`."),
    ("weight_kg = 64.5, height_m = 1.62", "Hint: Give each name its own line."),
    ("weight_kg = 64.5 height_m = 1.62", "Hint: Give each name its own line."),
    ("number = float ages", "Hint: Put round brackets around what `float` must change."),
    ("name = 3\nfloat('name')", "With quotation marks this is text, not the name. Which do you mean?"),
    ("float('7.2 mmol')", "Which sign in this text is no digit and no decimal point?"),
    ("print(Glucose:, ages)", "Hint: Words that Python must show need quotation marks."),
    ("print(Mean pressure:, ages)", "Hint: Words that Python must show need quotation marks."),
    ("print(162 : 100)", "To divide, Python uses /, not the sign :."),
    ("number_i_see = one", "name `one`.\nHint: For a number, write digits: 1."),
    ("number_i_see = Three", "name `Three`.\nHint: For a number, write digits: 3."),
    ("class = 3", "`class` is a word of Python itself and cannot be a name."),
    ("x++", "Python has no ++ or --."),
    ("x = 5 +", "The line ends with a sign that needs something behind it."),
    ("return 3", "`return` stands outside a function."),
    ("elseif = 1\nelse if x:", "Python writes elif for another condition."),
    ("if ages:\n    x = 1\nelse if patient:\n    x = 2", "Python writes elif for another condition."),
    (
        "if ages:\n    x = 1\nelse x > 39:\n    x = 2",
        "It has no condition, so the colon comes right after it.",
    ),
    ("if ages:\n    x = 1\nelse\n    x = 2", "A colon : is missing at the end of this line."),
    ("x = 5\nif x > 3 then:\n    x = 2", "Python does not read the word `then`."),
    ("x = 5\nif x < 3 or == 5:\n    x = 2", "On both sides of `or` stands a complete question."),
    (
        "x = True\ny = x AND x",
        "Python does not read `AND`: it writes this word in small letters.\nHint: Write `and`.",
    ),
    (
        "if ages:\n    x = 1\nElse:\n    x = 2",
        "Python does not read `Else`: it writes this word in small letters.",
    ),
    ("call = if ages", "A question gives True or False without it."),
    ("if 36.6 <= 35,5:\n    x = 3", "Python writes decimals with a point."),
    ("y = old = True and young = False", "To compare two values, Python uses ==."),
    ("age_years = 30\nage >= 16", "Python does not know the name `age`. Did you mean `age_years`?"),
    ("prnt(3)", "Python does not know the name `prnt`. Did you mean `print`?"),
    ("del_score == 3", "Two signs `==` ask a question. Which sign gives a name a value?"),
    ("table.heads()", "A table (DataFrame) has no `.heads`. Did you mean `.head`?"),
    ('"abc".uper()', "Text (str) has no `.uper`. Did you mean `.upper`?"),
    ("show(3).real", "The value before `.real` is None, which means nothing."),
    ("import pands", "There is no module `pands`. Did you mean `pandas`?"),
    ("def f(x):\n    return f(x)\nf(1)", "The function calls itself again and again and never stops."),
    ('int("3.5")', "int reads whole numbers only, and '3.5' has decimals."),
    ('float("1,75")', "'1,75' has a decimal comma. Python writes 1.75."),
    ('if table["age_years"] > 1:\n    pass', "A whole column cannot be just True or False"),
    ("for i in 5:\n    pass", "A loop goes through items, and this is a whole number (int)."),
    ("ages.append[3]", "A function stands where its result should stand."),
    ("a, b = [1, 2, 3]", "There are more values on the right of = than the 2 names on its left."),
    ('open("patients.csv")', "There is no file `patients.csv` beside this notebook."),
    ("len(5)", "len counts items, and this is a whole number (int)."),
    ('ages["first"]', "A list is asked by position, a whole number, and here comes text."),
    ('round("3.2")', "round needs a number, and this is text (str)."),
    ("glucose = 18,016", "18,016 has a decimal comma. Python writes 18.016."),
    (
        "weight_kg = 64,5\nweight_kg / 2",
        "\nA comma in a number, as in 64,5, makes two numbers. Python writes 64.5.",
    ),
    ("weight_kg = 64,5\nweight_kg ** 2", "\nA comma in a number, as in 64,5,"),
    ("height_m = 1,62\n2.5 * height_m", "\nA comma in a number, as in 1,62,"),
    ("height_m = 1.62\nheight_m^2", "In Python, to the power of is **."),
    (
        "weight_kg = 64.5 kg",
        "The number is followed by the word `kg`. Write the number alone, without the unit.",
    ),
    ("weight_kg = 64.5kg", "Write the number alone, without the unit."),
    ("part = 35%", "Write the number alone."),
    ("height_m = 162 : 100", "To divide, Python uses /, not the sign :."),
    ("162 : 100", "To divide, Python uses /, not the sign :."),
    ("area = 3 x 4", "To multiply, Python uses *, not the letter x."),
    ("area = ages x 4", "To multiply, Python uses *, not the letter x."),
    ("'7.2' * 18.016", "Python cannot multiply text by a decimal number."),
    ("'7.2' / 2", "Python cannot use / between text (str) and a whole number (int)."),
    ("'7.2' ** 2", "Python cannot use ** between text (str) and a whole number (int)."),
    ("table('age_years')", "To pick a part of it, use square brackets [ ]."),
    ("table['age_years'].sum / 2", "Behind `.sum` the round brackets are missing: write `.sum()`."),
    ("table['age_years'].sum > 2", "Behind `.sum` the round brackets are missing: write `.sum()`."),
    ("[162 / 100] ** 2", "For the order of a calculation, Python uses round brackets ( ) only."),
    ("64.5 / {1.62 * 1.62}", "For the order of a calculation, Python uses round brackets ( ) only."),
    (
        "table[table['age_years'] > 1 & table['age_years'] < 3]",
        "Put each condition in its own round brackets: (...) & (...).",
    ),
    (
        "table['age_years'] / 2 > 1 & table['age_years'] / 2 < 3",
        "Put each condition in its own round brackets: (...) & (...).",
    ),
    (
        "table['age_years'] > 1 and table['age_years'] < 3",
        "Put each condition in its own round brackets: (...) & (...).",
    ),
    (
        "def f(t):\n    return t['age_years'] == 1 & t['age_years'] <= 3\nf(table)",
        "Put each condition in its own round brackets: (...) & (...).",
    ),
    (
        "found = table['age_years'].sum\nfound / 2",
        "In the line that gives `found` its value, the round brackets are missing: `sum()`.",
    ),
    (
        "2 - 'ages'",
        "Python cannot use - between a whole number (int) and text (str).\nHint: Between quotes, `ages` is text.",
    ),
    ("table['age_years'] == table['age_years'].head(1)", "These two columns do not have the same rows"),
    (
        "class Model:\n    def score(self, X, y):\n        pass\nModel().score([[1]])",
        "`score` needs two things between its brackets",
    ),
    (
        "from pydantic import BaseModel\nclass Letter(BaseModel):\n    age = int",
        "A field of a class is written as name: kind, for example `age: int`.",
    ),
    ("bmi_value = 70 / ages 2", "`ages` and `2` stand side by side, with no sign between them."),
    ("a = = 3", "Python read this line up to the sign `=` and could not go on there."),
    ("raise KeyboardInterrupt", "The cell was stopped before it was ready."),
]


@pytest.fixture(scope="module")
def opened() -> Iterator[Notebook]:
    with notebook() as fresh:
        assert fresh.run(BEFORE).error is None
        yield fresh


@pytest.mark.parametrize(("cell", "sentence"), BEGINNER_ERRORS, ids=[cell for cell, _ in BEGINNER_ERRORS])
def test_a_beginners_error_brings_up_its_sentence(opened: Notebook, cell: str, sentence: str) -> None:
    ran = opened.run(cell)
    opened.run("if type(globals().get('sum')) is int:\n    del sum\nages = [30, 40]")
    assert ran.error is not None
    assert sentence in ran.text
    assert "Traceback" not in ran.text


def test_the_own_cell_ends_with_the_lines_that_python_itself_shows(opened: Notebook) -> None:
    ran = opened.run("x = 1\nx = 5 / 0")
    assert ran.text.startswith("Python stopped in line 2 of this cell.")
    assert ran.text.rstrip().endswith("----> 2 x = 5 / 0\nZeroDivisionError: division by zero")


def test_an_error_inside_an_earlier_cells_function_names_both_places(opened: Notebook) -> None:
    ran = opened.run("1 + 1\nbmi(70, 0)")
    assert "Python stopped in line 8 of the cell [" in ran.text
    assert "in `bmi` that this cell calls in line 2." in ran.text


def test_the_error_itself_stays_an_error_for_the_notebook(opened: Notebook) -> None:
    assert isinstance(opened.run("1 / 0").error, ZeroDivisionError)
    assert isinstance(opened.run("x = (").error, SyntaxError)


def test_every_word_of_an_explanation_survives_odd_values(opened: Notebook) -> None:
    opened.run(
        "class Odd:\n    def __getattr__(self, name):\n        raise AttributeError('{0} ' + name)\nodd = Odd()"
    )
    assert "Python stopped in line 3" in opened.run("odd.width").text
    assert "There is no key '{name}'" in opened.run("patient['{name}']").text


@pytest.mark.parametrize(
    "cell",
    [
        "height_m = 1.62\nheight_m^2",
        "weight = 64,5\nweight / 2",
        "print(agess)",
        "table['Age']",
        "x = 64.5 kg",
        "[2] ** 2",
    ],
)
def test_where_a_sign_or_the_spelling_is_the_cause_no_hint_asks_for_values(
    opened: Notebook, cell: str
) -> None:
    from grader.check.explain import SECOND_HINT, THIRD_HINT, explain

    error = opened.run(cell).error
    assert error is not None
    hints = explain(error, in_check=False, hidden=False).hints
    assert len(hints) == 3
    assert not {SECOND_HINT, THIRD_HINT} & set(hints)


def test_a_short_name_is_no_slip_for_a_longer_word_of_python(opened: Notebook) -> None:
    text = opened.run("del age_years, ages\nage >= 16").text
    opened.run("ages = [30, 40]")
    assert "Python does not know the name `age`." in text
    assert "Did you mean" not in text


def test_no_explanation_of_a_comma_speaks_of_tuples_or_pow(opened: Notebook) -> None:
    text = opened.run("weight_kg = 64,5\nweight_kg ** 2").text.split("\n\n")[0]
    assert "tuple" not in text
    assert "pow" not in text
