"""Loaded into every Python of the Windows test: what our code and nbgrader's see of the system is then like Windows.

It shows that nothing of ours or of nbgrader's on the way needs a module or a function that Windows lacks, that no name has
a character which Windows forbids, that nothing renames or removes a file which is open, and that being ended comes without
a warning. It does not show how Windows itself, its consoles, or other packages on it behave: those run as on this system.
"""

from __future__ import annotations

import builtins
import importlib
import os
import pathlib
import re
import signal
import sys
import types
from typing import Any

MODULES = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}
MISSING = {
    "os": [
        "fork",
        "forkpty",
        "fwalk",
        "getegid",
        "geteuid",
        "getgid",
        "getgroups",
        "getloadavg",
        "getuid",
        "killpg",
        "mkfifo",
        "mknod",
        "nice",
        "pidfd_open",
        "O_CLOEXEC",
        "O_NOCTTY",
        "O_NOFOLLOW",
        "O_NONBLOCK",
        "O_DIRECTORY",
        "openpty",
        "posix_spawn",
        "sched_getaffinity",
        "setresuid",
        "setsid",
        "statvfs",
        "sysconf",
        "chown",
        "fchmod",
        "fchown",
        "lchown",
        "uname",
        "wait",
        "waitid",
        "WNOHANG",
    ],
    "signal": [
        "SIGALRM",
        "SIGCHLD",
        "SIGHUP",
        "SIGKILL",
        "SIGPIPE",
        "SIGQUIT",
        "SIGSTOP",
        "SIGUSR1",
        "SIGUSR2",
        "SIGXCPU",
        "SIGXFSZ",
        "alarm",
        "pause",
        "pidfd_send_signal",
        "pthread_kill",
        "pthread_sigmask",
        "setitimer",
        "sigtimedwait",
        "sigwait",
    ],
    "socket": ["AF_UNIX", "SOCK_SEQPACKET", "recv_fds", "send_fds"],
    "select": ["poll", "epoll"],
}
OURS = ("grader", "nbgrader")
PLACE = os.environ.get("AS_WINDOWS_IN", "/nowhere")
FORBIDDEN = re.compile(r'[<>:"|?*\\]|[. ](/|$)')


class _AsOnWindows(types.ModuleType):
    """A module without what Windows lacks."""

    def __init__(self, real: types.ModuleType, lacks: set[str], has: dict[str, Any]) -> None:
        super().__init__(real.__name__)
        self.__dict__.update(_real=real, _lacks=lacks, **has)

    def __getattr__(self, name: str) -> Any:
        if name in self._lacks:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r} on Windows")
        return getattr(self._real, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._real, name, value)


def _hidden() -> dict[str, types.ModuleType]:
    found = {
        name: _AsOnWindows(importlib.import_module(name), set(missing), {})
        for name, missing in MISSING.items()
    }
    found["os"].__dict__["name"] = "nt"
    found["sys"] = _AsOnWindows(sys, set(), {"platform": "win32"})
    return found


def _seen_by_ours() -> None:
    real_import, instead = builtins.__import__, _hidden()

    def import_(name: str, globals: Any = None, *more: Any, **named: Any) -> Any:
        if str((globals or {}).get("__name__", "")).split(".")[0] in OURS or (
            (globals or {}).get("__spec__") and (globals["__spec__"].name.split(".")[0] in OURS)
        ):
            if name in MODULES:
                raise ModuleNotFoundError(f"No module named {name!r} on Windows", name=name)
            if name in instead:
                return instead[name]
        return real_import(name, globals, *more, **named)

    builtins.__import__ = import_


def _of_no_owner(*_: Any, **__: Any) -> str:
    raise NotImplementedError("Path.owner() is unsupported on this system")


def _kill(process: int, number: int, really: Any = os.kill) -> None:
    really(process, signal.SIGKILL if number == signal.SIGTERM else number)


def _is_open(path: str) -> bool:
    """Say whether a process of this user has the file open, as Python opens files: Windows then keeps its name."""
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            for handle in os.scandir(f"/proc/{process}/fd"):
                if os.readlink(handle.path) == path:
                    return True
        except OSError:
            continue
    return False


_looking = False


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    global _looking
    if _looking or event not in ("open", "os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink"):
        return
    for path in arguments[: 2 if event in ("os.rename", "os.link") else 1]:
        if not isinstance(path, str | os.PathLike | bytes):
            continue
        name = os.path.abspath(os.fsdecode(path))
        if not name.startswith(PLACE):
            continue
        if FORBIDDEN.search(name.removeprefix(PLACE)):
            raise OSError(22, "The filename, directory name, or volume label syntax is incorrect", name)
        if event in ("os.rename", "os.remove") and not name.endswith((".db", ".db-journal", ".sqlite")):
            _looking = True
            try:
                taken = os.path.isfile(name) and _is_open(os.path.realpath(name))
            finally:
                _looking = False
            if taken:
                raise PermissionError(13, "The process cannot access the file, another process uses it", name)


def begin() -> None:
    del os.geteuid  # jupyter_server asks for it, and tells root to go away
    _seen_by_ours()
    pathlib.Path.owner = _of_no_owner  # type: ignore[method-assign, assignment]
    os.kill = _kill
    sys.addaudithook(_refuse)


begin()
