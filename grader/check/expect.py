"""`expect(value)`: where every check begins."""

from __future__ import annotations

from typing import overload

from grader.check.calling import Call, CallExpectation
from grader.check.expectation import Expectation
from grader.check.figures import Figure, FigureExpectation


@overload
def expect(value: Call, about: str = "") -> CallExpectation: ...
@overload
def expect(value: Figure, about: str = "") -> FigureExpectation: ...
@overload
def expect(value: object, about: str = "") -> Expectation: ...
def expect(value: object, about: str = "") -> Expectation:
    """Start an expectation about a value, a call (`calling(...)`) or a figure (`figure()`).

    `about` says in words what kind of case this is. Hidden expectations need it: it is all the intern reads of them.
    """
    if isinstance(value, Call):
        return CallExpectation(value, about)
    if isinstance(value, Figure):
        return FigureExpectation(value, about)
    return Expectation(value, about)
