"""nbgrader's formgrader as a server extension that loads nothing from another host.

nbgrader's pages fetch MathJax from a content network, and their keyboard commands wait for it. The units have no formulas that need
it, so a stand-in tells formgrader that it is there.
"""

from __future__ import annotations

import re
from typing import Any

from nbconvert.exporters import HTMLExporter
from nbgrader.server_extensions.formgrader.formgrader import load_jupyter_server_extension as load_formgrader

STAND_IN = """<script>
window.MathJax = {loaded: true, Hub: {
  Config: function () {}, Queue: function () {}, Configured: function () {},
  Startup: {signal: {Interest: function (tell) { setTimeout(function () { tell("End"); }, 0); }}}
}};
</script>"""
_FROM_ELSEWHERE = re.compile(r'<script[^>]*\ssrc="(?:https?:)?//[^"]*"[^>]*>\s*</script>', re.IGNORECASE)


class LocalExporter(HTMLExporter):
    """nbconvert's HTML without scripts of other hosts. (A subclass: settings for HTMLExporter itself give formgrader a 500.)"""

    def from_notebook_node(self, nb: Any, resources: Any = None, **kwargs: Any) -> Any:
        """Return the page, with the stand-in in place of MathJax."""
        html, resources = super().from_notebook_node(nb, resources, **kwargs)
        return _FROM_ELSEWHERE.sub("", html).replace("<head>", f"<head>\n{STAND_IN}", 1), resources


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "grader.serve.formgrader"}]


def _load_jupyter_server_extension(server: Any) -> None:
    load_formgrader(server)
    settings = server.web_app.settings
    settings["nbgrader_exporter"] = LocalExporter(config=settings["nbgrader_exporter"].config)
