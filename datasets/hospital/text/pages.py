"""Binds documents to a file: pages with a head, where each document stands, and what holds on the day of printing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from ..truth import Patient
from ..vocabulary import TODAY
from .chart import Chart, chart_on
from .draft import gather
from .facts import course_fact, diagnosis
from .frame import begin
from .language import Language
from .marks import resolve

WORDS_A_PAGE = 540  # a page is closed before it has more, so that 200 pages hold about 100,000 words


@dataclass(slots=True)
class Document:
    """One document of a file: its plain text, facts, evidence, identifiers, and where it came to stand."""

    kind: str
    day: date
    text: str
    truth: dict[str, Any]
    evidence: dict[str, str]
    identifiers: list[dict[str, Any]]
    traps: list[str]
    words: int


@dataclass(slots=True)
class Pages:
    """The file in the making."""

    head: Callable[[int], tuple[str, list[tuple[int, int, str]]]]
    most: int
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    count: int = 0
    words: int = 0  # on this page
    identifiers: list[dict[str, Any]] = field(default_factory=list)

    def add(self, block: str, found: list[dict[str, Any]], offset: int) -> bool:
        """Add `block`, which stands at `offset` in its document, on this page or the next. False when the file is full."""
        words = len(block.split())
        if not self.count or self.words + words > WORDS_A_PAGE:
            if self.count == self.most:
                return False
            self._turn()
        end = offset + len(block)
        moved = self.length - offset
        self.identifiers += [
            one | {"start": one["start"] + moved, "end": one["end"] + moved}
            for one in found
            if offset <= one["start"] < end
        ]
        self._put(block + "\n\n")
        self.words += words
        return True

    def _turn(self) -> None:
        self.count += 1
        self.words = 0
        if self.count > 1:
            self._put("\f\n")
        text, found = self.head(self.count)
        self.identifiers += [
            {"start": self.length + start, "end": self.length + end, "kind": kind, "text": text[start:end]}
            for start, end, kind in found
        ]
        self._put(text + "\n\n")
        self.words += len(text.split())

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def bind(patient: Patient, seed: int, language: Language, made: list[Document], most: int) -> dict[str, Any]:
    """Put documents on pages; return the file as an export holds it, and as `left` how many words found no place."""
    rng = Random(f"{seed}:file:{patient.number}:{language.code}:pages")
    today = chart_on(patient, TODAY)
    cover = begin(
        rng, rng, language, today, patient.visits[0].department, patient.person.general_practitioner
    )

    def head(page: int) -> tuple[str, list[tuple[int, int, str]]]:
        text, found, _ = resolve(cover.phrase("file/page", page=str(page)))
        return text, found

    pages = Pages(head, most)
    cover_text, cover_found, _ = resolve(cover.phrase("file/cover"))
    pages.add(
        cover_text, [{"start": s, "end": e, "kind": k, "text": cover_text[s:e]} for s, e, k in cover_found], 0
    )
    documents: list[dict[str, Any]] = []
    for one in made:
        start = None
        offset = 0
        for block in one.text.split("\n\n"):
            if not pages.add(block, one.identifiers, offset):
                break
            at = pages.length - len(block) - 2
            start = at if start is None else start
            offset += len(block) + 2
        if start is None or offset <= len(one.text):
            break
        documents.append(
            {
                "number": len(documents) + 1,
                "kind": one.kind,
                "date": one.day.isoformat(),
                "page": pages.count,
                "start": start,
                "end": pages.length - 2,
                "truth": {name: value for name, value in one.truth.items() if value not in (None, [])},
                "evidence": one.evidence,
                "traps": sorted(set(one.traps)),
            }
        )
    return {
        "id": f"F{patient.number:06d}-{language.code}",
        "patient_id": patient.patient_id,
        "language": language.code,
        "kind": "file",
        "date": TODAY.isoformat(),
        "pages": pages.count,
        "text": "".join(pages.pieces).rstrip("\n") + "\n",
        "truth": _today(today),
        "documents": documents,
        "identifiers": pages.identifiers,
        "left": sum(one.words for one in made[len(documents) :]),
    }


def _today(chart: Chart) -> dict[str, Any]:
    """Return what holds on the day the file was printed: a reader of the whole file must come to this."""
    facts: dict[str, Any] = {"age": chart.age, "sex": chart.patient.person.sex}
    if chart.echo:
        facts |= {"lvef_percent": chart.echo.lvef_percent, "lvef_date": chart.echo.date.isoformat()}
    if chart.echo_before:
        facts |= {
            "previous_lvef_percent": chart.echo_before.lvef_percent,
            "previous_lvef_date": chart.echo_before.date.isoformat(),
        }
    classes = [visit.nyha for visit in chart.patient.visits if visit.nyha]
    if classes:
        facts["nyha_class"] = classes[-1]
    for problem, status in chart.problems:
        facts |= diagnosis(problem, status, with_year=True)
    for course in chart.medication:
        facts |= course_fact(course)
    for substance, reaction in chart.patient.allergies:
        facts[f"allergies.{substance}"] = {"substance": substance, "reaction": reaction}
    for name, year in chart.patient.procedures:
        facts[f"procedures.{name}"] = {"name": name, "year": year}
    return gather(facts)
