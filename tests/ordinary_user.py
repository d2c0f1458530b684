"""Run tests as an ordinary user where everything else runs as root, as in many containers."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from pathlib import Path

ROOT = Path(__file__).parents[1]

# An ordinary user cannot look into root's home, where root's Python often is. In a mount namespace of its own, what lies
# above the interpreter, its packages and this project is covered by empty folders with just these in them.
AS_USER = r"""
set -e
hold=$1; shift
for place in "$PREFIX" "$BASE" "$ROOT"; do mkdir -p "$hold$place"; mount --rbind "$place" "$hold$place"; done
for place in "$PREFIX" "$BASE" "$ROOT"; do
    top=/$(echo "$place" | cut -d/ -f2)
    setpriv --reuid=12345 --regid=12345 --clear-groups test -x "$place" && continue
    mount -t tmpfs -o mode=755 none "$top"
done
for place in "$ROOT" "$PREFIX" "$BASE"; do
    setpriv --reuid=12345 --regid=12345 --clear-groups test -x "$place" && continue
    mkdir -p "$place"; mount --rbind "$hold$place" "$place"
done
{ cat /etc/passwd; echo "intern:x:12345:12345::$HOME:/bin/sh"; } > "$hold/passwd"  # nbgrader asks for its name
mount --bind "$hold/passwd" /etc/passwd
mkdir "$SMALL_DISK"
mount -t tmpfs -o size=16m,uid=12345,gid=12345,mode=755 none "$SMALL_DISK"
exec setpriv --reuid=12345 --regid=12345 --clear-groups "$@"
"""


def run_as_ordinary_user(file: str, hold: Path, seconds: float, **environment: str) -> str:
    """Run a file's tests as user 12345, but for those with `ordinary_user` in their names; return what pytest says.

    `hold` is an empty folder. The tests find a small disk of their own where SMALL_DISK says.
    """
    home = Path("/tmp") / f"rounds-{uuid.uuid4().hex}"
    home.mkdir(mode=0o777)
    home.chmod(0o777)
    variables = {
        **os.environ,
        "PREFIX": sys.prefix,
        "BASE": sys.base_prefix,
        "ROOT": str(ROOT),
        "HOME": str(home),
        "USER": "intern",
        "TMPDIR": str(home),
        "SMALL_DISK": str(home / "small-disk"),
        "PYTHONDONTWRITEBYTECODE": "1",
        **environment,
    }
    tests = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "not ordinary_user", file]
    command = ["unshare", "--mount", "--propagation", "private", "sh", "-c", AS_USER, "sh", str(hold), *tests]
    try:
        done = subprocess.run(
            command, env=variables, cwd=ROOT, capture_output=True, text=True, timeout=seconds
        )
    finally:
        subprocess.run(["rm", "-rf", str(home)], check=False)
    said = done.stdout[-4000:] + done.stderr[-2000:]
    assert done.returncode == 0, said
    return said
