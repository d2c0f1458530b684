"""nbgrader's formgrader for supervisors: every submission, its scores, and the free text that waits for them."""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
from pathlib import Path

from jupyter_server.serverapp import list_running_servers
from rich.console import Console

from grader.paths import Paths
from grader.record.configuration import write_nbgrader_config
from grader.serve.browser import open_window
from grader.serve.lab import lab_environment

FIRST_PORT = 8988
SERVER_EXTENSIONS = {
    "grader.serve.formgrader": True,
    "nbgrader.server_extensions.formgrader": False,
    # Each of these would be found on its own; formgrader needs none of them.
    "jupyterlab": False,
    "jupyterlab_jupytext": False,
    "jupyter_lsp": False,
    "jupyter_server_terminals": False,
    "nbgrader.server_extensions.assignment_list": False,
    "nbgrader.server_extensions.course_list": False,
    "nbgrader.server_extensions.validate_assignment": False,
    "notebook": False,
    "notebook_shim": False,
}
PAGES = Path(__file__).parent / "supervisor"
console = Console(highlight=False)


def supervise(paths: Paths, open_browser: bool = True) -> int:
    """Serve formgrader until Ctrl-C; return the exit code. The course itself need not run."""
    if not paths.gradebook.exists() and "ROUNDS_GRADEBOOK" not in os.environ:
        console.print("There is no gradebook yet. Run `python3 course.py start` once; it makes one.")
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # stopped like Ctrl-C, server included
    token = secrets.token_urlsafe(32)
    folder = configure(paths, token)
    environment = lab_environment(paths) | {
        "JUPYTER_CONFIG_DIR": str(folder),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
    }
    log = paths.logs / "formgrader.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyter_server"],
            cwd=folder,  # Jupyter and nbgrader read configuration from where they start
            env=environment,
            stdout=output,
            stderr=output,
        )
    try:
        address = _address(folder / "runtime", server)
        if address is None:
            console.print(f"formgrader did not start. Its log says why: {log}", markup=False)
            return 1
        page = f"{address}formgrader/?token={token}"
        console.print(
            f"What waits for you, and all submissions: {page}\nPress Ctrl-C to stop.", soft_wrap=True
        )
        if open_browser:
            open_window(page)
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        server.terminate()
        server.wait()


def configure(paths: Paths, token: str) -> Path:
    """Write the server's and nbgrader's configuration for supervisors, and return their folder."""
    folder = paths.jupyter / "supervisor"
    folder.mkdir(parents=True, exist_ok=True)
    settings = {
        "ServerApp": {
            "ip": "127.0.0.1",
            "port": FIRST_PORT,
            "port_retries": 200,
            "open_browser": False,
            "root_dir": str(paths.root),
            "extra_template_paths": [str(PAGES)],  # they say how to get in
            "terminals_enabled": False,
            "jpserver_extensions": SERVER_EXTENSIONS,
            "authorizer_class": "grader.serve.formgrader.NothingElse",
            "allow_root": hasattr(os, "geteuid") and os.geteuid() == 0,
        },
        "IdentityProvider": {"token": token},
    }
    file = folder / "jupyter_server_config.json"
    file.touch(mode=0o600)  # it holds the token
    file.write_text(json.dumps(settings, indent=1), encoding="utf-8")
    write_nbgrader_config(paths, folder)
    return folder


def _address(runtime: Path, server: subprocess.Popen[bytes]) -> str | None:
    """Wait until the server has written where it answers; None when it ended instead."""
    while server.poll() is None:
        for known in list_running_servers(str(runtime)):
            if known["pid"] == server.pid:
                return str(known["url"])
        try:
            server.wait(0.2)
        except subprocess.TimeoutExpired:
            continue
    return None
