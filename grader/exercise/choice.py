"""Choice: one or several of some options are right, and each wrong one has hints of its own.

An author writes it as one text cell with a list of options. The build makes three cells of it: the task with a letter for each option,
a code cell in which the intern writes letters in place of a `?`, and a check that says at once which of them is wrong, and never which
is right. The check holds a digest for each option, so that nobody reads the right one by chance. It keeps no secret from somebody who
tries, and neither does the check itself: whoever runs it with each letter knows.
"""

from __future__ import annotations

import ast
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from grader.check import observe, session
from grader.check.source import parsed
from grader.exercise import code
from grader.exercise.kind import Answer, Exercise, LessonCell, Written

STYLE = "choice"
LETTERS = "ABCDEFGH"
LEAST = 2
OPEN = "?"
"""What stands in the answer cell until the intern has chosen."""

_OPTION = re.compile(r"- \[(?P<right>[ xX])\]\s*(?P<text>.*)")
_ABOUT = re.compile(r"\s+- (?P<what>\w+):\s*(?P<said>.*)")
_BETWEEN = {"AND", "EN", "OR", "OF"}

_OPEN_HINTS = ("Read each choice on its own first. Which of them can you rule out, and why?",)
_FORM_HINTS = ("Only letters stand between the two quotation marks. What else stands there now?",)
_ONE_HINTS = ("For each letter that you wrote, say why it could be wrong. Which one stays?",)
_WRONG_HINTS = ("Read the question again, word by word. Which word of it does not fit this choice?",)
_MISSING_HINTS = ("Go through the choices that you left out, one by one. Why is each of them wrong?",)


@dataclass
class Option:
    """One option: its text, whether it is right, and for a wrong one its hints and the misconception behind it."""

    text: str
    right: bool
    hints: list[str] = field(default_factory=list)
    misconception: str = ""


@dataclass
class Options:
    """The options of a question in the author's order, the text before and after them, and the lines that are none of both."""

    before: str = ""
    options: list[Option] = field(default_factory=list)
    after: str = ""
    unknown: list[str] = field(default_factory=list)

    @property
    def lettered(self) -> dict[str, Option]:
        """The options by letter."""
        return dict(zip(LETTERS, self.options, strict=False))

    @property
    def right(self) -> list[str]:
        """The letters of the right options."""
        return [letter for letter, option in self.lettered.items() if option.right]


def options_of(source: str) -> Options:
    """Read a question as its author writes it: `- [x] right`, `- [ ] wrong`, and below it `  - hint: ...`, `  - misconception: ...`."""
    found = Options()
    before, after = list[str](), list[str]()
    said: list[str] | None = None
    """The lines of the option, hint or misconception that a line without a sign of its own goes on with."""
    for line in source.splitlines():
        if option := _OPTION.fullmatch(line):
            found.options.append(Option(option["text"].strip(), option["right"] != " "))
            said = None
        elif found.options and not after and (about := _ABOUT.fullmatch(line)):
            last, text = found.options[-1], about["said"].strip()
            if about["what"] == "hint":
                last.hints.append(text)
            elif about["what"] == "misconception":
                last.misconception = text
            else:
                found.unknown.append(line.strip())
            said = last.hints if about["what"] == "hint" else None
        elif found.options and not after and line.startswith(" ") and line.strip():
            if said:
                said[-1] += f" {line.strip()}"
            else:
                found.options[-1].text += f" {line.strip()}"
        elif found.options:
            after += [line] if after or line.strip() else []
        else:
            before.append(line)
    found.before, found.after = "\n".join(before).strip(), "\n".join(after).strip()
    return found


def parse(cell: LessonCell) -> Written:
    """Make of a question the three cells of an exercise, and of its options the answers that must pass and those that must not."""
    found, name = options_of(cell.source), cell.name
    several = len(found.right) > 1
    variable = ("choices_" if several else "choice_") + re.sub(r"\W", "_", name)
    letters = list(found.lettered)
    task = LessonCell("prompt", name, _task(found, variable), False)
    tried = {letter: [*found.right, letter] if several else [letter] for letter in letters}
    solution, note = _assigned(variable, found.right), _note(letters, several)
    answer = LessonCell(
        "exercise",
        name,
        f'### BEGIN SOLUTION\n{solution}\n### STUB\n# {variable} = "{OPEN}"  # {note}\n### END SOLUTION',
        True,
        {"kind": STYLE} | {key: cell.attributes[key] for key in ("revisit",) if key in cell.attributes},
        written=cell.source,
        facts={"options": {letter: option.text for letter, option in found.lettered.items()}},
    )
    key = " ".join(digest(name, letter, option.right) for letter, option in found.lettered.items())
    source = (
        f'from {__name__} import expect_choice\n\nexpect_choice({variable}, "{"".join(letters)}", "{key}")\n'
    )
    rest = {key: value for key, value in cell.attributes.items() if key != "revisit"}
    check = LessonCell("check", name, source, True, rest)
    answers = [Answer(name, True, "the right choice", solution)] + [
        Answer(name, False, option.misconception, _assigned(variable, sorted(tried[letter])), option.hints)
        for letter, option in found.lettered.items()
        if not option.right
    ]
    return Written([task, answer, check], answers)


def _task(found: Options, variable: str) -> str:
    listed = "\n".join(f"- **{letter}**: {option.text}" for letter, option in found.lettered.items())
    how = (
        "More than one choice is right. In the cell below, write their letters in place of the `?`, with commas between them."
        if len(found.right) > 1
        else "One choice is right. In the cell below, write its letter in place of the `?`."
    )
    told = f"{how} The quotation marks stay. Run the cell: `{variable}` then holds what you chose. Then run the check below it."
    return "\n\n".join(filter(None, (found.before, listed, found.after, told)))


def _assigned(variable: str, letters: list[str]) -> str:
    return f'{variable} = "{", ".join(letters)}"'


def _note(letters: list[str], several: bool) -> str:
    return f"{'all letters that are right, of' if several else 'one letter:'} {_listed(letters, 'and' if several else 'or')}"


def _listed(letters: list[str], word: str) -> str:
    return f" {word} ".join(filter(None, (", ".join(letters[:-1]), *letters[-1:])))


def digest(exercise: str, letter: str, right: bool) -> str:
    """Return eight hex digits that say of one option whether it is right, to those who ask for both."""
    return hashlib.sha256(f"{exercise} {letter} {right}".encode()).hexdigest()[:8]


def letters_in(given: object) -> list[str] | None:
    """Return the letters that an intern wrote, each once, in the order of the alphabet; None for what are no letters.

    `"b"`, `"B."`, `"A, C"`, `"a and c"`, `"AC"`, `["A", "C"]` and `{"A", "C"}` are all understood. `"?"`, nothing and None are no choice yet.
    """
    if given is None or given is ...:
        return []
    if isinstance(given, list | tuple | set | frozenset):
        parts = [letters_in(part) if isinstance(part, str) else None for part in given]
        return None if None in parts else sorted({letter for part in parts if part for letter in part})
    if not isinstance(given, str):
        return None
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", given))
    found = set[str]()
    for word in words:
        if len(word) > 1 and word.upper() in _BETWEEN:
            continue
        if not (re.fullmatch("[A-Za-z]", word) or re.fullmatch("[A-Z]{2,8}", word)):
            return None
        found |= set(word.upper())
    return sorted(found)


def expect_choice(given: object, letters: str, key: str) -> None:
    """Expect the right letters, in a check that the build has made. `key` has one digest for each of `letters`.

    Raises `CheckFailed` that names one wrong letter, or says that one is missing; it never names a right one.
    """
    exercise = session.current.exercise
    digests = dict(zip(letters, key.split(), strict=True))
    right = [letter for letter, known in digests.items() if known == digest(exercise, letter, True)]
    chosen = letters_in(observe.observe(given))
    listed = _listed(list(letters), "and")
    message, observed, hints = "", "", _FORM_HINTS
    if chosen is None:
        message, observed = (
            f"An answer here is one of the letters {listed}, between quotation marks.",
            "words",
        )
    elif not chosen:
        message, observed = f"You have not chosen yet. The choices are {listed}.", "nothing"
        hints = _OPEN_HINTS
    elif others := [letter for letter in chosen if letter not in letters]:
        message, observed = f"There is no choice {others[0]}. The choices are {listed}.", "another letter"
    elif len(right) == 1 < len(chosen):
        message = f"One choice is right, and you wrote {_listed(chosen, 'and')}. Keep one of them."
        observed, hints = "several", _ONE_HINTS
    elif wrong := [letter for letter in chosen if letter not in right]:
        message, observed, hints = f"{wrong[0]} is not right.", f"chose {wrong[0]}", _WRONG_HINTS
    elif len(chosen) < len(right):
        message, observed = "What you chose is right, and it is not all. Something is missing.", "not all"
        hints = _MISSING_HINTS
    if message:
        raise session.not_met(message, observed, hints, "")
    session.met()


def words(source: str, facts: Mapping[str, Any]) -> str:
    """Return the chosen options with their texts, a line each; the cell as it stands where it holds no choice."""
    texts = facts.get("options") or {}
    for node in reversed(parsed(source).body):
        if isinstance(node, ast.Assign):
            try:
                chosen = letters_in(ast.literal_eval(node.value))
            except (ValueError, TypeError, RecursionError, MemoryError):
                return source
            known = chosen and all(letter in texts for letter in chosen)
            return "\n".join(f"{letter}: {texts[letter]}" for letter in chosen or []) if known else source
    return source


def lint(exercise: Exercise) -> Iterator[str]:
    """There is something to choose, each wrong option has a hint and a misconception, and no right one has."""
    name, written = exercise.name, exercise.cells["exercise"].written
    if not written:
        yield f'exercise {name!r} has kind "{STYLE}"; write it as one text cell with choice="{name}" and a list of options.'
        return
    found = options_of(written)
    yield from code.whole_points(exercise)
    if not LEAST <= len(found.options) <= len(LETTERS):
        yield f"choice {name!r} has {len(found.options)} options; write {LEAST} to {len(LETTERS)} lines that begin with `- [ ]` or `- [x]`."
    if not any(option.right for option in found.options):
        yield f"choice {name!r} has no right option; mark it with `- [x]`."
    if found.options and all(option.right for option in found.options):
        yield f"choice {name!r} has no wrong option, so there is nothing to choose."
    for line in found.unknown:
        yield f"choice {name!r} has the line {line!r}; below an option stand `- hint:` and `- misconception:`."
    yield from (f"choice {name!r} {flaw}" for flaw in flaws(found.options))
    if len(exercise.answers) > 1 + sum(not option.right for option in found.options):
        yield f"answers.py answers the choice {name!r}; what is right, and the hints, stand in lesson.py."


def flaws(options: list[Option]) -> Iterator[str]:
    """Say what does not fit in a list of options, whoever asks with it: a unit or the placement."""
    texts = [option.text for option in options]
    if len(set(texts)) < len(texts):
        yield "has the same answer twice."
    if any(not text.strip() or "\n" in text for text in texts):
        yield "has an answer that is empty or longer than one line."
    for option in options:
        if option.right and (option.hints or option.misconception):
            yield f"has a hint or a misconception for {option.text!r}, which is right."
        if not option.right and not any(hint.strip() for hint in option.hints):
            yield f"does not say why {option.text!r} is wrong."
        if not option.right and not option.misconception:
            yield f"names no misconception for {option.text!r}."


CHOICE = replace(
    code.CODE,
    name="choice",
    headers=("choice",),
    styles=(STYLE,),
    lint=lint,
    parse=parse,
    heading="Your choice",
    noun="question with choices",
    words=words,
)
