"""What open lessons in the browser have not saved: they report it, and hear it when the course is about to stop."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from tornado import web

FORGOTTEN_SECONDS = 120.0  # a browser wakes a tab in the background once a minute


@dataclass
class Tabs:
    """The tabs that have reported: when, and the files in them that are not saved."""

    reports: dict[str, tuple[float, list[str]]] = field(default_factory=dict)
    stopping: bool = False

    def note(self, tab: str, unsaved: list[str], closed: bool) -> None:
        """Take a tab's report."""
        self.reports.pop(tab, None)
        if not closed:
            self.reports[tab] = (time.monotonic(), unsaved)

    @property
    def unsaved(self) -> list[str]:
        """The files that are not saved in a tab that is there still."""
        now = time.monotonic()
        fresh = [files for when, files in self.reports.values() if now - when < FORGOTTEN_SECONDS]
        return sorted({file for files in fresh for file in files})


class TabReport(JupyterHandler):
    """POST: a tab says what it has not saved, and hears whether the course is about to stop."""

    def initialize(self, tabs: Tabs) -> None:
        """Keep what tabs have reported."""
        self.tabs = tabs

    @web.authenticated
    def post(self) -> None:
        """Take the report."""
        report: Any = self.get_json_body() or {}
        unsaved = [str(file)[:200] for file in report.get("unsaved", [])[:100]]
        self.tabs.note(str(report.get("tab", ""))[:100], unsaved, bool(report.get("closed")))
        self.finish({"stopping": self.tabs.stopping})


class BeforeStop(JupyterHandler):
    """POST: `course start` announces the end, and asks what is not saved yet."""

    def initialize(self, tabs: Tabs) -> None:
        """Keep what tabs have reported."""
        self.tabs = tabs

    @web.authenticated
    def post(self) -> None:
        """Let each tab know with its next report."""
        self.tabs.stopping = True
        self.finish({"unsaved": self.tabs.unsaved, "tabs": len(self.tabs.reports)})
