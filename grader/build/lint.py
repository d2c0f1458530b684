"""Refuse what would confuse an intern: each rule returns sentences that tell the author what to mend."""

from __future__ import annotations

import ast
import builtins
import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from grader import check
from grader.build.expected import expected_values
from grader.build.given_away import given_away
from grader.build.lesson import Lesson, UnitKind, read_syllabus
from grader.build.names import bound, bound_at_top, loaded, parsed
from grader.check.style import DETECTORS, note_on
from grader.exercise import HEADERS, KINDS, Answer, LessonCell, MarkedBy
from grader.exercise.kind import as_written
from grader.exercise.region import BEGIN_HIDDEN, solution_of, stub_of

_ASKING = {"callable", "dir", "getattr", "hasattr", "id", "isinstance", "repr", "source_of", "type", "vars"}
EXERCISES: dict[UnitKind, tuple[int, int, str]] = {
    "unit": (5, 10, "five to eight, and two recall questions, fit an hour."),
    "checkpoint": (5, 14, "a checkpoint has five to fourteen."),
}


def lint(lesson: Lesson, curriculum: Path) -> list[str]:
    """Return every problem of the unit's text, in the order of the rules below; empty when there is none."""
    rules = (
        _structure,
        _exercises,
        _names,
        expected_values,
        given_away,
        _held_out,
        _claims,
        _answers,
        _style,
        _points,
        _links,
        _alt_text,
    )
    problems = [problem for rule in rules for problem in rule(lesson)]
    for rule_of_course in (_glossary, _misconceptions, _revisit):
        problems += rule_of_course(lesson, curriculum)
    return problems


def _structure(lesson: Lesson) -> Iterator[str]:
    for role in HEADERS:
        counts = Counter(c.name for c in lesson.cells if c.role == role)
        for name, n in counts.items():
            if n > 1:
                yield f"{role} {name!r} stands {n} times; a name is used once."
    exercises = lesson.named("exercise")
    kinds = {c.attributes.get("kind") for c in exercises.values()}
    if "debug" not in kinds and lesson.unit.kind == "unit":
        yield 'the unit has no exercise of kind="debug"; AUTHORING asks for at least one.'
    least, most, why = EXERCISES[lesson.unit.kind]
    if not least <= len(exercises) <= most:
        yield f"the unit has {len(exercises)} graded exercises; {why}"
    if "{{outcomes}}" not in lesson.cells[0].source:
        yield "the first cell has no line {{outcomes}}; the build puts outcomes and minutes there."
    if not (lesson.folder / "guide.md").exists():
        yield "guide.md is missing: the supervisor's page of the unit."


def _exercises(lesson: Lesson) -> Iterator[str]:
    """Each kind of exercise says what its own cells must be; a heading says the points that there are."""
    by_hand = [kind for kind in KINDS if kind.answer == "exercise" and kind.parse is as_written]
    styles = [style for kind in by_hand for style in kind.styles]
    for exercise in lesson.exercises:
        answer = exercise.cells.get("exercise")
        if answer and not answer.written and answer.attributes.get("kind") not in styles:
            yield f"exercise {exercise.name!r} has kind {answer.attributes.get('kind')!r}; use one of {', '.join(styles)}."
        yield from exercise.kind.lint(exercise)
        said = re.search(r"\((\d+) points?\)", exercise.task.source) if exercise.task else None
        if said and int(said[1]) != exercise.points:
            yield f"the prompt of {exercise.name!r} says {said[1]} points, its check gives {exercise.points}."


def _names(lesson: Lesson) -> Iterator[str]:
    """The prompt, the stub and the check name the same things."""
    defined: set[str] = set(dir(builtins)) | set(check.__all__)
    prompts, checks = lesson.named("prompt"), lesson.named("check")
    for cell in lesson.cells:
        if not cell.is_code:
            continue
        if cell.role == "check":
            tree = parsed(cell, cell.source)
            unknown = loaded(tree) - bound(tree) - defined
            for name in sorted(unknown):
                yield f"check {cell.name!r} uses `{name}`, which no cell before it defines."
            continue
        if cell.role == "exercise":
            solution, stub = (bound_at_top(parsed(cell, f(cell.source))) for f in (solution_of, stub_of))
            used = loaded(parsed(cell, checks[cell.name].source)) & solution if cell.name in checks else set()
            if not used:
                yield f"check {cell.name!r} uses no name that exercise {cell.name!r} defines, so it tests nothing of it."
            ticked = (
                " ".join(re.findall(r"`([^`]*)`", prompts[cell.name].source)) if cell.name in prompts else ""
            )
            for name in sorted(used):
                if not re.search(rf"\b{re.escape(name)}\b", ticked):
                    yield f"check {cell.name!r} looks at `{name}`, but its prompt does not name it in backticks."
                if name not in stub:
                    yield f"check {cell.name!r} looks at `{name}`, but the stub of {cell.name!r} does not define it."
            yield from _same_parameters(cell)
            defined |= solution
        else:
            defined |= bound(parsed(cell, cell.source))


def _same_parameters(cell: LessonCell) -> Iterator[str]:
    def parameters(source: str) -> dict[str, list[str]]:
        tree = parsed(cell, source)
        return {
            f.name: [a.arg for a in f.args.args] for f in ast.walk(tree) if isinstance(f, ast.FunctionDef)
        }

    solution, stub = parameters(solution_of(cell.source)), parameters(stub_of(cell.source))
    for name in solution.keys() & stub.keys():
        if solution[name] != stub[name]:
            yield f"`{name}` takes {solution[name]} in the solution and {stub[name]} in the stub of {cell.name!r}."


def _held_out(lesson: Lesson) -> Iterator[str]:
    """Held-out data are there for hidden tests only: anywhere else the intern's notebook would stop."""
    known = {Path(file).name for file in lesson.unit.held_out}
    for cell in lesson.cells:
        seen, _, hidden = (
            cell.source.partition(BEGIN_HIDDEN) if cell.role == "check" else (cell.source, "", "")
        )
        if cell.is_code and "held_out_text" in loaded(parsed(cell, seen)):
            yield f"the {cell.role} cell {cell.name!r} calls held_out_text(...) outside the hidden tests of a check."
        for node in ast.walk(parsed(cell, hidden)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "held_out_text":
                name = getattr(node.args[0], "value", None) if node.args else None
                if name not in known:
                    yield f"check {cell.name!r} reads the held-out file {name!r}; the syllabus names {sorted(known)} for this unit."


def _claims(lesson: Lesson) -> Iterator[str]:
    """No point hangs on what the intern's process says of an object by itself: a name, a type, a text can be anything."""
    for name, cell in lesson.named("check").items():
        exercise = lesson.named("exercise").get(name)
        theirs = bound_at_top(parsed(exercise, solution_of(exercise.source))) if exercise else set()
        for node in ast.walk(parsed(cell, cell.source)):
            dunder = isinstance(node, ast.Attribute) and re.fullmatch(r"__\w+__", node.attr)
            asks = isinstance(node, ast.Call) and getattr(node.func, "id", "") in _ASKING
            about = node.value if isinstance(node, ast.Attribute) else node
            names = about.args if isinstance(about, ast.Call) and asks else [about]
            if (dunder and loaded(about) & theirs) or (
                asks and {getattr(n, "id", "") for n in names} & theirs
            ):
                yield f"check {name!r} asks for `{ast.unparse(node)}`, and the intern chooses what that says. Expect a value in its place."


def _answers(lesson: Lesson) -> Iterator[str]:
    for answer in lesson.answers:
        if answer.exercise not in lesson.named("exercise"):
            yield f"answers.py answers {answer.exercise!r}, which is no exercise of this unit."


def _style(lesson: Lesson) -> Iterator[str]:
    """An intern who reads a note on style has written what an author foresaw; the worked solution is an example to follow."""
    for name, cell in lesson.named("exercise").items():
        if note := note_on(solution_of(cell.source)):
            yield f"the worked solution of {name!r} brings up the note on style {note.style!r}: {note.text} Write it without."
    for answer in lesson.answers:
        if not answer.right:
            continue
        note, which = note_on(answer.source), f"the right answer {answer.label!r} of {answer.exercise!r}"
        if answer.style and answer.style not in DETECTORS:
            yield f"{which} has style={answer.style!r}; the notes on style are {', '.join(DETECTORS)}."
        elif answer.style and (note is None or note.style != answer.style):
            came = f"{note.style!r} comes first: {note.text}" if note else "no note comes up."
            yield f'{which} should bring up the note style="{answer.style}", but {came}'
        elif note and not answer.style:
            yield f'{which} brings up a note on style: add style="{note.style}" to its header. The note: {note.text}'


def _points(lesson: Lesson) -> Iterator[str]:
    points = [(exercise.kind.marked_by, exercise.points or 0) for exercise in lesson.exercises]
    text, every = sum(n for by, n in points if by is MarkedBy.PERSON), sum(n for _, n in points)
    if text * 5 > every:
        yield f"free text gives {text} of {every} points; a fifth is the most."


def _links(lesson: Lesson) -> Iterator[str]:
    texts = [c.source for c in lesson.cells if not c.is_code]
    headings = {
        h.strip().replace(" ", "-") for t in texts for h in re.findall(r"^#+\s+(.*)$", t, re.MULTILINE)
    }
    files = {Path(d).name for d in lesson.unit.data}
    for target in (t for text in texts for t in re.findall(r"\]\(([^)\s]+)\)", text)):
        if target.startswith("#") and target[1:] not in headings:
            yield f"the link {target!r} points to no heading of the lesson."
        elif not target.startswith(("#", "http://", "https://", "/rounds")) and target not in files:
            yield f"the link {target!r} points to no file of the unit."


def _alt_text(lesson: Lesson) -> Iterator[str]:
    for cell, following in zip(lesson.cells, [*lesson.cells[1:], None], strict=True):
        if not cell.is_code and re.search(r"!\[\s*\]\(", cell.source):
            yield f"an image has no alt text: {cell.source.strip().splitlines()[0]}"
        draws = cell.role == "code" and re.search(r"\bplt\.show\(|\.plot\(|\.subplots\(", cell.source)
        if draws and not (
            following and not following.is_code and re.search(r"^\*In words:", following.source, re.M)
        ):
            yield f"the figure of the cell `{cell.source.strip().splitlines()[0]}` has no line '*In words: ...' below it."


def _glossary(lesson: Lesson, curriculum: Path) -> Iterator[str]:
    entries = yaml.safe_load((curriculum / "glossary.yml").read_text("utf-8")) or []
    known = {str(entry["term"]).lower() for entry in entries}
    lines = [line for c in lesson.cells for line in c.source.splitlines() if line.startswith("New terms:")]
    if not lines:
        yield "the lesson has no line 'New terms: **...**' in its Take away."
    for term in (t for line in lines for t in re.findall(r"\*\*(.+?)\*\*", line)):
        if term.lower() not in known:
            yield f"the new term {term!r} is not in curriculum/glossary.yml."


def _misconceptions(lesson: Lesson, curriculum: Path) -> Iterator[str]:
    with (curriculum / "misconceptions.csv").open(encoding="utf-8", newline="") as file:
        known = {row["id"] for row in csv.DictReader(file)}
    for answer in _wrong(lesson):
        if answer.label not in known:
            yield f"wrong answer of {answer.exercise!r}: {answer.label!r} is not in curriculum/misconceptions.csv."


def _revisit(lesson: Lesson, curriculum: Path) -> Iterator[str]:
    known = [unit.id for unit in read_syllabus(curriculum).units]
    for cell in lesson.cells:
        if cell.revisit and cell.role != "exercise":
            yield f"a cell with role {cell.role!r} has revisit={cell.attributes['revisit']!r}; it belongs into an exercise's header."
        for unit in cell.revisit:
            if unit not in known:
                yield f"exercise {cell.name!r} points back to {unit!r}, which curriculum/syllabus.yml does not know."


def _wrong(lesson: Lesson) -> list[Answer]:
    return [a for a in lesson.answers if not a.right]
