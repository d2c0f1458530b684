"""A small, complete unit for tests of the build: five exercises of one kind of calculation each."""

from __future__ import annotations

import shutil
from pathlib import Path

from grader.paths import Paths

ROOT = Path(__file__).parent.parent
UNIT = "01-small"
TIMES = {"double": 2, "triple": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6}

OPENING = """\
# %% [markdown]
# # A small unit
#
# {{outcomes}}
"""

EXERCISE = '''\
# %% [markdown] prompt="{name}"
# ### Exercise: {name} a dose (2 points)
#
# Make `{name}` give back {times} times the dose.

# %% exercise="{name}" kind="{kind}"
def {name}(dose_mg):
    """Return {times} times the dose, in mg."""
    ### BEGIN SOLUTION
    return dose_mg * {times}
    ### STUB
    # return None  # replace None
    ### END SOLUTION

# %% check="{name}" points=2
expect({name}(10)).equals({times}0)
### BEGIN HIDDEN TESTS
expect({name}(0), about="no dose at all").equals(0)
### END HIDDEN TESTS
'''

CLOSING = """\
# %% [markdown] rubric="judge" points=1
# ### In your own words (1 point)
#
# When would you not double a dose?
#
# === BEGIN MARK SCHEME ===
# 1 point: names a danger
# === END MARK SCHEME ===

# %% [markdown] answer="judge"
# When the patient's kidneys fail.

# %% predict="later"
my_prediction = "..."

# %% [markdown]
# ## Take away
#
# New terms: **dose**
"""

ANSWERS = """\
# %% right="{name}" how="adding"
def {name}(dose_mg):
    return sum([dose_mg] * {times})

# %% right="{name}" how="the other way round"
def {name}(dose_mg):
    return {times} * dose_mg

# %% wrong="{name}" misconception="returns_none"
# hint: What does your function give back?
# hint: Which word hands a value back?
# hint: Reread the worked example.
def {name}(dose_mg):
    print(dose_mg * {times})

# %% wrong="{name}" misconception="edge_only_first_case"
# hint: Try another dose.
# hint: Your answer is always the same number.
# hint: Reread the worked example.
def {name}(dose_mg):
    return {times}0

# %% wrong="{name}" misconception="string_vs_number"
# hint: Is this a number or a text?
# hint: What does str do?
# hint: Reread the worked example.
def {name}(dose_mg):
    return str(dose_mg * {times})

# %% wrong="{name}" misconception="name_error"
# hint: Which name does Python not know?
# hint: Compare it with the first line.
# hint: Reread the worked example.
def {name}(dose_mg):
    return dose_in_mg * {times}
"""


def lesson_text() -> str:
    """Return lesson.py of the small unit."""
    kinds = ["make", "make", "faded", "recall", "debug"]
    exercises = [
        EXERCISE.format(name=n, times=t, kind=k) for (n, t), k in zip(TIMES.items(), kinds, strict=True)
    ]
    return "\n".join([OPENING, *exercises, CLOSING])


def answers_text() -> str:
    """Return answers.py of the small unit."""
    return "\n".join(ANSWERS.format(name=n, times=t) for n, t in TIMES.items())


def write_course(root: Path, lesson: str | None = None, answers: str | None = None) -> Paths:
    """Write a course of this one unit under `root` and return its paths."""
    curriculum = root / "curriculum"
    (curriculum / UNIT).mkdir(parents=True)
    shutil.copyfile(ROOT / "curriculum" / "misconceptions.csv", curriculum / "misconceptions.csv")
    (curriculum / "glossary.yml").write_text(
        f"- term: dose\n  dutch: dosis\n  meaning: How much.\n  unit: {UNIT}\n"
    )
    (curriculum / "syllabus.yml").write_text(
        f"course: rounds\ntitle: Rounds\nunits:\n  - id: {UNIT}\n    title: Small\n    stage: Python\n"
        "    minutes: 5\n    outcomes: [multiply a dose]\n    data: [doses.csv]\n"
    )
    (root / "datasets").mkdir()
    (root / "datasets" / "doses.csv").write_text("dose_mg\n10\n")
    (curriculum / UNIT / "lesson.py").write_text(lesson if lesson is not None else lesson_text())
    (curriculum / UNIT / "answers.py").write_text(answers if answers is not None else answers_text())
    (curriculum / UNIT / "guide.md").write_text("# Guide\n")
    return Paths(root=root, home=root / ".rounds", work=root / "my-work")
