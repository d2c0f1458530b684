"""Read a matplotlib figure as plain facts, also after the notebook has shown and closed it."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import Any, Self

from grader.check import ipython, session, wording
from grader.check.expectation import Expectation
from grader.check.observe import observe
from grader.check.plain_words import kind_words, show
from grader.check.source import ELSEWHERE

_SHOWN_LAST = object()


@dataclass(frozen=True)
class Line:
    """One drawn line. Of `label`, `marker` ("o") and `style` ("--"), each is empty when there is none."""

    x: list[Any]
    y: list[Any]
    label: str
    marker: str = ""
    style: str = ""


@dataclass(frozen=True)
class Bar:
    """One bar. `x` is its middle; `height` its length (for lying bars, `x` is the middle on the y axis)."""

    x: float
    height: float
    label: str


@dataclass(frozen=True)
class Axes:
    """One pair of axes. `legend` holds the legend's texts, or None without one; `points` are those of scatters.

    `strokes` are single straight strokes: of error bars, `vlines` and `hlines`. `texts` were put beside the data. Limits
    are (low, high), as the reader sees them.
    """

    title: str
    x_label: str
    y_label: str
    legend: list[str] | None
    lines: list[Line] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    points: list[tuple[float, float]] = field(default_factory=list)
    x_tick_labels: list[str] = field(default_factory=list)
    strokes: list[Line] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    x_limits: tuple[float, float] = (0.0, 1.0)
    y_limits: tuple[float, float] = (0.0, 1.0)


@dataclass(frozen=True)
class Figure:
    """One figure: its title above all axes, and its axes."""

    title: str
    axes: list[Axes]


def figure(drawn: object = _SHOWN_LAST) -> Figure:
    """Return the facts of `drawn` (a Figure or Axes), or of the figure that the intern drew last.

    Prefer `figure(fig)` after a task that asks for `fig, ax = plt.subplots()`, or `figure(draw(...))` of a function that
    returns its figure; such a figure is closed, so that it does not appear under the check. Without an argument it takes
    the open figure, or else the one that the notebook showed last, unless another exercise's
    check has already used that one. Raises `CheckFailed` when there is no figure.
    """
    last = drawn is _SHOWN_LAST
    if ELSEWHERE.figure is not None and drawn is not None:
        found = ELSEWHERE.figure(None if last else drawn)
        if isinstance(found, Figure):
            return found
    else:
        found = _last_figure() if last else _as_figure(drawn)
    if found is None:
        message = "No figure was found. Run the cell that draws it again, and then this check."
        if not last:
            message = f"A figure was expected. This is {kind_words(observe(drawn))}."
        raise session.not_met(message, "no figure", wording.GENERIC["figure"], "") from None
    facts = Figure(str(found.get_suptitle()), [_axes(axes) for axes in found.axes])
    if not last and (pyplot := sys.modules.get("matplotlib.pyplot")):
        pyplot.close(found)
    return facts


class FigureExpectation(Expectation):
    """What is expected of a figure's first axes."""

    def __init__(self, facts: Figure, about: str = "") -> None:
        super().__init__(facts, about)
        self._facts = facts

    @property
    def _axes(self) -> Axes:
        return self._facts.axes[0] if self._facts.axes else Axes("", "", "", None)

    def has_x_label(self, contains: str = "") -> Self:
        """Expect a label on the x axis, with this text in it (capital letters do not count)."""
        return self._has_text("a label on the x axis", self._axes.x_label, contains)

    def has_y_label(self, contains: str = "") -> Self:
        """Expect a label on the y axis, with this text in it."""
        return self._has_text("a label on the y axis", self._axes.y_label, contains)

    def has_title(self, contains: str = "") -> Self:
        """Expect a title, of the axes or of the whole figure, with this text in it."""
        return self._has_text("a title", self._axes.title or self._facts.title, contains)

    def has_lines(self, n: int) -> Self:
        """Expect so many lines."""
        came = len(self._axes.lines)
        if came == n:
            return self._holds()
        return self._fails(
            "figure", f"The figure should have {_count(n, 'line')}. It has {came}.", f"lines {came}"
        )

    def has_bars(self, n: int) -> Self:
        """Expect so many bars."""
        came = len(self._axes.bars)
        if came == n:
            return self._holds()
        return self._fails(
            "figure", f"The figure should have {_count(n, 'bar')}. It has {came}.", f"bars {came}"
        )

    def has_legend(self) -> Self:
        """Expect a legend."""
        if self._axes.legend is not None:
            return self._holds()
        return self._fails("figure", "The figure should have a legend. It has none.", "no legend")

    def _has_text(self, what: str, came: str, contains: str) -> Self:
        if came.strip() and contains.casefold() in came.casefold():
            return self._holds()
        wanted = f"The figure should have {what}" + (f" with {show(contains)} in it" if contains else "")
        return self._fails(
            "figure", f"{wanted}. It {f'says {show(came)}' if came else 'has none'}.", f"{what} {came}"
        )


def _count(n: int, word: str) -> str:
    return f"{n} {word}{'' if n == 1 else 's'}"


def _as_figure(drawn: object) -> Any:
    matplotlib = sys.modules.get("matplotlib.figure")
    if matplotlib is None:
        return None
    if isinstance(drawn, matplotlib.Figure):
        return drawn
    owner = getattr(drawn, "figure", None)  # Axes, and what seaborn and pandas give back
    return owner if isinstance(owner, matplotlib.Figure) else None


def _last_figure() -> Any:
    exercise = (session.current.unit, session.current.exercise)
    open_now = ipython.open_figures()
    if open_now:
        return open_now[-1]
    if ipython.cell.figure_used_by not in (None, exercise):
        return None
    ipython.cell.figure_used_by = exercise
    return ipython.cell.figure


def _axes(axes: Any) -> Axes:
    legend = axes.get_legend()
    caps = {id(cap) for c in axes.containers if hasattr(c, "has_yerr") for cap in c.lines[1]}
    return Axes(
        title=str(axes.get_title()),
        x_label=str(axes.get_xlabel()),
        y_label=str(axes.get_ylabel()),
        legend=None if legend is None else [str(text.get_text()) for text in legend.get_texts()],
        lines=[_line(line) for line in axes.get_lines() if id(line) not in caps],
        bars=[
            _bar(patch, container)
            for container in axes.containers
            for patch in getattr(container, "patches", [])
        ],
        points=[
            (float(x), float(y))
            for c in axes.collections
            if hasattr(c, "get_sizes")
            for x, y in c.get_offsets()
        ],
        x_tick_labels=[str(text.get_text()) for text in axes.get_xticklabels()],
        strokes=[
            Line([float(x) for x in stroke[:, 0]], [float(y) for y in stroke[:, 1]], "")
            for c in axes.collections
            if hasattr(c, "get_segments")
            for stroke in c.get_segments()
        ],
        texts=[str(text.get_text()) for text in axes.texts],
        x_limits=_pair(axes.get_xlim()),
        y_limits=_pair(axes.get_ylim()),
    )


def _pair(limits: Any) -> tuple[float, float]:
    return float(limits[0]), float(limits[1])


def _line(line: Any) -> Line:
    marker, style = (
        "" if str(look).strip() in ("", "None", "none") else str(look)
        for look in (line.get_marker(), line.get_linestyle())
    )
    return Line(observe(list(line.get_xdata())), observe(list(line.get_ydata())), _label(line), marker, style)


def _bar(patch: Any, container: Any) -> Bar:
    label = _label(container)
    if getattr(container, "orientation", "vertical") == "horizontal":
        return Bar(float(patch.get_y() + patch.get_height() / 2), float(patch.get_width()), label)
    return Bar(float(patch.get_x() + patch.get_width() / 2), float(patch.get_height()), label)


def _label(artist: Any) -> str:
    text = str(artist.get_label())
    return "" if text.startswith("_") else text
