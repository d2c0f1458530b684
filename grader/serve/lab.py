"""JupyterLab as interns meet it: its configuration, written under `.rounds/jupyter`, and its environment."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from grader.check.much_output import MOST_DISPLAYS
from grader.paths import Paths
from grader.record.configuration import write_nbgrader_config
from grader.record.student import NO_NAME, account_name, student_id
from grader.serve.address import Address
from grader.serve.shortcuts import dropped_shortcuts

LABEXTENSIONS = Path(__file__).parent / "labextensions"
PAGES = Path(__file__).parent / "pages"

SERVER_EXTENSIONS = {
    "jupyterlab": True,
    "grader.serve.extension": True,
    # Supervisors' and authors' tools, and what only a programmer would look for.
    "nbgrader.server_extensions.validate_assignment": False,
    "nbgrader.server_extensions.formgrader": False,
    "nbgrader.server_extensions.assignment_list": False,
    "nbgrader.server_extensions.course_list": False,
    "jupyterlab_jupytext": False,
    "jupyter_lsp": False,
    "jupyter_server_terminals": False,
    "notebook": False,
}

DISABLED_PLUGINS = [
    "@jupyter/nbgrader:assignment-list",
    "@jupyter/nbgrader:course-list",
    "@jupyter/nbgrader:create-assignment",
    "@jupyter/nbgrader:formgrader",
    "@jupyter/nbgrader:menu",
    # It says "Success" while tests that interns do not see fail. The check cells and Submit answer.
    "@jupyter/nbgrader:validate-assignment",
    "@jupyterlab/apputils-extension:announcements",
    # It lies over the text, and its buttons copy, move and delete cells.
    "@jupyterlab/cell-toolbar-extension",
    "@jupyterlab/debugger-extension",
    "@jupyterlab/extensionmanager-extension",
    "@jupyterlab/fileeditor-extension:language-server",
    # The course says in its own words that it has stopped.
    "@jupyterlab/hub-extension:connectionlost",
    "@jupyterlab/lsp-extension",
    "@jupyterlab/notebook-extension:language-server",
    # "Shut Down All" is one click, and then no cell runs.
    "@jupyterlab/running-extension:sidebar",
    "@jupyterlab/terminal-extension",
    "@jupyter-notebook/lab-extension",
    "jupyterlab-jupytext",
]

SETTINGS: dict[str, dict[str, Any]] = {
    "@jupyterlab/docmanager-extension:plugin": {"autosave": True, "autosaveInterval": 10},
    "@jupyterlab/notebook-extension:tracker": {
        "autoStartDefaultKernel": True,
        "codeCellConfig": {"lineNumbers": True, "lineWrap": True, "autoClosingBrackets": False},
        "markdownCellConfig": {"lineNumbers": False, "matchBrackets": False},
        # Every cell stays in the page, so that the browser's own search finds all of a lesson.
        "windowingMode": "none",
        # The kernel stops a cell that shows too much; its sentence comes last, and must be in sight. (0 would hide all.)
        "maxNumberOutputs": 2 * MOST_DISPLAYS,
        # Else a double click, Enter or an arrow key opens the text of the lesson as source.
        "showEditorForReadOnlyMarkdown": False,
    },
    # Submit and Path come first. A cell that is cut, or made a text, is an answer that is gone; without a kernel, nothing runs.
    "@jupyterlab/notebook-extension:panel": {
        "toolbar": [
            {"name": name, "disabled": True}
            for name in ("cut", "copy", "paste", "restart-and-run", "cellType", "kernelName")
        ]
    },
    "@jupyterlab/apputils-extension:notification": {"checkForUpdates": False, "fetchNews": "false"},
    "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
    "@jupyterlab/codemirror-extension:plugin": {"defaultConfig": {"tabSize": 4, "indentUnit": "4"}},
}

# No file beside a notebook, such as random.py, is taken for a module while the kernel starts: with `-m`, Python itself would look
# there first. Later IPython looks there too, after the standard library, as in any notebook.
_START_KERNEL = (
    "import sys; del sys.path[0]; from ipykernel.kernelapp import launch_new_instance as start; start()"
)
KERNEL = {
    "argv": [sys.executable, "-c", _START_KERNEL, "-f", "{connection_file}"],
    "display_name": "Python 3 (ipykernel)",
    "language": "python",
    "metadata": {"debugger": True},
}

# Runs in the intern's own namespace at every kernel start: it must leave no name behind, and a check that
# is broken or slow must never keep a kernel from starting.
IPYTHON_STARTUP = '''\
def _rounds_install():
    """Explain errors in plain words, and limit what a cell shows, from the first cell on."""
    import sys
    import threading
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    shell = get_ipython()

    def install():
        try:
            # A grader.py beside the notebook must not take the place of the course's own.
            spec = PathFinder.find_spec("grader", [{root!r}])
            sys.modules["grader"] = module_from_spec(spec)
            spec.loader.exec_module(sys.modules["grader"])
            from grader.check import install
            from grader.check.much_output import limit_output

            limit_output(shell)
            install()
        except Exception:
            pass

    thread = threading.Thread(target=install, daemon=True)
    thread.start()
    thread.join(timeout=3)


_rounds_install()
del _rounds_install
'''


def configure_lab(paths: Paths, address: Address) -> None:
    """Write everything JupyterLab, its kernels and nbgrader read at start."""
    config = configuration_folder(paths)
    config.mkdir(parents=True, exist_ok=True)
    # Jupyter leaves pages with the token in here that others could read.
    paths.jupyter.chmod(0o700)
    _write_json(config / "jupyter_server_config.json", _server_config(paths, address))
    _write_json(
        config / "labconfig" / "page_config.json",
        {"disabledExtensions": dict.fromkeys(DISABLED_PLUGINS, True)},
    )
    settings = SETTINGS | {"@jupyterlab/shortcuts-extension:shortcuts": {"shortcuts": dropped_shortcuts()}}
    _write_json(config / "labconfig" / "default_setting_overrides.json", settings)
    write_nbgrader_config(paths, config)
    _write_json(paths.jupyter / "data" / "kernels" / "python3" / "kernel.json", KERNEL)
    startup = paths.jupyter / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True, exist_ok=True)
    (startup / "00-rounds.py").write_text(IPYTHON_STARTUP.format(root=str(paths.root)), encoding="utf-8")


def lab_environment(paths: Paths) -> dict[str, str]:
    """Return the environment of JupyterLab and its kernels: this course's own configuration, and no network.

    What is set for other Pythons, such as PYTHONPATH, PYTHONOPTIMIZE or MPLBACKEND, changes modules, checks and figures.
    """
    others = ("JUPYTER", "IPYTHON", "PYTHON", "MPL")
    mine = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    if account_name().startswith(
        NO_NAME
    ):  # libraries ask for a name and a home, and fail where there is none
        mine = {"LOGNAME": student_id(), "HOME": str(paths.home)} | mine
    return mine | {
        "PYTHONUTF8": "1",
        "JUPYTER_CONFIG_DIR": str(configuration_folder(paths)),
        "JUPYTER_DATA_DIR": str(paths.jupyter / "data"),
        "JUPYTER_RUNTIME_DIR": str(runtime(paths)),
        # In a virtual environment Jupyter would look there first, and find its own kernel before the course's.
        "JUPYTER_PREFER_ENV_PATH": "0",
        "IPYTHONDIR": str(paths.jupyter / "ipython"),
        "ROUNDS_HOME": str(paths.home),
        "ROUNDS_WORK": str(paths.work),
        # nbgrader finds `alembic`, and Jupyter its own commands, through PATH.
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]),
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "DO_NOT_TRACK": "1",
    }


def configuration_folder(paths: Paths) -> Path:
    """Return the folder that Jupyter and nbgrader read their configuration from."""
    return paths.jupyter / "config"


def runtime(paths: Paths) -> Path:
    """Return the folder in which the running JupyterLab leaves its address."""
    return paths.jupyter / "runtime"


def _server_config(paths: Paths, address: Address) -> dict[str, Any]:
    return {
        "ServerApp": {
            "ip": "127.0.0.1",
            "port": address.wanted,
            "port_retries": 200,
            "open_browser": False,
            "root_dir": str(paths.work),
            "terminals_enabled": False,
            # The course's words in place of Jupyter's form for a token.
            "extra_template_paths": [str(PAGES)],
            "jpserver_extensions": SERVER_EXTENSIONS,
            "allow_root": hasattr(os, "geteuid") and os.geteuid() == 0,
        },
        "IdentityProvider": {"token": address.token},
        "LabApp": {
            "extra_labextensions_path": [str(LABEXTENSIONS)],
            # The bare address leads to the path, not to an empty JupyterLab.
            "default_url": "/rounds/",
            "news_url": None,
            "check_for_updates_class": "jupyterlab.handlers.announcements.NeverCheckForUpdate",
            "extension_manager": "readonly",
        },
    }


def _write_json(path: Path, content: object) -> None:
    """Write beside and rename."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(content, indent=1), encoding="utf-8")
    beside.replace(path)
