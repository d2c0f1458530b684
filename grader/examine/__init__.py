"""From a submission to a Result, without trusting the submission.

Enters: a submitted notebook and the unit it answers. Leaves: a `grader.result.Result`, always. The learner's code runs in a
sandbox (`bubble`, `zygote`, `learner`), the checks in a process of their own (`judge`) that sees the learner's objects as data.
Hidden parts of checks come last, on copies of the learner's process made on the way: by then all that its cells show has been
read, and no cell that is shown runs again. So a hidden case can be seen by the learner's code and still not be shown; what
remains is in docs/architecture.md.
Knows no nbgrader, no database, no HTML.
"""
