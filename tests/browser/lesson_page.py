"""A lesson as it stands open in JupyterLab: cells by their id, what they show, the toolbar."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, expect
from serve_course import Course

A_NUMBER = re.compile(r"\[\d+\]:")


@dataclass
class LessonPage:
    """An open lesson. `path` is the tab of the landing page it was opened from."""

    page: Page
    path: Page
    notebook: Path

    def cell(self, cell_id: str) -> Locator:
        ids = [cell["id"] for cell in json.loads(self.notebook.read_text("utf-8"))["cells"]]
        return self.page.locator(".jp-Notebook .jp-Cell").nth(ids.index(cell_id))

    def write(self, cell_id: str, text: str) -> None:
        """Replace the text of a cell as a person does: click, select all, type."""
        cell = self.cell(cell_id)
        cell.scroll_into_view_if_needed()
        if "jp-mod-rendered" in (cell.get_attribute("class") or ""):
            cell.locator(".jp-RenderedMarkdown").click()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.insert_text(text)

    def run(self, cell_id: str) -> Locator:
        """Run a cell, and return where it shows what came out."""
        cell = self.cell(cell_id)
        collapsed = cell.locator(".jp-PlaceholderText")
        collapsed.or_(cell.locator(".cm-content")).click()
        self.page.keyboard.press("Shift+Enter")
        if not collapsed.count():  # a collapsed cell shows no number
            expect(cell.locator(".jp-InputPrompt")).to_have_text(A_NUMBER)
        return cell.locator(".jp-OutputArea")

    def texts(self) -> list[str]:
        """Save what is not saved, and return the texts of all cells."""
        if self.page.locator(".jp-mod-dirty").count():
            with self.page.expect_response(lambda r: "/api/contents/" in r.url and r.request.method == "PUT"):
                self.page.keyboard.press("ControlOrMeta+S")
        cells = json.loads(self.notebook.read_text("utf-8"))["cells"]
        return ["".join(cell["source"]) for cell in cells]

    def press(self, button: str) -> None:
        self.page.locator(".jp-NotebookPanel-toolbar").get_by_text(button, exact=True).click()


def open_lesson(window: BrowserContext, course: Course, unit: str, title: str) -> LessonPage:
    """Go to the landing page, click the unit, and wait until its notebook can be used."""
    path = window.new_page()
    path.goto(course.landing_page)
    with window.expect_page() as opened:
        path.get_by_role("link", name=f"Open the lesson {title}").click()
    page = opened.value
    expect(page.locator(".jp-NotebookPanel-toolbar").get_by_text("Submit", exact=True)).to_be_visible()
    expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle")
    return LessonPage(page, path, course.paths.work / unit / f"{unit}.ipynb")
