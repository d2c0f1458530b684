"""Rounds: a course for medical students, from a first line of Python to language models.

  python3 course.py start     open the course in your browser
  python3 course.py test      check that everything works
  python3 course.py --help    all other commands

The first time, this file makes the folder .venv beside it and installs what the course needs there. Nothing else on
the computer is changed. After that it hands over to the `course` command inside .venv.
"""

# Standard library only, in the syntax of Python 3.8: an older Python must get a sentence, not a SyntaxError.
# ruff: noqa: E402, PTH100, PTH120
from __future__ import annotations

import os
import sys

# Modules come from Python itself: a json.py that PYTHONPATH leads to, or that lies beside this file, is another one.
elsewhere = {os.path.abspath(place) for place in os.environ.get("PYTHONPATH", "").split(os.pathsep)}
if __name__ == "__main__":
    elsewhere.add(os.path.dirname(os.path.abspath(__file__)))
sys.path[:] = [place for place in sys.path if os.path.abspath(place) not in elsewhere]

import ast
import contextlib
import csv
import errno
import hashlib
import importlib
import importlib.util
import json
import re
import shutil
import subprocess
import time
import urllib.parse
import urllib.request
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
COURSE = SCRIPTS / ("course.exe" if os.name == "nt" else "course")
PACKAGES = "Lib/site-packages" if os.name == "nt" else "lib/python3.*/site-packages"
PIP_INSTALL = [str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
STAMP = VENV / "installed.json"
OURS = ROOT / ".rounds"
LOG = OURS / "logs" / "install.log"

OLDEST, NEWEST = (3, 11), (3, 13)
GB = 1_000_000_000
# Measured: .venv 2.3 GB, the language model 0.8 GB with its download, pip's own copies of the packages 0.9 GB.
NEEDED = 4 * GB
# On Linux the ordinary build of torch brings NVIDIA's libraries: 3.8 GB more to keep, and twice 2.5 GB while pip works.
NVIDIA = 9 * GB


class Stop(Exception):
    """The course cannot go on. The message says what happened and what to do next."""


def main(arguments: list[str]) -> int:
    """Install if needed, then run `course` with the arguments. Returns the exit status."""
    try:
        refuse_wrong_python()
        if not arguments:
            print(__doc__)
            return 2
        if not is_installed():
            install()
        return hand_over(arguments)
    except Stop as problem:
        print(f"\n{problem}\n", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\n{explain_os_error(error)}\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Type the same command again: it goes on from here.", file=sys.stderr)
        return 130


def refuse_wrong_python() -> None:
    """Stop with advice when this Python is too old or too new."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    have = "{}.{}.{}".format(*sys.version_info[:3])
    arguments = " ".join(sys.argv[1:]) or "start"
    message = f"This course needs Python 3.11, 3.12 or 3.13. You have Python {have} ({sys.executable}).\n"
    found = find_right_python()
    if found:
        raise Stop(f"{message}A right one is on this computer. Type:\n  {found} course.py {arguments}")
    raise Stop(
        f"{message}What to do: install Python 3.13 (python.org has it for Windows and macOS; on Linux ask your package\n"
        "manager for python3.13, python3.12 or python3.11). Your present Python can stay. Then open a new terminal and type:\n"
        f"  {'py -3.13' if os.name == 'nt' else 'python3.13'} course.py {arguments}"
    )


def find_right_python() -> str | None:
    """Return the command of a suitable Python on this computer, or None. Each candidate is tried: some are only shims."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        commands = [["py", f"-3.{minor}"]] if os.name == "nt" else []
        for command in [*commands, [f"python3.{minor}"]]:
            program = shutil.which(command[0])
            try:
                if program and run([program, *command[1:], "-c", "import sys"]).returncode == 0:
                    return " ".join(command)
            except OSError:
                continue
    return None


# --- is everything there? --------------------------------------------------------------------------------------------


def is_installed() -> bool:
    """Say whether the last install was finished, for these versions, in this folder. Costs a few milliseconds."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return PYTHON.exists() and COURSE.exists() and bool(stamp == wanted())


def wanted() -> dict[str, str]:
    """Return what a finished install of this folder is known by."""
    pinned = hashlib.sha256()
    for name in ("requirements.lock", "pyproject.toml"):
        pinned.update((ROOT / name).read_bytes())
    # The real path of the interpreter changes when the system replaces its Python; the folder's when it was moved.
    return {"pinned": pinned.hexdigest(), "folder": str(ROOT), "python": os.path.realpath(PYTHON)}


# --- install ---------------------------------------------------------------------------------------------------------


def install() -> None:
    """Make or mend .venv and install the pinned packages and the course. A stamp, written last, says that it is done."""
    with one_at_a_time():
        if is_installed():  # the install that we waited for did it
            return
        began = time.monotonic()
        print("Preparing the course. The first time it takes minutes and needs the network.", flush=True)
        LOG.write_text("", encoding="utf-8")
        refuse_this_folder()
        refuse_socks(urllib.request.getproxies())
        if not venv_is_sound():
            refuse_without_modules()
            refuse_small_disk(NEEDED)
            make_venv()
        else:
            mend_packages()
        STAMP.unlink(missing_ok=True)
        refuse_socks({"https": pip_settings().get("proxy", "")})
        refuse_small_disk(NEEDED + nvidia_bytes())
        pip("2/3", "Installing the packages", "-r", "requirements.lock")
        pip("3/3", "Installing the course", "--no-build-isolation", "--no-deps", "-e", ".")
        beside = STAMP.with_suffix(".new")
        beside.write_text(json.dumps(wanted()), encoding="utf-8")
        beside.replace(STAMP)
        print(f"Ready after {spell(time.monotonic() - began)}.", flush=True)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the lock of this folder's installs. pip inherits it, so a pip that outlives us still keeps others out."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with (OURS / "install.lock").open("a") as lock:
        if not try_lock(lock):
            print("Another window is installing the course here. Waiting for it to finish.", flush=True)
            with progress("Waiting", lambda: "") as tick:
                while not try_lock(lock):
                    tick()
        os.set_inheritable(lock.fileno(), True)
        yield


def try_lock(lock: IO[str]) -> bool:
    """Take the lock if it is free; the system frees it when its holders end, however they end."""
    try:
        if sys.platform == "win32":
            import msvcrt

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def venv_is_sound() -> bool:
    """Say whether .venv can be kept: it was made here, its Python runs and suits the course, and it has pip."""
    try:
        settings = (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
        probe = "import sys, pip; print(*sys.version_info[:2])"
        answer = run([str(PYTHON), "-I", "-c", probe])
    except OSError:
        return False
    version = tuple(int(part) for part in answer.stdout.split() if part.isdigit())
    # The scripts in .venv name the folder they were made in, so a moved .venv does not work.
    here = "command =" not in settings or settings.rstrip().endswith(str(VENV))
    made_for = VENV / "Lib" if os.name == "nt" else VENV / "lib" / "python{}.{}".format(*version or (0, 0))
    return answer.returncode == 0 and here and OLDEST <= version <= NEWEST and made_for.is_dir()


def refuse_this_folder() -> None:
    """Stop with advice where no .venv can be made: for its name, or for what its disk cannot do."""
    name = str(ROOT)
    if os.pathsep in name or "?" in name or not name.isprintable():
        raise Stop(
            f"The course cannot work in the folder {name!r}, because of a sign in its name: {os.pathsep} or ? or one that cannot be\n"
            "shown. What to do: rename or move the folder of the course so that its whole path has none of them, then type the\n"
            "same command again."
        )
    link = OURS / "a link"
    if os.name != "nt":
        try:
            link.unlink(missing_ok=True)
            link.symlink_to(".")
            link.unlink()
        except OSError as error:
            if error.errno in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL):
                raise Stop(
                    f"The disk of {ROOT} knows no links, as many USB sticks and network drives do not, and the course needs them.\n"
                    "What to do: move the whole folder to your home folder, then type the same command again there."
                ) from None
            raise


def refuse_socks(proxies: dict[str, str]) -> None:
    """Stop with advice where packages would come through a SOCKS proxy, which pip cannot use."""
    proxy = proxies.get("https") or proxies.get("all") or ""
    if not proxy.lower().startswith("socks") or pip_settings().get("no-index"):
        return
    address = urllib.parse.urlsplit(proxy)
    raise Stop(
        f"Your settings send pip through a SOCKS proxy ({address.hostname}, {address.scheme}), and pip cannot use one.\n"
        "What to do: ask your IT department for the address of an HTTP proxy and set the environment variable HTTPS_PROXY to\n"
        f"it, or use a network without a proxy and unset HTTPS_PROXY and ALL_PROXY, {AGAIN}"
    )


def refuse_without_modules() -> None:
    """Stop with advice where this Python lacks a part of the standard library: venv on Debian, others where it was built without."""
    for name in ("venv", "ensurepip", "sqlite3", "ssl", "ctypes", "zlib", "bz2", "lzma"):
        if can_import(name):
            continue
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        debian = f"on Debian and Ubuntu type\n  sudo apt install {package}\nOn other systems install"
        raise Stop(
            f"This Python ({sys.executable}) comes without its module {name}, which the course needs.\n"
            f"What to do: {debian if name in ('venv', 'ensurepip') else 'install'} Python from python.org, or the one of your\n"
            "package manager. Then type the same command again."
        )


def can_import(name: str) -> bool:
    """Say whether a module of the standard library is there, with the part of it that is built for this computer."""
    try:
        if importlib.util.find_spec(name) is None:
            return False
        if name not in ("venv", "ensurepip"):
            importlib.import_module(name)
    except (ImportError, ValueError):
        return False
    return True


def make_venv() -> None:
    """Make .venv anew with this Python; what is left of a broken one goes first."""
    if VENV.exists() or VENV.is_symlink():
        print("The folder .venv cannot be used as it is. It is made again.", flush=True)
        if VENV.is_symlink():
            VENV.unlink()
        else:
            shutil.rmtree(VENV)
    step("1/3", "Making the folder .venv", [sys.executable, "-m", "venv", str(VENV)], lambda: "")


def mend_packages() -> None:
    """Make pip forget each package that an interrupted install left incomplete, so that it installs it again."""
    for installed in VENV.glob(f"{PACKAGES}/*.dist-info"):
        if not is_complete(installed):
            shutil.rmtree(installed)
    for leftover in VENV.glob(f"{PACKAGES}/~*"):  # what pip had set aside while it replaced a package
        if leftover.is_dir() and not leftover.is_symlink():
            shutil.rmtree(leftover)


def is_complete(installed: Path) -> bool:
    """Say whether each file of an installed package is there in its right size. pip writes the list, RECORD, last."""
    try:
        with (installed / "RECORD").open(encoding="utf-8", newline="") as lines:
            return all(
                (installed.parent / name).stat().st_size == int(size)
                for name, _, size in csv.reader(lines)
                if size
            )
    except (OSError, ValueError):
        return False


def nvidia_bytes() -> int:
    """Return the room that NVIDIA's libraries take, where the torch that pip would choose brings them."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    torch = [line for line in lines if line.startswith("torch==")]
    if not sys.platform.startswith("linux") or not torch or any(VENV.glob(f"{PACKAGES}/torch-*.dist-info")):
        return 0
    report = OURS / "logs" / "torch.json"
    question = ["--dry-run", "--quiet", "--no-deps", "--ignore-installed", "--report", str(report), *torch]
    run([*PIP_INSTALL, *question], pip_environment())
    # Without an answer (an old pip, no network) the install itself will say what is wrong.
    return NVIDIA if report.exists() and "nvidia" in report.read_text(encoding="utf-8") else 0


def refuse_small_disk(needed: int) -> None:
    """Stop with advice when the course does not fit; what is already there (packages, the model) needs no more room."""
    folders = [folder for folder in (VENV, ROOT / "datasets" / "models") if folder.exists()]
    there = sum(file.lstat().st_size for folder in folders for file in folder.rglob("*"))
    free = shutil.disk_usage(ROOT).free
    missing = needed - there - free
    if missing <= 0:
        return
    more = f" ({NVIDIA / GB:.0f} GB of it for NVIDIA's libraries, see README.md)" if needed > NEEDED else ""
    raise Stop(
        f"There is too little room on the disk of {ROOT}.\n"
        f"The course needs {needed / GB:.1f} GB{more}. Free are {free / GB:.1f} GB.\n"
        f"What to do: free {missing / GB:.1f} GB (or move the whole folder to a larger disk), then type the same command again."
    )


def pip(number: str, title: str, *what: str) -> None:
    """Run `pip install` in .venv; its output goes to the log, and what matters of it to the screen."""
    step(number, title, [*PIP_INSTALL, "--progress-bar", "off", *what], pip_progress, pip_environment())


# How pip reaches packages, and which it may take. Its other settings, such as target, prefix or root, put packages where the course does not look.
PIP_REACHES = [
    "index-url",
    "extra-index-url",
    "find-links",
    "no-index",
    "trusted-host",
    "cert",
    "client-cert",
    "proxy",
    "timeout",
    "default-timeout",
    "retries",
    "resume-retries",
    "cache-dir",
    "no-cache-dir",
    "keyring-provider",
    "use-feature",
    "use-deprecated",
]


def pip_settings() -> dict[str, str]:
    """Return how this computer's pip reaches packages: from its files, and from the environment, which goes first."""
    found = {}
    python = str(PYTHON) if PYTHON.exists() else sys.executable
    with contextlib.suppress(OSError):
        lines = run([python, "-m", "pip", "config", "list"]).stdout.splitlines()
        for part in ("global.", "install.", ":env:."):
            for line in lines:
                name, _, value = line[len(part) :].partition("=")
                if line.startswith(part) and name in PIP_REACHES:
                    with contextlib.suppress(ValueError, SyntaxError):
                        found[name] = str(ast.literal_eval(value)) or found.get(name, "")
    return found


def pip_environment() -> dict[str, str]:
    """Return the environment for pip's installs, in which it has no other settings than these."""
    ours = {name: value for name, value in environment().items() if not name.startswith("PIP_")}
    settings = {f"PIP_{name.replace('-', '_').upper()}": value for name, value in pip_settings().items()}
    return {**ours, **settings, "PIP_CONFIG_FILE": os.devnull, "PIP_USER": "0"}


def pip_progress() -> str:
    """Say in a few words what pip is at, from its log."""
    with contextlib.suppress(OSError):
        lines = LOG.read_text(encoding="utf-8", errors="replace").rpartition("\n--- ")[2].splitlines()
        names = {line.split()[1] for line in lines if line.startswith("Collecting ")}
        for line in reversed(lines):
            if line.startswith("Installing collected packages:"):
                done = sum(1 for _ in VENV.glob(f"{PACKAGES}/*.dist-info"))
                return f"unpacking {line.count(',') + 1} packages, {done} are there"
            if "Retrying (" in line:
                return "the network does not answer, trying again"
            if line.strip().startswith("Downloading "):
                return f"{len(names)} packages found, downloading {Path(line.split()[1]).name.split('-')[0]}"
            if line.startswith("Collecting "):
                return f"{len(names)} packages found"
    return ""


def step(
    number: str, title: str, command: list[str], detail: Callable[[], str], env: dict[str, str] | None = None
) -> None:
    """Run one command of the install, with its output in the log and a line of progress on the screen."""
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"--- {' '.join(command)}\n")
        log.flush()
        silence = subprocess.DEVNULL
        child = subprocess.Popen(
            command,
            cwd=ROOT,
            env=env or environment(),
            stdin=silence,
            stdout=log,
            stderr=log,
            close_fds=False,
        )
    try:
        with progress(f"[{number}] {title}", detail) as tick:
            while child.poll() is None:
                tick()
    except BaseException:
        child.terminate()
        child.wait()
        raise
    if child.returncode:
        raise Stop(f"{title} did not work. {explain_log(LOG.read_text(encoding='utf-8', errors='replace'))}")


@contextlib.contextmanager
def progress(title: str, detail: Callable[[], str]) -> Iterator[Callable[[], None]]:
    """Give a `tick` to call while waiting: one line that is written over, or a line now and then where it cannot be."""
    began, last = time.monotonic(), 0.0
    screen = sys.stdout.isatty()

    def show(end: str) -> None:
        what = detail()
        line = f"{title}, {spell(time.monotonic() - began)}{', ' + what if what else ''}"
        room = shutil.get_terminal_size().columns - 1
        print(f"\r{line[:room]:<{room}}" if screen else line, end=end if screen else "\n", flush=True)

    def tick() -> None:
        nonlocal last
        if time.monotonic() - last > (0.5 if screen else 15):
            last = time.monotonic()
            show("")
        time.sleep(0.1)

    yield tick
    show("\n")


# --- what went wrong -------------------------------------------------------------------------------------------------

AGAIN = "then type the same command again: it goes on from here."
# What pip writes, and what it means. The order matters: a full disk or a strange certificate also breaks connections.
CAUSES = {
    r"[Qq]uota exceeded|\[Errno (122|69)\]|\[WinError 1295\]": f"""Your share of the disk (your quota) is used up.
What to do: remove files of yours, or ask your IT department for some GB more, {AGAIN}""",
    r"SOCKS": f"""The packages would come through a SOCKS proxy, and pip cannot use one.
What to do: ask your IT department for the address of an HTTP proxy, set the environment variable HTTPS_PROXY to it, {AGAIN}""",
    r"No space left on device|\[Errno 28\]|\[WinError 112\]": f"""The disk is full.
What to do: free some GB, {AGAIN}""",
    r"CERTIFICATE_VERIFY_FAILED|SSLError": f"""The network puts itself between this computer and the packages, as hospital networks do.
What to do: use another network (your telephone's, for instance). Or ask your IT department for the file of its
certificate and set the environment variable PIP_CERT to that file, {AGAIN}""",
    r"Retrying \(|Failed to establish a new connection|Max retries exceeded|Connection (refused|broken|aborted|reset)"
    r"|Network is unreachable|name resolution|getaddrinfo failed|ProxyError|timed out": f"""The network does not answer.
What to do: check that this computer is on the internet (can you open a web page?). In a hospital, ask whether a
proxy is needed, and set the environment variable HTTPS_PROXY to its address, {AGAIN}""",
    r"Permission denied|\[Errno 13\]|\[Errno 30\]|\[WinError 5\]": f"""A file may not be written.
What to do: close programs that use the course (JupyterLab, an editor), check that the folder of the course belongs
to you, {AGAIN}""",
    r"No matching distribution found": """A package does not exist for this computer.
What to do: use a 64-bit Python on 64-bit Windows, on Linux, or on macOS with an Apple processor.""",
}


def explain_log(log: str) -> str:
    """Say why an install failed, and what to do, from what pip wrote."""
    for signs, advice in CAUSES.items():
        if re.search(signs, log):
            return f"{advice}\nAll that was written is in {LOG}"
    last = "\n".join(f"  {line}" for line in log.splitlines()[-6:])
    return f"Its last lines are:\n{last}\nWhat to do: {AGAIN}\nIf it stops here twice, send {LOG} to your supervisor."


def explain_os_error(error: OSError) -> str:
    """Say what to do about a file that could not be read or written."""
    if error.errno == getattr(errno, "EDQUOT", None):
        return explain_log("quota exceeded").rpartition("\n")[0]
    return (
        f"The file or folder {error.filename or ROOT} could not be used: {error.strerror or error}.\n"
        "What to do: check that the folder of the course belongs to you and may be written (a folder in your home folder\n"
        "may), and that the disk is not full. Then type the same command again."
    )


# --- hand over -------------------------------------------------------------------------------------------------------


def hand_over(arguments: list[str]) -> int:
    """Become `course` (on Windows: run it). Ctrl-C reaches it."""
    sys.stdout.flush()
    command = [str(COURSE), *arguments]
    if os.name != "nt":
        os.execve(command[0], command, environment())
    child = subprocess.Popen(command, env=environment())
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # the child got it too, and decides
            return child.wait()


def environment() -> dict[str, str]:
    """Return the environment for what runs in .venv: its commands come first, other Pythons' settings are left out."""
    keep = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MPL"))}
    path = os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", os.defpath)])
    return {**keep, "PATH": path, "VIRTUAL_ENV": str(VENV), "PIP_USER": "0", "PYTHONUTF8": "1"}


def run(command: list[str], env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a short command and keep what it prints."""
    return subprocess.run(
        command,
        env=env or environment(),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )


def spell(seconds: float) -> str:
    """Return a time as people say it."""
    return f"{seconds:.0f} s" if seconds < 60 else f"{seconds // 60:.0f} min {seconds % 60:.0f} s"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
