"""A small grammar for sentences: `[one|two]` is a choice, `[maybe |]` may be left out, `{slot}` takes a fact.

Typing errors hit the words of a template and never what fills a slot, so that no number, name, dose or unit changes.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from ..chance import between, choose


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a fact."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Options, each a list of pieces."""

    options: tuple[list[str | Slot | Choice], ...]


Pieces = list[str | Slot | Choice]
WORD = re.compile(r"(?<![\w-])[a-zà-ÿ]{6,}(?![\w-])")
# Words whose loss would turn a sentence round.
KEPT = frozenset(["zonder", "ontkent", "evenmin", "nooit", "without", "denies", "neither", "excluded", "uitgesloten"])  # fmt: skip


@functools.cache
def parse(template: str) -> Pieces:
    """Return the tree of `template`. Raises ValueError when a bracket is open."""
    nodes, end = _sequence(template, 0)
    if end != len(template):
        raise ValueError(f"a bracket too many in {template!r}, at {template[end:]!r}")
    return nodes


def _sequence(text: str, at: int) -> tuple[Pieces, int]:
    nodes: Pieces = []
    start = at
    while at < len(text) and text[at] not in "|]":
        if text[at] not in "[{":
            at += 1
            continue
        if start < at:
            nodes.append(text[start:at])
        if text[at] == "{":
            end = text.index("}", at)
            nodes.append(Slot(text[at + 1 : end]))
            at = end + 1
        else:
            options = []
            while text[at] != "]":
                option, at = _sequence(text, at + 1)
                options.append(option)
                if at == len(text):
                    raise ValueError(f"an open bracket in {text!r}")
            nodes.append(Choice(tuple(options)))
            at += 1
        start = at
    if start < at:
        nodes.append(text[start:at])
    return nodes, at


def expand(rng: Random, template: str, slots: Mapping[str, str], slips: float = 0.0) -> str:
    """Return one sentence of `template`. `slips` is the chance of a typing error for each piece of plain text.

    Raises KeyError when a slot is not in `slots`.
    """
    pieces: list[str] = []
    _expand(rng, parse(template), slots, slips, pieces)
    return "".join(pieces)


def _expand(rng: Random, nodes: Pieces, slots: Mapping[str, str], slips: float, pieces: list[str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            pieces.append(slip(rng, node) if slips and rng.random() < slips else node)
        elif isinstance(node, Slot):
            pieces.append(slots[node.name])
        else:
            _expand(rng, choose(rng, node.options), slots, slips, pieces)


def slip(rng: Random, text: str) -> str:
    """Return `text` with a typing error in one long word: a letter dropped, doubled, or two swapped."""
    words = [found for found in WORD.finditer(text) if found.group() not in KEPT]
    if not words:
        return text
    word = choose(rng, words)
    at = between(rng, word.start() + 1, word.end() - 3)
    kind = between(rng, 0, 2)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
