"""Which of JupyterLab's keyboard shortcuts interns do without."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_path

# Outside an editor these selectors hold: there, letters that somebody meant to type would be commands.
COMMAND_MODE = ("jp-mod-commandMode", "[data-jp-kernel-user]", "[data-jp-code-runner]", ":not(:read-write)")
# Running cells, going into one, and moving between them.
KEPT = ("Enter", "ArrowUp", "ArrowDown")


def command_mode_shortcuts() -> list[dict[str, Any]]:
    """Return each command that a key starts outside an editor, disabled, apart from running cells and moving.

    They are read from the installed JupyterLab and its extensions: a letter of theirs inserts, deletes or changes cells.
    """
    return [shortcut | {"disabled": True} for shortcut in _installed() if _is_dropped(shortcut)]


def _is_dropped(shortcut: dict[str, Any]) -> bool:
    outside = any(mark in shortcut["selector"] for mark in COMMAND_MODE)
    keys = [key for key in shortcut["keys"] if key]
    moves = len(keys) == 1 and (keys[0].endswith("Enter") or keys[0] in KEPT)
    return outside and bool(keys) and not moves


def _installed() -> Iterator[dict[str, Any]]:
    for folder in jupyter_path():
        for pattern in ("lab/schemas/**/*.json", "labextensions/**/schemas/**/*.json"):
            for file in sorted(Path(folder).glob(pattern)):
                yield from json.loads(file.read_text(encoding="utf-8")).get("jupyter.lab.shortcuts", [])
