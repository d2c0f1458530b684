"""IPython's shell as a notebook's kernel has it, without a kernel: its magics, `exit`, `Out`, its display and its running event loop.

An answer ran in JupyterLab before it is graded. What worked there works here, and what failed there fails here.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
from typing import Any

from ipykernel import zmqshell
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.error import UsageError
from traitlets import Type
from traitlets.config import Config


class Results(DisplayHook):
    """Keeps what a cell's last line shows, as a kernel sends it, where IPython would print it."""

    shown: list[dict[str, Any]]

    def write_output_prompt(self) -> None:
        """Show no number: nobody sees it."""

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        """Keep all forms of the result."""
        self.shown.append(format_dict)

    def finish_displayhook(self) -> None:
        """Print nothing."""
        self._is_active = False


class Publisher(CapturingDisplayPublisher):
    """Keeps what a cell displays. What is displayed again under a name takes the place of the first."""

    def publish(self, data: Any, metadata: Any = None, source: Any = None, **more: Any) -> None:
        """Keep one display."""
        transient, update = more.get("transient") or {}, bool(more.get("update"))
        name = transient.get("display_id")
        before = [o for o in self.outputs if name is not None and o["transient"].get("display_id") == name]
        for output in before if update else []:
            output["data"] = data
        if not update:
            self.outputs.append({"data": data, "metadata": metadata, "transient": transient, "update": False})

    def clear_output(self, wait: bool = False) -> None:
        """Forget what was displayed so far."""
        self.outputs.clear()


class ZMQInteractiveShell(zmqshell.ZMQInteractiveShell):  # libraries ask for this name
    """The kernel's shell, which speaks to nobody."""

    displayhook_class: Any = Type(Results)

    def enable_gui(self, gui: Any = None) -> None:
        """Accept what the kernel accepts; there is no screen for windows."""
        from ipykernel.eventloops import loop_map

        if gui not in loop_map:
            raise UsageError(f"Invalid GUI request {gui!r}, valid ones are: {list(loop_map)}")

    def ask_exit(self) -> None:
        """Let the rest of the cell run, as the kernel does; the kernel then ends, and here the later cells count too."""

    def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
        """Show nothing: errors travel as data."""


def new_shell() -> Any:
    """Return the shell, warm: imported, without history's thread, its first error behind it."""
    config = Config()
    config.HistoryManager.enabled = False
    shell: Any = ZMQInteractiveShell.instance(colors="nocolor", config=config)
    shell.displayhook.shown = []
    shell.display_pub = Publisher(parent=shell, shell=shell)
    # IPython would keep all that is printed for its history, past the limit of what a cell shows.
    shell._tee = lambda channel: contextlib.nullcontext()
    shell.extension_manager.load_extension("storemagic")
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        shell.run_cell("1 / 0")
    reset(shell)
    return shell


def reset(shell: Any) -> None:
    """Leave the shell as new: without names, displays and an event loop, which a process that is forked makes for itself."""
    shell.reset(new_session=True)
    nothing = dict.fromkeys(("_", "__", "___"), "")
    vars(shell.displayhook).update(nothing)
    shell.user_ns.update(nothing)
    shell.display_pub.outputs.clear()
    shell.displayhook.shown.clear()
    policy = asyncio.get_event_loop_policy()
    with contextlib.suppress(RuntimeError):
        policy.get_event_loop().close()
    policy.set_event_loop(None)


def run(shell: Any, source: str) -> Any:
    """Run one cell as the kernel does, inside a running event loop where the cell speaks of one; return IPython's result."""
    if "async" not in source and "await" not in source:
        return shell.run_cell(source, store_history=True, silent=False)
    try:
        loop = asyncio.get_event_loop_policy().get_event_loop()
    except RuntimeError:
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
    return loop.run_until_complete(_run(shell, source))


async def _run(shell: Any, source: str) -> Any:
    try:
        python = str(shell.transform_cell(source))
        awaits = shell.should_run_async(source, transformed_cell=python)
    except Exception:  # running it tells what is wrong with it
        python, awaits = source, False
    if not awaits:
        return shell.run_cell(source, store_history=True, silent=False)
    result = await shell.run_cell_async(source, store_history=True, transformed_cell=python)
    shell.events.trigger("post_execute")
    shell.events.trigger("post_run_cell", result)
    return result
