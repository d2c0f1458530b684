"""How the feedback service hears of submissions: by events of the file system, and by the time of the exchange's folder.

Events come at once. Network drives send none for what another computer writes; there the time of the folder tells.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from pathlib import Path
from typing import Any

log = logging.getLogger("grader.service")


def arrived(folder: Path) -> int:
    """Return when something last came into `folder` or left it; 0 for a folder that cannot be read."""
    try:
        if sys.platform == "win32":  # there no folder can be opened
            return folder.stat().st_mtime_ns
        opened = os.open(folder, os.O_RDONLY)  # a network drive asks its server when a folder is opened
    except OSError:
        return 0
    try:
        return os.fstat(opened).st_mtime_ns
    finally:
        os.close(opened)


def observe(folder: Path, woken: threading.Event) -> Any:
    """Wake the service when something comes into `folder`; where events cannot be had, glances at the folder remain."""
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    class Wake(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            woken.set()

    observer = Observer()
    observer.schedule(Wake(), str(folder), recursive=False)
    try:
        observer.start()
    except OSError as error:
        log.warning("The exchange cannot be watched (%s); it is looked at every now and then.", error)
        return None
    return observer
