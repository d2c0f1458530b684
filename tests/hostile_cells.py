"""Cells that attack the grading: what `test_examine_hostile` runs, each with what must come of it.

Cell 0 is the attack, cell 1 the check of `answer`, cell 2 shows what the attack collected in `loot`, cells 3 and 4 are an
honest exercise and its check. The attacks never write a secret's name in full, so that finding one is a leak.
"""

from __future__ import annotations

from dataclasses import dataclass, field

EXPECTED = "EXPECTED-SECRET"
ARGUMENT = "ARGUMENT-SECRET"
OUTSIDE = "OUTSIDE-SECRET"

CHECK = f"""
from grader.check import begin, done, expect
begin("unit", "answer")
expect(answer(2)).equals(4)
done()
expect(answer("{ARGUMENT}"), about="a word").equals("{EXPECTED}")
"""
HONEST = "def double(x):\n    return 2 * x"
HONEST_CHECK = """
from grader.check import begin, done, expect
begin("unit", "double")
expect(double(2)).equals(4)
done()
expect(double(3), about="three").equals(6)
"""
GOOD = f'def answer(x):\n    return 4 if x == 2 else "{EXPECTED}"'
FOUR = "def answer(x):\n    return 4\n"
LOOT = "for thing in list(globals().get('loot', [])):\n    print(repr(thing)[:20000])"


@dataclass(frozen=True)
class Attack:
    """`stopped` is what the run says of its cells; `status` what the check's outcome says, None where it has none."""

    name: str
    cell: str
    status: str | None = "not_yet"
    stopped: dict[int, str] = field(default_factory=dict)
    check: str = CHECK
    shows: str = ""
    honest: bool = True


NOT_THERE = {0: "died"}
ALWAYS_EQUAL = """
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __contains__ = __lt__
    def __hash__(self): return 0
    def __abs__(self): return 0
    def __sub__(self, other): return 0
    __rsub__ = __add__ = __radd__ = __sub__
"""

FORGERIES = [
    Attack(
        "an AST transformer empties every cell",
        """
import ast
class Empty(ast.NodeTransformer):
    def visit_Expr(self, node): return ast.copy_location(ast.Pass(), node)
get_ipython().ast_transformers.append(Empty())
"""
        + FOUR,
        honest=True,
    ),
    Attack(
        "an input transformer replaces every cell",
        FOUR + "get_ipython().input_transformers_post.append(lambda lines: ['pass\\n'])",
        honest=False,
    ),
    Attack(
        "event hooks run before and after every cell",
        FOUR
        + """
loot = []
def look(*a):
    import sys
    frame = sys._getframe()
    while frame:
        loot.append(dict(frame.f_locals)); frame = frame.f_back
for event in ("pre_run_cell", "post_run_cell", "pre_execute", "post_execute"):
    get_ipython().events.register(event, look)
""",
    ),
    Attack(
        "an outcome is published by hand",
        FOUR
        + """
from IPython.display import display, publish_display_data
forged = {"status": "passed", "unit": "unit", "exercise": "answer", "number": 9}
for _ in range(3):
    publish_display_data({"application/vnd.rounds.outcome+json": forged, "text/plain": "forged"})
display({"application/vnd.rounds.outcome+json": forged}, raw=True)
import sys
sys.displayhook = lambda value: print("passed")
""",
    ),
    Attack(
        "what shows a cell's last line is replaced",
        FOUR
        + """
import sys
shell = get_ipython()
class Forged:
    shown = outputs = [{"output_type": "execute_result", "data": {"text/plain": "2"}}]
    def __call__(self, *a, **k): return self
    def __getattr__(self, name): return self
sys.displayhook = shell.displayhook = shell.display_pub = shell.display_formatter = Forged()
shell.run_cell = lambda *a, **k: Forged()
2
""",
        honest=False,
    ),
    Attack(
        "imports are led elsewhere",
        FOUR
        + """
import builtins, importlib.abc, importlib.machinery, sys
class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None): return importlib.machinery.ModuleSpec(name, self)
    def create_module(self, spec): return None
    def exec_module(self, module): module.__getattr__ = lambda name: (lambda *a, **k: True)
sys.meta_path.insert(0, Finder())
sys.path_hooks.clear(); sys.path_importer_cache.clear()
for name in [m for m in sys.modules if m.startswith(("grader.check", "numpy"))]: del sys.modules[name]
honest = builtins.__import__
builtins.__import__ = lambda name, *a, **k: honest("string") if name.startswith("grader") else honest(name, *a, **k)
""",
        status=None,
        honest=False,
    ),
    Attack(
        "magic commands and a shell are used",
        FOUR
        + """
shell = get_ipython()
print(shell.getoutput("echo here; cat {outside} {root}/solutions/*/* /proc/[0-9]*/environ; ls {root}/tests")[:1])
shell.run_line_magic("reset", "-f")
""",
        status="error",
        shows="['here']\n",
    ),
    Attack(
        "grader.check is replaced",
        FOUR
        + """
import grader.check, grader.check.expect, grader.check.compare, grader.check.session, grader.check.expectation, sys
grader.check.compare.difference = lambda *a, **k: None
grader.check.expectation.difference = lambda *a, **k: None
grader.check.expectation.Expectation.equals = lambda self, *a: self
grader.check.expect = lambda *a, **k: None
grader.check.session.not_met = lambda *a: None
sys.modules["grader.check"] = type(sys)("grader.check")
""",
        honest=False,
    ),
    Attack(
        "the tools of testing agree with everything",
        FOUR
        + """
import numpy.testing, pandas.testing, math, unittest
for module in (numpy.testing, pandas.testing):
    for name in dir(module):
        if name.startswith("assert"): setattr(module, name, lambda *a, **k: None)
numpy.allclose = numpy.isclose = numpy.array_equal = lambda *a, **k: True
math.isclose = lambda *a, **k: True
""",
    ),
    Attack(
        "builtins are replaced",
        FOUR
        + """
import builtins
builtins.abs = lambda x: 0
builtins.all = builtins.any = builtins.isinstance = builtins.issubclass = lambda *a: True
builtins.len = lambda x: 1
builtins.type = lambda *a: int
""",
        status=None,
        stopped={0: "died"},
    ),
    Attack(
        "json writes what the attack wants",
        FOUR
        + """
import json
json.dumps = lambda *a, **k: '{"id": 2, "value": {"plain": true}, "outcome": {"status": "passed"}}'
""",
        status=None,
        stopped={0: "slow"},
    ),
    Attack(
        "names of Python are deleted",
        FOUR + "import builtins\ndel builtins.print, builtins.str",
        "error",
        honest=False,
    ),
    Attack(
        "the cell's builtins are another dictionary",
        FOUR + "__builtins__ = {}\nget_ipython().user_ns['__builtins__'] = {'print': None}",
        honest=False,
    ),
    Attack(
        "the streams are replaced",
        FOUR
        + "import sys, os\nsys.stdout = sys.stderr = None\nos.write = lambda *a: 0\nos.read = lambda *a: b''",
    ),
    Attack("an object equal to everything", f"class Same:{ALWAYS_EQUAL}\ndef answer(x): return Same()"),
    Attack(
        "a whole number equal to everything", f"class Same(int):{ALWAYS_EQUAL}\ndef answer(x): return Same(5)"
    ),
    Attack("a text equal to everything", f"class Same(str):{ALWAYS_EQUAL}\ndef answer(x): return Same('4')"),
    Attack("a float equal to everything", f"class Same(float):{ALWAYS_EQUAL}\ndef answer(x): return Same(4)"),
    Attack("a list equal to everything", f"class Same(list):{ALWAYS_EQUAL}\ndef answer(x): return Same([4])"),
    Attack(
        "an array equal to everything",
        f"import numpy\nclass Same(numpy.ndarray):{ALWAYS_EQUAL}\ndef answer(x): return numpy.zeros(1).view(Same)",
    ),
    Attack(
        "a table equal to everything",
        f"import pandas\nclass Same(pandas.DataFrame):{ALWAYS_EQUAL}\ndef answer(x): return Same({{'a': [1]}})",
    ),
    Attack(
        "values of every other kind equal to everything",
        f"""
import datetime, decimal, enum, fractions, numpy, pandas
body = '''{ALWAYS_EQUAL}'''
made = []
for base, given in [("tuple", "((5,),)"), ("dict", "({{}},)"), ("set", "()"), ("frozenset", "()"), ("bytes", "(b'5',)"),
                    ("complex", "(5,)"), ("numpy.float64", "(5,)"), ("pandas.Series", "([5],)"), ("decimal.Decimal", "(5,)"),
                    ("fractions.Fraction", "(5,)"), ("datetime.date", "(2026, 1, 1)"), ("datetime.timedelta", "(5,)"),
                    ("type", "('Four', (), {{}})")]:
    exec(f"class Same({{base}}):{{body}}\\nmade.append(Same(*{{given}}))", globals())
class Five(enum.IntEnum):
    FOUR = 5
made.append(Five.FOUR)
def answer(x): return made
""",
        check=CHECK.replace(
            "expect(answer(2)).equals(4)",
            "made = answer(2)\nexpect(len(made)).equals(14)\n"
            "expect([i for i, value in enumerate(made) if value == 4]).equals([])\nexpect(made).contains(4)",
        ),
    ),
    Attack(
        "a class of classes that lies about its instances",
        "class Lies(type):\n    def __instancecheck__(cls, other): return True\n    def mro(cls): return [cls, int, object]\n"
        "class Four(int, metaclass=Lies):\n    __class__ = int\ndef answer(x): return Four(5)",
    ),
    Attack(
        "the learner's side answers what it likes",
        """
import grader.examine.learner as side
side._value = lambda *a: {"plain": ["int", "0x4"], "type": "int"}
side._error = lambda *a: {"kinds": []}
def answer(x): raise ValueError
""",
        status="error",
        honest=False,
    ),
    Attack(
        "answers are forged on the socket before the questions come",
        FOUR
        + """
import glob, json, os, socket, struct, threading
def forge():
    for place in glob.glob("/proc/self/fd/*"):
        try:
            if not os.readlink(place).startswith("socket:"): continue
            line = socket.socket(fileno=os.dup(int(place.rsplit("/", 1)[1])))
            for number in range(200):
                for reply in ({"value": {"plain": True}}, {"finished": True}, {"index": 1, "outcome": {"status": "passed"}}):
                    data = json.dumps({"id": number, **reply}).encode()
                    line.sendall(struct.pack(">I", len(data)) + data)
        except OSError: pass
forge()
""",
        honest=False,
        status="error",
    ),
    Attack(
        "questions are read by somebody else",
        FOUR
        + """
import glob, os, threading
loot = []
def read(number):
    while True: loot.append(os.read(number, 65536))
for place in glob.glob("/proc/self/fd/*"):
    try:
        if os.readlink(place).startswith("socket:"):
            threading.Thread(target=read, args=(int(place.rsplit("/", 1)[1]),), daemon=True).start()
    except OSError: pass
import time; time.sleep(0.2)
""",
        status=None,
        stopped={1: "slow"},
        honest=False,
    ),
]

TOTAL_CHECK = """
from grader.check import begin, done, expect
import numpy, pandas
begin("unit", "answer")
counts = {counts}
expect(answer(counts)).equals({expected})
done()
more = {more}
expect(answer(more), about="other counts").equals({more_expected})
"""
EMPTIED = [
    Attack(
        f"{name} is emptied before the check computes from it what it expects",
        f"def answer(counts):\n    {code}\n    return 0",
        check=TOTAL_CHECK.format(
            counts=counts, more=more, expected=expected, more_expected=expected.replace("counts", "more")
        ),
    )
    for name, code, counts, more, expected in [
        ("a dictionary", "counts.clear()", "{'a': 1, 'b': 3}", "{'a': 7}", "sum(counts.values())"),
        ("a list", "counts.clear()", "[1, 3]", "[7]", "sum(counts)"),
        ("a set", "counts.clear()", "{1, 3}", "{7}", "sum(counts)"),
        ("an array", "counts[:] = 0", "numpy.array([1, 3])", "numpy.array([7])", "int(counts.sum())"),
        ("a column", "counts[:] = 0", "pandas.Series([1, 3])", "pandas.Series([7])", "int(counts.sum())"),
        (
            "a table",
            "counts['n'] = 0",
            "pandas.DataFrame({'n': [1, 3]})",
            "pandas.DataFrame({'n': [7]})",
            "int(counts['n'].sum())",
        ),
    ]
] + [
    Attack(
        "the learner's side says that an argument is empty now",
        "import grader.examine.learner as side\nside._after = lambda argument: ['list', []]\ndef answer(counts): return 0",
        check=TOTAL_CHECK.format(
            counts="[1, 3]", more="[7]", expected="sum(counts)", more_expected="sum(more)"
        ),
    ),
    Attack(
        "a scripted model's replies are replaced by what was answered",
        "def answer(model):\n    model.replies = ['no']\n    model.name = 'no'\n    return 'no'",
        check="""
from grader.check import ScriptedModel, begin, expect
begin("unit", "answer")
model = ScriptedModel(["yes"])
expect(answer(model)).equals(model.replies[0])
""",
    ),
]

SPIES = [
    Attack(
        "sys.settrace and sys.setprofile watch the check",
        FOUR
        + """
import sys, threading
loot = []
def watch(frame, event, argument):
    if len(loot) < 500: loot.append((frame.f_code.co_consts, dict(frame.f_locals), argument))
    return watch
sys.settrace(watch); sys.setprofile(watch); threading.settrace(watch); threading.setprofile(watch)
""",
    ),
    Attack(
        "hooks of Python watch everything",
        FOUR
        + """
import gc, sys, threading, weakref
loot = []
def note(*what):
    if len(loot) < 500: loot.append(what)
sys.addaudithook(lambda *what: note(*what) if "SECRET" in str(what[1])[:2000] else None)
gc.callbacks.append(note)
sys.excepthook = sys.unraisablehook = threading.excepthook = note
if hasattr(sys, "monitoring"):
    events = sys.monitoring.events
    sys.monitoring.use_tool_id(3, "spy")
    sys.monitoring.set_events(3, events.PY_START | events.CALL)
    for event in (events.PY_START, events.CALL): sys.monitoring.register_callback(3, event, note)
weakref.finalize(answer, note)
""",
    ),
    Attack(
        "a thread watches the others' frames while the checks run",
        """
import sys, threading
loot = []
def watch():
    while True:
        for frame in sys._current_frames().values():
            while frame:
                found = [v for v in list(frame.f_locals.values()) if "EXP" + "ECTED" in repr(v)[:2000]]
                if found and len(loot) < 100: loot.extend(found)
                frame = frame.f_back
threading.Thread(target=watch, daemon=True).start()
def answer(x): return 4
""",
    ),
    Attack(
        "the history of the shell is searched",
        FOUR
        + """
shell = get_ipython()
history = shell.history_manager
loot = [history.input_hist_raw, history.input_hist_parsed, history.output_hist, {k: v for k, v in shell.user_ns.items() if k[:1] == "_"}]
""",
    ),
    Attack(
        "frames, garbage and sources are searched",
        """
import gc, inspect, linecache, sys
loot = []
def search():
    loot.clear()
    loot.extend([o for o in gc.get_objects() if "SEC" + "RET" in repr(o)[:2000]])
    frame = sys._getframe()
    while frame:
        loot.append((dict(frame.f_locals), frame.f_code.co_consts, list(frame.f_globals.items()))); frame = frame.f_back
    loot.append([s.code_context for s in inspect.stack(9)])
    loot.append([v[2] for v in linecache.cache.values() if len(v) > 2 and "SEC" + "RET" in str(v[2])])
def answer(x):
    if x == 2: search()
    return 4
search()
""",
    ),
    Attack(
        "memory is searched, byte by byte",
        FOUR
        + """
import ctypes, re
loot = []
for line in open("/proc/self/maps"):
    found = re.match(r"(\\w+)-(\\w+) rw", line)
    if found and "stack" not in line and "[v" not in line:
        start, end = (int(part, 16) for part in found.groups())
        data = ctypes.string_at(start, min(end - start, 2**26))
        for place in re.finditer(b"(EXP[E]CTED|OUTSI[D]E|ARG[U]MENT)-[S]ECRET", data):
            loot.append(data[place.start() - 20:place.end() + 20])
""",
    ),
    Attack(
        "the environment and /proc are read",
        FOUR
        + """
import glob, os
loot = [dict(os.environ)]
for pattern in ("/proc/[0-9]*/environ", "/proc/[0-9]*/cmdline", "/proc/[0-9]*/maps", "/proc/1/mem", "/proc/[0-9]*/root/*"):
    for place in glob.glob(pattern):
        try: loot.append((place, open(place, "rb").read(4000)))
        except OSError as problem: loot.append(str(problem))
print(sorted(n for n in os.listdir("/proc") if n.isdigit()))
print("fds", [os.readlink(f"/proc/self/fd/{n}").split(":")[0] for n in range(3, 300) if os.path.islink(f"/proc/self/fd/{n}")])
""",
        shows="['1', '2']\nfds ['socket']\n",
    ),
    Attack(
        "files outside are looked for",
        FOUR
        + """
import os
loot = []
for place in ("{outside}", "{root}/solutions", "{root}/curriculum", "{root}/tests", "{root}/.git", "{root}/.rounds",
              "/etc/group", "/etc/shadow", "/home", "/var", "/run", "/sys", "/proc/1/root{outside}", "/proc/self/cwd/../..{outside}"):
    if os.path.exists(place): print("there is", place)
print(open("/etc/passwd").read())
for folder in ("/tmp", "/dev/shm", "/tmp/unit"): print(folder, sorted(os.listdir(folder)))
""",
        shows="intern:x:1000:1000::/tmp/unit:/bin/sh\n\n/tmp ['unit']\n/dev/shm []\n/tmp/unit ['data.txt']\n",
    ),
    Attack(
        "a hidden case is kept for a later cell",
        "loot = []\ndef answer(x):\n    loot.append(x)\n    return 4",
    ),
    Attack(
        "a hidden case is kept in a file and by another process",
        """
import os, threading
loot = []
class Files:
    def __iter__(self): return iter([open(f"/tmp/{n}").read() for n in os.listdir("/tmp") if n.startswith("kept")])
loot = Files()
def answer(x):
    open(f"/tmp/kept{len(os.listdir('/tmp'))}", "w").write(repr(x))
    return 4
""",
    ),
    Attack(
        "a thread prevents the copy, and a hidden case is kept all the same",
        """
import threading, time
threading.Thread(target=time.sleep, args=(100,), daemon=True).start()
loot = []
def answer(x):
    loot.append(x)
    return 4
""",
    ),
    Attack(
        "a hidden case is printed, displayed and put into an error's name and words",
        """
from IPython.display import display
import sys, warnings
def answer(x):
    if x == 2: return 4
    print(x); print(x, file=sys.stderr); display(x); warnings.warn(x); sys.displayhook(x)
    raise type(x, (Exception,), {"__doc__": x})(x)
""",
        status="error",
    ),
    Attack(
        "a hidden case is put into a forged explanation",
        """
import grader.examine.learner as side
kept = []
def told(*a): 
    x = kept[-1]
    place = f"Your code stopped with an error. It happened in line 2 of your cell, in the function `{x}`: {x}\\n{x}"
    return {"kinds": ["Found" + x.replace("-", "_"), x], "message": x, "text": place, "hints": [x, x], "line": 2}
side._error = told
def answer(x):
    kept.append(x)
    if x == 2: return 4
    raise ValueError
""",
        status="error",
    ),
    Attack(
        "a check's own function is searched for what it knows",
        """
loot = []
def answer(x, helper):
    loot.extend([helper.__globals__, helper.__code__.co_consts, helper.__closure__, vars(helper)])
    return helper(x)
""",
        check=f"""
from grader.check import begin, done, expect
begin("unit", "answer")
table = {{"a": "{EXPECTED}"}}
def helper(x):
    return x + 1
expect(answer(2, helper)).equals(3)
done()
expect(answer(5, helper), about="five").equals(table["a"])
""",
    ),
    Attack(
        "a scripted model is rewritten by the one who is asked about it",
        """
loot = []
def answer(model):
    loot.append(vars(model))
    model.replies = ["forged"] * 9
    model.prompts = ["forged"] * 9
    type(model).answer = lambda self, *a, **k: "forged"
    return model.answer("x")
""",
        check=f"""
from grader.check import ScriptedModel, begin, done, expect
begin("unit", "answer")
model = ScriptedModel(["one", "two"])
expect(answer(model)).equals("one")
done()
expect(answer(ScriptedModel(["three"])), about="another model").equals("{EXPECTED}")
""",
    ),
]

STRANGE_VALUES = [
    Attack(
        "a range that cannot be counted",
        "def answer(x): return range(10**12)",
        "error",
        check=CHECK.replace(".equals(4)", ".near([4], tolerance=1)"),
    ),
    Attack(
        "a range without a length",
        "def answer(x): return range(10**40)",
        "error",
        check=CHECK.replace(".equals(4)", ".contains(-5)"),
    ),
    Attack(
        "an array of no numbers with a billion rows",
        "import numpy\ndef answer(x): return numpy.zeros((2**39, 0))",
        status="error",
    ),
    Attack(
        "a dictionary whose keys collide",
        "def answer(x): return {k * (2**61 - 1): 0 for k in range(200000)}",
        status=None,
        stopped={1: "slow"},
    ),
    Attack("a text of 40 megabytes", "def answer(x): return 'x' * (40 * 2**20)", status="error"),
    Attack(
        "a list inside itself, and one of great depth",
        "def answer(x):\n    a = []\n    for _ in range(100000): a = [a]\n    a.append(a)\n    return a",
    ),
    Attack("a number of a million digits", "def answer(x): return 10**1000000", status="error"),
    Attack("a generator without end", "import itertools\ndef answer(x): return itertools.count()"),
    Attack(
        "an object whose items have no end",
        "class Endless:\n    def __getitem__(self, key): return 1\ndef answer(x): return Endless()",
        check=CHECK.replace(
            "expect(answer(2)).equals(4)", "for item in answer(2):\n    expect(item).equals(1)"
        ),
        status=None,
        stopped={1: "slow"},
    ),
    Attack(
        "half characters in every text",
        "print('\\ud800')\ndef answer(x): return '\\ud800' + chr(0)\nloot = ['\\ud800']",
    ),
    Attack(
        "a figure that is none",
        "import grader.examine.learner as side\n"
        "side._figure = lambda drawn: {'plain': ['record', 'Figure', [['title', 'x'], ['axes', ['int', '0x5']]]]}\n"
        "def answer(x): return 4",
        "error",
        check=CHECK.replace("import begin", "import figure, begin").replace(
            "answer(2)).equals(4)", "figure()).has_lines(1)"
        ),
    ),
    Attack(
        "attributes that nobody can ask for",
        "class Trap:\n    def __getattribute__(self, name): raise SystemExit(name)\nanswer = Trap()",
        status="error",
    ),
    Attack(
        "properties that kill",
        "import os\nclass Trap:\n    @property\n    def __dict__(self): os._exit(0)\n    def __call__(self, x): return 4\nanswer = Trap()",
    ),
]
