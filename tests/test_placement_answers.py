"""What an intern has answered outlives a reload, a restart, a damaged file and a click on an old page."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.paths import Paths, course_paths
from grader.placement.answers import UNKNOWN
from grader.placement.outcome import Placement, answer, begin_again, placement, say_whether_programmed


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(root=course_paths().root, home=tmp_path / "home", work=tmp_path / "work")


def answer_everything(paths: Paths, right: bool) -> Placement:
    say_whether_programmed(paths, True)
    while question := placement(paths).question:
        answer(paths, question.id, question.right if right else UNKNOWN)
    return placement(paths)


def test_who_never_programmed_is_told_at_once_to_begin_with_the_first_unit(paths: Paths) -> None:
    assert placement(paths).outcome is None
    say_whether_programmed(paths, False)
    assert placement(paths).suggested == "01-first-code"


def test_the_next_question_is_the_same_after_a_restart(paths: Paths) -> None:
    say_whether_programmed(paths, True)
    first = placement(paths).question
    assert first
    answer(paths, first.id, first.right)
    second = placement(paths)
    assert second.number == 2
    assert second.question != first
    assert placement(Paths(paths.root, paths.home, paths.work)) == second


def test_an_answer_to_another_question_than_the_one_asked_changes_nothing(paths: Paths) -> None:
    say_whether_programmed(paths, True)
    first = placement(paths).question
    assert first
    answer(paths, first.id, UNKNOWN)
    before = placement(paths)
    answer(paths, first.id, first.right)
    answer(paths, "no-such-question", "1")
    assert placement(paths) == before


def test_all_right_leads_to_machine_learning_and_nothing_known_to_the_first_unit(paths: Paths) -> None:
    end = answer_everything(paths, right=True)
    assert end.suggested == "09-learning-from-data"
    assert end.outcome
    assert next(unit.id for unit in end.outcome.assumed + end.outcome.known) == "01-first-code"
    assert end.outcome.slips == []
    begin_again(paths)
    assert placement(paths).outcome is None
    assert answer_everything(paths, right=False).suggested == "01-first-code"


def test_a_single_slip_is_explained_and_not_to_know_is_no_slip(paths: Paths) -> None:
    say_whether_programmed(paths, True)
    first = placement(paths).question
    assert first
    slip = first.wrong[0]
    answer(paths, first.id, slip.text)
    outcome = answer_everything(paths, right=True).outcome
    assert outcome
    [seen] = outcome.slips
    assert (seen.given, seen.sentence) == (slip.text, slip.because)
    assert seen.unit in outcome.known

    begin_again(paths)
    say_whether_programmed(paths, True)
    question = placement(paths).question
    assert question
    answer(paths, question.id, UNKNOWN)
    outcome = answer_everything(paths, right=True).outcome
    assert outcome
    assert outcome.slips == []


@pytest.mark.parametrize("damage", ["", "{", '{"format": 2}', "[]", '{"given": {"x": 1}}', "\udcff"])
def test_a_damaged_file_is_kept_aside_and_she_begins_again(paths: Paths, damage: str) -> None:
    answer_everything(paths, right=True)
    file = paths.home / "placement.json"
    file.write_bytes(damage.encode("utf-8", "surrogateescape"))
    here = placement(paths)
    assert here.has_programmed is None
    [kept] = here.kept_aside
    assert (paths.home / kept).read_bytes() == damage.encode("utf-8", "surrogateescape")
    assert answer_everything(paths, right=True).outcome


def test_answers_to_questions_that_are_gone_are_left_out(paths: Paths) -> None:
    say_whether_programmed(paths, True)
    file = paths.home / "placement.json"
    file.write_text(file.read_text("utf-8").replace('"given": {}', '"given": {"gone": "1"}'), "utf-8")
    assert placement(paths).number == 1


def test_one_file_is_written_and_nothing_lies_beside_it(paths: Paths) -> None:
    answer_everything(paths, right=False)
    assert [file.name for file in paths.home.iterdir()] == ["placement.json"]
