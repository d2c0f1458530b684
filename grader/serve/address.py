"""The address at which a course answers each time: its port and its key, so that bookmarks and open tabs go on working."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from grader.paths import Paths

FIRST_PORT = 8888


@dataclass(frozen=True)
class Address:
    """A port of this computer, and the token that opens the course there. `port` is 0 before the first start."""

    port: int
    token: str

    @property
    def wanted(self) -> int:
        """The port to ask for."""
        return self.port or FIRST_PORT


def own_address(paths: Paths) -> Address:
    """Return the address of the last start; a new token where there is none, or the file is damaged."""
    try:
        content = json.loads(_file(paths).read_text("utf-8"))
        known = Address(int(content["port"]), str(content["token"]))
        if known.token and 0 < known.port < 65536:
            return known
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return Address(0, secrets.token_urlsafe(32))


def keep_address(paths: Paths, own: Address, url: str) -> str:
    """Keep the address of the first start. Return a sentence where another program has this course's port now, else nothing."""
    port = urlsplit(url).port or 0
    if own.port == 0:
        _write(paths, Address(port, own.token))
    elif port != own.port:
        return (
            f"Another program uses port {own.port}, at which this course was before. So its address is a new one this time: "
            "bookmarks and open tabs of the course do not find it. After that program has ended, the next start is at the "
            "old address again."
        )
    return ""


def _write(paths: Paths, address: Address) -> None:
    """Write it readable by this user only, beside its place, and rename it."""
    beside = _file(paths).with_suffix(".new")
    beside.unlink(missing_ok=True)
    beside.touch(mode=0o600)
    beside.write_text(json.dumps(asdict(address)), encoding="utf-8")
    beside.replace(_file(paths))


def _file(paths: Paths) -> Path:
    return paths.home / "address.json"
