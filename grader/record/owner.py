"""Whose a submission is: the account of the computer that its folder belongs to, held against the name that it carries."""

from __future__ import annotations

import functools
import os
import sys
from enum import Enum

from grader.record.student import NO_NAME, account_of, id_of


class Whose(Enum):
    """What the owner of a folder says about the intern that its name tells."""

    THEIRS = "theirs"
    COURSE = "of the course itself"
    """Of root, of the service, or of whoever owns the exchange: they can put anything there anyway. Network drives that
    give all files to one account come to the same."""
    UNKNOWN = "not to be told"
    ANOTHERS = "another's"


@functools.lru_cache(maxsize=10_000)
def whose(student: str, owner: int, exchange_owner: int) -> Whose:
    """Say whose a folder is that names `student`, from the numbers of the accounts that own it and the exchange."""
    if sys.platform == "win32":  # there, an exchange belongs to one account
        return Whose.THEIRS
    account, its_number = account_of(owner), _number(student)
    named = not account.startswith(NO_NAME)
    if id_of(account) == student or (
        named and _same_person(student, account) and its_number in (None, owner)
    ):
        return Whose.THEIRS
    if owner in (0, os.geteuid(), exchange_owner):
        return Whose.COURSE
    return Whose.ANOTHERS if named or its_number is not None else Whose.UNKNOWN


def _number(name: str) -> int | None:
    import pwd  # Windows has none

    try:
        return pwd.getpwnam(name).pw_uid
    except (KeyError, ValueError):
        return None


def _same_person(student: str, account: str) -> bool:
    """True for the same name in another case, or with its domain (`HOSPITAL\\anna`, `DOM+anna`, `anna@hospital.org`)."""
    (one, one_domain), (other, other_domain) = _parts(student.casefold()), _parts(account.casefold())
    return one == other and (not one_domain or not other_domain or one_domain == other_domain)


def _parts(name: str) -> tuple[str, str]:
    for mark in ("\\", "+"):
        domain, found, user = name.partition(mark)
        if found:
            return user, domain.partition(".")[0]
    user, _, domain = name.partition("@")
    return user, domain.partition(".")[0]
