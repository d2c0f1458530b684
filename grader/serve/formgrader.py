"""Formgrader as supervisors of this course get it: nbgrader's marking and gradebook, behind pages of the course's own.

Whatever an intern can put into a name, a text, an output or a file is shown and does nothing: pages escape all values, run
no script but nbgrader's and ours, and no address of theirs takes a path. What can harm a course (release, collect, autograde,
delete) is not here; the course does it by itself.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import nbformat
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jupyter_server.auth import Authorizer
from jupyter_server.utils import url_path_join
from nbgrader.api import MissingEntry
from nbgrader.server_extensions.formgrader import apihandlers, handlers
from nbgrader.server_extensions.formgrader.base import BaseHandler
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension
from pydantic import BaseModel, Field, ValidationError
from tornado import web

from grader.examine.plain_files import open_plain
from grader.record.inbound import is_name
from grader.record.overview import Entry, entries
from grader.serve.journey import in_words
from grader.serve.marking import UnitFacts, cells_to_mark, unit_facts

PAGES = Path(__file__).parent / "supervisor"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PICTURE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
PICTURES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
}

pages = Environment(
    loader=FileSystemLoader(PAGES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
pages.filters["in_words"] = in_words
pages.filters["local"] = lambda moment: moment.replace(tzinfo=UTC).astimezone()


class Guarded(BaseHandler):
    """What all of formgrader's answers share: names from an allow-list, and a policy under which only our scripts run."""

    @property
    def content_security_policy(self) -> str:
        """Take the place of Jupyter's policy, which allows any script."""
        return POLICY

    async def prepare(self, **more: Any) -> None:
        """Refuse an address with a name in it that nobody has."""
        await super().prepare(**more)
        self.set_header("Cache-Control", "no-store")
        if "/api/" in self.request.path:
            self.set_header("Content-Type", "application/json")
        if not all(is_name(name) for name in (*self.path_args, *self.path_kwargs.values())):
            raise web.HTTPError(404)

    def show(self, page: str, **values: Any) -> None:
        """Finish with one of the pages."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        _ = self.xsrf_token  # sets the cookie that saving a mark needs
        self.finish(pages.get_template(page).render(base=f"{self.base_url}/formgrader", **values))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say in words that this did not work; the details are in the log."""
        self.show("problem.html.jinja", status=status_code)

    def entries(self) -> list[Entry]:
        """Return what the gradebook holds now."""
        self.gradebook.db.rollback()  # another process writes too
        return entries(self.gradebook)

    def unit(self, unit: str) -> UnitFacts:
        """Return the facts of a unit."""
        course = self.coursedir
        return unit_facts(Path(course.format_path(course.release_directory, ".", unit)) / f"{unit}.ipynb")


class WaitingPage(Guarded):
    """The first page: what waits for a person, the longest first."""

    @web.authenticated
    def get(self) -> None:
        """Show it. A token in the address becomes a cookie first, so that it does not stay in view."""
        if self.request.query:
            self.redirect(f"{self.base_url}/formgrader/")
            return
        waiting = sorted((e for e in self.entries() if e.waiting), key=_since)
        units = {e.unit: self.unit(e.unit) for e in waiting}
        self.show("waiting.html.jinja", waiting=waiting, units=units)


class UnitsPage(Guarded):
    """All units that somebody submitted."""

    @web.authenticated
    def get(self) -> None:
        """Show them."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries():
            found.setdefault(entry.unit, []).append(entry)
        self.show("units.html.jinja", found=found, units={unit: self.unit(unit) for unit in found})


class UnitPage(Guarded):
    """All interns who submitted one unit."""

    @web.authenticated
    def get(self, unit: str, notebook: str = "") -> None:
        """Show them. nbgrader's addresses name the notebook too; a unit of this course has one."""
        found = [e for e in self.entries() if e.unit == unit]
        self.show("unit.html.jinja", unit=self.unit(unit), found=found)


class InternsPage(Guarded):
    """All interns who submitted something."""

    @web.authenticated
    def get(self) -> None:
        """Show them."""
        found: dict[str, list[Entry]] = {}
        for entry in sorted(self.entries(), key=lambda e: e.name.casefold()):
            found.setdefault(entry.student, []).append(entry)
        self.show("interns.html.jinja", found=found)


class InternPage(Guarded):
    """All that one intern submitted."""

    @web.authenticated
    def get(self, student: str, unit: str = "") -> None:
        """Show it."""
        found = [e for e in self.entries() if e.student == student]
        if not found:
            raise web.HTTPError(404)
        self.show("intern.html.jinja", found=found, units={e.unit: self.unit(e.unit) for e in found})


class MarkingPage(Guarded):
    """One submission, to be marked."""

    @web.authenticated
    def get(self, page: str) -> None:
        """Show its cells; the address ends with a slash, so that pictures beside the notebook are found."""
        if not self.request.path.endswith("/"):
            self.redirect(f"{self.base_url}/formgrader/submissions/{page}/")
            return
        everything = self.entries()
        entry = next((e for e in everything if e.page == page), None)
        if entry is None:
            raise web.HTTPError(404)
        file = submission_folder(self, entry) / f"{entry.unit}.ipynb"
        if not file.is_file():
            raise web.HTTPError(404)
        unit = self.unit(entry.unit)
        cells = cells_to_mark(nbformat.read(file, as_version=4), unit)
        others = sum(e.page != page and bool(e.waiting) for e in everything)
        self.show("marking.html.jinja", entry=entry, unit=unit, cells=cells, others=others)


class NextWaiting(Guarded):
    """The submission that waits next, or the list of them where there is none."""

    @web.authenticated
    def get(self, page: str, which: str) -> None:
        """Go there; "prev" goes the other way."""
        line = sorted((e for e in self.entries() if e.waiting or e.page == page), key=_since)
        here = [e.page for e in line].index(page) if page in [e.page for e in line] else len(line)
        place = here + (1 if which.startswith("next") else -1)
        if not 0 <= place < len(line):
            self.redirect(f"{self.base_url}/formgrader/")
            return
        self.redirect(f"{self.base_url}/formgrader/submissions/{line[place].page}/#{line[place].waiting[0]}")


class SubmittedPicture(Guarded):
    """A picture beside a submitted notebook; nothing else of a submission is served."""

    @property
    def content_security_policy(self) -> str:
        """Whatever the file is: it runs nothing, and loads nothing."""
        return PICTURE_POLICY

    async def prepare(self, **more: Any) -> None:
        """The address holds a path here, which `get` looks at."""
        await BaseHandler.prepare(self, **more)

    @web.authenticated
    def get(self, page: str, path: str) -> None:
        """Send it."""
        try:
            submitted = self.gradebook.find_submission_notebook_by_id(page)
        except MissingEntry:
            raise web.HTTPError(404) from None
        entry = Entry(submitted.student.id, "", submitted.assignment.assignment.name, page, None)
        folder = submission_folder(self, entry).resolve()
        kind = PICTURES.get(Path(path).suffix.lower())
        try:
            file = (folder / path).resolve()
            if kind is None or not file.is_relative_to(folder):
                raise web.HTTPError(404)
            with open_plain(file) as opened:
                content = opened.read()
        except (OSError, ValueError):  # not there, or a path that none can be
            raise web.HTTPError(404) from None
        self.set_header("Content-Type", kind)
        self.finish(content)


class Mark(BaseModel):
    """What a grade can be set to; None takes a mark back."""

    manual_score: float | None = Field(None, ge=0, allow_inf_nan=False)
    extra_credit: float | None = Field(None, ge=0, allow_inf_nan=False)


class Comment(BaseModel):
    """What a comment can be set to."""

    manual_comment: str | None = Field(max_length=100_000)


class SaveGrade(Guarded, apihandlers.GradeHandler):
    """One grade, read and set."""

    def get_json_body(self) -> dict[str, Any]:
        """Return the mark. Nothing that is no number gets into the gradebook."""
        return checked(Mark, self.request.body)


class SaveComment(Guarded, apihandlers.CommentHandler):
    """One comment, read and set."""

    def get_json_body(self) -> dict[str, Any]:
        """Return the comment. Nothing that is no text gets into the gradebook."""
        return checked(Comment, self.request.body)


def checked(kind: type[BaseModel], body: bytes) -> dict[str, Any]:
    """Return what the browser sent. Raises 400 where it is something else."""
    try:
        return kind.model_validate_json(body).model_dump()
    except ValidationError as problem:
        raise web.HTTPError(400) from problem


class ToTheFirstPage(Guarded):
    """Jupyter's own addresses that change something or say nothing to a supervisor: its first page, and logging out."""

    def get(self) -> None:
        """Go to what waits."""
        self.redirect(f"{self.base_url}/formgrader/")


class NotHere(Guarded):
    """Any other address: nbgrader's other pages and commands are not here."""

    async def prepare(self, **more: Any) -> None:
        """Say so, whatever was asked."""
        await BaseHandler.prepare(self, **more)
        raise web.HTTPError(404)


class NothingElse(Authorizer):
    """Refuses all that Jupyter's server offers beside formgrader: files, kernels, settings. A supervisor's page needs none."""

    def is_authorized(self, handler: Any, user: Any, action: str, resource: str) -> bool:
        """Refuse."""
        return False


def submission_folder(handler: Guarded, entry: Entry) -> Path:
    """Return where a graded submission lies."""
    course = handler.coursedir
    return Path(os.path.abspath(course.format_path(course.autograded_directory, entry.student, entry.unit)))  # noqa: PTH100


def _since(entry: Entry) -> datetime:
    return entry.submitted_at or datetime.min


def _guarded(handler: type) -> type:
    """Return one of nbgrader's own handlers, behind ours."""
    return type(handler.__name__, (Guarded, handler), {})


ROUTES: list[tuple[Any, ...]] = [
    (r"/?", WaitingPage),
    (r"/gradebook/?", UnitsPage),
    (r"/gradebook/([^/]+)/?", UnitPage),
    (r"/gradebook/([^/]+)/([^/]+)/?", UnitPage),
    (r"/manage_assignments/?", UnitsPage),
    (r"/manage_submissions/([^/]+)/?", UnitPage),
    (r"/manage_students/?", InternsPage),
    (r"/manage_students/([^/]+)/?", InternPage),
    (r"/manage_students/([^/]+)/([^/]+)/?", InternPage),
    (r"/submissions/([^/]+)/?", MarkingPage),
    (r"/submissions/([^/]+)/((?:next|prev)(?:_incorrect)?)/?", NextWaiting),
    (r"/submissions/([^/]+)/(.+)", SubmittedPicture),
    *[
        (address.removeprefix("/formgrader"), _guarded(handler))
        for address, handler in apihandlers.default_handlers
        if handler
        in (
            apihandlers.StatusHandler,
            apihandlers.GradeCollectionHandler,
            apihandlers.CommentCollectionHandler,
            apihandlers.AssignmentCollectionHandler,
            apihandlers.SubmittedNotebookCollectionHandler,
        )
    ],
    (r"/api/grade/([^/]+)", SaveGrade),
    (r"/api/comment/([^/]+)", SaveComment),
    (r"/static/([\w./@-]+)", web.StaticFileHandler, {"path": handlers.static_path}),
    (r"/course/([a-z]+\.(?:css|js))", web.StaticFileHandler, {"path": str(PAGES)}),
    (r"/.*", NotHere),
]


class Formgrader(FormgradeExtension):
    """nbgrader's extension with our pages; it reads configuration from the course's own folder, and nowhere else."""

    load_cwd_config = False

    def init_handlers(self, webapp: Any) -> None:
        """Register our addresses instead of nbgrader's."""
        base = url_path_join(webapp.settings["base_url"], "formgrader")
        webapp.add_handlers(".*$", [(re.escape(base) + route[0], *route[1:]) for route in ROUTES])
        root = re.escape(webapp.settings["base_url"])
        webapp.add_handlers(".*$", [(root + "(?:logout)?", ToTheFirstPage)])


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "grader.serve.formgrader"}]


def _load_jupyter_server_extension(server: Any) -> None:
    formgrader = Formgrader(parent=server)
    formgrader.root_dir = server.root_dir
    formgrader.log = server.log
    formgrader.initialize([])
    formgrader.init_tornado_settings(server.web_app)
    formgrader.init_handlers(server.web_app)
