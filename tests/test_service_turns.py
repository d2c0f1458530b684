"""An intern whose submissions run long holds nobody up, in the service as it runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import record_small_course as small
from test_service_loop import result_of, service

from grader.paths import Paths
from grader.record.inbound import Submission, parse
from grader.record.release import released_page
from grader.record.units import prepare


def add_unit(course: Paths, unit: str) -> None:
    """Give the course the small unit once more, under another name."""
    for place in (course.solutions, course.notebooks):
        shutil.copytree(place / small.UNIT, place / unit)
        file = (place / unit / f"{small.UNIT}.ipynb").rename(place / unit / f"{unit}.ipynb")
        file.write_text(file.read_text("utf-8").replace(small.UNIT, unit), "utf-8")


def in_unit(submission: Submission, unit: str) -> Submission:
    """Submit the same in another unit."""
    folder = submission.folder.with_name(submission.folder.name.replace(small.UNIT, unit))
    shutil.copytree(submission.folder, folder)
    (folder / f"{small.UNIT}.ipynb").rename(folder / f"{unit}.ipynb")
    copied = parse(folder)
    assert copied is not None
    return copied


def test_who_submits_two_units_that_run_long_has_one_running_and_nobody_waits_for_the_other(
    tmp_path: Path,
) -> None:
    course, other_unit = small.make_course(tmp_path / "course"), "02-small"
    add_unit(course, other_unit)
    assert prepare(course) == []
    waits = {"double": f"import time\ntime.sleep(12)\n{small.SOLVED['double']}"}
    first = small.submit(course, small.SOLVED | waits, "long")
    hers = [first, in_unit(first, other_unit)]
    others = [small.submit(course, small.SOLVED, f"other{number}") for number in range(4)]
    with service(course):
        assert [result_of(course, s).points for s in others] == [4.0] * 4
        assert [released_page(course, s).exists() for s in hers].count(True) <= 1
