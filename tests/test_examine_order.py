"""A submission runs in the unit's order, whatever was moved, and an intern's own cells stay beside what they belong to."""

from __future__ import annotations

import itertools
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell

from grader.examine.rebuild import grade_id, restored_cells


def unit_cell(name: str, source: str, solution: bool = True) -> Any:
    return new_code_cell(source, metadata={"nbgrader": {"grade_id": name, "solution": solution}}, id=name)


def unit(*exercises: str) -> list[Any]:
    """Lesson text, a lesson's code, an answer cell and a check for each exercise."""
    return [
        cell
        for name in exercises
        for cell in (
            new_markdown_cell(f"about {name}", id=f"text-{name}"),
            new_code_cell(f"lesson_{name} = 1", id=f"code-{name}"),
            unit_cell(name, f"{name} = None"),
            unit_cell(f"{name}-check", f"check {name}", solution=False),
        )
    ]


def own(source: str) -> Any:
    return new_code_cell(source)


def handed_in(names: str) -> list[Any]:
    """The unit a, b, c with its cells in this order; `+x` is a cell that the intern added, `b=2` an answer."""
    cells = {cell.id: cell for cell in unit("a", "b", "c")}
    made = []
    for name in names.split():
        if name[0] == "+":
            made.append(own(name))
        else:
            name, _, answer = name.partition("=")
            made.append(type(cells[name])(cells[name] | ({"source": f"{name} = {answer}"} if answer else {})))
    return made


def order(cells: list[Any]) -> str:
    """What `handed_in` reads, of the cells to grade: lesson cells by their source."""
    said = []
    for cell in cells:
        name = grade_id(cell)
        changed = name and not name.endswith("-check") and not cell.source.endswith("None")
        short = cell.source.replace("lesson_", "code-").replace("about ", "text-").removesuffix(" = 1")
        said.append((cell.source.replace(" ", "") if changed else name) or short.replace(" ", ""))
    return " ".join(said)


WHOLE = "text-a code-a a a-check text-b code-b b b-check text-c code-c c c-check"


def restored(names: str) -> str:
    return order(restored_cells(handed_in(names), unit("a", "b", "c"))[0])


def test_a_notebook_in_order_stays_as_it_is() -> None:
    names = (
        "+0 text-a code-a a=1 +1 a-check +2 text-b +3 code-b b=2 b-check +4 text-c code-c c=3 +5 c-check +6"
    )
    assert restored(names) == names


def test_an_answer_and_its_check_moved_above_another_exercise_are_put_back_in_order() -> None:
    moved = "text-a code-a c=3 c-check a=1 a-check text-b code-b b=2 b-check text-c code-c"
    cells, _, flags = restored_cells(handed_in(moved), unit("a", "b", "c"))
    assert order(cells) == "text-a code-a a=1 a-check text-b code-b b=2 b-check text-c code-c c=3 c-check"
    assert [(flag.kind, flag.detail) for flag in flags] == [("cells put in order", "c, c-check")]


def test_what_an_intern_wrote_below_a_cell_that_she_moved_goes_with_it() -> None:
    moved = "text-a code-a c=3 +tries a=1 a-check text-b code-b b=2 b-check text-c code-c c-check"
    assert restored(moved) == (
        "text-a code-a a=1 a-check text-b code-b b=2 b-check text-c code-c c=3 +tries c-check"
    )


def test_the_lesson_does_not_move_with_an_answer_that_stands_above_it() -> None:
    moved = "text-a code-a a=1 a-check c=3 text-b code-b b=2 b-check text-c code-c c-check"
    assert restored(moved) == "text-a code-a a=1 a-check text-b code-b b=2 b-check text-c code-c c=3 c-check"


def test_an_answer_pasted_into_a_cell_before_the_check_runs_between_the_two() -> None:
    beside = WHOLE.replace("b b-check", "b +b b-check")
    assert restored(beside) == beside
    in_place = WHOLE.replace("b b-check", "+b b-check")  # the answer cell comes back above it
    assert restored(in_place) == in_place.replace("a-check", "a-check b")


def test_a_copy_to_try_things_out_below_the_check_carries_no_mark_and_runs_where_it_stands() -> None:
    names = WHOLE.replace("b b-check", "b=2 b-check") + " b=broken"
    cells, answers, _ = restored_cells(handed_in(names), unit("a", "b", "c"))
    assert order(cells) == WHOLE.replace("b b-check", "b=2 b-check") + " b=broken"
    assert [cell.source for cell in cells if grade_id(cell) == "b"] == ["b = 2"]
    assert answers["b"] == "b = 2\n\nb = broken"


def test_an_answer_in_a_copy_at_the_end_counts_where_the_first_cell_was_left_as_it_was() -> None:
    cells, _, _ = restored_cells(handed_in(f"{WHOLE} b=2"), unit("a", "b", "c"))
    assert [cell.source for cell in cells if grade_id(cell) == "b"] == ["b = 2"]
    names = [grade_id(cell) for cell in cells if grade_id(cell)]
    assert names == ["a", "a-check", "b", "b-check", "c", "c-check"]


@given(st.permutations(WHOLE.split()), st.sets(st.sampled_from(WHOLE.split())), st.data())
def test_in_any_order_the_units_cells_come_out_in_the_units_and_nothing_of_the_interns_is_lost(
    names: list[str], deleted: set[str], data: st.DataObject
) -> None:
    left = [name for name in names if name not in deleted]
    for number in range(data.draw(st.integers(0, 4))):
        left.insert(data.draw(st.integers(0, len(left))), f"+{number}")
    cells, _, _ = restored_cells(handed_in(" ".join(left)), unit("a", "b", "c"))
    graded = [grade_id(cell) for cell in cells if grade_id(cell)]
    assert graded == ["a", "a-check", "b", "b-check", "c", "c-check"]
    others = [n for n in order(cells).split() if n not in graded]
    assert sorted(others) == sorted(n for n in left if n not in graded)
    follows = dict(itertools.pairwise(reversed(left)))
    for name in left:
        behind = follows.get(name, "")
        if name[0] == "+" and behind in graded:
            said = order(cells).split()
            between = said[said.index(behind) + 1 : said.index(name)]
            assert all(n in graded and n in deleted for n in between)
