"""The truth behind one synthetic letter: what a careful reader would write down, and nothing more.

`None` and an empty list mean that the letter is silent. Doses are text, because sacubitril/valsartan has two numbers.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Strict(BaseModel):
    """Base of all parts: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")


class Status(StrEnum):
    """How the letter speaks of a diagnosis."""

    CONFIRMED = "confirmed"
    SUSPECTED = "suspected"
    EXCLUDED = "excluded"
    PAST = "past"
    FAMILY = "family"


class Diagnosis(Strict):
    """A diagnosis and how the letter speaks of it; `family` is a relative's, not the patient's."""

    name: str
    status: Status


class Medication(Strict):
    """One medicine that the patient takes now. `dose` is one tablet's dose as written, such as "2.5" or "49/51"."""

    name: str
    dose: str
    unit: Literal["mg", "microgram"]
    times_per_day: Literal[1, 2]


class Truth(Strict):
    """What the letter says. Ages in years, LVEF in % (the newest one; an older one apart), NYHA in Roman numerals."""

    age: int | None = Field(ge=18, le=110)
    sex: Literal["female", "male"] | None
    lvef_percent: int | None = Field(ge=5, le=80)
    previous_lvef_percent: int | None = Field(ge=5, le=80)
    nyha_class: Literal["I", "II", "III", "IV"] | None
    diagnoses: list[Diagnosis]
    medication: list[Medication]
    stopped_medication: list[str]

    @model_validator(mode="after")
    def is_plausible(self) -> Truth:
        """Refuse what no careful doctor would write.

        Raises:
            ValueError: an old LVEF without a new one or equal to it, one diagnosis or medicine twice, a medicine both
                taken and stopped, or sacubitril/valsartan beside an ACE inhibitor.
        """
        if self.previous_lvef_percent is not None and self.previous_lvef_percent == self.lvef_percent:
            raise ValueError("the old LVEF equals the new one")
        if self.previous_lvef_percent is not None and self.lvef_percent is None:
            raise ValueError("an old LVEF without a new one")
        taken = [medication.name for medication in self.medication]
        if len(set(taken)) < len(taken) or set(taken) & set(self.stopped_medication):
            raise ValueError("a medicine is named twice, or is both taken and stopped")
        if "sacubitril/valsartan" in taken and {"ramipril", "enalapril"} & set(taken):
            raise ValueError("sacubitril/valsartan must not be taken with an ACE inhibitor")
        names = [diagnosis.name for diagnosis in self.diagnoses]
        if len(set(names)) < len(names):
            raise ValueError("a diagnosis is named twice")
        return self

    def status_of(self, diagnosis: str) -> Status | None:
        """Return how the letter speaks of `diagnosis`, or None where it is silent."""
        return next((d.status for d in self.diagnoses if d.name == diagnosis), None)


class Letter(Strict):
    """One letter. `evidence` quotes, for each fact of the truth, the words of the text that say it."""

    id: str
    split: Literal["practice", "held-out"]
    style: str
    traps: list[str]
    text: str
    truth: Truth
    evidence: dict[str, str]


class Letters(Strict):
    """The file: its format, how it was made, and the letters."""

    format: Literal[1] = 1
    seed: int
    note: str = "Synthetic letters, written by a program. No person in them exists. Not advice for care."
    letters: list[Letter]
