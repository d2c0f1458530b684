"""A Result -> the intern's page.

Enters: a Result, and the worked solutions of its unit. Leaves: one self-contained HTML page without script, without
anything from another host, hidden test or traceback; `summary_of` reads its facts back for the start page.
"""

from grader.feedback.page import render
from grader.feedback.summary import Summary, SummaryLine, summary_of

__all__ = ["Summary", "SummaryLine", "render", "summary_of"]
