"""How an author writes: headings, lists, dates, doses, width of the page, and how many typing errors."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from ..chance import between, happens, weighted


@dataclass(frozen=True, slots=True)
class Style:
    """One author's habits.

    terse: telegram style. headings: none, colon, upper, own line. items: how lists are set (inline, lines, dashes,
    numbers). dates and doses: number of the format in the language's table. slips: chance of a typing error for each
    piece of text. width: characters in a line, 0 where lines are not broken. address: how much the head of a letter says.
    short: leaves out what is not there. long: writes about habits, advice, earlier visits and who was told. mixed: dates in more than one format.
    """

    terse: bool
    headings: str
    items: str
    dates: int
    doses: int
    slips: float
    width: int
    address: str
    short: bool
    long: bool
    mixed: bool

    @property
    def name(self) -> str:
        """The author's habits in three words, such as "terse, colon, dashes"."""
        return f"{'terse' if self.terse else 'full'}, {self.headings}, {self.items}"

    def heading(self, words: str) -> str:
        """Return `words` as this author sets a heading, up to where the section's text begins."""
        if self.headings == "upper":
            return f"{words.upper()}\n"
        if self.headings == "own line":
            return f"{words}\n"
        return f"{words}:"


def draw_style(rng: Random, terse: float = 0.35) -> Style:
    """Return the habits of one author; `terse` is the chance of telegram style."""
    short = happens(rng, terse)
    length = weighted(
        rng, [("short", 5), ("", 4), ("long", 1)] if short else [("short", 2), ("", 4), ("long", 4)]
    )
    return Style(
        terse=short,
        headings=weighted(rng, [("colon", 4), ("own line", 3), ("upper", 2), ("none", 3)]),
        items=weighted(rng, [("inline", 4), ("dashes", 3), ("lines", 3), ("numbers", 1)]),
        dates=between(rng, 0, 5),
        doses=between(rng, 0, 5),
        slips=weighted(rng, [(0.0, 5), (0.012, 3), (0.05, 2)]),
        width=weighted(rng, [(0, 7), (78, 2), (64, 1)]),
        address=weighted(rng, [("full", 4), ("short", 4), ("none", 2)]),
        short=length == "short",
        long=length == "long",
        mixed=happens(rng, 0.12),
    )


def wrap(text: str, width: int, keep: list[tuple[int, int, str]]) -> str:
    """Return `text` with line breaks for spaces where lines pass `width`; never inside a span of `keep`. Same length."""
    if not width:
        return text
    hidden = list(text)  # a space inside a span is no place to break
    for start, end, _ in keep:
        if " " in text[start:end]:
            hidden[start:end] = "x" * (end - start)
    plain = "".join(hidden)
    breaks: list[int] = []
    at = 0
    while at < len(plain):
        stop = plain.find("\n", at)
        stop = len(plain) if stop < 0 else stop
        while stop - at > width:
            space = plain.rfind(" ", at, at + width + 1)
            space = plain.find(" ", at, stop) if space < 0 else space
            if space < 0:
                break
            breaks.append(space)
            at = space + 1
        at = stop + 1
    letters = list(text)
    for place in breaks:
        letters[place] = "\n"
    return "".join(letters)
