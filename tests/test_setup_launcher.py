"""The launcher, run as people run it: in a small copy of the course whose packages are made here, without a network."""

from __future__ import annotations

import http.server
import os
import shutil
import signal
import ssl
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BULKY_FILES = 3000

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""

# Stands in for setuptools, so that the editable install needs nothing from outside.
BACKEND = """
import zipfile
from pathlib import Path

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    name = "small_course-1.0-py3-none-any.whl"
    info = "small_course-1.0.dist-info"
    with zipfile.ZipFile(Path(wheel_directory) / name, "w") as wheel:
        wheel.writestr("small_course.pth", str(Path.cwd()))
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: small-course\\nVersion: 1.0\\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(f"{info}/entry_points.txt", "[console_scripts]\\ncourse = small_course:main\\n")
        wheel.writestr(f"{info}/RECORD", "")
    return name
"""

COURSE = """
import os, shutil, sys

def main():
    import tiny
    print("course was called with", sys.argv[1:], "tiny", tiny.version, "course on PATH:", shutil.which("course"))
    if "bulky" in sys.argv:
        import bulky
        print("bulky has", bulky.count_files(), "files")
    if "wait" in sys.argv:
        import signal
        try:
            print("waiting", flush=True)
            signal.pause()
        except KeyboardInterrupt:
            print("course ended well")
    return 3 if "fail" in sys.argv else 0
"""

BULKY = """
from pathlib import Path

def count_files():
    return sum(1 for file in Path(__file__).parent.glob("part*.txt") if file.read_text() == "whole")
"""


def write_wheel(folder: Path, name: str, version: str, files: dict[str, str]) -> None:
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        for path, text in files.items():
            wheel.writestr(f"{name}/{path}", text)
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        record = [f"{entry.filename},,{entry.file_size}" for entry in wheel.infolist()]
        wheel.writestr(f"{info}/RECORD", "\n".join([*record, f"{info}/RECORD,,\n"]))


def make_copy(folder: Path) -> Path:
    """Lay out a small course with the real launcher in `folder`."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "course.py", folder)
    (folder / "pyproject.toml").write_text(PYPROJECT + '[project]\nname = "small-course"\nversion = "1.0"\n')
    (folder / "backend.py").write_text(BACKEND)
    (folder / "small_course.py").write_text(COURSE)
    (folder / "requirements.lock").write_text("tiny==1.0\n")
    return folder


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheels")
    write_wheel(folder, "tiny", "1.0", {"__init__.py": "version = '1.0'"})
    write_wheel(folder, "tiny", "2.0", {"__init__.py": "version = '2.0'"})
    parts = {f"part{number}.txt": "whole" for number in range(BULKY_FILES)}
    write_wheel(folder, "bulky", "1.0", {"__init__.py": BULKY, **parts})
    return folder


@pytest.fixture(scope="session")
def environment(wheels: Path) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    return {**ours, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels)}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """One finished install, for the tests that leave it as it is."""
    copy = make_copy(tmp_path_factory.mktemp("installed") / "course folder")
    answer = start(copy, environment)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "Ready after" in answer.stdout
    return copy


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_copy(tmp_path_factory.mktemp("shared") / "course")


@pytest.fixture
def sound(shared: Path, environment: dict[str, str]) -> Path:
    """A finished install to damage; what the test before did to it is mended first."""
    (shared / "requirements.lock").write_text("tiny==1.0\n")
    answer = start(shared, environment)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return shared


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return make_copy(tmp_path / "course")


def start(
    copy: Path, environment: dict[str, str], *arguments: str, python: str = sys.executable, **more: str
) -> subprocess.CompletedProcess[str]:
    command = [python, str(copy / "course.py"), *(arguments or ("start",))]
    return subprocess.run(command, env={**environment, **more}, capture_output=True, text=True, timeout=300)


def launch(copy: Path, environment: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(copy / "course.py"), *(arguments or ("start",))]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, env=environment, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    )


def online(index: str) -> dict[str, str]:
    """Return what sends pip to a package index, with no patience for it."""
    return {"PIP_NO_INDEX": "0", "PIP_FIND_LINKS": "", "PIP_RETRIES": "1", "PIP_INDEX_URL": index}


def wait_for_file(folder: Path, pattern: str, process: subprocess.Popen[str]) -> None:
    while not any(folder.glob(pattern)):
        assert process.poll() is None, process.communicate()
        time.sleep(0.005)


def other_python(minor: int) -> str:
    """Return an interpreter of Python 3.minor on this computer, or skip."""
    candidates = [shutil.which(f"python3.{minor}")]
    candidates += [str(path) for path in Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python")]
    for candidate in filter(None, candidates):
        try:
            answer = subprocess.run(
                [candidate, "-c", "import sys; print(sys.version_info[1])"], capture_output=True, text=True
            )
        except OSError:
            continue
        if answer.stdout.strip() == str(minor):
            return candidate
    pytest.skip(f"needs a Python 3.{minor} on this computer; install one (pyenv install 3.{minor}) to run it")


@pytest.mark.parametrize("minor", [8, 9, 10])
def test_an_older_python_is_told_what_it_needs_and_what_to_do(
    minor: int, copy: Path, environment: dict[str, str]
) -> None:
    answer = start(copy, environment, python=other_python(minor), PATH=str(copy))
    assert answer.returncode == 1
    assert "needs Python 3.11, 3.12 or 3.13" in answer.stderr
    assert f"You have Python 3.{minor}." in answer.stderr
    assert "install Python 3.13" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert not (copy / ".venv").exists()


def test_an_older_python_names_the_right_one_where_there_is_one(
    copy: Path, environment: dict[str, str]
) -> None:
    commands = copy / "commands"
    commands.mkdir()
    (commands / "python3.13").write_text("#!/bin/sh\nexit 127\n")  # a shim of a Python that is not there
    (commands / "python3.12").symlink_to(sys.executable)
    (commands / "python3.13").chmod(0o755)
    answer = start(copy, environment, "test", python=other_python(9), PATH=f"{commands}:/bin:/usr/bin")
    assert "python3.12 course.py test" in answer.stderr


def test_without_a_command_it_says_what_can_be_typed(copy: Path, environment: dict[str, str]) -> None:
    answer = subprocess.run(
        [sys.executable, str(copy / "course.py")], env=environment, capture_output=True, text=True
    )
    assert answer.returncode == 2
    assert "course.py start" in answer.stdout and "course.py test" in answer.stdout
    assert not (copy / ".venv").exists()


def test_the_first_start_installs_and_hands_over_with_its_commands_on_path(
    installed: Path, environment: dict[str, str]
) -> None:
    answer = start(installed, environment, "grade", "--all")
    assert "called with ['grade', '--all'] tiny 1.0" in answer.stdout
    assert f"course on PATH: {installed / '.venv'}" in answer.stdout


def test_the_next_start_installs_nothing(installed: Path, environment: dict[str, str]) -> None:
    log = installed / ".rounds" / "logs" / "install.log"
    before = log.stat().st_mtime_ns
    answer = start(installed, environment)
    assert answer.stdout.startswith("course was called with")
    assert log.stat().st_mtime_ns == before


def test_the_exit_status_of_the_command_is_passed_on(installed: Path, environment: dict[str, str]) -> None:
    assert start(installed, environment, "fail").returncode == 3


def test_ctrl_c_reaches_the_command(installed: Path, environment: dict[str, str]) -> None:
    process = launch(installed, environment, "wait")
    assert process.stdout
    while "waiting" not in process.stdout.readline():
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    assert "course ended well" in process.communicate(timeout=60)[0]
    assert process.returncode == 0


def test_the_settings_of_another_python_do_not_reach_the_course(
    installed: Path, environment: dict[str, str]
) -> None:
    answer = start(installed, environment, PYTHONPATH=str(installed / "nowhere"), PIP_USER="1")
    assert answer.returncode == 0


def test_a_changed_lock_is_installed_by_the_next_start(sound: Path, environment: dict[str, str]) -> None:
    before = (sound / ".venv" / "pyvenv.cfg").stat().st_mtime_ns
    (sound / "requirements.lock").write_text("tiny==2.0\n")
    assert "tiny 2.0" in start(sound, environment).stdout
    assert (sound / ".venv" / "pyvenv.cfg").stat().st_mtime_ns == before, "a sound .venv is kept"


@pytest.mark.slow
def test_an_install_killed_half_way_is_mended_by_the_next_start(
    copy: Path, environment: dict[str, str]
) -> None:
    (copy / "requirements.lock").write_text("tiny==1.0\nbulky==1.0\n")
    process = launch(copy, environment)
    wait_for_file(copy, ".venv/lib/*/site-packages/bulky/part1*.txt", process)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert not (copy / ".venv" / "installed.json").exists()
    answer = start(copy, environment, "bulky")
    assert f"bulky has {BULKY_FILES} files" in answer.stdout, answer.stdout + answer.stderr


@pytest.mark.slow
def test_files_lost_from_a_package_come_back_when_an_install_is_mended(
    sound: Path, environment: dict[str, str]
) -> None:
    [package] = sound.glob(".venv/lib/*/site-packages/tiny")
    (package / "__init__.py").write_text("")
    (sound / ".venv" / "installed.json").unlink()
    assert "tiny 1.0" in start(sound, environment).stdout


def test_a_failed_change_of_the_lock_leaves_no_install_that_looks_finished(
    sound: Path, environment: dict[str, str]
) -> None:
    (sound / "requirements.lock").write_text("tiny==9.0\n")
    assert start(sound, environment).returncode == 1
    (sound / "requirements.lock").write_text("tiny==1.0\n")
    answer = start(sound, environment)
    assert "Ready after" in answer.stdout and "tiny 1.0" in answer.stdout


@pytest.mark.slow
def test_of_two_starts_at_once_the_second_waits_and_both_work(
    copy: Path, environment: dict[str, str]
) -> None:
    first = launch(copy, environment)
    wait_for_file(copy, ".venv/pyvenv.cfg", first)
    second = start(copy, environment)
    first_said, first_errors = first.communicate(timeout=300)
    assert "Ready after" in first_said and "tiny 1.0" in first_said, first_errors
    assert "Another window is installing the course" in second.stdout
    assert "Preparing the course" not in second.stdout and "tiny 1.0" in second.stdout


@pytest.mark.slow
def test_without_a_network_it_says_so_and_goes_on_later(sound: Path, environment: dict[str, str]) -> None:
    (sound / "requirements.lock").write_text("tiny==2.0\n")
    answer = start(sound, {**environment, **online("http://127.0.0.1:9")})
    assert answer.returncode == 1
    assert "The network does not answer." in answer.stderr
    assert "What to do: check that this computer is on the internet" in answer.stderr
    assert "tiny 2.0" in start(sound, environment).stdout


@pytest.fixture
def intercepting_address(tmp_path: Path) -> Iterator[str]:
    """An https server with a certificate that nobody signed, as a hospital's proxy shows one."""
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("needs openssl to make a certificate: install it to run this test")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    made = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        str(key),
        "-out",
        str(certificate),
    ]
    subprocess.run([*made, *subject], check=True, capture_output=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"https://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.slow
def test_a_network_that_shows_its_own_certificate_is_told_from_no_network(
    sound: Path, environment: dict[str, str], intercepting_address: str
) -> None:
    (sound / "requirements.lock").write_text("tiny==2.0\n")
    answer = start(sound, {**environment, **online(intercepting_address)})
    assert answer.returncode == 1
    assert "The network puts itself between this computer and the packages" in answer.stderr
    assert "PIP_CERT" in answer.stderr and "does not answer" not in answer.stderr


@pytest.mark.slow
def test_a_package_that_does_not_exist_for_this_computer_is_no_network_problem(
    sound: Path, environment: dict[str, str]
) -> None:
    (sound / "requirements.lock").write_text("tiny==9.0\n")
    answer = start(sound, environment)
    assert answer.returncode == 1
    assert "A package does not exist for this computer." in answer.stderr
    assert "network" not in answer.stderr
    assert str(sound / ".rounds" / "logs" / "install.log") in answer.stderr


def test_a_python_without_venv_is_told_which_package_to_install(
    copy: Path, environment: dict[str, str]
) -> None:
    # Debian's Python has no ensurepip; here, this one is run with it hidden.
    program = (
        "import importlib.util, runpy, sys; find = importlib.util.find_spec;"
        "importlib.util.find_spec = lambda name, *more: None if name == 'ensurepip' else find(name, *more);"
        f"sys.argv = ['course.py', 'start']; runpy.run_path({str(copy / 'course.py')!r}, run_name='__main__')"
    )
    answer = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    assert answer.returncode == 1
    assert f"sudo apt install python3.{sys.version_info[1]}-venv" in answer.stderr


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 20 MB, as root may make one."""
    place = tmp_path / "small disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=20m", "none", str(place)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small file system: run the tests as root on Linux")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_disk_that_is_too_small_is_refused_before_anything_is_installed(
    small_disk: Path, environment: dict[str, str]
) -> None:
    copy = make_copy(small_disk / "course")
    answer = start(copy, environment)
    assert answer.returncode == 1
    assert "too little room on the disk" in answer.stderr
    assert "The course needs 4.0 GB. Free are 0.0 GB." in answer.stderr
    assert "What to do: free 4.0 GB" in answer.stderr
    assert not (copy / ".venv").exists()


def test_a_folder_that_may_not_be_written_is_explained(copy: Path, environment: dict[str, str]) -> None:
    copy.chmod(0o555)
    command = [sys.executable, str(copy / "course.py"), "start"]
    as_other: dict[str, int] = {}
    if (
        os.geteuid() == 0
    ):  # root may write anywhere, so somebody else tries, with a Python that they can reach
        command[0] = "/usr/bin/python3"
        if not Path(command[0]).exists():
            pytest.skip("needs a Python in /usr/bin, or a user who is not root")
        as_other = {"user": 65534}
        for folder in [copy, *copy.parents]:
            if not folder.stat().st_mode & 0o005:
                folder.chmod(folder.stat().st_mode | 0o055)
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, **as_other)  # type: ignore[call-overload]
    assert answer.returncode == 1
    assert ".rounds could not be used: Permission denied" in answer.stderr
    assert "What to do: check that the folder of the course belongs to you" in answer.stderr


@pytest.mark.slow
@pytest.mark.parametrize("damage", ["half made", "no python", "moved"])
def test_a_venv_that_cannot_be_used_is_made_again(
    damage: str, shared: Path, copy: Path, environment: dict[str, str], request: pytest.FixtureRequest
) -> None:
    if damage == "half made":
        (copy / ".venv" / "lib").mkdir(parents=True)
    else:
        copy = request.getfixturevalue("sound")
    if damage == "no python":
        (copy / ".venv" / "bin" / "python").unlink()
    if damage == "moved":
        copy = copy.rename(copy.with_name("elsewhere"))
    answer = start(copy, environment)
    if damage == "moved":
        copy.rename(shared)
    assert "The folder .venv cannot be used as it is. It is made again." in answer.stdout
    assert "tiny 1.0" in answer.stdout
    assert f"course on PATH: {copy / '.venv'}" in answer.stdout


def test_what_pythonpath_leads_to_takes_no_module_s_place(
    installed: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    names = [
        Path(folder, f"{name}.py") for folder in (tmp_path, installed) for name in ("json", "csv", "ast")
    ]
    for file in names:
        file.write_text("raise SystemExit('not this one')\n")
    others = {"PYTHONPATH": str(tmp_path), "MPLBACKEND": "TkAgg", "PYTHONOPTIMIZE": "2"}
    # The Python below .venv, because packages of this one are imported before the launcher begins.
    answer = start(installed, environment, python=os.path.realpath(sys.executable), **others)
    for file in names:
        file.unlink()
    assert answer.returncode == 0 and "tiny 1.0" in answer.stdout, answer.stdout + answer.stderr


@pytest.mark.parametrize("way", ["environment", "file"])
@pytest.mark.parametrize("setting", ["target", "prefix", "root", "user", "dry-run", "no-deps", "platform"])
def test_settings_of_pip_that_put_packages_elsewhere_are_left_out(
    way: str, setting: str, sound: Path, wheels: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    value = "yes" if setting in ("user", "dry-run", "no-deps") else str(tmp_path / "elsewhere")
    (sound / "requirements.lock").write_text("tiny==2.0\n")
    more = {f"PIP_{setting.replace('-', '_').upper()}": value}
    if way == "file":
        # How packages are reached is in the file too, and holds.
        file = tmp_path / "pip.conf"
        file.write_text(
            f"[global]\nno-index = true\nfind-links =\n    {wheels}\n[install]\n{setting} = {value}\n"
        )
        more = {"PIP_CONFIG_FILE": str(file), "PIP_FIND_LINKS": "", "PIP_NO_INDEX": ""}
    answer = start(sound, environment, **more)
    assert "tiny 2.0" in answer.stdout, answer.stdout + answer.stderr
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_a_socks_proxy_is_refused_before_anything_is_installed(
    name: str, copy: Path, environment: dict[str, str]
) -> None:
    secret = {name: "socks5h://anna:secret@proxy.hospital:1080", "PIP_NO_INDEX": ""}
    answer = start(copy, environment, **secret)
    assert answer.returncode == 1
    assert "a SOCKS proxy (proxy.hospital, socks5h), and pip cannot use one." in answer.stderr
    assert "What to do: ask your IT department for the address of an HTTP proxy" in answer.stderr
    assert "secret" not in answer.stderr + answer.stdout
    assert not (copy / ".venv").exists()


def test_a_socks_proxy_does_no_harm_where_no_package_comes_from_outside(
    sound: Path, environment: dict[str, str]
) -> None:
    (sound / "requirements.lock").write_text("tiny==2.0\n")
    assert "tiny 2.0" in start(sound, environment, HTTPS_PROXY="socks5://127.0.0.1:9").stdout


@pytest.mark.parametrize("name", ["a:b", "what?", "line\nbreak"])
def test_a_folder_whose_name_nothing_can_work_with_is_refused_before_anything_is_installed(
    name: str, tmp_path: Path, environment: dict[str, str]
) -> None:
    copy = make_copy(tmp_path / name / "course")
    answer = start(copy, environment)
    assert answer.returncode == 1
    assert "because of a sign in its name" in answer.stderr and "rename or move the folder" in answer.stderr
    assert "Traceback" not in answer.stderr and not (copy / ".venv").exists()


def test_a_folder_with_other_signs_in_its_name_works(tmp_path: Path, environment: dict[str, str]) -> None:
    copy = make_copy(tmp_path / "a [b] {c} 100% #é 'd' +" / "course")
    answer = start(copy, environment)
    assert "tiny 1.0" in answer.stdout, answer.stdout + answer.stderr


def launched_with(copy: Path, before: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the launcher in a Python in which `before` has been run."""
    program = f"{before}\nimport runpy, sys\nsys.argv = ['course.py', 'start']\n"
    program += f"runpy.run_path({str(copy / 'course.py')!r}, run_name='__main__')"
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("module", ["sqlite3", "ssl", "ctypes", "lzma"])
def test_a_python_without_a_part_of_its_library_is_refused_before_anything_is_installed(
    module: str, copy: Path, environment: dict[str, str]
) -> None:
    # As where Python was built on a computer without the headers of SQLite.
    answer = launched_with(copy, f"import sys; sys.modules['_{module}'] = None", environment)
    assert answer.returncode == 1
    assert f"comes without its module {module}, which the course needs." in answer.stderr
    assert "What to do: install Python from python.org" in answer.stderr
    assert not (copy / ".venv").exists()


def test_a_disk_without_links_is_refused_before_anything_is_installed(
    copy: Path, environment: dict[str, str]
) -> None:
    no_links = """
import os
def symlink(*_, **__):
    raise PermissionError(1, "Operation not permitted")
os.symlink = symlink
"""
    answer = launched_with(copy, no_links, environment)
    assert answer.returncode == 1
    assert "knows no links" in answer.stderr and "move the whole folder to your home folder" in answer.stderr
    assert not (copy / ".venv").exists()


def test_a_used_up_quota_is_told_from_a_full_disk(copy: Path, environment: dict[str, str]) -> None:
    no_quota = """
import os, pathlib
def write(*_, **__):
    raise OSError(122, "Disk quota exceeded")
pathlib.Path.write_text = write
"""
    answer = launched_with(copy, no_quota, environment)
    assert answer.returncode == 1
    assert "Your share of the disk (your quota) is used up." in answer.stderr
    assert "The disk is full" not in answer.stderr and not (copy / ".venv").exists()
