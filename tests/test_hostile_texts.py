"""A text that nobody would write costs its own field at most: no mark, no Result."""

from __future__ import annotations

from typing import Any

import pytest
from nbformat.v4 import new_code_cell

from grader.check import source, style
from grader.check.syntax import words_for_syntax
from grader.examine import settled
from grader.examine.constants import constants
from grader.examine.verdict import predictions

DEEP = 100_000
TEXTS = {
    "signs": "x = " + "-" * DEEP + "1",
    "brackets": "x = " + "(" * DEEP + ")" * DEEP,
    "lists": "x = " + "[" * 150 + "]" * 150,
    "dots": "x = a" + ".b" * DEEP,
    "calls": "x = f" + "()" * DEEP,
    "a sum": "x = " + "+".join(["1"] * DEEP),
    "nots": "x = " + "not " * DEEP + "1",
    "elifs": "if x:\n  y = 1\n" + "elif x:\n  y = 1\n" * DEEP,
    "blocks": "\n".join(" " * n + "if x:" for n in range(99)) + "\n" + " " * 99 + "y = 1",
    "a null byte": "x = 'a\0b'",
    "half a character": "x = '\ud800'",
    "a long number": "x = " + "9" * 5000,
    "a long number in sixteens": "x = 0x" + "f" * 50_000,
    "a long text": "x = '" + "a" * 1_000_000 + "'",
    "nothing": "",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_that_cannot_be_read_costs_its_own_field_only(text: str) -> None:
    facts: dict[str, Any] = {
        "rounds": {"role": "predict", "exercise": "order"},
        "nbgrader": {"grade_id": "p"},
    }
    cell = new_code_cell("my_prediction = '...'", metadata=facts)
    told = predictions([cell], {"p": text})
    assert set(told) <= {"order"} and all(isinstance(value, str) for value in told.values())
    assert style.note_on(text) is None
    assert isinstance(settled.is_settled("x", [text], [text]), bool)
    assert isinstance(constants([], [text]), dict)
    assert isinstance(source.names_in(text), source.CellNames)
    assert words_for_syntax(SyntaxError("incomplete input", ("<nowhere>", 1, 1, text[:100]))).sentence


def test_a_prediction_is_what_was_written() -> None:
    cell = new_code_cell(
        "my_prediction = '...'", metadata={"rounds": {"role": "predict"}, "nbgrader": {"grade_id": "p"}}
    )
    assert predictions([cell], {"p": "my_prediction = 'first'"}) == {"p": "first"}
    nested = "x = " + "-" * 10_000 + "1"
    assert predictions([cell], {"p": nested}) == {"p": nested}
