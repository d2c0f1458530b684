"""The folder that was submitted is the folder in which the notebook runs again: its files, its folders, its notebook."""

from __future__ import annotations

from pathlib import Path

import pytest
import record_small_course as small
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde

from grader.examine.execute import Examiners
from grader.examine.folders import grade_notebook
from grader.examine.parcel import pack
from grader.paths import Paths
from grader.record.answer import answer
from grader.record.configuration import configuration, course_directory
from grader.result import Result

OWN_FILES = {
    "data/own.csv": b"times\n2\n",
    "sub/mod.py": b"from sub.deeper.names import TIMES\n\ndef twice(dose):\n    return TIMES * dose\n",
    "sub/deeper/names.py": b"TIMES = 2\n",
    "top.py": b"import sub.mod\ntwice = sub.mod.twice\n",
}
READS = "import pandas\n\ndef double(dose):\n    return int(pandas.read_csv('data/own.csv').times[0]) * dose"
ANSWERS = {
    "a file in a folder": READS,
    "a module in a folder": "from sub import mod\ndef double(dose):\n    return mod.twice(dose)",
    "a module beside the notebook": "from top import twice as double",
    "an empty folder": "open('figures/a.txt', 'w').write('2')\ndef double(dose):\n    return int(open('figures/a.txt').read()) * dose",
    "its own notebook": "import json\nkinds = json.load(open('01-small.ipynb'))['nbformat']\ndef double(dose):\n    return (kinds - 2) * dose",
    "names of the folder": "import os\nfound = sorted(os.listdir()) \nassert {'data', 'sub', 'top.py', '01-small.ipynb'} <= set(found), found\ndef double(dose):\n    return 2 * dose",
    "magics": "%run top.py\n%load_ext autoreload\n%autoreload 2\ndouble = twice",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return small.make_course(tmp_path_factory.mktemp("course"))


def filled(folder: Path, double: str, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "figures").mkdir(exist_ok=True)
    small.edit(folder / f"{small.UNIT}.ipynb", small.SOLVED | {"double": double})
    return folder


def double_of(result: Result) -> tuple[str, str]:
    entry = next(e for e in result.exercises if e.exercise == "double")
    return entry.status.value, entry.message


@pytest.mark.parametrize("double", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_finds_what_lies_beside_the_notebook(course: Paths, double: str) -> None:
    filled(small.fresh(course), double, OWN_FILES)
    result = answer(course, configuration(course), small.send(course, "tree"))
    assert double_of(result) == ("passed", "")
    assert not any(flag.kind == "files left out" for flag in result.flags)


def test_large_files_arrive_whole(course: Paths) -> None:
    size = 30 * 2**20
    double = f"import os\nassert [os.path.getsize(f'{{n}}.bin') for n in 'ab'] == [{size}] * 2\nopen('c', 'wb').write(bytes({size}))\ndef double(dose):\n    return 2 * dose"
    folder = filled(small.fresh(course), double, dict.fromkeys(("a.bin", "b.bin"), bytes(size)))
    assert double_of(answer(course, configuration(course), small.send(course, "large"))) == ("passed", "")
    assert (folder / "a.bin").stat().st_size == size


def test_a_folder_of_notebooks_is_graded_with_what_lies_beside_each(course: Paths, tmp_path: Path) -> None:
    examiners = Examiners(course.root)
    try:
        for number, double in enumerate(ANSWERS.values()):
            folder = small.fresh(course).rename(tmp_path / f"s{number}")
            filled(folder, double, OWN_FILES)
            (folder / "link").symlink_to("/etc/hostname")
            result = grade_notebook(course, folder / f"{small.UNIT}.ipynb", examiners)
            assert double_of(result) == ("passed", "")
            assert [f.detail for f in result.flags] == ["link (no plain file)"]
    finally:
        examiners.close()


def test_nbgraders_own_command_grades_with_the_whole_folder_and_shows_no_hidden_test(course: Paths) -> None:
    spies = "import pathlib\nassert str(343434 // 2) not in ''.join(p.read_text(errors='replace') for p in pathlib.Path().rglob('*') if p.is_file())\n"
    config = configuration(course)
    folder_kept = {
        name: text for name, text in ANSWERS.items() if name != "an empty folder"
    }  # nbgrader drops it
    for number, double in enumerate([*folder_kept.values(), spies + READS]):
        student = f"t{number}"
        folder = course.submitted / student / small.UNIT
        folder.parent.mkdir(parents=True)
        filled(small.fresh(course).rename(folder), double, OWN_FILES)
        Autograde(coursedir=course_directory(config, small.UNIT, student), config=config).start()
        with Gradebook(config.CourseDirectory.db_url, "rounds") as gradebook:
            entry = gradebook.find_submission_notebook(small.UNIT, small.UNIT, student)
            assert {g.name: g.auto_score for g in entry.grades}["double-check"] == 2.0, double


def test_what_has_no_room_in_a_folder_is_named_with_the_reason(tmp_path: Path) -> None:
    deep = tmp_path / "/".join("abcdefghij")
    deep.mkdir(parents=True)
    (tmp_path / "a" / "kept.csv").write_text("1")
    parcel, left_out = pack(tmp_path, {})
    parcel.close()
    assert left_out == {"a/b/c/d/e/f/g/h/i": "in too many folders"}
    (tmp_path / "pipe").symlink_to("a")
    (tmp_path / "many").mkdir()
    for number in range(2100):
        (tmp_path / "many" / f"{number}.txt").touch()
    with (tmp_path / "large").open("wb") as file:
        file.truncate(300_000_000)
    parcel, left_out = pack(tmp_path, {})
    parcel.close()
    assert left_out.pop("large") == "too large" and left_out.pop("pipe") == "no plain file"
    assert set(left_out.values()) == {"one of too many"} and 100 < len(left_out) < 120
