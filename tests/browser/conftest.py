"""A real Chromium for the tests that drive JupyterLab as interns do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NO_BROWSER = (
    "No Chromium was found, so the tests in the browser were not run. To enable them, install Chromium "
    "(Debian and Ubuntu: apt install chromium; elsewhere: python -m playwright install chromium) and run them again."
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Launch the computer's Chromium, or Playwright's own; each launch has a fresh profile."""
    found = [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    with sync_playwright() as playwright:
        executable = next((path for path in found if path), playwright.chromium.executable_path)
        if not Path(executable).exists():
            if os.environ.get("CI", "").lower() == "true":
                pytest.fail(NO_BROWSER)
            pytest.skip(NO_BROWSER)
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def window(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh window: own cookies, and a clock that is patient with slow computers."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(60_000)
    expect.set_options(timeout=60_000)
    yield context
    context.close()


@pytest.fixture
def page(window: BrowserContext) -> Page:
    return window.new_page()
