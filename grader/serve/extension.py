"""The course's pages in JupyterLab's own server: the path, feedback, and handing in."""

from __future__ import annotations

import asyncio
import logging
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from nbgrader.exchange import ExchangeError
from tornado import web

from grader.build.lesson import AuthoringError, read_syllabus
from grader.feedback import has_number, summary_of, unit_name
from grader.paths import Paths, course_paths
from grader.placement.answers import UNKNOWN
from grader.placement.outcome import Placement, answer, begin_again, placement, say_whether_programmed
from grader.serve.go_on import go_on
from grader.serve.handin import (
    HandedIn,
    NotSubmitted,
    attempts,
    fresh_copy,
    last_handed_in,
    released_units,
    submit,
    unchanged,
)
from grader.serve.journey import Journey, in_words, journey, notebook_of, summaries_of
from grader.serve.news import in_words as news_in_words
from grader.serve.news import news, note_seen
from grader.serve.open_tabs import BeforeStop, TabReport, Tabs
from grader.serve.progress import cell_of
from grader.serve.served_feedback import with_links

log = logging.getLogger("rounds.serve")

PAGE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'"
)
# Feedback quotes what an intern wrote. Whatever that is: it runs nothing, loads nothing, and has no access here. Only links,
# which are all ours, may open another tab, so that a lesson stands beside its feedback.
FEEDBACK_POLICY = (
    f"{PAGE_POLICY}; font-src data:; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox"
)

pages = Environment(
    loader=PackageLoader("grader.serve", "pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
pages.filters["in_words"] = in_words
pages.filters["news_in_words"] = news_in_words
pages.filters["unit_name"] = unit_name
pages.tests["numbered"] = has_number
pages.filters["address"] = lambda part: quote(part, safe="/")


class CoursePage(JupyterHandler):
    """What the course's pages share."""

    def initialize(self, paths: Paths) -> None:
        """Keep the course's paths."""
        self.paths = paths

    def show(self, html: str, policy: str = PAGE_POLICY) -> None:
        """Finish with a page under a policy that is stricter than Jupyter's."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Security-Policy", policy)
        self.finish(html)

    def render_page(self, template: str, **values: Any) -> str:
        """Return a page of the course as HTML."""
        return pages.get_template(template).render(base=self.base_url, **values)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say in words that this did not work; the details are in the log."""
        self.show(self.render_page("problem.html.jinja", status=status_code))


class PathPage(CoursePage):
    """GET: the path, with each unit's state."""

    @web.authenticated
    async def get(self) -> None:
        """Show the path. A token in the address becomes a cookie first, so that it does not stay in view."""
        if self.get_argument("token", ""):
            self.redirect(self.base_url + "rounds/")
            return
        await self.show_path(submitted=self.get_argument("submitted", ""))

    @property
    def wants_json(self) -> bool:
        """Say whether the button in the notebook asks."""
        return "application/json" in self.request.headers.get("Accept", "")

    async def show_path(self, submitted: str = "", problem: str = "") -> None:
        """Show the path, with a notice on what has been submitted, or on why it could not be."""
        here = await asyncio.to_thread(journey, self.paths)
        nonce = secrets.token_urlsafe(16)
        notice = problem or await asyncio.to_thread(_notice, self.paths, here, submitted)
        found = await asyncio.to_thread(_placement_if_any, self.paths)
        html = self.render_page(
            "path.html.jinja",
            journey=here,
            go_on=await asyncio.to_thread(go_on, self.paths, here, found.suggested if found else ""),
            placement=found,
            notice=notice,
            is_problem=bool(problem),
            nonce=nonce,
            xsrf=self.xsrf_token.decode("utf-8"),
        )
        self.show(html, f"{PAGE_POLICY}; form-action 'self'; script-src 'nonce-{nonce}'; connect-src 'self'")


class SubmitUnit(PathPage):
    """POST: hand in a unit. A form on the path is answered with the path, the toolbar's button with JSON."""

    @web.authenticated
    async def post(self, unit: str) -> None:
        """Submit what is saved, and say when that was. Where nothing has changed, ask first."""
        sure = self.get_body_argument("sure", "")
        if not sure and (nothing_new := await asyncio.to_thread(unchanged, self.paths, unit)):
            if self.wants_json:
                self.finish({"submitted": False, "ask": f"{nothing_new} Submit it all the same?"})
            else:
                html = self.render_page(
                    "sure.html.jinja",
                    unit=unit,
                    title=unit_name(unit, read_syllabus(self.paths.curriculum).unit(unit).title),
                    sentence=nothing_new,
                    xsrf=self.xsrf_token.decode("utf-8"),
                )
                self.show(html, f"{PAGE_POLICY}; form-action 'self'")
            return
        try:
            handed_in = await asyncio.to_thread(submit, self.paths, unit)
        except NotSubmitted as problem:
            if self.wants_json:
                self.finish({"submitted": False, "message": str(problem)})
            else:
                await self.show_path(problem=str(problem))
            return
        if self.wants_json:
            self.finish({"submitted": True, "message": _confirmation(handed_in), "unit": unit})
        else:
            self.redirect(f"{self.base_url}rounds/?submitted={quote(unit)}", status=303)

    async def get(self, unit: str) -> None:
        """Go to the path: someone reloaded the page that a failed submission had shown."""
        self.redirect(self.base_url + "rounds/")


class FreshCopy(PathPage):
    """POST: the unit as released. What the intern wrote is put aside. Answered as SubmitUnit answers."""

    @web.authenticated
    async def post(self, unit: str) -> None:
        """Put a fresh copy in place, and say where the work before it lies."""
        try:
            aside = await asyncio.to_thread(fresh_copy, self.paths, unit)
        except KeyError as no_unit:
            raise web.HTTPError(404) from no_unit
        except (ExchangeError, OSError) as error:
            log.exception("No fresh copy of %s", unit)
            message = f"A fresh copy of {unit} could not be made: {error}. Your work is still in its folder."
            if self.wants_json:
                self.finish({"fresh": False, "message": message})
            else:
                await self.show_path(problem=message)
            return
        if self.wants_json:
            self.finish({"fresh": True, "message": _where_it_lies(self.paths, unit, aside)})
        else:
            self.redirect(f"{self.base_url}rounds/", status=303)


def _where_it_lies(paths: Paths, unit: str, aside: Path | None) -> str:
    if aside is None:
        return f"{unit} is as it was handed out. Nothing had changed in it."
    return f"Here is a fresh copy of {unit}. Your work before it is kept in {aside.relative_to(paths.work.parent)}."


class FeedbackPage(CoursePage):
    """GET: a feedback page as it was released."""

    @web.authenticated
    async def get(self, unit: str, timestamp: str | None = None) -> None:
        """Show the page of one submission, the newest where no time is given; 404 where there is none."""
        if unit not in released_units(self.paths):
            raise web.HTTPError(404)
        made = attempts(self.paths, unit)
        found = [a.page for a in made if a.page and timestamp in (None, a.timestamp)]
        if not found:
            raise web.HTTPError(404)
        here = await asyncio.to_thread(journey, self.paths)
        stop = next((stop for stop in here.stops if stop.unit.id == unit), None)
        html = found[0].read_text("utf-8")
        if stop:
            summary = summary_of(html)
            new = news(self.paths, summary)
            html = with_links(html, pages, self.base_url, stop, here.after(unit), summaries_of(made), new)
            if summary:
                note_seen(self.paths, summary)
        self.show(html, FEEDBACK_POLICY)


class LessonPage(CoursePage):
    """GET: the way from feedback to a lesson, at an exercise. A lesson that is open in another tab is not loaded again."""

    @web.authenticated
    async def get(self, unit: str) -> None:
        """Show the page that finds the open lesson, or opens it."""
        notebook = notebook_of(self.paths, unit) if unit in released_units(self.paths) else None
        if notebook is None:
            raise web.HTTPError(404)
        exercise = self.get_argument("exercise", "")
        cell = cell_of(self.paths.work / unit / notebook, exercise) if exercise else ""
        place = f"#cell-id={quote(cell)}" if cell else ""
        nonce = secrets.token_urlsafe(16)
        html = self.render_page(
            "lesson.html.jinja",
            unit=unit,
            title=unit_name(unit, read_syllabus(self.paths.curriculum).unit(unit).title),
            address=f"{self.base_url}lab/tree/{quote(f'{unit}/{notebook}')}{place}",
            nonce=nonce,
        )
        self.show(html, f"{PAGE_POLICY}; script-src 'nonce-{nonce}'")


class PlacementPage(CoursePage):
    """The questions that find the unit to begin with. GET: where the intern stands. POST: one step of hers."""

    @web.authenticated
    async def get(self) -> None:
        """Show the next question, or the outcome."""
        await self.show_placement()

    @web.authenticated
    async def post(self) -> None:
        """Store what she answered, and go on; without an answer, ask the same question once more."""
        action = self.get_body_argument("action", "")
        question, given = self.get_body_argument("question", ""), self.get_body_argument("answer", "")[:100]
        if action == "programmed":
            programmed = self.get_body_argument("programmed", "") != "no"
            await asyncio.to_thread(say_whether_programmed, self.paths, programmed)
        elif action == "again":
            await asyncio.to_thread(begin_again, self.paths)
        elif self.get_body_argument("unknown", ""):
            await asyncio.to_thread(answer, self.paths, question, UNKNOWN)
        elif given.strip():
            await asyncio.to_thread(answer, self.paths, question, given)
        else:
            await self.show_placement("Give an answer first, or press “I do not know”. It costs nothing.")
            return
        self.redirect(f"{self.base_url}rounds/placement", status=303)

    async def show_placement(self, problem: str = "") -> None:
        """Show where she stands. What is right, and what each wrong answer means, stays here."""
        html = self.render_page(
            "placement.html.jinja",
            placement=await asyncio.to_thread(placement, self.paths),
            problem=problem,
            xsrf=self.xsrf_token.decode("utf-8"),
        )
        self.show(html, f"{PAGE_POLICY}; form-action 'self'")


def _placement_if_any(paths: Paths) -> Placement | None:
    """Say where the placement stands; nothing where its questions cannot be used, so that the path is there all the same."""
    try:
        return placement(paths)
    except (AuthoringError, ValueError, OSError):
        log.exception("The placement cannot be shown.")
        return None


def _notice(paths: Paths, here: Journey, unit: str) -> str:
    """Say what became of a submission just made; nothing for a unit that was not submitted."""
    stop = next((stop for stop in here.stops if stop.unit.id == unit and stop.attempts), None)
    if stop is None:
        return ""
    if stop.state == "answered":
        return f"{stop.unit.title}: your feedback is ready."
    handed_in = last_handed_in(paths, unit)
    return f"{stop.unit.title}. {_confirmation(handed_in)}" if handed_in else ""


def _confirmation(handed_in: HandedIn) -> str:
    saved = f"your work as it was saved {in_words(handed_in.saved_at, seconds=True)}"
    if handed_in.right_name:
        return f"Submitted: {saved}. Your feedback appears on your path in a moment."
    return (
        f"Submitted under another name: {saved}. The unit needs {handed_in.unit}.ipynb, and your folder has "
        f"{handed_in.notebook}. Nothing is lost. Rename it to {handed_in.unit}.ipynb before you submit again."
    )


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "grader.serve.extension"}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Add the course's pages to a Jupyter server."""
    root = server.web_app.settings["base_url"]
    base = url_path_join(root, "rounds")
    paths = {"paths": course_paths()}
    tabs = {"tabs": Tabs()}
    server.web_app.add_handlers(
        ".*$",
        [
            (rf"{base}/?", PathPage, paths),
            (rf"{base}/placement/?", PlacementPage, paths),
            (rf"{base}/tab", TabReport, tabs),
            (rf"{base}/stopping", BeforeStop, tabs),
            (rf"{base}/submit/([^/]+)", SubmitUnit, paths),
            (rf"{base}/lesson/([^/]+)", LessonPage, paths),
            (rf"{base}/fresh/([^/]+)", FreshCopy, paths),
            (rf"{base}/feedback/([^/]+)/?", FeedbackPage, paths),
            (rf"{base}/feedback/([^/]+)/([^/]+)", FeedbackPage, paths),
        ],
    )
