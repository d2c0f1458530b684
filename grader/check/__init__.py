"""Checks that answer in sentences: what a notebook imports.

In: the values, functions and errors of the learner's cells, the unit's `hints.json`, and the environment variable
ROUNDS_GRADING. Out: a sentence when a check passes, `CheckFailed` with an `Outcome` when it does not, and, while
grading, every `Outcome` as a display under `MIME_TYPE`. Imports nothing else of `grader`, and the big libraries only
when a check needs them.
"""

from grader.check.calling import calling
from grader.check.catalogue import Catalogue, Entry, fingerprint
from grader.check.expect import expect
from grader.check.figures import figure
from grader.check.held_out import held_out_text
from grader.check.outcome import MIME_TYPE, CheckFailed, Outcome
from grader.check.scripted import ScriptedModel
from grader.check.session import begin, done, install, outcome_of
from grader.check.source import source_of

__all__ = [
    "MIME_TYPE",
    "Catalogue",
    "CheckFailed",
    "Entry",
    "Outcome",
    "ScriptedModel",
    "begin",
    "calling",
    "done",
    "expect",
    "figure",
    "fingerprint",
    "held_out_text",
    "install",
    "outcome_of",
    "source_of",
]
