"""One tab of the browser writes to a file at a time; what another tab or program wrote, and a save replaces, is kept beside."""

from __future__ import annotations

import filecmp
import json
import shutil
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from pydantic import BaseModel, Field
from tornado import web

from grader.paths import EARLIER_COPIES, Paths
from grader.serve.open_tabs import FORGOTTEN_SECONDS
from grader.serve.progress import texts

HANDOVER_SECONDS = (
    5.0  # a tab that does not answer, such as one that the browser has put to sleep, is not waited for
)


class Report(BaseModel):
    """What a tab says: files that it `holds`, that it `waits` for, that it `gives` away, and one that it wants to `take`."""

    tab: str = Field(max_length=100)
    holds: list[str] = []
    waits: list[str] = []
    gives: list[str] = []
    take: str = ""
    closed: bool = False


@dataclass
class Holders:
    """Which tab holds each file. In memory: after a restart, the tabs say again what they hold."""

    seen: dict[str, float] = field(default_factory=dict)
    holders: dict[str, str] = field(default_factory=dict)
    wanted: dict[str, tuple[str, float]] = field(default_factory=dict)

    def answer(self, report: Report) -> dict[str, list[str]]:
        """Take a tab's report. Tell which files are `elsewhere`, which are `free` for it, and which another tab has `asked` for."""
        tab, now = report.tab, time.monotonic()
        self.seen[tab] = now
        mine = {file for file, holder in self.holders.items() if holder == tab}
        for file in mine - {*report.holds, *report.waits} | mine & set(report.gives):
            self._release(file)
        if report.closed:
            for file in mine & self.holders.keys():
                self._release(file)
            del self.seen[tab]
            return {}
        if report.take:
            self._take(report.take, tab, now)
        for file in report.holds:
            if self._holder(file, now) is None:
                self.holders[file] = tab
        holds = {file for file in report.holds if self.holders[file] == tab}
        return {
            "elsewhere": [file for file in report.holds if file not in holds],
            "free": [file for file in report.waits if self._holder(file, now) in (None, tab)],
            "asked": [file for file in holds if file in self.wanted],
        }

    def _holder(self, file: str, now: float) -> str | None:
        tab = self.holders.get(file, "")
        return tab if now - self.seen.get(tab, -FORGOTTEN_SECONDS) < FORGOTTEN_SECONDS else None

    def _take(self, file: str, tab: str, now: float) -> None:
        taker, since = self.wanted.get(file, ("", now))
        if taker != tab:
            since = now
        self.wanted[file] = (tab, since)
        if self._holder(file, now) in (None, tab) or now - since > HANDOVER_SECONDS:
            self._release(file)

    def _release(self, file: str) -> None:
        """Take a file from the tab that holds it, for the one that asked for it."""
        self.holders.pop(file, None)
        taker, _ = self.wanted.pop(file, ("", 0.0))
        if taker in self.seen:
            self.holders[file] = taker


def keep(paths: Paths, name: str, mine: Any, keep_mine: bool) -> Path | None:
    """Keep one of two versions of a file among the earlier copies of its unit: the one that a tab shows (`mine`), or the one on disk.

    None where both have the same texts. Raises ValueError where the name leads out of the intern's folder.
    """
    work = paths.work.resolve()
    file = (work / name).resolve()
    if not file.is_relative_to(work) or file == work:
        raise ValueError(f"{name} is not in {paths.work.name}")
    unit, inside = work, file.relative_to(work)
    if len(inside.parts) > 1:
        unit, inside = work / inside.parts[0], Path(*inside.parts[1:])
    aside = unit / EARLIER_COPIES / f"{datetime.now():%Y-%m-%d %H.%M.%S.%f}"[:-3]
    copy = aside / inside
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(mine if isinstance(mine, str) else json.dumps(mine, indent=1), "utf-8")
    if _same_texts(copy, file):
        shutil.rmtree(aside)
        return None
    if not keep_mine:
        shutil.copy2(file, copy)
    return copy


def _same_texts(one: Path, other: Path) -> bool:
    if one.suffix == ".ipynb":
        return (found := texts(one)) is not None and found == texts(other)
    return filecmp.cmp(one, other, shallow=False)


class HoldReport(JupyterHandler):
    """POST: a tab says which files it has open, and hears which of them it may write to."""

    def initialize(self, holders: Holders) -> None:
        """Keep which tab holds what."""
        self.holders = holders

    @web.authenticated
    def post(self) -> None:
        """Take the report."""
        self.finish(self.holders.answer(Report.model_validate(self.get_json_body())))


class KeepCopy(JupyterHandler):
    """POST: a tab sends its version of a file; that one, or the one on disk, is kept beside the unit."""

    def initialize(self, paths: Paths) -> None:
        """Keep the course's paths."""
        self.paths = paths

    @web.authenticated
    def post(self) -> None:
        """Say where the copy lies, null where none is needed."""
        asked: Any = self.get_json_body()
        try:
            copy = keep(self.paths, str(asked["file"]), asked["mine"], bool(asked["keep_mine"]))
        except ValueError as error:
            raise web.HTTPError(400) from error
        self.finish({"kept": copy and str(copy.relative_to(self.paths.work.resolve().parent))})
