"""Every example of docs/check.md does what the page says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from check_shell import Notebook, notebook

from grader.check.expectation import Expectation
from grader.check.session import current

PAGE = Path(__file__).parent.parent / "docs" / "check.md"
BLOCK = re.compile(r"^```(\w+) ?([\w-]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Notebook]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MPLBACKEND", "agg")
    (tmp_path / "held-out").mkdir()
    (tmp_path / "held-out" / "potassium.csv").write_text("potassium_mmol_per_l\n4.1\n5.9\n")
    with notebook() as fresh:
        yield fresh


def test_every_example_of_the_page_behaves_as_shown(opened: Notebook) -> None:
    blocks = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    assert len(blocks) > 15
    came = ""
    for language, role, text in blocks:
        if language == "text":
            assert came == text
            continue
        current.tries.clear()
        ran = opened.run(text) if role == "answer" else opened.check(text)
        came = ran.text
        assert (ran.error is None) == (role in ("answer", "check")), came


def test_the_page_names_every_matcher_for_values() -> None:
    page = PAGE.read_text(encoding="utf-8")
    matchers = [name for name in vars(Expectation) if not name.startswith("_")]
    assert [name for name in matchers if f"`.{name}(" not in page] == []
