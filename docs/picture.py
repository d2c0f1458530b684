"""Make docs/unit.png: unit 01 open in JupyterLab, with a check that answers a mistake. Run: python docs/picture.py"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "browser")]

from lesson_page import open_lesson  # noqa: E402
from playwright.sync_api import expect, sync_playwright  # noqa: E402
from serve_course import started  # noqa: E402

MISTAKE = "weight_kg = 64.5\nheight_m = 162\nbmi = weight_kg / height_m**2\nprint(bmi)"


def main() -> None:
    """Drive the real course and take the picture."""
    with (
        tempfile.TemporaryDirectory() as folder,
        started(Path(folder)) as course,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        window = browser.new_context(viewport={"width": 1180, "height": 900})
        window.set_default_timeout(60_000)
        expect.set_options(timeout=60_000)
        lesson = open_lesson(window, course, "01-first-code", "Your first code")
        lesson.write("exercise-bmi", MISTAKE)
        lesson.run("exercise-bmi")
        lesson.run("check-bmi")
        lesson.cell("exercise-bmi").scroll_into_view_if_needed()
        lesson.page.locator(".jp-Notebook").hover()
        lesson.page.mouse.wheel(0, -260)
        lesson.page.wait_for_timeout(1000)
        lesson.page.screenshot(path=ROOT / "docs" / "unit.png")
        browser.close()


if __name__ == "__main__":
    main()
