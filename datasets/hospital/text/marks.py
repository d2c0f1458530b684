"""Invisible marks in a text in the making: where an identifier stands, and which sentence says a fact.

A mark is one character of Unicode's private use area before and one after a piece of text. They survive every way of
putting pieces together, and `resolve` takes them out at the end and says where the pieces came to stand.
"""

from __future__ import annotations

import re

KINDS = (
    "family_name", "given_name", "initials", "birth_date", "citizen_number", "patient_number", "street", "postcode",
    "city", "phone", "email", "contact_name", "doctor_name", "nurse_name", "hospital", "date", "year",
)  # fmt: skip
END = "\ue001"
_KIND = {kind: chr(0xE100 + index) for index, kind in enumerate(KINDS)}
_EVIDENCE = 0xE200
_MARK = re.compile("[\ue001\ue100-\uf8ff]")


def mark(kind: str, text: str) -> str:
    """Return `text` marked as an identifier of `kind` (one of KINDS)."""
    return f"{_KIND[kind]}{text}{END}"


def mark_evidence(number: int, text: str) -> str:
    """Return `text` marked as sentence `number`, from 0 to 5,000."""
    return f"{chr(_EVIDENCE + number)}{text}{END}"


def capitalise(text: str) -> str:
    """Return `text` with its first visible character as a capital."""
    for at, character in enumerate(text):
        if not "\ue000" <= character <= "\uf8ff":
            return text[:at] + character.upper() + text[at + 1 :]
    return text


def resolve(marked: str) -> tuple[str, list[tuple[int, int, str]], dict[int, tuple[int, int]]]:
    """Return the plain text, its identifiers as (start, end, kind) in order, and where each numbered sentence stands."""
    pieces: list[str] = []
    identifiers: list[tuple[int, int, str]] = []
    sentences: dict[int, tuple[int, int]] = {}
    stack: list[tuple[int, int]] = []
    length = last = 0
    for found in _MARK.finditer(marked):
        at = found.start()
        if last < at:
            pieces.append(marked[last:at])
            length += at - last
        last = at + 1
        code = ord(marked[at])
        if code != 0xE001:
            stack.append((code, length))
            continue
        opened, start = stack.pop()
        if opened >= _EVIDENCE:
            sentences[opened - _EVIDENCE] = (start, length)
        else:
            identifiers.append((start, length, KINDS[opened - 0xE100]))
    pieces.append(marked[last:])
    return "".join(pieces), sorted(identifiers), sentences
