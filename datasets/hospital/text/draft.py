"""A text in the making: it draws sentences from a bank, and remembers which sentence says which fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from ..chance import choose
from .grammar import expand
from .language import Language
from .marks import capitalise, mark_evidence, resolve
from .style import Style, wrap

LABEL = re.compile("[^.:\ue000-\uf8ff]{1,30}:")


@dataclass(slots=True)
class Draft:
    """One text. `slots` hold what any sentence may need: marked names, pronouns."""

    rng: Random
    shared: Random  # the same for this text in both languages: for measures that the text itself makes up
    language: Language
    style: Style
    slots: dict[str, str]
    pieces: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    quoted: list[list[str]] = field(default_factory=list)
    traps: list[str] = field(default_factory=list)
    habits: dict[str, str] = field(default_factory=dict)  # how this author writes the items of a list
    used: set[str] = field(default_factory=set)
    below_heading: bool = False

    def phrase(self, key: str, **slots: str) -> str:
        """Return one phrase for `key`; a terse author takes those of `key/terse` where the bank has them."""
        bank = self.language.bank
        options = bank.get(f"{key}/terse") if self.style.terse else None
        options = options or bank[key]
        if "age" not in self.slots:  # this text is silent on age
            options = [option for option in options if "{age}" not in option]
        template = choose(self.rng, options)
        for _ in range(2):  # nobody says a thing twice in the same words, if it can be helped
            if template not in self.used:
                break
            template = choose(self.rng, options)
        self.used.add(template)
        text = expand(self.rng, template, self.slots | slots if slots else self.slots, self.style.slips)
        return text.replace("  ", " ")  # where a choice was left out

    def item(self, key: str, **slots: str) -> str:
        """Return an item of a list, phrased as all items of this kind in this text."""
        if key not in self.habits:
            self.habits[key] = choose(self.rng, self.language.bank[key])
        return expand(self.rng, self.habits[key], self.slots | slots)

    def say(self, key: str, facts: Mapping[str, Any] | None = None, /, **slots: str) -> None:
        """Add a sentence behind the one before. `facts`: what it says, by path, such as `diagnoses.stroke`."""
        sentence = self.phrase(key, **slots)
        for _ in range(3):  # a heading makes a second label needless
            if not (self.below_heading and LABEL.match(sentence)):
                break
            sentence = self.phrase(key, **slots)
        self.add(capitalise(sentence), facts)

    def add(self, sentence: str, facts: Mapping[str, Any] | None = None, space: str = " ") -> None:
        """Add `sentence` as it is, and keep it as the evidence of `facts`. The first evidence of a fact counts."""
        if facts:
            self.facts |= {path: value for path, value in facts.items() if path not in self.facts}
            sentence = mark_evidence(len(self.quoted), sentence)
            self.quoted.append(list(facts))
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append(space)
        self.pieces.append(sentence)
        self.below_heading = False

    def line(self, sentence: str, facts: Mapping[str, Any] | None = None) -> None:
        """Add `sentence` on a line of its own."""
        self.end_line()
        self.add(sentence, facts)
        self.pieces.append("\n")

    def end_line(self) -> None:
        """Begin a new line, unless one has begun."""
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")

    def gap(self) -> None:
        """Begin a new paragraph."""
        self.end_line()
        if self.pieces and self.pieces[-1] != "\n\n":
            self.pieces[-1] = self.pieces[-1].rstrip("\n") + "\n\n"

    def head(self, key: str) -> None:
        """Begin a section: with its heading, or with a blank line where this author writes none."""
        self.gap()
        if self.style.headings == "none":
            return
        heading = self.style.heading(self.phrase(f"head/{key}"))
        self.pieces.append(heading)
        self.below_heading = True

    def finish(self) -> tuple[str, dict[str, Any], dict[str, str], list[dict[str, Any]]]:
        """Return the text, its facts, the evidence of each, and the identifiers with their spans."""
        text, found, sentences = resolve("".join(self.pieces).rstrip("\n") + "\n")
        text = wrap(text, self.style.width, found)
        identifiers = [
            {"start": start, "end": end, "kind": kind, "text": text[start:end]} for start, end, kind in found
        ]
        evidence: dict[str, str] = {}
        for number, paths in enumerate(self.quoted):
            start, end = sentences[number]
            for path in paths:
                evidence.setdefault(path, text[start:end])
        return text, gather(self.facts), evidence, identifiers


SCALARS = ("age", "sex", "visit_date", "admission_date", "discharge_date", "lvef_percent", "lvef_date", "previous_lvef_percent", "previous_lvef_date", "nyha_class", "blood_pressure", "heart_rate", "weight_kg")  # fmt: skip
LISTS = (
    "diagnoses",
    "medication",
    "medication_changes",
    "labs",
    "allergies",
    "procedures",
    "no_longer_true",
    "vitals",
    "findings",
)


def gather(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return facts by path as one dictionary: a text that is silent on something has None or an empty list for it."""
    truth: dict[str, Any] = {name: facts.get(name) for name in SCALARS}
    truth |= {path: value for path, value in facts.items() if "." not in path}
    for name in LISTS:
        truth[name] = [value for path, value in facts.items() if path.startswith(f"{name}.")]
    return truth
