"""Turns what people write into what interns open.

Enters: `curriculum/<unit>/lesson.py` and `answers.py`, the syllabus, the glossary. Leaves: `solutions/<unit>/` (solved notebook,
data, held-out data, hints), `notebooks/<unit>/` (the intern's notebook, made by nbgrader), or a list of problems that an author can mend.
"""
