"""The path opens in a window, and never in the terminal that `course start` runs in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

OPEN = "from grader.serve.browser import open_window; open_window('http://127.0.0.1:1/'); import time; time.sleep(1)"


def _opened(folder: Path, program: str, **more: str) -> bool:
    """Say whether a browser with this name, the only one there, is started."""
    browser, trace = folder / program, folder / "was-started"
    browser.write_text(f"#!/bin/sh\necho \"$@\" > '{trace}'\n")
    browser.chmod(0o755)
    plain = {
        name: v for name, v in os.environ.items() if name not in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY")
    }
    environment = plain | {"PATH": f"{folder}:/bin", "DISPLAY": ":77"} | more
    subprocess.run([sys.executable, "-c", OPEN], env=environment, check=True, timeout=60)
    return trace.exists()


@pytest.mark.parametrize("program", ["w3m", "lynx", "links", "elinks", "www-browser"])
@pytest.mark.parametrize("way", ["the only one", "BROWSER"])
def test_a_text_browser_is_never_started(program: str, way: str, tmp_path: Path) -> None:
    more = {"BROWSER": str(tmp_path / program)} if way == "BROWSER" else {}
    assert not _opened(tmp_path, program, **more)


def test_a_browser_with_windows_is_started(tmp_path: Path) -> None:
    assert _opened(tmp_path, "my-browser", BROWSER=str(tmp_path / "my-browser"))


def test_a_browser_that_runs_until_it_is_closed_keeps_nobody_waiting(tmp_path: Path) -> None:
    browser = tmp_path / "slow"
    browser.write_text("#!/bin/sh\nexec sleep 100\n")
    browser.chmod(0o755)
    environment = os.environ | {"BROWSER": str(browser)}
    subprocess.run([sys.executable, "-c", OPEN], env=environment, check=True, timeout=90)
