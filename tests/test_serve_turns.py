"""Whose submission runs next: one at a time for each student, and who has used more waits for those who have used less."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from grader.examine.job import JudgeFailed
from grader.examine.worker import Crew, OutOfTimeError, Worker, WorkerEndedError
from grader.record.inbound import Submission
from grader.serve import turns
from grader.serve.turns import BUDGET, Running, Spent, Turns

START = datetime(2026, 3, 2, 8, tzinfo=UTC)


def submission(student: str, number: int) -> Submission:
    return Submission(Path(f"{student}{number}"), student, "01-small", "", START + timedelta(seconds=number))


def names(turns: Turns, waiting: list[Submission]) -> list[str]:
    return [s.folder.name for s in turns.in_order(waiting, lambda s: s.folder.name != "a0")]


def long_ago(turns: Turns, student: str, seconds: float) -> None:
    """Let something of a student's have run for so long."""
    running = Running(student, since=time.monotonic() - seconds)
    turns.begin(running)
    turns.end(running)


def test_who_has_used_the_workers_waits_for_those_who_have_not() -> None:
    turns, waiting = Turns(2), [submission(student, n) for n, student in enumerate("aabcb")]
    assert names(turns, waiting) == ["a1", "b2", "c3", "b4", "a0"]
    long_ago(turns, "a", 300)
    long_ago(turns, "b", 25)
    long_ago(turns, "c", 0.5)
    assert names(turns, waiting) == ["c3", "b2", "b4", "a1", "a0"]
    assert names(turns, []) == []
    assert names(turns, waiting) == ["a1", "b2", "c3", "b4", "a0"], "nobody waited: all begin anew"


def test_a_student_has_one_running_over_all_units() -> None:
    turns = Turns(4)
    turns.begin(Running("a"))
    assert turns.is_busy("a") and not turns.is_busy("b")


def test_what_takes_long_leaves_its_place_to_others_and_memory_is_bounded() -> None:
    turns = Turns(2)
    turns.begin(Running("a", since=time.monotonic() - 60))
    turns.begin(Running("b"))
    assert turns.has_room()
    turns.begin(Running("c", since=time.monotonic() - 60))
    assert not turns.has_room()


def test_another_one_runs_while_scores_and_a_page_are_written_but_not_of_the_same_student() -> None:
    turns, first, second = Turns(1), Running("a"), Running("b")
    turns.begin(first)
    assert not turns.has_room()
    turns.free_core(first)
    assert turns.has_room() and turns.is_busy("a")
    turns.begin(second)
    turns.free_core(second)
    assert not turns.has_room(), "what waits for the gradebook is bounded"
    turns.end(first)
    assert turns.has_room() and not turns.is_busy("a")


def test_all_tries_of_a_submission_share_one_budget() -> None:
    for errors, tries in (
        ([ValueError()] * 9, turns.TRIES),
        ([WorkerEndedError()] * 9, turns.LOST),
        ([OutOfTimeError()] * 9, 1),
        ([_final()] * 9, 1),
    ):
        spent, count = Spent(), 0
        while spent.left and count < 9:
            spent.add(errors[count], 1.0)
            count += 1
        assert count == tries, errors
    spent = Spent()
    spent.add(ValueError(), BUDGET - 1)
    assert 0 < spent.left <= 1
    spent.add(ValueError(), 2)
    assert not spent.left


def _final() -> JudgeFailed:
    failed = JudgeFailed("broke")
    failed.final = True
    return failed


@pytest.fixture(scope="module")
def crew() -> Crew:
    return Crew()


def test_a_job_that_takes_too_long_is_ended_even_where_nothing_can_interrupt_it(crew: Crew) -> None:
    with pytest.raises(OutOfTimeError), crew.one() as worker:
        worker.ask(3, pow, 10**7, 10**7)  # one call in C
    assert worker.process.poll() is not None


def test_a_job_that_ends_its_process_costs_nobody_else_a_job(crew: Crew) -> None:
    with pytest.raises(WorkerEndedError), crew.one() as worker:
        worker.ask(60, os._exit, 3)
    with crew.one() as other:
        assert other.ask(60, divmod, 7, 2) == (3, 1)
    with crew.one() as again:
        assert again is other
        with pytest.raises(FileNotFoundError, match="nowhere"):
            again.ask(60, os.stat, "/nowhere")
    crew.close()


def test_a_worker_ends_with_the_process_that_gives_it_jobs() -> None:
    worker = Worker()
    assert worker.process.stdin is not None
    worker.process.stdin.close()
    assert worker.process.wait(60) == 0
