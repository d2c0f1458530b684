"""A hidden case meets the learner's function as it was at its check, whatever the later cells do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.examine.job import JobCell, NoSandboxError
from grader.examine.limits import Limits
from grader.examine.parcel import packed
from grader.examine.run import Examiner
from grader.examine.settled import is_settled

CHECK = (
    'from grader.check import begin, done, expect\nbegin("u", "e")\nexpect(dose(2)).equals(20)\n'
    'done()\nexpect(dose(3), about="another weight").equals(30)'
)


@pytest.fixture(scope="module")
def examiner() -> Iterator[Examiner]:
    try:
        started = Examiner([], Limits(cell_seconds=5))
    except NoSandboxError as problem:
        pytest.skip(str(problem))
    yield started
    started.close()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("def dose(kg):\n    return kg * 10", "dose = None"),
        ("per_kg = 10\ndef dose(kg):\n    return kg * per_kg", "per_kg = 99"),
        ("def per():\n    return 10\ndef dose(kg):\n    return kg * per()", "def per():\n    return 99"),
        ("factors = [10]\ndef dose(kg):\n    return kg * factors[0]", "factors[0] = 99"),
        ("dose = lambda kg: kg * 10", "del dose"),
        (
            "def dose(kg, seen=[]):\n    seen.append(kg)\n    return kg * 10 if len(seen) < 3 else 0",
            "dose(1)",
        ),
        ("def dose(kg):\n    return kg * 10", "globals()['dose'] = None"),
        ("def dose(kg):\n    return kg * 10", "for dose in [1, 2]:\n    pass"),
        ("import math\ndef dose(kg):\n    return math.floor(kg * 10)", "import os as math"),
        ("def dose(kg):\n    return kg * 10", "import os\nos._exit(1)"),
        ("def dose(kg):\n    return kg * 10", "x = 1"),
    ],
)
def test_a_hidden_case_is_judged_as_things_were_at_the_check(
    examiner: Examiner, before: str, after: str
) -> None:
    cells = [
        JobCell(index=0, where="learner", source=before, own=True),
        JobCell(index=1, where="judge", source=CHECK),
        JobCell(index=2, where="learner", source=after, own=True),
    ]
    ran = examiner.run(cells, packed([]), Path(__file__).parent)
    assert ran.reports[1].error is None, ran.reports[1].outcome


@pytest.mark.parametrize(
    ("before", "after", "settled"),
    [
        ("def f(x):\n    return x + 1", "y = 2", True),
        (
            "import math\nk = 2\ndef g(x):\n    return k * x\ndef f(x):\n    return math.sqrt(g(x))",
            "y = 2",
            True,
        ),
        ("def f(rows):\n    return sorted(rows, key=lambda r: r[1])", "y = 2", True),
        ("def f(x):\n    return x + 1", "%timeit f(1)", False),
        ("def f(x):\n    return x + 1", "f.calls = 1\nf = f", False),
        ("n = 0\ndef f(x):\n    global n\n    n += x\n    return n", "y = 2", False),
        ("@wrapped\ndef f(x):\n    return x", "y = 2", False),
        ("def f(x):\n    return unknown(x)", "y = 2", False),
        ("class f:\n    pass", "y = 2", False),
    ],
)
def test_only_what_is_plain_to_see_needs_no_copy(before: str, after: str, settled: bool) -> None:
    assert is_settled("f", [before], [after]) is settled
