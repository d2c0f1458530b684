"""A Result -> the intern's page.

Enters: a Result, the worked solutions of its unit, and titles of other units that it names. Leaves: one self-contained HTML page without script, without
anything from another host, hidden test or traceback; `summary_of` reads its facts back for the start page.
"""

from grader.feedback.page import render
from grader.feedback.summary import Counted, Summary, SummaryLine, counted, summary_of
from grader.feedback.units import Revisit, has_number, unit_name, units_to_revisit

__all__ = [
    "Counted",
    "Revisit",
    "Summary",
    "SummaryLine",
    "counted",
    "has_number",
    "render",
    "summary_of",
    "unit_name",
    "units_to_revisit",
]
