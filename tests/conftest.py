"""What several test files share: one started course for all tests that only use it."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from serve_course import Course, started

# A shell starts what runs in the background with Ctrl-C ignored, and programs that tests start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def running_course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    with started(tmp_path_factory.mktemp("course")) as course:
        yield course
