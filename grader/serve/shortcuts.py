"""Which of JupyterLab's keyboard shortcuts interns do without."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_path

# Running cells, going into one and out, moving between them, saving, searching, and help while one types.
KEPT = {
    "apputils:print",
    "codemirror:markdown-toggle-bold",
    "codemirror:toggle-comment",
    "completer:invoke-file",
    "completer:invoke-notebook",
    "docmanager:save",
    "documentsearch:end",
    "documentsearch:highlightNext",
    "documentsearch:highlightPrevious",
    "documentsearch:start",
    "editmenu:redo",
    "editmenu:undo",
    "notebook:enter-command-mode",
    "notebook:enter-edit-mode",
    "notebook:move-cursor-down",
    "notebook:move-cursor-up",
    "notebook:run-cell",
    "notebook:run-cell-and-select-next",
    "runmenu:run",
    "tooltip:dismiss",
    "tooltip:launch-notebook",
}
# Outside an editor these selectors hold: there, letters that somebody meant to type would be commands.
COMMAND_MODE = ("jp-mod-commandMode", "[data-jp-kernel-user]", "[data-jp-code-runner]", ":not(:read-write)")
MOVING = ("Enter", "ArrowUp", "ArrowDown")


def dropped_shortcuts() -> list[dict[str, Any]]:
    """Return each shortcut that an intern does not need, disabled.

    They are read from the installed JupyterLab and its extensions. Outside an editor, a letter of theirs inserts, deletes or changes
    cells; with Ctrl or Alt, one deletes a line or a file, closes the lesson, or puts another panel before it.
    """
    return [shortcut | {"disabled": True} for shortcut in _installed() if _is_dropped(shortcut)]


def _is_dropped(shortcut: dict[str, Any]) -> bool:
    keys = [key for key in shortcut["keys"] if key]
    if not keys or shortcut["command"] not in KEPT:
        return bool(keys)
    outside = any(mark in shortcut["selector"] for mark in COMMAND_MODE)
    return outside and not (len(keys) == 1 and (keys[0].endswith("Enter") or keys[0] in MOVING))


def _installed() -> Iterator[dict[str, Any]]:
    for folder in jupyter_path():
        for pattern in ("lab/schemas/**/*.json", "labextensions/**/schemas/**/*.json"):
            for file in sorted(Path(folder).glob(pattern)):
                yield from json.loads(file.read_text(encoding="utf-8")).get("jupyter.lab.shortcuts", [])
