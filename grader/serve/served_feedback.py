"""A released feedback page with what only the course's server can add: links into the lesson, the next unit, what counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jinja2 import Environment

from grader.feedback import Summary, SummaryLine, counted
from grader.serve.journey import Stop

# The released page says in comments where something may stand; an intern's text has its `<` escaped, so it cannot.
_OPEN = re.compile(r"<!-- course:open ([\w-]+) -->")


def with_links(
    page: str,
    templates: Environment,
    base: str,
    stop: Stop,
    following: Stop | None,
    summaries: Sequence[Summary],
    new: list[SummaryLine],
) -> str:
    """Return the page with its links. `new` is what a supervisor said and the intern has not seen yet."""

    def made(template: str, **values: object) -> str:
        return templates.get_template(template).render(base=base, unit=stop.unit, **values)

    counts = counted(summaries)
    titles = {line.exercise: line.title for line in counts.lines} if counts else {}
    head, body, rest = re.split(r"(<body[^>]*>)", page, maxsplit=1)
    rest = _OPEN.sub(
        lambda found: (
            made("open_exercise.html.jinja", exercise=found[1], title=titles.get(found[1], found[1]))
            if stop.notebook
            else ""
        ),
        rest,
    )
    words = counts.words if counts else ""
    rest = rest.replace("<!-- course:news -->", made("news.html.jinja", new=new, counts=words), 1)
    rest = rest.replace("<!-- course:next -->", made("next_unit.html.jinja", following=following), 1)
    return head + body + made("navigation.html.jinja") + rest
