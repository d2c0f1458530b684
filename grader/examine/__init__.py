"""From a submission to a Result, without trusting the submission.

Enters: a submitted notebook and the unit it answers. Leaves: a `grader.result.Result`, always. The learner's code runs in a
sandbox (`bubble`, `zygote`, `learner`), the checks in a process of their own (`judge`) that sees the learner's objects as data.
Knows no nbgrader, no database, no HTML.
"""
