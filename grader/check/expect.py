"""`expect(value)`: say what should hold of a value. The first thing that does not hold ends the check cell."""

from __future__ import annotations

from typing import Self

from grader.check import compare, session, source, wording
from grader.check.canonical import canonical
from grader.check.compare import Difference, difference
from grader.check.observe import Plain, Thing, observe
from grader.check.plain_words import kind_words, show


class Expectation:
    """What is expected of one value. Each method is one expectation and returns the same object, so they chain.

    All raise `CheckFailed` when the expectation does not hold.
    """

    def __init__(self, value: object, about: str) -> None:
        self._value = value
        self._about = about
        self._plain = observe(value)

    def equals(self, expected: object) -> Self:
        """Expect this value and this type, in depth: True is not 1, and 1 is not 1.0.

        Numbers of numpy count as Python's own. Floats are equal when they agree to nine digits; where rounding
        matters, use `near`.
        """
        wanted = observe(expected)
        return self._compare(difference(self._plain, wanted), show(wanted), self._plain, wanted)

    def near(self, expected: object, tolerance: float) -> Self:
        """Expect numbers within `tolerance`: a number, or a list, dict, array, Series or DataFrame of numbers.

        Whole and decimal numbers count alike, and so do rows of numbers of any kind (a Series without its index).
        """
        wanted = observe(expected)
        number = compare.is_number(wanted)
        text = f"about {compare.rounded(wanted, tolerance)}" if number else f"about {show(wanted)}"
        found = difference(self._plain, wanted, tolerance)
        return self._compare(found, text, compare.as_numbers(self._plain), wanted)

    def _compare(self, found: Difference | None, wanted_text: str, yielded: Plain, wanted: Plain) -> Self:
        if found is None:
            return self._holds()
        subject = self._subject()
        sentences = [f"{subject or 'Your answer'} should be {wanted_text}."]
        if self._plain is None and not subject.endswith(")"):
            found = Difference("nothing in a name", found.note)
        sentences.append(came(subject, self._plain, wanted))
        return self._fails(found.kind, " ".join([*sentences, found.note]).strip(), canonical(yielded))

    def _holds(self) -> Self:
        session.met()
        return self

    def _fails(self, kind: str, message: str, observed: str) -> Self:
        raise session.not_met(message, observed, wording.GENERIC[kind], self._about) from None

    def _subject(self) -> str:
        return source.expression(source.calling_frame())


def came(subject: str, plain: Plain, wanted: Plain = None) -> str:
    """Return the sentence that says what came."""
    start = "Your function gave" if subject.endswith(")") else "It is"
    if plain is None:
        return f"{start} nothing (None)." if start != "It is" else "It is None, which means nothing."
    if isinstance(plain, (Thing, type(...))):
        return f"{start} {kind_words(plain)}."
    for digits in (5, 8, 12):
        text = show(plain, digits)
        if text != show(wanted, digits):
            break
    return f"{start} {text}."


def expect(value: object, about: str = "") -> Expectation:
    """Start an expectation about `value`. `about` says in words what kind of case this is; hidden cases need it."""
    return Expectation(value, about)
