"""What interns get instead of a solution."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from grader.build.lesson import split_hints
from grader.exercise.region import DEFAULT_STUB, solution_of, stub_of

LINES = st.lists(st.from_regex(r"[a-z_]{1,12} = [0-9]{1,5}", fullmatch=True), min_size=1, max_size=5)


def cell(before: list[str], solution: list[str], stub: list[str] | None, indent: str = "") -> str:
    region = [
        "### BEGIN SOLUTION",
        *solution,
        *(["### STUB", *(f"# {line}" for line in stub)] if stub else []),
        "### END SOLUTION",
    ]
    return "\n".join([*before, *(indent + line for line in region)])


@given(LINES, LINES, LINES, st.sampled_from(["", "    ", "        "]))
def test_the_stub_is_what_the_author_wrote_and_holds_no_marker(
    before: list[str], solution: list[str], stub: list[str], indent: str
) -> None:
    source = cell(before, solution, stub, indent)
    assert stub_of(source) == "\n".join([*before, *(indent + line for line in stub)])
    assert solution_of(source) == "\n".join([*before, *(indent + line for line in solution)])


@given(LINES, LINES)
def test_without_a_stub_block_the_intern_gets_a_line_to_replace(
    before: list[str], solution: list[str]
) -> None:
    assert stub_of(cell(before, solution, None)) == "\n".join([*before, DEFAULT_STUB])


def test_only_one_comment_mark_is_taken_off_a_stub_line() -> None:
    source = "### BEGIN SOLUTION\nx = 1\n### STUB\n# # replace None\n# x = None  # here\n### END SOLUTION"
    assert stub_of(source) == "# replace None\nx = None  # here"


def test_hints_may_run_over_several_lines_and_leave_the_code() -> None:
    hints, code = split_hints("# hint: one\n#   and more\n# hint: two\nx = 1\n# a comment")
    assert hints == ["one and more", "two"]
    assert code == "x = 1\n# a comment"
