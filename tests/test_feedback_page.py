"""The intern's page: what it says, in which order, and what it never shows."""

from __future__ import annotations

import itertools
import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from grader.feedback import render, summary_of, unit_name
from grader.result import ExerciseResult, Flag, Result, Status

SOLUTIONS = {"bmi": "return the_bmi", "mean": "return the_mean"}


def result(*exercises: ExerciseResult, **more: object) -> Result:
    facts: dict[str, object] = {
        "course": "rounds",
        "unit": "01-first-code",
        "student": "intern",
        "submitted_at": datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
        "graded_at": datetime(2026, 3, 1, 9, 31, tzinfo=UTC),
        "attempt": 2,
        "exercises": list(exercises),
    }
    return Result.model_validate(facts | more)


def entry(name: str, status: Status, points: float | None = 0.0, **more: object) -> ExerciseResult:
    return ExerciseResult.model_validate(
        {"exercise": name, "title": f"The {name}", "status": status, "points": points, "max_points": 2.0}
        | more
    )


MIXED = result(
    entry("bmi", Status.PASSED, 2.0, answer="def bmi(): return 22"),
    entry(
        "mean", Status.NOT_YET, message="`mean([1])` gave <None>.", hint="Look at `return`.", answer="x < 1"
    ),
    entry("judge", Status.WAITING, None, kind="free text", answer="My text", max_points=3.0),
    predictions={"print-order": "first a"},
    flags=[Flag(kind="renamed", detail="my copy.ipynb")],
)


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_what_went_well_comes_first_and_the_next_step_last() -> None:
    text = Page(render(MIXED, SOLUTIONS)).words
    order = [
        "What you did well",
        "You solved “The bmi”",
        "Not yet",
        "Your predictions",
        "Next step",
        "Go back to “The mean”",
    ]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)


def test_free_text_that_waits_shows_no_points() -> None:
    text = Page(render(MIXED, SOLUTIONS)).words
    assert "Waiting for your supervisor" in text and "up to 3 points" in text
    assert "0.0" not in text and "0 of 3" not in text


def test_the_worked_solution_appears_only_where_the_exercise_is_passed() -> None:
    page = render(MIXED, SOLUTIONS)
    assert "the_bmi" in page and "the_mean" not in page


def test_a_note_on_style_stands_under_a_passed_exercise_and_costs_nothing() -> None:
    passed = entry("bmi", Status.PASSED, 2.0, note="Line 2 of your cell compares with `True`.")
    page = render(result(passed), SOLUTIONS)
    assert "A note on style, without points:" in page and "compares with <code>True</code>" in page
    assert "2 of 2 points" in Page(page).words
    assert "style, without points" not in render(MIXED, SOLUTIONS)


TITLES = {"03-repetition": "Repetition", "05-records": "Records", "06-text": "Text"}


def checkpoint(*exercises: ExerciseResult) -> str:
    return render(result(*exercises, unit="08-checkpoint", title="A night on call"), {}, TITLES)


def test_a_checkpoint_says_which_units_to_revisit_the_weakest_first() -> None:
    page = checkpoint(
        entry("pulse", Status.PASSED, 2.0, revisit=["06-text"]),
        entry("night", Status.NOT_YET, revisit=["03-repetition"]),
        entry("mean", Status.PASSED, 2.0, revisit=["03-repetition", "05-records"]),
        entry("doses", Status.ERROR, revisit=["05-records"]),
        entry("merge", Status.NOT_ATTEMPTED, revisit=["05-records"]),
        entry("free", Status.NOT_YET),
    )
    section = page.split('<h2 id="revisit">')[1].split("</section>")[0]
    words = " ".join(Page(section).words.split())
    assert words == (
        "Units to revisit "
        "Unit 05: Records: “The doses” and “The merge” point back to it. Safe: “The mean”. "
        "Unit 03: Repetition: “The night” points back to it. Safe: “The mean”. "
        "Unit 06: Text: nothing to revisit. Safe: “The pulse”."
    )
    assert [line.revisit for line in summary_of(page).exercises][1:3] == [
        ["03-repetition"],
        ["03-repetition", "05-records"],
    ]  # type: ignore[union-attr]


def test_a_checkpoint_that_is_passed_sends_nobody_back() -> None:
    text = Page(checkpoint(entry("pulse", Status.PASSED, 2.0, revisit=["06-text"]))).words
    assert "You passed every exercise that points back to another unit." in text
    assert "Unit 06" not in text


def test_where_nothing_points_back_nothing_is_to_revisit() -> None:
    assert "Units to revisit" not in render(MIXED, SOLUTIONS)
    broken = result(entry("a", Status.NOT_GRADABLE, revisit=["06-text"]), gradable=False)
    assert "Units to revisit" not in render(broken, {}, TITLES)


@pytest.mark.parametrize(
    ("unit", "title", "name"),
    [
        ("01-first-code", "Your first code", "Unit 01: Your first code"),
        ("01-first-code", "", "Unit 01: First code"),
        ("08-figures", "Figures", "Unit 08: Figures"),
        ("08-checkpoint", "An unseen export", "Checkpoint after unit 08: An unseen export"),
        ("08-checkpoint", "Checkpoint: an unseen export", "Checkpoint after unit 08: an unseen export"),
        ("08-checkpoint", "", "Checkpoint after unit 08"),
        ("08-checkpoint", "Checkpoint one", "Checkpoint one"),
        ("00-placement", "Where to begin", "Where to begin"),
        ("00-placement", "", "Placement"),
        ("practice", "", "practice"),
    ],
)
def test_a_unit_is_named_as_people_know_it(unit: str, title: str, name: str) -> None:
    assert unit_name(unit, title) == name
    assert f"<h1>{name}</h1>" in render(result(unit=unit, title=title), {})


def test_the_page_stands_alone_without_script_or_other_hosts() -> None:
    page = Page(render(MIXED, SOLUTIONS))
    assert not {"script", "link", "img", "iframe", "form"} & {tag for tag, _ in page.tags}
    assert not [attrs for _, attrs in page.tags if {"src", "href", "onclick", "style"} & set(attrs)]
    assert "url(" not in page.words and "@import" not in page.words and "http" not in page.words


def test_the_page_is_for_everyone() -> None:
    page = Page(render(MIXED, SOLUTIONS))
    assert ("html", {"lang": "en"}) in page.tags
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert len({tag for tag, _ in page.tags} & {"header", "main", "title"}) == 3


@pytest.mark.parametrize("scheme", [0, 1])
def test_colours_can_be_read_by_everyone(scheme: int) -> None:
    css = render(MIXED, SOLUTIONS).split("<style>")[1].split("</style>")[0]
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    colour = dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", blocks[scheme]))
    pairs = [(name, f"{name}-back") for name in ("good", "work", "stop", "wait", "none")]
    pairs += [("text", back) for back in ("page", "card", "code", "wait-back")]
    pairs += [("quiet", back) for back in ("page", "card")]
    assert {
        pair: contrast(colour[pair[0]], colour[pair[1]])
        for pair in pairs
        if contrast(colour[pair[0]], colour[pair[1]]) < 4.5
    } == {}


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, as WCAG defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_what_the_intern_wrote_cannot_change_the_page() -> None:
    wild = "</pre><script>alert(1)</script>{{ 7 * 7 }}"
    page = render(
        result(entry("bmi", Status.NOT_YET, answer=wild, message=wild, comment=wild), message=wild), {}
    )
    assert "<script" not in page and "&lt;script&gt;" in page and "49" not in Page(page).words
    assert "<code>mean([1])</code> gave &lt;None&gt;" in render(MIXED, {})


def test_flags_are_for_people_who_grade() -> None:
    assert "my copy" not in render(MIXED, SOLUTIONS)


def test_the_summary_can_be_read_back() -> None:
    summary = summary_of(render(MIXED, SOLUTIONS))
    assert summary is not None
    assert (summary.unit, summary.attempt, summary.points, summary.max_points) == (
        "01-first-code",
        2,
        2.0,
        7.0,
    )
    assert (summary.waiting, summary.submitted_at, summary.gradable) == (1, MIXED.submitted_at, True)
    assert [(e.exercise, e.status, e.points) for e in summary.exercises][2] == ("judge", Status.WAITING, None)
    assert summary_of("<html><meta name='other' content='{}'></html>") is None


def test_a_submission_that_could_not_be_graded_is_told_what_to_do() -> None:
    broken = result(
        entry("bmi", Status.NOT_GRADABLE), gradable=False, message="The file 01-first-code.ipynb is damaged."
    )
    text = Page(render(broken, SOLUTIONS)).words
    assert "could not be marked" in text and "is damaged" in text and "0 of" not in text
    assert "Your earlier points" in text


@pytest.mark.parametrize(
    ("exercises", "said"),
    [
        ([entry("bmi", Status.PASSED, 2.0)], "You have finished this unit"),
        (
            [entry("bmi", Status.PASSED, 2.0), entry("judge", Status.WAITING, None, kind="free text")],
            "next unit",
        ),
        ([entry("bmi", Status.PASSED, 2.0), entry("mean", Status.NOT_ATTEMPTED)], "Go on with “The mean”"),
        (
            [entry("bmi", Status.NOT_ATTEMPTED), entry("mean", Status.ERROR, hint="Look.")],
            "Go back to “The mean”",
        ),
    ],
)
def test_there_is_always_a_next_step(exercises: list[ExerciseResult], said: str) -> None:
    assert said in Page(render(result(*exercises), SOLUTIONS)).words
