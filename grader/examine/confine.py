"""Shut the calling process in: namespaces, mounts, capabilities, system calls, resource limits. Linux only.

Runs in the fork of a zygote that already lives in bubblewrap's sandbox (`bubble`); here each submission is parted from
the next one. Only the standard library, because it runs before anything of a submission does.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import socket
import struct
from dataclasses import dataclass
from pathlib import Path

from grader.examine.limits import Limits

# linux/sched.h, linux/mount.h, linux/prctl.h, linux/seccomp.h, linux/audit.h
NEW_NAMESPACES = 0x10000000 | 0x00020000 | 0x20000000 | 0x40000000 | 0x08000000 | 0x04000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 2, 4, 32, 4096, 16384, 1 << 18
PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 4, 22, 24, 38
SECCOMP_MODE_FILTER, SECCOMP_RET_ALLOW, SECCOMP_RET_KILL, SECCOMP_RET_ERRNO = (
    2,
    0x7FFF0000,
    0x80000000,
    0x00050000,
)
EPERM, ENOSYS, EAFNOSUPPORT = 1, 38, 97
LEARNER = 1000
"""User and group id that the learner's code sees."""
NOBODY = 65534
"""User and group id that root's learners have outside. As root they could write to /proc/sys, without any capability."""
SOCKETS = {"unix": 1, "inet": 2, "inet6": 10}
"""Socket families that exist inside, without a network behind them; others, such as vsock, know no namespaces."""
SHARED_WITHOUT_FILE = 0x01 | 0x20
"""mmap's MAP_SHARED | MAP_ANONYMOUS: memory that may outlive its mapping, so that nobody could count it."""


@dataclass(frozen=True)
class Machine:
    """What the filter must know of a kind of processor: its audit architecture and its numbers of system calls."""

    architecture: int
    clone3: int
    clone: int
    socket: int
    mmap: int
    refused: tuple[int, ...]


# Refused: other processes' memory, mounts, namespaces, keys, kernel modules, programs in the kernel, files without a
# name, clocks, and System V's memory and queues, which no process's size shows.
MACHINES = {
    "x86_64": Machine(
        architecture=0xC000003E, clone3=435, clone=56, socket=41, mmap=9, refused=(
            29, 30, 31, 64, 65, 66, 67, 68, 69, 70, 71, 101, 103, 134, 135, 153, 154, 155, 156, 159, 161, 163, 164, 165, 166,
            167, 168, 169, 170, 171, 172, 173, 175, 176, 178, 179, 180, 212, 220, 227, 240, 246, 248, 249, 250, 256, 272, 279,
            298, 300, 301, 303, 304, 305, 308, 310, 311, 312, 313, 319, 320, 321, 323, 425, 426, 427, 428, 429, 430, 431, 432,
            433, 438, 440, 442, 443, 447, 448,
        ),
    ),
    "aarch64": Machine(
        architecture=0xC00000B7, clone3=435, clone=220, socket=198, mmap=222, refused=(
            18, 39, 40, 41, 42, 51, 58, 60, 89, 92, 97, 104, 105, 106, 112, 116, 117, 142, 161, 162, 170, 171, 180, 186, 187,
            188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 217, 218, 219, 224, 225, 238, 239, 241, 262, 263, 264, 265, 266,
            268, 270, 271, 272, 273, 279, 280, 282, 294, 425, 426, 427, 428, 429, 430, 431, 432, 433, 438, 440, 442, 443, 447,
            448,
        ),
    ),
}  # fmt: skip
X32 = 0x40000000

_libc = ctypes.CDLL(None, use_errno=True)


HARD_LIMIT = "A hard limit of this account"
"""Begins what is said about a limit that the account had before."""


class ConfineError(Exception):
    """This machine does not allow a part of the sandbox; the message names the part."""


def leave_namespaces() -> None:
    """Enter new user, mount, pid, network, ipc and uts namespaces; the next fork is the first process of the new ones."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        be_readable(True)  # another user's process may not be looked at, not even by itself
    user, group = os.geteuid(), os.getegid()
    _call("new namespaces", _libc.unshare(NEW_NAMESPACES))
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{LEARNER} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{LEARNER} {group} 1")


def be_readable(yes: bool) -> None:
    """Say whether processes of the same user may look into this one's memory and change it."""
    _call("hiding its memory", _libc.prctl(PR_SET_DUMPABLE, int(yes), 0, 0, 0))


def shut_in(limits: Limits, working_folder: str, size_of_files: int = 0) -> None:
    """Give the first process of new namespaces its own view of the machine, and take every privilege away.

    `working_folder` becomes an empty private folder, with room for files of `size_of_files` bytes beside what may be written. Raises ConfineError where the machine does not allow it.
    """
    _mount(None, "/", None, MS_REC | MS_PRIVATE)
    try:
        _mount("proc", "/proc", "proc", MS_RDONLY | MS_NOSUID | MS_NODEV)
    except ConfineError:  # a machine that masks parts of /proc allows no new one: then there is none
        _mount("none", "/proc", "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV, "size=4k")
    # One file system holds /tmp and the working folder, so that both share one limit.
    room = limits.scratch + size_of_files
    _mount("none", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, f"size={room},mode=1777,nr_inodes=20000")
    Path(working_folder).mkdir(exist_ok=True)
    _mount(
        "none", "/dev/shm", "tmpfs", MS_NOSUID | MS_NODEV, f"size={limits.scratch},mode=1777,nr_inodes=1000"
    )
    _mount(
        "/dev/null", "/dev/zero", None, MS_BIND
    )  # mapped and shared, it would be memory that nobody counts
    socket.sethostname("rounds")
    os.chdir(working_folder)


def limit(limits: Limits) -> None:
    """Set the resource limits of this process and its children.

    A lower limit that the account already has is kept where it suffices. Raises ConfineError, naming it, where it does not.
    """
    for kind, most, least, what, letter in (
        (resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds, "seconds of processor time", "t"),
        (resource.RLIMIT_DATA, limits.memory, limits.memory, "bytes of memory for data", "d"),
        (resource.RLIMIT_FSIZE, limits.file_size, limits.file_size, "bytes in a file", "f"),
        (resource.RLIMIT_NOFILE, limits.open_files, min(limits.open_files, 64), "open files", "n"),
        (resource.RLIMIT_NPROC, limits.processes, min(limits.processes, 32), "processes", "u"),
        (resource.RLIMIT_CORE, 0, 0, "", ""),
        (resource.RLIMIT_MEMLOCK, 2**16, 0, "", ""),
        (resource.RLIMIT_MSGQUEUE, 0, 0, "", ""),
    ):
        allowed = at_most(kind, most)
        if allowed < least:
            raise ConfineError(
                f"{HARD_LIMIT} allows {allowed} {what}, and the sandbox needs {least}. `ulimit -H{letter}` shows it; an "
                "administrator can raise it, for instance in /etc/security/limits.conf."
            )
        resource.setrlimit(kind, (allowed, allowed))


def at_most(kind: int, wanted: int) -> int:
    """Return a limit as it is wanted, or the hard limit where that is lower: nobody may raise it."""
    hard = resource.getrlimit(kind)[1]
    return wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)


def drop_privileges() -> None:
    """Take all capabilities, forbid new ones, and refuse the system calls that no lesson needs."""
    for capability in range(64):
        if _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            break
    header, data = struct.pack("Ii", 0x20080522, 0), bytes(24)
    _call("no capabilities", _libc.capset(header, data))
    _call("no new privileges", _libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
    _refuse_system_calls()


def _refuse_system_calls() -> None:
    machine = platform.machine()
    if machine not in MACHINES:
        raise ConfineError(f"There is no list of refused system calls for a processor of kind {machine}.")
    calls = MACHINES[machine]
    load, mask, equal, at_least, any_bit, give = 0x20, 0x54, 0x15, 0x35, 0x45, 0x06
    number, first_argument, fourth_argument = 0, 16, 40
    rules = [
        (load, 0, 0, 4),
        (equal, 1, 0, calls.architecture),
        (give, 0, 0, SECCOMP_RET_KILL),
        (load, 0, 0, number),
        (at_least, 0, 1, X32),
        (give, 0, 0, SECCOMP_RET_KILL),
        (equal, 0, 1, calls.clone3),
        (give, 0, 0, SECCOMP_RET_ERRNO | ENOSYS),
        # A clone that asks for a new namespace.
        (equal, 0, 3, calls.clone),
        (load, 0, 0, first_argument),
        (any_bit, 0, 1, NEW_NAMESPACES),
        (give, 0, 0, SECCOMP_RET_ERRNO | EPERM),
        (load, 0, 0, number),
        (equal, 0, 4, calls.mmap),
        (load, 0, 0, fourth_argument),
        (mask, 0, 0, SHARED_WITHOUT_FILE),
        (equal, 0, 1, SHARED_WITHOUT_FILE),
        (give, 0, 0, SECCOMP_RET_ERRNO | EPERM),
        (load, 0, 0, number),
        (equal, 0, len(SOCKETS) + 2, calls.socket),
        (load, 0, 0, first_argument),
        *((equal, len(SOCKETS) - place, 0, family) for place, family in enumerate(SOCKETS.values())),
        (give, 0, 0, SECCOMP_RET_ERRNO | EAFNOSUPPORT),
        (load, 0, 0, number),
    ]
    for refused in calls.refused:
        rules += [(equal, 0, 1, refused), (give, 0, 0, SECCOMP_RET_ERRNO | EPERM)]
    rules.append((give, 0, 0, SECCOMP_RET_ALLOW))
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *rule) for rule in rules))
    filter_ = struct.pack("HxxxxxxP", len(rules), ctypes.addressof(program))
    _call("a filter of system calls", _libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, filter_, 0, 0))


def _mount(source: str | None, target: str, kind: str | None, flags: int, options: str | None = None) -> None:
    words = [None if word is None else word.encode() for word in (source, target, kind)]
    _call(
        f"mounting {target}",
        _libc.mount(*words, ctypes.c_ulong(flags), options.encode() if options else None),
    )


def _call(what: str, result: int) -> None:
    if result != 0:
        error = ctypes.get_errno()
        raise ConfineError(f"This machine does not allow {what}: {os.strerror(error)}.")
