"""Attacks by what a process can do: replies that are none, endless or huge output, ways to stop, greed, privileges.

The other half of `hostile_cells`, whose cells look at what they are given.
"""

from __future__ import annotations

from hostile_cells import EMPTIED, FORGERIES, FOUR, SPIES, STRANGE_VALUES, Attack

FORGED_FRAMES = [
    Attack(
        f"a reply is {name}",
        f"import grader.examine.wire as wire, struct, time\ndef forged(stream, *given):\n    {code}\nwire.send = forged",
        status=None,
        stopped={0: why},
    )
    for name, code, why in [
        ("longer than any message may be", "stream.sendall(struct.pack('>I', 2**32 - 1) + b'x' * 1000); time.sleep(60)", "died"),
        ("deep", "stream.sendall(struct.pack('>I', 10**6) + b'[' * 10**6); time.sleep(60)", "died"),
        ("no JSON", "stream.sendall(struct.pack('>I', 4) + bytes([255] * 4)); time.sleep(60)", "died"),
        ("no object", "stream.sendall(struct.pack('>I', 2) + b'[]'); time.sleep(60)", "died"),
        ("cut off", "stream.sendall(struct.pack('>I', 100) + b'{'); stream.close()", "died"),
        ("sent a byte at a time", "stream.sendall(struct.pack('>I', 1000))\n    while True: stream.sendall(b' '); time.sleep(0.2)", "slow"),
        ("one of very many with a wrong number", "data = b'{\"id\":-1}'\n    while True: stream.sendall((struct.pack('>I', len(data)) + data) * 1000)", "slow"),
        ("never sent", "time.sleep(60)", "slow"),
    ]
]  # fmt: skip

SHOWS = [
    Attack(
        "outputs that are no outputs",
        FOUR
        + """
import grader.examine.wire as wire, grader.examine.learner as side
honest = wire.send
def forged(stream, message, *largest):
    if "outputs" in message:
        message["outputs"] = [5, {"output_type": "stream", "name": "x", "text": "<script>"}, {"output_type": "display_data", "data": {
            "text/html": "<script>", "image/svg+xml": "<svg onload=x>", "image/png": "aGFsbG8=", "application/javascript": "x",
            "text/latex": "x", "text/markdown": "x"}}, {"output_type": "execute_result", "data": {"text/html": "<script>"}}, None, [],
            {"output_type": "stream", "name": "stdout", "text": "x" * 10**6}]
        message["error"] = {"kinds": 5, "hints": {"a": 1}, "message": ["<script>"] , "line": "x", "text": None}
    return honest(stream, message)
wire.send = forged
""",
        honest=False,
    ),
    Attack(
        "HTML, SVG, script and a picture that is none",
        FOUR
        + """
from IPython.display import HTML, SVG, Javascript, Image, Markdown, display
import base64, struct, zlib
for shown in (HTML("<script>alert(1)</script>"), Javascript("<script>"), Markdown("<script>")): display(shown)
def chunk(name, data): return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
start = b"\\x89PNG\\r\\n\\x1a\\n"
size = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
body = chunk(b"IDAT", zlib.compress(bytes(2)))
for picture in (b"<script>", start + b"<script>", start + chunk(b"IHDR", struct.pack(">IIBBBBB", 2**20, 2**20, 8, 0, 0, 0, 0)) + body,
                start + chunk(b"IHDR", size) + chunk(b"tEXt", b"<script>") + body + chunk(b"IEND", b"") + b"<script>"):
    display({"image/png": base64.b64encode(picture).decode()}, raw=True)
""",
    ),
    Attack("a gigabyte in one line", FOUR + "import sys\nfor _ in range(1024): sys.stdout.write('x' * 2**20)", shows="The rest of the output is left out"),
    Attack("pictures by the gigabyte", FOUR + "from IPython.display import display\nfor n in range(100): display({'image/png': 'x' * 2**24, 'text/plain': 'x' * 2**10}, raw=True)", None, honest=False),
    Attack("two thousand displays and warnings", FOUR + "import warnings\nfrom IPython.display import display\nfor n in range(2000): display(n); warnings.warn(str(n))"),
    Attack("a million lines", FOUR + "import sys\nfor _ in range(1000): sys.stdout.write('line\\n' * 1000)", shows="The rest of the output is left out"),
    Attack("a gigabyte on file descriptor 1", FOUR + "import os\nfor _ in range(1024): os.write(1, b'x' * 2**20); os.write(2, b'x' * 2**20)"),
    Attack("an error with hostile words", "class E(Exception):\n    def __str__(self): return 'x' * 10**6\n    __repr__ = __str__\nE.__name__ = 'N' * 10**6\ndef answer(x): raise E\nraise E", status="error"),
    Attack("an error whose words are an error", "class E(Exception):\n    def __str__(self): raise SystemExit\ndef answer(x): raise E\nraise E", status="error"),
    Attack("an error whose words have no end", "class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E", status=None, stopped={0: "slow"}),
    Attack("a call within a call within a call", "def answer(x): return answer(x)\nanswer(1)", status="error"),
    Attack("a syntax error made by hand", "def answer(x): raise SyntaxError('x', ('f', 1, 1, 't'))", status="error"),
    Attack("an error that wants five arguments", "def answer(x): raise UnicodeDecodeError('u', b'x', 0, 1, 'x')", status="error"),
]  # fmt: skip

STOPS = [
    Attack("os._exit in a cell", FOUR + "import os\nos._exit(0)", None, {0: "died"}),
    Attack("os._exit in a visible case", "import os\ndef answer(x): os._exit(0)", None, {1: "died"}),
    Attack("os._exit in a hidden case", "import os\ndef answer(x): return 4 if x == 2 else os._exit(0)", None, {1: "died"}),
    Attack("sys.exit in a case", "import sys\ndef answer(x): sys.exit('passed')", "error"),
    Attack("KeyboardInterrupt in a case", "def answer(x): raise KeyboardInterrupt", "error"),
    Attack("an endless loop in a cell", FOUR + "while True: pass", None, {0: "slow"}),
    Attack("an endless loop in a visible case", "def answer(x):\n    while True: pass", None, {1: "slow"}),
    Attack("an endless loop in a hidden case", "def answer(x):\n    while x != 2: pass\n    return 4", None, {1: "slow"}),
    Attack("an endless loop that catches everything", FOUR + "while True:\n    try:\n        while True: pass\n    except BaseException: pass", None, {0: "slow"}),
    Attack("an endless loop in C", FOUR + "10**10**8", None, {0: "slow"}),
    Attack("an endless regular expression", FOUR + "import re\nre.match('(a+)+$', 'a' * 60 + 'b')", None, {0: "slow"}),
    Attack("no signal is heard", FOUR + "import signal\nfor s in signal.valid_signals() - {9, 19}: signal.signal(s, signal.SIG_IGN)\nwhile True: pass", None, {0: "slow"}),
    Attack("alarms ring all the time", "import signal\nsignal.signal(signal.SIGALRM, lambda *a: 1 / 0)\nsignal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)\ndef answer(x):\n    while True: pass", "error", honest=False),
    Attack("a segmentation fault", FOUR + "import ctypes\nctypes.string_at(0)", None, {0: "died"}),
    Attack("the process stops itself, and every other", FOUR + "import os, signal\nfor p in (os.getppid(), 1, 0): os.kill(p, signal.SIGSTOP)", None, {0: "slow"}),
    Attack("an abort that would leave its memory in a file", FOUR + "import os\nos.abort()", None, {0: "died"}),
    Attack("a call without end in C", FOUR + "import sys\nsys.setrecursionlimit(10**9)\na = []\nfor _ in range(10**5): a = [a]\nrepr(a)", None, honest=False),
    Attack("exit in a cell and in a thread", FOUR + "import sys, threading\nt = threading.Thread(target=sys.exit); t.start(); t.join()\nraise SystemExit(0)"),
    Attack("every process is killed", FOUR + "import os\ntry: os.kill(-1, 9)\nfinally: os.kill(os.getpid(), 9)", None, {0: "died"}),
    Attack("every file descriptor is closed", FOUR + "import os\nos.closerange(0, 256)", None, {0: "died"}),
    Attack("the socket is closed and the process stays", FOUR + "import os, time\nos.closerange(3, 256)\ntime.sleep(60)", None, {0: "died"}),
    Attack("the process splits", FOUR + "import os\nos.fork()\nprint('here')", "not_yet", shows="here\n"),
    Attack("the process leaves its work to another", FOUR + "import os, time\nif os.fork(): os._exit(0)\ntime.sleep(60)", None, {0: "died"}),
    Attack("things to do at the end", FOUR + "import atexit, os, threading, time\natexit.register(time.sleep, 60)\natexit.register(os._exit, 0)\nthreading.Thread(target=time.sleep, args=(60,)).start()\nclass D:\n    def __del__(self): time.sleep(60)\nd = D()"),
    Attack("a fork bomb", FOUR + "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass", None, {0: "slow"}),
    Attack("more processes than there may be", FOUR + "import os, time\nn = 0\ntry:\n    while n < 1000:\n        if not os.fork(): time.sleep(60)\n        n += 1\nexcept OSError as e: print(n < 70, e.errno)", shows="True 11\n"),
    Attack("a thread bomb", FOUR + "import threading, time\nn = 0\ntry:\n    while True:\n        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n        n += 1\nexcept RuntimeError: print(n < 70)", shows="True\n"),
]  # fmt: skip

WATCHED = "import os, resource as r, time\n"
GROWS = "for _ in range(4):\n    if not os.fork():\n        a = bytearray(b'x') * (300 * 2**20); time.sleep(60)\ntime.sleep(60)"
GREED = [
    Attack("a hundred gigabytes", FOUR + "try: bytearray(100 * 2**30)\nexcept MemoryError: print('no')", shows="no\n"),
    Attack("many processes that want memory", FOUR + "import os, time\nfor _ in range(4):\n    if not os.fork():\n        a = bytearray(b'x') * (300 * 2**20); time.sleep(60)\ntime.sleep(60)", None, {0: "memory"}),
    Attack("a chain of forks that hides memory", FOUR + "import mmap, os, time\nfor _ in range(8):\n    m = mmap.mmap(-1, 200 * 2**20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)\n    for o in range(0, len(m), 4096): m[o] = 1\n    if os.fork(): time.sleep(60)\n    m.close()\ntime.sleep(60)", None, {0: "memory"}),
    Attack("a process that hides its memory", FOUR + "import ctypes, os, time\nctypes.CDLL(None).prctl(4, 0, 0, 0, 0)\nfor _ in range(4):\n    if not os.fork():\n        a = bytearray(b'x') * (300 * 2**20); time.sleep(60)\ntime.sleep(60)", None, {0: "memory"}),
    Attack("the process that watches memory may open no file", FOUR + WATCHED + "try: r.prlimit(1, r.RLIMIT_NOFILE, (0, 0)); print('lifted')\nexcept OSError: pass\n" + GROWS, None, {0: "memory"}),
    Attack("the process that watches memory gets no turn", FOUR + WATCHED + "for call in (lambda: os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0)), lambda: os.setpriority(os.PRIO_PROCESS, 1, 19), lambda: os.setpriority(os.PRIO_USER, 0, 19)):\n    try: call()\n    except OSError: pass\n    else: time.sleep(60)\n" + GROWS, None, {0: "memory"}),
    Attack("processes whose names are no text", FOUR + WATCHED + "import ctypes\nctypes.CDLL(None).prctl(15, b'\\xff\\nVmRSS:', 0, 0, 0)\n" + GROWS, None, {0: "memory"}),
    Attack("memory that waits in sockets", FOUR + WATCHED + "import socket\nfor _ in range(40):\n    if not os.fork():\n        kept = []\n        for _ in range(100):\n            for line in socket.socketpair():\n                kept.append(line); line.setblocking(False)\n                try:\n                    while True: line.send(bytes(2**16))\n                except OSError: pass\n        time.sleep(60)\ntime.sleep(60)", None, {0: "memory"}),
    Attack("larger buffers of sockets", FOUR + "import socket\nline, _ = socket.socketpair()\nfor name in (socket.SO_SNDBUF, socket.SO_RCVBUF):\n    try: line.setsockopt(socket.SOL_SOCKET, name, 2**22); print('larger')\n    except OSError: print('no')", shows="no\nno\n"),
    Attack("memory that outlives its mapping", FOUR + "import mmap\ntry: mmap.mmap(-1, 4096)\nexcept OSError as e: print(e.errno)\ntry:\n    mmap.mmap(open('/dev/zero', 'r+b').fileno(), 4096)\nexcept (OSError, ValueError): print('none')\nimport ctypes, os\nlibc = ctypes.CDLL(None, use_errno=True)\nprint([call(*a) for call, a in ((libc.shmget, (0, 4096, 0o1600)), (libc.semget, (0, 1, 0o1600)), (libc.msgget, (0, 0o1600)), (libc.memfd_create, (b'x', 0)))])", shows="1\nnone\n[-1, -1, -1, -1]\n"),
    Attack("no file descriptor is left", FOUR + "import os\nkept = []\ntry:\n    while True: kept.append(open('/dev/null'))\nexcept OSError as e: print(e.errno)", shows="24\n"),
    Attack("limits are lifted", FOUR + "import resource as r\nfor kind in (r.RLIMIT_DATA, r.RLIMIT_NPROC, r.RLIMIT_FSIZE, r.RLIMIT_CPU):\n    try: r.setrlimit(kind, (r.RLIM_INFINITY, r.RLIM_INFINITY)); print('lifted')\n    except (ValueError, OSError): print('no')", shows="no\nno\nno\nno\n"),
    Attack("the disk is filled", FOUR + "import errno\nfor folder in ('/tmp', '.', '/dev/shm'):\n    try:\n        for n in range(1000):\n            with open(f'{folder}/{n}', 'wb') as f: f.write(bytes(2**20))\n    except OSError as e: print(errno.errorcode[e.errno], n < 40)", shows="ENOSPC True\nENOSPC True\nENOSPC True\n"),
    Attack("one file of any size", FOUR + "import errno\ntry:\n    with open('/tmp/f', 'wb') as f: f.truncate(2**40)\nexcept OSError as e: print(errno.errorcode[e.errno])", shows="EFBIG\n"),
    Attack("a hundred thousand files", FOUR + "import errno\ntry:\n    for n in range(100000): open(f'/tmp/{n}', 'w').close()\nexcept OSError as e: print(errno.errorcode[e.errno])", shows="ENOSPC\n"),
    Attack("nothing outside can be written", FOUR + "import os, sys\nfor folder in ('/', '/usr', '/etc', '/dev', sys.prefix, '/proc/sys/kernel', '/proc/self', os.path.dirname(os.__file__)):\n    try: os.open(folder + '/hostname', os.O_WRONLY | os.O_CREAT); print('written', folder)\n    except OSError: pass\nfor file in ('/proc/sys/kernel/core_pattern', '/proc/sysrq-trigger', '/proc/self/oom_score_adj', '/proc/1/mem', '/proc/self/uid_map'):\n    try: os.open(file, os.O_WRONLY); print('open', file)\n    except OSError: pass\nprint('end')", shows="end\n"),
]  # fmt: skip

PRIVILEGES = [
    Attack(
        "the clock, the kernel's files and others' sockets are looked for",
        FOUR
        + """
import ctypes, time
libc = ctypes.CDLL(None, use_errno=True)
try: time.clock_settime(time.CLOCK_REALTIME, 0); print("set")
except OSError: pass
for place in ("/proc/kcore", "/proc/kmsg", "/dev/kmsg", "/dev/mem", "/sys/kernel"):
    try: print(place, len(open(place, "rb").read(100)))
    except OSError: pass
print("{abstract}" in open("/proc/net/unix").read(), libc.mq_open(b"/q", 0o102, 0o600, None) >= 0, libc.syscall(298, 0, 0, 0, 0, 0) >= 0)
""",
        shows="False False False\n",
    ),
    Attack(
        "file descriptors are sent to the judge",
        FOUR
        + """
import glob, os, socket
for place in glob.glob("/proc/self/fd/*"):
    try:
        if os.readlink(place).startswith("socket:"):
            line = socket.socket(fileno=os.dup(int(place.rsplit("/", 1)[1])))
            for _ in range(2000): socket.send_fds(line, [b"\\0"], [0] * 100)
    except OSError: pass
""",
        status=None,
        honest=False,
    ),
    Attack(
        "sockets of every family",
        FOUR
        + """
import socket
made = set()
for family in range(46):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
        try: socket.socket(family, kind).close(); made.add(family)
        except OSError: pass
print(sorted(made))
for place in (("127.0.0.1", {port}), ("10.0.0.1", 80)):
    try: socket.create_connection(place, timeout=1); print("connected")
    except OSError: pass
line = socket.socket(socket.AF_UNIX)
try: line.connect("\\0{abstract}"); print("connected")
except OSError: pass
try: print(socket.getaddrinfo("example.org", 80))
except OSError: pass
""",
        shows="[1, 2, 10]\n",
    ),
    Attack(
        "privileges are asked for",
        FOUR
        + """
import ctypes, os, signal
libc = ctypes.CDLL(None, use_errno=True)
print(libc.unshare(0x10000000), libc.ptrace(16, 1, 0, 0), libc.mount(b"x", b"/tmp", b"tmpfs", 0, None), libc.umount2(b"/proc", 2),
      libc.setns(0, 0), libc.chroot(b"/tmp"), libc.syscall(321, 0, 0, 0), libc.syscall(425, 1, 0), libc.sethostname(b"x", 1))
try: os.setuid(0); print("root")
except OSError: pass
print(os.getuid(), [l.split()[1] for l in open("/proc/self/status") if l.startswith(("CapEff", "CapBnd", "NoNewPrivs", "Seccomp:"))])
for number in signal.valid_signals(): 
    try: os.kill(1, number)
    except OSError: pass
""",
        shows="-1 -1 -1 -1 -1 -1 -1 -1 -1\n1000 ['0000000000000000', '0000000000000000', '1', '2']\n",
    ),
    Attack(
        "a daemon stays behind",
        FOUR
        + """
import ctypes, os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(15, b"{daemon}", 0, 0, 0)
        while True:
            open("/dev/shm/left", "w").close(); time.sleep(0.05)
    os._exit(0)
os.wait()
""",
    ),
    Attack(
        "a module named like a library, beside the notebook",
        FOUR
        + """
import sys
for name in ("numpy", "json", "grader", "socket", "decimal", "textwrap"):
    open(name + ".py", "w").write("def __getattr__(name): raise SystemExit\\nALWAYS = True\\n")
sys.path.insert(0, "")
for name in [m for m in sys.modules if m.split(".")[0] in ("numpy", "grader", "decimal")]: del sys.modules[name]
""",
        honest=False,
    ),
]

ATTACKS = [*FORGERIES, *EMPTIED, *SPIES, *STRANGE_VALUES, *FORGED_FRAMES, *SHOWS, *STOPS, *GREED, *PRIVILEGES]
