"""Shut the calling process in: namespaces, mounts, capabilities, system calls, resource limits. Linux only.

Runs in the fork of a zygote that already lives in bubblewrap's sandbox (`bubble`); here each submission is parted from
the next one. Only the standard library, because it runs before anything of a submission does.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import secrets
import socket
import struct
from pathlib import Path

from grader.examine import calls
from grader.examine.limits import Limits

# linux/mount.h, linux/prctl.h
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 2, 4, 32, 4096, 16384, 1 << 18
PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 4, 22, 24, 38
SECCOMP_MODE_FILTER = 2
COUNTERS = (
    "buddyinfo", "diskstats", "fs", "interrupts", "irq", "key-users", "loadavg", "locks", "meminfo", "pagetypeinfo", "pressure",
    "sched_debug", "schedstat", "slabinfo", "softirqs", "stat", "sys", "timer_list", "uptime", "vmstat", "zoneinfo",
)  # fmt: skip
LEARNER = 1000
"""User and group id that the learner's code sees."""
NOBODY = 65534
"""Group id that root's learners have outside. As root they could write to /proc/sys, without any capability."""
FIRST_USER, USERS = 1_900_000_000, 2**27
"""User ids that root's learners have outside, one for each submission: what the kernel counts for a user is not shared. Nobody
else's are there: see systemd's table of user ids."""
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
        _become(FIRST_USER + secrets.randbelow(USERS))
        be_readable(True)  # another user's process may not be looked at, not even by itself
    user, group = os.geteuid(), os.getegid()
    _call("new namespaces", _libc.unshare(calls.NEW_NAMESPACES))
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{LEARNER} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{LEARNER} {group} 1")


def _become(user: int) -> None:
    try:
        os.setresuid(user, user, user)
    except OSError:  # a container that has few user ids
        os.setresuid(NOBODY, NOBODY, NOBODY)


def be_readable(yes: bool) -> None:
    """Say whether processes of the same user may look into this one's memory and change it."""
    _call("hiding its memory", _libc.prctl(PR_SET_DUMPABLE, int(yes), 0, 0, 0))


def shut_in(limits: Limits, working_folder: str, size_of_files: int = 0) -> bool:
    """Give the first process of new namespaces its own view of the machine, and take every privilege away.

    `working_folder` becomes an empty private folder, with room for files of `size_of_files` bytes beside what may be written.
    Return whether there is a /proc of its own. Raises ConfineError where the machine does not allow it.
    """
    _mount(None, "/", None, MS_REC | MS_PRIVATE)
    own_proc = True
    try:
        _mount("proc", "/proc", "proc", MS_RDONLY | MS_NOSUID | MS_NODEV)
        _hide_counters()
    except ConfineError:  # a machine that masks parts of /proc allows no new one: then there is none
        _mount("none", "/proc", "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV, "size=4k")
        own_proc = False
    # One file system holds /tmp and the working folder, so that both share one limit.
    room = limits.scratch + size_of_files
    _mount("none", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, f"size={room},mode=1777,nr_inodes=20000")
    Path(working_folder).mkdir(exist_ok=True)
    _mount(
        "none", "/dev/shm", "tmpfs", MS_NOSUID | MS_NODEV, f"size={limits.scratch},mode=1777,nr_inodes=1000"
    )
    # Mapped and shared, /dev/zero would be memory that nobody counts.
    _mount("/dev/null", "/dev/zero", None, MS_BIND)
    # Terminals of one's own: the sandbox's would be everybody's.
    _mount(
        "none", "/dev/pts", "devpts", MS_NOSUID, f"newinstance,mode=620,ptmxmode=666,max={limits.terminals}"
    )
    socket.sethostname("rounds")
    os.chdir(working_folder)
    return own_proc


def _hide_counters() -> None:
    """Hide what /proc says of the whole machine: what one submission does there, another could read."""
    for name in COUNTERS:
        place = Path("/proc", name)
        if place.is_dir():
            _mount("none", str(place), "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV, "size=4k")
        elif place.exists():
            _mount("/dev/null", str(place), None, MS_BIND)


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
        (resource.RLIMIT_SIGPENDING, limits.processes, 0, "", ""),
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
    if machine not in calls.MACHINES:
        raise ConfineError(f"There is no list of refused system calls for a processor of kind {machine}.")
    rules = calls.rules(calls.MACHINES[machine])
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
