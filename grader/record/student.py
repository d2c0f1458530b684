"""Who an intern is: one id for each account of a computer, safe as a folder's name on every system and in formgrader.

Accounts of a domain have names such as `HOSPITAL\\anna` and `DOM+anna`. nbgrader makes folders of names and parts them at `+`.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import re
import sys

_PLAIN = re.compile(r"\w[\w.@-]{0,38}[\w@-]|\w")
_WITH_DIGEST = re.compile(r".*-[0-9a-f]{12}", re.IGNORECASE)
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names that no file may have on Windows."""
NO_NAME = "uid:"
"""Begins what stands for the name of an account that has none."""


def student_id() -> str:
    """Return the id of whoever runs this process."""
    return id_of(account_name())


def account_name() -> str:
    """Return the name of the account that runs this process, as its system writes it."""
    if sys.platform == "win32":
        name, domain = getpass.getuser().lower(), os.environ.get("USERDOMAIN", "").lower()
        local = domain in ("", os.environ.get("COMPUTERNAME", "").lower())
        return name if local else f"{domain}\\{name}"
    name = account_of(os.getuid())
    return os.environ.get("JUPYTERHUB_USER", name) if name == "jovyan" else name  # as nbgrader has it


def account_of(number: int) -> str:
    """Return the name of the account with this number; one without a name gets one that no account can have."""
    import pwd  # Windows has none

    try:
        return pwd.getpwuid(number).pw_name or f"{NO_NAME}{number}"
    except KeyError:
        return f"{NO_NAME}{number}"


def id_of(account: str) -> str:
    """Return an account's id: its name where that is safe everywhere, else what is safe of it and a digest of the whole.

    Two accounts never get the same id: a name that looks like an id with a digest gets a digest too.
    """
    if _PLAIN.fullmatch(account) and not _DEVICES.fullmatch(account) and not _WITH_DIGEST.fullmatch(account):
        return account
    digest = hashlib.sha256(account.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    readable = re.sub(r"\W+", "_", account)[:24].strip("_")
    return f"{readable or 'account'}-{digest}"
