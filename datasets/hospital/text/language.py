"""What one language needs besides its phrases: words for the hospital's vocabulary, and how numbers and dates are written."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from ..chance import choose
from ..exports import OTHER_UNITS
from ..labs import TESTS
from ..truth import Course, Lab
from .marks import mark

Words = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Language:
    """One language. Tables are keyed by the English words of `vocabulary.py`; each has one phrasing or more."""

    code: str
    decimal_comma: bool
    months: Sequence[str]
    months_short: Sequence[str]
    dates: Sequence[str]  # formats of Style.dates
    doses: Sequence[str]  # formats of Style.doses
    times: Sequence[tuple[str, str, str]]  # how often, for 1, 2, 3 times a day, for each format
    conjunction: str  # and
    either: str  # or
    articles: Mapping[str, str]  # a, an, een: of words in `problems` that need one
    problems: Words
    medicines: Words
    complaints: Words  # nouns: "swollen ankles"
    complains: Words  # what follows the subject: "has swollen ankles"
    findings: Words
    absent: Words  # complaints that may be denied: the words of the vocabulary that would contradict it
    not_found: Words  # likewise for findings
    treatments: Words
    reasons: Words
    tests: Words
    units: Words
    departments: Words
    relatives: Words
    relations: Words
    destinations: Words
    procedures: Words
    substances: Words
    reactions: Words
    methods: Words  # of measuring the LVEF
    causes: Words  # of heart failure
    homes: Words
    work: Words
    kinds: Words  # of heart failure
    people: Mapping[str, Mapping[str, Sequence[str]]]  # title, he, his, him, man, patient by sex
    ailments: Sequence[tuple[Sequence[str], Sequence[str], Sequence[str], Sequence[str]]]
    bank: Mapping[str, Sequence[str]]

    def number(self, text: str) -> str:
        """Return a number with this language's decimal sign."""
        return text.replace(".", ",") if self.decimal_comma else text

    def date(self, day: datetime.date, form: int, kind: str = "date") -> str:
        """Return `day` in format `form`, marked as an identifier of `kind`."""
        pattern = self.dates[form]
        suffix = "th" if 4 <= day.day <= 20 or 24 <= day.day <= 30 else ("st", "nd", "rd")[day.day % 10 - 1]
        written = pattern.format(
            d=day.day, m=day.month, y=day.year, yy=day.year % 100, th=suffix,
            month=self.months[day.month - 1], mon=self.months_short[day.month - 1],
        )  # fmt: skip
        return mark(kind, written)

    def month(self, day: datetime.date) -> str:
        """Return month and year, marked."""
        return mark("date", f"{self.months[day.month - 1]} {day.year}")

    def join(self, items: Sequence[str]) -> str:
        """Return "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.conjunction} {items[-1]}"

    def word(self, rng: Random, table: Words, key: str) -> str:
        """Return one phrasing of `key`. Raises KeyError when the table lacks it."""
        return choose(rng, table[key])

    def with_article(self, word: str) -> str:
        """Return a problem as a sentence needs it: "a stroke", but "gout"."""
        return f"{self.articles[word]} {word}" if word in self.articles else word

    def dose(self, rng: Random, course: Course, form: int) -> str:
        """Return a medicine with dose and how often, in format `form`."""
        drug = self.word(rng, self.medicines, course.name)
        return self.doses[form].format(drug=drug, amount=self.amount(course), often=self.often(course, form))

    def often(self, course: Course, form: int) -> str:
        """Return how often a medicine is taken, in words that fit format `form`."""
        return self.times[form][course.times_per_day - 1]

    def indication(self, rng: Random, problem: str) -> str:
        """Return what a medicine is for."""
        return self.word(rng, self.problems, problem)

    def amount(self, course: Course) -> str:
        """Return the dose of one intake with its unit: 2,5 mg."""
        return f"{self.number(course.dose)} {course.unit}"

    def result(self, lab: Lab, other_unit: bool = False) -> tuple[str, str]:
        """Return number and unit of a result as written; with `other_unit` in the unit of the external laboratory."""
        if other_unit:
            unit, size, decimals = OTHER_UNITS[lab.test]
            return self.number(f"{lab.value / size:.{decimals}f}"), unit
        return self.number(f"{lab.value:.{TESTS[lab.test].decimals}f}"), lab.unit
