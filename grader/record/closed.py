"""Who else on the computer may look into a course: nobody, but for the exchange, where each may put and fetch their own."""

from __future__ import annotations

import contextlib
import stat
import sys
from pathlib import Path

from grader.paths import Paths
from grader.record.configuration import COURSE

OWN = 0o700
PASS_THROUGH = 0o711
"""Whoever gives interns accounts of their own on this computer lets them pass through the course's folder to the exchange."""
EVERYBODYS = 0o1777
PUT_ONLY = 0o3733
"""nbgrader's mode for submissions, with the sticky bit: each can add, nobody can list, replace or remove another's."""


def close_to_others(paths: Paths) -> list[str]:
    """Give the course's folders and files the modes they need; return what cannot be put right, in words for people."""
    if sys.platform == "win32":
        return []
    exchange = paths.exchange / COURSE
    wanted = {
        paths.home: PASS_THROUGH if _mode(paths.home) == PASS_THROUGH else OWN,
        paths.solutions: OWN,
        paths.exchange: EVERYBODYS,
        exchange: 0o755,
        exchange / "outbound": 0o755,
        exchange / "inbound": PUT_ONLY,
        exchange / "feedback": PASS_THROUGH,
    }
    problems = [told for place, mode in wanted.items() if place.exists() and (told := _give(place, mode))]
    inside = [place for place in paths.home.iterdir() if place not in wanted and not place.is_symlink()]
    told_inside = [_give(place, _mode(place) & OWN) for place in inside]
    closed = _mode(paths.home) == OWN  # then nobody comes as far as to what is in it
    return problems + ([] if closed else list(filter(None, told_inside)))


def _give(place: Path, mode: int) -> str:
    if _mode(place) == mode:
        return ""
    with contextlib.suppress(OSError):
        place.chmod(mode)
    now = _mode(place)  # some drives take any mode and keep their own
    if not now & ~mode & 0o077 and now & stat.S_ISVTX == mode & stat.S_ISVTX:
        return ""
    return f"Other accounts of this computer can do more in {place} than they should. Ask its owner to run: chmod {mode:o} {place}"


def _mode(place: Path) -> int:
    return stat.S_IMODE(place.stat().st_mode)
