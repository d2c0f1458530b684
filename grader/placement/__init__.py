"""Finds the unit at which somebody who knows some Python begins.

Enters: `curriculum/placement.yml`, the syllabus, and what the intern has answered so far (`.rounds/placement.json`). Leaves: the next
question, or the unit to begin with, what she knows already, and each single slip with a sentence on it. Nothing here is graded.
"""
