"""A warm process that forks one learner's process per submission. Runs inside bubblewrap's sandbox (`bubble`).

In: on its control socket, one message per submission, with the learner's socket, a lifeline and the files of the learner's
folder (a `parcel`) as file descriptors.
Out: nothing; the learner's process answers on its own socket. When the lifeline is closed, everything of that submission
is killed. One thread only, because it forks: thread pools are made after the fork.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import json
import os
import random
import select
import signal
import socket
import sys
from pathlib import Path
from typing import Any, NoReturn

from grader.examine import confine
from grader.examine.limits import Limits
from grader.examine.memory import Memory
from grader.examine.parcel import unpack
from grader.examine.warm import warm_learners

WORKING_FOLDER = "/tmp/unit"
LOOK_AGAIN = 0.1
FINISHED, TOO_MUCH_MEMORY = 0, 3
ENDINGS = {FINISHED: b"finished", TOO_MUCH_MEMORY: b"memory"}
REFUSED = b"refused "
LONGEST_ENDING = 400
READY = b"ready"
_PR_SET_PDEATHSIG = 1


def main(control_descriptor: int, imports: list[str]) -> None:
    """Import what lessons need, say so, and fork a learner's process for each message until the control socket closes."""
    from grader.examine.kernel import new_shell

    shell = new_shell()
    for name in imports:
        importlib.import_module(name)
    warm_learners(shell, imports)
    gc.collect()
    gc.freeze()
    control = socket.socket(fileno=control_descriptor)
    control.send(READY)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps what was forked
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, 65536, 3)
        if not data:
            return
        if os.fork() == 0:
            control.close()
            _supervise(shell, Limits.model_validate(json.loads(data)), *descriptors)
            os._exit(0)
        for descriptor in descriptors:
            os.close(descriptor)


def _supervise(shell: Any, limits: Limits, learner: int, lifeline: int, files: int | None = None) -> None:
    """Part a submission from the rest, start it, kill it when the lifeline closes, and say on it how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        confine.leave_namespaces()
        first = os.fork()
        if first == 0:
            _die_with_parent()
            _first_process(shell, limits, learner, lifeline, files)
    except (confine.ConfineError, OSError) as error:
        _say(lifeline, REFUSED + str(error).encode())
        return
    os.close(learner)
    if files is not None:
        os.close(files)
    waiting = select.poll()
    waiting.register(lifeline, select.POLLIN | select.POLLHUP)
    waiting.register(os.pidfd_open(first), select.POLLIN)
    waiting.poll()
    with contextlib.suppress(ProcessLookupError):
        os.kill(first, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(first, 0)[1])
    _say(lifeline, ENDINGS.get(status, b"died"))


def _first_process(shell: Any, limits: Limits, learner: int, lifeline: int, files: int | None) -> NoReturn:
    """Be the first process of the new namespaces: shut everything in, start the learner's process, watch its memory.

    When this process ends, the kernel kills whatever the learner's code left running.
    """
    try:
        _be_killed_first()
        memory = Memory()
        size = os.fstat(files).st_size if files is not None else 0
        if confine.shut_in(limits, WORKING_FOLDER, size):
            memory.look_at_own()
        if files is not None:
            unpack(files, Path(WORKING_FOLDER))
        confine.limit(limits)
        confine.drop_privileges()
        # The learner's code is the same user: it may neither look into this process nor stop it.
        confine.be_readable(False)
        for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD}:
            signal.signal(number, signal.SIG_IGN)
    except (confine.ConfineError, OSError) as error:
        _say(lifeline, REFUSED + str(error).encode())
        os._exit(FINISHED)
    _keep_only(learner, memory.proc)
    most = limits.memory + memory.of_this_process()
    child = os.fork()
    if child == 0:
        memory.close()
        _be_learner(shell, limits, learner)
    os.close(learner)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    while True:
        ended, _ = os.waitpid(-1, os.WNOHANG)
        if ended == child:
            os._exit(FINISHED)
        if ended == 0:
            if memory.is_over(most):
                os._exit(TOO_MUCH_MEMORY)
            signal.sigtimedwait({signal.SIGCHLD}, LOOK_AGAIN)


def _be_learner(shell: Any, limits: Limits, learner: int) -> NoReturn:
    from grader.examine.learner import leave, serve

    confine.be_readable(True)
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGPIPE, signal.SIGXFSZ):  # as Python has it: they come as errors
        signal.signal(number, signal.SIG_IGN)
    os.setsid()
    random.seed()
    if "numpy" in sys.modules:
        import numpy

        numpy.random.seed()
    os.environ["HOME"] = WORKING_FOLDER
    sys.path.insert(0, "")
    serve(socket.socket(fileno=learner), shell, limits.cell_output, limits.reply)
    leave()


def _keep_only(*descriptors: int) -> None:
    """Close every file descriptor but these and the three standard ones, which lead nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    first = 3
    for descriptor in sorted(descriptors):
        os.closerange(first, descriptor)
        first = descriptor + 1
    os.closerange(first, 1 << 16)


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _be_killed_first() -> None:
    """Where the whole machine runs out of memory, let the kernel take a learner's process before any other."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


def _say(lifeline: int, ending: bytes) -> None:
    with contextlib.suppress(OSError):
        os.write(lifeline, ending[:LONGEST_ENDING])


if __name__ == "__main__":
    main(int(sys.argv[1]), json.loads(sys.argv[2]))
