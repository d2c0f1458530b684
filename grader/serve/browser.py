"""Open a page in a window of its own, or leave it to the printed address: a text browser would take over the terminal."""

from __future__ import annotations

import os
import sys
import threading
import webbrowser
from pathlib import Path

_IN_THE_TERMINAL = {"browsh", "edbrowse", "elinks", "links", "links2", "lynx", "w3m", "www-browser"}


def open_window(page: str) -> None:
    """Open a page where a browser with windows can be had. It is not waited for: some run until they are closed."""
    if not _has_screen():
        return
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return
    if Path(str(getattr(browser, "name", ""))).name not in _IN_THE_TERMINAL:
        threading.Thread(target=browser.open, args=(page,), daemon=True).start()


def _has_screen() -> bool:
    """Say whether a browser's window can open."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME")
    )
