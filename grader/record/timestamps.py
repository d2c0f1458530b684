"""Times of submissions as nbgrader writes them into names, and as Windows can have them: no name there may hold a colon."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

NBGRADER, WITHOUT_COLONS = "%Y-%m-%d %H:%M:%S.%f UTC", "%Y-%m-%d %H%M%S.%f UTC"
"""nbgrader reads both."""


def read_time(text: str) -> datetime:
    """Return the time that a name holds. Raises ValueError where it holds none."""
    form = NBGRADER if ":" in text else WITHOUT_COLONS
    return datetime.strptime(text, form).replace(tzinfo=UTC)


def in_names(time: datetime) -> str:
    """Return a time as this system's names may hold it."""
    return time.strftime(WITHOUT_COLONS if sys.platform == "win32" else NBGRADER)
