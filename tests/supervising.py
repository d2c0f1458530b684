"""`course supervise` of a course, as its supervisor starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from grader.paths import Paths

SERVE = (
    "import sys; from pathlib import Path; from grader.paths import Paths; from grader.serve.supervise import supervise; "
    "root = Path(sys.argv[1]); supervise(Paths(root=root, home=root / '.rounds', work=root / 'my-work'), False)"
)


@contextmanager
def supervising(course: Paths) -> Iterator[tuple[str, str]]:
    """Serve formgrader meanwhile; give the server's address and its token."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", SERVE, str(course.root)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"COLUMNS": "500"},
    )
    try:
        assert process.stdout is not None
        page = next(word for word in process.stdout.readline().split() if word.startswith("http"))
        address, token = page.split("formgrader/?token=")
        yield address, token
    finally:
        process.terminate()
        process.wait(timeout=30)
