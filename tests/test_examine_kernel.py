"""An answer is graded as it ran in JupyterLab: each habit of a notebook comes out as in the real kernel, which runs beside."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from grader.examine.execute import IMPORTS
from grader.examine.job import JobCell, NoSandboxError
from grader.examine.parcel import pack
from grader.examine.run import Examiner, Ran

pytestmark = pytest.mark.slow
DEF = "def answer(x):\n    return x + 1"
FILES = {
    "helper.py": "TIMES = 1\n",
    "sub/mod.py": "TIMES = 1\n",
    "data/own.csv": "n\n1\n",
    "unit.ipynb": "{}",
}
HABITS = [
    # figures
    f"%matplotlib inline\n{DEF}",
    f"%matplotlib agg\n{DEF}",
    f"%matplotlib\n{DEF}",
    f"%matplotlib widget\n{DEF}",
    f"%matplotlib notebook\n{DEF}",
    f"%matplotlib no_such\n{DEF}",
    f"%matplotlib --list\n{DEF}",
    f"%pylab inline\n{DEF}",
    f"%pylab\n{DEF}",
    f"%gui\n{DEF}",
    f"%config InlineBackend.figure_format = 'retina'\n{DEF}",
    f"import matplotlib.pyplot as plt\nplt.ion()\nplt.plot([1])\nplt.savefig('a.png')\nplt.show()\nplt.close('all')\n{DEF}",
    f"import matplotlib\nmatplotlib.use('TkAgg')\n{DEF}",
    # cell and line magics
    f"%%time\n{DEF}",
    f"%%capture kept\nprint(1)\n{DEF}",
    f"%%writefile own.py\n{DEF}",
    "%run own.py",
    "from own import answer",
    "%load own.py",
    f"%%bash\necho hi\n{DEF.splitlines()[0]}",
    f"%%sh\ntrue\n# {DEF.splitlines()[0]}",
    f"%%html\n<b>{DEF}</b>",
    f"%%timeit -n1 -r1\n{DEF}",
    f"%timeit -n1 -r1 1 + 1\n%time x = 2\n{DEF}",
    f"%load_ext autoreload\n%autoreload 2\nimport helper\n{DEF}",
    f"y = 1\n%store y\n{DEF}",
    f"%who\n%whos\n%history\n%lsmagic\n{DEF}",
    f"%less helper.py\n%pycat helper.py\n%connect_info\n{DEF}",
    f"%cd data\n%pwd\n%cd ..\n{DEF}",
    f"%no_such_magic\n{DEF}",
    f"%pip --version\n{DEF}",
    f"%env PATIENT=3\n{DEF}",
    f"%precision 2\n%xmode Plain\n%colors NoColor\n{DEF}",
    f"here = %pwd\nfound = !ls\nassert 'helper.py' in found, found\n{DEF}",
    f"!echo hello\n{DEF}",
    f"answer?\n{DEF}",
    f"{DEF}\nlen?",
    f"{DEF}\nlen??",
    # what the kernel remembers and shows
    "41",
    f"assert _ == 41 and Out[max(Out)] == 41, _\n{DEF}",
    f"assert In[-1].startswith('assert') and _i and _ih\n{DEF}",
    f"get_ipython().set_next_input('x')\n{DEF}",
    f"assert type(get_ipython()).__name__ == 'ZMQInteractiveShell'\n{DEF}",
    f"from IPython.display import HTML, clear_output, display\nhandle = display(HTML('x'), display_id=True)\nhandle.update('y')\nclear_output()\n{DEF}",
    f"from tqdm.auto import tqdm\nfor i in tqdm(range(3)):\n    pass\n{DEF}",
    f"import pandas as pd\npd.set_option('display.max_rows', 5)\npd.DataFrame({{'a': range(9)}})\n{DEF}",
    f"import sys\nsys.stdout.write('x')\nsys.stdout.flush()\nprint('y', file=sys.stderr)\nassert sys.stdout.encoding == 'UTF-8'\nsys.stdout.fileno()\n{DEF}",
    f"import logging, warnings\nlogging.basicConfig(level=10)\nlogging.warning('x')\nwarnings.warn('y')\n{DEF}",
    f"print('x' * 3_000_000)\n{DEF}",
    # endings and errors
    f"raise SystemExit\n{DEF}",
    f"{DEF}\nimport sys\nsys.exit(1)",
    f"name = input('name? ')\n{DEF}",
    f"{DEF}\n1 / 0",
    "def answer(x)\n    return x",
    f"%reset -f\n{DEF}",
    f"print(__file__)\n{DEF}",
    f"if __name__ == '__main__':\n    {DEF.replace(chr(10), chr(10) + '    ')}",
    f"globals()['made'] = 3\nassert made == 3\n{DEF}",
    f"import sys\nsys.setrecursionlimit(5000)\ndef deep(n):\n    return n and deep(n - 1)\ndeep(3000)\n{DEF}",
    # the event loop
    f"import asyncio\nawait asyncio.sleep(0)\n{DEF}",
    f"import asyncio\nasync def one():\n    return 1\nassert await one() == 1\n{DEF}",
    f"import asyncio\ntask = asyncio.create_task(asyncio.sleep(0))\n{DEF}",
    f"await task\n{DEF}",
    f"import asyncio\nasyncio.get_running_loop()\n{DEF}",
    f"import asyncio\nasyncio.run(asyncio.sleep(0))\n{DEF}",
    # the computer around it
    f"import getpass, os, pwd\nassert getpass.getuser() == pwd.getpwuid(os.getuid()).pw_name\n{DEF}",
    f"from pathlib import Path\nassert Path.home().is_dir() and Path('~').expanduser().is_dir()\nPath('helper.py').owner()\n{DEF}",
    f"import os, tempfile\nassert os.path.isdir(tempfile.mkdtemp())\nopen('new.txt', 'w').write('x')\n{DEF}",
    f"import os\nassert {{'helper.py', 'sub', 'data', 'unit.ipynb'}} <= set(os.listdir())\n{DEF}",
    f"from sub import mod\nimport sub.mod as again\nassert again is mod\n{DEF}",
    f"import pandas\npandas.read_csv('data/own.csv')\n{DEF}",
    f"import locale, time, zoneinfo\nlocale.setlocale(locale.LC_ALL, '')\ntime.localtime()\nzoneinfo.ZoneInfo('Europe/Amsterdam')\n{DEF}",
    f"import subprocess, sys\nassert subprocess.run([sys.executable, '-c', 'print(1)'], capture_output=True, text=True).stdout == '1\\n'\nsubprocess.run(['echo', 'x'], stdout=sys.stdout)\n{DEF}",
    f"import multiprocessing\nwith multiprocessing.Pool(2) as pool:\n    assert pool.map(abs, [-1]) == [1]\n{DEF}",
    f"import multiprocessing\nwith multiprocessing.get_context('spawn').Pool(1) as pool:\n    pool.map(abs, [-1])\n{DEF}",
    f"import threading, time\nthreading.Thread(target=time.sleep, args=[60], daemon=True).start()\n{DEF}",
    f"import os, signal\nsignal.signal(signal.SIGUSR1, signal.SIG_IGN)\nos.kill(os.getpid(), signal.SIGUSR1)\n{DEF}",
]
CHECK = "from grader.check import begin, done, expect\nbegin('unit', 'answer')\nexpect(answer(1)).equals(2)\ndone()"
FORGET = "globals().pop('answer', None)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("unit")
    for name, text in FILES.items():
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_text(text)
    return made


@pytest.fixture(scope="module")
def examiner() -> Iterator[Examiner]:
    try:
        started = Examiner(IMPORTS)
    except NoSandboxError as problem:
        pytest.skip(str(problem))
    yield started
    started.close()


def run(examiner: Examiner, folder: Path, cells: list[tuple[str, str]]) -> Ran:
    jobs = [JobCell(index=i, where=w, source=s, own=w == "learner") for i, (w, s) in enumerate(cells)]
    parcel, left_out = pack(folder, {"unit.ipynb": folder / "unit.ipynb"})
    assert not left_out
    with parcel:
        return examiner.run(jobs, parcel, folder)


def test_every_habit_comes_out_as_in_the_real_kernel(examiner: Examiner, folder: Path) -> None:
    cells = [cell for habit in HABITS for cell in (FORGET, habit, CHECK)]
    ran = run(examiner, folder, [("judge" if cell == CHECK else "learner", cell) for cell in cells])
    here = [ended(ran, i) for i in range(len(cells))]
    ordinary = {k: v for k, v in os.environ.items() if k != "PYTEST_CURRENT_TEST"}  # a kernel asks for it
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    NotebookClient(
        notebook,
        timeout=60,
        kernel_name="python3",
        allow_errors=True,
        resources={"metadata": {"path": str(folder)}},
    ).execute(env=ordinary | {"ROUNDS_GRADING": "1"})
    there = [next((o.ename for o in c.outputs if o.output_type == "error"), "") for c in notebook.cells]
    there = ["EOFError" if kind == "StdinNotImplementedError" else kind for kind in there]  # nobody types
    differ = [
        (habit, there[i : i + 2], here[i : i + 2])
        for i, habit in zip(range(1, len(cells), 3), HABITS, strict=True)
        if there[i : i + 2] != here[i : i + 2]
    ]
    assert differ == []
    assert there.count("") > 2 * len(HABITS)


def ended(ran: Ran, index: int) -> str:
    """The kind of the error that ended a cell, as a notebook names it."""
    if index in ran.stopped:
        return ran.stopped[index]
    error = ran.reports[index].error
    return error["kinds"][0] if error else ""


@pytest.mark.parametrize("leave", ["exit()", "quit()", "exit", "get_ipython().ask_exit()"])
def test_what_follows_an_exit_counts_in_its_cell_and_in_later_ones(
    examiner: Examiner, folder: Path, leave: str
) -> None:
    cells = [("learner", f"{leave}\n{DEF}"), ("judge", CHECK), ("learner", "1"), ("judge", CHECK)]
    ran = run(examiner, folder, cells)
    assert [ended(ran, i) for i in range(4)] == [""] * 4


def test_a_package_that_cannot_be_fetched_costs_no_later_cell(examiner: Examiner, folder: Path) -> None:
    cells = [("learner", f"%pip install no-such-package-here\n{DEF}"), ("judge", CHECK)]
    assert [ended(run(examiner, folder, cells), i) for i in range(2)] == [""] * 2
