"""What a hidden case tells its answer reaches no cell that is shown: of a submission beside it, or of the same one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hostile_cells import CHECK, HONEST, HONEST_CHECK
from ordinary_user import ROOT, run_as_ordinary_user
from test_examine_hostile import names_of_processes, passed, run, text_shown

from grader.examine.limits import MEBIBYTE, Limits
from grader.examine.run import Examiner

LIMITS = Limits(cell_seconds=20, memory=768 * MEBIBYTE, scratch=32 * MEBIBYTE, restarts=2)


@pytest.fixture(scope="module")
def two() -> Iterator[tuple[Examiner, Examiner]]:
    with Examiner([], LIMITS) as one, Examiner([], LIMITS) as other:
        yield one, other


SYSTEM_FILE = "/usr/bin/env"
CHANNELS = {
    "a lock": (
        f"fcntl.flock(open('{SYSTEM_FILE}'), fcntl.LOCK_EX)",
        f"fcntl.flock(open('{SYSTEM_FILE}'), fcntl.LOCK_EX | fcntl.LOCK_NB)",
    ),
    "a shared lock": (
        f"fcntl.flock(open('{SYSTEM_FILE}'), fcntl.LOCK_SH)",
        f"fcntl.flock(open('{SYSTEM_FILE}'), fcntl.LOCK_EX | fcntl.LOCK_NB)",
    ),
    "a lock of bytes, which asks for a file that can be written": (
        "fcntl.lockf(open('/dev/null', 'r+b'), fcntl.LOCK_EX, 1, 77)",
        "fcntl.lockf(open('/dev/null', 'r+b'), fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 77)",
    ),
    "a lock of bytes that is only asked about": (
        f"fcntl.fcntl(os.open('{SYSTEM_FILE}', 0), fcntl.F_SETLK, struct.pack('hhqqi', fcntl.F_RDLCK, 0, 5, 1, 0))",
        f"print(fcntl.fcntl(os.open('{SYSTEM_FILE}', 0), fcntl.F_GETLK, struct.pack('hhqqi', fcntl.F_WRLCK, 0, 5, 1, 0)))",
    ),
    "a lock of an open file": (
        f"fcntl.fcntl(os.open('{SYSTEM_FILE}', 0), 37, struct.pack('hhqqi', fcntl.F_RDLCK, 0, 9, 1, 0))",
        f"print(fcntl.fcntl(os.open('{SYSTEM_FILE}', 0), 36, struct.pack('hhqqi', fcntl.F_WRLCK, 0, 9, 1, 0)))",
    ),
    "a lease": (
        f"fcntl.fcntl(os.open('{SYSTEM_FILE}', 0), fcntl.F_SETLEASE, fcntl.F_RDLCK)",
        f"print(fcntl.fcntl(os.open('{SYSTEM_FILE}', 0), fcntl.F_GETLEASE))",
    ),
    "the list of locks": (
        f"fcntl.fcntl(os.open('{SYSTEM_FILE}', 0), 37, struct.pack('hhqqi', fcntl.F_RDLCK, 0, 4242, 1, 0))",
        "print('4242' in open('/proc/locks').read())",
    ),
    "a terminal": ("os.openpty()", "print(sorted(os.listdir('/dev/pts')))"),
    "files on their way in sockets": (
        "a, b = socket.socketpair()\n        kept.extend([a, b])\n        for _ in range(4): socket.send_fds(a, [b'x'], [0] * 250)",
        "socket.send_fds(socket.socketpair()[0], [b'x'], [0])",
    ),
    "room in pipes": (
        "import subprocess\n        for _ in range(20):\n"
        "            if not os.fork():\n                kept.extend([os.pipe() for _ in range(100)]); time.sleep(3); os._exit(0)",
        "r, w = os.pipe(); os.set_blocking(w, False); print(os.write(w, bytes(10**6)))",
    ),
    "abstract sockets": (
        "s = socket.socket(socket.AF_UNIX); s.bind('\\0channel'); s.listen(); kept.append(s)",
        "socket.socket(socket.AF_UNIX).connect('\\0channel')",
    ),
    "a queue of messages": (
        "print(ctypes.CDLL(None).mq_open(b'/q', 0o102, 0o600, None))",
        "print(ctypes.CDLL(None).mq_open(b'/q', 0, 0, None) >= 0)",
    ),
    "requests to the disk": (
        "kept.append(ctypes.c_void_p()); ctypes.CDLL(None).syscall(206, 60000, ctypes.byref(kept[-1]))",
        "print(ctypes.CDLL(None).syscall(206, 60000, ctypes.byref(ctypes.c_void_p())) == 0)",
    ),
}
NEEDS_OWN_USER = ("room in pipes", "files on their way in sockets")
"""The kernel counts these for a user. Only root can give each submission a user of its own."""

TELL = """
import ctypes, fcntl, os, socket, struct, time
kept = []
def keep(*given):
    kept.append(open(*given))
    return kept[-1]
def answer(x):
    if x == 2:
        return 4
    try:
        {tell}
    except OSError:
        pass
    ctypes.CDLL(None).prctl(15, b"{name}", 0, 0, 0)
    time.sleep(2.5)
    return 5
"""
HEAR = """
import ctypes, fcntl, os, socket, struct
try:
    {hear}
    print("done")
except OSError as problem:
    print(problem.errno)
"""


def heard(two: tuple[Examiner, Examiner], folder: Path, tell: str, hear: str) -> str:
    name = uuid.uuid4().hex[:12]
    with ThreadPoolExecutor(1) as aside:
        kept = re.sub(r"(?<![\w.])open\(", "keep(", tell)
        cell = TELL.replace("{tell}", kept).replace("{name}", name)
        telling = aside.submit(run, two[0], folder, ("learner", cell), ("judge", CHECK))
        while not telling.done() and name not in names_of_processes():
            time.sleep(0.02)
        said = text_shown(run(two[1], folder, ("learner", HEAR.replace("{hear}", hear))), 0)
        assert name in names_of_processes(), "the other submission ended too early"
        assert not passed(telling.result(60), 1)
    return said


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_submission_beside_another_hears_nothing_of_it(
    two: tuple[Examiner, Examiner], tmp_path: Path, channel: str
) -> None:
    if channel in NEEDS_OWN_USER and os.geteuid() != 0:
        pytest.skip(
            "as docs/architecture.md says, root's grading alone parts what the kernel counts for a user"
        )
    tell, hear = CHANNELS[channel]
    assert heard(two, tmp_path, tell, hear) == heard(two, tmp_path, "pass", hear)


COUNTERS = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for folder, _, files in [("/proc", [], os.listdir("/proc")), *os.walk("/proc/sys"), *os.walk("/proc/pressure"), *os.walk("/proc/fs")]:
    for name in files:
        place = os.path.join(folder, name)
        try:
            if not name.isdigit() and os.path.isfile(place) and open(place).read(1):
                print(place)
        except (OSError, UnicodeDecodeError):
            pass
print("sysinfo", libc.sysinfo(ctypes.create_string_buffer(1000)))
"""
STATIC = {"cgroups", "cmdline", "consoles", "cpuinfo", "crypto", "devices", "dma", "execdomains", "filesystems", "iomem", "ioports",
          "kallsyms", "keys", "misc", "modules", "mtrr", "mounts", "partitions", "swaps", "version", "config.gz", "fb", "mdstat"}  # fmt: skip


def test_numbers_of_the_whole_machine_cannot_be_read(two: tuple[Examiner, Examiner], tmp_path: Path) -> None:
    *files, last = text_shown(run(two[0], tmp_path, ("learner", COUNTERS)), 0).splitlines()
    assert {name.removeprefix("/proc/") for name in files} <= STATIC
    assert last == "sysinfo -1"


REFUSED = {
    "news of a folder": "libc.inotify_init1(0)",
    "news of a file system": "libc.fanotify_init(0, 0)",
    "news of a folder by a signal": "fcntl.fcntl(os.open('/usr/bin', 0), 1026, 2)",
    "reads that take only what is in memory": "os.preadv(file, [bytearray(9)], 0, os.RWF_NOWAIT)",
    "reads of that kind in a queue": "libc.syscall(425, 1, ctypes.create_string_buffer(200))",
    "which pages are in memory": "libc.mincore(ctypes.c_void_p(pages.ctypes.data), 4096, ctypes.create_string_buffer(9))",
    "how many pages are in memory": "libc.syscall(451, file, ctypes.create_string_buffer(16), ctypes.create_string_buffer(40), 0)",
    "locks": "libc.flock(file, 2)",
    "limits of another process": "libc.prlimit(1, 7, None, ctypes.create_string_buffer(16))",
}
ASK = """
import ctypes, fcntl, os, numpy
libc, file = ctypes.CDLL(None, use_errno=True), os.open("/usr/bin/env", 0)
pages = numpy.memmap("/usr/bin/env", mode="r")
pages[0]
try:
    print("answered" if {ask} >= 0 else "refused")
except OSError:
    print("refused")
"""


@pytest.mark.parametrize("ask", REFUSED.values(), ids=REFUSED)
def test_what_tells_of_files_that_all_share_is_refused(
    two: tuple[Examiner, Examiner], tmp_path: Path, ask: str
) -> None:
    assert text_shown(run(two[0], tmp_path, ("learner", ASK.replace("{ask}", ask))), 0) == "refused\n"


TABLES = """
import mmap
memory = mmap.mmap(-1, 2**39, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000, prot=mmap.PROT_READ)
for place in range(0, 2**39, 2**21):
    memory[place]
"""


def test_tables_of_pages_count_as_memory(tmp_path: Path) -> None:
    small = LIMITS.model_copy(update={"memory": 128 * MEBIBYTE})
    with Examiner([], small) as examiner:
        assert run(examiner, tmp_path, ("learner", TABLES)).stopped == {0: "memory"}


MASKED = """
import sys
from pathlib import Path
from hostile_cells import CHECK, GOOD
from test_examine_leaks import FORKS, LIMITS, passed, run, text_shown
from grader.examine.run import Examiner
with Examiner([], LIMITS) as examiner:
    seen = "import os\\nprint(os.listdir('/proc'))\\n"
    ran = run(examiner, Path(sys.argv[1]), ("learner", seen + GOOD), ("judge", CHECK))
    print(text_shown(ran, 0).strip(), passed(ran, 1))
    print(run(examiner, Path(sys.argv[1]), ("learner", FORKS)).stopped)
"""
FORKS = """
import os, time
for _ in range(5):
    if not os.fork():
        kept = bytearray(b"x") * (250 * 2**20)
        time.sleep(60)
time.sleep(60)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mask parts of /proc")
def test_memory_is_watched_where_a_machine_allows_no_proc_of_ones_own(tmp_path: Path) -> None:
    mask = 'mount --bind /dev/null /proc/keys && exec "$@"'
    command = [
        "unshare",
        "--mount",
        "--propagation",
        "private",
        "sh",
        "-c",
        mask,
        "sh",
        sys.executable,
        "-c",
        MASKED,
    ]
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    done = subprocess.run(
        [*command, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=100,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert done.stdout == "[] True\n{0: 'memory'}\n", done.stderr


LIBRARIES = """
import sqlite3, subprocess, multiprocessing, os, shutil, threading
import numpy, pandas
data = sqlite3.connect("own.db")
pandas.DataFrame({"n": [1, 2]}).to_sql("t", data)
print(pandas.read_sql("select sum(n) as n from t", data).n[0])
print(subprocess.run(["echo", "here"], capture_output=True, text=True).stdout.strip())
with multiprocessing.get_context("fork").Pool(2) as pool:
    print(pool.map(abs, [-1, 2]))
open("a.txt", "w").write("a" * 10**6)
print(os.path.getsize(shutil.copy("a.txt", "b.txt")))
os.nice(1), os.sched_setaffinity(0, os.sched_getaffinity(0))
print(numpy.memmap("a.txt", mode="r")[0], os.cpu_count() >= 1, os.sysconf("SC_PAGE_SIZE"))
get_ipython().system("tty | cut -c1-8")
"""


def test_what_libraries_ask_of_the_kernel_still_works(tmp_path: Path) -> None:
    with Examiner(["numpy", "pandas"], LIMITS) as examiner:
        ran = run(examiner, tmp_path, ("learner", LIBRARIES))
    assert ran.reports[0].error is None
    assert text_shown(ran, 0) == "3\nhere\n[1, 2]\n1000000\n97 True 4096\n/dev/pts\r\n"


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="this run is an ordinary user's already")
def test_all_of_this_holds_for_an_ordinary_user_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    said = run_as_ordinary_user(__file__, tmp_path_factory.mktemp("hold"), seconds=400)
    assert " passed" in said, said


STOPS = """
import os, time
print(time.time())
def answer(x):
    if x == 2:
        return 4
    time.sleep(2)
    {how}
"""


@pytest.mark.parametrize("how", ["os._exit(0)", "os.kill(os.getpid(), 9)"])
def test_no_cell_that_is_shown_runs_again_once_a_hidden_part_began(
    two: tuple[Examiner, Examiner], tmp_path: Path, how: str
) -> None:
    cells = [("learner", STOPS.replace("{how}", how)), ("judge", CHECK), ("learner", HONEST)]
    ran = run(two[0], tmp_path, *cells, ("judge", HONEST_CHECK))
    assert time.time() - float(text_shown(ran, 0)) > 2, "what is shown was printed after the hidden part"
    assert not passed(ran, 1)
    assert passed(ran, 3), "an honest exercise lost its marks to one that stopped before it"
