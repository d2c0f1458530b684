"""Which system calls a learner's process may make: a program for the kernel's filter (seccomp). Linux only.

Refused is what no lesson needs and what leads out of the sandbox, to the process that watches it, or to a submission that
runs beside it: what one process can set in files or counters that all share, and another can read, carries hidden data.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# linux/sched.h, linux/seccomp.h, linux/fcntl.h, linux/mman.h, linux/prctl.h, asm-generic/errno.h, socket.h, mman-common.h
NEW_NAMESPACES = 0x10000000 | 0x00020000 | 0x20000000 | 0x40000000 | 0x08000000 | 0x04000000
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
DONE, EPERM, EINVAL, ENOSYS, EOPNOTSUPP, EAFNOSUPPORT = 0, 1, 22, 38, 95, 97
LOAD, MASK, EQUAL, AT_LEAST, ANY_BIT, GIVE = 0x20, 0x54, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16
X32 = 0x40000000

FAMILIES = (1, 2, 10)
"""Of sockets: unix, inet, inet6, without a network behind them; others, such as vsock, know no namespaces."""
FCNTL = (0, 1, 2, 3, 4, 5, 6, 7, 1030)
"""Descriptors and their flags, and locks, which see below. Not: leases, news of a folder, a pipe's size."""
LOCKS = (6, 7)
"""fcntl's F_SETLK and F_SETLKW, which sqlite asks for. A submission is alone with its files, and every other file, /dev/null
too, is one that others could see the lock of: so nothing is locked, and the answer is that it is."""
ADVICE = (0, 1, 2, 3, 4, 8, 10, 11, 14, 15, 16, 17, 18, 19, 102, 103)
"""madvise's advice about one's own memory. Not: what sends pages of files out, or merges what processes share."""
BUFFERS = (7, 8, 26, 32, 33, 50, 51, 52)
"""setsockopt's sizes of buffers, which hold memory that belongs to no process, and its programs for the kernel."""
PRCTL = (22, 35, 62, 67)
"""prctl's further filters, changed maps of memory, groups of scheduling, and merged memory."""
SHARED_WITHOUT_FILE = 0x01 | 0x20
"""mmap's MAP_SHARED | MAP_ANONYMOUS: memory that may outlive its mapping, so that nobody could count it."""
HUGE = 0x40000
"""mmap's MAP_HUGETLB: memory that no process's size shows."""

Rule = tuple[int, int, int, int]


@dataclass(frozen=True)
class Machine:
    """What the filter must know of a kind of processor: its audit architecture and its numbers of system calls.

    `absent` are answered as by a kernel that does not have them, so that libraries go another way. `advice` are hints to the
    kernel about files that all share: not followed, and no error.
    """

    architecture: int
    clone3: int
    clone: int
    socket: int
    socketpair: int
    setsockopt: int
    mmap: int
    madvise: int
    fcntl: int
    prctl: int
    prlimit64: int
    sched_setaffinity: int
    setpriority: int
    read_with_flags: tuple[int, int]
    refused: tuple[int, ...]
    absent: tuple[int, ...]
    advice: tuple[int, ...]


# Refused: other processes' memory, limits and turns at the processor, mounts, namespaces, keys, kernel modules, programs in the
# kernel, files without a name, clocks, news of files, numbers of the whole machine (sysinfo), requests in a queue that all
# share (io_setup), memory in pipes (vmsplice), and System V's memory and queues, which no process's size shows.
# Absent: which pages of files are in memory (mincore, cachestat), flock. Advice: fadvise64, readahead, sync, syncfs.
MACHINES = {
    "x86_64": Machine(
        architecture=0xC000003E, clone3=435, clone=56, socket=41, socketpair=53, setsockopt=54, mmap=9, madvise=28, fcntl=72,
        prctl=157, prlimit64=302, sched_setaffinity=203, setpriority=141, read_with_flags=(327, 328),
        refused=(
            29, 30, 31, 64, 65, 66, 67, 68, 69, 70, 71, 99, 101, 103, 134, 135, 142, 144, 153, 154, 155, 156, 159, 161, 163, 164,
            165, 166, 167, 168, 169, 170, 171, 172, 173, 175, 176, 178, 179, 180, 206, 207, 208, 209, 210, 212, 220, 227, 240, 246,
            248, 249, 250, 251, 253, 254, 255, 256, 272, 275, 276, 278, 279, 294, 298, 300, 301, 303, 304, 305, 308, 310, 311, 312,
            313, 314, 317, 319, 320, 321, 323, 425, 426, 427, 428, 429, 430, 431, 432, 433, 438, 440, 442, 443, 447, 448, 457, 458,
        ),
        absent=(27, 73, 451),
        advice=(162, 187, 221, 306),
    ),
    "aarch64": Machine(
        architecture=0xC00000B7, clone3=435, clone=220, socket=198, socketpair=199, setsockopt=208, mmap=222, madvise=233,
        fcntl=25, prctl=167, prlimit64=261, sched_setaffinity=122, setpriority=140, read_with_flags=(286, 287),
        refused=(
            0, 1, 2, 3, 4, 18, 26, 27, 28, 30, 39, 40, 41, 42, 51, 58, 60, 75, 76, 77, 89, 92, 97, 104, 105, 106, 112, 116, 117,
            118, 119, 142, 161, 162, 170, 171, 179, 180, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 217, 218, 219,
            224, 225, 238, 239, 241, 262, 263, 264, 265, 266, 268, 270, 271, 272, 273, 274, 277, 279, 280, 282, 294, 425, 426, 427,
            428, 429, 430, 431, 432, 433, 438, 440, 442, 443, 447, 448, 457, 458,
        ),
        absent=(32, 232, 451),
        advice=(81, 213, 223, 267),
    ),
}  # fmt: skip


def rules(machine: Machine) -> list[Rule]:
    """Return the filter's program: what it does not name is allowed."""
    made: list[Rule] = [
        (LOAD, 0, 0, ARCHITECTURE),
        (EQUAL, 1, 0, machine.architecture),
        (GIVE, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER),
        (AT_LEAST, 0, 1, X32),
        (GIVE, 0, 0, KILL),
    ]
    for numbers, answer in ((machine.refused, EPERM), (machine.absent, ENOSYS), (machine.advice, DONE)):
        for number in numbers:
            made += [(EQUAL, 0, 1, number), (GIVE, 0, 0, ERRNO | answer)]
    made += [(EQUAL, 0, 1, machine.clone3), (GIVE, 0, 0, ERRNO | ENOSYS)]
    made += _if(machine.clone, 0, [(ANY_BIT, 0, 1, NEW_NAMESPACES), (GIVE, 0, 0, ERRNO | EPERM)])
    shared = [(MASK, 0, 0, SHARED_WITHOUT_FILE), (EQUAL, 0, 1, SHARED_WITHOUT_FILE), (GIVE, 0, 0, ERRNO | EPERM)]  # fmt: skip
    made += _if(machine.mmap, 3, [(ANY_BIT, 0, 1, HUGE), (GIVE, 0, 0, ERRNO | EPERM), *shared])
    for call in (machine.socket, machine.socketpair):
        made += _only(call, 0, FAMILIES, EAFNOSUPPORT)
    for call in (machine.prlimit64, machine.sched_setaffinity, machine.setpriority):
        made += _only(call, 0, [0], EPERM)
    made += _only(machine.setpriority, 1, [0], EPERM)
    made += _only(machine.fcntl, 1, FCNTL, EINVAL) + _but(machine.fcntl, 1, LOCKS, DONE)
    made += _only(machine.madvise, 2, ADVICE, EINVAL)
    for call in machine.read_with_flags:
        made += _only(call, 5, [0], EOPNOTSUPP)
    made += _but(machine.setsockopt, 2, BUFFERS, EPERM) + _but(machine.prctl, 0, PRCTL, EPERM)
    return [*made, (GIVE, 0, 0, ALLOW)]


def _if(call: int, argument: int, then: list[Rule]) -> list[Rule]:
    """Run rules on one argument of one call. Arguments that matter here are ints: the kernel reads their lower half only."""
    return [
        (EQUAL, 0, len(then) + 2, call),
        (LOAD, 0, 0, ARGUMENTS + 8 * argument),
        *then,
        (LOAD, 0, 0, NUMBER),
    ]


def _only(call: int, argument: int, allowed: Iterable[int], answer: int) -> list[Rule]:
    values = list(allowed)
    tests = [(EQUAL, len(values) - place, 0, value) for place, value in enumerate(values)]
    return _if(call, argument, [*tests, (GIVE, 0, 0, ERRNO | answer)])


def _but(call: int, argument: int, refused: Iterable[int], answer: int) -> list[Rule]:
    tests = [rule for value in refused for rule in ((EQUAL, 0, 1, value), (GIVE, 0, 0, ERRNO | answer))]
    return _if(call, argument, tests)
