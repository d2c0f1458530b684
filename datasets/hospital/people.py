"""Invents who a patient is. No number, address or mail box in here can belong to anybody: see `DATASHEET.md`."""

from __future__ import annotations

import unicodedata
from datetime import date
from random import Random

from .chance import between, choose, happens, weighted
from .names import DOCTORS, NAMES, STREETS, TOWNS
from .truth import Person
from .vocabulary import RELATIONS, TODAY

YOUNG_RELATIONS = tuple(r for r in RELATIONS if r not in ("daughter", "son"))
LETTERS = "ABCDEGHJKLMNPRSTVWXZ"


def draw_person(rng: Random, sex: str, birth_date: date, number: int) -> Person:
    """Return a person of `sex` (female or male) with names of one origin. `number` makes the mail address unique."""
    origin = weighted(rng, [(name, share) for name, (share, *_) in NAMES.items()])
    _, women, men, families = NAMES[origin]
    given = choose(rng, women if sex == "female" else men)
    family = choose(rng, families)
    relation = choose(rng, RELATIONS if (TODAY.year - birth_date.year) >= 42 else YOUNG_RELATIONS)
    woman_called = {"daughter": True, "sister": True, "son": False, "brother": False}
    is_woman = woman_called.get(relation, happens(rng, 0.5))
    contact_names = [name for name in (women if is_woman else men) if name != given]
    contact_family = family if relation in ("daughter", "son", "sister", "brother") else choose(rng, families)
    return Person(
        family_name=family,
        given_name=given,
        sex=sex,
        recorded_sex="unknown" if happens(rng, 0.005) else sex,
        birth_date=birth_date,
        street=choose(rng, STREETS),
        house_number=f"{between(rng, 1, 190)}{weighted(rng, [('', 8), ('A', 1), ('B', 1)])}",
        postcode=_postcode(rng),
        city=choose(rng, TOWNS),
        citizen_number=_citizen_number(rng),
        phone=_phone(rng),
        email=f"{_plain(given)}.{_plain(family)}{number}@{choose(rng, ('example.org', 'mail.example'))}",
        origin=origin,
        general_practitioner=choose(rng, DOCTORS),
        contact_name=f"{choose(rng, contact_names)} {contact_family}",
        contact_relation=relation,
        contact_phone=_phone(rng),
    )


def passes_11_test(citizen_number: str) -> bool:
    """Say whether nine digits pass the Dutch 11-test, which every issued citizen service number passes.

    The first eight digits count 9, 8, ... 2 times, the last one -1 times; the sum must be divisible by 11.
    """
    total = -int(citizen_number[8])
    for place in range(8):
        total += (9 - place) * int(citizen_number[place])
    return total % 11 == 0


def _citizen_number(rng: Random) -> str:
    number = f"{between(rng, 0, 999_999_999):09d}"
    if passes_11_test(number):  # the last digit counts -1 times, so any other one breaks the test
        number = number[:8] + str((int(number[8]) + 5) % 10)
    return number


def _phone(rng: Random) -> str:
    # Nine digits: a Dutch number has ten.
    return f"06-0{between(rng, 0, 999):03d} {between(rng, 0, 999):03d}"


def _postcode(rng: Random) -> str:
    return f"0{between(rng, 0, 999):03d} {choose(rng, LETTERS)}{choose(rng, LETTERS)}"


def _plain(name: str) -> str:
    """Return `name` in small letters a to z: "Şahin" becomes "sahin"."""
    spread = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l"))
    return "".join(letter for letter in spread.lower() if "a" <= letter <= "z")
