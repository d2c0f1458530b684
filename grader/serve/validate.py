"""nbgrader's Validate, beside JupyterLab's other work: a unit that takes minutes to run must not stop everything else."""

from __future__ import annotations

import asyncio
import json

from nbgrader.server_extensions.validate_assignment.handlers import (
    NbGraderVersionHandler,
    ValidateAssignmentHandler,
)
from tornado import web

__all__ = ["NbGraderVersionHandler", "Validate"]


class Validate(ValidateAssignmentHandler):
    """POST: run a notebook's checks in a fresh kernel and say which fail, in the words of the checks."""

    @web.authenticated
    async def post(self) -> None:
        """Answer as nbgrader does; its own handler holds up the whole server while the notebook runs."""
        path = self.get_argument("path", None) or (self.get_json_body() or {}).get("path")
        if not path:
            raise web.HTTPError(400, "Which notebook?")
        self.finish(json.dumps(await asyncio.to_thread(self.validate_notebook, path)))
