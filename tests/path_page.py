"""The path as an intern gets it, as text."""

from __future__ import annotations

from grader.paths import Paths
from grader.serve.extension import pages
from grader.serve.go_on import go_on
from grader.serve.journey import journey


def path_page(course: Paths) -> str:
    """Return the page's HTML, without a notice and without a placement."""
    here = journey(course)
    html: str = pages.get_template("path.html.jinja").render(
        base="/",
        journey=here,
        go_on=go_on(course, here),
        notice="",
        is_problem=False,
        nonce="",
        xsrf="",
        placement=None,
    )
    return html
