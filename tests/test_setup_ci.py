"""What CI does before the tests, on a machine that may be new. The commands around it are stand-ins that note their calls."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTE = '#!/bin/sh\necho "$(basename "$0") $*" >> "{calls}"\n'


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A copy of .ci/run with a folder `commands` that is its whole PATH."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    commands = tmp_path / "commands"
    commands.mkdir()
    for name in ("bash", "sh", "dirname", "basename"):
        (commands / name).symlink_to(shutil.which(name) or f"/bin/{name}")
    for name in ("python3", "apt-get"):
        write_command(tmp_path, name, NOTE.format(calls=tmp_path / "calls"))
    return tmp_path


def write_command(machine: Path, name: str, text: str) -> None:
    command = machine / "commands" / name
    command.write_text(text)
    command.chmod(0o755)


def run_ci(machine: Path, user: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    write_command(machine, "id", f"#!/bin/sh\necho {user}\n")
    path = {"PATH": str(machine / "commands")}
    answer = subprocess.run(
        ["/bin/bash", str(machine / ".ci" / "run")], env=path, capture_output=True, text=True
    )
    return answer, (machine / "calls").read_text().splitlines()


def test_a_new_machine_gets_a_browser_and_a_sandbox_before_the_tests(machine: Path) -> None:
    answer, calls = run_ci(machine, user="0")
    assert answer.returncode == 0
    assert calls[0].startswith("apt-get update")
    assert "install" in calls[1] and "chromium" in calls[1] and "bubblewrap" in calls[1]
    assert calls[2:] == ["python3 course.py test"]


def test_a_machine_that_has_both_goes_straight_to_the_tests(machine: Path) -> None:
    for name in ("chromium", "bwrap"):
        write_command(machine, name, "#!/bin/sh\n")
    assert run_ci(machine, user="0")[1] == ["python3 course.py test"]


def test_who_may_not_install_is_told_what_is_missing(machine: Path) -> None:
    answer, calls = run_ci(machine, user="1000")
    assert "not on this machine: chromium" in answer.stdout
    assert calls == ["python3 course.py test"]


def test_a_failing_test_run_fails_ci(machine: Path) -> None:
    write_command(machine, "python3", f"{NOTE.format(calls=machine / 'calls')}exit 1\n")
    assert run_ci(machine, user="0")[0].returncode == 1
