"""What stands in an exercise cell: the solution for people with the key, the stub for the intern.

A solution region may hold, after `### STUB`, the lines that the intern gets instead, each behind one `# `:

    ### BEGIN SOLUTION
    return weight_kg / height_m**2
    ### STUB
    # return None  # replace None with your formula
    ### END SOLUTION
"""

from __future__ import annotations

import re

DEFAULT_STUB = "...  # your code here"
BEGIN_HIDDEN, END_HIDDEN = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"
_REGION = re.compile(
    r"^(?P<indent>[ \t]*)### BEGIN SOLUTION[^\n]*\n(?P<body>.*?)^[ \t]*### END SOLUTION[^\n]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)


def stub_of(source: str) -> str:
    """Return the intern's version of an exercise cell."""

    def stub(region: re.Match[str]) -> str:
        indent, (_, mark, lines) = region["indent"], region["body"].partition("### STUB")
        if not mark:
            return f"{indent}{DEFAULT_STUB}\n"
        return "".join(_uncommented(line) + "\n" for line in lines.splitlines()[1:])

    return _REGION.sub(stub, _closed(source)).rstrip("\n")


def solution_of(source: str) -> str:
    """Return the worked solution of an exercise cell, without any marker."""
    return _REGION.sub(lambda r: r["body"].partition("### STUB")[0].rstrip(" \t"), _closed(source)).rstrip(
        "\n"
    )


def _closed(source: str) -> str:
    return source if source.endswith("\n") else source + "\n"


def _uncommented(line: str) -> str:
    return re.sub(r"^([ \t]*)# ?", r"\1", line, count=1)
