"""Folders that attack the course, as they may lie in the exchange: each with what must come of it.

Every folder begins as a solved unit (4 points by machine) and is then spoilt. A module that is run leaves a trace.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from record_small_course import SOLVED, UNIT, edit

SECRET = "SECRET-OUTSIDE"
NOTEBOOK = f"{UNIT}.ipynb"
TELLS = "def double(dose):\n    return open('link.csv').read()"
"""Shows on the page what stands in a file that is linked to."""


@dataclass(frozen=True)
class Spoilt:
    """What is done to a folder, the points that stay (None: it cannot be graded), and what its intern is told."""

    name: str
    spoil: Callable[[Path, Path], object]
    points: float | None = 4.0
    told: str = ""
    flag: str = ""


def change(change_it: Callable[[Any], object]) -> Callable[[Path, Path], object]:
    """Spoil the notebook's JSON."""

    def spoil(folder: Path, outside: Path) -> None:
        data = json.loads((folder / NOTEBOOK).read_text("utf-8"))
        change_it(data)
        (folder / NOTEBOOK).write_text(json.dumps(data), "utf-8")

    return spoil


def content(data: str | bytes | Callable[[str], str | bytes]) -> Callable[[Path, Path], object]:
    """Put something else in the place of the notebook's bytes."""

    def spoil(folder: Path, outside: Path) -> None:
        made = data((folder / NOTEBOOK).read_text("utf-8")) if callable(data) else data
        (folder / NOTEBOOK).write_bytes(made if isinstance(made, bytes) else made.encode("utf-8"))

    return spoil


def replaced(make: Callable[[Path, Path], object]) -> Callable[[Path, Path], object]:
    """Put something that is no file in the place of the notebook."""

    def spoil(folder: Path, outside: Path) -> None:
        (folder / NOTEBOOK).unlink()
        make(folder / NOTEBOOK, outside)

    return spoil


def half_characters(data: Any) -> None:
    for cell in data["cells"]:
        cell["source"] = [*cell["source"], "\n# \ud800"] if cell["cell_type"] == "code" else ["\ud800 x"]


def answers(**more: str) -> Callable[[Path, Path], object]:
    """Write other answers."""
    return lambda folder, outside: edit(folder / NOTEBOOK, SOLVED | more)


def sparse(file: Path, size: int) -> None:
    with file.open("wb") as made:
        made.truncate(size)


def listen(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # the name of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(here)


def device(place: Path) -> None:
    try:
        os.mknod(place, 0o666 | 0o020000, os.makedev(1, 5))  # /dev/zero, which has no end
    except OSError:  # only root may
        os.mkfifo(place)


def odd_files(folder: Path, outside: Path) -> None:
    os.mkfifo(folder / "pipe.csv")
    listen(folder / "socket.csv")
    device(folder / "device.csv")
    (folder / "link.csv").symlink_to(outside / "secret.txt")
    (folder / "nowhere.csv").symlink_to("/nowhere")
    (folder / "linked").symlink_to(outside)
    (folder / "round").symlink_to(folder)
    edit(folder / NOTEBOOK, SOLVED | {"double": TELLS})


def hard_link(folder: Path, outside: Path) -> None:
    os.link(outside / "secret.txt", folder / "link.csv")
    os.chown(folder, 12345, 12345)
    edit(folder / NOTEBOOK, SOLVED | {"double": TELLS})


def odd_names(folder: Path, outside: Path) -> None:
    for name in (
        b"line\nend.csv",
        b"\x1b[31mred.csv",
        b"\xff.csv",
        b"\xff.ipynb",
        b"..\\..\\x.csv",
        b"a" * 250 + b".csv",
    ):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("x")


def very_many_files(folder: Path, outside: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    for number in range(100_000):
        os.close(os.open(f"{number:05d}.ipynb", os.O_CREAT | os.O_WRONLY, dir_fd=handle))
    os.close(handle)


def bombs_beside(folder: Path, outside: Path) -> None:
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(20):
            made.writestr(f"../{number}.txt", bytes(10**7))
    (folder / "bomb.json").write_text("[" * 10**6)
    sparse(folder / "huge.csv", 10**12)


def modules_beside(folder: Path, outside: Path) -> None:
    """Modules that a careless program would import, and hints that it would read."""
    text = f"open({str(outside / 'trace')!r}, 'w').close()\nraise SystemExit\n"
    for name in (
        "numpy",
        "json",
        "sitecustomize",
        "usercustomize",
        "conftest",
        "statistics",
        "pandas",
        "socket",
    ):
        (folder / f"{name}.py").write_text(text)
    for package in ("grader", "IPython"):
        (folder / package).mkdir()
        (folder / package / "__init__.py").write_text(text)
    (folder / "hints.json").write_text("[" * 10**5)


def unit_files_are_folders(folder: Path, outside: Path) -> None:
    (folder / "hints.json").unlink()
    (folder / "hints.json").mkdir()
    (folder / "hints.json" / "x").write_text("x")
    (folder / NOTEBOOK).rename(folder / "mine.ipynb")
    (folder / NOTEBOOK).mkdir()
    (folder / NOTEBOOK / "x").write_text("x")


def deep_folders(folder: Path, outside: Path) -> None:
    (folder / "/".join("d" * 200)).mkdir(parents=True)


def large_files(folder: Path, outside: Path) -> None:
    for number in range(5):
        sparse(folder / f"{number}.csv", 15 * 2**20)


def older_format(text: str) -> str:
    return str(nbformat.v3.writes_json(nbformat.convert(nbformat.reads(text, 4), 3)))


def twice(text: str) -> str:
    """Give the key `cells` twice: Python's json takes the last."""
    return text.rstrip().removesuffix("}") + ', "cells": []}'


def first_cell(**facts: Any) -> Callable[[Path, Path], object]:
    return change(lambda data: data["cells"][0].update(facts))


WILD = "</pre></style><script>alert(1)</script><svg onload=alert(2)><style>*{display:none}</style>{{ 7 * 7 }}"
WILD_TEXT = (
    f"{WILD}\n\n![x](http://evil/x.png)\n\n[click](javascript:alert(3))\n\n[ref][r]\n\n[r]: javascript:alert(4)\n\n"
    "<javascript:alert(5)>\n\nhttp://127.0.0.1:8988/formgrader?path=/evil https://evil www.evil.org evil@evil.org\n\n"
    "<http://evil> &#104;ttp://evil <a href=http://evil>x</a> [a][] [^1] mailto:evil@evil.org\n\n[a]: http://evil\n[^1]: x\n\n"
    "````\n<img src=x onerror=alert(8)>\n````\n\n~~~\n<img src=x onerror=alert(9)>\n\n```mermaid\n<img src=x onerror=alert(6)>\n```\n\n$<img src=x onerror=alert(7)>$"
)

TAKEN = "could not be taken"
SPOILT = [
    Spoilt("a link", replaced(lambda f, outside: f.symlink_to(outside / "solved.ipynb")), None, f"{TAKEN}: it is a link", "files left out"),
    Spoilt("a pipe", replaced(lambda f, _: os.mkfifo(f)), None, f"{TAKEN}: it is no file", "files left out"),
    Spoilt("a socket", replaced(lambda f, _: listen(f)), None, f"{TAKEN}: it is no file", "files left out"),
    Spoilt("a device", replaced(lambda f, _: device(f)), None, f"{TAKEN}: it is no file", "files left out"),
    Spoilt("half a gigabyte", replaced(lambda f, _: sparse(f, 500 * 10**6)), None, f"{TAKEN}: it is too large", "files left out"),
    Spoilt("thirty megabytes", replaced(lambda f, _: sparse(f, 30 * 10**6)), None, "is larger than 20 MB"),
    Spoilt("a folder", replaced(lambda f, _: f.mkdir()), None, "There is no notebook"),
    Spoilt("odd files", odd_files, 2.0, told="link.csv (a link)", flag="files left out"),
    Spoilt("odd names", odd_names, told="(a name that cannot be shown)", flag="files left out"),
    Spoilt("100000 files", very_many_files, told="Only 01-small.ipynb was marked", flag="files left out"),
    Spoilt("bombs beside it", bombs_beside, told="huge.csv (too large)", flag="files left out"),
    Spoilt("modules beside it", modules_beside),
    Spoilt("large files beside it", large_files),
    Spoilt("folders in place of files", unit_files_are_folders, told="Your notebook is called mine.ipynb", flag="renamed"),
    Spoilt("deep folders", deep_folders, told="(in too many folders)", flag="files left out"),
    Spoilt("a zip file", replaced(lambda f, _: shutil.make_archive(str(f), "zip", f.parent) and Path(f"{f}.zip").rename(f)), None, "could not be read"),
    Spoilt("millions of parts", content('{"cells": [' + "[]," * 10**6 + "[]]}"), None, "too many parts"),
    Spoilt("100000 in one another", content('{"cells": ' + "[" * 100_000 + "]" * 100_000 + "}"), None, "is damaged"),
    Spoilt("metadata in one another", content(lambda text: text.replace('"metadata": {', '"metadata": {"x": ' + '{"a":' * 50_000 + "1" + "}" * 50_000 + ",", 1)), None, "is damaged"),
    Spoilt("a number of a million digits", content('{"nbformat": ' + "9" * 10**6 + "}"), None, "is damaged"),
    Spoilt("numbers that are none", change(lambda data: data["metadata"].update(x=[float("nan"), float("inf"), -float("inf")]))),
    Spoilt("a key that stands twice", content(twice), 0.0),
    Spoilt("a format of the future", change(lambda data: data.update(nbformat=99)), None, "is damaged"),
    Spoilt("a format that is text", change(lambda data: data.update(nbformat="4")), None, "is damaged"),
    Spoilt("no format", change(lambda data: [data.pop(key) for key in ("nbformat", "nbformat_minor")]), None, "is damaged"),
    Spoilt("an older format", content(older_format)),
    Spoilt("no ids", change(lambda data: [cell.pop("id") for cell in data["cells"]])),
    Spoilt("one id for all", change(lambda data: [cell.update(id="x") for cell in data["cells"]])),
    Spoilt("no UTF-8", content(lambda text: text.encode("latin-1") + b"\xff"), None, "could not be read"),
    Spoilt("UTF-16", content(lambda text: text.encode("utf-16")), None, "could not be read"),
    Spoilt("a byte-order mark", content(lambda text: b"\xef\xbb\xbf" + text.encode())),
    Spoilt("nothing", content(""), None, "is empty"),
    Spoilt("zeros", content(bytes(1000)), None, "is damaged"),
    Spoilt("no object", content("[1, 2]"), None, "is damaged"),
    Spoilt("cells that are none", change(lambda data: data.update(cells=[None, 5, "x"])), None, "is damaged"),
    Spoilt("cells by name", change(lambda data: data.update(cells={"a": 1})), None, "is damaged"),
    Spoilt("metadata that are a number", first_cell(metadata=5), None, "is damaged"),
    Spoilt("flags that are a list", change(lambda data: [cell["metadata"].update(nbgrader=["x"], rounds=5) for cell in data["cells"]]), 0.0),
    Spoilt("a source that is a number", first_cell(source=5), None, "is damaged"),
    Spoilt("a kind of cell that is none", first_cell(cell_type="script"), None, "is damaged"),
    Spoilt("half characters", change(half_characters)),
    Spoilt("100000 cells", change(lambda data: data["cells"].extend([{"cell_type": "code", "source": "x", "metadata": {}, "outputs": []}] * 100_000)), None, "more cells or more text"),
    Spoilt("a text of three million letters", first_cell(source="x" * 3_000_000), None, "more cells or more text"),
    Spoilt("script and style in every text", answers(bmi=f"# {WILD}\n{SOLVED['bmi']}", double=f"'''{WILD}'''\n1 / 0", judge=WILD_TEXT, **{"predict-order": f"my_prediction = {WILD!r}"}), 2.0),
    Spoilt("a time that is none", lambda folder, _: (folder / "timestamp.txt").write_text("the day before yesterday")),
    Spoilt("a time to come", lambda folder, _: (folder / "timestamp.txt").write_text("2999-01-01 00:00:00.000000 UTC")),
    Spoilt("an endless time", lambda folder, _: sparse(folder / "timestamp.txt", 10**9)),
]  # fmt: skip
if os.geteuid() == 0:
    SPOILT.append(
        Spoilt(
            "a hard link", hard_link, 2.0, told="link.csv (a link to another's file)", flag="files left out"
        )
    )
